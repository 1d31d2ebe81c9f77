package stat_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

type shareFunc func(x, n int64, level float64) (stat.Interval, error)

var shareFuncs = map[string]shareFunc{
	stat.MethodWilson:          stat.Wilson,
	stat.MethodWilsonCorrected: stat.WilsonCorrected,
	stat.MethodClopperPearson:  stat.ClopperPearson,
}

func TestSharesKnown(t *testing.T) {
	for _, tt := range []struct {
		name  string
		f     shareFunc
		table []knownShare
		share float64
	}{
		{"wilson", stat.Wilson, wilson, 1e-12},
		{"wilson corrected", stat.WilsonCorrected, wilsonCorrected, 1e-12},
		{"clopper-pearson", stat.ClopperPearson, clopperPearson, 1e-12},
		{"clopper-pearson, 40 digits", stat.ClopperPearson, clopperPearsonPrecise, 1e-14},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, k := range tt.table {
				i := must(t)(tt.f(k.x, k.n, k.level))
				near(t, k.low, i.Low, tt.share, "low, %+v", k)
				near(t, k.high, i.High, tt.share, "high, %+v", k)
				same(t, float64(k.x)/float64(k.n), i.Value)
				same(t, k.level, i.Level)
			}
		})
	}
}

// Printed figures.
func TestSharesPublished(t *testing.T) {
	i := must(t)(stat.Wilson(130, 290, 0.95))
	require.InDelta(t, 0.392086, i.Low, 5e-7)
	require.InDelta(t, 0.505818, i.High, 5e-7)
	i = must(t)(stat.Wilson(0, 10, 0.95))
	require.InDelta(t, 0.277533, i.High, 5e-7)
	// Newcombe (1998), table I: 81 of 263.
	i = must(t)(stat.Wilson(81, 263, 0.95))
	require.InDelta(t, 0.2553, i.Low, 5e-5)
	require.InDelta(t, 0.3662, i.High, 5e-5)
	i = must(t)(stat.WilsonCorrected(81, 263, 0.95))
	require.InDelta(t, 0.2535, i.Low, 5e-5)
	require.InDelta(t, 0.3682, i.High, 5e-5)
	// PHEindicatormethods 2.1.0, test data: 1045 of 5000 at 0.998.
	i = must(t)(stat.Wilson(1045, 5000, 0.998))
	near(t, 0.19179381799015244, i.Low, 1e-13, "low")
	near(t, 0.22731562902525818, i.High, 1e-13, "high")
}

// Hard case: 0 of 0, 0 of n, n of n, x of fewer than x.
func TestSharesAtTheEdges(t *testing.T) {
	for name, f := range shareFuncs {
		t.Run(name, func(t *testing.T) {
			i, err := f(0, 0, 0.95)
			require.NoError(t, err)
			require.Equal(t, stat.Interval{Level: 0.95, Method: name}, i, "0 of 0 is undefined")
			for _, n := range []int64{1, 2, 3, 10, 20_000, 30_001, 7_564_336_677, math.MaxInt64} {
				for _, level := range levels {
					i = must(t)(f(0, n, level))
					require.Zero(t, i.Value)
					require.Zero(t, i.Low, "0 of %d at %v", n, level)
					require.Greater(t, i.High, 0.0)
					i = must(t)(f(n, n, level))
					same(t, 1.0, i.Value)
					same(t, 1.0, i.High, "%d of %d at %v", n, n, level)
				}
			}
			_, err = f(3, 2, 0.95)
			require.Equal(t, "part-over-whole", code(t, err))
			_, err = f(-1, 2, 0.95)
			require.Equal(t, "negative-count", code(t, err))
			_, err = f(-2, -1, 0.95)
			require.Equal(t, "negative-count", code(t, err))
			_, err = f(0, -1, 0.95)
			require.Equal(t, "negative-count", code(t, err))
		})
	}
}

// Closed forms: none and all of n, and one of two.
func TestClopperPearsonClosedForms(t *testing.T) {
	for _, n := range []int64{1, 2, 7, 100, 50_000, 1 << 40} {
		for _, level := range levels {
			a := (1 - level) / 2
			near(t, -math.Expm1(math.Log(a)/float64(n)), must(t)(stat.ClopperPearson(0, n, level)).High, 1e-13, "0 of %d at %v", n, level)
			near(t, math.Pow(a, 1/float64(n)), must(t)(stat.ClopperPearson(n, n, level)).Low, 1e-13, "%d of %d at %v", n, n, level)
			one := must(t)(stat.ClopperPearson(1, n, level))
			near(t, -math.Expm1(math.Log1p(-a)/float64(n)), one.Low, 1e-13, "1 of %d at %v", n, level)
		}
	}
}

// The binomial sums themselves, in plain floats, come back to what is left out.
func TestClopperPearsonInverts(t *testing.T) {
	pmf := func(x, n int64, p float64) float64 {
		a, _ := math.Lgamma(float64(n + 1))
		b, _ := math.Lgamma(float64(x + 1))
		c, _ := math.Lgamma(float64(n - x + 1))
		return math.Exp(a - b - c + float64(x)*math.Log(p) + float64(n-x)*math.Log1p(-p))
	}
	for _, n := range []int64{2, 5, 12, 60} {
		for x := int64(1); x < n; x++ {
			for _, level := range []float64{0.5, 0.95, 0.9999} {
				i := must(t)(stat.ClopperPearson(x, n, level))
				up, down := 0.0, 0.0
				for k := x; k <= n; k++ {
					up += pmf(k, n, i.Low)
				}
				for k := range x + 1 {
					down += pmf(k, n, i.High)
				}
				near(t, (1-level)/2, up, 1e-11, "low of %d of %d at %v", x, n, level)
				if 2*x > n {
					continue // close to 1 the limit itself has too few digits; the mirrored case has them
				}
				near(t, (1-level)/2, down, 1e-11, "high of %d of %d at %v", x, n, level)
			}
		}
	}
}

