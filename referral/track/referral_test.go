package track_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/track"
)

// hidden leaves the events out of a comparison; they are compared apart.
var hidden = cmpopts.IgnoreUnexported(track.Referral{})

// at is so many hours after noon.
func at(hours int) time.Time { return noon.Add(time.Duration(hours) * time.Hour) }

// send opens r1 to a food bank.
func send() track.Event {
	return track.Event{
		ID: "e1", Kind: track.Send, Referral: "r1", At: noon, Actor: track.Source, By: "crossroads",
		Contact: "c1", Needs: []term.Code{"need:food"}, To: "food-bank", Consent: track.Given,
	}
}

// by is an event of the target, so many hours after noon.
func by(kind term.Code, hours int, change ...func(*track.Event)) track.Event {
	e := track.Event{Kind: kind, Referral: "r1", At: at(hours), Actor: track.Target}
	for _, c := range change {
		c(&e)
	}
	return e
}

func id(id track.EventID) func(*track.Event)           { return func(e *track.Event) { e.ID = id } }
func actor(a string) func(*track.Event)                { return func(e *track.Event) { e.Actor = a } }
func because(r term.Code) func(*track.Event)           { return func(e *track.Event) { e.Reason = r } }
func outcome(o string) func(*track.Event)              { return func(e *track.Event) { e.Outcome = o } }
func recorded(h int) func(*track.Event)                { return func(e *track.Event) { e.Recorded = at(h) } }
func of(r track.ReferralID) func(*track.Event)         { return func(e *track.Event) { e.Referral = r } }
func to(o partnership.OrgID) func(*track.Event)        { return func(e *track.Event) { e.To = o } }
func party(o partnership.OrgID) func(*track.Event)     { return func(e *track.Event) { e.By = o } }
func visit(h int) func(*track.Event)                   { return func(e *track.Event) { e.Appointment = at(h) } }
func list(l string) func(*track.Event)                 { return func(e *track.Event) { e.List = l } }
func change(f func(e *track.Event)) func(*track.Event) { return f }

// after applies events one after the other; all must be taken.
func after(t *testing.T, m track.Machine, events ...track.Event) track.Referral {
	t.Helper()
	var r track.Referral
	for i := range events {
		next, err := m.Apply(r, events[i])
		require.NoError(t, err, events[i].Kind)
		r = next
	}
	return r
}

