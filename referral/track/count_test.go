package track_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/track"
)

var key = []byte("sixteen bytes or more")

// tally counts a unit of a log.
func tally(t *testing.T, l *track.Log, unit string, over cal.Period, dims ...indicators.Dimension) *indicators.Tally {
	t.Helper()
	spec, err := l.Spec(unit, over, dims...)
	require.NoError(t, err)
	counted, err := indicators.NewTally(spec)
	require.NoError(t, err)
	require.NoError(t, l.Count(counted, nil, key))
	return counted
}

// cell is the number of records of some categories; every table names its unit.
func cell(t *testing.T, c *indicators.Tally, of ...term.Code) int64 {
	t.Helper()
	by := []string{track.Unit}
	for _, code := range of {
		by = append(by, code.Scheme())
	}
	table, err := c.Table(by...)
	require.NoError(t, err)
	n, ok := table.At(of...)
	require.True(t, ok, of)
	return n.N
}

// days is a log whose contacts come one after the other.
func contacts(n int, each func(i int, c *track.Contact)) *track.Log {
	l := &track.Log{Machine: &track.Machine{ID: "simple"}}
	for i := range n {
		c := track.Contact{ID: track.ContactID(fmt.Sprint("c", i)), At: at(i % 24)}
		each(i, &c)
		l.Contacts = append(l.Contacts, c)
	}
	return l
}

// F-160, F-179: 700 of 1,000 requests came by the 211 line, by telephone or by
// the Web, 300 from agencies, of which some are not known.
func TestF160(t *testing.T) {
	l := contacts(1000, func(i int, c *track.Contact) {
		switch {
		case i < 500:
			c.Origin, c.Channel = track.From211, track.ByPhone
		case i < 700:
			c.Origin, c.Channel = track.From211, track.ByWeb
		case i < 950:
			c.Origin, c.By = track.FromAgency, partnership.OrgID([]string{"clsc", "shelter"}[i%2])
		default:
			c.Origin = track.FromAgency
		}
	})
	spec, err := l.Spec(track.UnitRequest, cal.Period{})
	require.NoError(t, err)
	spec.Counts = append(spec.Counts, []string{track.Unit, "origin", "channel"}, []string{track.Unit, "origin", "by"})
	c, err := indicators.NewTally(spec)
	require.NoError(t, err)
	require.NoError(t, l.Count(c, nil, nil))
	shares, ok := indicators.Percentages([]int64{cell(t, c, "origin:211"), cell(t, c, "origin:agency")}, 0)
	require.True(t, ok)
	require.Equal(t, "[70 30]", fmt.Sprint(shares))
	require.EqualValues(t, 500, cell(t, c, "origin:211", "channel:phone"))
	require.EqualValues(t, 200, cell(t, c, "origin:211", "channel:web"))
	require.EqualValues(t, 125, cell(t, c, "origin:agency", "by:clsc"))
	require.EqualValues(t, 50, cell(t, c, "origin:agency", "by:not-stated"))
}

// F-162: 290 persons, 130 in the office and 160 by telephone; one of them came
// in two months and is one person. Months are bounds of the year.
func TestF162(t *testing.T) {
	l := contacts(291, func(i int, c *track.Contact) {
		c.Person, c.Channel = track.PersonID(fmt.Sprint("p", i)), track.ByPhone
		if i < 130 {
			c.Channel = track.InPerson
		}
		if i == 290 { // the first again, in May
			c.Person, c.Channel, c.At = "p0", track.InPerson, c.At.AddDate(0, 1, 0)
		}
	})
	over := cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 5)}
	persons := tally(t, l, track.UnitPerson, over)
	table, err := persons.Persons(track.Unit, "channel")
	require.NoError(t, err)
	require.True(t, table.Persons())
	for _, c := range []struct {
		of   []term.Code
		want int64
	}{{[]term.Code{"channel:in-person"}, 130}, {[]term.Code{"channel:phone"}, 160}, {nil, 290}} {
		n, ok := table.At(c.of...)
		require.True(t, ok)
		require.Equal(t, c.want, n.N)
	}
	months, err := persons.Persons(track.Unit, "month")
	require.NoError(t, err)
	april, _ := months.At("month:2026-04")
	may, _ := months.At("month:2026-05")
	both, _ := months.At()
	require.Equal(t, []int64{290, 1, 290}, []int64{april.N, may.N, both.N})

	var readings []indicators.Observation
	for _, m := range []int{4, 5} {
		s := l.Observations(cal.Period{From: cal.Month(2026, m), To: cal.Month(2026, m)}, nil)
		readings = append(readings, reading(t, s, "persons"))
	}
	def := definition(t, l, "persons")
	total, _, err := def.Over(over, readings)
	require.NoError(t, err)
	require.Equal(t, "290", total.Low.String())
	require.Equal(t, "291", total.High.String())
	require.Equal(t, quantity.AtLeast, total.Value.Qualifier)
}

