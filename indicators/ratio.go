package indicators

import (
	"github.com/entente-civic/entente/indicators/quantity"
)

// The units this package reads. A value in percent is in hundredths; what lies
// between two of them is in percentage points.
const (
	percentSign = "%"
	percentWord = "percent"
	pointsUnit  = "points"
)

func ratioPercent(unit string) bool { return unit == percentSign || unit == percentWord }

// Difference returns to − from with what can still be claimed of it: more than
// 300 less exactly 200 is more than 100. Between two percentages it is in
// "points", never in "%": from 40 % to 50 % are 10 points, and 25 % more (see
// [Relative]). The errors are those of quantity.Quantity.Add: unit-mismatch,
// not-stated, cannot-claim, overflow.
func Difference(from, to quantity.Quantity) (quantity.Quantity, error) {
	less := from
	if from.Stated() {
		v, err := quantity.Int(0).Sub(from.Value)
		if err != nil {
			return quantity.Quantity{}, err
		}
		less.Value, less.Qualifier = v, ratioFlip(from.Qualifier)
	}
	d, err := to.Add(less)
	if err == nil && ratioPercent(d.Unit) {
		d.Unit = pointsUnit
	}
	return d, err
}

// Relative returns the change from one value to another as a part of the first,
// to be divided last and printed with Ratio.Percent: from 40 to 50 is 10 of 40,
// 25 %. It is undefined, as any ratio is, where the first is not above zero.
// The errors are those of [Difference].
func Relative(from, to quantity.Quantity) (quantity.Ratio, error) {
	d, err := Difference(from, to)
	if err != nil {
		return quantity.Ratio{}, err
	}
	return quantity.Ratio{Num: d, Den: from}, nil
}

// ratioFlip returns what a qualifier says of the negative.
func ratioFlip(q quantity.Qualifier) quantity.Qualifier {
	switch q {
	case quantity.AtLeast:
		return quantity.AtMost
	case quantity.MoreThan:
		return quantity.LessThan
	case quantity.AtMost:
		return quantity.AtLeast
	case quantity.LessThan:
		return quantity.MoreThan
	default:
	}
	return q
}

// Portion returns the count a percentage of a whole stands for. A printed
// percentage is rounded, so the count is about so many, and low and high are
// the fewest and the most that its rounding allows: 21.2 % of 366,151 persons
// are about 77,624, at least 77,441 and at most 77,807. A percentage that bounds
// bounds the count, on the safe side; then, and where the whole is not an exact
// count, low and high are not stated.
//
// A percentage that does not say of what it is one (its Of) counts nothing: the
// error has code no-base. The whole must be of that: its Of, or its Unit where
// it has none, else the code is unit-mismatch. Other codes are not-a-share (not
// a percentage between 0 and 100), impossible-share (no whole count rounds to
// it, as 67 % of 5), not-stated, cannot-claim and overflow.
func Portion(share, whole quantity.Quantity) (count, low, high quantity.Quantity, err error) {
	none := quantity.Quantity{}
	universe := whole.Of
	if universe == "" {
		universe = whole.Unit
	}
	switch {
	case !share.Stated() || !whole.Stated():
		_, _, err := quantity.Ratio{}.Value(0)
		return none, none, none, err
	case !ratioShare(share):
		return none, none, none, ratioNotAShare(share)
	case share.Of == "":
		return none, none, none, ratioNoBase(share)
	case share.Of != universe:
		_, err := quantity.Of(1, share.Of).Add(quantity.Of(1, universe))
		return none, none, none, err
	}
	how := share.Qualifier
	switch {
	case whole.Qualifier != quantity.Exact:
		claim := quantity.Quantity{Value: quantity.Int(0), Qualifier: how}
		if how == quantity.Exact {
			claim.Qualifier = quantity.About
		}
		claim, err := claim.Add(quantity.Quantity{Value: quantity.Int(0), Qualifier: whole.Qualifier})
		if err != nil {
			return none, none, none, err
		}
		how = claim.Qualifier
	case how == quantity.Exact:
		how = quantity.About
	}
	product, err := whole.Value.Mul(share.Value)
	if err != nil {
		return none, none, none, err
	}
	down, up, err := product.Bounds(quantity.Int(100), 0)
	if err != nil {
		return none, none, none, err
	}
	count = quantity.Quantity{Qualifier: how, Unit: whole.Unit, Of: whole.Of}
	switch how {
	case quantity.AtLeast, quantity.MoreThan:
		count.Value = down
	case quantity.AtMost, quantity.LessThan:
		count.Value = up
	default:
		if count.Value, err = product.Quo(quantity.Int(100), 0); err != nil {
			return none, none, none, err
		}
	}
	if share.Qualifier != quantity.Exact || whole.Qualifier != quantity.Exact || whole.Value.Scale() > 0 {
		return count, none, none, nil
	}
	few, many, ok := Possible(share.Value, whole.Value.Coef())
	if !ok {
		return none, none, none, ratioImpossible(share, whole)
	}
	low, high = count, count
	low.Value, low.Qualifier = quantity.Int(few), quantity.AtLeast
	high.Value, high.Qualifier = quantity.Int(many), quantity.AtMost
	return count, low, high, nil
}

