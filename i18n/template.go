package i18n

import (
	"errors"
	"slices"
	"strings"
)

// Template is one sentence of the library's own, in its four languages, with
// places for values. Templates are literals in Go source, compared with ==,
// checked by [Template.Check] in the tests of whoever wrote them and refused
// when incomplete by whatever takes them.
//
// The text is MessageFormat 2 (LDML 48), of which this subset is read:
//
//	Hello {$name}                    a value, written by its kind
//	{$n :integer}                    … by a function: :integer :number :percent
//	                                 :currency :date :list :string :label
//	\{ \} \\ \|                      these characters themselves
//
//	.input {$n :integer}             a choice of whole sentences, by up to four
//	.match $n                        values of :integer, :number or :string
//	0   {{No partner}}               an exact number or key comes before
//	one {{One partner}}              a plural category, and that before
//	*   {{{$n} partners}}            the rest, which must be there
//
// Options are minimumFractionDigits and maximumFractionDigits (0 to 18) for
// :number and :percent, useGrouping=never for these and :integer, and type=or
// for :list, where and is meant otherwise. There is no .local, no markup, no
// attribute and no literal placeholder.
type Template struct {
	EN string // English
	FR string // French
	ES string // Spanish
	AR string // Arabic
}

// In is the source text for a reader of l, with its placeholders. A language
// the library does not speak reads English. Where the text is missing the
// first one written in the order of [Spoken] stands in.
func (t Template) In(l Lang) string {
	s, _ := t.pick(index(l))
	return s
}

// With binds values to the placeholders. The values are copied.
func (t Template) With(args ...Arg) Message { return Message{t: t, args: slices.Clone(args)} }

// Complete reports whether all four languages are written.
func (t Template) Complete() bool {
	return !blank(t.EN) && !blank(t.FR) && !blank(t.ES) && !blank(t.AR)
}

// Names lists the placeholders met in any of the four languages, printed or
// only selected by, in alphabetical order.
func (t Template) Names() []string {
	var u usage
	for at := range spoken {
		u.read(at, t.text(at))
	}
	names := slices.Concat(u.printed[0], u.printed[1], u.printed[2], u.printed[3], u.selected[0], u.selected[1], u.selected[2], u.selected[3])
	slices.Sort(names)
	return slices.Compact(names)
}

func (t *Template) text(at int) string {
	switch at {
	case inFrench:
		return t.FR
	case inSpanish:
		return t.ES
	case inArabic:
		return t.AR
	}
	return t.EN
}

// pick is the text of a language, or of the first that has one, and which.
func (t *Template) pick(at int) (string, int) {
	if s := t.text(at); !blank(s) {
		return s, at
	}
	for i := range spoken {
		if s := t.text(i); !blank(s) {
			return s, i
		}
	}
	return "", inEnglish
}

// Check looks for everything that could go wrong when the template is used, in
// all four languages, and returns nil, an [*Error] or several joined: a
// language missing; text outside the subset; a placeholder that one language
// has and another has not; a plural category the language needs and the
// variants lack, or has not at all; an invisible direction mark written by
// hand, which is the renderer's work; a tatweel.
//
// The categories to be written out are one for English; one and many for
// French and Spanish; zero, one, two, few and many for Arabic; "*" stands for
// other, and for nothing else. With :integer a category is also written out
// when every number in it has a variant of its own (1 for the English one).
// A value that no language prints may be selected by in some languages only.
func (t Template) Check() error {
	var u usage
	var errs []error
	for at := range spoken {
		errs = append(errs, u.read(at, t.text(at))...)
	}
	errs = append(errs, u.differing(&t)...)
	switch len(errs) {
	case 0:
		return nil
	case 1:
		return errs[0]
	}
	return errors.Join(errs...)
}

// usage is which names each language mentions.
type usage struct {
	printed, selected [len(spoken)][]string
	broken            [len(spoken)]bool
}

// read goes over the text of one language.
func (u *usage) read(at int, s string) []error {
	if blank(s) {
		u.broken[at] = true
		return []error{Fail("i18n", "missing-language", sayMissing, Said("lang", sayLanguage[at].With()))}
	}
	var errs []error
	for i, r := range s {
		if bidiControl(r) {
			errs = append(errs, complain("bidi-control", sayControl, at, s, position(s, i)))
			break
		}
	}
	if i := strings.IndexRune(s, 'ـ'); i >= 0 {
		errs = append(errs, complain("tatweel", sayTatweel, at, s, position(s, i)))
	}
	more, where, f := u.walk(at, s)
	if f != faultNone {
		u.broken[at] = true
		errs = append(errs, complain("syntax", saySyntax, at, s, position(s, where), Said("why", sayFault[f].With())))
	}
	return append(errs, more...)
}

// complain is an error about the text s of one language.
func complain(code string, t Template, at int, s string, args ...Arg) *Error {
	args = append(args, Said("lang", sayLanguage[at].With()), StrIn("text", s, spoken[at]))
	return Fail("i18n", code, t, args...)
}

// position counts characters, from 1.
func position(s string, i int) Arg {
	n := 1
	for range s[:min(i, len(s))] {
		n++
	}
	return Int("at", int64(n))
}