func reading(t *testing.T, s indicators.Set, id indicators.ID) indicators.Observation {
	t.Helper()
	i := slices.IndexFunc(s.Observations, func(o indicators.Observation) bool { return o.Indicator == id })
	require.GreaterOrEqual(t, i, 0)
	return s.Observations[i]
}

func definition(t *testing.T, l *track.Log, id indicators.ID) indicators.Indicator {
	t.Helper()
	s := l.Observations(cal.Period{}, nil)
	i := slices.IndexFunc(s.Indicators, func(n indicators.Indicator) bool { return n.ID == id })
	require.GreaterOrEqual(t, i, 0)
	return s.Indicators[i]
}

// F-176: what is open, with its age; what was completed and nobody knows how.
func TestF176(t *testing.T) {
	sent := func(id track.ReferralID, days int) track.Event {
		e := send()
		e.ID, e.Referral, e.At = "", id, noon.AddDate(0, 0, days)
		return e
	}
	of := func(id track.ReferralID, e track.Event) track.Event { e.Referral = id; return e }
	m := track.Gravity().Waiving(track.NeedsOutcome)
	all, refused := m.Fold([]track.Event{
		sent("r1", 0), sent("r2", 3), of("r2", by(track.Accept, 80)),
		sent("r3", 0), of("r3", by(track.Accept, 1)), of("r3", by(track.Complete, 2)),
		sent("r4", 0), of("r4", by(track.Accept, 1)), of("r4", by(track.Complete, 2, outcome(track.NoneRecorded))),
		sent("r5", 0), of("r5", by(track.Accept, 1)), of("r5", by(track.Complete, 2, outcome(track.Helped))),
		sent("r6", 0), of("r6", by(track.Reject, 1, because("reason:hours"))),
		sent("r7", 0), of("r7", by(track.EnterInError, 1, actor(track.Source))),
		sent("r8", 0), of("r8", by(track.Accept, 1)), of("r8", by(track.Complete, 2)), of("r8", by(track.FollowUp, 3, actor(track.Source), outcome(track.NotHelped))),
		sent("r9", 60),
	}, time.Time{})
	require.Empty(t, refused)
	var got []string
	for r, age := range track.Pending(all, cal.Day(2026, 4, 27), nil) {
		got = append(got, fmt.Sprint(r.ID, " ", r.Status, " ", age))
	}
	require.Equal(t, []string{"r1 requested 10", "r3 completed 10", "r4 completed 10", "r2 accepted 7"}, got)
}

