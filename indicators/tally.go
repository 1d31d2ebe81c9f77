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
// It needs 8 bytes for each cell of its tables, of which there are at most
// [MaxCells]; up to 16 MB for counting many records at once, and up to 24 MB for
// those that wait to be counted, both only once the records are many. Exact
// persons and quantiles cost what there is to tell apart: for each person in each
// cell a bit or two where their numbers are dense, 16 to 32 bytes where they are
// not, 256 bytes at the very most; for each value in each cell 8 bytes where
// values are small and many, and an entry of a map where they are not. No part of
// it grows with the records otherwise.
//
// A Tally is for one goroutine at a time. The zero Tally can only be
// unmarshalled into.
type Tally struct {
	shape   *tallyShape
	plan    *tallyPlan // how the records in the buckets are packed
	joint   *tallyPlan // the plan for many records, once it was thought of
	records int64
	sums    []int64           // of each measure, signs disregarded
	counts  [][]int64         // for each kept table its cells
	persons [][]*tallyPersons // for each kept table its cells, or nil
	values  [][]*tallyValues  // for each measure and kept table its cells, or nil
	buckets []tallyBucket     // records packed and not counted yet
	live    [][]uint32        // the cells of the bases, not yet in counts
	pending uint64            // records counted in live
	scratch *tallyScratch
}

// tallyBucket holds records, packed.
type tallyBucket struct {
	records []uint64
	n       int // words of it that are taken
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
		persons: make([][]*tallyPersons, len(p.persons)),
		values:  make([][]*tallyValues, len(p.spec.Measures)*len(p.values)),
	}
	for i := range p.counts {
		t.counts[i] = make([]int64, p.counts[i].cells)
	}
	for i := range p.persons {
		t.persons[i] = make([]*tallyPersons, p.persons[i].cells)
	}
	for i := range t.values {
		t.values[i] = make([]*tallyValues, p.values[i%len(p.values)].cells)
	}
}

// follow makes a plan the one by which records are packed from now on. The
// buckets are empty.
func (t *Tally) follow(plan *tallyPlan) {
	t.rollUp()
	t.plan = plan
	t.buckets = make([]tallyBucket, plan.buckets)
	t.live = make([][]uint32, len(plan.bases))
	for i := range plan.bases {
		t.live[i] = make([]uint32, plan.bases[i].cells)
	}
}

// settle counts what is in the buckets and brings all counts up to date.
func (t *Tally) settle() {
	for i := range t.buckets {
		t.empty(&t.buckets[i])
	}
	t.rollUp()
}

// empty counts what is in a bucket.
func (t *Tally) empty(b *tallyBucket) {
	n := uint64(b.n / t.plan.words) //nolint:gosec // not negative
	if t.pending+n > math.MaxUint32 {
		t.rollUp()
	}
	t.run(b.records[:b.n])
	t.pending += n
	b.n = 0
}

// Empty returns a tally of the same spec without a record: for a second
// goroutine or a second file, to be merged, without the cost of [NewTally].
func (t *Tally) Empty() *Tally {
	if t.shape == nil {
		return &Tally{}
	}
	u := &Tally{}
	u.reset(t.shape)
	return u
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
	plan := t.plan
	if plan == nil {
		plan = t.start()
	}
	code := uint64(0)
	dims := plan.dims
	places := r.At[:len(dims)]
	for i := range dims {
		d := &dims[i]
		at := places[i]
		if at < d.free {
			code += at * d.mult
			continue
		}
		part, ok := p.dims[i].second(at, p.several.has(i), d)
		if !ok {
			return t.badPlace(r, i)
		}
		code += part
	}
	bucket := &t.buckets[0]
	if plan.partition >= 0 {
		bucket = &t.buckets[places[plan.partition]>>plan.shift]
	}
	if bucket.n+plan.words > len(bucket.records) {
		if t.room(bucket); t.plan != plan {
			return t.Add(r)
		}
	}
	record := bucket.records[bucket.n : bucket.n+plan.words]
	record[0] = code
	if plan.codes > 1 {
		t.packWide(record, places)
	}
	if plan.person >= 0 {
		record[plan.person] = r.Person
	}
	if plan.value >= 0 {
		values := record[plan.value:]
		sums := t.sums
		for i, v := range r.Values {
			values[i] = uint64(v) //nolint:gosec // bits
			if v == NoValue {
				continue
			}
			sum := uint64(sums[i]) + uint64(tallyAbs(v)) //nolint:gosec // neither is negative
			if sum > MaxSum {
				for j, v := range r.Values[:i] {
					if v != NoValue {
						sums[j] -= tallyAbs(v)
					}
				}
				return t.sumTooLarge(i)
			}
			sums[i] = int64(sum) //nolint:gosec // at most MaxSum
		}
	}
	t.records++
	bucket.n += plan.words
	return nil
}

