package indicators_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// What a person reads of totals, formulas, shares and progress, in the four
// languages.
func TestGoldenArithmetic(t *testing.T) {
	var out []byte
	fail := func(err error) { out = inFour(out, faults(err)) }
	year := cal.FiscalYear(4, 2023)
	named := counted(indicators.Flow)
	named.Name = i18n.Text{i18n.EN: "Persons served", i18n.FR: "Personnes servies", i18n.AR: "المستفيدون"}
	over := func(n indicators.Indicator, list ...indicators.Observation) {
		_, _, err := n.Over(year, list)
		fail(err)
	}
	at := func(m int, s string, flags ...indicators.Flag) indicators.Observation {
		return indicators.Observation{Indicator: "n", Period: month(2023, m), Value: number(t, s), Flags: flags}
	}
	median, unsaid := named, named
	median.Kind, unsaid.Accumulation = indicators.Median, ""
	over(median, at(4, "1"))
	over(unsaid, at(4, "1"))
	over(named, monthly("m", 1)...)
	over(named, indicators.Observation{Indicator: "n", Period: inYear(2020)})
	over(named, at(4, "1"), at(4, "2"))
	over(named, at(4, "1"), at(5, "2", indicators.SeriesBreak))
	over(named, at(4, "1"), indicators.Observation{Indicator: "n", Period: month(2023, 5), Of: []term.Code{"sex:women"}})
	share, rate := named, named
	share.Kind, rate.Kind = indicators.Proportion, indicators.Rate
	over(share, at(4, "12 %"))
	over(rate, sided("n", month(2023, 4), 1, 10), sided("n", month(2023, 5), 1, 11))
	across := func(parts []term.Code, list ...indicators.Observation) {
		_, _, err := named.Across(parts, list)
		fail(err)
	}
	across([]term.Code{"sex:women", "age:65"})
	across([]term.Code{"sex:women"}, at(4, "1"))
	across([]term.Code{"sex:women", "sex:women"})

	for _, formula := range []string{"a +", "a % b", strings.Repeat("(", 70), "a + nobody", "a + b", "done", "new"} {
		fail(indicators.CheckFormulas([]indicators.Indicator{
			{ID: "a", Of: "person", Kind: indicators.Count}, {ID: "b", Of: "request", Kind: indicators.Count},
			{ID: "done", Name: i18n.Text{i18n.EN: "Council formed"}, Kind: indicators.Milestone}, {ID: "new", Formula: formula},
		}))
	}
	fail(indicators.CheckFormulas([]indicators.Indicator{{ID: "a"}, {ID: "a"}}))
	var way []indicators.Indicator
	for i := range 12 {
		way = append(way, indicators.Indicator{ID: indicators.ID(fmt.Sprintf("x%d", i)), Formula: fmt.Sprintf("x%d", (i+1)%12)})
	}
	fail(indicators.CheckFormulas(way))
	_, err := indicators.Derive([]indicators.Indicator{{ID: "n"}, {ID: "new", Name: i18n.Text{i18n.EN: "Squared"}, Formula: "n * n"}}, []indicators.Observation{at(4, "9000000000000000000")})
	fail(err)
	_, err = indicators.Derive([]indicators.Indicator{{ID: "n", Unit: "minutes"}, {ID: "new", Formula: "n"}}, []indicators.Observation{at(4, "9 hours")})
	fail(err)

	for _, s := range []quantity.Quantity{percentOf(t, "120", "person"), percentOf(t, "15", ""), percentOf(t, "67", "person")} {
		_, _, _, err := indicators.Portion(s, quantity.Of(5, "person"))
		fail(err)
	}
	_, _, err = indicators.Progress{}.Rating([]indicators.Band{{ID: "red", From: new(int64(0))}})
	fail(err)

	var b strings.Builder
	said := func(name string, m i18n.Message) {
		fmt.Fprintln(&b, name)
		for _, l := range i18n.Spoken() {
			fmt.Fprintf(&b, "  %s\n", i18n.Strip(m.In(l)))
		}
	}
	shown := i18n.Template{EN: "{$state}", FR: "{$state}", ES: "{$state}", AR: "{$state}"}
	for _, s := range []indicators.State{
		indicators.Met, indicators.Exceeded, indicators.OnTrack, indicators.Behind, indicators.OffTrack, indicators.Worsening, indicators.NotDue,
		indicators.NoTarget, indicators.NoBaseline, indicators.NoData, indicators.NotComparable, indicators.Undefined, "paused",
	} {
		said("state "+string(s), shown.With(s.Arg("state")))
	}
	reason := func(name string, n indicators.Indicator, base string, target indicators.Target, list ...indicators.Observation) {
		n.ID = "n"
		if base != "" {
			n.Baseline = &indicators.Baseline{Value: number(t, base), On: cal.Year(2022)}
			if name == "no day" {
				n.Baseline.On = cal.Date{}
			}
		}
		n.Targets = []indicators.Target{target}
		p := n.Progress(list, cal.Day(2023, 12, 31), indicators.Linear, quantity.Decimal{})
		said(fmt.Sprintf("%s: %s", name, p.State), p.Reason)
	}
	up := indicators.Indicator{Direction: indicators.Increase}
	later := func(s string) indicators.Target {
		return indicators.Target{By: cal.Year(2025), Value: number(t, s)}
	}
	reason("several", up, "", later("5"), at(4, "1"), at(4, "2"))
	reason("broken", indicators.Indicator{Direction: indicators.Increase, Version: "2"}, "", later("5"), indicators.Observation{Indicator: "n", Version: "1", Period: month(2023, 4), Value: number(t, "1")})
	reason("no denominator", up, "", later("5"), sided("n", month(2023, 4), 1, 0))
	reason("units", up, "", later("5 persons"), at(4, "1 requests"))
	reason("words", up, "", indicators.Target{By: cal.Year(2025)}, at(4, "1"))
	reason("no range", indicators.Indicator{Direction: indicators.Within}, "", later("5"), at(4, "1"))
	reason("bounds", up, "", later("5"), at(4, "at least 1"))
	reason("change", indicators.Indicator{Direction: indicators.Increase, Kind: indicators.Proportion}, "1 %", indicators.Target{By: cal.Year(2025), Change: number(t, "5")}, at(4, "2 %"))
	reason("overflow", up, "0.000000000000000001", later("9000000000000000000"), at(4, "1"))
	reason("no direction", indicators.Indicator{}, "", later("5"), at(4, "1"))
	reason("no way", up, "5", later("5"), at(4, "1"))
	reason("stale", up, "1", indicators.Target{By: cal.Day(2023, 12, 31), Value: number(t, "5")}, at(4, "2"))
	reason("no day", up, "1", later("5"), at(4, "2"))
	rank := indicators.Indicator{Direction: indicators.Decrease, Kind: indicators.Rank, Baseline: &indicators.Baseline{On: cal.Year(2022)}}
	reason("rank", rank, "", later("2"), at(4, "4"))

	golden(t, "arithmetic.golden", slices.Concat(out, []byte(b.String())))
}
