package i18n

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// Text is a community's own writing: the same thing said in as many languages
// as it was said in. The zero value is empty. It is the JSON as it stands, an
// object of language tags, and it holds any language, not only the library's
// four. Nothing in it is ever changed, completed or translated here.
type Text map[Lang]string

// In is the text for a reader of l: [Text.Lookup] without the language.
func (t Text) In(l Lang) string {
	s, _ := t.Lookup(l)
	return s
}

// Lookup finds the best text for a reader of l and says which language it is
// in, so that a page can mark it and a report can list what is missing.
//
// The order is: l itself; its parents (es-MX, es-419, es); another regional
// form of the same language, in tag order; then English, French, Spanish and
// Arabic, each with its regional forms; then whatever comes first in tag
// order. A text of white space alone does not count. When nothing is left both
// results are empty. The answer never depends on the order of the map.
// Lookup does not allocate.
func (t Text) Lookup(l Lang) (s string, got Lang) {
	if s = t[l]; !blank(s) {
		return s, l
	}
	for p := parent(l); p != ""; p = parent(p) {
		if s = t[p]; !blank(s) {
			return s, p
		}
	}
	base, best := l.Base(), 0
	s = ""
	for k, v := range t {
		if blank(v) {
			continue
		}
		r := rank(k.Base(), base)
		if best == 0 || r < best || r == best && k < got {
			s, got, best = v, k, r
		}
	}
	return s, got
}

// rank orders the languages a text may fall back to; 1 is best.
func rank(k, want Lang) int {
	switch k {
	case want:
		return 1
	case EN:
		return 2
	case FR:
		return 3
	case ES:
		return 4
	case AR:
		return 5
	}
	return 6
}

// Blank reports whether nothing is written in exactly l, or only white space.
func (t Text) Blank(l Lang) bool { return blank(t[l]) }

// Missing lists those of want in which nothing is written, in the order asked.
// It is nil when nothing is missing.
func (t Text) Missing(want ...Lang) []Lang {
	var miss []Lang
	for _, l := range want {
		if t.Blank(l) {
			miss = append(miss, l)
		}
	}
	return miss
}

// All yields every entry, blank ones too, in tag order.
func (t Text) All() iter.Seq2[Lang, string] {
	return func(yield func(Lang, string) bool) {
		for _, l := range slices.Sorted(maps.Keys(t)) {
			if !yield(l, t[l]) {
				return
			}
		}
	}
}

func blank(s string) bool {
	if s == "" {
		return true
	}
	if c := s[0]; c > ' ' && c < 0x80 || c >= 0xd7 && c <= 0xdb {
		return false // a letter of the Latin or Arabic script comes first, as nearly always
	}
	return strings.TrimSpace(s) == ""
}

// Worded reports whether the text has words in any language: an entry that is
// more than white space.
func (t Text) Worded() bool {
	for _, s := range t {
		if strings.TrimSpace(s) != "" {
			return true
		}
	}
	return false
}

// Clip returns s if it has at most so many runes, else as many of its first
// runes followed by "…". It keeps a stranger's word short enough to show in a
// sentence.
func Clip(s string, most int) string {
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
