package indicators_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// meant draws a number that satisfies a qualified one.
func meant(r *rand.Rand, q quantity.Quantity) int64 {
	v, off := q.Value.Coef(), int64(r.IntN(4))
	switch q.Qualifier {
	case quantity.AtLeast:
		return v + off
	case quantity.MoreThan:
		return v + 1 + off
	case quantity.AtMost:
		return v - off
	case quantity.LessThan:
		return v - 1 - off
	default:
		return v
	}
}

// holds reports whether a number satisfies what is claimed of a result.
func holds(how quantity.Qualifier, claimed, v *big.Rat) bool {
	c := v.Cmp(claimed)
	switch how {
	case quantity.Exact:
		return c == 0
	case quantity.AtLeast:
		return c >= 0
	case quantity.MoreThan:
		return c > 0
	case quantity.AtMost:
		return c <= 0
	case quantity.LessThan:
		return c < 0
	default:
		return true
	}
}

func ratOf(n, d quantity.Quantity) *big.Rat { return big.NewRat(n.Value.Coef(), d.Value.Coef()) }

// What is claimed of a result holds for whatever numbers the bounds may mean:
// for formulas of two terms all that can be drawn, and for attainment too.
func TestClaimsHold(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	bounds := []quantity.Qualifier{quantity.Exact, quantity.AtLeast, quantity.MoreThan, quantity.AtMost, quantity.LessThan}
	one := quantity.Of(1, "")
	claimed := 0
	for range 6000 {
		a := quantity.Quantity{Value: quantity.Int(r.Int64N(9) - 3), Qualifier: bounds[r.IntN(5)]}
		b := quantity.Quantity{Value: quantity.Int(r.Int64N(9) - 3), Qualifier: bounds[r.IntN(5)]}
		op := []string{"a + b", "a - b", "a * b", "a / b", "max(a, b)", "min(a, b)", "-a", "a if missing b"}[r.IntN(8)]
		got, err := indicators.Derive([]indicators.Indicator{{ID: "a"}, {ID: "b"}, {ID: "new", Formula: op}},
			[]indicators.Observation{{Indicator: "a", Value: &a}, {Indicator: "b", Value: &b}})
		if err != nil || got[0].Missing != "" {
			continue
		}
		claimed++
		num, den := got[0].Value, &one
		if num == nil {
			num, den = got[0].Numerator, got[0].Denominator
		}
		claim, ok := new(big.Rat).SetString(num.Value.String())
		require.True(t, ok)
		claim.Quo(claim, new(big.Rat).SetInt64(den.Value.Coef()))
		for range 12 {
			x, y := meant(r, a), meant(r, b)
			v := new(big.Rat).SetInt64(x)
			w := new(big.Rat).SetInt64(y)
			switch op {
			case "a + b":
				v.Add(v, w)
			case "a - b":
				v.Sub(v, w)
			case "a * b":
				v.Mul(v, w)
			case "a / b":
				if b.Qualifier != quantity.Exact && y <= 0 {
					continue // a denominator is a size
				}
				v.Quo(v, w)
			case "max(a, b)":
				v.SetInt64(max(x, y))
			case "min(a, b)":
				v.SetInt64(min(x, y))
			case "-a":
				v.Neg(v)
			}
			require.True(t, holds(num.Qualifier, claim, v), "%s of %v %v and %v %v: %v %v, but %d and %d give %v",
				op, a.Qualifier, a.Value, b.Qualifier, b.Value, num.Qualifier, claim, x, y, v)
		}
	}
	require.Greater(t, claimed, 3000)
}

// No number a reading may mean contradicts the state that is told of it.
func TestStatesHold(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	bounds := []quantity.Qualifier{quantity.Exact, quantity.AtLeast, quantity.MoreThan, quantity.AtMost, quantity.LessThan}
	told := map[indicators.State]int{}
	for range 6000 {
		base, goal := r.Int64N(11), r.Int64N(11)
		v := quantity.Quantity{Value: quantity.Int(r.Int64N(15) - 2), Qualifier: bounds[r.IntN(5)]}
		n := indicators.Indicator{
			ID: "n", Direction: []indicators.Direction{indicators.Increase, indicators.Decrease}[r.IntN(2)],
			Baseline: &indicators.Baseline{Value: new(quantity.Of(base, "")), On: cal.Year(2012)},
			Targets:  []indicators.Target{{By: cal.Year(2014 + 2*r.IntN(2)), Value: new(quantity.Of(goal, ""))}},
		}
		judge := func(q quantity.Quantity) indicators.Progress {
			return n.Progress([]indicators.Observation{{Indicator: "n", Period: inYear(2014), Value: &q}}, cal.Day(2014, 12, 31), indicators.Linear, quantity.Decimal{})
		}
		p := judge(v)
		told[p.State]++
		if p.State == indicators.Undefined {
			continue
		}
		for range 10 {
			exact := judge(quantity.Of(meant(r, v), ""))
			reached := exact.State == indicators.Met || exact.State == indicators.Exceeded
			if p.State == indicators.Met || p.State == indicators.Exceeded {
				require.True(t, reached)
			} else {
				require.Equal(t, p.State, exact.State, "%v %v from %d to %d", v.Qualifier, v.Value, base, goal)
			}
			if p.Attained.Num.Stated() {
				require.True(t, holds(p.Attained.Num.Qualifier, ratOf(p.Attained.Num, p.Attained.Den), ratOf(exact.Attained.Num, exact.Attained.Den)))
			}
		}
	}
	for _, s := range []indicators.State{indicators.Met, indicators.Exceeded, indicators.OnTrack, indicators.Behind, indicators.OffTrack, indicators.Worsening, indicators.Undefined} {
		require.Positive(t, told[s], s)
	}
}
