package indicators_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// "update each month a comprehensive set of statistics": a month without
// records is zero where the log covers it, has no number where it does not, and
// is flagged where it covers part.
func TestF181(t *testing.T) {
	months, err := indicators.Months("month", cal.Period{From: cal.Month(2026, 1), To: cal.Month(2026, 4)}, 1)
	require.NoError(t, err)
	spec := indicators.Spec{
		Dimensions: []indicators.Dimension{months, {ID: "sex", Terms: terms("women", "men")}},
		Cover:      []cal.Period{{From: cal.Month(2026, 1), To: cal.Day(2026, 3, 10)}},
	}
	tally, err := indicators.NewTally(spec)
	require.NoError(t, err)
	for _, month := range []uint64{0, 0, 2} {
		require.NoError(t, tally.Add(&indicators.Record{At: []uint64{month, 0}}))
	}
	want := []struct {
		of   []term.Code
		cell indicators.Cell
	}{
		{[]term.Code{"month:2026-01"}, indicators.Cell{N: 2}},
		{[]term.Code{"month:2026-02"}, indicators.Cell{N: 0}},
		{[]term.Code{"month:2026-03"}, indicators.Cell{N: 1, Partial: true}},
		{[]term.Code{"month:2026-04"}, indicators.Cell{Missing: indicators.NotCollected}},
		{nil, indicators.Cell{N: 3, Partial: true}},
		{[]term.Code{"sex:men", "month:2026-01"}, indicators.Cell{}},
		{[]term.Code{"sex:men", "month:2026-03"}, indicators.Cell{Partial: true}},
		{[]term.Code{"sex:men", "month:2026-04"}, indicators.Cell{Missing: indicators.NotCollected}},
		{[]term.Code{"sex:women"}, indicators.Cell{N: 3, Partial: true}},
	}
	table, err := tally.Table("month", "sex")
	require.NoError(t, err)
	for _, tt := range want {
		got, ok := table.At(tt.of...)
		require.True(t, ok)
		require.Empty(t, cmp.Diff(tt.cell, got), "%v", tt.of)
	}
	// A table that leaves the months out is of the same time.
	table, err = tally.Table("sex")
	require.NoError(t, err)
	got, _ := table.At("sex:women")
	require.Equal(t, indicators.Cell{N: 3, Partial: true}, got)

	spec.Cover = nil
	tally, err = indicators.NewTally(spec)
	require.NoError(t, err)
	table, err = tally.Table("month")
	require.NoError(t, err)
	got, _ = table.At("month:2026-04")
	require.Equal(t, indicators.Cell{}, got, "where no cover is stated nothing is said")
}

// Quarters over months, covered in pieces.
func TestCoverOfParents(t *testing.T) {
	month := indicators.Dimension{ID: "month", Time: true, Terms: []term.Term{
		{ID: "2026-01/2026-03"}, {ID: "2026-01", Parent: "2026-01/2026-03"}, {ID: "2026-02", Parent: "2026-01/2026-03"}, {ID: "2026-03", Parent: "2026-01/2026-03"},
		{ID: "2026-04/2026-06"}, {ID: "2026-04", Parent: "2026-04/2026-06"},
	}}
	ask := func(cover ...cal.Period) string {
		tally, err := indicators.NewTally(indicators.Spec{Dimensions: []indicators.Dimension{month}, Cover: cover})
		require.NoError(t, err)
		table, err := tally.Table("month")
		require.NoError(t, err)
		out := ""
		for _, id := range []string{"2026-01/2026-03", "2026-02", "2026-04/2026-06", "2026-04", indicators.NotStated, "*"} {
			c, ok := table.At(term.C("month", id))
			require.True(t, ok)
			switch {
			case c.Missing != "":
				out += "-"
			case c.Partial:
				out += "p"
			default:
				out += "0"
			}
		}
		return out
	}
	year := func(from, to cal.Date) cal.Period { return cal.Period{From: from, To: to} }
	require.Equal(t, "000000", ask())
	require.Equal(t, "000000", ask(year(cal.Year(2026), cal.Date{})))
	require.Equal(t, "00--0p", ask(year(cal.Month(2026, 1), cal.Month(2026, 3))))
	require.Equal(t, "00--0p", ask(year(cal.Month(2026, 2), cal.Month(2026, 3)), year(cal.Month(2026, 1), cal.Month(2026, 1))))
	require.Equal(t, "ppp00p", ask(year(cal.Day(2026, 2, 2), cal.Month(2026, 4))))
	require.Equal(t, "p-p00p", ask(year(cal.Month(2026, 4), cal.Month(2026, 4)), year(cal.Month(2026, 3), cal.Month(2026, 3))))
	require.Equal(t, "----0-", ask(year(cal.Year(2025), cal.Year(2025))))
}