// crossroads is a small log with all that the monthly report wants.
func crossroads() *track.Log {
	age := func(n int64) *int64 { return &n }
	minutes := func(kind term.Code, n *int64) track.Event { return track.Event{Kind: kind, Minutes: n} }
	give := func(id track.ReferralID, c track.ContactID, hours int, to partnership.OrgID, needs ...term.Code) track.Event {
		return track.Event{Kind: track.Send, Referral: id, At: at(hours), Actor: track.Source, Contact: c, Needs: needs, To: to}
	}
	return &track.Log{
		Machine: &track.Machine{ID: "simple"},
		Cover:   []cal.Period{{From: cal.Month(2026, 4), To: cal.Month(2026, 5)}},
		Contacts: []track.Contact{
			{ID: "c1", At: at(0), Origin: track.From211, Sex: "women", Age: age(71), Municipality: "repentigny", Person: "p1", Needs: []term.Code{"need:food", "need:shelter"},
				Events: []track.Event{minutes("intervention:interview", age(60)), minutes("intervention:call", age(10)), {Kind: track.NeedUnmet, Needs: []term.Code{"need:shelter"}, Reason: "reason:no-capacity"}}},
			{ID: "c2", At: at(1), Origin: track.FromAgency, By: "clsc", Sex: "men", Age: age(30), Municipality: "charlemagne", Person: "p2", Needs: []term.Code{"need:food"},
				Events: []track.Event{minutes("intervention:call", age(20))}},
			{ID: "c3", At: at(24 * 20), Origin: track.From211, Sex: "women", Band: "50-69", Municipality: "repentigny", Person: "p1", Needs: []term.Code{"need:justice"},
				Events: []track.Event{minutes("intervention:call", nil)}},
			{ID: "c4", At: at(24 * 21), Kind: track.Information, Origin: track.From211},
		},
		Events: []track.Event{
			give("r1", "c1", 1, "saint-vincent", "need:food"), give("r2", "c1", 2, "food-group", "need:food"),
			give("r3", "c2", 3, "saint-vincent", "need:food"), give("r4", "c3", 24*20, "legal-aid", "need:justice"),
			{Kind: track.FollowUp, Referral: "r1", At: at(24 * 7), Actor: track.Source, Outcome: track.Helped},
		},
	}
}

// F-182: the ten elements of the monthly report, from one log.
func TestF182(t *testing.T) {
	l := crossroads()
	over := cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 6)}
	ages := track.Ages(31, 50, 70)
	interventions := tally(t, l, track.UnitIntervention, over, ages)
	requests := tally(t, l, track.UnitRequest, over, ages)
	referrals := tally(t, l, track.UnitReferral, over, ages)

	require.EqualValues(t, 4, cell(t, interventions))                              // 1 number of interventions
	require.EqualValues(t, 3, cell(t, interventions, "intervention:call"))         // 2 their types
	length, err := interventions.Values(track.Minutes, track.Unit, "intervention") // 3 average time
	require.NoError(t, err)
	calls, _ := length.At("intervention:call")
	require.EqualValues(t, 2, calls.Known, "one of three is not known")
	mean, _, err := calls.Mean().Value(0)
	require.NoError(t, err)
	require.Equal(t, "15", mean.String())
	require.EqualValues(t, 2, cell(t, requests, "origin:211"))              // 4 origin
	require.EqualValues(t, 2, cell(t, requests, "sex:women"))               // 5 sex
	require.EqualValues(t, 1, cell(t, requests, "age:0-30"))                // 6 age
	require.EqualValues(t, 1, cell(t, requests, "age:50-69"))               //   from a band
	require.EqualValues(t, 1, cell(t, requests, "age:70-plus"))             //   from a number
	require.EqualValues(t, 2, cell(t, requests, "municipality:repentigny")) // 7 municipality
	require.EqualValues(t, 2, cell(t, requests, "nature:food"))             // 8 nature, several of one request
	require.EqualValues(t, 1, cell(t, requests, "nature:shelter"))
	table, err := referrals.Table(track.Unit, "agency")
	require.NoError(t, err)
	received := map[string]int64{}
	for of, c := range table.All() {
		if c.N > 0 {
			received[of[1].Term()] = c.N
		}
	}
	require.Equal(t, map[string]int64{"saint-vincent": 2, "food-group": 1, "legal-aid": 1}, received) // 9 the agencies, 10 the times each

	// By month; what the log does not cover is not zero.
	require.EqualValues(t, 3, cell(t, requests)-cell(t, requests, "month:2026-06"))
	months, err := requests.Table(track.Unit, "month")
	require.NoError(t, err)
	june, _ := months.At("month:2026-06")
	require.Equal(t, indicators.NotCollected, june.Missing)

	// Unmet by what was missing, nature and municipality.
	needs := tally(t, l, track.UnitNeed, over, ages)
	require.EqualValues(t, 4, cell(t, needs))
	require.EqualValues(t, 1, cell(t, needs, "gap:capacity", "nature:shelter", "municipality:repentigny"))
	require.EqualValues(t, 1, cell(t, needs, "result:served"))
	require.EqualValues(t, 2, cell(t, needs, "result:referred"))
	require.EqualValues(t, 1, cell(t, needs, "result:unmet"))

	// The same table in four languages names its unit.
	for _, lang := range i18n.Spoken() {
		require.NotEmpty(t, table.Text(lang))
	}
	golden(t, "agencies.golden", slices.Concat(table.Text(i18n.EN), table.Text(i18n.FR), table.Text(i18n.ES), table.Text(i18n.AR)))
}

