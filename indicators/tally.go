package indicators

import (
	"bytes"
	"encoding/json"
	"math"
	"math/bits"

	"github.com/entente-civic/entente/i18n"
)

// Tally counts records into many tables in one pass: records, distinct persons,
// and values with their sums and quantiles, all of them exact. Two tallies of
// the same [Spec] merge into one of all their records, so that a log may be
// counted in parts, on any number of goroutines or machines:
//
//	t, err := indicators.NewTally(spec)
//	for _, r := range records {
//		err = errors.Join(err, t.Add(&r))
//	}
//	err = errors.Join(err, t.Merge(other))
//	ages, err := t.Table("month", "age")
//
// What a tally holds depends on its spec and on which records were added, how
// often each, and on nothing else: any order, any sharing out and any merging
// give the same tables and the same bytes (see [Tally.AppendBinary]). The empty
// tally changes nothing when merged.
//
// A Tally is for one goroutine at a time. The zero Tally can only be
// unmarshalled into.
type Tally struct {
	shape   *tallyShape
	records int64
	sums    []int64                 // of each measure, signs disregarded
	counts  [][]int64               // for each kept table its cells
	persons [][]map[uint64]struct{} // for each kept table, for each cell
	values  [][]map[int64]int64     // for each measure and kept table, for each cell, how often each value; NoValue among them
	places  []uint64                // of the record being added
}

// NewTally returns an empty tally. The error joins every fault of the spec, each
// an [i18n.Error] with a pointer to where it is: those of [Dimension.Check], and
//
//   - "doubled-dimension", "unknown-dimension": of ids;
//   - "doubled-axis": a table names a dimension twice;
//   - "bad-measure": a measure has no name or that of another one; "no-measure":
//     values are wanted, and there are no measures;
//   - "bad-cover": a period of the cover has no start or is reversed;
//   - "too-many-cells", "too-many", "too-deep": the limits [MaxCells],
//     [MaxDimensions], [MaxTables] and [MaxLevels].
func NewTally(s Spec) (*Tally, error) {
	shape, err := newTallyShape(s)
	if err != nil {
		return nil, err
	}
	t := &Tally{}
	t.reset(shape)
	return t, nil
}

// reset makes t the empty tally of a shape.
func (t *Tally) reset(p *tallyShape) {
	*t = Tally{
		shape:   p,
		sums:    make([]int64, len(p.spec.Measures)),
		counts:  make([][]int64, len(p.counts)),
		persons: make([][]map[uint64]struct{}, len(p.persons)),
		values:  make([][]map[int64]int64, len(p.spec.Measures)*len(p.values)),
		places:  make([]uint64, len(p.dims)),
	}
	for i := range p.counts {
		t.counts[i] = make([]int64, p.counts[i].cells)
	}
	for i := range p.persons {
		t.persons[i] = make([]map[uint64]struct{}, p.persons[i].cells)
	}
	for i := range t.values {
		t.values[i] = make([]map[int64]int64, p.values[i%len(p.values)].cells)
	}
}

// Spec returns what the tally counts, in the form it is compared and written
// in: tables spelled out, each once, its dimensions in the order of the spec. It
// is the caller's own.
func (t *Tally) Spec() Spec {
	var s Spec
	if t.shape == nil || json.Unmarshal(t.shape.form, &s) != nil {
		return Spec{}
	}
	return s
}

// Records returns how many records were added.
func (t *Tally) Records() int64 { return t.records }

// Add counts a record. It allocates nothing for it, and keeps nothing of r.
//
// An error is an [i18n.Error], and then nothing was counted:
//
//   - "bad-length": the record does not have a place in each dimension and a
//     value of each measure;
//   - "out-of-range": a place is that of no category;
//   - "at-parent": the category has others below it, of which it is the sum;
//   - "outside-cover": the days of the category are not among those the records
//     are said to cover;
//   - "sum-too-large": the values of a measure add up to more than [MaxSum],
//     signs disregarded; "too-many-records".
func (t *Tally) Add(r *Record) error {
	p := t.made()
	if len(r.At) != len(p.dims) || len(r.Values) != len(t.sums) {
		return t.badLength(r)
	}
	if t.records == math.MaxInt64 {
		return tooManyRecords()
	}
	for i, at := range r.At {
		d := &p.dims[i]
		if p.several.has(i) {
			if at&^d.leaves != 0 {
				return t.badPlace(r, i)
			}
			closed := uint64(0)
			for b := at; b != 0; b &= b - 1 {
				closed |= d.within[bits.TrailingZeros64(b)]
			}
			if at == 0 {
				closed = 1 << (d.width - 1)
			}
			t.places[i] = closed
			continue
		}
		if at >= uint64(d.width) || at < uint64(d.width-1) && d.refused[at] != tallyAllowed {
			return t.badPlace(r, i)
		}
		t.places[i] = at
	}
	if len(p.values) > 0 {
		for i, v := range r.Values {
			if v != NoValue && (tallyAbs(v) > MaxSum || t.sums[i] > MaxSum-tallyAbs(v)) {
				return t.sumTooLarge(i)
			}
		}
		for i, v := range r.Values {
			if v != NoValue {
				t.sums[i] += tallyAbs(v)
			}
		}
	}
	t.records++
	for i := range p.counts {
		t.count(t.counts[i], &p.counts[i], 0, 0)
	}
	if r.Person != 0 {
		for i := range p.persons {
			t.meet(t.persons[i], &p.persons[i], 0, 0, r.Person)
		}
	}
	for i := range t.values {
		t.note(t.values[i], &p.values[i%len(p.values)], 0, 0, r.Values[i/len(p.values)])
	}
	return nil
}

