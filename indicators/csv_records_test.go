package indicators_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

var recordKey = []byte("sixteen bytes, or more of them")

// recordSpec counts the visits of an invented desk.
func recordSpec(t testing.TB) indicators.Spec {
	t.Helper()
	months, err := indicators.Months("month", cal.Period{From: cal.Month(2026, 1), To: cal.Month(2026, 12)}, 1)
	require.NoError(t, err)
	s := soundSet()
	need := indicators.Dimension{ID: "need", Name: i18n.Text{i18n.EN: "Needs", i18n.FR: "Besoins"}, Several: true, Terms: []term.Term{
		{ID: "basic", Label: i18n.Text{i18n.EN: "Basic needs", i18n.FR: "Besoins de base"}},
		{ID: "food", Parent: "basic", Label: i18n.Text{i18n.EN: "Food", i18n.AR: "غذاء"}},
		{ID: "shelter", Parent: "basic", Label: i18n.Text{i18n.EN: "Shelter"}},
		{ID: "work", Label: i18n.Text{i18n.EN: "Work"}, Aliases: []i18n.Text{{i18n.EN: "Employment"}}},
	}}
	return indicators.Spec{
		Dimensions: []indicators.Dimension{months, s.Dimensions[0], s.Dimensions[1], need},
		Measures:   []string{"minutes"},
		Counts:     [][]string{{}, {"month"}, {"sex", "age"}, {"need"}},
		Persons:    [][]string{{"sex"}},
		Values:     [][]string{{"sex"}},
		Cover:      []cal.Period{{From: cal.Month(2026, 1), To: cal.Month(2026, 6)}},
	}
}

func newTally(t testing.TB) *indicators.Tally {
	t.Helper()
	tally, err := indicators.NewTally(recordSpec(t))
	require.NoError(t, err)
	return tally
}

const recordHeader = "month,sex,age,need,person,minutes\n"

func bytesOf(t testing.TB, tally *indicators.Tally) []byte {
	t.Helper()
	data, err := tally.AppendBinary(nil)
	require.NoError(t, err)
	return data
}

func TestReadRecords(t *testing.T) {
	// The same three visits, as the desk counts them and as files have them.
	want := newTally(t)
	for _, r := range []indicators.Record{
		{At: []uint64{3, 0, 1, 1<<1 | 1<<3}, Person: indicators.Person(recordKey, "A-1093"), Values: []int64{45}},
		{At: []uint64{3, 2, 2, 0}, Person: indicators.Person(recordKey, "A-0021"), Values: []int64{indicators.NoValue}},
		{At: []uint64{12, 1, 3, 1 << 3}, Values: []int64{1250}},
	} {
		require.NoError(t, want.Add(&r))
	}
	for _, c := range []struct {
		name, text string
		lang       i18n.Lang
	}{
		{"ids", recordHeader + "2026-04,women,34,food;work,A-1093,45\n2026-04,,71,,A-0021,\n,men,,work,,1250\n", ""},
		{"names", "Sex,AGE,Needs,Month,Minutes,Person\nWomen,34,Food; Employment,2026-04,45,A-1093\n,70 and over,,2026-04,,A-0021\nMEN,,work,,\"1,250\",\n", "en"},
		{"French", "sexe;âge;besoins;month;minutes;personne\nfemmes;34;food;work;2026-04;45;A-1093\n", "fr"},
		{"Arabic", "الجنس;العمر;need;month;minutes;الشخص\nنساء;٣٤;\"غذاء; work\";2026-04;٤٥;A-1093\n;٧١;;٢٠٢٦-٠٤;;A-0021\nرجال;;work;;1.250;\n", "ar-MA"},
		{"days, and times of day", recordHeader + "2026-04-30,women,30,work;food,A-1093,45\n2026-04-01T23:59,not-stated,70,not stated, A-0021 ,\nnot-stated,Men,not stated,Work,,1250\n", ""},
		{"dates with strokes", recordHeader + "2026/04/30,women,30,work;food,A-1093,45\n٢٠٢٦/٠٤/٠١ 23:59,,70,,A-0021,\n,men,,work,,1250\n", ""},
		{"zeros behind the point", recordHeader + "2026-04,women,34.0,food;work,A-1093,45.00\n2026-04,,71.0,,A-0021,\n,men,,work,,1250.0\n", ""},
		{"a clock with seconds", recordHeader + "2026-04-01 09:30:15.5,women,69,work;food;work,A-1093,45\n2026-04-30 0:00,,99,,A-0021,\n,men,,work,,1250\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := c.text
			if c.name == "French" {
				text = strings.Replace(text, "food;work", "\"food;work\"", 1) + ";71;;2026-04;;A-0021\nhommes;;work;;1\u202f250;\n"
			}
			for _, r := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text))} {
				got := newTally(t)
				counted, refused, found, err := indicators.ReadRecords(r, got, recordKey, c.lang)
				require.NoError(t, err)
				require.Empty(t, found)
				require.Equal(t, [2]int64{3, 0}, [2]int64{counted, refused})
				require.Equal(t, bytesOf(t, want), bytesOf(t, got))
			}
		})
	}
}

