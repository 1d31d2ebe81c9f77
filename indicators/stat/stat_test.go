package stat_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/stat"
)

// Levels from a coin's toss to the edge of what a float64 tells from 1.
var levels = []float64{0.5, 0.8, 0.9, 0.95, 0.99, 0.998, 0.9999, 1 - 1e-9, 1 - 0x1p-53}

// Code is the code of an error of the package.
func code(t testing.TB, err error) string {
	t.Helper()
	var e *i18n.Error
	require.ErrorAs(t, err, &e, "%v is no *i18n.Error", err)
	require.Equal(t, "stat", e.Pkg)
	return e.Code
}

// Near requires two numbers to differ by no more than a share of the larger.
func near(t testing.TB, want, got, share float64, says string, args ...any) {
	t.Helper()
	if want == got {
		return
	}
	off := math.Abs(want-got) / max(math.Abs(want), math.Abs(got))
	require.LessOrEqual(t, off, share, append([]any{says + ": want %.17g, got %.17g"}, append(args, want, got)...)...)
}

// Same requires two numbers to be the same.
func same(t testing.TB, want, got float64, says ...any) {
	t.Helper()
	if want != got {
		t.Fatalf("want %.17g, got %.17g: %v", want, got, says)
	}
}

// Sound requires of an interval what holds for every one.
func sound(t testing.TB, i stat.Interval, err error) stat.Interval {
	t.Helper()
	if err != nil {
		code(t, err)
		require.Equal(t, stat.Interval{}, i)
		return i
	}
	require.NotEmpty(t, i.Method)
	require.Greater(t, i.Level, 0.0)
	require.Less(t, i.Level, 1.0)
	finite(t, i.Value, i.Low, i.High)
	if !i.Defined {
		require.Equal(t, stat.Interval{Level: i.Level, Method: i.Method, Standard: i.Standard}, i)
		return i
	}
	if i.NoLow {
		require.Zero(t, i.Low)
	} else {
		require.LessOrEqual(t, i.Low, i.Value)
	}
	if i.NoHigh {
		require.Zero(t, i.High)
	} else {
		require.GreaterOrEqual(t, i.High, i.Value)
	}
	return i
}

func finite(t testing.TB, values ...float64) {
	t.Helper()
	for _, v := range values {
		require.False(t, math.IsNaN(v) || math.IsInf(v, 0), "%v", values)
	}
}

// Must is an interval that is to be defined.
func must(t testing.TB) func(i stat.Interval, err error) stat.Interval {
	return func(i stat.Interval, err error) stat.Interval {
		t.Helper()
		require.NoError(t, err)
		require.True(t, sound(t, i, err).Defined)
		return i
	}
}

func TestTimes(t *testing.T) {
	falls := must(t)(stat.PoissonByar(65, 12_400, 0.95)).Times(1000)
	near(t, 65_000.0/12_400, falls.Value, 1e-15, "value")
	near(t, 50.163187710459454*1000/12_400, falls.Low, 1e-14, "low")
	near(t, 82.849138545939837*1000/12_400, falls.High, 1e-14, "high")
	require.Equal(t, stat.MethodByar, falls.Method)
	for _, k := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		require.Equal(t, stat.Interval{Level: 0.95, Method: stat.MethodByar}, falls.Times(k))
	}
	require.False(t, falls.Times(math.MaxFloat64).Defined, "too large for a float64")
	require.Equal(t, stat.Interval{}, stat.Interval{}.Times(2))
}

// Hard case: places whose intervals overlap are not ranked.
func TestOverlaps(t *testing.T) {
	at := func(low, high float64) stat.Interval {
		return stat.Interval{Value: low/2 + high/2, Low: low, High: high, Defined: true}
	}
	tests := []struct {
		name string
		a, b stat.Interval
		want bool
	}{
		{"apart", at(1, 2), at(3, 4), false},
		{"one limit in common", at(1, 2), at(2, 4), true},
		{"within", at(1, 5), at(2, 3), true},
		{"undefined", at(1, 2), stat.Interval{Value: 9, Low: 9, High: 9}, true},
		{"no upper limit", stat.Interval{Value: 1, Low: 1, NoHigh: true, Defined: true}, at(3, 4), true},
		{"no lower limit", at(1, 2), stat.Interval{Value: 9, High: 10, NoLow: true, Defined: true}, true},
		{"no upper limit, above", stat.Interval{Value: 5, Low: 5, NoHigh: true, Defined: true}, at(3, 4), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, tt.a.Overlaps(tt.b))
			require.Equal(t, tt.want, tt.b.Overlaps(tt.a))
		})
	}
}

// Hard case: 95 where 0.95 is meant.
func TestLevelsRefused(t *testing.T) {
	strata := []stat.Stratum{{Events: 20, Population: 10, Weight: 1}}
	points := []stat.Point{{At: 0, Value: 1}, {At: 1, Value: 2}}
	for _, level := range []float64{95, 1, 0, -0.95, 1.5, math.NaN(), math.Inf(1), math.Inf(-1)} {
		for name, f := range map[string]func() (stat.Interval, error){
			"Wilson":             func() (stat.Interval, error) { return stat.Wilson(1, 2, level) },
			"WilsonCorrected":    func() (stat.Interval, error) { return stat.WilsonCorrected(1, 2, level) },
			"ClopperPearson":     func() (stat.Interval, error) { return stat.ClopperPearson(1, 2, level) },
			"Newcombe":           func() (stat.Interval, error) { return stat.Newcombe(1, 2, 1, 2, level) },
			"Rate":               func() (stat.Interval, error) { return stat.Rate(1, 2, level) },
			"PoissonExact":       func() (stat.Interval, error) { return stat.PoissonExact(1, 2, level) },
			"PoissonByar":        func() (stat.Interval, error) { return stat.PoissonByar(1, 2, level) },
			"DirectStandardised": func() (stat.Interval, error) { return stat.DirectStandardised("s", strata, level) },
			"TheilSen":           func() (stat.Interval, error) { return stat.TheilSen(points, level) },
			"KaplanMeier": func() (stat.Interval, error) {
				_, i, err := stat.KaplanMeier([]stat.Spell{{Time: 1}}, level)
				return i, err
			},
		} {
			i, err := f()
			require.Equal(t, "bad-level", code(t, err), "%s(%v)", name, level)
			require.Equal(t, stat.Interval{}, i)
		}
	}
}
