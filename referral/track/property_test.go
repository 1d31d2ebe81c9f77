package track_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/track"
)

// kinds are all kinds of event of a machine.
func kinds(m track.Machine) []term.Code {
	var list []term.Code
	for _, t := range m.Transitions {
		if !slices.Contains(list, t.Event) {
			list = append(list, t.Event)
		}
	}
	return list
}

// random is a list of events about a few referrals, most of them possible, some
// late, some repeated.
func random(rng *rand.Rand, m track.Machine, referrals, n int) []track.Event {
	all := kinds(m)
	var list []track.Event
	for i := range n {
		if len(list) > 0 && rng.IntN(12) == 0 {
			list = append(list, list[rng.IntN(len(list))]) // told twice
			continue
		}
		e := full(all[rng.IntN(len(all))], everybody[rng.IntN(len(everybody))], noon.Add(time.Duration(i)*time.Minute))
		e.ID = track.EventID(fmt.Sprint("e", i))
		e.Referral = track.ReferralID(fmt.Sprint("r", rng.IntN(referrals)))
		e.To = partnership.OrgID(fmt.Sprint("o", rng.IntN(3)))
		if rng.IntN(3) == 0 {
			e.Kind, e.Actor = all[rng.IntN(2)], track.Source
		}
		if rng.IntN(8) == 0 {
			e.At, e.Recorded = e.At.Add(-time.Duration(rng.IntN(30))*time.Minute), e.At
		}
		list = append(list, e)
	}
	return list
}

func compare(t *testing.T, want, got []track.Referral) {
	t.Helper()
	require.Empty(t, gocmp.Diff(want, got, hidden))
	for i := range want {
		require.Equal(t, slices.Collect(want[i].Events()), slices.Collect(got[i].Events()))
	}
}

// Laws of the fold, over many lists of events.
func TestFoldLaws(t *testing.T) {
	for seed := range uint64(90) {
		rng := rand.New(rand.NewPCG(seed, 1))
		m := []track.Machine{track.Gravity(), track.BSeR(), track.Simple()}[seed%3]
		events := random(rng, m, 4, 120)
		all, refused := m.Fold(events, time.Time{})

		// Folding is applying one after the other.
		at := map[track.ReferralID]track.Referral{}
		faults := 0
		for _, e := range events {
			before := at[e.Referral]
			next, err := m.Apply(before, e)
			if err != nil {
				faults++
				require.Empty(t, gocmp.Diff(before, next, hidden), "a refusal changes nothing")
				continue
			}
			at[e.Referral] = next
		}
		delete(at, "")
		var one []track.Referral
		for _, r := range at {
			if r.ID != "" {
				one = append(one, r)
			}
		}
		slices.SortFunc(one, func(a, b track.Referral) int {
			return cmp.Or(first(a).Compare(first(b)), cmp.Compare(a.ID, b.ID))
		})
		compare(t, all, one)
		require.Len(t, refused, faults)

		// What is on record can be told again, in the order of effect, and is the same.
		var told []track.Event
		for _, r := range all {
			told = append(told, slices.Collect(r.Events())...)
		}
		again, refused2 := m.Fold(told, time.Time{})
		require.Empty(t, refused2)
		compare(t, all, again)

		// Whichever referral's events are recorded first does not matter.
		by := map[track.ReferralID][]track.Event{}
		for _, e := range events {
			by[e.Referral] = append(by[e.Referral], e)
		}
		var mixed []track.Event
		for len(by) > 0 {
			ids := make([]track.ReferralID, 0, len(by))
			for id := range by {
				ids = append(ids, id)
			}
			slices.Sort(ids)
			id := ids[rng.IntN(len(ids))]
			mixed = append(mixed, by[id][0])
			if by[id] = by[id][1:]; len(by[id]) == 0 {
				delete(by, id)
			}
		}
		other, _ := m.Fold(mixed, time.Time{})
		compare(t, all, other)

		// Until an instant is what was there then.
		until := noon.Add(time.Hour)
		then, _ := m.Fold(events, until)
		var early []track.Event
		for _, e := range events {
			if !e.At.After(until) {
				early = append(early, e)
			}
		}
		want, _ := m.Fold(early, time.Time{})
		compare(t, want, then)
	}
}

