package track

import (
	"iter"
	"slices"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Referral is what became of a referral: the fold of its events, made by
// [Machine.Apply] and [Machine.Fold] and never written down itself. The zero
// Referral is one that is not there yet. It refers to its events and shares
// their lists: do not change them.
type Referral struct {
	ID        ReferralID        // which one
	Contact   ContactID         // at which contact it was given; empty: not stated
	Needs     []term.Code       // what for
	From      partnership.OrgID // who refers; empty: not stated, or the person
	To        partnership.OrgID // the agency; empty: still in a pool
	Via       partnership.OrgID // the intermediary; empty: none
	Status    string            // Drafted, Requested and the others; empty: not there yet
	Stage     string            // Scheduled and the others; empty: nothing more is said
	Outcome   string            // what the person got, as whoever ended it says; empty: not said
	Verified  string            // and as the last follow-up that reached the person says; empty: none did
	Reason    term.Code         // why it ended, or stands still; empty: not said
	Party     string            // who ended it: the actor of the event that did; empty: it is open
	Consent   string            // Given or Refused; empty: not recorded
	Withdrawn bool              // the person no longer agrees: it can only be stopped
	Stalled   bool              // the clock said so, and nothing happened since
	WasSplit  bool              // its needs went to several
	Due       cal.Date          // last day for an answer; none: not stated
	List      string            // the pool it is or was in, or the waiting list
	Sent      time.Time         // when it was sent; zero: it was not
	Answered  time.Time         // when the agency first answered, yes or no; zero: it did not
	TakenOn   time.Time         // when it accepted or began; zero: it did not
	Waiting   time.Time         // since when it is in the waiting list; zero: it is not
	Visit     time.Time         // the appointment; zero: none
	Ended     time.Time         // when it ended; zero: it is open
	Last      time.Time         // when anything last happened
	NoShows   int               // how often the person did not come
	Visits    int               // appointments made, those in place of another included
	Attempts  int               // how often somebody tried to reach the person
	Next      partnership.OrgID // the agency it was redirected to; empty: none
	PartOf    ReferralID        // the one it is a part of
	Redirects ReferralID        // the one that was redirected to it
	Restarts  ReferralID        // the one that had ended and goes on here

	// The rest is known only where the other referrals are: from Fold, not from
	// Apply.

	Successor ReferralID   // of one redirected or restarted: the referral that goes on
	Parts     []ReferralID // of one that was split: its parts, in the order of recording
	Hops      int          // how many redirections lead to it
	Loop      bool         // one of them came from the same agency: the person was sent in a circle
	Suggested string       // of one whose parts have all ended: Completed if one of them is, else Failed. Somebody has to say so

	past []*Event // accepted, in order of effect
}

// Events yields the events that made the referral what it is, in the order in
// which they took effect.
func (r Referral) Events() iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for _, e := range r.past {
			if !yield(*e) {
				return
			}
		}
	}
}

// Helped answers whether the person got help by it: by the last follow-up that
// reached the person or, without one, by the agency that completed it. It is
// known only if one of the two says so.
func (r *Referral) Helped() (helped, known bool) {
	said := r.Verified
	if said == "" && r.Status == Completed {
		said = r.Outcome
	}
	switch said {
	case Helped, PartlyHelped:
		return true, true
	case NotHelped:
		return false, true
	default:
		return false, r.Status == Rejected || r.Status == Failed || r.Status == Cancelled
	}
}