// "the average time required by the interventions": of 10, 20 and 60 minutes it
// is 30; of none there is no value; of two known of three it is that of the two.
func TestF183(t *testing.T) {
	spec := indicators.Spec{
		Dimensions: []indicators.Dimension{{ID: "kind", Terms: terms("call", "visit", "letter")}},
		Measures:   []string{"minutes"},
		Values:     [][]string{{"kind"}},
	}
	tally, err := indicators.NewTally(spec)
	require.NoError(t, err)
	for _, r := range []indicators.Record{
		{At: []uint64{0}, Values: []int64{10}}, {At: []uint64{0}, Values: []int64{60}}, {At: []uint64{0}, Values: []int64{20}},
		{At: []uint64{1}, Values: []int64{10}}, {At: []uint64{1}, Values: []int64{indicators.NoValue}}, {At: []uint64{1}, Values: []int64{30}},
	} {
		require.NoError(t, tally.Add(&r))
	}
	table, err := tally.Values("minutes", "kind")
	require.NoError(t, err)
	mean := func(c indicators.Cell) string {
		v, _, err := c.Mean().Value(1)
		if err != nil {
			return ""
		}
		return v.String()
	}
	tests := []struct {
		of       term.Code
		n, known int64
		mean     string
		median   string
	}{
		{"kind:call", 3, 3, "30.0", "20"},
		{"kind:visit", 3, 2, "20.0", "20"},
		{"kind:letter", 0, 0, "", ""},
		{"kind:*", 6, 5, "26.0", "20"},
	}
	for _, tt := range tests {
		c, ok := table.At(tt.of)
		require.True(t, ok)
		require.Equal(t, tt.n, c.N)
		require.Equal(t, tt.known, c.Known)
		require.Equal(t, tt.mean, mean(c))
		median, ok := table.Quantile(quantity.D(5, 1), tt.of)
		require.Equal(t, tt.median != "", ok)
		if ok {
			require.Equal(t, tt.median, median.String())
		}
	}
}

// Known answers of R 4.2.2, quantile(x, p, type = 2), but for the ends of the
// range of numbers, which are worked out by the definition.
func TestQuantile(t *testing.T) {
	five, ten := []int64{15, 20, 35, 40, 50}, []int64{3, 6, 7, 8, 8, 10, 13, 15, 16, 20}
	tests := []struct {
		values []int64
		q      string
		want   string
	}{
		{five, "0.05", "15"}, {five, "0.3", "20"}, {five, "0.4", "27.5"}, {five, "0.5", "35"}, {five, "0.999999999999999999", "50"},
		{ten, "0.25", "7"}, {ten, "0.5", "9"}, {ten, "0.75", "15"}, {ten, "0.1", "4.5"}, {ten, "0.40", "8"},
		{[]int64{-3, -2}, "0.5", "-2.5"}, {[]int64{-1, 1}, "0.5", "0"}, {[]int64{7}, "0.000000000000000001", "7"},
		{[]int64{-1 << 40, 100, 1 << 40, 5000, 70000}, "0.5", "5000"},
		{[]int64{indicators.MaxSum/2 - 1, indicators.MaxSum / 2}, "0.5", "461168601842738789.5"},
		{five, "0", ""}, {five, "1", ""}, {five, "-0.5", ""}, {five, "1.5", ""}, {nil, "0.5", ""},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.values, tt.q), func(t *testing.T) {
			tally, err := indicators.NewTally(indicators.Spec{Measures: []string{"m"}, Values: [][]string{{}}})
			require.NoError(t, err)
			for _, v := range tt.values {
				require.NoError(t, tally.Add(&indicators.Record{Values: []int64{v}}))
			}
			table, err := tally.Values("m")
			require.NoError(t, err)
			q, err := quantity.Parse(tt.q)
			require.NoError(t, err)
			got, ok := table.Quantile(q)
			require.Equal(t, tt.want != "", ok)
			if ok {
				require.Equal(t, tt.want, got.String())
			}
		})
	}
	_, ok := indicators.Table{}.Quantile(quantity.D(5, 1))
	require.False(t, ok)
}

