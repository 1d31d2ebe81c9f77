package indicators

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Dimension is what values and records are told apart by: sex, age,
// municipality, month. Its categories are Terms, or Bands of whole numbers;
// never both. A category of a dimension is addressed as a term.Code whose
// scheme is the dimension's ID: "age:31-49".
//
// What nobody stated is a category of its own that every dimension has without
// naming it (see NotStated).
type Dimension struct {
	ID      string      `json:"id"`               // what codes carry before the colon
	Name    i18n.Text   `json:"name,omitzero"`    // what people call it
	Terms   []term.Term `json:"terms,omitzero"`   // the categories, in order; those with a Parent count within it too
	Bands   []Band      `json:"bands,omitzero"`   // the categories of a number, in rising order, without hole or overlap
	Time    bool        `json:"time,omitzero"`    // the ids of the terms are times: "2026-01", "2025-04-01/2026-03-31"
	Several bool        `json:"several,omitzero"` // a record may stand in several categories at once; at most MaxSeveral of them
}

// Band is a stretch of whole numbers, both ends included: ages 31 to 49.
type Band struct {
	ID   string    `json:"id"`            // stable: "31-49"
	Name i18n.Text `json:"name,omitzero"` // what people read; empty: the ID
	From *int64    `json:"from,omitzero"` // nil: no lower end
	To   *int64    `json:"to,omitzero"`   // nil: no upper end
}

// NotStated is the id of the category for what nobody stated, in every
// dimension; no term and no band may have it.
const NotStated = "not-stated"

// MaxSeveral is how many categories a dimension may have in several of which a
// record may stand.
const MaxSeveral = 63

// Check returns every fault of a dimension, joined, each an [i18n.Error] with a
// pointer to where it is, and repairs none:
//
//   - those of its terms as a scheme (see [term.NewIndex]): ids that cannot
//     stand in a code, doubled ids, parents that are not there, cycles; of bands
//     the ids too;
//   - "reserved": a category has the id of [NotStated];
//   - "no-categories": it has neither terms nor bands; "terms-and-bands": it has both;
//   - "band-reversed": a band ends before it starts;
//   - "band-order": the bands do not stand in rising order;
//   - "band-hole": whole numbers between two bands are in neither; it names them;
//   - "band-overlap": whole numbers are in two bands; it names them and both;
//   - "bad-time": the id of a term of a time dimension is no time; "time-overlap":
//     two of its terms that have none below them share days; "time-outside": a
//     term has days that the one it is part of does not have;
//   - "time-bands": bands are no times; "too-many-several": more than
//     [MaxSeveral] categories where a record may stand in several.
//
// Numbers below the first band and above the last are no hole: a band says by
// its open end whether it takes them.
func (d *Dimension) Check() error {
	var faults []error
	fault := func(pointer, code string, t i18n.Template, args ...i18n.Arg) {
		e := i18n.Fail(packageName, code, t, args...)
		e.Pointer = pointer
		faults = append(faults, e)
	}
	name := i18n.Label("dimension", tallyShown(d.ID))
	ids, list := d.categories(), "/terms/"
	if len(d.Bands) > 0 {
		list = "/bands/"
	}
	_, err := term.NewIndex(term.Scheme{ID: d.ID, Terms: ids})
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		faults = append(faults, joined.Unwrap()...)
	}
	for i := range ids {
		if ids[i].ID == NotStated {
			fault(list+strconv.Itoa(i), "reserved", dimReserved, name, i18n.Label("id", NotStated))
		}
	}
	switch {
	case len(ids) == 0:
		fault("", "no-categories", dimEmpty, name)
	case len(d.Terms) > 0 && len(d.Bands) > 0:
		fault("/bands", "terms-and-bands", dimTermsAndBands, name)
	}
	if d.Several && len(ids) > MaxSeveral {
		fault("", "too-many-several", dimTooManySeveral, name, i18n.Int("most", MaxSeveral), i18n.Int("count", int64(len(ids))))
	}
	if d.Time && len(d.Bands) > 0 {
		fault("/bands", "time-bands", dimTimeBands, name)
	}
	d.checkBands(fault, name)
	if d.Time {
		d.checkTimes(fault, name)
	}
	return errors.Join(faults...)
}

// categories returns the terms, or the bands as terms.
func (d *Dimension) categories() []term.Term {
	if len(d.Bands) == 0 {
		return d.Terms
	}
	out := slices.Clone(d.Terms)
	for i := range d.Bands {
		out = append(out, term.Term{ID: d.Bands[i].ID, Label: d.Bands[i].Name})
	}
	return out
}

// dimFault reports one fault of a dimension.
type dimFault func(pointer, code string, t i18n.Template, args ...i18n.Arg)

// dimBand is a band with its ends as numbers.
type dimBand struct {
	at       int // in the dimension
	from, to int64
}

