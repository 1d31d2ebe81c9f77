package indicators_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Writing and reading again, in a file as a clerk of a council would see it.
func TestObservationsThereAndBack(t *testing.T) {
	s := soundSet()
	data := indicators.AppendObservations(nil, s)
	golden(t, "observations.csv", data)
	got, found, err := indicators.ReadObservations(strings.NewReader(string(data)), s, "")
	require.NoError(t, err)
	require.Empty(t, found)
	require.Empty(t, cmp.Diff(s.Observations, got))

	form := indicators.AppendObservations([]byte("\ufeff"), &indicators.Set{Dimensions: s.Dimensions})
	got, found, err = indicators.ReadObservations(strings.NewReader(string(form)), s, "")
	require.NoError(t, err)
	require.Empty(t, found)
	require.Empty(t, got)
}

// The same rows in the forms that spreadsheets save.
func TestReadObservationsForms(t *testing.T) {
	s := soundSet()
	want := []indicators.Observation{
		{Indicator: "housed", Period: cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 4)}, Of: []term.Code{"sex:women"}, Value: new(quantity.Of(12, "households"))},
		{Indicator: "housed", Period: cal.Period{From: cal.Year(2026), To: cal.Year(2026)}, Missing: indicators.Suppressed},
	}
	for _, c := range []struct{ name, text string }{
		{"plain", "indicator,period,sex,value,missing\nhoused,2026-04,women,12,\nhoused,2026,,,suppressed\n"},
		{"no line end at the end", "indicator,period,sex,value,missing\nhoused,2026-04,women,12,\nhoused,2026,,,suppressed"},
		{"CR LF and a byte order mark", "\ufeffindicator,period,sex,value,missing\r\nhoused,2026-04,women,12,\r\nhoused,2026,,,suppressed\r\n"},
		{"CR alone", "indicator,period,sex,value,missing\rhoused,2026-04,women,12,\rhoused,2026,,,suppressed\r"},
		{"semicolons", "indicator;period;sex;value;missing\nhoused;2026-04;women;12;\nhoused;2026;;;suppressed\n"},
		{"tabs", "indicator\tperiod\tsex\tvalue\tmissing\nhoused\t2026-04\twomen\t12\t\nhoused\t2026\t\t\tsuppressed\n"},
		{"a line that names the separator", "sep=;\r\nindicator;period;sex;value;missing\r\nhoused;2026-04;women;12;\r\nhoused;2026;;;suppressed\r\n"},
		{"quotes", "\ufeff\"indicator\",\"period\",\"sex\",\"value\",\"missing\"\n\"housed\",\"2026-04\",\"women\",\"12\",\"\"\nhoused,2026,,,suppressed\n"},
		{"another order, other case, blanks", "Value, MISSING ,Sex,Period,Indicator\n12,,Women,2026-04,housed\n,Suppressed,, 2026 ,Households housed\n"},
		{"French", "indicateur;période;sexe;valeur;raison de l'absence\nMénages logés;2026-04;Femmes;12;\nMénages logés;2026;;;supprimé\n"},
		{"Spanish", "indicador;período;sex;valor;motivo de ausencia\nhoused;2026-04;Mujeres;12;\nhoused;2026;;;suprimido\n"},
		{"Arabic", "المؤشر;الفترة;الجنس;القيمة;سبب الغياب\nhoused;2026-04;نساء;12;\nhoused;2026;;;محجوب\n"},
		{"an alias", "indicator,period,sex,value,missing\nhoused,2026-04,female,12,\nhoused,2026,,,suppressed\n"},
		{"empty rows at the end", "indicator,period,sex,value,missing\nhoused,2026-04,women,12,\nhoused,2026,,,suppressed\n\n,,,,\n\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for name, r := range map[string]io.Reader{
				"at once": strings.NewReader(c.text), "byte by byte": iotest.OneByteReader(strings.NewReader(c.text)), "with the end": iotest.DataErrReader(strings.NewReader(c.text)),
			} {
				got, found, err := indicators.ReadObservations(r, s, "")
				require.NoError(t, err, name)
				require.Empty(t, found, name)
				require.Empty(t, cmp.Diff(want, got), name)
			}
		})
	}
}