func TestRefusals(t *testing.T) {
	pool := send()
	pool.To, pool.List = "", "housing"
	for _, c := range []struct {
		name   string
		m      track.Machine
		before []track.Event
		event  track.Event
		code   string
	}{
		{"110 accept after expiry", track.Gravity(), []track.Event{send(), by(track.Expire, 1, actor(track.Clock))}, by(track.Accept, 2), "transition"},
		{"110 complete without accept", track.Gravity(), []track.Event{send()}, by(track.Complete, 1, outcome(track.Helped)), "transition"},
		{"110 cancel after completed", track.Gravity(), []track.Event{send(), by(track.Accept, 1), by(track.Complete, 2, outcome(track.Helped))}, by(track.Cancel, 3, because("reason:other")), "transition"},
		{"111 same id, other content", track.Gravity(), []track.Event{send(), by(track.Accept, 1, id("e2"))}, by(track.Reject, 1, id("e2"), because("reason:hours")), "event-id"},
		{"111 old, and it does not say when it was recorded", track.Gravity(), []track.Event{send(), by(track.Accept, 2)}, by(track.Note, 1), "late"},
		{"111 late, and what is on record becomes impossible", track.Gravity(), []track.Event{send(), by(track.Accept, 2)}, by(track.Reject, 1, because("reason:hours"), recorded(3)), "late-clash"},
		{"late, and impossible where it belongs", track.Gravity(), []track.Event{send(), by(track.Accept, 2)}, by(track.Resume, 1, recorded(3)), "transition"},
		{"two ends", track.Gravity(), []track.Event{send(), by(track.Reject, 1, because("reason:hours"))}, by(track.Reject, 2, because("reason:hours")), "transition"},
		{"entered in error, and nothing follows", track.Gravity(), []track.Event{send(), by(track.EnterInError, 1, actor(track.Source))}, by(track.Note, 2), "transition"},
		{"F-163 without a need", track.Gravity(), nil, func() track.Event { e := send(); e.Needs = nil; return e }(), "no-need"},
		{"nobody to send it to", track.Gravity(), nil, func() track.Event { e := send(); e.To = ""; return e }(), "no-target"},
		{"consent not recorded", track.Gravity(), nil, func() track.Event { e := send(); e.Consent = ""; return e }(), "no-consent"},
		{"consent refused", track.Gravity(), nil, func() track.Event { e := send(); e.Consent = track.Refused; return e }(), "consent"},
		{"consent refused, and the machine does not ask", track.Simple(), nil, func() track.Event { e := send(); e.Consent = track.Refused; return e }(), "consent"},
		{"115 nothing after consent was withdrawn", track.Gravity(), []track.Event{send(), by(track.WithdrawConsent, 1, actor(track.Person))}, by(track.Accept, 2), "consent"},
		{"no follow-up either", track.Gravity(), []track.Event{send(), by(track.Reject, 1, because("reason:hours")), by(track.WithdrawConsent, 2, actor(track.Person))}, by(track.FollowUp, 3, actor(track.Source), outcome(track.Helped)), "consent"},
		{"the source accepts", track.Gravity(), []track.Event{send()}, by(track.Accept, 1, actor(track.Source)), "actor"},
		{"nobody accepts", track.Gravity(), []track.Event{send()}, by(track.Accept, 1, actor("")), "actor"},
		{"another agency accepts", track.Gravity(), []track.Event{send()}, by(track.Accept, 1, party("clsc")), "party"},
		{"another source cancels", track.Gravity(), []track.Event{send()}, by(track.Cancel, 1, actor(track.Source), party("clsc"), because("reason:other")), "party"},
		{"no reason", track.Gravity(), []track.Event{send()}, by(track.Reject, 1), "no-reason"},
		{"no outcome", track.Gravity(), []track.Event{send(), by(track.Accept, 1)}, by(track.Complete, 2), "no-outcome"},
		{"no appointment", track.Gravity(), []track.Event{send(), by(track.Accept, 1)}, by(track.Schedule, 2), "no-appointment"},
		{"no list", track.Gravity(), []track.Event{send(), by(track.Accept, 1)}, by(track.Waitlist, 2), "no-list"},
		{"redirected to nobody", track.Gravity(), []track.Event{send()}, by(track.Redirect, 1), "no-target"},
		{"redirected to itself", track.Gravity(), []track.Event{send()}, by(track.Redirect, 1, to("food-bank")), "same-target"},
		{"claimed though it has an owner", track.Gravity(), []track.Event{send()}, by(track.Claim, 1, party("clsc")), "claimed"},
		{"102 the second claim", track.Gravity(), []track.Event{pool, by(track.Claim, 1, party("clsc"))}, by(track.Claim, 2, party("shelter")), "claimed"},
		{"accepted and not claimed", track.Gravity(), []track.Event{pool}, by(track.Accept, 1, party("clsc")), "unclaimed"},
		{"claimed by nobody", track.Gravity(), []track.Event{pool}, by(track.Claim, 1), "no-target"},
		{"expired on its last day", track.Gravity(), []track.Event{func() track.Event { e := send(); e.Due = cal.Day(2026, 4, 17); return e }()}, by(track.Expire, 11, actor(track.Clock)), "not-due"},
		{"held in a stage that is none", track.Gravity(), []track.Event{send(), by(track.Accept, 1)}, by(track.Hold, 2, change(func(e *track.Event) { e.Stage = "moon" })), "stage"},
		{"no instant", track.Gravity(), []track.Event{send()}, track.Event{Kind: track.Accept, Referral: "r1", Actor: track.Target}, "no-time"},
		{"no such kind", track.Gravity(), []track.Event{send()}, by("referral:dance", 1), "unknown-kind"},
		{"of another referral", track.Gravity(), []track.Event{send()}, by(track.Accept, 1, of("r2")), "other-referral"},
		{"of none", track.Gravity(), nil, by(track.Accept, 1), "transition"},
		{"another vocabulary opens nothing", track.Gravity(), nil, by("survey:sent", 1), "transition"},
		{"a machine that allows nothing", track.Machine{}, nil, send(), "transition"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := after(t, c.m, c.before...)
			c.event.X = []byte(`"Gina"`)
			next, err := c.m.Apply(r, c.event)
			var refused *i18n.Error
			require.ErrorAs(t, err, &refused)
			require.Equal(t, c.code, refused.Code)
			require.Equal(t, "track", refused.Pkg)
			require.Empty(t, cmp.Diff(r, next, hidden), "a refusal changes nothing")
			require.Len(t, slices.Collect(next.Events()), len(c.before))
			for _, l := range i18n.Spoken() {
				said := refused.Message().In(l)
				require.NotEmpty(t, said)
				require.NotContains(t, said, "clsc")
				require.NotContains(t, said, "dance")
				require.NotContains(t, said, "{")
			}
		})
	}
}

