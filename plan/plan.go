package plan

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/internal/strictjson"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// ID names a plan. It is stable and opaque.
type ID string

// The ids of a plan's entities are stable and opaque: an id is not the printed
// number, and not the position. All ids of one plan, those of its
// organizations, bodies, areas and indicators included, differ.

// PriorityID names a priority.
type PriorityID string

// GoalID names a goal.
type GoalID string

// InitiativeID names an initiative.
type InitiativeID string

// ActivityID names an activity.
type ActivityID string

// ActionPlanID names an action plan.
type ActionPlanID string

// RiskID names a risk factor.
type RiskID string

// OutcomeID names an outcome.
type OutcomeID string

// ReportID names a report.
type ReportID string

// AlignmentID names an alignment.
type AlignmentID string

//go:generate go run ../internal/gen/schema ..

// Format is the document format that Encode writes and Decode reads. Its JSON
// Schema, for editors and other languages, is plan.schema.json in the folder of
// this package.
const Format = "plan/1"

// Plan is a community's plan: what it rests on, what it wants, what is to be
// done by whom, and how one will know. Its six components are Context, Vision,
// Priorities, ActionPlans, Monitoring and Communication.
//
// A list that is nil was not stated; a list that is empty was stated to have
// nothing in it. Rules keep the two apart, and so do Decode and Encode. The
// zero Plan is a plan that says nothing.
type Plan struct {
	Entente      string                  `json:"entente"`               // "plan/1", or a newer minor version of it
	ID           ID                      `json:"id"`                    // stable and opaque
	Kind         string                  `json:"kind,omitzero"`         // "cswb", "lip", "nss", or a host's own word
	Title        i18n.Text               `json:"title,omitzero"`        // its name
	Subtitle     i18n.Text               `json:"subtitle,omitzero"`     // a second title
	Language     i18n.Lang               `json:"language,omitzero"`     // the language it was written in
	Languages    []i18n.Lang             `json:"languages,omitzero"`    // the languages it shall be complete in
	Translations []Translation           `json:"translations,omitzero"` // how each language's texts came about
	Period       cal.Period              `json:"period,omitzero"`       // the years it is for
	Horizon      int                     `json:"horizon,omitzero"`      // the number of years it calls itself a plan for; 0: not stated
	Stage        check.Stage             `json:"stage,omitzero"`        // how far it has come
	Follows      ID                      `json:"follows,omitzero"`      // the plan it succeeds
	Mandate      []partnership.Statement `json:"mandate,omitzero"`      // by what it was asked for

	Context       Context             `json:"context,omitzero"`       // first component: the community
	Vision        partnership.Section `json:"vision,omitzero"`        // second component
	Priorities    []Priority          `json:"priorities,omitzero"`    // third component; nil: not stated
	ActionPlans   []ActionPlan        `json:"action_plans,omitzero"`  // fourth component: what is done in each year; nil: not stated
	Monitoring    partnership.Section `json:"monitoring,omitzero"`    // fifth component: how one will know
	Communication partnership.Section `json:"communication,omitzero"` // sixth component

	Outcomes   []Outcome              `json:"outcomes,omitzero"`   // the changes it wants to see; nil: not stated
	Indicators []indicators.Indicator `json:"indicators,omitzero"` // what is measured; nil: not stated
	Alignments []Alignment            `json:"alignments,omitzero"` // to other plans and frameworks
	Declared   []partnership.Declared `json:"declared,omitzero"`   // totals its own text states
	Sections   []partnership.Section  `json:"sections,omitzero"`   // everything else it says

	Organizations []partnership.Organization `json:"organizations,omitzero"` // who takes part
	Bodies        []partnership.Body         `json:"bodies,omitzero"`        // the tables people sit at
	Areas         []partnership.Area         `json:"areas,omitzero"`         // the ground it covers
	Engagements   []partnership.Engagement   `json:"engagements,omitzero"`   // who was asked; nil: not stated
	Contributions []partnership.Contribution `json:"contributions,omitzero"` // to the plan as a whole
	Adoptions     []partnership.Adoption     `json:"adoptions,omitzero"`     // who made it their own; nil: not stated
	Reports       []Report                   `json:"reports,omitzero"`       // published about it, the plan itself first of all
	NextReview    cal.Date                   `json:"next_review,omitzero"`   // when it is to be looked at again; none: not stated
	Records       []partnership.Record       `json:"records,omitzero"`       // what else was looked into

	Schemes []term.Scheme   `json:"schemes,omitzero"` // the vocabularies its codes come from
	Source  check.Source    `json:"source,omitzero"`  // the document it was read from
	Note    i18n.Text       `json:"note,omitzero"`    // a remark for readers
	X       json.RawMessage `json:"x,omitzero"`       // the host's own, kept byte for byte and never looked at

	later []strictjson.Unknown // members of a newer minor version
}

