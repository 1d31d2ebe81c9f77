package indicators_test

import (
	"fmt"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// From a definition and a spreadsheet to a table and how it stands: a small town
// houses households, two in 2024, and wants to house ten in 2027.
func Example() {
	was, goal := quantity.Of(2, ""), quantity.Of(10, "")
	housed := indicators.Indicator{
		ID: "housed", Kind: indicators.Count, Of: "household",
		Direction: indicators.Increase, Accumulation: indicators.Flow,
		Baseline: &indicators.Baseline{Value: &was, On: cal.Year(2024)},
		Targets:  []indicators.Target{{By: cal.Year(2027), Value: &goal}},
	}

	quarters, err := indicators.Months("quarter", cal.Period{From: cal.Year(2025), To: cal.Year(2025)}, 3)
	if err != nil {
		fmt.Println(err)
		return
	}
	size := indicators.Dimension{ID: "size", Name: i18n.Text{"en": "Persons", "fr": "Personnes"}, Bands: []indicators.Band{
		{ID: "1-2", From: new(int64(1)), To: new(int64(2))}, {ID: "3+", From: new(int64(3))},
	}}
	tally, err := indicators.NewTally(indicators.Spec{Dimensions: []indicators.Dimension{quarters, size}})
	if err != nil {
		fmt.Println(err) // bands with a hole, for one
		return
	}
	file := "quarter;personnes\n2025-02-11;2\n2025-02-27;5\n2025-06-30;1\n2025-13-01;4\n2025-10-08;3\n2025-12-19;\n"
	_, _, findings, err := indicators.ReadRecords(strings.NewReader(file), tally, nil, i18n.FR)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings {
		fmt.Println(f.Line, f.Message().In(i18n.EN))
	}

	table, err := tally.Table("quarter", "size")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, quarter := range quarters.Terms {
		all, _ := table.At(term.C("quarter", quarter.ID))
		large, _ := table.At(term.C("quarter", quarter.ID), "size:3+")
		fmt.Println(quarter.ID, all.N, "of them large", large.N)
	}

	if table, err = tally.Table("quarter"); err != nil {
		fmt.Println(err)
		return
	}
	today := cal.Day(2026, 1, 10)
	readings := table.Observations("housed", today) // the quarters, and the year last
	p := housed.Progress(readings[len(readings)-1:], today, indicators.Linear, quantity.Decimal{})
	gone, _, err := p.Attained.Value(3)
	fmt.Println(p.State, gone, err)
	// Output:
	// 5 Row 5 was not counted: “quarter” needs a date such as 2026-04-17 that lies in one of the times counted. Correct the cell, or leave it empty if it is not stated.
	// 2025-01/2025-03 2 of them large 1
	// 2025-04/2025-06 1 of them large 0
	// 2025-07/2025-09 0 of them large 0
	// 2025-10/2025-12 2 of them large 1
	// on track 0.375 <nil>
}

// An indicator with what its plan says of it: the baseline is a bound, the
// target is exact, and the reading of 2027 is not there yet.
func ExampleIndicator() {
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

// Two districts of three have handed in their figures. For requests the town's
// is at least their sum; persons may have asked in both, and of them there are
// only bounds.
func ExampleIndicator_Across() {
	districts := []term.Code{"district:harbour", "district:hill", "district:station"}
	of := func(id indicators.ID, district term.Code, n int64) indicators.Observation {
		v := quantity.Of(n, "")
		return indicators.Observation{
			Indicator: id, Of: []term.Code{district}, Value: &v,
			Period: cal.Period{From: cal.Year(2025), To: cal.Year(2025)},
		}
	}
	requests := indicators.Indicator{ID: "requests", Kind: indicators.Count, Accumulation: indicators.Flow}
	town, cover, err := requests.Across(districts, []indicators.Observation{of("requests", districts[0], 120), of("requests", districts[1], 80)})
	fmt.Println(town.Value.Qualifier, town.Value.Value, cover.Num.Value, "of", cover.Den.Value, err)

	persons := indicators.Indicator{ID: "persons", Kind: indicators.Count, Of: "person", Accumulation: indicators.Unique}
	town, _, err = persons.Across(districts[:2], []indicators.Observation{of("persons", districts[0], 90), of("persons", districts[1], 70)})
	fmt.Println(town.Low, "to", town.High, "persons", err)
	// Output:
	// at least 200 2 of 3 <nil>
	// 90 to 160 persons <nil>
}

// Colours are the caller's. Half of what is expected by now is red; nothing to
// judge is no colour at all.
func ExampleProgress_Rating() {
	colours := []indicators.Band{
		{ID: "red", To: new(int64(59))},
		{ID: "amber", From: new(int64(60)), To: new(int64(94))},
		{ID: "green", From: new(int64(95))},
	}
	goal, now := quantity.Of(400, ""), quantity.Of(100, "")
	trained := indicators.Indicator{
		ID: "trained", Kind: indicators.Count, Direction: indicators.Increase, Accumulation: indicators.Cumulative,
		Baseline: &indicators.Baseline{FromZero: true, On: cal.Year(2024)},
		Targets:  []indicators.Target{{By: cal.Year(2026), Value: &goal}},
	}
	year := indicators.Observation{Indicator: "trained", Value: &now, Period: cal.Period{From: cal.Year(2025), To: cal.Year(2025)}}
	for _, readings := range [][]indicators.Observation{{year}, nil} {
		p := trained.Progress(readings, cal.Day(2025, 12, 31), indicators.Linear, quantity.Decimal{})
		band, ok, err := p.Rating(colours)
		fmt.Println(p.State, band.ID, ok, err)
	}
	// Output:
	// behind red true <nil>
	// no data  false <nil>
}

// A report is a year late. Against today the figure of 2024 is behind; against
// its own time it was on the way.
func ExampleLinear() {
	was, goal, now := quantity.Of(100, ""), quantity.Of(200, ""), quantity.Of(160, "")
	n := indicators.Indicator{
		ID: "members", Kind: indicators.Count, Direction: indicators.Increase, Accumulation: indicators.Stock,
		Baseline: &indicators.Baseline{Value: &was, On: cal.Year(2022)},
		Targets:  []indicators.Target{{By: cal.Year(2026), Value: &goal}},
	}
	readings := []indicators.Observation{{
		Indicator: "members", Value: &now, Published: cal.Day(2025, 10, 1),
		Period: cal.Period{From: cal.Year(2024), To: cal.Year(2024)},
	}}
	today := cal.Day(2025, 12, 31)
	atItsTime := func(from, by, _ cal.Date) quantity.Ratio { return indicators.Linear(from, by, cal.Year(2024)) }

	fmt.Println(n.Progress(readings, today, indicators.Linear, quantity.Decimal{}).State)
	fmt.Println(n.Progress(readings, today, atItsTime, quantity.Decimal{}).State)
	// Output:
	// behind
	// on track
}

// What people counted and what a report prints are not the same: a percentage
// is rounded, so it stands for a range of counts; percentages that are made here
// add up to 100; printed ones may be off by their rounding and no more.
func ExamplePortion() {
	share := quantity.Quantity{Value: quantity.D(212, 1), Unit: "%", Of: "person"}
	count, low, high, err := indicators.Portion(share, quantity.Quantity{Value: quantity.Int(366_151), Of: "person"})
	fmt.Println(count.Qualifier, count.Value, "from", low.Value, "to", high.Value, err)

	fmt.Println(indicators.Percentages([]int64{1, 1, 1, 1, 1, 1}, 0))

	percent := func(n int64) quantity.Quantity { return quantity.Of(n, "%") }
	fmt.Println(indicators.Whole(percent(36), percent(25), percent(28), percent(12)))
	fmt.Println(indicators.Whole(percent(36), percent(25), percent(28), percent(6)))

	density, people, area := quantity.Quantity{Value: quantity.D(119_250, 2)}, quantity.Of(84_965, ""), quantity.Quantity{Value: quantity.D(7125, 2)}
	fmt.Println(indicators.Quotient(density, people, area))
	// Output:
	// about 77624 from 77441 to 77807 <nil>
	// [17 17 17 17 16 16] true
	// yes 1 <nil>
	// no -5 <nil>
	// yes 1192.41 1192.57
}

// A document can be read and still be wrong; each finding has its place.
func ExampleDecode() {
	set, err := indicators.Decode([]byte(`{
		"entente": "observations/1",
		"dimensions": [{"id": "sex", "terms": [{"id": "women"}, {"id": "men"}]}],
		"indicators": [{"id": "housed", "name": {"en": "Households housed"}, "kind": "count"}],
		"observations": [
			{"indicator": "housed", "period": {"from": "2025", "to": "2025"}, "of": ["sex:girls"], "value": {"value": 12}},
			{"indicator": "housed", "period": {"from": "2025", "to": "2025"}, "value": {"value": -3}}
		]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range set.Check() {
		fmt.Println(f.Code, f.Pointer)
	}
	_, err = indicators.Decode([]byte(`{"entente": "observations/1", "readings": []}`))
	fmt.Println(err)
	// Output:
	// unknown-category /observations/0/of/0
	// negative-count /observations/1/value
	// indicators: line 1, column 31, at /readings: There is no field “readings” here.
}
