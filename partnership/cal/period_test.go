package cal_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/partnership/cal"
)

// span is a period from two dates written with a slash between, either of which
// may be empty.
func span(t testing.TB, s string) cal.Period {
	t.Helper()
	from, to, _ := strings.Cut(s, "/")
	return cal.Period{From: date(t, from), To: date(t, to)}
}

func TestContains(t *testing.T) {
	tests := []struct {
		p, d      string
		in, known bool
	}{
		{"2013/2016", "2013-01-01", true, true},
		{"2013/2016", "2016-12-31", true, true},
		{"2013/2016", "2016", true, true},
		{"2013/2016", "2017-01-01", false, true},
		{"2013/2016", "2012", false, true},
		{"2013-04/2016", "2013", false, false},
		{"2013-04/2016-03-30", "2016-03", false, false},
		{"2013/", "2999", true, true},
		{"2013/", "2012-12-31", false, true},
		{"/2013", "2014", false, true},
		{"/2013", "2013", false, false},
		{"2013/2016", "", false, false},
		{"/", "2013", false, false},
		{"2026/2022", "2024", false, false},
		{"2026/2022", "2030", false, false},
	}
	for _, tt := range tests {
		t.Run(tt.p+" "+tt.d, func(t *testing.T) {
			in, known := span(t, tt.p).Contains(date(t, tt.d))
			require.Equal(t, [2]bool{tt.in, tt.known}, [2]bool{in, known})
		})
	}
}

func TestReversed(t *testing.T) {
	for s, want := range map[string]bool{
		"2026/2022": true, "2022/2026": false, "2022-06/2022": false, "2022/2022-01": false,
		"2023-07-01/2023-06-30": true, "2022/": false, "/2022": false, "/": false, "2022-01-02/2022-01-01": true,
	} {
		require.Equal(t, want, span(t, s).Reversed(), s)
	}
}

func TestOverlap(t *testing.T) {
	tests := []struct {
		p, q, want string
		ok         bool
	}{
		{"2007-10/2008-01", "2007-10/2008-02", "2007-10/2008-01", true},
		{"2008-06/2008-11", "2008-11/2008-11", "2008-11/2008-11", true},
		{"2007/2008", "2009/2010", "/", false},
		{"2007/2008", "2008-12-31/2010", "2008-12-31/2008", true},
		{"2007/", "2009/2010", "2009/2010", true},
		{"2007/", "2009/", "2009/", true},
		{"2008/2008", "2008-01/2008-12", "2008-01/2008-12", true},
		{"/2008", "2007/2009", "/", false},
		{"2026/2022", "2020/2030", "/", false},
	}
	for _, tt := range tests {
		t.Run(tt.p+" "+tt.q, func(t *testing.T) {
			for _, pq := range [][2]string{{tt.p, tt.q}, {tt.q, tt.p}} {
				got, ok := span(t, pq[0]).Overlap(span(t, pq[1]))
				require.Equal(t, tt.ok, ok)
				require.Empty(t, cmp.Diff(span(t, tt.want), got))
			}
		})
	}
	p := cal.Period{From: cal.Year(2007), To: cal.Year(2009), Counting: cal.BothEnds, Printed: "2007-2009"}
	got, _ := p.Overlap(p)
	require.Equal(t, cal.Period{From: cal.Year(2007), To: cal.Year(2009), Counting: cal.BothEnds}, got)
}

