package track

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
)

// everybody are those who may note something.
func everybody() []string { return []string{Source, Target, Person, Intermediary} }

// begun are the statuses of a referral that was sent and has not ended.
func begun() []string { return []string{Requested, Received, Accepted, InProgress, OnHold} }

// open are those and the draft.
func open() []string { return append([]string{Drafted}, begun()...) }

// ended are the statuses of one that has, but for those entered in error.
func ended() []string { return []string{Rejected, Cancelled, Failed, Completed} }

// beside is what may happen in every machine without changing a status, and what
// time does.
func beside() []Transition {
	return []Transition{
		{Event: Claim, From: []string{Requested, Received}, Actors: []string{Target}},
		{Event: Stall, From: []string{Accepted, OnHold, InProgress}, Actors: []string{Clock}},
		{Event: Note, From: open(), Actors: everybody()},
		{Event: Attempt, From: open(), Actors: everybody()},
		{Event: WithdrawConsent, From: append(open(), ended()...), Actors: everybody()},
		{Event: Split, From: begun(), Actors: []string{Intermediary}},
		{Event: FollowUp, From: ended(), Actors: []string{Source, Person}, Needs: []string{NeedsOutcome}},
	}
}

// Gravity returns the default machine: the statuses, and who may set them, of
// the referral Task of HL7's SDOH Clinical Care guide, with the stages a
// referral really goes through. Source and target do what the guide's table
// lets requester and owner do and nothing else that changes a status; that the
// person cancels, an intermediary redirects and time runs out is added. The
// answer is due in ten business days and a referral has stalled after twenty
// without an event; both are this library's judgement.
func Gravity() Machine {
	return Machine{
		ID: "gravity",
		Title: i18n.Text{
			i18n.EN: "SDOH Clinical Care", i18n.FR: "SDOH Clinical Care (soins et déterminants sociaux)",
			i18n.ES: "SDOH Clinical Care (atención y determinantes sociales)", i18n.AR: "الرعاية السريرية والمحددات الاجتماعية (SDOH Clinical Care)",
		},
		Answer: 10, Quiet: 20,
		Source: check.Source{
			Title: "HL7 SDOH Clinical Care implementation guide (commit 6604b7a)", Section: "referral Task state machine",
			URL: "https://github.com/HL7/fhir-sdoh-clinicalcare", Authority: check.Guidance,
		},
		Transitions: append([]Transition{
			{Event: Draft, From: []string{""}, To: Drafted, Actors: []string{Source, Person}, Needs: []string{NeedsNeed}},
			{Event: Send, From: []string{"", Drafted}, To: Requested, Actors: []string{Source, Person}, Needs: []string{NeedsNeed, NeedsTarget, NeedsConsent}},
			{Event: Acknowledge, From: []string{Requested}, To: Requested, Stage: Acknowledged, Actors: []string{Target}},
			{Event: Accept, From: []string{Requested}, To: Accepted, Actors: []string{Target}},
			{Event: Reject, From: []string{Requested}, To: Rejected, Actors: []string{Target}, Needs: []string{NeedsReason}},
			{Event: Redirect, From: []string{Requested}, To: Rejected, Stage: Redirected, Actors: []string{Target, Intermediary}, Needs: []string{NeedsTarget}},
			{Event: Schedule, From: []string{Accepted, InProgress}, To: InProgress, Stage: Scheduled, Actors: []string{Target}, Needs: []string{NeedsAppointment}},
			{Event: Reschedule, From: []string{InProgress}, Stages: []string{Scheduled, Missed, VisitCancelled}, To: InProgress, Stage: Scheduled, Actors: []string{Target}, Needs: []string{NeedsAppointment}},
			{Event: NoShow, From: []string{InProgress}, Stages: []string{Scheduled}, To: InProgress, Stage: Missed, Actors: []string{Target}},
			{Event: CancelVisit, From: []string{InProgress}, Stages: []string{Scheduled, Missed}, To: InProgress, Stage: VisitCancelled, Actors: []string{Target, Person}},
			{Event: VisitDone, From: []string{Accepted, InProgress}, To: InProgress, Stage: VisitedOnce, Actors: []string{Target}},
			{Event: Start, From: []string{Accepted}, To: InProgress, Stage: Active, Actors: []string{Target}},
			{Event: Waitlist, From: []string{Accepted, InProgress}, To: OnHold, Stage: Waitlisted, Actors: []string{Target}, Needs: []string{NeedsList}},
			{Event: Hold, From: []string{Accepted, InProgress}, To: OnHold, Stage: Held, Actors: []string{Target}},
			{Event: Resume, From: []string{OnHold}, To: InProgress, Stage: Active, Actors: []string{Target}},
			{Event: Complete, From: []string{Accepted, InProgress, OnHold}, To: Completed, Actors: []string{Target}, Needs: []string{NeedsOutcome}},
			{Event: Fail, From: []string{Accepted, InProgress, OnHold}, To: Failed, Actors: []string{Target}, Needs: []string{NeedsReason}},
			{Event: DeclineLate, From: []string{Accepted, InProgress}, To: Failed, Stage: Declined, Actors: []string{Target}, Needs: []string{NeedsReason}},
			{Event: Cancel, From: []string{Requested, Accepted, InProgress, OnHold}, To: Cancelled, Actors: []string{Source, Target, Person}, Needs: []string{NeedsReason}},
			{Event: Cancel, From: []string{Drafted}, To: Cancelled, Actors: []string{Person}},
			{Event: Expire, From: []string{Requested}, To: Cancelled, Stage: Expired, Actors: []string{Clock}},
			{Event: EnterInError, From: append(open(), ended()...), To: EnteredInError, Actors: []string{Source}},
		}, beside()...),
	}
}

