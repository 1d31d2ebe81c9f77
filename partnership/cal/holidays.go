package cal

import (
	"slices"
	"time"
)

// Holidays says on which days a time limit does not run out. The zero value
// knows none, not even Sundays. It is immutable and safe to share.
type Holidays struct {
	ontario    bool
	proclaimed []Date // ascending, days only
}

// Ontario returns the holidays of the Legislation Act, 2006, S.O. 2006, c. 21,
// Sched. F, s. 88 (https://www.ontario.ca/laws/statute/06l21, consolidation
// from 1 June 2021 as copied by a third party; ss. 88 and 89 read): Sunday,
// New Year's Day, Family Day, Good Friday, Easter Monday, Victoria Day, Canada
// Day, Labour Day, Thanksgiving Day, Remembrance Day, Christmas Day, Boxing Day,
// and the days proclaimed, which the caller gives. When New Year's Day is a
// Sunday the Monday is one too (3); when 1 July is a Sunday Canada Day is 2 July
// (4); when Christmas is a Saturday the Monday after is one too, when it is a
// Sunday the Tuesday after (5). Saturday and the Civic Holiday are none.
//
// The section names Family Day, Victoria Day, Labour Day and Thanksgiving
// without their dates: the third Monday of February, the Monday before 25 May,
// the first Monday of September and the second of October are general
// knowledge. Today's list is applied to every year, also to those before it was
// law. Of the days proclaimed only whole days count; months, years and none are
// passed over.
func Ontario(proclaimed ...Date) Holidays {
	h := Holidays{ontario: true}
	for _, d := range proclaimed {
		if d.Precision() == ToDay {
			h.proclaimed = append(h.proclaimed, d)
		}
	}
	slices.SortFunc(h.proclaimed, Date.Compare)
	return h
}

// Is reports whether d is a holiday. A month, a year and none never are.
func (h Holidays) Is(d Date) bool {
	if d.Precision() != ToDay {
		return false
	}
	if _, found := slices.BinarySearchFunc(h.proclaimed, d, Date.Compare); found {
		return true
	}
	return h.ontario && ontarian(d)
}

// Deadline returns the last day of a time limit of so many days after from.
// By s. 89 of the Legislation Act, 2006, the count excludes the day itself (5)
// and a limit that would expire on a holiday is extended to the next day that
// is none (1). A month, a year or none sets no limit, and there is none past
// the year 9999: the result is none.
func (h Holidays) Deadline(from Date, days int) Date {
	d := from.AddDays(days)
	for h.Is(d) {
		d = d.AddDays(1)
	}
	return d
}

// ontarian reports whether a day is one of the holidays that need no
// proclamation.
func ontarian(d Date) bool {
	w := d.Weekday()
	if w == time.Sunday {
		return true
	}
	day := d.Day()
	switch d.Month() {
	case 1:
		return day == 1 || day == 2 && w == time.Monday
	case 2: // Family Day
		if w == time.Monday && 15 <= day && day <= 21 {
			return true
		}
	case 5: // Victoria Day
		return w == time.Monday && 18 <= day && day <= 24
	case 7: // Canada Day; 2 July is a Monday only if 1 July is a Sunday
		return day == 1 || day == 2 && w == time.Monday
	case 9: // Labour Day
		return w == time.Monday && day <= 7
	case 10: // Thanksgiving
		return w == time.Monday && 8 <= day && day <= 14
	case 11: // Remembrance Day
		return day == 11
	case 12:
		return day == 25 || day == 26 || day == 27 && (w == time.Monday || w == time.Tuesday)
	}
	if m := d.Month(); m == 3 || m == 4 { // Good Friday, Easter Monday
		e := easter(d.Year()).Ordinal()
		n := d.Ordinal()
		return n == e-2 || n == e+1
	}
	return false
}

// easter returns Easter Sunday of the Gregorian calendar by the anonymous rule
// printed in Nature, 20 April 1876; it is remembered, and the tests hold it to
// known years.
func easter(y int) Date {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	n := (h + l - 7*m + 90) / 25
	p := (h + l - 7*m + 33*n + 19) % 32
	return pack(y, n, p)
}
