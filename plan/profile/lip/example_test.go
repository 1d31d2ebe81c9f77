package lip_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/lip"
)

// A coordinator looks at a three-year strategy in its second year: the yearly
// action plan is there, the report on the first year is not, and one priority
// was left aside.
func Example() {
	p := &plan.Plan{
		ID: "harbour", Title: i18n.Text{i18n.EN: "Harbour settlement strategy"},
		Period:  cal.Period{From: cal.Day(2021, 4, 1), To: cal.Day(2024, 3, 31), Counting: cal.BothEnds},
		Horizon: 3,
		Priorities: []plan.Priority{
			{ID: "work", Title: i18n.Text{i18n.EN: "Work"}, Goals: []plan.Goal{{ID: "jobs", Initiatives: []plan.Initiative{{ID: "matching",
				Activities: []plan.Activity{{ID: "fair", Title: i18n.Text{i18n.EN: "Job fair"}}}}}}}},
			{ID: "homes", Title: i18n.Text{i18n.EN: "Homes"}},
		},
		ActionPlans: []plan.ActionPlan{
			{ID: "2021-22", Title: i18n.Text{i18n.EN: "Action plan 2021-22"}, Period: cal.FiscalYear(4, 2021), Activities: []plan.ActivityID{"fair"}},
			{ID: "2022-23", Title: i18n.Text{i18n.EN: "Action plan 2022-23"}, Period: cal.FiscalYear(4, 2022)},
		},
		Reports: []plan.Report{},
	}
	review := plan.NewReview(p, plan.Given{On: cal.Day(2022, 9, 1), Stage: check.Reporting})
	profile := lip.For(review)
	fmt.Println(profile.Name(), profile.Edition())

	result := profile.Check(review)
	for _, rule := range []check.ID{"LIP-HORIZON", "LIP-ANNUAL-PLAN", "LIP-ANNUAL-REPORT", "LIP-PRIORITY-IDLE"} {
		o, _ := result.Outcome(rule)
		fmt.Println(rule, o.Severity, o.Verdict)
		for _, f := range result.Findings {
			if f.Rule == rule {
				fmt.Println(" ", review.Path(f.At))
			}
		}
	}
	// Output:
	// lip handbook-2013
	// LIP-HORIZON advice met
	// LIP-ANNUAL-PLAN warning met
	// LIP-ANNUAL-REPORT warning breach
	//   reports["2021-04-01/2022-03-31"]
	// LIP-PRIORITY-IDLE warning breach
	//   priorities["homes"]["2021-22"]
}

// A plan that does not state when it begins is judged by the edition for the
// day, and the result says so in the reader's language.
func ExampleFor() {
	review := plan.NewReview(&plan.Plan{ID: "harbour"}, plan.Given{On: cal.Day(2024, 6, 1)})
	fmt.Println(lip.For(review).Check(review).Note.In(i18n.ES))
	// Output:
	// El plan no indica cuándo comienza; se tomó la edición que corresponde a esta fecha: 1 de junio de 2024 (handbook-2013).
}
