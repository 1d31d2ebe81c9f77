package stat_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

// The strata of PHEindicatormethods 2.1.0, test data of 1976, with the
// European standard population of that year.
func strata1976() []stat.Stratum {
	events := []int64{127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82}
	population := []float64{636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123}
	weight := []float64{8, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 6, 5, 4, 3, 2, 1, 1}
	out := make([]stat.Stratum, len(events))
	for k := range out {
		out[k] = stat.Stratum{Events: events[k], Population: population[k], Weight: 1000 * weight[k]}
	}
	return out
}

// The limits at 0.998 are those of R: the published row has them ten times as
// large.
func TestDirectStandardised(t *testing.T) {
	const standard = "European standard population 1976"
	i := must(t)(stat.DirectStandardised(standard, strata1976(), 0.95)).Times(10_000)
	near(t, 859.20975850223658, i.Value, 1e-14, "value")
	near(t, 799.11609314421025, i.Low, 1e-14, "low")
	near(t, 922.52538803183177, i.High, 1e-14, "high")
	require.Equal(t, standard, i.Standard)
	require.Equal(t, stat.MethodDobson, i.Method)
	i = must(t)(stat.DirectStandardised(standard, strata1976(), 0.998)).Times(10_000)
	near(t, 765.92821065689554, i.Low, 1e-13, "low")
	near(t, 959.92117985716993, i.High, 1e-13, "high")
}

// Of one stratum the standardised rate is the rate, and weights are relative.
func TestDirectStandardisedLaws(t *testing.T) {
	rate := must(t)(stat.PoissonByar(65, 12_400, 0.95))
	one := must(t)(stat.DirectStandardised("all ages", []stat.Stratum{{Events: 65, Population: 12_400, Weight: 3}}, 0.95))
	near(t, rate.Value, one.Value, 1e-14, "value")
	near(t, rate.Low, one.Low, 1e-14, "low")
	near(t, rate.High, one.High, 1e-14, "high")

	strata := strata1976()
	want := must(t)(stat.DirectStandardised("s", strata, 0.95))
	slices.Reverse(strata)
	for k := range strata {
		strata[k].Weight /= 64
	}
	got := must(t)(stat.DirectStandardised("s", strata, 0.95))
	near(t, want.Value, got.Value, 1e-14, "value")
	near(t, want.Low, got.Low, 1e-14, "low")
	near(t, want.High, got.High, 1e-14, "high")

	// One event where the standard puts all its weight: the formula falls below 0.
	light := must(t)(stat.DirectStandardised("s", []stat.Stratum{{1, 10, 1000}, {900, 1000, 1e-6}}, 0.95))
	require.Zero(t, light.Low)
}

// Hard case: an empty stratum, nine events.
func TestDirectStandardisedRefuses(t *testing.T) {
	ok := stat.Stratum{Events: 5, Population: 100, Weight: 1}
	for _, tt := range []struct {
		name     string
		standard string
		strata   []stat.Stratum
		code     string
	}{
		{"no strata", "s", nil, "few-events"},
		{"nine events", "s", []stat.Stratum{ok, {4, 100, 1}}, "few-events"},
		{"empty stratum", "s", []stat.Stratum{ok, ok, {0, 0, 1}}, "empty-stratum"},
		{"empty stratum without weight", "s", []stat.Stratum{ok, ok, {0, 0, 0}}, "empty-stratum"},
		{"negative population", "s", []stat.Stratum{ok, ok, {0, -1, 1}}, "bad-exposure"},
		{"population that is no number", "s", []stat.Stratum{ok, ok, {0, math.NaN(), 1}}, "bad-exposure"},
		{"endless population", "s", []stat.Stratum{ok, ok, {0, math.Inf(1), 1}}, "bad-exposure"},
		{"negative weight", "s", []stat.Stratum{ok, ok, {1, 1, -1}}, "bad-weight"},
		{"weight that is no number", "s", []stat.Stratum{ok, ok, {1, 1, math.NaN()}}, "bad-weight"},
		{"no weight", "s", []stat.Stratum{{20, 1, 0}}, "bad-weight"},
		{"negative events", "s", []stat.Stratum{ok, ok, {-1, 1, 1}}, "negative-count"},
		{"no standard", " ", []stat.Stratum{ok, ok}, "no-standard"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i, err := stat.DirectStandardised(tt.standard, tt.strata, 0.95)
			require.Equal(t, tt.code, code(t, err))
			require.Equal(t, stat.Interval{}, i)
		})
	}
	ten := must(t)(stat.DirectStandardised("s", []stat.Stratum{ok, ok}, 0.95))
	same(t, 0.05, ten.Value)
}