func TestLife(t *testing.T) {
	m := track.Gravity()
	for _, c := range []struct {
		name   string
		events []track.Event
		want   func(r *track.Referral)
	}{
		{"sent", []track.Event{send()}, func(*track.Referral) {}},
		{"acknowledged: still requested, for the table has no received", []track.Event{send(), by(track.Acknowledge, 1)}, func(r *track.Referral) {
			r.Stage, r.Last = track.Acknowledged, at(1)
		}},
		{"draft, then sent to somebody", []track.Event{
			{Kind: track.Draft, Referral: "r1", At: at(-2), Actor: track.Person, Contact: "c1", Needs: []term.Code{"need:food"}},
			send(),
		}, func(*track.Referral) {}},
		{"accepted", []track.Event{send(), by(track.Accept, 1, party("food-bank"))}, func(r *track.Referral) {
			r.Status, r.Answered, r.TakenOn, r.Last = track.Accepted, at(1), at(1), at(1)
		}},
		{"no-show, another appointment, and help", []track.Event{
			send(), by(track.Accept, 1), by(track.Schedule, 2, visit(24)), by(track.NoShow, 25), by(track.Reschedule, 26, visit(48)),
			by(track.VisitDone, 49), by(track.Complete, 50, outcome(track.PartlyHelped)),
		}, func(r *track.Referral) {
			r.Status, r.Outcome, r.Party = track.Completed, track.PartlyHelped, track.Target
			r.Answered, r.TakenOn, r.Visit, r.Visits, r.NoShows, r.Ended, r.Last = at(1), at(1), at(48), 2, 1, at(50), at(50)
		}},
		{"a waiting list", []track.Event{send(), by(track.Accept, 1), by(track.Waitlist, 2, list("spring"))}, func(r *track.Referral) {
			r.Status, r.Stage, r.List, r.Waiting = track.OnHold, track.Waitlisted, "spring", at(2)
			r.Answered, r.TakenOn, r.Last = at(1), at(1), at(2)
		}},
		{"on hold for a document, and on", []track.Event{
			send(), by(track.Accept, 1), by(track.Hold, 2, change(func(e *track.Event) { e.Stage = track.NeedsDocument })), by(track.Resume, 3),
		}, func(r *track.Referral) {
			r.Status, r.Stage, r.Answered, r.TakenOn, r.Last = track.InProgress, track.Active, at(1), at(1), at(3)
		}},
		{"114 the person dies: no gap", []track.Event{send(), by(track.Accept, 1), by(track.Cancel, 2, actor(track.Person), because("reason:deceased"))}, func(r *track.Referral) {
			r.Status, r.Reason, r.Party, r.Answered, r.TakenOn, r.Ended, r.Last = track.Cancelled, "reason:deceased", track.Person, at(1), at(1), at(2), at(2)
		}},
		{"115 consent withdrawn, and only cancelled", []track.Event{send(), by(track.WithdrawConsent, 1, actor(track.Person)), by(track.Cancel, 2, actor(track.Source), because("reason:consent-withdrawn"))}, func(r *track.Referral) {
			r.Status, r.Reason, r.Party, r.Withdrawn, r.Ended, r.Last = track.Cancelled, "reason:consent-withdrawn", track.Source, true, at(2), at(2)
		}},
		{"declined after it was accepted", []track.Event{send(), by(track.Accept, 1), by(track.DeclineLate, 2, because("reason:no-capacity"))}, func(r *track.Referral) {
			r.Status, r.Stage, r.Reason, r.Party, r.Answered, r.TakenOn, r.Ended, r.Last = track.Failed, track.Declined, "reason:no-capacity", track.Target, at(1), at(1), at(2), at(2)
		}},
		{"follow-up after the end: the person says otherwise", []track.Event{
			send(), by(track.Accept, 1), by(track.Complete, 2, outcome(track.Helped)), by(track.FollowUp, 3, actor(track.Source), outcome(track.NotHelped)),
		}, func(r *track.Referral) {
			r.Status, r.Outcome, r.Verified, r.Party, r.Answered, r.TakenOn, r.Ended, r.Last = track.Completed, track.Helped, track.NotHelped, track.Target, at(1), at(1), at(2), at(3)
		}},
		{"stalled, noted, and moving again", []track.Event{send(), by(track.Accept, 1), by(track.Stall, 2, actor(track.Clock)), by(track.Note, 3), by(track.Start, 4)}, func(r *track.Referral) {
			r.Status, r.Stage, r.Answered, r.TakenOn, r.Last = track.InProgress, track.Active, at(1), at(1), at(4)
		}},
		{"111 an agency's clock three minutes ahead", []track.Event{
			send(), {Kind: track.Accept, Referral: "r1", At: noon.Add(3 * time.Minute), Recorded: noon, Actor: track.Target},
			{Kind: track.Attempt, Referral: "r1", At: noon.Add(time.Minute), Recorded: noon.Add(4 * time.Minute), Actor: track.Source},
		}, func(r *track.Referral) {
			r.Status, r.Attempts = track.Accepted, 1
			r.Answered, r.TakenOn, r.Last = noon.Add(3*time.Minute), noon.Add(3*time.Minute), noon.Add(3*time.Minute)
		}},
		{"111 the same event twice", []track.Event{send(), by(track.Accept, 1, id("e2")), by(track.Accept, 1, id("e2")), send()}, func(r *track.Referral) {
			r.Status, r.Answered, r.TakenOn, r.Last = track.Accepted, at(1), at(1), at(1)
		}},
		{"another vocabulary is put on record", []track.Event{send(), by("survey:sent", 1, actor("anybody"))}, func(r *track.Referral) { r.Last = at(1) }},
		{"claimed from a pool", []track.Event{
			func() track.Event { e := send(); e.To, e.List = "", "housing"; return e }(), by(track.Claim, 1, party("clsc")), by(track.Accept, 2, party("clsc")),
		}, func(r *track.Referral) {
			r.To, r.List, r.Status, r.Answered, r.TakenOn, r.Last = "clsc", "housing", track.Accepted, at(2), at(2), at(2)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := after(t, m, c.events...)
			want := track.Referral{
				ID: "r1", Contact: "c1", Needs: []term.Code{"need:food"}, From: "crossroads", To: "food-bank",
				Status: track.Requested, Consent: track.Given, Sent: noon, Last: noon,
			}
			c.want(&want)
			require.Empty(t, cmp.Diff(want, got, hidden))
		})
	}
}

