package indicators_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// Fewer people shall wait. A year in, a tenth of the way is gone, and by equal
// steps it should be half.
func ExampleIndicator_Progress() {
	start, goal, now := quantity.Of(60_000, ""), quantity.Of(50_000, ""), quantity.Of(59_000, "")
	waiting := indicators.Indicator{
		ID:        "waiting",
		Direction: indicators.Decrease,
		Baseline:  &indicators.Baseline{Value: &start, On: cal.Year(2024)},
		Targets:   []indicators.Target{{By: cal.Year(2026), Value: &goal}},
	}
	readings := []indicators.Observation{{
		Indicator: "waiting", Value: &now,
		Period: cal.Period{From: cal.Year(2025), To: cal.Year(2025)},
	}}
	p := waiting.Progress(readings, cal.Day(2025, 12, 31), indicators.Linear, quantity.Decimal{})

	said := i18n.Template{EN: "{$gone} of the way: {$state}", FR: "{$gone}\u00a0: {$state}", ES: "{$gone}: {$state}", AR: "{$gone}: {$state}"}
	fmt.Println(said.With(p.Attained.Percent("gone", 0), p.State.Arg("state")).In(i18n.EN))
	// Output:
	// 10% of the way: behind
}

// A definition says what may be added: months of a flow make a year, and a month
// that nobody handed in is not zero.
func ExampleIndicator_Over() {
	calls := indicators.Indicator{ID: "calls", Kind: indicators.Count, Of: "call", Accumulation: indicators.Flow}
	var months []indicators.Observation
	for i := range 11 {
		n := quantity.Of(100, "")
		month := cal.Month(2023, 4).AddMonths(i)
		months = append(months, indicators.Observation{
			Indicator: "calls", Value: &n,
			Period: cal.Period{From: month, To: month},
		})
	}
	year, cover, err := calls.Over(cal.FiscalYear(4, 2023), months)
	fmt.Println(year.Value.Qualifier, year.Value.Value, year.Flags, err)
	fmt.Println(cover.Num.Value, "of", cover.Den.Value, "months")
	// Output:
	// at least 1100 [partial period] <nil>
	// 11 of 12 months
}

// An indicator may follow from others. The two sides are kept, so that the years
// can be totalled before they are divided.
func ExampleDerive() {
	list := []indicators.Indicator{
		{ID: "asked", Kind: indicators.Count, Of: "household"},
		{ID: "housed", Kind: indicators.Count, Of: "household"},
		{ID: "rate", Kind: indicators.Proportion, Unit: "percent", Formula: "housed / asked"},
	}
	asked, housed := quantity.Of(120, ""), quantity.Of(74, "")
	year := cal.Period{From: cal.Year(2025), To: cal.Year(2025)}
	derived, err := indicators.Derive(list, []indicators.Observation{
		{Indicator: "asked", Period: year, Value: &asked},
		{Indicator: "housed", Period: year, Value: &housed},
	})
	rate := quantity.Ratio{Num: *derived[0].Numerator, Den: *derived[0].Denominator}
	v, _, _ := rate.Value(3)
	fmt.Println(rate.Num.Value, "of", rate.Den.Value, "is", v, err)

	list = append(list, indicators.Indicator{ID: "both", Kind: indicators.Count, Of: "household", Formula: "housed + rate"})
	fmt.Println(indicators.CheckFormulas(list))
	// Output:
	// 74 of 120 is 0.617 <nil>
	// indicators: the formula of “both” takes household and % as one unit, at line 1, column 8; only a rate, a ratio or an average may mix units
}

// A printed percentage allows a range of counts, and sometimes none.
func ExamplePossible() {
	fmt.Println(indicators.Possible(quantity.Int(67), 290))
	fmt.Println(indicators.Possible(quantity.Int(67), 5))
	ages := []quantity.Decimal{quantity.Int(36), quantity.Int(25), quantity.Int(28), quantity.Int(11)}
	fmt.Println(indicators.Distributions(290, ages...).Value, "distributions round to the four")
	// Output:
	// 193 195 true
	// 0 0 false
	// 13 distributions round to the four
}

// What was known in 2023 is not what is known now.
func ExampleAsOf() {
	first, second := quantity.Of(410, "persons"), quantity.Of(432, "persons")
	year := cal.Period{From: cal.Year(2021), To: cal.Year(2021)}
	readings := []indicators.Observation{
		{Indicator: "arrivals", Period: year, Value: &second, Published: cal.Day(2024, 3, 1)},
		{Indicator: "arrivals", Period: year, Value: &first, Published: cal.Day(2022, 5, 1)},
	}
	fmt.Println("2023:", indicators.AsOf(readings, cal.Year(2023))[0].Value.Value)
	fmt.Println("2024:", indicators.AsOf(readings, cal.Year(2024))[0].Value.Value)
	for earlier, later := range indicators.Revisions(readings) {
		by, _ := indicators.Difference(*earlier.Value, *later.Value)
		fmt.Println("revised by", by.Value, "on", later.Published)
	}
	// Output:
	// 2023: 410
	// 2024: 432
	// revised by 22 on 2024-03-01
}
