package lip_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/lip"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	handbook = "handbook-2013"
	ircc     = "ircc-2025"
)

func en(s string) i18n.Text { return i18n.Text{i18n.EN: s} }

func year(y int) cal.Period { return cal.Period{From: cal.Year(y), To: cal.Year(y + 1)} }

// sound is a plan after London and Middlesex's of 2013-2016, "a three-year
// strategy", that no rule of either edition finds fault with or cannot judge.
func sound() *plan.Plan {
	activity := func(id, title string) plan.Activity {
		return plan.Activity{ID: plan.ActivityID(id), Title: en(title), Kind: "coordination"}
	}
	priority := func(id, title string, theme term.Code, activities ...plan.Activity) plan.Priority {
		return plan.Priority{ID: plan.PriorityID(id), Title: en(title), Terms: []term.Code{theme}, Goals: []plan.Goal{{
			ID: plan.GoalID(id + "-goal"), Implicit: true,
			Initiatives: []plan.Initiative{{ID: plan.InitiativeID(id + "-work"), Implicit: true, Activities: activities}},
		}}}
	}
	return &plan.Plan{
		Entente: plan.Format, ID: "lmlip", Kind: lip.Name, Title: en("Settlement strategy 2013-2016"), Language: i18n.EN,
		Period:  cal.Period{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference, Printed: "2013-2016"},
		Horizon: 3,
		Context: plan.Context{Sources: []partnership.Statement{{Text: en("Community Capacity and Needs Inventory")}}},
		Priorities: []plan.Priority{
			priority("services", "Supports and services", lip.Health, activity("portal", "Portal"), activity("mentors", "Mentors")),
			priority("host", "Host community", lip.Housing, activity("stories", "Newcomer stories")),
		},
		ActionPlans: []plan.ActionPlan{
			{ID: "year-1", Title: en("First year"), Period: year(2013), Activities: []plan.ActivityID{"portal", "stories"}},
			{ID: "year-2", Title: en("Second year"), Period: year(2014), Activities: []plan.ActivityID{"mentors", "stories"}},
			{ID: "year-3", Title: en("Third year"), Period: year(2015), Activities: []plan.ActivityID{"portal", "stories"}},
		},
		Monitoring: partnership.Section{State: partnership.Present, Text: en("Measured yearly."), Sections: []partnership.Section{
			{Kind: lip.CommunityImpact, Text: en("Belonging is surveyed every second year.")},
		}},
		Outcomes: []plan.Outcome{
			{ID: "access", Title: en("Newcomers find services"), Level: indicators.Immediate, Owners: []partnership.BodyID{"council", "settlement"}},
			{ID: "belonging", Title: en("Residents feel they belong"), Level: indicators.Population, Owners: []partnership.BodyID{"council"}},
		},
		Bodies: []partnership.Body{{ID: "council", Name: en("Council")}, {ID: "settlement", Name: en("Settlement sub-council"), Parent: "council"}},
		Organizations: []partnership.Organization{
			{ID: "city", Name: en("City of London"), Kinds: []term.Code{lip.Municipality}},
			{ID: "united-way", Name: en("United Way")},
		},
		Areas: []partnership.Area{{ID: "london", Name: en("London")}, {ID: "middlesex", Name: en("Middlesex")}},
		Engagements: []partnership.Engagement{
			{ID: "call", Kind: lip.Recruitment, Languages: []i18n.Lang{i18n.EN, i18n.FR, i18n.ES, i18n.AR}},
			{ID: "forum", Kind: lip.Consultation, Languages: []i18n.Lang{i18n.EN}},
			{ID: "inventory", Kind: lip.Research, Period: cal.Period{From: cal.Year(2012), To: cal.Year(2012)}},
		},
		Contributions: []partnership.Contribution{
			{ID: "rooms", Kind: partnership.InKind, Title: en("Meeting rooms"), Validated: quantity.Yes},
			{ID: "grant", Kind: partnership.Cash},
		},
		Adoptions: []partnership.Adoption{{By: "united-way", On: cal.Day(2013, 5, 1)}, {By: "city", On: cal.Day(2013, 6, 1)}},
		Reports: []plan.Report{
			{ID: "published", Kind: "plan"},
			{ID: "report-1", Kind: "annual", Title: en("Report on the first year"), Period: year(2013)},
		},
		Records: []partnership.Record{{What: lip.Indigenous, Answer: quantity.Yes}, {What: lip.GBAPlus, Answer: quantity.Yes}},
		Schemes: []term.Scheme{lip.Terms()},
	}
}

var day = cal.Day(2015, 6, 1)

// judged is the sound plan with one thing changed, judged for the day.
func judged(change func(p *plan.Plan)) *plan.Review { return judgedOn(day, change) }

func judgedOn(on cal.Date, change func(p *plan.Plan)) *plan.Review {
	p := sound()
	if change != nil {
		change(p)
	}
	return plan.NewReview(p, plan.Given{On: on})
}

// own is an edition without the rules of Baseline and of Council, which have
// their own tests.
func own(t testing.TB, edition string) check.Profile[*plan.Review] {
	t.Helper()
	p, ok := lip.Profile(edition)
	require.True(t, ok)
	var base []check.ID
	for s := range plan.Baseline().Specs() {
		base = append(base, s.ID)
	}
	for s := range lip.Council().Specs() {
		base = append(base, s.ID)
	}
	return p.Without(base...)
}

