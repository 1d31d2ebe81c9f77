package plan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// specimen is a small plan that uses most of what a plan can hold.
func specimen() *plan.Plan {
	four := func(s string) i18n.Text { return i18n.Text{"en": s, "fr": s + " (fr)"} }
	value := quantity.Quantity{Value: quantity.Int(150), Qualifier: quantity.MoreThan, Unit: "members", Printed: "over 150"}
	return &plan.Plan{
		Entente: plan.Format, ID: "town", Title: i18n.Text{"ar": "خطة البلدة", "en": "The town’s plan", "fr": "Le plan"},
		Language: "en", Languages: []i18n.Lang{"en", "fr"},
		Period: cal.Period{From: cal.Month(2007, 7), To: cal.Month(2009, 2), Counting: cal.BothEnds},
		Organizations: []partnership.Organization{
			{ID: "city", Name: four("City")}, {ID: "ymca", Name: four("YMCA")},
		},
		Bodies:     []partnership.Body{{ID: "council", Name: four("Council"), Seats: []partnership.Seat{{ID: "chair", Org: "city"}, {Org: "nobody"}}}},
		Indicators: []indicators.Indicator{{ID: "housed", Name: four("Housed"), Baseline: &indicators.Baseline{Value: &value}, Targets: []indicators.Target{}}},
		Context:    plan.Context{Risks: []plan.Risk{{ID: "poverty", Title: four("Poverty"), Priority: quantity.Yes}}},
		Outcomes:   []plan.Outcome{{ID: "warm", Title: four("Warm"), Indicators: []indicators.ID{"housed"}}},
		Priorities: []plan.Priority{{ID: "p1", Number: "1", Title: four("Homes"), Goals: []plan.Goal{
			{ID: "g1", Number: "1-", Title: four("More homes"), Indicators: []indicators.ID{"housed", "lost"}, Initiatives: []plan.Initiative{
				{ID: "i1", Number: "1-1", Title: four("Build"), Lead: "city", Risks: []plan.RiskID{"poverty"}, Outcomes: []plan.OutcomeID{"warm"}, Activities: []plan.Activity{
					{ID: "a1", Title: four("Dig"), Lead: "ymca", Partners: []partnership.OrgID{"city", "ghost"}, Funding: []partnership.Contribution{
						{Kind: partnership.Cash, From: "city", Amount: quantity.Money{Minor: 40500000, Currency: "CAD"}},
					}},
					{ID: "a1", Title: four("Dig again")},
					{Title: four("No id")},
				}},
			}},
			{ID: "p1", Title: four("Id of the priority")},
		}}},
		Sections: []partnership.Section{{ID: "s1", Title: four("One"), Sections: []partnership.Section{{ID: "s2", Title: four("Two"), State: partnership.Lost}}}},
		X:        json.RawMessage(`{ "kept" :[1,  2.50]}`),
	}
}

func review(p *plan.Plan) *plan.Review { return plan.NewReview(p, plan.Given{}) }

// F-266: encode, decode, encode gives an equal value and equal bytes.
func TestF266_Encoding(t *testing.T) {
	p := specimen()
	first, err := plan.Encode(p)
	require.NoError(t, err)
	q, err := plan.Decode(first)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(p, q, cmpopts.IgnoreUnexported(plan.Plan{})))
	second, err := plan.Encode(q)
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
	for _, want := range []string{
		`"qualifier": "more than"`, `"from": "2007-07"`, `"to": "2009-02"`, `"currency": "CAD"`, `"minor": 40500000`,
		`خطة البلدة`, `{ "kept" :[1,  2.50]}`, `"targets": []`,
	} {
		require.Contains(t, string(first), want)
	}
	require.NotContains(t, string(first), `"schemes"`, "what is not stated is not written")
}

