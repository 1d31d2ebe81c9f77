// Package cal holds the dates a plan lives by: days, and also months and
// years, because "in March 2010" and "in 2016" is often all that anyone wrote
// down.
//
//	endorsed := cal.Day(2013, 12, 4)
//	strategy := cal.Period{From: cal.Year(2013), To: cal.Year(2016)}
//
//	in, known := strategy.Contains(endorsed)   // true, true
//	both, _ := strategy.Years(cal.BothEnds)    // 4
//	apart, _ := strategy.Years(cal.Difference) // 3: "a three-year strategy"
//
//	last := cal.Ontario().Deadline(cal.Day(2021, 11, 25), 30) // 2021-12-28
//
// # What is not known is not guessed
//
// A [Date] knows how precise it is. Asked whether 2015 comes before 1 July
// 2015, [Date.Before] answers that it cannot be known; sorting with
// [Date.Compare] is total all the same, so a mixed list has one order. A
// [Period] holds its ends as they were given: one that ends before it starts
// is kept and says so ([Period.Reversed]); nothing swaps the ends but
// [ReadRange] of right-to-left text, and that reports it. How a span of years
// is counted is a declaration ([Counting]), since sources do it both ways.
//
// # What it will not do
//
// There is no clock: today is an argument of whoever asks. There are no hours
// and no time zones. Dates are read in one form, the one of ISO 8601
// (2026-04-01, 2026-04, 2026); taking "Mar2010" off a slide is the host's
// work. The calendar is the Gregorian one, carried back before its adoption,
// years 1 to 9999.
//
// Errors are [i18n.Error] of package "cal" with the codes bad-date, bad-range,
// reversed-range, bad-counting, bad-strictness and no-date.
package cal
