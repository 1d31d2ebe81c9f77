package cswb_test

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/cswb"
)

func TestFor(t *testing.T) {
	by := func(on ...cal.Date) []partnership.Adoption {
		var list []partnership.Adoption
		for i, d := range on {
			list = append(list, partnership.Adoption{By: partnership.OrgID(fmt.Sprint("town", i)), Instrument: partnership.Resolution, On: d})
		}
		return list
	}
	bands := []partnership.Organization{{ID: "town0", Kinds: []term.Code{cswb.BandCouncil}}}
	today := cal.Day(2026, 11, 22)
	for _, tt := range []struct {
		name  string
		plan  plan.Plan
		on    cal.Date
		stage check.Stage
		want  string
		noted bool
	}{
		{name: "first day of the PSA", plan: plan.Plan{Adoptions: by(cal.Day(2019, 1, 1))}, want: cswb.PSA2018},
		{name: "its last day", plan: plan.Plan{Adoptions: by(cal.Day(2019, 3, 25))}, want: cswb.PSA2018},
		{name: "amended", plan: plan.Plan{Adoptions: by(cal.Day(2019, 3, 26))}, want: cswb.PSA2019},
		{name: "to its end", plan: plan.Plan{Adoptions: by(cal.Day(2024, 3, 31))}, on: today, want: cswb.PSA2019},
		{name: "CSPA", plan: plan.Plan{Adoptions: by(cal.Day(2024, 4, 1))}, on: today, want: cswb.CSPA2024},
		{name: "a year within one", plan: plan.Plan{Adoptions: by(cal.Year(2021))}, want: cswb.PSA2019},
		{name: "a year between two", plan: plan.Plan{Adoptions: by(cal.Year(2019))}, want: cswb.CSPA2024, noted: true},
		{name: "a month between two", plan: plan.Plan{Adoptions: by(cal.Month(2019, 3))}, want: cswb.CSPA2024, noted: true},
		{name: "a month that ends one", plan: plan.Plan{Adoptions: by(cal.Month(2024, 3))}, want: cswb.PSA2019},
		{name: "the first of several", plan: plan.Plan{Adoptions: by(cal.Day(2024, 4, 9), cal.Day(2024, 3, 12))}, want: cswb.PSA2019},
		{name: "the first settles a rough one", plan: plan.Plan{Adoptions: by(cal.Day(2019, 2, 1), cal.Year(2019))}, want: cswb.PSA2018},
		{name: "one without a day", plan: plan.Plan{Adoptions: by(cal.Day(2021, 6, 1), cal.Date{})}, want: cswb.PSA2019},
		{name: "unknown day", plan: plan.Plan{Adoptions: by(cal.Date{})}, on: cal.Day(2020, 1, 1), want: cswb.CSPA2024, noted: true},
		{name: "a revision is not the first", plan: plan.Plan{Adoptions: append(by(cal.Day(2021, 6, 1)), partnership.Adoption{By: "town0", On: cal.Day(2025, 5, 1), Revision: true})}, want: cswb.PSA2019},
		{name: "only a revision", plan: plan.Plan{Adoptions: []partnership.Adoption{{By: "town0", On: cal.Day(2025, 5, 1), Revision: true}}}, want: cswb.CSPA2024, noted: true},
		{name: "a motion commends", plan: plan.Plan{Adoptions: append(by(cal.Day(2024, 5, 1)), partnership.Adoption{Body: "table", Instrument: partnership.Motion, On: cal.Day(2024, 3, 1)})}, want: cswb.CSPA2024},
		{name: "reported on", plan: plan.Plan{}, stage: check.Reporting, on: cal.Day(2020, 1, 1), want: cswb.CSPA2024, noted: true},
		{name: "draft", plan: plan.Plan{}, stage: check.Draft, on: cal.Day(2020, 1, 1), want: cswb.PSA2019},
		{name: "draft of old", plan: plan.Plan{Adoptions: []partnership.Adoption{}}, on: cal.Day(2019, 3, 25), want: cswb.PSA2018},
		{name: "draft of today", plan: plan.Plan{Adoptions: []partnership.Adoption{}}, on: today, want: cswb.CSPA2024},
		{name: "draft of some year", plan: plan.Plan{Adoptions: []partnership.Adoption{}}, on: cal.Year(2024), want: cswb.CSPA2024, noted: true},
		{name: "adopted or not", plan: plan.Plan{}, on: cal.Day(2020, 1, 1), want: cswb.PSA2019, noted: true},
		{name: "nothing known", plan: plan.Plan{}, want: cswb.CSPA2024, noted: true},
		{name: "First Nation", plan: plan.Plan{Adoptions: by(cal.Day(2021, 6, 1)), Organizations: bands}, want: cswb.PSA2019 + cswb.Voluntary},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := plan.NewReview(&tt.plan, plan.Given{On: tt.on, Stage: tt.stage})
			res := cswb.For(r).Check(r)
			require.Equal(t, cswb.Name, res.Profile)
			require.Equal(t, tt.want, res.Edition)
			require.Equal(t, tt.noted, !res.Note.IsZero(), res.Note.In(i18n.EN))
			if tt.noted {
				require.NoError(t, res.Note.Template().Check())
				var names []string
				for _, a := range res.Note.Args() {
					names = append(names, a.Name())
				}
				slices.Sort(names)
				require.Empty(t, gocmp.Diff(res.Note.Template().Names(), names))
			}
			p, ok := cswb.Profile(tt.want)
			require.True(t, ok)
			require.Equal(t, p.Hash(), res.RuleSet)
		})
	}
	_, ok := cswb.Profile("cspa-2019")
	require.False(t, ok)
	list := cswb.Editions()
	list[0] = "other"
	require.Equal(t, []string{cswb.PSA2018, cswb.PSA2019, cswb.CSPA2024}, cswb.Editions())
}