func bidiControl(r rune) bool {
	switch r {
	case 0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, lri, rli, fsi, pdi:
		return true
	}
	return false
}

// walk reads the whole text, every variant of it.
func (u *usage) walk(at int, s string) (errs []error, where int, f fault) {
	var h head
	if where, f = scanHead(s, &h); f != faultNone {
		return nil, where, f
	}
	for k := range h.selectors {
		u.selected[at] = append(u.selected[at], h.decl[h.selector[k]].name)
	}
	if h.simple {
		where, f = u.pattern(at, s, 0, len(s))
		return nil, where, f
	}
	i := h.at
	if h.selectors == 0 {
		end, f := skipPattern(s, i+2)
		if f != faultNone {
			return nil, end, f
		}
		if j := skipSpace(s, end+2); j != len(s) {
			return nil, j, faultTrailing
		}
		where, f = u.pattern(at, s, i+2, end)
		return nil, where, f
	}
	var columns [maxSelectors]column
	seen := map[string]bool{}
	defaults := false
	for i < len(s) {
		start := i
		stars := 0
		for k := range h.selectors {
			key, next, f := scanKey(s, i)
			if f != faultNone {
				return nil, i, f
			}
			if key == "*" {
				stars++
			} else if !columns[k].add(key, h.decl[h.selector[k]].fn) {
				return nil, i, faultKey
			}
			i = skipSpace(s, next)
		}
		keys := strings.Join(strings.Fields(s[start:i]), " ")
		if seen[keys] {
			return nil, start, faultTwice
		}
		seen[keys] = true
		defaults = defaults || stars == h.selectors
		if !strings.HasPrefix(s[i:], "{{") {
			return nil, i, faultVariant
		}
		end, f := skipPattern(s, i+2)
		if f != faultNone {
			return nil, end, f
		}
		if where, f = u.pattern(at, s, i+2, end); f != faultNone {
			return nil, where, f
		}
		i = skipSpace(s, end+2)
	}
	if !defaults {
		return nil, i, faultDefault
	}
	for k := range h.selectors {
		d := h.decl[h.selector[k]]
		if d.fn == funcString {
			continue
		}
		missing, foreign := columns[k].against(at, d.fn)
		for _, c := range []struct {
			code string
			say  Template
			list []Arg
		}{{"plural-missing", sayPluralMissing, missing}, {"plural-impossible", sayPluralForeign, foreign}} {
			if c.list != nil {
				errs = append(errs, complain(c.code, c.say, at, s, List("forms", c.list...), Label("name", d.name)))
			}
		}
	}
	return errs, 0, faultNone
}

// pattern reads plain text and placeholders from i to end.
func (u *usage) pattern(at int, s string, i, end int) (where int, f fault) {
	s = s[:end]
	for i < end {
		if i, f = literal(s, i); f != faultNone || i == end {
			return i, f
		}
		if s[i] == '\\' {
			if _, f = escaped(s, i); f != faultNone {
				return i, f
			}
			i += 2
			continue
		}
		var fm format
		name, next, f := scanPlaceholder(s, i, &fm)
		if f != faultNone {
			return next, f
		}
		if !slices.Contains(u.printed[at], name) {
			u.printed[at] = append(u.printed[at], name)
		}
		i = next
	}
	return i, faultNone
}

// column is the keys one selector is compared with.
type column struct {
	categories [len(categoryNames)]bool
	exact      [3]bool // the numbers 0, 1 and 2 have variants of their own
}

func (c *column) add(key string, fn function) bool {
	if fn == funcString {
		return true
	}
	for i, name := range categoryNames {
		if key == name {
			c.categories[i] = true
			return true
		}
	}
	n, ok := parseKey(key)
	if ok && n.coef < 3 && n.scale == 0 && !n.neg {
		c.exact[n.coef] = true
	}
	return ok
}

// against compares a column with what a language has.
func (c *column) against(at int, fn function) (missing, foreign []Arg) {
	for i, name := range categoryNames {
		cat := Category(i)
		needed := slices.Contains(required[at], cat)
		switch {
		case c.categories[i] && !needed && cat != Other:
			foreign = append(foreign, Label("", name))
		case !c.categories[i] && needed && !(fn == funcInteger && c.covers(at, cat)):
			missing = append(missing, Label("", name))
		}
	}
	return missing, foreign
}

// covers reports whether every whole number of a category has its own variant.
func (c *column) covers(at int, cat Category) bool {
	switch cat {
	case Zero:
		return c.exact[0]
	case One:
		return c.exact[1] && (at != inFrench || c.exact[0])
	case Two:
		return c.exact[2]
	default:
	}
	return false
}

// differing finds placeholders that are not in every language. Languages that
// could not be read are left out: their own error says enough.
func (u *usage) differing(t *Template) []error {
	var errs []error
	for _, name := range t.Names() {
		printed := slices.ContainsFunc(u.printed[:], func(l []string) bool { return slices.Contains(l, name) })
		if !printed {
			continue
		}
		for at := range spoken {
			if !u.broken[at] && !slices.Contains(u.printed[at], name) && !slices.Contains(u.selected[at], name) {
				errs = append(errs, complain("placeholder", sayPlaceholder, at, t.text(at), Label("name", name)))
			}
		}
	}
	return errs
}
