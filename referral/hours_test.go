package referral_test

import (
	"testing"
	"time"
	_ "time/tzdata" // zones for tests, whatever the machine has

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

// zone loads a time zone.
func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	in, err := time.LoadLocation(name)
	require.NoError(t, err)
	return in
}

// at reads a time on the clock of a place, by UTC offset if two are possible:
// "2026-03-08 09:00", "2026-11-01 01:30 -0500".
func at(t testing.TB, in *time.Location, s string) time.Time {
	t.Helper()
	if len(s) > len("2026-03-08 09:00") {
		at, err := time.Parse("2006-01-02 15:04 -0700", s)
		require.NoError(t, err)
		return at.In(in)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", s, in)
	require.NoError(t, err)
	return at
}

// clockTime is minutes after midnight: 8_30.
func clockTime(hhmm int) int { return hhmm/100*60 + hhmm%100 }

func open(from, to int) referral.Opening {
	return referral.Opening{Open: clockTime(from), Close: clockTime(to)}
}

func weekly(from, to int, days ...string) referral.Opening {
	o := open(from, to)
	o.Every, o.Days = referral.Weekly, days
	return o
}

func hours(openings ...referral.Opening) *referral.Hours {
	return &referral.Hours{Openings: openings}
}

func with(o referral.Opening, change func(*referral.Opening)) referral.Opening {
	change(&o)
	return o
}

func day(s string) cal.Date {
	d, err := cal.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

func days(list ...string) []cal.Date {
	var out []cal.Date
	for _, s := range list {
		out = append(out, day(s))
	}
	return out
}

const (
	yes        = quantity.Yes
	no         = quantity.No
	cannotTell = quantity.CannotTell
)

// The hard cases of real directories: each is asked at several instants.
func TestHoursHardCases(t *testing.T) {
	type ask struct {
		at   string
		want quantity.Answer
	}
	workdays := []string{"MO", "TU", "WE", "TH", "FR"}
	all := []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
	shelter := hours(weekly(2000, 3200, "SA"))
	for _, c := range []struct {
		name     string
		zone     string
		hours    *referral.Hours
		group    string
		holidays map[string][]cal.Date
		asks     []ask
	}{
		{"1 weekly hours stay across the spring change", "America/Toronto", hours(weekly(900, 1200, "SU")), "", nil, []ask{
			{"2026-03-01 08:59", no}, {"2026-03-01 09:00", yes}, {"2026-03-08 08:59", no}, {"2026-03-08 09:00", yes},
			{"2026-03-08 11:59", yes}, {"2026-03-08 12:00", no},
		}},
		{"2 opens in the hour that is left out", "America/Toronto", hours(weekly(230, 500, "SU")), "", nil, []ask{
			{"2026-03-08 01:59", no}, {"2026-03-08 03:00", yes}, {"2026-03-08 04:59", yes}, {"2026-03-08 05:00", no},
		}},
		{"2 all of it in the hour that is left out", "America/Toronto", hours(weekly(210, 250, "SU")), "", nil, []ask{
			{"2026-03-08 01:59", no}, {"2026-03-08 03:00", no}, {"2026-03-15 02:30", yes},
		}},
		{"3 closes in the hour that comes twice", "America/Toronto", hours(weekly(1800, 2530, "SA")), "", nil, []ask{
			{"2026-11-01 01:15 -0400", yes}, {"2026-11-01 01:45 -0400", yes}, {"2026-11-01 01:15 -0500", yes},
			{"2026-11-01 01:30 -0500", no},
		}},
		{"3 opens in the hour that comes twice", "America/Toronto", hours(weekly(130, 500, "SU")), "", nil, []ask{
			{"2026-11-01 01:15 -0400", no}, {"2026-11-01 01:30 -0400", yes}, {"2026-11-01 01:00 -0500", yes},
			{"2026-11-01 01:45 -0500", yes}, {"2026-11-01 05:00", no},
		}},
		{"4 a night that began the day before", "America/Toronto", shelter, "", nil, []ask{
			{"2026-06-06 19:59", no}, {"2026-06-06 20:00", yes}, {"2026-06-07 07:00", yes}, {"2026-06-07 08:00", no},
		}},
		{"4 the last night runs to its end", "America/Toronto", hours(with(weekly(2000, 3200, "SA"), func(o *referral.Opening) { o.Until = day("2026-06-06") })), "", nil, []ask{
			{"2026-06-07 07:00", yes}, {"2026-06-13 21:00", no},
		}},
		{"5 a night across the change", "America/Toronto", shelter, "", nil, []ask{
			{"2026-03-08 07:59", yes}, {"2026-03-08 08:00", no}, {"2026-11-01 07:59", yes}, {"2026-11-01 08:00", no},
		}},
		{"6 a whole day", "America/Toronto", hours(weekly(0, 2400, all...)), "", nil, []ask{
			{"2026-06-06 00:00", yes}, {"2026-06-06 23:59", yes},
		}},
		{"6 from midnight to the same midnight", "America/Toronto", hours(weekly(0, 0, "SA")), "", nil, []ask{
			{"2026-06-06 00:00", cannotTell}, {"2026-06-06 23:59", cannotTell}, {"2026-06-07 00:00", no},
		}},
		{"6 read as given", "America/Toronto", hours(weekly(0, 1200, "SA")), "", nil, []ask{
			{"2026-06-06 11:59", yes}, {"2026-06-06 12:00", no},
		}},
		{"8 closes before it opens", "America/Toronto", hours(weekly(2100, 1900, "MO")), "", nil, []ask{
			{"2026-06-08 20:59", no}, {"2026-06-08 21:00", cannotTell}, {"2026-06-09 18:59", cannotTell}, {"2026-06-09 19:00", no},
		}},
		{"10 a break at noon", "America/Chicago", hours(weekly(830, 1200, workdays...), weekly(1300, 1700, workdays...)), "", nil, []ask{
			{"2026-06-08 11:59", yes}, {"2026-06-08 12:00", no}, {"2026-06-08 12:30", no}, {"2026-06-08 13:00", yes}, {"2026-06-08 17:00", no},
		}},
		{"11 two that touch", "America/Chicago", hours(weekly(900, 1200, "MO"), weekly(1200, 1700, "MO")), "", nil, []ask{{"2026-06-08 12:00", yes}}},
		{"13 every second week, of which nobody knows", "America/Toronto", hours(with(weekly(900, 1200, "MO"), func(o *referral.Opening) { o.Interval = 2 })), "", nil, []ask{
			{"2026-06-08 10:00", cannotTell}, {"2026-06-08 13:00", no}, {"2026-06-09 10:00", no},
		}},
		{"20 what is known has ended, what was said has not", "America/Toronto", &referral.Hours{
			Openings: hours(weekly(900, 1200, "MO"), with(weekly(900, 1200, "TU"), func(o *referral.Opening) { o.Until = day("2026-05-31") }), weekly(900, 1200, "WE")).Openings,
			Known:    cal.Period{To: day("2026-06-30")},
		}, "", nil, []ask{
			{"2026-06-29 10:00", yes}, {"2026-07-06 10:00", cannotTell}, {"2026-07-06 13:00", cannotTell}, {"2026-06-09 10:00", no}, {"2026-06-10 10:00", yes},
		}},
		{"21 regular and extra hours", "America/Toronto", hours(weekly(900, 1200, "MO"), with(open(1300, 1500), func(o *referral.Opening) { o.From = day("2026-06-08") })), "", nil, []ask{
			{"2026-06-08 10:00", yes}, {"2026-06-08 14:00", yes}, {"2026-06-15 14:00", no},
		}},
		{"22 the group decides", "America/Toronto", hours(weekly(900, 1200, "MO"), with(weekly(900, 1700, "FR"), func(o *referral.Opening) { o.Group = "phone" })), "phone", nil, []ask{
			{"2026-06-08 10:00", no}, {"2026-06-12 10:00", yes},
		}},
		{"22 a group nobody tells about", "America/Toronto", hours(weekly(900, 1200, "MO")), "intake", nil, []ask{{"2026-06-08 10:00", cannotTell}}},
		{"23 closed on holidays", "America/Toronto", hours(weekly(900, 1700, workdays...), referral.Opening{Shut: true, Holidays: []string{"quebec:national-day"}}), "",
			map[string][]cal.Date{"quebec:national-day": days("2026-06-24", "2025-06-24")}, []ask{
				{"2026-06-23 10:00", yes}, {"2026-06-24 10:00", no}, {"2027-06-24 10:00", cannotTell}, {"2027-06-26 10:00", no},
			}},
		{"23 a holiday whose day is not known", "America/Toronto", hours(weekly(900, 1700, workdays...), referral.Opening{Shut: true, Holidays: []string{"casimir-pulaski"}}), "", nil, []ask{
			{"2026-06-23 10:00", cannotTell}, {"2026-06-23 18:00", no}, {"2026-06-27 10:00", no},
		}},
		{"23 a holiday there is none of", "America/Toronto", hours(weekly(900, 1700, workdays...), referral.Opening{Shut: true, Holidays: []string{"none"}}), "",
			map[string][]cal.Date{"none": {}}, []ask{{"2026-06-23 10:00", yes}}},
		{"24 open on holidays", "America/New_York", hours(with(weekly(1300, 1700, "SA", "SU"), func(o *referral.Opening) { o.Holidays = []string{"public"} })), "",
			map[string][]cal.Date{"public": days("2026-07-03")}, []ask{
				{"2026-07-03 14:00", yes}, {"2026-07-04 14:00", yes}, {"2026-07-06 14:00", no},
			}},
		{"27 the clock of the place decides", "America/Vancouver", hours(weekly(900, 1700, "MO")), "", nil, []ask{
			{"2026-06-08 12:00 -0400", yes}, {"2026-06-08 11:59 -0400", no},
		}},
		{"30 a day skipped at the date line", "Pacific/Apia", hours(weekly(900, 1700, all...), with(weekly(2000, 3200, "FR"), func(o *referral.Opening) {})), "", nil, []ask{
			{"2011-12-29 10:00", yes}, {"2011-12-31 07:00", no}, {"2011-12-31 10:00", yes}, {"2012-01-07 07:00", yes},
		}},
		{"33 a camp in summer", "America/Toronto", hours(with(open(900, 1600), func(o *referral.Opening) { o.Every, o.Months, o.Days = referral.Daily, []int{7, 8}, workdays })), "", nil, []ask{
			{"2026-06-30 10:00", no}, {"2026-07-01 10:00", yes}, {"2029-08-31 10:00", yes}, {"2029-09-03 10:00", no},
		}},
		{"33 from 29 February each year", "America/Toronto", hours(with(open(900, 1600), func(o *referral.Opening) { o.Every, o.From = referral.Yearly, day("2024-02-29") })), "", nil, []ask{
			{"2024-02-29 10:00", yes}, {"2026-02-28 10:00", no}, {"2026-03-01 10:00", no}, {"2028-02-29 10:00", yes},
		}},
		{"shut wins, to the end of the night", "America/Toronto", hours(weekly(2000, 3200, all...), referral.Opening{Shut: true, From: day("2026-12-25")}), "", nil, []ask{
			{"2026-12-24 21:00", yes}, {"2026-12-25 00:00", no}, {"2026-12-25 21:00", no}, {"2026-12-26 02:00", no}, {"2026-12-26 20:00", yes},
		}},
		{"shut for an hour", "America/Toronto", hours(weekly(900, 1700, "MO"), referral.Opening{Shut: true, Open: clockTime(1200), Close: clockTime(1300), From: day("2026-06-08")}), "", nil, []ask{
			{"2026-06-08 11:59", yes}, {"2026-06-08 12:00", no}, {"2026-06-08 13:00", yes}, {"2026-06-15 12:00", yes},
		}},
		{"nothing is stated", "America/Toronto", hours(), "", nil, []ask{{"2026-06-08 10:00", cannotTell}}},
		{"only what is shut is stated", "America/Toronto", hours(referral.Opening{Shut: true, From: day("2026-12-25")}), "", nil, []ask{
			{"2026-12-25 10:00", no}, {"2026-12-26 10:00", cannotTell},
		}},
		{"some day in a month", "America/Toronto", hours(with(open(900, 1700), func(o *referral.Opening) { o.From = day("2026-06") })), "", nil, []ask{
			{"2026-06-08 10:00", cannotTell}, {"2026-06-08 18:00", no}, {"2026-07-08 10:00", no},
		}},
		{"from a day until another, and not how often", "America/Toronto", hours(with(open(900, 1700), func(o *referral.Opening) { o.From, o.Until = day("2026-06-08"), day("2026-06-12") })), "", nil, []ask{
			{"2026-06-07 10:00", no}, {"2026-06-08 10:00", yes}, {"2026-06-09 10:00", cannotTell}, {"2026-06-12 10:00", cannotTell}, {"2026-06-13 10:00", no},
		}},
		{"a rule in an unknown word", "America/Toronto", hours(with(weekly(900, 1700, "MO"), func(o *referral.Opening) { o.Every = "fortnightly" })), "", nil, []ask{
			{"2026-06-08 10:00", cannotTell}, {"2026-06-08 18:00", no},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := zone(t, c.zone)
			for _, a := range c.asks {
				require.Equal(t, a.want, c.hours.At(at(t, in, a.at), in, c.group, c.holidays), a.at)
			}
		})
	}
	t.Run("5 a night lasts eleven or thirteen hours", func(t *testing.T) {
		in := zone(t, "America/Toronto")
		for _, c := range []struct {
			evening string
			want    time.Duration
		}{{"2026-03-07 20:00", 11 * time.Hour}, {"2026-06-06 20:00", 12 * time.Hour}, {"2026-10-31 20:00", 13 * time.Hour}} {
			begin := at(t, in, c.evening)
			end := begin
			for shelter.At(end, in, "", nil) == yes {
				end = end.Add(time.Minute)
			}
			require.Equal(t, c.want, end.Sub(begin), c.evening)
		}
	})
	t.Run("28 the zone is not known", func(t *testing.T) {
		require.Equal(t, cannotTell, shelter.At(time.Unix(0, 0), nil, "", nil))
		require.Equal(t, cannotTell, (*referral.Hours)(nil).At(time.Unix(0, 0), time.UTC, "", nil))
	})
}

// What RFC 5545, section 3.8.5.3, says its examples mean, and some more, day by
// day; the series of the RFC begin on 2 September 1997, a Tuesday.
func TestHoursSeries(t *testing.T) {
	series := func(every string, change func(*referral.Opening)) referral.Opening {
		o := with(open(900, 1000), change)
		o.Every = every
		return o
	}
	from := day("1997-09-02")
	for _, c := range []struct {
		name        string
		o           referral.Opening
		first, last string
		want        []string
	}{
		{"12 every other week from Monday", series(referral.Weekly, func(o *referral.Opening) {
			o.From, o.Interval, o.Count, o.Days, o.WeekStart = day("1997-08-05"), 2, 4, []string{"TU", "SU"}, "MO"
		}), "1997-08-01", "1997-10-01", []string{"1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"}},
		{"12 every other week from Sunday", series(referral.Weekly, func(o *referral.Opening) {
			o.From, o.Interval, o.Count, o.Days, o.WeekStart = day("1997-08-05"), 2, 4, []string{"TU", "SU"}, "SU"
		}), "1997-08-01", "1997-10-01", []string{"1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"}},
		{"14 the fifth Saturday", series(referral.Monthly, func(o *referral.Opening) { o.Days = []string{"5SA"} }),
			"2026-01-01", "2026-09-01", []string{"2026-01-31", "2026-05-30", "2026-08-29"}},
		{"14 the last Friday and the second Monday", series(referral.Monthly, func(o *referral.Opening) { o.Days = []string{"-1FR", "2MO"} }),
			"2026-01-01", "2026-03-01", []string{"2026-01-12", "2026-01-30", "2026-02-09", "2026-02-27"}},
		{"15 the 31st", series(referral.Monthly, func(o *referral.Opening) { o.MonthDays = []int{31} }),
			"2026-01-01", "2026-06-30", []string{"2026-01-31", "2026-03-31", "2026-05-31"}},
		{"15 the last", series(referral.Monthly, func(o *referral.Opening) { o.MonthDays = []int{-1} }),
			"2028-01-01", "2028-04-01", []string{"2028-01-31", "2028-02-29", "2028-03-31"}},
		{"15 the 29th of February", series(referral.Yearly, func(o *referral.Opening) { o.Months, o.MonthDays = []int{2}, []int{29} }),
			"2026-01-01", "2033-01-01", []string{"2028-02-29", "2032-02-29"}},
		{"16 second Saturdays of odd months, twelve times", series(referral.Monthly, func(o *referral.Opening) {
			o.From, o.Count, o.Months, o.Days = day("2025-01-11"), 12, []int{1, 3, 5, 7, 9, 11}, []string{"2SA"}
		}), "2025-11-01", "2030-01-01", []string{"2025-11-08", "2026-01-10", "2026-03-14", "2026-05-09", "2026-07-11", "2026-09-12", "2026-11-14"}},
		{"17 every two weeks, five times, but for two, and one more", series(referral.Weekly, func(o *referral.Opening) {
			o.From, o.Interval, o.Count, o.Days = day("2026-01-02"), 2, 5, []string{"FR"}
			o.Except, o.Also = days("2026-01-02", "2026-02-27"), days("2026-01-23")
		}), "2026-01-01", "2027-01-01", []string{"2026-01-16", "2026-01-23", "2026-01-30", "2026-02-13"}},
		{"18 the first day does not count if it does not fit", series(referral.Weekly, func(o *referral.Opening) {
			o.From, o.Count, o.Days = day("2026-06-03"), 3, []string{"MO", "TU"}
		}), "2026-06-01", "2027-01-01", []string{"2026-06-08", "2026-06-09", "2026-06-15"}},
		{"19 until a day, itself included", series(referral.Daily, func(o *referral.Opening) { o.From, o.Until = day("2026-06-29"), day("2026-07-01") }),
			"2026-06-01", "2027-01-01", []string{"2026-06-29", "2026-06-30", "2026-07-01"}},
		{"left out wins over added", series(referral.Daily, func(o *referral.Opening) {
			o.From, o.Count, o.Except, o.Also = day("2026-06-29"), 2, days("2026-06-30"), days("2026-06-30", "2026-07-09")
		}), "2026-06-01", "2027-01-01", []string{"2026-06-29", "2026-07-09"}},
		{"RFC: every third day but in months named", series(referral.Daily, func(o *referral.Opening) { o.From, o.Interval, o.Months = from, 10, []int{9} }),
			"1997-09-01", "1998-09-10", []string{"1997-09-02", "1997-09-12", "1997-09-22", "1998-09-07"}},
		{"RFC: first Friday, ten times", series(referral.Monthly, func(o *referral.Opening) { o.From, o.Count, o.Days = day("1997-09-05"), 3, []string{"1FR"} }),
			"1997-09-01", "1999-01-01", []string{"1997-09-05", "1997-10-03", "1997-11-07"}},
		{"RFC: third day to the end of the month", series(referral.Monthly, func(o *referral.Opening) { o.From, o.MonthDays = day("1997-09-28"), []int{-3} }),
			"1997-09-01", "1998-02-27", []string{"1997-09-28", "1997-10-29", "1997-11-28", "1997-12-29", "1998-01-29", "1998-02-26"}},
		{"RFC: 1st, 100th and 200th day every third year", series(referral.Yearly, func(o *referral.Opening) {
			o.From, o.Interval, o.Count, o.YearDays = day("1997-01-01"), 3, 10, []int{1, 100, 200}
		}), "1997-01-01", "2010-01-01", []string{
			"1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01", "2000-04-09", "2000-07-18", "2003-01-01", "2003-04-10", "2003-07-19", "2006-01-01",
		}},
		{"RFC: 20th Monday of the year", series(referral.Yearly, func(o *referral.Opening) { o.From, o.Days = day("1997-05-19"), []string{"20MO"} }),
			"1997-01-01", "2000-01-01", []string{"1997-05-19", "1998-05-18", "1999-05-17"}},
		{"RFC: Monday of week 20", series(referral.Yearly, func(o *referral.Opening) { o.From, o.Weeks, o.Days = day("1997-05-12"), []int{20}, []string{"MO"} }),
			"1997-01-01", "2000-01-01", []string{"1997-05-12", "1998-05-11", "1999-05-17"}},
		{"RFC: Friday the 13th", series(referral.Monthly, func(o *referral.Opening) {
			o.From, o.Days, o.MonthDays = from, []string{"FR"}, []int{13}
		}), "1997-09-01", "2000-12-31", []string{"1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13"}},
		{"RFC: the Saturday after the first Sunday", series(referral.Monthly, func(o *referral.Opening) {
			o.From, o.Days, o.MonthDays = day("1997-09-13"), []string{"SA"}, []int{7, 8, 9, 10, 11, 12, 13}
		}), "1997-09-01", "1998-01-01", []string{"1997-09-13", "1997-10-11", "1997-11-08", "1997-12-13"}},
		{"RFC: day of elections", series(referral.Yearly, func(o *referral.Opening) {
			o.From, o.Interval, o.Months, o.Days, o.MonthDays = day("1996-11-05"), 4, []int{11}, []string{"TU"}, []int{2, 3, 4, 5, 6, 7, 8}
		}), "1996-01-01", "2005-01-01", []string{"1996-11-05", "2000-11-07", "2004-11-02"}},
		{"RFC: the third of Tuesday, Wednesday, Thursday in the month, three times", series(referral.Monthly, func(o *referral.Opening) {
			o.From, o.Count, o.Days, o.Positions = day("1997-09-04"), 3, []string{"TU", "WE", "TH"}, []int{3}
		}), "1997-09-01", "1998-09-01", []string{"1997-09-04", "1997-10-07", "1997-11-06"}},
		{"RFC: the last weekday but one", series(referral.Monthly, func(o *referral.Opening) {
			o.From, o.Days, o.Positions = day("1997-09-29"), []string{"MO", "TU", "WE", "TH", "FR"}, []int{-2}
		}), "1997-09-01", "1998-01-31", []string{"1997-09-29", "1997-10-30", "1997-11-27", "1997-12-30", "1998-01-29"}},
		{"the day of the month it began on", series(referral.Monthly, func(o *referral.Opening) { o.From = day("2026-01-15") }),
			"2026-01-01", "2026-04-01", []string{"2026-01-15", "2026-02-15", "2026-03-15"}},
		{"the weekday it began on, every other week", series(referral.Weekly, func(o *referral.Opening) { o.From, o.Interval = day("2026-06-04"), 2 }),
			"2026-06-01", "2026-07-09", []string{"2026-06-04", "2026-06-18", "2026-07-02"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := hours(c.o)
			var got []string
			for d := day(c.first); d.Compare(day(c.last)) <= 0; d = d.AddDays(1) {
				y, m, n := d.Date()
				answer := h.At(time.Date(y, m, n, 9, 30, 0, 0, time.UTC), time.UTC, "", nil)
				require.NotEqual(t, cannotTell, answer, d)
				if answer == yes {
					got = append(got, d.String())
				}
			}
			require.Equal(t, c.want, got)
		})
	}
}

func BenchmarkHoursAt(b *testing.B) {
	in := zone(b, "America/Toronto")
	// Package time keeps the offset of the day it is at hand, and works out others.
	now := time.Now()
	y, m, d := now.In(in).Date()
	this := time.Date(y, m, d+4-int(now.In(in).Weekday()), 10, 0, 0, 0, in)
	other := at(b, in, "2026-06-10 10:00")
	public := map[string][]cal.Date{"public": days("2026-01-01", "2026-07-01", "2026-12-25")}
	for _, c := range []struct {
		name string
		at   time.Time
		h    *referral.Hours
	}{
		{"weekly", this, hours(weekly(900, 1700, "MO", "TU", "WE", "TH", "FR"))},
		{"weekly at another time of the year", other, hours(weekly(900, 1700, "MO", "TU", "WE", "TH", "FR"))},
		{"week of five with a night and holidays", this, hours(weekly(900, 1700, "MO"), weekly(900, 1700, "TU"), weekly(900, 1700, "WE"), weekly(900, 1700, "TH"), weekly(2000, 3200, "FR"),
			referral.Opening{Shut: true, Holidays: []string{"public"}})},
		{"24 times every two weeks", this, hours(with(weekly(900, 1700, "TH"), func(o *referral.Opening) {
			o.Interval, o.Count, o.From = 2, 24, cal.Day(y, int(m), d).AddDays(4-int(now.In(in).Weekday())-70)
		}))},
		{"second Thursday, 24 times", this, hours(with(weekly(900, 1700, "2TH"), func(o *referral.Opening) {
			o.Every, o.Count, o.From = referral.Monthly, 24, cal.Day(y-1, int(m), 1)
		}))},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.h.At(c.at, in, "", public)
			}
		})
	}
}
