package indicators

import (
	"cmp"
	"maps"
	"math/bits"
	"slices"
)

// tallyPersons is a set of persons: a bit for each number below 64 times
// len(dense), the first of which says nothing, and a table by open addressing
// for those above. The bits are taken as far as they need no more room than the
// table would.
type tallyPersons struct {
	dense []uint64
	table []uint64 // a power of two of places, or none; 0: free
	n     int      // how many in the table and the crowd
	// Those that found no place in the table within tallyProbes: numbers may be
	// chosen to collide, and then a map keeps the work in proportion.
	crowd map[uint64]struct{}
}

// tallyProbes is how many places of a table are looked at.
const tallyProbes = 64

// tallySparse is how many words of bits a person in the table pays for.
const tallySparse = 32

// tallyMeet adds a person to the set of a cell.
func tallyMeet(cells []*tallyPersons, cell uint32, person uint64) {
	if cells[cell] == nil {
		cells[cell] = &tallyPersons{}
	}
	cells[cell].add(person)
}

// add adds a person, who is not 0.
func (s *tallyPersons) add(person uint64) {
	if word := person >> 6; word < uint64(len(s.dense)) {
		s.dense[word] |= 1 << (person & 63)
		return
	}
	if 2*s.n >= len(s.table) {
		if s.grow(); person>>6 < uint64(len(s.dense)) {
			s.dense[person>>6] |= 1 << (person & 63)
			return
		}
	}
	s.insert(person)
}

