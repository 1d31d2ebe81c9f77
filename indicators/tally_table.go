package indicators

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// Table returns how many records stand where, by the dimensions named, in the
// order named; by none, how many there are. Any table follows from one that was
// wanted by leaving dimensions out, but not one in several of whose categories
// a record may stand: sums over those would count it twice. The error has code
// "not-wanted", "unknown-dimension" or "doubled-axis". The table is a picture:
// what is added later does not change it.
func (t *Tally) Table(by ...string) (Table, error) {
	out, err := t.made().blank(t.shape.counts, by)
	if err != nil {
		return Table{}, err
	}
	t.settle()
	for part := range out.parts(t.shape.counts) {
		for i, n := range t.counts[part.kept] {
			if n != 0 {
				out.n[part.place(i)] += n
			}
		}
	}
	out.addUp(out.n)
	return out, nil
}

// Persons returns how many distinct persons stand where, exactly; what can be
// asked is as for [Tally.Table]. Totals are counted as well: the same person may
// be in several parts of one. Records of whom nobody knows the person are in no
// cell.
func (t *Tally) Persons(by ...string) (Table, error) {
	out, err := t.made().blank(t.shape.persons, by)
	if err != nil {
		return Table{}, err
	}
	out.persons = true
	t.settle()
	for part := range out.parts(t.shape.persons) {
		out.countPersons(t.persons[part.kept], &part)
	}
	return out, nil
}

// seenPerson is a person and the cell of a table.
type seenPerson struct {
	person uint64
	at     int
}

// countPersons counts distinct persons in the cells that part fills, and in
// their totals. The bits that sets have are united word by word, all cells of
// one word after the other; persons above these are sorted and counted one by
// one, and so is everyone if the cells are many and the persons few.
func (t *Table) countPersons(cells []*tallyPersons, part *tablePart) {
	words, entries := 0, 0
	for _, s := range cells {
		if s != nil {
			words = max(words, len(s.dense))
			entries += s.n
		}
	}
	for _, s := range cells {
		if s != nil && entries < len(t.n)/64*words {
			entries += s.count() - s.n
		}
	}
	// Uniting looks at 64 persons at a time, in every cell of the table.
	if entries < len(t.n)/64*words {
		words = 0
	}
	var above []seenPerson
	type source struct {
		at    int
		dense []uint64
		table []uint64 // persons below the most bits that are in the table, in order
	}
	var sources []source
	for i, s := range cells {
		if s == nil {
			continue
		}
		at := part.place(i)
		var table []uint64
		s.each(words == 0, func(person uint64) {
			if person>>6 < uint64(words) { //nolint:gosec // not negative
				table = append(table, person)
			} else {
				above = append(above, seenPerson{person, at})
			}
		})
		if words > 0 {
			sources = append(sources, source{at, s.dense, table})
		}
	}
	slices.SortFunc(above, func(a, b seenPerson) int { return cmp.Compare(a.person, b.person) })
	stamp := make([]int, len(t.n)) // who was counted last in each cell
	who := 0
	for i, s := range above {
		if i == 0 || s.person != above[i-1].person {
			who++
		}
		t.meet(stamp, who, 0, s.at)
	}
	// A stretch of words of all cells at a time, that fits a near cache.
	const near = 1 << 14
	stretch := max(1, min(words, near/len(t.n)))
	union := make([]uint64, stretch*len(t.n))
	for first := 0; first < words; first += stretch {
		clear(union)
		for i := range sources {
			s := &sources[i]
			to := union[s.at*stretch : (s.at+1)*stretch]
			if first < len(s.dense) {
				from := s.dense[first:min(first+stretch, len(s.dense))]
				for j, w := range from {
					to[j] |= w
				}
			}
			for len(s.table) > 0 && s.table[0]>>6 < uint64(first+stretch) { //nolint:gosec // not negative
				to[s.table[0]>>6-uint64(first)] |= 1 << (s.table[0] & 63) //nolint:gosec // not negative
				s.table = s.table[1:]
			}
		}
		t.unite(union, stretch)
		if first == 0 {
			for i := 0; i < len(union); i += stretch {
				union[i] &^= 1
			}
		}
		for i := range t.n {
			n := 0
			for _, w := range union[i*stretch : (i+1)*stretch] {
				n += bits.OnesCount64(w)
			}
			t.n[i] += int64(n)
		}
	}
}