// A row with a finding is not counted at all; no finding repeats what stands in
// a cell.
func TestReadRecordsFindings(t *testing.T) {
	secret := "Maria Secret"
	rows := []struct{ row, code string }{
		{"2026-04,women,34,food,A-1,45", ""},
		{"2026-04," + secret + ",34,food,A-1,45", "unknown-category"},
		{"2026-04,women," + secret + ",food,A-1,45", "bad-number"},
		{"2026-04,women,34.5,food,A-1,45", "bad-number"},
		{"04/30/2026,women,34,food,A-1,45", "bad-time"},
		{"2026-04,women,1.000,food,A-1,45", "bad-number"},
		{"2026-04,women,about 34,food,A-1,45", "bad-number"},
		{"2026-04,women,34," + secret + ";food,A-1,45", "unknown-category"},
		{"2026-04,women,34,basic,A-1,45", "at-parent"},
		{"2026-04,women,34,food;not stated,A-1,45", "unknown-category"},
		{"2026,women,34,food,A-1,45", "bad-time"},
		{"2027-04,women,34,food,A-1,45", "bad-time"},
		{"2026-11-30,women,34,food,A-1,45", "bad-time"},
		{"2026-04-01T23:30:00Z,women,34,food,A-1,45", "bad-time"},
		{secret + ",women,34,food,A-1,45", "bad-time"},
		{"2026-04,women,34,food,A-1," + secret, "bad-number"},
		{"2026-04,women,34,food,A-1,-9223372036854775808", "bad-number"},
		{"2026-04,women,34,food,A-1,1000000000000000000", "sum-too-large"},
		{"2026-04,women,34,food," + secret, "ragged-row"},
		{"2026-04,women,34,food," + secret + "\xff,45", "not-utf8"},
		{"2026-04,women,34,food," + secret + "\",45", "bad-quote"},
		{"", ""},
		{"2026-04,women,34,food,A-1,45", "empty-row"},
	}
	text, codes := []string{strings.TrimSpace(recordHeader)}, []string(nil)
	for _, r := range rows {
		text = append(text, r.row)
		if r.code != "" {
			codes = append(codes, r.code)
		}
	}
	tally := newTally(t)
	counted, refused, found, err := indicators.ReadRecords(strings.NewReader(strings.Join(text, "\n")), tally, recordKey, "")
	require.NoError(t, err)
	require.Equal(t, [2]int64{2, int64(len(rows)) - 2}, [2]int64{counted, refused})
	require.Equal(t, int64(2), tally.Records())
	var said []string
	for _, e := range found {
		said = append(said, e.Code)
	}
	require.Equal(t, codes, said)
	out := placed(nil, found)
	require.NotContains(t, string(out), "Secret")
	golden(t, "csv_records.golden", out)

	// One row with two faults is one row, and two findings.
	counted, refused, found, err = indicators.ReadRecords(strings.NewReader(recordHeader+"x,y,34,food,,45\n"), newTally(t), recordKey, "")
	require.NoError(t, err)
	require.Equal(t, [2]int64{0, 1}, [2]int64{counted, refused})
	require.Len(t, found, 2)
}

