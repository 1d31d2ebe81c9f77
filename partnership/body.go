package partnership

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Body is a table people sit at: a council, sub-council, sector table, working
// group, advisory or steering committee. The kind is a term, not a type, and
// nothing here depends on it.
type Body struct {
	ID      BodyID          `json:"id"`               // stable and opaque
	Kind    term.Code       `json:"kind,omitzero"`    // what sort it is
	Name    i18n.Text       `json:"name,omitzero"`    // its name in the community’s words
	Names   []check.Wording `json:"names,omitzero"`   // other forms it was found under
	Parent  BodyID          `json:"parent,omitzero"`  // the body it reports to
	Period  cal.Period      `json:"period,omitzero"`  // the time it exists
	Seats   []Seat          `json:"seats,omitzero"`   // nil: not stated; empty: stated that it has none
	Records []Record        `json:"records,omitzero"` // what is on record about it
	Source  check.Source    `json:"source,omitzero"`  // where it stands
	X       json.RawMessage `json:"x,omitzero"`       // the host’s own, kept byte for byte and never looked at
}

// Seat is a place at a table. It names organizations and roles; a person, if
// at all, by an opaque id.
type Seat struct {
	ID         SeatID       `json:"id,omitzero"`         // stable and opaque; may be missing
	Role       term.Code    `json:"role,omitzero"`       // chair, member, liaison
	Title      i18n.Text    `json:"title,omitzero"`      // what the seat is called
	Org        OrgID        `json:"org,omitzero"`        // for whom the holder sits
	Holder     string       `json:"holder,omitzero"`     // opaque id of the person
	Represents []term.Code  `json:"represents,omitzero"` // what the seat answers for: a required seat, a sector, a population
	Delegate   bool         `json:"delegate,omitzero"`   // sits by recorded delegation
	Vacant     bool         `json:"vacant,omitzero"`     // stated to be empty
	Period     cal.Period   `json:"period,omitzero"`     // the time it is held
	Source     check.Source `json:"source,omitzero"`     // where it stands
}

// Record is a fact that was looked into, and the answer: a notice was given, a
// need was considered, there is no such entity. The zero Answer says that it
// is not known, which differs from no record at all only in that someone
// looked.
type Record struct {
	What   term.Code       `json:"what"`            // the fact in question
	Answer quantity.Answer `json:"answer,omitzero"` // what was found
	On     cal.Date        `json:"on,omitzero"`     // the day it was looked into
	Text   i18n.Text       `json:"text,omitzero"`   // in words
	Source check.Source    `json:"source,omitzero"` // where it stands
}

// Recorded returns the answer to what among records: the last one counts.
// found is false where there is no record of it.
func Recorded(records []Record, what term.Code) (answer quantity.Answer, found bool) {
	for i := len(records) - 1; i >= 0; i-- {
		if records[i].What == what {
			return records[i].Answer, true
		}
	}
	return quantity.CannotTell, false
}
