package indicators

import (
	"bytes"
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// AsOf returns what was known on a day: of each reading, that is of each
// indicator, version, period and cell, the one made public last on or before
// that day. A later publication replaces an earlier one even if it holds no
// value, for it may have been withdrawn.
//
// A publication known by its month or year counts from its last day, when it
// was certainly out. A reading that does not say when it was published counts
// from the end of its own period, and a forecast always; it stands until one
// with a day of publication is out. Asked without a day, the last of all stands.
//
// Where two that differ were published on the same day neither is the later,
// and both are kept: [Indicator.Over] then refuses them. The result is in the
// order of indicator, period, cell and version, whatever order the readings
// came in, and shares their pointers. The work is that of sorting.
func AsOf(readings []Observation, on cal.Date) []Observation {
	list := asofSort(readings)
	var out []Observation
	for from, to := range asofGroups(list) {
		last := -1
		for i := from; i < to; i++ {
			if asofKnown(list[i].o, on) {
				last = i
			}
		}
		if last < 0 {
			continue
		}
		first := last
		for first > from && list[first-1].published == list[last].published {
			first--
		}
		for i := first; i <= last; i++ {
			if !asofKnown(list[i].o, on) || i > first && asofContent(list[i-1].o, list[i].o) == 0 {
				continue
			}
			out = append(out, *list[i].o)
		}
	}
	return out
}

// Revisions yields, of each reading, every publication that says something else
// than the one before it, after that one: how large the revision is, [Difference]
// of their values says. The order is that of [AsOf]. A publication that repeats
// the figures of the one before is no revision, and of several on one day none
// revises the other.
func Revisions(readings []Observation) iter.Seq2[Observation, Observation] {
	return func(yield func(earlier, later Observation) bool) {
		list := asofSort(readings)
		for from, to := range asofGroups(list) {
			for i := from + 1; i < to; i++ {
				a, b := list[i-1], list[i]
				if a.published != b.published && asofFigures(a.o, b.o) != 0 && !yield(*a.o, *b.o) {
					return
				}
			}
		}
	}
}

// TargetsOn returns the targets in force on a day: of those for one time and
// one cell, the one set last on or before it; of two set at the same time the
// later in the list. A target that does not say when it was set was in force
// from the beginning. Asked without a day, the last of all is in force. The
// order is that of the list.
func (n *Indicator) TargetsOn(on cal.Date) []Target {
	type place struct {
		by   cal.Date
		cell string
	}
	at := map[place]int{}
	var out []Target
	for _, t := range n.Targets {
		if !asofSet(t.Set, on) {
			continue
		}
		p := place{t.By, asofCell(t.Of)}
		i, found := at[p]
		switch {
		case !found:
			at[p] = len(out)
			out = append(out, t)
		case t.Set.Last().Compare(out[i].Set.Last()) >= 0:
			out[i] = t
		}
	}
	return out
}

// BaselineOn returns the baseline in force on a day, and whether there was one:
// the one that stands, if it was set by then or does not say when, else the
// newest of the earlier ones of which the same is true. Asked without a day, it
// is the one that stands.
func (n *Indicator) BaselineOn(on cal.Date) (Baseline, bool) {
	if n.Baseline == nil {
		return Baseline{}, false
	}
	if asofSet(n.Baseline.Set, on) {
		return *n.Baseline, true
	}
	for _, b := range slices.Backward(n.Baseline.Earlier) {
		if asofSet(b.Set, on) {
			return b, true
		}
	}
	return Baseline{}, false
}

// asofSet reports whether what was set on a day was in force on another.
func asofSet(set, on cal.Date) bool {
	return set.IsZero() || on.IsZero() || set.Last().Compare(on.Last()) <= 0
}

// asofKnown reports whether a reading was public on a day.
func asofKnown(o *Observation, on cal.Date) bool {
	switch {
	case on.IsZero():
		return true
	case !o.Published.IsZero():
		return o.Published.Last().Compare(on.Last()) <= 0
	case slices.Contains(o.Flags, Forecast):
		return true
	}
	end := o.Period.To
	if end.IsZero() {
		end = o.Period.From
	}
	return end.Last().Compare(on.Last()) <= 0
}

// asofEntry is a reading with what it is sorted by.
type asofEntry struct {
	o         *Observation
	from, to  cal.Date
	published cal.Date
	cell      string
}

func asofSort(readings []Observation) []asofEntry {
	list := make([]asofEntry, len(readings))
	for i := range readings {
		o := &readings[i]
		list[i] = asofEntry{o, o.Period.From.First(), o.Period.To.Last(), o.Published.Last(), asofCell(o.Of)}
	}
	slices.SortFunc(list, func(a, b asofEntry) int {
		// cmp.Or looks at all it is given: what two say is compared only where it decides.
		if c := cmp.Or(asofKey(a, b), a.published.Compare(b.published)); c != 0 {
			return c
		}
		return asofContent(a.o, b.o)
	})
	return list
}

// asofKey orders by what a reading is of; 0 says that the two are of the same.
func asofKey(a, b asofEntry) int {
	return cmp.Or(
		cmp.Compare(a.o.Indicator, b.o.Indicator), a.from.Compare(b.from), a.to.Compare(b.to),
		cmp.Compare(a.cell, b.cell), cmp.Compare(a.o.Version, b.o.Version),
	)
}

// asofGroups yields the stretches of the list that are of the same.
func asofGroups(list []asofEntry) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		for from := 0; from < len(list); {
			to := from + 1
			for to < len(list) && asofKey(list[from], list[to]) == 0 {
				to++
			}
			if !yield(from, to) {
				return
			}
			from = to
		}
	}
}

