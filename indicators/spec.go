package indicators

import (
	"cmp"
	"encoding/json"
	"errors"
	"math"
	"math/bits"
	"slices"
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Limits of a Spec.
const (
	MaxDimensions = 64      // dimensions of a Spec, and measures
	MaxTables     = 4096    // tables wanted, of each sort
	MaxCells      = 1 << 22 // cells of all tables wanted, totals and parents counted
	MaxLevels     = 32      // categories within one another
)

// MaxSum is what the values of one measure may add up to, signs disregarded: a
// tenth of the largest whole number, so that a median between two values has
// room for its decimal.
const MaxSum = math.MaxInt64 / 10

// NoValue stands for a value that is not known.
const NoValue = math.MinInt64

// Spec says what a [Tally] counts. It is decided beforehand: what was not
// wanted cannot be asked afterwards, and what is kept, written and passed on
// tells no more about the records than the tables that were wanted.
//
// A table is named by the ids of its dimensions, in any order; an empty list of
// ids is the total.
type Spec struct {
	Dimensions []Dimension  `json:"dimensions"`        // what records are told apart by; at most MaxDimensions
	Measures   []string     `json:"measures,omitzero"` // whole numbers a record may carry, by name: "minutes"
	Counts     [][]string   `json:"counts"`            // tables of records wanted; nil: every pair of dimensions, each dimension alone, and the total
	Persons    [][]string   `json:"persons,omitzero"`  // tables of distinct persons wanted; nil: none
	Values     [][]string   `json:"values,omitzero"`   // tables of each measure wanted; nil: none
	Cover      []cal.Period `json:"cover,omitzero"`    // the days the records cover, both ends included; nil: not stated
}

// Pairs returns the tables of every pair of dimensions, a before b in the order
// given, each behind the dimensions of first: Pairs([]string{"month"}, "sex",
// "age", "origin") is month by sex by age, month by sex by origin, month by age
// by origin.
func Pairs(first []string, of ...string) [][]string {
	var out [][]string
	for i, a := range of {
		for _, b := range of[i+1:] {
			table := make([]string, 0, len(first)+2)
			out = append(out, append(append(table, first...), a, b))
		}
	}
	return out
}

// Record is one thing that happened, as a [Tally] takes it: numbers only. It
// belongs to the caller, who may use one for all records.
type Record struct {
	// At is for each dimension of the Spec the position of the record's category
	// among the terms or bands, from 0; their number stands for not stated.
	// Where a record may stand in several, it is a set of bits, 1<<position
	// each, and 0 stands for not stated.
	//
	// A category that has others below it is their sum, and no record stands
	// there itself.
	At []uint64
	// Person tells persons apart: an opaque number that is the same for the same
	// person in every record that will ever be merged. 0: not known, and then
	// the record counts in no table of persons. Numbers that are small against
	// the number of records are the fastest, but anything will do, such as the
	// first eight bytes of a keyed hash.
	Person uint64
	// Values is for each measure its value; NoValue: not known.
	Values []int64
}

// tallyDim is a dimension prepared for counting.
type tallyDim struct {
	width   int            // categories, and one for what is not stated
	refused []uint8        // for each position but the last: why no record stands there; "" is 0
	leaves  uint64         // Several: the positions where a record may stand
	within  []uint64       // Several: for each position itself and all above it
	parent  []int32        // for each category the one it is within, or -1
	upwards []int32        // categories that have a parent, each before its parent
	depth   int            // most parents above one another
	covered []uint8        // Time, with a cover: for each category whether its days are covered
	whole   uint8          // the same of the dimension as a whole
	byID    map[string]int // position by id, NotStated among them
}

// Why a record may not stand at a position.
const (
	tallyAllowed uint8 = iota
	tallyParent
	tallyUncovered
)

// How far the days of a category are covered.
const (
	coverFull uint8 = iota // or nothing is said
	coverPart
	coverNone
)

// tallySet is a set of dimensions, one bit each.
type tallySet uint64

func (s tallySet) has(d int) bool { return s>>d&1 != 0 }

// dims returns the dimensions of a set in the order of the spec.
func (s tallySet) dims() []int {
	out := make([]int, 0, bits.OnesCount64(uint64(s)))
	for ; s != 0; s &= s - 1 {
		out = append(out, bits.TrailingZeros64(uint64(s)))
	}
	return out
}

// tallyShape is a spec made ready. It is never changed.
type tallyShape struct {
	spec    Spec
	form    []byte // the spec as it is written
	dims    []tallyDim
	several tallySet
	// What is kept of each sort: the tables that do not follow from another one.
	counts, persons, values []tallyTable
}

// tallyTable is the place of a table's cells: those of its categories, without
// totals.
type tallyTable struct {
	set    tallySet
	dims   []int
	stride []int // the last dimension has stride 1
	cells  int
}

// table returns the table of a set of dimensions.
func (p *tallyShape) table(set tallySet) tallyTable {
	t := tallyTable{set: set, dims: set.dims(), cells: 1}
	t.stride = make([]int, len(t.dims))
	for i := len(t.dims) - 1; i >= 0; i-- {
		t.stride[i] = t.cells
		t.cells *= p.dims[t.dims[i]].width
	}
	return t
}

// follows reports whether the table of a set follows from another by adding up.
func (p *tallyShape) follows(set, from tallySet) bool {
	return set&^from == 0 && from&^set&p.several == 0
}

// from returns the smallest kept table from which one follows, or -1.
func (p *tallyShape) from(kept []tallyTable, set tallySet) int {
	best := -1
	for i := range kept {
		if p.follows(set, kept[i].set) && (best < 0 || kept[i].cells < kept[best].cells) {
			best = i
		}
	}
	return best
}

func specFault(pointer, code string, t i18n.Template, args ...i18n.Arg) error {
	e := i18n.Fail(packageName, code, t, args...)
	e.Pointer = pointer
	return e
}

// newTallyShape makes a spec ready. The error joins every fault.
func newTallyShape(s Spec) (*tallyShape, error) {
	for _, l := range []struct {
		at      string
		n, most int
	}{
		{"/dimensions", len(s.Dimensions), MaxDimensions},
		{"/measures", len(s.Measures), MaxDimensions},
		{"/counts", len(s.Counts), MaxTables},
		{"/persons", len(s.Persons), MaxTables},
		{"/values", len(s.Values), MaxTables},
		{"/cover", len(s.Cover), MaxTables},
	} {
		if l.n > l.most {
			return nil, specFault(l.at, "too-many", specTooMany, i18n.Label("list", l.at), i18n.Int("most", int64(l.most)))
		}
	}
	var faults []error
	position := make(map[string]int, len(s.Dimensions))
	cells := 0
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		at := "/dimensions/" + strconv.Itoa(i)
		if _, doubled := position[d.ID]; doubled {
			faults = append(faults, specFault(at+"/id", "doubled-dimension", specDoubledDimension, i18n.Label("dimension", tallyShown(d.ID))))
		} else {
			position[d.ID] = i
		}
		if cells += len(d.Terms) + len(d.Bands); cells > MaxCells {
			return nil, specFault(at, "too-many-cells", specTooManyCells, i18n.Label("table", at), i18n.Int("most", MaxCells))
		}
		faults = append(faults, dimensionFaults(d, at)...)
	}
	for i, m := range s.Measures {
		if m == "" || slices.Index(s.Measures, m) < i {
			faults = append(faults, specFault("/measures/"+strconv.Itoa(i), "bad-measure", specBadMeasure,
				i18n.Int("position", int64(i)+1), i18n.Str("measure", tallyShown(m))))
		}
	}
	if len(s.Values) > 0 && len(s.Measures) == 0 {
		faults = append(faults, specFault("/values", "no-measure", specNoMeasure))
	}
	cover, err := tallyCover(s.Cover)
	faults = append(faults, err...)
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}

	p := &tallyShape{dims: make([]tallyDim, len(s.Dimensions))}
	for i := range s.Dimensions {
		var ok bool
		if p.dims[i], ok = newTallyDim(&s.Dimensions[i], cover); !ok {
			faults = append(faults, specFault("/dimensions/"+strconv.Itoa(i), "too-deep", specTooDeep,
				i18n.Label("dimension", tallyShown(s.Dimensions[i].ID)), i18n.Int("most", MaxLevels)))
		}
		if s.Dimensions[i].Several {
			p.several |= 1 << i
		}
	}
	if s.Counts == nil {
		var ids []string
		for i := range s.Dimensions {
			ids = append(ids, s.Dimensions[i].ID)
			s.Counts = append(s.Counts, []string{s.Dimensions[i].ID})
		}
		s.Counts = append(append(s.Counts, []string{}), Pairs(nil, ids...)...)
	}
	room := MaxCells
	for _, w := range []struct {
		at     string
		tables *[][]string
		kept   *[]tallyTable
		times  int
	}{{"/counts/", &s.Counts, &p.counts, 1}, {"/persons/", &s.Persons, &p.persons, 1}, {"/values/", &s.Values, &p.values, len(s.Measures)}} {
		sets, err := p.sets(&s, position, *w.tables, w.at, w.times, &room)
		faults = append(faults, err...)
		*w.tables = p.named(&s, sets, *w.tables == nil)
		*w.kept = p.keep(sets)
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	// The spec goes through its written form: what is kept shares nothing with
	// the caller, and is what a reader of the form will have.
	form, bad := json.Marshal(s)
	if bad != nil {
		return nil, bad
	}
	p.form = form
	return p, json.Unmarshal(form, &p.spec)
}

