package indicators_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// codesOf returns the codes of the errors joined in one.
func codesOf(err error) []string {
	var out []string
	for _, e := range faults(err) {
		out = append(out, e.Code)
	}
	return out
}

// A world is a spec at random and records for it.
type world struct {
	spec    indicators.Spec
	records []indicators.Record
	leaves  [][]int // of each dimension the places where records may stand
}

// draw draws one with few categories, or a wide one, whose records do not fit
// one word.
func draw(r *rand.Rand, records int, wide bool) world {
	var w world
	dims, most := 1+r.IntN(4), 5
	if wide {
		dims, most = 6+r.IntN(5), 40
	}
	for d := range dims {
		dim := indicators.Dimension{ID: string(rune('a' + d))}
		n := 1 + r.IntN(most)
		if wide && r.IntN(4) == 0 {
			n = indicators.MaxSeveral
		}
		if wide && r.IntN(8) == 0 {
			n = 600
		}
		switch kind := r.IntN(6); kind {
		case 0: // bands
			for i := range n {
				from := int64(10 * i)
				to := from + 9
				dim.Bands = append(dim.Bands, indicators.Band{ID: fmt.Sprint("b", i), From: &from, To: &to})
			}
		case 1: // months, and perhaps what they cover
			dim, _ = indicators.Months(dim.ID, cal.Period{From: cal.Month(2026, 1), To: cal.Month(2026, min(n, 12))}, 1)
			if r.IntN(2) == 0 {
				w.spec.Cover = append(w.spec.Cover, cal.Period{From: cal.Day(2026, 1+r.IntN(4), 1+r.IntN(20)), To: cal.Day(2026, 12, 31)})
			}
		default: // a forest, perhaps of several
			dim.Several = kind >= 4 && n <= indicators.MaxSeveral
			for i := range n {
				t := term.Term{ID: fmt.Sprint("t", i)}
				if up := r.IntN(2 * n); up < n && up != i && (up < i || dim.Terms == nil) && up < len(dim.Terms) {
					t.Parent = dim.Terms[up].ID
				}
				dim.Terms = append(dim.Terms, t)
			}
			if r.IntN(2) == 0 { // parents behind what is below them too
				slices.Reverse(dim.Terms)
			}
		}
		w.spec.Dimensions = append(w.spec.Dimensions, dim)
	}
	for m := range r.IntN(3) {
		w.spec.Measures = append(w.spec.Measures, fmt.Sprint("m", m))
	}
	some := func() [][]string {
		var out [][]string
		for range 1 + r.IntN(4) {
			table := []string{}
			for _, d := range r.Perm(len(w.spec.Dimensions)) {
				if wide && len(table) == 2 {
					break
				}
				if r.IntN(2) == 0 {
					table = append(table, w.spec.Dimensions[d].ID)
				}
			}
			out = append(out, table)
		}
		return out
	}
	if r.IntN(3) > 0 {
		w.spec.Counts = some()
	}
	w.spec.Persons = some()
	if len(w.spec.Measures) > 0 {
		w.spec.Values = some()
	}
	for _, d := range w.spec.Dimensions {
		var leaves []int
		for i := range max(len(d.Terms), len(d.Bands)) {
			if len(d.Terms) > 0 && slices.ContainsFunc(d.Terms, func(t term.Term) bool { return t.Parent == d.Terms[i].ID }) {
				continue
			}
			if d.Time && w.away(d.Terms[i].ID) == indicators.NotCollected { // refused
				continue
			}
			leaves = append(leaves, i)
		}
		w.leaves = append(w.leaves, leaves)
	}
	many := 1 + r.IntN(1+records)
	for range r.IntN(1 + records) {
		rec := indicators.Record{At: []uint64{}, Values: []int64{}, Person: r.Uint64N(uint64(many))}
		if r.IntN(50) == 0 {
			rec.Person = r.Uint64()
		}
		for i, d := range w.spec.Dimensions {
			at := uint64(max(len(d.Terms), len(d.Bands)))
			if d.Several {
				at = 0
			}
			for range r.IntN(4) {
				if len(w.leaves[i]) == 0 {
					break
				}
				leaf := uint64(w.leaves[i][r.IntN(len(w.leaves[i]))])
				if d.Several {
					at |= 1 << leaf
				} else {
					at = leaf
				}
			}
			rec.At = append(rec.At, at)
		}
		for range w.spec.Measures {
			v := int64(r.IntN(40))
			switch r.IntN(12) {
			case 0:
				v = indicators.NoValue
			case 1:
				v = r.Int64N(1<<40) - 1<<39
			}
			rec.Values = append(rec.Values, v)
		}
		w.records = append(w.records, rec)
	}
	return w
}