// The same input gives the same bytes, whatever the number of processors.
func TestSameBytes(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	data, err := plan.Encode(specimen())
	require.NoError(t, err)
	var want []byte
	for _, n := range []int{1, 8} {
		runtime.GOMAXPROCS(n)
		for range 50 {
			p, err := plan.Decode(data)
			require.NoError(t, err)
			r := review(p)
			found, err := json.Marshal(plan.Baseline().Check(r))
			require.NoError(t, err)
			again, err := plan.Encode(p)
			require.NoError(t, err)
			got := slices.Concat(again, found)
			if want == nil {
				want = got
			}
			require.True(t, bytes.Equal(want, got))
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	data, err := plan.Encode(specimen())
	require.NoError(t, err)
	change := func(from, to string) string {
		require.Contains(t, string(data), from)
		return strings.Replace(string(data), from, to, 1)
	}
	for _, c := range []struct {
		name, doc     string
		code, pointer string
		line          int
	}{
		{"unknown field", change(`"number": "1-1"`, `"numbre": "1-1"`), "unknown-field", "/priorities/0/goals/0/initiatives/0/numbre", 0},
		{"other case", change(`"number": "1-1"`, `"Number": "1-1"`), "unknown-field", "/priorities/0/goals/0/initiatives/0/Number", 0},
		{"doubled key", change(`"id": "g1"`, `"id": "g1", "id": "g2"`), "doubled-key", "/priorities/0/goals/0/id", 0},
		{"bad UTF-8", change("Homes", "Ho\xffmes"), "bad-utf8", "/priorities/0/title/en", 0},
		{"number for a text", change(`"number": "1-1"`, `"number": 11`), "wrong-type", "/priorities/0/goals/0/initiatives/0/number", 0},
		{"null", change(`"number": "1-1"`, `"number": null`), "wrong-type", "/priorities/0/goals/0/initiatives/0/number", 0},
		{"impossible date", change(`"from": "2007-07"`, `"from": "2007-13"`), "bad-value", "/period/from", 0},
		{"language tag", change(`"fr": "Le plan"`, `"fr_CA": "Le plan"`), "bad-language", "/title/fr_CA", 0},
		{"trailing data", string(data) + "{}", "trailing-data", "", bytes.Count(data, []byte("\n")) + 1},
		{"nothing", "", "not-a-document", "", 1},
		{"not ours", `{"id": "x", "title": {}}`, "wrong-format", "/entente", 1},
		{"another kind", `{"entente": "partnership/1", "id": "x", "title": {}}`, "wrong-format", "/entente", 1},
		{"a newer major", `{"entente": "plan/2", "id": "x", "title": {}}`, "wrong-format", "/entente", 1},
		{"cut off", string(data[:len(data)/2]), "syntax", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := plan.Decode([]byte(c.doc))
			require.Nil(t, p, "nothing half-read")
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.code, e.Code)
			if c.pointer != "" {
				require.Equal(t, c.pointer, e.Pointer)
			}
			require.Positive(t, e.Line)
			require.Positive(t, e.Column)
			if c.line > 0 {
				require.Equal(t, c.line, e.Line)
			}
			words := map[string]bool{}
			for _, l := range i18n.Spoken() {
				words[e.Message().In(l)] = true
			}
			require.Len(t, words, 4)
		})
	}
}

// A document of a newer minor version is read, and nothing of it is lost.
func TestNewerMinorVersion(t *testing.T) {
	data, err := plan.Encode(specimen())
	require.NoError(t, err)
	doc := strings.Replace(string(data), `"plan/1"`, `"plan/1.7"`, 1)
	doc = strings.Replace(doc, `"id": "g1",`, `"id": "g1", "mood": { "of" : "hope"},`, 1)
	doc = strings.Replace(doc, `"language": "en",`, `"language": "en", "voice": [1,2],`, 1)
	p, err := plan.Decode([]byte(doc))
	require.NoError(t, err)
	out, err := plan.Encode(p)
	require.NoError(t, err)
	require.Contains(t, string(out), `"mood": { "of" : "hope"}`)
	require.Contains(t, string(out), `"voice": [1,2]`)
	q, err := plan.Decode(out)
	require.NoError(t, err)
	again, err := plan.Encode(q)
	require.NoError(t, err)
	require.Equal(t, string(out), string(again))

	p.Priorities[0].Goals = p.Priorities[0].Goals[1:]
	_, err = plan.Encode(p)
	require.Error(t, err, "the goal that held it is gone: it is not lost in silence")

	_, err = plan.Decode([]byte(strings.Replace(doc, "plan/1.7", "plan/1", 1)))
	require.Error(t, err)

	// A database may put the members in an order of its own.
	_, err = plan.Decode([]byte(`{"id": "x", "mood": 1, "entente": "plan/1.2"}`))
	require.NoError(t, err)
	_, err = plan.Decode([]byte(`{"id": "x", "mood": 1, "entente": "plan/1"}`))
	require.Error(t, err)
}