// 111: a late event takes its place, and what happens since is as it was.
func TestLate(t *testing.T) {
	m := track.Gravity()
	r := after(t, m, send(), by(track.Accept, 1), by(track.Complete, 9, outcome(track.Helped)), by(track.Hold, 3, recorded(10)), by(track.Start, 2, recorded(11)))
	require.Equal(t, track.Completed, r.Status)
	require.Equal(t, at(9), r.Ended)
	var kinds []term.Code
	for e := range r.Events() {
		kinds = append(kinds, e.Kind)
	}
	require.Equal(t, []term.Code{track.Send, track.Accept, track.Start, track.Hold, track.Complete}, kinds)

	// Of one instant what was recorded first stands first.
	r = after(t, m, send(), by(track.Accept, 5), by(track.Note, 2, id("a"), recorded(6)), by(track.Note, 2, id("b"), recorded(7)), by(track.Note, 0, id("c"), recorded(8)))
	var ids []track.EventID
	for e := range r.Events() {
		ids = append(ids, e.ID)
	}
	require.Equal(t, []track.EventID{"e1", "c", "a", "b", ""}, ids)
}

func TestMost(t *testing.T) {
	m := track.Gravity()
	events := []track.Event{send()}
	for i := 1; i <= track.MaxEvents; i++ {
		events = append(events, by(track.Note, i))
	}
	all, refused := m.Fold(events, time.Time{})
	require.Len(t, all, 1)
	require.Equal(t, []string{"too-many-events"}, codes(refused))
	require.Equal(t, "/events/500", refused[0].Pointer)
}

