package cal_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/partnership/cal"
)

// Parsing undoes writing and accepts nothing else.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"2026", "2026-04", "2026-04-01", "2024-02-29", "9999-12-31", "0001", "2026-13", "", "٢٠٢٦"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := cal.Parse(s)
		var u cal.Date
		require.Equal(t, err == nil, u.UnmarshalText([]byte(s)) == nil)
		require.Equal(t, d, u)
		if err != nil {
			require.Equal(t, "bad-date", code(t, err))
			return
		}
		require.Equal(t, s, d.String())
		require.True(t, d.First().Compare(d.Last()) <= 0 && d.Compare(d.First()) <= 0)
		of, err := cal.Of(d.Year(), d.Month(), d.Day())
		require.NoError(t, err)
		require.Equal(t, d, of)
	})
}

// Whatever is read, is read backwards in right-to-left text alone, and read
// again from its written form.
func FuzzReadRange(f *testing.F) {
	for _, s := range []string{"2022-2026", "2026-2022", "٢٠٢٢-٢٠٢٦", "2007-10 – 2008-01", "2024/..", "2024-06/2024", "\u200f2022\u200e-2026"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, s string, rtl bool) {
		p, reversed, err := cal.ReadRange(s, rtl)
		if err != nil {
			require.Contains(t, []string{"bad-range", "reversed-range"}, code(t, err))
			require.Equal(t, cal.Period{}, p)
			return
		}
		require.False(t, p.Reversed())
		require.True(t, rtl || !reversed)
		require.Equal(t, s, p.Printed)
		again, reversed, err := cal.ReadRange(p.String(), false)
		require.NoError(t, err)
		require.False(t, reversed)
		again.Printed = s
		require.Equal(t, p, again)
	})
}

func FuzzPeriodJSON(f *testing.F) {
	for _, s := range []string{
		`{"from":"2013","to":"2016","counting":"difference","printed":"2013-2016"}`, `{}`, `{"from":""}`, `{"counting":""}`, `null`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var p cal.Period
		if json.Unmarshal(data, &p) != nil {
			return
		}
		first, err := json.Marshal(p)
		require.NoError(t, err)
		var q cal.Period
		require.NoError(t, json.Unmarshal(first, &q))
		require.Equal(t, p, q)
		second, err := json.Marshal(q)
		require.NoError(t, err)
		require.Equal(t, first, second)
	})
}

func FuzzWordsOfTypes(f *testing.F) {
	for _, s := range []string{"", "both-ends", "difference", "less than", "at most", "Both-ends"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var c cal.Counting
		if c.UnmarshalText([]byte(s)) == nil {
			require.Equal(t, s, c.String())
		}
		var x cal.Strictness
		if x.UnmarshalText([]byte(s)) == nil {
			require.Equal(t, s, x.String())
		}
	})
}

// some is any date from three numbers, coarser ones and none included.
func some(y uint16, m, d uint8) cal.Date {
	year, month, day := int(y)%10000, int(m)%13, int(d)%32
	if month == 0 {
		day = 0
	}
	v, err := cal.Of(year, month, day)
	if err != nil {
		v, _ = cal.Of(year, month, 0)
	}
	return v
}

// Compare is a total order that agrees with Before wherever that is known.
func FuzzOrder(f *testing.F) {
	f.Add(uint16(2015), uint8(0), uint8(0), uint16(2015), uint8(7), uint8(1), uint16(2015), uint8(7), uint8(0))
	f.Fuzz(func(t *testing.T, y1 uint16, m1, d1 uint8, y2 uint16, m2, d2 uint8, y3 uint16, m3, d3 uint8) {
		a, b, c := some(y1, m1, d1), some(y2, m2, d2), some(y3, m3, d3)
		require.Equal(t, a.Compare(b), -b.Compare(a))
		require.Equal(t, a == b, a.Compare(b) == 0)
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 {
			require.LessOrEqual(t, a.Compare(c), 0)
		}
		before, known := a.Before(b)
		if before {
			require.True(t, known && a.Compare(b) < 0)
			after, known := b.Before(a)
			require.True(t, known && !after)
		}
	})
}

// Days, months, years: adding is undone by subtracting, except where a month is
// too short.
func FuzzArithmetic(f *testing.F) {
	f.Add(uint16(2024), uint8(1), uint8(31), 1)
	f.Add(uint16(2024), uint8(2), uint8(29), math.MinInt)
	f.Fuzz(func(t *testing.T, y uint16, m, d uint8, n int) {
		a := some(y, m, d)
		if e := a.AddDays(n); !e.IsZero() {
			require.Equal(t, a, e.AddDays(-n))
			days, known := e.Sub(a)
			require.True(t, known)
			require.Equal(t, n, days)
		}
		if e := a.AddMonths(n); !e.IsZero() {
			require.Equal(t, a.Precision(), e.Precision())
			require.Equal(t, n, (e.Year()-a.Year())*12+e.Month()-a.Month())
			require.LessOrEqual(t, e.Day(), a.Day())
		}
		if e := a.AddYears(n); !e.IsZero() {
			require.Equal(t, a.Precision(), e.Precision())
			require.Equal(t, n, e.Year()-a.Year())
		}
	})
}

// The years of a plan follow one another without a gap from its first day to
// its last.
func FuzzPeriod(f *testing.F) {
	f.Add(uint16(2017), uint8(0), uint8(0), uint16(2021), uint8(0), uint8(0))
	f.Add(uint16(2024), uint8(2), uint8(29), uint16(2026), uint8(2), uint8(27))
	f.Fuzz(func(t *testing.T, y1 uint16, m1, d1 uint8, y2 uint16, m2, d2 uint8) {
		p := cal.Period{From: some(y1, m1, d1), To: some(y2, m2, d2), Counting: cal.BothEnds}
		days, ok := p.Days()
		if !ok {
			return
		}
		total, next := 0, p.From.First()
		for y := range p.PlanYears() {
			n, ok := y.Days()
			require.True(t, ok)
			require.Equal(t, next, y.From.First())
			next = y.To.Last().AddDays(1)
			total += n
		}
		require.Equal(t, days, total)
		if n, ok := p.Years(cal.BothEnds); ok {
			count := 0
			for range p.PlanYears() {
				count++
			}
			require.Equal(t, n, count)
		}
		o, ok := p.Overlap(p)
		require.True(t, ok)
		require.Equal(t, p, o)
		for _, d := range []cal.Date{p.From, p.To} {
			if in, known := p.Contains(d); known {
				require.True(t, in)
			}
		}
	})
}

func FuzzDeadline(f *testing.F) {
	f.Add(uint16(2021), uint8(11), uint8(25), 30)
	f.Fuzz(func(t *testing.T, y uint16, m, d uint8, n int) {
		h := cal.Ontario(some(y, m, d))
		require.False(t, h.Is(h.Deadline(some(y, m, d), n)))
	})
}