func TestAbsentAndEmptyDiffer(t *testing.T) {
	read := func(s string) *plan.Plan {
		p, err := plan.Decode([]byte(`{"entente": "plan/1", "id": "x", "title": {}` + s + `}`))
		require.NoError(t, err)
		return p
	}
	absent, empty := read(""), read(`, "action_plans": []`)
	require.Nil(t, absent.ActionPlans)
	require.NotNil(t, empty.ActionPlans)
	for _, p := range []*plan.Plan{absent, empty} {
		data, err := plan.Encode(p)
		require.NoError(t, err)
		q, err := plan.Decode(data)
		require.NoError(t, err)
		require.Equal(t, p.ActionPlans == nil, q.ActionPlans == nil)
	}
}

func TestReviewResolves(t *testing.T) {
	r := review(specimen())
	require.Len(t, r.Priorities(), 1)
	require.Len(t, r.Goals(), 2)
	g := &r.Goals()[0]
	require.Len(t, g.Measures, 2)
	require.NotNil(t, g.Measures[0])
	require.Nil(t, g.Measures[1])
	n := &r.Initiatives()[0]
	require.Same(t, g, n.Goal)
	require.Same(t, &r.Priorities()[0], g.Priority)
	require.EqualValues(t, "city", n.Leader.ID)
	require.EqualValues(t, "warm", n.Wanted[0].ID)
	require.EqualValues(t, "poverty", n.Against[0].ID)
	a := &r.Activities()[0]
	require.Same(t, n, a.Initiative)
	require.EqualValues(t, "ymca", a.Leader.ID)
	require.Nil(t, a.Helpers[1])
	require.EqualValues(t, "city", a.Funders[0].ID)

	var dangling []string
	for i := range r.References() {
		if f := &r.References()[i]; !f.Resolved() {
			dangling = append(dangling, fmt.Sprint(f.At(), " ", f.Kind()))
		}
	}
	require.Equal(t, []string{"seat:#0/1.org[nobody] organization", "goal:g1.indicators[lost] indicator", "activity:a1.partners[ghost] organization"}, dangling)
}

func TestPathsAndPointers(t *testing.T) {
	p := specimen()
	r := review(p)
	data, err := plan.Encode(p)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(data, &tree))
	for _, c := range []struct {
		at            check.At
		path, pointer string
	}{
		{r.At(""), "plan", ""},
		{r.At("vision"), "vision", "/vision"},
		{r.Initiatives()[0].At("lead"), `priorities["p1"].goals["g1"].initiatives["i1"].lead`, "/priorities/0/goals/0/initiatives/0/lead"},
		{r.Activities()[1].At("title"), `priorities["p1"].goals["g1"].initiatives["i1"].activities[1].title`, "/priorities/0/goals/0/initiatives/0/activities/1/title"},
		{r.Activities()[2].At("id"), `priorities["p1"].goals["g1"].initiatives["i1"].activities[2].id`, "/priorities/0/goals/0/initiatives/0/activities/2/id"},
		{r.Goals()[1].At(""), `priorities["p1"].goals[1]`, "/priorities/0/goals/1"},
		{r.Risks()[0].At("priority"), `context.risks["poverty"].priority`, "/context/risks/0/priority"},
		{r.Sections()[1].At("state"), `sections["s1"].sections["s2"].state`, "/sections/0/sections/0/state"},
		{r.Labels()[0].At("fr"), `title["fr"]`, "/title/fr"},
		{r.Bodies()[0].At("seats"), `bodies["council"].seats`, "/bodies/0/seats"},
		{check.At{Kind: "seat", ID: "#0/1", Field: "org", Key: "nobody"}, `bodies["council"].seats[1].org["nobody"]`, "/bodies/0/seats/1/org"},
		{check.At{Kind: "goal", ID: "elsewhere", Field: "title"}, "goal:elsewhere.title", ""},
	} {
		t.Run(c.path, func(t *testing.T) {
			require.Equal(t, c.path, r.Path(c.at))
			require.Equal(t, c.pointer, r.Pointer(c.at))
		})
	}
	require.Contains(t, fmt.Sprint(tree), "Dig again")
}

