package partnership_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

func cad(dollars int64) quantity.Money { return quantity.Money{Minor: dollars * 100, Currency: "CAD"} }
func usd(dollars int64) quantity.Money { return quantity.Money{Minor: dollars * 100, Currency: "USD"} }

// fiveYears is the funding period of Repentigny, which its text counts as five.
func fiveYears() cal.Period {
	return cal.Period{From: cal.Year(2017), To: cal.Year(2021), Counting: cal.BothEnds}
}

// repentigny is how the Informational and Social Crossroads was funded: only
// the city's amount is tied to a period.
func repentigny() []partnership.Contribution {
	return []partnership.Contribution{
		{ID: "city", Kind: partnership.Cash, From: "repentigny", Amount: cad(250_000), Period: fiveYears()},
		{ID: "region", Kind: partnership.Cash, From: "regional-council", Amount: cad(80_000)},
		{ID: "fund", Kind: partnership.Cash, From: "caisse-desjardins", Amount: cad(75_000)},
	}
}

func shownSum(amount quantity.Money, how quantity.Qualifier) string {
	if !amount.Known() {
		return fmt.Sprint(how, " ", amount.Minor, " of an unknown currency")
	}
	return fmt.Sprint(how, " ", amount)
}

func sums(list []partnership.Contribution) []string {
	var all []string
	for _, c := range list {
		all = append(all, strings.TrimSpace(string(c.From)+" "+shownSum(c.Amount, c.Qualifier)))
	}
	return all
}

func rows(list []partnership.Instalment) []string {
	var all []string
	for _, p := range list {
		s := p.Period.String() + " " + shownSum(p.Amount, p.Qualifier)
		if p.Assumed {
			s += " assumed"
		}
		all = append(all, strings.TrimSpace(s))
	}
	return all
}

func TestF093_UnvalidatedInKindStaysOut(t *testing.T) {
	base := []partnership.Contribution{{Kind: partnership.Cash, Amount: cad(100)}}
	extra := []partnership.Contribution{
		{ID: "rooms", Kind: partnership.InKind, Amount: cad(60), Validated: quantity.Yes},
		{ID: "hours", Kind: partnership.InKind, Amount: cad(50), Validated: quantity.No},
		{ID: "grant", Kind: partnership.Leveraged, Amount: cad(70)},
	}
	ratio, left, err := partnership.Leverage(base, extra)
	require.NoError(t, err)
	require.Equal(t, "exact 230.00 CAD", show(ratio.Num))
	require.Equal(t, "exact 100.00 CAD", show(ratio.Den))
	v, how, err := ratio.Value(1)
	require.NoError(t, err)
	require.Equal(t, "2.3", v.String())
	require.Equal(t, quantity.Exact, how)
	require.Len(t, left, 1)
	require.Equal(t, partnership.ContributionID("hours"), left[0].ID)

	t.Run("not known whether validated", func(t *testing.T) {
		extra := slices.Clone(extra)
		extra[0].Validated = quantity.CannotTell
		ratio, left, err := partnership.Leverage(base, extra)
		require.NoError(t, err)
		require.Equal(t, "exact 170.00 CAD", show(ratio.Num))
		require.Len(t, left, 2)
	})
	t.Run("F-094 two kinds beside cash", func(t *testing.T) {
		kinds := map[string]bool{}
		for _, c := range append(base, extra...) {
			kinds[c.Kind] = true
		}
		require.Len(t, kinds, 3)
		require.True(t, kinds[partnership.InKind] && kinds[partnership.Leveraged])
	})
	t.Run("F-092 more than doubled, and no amount known", func(t *testing.T) {
		ratio, _, err := partnership.Leverage([]partnership.Contribution{{Kind: partnership.Cash}}, []partnership.Contribution{{Kind: partnership.Leveraged}})
		require.NoError(t, err)
		_, _, err = ratio.Value(1)
		require.Equal(t, "not-stated", code(t, err))
		doubled, err := ratio.Meets(*counted(quantity.MoreThan, 2, ""))
		require.NoError(t, err)
		require.Equal(t, quantity.CannotTell, doubled)
	})
	t.Run("an extra of which only part is known", func(t *testing.T) {
		ratio, _, err := partnership.Leverage(base, append(extra, partnership.Contribution{Kind: partnership.Leveraged}))
		require.NoError(t, err)
		v, how, err := ratio.Value(1)
		require.NoError(t, err)
		require.Equal(t, "at least 2.3", how.String()+" "+v.String())
		doubled, err := ratio.Meets(*counted(quantity.MoreThan, 2, ""))
		require.NoError(t, err)
		require.Equal(t, quantity.Yes, doubled)
	})
	t.Run("a base of which only part is known", func(t *testing.T) {
		ratio, _, err := partnership.Leverage(append(base, partnership.Contribution{}), extra)
		require.NoError(t, err)
		_, _, err = ratio.Value(1)
		require.Equal(t, "cannot-claim", code(t, err))
	})
	t.Run("several currencies", func(t *testing.T) {
		_, _, err := partnership.Leverage(base, []partnership.Contribution{{Kind: partnership.Leveraged, Amount: usd(1)}})
		require.Equal(t, "currency-mismatch", code(t, err))
	})
	t.Run("cannot be added", func(t *testing.T) {
		_, _, err := partnership.Leverage(base, []partnership.Contribution{{Amount: cad(1), Qualifier: quantity.AtLeast}, {Amount: cad(1), Qualifier: quantity.AtMost}})
		require.Equal(t, "cannot-add", code(t, err))
	})
	t.Run("nothing to begin with", func(t *testing.T) {
		ratio, _, err := partnership.Leverage(nil, extra)
		require.NoError(t, err)
		_, _, err = ratio.Value(1)
		require.Equal(t, "not-stated", code(t, err))
		ratio, _, err = partnership.Leverage([]partnership.Contribution{{Amount: cad(0)}}, extra)
		require.NoError(t, err)
		_, _, err = ratio.Value(1)
		require.Equal(t, "divide-by-zero", code(t, err))
	})
}

