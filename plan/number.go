package plan

import (
	"unicode"
	"unicode/utf8"
)

// CompareNumbers orders the numbers that documents print before goals and
// initiatives by what they say, not by their characters: "1-2" comes before
// "1-10", "#2" before "#10", and "١-٢" is 1-2. It returns -1, 0 or +1, and 0
// for two ways to print one number ("8" and "8-", "1.2" and "1-2").
//
// Digits of every script count; points, hyphens and other signs only part; a
// word before the first digit ("Priority 4") is no part of the number, a single
// letter is ("A-2"). A number comes before what is below it (1 before 1-1),
// digits before letters, and what holds neither comes last. The order is total
// but for those zeros, so it may be handed to slices.SortStableFunc. Nothing is
// allocated, however long the texts.
func CompareNumbers(a, b string) int {
	x, y := numberOf(a), numberOf(b)
	first := true
	for {
		s, t := x.next(), y.next()
		switch {
		case s.kind == nothing && t.kind == nothing:
			return 0
		case s.kind == nothing || t.kind == nothing:
			c := -1
			if t.kind == nothing {
				c = 1
			}
			if first { // no number at all comes last
				c = -c
			}
			return c
		case s.kind != t.kind:
			if s.kind == digits {
				return -1
			}
			return 1
		case s.kind == digits:
			if c := compareDigits(s.text, t.text); c != 0 {
				return c
			}
		default:
			if c := compareWords(s.text, t.text); c != 0 {
				return c
			}
		}
		first = false
	}
}

// kinds of pieces of a printed number.
const (
	nothing = iota
	digits
	word
)

// piece is a run of digits or of letters.
type piece struct {
	kind int
	text string
}

// pieces takes a printed number apart from left to right, in the order in which
// it is stored; that it may be shown from right to left does not matter.
type pieces struct{ rest string }

// numberOf returns the pieces of a printed number, without words before its
// first digit.
func numberOf(s string) pieces {
	p := pieces{s}
	for {
		before := p
		t := p.next()
		if t.kind == word && utf8.RuneCountInString(t.text) > 1 {
			continue
		}
		if t.kind == nothing { // words alone are compared as words
			return pieces{s}
		}
		return before
	}
}

// next takes the next piece; its kind is nothing at the end.
func (p *pieces) next() piece {
	from, kind := 0, nothing
	for i, r := range p.rest {
		is := nothing
		switch {
		case r >= '0' && r <= '9':
			is = digits
		case r < utf8.RuneSelf && (r|0x20 < 'a' || r|0x20 > 'z'):
		case unicode.IsDigit(r):
			is = digits
		case unicode.IsLetter(r), kind == word && unicode.IsMark(r):
			is = word
		}
		if kind == nothing {
			from, kind = i, is
		} else if is != kind {
			t := piece{kind, p.rest[from:i]}
			p.rest = p.rest[i:]
			return t
		}
	}
	t := piece{kind, p.rest[from:]}
	p.rest = ""
	if kind == nothing {
		t.text = ""
	}
	return t
}

// digitValue returns the value of a decimal digit of any script. The digits of a
// script stand in a row from its zero.
func digitValue(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= 0x0660 && r <= 0x0669:
		return int(r - 0x0660)
	case r >= 0x1d7ce && r <= 0x1d7ff: // mathematical digits: five rows without a gap
		return int(r-0x1d7ce) % 10
	}
	n := 0
	for n < 9 && unicode.IsDigit(r-rune(n)-1) {
		n++
	}
	return n
}

// compareDigits compares two runs of digits by value, of any length.
func compareDigits(a, b string) int {
	a, b = significant(a), significant(b)
	if n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b); n != m {
		if n < m {
			return -1
		}
		return 1
	}
	for a != "" {
		r, i := utf8.DecodeRuneInString(a)
		q, j := utf8.DecodeRuneInString(b)
		if v, w := digitValue(r), digitValue(q); v != w {
			if v < w {
				return -1
			}
			return 1
		}
		a, b = a[i:], b[j:]
	}
	return 0
}

// significant drops leading zeros.
func significant(s string) string {
	for i, r := range s {
		if digitValue(r) != 0 {
			return s[i:]
		}
	}
	return ""
}

// compareWords compares letter by letter, without regard to capitals.
func compareWords(a, b string) int {
	for a != "" && b != "" {
		r, i := utf8.DecodeRuneInString(a)
		q, j := utf8.DecodeRuneInString(b)
		if v, w := unicode.ToLower(r), unicode.ToLower(q); v != w {
			if v < w {
				return -1
			}
			return 1
		}
		a, b = a[i:], b[j:]
	}
	switch {
	case a != "":
		return 1
	case b != "":
		return -1
	}
	return 0
}

// number is a printed number whose parts are all plain numbers, as far as rules
// look: "7-1" is 7, 1.
type number struct {
	parts [6]int32
	n     int // 0: not such a number
}

// last returns the last part, its position among its siblings.
func (n *number) last() int32 { return n.parts[n.n-1] }

// parseNumber reads a printed number. Letters behind the first digit, more than
// six parts, a part above a hundred million or no digit at all make it none.
func parseNumber(s string) number {
	var n number
	p := numberOf(s)
	for {
		t := p.next()
		if t.kind == nothing {
			return n
		}
		if t.kind == word || n.n == len(n.parts) {
			return number{}
		}
		v := int32(0)
		for _, r := range t.text {
			if v > 10_000_000 {
				return number{}
			}
			v = v*10 + int32(digitValue(r))
		}
		n.parts[n.n] = v
		n.n++
	}
}

// under reports whether a number of several parts lies under another: what
// stands before its last part is the other, or the end of it ("7-1" lies under
// "7" and under "2.7").
func (n *number) under(up *number) bool {
	k := n.n - 1
	if k > up.n {
		return false
	}
	for i := range k {
		if n.parts[i] != up.parts[up.n-k+i] {
			return false
		}
	}
	return true
}
