package partnership_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// The flag may already be there: one for the whole package.
var _ = func() bool {
	if flag.Lookup("update") == nil {
		flag.Bool("update", false, "write golden files anew")
	}
	return true
}()

// counted is a number as a source states it.
func counted(how quantity.Qualifier, n int64, unit string) *quantity.Quantity {
	return &quantity.Quantity{Value: quantity.Int(n), Qualifier: how, Unit: unit}
}

// wordings is a text with one wording, or several texts.
func wordings(words ...string) []i18n.Text {
	var list []i18n.Text
	for _, w := range words {
		list = append(list, i18n.Text{i18n.EN: w})
	}
	return list
}

// month is one month, as a period.
func month(y, m int) cal.Period { return cal.Period{From: cal.Month(y, m), To: cal.Month(y, m)} }

// london is whom the London & Middlesex partnership asked while it formed, as
// its slides tell: what stands there is stated, the rest is not.
func london() []partnership.Engagement {
	return []partnership.Engagement{
		{ID: "advisory", Kind: partnership.EngagementInterest, Held: quantity.Yes, For: []partnership.BodyID{"advisory-committee"}},
		{
			ID: "consultation-1", Kind: partnership.EngagementConsultation, Held: quantity.Yes,
			Reached: counted(quantity.Exact, 86, "participants"),
			Purposes: wordings(
				"Gain an understanding of the purposes and objectives of the London and Middlesex Local Immigration Partnership",
				"Have a sound understanding of the Draft Council Terms of Reference",
				"Provide input into the Terms of Reference",
				"Collectively endorse the Terms of Reference",
			),
			Inputs: wordings("Draft Terms of Reference"),
		},
		{
			ID: "recruitment", Kind: partnership.EngagementInterest, Held: quantity.Yes,
			For:          []partnership.BodyID{"council", "sub-1", "sub-2", "sub-3", "sub-4", "sub-5", "sub-6"},
			Applications: counted(quantity.Exact, 117, "applicants"),
			Languages:    []i18n.Lang{i18n.EN, i18n.FR, i18n.ES, i18n.AR},
			Channels:     wordings("ethno-specific media", "traditional media"),
		},
		{
			ID: "consultation-2", Kind: partnership.EngagementConsultation, Held: quantity.Yes,
			Reached: counted(quantity.Exact, 143, "participants"),
			Purposes: wordings(
				"Discuss the draft Community Capacity Needs Inventory prepared by the WCI and priorities for strategic plan",
				"Form the London Middlesex Local Immigration Partnership Council Sub-Councils",
			),
		},
		{ID: "additional", Kind: partnership.EngagementConsultation, Held: quantity.Yes, Times: counted(quantity.Exact, 2, "consultations")},
	}
}

// workshops are the joint events of the three councils of West Downtown
// Toronto.
func workshops() []partnership.Engagement {
	councils := []partnership.BodyID{"bloor-junction", "kensington-chinatown-annex", "parkdale-trinity"}
	joint := func(id partnership.EngagementID, when cal.Period) partnership.Engagement {
		return partnership.Engagement{ID: id, Kind: partnership.EngagementWorkshop, Bodies: councils, Period: when}
	}
	return []partnership.Engagement{
		joint("orientation", month(2009, 11)),
		joint("strategy-planning", month(2010, 3)),
		joint("sustainability", month(2010, 7)),
	}
}

func is(kind term.Code) func(*partnership.Engagement) quantity.Answer {
	return func(e *partnership.Engagement) quantity.Answer { return e.Is(kind) }
}

func when(b bool) quantity.Answer {
	if b {
		return quantity.Yes
	}
	return quantity.No
}

func occasions(t *testing.T, list []partnership.Engagement, where func(*partnership.Engagement) quantity.Answer) string {
	t.Helper()
	n, err := partnership.Occasions(list, where)
	require.NoError(t, err)
	return show(n)
}

// show writes a quantity without words of ours: qualifier, number, unit, unit
// of analysis.
func show(q quantity.Quantity) string {
	if !q.Stated() {
		return "not stated"
	}
	return strings.TrimSpace(strings.Join(strings.Fields(fmt.Sprint(q.Qualifier, " ", q.Value, " ", q.Unit, " ", q.Of)), " "))
}

