package referral

import (
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// NeedID names a need within a query or a log.
type NeedID string

// Need is one thing somebody needs.
type Need struct {
	ID      NeedID      `json:"id"`               // stable and opaque
	Terms   []term.Code `json:"terms"`            // what: any of these, with what is below them; none is an error, not everything
	Without []term.Code `json:"without,omitzero"` // but none of these, with what is below them
	Urgency string      `json:"urgency,omitzero"` // as services name it in Service.Urgencies; empty: not stated
	By      cal.Date    `json:"by,omitzero"`      // the day of service, on which ages count; none: the day of the query
	Open    bool        `json:"open,omitzero"`    // it must be open at the time of the query
	Group   string      `json:"group,omitzero"`   // which hours that means: Opening.Group
	For     []string    `json:"for,omitzero"`     // the members it is for; nil: the household, or the one person it is
	Mode    string      `json:"mode,omitzero"`    // how it must be given: InPerson, HomeVisit; empty: any
	Room    bool        `json:"room,omitzero"`    // it must have room: without it, capacity only ranks
}

// Query is a household's needs, and what is known of it. It carries no name.
type Query struct {
	Needs     []Need                      `json:"needs"`              // what is needed
	Facts     []Fact                      `json:"facts,omitzero"`     // what was declared
	From      Place                       `json:"from,omitzero"`      // where they live or stay
	Languages []i18n.Lang                 `json:"languages,omitzero"` // the languages they can be helped in, best first; nil: any
	Access    []term.Code                 `json:"access,omitzero"`    // what accessibility they need
	Farthest  int32                       `json:"farthest,omitzero"`  // how far they can go, in metres; 0: distance only ranks
	Most      *quantity.Money             `json:"most,omitzero"`      // what they can pay; nil: cost only ranks
	Not       []partnership.OrgID         `json:"not,omitzero"`       // organizations they must not be referred to; never told outwards
	Has       []ServiceID                 `json:"has,omitzero"`       // services they already have
	At        time.Time                   `json:"-"`                  // the instant of the question; zero: hours and stale capacity cannot be told
	In        *time.Location              `json:"-"`                  // the zone of places that state none the caller resolved; nil: that of At
	Zones     func(string) *time.Location `json:"-"`                  // the zone of a place that states one; nil, or nil returned: In
	Holidays  map[string][]cal.Date       `json:"-"`                  // the days of the holidays that hours name; one not named is unknown
}

// Gap says what kind of help was missing where a need could not be met.
type Gap string

// The gaps; the zero value is none: the need has a candidate.
const (
	NoService   Gap = "no service"   // nobody offers it, or nobody for where they live
	NotEligible Gap = "not eligible" // it is offered, to others
	NoCapacity  Gap = "no capacity"  // it is offered to them, and full
	NoAccess    Gap = "access"       // hours, distance, cost, language, accessibility, documents
	NoResponse  Gap = "no response"  // the agency did not answer
	Unsafe      Gap = "safety"       // the only ones there are were excluded
	Unclear     Gap = "unclear"      // none of these, or not known
)