// Redirection, splitting, restarting.
func TestLinks(t *testing.T) {
	open := func(r track.ReferralID, hours int, agency partnership.OrgID, f func(e *track.Event)) track.Event {
		e := send()
		e.ID, e.Referral, e.At, e.To = "", r, at(hours), agency
		if f != nil {
			f(&e)
		}
		return e
	}
	m := track.Gravity()
	one := func(all []track.Referral, id track.ReferralID) track.Referral {
		i := slices.IndexFunc(all, func(r track.Referral) bool { return r.ID == id })
		require.GreaterOrEqual(t, i, 0)
		return all[i]
	}
	t.Run("112 from A to B and back to A", func(t *testing.T) {
		all, refused := m.Fold([]track.Event{
			open("r1", 0, "a", nil), by(track.Redirect, 1, to("b")),
			open("r2", 2, "b", func(e *track.Event) { e.Redirects = "r1" }), by(track.Redirect, 3, of("r2"), to("a")),
			open("r3", 4, "a", func(e *track.Event) { e.Redirects = "r2" }),
		}, time.Time{})
		require.Empty(t, refused)
		require.Equal(t, track.ReferralID("r2"), one(all, "r1").Successor)
		require.Equal(t, track.Rejected, one(all, "r1").Status)
		require.False(t, one(all, "r2").Loop)
		require.True(t, one(all, "r3").Loop)
		require.Equal(t, 2, one(all, "r3").Hops)
	})
	t.Run("112 a circle in the middle of a chain", func(t *testing.T) {
		all, refused := m.Fold([]track.Event{
			open("r1", 0, "a", nil), by(track.Redirect, 1, to("b")),
			open("r2", 2, "b", func(e *track.Event) { e.Redirects = "r1" }), by(track.Redirect, 3, of("r2"), to("c")),
			open("r3", 4, "c", func(e *track.Event) { e.Redirects = "r2" }), by(track.Redirect, 5, of("r3"), to("b")),
			open("r4", 6, "b", func(e *track.Event) { e.Redirects = "r3" }),
		}, time.Time{})
		require.Empty(t, refused)
		require.False(t, one(all, "r3").Loop)
		require.True(t, one(all, "r4").Loop)
	})
	t.Run("goes on where nobody redirected it", func(t *testing.T) {
		_, refused := m.Fold([]track.Event{
			open("r1", 0, "a", nil), by(track.Redirect, 1, to("b")),
			open("r2", 2, "c", func(e *track.Event) { e.Redirects = "r1" }),
			open("r3", 2, "b", func(e *track.Event) { e.Redirects = "nobody" }),
			open("r4", 2, "b", func(e *track.Event) { e.Redirects = "r1" }),
			open("r5", 2, "b", func(e *track.Event) { e.Redirects = "r1" }),
		}, time.Time{})
		require.Equal(t, []string{"not-redirected", "not-redirected", "not-redirected"}, codes(refused))
	})
	parent := open("r1", 0, "a", func(e *track.Event) { e.Needs = []term.Code{"need:food", "need:shelter"}; e.Via = "hub" })
	split := by(track.Split, 1, actor(track.Intermediary), party("hub"))
	part := func(r track.ReferralID, need term.Code) track.Event {
		return open(r, 2, "b", func(e *track.Event) { e.PartOf, e.Needs = "r1", []term.Code{need} })
	}
	t.Run("113 the whole is cancelled, a part that is completed stays", func(t *testing.T) {
		all, refused := m.Fold([]track.Event{
			parent, split, part("r2", "need:food"), part("r3", "need:shelter"),
			by(track.Accept, 3, of("r2")), by(track.Complete, 4, of("r2"), outcome(track.Helped)),
			by(track.Cancel, 5, actor(track.Source), because("reason:moved")),
		}, time.Time{})
		require.Empty(t, refused)
		require.Equal(t, track.Completed, one(all, "r2").Status)
		require.Equal(t, track.Cancelled, one(all, "r3").Status)
		require.Equal(t, at(5), one(all, "r3").Ended)
		require.Equal(t, term.Code("reason:moved"), one(all, "r3").Reason)
		require.Equal(t, []track.ReferralID{"r2", "r3"}, one(all, "r1").Parts)
	})
	t.Run("113 all parts failed: a suggestion only", func(t *testing.T) {
		events := []track.Event{parent, split, part("r2", "need:food"), part("r3", "need:shelter")}
		for _, r := range []track.ReferralID{"r2", "r3"} {
			events = append(events, by(track.Reject, 3, of(r), because("reason:no-capacity")))
		}
		all, refused := m.Fold(events, time.Time{})
		require.Empty(t, refused)
		require.Equal(t, track.Requested, one(all, "r1").Status)
		require.Equal(t, track.Failed, one(all, "r1").Suggested)
		all, _ = m.Fold(events, at(2))
		require.Empty(t, one(all, "r1").Suggested)
	})
	t.Run("a part of what was not split, and one with a need of its own", func(t *testing.T) {
		_, refused := m.Fold([]track.Event{parent, part("r2", "need:food"), split, part("r3", "need:work"), part("r4", "need:food")}, time.Time{})
		require.Equal(t, []string{"not-split", "beyond-parent"}, codes(refused))
		require.Equal(t, "/events/3", refused[1].Pointer)
	})
	t.Run("restarted", func(t *testing.T) {
		again := open("r2", 3, "a", func(e *track.Event) { e.Restarts = "r1" })
		_, refused := m.Fold([]track.Event{open("r1", 0, "a", nil), again}, time.Time{})
		require.Equal(t, []string{"not-ended"}, codes(refused))
		all, refused := m.Fold([]track.Event{open("r1", 0, "a", nil), by(track.Reject, 1, because("reason:hours")), again}, time.Time{})
		require.Empty(t, refused)
		require.Equal(t, track.Rejected, one(all, "r1").Status)
		require.Equal(t, track.ReferralID("r2"), one(all, "r1").Successor)
		_, refused = m.Fold([]track.Event{open("r1", 0, "a", nil), by(track.EnterInError, 1, actor(track.Source)), again}, time.Time{})
		require.Equal(t, []string{"not-ended"}, codes(refused))
	})
	t.Run("102 two take the last place: the first is first", func(t *testing.T) {
		pool := open("r1", 0, "", func(e *track.Event) { e.List = "beds" })
		all, refused := m.Fold([]track.Event{pool, by(track.Claim, 1, party("a")), by(track.Claim, 1, party("b"))}, time.Time{})
		require.Equal(t, []string{"claimed"}, codes(refused))
		require.Equal(t, partnership.OrgID("a"), all[0].To)
	})
	t.Run("a waiting list in the order of joining", func(t *testing.T) {
		var events []track.Event
		for i, r := range []track.ReferralID{"r3", "r1", "r2"} {
			events = append(events, open(r, i, "a", nil), by(track.Accept, 5, of(r)), by(track.Waitlist, 10-i/2, of(r), list("spring")))
		}
		all, refused := m.Fold(events, time.Time{})
		require.Empty(t, refused)
		require.Equal(t, []track.ReferralID{"r2", "r1", "r3"}, track.Queue(all, "spring"))
		require.Empty(t, track.Queue(all, "autumn"))
	})
	t.Run("an event of no referral, and of an id already told", func(t *testing.T) {
		other := open("r2", 1, "a", func(e *track.Event) { e.ID = "e1" })
		_, refused := m.Fold([]track.Event{send(), other, {Kind: track.Note, At: noon}}, time.Time{})
		require.Equal(t, []string{"event-id", "other-referral"}, codes(refused))
	})
}