func code(t *testing.T, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var e *i18n.Error
	require.ErrorAs(t, err, &e)
	return e.Code
}

func TestF069_ConsultationWithParticipantsAndPurposes(t *testing.T) {
	first := london()[1]
	require.Equal(t, "exact 86 participants", show(*first.Reached))
	require.Len(t, first.Purposes, 4)
	require.True(t, first.Period.IsZero(), "the date is not known")

	t.Run("F-073 attendances are not persons", func(t *testing.T) {
		second := london()[3]
		require.Len(t, second.Purposes, 2)
		both := []partnership.Engagement{first, second}

		total, unknown, err := partnership.Attendances(both)
		require.NoError(t, err)
		require.Zero(t, unknown)
		require.Equal(t, "exact 229 participants attendance", show(total))

		least, most, err := partnership.Persons(both)
		require.NoError(t, err)
		require.Equal(t, "at least 143 participants person", show(least))
		require.Equal(t, "at most 229 participants person", show(most))

		change, share, err := partnership.Growth(*first.Reached, *second.Reached)
		require.NoError(t, err)
		require.Equal(t, "exact 57 participants", show(change))
		require.Equal(t, "exact 57 participants", show(share.Num))
		require.Equal(t, "exact 86 participants", show(share.Den))
		v, how, err := share.Value(3)
		require.NoError(t, err)
		require.Equal(t, "0.663", v.String())
		require.Equal(t, quantity.Exact, how)
	})

	t.Run("F-154 sessions by whom they were for", func(t *testing.T) {
		sessions := []partnership.Engagement{
			{ID: "directors", Kind: partnership.EngagementConsultation, Audiences: []term.Code{"audience:executive-directors"}, Times: counted(quantity.Exact, 2, "sessions"),
				Period: cal.Period{From: cal.Month(2008, 6), To: cal.Month(2008, 11)}},
			{ID: "reference-group", Kind: partnership.EngagementConsultation, Audiences: []term.Code{"audience:reference-group"}, Period: month(2008, 3)},
		}
		asked := func(who term.Code) func(*partnership.Engagement) quantity.Answer {
			return func(e *partnership.Engagement) quantity.Answer { return e.Asked(who) }
		}
		require.Equal(t, "exact 2", occasions(t, sessions, asked("audience:executive-directors")))
		require.Equal(t, "exact 1", occasions(t, sessions, asked("audience:reference-group")))
		in, known := sessions[0].Period.Contains(cal.Month(2008, 9))
		require.True(t, in && known)
		// In September one of the two may have been held, or both, or none.
		held := func(on cal.Date) string {
			return occasions(t, sessions, func(e *partnership.Engagement) quantity.Answer { return e.HeldBy(on) })
		}
		require.Equal(t, "exact 0", held(cal.Month(2008, 2)))
		require.Equal(t, "at least 1", held(cal.Month(2008, 9)))
		require.Equal(t, "exact 3", held(cal.Month(2008, 11)))
	})
}

func TestF074_EventsKnownOnlyAsANumber(t *testing.T) {
	consultation := is(partnership.EngagementConsultation)
	all := london()
	require.Equal(t, "exact 4", occasions(t, all, consultation))
	require.Equal(t, "exact 2", occasions(t, all, func(e *partnership.Engagement) quantity.Answer {
		return consultation(e).And(when(e.Reached == nil))
	}), "without participants")
	require.Equal(t, "exact 0", occasions(t, all, func(e *partnership.Engagement) quantity.Answer {
		return consultation(e).And(when(!e.Period.IsZero()))
	}), "with a date")

	t.Run("F-201 a committee met four times, no meeting described", func(t *testing.T) {
		met := []partnership.Engagement{{ID: "so-far", Kind: partnership.EngagementMeeting, Held: quantity.Yes, Bodies: []partnership.BodyID{"committee"}, Times: counted(quantity.Exact, 4, "occasions")}}
		require.Equal(t, "exact 4", occasions(t, met, is(partnership.EngagementMeeting)))
		require.Equal(t, "exact 0", occasions(t, met, consultation))
	})
	t.Run("X-11 the other source has one that may be any of them", func(t *testing.T) {
		both := slices.Concat(all, []partnership.Engagement{{ID: "chain", Kind: partnership.EngagementConsultation}})
		require.Equal(t, "at least 4", occasions(t, both, func(e *partnership.Engagement) quantity.Answer {
			if e.ID == "chain" {
				return quantity.CannotTell
			}
			return consultation(e)
		}))
	})
	t.Run("X-13 two names for, or two kinds of, event", func(t *testing.T) {
		days := slices.Concat(all, []partnership.Engagement{{ID: "action-days", Title: wordings("Community Action Days")[0], Times: &quantity.Quantity{Unit: "days"}}})
		require.Equal(t, "at least 4", occasions(t, days, consultation))
		require.Equal(t, "exact 2", occasions(t, days[:4], consultation))
	})
}

