package cal_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

func code(t *testing.T, err error) string {
	t.Helper()
	var e *i18n.Error
	require.ErrorAs(t, err, &e, "%v is no *i18n.Error", err)
	require.Equal(t, "cal", e.Pkg)
	return e.Code
}

func date(t testing.TB, s string) cal.Date {
	t.Helper()
	if s == "" {
		return cal.Date{}
	}
	d, err := cal.Parse(s)
	require.NoError(t, err)
	return d
}

func TestParse(t *testing.T) {
	tests := []struct {
		name, in  string
		y, m, d   int
		precision cal.Precision
	}{
		{"year", "2026", 2026, 0, 0, cal.ToYear},
		{"month", "2026-04", 2026, 4, 0, cal.ToMonth},
		{"day", "2026-04-01", 2026, 4, 1, cal.ToDay},
		{"first day of all", "0001-01-01", 1, 1, 1, cal.ToDay},
		{"last day of all", "9999-12-31", 9999, 12, 31, cal.ToDay},
		{"leap day", "2024-02-29", 2024, 2, 29, cal.ToDay},
		{"leap day of a century", "2000-02-29", 2000, 2, 29, cal.ToDay},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := cal.Parse(tt.in)
			require.NoError(t, err)
			require.Equal(t, []int{tt.y, tt.m, tt.d}, []int{d.Year(), d.Month(), d.Day()})
			require.Equal(t, tt.precision, d.Precision())
			require.Equal(t, tt.in, d.String())
			require.False(t, d.IsZero())
			of, err := cal.Of(tt.y, tt.m, tt.d)
			require.NoError(t, err)
			require.Equal(t, d, of)
			y, m, day := d.Date()
			require.Equal(t, []int{tt.y, tt.m, tt.d}, []int{y, int(m), day})
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{
		"", " ", "2026-13", "2026-00", "2026-04-00", "2026-04-31", "2023-02-29", "1900-02-29", "0000", "0000-01-01",
		"26", "20260401", "2026-4-1", "2026/04/01", "2026-04-01T00:00:00Z", " 2026", "2026 ", "+026", "-001", "2026-4",
		"٢٠٢٦", "２０２６", "2026–04", "Mar2010", "March 2010", "2026-04-01\x00", "99999", "2o26", "\xff\xff\xff\xff",
		strings.Repeat("2026-04-01", 1000),
	} {
		t.Run(head(s), func(t *testing.T) {
			d, err := cal.Parse(s)
			require.Equal(t, "bad-date", code(t, err))
			require.True(t, d.IsZero())
			require.Less(t, len(err.Error()), 200)
			got := cal.Year(1999)
			require.Equal(t, "bad-date", code(t, got.UnmarshalText([]byte(s))))
			require.Equal(t, cal.Year(1999), got, "a refused text leaves the date alone")
		})
	}
	for _, v := range [][3]int{{2026, 0, 1}, {2026, 13, 0}, {2026, -1, 0}, {2026, 4, -1}, {0, 0, 0}, {10000, 0, 0}, {2026, 4, 31}} {
		_, err := cal.Of(v[0], v[1], v[2])
		require.Equal(t, "bad-date", code(t, err))
	}
}

func head(s string) string { return s[:min(len(s), 20)] }

func TestProgrammersDates(t *testing.T) {
	require.Equal(t, date(t, "2026-04-01"), cal.Day(2026, 4, 1))
	require.Equal(t, date(t, "2026-04"), cal.Month(2026, 4))
	require.Equal(t, date(t, "2026"), cal.Year(2026))
	for name, f := range map[string]func(){
		"day":          func() { cal.Day(2023, 2, 29) },
		"day zero":     func() { cal.Day(2023, 2, 0) },
		"month":        func() { cal.Month(2023, 13) },
		"month zero":   func() { cal.Month(2023, 0) },
		"year":         func() { cal.Year(0) },
		"fiscal month": func() { cal.FiscalYear(13, 2023) },
		"fiscal end":   func() { cal.FiscalYear(4, 9999) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				msg, _ := recover().(string)
				require.True(t, strings.HasPrefix(msg, "cal: "), "%q", msg)
			}()
			f()
		})
	}
}

