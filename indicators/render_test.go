package indicators_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

func drawnFour(en, fr, es, ar string) i18n.Text {
	return i18n.Text{"en": en, "fr": fr, "es": es, "ar": ar}
}

// drawnSpec has a dimension of each sort: bands, a hierarchy, times of which the
// records cover some, and one in which a record may stand several times.
func drawnSpec() indicators.Spec {
	end := func(n int64) *int64 { return &n }
	return indicators.Spec{
		Dimensions: []indicators.Dimension{
			{ID: "age", Name: drawnFour("Age", "Âge", "Edad", "العمر"), Bands: []indicators.Band{
				{ID: "0-17", From: end(0), To: end(17)}, {ID: "18-64", From: end(18), To: end(64)},
				{ID: "65+", Name: drawnFour("65 and over", "65 ans et plus", "65 y más", "65 فما فوق"), From: end(65)},
			}},
			{ID: "place", Name: drawnFour("Place", "Lieu", "Lugar", "المكان"), Terms: []term.Term{
				{ID: "river", Label: drawnFour("River side", "Au bord de la rivière", "Ribera", "ضفة النهر"), Parent: "town"},
				{ID: "town", Label: drawnFour("Town", "Ville", "Ciudad", "المدينة")},
				{ID: "hill", Label: i18n.Text{"fr": "La Colline"}, Parent: "town"},
				{ID: "farms", Label: drawnFour("Farms", "Fermes", "Granjas", "المزارع")},
			}},
			{ID: "month", Name: drawnFour("Month", "Mois", "Mes", "الشهر"), Time: true, Terms: []term.Term{{ID: "2025-11"}, {ID: "2025-12"}, {ID: "2026-01"}}},
			{ID: "need", Name: drawnFour("Help needed", "Aide demandée", "Ayuda necesaria", "المساعدة المطلوبة"), Several: true, Terms: []term.Term{
				{ID: "home", Label: drawnFour("A home", "Un logement", "Vivienda", "سكن")}, {ID: "work", Label: drawnFour("Work", "Un emploi", "Trabajo", "عمل")},
			}},
		},
		Measures: []string{"minutes"},
		Counts:   [][]string{{"age", "place"}, {"age", "month"}, {"age", "place", "month"}, {"need"}, {"need", "age"}, {"age"}, {}},
		Persons:  [][]string{{"age", "month"}},
		Values:   [][]string{{"age"}, {"age", "place"}},
		Cover:    []cal.Period{{From: cal.Day(2025, 12, 10), To: cal.Day(2026, 1, 31)}},
	}
}

func drawnTally(t testing.TB, covered bool) *indicators.Tally {
	t.Helper()
	spec := drawnSpec()
	if !covered {
		spec.Cover = nil
	}
	tally, err := indicators.NewTally(spec)
	require.NoError(t, err)
	for i := range uint64(1500) {
		r := indicators.Record{
			At:     []uint64{i * 7 % 5 % 4, []uint64{0, 2, 3, 0, 2}[i%5], 1 + i%7/4, i % 4},
			Person: 1 + i%400, Values: []int64{int64(i % 91)},
		}
		if r.At[0] == 0 {
			r.Values[0] = indicators.NoValue
		}
		require.NoError(t, tally.Add(&r))
	}
	return tally
}

func drawnTables(t testing.TB) map[string]indicators.Table {
	t.Helper()
	tally := drawnTally(t, false)
	out := map[string]indicators.Table{}
	add := func(name string, table indicators.Table, err error) {
		require.NoError(t, err, name)
		out[name] = table
	}
	counts := func(name string, by ...string) {
		table, err := tally.Table(by...)
		add(name, table, err)
	}
	counts("total")
	counts("age", "age")
	counts("need", "need")
	counts("place-age", "place", "age")
	counts("need-age", "need", "age")
	counts("three", "age", "place", "month")
	covered := drawnTally(t, true)
	monthly, err := covered.Table("month", "age")
	add("month-age", monthly, err)
	persons, err := covered.Persons("month", "age")
	add("persons", persons, err)
	values, err := tally.Values("minutes", "age")
	add("values", values, err)
	both, err := tally.Values("minutes", "age", "place")
	add("values-two", both, err)
	return out
}

