package indicators

import (
	"strings"
	"unicode"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/markup"
	"github.com/entente-civic/entente/partnership/cal"
)

// renderLabelRunes is how much of a stranger's word an error or a long list
// repeats.
const renderLabelRunes = 80

// renderMostColumns is how much of a label any form of a table repeats: a label
// may stand in every row.
const renderMostColumns = 500

// renderLang is the library's language nearest to l.
func renderLang(l i18n.Lang) i18n.Lang {
	spoken := i18n.Spoken()
	near, _ := i18n.Negotiate(string(l), spoken[:]...)
	return near
}

// renderLabel is what something is called: words of the library's, words of a
// community's in the language found, or an id.
type renderLabel struct {
	text string
	lang i18n.Lang // of a community's words; "" for the rest
	id   bool      // reads from left to right everywhere
	said bool      // words of the library's, which need no protection
}

// renderName is the label of a text, or of the id where nothing is written.
func renderName(t i18n.Text, id string, l i18n.Lang) renderLabel {
	if s, got := t.Lookup(l); got != "" {
		return renderLabel{text: strings.TrimSpace(renderLine(s)), lang: got}.clip(renderMostColumns)
	}
	return renderLabel{text: renderLine(id), id: true}.clip(renderMostColumns)
}

func renderSaid(m i18n.Message, l i18n.Lang) renderLabel {
	return renderLabel{text: m.In(l), said: true}
}

// renderTime is the label of a time category, said as a date or a period.
func renderTime(id string, l i18n.Lang) (renderLabel, bool) {
	p, ok := renderPeriod(id)
	switch {
	case !ok:
		return renderLabel{}, false
	case p.From == p.To:
		return renderSaid(renderOnly.With(p.From.Arg("x")), l), true
	}
	return renderSaid(renderOnly.With(p.Arg("x")), l), true
}

// renderPeriod reads the id of a time category.
func renderPeriod(id string) (cal.Period, bool) {
	if d, err := cal.Parse(id); err == nil {
		return cal.Period{From: d, To: d}, true
	}
	p, _, err := cal.ReadRange(id, false)
	if err != nil {
		return cal.Period{}, false
	}
	p.Printed = ""
	return p, true
}

// clip is the label cut to so many columns.
func (r renderLabel) clip(most int) renderLabel {
	if renderWidth(r.text) <= most {
		return r
	}
	n := 0
	for i, c := range r.text {
		if n += renderRuneWidth(c); n > most-1 {
			r.text = strings.TrimRight(r.text[:i], " ") + "…"
			break
		}
	}
	if r.said { // an isolate may have lost its end
		open := 0
		for _, c := range r.text {
			switch c {
			case '\u2066', '\u2067', '\u2068':
				open++
			case '\u2069':
				open--
			}
		}
		r.text += strings.Repeat("\u2069", max(open, 0))
	}
	return r
}

// in is the label fit to stand in a line of language l: what stands in it
// cannot change the order of what stands around it.
func (r renderLabel) in(l i18n.Lang) string {
	switch {
	case r.said:
		return r.text
	case r.id:
		return renderOnly.With(i18n.Label("x", r.text)).In(l)
	}
	return renderOnly.With(i18n.StrIn("x", r.text, r.lang)).In(l)
}

// arg is the label as an argument of a sentence.
func (r renderLabel) arg(name string) i18n.Arg {
	switch {
	case r.id:
		return i18n.Label(name, r.text)
	case r.said:
		return i18n.Str(name, i18n.Strip(r.text))
	}
	return i18n.StrIn(name, r.text, r.lang)
}

// html appends the label as HTML, with its language where that is another.
func (r renderLabel) html(b []byte, l i18n.Lang) []byte {
	switch {
	case r.said:
		return markup.AppendHTML(b, r.text)
	case r.id:
		b = append(b, `<bdi dir="ltr">`...)
		b = markup.AppendHTML(b, i18n.Isolate(r.text, i18n.EN))
		return append(b, "</bdi>"...)
	}
	safe := i18n.Isolate(r.text, r.lang) // no direction mark of a stranger reaches past its end
	if r.lang.Base() == l.Base() {
		return markup.AppendHTML(b, safe)
	}
	b = append(b, `<bdi lang="`...)
	b = markup.AppendHTML(b, string(r.lang))
	b = append(b, `" dir="`...)
	b = append(b, renderDirection(r.lang)...)
	b = append(b, `">`...)
	b = markup.AppendHTML(b, safe)
	return append(b, "</bdi>"...)
}

func renderDirection(l i18n.Lang) string {
	if l.RTL() {
		return "rtl"
	}
	return "ltr"
}

// renderLine keeps a text on its line, and escape sequences from a terminal.
func renderLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f':
			return ' '
		case r < ' ' || r >= 0x7f && r <= 0x9f || r == 0xfffe || r == 0xffff:
			return '\uFFFD'
		}
		return r
	}, s)
}

// renderWidth is how many columns of a terminal a text takes.
func renderWidth(s string) int {
	n := 0
	for _, r := range s {
		n += renderRuneWidth(r)
	}
	return n
}

// renderRuneWidth is 0 for marks and what nobody sees, 2 for the wide letters
// of East Asia (the blocks of Unicode's EastAsianWidth that are wide
// throughout) and for pictures, else 1.
func renderRuneWidth(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1100 && r <= 0x115f, r >= 0x2e80 && r <= 0xa4cf && r != 0x303f, r >= 0xac00 && r <= 0xd7a3,
		r >= 0xf900 && r <= 0xfaff, r >= 0xfe30 && r <= 0xfe6f, r >= 0xff00 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6,
		r >= 0x1f300 && r <= 0x1faff, r >= 0x20000 && r <= 0x3fffd:
		return 2
	}
	return 1
}
