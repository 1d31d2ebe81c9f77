package cal

import (
	"bytes"
	"unicode"
)

// maxRange bounds the text [ReadRange] looks at, in bytes. The longest form of
// two days in three-byte digits with blanks and direction marks stays under it.
const maxRange = 128

// ReadRange reads a range as people print it: two years with a hyphen or dash
// between ("2022-2026", "2022 – 2026", "٢٠٢٢-٢٠٢٦"), or two dates of any
// precision with a slash, or a dash that is not a plain hyphen
// ("2007-10/2008-01"). The digits of one number are of one script, whichever;
// blanks and direction marks around the parts do not matter. After a slash ".."
// is an open end.
//
// In right-to-left text a range is easily stored backwards. With rtl set, one
// whose first date is the later is read from right to left, and reversed says
// so, for the caller to report. Without rtl it is an error of code
// reversed-range that names both. Anything else is an error of code bad-range
// that shows instances. The period keeps s as its printed words and declares no
// counting.
func ReadRange(s string, rtl bool) (p Period, reversed bool, err error) {
	from, to, ok := splitRange(s)
	if !ok {
		return Period{}, false, badRange(s)
	}
	p = Period{From: from, To: to, Printed: s}
	if !p.Reversed() {
		return p, false, nil
	}
	if !rtl {
		return Period{}, false, reversedRange(p)
	}
	p.From, p.To = p.To, p.From
	return p, true, nil
}

// splitRange turns s into plain ASCII ("2022-2026", "2022-04/2026-03") and
// reads the two sides.
func splitRange(s string) (from, to Date, ok bool) {
	if len(s) > maxRange {
		return Date{}, Date{}, false
	}
	var buf [maxRange]byte
	plain := buf[:0]
	var script rune // what a digit of the number being read stands above its value
	blank := false  // a blank came after the last character kept
	for _, r := range s {
		var c byte
		var zero rune
		switch {
		case r == '-' || r == '.' || r == '/':
			c = byte(r)
		case isHyphen(r):
			c = '-'
		case isDash(r):
			c = '/'
		case isMark(r):
			continue
		case unicode.IsSpace(r):
			blank = true
			continue
		default:
			v, z, digit := digitOf(r)
			if !digit {
				return Date{}, Date{}, false
			}
			c, zero = byte('0'+v), z
		}
		if n := len(plain); n > 0 && zero != 0 && isDigit(plain[n-1]) && (blank || zero != script) {
			return Date{}, Date{}, false // "20 22", or a number in two scripts
		}
		script, blank = zero, false
		plain = append(plain, c)
	}
	left, right, found := cut(plain)
	if !found {
		return Date{}, Date{}, false
	}
	if from, ok = parse(left); !ok {
		return Date{}, Date{}, false
	}
	if string(right) == ".." {
		return from, Date{}, true
	}
	to, ok = parse(right)
	return from, to, ok
}

// cut parts a plain range at its slash, or two years at their hyphen.
func cut(plain []byte) (left, right []byte, found bool) {
	if before, after, ok := bytes.Cut(plain, []byte{'/'}); ok {
		return before, after, true
	}
	if len(plain) == len("2022-2026") && plain[4] == '-' {
		return plain[:4], plain[5:], true
	}
	return nil, nil, false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isHyphen: the hyphens that may also stand inside a date.
func isHyphen(r rune) bool {
	switch r {
	case '\u2010', '\u2011', '\uFE63', '\uFF0D':
		return true
	}
	return false
}

// isDash: figure dash, en dash, em dash, horizontal bar, minus. They stand
// between dates, never inside one.
func isDash(r rune) bool {
	return '\u2012' <= r && r <= '\u2015' || r == '\u2212'
}

// isMark: the invisible characters that steer direction (UAX #9), and the byte
// order mark, none of which is part of what was printed.
func isMark(r rune) bool {
	switch {
	case r == '\u061C' || r == '\u200E' || r == '\u200F' || r == '\uFEFF':
		return true
	case '\u202A' <= r && r <= '\u202E' || '\u2066' <= r && r <= '\u2069':
		return true
	}
	return false
}

// digitOf returns the value of a decimal digit of any script and the zero of
// its row. Unicode keeps the ten digits of a script together and in order, so
// that within a run of digits the place gives the value.
func digitOf(r rune) (value, zero rune, ok bool) {
	if '0' <= r && r <= '9' {
		return r - '0', '0', true
	}
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			v := (r - rune(t.Lo)) % 10
			return v, r - v, true
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			v := (r - rune(t.Lo)) % 10
			return v, r - v, true
		}
	}
	return 0, 0, false
}
