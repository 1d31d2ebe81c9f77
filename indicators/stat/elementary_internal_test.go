package stat

// Inside the package, as these functions are not exported: they are held
// against package math and against 40 digits.

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// Within says that two numbers differ by no more than a few units in the last
// place.
func within(t *testing.T, want, got, units float64, f string, x float64) {
	t.Helper()
	ulp := math.Nextafter(math.Abs(want), math.Inf(1)) - math.Abs(want)
	require.LessOrEqual(t, math.Abs(want-got), float64(units*ulp), "%s(%v): want %v, got %v", f, x, want, got)
}

func TestElementary(t *testing.T) {
	for k := range 20_000 {
		x := math.Exp(float64(k-10_000) / 14.5)
		within(t, math.Log(x), logOf(x), 2, "log", x)
	}
	for k := range 20_000 {
		x := float64(k-10_000) / 14.1
		within(t, math.Exp(x), expOf(x), 2, "exp", x)
		within(t, math.Expm1(x), expm1Of(x), 3, "expm1", x)
	}
	for k := range 10_000 {
		x := math.Exp(float64(k-6_000) / 200)
		within(t, math.Log1p(x), log1pOf(x), 3, "log1p", x)
		within(t, math.Expm1(-x), expm1Of(-x), 3, "expm1", -x)
		if x < 1 {
			within(t, math.Log1p(-x), log1pOf(-x), 3, "log1p", -x)
		}
	}
	for _, x := range []float64{math.MaxFloat64, 0x1p-1022, 1, 1 - 0x1p-53, 1 + 0x1p-52, math.E} {
		within(t, math.Log(x), logOf(x), 1, "log", x)
	}
	within(t, -744.4400719213812, logOf(5e-324), 0, "log", 5e-324) // package math has another answer on some machines
	within(t, 1, logOf(math.E), 0, "log", math.E)
	require.Zero(t, logOf(1))
	within(t, 1, expOf(0), 0, "exp", 0)
	require.Zero(t, expOf(-746))
	within(t, math.SmallestNonzeroFloat64, expOf(-745), 0, "exp", -745)
	require.True(t, math.IsInf(expOf(711), 1))
}

// Python, mpmath 1.2.1, 40 digits: log(1+x) - x.
func TestLog1pMinus(t *testing.T) {
	for _, k := range [][2]float64{
		{1e-150, -5e-301},
		{1e-12, -4.9999999999966664655e-25},
		{-1e-12, -5.0000000000033331322e-25},
		{1e-05, -4.9999666669166654847e-11},
		{-1e-05, -5.0000333335833361514e-11},
		{0.001, -4.996669164668332114e-7},
		{0.01, -0.000049669146831917153846},
		{-0.01, -0.000050335853501441185652},
		{0.1, -0.0046898201956751404607},
		{-0.1, -0.0053605156578263018443},
		{0.2, -0.017678443206045375639},
		{-0.25, -0.037682072451780927439},
		{0.3, -0.037635735532508945402},
		{-0.289, -0.052082849178896166607},
		{0.4, -0.06352776337878707584},
		{0.409, -0.066119767083456827744},
		{0.45, -0.078436443567516969697},
		{-0.3, -0.056674943938732374155},
		{-0.5, -0.19314718055994530942},
		{1.5, -0.58370926812584493482},
		{-0.9, -1.4025850929940458839},
	} {
		within(t, k[1], log1pMinus(k[0]), 6, "log1pMinus", k[0])
	}
}