type specimen = checktest.Case[*plan.Review]

func cases() []specimen {
	with := judged
	span := func(from, to cal.Date, c cal.Counting, horizon int) *plan.Review {
		return with(func(p *plan.Plan) {
			p.Period, p.Horizon = cal.Period{From: from, To: to, Counting: c}, horizon
		})
	}
	engaged := func(list ...partnership.Engagement) func(p *plan.Plan) {
		return func(p *plan.Plan) { p.Engagements = list }
	}
	unsourced := func(list ...partnership.Engagement) func(p *plan.Plan) {
		return func(p *plan.Plan) {
			p.Context.Sources = []partnership.Statement{}
			p.Engagements = list
		}
	}
	reason := func(about, text string) []partnership.Section {
		return []partnership.Section{{ID: "reasons", Kind: lip.NoAction, Items: []partnership.Statement{{About: about, Text: en(text)}}}}
	}
	idle := func(p *plan.Plan) { p.ActionPlans[1].Activities = []plan.ActivityID{"mentors"} }
	return []specimen{
		{Rule: "LIP-HORIZON", Name: "three by difference", Value: with(nil)},
		{Rule: "LIP-HORIZON", Name: "five, not stated", Value: span(cal.Year(2020), cal.Year(2025), cal.Difference, 0)},
		{Rule: "LIP-HORIZON", Name: "agreement of five fiscal years", Value: span(cal.Day(2025, 4, 1), cal.Day(2030, 3, 31), cal.BothEnds, 0)},
		{Rule: "LIP-HORIZON", Name: "stated alone", Value: with(func(p *plan.Plan) { p.Period, p.Horizon = cal.Period{}, 4 })},
		{Rule: "LIP-HORIZON", Name: "not as stated", Value: span(cal.Year(2013), cal.Year(2016), cal.BothEnds, 3), Want: []string{"plan:lmlip.period"}},
		{Rule: "LIP-HORIZON", Name: "ten by its words", Value: span(cal.Year(2013), cal.Year(2016), cal.Undeclared, 10), Want: []string{"plan:lmlip.period"}},
		{Rule: "LIP-HORIZON", Name: "two by its period", Value: span(cal.Year(2013), cal.Year(2014), cal.BothEnds, 0), Want: []string{"plan:lmlip.period"}},
		{Rule: "LIP-HORIZON", Name: "undeclared", Value: span(cal.Year(2013), cal.Year(2016), cal.Undeclared, 3), Unknown: []string{"plan:lmlip.period"}},
		{Rule: "LIP-HORIZON", Name: "open", Value: span(cal.Year(2013), cal.Date{}, cal.BothEnds, 0), Unknown: []string{"plan:lmlip.period"}},
		{Rule: "LIP-HORIZON", Name: "reversed", Value: span(cal.Year(2016), cal.Year(2013), cal.BothEnds, 0), Skipped: true},

		{Rule: "LIP-ANNUAL-PLAN", Name: "one a year", Value: with(nil)},
		{Rule: "LIP-ANNUAL-PLAN", Name: "third year not begun", Value: judgedOn(cal.Day(2014, 6, 1), func(p *plan.Plan) { p.ActionPlans = p.ActionPlans[:2] })},
		{Rule: "LIP-ANNUAL-PLAN", Name: "second year missing", Value: with(func(p *plan.Plan) { p.ActionPlans = append(p.ActionPlans[:1], p.ActionPlans[2]) }), Want: []string{"plan:lmlip.action_plans[2014/2015]"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "a second for one year", Value: with(func(p *plan.Plan) {
			p.ActionPlans = append(p.ActionPlans, plan.ActionPlan{ID: "again", Title: en("Third year, revised"), Period: year(2015)})
		}), Want: []string{"action_plan:again.period"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "outside", Value: with(func(p *plan.Plan) {
			p.ActionPlans = append(p.ActionPlans, plan.ActionPlan{ID: "early", Number: "0", Period: year(2012)}, plan.ActionPlan{ID: "late", Period: year(2016)})
		}), Want: []string{"action_plan:early.period", "action_plan:late.period"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "stated to have none", Value: with(func(p *plan.Plan) { p.ActionPlans = []plan.ActionPlan{} }), Want: []string{"plan:lmlip.action_plans"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "not stated", Value: with(func(p *plan.Plan) { p.ActionPlans = nil }), Unknown: []string{"plan:lmlip.action_plans"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "undeclared", Value: with(func(p *plan.Plan) { p.Period.Counting = cal.Undeclared }), Unknown: []string{"plan:lmlip.period"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "undated, may be the missing one", Value: with(func(p *plan.Plan) { p.ActionPlans[1].Period = cal.Period{} }), Unknown: []string{"action_plan:year-2.period"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "too coarse for a fiscal year", Value: with(func(p *plan.Plan) {
			p.Period = cal.Period{From: cal.Day(2013, 4, 1), To: cal.Day(2016, 3, 31), Counting: cal.BothEnds}
		}), Unknown: []string{"action_plan:year-1.period", "action_plan:year-2.period", "action_plan:year-3.period"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "without a day", Value: judgedOn(cal.Date{}, func(p *plan.Plan) { p.ActionPlans = p.ActionPlans[:1] }), Unknown: []string{"plan:lmlip.action_plans[2014/2015]"}},
		{Rule: "LIP-ANNUAL-PLAN", Name: "reversed", Value: span(cal.Year(2016), cal.Year(2013), cal.BothEnds, 0), Skipped: true},
		{Rule: "LIP-ANNUAL-PLAN", Name: "a thousand years", Value: span(cal.Year(1000), cal.Year(2016), cal.BothEnds, 0), Skipped: true},
		{Rule: "LIP-ANNUAL-PLAN", Name: "without end", Value: span(cal.Year(2013), cal.Date{}, cal.BothEnds, 0)},
		{Rule: "LIP-ANNUAL-PLAN", Name: "long without end", Value: span(cal.Year(1813), cal.Date{}, cal.BothEnds, 0), Want: func() []string {
			var want []string
			for y := 1813; y < 1863; y++ {
				want = append(want, fmt.Sprintf("plan:lmlip.action_plans[%d/%d]", y, y))
			}
			return want
		}()},

		{Rule: "LIP-ACTION-TO-PRIORITY", Name: "under priorities", Value: with(nil)},
		{Rule: "LIP-ACTION-TO-PRIORITY", Name: "under a goal", Value: with(func(p *plan.Plan) { p.Priorities[1].Implicit, p.Priorities[1].Goals[0].Implicit = true, false })},
		{Rule: "LIP-ACTION-TO-PRIORITY", Name: "under neither", Value: with(func(p *plan.Plan) { p.Priorities[1].Implicit = true }), Want: []string{"activity:stories"}},
		{Rule: "LIP-ACTION-TO-PRIORITY", Name: "no activity", Value: with(func(p *plan.Plan) { p.Priorities = nil }), Skipped: true},

		{Rule: "LIP-PRIORITY-IDLE", Name: "none idle", Value: with(nil)},
		{Rule: "LIP-PRIORITY-IDLE", Name: "one idle in a year", Value: with(idle), Want: []string{"priority:host[year-2]"}},
		{Rule: "LIP-PRIORITY-IDLE", Name: "for a reason", Value: with(func(p *plan.Plan) { idle(p); p.Sections = reason("host", "The campaign rests for a year.") })},
		{Rule: "LIP-PRIORITY-IDLE", Name: "for a reason without words", Value: with(func(p *plan.Plan) { idle(p); p.Sections = reason("host", " ") }), Want: []string{"priority:host[year-2]"}},
		{Rule: "LIP-PRIORITY-IDLE", Name: "for another's reason", Value: with(func(p *plan.Plan) { idle(p); p.Sections = reason("services", "No.") }), Want: []string{"priority:host[year-2]"}},
		{Rule: "LIP-PRIORITY-IDLE", Name: "a year without work", Value: with(func(p *plan.Plan) { p.ActionPlans[0].Activities = []plan.ActivityID{} }), Want: []string{"priority:host[year-1]", "priority:services[year-1]"}},
		{Rule: "LIP-PRIORITY-IDLE", Name: "what is meant is not there", Value: with(func(p *plan.Plan) { p.ActionPlans[1].Activities = []plan.ActivityID{"mentors", "storeis"} })},
		{Rule: "LIP-PRIORITY-IDLE", Name: "one year not stated", Value: with(func(p *plan.Plan) { p.ActionPlans[1].Activities = nil }), Unknown: []string{"action_plan:year-2.activities"}},
		{Rule: "LIP-PRIORITY-IDLE", Name: "no year stated", Value: with(func(p *plan.Plan) {
			for i := range p.ActionPlans {
				p.ActionPlans[i].Activities = nil
			}
		}), Unknown: []string{"plan:lmlip.action_plans"}},
		{Rule: "LIP-PRIORITY-IDLE", Name: "action plans not stated", Value: with(func(p *plan.Plan) { p.ActionPlans = nil }), Unknown: []string{"plan:lmlip.action_plans"}},
		{Rule: "LIP-PRIORITY-IDLE", Name: "no action plan", Value: with(func(p *plan.Plan) { p.ActionPlans = []plan.ActionPlan{} }), Skipped: true},
		{Rule: "LIP-PRIORITY-IDLE", Name: "no priority", Value: with(func(p *plan.Plan) { p.Priorities = nil }), Skipped: true},

		{Rule: "LIP-ANNUAL-REPORT", Name: "on the one year that is over", Value: with(nil)},
		{Rule: "LIP-ANNUAL-REPORT", Name: "second year over", Value: judgedOn(cal.Day(2016, 1, 1), nil), Want: []string{"plan:lmlip.reports[2014/2015]"}},
		{Rule: "LIP-ANNUAL-REPORT", Name: "stated to be none", Value: judgedOn(cal.Day(2017, 1, 1), func(p *plan.Plan) { p.Reports = []plan.Report{} }), Want: []string{"plan:lmlip.reports[2013/2014]", "plan:lmlip.reports[2014/2015]", "plan:lmlip.reports[2015/2016]"}},
		{Rule: "LIP-ANNUAL-REPORT", Name: "in the first year", Value: judgedOn(cal.Day(2014, 6, 1), func(p *plan.Plan) { p.Reports = nil }), Skipped: true},
		{Rule: "LIP-ANNUAL-REPORT", Name: "not stated", Value: with(func(p *plan.Plan) { p.Reports = nil }), Unknown: []string{"plan:lmlip.reports"}},
		{Rule: "LIP-ANNUAL-REPORT", Name: "undated, may be the missing one", Value: with(func(p *plan.Plan) { p.Reports[1].Period = cal.Period{} }), Unknown: []string{"report:report-1.period"}},
		{Rule: "LIP-ANNUAL-REPORT", Name: "without a day", Value: judgedOn(cal.Date{}, nil), Unknown: []string{"plan:lmlip.reports"}},
		{Rule: "LIP-ANNUAL-REPORT", Name: "undeclared", Value: with(func(p *plan.Plan) { p.Period.Counting = cal.Undeclared }), Unknown: []string{"plan:lmlip.reports"}},
		{Rule: "LIP-ANNUAL-REPORT", Name: "reversed", Value: span(cal.Year(2016), cal.Year(2013), cal.BothEnds, 0), Skipped: true},

		{Rule: "LIP-RESEARCH", Name: "sources of the context", Value: with(nil)},
		{Rule: "LIP-RESEARCH", Name: "an inventory before adoption", Value: with(unsourced(sound().Engagements...))},
		{Rule: "LIP-RESEARCH", Name: "only consultation", Value: with(unsourced(partnership.Engagement{ID: "forum", Kind: lip.Consultation})), Want: []string{"plan:lmlip.engagements"}},
		{Rule: "LIP-RESEARCH", Name: "all after adoption", Value: with(unsourced(partnership.Engagement{ID: "study", Kind: lip.Research, Period: cal.Period{From: cal.Year(2014)}})), Want: []string{"plan:lmlip.engagements"}},
		{Rule: "LIP-RESEARCH", Name: "in the year of adoption", Value: with(unsourced(partnership.Engagement{ID: "study", Kind: lip.Research, Period: cal.Period{From: cal.Year(2013)}})), Unknown: []string{"plan:lmlip.engagements"}},
		{Rule: "LIP-RESEARCH", Name: "adopted on an unknown day", Value: with(func(p *plan.Plan) {
			unsourced(partnership.Engagement{ID: "study", Kind: lip.Research})(p)
			p.Adoptions = nil
		})},
		{Rule: "LIP-RESEARCH", Name: "a word of another vocabulary", Value: with(unsourced(partnership.Engagement{ID: "scan", Kind: "asked:scan"})), Unknown: []string{"plan:lmlip.engagements"}},
		{Rule: "LIP-RESEARCH", Name: "nothing stated", Value: with(func(p *plan.Plan) { p.Context.Sources, p.Engagements = nil, nil }), Unknown: []string{"plan:lmlip.engagements"}},
		{Rule: "LIP-RESEARCH", Name: "stated to be none", Value: with(func(p *plan.Plan) { unsourced()(p); p.Engagements = []partnership.Engagement{} }), Want: []string{"plan:lmlip.engagements"}},

		{Rule: "LIP-CATCHMENT", Name: "two areas", Value: with(nil)},
		{Rule: "LIP-CATCHMENT", Name: "stated to be none", Value: with(func(p *plan.Plan) { p.Areas = []partnership.Area{} }), Want: []string{"plan:lmlip.areas"}},
		{Rule: "LIP-CATCHMENT", Name: "not stated", Value: with(func(p *plan.Plan) { p.Areas = nil }), Unknown: []string{"plan:lmlip.areas"}},

		{Rule: "LIP-DIRECT-SERVICE", Name: "coordination", Value: with(nil)},
		{Rule: "LIP-DIRECT-SERVICE", Name: "classes", Value: with(func(p *plan.Plan) {
			p.Priorities[0].Goals[0].Initiatives[0].Activities[1].Kind = "direct service"
		}), Want: []string{"activity:mentors.kind"}},
		{Rule: "LIP-DIRECT-SERVICE", Name: "not said", Value: with(func(p *plan.Plan) {
			for i := range p.Priorities {
				for j := range p.Priorities[i].Goals[0].Initiatives[0].Activities {
					p.Priorities[i].Goals[0].Initiatives[0].Activities[j].Kind = ""
				}
			}
		}), Skipped: true},

		{Rule: "LIP-MUNICIPAL-SIGNATORY", Name: "the city", Value: with(nil)},
		{Rule: "LIP-MUNICIPAL-SIGNATORY", Name: "another only", Value: with(func(p *plan.Plan) { p.Adoptions = p.Adoptions[:1] }), Want: []string{"plan:lmlip.adoptions"}},
		{Rule: "LIP-MUNICIPAL-SIGNATORY", Name: "the council of the partnership only", Value: with(func(p *plan.Plan) { p.Adoptions = []partnership.Adoption{{Body: "council"}} }), Want: []string{"plan:lmlip.adoptions"}},
		{Rule: "LIP-MUNICIPAL-SIGNATORY", Name: "stated to be none", Value: with(func(p *plan.Plan) { p.Adoptions = []partnership.Adoption{} }), Want: []string{"plan:lmlip.adoptions"}},
		{Rule: "LIP-MUNICIPAL-SIGNATORY", Name: "not stated", Value: with(func(p *plan.Plan) { p.Adoptions = nil }), Unknown: []string{"plan:lmlip.adoptions"}},
		{Rule: "LIP-MUNICIPAL-SIGNATORY", Name: "none is called one", Value: with(func(p *plan.Plan) { p.Organizations[0].Kinds = nil }), Unknown: []string{"plan:lmlip.adoptions"}},
		{Rule: "LIP-MUNICIPAL-SIGNATORY", Name: "of a kind in other words", Value: with(func(p *plan.Plan) { p.Organizations[0].Kinds = []term.Code{"government:municipal"} }), Unknown: []string{"plan:lmlip.adoptions"}},
		{Rule: "LIP-MUNICIPAL-SIGNATORY", Name: "not listed", Value: with(func(p *plan.Plan) { p.Adoptions[1].By = "county" }), Unknown: []string{"plan:lmlip.adoptions"}},

		{Rule: "LIP-IRCC-LEVEL", Name: "placed", Value: with(nil)},
		{Rule: "LIP-IRCC-LEVEL", Name: "an output", Value: with(func(p *plan.Plan) { p.Outcomes[0].Level = indicators.Output }), Want: []string{"outcome:access.level"}},
		{Rule: "LIP-IRCC-LEVEL", Name: "one not placed", Value: with(func(p *plan.Plan) { p.Outcomes[0].Level = "" }), Want: []string{"outcome:access.level"}},
		{Rule: "LIP-IRCC-LEVEL", Name: "no level stated", Value: with(func(p *plan.Plan) { p.Outcomes[0].Level, p.Outcomes[1].Level = "", "" }), Unknown: []string{"plan:lmlip.outcomes"}},
		{Rule: "LIP-IRCC-LEVEL", Name: "not stated", Value: with(func(p *plan.Plan) { p.Outcomes = nil }), Unknown: []string{"plan:lmlip.outcomes"}},
		{Rule: "LIP-OUTCOME-OWNER", Name: "two", Value: with(nil)},
		{Rule: "LIP-OUTCOME-OWNER", Name: "stated as none", Value: with(func(p *plan.Plan) { p.Outcomes[0].Owners = []partnership.BodyID{} }), Want: []string{"outcome:access.owners"}},
		{Rule: "LIP-OUTCOME-OWNER", Name: "one not recorded", Value: with(func(p *plan.Plan) { p.Outcomes[0].Owners = nil }), Unknown: []string{"outcome:access.owners"}},
		{Rule: "LIP-OUTCOME-OWNER", Name: "recorded nowhere", Value: with(func(p *plan.Plan) { p.Outcomes[0].Owners, p.Outcomes[1].Owners = nil, nil }), Unknown: []string{"plan:lmlip.outcomes"}},
		{Rule: "LIP-OUTCOME-OWNER", Name: "no outcome", Value: with(func(p *plan.Plan) { p.Outcomes = nil }), Skipped: true},
		{Rule: "LIP-IRCC-LEVEL", Name: "none to place", Value: with(func(p *plan.Plan) { p.Outcomes = []plan.Outcome{} }), Skipped: true},

		{Rule: "LIP-LANGUAGES", Name: "four", Value: with(nil)},
		{Rule: "LIP-LANGUAGES", Name: "two, of two occasions", Value: with(engaged(partnership.Engagement{ID: "a", Languages: []i18n.Lang{i18n.EN}}, partnership.Engagement{ID: "b", Languages: []i18n.Lang{i18n.FR}}))},
		{Rule: "LIP-LANGUAGES", Name: "one", Value: with(engaged(partnership.Engagement{ID: "a", Languages: []i18n.Lang{i18n.EN, "en-CA"}})), Want: []string{"plan:lmlip.engagements"}},
		{Rule: "LIP-LANGUAGES", Name: "one not stated", Value: with(engaged(partnership.Engagement{ID: "a", Languages: []i18n.Lang{i18n.EN}}, partnership.Engagement{ID: "b"})), Unknown: []string{"plan:lmlip.engagements"}},
		{Rule: "LIP-LANGUAGES", Name: "not stated", Value: with(func(p *plan.Plan) { p.Engagements = nil }), Unknown: []string{"plan:lmlip.engagements"}},
		{Rule: "LIP-LANGUAGES", Name: "nobody asked", Value: with(engaged(partnership.Engagement{ID: "a", Kind: lip.Research})), Skipped: true},

		{Rule: "LIP-LEVERAGED-VALIDATED", Name: "validated", Value: with(nil)},
		{Rule: "LIP-LEVERAGED-VALIDATED", Name: "not validated", Value: with(func(p *plan.Plan) { p.Contributions[0].Validated = quantity.No }), Want: []string{"contribution:rooms.validated"}},
		{Rule: "LIP-LEVERAGED-VALIDATED", Name: "not stated", Value: with(func(p *plan.Plan) { p.Contributions[0].Validated = quantity.CannotTell }), Unknown: []string{"contribution:rooms.validated"}},
		{Rule: "LIP-LEVERAGED-VALIDATED", Name: "cash", Value: with(func(p *plan.Plan) { p.Contributions = p.Contributions[1:] }), Skipped: true},
	}
}

func cases2025() []specimen {
	with := judged
	impact := func(s partnership.Section) func(p *plan.Plan) {
		s.Kind = lip.CommunityImpact
		return func(p *plan.Plan) { p.Monitoring.Sections = []partnership.Section{s} }
	}
	bare := func(p *plan.Plan) { p.Monitoring.Sections = nil }
	return []specimen{
		{Rule: "LIP-COMMUNITY-PLAN", Name: "a part of monitoring", Value: with(nil)},
		{Rule: "LIP-COMMUNITY-PLAN", Name: "a section", Value: with(func(p *plan.Plan) {
			p.Sections, p.Monitoring.Sections = p.Monitoring.Sections, nil
		})},
		{Rule: "LIP-COMMUNITY-PLAN", Name: "elsewhere", Value: with(impact(partnership.Section{State: partnership.Elsewhere, Source: check.Source{Title: "Evaluation framework"}}))},
		{Rule: "LIP-COMMUNITY-PLAN", Name: "an indicator of the population", Value: with(func(p *plan.Plan) {
			bare(p)
			p.Indicators = []indicators.Indicator{{ID: "belonging-share", Level: indicators.Population}}
		})},
		{Rule: "LIP-COMMUNITY-PLAN", Name: "stated to be none", Value: with(impact(partnership.Section{State: partnership.None})), Want: []string{"plan:lmlip.monitoring"}},
		{Rule: "LIP-COMMUNITY-PLAN", Name: "a heading", Value: with(impact(partnership.Section{State: partnership.Present})), Want: []string{"plan:lmlip.monitoring"}},
		{Rule: "LIP-COMMUNITY-PLAN", Name: "announced", Value: with(impact(partnership.Section{State: partnership.Announced})), Unknown: []string{"plan:lmlip.monitoring"}},
		{Rule: "LIP-COMMUNITY-PLAN", Name: "not stated", Value: with(bare), Unknown: []string{"plan:lmlip.monitoring"}},
		{Rule: "LIP-COMMUNITY-PLAN", Name: "no monitoring", Value: with(func(p *plan.Plan) { p.Monitoring = partnership.Section{State: partnership.None} }), Skipped: true},

		{Rule: "LIP-2024-THEMES", Name: "touched or considered", Value: with(nil)},
		{Rule: "LIP-2024-THEMES", Name: "two not considered", Value: with(func(p *plan.Plan) { p.Records = nil }), Want: []string{"plan:lmlip.priorities[gba-plus]", "plan:lmlip.priorities[indigenous]"}},
		{Rule: "LIP-2024-THEMES", Name: "by a goal, an initiative, an activity", Value: with(func(p *plan.Plan) {
			g := &p.Priorities[0].Goals[0]
			g.Terms, g.Initiatives[0].Terms, g.Initiatives[0].Activities[0].Terms = []term.Code{lip.Indigenous}, []term.Code{lip.GBAPlus}, []term.Code{lip.Health}
			p.Priorities[0].Terms, p.Records = nil, nil
		})},
		{Rule: "LIP-2024-THEMES", Name: "recorded as not considered", Value: with(func(p *plan.Plan) { p.Records[0].Answer = quantity.No }), Want: []string{"plan:lmlip.priorities[indigenous]"}},
		{Rule: "LIP-2024-THEMES", Name: "looked into, no answer", Value: with(func(p *plan.Plan) { p.Records[0].Answer = quantity.CannotTell }), Unknown: []string{"plan:lmlip.priorities"}},
		{Rule: "LIP-2024-THEMES", Name: "not coded", Value: with(func(p *plan.Plan) { p.Priorities[0].Terms = nil }), Unknown: []string{"plan:lmlip.priorities"}},
		{Rule: "LIP-2024-THEMES", Name: "no priority", Value: with(func(p *plan.Plan) { p.Priorities = nil }), Skipped: true},
	}
}

func TestAudit(t *testing.T) {
	checktest.Audit(t, own(t, handbook), cases())
	checktest.Audit(t, own(t, ircc), append(cases(), cases2025()...))
}

func TestSoundPlan(t *testing.T) {
	for _, e := range lip.Editions() {
		r := own(t, e).Check(judged(nil))
		checktest.Match(t, r)
		for _, o := range r.Rules {
			require.Equal(t, check.Met, o.Verdict, o.Rule)
		}
	}
}

func TestWording(t *testing.T) {
	var got bytes.Buffer
	seen := map[string]bool{}
	p := own(t, ircc)
	for _, c := range append(cases(), cases2025()...) {
		fresh(&got, seen, c, checktest.Golden(p.Check(c.Value)))
	}
	for _, r := range []*plan.Review{unstarted(cal.Day(2024, 5, 1)), unstarted(cal.Date{})} {
		note := lip.For(r).Check(r).Note
		for _, l := range i18n.Spoken() {
			fmt.Fprintf(&got, "note\t%s\t%s\n", l, note.In(l))
		}
	}
	golden(t, "wording.golden", got.Bytes())
}

// fresh writes the findings of the case's rule, five lines each, that differ from
// all before in their English shape.
func fresh(w *bytes.Buffer, seen map[string]bool, c specimen, findings []byte) {
	lines := strings.SplitAfter(string(findings), "\n")
	for i := 0; i+5 <= len(lines); i += 5 {
		shape := digits.Replace(lines[i+1])
		if strings.HasPrefix(lines[i], string(c.Rule)+" ") && !seen[shape] {
			seen[shape] = true
			fmt.Fprintf(w, "# %s\n%s", c.Name, strings.Join(lines[i:i+5], ""))
		}
	}
}

// digits are not part of a sentence's shape.
var digits = strings.NewReplacer("0", "", "1", "", "2", "", "3", "", "4", "", "5", "", "6", "", "7", "", "8", "", "9", "")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), string(got)), "run with -update if this is meant")
}

// F-023: a strategy over three years is printed 2013-2016: as declared by
// difference it is three years, with both ends four, and undeclared it cannot be
// told. It is never an error.
func TestF023_HorizonInTheDeclaredCounting(t *testing.T) {
	for counting, want := range map[cal.Counting]check.Verdict{
		cal.Difference: check.Met, cal.BothEnds: check.Breached, cal.Undeclared: check.CannotTell,
	} {
		for _, e := range lip.Editions() {
			r := own(t, e).Check(judged(func(p *plan.Plan) { p.Period.Counting = counting }))
			o, ok := r.Outcome("LIP-HORIZON")
			require.True(t, ok)
			require.Equal(t, want, o.Verdict, counting)
			require.Equal(t, check.Advice, o.Severity)
			require.NoError(t, r.Err())
		}
	}
}

// F-024: a strategy of three years has an action plan for years 1, 2 and 3; one
// that is missing is one finding, and so is a fourth, or one outside.
func TestF024_OneActionPlanForEachPlanYear(t *testing.T) {
	for _, c := range []struct {
		name  string
		years []int
		want  []string
	}{
		{"one, two, three", []int{2013, 2014, 2015}, nil},
		{"in any order", []int{2015, 2013, 2014}, nil},
		{"year two missing", []int{2013, 2015}, []string{"LIP-ANNUAL-PLAN plan:lmlip.action_plans[2014/2015]"}},
		{"a fourth", []int{2013, 2014, 2015, 2014}, []string{"LIP-ANNUAL-PLAN action_plan:p3.period"}},
		{"one after the end", []int{2013, 2014, 2015, 2016}, []string{"LIP-ANNUAL-PLAN action_plan:p3.period"}},
		{"one before the start", []int{2012, 2013, 2014, 2015}, []string{"LIP-ANNUAL-PLAN action_plan:p0.period"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, on := range []cal.Date{{}, cal.Day(2017, 1, 1)} {
				r := own(t, handbook).Check(judgedOn(on, func(p *plan.Plan) {
					p.ActionPlans = nil
					for i, y := range c.years {
						p.ActionPlans = append(p.ActionPlans, plan.ActionPlan{ID: plan.ActionPlanID(fmt.Sprint("p", i)), Period: year(y)})
					}
				}))
				var got []string
				for _, s := range checktest.Places(r) {
					if strings.HasPrefix(s, "LIP-ANNUAL-PLAN ") {
						got = append(got, s)
					}
				}
				require.Equal(t, c.want, got)
			}
		})
	}
}

// F-024 with F-086: plan years follow the declared counting: 2013-2016 counted
// with both ends has a fourth year, 2016.
func TestF024_PlanYearsFollowTheCounting(t *testing.T) {
	r := own(t, handbook).Check(judgedOn(cal.Day(2017, 1, 1), func(p *plan.Plan) { p.Period.Counting = cal.BothEnds }))
	require.Contains(t, checktest.Places(r), "LIP-ANNUAL-PLAN plan:lmlip.action_plans[2016/2016]")
}

// F-028: a priority without activity in the year is listed; with a stated reason
// it is not.
func TestF028_IdlePriority(t *testing.T) {
	idle := func(p *plan.Plan) { p.ActionPlans[2].Activities = []plan.ActivityID{"stories"} }
	checktest.Match(t, own(t, handbook).Check(judged(idle)), "LIP-PRIORITY-IDLE priority:services[year-3]")
	checktest.Match(t, own(t, handbook).Check(judged(func(p *plan.Plan) {
		idle(p)
		p.Sections = []partnership.Section{{Kind: lip.NoAction, Items: []partnership.Statement{{About: "services", Text: en("The portal is being rebuilt.")}}}}
	})))
}

// unstarted is a plan that does not state when it begins.
func unstarted(on cal.Date) *plan.Review {
	return plan.NewReview(&plan.Plan{ID: "x"}, plan.Given{On: on})
}

func TestEditions(t *testing.T) {
	require.Equal(t, []string{handbook, ircc}, lip.Editions())
	for _, e := range lip.Editions() {
		p, ok := lip.Profile(e)
		require.True(t, ok)
		require.Equal(t, lip.Name, p.Name())
		require.Equal(t, e, p.Edition())
	}
	_, ok := lip.Profile("ircc-2030")
	require.False(t, ok)

	from := func(d, on cal.Date) *plan.Review {
		return plan.NewReview(&plan.Plan{ID: "x", Period: cal.Period{From: d}}, plan.Given{On: on})
	}
	for _, c := range []struct {
		name   string
		review *plan.Review
		want   string
		noted  bool
	}{
		{"begins before", from(cal.Day(2025, 3, 31), cal.Day(2026, 1, 1)), handbook, false},
		{"begins on the day", from(cal.Day(2025, 4, 1), cal.Date{}), ircc, false},
		{"begins in an earlier year", from(cal.Year(2024), cal.Date{}), handbook, false},
		{"begins in a later year", from(cal.Year(2026), cal.Day(2024, 1, 1)), ircc, false},
		{"begins in that month", from(cal.Month(2025, 4), cal.Date{}), ircc, false},
		{"begins in that year", from(cal.Year(2025), cal.Day(2024, 1, 1)), ircc, true},
		{"start not stated, judged before", unstarted(cal.Day(2025, 3, 31)), handbook, true},
		{"start not stated, judged after", unstarted(cal.Day(2026, 11, 22)), ircc, true},
		{"nothing known", unstarted(cal.Date{}), ircc, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := lip.For(c.review)
			require.Equal(t, c.want, p.Edition())
			require.Equal(t, c.noted, !p.Check(c.review).Note.IsZero())
		})
	}
}

// No rule of the programme is an error, and an id has one severity in an
// edition and, so far, in both.
func TestSeverities(t *testing.T) {
	seen := map[check.ID]check.Severity{}
	for _, e := range lip.Editions() {
		for s := range own(t, e).Specs() {
			require.Less(t, s.Severity, check.Error, s.ID)
			if v, ok := seen[s.ID]; ok {
				require.Equal(t, v, s.Severity, s.ID)
			}
			seen[s.ID] = s.Severity
			require.NotEqual(t, check.Judgement, s.Source.Authority, s.ID)
			require.NotEmpty(t, s.Source.Section, s.ID)
		}
	}
}

// The vocabulary is sound, in four languages, and holds every code there is.
func TestTerms(t *testing.T) {
	x, err := term.NewIndex(lip.Terms())
	require.NoError(t, err)
	for _, c := range []term.Code{lip.Research, lip.Consultation, lip.Recruitment, lip.Municipality, lip.Employers, lip.FrancophoneNetwork, lip.CommunityImpact, lip.NoAction, lip.Housing, lip.Health, lip.Indigenous, lip.GBAPlus} {
		require.True(t, x.Contains(c), c)
	}
	require.Empty(t, lip.Terms().Title.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR))
	for _, e := range lip.Terms().Terms {
		require.Empty(t, e.Label.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR), e.ID)
	}
}

// What is looked through one by one and what is put into a map first agree.
func TestLargePlan(t *testing.T) {
	large := func(change func(p *plan.Plan)) *plan.Review {
		return judged(func(p *plan.Plan) {
			for i := range 700 {
				id := fmt.Sprint("extra-", i)
				p.Priorities = append(p.Priorities, plan.Priority{ID: plan.PriorityID(id), Terms: []term.Code{lip.Housing}, Goals: []plan.Goal{{
					ID: plan.GoalID(id + "-g"), Implicit: true, Initiatives: []plan.Initiative{{ID: plan.InitiativeID(id + "-i"), Implicit: true,
						Activities: []plan.Activity{{ID: plan.ActivityID(id + "-a"), Kind: "coordination"}}}},
				}}})
				for k := range p.ActionPlans {
					p.ActionPlans[k].Activities = append(p.ActionPlans[k].Activities, plan.ActivityID(id+"-a"))
				}
				p.Organizations = append(p.Organizations, partnership.Organization{ID: partnership.OrgID(id + "-o")})
				if i < 10 {
					p.Adoptions = append([]partnership.Adoption{{By: partnership.OrgID(id + "-o")}}, p.Adoptions...)
				}
			}
			change(p)
		})
	}
	checktest.Match(t, own(t, ircc).Check(large(func(*plan.Plan) {})))
	last := func(p *plan.Plan) {
		a := &p.ActionPlans[1].Activities
		*a = (*a)[:len(*a)-2]
	}
	checktest.Match(t, own(t, ircc).Check(large(last)), "LIP-PRIORITY-IDLE priority:extra-698[year-2]", "LIP-PRIORITY-IDLE priority:extra-699[year-2]")
	checktest.Match(t, own(t, ircc).Check(large(func(p *plan.Plan) {
		last(p)
		p.Sections = []partnership.Section{{Kind: lip.NoAction, Items: []partnership.Statement{{About: "extra-699", Text: en("Later.")}, {About: "nothing", Text: en("Later.")}}}}
	})), "LIP-PRIORITY-IDLE priority:extra-698[year-2]")
	r := own(t, ircc).Check(large(func(p *plan.Plan) {
		for i := range p.ActionPlans {
			p.ActionPlans[i].Activities = []plan.ActivityID{}
		}
		for i := range 100 {
			p.ActionPlans = append(p.ActionPlans, plan.ActionPlan{ID: plan.ActionPlanID(fmt.Sprint("more-", i)), Period: year(2013), Activities: []plan.ActivityID{}})
		}
	}))
	o, _ := r.Outcome("LIP-PRIORITY-IDLE")
	require.Equal(t, 10_000, o.Breaches, "counting ends")
}

func TestSoundPlanAllocatesNothing(t *testing.T) {
	review := judged(nil)
	for _, e := range lip.Editions() {
		p, res := own(t, e), new(check.Result)
		p.CheckInto(res, review)
		require.Zero(t, testing.AllocsPerRun(100, func() { p.CheckInto(res, review) }), e)
	}
}

func BenchmarkCheck(b *testing.B) {
	review := judged(nil)
	p, res := own(b, ircc), new(check.Result)
	p.CheckInto(res, review)
	b.ReportAllocs()
	for b.Loop() {
		p.CheckInto(res, review)
	}
}
