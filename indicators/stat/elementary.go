package stat

import "math"

// The logarithm and the exponential of package math differ in their last bit
// between machines that have instructions of their own for them. These use
// sums, products, quotients and roots alone, each rounded once.

const (
	ln2High = 6.93147180369123816490e-01 // 33 bits: a product with a whole number below 2^20 is exact
	ln2Low  = 1.90821492927058770002e-10
	invLn2  = 1.44269504088896338700e+00
	root2Pi = 2.50662827463100050242
	log2Pi  = 1.83787706640934548356
)

// atanhTail is 2(z/3 + z²/5 + z³/7 + …), for 0 <= z < 0.0295: log((1+s)/(1-s))
// is 2s + s·atanhTail(s²), DLMF 4.6.4.
func atanhTail(z float64) float64 {
	r := 0.0
	for k := 25; k >= 3; k -= 2 {
		r = float64((r + 2/float64(k)) * z)
	}
	return r
}

// log1pSmall is log(1+f) - f for -0.293 <= f <= 0.4143, to full relative
// precision: -f²/2 + s(f²/2 + atanhTail(s²)) with s = f/(2+f).
func log1pSmall(f float64) float64 {
	s := f / (2 + f)
	half := float64(float64(0.5*f) * f)
	return float64(s*(half+atanhTail(float64(s*s)))) - half
}

// logOf is the natural logarithm of x, which is above 0 and finite.
func logOf(x float64) float64 {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, e = m*2, e-1
	}
	f, k := m-1, float64(e)
	return float64(k*ln2High) + (f + (log1pSmall(f) + float64(k*ln2Low)))
}

// log1pOf is log(1+x) for x > -1.
func log1pOf(x float64) float64 {
	if -0.29 < x && x < 0.41 {
		return x + log1pSmall(x)
	}
	u := 1 + x
	lost := x - (u - 1)
	if x > 1 {
		lost = 1 - (u - x)
	}
	return logOf(u) + lost/u
}

// log1pMinus is log(1+x) - x for x > -1.
func log1pMinus(x float64) float64 {
	if -0.29 < x && x < 0.41 {
		return log1pSmall(x)
	}
	return log1pOf(x) - x
}

// expTail is e^r - 1 - r for |r| <= 0.35, by its series, DLMF 4.2.19.
func expTail(r float64) float64 {
	v := 0.0
	for k := 15; k >= 3; k-- {
		v = float64((v + 1) * (r / float64(k)))
	}
	return float64((v + 1) * (float64(r*r) / 2))
}

// expOf is e^x; 0 if it is too small for a float64, infinite if too large.
func expOf(x float64) float64 {
	switch {
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	}
	k := math.Floor(float64(x*invLn2) + 0.5)
	r := (x - float64(k*ln2High)) - float64(k*ln2Low)
	return math.Ldexp(1+(r+expTail(r)), int(k))
}

// expm1Of is e^x - 1.
func expm1Of(x float64) float64 {
	if math.Abs(x) <= 0.35 {
		return x + expTail(x)
	}
	return expOf(x) - 1
}
