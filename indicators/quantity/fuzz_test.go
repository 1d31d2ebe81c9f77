package quantity_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
)

// Parsing undoes writing and accepts nothing else.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"0", "-12.50", "9223372036854775807", "-9223372036854775808", "0.000000000000000001", "-0", "1e5", "٣", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := quantity.Parse(s)
		var u quantity.Decimal
		require.Equal(t, err == nil, u.UnmarshalJSON([]byte(s)) == nil)
		require.Equal(t, d, u)
		if err != nil {
			require.Contains(t, []string{"bad-number", "overflow"}, code(t, err))
			return
		}
		require.Equal(t, s, d.String())
		require.True(t, json.Valid([]byte(s)))
	})
}

// Arithmetic agrees with rational numbers of any size, or overflows.
func FuzzArithmetic(f *testing.F) {
	f.Add(int64(370), uint8(0), int64(290), uint8(0), uint8(2))
	f.Add(int64(math.MinInt64), uint8(18), int64(-1), uint8(0), uint8(18))
	f.Add(int64(1), uint8(18), int64(math.MaxInt64), uint8(18), uint8(18))
	f.Fuzz(func(t *testing.T, a int64, sa uint8, b int64, sb, scale uint8) {
		x, y, s := quantity.D(a, int(sa%19)), quantity.D(b, int(sb%19)), int(scale%19)
		rx, ry := rat(x), rat(y)
		require.Equal(t, rx.Cmp(ry), x.Cmp(y))
		require.Equal(t, -y.Cmp(x), x.Cmp(y))
		require.Equal(t, rx.Sign(), x.Sign())

		agree := func(got quantity.Decimal, err error, want *big.Rat, atLeastScale int) {
			t.Helper()
			if err != nil {
				require.Equal(t, "overflow", code(t, err))
				require.False(t, holds(want, atLeastScale), "%v fits", want)
				return
			}
			require.Zero(t, rat(got).Cmp(want), "%v, want %v", got, want)
		}
		sum, err := x.Add(y)
		agree(sum, err, new(big.Rat).Add(rx, ry), max(x.Scale(), y.Scale()))
		back, errBack := y.Add(x)
		require.Equal(t, err == nil, errBack == nil)
		require.Equal(t, sum, back, "addition commutes")
		diff, err := x.Sub(y)
		agree(diff, err, new(big.Rat).Sub(rx, ry), max(x.Scale(), y.Scale()))
		product, err := x.Mul(y)
		agree(product, err, new(big.Rat).Mul(rx, ry), min(x.Scale()+y.Scale(), quantity.MaxScale))

		quo, err := x.Quo(y, s)
		low, high, errBounds := x.Bounds(y, s)
		if b == 0 {
			require.Equal(t, "divide-by-zero", code(t, err))
			require.Equal(t, "divide-by-zero", code(t, errBounds))
		} else {
			want := new(big.Rat).Quo(rx, ry)
			if err == nil {
				require.Zero(t, rat(quo).Cmp(rounded(want, s)), "%v / %v is %v", x, y, quo)
				require.Equal(t, s, quo.Scale())
			} else {
				require.Equal(t, "overflow", code(t, err))
				require.False(t, holds(rounded(want, s), s) && exactly(rounded(want, s), s))
			}
			if errBounds == nil {
				require.True(t, rat(low).Cmp(want) <= 0 && want.Cmp(rat(high)) <= 0)
				step := new(big.Rat).Sub(rat(high), rat(low))
				if low.Cmp(high) != 0 {
					require.Zero(t, step.Cmp(rat(quantity.D(1, s))))
				} else {
					require.Zero(t, rat(low).Cmp(want))
				}
			}
		}

		require.Zero(t, rat(x.Round(s)).Cmp(roundedUnlessCoarse(rx, x, s)))
		require.True(t, x.Floor(s).Cmp(x) <= 0 && x.Cmp(x.Ceil(s)) <= 0)
		require.True(t, x.Floor(s).Scale() <= max(s, 0) || x.Scale() <= s)
	})
}

