package quantity

import (
	"fmt"
	"math"
	"math/bits"
	"strconv"

	"github.com/entente-civic/entente/i18n"
)

// MaxScale is the most decimals a [Decimal] has.
const MaxScale = 18

// maxText is the length of the longest decimal: a sign, nineteen digits and a
// point, or "-0." and eighteen digits.
const maxText = 21

// Decimal is an exact decimal number: a whole number of 64 bits, divided by ten
// as often as its scale says. It keeps the digits it was given: 12.50 stays
// 12.50 and equals 12.5. Compare with [Decimal.Cmp] or [Decimal.Equal], not
// with ==.
//
// The zero Decimal counts as 0. A field tagged omitzero is left out only while
// it holds the zero Decimal, that is, while nobody gave it a number; a 0 that
// was given is written.
type Decimal struct {
	coef  int64
	scale int8 // the scale plus one; 0 in the zero Decimal only
}

// D returns coef × 10^-scale: D(1250, 2) is 12.50. It panics if scale is
// negative or above [MaxScale].
func D(coef int64, scale int) Decimal {
	if scale < 0 || scale > MaxScale {
		panic(fmt.Sprintf("quantity: D: scale %d is not between 0 and %d", scale, MaxScale))
	}
	return Decimal{coef, int8(scale + 1)}
}

// Int returns the whole number n.
func Int(n int64) Decimal { return Decimal{n, 1} }

// Parse reads a number in plain ASCII: an optional minus, digits without
// needless leading zeros, and optionally a point and more digits, at most
// [MaxScale] of them. There is no plus, no exponent, no grouping, no minus
// before a zero: what it accepts is exactly what [Decimal.String] writes. The
// error has code bad-number, or overflow if the digits do not fit.
func Parse(s string) (Decimal, error) { return parse(s) }

func parse[T string | []byte](s T) (Decimal, error) {
	d, code := scan(s)
	switch code {
	case "":
		return d, nil
	case codeOverflow:
		return Decimal{}, overflow()
	}
	return Decimal{}, badNumber(string(s[:min(len(s), shownBytes+1)]))
}

// scan reads a decimal; it fails with a code and allocates nothing.
func scan[T string | []byte](s T) (Decimal, string) {
	if len(s) > maxText {
		return Decimal{}, codeBadNumber
	}
	i, neg := 0, false
	if len(s) > 0 && s[0] == '-' {
		neg, i = true, 1
	}
	start, point := i, -1
	var n uint64
	for ; i < len(s); i++ {
		c := s[i]
		if c == '.' && point < 0 && i > start {
			point = i
			continue
		}
		if c -= '0'; c > 9 {
			return Decimal{}, codeBadNumber
		}
		hi, lo := bits.Mul64(n, 10)
		sum, carry := bits.Add64(lo, uint64(c), 0)
		if hi != 0 || carry != 0 {
			return Decimal{}, codeOverflow
		}
		n = sum
	}
	whole := len(s) - start
	scale := 0
	if point >= 0 {
		whole = point - start
		scale = len(s) - point - 1
	}
	switch {
	case whole == 0 || point >= 0 && scale == 0: // "", "-", ".5", "5."
		return Decimal{}, codeBadNumber
	case whole > 1 && s[start] == '0': // "007"
		return Decimal{}, codeBadNumber
	case neg && n == 0: // "-0" is no other number than 0
		return Decimal{}, codeBadNumber
	case scale > MaxScale:
		return Decimal{}, codeOverflow
	}
	d, ok := wide{lo: n, neg: neg}.narrow(scale)
	if !ok || d.Scale() != scale {
		return Decimal{}, codeOverflow
	}
	return d, ""
}

// Coef returns the whole number that d is before scaling: 1250 of 12.50.
func (d Decimal) Coef() int64 { return d.coef }

// Scale returns how many decimals d has: 2 of 12.50.
func (d Decimal) Scale() int { return int(max(d.scale, 1)) - 1 }

// Sign returns -1, 0 or +1.
func (d Decimal) Sign() int {
	switch {
	case d.coef < 0:
		return -1
	case d.coef > 0:
		return 1
	}
	return 0
}