// away says whether a month is covered: missing, or partly and then "part".
func (w *world) away(month string) indicators.Missing {
	if w.spec.Cover == nil {
		return ""
	}
	on, err := cal.Parse(month)
	if err != nil {
		panic(err)
	}
	days, covered := 0, 0
	for day := on.First(); day.Compare(on.Last()) <= 0; day = day.AddDays(1) {
		days++
		if slices.ContainsFunc(w.spec.Cover, func(p cal.Period) bool { in, _ := p.Contains(day); return in }) {
			covered++
		}
	}
	switch covered {
	case days:
		return ""
	case 0:
		return indicators.NotCollected
	default:
		return "part"
	}
}

func (w *world) tally(t testing.TB, records []indicators.Record) *indicators.Tally {
	out, err := indicators.NewTally(w.spec)
	require.NoError(t, err)
	return add(t, out, records)
}

func add(t testing.TB, out *indicators.Tally, records []indicators.Record) *indicators.Tally {
	for i := range records {
		if err := out.Add(&records[i]); err != nil {
			require.NoError(t, err)
		}
	}
	return out
}

// in reports whether a record stands in a category or below it.
func (w *world) in(r *indicators.Record, dim int, category string) bool {
	d := &w.spec.Dimensions[dim]
	n := max(len(d.Terms), len(d.Bands))
	for i := range n + 1 {
		stands := r.At[dim] == uint64(i)
		if d.Several {
			stands = i < n && r.At[dim]>>i&1 != 0 || i == n && r.At[dim] == 0
		}
		if !stands {
			continue
		}
		switch {
		case i == n:
			if category == indicators.NotStated {
				return true
			}
		case len(d.Bands) > 0:
			if category == d.Bands[i].ID {
				return true
			}
		default:
			for id := d.Terms[i].ID; id != ""; {
				if id == category {
					return true
				}
				at := slices.IndexFunc(d.Terms, func(t term.Term) bool { return t.ID == id })
				id = d.Terms[at].Parent
			}
		}
	}
	return false
}

// names returns the categories of a dimension, with what is not stated.
func names(d *indicators.Dimension) []string {
	var out []string
	for _, t := range d.Terms {
		out = append(out, t.ID)
	}
	for _, b := range d.Bands {
		out = append(out, b.ID)
	}
	return append(out, indicators.NotStated)
}

// given reports whether a table was wanted from which that of some dimensions
// follows.
func (w *world) given(wanted [][]string, by []string) bool {
	if wanted == nil {
		return false
	}
	return slices.ContainsFunc(wanted, func(table []string) bool {
		for _, id := range by {
			if !slices.Contains(table, id) {
				return false
			}
		}
		for _, id := range table {
			d := slices.IndexFunc(w.spec.Dimensions, func(d indicators.Dimension) bool { return d.ID == id })
			if w.spec.Dimensions[d].Several && !slices.Contains(by, id) {
				return false
			}
		}
		return true
	})
}

// Every cell of every table that can be asked is what counting by hand gives,
// and every one that cannot is refused.
func TestTallyByHand(t *testing.T) {
	rounds := 300
	if testing.Short() {
		rounds = 60
	}
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 7))
		w := draw(r, 60, false)
		tally := w.tally(t, w.records)
		data, err := tally.MarshalBinary()
		require.NoError(t, err)
		var again indicators.Tally
		require.NoError(t, again.UnmarshalBinary(data), "seed %d", seed)
		for _, tally := range []*indicators.Tally{tally, &again} {
			w.check(t, seed, r, tally)
		}
	}
}