func TestF132_UnknownAmountMakesTheSumALowerBound(t *testing.T) {
	funders := []partnership.Contribution{{From: "cic", Kind: partnership.Cash}}
	totals, unknown, err := partnership.Funding(funders)
	require.NoError(t, err)
	require.Equal(t, []string{"at least 0 of an unknown currency"}, sums(totals))
	require.Equal(t, 1, unknown)

	totals, unknown, err = partnership.Funding(append(funders, repentigny()...))
	require.NoError(t, err)
	require.Equal(t, []string{"at least CAD 405000.00"}, sums(totals))
	require.Equal(t, 1, unknown)

	t.Run("F-145 two funders, both amounts unknown", func(t *testing.T) {
		totals, unknown, err := partnership.Funding([]partnership.Contribution{{From: "united-way-toronto"}, {From: "ontario-citizenship-immigration"}})
		require.NoError(t, err)
		require.Equal(t, []string{"at least 0 of an unknown currency"}, sums(totals))
		require.Equal(t, 2, unknown)
	})
}

func TestF191_FundingBySourceAndPeriod(t *testing.T) {
	list := repentigny()
	totals, unknown, err := partnership.Funding(list)
	require.NoError(t, err)
	require.Zero(t, unknown)
	require.Equal(t, []string{"exact CAD 405000.00"}, sums(totals))

	bySource, err := partnership.FundingBySource(append(list, partnership.Contribution{From: "repentigny"}))
	require.NoError(t, err)
	require.Equal(t, []string{
		"repentigny at least CAD 250000.00",
		"regional-council exact CAD 80000.00",
		"caisse-desjardins exact CAD 75000.00",
	}, sums(bySource))

	shares, err := partnership.FundingShares(list, 1)
	require.NoError(t, err)
	require.Equal(t, "[61.7 19.8 18.5]", fmt.Sprint(shares))
	sum := quantity.Int(0)
	for _, s := range shares {
		sum, err = sum.Add(s)
		require.NoError(t, err)
	}
	require.Equal(t, "100.0", sum.String())
}

func TestF192_WhatIsNotAllocatedIsKept(t *testing.T) {
	list := repentigny()
	byPeriod, err := partnership.FundingByPeriod(list)
	require.NoError(t, err)
	require.Equal(t, []string{"2017/2021 exact CAD 250000.00", "exact CAD 155000.00"}, rows(byPeriod))
	require.Equal(t, cal.BothEnds, byPeriod[0].Period.Counting)

	byYear, err := partnership.FundingByYear(list, fiveYears())
	require.NoError(t, err)
	require.Equal(t, []string{"exact CAD 405000.00"}, rows(byYear), "nothing in any year, all unallocated")

	spread, err := partnership.InEqualShares(list, fiveYears())
	require.NoError(t, err)
	require.Nil(t, list[0].Schedule, "what was handed over stays as it is")
	byYear, err = partnership.FundingByYear(spread, fiveYears())
	require.NoError(t, err)
	require.Equal(t, []string{
		"2017/2017 exact CAD 81000.00 assumed",
		"2018/2018 exact CAD 81000.00 assumed",
		"2019/2019 exact CAD 81000.00 assumed",
		"2020/2020 exact CAD 81000.00 assumed",
		"2021/2021 exact CAD 81000.00 assumed",
	}, rows(byYear))
}

