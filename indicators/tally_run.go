package indicators

import (
	"math/bits"
	"slices"
)

// tallyScratch is where a block’s places in tables are computed.
type tallyScratch struct{ a, b [tallyBlock]uint32 }

// run counts the records of a full bucket, or what there is of one.
func (t *Tally) run(records []uint64) {
	words := t.plan.words
	for len(records) > 0 {
		block := records[:min(len(records), tallyBlock*words)]
		records = records[len(block):]
		n := len(block) / words
		last := tallySet(0)
		fresh := false // whether a holds the places in the table of last
		for i := range t.plan.jobs {
			j := &t.plan.jobs[i]
			at := t.scratch.a[:n]
			if j.kind == jobCounts && len(j.index.sets) == 0 && len(j.index.fields) == 1 && j.index.rest == nil {
				t.runPlain(j, block)
				continue
			}
			if !fresh || j.index.set != last {
				t.plan.places(&j.index, block, at)
				last, fresh = j.index.set, true
			}
			switch j.kind {
			case jobCounts:
				t.runCounts(j, block, at)
			case jobPersons:
				t.runPersons(j, block, at)
			case jobValues:
				t.runValues(j, block, at)
			}
		}
	}
}

// places computes where in a table the records of a block belong, but for the
// dimensions in several of whose categories a record may stand.
func (t *tallyPlan) places(x *tallyIndex, block []uint64, at []uint32) {
	words := t.words
	if len(x.fields) == 0 {
		clear(at)
		return
	}
	for word := range x.fields {
		f := &x.fields[word]
		m0, m1, m2, m3 := f[0].mask, f[1].mask, f[2].mask, f[3].mask
		k0, k1, k2, k3 := f[0].mult, f[1].mult, f[2].mult, f[3].mult
		from := word
		if word > 0 {
			for i := range at {
				c := block[from]
				at[i] += uint32((c&m0*k0 + c&m1*k1 + c&m2*k2 + c&m3*k3) >> tallyPoint) //nolint:gosec // below MaxCells
				from += words
			}
			continue
		}
		for i := range at {
			c := block[from]
			at[i] = uint32((c&m0*k0 + c&m1*k1 + c&m2*k2 + c&m3*k3) >> tallyPoint) //nolint:gosec // below MaxCells
			from += words
		}
	}
	for _, f := range x.rest {
		for i := range at {
			at[i] += uint32(block[i*words+f.word] & f.mask * f.mult >> tallyPoint) //nolint:gosec // below MaxCells
		}
	}
}

// runPlain counts into a base whose places are in one word.
func (t *Tally) runPlain(j *tallyJob, block []uint64) {
	cells, words := t.live[j.target], t.plan.words
	f := &j.index.fields[0]
	m0, m1, m2, m3 := f[0].mask, f[1].mask, f[2].mask, f[3].mask
	k0, k1, k2, k3 := f[0].mult, f[1].mult, f[2].mult, f[3].mult
	for i := 0; i < len(block); i += words {
		c := block[i]
		cells[(c&m0*k0+c&m1*k1+c&m2*k2+c&m3*k3)>>tallyPoint]++
	}
}

func (t *Tally) runCounts(j *tallyJob, block []uint64, at []uint32) {
	cells := t.live[j.target]
	switch {
	case len(j.index.sets) == 0:
		for _, i := range at {
			cells[i]++
		}
	case len(j.index.sets) > 1:
		t.spread(&j.index, block, at, func(_ []uint64, cell uint32) { cells[cell]++ })
	case j.second < 0:
		s := &j.index.sets[0]
		shift, mask, stride, words := s.shift&63, s.mask, s.stride, t.plan.words
		from := block[s.word:]
		for i, first := range at {
			for b := from[i*words] >> shift & mask; b != 0; b &= b - 1 {
				cells[first+uint32(bits.TrailingZeros64(b))*stride]++ //nolint:gosec // below 64
			}
		}
	default:
		others, also := t.live[j.second], t.scratch.b[:len(at)]
		t.plan.places(&j.other, block, also)
		s := &j.index.sets[0]
		shift, mask, words := s.shift&63, s.mask, t.plan.words
		stride, step := s.stride, j.other.sets[0].stride
		from := block[s.word:]
		for i, first := range at {
			second := also[i]
			for b := from[i*words] >> shift & mask; b != 0; b &= b - 1 {
				place := uint32(bits.TrailingZeros64(b)) //nolint:gosec // below 64
				cells[first+place*stride]++
				others[second+place*step]++
			}
		}
	}
}

func (t *Tally) runPersons(j *tallyJob, block []uint64, at []uint32) {
	groups, words := t.persons[j.target], t.plan.words
	if len(j.index.sets) > 0 {
		t.spread(&j.index, block, at, func(record []uint64, cell uint32) {
			if person := record[t.plan.person]; person != 0 {
				tallyMeet(groups, cell, person)
			}
		})
		return
	}
	from := block[t.plan.person:]
	for i, cell := range at {
		person := from[i*words]
		if g := groups[cell]; g != nil && person>>6 < uint64(len(g.dense)) {
			// Bit 0 of all is for nobody: it is set and never counted.
			g.dense[person>>6] |= 1 << (person & 63)
		} else if person != 0 {
			tallyMeet(groups, cell, person)
		}
	}
}