// unite fills in the totals of sets of bits, so many words to a cell.
func (t *Table) unite(cells []uint64, words int) {
	for axis, dim := range t.axes {
		if t.shape.several.has(dim) {
			continue
		}
		d, stride := &t.shape.dims[dim], t.stride[axis]*words
		for first := 0; first < len(cells); first += (d.width + 1) * stride {
			line := func(place int) []uint64 { return cells[first+place*stride : first+(place+1)*stride] }
			total := line(d.width)
			for place := range d.width {
				for i, w := range line(place) {
					total[i] |= w
				}
			}
			for _, place := range d.upwards {
				up := line(int(d.parent[place]))
				for i, w := range line(int(place)) {
					up[i] |= w
				}
			}
		}
	}
}

// meet counts a person in a cell and in all that include it, once.
func (t *Table) meet(stamp []int, who, axis, at int) {
	for ; axis < len(t.axes); axis++ {
		if t.shape.several.has(t.axes[axis]) {
			continue
		}
		d := &t.shape.dims[t.axes[axis]]
		place := at / t.stride[axis] % (d.width + 1)
		t.meet(stamp, who, axis+1, at+(d.width-place)*t.stride[axis])
		if place < d.width-1 {
			for up := d.parent[place]; up >= 0; up = d.parent[up] {
				t.meet(stamp, who, axis+1, at+(int(up)-place)*t.stride[axis])
			}
		}
	}
	if stamp[at] != who {
		stamp[at] = who
		t.n[at]++
	}
}

// Values returns for each cell how many records there are, how many of them
// have a value of the measure, and the sum of these; the table also gives their
// quantiles. What can be asked is as for [Tally.Table]; the error may also have
// code "unknown-measure".
func (t *Tally) Values(measure string, by ...string) (Table, error) {
	m := slices.Index(t.made().spec.Measures, measure)
	if m < 0 {
		items := make([]i18n.Arg, len(t.shape.spec.Measures))
		for i, name := range t.shape.spec.Measures {
			items[i] = i18n.Str("measure", tallyShown(name))
		}
		return Table{}, i18n.Fail(packageName, "unknown-measure", tallyUnknownMeasure,
			i18n.Str("measure", tallyShown(measure)), i18n.List("list", items...))
	}
	out, err := t.made().blank(t.shape.values, by)
	if err != nil {
		return Table{}, err
	}
	out.measure = measure
	out.known, out.sum = make([]int64, len(out.n)), make([]int64, len(out.n))
	out.values = make([][]tallyValue, len(out.n))
	t.settle()
	for part := range out.parts(t.shape.values) {
		for i, values := range t.values[m*len(t.shape.values)+part.kept] {
			if values == nil {
				continue
			}
			at := part.place(i)
			known := values.known()
			if out.values[at] == nil {
				out.values[at] = known
			} else {
				out.values[at] = append(out.values[at], known...)
			}
			out.n[at] += values.unseen
			for _, v := range known {
				out.n[at] += v.n
				out.known[at] += v.n
				out.sum[at] += v.v * v.n
			}
		}
	}
	out.addUp(out.n)
	out.addUp(out.known)
	out.addUp(out.sum)
	return out, nil
}

// tallyValue is a value and how often it was met.
type tallyValue struct{ v, n int64 }