func TestF075_CallForMembers(t *testing.T) {
	call := london()[2]
	require.Equal(t, "exact 117 applicants", show(*call.Applications))
	require.Len(t, call.For, 7, "the council and six sub-councils")
	// More than 200 members and 117 applicants are numbers of different things:
	// nothing follows from one about the other.
	_, err := call.Applications.Exceeds(*counted(quantity.MoreThan, 200, "members"))
	require.Equal(t, "unit-mismatch", code(t, err))

	t.Run("F-066 a call used twice", func(t *testing.T) {
		require.Equal(t, "exact 2", occasions(t, london(), is(partnership.EngagementInterest)))
		x, err := term.NewIndex(partnership.EngagementKinds())
		require.NoError(t, err)
		require.Equal(t, []string{"call", "expression-of-interest"}, x.Path("expression-of-interest"))
	})
	t.Run("F-076 in four languages", func(t *testing.T) {
		require.Equal(t, []i18n.Lang{"en", "fr", "es", "ar"}, call.Languages)
	})
	t.Run("F-077 through two kinds of media", func(t *testing.T) {
		require.Empty(t, cmp.Diff(wordings("ethno-specific media", "traditional media"), call.Channels))
	})
}

func TestF130_PlannedAndHeldToldApart(t *testing.T) {
	events := workshops()
	joint := func(e *partnership.Engagement) quantity.Answer { return when(len(e.Bodies) == 3) }
	require.Equal(t, "exact 3", occasions(t, events, joint))
	told := cal.Month(2009, 11) // when the slides were shown
	held := func(e *partnership.Engagement) quantity.Answer { return e.HeldBy(told) }
	require.Equal(t, "exact 1", occasions(t, events, held))
	require.Equal(t, "exact 2", occasions(t, events, func(e *partnership.Engagement) quantity.Answer { return held(e).Not() }))
	// On a day of that month it is open whether the first was over.
	require.Equal(t, quantity.CannotTell, events[0].HeldBy(cal.Day(2009, 11, 15)))

	t.Run("F-142 three forums, all held", func(t *testing.T) {
		forums := []partnership.Engagement{
			{ID: "forum-1", Kind: partnership.EngagementForum, Period: month(2007, 9)},
			{ID: "forum-2", Kind: partnership.EngagementForum, Period: month(2008, 4)},
			{ID: "forum-3", Kind: partnership.EngagementForum, Period: month(2008, 11)},
		}
		require.Equal(t, "exact 3", occasions(t, forums, held))
	})
}

// strands is how the people of Windsor-Essex were asked.
func strands() []partnership.Engagement {
	return []partnership.Engagement{
		{ID: "scan", Kind: partnership.EngagementScan, Title: i18n.Text{i18n.AR: "مسح بيئي"}, Methods: []i18n.Text{}, Inputs: wordings("local data", "community assets")},
		{ID: "municipal", Title: i18n.Text{i18n.AR: "مشاركة البلديات والقطاعات"}, Methods: wordings("presentations", "focus groups"),
			Audiences: []term.Code{"audience:municipal-leaders", "audience:sector-leaders", "audience:priority-populations"}},
		{ID: "public", Kind: partnership.EngagementConsultation, Title: i18n.Text{i18n.AR: "استشارات عامة"}, Methods: wordings("virtual public meetings", "electronic surveys", "paper surveys"),
			Audiences: []term.Code{"audience:residents"}},
	}
}

