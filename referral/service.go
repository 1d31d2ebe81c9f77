package referral

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// The ids of a directory are stable and opaque.

// ServiceID names a service.
type ServiceID string

// PlaceID names a place.
type PlaceID string

// OfferID names an offer: a service at a place.
type OfferID string

// Listing is what a directory is built from: plain records, as an agency keeps
// them or a file brings them. Lists left out (nil) are empty.
type Listing struct {
	Organizations []partnership.Organization `json:"organizations,omitzero"` // who offers the services
	Services      []Service                  `json:"services,omitzero"`      // what is offered
	Places        []Place                    `json:"places,omitzero"`        // where
	Offers        []Offer                    `json:"offers,omitzero"`        // which service at which place; a service without any is offered everywhere and nowhere: by its own fields
	Taxonomies    []Taxonomy                 `json:"taxonomies,omitzero"`    // the vocabularies of needs, with their crosswalks
	Areas         []partnership.Area         `json:"areas,omitzero"`         // the tree of named areas
}

// Service is something an organization does for people who need it. Fields left
// out are not stated, and what is not stated is unknown: a service without Areas
// may or may not serve a town.
type Service struct {
	ID           ServiceID         `json:"id"`                    // stable and opaque
	Organization partnership.OrgID `json:"organization,omitzero"` // who offers it
	Name         i18n.Text         `json:"name,omitzero"`         // its name in the community’s words
	Description  i18n.Text         `json:"description,omitzero"`  // what it does
	Status       string            `json:"status,omitzero"`       // Active, Inactive, Defunct or Closed; empty: not stated
	Terms        [][]term.Code     `json:"terms,omitzero"`        // what it helps with; the codes of one entry hold together: meals for seniors
	Urgencies    []string          `json:"urgencies,omitzero"`    // the urgencies it takes; nil: not stated
	Eligibility  *Rule             `json:"eligibility,omitzero"`  // for whom; nil: not stated
	ForWhom      i18n.Text         `json:"for_whom,omitzero"`     // the same in its own words, never read by the library
	Area         *Area             `json:"area,omitzero"`         // whom it serves by where they live; nil: not stated
	Hours        *Hours            `json:"hours,omitzero"`        // when it is open; nil: not stated
	Languages    []Language        `json:"languages,omitzero"`    // in which languages; nil: not stated
	Costs        []Cost            `json:"costs,omitzero"`        // what it costs; nil: not stated; empty: stated that it is free
	Documents    []term.Code       `json:"documents,omitzero"`    // what to bring
	Modes        []string          `json:"modes,omitzero"`        // InPerson, ByPhone, Online, HomeVisit; nil: not stated
	Intake       []string          `json:"intake,omitzero"`       // WalkIn, ByPhone, Appointment, ReferralOnly, NoIntake; nil: not stated
	Access       []term.Code       `json:"access,omitzero"`       // stated accessibility; nil: not stated
	NoAccess     []term.Code       `json:"no_access,omitzero"`    // stated lack of it
	Capacity     []Capacity        `json:"capacity,omitzero"`     // room; nil: not stated
	Assured      cal.Date          `json:"assured,omitzero"`      // the day its record was last confirmed
	X            json.RawMessage   `json:"x,omitzero"`            // the host’s own, kept byte for byte and never looked at
}

// The states of a service, as HSDS has them.
const (
	Active   = "active"
	Inactive = "inactive"
	Defunct  = "defunct"
	Closed   = "temporarily closed"
)

// How help is given and asked for. A service and a need name them alike.
const (
	InPerson     = "in person"
	ByPhone      = "by phone"
	Online       = "online"
	HomeVisit    = "home visit"
	WalkIn       = "walk-in"
	Appointment  = "appointment"
	ReferralOnly = "referral only"
	NoIntake     = "closed to new people"
)