func scaled(r *big.Rat, scale int) *big.Rat {
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale)), nil)
	return new(big.Rat).Mul(r, new(big.Rat).SetInt(p))
}

// holds reports whether r fits in a decimal of some scale up to this one.
func holds(r *big.Rat, scale int) bool {
	for s := scale; s >= 0; s-- {
		if v := scaled(r, s); v.IsInt() && v.Num().IsInt64() {
			return true
		}
	}
	return false
}

// exactly reports whether r fits in a decimal of just this scale.
func exactly(r *big.Rat, scale int) bool {
	v := scaled(r, scale)
	return v.IsInt() && v.Num().IsInt64()
}

// rounded rounds half away from zero.
func rounded(r *big.Rat, scale int) *big.Rat {
	v := scaled(r, scale)
	n := new(big.Int).Abs(v.Num())
	n.Add(n.Mul(n, big.NewInt(2)), v.Denom())
	n.Quo(n, new(big.Int).Mul(v.Denom(), big.NewInt(2)))
	if v.Sign() < 0 {
		n.Neg(n)
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale)), nil)
	return new(big.Rat).SetFrac(n, p)
}

func roundedUnlessCoarse(r *big.Rat, d quantity.Decimal, scale int) *big.Rat {
	if d.Scale() <= scale {
		return r
	}
	return rounded(r, scale)
}

// Admits agrees with Meets of an exact quantity, and bounds with one another.
func FuzzQualifiers(f *testing.F) {
	f.Add(int64(200), uint8(0), uint8(4), int64(201), uint8(0), uint8(3))
	f.Fuzz(func(t *testing.T, a int64, sa, qa uint8, b int64, sb, qb uint8) {
		x := quantity.Quantity{Value: quantity.D(a, int(sa%19)), Qualifier: quantity.Qualifier(qa % 7)}
		y := quantity.Quantity{Value: quantity.D(b, int(sb%19)), Qualifier: quantity.Qualifier(qb % 7)}
		exactly := quantity.Quantity{Value: x.Value}
		got, err := exactly.Meets(y)
		require.NoError(t, err)
		require.Equal(t, y.Admits(x.Value), got)

		meets, err := x.Meets(y)
		require.NoError(t, err)
		if admits := y.Admits(x.Value); x.Admits(x.Value) == yes && meets != cannotTell {
			require.Equal(t, admits, meets, "the printed number is one of those meant")
		}
		more, err := x.Exceeds(y)
		require.NoError(t, err)
		less, err := y.Exceeds(x)
		require.NoError(t, err)
		require.False(t, more == yes && less != no, "antisymmetric")
		if more == yes {
			require.NotEqual(t, yes, meets.And(answerOf(y.Qualifier == exact)))
		}

		sum, err := x.Add(y)
		back, errBack := y.Add(x)
		require.Equal(t, err == nil, errBack == nil)
		require.Equal(t, sum, back, "addition commutes")
		if err == nil && x.Admits(x.Value) == yes && y.Admits(y.Value) == yes {
			require.Equal(t, yes, sum.Admits(sum.Value))
		}
		if v, ok := x.LeastWhole(); ok {
			require.Equal(t, yes, x.Admits(v))
			if below, err := v.Sub(quantity.Int(1)); err == nil {
				require.Equal(t, no, x.Admits(below))
			}
		}
		total, diff := quantity.Total(x, y)
		if total == cannotTell {
			require.Zero(t, diff.Sign())
		}
	})
}

func answerOf(b bool) quantity.Answer {
	if b {
		return yes
	}
	return no
}