// F-163: from the request to the link, the state of each step.
func TestF163(t *testing.T) {
	m := track.Gravity()
	_, err := m.Apply(track.Referral{}, func() track.Event { e := send(); e.Needs = nil; return e }())
	var refused *i18n.Error
	require.ErrorAs(t, err, &refused)
	require.Equal(t, "no-need", refused.Code)
	var may []term.Code
	for _, e := range m.May(track.Referral{}) {
		may = append(may, e.Kind)
	}
	require.Equal(t, []term.Code{track.Draft, track.Draft, track.Send, track.Send}, may)

	// The contact came, its need was assessed, then it was referred and linked.
	events := []track.Event{
		{Kind: track.Draft, Referral: "r1", At: at(0), Actor: track.Source, Contact: "c1", Needs: []term.Code{"need:food"}},
		func() track.Event { e := send(); e.At = at(1); return e }(), by(track.Accept, 2), by(track.Start, 3), by(track.Complete, 4, outcome(track.Helped)),
	}
	l := track.Log{Contacts: []track.Contact{{ID: "c1", At: at(0), Needs: []term.Code{"need:food"}}}, Events: events}
	var states []string
	for n := range len(events) + 1 {
		all, refused := l.Known(n).Referrals(time.Time{})
		require.Empty(t, refused)
		if n == 0 {
			require.Empty(t, all)
			continue
		}
		states = append(states, all[0].Status)
	}
	require.Equal(t, []string{track.Drafted, track.Requested, track.Accepted, track.InProgress, track.Completed}, states)

	log := track.Log{Events: []track.Event{func() track.Event { e := send(); e.Needs = nil; return e }()}}
	o, ok := log.Check(cal.Day(2026, 5, 1), 0).Outcome("REF-NEED")
	require.True(t, ok)
	require.Equal(t, 1, o.Breaches)
}

