package track

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// ReferralID names a referral. It is stable and opaque.
type ReferralID string

// EventID names an event, so that it is told only once. It is stable and opaque.
type EventID string

// ContactID names a contact. It is stable and opaque.
type ContactID string

// PersonID tells persons apart. It is opaque: nothing about the person can be
// read from it.
type PersonID string

// The kinds of event. A kind of another vocabulary ("survey:sent") is put on
// record and changes nothing; another term of this one is refused.
const (
	Draft           term.Code = "referral:draft"            // written down and not sent
	Send            term.Code = "referral:send"             // sent, or given to the person
	Acknowledge     term.Code = "referral:acknowledge"      // the agency has it
	Claim           term.Code = "referral:claim"            // an agency takes it from a pool
	Accept          term.Code = "referral:accept"           // the agency takes it on
	Reject          term.Code = "referral:reject"           // the agency does not
	Redirect        term.Code = "referral:redirect"         // the agency names another one
	Schedule        term.Code = "referral:schedule"         // an appointment is made
	Reschedule      term.Code = "referral:reschedule"       // another one in its place
	NoShow          term.Code = "referral:no-show"          // the person did not come
	CancelVisit     term.Code = "referral:cancel-visit"     // the appointment is called off
	VisitDone       term.Code = "referral:visit-done"       // it took place
	Start           term.Code = "referral:start"            // work has begun
	Waitlist        term.Code = "referral:waitlist"         // the person waits in a list
	Hold            term.Code = "referral:hold"             // work stands still
	Resume          term.Code = "referral:resume"           // and goes on
	Complete        term.Code = "referral:complete"         // the agency is done
	Fail            term.Code = "referral:fail"             // tried, and it came to nothing
	DeclineLate     term.Code = "referral:decline-late"     // given up after it was accepted
	RequestCancel   term.Code = "referral:request-cancel"   // the agency is asked to stop
	Cancel          term.Code = "referral:cancel"           // stopped
	Expire          term.Code = "referral:expire"           // nobody answered in time
	Stall           term.Code = "referral:stall"            // nothing has happened for long
	EnterInError    term.Code = "referral:enter-in-error"   // it should not be on record
	Note            term.Code = "referral:note"             // something is noted elsewhere
	Attempt         term.Code = "referral:attempt"          // somebody tried to reach the person
	WithdrawConsent term.Code = "referral:withdraw-consent" // the person no longer agrees
	Split           term.Code = "referral:split"            // its needs go to several
	FollowUp        term.Code = "referral:follow-up"        // the person was asked what came of it
)

// The kinds of event of a contact, beside interventions.
const (
	NeedMet   term.Code = "contact:met"   // the contact itself met the need, or gave somewhere to go
	NeedUnmet term.Code = "contact:unmet" // there was nowhere to refer to; see Event.Reason
)

// Who acts. An intermediary acts as target towards the source and as source
// towards the target; it acts as itself when it redirects and splits.
const (
	Source       = "source"       // who refers
	Target       = "target"       // the agency referred to
	Person       = "person"       // whom it is about
	Intermediary = "intermediary" // who stands between
	Clock        = "clock"        // nobody: time has passed
)

// What the person said to sharing and following up. Empty: not recorded.
const (
	Given   = "given"
	Refused = "refused"
)

// What the person got: of an event that ends a referral what the agency says, of
// a follow-up what the person says.
const (
	Helped       = "helped"
	PartlyHelped = "partly-helped"
	NotHelped    = "not-helped"
	NoneRecorded = "none-recorded" // said in so many words that nobody wrote it down
	NotReached   = "not-reached"   // of a follow-up: the person was not reached
)

