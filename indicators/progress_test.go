package indicators_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// number makes a quantity of "12", "at least 12" or "12.5 %".
func number(t testing.TB, s string) *quantity.Quantity {
	t.Helper()
	if s == "" {
		return nil
	}
	var q quantity.Quantity
	for how := quantity.LessThan; how > quantity.Exact; how-- {
		if w := how.String() + " "; len(s) > len(w) && s[:len(w)] == w {
			q.Qualifier, s = how, s[len(w):]
		}
	}
	for i := range s {
		if s[i] == ' ' {
			q.Unit, s = s[i+1:], s[:i]
			break
		}
	}
	q.Value = decOf(t, s)
	return &q
}

func TestAttain(t *testing.T) {
	for _, tt := range []struct {
		name, value, base, target string
		want                      string // numerator/denominator with its qualifier
	}{
		{"38 a decrease", "59000", "60000", "50000", "exact 1000/10000"},
		{"39 a decrease to 0", "45", "60", "0", "exact 15/60"},
		{"42 overshoot", "350", "100", "200", "exact 250/100"},
		{"42 regression", "90", "100", "200", "exact -10/100"},
		{"41 target on the wrong side", "55", "70", "100", "exact -15/30"},
		{"27 a lower bound", "at least 12000", "0", "10000", "at least 12000/10000"},
		{"27 a lower bound of a decrease", "at least 40", "60", "20", "at most 20/40"},
		{"a target stated as a bound", "150", "100", "at least 200", "exact 50/100"},
		{"percentages in points", "45 %", "40 %", "50 %", "exact 5/10"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := indicators.Attain(*number(t, tt.value), *number(t, tt.base), *number(t, tt.target))
			require.NoError(t, err)
			require.Equal(t, tt.want, r.Num.Qualifier.String()+" "+r.Num.Value.String()+"/"+r.Den.Value.String())
		})
	}
	for _, tt := range []struct{ name, value, base, target, want string }{
		{"40 target is the baseline", "5", "3", "3", "divide-by-zero"},
		{"a baseline that is a bound", "250", "more than 200", "300", "cannot-claim"},
		{"a target that is about", "250", "200", "about 300", "cannot-claim"},
		{"two units", "250 persons", "200", "300", "unit-mismatch"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := indicators.Attain(*number(t, tt.value), *number(t, tt.base), *number(t, tt.target))
			require.Equal(t, []string{tt.want}, codesOf(err))
		})
	}
	_, err := indicators.Attain(quantity.Quantity{}, *number(t, "1"), *number(t, "2"))
	require.Equal(t, []string{"not-stated"}, codesOf(err))
}