// What each edition has, and how grave it is there.
func TestSeverities(t *testing.T) {
	var b bytes.Buffer
	have := map[string]map[check.ID]check.Spec{}
	var ids []check.ID
	columns := append(cswb.Editions(), cswb.CSPA2024+cswb.Voluntary)
	for _, e := range columns {
		have[e] = map[check.ID]check.Spec{}
		for s := range own(t, e).Specs() {
			have[e][s.ID] = s
			if !slices.Contains(ids, s.ID) {
				ids = append(ids, s.ID)
			}
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		fmt.Fprint(&b, id)
		for _, e := range columns {
			s, ok := have[e][id]
			if !ok {
				fmt.Fprintf(&b, "\t%s: -", e)
				continue
			}
			fmt.Fprintf(&b, "\t%s: %s", e, s.Severity)
			if s.Source.Authority != check.Statute {
				continue
			}
			fmt.Fprintf(&b, " %s", cmp.Or(s.Source.Section, s.Source.Title))
			if s.Source.Read.IsZero() {
				b.WriteString(" (not read)")
			}
		}
		b.WriteByte('\n')
	}
	golden(t, "editions.golden", b.Bytes())

	for _, e := range columns {
		for id, s := range have[e] {
			if s.Source.Authority == check.Statute && s.Source.Read.IsZero() {
				require.Less(t, s.Severity, check.Error, "%s %s rests on what was not read", e, id)
			}
			require.False(t, strings.Contains(s.Source.Title, "as enacted") && s.Severity == check.Error, "%s %s", e, id)
		}
	}
}

func TestSoundPlan(t *testing.T) {
	for edition, day := range adoptedOn {
		t.Run(edition, func(t *testing.T) {
			r := plan.NewReview(sound(day), plan.Given{On: day.AddYears(2)})
			p := cswb.For(r)
			require.Equal(t, edition, p.Edition())
			var res check.Result
			p.CheckInto(&res, r)
			require.Empty(t, checktest.Places(&res))
			require.NoError(t, res.Err())
			allocs := testing.AllocsPerRun(20, func() { p.CheckInto(&res, r) })
			require.Zero(t, allocs)
		})
	}
}

// A joint plan allocates nothing either.
func TestJointAllocatesNothing(t *testing.T) {
	p := sound(cal.Day(2024, 9, 3))
	jointly(p)
	r := plan.NewReview(p, plan.Given{On: cal.Day(2026, 9, 3)})
	edition := own(t, cswb.CSPA2024)
	var res check.Result
	edition.CheckInto(&res, r)
	require.Empty(t, checktest.Places(&res))
	require.Zero(t, testing.AllocsPerRun(20, func() { edition.CheckInto(&res, r) }))
}

// The vectors of the Legislation Act, 2006, s. 89: the last lawful day stands,
// the day after it is late.
func TestThirtyDays(t *testing.T) {
	for _, tt := range []struct{ adopted, last string }{
		{"2021-06-01", "2021-07-02"},
		{"2021-11-17", "2021-12-17"},
		{"2021-11-25", "2021-12-28"},
		{"2022-11-25", "2022-12-28"},
		{"2022-12-02", "2023-01-03"},
		{"2023-03-08", "2023-04-08"},
		{"2024-05-02", "2024-06-01"},
		{"2024-06-01", "2024-07-02"},
	} {
		t.Run(tt.adopted, func(t *testing.T) {
			adopted, err := cal.Parse(tt.adopted)
			require.NoError(t, err)
			last, err := cal.Parse(tt.last)
			require.NoError(t, err)
			p := sound(adopted)
			for late, want := range map[int]check.Verdict{0: check.Met, 1: check.Breached} {
				p.Reports[0].Published = last.AddDays(late)
				r := plan.NewReview(p, plan.Given{On: cal.Day(2026, 1, 1)})
				o, ok := cswb.For(r).Check(r).Outcome("CSWB-PUBLISH-30")
				require.True(t, ok)
				require.Equal(t, want, o.Verdict)
			}
		})
	}
}

// Before the thirty days have run nothing is owed.
func TestNothingBeforeTheThirtyDays(t *testing.T) {
	p := sound(cal.Day(2024, 6, 1))
	p.Reports = []plan.Report{}
	edition := own(t, cswb.CSPA2024)
	for on, want := range map[cal.Date]check.Verdict{
		cal.Day(2024, 6, 15): check.NotApplicable,
		cal.Day(2024, 7, 2):  check.NotApplicable,
		cal.Day(2024, 7, 3):  check.Breached,
		cal.Month(2024, 7):   check.CannotTell,
	} {
		o, _ := edition.Check(plan.NewReview(p, plan.Given{On: on})).Outcome("CSWB-PUBLISH-INTERNET")
		require.Equal(t, want, o.Verdict, on)
	}
}

func TestPublishWithin(t *testing.T) {
	p := sound(cal.Day(2024, 9, 3))
	p.Reports[0].Published = cal.Day(2024, 10, 4)
	r := plan.NewReview(p, plan.Given{On: cal.Day(2026, 1, 1)})
	for _, tt := range []struct {
		name string
		rule check.Rule[*plan.Review]
		want check.Verdict
	}{
		{"thirty", cswb.PublishWithin(cswb.CSPA2024, 30), check.Breached},
		{"sixty", cswb.PublishWithin(cswb.CSPA2024, 60), check.Met},
		{"proclaimed", cswb.PublishWithin(cswb.CSPA2024, 30, cal.Day(2024, 10, 3)), check.Met},
	} {
		require.Equal(t, check.Warning, tt.rule.Severity)
		edition := own(t, cswb.CSPA2024).Without("CSWB-PUBLISH-30").With(tt.rule)
		o, _ := edition.Check(r).Outcome("CSWB-PUBLISH-30")
		require.Equal(t, tt.want, o.Verdict, tt.name)
	}
	require.Equal(t, check.Error, cswb.PublishWithin(cswb.PSA2019, 30).Severity)
	require.PanicsWithValue(t, `cswb: there is no edition "psa"; take one of Editions`, func() { cswb.PublishWithin("psa", 30) })
}

// One person may fill all seats.
func TestOneSeatForAll(t *testing.T) {
	p := sound(cal.Day(2024, 9, 3))
	p.Bodies[0].Seats = []partnership.Seat{{ID: "s1", Represents: []term.Code{
		cswb.SeatHealth, cswb.SeatEducation, cswb.SeatSocial, cswb.SeatYouth, cswb.SeatCustody, cswb.SeatMunicipal, cswb.SeatPolice, cswb.SeatChief,
	}}}
	checktest.Match(t, own(t, cswb.CSPA2024).Check(plan.NewReview(p, plan.Given{On: cal.Day(2026, 1, 1)})))
}

// The seat of the chief, users of services and reports on the Internet are
// asked of no plan that was adopted before the law asked for them.
func TestNotBeforeItsTime(t *testing.T) {
	for edition, absent := range map[string][]check.ID{
		cswb.PSA2018:  {"CSWB-SEAT-CHIEF", "CSWB-SEAT-CHIEF-DELEGATION", "CSWB-CONSULT-MHA", "CSWB-REPORT-PUBLISHED", "CSWB-REVIEW-DUE", "CSWB-FIRST-DEADLINE"},
		cswb.PSA2019:  {"CSWB-CONSULT-MHA", "CSWB-REVIEW-DUE"},
		cswb.CSPA2024: {"CSWB-FIRST-DEADLINE"},
	} {
		for s := range own(t, edition).Specs() {
			require.NotContains(t, absent, s.ID, edition)
		}
	}
	p := sound(adoptedOn[cswb.PSA2018])
	drop(p, "s6")
	forget(cswb.AudienceServiceUsers)(p)
	r := plan.NewReview(p, plan.Given{On: cal.Day(2026, 1, 1)})
	for _, f := range cswb.For(r).Check(r).Findings {
		require.NotEqual(t, check.Error, f.Severity, f.Rule)
	}
}

// A revision is judged by its own day, whatever edition the plan is of.
func TestRevisionByItsOwnDay(t *testing.T) {
	before := func(p *plan.Plan, on cal.Date) *check.Result {
		revised(on)(p)
		e := consultedIn(p, on.Year())
		e.Audiences = slices.Concat(p.Engagements[0].Audiences[:4], p.Engagements[1].Audiences) // without users of services
		r := plan.NewReview(p, plan.Given{On: cal.Day(2026, 1, 1)})
		return cswb.For(r).Check(r)
	}
	for _, tt := range []struct {
		edition string
		on      cal.Date
		want    check.Verdict
	}{
		{cswb.PSA2018, cal.Day(2019, 3, 20), check.NotApplicable},
		{cswb.PSA2018, cal.Day(2022, 5, 1), check.Met},
		{cswb.PSA2019, cal.Day(2024, 3, 31), check.Met},
		{cswb.PSA2019, cal.Day(2024, 4, 1), check.Breached},
		{cswb.PSA2019, cal.Year(2024), check.CannotTell},
		{cswb.CSPA2024, cal.Day(2025, 5, 1), check.Breached},
	} {
		res := before(sound(adoptedOn[tt.edition]), tt.on)
		require.Equal(t, tt.edition, res.Edition)
		o, _ := res.Outcome("CSWB-REVISION-PROCESS")
		require.Equal(t, tt.want, o.Verdict, "%s revised %s", tt.edition, tt.on)
	}
}

// A First Nation is never obliged, and what its plan says is at most a warning.
func TestFirstNation(t *testing.T) {
	for edition, day := range adoptedOn {
		p := sound(day)
		byNation(p)
		p.Adoptions[0].Instrument = ""
		p.Bodies, p.Engagements, p.Reports = []partnership.Body{}, []partnership.Engagement{}, []plan.Report{}
		p.Context.Risks, p.Outcomes, p.Context.Sources = []plan.Risk{}, []plan.Outcome{}, []partnership.Statement{}
		r := plan.NewReview(p, plan.Given{On: day.AddYears(6)})
		res := cswb.For(r).Check(r)
		require.Equal(t, edition+cswb.Voluntary, res.Edition)
		var got []string
		for _, f := range res.Findings {
			if strings.HasPrefix(string(f.Rule), "CSWB") {
				got = append(got, f.Severity.String()+" "+string(f.Rule))
			}
		}
		require.Empty(t, gocmp.Diff([]string{"warning CSWB-RISKS", "warning CSWB-OUTCOME"}, got), edition)
	}
	// Beside a municipality it need not resolve, and the municipality must.
	p := sound(cal.Day(2024, 9, 3))
	withNation(p)
	p.Adoptions = p.Adoptions[:1]
	res := own(t, cswb.CSPA2024).Check(plan.NewReview(p, plan.Given{On: cal.Day(2026, 1, 1)}))
	checktest.Match(t, res, "CSWB-JOINT-RESOLUTIONS plan:middleton.adoptions[village]")
}

// A decision of the Minister suppresses every rule of s. 250 and no other.
func TestMinistersDecision(t *testing.T) {
	for edition, day := range adoptedOn {
		p := sound(day)
		p.Bodies, p.Engagements, p.Context.Sources = []partnership.Body{}, []partnership.Engagement{}, []partnership.Statement{}
		answer(p, cswb.RecordDeemed, quantity.Yes)
		p.Context.Risks = p.Context.Risks[1:]
		res := own(t, edition).Check(plan.NewReview(p, plan.Given{On: day.AddYears(2)}))
		checktest.Match(t, res, "CSWB-RISK-SYSTEMIC plan:middleton.context.risks")
		for s := range own(t, edition).Specs() {
			if o, _ := res.Outcome(s.ID); strings.Contains(s.Source.Section, "s. 250 (") || strings.Contains(s.Source.Section, "s. 145 (") {
				require.Equal(t, check.NotApplicable, o.Verdict, s.ID)
			}
		}
	}
}

// Of a summary with nothing but priorities, goals and initiatives, most rules
// cannot tell, and each says so once.
func TestSummary(t *testing.T) {
	full := sound(cal.Day(2021, 11, 17))
	p := &plan.Plan{Entente: plan.Format, ID: "summary", Kind: cswb.Name, Title: full.Title, Language: i18n.EN, Languages: full.Languages, Priorities: full.Priorities}
	for i := range p.Priorities[0].Goals {
		g := &p.Priorities[0].Goals[i]
		g.Risks, g.Outcomes, g.Terms = nil, nil, []term.Code{"cswb-areas:*"}
		n := &g.Initiatives[0]
		*n = plan.Initiative{ID: n.ID, Number: n.Number, Title: n.Title}
	}
	r := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
	res := own(t, cswb.PSA2019).Check(r)
	require.Empty(t, res.Findings)
	seen := map[check.ID]bool{}
	for _, f := range res.Unknown {
		require.False(t, seen[f.Rule], f.Rule)
		seen[f.Rule] = true
		require.Equal(t, "plan", f.At.Kind)
	}
	golden(t, "summary.golden", checktest.Golden(res))
	require.Greater(t, len(seen), 35)
}

func TestWording(t *testing.T) {
	var b bytes.Buffer
	seen := map[string]bool{}
	for _, edition := range cswb.Editions() {
		p := own(t, edition, extra()...)
		for _, c := range cases(t, edition, specimens()) {
			if len(c.Want) == 0 && len(c.Unknown) == 0 || strings.HasPrefix(c.Name, "many") {
				continue
			}
			res := p.Check(c.Value)
			only := func(f check.Finding) bool { return f.Rule != c.Rule }
			res.Findings = slices.DeleteFunc(res.Findings, only)
			res.Unknown = slices.DeleteFunc(res.Unknown, only)
			if s := string(checktest.Golden(res)); !seen[s] {
				seen[s] = true
				b.WriteString(s)
			}
		}
	}
	golden(t, "wording.golden", b.Bytes())
}

// Every help text, and every label, in the four languages.
func TestVocabularies(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range cswb.Schemes() {
		require.False(t, seen[s.ID], s.ID)
		seen[s.ID] = true
		_, err := term.NewIndex(s)
		require.NoError(t, err, s.ID)
		require.Empty(t, s.Title.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR))
		for _, v := range s.Terms {
			require.Empty(t, v.Label.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR), v.ID)
		}
	}
	x, err := term.NewIndex(cswb.Areas())
	require.NoError(t, err)
	for name, want := range map[string]string{
		"التنمية الاجتماعية":                 "social-development",
		"الوقاية":                            "prevention",
		"الحماية من المخاطر":                 "risk-intervention",
		"الاستجابة للأزمات":                  "incident-response",
		"intervention centrée sur le risque": "risk-intervention",
		"Emergency Response":                 "incident-response",
	} {
		require.Equal(t, []string{want}, x.Find(name), name)
	}
	require.False(t, cswb.Areas().Open)
}