// F-189: a share of requests and one of persons are not added, nor are tallies
// of two units merged.
func TestF189(t *testing.T) {
	l := crossroads()
	needs, requests := definition(t, l, "needs-served"), definition(t, l, "accepted")
	err := indicators.CheckFormulas([]indicators.Indicator{needs, requests, {ID: "sum", Kind: indicators.RatioOf, Formula: `"needs-served" + accepted`}})
	require.Error(t, err)
	refused, ok := err.(interface{ Unwrap() []error })
	if ok {
		err = refused.Unwrap()[0]
	}
	var e *i18n.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, "formula-units", e.Code)

	a, b := tally(t, l, track.UnitContact, cal.Period{}), tally(t, l, track.UnitRequest, cal.Period{})
	require.ErrorAs(t, a.Merge(b), &e)
	require.Equal(t, "other-spec", e.Code)
	require.EqualValues(t, 4, cell(t, a))
	require.EqualValues(t, 3, cell(t, b))
}

func TestObservations(t *testing.T) {
	over := cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 5)}
	l := crossroads()
	s := l.Observations(over, nil)
	require.Empty(t, s.Check())
	got := map[string]string{}
	for _, o := range s.Observations {
		switch {
		case o.Missing != "":
			got[string(o.Indicator)] = string(o.Missing)
		case o.Value != nil:
			got[string(o.Indicator)] = o.Value.Value.String()
		default:
			got[string(o.Indicator)] = o.Numerator.Value.String() + "/" + o.Denominator.Value.String()
		}
	}
	none := string(indicators.NoDenominator)
	require.Empty(t, cmp.Diff(map[string]string{
		"contacts": "4", "requests": "3", "persons": "2", "needs": "4", "referrals": "4", "interventions": "4", "minutes": "90/3",
		"needs-referred": "3/4", "needs-connected": "1/4", "needs-served": "1/4", "needs-unmet": "1/4",
		"answered": none, "accepted": none, "completed": none, "outcome-known": "1/1", "no-show": none,
		"redirected": "0/4", "circled": "0/4", "referrals-per-need": "4/4",
	}, got))
	require.Equal(t, quantity.AtLeast, reading(t, s, "persons").Value.Qualifier, "one contact does not say who it was")
	for _, n := range s.Indicators {
		require.NotEmpty(t, n.Of, n.ID)
		for _, lang := range i18n.Spoken() {
			require.NotEmpty(t, n.Name[lang], n.ID)
		}
	}

	// By the end of April the follow-up had happened and May had not.
	april := l.Observations(cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 4)}, nil)
	require.Equal(t, "3", reading(t, april, "referrals").Value.Value.String())
	require.Equal(t, "2", reading(t, april, "contacts").Value.Value.String())

	// Cover: none of it, some of it.
	july := l.Observations(cal.Period{From: cal.Month(2026, 7), To: cal.Month(2026, 7)}, nil)
	for _, o := range july.Observations {
		require.Equal(t, indicators.NotCollected, o.Missing)
	}
	june := l.Observations(cal.Period{From: cal.Month(2026, 5), To: cal.Month(2026, 6)}, nil)
	require.Equal(t, []indicators.Flag{indicators.PartialPeriod}, reading(t, june, "contacts").Flags)

	// Two halves make a whole; a day between them is missing.
	both := cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 4)}
	halves := *l
	halves.Cover = []cal.Period{{From: cal.Day(2026, 4, 16), To: cal.Day(2026, 5, 2)}, {From: cal.Day(2026, 3, 1), To: cal.Day(2026, 4, 15)}}
	require.Empty(t, reading(t, halves.Observations(both, nil), "contacts").Flags)
	halves.Cover[0].From = cal.Day(2026, 4, 17)
	require.NotEmpty(t, reading(t, halves.Observations(both, nil), "contacts").Flags)

	// Absurd minutes make no mean.
	l.Contacts[0].Events[0].Minutes = new(int64(-1))
	require.Equal(t, indicators.Unreliable, reading(t, l.Observations(over, nil), "minutes").Missing)
	// 124: nobody says who it was.
	for i := range l.Contacts {
		l.Contacts[i].Person = ""
	}
	require.Equal(t, indicators.NotAvailable, reading(t, l.Observations(over, nil), "persons").Missing)
}

