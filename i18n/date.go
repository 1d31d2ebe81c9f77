package i18n

import (
	"strconv"
	"strings"
	"unicode"
)

// AppendDate writes a date in the long style of language l: "April 1, 2026",
// "1 avril 2026". Day 0 gives the month, "April 2026", and month 0 the year.
// A month or day that no calendar has is written in figures, year first, as it
// is: whether a date exists is not decided here. Years are never grouped.
func AppendDate(dst []byte, l Lang, y, m, d int) []byte {
	return appendDate(dst, &locales[index(l)], date{y, m, d})
}

type date struct{ y, m, d int }

// precision is 0 for no date, then 1 for a year, 2 for a month and 3 for a
// day; -1 when a part is out of range.
func (d date) precision() int {
	switch {
	case d.m < 0 || d.m > 12 || d.d < 0 || d.d > 31 || d.m == 0 && d.d != 0:
		return -1
	case d == date{}:
		return 0
	case d.m == 0:
		return 1
	case d.d == 0:
		return 2
	}
	return 3
}

func appendDate(dst []byte, loc *locale, d date) []byte {
	switch d.precision() {
	case 3:
		return appendDatePattern(dst, loc, loc.date, d, d)
	case 2:
		return appendDatePattern(dst, loc, loc.dateMonth, d, d)
	case -1:
		dst = strconv.AppendInt(dst, int64(d.y), 10)
		dst = append(dst, '-')
		dst = strconv.AppendInt(dst, int64(d.m), 10)
		dst = append(dst, '-')
		return strconv.AppendInt(dst, int64(d.d), 10)
	}
	return appendDatePattern(dst, loc, loc.dateYear, d, d)
}

func appendDatePattern(dst []byte, loc *locale, pattern string, from, to date) []byte {
	for i := 0; i < len(pattern); i++ {
		c := pattern[i]
		if c != '%' || i+1 == len(pattern) {
			dst = append(dst, c)
			continue
		}
		i++
		switch pattern[i] {
		case 'y':
			dst = strconv.AppendInt(dst, int64(from.y), 10)
		case 'Y':
			dst = strconv.AppendInt(dst, int64(to.y), 10)
		case 'm':
			dst = append(dst, loc.months[from.m-1]...)
		case 'M':
			dst = append(dst, loc.months[to.m-1]...)
		case 'd':
			dst = strconv.AppendInt(dst, int64(from.d), 10)
		case 'D':
			dst = strconv.AppendInt(dst, int64(to.d), 10)
		}
	}
	return dst
}

// appendSpan writes a period. What both ends share is written once where CLDR
// does so. An end that is not known is left out and the dash stays.
func appendSpan(dst []byte, loc *locale, from, to date) []byte {
	p, q := from.precision(), to.precision()
	switch {
	case p == 0 && q == 0:
		return append(dst, "–"...)
	case p == 0:
		dst = append(dst, strings.TrimLeftFunc(loc.dash, unicode.IsSpace)...)
		return appendDate(dst, loc, to)
	case q == 0:
		dst = appendDate(dst, loc, from)
		return append(dst, strings.TrimRightFunc(loc.dash, unicode.IsSpace)...)
	case from == to:
		return appendDate(dst, loc, from)
	}
	pattern := ""
	switch {
	case p != q:
	case p == 1:
		pattern = loc.spanYears
	case p == 2 && from.y == to.y:
		pattern = loc.spanMonths
	case p == 2:
		pattern = loc.spanMonthsYears
	case p == 3 && from.y == to.y:
		pattern = loc.spanDays
	case p == 3:
		pattern = loc.spanDaysYears
	}
	if pattern == "" {
		dst = appendDate(dst, loc, from)
		dst = append(dst, loc.dash...)
		return appendDate(dst, loc, to)
	}
	return appendDatePattern(dst, loc, pattern, from, to)
}
