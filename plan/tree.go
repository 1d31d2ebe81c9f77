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
	ID       PriorityID         `json:"id"`
	Number   string             `json:"number,omitzero"` // as printed
	Title    i18n.Text          `json:"title,omitzero"`
	Names    []check.Wording    `json:"names,omitzero"`    // other forms it was found under
	Implicit bool               `json:"implicit,omitzero"` // the document has no such level: this one only holds what is below
	Kind     string             `json:"kind,omitzero"`     // "risk", "structural", or a host's own word
	Terms    []term.Code        `json:"terms,omitzero"`
	Owner    partnership.BodyID `json:"owner,omitzero"` // the body that answers for it
	Goals    []Goal             `json:"goals,omitzero"`
	Source   check.Source       `json:"source,omitzero"`
	Note     i18n.Text          `json:"note,omitzero"`
	X        json.RawMessage    `json:"x,omitzero"`
}

// Goal is what a priority wants to reach.
type Goal struct {
	ID          GoalID          `json:"id"`
	Number      string          `json:"number,omitzero"`
	Title       i18n.Text       `json:"title,omitzero"`
	Names       []check.Wording `json:"names,omitzero"`
	Implicit    bool            `json:"implicit,omitzero"`
	Terms       []term.Code     `json:"terms,omitzero"` // hold for its initiatives too
	Risks       []RiskID        `json:"risks,omitzero"`
	Outcomes    []OutcomeID     `json:"outcomes,omitzero"`
	Indicators  []indicators.ID `json:"indicators,omitzero"`
	Initiatives []Initiative    `json:"initiatives,omitzero"`
	Source      check.Source    `json:"source,omitzero"`
	Note        i18n.Text       `json:"note,omitzero"`
	X           json.RawMessage `json:"x,omitzero"`
}

// Initiative is a strategy: how a goal is to be reached.
type Initiative struct {
	ID         InitiativeID        `json:"id"`
	Number     string              `json:"number,omitzero"`
	Title      i18n.Text           `json:"title,omitzero"`
	Names      []check.Wording     `json:"names,omitzero"`
	Implicit   bool                `json:"implicit,omitzero"`
	Kind       string              `json:"kind,omitzero"` // "new", "changed", "integrated", "coordinated", "continued", "advocacy", or a host's own word
	Terms      []term.Code         `json:"terms,omitzero"`
	Lead       partnership.OrgID   `json:"lead,omitzero"`
	Partners   []partnership.OrgID `json:"partners,omitzero"`
	Risks      []RiskID            `json:"risks,omitzero"` // the risk factors it is to reduce
	Outcomes   []OutcomeID         `json:"outcomes,omitzero"`
	Indicators []indicators.ID     `json:"indicators,omitzero"`
	Evidence   []Statement         `json:"evidence,omitzero"`
	Activities []Activity          `json:"activities,omitzero"`
	Source     check.Source        `json:"source,omitzero"`
	Note       i18n.Text           `json:"note,omitzero"`
	X          json.RawMessage     `json:"x,omitzero"`
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
	ID         ActivityID                 `json:"id"`
	Number     string                     `json:"number,omitzero"`
	Title      i18n.Text                  `json:"title,omitzero"`
	Names      []check.Wording            `json:"names,omitzero"`
	Kind       string                     `json:"kind,omitzero"` // "direct service", or a host's own word
	Terms      []term.Code                `json:"terms,omitzero"`
	Lead       partnership.OrgID          `json:"lead,omitzero"`
	Partners   []partnership.OrgID        `json:"partners,omitzero"`
	Indicators []indicators.ID            `json:"indicators,omitzero"`
	Period     cal.Period                 `json:"period,omitzero"`
	Status     Status                     `json:"status,omitzero"`
	Budget     quantity.Money             `json:"budget,omitzero"`
	Funding    []partnership.Contribution `json:"funding,omitzero"` // nil: not stated; empty: none is needed
	Source     check.Source               `json:"source,omitzero"`
	Note       i18n.Text                  `json:"note,omitzero"`
	X          json.RawMessage            `json:"x,omitzero"`
}

// ActionPlan says what is done in one year. Activities are defined once, under
// their initiatives; each year's plan picks from them.
type ActionPlan struct {
	ID         ActionPlanID          `json:"id"`
	Number     string                `json:"number,omitzero"`
	Title      i18n.Text             `json:"title,omitzero"`
	Period     cal.Period            `json:"period,omitzero"`
	Activities []ActivityID          `json:"activities,omitzero"`
	Adoption   *partnership.Adoption `json:"adoption,omitzero"`
	Source     check.Source          `json:"source,omitzero"`
	X          json.RawMessage       `json:"x,omitzero"`
}
