package partnership_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// A council with eight places for immigrants, of whom six are known: who sits,
// what is vacant, and which levels of government are not at the table.
func ExampleRoster() {
	council := partnership.Body{
		ID: "council", Name: i18n.Text{i18n.EN: "Partnership council"},
		Seats: []partnership.Seat{
			{ID: "chair", Role: "roles:co-chair", Quota: quantity.Of(2, "seats")},
			{ID: "chair-city", Of: "chair", Org: "city"},
			{ID: "chair-united-way", Of: "chair", Org: "united-way", Period: cal.Period{From: cal.Year(2012), To: cal.Day(2015, 6, 30)}},
			{ID: "immigrants", Quota: quantity.Of(8, "seats"), Filled: quantity.Of(6, "seats"), Represents: []term.Code{"populations:immigrants"}},
			{ID: "ministry", Org: "ministry"},
		},
	}
	organizations := []partnership.Organization{
		{ID: "city", Kinds: []term.Code{"levels:municipal"}},
		{ID: "united-way", Kinds: []term.Code{"sectors:funder"}},
		{ID: "ministry", Kinds: []term.Code{"levels:provincial"}},
	}
	roster := partnership.NewRoster(cal.Day(2014, 1, 1), []partnership.Body{council}, organizations)
	for seat, held := range roster.Seats("council") {
		fmt.Println(seat.ID, held)
	}
	fmt.Println("vacant:", roster.Vacancies("council", "").Value)
	later := roster.At(cal.Day(2015, 7, 1))
	fmt.Println("after June 2015:", later.Vacancies("council", "").Value)

	levels, _ := term.NewIndex(term.Scheme{ID: "levels", Terms: []term.Term{{ID: "federal"}, {ID: "provincial"}, {ID: "municipal"}}})
	for level, verdict := range roster.Coverage("council", levels) {
		fmt.Println(level, verdict)
	}
	// Output:
	// chair-city yes
	// chair-united-way yes
	// immigrants yes
	// ministry yes
	// vacant: 2
	// after June 2015: 3
	// federal breach
	// provincial met
	// municipal met
}

// Five organizations, of which one has two seats, vote on a plan. The terms of
// reference do not say whether an abstention counts, and it matters.
func ExampleRoster_Decide() {
	bodies := []partnership.Body{{ID: "council", Seats: []partnership.Seat{
		{ID: "city-1", Org: "city"}, {ID: "city-2", Org: "city"}, {ID: "college", Org: "college"},
		{ID: "clinic", Org: "clinic"}, {ID: "library", Org: "library"}, {ID: "police", Org: "police"},
	}}}
	terms := partnership.Terms{
		Body:   "council",
		Quorum: quantity.Ratio{Num: quantity.Quantity{Value: quantity.Int(1), Qualifier: quantity.MoreThan}, Den: quantity.Of(2, "")},
		Rule:   partnership.ByMajority,
	}
	meeting := partnership.Meeting{
		Body: "council", On: cal.Day(2014, 1, 15),
		Present: []partnership.SeatID{"city-1", "city-2", "college", "clinic", "library"},
	}
	plan := partnership.Decision{
		For:     []partnership.SeatID{"city-1", "city-2", "college"},
		Against: []partnership.SeatID{"clinic"},
	}
	roster := partnership.NewRoster(meeting.On, bodies, nil)
	outcome, reasons := roster.Decide(&terms, &meeting, &plan)
	fmt.Println(outcome)
	for _, reason := range reasons {
		fmt.Println("-", reason.In(i18n.EN))
	}
	terms.OfPresent = quantity.No
	outcome, _ = roster.Decide(&terms, &meeting, &plan)
	fmt.Println(outcome)
	// Output:
	// cannot tell
	// - Counted as present: 4; counted in all: 5. An organization or person with several seats counts once.
	// - There was a quorum (asked for: more than 1 of every 2).
	// - Ballots that count: for, 2; against, 1.
	// - Whether those who had a vote agreed cannot be told (asked for: more than 1 of every 2).
	// - It depends on whether those who abstain count, which the terms of reference do not say.
	// - Whether the decision was carried cannot be told.
	// yes
}

// The members of two committees, one of them printed with a stray apostrophe.
func ExampleOverlap() {
	earlier := []partnership.Organization{
		{ID: "w-1", Name: i18n.Text{i18n.EN: "South Asian Women` s Centre"}},
		{ID: "w-2", Name: i18n.Text{i18n.EN: "CultureLink"}},
	}
	later := []partnership.Organization{
		{ID: "l-1", Name: i18n.Text{i18n.EN: "South Asian Women’s Centre"}},
		{ID: "l-2", Name: i18n.Text{i18n.EN: "JobStart"}},
	}
	both, onlyEarlier, onlyLater := partnership.Overlap(earlier, later)
	fmt.Println(both, onlyEarlier, onlyLater)
	// Output: [[w-1 l-1]] [w-2] [l-2]
}
