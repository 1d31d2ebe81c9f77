package cal_test

import (
	"fmt"
	"slices"

	"github.com/entente-civic/entente/partnership/cal"
)

// London wrote "2013-2016" and meant three years; Repentigny wrote "2017-2021"
// and meant five. The declaration tells them apart.
func Example() {
	london := cal.Period{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference}
	repentigny := cal.Period{From: cal.Year(2017), To: cal.Year(2021), Counting: cal.BothEnds}
	for _, p := range []cal.Period{london, repentigny} {
		n, _ := p.Years(p.Counting)
		fmt.Println(p, "is", n, "years")
	}
	// Output:
	// 2013/2016 is 3 years
	// 2017/2021 is 5 years
}

// Nobody can say whether a meeting "in 2015" came before one on 1 July 2015.
func ExampleDate_Before() {
	july := cal.Day(2015, 7, 1)
	for _, d := range []cal.Date{cal.Year(2014), cal.Year(2015), cal.Month(2015, 6)} {
		before, known := d.Before(july)
		fmt.Println(d, before, known)
	}
	// Output:
	// 2014 true true
	// 2015 false false
	// 2015-06 true true
}

// The minutes of a year, some dated to the day and some not, have one order.
func ExampleDate_Compare() {
	minutes := []cal.Date{cal.Day(2009, 11, 4), cal.Month(2009, 11), cal.Month(2009, 2), cal.Year(2009)}
	slices.SortFunc(minutes, cal.Date.Compare)
	fmt.Println(minutes)
	// Output: [2009 2009-02 2009-11 2009-11-04]
}

// A right-to-left page printed its plan's years backwards.
func ExampleReadRange() {
	p, reversed, err := cal.ReadRange("2026-2022", true)
	fmt.Println(p, reversed, err)
	_, _, err = cal.ReadRange("2026-2022", false)
	fmt.Println(err != nil)
	// Output:
	// 2022/2026 true <nil>
	// true
}

// A council adopted its plan on 25 November 2021 and has 30 days to publish it.
// The thirtieth is Christmas, a Saturday that year.
func ExampleHolidays_Deadline() {
	adopted := cal.Day(2021, 11, 25)
	fmt.Println(adopted.AddDays(30), "is a holiday; the last day is", cal.Ontario().Deadline(adopted, 30))
	// Output: 2021-12-25 is a holiday; the last day is 2021-12-28
}

// A family came in June 2011, and a program takes newcomers of less than five
// years.
func ExampleWithin() {
	arrived := cal.Month(2011, 6)
	for _, today := range []cal.Date{cal.Day(2016, 5, 31), cal.Day(2016, 6, 15), cal.Day(2016, 7, 1)} {
		fmt.Print(today, " ")
		fmt.Println(cal.Within(arrived, today, 5, cal.LessThan))
	}
	// Output:
	// 2016-05-31 true true
	// 2016-06-15 false false
	// 2016-07-01 false true
}

// Each year of a plan gets its own action plan.
func ExamplePeriod_PlanYears() {
	strategy := cal.Period{From: cal.Month(2024, 4), To: cal.Month(2027, 3), Counting: cal.BothEnds}
	for year := range strategy.PlanYears() {
		fmt.Println(year)
	}
	// Output:
	// 2024-04/2025-03
	// 2025-04/2026-03
	// 2026-04/2027-03
}