func TestF193_OnePerCurrency(t *testing.T) {
	both := []partnership.Contribution{{Amount: usd(19_360)}, {Amount: cad(250_000)}}
	totals, _, err := partnership.Funding(both)
	require.NoError(t, err)
	require.Equal(t, []string{"exact CAD 250000.00", "exact USD 19360.00"}, sums(totals))
	_, err = partnership.FundingShares(both, 1)
	require.Equal(t, "currency-mismatch", code(t, err))
}

func TestFundingHard(t *testing.T) {
	amount := func(m quantity.Money, how quantity.Qualifier) partnership.Contribution {
		return partnership.Contribution{Amount: m, Qualifier: how}
	}
	top := quantity.Money{Minor: 1<<63 - 1, Currency: "CAD"}
	tests := []struct {
		name    string
		list    []partnership.Contribution
		want    []string
		unknown int
		code    string
	}{
		{"none", nil, nil, 0, ""},
		{"zero is an amount", []partnership.Contribution{amount(cad(0), 0)}, []string{"exact CAD 0.00"}, 0, ""},
		{"bounds", []partnership.Contribution{amount(cad(5), quantity.MoreThan), amount(cad(5), quantity.AtLeast), amount(cad(1), 0)}, []string{"more than CAD 11.00"}, 0, ""},
		{"about", []partnership.Contribution{amount(cad(5), quantity.CloseTo), amount(cad(5), 0)}, []string{"close to CAD 10.00"}, 0, ""},
		{"unknown beside two currencies", []partnership.Contribution{amount(cad(5), 0), amount(usd(5), 0), {}}, []string{"at least CAD 5.00", "at least USD 5.00"}, 1, ""},
		{"opposite bounds, and dollars", []partnership.Contribution{amount(cad(5), quantity.AtLeast), amount(usd(5), 0), amount(cad(5), quantity.AtMost)}, []string{"exact USD 5.00"}, 0, "cannot-add"},
		{"about and unknown", []partnership.Contribution{amount(cad(5), quantity.About), {}}, nil, 1, "cannot-add"},
		{"too much", []partnership.Contribution{amount(top, 0), amount(top, 0)}, nil, 0, "overflow"},
		{"too much and back", []partnership.Contribution{amount(top, 0), amount(top, 0), amount(quantity.Money{Minor: -1<<63 + 1, Currency: "CAD"}, 0)}, []string{"exact " + top.String()}, 0, ""},
		{"no currency of this world", []partnership.Contribution{amount(quantity.Money{Minor: 5, Currency: "dollars"}, 0)}, []string{"at least 0 of an unknown currency"}, 1, ""},
		{"instalments of an unknown amount", []partnership.Contribution{{Schedule: []partnership.Instalment{{Amount: cad(3)}, {}, {Amount: cad(4)}}}}, []string{"at least CAD 7.00"}, 1, ""},
		{"no such qualifier", []partnership.Contribution{amount(cad(5), 200), amount(cad(5), 0)}, nil, 0, "cannot-add"},
	}
	for _, tt := range tests {
		totals, unknown, err := partnership.Funding(tt.list)
		require.Equal(t, tt.code, code(t, err), tt.name)
		require.Equal(t, tt.want, sums(totals), tt.name)
		require.Equal(t, tt.unknown, unknown, tt.name)
	}
}