// Numbers as files of plans have them, beside the page of the report they stand
// for (hard cases of the sources: "12,000+", "just over", "N=35;P=55").
func TestReadNumbers(t *testing.T) {
	n := func(coef int64, scale int, q quantity.Qualifier, unit, printed string) quantity.Quantity {
		return quantity.Quantity{Value: quantity.D(coef, scale), Qualifier: q, Unit: unit, Printed: printed}
	}
	const ex, more, least, most, less, about, near = quantity.Exact, quantity.MoreThan, quantity.AtLeast, quantity.AtMost, quantity.LessThan, quantity.About, quantity.CloseTo
	for _, c := range []struct {
		lang i18n.Lang
		text string
		want quantity.Quantity
	}{
		{"", "12", n(12, 0, ex, "", "")},
		{"", "-12.50", n(-1250, 2, ex, "", "")},
		{"", "0", n(0, 0, ex, "", "")},
		{"", "1.234", n(1234, 3, ex, "", "")},
		{"en", "1.234", n(1234, 3, ex, "", "")},
		{"es", "1.234", n(1234, 0, ex, "", "1.234")},
		{"es", "0.123", n(123, 3, ex, "", "")},
		{"es-MX", "1.234", n(1234, 3, ex, "", "")},
		{"en", "1,234", n(1234, 0, ex, "", "1,234")},
		{"ar", "1,234", n(1234, 0, ex, "", "1,234")},
		{"fr", "1,234", n(1234, 3, ex, "", "1,234")},
		{"fr-CA", "1,234", n(1234, 3, ex, "", "1,234")},
		{"es", "1,234", n(1234, 3, ex, "", "1,234")},
		{"ar-MA", "1,234", n(1234, 3, ex, "", "1,234")},
		{"", "1,234,567", n(1234567, 0, ex, "", "1,234,567")},
		{"fr", "1,234,567", n(1234567, 0, ex, "", "1,234,567")},
		{"", "1,234.5", n(12345, 1, ex, "", "1,234.5")},
		{"", "1.234,5", n(12345, 1, ex, "", "1.234,5")},
		{"", "1 234,5", n(12345, 1, ex, "", "1 234,5")},
		{"", "1\u00a0234,567", n(1234567, 3, ex, "", "1\u00a0234,567")},
		{"", "1\u202f234", n(1234, 0, ex, "", "1\u202f234")},
		{"", "1’234", n(1234, 0, ex, "", "1’234")},
		{"", "12,5", n(125, 1, ex, "", "12,5")},
		{"", "0,123", n(123, 3, ex, "", "0,123")},
		{"", "1234,567", n(1234567, 3, ex, "", "1234,567")},
		{"", "−12", n(-12, 0, ex, "", "−12")},
		{"", "-0", n(0, 0, ex, "", "-0")},
		{"", "+5", n(5, 0, ex, "", "+5")},
		{"", "007", n(7, 0, ex, "", "007")},
		{"", "21.2%", n(212, 1, ex, "%", "21.2%")},
		{"fr", "21,2\u00a0%", n(212, 1, ex, "%", "21,2\u00a0%")},
		{"ar", "٪٢١", n(21, 0, ex, "%", "٪٢١")},
		{"ar", "٢١٪", n(21, 0, ex, "%", "٢١٪")},
		{"ar", "%۲۱", n(21, 0, ex, "%", "%۲۱")},
		{"", "١٬٢٣٤٫٥", n(12345, 1, ex, "", "١٬٢٣٤٫٥")},
		{"ar", "\u200f-٥٫٥", n(-55, 1, ex, "", "\u200f-٥٫٥")},
		{"en", "12,000+", n(12000, 0, least, "", "12,000+")},
		{"", "more than 20 %", n(20, 0, more, "%", "more than 20 %")},
		{"", "Close to 30%", n(30, 0, near, "%", "Close to 30%")},
		{"", "almost 15 %", n(15, 0, near, "%", "almost 15 %")},
		{"en", "some 13,000", n(13000, 0, about, "", "some 13,000")},
		{"en", "just over 10,000", n(10000, 0, more, "", "just over 10,000")},
		{"", "over 200", n(200, 0, more, "", "over 200")},
		{"", "up to 5", n(5, 0, most, "", "up to 5")},
		{"", "<5", n(5, 0, less, "", "")},
		{"", "< 5", n(5, 0, less, "", "< 5")},
		{"", ">=5", n(5, 0, least, "", ">=5")},
		{"", "≥5", n(5, 0, least, "", "")},
		{"", "close to 20", n(20, 0, near, "", "")},
		{"fr", "plus de 1 200", n(1200, 0, more, "", "plus de 1 200")},
		{"fr", "Près de 30", n(30, 0, near, "", "Près de 30")},
		{"es", "más de 1.200", n(1200, 0, more, "", "más de 1.200")},
		{"es", "30 o más", n(30, 0, least, "", "30 o más")},
		{"ar", "أكثر من ٢٠٠", n(200, 0, more, "", "أكثر من ٢٠٠")},
		{"ar", "حوالي 30", n(30, 0, about, "", "حوالي 30")},
		{"", "9223372036854775807", n(9223372036854775807, 0, ex, "", "")},
	} {
		t.Run(string(c.lang)+" "+c.text, func(t *testing.T) {
			o := readOne(t, c.lang, c.text, "")
			require.NotNil(t, o)
			require.Empty(t, cmp.Diff(&c.want, o.Value))
			require.Empty(t, o.Missing)
		})
	}
	for _, c := range []struct {
		lang       i18n.Lang
		text, code string
	}{
		{"", "1,234", "ambiguous-number"},
		{"ti", "1,234", "ambiguous-number"},
		{"ti", "1.234", "ambiguous-number"},
		{"fr", "1.234", "ambiguous-number"},
		{"es-PE", "1.234", "ambiguous-number"},
		{"", "more than 1,200", "ambiguous-number"},
		{"", "N=35;P=55", "bad-number"},
		{"", "yes", "bad-number"},
		{"", "See description", "bad-number"},
		{"", "placeholder", "bad-number"},
		{"", "just over $10K", "bad-number"},
		{"", "5 million", "bad-number"},
		{"", "2016-2017", "bad-number"},
		{"", "35/55", "bad-number"},
		{"", "1e5", "bad-number"},
		{"", "0x10", "bad-number"},
		{"", "1_000", "bad-number"},
		{"", "NaN", "bad-number"},
		{"", "Inf", "bad-number"},
		{"", "½", "bad-number"},
		{"", "5²", "bad-number"},
		{"", "٢0٢2", "bad-number"},
		{"", "12,34,567", "bad-number"},
		{"", "1,2345,678", "bad-number"},
		{"", "0,123,456", "bad-number"},
		{"", "1.2.3", "bad-number"},
		{"", "1,234 567", "bad-number"},
		{"", "1 23", "bad-number"},
		{"", ".5", "bad-number"},
		{"", "5.", "bad-number"},
		{"", "(5)", "bad-number"},
		{"", "5-", "bad-number"},
		{"", "over 200+", "bad-number"},
		{"", "#REF!", "bad-number"},
		{"", "9223372036854775808", "large-number"},
		{"", "0.1234567890123456789", "large-number"},
		{"", strings.Repeat("9", 200), "bad-number"},
		{"", strings.Repeat("9", 100_000), "bad-number"},
	} {
		t.Run(string(c.lang)+" "+i18n.Clip(c.text, 20), func(t *testing.T) {
			require.Nil(t, readOne(t, c.lang, c.text, c.code))
		})
	}
}

