package indicators_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

func TestAsOf(t *testing.T) {
	published := func(n int64, on cal.Date) indicators.Observation {
		return indicators.Observation{Indicator: "n", Period: inYear(2021), Value: new(quantity.Of(n, "")), Published: on}
	}
	first, revised := published(410, cal.Day(2022, 5, 1)), published(432, cal.Day(2024, 3, 1))
	unsaid := published(400, cal.Date{})
	withdrawn := indicators.Observation{Indicator: "n", Period: inYear(2021), Missing: indicators.Unreliable, Published: cal.Day(2025, 1, 1)}
	forecast := published(500, cal.Date{})
	forecast.Flags = []indicators.Flag{indicators.Forecast}
	inMonth := published(411, cal.Month(2022, 5))
	for _, tt := range []struct {
		name     string
		readings []indicators.Observation
		on       cal.Date
		want     []int64 // -1: no value
	}{
		{"51 before any", []indicators.Observation{first, revised}, cal.Day(2022, 4, 30), nil},
		{"51 on the day", []indicators.Observation{first, revised}, cal.Day(2022, 5, 1), []int64{410}},
		{"51 in 2023", []indicators.Observation{revised, first}, cal.Day(2023, 6, 1), []int64{410}},
		{"51 after the revision", []indicators.Observation{revised, first}, cal.Year(2024), []int64{432}},
		{"no day asked", []indicators.Observation{revised, first}, cal.Date{}, []int64{432}},
		{"a withdrawn value is not there", []indicators.Observation{withdrawn, first}, cal.Year(2025), []int64{-1}},
		{"not published: before its time is over", []indicators.Observation{unsaid}, cal.Day(2021, 12, 30), nil},
		{"not published: when its time is over", []indicators.Observation{unsaid}, cal.Day(2021, 12, 31), []int64{400}},
		{"not published: till one that is", []indicators.Observation{unsaid, first}, cal.Year(2022), []int64{410}},
		{"a forecast is always known", []indicators.Observation{forecast}, cal.Year(2020), []int64{500}},
		{"a month counts from its end", []indicators.Observation{inMonth, first}, cal.Day(2022, 5, 30), []int64{410}},
		{"a month counts at its end", []indicators.Observation{inMonth, first}, cal.Day(2022, 5, 31), []int64{411}},
		{"two on one day", []indicators.Observation{first, published(409, cal.Day(2022, 5, 1))}, cal.Year(2022), []int64{409, 410}},
		{"the same twice", []indicators.Observation{first, first}, cal.Year(2022), []int64{410}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []int64
			for _, o := range indicators.AsOf(tt.readings, tt.on) {
				if o.Value == nil {
					got = append(got, -1)
					continue
				}
				got = append(got, o.Value.Value.Coef())
			}
			require.Equal(t, tt.want, got)
		})
	}
	t.Run("two that are not told apart are two", func(t *testing.T) {
		women, other := first, first
		women.Of = []term.Code{"sex:women", "age:65"}
		other.Of = []term.Code{"age:65", "sex:women"}
		require.Len(t, indicators.AsOf([]indicators.Observation{first, women}, cal.Date{}), 2)
		other.Published = cal.Year(2024)
		require.Len(t, indicators.AsOf([]indicators.Observation{other, women}, cal.Date{}), 1, "a cell is a set")
		version := first
		version.Version = "2020"
		require.Len(t, indicators.AsOf([]indicators.Observation{first, version}, cal.Date{}), 2)
	})
	t.Run("revisions", func(t *testing.T) {
		repeated := published(432, cal.Day(2025, 1, 1))
		var by []string
		for earlier, later := range indicators.Revisions([]indicators.Observation{repeated, revised, first}) {
			d, err := indicators.Difference(*earlier.Value, *later.Value)
			require.NoError(t, err)
			by = append(by, d.Value.String())
		}
		require.Equal(t, []string{"22"}, by)
		for range indicators.Revisions([]indicators.Observation{revised, first, withdrawn}) {
			break
		}
	})
}

// Whatever order the readings come in, what is known is the same.
func TestAsOfAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		var list []indicators.Observation
		for range 1 + r.IntN(8) {
			o := indicators.Observation{
				Indicator: indicators.ID([]string{"a", "b"}[r.IntN(2)]), Period: inYear(2020 + r.IntN(2)),
				Value: new(quantity.Of(r.Int64N(3), "")), Version: []string{"", "2"}[r.IntN(2)],
				Note: i18n.Text{i18n.FR: []string{"", "note"}[r.IntN(2)]},
			}
			if r.IntN(3) > 0 {
				o.Published = cal.Day(2022, 1+r.IntN(2), 1)
			}
			list = append(list, o)
		}
		on := cal.Day(2022, 1, 15)
		want := indicators.AsOf(list, on)
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		require.Empty(t, cmp.Diff(want, indicators.AsOf(list, on), sameReadings()))
	}
}

func TestTargetsAndBaselineOn(t *testing.T) {
	target := func(n int64, by int, set cal.Date, of ...term.Code) indicators.Target {
		return indicators.Target{By: cal.Year(by), Of: of, Value: new(quantity.Of(n, "")), Set: set}
	}
	n := indicators.Indicator{
		ID: "n",
		Targets: []indicators.Target{
			target(300, 2016, cal.Date{}), target(250, 2016, cal.Year(2014)), target(90, 2016, cal.Year(2014), "sex:women"),
			target(400, 2018, cal.Date{}), target(260, 2016, cal.Year(2014)),
		},
		Baseline: &indicators.Baseline{
			Value: new(quantity.Of(210, "")), Set: cal.Year(2015),
			Earlier: []indicators.Baseline{{Value: new(quantity.Of(190, ""))}, {Value: new(quantity.Of(200, "")), Set: cal.Year(2013)}},
		},
	}
	values := func(on cal.Date) (out []int64) {
		for _, t := range n.TargetsOn(on) {
			out = append(out, t.Value.Value.Coef())
		}
		return out
	}
	require.Equal(t, []int64{300, 400}, values(cal.Year(2013)))
	require.Equal(t, []int64{260, 90, 400}, values(cal.Year(2014)), "set the same year: the later in the list")
	require.Equal(t, []int64{260, 90, 400}, values(cal.Date{}))

	// 50: a baseline revised after the target was set keeps the earlier.
	for _, tt := range []struct {
		on   cal.Date
		want int64
	}{{cal.Year(2012), 190}, {cal.Year(2013), 200}, {cal.Year(2014), 200}, {cal.Year(2015), 210}, {cal.Date{}, 210}} {
		b, ok := n.BaselineOn(tt.on)
		require.True(t, ok)
		require.Equal(t, quantity.Int(tt.want), b.Value.Value)
	}
	n.Baseline.Earlier = nil
	_, ok := n.BaselineOn(cal.Year(2014))
	require.False(t, ok)
	n.Baseline = nil
	_, ok = n.BaselineOn(cal.Year(2014))
	require.False(t, ok)
}
