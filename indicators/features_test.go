package indicators_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/indicators/stat"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// decOf reads a decimal.
func decOf(t testing.TB, s string) quantity.Decimal {
	t.Helper()
	d, err := quantity.Parse(s)
	require.NoError(t, err)
	return d
}

// given makes a quantity of a printed number.
func given(t testing.TB, how quantity.Qualifier, number, unit, of string) quantity.Quantity {
	t.Helper()
	return quantity.Quantity{Value: decOf(t, number), Qualifier: how, Unit: unit, Of: of}
}

// percentOf is a percentage as printed.
func percentOf(t testing.TB, number, of string) quantity.Quantity {
	t.Helper()
	return given(t, quantity.Exact, number, "%", of)
}

// inYear is a period of one year.
func inYear(y int) cal.Period { return cal.Period{From: cal.Year(y), To: cal.Year(y)} }

func TestF095_CommunityProfileWithCensusYear(t *testing.T) {
	population := indicators.Indicator{
		ID: "population", Name: i18n.Text{i18n.EN: "Population"}, Kind: indicators.Count, Of: "person",
		Direction: indicators.Descriptive, Accumulation: indicators.Stock, Level: indicators.Population,
	}
	n := given(t, quantity.Exact, "366151", "persons", "person")
	n.Printed = "366,151"
	london := indicators.Observation{
		Indicator: "population", Period: inYear(2011), Of: []term.Code{term.C("place", "city-of-london")},
		Value: &n, Source: i18n.Text{i18n.EN: "2011 Canadian Census"},
	}
	require.Equal(t, quantity.Int(366_151), london.Value.Value)
	require.Equal(t, 2011, london.Period.From.Year())
	require.Empty(t, population.Lacks(&london))

	// The figure is of the City, and not of Middlesex: it is no total of both.
	_, cover, err := population.Across([]term.Code{"place:city-of-london", "place:middlesex"}, []indicators.Observation{london})
	require.NoError(t, err)
	require.Equal(t, quantity.Int(1), cover.Num.Value)
	require.Equal(t, quantity.Int(2), cover.Den.Value)
	_, _, err = population.Across([]term.Code{"place:middlesex"}, []indicators.Observation{london})
	require.Equal(t, []string{"wrong-part"}, codesOf(err))

	p := population.Progress([]indicators.Observation{london}, cal.Day(2013, 1, 1), nil, quantity.Decimal{}, "place:city-of-london")
	require.Equal(t, indicators.NoTarget, p.State)
}

func TestF096_ACountDerivedFromARoundedShareIsApproximate(t *testing.T) {
	population := given(t, quantity.Exact, "366151", "persons", "person")
	count, low, high, err := indicators.Portion(percentOf(t, "21.2", "person"), population)
	require.NoError(t, err)
	require.Equal(t, quantity.Quantity{Value: quantity.Int(77_624), Qualifier: quantity.About, Unit: "persons", Of: "person"}, count)
	require.Equal(t, quantity.Quantity{Value: quantity.Int(77_441), Qualifier: quantity.AtLeast, Unit: "persons", Of: "person"}, low)
	require.Equal(t, quantity.Quantity{Value: quantity.Int(77_807), Qualifier: quantity.AtMost, Unit: "persons", Of: "person"}, high)

	t.Run("F-196 approximate census groups", func(t *testing.T) {
		younger, older := given(t, quantity.About, "13000", "persons", ""), given(t, quantity.About, "15000", "persons", "")
		both, err := younger.Add(older)
		require.NoError(t, err)
		require.Equal(t, given(t, quantity.About, "28000", "persons", ""), both)
		all := quantity.Of(84_965, "persons")
		share, err := indicators.Share(
			&indicators.Observation{Period: inYear(2016), Value: &both},
			&indicators.Observation{Value: &all}, // of a year that is not stated
		)
		require.NoError(t, err)
		require.Equal(t, []indicators.Flag{indicators.Estimated, indicators.UseWithCaution}, share.Flags)
		v, how, err := quantity.Ratio{Num: *share.Numerator, Den: *share.Denominator}.Value(3)
		require.NoError(t, err)
		require.Equal(t, decOf(t, "0.330"), v)
		require.Equal(t, quantity.About, how)

		same, err := indicators.Share(&indicators.Observation{Period: inYear(2016), Value: &all}, &indicators.Observation{Period: inYear(2016), Value: &all})
		require.NoError(t, err)
		require.Empty(t, same.Flags, "of one year, both exact")
	})
}