// What says that there is no value gives none, and a reason where it tells one.
func TestReadNoValue(t *testing.T) {
	for _, c := range []struct {
		text string
		want indicators.Missing
	}{
		{"N/A", ""}, {"n.d.", ""}, {"s.o.", ""}, {"–", ""}, {"'-", ""}, {"#N/A", ""}, {"..", indicators.NotAvailable}, {"...", ""}, {"…", ""},
		{"TBD", indicators.Pending}, {"[To be determined]", indicators.Pending}, {"à déterminer", indicators.Pending},
		{"Not applicable", indicators.NotApplicable}, {"sans objet", indicators.NotApplicable},
		{"no disponible", indicators.NotAvailable}, {"غير متوفر", indicators.NotAvailable}, {"suppressed", indicators.Suppressed},
	} {
		t.Run(c.text, func(t *testing.T) {
			o := readOne(t, "", c.text, "")
			require.NotNil(t, o)
			require.Equal(t, c.want, o.Missing)
			require.Equal(t, &quantity.Quantity{Printed: strings.TrimPrefix(c.text, "'")}, o.Value, "the words are kept")
			require.False(t, o.Value.Stated())
		})
	}
	o := readOne(t, "", "", "")
	require.Nil(t, o.Value, "an empty cell is none, and not zero")
	require.Empty(t, o.Missing)
}

