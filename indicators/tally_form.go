package indicators

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"math"

	"github.com/entente-civic/entente/i18n"
)

// The written form of a tally, version 1. Numbers are unsigned varints
// (encoding/binary), as short as they can be.
//
//	"entente-tally" 0 version
//	length of the spec, the spec as JSON
//	records
//	for each measure: the sum of its values, signs disregarded
//	for each kept table of records, its cells:
//	    how many are not 0; for each, steps from the one before it (the first: from -1), count
//	for each kept table of persons, its cells:
//	    how many have persons; for each, steps, how many persons;
//	    for each person, in rising order, steps from the one before (the first: from 0)
//	for each measure, for each kept table of values, its cells:
//	    how many have records; for each, steps, how many different values;
//	    for each value, in rising order, steps from the one before it
//	    (the first: from the least number, plus 1), how often
//
// A value that is not known is the least number. Every number is written one way
// only and the order is fixed, so equal tallies have equal bytes, and bytes that
// would be written otherwise are refused.
const (
	tallyMagic   = "entente-tally\x00"
	tallyVersion = 1
	tallyText    = "entente-tally/1 "

	// maxTallySpec is how long the spec of a tally may be, in bytes.
	maxTallySpec = 64 << 20
)

// AppendBinary appends the written form of t to dst. It holds the spec and the
// tables that were wanted, persons as their opaque numbers, and nothing finer.
// Equal content gives equal bytes, however it came about. It fails only for the
// zero Tally, with code "no-tally".
func (t *Tally) AppendBinary(dst []byte) ([]byte, error) {
	if t.shape == nil {
		return dst, i18n.Fail(packageName, "no-tally", tallyNone)
	}
	t.settle()
	dst = append(append(dst, tallyMagic...), tallyVersion)
	number := func(n uint64) { dst = binary.AppendUvarint(dst, n) }
	number(uint64(len(t.shape.form)))
	dst = append(dst, t.shape.form...)
	number(uint64(t.records)) //nolint:gosec // not negative
	for _, sum := range t.sums {
		number(uint64(sum)) //nolint:gosec // not negative
	}
	for _, cells := range t.counts {
		filled(cells, func(n int64) bool { return n != 0 }, number, func(n int64) { number(uint64(n)) }) //nolint:gosec // not negative
	}
	for _, cells := range t.persons {
		filled(cells, func(s *tallyPersons) bool { return s != nil }, number, func(s *tallyPersons) {
			number(uint64(s.count())) //nolint:gosec // not negative
			last := uint64(0)
			s.each(true, func(person uint64) {
				number(person - last)
				last = person
			})
		})
	}
	for _, cells := range t.values {
		filled(cells, func(s *tallyValues) bool { return s != nil }, number, func(s *tallyValues) {
			all := s.known()
			if s.unseen != 0 {
				all = append([]tallyValue{{NoValue, s.unseen}}, all...)
			}
			number(uint64(len(all)))
			last := uint64(math.MaxUint64)
			for _, v := range all {
				number(tallyOrdered(v.v) - last)
				number(uint64(v.n)) //nolint:gosec // not negative
				last = tallyOrdered(v.v)
			}
		})
	}
	return dst, nil
}

// tallyOrdered maps whole numbers to unsigned ones in the same order.
func tallyOrdered(v int64) uint64 { return uint64(v) ^ 1<<63 } //nolint:gosec // bits

// filled writes how many cells are filled, and each with its steps.
func filled[T any](cells []T, full func(T) bool, number func(uint64), write func(T)) {
	n := uint64(0)
	for _, c := range cells {
		if full(c) {
			n++
		}
	}
	number(n)
	last := -1
	for i, c := range cells {
		if full(c) {
			number(uint64(i - last)) //nolint:gosec // rising
			write(c)
			last = i
		}
	}
}

// MarshalBinary is [Tally.AppendBinary] onto nothing.
func (t *Tally) MarshalBinary() ([]byte, error) { return t.AppendBinary(nil) }

