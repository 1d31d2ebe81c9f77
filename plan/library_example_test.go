package plan_test

import (
	"fmt"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan"
)

// A town takes three indicators of the library into its plan, gives one of them
// a baseline and a target of its own, and asks what the others still lack.
func Example_library() {
	p := &plan.Plan{Entente: plan.Format, ID: "riverbend", Title: i18n.Text{i18n.EN: "Riverbend plan"}, Language: i18n.EN,
		Organizations: []partnership.Organization{{ID: "town", Name: i18n.Text{i18n.EN: "Town of Riverbend"}}}}
	for _, v := range indicators.Library("cswb") {
		switch v.ID {
		case "cswb-sense-of-safety", "cswb-belonging", "cswb-victimization":
			v.Frequency, v.Responsible = "every 2 years", "town"
			p.Indicators = append(p.Indicators, v)
		}
	}
	share := func(n int64) *quantity.Quantity {
		q := quantity.Of(n, "%")
		return &q
	}
	safe := &p.Indicators[0]
	safe.Baseline = &indicators.Baseline{Value: share(61), On: cal.Year(2025)}
	safe.Targets = []indicators.Target{{By: cal.Year(2029), Change: share(5)}}
	safe.Targets[0].Change.Unit = "points"

	for _, v := range p.Indicators {
		from, _ := indicators.LibrarySource(v.ID)
		fmt.Println(v.Name.In(i18n.EN), "·", from.Section)
	}
	res := plan.Baseline().Check(plan.NewReview(p, plan.Given{}))
	for _, f := range append(slices.Clip(res.Findings), res.Unknown...) {
		switch f.Rule {
		case "IND-BASELINE", "IND-TARGET":
			fmt.Println(f.Rule, f.At)
		}
	}
	// Output:
	// Residents who feel safe · monitoring beyond crime reported by the police
	// Residents with a strong sense of belonging · question 1, the goal of community safety and well-being
	// Residents who were victims of crime · s. 251 (a)
	// IND-BASELINE indicator:cswb-belonging.baseline
	// IND-TARGET indicator:cswb-belonging.targets
	// IND-BASELINE indicator:cswb-victimization.baseline
	// IND-TARGET indicator:cswb-victimization.targets
}
