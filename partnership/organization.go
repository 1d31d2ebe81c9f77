package partnership

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// The ids of a partnership's entities. Each is stable and opaque; none tells
// anything about a person.
type (
	OrgID          string // of an organization
	BodyID         string // of a body
	SeatID         string // of a seat
	AreaID         string // of an area
	EngagementID   string // of an engagement
	ContributionID string // of a contribution
)

// Organization is a body with a life of its own that takes part: a
// municipality, a band council, an agency, a funder, a school board.
type Organization struct {
	ID           OrgID           `json:"id"`                    // stable and opaque
	Name         i18n.Text       `json:"name,omitzero"`         // its name in the community’s words
	Abbreviation string          `json:"abbreviation,omitzero"` // its short name
	Names        []check.Wording `json:"names,omitzero"`        // other forms it was found under
	Kinds        []term.Code     `json:"kinds,omitzero"`        // what it is: sectors, level of government, municipality, funder
	Areas        []AreaID        `json:"areas,omitzero"`        // where it works
	Period       cal.Period      `json:"period,omitzero"`       // the time it takes part
	Source       check.Source    `json:"source,omitzero"`       // where it stands
	X            json.RawMessage `json:"x,omitzero"`            // the host's own, kept byte for byte
}

// Is reports whether a code stands among the organization's kinds.
func (o *Organization) Is(kind term.Code) bool {
	for _, k := range o.Kinds {
		if k == kind {
			return true
		}
	}
	return false
}

// Area is a named part of the ground. Areas form a tree.
type Area struct {
	ID     AreaID          `json:"id"`              // stable and opaque
	Name   i18n.Text       `json:"name,omitzero"`   // its name in the community’s words
	Kind   term.Code       `json:"kind,omitzero"`   // region, municipality, neighbourhood, reserve
	Parent AreaID          `json:"parent,omitzero"` // the area it is part of
	Terms  []term.Code     `json:"terms,omitzero"`  // its codes elsewhere
	Source check.Source    `json:"source,omitzero"` // where it stands
	X      json.RawMessage `json:"x,omitzero"`      // the host’s own, kept byte for byte and never looked at
}
