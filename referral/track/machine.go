package track

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// The statuses are the codes of Task.status of HL7 FHIR R4
// (https://hl7.org/fhir/R4/valueset-task-status.html; the code list is general
// knowledge, ready is not reached by the machines here). The empty status is
// that of a referral that is not there yet.
const (
	Drafted        = "draft"
	Requested      = "requested"
	Received       = "received"
	Accepted       = "accepted"
	Rejected       = "rejected"
	Ready          = "ready"
	Cancelled      = "cancelled"
	InProgress     = "in-progress"
	OnHold         = "on-hold"
	Failed         = "failed"
	Completed      = "completed"
	EnteredInError = "entered-in-error"
)

// The stages say where the work stands within a status. The empty stage says
// nothing more.
const (
	Acknowledged          = "acknowledged"           // requested: the agency has it
	Active                = "active"                 // in progress: without an appointment
	Scheduled             = "scheduled"              // in progress: there is an appointment
	Missed                = "no-show"                // in progress: the person did not come
	VisitCancelled        = "visit-cancelled"        // in progress: the appointment was called off
	VisitedOnce           = "visit-done"             // in progress: an appointment took place
	CancellationRequested = "cancellation-requested" // in progress: the agency is asked to stop
	Waitlisted            = "waitlisted"             // on hold: in a waiting list
	NeedsAction           = "needs-client-action"    // on hold: the person has to do something
	NeedsDocument         = "needs-document"         // on hold: a document is missing
	Held                  = "held"                   // on hold: for another reason
	Redirected            = "redirected"             // rejected: another agency was named
	Declined              = "declined"               // failed: given up after it was accepted
	Expired               = "expired"                // cancelled: nobody answered in time
	FollowedUp            = "followed-up"            // completed: the person was asked
)

// What an event must say, for [Transition.Needs].
const (
	NeedsNeed        = "need"        // what the referral is for
	NeedsTarget      = "target"      // an agency, or a pool
	NeedsConsent     = "consent"     // the person’s
	NeedsReason      = "reason"      // why
	NeedsOutcome     = "outcome"     // what the person got
	NeedsAppointment = "appointment" // when
	NeedsList        = "list"        // which waiting list
)

// Limits of what is folded. They lie far beyond any that was seen.
const (
	MaxTransitions = 500 // of a machine; what is beyond is not looked at
	MaxEvents      = 500 // of one referral; one more is refused
	MaxHops        = 100 // how far back a chain of redirections is looked at
)

// Machine says which events may happen to a referral, as data. The zero Machine
// allows nothing.
type Machine struct {
	ID          string       `json:"id"`                   // "gravity", "bser", "simple", or the host’s own
	Title       i18n.Text    `json:"title,omitzero"`       // what people call it
	Transitions []Transition `json:"transitions,omitzero"` // the first that fits is taken; in a document nil: those of the machine of that id
	Answer      int          `json:"answer,omitzero"`      // business days the agency has for its answer; 0: no limit
	Quiet       int          `json:"quiet,omitzero"`       // business days without an event after which a referral has stalled; 0: never
	Source      check.Source `json:"source,omitzero"`      // who published it
}

// Transition is one thing that may happen.
type Transition struct {
	Event  term.Code `json:"event"`           // what
	From   []string  `json:"from"`            // in which statuses; "" is that of no referral yet
	Stages []string  `json:"stages,omitzero"` // in which stages of them; nil: any
	To     string    `json:"to,omitzero"`     // the status it leads to; empty: neither status nor stage change
	Stage  string    `json:"stage,omitzero"`  // the stage it leads to
	Actors []string  `json:"actors"`          // who may do it
	Needs  []string  `json:"needs,omitzero"`  // what the event must say: NeedsNeed and the others
	Rows   string    `json:"rows,omitzero"`   // where it stands in the published table
}

// Open reports whether a status is that of a referral that has not ended.
func Open(status string) bool {
	switch status {
	case Drafted, Requested, Received, Accepted, Ready, InProgress, OnHold:
		return true
	default:
		return false
	}
}

// Preset returns the machine of an id, "gravity", "bser" or "simple", and
// whether there is one. The empty id is that of [Gravity].
func Preset(id string) (Machine, bool) {
	switch id {
	case "", "gravity":
		return Gravity(), true
	case "bser":
		return BSeR(), true
	case "simple":
		return Simple(), true
	default:
		return Machine{}, false
	}
}

// Waiving returns the machine without some of what events must say: a log that
// others kept may lack reasons. What is lacking is then no refusal; the rules of
// [Baseline] tell it.
func (m Machine) Waiving(needs ...string) Machine {
	m.Transitions = slices.Clone(m.Transitions)
	for i := range m.Transitions {
		t := &m.Transitions[i]
		t.Needs = slices.DeleteFunc(slices.Clone(t.Needs), func(n string) bool { return slices.Contains(needs, n) })
	}
	return m
}

// May returns what may happen to a referral now, as events that have only their
// kind and actor: in the order of the transitions, then of their actors, none
// twice.
func (m Machine) May(r Referral) []Event {
	var may []Event
	for i := range m.transitions() {
		t := &m.Transitions[i]
		if !t.fits(r.Status, r.Stage) || r.Withdrawn && !t.stops() || t.Event == Claim && !r.pooled() {
			continue
		}
		for _, actor := range t.Actors {
			if actor == Target && r.pooled() && t.Event != Claim {
				continue
			}
			e := Event{Kind: t.Event, Actor: actor}
			if !slices.ContainsFunc(may, func(f Event) bool { return f.Kind == e.Kind && f.Actor == e.Actor }) {
				may = append(may, e)
			}
		}
	}
	return may
}

// transitions are those that are looked at.
func (m *Machine) transitions() []Transition {
	return m.Transitions[:min(len(m.Transitions), MaxTransitions)]
}

// fits reports whether a transition starts from a status and a stage.
func (t *Transition) fits(status, stage string) bool {
	return slices.Contains(t.From, status) && (t.Stages == nil || slices.Contains(t.Stages, stage))
}

// stops reports whether a transition ends the referral without help, or leads
// there: all that may happen once the person no longer agrees.
func (t *Transition) stops() bool {
	return t.To == Cancelled || t.To == EnteredInError || t.Stage == CancellationRequested
}