// Translation says how the texts of one language came about.
type Translation struct {
	Language   i18n.Lang    `json:"language"`            // the language of the texts
	State      string       `json:"state"`               // "source", "official", "ours", "machine", "reviewed"
	Source     check.Source `json:"source,omitzero"`     // of an official translation
	Exceptions []check.At   `json:"exceptions,omitzero"` // places that stand otherwise: Key holds their state
}

// Context is the first component: the community the plan is for.
type Context struct {
	State        string                  `json:"state,omitzero"`        // of the component as a whole
	Demographics partnership.Section     `json:"demographics,omitzero"` // who lives here
	Needs        partnership.Section     `json:"needs,omitzero"`        // needs assessment
	Assets       partnership.Section     `json:"assets,omitzero"`       // asset mapping
	Risks        []Risk                  `json:"risks,omitzero"`        // the risk factors identified; nil: not stated
	Sources      []partnership.Statement `json:"sources,omitzero"`      // what the plan's risks and needs rest on besides consultation
	Source       check.Source            `json:"source,omitzero"`       // where it stands
}

// Risk is a risk factor the plan identified.
type Risk struct {
	ID       RiskID          `json:"id"`                // stable and opaque
	Title    i18n.Text       `json:"title,omitzero"`    // its name in the community’s words
	Terms    []term.Code     `json:"terms,omitzero"`    // what sort of factor
	Priority quantity.Answer `json:"priority,omitzero"` // whether it is one to reduce first
	Source   check.Source    `json:"source,omitzero"`   // where it stands
	X        json.RawMessage `json:"x,omitzero"`        // the host’s own, kept byte for byte and never looked at
}

// Outcome is a change the plan wants to see.
type Outcome struct {
	ID         OutcomeID            `json:"id"`                  // stable and opaque
	Title      i18n.Text            `json:"title,omitzero"`      // its name in the community’s words
	Level      indicators.Level     `json:"level,omitzero"`      // in the logic model
	Owners     []partnership.BodyID `json:"owners,omitzero"`     // the bodies that answer for it; nil: not stated; empty: stated that none does
	Measurable quantity.Answer      `json:"measurable,omitzero"` // stated so, where no indicator is given
	Indicators []indicators.ID      `json:"indicators,omitzero"` // nil: not stated
	Source     check.Source         `json:"source,omitzero"`     // where it stands
	X          json.RawMessage      `json:"x,omitzero"`          // the host’s own, kept byte for byte and never looked at
}

// Alignment ties a plan, or some of its entities, to another plan or
// framework.
type Alignment struct {
	ID       AlignmentID  `json:"id,omitzero"`       // stable and opaque
	To       string       `json:"to"`                // id of the other plan or framework
	Title    i18n.Text    `json:"title,omitzero"`    // its name in the community’s words
	Version  string       `json:"version,omitzero"`  // of the other
	Period   cal.Period   `json:"period,omitzero"`   // of the other plan
	Relation string       `json:"relation,omitzero"` // "contributes to", "part of", "same as", "none"
	Entities []string     `json:"entities,omitzero"` // ids of ours; nil: the whole plan
	Terms    []term.Code  `json:"terms,omitzero"`    // terms of the other
	Source   check.Source `json:"source,omitzero"`   // where it stands
}

// Report is something made public about the plan: the plan itself, an annual
// report, an evaluation, a review.
type Report struct {
	ID        ReportID                `json:"id,omitzero"`        // stable and opaque
	Kind      string                  `json:"kind"`               // "plan", "annual", "evaluation", "review"
	Title     i18n.Text               `json:"title,omitzero"`     // its name in the community’s words
	Period    cal.Period              `json:"period,omitzero"`    // the time it tells about
	On        cal.Date                `json:"on,omitzero"`        // finished, for a review: held
	Published cal.Date                `json:"published,omitzero"` // the day it was put on the Internet
	URL       string                  `json:"url,omitzero"`       // where it can be read
	Effects   []partnership.Statement `json:"effects,omitzero"`   // what it says of the effect on each risk: About names it
	Source    check.Source            `json:"source,omitzero"`    // where it stands
}
