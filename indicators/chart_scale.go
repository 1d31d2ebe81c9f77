package indicators

import (
	"math/big"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// chartScale lays numbers out along an axis. It computes in whole numbers of so
// many decimals, as large as they need to be: a picture comes out the same on
// every machine, and no number is too large for it.
type chartScale struct {
	digits       int      // decimals of what follows
	lo, hi, step *big.Int // of the axis: multiples of step, hi above lo
	percent      bool     // numbers are hundredths
}

// chartTicks is about how many steps an axis has.
const chartTicks = 5

// newChartScale returns the axis on which all the values find room: from a
// round number to a round number. With zero it includes 0; otherwise it does
// so only where that wastes less than half of it, or where there is but one value.
// With whole its steps are
// whole numbers.
func newChartScale(values []quantity.Decimal, zero, whole, percent bool) chartScale {
	c := chartScale{percent: percent}
	for _, v := range values {
		c.digits = max(c.digits, v.Scale())
	}
	c.digits += 2 // room for steps finer than the numbers
	c.lo, c.hi = new(big.Int), new(big.Int)
	for i, v := range values {
		n := c.of(v)
		if i == 0 {
			c.lo, c.hi = n, n
			continue
		}
		if n.Cmp(c.lo) < 0 {
			c.lo = n
		}
		if n.Cmp(c.hi) > 0 {
			c.hi = n
		}
	}
	twice := func(n *big.Int) *big.Int { return new(big.Int).Lsh(n, 1) }
	one := chartTen(c.digits)
	alone := c.lo.Cmp(c.hi) == 0
	if c.lo.Sign() > 0 && (zero || alone || twice(c.lo).Cmp(c.hi) <= 0) {
		c.lo = new(big.Int)
	}
	if c.hi.Sign() < 0 && (zero || alone || twice(c.hi).Cmp(c.lo) >= 0) {
		c.hi = new(big.Int)
	}
	if c.lo.Cmp(c.hi) == 0 {
		c.hi = new(big.Int).Add(c.hi, one)
	}
	least := big.NewInt(1)
	if whole {
		least = one
	}
	c.step = chartStep(new(big.Int).Sub(c.hi, c.lo), least)
	c.lo = c.multiple(c.lo)
	up := c.multiple(c.hi)
	if up.Cmp(c.hi) < 0 {
		up = new(big.Int).Add(up, c.step)
	}
	c.hi = up
	return c
}

func chartTen(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// chartStep is the least of 1, 2 and 5 times a power of ten that goes at most
// so often into a range, and not below the least one.
func chartStep(span, least *big.Int) *big.Int {
	step := new(big.Int).Set(least)
	for factors := [...]int64{2, 5, 10}; ; {
		p := new(big.Int).Set(step)
		for _, f := range factors {
			if new(big.Int).Mul(step, big.NewInt(chartTicks)).Cmp(span) >= 0 {
				return step
			}
			step = new(big.Int).Mul(p, big.NewInt(f))
		}
	}
}

// of is a value in units of the axis.
func (c chartScale) of(v quantity.Decimal) *big.Int {
	return new(big.Int).Mul(big.NewInt(v.Coef()), chartTen(c.digits-v.Scale()))
}

// multiple is the greatest multiple of the step that is not above n.
func (c chartScale) multiple(n *big.Int) *big.Int {
	q := new(big.Int).Div(n, c.step) // rounds down, since step is above zero
	return q.Mul(q, c.step)
}

// at is how far along an axis of that length a value lies.
func (c chartScale) at(v quantity.Decimal, length int) int { return c.along(c.of(v), length) }

func (c chartScale) along(n *big.Int, length int) int {
	d := new(big.Int).Sub(n, c.lo)
	d.Mul(d, big.NewInt(int64(length)))
	return int(d.Div(d, new(big.Int).Sub(c.hi, c.lo)).Int64())
}

// ticks are the numbers written along the axis, from its one end to the other.
func (c chartScale) ticks() []*big.Int {
	var out []*big.Int
	for n := c.lo; n.Cmp(c.hi) <= 0; n = new(big.Int).Add(n, c.step) {
		out = append(out, n)
	}
	return out
}

// label writes a tick in language l with no more decimals than steps need.
func (c chartScale) label(n *big.Int, l i18n.Lang) string {
	ten, rest := big.NewInt(10), new(big.Int)
	decimals, step := c.digits, new(big.Int).Set(c.step)
	for decimals > 0 && rest.Rem(step, ten).Sign() == 0 {
		step.Quo(step, ten)
		decimals--
	}
	q := new(big.Int).Quo(n, chartTen(c.digits-decimals))
	for !q.IsInt64() { // few digits and many zeros
		q.Quo(q, ten)
		decimals--
	}
	if c.percent {
		return string(i18n.AppendPercent(nil, l, q.Int64(), decimals+2))
	}
	return string(i18n.AppendNumber(nil, l, q.Int64(), decimals))
}