// BSeR returns the machine of the harmonised transitions of Bidirectional
// Services eReferral and IHE 360X: the source can only ask the agency to stop,
// the agency may decline at almost any time, and nothing is on hold or fails.
// What the table does not have and a record cannot do without is a draft before
// what is sent, that a person cancels a draft, and that time runs out. A
// referral entered in error cannot be marked so, as published.
func BSeR() Machine {
	target, source := []string{Target}, []string{Source}
	progress := []string{InProgress}
	return Machine{
		ID: "bser",
		Title: i18n.Text{
			i18n.EN: "BSeR and 360X", i18n.FR: "BSeR et 360X", i18n.ES: "BSeR y 360X", i18n.AR: "BSeR و360X",
		},
		Answer: 10, Quiet: 20,
		Source: check.Source{
			Title: "HL7 Bidirectional Services eReferral implementation guide (commit 7f97143)", Section: "harmonised BSeR and 360X transitions",
			URL: "https://github.com/HL7/bser", Authority: check.Guidance,
		},
		Transitions: append([]Transition{
			{Event: Draft, From: []string{""}, To: Drafted, Actors: []string{Source, Person}, Needs: []string{NeedsNeed}},
			{Event: Send, From: []string{Drafted}, To: Received, Actors: source, Needs: []string{NeedsNeed, NeedsTarget, NeedsConsent}, Rows: "01"},
			{Event: Accept, From: []string{Received}, To: Accepted, Actors: target, Rows: "02"},
			{Event: Reject, From: []string{Received, Accepted}, To: Rejected, Actors: target, Needs: []string{NeedsReason}, Rows: "03, 05"},
			{Event: Reject, From: progress, Stages: []string{Active, Scheduled, Missed, VisitedOnce}, To: Rejected, Actors: target, Needs: []string{NeedsReason}, Rows: "10, 17, 25, 33"},
			{Event: RequestCancel, From: []string{Received, Accepted}, To: InProgress, Stage: CancellationRequested, Actors: source, Rows: "04, 07"},
			{Event: RequestCancel, From: progress, Stages: []string{Active, Scheduled, Missed, VisitCancelled, VisitedOnce}, To: InProgress, Stage: CancellationRequested, Actors: source, Rows: "14, 20, 22, 28, 34"},
			{Event: Schedule, From: []string{Accepted}, To: InProgress, Stage: Scheduled, Actors: target, Needs: []string{NeedsAppointment}, Rows: "06"},
			{Event: Schedule, From: progress, Stages: []string{VisitCancelled, VisitedOnce}, To: InProgress, Stage: Scheduled, Actors: target, Needs: []string{NeedsAppointment}, Rows: "21, 26"},
			{Event: Start, From: []string{Accepted}, To: InProgress, Stage: Active, Actors: target, Rows: "31, 32"},
			{Event: Reschedule, From: progress, Stages: []string{Scheduled, Missed}, To: InProgress, Stage: Scheduled, Actors: target, Needs: []string{NeedsAppointment}, Rows: "11, 18"},
			{Event: NoShow, From: progress, Stages: []string{Scheduled}, To: InProgress, Stage: Missed, Actors: target, Rows: "12"},
			{Event: CancelVisit, From: progress, Stages: []string{Scheduled, Missed, VisitedOnce}, To: InProgress, Stage: VisitCancelled, Actors: target, Rows: "13, 19, 27"},
			{Event: VisitDone, From: []string{Accepted}, To: InProgress, Stage: VisitedOnce, Actors: target, Rows: "08"},
			{Event: VisitDone, From: progress, Stages: []string{Scheduled, VisitedOnce}, To: InProgress, Stage: VisitedOnce, Actors: target, Rows: "15, 29"},
			{Event: Complete, From: []string{Accepted}, To: Completed, Actors: target, Needs: []string{NeedsOutcome}, Rows: "09"},
			{Event: Complete, From: progress, Stages: []string{Scheduled, VisitedOnce, CancellationRequested}, To: Completed, Actors: target, Needs: []string{NeedsOutcome}, Rows: "16, 24, 30"},
			{Event: Cancel, From: progress, Stages: []string{CancellationRequested}, To: Cancelled, Actors: target, Rows: "23"},
			{Event: Cancel, From: []string{Drafted}, To: Cancelled, Actors: []string{Person}},
			{Event: Expire, From: []string{Received}, To: Cancelled, Stage: Expired, Actors: []string{Clock}},
		}, beside()...),
	}
}