// readOne reads one value; with a code it must be the one finding.
func readOne(t *testing.T, l i18n.Lang, value, code string) *indicators.Observation {
	t.Helper()
	text := "indicator\tvalue\tmissing\nhoused\t\"" + value + "\"\t\n"
	got, found, err := indicators.ReadObservations(strings.NewReader(text), &indicators.Set{}, l)
	require.NoError(t, err)
	if code == "" {
		require.Empty(t, found)
		require.Len(t, got, 1)
		return &got[0]
	}
	require.Empty(t, got)
	require.Len(t, found, 1)
	require.Equal(t, code, found[0].Code)
	require.Equal(t, [2]int{2, 8}, [2]int{found[0].Line, found[0].Column})
	return nil
}

func TestReadPeriods(t *testing.T) {
	for text, want := range map[string]cal.Period{
		"":                      {},
		"2026":                  {From: cal.Year(2026), To: cal.Year(2026)},
		"2026-04":               {From: cal.Month(2026, 4), To: cal.Month(2026, 4)},
		"2025-04-01/2026-03-31": {From: cal.Day(2025, 4, 1), To: cal.Day(2026, 3, 31)},
		"2026/..":               {From: cal.Year(2026)},
		"../2026-04":            {To: cal.Month(2026, 4)},
		"2013-2016":             {From: cal.Year(2013), To: cal.Year(2016), Printed: "2013-2016"},
		"2013 – 2016":           {From: cal.Year(2013), To: cal.Year(2016), Printed: "2013 – 2016"},
		"٢٠٢٦":                  {From: cal.Year(2026), To: cal.Year(2026), Printed: "٢٠٢٦"},
		"2026/2026":             {From: cal.Year(2026), To: cal.Year(2026), Printed: "2026/2026"},
	} {
		got, found, err := indicators.ReadObservations(strings.NewReader("indicator,period\nhoused,"+text+"\n"), &indicators.Set{}, "")
		require.NoError(t, err)
		require.Empty(t, found, text)
		require.Empty(t, cmp.Diff(want, got[0].Period), text)
	}
	for _, text := range []string{"2026-2022", "FY2025-26", "2025-26", "04/2026", "01/04/2026", "April 2026", "2026-13", "2026-02-30", "../..", "46113"} {
		got, found, err := indicators.ReadObservations(strings.NewReader("indicator,period\nhoused,"+text+"\n"), &indicators.Set{}, "")
		require.NoError(t, err)
		require.Empty(t, got, text)
		require.Len(t, found, 1)
		require.Equal(t, "bad-period", found[0].Code)
	}
}

