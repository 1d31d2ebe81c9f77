package check

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

// Authority says by what right a rule, or a statement, speaks.
type Authority uint8

// The authorities, from the library's own judgement to the law. What each may
// carry: an Error rests on Structure or on a Statute that was read; a Warning
// on Guidance, or on a statute not read at first hand; Advice on Practice.
const (
	Judgement Authority = iota // engineering judgement of this library: no outside source
	Structure                  // without it the document cannot be understood as what it claims to be
	Practice                   // a study, a handbook, what others did
	Guidance                   // a funder's or a ministry's text
	Statute                    // an act or a regulation
)

var authorityNames = [...]string{"judgement", "structure", "practice", "guidance", "statute"}

// String returns the English word that also stands in JSON.
func (a Authority) String() string { return nameOf(authorityNames[:], uint8(a)) }

// MarshalText implements encoding.TextMarshaler.
func (a Authority) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (a *Authority) UnmarshalText(b []byte) error {
	return readName(authorityNames[:], b, (*uint8)(a), "authority")
}

// Source is where a rule, a number or a statement comes from. The zero Source
// says that no outside source is claimed.
type Source struct {
	Title     string    `json:"title,omitzero"`     // of the act, handbook, deck or file
	Section   string    `json:"section,omitzero"`   // "s. 250 (3) 8", "slide 15", "Table 1"
	URL       string    `json:"url,omitzero"`       // where it can be found
	Read      cal.Date  `json:"read,omitzero"`      // the day it was read; none: not read at first hand
	Authority Authority `json:"authority,omitzero"` // by what right it speaks
	Line      int       `json:"line,omitzero"`      // first line in a plain-text document, counted from 1; 0: not by line
	LineEnd   int       `json:"line_end,omitzero"`  // last line, where it is not Line
	Quote     string    `json:"quote,omitzero"`     // the words, exactly as they stand there
}

// IsZero reports whether nothing is said.
func (s Source) IsZero() bool { return s == Source{} }

// At returns s with another section: one act, many rules.
func (s Source) At(section string) Source {
	s.Section = section
	return s
}

// Cite returns "title, section", or whichever of the two there is.
func (s Source) Cite() string {
	switch {
	case s.Section == "":
		return s.Title
	case s.Title == "":
		return s.Section
	}
	return s.Title + ", " + s.Section
}

// Wording is one way a source words a name or a statement. An entity keeps
// every wording it was found under; its own title is the preferred one. A
// wording that is Alias was declared to be another name of the same thing; one
// that is not, and does not read like the title or an alias, is drift.
type Wording struct {
	Text   i18n.Text `json:"text,omitzero"`   // as printed there
	Source Source    `json:"source,omitzero"` // where
	Alias  bool      `json:"alias,omitzero"`  // declared as another name of the same thing
	Note   i18n.Text `json:"note,omitzero"`   // what a reader should know about it
}

// Knows reports whether name, folded for comparison, is the title in any
// language or a declared alias. Comparison never guesses: two spellings that
// do not fold together need an alias.
func Knows(title i18n.Text, names []Wording, name string) bool {
	want := i18n.Fold(name)
	for _, s := range title.All() {
		if i18n.Fold(s) == want {
			return true
		}
	}
	for i := range names {
		if !names[i].Alias {
			continue
		}
		for _, s := range names[i].Text.All() {
			if i18n.Fold(s) == want {
				return true
			}
		}
	}
	return false
}

func nameOf(names []string, v uint8) string {
	if int(v) < len(names) {
		return names[v]
	}
	return ""
}

func readName(names []string, b []byte, into *uint8, what string) error {
	for i, n := range names {
		if n != "" && n == string(b) {
			*into = uint8(i)
			return nil
		}
	}
	shown := make([]i18n.Arg, 0, len(names))
	for _, n := range names {
		if n != "" {
			shown = append(shown, i18n.Label("name", n))
		}
	}
	return i18n.Fail("check", "unknown-name", unknownName,
		i18n.Str("got", i18n.Clip(string(b), 40)), i18n.Label("what", what), i18n.List("names", shown...))
}

var unknownName = i18n.Template{
	EN: "“{$got}” is no {$what}; it is one of {$names}",
	FR: "« {$got} » n’est pas une valeur admise pour {$what}; les valeurs sont : {$names}",
	ES: "«{$got}» no es un valor de {$what}; los valores son: {$names}",
	AR: "القيمة \"{$got}\" غير مقبولة للحقل {$what}؛ القيم المقبولة: {$names}",
}