// dimensionFaults returns the faults of a dimension, each with its place in the
// spec.
func dimensionFaults(d *Dimension, at string) []error {
	err := d.Check()
	if err == nil {
		return nil
	}
	list := err.(interface{ Unwrap() []error }).Unwrap() // Check joins
	for _, err := range list {
		if e, ok := errors.AsType[*i18n.Error](err); ok {
			e.Pointer = at + e.Pointer
		}
	}
	return list
}

// sets returns the sets of dimensions that tables name, each once, fewest
// dimensions first, and takes their cells from the room there is.
func (p *tallyShape) sets(s *Spec, position map[string]int, tables [][]string, at string, times int, room *int) ([]tallySet, []error) {
	var sets []tallySet
	var faults []error
	seen := make(map[tallySet]bool, len(tables))
	for i, table := range tables {
		at := at + strconv.Itoa(i)
		var set tallySet
		cells := times
		for _, id := range table {
			d, ok := position[id]
			if !ok {
				faults = append(faults, specFault(at, "unknown-dimension", specUnknownDimension,
					i18n.Label("table", at), i18n.Label("dimension", tallyShown(id)), p.list(s)))
				continue
			}
			if set.has(d) {
				faults = append(faults, specFault(at, "doubled-axis", specDoubledAxis, i18n.Label("table", at), i18n.Label("dimension", tallyShown(id))))
				continue
			}
			set |= 1 << d
			if cells <= MaxCells { // both factors are at most a little more than MaxCells
				cells *= p.dims[d].width + 1
			}
		}
		if seen[set] {
			continue
		}
		seen[set] = true
		if cells > *room {
			return sets, append(faults, specFault(at, "too-many-cells", specTooManyCells, i18n.Label("table", at), i18n.Int("most", MaxCells)))
		}
		*room -= cells
		sets = append(sets, set)
	}
	slices.SortFunc(sets, func(a, b tallySet) int {
		return cmp.Or(cmp.Compare(bits.OnesCount64(uint64(a)), bits.OnesCount64(uint64(b))), slices.Compare(a.dims(), b.dims()))
	})
	return sets, faults
}