func TestTableInFour(t *testing.T) {
	tables := drawnTables(t)
	for _, l := range i18n.Spoken() {
		var text, page, md []byte
		for _, name := range []string{"total", "age", "need", "place-age", "month-age", "need-age", "persons", "values"} {
			text = append(append(text, tables[name].Text(l)...), '\n')
			md = append(append(md, tables[name].Markdown(l)...), '\n')
			page = append(page, tables[name].HTML(l)...)
		}
		checkFragment(t, page)
		golden(t, "table."+string(l)+".txt", text)
		golden(t, "table."+string(l)+".md", md)
		golden(t, "table."+string(l)+".html", page)
		golden(t, "table."+string(l)+".csv", tables["month-age"].CSV(l))
		for _, name := range []string{"need", "place-age", "month-age"} {
			bars := tables[name].Bars(l)
			checkSVG(t, bars)
			golden(t, "bars-"+name+"."+string(l)+".svg", bars)
		}
	}
	golden(t, "table-three.txt", tables["three"].Text(i18n.EN))
	golden(t, "table-values-two.txt", tables["values-two"].Text(i18n.EN))
	golden(t, "table-values.csv", tables["values"].CSV(i18n.FR))
	for _, name := range []string{"month-age", "values"} {
		doc, err := json.MarshalIndent(tables[name], "", "  ")
		require.NoError(t, err)
		golden(t, "table-"+name+".json", append(doc, '\n'))
	}
}

// checkFragment reads HTML as XML and fails for what no table writes.
func checkFragment(t *testing.T, fragment []byte) {
	t.Helper()
	known := strings.Fields("figure table caption thead tbody tr th td abbr bdi span figcaption p page")
	attrs := strings.Fields("class lang dir scope colspan rowspan title aria-hidden")
	d := xml.NewDecoder(bytes.NewReader([]byte("<page>" + string(fragment) + "</page>")))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		require.NoError(t, err)
		if e, ok := tok.(xml.StartElement); ok {
			require.Contains(t, known, e.Name.Local)
			for _, a := range e.Attr {
				require.Contains(t, attrs, a.Name.Local)
			}
		}
	}
}

// drawnHostileTable has nothing but hostile words.
func drawnHostileTable(t testing.TB, word string) indicators.Table {
	t.Helper()
	tally, err := indicators.NewTally(indicators.Spec{
		Dimensions: []indicators.Dimension{
			{ID: "a", Name: i18n.Text{"en": word}, Terms: []term.Term{{ID: "x", Label: i18n.Text{"en": word}}, {ID: "y", Label: i18n.Text{"ar": word}, Parent: "x"}}},
			{ID: "b", Name: i18n.Text{"ar": word}, Terms: []term.Term{{ID: "x", Label: i18n.Text{"fr": word}}, {ID: "=1+1"}}},
		},
	})
	require.NoError(t, err)
	require.NoError(t, tally.Add(&indicators.Record{At: []uint64{1, 1}}))
	table, err := tally.Table("a", "b")
	require.NoError(t, err)
	return table
}