// A band begins below nothing: what no band takes is said, not counted.
func TestReadRecordsBands(t *testing.T) {
	d := soundSet().Dimensions[1]
	d.Bands = d.Bands[1:2] // 30 to 69 alone
	tally, err := indicators.NewTally(indicators.Spec{Dimensions: []indicators.Dimension{d}})
	require.NoError(t, err)
	counted, refused, found, err := indicators.ReadRecords(strings.NewReader("age,\n29,\n30,\n69,\n70,\n30-69,\n\"\",\n"), tally, nil, "")
	require.NoError(t, err)
	require.Equal(t, [2]int64{3, 2}, [2]int64{counted, refused}, "a row with nothing in it is the end")
	require.Equal(t, []string{"unread-columns", "no-band", "no-band"}, []string{found[0].Code, found[1].Code, found[2].Code})
	golden(t, "csv_bands.golden", placed(nil, found[1:]))
}

// An error leaves the tally as it was.
func TestReadRecordsRefuses(t *testing.T) {
	broken := errors.New("the disk is gone")
	const good = "2026-04,women,34,food,A-1,45\n"
	for _, c := range []struct {
		name string
		r    io.Reader
		key  []byte
		code string
	}{
		{"nothing", strings.NewReader(""), recordKey, "no-header"},
		{"a dimension without column", strings.NewReader("month,age,need,person,minutes\n"), recordKey, "no-column"},
		{"no persons", strings.NewReader("month,sex,age,need,minutes\n"), recordKey, "no-column"},
		{"no measure", strings.NewReader("month,sex,age,need,person\n"), recordKey, "no-column"},
		{"no key", strings.NewReader(recordHeader + good), nil, "no-key"},
		{"a short key", strings.NewReader(recordHeader + good), recordKey[:15], "no-key"},
		{"an open quote", strings.NewReader(recordHeader + good + "\"2026-04,women"), recordKey, "unclosed-quote"},
		{"a row without end", io.MultiReader(strings.NewReader(recordHeader+good), endless("\"\"")), recordKey, "row-too-long"},
		{"a reader that fails", io.MultiReader(strings.NewReader(recordHeader+good), iotest.ErrReader(broken)), recordKey, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			tally := newTally(t)
			_, _, _, err := indicators.ReadRecords(strings.NewReader(recordHeader+good), tally, recordKey, "")
			require.NoError(t, err)
			before := bytesOf(t, tally)
			counted, refused, found, err := indicators.ReadRecords(c.r, tally, c.key, "")
			require.Equal(t, [2]int64{}, [2]int64{counted, refused})
			require.Nil(t, found)
			require.Equal(t, before, bytesOf(t, tally))
			var e *i18n.Error
			if c.code == "" {
				require.ErrorIs(t, err, broken)
				return
			}
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.code, e.Code)
		})
	}
}

// Person is HMAC-SHA-256, RFC 4231 test case 1 among others, cut to 64 bits.
func TestPerson(t *testing.T) {
	require.Equal(t, uint64(0xb0344c61d8db3853), indicators.Person(bytes.Repeat([]byte{0x0b}, 20), "Hi There"))
	for _, id := range []string{"", "A-1", "a-1", "A-1 ", "é", "e\u0301"} {
		h := hmac.New(sha256.New, recordKey)
		h.Write([]byte(id))
		require.Equal(t, binary.BigEndian.Uint64(h.Sum(nil)), indicators.Person(recordKey, id))
	}
	require.NotEqual(t, indicators.Person(recordKey, "A-1"), indicators.Person(recordKey[1:], "A-1"))
	require.Panics(t, func() { indicators.Person(recordKey[:15], "A-1") })
}

// A file cut anywhere between two rows and counted in two parts gives the same
// tally.
func TestReadRecordsInParts(t *testing.T) {
	var rows []string
	for i := range 40 {
		rows = append(rows, fmt.Sprintf("2026-0%d-1%d,%s,%d,%s,A-%d,%d\n", 1+i%6, i%9, []string{"women", "men", ""}[i%3], i*2, []string{"food", "work;shelter", ""}[i%3], i%7, i))
	}
	whole := newTally(t)
	_, _, _, err := indicators.ReadRecords(strings.NewReader(recordHeader+strings.Join(rows, "")), whole, recordKey, "")
	require.NoError(t, err)
	for cut := range len(rows) {
		parts := newTally(t)
		for _, part := range [][]string{rows[cut:], rows[:cut]} {
			counted, _, found, err := indicators.ReadRecords(strings.NewReader(recordHeader+strings.Join(part, "")), parts, recordKey, "")
			require.NoError(t, err)
			require.Empty(t, found)
			require.Equal(t, int64(len(part)), counted)
		}
		require.Equal(t, bytesOf(t, whole), bytesOf(t, parts))
	}
}

