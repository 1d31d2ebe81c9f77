package indicators_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// small is a sound spec of every sort of dimension.
func small() indicators.Spec {
	return indicators.Spec{
		Dimensions: []indicators.Dimension{
			{ID: "month", Time: true, Terms: terms("2026-01", "2026-02")},
			{ID: "place", Terms: []term.Term{{ID: "county"}, {ID: "town", Parent: "county"}, {ID: "village", Parent: "county"}, {ID: "abroad"}}},
			{ID: "age", Bands: []indicators.Band{band("0-30", 0, 30), band("31+", 31, -1)}},
			{ID: "need", Several: true, Terms: []term.Term{{ID: "home"}, {ID: "rent", Parent: "home"}, {ID: "repair", Parent: "home"}, {ID: "work"}}},
		},
		Measures: []string{"minutes"},
		Persons:  [][]string{{"place"}},
		Values:   [][]string{{"place"}, {"need"}},
	}
}

// sound is a record of it.
func sound() indicators.Record {
	return indicators.Record{At: []uint64{0, 1, 1, 1 << 1}, Person: 7, Values: []int64{20}}
}

func TestNewTallyRefuses(t *testing.T) {
	names := func(n int) [][]string {
		return slices.Repeat([][]string{{"place"}}, n)
	}
	deep := func(n int) []term.Term {
		out := many(n)
		for i := range n - 1 {
			out[i+1].Parent = out[i].ID
		}
		return out
	}
	tests := []struct {
		name   string
		change func(s *indicators.Spec)
		want   []string
	}{
		{"nothing wrong", func(*indicators.Spec) {}, nil},
		{"no dimensions", func(s *indicators.Spec) { *s = indicators.Spec{} }, nil},
		{"a faulty dimension", func(s *indicators.Spec) { s.Dimensions[2].Bands[1] = band("31+", 32, -1) }, []string{"band-hole /dimensions/2/bands/1"}},
		{"a doubled dimension", func(s *indicators.Spec) { s.Dimensions[2].ID = "place" }, []string{"doubled-dimension /dimensions/2/id"}},
		{"an unknown dimension", func(s *indicators.Spec) { s.Persons[0] = []string{"place", "sex"} }, []string{"unknown-dimension /persons/0"}},
		{"a doubled axis", func(s *indicators.Spec) { s.Counts = [][]string{{}, {"age", "place", "age"}} }, []string{"doubled-axis /counts/1"}},
		{"a measure without name", func(s *indicators.Spec) { s.Measures = []string{"minutes", ""} }, []string{"bad-measure /measures/1"}},
		{"a doubled measure", func(s *indicators.Spec) { s.Measures = []string{"minutes", "minutes"} }, []string{"bad-measure /measures/1"}},
		{"values of nothing", func(s *indicators.Spec) { s.Measures = nil }, []string{"no-measure /values"}},
		{"an open cover", func(s *indicators.Spec) { s.Cover = []cal.Period{{From: cal.Year(2026)}} }, nil},
		{"a cover without start", func(s *indicators.Spec) { s.Cover = []cal.Period{{From: cal.Year(2026)}, {To: cal.Year(2026)}} }, []string{"bad-cover /cover/1"}},
		{"a reversed cover", func(s *indicators.Spec) { s.Cover = []cal.Period{{From: cal.Year(2026), To: cal.Year(2025)}} }, []string{"bad-cover /cover/0"}},
		{"several faults", func(s *indicators.Spec) { s.Dimensions[0].ID, s.Values[1] = "place", []string{"place", "place"} }, []string{"doubled-dimension /dimensions/1/id"}},
		{"32 levels", func(s *indicators.Spec) { s.Dimensions[1].Terms = deep(32) }, nil},
		{"33 levels", func(s *indicators.Spec) { s.Dimensions[1].Terms = deep(33) }, []string{"too-deep /dimensions/1"}},
		{"4096 tables", func(s *indicators.Spec) { s.Counts = names(4096) }, nil},
		{"4097 tables", func(s *indicators.Spec) { s.Counts = names(4097) }, []string{"too-many /counts"}},
		{"65 dimensions", func(s *indicators.Spec) { s.Dimensions = make([]indicators.Dimension, 65) }, []string{"too-many /dimensions"}},
		{"65 measures", func(s *indicators.Spec) { s.Measures = make([]string, 65) }, []string{"too-many /measures"}},
		{"a large dimension", func(s *indicators.Spec) { s.Dimensions[1].Terms = make([]term.Term, indicators.MaxCells+1) }, []string{"too-many-cells /dimensions/1"}},
		{"large tables", func(s *indicators.Spec) {
			s.Dimensions[1].Terms, s.Dimensions[2] = numbered(2000), indicators.Dimension{ID: "age", Terms: numbered(2000)}
			s.Counts = [][]string{{}, {"place", "age"}, {"age", "need", "place"}}
		}, []string{"too-many-cells /counts/2"}},
		{"64 dimensions at once", func(s *indicators.Spec) {
			s.Dimensions = nil
			var all []string
			for i := range 64 {
				all = append(all, fmt.Sprint("d", i))
				s.Dimensions = append(s.Dimensions, indicators.Dimension{ID: all[i], Terms: terms("x", "y")})
			}
			s.Persons, s.Values, s.Counts = nil, nil, [][]string{all}
		}, []string{"too-many-cells /counts/0"}},
	}
	var said []byte
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := small()
			tt.change(&s)
			tally, err := indicators.NewTally(s)
			if diff := cmp.Diff(tt.want, pointers(err)); diff != "" {
				t.Errorf("NewTally() (-want +got):\n%s", diff)
			}
			if (tally == nil) != (err != nil) {
				t.Errorf("NewTally() = %v, %v", tally, err)
			}
			said = inFour(said, faults(err))
		})
	}
	golden(t, "tally_spec.golden", said)
}

