package indicators

import (
	"cmp"
	"iter"
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/term"
)

// Cell is one cell of a Table.
type Cell struct {
	N       int64   // records counted; of a table of persons, persons
	Known   int64   // of a table of values: how many of the N have one
	Sum     int64   // of a table of values: their sum
	Missing Missing // why there is no number, and then N, Known and Sum say nothing; "": there is one
	Partial bool    // the records cover part of the cell’s time only
}

// Mean returns the sum over the number of known values, to be divided last;
// undefined if none is known.
func (c Cell) Mean() quantity.Ratio {
	return quantity.Ratio{Num: quantity.Of(c.Sum, ""), Den: quantity.Of(c.Known, "")}
}

// Table is what a [Tally] counted, by some of its dimensions, with all totals:
// of records, of distinct persons, or of the values of a measure. The zero Table
// has no cells.
//
// The categories of an axis are its terms or bands, in order, and behind them
// what is not stated. Over an axis in several of whose categories a record may
// stand there is a total only where the tally was told to count it: the parts
// overlap. A Table is never changed and is safe to share.
type Table struct {
	shape   *tallyShape
	measure string
	persons bool
	axes    []int      // dimensions, in the order asked
	absent  []tallySet // the sets of dimensions whose totals, taken together, nothing gives
	// Cells: along each axis the terms or bands, what is not stated, the total.
	stride        []int
	n, known, sum []int64
	values        [][]tallyValue // of categories without others below them
}

// Axes returns the dimensions of the table, in the order asked. What they hold
// belongs to the tally: read only.
func (t Table) Axes() []Dimension {
	out := make([]Dimension, len(t.axes))
	for i, d := range t.axes {
		out[i] = t.shape.spec.Dimensions[d]
	}
	return out
}

// Measure returns the name of the measure of a table of values, or "".
func (t Table) Measure() string { return t.measure }

// Persons reports whether the cells count persons.
func (t Table) Persons() bool { return t.persons }

// At returns the cell of the categories named, in any order: "sex:women",
// "month:2026-01", "sex:not-stated". Of an axis that none of them names, or that
// "sex:*" names, it is the total. A category with others below it includes
// them.
//
// It is false if a code names no category of the table, if two name the same
// axis, and for a total that is not given, because the parts overlap and the
// tally was not told to count it.
//
// Where the tally was told which days its records cover, a category of time of
// which no day is covered has no number and is [NotCollected]; one of which some
// are is Partial. Of a dimension that the table leaves out, all its time counts.
func (t Table) At(of ...term.Code) (Cell, bool) {
	var buf [8]int
	places, ok := t.find(of, buf[:0])
	if !ok {
		return Cell{}, false
	}
	return t.cell(places), true
}

// find returns the places along the axes that codes name.
func (t Table) find(of []term.Code, places []int) ([]int, bool) {
	if t.shape == nil {
		return nil, false
	}
	for _, d := range t.axes {
		places = append(places, t.shape.dims[d].width)
	}
	var named tallySet
	for _, code := range of {
		axis := t.axisOf(code.Scheme())
		if axis < 0 || named.has(t.axes[axis]) {
			return nil, false
		}
		named |= 1 << t.axes[axis]
		if code.All() {
			continue
		}
		place, ok := t.shape.dims[t.axes[axis]].byID[code.Term()]
		if !ok {
			return nil, false
		}
		places[axis] = place
	}
	var totals tallySet
	for axis, place := range places {
		if d := t.axes[axis]; place == t.shape.dims[d].width && t.shape.several.has(d) {
			totals |= 1 << d
		}
	}
	return places, !slices.Contains(t.absent, totals)
}

func (t Table) axisOf(id string) int {
	for axis, d := range t.axes {
		if t.shape.spec.Dimensions[d].ID == id {
			return axis
		}
	}
	return -1
}

// cell returns what stands at places along the axes.
func (t Table) cell(places []int) Cell {
	at := 0
	var on tallySet
	covered, whole := coverFull, coverFull
	for axis, place := range places {
		at += place * t.stride[axis]
		on |= 1 << t.axes[axis]
		switch d := &t.shape.dims[t.axes[axis]]; {
		case d.covered == nil || place == d.width-1:
		case place == d.width:
			whole = max(whole, d.whole)
		default:
			covered = max(covered, d.covered[place])
		}
	}
	for i := range t.shape.dims {
		if !on.has(i) {
			whole = max(whole, t.shape.dims[i].whole)
		}
	}
	c := Cell{N: t.n[at]}
	if t.known != nil {
		c.Known, c.Sum = t.known[at], t.sum[at]
	}
	// A total over times none of which is covered may still hold records of which
	// nobody stated the time.
	if covered == coverNone || whole == coverNone && c.N == 0 {
		return Cell{Missing: NotCollected}
	}
	c.Partial = covered != coverFull || whole != coverFull
	return c
}