func (t *Tally) runValues(j *tallyJob, block []uint64, at []uint32) {
	words := t.plan.words
	for m := range t.sums {
		groups := t.values[m*len(t.shape.values)+j.target]
		if len(j.index.sets) > 0 {
			t.spread(&j.index, block, at, func(record []uint64, cell uint32) {
				tallyNote(groups, cell, record[t.plan.value+m])
			})
			continue
		}
		from := block[t.plan.value+m:]
		for i, cell := range at {
			v := from[i*words]
			if g := groups[cell]; g != nil && v < uint64(len(g.dense)) {
				g.dense[v]++
			} else {
				tallyNote(groups, cell, v)
			}
		}
	}
}

// spread calls count for each record and each cell it belongs in.
func (t *Tally) spread(x *tallyIndex, block []uint64, at []uint32, count func(record []uint64, cell uint32)) {
	words := t.plan.words
	for i, first := range at {
		spreadOver(x.sets, block[i*words:(i+1)*words], first, count)
	}
}

func spreadOver(sets []tallySpread, record []uint64, at uint32, count func(record []uint64, cell uint32)) {
	if len(sets) == 0 {
		count(record, at)
		return
	}
	s := &sets[0]
	for b := record[s.word] >> s.shift & s.mask; b != 0; b &= b - 1 {
		spreadOver(sets[1:], record, at+uint32(bits.TrailingZeros64(b))*s.stride, count) //nolint:gosec // below 64
	}
}

// rollUp adds what the bases hold to the kept tables and empties them.
func (t *Tally) rollUp() {
	if t.pending == 0 {
		return
	}
	t.pending = 0
	for i := range t.plan.bases {
		b := &t.plan.bases[i]
		t.addUp(b.tallyTable, t.live[i], b.kept)
		clear(t.live[i])
	}
}

// addUp adds the cells of a table to kept tables that follow from it. Those that
// have its widest dimension and those that have it not go apart: for the latter
// it is added up first, and for the former one that not all of them have. The
// cells are counts of fewer than 1<<32 records, so no sum overflows.
func (t *Tally) addUp(in tallyTable, cells []uint32, kept []int) {
	var all tallySet
	for _, i := range kept {
		all |= t.shape.counts[i].set
	}
	for in.set != all {
		in, cells = t.drop(in, cells, t.widest(in, in.set&^all))
	}
	if len(kept) == 1 {
		t.keep(in, cells, kept[0])
		return
	}
	common := all
	for _, i := range kept {
		common &= t.shape.counts[i].set
	}
	// Several tables differ, so there is a dimension that not all have.
	d := t.widest(in, all&^common)
	var with, without []int
	for _, i := range kept {
		if t.shape.counts[i].set.has(d) {
			with = append(with, i)
		} else {
			without = append(without, i)
		}
	}
	t.addUp(in, cells, with)
	t.addUp(in, cells, without)
}

// widest returns the dimension with most categories.
func (t *Tally) widest(in tallyTable, of tallySet) int {
	best := -1
	for _, d := range in.dims {
		if of.has(d) && (best < 0 || t.shape.dims[d].width > t.shape.dims[best].width) {
			best = d
		}
	}
	return best
}

// drop adds up over a dimension.
func (t *Tally) drop(in tallyTable, cells []uint32, d int) (tallyTable, []uint32) {
	out := tallyTable{set: in.set &^ (1 << d), cells: in.cells / t.shape.dims[d].width}
	at := 0
	for i, dim := range in.dims {
		if dim == d {
			at = i
			continue
		}
		out.dims = append(out.dims, dim)
		stride := in.stride[i]
		if in.stride[i] > in.stride[slices.Index(in.dims, d)] {
			stride /= t.shape.dims[d].width
		}
		out.stride = append(out.stride, stride)
	}
	sums := make([]uint32, out.cells)
	stride, width := in.stride[at], t.shape.dims[d].width
	if stride == 1 {
		for i := range sums {
			n := uint32(0)
			for _, c := range cells[i*width : (i+1)*width] {
				n += c
			}
			sums[i] = n
		}
		return out, sums
	}
	for first := 0; first < len(sums); first += stride {
		to := sums[first : first+stride]
		for place := range width {
			from := cells[first*width+place*stride:][:len(to)]
			for i, n := range from {
				to[i] += n
			}
		}
	}
	return out, sums
}

// keep adds cells to those of a kept table of the same dimensions.
func (t *Tally) keep(in tallyTable, cells []uint32, i int) {
	kept := &t.shape.counts[i]
	into := t.counts[i]
	if slices.Equal(in.dims, kept.dims) {
		for j, n := range cells {
			into[j] += int64(n)
		}
		return
	}
	place := tablePart{in: in.stride, out: make([]int, len(in.dims))}
	for j, d := range in.dims {
		place.out[j] = kept.stride[slices.Index(kept.dims, d)]
	}
	for j, n := range cells {
		if n != 0 {
			into[place.place(j)] += int64(n)
		}
	}
}