// tallyHash spreads numbers over a table (the finalizer of MurmurHash3).
func tallyHash(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

func (s *tallyPersons) insert(person uint64) {
	mask := uint64(len(s.table) - 1)
	at := tallyHash(person)
	for i := range uint64(tallyProbes) {
		switch place := &s.table[(at+i)&mask]; *place {
		case 0:
			*place = person
			s.n++
			return
		case person:
			return
		}
	}
	if _, ok := s.crowd[person]; !ok {
		if s.crowd == nil {
			s.crowd = make(map[uint64]struct{})
		}
		s.crowd[person] = struct{}{}
		s.n++
	}
}

// entries returns those in the table and the crowd, in any order.
func (s *tallyPersons) entries() []uint64 {
	if s.n == 0 {
		return nil
	}
	out := make([]uint64, 0, s.n)
	for _, person := range s.table {
		if person != 0 {
			out = append(out, person)
		}
	}
	for person := range s.crowd {
		out = append(out, person)
	}
	return out
}

// grow makes room in the table: as many numbers as it pays for become bits, the
// others get a table of twice the size.
func (s *tallyPersons) grow() {
	old := s.entries()
	var (
		lengths [65]int    // how many numbers have so many bits
		largest [65]uint64 // the largest of these
	)
	for _, person := range old {
		n := bits.Len64(person)
		lengths[n]++
		largest[n] = max(largest[n], person)
	}
	words, below := len(s.dense), 0
	for n := 1; n <= 32; n++ {
		below += lengths[n]
		if w := int(largest[n]>>6) + 1; lengths[n] > 0 && w-len(s.dense) <= tallySparse*below { //nolint:gosec // 32 bits
			words = max(words, w)
		}
	}
	s.extend(words)
	left := 0
	for _, person := range old {
		if person>>6 >= uint64(words) { //nolint:gosec // not negative
			left++
		}
	}
	size := 8
	for size < 4*left {
		size *= 2
	}
	s.table, s.n, s.crowd = make([]uint64, size), 0, nil
	for _, person := range old {
		if word := person >> 6; word < uint64(words) { //nolint:gosec // not negative
			s.dense[word] |= 1 << (person & 63)
		} else {
			s.insert(person)
		}
	}
}

// extend makes room for so many words of bits.
func (s *tallyPersons) extend(words int) {
	if words > len(s.dense) {
		dense := make([]uint64, words)
		copy(dense, s.dense)
		s.dense = dense
	}
}

// union adds all of another set.
func (s *tallyPersons) union(u *tallyPersons) {
	if s == u {
		return
	}
	if len(u.dense) > len(s.dense) {
		s.extend(len(u.dense))
		old := s.entries()
		s.table, s.n, s.crowd = nil, 0, nil
		for _, person := range old {
			s.add(person)
		}
	}
	for i, w := range u.dense {
		s.dense[i] |= w
	}
	for _, person := range u.entries() {
		s.add(person)
	}
}

// count returns how many persons there are.
func (s *tallyPersons) count() int {
	n := s.n
	for i, w := range s.dense {
		if i == 0 {
			w &^= 1
		}
		n += bits.OnesCount64(w)
	}
	return n
}

// above returns those that are not among the bits, in order.
func (s *tallyPersons) above() []uint64 {
	out := s.entries()
	slices.Sort(out)
	return out
}

// each calls visit for every person in order: for all, or for those in the table
// only.
func (s *tallyPersons) each(all bool, visit func(person uint64)) {
	if all {
		for i, w := range s.dense {
			if i == 0 {
				w &^= 1
			}
			for ; w != 0; w &= w - 1 {
				visit(uint64(i)<<6 | uint64(bits.TrailingZeros64(w))) //nolint:gosec // not negative
			}
		}
	}
	for _, person := range s.above() {
		visit(person)
	}
}

// tallyValues is how often each value was met: those from 0 to below len(dense)
// there, the others in a map.
type tallyValues struct {
	dense  []int64
	unseen int64 // not known
	other  map[int64]int64
	slow   int64 // how often the map was asked
}

// tallyDense bounds the values that have a place of their own.
const tallyDense = 1 << 16

// tallyNote adds a value to those of a cell.
func tallyNote(cells []*tallyValues, cell uint32, v uint64) {
	if cells[cell] == nil {
		cells[cell] = &tallyValues{}
	}
	cells[cell].add(int64(v), 1) //nolint:gosec // bits
}

// add notes a value so often.
func (s *tallyValues) add(v, times int64) {
	if uint64(v) < uint64(len(s.dense)) { //nolint:gosec // bits
		s.dense[v] += times
		return
	}
	if v == NoValue {
		s.unseen += times
		return
	}
	// Places are paid for by those who had to look in the map.
	if s.slow++; v >= 0 && v < min(tallyDense, 16*s.slow+16) {
		s.extend(1 << bits.Len64(uint64(v)|15)) //nolint:gosec // not negative
		s.dense[v] += times
		return
	}
	if s.other == nil {
		s.other = make(map[int64]int64)
	}
	s.other[v] += times
}

// extend gives the values below n a place of their own.
func (s *tallyValues) extend(n int) {
	dense := make([]int64, n)
	copy(dense, s.dense)
	s.dense = dense
	for v, times := range s.other {
		if v >= 0 && v < int64(n) {
			s.dense[v] += times
			delete(s.other, v)
		}
	}
}

// union adds all of another.
func (s *tallyValues) union(u *tallyValues) {
	if len(u.dense) > len(s.dense) {
		s.extend(len(u.dense))
	}
	for v, times := range u.dense {
		s.dense[v] += times
	}
	s.unseen += u.unseen
	for v, times := range u.other {
		s.add(v, times)
	}
}

// double doubles how often each was met.
func (s *tallyValues) double() {
	s.unseen *= 2
	for v := range s.dense {
		s.dense[v] *= 2
	}
	for v := range s.other {
		s.other[v] *= 2
	}
}

// known returns the values that are known, in order, each with how often.
func (s *tallyValues) known() []tallyValue {
	out := make([]tallyValue, 0, len(s.other)+len(s.dense))
	for _, v := range slices.Sorted(maps.Keys(s.other)) {
		out = append(out, tallyValue{v, s.other[v]})
	}
	// Those below 0 come before the dense ones, the others behind.
	n, _ := slices.BinarySearchFunc(out, 0, func(v tallyValue, zero int64) int { return cmp.Compare(v.v, zero) })
	behind := slices.Clone(out[n:])
	out = out[:n]
	for v, times := range s.dense {
		if times != 0 {
			out = append(out, tallyValue{int64(v), times})
		}
	}
	return append(out, behind...)
}