// ratioShare reports whether q is a percentage between 0 and 100.
func ratioShare(q quantity.Quantity) bool {
	return ratioPercent(q.Unit) && q.Value.Sign() >= 0 && q.Value.Cmp(quantity.Int(100)) <= 0
}

// Quotient answers whether a printed quotient fits the two numbers printed
// beside it, within the rounding of all three, and returns the least and the
// greatest quotient, at its decimals, that their rounding allows. A number with
// decimals stands for whatever rounds to it; one without is a count, and exact:
// 84,965 persons over 71.25 km² allow a density of 1,192.41 to 1,192.57, which
// 1,192.50 fits, though 84,965 / 71.25 is 1,192.49.
//
// Whether a source rounds halves up, down or to even is not known, so both ends
// are allowed. It cannot be told, and there are no two ends, if one of the three
// is not stated or not exact, if the denominator may be zero or below, or if
// the numbers do not fit. Units are not looked at.
func Quotient(printed, num, den quantity.Quantity) (fits quantity.Answer, low, high quantity.Decimal) {
	for _, q := range [3]quantity.Quantity{printed, num, den} {
		if !q.Stated() || q.Qualifier != quantity.Exact {
			return quantity.CannotTell, quantity.Decimal{}, quantity.Decimal{}
		}
	}
	n1, n2, ok1 := ratioRounding(num.Value)
	d1, d2, ok2 := ratioRounding(den.Value)
	if !ok1 || !ok2 || d1.Sign() <= 0 {
		return quantity.CannotTell, quantity.Decimal{}, quantity.Decimal{}
	}
	below, above := d2, d1
	if n1.Sign() < 0 {
		below = d1
	}
	if n2.Sign() < 0 {
		above = d2
	}
	low, err := n1.Quo(below, printed.Value.Scale())
	if err != nil {
		return quantity.CannotTell, quantity.Decimal{}, quantity.Decimal{}
	}
	high, err = n2.Quo(above, printed.Value.Scale())
	if err != nil {
		return quantity.CannotTell, quantity.Decimal{}, quantity.Decimal{}
	}
	if low.Cmp(printed.Value) <= 0 && printed.Value.Cmp(high) <= 0 {
		return quantity.Yes, low, high
	}
	return quantity.No, low, high
}

// ratioRounding returns the ends of what rounds to d; of a whole number, itself
// twice.
func ratioRounding(d quantity.Decimal) (low, high quantity.Decimal, ok bool) {
	switch scale := d.Scale(); scale {
	case 0:
		return d, d, true
	case quantity.MaxScale:
		return d, d, false
	default:
		half := quantity.D(5, scale+1)
		low, err1 := d.Sub(half)
		high, err2 := d.Add(half)
		return low, high, err1 == nil && err2 == nil
	}
}
