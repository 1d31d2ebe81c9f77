package indicators_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// sameReadings compares readings by what they say.
func sameReadings() cmp.Option {
	return cmp.Options{
		cmp.Comparer(func(a, b quantity.Decimal) bool { return a.Equal(b) }),
		cmpopts.EquateEmpty(),
	}
}

// monthly are readings of months from April 2023 on; -1 is a month without a
// figure.
func monthly(id indicators.ID, numbers ...int64) []indicators.Observation {
	var out []indicators.Observation
	for i, n := range numbers {
		m := cal.Month(2023, 4).AddMonths(i)
		o := indicators.Observation{Indicator: id, Period: cal.Period{From: m, To: m}}
		if n < 0 {
			o.Missing = indicators.Pending
		} else {
			o.Value = new(quantity.Of(n, ""))
		}
		out = append(out, o)
	}
	return out
}

// sided is a reading with a numerator and a denominator.
func sided(id indicators.ID, p cal.Period, num, den int64) indicators.Observation {
	return indicators.Observation{Indicator: id, Period: p, Numerator: new(quantity.Of(num, "")), Denominator: new(quantity.Of(den, ""))}
}

func month(y, m int) cal.Period { return cal.Period{From: cal.Month(y, m), To: cal.Month(y, m)} }

func TestOver(t *testing.T) {
	year := cal.FiscalYear(4, 2023)
	twelve := []int64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
	for _, tt := range []struct {
		name     string
		n        indicators.Indicator
		readings []indicators.Observation
		over     cal.Period
		want     string // qualifier and value
		low      int64
		high     int64
		cover    [2]int64
		flags    []indicators.Flag
		missing  indicators.Missing
	}{
		{name: "a flow adds up over a fiscal year", n: counted(indicators.Flow), readings: monthly("n", twelve...), over: year, want: "exact 78", cover: [2]int64{12, 12}},
		{name: "a missing month is not zero", n: counted(indicators.Flow), readings: monthly("n", 5, -1, 5), over: year, want: "at least 10", cover: [2]int64{2, 12}, flags: []indicators.Flag{indicators.PartialPeriod}},
		{name: "nor is a hole", n: counted(indicators.Flow), readings: slices.Concat(monthly("n", 5)[:1], monthly("n", 0, 0, 0, 5)[3:]), over: cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 7)}, want: "at least 10", cover: [2]int64{2, 4}, flags: []indicators.Flag{indicators.PartialPeriod}},
		{name: "zero is", n: counted(indicators.Flow), readings: monthly("n", 0, 0, 0), over: cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 6)}, want: "exact 0", cover: [2]int64{3, 3}},
		{name: "nothing known", n: counted(indicators.Flow), readings: monthly("n", -1, -1), over: cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 5)}, cover: [2]int64{0, 2}, missing: indicators.Pending},
		{name: "nothing at all", n: counted(indicators.Flow), over: year, cover: [2]int64{0, 1}, missing: indicators.NotAvailable},
		{name: "of a stock the last", n: counted(indicators.Stock), readings: monthly("n", twelve...), over: year, want: "exact 12", cover: [2]int64{12, 12}},
		{name: "a stock that stops short", n: counted(indicators.Stock), readings: monthly("n", 7, 9, -1), over: cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 6)}, want: "exact 9", cover: [2]int64{2, 3}, flags: []indicators.Flag{indicators.PartialPeriod}},
		{name: "of a cumulative value the last", n: counted(indicators.Cumulative), readings: monthly("n", 3, 5, 9), over: cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 6)}, want: "exact 9", cover: [2]int64{3, 3}},
		{name: "persons are bounded", n: counted(indicators.Unique), readings: monthly("n", 20, 30, 10), over: cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 6)}, want: "at least 30", low: 30, high: 60, cover: [2]int64{3, 3}},
		{name: "persons of one month are known", n: counted(indicators.Unique), readings: monthly("n", 0, 30, 0), over: cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 6)}, want: "exact 30", low: 30, high: 30, cover: [2]int64{3, 3}},
		{name: "persons of a missing month have no upper bound", n: counted(indicators.Unique), readings: monthly("n", 20, -1), over: cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 5)}, want: "at least 20", low: 20, cover: [2]int64{1, 2}, flags: []indicators.Flag{indicators.PartialPeriod}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, cover, err := tt.n.Over(tt.over, tt.readings)
			require.NoError(t, err)
			value := ""
			if got.Value != nil {
				value = got.Value.Qualifier.String() + " " + got.Value.Value.String()
			}
			require.Equal(t, tt.want, value)
			part, whole := cover.Num.Value.Coef(), cover.Den.Value.Coef()
			require.Equal(t, tt.cover[0], part)
			require.Equal(t, tt.cover[1], whole)
			require.Equal(t, tt.flags, got.Flags)
			require.Equal(t, tt.missing, got.Missing)
			for _, end := range []struct {
				want int64
				got  *quantity.Decimal
			}{{tt.low, got.Low}, {tt.high, got.High}} {
				if end.want == 0 {
					require.Nil(t, end.got)
				} else {
					require.Equal(t, quantity.Int(end.want), *end.got)
				}
			}
		})
	}
}

