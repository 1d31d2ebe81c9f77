package indicators_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// Every count of every small base prints as a share it is possible for, and no
// other count does.
func TestPossibleIsWhatPrints(t *testing.T) {
	for scale := range 3 {
		for base := int64(1); base <= 40; base++ {
			counts := map[quantity.Decimal][]int64{}
			for n := range base + 1 {
				p, err := quantity.Int(100*n).Quo(quantity.Int(base), scale)
				require.NoError(t, err)
				counts[p] = append(counts[p], n)
			}
			for c := range int64(100*math.Pow10(scale)) + 1 {
				p := quantity.D(c, scale)
				low, high, ok := indicators.Possible(p, base)
				require.Equal(t, len(counts[p]) > 0, ok, "%v %% of %d", p, base)
				if ok {
					require.Equal(t, [2]int64{counts[p][0], counts[p][len(counts[p])-1]}, [2]int64{low, high}, "%v %% of %d", p, base)
					require.Len(t, counts[p], int(high-low+1))
				}
			}
		}
	}
}

func TestPossibleAtTheEdges(t *testing.T) {
	for _, tt := range []struct {
		percent   string
		base      int64
		low, high int64
		ok        bool
	}{
		{"8", 12, 1, 1, true}, // a percentage of a small base is the count
		{"0", 290, 0, 1, true},
		{"100", 290, 289, 290, true},
		{"100.0", 290, 290, 290, true},
		{"50", math.MaxInt64, 4565445778567694404, 4657926258286840403 + 0, true},
		{"100", 1, 1, 1, true},
		{"-1", 290, 0, 0, false},
		{"101", 290, 0, 0, false},
		{"50", 0, 0, 0, false},
		{"50", -2, 0, 0, false},
		{"50.0000000000000000", 2, 1, 1, true},
		{"5.00000000000000000", 20, 0, 0, false},
	} {
		low, high, ok := indicators.Possible(decOf(t, tt.percent), tt.base)
		require.Equal(t, tt.ok, ok, "%s of %d", tt.percent, tt.base)
		if tt.base == math.MaxInt64 {
			require.Less(t, low, high)
			continue
		}
		require.Equal(t, [2]int64{tt.low, tt.high}, [2]int64{low, high}, "%s of %d", tt.percent, tt.base)
	}
}

// Distributions are what counting them one by one gives.
func TestDistributionsOneByOne(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	some := 0
	for range 400 {
		base := r.Int64N(300) + 1
		var shares []quantity.Decimal
		left := base
		for range r.IntN(4) + 1 {
			n := r.Int64N(left + 1)
			left -= n
			p, err := quantity.Int(100*n).Quo(quantity.Int(base), 0)
			require.NoError(t, err)
			shares = append(shares, p)
		}
		last, err := quantity.Int(100*left).Quo(quantity.Int(base), 0)
		require.NoError(t, err)
		shares = append(shares, last)
		want := oneByOne(base, shares)
		require.Equal(t, quantity.Of(want, ""), indicators.Distributions(base, shares...), "%v of %d", shares, base)
		if want > 0 {
			some++
		}
	}
	require.Greater(t, some, 300)
}

func oneByOne(left int64, shares []quantity.Decimal) (ways int64) {
	base := left
	var count func(left int64, shares []quantity.Decimal) int64
	count = func(left int64, shares []quantity.Decimal) (ways int64) {
		if len(shares) == 0 {
			if left == 0 {
				return 1
			}
			return 0
		}
		low, high, ok := indicators.Possible(shares[0], base)
		for n := low; ok && n <= min(high, left); n++ {
			ways += count(left-n, shares[1:])
		}
		return ways
	}
	return count(left, shares)
}