// tallyAbs returns v without its sign; NoValue is none.
func tallyAbs(v int64) int64 { return max(v, -v) }

func (t *Tally) count(cells []int64, in *tallyTable, axis, at int) {
	for ; axis < len(in.dims); axis++ {
		place := t.places[in.dims[axis]]
		if t.shape.several.has(in.dims[axis]) {
			for ; place != 0; place &= place - 1 {
				t.count(cells, in, axis+1, at+bits.TrailingZeros64(place)*in.stride[axis])
			}
			return
		}
		at += int(place) * in.stride[axis] //nolint:gosec // below the width
	}
	cells[at]++
}

func (t *Tally) meet(cells []map[uint64]struct{}, in *tallyTable, axis, at int, person uint64) {
	for ; axis < len(in.dims); axis++ {
		place := t.places[in.dims[axis]]
		if t.shape.several.has(in.dims[axis]) {
			for ; place != 0; place &= place - 1 {
				t.meet(cells, in, axis+1, at+bits.TrailingZeros64(place)*in.stride[axis], person)
			}
			return
		}
		at += int(place) * in.stride[axis] //nolint:gosec // below the width
	}
	if cells[at] == nil {
		cells[at] = make(map[uint64]struct{})
	}
	cells[at][person] = struct{}{}
}

func (t *Tally) note(cells []map[int64]int64, in *tallyTable, axis, at int, v int64) {
	for ; axis < len(in.dims); axis++ {
		place := t.places[in.dims[axis]]
		if t.shape.several.has(in.dims[axis]) {
			for ; place != 0; place &= place - 1 {
				t.note(cells, in, axis+1, at+bits.TrailingZeros64(place)*in.stride[axis], v)
			}
			return
		}
		at += int(place) * in.stride[axis] //nolint:gosec // below the width
	}
	if cells[at] == nil {
		cells[at] = make(map[int64]int64)
	}
	cells[at][v]++
}

// Merge adds to t the records of another tally, which stays as it is. The two
// must be of the same spec: the error has code "other-spec". Past the limits of
// [Tally.Add] it has code "sum-too-large" or "too-many-records". With an error
// t stays as it was. A tally may be merged into itself, which doubles it.
func (t *Tally) Merge(u *Tally) error {
	p := t.shape
	if p == nil || u.shape == nil || !bytes.Equal(p.form, u.shape.form) {
		return i18n.Fail(tallyPkg, "other-spec", tallyOtherSpec)
	}
	if u.records > math.MaxInt64-t.records {
		return tooManyRecords()
	}
	for i, sum := range u.sums {
		if sum > MaxSum-t.sums[i] {
			return t.sumTooLarge(i)
		}
	}
	t.records += u.records
	for i, sum := range u.sums {
		t.sums[i] += sum
	}
	for i, cells := range u.counts {
		for j, n := range cells {
			t.counts[i][j] += n
		}
	}
	for i, cells := range u.persons {
		for j, persons := range cells {
			if persons != nil && t.persons[i][j] == nil {
				t.persons[i][j] = make(map[uint64]struct{}, len(persons))
			}
			for person := range persons {
				t.persons[i][j][person] = struct{}{}
			}
		}
	}
	for i, cells := range u.values {
		for j, values := range cells {
			if values != nil && t.values[i][j] == nil {
				t.values[i][j] = make(map[int64]int64, len(values))
			}
			for v, n := range values {
				t.values[i][j][v] += n
			}
		}
	}
	return nil
}

// made returns what the tally counts.
func (t *Tally) made() *tallyShape {
	if t.shape == nil {
		panic("indicators: the zero Tally has no tables; make one with NewTally")
	}
	return t.shape
}

func (t *Tally) badLength(r *Record) error {
	return i18n.Fail(tallyPkg, "bad-length", tallyBadLength,
		i18n.Int("places", int64(len(r.At))), i18n.Int("dimensions", int64(len(t.shape.dims))),
		i18n.Int("values", int64(len(r.Values))), i18n.Int("measures", int64(len(t.sums))))
}

// badPlace says what is wrong with the place of a record in a dimension.
func (t *Tally) badPlace(r *Record, i int) error {
	d, at := &t.shape.dims[i], r.At[i]
	name := i18n.Label("dimension", tallyShown(t.shape.spec.Dimensions[i].ID))
	if t.shape.several.has(i) {
		at = uint64(bits.TrailingZeros64(at &^ d.leaves))
	}
	if at >= uint64(d.width-1) {
		// A place may be as large as it likes; what a sentence says is not.
		return i18n.Fail(tallyPkg, "out-of-range", tallyOutOfRange, name, i18n.Int("place", int64(min(at, math.MaxInt64)))) //nolint:gosec // just limited
	}
	code, words := "at-parent", tallyAtParent
	if d.refused[at] == tallyUncovered {
		code, words = "outside-cover", tallyOutside
	}
	id := t.shape.spec.Dimensions[i].categories()[at].ID
	return i18n.Fail(tallyPkg, code, words, name, i18n.Label("category", tallyShown(id)))
}

func (t *Tally) sumTooLarge(measure int) error {
	return i18n.Fail(tallyPkg, "sum-too-large", tallySumTooLarge,
		i18n.Str("measure", tallyShown(t.shape.spec.Measures[measure])), i18n.Int("most", MaxSum))
}

func tooManyRecords() error {
	return i18n.Fail(tallyPkg, "too-many-records", tallyTooManyRecords, i18n.Int("most", math.MaxInt64))
}