func TestF097_AFigureWithoutItsBaseIsKeptAndNotUsed(t *testing.T) {
	recent := indicators.Indicator{ID: "recent", Kind: indicators.Proportion, Population: i18n.Text{i18n.EN: "arrived in the last 5 years"}}
	share := given(t, quantity.CloseTo, "15", "%", "")
	share.Printed = "Almost 15%"
	read := indicators.Observation{Indicator: "recent", Period: inYear(2011), Value: &share, Source: i18n.Text{i18n.EN: "LMLIP presentation"}}
	require.Equal(t, []string{"of", "denominator"}, recent.Lacks(&read))

	_, _, _, err := indicators.Portion(share, given(t, quantity.Exact, "366151", "persons", "person"))
	require.Equal(t, []string{"no-base"}, codesOf(err))
	// With either base stated the count would be quite another.
	for base, want := range map[string]int64{"366151": 54_923, "77624": 11_644} {
		stated := share
		stated.Of = "person"
		count, low, _, err := indicators.Portion(stated, given(t, quantity.Exact, base, "persons", "person"))
		require.NoError(t, err)
		require.Equal(t, quantity.Int(want), count.Value)
		require.Equal(t, quantity.CloseTo, count.Qualifier)
		require.False(t, low.Stated())
	}

	t.Run("F-098 rank with criterion", func(t *testing.T) {
		refugees := indicators.Indicator{ID: "refugees", Kind: indicators.Rank, Unit: "per capita", Accumulation: indicators.Stock}
		second := quantity.Quantity{Value: quantity.Int(2), Printed: "2 nd largest recipient of refugees (per capita)"}
		o := indicators.Observation{Indicator: "refugees", Period: inYear(2011), Value: &second, Source: i18n.Text{i18n.EN: "LMLIP presentation"}}
		require.Equal(t, []string{"population"}, refugees.Lacks(&o), "the comparison set")
		_, _, err := refugees.Over(inYear(2011), []indicators.Observation{o})
		require.Equal(t, []string{"no-total"}, codesOf(err), "never averaged")
		err = indicators.CheckFormulas([]indicators.Indicator{refugees, {ID: "half", Formula: "refugees / 2"}})
		require.Equal(t, []string{"formula-kind"}, codesOf(err))
	})
	t.Run("F-195 growth without period", func(t *testing.T) {
		growth := indicators.Indicator{ID: "growth", Kind: indicators.Rate, Unit: "percent", Of: "person", Per: 100, Source: i18n.Text{i18n.EN: "Guangzhou Award"}}
		v := percentOf(t, "11.00", "person")
		o := indicators.Observation{Indicator: "growth", Value: &v}
		require.Equal(t, []string{"period"}, growth.Lacks(&o))
		require.Equal(t, "11.00", o.Value.Value.String())
	})
}

func TestF194_APrintedQuotientCheckedWithinRounding(t *testing.T) {
	fits, low, high := indicators.Quotient(given(t, quantity.Exact, "1192.50", "people/sq.km", ""),
		quantity.Of(84_965, "people"), given(t, quantity.Exact, "71.25", "sq.km", ""))
	require.Equal(t, quantity.Yes, fits)
	require.Equal(t, decOf(t, "1192.41"), low)
	require.Equal(t, decOf(t, "1192.57"), high)

	// Equality at two decimals would fail: the quotient rounds to 1,192.49.
	exact, err := quantity.Int(84_965).Quo(decOf(t, "71.25"), 2)
	require.NoError(t, err)
	require.Equal(t, decOf(t, "1192.49"), exact)

	fits, _, _ = indicators.Quotient(given(t, quantity.Exact, "1192.58", "", ""), quantity.Of(84_965, ""), given(t, quantity.Exact, "71.25", "", ""))
	require.Equal(t, quantity.No, fits)
	fits, _, _ = indicators.Quotient(given(t, quantity.About, "1192.50", "", ""), quantity.Of(84_965, ""), given(t, quantity.Exact, "71.25", "", ""))
	require.Equal(t, quantity.CannotTell, fits)
	fits, _, _ = indicators.Quotient(quantity.Of(1, ""), quantity.Of(1, ""), given(t, quantity.Exact, "0.0", "", ""))
	require.Equal(t, quantity.CannotTell, fits, "the area may be nothing")
}

func TestF184_AgeDistributionSums(t *testing.T) {
	sum := func(of string, numbers ...string) (quantity.Answer, quantity.Decimal) {
		var shares []quantity.Quantity
		for _, n := range numbers {
			shares = append(shares, percentOf(t, n, of))
		}
		a, diff, err := indicators.Whole(shares...)
		require.NoError(t, err)
		return a, diff
	}
	for _, tt := range []struct {
		numbers []string
		want    quantity.Answer
		diff    int64
	}{
		{[]string{"36", "25", "28", "11"}, quantity.Yes, 0},
		{[]string{"36", "25", "28", "10"}, quantity.Yes, -1},
		{[]string{"36", "25", "28", "9"}, quantity.Yes, -2},
		{[]string{"36", "25", "28", "13"}, quantity.Yes, 2},
		{[]string{"36", "25", "28", "14"}, quantity.No, 3},
		{[]string{"36", "25", "28", "6"}, quantity.No, -5},
		{[]string{"60", "50", "30"}, quantity.No, 40}, // several answers a person
	} {
		a, diff := sum("person", tt.numbers...)
		require.Equal(t, tt.want, a, "%v", tt.numbers)
		require.True(t, quantity.Int(tt.diff).Equal(diff), "%v: %v", tt.numbers, diff)
	}
	a, _ := sum("person", "36.0", "25.0", "28.0", "10.0")
	require.Equal(t, quantity.No, a, "with decimals there is less room")
	t.Run("F-159 two entry points", func(t *testing.T) {
		a, diff := sum("request", "70", "30")
		require.Equal(t, quantity.Yes, a)
		require.True(t, diff.Equal(quantity.Int(0)))
	})
}

