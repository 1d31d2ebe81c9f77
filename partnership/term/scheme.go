package term

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

// Term is one entry of a scheme.
type Term struct {
	// ID is stable and unique in the scheme: "school-boards". It is what codes carry.
	ID string `json:"id"`
	// Label is what people read, as its publisher writes it.
	Label i18n.Text `json:"label,omitzero"`
	// Aliases are other wordings that mean the same term: older labels, other publishers'.
	Aliases []i18n.Text `json:"aliases,omitzero"`
	// Parent is the ID of the broader term; empty at the top.
	Parent string `json:"parent,omitzero"`
	// Note says what belongs under the term and what does not.
	Note i18n.Text `json:"note,omitzero"`
}

// Scheme is a list of terms, in the order of its source. Sectors, levels of government, themes,
// need categories, framework areas and the Sustainable Development Goals are all schemes. The zero
// Scheme is closed and holds no term. A Scheme is data and may hold faults; [NewIndex] names them.
type Scheme struct {
	// ID is what codes carry before the colon, with a version where the publisher has several:
	// "area", "naics@2022".
	ID string `json:"id"`
	// Title is what people call the scheme.
	Title i18n.Text `json:"title,omitzero"`
	// Open says that the list gives examples ("such as", "e.g.") and that other terms may be used;
	// a closed list is complete.
	Open bool `json:"open,omitzero"`
	// Other is the ID of the term under which an open scheme counts what it does not list. Empty:
	// an unlisted term stands for itself.
	Other string `json:"other,omitzero"`
	// Period is when this version is or was in force. Zero: not stated.
	Period cal.Period `json:"period,omitzero"`
	// URL is where the publisher has the list.
	URL string `json:"url,omitzero"`
	// Read is the day the list was read there.
	Read cal.Date `json:"read,omitzero"`
	// Terms are the entries; a term may stand before or after its parent.
	Terms []Term `json:"terms,omitzero"`
}

// Code is the code of one of the scheme's terms. It does not look whether there is such a term.
func (s Scheme) Code(term string) Code { return C(s.ID, term) }

// All is the code that stands for every term of the scheme.
func (s Scheme) All() Code { return C(s.ID, Wildcard) }