func TestRates(t *testing.T) {
	sent := func(id track.ReferralID, list ...track.Event) []track.Event {
		e := send()
		e.ID, e.Referral, e.Due = "", id, cal.Day(2026, 4, 24)
		all := []track.Event{e}
		for _, f := range list {
			f.Referral = id
			all = append(all, f)
		}
		return all
	}
	l := track.Log{Events: slices.Concat(
		sent("r1", by(track.Accept, 1), by(track.Schedule, 2, visit(3)), by(track.NoShow, 4), by(track.Complete, 5, outcome(track.NotHelped))),
		sent("r2", by(track.Accept, 1), by(track.Schedule, 2, visit(3))),
		sent("r3", by(track.Reject, 1, because("reason:no-capacity"))),
		sent("r4", by(track.Expire, 24*8, actor(track.Clock))),
		sent("r5"), // overdue
		sent("r6", by(track.Cancel, 1, actor(track.Person), because("reason:moved"))),
		sent("r7", by(track.Redirect, 1, to("clsc"))),
		sent("r8", by(track.EnterInError, 1, actor(track.Source))),
	)}
	s := l.Observations(cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 4)}, nil)
	for id, want := range map[indicators.ID]string{
		"answered": "4/6", "accepted": "2/5", "completed": "1/2", "no-show": "1/2", "redirected": "1/7", "outcome-known": "5/5",
	} {
		o := reading(t, s, id)
		require.Equal(t, want, o.Numerator.Value.String()+"/"+o.Denominator.Value.String(), id)
	}
}