func TestFundingByPeriodHard(t *testing.T) {
	year := func(from, to int) cal.Period { return cal.Period{From: cal.Year(from), To: cal.Year(to)} }
	counting := fiveYears()
	list := []partnership.Contribution{
		{Amount: cad(1)},
		{Amount: cad(2), Period: year(2019, 2020)},
		{Amount: cad(3), Period: year(2017, 2021)},
		{Amount: cad(4), Period: counting},
		{Amount: cad(5), Period: cal.Period{To: cal.Year(2018)}},
		{Amount: cad(6), Period: cal.Period{From: cal.Year(2018)}},
		{Period: year(2019, 2020)},
		{Amount: cad(7), Period: cal.Period{Printed: "for some years"}},
	}
	got, err := partnership.FundingByPeriod(list)
	require.NoError(t, err)
	require.Equal(t, []string{
		"../2018 exact CAD 5.00",
		"2017/2021 exact CAD 7.00",
		"2018/.. exact CAD 6.00",
		"2019/2020 at least CAD 2.00",
		"exact CAD 8.00",
	}, rows(got))
	require.Equal(t, cal.Undeclared, got[1].Period.Counting, "two that count differently")
	require.True(t, got[4].Period.IsZero())
}

func TestFundingByYear(t *testing.T) {
	part := func(p cal.Period, dollars int64) partnership.Instalment {
		return partnership.Instalment{Period: p, Amount: cad(dollars)}
	}
	year := func(y int) cal.Period { return cal.Period{From: cal.Year(y), To: cal.Year(y)} }
	scheduled := func(amount quantity.Money, parts ...partnership.Instalment) []partnership.Contribution {
		return []partnership.Contribution{{ID: "grant", Amount: amount, Period: fiveYears(), Schedule: parts}}
	}
	tests := []struct {
		name string
		list []partnership.Contribution
		over cal.Period
		want []string
		code string
	}{
		{"a schedule", scheduled(cad(10), part(year(2018), 4), part(year(2017), 3), part(year(2018), 3)), fiveYears(),
			[]string{"2017/2017 exact CAD 3.00", "2018/2018 exact CAD 7.00"}, ""},
		{"what the schedule leaves open", scheduled(cad(10), part(year(2017), 3)), fiveYears(),
			[]string{"2017/2017 exact CAD 3.00", "exact CAD 7.00"}, ""},
		{"months within a year", scheduled(cad(3), part(cal.Period{From: cal.Month(2018, 4), To: cal.Month(2018, 12)}, 3)), fiveYears(),
			[]string{"2018/2018 exact CAD 3.00"}, ""},
		{"months of two years", scheduled(cad(3), part(cal.Period{From: cal.Month(2018, 4), To: cal.Month(2019, 3)}, 3)), fiveYears(),
			[]string{"exact CAD 3.00"}, ""},
		{"fiscal years", scheduled(cad(3), part(cal.Period{From: cal.Month(2018, 4), To: cal.Month(2019, 3)}, 3)),
			cal.Period{From: cal.Day(2017, 4, 1), To: cal.Day(2020, 3, 31), Counting: cal.BothEnds},
			[]string{"2018-04-01/2019-03-31 exact CAD 3.00"}, ""},
		{"before, after and open", scheduled(cad(15), part(year(2017), 1), part(year(2018), 2), part(year(2021), 3),
			part(cal.Period{From: cal.Year(2021)}, 4), part(cal.Period{To: cal.Year(2017)}, 5)),
			cal.Period{From: cal.Year(2018), To: cal.Year(2019), Counting: cal.BothEnds},
			[]string{"../2017-12-31 exact CAD 6.00", "2018/2018 exact CAD 2.00", "2020-01-01/.. exact CAD 7.00"}, ""},
		{"a start alone", scheduled(cad(4), part(cal.Period{From: cal.Year(2018)}, 4)), fiveYears(), []string{"exact CAD 4.00"}, ""},
		{"an end alone", scheduled(cad(4), part(cal.Period{To: cal.Year(2018)}, 4)), fiveYears(), []string{"exact CAD 4.00"}, ""},
		{"reversed", scheduled(cad(4), part(cal.Period{From: cal.Year(2019), To: cal.Year(2018)}, 4)), fiveYears(), []string{"exact CAD 4.00"}, ""},
		{"years that share their ends", []partnership.Contribution{
			{Amount: cad(1), Period: cal.Period{From: cal.Year(2014), To: cal.Year(2015)}},
			{Amount: cad(2), Period: year(2013)},
			{Amount: cad(3), Period: year(2014)},
		}, cal.Period{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference},
			[]string{"2013/2014 exact CAD 2.00", "2014/2015 exact CAD 1.00", "exact CAD 3.00"}, ""},
		{"one year, no schedule", []partnership.Contribution{{Amount: cad(9), Period: year(2019)}}, fiveYears(), []string{"2019/2019 exact CAD 9.00"}, ""},
		{"an unknown instalment", scheduled(cad(10), part(year(2017), 3), partnership.Instalment{Period: year(2018)}), fiveYears(),
			[]string{"2017/2017 exact CAD 3.00", "2018/2018 at least 0 of an unknown currency", "exact CAD 7.00"}, ""},
		{"an unknown amount", append(scheduled(quantity.Money{}, part(year(2017), 3)), partnership.Contribution{Amount: cad(5), Period: year(2017)}), fiveYears(),
			[]string{"2017/2017 exact CAD 8.00", "at least 0 of an unknown currency"}, ""},
		{"more than", []partnership.Contribution{{Amount: cad(10), Qualifier: quantity.MoreThan, Schedule: []partnership.Instalment{part(year(2017), 3)}}}, fiveYears(),
			[]string{"2017/2017 exact CAD 3.00", "more than CAD 7.00"}, ""},
		{"at least, and already more", []partnership.Contribution{{Amount: cad(2), Qualifier: quantity.AtLeast, Schedule: []partnership.Instalment{part(year(2017), 3)}}}, fiveYears(),
			[]string{"2017/2017 exact CAD 3.00", "at least CAD 0.00"}, ""},
		{"about, and a little more", []partnership.Contribution{{Amount: cad(2), Qualifier: quantity.About, Schedule: []partnership.Instalment{part(year(2017), 3)}}}, fiveYears(),
			[]string{"2017/2017 exact CAD 3.00"}, ""},
		{"instalments at most", []partnership.Contribution{{Amount: cad(9), Schedule: []partnership.Instalment{{Period: year(2017), Amount: cad(3), Qualifier: quantity.AtMost}}}}, fiveYears(),
			[]string{"2017/2017 at most CAD 3.00", "at least CAD 6.00"}, ""},
		{"nothing can be claimed of the rest", []partnership.Contribution{{Amount: cad(9), Qualifier: quantity.AtLeast, Schedule: []partnership.Instalment{{Period: year(2017), Amount: cad(3), Qualifier: quantity.AtLeast}}}}, fiveYears(),
			[]string{"2017/2017 at least CAD 3.00", "at least 0 of an unknown currency"}, ""},
		{"more than the amount", scheduled(cad(2), part(year(2017), 3)), fiveYears(), []string{"2017/2017 exact CAD 3.00"}, "schedule-exceeds"},
		{"an amount beyond counting", scheduled(quantity.Money{Minor: -1 << 63, Currency: "CAD"}, partnership.Instalment{Period: year(2017), Amount: quantity.Money{Minor: 1<<63 - 1, Currency: "CAD"}}), fiveYears(),
			[]string{"exact CAD -92233720368547758.08"}, "overflow"},
		{"instalments beyond counting", scheduled(cad(1), partnership.Instalment{Amount: quantity.Money{Minor: 1<<63 - 1, Currency: "CAD"}}, part(year(2017), 3)), fiveYears(),
			[]string{"exact CAD 1.00"}, "overflow"},
		{"another currency", scheduled(usd(2), part(year(2017), 3)), fiveYears(), []string{"exact USD 2.00"}, "schedule-currency"},
		{"two that cannot be added", []partnership.Contribution{{Amount: cad(2), Qualifier: quantity.AtLeast}, {Amount: cad(2), Qualifier: quantity.AtMost}, {Amount: usd(1)}}, fiveYears(),
			[]string{"exact USD 1.00"}, "cannot-add"},
		{"assumed and stated", append(scheduled(cad(1), part(year(2017), 1)), partnership.Contribution{Amount: cad(2), Schedule: []partnership.Instalment{{Period: year(2017), Amount: cad(2), Assumed: true}}}), fiveYears(),
			[]string{"2017/2017 exact CAD 1.00", "2017/2017 exact CAD 2.00 assumed"}, ""},
		{"an open period", nil, cal.Period{From: cal.Year(2017), Counting: cal.BothEnds}, nil, "bad-years"},
		{"a period that does not say how it counts", nil, cal.Period{From: cal.Year(2017), To: cal.Year(2021)}, nil, "bad-years"},
		{"a reversed period", nil, cal.Period{From: cal.Year(2021), To: cal.Year(2017), Counting: cal.BothEnds}, nil, "bad-years"},
		{"a hundred years", scheduled(cad(1), part(year(2017), 1)), cal.Period{From: cal.Year(1950), To: cal.Year(2049), Counting: cal.BothEnds}, []string{"2017/2017 exact CAD 1.00"}, ""},
		{"and one more", nil, cal.Period{From: cal.Year(1950), To: cal.Year(2050), Counting: cal.BothEnds}, nil, "bad-years"},
		{"all years there are", scheduled(cad(1), part(year(1), 1)), cal.Period{From: cal.Year(1), To: cal.Year(1), Counting: cal.BothEnds}, []string{"0001/0001 exact CAD 1.00"}, ""},
	}
	for _, tt := range tests {
		got, err := partnership.FundingByYear(tt.list, tt.over)
		require.Equal(t, tt.code, code(t, err), tt.name)
		require.Equal(t, tt.want, rows(got), tt.name)
	}
}