// Every finding, in the order of the file, with its place, in four languages.
func TestReadObservationsFindings(t *testing.T) {
	rows := []struct{ row, code string }{
		{"housed,2026,women,1,,,,,,,,remark,,", ""},
		{",2026,,1,,,,,,,,,,", "needed"},
		{"fed,2026,,1,,,,,,,,,,", "unknown-indicator"},
		{"housed,someday,,1,,,,,,,,,,", "bad-period"},
		{"housed,2026,girls,1,,,,,,,,,,", "unknown-category"},
		{"housed,2026,,many,,,,,,,,,,", "bad-number"},
		{"housed,2026,,\"1,234\",,,,,,,,,,", "ambiguous-number"},
		{"housed,2026,,99999999999999999999,,,,,,,,,,", "large-number"},
		{"housed,2026,,,soon,,,,,,,,,", "unknown-word"},
		{"housed,2026,,tbd,lost,,,,,,,,,", "two-reasons"},
		{"housed,2026,,1,,good,,,,,,,,", "unknown-word"},
		{"housed,2026,,1,,,2026-1-1,,,,,,,", "bad-date"},
		{"housed,2026,,1,,,,about 200,,,,,,", "bad-number"},
		{"housed,2026,,1,,,,2.5,,,,,,", "bad-number"},
		{"housed,2026,,1,,,,,<5,,,,,", "bad-number"},
		{"housed,2026,,1,,,,,,\"N/A\",,,,", "bad-number"},
		{"housed,2026,,1,,,,,,,{,,,", "bad-json"},
		{"housed,2026,,1,,,,,,,,,place,", "bad-code"},
		{"housed,2026,,1,,,,,,,,,,both", "unknown-word"},
		{"housed,2026", "ragged-row"},
		{"housed,2026,,1,,,,,,,,,,,", "ragged-row"},
		{"housed,2026,,5\" pipe,,,,,,,,,,", "bad-quote"},
		{"housed,2026,,\"5\" pipe,,,,,,,,,,", "bad-quote"},
		{"housed,2026,,\xe9,,,,,,,,,,", "not-utf8"},
		{"", ""},
		{",,,,,,,,,,,,,", ""},
		{"housed,2026,men,\"\r\n2\",,,,,,,,,,", "empty-row"},
	}
	text := []string{"indicator,period,sex,value,missing,flags,published,respondents,low,high,x,remark,of,period counting"}
	var codes []string
	for _, r := range rows {
		text = append(text, r.row)
		if r.code != "" {
			codes = append(codes, r.code)
		}
	}
	got, found, err := indicators.ReadObservations(strings.NewReader(strings.Join(text, "\n")), soundSet(), "")
	require.NoError(t, err)
	require.Len(t, got, 2, "the first row and the last")
	var said []string
	for _, e := range found[1:] {
		said = append(said, e.Code)
	}
	require.Equal(t, "unread-columns", found[0].Code, "said once")
	require.Equal(t, codes, said)
	require.Equal(t, 4, found[2].Line)
	require.Equal(t, 1, found[2].Column)
	require.Equal(t, 13, found[5].Column-1, "in characters of its line")
	golden(t, "csv_observations.golden", placed(nil, found))
}

// placed is inFour with lines and columns.
func placed(dst []byte, found []*i18n.Error) []byte {
	for _, e := range found {
		dst = fmt.Appendf(dst, "%d:%d ", e.Line, e.Column)
		dst = inFour(dst, []*i18n.Error{e})
	}
	return dst
}

