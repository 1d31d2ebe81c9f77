package stat

import (
	"math"
	"math/bits"
)

// Wilson returns the share x/n with Wilson's score interval.
//
// E. B. Wilson, Probable inference, the law of succession, and statistical
// inference, Journal of the American Statistical Association 22 (1927)
// 209-212; Newcombe, Statistics in Medicine 17 (1998) 857-872, method 3. It is
// the interval of the public health tables of the United Kingdom.
//
// Of 0 of n the lower limit is exactly 0, of n of n the upper is exactly 1, 0
// of 0 is undefined. It is an error that x or n is negative, that x is larger
// than n, or that level is not above 0 and below 1.
func Wilson(x, n int64, level float64) (Interval, error) {
	i := Interval{Level: level, Method: MethodWilson}
	if err := checkShare(x, n, level); err != nil {
		return Interval{}, err
	}
	if n == 0 {
		return i, nil
	}
	w := newScore(x, n, level)
	i.Value, i.Low, i.High = w.p, w.low, w.high
	return i.settled(), nil
}

// WilsonCorrected returns the share x/n with Wilson's score interval with
// continuity correction, which is wider: it all but never covers less than its
// level, as [ClopperPearson] never does.
//
// Newcombe, Two-sided confidence intervals for the single proportion:
// comparison of seven methods, Statistics in Medicine 17 (1998) 857-872,
// method 4. R's prop.test gives the same but where x is n/2, as it then leaves
// out the correction.
//
// Edges and errors are those of [Wilson].
func WilsonCorrected(x, n int64, level float64) (Interval, error) {
	i := Interval{Level: level, Method: MethodWilsonCorrected}
	if err := checkShare(x, n, level); err != nil {
		return Interval{}, err
	}
	if n == 0 {
		return i, nil
	}
	i.Value = float64(x) / float64(n)
	i.Low, i.High = correctedLow(x, n, level), 1
	if x < n {
		i.High = correctedHigh(x, n, level)
	}
	return i.settled(), nil
}

// correctedHigh is the larger root of (|x-np|-1/2)² = z²np(1-p), written
// without a difference of large numbers. X is below n.
func correctedHigh(x, n int64, level float64) float64 {
	z := confidenceZ(level)
	zz := float64(z * z)
	// U = (2x + 1 + z² + z√(z² + 2 - 1/n + 4x(n-x-1)/n)) / 2(n + z²), less than 1.
	fx, fn, rest := float64(x), float64(n), float64(n-x-1)
	root := math.Sqrt(zz + (2 - 1/fn) + float64(float64(4*fx)*(rest/fn)))
	return min(1, (float64(2*fx)+1+zz+float64(z*root))/float64(2*(fn+zz)))
}

// correctedLow is the smaller root: the product of the two roots of the lower
// parabola is (x-1/2)²/(n(n+z²)).
func correctedLow(x, n int64, level float64) float64 {
	if x == 0 {
		return 0
	}
	z := confidenceZ(level)
	zz := float64(z * z)
	fx, fn, rest := float64(x), float64(n), float64(n-x)
	h := fx - 0.5
	// (n+z²)p² - (2h+z²)p + h²/n = 0, whose discriminant is z²(z² + 4h(n-h)/n).
	root := math.Sqrt(zz + float64(float64(4*h)*((rest+0.5)/fn)))
	return float64(2*h) * (h / fn) / (float64(2*h) + zz + float64(z*root))
}

// ClopperPearson returns the share x/n with the exact interval: the shares at
// which x or more, and x or fewer, would be seen with half of what the level
// leaves out. It covers at least its level, mostly more.
//
// C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits
// illustrated in the case of the binomial, Biometrika 26 (1934) 404-413. The
// limits are quantiles of beta distributions, found here from the binomial
// tails themselves.
//
// Edges and errors are those of [Wilson]. The work is bounded: some
// microseconds to a millisecond whatever x and n.
func ClopperPearson(x, n int64, level float64) (Interval, error) {
	i := Interval{Level: level, Method: MethodClopperPearson}
	if err := checkShare(x, n, level); err != nil {
		return Interval{}, err
	}
	if n == 0 {
		return i, nil
	}
	w, tail := newScore(x, n, level), (1-level)/2
	i.Value, i.Low, i.High = w.p, 0, 1
	// What is small is sought, as 1 less something small would lose its digits.
	switch {
	case x == 0:
	case w.low <= 0.5:
		i.Low = binomialLow(x, n, tail, w.low)
	default:
		i.Low = 1 - binomialHigh(n-x, n, tail, 1-w.low)
	}
	switch {
	case x == n:
	case w.high <= 0.5:
		i.High = binomialHigh(x, n, tail, w.high)
	default:
		i.High = 1 - binomialLow(n-x, n, tail, 1-w.high)
	}
	return i.settled(), nil
}

