package partnership_test

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
)

// changedPartnership is a review of the sound partnership with one thing
// changed.
func changedPartnership(change func(p *partnership.Partnership)) *partnership.Review {
	p := soundPartnership()
	if change != nil {
		change(p)
	}
	return partnership.NewReview(p, judgement)
}

func TestBaselineFindsNothingInASoundPartnership(t *testing.T) {
	res := partnership.Baseline().Check(changedPartnership(nil))
	checktest.Match(t, res)
	for _, o := range res.Rules {
		if o.Verdict != check.Met {
			t.Errorf("%s is %q; want met", o.Rule, o.Verdict)
		}
	}
	require.Equal(t, judgement, res.On)
}

type reviewCase = checktest.Case[*partnership.Review]

// reviewCases are the sound partnership with one thing changed, for every rule.
func reviewCases() []reviewCase {
	var out []reviewCase
	for s := range partnership.Baseline().Specs() {
		out = append(out, reviewCase{Rule: s.ID, Name: "sound", Value: changedPartnership(nil)})
	}
	type p = *partnership.Partnership
	breach := func(rule check.ID, name string, change func(p), at ...string) {
		out = append(out, reviewCase{Rule: rule, Name: name, Value: changedPartnership(change), Want: at})
	}
	unknown := func(rule check.ID, name string, change func(p), at ...string) {
		out = append(out, reviewCase{Rule: rule, Name: name, Value: changedPartnership(change), Unknown: at})
	}
	met := func(rule check.ID, name string, change func(p)) {
		out = append(out, reviewCase{Rule: rule, Name: name, Value: changedPartnership(change)})
	}
	skipped := func(rule check.ID, name string, change func(p)) {
		out = append(out, reviewCase{Rule: rule, Name: name, Value: changedPartnership(change), Skipped: true})
	}
	seat := func(v p, i int) *partnership.Seat { return &v.Bodies[0].Seats[i] }
	steps := func(v p) []partnership.Step { return v.Processes[0].Steps }

	const id = "PARTNERSHIP-ID-UNIQUE"
	breach(id, "none", func(v p) { v.ID = " " }, "partnership:#0.id")
	breach(id, "organization", func(v p) { v.Organizations[2].ID = "town" }, "organization:#2.id")
	breach(id, "position", func(v p) { v.Ground[1].ID = "#1" }, "area:#1.id")
	breach(id, "blank body", func(v p) { v.Bodies[1].ID = "" }, "body:#1.id")
	breach(id, "engagement", func(v p) { v.Engagements[1].ID = "forum" }, "engagement:#1.id")
	breach(id, "process", func(v p) { v.Processes = append(v.Processes, partnership.Process{ID: "steps"}) }, "process:#1.id")
	breach(id, "member", func(v p) { v.Partnerships[0].ID = "riverbend" }, "partnership:#0.id")
	breach(id, "seat", func(v p) { seat(v, 4).ID = "#4" }, "seat:#0/4.id[council]")
	breach(id, "decision", func(v p) {
		v.Meetings[1].Decisions = append(v.Meetings[1].Decisions, partnership.Decision{ID: "d1"}, partnership.Decision{})
	}, "meeting:m2.decisions[#1/id]")
	met(id, "not needed", func(v p) { v.Contributions[0].ID = "" })
	met(id, "doubled body", func(v p) { v.Bodies[1].ID = "council" }) // BODY-ID-UNIQUE reports it

	const ref = "PARTNERSHIP-REF-RESOLVES"
	breach(ref, "area", func(v p) { v.Areas[0] = "west" }, "partnership:riverbend.areas[west]")
	breach(ref, "role", func(v p) { v.Roles[1].Org = "school" }, "partnership:riverbend.roles[school]")
	breach(ref, "role in a body", func(v p) { v.Roles[0].In.ID = "board" }, "partnership:riverbend.roles[board]")
	breach(ref, "seat", func(v p) { seat(v, 0).Org = "school" }, "seat:chair.org[council]")
	breach(ref, "origin", func(v p) { v.Bodies[0].Origin.ID = "fair" }, "body:council.origin[fair]")
	breach(ref, "part of nothing", func(v p) { v.Ground[1].Parent = "county" }, "area:east.parent[county]")
	breach(ref, "terms", func(v p) { v.Terms[0].Body, v.Terms[0].Endorsed[1].Occasion = "board", "fair" }, "terms:terms-1.body[board]", "terms:terms-1.endorsed[fair]")
	breach(ref, "meeting", func(v p) { v.Meetings[1].Again = "m0" }, "meeting:m2.again[m0]")
	breach(ref, "whose meeting", func(v p) { v.Meetings[1].Body = "board" }, "meeting:m2.body[board]")
	breach(ref, "who was there", func(v p) { v.Meetings[0].Present[0] = "delegate-1" }, "meeting:m1.present[delegate-1]")
	breach(ref, "ballots", func(v p) {
		d := &v.Meetings[1].Decisions[0]
		d.For[0], d.Recused[0], d.About.ID = "nobody", "nobody", "terms-0"
	}, "meeting:m2.decisions[for/nobody]", "meeting:m2.decisions[recused/nobody]", "meeting:m2.decisions[terms-0]")
	breach(ref, "engagement", func(v p) { v.Engagements[0].Bodies[0], v.Engagements[1].For[0] = "board", "board" }, "engagement:forum.bodies[board]", "engagement:call.for[board]")
	breach(ref, "contribution", func(v p) { v.Contributions[0].From, v.Contributions[0].ID = "donor", "" }, "contribution:#0.from[donor]")
	breach(ref, "adoption", func(v p) { v.Adoptions[0].By = "county" }, "partnership:riverbend.adoptions[county]")
	breach(ref, "event", func(v p) { v.Processes[0].Events[0].Engagement = "fair" }, "event:#0/0.engagement[steps]")
	unknown(ref, "organizations not stated", func(v p) { v.Organizations = nil }, "partnership:riverbend.organizations")
	unknown(ref, "ground not stated", func(v p) { v.Ground = nil }, "partnership:riverbend.ground")
	unknown(ref, "seats not stated", func(v p) { v.Bodies[0].Seats = nil }, "body:council.seats")
	unknown(ref, "bodies not stated", func(v p) { v.Bodies = nil }, "partnership:riverbend.bodies")

	breach("PARTNERSHIP-AREA-CYCLE", "two", func(v p) { v.Ground[0].Parent = "east" }, "area:riverbend-area.parent")
	breach("PARTNERSHIP-AREA-CYCLE", "itself", func(v p) { v.Ground[1].Parent = "east" }, "area:east.parent")
	met("PARTNERSHIP-AREA-CYCLE", "parts first", func(v p) { v.Ground[0], v.Ground[1] = v.Ground[1], v.Ground[0] })
	skipped("PARTNERSHIP-AREA-CYCLE", "none", func(v p) { v.Ground = nil })

	const period = "PARTNERSHIP-PERIOD-ORDER"
	turned := cal.Period{From: cal.Year(2026), To: cal.Year(2022)}
	breach(period, "partnership", func(v p) { v.Period = turned }, "partnership:riverbend.period")
	breach(period, "all others", func(v p) {
		v.Organizations[0].Period, v.Roles[0].Period, v.Bodies[0].Period, v.Terms[0].Period = turned, turned, turned, turned
		v.Engagements[0].Period, v.Contributions[0].Period, v.Contributions[0].Schedule[0].Period = turned, turned, turned
	}, "organization:town.period", "partnership:riverbend.roles[town]", "body:council.period", "terms:terms-1.period",
		"engagement:forum.period", "contribution:grant.period", "contribution:grant.schedule")
	out = append(out, reviewCase{Rule: period, Name: "none", Skipped: true, Value: partnership.NewReview(&partnership.Partnership{ID: "x"}, judgement)})

	const label = "PARTNERSHIP-LABEL-DEFAULT"
	breach(label, "none", func(v p) { v.Name = nil }, "partnership:riverbend.name[en]")
	breach(label, "another language", func(v p) { v.Language = i18n.AR }, "partnership:riverbend.name[ar]")
	breach(label, "others", func(v p) {
		v.Organizations[0].Name, v.Bodies[1].Name, v.Ground[1].Name, v.Partnerships[0].Name = nil, i18n.Text{}, i18n.Text{i18n.FR: " "}, nil
	}, "organization:town.name", "body:housing.name", "area:east.name", "partnership:east-end.name")
	unknown(label, "language not stated", func(v p) { v.Language = "" }, "partnership:riverbend.language")
	met(label, "a regional form", func(v p) { v.Language = "en-CA" })

	const locales = "PARTNERSHIP-LABEL-LOCALES"
	breach(locales, "name", func(v p) { delete(v.Name, i18n.FR) }, "partnership:riverbend.name[fr]")
	breach(locales, "titles", func(v p) {
		v.Terms[0].Title, v.Meetings[0].Title, v.Engagements[0].Title = english("a"), english("b"), english("c")
		v.Contributions[0].Title, v.Processes[0].Title = english("d"), english("e")
	}, "terms:terms-1.title[fr]", "meeting:m1.title[fr]", "engagement:forum.title[fr]", "contribution:grant.title[fr]", "process:steps.title[fr]")
	skipped(locales, "not asked", func(v p) { v.Languages = nil })

	const totals = "PARTNERSHIP-DECLARED-TOTALS"
	state := func(d partnership.Declared) func(p) {
		return func(v p) { v.Declared = []partnership.Declared{d} }
	}
	breach(totals, "bodies", state(partnership.Declared{Count: "bodies", Value: quantity.Of(5, "tables")}), "partnership:riverbend.declared[bodies=5]")
	breach(totals, "members", state(partnership.Declared{Count: "partnerships", Value: quantity.Of(45, "LIPs"), Parts: []quantity.Quantity{quantity.Of(15, "LIPs"), quantity.Of(31, "LIPs")}}),
		"partnership:riverbend.declared[partnerships=45 parts]", "partnership:riverbend.declared[partnerships=45]")
	breach(totals, "organizations", state(partnership.Declared{Count: "organizations", Title: english("members"), Value: quantity.Of(4, "")}), "partnership:riverbend.declared[organizations=4]")
	breach(totals, "engagements", func(v p) {
		v.Declared = []partnership.Declared{{Count: "engagements", Value: quantity.Of(2, "")}}
		v.Engagements[1].Times = counted(quantity.Exact, 2, "")
	}, "partnership:riverbend.declared[engagements=2]")
	breach(totals, "seats of each", state(partnership.Declared{Count: "seats", Each: "body", Value: quantity.Of(3, "")}), "body:housing.seats[seats=3]")
	breach(totals, "meetings of each", state(partnership.Declared{Count: "meeting", Each: "bodies", Value: quantity.Of(2, "")}), "body:housing.meetings[meeting=2]")
	breach(totals, "bodies below each", state(partnership.Declared{Count: "bodies", Each: "body", Value: quantity.Of(3, "")}), "body:council.bodies[bodies=3]")
	breach(totals, "bodies of each partnership", state(partnership.Declared{Count: "bodies", Each: "partnership", Value: quantity.Of(3, "")}), "partnership:east-end.declared[bodies=3]")
	breach(totals, "of a kind", func(v p) {
		v.Bodies[1].Kind, v.Declared = "bodies:sub-council", []partnership.Declared{{Count: "sub-councils", Value: quantity.Of(6, "")}}
	}, "partnership:riverbend.declared[sub-councils=6]")
	unknown(totals, "of a kind, perhaps", state(partnership.Declared{Count: "councils", Value: quantity.Of(2, "")}), "partnership:riverbend.declared[councils=2]")
	met(totals, "others", state(partnership.Declared{Count: "meetings", Value: quantity.Of(2, "")}))
	met(totals, "parts alone", state(partnership.Declared{Count: "visits", Value: quantity.Of(2, ""), Parts: []quantity.Quantity{quantity.Of(1, ""), quantity.Of(1, "")}}))
	unknown(totals, "not stated", func(v p) { v.Bodies, v.Declared = nil, v.Declared[:1] }, "partnership:riverbend.declared[bodies=2]")
	unknown(totals, "organizations of each, not stated", state(partnership.Declared{Count: "organizations", Each: "partnership", Value: quantity.Of(3, "")}), "partnership:east-end.declared[organizations=3]")
	unknown(totals, "something else", state(partnership.Declared{Count: "residents", Value: quantity.Of(3, "")}), "partnership:riverbend.declared[residents=3]")
	unknown(totals, "of each of something else", state(partnership.Declared{Count: "bodies", Each: "ward", Value: quantity.Of(3, "")}), "partnership:riverbend.declared[bodies=3]")
	unknown(totals, "another unit", state(partnership.Declared{Count: "organizations", Value: quantity.Quantity{Value: quantity.Int(3), Qualifier: quantity.About}}), "partnership:riverbend.declared[organizations=3]")
	skipped(totals, "none", func(v p) { v.Declared = nil })

	newer, err := partnership.Decode([]byte(`{"entente": "partnership/1.3", "id": "p", "name": {"en": "P"}, "mood": "calm", "bodies": [{"id": "b", "colour": 3}]}`))
	if err != nil {
		panic(err)
	}
	out = append(out, reviewCase{Rule: "PARTNERSHIP-NEWER-FORMAT", Name: "partnership/1.3", Want: []string{"partnership:p.entente"}, Value: partnership.NewReview(newer, judgement)})

	breach("PROCESS-TEMPLATE", "two of one id", func(v p) { steps(v)[2].ID = "found" }, "process:steps.steps[PROCESS-STEP-ID step:#2.id]")
	breach("PROCESS-TEMPLATE", "in a circle", func(v p) { steps(v)[0].Needs = []partnership.StepID{"report"} }, "process:steps.steps[PROCESS-CYCLE step:found.needs]")
	skipped("PROCESS-TEMPLATE", "none", func(v p) { v.Processes = nil })
	breach("PROCESS-TEMPLATE-TIDY", "customs in a circle", func(v p) { steps(v)[0].After = []partnership.StepID{"strategy"} }, "process:steps.steps[PROCESS-ORDER-CYCLE step:found.after]")
	breach("PROCESS-TEMPLATE-TIDY", "years not counted", func(v p) { v.Processes[0].Rounds[0].Counting = cal.Undeclared }, "process:steps.steps[PROCESS-YEARS process:steps.rounds[0]]")
	met("PROCESS-TEMPLATE-TIDY", "a custom ahead", func(v p) {
		v.Processes[0].Steps = append(steps(v), partnership.Step{ID: "thanks", Title: english("Thanks")})
		steps(v)[0].After = []partnership.StepID{"thanks"}
	})
	skipped("PROCESS-TEMPLATE-TIDY", "cannot be used", func(v p) { steps(v)[2].ID = "found" })

	event := func(e partnership.Event) func(p) {
		return func(v p) { v.Processes[0].Events = append(v.Processes[0].Events, e) }
	}
	breach("PROCESS-EVENT", "no such step", event(partnership.Event{Step: "gone"}), "event:#0/5.step[steps]")
	breach("PROCESS-EVENT", "no such kind", event(partnership.Event{Kind: "process:ended", Step: "draft"}), "event:#0/5.kind[steps]")
	breach("PROCESS-EVENT", "no such year", event(partnership.Event{Step: "report", Year: 9}), "event:#0/5.year[steps]")
	skipped("PROCESS-EVENT", "none", func(v p) { v.Processes[0].Events = nil })
	breach("PROCESS-REFUSED", "closed twice", event(partnership.Event{Step: "draft", On: cal.Day(2013, 12, 1)}), "event:#0/5.step[steps]")
	breach("PROCESS-REFUSED", "somebody else", func(v p) { v.Processes[0].Events[3].Actor = "library" }, "event:#0/3.actor[steps]")
	breach("PROCESS-REFUSED", "lacking", func(v p) { v.Processes[0].Events[0].Planned = true }, "event:#0/1.step[steps]", "event:#0/2.step[steps]", "event:#0/3.step[steps]")
	met("PROCESS-REFUSED", "no such step", event(partnership.Event{Step: "gone"})) // PROCESS-EVENT reports it
	breach("PROCESS-DEVIATION", "order", func(v p) { v.Processes[0].Events[1].On = cal.Day(2013, 10, 1) }, "event:#0/2.step[steps]")
	breach("PROCESS-DEVIATION", "no manner", func(v p) { steps(v)[1].Manner = "manner:collectively" }, "event:#0/3.manner[steps]")
	breach("PROCESS-OVERDUE", "planned", func(v p) { v.Processes[0].Events[4].On = cal.Day(2013, 12, 1) }, "step:report[steps/1]")
	out = append(out,
		reviewCase{Rule: "PROCESS-OVERDUE", Name: "end of a plan year", Want: []string{"step:report[steps/1]", "step:report[steps/2]"}, Value: partnership.NewReview(soundPartnership(), cal.Day(2016, 6, 1))},
		reviewCase{Rule: "PROCESS-OVERDUE", Name: "no day", Unknown: []string{"partnership:riverbend.processes"}, Value: partnership.NewReview(soundPartnership(), cal.Date{})},
	)
	skipped("PROCESS-OVERDUE", "no dates", func(v p) { v.Processes[0].Rounds, v.Processes[0].Events = nil, nil })

	breach("BODY-ID-UNIQUE", "doubled", func(v p) { v.Bodies[1].ID = "council" }, "body:#1.id")
	breach("BODY-PARENT-EXISTS", "dangling", func(v p) { v.Bodies[1].Parent = "board" }, "body:housing.parent")
	breach("BODY-PARENT-CYCLE", "cycle", func(v p) { v.Bodies[0].Parent = "housing" }, "body:council.parent")
	breach("BODY-SIBLING-NAMES", "same", func(v p) { v.Bodies[1].Parent, v.Bodies[1].Name = "", bilingual("COUNCIL", "Table") }, "body:housing.name")
	breach("BODY-START", "before", func(v p) { seat(v, 0).Period.From = cal.Year(2008) }, "seat:chair.period[council]")
	breach("SEAT-ID-UNIQUE", "doubled", func(v p) { seat(v, 4).ID = "chair" }, "seat:#0/4.id[council]")
	breach("SEAT-REFERENCE", "no class", func(v p) { seat(v, 2).Of = "agents" }, "seat:agency-1[council]")
	breach("SEAT-DATES", "turned", func(v p) { seat(v, 0).Period = turned }, "seat:chair.period[council]")
	breach("SEAT-QUOTA", "too many", func(v p) { seat(v, 1).Quota = quantity.Of(1, "seats") }, "seat:agencies.quota[council]")
	breach("SEAT-ORGANIZATION", "another", func(v p) { v.Bodies[1].Seats[1].Org = "town" }, "seat:delegate-1.org[housing]")
	breach("SEAT-GROUND", "none", func(v p) {
		v.Organizations[2].Records[0] = partnership.Record{What: "sector:health", Answer: quantity.No}
		seat(v, 1).AnyOf = nil
		seat(v, 3).AnyOf = kinds("sector:health")
	}, "seat:agency-2.org[council]")
	breach("SEAT-ORGANIZATION-ONCE", "twice", func(v p) { seat(v, 3).Org = "library" }, "seat:agency-2.org[council]")
	skipped("SEAT-DATES", "bodies not stated", func(v p) { v.Bodies = nil })
	return out
}