func TestClock(t *testing.T) {
	m := track.Gravity()
	none := cal.Holidays{}
	r := after(t, m, send()) // a Friday
	require.Equal(t, cal.Day(2026, 5, 1), m.Due(noon, nil, none))
	require.Empty(t, m.Tick(r, at(24*14+11), nil, none), "its last day is not over")
	said := m.Tick(r, at(24*14+12), nil, none)
	require.Len(t, said, 1)
	require.Equal(t, track.Expire, said[0].Kind)
	expired := after(t, m, send(), said[0])
	require.Equal(t, state{track.Cancelled, track.Expired}, state{expired.Status, expired.Stage})
	require.Equal(t, term.Code("reason:no-response-agency"), expired.Reason)
	require.Empty(t, m.Tick(expired, at(24*90), nil, none))

	r = after(t, m, send(), by(track.Accept, 1))
	said = m.Tick(r, at(24*60), nil, none)
	require.Len(t, said, 1)
	require.Equal(t, track.Stall, said[0].Kind)
	r, err := m.Apply(r, said[0])
	require.NoError(t, err)
	require.True(t, r.Stalled)
	require.Empty(t, m.Tick(r, at(24*90), nil, none), "said once")

	// 29: the civil date is that of the agency.
	tokyo := time.FixedZone("", 9*60*60)
	require.Equal(t, cal.Day(2026, 4, 30), m.Due(at(-19), nil, none))
	require.Equal(t, cal.Day(2026, 5, 1), m.Due(at(-19), tokyo, none), "there it is Friday")
	// 125: nothing, the ends of the calendar.
	require.True(t, track.Machine{}.Due(noon, nil, none).IsZero())
	require.True(t, m.Due(time.Time{}, nil, none).IsZero())
	require.True(t, m.Due(time.Date(9999, 12, 30, 0, 0, 0, 0, time.UTC), nil, none).IsZero())
	require.True(t, m.Due(time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC), nil, none).IsZero())
	require.Nil(t, m.Tick(r, time.Time{}, nil, none))
	require.Nil(t, m.Tick(track.Referral{}, noon, nil, none))
}