// Rows in order: categories without others below them, what is not stated last,
// the last axis first.
func TestTableAll(t *testing.T) {
	tally, err := indicators.NewTally(small())
	require.NoError(t, err)
	r := sound()
	require.NoError(t, tally.Add(&r))
	table, err := tally.Table("age", "place")
	require.NoError(t, err)
	require.Empty(t, cmp.Diff([]indicators.Dimension{small().Dimensions[2], small().Dimensions[1]}, table.Axes()))
	var got []string
	for of, c := range table.All() {
		got = append(got, fmt.Sprint(of[0].Term(), " ", of[1], " ", c.N))
	}
	want := []string{
		"0-30 place:town 0", "0-30 place:village 0", "0-30 place:abroad 0", "0-30 place:not-stated 0",
		"31+ place:town 1", "31+ place:village 0", "31+ place:abroad 0", "31+ place:not-stated 0",
		"not-stated place:town 0", "not-stated place:village 0", "not-stated place:abroad 0", "not-stated place:not-stated 0",
	}
	require.Empty(t, cmp.Diff(want, got))
	n := 0
	for range table.All() {
		if n++; n == 3 {
			break
		}
	}
	total, err := tally.Table()
	require.NoError(t, err)
	for of, c := range total.All() {
		require.Empty(t, of)
		require.EqualValues(t, 1, c.N)
	}
	for range (indicators.Table{}).All() {
		t.Error("the zero table has a cell")
	}
	_, ok := indicators.Table{}.At()
	require.False(t, ok)
	// A table is a picture.
	require.NoError(t, tally.Add(&r))
	c, _ := table.At()
	require.EqualValues(t, 1, c.N)
}

// Where a total is given and parts exclude one another, it is their sum.
func TestTableTotals(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 13))
		w := draw(r, 50, false)
		tally := w.tally(t, w.records)
		for _, by := range tally.Spec().Counts {
			table, err := tally.Table(by...)
			require.NoError(t, err)
			if slices.ContainsFunc(table.Axes(), func(d indicators.Dimension) bool { return d.Several }) {
				continue
			}
			sum := int64(0)
			for _, c := range table.All() {
				sum += c.N
			}
			total, ok := table.At()
			require.True(t, ok)
			require.Equal(t, total.N, sum)
			require.Equal(t, tally.Records(), total.N)
		}
	}
}

// Persons by numbers of every size, first seen in one part or in another,
// against a Go map.
func TestTallyPersons(t *testing.T) {
	n := 200_000
	if testing.Short() {
		n = 30_000
	}
	spec := indicators.Spec{
		Dimensions: []indicators.Dimension{{ID: "a", Terms: terms("x", "y", "z")}, {ID: "b", Several: true, Terms: terms("u", "v")}},
		Counts:     [][]string{{}},
		Persons:    [][]string{{"a", "b"}, {"a"}},
	}
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 14))
		var parts [3]*indicators.Tally
		for i := range parts {
			var err error
			parts[i], err = indicators.NewTally(spec)
			require.NoError(t, err)
		}
		seen := map[[2]string]map[uint64]bool{}
		for range n {
			person := r.Uint64N(uint64(n) / 2)
			switch r.IntN(10) {
			case 0:
				person = r.Uint64() >> r.IntN(64)
			case 1:
				person = math.MaxUint64 - r.Uint64N(100)
			}
			a, b := r.IntN(4), r.Uint64N(4)
			require.NoError(t, parts[r.IntN(3)].Add(&indicators.Record{At: []uint64{uint64(a), b}, Person: person}))
			if person == 0 {
				continue
			}
			for _, a := range []string{[]string{"x", "y", "z", "not-stated"}[a], "*"} {
				for i, id := range []string{"u", "v", "not-stated", "*"} {
					if i < 2 && b>>i&1 != 0 || i == 2 && b == 0 || i == 3 {
						key := [2]string{a, id}
						if seen[key] == nil {
							seen[key] = map[uint64]bool{}
						}
						seen[key][person] = true
					}
				}
			}
		}
		require.NoError(t, parts[1].Merge(parts[2]))
		require.NoError(t, parts[0].Merge(parts[1]))
		before := written(t, parts[0])
		require.NoError(t, parts[0].Merge(parts[1]), "persons who are there already")
		table, err := parts[0].Persons("a", "b")
		require.NoError(t, err)
		for key, persons := range seen {
			c, ok := table.At(term.C("a", key[0]), term.C("b", key[1]))
			require.True(t, ok, key)
			require.EqualValues(t, len(persons), c.N, key)
		}
		_, ok := table.At("b:u", "a:none")
		require.False(t, ok)
		var again indicators.Tally
		require.NoError(t, again.UnmarshalBinary(before))
		require.Equal(t, before, written(t, &again))
	}
}