func TestFirstLast(t *testing.T) {
	tests := []struct{ in, first, last string }{
		{"2024", "2024-01-01", "2024-12-31"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2023-02", "2023-02-01", "2023-02-28"},
		{"1900-02", "1900-02-01", "1900-02-28"},
		{"2023-09", "2023-09-01", "2023-09-30"},
		{"2023-09-15", "2023-09-15", "2023-09-15"},
		{"", "", ""},
	}
	for _, tt := range tests {
		require.Equal(t, tt.first, date(t, tt.in).First().String())
		require.Equal(t, tt.last, date(t, tt.in).Last().String())
	}
}

func TestBefore(t *testing.T) {
	tests := []struct {
		a, b          string
		before, known bool
	}{
		{"2015", "2016", true, true},
		{"2016", "2015", false, true},
		{"2015", "2015-07-01", false, false},
		{"2015-07-01", "2015", false, false},
		{"2015", "2015", false, false},
		{"2015-12-31", "2015", false, true},
		{"2015", "2015-01-01", false, true},
		{"2015-07-01", "2015-07-01", false, true},
		{"2015-07-01", "2015-07-02", true, true},
		{"2015-06", "2015-07-01", true, true},
		{"", "2015", false, false},
		{"2015", "", false, false},
		{"", "", false, false},
	}
	for _, tt := range tests {
		t.Run(tt.a+"<"+tt.b, func(t *testing.T) {
			before, known := date(t, tt.a).Before(date(t, tt.b))
			require.Equal(t, [2]bool{tt.before, tt.known}, [2]bool{before, known})
		})
	}
}

func TestCompareSorts(t *testing.T) {
	want := []string{"", "2014-12-31", "2015", "2015-01", "2015-01-01", "2015-01-02", "2015-02", "2015-07-01", "2016"}
	var got []string
	dates := []cal.Date{}
	for _, i := range []int{5, 0, 8, 3, 2, 7, 1, 6, 4} {
		dates = append(dates, date(t, want[i]))
	}
	slices.SortFunc(dates, cal.Date.Compare)
	for _, d := range dates {
		got = append(got, d.String())
	}
	require.Empty(t, cmp.Diff(want, got))
}

func TestArithmetic(t *testing.T) {
	tests := []struct {
		name      string
		got, want cal.Date
	}{
		{"a day", cal.Day(2023, 12, 31).AddDays(1), cal.Day(2024, 1, 1)},
		{"a day back", cal.Day(2024, 3, 1).AddDays(-1), cal.Day(2024, 2, 29)},
		{"no days", cal.Day(2024, 3, 1).AddDays(0), cal.Day(2024, 3, 1)},
		{"days of a month", cal.Month(2024, 3).AddDays(1), cal.Date{}},
		{"days of none", cal.Date{}.AddDays(1), cal.Date{}},
		{"past the calendar", cal.Day(9999, 12, 31).AddDays(1), cal.Date{}},
		{"before the calendar", cal.Day(1, 1, 1).AddDays(-1), cal.Date{}},
		{"hostile days", cal.Day(2024, 1, 1).AddDays(math.MaxInt), cal.Date{}},
		{"hostile days back", cal.Day(2024, 1, 1).AddDays(math.MinInt), cal.Date{}},
		{"31 January and a month", cal.Day(2023, 1, 31).AddMonths(1), cal.Day(2023, 2, 28)},
		{"31 January and a month, leap", cal.Day(2024, 1, 31).AddMonths(1), cal.Day(2024, 2, 29)},
		{"31 March less a month", cal.Day(2024, 3, 31).AddMonths(-1), cal.Day(2024, 2, 29)},
		{"month across the year", cal.Month(2023, 11).AddMonths(3), cal.Month(2024, 2)},
		{"month back across the year", cal.Month(2023, 2).AddMonths(-3), cal.Month(2022, 11)},
		{"a year by months", cal.Year(2023).AddMonths(24), cal.Year(2025)},
		{"a year by odd months", cal.Year(2023).AddMonths(5), cal.Date{}},
		{"months past the calendar", cal.Month(9999, 12).AddMonths(1), cal.Date{}},
		{"months before the calendar", cal.Month(1, 1).AddMonths(-1), cal.Date{}},
		{"first month", cal.Month(1, 2).AddMonths(-1), cal.Month(1, 1)},
		{"hostile months", cal.Month(2024, 1).AddMonths(math.MinInt), cal.Date{}},
		{"29 February and a year", cal.Day(2024, 2, 29).AddYears(1), cal.Day(2025, 2, 28)},
		{"29 February and four", cal.Day(2024, 2, 29).AddYears(4), cal.Day(2028, 2, 29)},
		{"years of a year", cal.Year(2024).AddYears(-4), cal.Year(2020)},
		{"years past the calendar", cal.Year(9999).AddYears(1), cal.Date{}},
		{"hostile years", cal.Year(2024).AddYears(math.MaxInt), cal.Date{}},
		{"years of none", cal.Date{}.AddYears(1), cal.Date{}},
		{"anniversary, s. 89 (7)", cal.Anniversary(cal.Day(2020, 2, 29), 1), cal.Day(2021, 2, 28)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { require.Equal(t, tt.want, tt.got, "%v, want %v", tt.got, tt.want) })
	}
	n, known := cal.Day(2024, 3, 1).Sub(cal.Day(2024, 2, 1))
	require.True(t, known)
	require.Equal(t, 29, n)
	_, known = cal.Day(2024, 3, 1).Sub(cal.Month(2024, 2))
	require.False(t, known)
}

// The standard library's calendar is the witness, for every day there is.
func TestOrdinalsAgainstTime(t *testing.T) {
	at := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	d := cal.Day(1, 1, 1)
	for n := 1; ; n++ {
		y, m, day := at.Date()
		if y > 9999 {
			require.True(t, d.IsZero())
			break
		}
		if y != d.Year() || int(m) != d.Month() || day != d.Day() || n != d.Ordinal() || at.Weekday() != d.Weekday() {
			t.Fatalf("day %d is %v %v; want %v", n, d, d.Weekday(), at)
		}
		at, d = at.AddDate(0, 0, 1), d.AddDays(1)
	}
	require.Zero(t, cal.Date{}.Ordinal())
	require.Equal(t, cal.Day(2024, 2, 1).Ordinal(), cal.Month(2024, 2).Ordinal())
}

func TestDateText(t *testing.T) {
	type holder struct {
		On   cal.Date            `json:"on,omitzero"`
		Days map[cal.Date]string `json:"days,omitzero"`
	}
	in := `{"on":"2026-04","days":{"2025":"a","2026-01-02":"b"}}`
	var h holder
	require.NoError(t, json.Unmarshal([]byte(in), &h))
	out, err := json.Marshal(h)
	require.NoError(t, err)
	require.Equal(t, in, string(out))

	out, err = json.Marshal(holder{})
	require.NoError(t, err)
	require.Equal(t, `{}`, string(out))

	_, err = json.Marshal(struct{ On cal.Date }{})
	require.Equal(t, "no-date", code(t, err))
	require.Error(t, json.Unmarshal([]byte(`{"on":""}`), &h))
	require.Error(t, json.Unmarshal([]byte(`{"on":2026}`), &h))
}

func TestDateTextDoesNotAllocate(t *testing.T) {
	text, buf := []byte("2026-04-01"), make([]byte, 0, 16)
	var d cal.Date
	require.Zero(t, testing.AllocsPerRun(100, func() {
		_ = d.UnmarshalText(text)
		buf, _ = d.AppendText(buf[:0])
	}))
}

func TestWords(t *testing.T) {
	for c, want := range []string{"", "both-ends", "difference"} {
		c := cal.Counting(c)
		require.Equal(t, want, c.String())
		text, err := c.MarshalText()
		require.NoError(t, err)
		var back cal.Counting
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, c, back)
	}
	for s, want := range []string{"", "less than", "at most"} {
		s := cal.Strictness(s)
		require.Equal(t, want, s.String())
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back cal.Strictness
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, s, back)
	}
	for p, want := range []string{"none", "year", "month", "day"} {
		require.Equal(t, want, cal.Precision(p).String())
	}
	require.NotEmpty(t, cal.Precision(9).String())
	_, err := cal.Counting(9).MarshalText()
	require.Equal(t, "bad-counting", code(t, err))
	_, err = cal.Strictness(9).MarshalText()
	require.Equal(t, "bad-strictness", code(t, err))
	require.Equal(t, "bad-counting", code(t, new(cal.Counting).UnmarshalText([]byte("Both-Ends"))))
	require.Equal(t, "bad-strictness", code(t, new(cal.Strictness).UnmarshalText([]byte("less"))))
}

