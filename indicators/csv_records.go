package indicators

import (
	"bytes"
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// MinKey is how many bytes the key of [Person] has at least.
const MinKey = 16

// Person is the opaque number of a person's id: the first eight bytes of its
// HMAC-SHA-256 under a key, never 0. The same id under the same key gives the
// same number everywhere, so that tallies made apart can be merged; without the
// key nobody can find an id by trying all there are, so keep it secret and give
// it up when the counting is done. It panics if the key is shorter than MinKey.
//
// Two of n persons have the same number, and count as one, with a chance of
// about n²/2⁶⁵: one in 37 million for a million persons.
func Person(key []byte, id string) uint64 {
	if len(key) < MinKey {
		panic("indicators: Person needs a key of at least " + strconv.Itoa(MinKey) + " bytes")
	}
	var sum [sha256.Size]byte
	return personOf(hmac.New(sha256.New, key), []byte(id), sum[:0])
}

func personOf(h hash.Hash, id, scratch []byte) uint64 {
	h.Reset()
	h.Write(id)
	return max(1, binary.BigEndian.Uint64(h.Sum(scratch)))
}

// ReadRecords counts the rows of a spreadsheet saved as text, with its cells
// parted by commas, semicolons or tabs, in UTF-8. The first row names the
// columns: each dimension of the tally's [Spec] and each measure, by id or
// name, and "person" if tables of persons are wanted:
//
//	month,sex,age,person,minutes
//	2026-04-17,women,34,A-1093,45
//	2026-04-18,,71,A-0021,
//
// A category stands by its id, a label or an alias, as [term.Index.Find]
// compares them; in bands by a number, a whole one that is in one; in a time
// dimension by a date (2026-04-17, 2026/04/17), with a time of day behind it or
// not, that lies in one time and no other and is covered ([Spec]). Several are parted by ";". An empty cell is not stated, an
// empty measure [NoValue]: never zero. Numbers are read as in
// [ReadObservations], where they are whole (34, and 34.0) and exact. The ids of persons are
// made opaque by [Person] with the key, which may be nil where no table of
// persons is wanted.
//
// A row with a finding is refused as a whole. It is told by line, column and
// the name of the column; what stands in the cell, which may be somebody's, no
// finding and no error repeats. There are at most [MaxFindings], and one for the
// columns that nobody asked for. Codes of findings are "unread-columns",
// "empty-row", "ragged-row", "bad-quote", "not-utf8", "unknown-category",
// "at-parent", "no-band", "bad-time", "bad-number", "sum-too-large" and
// "too-many-records" (see [Tally.Add]).
//
// The error is that of r, or an *i18n.Error, and then t is as it was:
// "no-header", "not-utf8", "no-column", "doubled-column", "bad-quote",
// "row-too-long", "too-many-columns", "unclosed-quote", "no-key" and those of
// [Tally.Merge]. The memory needed does not grow with the number of rows, but
// with what t keeps, of which there are two while it reads.
func ReadRecords(r io.Reader, t *Tally, key []byte, l i18n.Lang) (counted, refused int64, found []*i18n.Error, err error) {
	spec := t.Spec()
	fresh, err := NewTally(spec)
	if err != nil {
		return 0, 0, nil, err
	}
	c, err := openCSV(r, recordWanted(&spec))
	if err != nil {
		return 0, 0, nil, err
	}
	in := newRecordReader(c, &spec, l)
	for i, axis := range in.axes {
		axis.refused = fresh.shape.dims[i].refused
	}
	if in.person >= 0 {
		if len(key) < MinKey {
			return 0, 0, nil, i18n.Fail(packageName, "no-key", csvNoKey(), i18n.Int("least", MinKey))
		}
		in.hash = hmac.New(sha256.New, key)
	}
	for {
		ok, err := c.nextRow()
		if err != nil {
			return 0, 0, nil, err
		}
		if !ok {
			break
		}
		if in.read(); c.bad {
			continue
		}
		if err := fresh.Add(&in.record); err != nil {
			in.notAdded(err)
		}
	}
	if err := t.Merge(fresh); err != nil {
		return 0, 0, nil, err
	}
	return fresh.Records(), c.refused, c.all(), nil
}

// recordWanted are the columns for a spec: its dimensions, its measures, and
// the person.
func recordWanted(s *Spec) []csvColumn {
	wanted := make([]csvColumn, 0, len(s.Dimensions)+len(s.Measures)+1)
	for i := range s.Dimensions {
		wanted = append(wanted, dimensionColumn(&s.Dimensions[i], true))
	}
	for _, m := range s.Measures {
		wanted = append(wanted, csvColumn{names: []string{m}, needed: true})
	}
	if len(s.Persons) > 0 {
		wanted = append(wanted, csvColumn{names: []string{"person", "personne", "persona", "الشخص", "شخص"}, needed: true})
	}
	return wanted
}

// A recordReader turns rows into records.
type recordReader struct {
	*csvReader
	axes    []*recordAxis
	numbers *csvNumbers
	person  int // its column, or -1
	hash    hash.Hash
	sum     [sha256.Size]byte
	record  Record
}

func newRecordReader(c *csvReader, s *Spec, l i18n.Lang) *recordReader {
	in := &recordReader{csvReader: c, numbers: newCSVNumbers(l), person: -1}
	in.record = Record{At: make([]uint64, len(s.Dimensions)), Values: make([]int64, len(s.Measures))}
	for i := range s.Dimensions {
		in.axes = append(in.axes, newRecordAxis(&s.Dimensions[i], in.numbers, s.Cover))
	}
	if len(s.Persons) > 0 {
		in.person = len(s.Dimensions) + len(s.Measures)
	}
	return in
}

// read takes the row in hand into the record. Findings are added; c.bad says
// whether there are.
func (in *recordReader) read() {
	for i, axis := range in.axes {
		at, fault := axis.place(in.raw(i))
		in.record.At[i] = at
		switch fault {
		case recordNoCategory:
			in.fault(i, "unknown-category", recordCategory())
		case recordNoBand:
			in.fault(i, "no-band", recordBand())
		case recordAtParent:
			in.fault(i, "at-parent", recordParent())
		case recordNoTime:
			in.fault(i, "bad-time", recordTime(), i18n.Label("day", "2026-04-17"))
		case recordNoNumber:
			in.fault(i, "bad-number", recordNumber(), i18n.Label("example", "34"))
		default:
		}
	}
	for i := range in.record.Values {
		at := len(in.axes) + i
		v, ok := in.numbers.whole(in.raw(at))
		in.record.Values[i] = v
		if !ok {
			in.fault(at, "bad-number", recordNumber(), i18n.Label("example", "45"))
		}
	}
	in.record.Person = 0
	if in.person >= 0 {
		if id := in.raw(in.person); len(id) > 0 {
			in.record.Person = personOf(in.hash, id, in.sum[:0])
		}
	}
}

// notAdded makes a finding of why the tally refused a record that has its
// places: the values of a measure are too large, or the records too many.
func (in *recordReader) notAdded(err error) {
	e, ok := errors.AsType[*i18n.Error](err)
	if !ok {
		return
	}
	found := in.refuse(e.Code, recordRefused(), i18n.Int("row", int64(in.row)), i18n.Said("why", e.Text))
	in.add(found)
	in.refused++
}

// whole reads a whole number; NoValue for an empty cell. A column of whole
// numbers in which some are missing is written with ".0" by many programs, and
// 34.0 is 34; 34.5 is none, and 1.000 may be a thousand.
func (n *csvNumbers) whole(cell []byte) (int64, bool) {
	if len(cell) == 0 {
		return NoValue, true
	}
	if v, ok := digitsOf(cell); ok {
		return v, true
	}
	q, _, fault := n.quantity(string(cell))
	if fault != numberSound || !q.Stated() || q.Qualifier != quantity.Exact || q.Unit != "" {
		return NoValue, false
	}
	v, ok := wholeOf(q.Value)
	return v, ok && v != NoValue
}

// wholeOf is the whole number that a decimal is, if one or two zeros are all its
// decimals.
func wholeOf(d quantity.Decimal) (int64, bool) {
	v := d.Floor(0)
	return v.Coef(), d.Scale() <= 2 && v.Equal(d)
}

// digitsOf reads what most cells are: up to 18 ASCII digits.
func digitsOf(cell []byte) (int64, bool) {
	if len(cell) > 18 {
		return 0, false
	}
	v := int64(0)
	for _, b := range cell {
		if b < '0' || b > '9' {
			return 0, false
		}
		v = 10*v + int64(b-'0')
	}
	return v, true
}

// Why a cell has no place in its dimension.
type recordFault uint8

const (
	recordSound recordFault = iota
	recordNoCategory
	recordAtParent
	recordNoBand
	recordNoTime
	recordNoNumber
)

// A recordAxis finds the place of a cell in a dimension.
type recordAxis struct {
	of         *Dimension
	none       uint64 // what stands for not stated
	categories *csvCategories
	numbers    *csvNumbers
	bands      []dimBand // in rising order
	times      []dimSpan // of the terms that have none below them, in rising order
	refused    []uint8   // for each category why no record stands there
	cover      []cal.Period
	known      map[string]uint64
}

// How many different cells of a column are remembered. Most columns have far
// fewer; in one that has more, the others are looked up each time.
const (
	maxKnown     = 4096
	maxKnownCell = 64 // bytes of one
)

func newRecordAxis(d *Dimension, n *csvNumbers, cover []cal.Period) *recordAxis {
	a := &recordAxis{of: d, categories: newCSVCategories(d), numbers: n, cover: cover, known: make(map[string]uint64)}
	if !d.Several {
		a.none = uint64(len(d.Terms) + len(d.Bands))
	}
	for i := range d.Bands {
		b := dimBand{at: len(d.Terms) + i, from: math.MinInt64, to: math.MaxInt64}
		if from := d.Bands[i].From; from != nil {
			b.from = *from
		}
		if to := d.Bands[i].To; to != nil {
			b.to = *to
		}
		a.bands = append(a.bands, b)
	}
	slices.SortStableFunc(a.bands, func(b, c dimBand) int { return cmp.Compare(b.from, c.from) })
	if d.Time {
		parents := make(map[string]bool)
		for i := range d.Terms {
			parents[d.Terms[i].Parent] = true
		}
		for i := range d.Terms {
			if from, to, ok := timeOf(d.Terms[i].ID); ok && !parents[d.Terms[i].ID] {
				a.times = append(a.times, dimSpan{at: i, from: from, to: to})
			}
		}
		slices.SortStableFunc(a.times, func(s, t dimSpan) int { return cmp.Compare(s.from, t.from) })
	}
	return a
}

// place is what a record has for a cell.
func (a *recordAxis) place(cell []byte) (uint64, recordFault) {
	if len(cell) == 0 {
		return a.none, recordSound
	}
	if at, ok := a.known[string(cell)]; ok {
		return at, recordSound
	}
	at, fault := a.look(string(cell))
	if fault == recordSound && len(a.known) < maxKnown && len(cell) <= maxKnownCell {
		a.known[string(cell)] = at
	}
	return at, fault
}

func (a *recordAxis) look(cell string) (uint64, recordFault) {
	if !a.of.Several {
		at, fault := a.one(cell)
		return uint64(max(at, 0)), fault //nolint:gosec // not negative
	}
	var set uint64
	for part := range strings.SplitSeq(cell, ";") {
		part = strings.TrimSpace(part)
		at, fault := a.one(part)
		switch {
		case fault != recordSound:
			return 0, fault
		case at == len(a.of.Terms)+len(a.of.Bands):
			// Not stated, beside something that is.
			if len(part) < len(cell) {
				return 0, recordNoCategory
			}
		default:
			set |= 1 << at
		}
	}
	return set, recordSound
}

// one is the position of the category that a cell names, or of the band or the
// time in which its number or date lies, if records stand there.
func (a *recordAxis) one(cell string) (int, recordFault) {
	at, fault := a.find(cell)
	if fault != recordSound || at == len(a.refused) {
		return at, fault
	}
	switch a.refused[at] {
	case tallyParent:
		return 0, recordAtParent
	case tallyUncovered:
		return 0, recordNoTime
	default:
		return at, recordSound
	}
}

func (a *recordAxis) find(cell string) (int, recordFault) {
	switch {
	case len(a.bands) > 0:
		return a.band(cell)
	case a.of.Time:
		return a.time(cell)
	}
	at, ok := a.categories.find(cell)
	if !ok {
		return 0, recordNoCategory
	}
	return at, recordSound
}

// band looks for a number first: a band may have the id "5" and begin at 25.
func (a *recordAxis) band(cell string) (int, recordFault) {
	v, ok := a.numbers.whole([]byte(cell))
	if !ok || v == NoValue {
		if at, ok := a.categories.find(cell); ok {
			return at, recordSound
		}
		return 0, recordNoNumber
	}
	i, found := slices.BinarySearchFunc(a.bands, v, func(b dimBand, v int64) int { return cmp.Compare(b.from, v) })
	if !found {
		i--
	}
	if i < 0 || v > a.bands[i].to {
		return 0, recordNoBand
	}
	return a.bands[i].at, recordSound
}

// time looks for an id or a name first, then for a date.
func (a *recordAxis) time(cell string) (int, recordFault) {
	if at, ok := a.categories.find(cell); ok {
		return at, recordSound
	}
	text := withoutClock(asciiDigits(cell))
	if len(text) == len("2026/04/17") && text[4] == '/' && text[7] == '/' {
		text = text[:4] + "-" + text[5:7] + "-" + text[8:] // with the year first no one means the day by the second
	}
	day, err := cal.Parse(text)
	if err != nil {
		return 0, recordNoTime
	}
	from, to := day.First().Ordinal(), day.Last().Ordinal()
	i, found := slices.BinarySearchFunc(a.times, from, func(s dimSpan, from int) int { return cmp.Compare(s.from, from) })
	if !found {
		i--
	}
	if i < 0 || to > a.times[i].to || !a.covers(from, to) {
		return 0, recordNoTime
	}
	return a.times[i].at, recordSound
}

// covers reports whether the records are said to cover one of these days, or
// nothing is said.
func (a *recordAxis) covers(from, to int) bool {
	return a.cover == nil || slices.ContainsFunc(a.cover, func(p cal.Period) bool {
		return p.From.First().Ordinal() <= to && (p.To.IsZero() || p.To.Last().Ordinal() >= from)
	})
}

// withoutClock is a cell without the time of day behind its date. With a zone
// behind that the day may be another one where the record was made, and the
// cell stays as it is.
func withoutClock(cell string) string {
	if len(cell) < len("2026-04-17 0:00") || cell[10] != ' ' && cell[10] != 'T' {
		return cell
	}
	clock := cell[11:]
	if len(bytes.Trim([]byte(clock), "0123456789:.")) > 0 || !strings.Contains(clock, ":") {
		return cell
	}
	return cell[:10]
}