// What makes a file unreadable is one error, and nothing is read of it.
func TestReadObservationsRefuses(t *testing.T) {
	broken := errors.New("the disk is gone")
	var said []*i18n.Error
	for _, c := range []struct {
		name string
		r    io.Reader
		code string
	}{
		{"nothing", strings.NewReader(""), "no-header"},
		{"a byte order mark alone", strings.NewReader("\ufeff"), "no-header"},
		{"an empty header", strings.NewReader(",,\n1,2,3\n"), "no-header"},
		{"UTF-16", strings.NewReader("\xff\xfei\x00n\x00d\x00"), "not-utf8"},
		{"UTF-16 without a mark", strings.NewReader("i\x00n\x00d\x00"), "not-utf8"},
		{"Windows-1252", strings.NewReader("indicateur;p\xe9riode\n"), "not-utf8"},
		{"a workbook", strings.NewReader("PK\x03\x04\x14\x00\x06\x00"), "not-utf8"},
		{"no column of indicators", strings.NewReader("name,value\na,1\n"), "no-column"},
		{"a column twice", strings.NewReader("indicator,value,Valeur\n"), "doubled-column"},
		{"a language twice", strings.NewReader("indicator,note@fr-CA,note@fr_CA\n"), "doubled-column"},
		{"a header with a quote", strings.NewReader("indicator,va\"lue\n"), "bad-quote"},
		{"an open quote", strings.NewReader("indicator,value\nhoused,\"1\nhoused,2\n"), "unclosed-quote"},
		{"an open quote without end", io.MultiReader(strings.NewReader("indicator,value\nhoused,\""), endless("1\n")), "row-too-long"},
		{"a row without end", io.MultiReader(strings.NewReader("indicator,value\nhoused,"), endless("1")), "row-too-long"},
		{"columns without end", endless("indicator,"), "row-too-long"},
		{"a million columns", strings.NewReader("indicator" + strings.Repeat(",", 1_000_000)), "too-many-columns"},
		{"a long cell", strings.NewReader("indicator,value\nhoused," + strings.Repeat("1", indicators.MaxRow)), "row-too-long"},
		{"rows without end", io.MultiReader(strings.NewReader("indicator\n"), endless("a\n")), "too-many-observations"},
		{"a reader that fails", io.MultiReader(strings.NewReader("indicator\na\n"), iotest.ErrReader(broken)), ""},
		{"a reader that gives nothing", io.MultiReader(strings.NewReader("indicator\na\n"), idle{}), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, found, err := indicators.ReadObservations(c.r, &indicators.Set{}, "")
			require.Nil(t, got)
			require.Nil(t, found)
			require.Error(t, err)
			var e *i18n.Error
			if c.code == "" {
				require.NotErrorAs(t, err, &e)
				require.True(t, errors.Is(err, broken) || errors.Is(err, io.ErrNoProgress))
				return
			}
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.code, e.Code)
			require.Positive(t, e.Line)
			if !slices.ContainsFunc(said, func(before *i18n.Error) bool { return before.Code == e.Code }) {
				said = append(said, e)
			}
		})
	}
	golden(t, "csv_errors.golden", placed(nil, said))
}

// endless repeats a text for ever.
type endless string

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e[i%len(e)]
	}
	return len(p), nil
}

type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

// A row of as many bytes as are allowed is read, and a finding in it costs what
// it is long.
func TestReadLongRow(t *testing.T) {
	note := strings.Repeat("x", indicators.MaxRow-len("a,\"\"\n"))
	got, found, err := indicators.ReadObservations(strings.NewReader("indicator,note\na,\""+note+"\"\na,\n"), &indicators.Set{}, "fr")
	require.NoError(t, err)
	require.Empty(t, found)
	require.Len(t, got, 2)
	require.Equal(t, note, got[0].Note["fr"])
}

// Findings are capped, and the rest is counted.
func TestReadObservationsCapped(t *testing.T) {
	text := "indicator,value\n" + strings.Repeat("a,?\n", 5000)
	got, found, err := indicators.ReadObservations(strings.NewReader(text), &indicators.Set{}, "")
	require.NoError(t, err)
	require.Empty(t, got)
	require.Len(t, found, indicators.MaxFindings+1)
	require.Equal(t, i18n.Int("n", 4000), found[indicators.MaxFindings].Text.Args()[0])
}

