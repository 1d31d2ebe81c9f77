package indicators_test

import (
	"fmt"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// A researcher has the log of a small service in two files. Each is counted on
// its own, perhaps by someone else, and one is sent over: it holds the tables
// that were agreed upon, not the records.
func ExampleTally() {
	months, err := indicators.Months("month", cal.Period{From: cal.Month(2026, 1), To: cal.Month(2026, 3)}, 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	spec := indicators.Spec{
		Dimensions: []indicators.Dimension{
			months,
			{ID: "need", Several: true, Terms: []term.Term{{ID: "housing"}, {ID: "work"}, {ID: "language"}}},
		},
		Measures: []string{"minutes"},
		Persons:  [][]string{{"month"}},
		Values:   [][]string{{"month"}},
		Cover:    []cal.Period{{From: cal.Month(2026, 1), To: cal.Day(2026, 2, 15)}},
	}
	const housing, work, language = 1 << 0, 1 << 1, 1 << 2
	count := func(records ...indicators.Record) *indicators.Tally {
		t, err := indicators.NewTally(spec)
		for _, r := range records {
			if err == nil {
				err = t.Add(&r)
			}
		}
		if err != nil {
			fmt.Println(err)
		}
		return t
	}
	downtown := count(
		indicators.Record{At: []uint64{0, housing | work}, Person: 11, Values: []int64{10}},
		indicators.Record{At: []uint64{0, housing}, Person: 11, Values: []int64{60}},
		indicators.Record{At: []uint64{1, language}, Person: 12, Values: []int64{indicators.NoValue}},
	)
	north := count(
		indicators.Record{At: []uint64{0, work}, Person: 12, Values: []int64{20}},
	)

	sent, err := north.MarshalText()
	if err != nil {
		fmt.Println(err)
	}
	var received indicators.Tally
	if err := received.UnmarshalText(sent); err != nil {
		fmt.Println(err)
	}
	if err := downtown.Merge(&received); err != nil {
		fmt.Println(err)
	}

	requests, _ := downtown.Table("month", "need")
	persons, _ := downtown.Persons("month")
	minutes, _ := downtown.Values("minutes", "month")
	for _, month := range months.Terms {
		of := term.C("month", month.ID)
		all, _ := requests.At(of)
		if all.Missing != "" {
			fmt.Println(month.ID, all.Missing)
			continue
		}
		who, _ := persons.At(of)
		forHousing, _ := requests.At(of, "need:housing")
		fmt.Print(month.ID, ": ", all.N, " requests of ", who.N, " persons, ", forHousing.N, " for housing")
		if median, ok := minutes.Quantile(quantity.D(5, 1), of); ok {
			fmt.Print(", median ", median, " minutes")
		}
		if all.Partial {
			fmt.Print(", part of the month")
		}
		fmt.Println()
	}
	both, _ := persons.At()
	fmt.Println(both.N, "persons in all")
	// Output:
	// 2026-01: 3 requests of 2 persons, 2 for housing, median 20 minutes
	// 2026-02: 1 requests of 1 persons, 0 for housing, part of the month
	// 2026-03 not collected
	// 2 persons in all
}