func first(r track.Referral) time.Time {
	for e := range r.Events() {
		return e.At
	}
	return time.Time{}
}

// The three levels of a need met hold each other, and what happened to needs adds
// up, whatever the log.
func TestFigureLaws(t *testing.T) {
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 2))
		m := track.Gravity()
		l := track.Log{Events: random(rng, m, 12, 200)}
		for i := range l.Events {
			l.Events[i].Contact = track.ContactID(fmt.Sprint("c", rng.IntN(4)))
		}
		for i := range 4 {
			l.Contacts = append(l.Contacts, track.Contact{ID: track.ContactID(fmt.Sprint("c", i)), At: noon, Needs: []term.Code{"need:food", "need:work"}})
		}
		s := l.Observations(cal.Period{From: cal.Year(2026), To: cal.Year(2026)}, nil)
		require.Empty(t, s.Check())
		part := func(id indicators.ID) int64 { return reading(t, s, id).Numerator.Value.Coef() }
		require.LessOrEqual(t, part("needs-connected"), part("needs-referred"))
		require.LessOrEqual(t, part("needs-served"), part("needs-connected"))
		require.LessOrEqual(t, part("needs-served")+part("needs-unmet"), int64(8))
		c := tally(t, &l, track.UnitNeed, cal.Period{})
		require.EqualValues(t, 8, cell(t, c))
		require.Equal(t, part("needs-served"), cell(t, c, "result:served"))
		require.Equal(t, part("needs-unmet"), cell(t, c, "result:unmet"))
		var gaps int64
		for _, g := range []string{track.GapService, track.GapEligibility, track.GapCapacity, track.GapAccess, track.GapResponse, track.GapSafety, track.GapUnclear} {
			gaps += cell(t, c, term.C("gap", g))
		}
		require.Equal(t, part("needs-unmet"), gaps, "each has one gap")
	}
}

func FuzzDecode(f *testing.F) {
	data, err := track.Encode(crossroads())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"entente":"referral-log/1.3","later":[1],"events":[{"kind":"referral:send","at":"2026-04-17T10:00:00Z","referral":"r","needs":["x:y"],"to":"a","actor":"source","consent":"given"}]}`))
	f.Add([]byte(`{"entente":"referral-log/1","machine":{"id":"x","transitions":[{"event":"a:b","from":[""],"to":"completed","actors":[""]}]},"events":[{"kind":"a:b","referral":"r","at":"0001-01-01T00:00:00Z"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := track.Decode(data)
		if err != nil {
			return
		}
		again, err := track.Encode(l)
		require.NoError(t, err)
		twice, err := track.Decode(again)
		require.NoError(t, err)
		written, err := track.Encode(twice)
		require.NoError(t, err)
		require.Equal(t, string(again), string(written))
		all, _ := l.Referrals(time.Time{})
		for i := range all {
			require.NotEmpty(t, all[i].ID)
		}
		l.Check(cal.Day(2026, 5, 1), 0)
		s := l.Observations(cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 4)}, time.UTC)
		require.Empty(t, s.Check())
	})
}

// FuzzFold reads bytes as events of a few referrals.
func FuzzFold(f *testing.F) {
	f.Add([]byte("send accept complete"), byte(0))
	f.Add([]byte{1, 0, 0, 1, 4, 1, 2, 3, 1, 0, 5, 9, 1, 1, 1, 200, 7, 0, 3, 2}, byte(1))
	f.Fuzz(func(t *testing.T, data []byte, which byte) {
		m := []track.Machine{track.Gravity(), track.BSeR(), track.Simple()}[which%3]
		all := kinds(m)
		var events []track.Event
		for ; len(data) >= 4; data = data[4:] {
			e := full(all[int(data[0])%len(all)], everybody[int(data[1])%len(everybody)], at(int(int8(data[2]))))
			e.Referral = track.ReferralID(fmt.Sprint("r", data[3]%4))
			if data[3]&4 != 0 {
				e.Recorded = noon
			}
			if data[3]&8 != 0 {
				e.ID = track.EventID(fmt.Sprint("e", data[1]))
			}
			link := track.ReferralID(fmt.Sprint("r", data[3]>>4%4))
			switch data[3] >> 6 {
			case 1:
				e.PartOf = link
			case 2:
				e.Redirects = link
			case 3:
				e.Restarts = link
			}
			events = append(events, e)
		}
		got, refused := m.Fold(events, time.Time{})
		require.LessOrEqual(t, len(refused), len(events))
		for i := range got {
			r := &got[i]
			require.NotEmpty(t, r.Status)
			require.Equal(t, track.Open(r.Status), r.Ended.IsZero())
			past := slices.Collect(r.Events())
			require.True(t, slices.IsSortedFunc(past, func(a, b track.Event) int { return a.At.Compare(b.At) }))
		}
		again, _ := m.Fold(events, time.Time{})
		require.Empty(t, gocmp.Diff(got, again, hidden))
	})
}

