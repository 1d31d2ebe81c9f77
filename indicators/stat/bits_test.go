package stat_test

import (
	"hash/fnv"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

// The same input gives the same bits, whatever the machine: the sum was taken
// on amd64, there with GOAMD64=v3 too, which may fuse products, and on 386. When
// a formula changes on purpose, so does the number.
func TestSameBits(t *testing.T) {
	sum := fnv.New64a()
	put := func(values ...float64) {
		for _, v := range values {
			bits := math.Float64bits(v)
			for range 8 {
				_, _ = sum.Write([]byte{byte(bits)})
				bits >>= 8
			}
		}
	}
	for _, level := range levels {
		for _, n := range []int64{1, 7, 290, 25_000, 7_564_336_677, math.MaxInt64} {
			for _, x := range []int64{0, n / 97, n / 3, n - n/5, n} {
				for _, f := range []shareFunc{stat.Wilson, stat.WilsonCorrected, stat.ClopperPearson} {
					i := must(t)(f(x, n, level))
					put(i.Value, i.Low, i.High)
				}
				i := must(t)(stat.PoissonExact(x, 7, level))
				put(i.Low, i.High)
				i = must(t)(stat.PoissonByar(x, 7, level))
				put(i.Low, i.High)
				i = must(t)(stat.Newcombe(x, n, n/2, n, level))
				put(i.Value, i.Low, i.High)
			}
		}
		i := must(t)(stat.DirectStandardised("s", strata1976(), level))
		put(i.Value, i.Low, i.High)
		i = must(t)(stat.TheilSen(years(), level))
		put(i.Value, i.Low, i.High)
		var list []stat.Spell
		for k := range 200 {
			list = append(list, stat.Spell{Time: float64(k * 7919 % 36), Ended: k%4 > 0})
		}
		steps, _, err := stat.KaplanMeier(list, level)
		require.NoError(t, err)
		for _, s := range steps {
			put(s.Survival.Value, s.Survival.Low, s.Survival.High, s.StdErr)
		}
	}
	segments, err := stat.XmRScreened(years(), 50)
	require.NoError(t, err)
	for _, s := range segments {
		put(s.Mean, s.Range, s.Low, s.High)
	}
	trend, err := stat.MannKendall(years())
	require.NoError(t, err)
	put(trend.P, trend.Z, trend.Variance)
	for _, base := range []float64{2, math.E, 10} {
		h, _, err := stat.Shannon([]int64{104, 73, 81, 32}, base)
		require.NoError(t, err)
		put(h)
	}
	require.Equal(t, uint64(0xc34df7ed3baa94ca), sum.Sum64())
}
