package referral_test

import (
	"fmt"
	"time"

	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

// From one town to the next, and half around the world.
func ExampleMetres() {
	repentigny := referral.Point{Lat: 45_7421_000, Lon: -73_4501_000}
	assomption := referral.Point{Lat: 45_8236_000, Lon: -73_4290_000}
	fmt.Println(referral.Metres(repentigny, assomption))
	fmt.Println(referral.Metres(assomption, repentigny))

	north, south := referral.Point{Lat: 90_0000_000}, referral.Point{Lat: -90_0000_000}
	fmt.Println(referral.Metres(north, south))
	// Output:
	// 9209
	// 9209
	// 20015114
}

// A food bank is open on Tuesdays and on the second Saturday of the month, and
// shut on public holidays.
func ExampleHours_At() {
	food := referral.Hours{Openings: []referral.Opening{
		{Open: 9 * 60, Close: 12 * 60, Every: referral.Weekly, Days: []string{"TU"}},
		{Open: 13 * 60, Close: 16 * 60, Every: referral.Monthly, Days: []string{"2SA"}},
		{Shut: true, Holidays: []string{"public"}},
	}}
	montreal := time.FixedZone("EDT", -4*60*60) // a host loads "America/Toronto"
	holidays := map[string][]cal.Date{"public": {cal.Day(2025, 12, 25), cal.Day(2026, 6, 24)}}

	for _, at := range []time.Time{
		time.Date(2026, 6, 9, 10, 0, 0, 0, montreal),  // a Tuesday
		time.Date(2026, 6, 9, 12, 0, 0, 0, montreal),  // at its end
		time.Date(2026, 6, 13, 15, 0, 0, 0, montreal), // the second Saturday
		time.Date(2027, 6, 8, 10, 0, 0, 0, montreal),  // a Tuesday of a year without holidays given
	} {
		fmt.Println(at.Format("Monday 2 January 15:04"), "open:", food.At(at, montreal, "", holidays))
	}

	next, sure := food.Next(time.Date(2026, 6, 9, 12, 0, 0, 0, montreal), montreal, "", holidays, 30)
	fmt.Println("next:", next.Format("Monday 2 January 15:04"), sure)
	// Output:
	// Tuesday 9 June 10:00 open: yes
	// Tuesday 9 June 12:00 open: no
	// Saturday 13 June 15:00 open: yes
	// Tuesday 8 June 10:00 open: cannot tell
	// next: Saturday 13 June 13:00 yes
}

// A service is for the people of a county but for one town, which has its own.
func ExampleArea_Contains() {
	tree := map[partnership.AreaID]partnership.AreaID{"east": "town", "town": "county", "village": "county", "county": ""}
	up := func(id partnership.AreaID) (partnership.AreaID, bool) {
		parent, known := tree[id]
		return parent, known
	}
	served := referral.Area{
		Units:  []partnership.AreaID{"county"},
		Except: []referral.Area{{Units: []partnership.AreaID{"town"}}},
	}
	for _, unit := range []partnership.AreaID{"village", "east", "county", "elsewhere", ""} {
		fmt.Printf("%q: %v\n", unit, served.Contains(&referral.Place{Unit: unit}, up))
	}
	// Output:
	// "village": yes
	// "east": no
	// "county": yes
	// "elsewhere": cannot tell
	// "": cannot tell
}

// A shelter takes women from 18 on with a child under six.
func ExampleRule_Answer() {
	adult, toddler := 18*12, 6*12-1
	rule := referral.Rule{All: []referral.Rule{
		{Fact: "sex", Is: []string{"F"}},
		{Fact: "birth", MinMonths: &adult},
		{Fact: "birth", MaxMonths: &toddler, Who: referral.AnyMember},
	}}
	on := cal.Day(2026, 6, 10) // the day of service
	facts := []referral.Fact{
		{Member: "m1", Name: "sex", Values: []string{"F"}},
		{Member: "m1", Name: "birth", Date: cal.Year(2008)},
		{Member: "m2", Name: "birth", Date: cal.Month(2022, 11)},
	}
	fmt.Println(rule.Answer(facts, []string{"m1"}, on, nil)) // 17 or 18?

	facts[1].Date = cal.Month(2008, 3)
	fmt.Println(rule.Answer(facts, []string{"m1"}, on, nil))

	fmt.Println(rule.Answer(facts[:2], []string{"m1"}, on, nil)) // no child is known of
	// Output:
	// cannot tell
	// yes
	// no
}
