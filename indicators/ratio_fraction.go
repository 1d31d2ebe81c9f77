package indicators

import (
	"math"
	"math/bits"

	"github.com/entente-civic/entente/indicators/quantity"
)

// fraction is an exact number n/d in lowest terms, with d above zero. Sums and
// products that do not fit in 64 bits are refused, never rounded.
type fraction struct{ n, d int64 }

// fractionOf returns d exactly; false only for the one number of 64 bits that
// has no positive counterpart.
func fractionOf(d quantity.Decimal) (fraction, bool) {
	den := int64(1)
	for range d.Scale() {
		den *= 10
	}
	return fractionReduce(d.Coef(), den)
}

// fractionReduce brings n/d, with d above zero, to lowest terms.
func fractionReduce(n, d int64) (fraction, bool) {
	if n == math.MinInt64 {
		return fraction{}, false
	}
	g := fractionGCD(n, d)
	return fraction{n / g, d / g}, true
}

// fractionGCD returns the greatest common divisor of |a| and |b|; one of them
// is not zero, and neither is the least number of 64 bits.
func fractionGCD(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

func fractionMul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(fractionAbs(a), fractionAbs(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func fractionAbs(a int64) uint64 {
	if a < 0 {
		return -uint64(a)
	}
	return uint64(a)
}

func (f fraction) neg() fraction { return fraction{-f.n, f.d} }

// add divides out what the denominators have in common before it multiplies
// (Knuth, The Art of Computer Programming 2, 4.5.1).
func (f fraction) add(g fraction) (fraction, bool) {
	common := fractionGCD(f.d, g.d)
	a, ok1 := fractionMul(f.n, g.d/common)
	b, ok2 := fractionMul(g.n, f.d/common)
	t := a + b
	if !ok1 || !ok2 || (a > 0) == (b > 0) && (t > 0) != (a > 0) && a != 0 && b != 0 || t == math.MinInt64 {
		return fraction{}, false
	}
	if t == 0 {
		return fraction{0, 1}, true
	}
	again := fractionGCD(t, common)
	d, ok := fractionMul(f.d/common, g.d/again)
	return fraction{t / again, d}, ok
}

func (f fraction) sub(g fraction) (fraction, bool) { return f.add(g.neg()) }

func (f fraction) mul(g fraction) (fraction, bool) {
	if f.n == 0 || g.n == 0 {
		return fraction{0, 1}, true
	}
	x, y := fractionGCD(f.n, g.d), fractionGCD(g.n, f.d)
	n, ok1 := fractionMul(f.n/x, g.n/y)
	d, ok2 := fractionMul(f.d/y, g.d/x)
	return fraction{n, d}, ok1 && ok2
}

// div divides by what is not zero.
func (f fraction) div(g fraction) (fraction, bool) {
	if g.n < 0 {
		return f.mul(fraction{-g.d, -g.n})
	}
	return f.mul(fraction{g.d, g.n})
}

func (f fraction) sign() int {
	switch {
	case f.n < 0:
		return -1
	case f.n > 0:
		return 1
	}
	return 0
}

// cmp compares exactly: the cross products are formed in 128 bits.
func (f fraction) cmp(g fraction) int {
	if s, t := f.sign(), g.sign(); s != t {
		if s < t {
			return -1
		}
		return 1
	}
	ah, al := bits.Mul64(fractionAbs(f.n), uint64(g.d))
	bh, bl := bits.Mul64(fractionAbs(g.n), uint64(f.d))
	c := 0
	switch {
	case ah < bh || ah == bh && al < bl:
		c = -1
	case ah > bh || al > bl:
		c = 1
	}
	if f.n < 0 {
		return -c
	}
	return c
}

// decimal returns f if it is a decimal that can be written out.
func (f fraction) decimal() (quantity.Decimal, bool) {
	scale, power := 0, int64(1)
	for power%f.d != 0 {
		if scale == quantity.MaxScale {
			return quantity.Decimal{}, false
		}
		scale++
		power *= 10
	}
	n, ok := fractionMul(f.n, power/f.d)
	if !ok {
		return quantity.Decimal{}, false
	}
	return quantity.D(n, scale), true
}

// ratio returns f as a ratio whose numerator means how.
func (f fraction) ratio(how quantity.Qualifier) quantity.Ratio {
	return quantity.Ratio{Num: quantity.Quantity{Value: quantity.Int(f.n), Qualifier: how}, Den: quantity.Of(f.d, "")}
}
