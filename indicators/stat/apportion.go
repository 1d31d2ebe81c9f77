package stat

import (
	"math/bits"
	"slices"
)

// LargestRemainder shares total out in proportion to counts, in whole numbers
// that add up to total: each gets its share rounded down, and what is left goes
// one by one to the largest remainders, of equal ones to the earlier. Percents
// that sum to 100, seats, whole persons out of printed shares.
//
// A. Hamilton's method (1792); M. L. Balinski and H. P. Young, Fair
// Representation (1982). With another total a count may get less of more (the
// Alabama paradox): such is the method.
//
// It is false, undefined, if all counts are 0 or there are none, and if a count
// or total is negative. The arithmetic is exact over all of int64.
func LargestRemainder(counts []int64, total int64) ([]int64, bool) {
	var sum wide
	for _, c := range counts {
		if c < 0 {
			return nil, false
		}
		sum = sum.plus(wide{lo: uint64(c)})
	}
	if total < 0 || sum == (wide{}) {
		return nil, false
	}
	out := make([]int64, len(counts))
	remainders := make([]wide, len(counts))
	order := make([]int, len(counts))
	left := total
	for k, c := range counts {
		var product wide
		product.hi, product.lo = bits.Mul64(uint64(c), uint64(total))
		q, r := product.over(sum)
		out[k], remainders[k], order[k] = int64(q), r, k
		left -= out[k]
	}
	slices.SortStableFunc(order, func(a, b int) int { return remainders[b].compare(remainders[a]) })
	for _, k := range order[:left] { // the remainders sum to left times sum, and each is below sum
		out[k]++
	}
	return out, true
}

// Wide is a whole number of 128 bits.
type wide struct{ hi, lo uint64 }

func (w wide) plus(v wide) wide {
	lo, carry := bits.Add64(w.lo, v.lo, 0)
	hi, _ := bits.Add64(w.hi, v.hi, carry)
	return wide{hi, lo}
}

func (w wide) minus(v wide) wide {
	lo, borrow := bits.Sub64(w.lo, v.lo, 0)
	hi, _ := bits.Sub64(w.hi, v.hi, borrow)
	return wide{hi, lo}
}

func (w wide) compare(v wide) int {
	switch {
	case w == v:
		return 0
	case w.hi < v.hi || w.hi == v.hi && w.lo < v.lo:
		return -1
	default:
		return 1
	}
}

// over divides by v, which is above 0, where the quotient fits 64 bits.
//
// H. S. Warren, Hacker's Delight (2013), section 9-5: with a divisor of more
// than 64 bits the quotient of the leading parts is right or one too large.
func (w wide) over(v wide) (uint64, wide) {
	if v.hi == 0 {
		q, r := bits.Div64(w.hi, w.lo, v.lo)
		return q, wide{lo: r}
	}
	shift := bits.LeadingZeros64(v.hi)
	lead := v.hi<<shift | v.lo>>1>>(63-shift)
	q, _ := bits.Div64(w.hi>>1, w.hi<<63|w.lo>>1, lead)
	q >>= 63 - shift
	if q > 0 {
		q--
	}
	hi, lo := bits.Mul64(q, v.lo)
	r := w.minus(wide{hi + q*v.hi, lo})
	if r.compare(v) >= 0 {
		q++
		r = r.minus(v)
	}
	return q, r
}