func TestInEqualShares(t *testing.T) {
	over := fiveYears()
	undeclared := cal.Period{From: cal.Year(2018), To: cal.Year(2020)}
	list := []partnership.Contribution{
		{ID: "odd", Amount: quantity.Money{Minor: 1003, Currency: "CAD"}},
		{ID: "own", Amount: cad(9), Period: undeclared, Qualifier: quantity.MoreThan},
		{ID: "one year", Amount: cad(9), Period: cal.Period{From: cal.Year(2018), To: cal.Year(2018)}},
		{ID: "open", Amount: cad(9), Period: cal.Period{From: cal.Year(2018)}},
		{ID: "not whole years", Amount: cad(9), Period: cal.Period{From: cal.Month(2018, 1), To: cal.Month(2019, 6)}},
		{ID: "unknown"},
		{ID: "scheduled", Amount: cad(9), Schedule: []partnership.Instalment{{Amount: cad(1)}}},
	}
	got, err := partnership.InEqualShares(list, over)
	require.NoError(t, err)
	require.Equal(t, []string{
		"2017/2017 exact CAD 2.01 assumed", "2018/2018 exact CAD 2.01 assumed", "2019/2019 exact CAD 2.01 assumed",
		"2020/2020 exact CAD 2.00 assumed", "2021/2021 exact CAD 2.00 assumed",
	}, rows(got[0].Schedule))
	require.Equal(t, []string{
		"2018/2018 more than CAD 3.00 assumed", "2019/2019 more than CAD 3.00 assumed", "2020/2020 more than CAD 3.00 assumed",
	}, rows(got[1].Schedule))
	require.Empty(t, cmp.Diff(list[2:], got[2:]))

	for name, p := range map[string]cal.Period{
		"not stated":      {},
		"undeclared":      undeclared,
		"not whole years": {From: cal.Month(2018, 1), To: cal.Month(2019, 6), Counting: cal.BothEnds},
		"too long":        {From: cal.Year(1), To: cal.Year(9999), Counting: cal.BothEnds},
	} {
		_, err := partnership.InEqualShares(list, p)
		require.Equal(t, "bad-years", code(t, err), name)
	}
}