// Apply is the referral after one more event. An event that may not happen is an
// *i18n.Error, and then the referral is as it was; [Machine.May] is what may
// happen instead. Its codes:
//
//   - "no-time", "unknown-kind", "other-referral", "too-many-events";
//   - "event-id": the id of an event that said something else (the same event
//     again changes nothing and is no error);
//   - "transition": not in this status and stage, or the referral has ended or is
//     not there; "actor": not by this actor; "party": not by this organization;
//   - "no-need", "no-target", "no-consent", "no-reason", "no-outcome",
//     "no-appointment", "no-list": what the event must say;
//   - "consent": the person refused, or no longer agrees;
//   - "claimed", "unclaimed": of a referral in a pool; "same-target": redirected
//     to where it is; "not-due": expired before its day; "stage": of Hold;
//   - "late": older than the last event on record, and it does not say when it
//     was recorded; "late-clash": what is on record would become impossible.
//
// A late event takes its place among the others by the instant it took effect,
// behind those of the same instant. Links to other referrals are noted and not
// looked up: that is done by [Machine.Fold]. The time is proportional to the
// number of events of the referral.
func (m Machine) Apply(r Referral, e Event) (Referral, error) {
	s := r
	s.past = slices.Clone(r.past)
	if err := newRun(&m).take(&s, &e); err != nil {
		return r, err
	}
	return s, nil
}

// A run is a machine made ready for many events.
type run struct {
	m  *Machine
	by map[term.Code][]*Transition
}

func newRun(m *Machine) *run {
	x := &run{m, make(map[term.Code][]*Transition, len(m.transitions()))}
	for i := range m.transitions() {
		t := &m.Transitions[i]
		x.by[t.Event] = append(x.by[t.Event], t)
	}
	return x
}

// take adds an event to a referral, in the order of effect. On error the
// referral is unchanged.
func (x *run) take(r *Referral, e *Event) error {
	if e.ID != "" {
		for _, p := range r.past {
			if p.ID != e.ID {
				continue
			}
			if !p.same(e) {
				return refuse("event-id", eventTwice())
			}
			return nil
		}
	}
	switch {
	case e.At.IsZero():
		return refuse("no-time", eventNoTime())
	case r.ID != "" && e.Referral != r.ID:
		return refuse("other-referral", eventOther())
	case len(r.past) >= MaxEvents:
		return refuse("too-many-events", eventTooMany(), i18n.Int("most", MaxEvents))
	case !r.Last.IsZero() && e.At.Before(r.Last):
		return x.insert(r, e)
	}
	if err := x.step(r, e); err != nil {
		return err
	}
	r.past = append(r.past, e)
	return nil
}

// insert puts a late event in its place and goes through all of them again.
func (x *run) insert(r *Referral, e *Event) error {
	if e.Recorded.IsZero() {
		return refuse("late", eventLate(), sayKind("event", e.Kind))
	}
	at := len(r.past)
	for at > 0 && e.At.Before(r.past[at-1].At) {
		at--
	}
	past := slices.Insert(slices.Clone(r.past), at, e)
	var s Referral
	for _, p := range past {
		if err := x.step(&s, p); err != nil {
			if p == e {
				return err
			}
			return refuse("late-clash", eventClash(), sayKind("event", e.Kind), sayKind("later", p.Kind))
		}
	}
	s.Successor, s.Parts, s.Hops, s.Loop, s.past = r.Successor, r.Parts, r.Hops, r.Loop, past
	*r = s
	return nil
}

// ours reports whether a kind is a term of this package's vocabulary.
func ours(kind term.Code) bool { return kind.Scheme() == Send.Scheme() }

// step is one event. It looks first and changes the referral only if nothing
// stands against it.
func (x *run) step(r *Referral, e *Event) error {
	if e.Referral != r.ID && r.ID != "" { // the referral it is part of was cancelled
		if Open(r.Status) {
			r.end(Cancelled, "", e)
		}
		return nil
	}
	if !ours(e.Kind) {
		if r.Status == "" {
			return x.notNow(r, e)
		}
		r.Last = e.At
		return nil
	}
	t, err := x.find(r, e)
	if err != nil {
		return err
	}
	if err := t.lacks(r, e); err != nil {
		return err
	}
	if err := against(r, e); err != nil {
		return err
	}
	r.become(t, e)
	return nil
}