// Laws: what is seen mirrored, or more often, or more surely.
func TestShareLaws(t *testing.T) {
	for name, f := range shareFuncs {
		t.Run(name, func(t *testing.T) {
			for _, n := range []int64{1, 2, 5, 37, 20_001, 1 << 45, math.MaxInt64} {
				step := max(1, n/23)
				for x := int64(0); x <= n-step; x += step {
					var last stat.Interval
					for k, level := range levels {
						i := must(t)(f(x, n, level))
						mirror := must(t)(f(n-x, n, level))
						require.InDelta(t, 1-i.Low, mirror.High, 1e-14, "%d of %d at %v", x, n, level)
						require.InDelta(t, 1-i.High, mirror.Low, 1e-14, "%d of %d at %v", x, n, level)
						require.GreaterOrEqual(t, i.Low, 0.0)
						require.LessOrEqual(t, i.High, 1.0)
						if k > 0 {
							require.LessOrEqual(t, i.Low, last.Low, "%d of %d at %v", x, n, level)
							require.GreaterOrEqual(t, i.High, last.High, "%d of %d at %v", x, n, level)
						}
						last = i
						more := must(t)(f(x+step, n, level))
						require.Greater(t, more.Low, i.Low, "%d of %d at %v", x+step, n, level)
						if i.High < 1-1e-9 { // else the limits may be the same float64
							require.Greater(t, more.High, i.High, "%d of %d at %v", x+step, n, level)
						}
					}
				}
			}
		})
	}
}

// The correction only widens, and the exact interval holds Wilson's estimate.
func TestCorrectedIsWider(t *testing.T) {
	for n := int64(1); n < 40; n++ {
		for x := int64(0); x <= n; x++ {
			plain, corrected := must(t)(stat.Wilson(x, n, 0.9)), must(t)(stat.WilsonCorrected(x, n, 0.9))
			require.LessOrEqual(t, corrected.Low, plain.Low)
			require.GreaterOrEqual(t, corrected.High, plain.High)
		}
	}
}

// The exact interval covers at least its level, whatever the true share.
func TestClopperPearsonCovers(t *testing.T) {
	const n, level = 25, 0.9
	var all [n + 1]stat.Interval
	for x := range all {
		all[x] = must(t)(stat.ClopperPearson(int64(x), n, level))
	}
	for p := 0.005; p < 1; p += 0.005 {
		covered := 0.0
		for x, i := range all {
			if i.Low <= p && p <= i.High {
				a, _ := math.Lgamma(n + 1)
				b, _ := math.Lgamma(float64(x + 1))
				c, _ := math.Lgamma(float64(n - x + 1))
				covered += math.Exp(a - b - c + float64(x)*math.Log(p) + float64(n-x)*math.Log1p(-p))
			}
		}
		require.GreaterOrEqual(t, covered, level, "p = %v", p)
	}
}

func TestNewcombe(t *testing.T) {
	for _, k := range newcombe {
		i := must(t)(stat.Newcombe(k.x1, k.n1, k.x2, k.n2, k.level))
		require.InDelta(t, k.low, i.Low, 1e-14, "%+v", k)
		require.InDelta(t, k.high, i.High, 1e-14, "%+v", k)
		require.InDelta(t, float64(k.x1)/float64(k.n1)-float64(k.x2)/float64(k.n2), i.Value, 1e-15)
		back := must(t)(stat.Newcombe(k.x2, k.n2, k.x1, k.n1, k.level))
		near(t, -i.Value, back.Value, 1e-15, "%+v", k)
		near(t, -i.High, back.Low, 1e-14, "%+v", k)
		near(t, -i.Low, back.High, 1e-14, "%+v", k)
	}
	// A difference in the ninth digit keeps its own digits: 1/(n(n+1)).
	const n = 1_000_000_000
	near(t, 1.0/n/(n+1), must(t)(stat.Newcombe(2, n, 2, n+1, 0.95)).Value/2, 1e-15, "close shares")
	near(t, 1.0/n/(n+1), must(t)(stat.Newcombe(n, n+1, n-1, n, 0.95)).Value, 1e-15, "close shares")
	for _, none := range [][4]int64{{0, 0, 1, 2}, {1, 2, 0, 0}, {0, 0, 0, 0}} {
		i, err := stat.Newcombe(none[0], none[1], none[2], none[3], 0.95)
		require.NoError(t, err)
		require.Equal(t, stat.Interval{Level: 0.95, Method: stat.MethodNewcombe}, i)
	}
	for _, bad := range []struct {
		x1, n1, x2, n2 int64
		code           string
	}{{3, 2, 0, 1, "part-over-whole"}, {0, 1, 3, 2, "part-over-whole"}, {-1, 2, 0, 1, "negative-count"}, {0, 1, 0, -1, "negative-count"}} {
		_, err := stat.Newcombe(bad.x1, bad.n1, bad.x2, bad.n2, 0.95)
		require.Equal(t, bad.code, code(t, err))
	}
}
