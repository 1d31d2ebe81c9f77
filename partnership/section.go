package partnership

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// SectionID names a section of a document.
type SectionID string

// The states of a section, which say whether a part of a document exists, not
// only what it holds. NotStated, Announced and Lost make a rule answer cannot
// tell; None is a breach where the part is asked for.
const (
	NotStated = ""          // the document does not say
	Present   = "present"   // here it is
	Elsewhere = "elsewhere" // in another document, named in Source
	None      = "none"      // stated that there is none
	Announced = "announced" // promised, not there yet
	Lost      = "lost"      // was there, and is not in what was handed over
)

// Section is a part of a document that is words: a vision, a needs assessment,
// a provision of terms of reference, a list of principles.
type Section struct {
	ID       SectionID       `json:"id,omitzero"`       // stable and opaque
	Kind     term.Code       `json:"kind,omitzero"`     // what it is, in the terms of a template
	Title    i18n.Text       `json:"title,omitzero"`    // its name in the community’s words
	State    string          `json:"state,omitzero"`    // whether it exists
	Text     i18n.Text       `json:"text,omitzero"`     // running text
	Items    []Statement     `json:"items,omitzero"`    // in the order of the source
	Sections []Section       `json:"sections,omitzero"` // its own parts
	Source   check.Source    `json:"source,omitzero"`   // where it stands
	X        json.RawMessage `json:"x,omitzero"`        // the host’s own, kept byte for byte and never looked at
}

// Holds reports whether the section says anything: words, a list item in words,
// a part that does, or a source where it can be read.
func (s *Section) Holds() bool {
	if !s.Source.IsZero() || s.Text.Worded() {
		return true
	}
	for i := range s.Items {
		if s.Items[i].Text.Worded() {
			return true
		}
	}
	for i := range s.Sections {
		if s.Sections[i].Holds() {
			return true
		}
	}
	return false
}

// Stated tells whether the section is there. A section that holds something is,
// unless its state says otherwise: the words of one that is announced or lost
// are those that announce it or tell of it, and it cannot be told. A section
// that is Present without a word in it, or whose list is empty, is not there.
func (s *Section) Stated() quantity.Answer {
	switch {
	case s.State == None:
		return quantity.No
	case s.State == Announced || s.State == Lost:
		return quantity.CannotTell
	case s.Holds():
		return quantity.Yes
	case s.State == Present, s.Items != nil && s.State == NotStated:
		return quantity.No
	}
	return quantity.CannotTell
}

// Statement is one sentence or list item with its source and the other ways it
// was worded.
type Statement struct {
	ID       string          `json:"id,omitzero"`       // where it is referred to
	About    string          `json:"about,omitzero"`    // id of the entity it speaks of
	Text     i18n.Text       `json:"text,omitzero"`     // the words
	Source   check.Source    `json:"source,omitzero"`   // where it stands
	Wordings []check.Wording `json:"wordings,omitzero"` // the other ways it was worded
	Note     i18n.Text       `json:"note,omitzero"`     // a remark for readers
}

// Declared is a total that a document states of itself: "eight goals", "two
// goals in each priority", "15 and 30 make 45".
type Declared struct {
	Count  string              `json:"count"`           // what is counted: "priorities", "goals", "bodies", "partnerships"
	Each   string              `json:"each,omitzero"`   // "priority", "goal", "body": the total holds for each of them
	Value  quantity.Quantity   `json:"value"`           // the total
	Parts  []quantity.Quantity `json:"parts,omitzero"`  // parts the text adds up
	Title  i18n.Text           `json:"title,omitzero"`  // what the total is of, in the document's words
	Source check.Source        `json:"source,omitzero"` // where it is stated
}