func counted(a indicators.Accumulation) indicators.Indicator {
	return indicators.Indicator{ID: "n", Kind: indicators.Count, Of: "person", Accumulation: a}
}

func TestOverDividesAgain(t *testing.T) {
	half := cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 5)}
	two := []indicators.Observation{sided("n", month(2023, 4), 1, 10), sided("n", month(2023, 5), 80, 90)}
	share := indicators.Indicator{ID: "n", Kind: indicators.Proportion, Accumulation: indicators.Flow}

	t.Run("46 no average of averages", func(t *testing.T) {
		got, _, err := share.Over(half, two)
		require.NoError(t, err)
		require.Nil(t, got.Value)
		require.Equal(t, quantity.Int(81), got.Numerator.Value)
		require.Equal(t, quantity.Int(100), got.Denominator.Value)
	})
	t.Run("46 refused without the two sides", func(t *testing.T) {
		only := slices.Clone(two)
		only[1].Value, only[1].Denominator = new(percentOf(t, "89", "")), nil
		_, _, err := share.Over(half, only)
		require.Equal(t, []string{"not-divided-again"}, codesOf(err))
	})
	t.Run("31 denominator 0", func(t *testing.T) {
		got, _, err := share.Over(half, []indicators.Observation{sided("n", month(2023, 4), 0, 0), sided("n", month(2023, 5), 0, 0)})
		require.NoError(t, err)
		require.Equal(t, indicators.NoDenominator, got.Missing)
	})
	t.Run("31 numerator missing", func(t *testing.T) {
		part := slices.Clone(two)
		part[0].Numerator = nil
		got, cover, err := share.Over(half, part)
		require.NoError(t, err)
		require.Equal(t, quantity.Int(80), got.Numerator.Value)
		require.Equal(t, quantity.Int(90), got.Denominator.Value)
		require.Equal(t, []indicators.Flag{indicators.PartialPeriod}, got.Flags)
		require.Equal(t, quantity.Int(1), cover.Num.Value)
	})
	rate := indicators.Indicator{ID: "n", Kind: indicators.Rate, Per: 1000, Accumulation: indicators.Flow}
	t.Run("a rate keeps its population", func(t *testing.T) {
		got, _, err := rate.Over(half, []indicators.Observation{sided("n", month(2023, 4), 3, 1000), sided("n", month(2023, 5), 4, 1000)})
		require.NoError(t, err)
		require.Equal(t, quantity.Int(7), got.Numerator.Value)
		require.Equal(t, quantity.Int(1000), got.Denominator.Value)
	})
	t.Run("and refuses two", func(t *testing.T) {
		_, _, err := rate.Over(half, two)
		require.Equal(t, []string{"rate-base"}, codesOf(err))
	})
	t.Run("persons are not divided again over time", func(t *testing.T) {
		unique := share
		unique.Accumulation = indicators.Unique
		_, _, err := unique.Over(half, two)
		require.Equal(t, []string{"not-divided-again"}, codesOf(err))
	})
}

