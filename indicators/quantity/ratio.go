package quantity

import "github.com/entente-civic/entente/i18n"

// Ratio is one quantity over another, kept apart until it is asked for. Its
// denominator is a size: it is above zero if the ratio is defined at all.
type Ratio struct {
	Num Quantity `json:"num"` // what is divided
	Den Quantity `json:"den"` // by what; above zero
}

// Value divides, to so many decimals, and says what the result claims. Of two
// exact numbers it is rounded half away from zero and called exact. A bound is
// rounded to its safe side, a lower one down and an upper one up: more than 370
// over 290 is more than 1.27, never 1.28. About and close to stay what they are
// over an exact number and are about otherwise.
//
// The error has code divide-by-zero if the denominator is zero or below (the
// ratio is undefined, which is not 0), not-stated, overflow, or cannot-claim
// where the two claim nothing together, as two lower bounds do. It panics on a
// scale that [D] would refuse.
func (r Ratio) Value(scale int) (Decimal, Qualifier, error) {
	how, err := r.qualifier()
	if err != nil {
		return Decimal{}, 0, err
	}
	n, d := r.Num.Value, r.Den.Value
	var v Decimal
	switch how {
	case AtLeast, MoreThan:
		v, err = floorQuo(n, d, scale)
	case AtMost, LessThan:
		v, err = ceilQuo(n, d, scale)
	default:
		v, err = n.Quo(d, scale)
	}
	if err != nil {
		return Decimal{}, 0, err
	}
	return v, how, nil
}

func floorQuo(n, d Decimal, scale int) (Decimal, error) {
	q, r, err := quo(n, d, scale)
	if err == nil && r.any && r.neg {
		return q.away(true)
	}
	return q, err
}

func ceilQuo(n, d Decimal, scale int) (Decimal, error) {
	q, r, err := quo(n, d, scale)
	if err == nil && r.any && !r.neg {
		return q.away(false)
	}
	return q, err
}

// Indicative divides the printed numbers whatever their qualifiers, rounded
// half away from zero. It claims nothing: over 25,000 of over 145,000 is
// indicatively 0.172. The errors are those of [Ratio.Value] but cannot-claim.
func (r Ratio) Indicative(scale int) (Decimal, error) {
	if err := r.defined(); err != nil {
		return Decimal{}, err
	}
	return r.Num.Value.Quo(r.Den.Value, scale)
}

// Meets answers whether the ratio satisfies want, without rounding: 201 of 1,000
// is more than 20 %, 200 of 1,000 is not. Want is a plain number, or hundredths
// if its unit is "%"; other units are not looked at. What cannot be claimed, or
// is not stated, cannot be told. The error has code divide-by-zero or overflow.
func (r Ratio) Meets(want Quantity) (Answer, error) {
	if !r.Num.Stated() || !r.Den.Stated() || !want.Stated() {
		return CannotTell, nil
	}
	if err := r.defined(); err != nil {
		return CannotTell, err
	}
	how, err := r.qualifier()
	if err != nil {
		return CannotTell, nil
	}
	n := r.Num.Value
	if want.Unit == "%" {
		if n, err = n.Mul(Int(100)); err != nil {
			return CannotTell, err
		}
	}
	return meets(how, want.Qualifier, cmpQuo(n, r.Den.Value, want.Value)), nil
}

// cmpQuo compares n/d with v exactly; d is above zero. At the scale of v the
// quotient lies on a step, or between two neighbouring ones of which v is one
// or beyond.
func cmpQuo(n, d, v Decimal) int {
	q, r, err := quo(n, d, v.Scale())
	if err != nil {
		return n.Sign() // too large to be written with the decimals of v
	}
	c := q.Cmp(v)
	if !r.any {
		return c
	}
	// The quotient lies further from zero than q, by less than a step.
	if r.neg {
		if c <= 0 {
			return -1
		}
		return 1
	}
	if c >= 0 {
		return 1
	}
	return -1
}

// Percent returns the ratio as an argument of a message: a percentage with so
// many decimals and its qualifier, "61.7 %", "more than 20 %". Where there is no
// value it says why, in the reader's language. It panics if there are more than
// 16 decimals or fewer than 0.
func (r Ratio) Percent(name string, decimals int) i18n.Arg {
	if decimals < 0 || decimals > MaxScale-2 {
		panic("quantity: Ratio.Percent takes 0 to 16 decimals")
	}
	v, how, err := r.Value(decimals + 2)
	if err != nil {
		return i18n.Said(name, message(err))
	}
	return i18n.Said(name, how.template().With(i18n.Percent("value", v.coef, v.Scale())))
}

// Arg returns the ratio as an argument of a message: a number with so many
// decimals and its qualifier, "more than 1.27". Where there is no value it says
// why, in the reader's language. It panics on a scale that [D] would refuse.
func (r Ratio) Arg(name string, scale int) i18n.Arg {
	v, how, err := r.Value(scale)
	if err != nil {
		return i18n.Said(name, message(err))
	}
	return i18n.Said(name, how.template().With(v.Arg("value")))
}

// defined returns why there is no quotient, or nil.
func (r Ratio) defined() error {
	switch {
	case !r.Num.Stated() || !r.Den.Stated():
		return notStatedError()
	case r.Den.Value.Sign() <= 0:
		return divideByZero()
	}
	return nil
}

// qualifier returns what the quotient of the printed numbers claims. With n over
// d and d above zero: it bounds from below if n does and d is exact; or if n
// does, is not negative, and d is at most so much; or if n does, is not
// positive, and d is at least so much. From above it is the same, mirrored.
func (r Ratio) qualifier() (Qualifier, error) {
	if err := r.defined(); err != nil {
		return 0, err
	}
	n, d, sign := r.Num.Qualifier, r.Den.Qualifier, r.Num.Value.Sign()
	switch {
	case n > LessThan || d > LessThan:
		return 0, cannotClaim(r.Num, r.Den)
	case d == Exact:
		return n, nil
	case n.vague() && d.vague(), n == Exact && d.vague():
		return About, nil
	case n.vague() || d.vague():
		return 0, cannotClaim(r.Num, r.Den)
	case n == Exact && sign == 0:
		return Exact, nil
	}
	strict := n.strict() || d.strict() && sign != 0
	switch {
	case n.lower() && (sign >= 0 && d.upper() || sign <= 0 && d.lower()):
		return bound(true, strict), nil
	case n.upper() && (sign >= 0 && d.lower() || sign <= 0 && d.upper()):
		return bound(false, strict), nil
	}
	return 0, cannotClaim(r.Num, r.Den)
}