// packWide packs places into several words.
func (t *Tally) packWide(record, places []uint64) {
	clear(record[:t.plan.codes])
	for i := range t.plan.dims {
		d := &t.plan.dims[i]
		part, _ := t.shape.dims[i].second(places[i], t.shape.several.has(i), d)
		record[d.word] += part
	}
}

// start plans for the first records.
func (t *Tally) start() *tallyPlan {
	t.scratch = new(tallyScratch)
	t.follow(newTallyPlan(t.shape, false))
	return t.plan
}

// room makes room in a bucket, and may change the plan.
func (t *Tally) room(b *tallyBucket) {
	if size, most := len(b.records), t.plan.most; size < most {
		grown := make([]uint64, min(max(2*size, 64*t.plan.words), most))
		copy(grown, b.records[:b.n])
		b.records = grown
		return
	}
	t.empty(b)
	if !t.plan.joint {
		if t.joint == nil {
			t.joint = newTallyPlan(t.shape, true)
		}
		if t.records >= t.joint.cells()/tallyPays {
			t.follow(t.joint)
		}
	}
}

// second is the second look at a place: what is added to the word, and whether
// a record may stand there.
func (d *tallyDim) second(at uint64, several bool, pack *packDim) (uint64, bool) {
	if several {
		if at&^d.leaves != 0 {
			return 0, false
		}
		return d.stands(at) << pack.shift, true
	}
	last := uint64(d.width - 1) //nolint:gosec // positive
	return at * pack.mult, at == last || at < last && d.refused[at] == tallyAllowed
}

// stands returns the categories of a record, those above them included, or what
// is not stated.
func (d *tallyDim) stands(at uint64) uint64 {
	switch {
	case at == 0:
		return 1 << (d.width - 1)
	case len(d.upwards) == 0:
		return at
	}
	closed := uint64(0)
	for ; at != 0; at &= at - 1 {
		closed |= d.within[bits.TrailingZeros64(at)]
	}
	return closed
}

// tallyAbs returns v without its sign; NoValue is none.
func tallyAbs(v int64) int64 { return max(v, -v) }

// Merge adds to t the records of another tally, which stays as it is. The two
// must be of the same spec: the error has code "other-spec". Past the limits of
// [Tally.Add] it has code "sum-too-large" or "too-many-records". With an error
// t stays as it was. A tally may be merged into itself, which doubles it.
func (t *Tally) Merge(u *Tally) error {
	p := t.shape
	if p == nil || u.shape == nil || !bytes.Equal(p.form, u.shape.form) {
		return i18n.Fail(packageName, "other-spec", tallyOtherSpec)
	}
	if u.records > math.MaxInt64-t.records {
		return tooManyRecords()
	}
	for i, sum := range u.sums {
		if sum > MaxSum-t.sums[i] {
			return t.sumTooLarge(i)
		}
	}
	t.settle()
	u.settle()
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
			if persons != nil {
				if t.persons[i][j] == nil {
					t.persons[i][j] = &tallyPersons{}
				}
				t.persons[i][j].union(persons)
			}
		}
	}
	for i, cells := range u.values {
		for j, values := range cells {
			switch {
			case values == nil:
			case t == u:
				values.double()
			default:
				if t.values[i][j] == nil {
					t.values[i][j] = &tallyValues{}
				}
				t.values[i][j].union(values)
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
	return i18n.Fail(packageName, "bad-length", tallyBadLength,
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
		return i18n.Fail(packageName, "out-of-range", tallyOutOfRange, name, i18n.Int("place", int64(min(at, math.MaxInt64)))) //nolint:gosec // just limited
	}
	code, words := "at-parent", tallyAtParent
	if d.refused[at] == tallyUncovered {
		code, words = "outside-cover", tallyOutside
	}
	id := t.shape.spec.Dimensions[i].categories()[at].ID
	return i18n.Fail(packageName, code, words, name, i18n.Label("category", tallyShown(id)))
}

func (t *Tally) sumTooLarge(measure int) error {
	return i18n.Fail(packageName, "sum-too-large", tallySumTooLarge,
		i18n.Str("measure", tallyShown(t.shape.spec.Measures[measure])), i18n.Int("most", MaxSum))
}

func tooManyRecords() error {
	return i18n.Fail(packageName, "too-many-records", tallyTooManyRecords, i18n.Int("most", math.MaxInt64))
}