func numbered(n int) []term.Term {
	out := make([]term.Term, n)
	for i := range out {
		out[i].ID = strconv.Itoa(i)
	}
	return out
}

// A record that is refused leaves no trace, and those around it are counted.
func TestAddRefuses(t *testing.T) {
	covered := small()
	covered.Cover = []cal.Period{{From: cal.Month(2026, 1), To: cal.Month(2026, 1)}}
	tests := []struct {
		name   string
		change func(r *indicators.Record)
		want   string
	}{
		{"nothing wrong", func(*indicators.Record) {}, ""},
		{"nothing stated", func(r *indicators.Record) {
			*r = indicators.Record{At: []uint64{2, 4, 2, 0}, Values: []int64{indicators.NoValue}}
		}, ""},
		{"a place missing", func(r *indicators.Record) { r.At = r.At[:3] }, "bad-length"},
		{"a value too many", func(r *indicators.Record) { r.Values = []int64{1, 2} }, "bad-length"},
		{"out of range", func(r *indicators.Record) { r.At[1] = 5 }, "out-of-range"},
		{"far out of range", func(r *indicators.Record) { r.At[0] = math.MaxUint64 }, "out-of-range"},
		{"a bit out of range", func(r *indicators.Record) { r.At[3] = 1 << 4 }, "out-of-range"},
		{"the last bit", func(r *indicators.Record) { r.At[3] = 1 << 63 }, "out-of-range"},
		{"at a parent", func(r *indicators.Record) { r.At[1] = 0 }, "at-parent"},
		{"a parent among several", func(r *indicators.Record) { r.At[3] = 1<<1 | 1<<0 }, "at-parent"},
		{"outside the cover", func(r *indicators.Record) { r.At[0] = 1 }, "outside-cover"},
		{"a large value", func(r *indicators.Record) { r.Values[0] = indicators.MaxSum + 1 }, "sum-too-large"},
		{"a small value", func(r *indicators.Record) { r.Values[0] = math.MinInt64 + 1 }, "sum-too-large"},
		{"too much together", func(r *indicators.Record) { r.Values[0] = -indicators.MaxSum + 19 }, "sum-too-large"},
		{"just enough", func(r *indicators.Record) { r.Values[0] = -indicators.MaxSum + 20 }, ""},
	}
	var said []byte
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tally, err := indicators.NewTally(covered)
			require.NoError(t, err)
			r := sound()
			require.NoError(t, tally.Add(&r))
			before := written(t, tally)
			tt.change(&r)
			err = tally.Add(&r)
			if got := strings.Join(codesOf(err), " "); got != tt.want {
				t.Fatalf("Add() = %v; want %q", err, tt.want)
			}
			require.Equal(t, tt.want != "", bytes.Equal(before, written(t, tally)))
			said = inFour(said, faults(err))
		})
	}
	golden(t, "tally_add.golden", said)
}