// Newcombe returns the difference x1/n1 - x2/n2 of two independent shares with
// Newcombe's hybrid score interval.
//
// R. G. Newcombe, Interval estimation for the difference between independent
// proportions: comparison of eleven methods, Statistics in Medicine 17 (1998)
// 873-890, method 10. The limits lie within -1 and 1.
//
// It is undefined if n1 or n2 is 0. Errors are those of [Wilson].
func Newcombe(x1, n1, x2, n2 int64, level float64) (Interval, error) {
	i := Interval{Level: level, Method: MethodNewcombe}
	if err := checkShare(x1, n1, level); err != nil {
		return Interval{}, err
	}
	if err := checkShare(x2, n2, level); err != nil {
		return Interval{}, err
	}
	if n1 == 0 || n2 == 0 {
		return i, nil
	}
	a, b := newScore(x1, n1, level), newScore(x2, n2, level)
	i.Value = difference(x1, n1, x2, n2)
	i.Low = max(-1, i.Value-hypotenuse(a.down, b.up))
	i.High = min(1, i.Value+hypotenuse(a.up, b.down))
	return i.settled(), nil
}

func hypotenuse(a, b float64) float64 { return math.Sqrt(float64(a*a) + float64(b*b)) }

// difference is x1/n1 - x2/n2 with its numerator computed exactly: two shares
// that are nearly the same keep their digits.
func difference(x1, n1, x2, n2 int64) float64 {
	ahi, alo := bits.Mul64(uint64(x1), uint64(n2))
	bhi, blo := bits.Mul64(uint64(x2), uint64(n1))
	sign := 1.0
	if ahi < bhi || ahi == bhi && alo < blo {
		ahi, alo, bhi, blo, sign = bhi, blo, ahi, alo, -1
	}
	lo, borrow := bits.Sub64(alo, blo, 0)
	hi, _ := bits.Sub64(ahi, bhi, borrow)
	return sign * (math.Ldexp(float64(hi), 64) + float64(lo)) / float64(n1) / float64(n2)
}

// A score is Wilson's interval: the share, its limits, and how far below and
// above the share they are, each to full precision.
type score struct{ p, low, high, down, up float64 }

// newScore solves (p̂-p)² = z²p(1-p)/n. N is above 0.
func newScore(x, n int64, level float64) score {
	z := confidenceZ(level)
	zz := float64(z * z)
	fx, fy, fn := float64(x), float64(n-x), float64(n)
	p, q := fx/fn, fy/fn
	npq := float64(fx * q)
	// With h = z√(npq + z²/4) + z²|1/2 - p| the limits are h/(n+z²) away on the
	// side of 1/2 and z²pq/h on the other.
	root := float64(z * math.Sqrt(npq+float64(zz/4)))
	h := root + float64(math.Abs(zz*(fy-fx)/fn)/2)
	far, near := h/(fn+zz), 0.0
	if x > 0 && x < n && h > 0 {
		near = float64(float64(zz*p)*q) / h
	}
	w := score{p: p, down: near, up: far, high: 1}
	if fx > fy {
		w.down, w.up = far, near
	}
	if x > 0 {
		w.low = float64(2*fx) * p / (float64(2*fx) + zz + float64(2*root))
	}
	if x < n {
		w.high = (float64(2*fx) + zz + float64(2*root)) / float64(2*(fn+zz))
	}
	return w
}

func checkShare(x, n int64, level float64) error {
	switch {
	case x < 0:
		return negativeCount(x)
	case n < 0:
		return negativeCount(n)
	case x > n:
		return partOverWhole(x, n)
	}
	return checkLevel(level)
}