func TestPartnershipBaseline(t *testing.T) {
	checktest.Audit(t, partnership.Baseline(), reviewCases())
}

// TestPartnershipBaselineWording keeps what the rules of a partnership say in
// four languages; those of a roster have their own file.
func TestPartnershipBaselineWording(t *testing.T) {
	ours := func(rule check.ID) bool {
		return strings.HasPrefix(string(rule), "PARTNERSHIP-") || strings.HasPrefix(string(rule), "PROCESS-")
	}
	var b strings.Builder
	for _, c := range reviewCases() {
		if !ours(c.Rule) || c.Want == nil && c.Unknown == nil {
			continue
		}
		r, mine := partnership.Baseline().Check(c.Value), &check.Result{}
		for _, f := range r.Findings {
			if f.Rule == c.Rule {
				mine.Findings = append(mine.Findings, f)
			}
		}
		for _, f := range r.Unknown {
			if f.Rule == c.Rule {
				mine.Unknown = append(mine.Unknown, f)
			}
		}
		b.WriteString("# " + c.Name + "\n")
		b.Write(checktest.Golden(mine))
	}
	for s := range partnership.Baseline().Specs() {
		if ours(s.ID) && s.Help != (i18n.Template{}) {
			b.WriteString("# help of " + string(s.ID) + "\n")
			for _, l := range i18n.Spoken() {
				b.WriteString("\t" + string(l) + "\t" + s.Help.In(l) + "\n")
			}
		}
	}
	file := filepath.Join("testdata", "baseline.golden")
	if flag.Lookup("update").Value.String() == "true" {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("wording differs (-want +got); run with -update if it should:\n%s", diff)
	}
}

