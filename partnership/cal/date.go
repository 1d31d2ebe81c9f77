package cal

import (
	"cmp"
	"fmt"
	"time"

	"github.com/entente-civic/entente/i18n"
)

// Date is a day, a month or a year of the Gregorian calendar. The zero Date is
// none: not stated, not known. Dates are small values, comparable with ==: two
// are equal if they were written the same, so 2026 and 2026-01 differ.
type Date struct {
	// v packs year, month and day as year<<9 | month<<5 | day, where month or
	// day 0 says that it is not known. The order of these numbers is the order
	// of Compare: by first day, then the coarser first.
	v int32
}

const (
	minYear = 1
	maxYear = 9999
)

func pack(y, m, d int) Date { return Date{int32(y<<9 | m<<5 | d)} }

// Day returns a day. It panics on an impossible one, for it is meant for dates
// written in a program; [Of] and [Parse] take dates from elsewhere.
func Day(y, m, d int) Date {
	if m == 0 || d == 0 || !possible(y, m, d) {
		panic(fmt.Sprintf("cal: Day(%d, %d, %d) is not in the calendar; use Of for dates from outside the program", y, m, d))
	}
	return pack(y, m, d)
}

// Month returns a month whose day is not known. It panics on an impossible one.
func Month(y, m int) Date {
	if m == 0 || !possible(y, m, 0) {
		panic(fmt.Sprintf("cal: Month(%d, %d) is not in the calendar; use Of for dates from outside the program", y, m))
	}
	return pack(y, m, 0)
}

// Year returns a year whose month and day are not known. It panics outside the
// years 1 to 9999.
func Year(y int) Date {
	if !possible(y, 0, 0) {
		panic(fmt.Sprintf("cal: Year(%d) is not between 1 and 9999; use Of for dates from outside the program", y))
	}
	return pack(y, 0, 0)
}

// Of returns a date from numbers. Day 0 gives a month, month 0 and day 0 a
// year. The error has code bad-date.
func Of(y, m, d int) (Date, error) {
	if !possible(y, m, d) {
		return Date{}, badDate(fmt.Sprintf("%d-%d-%d", y, m, d))
	}
	return pack(y, m, d), nil
}

// possible reports whether y, m, d name a year, a month or a day.
func possible(y, m, d int) bool {
	switch {
	case y < minYear || y > maxYear || m < 0 || m > 12 || d < 0:
		return false
	case m == 0:
		return d == 0
	}
	return d <= daysIn(y, m)
}

// Parse reads a date in one of its three forms: "2026", "2026-04",
// "2026-04-01", in ASCII digits and nothing around them. The error has code
// bad-date and shows an instance. It allocates nothing unless it fails.
func Parse(s string) (Date, error) {
	d, ok := parse(s)
	if !ok {
		return Date{}, badDate(s)
	}
	return d, nil
}

func parse[T string | []byte](s T) (Date, bool) {
	var y, m, d int
	switch len(s) {
	case len("2026-04-01"):
		if s[7] != '-' {
			return Date{}, false
		}
		if d = two(s[8], s[9]); d < 1 {
			return Date{}, false
		}
		fallthrough
	case len("2026-04"):
		if s[4] != '-' {
			return Date{}, false
		}
		if m = two(s[5], s[6]); m < 1 {
			return Date{}, false
		}
		fallthrough
	case len("2026"):
		high, low := two(s[0], s[1]), two(s[2], s[3])
		if high < 0 || low < 0 {
			return Date{}, false
		}
		y = high*100 + low
	default:
		return Date{}, false
	}
	if !possible(y, m, d) {
		return Date{}, false
	}
	return pack(y, m, d), true
}

// two reads two ASCII digits; -1 if either is none.
func two(a, b byte) int {
	a, b = a-'0', b-'0'
	if a > 9 || b > 9 {
		return -1
	}
	return int(a)*10 + int(b)
}

// IsZero reports whether d is none. A year, a month and a day never are.
func (d Date) IsZero() bool { return d.v == 0 }

// Precision returns how much of d is known.
func (d Date) Precision() Precision {
	switch {
	case d.v == 0:
		return None
	case d.v&(15<<5) == 0:
		return ToYear
	case d.v&31 == 0:
		return ToMonth
	}
	return ToDay
}

// Year returns the year, 0 for none.
func (d Date) Year() int { return int(d.v >> 9) }

// Month returns the month, 1 to 12, or 0 if it is not known.
func (d Date) Month() int { return int(d.v >> 5 & 15) }

// Day returns the day of the month, or 0 if it is not known.
func (d Date) Day() int { return int(d.v & 31) }

// Date returns year, month and day as [time.Time.Date] does, month and day 0
// if they are not known.
func (d Date) Date() (year int, month time.Month, day int) {
	return d.Year(), time.Month(d.Month()), d.Day()
}