func TestFundingSharesHard(t *testing.T) {
	of := func(dollars ...int64) []partnership.Contribution {
		var list []partnership.Contribution
		for _, d := range dollars {
			list = append(list, partnership.Contribution{Amount: cad(d)})
		}
		return list
	}
	tests := []struct {
		name     string
		list     []partnership.Contribution
		decimals int
		want     string
		code     string
	}{
		{"none", nil, 1, "[]", ""},
		{"one", of(7), 0, "[100]", ""},
		{"thirds", of(1, 1, 1), 1, "[33.4 33.3 33.3]", ""},
		{"nothing from one", of(0, 5), 1, "[0.0 100.0]", ""},
		{"the larger first", of(1, 1, 4), 0, "[17 16 67]", ""},
		{"to the last digit", of(1, 2), 16, "[33.3333333333333333 66.6666666666666667]", ""},
		{"a great deal", []partnership.Contribution{{Amount: quantity.Money{Minor: 1<<62 - 1, Currency: "CAD"}}, {Amount: quantity.Money{Minor: 1 << 62, Currency: "CAD"}}}, 16, "[50.0000000000000000 50.0000000000000000]", ""},
		{"all zero", of(0, 0), 1, "[]", "no-shares"},
		{"negative", of(5, -1), 1, "[]", "no-shares"},
		{"unknown", append(of(5), partnership.Contribution{}), 1, "[]", "unknown-amount"},
		{"first unknown", append([]partnership.Contribution{{}}, of(5)...), 1, "[]", "unknown-amount"},
		{"about", append(of(5), partnership.Contribution{Amount: cad(1), Qualifier: quantity.About}), 1, "[]", "not-exact"},
		{"too much", []partnership.Contribution{{Amount: quantity.Money{Minor: 1 << 62, Currency: "CAD"}}, {Amount: quantity.Money{Minor: 1 << 62, Currency: "CAD"}}}, 1, "[]", "overflow"},
	}
	for _, tt := range tests {
		got, err := partnership.FundingShares(tt.list, tt.decimals)
		require.Equal(t, tt.code, code(t, err), tt.name)
		require.Equal(t, tt.want, fmt.Sprint(got), tt.name)
	}
	// Of equal amounts the id decides, not the place.
	two := []partnership.Contribution{{ID: "b", Amount: cad(1)}, {ID: "c", Amount: cad(1)}, {ID: "a", Amount: cad(1)}}
	got, err := partnership.FundingShares(two, 0)
	require.NoError(t, err)
	require.Equal(t, "[33 33 34]", fmt.Sprint(got))
	for _, n := range []int{-1, 17} {
		require.Panics(t, func() { _, _ = partnership.FundingShares(two, n) })
	}
}

