package referral

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
)

// Area is whom a service serves by where they live. It serves who lives in any
// of what is stated, and in nothing of Except. The zero Area states nothing: it
// cannot be told.
type Area struct {
	Everywhere bool                 `json:"everywhere,omitzero"` // all the world
	Units      []partnership.AreaID `json:"units,omitzero"`      // named areas, with all that is part of them
	Postal     []string             `json:"postal,omitzero"`     // beginnings of postal codes: "J6A", "J6A 1B2"
	Country    string               `json:"country,omitzero"`    // of the postal codes, ISO 3166-1 alpha-2; empty: not stated
	Polygons   [][][]Point          `json:"polygons,omitzero"`   // each a ring of points and the rings of its holes; the border belongs to it
	Center     *Point               `json:"center,omitzero"`     // of a circle
	Radius     int32                `json:"radius,omitzero"`     // of the circle, in metres
	Union      []Area               `json:"union,omitzero"`      // or in one of these
	Except     []Area               `json:"except,omitzero"`     // but not in these
	Text       i18n.Text            `json:"text,omitzero"`       // where it is stated in words alone: it cannot be told
}
