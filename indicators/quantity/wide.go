package quantity

import (
	"math"
	"math/bits"
)

// pow10 holds 10^0 to 10^18.
var pow10 = [MaxScale + 1]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

// wide is a whole number of 128 bits and a sign, for what lies between two
// decimals and their result. 0 may carry either sign.
type wide struct {
	hi, lo uint64
	neg    bool
}

// magnitude returns |v|, also of the least int64.
func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// align brings two decimals to the larger of their scales. A coefficient below
// 2^63 times 10^18 stays below 2^123, so that sums fit as well.
func align(d, e Decimal) (a, b wide, scale int) {
	scale = max(d.Scale(), e.Scale())
	return widen(d, scale), widen(e, scale), scale
}

func widen(d Decimal, scale int) wide {
	w := wide{neg: d.coef < 0}
	w.hi, w.lo = bits.Mul64(magnitude(d.coef), pow10[scale-d.Scale()])
	return w
}

// cmpAbs compares magnitudes.
func (w wide) cmpAbs(v wide) int {
	switch {
	case w.hi != v.hi:
		if w.hi < v.hi {
			return -1
		}
		return 1
	case w.lo < v.lo:
		return -1
	case w.lo > v.lo:
		return 1
	}
	return 0
}

func (w wide) isZero() bool { return w.hi == 0 && w.lo == 0 }

func (w wide) cmp(v wide) int {
	switch {
	case w.isZero() && v.isZero():
		return 0
	case w.neg != v.neg:
		if w.neg {
			return -1
		}
		return 1
	case w.neg:
		return v.cmpAbs(w)
	}
	return w.cmpAbs(v)
}

// add returns w + v; both are below 2^127.
func (w wide) add(v wide) wide {
	if w.neg == v.neg {
		lo, carry := bits.Add64(w.lo, v.lo, 0)
		hi, _ := bits.Add64(w.hi, v.hi, carry)
		return wide{hi, lo, w.neg}
	}
	if w.cmpAbs(v) < 0 {
		w, v = v, w
	}
	lo, borrow := bits.Sub64(w.lo, v.lo, 0)
	hi, _ := bits.Sub64(w.hi, v.hi, borrow)
	return wide{hi, lo, w.neg}
}

// times10 returns w × 10; w is below 2^124.
func (w wide) times10() wide {
	hi, lo := bits.Mul64(w.lo, 10)
	return wide{w.hi*10 + hi, lo, w.neg}
}

// narrow brings w, scaled so, back to a Decimal, dropping zeros at the end of
// the decimals only where it would not fit otherwise.
func (w wide) narrow(scale int) (Decimal, bool) {
	for scale > MaxScale || !w.fits() {
		hi, r := w.hi/10, w.hi%10
		lo, r := bits.Div64(r, w.lo, 10)
		if r != 0 || scale == 0 {
			return Decimal{}, false
		}
		w.hi, w.lo = hi, lo
		scale--
	}
	coef := int64(w.lo)
	if w.neg {
		coef = -coef
	}
	return Decimal{coef, int8(scale + 1)}, true
}

// fits reports whether w is an int64.
func (w wide) fits() bool {
	return w.hi == 0 && (w.lo <= math.MaxInt64 || w.neg && w.lo == 1<<63)
}

func narrow(w wide, scale int) (Decimal, error) {
	d, ok := w.narrow(scale)
	if !ok {
		return Decimal{}, overflow()
	}
	return d, nil
}
