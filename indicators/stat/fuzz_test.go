package stat_test

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

// Nothing panics, and no number is NaN or infinite, whatever is asked.
func FuzzShares(f *testing.F) {
	f.Add(int64(130), int64(290), int64(193), int64(290), 0.95)
	f.Add(int64(7_776_456), int64(7_564_336_677), int64(0), int64(0), 0.998)
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64), int64(1), int64(math.MaxInt64), 1-0x1p-53)
	f.Add(int64(math.MaxInt64/2), int64(math.MaxInt64), int64(9_999), int64(20_000), 5e-324)
	f.Add(int64(math.MaxInt64-10_001), int64(math.MaxInt64), int64(10_000), int64(20_000), 1e-300)
	f.Add(int64(-1), int64(math.MinInt64), int64(2), int64(1), math.NaN())
	f.Fuzz(func(t *testing.T, x1, n1, x2, n2 int64, level float64) {
		for name, g := range shareFuncs {
			i, err := g(x1, n1, level)
			sound(t, i, err)
			require.Equal(t, x1 < 0 || n1 < 0 || x1 > n1 || !(level > 0 && level < 1), err != nil)
			if err != nil {
				continue
			}
			require.Equal(t, n1 > 0, i.Defined, name)
			require.GreaterOrEqual(t, i.Low, 0.0)
			require.LessOrEqual(t, i.High, 1.0)
			if i.Defined && x1 > 0 {
				require.Positive(t, i.Low, name)
			}
		}
		i, err := stat.Newcombe(x1, n1, x2, n2, level)
		sound(t, i, err)
		require.GreaterOrEqual(t, i.Low, -1.0)
		require.LessOrEqual(t, i.High, 1.0)
	})
}

func FuzzRates(f *testing.F) {
	f.Add(int64(65), 12_400.0, 0.95, 1000.0)
	f.Add(int64(0), 0.0, 0.5, 1.0)
	f.Add(int64(10_000), 5e-324, 1-0x1p-53, math.Inf(1))
	f.Add(int64(math.MaxInt64), math.MaxFloat64, 5e-324, 1e300)
	f.Add(int64(9_999), 1.0, 1e-300, math.NaN())
	f.Fuzz(func(t *testing.T, x int64, exposure, level, k float64) {
		for _, g := range []rateFunc{stat.Rate, stat.PoissonExact, stat.PoissonByar} {
			i, err := g(x, exposure, level)
			sound(t, i, err)
			require.GreaterOrEqual(t, i.Low, 0.0)
			if err == nil {
				sound(t, i.Times(k), nil)
			}
		}
		i, err := stat.DirectStandardised("s", []stat.Stratum{{x, exposure, k}, {50, 100, 1}, {50, k, exposure}}, level)
		sound(t, i, err)
		require.GreaterOrEqual(t, i.Low, 0.0)
	})
}

// Numbers takes a list apart: every eight bytes any float64, or with small, a
// number from 0 to 15 for each byte, so that there are ties.
func numbers(data []byte, small bool) []float64 {
	var out []float64
	if small {
		for _, b := range data {
			out = append(out, float64(b%16))
		}
		return out
	}
	for ; len(data) >= 8; data = data[8:] {
		out = append(out, math.Float64frombits(binary.LittleEndian.Uint64(data)))
	}
	return out
}

func FuzzSeries(f *testing.F) {
	f.Add([]byte("a series of small numbers, with ties and gaps"), true, 12, 0.95)
	f.Add([]byte{0, 0, 0, 0, 0, 0, 0xf8, 0x7f, 1, 2, 3, 4, 5, 6, 7, 8}, false, 1, 0.95)
	f.Add([]byte{1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0x80, 0x7d, 0xc3, 0x94, 0x25, 0xad, 0x49, 0xb2, 0x54}, false, 0, 1-0x1p-53)
	f.Fuzz(func(t *testing.T, data []byte, small bool, cut int, level float64) {
		if len(data) > 300 {
			return
		}
		values := numbers(data, small)
		points, spells := make([]stat.Point, len(values)), make([]stat.Spell, len(values))
		at := 0.0
		for k, v := range values {
			missing := small && data[k]&0x20 != 0
			points[k] = stat.Point{At: at, Value: v, Missing: missing}
			spells[k] = stat.Spell{Time: v, Ended: !missing}
			if !small && k%2 == 1 {
				points[k].At = v
			} else {
				at++
			}
		}
		for _, g := range []func([]stat.Point, ...int) ([]stat.Segment, error){stat.XmR, stat.XmRScreened} {
			segments, err := g(points, cut)
			if err != nil {
				code(t, err)
				segments, err = g(points)
			}
			if err != nil {
				code(t, err)
				continue
			}
			next := 0
			for _, s := range segments {
				finite(t, s.Mean, s.Range, s.Low, s.High)
				require.Equal(t, next, s.From)
				next = s.To
				require.Len(t, s.Signals, s.To-s.From)
				for k, g := range s.Signals {
					require.True(t, g == 0 || s.Defined && !points[s.From+k].Missing)
				}
			}
			require.Equal(t, len(points), next)
		}
		trend, err := stat.MannKendall(points)
		if err != nil {
			code(t, err)
		}
		finite(t, trend.Variance, trend.Z, trend.P)
		require.True(t, trend.P >= 0 && trend.P <= 1)
		slope, err := stat.TheilSen(points, level)
		sound(t, slope, err)

		steps, median, err := stat.KaplanMeier(spells, level)
		sound(t, median, err)
		last := 1.0
		for _, s := range steps {
			sound(t, s.Survival, nil)
			finite(t, s.StdErr)
			require.LessOrEqual(t, s.Survival.Value, last)
			last = s.Survival.Value
		}
	})
}

func FuzzVariety(f *testing.F) {
	f.Add([]byte("requests by city"), []byte("people by city.."), true, 2.0)
	f.Add([]byte{1, 0, 0, 0, 0, 0, 0, 0}, []byte{0, 0, 0, 0, 0, 0, 0xf0, 0x7f}, false, math.E)
	f.Add([]byte{1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0}, []byte{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, false, 1+0x1p-52)
	f.Fuzz(func(t *testing.T, a, b []byte, small bool, base float64) {
		if len(a)+len(b) > 600 {
			return
		}
		x, y := numbers(a, small), numbers(b, small)
		judge := func(v float64, ok bool, err error) {
			t.Helper()
			finite(t, v)
			require.GreaterOrEqual(t, v, 0.0)
			if err != nil {
				code(t, err)
			}
			if err != nil || !ok {
				require.False(t, ok)
				require.Zero(t, v)
			}
		}
		v, ok, err := stat.Dissimilarity(x, y)
		judge(v, ok, err)
		require.LessOrEqual(t, v, 1.0)
		if err == nil {
			again, _, _ := stat.Dissimilarity(y, x)
			same(t, v, again)
		}
		judge(stat.Shannon(x, base))
		judge(stat.Simpson(x))
		judge(stat.InverseSimpson(x))
	})
}
