package stat_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

// Half the sum of absolute differences of shares; "close to" is for the caller.
func TestF190_ProportionalityToPopulation(t *testing.T) {
	index := func(a, b []float64) float64 {
		v, ok, err := stat.Dissimilarity(a, b)
		require.NoError(t, err)
		require.True(t, ok)
		return v
	}
	require.Zero(t, index([]float64{0.5, 0.5}, []float64{0.5, 0.5}))
	near(t, 0.1, index([]float64{0.6, 0.4}, []float64{0.5, 0.5}), 1e-15, "(0.6, 0.4) against (0.5, 0.5)")
	same(t, 1.0, index([]float64{3, 0}, []float64{0, 8}))

	// Requests by city against the people who live there.
	v, ok, err := stat.Dissimilarity([]int64{60, 40}, []float64{0.5, 0.5})
	require.NoError(t, err)
	require.True(t, ok)
	near(t, 0.1, v, 1e-15, "counts against shares")
	v, _, err = stat.Dissimilarity([]int64{13, 26, 65}, []int64{1, 2, 5})
	require.NoError(t, err)
	require.Zero(t, v, "the same shares")
}

// Hard case: an empty group.
func TestDissimilarityUndefined(t *testing.T) {
	for _, lists := range [][2][]int64{{{0, 0}, {1, 2}}, {{1, 2}, {0, 0}}, {nil, nil}} {
		v, ok, err := stat.Dissimilarity(lists[0], lists[1])
		require.NoError(t, err)
		require.False(t, ok)
		require.Zero(t, v)
	}
	_, _, err := stat.Dissimilarity([]int64{1}, []int64{1, 2})
	require.Equal(t, "different-lengths", code(t, err))
	for _, bad := range []float64{-1, math.NaN(), math.Inf(1)} {
		_, _, err = stat.Dissimilarity([]float64{1, bad}, []float64{1, 1})
		require.Equal(t, "bad-number", code(t, err))
		_, _, err = stat.Dissimilarity([]float64{1, 1}, []float64{1, bad})
		require.Equal(t, "bad-number", code(t, err))
	}
	_, _, err = stat.Dissimilarity([]int64{-1, 2}, []int64{1, 1})
	require.Equal(t, "bad-number", code(t, err))
}

// R 4.2.2: p <- y/sum(y); -sum(p*log(p)), -sum(p*log2(p)), 1-sum(p^2),
// 1/sum(p^2), as vegan's diversity has them.
func TestVarietyKnown(t *testing.T) {
	for _, k := range []struct {
		counts                      []int64
		nats, bits, simpson, invers float64
	}{
		{[]int64{10, 20, 30, 40}, 1.2798542258336676, 1.8464393446710154, 0.7, 3.333333333333333},
		{[]int64{1, 1, 1}, math.Log(3), math.Log2(3), 2.0 / 3, 3},
		{[]int64{5, 0, 0}, 0, 0, 0, 1},
		{[]int64{104, 73, 81, 32}, 1.3144529121784712, 1.8963546978819363, 0.71783590963139121, 3.544037083860093},
		{[]int64{1_000_000, 1}, 1.481549624246786497e-05, 2.1374242957317460173e-05, 2e6 / (1_000_001.0 * 1_000_001.0), 1.000001999999999998}, // exact fractions; mpmath 1.2.1 for the logarithms
	} {
		list := slices.Clone(k.counts)
		for range 2 {
			h, ok, err := stat.Shannon(list, math.E)
			require.NoError(t, err)
			require.True(t, ok)
			near(t, k.nats, h, 1e-13, "nats of %v", list)
			h, _, _ = stat.Shannon(list, 2)
			near(t, k.bits, h, 1e-13, "bits of %v", list)
			d, ok, err := stat.Simpson(list)
			require.NoError(t, err)
			require.True(t, ok)
			near(t, k.simpson, d, 1e-14, "1-D of %v", list)
			d, ok, err = stat.InverseSimpson(list)
			require.NoError(t, err)
			require.True(t, ok)
			near(t, k.invers, d, 1e-14, "1/D of %v", list)
			slices.Reverse(list) // the order does not matter
		}
		shares := make([]float64, len(list))
		for j, c := range k.counts {
			shares[j] = float64(c) / 1e6
		}
		h, _, err := stat.Shannon(shares, math.E)
		require.NoError(t, err)
		near(t, k.nats, h, 1e-12, "nats of %v", shares)
	}
}

func TestVarietyAtTheEdges(t *testing.T) {
	type f = func(of []float64) (float64, bool, error)
	for name, f := range map[string]f{
		"shannon": func(of []float64) (float64, bool, error) { return stat.Shannon(of, 2) },
		"simpson": stat.Simpson[float64],
		"inverse": stat.InverseSimpson[float64],
	} {
		t.Run(name, func(t *testing.T) {
			for _, none := range [][]float64{nil, {0, 0}} {
				v, ok, err := f(none)
				require.NoError(t, err)
				require.False(t, ok)
				require.Zero(t, v)
			}
			for _, bad := range []float64{-1, math.NaN(), math.Inf(1), 2 * stat.MaxMagnitude} {
				_, ok, err := f([]float64{1, bad})
				require.Equal(t, "bad-number", code(t, err))
				require.False(t, ok)
			}
			for k := 1; k < 50; k++ { // k of the same size are as varied as k can be
				equal := make([]float64, k)
				for j := range equal {
					equal[j] = 0.1
				}
				v, _, err := f(equal)
				require.NoError(t, err)
				want := map[string]float64{"shannon": math.Log2(float64(k)), "simpson": 1 - 1/float64(k), "inverse": float64(k)}[name]
				require.InDelta(t, want, v, 1e-13*float64(k))
				more, _, err := f(append(equal, 0))
				require.NoError(t, err)
				same(t, v, more, "a kind that is not there changes nothing")
			}
		})
	}
	for _, base := range []float64{1, 0, -2, 0.5, math.NaN(), math.Inf(1)} {
		_, _, err := stat.Shannon([]int64{1, 2}, base)
		require.Equal(t, "bad-base", code(t, err))
	}
}
