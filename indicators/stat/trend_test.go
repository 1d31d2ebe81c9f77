package stat_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

// R 4.2.2: cor.test(1:n, y, method = "kendall", exact = n <= 10 and no ties,
// continuity = TRUE); z is its statistic.
func TestMannKendallKnown(t *testing.T) {
	for _, k := range []struct {
		values []float64
		s      int64
		p      float64
		exact  bool
		z      float64 // if not exact
	}{
		{[]float64{1, 2, 3, 4}, 6, 1.0 / 12, true, 0},
		{[]float64{4, 2, 3, 1}, -4, 1.0 / 3, true, 0},
		{[]float64{1, 3, 2, 4}, 4, 1.0 / 3, true, 0},
		{[]float64{5, 3, 4, 1, 2}, -6, 0.23333333333333334, true, 0},
		{[]float64{2, 1, 4, 3, 6, 5, 8, 7, 9, 10}, 37, 0.00035769400352725356, true, 0},
		{[]float64{3, 1, 4, 1.5, 5, 9, 2, 6}, 12, 0.17886904761904754, true, 0},
		{[]float64{1, 1, 2, 3, 3, 5, 4, 4, 6, 8, 7}, 46, 0.00040695201744495789, false, 3.5355339059327382},
		{[]float64{10, 12, 11, 14, 13, 15, 17, 16, 18, 20, 19, 22}, 58, 9.2818981336846167e-05, false, 3.9086352435453273},
		{[]float64{3, 3, 3, 4}, 3, 0.37109336952269756, false, 0.89442719099991586},
		{[]float64{2, 2, 1, 1}, -4, 0.245278116806773, false, -1.1618950038622247},
		{[]float64{9, 8, 7, 7, 6, 5, 3, 3, 2, 1, 0, 0, -1}, -75, 5.6233777871131079e-06, false, -4.5400766634952383},
	} {
		got, err := stat.MannKendall(monthly(k.values...))
		require.NoError(t, err)
		require.True(t, got.Defined)
		require.Equal(t, k.s, got.S, "%v", k.values)
		require.Equal(t, k.exact, got.Exact)
		near(t, k.p, got.P, 1e-12, "p of %v", k.values)
		if !k.exact {
			near(t, k.z, got.Z, 1e-14, "z of %v", k.values)
		}
		require.Equal(t, len(k.values), got.N)
	}
	// Kendall's variance: n(n-1)(2n+5)/18 less the same of each group of equals.
	got, err := stat.MannKendall(monthly(1, 1, 1, 2, 2, 3))
	require.NoError(t, err)
	same(t, float64(6*5*17-3*2*11-2*1*9)/18, got.Variance)
}

// Hard case: all equal, and one to three points.
func TestMannKendallUndefined(t *testing.T) {
	for _, values := range [][]float64{nil, {1}, {1, 2}, {1, 2, 3}, {5, 5, 5, 5, 5}} {
		got, err := stat.MannKendall(monthly(values...))
		require.NoError(t, err)
		require.False(t, got.Defined, "%v", values)
		require.Equal(t, len(values), got.N)
		require.Zero(t, got.P)
		require.Zero(t, got.Z)
	}
	three := gap(monthly(1, 2, 3, 4, 5), 0, 2)
	got, err := stat.MannKendall(three)
	require.NoError(t, err)
	require.Equal(t, stat.Trend{N: 3, S: 3, Variance: 66.0 / 18}, got, "missing points are left out")
}

func TestMannKendallLaws(t *testing.T) {
	up := []float64{3, 1, 4, 1.5, 5, 9, 2.5, 6, 5.5, 3.5, 8, 9.5}
	down := make([]float64, len(up))
	higher := make([]float64, len(up))
	for k, v := range up {
		down[k], higher[k] = -v, math.Exp(v)
	}
	a, err := stat.MannKendall(monthly(up...))
	require.NoError(t, err)
	b, err := stat.MannKendall(monthly(down...))
	require.NoError(t, err)
	c, err := stat.MannKendall(monthly(higher...))
	require.NoError(t, err)
	require.Equal(t, a, c, "only the order of values counts")
	a.S, a.Z = -a.S, -a.Z
	require.Equal(t, a, b)

	level, err := stat.MannKendall(monthly(2, 4, 1, 3))
	require.NoError(t, err)
	require.Equal(t, int64(0), level.S)
	require.Zero(t, level.Z)
	same(t, 1.0, level.P)
}