// rowsOf gives a header, then a row so many times, without holding them.
type rowsOf struct {
	header, row string
	left        int
	rest        []byte
}

func (r *rowsOf) Read(p []byte) (int, error) {
	if r.header != "" {
		r.rest, r.header = []byte(r.header), ""
	}
	if len(r.rest) == 0 {
		if r.left == 0 {
			return 0, io.EOF
		}
		n := min(r.left, 1000)
		r.left -= n
		r.rest = []byte(strings.Repeat(r.row, n))
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// The memory needed does not grow with the file: ten times the rows allocate no
// more, but for the reader of the test itself.
func TestReadRecordsInConstantMemory(t *testing.T) {
	tally := newTally(t)
	allocations := func(rows int) float64 {
		return testing.AllocsPerRun(1, func() {
			r := &rowsOf{header: recordHeader, row: "2026-04-17,women,34,food;work,A-1093,45\n", left: rows}
			counted, _, _, err := indicators.ReadRecords(r, tally, recordKey, "")
			require.NoError(t, err)
			require.Equal(t, int64(rows), counted)
		})
	}
	few, many := allocations(1000), allocations(50_000)
	require.Less(t, many-few, 1000.0, "49,000 rows more")
}

func FuzzReadRecords(f *testing.F) {
	f.Add(recordHeader+"2026-04,women,34,food;work,A-1093,45\n", "")
	f.Add("sep=;\nmonth;sex;age;need;person;minutes\n2026-04-01 10:00;Femmes;٣٤;;\"a\"\"b\";1.250\n;;;;;\n", "es")
	f.Add("\ufeffmonth\tsex\tage\tneed\tperson\tminutes\tx\r\n\"\r\n\"\t\t-1\t;;\t\t−5\r", "fr")
	f.Fuzz(func(t *testing.T, text, lang string) {
		tally := newTally(t)
		counted, refused, found, err := indicators.ReadRecords(strings.NewReader(text), tally, recordKey, i18n.Lang(lang))
		require.Equal(t, counted, tally.Records())
		if err != nil {
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			return
		}
		require.LessOrEqual(t, counted+refused, int64(1+strings.Count(text, "\n")+strings.Count(text, "\r")))
		if refused > 0 {
			require.NotEmpty(t, found)
		}
		again := newTally(t)
		_, _, _, err = indicators.ReadRecords(iotest.OneByteReader(strings.NewReader(text)), again, recordKey, i18n.Lang(lang))
		require.NoError(t, err)
		require.Equal(t, bytesOf(t, tally), bytesOf(t, again))
	})
}

func BenchmarkReadRecords(b *testing.B) {
	const rows = 20_000
	text := recordHeader + strings.Repeat("2026-04-17,women,34,food;work,A-1093,45\n2026-05-02,Men,71,,A-0021,\n", rows/2)
	tally := newTally(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		counted, _, found, err := indicators.ReadRecords(strings.NewReader(text), tally, recordKey, "")
		if err != nil || len(found) > 0 || counted != rows {
			b.Fatal(counted, found, err)
		}
	}
	b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// A day that the records are said not to cover is told, also where part of its
// month is covered.
func TestReadRecordsCover(t *testing.T) {
	months, err := indicators.Months("month", cal.Period{From: cal.Month(2026, 1), To: cal.Month(2026, 4)}, 1)
	require.NoError(t, err)
	tally, err := indicators.NewTally(indicators.Spec{
		Dimensions: []indicators.Dimension{months},
		Cover:      []cal.Period{{From: cal.Day(2026, 2, 10), To: cal.Month(2026, 2)}, {From: cal.Day(2026, 4, 2)}},
	})
	require.NoError(t, err)
	days := "month\n2026-02-09\n2026-02-10\n2026-02\n2026-02-28\n2026-03-01\n2026-04-01\n2026-04-02\n2026-04-30 12:00\n"
	counted, refused, found, err := indicators.ReadRecords(strings.NewReader(days), tally, nil, "")
	require.NoError(t, err)
	require.Equal(t, [2]int64{5, 3}, [2]int64{counted, refused})
	var lines []int
	for _, f := range found {
		require.Equal(t, "bad-time", f.Code)
		lines = append(lines, f.Line)
	}
	require.Equal(t, []int{2, 6, 7}, lines)
}