// checkHostile fails where a word left its place in any form.
func checkHostile(t *testing.T, word string) {
	t.Helper()
	table, plain := drawnHostileTable(t, word), drawnHostileTable(t, "x")
	for _, l := range []i18n.Lang{i18n.EN, i18n.AR} {
		checkFragment(t, table.HTML(l))
		checkSVG(t, table.Bars(l))
		lines := func(b []byte) int { return bytes.Count(b, []byte("\n")) }
		require.Equal(t, lines(plain.Text(l)), lines(table.Text(l)))
		require.Equal(t, lines(plain.Markdown(l)), lines(table.Markdown(l)))
		for _, out := range [][]byte{table.Text(l), table.Markdown(l), table.HTML(l)} {
			require.NotContains(t, string(out), "\u202e")
			require.NotContains(t, string(out), "\x1b")
		}
		bars := regexp.MustCompile(`(^|[^\\])\|`)
		for row := range strings.Lines(string(table.Markdown(l))) {
			if strings.HasPrefix(row, "| ") {
				require.Len(t, bars.FindAllString(row, -1), 5, row)
			}
		}
		rows, err := csv.NewReader(bytes.NewReader(table.CSV(l))).ReadAll()
		require.NoError(t, err)
		for _, row := range rows {
			for _, cell := range row {
				require.False(t, cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n"), cell)
			}
		}
	}
	doc, err := json.Marshal(table)
	require.NoError(t, err)
	require.True(t, json.Valid(doc))
}

func TestTableHostile(t *testing.T) {
	checkHostile(t, drawnHostile)
	checkHostile(t, "=1+1")
	checkHostile(t, "a | b\r\n| c\u2029- d")
	checkHostile(t, strings.Repeat("very long ", 200))
	long := drawnHostileTable(t, strings.Repeat("wide 世界 ", 50))
	for line := range strings.Lines(string(long.Text(i18n.EN))) {
		if !strings.Contains(line, "wide") || strings.Contains(line, "Records by") || strings.Contains(line, "indented") {
			continue
		}
		require.Contains(t, line, "…")
	}
	require.NotContains(t, string(drawnHostileTable(t, drawnHostile).HTML(i18n.EN)), "<script")
}

func FuzzTable(f *testing.F) {
	f.Add(drawnHostile)
	f.Add("\ufffe]]>\u2066\u202d")
	f.Add("'=\"|\\|`<!--")
	f.Fuzz(checkHostile)
}

// Every form says for whom it is.
func TestTableInternal(t *testing.T) {
	for name, table := range drawnTables(t) {
		for _, l := range i18n.Spoken() {
			words := map[i18n.Lang]string{"en": "internal", "fr": "interne", "es": "intern", "ar": "داخلي"}[l]
			for form, out := range map[string][]byte{"markdown": table.Markdown(l), "html": table.HTML(l), "text": table.Text(l), "csv": table.CSV(l), "bars": table.Bars(l)} {
				require.Contains(t, strings.ToLower(string(out)), words, name+" "+form)
			}
		}
		doc, err := json.Marshal(table)
		require.NoError(t, err)
		require.Contains(t, string(doc), `"use":"internal"`)
	}
}

// The rows of the CSV are the cells of the table: each found again by its codes,
// each with its number, and the cells add up to the total where parts are
// exclusive.
func TestTableCSV(t *testing.T) {
	for name, table := range drawnTables(t) {
		rows, err := csv.NewReader(bytes.NewReader(table.CSV(i18n.AR))).ReadAll()
		require.NoError(t, err, name)
		axes := len(table.Axes())
		sum, several := int64(0), strings.HasPrefix(name, "need")
		for _, row := range rows[1:] {
			var of []term.Code
			for i := range axes {
				of = append(of, term.Code(row[2*i]))
			}
			c, ok := table.At(of...)
			require.True(t, ok, row)
			n := row[2*axes+1]
			if c.Missing != "" {
				require.Empty(t, n)
				require.Contains(t, row, string(c.Missing))
				continue
			}
			require.Equal(t, strconv.FormatInt(c.N, 10), n)
			if row[2*axes] == "cell" {
				sum += c.N
			}
		}
		if total, ok := table.At(); ok && !several && !table.Persons() {
			require.Equal(t, total.N, sum, name)
		}
	}
}

// The JSON holds what the CSV holds.
func TestTableJSON(t *testing.T) {
	for name, table := range drawnTables(t) {
		doc, err := json.Marshal(table)
		require.NoError(t, err)
		var got struct {
			Cells, Totals []struct {
				Of      []term.Code
				N       *int64
				Missing indicators.Missing
			}
		}
		require.NoError(t, json.Unmarshal(doc, &got))
		rows, err := csv.NewReader(bytes.NewReader(table.CSV(i18n.EN))).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 1+len(got.Cells)+len(got.Totals), name)
		for _, v := range append(got.Cells, got.Totals...) {
			c, ok := table.At(v.Of...)
			require.True(t, ok)
			require.Equal(t, c.Missing, v.Missing)
			require.Equal(t, c.Missing == "", v.N != nil)
			require.True(t, v.N == nil || *v.N == c.N)
		}
	}
}