// First returns the first day d may mean: 1 April for April, 1 January for a
// year, d itself for a day, none for none.
func (d Date) First() Date {
	switch d.Precision() {
	case ToYear:
		return pack(d.Year(), 1, 1)
	case ToMonth:
		return pack(d.Year(), d.Month(), 1)
	default:
	}
	return d
}

// Last returns the last day d may mean: 30 April for April, 31 December for a
// year, d itself for a day, none for none.
func (d Date) Last() Date {
	switch d.Precision() {
	case ToYear:
		return pack(d.Year(), 12, 31)
	case ToMonth:
		return pack(d.Year(), d.Month(), daysIn(d.Year(), d.Month()))
	default:
	}
	return d
}

// Before reports whether d comes before e, and whether that can be known: of
// 2015 and 2015-07-01 it cannot, nor of anything and none, nor of 2015 and
// 2015, for two days of that year may be meant. When known is false, before is
// false and says nothing.
func (d Date) Before(e Date) (before, known bool) {
	if d.v&31 != 0 && e.v&31 != 0 { // two days, as nearly always
		return d.v < e.v, true
	}
	if d.v == 0 || e.v == 0 {
		return false, false
	}
	if d.Last().v < e.First().v {
		return true, true
	}
	return false, d.First().v >= e.Last().v
}

// Compare orders dates for sorting: -1, 0 or +1. None comes first, then by
// first day, and of two with the same first day the coarser (2015, 2015-01,
// 2015-01-01, 2015-01-02). It is a total order and no claim about time; that is
// [Date.Before].
func (d Date) Compare(e Date) int { return cmp.Compare(d.v, e.v) }

// Equal reports d == e. It is there for packages that compare through a
// method.
func (d Date) Equal(e Date) bool { return d == e }

// Ordinal numbers the days: 1 is 1 January of the year 1, and each day has the
// number after its eve. A month or year has the number of its first day, none
// has 0.
func (d Date) Ordinal() int {
	if d.v == 0 {
		return 0
	}
	f := d.First()
	return ordinal(f.Year(), f.Month(), f.Day())
}

// Weekday returns the day of the week of the first day d may mean. For none it
// is Sunday and means nothing.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.Ordinal() % 7) }

// Sub returns the days from e to d, negative if d comes first. It is known
// between two days only, not with a month, a year or none.
func (d Date) Sub(e Date) (days int, known bool) {
	if d.Precision() != ToDay || e.Precision() != ToDay {
		return 0, false
	}
	return d.Ordinal() - e.Ordinal(), true
}

// AddDays returns the day n days after d, before it if n is negative. A month,
// a year or none has no such day, and the calendar ends at 9999-12-31: then it
// is none.
func (d Date) AddDays(n int) Date {
	if d.Precision() != ToDay || n > maxOrdinal || n < -maxOrdinal {
		return Date{}
	}
	return fromOrdinal(d.Ordinal() + n)
}

// AddMonths returns the date n months after d, before it if n is negative. A
// day the month does not have becomes the month's last: 31 January and one
// month is 28 or 29 February. A month stays a month; to a year only whole years
// can be added. Otherwise, and outside the years 1 to 9999, it is none.
func (d Date) AddMonths(n int) Date {
	const most = maxYear * 12
	if d.v == 0 || n > most || n < -most {
		return Date{}
	}
	if d.Month() == 0 {
		if n%12 != 0 {
			return Date{}
		}
		return d.AddYears(n / 12)
	}
	months := d.Year()*12 + d.Month() - 1 + n
	y, m := months/12, months%12+1
	if months < minYear*12 || y > maxYear {
		return Date{}
	}
	return pack(y, m, min(d.Day(), daysIn(y, m)))
}

// AddYears returns the date n years after d, of the same precision. 29 February
// becomes 28 February where there is none. Outside the years 1 to 9999, and for
// none, it is none.
func (d Date) AddYears(n int) Date {
	if d.v == 0 || n > maxYear || n < -maxYear {
		return Date{}
	}
	y, m, day := d.Year()+n, d.Month(), d.Day()
	if y < minYear || y > maxYear {
		return Date{}
	}
	if m == 2 && day == 29 && !leap(y) {
		day = 28
	}
	return pack(y, m, day)
}

// String returns "2026-04-01", "2026-04" or "2026", the form [Parse] reads; ""
// for none.
func (d Date) String() string {
	var buf [10]byte
	return string(d.append(buf[:0]))
}

func (d Date) append(dst []byte) []byte {
	if d.v == 0 {
		return dst
	}
	y, m, day := d.Year(), d.Month(), d.Day()
	dst = append(dst, digit(y/1000), digit(y/100), digit(y/10), digit(y))
	if m > 0 {
		dst = append(dst, '-', digit(m/10), digit(m))
	}
	if day > 0 {
		dst = append(dst, '-', digit(day/10), digit(day))
	}
	return dst
}