// What becomes of a need, and which gap it is.
func TestNeeds(t *testing.T) {
	sent := func(n int, list ...track.Event) []track.Event {
		e := send()
		e.ID, e.Referral, e.At = "", track.ReferralID(fmt.Sprint("r", n)), at(n)
		all := []track.Event{e}
		for _, f := range list {
			f.Referral, f.At = e.Referral, f.At.Add(time.Duration(n)*time.Hour)
			all = append(all, f)
		}
		return all
	}
	yes := by(track.Accept, 1)
	no := func(reason term.Code) track.Event { return by(track.Reject, 1, because(reason)) }
	done := func(o string) track.Event { return by(track.Complete, 2, outcome(o)) }
	for _, c := range []struct {
		name        string
		contact     []track.Event
		events      []track.Event
		result, gap string
	}{
		{"nothing", nil, nil, track.NeedOpen, ""},
		{"met there and then", []track.Event{{Kind: track.NeedMet, Needs: []term.Code{"need:food"}}}, nil, track.NeedSettled, ""},
		{"nowhere to refer to", []track.Event{{Kind: track.NeedUnmet, Needs: []term.Code{"need:food"}, Reason: "reason:does-not-offer"}}, nil, track.NeedNotServed, track.GapService},
		{"unmet, and nobody says why", []track.Event{{Kind: track.NeedUnmet, Needs: []term.Code{"need:food"}}}, nil, track.NeedNotServed, track.GapUnclear},
		{"asked", nil, sent(1), track.NeedReferred, ""},
		{"taken on", nil, sent(1, yes), track.NeedConnected, ""},
		{"116 two agencies both completed it: served once", nil, slices.Concat(sent(1, yes, done(track.Helped)), sent(2, yes, done(track.Helped))), track.NeedServed, ""},
		{"one helped, one rejected", nil, slices.Concat(sent(1, yes, done(track.PartlyHelped)), sent(2, no("reason:hours"))), track.NeedServed, ""},
		{"done, and nobody knows", nil, sent(1, yes, done(track.NoneRecorded)), track.NeedUnknown, ""},
		{"capacity before hours", nil, slices.Concat(sent(1, no("reason:hours")), sent(2, no("reason:no-capacity"))), track.NeedNotServed, track.GapCapacity},
		{"114 the person died", nil, sent(1, by(track.Cancel, 1, actor(track.Person), because("reason:deceased"))), track.NeedDeclined, ""},
		{"nobody answered", nil, sent(1, by(track.Expire, 1, actor(track.Clock))), track.NeedNotServed, track.GapResponse},
		{"done, and it did not help", nil, sent(1, yes, done(track.NotHelped)), track.NeedNotServed, track.GapUnclear},
		{"in error", nil, sent(1, by(track.EnterInError, 1, actor(track.Source))), track.NeedOpen, ""},
		{"redirected, and the next is open", nil, slices.Concat(sent(1, by(track.Redirect, 1, to("clsc"))), func() []track.Event {
			e := sent(3)
			e[0].Redirects, e[0].To = "r1", "clsc"
			return e
		}()), track.NeedReferred, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := &track.Log{Contacts: []track.Contact{{ID: "c1", At: noon, Needs: []term.Code{"need:food", "need:food"}, Events: c.contact}}, Events: c.events}
			_, refused := l.Referrals(time.Time{})
			require.Empty(t, refused)
			n := tally(t, l, track.UnitNeed, cal.Period{})
			require.EqualValues(t, 1, cell(t, n), "a code that stands twice is one need")
			require.EqualValues(t, 1, cell(t, n, term.C("result", c.result)))
			gap := c.gap
			if gap == "" {
				gap = indicators.NotStated
			}
			require.EqualValues(t, 1, cell(t, n, term.C("gap", gap)))
		})
	}
}

// 119: with most of them open the median is not reached; the mean of the answered
// would be one day.
func TestResponse(t *testing.T) {
	var events []track.Event
	for i := range 10 {
		e := send()
		e.ID, e.Referral = "", track.ReferralID(fmt.Sprint("r", i))
		events = append(events, e)
		if i < 4 {
			a := by(track.Accept, 24)
			a.Referral = e.Referral
			events = append(events, a)
		}
	}
	all, _ := track.Gravity().Fold(events, time.Time{})
	steps, median, err := track.Response(all, cal.Day(2026, 5, 17), nil, 0.95)
	require.NoError(t, err)
	require.False(t, median.Defined)
	require.Len(t, steps, 2)
	require.InDelta(t, 0.6, steps[0].Survival.Value, 1e-15)
	require.EqualValues(t, 6, steps[1].Censored)
	for i := 4; i < 6; i++ {
		a := by(track.Reject, 24*10, because("reason:hours"))
		a.Referral = track.ReferralID(fmt.Sprint("r", i))
		events = append(events, a)
	}
	all, _ = track.Gravity().Fold(events, time.Time{})
	_, median, err = track.Response(all, cal.Day(2026, 5, 17), nil, 0.95)
	require.NoError(t, err)
	require.True(t, median.Defined)
	require.InDelta(t, 10, median.Value, 1e-12)
	// On the eve of the rejections nobody knew of them.
	_, median, err = track.Response(all, cal.Day(2026, 4, 26), nil, 0.95)
	require.NoError(t, err)
	require.False(t, median.Defined)
	_, _, err = track.Response(all, cal.Day(2026, 5, 17), nil, 95)
	require.Error(t, err)
}

