// Firsttable counts the rows of a spreadsheet and prints a table.
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/term"
)

//go:embed requests.csv
var requests []byte

func main() {
	if err := run(os.Stdout, i18n.EN); err != nil {
		log.Fatal(err)
	}
}

// region table
func run(out io.Writer, reader i18n.Lang) error {
	t, err := indicators.NewTally(indicators.Spec{Dimensions: []indicators.Dimension{
		{ID: "district", Name: i18n.Text{"en": "District", "fr": "Quartier"}, Terms: []term.Term{{ID: "harbour"}, {ID: "hill"}, {ID: "station"}}},
		{ID: "age", Name: i18n.Text{"en": "Age", "fr": "Âge"}, Bands: []indicators.Band{
			{ID: "0-30", To: new(int64(30))}, {ID: "31-49", From: new(int64(31)), To: new(int64(49))}, {ID: "50+", From: new(int64(50))},
		}},
	}})
	if err != nil {
		return err // bands with a hole or an overlap, for one
	}
	_, _, findings, err := indicators.ReadRecords(bytes.NewReader(requests), t, nil, reader)
	if err != nil {
		return err
	}
	for _, f := range findings { // the row is not counted, and nothing of it is repeated
		fmt.Fprintf(out, "%d:%d %s\n", f.Line, f.Column, f.Message().In(reader))
	}
	table, err := t.Table("district", "age")
	if err != nil {
		return err
	}
	_, err = out.Write(table.Text(reader)) // or HTML, Markdown, CSV, JSON, a chart
	return err
}

// endregion