// list returns the ids of the dimensions, for a sentence.
func (p *tallyShape) list(s *Spec) i18n.Arg {
	items := make([]i18n.Arg, len(s.Dimensions))
	for i := range s.Dimensions {
		items[i] = i18n.Label("dimension", tallyShown(s.Dimensions[i].ID))
	}
	return i18n.List("list", items...)
}

// named returns the tables of sets by the ids of their dimensions.
func (p *tallyShape) named(s *Spec, sets []tallySet, absent bool) [][]string {
	if absent {
		return nil
	}
	out := make([][]string, len(sets))
	for i, set := range sets {
		out[i] = make([]string, 0, 4)
		for _, d := range set.dims() {
			out[i] = append(out[i], s.Dimensions[d].ID)
		}
	}
	return out
}

// keep returns the tables that follow from no other one.
func (p *tallyShape) keep(sets []tallySet) []tallyTable {
	var out []tallyTable
	for _, set := range sets {
		if !slices.ContainsFunc(sets, func(from tallySet) bool { return from != set && p.follows(set, from) }) {
			out = append(out, p.table(set))
		}
	}
	return out
}

// tallyCover returns the stretches of days covered, in order and apart from one
// another; nil if nothing is said.
func tallyCover(cover []cal.Period) ([]dimSpan, []error) {
	var faults []error
	var spans []dimSpan
	for i, p := range cover {
		s := dimSpan{from: p.From.First().Ordinal(), to: math.MaxInt}
		if !p.To.IsZero() {
			s.to = p.To.Last().Ordinal()
		}
		if p.From.IsZero() || s.from > s.to {
			faults = append(faults, specFault("/cover/"+strconv.Itoa(i), "bad-cover", specBadCover, p.Arg("period")))
			continue
		}
		spans = append(spans, s)
	}
	slices.SortFunc(spans, func(a, b dimSpan) int { return cmp.Compare(a.from, b.from) })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && (out[n-1].to == math.MaxInt || s.from <= out[n-1].to+1) {
			out[n-1].to = max(out[n-1].to, s.to)
			continue
		}
		out = append(out, s)
	}
	return out, faults
}

