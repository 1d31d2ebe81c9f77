package indicators

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/indicators/quantity"
)

// A csvRow is a comma-separated file in the making: RFC 4180, lines that end
// with CR LF, and texts that no spreadsheet takes for a formula (see csvGuard).
// Cells are appended from left to right; end closes the row. The zero csvRow,
// or one with something in dst, is ready to use.
type csvRow struct {
	dst  []byte
	more bool // a cell stands before the next one
}

func (r *csvRow) next() {
	if r.more {
		r.dst = append(r.dst, ',')
	}
	r.more = true
}

// text appends a cell of text. Control characters stay as they are, in quotes.
func (r *csvRow) text(s string) {
	r.next()
	r.dst = appendCSVText(r.dst, s)
}

// int appends a cell that holds a whole number: -5 stays -5.
func (r *csvRow) int(n int64) {
	r.next()
	r.dst = strconv.AppendInt(r.dst, n, 10)
}

// decimal appends a cell that holds a number, with a point and no grouping in
// every language. One that was never given leaves the cell empty.
func (r *csvRow) decimal(d quantity.Decimal) {
	r.next()
	if d == (quantity.Decimal{}) {
		return
	}
	r.dst, _ = d.AppendText(r.dst) // never fails
}

// empty appends an empty cell.
func (r *csvRow) empty() { r.next() }

// end closes the row.
func (r *csvRow) end() {
	r.dst = append(r.dst, '\r', '\n')
	r.more = false
}

// appendCSVText appends one cell of text, guarded and quoted as needed.
func appendCSVText(dst []byte, s string) []byte {
	guard := csvRisky(s)
	if !guard && !csvQuoted(s) {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	if guard {
		dst = append(dst, '\'')
	}
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		dst = append(append(dst, s[:i+1]...), '"')
		s = s[i+1:]
	}
	return append(append(dst, s...), '"')
}

// csvQuoted reports whether a cell must stand in quotes: for what separates
// cells and rows in any of the three forms that are read, for white space at an
// end, which programs strip, and for a quote.
func csvQuoted(s string) bool {
	return s != "" && (strings.ContainsAny(s, "\",;\t\r\n\x00") || s[0] == ' ' || s[len(s)-1] == ' ' || strings.HasPrefix(s, "\ufeff"))
}

// csvRisky reports whether a spreadsheet could take a text for a formula: its
// first character, behind blanks, quotes and what nobody sees, is one that
// begins a formula, or a control character that hides one. The apostrophe that
// guards such a text is passed over too, so that a text which comes guarded is
// guarded once more and reading takes exactly one away.
//
// The characters are those of OWASP's "CSV Injection" and of its ASVS 5.0,
// 1.2.10 (NUL), with their full-width forms, which some programs fold.
func csvRisky(s string) bool {
	for i, r := range s {
		switch r {
		case '=', '+', '-', '@', '\t', '\r', '\n', 0, '＝', '＋', '－', '＠', '−', '﹢', '﹣', '﹦', '﹫':
			return true
		case ' ', '\'', '"', '\u00a0', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u3000', '\v', '\f', '’', '‘', '“', '”', '«',
			'\u2007', '\u2009', '\u202f', '\u2066', '\u2067', '\u2068', '\u2069', '\u061c', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e':
		case utf8.RuneError:
			// A byte that is no text: nothing is known of what a program makes of it.
			_, size := utf8.DecodeRuneInString(s[i:])
			return size == 1
		default:
			return false
		}
	}
	return false
}

// csvUnguard is the text that was guarded, or s itself.
func csvUnguard(s string) string {
	if len(s) > 1 && s[0] == '\'' && csvRisky(s[1:]) {
		return s[1:]
	}
	return s
}