// asofCell is the cell as a set: the same codes in any order give the same.
func asofCell(codes []term.Code) string {
	switch len(codes) {
	case 0:
		return ""
	case 1:
		return string(codes[0])
	}
	sorted := slices.Compact(slices.Sorted(slices.Values(codes)))
	var b strings.Builder
	for i, c := range sorted {
		if i > 0 {
			b.WriteByte(0)
		}
		b.WriteString(string(c))
	}
	return b.String()
}

// asofContent orders readings of the same by all that they say, so that the
// order they came in does not matter.
func asofContent(a, b *Observation) int {
	if c := asofFigures(a, b); c != 0 {
		return c
	}
	return cmp.Or(
		slices.Compare(a.Flags, b.Flags),
		asofText(a, b),
		bytes.Compare(a.X, b.X),
		slices.Compare(a.Of, b.Of),
		cmp.Compare(a.Period.Counting, b.Period.Counting),
		cmp.Compare(a.Period.Printed, b.Period.Printed),
		a.Period.From.Compare(b.Period.From), a.Period.To.Compare(b.Period.To), a.Published.Compare(b.Published),
	)
}

// asofFigures orders readings by their figures.
func asofFigures(a, b *Observation) int {
	return cmp.Or(
		asofQuantity(a.Value, b.Value), asofQuantity(a.Numerator, b.Numerator), asofQuantity(a.Denominator, b.Denominator),
		asofPointer(a.Low, b.Low, quantity.Decimal.Cmp), asofPointer(a.High, b.High, quantity.Decimal.Cmp),
		asofPointer(a.Respondents, b.Respondents, cmp.Compare[int64]),
		cmp.Compare(a.Missing, b.Missing),
	)
}

func asofQuantity(p, q *quantity.Quantity) int {
	return asofPointer(p, q, func(p, q quantity.Quantity) int {
		stated := 0
		if p.Stated() != q.Stated() {
			stated = 1
			if q.Stated() {
				stated = -1
			}
		}
		return cmp.Or(
			stated, p.Value.Cmp(q.Value), cmp.Compare(p.Qualifier, q.Qualifier), cmp.Compare(p.Unit, q.Unit),
			cmp.Compare(p.Of, q.Of), cmp.Compare(p.Printed, q.Printed), cmp.Compare(p.Value.Scale(), q.Value.Scale()),
		)
	})
}

func asofText(a, b *Observation) int {
	return cmp.Or(
		slices.Compare(asofLines(a.Source), asofLines(b.Source)),
		slices.Compare(asofLines(a.Note), asofLines(b.Note)),
	)
}

func asofLines(t i18n.Text) []string {
	out := make([]string, 0, len(t))
	for l, words := range t {
		out = append(out, string(l)+"\x00"+words)
	}
	slices.Sort(out)
	return out
}

// asofPointer puts what is not there first.
func asofPointer[T any](p, q *T, compare func(T, T) int) int {
	switch {
	case p == nil && q == nil:
		return 0
	case p == nil:
		return -1
	case q == nil:
		return 1
	}
	return compare(*p, *q)
}