// coveredBy returns how far the days of a stretch are covered.
func (s dimSpan) coveredBy(cover []dimSpan) uint8 {
	i, _ := slices.BinarySearchFunc(cover, s.from, func(c dimSpan, from int) int { return cmp.Compare(c.to, from) })
	switch {
	case i == len(cover) || cover[i].from > s.to:
		return coverNone
	case cover[i].from <= s.from && cover[i].to >= s.to:
		return coverFull
	default:
		return coverPart
	}
}

// newTallyDim prepares a dimension without faults, and reports whether its
// hierarchy is within MaxLevels.
func newTallyDim(d *Dimension, cover []dimSpan) (tallyDim, bool) {
	ids := d.categories()
	n := len(ids)
	t := tallyDim{
		width: n + 1, refused: make([]uint8, n), parent: make([]int32, n),
		byID: make(map[string]int, n+1),
	}
	for i := range ids {
		t.byID[ids[i].ID] = i
	}
	t.byID[NotStated] = n
	for i := range ids {
		t.parent[i] = -1
		if ids[i].Parent != "" {
			t.parent[i] = int32(t.byID[ids[i].Parent]) //nolint:gosec // at most MaxCells
			t.refused[t.parent[i]] = tallyParent
		}
	}
	level := make([]int, n)
	for i := range ids {
		for at := i; t.parent[at] >= 0; at = int(t.parent[at]) {
			if level[i]++; level[i] >= MaxLevels {
				return t, false
			}
		}
		t.depth = max(t.depth, level[i])
		if level[i] > 0 {
			t.upwards = append(t.upwards, int32(i)) //nolint:gosec // at most MaxCells
		}
	}
	slices.SortStableFunc(t.upwards, func(a, b int32) int { return cmp.Compare(level[b], level[a]) })
	if d.Time && cover != nil {
		t.cover(ids, cover)
	}
	if d.Several {
		t.within = make([]uint64, n)
		for i := range ids {
			if t.refused[i] == tallyAllowed {
				t.leaves |= 1 << i
			}
			for at := i; at >= 0; at = int(t.parent[at]) {
				t.within[i] |= 1 << at
			}
		}
	}
	return t, true
}

// cover notes which categories of a time dimension are covered.
func (t *tallyDim) cover(ids []term.Term, cover []dimSpan) {
	t.covered = make([]uint8, len(ids))
	some, all := false, true
	for i := range ids {
		from, to, _ := timeOf(ids[i].ID)
		t.covered[i] = dimSpan{from: from, to: to}.coveredBy(cover)
		if t.refused[i] == tallyParent {
			continue
		}
		some = some || t.covered[i] != coverNone
		all = all && t.covered[i] == coverFull
		if t.covered[i] == coverNone {
			t.refused[i] = tallyUncovered
		}
	}
	switch {
	case all:
		t.whole = coverFull
	case some:
		t.whole = coverPart
	default:
		t.whole = coverNone
	}
}
