package indicators

import (
	"math"
	"math/bits"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/indicators/stat"
)

// MaxShareDecimals is the most decimals a percentage has for [Possible].
const MaxShareDecimals = 16

// MaxShareWork is how many additions [Distributions] makes before it stops
// counting.
const MaxShareWork = 1 << 24

// Possible returns the fewest and the most of a base of so many that print as a
// percentage with the decimals it has, and whether there is any: 67 % of 290 is
// 193, 194 or 195; 67 % of 5 is nobody's share, for 3 is 60 % and 4 is 80 %. The
// decimals matter: 67 and 67.0 are two percentages. Halves round away from
// zero, as everywhere in this library.
//
// A base that is not above zero, a percentage that is below 0 or above 100 or
// has more than [MaxShareDecimals] decimals is no share.
func Possible(percent quantity.Decimal, base int64) (low, high int64, ok bool) {
	scale := percent.Scale()
	if base <= 0 || percent.Sign() < 0 || percent.Cmp(quantity.Int(100)) > 0 || scale > MaxShareDecimals {
		return 0, 0, false
	}
	// n prints as c with so many decimals if (2c-1)·base ≤ 200·10^scale·n < (2c+1)·base.
	unit := uint64(200)
	for range scale {
		unit *= 10
	}
	c := uint64(percent.Coef())
	if c > 0 {
		low = sharesCeil(2*c-1, uint64(base), unit)
	}
	high = min(sharesCeil(2*c+1, uint64(base), unit)-1, base)
	if low > high {
		return 0, 0, false
	}
	return low, high, true
}

// sharesCeil returns a·b/unit rounded up; the quotient is at most b and a half.
func sharesCeil(a, b, unit uint64) int64 {
	hi, lo := bits.Mul64(a, b)
	q, r := bits.Div64(hi, lo, unit)
	if r > 0 {
		q++
	}
	return int64(min(q, math.MaxInt64))
}

// Distributions counts the ways in which whole persons can stand behind several
// percentages of one base that leave nobody out: 36, 25, 28 and 11 % of 290 can
// be 13 distributions, so no count may be read from them; none says that the
// percentages are impossible. Percentages of whole numbers are no protection:
// where there is one distribution it is the counts themselves.
//
// The work grows with the number of percentages times the range of their counts
// together; past [MaxShareWork], or past the numbers of 64 bits, the answer is
// "at least 1".
func Distributions(base int64, percents ...quantity.Decimal) quantity.Quantity {
	none := quantity.Of(0, "")
	if len(percents) == 0 {
		return none
	}
	// What the least counts leave over is dealt out among the ranges.
	left, room := base, int64(0)
	var widths []int64
	for _, p := range percents {
		low, high, ok := Possible(p, base)
		if !ok || low > left {
			return none
		}
		left -= low
		if high > low {
			widths = append(widths, high-low)
			room += min(high-low, math.MaxInt64-room)
		}
	}
	if left > room {
		return none
	}
	some := quantity.Quantity{Value: quantity.Int(1), Qualifier: quantity.AtLeast}
	// What is dealt and what is kept back are counted alike: take the smaller.
	left = min(left, room-left)
	if left > MaxShareWork/int64(len(widths)+1) {
		return some
	}
	ways := make([]int64, left+1)
	ways[0] = 1
	next := make([]int64, left+1)
	for _, w := range widths {
		// next[i] is the sum of ways[i-w..i]; the sum of all is kept exact by
		// adding what enters and taking what leaves.
		var window int64
		for i := range ways {
			if window > math.MaxInt64-ways[i] {
				return some
			}
			window += ways[i]
			next[i] = window
			if j := int64(i) - w; j >= 0 {
				window -= ways[j]
			}
		}
		ways, next = next, ways
	}
	return quantity.Of(ways[left], "")
}