func TestTotalRefuses(t *testing.T) {
	year := cal.FiscalYear(4, 2023)
	quarter := cal.Period{From: cal.Month(2023, 4), To: cal.Month(2023, 6)}
	value := func(p cal.Period, version string, flags ...indicators.Flag) indicators.Observation {
		return indicators.Observation{Indicator: "n", Period: p, Version: version, Flags: flags, Value: new(quantity.Of(1, ""))}
	}
	kind := func(k indicators.Kind) indicators.Indicator {
		return indicators.Indicator{ID: "n", Kind: k, Accumulation: indicators.Flow}
	}
	for _, tt := range []struct {
		name     string
		n        indicators.Indicator
		readings []indicators.Observation
		want     string
	}{
		{"medians", kind(indicators.Median), monthly("n", 1), "no-total"},
		{"47 scores", kind(indicators.Score), monthly("n", 1), "no-total"},
		{"ranks", kind(indicators.Rank), monthly("n", 1), "no-total"},
		{"milestones", kind(indicators.Milestone), monthly("n", 1), "no-total"},
		{"words", kind(indicators.Qualitative), monthly("n", 1), "no-total"},
		{"a kind of another's", kind("index"), monthly("n", 1), "no-total"},
		{"accumulation not stated", counted(""), monthly("n", 1), "no-accumulation"},
		{"another indicator", counted(indicators.Flow), monthly("m", 1), "wrong-indicator"},
		{"outside the time", counted(indicators.Flow), []indicators.Observation{value(month(2024, 4), "")}, "wrong-time"},
		{"an open period", counted(indicators.Flow), []indicators.Observation{value(cal.Period{From: cal.Month(2023, 5)}, "")}, "wrong-time"},
		{"44 a quarter and a month of it", counted(indicators.Flow), []indicators.Observation{value(quarter, ""), value(month(2023, 5), "")}, "overlap"},
		{"44 year to date and a quarter", counted(indicators.Cumulative), []indicators.Observation{value(quarter, ""), value(month(2023, 5), "")}, "overlap"},
		{"44 two updates in one period", counted(indicators.Stock), []indicators.Observation{value(quarter, ""), value(quarter, "")}, "overlap"},
		{"49 two versions", counted(indicators.Flow), []indicators.Observation{value(month(2023, 4), "2019"), value(month(2023, 5), "2021")}, "two-series"},
		{"49 a break", counted(indicators.Flow), []indicators.Observation{value(month(2023, 4), ""), value(month(2023, 5), "", indicators.SeriesBreak)}, "two-series"},
		{"two cells", counted(indicators.Flow), []indicators.Observation{value(month(2023, 4), ""), {Indicator: "n", Period: month(2023, 5), Of: []term.Code{"sex:women"}}}, "wrong-cell"},
		{"two units", counted(indicators.Flow), []indicators.Observation{
			{Indicator: "n", Period: month(2023, 4), Value: new(quantity.Of(1, "persons"))},
			{Indicator: "n", Period: month(2023, 5), Value: new(quantity.Of(1, "requests"))},
		}, "unit-mismatch"},
		{"two units of persons", counted(indicators.Unique), []indicators.Observation{
			{Indicator: "n", Period: month(2023, 4), Value: new(quantity.Of(1, "persons"))},
			{Indicator: "n", Period: month(2023, 5), Value: new(quantity.Of(1, "requests"))},
		}, "unit-mismatch"},
		{"bounds in opposite directions", counted(indicators.Flow), []indicators.Observation{
			{Indicator: "n", Period: month(2023, 4), Value: &quantity.Quantity{Value: quantity.Int(1), Qualifier: quantity.AtLeast}},
			{Indicator: "n", Period: month(2023, 5), Value: &quantity.Quantity{Value: quantity.Int(1), Qualifier: quantity.AtMost}},
		}, "cannot-claim"},
		{"more than 64 bits", counted(indicators.Flow), monthly("n", 1<<62, 1<<62), "overflow"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := tt.n.Over(year, tt.readings)
			require.Equal(t, []string{tt.want}, codesOf(err))
		})
	}
	t.Run("49 two versions named as comparable", func(t *testing.T) {
		n := counted(indicators.Flow)
		got, _, err := n.Over(year, []indicators.Observation{value(month(2023, 4), "2019"), value(month(2023, 5), "2021")}, "2019", "2021")
		require.NoError(t, err)
		require.Equal(t, []indicators.Flag{indicators.PartialPeriod, indicators.SeriesBreak}, got.Flags)
		require.Equal(t, quantity.Int(2), got.Value.Value)
	})
	t.Run("44 a cumulative value from one start may overlap", func(t *testing.T) {
		n := counted(indicators.Cumulative)
		got, _, err := n.Over(quarter, []indicators.Observation{value(quarter, ""), value(month(2023, 4), "")})
		require.NoError(t, err)
		require.Equal(t, quantity.Int(1), got.Value.Value)
	})
	t.Run("52 the flag of a part is kept", func(t *testing.T) {
		n := counted(indicators.Flow)
		got, _, err := n.Over(month(2023, 4), []indicators.Observation{value(month(2023, 4), "", indicators.PartialPeriod, indicators.SelfReported)})
		require.NoError(t, err)
		require.Equal(t, []indicators.Flag{indicators.PartialPeriod, indicators.SelfReported}, got.Flags)
	})
	t.Run("a negative part is no bound", func(t *testing.T) {
		n := counted(indicators.Flow)
		less := value(month(2023, 4), "")
		less.Value = new(quantity.Of(-3, ""))
		got, _, err := n.Over(quarter, []indicators.Observation{less})
		require.NoError(t, err)
		require.Nil(t, got.Value)
		require.Equal(t, indicators.NotAvailable, got.Missing)
	})
}