// What is not stated is shown where something is there, and only there; a sign
// never stands for zero.
func TestTableNotStated(t *testing.T) {
	tally, err := indicators.NewTally(indicators.Spec{Dimensions: drawnSpec().Dimensions[:2]})
	require.NoError(t, err)
	require.NoError(t, tally.Add(&indicators.Record{At: []uint64{0, 0}}))
	table, err := tally.Table("age")
	require.NoError(t, err)
	require.NotContains(t, string(table.Text(i18n.EN)), "Not stated")
	require.NotContains(t, string(table.CSV(i18n.EN)), indicators.NotStated)
	require.Contains(t, string(table.Text(i18n.EN)), "65 and over        0\n")
	require.NoError(t, tally.Add(&indicators.Record{At: []uint64{3, 0}}))
	table, err = tally.Table("age")
	require.NoError(t, err)
	require.Contains(t, string(table.Text(i18n.EN)), "Not stated         1\n")
}

// Parts that are not exclusive have no total unless it was counted, and it says
// so.
func TestTableSeveral(t *testing.T) {
	tally, err := indicators.NewTally(indicators.Spec{Dimensions: drawnSpec().Dimensions[3:], Counts: [][]string{{"need"}}})
	require.NoError(t, err)
	require.NoError(t, tally.Add(&indicators.Record{At: []uint64{3}}))
	table, err := tally.Table("need")
	require.NoError(t, err)
	_, given := table.At()
	require.False(t, given)
	for _, out := range [][]byte{table.Text(i18n.EN), table.Markdown(i18n.EN), table.HTML(i18n.EN), table.Bars(i18n.EN)} {
		require.Contains(t, string(out), "do not add up")
		require.NotContains(t, string(out), "Total")
	}
	require.NotContains(t, string(table.CSV(i18n.EN)), "need:*")
	require.Len(t, table.Observations("i", cal.Date{}), 2)
}

func TestTableZero(t *testing.T) {
	var table indicators.Table
	checkFragment(t, table.HTML(i18n.FR))
	checkSVG(t, table.Bars(i18n.AR))
	require.NotEmpty(t, table.Text(i18n.EN))
	require.NotEmpty(t, table.Markdown(i18n.EN))
	require.Equal(t, 1, bytes.Count(table.CSV(i18n.EN), []byte("\n")))
	require.Empty(t, table.Observations("i", cal.Date{}))
	doc, err := json.Marshal(table)
	require.NoError(t, err)
	require.JSONEq(t, `{"entente":"table/1","use":"internal","counts":"records","axes":[],"cells":[],"totals":[]}`, string(doc))
}

func TestTableSameBytes(t *testing.T) {
	forms := func() (out []byte) {
		ind, readings := drawn(drawnName())
		lines, err := indicators.Lines(ind, readings, i18n.ES)
		require.NoError(t, err)
		out = append(out, lines...)
		tables := drawnTables(t)
		for _, name := range []string{"need-age", "month-age", "values-two"} {
			table := tables[name]
			doc, err := json.Marshal(table)
			require.NoError(t, err)
			out = slices.Concat(out, doc, table.CSV(i18n.AR), table.Text(i18n.AR), table.Markdown(i18n.FR), table.HTML(i18n.ES), table.Bars(i18n.AR))
		}
		return out
	}
	first := forms()
	for range 100 {
		require.True(t, bytes.Equal(first, forms()))
	}
}