// R 4.2.2: qnorm((1-level)/2, lower.tail = FALSE); the first three from the
// density at 0, as 1-level has no digits of so small a level.
func TestConfidenceZ(t *testing.T) {
	for _, k := range [][2]float64{
		{1e-300, 1.2533141373155002826e-300},
		{1e-10, 1.2533141373155002969e-10},
		{0.001, 0.0012533144654325545383},
		{0.1, 0.12566134685507413},
		{0.5, 0.67448975019608171},
		{0.8, 1.2815515655446008},
		{0.84, 1.405071560309632},
		{0.85, 1.4395314709384555},
		{0.86, 1.4757910281791702},
		{0.9, 1.6448536269514726},
		{0.95, 1.9599639845400536},
		{0.99, 2.5758293035488999},
		{0.998, 3.0902323061678132},
		{0.999, 3.2905267314918945},
		{0.9999, 3.8905918864131199},
		{0.99999, 4.4171734134700058},
		{0.99999999, 5.7307288673840473},
		{0.999999999999, 7.1305098928792718},
		{0.9999999999990905, 7.1435520343521883},
		{0.9999999999999998, 8.2095361516013856},
		{0.9999999999999999, 8.2923610758135951},
	} {
		within(t, k[1], confidenceZ(k[0]), 4, "z", k[0])
	}
}

// Python, mpmath 1.2.1, 40 digits: erfc(z/sqrt(2))/2.
func TestNormalTail(t *testing.T) {
	for _, k := range [][2]float64{
		{0.0, 0.5},
		{1e-10, 0.49999999996010577196},
		{0.1, 0.46017216272297101633},
		{0.5, 0.30853753872598689636},
		{1.0, 0.15865525393145705141},
		{1.5, 0.066807201268858066004},
		{1.96, 0.024997895148220436213},
		{1.999, 0.022804176932658882735},
		{2.0, 0.0227501319481792072},
		{2.5, 0.006209665325776135167},
		{3.0, 0.0013498980316300945267},
		{4.5, 3.3976731247300604017e-6},
		{6.0, 9.865876450376981407e-10},
		{10.0, 7.619853024160526066e-24},
		{20.0, 2.7536241186062336951e-89},
		{37.0, 5.7255712225245768227e-300},
		{38.0, 2.8854283600687843084e-316},
	} {
		require.InEpsilon(t, k[1], normalTail(k[0]), 3e-15*max(1, k[0]*k[0]/10), "z = %v", k[0])
	}
	require.Zero(t, normalTail(40.1))
	for z := 0.0; z < 38; z += 0.01 {
		require.Greater(t, normalTail(z), normalTail(z+0.01), "z = %v", z)
	}
}

// Gauss's rule against a sum, where both may be used.
func TestTailsAgree(t *testing.T) {
	for _, c := range []struct{ x, n, p float64 }{{10_000, 25_000, 0.39}, {10_000, 1e9, 0.98e-5}, {12_000, 24_000, 0.47}} {
		q := 1 - c.p
		sum := logBinomial(c.x, c.n, c.p, q) + logOf(upwards(c.x, c.n, c.p, q))
		integral := logBinomial(c.x-1, c.n-1, c.p, q) + logOf(c.n) + betaTail(c.x-1, c.n-c.x, c.n, c.p, q, -1)
		require.InDelta(t, sum, integral, 1e-10, "%+v", c)
		sum = logBinomial(c.x, c.n, c.p+0.02*c.p, 1-1.02*c.p) + logOf(downwards(c.x, c.n, 1.02*c.p, 1-1.02*c.p))
		integral = logBinomial(c.x, c.n-1, 1.02*c.p, 1-1.02*c.p) + logOf(c.n) + betaTail(c.x, c.n-1-c.x, c.n, 1.02*c.p, 1-1.02*c.p, 1)
		require.InDelta(t, sum, integral, 1e-10, "%+v", c)
	}
	const x, m = 10_000.0, 9_850.0
	sum := logPoisson(x, m) + logOf(upwards(x, math.Inf(1), m, 1))
	require.InDelta(t, sum, logPoisson(x-1, m)+gammaTail(x-1, m, -1), 1e-11)
	const above = 10_130.0
	sum = logPoisson(x, above) + logOf(downwards(x, math.Inf(1), above, 1))
	require.InDelta(t, sum, logPoisson(x, above)+gammaTail(x, above, 1), 1e-11)
}
