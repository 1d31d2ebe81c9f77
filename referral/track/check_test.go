package track_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/track"
)

// The flag may already be there: one for the whole package.
var _ = func() bool {
	if flag.Lookup("update") == nil {
		flag.Bool("update", false, "write golden files anew")
	}
	return true
}()

// golden compares with a file of testdata, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if flag.Lookup("update").Value.String() == "true" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, got, 0o644))
		return
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (write it anew with -update):\n%s", file, diff)
	}
}

// good is a log with which nothing is wrong.
func good(change ...func(l *track.Log)) *track.Log {
	l := &track.Log{
		Contacts: []track.Contact{{
			ID: "c1", At: noon, Kind: track.Assistance, Person: "p1", Needs: []term.Code{"need:food", "need:shelter"}, Consent: track.Given,
			Events: []track.Event{{Kind: "intervention:call"}, {Kind: track.NeedUnmet, Needs: []term.Code{"need:shelter"}, Reason: "reason:no-capacity"}},
		}},
		Events: []track.Event{
			send(), by(track.Accept, 1), by(track.Complete, 2, outcome(track.Helped)), by(track.FollowUp, 3, actor(track.Source), outcome(track.Helped)),
		},
	}
	for _, c := range change {
		c(l)
	}
	return l
}

// events gives the log other events.
func events(list ...track.Event) func(l *track.Log) { return func(l *track.Log) { l.Events = list } }

func contact(change func(c *track.Contact)) func(l *track.Log) {
	return func(l *track.Log) { change(&l.Contacts[0]) }
}

