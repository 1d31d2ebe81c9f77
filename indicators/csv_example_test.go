package indicators_test

import (
	"fmt"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/term"
)

// A clerk keeps the readings in a spreadsheet. Two rows are read as they are
// meant; one cannot be, and is told by its place and with what to write.
func ExampleReadObservations() {
	set := indicators.Set{
		Dimensions: []indicators.Dimension{{
			ID: "sex", Name: i18n.Text{i18n.EN: "Sex", i18n.FR: "Sexe"}, Terms: []term.Term{
				{ID: "women", Label: i18n.Text{i18n.EN: "Women", i18n.FR: "Femmes"}},
				{ID: "men", Label: i18n.Text{i18n.EN: "Men", i18n.FR: "Hommes"}},
			},
		}},
		Indicators: []indicators.Indicator{{ID: "housed", Name: i18n.Text{i18n.FR: "Ménages logés"}, Unit: "ménages"}},
	}
	file := "" +
		"indicateur;période;sexe;valeur\n" +
		"Ménages logés;2026-04;Femmes;plus de 1 200\n" +
		"Ménages logés;2026-04;Hommes;à déterminer\n" +
		"Ménages logés;avril;Hommes;80\n"

	read, found, err := indicators.ReadObservations(strings.NewReader(file), &set, i18n.FR)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range read {
		if o.Value.Stated() {
			fmt.Println(o.Indicator, o.Of, o.Value.Qualifier, o.Value.Value, o.Value.Unit)
		} else {
			fmt.Println(o.Indicator, o.Of, o.Missing)
		}
	}
	for _, e := range found {
		fmt.Println(e.Message().In(i18n.EN))
	}
	// Output:
	// housed [sex:women] more than 1200 ménages
	// housed [sex:men] pending
	// Row 4 was not read: “avril” under “période” is not a time such as 2026, 2026-04 or 2025-04-01/2026-03-31.
}

// A set becomes a file for any spreadsheet, and comes back from it.
func ExampleAppendObservations() {
	set := indicators.Set{
		Dimensions: []indicators.Dimension{{ID: "age", Bands: []indicators.Band{{ID: "0-29", To: new(int64(29))}, {ID: "30+", From: new(int64(30))}}}},
		Observations: []indicators.Observation{
			{Indicator: "housed", Of: []term.Code{"age:30+"}, Missing: indicators.Suppressed, Note: i18n.Text{i18n.EN: "=fewer than 5"}},
		},
	}
	fmt.Print(strings.ReplaceAll(string(indicators.AppendObservations(nil, &set)), "\r\n", "\n"))
	// Output:
	// indicator,period,age,value,numerator,denominator,missing,flags,published,respondents,low,high,note@en,source
	// housed,,30+,,,,suppressed,,,,,,"'=fewer than 5",
}

// Visits to a desk, one a row, become a table. The ids of persons are made
// opaque on the way.
func ExampleReadRecords() {
	tally, err := indicators.NewTally(indicators.Spec{
		Dimensions: []indicators.Dimension{{ID: "age", Bands: []indicators.Band{{ID: "0-29", To: new(int64(29))}, {ID: "30+", From: new(int64(30))}}}},
		Persons:    [][]string{{}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	file := "" +
		"age,person\n" +
		"34,A-1093\n" +
		"34,A-1093\n" +
		"thirty,A-0021\n" +
		",A-0077\n"
	counted, refused, found, err := indicators.ReadRecords(strings.NewReader(file), tally, []byte("a secret of random bytes"), i18n.EN)
	fmt.Println(counted, "visits,", refused, "refused,", err)
	for _, e := range found {
		fmt.Println(e.Message().In(i18n.EN))
	}
	persons, err := tally.Persons()
	total, _ := persons.At()
	fmt.Println(total.N, "persons,", err)
	// Output:
	// 3 visits, 1 refused, <nil>
	// Row 4 was not counted: “age” needs one exact whole number, in digits alone, such as 34. Correct the cell, or leave it empty if it is not stated.
	// 2 persons, <nil>
}
