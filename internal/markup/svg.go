package markup

import (
	"strconv"
	"unicode/utf8"
)

// AppendXML appends s with everything escaped that means something in the text
// or in a quoted attribute of XML. Line ends and tabs become spaces; characters
// that XML forbids, the other controls, and bytes that are no UTF-8 become
// U+FFFD.
func AppendXML(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '&':
			dst = append(dst, "&amp;"...)
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r == '"':
			dst = append(dst, "&#34;"...)
		case r == '\'':
			dst = append(dst, "&#39;"...)
		case r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			dst = append(dst, ' ')
		case r == utf8.RuneError, r < ' ', r >= 0x7f && r <= 0x9f, r == 0xfffe, r == 0xffff:
			dst = append(dst, "\uFFFD"...)
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return dst
}

// AppendHundredths appends a number given in hundredths with its two decimals:
// 1250 is 12.50. Pictures are measured in whole hundredths, so that they come
// out the same everywhere.
func AppendHundredths(dst []byte, n int) []byte {
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	dst = strconv.AppendInt(dst, int64(n/100), 10)
	return append(dst, '.', byte('0'+n/10%10), byte('0'+n%10))
}

// Attr is an attribute of an element. Its name is the program's, its value is
// escaped.
type Attr struct {
	Name  string // as it is written
	Value string // as it is read
}

// SVG is a picture being written: a picture for reading, without scripts, links
// or anything that is fetched. All lengths are in hundredths of a user unit and
// are given for a picture that runs from left to right; with Mirror they are
// turned around its middle, texts and all, but for what a text itself says.
// Every element may carry a tip, a text that a reader gets to see by pointing
// at it; "" is none.
type SVG struct {
	Width  int  // of the picture
	Mirror bool // for readers from right to left
	buf    []byte
}

// Open begins the picture: its height, the language of its texts, an id that no
// other picture of a page has, its title and its description in words, by which
// those who do not see it read it.
func (s *SVG) Open(height int, lang, id, title, desc string) {
	s.raw(`<svg xmlns="http://www.w3.org/2000/svg" role="img"`)
	s.attrs([]Attr{{"lang", lang}, {"xml:lang", lang}, {"aria-labelledby", id + "-t " + id + "-d"}})
	s.raw(` width="`)
	s.length(s.Width)
	s.raw(`" height="`)
	s.length(height)
	s.raw(`" viewBox="0 0 `)
	s.length(s.Width)
	s.raw(" ")
	s.length(height)
	s.raw(`" style="max-width:100%;height:auto" font-family="system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif" font-size="12" fill="currentColor"`)
	if s.Mirror { // said in either case: a page hands its own down
		s.raw(` direction="rtl"`)
	} else {
		s.raw(` direction="ltr"`)
	}
	s.raw(">\n<title")
	s.attrs([]Attr{{"id", id + "-t"}})
	s.raw(">")
	s.buf = AppendXML(s.buf, title)
	s.raw("</title>\n<desc")
	s.attrs([]Attr{{"id", id + "-d"}})
	s.raw(">")
	s.buf = AppendXML(s.buf, desc)
	s.raw("</desc>\n")
	// Only a picture that stands alone chooses its ink; one inside a page takes
	// the page's.
	s.raw("<style>svg:root{color-scheme:light dark;color:#1b1b1b}@media(prefers-color-scheme:dark){svg:root{color:#ececec}}</style>\n")
}

// Bytes ends the picture and returns it.
func (s *SVG) Bytes() []byte {
	s.raw("</svg>\n")
	return s.buf
}

// Patterns are how many fills [SVG.Pattern] knows, the plain one not counted.
const Patterns = 5

