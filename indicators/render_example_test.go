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

// A help line counts who called. The table says itself for whom it is, and that
// nobody stated the age of one caller.
func ExampleTable_Markdown() {
	calls, err := indicators.NewTally(indicators.Spec{Dimensions: []indicators.Dimension{
		{ID: "age", Name: i18n.Text{"en": "Age", "fr": "Âge"}, Terms: []term.Term{
			{ID: "young", Label: i18n.Text{"en": "Under 25", "fr": "Moins de 25 ans"}},
			{ID: "older", Label: i18n.Text{"en": "25 and over", "fr": "25 ans et plus"}},
		}},
		{ID: "place", Name: i18n.Text{"en": "Place", "fr": "Lieu"}, Terms: []term.Term{
			{ID: "town", Label: i18n.Text{"en": "Town", "fr": "Ville"}},
			{ID: "farms", Label: i18n.Text{"en": "Farms", "fr": "Fermes"}},
		}},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, at := range [][]uint64{{0, 0}, {1, 0}, {1, 1}, {1, 1}, {2, 0}} {
		if err := calls.Add(&indicators.Record{At: at}); err != nil {
			fmt.Println(err)
			return
		}
	}
	table, err := calls.Table("age", "place")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s", table.Markdown(i18n.EN))
	// Output:
	// **Records by Age and Place**
	//
	// | Age | Town | Farms | Total |
	// | --- | ---: | ---: | ---: |
	// | Under 25 | 1 | 0 | 1 |
	// | 25 and over | 1 | 2 | 3 |
	// | Not stated | 1 | 0 | 1 |
	// | Total | 3 | 2 | 5 |
	//
	// - For internal use: the counts are as counted, and small counts are not protected.
}

// The months of a tally become the readings of an indicator. The records begin
// in the middle of April, and April says so.
func ExampleTable_Observations() {
	months, err := indicators.Months("month", cal.Period{From: cal.Month(2026, 3), To: cal.Month(2026, 5)}, 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	calls, err := indicators.NewTally(indicators.Spec{
		Dimensions: []indicators.Dimension{months},
		Cover:      []cal.Period{{From: cal.Day(2026, 4, 13), To: cal.Day(2026, 5, 31)}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for range 3 {
		if err := calls.Add(&indicators.Record{At: []uint64{1}}); err != nil {
			fmt.Println(err)
			return
		}
	}
	table, err := calls.Table("month")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range table.Observations("calls", cal.Day(2026, 6, 2)) {
		if o.Value == nil {
			fmt.Println(o.Period, o.Missing)
			continue
		}
		fmt.Println(o.Period, o.Value.Value, o.Flags)
	}
	// Output:
	// 2026-03/2026-03 not collected
	// 2026-04/2026-04 3 [partial period]
	// 2026-05/2026-05 0 []
	// 2026-03/2026-05 3 [partial period]
}

// A chart says in words all it shows: here that nobody asked in 2024, where the
// line is broken.
func ExampleLines() {
	read := func(year int, n int64) indicators.Observation {
		v := quantity.Of(n, "")
		return indicators.Observation{Indicator: "housed", Period: cal.Period{From: cal.Year(year), To: cal.Year(year)}, Value: &v}
	}
	readings := []indicators.Observation{read(2022, 212), read(2023, 260), read(2024, 0), read(2025, 371)}
	readings[2].Value, readings[2].Missing = nil, indicators.NotCollected
	target := quantity.Of(500, "")
	housed := indicators.Indicator{
		ID: "housed", Name: i18n.Text{"en": "Households housed", "es": "Hogares alojados"}, Kind: indicators.Count,
		Targets: []indicators.Target{{By: cal.Year(2026), Value: &target}},
	}
	picture, err := indicators.Lines(&housed, readings, i18n.ES)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, words, _ := strings.Cut(string(picture), "-d\">")
	words, _, _ = strings.Cut(words, "</desc>")
	fmt.Println(strings.ReplaceAll(words, ". ", ".\n"))
	// Output:
	// 2022: 212.
	// 2023: 260.
	// 2024: sin valor, no recopilado.
	// 2025: 371.
	// Meta (2026): 500.
	// Para uso interno: los recuentos figuran tal como se hicieron y los recuentos pequeños no están protegidos.
}