func TestRepresentation(t *testing.T) {
	places := []string{"a", "b", "c", ""}
	l := contacts(100, func(i int, c *track.Contact) {
		n := 0
		if i >= 50 {
			n = 1
		}
		if i >= 90 {
			n = 2
		}
		if i == 99 {
			n = 3
		}
		c.Municipality = partnership.AreaID(places[n])
	})
	table, err := tally(t, l, track.UnitContact, cal.Period{}).Table(track.Unit, "municipality")
	require.NoError(t, err)
	// 121: of c no population is known: undefined, not zero.
	ratios, d, defined, err := track.Representation(table, "municipality", []int64{1000, 1000, -1})
	require.NoError(t, err)
	require.True(t, defined)
	require.InDelta(t, 5.0/90, d, 1e-15)
	v, _, err := ratios[0].Value(4)
	require.NoError(t, err)
	require.Equal(t, "1.1111", v.String())
	require.False(t, ratios[2].Num.Stated())
	_, _, defined, err = track.Representation(table, "municipality", []int64{0, 0, 0})
	require.NoError(t, err)
	require.False(t, defined)
	_, _, _, err = track.Representation(table, "municipality", []int64{1})
	require.Error(t, err)
	_, _, _, err = track.Representation(table, "moon", nil)
	require.Error(t, err)
	_, _, _, err = track.Representation(table, "municipality", []int64{1 << 62, 1 << 62, 1 << 62})
	require.Error(t, err)

	top, hhi, defined, err := track.Concentration(table, "municipality", 1)
	require.NoError(t, err)
	require.True(t, defined)
	require.Equal(t, "50/99", top.Num.Value.String()+"/"+top.Den.Value.String())
	require.InDelta(t, (50.0*50+40*40+9*9)/(99*99), hhi, 1e-15)
	empty, err := tally(t, &track.Log{}, track.UnitContact, cal.Period{}).Table(track.Unit, "origin")
	require.NoError(t, err)
	_, _, defined, err = track.Concentration(empty, "origin", 1)
	require.NoError(t, err)
	require.False(t, defined)
}

func TestCountRefuses(t *testing.T) {
	code := func(err error) string {
		t.Helper()
		var e *i18n.Error
		require.ErrorAs(t, err, &e)
		return e.Code
	}
	l := crossroads()
	_, err := l.Spec("moon", cal.Period{})
	require.Equal(t, "no-unit", code(err))
	_, err = l.Spec(track.UnitContact, cal.Period{}, indicators.Dimension{ID: "result"})
	require.Equal(t, "no-dimension", code(err))
	// 122: the bands of the seed leave out 30.
	thirty, fifty := int64(29), int64(31)
	_, err = l.Spec(track.UnitContact, cal.Period{}, indicators.Dimension{ID: "age", Bands: []indicators.Band{{ID: "under-30", To: &thirty}, {ID: "31-plus", From: &fifty}}})
	require.ErrorContains(t, err, "30")
	_, err = l.Spec(track.UnitContact, cal.Period{}, track.Ages(50, 31))
	require.Error(t, err)
	// 124: nobody says who it was: no persons, but contacts.
	anonymous := contacts(3, func(int, *track.Contact) {})
	spec, err := anonymous.Spec(track.UnitPerson, cal.Period{})
	require.NoError(t, err)
	c, err := indicators.NewTally(spec)
	require.NoError(t, err)
	require.Equal(t, "no-persons", code(anonymous.Count(c, nil, key)))
	require.Equal(t, "no-key", code(anonymous.Count(c, nil, []byte("short"))))
	require.EqualValues(t, 3, cell(t, tally(t, anonymous, track.UnitContact, cal.Period{})))
	// A dimension of the caller that does not have what the log says.
	spec, err = l.Spec(track.UnitContact, cal.Period{}, indicators.Dimension{ID: "sex", Terms: []term.Term{{ID: "men"}}})
	require.NoError(t, err)
	c, err = indicators.NewTally(spec)
	require.NoError(t, err)
	err = l.Count(c, nil, nil)
	require.Equal(t, "no-category", code(err))
	require.NotContains(t, err.Error(), "women")
	require.Zero(t, c.Records(), "nothing was counted")
	spec.Dimensions[3].Terms = append(spec.Dimensions[3].Terms, term.Term{ID: "other"})
	// With a category for the rest it stands there.
	other, err := l.Spec(track.UnitContact, cal.Period{}, indicators.Dimension{ID: "sex", Terms: []term.Term{{ID: "men"}, {ID: "other"}}})
	require.NoError(t, err)
	c, err = indicators.NewTally(other)
	require.NoError(t, err)
	require.NoError(t, l.Count(c, nil, nil))
	require.EqualValues(t, 2, cell(t, c, "sex:other"))
	// A tally of something else.
	foreign, err := indicators.NewTally(indicators.Spec{Dimensions: []indicators.Dimension{{ID: "sex", Terms: []term.Term{{ID: "men"}}}}})
	require.NoError(t, err)
	require.Equal(t, "no-unit", code(l.Count(foreign, nil, nil)))
}