// check compares every table of a tally with what counting by hand gives.
func (w *world) check(t *testing.T, seed uint64, r *rand.Rand, tally *indicators.Tally) {
	t.Helper()
	require.EqualValues(t, len(w.records), tally.Records())
	n := len(w.spec.Dimensions)
	spec := tally.Spec()
	for subset := range 1 << n {
		var by []string
		var dims []int
		for _, d := range r.Perm(n) {
			if subset>>d&1 != 0 {
				by, dims = append(by, w.spec.Dimensions[d].ID), append(dims, d)
			}
		}
		table, err := tally.Table(by...)
		w.compare(t, seed, table, err, spec.Counts, by, dims, -1)
		table, err = tally.Persons(by...)
		require.Equal(t, err == nil, table.Persons())
		w.compare(t, seed, table, err, spec.Persons, by, dims, -1)
		for m, name := range w.spec.Measures {
			table, err = tally.Values(name, by...)
			if err == nil {
				require.Equal(t, name, table.Measure())
			}
			w.compare(t, seed, table, err, spec.Values, by, dims, m)
		}
	}
}

func (w *world) compare(t *testing.T, seed uint64, table indicators.Table, err error, wanted [][]string, by []string, dims []int, measure int) {
	t.Helper()
	if !w.given(wanted, by) {
		require.Equal(t, []string{"not-wanted"}, codesOf(err), "seed %d by %v", seed, by)
		return
	}
	require.NoError(t, err, "seed %d by %v", seed, by)
	// Every choice of a category or the total along each axis.
	choice := make([]int, len(dims))
	cells := 0
	for {
		var of []term.Code
		pick := make([]string, len(dims))
		var rest []string
		for i, d := range dims {
			if all := names(&w.spec.Dimensions[d]); choice[i] < len(all) {
				pick[i] = all[choice[i]]
				of = append(of, term.C(by[i], pick[i]))
			}
			if pick[i] != "" || !w.spec.Dimensions[d].Several {
				rest = append(rest, by[i])
			}
		}
		got, ok := table.At(of...)
		if want := w.given(wanted, rest); ok != want {
			t.Fatalf("seed %d by %v: At(%v) is given: %v; want %v", seed, by, of, ok, want)
		}
		if ok {
			cells++
			want, values := w.cell(table.Persons(), dims, pick, measure)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("seed %d by %v: At(%v): %s", seed, by, of, diff)
			}
			for _, q := range []quantity.Decimal{quantity.D(5, 1), quantity.D(25, 2), quantity.D(9, 1)} {
				want, known := quantileByHand(values, q)
				got, ok := table.Quantile(q, of...)
				if ok != (known && measure >= 0) || ok && !got.Equal(want) {
					t.Fatalf("seed %d by %v: Quantile(%v, %v) = %v, %v; want %v", seed, by, q, of, got, ok, want)
				}
			}
		}
		i := len(choice) - 1
		for ; i >= 0; i-- {
			if choice[i]++; choice[i] <= len(names(&w.spec.Dimensions[dims[i]])) {
				break
			}
			choice[i] = 0
		}
		if i < 0 {
			break
		}
	}
	require.Positive(t, cells)
}

func quantileByHand(values []int64, q quantity.Decimal) (quantity.Decimal, bool) {
	n := int64(len(values))
	if n == 0 {
		return quantity.Decimal{}, false
	}
	slices.Sort(values)
	whole := int64(math.Pow10(q.Scale()))
	rank := n * q.Coef() / whole
	if n*q.Coef()%whole != 0 {
		return quantity.Int(values[rank]), true
	}
	v, err := quantity.Int(values[rank-1]+values[rank]).Quo(quantity.Int(2), 1)
	return v, err == nil
}