func TestTableObservations(t *testing.T) {
	tables := drawnTables(t)
	got := tables["month-age"].Observations("asked", cal.Day(2026, 2, 1))
	rows := bytes.Count(tables["month-age"].CSV(i18n.EN), []byte("\n")) - 1
	require.Len(t, got, rows)
	first, december, january, last := got[0], got[5], got[10], got[len(got)-1]
	require.Equal(t, indicators.Observation{
		Indicator: "asked", Period: drawnPeriod(cal.Month(2025, 11)), Of: []term.Code{"age:0-17"}, Missing: indicators.NotCollected, Published: cal.Day(2026, 2, 1),
	}, first)
	require.Equal(t, []indicators.Flag{indicators.PartialPeriod}, december.Flags)
	require.Equal(t, drawnPeriod(cal.Month(2026, 1)), january.Period)
	require.Empty(t, january.Flags)
	require.Equal(t, quantity.Of(257, ""), *january.Value)
	require.Equal(t, cal.Period{From: cal.Month(2025, 11), To: cal.Month(2026, 1)}, last.Period)
	require.Empty(t, last.Of)
	require.Equal(t, quantity.Of(1500, ""), *last.Value)

	values := tables["values"].Observations("wait", cal.Date{})
	require.Equal(t, indicators.NoDenominator, values[0].Missing)
	require.Nil(t, values[0].Numerator)
	require.Equal(t, quantity.Of(13302, "minutes"), *values[1].Numerator)
	require.Equal(t, quantity.Of(300, ""), *values[1].Denominator)
	require.Equal(t, int64(300), *values[1].Respondents)

	// The readings of the whole are a line; those of each age one more.
	lines, err := indicators.Lines(&indicators.Indicator{ID: "asked"}, got[:15], i18n.EN)
	require.NoError(t, err)
	checkSVG(t, lines)
}

// Where days lie between the categories of a time axis, its total is of part of
// its period.
func TestTableObservationsHole(t *testing.T) {
	tally, err := indicators.NewTally(indicators.Spec{Dimensions: []indicators.Dimension{
		{ID: "month", Time: true, Terms: []term.Term{{ID: "2026-03"}, {ID: "2025-12-01/2026-01-31"}}},
	}})
	require.NoError(t, err)
	table, err := tally.Table("month")
	require.NoError(t, err)
	got := table.Observations("i", cal.Date{})
	require.Len(t, got, 3)
	require.Equal(t, cal.Period{From: cal.Day(2025, 12, 1), To: cal.Day(2026, 1, 31)}, got[1].Period)
	require.Equal(t, cal.Period{From: cal.Day(2025, 12, 1), To: cal.Month(2026, 3)}, got[2].Period)
	require.Equal(t, []indicators.Flag{indicators.PartialPeriod}, got[2].Flags)
}

// Bars run from zero to their number, to either side.
func TestBarsNegative(t *testing.T) {
	tally, err := indicators.NewTally(indicators.Spec{Dimensions: drawnSpec().Dimensions[:1], Measures: []string{"change"}, Values: [][]string{{"age"}}})
	require.NoError(t, err)
	for place, v := range []int64{-40, 80} {
		require.NoError(t, tally.Add(&indicators.Record{At: []uint64{uint64(place)}, Values: []int64{v}}))
	}
	table, err := tally.Values("change", "age")
	require.NoError(t, err)
	got := table.Bars(i18n.EN)
	checkSVG(t, got)
	bars := regexp.MustCompile(`<rect x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"`).FindAllStringSubmatch(string(got), -1)
	require.Len(t, bars, 2)
	number := func(s string) float64 {
		n, err := strconv.ParseFloat(s, 64)
		require.NoError(t, err)
		return n
	}
	require.InDelta(t, number(bars[0][1])+number(bars[0][2]), number(bars[1][1]), 0.011, "both begin at zero")
	require.InDelta(t, 2*number(bars[0][2]), number(bars[1][2]), 0.03)
	require.Contains(t, string(got), ">nd</text>", "of nobody there is no mean")
}

// Of very many bars the first are drawn.
func TestBarsMany(t *testing.T) {
	many := make([]term.Term, 500)
	for i := range many {
		many[i].ID = "t" + strconv.Itoa(i)
	}
	tally, err := indicators.NewTally(indicators.Spec{Dimensions: []indicators.Dimension{{ID: "d", Terms: many}, drawnSpec().Dimensions[0]}, Counts: [][]string{{"d", "age"}}})
	require.NoError(t, err)
	for i := range many {
		require.NoError(t, tally.Add(&indicators.Record{At: []uint64{uint64(i), uint64(i % 3)}}))
	}
	for _, by := range [][]string{{"d"}, {"age", "d"}, {"d", "age"}} {
		table, err := tally.Table(by...)
		require.NoError(t, err)
		got := table.Bars(i18n.EN)
		checkSVG(t, got)
		require.Contains(t, string(got), "more bars are not drawn")
	}
}