// Whole answers whether percentages make up a whole, and returns what they add
// up to less 100. Each may be off by half of its last decimal, so four whole
// percentages of one whole may add up to anything from 98 to 102: 36, 25, 28
// and 11 do, 95 do not. Percentages that bound or approximate cannot be told,
// nor can what is not stated: close to 30 % and more than 20 % are not 50 %. But
// more than 60 % and more than 50 % are certainly more than a whole.
//
// Percentages of different things are not added: the error has code
// unit-mismatch. Where one is no percentage it is not-a-share. Without any it
// cannot be told.
func Whole(percents ...quantity.Quantity) (quantity.Answer, quantity.Decimal, error) {
	var sum quantity.Quantity
	off := quantity.Int(0)
	of, told := "", len(percents) > 0
	for _, p := range percents {
		switch {
		case !p.Stated() && p.Unit == "":
			told = false // nothing is known of it, not even of what it is a share
			continue
		case p.Stated() && !ratioShare(p) || !p.Stated() && !ratioPercent(p.Unit):
			return quantity.CannotTell, quantity.Decimal{}, ratioNotAShare(p)
		}
		p.Unit = percentSign
		if of != "" && p.Of != "" && of != p.Of {
			_, err := quantity.Of(1, of).Add(quantity.Of(1, p.Of))
			return quantity.CannotTell, quantity.Decimal{}, err
		}
		of = max(of, p.Of) // one of the two is empty, or they are the same
		p.Of = ""
		if !told || !p.Stated() || p.Value.Scale() == quantity.MaxScale {
			told = false
			continue
		}
		half, err := off.Add(quantity.D(5, p.Value.Scale()+1))
		if err != nil {
			told = false
			continue
		}
		off = half
		if !sum.Stated() {
			sum = p
		} else if sum, err = sum.Add(p); err != nil {
			told = false
		}
	}
	if !told {
		return quantity.CannotTell, quantity.Decimal{}, nil
	}
	diff, err := sum.Value.Sub(quantity.Int(100))
	if err != nil {
		return quantity.CannotTell, quantity.Decimal{}, nil
	}
	most, err1 := quantity.Int(100).Add(off)
	least, err2 := quantity.Int(100).Sub(off)
	if err1 != nil || err2 != nil {
		return quantity.CannotTell, quantity.Decimal{}, nil
	}
	above, below := sum.Value.Cmp(most) > 0, sum.Value.Cmp(least) < 0
	switch how := sum.Qualifier; how {
	case quantity.Exact:
		if above || below {
			return quantity.No, diff, nil
		}
		return quantity.Yes, diff, nil
	case quantity.AtLeast, quantity.MoreThan:
		if above {
			return quantity.No, diff, nil
		}
	case quantity.AtMost, quantity.LessThan:
		if below {
			return quantity.No, diff, nil
		}
	default:
	}
	return quantity.CannotTell, quantity.Decimal{}, nil
}

// Percentages returns the percentages of counts, with so many decimals, that add
// up to exactly 100: each is rounded down, and what is left goes to the largest
// remainders, of equal ones to the earlier (stat.LargestRemainder). Six equal
// parts are 17, 17, 17, 17, 16 and 16. A percentage may so differ from the one
// nearest to its count, which [Possible] looks for.
//
// It is false if there are no counts, all are zero, or one is negative: nothing
// of nothing is not 0 %. It panics if decimals are fewer than 0 or more than
// [MaxShareDecimals].
func Percentages(counts []int64, decimals int) ([]quantity.Decimal, bool) {
	if decimals < 0 || decimals > MaxShareDecimals {
		panic("indicators: Percentages takes 0 to 16 decimals")
	}
	hundred := int64(100)
	for range decimals {
		hundred *= 10
	}
	parts, ok := stat.LargestRemainder(counts, hundred)
	if !ok {
		return nil, false
	}
	out := make([]quantity.Decimal, len(parts))
	for i, p := range parts {
		out[i] = quantity.D(p, decimals)
	}
	return out, true
}