func TestF220_StrandsWithMethodsAndAudience(t *testing.T) {
	list := strands()
	require.Len(t, list, 3)
	methods := 0
	for _, e := range list {
		methods += len(e.Methods)
	}
	require.Equal(t, 5, methods)
	require.NotNil(t, list[0].Methods, "the scan is stated to have none")
	require.Empty(t, list[0].Methods)

	total, unknown, err := partnership.Attendances(list)
	require.NoError(t, err)
	require.Equal(t, "not stated", show(total))
	require.Equal(t, 3, unknown)
	least, most, err := partnership.Persons(list)
	require.NoError(t, err)
	require.Equal(t, "not stated", show(least))
	require.Equal(t, "not stated", show(most))

	// The Arabic headings find their kind.
	x, err := term.NewIndex(partnership.EngagementKinds())
	require.NoError(t, err)
	require.Equal(t, []string{"environmental-scan"}, x.Find("مسح بيئي"))
	require.Equal(t, []string{"consultation"}, x.Find("إستشارات عامة"))

	audiences, err := term.NewIndex(term.Scheme{ID: "audience", Terms: []term.Term{
		{ID: "residents"}, {ID: "municipal-leaders"}, {ID: "sector-leaders"}, {ID: "priority-populations"}, {ID: "youth"},
	}})
	require.NoError(t, err)
	cover := term.Cover(audiences, partnership.Audiences(list))
	require.Equal(t, []string{"youth"}, cover.Unnamed())
	require.Equal(t, []string{"scan"}, cover.Without(), "of the scan it is not stated")
	require.Equal(t, 1, cover.Named("residents"))
	require.Equal(t, quantity.CannotTell, list[0].Asked("audience:youth"))
	require.Equal(t, quantity.No, list[2].Asked("audience:youth"))

	t.Run("F-016 host community beside newcomers", func(t *testing.T) {
		x, err := term.NewIndex(term.Scheme{ID: "parties", Terms: []term.Term{{ID: "newcomers"}, {ID: "host-community"}}})
		require.NoError(t, err)
		asked := []partnership.Engagement{
			{Audiences: []term.Code{"parties:newcomers"}},
			{Audiences: []term.Code{"parties:host-community"}, Held: quantity.No},
		}
		require.Equal(t, []string{"host-community"}, term.Cover(x, partnership.Audiences(asked)).Unnamed(), "planned, and did not take place")
		asked[1].Held = quantity.Yes
		require.Empty(t, term.Cover(x, partnership.Audiences(asked)).Unnamed())
		require.Equal(t, quantity.No, asked[0].Asked("parties:host-community"))
		both := partnership.Engagement{Audiences: []term.Code{"parties:*"}}
		require.Equal(t, quantity.Yes, both.Asked("parties:host-community"))
	})
}

func TestHeldBy(t *testing.T) {
	const y, n, u = quantity.Yes, quantity.No, quantity.CannotTell
	day := cal.Day(2010, 3, 15)
	tests := []struct {
		name string
		e    partnership.Engagement
		on   cal.Date
		want quantity.Answer
	}{
		{"nothing known", partnership.Engagement{}, day, u},
		{"took place, day not known", partnership.Engagement{Held: y}, day, y},
		{"called off", partnership.Engagement{Held: n, Period: month(2009, 1)}, day, n},
		{"the day before", partnership.Engagement{Period: cal.Period{From: day.AddDays(-1)}}, day, y},
		{"that day", partnership.Engagement{Period: cal.Period{From: day}}, day, y},
		{"the day after", partnership.Engagement{Period: cal.Period{From: day.AddDays(1)}}, day, n},
		{"that month", partnership.Engagement{Period: month(2010, 3)}, day, u},
		{"that month, by its end", partnership.Engagement{Period: month(2010, 3)}, cal.Month(2010, 3), y},
		{"under way", partnership.Engagement{Period: cal.Period{From: cal.Month(2010, 1), To: cal.Month(2010, 6)}}, day, u},
		{"ended, start not known", partnership.Engagement{Period: cal.Period{To: cal.Month(2010, 2)}}, day, y},
		{"ends later, start not known", partnership.Engagement{Period: cal.Period{To: cal.Month(2010, 4)}}, day, u},
		{"said to have taken place, later", partnership.Engagement{Held: y, Period: month(2011, 1)}, day, n},
		{"reversed", partnership.Engagement{Period: cal.Period{From: cal.Year(2011), To: cal.Year(2009)}}, day, u},
		{"no day given", partnership.Engagement{Period: month(2009, 1)}, cal.Date{}, u},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, tt.e.HeldBy(tt.on), tt.name)
	}
}

