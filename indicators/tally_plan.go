package indicators

import (
	"math/bits"
	"slices"
)

// How a tally counts.
//
// Add only checks a record and packs it into a few words, into one of several
// buckets; a full bucket is counted at once. Buckets are by one dimension that
// most tables share (the month, say), so that while a bucket is counted its
// parts of all tables lie in near caches: counting in the order of arrival
// spends most of its time waiting for memory.
//
// Tables are not counted one by one. Tables of records are counted as a few
// bases, each by all the dimensions of several tables, from which these follow
// by adding up: one step for a record instead of one for each table. A dimension
// in several of whose categories a record may stand belongs to a base only if it
// belongs to all its tables. Bases pay once there are many records for their
// cells; before that every kept table is its own base.
const (
	// tallyBaseCells bounds the cells of all bases together, of 4 bytes each.
	tallyBaseCells = 1 << 22
	// tallyNearCells bounds the cells of a base that a bucket's records touch.
	tallyNearCells = 1 << 17
	// tallyBuffer bounds the words of all buckets together, of 8 bytes each.
	tallyBuffer = 3 << 20
	// tallyBuckets bounds their number.
	tallyBuckets = 256
	// tallyFirst is how many records the only bucket of a small tally has.
	tallyFirst = 1 << 12
	// tallyPays is for how many cells of its bases a record pays.
	tallyPays = 16
	// tallyBlock is how many records are counted at a time.
	tallyBlock = 512
)

// tallyPlan is how records are packed and what they are counted into.
type tallyPlan struct {
	joint     bool
	bases     []tallyBase
	dims      []packDim
	codes     int   // words that hold the places of a record
	words     int   // words of a record: codes, the person, values
	person    int   // the word of the person, or -1
	value     int   // the word of the first measure, or -1
	partition int   // the dimension that tells which bucket, or -1
	shift     uint8 // of its place
	buckets   int
	most      int // words of a full bucket
	jobs      []tallyJob
}

// tallyBase is a table counted into, and the kept tables that follow from it.
type tallyBase struct {
	tallyTable
	kept []int
}

// packDim says how the place of a record in a dimension is packed.
type packDim struct {
	free  uint64 // places below it need no second look; 0 where each does
	mult  uint64 // the place times this is added to the word
	word  int
	shift uint8 // of a dimension in several of whose categories a record may stand; 64: in no table
}

// tallyField is how part of a word adds to a record’s place in a table: masked,
// times mult, the sum of all shifted by tallyPoint. There is no shift for each:
// mult makes up for where the part stands in the word.
type tallyField struct{ mask, mult uint64 }

// tallyPoint is more than where any such part stands, and leaves the bits of
// MaxCells.
const tallyPoint = 40

// tallyIndex computes the places of records in a table, but for dimensions in
// several of whose categories a record may stand.
type tallyIndex struct {
	set    tallySet
	fields [][4]tallyField // for the first code words; those of no use add nothing
	rest   []tallyRest
	sets   []tallySpread
}

// tallyRest is a field of a word that has more than four.
type tallyRest struct {
	word int
	tallyField
}

// tallySpread is a dimension in several of whose categories a record may stand.
type tallySpread struct {
	word   int
	shift  uint8
	mask   uint64
	stride uint32
}

// tallyJob counts records into one base, or two that share the dimension in
// several of whose categories a record may stand, or into a kept table of
// persons or of values.
type tallyJob struct {
	kind   uint8
	target int
	second int // -1: none
	index  tallyIndex
	other  tallyIndex // of the second
}

const (
	jobCounts uint8 = iota
	jobPersons
	jobValues
)

// newTallyPlan plans for a shape: with joint bases, or each kept table its own.
func newTallyPlan(p *tallyShape, joint bool) *tallyPlan {
	plan := &tallyPlan{joint: joint, partition: -1, person: -1, value: -1, buckets: 1}
	var all []tallySet
	for _, kept := range [][]tallyTable{p.counts, p.persons, p.values} {
		for i := range kept {
			all = append(all, kept[i].set)
		}
	}
	if joint {
		plan.split(p, all)
		plan.join(p)
	} else {
		for i := range p.counts {
			plan.bases = append(plan.bases, tallyBase{p.counts[i], []int{i}})
		}
	}
	var into []*tallyTable
	for i := range plan.bases {
		into = append(into, &plan.bases[i].tallyTable)
	}
	for _, kept := range [][]tallyTable{p.persons, p.values} {
		for i := range kept {
			into = append(into, &kept[i])
		}
	}
	where := plan.pack(p, into)
	plan.words = plan.codes
	if len(p.persons) > 0 {
		plan.person = plan.words
		plan.words++
	}
	if len(p.values) > 0 {
		plan.value = plan.words
		plan.words += len(p.spec.Measures)
	}
	plan.most = tallyFirst * plan.words
	if plan.buckets > 1 {
		plan.most = max(64, tallyBuffer/plan.buckets/plan.words) * plan.words
	}
	plan.work(p, where)
	return plan
}