// Numbers of persons chosen to fall together cost no more than a map: the
// finalizer that spreads them is undone for numbers that agree in their last 32
// bits once spread.
func TestTallyPersonsCollide(t *testing.T) {
	undone := func(x uint64) uint64 {
		x ^= x >> 33
		x *= 0x9cb4b2f8129337db // the inverse of the second factor
		x ^= x >> 33
		x *= 0x4f74430c22a54005 // of the first
		return x ^ x>>33
	}
	const n = 100_000
	tally, err := indicators.NewTally(indicators.Spec{Persons: [][]string{{}}})
	require.NoError(t, err)
	for i := range uint64(2 * n) {
		require.NoError(t, tally.Add(&indicators.Record{Person: undone((i%n + 1) << 32)}))
	}
	table, err := tally.Persons()
	require.NoError(t, err)
	c, _ := table.At()
	require.EqualValues(t, n, c.N)
	var again indicators.Tally
	require.NoError(t, again.UnmarshalBinary(written(t, tally)))
	require.NoError(t, again.Merge(tally))
	table, err = again.Persons()
	require.NoError(t, err)
	c, _ = table.At()
	require.EqualValues(t, n, c.N)
}

// A record costs no allocation, once there is room for those to come.
func TestAddAllocates(t *testing.T) {
	tally, records := benchTally(t)
	for i := range records {
		require.NoError(t, tally.Add(&records[i]))
	}
	i := 0
	require.Zero(t, testing.AllocsPerRun(5*len(records), func() {
		_ = tally.Add(&records[i%len(records)])
		i++
	}))
}

// benchTally returns a tally of some seventy thousand cells and records for it.
func benchTally(t testing.TB) (*indicators.Tally, []indicators.Record) {
	months, err := indicators.Months("month", cal.Period{From: cal.Year(2024), To: cal.Year(2026)}, 1)
	require.NoError(t, err)
	spec := indicators.Spec{
		Dimensions: []indicators.Dimension{
			months, {ID: "place", Terms: numbered(6)}, {ID: "sex", Terms: numbered(3)}, {ID: "age", Terms: numbered(8)},
			{ID: "need", Several: true, Terms: numbered(12)}, {ID: "agency", Terms: numbered(40)},
		},
		Measures: []string{"minutes"},
		Counts:   indicators.Pairs([]string{"month"}, "place", "sex", "age", "need", "agency"),
		Persons:  [][]string{{"month", "place"}},
		Values:   [][]string{{"month", "place"}},
	}
	tally, err := indicators.NewTally(spec)
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(1, 15))
	records := make([]indicators.Record, 100_000)
	for i := range records {
		records[i] = indicators.Record{
			At:     []uint64{r.Uint64N(36), r.Uint64N(7), r.Uint64N(4), r.Uint64N(9), r.Uint64N(1<<12) & r.Uint64() & r.Uint64(), r.Uint64N(41)},
			Person: 1 + r.Uint64N(uint64(len(records)/7)),
			Values: []int64{r.Int64N(240)},
		}
	}
	return tally, records
}

func BenchmarkTallyAdd(b *testing.B) {
	tally, records := benchTally(b)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if err := tally.Add(&records[i]); err != nil {
			b.Fatal(err)
		}
		if i++; i == len(records) {
			i = 0
		}
	}
}

func BenchmarkTallyMerge(b *testing.B) {
	tally, records := benchTally(b)
	part, _ := benchTally(b)
	for i := range records {
		require.NoError(b, part.Add(&records[i]))
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := tally.Merge(part); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTallyTable(b *testing.B) {
	tally, records := benchTally(b)
	for i := range records {
		require.NoError(b, tally.Add(&records[i]))
	}
	bench := func(name string, f func() (indicators.Table, error)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := f(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	bench("counts", func() (indicators.Table, error) { return tally.Table("month", "age", "agency") })
	bench("persons", func() (indicators.Table, error) { return tally.Persons("month", "place") })
	bench("values", func() (indicators.Table, error) { return tally.Values("minutes", "month", "place") })
}

func BenchmarkTallyBinary(b *testing.B) {
	tally, records := benchTally(b)
	for i := range records {
		require.NoError(b, tally.Add(&records[i]))
	}
	data := written(b, tally)
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(data)))
		buf := data[:0]
		for b.Loop() {
			buf, _ = tally.AppendBinary(buf[:0])
		}
	})
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			var again indicators.Tally
			if err := again.UnmarshalBinary(data); err != nil {
				b.Fatal(err)
			}
		}
	})
}