// find is the transition an event takes.
func (x *run) find(r *Referral, e *Event) (*Transition, error) {
	if len(x.by[e.Kind]) == 0 && kindWord(e.Kind) == nil {
		return nil, refuse("unknown-kind", eventUnknown(), x.may(r))
	}
	var fitting *Transition
	for _, t := range x.by[e.Kind] {
		if !t.fits(r.Status, r.Stage) {
			continue
		}
		if slices.Contains(t.Actors, e.Actor) {
			if r.Withdrawn && !t.stops() {
				return nil, refuse("consent", eventWithdrawn(), sayKind("event", e.Kind), x.may(r))
			}
			return t, nil
		}
		fitting = t
	}
	if fitting == nil {
		return nil, x.notNow(r, e)
	}
	var who []i18n.Arg
	for _, a := range fitting.Actors {
		who = append(who, sayActor("", a))
	}
	return nil, refuse("actor", eventActor(), sayKind("event", e.Kind), i18n.List("who", who...))
}

func (x *run) notNow(r *Referral, e *Event) error {
	if r.Status == "" {
		return refuse("transition", eventNotThere(), sayKind("event", e.Kind), x.may(r))
	}
	if len(x.m.May(*r)) == 0 {
		return refuse("transition", eventNever(), sayKind("event", e.Kind), sayStatus("status", r.Status))
	}
	return refuse("transition", eventNotNow(), sayKind("event", e.Kind), sayStatus("status", r.Status), x.may(r))
}

// may is the list of what may happen, in the order of the machine.
func (x *run) may(r *Referral) i18n.Arg {
	var items []i18n.Arg
	var last []term.Code
	for _, e := range x.m.May(*r) {
		if !slices.Contains(last, e.Kind) {
			last = append(last, e.Kind)
			items = append(items, sayKind("", e.Kind))
		}
	}
	if items == nil {
		items = append(items, i18n.Said("", nothing().With()))
	}
	return i18n.List("may", items...)
}

// lacks is what an event of this transition must say and does not.
func (t *Transition) lacks(r *Referral, e *Event) error {
	for _, n := range t.Needs {
		switch {
		case n == NeedsNeed && len(e.Needs) == 0 && len(r.Needs) == 0:
			return refuse("no-need", eventNoNeed())
		case n == NeedsTarget && e.To == "" && e.List == "" && (e.Kind == Redirect || r.To == "" && r.List == ""):
			return refuse("no-target", eventNoTarget(), sayKind("event", e.Kind))
		case n == NeedsConsent && e.Consent == "" && r.Consent == "":
			return refuse("no-consent", eventNoConsent())
		case n == NeedsReason && e.Reason == "":
			return refuse("no-reason", eventNoReason(), sayKind("event", e.Kind))
		case n == NeedsOutcome && e.Outcome == "":
			return refuse("no-outcome", eventNoOutcome(), sayKind("event", e.Kind))
		case n == NeedsAppointment && e.Appointment.IsZero():
			return refuse("no-appointment", eventNoAppointment(), sayKind("event", e.Kind))
		case n == NeedsList && e.List == "":
			return refuse("no-list", eventNoList(), sayKind("event", e.Kind))
		}
	}
	return nil
}

// against is what stands against an event besides its transition.
func against(r *Referral, e *Event) error {
	consent := e.Consent
	if consent == "" {
		consent = r.Consent
	}
	pooled := r.pooled()
	switch {
	case e.Kind == Send && consent == Refused:
		return refuse("consent", eventRefused())
	case e.Kind == Claim && !pooled:
		return refuse("claimed", eventClaimed())
	case e.Kind == Claim && e.By == "":
		return refuse("no-target", eventNoTarget(), sayKind("event", e.Kind))
	case e.Actor == Target && pooled && e.Kind != Claim:
		return refuse("unclaimed", eventUnclaimed(), sayKind("event", e.Kind))
	case e.Actor == Target && e.By != "" && r.To != "" && e.By != r.To,
		e.Actor == Source && e.By != "" && r.From != "" && e.By != r.From,
		e.Actor == Intermediary && e.By != "" && r.Via != "" && e.By != r.Via:
		return refuse("party", eventParty(), sayKind("event", e.Kind), sayActor("actor", e.Actor))
	case e.Kind == Redirect && e.To == r.To:
		return refuse("same-target", eventSameTarget())
	case e.Kind == Expire && !r.Due.IsZero() && day(e.At, nil).Ordinal() <= r.Due.Last().Ordinal():
		return refuse("not-due", eventNotDue(), r.Due.Arg("due"))
	case e.Kind == Hold && e.Stage != "" && e.Stage != NeedsAction && e.Stage != NeedsDocument && e.Stage != Held:
		return refuse("stage", eventStage(), sayStage("a", NeedsAction), sayStage("b", NeedsDocument), sayStage("c", Held))
	}
	return nil
}