func written(t testing.TB, tally *indicators.Tally) []byte {
	t.Helper()
	data, err := tally.MarshalBinary()
	require.NoError(t, err)
	return data
}

// Two measures, the second too large: the first is not summed either.
func TestAddTwoMeasures(t *testing.T) {
	s := small()
	s.Measures = []string{"minutes", "cost"}
	tally, err := indicators.NewTally(s)
	require.NoError(t, err)
	r := sound()
	r.Values = []int64{5, math.MaxInt64}
	require.Equal(t, []string{"sum-too-large"}, codesOf(tally.Add(&r)))
	r.Values = []int64{indicators.MaxSum, indicators.NoValue}
	require.NoError(t, tally.Add(&r))
}

func TestMergeRefuses(t *testing.T) {
	one, err := indicators.NewTally(small())
	require.NoError(t, err)
	r := sound()
	r.Values[0] = indicators.MaxSum/2 + 1
	require.NoError(t, one.Add(&r))
	before := written(t, one)
	require.Equal(t, []string{"sum-too-large"}, codesOf(one.Merge(one)))

	for _, change := range []func(s *indicators.Spec){
		func(s *indicators.Spec) { s.Dimensions[1].Terms[3].ID = "elsewhere" },
		func(s *indicators.Spec) { s.Dimensions[1].Name = i18n.Text{"en": "Place"} },
		func(s *indicators.Spec) { s.Persons = nil },
		func(s *indicators.Spec) { s.Measures[0] = "hours" },
		func(s *indicators.Spec) { s.Cover = []cal.Period{{From: cal.Year(2026)}} },
	} {
		s := small()
		change(&s)
		other, err := indicators.NewTally(s)
		require.NoError(t, err)
		require.Equal(t, []string{"other-spec"}, codesOf(one.Merge(other)))
	}
	require.Equal(t, []string{"other-spec"}, codesOf(one.Merge(new(indicators.Tally))))
	require.Equal(t, []string{"other-spec"}, codesOf(new(indicators.Tally).Merge(one)))
	require.Equal(t, before, written(t, one))
	require.Panics(t, func() { _ = new(indicators.Tally).Add(&r) })
	require.Panics(t, func() { _, _ = new(indicators.Tally).Table() })
}

// However the tables are named, the tally is the same.
func TestTallySpec(t *testing.T) {
	s := small()
	s.Counts = [][]string{{"age", "month"}, {}, {"month", "age"}}
	one, err := indicators.NewTally(s)
	require.NoError(t, err)
	s.Counts = [][]string{{}, {"month", "age"}}
	two, err := indicators.NewTally(s)
	require.NoError(t, err)
	require.NoError(t, one.Merge(two))
	require.Empty(t, cmp.Diff([][]string{{}, {"month", "age"}}, one.Spec().Counts))
	// What the caller does with its own, or with what it was given, changes nothing.
	s.Dimensions[0].Terms[0].ID = "changed"
	got := one.Spec()
	got.Dimensions[1].Terms[0].ID = "changed"
	require.NoError(t, one.Merge(two))
	require.Equal(t, "2026-01", one.Spec().Dimensions[0].Terms[0].ID)
	require.Equal(t, "county", one.Spec().Dimensions[1].Terms[0].ID)
	require.Empty(t, cmp.Diff(indicators.Spec{}, new(indicators.Tally).Spec()))
}