func TestAcross(t *testing.T) {
	places := []term.Code{"place:repentigny", "place:l-assomption", "place:l-epiphanie"}
	in := func(n int64, cell ...term.Code) indicators.Observation {
		return indicators.Observation{Indicator: "n", Period: inYear(2018), Of: cell, Value: new(quantity.Of(n, "persons"))}
	}
	three := []indicators.Observation{in(20, places[0], "sex:women"), in(5, "sex:women", places[1]), in(7, places[2], "sex:women")}

	stock := counted(indicators.Stock)
	got, cover, err := stock.Across(places, three)
	require.NoError(t, err)
	require.Equal(t, []term.Code{"sex:women"}, got.Of)
	require.Equal(t, quantity.Of(32, "persons"), *got.Value)
	require.Equal(t, [2]int64{3, 3}, [2]int64{cover.Num.Value.Coef(), cover.Den.Value.Coef()})

	t.Run("45 partners count persons twice", func(t *testing.T) {
		unique := counted(indicators.Unique)
		got, _, err := unique.Across(places, three)
		require.NoError(t, err)
		require.Equal(t, quantity.Quantity{Value: quantity.Int(20), Qualifier: quantity.AtLeast, Unit: "persons"}, *got.Value)
		require.Equal(t, quantity.Int(32), *got.High)
	})
	t.Run("a part that is not there", func(t *testing.T) {
		got, cover, err := stock.Across(places, three[:2])
		require.NoError(t, err)
		require.Equal(t, quantity.AtLeast, got.Value.Qualifier)
		require.Equal(t, [2]int64{2, 3}, [2]int64{cover.Num.Value.Coef(), cover.Den.Value.Coef()})
	})
	t.Run("rates add their populations", func(t *testing.T) {
		rate := indicators.Indicator{ID: "n", Kind: indicators.Rate, Per: 1000, Accumulation: indicators.Flow}
		a, b := sided("n", inYear(2018), 3, 1000), sided("n", inYear(2018), 1, 3000)
		a.Of, b.Of = places[:1], places[1:2]
		got, _, err := rate.Across(places[:2], []indicators.Observation{a, b})
		require.NoError(t, err)
		require.Equal(t, quantity.Int(4000), got.Denominator.Value)
	})
	other := in(1, places[1], "sex:women")
	other.Period = inYear(2019)
	for _, tt := range []struct {
		name     string
		parts    []term.Code
		readings []indicators.Observation
		want     string
	}{
		{"a part twice", []term.Code{places[0], places[0]}, nil, "doubled-part"},
		{"two readings of a part", places, []indicators.Observation{three[0], three[0]}, "doubled-part"},
		{"parts of two dimensions", []term.Code{"sex:women", "age:65"}, nil, "wrong-part"},
		{"all of a scheme", []term.Code{"place:*"}, nil, "wrong-part"},
		{"no part", places, []indicators.Observation{in(1, "sex:women")}, "wrong-part"},
		{"the whole", places, []indicators.Observation{in(1)}, "wrong-part"},
		{"two parts at once", places, []indicators.Observation{in(1, places[0], places[1])}, "wrong-part"},
		{"two cells", places, []indicators.Observation{three[0], in(1, places[1], "sex:men")}, "wrong-cell"},
		{"two times", places, []indicators.Observation{three[0], other}, "wrong-time"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := stock.Across(tt.parts, tt.readings)
			require.Equal(t, []string{tt.want}, codesOf(err))
		})
	}
}

