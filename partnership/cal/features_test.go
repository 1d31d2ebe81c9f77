package cal_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

// A span of years says how it is counted.
func TestF086_YearsAreCountedAsDeclared(t *testing.T) {
	t.Run("2013-2016, undeclared: both answers, not one", func(t *testing.T) {
		p := cal.Period{From: cal.Year(2013), To: cal.Year(2016), Printed: "2013-2016"}
		_, ok := p.Years(p.Counting)
		require.False(t, ok)
		both, ok := p.Years(cal.BothEnds)
		require.True(t, ok)
		require.Equal(t, 4, both)
		apart, ok := p.Years(cal.Difference)
		require.True(t, ok)
		require.Equal(t, 3, apart)
	})
	t.Run("a three-year strategy printed 2013-2016", func(t *testing.T) {
		p := cal.Period{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference}
		n, ok := p.Years(p.Counting)
		require.True(t, ok)
		require.Equal(t, 3, n)
		require.Len(t, slices.Collect(p.PlanYears()), 3)
	})
	t.Run("five year period (2017-2021)", func(t *testing.T) {
		p := cal.Period{From: cal.Year(2017), To: cal.Year(2021), Counting: cal.BothEnds}
		n, ok := p.Years(p.Counting)
		require.True(t, ok)
		require.Equal(t, 5, n)
		require.Len(t, slices.Collect(p.PlanYears()), 5)
	})
}

// Time since an event against a threshold whose strictness is data.
func TestF123_ThresholdsSayWhetherTheyAreStrict(t *testing.T) {
	arrived := cal.Day(2005, 3, 10)
	eve, anniversary := cal.Day(2010, 3, 9), cal.Day(2010, 3, 10)
	// Two definitions of newcomer, under two ids.
	definitions := map[string]cal.Strictness{
		"wdtlip:newcomer":      cal.LessThan, // "less than 5 years in Canada"
		"lmlip:recent-arrival": cal.Unstated, // "recent arrivals (5 years)"
	}
	ask := func(id string, on cal.Date) [2]bool {
		in, known := cal.Within(arrived, on, 5, definitions[id])
		return [2]bool{in, known}
	}
	t.Run("less than 5 years", func(t *testing.T) {
		require.Equal(t, [2]bool{true, true}, ask("wdtlip:newcomer", eve))
		require.Equal(t, [2]bool{false, true}, ask("wdtlip:newcomer", anniversary))
	})
	t.Run("(5 years)", func(t *testing.T) {
		require.Equal(t, [2]bool{true, true}, ask("lmlip:recent-arrival", eve))
		require.Equal(t, [2]bool{false, false}, ask("lmlip:recent-arrival", anniversary), "cannot tell")
		require.Equal(t, [2]bool{false, true}, ask("lmlip:recent-arrival", anniversary.AddDays(1)))
	})
	t.Run("at most 5 years", func(t *testing.T) {
		in, known := cal.Within(arrived, anniversary, 5, cal.AtMost)
		require.True(t, in && known)
	})
}

// Month periods with both ends included; length and overlap.
func TestF137_MonthPeriods(t *testing.T) {
	months := func(s string) int {
		n, ok := span(t, s).Months()
		require.True(t, ok)
		return n
	}
	overlap := func(a, b string) int {
		p, ok := span(t, a).Overlap(span(t, b))
		if !ok {
			return 0
		}
		return months(p.String())
	}
	const community, wider = "2007-10/2008-01", "2007-10/2008-02"
	require.Equal(t, 4, months(community))
	require.Equal(t, 5, months(wider))
	require.Equal(t, 4, overlap(community, wider))

	unread := func(t *testing.T, s string) {
		t.Helper()
		_, _, err := cal.ReadRange(s, false)
		require.Equal(t, "bad-range", code(t, err))
		_, err = cal.Parse(s)
		require.Equal(t, "bad-date", code(t, err))
	}
	t.Run("F-138 range in one year", func(t *testing.T) {
		require.Equal(t, 2, months("2007-07/2007-08"))
		unread(t, "Jul-Aug2007")
	})
	t.Run("F-139 range with a stray blank", func(t *testing.T) {
		require.Equal(t, 3, months("2008-05/2008-07"))
		unread(t, "May- Jul2008")
	})
	t.Run("F-140 project duration", func(t *testing.T) {
		require.Equal(t, 20, months("2007-07/2009-02"))
	})
	t.Run("F-141 activities of two phases may overlap", func(t *testing.T) {
		const consultation = "2008-06/2008-11"
		require.Equal(t, 6, months(consultation))
		require.Equal(t, 1, overlap(consultation, "2008-11/2008-11"))
		require.Equal(t, 2, overlap(consultation, "2008-05/2008-07"))
	})
}

// A range printed backwards is read in right-to-left text and reported, refused
// elsewhere; nothing else swaps the ends.
func TestF216_RangePrintedBackwards(t *testing.T) {
	p, reversed, err := cal.ReadRange("2026-2022", true)
	require.NoError(t, err)
	require.True(t, reversed, "one finding for the caller")
	require.Equal(t, cal.Period{From: cal.Year(2022), To: cal.Year(2026), Printed: "2026-2022"}, p)
	n, ok := p.Years(cal.BothEnds)
	require.True(t, ok)
	require.Equal(t, 5, n)

	_, _, err = cal.ReadRange("2026-2022", false)
	require.Equal(t, "reversed-range", code(t, err))
	for _, l := range i18n.Spoken() {
		var e *i18n.Error
		require.ErrorAs(t, err, &e)
		text := e.Message().In(l)
		require.Contains(t, text, "2026")
		require.Contains(t, text, "2022")
	}

	held := cal.Period{From: cal.Year(2026), To: cal.Year(2022)}
	require.True(t, held.Reversed())
	require.Equal(t, "2026/2022", held.String())
}