func (d *Dimension) checkBands(fault dimFault, name i18n.Arg) {
	label := func(arg string, b dimBand) i18n.Arg { return i18n.Label(arg, tallyShown(d.Bands[b.at].ID)) }
	where := func(b dimBand) string { return "/bands/" + strconv.Itoa(b.at) }
	bands := make([]dimBand, 0, len(d.Bands))
	for i := range d.Bands {
		b := dimBand{at: i, from: math.MinInt64, to: math.MaxInt64}
		if from := d.Bands[i].From; from != nil {
			b.from = *from
		}
		if to := d.Bands[i].To; to != nil {
			b.to = *to
		}
		if b.from > b.to {
			fault(where(b), "band-reversed", dimBandReversed, name, label("band", b), i18n.Int("from", b.from), i18n.Int("to", b.to))
			continue
		}
		bands = append(bands, b)
	}
	slices.SortStableFunc(bands, func(a, b dimBand) int { return cmp.Compare(a.from, b.from) })
	for i, b := range bands {
		if i > 0 && b.at < bands[i-1].at {
			fault(where(b), "band-order", dimBandOrder, name, label("band", b), label("other", bands[i-1]))
			break
		}
	}
	if len(bands) == 0 {
		return
	}
	last := bands[0] // the band that reaches furthest so far
	for _, b := range bands[1:] {
		switch {
		case b.from <= last.to:
			from, to := b.from, min(b.to, last.to)
			args := []i18n.Arg{name, label("band", b), label("other", last), i18n.Int("from", from), i18n.Int("to", to)}
			switch {
			case from == to:
				fault(where(b), "band-overlap", dimOverlapOne, args...)
			case from == math.MinInt64 || to == math.MaxInt64: // no end that could be said
				fault(where(b), "band-overlap", dimOverlapOpen, args[:3]...)
			default:
				fault(where(b), "band-overlap", dimOverlapMany, args...)
			}
		case b.from > last.to+1: // last.to is below b.from: no overflow
			args := []i18n.Arg{name, label("band", b), label("other", last), i18n.Int("from", last.to+1), i18n.Int("to", b.from-1)}
			if last.to+1 == b.from-1 {
				fault(where(b), "band-hole", dimHoleOne, args...)
			} else {
				fault(where(b), "band-hole", dimHoleMany, args...)
			}
		}
		if b.to > last.to {
			last = b
		}
	}
}

// dimSpan is a stretch of days, numbered by cal.Date.Ordinal, both ends
// included.
type dimSpan struct{ at, from, to int }

// timeOf reads the id of a time category: a date or two with a slash between.
func timeOf(id string) (from, to int, ok bool) {
	p := cal.Period{}
	if d, err := cal.Parse(id); err == nil {
		p.From, p.To = d, d
	} else if p, _, err = cal.ReadRange(id, false); err != nil || p.From.IsZero() || p.To.IsZero() {
		return 0, 0, false
	}
	from, to = p.From.First().Ordinal(), p.To.Last().Ordinal()
	return from, to, from <= to
}

func (d *Dimension) checkTimes(fault dimFault, name i18n.Arg) {
	where := func(i int) string { return "/terms/" + strconv.Itoa(i) }
	label := func(arg string, i int) i18n.Arg { return i18n.Label(arg, tallyShown(d.Terms[i].ID)) }
	spans := make(map[string]dimSpan, len(d.Terms))
	above := make(map[string]bool)
	for i := range d.Terms {
		t := &d.Terms[i]
		from, to, ok := timeOf(t.ID)
		if !ok {
			fault(where(i), "bad-time", dimBadTime, name, label("id", i))
			continue
		}
		spans[t.ID] = dimSpan{i, from, to}
		above[t.Parent] = true
	}
	var leaves []dimSpan
	for i := range d.Terms {
		s, ok := spans[d.Terms[i].ID]
		if !ok || s.at != i {
			continue
		}
		if p, ok := spans[d.Terms[i].Parent]; ok && (s.from < p.from || s.to > p.to) {
			fault(where(i), "time-outside", dimTimeOutside, name, label("id", i), label("other", p.at))
		}
		if !above[d.Terms[i].ID] {
			leaves = append(leaves, s)
		}
	}
	slices.SortStableFunc(leaves, func(a, b dimSpan) int { return cmp.Compare(a.from, b.from) })
	for i := 1; i < len(leaves); i++ {
		if leaves[i].from <= leaves[i-1].to {
			fault(where(leaves[i].at), "time-overlap", dimTimeOverlap, name, label("id", leaves[i].at), label("other", leaves[i-1].at))
			leaves[i].to = max(leaves[i].to, leaves[i-1].to)
		}
	}
}

// Months returns a time dimension of the stretches of so many whole months
// that follow one another from the first month of a period to its last: 1 gives
// months ("2026-01"), 3 quarters ("2026-04/2026-06"), 12 years, which are
// written as one ("2026") where they begin in January and as what they are
// ("2025-04/2026-03") where they do not.
//
// The terms have no labels: their ids are times, which a renderer says in the
// reader's language. The error has code "bad-months" if the period does not
// consist of whole months with both ends stated, if its months cannot be shared
// out evenly, or if each is below 1.
func Months(id string, over cal.Period, each int) (Dimension, error) {
	d := Dimension{ID: id, Time: true}
	n, ok := over.Months()
	if !ok || each < 1 || n%each != 0 {
		return Dimension{}, i18n.Fail(packageName, "bad-months", dimBadMonths,
			i18n.Label("dimension", tallyShown(id)), over.Arg("period"), i18n.Int("each", int64(each)))
	}
	first := over.From.First()
	for at := cal.Month(first.Year(), first.Month()); len(d.Terms) < n/each; at = at.AddMonths(each) {
		last := at.AddMonths(each - 1)
		name := at.String()
		switch {
		case each == 12 && at.Month() == 1:
			name = cal.Year(at.Year()).String()
		case each > 1:
			name += "/" + last.String()
		}
		d.Terms = append(d.Terms, term.Term{ID: name})
	}
	return d, nil
}