// The figures of two partnerships, as a clerk might have typed them from the
// documents: what is printed is kept, and what is no number is found.
func TestReadFigures(t *testing.T) {
	for _, c := range []struct {
		file string
		lang i18n.Lang
	}{{"london.csv", i18n.EN}, {"repentigny.csv", i18n.FR}} {
		t.Run(c.file, func(t *testing.T) {
			file, err := os.ReadFile(filepath.Join("testdata", c.file))
			require.NoError(t, err)
			got, found, err := indicators.ReadObservations(bytes.NewReader(file), &indicators.Set{}, c.lang)
			require.NoError(t, err)
			data, err := indicators.Encode(&indicators.Set{Observations: got})
			require.NoError(t, err)
			golden(t, strings.TrimSuffix(c.file, ".csv")+".json", placed(data, found))
		})
	}
}

// Ids that are names of other columns, or look like something else, come back.
func TestObservationsAwkwardIDs(t *testing.T) {
	words := []string{"note@fr", "Notes", "valeur", "of", "=1", "'", "''", "..", "N/A", "a,b", "a;b", "النص", "−5", "sep=;"}
	for i, dimension := range []string{"note@fr", "notes", "valeur", "of", "x", "naics@2022", "person", "unit"} {
		t.Run(dimension, func(t *testing.T) {
			s := &indicators.Set{Entente: indicators.Format, Indicators: []indicators.Indicator{{ID: indicators.ID(words[i] + " ")}}}
			d := indicators.Dimension{ID: dimension}
			for _, id := range words {
				d.Terms = append(d.Terms, term.Term{ID: id})
			}
			s.Dimensions = []indicators.Dimension{d, {ID: "period", Terms: d.Terms}}
			for _, category := range d.Terms {
				s.Observations = append(s.Observations, indicators.Observation{
					Indicator: s.Indicators[0].ID, Of: []term.Code{term.C(dimension, category.ID)},
					Value: new(quantity.Of(5, "")), Note: i18n.Text{"fr": category.ID}, Version: dimension,
				})
			}
			data := indicators.AppendObservations(nil, s)
			require.Empty(t, s.Check())
			got, found, err := indicators.ReadObservations(bytes.NewReader(data), s, "")
			require.NoError(t, err)
			require.Empty(t, found, "%s", data)
			require.Empty(t, cmp.Diff(s.Observations, got), "%s", data)
		})
	}
}

// Any set that is sound comes back as it was written.
func FuzzObservationsThereAndBack(f *testing.F) {
	for seed := range uint64(30) {
		f.Add(seed, "=1", "a;b,\"c\"\r\n", "12.50")
	}
	f.Fuzz(func(t *testing.T, seed uint64, a, b, number string) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := soundSet()
		s.Observations = nil
		pick := func(words ...string) string { return words[r.IntN(len(words))] }
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		some := func() *quantity.Quantity {
			q := quantity.Quantity{Unit: pick("", a, "households"), Of: pick("", b), Printed: pick("", a, b, "12,000+"), Qualifier: quantity.Qualifier(r.IntN(7))}
			d, err := quantity.Parse(number)
			switch {
			case err == nil && r.IntN(2) == 0:
				q.Value = d
			case r.IntN(2) == 0:
				q.Value = quantity.D(r.Int64()-r.Int64(), r.IntN(19))
			default:
				q.Qualifier = quantity.Exact // of nothing there is no qualifier
			}
			if q == (quantity.Quantity{}) {
				return nil
			}
			return &q
		}
		for range r.IntN(4) {
			o := indicators.Observation{
				Indicator: indicators.ID(pick("housed", "satisfied")),
				Value:     some(), Numerator: some(), Denominator: some(),
				Version: pick("", a), Published: cal.Day(1+r.IntN(9999), 2, 28),
			}
			o.Of = [][]term.Code{nil, {"sex:women"}, {"age:70+", "sex:men"}, {"sex:not-stated", "age:0-29"}, {"place:here", "sex:men"}}[r.IntN(5)]
			o.Period = cal.Period{From: cal.Month(1+r.IntN(5000), 4), Printed: pick("", a), Counting: cal.Counting(r.IntN(3))}
			if r.IntN(2) == 0 {
				o.Period.To = cal.Year(5001)
			}
			if l := i18n.Lang(pick("", "und", "fr", "zh-Hant")); a != "" && r.IntN(2) == 0 {
				o.Note = i18n.Text{l: a, "ar": "ملاحظة"}
			}
			if b != "" && r.IntN(2) == 0 {
				o.Source = i18n.Text{"en": b}
			}
			if r.IntN(2) == 0 {
				o.Low, o.Respondents = new(quantity.D(r.Int64N(1000), r.IntN(4))), new(r.Int64())
				o.Flags = []indicators.Flag{indicators.Revised, indicators.SelfReported}
			}
			if r.IntN(3) == 0 {
				o.X = []byte(pick(`-5`, ` {"a": 1}`, `[]`, `"\u0000"`))
			}
			if o.Value == nil {
				o.Missing = indicators.Suppressed
			}
			s.Observations = append(s.Observations, o)
		}
		data := indicators.AppendObservations(nil, s)
		got, found, err := indicators.ReadObservations(strings.NewReader(string(data)), s, "")
		require.NoError(t, err)
		require.Empty(t, found, "%s", data)
		require.Empty(t, cmp.Diff(s.Observations, got), "%s", data)
	})
}