func TestWithin(t *testing.T) {
	tests := []struct {
		name      string
		since, on string
		years     int
		s         cal.Strictness
		in, known bool
	}{
		{"the same day", "2010-06-15", "2010-06-15", 5, cal.LessThan, true, true},
		{"before it began", "2010-06-15", "2010-06-14", 5, cal.LessThan, false, true},
		{"year before", "2010", "2009", 5, cal.Unstated, false, true},
		{"arrived in a year, well within", "2010", "2012-03-01", 5, cal.Unstated, true, true},
		{"arrived in a year, at the limit", "2010", "2015-06-01", 5, cal.LessThan, false, false},
		{"arrived in a year, well past", "2010", "2016-01-01", 5, cal.LessThan, false, true},
		{"arrived that year", "2010", "2010-06-01", 5, cal.LessThan, false, false},
		{"last moment of a month", "2010-06", "2015-05-31", 5, cal.LessThan, true, true},
		{"first of the month, in", "2010-06", "2015-06-01", 5, cal.AtMost, true, true},
		{"first of the month, out", "2010-06", "2015-06-01", 5, cal.LessThan, false, false},
		{"leap day, out", "2012-02-29", "2017-02-28", 5, cal.LessThan, false, true},
		{"leap day, in", "2012-02-29", "2017-02-28", 5, cal.AtMost, true, true},
		{"no years, at most", "2010-06-15", "2010-06-15", 0, cal.AtMost, true, true},
		{"no years, less than", "2010-06-15", "2010-06-15", 0, cal.LessThan, false, true},
		{"end past the calendar", "9998-06-15", "9999-06-15", 5, cal.LessThan, true, true},
		{"unknown arrival", "", "2010-06-15", 5, cal.LessThan, false, false},
		{"unknown day", "2010-06-15", "", 5, cal.LessThan, false, false},
		{"no such strictness", "2010-06-15", "2010-06-15", 5, 9, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in, known := cal.Within(date(t, tt.since), date(t, tt.on), tt.years, tt.s)
			require.Equal(t, [2]bool{tt.in, tt.known}, [2]bool{in, known})
		})
	}
}

// A month or year is known to be within exactly when all its days agree.
func TestWithinAgreesWithEveryDay(t *testing.T) {
	for _, since := range []string{"2011", "2011-06", "2012-02", "2012-02-29"} {
		for _, on := range []string{"2010", "2011", "2011-06", "2012", "2013", "2013-05", "2013-06", "2014-02", "2014", "2015"} {
			for s := cal.Unstated; s <= cal.AtMost; s++ {
				a, b := date(t, since), date(t, on)
				seen := map[[2]bool]bool{}
				for d := a.First(); d.Compare(a.Last()) <= 0; d = d.AddDays(1) {
					for _, e := range []cal.Date{b.First(), b.First().AddDays(1), b.Last().AddDays(-1), b.Last()} {
						in, known := cal.Within(d, e, 2, s)
						seen[[2]bool{in, known}] = true
					}
				}
				in, known := cal.Within(a, b, 2, s)
				if known {
					require.Equal(t, map[[2]bool]bool{{in, true}: true}, seen, "%v %v %v", a, b, s)
				} else {
					require.True(t, len(seen) > 1 || seen[[2]bool{false, false}], "%v %v %v is known: %v", a, b, s, seen)
				}
			}
		}
	}
}
