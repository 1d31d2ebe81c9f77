package i18n

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// The isolates of the Unicode bidirectional algorithm (UAX #9).
const (
	lri = '\u2066'
	rli = '\u2067'
	fsi = '\u2068'
	pdi = '\u2069'
)

// direction of a value, when somebody knows it.
type direction uint8

const (
	dirAuto direction = iota
	dirLTR
	dirRTL
)

func known(rtl bool) direction {
	if rtl {
		return dirRTL
	}
	return dirLTR
}

// opener is the isolate that begins a run.
func (d direction) opener() rune {
	switch d {
	case dirLTR:
		return lri
	case dirRTL:
		return rli
	default:
	}
	return fsi
}

// Dir is the direction of a paragraph by its first strong character, as rules
// P2 and P3 of UAX #9 find it: what stands inside isolates is passed over, and
// so are digits, so that "1- تحسين" runs from right to left. Strong is false,
// and rtl too, when there is no such character.
func Dir(s string) (rtl, strong bool) {
	depth := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if depth == 0 && isLetter(c) {
				return false, true
			}
			i++
			continue
		}
		p, n := bidi.LookupString(s[i:])
		switch p.Class() {
		case bidi.LRI, bidi.RLI, bidi.FSI:
			depth++
		case bidi.PDI:
			depth = max(0, depth-1)
		case bidi.L:
			if depth == 0 && n > 1 { // an invalid byte counts for nothing
				return false, true
			}
		case bidi.R, bidi.AL:
			if depth == 0 {
				return true, true
			}
		default:
		}
		i += max(1, n)
	}
	return false, false
}

// Isolate makes s ready to stand inside text of language l, for those who put
// text together without a [Message]. Marks are added only where s could change
// the order of what is around it, or the other way round; English inside
// French comes back as it is. It never lets s reach out: embeddings, overrides
// and unmatched marks are dropped, open isolates closed, line and paragraph
// breaks turned into spaces.
func Isolate(s string, l Lang) string {
	f := scanRun(s)
	if !f.dirty && !f.needs(l.RTL(), dirAuto) {
		return s
	}
	return string(appendRun(make([]byte, 0, len(s)+6), s, l.RTL(), dirAuto))
}

// Strip is s without the isolates FSI, LRI, RLI and PDI, for plain logs.
func Strip(s string) string {
	i := strings.Index(s, "\u2066"[:2])
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; i >= 0; i = strings.Index(s, "\u2066"[:2]) {
		b.WriteString(s[:i])
		if i+2 < len(s) && s[i+2] >= "\u2066"[2] && s[i+2] <= "\u2069"[2] {
			s = s[i+3:]
			continue
		}
		b.WriteString(s[i : i+2])
		s = s[i+2:]
	}
	b.WriteString(s)
	return b.String()
}

// run is what a value contains that matters to its neighbours.
type run struct {
	left    bool // a letter written from left to right
	right   bool // a letter written from right to left
	digit   bool // European or Arabic
	arabic  bool // an Arabic digit: it runs right to left with what is around
	control bool // a bidi control of any kind
	dirty   bool // something that must not pass as it is
}

func scanRun(s string) run {
	var f run
	depth := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case isLetter(c):
				f.left = true
			case c >= '0' && c <= '9':
				f.digit = true
			case c < ' ' && breaks(rune(c)):
				f.dirty = true
			}
			i++
			continue
		}
		p, n := bidi.LookupString(s[i:])
		if n <= 1 { // not UTF-8
			i++
			continue
		}
		switch p.Class() {
		case bidi.L:
			f.left = true
			f.control = f.control || s[i:i+n] == "\u200e"
		case bidi.R, bidi.AL:
			f.right = true
			f.control = f.control || s[i:i+n] == "\u200f" || s[i:i+n] == "\u061c"
		case bidi.EN:
			f.digit = true
		case bidi.AN:
			f.digit, f.arabic = true, true
		case bidi.LRI, bidi.RLI, bidi.FSI:
			depth++
			f.control = true
		case bidi.PDI:
			depth--
			f.control = true
			f.dirty = f.dirty || depth < 0
		case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF:
			f.control, f.dirty = true, true
		default:
			if n <= 3 && (s[i] == 0xc2 || s[i] == 0xe2) {
				r, _ := utf8.DecodeRuneInString(s[i:])
				f.dirty = f.dirty || breaks(r)
			}
		}
		i += n
	}
	f.dirty = f.dirty || depth != 0
	return f
}

// breaks reports whether a character ends a line or a paragraph, and with the
// paragraph every isolate that is open (UAX #9, X8).
func breaks(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// needs reports whether the value has to be isolated in text of that direction.
func (f run) needs(rtl bool, d direction) bool {
	switch {
	case f.control:
		return true
	case rtl:
		return f.left || f.digit || d == dirLTR
	}
	return f.right || f.arabic || d == dirRTL
}

// appendRun writes someone's text where the text around it runs in direction
// rtl, isolated when it has to be.
func appendRun(dst []byte, s string, rtl bool, d direction) []byte {
	if s == "" {
		return dst
	}
	f := scanRun(s)
	isolate := f.needs(rtl, d)
	if isolate {
		dst = utf8.AppendRune(dst, d.opener())
	}
	if f.dirty {
		dst = appendClean(dst, s)
	} else {
		dst = append(dst, s...)
	}
	if isolate {
		dst = utf8.AppendRune(dst, pdi)
	}
	return dst
}

// appendSafe writes a value that is never isolated, such as the code of a
// currency, without anything that could reach out of it.
func appendSafe(dst []byte, s string) []byte {
	if scanRun(s).dirty {
		return appendClean(dst, s)
	}
	return append(dst, s...)
}

// appendClean writes s balanced: see [Isolate]. Bytes that are not UTF-8 pass.
func appendClean(dst []byte, s string) []byte {
	depth := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == lri || r == rli || r == fsi:
			depth++
			dst = append(dst, s[i:i+n]...)
		case r == pdi:
			if depth > 0 {
				depth--
				dst = append(dst, s[i:i+n]...)
			}
		case r >= '\u202a' && r <= '\u202e': // LRE RLE PDF LRO RLO
		case breaks(r):
			dst = append(dst, ' ')
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	for range depth {
		dst = utf8.AppendRune(dst, pdi)
	}
	return dst
}