// fundingFaults is one error of each kind.
func fundingFaults(t *testing.T) []*i18n.Error {
	t.Helper()
	year := cal.Period{From: cal.Year(2017), To: cal.Year(2017)}
	grant := partnership.Contribution{
		Title:  i18n.Text{i18n.EN: "Settlement grant", i18n.FR: "Subvention d’établissement", i18n.ES: "Subvención de asentamiento", i18n.AR: "منحة الاستقرار"},
		Amount: cad(2), Schedule: []partnership.Instalment{{Period: year, Amount: cad(3)}},
	}
	foreign := partnership.Contribution{ID: "grant-2", Amount: usd(2), Schedule: grant.Schedule}
	_, exceeds := partnership.FundingByYear([]partnership.Contribution{grant}, fiveYears())
	_, currency := partnership.FundingByYear([]partnership.Contribution{foreign}, fiveYears())
	_, years := partnership.FundingByYear(nil, cal.Period{From: cal.Year(2017), To: cal.Year(2021)})
	_, _, add := partnership.Funding([]partnership.Contribution{{Amount: cad(1), Qualifier: quantity.AtLeast}, {Amount: cad(1), Qualifier: quantity.AtMost}})
	_, exact := partnership.FundingShares([]partnership.Contribution{{Amount: cad(1), Qualifier: quantity.About}}, 1)
	_, shares := partnership.FundingShares([]partnership.Contribution{{Amount: cad(0)}}, 1)
	var list []*i18n.Error
	for _, err := range []error{exceeds, currency, years, add, exact, shares} {
		var e *i18n.Error
		require.ErrorAs(t, err, &e)
		list = append(list, e)
	}
	return list
}

// contributions reads contributions of a few hundred dollars from bytes.
func contributions(data []byte) []partnership.Contribution {
	var list []partnership.Contribution
	for ; len(data) >= 6; data = data[6:] {
		c := partnership.Contribution{ID: partnership.ContributionID(strconv.Itoa(len(data))), Amount: quantity.Money{Minor: int64(data[0]), Currency: "CAD"}}
		switch data[1] % 8 {
		case 0:
			c.Amount = quantity.Money{}
		case 1:
			c.Amount.Currency = "USD"
		}
		if data[1]&64 != 0 {
			c.Qualifier = quantity.AtLeast
		}
		span := func(b byte) cal.Period {
			from := 2012 + int(b%12)
			switch b >> 4 % 8 {
			case 0:
				return cal.Period{}
			case 1:
				return cal.Period{From: cal.Year(from)}
			case 2:
				return cal.Period{To: cal.Year(from)}
			case 3:
				return cal.Period{From: cal.Year(from), To: cal.Year(from - 1)}
			case 4:
				return cal.Period{From: cal.Month(from, 1+int(b%12)), To: cal.Month(from+1, 3)}
			}
			return cal.Period{From: cal.Year(from), To: cal.Year(from + int(b>>7))}
		}
		c.Period = span(data[2])
		// Never more than the amount, and of its currency.
		for left, i := c.Amount.Minor, 3; i < 5 && data[5]&1 != 0; i++ {
			part := min(left, int64(data[i])/3)
			left -= part
			c.Schedule = append(c.Schedule, partnership.Instalment{Period: span(data[i]), Amount: quantity.Money{Minor: part, Currency: c.Amount.Currency}})
		}
		list = append(list, c)
	}
	return list
}