// Cmp returns -1, 0 or +1 as d is less than, equal to or greater than e. It is
// exact for all values: 1.0 and 1.00 are equal.
func (d Decimal) Cmp(e Decimal) int {
	if d.scale == e.scale {
		switch {
		case d.coef < e.coef:
			return -1
		case d.coef > e.coef:
			return 1
		}
		return 0
	}
	a, b, _ := align(d, e)
	return a.cmp(b)
}

// Equal reports whether d and e are the same number, 1.0 and 1.00 too.
func (d Decimal) Equal(e Decimal) bool { return d.Cmp(e) == 0 }

// Add returns d + e with the larger of the two scales. If the digits do not
// fit, zeros at the end of the decimals are dropped; if they still do not fit,
// the error has code overflow.
func (d Decimal) Add(e Decimal) (Decimal, error) {
	a, b, scale := align(d, e)
	return narrow(a.add(b), scale)
}

// Sub returns d - e, as [Decimal.Add] does.
func (d Decimal) Sub(e Decimal) (Decimal, error) {
	a, b, scale := align(d, e)
	b.neg = !b.neg
	return narrow(a.add(b), scale)
}

// Mul returns d × e, exactly, with the sum of the two scales. If the digits do
// not fit, zeros at the end of the decimals are dropped; if they still do not
// fit, the error has code overflow.
func (d Decimal) Mul(e Decimal) (Decimal, error) {
	w := wide{neg: (d.coef < 0) != (e.coef < 0)}
	w.hi, w.lo = bits.Mul64(magnitude(d.coef), magnitude(e.coef))
	return narrow(w, d.Scale()+e.Scale())
}

// Quo returns d / e with so many decimals, rounded half away from zero. The
// error has code divide-by-zero or overflow. It panics on a scale that [D]
// would refuse.
func (d Decimal) Quo(e Decimal, scale int) (Decimal, error) {
	q, rest, err := quo(d, e, scale)
	if err == nil && rest.half {
		return q.away(rest.neg)
	}
	return q, err
}

// Bounds returns the two numbers of so many decimals between which d / e lies:
// low ≤ d/e ≤ high, the same number twice if the division comes out even.
// Errors and panics are those of [Decimal.Quo].
func (d Decimal) Bounds(e Decimal, scale int) (low, high Decimal, err error) {
	q, rest, err := quo(d, e, scale)
	if err != nil || !rest.any {
		return q, q, err
	}
	next, err := q.away(rest.neg)
	if err != nil {
		return Decimal{}, Decimal{}, err
	}
	if rest.neg {
		return next, q, nil
	}
	return q, next, nil
}

// remainder is what a division left over.
type remainder struct{ any, half, neg bool }

// quo divides towards zero.
func quo(d, e Decimal, scale int) (Decimal, remainder, error) {
	if scale < 0 || scale > MaxScale {
		panic(fmt.Sprintf("quantity: cannot divide to %d decimals; the scale is between 0 and %d", scale, MaxScale))
	}
	if e.coef == 0 {
		return Decimal{}, remainder{}, divideByZero()
	}
	a, b := magnitude(d.coef), magnitude(e.coef)
	r := remainder{neg: (d.coef < 0) != (e.coef < 0)}
	// d/e at the scale is a/b × 10^shift, and shift lies between -18 and 36.
	shift := scale + e.Scale() - d.Scale()
	var n, left uint64
	if shift < 0 {
		hi, lo := bits.Mul64(b, pow10[-shift])
		if hi != 0 {
			// The divisor is above 2^64 and a is at most 2^63: less than a half.
			left = a
		} else {
			n, left = a/lo, a%lo
			r.half = left >= lo-left
		}
	} else {
		// In two steps, for a × 10^36 would not fit in 128 bits: what the first
		// leaves over is divided by the second.
		first := min(shift, 18)
		hi, lo := bits.Mul64(a, pow10[first])
		if hi >= b {
			return Decimal{}, remainder{}, overflow()
		}
		n, left = bits.Div64(hi, lo, b)
		if shift > first {
			p := pow10[shift-first]
			hi, n = bits.Mul64(n, p)
			if hi != 0 {
				return Decimal{}, remainder{}, overflow()
			}
			hi, lo = bits.Mul64(left, p)
			var more, carry uint64
			more, left = bits.Div64(hi, lo, b) // left < b, so hi < b
			if n, carry = bits.Add64(n, more, 0); carry != 0 {
				return Decimal{}, remainder{}, overflow()
			}
		}
		r.half = left >= b-left
	}
	r.any = left != 0
	r.half = r.half && r.any
	q, ok := wide{lo: n, neg: r.neg}.narrow(scale)
	if !ok || q.Scale() != scale {
		return Decimal{}, remainder{}, overflow()
	}
	return q, r, nil
}

