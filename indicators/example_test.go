package indicators_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// An indicator with what its plan says of it: the baseline is a bound, the
// target is exact, and the reading of 2027 is not there yet.
func Example() {
	baseline := quantity.Quantity{Value: quantity.Int(200), Qualifier: quantity.MoreThan, Unit: "members"}
	target := quantity.Of(300, "members")
	active := indicators.Indicator{
		ID:        "active",
		Name:      i18n.Text{i18n.EN: "Members who take part", i18n.ES: "Miembros que participan"},
		Kind:      indicators.Count,
		Of:        "person",
		Direction: indicators.Increase,
		Baseline:  &indicators.Baseline{Value: &baseline, On: cal.Year(2013)},
		Targets:   []indicators.Target{{By: cal.Year(2016), Value: &target}},
	}
	later := indicators.Observation{Indicator: "active", Missing: indicators.Pending}

	fmt.Println(active.Name.In(i18n.ES))
	fmt.Println("201 fits the baseline:", active.Baseline.Value.Admits(quantity.Int(201)))
	fmt.Println("200 fits the baseline:", active.Baseline.Value.Admits(quantity.Int(200)))
	fmt.Println("no value:", later.Missing)
	// Output:
	// Miembros que participan
	// 201 fits the baseline: yes
	// 200 fits the baseline: no
	// no value: pending
}