// blank returns the table by the dimensions named, with nothing counted.
func (p *tallyShape) blank(kept []tallyTable, by []string) (Table, error) {
	out := Table{shape: p}
	var set tallySet
	for _, id := range by {
		d := slices.IndexFunc(p.spec.Dimensions, func(d Dimension) bool { return d.ID == id })
		switch {
		case d < 0:
			return Table{}, i18n.Fail(packageName, "unknown-dimension", tallyUnknownDimension, i18n.Label("dimension", tallyShown(id)), p.list(&p.spec))
		case set.has(d):
			return Table{}, i18n.Fail(packageName, "doubled-axis", tallyDoubledAxis, i18n.Label("dimension", tallyShown(id)))
		}
		set |= 1 << d
		out.axes = append(out.axes, d)
	}
	if p.from(kept, set) < 0 {
		if len(by) == 0 {
			return Table{}, i18n.Fail(packageName, "not-wanted", tallyTotalNotWanted)
		}
		items := make([]i18n.Arg, len(by))
		for i, id := range by {
			items[i] = i18n.Label("dimension", tallyShown(id))
		}
		return Table{}, i18n.Fail(packageName, "not-wanted", tallyNotWanted, i18n.List("dimensions", items...))
	}
	out.stride = make([]int, len(out.axes))
	cells := 1
	for i := len(out.axes) - 1; i >= 0; i-- {
		out.stride[i] = cells
		cells *= p.dims[out.axes[i]].width + 1
	}
	out.n = make([]int64, cells)
	return out, nil
}

// tablePart says how a kept table fills part of a table: the whole of it but
// for the totals over dimensions in several of whose categories a record may
// stand, or such totals.
type tablePart struct {
	kept  int   // which kept table
	in    []int // strides of its dimensions
	out   []int // and of the same in the table; 0: left out
	start int   // where in the table its first cell belongs
}

// place returns where in the table a cell of the kept one belongs.
func (p *tablePart) place(cell int) int {
	at := p.start
	for i, stride := range p.in {
		at += cell / stride * p.out[i]
		cell %= stride
	}
	return at
}

// parts yields what fills a table, and notes which totals nothing gives.
func (t *Table) parts(kept []tallyTable) func(yield func(tablePart) bool) {
	var set, several tallySet
	for _, d := range t.axes {
		set |= 1 << d
	}
	several = set & t.shape.several
	return func(yield func(tablePart) bool) {
		// Each subset of the several, from none to all.
		for dropped := tallySet(0); ; {
			i := t.shape.from(kept, set&^dropped)
			if i < 0 {
				t.absent = append(t.absent, dropped)
			} else if !yield(t.part(i, &kept[i], dropped)) {
				return
			}
			if dropped == several {
				return
			}
			dropped = (dropped - several) & several
		}
	}
}

func (t *Table) part(kept int, from *tallyTable, dropped tallySet) tablePart {
	p := tablePart{kept: kept, in: from.stride, out: make([]int, len(from.dims))}
	for axis, d := range t.axes {
		if dropped.has(d) {
			p.start += t.shape.dims[d].width * t.stride[axis]
		} else {
			p.out[slices.Index(from.dims, d)] = t.stride[axis]
		}
	}
	return p
}

// addUp fills in the totals and the categories that have others below them,
// axis by axis, but for those in several of whose categories a record may stand.
func (t *Table) addUp(cells []int64) {
	for axis, dim := range t.axes {
		if t.shape.several.has(dim) {
			continue
		}
		d, stride := &t.shape.dims[dim], t.stride[axis]
		for first := 0; first < len(cells); first += (d.width + 1) * stride {
			line := func(place int) []int64 { return cells[first+place*stride : first+(place+1)*stride] }
			total := line(d.width)
			for place := range d.width {
				for i, n := range line(place) {
					total[i] += n
				}
			}
			for _, place := range d.upwards {
				up := line(int(d.parent[place]))
				for i, n := range line(int(place)) {
					up[i] += n
				}
			}
		}
	}
}

// tallyRank returns the rank, from 1, of the value at a share of n values, and
// whether the share falls exactly between it and the next.
func tallyRank(q quantity.Decimal, n int64) (rank int64, between bool) {
	whole := uint64(1)
	for range q.Scale() {
		whole *= 10
	}
	high, low := bits.Mul64(uint64(n), uint64(q.Coef())) //nolint:gosec // neither is negative
	// q is below 1, so the product divided by whole is below n and fits.
	rank64, rest := bits.Div64(high, low, whole)
	if rest == 0 {
		return int64(rank64), true //nolint:gosec // at most n
	}
	return int64(rank64) + 1, false //nolint:gosec // at most n
}
