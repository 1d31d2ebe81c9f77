package indicators

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
)

// Dimension is what values and records are told apart by: sex, age,
// municipality, month. Its categories are Terms, or Bands of whole numbers;
// never both. A category of a dimension is addressed as a term.Code whose
// scheme is the dimension's ID: "age:31-49".
//
// What nobody stated is a category of its own that every dimension has without
// naming it (see NotStated).
type Dimension struct {
	ID      string      `json:"id"`               // what codes carry before the colon
	Name    i18n.Text   `json:"name,omitzero"`    // what people call it
	Terms   []term.Term `json:"terms,omitzero"`   // the categories, in order; those with a Parent count within it too
	Bands   []Band      `json:"bands,omitzero"`   // the categories of a number, in rising order, without hole or overlap
	Time    bool        `json:"time,omitzero"`    // the ids of the terms are times: "2026-01", "2025-04-01/2026-03-31"
	Several bool        `json:"several,omitzero"` // a record may stand in several categories at once; at most 63 of them
}

// Band is a stretch of whole numbers, both ends included: ages 31 to 49.
type Band struct {
	ID   string    `json:"id"`            // stable: "31-49"
	Name i18n.Text `json:"name,omitzero"` // what people read; empty: the ID
	From *int64    `json:"from,omitzero"` // nil: no lower end
	To   *int64    `json:"to,omitzero"`   // nil: no upper end
}

// NotStated is the id of the category for what nobody stated, in every
// dimension; no term and no band may have it.
const NotStated = "not-stated"