// Dates at year, month or day precision.
func TestF243_PrecisionOfDates(t *testing.T) {
	require.Equal(t, cal.ToDay, date(t, "2013-12-04").Precision())
	for _, s := range []string{"2010-03", "2010-10", "2009-11"} {
		require.Equal(t, cal.ToMonth, date(t, s).Precision())
	}
	for _, s := range []string{"2015", "2016"} {
		require.Equal(t, cal.ToYear, date(t, s).Precision())
	}
	before := func(a, b string) bool {
		before, known := date(t, a).Before(date(t, b))
		return before && known
	}
	require.True(t, before("2015", "2016"))
	require.True(t, before("2010-03", "2010-10"))

	t.Run("2015 or 2015-07-01 first? cannot tell, yet sorting is stable", func(t *testing.T) {
		_, known := date(t, "2015").Before(date(t, "2015-07-01"))
		require.False(t, known)
		want := []string{"2009-11", "2010-03", "2010-10", "2013-12-04", "2015", "2015-07-01", "2016"}
		for shift := range want {
			mixed := slices.Concat(want[shift:], want[:shift])
			slices.SortFunc(mixed, func(a, b string) int { return date(t, a).Compare(date(t, b)) })
			require.Empty(t, cmp.Diff(want, mixed))
		}
	})
	t.Run("created 30 years ago gives no date", func(t *testing.T) {
		_, err := cal.Parse("30 years ago")
		require.Equal(t, "bad-date", code(t, err))
		p := cal.Period{Printed: "created 30 years ago"}
		require.False(t, p.IsZero(), "the words are kept")
		_, known := p.Contains(cal.Year(1987))
		require.False(t, known)
	})
	t.Run("F-010 best practice (March 2010)", func(t *testing.T) {
		require.Equal(t, cal.Month(2010, 3), date(t, "2010-03"))
		require.True(t, before("2010-03", "2010-10"))
	})
	t.Run("F-129 compact form is refused with an instance", func(t *testing.T) {
		require.True(t, before("2010-03", "2010-07"))
		_, err := cal.Parse("Mar2010")
		require.Equal(t, "bad-date", code(t, err))
		require.Contains(t, err.Error(), "2026-04-01")
	})
	t.Run("F-180 in 2016", func(t *testing.T) {
		require.Equal(t, cal.ToYear, cal.Year(2016).Precision())
	})
	t.Run("F-203 consultation in the year before the plan", func(t *testing.T) {
		require.True(t, before("2015", "2016"))
		require.True(t, before("2016", "2017"))
	})
}

// No clock, no input or output: what day it is, is an argument.
func TestF247_NoClock(t *testing.T) {
	// "Completed early this year", told in November 2009: the first half of the
	// year it is.
	earlyThisYear := func(what, on cal.Date) bool {
		early := cal.Period{From: cal.Month(on.Year(), 1), To: cal.Month(on.Year(), 6)}
		in, known := early.Contains(what)
		return in && known
	}
	completed := cal.Month(2009, 2)
	require.True(t, earlyThisYear(completed, cal.Month(2009, 11)))
	require.False(t, earlyThisYear(completed, cal.Month(2010, 11)))

	t.Run("sources", func(t *testing.T) {
		entries, err := os.ReadDir(".")
		require.NoError(t, err)
		pure := []string{
			"bytes", "cmp", "fmt", "iter", "slices", "strings", "time", "unicode", "unicode/utf8",
			"github.com/entente-civic/entente/i18n",
		}
		for _, e := range entries {
			if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, 0)
			require.NoError(t, err)
			for _, imp := range f.Imports {
				path, _ := strconv.Unquote(imp.Path.Value)
				require.Contains(t, pure, path, e.Name())
			}
			ast.Inspect(f, func(n ast.Node) bool {
				s, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" {
					require.Contains(t, []string{"Month", "Weekday", "Sunday", "Monday", "Tuesday"}, s.Sel.Name)
				}
				return true
			})
		}
	})
}

// Encode, decode, encode: equal value and equal bytes.
func TestF266_StableEncoding(t *testing.T) {
	t.Run("2009-02", func(t *testing.T) { roundTrip(t, cal.Month(2009, 2), `"2009-02"`) })
	t.Run("2007-07..2009-02", func(t *testing.T) {
		roundTrip(t, cal.Period{From: cal.Month(2007, 7), To: cal.Month(2009, 2)}, `{"from":"2007-07","to":"2009-02"}`)
	})
	t.Run("Arabic words", func(t *testing.T) {
		p, _, err := cal.ReadRange("٢٠٢٦-٢٠٢٢", true)
		require.NoError(t, err)
		roundTrip(t, p, `{"from":"2022","to":"2026","printed":"٢٠٢٦-٢٠٢٢"}`)
	})
	t.Run("counting", func(t *testing.T) { roundTrip(t, cal.Difference, `"difference"`) })
	t.Run("strictness", func(t *testing.T) { roundTrip(t, cal.AtMost, `"at most"`) })
}

func roundTrip[T any](t *testing.T, v T, want string) {
	t.Helper()
	first, err := json.Marshal(v)
	require.NoError(t, err)
	require.Equal(t, want, string(first))
	var back T
	require.NoError(t, json.Unmarshal(first, &back))
	require.Empty(t, cmp.Diff(v, back))
	second, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, first, second)
}