func TestTableRefuses(t *testing.T) {
	s := small()
	s.Counts = [][]string{{"month", "need"}, {"age"}}
	tally, err := indicators.NewTally(s)
	require.NoError(t, err)
	r := sound()
	require.NoError(t, tally.Add(&r))
	var said []byte
	refused := func(want string, table indicators.Table, err error) {
		t.Helper()
		require.Equal(t, []string{want}, codesOf(err))
		require.Empty(t, table.Axes())
		said = inFour(said, faults(err))
	}
	ask := func(want string, by ...string) {
		t.Helper()
		table, err := tally.Table(by...)
		refused(want, table, err)
	}
	ask("not-wanted", "place")
	ask("not-wanted", "month", "age")
	ask("not-wanted", "month") // only by summing over needs
	ask("unknown-dimension", "sex")
	ask("doubled-axis", "age", "age")
	table, err := tally.Persons("age")
	refused("not-wanted", table, err)
	table, err = tally.Values("hours", "place")
	refused("unknown-measure", table, err)
	table, err = tally.Values("minutes", "age")
	refused("not-wanted", table, err)

	only, err := indicators.NewTally(indicators.Spec{Dimensions: s.Dimensions, Counts: [][]string{{"need"}}})
	require.NoError(t, err)
	table, err = only.Table()
	refused("not-wanted", table, err)
	golden(t, "tally_table.golden", said)

	table, err = tally.Table("need", "month")
	require.NoError(t, err)
	for _, of := range [][]term.Code{
		{}, {"month:2026-01"}, {"need:*", "month:2026-01"}, // totals over needs
		{"need:rent", "need:rent"}, {"need:rent", "need:*"}, // twice
		{"need:sleep"}, {"age:31+"}, {"rent"}, {""}, {"need:"}, {"need:need:rent"},
	} {
		if c, ok := table.At(of...); ok {
			t.Errorf("At(%v) = %v", of, c)
		}
	}
	for _, of := range [][]term.Code{{"need:rent"}, {"month:*", "need:rent"}, {"need:home", "month:2026-01"}} {
		if c, ok := table.At(of...); !ok || c.N != 1 {
			t.Errorf("At(%v) = %v, %v", of, c, ok)
		}
	}
}

// What AppendBinary does not write is refused, whatever byte is changed, and
// nothing is half read.
func TestTallyForm(t *testing.T) {
	s := small()
	s.Cover = []cal.Period{{From: cal.Month(2026, 1), To: cal.Day(2026, 1, 20)}}
	tally, err := indicators.NewTally(s)
	require.NoError(t, err)
	for i := range 5 {
		r := sound()
		r.Person, r.Values[0], r.At[3] = uint64(i), int64(i-2)<<40, uint64(i%3)<<1
		require.NoError(t, tally.Add(&r))
	}
	data := written(t, tally)
	prefix, err := tally.AppendBinary([]byte("x"))
	require.NoError(t, err)
	require.Equal(t, append([]byte("x"), data...), prefix)
	var again indicators.Tally
	require.NoError(t, again.UnmarshalBinary(data))
	require.Equal(t, data, written(t, &again))
	refused := func(bad []byte) {
		t.Helper()
		err := again.UnmarshalBinary(bad)
		require.NotEmpty(t, codesOf(err))
		require.Equal(t, data, written(t, &again))
	}
	for i := range data {
		refused(data[:i])
	}
	refused(append(slices.Clone(data), 0))
	for i := range data {
		for _, bit := range []byte{1, 2, 0x80} {
			bad := slices.Clone(data)
			bad[i] ^= bit
			var other indicators.Tally
			if other.UnmarshalBinary(bad) == nil && !bytes.Equal(written(t, &other), bad) {
				t.Fatalf("byte %d with bit %d is read and written otherwise", i, bit)
			}
		}
	}
	text, err := tally.MarshalText()
	require.NoError(t, err)
	require.NoError(t, again.UnmarshalText(text))
	require.Equal(t, data, written(t, &again))
	for _, bad := range []string{
		"", "entente-tally/1", "entente-tally/2 " + string(text[16:]), string(text) + "=", string(text) + "\n", string(text[:20]) + "\n" + string(text[20:]), string(text[:len(text)-1]), "{}",
	} {
		require.Equal(t, []string{"bad-tally"}, codesOf(again.UnmarshalText([]byte(bad))), "%.30q", bad)
	}
	var said []byte
	newer := slices.Clone(data)
	newer[14] = 2
	err = again.UnmarshalBinary(newer)
	require.Equal(t, []string{"bad-version"}, codesOf(err))
	said = inFour(said, faults(err))
	said = inFour(said, faults(again.UnmarshalBinary(data[:len(data)-1])))
	_, err = new(indicators.Tally).MarshalText()
	require.Equal(t, []string{"no-tally"}, codesOf(err))
	said = inFour(said, faults(err))
	golden(t, "tally_form.golden", said)
}