// pooled reports whether a referral waits for an agency to claim it.
func (r *Referral) pooled() bool { return r.Status != "" && r.Status != Drafted && r.To == "" }

// become changes the referral by an event against which nothing stands.
func (r *Referral) become(t *Transition, e *Event) {
	to, stage := t.To, t.Stage
	r.Last = e.At
	switch e.Kind {
	case Draft, Send:
		r.open(e)
	case Claim:
		r.To = e.By
	case Redirect:
		r.Next = e.To
	case Schedule, Reschedule:
		r.Visit = e.Appointment
		r.Visits++
	case NoShow:
		r.NoShows++
	case Waitlist:
		r.List, r.Waiting = e.List, e.At
	case Hold:
		if e.Stage != "" {
			stage = e.Stage
		}
	case Attempt:
		r.Attempts++
	case WithdrawConsent:
		r.Withdrawn = true
	case Split:
		r.WasSplit = true
	case FollowUp:
		if e.Outcome == NotReached {
			to = "" // it is still not known
			r.Attempts++
		} else {
			r.Verified = e.Outcome
		}
	}
	r.Stalled = e.Kind == Stall || r.Stalled && e.Kind == Note
	if to == "" {
		return
	}
	if e.Actor == Target || e.Actor == Intermediary {
		r.answer(to, e)
	}
	if e.Kind != Waitlist {
		r.Waiting = time.Time{}
	}
	if Open(to) {
		r.Status, r.Stage, r.Reason = to, stage, e.Reason
		return
	}
	r.end(to, stage, e)
}

// open is the first event of a referral, or what is added when a draft is sent.
func (r *Referral) open(e *Event) {
	r.ID = e.Referral
	said(&r.Contact, e.Contact)
	if len(e.Needs) > 0 {
		r.Needs = e.Needs
	}
	if e.Actor == Source {
		said(&r.From, e.By)
	}
	said(&r.To, e.To)
	said(&r.Via, e.Via)
	said(&r.List, e.List)
	said(&r.Consent, e.Consent)
	said(&r.Due, e.Due)
	said(&r.PartOf, e.PartOf)
	said(&r.Redirects, e.Redirects)
	said(&r.Restarts, e.Restarts)
	if e.Kind == Send {
		r.Sent = e.At
	}
}

// said sets what an event says, and leaves what it does not.
func said[T comparable](to *T, v T) {
	var zero T
	if v != zero {
		*to = v
	}
}

// answer notes when the agency first answered and when it took the work on.
func (r *Referral) answer(to string, e *Event) {
	switch to {
	case Accepted, InProgress, OnHold, Completed, Failed:
		if r.TakenOn.IsZero() {
			r.TakenOn = e.At
		}
	case Rejected:
	default:
		return
	}
	if r.Answered.IsZero() {
		r.Answered = e.At
	}
}

// end is the end of the referral.
func (r *Referral) end(to, stage string, e *Event) {
	r.Status, r.Stage, r.Reason, r.Party = to, stage, e.Reason, e.Actor
	r.Ended, r.Last = e.At, e.At
	r.Waiting, r.Stalled = time.Time{}, false
	if e.Outcome != "" && e.Kind != FollowUp {
		r.Outcome = e.Outcome
	}
}
