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

// Presence says whether a part of a document exists, not only what it holds.
type Presence string

// The presences. NotStated, the zero value, Announced and Lost make a rule
// answer cannot tell; None is a breach where the part is asked for.
const (
	NotStated Presence = ""          // the document does not say
	Present   Presence = "present"   // here it is
	Elsewhere Presence = "elsewhere" // in another document, named in Source
	None      Presence = "none"      // stated that there is none
	Announced Presence = "announced" // promised, not there yet
	Lost      Presence = "lost"      // was there, and is not in what was handed over
)

// Section is a part of a document that is words: a vision, a needs assessment,
// a provision of terms of reference, a list of principles.
type Section struct {
	ID       SectionID       `json:"id,omitzero"`       // stable and opaque
	Kind     term.Code       `json:"kind,omitzero"`     // what it is, in the terms of a template
	Title    i18n.Text       `json:"title,omitzero"`    // its name in the community’s words
	State    Presence        `json:"state,omitzero"`    // whether it exists
	Text     i18n.Text       `json:"text,omitzero"`     // running text
	Items    []Statement     `json:"items,omitzero"`    // in the order of the source
	Sections []Section       `json:"sections,omitzero"` // its own parts
	Source   check.Source    `json:"source,omitzero"`   // where it stands
	X        json.RawMessage `json:"x,omitzero"`        // the host’s own, kept byte for byte and never looked at
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