func TestBaseline(t *testing.T) {
	on := cal.Day(2026, 6, 30)
	second := func(change func(e *track.Event)) track.Event {
		e := send()
		e.ID, e.Referral, e.At = "", "r2", at(10)
		change(&e)
		return e
	}
	empty := &track.Log{}
	cases := []checktest.Case[*track.Log]{
		{Rule: "REF-ID", Name: "two ids", Value: good(func(l *track.Log) { l.Contacts = append(l.Contacts, track.Contact{ID: "c2"}) })},
		{Rule: "REF-ID", Name: "doubled, blank", Value: good(func(l *track.Log) { l.Contacts = append(l.Contacts, l.Contacts[0], track.Contact{}) }), Want: []string{"contact:#1.id", "contact:#2.id"}},
		{Rule: "REF-ID", Name: "nothing", Value: empty, Skipped: true},

		{Rule: "REF-NEED", Name: "of the contact", Value: good()},
		{Rule: "REF-NEED", Name: "no need", Value: good(events(second(func(e *track.Event) { e.Needs = nil }))), Want: []string{"event:#0"}},
		{Rule: "REF-NEED", Name: "a need nobody had", Value: good(events(second(func(e *track.Event) { e.Needs = []term.Code{"need:work"} }))), Want: []string{"referral:r2.needs"}},
		{Rule: "REF-NEED", Name: "a contact that is not there", Value: good(events(second(func(e *track.Event) { e.Contact = "c9" }))), Want: []string{"referral:r2.contact"}},
		{Rule: "REF-NEED", Name: "no contact told", Value: good(events(second(func(e *track.Event) { e.Contact = "" }))), Unknown: []string{"referral:r2.contact"}},
		{Rule: "REF-NEED", Name: "needs not stated", Value: good(contact(func(c *track.Contact) { c.Needs, c.Events = nil, nil })), Unknown: []string{"referral:r1.needs"}},
		{Rule: "REF-NEED", Name: "no contacts", Value: &track.Log{Events: []track.Event{send()}}, Unknown: []string{"referral:r1.contact"}},
		{Rule: "REF-NEED", Name: "no referrals", Value: good(events()), Skipped: true},

		{Rule: "REF-INFO-ONLY", Name: "assistance", Value: good()},
		{Rule: "REF-INFO-ONLY", Name: "needs", Value: good(events(), contact(func(c *track.Contact) { c.Kind = track.Information })), Want: []string{"contact:c1.kind"}},
		{Rule: "REF-INFO-ONLY", Name: "a referral", Value: good(contact(func(c *track.Contact) { c.Kind, c.Needs, c.Events = track.Information, nil, nil })), Want: []string{"contact:c1.kind"}},
		{Rule: "REF-INFO-ONLY", Name: "only information", Value: good(events(), contact(func(c *track.Contact) { c.Kind, c.Needs, c.Events = track.Information, nil, nil }))},

		{Rule: "REF-CONSENT", Name: "with permission", Value: good()},
		{Rule: "REF-CONSENT", Name: "sent without", Value: good(events(second(func(e *track.Event) { e.Consent = "" }))), Want: []string{"event:#0"}},
		{Rule: "REF-CONSENT", Name: "followed up without", Value: good(
			contact(func(c *track.Contact) { c.Consent = "" }),
			func(l *track.Log) { l.Machine = &track.Machine{ID: "simple"} },
			events(second(func(e *track.Event) { e.Consent = "" }), by(track.FollowUp, 11, of("r2"), actor(track.Source), outcome(track.Helped)))), Want: []string{"referral:r2.consent"}},
		{Rule: "REF-CONSENT", Name: "after it was withdrawn", Value: good(events(send(), by(track.WithdrawConsent, 1), by(track.Accept, 2))), Want: []string{"event:#2"}},

		{Rule: "REF-ANONYMOUS", Name: "known", Value: good()},
		{Rule: "REF-ANONYMOUS", Name: "anonymous", Value: good(contact(func(c *track.Contact) { c.Anonymous = true })), Want: []string{"contact:c1.person"}},

		{Rule: "REF-TRANSITION", Name: "in order", Value: good()},
		{Rule: "REF-TRANSITION", Name: "completed and not accepted", Value: good(events(send(), by(track.Complete, 1, outcome(track.Helped)))), Want: []string{"event:#1"}},
		{Rule: "REF-TRANSITION", Name: "a machine nobody knows", Value: good(func(l *track.Log) { l.Machine = &track.Machine{ID: "moon"} }), Unknown: []string{"log.machine"}},

		{Rule: "REF-ACTOR", Name: "the agency", Value: good()},
		{Rule: "REF-ACTOR", Name: "the source accepts, another agency too", Value: good(events(send(), by(track.Accept, 1, actor(track.Source)), by(track.Accept, 1, party("clsc")))), Want: []string{"event:#1", "event:#2"}},

		{Rule: "REF-SELF", Name: "two", Value: good()},
		{Rule: "REF-SELF", Name: "one", Value: good(events(second(func(e *track.Event) { e.To = e.By }))), Want: []string{"referral:r2.to"}},

		{Rule: "REF-DECLINE-REASON", Name: "helped", Value: good()},
		{Rule: "REF-DECLINE-REASON", Name: "refused for want of one", Value: good(events(send(), by(track.Reject, 1))), Want: []string{"event:#1"}},
		{Rule: "REF-DECLINE-REASON", Name: "the machine does not ask", Value: good(events(send(), by(track.Reject, 1)), func(l *track.Log) {
			m := track.Gravity().Waiving(track.NeedsReason)
			l.Machine = &m
		}), Want: []string{"referral:r1.reason"}},

		{Rule: "REF-UNMET-REASON", Name: "full", Value: good()},
		{Rule: "REF-UNMET-REASON", Name: "nobody says", Value: good(contact(func(c *track.Contact) { c.Events[1].Reason = "" })), Want: []string{"contact:c1.events[1]"}},

		{Rule: "REF-MET-CLASH", Name: "unmet and not served", Value: good()},
		{Rule: "REF-MET-CLASH", Name: "unmet and served", Value: good(contact(func(c *track.Contact) { c.Events[1].Needs = []term.Code{"need:food"} })), Want: []string{"contact:c1.events[1]"}},
		{Rule: "REF-MET-CLASH", Name: "met by nothing", Value: good(events(), contact(func(c *track.Contact) {
			c.Events = []track.Event{{Kind: track.NeedMet, Needs: []term.Code{"need:food"}}}
		})), Want: []string{"contact:c1.events[0]"}},
		{Rule: "REF-MET-CLASH", Name: "met by a referral", Value: good(contact(func(c *track.Contact) {
			c.Events = []track.Event{{Kind: track.NeedMet, Needs: []term.Code{"need:food"}}}
		}))},
		{Rule: "REF-MET-CLASH", Name: "met and unmet", Value: good(contact(func(c *track.Contact) {
			c.Events = append(c.Events, track.Event{Kind: track.NeedMet, Needs: []term.Code{"need:shelter"}})
		})), Want: []string{"contact:c1.events[2]"}},

		{Rule: "REF-FOLLOWUP-DATE", Name: "after", Value: good()},
		{Rule: "REF-FOLLOWUP-DATE", Name: "before, and never", Value: good(events(send(), by(track.FollowUp, -1, actor(track.Source)), track.Event{Kind: track.FollowUp, Referral: "r1"})), Want: []string{"event:#1.at", "event:#2.at"}},
		{Rule: "REF-FOLLOWUP-DATE", Name: "none", Value: good(events(send())), Skipped: true},

		{Rule: "REF-AGE", Name: "ended", Value: good()},
		{Rule: "REF-AGE", Name: "74 days", Value: good(events(send())), Want: []string{"referral:r1.status"}},

		{Rule: "REF-DUPLICATE", Name: "one", Value: good()},
		{Rule: "REF-DUPLICATE", Name: "twice", Value: good(events(send(), second(func(*track.Event) {}))), Want: []string{"referral:r2.to"}},
		{Rule: "REF-DUPLICATE", Name: "another need", Value: good(events(send(), second(func(e *track.Event) { e.Needs = []term.Code{"need:shelter"} })))},

		{Rule: "REF-CHAIN", Name: "one agency", Value: good()},
		{Rule: "REF-CHAIN", Name: "to and fro", Value: good(events(
			send(), by(track.Redirect, 1, to("clsc")),
			second(func(e *track.Event) { e.To, e.Redirects = "clsc", "r1" }), by(track.Redirect, 11, of("r2"), to("food-bank")),
			func() track.Event {
				e := second(func(e *track.Event) { e.Redirects = "r2" })
				e.Referral, e.At = "r3", at(12)
				return e
			}(),
		)), Want: []string{"referral:r3.redirects"}},
	}
	checktest.Audit(t, track.Baseline(on, 0), cases)

	require.Empty(t, good().Check(on, 0).Findings)
	var said []byte
	for _, c := range cases {
		if len(c.Want)+len(c.Unknown) == 0 {
			continue
		}
		said = append(said, "== "+string(c.Rule)+": "+c.Name+"\n"...)
		said = append(said, checktest.Golden(c.Value.Check(on, 0))...)
	}
	golden(t, "findings.golden", said)
}

