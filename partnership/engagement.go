package partnership

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Engagement is one occasion, or one run of occasions, on which people were
// asked or told: a consultation, a survey, a call for members, a forum, an
// environmental scan.
type Engagement struct {
	ID        EngagementID       `json:"id"`                 // stable and opaque
	Kind      term.Code          `json:"kind,omitzero"`      // a consultation, survey, call, forum, scan
	Title     i18n.Text          `json:"title,omitzero"`     // its name in the community’s words
	Period    cal.Period         `json:"period,omitzero"`    // when
	Audiences []term.Code        `json:"audiences,omitzero"` // who was asked; nil: not stated
	Reached   *quantity.Quantity `json:"reached,omitzero"`   // how many; nil: not stated
	Areas     []AreaID           `json:"areas,omitzero"`     // where it was held
	Languages []i18n.Lang        `json:"languages,omitzero"` // in which it was held
	Methods   []i18n.Text        `json:"methods,omitzero"`   // how people were asked
	Inputs    []i18n.Text        `json:"inputs,omitzero"`    // what was brought to it
	Findings  []i18n.Text        `json:"findings,omitzero"`  // what came of it; nil: not stated
	Source    check.Source       `json:"source,omitzero"`    // where it stands
	X         json.RawMessage    `json:"x,omitzero"`         // the host’s own, kept byte for byte and never looked at
}

// Instrument is the form in which a body adopts something.
type Instrument string

// The instruments; the zero value is not stated.
const (
	Resolution Instrument = "resolution"
	ByLaw      Instrument = "by-law"
	Delegation Instrument = "delegation" // another body adopted on its behalf
	Motion     Instrument = "motion"     // of a council or committee that is no municipal council
)

// Adoption is the act by which an organization or a body makes a document its
// own.
type Adoption struct {
	By         OrgID        `json:"by,omitzero"`         // the organization
	Body       BodyID       `json:"body,omitzero"`       // or the body of the partnership
	Instrument Instrument   `json:"instrument,omitzero"` // in what form
	On         cal.Date     `json:"on,omitzero"`         // the day
	Reference  string       `json:"reference,omitzero"`  // its printed number
	Revision   bool         `json:"revision,omitzero"`   // of a revised document
	Source     check.Source `json:"source,omitzero"`     // where it stands
}

// ContributionKind says what a partner puts in.
type ContributionKind string

// The kinds; the zero value is not stated.
const (
	Cash      ContributionKind = "cash"
	InKind    ContributionKind = "in kind"   // staff time, space, goods
	Leveraged ContributionKind = "leveraged" // came in from elsewhere because of the partnership
)

// Contribution is money, or what is worth money, put in by an organization.
type Contribution struct {
	ID        ContributionID     `json:"id,omitzero"`        // stable and opaque; may be missing
	Kind      ContributionKind   `json:"kind,omitzero"`      // cash, in kind or leveraged
	From      OrgID              `json:"from,omitzero"`      // who puts it in
	Title     i18n.Text          `json:"title,omitzero"`     // what it is called
	Amount    quantity.Money     `json:"amount,omitzero"`    // without a currency: not known
	Qualifier quantity.Qualifier `json:"qualifier,omitzero"` // of the amount
	Period    cal.Period         `json:"period,omitzero"`    // of the whole amount
	Schedule  []Instalment       `json:"schedule,omitzero"`  // nil: not stated, and nothing is prorated
	Validated quantity.Answer    `json:"validated,omitzero"` // whether the value was confirmed
	Source    check.Source       `json:"source,omitzero"`    // where it stands
	X         json.RawMessage    `json:"x,omitzero"`         // the host’s own, kept byte for byte and never looked at
}

// Instalment is the part of a contribution that falls into a period.
type Instalment struct {
	Period cal.Period     `json:"period"` // when
	Amount quantity.Money `json:"amount"` // how much
}
