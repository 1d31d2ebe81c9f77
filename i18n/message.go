package i18n

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// Message is a [Template] with its values: a sentence that can be said in any
// of the four languages, later, by whoever knows the reader. It never changes.
// The zero Message says nothing. Compare with [Message.Equal].
type Message struct {
	t    Template
	args []Arg
}

// In is the message in language l, with isolates where a value runs against
// the sentence; [Strip] takes them out for a plain log. A language the library
// does not speak reads English. See [Message.Append].
func (m Message) In(l Lang) string {
	if len(m.args) == 0 && m.t == (Template{}) {
		return ""
	}
	return string(m.Append(make([]byte, 0, 128), l))
}

// Append appends the message in language l to dst. It goes over the text of
// the template once more each time and allocates nothing but room in dst.
//
// A placeholder without a value, or with a value its function does not fit,
// stays in the text as "{$name}". A template with a fault in it is written as
// it stands. When the template has no text in l, another language's is used
// with that language's plurals and figures, isolated as a whole if it runs the
// other way.
func (m Message) Append(dst []byte, l Lang) []byte {
	r := renderer{}
	return r.message(dst, &m, l)
}

// Template is the sentence without its values.
func (m Message) Template() Template { return m.t }

// Args are the values, in the order they were given. The slice is a copy.
func (m Message) Args() []Arg { return slices.Clone(m.args) }

// Equal reports whether m and n are the same template with equal values in the
// same order.
func (m Message) Equal(n Message) bool {
	return m.t == n.t && slices.EqualFunc(m.args, n.args, Arg.Equal)
}

// IsZero reports whether the message has neither text nor values.
func (m Message) IsZero() bool { return len(m.args) == 0 && m.t == (Template{}) }

// maxNesting bounds messages and lists inside each other. What is deeper is
// left out like a missing value.
const maxNesting = 8

// renderer carries how deep we are; the language of the sentence is passed
// along, as a message inside a message may fall back to another one.
type renderer struct {
	depth int
}

// voice is the language a sentence is being said in.
type voice struct {
	lang Lang
	at   int // its place in the table of locales
	rtl  bool
	args []Arg
	head head
}

func (r *renderer) message(dst []byte, m *Message, reader Lang) []byte {
	src, at := m.t.pick(index(reader))
	if src == "" {
		return dst
	}
	v := voice{lang: spoken[at], at: at, rtl: at == inArabic, args: m.args}
	mark := reader != "" && reader.RTL() != v.rtl // it may run against what the reader reads
	if mark {
		dst = utf8.AppendRune(dst, known(v.rtl).opener())
	}
	start := len(dst)
	_, f := scanHead(src, &v.head)
	from, to := v.head.at, len(src)
	if f == faultNone && !v.head.simple {
		from, to, f = r.choose(&v, src)
	}
	if f == faultNone {
		dst, f = r.pattern(dst, &v, src[from:to])
	}
	if f != faultNone {
		dst = appendSafe(dst[:start], src)
	}
	if mark {
		dst = utf8.AppendRune(dst, pdi)
	}
	return dst
}

// chosen is the value of a selector, made ready for comparing with keys.
type chosen struct {
	key     string // a key, a text, or the plural category of a number
	n       number
	numeric bool
}

// choose finds the best variant: by the first selector, then the second and so
// on, an exact key before a category before "*". The order of the variants
// decides nothing.
func (r *renderer) choose(v *voice, src string) (from, to int, f fault) {
	h := &v.head
	i := h.at
	if h.selectors == 0 {
		to, f = skipPattern(src, i+2)
		if f == faultNone && skipSpace(src, to+2) != len(src) {
			f = faultTrailing
		}
		return i + 2, to, f
	}
	var sel [maxSelectors]chosen
	for k := range h.selectors {
		sel[k] = r.value(v, &h.decl[h.selector[k]])
	}
	best := -1
	for i < len(src) {
		rank := 0
		for k := range h.selectors {
			key, next, f := scanKey(src, i)
			if f != faultNone {
				return i, i, f
			}
			if rank >= 0 {
				if n := sel[k].rank(key); n < 0 {
					rank = -1
				} else {
					rank = rank<<2 | n
				}
			}
			i = skipSpace(src, next)
		}
		if i+1 >= len(src) || src[i] != '{' || src[i+1] != '{' {
			return i, i, faultVariant
		}
		end, f := skipPattern(src, i+2)
		if f != faultNone {
			return end, end, f
		}
		if rank >= 0 && (best < 0 || rank < best) {
			from, to, best = i+2, end, rank
			if rank == 0 {
				return from, to, faultNone // all keys exact: nothing beats it
			}
		}
		i = skipSpace(src, end+2)
	}
	if best < 0 {
		return i, i, faultDefault
	}
	return from, to, faultNone
}