func TestDistributionsAreBounded(t *testing.T) {
	quarter := quantity.Int(25)
	require.Equal(t, quantity.Quantity{Value: quantity.Int(1), Qualifier: quantity.AtLeast}, indicators.Distributions(math.MaxInt64, quarter, quarter, quarter, quarter))
	require.Equal(t, quantity.Of(0, ""), indicators.Distributions(290))
	require.Equal(t, quantity.Of(0, ""), indicators.Distributions(290, quantity.Int(50), quantity.Int(40)))
	require.Equal(t, quantity.Of(0, ""), indicators.Distributions(290, quantity.Int(90), quantity.Int(90)))
	require.Equal(t, quantity.Of(0, ""), indicators.Distributions(0, quantity.Int(100)))
	ones := make([]quantity.Decimal, 100)
	for i := range ones {
		ones[i] = quantity.Int(1)
	}
	require.Equal(t, quantity.AtLeast, indicators.Distributions(100_000, ones...).Qualifier, "more ways than 64 bits can count")
}

func TestDifferenceAndRelative(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"40 %", "50 %", "exact 10 points"},
		{"40 percent", "35 percent", "exact -5 points"},
		{"200", "more than 300", "more than 100 "},
		{"more than 200", "300", "less than 100 "},
		{"at most 200", "at least 300", "at least 100 "},
		{"about 200", "300", "about 100 "},
	} {
		d, err := indicators.Difference(*number(t, tt.from), *number(t, tt.to))
		require.NoError(t, err)
		require.Equal(t, tt.want, d.Qualifier.String()+" "+d.Value.String()+" "+d.Unit)
	}
	r, err := indicators.Relative(*number(t, "40 %"), *number(t, "50 %"))
	require.NoError(t, err)
	v, how, err := r.Value(2)
	require.NoError(t, err)
	require.Equal(t, quantity.D(25, 2), v, "10 points, and 25 % more")
	require.Equal(t, quantity.Exact, how)

	r, err = indicators.Relative(*number(t, "0"), *number(t, "50"))
	require.NoError(t, err)
	_, _, err = r.Value(2)
	require.Equal(t, []string{"divide-by-zero"}, codesOf(err))
	for want, pair := range map[string][2]string{
		"cannot-claim":  {"at least 1", "at least 2"},
		"unit-mismatch": {"1 %", "2 persons"},
		"overflow":      {"-9223372036854775808", "1"},
	} {
		_, err := indicators.Relative(*number(t, pair[0]), *number(t, pair[1]))
		require.Equal(t, []string{want}, codesOf(err))
	}
}

func TestPortionOfWhatIsNotExact(t *testing.T) {
	whole := given(t, quantity.Exact, "1001", "requests", "request")
	for _, tt := range []struct {
		share, whole quantity.Quantity
		want         string
		code         string
	}{
		{share: given(t, quantity.MoreThan, "20", "%", "request"), whole: whole, want: "more than 200"},
		{share: given(t, quantity.AtMost, "20", "%", "request"), whole: whole, want: "at most 201"},
		{share: given(t, quantity.Exact, "20", "%", "request"), whole: given(t, quantity.About, "1000", "requests", "request"), want: "about 200"},
		{share: given(t, quantity.Exact, "20", "%", "request"), whole: given(t, quantity.MoreThan, "1000", "requests", "request"), code: "cannot-claim"},
		{share: given(t, quantity.Exact, "20", "%", "person"), whole: whole, code: "unit-mismatch"},
		{share: given(t, quantity.Exact, "20", "", "request"), whole: whole, code: "not-a-share"},
		{share: given(t, quantity.Exact, "120", "%", "request"), whole: whole, code: "not-a-share"},
		{share: quantity.Quantity{Unit: "%", Of: "request"}, whole: whole, code: "not-stated"},
		{share: given(t, quantity.Exact, "20", "%", "requests"), whole: quantity.Of(1000, "requests"), want: "about 200"},
	} {
		count, _, _, err := indicators.Portion(tt.share, tt.whole)
		if tt.code != "" {
			require.Equal(t, []string{tt.code}, codesOf(err))
			continue
		}
		require.NoError(t, err)
		require.Equal(t, tt.want, count.Qualifier.String()+" "+count.Value.String())
	}
}