func BenchmarkTable(b *testing.B) {
	table := drawnTables(b)["month-age"]
	for name, write := range map[string]func(i18n.Lang) []byte{"html": table.HTML, "text": table.Text, "csv": table.CSV, "bars": table.Bars} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				write(i18n.AR)
			}
		})
	}
}

// Where some totals were counted and others were not, those that are missing
// say so and are not added up.
func TestTableSomeTotals(t *testing.T) {
	need := drawnSpec().Dimensions[3]
	tongue := indicators.Dimension{ID: "tongue", Several: true, Terms: []term.Term{{ID: "fr"}, {ID: "ar"}}}
	tally, err := indicators.NewTally(indicators.Spec{
		Dimensions: []indicators.Dimension{need, tongue}, Counts: [][]string{{"need", "tongue"}, {"need"}, {}},
	})
	require.NoError(t, err)
	require.NoError(t, tally.Add(&indicators.Record{At: []uint64{3, 3}}))
	table, err := tally.Table("need", "tongue")
	require.NoError(t, err)
	_, given := table.At("tongue:fr")
	require.False(t, given)
	text := string(table.Text(i18n.EN))
	require.Regexp(t, `Total +\.\.\. +\.\.\. +1\n`, text)
	require.Contains(t, text, "...: not applicable")
	require.NotContains(t, string(table.CSV(i18n.EN)), "need:*,Total,tongue:fr")
}

// Bars begin at zero however near to one another their numbers are.
func TestBarsFromZero(t *testing.T) {
	tally, err := indicators.NewTally(indicators.Spec{Dimensions: drawnSpec().Dimensions[:1]})
	require.NoError(t, err)
	for i := range 290 { // 97, 97 and 96
		require.NoError(t, tally.Add(&indicators.Record{At: []uint64{uint64(i % 3)}}))
	}
	table, err := tally.Table("age")
	require.NoError(t, err)
	require.Contains(t, string(table.Bars(i18n.EN)), `text-anchor="middle">0</text>`)
}

// An axis of one category is said under the table, and takes no column.
func TestTextAlone(t *testing.T) {
	one := func(id string) indicators.Dimension {
		return indicators.Dimension{ID: id, Terms: []term.Term{{ID: id + "-only"}}}
	}
	tally, err := indicators.NewTally(indicators.Spec{
		Dimensions: []indicators.Dimension{{ID: "sex", Terms: []term.Term{{ID: "women"}, {ID: "men"}}}, one("unit"), one("town")},
		Counts:     [][]string{{"sex", "unit", "town"}, {"unit", "town"}},
	})
	require.NoError(t, err)
	require.NoError(t, tally.Add(&indicators.Record{At: []uint64{0, 0, 0}}))
	table, err := tally.Table("sex", "unit", "town")
	require.NoError(t, err)
	alone, err := tally.Table("sex")
	require.NoError(t, err)
	body := func(t indicators.Table) string {
		head, _, _ := strings.Cut(string(t.Text(i18n.EN)), "\n\nunit")
		head, _, _ = strings.Cut(head, "\n\nFor")
		return head
	}
	require.Equal(t, body(alone), body(table))
	require.Contains(t, string(table.Text(i18n.EN)), "unit: unit-only.\ntown: town-only.\n")
	table, err = tally.Table("unit", "town")
	require.NoError(t, err)
	require.Contains(t, string(table.Text(i18n.EN)), "unit-only ") // some axis stays

	// What nobody stated is a second category.
	require.NoError(t, tally.Add(&indicators.Record{At: []uint64{1, 1, 0}}))
	table, err = tally.Table("sex", "unit", "town")
	require.NoError(t, err)
	require.NotContains(t, string(table.Text(i18n.EN)), "unit: unit-only")
}