// Python, scipy 1.10.1, theilslopes(y, x). Of four points it gives the outermost
// slopes for limits, which hold with less than 0.95.
func TestTheilSenKnown(t *testing.T) {
	irregular := func(at []float64, values ...float64) []stat.Point {
		out := monthly(values...)
		for k := range out {
			out[k].At = at[k]
		}
		return out
	}
	days := []float64{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}
	for _, k := range []struct {
		points    []stat.Point
		slope     float64
		low, high float64 // 0.95; both 0: none
	}{
		{monthly(1, 2, 3, 4), 1, 0, 0},
		{irregular([]float64{0, 1, 2, 4, 7, 11}, 5, 3, 4, 1, 2, 0), -0.4444444444444444, -1.5, 1.0 / 3},
		{monthly(2, 1, 4, 3, 6, 5, 8, 7, 9, 10), 1, 5.0 / 7, 7.0 / 6},
		{monthly(1, 1, 2, 3, 3, 5, 4, 4, 6, 8, 7), 0.6666666666666666, 0.5, 0.875},
		{irregular(days, 10, 12, 11, 14, 13, 15, 17, 16, 18, 20, 19, 22), 0.03278688524590164, 0.026143790849673203, 0.04065040650406504},
	} {
		i := must(t)(stat.TheilSen(k.points, 0.95))
		near(t, k.slope, i.Value, 1e-14, "slope")
		none := k.low == 0 && k.high == 0
		require.Equal(t, none, i.NoLow)
		require.Equal(t, none, i.NoHigh)
		near(t, k.low, i.Low, 1e-14, "low")
		near(t, k.high, i.High, 1e-14, "high")
	}
}

func TestTheilSenLaws(t *testing.T) {
	line := monthly(7, 6.5, 6, 5.5, 5, 4.5, 4, 3.5)
	i := must(t)(stat.TheilSen(line, 0.9))
	require.Equal(t, [3]float64{-0.5, -0.5, -0.5}, [3]float64{i.Value, i.Low, i.High})
	line[3].Value = 1000 // an outlier changes nothing
	same(t, -0.5, must(t)(stat.TheilSen(line, 0.9)).Value)
	line[3].Missing, line[3].Value, line[3].At = true, math.NaN(), math.NaN()
	same(t, -0.5, must(t)(stat.TheilSen(line, 0.9)).Value)
	for k := range line {
		line[k].At *= 30
	}
	near(t, -0.5/30, must(t)(stat.TheilSen(line, 0.9)).Value, 1e-15, "in days")

	flat := must(t)(stat.TheilSen(monthly(5, 5, 5, 5, 5), 0.95))
	require.Zero(t, flat.Value)
	for _, few := range [][]float64{nil, {3}} {
		i, err := stat.TheilSen(monthly(few...), 0.95)
		require.NoError(t, err)
		require.Equal(t, stat.Interval{Level: 0.95, Method: stat.MethodSen}, i)
	}
	two := must(t)(stat.TheilSen(monthly(3, 4), 0.95))
	same(t, 1.0, two.Value)
	require.True(t, two.NoLow && two.NoHigh)
	steep, err := stat.TheilSen([]stat.Point{{At: 0, Value: 1e100}, {At: 5e-324, Value: -1e100}}, 0.95)
	require.False(t, sound(t, steep, err).Defined, "too steep for a float64")
}

func TestTrendsRefuse(t *testing.T) {
	many := monthly(make([]float64, stat.MaxTrend+1)...)
	bad := func(p stat.Point) []stat.Point { return append(monthly(1, 2), p) }
	for _, tt := range []struct {
		name   string
		points []stat.Point
		code   string
	}{
		{"same time", bad(stat.Point{At: 1}), "bad-order"},
		{"earlier", bad(stat.Point{At: 0.5}), "bad-order"},
		{"no number", bad(stat.Point{At: 2, Value: math.NaN()}), "bad-number"},
		{"no time", bad(stat.Point{At: math.NaN()}), "bad-number"},
		{"endless", bad(stat.Point{At: 2, Value: math.Inf(-1)}), "bad-number"},
		{"too many", many, "too-many"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := stat.MannKendall(tt.points)
			require.Equal(t, tt.code, code(t, err))
			_, err = stat.TheilSen(tt.points, 0.95)
			require.Equal(t, tt.code, code(t, err))
		})
	}
	many[5].Missing = true
	_, err := stat.MannKendall(many)
	require.NoError(t, err)
}