// The rows by year add up to the whole, whatever the periods and schedules, and
// whether or not shares were assumed; and no order matters.
func FuzzFunding(f *testing.F) {
	f.Add([]byte{250, 2, 0xf5, 40, 60, 1, 80, 2, 0, 0, 0, 0, 75, 2, 0, 0, 0, 0}, uint8(5), false)
	f.Add([]byte{250, 3, 0x35, 40, 60, 1, 80, 66, 0x44, 0x91, 0x12, 1, 0, 0, 0, 0, 0, 0}, uint8(3), true)
	f.Fuzz(func(t *testing.T, data []byte, years uint8, spread bool) {
		if len(data) > 1200 {
			return
		}
		list := contributions(data)
		counting := cal.BothEnds
		if years&128 != 0 {
			counting = cal.Difference
		}
		over := cal.Period{From: cal.Year(2014), To: cal.Year(2015 + int(years%8)), Counting: counting}
		totals, _, err := partnership.Funding(list)
		require.NoError(t, err)
		if spread {
			list, err = partnership.InEqualShares(list, over)
			require.NoError(t, err)
		}
		byYear, err := partnership.FundingByYear(list, over)
		require.NoError(t, err)
		known := func(amounts ...quantity.Money) []quantity.Money {
			sums, _, err := quantity.Sum(amounts...)
			require.NoError(t, err)
			return sums
		}
		var whole, parts []quantity.Money
		for _, c := range totals {
			whole = append(whole, c.Amount)
		}
		for _, p := range byYear {
			parts = append(parts, p.Amount)
		}
		require.Empty(t, cmp.Diff(known(whole...), known(parts...)))

		slices.Reverse(list)
		again, err := partnership.FundingByYear(list, over)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(rows(byYear), rows(again)))
	})
}

// Shares add up to 100 exactly, none is further than one step from the true
// one, and no order matters.
func FuzzFundingShares(f *testing.F) {
	f.Add([]byte{250, 80, 75}, uint8(1))
	f.Add([]byte{1, 1, 1, 0}, uint8(16))
	f.Fuzz(func(t *testing.T, data []byte, decimals uint8) {
		d := int(decimals % 17)
		if len(data) > 300 {
			return
		}
		var list []partnership.Contribution
		total := int64(0)
		for i, n := range data {
			total += int64(n)
			list = append(list, partnership.Contribution{ID: partnership.ContributionID(fmt.Sprintf("%03d", i)), Amount: quantity.Money{Minor: int64(n), Currency: "CAD"}})
		}
		shares, err := partnership.FundingShares(list, d)
		if total == 0 {
			require.Equal(t, len(list) > 0, err != nil)
			return
		}
		require.NoError(t, err)
		sum := quantity.Int(0)
		for _, s := range shares {
			sum, err = sum.Add(s)
			require.NoError(t, err)
		}
		require.Zero(t, sum.Cmp(quantity.Int(100)))
		step := quantity.D(1, d)
		for i, s := range shares {
			exact, err := quantity.Int(list[i].Amount.Minor*100).Quo(quantity.Int(total), d)
			require.NoError(t, err)
			apart, err := exact.Sub(s)
			require.NoError(t, err)
			require.LessOrEqual(t, apart.Cmp(step), 0)
		}
		slices.Reverse(list)
		slices.Reverse(shares)
		again, err := partnership.FundingShares(list, d)
		require.NoError(t, err)
		require.Equal(t, fmt.Sprint(shares), fmt.Sprint(again))
	})
}

func BenchmarkFundingByYear(b *testing.B) {
	list := make([]partnership.Contribution, 10_000)
	for i := range list {
		list[i] = partnership.Contribution{From: partnership.OrgID(strconv.Itoa(i % 100)), Amount: cad(int64(i)), Period: cal.Period{From: cal.Year(2017 + i%5), To: cal.Year(2017 + i%7)}}
	}
	b.Run("by year", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = partnership.FundingByYear(list, fiveYears())
		}
	})
	b.Run("by source", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = partnership.FundingBySource(list)
		}
	})
	b.Run("shares", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = partnership.FundingShares(list, 1)
		}
	})
}