// cells returns how many cells the bases have.
func (t *tallyPlan) cells() int64 {
	n := 0
	for i := range t.bases {
		n += t.bases[i].cells
	}
	return int64(n)
}

// split chooses the dimension of the buckets: the one in most of the tables, and
// at least in every second one.
func (t *tallyPlan) split(p *tallyShape, all []tallySet) {
	most := 0
	for d := range p.dims {
		if p.several.has(d) {
			continue
		}
		n := 0
		for _, set := range all {
			if set.has(d) {
				n++
			}
		}
		if 2*n >= len(all) && (n > most || n == most && p.dims[d].width > p.dims[t.partition].width) {
			t.partition, most = d, n
		}
	}
	if t.partition < 0 {
		return
	}
	places := p.dims[t.partition].width
	for (places-1)>>t.shift >= tallyBuckets {
		t.shift++
	}
	t.buckets = (places-1)>>t.shift + 1
}

// join makes the bases: each kept table goes to the base that grows least by it.
func (t *tallyPlan) join(p *tallyShape) {
	near := func(b *tallyTable) int {
		if t.partition >= 0 && b.set.has(t.partition) {
			return b.cells / t.buckets
		}
		return b.cells
	}
	room := tallyBaseCells
	for i := range p.counts {
		kept := &p.counts[i]
		best, cells := -1, 0
		for j := range t.bases {
			b := &t.bases[j]
			if b.set&p.several != kept.set&p.several {
				continue
			}
			n, ok := p.size(b.set|kept.set, room+b.cells)
			if !ok {
				continue
			}
			joined := tallyTable{set: b.set | kept.set, cells: n}
			if near(&joined) > tallyNearCells {
				continue
			}
			if best < 0 || n-b.cells < cells-t.bases[best].cells {
				best, cells = j, n
			}
		}
		if best < 0 {
			t.bases = append(t.bases, tallyBase{t.outermost(p, kept.set), []int{i}})
			room -= kept.cells
			continue
		}
		b := &t.bases[best]
		room -= cells - b.cells
		b.tallyTable, b.kept = t.outermost(p, b.set|kept.set), append(b.kept, i)
	}
}

// size returns the cells of a table, and whether they are no more than most.
func (p *tallyShape) size(set tallySet, most int) (int, bool) {
	n := 1
	for s := set; s != 0; s &= s - 1 {
		if n *= p.dims[bits.TrailingZeros64(uint64(s))].width; n > most {
			return n, false
		}
	}
	return n, true
}

// outermost returns the table of a set with the dimension of the buckets first
// and those in several of whose categories a record may stand last.
func (t *tallyPlan) outermost(p *tallyShape, set tallySet) tallyTable {
	out := tallyTable{set: set, dims: set.dims(), cells: 1}
	rank := func(d int) int {
		switch {
		case d == t.partition:
			return 0
		case p.several.has(d):
			return 2
		default:
			return 1
		}
	}
	slices.SortStableFunc(out.dims, func(a, b int) int { return rank(a) - rank(b) })
	out.stride = make([]int, len(out.dims))
	for i := len(out.dims) - 1; i >= 0; i-- {
		out.stride[i] = out.cells
		out.cells *= p.dims[out.dims[i]].width
	}
	return out
}

// tallyClass is dimensions that stand next to one another in every table that
// has one of them. They are packed as one number: the place in the table of them
// alone.
type tallyClass struct {
	dims  []int
	mult  []uint64 // for each, of its place
	cells int
	word  int
	shift uint8
	mask  uint64
}