// UnmarshalBinary reads what AppendBinary writes, and nothing else. What it
// needs of memory is bounded by the length of the data and by [MaxCells]. The
// error has code "bad-version", or "bad-tally" with the byte where it is wrong;
// then t is as it was.
func (t *Tally) UnmarshalBinary(data []byte) error {
	r := tallyReader{data: data}
	u, ok := r.tally()
	if r.version != tallyVersion && r.version != 0 {
		return i18n.Fail(packageName, "bad-version", tallyBadVersion, i18n.Int("version", int64(r.version)), i18n.Int("known", tallyVersion))
	}
	if !ok || r.at != len(data) {
		return i18n.Fail(packageName, "bad-tally", tallyBadForm, i18n.Int("offset", int64(r.at)))
	}
	*t = *u
	return nil
}

// AppendText appends the written form as a word and base64 (RFC 4648, the URL
// alphabet, no padding), for documents that hold text only.
func (t *Tally) AppendText(dst []byte) ([]byte, error) {
	data, err := t.AppendBinary(nil)
	if err != nil {
		return dst, err
	}
	return base64.RawURLEncoding.AppendEncode(append(dst, tallyText...), data), nil
}

// MarshalText is [Tally.AppendText] onto nothing.
func (t *Tally) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what MarshalText writes, and nothing else; errors are
// those of UnmarshalBinary.
func (t *Tally) UnmarshalText(text []byte) error {
	word, ok := bytes.CutPrefix(text, []byte(tallyText))
	if !ok || bytes.ContainsAny(word, "\r\n") { // which base64 passes over
		return i18n.Fail(packageName, "bad-tally", tallyBadForm, i18n.Int("offset", 0))
	}
	data, err := base64.RawURLEncoding.Strict().AppendDecode(nil, word)
	if err != nil {
		return i18n.Fail(packageName, "bad-tally", tallyBadForm, i18n.Int("offset", int64(len(tallyText))))
	}
	return t.UnmarshalBinary(data)
}

// tallyReader reads a written tally. Once something is wrong, bad is set and at
// stays.
type tallyReader struct {
	data    []byte
	at      int
	bad     bool
	version byte
}

func (r *tallyReader) left() int { return len(r.data) - r.at }

func (r *tallyReader) fail() { r.bad = true }

// number reads a number of at least low and at most high.
func (r *tallyReader) number(low, high uint64) uint64 {
	if r.bad {
		return 0
	}
	n, size := binary.Uvarint(r.data[r.at:])
	// The last byte of a longer one is 0 only if a shorter one would do.
	if size <= 0 || n < low || n > high || size > 1 && r.data[r.at+size-1] == 0 {
		r.fail()
		return 0
	}
	r.at += size
	return n
}

// length reads how many things follow, each of at least so many bytes.
func (r *tallyReader) length(low uint64, most, each int) int {
	n := int(r.number(low, uint64(min(most, r.left())))) //nolint:gosec // bounded
	if n > r.left()/each {
		r.fail()
		return 0
	}
	return n
}

// cells reads the places of filled cells.
func (r *tallyReader) cells(most, each int, read func(cell int)) {
	last := -1
	for range r.length(0, most, each) {
		step := int(r.number(1, uint64(most-1-last))) //nolint:gosec // bounded
		if r.bad {
			return
		}
		last += step
		if read(last); r.bad {
			return
		}
	}
}