// Whoever adopts after hearing the community can show it.
func TestInputBeforeEndorsement(t *testing.T) {
	const y, n, u = quantity.Yes, quantity.No, quantity.CannotTell
	adopted := partnership.Adoption{By: "city", On: cal.Day(2010, 6, 1)}
	at := func(p cal.Period) partnership.Engagement { return partnership.Engagement{Period: p} }
	tests := []struct {
		name string
		list []partnership.Engagement
		want quantity.Answer
	}{
		{"not stated", nil, u},
		{"nobody", []partnership.Engagement{}, n},
		{"before", []partnership.Engagement{at(month(2010, 5))}, y},
		{"after", []partnership.Engagement{at(month(2010, 7))}, n},
		{"from before to after", []partnership.Engagement{at(cal.Period{From: cal.Month(2010, 5), To: cal.Month(2010, 9)})}, y},
		{"ended before", []partnership.Engagement{at(cal.Period{To: cal.Month(2010, 5)})}, y},
		{"ended after", []partnership.Engagement{at(cal.Period{To: cal.Month(2010, 7)})}, u},
		{"that year", []partnership.Engagement{at(cal.Period{From: cal.Year(2010)})}, u},
		{"without a date", []partnership.Engagement{{}}, u},
		{"reversed", []partnership.Engagement{at(cal.Period{From: cal.Year(2009), To: cal.Year(2008)})}, u},
		{"called off", []partnership.Engagement{{Held: n, Period: month(2010, 5)}}, n},
		{"one of several", []partnership.Engagement{{}, at(month(2010, 7)), at(month(2010, 5))}, y},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, adopted.AskedBefore(tt.list), tt.name)
	}
	// London endorsed its terms of reference at the first consultation, whose day
	// is not known: that one is not before itself.
	endorsed := partnership.Adoption{Occasion: "consultation-1"}
	require.Equal(t, n, endorsed.AskedBefore(london()[1:2]))
	require.Equal(t, u, endorsed.AskedBefore(london()))
}

func TestOccasionsHard(t *testing.T) {
	times := func(q *quantity.Quantity) []partnership.Engagement { return []partnership.Engagement{{Times: q}} }
	require.Equal(t, "not stated", occasions(t, nil, nil))
	require.Equal(t, "exact 0", occasions(t, []partnership.Engagement{}, nil))
	require.Equal(t, "exact 1", occasions(t, times(nil), nil))
	require.Equal(t, "exact 0", occasions(t, times(counted(quantity.Exact, 0, "")), nil))
	require.Equal(t, "more than 5", occasions(t, times(counted(quantity.MoreThan, 5, "sessions")), nil))
	require.Equal(t, "at least 1", occasions(t, times(&quantity.Quantity{Printed: "several"}), nil))
	require.Equal(t, "at least 0", occasions(t, times(counted(quantity.Exact, -3, "")), nil))
	_, err := partnership.Occasions(append(times(counted(quantity.AtLeast, 5, "")), times(counted(quantity.AtMost, 5, ""))...), nil)
	require.Equal(t, "cannot-claim", code(t, err))
	_, err = partnership.Occasions(append(times(counted(quantity.Exact, 1<<62, "")), times(counted(quantity.Exact, 1<<62, ""))...), nil)
	require.Equal(t, "overflow", code(t, err))
}