// Place is where a service is given, and where somebody lives or stays. What is
// not stated is unknown; a missing geocode is no Point, never 0, 0.
type Place struct {
	ID           PlaceID            `json:"id,omitzero"`           // stable and opaque
	Name         i18n.Text          `json:"name,omitzero"`         // what people call it
	Kind         string             `json:"kind,omitzero"`         // Physical, Virtual, Postal or Mobile; empty: not stated
	Unit         partnership.AreaID `json:"unit,omitzero"`         // the smallest named area it lies in
	Country      string             `json:"country,omitzero"`      // ISO 3166-1 alpha-2: "CA"
	Postal       string             `json:"postal,omitzero"`       // postal code, or the beginning of one
	Point        *Point             `json:"point,omitzero"`        // its coordinates; nil: not known
	Within       int32              `json:"within,omitzero"`       // how far from Point it may really be, in metres: a postal code’s centre
	Zone         string             `json:"zone,omitzero"`         // the name of its time zone: "America/Toronto"
	Hours        *Hours             `json:"hours,omitzero"`        // when the place is open; nil: not stated
	Access       []term.Code        `json:"access,omitzero"`       // stated accessibility; nil: not stated
	NoAccess     []term.Code        `json:"no_access,omitzero"`    // stated lack of it
	Confidential bool               `json:"confidential,omitzero"` // where it is must not be told: no result shows its point, distance or area
	X            json.RawMessage    `json:"x,omitzero"`            // the host’s own, kept byte for byte and never looked at
}

// The kinds of place.
const (
	Physical = "physical"
	Virtual  = "virtual"
	Postal   = "postal"
	Mobile   = "mobile" // comes to the person: no distance
)

// Offer is what is routed to: a service at a place. Fields of its own stand
// over the service's; hours are the offer's, else the service's, else the
// place's, and are never mixed.
type Offer struct {
	ID        OfferID         `json:"id"`                 // stable and opaque
	Service   ServiceID       `json:"service"`            // what
	Place     PlaceID         `json:"place,omitzero"`     // where; empty: nowhere in particular
	Area      *Area           `json:"area,omitzero"`      // over the service's
	Hours     *Hours          `json:"hours,omitzero"`     // over the service's
	Languages []Language      `json:"languages,omitzero"` // over the service's; nil: as the service
	Capacity  []Capacity      `json:"capacity,omitzero"`  // over the service's; nil: as the service
	Modes     []string        `json:"modes,omitzero"`     // over the service's; nil: as the service
	Phone     string          `json:"phone,omitzero"`     // how to reach it, also where the place is confidential
	X         json.RawMessage `json:"x,omitzero"`         // the host’s own, kept byte for byte and never looked at
}

// Language is a language a service is given in.
type Language struct {
	Lang        i18n.Lang `json:"lang,omitzero"`        // empty: interpretation into languages not named; "und": one that is stated and was not understood, which may be any
	Interpreted bool      `json:"interpreted,omitzero"` // through an interpreter, not by its own people
	Limited     bool      `json:"limited,omitzero"`     // only some people, or only some of it
	Hours       *Hours    `json:"hours,omitzero"`       // when it is to be had; nil: whenever the service is open
}

// Cost is what a service asks for. Nothing is converted or added up.
type Cost struct {
	Amount quantity.Money `json:"amount,omitzero"` // an amount of zero is free; the zero Money is an amount not stated
	For    *Rule          `json:"for,omitzero"`    // who pays it; nil: everybody
	Text   i18n.Text      `json:"text,omitzero"`   // its own words: a condition, a scale; never read
	Period cal.Period     `json:"period,omitzero"` // the days it holds; zero: not stated
}

// Capacity is the room a service has, of one unit and for one group.
type Capacity struct {
	Unit      string   `json:"unit,omitzero"`      // what is counted: beds, places, appointments
	For       *Rule    `json:"for,omitzero"`       // whose room it is; nil: everybody's
	Available *int64   `json:"available,omitzero"` // what is free; nil: not stated
	Maximum   *int64   `json:"maximum,omitzero"`   // what there is in all; nil: not stated
	Waiting   *int64   `json:"waiting,omitzero"`   // how many wait; nil: not stated
	List      string   `json:"list,omitzero"`      // ListOpen, ListClosed or NoList; empty: not stated
	AsOf      cal.Date `json:"as_of,omitzero"`     // the day it was counted; none: not stated, and then it is stale
}

// The states of a waiting list.
const (
	ListOpen   = "open"
	ListClosed = "closed"
	NoList     = "none"
)