// The age limit is the caller's; without a day it cannot be told.
func TestAgeLimit(t *testing.T) {
	l := good(events(send()))
	require.Empty(t, l.Check(cal.Day(2026, 6, 16), 60).Findings, "sixty days are no more than sixty")
	require.Len(t, l.Check(cal.Day(2026, 6, 17), 60).Findings, 1)
	require.Len(t, l.Check(cal.Day(2026, 4, 25), 7).Findings, 1)
	checktest.Match(t, l.Check(cal.Date{}, 7), "REF-AGE log.events ?")
	var none *track.Log
	require.Empty(t, none.Check(cal.Date{}, 0).Findings)
}

// Each refusal, in the four languages.
func TestRefusalsInWords(t *testing.T) {
	m := track.Gravity()
	r := after(t, m, send())
	accepted := after(t, m, send(), by(track.Accept, 1))
	due := send()
	due.Due = cal.Day(2026, 4, 20)
	var said []byte
	for _, c := range []struct {
		r track.Referral
		e track.Event
	}{
		{r, by(track.Complete, 1)}, {r, by(track.Accept, 1, actor(track.Source))}, {r, by(track.Reject, 1)},
		{r, by("referral:dance", 1)}, {r, by(track.Accept, 1, party("x"))}, {accepted, by(track.Note, 0, recorded(1))},
		{accepted, by(track.Note, 0)}, {accepted, by(track.Complete, 2)}, {after(t, m, due), by(track.Expire, 1, actor(track.Clock))},
		{track.Referral{}, by(track.Accept, 1)}, {after(t, m, send(), by(track.EnterInError, 1, actor(track.Source))), by(track.Accept, 2)},
	} {
		_, err := m.Apply(c.r, c.e)
		if err == nil {
			continue
		}
		var e *i18n.Error
		require.ErrorAs(t, err, &e)
		said = append(said, e.Code+"\n"...)
		for _, l := range i18n.Spoken() {
			said = append(said, "\t"+string(l)+"\t"+e.Message().In(l)+"\n"...)
		}
	}
	golden(t, "refusals.golden", said)
}