func TestAttendancesAndPersonsHard(t *testing.T) {
	reached := func(q ...*quantity.Quantity) []partnership.Engagement {
		var list []partnership.Engagement
		for _, q := range q {
			list = append(list, partnership.Engagement{Reached: q})
		}
		return list
	}
	exact := func(n int64) *quantity.Quantity { return counted(quantity.Exact, n, "") }
	tests := []struct {
		name               string
		list               []partnership.Engagement
		total, least, most string
		unknown            int
	}{
		{"none", nil, "not stated", "not stated", "not stated", 0},
		{"one", reached(exact(86)), "exact 86 attendance", "at least 86 person", "at most 86 person", 0},
		{"zero came", reached(exact(0)), "exact 0 attendance", "at least 0 person", "at most 0 person", 0},
		{"one unknown", reached(exact(86), nil), "at least 86 attendance", "at least 86 person", "not stated", 1},
		{"unknown first", reached(nil, exact(86)), "at least 86 attendance", "at least 86 person", "not stated", 1},
		{"more than", reached(exact(86), counted(quantity.MoreThan, 200, "")), "more than 286 attendance", "at least 201 person", "not stated", 0},
		{"at most", reached(exact(86), counted(quantity.AtMost, 200, "")), "at most 286 attendance", "at least 86 person", "at most 286 person", 0},
		{"less than", reached(counted(quantity.LessThan, 200, "")), "less than 200 attendance", "at least 0 person", "less than 200 person", 0},
		{"about", reached(exact(86), counted(quantity.About, 200, "")), "about 286 attendance", "at least 86 person", "not stated", 0},
		{"negative", reached(exact(86), exact(-5)), "at least 86 attendance", "at least 86 person", "not stated", 1},
	}
	for _, tt := range tests {
		total, unknown, err := partnership.Attendances(tt.list)
		require.NoError(t, err, tt.name)
		require.Equal(t, tt.unknown, unknown, tt.name)
		require.Equal(t, tt.total, show(total), tt.name)
		least, most, err := partnership.Persons(tt.list)
		require.NoError(t, err, tt.name)
		require.Equal(t, tt.least, show(least), tt.name)
		require.Equal(t, tt.most, show(most), tt.name)
	}

	_, _, err := partnership.Attendances(reached(counted(quantity.About, 86, ""), nil))
	require.Equal(t, "cannot-claim", code(t, err))
	mixed := reached(exact(86), counted(quantity.CloseTo, 20, "agencies"))
	_, _, err = partnership.Attendances(mixed)
	require.Equal(t, "unit-mismatch", code(t, err))
	_, _, err = partnership.Persons(mixed)
	require.Equal(t, "unit-mismatch", code(t, err))
	_, _, err = partnership.Persons(reached(exact(1<<62), exact(1<<62)))
	require.Equal(t, "overflow", code(t, err))

	// The same 50 may have come to both sessions.
	least, most, err := partnership.Persons([]partnership.Engagement{{Times: exact(2), Reached: exact(99)}})
	require.NoError(t, err)
	require.Equal(t, "at least 50 person", show(least))
	require.Equal(t, "at most 99 person", show(most))
	// And one person to all of many.
	least, _, err = partnership.Persons([]partnership.Engagement{{Times: counted(quantity.AtLeast, 2, ""), Reached: exact(99)}})
	require.NoError(t, err)
	require.Equal(t, "at least 1 person", show(least))
}

func TestGrowthHard(t *testing.T) {
	q := func(how quantity.Qualifier, n int64) quantity.Quantity { return *counted(how, n, "") }
	tests := []struct {
		name, change, code string
		from, to           quantity.Quantity
	}{
		{"less", "exact -57", "", q(quantity.Exact, 143), q(quantity.Exact, 86)},
		{"more than", "more than 114", "", q(quantity.Exact, 86), q(quantity.MoreThan, 200)},
		{"from at least", "at most -57", "", q(quantity.AtLeast, 143), q(quantity.Exact, 86)},
		{"from less than", "more than -57", "", q(quantity.LessThan, 143), q(quantity.Exact, 86)},
		{"from at most to more than", "more than 57", "", q(quantity.AtMost, 143), q(quantity.MoreThan, 200)},
		{"about", "about 57", "", q(quantity.About, 143), q(quantity.Exact, 200)},
		{"open on both sides", "not stated", "cannot-claim", q(quantity.MoreThan, 86), q(quantity.MoreThan, 200)},
		{"not stated", "not stated", "not-stated", quantity.Quantity{}, q(quantity.Exact, 86)},
		{"of other things", "not stated", "unit-mismatch", *counted(quantity.Exact, 1, "agencies"), q(quantity.Exact, 86)},
		{"too far", "not stated", "overflow", q(quantity.Exact, -1<<63), q(quantity.Exact, 86)},
	}
	for _, tt := range tests {
		change, share, err := partnership.Growth(tt.from, tt.to)
		require.Equal(t, tt.code, code(t, err), tt.name)
		require.Equal(t, tt.change, show(change), tt.name)
		if err == nil {
			require.Empty(t, cmp.Diff(tt.from, share.Den), tt.name)
		}
	}
	_, share, err := partnership.Growth(q(quantity.Exact, 0), q(quantity.Exact, 5))
	require.NoError(t, err)
	_, _, err = share.Value(1)
	require.Equal(t, "divide-by-zero", code(t, err), "growth from nothing has no percentage")
}