// cell counts by hand.
func (w *world) cell(distinct bool, dims []int, pick []string, measure int) (indicators.Cell, []int64) {
	var c indicators.Cell
	var values []int64
	persons := map[uint64]bool{}
	for i := range w.records {
		r := &w.records[i]
		inside := true
		for j, d := range dims {
			inside = inside && (pick[j] == "" || w.in(r, d, pick[j]))
		}
		if !inside {
			continue
		}
		if distinct {
			if r.Person != 0 {
				persons[r.Person] = true
			}
			continue
		}
		c.N++
		if measure >= 0 && r.Values[measure] != indicators.NoValue {
			c.Known++
			c.Sum += r.Values[measure]
			values = append(values, r.Values[measure])
		}
	}
	if distinct {
		c.N = int64(len(persons))
	}
	for d := range w.spec.Dimensions {
		dim := &w.spec.Dimensions[d]
		if !dim.Time || w.spec.Cover == nil {
			continue
		}
		months := names(dim)
		months = months[:len(months)-1]
		if j := slices.Index(dims, d); j >= 0 && pick[j] == indicators.NotStated {
			continue
		} else if j >= 0 && pick[j] != "" {
			months = []string{pick[j]}
		}
		away := 0
		for _, m := range months {
			if w.away(m) != "" {
				c.Partial = true
			}
			if w.away(m) == indicators.NotCollected {
				away++
			}
		}
		if away == len(months) && c.N == 0 {
			return indicators.Cell{Missing: indicators.NotCollected}, nil
		}
	}
	return c, values
}

// Counted many at a time or few, records are counted the same.
func TestTallyMany(t *testing.T) {
	rounds := 30
	if testing.Short() {
		rounds = 6
	}
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 10))
		w := draw(r, 30_000, seed%2 == 0)
		whole := w.tally(t, w.records)
		want, err := whole.MarshalBinary()
		require.NoError(t, err)
		parts := w.tally(t, nil)
		for part := range slices.Chunk(w.records, 1000) {
			require.NoError(t, parts.Merge(add(t, whole.Empty(), part)))
		}
		got, err := parts.MarshalBinary()
		require.NoError(t, err)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: other bytes", seed)
		}
	}
	// And as by hand.
	for seed := range uint64(3) {
		w := draw(rand.New(rand.NewPCG(seed, 11)), 20_000, false)
		w.check(t, seed, rand.New(rand.NewPCG(seed, 12)), w.tally(t, w.records))
	}
}

// Any sharing out, any order and any way of merging gives the same bytes.
func TestTallyMerge(t *testing.T) {
	rounds := 10_000
	if testing.Short() {
		rounds = 500
	}
	var w world
	var want []byte
	var empty *indicators.Tally
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed/100, 8))
		if seed%100 == 0 {
			w = draw(r, 16, seed%1000 == 0)
			empty = w.tally(t, nil)
			want = written(t, w.tally(t, w.records))
		}
		r = rand.New(rand.NewPCG(seed, 9))
		records := slices.Clone(w.records)
		r.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		parts := []*indicators.Tally{empty.Empty()}
		for len(records) > 0 {
			n := 1 + r.IntN(len(records))
			part := add(t, empty.Empty(), records[:n])
			if r.IntN(12) == 0 { // a part that was sent
				text, err := part.MarshalText()
				require.NoError(t, err)
				part = new(indicators.Tally)
				require.NoError(t, part.UnmarshalText(text))
			}
			parts, records = append(parts, part), records[n:]
		}
		for len(parts) > 1 {
			i := r.IntN(len(parts))
			part := parts[i]
			parts = slices.Delete(parts, i, i+1)
			var before []byte
			if seed%8 == 0 {
				before = written(t, part)
			}
			require.NoError(t, parts[r.IntN(len(parts))].Merge(part))
			if seed%8 == 0 && !slices.Equal(before, written(t, part)) {
				t.Fatalf("seed %d: merging changed what was merged", seed)
			}
		}
		got, err := parts[0].MarshalBinary()
		require.NoError(t, err)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: other bytes", seed)
		}
	}
}

// Tallies made of one another share nothing that changes: each has its own
// goroutine.
func TestTallyEmpty(t *testing.T) {
	w := draw(rand.New(rand.NewPCG(1, 21)), 5_000, false)
	whole := w.tally(t, w.records)
	require.Zero(t, whole.Empty().Records())
	parts := []*indicators.Tally{whole.Empty(), whole.Empty(), whole.Empty()}
	var wait sync.WaitGroup
	for i, part := range parts {
		wait.Go(func() {
			for j := i; j < len(w.records); j += len(parts) {
				if err := part.Add(&w.records[j]); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	require.NoError(t, parts[0].Merge(parts[1]))
	require.NoError(t, parts[0].Merge(parts[2]))
	require.Equal(t, written(t, whole), written(t, parts[0]))
	require.Zero(t, new(indicators.Tally).Empty().Records())
}