// A ratio satisfies its own claim, at whatever scale it is rounded.
func FuzzRatio(f *testing.F) {
	f.Add(int64(370), uint8(0), uint8(4), int64(290), uint8(0), uint8(0), uint8(2))
	f.Fuzz(func(t *testing.T, a int64, sa, qa uint8, b int64, sb, qb, scale uint8) {
		r := quantity.Ratio{
			Num: quantity.Quantity{Value: quantity.D(a, int(sa%19)), Qualifier: quantity.Qualifier(qa % 7)},
			Den: quantity.Quantity{Value: quantity.D(b, int(sb%19)), Qualifier: quantity.Qualifier(qb % 7)},
		}
		v, how, err := r.Value(int(scale % 19))
		if err != nil {
			require.Contains(t, []string{"divide-by-zero", "cannot-claim", "overflow"}, code(t, err))
			return
		}
		got, err := r.Meets(quantity.Quantity{Value: v, Qualifier: how})
		require.NoError(t, err)
		switch how {
		case about, closeTo:
			require.Equal(t, cannotTell, got)
		case exact:
			low, high, err := r.Num.Value.Bounds(r.Den.Value, int(scale%19))
			if err == nil {
				require.Equal(t, answerOf(low.Cmp(high) == 0), got)
			}
		default:
			require.Equal(t, yes, got)
		}
		_ = r.Percent("x", 1)
	})
}

func FuzzQuantityJSON(f *testing.F) {
	for _, s := range []string{`{"value":200,"qualifier":"more than","unit":"people"}`, `{"value":0}`, `{}`, `{"printed":"many"}`, `{"value":null}`, `null`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var v quantity.Quantity
		if json.Unmarshal(data, &v) == nil {
			stable(t, v)
		}
		var r quantity.Ratio
		if json.Unmarshal(data, &r) == nil {
			stable(t, r)
		}
		var m quantity.Money
		if json.Unmarshal(data, &m) == nil {
			stable(t, m)
		}
	})
}

func stable[T comparable](t *testing.T, v T) {
	t.Helper()
	first, err := json.Marshal(v)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(first, &back))
	require.Equal(t, v, back)
	second, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, first, second)
}

func FuzzWordsOfTypes(f *testing.F) {
	for _, s := range []string{"", "exact", "more than", "yes", "cannot tell", "over"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var v quantity.Qualifier
		if v.UnmarshalText([]byte(s)) == nil {
			require.Equal(t, s, v.String())
		}
		var a quantity.Answer
		if a.UnmarshalText([]byte(s)) == nil {
			require.Equal(t, s, a.String())
		}
	})
}

func FuzzParseMoney(f *testing.F) {
	for _, s := range []string{"CAD 405000.00", "JPY 5000", "KWD 1.234", "CAD -0.05", "CAD 5", "XXX 1", "cad 5", "CAD"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := quantity.ParseMoney(s)
		if err != nil {
			require.Contains(t, []string{"bad-money", "overflow"}, code(t, err))
			return
		}
		require.True(t, m.Known())
		again, err := quantity.ParseMoney(m.String())
		require.NoError(t, err)
		require.Equal(t, m, again)
	})
}

// Parts add up to the whole and differ by one at most; sums do not depend on
// the order.
func FuzzMoney(f *testing.F) {
	f.Add(int64(100), int64(-7), uint8(3))
	f.Fuzz(func(t *testing.T, a, b int64, n uint8) {
		parts := cad(a).Split(int(n))
		if n > 0 {
			require.Len(t, parts, int(n))
			totals, unknown, err := quantity.Sum(parts...)
			require.NoError(t, err)
			require.Zero(t, unknown)
			require.Equal(t, []quantity.Money{cad(a)}, totals)
			spread := parts[0].Minor - parts[n-1].Minor
			require.True(t, -1 <= spread && spread <= 1)
		}
		sum, err := cad(a).Add(cad(b))
		back, errBack := cad(b).Add(cad(a))
		require.Equal(t, err == nil, errBack == nil)
		require.Equal(t, sum, back)
		want := new(big.Int).Add(big.NewInt(a), big.NewInt(b))
		require.Equal(t, want.IsInt64(), err == nil)
		if err == nil {
			require.Equal(t, want.Int64(), sum.Minor)
		}
		diff, err := cad(a).Sub(cad(b))
		want.Sub(big.NewInt(a), big.NewInt(b))
		require.Equal(t, want.IsInt64(), err == nil)
		if err == nil {
			require.Equal(t, want.Int64(), diff.Minor)
		}
	})
}
