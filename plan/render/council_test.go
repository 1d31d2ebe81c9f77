package render_test

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan/render"
)

func four(en, fr, es, ar string) i18n.Text { return i18n.Text{"en": en, "fr": fr, "es": es, "ar": ar} }

// table is a partnership of a council and three bodies below it, one of which
// bears a stranger's name, and a process of six steps.
func table(word string) *partnership.Review {
	return partnership.NewReview(&partnership.Partnership{
		ID: "town", Name: four("Town partnership", "Partenariat de la ville", "Asociación de la ciudad", "شراكة المدينة"),
		Organizations: []partnership.Organization{
			{ID: "city", Name: four("City", "Ville", "Ciudad", "البلدية"), Kinds: []term.Code{"levels:municipal"}},
			{ID: "centre", Name: i18n.Text{"ar": "مركز الاستقبال"}, Kinds: []term.Code{"sectors:settlement"}},
			{ID: "college", Name: i18n.Text{"en": "College " + word}, Kinds: []term.Code{"sectors:education"}},
		},
		Schemes: []term.Scheme{{ID: "sectors", Terms: []term.Term{
			{ID: "settlement", Label: four("settlement", "établissement", "asentamiento", "الاستقرار")},
			{ID: "education", Label: four("education", "éducation", "educación", "التعليم")},
			{ID: "health", Label: four("health", "santé", "salud", "الصحة")},
		}}},
		Bodies: []partnership.Body{
			{ID: "council", Kind: "bodies:council", Name: four("Partnership Council", "Conseil du partenariat", "Consejo de la asociación", "مجلس الشراكة"), Seats: []partnership.Seat{
				{ID: "chair", Role: "roles:chair", Org: "city", Represents: []term.Code{"levels:municipal"}, ExOfficio: true},
				{ID: "s1", Title: four("Settlement", "Établissement", "Asentamiento", "الاستقرار"), Org: "centre", Period: cal.Period{From: cal.Day(2024, 1, 15)}},
				{ID: "s2", Title: i18n.Text{"en": "Health"}, Represents: []term.Code{"sectors:health"}, Vacant: true},
				{ID: "newcomers", Title: four("Newcomers", "Personnes nouvellement arrivées", "Personas recién llegadas", "القادمون الجدد"), Quota: quantity.Of(3, "seats"), Represents: []term.Code{"populations:newcomers"}},
				{ID: "n1", Of: "newcomers", Holder: "p-1"},
				{ID: "n2", Of: "newcomers", Holder: "p-2", Period: cal.Period{From: cal.Year(2026)}},
				{ID: "watch", Title: i18n.Text{"en": "Observer"}, Kind: partnership.SeatObserver, Org: "college"},
				{ID: "alt", Alternate: "s1", Holder: "p-3", Title: four("Stand-in", "Suppléance", "Suplencia", "البديل")},
			}},
			{ID: "work", Kind: "bodies:working-group", Parent: "council", Name: i18n.Text{"en": word}, Seats: []partnership.Seat{
				{ID: "funders", Title: i18n.Text{"fr": "Bailleurs de fonds"}, Quota: quantity.Quantity{Printed: "funders"}},
				{ID: "w1", Title: i18n.Text{"en": word}, Org: "college"},
				{},
			}},
			{ID: "past", Kind: "bodies:advisory-committee", Parent: "council", Name: four("Advisory Committee", "Comité consultatif", "Comité asesor", "اللجنة الاستشارية"), Period: cal.Period{To: cal.Year(2020)}, Seats: []partnership.Seat{}},
			{ID: "streets", Labels: []i18n.Text{{"en": "Street Table"}}, Parent: "work", Period: cal.Period{From: cal.Year(2026)}},
			{ID: "work", Name: i18n.Text{"en": "Doubled"}},
		},
		Processes: []partnership.Process{
			{
				ID: "six", Title: four("Six steps", "Six étapes", "Seis etapas", "ست خطوات"),
				Rounds: []cal.Period{{From: cal.Year(2025), To: cal.Year(2027), Counting: cal.BothEnds}},
				Steps: []partnership.Step{
					{ID: "council", Number: "1", Title: four("Establish the council", "Établir le conseil", "Crear el consejo", "إنشاء المجلس")},
					{ID: "terms", Number: "2", Title: four("Terms of reference", "Mandat", "Términos de referencia", "اختصاصات المجلس"), After: []partnership.StepID{"council"}, Decider: "council-body", Manner: "manner:collectively",
						Parts: []partnership.Step{{ID: "draft", Number: "2-1", Title: i18n.Text{"en": "A draft " + word}}, {ID: "translation", Title: i18n.Text{"ar": "ترجمة"}, Optional: true}}},
					{ID: "research", Number: "3", Title: four("Community research", "Recherche", "Investigación", "البحث المجتمعي"), Needs: []partnership.StepID{"council"}},
					{ID: "strategy", Number: "4", Title: four("Strategy", "Stratégie", "Estrategia", "الاستراتيجية"), Needs: []partnership.StepID{"research", "terms"}, Decider: "city"},
					{ID: "actions", Number: "5", Title: four("Annual action plan", "Plan d’action annuel", "Plan de acción anual", "خطة العمل السنوية"), Needs: []partnership.StepID{"strategy"}, Yearly: true},
					{ID: "report", Number: "6", Title: four("Annual report", "Rapport annuel", "Informe anual", "التقرير السنوي"), Needs: []partnership.StepID{"actions"}, Yearly: true},
				},
				Events: []partnership.Event{
					{Step: "draft", On: cal.Month(2025, 1)},
					{Step: "terms", On: cal.Day(2025, 2, 1), Actor: "council-body"},
					{Step: "council", On: cal.Day(2025, 3, 6), Actor: "centre"},
					{Step: "strategy", On: cal.Day(2025, 4, 1), Actor: "college"},
					{Kind: "event:workshop", Title: i18n.Text{"en": word}, On: cal.Year(2026)},
					{Kind: partnership.StepStarted, Step: "research", On: cal.Day(2025, 5, 1)},
					{Step: "research", On: cal.Day(2025, 9, 30), Planned: true},
					{Step: "research", On: cal.Day(2027, 1, 10), Actor: "college"},
					{Step: partnership.StepID(word), On: cal.Day(2025, 6, 1)},
				},
			},
			{ID: "broken", Title: i18n.Text{"en": "Broken " + word}, Steps: []partnership.Step{{ID: "a", Title: i18n.Text{"en": word}, Needs: []partnership.StepID{"b"}}, {ID: "b", Needs: []partnership.StepID{"a", "a"}}}},
		},
	}, cal.Day(2026, 11, 22))
}