// Simple returns the machine of a telephone service that tells people where to
// go: a referral is given and, if somebody asks later, followed up. The agency
// does nothing. It is this library's reading of 211 practice; no table was
// found.
func Simple() Machine {
	return Machine{
		ID: "simple",
		Title: i18n.Text{
			i18n.EN: "Given and followed up", i18n.FR: "Donnée, puis suivie", i18n.ES: "Dada y con seguimiento", i18n.AR: "إحالة تُعطى ثم تُتابَع",
		},
		Transitions: []Transition{
			{Event: Send, From: []string{""}, To: Requested, Actors: []string{Source}, Needs: []string{NeedsNeed, NeedsTarget}},
			{Event: FollowUp, From: []string{Requested}, To: Completed, Stage: FollowedUp, Actors: []string{Source, Person}, Needs: []string{NeedsOutcome}},
			{Event: Cancel, From: []string{Requested}, To: Cancelled, Actors: []string{Source, Person}},
			{Event: Expire, From: []string{Requested}, To: Cancelled, Stage: Expired, Actors: []string{Clock}},
			{Event: EnterInError, From: append([]string{Requested}, ended()...), To: EnteredInError, Actors: []string{Source}},
			{Event: Note, From: []string{Requested}, Actors: everybody()},
			{Event: Attempt, From: []string{Requested}, Actors: everybody()},
			{Event: WithdrawConsent, From: append([]string{Requested}, ended()...), Actors: everybody()},
			{Event: FollowUp, From: ended(), Actors: []string{Source, Person}, Needs: []string{NeedsOutcome}},
		},
	}
}