// Event is something that happened to a referral, or was done at a contact. A
// list of events is written in the order of recording and only grows; each has,
// besides, the instant it took effect. Which fields an event must have is said
// by [Transition.Needs]; an event without an instant is refused.
type Event struct {
	ID          EventID           `json:"id,omitzero"`          // repeated, it is the same event; empty: never the same as another
	Kind        term.Code         `json:"kind"`                 // an open list; see Draft
	Referral    ReferralID        `json:"referral,omitzero"`    // which one; empty in a contact
	At          time.Time         `json:"at,omitzero"`          // when it took effect, with the offset of the place: its civil date is read from it
	Recorded    time.Time         `json:"recorded,omitzero"`    // when it was written down; needed of an event older than the last on record
	Actor       string            `json:"actor,omitzero"`       // Source, Target, Person, Intermediary or Clock
	By          partnership.OrgID `json:"by,omitzero"`          // the organization that acts; of what opens a referral, its source. Empty: not stated
	Reason      term.Code         `json:"reason,omitzero"`      // why: see [Reasons], an open list
	Outcome     string            `json:"outcome,omitzero"`     // what the person got: Helped and the others
	Contact     ContactID         `json:"contact,omitzero"`     // of Draft and Send: at which contact it was given
	Needs       []term.Code       `json:"needs,omitzero"`       // of Draft and Send: what for; of NeedMet and NeedUnmet: which
	To          partnership.OrgID `json:"to,omitzero"`          // of Draft, Send and Redirect: the agency
	Via         partnership.OrgID `json:"via,omitzero"`         // of Draft and Send: the intermediary
	List        string            `json:"list,omitzero"`        // of Send: a pool any agency of which may claim it; of Waitlist: the list
	Consent     string            `json:"consent,omitzero"`     // of Draft and Send: Given or Refused, for this agency
	Due         cal.Date          `json:"due,omitzero"`         // of Send: the last day for an answer, by the agency’s calendar; see [Machine.Due]
	Appointment time.Time         `json:"appointment,omitzero"` // of Schedule and Reschedule: when
	Stage       string            `json:"stage,omitzero"`       // of Hold: NeedsAction or NeedsDocument; empty: Held
	PartOf      ReferralID        `json:"part_of,omitzero"`     // of what opens a referral: the one that was split
	Redirects   ReferralID        `json:"redirects,omitzero"`   // of what opens a referral: the one redirected to this
	Restarts    ReferralID        `json:"restarts,omitzero"`    // of what opens a referral: the one that had ended
	Minutes     *int64            `json:"minutes,omitzero"`     // of an intervention: how long it took; nil: not known
	X           json.RawMessage   `json:"x,omitzero"`           // the host’s own, kept byte for byte and never looked at
}

// same reports whether two events say the same, whatever was written besides in
// X and whenever it was written down.
func (e *Event) same(f *Event) bool {
	minutes := (e.Minutes == nil) == (f.Minutes == nil) && (e.Minutes == nil || *e.Minutes == *f.Minutes)
	return minutes && e.ID == f.ID && e.Kind == f.Kind && e.Referral == f.Referral && e.At.Equal(f.At) &&
		e.Actor == f.Actor && e.By == f.By && e.Reason == f.Reason && e.Outcome == f.Outcome &&
		e.Contact == f.Contact && slices.Equal(e.Needs, f.Needs) && e.To == f.To && e.Via == f.Via &&
		e.List == f.List && e.Consent == f.Consent && e.Due == f.Due && e.Appointment.Equal(f.Appointment) &&
		e.Stage == f.Stage && e.PartOf == f.PartOf && e.Redirects == f.Redirects && e.Restarts == f.Restarts
}

// day is the civil date of an instant in a place; of the instant as it is
// written where there is none. It is none before the year 1 and after 9999.
func day(t time.Time, in *time.Location) cal.Date {
	if t.IsZero() {
		return cal.Date{}
	}
	if in != nil {
		t = t.In(in)
	}
	y, m, d := t.Date()
	date, err := cal.Of(y, int(m), d)
	if err != nil {
		return cal.Date{}
	}
	return date
}
