package track

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
)

// states are the statuses and stages the machines lead to, as one word each,
// beside what others call them: FHIR, BSeR's business status, and the referral
// result of the HMIS data standards ("" where there is none yet).
var states = []struct{ status, stage, business, hmis string }{
	{Drafted, "", "1", ""},
	{Requested, "", "2.0", ""},
	{Requested, Acknowledged, "2.0", ""},
	{Received, "", "2.0", ""},
	{Accepted, "", "3.0", ""},
	{InProgress, "", "5.1", ""},
	{InProgress, Active, "5.1", ""},
	{InProgress, Scheduled, "5.1.1", ""},
	{InProgress, Missed, "5.1.2", ""},
	{InProgress, VisitCancelled, "5.1.3", ""},
	{InProgress, VisitedOnce, "5.1.4", ""},
	{InProgress, CancellationRequested, "5.2", ""},
	{OnHold, "", "", ""},
	{OnHold, Waitlisted, "", ""},
	{OnHold, NeedsAction, "", ""},
	{OnHold, NeedsDocument, "", ""},
	{OnHold, Held, "", ""},
	{Rejected, "", "4.0", "3"},
	{Rejected, Redirected, "4.0", "3"},
	{Failed, "", "4.0", "3"},
	{Failed, Declined, "4.0", "3"},
	{Cancelled, "", "6.0", "2"},
	{Cancelled, Expired, "6.0", "3"},
	{Completed, "", "7.0", "1"},
	{Completed, FollowedUp, "7.0", "1"},
	{EnteredInError, "", "", ""},
}

// state is a status and a stage as one word: "in-progress/scheduled".
func state(status, stage string) string {
	if stage == "" {
		return status
	}
	return status + "/" + stage
}

// Crosswalks returns what other systems call a status and stage of ours, written
// "in-progress/scheduled": Task.status of FHIR, the business status of BSeR and
// the referral result of the HMIS data standards (1 client accepted, 2 client
// rejected, 3 provider rejected), in this order. What another system has no word
// for has no pair: it has no business status for what is on hold, for instance.
func (m Machine) Crosswalks() []term.Crosswalk {
	fhir := term.Crosswalk{From: "state", To: "fhir-task-status"}
	bser := term.Crosswalk{From: "state", To: "bser-business-status"}
	hmis := term.Crosswalk{From: "state", To: "hmis-referral-result"}
	pair := func(w *term.Crosswalk, from, to string) {
		if to != "" {
			w.Pairs = append(w.Pairs, term.Pair{From: from, To: to})
		}
	}
	for _, s := range states {
		if !m.reaches(s.status, s.stage) {
			continue
		}
		id := state(s.status, s.stage)
		pair(&fhir, id, s.status)
		pair(&bser, id, s.business)
		pair(&hmis, id, s.hmis)
	}
	return []term.Crosswalk{fhir, bser, hmis}
}

// reaches reports whether a machine leads to a status and stage.
func (m *Machine) reaches(status, stage string) bool {
	return slices.ContainsFunc(m.transitions(), func(t Transition) bool {
		return t.To == status && (t.Stage == stage || t.Event == Hold && (stage == NeedsAction || stage == NeedsDocument))
	})
}

// FromFHIR is the status and stage of a referral that comes from another system
// as Task.status and, where there is one, BSeR business status. The status
// decides. What does not fit is told:
//
//   - "unknown-status": the word is no status, or this machine does not lead to
//     it and has no place for it; then ok is false;
//   - "mapped-status": it is "received" or "ready", and this machine keeps that
//     as something else;
//   - "business-status": the business status is unknown, or says otherwise than
//     the status; it is passed over.
func (m Machine) FromFHIR(status, business string) (ours, stage string, found []*i18n.Error, ok bool) {
	ours = status
	if !m.reachesAny(status) {
		switch {
		case status == Received && m.reaches(Requested, Acknowledged):
			ours, stage = Requested, Acknowledged
		case status == Requested && m.reachesAny(Received):
			ours = Received
		default:
			return "", "", []*i18n.Error{i18n.Fail(packageName, "unknown-status", importStatus())}, false
		}
		found = append(found, i18n.Fail(packageName, "mapped-status", importMapped(), sayStatus("from", status), sayStatus("to", ours)))
	}
	if business == "" {
		return ours, stage, found, true
	}
	for _, s := range states {
		if s.business == business && s.status == ours && m.reaches(ours, s.stage) {
			if stage == "" {
				stage = s.stage
			}
			return ours, stage, found, true
		}
	}
	return ours, stage, append(found, i18n.Fail(packageName, "business-status", importBusiness(), sayStatus("status", ours))), true
}

func (m *Machine) reachesAny(status string) bool {
	return status != "" && slices.ContainsFunc(m.transitions(), func(t Transition) bool { return t.To == status })
}