func TestAudiences(t *testing.T) {
	list := []partnership.Engagement{{}, {ID: "b", Audiences: []term.Code{"a:x"}}, {ID: "c", Held: quantity.No}, {ID: "d"}}
	var ids []string
	for id := range partnership.Audiences(list) {
		ids = append(ids, id)
	}
	require.Equal(t, []string{"#0", "b", "d"}, ids)
	for range partnership.Audiences(list) {
		break
	}
}

// Numbers of attendances and bounds of persons do not depend on the order in
// which engagements are told.
func FuzzAttendances(f *testing.F) {
	f.Add([]byte{0, 86, 1, 0, 143, 1, 4, 20, 2})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 600 {
			return
		}
		list := []partnership.Engagement{}
		for ; len(data) >= 3; data = data[3:] {
			e := partnership.Engagement{Times: counted(quantity.Exact, int64(data[2]%5), "")}
			if data[0]%8 < 7 {
				e.Reached = counted(quantity.Qualifier(data[0]%8), int64(data[1]), "")
			}
			list = append(list, e)
		}
		said := func() (s string) {
			total, unknown, err := partnership.Attendances(list)
			least, most, err2 := partnership.Persons(list)
			n, err3 := partnership.Occasions(list, nil)
			require.NoError(t, err3)
			require.NoError(t, err2)
			if most.Stated() {
				require.LessOrEqual(t, least.Value.Cmp(most.Value), 0)
			}
			return fmt.Sprint(show(total), unknown, code(t, err), show(least), show(most), show(n))
		}
		first := said()
		slices.Reverse(list)
		require.Equal(t, first, said())
	})
}

// What a document says of engagements, contributions and adoptions is written
// back as it was read.
func TestEngagementsDocument(t *testing.T) {
	const file = "testdata/engagements.json"
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	type document struct {
		Engagements   []partnership.Engagement   `json:"engagements"`
		Adoptions     []partnership.Adoption     `json:"adoptions"`
		Contributions []partnership.Contribution `json:"contributions"`
	}
	var d document
	in := json.NewDecoder(strings.NewReader(string(data)))
	in.DisallowUnknownFields()
	require.NoError(t, in.Decode(&d))
	got, err := json.MarshalIndent(d, "", "  ")
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(data), string(got)+"\n"))

	require.Equal(t, "exact 4", occasions(t, d.Engagements, is(partnership.EngagementConsultation)))
	require.Equal(t, quantity.CannotTell, d.Adoptions[0].AskedBefore(d.Engagements))
}

// The words a person reads: labels of the kinds and every error.
func TestEngagementsGolden(t *testing.T) {
	var b strings.Builder
	say := func(name string, in func(i18n.Lang) string) {
		fmt.Fprintf(&b, "# %s\n", name)
		for _, l := range i18n.Spoken() {
			fmt.Fprintf(&b, "%s: %s\n", l, strings.ReplaceAll(in(l), "\u00a0", `\u00a0`))
		}
	}
	for _, x := range partnership.EngagementKinds().Terms {
		require.Empty(t, x.Label.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR), x.ID)
		say(x.ID, x.Label.In)
	}
	for _, err := range slices.Concat(fundingFaults(t), groundFaults(t)) {
		say(err.Code, err.Message().In)
	}
	const file = "testdata/engagements.golden"
	if flag.Lookup("update").Value.String() == "true" {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), b.String()))
}

func BenchmarkOccasions(b *testing.B) {
	list := make([]partnership.Engagement, 1000)
	for i := range list {
		list[i] = partnership.Engagement{Kind: partnership.EngagementConsultation, Period: month(2000+i%20, 1+i%12), Reached: counted(quantity.Exact, int64(i), "participants")}
	}
	on := cal.Day(2010, 6, 1)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = partnership.Occasions(list, func(e *partnership.Engagement) quantity.Answer { return e.HeldBy(on) })
		_, _, _ = partnership.Persons(list)
	}
}