func digit(n int) byte { return byte('0' + n%10) }

// AppendText appends the form of [Date.String] to dst. None has no text form:
// the error has code no-date. Tag fields that may be none with omitzero.
func (d Date) AppendText(dst []byte) ([]byte, error) {
	if d.v == 0 {
		return dst, noDate()
	}
	return d.append(dst), nil
}

// MarshalText is [Date.AppendText] onto nothing.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(make([]byte, 0, 10)) }

// UnmarshalText is [Parse]; it allocates nothing unless it fails, and then
// leaves d as it was.
func (d *Date) UnmarshalText(text []byte) error {
	v, ok := parse(text)
	if !ok {
		return badDate(head(text))
	}
	*d = v
	return nil
}

// Arg returns d as an argument of a message, said in the reader's language and
// as precisely as it is known: "4 December 2013", "March 2010", "2016", and
// "not stated" for none.
func (d Date) Arg(name string) i18n.Arg {
	if d.v == 0 {
		return i18n.Said(name, notStated().With())
	}
	return i18n.Date(name, d.Year(), d.Month(), d.Day())
}

// Anniversary returns the day on which d is so many years old. By the
// Legislation Act, 2006 (Ontario), s. 89 (7), the anniversary of 29 February
// is 28 February in common years, which is what [Date.AddYears] does.
func Anniversary(d Date, years int) Date { return d.AddYears(years) }

// Within reports whether on lies less than so many years after since, and
// whether that can be known. Whether the anniversary itself still counts is
// what the threshold says or fails to say: "less than 5 years" ends on the eve
// of the fifth anniversary ([LessThan]), "at most 5 years" on the anniversary
// ([AtMost]); "(5 years)" says neither ([Unstated]), and on that one day nothing
// can be known. Months and years are known where every day they may mean gives
// the same answer. Before since nothing has begun: not within.
func Within(since, on Date, years int, s Strictness) (in, known bool) {
	if since.v == 0 || on.v == 0 || s > AtMost {
		return false, false
	}
	if on.Last().v < since.First().v {
		return false, true // certainly before
	}
	if out, ok := over(since.Last(), on.First(), years, s); ok && out {
		return false, true // over even if as little time has passed as may be
	}
	if out, ok := over(since.First(), on.Last(), years, s); ok && !out && on.First().v >= since.Last().v {
		return true, true // not over even if as much has passed as may be
	}
	return false, false
}

// over reports whether so many years after since are over on a day.
func over(since, on Date, years int, s Strictness) (out, known bool) {
	end := since.AddYears(years)
	switch {
	case end.v == 0: // the anniversary lies outside the calendar
		return years < 0, true
	case on.v != end.v:
		return on.v > end.v, true
	}
	return s == LessThan, s != Unstated
}

// Precision says how much of a date is known.
type Precision uint8

// The precisions, from nothing to the day.
const (
	None    Precision = iota // the zero Date
	ToYear                   // 2026
	ToMonth                  // 2026-04
	ToDay                    // 2026-04-01
)

// String returns "none", "year", "month" or "day".
func (p Precision) String() string {
	switch p {
	case None:
		return "none"
	case ToYear:
		return "year"
	case ToMonth:
		return "month"
	case ToDay:
		return "day"
	}
	return "Precision(?)"
}

// Strictness says whether a threshold counts the very day on which it is
// reached. It is data, because sources differ and some do not say.
type Strictness uint8

// The strictnesses. The zero one is that the source does not say.
const (
	Unstated Strictness = iota // ""
	LessThan                   // "less than": the anniversary is out
	AtMost                     // "at most": the anniversary is in
)

// String returns "", "less than" or "at most".
func (s Strictness) String() string {
	switch s {
	case Unstated:
		return ""
	case LessThan:
		return "less than"
	case AtMost:
		return "at most"
	}
	return "Strictness(?)"
}

// MarshalText returns the form of [Strictness.String]; a value outside the
// three is an error of code bad-strictness.
func (s Strictness) MarshalText() ([]byte, error) {
	if s > AtMost {
		return nil, badWord(strictnessCode, s.String(), strictnessWords()[1:])
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads what [Strictness.MarshalText] writes; the error has code
// bad-strictness and lists the words.
func (s *Strictness) UnmarshalText(text []byte) error {
	for i, w := range strictnessWords() {
		if string(text) == w {
			*s = Strictness(i)
			return nil
		}
	}
	return badWord(strictnessCode, head(text), strictnessWords()[1:])
}

func strictnessWords() []string { return []string{"", "less than", "at most"} }