func TestLengths(t *testing.T) {
	type length struct {
		n  int
		ok bool
	}
	var none length
	tests := []struct {
		p                              string
		days, months, both, difference length
	}{
		{"2013/2016", length{1461, true}, length{48, true}, length{4, true}, length{3, true}},
		{"2013-04-01/2016-03-31", length{1096, true}, length{36, true}, length{3, true}, length{2, false}},
		{"2013-04/2016-04", length{1126, true}, length{37, true}, none, length{3, true}},
		{"2013-04-01/2016-04-01", length{1097, true}, none, none, length{3, true}},
		{"2024-06-15/2024-07-14", length{30, true}, length{1, true}, none, none},
		{"2024-06-15/2024-07-15", length{31, true}, none, none, none},
		{"2024-01-01/2024-01-01", length{1, true}, none, none, length{0, true}},
		{"0001-01-01/0001-01-31", length{31, true}, length{1, true}, none, none},
		{"9999/9999", length{365, true}, length{12, true}, length{1, true}, length{0, true}},
		{"9999-12/9999-12", length{31, true}, length{1, true}, none, length{0, true}},
		{"0001/9999", length{3652059, true}, length{9999 * 12, true}, length{9999, true}, length{9998, true}},
		{"2013/2016-12", length{1461, true}, length{48, true}, length{4, true}, none},
		{"2013/", none, none, none, none},
		{"/2013", none, none, none, none},
		{"2016/2013", none, none, none, none},
		{"/", none, none, none, none},
	}
	for _, tt := range tests {
		t.Run(tt.p, func(t *testing.T) {
			p := span(t, tt.p)
			check := func(want length, f func() (int, bool)) {
				t.Helper()
				n, ok := f()
				require.Equal(t, want.ok, ok)
				if ok {
					require.Equal(t, want.n, n)
				}
			}
			check(tt.days, p.Days)
			check(tt.months, p.Months)
			check(tt.both, func() (int, bool) { return p.Years(cal.BothEnds) })
			check(tt.difference, func() (int, bool) { return p.Years(cal.Difference) })
			check(none, func() (int, bool) { return p.Years(cal.Undeclared) })
		})
	}
}

func TestPlanYears(t *testing.T) {
	tests := []struct {
		p        string
		counting cal.Counting
		want     []string
	}{
		{"2017/2021", cal.BothEnds, []string{"2017/2017", "2018/2018", "2019/2019", "2020/2020", "2021/2021"}},
		{"2013/2016", cal.Difference, []string{"2013/2014", "2014/2015", "2015/2016"}},
		{"2013/2016", cal.Undeclared, nil},
		{"2013-04-01/2016-03-31", cal.BothEnds, []string{"2013-04-01/2014-03-31", "2014-04-01/2015-03-31", "2015-04-01/2016-03-31"}},
		{"2007-07/2009-02", cal.BothEnds, []string{"2007-07/2008-06", "2008-07/2009-02"}},
		{"2007-07/2009-02", cal.Difference, []string{"2007-07/2008-07", "2008-07/2009-02"}},
		{"2013/2013", cal.Difference, []string{"2013/2013"}},
		{"2024-02-29/2026-02-27", cal.BothEnds, []string{"2024-02-29/2025-02-27", "2025-02-28/2026-02-27"}},
		{"9998/", cal.BothEnds, []string{"9998/9998", "9999/9999-12-31"}},
		{"9998/9999", cal.BothEnds, []string{"9998/9998", "9999/9999"}},
		{"2016/2013", cal.BothEnds, nil},
		{"/2013", cal.BothEnds, nil},
	}
	for _, tt := range tests {
		t.Run(tt.p, func(t *testing.T) {
			p := span(t, tt.p)
			p.Counting = tt.counting
			var got []string
			for y := range p.PlanYears() {
				require.Equal(t, p.Counting, y.Counting)
				got = append(got, y.String())
			}
			require.Empty(t, cmp.Diff(tt.want, got))
		})
	}
	p := cal.Period{From: cal.Year(2020), Counting: cal.BothEnds}
	for y := range p.PlanYears() {
		if y.From == cal.Year(2025) {
			return
		}
	}
	t.Fatal("an open period goes on")
}

func TestFiscalYear(t *testing.T) {
	for month := 1; month <= 12; month++ {
		p := cal.FiscalYear(month, 2023)
		n, ok := p.Years(p.Counting)
		require.True(t, ok)
		require.Equal(t, 1, n)
		require.Equal(t, cal.Day(2023, month, 1), p.From)
	}
	require.Equal(t, "2023-04-01/2024-03-31", cal.FiscalYear(4, 2023).String())
	require.Equal(t, "9999-01-01/9999-12-31", cal.FiscalYear(1, 9999).String())
}

