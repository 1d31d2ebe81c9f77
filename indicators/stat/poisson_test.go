package stat_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

type rateFunc func(x int64, exposure, level float64) (stat.Interval, error)

func TestRatesKnown(t *testing.T) {
	for _, tt := range []struct {
		name  string
		f     rateFunc
		table []knownCount
		share float64
	}{
		{"exact", stat.PoissonExact, garwood, 1e-12},
		{"exact, 40 digits", stat.PoissonExact, garwoodPrecise, 1e-14},
		{"byar", stat.PoissonByar, byar, 1e-12},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, k := range tt.table {
				i := must(t)(tt.f(k.x, 1, k.level))
				near(t, k.low, i.Low, tt.share, "low, %+v", k)
				near(t, k.high, i.High, tt.share, "high, %+v", k)
				same(t, float64(k.x), i.Value)
				half := must(t)(tt.f(k.x, 2, k.level))
				same(t, i.Low/2, half.Low)
				same(t, i.High/2, half.High)
			}
		})
	}
}

// PHEindicatormethods 2.1.0, test data of phe_rate, for each 100 or 100,000.
func TestRateLikeThePublicHealthTables(t *testing.T) {
	for _, tt := range []struct {
		x                                     int64
		exposure, per                         float64
		method                                string
		value, low95, high95, low998, high998 float64
	}{
		{1, 100, 100, stat.MethodPoissonExact, 1, 2.5317807984289897e-2, 5.571643390938898, 1.0005003335835344e-3, 9.2334134764515845},
		{5, 100, 100, stat.MethodPoissonExact, 5, 1.62348639011842, 11.668332079322669, 0.739371731917839, 16.454745203680105},
		{20, 100, 100, stat.MethodByar, 20, 12.211428834875937, 30.889880369197066, 8.922802365144193, 38.085035625041911},
		{65, 100, 100, stat.MethodByar, 65, 50.163187710459454, 82.849138545939837, 42.880261471480203, 94.000290844318016},
		{9856, 12345, 100, stat.MethodByar, 79.837991089509913, 78.269490589767571, 81.430016542721404, 77.375905432710526, 82.354472770954303},
		{7776456, 7564336677, 1e5, stat.MethodByar, 102.80420256339154, 102.73196005302074, 102.87648334092832, 102.690317308454, 102.91817639509068},
		{250, 220, 1e5, stat.MethodByar, 113636.36363636365, 99984.947385328764, 128631.14487455782, 92710.005544389525, 137651.23772147458},
	} {
		i := must(t)(stat.Rate(tt.x, tt.exposure, 0.95)).Times(tt.per)
		require.Equal(t, tt.method, i.Method)
		near(t, tt.value, i.Value, 1e-14, "%d", tt.x)
		near(t, tt.low95, i.Low, 1e-12, "%d", tt.x)
		near(t, tt.high95, i.High, 1e-12, "%d", tt.x)
		i = must(t)(stat.Rate(tt.x, tt.exposure, 0.998)).Times(tt.per)
		near(t, tt.low998, i.Low, 1e-12, "%d", tt.x)
		near(t, tt.high998, i.High, 1e-12, "%d", tt.x)
	}
}

// The convention changes at 10 events.
func TestRateChangesAtTen(t *testing.T) {
	nine, exact := must(t)(stat.Rate(9, 100, 0.95)), must(t)(stat.PoissonExact(9, 100, 0.95))
	require.Equal(t, exact, nine)
	ten, approximate := must(t)(stat.Rate(10, 100, 0.95)), must(t)(stat.PoissonByar(10, 100, 0.95))
	require.Equal(t, approximate, ten)
}

func TestRatesAtTheEdges(t *testing.T) {
	for name, f := range map[string]rateFunc{"rate": stat.Rate, "exact": stat.PoissonExact, "byar": stat.PoissonByar} {
		t.Run(name, func(t *testing.T) {
			for _, level := range levels {
				none := must(t)(f(0, 7, level))
				require.Zero(t, none.Low)
				require.Greater(t, none.High, 0.0)
				if none.Method == stat.MethodPoissonExact {
					near(t, -math.Log((1-level)/2)/7, none.High, 1e-15, "level %v", level)
				}
				must(t)(f(math.MaxInt64, 1, level))
			}
			for _, x := range []int64{0, 5} {
				i, err := f(x, 0, 0.95)
				require.NoError(t, err)
				require.False(t, sound(t, i, err).Defined, "over nobody")
			}
			i, err := f(math.MaxInt64, math.SmallestNonzeroFloat64, 0.95)
			require.False(t, sound(t, i, err).Defined, "too large for a float64")
			_, err = f(-1, 7, 0.95)
			require.Equal(t, "negative-count", code(t, err))
			for _, bad := range []float64{-1, math.NaN(), math.Inf(1), math.Inf(-1)} {
				_, err = f(1, bad, 0.95)
				require.Equal(t, "bad-exposure", code(t, err))
			}
			require.Greater(t, must(t)(f(30, 7, 0.95)).Value, 1.0, "a rate may be above 1")
		})
	}
	require.InDelta(t, 3.689, must(t)(stat.Rate(0, 1, 0.95)).High, 5e-4)
}

func TestRateLaws(t *testing.T) {
	for name, f := range map[string]rateFunc{"exact": stat.PoissonExact, "byar": stat.PoissonByar} {
		t.Run(name, func(t *testing.T) {
			var before stat.Interval
			for k, x := range []int64{0, 1, 2, 3, 9, 10, 11, 100, 9_999, 10_000, 10_001, 1 << 30, 1 << 50, math.MaxInt64} {
				var last stat.Interval
				for j, level := range levels {
					i := must(t)(f(x, 1, level))
					if j > 0 {
						require.LessOrEqual(t, i.Low, last.Low)
						require.GreaterOrEqual(t, i.High, last.High)
					}
					last = i
				}
				i := must(t)(f(x, 1, 0.95))
				if k > 0 {
					require.Greater(t, i.Low, before.Low)
					require.Greater(t, i.High, before.High)
				}
				before = i
			}
		})
	}
}