// 44: what has been counted does not become less.
func TestFalls(t *testing.T) {
	var fell []string
	list := append(monthly("n", 3, 5, -1, 4, 4), monthly("m", 9)...)
	for before, after := range indicators.Falls(list) {
		fell = append(fell, fmt.Sprint(before.Period.From, before.Value.Value, after.Period.From, after.Value.Value))
	}
	require.Equal(t, []string{"2023-05 5 2023-07 4"}, fell)
	for range indicators.Falls(monthly("n", 3, 2, 1)) {
		break
	}
}

// Shuffling changes nothing, and the totals of a partition make the total of the
// whole.
func TestTotalLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	year := cal.FiscalYear(4, 2023)
	for _, a := range []indicators.Accumulation{indicators.Flow, indicators.Stock, indicators.Cumulative, indicators.Unique} {
		for range 50 {
			numbers := make([]int64, 12)
			for i := range numbers {
				numbers[i] = r.Int64N(100)
			}
			n := counted(a)
			list := monthly("n", numbers...)
			want, _, err := n.Over(year, list)
			require.NoError(t, err)

			shuffled := slices.Clone(list)
			r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			got, _, err := n.Over(year, shuffled)
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(want, got, sameReadings()))

			cut := 1 + r.IntN(11)
			first, _, err := n.Over(cal.Period{From: year.From, To: list[cut-1].Period.To}, list[:cut])
			require.NoError(t, err)
			rest, _, err := n.Over(cal.Period{From: list[cut].Period.From, To: year.To}, list[cut:])
			require.NoError(t, err)
			both, _, err := n.Over(year, []indicators.Observation{rest, first})
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(want, both, sameReadings()), "%s cut at %d: %v", a, cut, numbers)
		}
	}
}

func BenchmarkOver(b *testing.B) {
	n := counted(indicators.Flow)
	list := monthly("n", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
	year := cal.FiscalYear(4, 2023)
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = n.Over(year, list)
	}
}