func TestReadRange(t *testing.T) {
	tests := []struct {
		name, in string
		rtl      bool
		want     string
		reversed bool
	}{
		{"hyphen", "2022-2026", false, "2022/2026", false},
		{"en dash and blanks", " 2022 – 2026 ", false, "2022/2026", false},
		{"em dash", "2022—2026", false, "2022/2026", false},
		{"minus", "2022−2026", false, "2022/2026", false},
		{"non-breaking hyphen", "2022‑2026", false, "2022/2026", false},
		{"full width", "２０２２－２０２６", false, "2022/2026", false},
		{"in order, right to left", "2022-2026", true, "2022/2026", false},
		{"backwards, right to left", "2026-2022", true, "2022/2026", true},
		{"Arabic digits", "٢٠٢٢-٢٠٢٦", true, "2022/2026", false},
		{"Arabic digits backwards", "٢٠٢٦ – ٢٠٢٢", true, "2022/2026", true},
		{"Persian digits", "۲۰۲۲-۲۰۲۶", true, "2022/2026", false},
		{"Devanagari digits", "२०२२-२०२६", false, "2022/2026", false},
		{"Adlam digits, four bytes each", "𞥒𞥐𞥒𞥒-𞥒𞥐𞥒𞥖", true, "2022/2026", false},
		{"a script each", "2022-٢٠٢٦", true, "2022/2026", false},
		{"direction marks", "\u200f2022\u200e-\u20682026\u2069", true, "2022/2026", false},
		{"slash and months", "2007-10/2008-01", false, "2007-10/2008-01", false},
		{"en dash and months", "2007-10 – 2008-01", false, "2007-10/2008-01", false},
		{"days", "2023-04-01/2024-03-31", false, "2023-04-01/2024-03-31", false},
		{"months backwards", "2008-01/2007-10", true, "2007-10/2008-01", true},
		{"mixed precision", "2007-10/2008", false, "2007-10/2008", false},
		{"open", "2024/..", false, "2024/", false},
		{"the same year", "2024-2024", false, "2024/2024", false},
		{"a year and its month are not backwards", "2024-06/2024", false, "2024-06/2024", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, reversed, err := cal.ReadRange(tt.in, tt.rtl)
			require.NoError(t, err)
			want := span(t, tt.want)
			want.Printed = tt.in
			require.Empty(t, cmp.Diff(want, p))
			require.Equal(t, tt.reversed, reversed)
		})
	}
	for _, s := range []string{
		"", "-", "/", "2026", "2022-26", "22-26", "2022-2026-2030", "2022/2026/2030", "2022 2026", "20 22-2026", "2٠22-2026",
		"2022--2026", "2022-13/2023", "2022..2026", "../2026", "2022/...", "from 2022 to 2026", "2022-10-2023-01", "2022-2026\x00",
		"2022\xff2026", "0000-0000", "Oct2007-Jan2008", "May- Jul2008", strings.Repeat("2", 1<<20), strings.Repeat("\u200f", 1000) + "2022-2026",
	} {
		t.Run("refuses "+head(s), func(t *testing.T) {
			for _, rtl := range []bool{false, true} {
				_, _, err := cal.ReadRange(s, rtl)
				require.Equal(t, "bad-range", code(t, err))
				require.Less(t, len(err.Error()), 300)
			}
		})
	}
}

func TestPeriodJSON(t *testing.T) {
	for _, s := range []string{
		`{"from":"2013","to":"2016","counting":"difference","printed":"2013-2016"}`,
		`{"from":"2007-10","to":"2008-01"}`,
		`{"from":"2026","to":"2022"}`,
		`{"from":"2024-04-01"}`,
		`{"printed":"منذ ٣٠ عامًا"}`,
		`{}`,
	} {
		var p cal.Period
		require.NoError(t, json.Unmarshal([]byte(s), &p))
		out, err := json.Marshal(p)
		require.NoError(t, err)
		require.Equal(t, s, string(out))
		require.Equal(t, s == "{}", p.IsZero())
	}
	require.Error(t, json.Unmarshal([]byte(`{"from":"2013-00"}`), new(cal.Period)))
	require.Error(t, json.Unmarshal([]byte(`{"counting":"inclusive"}`), new(cal.Period)))
}