func TestProgress(t *testing.T) {
	type now struct {
		value  string
		period cal.Period
	}
	type by struct {
		value, high, change string
		at                  cal.Date
	}
	end2014 := cal.Day(2014, 12, 31)
	for _, tt := range []struct {
		name      string
		direction indicators.Direction
		kind      indicators.Kind
		unit      string
		base      string
		baseOn    cal.Date
		targets   []by
		now       now
		on        cal.Date
		steps     bool
		tolerance int64
		want      indicators.State
		attained  string
		expected  string
		against   bool
		reason    bool
	}{
		{name: "38 a tenth, and half is expected", direction: indicators.Decrease, base: "60000", baseOn: cal.Year(2012), targets: []by{{value: "50000", at: cal.Year(2016)}}, now: now{"59000", inYear(2014)}, on: end2014, want: indicators.Behind, attained: "1/10", expected: "730/1461"},
		{name: "on the path", direction: indicators.Decrease, base: "60000", baseOn: cal.Year(2012), targets: []by{{value: "50000", at: cal.Year(2016)}}, now: now{"54000", inYear(2014)}, on: end2014, want: indicators.OnTrack, attained: "3/5"},
		{name: "by steps nothing is asked yet", direction: indicators.Decrease, base: "60000", baseOn: cal.Year(2012), targets: []by{{value: "50000", at: cal.Year(2016)}}, now: now{"59000", inYear(2014)}, on: end2014, steps: true, want: indicators.NotDue, attained: "1/10", expected: "0/1"},
		{name: "39 to nothing", direction: indicators.Decrease, base: "60", baseOn: cal.Year(2012), targets: []by{{value: "0", at: cal.Year(2016)}}, now: now{"0", inYear(2014)}, on: end2014, want: indicators.Met, attained: "1/1"},
		{name: "40 maintained within the tolerance", direction: indicators.Maintain, base: "200", targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"196", inYear(2014)}, on: end2014, tolerance: 5, want: indicators.Met},
		{name: "40 left beyond the tolerance", direction: indicators.Maintain, base: "200", targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"194", inYear(2014)}, on: end2014, tolerance: 5, want: indicators.OffTrack},
		{name: "40 maintained without a target", direction: indicators.Maintain, base: "200", now: now{"200", inYear(2014)}, on: end2014, want: indicators.Met},
		{name: "40 about cannot be maintained without a tolerance", direction: indicators.Maintain, base: "about 200", now: now{"200", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "40 an increase to where it is", direction: indicators.Increase, base: "200", targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"210", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "41 life on land, 15-5-1", direction: indicators.Decrease, base: "70", targets: []by{{value: "100", at: cal.Year(2016)}}, now: now{"55", inYear(2014)}, on: end2014, want: indicators.Exceeded, attained: "-1/2", against: true},
		{name: "41 and worse than both", direction: indicators.Decrease, base: "70", targets: []by{{value: "100", at: cal.Year(2016)}}, now: now{"120", inYear(2014)}, on: end2014, want: indicators.Worsening, attained: "5/3", against: true},
		{name: "41 14-2-1", direction: indicators.Increase, base: "68.6", targets: []by{{value: "55", at: cal.Year(2016)}}, now: now{"46.7", inYear(2014)}, on: end2014, want: indicators.Worsening, attained: "219/136", against: true},
		{name: "42 overshoot is not clamped", direction: indicators.Increase, base: "100", targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"350", inYear(2014)}, on: end2014, want: indicators.Exceeded, attained: "5/2"},
		{name: "42 regression", direction: indicators.Increase, base: "100", baseOn: cal.Year(2012), targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"90", inYear(2014)}, on: end2014, want: indicators.Worsening, attained: "-1/10"},
		{name: "42 equal to a strict target", direction: indicators.Increase, base: "100", baseOn: cal.Year(2012), targets: []by{{value: "more than 200", at: cal.Year(2014)}}, now: now{"200", inYear(2014)}, on: end2014, want: indicators.OffTrack, attained: "1/1"},
		{name: "42 beyond a strict target", direction: indicators.Increase, base: "100", targets: []by{{value: "more than 200", at: cal.Year(2014)}}, now: now{"201", inYear(2014)}, on: end2014, want: indicators.Met, attained: "101/100"},
		{name: "43 met early, then lost", direction: indicators.Increase, base: "100", baseOn: cal.Year(2012), targets: []by{{value: "200", at: cal.Year(2014)}, {value: "300", at: cal.Year(2016)}}, now: now{"190", inYear(2015)}, on: cal.Day(2015, 12, 31), want: indicators.Behind, attained: "9/20", expected: "548/731"},
		{name: "43 inside a range", direction: indicators.Within, base: "2", targets: []by{{value: "5", high: "10", at: cal.Year(2016)}}, now: now{"10", inYear(2014)}, on: end2014, want: indicators.Met},
		{name: "43 on the way to a range", direction: indicators.Within, base: "2", baseOn: cal.Year(2012), targets: []by{{value: "5", high: "10", at: cal.Year(2016)}}, now: now{"3", inYear(2014)}, on: end2014, want: indicators.Behind, attained: "1/3"},
		{name: "43 from above into a range", direction: indicators.Within, base: "20", baseOn: cal.Year(2012), targets: []by{{value: "5", high: "10", at: cal.Year(2016)}}, now: now{"14", inYear(2014)}, on: end2014, want: indicators.OnTrack, attained: "3/5"},
		{name: "43 out at the other end", direction: indicators.Within, base: "2", targets: []by{{value: "5", high: "10", at: cal.Year(2016)}}, now: now{"12", inYear(2014)}, on: end2014, want: indicators.OffTrack},
		{name: "43 a range upside down", direction: indicators.Within, base: "2", targets: []by{{value: "10", high: "5", at: cal.Year(2016)}}, now: now{"12", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "43 no range", direction: indicators.Within, targets: []by{{value: "10", at: cal.Year(2016)}}, now: now{"12", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "43 a milestone done", kind: indicators.Milestone, targets: []by{{at: cal.Year(2014)}}, now: now{"1", inYear(2014)}, on: end2014, want: indicators.Met},
		{name: "43 a milestone to come", kind: indicators.Milestone, targets: []by{{at: cal.Year(2016)}}, now: now{"0", inYear(2014)}, on: end2014, want: indicators.NotDue, expected: "0/1"},
		{name: "43 a milestone missed", kind: indicators.Milestone, targets: []by{{at: cal.Year(2014)}}, now: now{"0", inYear(2014)}, on: end2014, want: indicators.OffTrack},
		{name: "27 at least 12,000 meets 10,000", direction: indicators.Increase, base: "0", targets: []by{{value: "10000", at: cal.Year(2016)}}, now: now{"at least 12000", inYear(2014)}, on: end2014, want: indicators.Exceeded, attained: "at least 6/5"},
		{name: "27 at least 9,000 cannot prove a miss", direction: indicators.Increase, base: "0", targets: []by{{value: "10000", at: cal.Year(2014)}}, now: now{"at least 9000", inYear(2014)}, on: end2014, want: indicators.Undefined, attained: "at least 9/10", reason: true},
		{name: "27 more than 200 of more than 200", direction: indicators.Increase, base: "0", targets: []by{{value: "more than 200", at: cal.Year(2014)}}, now: now{"more than 200", inYear(2014)}, on: end2014, want: indicators.Met, attained: "more than 1/1"},
		{name: "27 a baseline that is a bound", direction: indicators.Increase, base: "more than 200", baseOn: cal.Year(2012), targets: []by{{value: "300", at: cal.Year(2014)}}, now: now{"310", inYear(2014)}, on: end2014, want: indicators.Exceeded},
		{name: "30 a fraction and a percentage", direction: indicators.Increase, kind: indicators.Proportion, base: "40 %", baseOn: cal.Year(2012), targets: []by{{value: "60 %", at: cal.Year(2016)}}, now: now{"0.53", inYear(2014)}, on: end2014, want: indicators.OnTrack, attained: "13/20"},
		{name: "30 a count and a percentage", direction: indicators.Increase, kind: indicators.Count, base: "40", targets: []by{{value: "60 %", at: cal.Year(2016)}}, now: now{"53", inYear(2014)}, on: end2014, want: indicators.NotComparable, reason: true},
		{name: "30 five points", direction: indicators.Increase, kind: indicators.Proportion, base: "40 %", targets: []by{{change: "5 points", at: cal.Year(2016)}}, now: now{"45 %", inYear(2014)}, on: end2014, want: indicators.Met, attained: "1/1"},
		{name: "30 five percent", direction: indicators.Increase, kind: indicators.Proportion, base: "40 %", targets: []by{{change: "5 %", at: cal.Year(2016)}}, now: now{"42 %", inYear(2014)}, on: end2014, want: indicators.Met, attained: "1/1"},
		{name: "30 five of a percentage", direction: indicators.Increase, kind: indicators.Proportion, base: "40 %", targets: []by{{change: "5", at: cal.Year(2016)}}, now: now{"42 %", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "30 points of a count", direction: indicators.Increase, kind: indicators.Count, base: "40", targets: []by{{change: "5 points", at: cal.Year(2016)}}, now: now{"42", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "30 five more", direction: indicators.Increase, kind: indicators.Count, base: "40", targets: []by{{change: "at least 5", at: cal.Year(2016)}}, now: now{"45", inYear(2014)}, on: end2014, want: indicators.Met, attained: "1/1"},
		{name: "30 a change and a value that agree", direction: indicators.Increase, base: "40", targets: []by{{value: "45", change: "5", at: cal.Year(2016)}}, now: now{"45", inYear(2014)}, on: end2014, want: indicators.Met, attained: "1/1"},
		{name: "30 a change and a value that do not", direction: indicators.Increase, base: "40", targets: []by{{value: "50", change: "5", at: cal.Year(2016)}}, now: now{"45", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "30 a change of nothing known", direction: indicators.Increase, targets: []by{{change: "5", at: cal.Year(2016)}}, now: now{"45", inYear(2014)}, on: end2014, want: indicators.NoBaseline},
		{name: "the time has come", direction: indicators.Increase, base: "100", targets: []by{{value: "200", at: cal.Year(2014)}}, now: now{"150", inYear(2014)}, on: end2014, want: indicators.OffTrack, attained: "1/2"},
		{name: "the time has come without a reading of it", direction: indicators.Increase, base: "100", targets: []by{{value: "200", at: cal.Year(2014)}}, now: now{"150", inYear(2013)}, on: end2014, want: indicators.NoData, attained: "1/2", reason: true},
		{name: "no reading", direction: indicators.Increase, base: "100", targets: []by{{value: "200", at: cal.Year(2014)}}, on: end2014, want: indicators.NoData},
		{name: "no target", direction: indicators.Increase, base: "100", now: now{"150", inYear(2013)}, on: end2014, want: indicators.NoTarget},
		{name: "no baseline: the target alone decides", direction: indicators.Increase, targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"200", inYear(2014)}, on: end2014, want: indicators.Met},
		{name: "no baseline: no pace", direction: indicators.Increase, targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"150", inYear(2014)}, on: end2014, want: indicators.NoBaseline},
		{name: "no number of a baseline whose year is known", direction: indicators.Increase, base: "-", baseOn: cal.Year(2012), targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"150", inYear(2014)}, on: end2014, want: indicators.NoBaseline},
		{name: "no day of the baseline", direction: indicators.Increase, base: "100", targets: []by{{value: "200", at: cal.Year(2016)}}, now: now{"150", inYear(2014)}, on: end2014, want: indicators.Undefined, attained: "1/2", reason: true},
		{name: "no direction: the side of the target", base: "100", baseOn: cal.Year(2012), targets: []by{{value: "50", at: cal.Year(2016)}}, now: now{"50", inYear(2014)}, on: end2014, want: indicators.Met, attained: "1/1"},
		{name: "no direction and no baseline", targets: []by{{value: "50", at: cal.Year(2016)}}, now: now{"50", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "descriptive", direction: indicators.Descriptive, base: "100", targets: []by{{value: "50", at: cal.Year(2016)}}, now: now{"50", inYear(2014)}, on: end2014, want: indicators.NoTarget},
		{name: "a rank has no pace", direction: indicators.Decrease, kind: indicators.Rank, base: "8", baseOn: cal.Year(2012), targets: []by{{value: "3", at: cal.Year(2016)}}, now: now{"4", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "words", direction: indicators.Increase, kind: indicators.Qualitative, base: "8", targets: []by{{value: "3", at: cal.Year(2016)}}, now: now{"4", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "a target in words", direction: indicators.Increase, base: "8", targets: []by{{at: cal.Year(2016)}}, now: now{"9", inYear(2014)}, on: end2014, want: indicators.Undefined, reason: true},
		{name: "33 another unit", direction: indicators.Increase, unit: "persons", base: "8", targets: []by{{value: "10", at: cal.Year(2016)}}, now: now{"9 requests", inYear(2014)}, on: end2014, want: indicators.NotComparable, reason: true},
		{name: "a target without a time", direction: indicators.Increase, base: "8", baseOn: cal.Year(2012), targets: []by{{value: "10"}}, now: now{"9", inYear(2014)}, on: end2014, want: indicators.Undefined, attained: "1/2", reason: true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n := indicators.Indicator{ID: "n", Kind: tt.kind, Direction: tt.direction, Unit: tt.unit}
			if tt.base != "" {
				n.Baseline = &indicators.Baseline{On: tt.baseOn}
				if tt.base != "-" {
					n.Baseline.Value = number(t, tt.base)
				}
			}
			for _, b := range tt.targets {
				n.Targets = append(n.Targets, indicators.Target{By: b.at, Value: number(t, b.value), High: number(t, b.high), Change: number(t, b.change)})
			}
			var readings []indicators.Observation
			if tt.now.value != "" {
				readings = append(readings, indicators.Observation{Indicator: "n", Period: tt.now.period, Value: number(t, tt.now.value)})
			}
			path := indicators.Linear
			if tt.steps {
				path = nil
			}
			p := n.Progress(readings, tt.on, path, quantity.Int(tt.tolerance))
			require.Equal(t, tt.want, p.State, "%s", p.Reason.In(i18n.EN))
			if tt.attained != "" || tt.want != indicators.Behind {
				require.Equal(t, tt.attained, shownRatio(p.Attained))
			}
			if tt.expected != "" {
				require.Equal(t, tt.expected, shownRatio(p.Expected))
			}
			require.Equal(t, tt.against, p.Against)
			require.Equal(t, tt.reason, !p.Reason.IsZero())
		})
	}
}

func shownRatio(r quantity.Ratio) string {
	if !r.Num.Stated() {
		return ""
	}
	s := r.Num.Value.String() + "/" + r.Den.Value.String()
	if r.Num.Qualifier != quantity.Exact {
		s = r.Num.Qualifier.String() + " " + s
	}
	return s
}

func TestProgressPicks(t *testing.T) {
	n := indicators.Indicator{
		ID: "n", Direction: indicators.Increase,
		Baseline: &indicators.Baseline{FromZero: true, On: cal.Year(2012)},
		Targets:  []indicators.Target{{By: cal.Year(2014), Value: number(t, "100")}, {By: cal.Year(2016), Value: number(t, "200")}, {By: cal.Year(2016), Of: []term.Code{"sex:women"}, Value: number(t, "90")}},
	}
	reading := func(y int, value string) indicators.Observation {
		return indicators.Observation{Indicator: "n", Period: inYear(y), Value: number(t, value)}
	}
	at := func(on cal.Date, list []indicators.Observation, cell ...term.Code) indicators.Progress {
		return n.Progress(list, on, indicators.Linear, quantity.Decimal{}, cell...)
	}
	series := []indicators.Observation{reading(2013, "60"), reading(2014, "110"), reading(2015, "140"), {Indicator: "n", Period: inYear(2016), Missing: indicators.Pending}}

	t.Run("the target due next", func(t *testing.T) {
		require.Equal(t, cal.Year(2014), at(cal.Day(2014, 12, 31), series).Target.By)
		p := at(cal.Day(2015, 12, 31), series)
		require.Equal(t, cal.Year(2016), p.Target.By)
		require.Equal(t, indicators.Behind, p.State, "150 is on the way from 100 to 200")
		require.Equal(t, "548/731", shownRatio(p.Expected), "half of the way, but for a leap day")
		require.Equal(t, cal.Year(2016), at(cal.Day(2020, 1, 1), series).Target.By, "the last, once all are past")
	})
	t.Run("the reading known then", func(t *testing.T) {
		require.Equal(t, inYear(2013), at(cal.Day(2014, 6, 1), series).Reading.Period)
		require.Equal(t, inYear(2015), at(cal.Day(2017, 1, 1), series).Reading.Period, "one that is pending has no figure")
		require.Equal(t, indicators.NoData, at(cal.Day(2017, 1, 1), series).State, "and of 2016 there is none")
	})
	t.Run("a forecast is no reading", func(t *testing.T) {
		later := reading(2015, "999")
		later.Flags = []indicators.Flag{indicators.Forecast}
		require.Equal(t, inYear(2014), at(cal.Day(2015, 12, 31), append(series[:2:2], later)).Reading.Period)
	})
	t.Run("a cell has its own target, and the baseline is of the whole", func(t *testing.T) {
		women := reading(2014, "95")
		women.Of = []term.Code{"sex:women"}
		p := at(cal.Day(2014, 12, 31), append(series[:1:1], women), "sex:women")
		require.Equal(t, indicators.Exceeded, p.State)
		require.Equal(t, quantity.Ratio{}, p.Attained)
	})
	t.Run("49 a break since the baseline", func(t *testing.T) {
		broken := reading(2014, "110")
		broken.Flags = []indicators.Flag{indicators.SeriesBreak}
		require.Equal(t, indicators.NotComparable, at(cal.Day(2015, 12, 31), []indicators.Observation{broken, reading(2015, "140")}).State)
	})
	t.Run("49 another version", func(t *testing.T) {
		n := n
		n.Version = "2"
		old := reading(2014, "110")
		old.Version = "1"
		require.Equal(t, indicators.NotComparable, n.Progress([]indicators.Observation{old}, cal.Day(2014, 12, 31), nil, quantity.Decimal{}).State)
	})
	t.Run("44 a flow of two lengths", func(t *testing.T) {
		n := n
		n.Accumulation = indicators.Flow
		half := reading(2014, "50")
		half.Period = cal.Period{From: cal.Month(2014, 1), To: cal.Month(2014, 6)}
		require.Equal(t, indicators.NotComparable, n.Progress([]indicators.Observation{reading(2013, "60"), half}, cal.Day(2014, 12, 31), nil, quantity.Decimal{}).State)
	})
	t.Run("51 two figures of one day", func(t *testing.T) {
		require.Equal(t, indicators.NotComparable, at(cal.Day(2014, 12, 31), []indicators.Observation{reading(2014, "1"), reading(2014, "2")}).State)
	})
	t.Run("31 divided by nothing", func(t *testing.T) {
		require.Equal(t, indicators.Undefined, at(cal.Day(2014, 12, 31), []indicators.Observation{sided("n", inYear(2014), 1, 0)}).State)
	})
	t.Run("two sides are a reading", func(t *testing.T) {
		rate := indicators.Indicator{
			ID: "n", Kind: indicators.Rate, Per: 1000, Direction: indicators.Decrease,
			Baseline: &indicators.Baseline{Value: number(t, "4")}, Targets: []indicators.Target{{By: cal.Year(2014), Value: number(t, "2")}},
		}
		p := rate.Progress([]indicators.Observation{sided("n", inYear(2014), 7, 3000)}, cal.Day(2014, 12, 31), nil, quantity.Decimal{})
		require.Equal(t, indicators.OffTrack, p.State)
		require.Equal(t, "5/6", shownRatio(p.Attained), "7 of 3,000 is 2 1/3 of 1,000, exactly")
	})
	t.Run("a path of one's own that leaves 0 to 1 is none", func(t *testing.T) {
		p := n.Progress(series[:1], cal.Day(2013, 12, 31), func(_, _, _ cal.Date) quantity.Ratio {
			return quantity.Ratio{Num: quantity.Of(3, ""), Den: quantity.Of(2, "")}
		}, quantity.Decimal{})
		require.Equal(t, indicators.Undefined, p.State)
	})
}

func TestPaths(t *testing.T) {
	from, by := cal.Day(2024, 12, 31), cal.Day(2025, 12, 31)
	for _, tt := range []struct {
		on   cal.Date
		want string
	}{
		{cal.Day(2024, 1, 1), "0/365"},
		{cal.Day(2025, 1, 1), "1/365"},
		{cal.Month(2025, 1), "31/365"},
		{cal.Day(2026, 1, 1), "365/365"},
	} {
		require.Equal(t, tt.want, shownRatio(indicators.Linear(from, by, tt.on)))
	}
	require.Equal(t, "1/1", shownRatio(indicators.Linear(by, from, by)), "no time between")
	require.Equal(t, quantity.Ratio{}, indicators.Linear(cal.Date{}, by, by))
	require.Equal(t, "0/1", shownRatio(indicators.Steps(from, by, from)))
	require.Equal(t, "1/1", shownRatio(indicators.Steps(cal.Date{}, by, by)))
	require.Equal(t, quantity.Ratio{}, indicators.Steps(from, cal.Date{}, by))
}

func TestRating(t *testing.T) {
	bands := []indicators.Band{{ID: "red", To: new(int64(59))}, {ID: "amber", From: new(int64(60)), To: new(int64(94))}, {ID: "green", From: new(int64(95))}}
	rated := func(state indicators.State, attained, expected string) string {
		p := indicators.Progress{State: state}
		for _, r := range []struct {
			s  string
			to *quantity.Ratio
		}{{attained, &p.Attained}, {expected, &p.Expected}} {
			if r.s != "" {
				*r.to = quantity.Ratio{Num: *number(t, r.s), Den: quantity.Of(1, "")}
			}
		}
		b, ok, err := p.Rating(bands)
		require.NoError(t, err)
		require.Equal(t, ok, b.ID != "")
		return b.ID
	}
	require.Equal(t, "amber", rated(indicators.Behind, "0.4", "0.5"))
	require.Equal(t, "amber", rated(indicators.Behind, "0.4749", "0.5"), "94.98 % is not 95 %")
	require.Equal(t, "green", rated(indicators.OnTrack, "0.475", "0.5"))
	require.Equal(t, "red", rated(indicators.Worsening, "-0.001", "0.5"))
	require.Equal(t, "green", rated(indicators.Exceeded, "2.5", ""))
	require.Equal(t, "amber", rated(indicators.OffTrack, "0.9", ""))
	require.Equal(t, "green", rated(indicators.Exceeded, "at least 1.2", ""))
	require.Empty(t, rated(indicators.Behind, "at least 0.1", "0.5"), "it may be more")
	require.Equal(t, "red", rated(indicators.Worsening, "at most -0.1", "0.5"))
	require.Empty(t, rated(indicators.OnTrack, "about 0.5", "0.5"))
	for _, s := range []indicators.State{indicators.NoData, indicators.NoTarget, indicators.NoBaseline, indicators.NotDue, indicators.NotComparable, indicators.Undefined} {
		require.Empty(t, rated(s, "0.1", "0.5"), "%s is grey", s)
	}
	back := indicators.Progress{State: indicators.Worsening, Attained: quantity.Ratio{Num: quantity.Of(-1, ""), Den: quantity.Of(1000, "")}, Expected: quantity.Ratio{Num: quantity.Of(1, ""), Den: quantity.Of(2, "")}}
	b, _, err := back.Rating([]indicators.Band{{ID: "backwards", To: new(int64(-1))}, {ID: "forwards", From: new(int64(0))}})
	require.NoError(t, err)
	require.Equal(t, "backwards", b.ID, "-0.2 % is rounded down as well")

	_, ok, err := indicators.Progress{State: indicators.Met, Against: true, Attained: quantity.Ratio{Num: quantity.Of(1, ""), Den: quantity.Of(1, "")}}.Rating(bands)
	require.NoError(t, err)
	require.False(t, ok)

	for _, tt := range []struct {
		name  string
		bands []indicators.Band
		want  string
	}{
		{"none", nil, "no-categories"},
		{"a hole", []indicators.Band{bands[0], bands[2]}, "band-hole"},
		{"an overlap", []indicators.Band{bands[0], {ID: "amber", From: new(int64(59)), To: new(int64(94))}, bands[2]}, "band-overlap"},
		{"not in order", []indicators.Band{bands[0], bands[2], bands[1]}, "band-order"},
		{"no open ends", []indicators.Band{bands[1]}, "band-ends"},
		{"an id twice", []indicators.Band{bands[0], {ID: "red", From: new(int64(60))}}, "doubled-term"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := indicators.Progress{State: indicators.NoData}.Rating(tt.bands)
			require.Equal(t, []string{tt.want}, codesOf(err))
		})
	}
}

// Attainment is the same in whatever unit one measures, and is what big.Rat says.
func TestAttainInAnyUnit(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		v, b, g := r.Int64N(2000)-1000, r.Int64N(2000)-1000, r.Int64N(2000)-1000
		if b == g {
			continue
		}
		factor, shift := r.Int64N(50)+1, r.Int64N(1000)-500
		if r.IntN(2) == 0 {
			factor = -factor
		}
		in := func(x int64) quantity.Quantity { return quantity.Of(factor*x+shift, "") }
		plain, err := indicators.Attain(quantity.Of(v, ""), quantity.Of(b, ""), quantity.Of(g, ""))
		require.NoError(t, err)
		other, err := indicators.Attain(in(v), in(b), in(g))
		require.NoError(t, err)
		want := big.NewRat(v-b, g-b)
		for _, got := range []quantity.Ratio{plain, other} {
			require.Zero(t, want.Cmp(big.NewRat(got.Num.Value.Coef(), got.Den.Value.Coef())), "%d from %d to %d", v, b, g)
		}
	}
}

func BenchmarkAttain(b *testing.B) {
	value, base, target := quantity.Of(59_000, ""), quantity.Of(60_000, ""), quantity.Of(50_000, "")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = indicators.Attain(value, base, target)
	}
}

func BenchmarkProgress(b *testing.B) {
	n := indicators.Indicator{
		ID: "n", Direction: indicators.Increase, Baseline: &indicators.Baseline{FromZero: true, On: cal.Year(2012)},
		Targets: []indicators.Target{{By: cal.Year(2016), Value: new(quantity.Of(200, ""))}},
	}
	list := []indicators.Observation{{Indicator: "n", Period: inYear(2014), Value: new(quantity.Of(110, ""))}}
	b.ReportAllocs()
	for b.Loop() {
		_ = n.Progress(list, cal.Day(2014, 12, 31), indicators.Linear, quantity.Decimal{})
	}
}