func (r *tallyReader) tally() (*Tally, bool) {
	if r.left() <= len(tallyMagic) || string(r.data[:len(tallyMagic)]) != tallyMagic {
		return nil, false
	}
	r.version = r.data[len(tallyMagic)]
	r.at = len(tallyMagic) + 1
	if r.version != tallyVersion {
		return nil, false
	}
	n := r.length(0, maxTallySpec, 1)
	if r.bad {
		return nil, false
	}
	form := r.data[r.at : r.at+n]
	var s Spec
	if json.Unmarshal(form, &s) != nil || s.Counts == nil {
		return nil, false
	}
	p, err := newTallyShape(s)
	if err != nil || !bytes.Equal(p.form, form) {
		return nil, false
	}
	r.at += n
	t := &Tally{}
	t.reset(p)
	t.records = int64(r.number(0, math.MaxInt64)) //nolint:gosec // bounded
	most := uint64(MaxSum)
	if len(p.values) == 0 {
		most = 0
	}
	for i := range t.sums {
		t.sums[i] = int64(r.number(0, most)) //nolint:gosec // bounded
	}
	for i := range p.counts {
		r.counts(t, &p.counts[i], t.counts[i])
	}
	for i := range p.persons {
		r.persons(t, &p.persons[i], t.persons[i])
	}
	for i := range t.values {
		r.values(t, &p.values[i%len(p.values)], i/len(p.values), t.values[i])
	}
	return t, !r.bad
}

// counts reads a table of records. Each record stands in one cell, but where it
// may stand in several.
func (r *tallyReader) counts(t *Tally, in *tallyTable, cells []int64) {
	rest := uint64(t.records) //nolint:gosec // not negative
	several := in.set&t.shape.several != 0
	r.cells(in.cells, 2, func(cell int) {
		if !t.shape.allows(in, cell) {
			r.fail()
			return
		}
		n := r.number(1, rest)
		cells[cell] = int64(n) //nolint:gosec // at most records
		if !several {
			rest -= n
		}
	})
	if !several && rest != 0 {
		r.fail()
	}
}

func (r *tallyReader) persons(t *Tally, in *tallyTable, cells []*tallyPersons) {
	rest := uint64(t.records) //nolint:gosec // not negative
	several := in.set&t.shape.several != 0
	r.cells(in.cells, 3, func(cell int) {
		if !t.shape.allows(in, cell) {
			r.fail()
			return
		}
		n := r.length(1, int(min(rest, math.MaxInt)), 1) //nolint:gosec // bounded
		if r.bad {
			return
		}
		if !several {
			rest -= uint64(n) //nolint:gosec // not negative
		}
		persons := &tallyPersons{}
		last := uint64(0)
		for range n {
			if last += r.number(1, math.MaxUint64-last); r.bad {
				return
			}
			persons.add(last)
		}
		cells[cell] = persons
	})
}

func (r *tallyReader) values(t *Tally, in *tallyTable, measure int, cells []*tallyValues) {
	rest, sum := uint64(t.records), t.sums[measure] //nolint:gosec // not negative
	several := in.set&t.shape.several != 0
	r.cells(in.cells, 4, func(cell int) {
		if !t.shape.allows(in, cell) {
			r.fail()
			return
		}
		n := r.length(1, math.MaxInt, 2)
		if r.bad {
			return
		}
		values := &tallyValues{}
		last := uint64(math.MaxUint64)
		here, room := rest, sum
		for range n {
			step := r.number(1, math.MaxUint64)
			if last != math.MaxUint64 && step > math.MaxUint64-last {
				r.fail()
			}
			last += step
			v := int64(last ^ 1<<63) //nolint:gosec // bits
			count := r.number(1, here)
			if r.bad {
				return
			}
			here -= count
			if v != NoValue {
				if tallyAbs(v) > MaxSum || v != 0 && int64(count) > room/tallyAbs(v) { //nolint:gosec // at most records
					r.fail()
					return
				}
				room -= tallyAbs(v) * int64(count) //nolint:gosec // at most records
			}
			values.add(v, int64(count)) //nolint:gosec // at most records
		}
		cells[cell] = values
		if !several {
			rest, sum = here, room
		}
	})
	if !several && (rest != 0 || sum != 0) {
		r.fail()
	}
}

// allows reports whether records may stand in a cell. In several categories
// they also stand in those above.
func (p *tallyShape) allows(in *tallyTable, cell int) bool {
	for i, dim := range in.dims {
		d := &p.dims[dim]
		place := cell / in.stride[i]
		cell %= in.stride[i]
		if place == d.width-1 {
			continue
		}
		if d.refused[place] == tallyUncovered || d.refused[place] == tallyParent && !p.several.has(dim) {
			return false
		}
	}
	return true
}