// many is a log of so many contacts, each with a referral of several events.
func many(n int) *track.Log {
	rng := rand.New(rand.NewPCG(7, 7))
	l := &track.Log{}
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	for i := range n {
		at := noon.Add(time.Duration(i) * time.Minute)
		c := track.Contact{
			ID: track.ContactID(fmt.Sprint("c", i)), At: at, Origin: pick(track.From211, track.FromAgency), Channel: pick(track.ByPhone, track.ByWeb),
			Sex: pick("women", "men"), Age: new(int64(rng.IntN(95))), Municipality: partnership.AreaID(pick("a", "b", "c", "d", "e", "f")),
			Person: track.PersonID(fmt.Sprint("p", rng.IntN(n))), Needs: []term.Code{term.Code("need:" + pick("food", "shelter", "justice", "health"))},
			Events: []track.Event{{Kind: "intervention:call", Minutes: new(int64(rng.IntN(60)))}},
		}
		r := track.ReferralID(fmt.Sprint("r", i))
		l.Contacts = append(l.Contacts, c)
		for j, e := range []track.Event{
			{Kind: track.Send, Actor: track.Source, Contact: c.ID, Needs: c.Needs, To: partnership.OrgID(fmt.Sprint("o", rng.IntN(90))), Consent: track.Given},
			{Kind: track.Accept, Actor: track.Target}, {Kind: track.Schedule, Actor: track.Target, Appointment: at.Add(time.Hour)},
			{Kind: track.VisitDone, Actor: track.Target}, {Kind: track.Complete, Actor: track.Target, Outcome: track.Helped},
		} {
			e.ID, e.Referral, e.At = track.EventID(fmt.Sprint("e", i, "-", j)), r, at.Add(time.Duration(j)*time.Hour)
			l.Events = append(l.Events, e)
		}
	}
	return l
}

// 100,000 events of 20,000 referrals.
func BenchmarkFold(b *testing.B) {
	l, m := many(20_000), track.Gravity()
	b.ReportAllocs()
	for b.Loop() {
		if all, refused := m.Fold(l.Events, time.Time{}); len(all) != 20_000 || refused != nil {
			b.Fatal(len(all), len(refused))
		}
	}
}

// The tables of 100,000 contacts.
func BenchmarkCount(b *testing.B) {
	l := many(100_000)
	for _, unit := range []string{track.UnitContact, track.UnitPerson, track.UnitNeed, track.UnitReferral, track.UnitIntervention} {
		b.Run(unit, func(b *testing.B) {
			spec, err := l.Spec(unit, cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 7)}, track.Ages(31, 50, 70))
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				t, err := indicators.NewTally(spec)
				if err == nil {
					err = l.Count(t, nil, key)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// All rates of 100,000 contacts.
func BenchmarkObservations(b *testing.B) {
	l := many(100_000)
	b.ReportAllocs()
	for b.Loop() {
		l.Observations(cal.Period{From: cal.Year(2026), To: cal.Year(2026)}, nil)
	}
}

// The rules over 20,000 contacts and 100,000 events.
func BenchmarkCheck(b *testing.B) {
	l := many(20_000)
	b.ReportAllocs()
	for b.Loop() {
		l.Check(cal.Day(2026, 6, 1), 0)
	}
}