// Pattern defines a fill by an id: the colour, thinned, under lines or dots of
// it. N counts from 1 and wraps around.
func (s *SVG) Pattern(id, colour string, n int) {
	d := [Patterns]string{
		"M-2,2L2,-2M0,8L8,0M6,10L10,6",
		"M2,2h2v2h-2zM6,6h2v2h-2z",
		"M0,4H8",
		"M-2,6L2,10M0,0L8,8M6,-2L10,2",
		"M4,0V8",
	}[(n+Patterns-1)%Patterns]
	s.raw("<pattern")
	s.attrs([]Attr{{"id", id}, {"width", "8"}, {"height", "8"}, {"patternUnits", "userSpaceOnUse"}})
	s.raw("><rect width=\"8\" height=\"8\"")
	s.attrs([]Attr{{"fill", colour}, {"fill-opacity", "0.25"}})
	s.raw("/><path")
	s.attrs([]Attr{{"d", d}, {"stroke", colour}, {"stroke-width", "2"}, {"fill", "none"}})
	s.raw("/></pattern>\n")
}

// Line draws a line between two points.
func (s *SVG) Line(x1, y1, x2, y2 int, attrs ...Attr) {
	s.raw("<path d=\"")
	s.point('M', x1, y1)
	s.point('L', x2, y2)
	s.raw(`"`)
	s.attrs(attrs)
	s.raw("/>\n")
}

// Path draws straight lines from point to point, x and y in turn, and with
// closed back to the first.
func (s *SVG) Path(points []int, closed bool, tip string, attrs ...Attr) {
	s.raw("<path d=\"")
	for i := 0; i+1 < len(points); i += 2 {
		s.point("ML"[min(i, 1)], points[i], points[i+1])
	}
	if closed {
		s.raw("Z")
	}
	s.raw(`"`)
	s.attrs(attrs)
	s.end("path", tip)
}

// Rect draws a rectangle.
func (s *SVG) Rect(x, y, width, height int, tip string, attrs ...Attr) {
	if s.Mirror {
		x = s.Width - x - width
	}
	s.raw("<rect x=\"")
	s.length(x)
	s.raw(`" y="`)
	s.length(y)
	s.raw(`" width="`)
	s.length(width)
	s.raw(`" height="`)
	s.length(height)
	s.raw(`"`)
	s.attrs(attrs)
	s.end("rect", tip)
}

// Circle draws a circle around a point.
func (s *SVG) Circle(x, y, r int, tip string, attrs ...Attr) {
	s.raw("<circle cx=\"")
	s.length(s.x(x))
	s.raw(`" cy="`)
	s.length(y)
	s.raw(`" r="`)
	s.length(r)
	s.raw(`"`)
	s.attrs(attrs)
	s.end("circle", tip)
}

// Text writes one line of text from a point on, around it or up to it, as the
// anchor says: "start", "middle" or "end".
func (s *SVG) Text(x, y int, anchor, text, tip string, attrs ...Attr) {
	s.raw("<text x=\"")
	s.length(s.x(x))
	s.raw(`" y="`)
	s.length(y)
	s.raw(`" text-anchor="`)
	s.raw(anchor)
	s.raw(`"`)
	s.attrs(attrs)
	s.raw(">")
	if tip != "" {
		s.tip(tip)
	}
	s.buf = AppendXML(s.buf, text)
	s.raw("</text>\n")
}

func (s *SVG) raw(text string) { s.buf = append(s.buf, text...) }

func (s *SVG) length(n int) { s.buf = AppendHundredths(s.buf, n) }

func (s *SVG) x(x int) int {
	if s.Mirror {
		return s.Width - x
	}
	return x
}

func (s *SVG) point(command byte, x, y int) {
	s.buf = append(s.buf, command)
	s.length(s.x(x))
	s.raw(",")
	s.length(y)
}

func (s *SVG) attrs(attrs []Attr) {
	for _, a := range attrs {
		s.raw(" ")
		s.raw(a.Name)
		s.raw(`="`)
		s.buf = AppendXML(s.buf, a.Value)
		s.raw(`"`)
	}
}

func (s *SVG) tip(text string) {
	s.raw("<title>")
	s.buf = AppendXML(s.buf, text)
	s.raw("</title>")
}

// end closes an element, with its tip inside if it has one.
func (s *SVG) end(name, tip string) {
	if tip == "" {
		s.raw("/>\n")
		return
	}
	s.raw(">")
	s.tip(tip)
	s.raw("</")
	s.raw(name)
	s.raw(">\n")
}