// pack lays out the code words and returns for each dimension where it is; nil
// if no table has it.
func (t *tallyPlan) pack(p *tallyShape, into []*tallyTable) []*tallyClass {
	where := make([]*tallyClass, len(p.dims))
	var classes []*tallyClass
	together := func(a, b int) bool {
		return !slices.ContainsFunc(into, func(in *tallyTable) bool {
			return in.set.has(a) != in.set.has(b) || in.set.has(a) && slices.Index(in.dims, b) != slices.Index(in.dims, a)+1
		})
	}
	for d := range p.dims {
		if !slices.ContainsFunc(into, func(in *tallyTable) bool { return in.set.has(d) }) {
			continue
		}
		if p.several.has(d) {
			where[d] = &tallyClass{dims: []int{d}, mask: 1<<p.dims[d].width - 1}
			if p.dims[d].width == 64 {
				where[d].mask = 1<<64 - 1
			}
			classes = append(classes, where[d])
			continue
		}
		for _, c := range classes {
			if last := c.dims[len(c.dims)-1]; where[d] == nil && !p.several.has(last) && together(last, d) && c.cells <= tallyBaseCells/p.dims[d].width {
				where[d] = c
			}
		}
		if where[d] == nil {
			where[d] = &tallyClass{cells: 1}
			classes = append(classes, where[d])
		}
		c := where[d]
		for i := range c.mult {
			c.mult[i] *= uint64(p.dims[d].width) //nolint:gosec // positive
		}
		c.dims, c.mult, c.cells = append(c.dims, d), append(c.mult, 1), c.cells*p.dims[d].width
		c.mask = 1<<bits.Len(uint(c.cells-1)) - 1 //nolint:gosec // positive
	}
	// Each class goes to the first word that has room for it: numbers from the
	// bottom, where tallyPoint wants them, sets of categories from the top.
	var low, high []int
	for _, c := range classes {
		n := bits.Len64(c.mask)
		set := p.several.has(c.dims[0])
		for ; c.word < len(low); c.word++ {
			if low[c.word]+n <= high[c.word] && (set || low[c.word]+n <= tallyPoint) {
				break
			}
		}
		if c.word == len(low) {
			low, high = append(low, 0), append(high, 64)
		}
		if set {
			high[c.word] -= n
			c.shift = uint8(high[c.word]) //nolint:gosec // below 64
		} else {
			c.shift = uint8(low[c.word]) //nolint:gosec // below 64
			low[c.word] += n
		}
	}
	t.codes = max(1, len(low))
	t.dims = make([]packDim, len(p.dims))
	for d := range p.dims {
		c, pack := where[d], &t.dims[d]
		switch {
		case p.several.has(d) && c == nil:
			pack.shift = 64
		case p.several.has(d):
			pack.word, pack.shift = c.word, c.shift
		default:
			if !slices.ContainsFunc(p.dims[d].refused, func(why uint8) bool { return why != tallyAllowed }) {
				pack.free = uint64(p.dims[d].width) //nolint:gosec // positive
			}
			if c != nil {
				pack.word, pack.mult = c.word, c.mult[slices.Index(c.dims, d)]<<c.shift
			}
		}
	}
	return where
}

// indexed says how a record’s place in a table is computed.
func (t *tallyPlan) indexed(p *tallyShape, in *tallyTable, where []*tallyClass) tallyIndex {
	x := tallyIndex{set: in.set}
	used := make([]int, t.codes)
	var done []*tallyClass
	for i, d := range in.dims {
		c := where[d]
		if p.several.has(d) {
			x.sets = append(x.sets, tallySpread{c.word, c.shift, c.mask, uint32(in.stride[i])}) //nolint:gosec // at most MaxCells
			continue
		}
		if slices.Contains(done, c) {
			continue
		}
		done = append(done, c)
		last := slices.Index(in.dims, c.dims[len(c.dims)-1])
		f := tallyField{c.mask << c.shift, uint64(in.stride[last]) << (tallyPoint - c.shift)} //nolint:gosec // positive
		if used[c.word] == 4 {
			x.rest = append(x.rest, tallyRest{c.word, f})
			continue
		}
		for len(x.fields) <= c.word {
			x.fields = append(x.fields, [4]tallyField{})
		}
		x.fields[c.word][used[c.word]] = f
		used[c.word]++
	}
	return x
}

// work lists what is done with a block of records. Bases that share the one
// dimension in several of whose categories a record may stand go in pairs, so
// that these are walked once for both.
func (t *tallyPlan) work(p *tallyShape, where []*tallyClass) {
	alone := -1
	for i := range t.bases {
		x := t.indexed(p, &t.bases[i].tallyTable, where)
		if len(x.sets) == 1 && alone >= 0 {
			if j := &t.jobs[alone]; j.index.sets[0].word == x.sets[0].word && j.index.sets[0].shift == x.sets[0].shift {
				j.second, j.other = i, x
				alone = -1
				continue
			}
		}
		if len(x.sets) == 1 {
			alone = len(t.jobs)
		}
		t.jobs = append(t.jobs, tallyJob{jobCounts, i, -1, x, tallyIndex{}})
	}
	for i := range p.persons {
		t.jobs = append(t.jobs, tallyJob{jobPersons, i, -1, t.indexed(p, &p.persons[i], where), tallyIndex{}})
	}
	for i := range p.values {
		t.jobs = append(t.jobs, tallyJob{jobValues, i, -1, t.indexed(p, &p.values[i], where), tallyIndex{}})
	}
}