// away returns d one step of its last decimal further from zero, or further
// down if d is 0 and neg is set.
func (d Decimal) away(neg bool) (Decimal, error) {
	if neg {
		if d.coef == math.MinInt64 {
			return Decimal{}, overflow()
		}
		return Decimal{d.coef - 1, d.scale}, nil
	}
	if d.coef == math.MaxInt64 {
		return Decimal{}, overflow()
	}
	return Decimal{d.coef + 1, d.scale}, nil
}

// Round returns d with at most so many decimals, rounded half away from zero;
// one that has no more is returned as it is. It panics if scale is negative.
func (d Decimal) Round(scale int) Decimal {
	q, r := d.cut(scale)
	if r.half {
		q, _ = q.away(r.neg)
	}
	return q
}

// Floor returns the greatest number of at most so many decimals that is not
// above d. It panics if scale is negative.
func (d Decimal) Floor(scale int) Decimal {
	q, r := d.cut(scale)
	if r.any && r.neg {
		q, _ = q.away(true)
	}
	return q
}

// Ceil returns the least number of at most so many decimals that is not below
// d. It panics if scale is negative.
func (d Decimal) Ceil(scale int) Decimal {
	q, r := d.cut(scale)
	if r.any && !r.neg {
		q, _ = q.away(false)
	}
	return q
}

// cut drops decimals. What is left is at most a tenth of 64 bits, so that one
// step more always fits.
func (d Decimal) cut(scale int) (Decimal, remainder) {
	if scale < 0 {
		panic(fmt.Sprintf("quantity: cannot round to %d decimals; the scale is 0 or more", scale))
	}
	if scale >= d.Scale() {
		return d, remainder{}
	}
	a, p := magnitude(d.coef), pow10[d.Scale()-scale]
	n, left := a/p, a%p
	q, _ := wide{lo: n, neg: d.coef < 0}.narrow(scale)
	return q, remainder{any: left != 0, half: left >= p-left, neg: d.coef < 0}
}

// String returns d with all its decimals, "-12.50", in the form [Parse] reads.
func (d Decimal) String() string {
	var buf [maxText + 1]byte
	return string(d.append(buf[:0]))
}

func (d Decimal) append(dst []byte) []byte {
	if d.coef < 0 {
		dst = append(dst, '-')
	}
	var buf [maxText]byte
	digits := strconv.AppendUint(buf[:0], magnitude(d.coef), 10)
	scale := d.Scale()
	if scale == 0 {
		return append(dst, digits...)
	}
	whole := len(digits) - scale
	if whole > 0 {
		dst = append(dst, digits[:whole]...)
		digits = digits[whole:]
	} else {
		dst = append(dst, '0')
	}
	dst = append(dst, '.')
	for ; whole < 0; whole++ {
		dst = append(dst, '0')
	}
	return append(dst, digits...)
}

// AppendText appends the form of [Decimal.String] to dst; it never fails.
func (d Decimal) AppendText(dst []byte) ([]byte, error) { return d.append(dst), nil }

// MarshalJSON writes d as a number, digit by digit: 12.50.
func (d Decimal) MarshalJSON() ([]byte, error) {
	return d.append(make([]byte, 0, maxText)), nil
}

// UnmarshalJSON reads a number of the form [Parse] reads and keeps its digits.
// Exponents, -0, strings and null are refused; d then stays as it was.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	v, err := parse(data)
	if err == nil {
		*d = v
	}
	return err
}

// Arg returns d as an argument of a message, written as the reader's language
// does, with all its decimals.
func (d Decimal) Arg(name string) i18n.Arg { return i18n.Num(name, d.coef, d.Scale()) }