// Hostile documents cost bounded work; the figures are those of the contract.
func TestHostileDocuments(t *testing.T) {
	deep := `{"entente":"plan/1","x":` + strings.Repeat("[", 200_000) + strings.Repeat("]", 200_000) + "}"
	var keys strings.Builder
	keys.WriteString(`{"entente":"plan/1","x":{`)
	for i := range 500_000 {
		if i > 0 {
			keys.WriteByte(',')
		}
		fmt.Fprintf(&keys, `"k%d":0`, i)
	}
	keys.WriteString("}}")
	for _, c := range []struct {
		name string
		doc  []byte
		code string
	}{
		{"200,000 nested arrays", []byte(deep), "too-deep"},
		{"half a million keys in one object", []byte(keys.String()), "too-many-members"},
		{"100 MB of zeros", make([]byte, 100<<20), "too-large"},
		{"one 50 MB string", []byte(`{"entente":"plan/1","id":"` + strings.Repeat("a", 50<<20) + `"}`), "string-too-long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := plan.Decode(c.doc)
			runtime.ReadMemStats(&after)
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.code, e.Code)
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(8<<20), "memory beyond the document")
			require.Less(t, len(e.Error()), 1000)
		})
	}
}

func FuzzDecode(f *testing.F) {
	data, err := plan.Encode(specimen())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"entente":"plan/1.2","id":"x","title":{},"new":[{"id":1}]}`))
	f.Add([]byte(`{"entente":"plan/1","id":"","title":{"ar":"خطة"},"priorities":[{"id":""},{"id":"","goals":[{"id":"a"},{"id":"a"}]}],"period":{"from":"2026","to":"2022"}}`))
	for _, name := range []string{"../examples/entente/data/windsor-essex.json", "../examples/entente/data/windsor-essex-raw.json"} {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(b)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := plan.Decode(data)
		if err != nil {
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.NotEmpty(t, e.Error())
			return
		}
		out, err := plan.Encode(p)
		require.NoError(t, err)
		q, err := plan.Decode(out)
		require.NoError(t, err)
		again, err := plan.Encode(q)
		require.NoError(t, err)
		require.Equal(t, string(out), string(again))

		r := review(p)
		for _, found := range plan.Baseline().Check(r).Findings {
			require.NotEmpty(t, r.Path(found.At))
			for _, l := range i18n.Spoken() {
				require.NotEmpty(t, found.Message.In(l))
			}
		}
	})
}

func BenchmarkNewReview(b *testing.B) {
	p := specimen()
	b.ReportAllocs()
	for b.Loop() {
		review(p)
	}
}

// F-236, F-237: how each language's texts came about is kept beside them; a
// language without texts falls back, says so, and is listed as missing.
func TestF236_TranslationState(t *testing.T) {
	const doc = `{"entente": "plan/1", "id": "we", "title": {"ar": "تقرير ملخص", "en": "Summary report", "fr": "Rapport de synthèse"},
		"language": "ar", "languages": ["ar", "en", "fr", "es"],
		"translations": [{"language": "ar", "state": "source"}, {"language": "en", "state": "ours"}, {"language": "fr", "state": "ours"}]}`
	p, err := plan.Decode([]byte(doc))
	require.NoError(t, err)
	out, err := plan.Encode(p)
	require.NoError(t, err)
	p, err = plan.Decode(out)
	require.NoError(t, err)
	states := map[i18n.Lang]string{}
	for _, v := range p.Translations {
		states[v.Language] = v.State
	}
	require.Equal(t, map[i18n.Lang]string{"ar": "source", "en": "ours", "fr": "ours"}, states)

	words, got := p.Title.Lookup(i18n.ES)
	require.Equal(t, "Summary report", words)
	require.Equal(t, i18n.EN, got, "the fallback says which language it is")
	require.Equal(t, []i18n.Lang{i18n.ES}, p.Title.Missing(p.Languages...))
	var missing []string
	for _, f := range plan.Baseline().Check(review(p)).Findings {
		if f.Rule == "GEN-LABEL-LOCALES" {
			missing = append(missing, f.At.String())
		}
	}
	require.Equal(t, []string{"plan:we.title[es]"}, missing)
}