// Totals are judged in memory of their own, and names of bodies are compared in
// a set; all other rules look and allocate nothing.
func TestPartnershipBaselineAllocations(t *testing.T) {
	review := changedPartnership(nil)
	profile := partnership.Baseline().Without("PARTNERSHIP-DECLARED-TOTALS", "BODY-SIBLING-NAMES")
	var res check.Result
	profile.CheckInto(&res, review)
	require.Zero(t, testing.AllocsPerRun(100, func() { profile.CheckInto(&res, review) }))
}

// A partnership of which only the name is on record is not buried in findings.
func TestPartnershipBaselineOfAlmostNothing(t *testing.T) {
	p := &partnership.Partnership{ID: "new", Name: english("New"), Language: i18n.EN}
	checktest.Match(t, partnership.Baseline().Check(partnership.NewReview(p, judgement)))
	checktest.Match(t, partnership.Baseline().Check(partnership.NewReview(&partnership.Partnership{}, cal.Date{})),
		"PARTNERSHIP-ID-UNIQUE partnership:#0.id", "PARTNERSHIP-LABEL-DEFAULT partnership:#0.name")
}

// Hostile sizes take bounded time, and what is found is counted.
func TestPartnershipBaselineOfLargePartnerships(t *testing.T) {
	const n = 20_000
	p := &partnership.Partnership{ID: "big", Name: english("Big"), Language: i18n.EN, Period: cal.Period{From: cal.Year(2009)}}
	p.Processes = []partnership.Process{{ID: "s", Steps: []partnership.Step{{ID: "a"}, {ID: "b", Needs: []partnership.StepID{"a"}}}}}
	for i := range n {
		id := strconv.Itoa(i)
		p.Organizations = append(p.Organizations, partnership.Organization{ID: "town", Name: english("Town"), Areas: []partnership.AreaID{"west"}})
		p.Bodies = append(p.Bodies, partnership.Body{ID: partnership.BodyID("b" + id), Name: english(id), Seats: []partnership.Seat{}})
		p.Ground = append(p.Ground, partnership.Area{ID: partnership.AreaID("a" + id), Name: english(id), Parent: partnership.AreaID("a" + strconv.Itoa((i+1)%n))})
		p.Meetings = append(p.Meetings, partnership.Meeting{ID: partnership.MeetingID("m" + id), Body: partnership.BodyID("b" + id)})
		p.Processes[0].Events = append(p.Processes[0].Events, partnership.Event{Step: "b"})
		p.Declared = append(p.Declared, partnership.Declared{Count: "meetings", Each: "body", Value: quantity.Of(1, "")})
		p.Languages = append(p.Languages, i18n.EN)
	}
	res := partnership.Baseline().Check(partnership.NewReview(p, judgement))
	for rule, want := range map[check.ID]int{
		"PARTNERSHIP-ID-UNIQUE": n - 1, "PARTNERSHIP-REF-RESOLVES": n, "PARTNERSHIP-AREA-CYCLE": 1, "PROCESS-REFUSED": n,
	} {
		o, _ := res.Outcome(rule)
		require.Equal(t, want, o.Breaches, rule)
	}
}