func TestHolidays(t *testing.T) {
	h := cal.Ontario(cal.Day(2022, 9, 19), cal.Month(2022, 9), cal.Date{})
	// Easter Sundays as printed in almanacs.
	for _, e := range []cal.Date{
		cal.Day(1961, 4, 2), cal.Day(2000, 4, 23), cal.Day(2008, 3, 23), cal.Day(2011, 4, 24), cal.Day(2016, 3, 27),
		cal.Day(2019, 4, 21), cal.Day(2021, 4, 4), cal.Day(2022, 4, 17), cal.Day(2023, 4, 9), cal.Day(2024, 3, 31),
		cal.Day(2025, 4, 20), cal.Day(2026, 4, 5), cal.Day(2038, 4, 25), cal.Day(2049, 4, 18),
	} {
		require.True(t, h.Is(e.AddDays(-2)), "Good Friday %v", e)
		require.True(t, h.Is(e.AddDays(1)), "Easter Monday %v", e)
		require.False(t, h.Is(e.AddDays(-1)) || h.Is(e.AddDays(2)) || h.Is(e.AddDays(-3)), "%v", e)
	}
	is := []string{
		"2023-01-01", "2023-01-02", "2024-01-01", "2024-02-19", "2024-05-20", "2020-05-18", "2021-05-24", "2024-07-01", "2018-07-02", "2024-09-02",
		"2024-10-14", "2024-11-11", "2024-12-25", "2024-12-26", "2021-12-27", "2022-12-27", "2022-09-19", "2024-06-02",
	}
	for _, s := range is {
		require.True(t, h.Is(date(t, s)), s)
	}
	isNot := []string{
		"2024-01-02", "2021-12-28", "2024-12-27", "2024-12-24", "2018-07-03", "2024-07-02", "2024-08-05", "2024-06-01", "2024-02-12", "2024-02-26",
		"2024-05-27", "2021-05-17", "2024-09-09", "2024-10-07", "2024-10-21", "2024-11-12", "2023-09-19", "2022-09", "2022", "",
	}
	for _, s := range isNot {
		require.False(t, h.Is(date(t, s)), s)
	}
	require.False(t, cal.Holidays{}.Is(cal.Day(2024, 12, 25)))
	require.False(t, cal.Holidays{}.Is(cal.Day(2024, 6, 2)))
}

// The vectors computed from ss. 88 and 89 of the Legislation Act, 2006.
func TestDeadline(t *testing.T) {
	tests := []struct{ adopted, want string }{
		{"2021-06-01", "2021-07-02"}, // 1 July is Canada Day
		{"2021-11-17", "2021-12-17"},
		{"2021-11-25", "2021-12-28"}, // Christmas on a Saturday
		{"2022-11-25", "2022-12-28"}, // Christmas on a Sunday
		{"2022-12-02", "2023-01-03"}, // New Year's Day on a Sunday
		{"2023-03-08", "2023-04-08"}, // 7 April is Good Friday; the Saturday stands
		{"2024-06-01", "2024-07-02"},
		{"2024-05-02", "2024-06-01"}, // a Saturday stands
		{"9999-12-31", ""},
		{"2024-05", ""},
		{"", ""},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, cal.Ontario().Deadline(date(t, tt.adopted), 30).String(), tt.adopted)
	}
	proclaimed := cal.Ontario(cal.Day(2024, 6, 3), cal.Day(2024, 6, 1))
	require.Equal(t, cal.Day(2024, 6, 4), proclaimed.Deadline(cal.Day(2024, 5, 2), 30))
	require.Equal(t, cal.Day(2024, 6, 2), cal.Holidays{}.Deadline(cal.Day(2024, 5, 2), 31))

	days := []cal.Date{cal.Day(2024, 6, 1)}
	h := cal.Ontario(days...)
	days[0] = cal.Day(2024, 6, 4)
	require.True(t, h.Is(cal.Day(2024, 6, 1)), "the list is the caller's; changing it later changes nothing")
}

// A deadline never falls on a holiday, is never early, and nothing between it
// and the plain count was free.
func TestDeadlineNeverOnAHoliday(t *testing.T) {
	h := cal.Ontario(cal.Day(2022, 9, 19))
	for d := cal.Day(1990, 1, 1); d.Year() < 2040; d = d.AddDays(1) {
		end := h.Deadline(d, 30)
		plain := d.AddDays(30)
		require.False(t, h.Is(end))
		late, _ := end.Sub(plain)
		require.True(t, 0 <= late && late <= 4, "%v %v", d, end)
		for e := plain; e != end; e = e.AddDays(1) {
			require.True(t, h.Is(e))
		}
	}
}

func TestPeriodsAreComparable(t *testing.T) {
	ps := []cal.Period{span(t, "2013/2016"), span(t, "2013/2016"), span(t, "2013/")}
	require.Len(t, slices.Compact(ps), 2)
}