func TestF186_CanTheseSharesComeFromWholePersons(t *testing.T) {
	low, high, ok := indicators.Possible(quantity.Int(67), 290)
	require.True(t, ok)
	require.Equal(t, [2]int64{193, 195}, [2]int64{low, high})
	count, _, _, err := indicators.Portion(percentOf(t, "67", "person"), quantity.Of(290, "person"))
	require.NoError(t, err)
	require.Equal(t, quantity.Int(194), count.Value, "the nearest")
	_, _, ok = indicators.Possible(quantity.Int(67), 5)
	require.False(t, ok)
	_, _, _, err = indicators.Portion(percentOf(t, "67", "person"), quantity.Of(5, "person"))
	require.Equal(t, []string{"impossible-share"}, codesOf(err))

	t.Run("F-187 thirteen distributions and no count", func(t *testing.T) {
		ages := []quantity.Decimal{quantity.Int(36), quantity.Int(25), quantity.Int(28), quantity.Int(11)}
		require.Equal(t, quantity.Of(13, ""), indicators.Distributions(290, ages...))
		for i, want := range [][2]int64{{103, 105}, {72, 73}, {80, 82}, {31, 33}} {
			low, high, ok := indicators.Possible(ages[i], 290)
			require.True(t, ok)
			require.Equal(t, want, [2]int64{low, high})
		}
		// One of the thirteen is what the largest remainders give.
		persons, ok := stat.LargestRemainder([]int64{36, 25, 28, 11}, 290)
		require.True(t, ok)
		require.Equal(t, []int64{104, 73, 81, 32}, persons)
	})
}

func TestF188_QualifiedSharesDoNotAddUpToACheckableSum(t *testing.T) {
	basic, family := given(t, quantity.CloseTo, "30", "%", "request"), given(t, quantity.MoreThan, "20", "%", "request")
	a, diff, err := indicators.Whole(basic, family, quantity.Quantity{Unit: "%", Of: "request", Printed: "the others"})
	require.NoError(t, err)
	require.Equal(t, quantity.CannotTell, a)
	require.Equal(t, quantity.Decimal{}, diff, "and not 50 %%")

	// What certainly exceeds a whole does, whatever the rest is.
	a, _, err = indicators.Whole(given(t, quantity.MoreThan, "60", "%", ""), given(t, quantity.AtLeast, "50", "%", ""))
	require.NoError(t, err)
	require.Equal(t, quantity.No, a)
}

func TestF189_DifferentBasesAreTyped(t *testing.T) {
	requests, persons := percentOf(t, "70", "request"), percentOf(t, "67", "person")
	_, err := requests.Add(persons)
	require.Equal(t, []string{"unit-mismatch"}, codesOf(err))
	_, _, err = indicators.Whole(requests, persons)
	require.Equal(t, []string{"unit-mismatch"}, codesOf(err))
	_, err = indicators.Difference(persons, requests)
	require.Equal(t, []string{"unit-mismatch"}, codesOf(err))

	list := []indicators.Indicator{
		{ID: "by211", Kind: indicators.Proportion, Of: "request"},
		{ID: "women", Kind: indicators.Proportion, Of: "person"},
		{ID: "both", Kind: indicators.Proportion, Formula: "by211 + women"},
	}
	require.Equal(t, []string{"formula-units"}, codesOf(indicators.CheckFormulas(list)))
	list[2].Formula = "1 - women"
	require.NoError(t, indicators.CheckFormulas(list))

	share := indicators.Indicator{ID: "share", Kind: indicators.Proportion, Accumulation: indicators.Flow}
	_, _, err = share.Across([]term.Code{"of:request", "of:person"}, []indicators.Observation{
		{Indicator: "share", Of: []term.Code{"of:request"}, Numerator: new(quantity.Of(7, "request")), Denominator: new(quantity.Of(10, "request"))},
		{Indicator: "share", Of: []term.Code{"of:person"}, Numerator: new(quantity.Of(67, "person")), Denominator: new(quantity.Of(100, "person"))},
	})
	require.Equal(t, []string{"unit-mismatch"}, codesOf(err))
	require.Empty(t, cmp.Diff(quantity.Int(70), requests.Value))
}