// 120: sent at 23:50 on the last of April, where it is May in Greenwich.
func TestReportingZone(t *testing.T) {
	montreal := time.FixedZone("", -4*60*60)
	l := contacts(1, func(_ int, c *track.Contact) { c.At = time.Date(2026, 4, 30, 23, 50, 0, 0, montreal) })
	over := cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 5)}
	for _, c := range []struct {
		in   *time.Location
		want int64
	}{{nil, 1}, {montreal, 1}, {time.UTC, 0}} {
		spec, err := l.Spec(track.UnitContact, over)
		require.NoError(t, err)
		counted, err := indicators.NewTally(spec)
		require.NoError(t, err)
		require.NoError(t, l.Count(counted, c.in, nil))
		require.Equal(t, c.want, cell(t, counted, "month:2026-04"))
		require.EqualValues(t, 1, cell(t, counted))
	}
}

// 123: several needs in one contact: shares of contacts may pass the whole, those
// of needs cannot.
func TestSeveralNeeds(t *testing.T) {
	l := crossroads()
	c, n := tally(t, l, track.UnitContact, cal.Period{}), tally(t, l, track.UnitNeed, cal.Period{})
	require.EqualValues(t, 4, cell(t, c))
	var ofContacts, ofNeeds int64
	for _, nature := range []term.Code{"nature:food", "nature:shelter", "nature:justice"} {
		ofContacts += cell(t, c, nature)
		ofNeeds += cell(t, n, nature)
	}
	require.Equal(t, ofNeeds, cell(t, n))
	require.EqualValues(t, 4, ofContacts)
}

// 125: the ends of the calendar, nothing at all.
func TestEnds(t *testing.T) {
	for _, l := range []*track.Log{
		{}, {Contacts: []track.Contact{{}}, Events: []track.Event{{}}},
		{Contacts: []track.Contact{{ID: "c", At: time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC)}, {ID: "d", At: time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)}}},
		{Events: []track.Event{{Kind: track.Send, Referral: "r", At: time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC), Actor: track.Source, Needs: []term.Code{"x"}, To: "a", Consent: track.Given}}},
	} {
		for _, unit := range []string{track.UnitContact, track.UnitRequest, track.UnitNeed, track.UnitReferral, track.UnitIntervention} {
			tally(t, l, unit, cal.Period{})
		}
		s := l.Observations(cal.Period{}, nil)
		require.Empty(t, s.Check())
		s = l.Observations(cal.Period{From: cal.Year(1), To: cal.Year(9999)}, nil)
		require.Empty(t, s.Check())
		l.Check(cal.Day(9999, 12, 31), 1)
		all, _ := l.Referrals(time.Time{})
		_, _, err := track.Response(all, cal.Date{}, nil, 0.95)
		require.NoError(t, err)
		for range track.Pending(all, cal.Date{}, nil) {
			t.Fatal("no day, and something is pending")
		}
	}
}