// rank is 0 for an exact key, 1 for a category, 2 for "*" and -1 for no match.
func (c *chosen) rank(key string) int {
	switch {
	case key == "*":
		return 2
	case c.numeric:
		if key == c.key {
			return 1
		}
		if d := key[0]; (d == '-' || d >= '0' && d <= '9') && c.n.is(key) {
			return 0
		}
	case c.key != "" && key == c.key:
		return 0
	}
	return -1
}

// is reports whether the number has the value of a key such as 0, -1 or 2.5.
// The numbers 1 and 1.0 are the same here: "1" means exactly one.
func (n number) is(key string) bool {
	k, ok := parseKey(key)
	if !ok || n.coef != 0 && k.neg != n.neg {
		return false
	}
	if n.coef == 0 || k.coef == 0 {
		return n.coef == k.coef
	}
	n, k = n.reduced(), k.reduced()
	return n.coef == k.coef && n.scale == k.scale
}

// reduced takes the zeros off the end.
func (n number) reduced() number {
	for n.coef%10 == 0 && n.coef != 0 {
		n.coef /= 10
		n.scale--
	}
	return n
}

// parseKey reads a number written as a key: at most 18 digits.
func parseKey(s string) (n number, ok bool) {
	i := 0
	if s != "" && s[0] == '-' {
		n.neg, i = true, 1
	}
	digits, point := 0, -1
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9' && digits < 18:
			n.coef = n.coef*10 + uint64(c-'0')
			digits++
		case c == '.' && point < 0 && digits > 0:
			point = digits
		default:
			return n, false
		}
	}
	if point >= 0 {
		n.scale = digits - point
		if n.scale == 0 {
			return n, false
		}
	}
	return n, digits > 0
}

// value makes a selector ready. A missing or unfitting value matches "*" only.
func (r *renderer) value(v *voice, d *declaration) chosen {
	a := v.arg(d.name)
	if a == nil {
		return chosen{}
	}
	if d.fn == funcString {
		switch a.kind {
		case kindKey, kindStr, kindStrIn, kindLabel:
			return chosen{key: a.str}
		case kindInt:
			return chosen{n: newNumber(a.num, 0), numeric: true}
		default:
		}
		return chosen{}
	}
	if a.kind != kindInt && a.kind != kindNum {
		return chosen{}
	}
	n := a.number()
	if a.kind != kindInt || d.min > 0 {
		n = n.shown(&d.format)
	}
	return chosen{n: n, numeric: true, key: pluralAt(v.at, n).String()}
}

func (v *voice) arg(name string) *Arg {
	for i := range v.args {
		if v.args[i].name == name {
			return &v.args[i]
		}
	}
	return nil
}

func (a *Arg) number() number { return newNumber(a.num, a.scale) }

// shown is the number as the format prints it, decimals and all.
func (n number) shown(f *format) number {
	if f.fn == funcInteger {
		n = n.round(0)
	}
	if f.max >= 0 {
		n = n.round(int(f.max))
	}
	// Zeros the minimum asks for. They cannot be added to a number that is
	// already as long as 64 bits hold; it is then written as it is.
	for int(f.min) > n.scale && n.coef < 1e18 {
		if n.scale < 0 && n.coef == 0 {
			n.scale = 0
			continue
		}
		n.coef *= 10
		n.scale++
	}
	return n
}

// pattern writes a pattern: plain text and placeholders.
func (r *renderer) pattern(dst []byte, v *voice, s string) ([]byte, fault) {
	for i := 0; i < len(s); {
		end, f := literal(s, i)
		if f != faultNone {
			return dst, f
		}
		dst = append(dst, s[i:end]...)
		if i = end; i == len(s) {
			break
		}
		if s[i] == '\\' {
			c, f := escaped(s, i)
			if f != faultNone {
				return dst, f
			}
			dst = append(dst, c)
			i += 2
			continue
		}
		name, next := scanBare(s, i)
		var said format
		fm := &said
		if next == 0 {
			if name, next, f = scanPlaceholder(s, i, fm); f != faultNone {
				return dst, f
			}
		}
		if said.fn == funcNone {
			if fm = v.head.find(name); fm == nil {
				fm = &plainFormat
			}
		}
		i = next
		if a := v.arg(name); a != nil {
			if out, ok := r.arg(dst, v, a, fm); ok {
				dst = out
				continue
			}
		}
		dst = appendName(dst, name)
	}
	return dst, faultNone
}

// appendName writes what stands for a missing value.
func appendName(dst []byte, name string) []byte {
	dst = append(dst, "{$"...)
	dst = append(dst, name...)
	return append(dst, '}')
}