func TestTablePages(t *testing.T) {
	r := table(hostile)
	for _, l := range i18n.Spoken() {
		for name, page := range map[string]render.Page{
			"council":  render.Council(r, l),
			"process":  render.Process(r, "six", l),
			"findings": render.PartnershipFindings(r, l, rosters.Check(r)),
		} {
			golden(t, name+"."+string(l)+".txt", page.Text())
			golden(t, name+"."+string(l)+".md", page.Markdown())
			if l == i18n.EN || l == i18n.AR {
				golden(t, name+"."+string(l)+".html", page.HTML())
			}
			checkHTML(t, page.HTML())
			require.NotEmpty(t, page.Title())
		}
		golden(t, "council."+string(l)+".mmd", render.CouncilDiagram(r, l))
		golden(t, "process."+string(l)+".mmd", render.ProcessDiagram(r, "six", l))
		golden(t, "broken."+string(l)+".txt", render.Process(r, "broken", l).Text())
	}
}

var rosters = check.Each(partnership.RosterRules(), (*partnership.Review).Rosters).Named("tables", "1")

func TestTableWithout(t *testing.T) {
	for name, v := range map[string]*partnership.Partnership{
		"nothing":     {},
		"no bodies":   {ID: "x", Bodies: []partnership.Body{}},
		"no seats":    {ID: "x", Bodies: []partnership.Body{{ID: "a"}, {ID: "a"}, {}}},
		"own parents": {ID: "x", Bodies: []partnership.Body{{ID: "a", Parent: "b"}, {ID: "b", Parent: "a"}, {ID: "b", Parent: "b"}}},
		"process":     {ID: "x", Processes: []partnership.Process{{}, {ID: "p", Steps: []partnership.Step{{}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			r := partnership.NewReview(v, cal.Date{})
			for _, l := range i18n.Spoken() {
				checkHTML(t, render.Council(r, l).HTML())
				checkMermaid(t, render.CouncilDiagram(r, l), len(v.Bodies))
				for _, id := range []partnership.ProcessID{"", "p", "none"} {
					checkHTML(t, render.Process(r, id, l).HTML())
					require.Regexp(t, `^flowchart TB\n`, string(render.ProcessDiagram(r, id, l)))
				}
			}
		})
	}
}

// A chain of bodies is as deep as it likes; work and output stay in proportion.
func TestTableDeep(t *testing.T) {
	const n = 20_000
	v := &partnership.Partnership{ID: "deep"}
	for i := range n {
		v.Bodies = append(v.Bodies, partnership.Body{ID: partnership.BodyID(strconv.Itoa(i)), Parent: partnership.BodyID(strconv.Itoa(i - 1))})
	}
	r := partnership.NewReview(v, cal.Date{})
	require.Less(t, len(render.Council(r, i18n.EN).HTML()), n*400)
	checkMermaid(t, render.CouncilDiagram(r, i18n.EN), n)
}

// A template that holds itself is drawn as far as a template may go.
func TestProcessHoldsItself(t *testing.T) {
	steps := []partnership.Step{{ID: "a"}, {ID: "b"}}
	steps[0].Parts, steps[1].Parts = steps, steps
	r := partnership.NewReview(&partnership.Partnership{Processes: []partnership.Process{{ID: "p", Steps: steps}}}, cal.Date{})
	checkMermaid(t, render.ProcessDiagram(r, "p", i18n.EN), 2+4+8+16)
	require.NotEmpty(t, render.Process(r, "p", i18n.EN).Text())
}

// Every line of a diagram is one of the few that are written.
var mermaid = regexp.MustCompile(`^(flowchart TB` +
	`|  accTitle: [^"%:\x60]*` +
	`|  n\d+(\["[^"%:\x60\[\]{}|\\]*"\]|\{\{"[^"%:\x60\[\]{}|\\]*"\}\})` +
	`|  class n\d+ (gone|done|overdue|waiting|next|begun|open)` +
	`|  n\d+ (-->|-\.->|---) n\d+` +
	`|  classDef \w+ [\w:#,\- ]+)$`)

func checkMermaid(t *testing.T, diagram []byte, nodes int) {
	t.Helper()
	got := 0
	for line := range strings.Lines(string(diagram)) {
		require.Regexp(t, mermaid, strings.TrimSuffix(line, "\n"))
		if strings.Contains(line, `"`) {
			got++
			for _, tag := range regexp.MustCompile(`<[^>]*>?`).FindAllString(line, -1) {
				require.Equal(t, "<br/>", tag)
			}
		}
	}
	require.Equal(t, nodes, got)
}

func fuzzTable(f *testing.F, pages func(*partnership.Review, i18n.Lang) []render.Page, diagrams func(*partnership.Review, i18n.Lang) [][]byte) {
	f.Add(hostile)
	f.Add("\"] --> n1\n%%{init: {'theme':'dark'}}%%\nclick n0 \"javascript:alert(1)\"")
	f.Add("| a | b |\n| --- | --- |")
	f.Add("مجلس \u2067\u2066\u202d]]>&lt;!-- `x|y`")
	type shape struct{ lines, bars, quotes, tags int }
	shapeOf := func(b []byte) shape {
		return shape{bytes.Count(b, []byte("\n")), bars(b), bytes.Count(b, []byte(`"`)), bytes.Count(b, []byte("<"))}
	}
	want := map[i18n.Lang][]shape{}
	spoken := [...]i18n.Lang{i18n.EN, i18n.AR}
	plain := table("x")
	for _, l := range spoken {
		for _, page := range pages(plain, l) {
			want[l] = append(want[l], shapeOf(page.Text()), shapeOf(page.Markdown()))
		}
		for _, d := range diagrams(plain, l) {
			want[l] = append(want[l], shapeOf(d))
		}
	}
	f.Fuzz(func(t *testing.T, word string) {
		if strings.TrimSpace(word) == "" {
			return // where there are no words the id is shown
		}
		r := table(word)
		for _, l := range spoken {
			want := want[l]
			for _, page := range pages(r, l) {
				text := page.Text()
				checkHTML(t, page.HTML())
				require.NotContains(t, string(text), "\x1b")
				require.Equal(t, want[0].lines, shapeOf(text).lines, "nothing opens a line")
				require.Equal(t, want[1].bars, bars(page.Markdown()), "nothing opens a cell")
				want = want[2:]
			}
			for i, d := range diagrams(r, l) {
				checkMermaid(t, d, want[i].quotes/2)
				got := shapeOf(d)
				got.bars = want[i].bars
				require.Equal(t, want[i], got, "nothing opens a node or a line")
			}
		}
	})
}

// bars counts what parts the cells of Markdown tables.
func bars(md []byte) int {
	return bytes.Count(md, []byte("|")) - bytes.Count(md, []byte(`\|`))
}

// Whatever a body or an organization is called, the page stays a page and the
// diagram a diagram.
func FuzzCouncil(f *testing.F) {
	fuzzTable(f, func(r *partnership.Review, l i18n.Lang) []render.Page {
		return []render.Page{render.Council(r, l), render.PartnershipFindings(r, l, rosters.Check(r))}
	}, func(r *partnership.Review, l i18n.Lang) [][]byte { return [][]byte{render.CouncilDiagram(r, l)} })
}

// The same of steps and events.
func FuzzProcess(f *testing.F) {
	fuzzTable(f, func(r *partnership.Review, l i18n.Lang) []render.Page {
		return []render.Page{render.Process(r, "six", l), render.Process(r, "broken", l)}
	}, func(r *partnership.Review, l i18n.Lang) [][]byte {
		return [][]byte{render.ProcessDiagram(r, "six", l), render.ProcessDiagram(r, "broken", l)}
	})
}