// A tally of many records that was written by someone else.
func TestMergeTooManyRecords(t *testing.T) {
	tally, err := indicators.NewTally(indicators.Spec{Counts: [][]string{{}}})
	require.NoError(t, err)
	r := indicators.Record{}
	require.NoError(t, tally.Add(&r))
	data := written(t, tally)
	tail := []byte{1, 1, 1, 1} // records, one cell, the first, 1
	require.True(t, bytes.HasSuffix(data, tail))
	most := []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}
	full := slices.Concat(data[:len(data)-4], most, []byte{1, 1}, most)
	var forged indicators.Tally
	require.NoError(t, forged.UnmarshalBinary(full))
	require.Equal(t, int64(math.MaxInt64), forged.Records())
	require.Equal(t, []string{"too-many-records"}, codesOf(forged.Merge(tally)))
	require.Equal(t, []string{"too-many-records"}, codesOf(forged.Add(&r)))
	require.Equal(t, full, written(t, &forged))
	golden(t, "tally_many.golden", inFour(nil, faults(forged.Add(&r))))
}

func FuzzTallyBinary(f *testing.F) {
	tally, err := indicators.NewTally(small())
	require.NoError(f, err)
	f.Add(written(f, tally))
	for i := range 4 {
		r := sound()
		r.Person = uint64(i) << (10 * i)
		require.NoError(f, tally.Add(&r))
	}
	f.Add(written(f, tally))
	f.Fuzz(func(t *testing.T, data []byte) {
		var tally indicators.Tally
		if tally.UnmarshalBinary(data) != nil {
			return
		}
		if got := written(t, &tally); !bytes.Equal(got, data) {
			t.Fatalf("read %x, written %x", data, got)
		}
		if tally.Merge(&tally) == nil { // twice the records, and everything that can be asked answers
			for _, by := range tally.Spec().Counts {
				_, err := tally.Table(by...)
				require.NoError(t, err)
			}
			for _, by := range tally.Spec().Persons {
				_, err := tally.Persons(by...)
				require.NoError(t, err)
			}
		}
	})
}

func FuzzTallyText(f *testing.F) {
	tally, err := indicators.NewTally(small())
	require.NoError(f, err)
	text, err := tally.MarshalText()
	require.NoError(f, err)
	f.Add(string(text))
	f.Add("entente-tally/1 " + base64.RawURLEncoding.EncodeToString([]byte("entente-tally\x00\x01")))
	f.Fuzz(func(t *testing.T, text string) {
		var tally indicators.Tally
		if tally.UnmarshalText([]byte(text)) != nil {
			return
		}
		got, err := tally.MarshalText()
		require.NoError(t, err)
		require.Equal(t, text, string(got))
	})
}