func TestWholeRefuses(t *testing.T) {
	for _, tt := range []struct {
		shares []quantity.Quantity
		code   string
	}{
		{nil, ""},
		{[]quantity.Quantity{{}}, ""},
		{[]quantity.Quantity{percentOf(t, "60", ""), {Printed: "many"}}, ""},
		{[]quantity.Quantity{quantity.Of(60, "persons")}, "not-a-share"},
		{[]quantity.Quantity{percentOf(t, "-1", "")}, "not-a-share"},
		{[]quantity.Quantity{percentOf(t, "60", "person"), percentOf(t, "20", ""), {Unit: "%", Of: "request"}}, "unit-mismatch"},
		{[]quantity.Quantity{{Unit: "persons"}}, "not-a-share"},
	} {
		a, _, err := indicators.Whole(tt.shares...)
		require.Equal(t, quantity.CannotTell, a)
		if tt.code == "" {
			require.NoError(t, err)
		} else {
			require.Equal(t, []string{tt.code}, codesOf(err))
		}
	}
	a, _, err := indicators.Whole(given(t, quantity.AtMost, "30", "%", ""), given(t, quantity.LessThan, "60", "%", ""))
	require.NoError(t, err)
	require.Equal(t, quantity.No, a)
}

func TestLacksAndShare(t *testing.T) {
	bare := indicators.Indicator{ID: "n", Kind: indicators.Rate}
	require.Equal(t, []string{"per", "denominator", "period", "source"}, bare.Lacks(&indicators.Observation{}))
	_, err := indicators.Share(&indicators.Observation{Value: new(quantity.Of(1, "persons"))}, &indicators.Observation{Value: new(quantity.Of(1, "requests"))})
	require.Equal(t, []string{"unit-mismatch"}, codesOf(err))
	_, err = indicators.Share(&indicators.Observation{Value: new(quantity.Of(1, ""))}, &indicators.Observation{})
	require.Equal(t, []string{"not-stated"}, codesOf(err))
	got, err := indicators.Share(&indicators.Observation{Period: inYear(2016), Value: new(quantity.Of(1, ""))}, &indicators.Observation{Period: cal.Period{From: cal.Day(2016, 1, 1), To: cal.Day(2016, 12, 31)}, Value: new(quantity.Of(0, ""))})
	require.NoError(t, err)
	require.Equal(t, indicators.NoDenominator, got.Missing)
	require.Empty(t, got.Flags)
}

func TestPercentages(t *testing.T) {
	shown := func(decimals int, counts ...int64) (out []string) {
		parts, ok := indicators.Percentages(counts, decimals)
		require.True(t, ok)
		sum := quantity.Int(0)
		for _, p := range parts {
			var err error
			sum, err = sum.Add(p)
			require.NoError(t, err)
			out = append(out, p.String())
		}
		require.True(t, sum.Equal(quantity.Int(100)))
		return out
	}
	require.Equal(t, []string{"17", "17", "17", "17", "16", "16"}, shown(0, 1, 1, 1, 1, 1, 1))
	require.Equal(t, []string{"44.8", "55.2"}, shown(1, 130, 160))
	require.Equal(t, []string{"36", "25", "28", "11"}, shown(0, 104, 73, 81, 32), "34: and not 99 or 101")
	require.Equal(t, []string{"33.3333333333333334", "33.3333333333333333", "33.3333333333333333"}, shown(16, 5, 5, 5))
	for _, none := range [][]int64{nil, {0, 0}, {1, -1}} {
		_, ok := indicators.Percentages(none, 0)
		require.False(t, ok)
	}
	require.Panics(t, func() { indicators.Percentages([]int64{1}, -1) })
	require.Panics(t, func() { indicators.Percentages([]int64{1}, 17) })
}