// A plan with more organizations and adoptions than there are in Ontario is
// judged in a moment; what it does not mark is not told apart.
func TestCrowd(t *testing.T) {
	p := sound(cal.Day(2024, 9, 3))
	for i := range 3000 {
		id := partnership.OrgID(fmt.Sprint("town", i))
		p.Organizations = append(p.Organizations, partnership.Organization{ID: id, Kinds: []term.Code{cswb.SingleTier}})
		p.Adoptions = append(p.Adoptions, partnership.Adoption{By: id, Instrument: partnership.Resolution, On: cal.Day(2024, 9, 3)})
	}
	res := own(t, cswb.CSPA2024).Check(plan.NewReview(p, plan.Given{On: cal.Day(2026, 1, 1)}))
	o, _ := res.Outcome("CSWB-JOINT-RESOLUTIONS")
	require.Equal(t, check.CannotTell, o.Verdict)
}

// A hostile plan costs bounded work.
func TestHostile(t *testing.T) {
	const many = 20_000
	p := sound(cal.Day(2024, 9, 3))
	for i := range many {
		id := fmt.Sprint("x", i)
		p.Context.Risks = append(p.Context.Risks, plan.Risk{ID: plan.RiskID(id), Terms: []term.Code{}, Priority: quantity.Yes})
		p.Reports = append(p.Reports, plan.Report{Kind: "annual", Effects: []partnership.Statement{{About: "overdose"}}})
		p.Organizations = append(p.Organizations, partnership.Organization{ID: partnership.OrgID(id), Kinds: []term.Code{cswb.BandCouncil}})
		p.Adoptions = append(p.Adoptions, partnership.Adoption{By: partnership.OrgID(id), On: cal.Day(2025, 1, 1), Revision: true})
		p.Engagements = append(p.Engagements, partnership.Engagement{Audiences: []term.Code{}})
		p.Bodies = append(p.Bodies, partnership.Body{Kind: cswb.AdvisoryCommittee, Seats: []partnership.Seat{}})
		p.Priorities[0].Goals[0].Initiatives = append(p.Priorities[0].Goals[0].Initiatives, plan.Initiative{})
	}
	r := plan.NewReview(p, plan.Given{On: cal.Day(2026, 1, 1)})
	res := own(t, cswb.CSPA2024, extra()...).Check(r)
	for _, id := range []check.ID{"CSWB-JOINT-RESOLUTIONS", "CSWB-OBLIGATED-BODY", "CSWB-REPORT-EFFECT"} {
		o, _ := res.Outcome(id)
		require.Equal(t, check.CannotTell, o.Verdict, id)
	}
}

func BenchmarkCheck(b *testing.B) {
	r := plan.NewReview(sound(cal.Day(2024, 9, 3)), plan.Given{On: cal.Day(2026, 9, 3)})
	p, _ := cswb.Profile(cswb.CSPA2024)
	var res check.Result
	b.ReportAllocs()
	for b.Loop() {
		p.CheckInto(&res, r)
	}
}
