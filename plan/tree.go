package plan

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Priority is a strategic direction of the plan.
type Priority struct {
	ID       PriorityID         `json:"id"`                // stable and opaque
	Number   string             `json:"number,omitzero"`   // as printed
	Title    i18n.Text          `json:"title,omitzero"`    // its name in the community’s words
	Names    []check.Wording    `json:"names,omitzero"`    // other forms it was found under
	Implicit bool               `json:"implicit,omitzero"` // the document has no such level: this one only holds what is below
	Kind     string             `json:"kind,omitzero"`     // "risk", "structural", or a host's own word
	Terms    []term.Code        `json:"terms,omitzero"`    // its codes in the plan’s schemes
	Owner    partnership.BodyID `json:"owner,omitzero"`    // the body that answers for it
	Goals    []Goal             `json:"goals,omitzero"`    // nil: not stated; empty: stated that there is none
	Source   check.Source       `json:"source,omitzero"`   // where it stands
	Note     i18n.Text          `json:"note,omitzero"`     // a remark for readers
	X        json.RawMessage    `json:"x,omitzero"`        // the host’s own, kept byte for byte and never looked at
}

// Goal is what a priority wants to reach.
type Goal struct {
	ID          GoalID          `json:"id"`                   // stable and opaque
	Number      string          `json:"number,omitzero"`      // as printed
	Title       i18n.Text       `json:"title,omitzero"`       // its name in the community’s words
	Names       []check.Wording `json:"names,omitzero"`       // the other forms it was found under
	Implicit    bool            `json:"implicit,omitzero"`    // the document has no such level: this one only holds what is below
	Terms       []term.Code     `json:"terms,omitzero"`       // hold for its initiatives too
	Risks       []RiskID        `json:"risks,omitzero"`       // the risk factors it is to reduce; nil: not stated
	Outcomes    []OutcomeID     `json:"outcomes,omitzero"`    // the changes it is to bring; nil: not stated
	Indicators  []indicators.ID `json:"indicators,omitzero"`  // how it is measured; nil: not stated
	Initiatives []Initiative    `json:"initiatives,omitzero"` // nil: not stated; empty: stated that there is none
	Source      check.Source    `json:"source,omitzero"`      // where it stands
	Note        i18n.Text       `json:"note,omitzero"`        // a remark for readers
	X           json.RawMessage `json:"x,omitzero"`           // the host’s own, kept byte for byte and never looked at
}

// Initiative is a strategy: how a goal is to be reached.
type Initiative struct {
	ID         InitiativeID            `json:"id"`                  // stable and opaque
	Number     string                  `json:"number,omitzero"`     // as printed
	Title      i18n.Text               `json:"title,omitzero"`      // its name in the community’s words
	Names      []check.Wording         `json:"names,omitzero"`      // the other forms it was found under
	Implicit   bool                    `json:"implicit,omitzero"`   // the document has no such level: this one only holds what is below
	Kind       string                  `json:"kind,omitzero"`       // "new", "changed", "integrated", "coordinated", "continued", "advocacy", or a host's own word
	Terms      []term.Code             `json:"terms,omitzero"`      // its codes in the plan’s schemes
	Lead       partnership.OrgID       `json:"lead,omitzero"`       // the organization that answers for it
	Partners   []partnership.OrgID     `json:"partners,omitzero"`   // the organizations that help; nil: not stated
	Risks      []RiskID                `json:"risks,omitzero"`      // the risk factors it is to reduce
	Outcomes   []OutcomeID             `json:"outcomes,omitzero"`   // the changes it is to bring; nil: not stated
	Indicators []indicators.ID         `json:"indicators,omitzero"` // how it is measured; nil: not stated
	Evidence   []partnership.Statement `json:"evidence,omitzero"`   // what it rests on
	Activities []Activity              `json:"activities,omitzero"` // nil: not stated; empty: stated that there is none
	Source     check.Source            `json:"source,omitzero"`     // where it stands
	Note       i18n.Text               `json:"note,omitzero"`       // a remark for readers
	X          json.RawMessage         `json:"x,omitzero"`          // the host’s own, kept byte for byte and never looked at
}

// Status is how far an activity has come.
type Status string

// The statuses; the zero value is not stated.
const (
	Planned Status = "planned"
	Active  Status = "active"
	Done    Status = "done"
	Stopped Status = "stopped"
)

// Activity is a piece of work with someone to do it and a time to do it in.
type Activity struct {
	ID         ActivityID                 `json:"id"`                  // stable and opaque
	Number     string                     `json:"number,omitzero"`     // as printed
	Title      i18n.Text                  `json:"title,omitzero"`      // its name in the community’s words
	Names      []check.Wording            `json:"names,omitzero"`      // the other forms it was found under
	Kind       string                     `json:"kind,omitzero"`       // "direct service", or a host's own word
	Terms      []term.Code                `json:"terms,omitzero"`      // its codes in the plan’s schemes
	Lead       partnership.OrgID          `json:"lead,omitzero"`       // the organization that answers for it
	Partners   []partnership.OrgID        `json:"partners,omitzero"`   // the organizations that help; nil: not stated
	Indicators []indicators.ID            `json:"indicators,omitzero"` // how it is measured; nil: not stated
	Period     cal.Period                 `json:"period,omitzero"`     // the time it covers
	Status     Status                     `json:"status,omitzero"`     // how far it has come
	Budget     quantity.Money             `json:"budget,omitzero"`     // what it costs; without a currency: not known
	Funding    []partnership.Contribution `json:"funding,omitzero"`    // nil: not stated; empty: none is needed
	Source     check.Source               `json:"source,omitzero"`     // where it stands
	Note       i18n.Text                  `json:"note,omitzero"`       // a remark for readers
	X          json.RawMessage            `json:"x,omitzero"`          // the host’s own, kept byte for byte and never looked at
}

// ActionPlan says what is done in one year. Activities are defined once, under
// their initiatives; each year's plan picks from them.
type ActionPlan struct {
	ID         ActionPlanID          `json:"id"`                  // stable and opaque
	Number     string                `json:"number,omitzero"`     // as printed
	Title      i18n.Text             `json:"title,omitzero"`      // its name in the community’s words
	Period     cal.Period            `json:"period,omitzero"`     // usually a year
	Activities []ActivityID          `json:"activities,omitzero"` // what is done in that time; nil: not stated
	Adoption   *partnership.Adoption `json:"adoption,omitzero"`   // nil: not stated
	Source     check.Source          `json:"source,omitzero"`     // where it stands
	X          json.RawMessage       `json:"x,omitzero"`          // the host’s own, kept byte for byte and never looked at
}
