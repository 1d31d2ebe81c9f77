package cal

import (
	"iter"

	"github.com/entente-civic/entente/i18n"
)

// Period is a span of time with both ends included: 2013-2016 runs from the
// first day of 2013 to the last of 2016. Its ends are kept as given, even if
// the end comes before the start; [Period.Reversed] reports that.
//
// Without To it is open: it has begun and no end is known. Without From its
// start is not stated. The zero Period is not stated at all.
type Period struct {
	From     Date     `json:"from,omitzero"`     // first day, month or year; none if not stated
	To       Date     `json:"to,omitzero"`       // last day, month or year; none while open
	Counting Counting `json:"counting,omitzero"` // how its source counts the years
	Printed  string   `json:"printed,omitzero"`  // the words of the source, if worth keeping
}

// FiscalYear returns the twelve months that begin with startMonth (1 to 12) of
// the given year, to the day: FiscalYear(4, 2023) is 1 April 2023 to 31 March
// 2024. Like [Day] it panics if there is no such year in the calendar.
func FiscalYear(startMonth, year int) Period {
	from := Day(year, startMonth, 1)
	to := from.AddYears(1).AddDays(-1)
	if startMonth == 1 {
		to = Day(year, 12, 31)
	}
	if to.IsZero() {
		panic("cal: FiscalYear would end after the year 9999")
	}
	return Period{From: from, To: to, Counting: BothEnds}
}

// IsZero reports whether p is not stated: no end, no counting, no words.
func (p Period) IsZero() bool { return p == Period{} }

// Reversed reports whether p certainly ends before it starts: 2026 to 2022
// does, June 2022 to 2022 does not, and an open period never.
func (p Period) Reversed() bool {
	before, known := p.To.Before(p.From)
	return before && known
}

// precedes reports whether the day d comes before the day e.
func (d Date) precedes(e Date) bool { return d.v < e.v }

// closed reports whether p has both ends, in order.
func (p Period) closed() bool { return !p.From.IsZero() && !p.To.IsZero() && !p.Reversed() }

// Contains reports whether d lies in p, and whether that can be known. A
// month or year lies in p if all its days do, and outside if none does;
// otherwise nothing is known. Nothing is known of none, nor of a reversed
// period, nor, if the start of p is not stated, of what comes before its end.
func (p Period) Contains(d Date) (in, known bool) {
	if d.IsZero() || p.From.IsZero() && p.To.IsZero() || p.Reversed() {
		return false, false
	}
	first, last := d.First(), d.Last()
	if !p.To.IsZero() && p.To.Last().precedes(first) {
		return false, true
	}
	if p.From.IsZero() {
		return false, false
	}
	if last.precedes(p.From.First()) {
		return false, true
	}
	inside := !first.precedes(p.From.First()) && (p.To.IsZero() || !p.To.Last().precedes(last))
	return inside, inside
}

// Overlap returns the time p and q have in common, and whether there is any. A
// period without a start and a reversed one have none that is known. The order
// of the two does not matter. The result keeps a counting both share, and no
// printed words.
func (p Period) Overlap(q Period) (Period, bool) {
	if p.From.IsZero() || q.From.IsZero() || p.Reversed() || q.Reversed() {
		return Period{}, false
	}
	// Of two ends on the same day the more precise is kept.
	r := Period{From: p.From, To: p.To}
	if a, b := p.From.First().v, q.From.First().v; b > a || b == a && q.From.v > p.From.v {
		r.From = q.From
	}
	switch {
	case q.To.IsZero():
	case p.To.IsZero():
		r.To = q.To
	default:
		if a, b := p.To.Last().v, q.To.Last().v; b < a || b == a && q.To.Precision() > p.To.Precision() {
			r.To = q.To
		}
	}
	if !r.To.IsZero() && r.To.Last().precedes(r.From.First()) {
		return Period{}, false
	}
	if p.Counting == q.Counting {
		r.Counting = p.Counting
	}
	return r, true
}

// Days returns how many days p has, both ends included, and false if it is
// open, reversed or without a start.
func (p Period) Days() (int, bool) {
	if !p.closed() {
		return 0, false
	}
	return p.To.Last().Ordinal() - p.From.First().Ordinal() + 1, true
}

// Months returns how many months p has, both ends included: October 2007 to
// January 2008 is four, 15 June to 14 July is one. It is false if p does not
// consist of whole months, and if it is open, reversed or without a start.
func (p Period) Months() (int, bool) {
	if !p.closed() {
		return 0, false
	}
	from, last := p.From.First(), p.To.Last()
	n := max(1, (last.Year()-from.Year())*12+last.Month()-from.Month())
	for ; n <= maxYear*12; n++ {
		switch end := eveOf(from, n); {
		case end == last:
			return n, true
		case end.IsZero() || last.precedes(end):
			return 0, false
		}
	}
	return 0, false
}

// eveOf returns the last of the n months that begin with the day from.
func eveOf(from Date, n int) Date {
	next := from.AddMonths(n)
	if next.IsZero() && from.Year()*12+from.Month()-1+n == (maxYear+1)*12 && from.Day() == 1 {
		return pack(maxYear, 12, 31) // the months end with the calendar
	}
	return next.AddDays(-1)
}