// arg writes one value; false when the function does not fit it.
func (r *renderer) arg(dst []byte, v *voice, a *Arg, f *format) ([]byte, bool) {
	if !f.fn.fits(a.kind) {
		return dst, false
	}
	switch a.kind {
	case kindStr:
		if f.fn == funcLabel {
			return appendRun(dst, a.str, v.rtl, dirLTR), true
		}
		return appendRun(dst, a.str, v.rtl, dirAuto), true
	case kindStrIn:
		return appendRun(dst, a.str, v.rtl, known(a.lang.RTL())), true
	case kindLocal:
		s, got := a.text.Lookup(v.lang)
		return appendRun(dst, s, v.rtl, known(got.RTL())), true
	case kindLabel:
		return appendRun(dst, a.str, v.rtl, dirLTR), true
	case kindSaid:
		if r.depth == maxNesting {
			return dst, false
		}
		r.depth++
		dst = r.message(dst, a.msg, v.lang)
		r.depth--
		return dst, true
	case kindList:
		if r.depth == maxNesting {
			return dst, false
		}
		r.depth++
		dst = r.list(dst, v, a.list, f.or)
		r.depth--
		return dst, true
	default:
	}
	// What is left are figures. In a sentence that runs from right to left
	// they are isolated, so that neither a word before them nor a figure
	// after them draws them to its side. Numbers run from left to right there
	// too; money, dates and periods are laid out from the right.
	if v.rtl {
		d := dirLTR
		if a.kind == kindMoney || a.kind == kindDate || a.kind == kindSpan {
			d = dirRTL
		}
		dst = utf8.AppendRune(dst, d.opener())
	}
	dst = figures(dst, v, a, f)
	if v.rtl {
		dst = utf8.AppendRune(dst, pdi)
	}
	return dst, true
}

func figures(dst []byte, v *voice, a *Arg, f *format) []byte {
	loc := &locales[v.at]
	switch a.kind {
	case kindMoney:
		return AppendMoney(dst, v.lang, a.num, a.str)
	case kindDate:
		y, m, d := unpackDate(a.num)
		return appendDate(dst, loc, date{y, m, d})
	case kindSpan:
		y, m, d := unpackDate(a.num)
		Y, M, D := unpackDate(a.to)
		return appendSpan(dst, loc, date{y, m, d}, date{Y, M, D})
	default:
	}
	switch {
	case f.fn == funcString || f.fn == funcLabel: // an identifier: no grouping
		return strconv.AppendInt(dst, a.num, 10)
	case a.kind == kindInt && f.min <= 0:
		return appendNumber(dst, loc, number{abs(a.num), 0, a.num < 0}, !f.plain)
	}
	n := a.number()
	if a.kind == kindPercent || f.fn == funcPercent {
		n.scale -= 2
		if n.coef == 0 && n.scale < 0 {
			n.scale = 0
		}
		return appendPercent(dst, loc, n.shown(f), !f.plain)
	}
	return appendNumber(dst, loc, n.shown(f), !f.plain)
}

// fits reports whether a function can write such a value.
func (f function) fits(k kind) bool { return fitting[k]>>f&1 != 0 }

// fitting has a bit for each function that can write a kind of value. Without
// a function everything is written by its kind but a key, which is never.
var fitting = [...]uint16{
	kindInt:     1<<funcNone | 1<<funcInteger | 1<<funcNumber | 1<<funcString | 1<<funcLabel,
	kindNum:     1<<funcNone | 1<<funcInteger | 1<<funcNumber | 1<<funcPercent,
	kindPercent: 1<<funcNone | 1<<funcPercent,
	kindMoney:   1<<funcNone | 1<<funcCurrency,
	kindStr:     1<<funcNone | 1<<funcString | 1<<funcLabel,
	kindStrIn:   1<<funcNone | 1<<funcString,
	kindLocal:   1<<funcNone | 1<<funcString,
	kindSaid:    1<<funcNone | 1<<funcString,
	kindLabel:   1<<funcNone | 1<<funcString | 1<<funcLabel,
	kindDate:    1<<funcNone | 1<<funcDate,
	kindSpan:    1<<funcNone | 1<<funcDate,
	kindList:    1<<funcNone | 1<<funcList,
	kindKey:     0,
}

func (r *renderer) list(dst []byte, v *voice, items []Arg, or bool) []byte {
	j := &locales[v.at].and
	if or {
		j = &locales[v.at].or
	}
	for i := range items {
		g := ""
		if i > 0 {
			g = glue(j, v.at, i, len(items), "")
			dst = append(dst, g...)
		}
		start := len(dst)
		out, ok := r.arg(dst, v, &items[i], &plainFormat)
		if dst = out; !ok {
			dst = appendName(dst, items[i].name)
		}
		// The Spanish "y" and "o" hang on the sound that follows, which is
		// known only now. The other form is as long.
		if v.at == inSpanish && i > 0 {
			next := string(dst[start:min(start+24, len(dst))])
			copy(dst[start-len(g):], spanish(g, v.at, next))
		}
	}
	return dst
}