func TestReview(t *testing.T) {
	p := soundPartnership()
	p.Processes = append(p.Processes, partnership.Process{ID: "broken", Steps: []partnership.Step{{}}})
	r := partnership.NewReview(p, judgement)
	require.Same(t, p, r.Partnership())
	require.Equal(t, judgement, r.On())
	require.Equal(t, check.AnyStage, r.Stage())
	require.Len(t, r.Rosters(), 1)
	require.Equal(t, judgement, r.Roster().On())
	require.Equal(t, []string{"east"}, []string{r.Ground().Under("riverbend-area")[1]})
	require.Len(t, r.Processes(), 2)

	state, found, err := r.Process("steps")
	require.NoError(t, err)
	require.True(t, found)
	require.Equal(t, []string{"found", "strategy", "draft", "text"}, processClosed(state))
	_, found, err = r.Process("broken")
	require.True(t, found)
	require.Error(t, err)
	_, found, err = r.Process("none")
	require.False(t, found)
	require.NoError(t, err)

	require.Equal(t, "partnership:riverbend.bodies", r.At("bodies").String())
	require.Equal(t, "Riverbend partnership", r.Partnership().Name.In(i18n.EN))
	bare := partnership.NewReview(&partnership.Partnership{}, cal.Date{})
	require.Nil(t, bare.Roster())
	require.True(t, bare.At("").Positional())
}

func BenchmarkPartnershipBaseline(b *testing.B) {
	review := changedPartnership(nil)
	profile := partnership.Baseline()
	var res check.Result
	b.ReportAllocs()
	for b.Loop() {
		profile.CheckInto(&res, review)
	}
}