// Years returns how many years p has, counted so. [BothEnds] includes both:
// 2013-2016 is four years, and 1 April 2013 to 31 March 2016 is three.
// [Difference] subtracts: 2013-2016 is three years, as its authors called it,
// and so is April 2013 to April 2016. Which of the two a source means it has to
// say: p.Years(p.Counting) is false while it has not. It is also false for what
// is not whole years, and if p is open, reversed or without a start.
func (p Period) Years(c Counting) (int, bool) {
	if !p.closed() {
		return 0, false
	}
	switch c {
	case BothEnds:
		n, ok := p.Months()
		if !ok || n%12 != 0 {
			return 0, false
		}
		return n / 12, true
	case Difference:
		n := p.To.Year() - p.From.Year()
		return n, p.From.AddYears(n) == p.To
	default:
	}
	return 0, false
}

// PlanYears yields the years of p one after the other, each with its own ends,
// as p counts them. Counted with both ends, 2017-2021 gives 2017, 2018, 2019,
// 2020, 2021; counted by difference, 2013-2016 gives 2013-2014, 2014-2015,
// 2015-2016. The last is shorter if p is not whole years. An open period goes on
// to the year 9999, so the caller stops. One that does not declare its
// counting, has no start or is reversed yields nothing.
func (p Period) PlanYears() iter.Seq[Period] {
	return func(yield func(Period) bool) {
		if p.From.IsZero() || p.Reversed() || p.Counting != BothEnds && p.Counting != Difference {
			return
		}
		for k := 0; ; k++ {
			from, next := p.From.AddYears(k), p.From.AddYears(k+1)
			if from.IsZero() || p.past(from) && k > 0 {
				return
			}
			y := Period{From: from, To: next, Counting: p.Counting}
			if p.Counting == BothEnds {
				y.To = eve(next)
			}
			if y.To.IsZero() {
				y.To = pack(maxYear, 12, 31)
			}
			if !p.To.IsZero() && !y.To.Last().precedes(p.To.Last()) {
				y.To = p.To
			}
			if !yield(y) {
				return
			}
		}
	}
}

// past reports whether a year that begins with from would begin after p.
// Counted by difference, the end of p is a point reached, no year of its own.
func (p Period) past(from Date) bool {
	if p.To.IsZero() {
		return false
	}
	if p.Counting == Difference {
		return !from.First().precedes(p.To.First())
	}
	return p.To.Last().precedes(from.First())
}

// eve returns the day, month or year before d, of its precision.
func eve(d Date) Date {
	switch d.Precision() {
	case ToYear:
		return d.AddYears(-1)
	case ToMonth:
		return d.AddMonths(-1)
	default:
	}
	return d.AddDays(-1)
}

// String returns the two ends with a slash between, as ISO 8601 writes a span:
// "2007-10/2008-01", with ".." for an open end or a start not stated. The zero
// Period gives "". [ReadRange] reads it back if it has a start and is not
// reversed.
func (p Period) String() string {
	if p.From.IsZero() && p.To.IsZero() {
		return ""
	}
	buf := make([]byte, 0, 21)
	for i, d := range [...]Date{p.From, p.To} {
		if i == 1 {
			buf = append(buf, '/')
		}
		if d.IsZero() {
			buf = append(buf, ".."...)
		}
		buf = d.append(buf)
	}
	return string(buf)
}

// Arg returns p as an argument of a message, said in the reader's language;
// "not stated" if it has neither end. Printed words are not repeated.
func (p Period) Arg(name string) i18n.Arg {
	if p.From.IsZero() && p.To.IsZero() {
		return i18n.Said(name, notStated().With())
	}
	return i18n.Span(name, p.From.parts(), p.To.parts())
}

func (d Date) parts() [3]int { return [3]int{d.Year(), d.Month(), d.Day()} }

// Counting says how a source counts the years of a period. Sources do it both
// ways, so it is declared and never inferred.
type Counting uint8

// The countings. The zero one is that the source does not say.
const (
	Undeclared Counting = iota // ""
	BothEnds                   // "both-ends": 2017-2021 is five years
	Difference                 // "difference": 2013-2016 is three years
)

func countingWords() []string { return []string{"", "both-ends", "difference"} }

// String returns "", "both-ends" or "difference".
func (c Counting) String() string {
	switch c {
	case Undeclared:
		return ""
	case BothEnds:
		return "both-ends"
	case Difference:
		return "difference"
	}
	return "Counting(?)"
}

// MarshalText returns the form of [Counting.String]; a value outside the three
// is an error of code bad-counting.
func (c Counting) MarshalText() ([]byte, error) {
	if c > Difference {
		return nil, badWord(countingCode, c.String(), countingWords()[1:])
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads what [Counting.MarshalText] writes; the error has code
// bad-counting and lists the words.
func (c *Counting) UnmarshalText(text []byte) error {
	for i, w := range countingWords() {
		if string(text) == w {
			*c = Counting(i)
			return nil
		}
	}
	return badWord(countingCode, head(text), countingWords()[1:])
}