// Any bytes cost bounded work, and what is read can be written and read again.
func FuzzReadObservations(f *testing.F) {
	f.Add(string(indicators.AppendObservations(nil, soundSet())), "fr")
	f.Add("sep=;\nindicator;value\nhoused;'=1\n", "")
	f.Add("indicator,value,note@fr,note\r\"housed\",\"1,234\",\"a\"\"b\r\n\"\"\",\n\n,,,\nx", "es")
	f.Add("\ufeff\"indicator\"\tvalue\nhoused\t≥5\n", "ar")
	f.Fuzz(func(t *testing.T, text, lang string) {
		l := i18n.Lang(lang)
		s := soundSet()
		got, found, err := indicators.ReadObservations(strings.NewReader(text), s, l)
		slow, same, fail := indicators.ReadObservations(iotest.OneByteReader(strings.NewReader(text)), s, l)
		require.Equal(t, err == nil, fail == nil)
		require.Empty(t, cmp.Diff(got, slow))
		require.Len(t, same, len(found))
		for _, e := range found {
			require.NotEmpty(t, e.Error())
		}
		s.Observations = got
		again, found, err := indicators.ReadObservations(strings.NewReader(string(indicators.AppendObservations(nil, s))), s, "")
		require.NoError(t, err)
		require.Empty(t, found)
		require.Empty(t, cmp.Diff(got, again))
	})
}

func BenchmarkReadObservations(b *testing.B) {
	text := "indicator,period,sex,age,value,numerator,denominator,missing,note\n" +
		strings.Repeat("housed,2026-04,women,70+,12,,,,\nsatisfied,2025-04-01/2026-03-31,men,,\"95,5 %\",193,≥200,,after the move\n", 500)
	s := soundSet()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		got, found, err := indicators.ReadObservations(strings.NewReader(text), s, "")
		if err != nil || len(found) > 0 || len(got) != 1000 {
			b.Fatal(len(got), found, err)
		}
	}
	b.ReportMetric(1000*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

func BenchmarkAppendObservations(b *testing.B) {
	s := soundSet()
	for range 8 {
		s.Observations = append(s.Observations, s.Observations...)
	}
	var dst []byte
	b.ReportAllocs()
	for b.Loop() {
		dst = indicators.AppendObservations(dst[:0], s)
	}
	b.ReportMetric(float64(len(s.Observations)*b.N)/b.Elapsed().Seconds(), "rows/s")
}
