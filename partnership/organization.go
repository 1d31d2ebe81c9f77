package partnership

import (
	"encoding/json"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// The ids of a partnership's entities are stable and opaque; none tells anything
// about a person.

// OrgID names an organization.
type OrgID string

// BodyID names a body.
type BodyID string

// SeatID names a seat.
type SeatID string

// AreaID names an area.
type AreaID string

// EngagementID names an engagement.
type EngagementID string

// ContributionID names a contribution.
type ContributionID string

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
	Records      []Record        `json:"records,omitzero"`      // what was looked into: whether it serves newcomers, say
	Source       check.Source    `json:"source,omitzero"`       // where it stands
	X            json.RawMessage `json:"x,omitzero"`            // the host’s own, kept byte for byte and never looked at
}

// Is reports whether a code stands among the organization's kinds.
func (o *Organization) Is(kind term.Code) bool {
	return slices.Contains(o.Kinds, kind)
}

// Meets answers whether an organization has one of several grounds: one among
// its kinds, or recorded with the answer yes. It is no if each is recorded with
// no, or if there are none to have, and cannot be told otherwise: what nobody
// recorded is not absent.
func (o *Organization) Meets(anyOf ...term.Code) quantity.Answer {
	met := quantity.No
	for _, g := range anyOf {
		if o.Is(g) {
			return quantity.Yes
		}
		answer, _ := Recorded(o.Records, g)
		met = met.Or(answer)
	}
	return met
}

// Role is what an organization, or a group of them, is to a body, a plan, an
// initiative or anything else that has a name: it leads, hosts, funds, takes
// part. One sentence of a source may hold several ("lead and host of the
// portal"): they are several Roles with one Source. Seats need not be said
// again as roles; [Roster.Roles] reads them off.
type Role struct {
	Org    OrgID             `json:"org,omitzero"`    // whose role it is
	Group  i18n.Text         `json:"group,omitzero"`  // or a group that is not listed one by one, in words
	What   term.Code         `json:"what"`            // what it is: see RoleKinds
	In     check.At          `json:"in,omitzero"`     // in what, by kind and id: a body, plan, initiative, organization
	Title  i18n.Text         `json:"title,omitzero"`  // in what, in words
	Count  quantity.Quantity `json:"count,omitzero"`  // towards how many, where they are counted and not listed
	Period cal.Period        `json:"period,omitzero"` // when
	Source check.Source      `json:"source,omitzero"` // where it stands
	X      json.RawMessage   `json:"x,omitzero"`      // the host’s own, kept byte for byte and never looked at
}

// RoleKinds returns roles that organizations and seats were found to have. The
// list is open.
func RoleKinds() term.Scheme {
	return term.Scheme{
		ID: "roles", Open: true, Other: "other",
		Title: i18n.Text{i18n.EN: "Roles", i18n.FR: "Rôles", i18n.ES: "Funciones", i18n.AR: "الأدوار"},
		Terms: []term.Term{
			{ID: "lead", Label: i18n.Text{i18n.EN: "lead", i18n.FR: "responsable", i18n.ES: "responsable", i18n.AR: "قائد"}},
			{ID: "co-lead", Label: i18n.Text{i18n.EN: "co-lead", i18n.FR: "coresponsable", i18n.ES: "corresponsable", i18n.AR: "قائد مشارك"}},
			{ID: "chair", Label: i18n.Text{i18n.EN: "chair", i18n.FR: "présidence", i18n.ES: "presidencia", i18n.AR: "رئيس"}},
			{ID: "co-chair", Label: i18n.Text{i18n.EN: "co-chair", i18n.FR: "coprésidence", i18n.ES: "copresidencia", i18n.AR: "رئيس مشارك"}},
			{ID: "member", Label: i18n.Text{i18n.EN: "member", i18n.FR: "membre", i18n.ES: "miembro", i18n.AR: "عضو"}},
			{ID: "host", Label: i18n.Text{i18n.EN: "host", i18n.FR: "hôte", i18n.ES: "anfitrión", i18n.AR: "جهة مضيفة"}},
			{ID: "funder", Label: i18n.Text{i18n.EN: "funder", i18n.FR: "bailleur de fonds", i18n.ES: "financiador", i18n.AR: "جهة ممولة"}},
			{ID: "partner", Label: i18n.Text{i18n.EN: "partner", i18n.FR: "partenaire", i18n.ES: "socio", i18n.AR: "شريك"}},
			{ID: "system-partner", Parent: "partner", Label: i18n.Text{i18n.EN: "system partner", i18n.FR: "partenaire du système", i18n.ES: "socio del sistema", i18n.AR: "شريك في المنظومة"}},
			{ID: "liaison", Label: i18n.Text{i18n.EN: "liaison", i18n.FR: "liaison", i18n.ES: "enlace", i18n.AR: "ضابط اتصال"}},
			{ID: "coordinator", Label: i18n.Text{i18n.EN: "coordinator", i18n.FR: "coordination", i18n.ES: "coordinación", i18n.AR: "منسق"}},
			{ID: "consultant", Label: i18n.Text{i18n.EN: "consultant", i18n.FR: "consultant", i18n.ES: "consultor", i18n.AR: "مستشار"}},
			{ID: "participant", Label: i18n.Text{i18n.EN: "participant", i18n.FR: "participant", i18n.ES: "participante", i18n.AR: "مشارك"}},
			{ID: "other", Label: i18n.Text{i18n.EN: "other", i18n.FR: "autre", i18n.ES: "otra", i18n.AR: "أخرى"}},
		},
	}
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