// All yields the cells of the categories that have no others below them, those
// of what is not stated among them and totals not, row by row: the last axis
// moves first. The codes stand in the order of the axes; the slice is used again
// for the next cell.
func (t Table) All() iter.Seq2[[]term.Code, Cell] {
	return func(yield func([]term.Code, Cell) bool) {
		if t.shape == nil {
			return
		}
		codes := make([][]term.Code, len(t.axes))
		at := make([][]int, len(t.axes))
		for axis, dim := range t.axes {
			d, spec := &t.shape.dims[dim], &t.shape.spec.Dimensions[dim]
			for i, category := range spec.categories() {
				if d.refused[i] != tallyParent {
					codes[axis] = append(codes[axis], term.C(spec.ID, category.ID))
					at[axis] = append(at[axis], i)
				}
			}
			codes[axis] = append(codes[axis], term.C(spec.ID, NotStated))
			at[axis] = append(at[axis], d.width-1)
		}
		row, places, turn := make([]term.Code, len(t.axes)), make([]int, len(t.axes)), make([]int, len(t.axes))
		for {
			for axis, i := range turn {
				row[axis], places[axis] = codes[axis][i], at[axis][i]
			}
			if !yield(row, t.cell(places)) {
				return
			}
			axis := len(turn) - 1
			for ; axis >= 0; axis-- {
				if turn[axis]++; turn[axis] < len(at[axis]) {
					break
				}
				turn[axis] = 0
			}
			if axis < 0 {
				return
			}
		}
	}
}

// Quantile returns the value below which a share q of the known values of a cell
// lie, 0 < q < 1; the median is that of 0.5. It is exact. Where q falls between
// two values it is their mean, so the median of an even number of values is the
// mean of the two in the middle: definition 2 of Hyndman and Fan, Sample
// Quantiles in Statistical Packages, The American Statistician 50 (1996).
//
// It is false where At is, for a table that is not one of values, if no value is
// known, and if q is not between 0 and 1.
func (t Table) Quantile(q quantity.Decimal, of ...term.Code) (quantity.Decimal, bool) {
	if t.values == nil || q.Sign() <= 0 || q.Cmp(quantity.Int(1)) >= 0 {
		return quantity.Decimal{}, false
	}
	places, ok := t.find(of, nil)
	if !ok || t.cell(places).Known == 0 {
		return quantity.Decimal{}, false
	}
	all := t.gather(nil, places, 0, 0)
	slices.SortFunc(all, func(a, b tallyValue) int { return cmp.Compare(a.v, b.v) })
	n := int64(0)
	for _, v := range all {
		n += v.n
	}
	rank, even := tallyRank(q, n)
	low, high, seen := int64(0), int64(0), int64(0)
	for i, v := range all {
		if seen += v.n; seen >= rank {
			low, high = v.v, v.v
			if even && seen == rank {
				high = all[i+1].v // q is below 1: there is one more
			}
			break
		}
	}
	if low == high {
		return quantity.Int(low), true
	}
	mean, err := quantity.Int(low+high).Quo(quantity.Int(2), 1) // MaxSum leaves room
	if (low+high)%2 == 0 {
		mean = quantity.Int((low + high) / 2)
	}
	return mean, err == nil
}

// gather appends the values of the categories that places include.
func (t Table) gather(all []tallyValue, places []int, axis, at int) []tallyValue {
	if axis == len(t.axes) {
		return append(all, t.values[at]...)
	}
	d, place := &t.shape.dims[t.axes[axis]], places[axis]
	if t.shape.several.has(t.axes[axis]) || place < d.width && (place == d.width-1 || d.refused[place] != tallyParent) {
		return t.gather(all, places, axis+1, at+place*t.stride[axis])
	}
	for leaf := range d.width {
		if place == d.width || leaf < d.width-1 && d.under(leaf, place) {
			all = t.gather(all, places, axis+1, at+leaf*t.stride[axis])
		}
	}
	return all
}

// under reports whether a category is within another.
func (d *tallyDim) under(category, other int) bool {
	for category >= 0 && category != other {
		category = int(d.parent[category])
	}
	return category >= 0
}
