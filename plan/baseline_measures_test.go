package plan_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

func some(n int64, unit string) *quantity.Quantity {
	q := quantity.Of(n, unit)
	return &q
}

func of(n int64, what string) *quantity.Quantity {
	return &quantity.Quantity{Value: quantity.Int(n), Of: what}
}

// measuredPlan is the sound plan with indicators of every sort a rule looks at,
// and what it is judged with: readings, and the dimension of their cells.
func measuredPlan() (*plan.Plan, plan.Given) {
	p := soundPlan()
	p.Indicators[1].Terms = []term.Code{plan.HowMuch}
	sound := func(id string, v indicators.Indicator) indicators.Indicator {
		v.ID, v.Name = indicators.ID(id), both(id, id)
		v.Source, v.Method, v.Frequency, v.Responsible = both("survey", "enquête"), both("by telephone", "par téléphone"), "every 2 years", "town"
		return v
	}
	p.Indicators = append(p.Indicators,
		sound("age", indicators.Indicator{Kind: indicators.Proportion, Unit: "%", Of: "person", Direction: indicators.Descriptive, Level: indicators.Output,
			Dimensions: []string{"age"}, Terms: []term.Code{plan.HowWell}, Baseline: &indicators.Baseline{FromZero: true}}),
		sound("aware", indicators.Indicator{Kind: indicators.Proportion, Unit: "%", Of: "person", Direction: indicators.Increase, Level: indicators.Population,
			Terms: []term.Code{"rba@2010:better-off"}, Baseline: &indicators.Baseline{Value: &quantity.Quantity{Value: quantity.Int(40), Unit: "%", Printed: "40 %"}, On: cal.Year(2023)},
			Targets: []indicators.Target{{By: cal.Year(2027), Change: some(5, "points")}}}),
		sound("rank", indicators.Indicator{Kind: indicators.Rank, Direction: indicators.Decrease, Level: indicators.Population,
			Baseline: &indicators.Baseline{Value: some(7, ""), On: cal.Year(2023)}, Targets: []indicators.Target{{By: cal.Year(2027), Value: some(5, "")}}}),
	)
	g := &p.Priorities[1].Goals[0]
	g.Indicators = []indicators.ID{"aware", "rank"}
	g.Initiatives[0].Indicators = []indicators.ID{"heard", "age", "aware"}

	year := func(y int) cal.Period { return cal.Period{From: cal.Year(y), To: cal.Year(y)} }
	survey := func(y int, yes int64) indicators.Observation {
		return indicators.Observation{Indicator: "aware", Period: year(y), Value: some(yes/3, "%"), Numerator: of(yes, "person"), Denominator: of(300, "person"),
			Respondents: new(int64(300)), Flags: []indicators.Flag{indicators.SelfReported}}
	}
	aged := func(share int64, cell ...term.Code) indicators.Observation {
		return indicators.Observation{Indicator: "age", Period: year(2024), Of: cell, Value: some(share, "%")}
	}
	return p, plan.Given{
		Dimensions: []indicators.Dimension{{ID: "age", Name: both("age", "âge"), Bands: []indicators.Band{
			{ID: "0-30", To: new(int64(30))}, {ID: "31-49", From: new(int64(31)), To: new(int64(49))}, {ID: "50-69", From: new(int64(50)), To: new(int64(69))}, {ID: "70+", From: new(int64(70))},
		}}},
		Observations: []indicators.Observation{
			survey(2026, 135), survey(2024, 126), {Indicator: "nobody’s", Value: some(1, "")},
			aged(36, "age:50-69"), aged(25, "age:70+"), aged(28, "age:31-49"), aged(11, "age:0-30"), aged(100),
		},
	}
}

// measured is a review of the measured plan with one thing changed.
func measured(change func(p *plan.Plan, g *plan.Given)) *plan.Review {
	p, g := measuredPlan()
	if change != nil {
		change(p, &g)
	}
	return plan.NewReview(p, g)
}

// measureCases are the measured plan with one thing changed, for the rules on
// what is measured.
func measureCases() []baselineCase {
	var out []baselineCase
	one := func(rule check.ID, name string, change func(p *plan.Plan, g *plan.Given)) *baselineCase {
		out = append(out, baselineCase{Rule: rule, Name: name, Value: measured(change)})
		return &out[len(out)-1]
	}
	breach := func(rule check.ID, name string, at string, change func(p *plan.Plan, g *plan.Given)) {
		one(rule, name, change).Want = []string{at}
	}
	unknown := func(rule check.ID, name string, at string, change func(p *plan.Plan, g *plan.Given)) {
		one(rule, name, change).Unknown = []string{at}
	}
	skipped := func(rule check.ID, name string, change func(p *plan.Plan, g *plan.Given)) {
		one(rule, name, change).Skipped = true
	}
	met := func(rule check.ID, name string, change func(p *plan.Plan, g *plan.Given)) { one(rule, name, change) }
	level := func(l indicators.Level, at ...int) func(p *plan.Plan, g *plan.Given) {
		return func(p *plan.Plan, _ *plan.Given) {
			for _, i := range at {
				p.Indicators[i].Level = l
			}
		}
	}

	breach("IND-ONLY-OUTPUTS", "people heard", "goal:g3.indicators", level(indicators.Output, 1, 2, 3, 4))
	breach("IND-ONLY-OUTPUTS", "through an outcome", "goal:g1.indicators", level(indicators.Input, 0))
	unknown("IND-ONLY-OUTPUTS", "one level is not stated", "goal:g1.indicators", level("", 0))
	unknown("IND-ONLY-OUTPUTS", "none is", "plan:riverbend.indicators[level]", level("", 0, 1, 2, 3, 4))
	met("IND-ONLY-OUTPUTS", "an activity’s", func(p *plan.Plan, _ *plan.Given) {
		p.Indicators[0].Level = indicators.Output
		first := &p.Priorities[0].Goals[0].Initiatives[0].Activities[0]
		first.Indicators = []indicators.ID{"aware"}
	})
	met("IND-ONLY-OUTPUTS", "an outcome of the goal", func(p *plan.Plan, _ *plan.Given) {
		p.Priorities[0].Goals[0].Initiatives[0].Outcomes = nil
		p.Priorities[0].Goals[0].Outcomes = []plan.OutcomeID{"fewer", "not there"}
	})
	met("IND-ONLY-OUTPUTS", "long-term", level("long-term", 0))
	skipped("IND-ONLY-OUTPUTS", "no goal is measured", func(p *plan.Plan, _ *plan.Given) {
		p.Outcomes[0].Indicators = nil
		p.Priorities[1].Goals[0].Indicators, p.Priorities[1].Goals[0].Initiatives[0].Indicators = nil, nil
	})

	often := func(s string) func(p *plan.Plan, g *plan.Given) {
		return func(p *plan.Plan, _ *plan.Given) { p.Indicators[2].Frequency = s }
	}
	for _, s := range []string{"once", "every 3 years", "Every three years", "every 5 quarters and a year"} {
		if s == "every 5 quarters and a year" {
			unknown("IND-FREQ-FITS", s, "indicator:age.frequency", often(s))
			continue
		}
		breach("IND-FREQ-FITS", s, "indicator:age.frequency", often(s))
	}
	for _, s := range []string{"biennially", "every 24 months", "every two years", "Yearly", " every quarter ", "every year", "every 700 days", "every Week", "continuously"} {
		met("IND-FREQ-FITS", s, often(s))
	}
	for _, s := range []string{"at intake", "every", "every blue moon", "every 0 years", "every 1e9 years", "every -1 years", "everyyear"} {
		unknown("IND-FREQ-FITS", s, "indicator:age.frequency", often(s))
	}
	unknown("IND-FREQ-FITS", "open period", "plan:riverbend.period", func(p *plan.Plan, _ *plan.Given) { p.Period.To = cal.Date{} })
	breach("IND-FREQ-FITS", "three years, as counted", "indicator:age.frequency", func(p *plan.Plan, _ *plan.Given) {
		p.Period = cal.Period{From: cal.Year(2024), To: cal.Year(2027), Counting: cal.Difference}
		for i := range p.Indicators {
			p.Indicators[i].Frequency = "yearly"
		}
		p.Indicators[2].Frequency = "every 2 years"
	})

	target := func(t indicators.Target) func(p *plan.Plan, g *plan.Given) {
		return func(p *plan.Plan, _ *plan.Given) { p.Indicators[3].Targets = []indicators.Target{t} }
	}
	by := cal.Year(2027)
	breach("IND-TARGET-MODE", "5", "indicator:aware.targets[2027]", target(indicators.Target{By: by, Change: some(5, "")}))
	breach("IND-TARGET-MODE", "percent of women", "indicator:aware.targets[2027 sex:women]", target(indicators.Target{By: by, Of: []term.Code{"sex:women"}, Change: some(5, "percent")}))
	unknown("IND-TARGET-MODE", "the ministry’s sample", "indicator:aware.targets[2027]", target(indicators.Target{By: by, Statement: i18n.Text{i18n.EN: "5% increase"}}))
	met("IND-TARGET-MODE", "relative", target(indicators.Target{By: by, Change: some(5, "%")}))
	met("IND-TARGET-MODE", "a level", target(indicators.Target{By: by, Value: some(45, "%"), Statement: i18n.Text{i18n.AR: "45٪"}}))
	breach("IND-TARGET-DIRECTION", "a change the wrong way", "indicator:aware.targets[2027]", target(indicators.Target{By: by, Change: some(-5, "points")}))
	met("IND-TARGET", "a change", target(indicators.Target{By: by, Change: some(5, "points")}))
	breach("IND-TARGET", "no number and no words", "indicator:aware.targets", target(indicators.Target{By: by}))
	breach("IND-UNIT-MATCH", "change in another unit", "indicator:heard.targets[2027]", func(p *plan.Plan, _ *plan.Given) {
		p.Indicators[1].Targets = []indicators.Target{{By: by, Change: some(5, "meetings")}}
	})
	met("IND-UNIT-MATCH", "relative change", func(p *plan.Plan, _ *plan.Given) {
		p.Indicators[1].Targets = []indicators.Target{{By: by, Change: some(5, "%")}}
	})
	breach("IND-UNIT-MATCH", "upper end", "indicator:heard.targets[2027]", func(p *plan.Plan, _ *plan.Given) {
		p.Indicators[1].Targets[0].High = some(500, "meetings")
	})

	breach("IND-LEVEL-NAME", "of an indicator", "indicator:rank.level", level("impact", 4))
	breach("IND-LEVEL-NAME", "of an outcome", "outcome:fewer.level", func(p *plan.Plan, _ *plan.Given) { p.Outcomes[0].Level = indicators.Input })
	met("IND-LEVEL-NAME", "long-term", func(p *plan.Plan, _ *plan.Given) { p.Outcomes[0].Level = "long-term" })
	skipped("IND-LEVEL-NAME", "none", level("", 0, 1, 2, 3, 4))

	breach("IND-POPULATION-ATTRIBUTION", "one initiative", "initiative:i31.indicators[aware]", func(p *plan.Plan, _ *plan.Given) {
		p.Priorities[1].Goals[0].Indicators = []indicators.ID{"rank", "heard"}
	})
	breach("IND-POPULATION-ATTRIBUTION", "one activity", "activity:a5.indicators[rank]", func(p *plan.Plan, _ *plan.Given) {
		p.Priorities[1].Goals[0].Indicators = []indicators.ID{"aware"}
		p.Priorities[1].Goals[0].Initiatives[0].Activities[0].Indicators = []indicators.ID{"rank"}
	})
	met("IND-POPULATION-ATTRIBUTION", "two initiatives", func(p *plan.Plan, _ *plan.Given) {
		p.Priorities[1].Goals[0].Indicators = nil
		p.Priorities[0].Goals[1].Initiatives[0].Indicators = []indicators.ID{"aware"}
	})
	skipped("IND-POPULATION-ATTRIBUTION", "nobody’s", func(p *plan.Plan, _ *plan.Given) {
		p.Priorities[1].Goals[0].Indicators, p.Priorities[1].Goals[0].Initiatives[0].Indicators = nil, nil
	})

	breach("IND-RANK", "alone", "goal:g3.indicators[rank]", func(p *plan.Plan, _ *plan.Given) {
		p.Priorities[1].Goals[0].Indicators = []indicators.ID{"not there", "rank"}
	})
	breach("IND-RANK", "of an outcome", "outcome:fewer.indicators[rank]", func(p *plan.Plan, _ *plan.Given) { p.Outcomes[0].Indicators = []indicators.ID{"rank"} })
	skipped("IND-RANK", "nobody’s", func(p *plan.Plan, _ *plan.Given) { p.Priorities[1].Goals[0].Indicators = nil })

	breach("IND-RBA-SPREAD", "nobody better off", "initiative:i31.indicators[better-off]", func(p *plan.Plan, _ *plan.Given) { p.Indicators[3].Terms = nil })
	met("IND-RBA-SPREAD", "of an activity", func(p *plan.Plan, _ *plan.Given) {
		n := &p.Priorities[1].Goals[0].Initiatives[0]
		n.Indicators, n.Activities[0].Indicators = []indicators.ID{"heard", "age"}, []indicators.ID{"aware"}
	})
	skipped("IND-RBA-SPREAD", "another method", func(p *plan.Plan, _ *plan.Given) {
		for i := range p.Indicators {
			p.Indicators[i].Terms = []term.Code{"own:how-much"}
		}
	})

	reading := func(i int, change func(o *indicators.Observation)) func(p *plan.Plan, g *plan.Given) {
		return func(_ *plan.Plan, g *plan.Given) { change(&g.Observations[i]) }
	}
	breach("IND-PROPORTION-BOUNDS", "exchanged", "indicator:aware.observations[2026]", reading(0, func(o *indicators.Observation) { o.Numerator, o.Denominator = o.Denominator, o.Numerator }))
	breach("IND-PROPORTION-BOUNDS", "a value", "indicator:age.observations[2024 age:50-69]", reading(3, func(o *indicators.Observation) { o.Value = some(136, "%") }))
	breach("IND-PROPORTION-BOUNDS", "below nothing", "indicator:aware.observations[2026]", reading(0, func(o *indicators.Observation) { o.Numerator = of(-3, "person") }))
	breach("IND-PROPORTION-BOUNDS", "more than all", "indicator:age.observations[2024]", reading(7, func(o *indicators.Observation) {
		o.Value = &quantity.Quantity{Value: quantity.Int(1), Qualifier: quantity.MoreThan}
	}))
	met("IND-PROPORTION-BOUNDS", "more than some", reading(3, func(o *indicators.Observation) { o.Value.Qualifier = quantity.MoreThan }))

	breach("IND-DENOMINATOR", "0 %", "indicator:aware.observations[2026]", reading(0, func(o *indicators.Observation) {
		o.Value, o.Numerator, o.Denominator = some(0, "%"), of(0, "person"), of(0, "person")
	}))
	breach("IND-DENOMINATOR", "said to be missing", "indicator:age.observations[2024]", reading(7, func(o *indicators.Observation) { o.Missing = indicators.NoDenominator }))
	met("IND-DENOMINATOR", "undefined", reading(0, func(o *indicators.Observation) {
		o.Value, o.Denominator, o.Missing = nil, of(0, "person"), indicators.NoDenominator
	}))

	breach("IND-UNIT-OF-ANALYSIS", "referrals of persons", "indicator:aware.observations[2026]", reading(0, func(o *indicators.Observation) { o.Numerator = of(135, "referral") }))
	breach("IND-UNIT-OF-ANALYSIS", "by unit", "indicator:aware.observations[2024]", reading(1, func(o *indicators.Observation) {
		o.Numerator, o.Denominator = some(120, "requests"), some(300, "persons")
	}))
	skipped("IND-UNIT-OF-ANALYSIS", "a ratio of two", func(p *plan.Plan, g *plan.Given) {
		p.Indicators[3].Kind = indicators.RatioOf
		g.Observations[0].Numerator = of(135, "referral")
	})

	share := func(i int, q quantity.Quantity) func(p *plan.Plan, g *plan.Given) {
		return reading(i, func(o *indicators.Observation) { o.Value = &q })
	}
	met("IND-SHARES-SUM", "99", share(3, quantity.Of(35, "%")))
	met("IND-SHARES-SUM", "102", share(3, quantity.Of(38, "%")))
	breach("IND-SHARES-SUM", "95", "indicator:age.observations[2024 age]", share(3, quantity.Of(31, "%")))
	breach("IND-SHARES-SUM", "99.9 of parts with a decimal", "indicator:age.observations[2024 age]", func(_ *plan.Plan, g *plan.Given) {
		for i, v := range []int64{3570, 2500, 2800, 1100} {
			g.Observations[3+i].Value = &quantity.Quantity{Value: quantity.D(v, 2), Unit: "%"}
		}
	})
	breach("IND-SHARES-SUM", "more than all", "indicator:age.observations[2024 age]", share(3, quantity.Quantity{Value: quantity.Int(60), Qualifier: quantity.MoreThan, Unit: "%"}))
	unknown("IND-SHARES-SUM", "close to", "indicator:age.observations[2024 age]", share(3, quantity.Quantity{Value: quantity.Int(36), Qualifier: quantity.CloseTo, Unit: "%"}))
	skipped("IND-SHARES-SUM", "one is missing", reading(3, func(o *indicators.Observation) { o.Value, o.Missing = nil, indicators.Suppressed }))
	skipped("IND-SHARES-SUM", "no share", share(3, quantity.Of(136, "%")))
	plain := func(first int64) func(p *plan.Plan, g *plan.Given) {
		return func(p *plan.Plan, g *plan.Given) {
			p.Indicators[2].Unit = ""
			for i, v := range []int64{first, 25, 28, 11, 100} {
				g.Observations[3+i].Value = &quantity.Quantity{Value: quantity.D(v, 2)}
			}
		}
	}
	met("IND-SHARES-SUM", "of 1", plain(35))
	breach("IND-SHARES-SUM", "0.95 of 1", "indicator:age.observations[2024 age]", plain(31))
	skipped("IND-SHARES-SUM", "another year", reading(3, func(o *indicators.Observation) { o.Period = cal.Period{From: cal.Year(2025)} }))
	skipped("IND-SHARES-SUM", "a rate by age", share(7, quantity.Of(24, "%")))
	skipped("IND-SHARES-SUM", "several at once", func(_ *plan.Plan, g *plan.Given) { g.Dimensions[0].Several = true })
	met("IND-SHARES-SUM", "with those not stated", func(_ *plan.Plan, g *plan.Given) {
		g.Observations[3].Value = some(26, "%")
		o := g.Observations[3]
		o.Of, o.Value = []term.Code{"age:not-stated"}, some(10, "%")
		g.Observations = append(g.Observations, o)
	})
	met("IND-SHARES-SUM", "published again", func(_ *plan.Plan, g *plan.Given) {
		o := g.Observations[3]
		g.Observations[3].Value, o.Published = some(16, "%"), cal.Year(2025)
		g.Observations = append(g.Observations, o)
	})
	counts := func(first, whole int64) func(p *plan.Plan, g *plan.Given) {
		return func(p *plan.Plan, g *plan.Given) {
			p.Indicators[2].Kind, p.Indicators[2].Unit = indicators.Count, ""
			for i, n := range []int64{first, 70, 80, 30, whole} {
				g.Observations[3+i].Value = some(n, "")
			}
		}
	}
	met("IND-SHARES-SUM", "290 persons", counts(110, 290))
	breach("IND-SHARES-SUM", "289 persons", "indicator:age.observations[2024 age]", counts(109, 290))
	unknown("IND-SHARES-SUM", "counts rounded", "indicator:age.observations[2024 age]", func(p *plan.Plan, g *plan.Given) {
		counts(109, 290)(p, g)
		g.Observations[4].Flags = []indicators.Flag{indicators.Rounded}
	})
	parts := func(first int64) func(p *plan.Plan, g *plan.Given) {
		return func(_ *plan.Plan, g *plan.Given) {
			for i, n := range []int64{first, 70, 80, 30} {
				g.Observations[3+i].Value, g.Observations[3+i].Numerator, g.Observations[3+i].Denominator = nil, of(n, "person"), of(290, "person")
			}
			g.Observations = g.Observations[:7]
		}
	}
	met("IND-SHARES-SUM", "of one denominator", parts(110))
	breach("IND-SHARES-SUM", "of one denominator, one too few", "indicator:age.observations[2024 age]", parts(109))

	breach("IND-BANDS", "30 is nowhere", "dimension:age.bands[1]", func(_ *plan.Plan, g *plan.Given) { g.Dimensions[0].Bands[0].To = new(int64(29)) })
	breach("IND-BANDS", "49 is twice", "dimension:age.bands[2]", func(_ *plan.Plan, g *plan.Given) { g.Dimensions[0].Bands[2].From = new(int64(49)) })
	skipped("IND-BANDS", "terms", func(_ *plan.Plan, g *plan.Given) {
		g.Dimensions[0] = indicators.Dimension{ID: "sex", Terms: []term.Term{{ID: "women"}, {ID: "men"}}}
	})

	printed := func(s string) func(p *plan.Plan, g *plan.Given) {
		return func(p *plan.Plan, _ *plan.Given) { p.Indicators[3].Baseline.Value.Printed = s }
	}
	for _, s := range []string{"Close to 40 %", "plus de 40 %", "CASI 40 %", "نحو 40٪", "40+"} {
		breach("IND-QUALIFIER", s, "indicator:aware.baseline", printed(s))
	}
	for _, s := range []string{"40 % overall", "quarante"} {
		met("IND-QUALIFIER", s, printed(s))
	}
	met("IND-QUALIFIER", "qualified", func(p *plan.Plan, _ *plan.Given) {
		p.Indicators[3].Baseline.Value.Printed, p.Indicators[3].Baseline.Value.Qualifier = "close to 40 %", quantity.CloseTo
	})
	breach("IND-QUALIFIER", "a reading", "indicator:age.observations[2024]", reading(7, func(o *indicators.Observation) { o.Value.Printed = "almost 100 %" }))

	breach("IND-SERIES-BREAK", "another definition", "indicator:aware.observations[2026]", reading(0, func(o *indicators.Observation) { o.Version = "2" }))
	met("IND-SERIES-BREAK", "marked", reading(0, func(o *indicators.Observation) {
		o.Version, o.Flags = "2", append(o.Flags, indicators.SeriesBreak)
	}))
	met("IND-SERIES-BREAK", "the one that stands", func(p *plan.Plan, g *plan.Given) {
		p.Indicators[3].Version, g.Observations[0].Version = "2", "2"
	})
	skipped("IND-SERIES-BREAK", "published twice", func(_ *plan.Plan, g *plan.Given) {
		g.Observations[0].Period, g.Observations[0].Version = g.Observations[1].Period, "2"
	})

	breach("IND-RESPONSE-RATE", "not said", "indicator:aware.observations[2024]", reading(1, func(o *indicators.Observation) { o.Respondents = nil }))
	skipped("IND-RESPONSE-RATE", "counted by others", func(_ *plan.Plan, g *plan.Given) {
		g.Observations[0].Flags, g.Observations[1].Flags = nil, nil
	})
	return out
}

func TestReadings(t *testing.T) {
	p, g := measuredPlan()
	for i, j := 0, len(g.Observations)-1; i < j; i, j = i+1, j-1 {
		g.Observations[i], g.Observations[j] = g.Observations[j], g.Observations[i]
	}
	r := plan.NewReview(p, g)
	var got []string
	for _, id := range []indicators.ID{"age", "aware", "heard", "not there"} {
		for _, o := range r.Readings(id) {
			got = append(got, string(o.Indicator)+" "+o.Period.From.String()+" "+string(append(o.Of, "-")[0]))
		}
	}
	require.Empty(t, cmp.Diff([]string{
		"age 2024 -", "age 2024 age:0-30", "age 2024 age:31-49", "age 2024 age:50-69", "age 2024 age:70+", "aware 2024 -", "aware 2026 -",
	}, got))
	require.Nil(t, plan.NewReview(p, plan.Given{}).Readings("age"))
}

// asked are the rules a caller makes.
func asked() check.Profile[*plan.Review] {
	return check.Each(check.New("", "",
		plan.Comparison("theme:equity"),
		plan.Noise(func(id indicators.ID) (quantity.Decimal, bool) { return quantity.Int(5), id == "aware" }),
	), (*plan.Review).Indicators)
}

func askedCases() []baselineCase {
	equity := func(change func(v *indicators.Indicator)) *plan.Review {
		return measured(func(p *plan.Plan, _ *plan.Given) {
			p.Indicators[3].Terms = append(p.Indicators[3].Terms, "theme:equity")
			change(&p.Indicators[3])
		})
	}
	return []baselineCase{
		{Rule: "IND-COMPARISON", Name: "by status", Value: equity(func(v *indicators.Indicator) { v.Dimensions = []string{"status"} })},
		{Rule: "IND-COMPARISON", Name: "a gap", Value: equity(func(v *indicators.Indicator) { v.Formula = "born - arrived" })},
		{Rule: "IND-COMPARISON", Name: "none", Value: equity(func(v *indicators.Indicator) { v.Dimensions = []string{} }), Want: []string{"indicator:aware.dimensions"}},
		{Rule: "IND-COMPARISON", Name: "not stated", Value: equity(func(*indicators.Indicator) {}), Unknown: []string{"indicator:aware.dimensions"}},
		{Rule: "IND-COMPARISON", Name: "other indicators", Value: measured(nil), Skipped: true},
		{Rule: "IND-NOISE", Name: "5 of 5", Value: measured(nil), Want: []string{"indicator:aware.observations[2026]"}},
		{Rule: "IND-NOISE", Name: "6 of 5", Value: measured(func(_ *plan.Plan, g *plan.Given) { g.Observations[0].Value = some(46, "%") })},
		{Rule: "IND-NOISE", Name: "not moved", Value: measured(func(_ *plan.Plan, g *plan.Given) { g.Observations[0].Value = some(40, "%") })},
		{Rule: "IND-NOISE", Name: "from the first reading", Value: measured(func(p *plan.Plan, _ *plan.Given) { p.Indicators[3].Baseline = nil }), Want: []string{"indicator:aware.observations[2026]"}},
		{Rule: "IND-NOISE", Name: "about", Value: measured(func(_ *plan.Plan, g *plan.Given) { g.Observations[0].Value.Qualifier = quantity.About }), Unknown: []string{"indicator:aware.observations[2026]"}},
		{Rule: "IND-NOISE", Name: "one reading", Value: measured(func(p *plan.Plan, g *plan.Given) { p.Indicators[3].Baseline, g.Observations = nil, g.Observations[:1] }), Skipped: true},
		{Rule: "IND-NOISE", Name: "another unit", Value: measured(func(_ *plan.Plan, g *plan.Given) { g.Observations[0].Value.Unit = "persons" }), Skipped: true},
	}
}

func TestAskedRules(t *testing.T) {
	checktest.Audit(t, asked(), askedCases())
}

// measuredBy is a host's rule over whatever answers whether it is measured.
func measuredBy[T interface {
	Measured() quantity.Answer
	At(field string) check.At
}](id check.ID) check.Rule[T] {
	return check.Rule[T]{
		Spec: check.Spec{ID: id, Severity: check.Advice,
			Message: i18n.Template{EN: "It has no indicator.", FR: "Aucun indicateur.", ES: "No tiene indicador.", AR: "لا مؤشر له."}},
		Find: func(v T, r *check.Report) {
			switch v.Measured() {
			case quantity.No:
				r.Breach(v.At("indicators"))
			case quantity.CannotTell:
				r.Unknown(v.At("indicators"))
			default:
			}
		},
	}
}

func counted(t *testing.T, r *check.Result, id check.ID) [2]int {
	t.Helper()
	o, ok := r.Outcome(id)
	require.True(t, ok)
	return [2]int{o.Breaches, o.Unknowns}
}

// TestF217 counts the initiatives of Windsor-Essex that nothing measures.
func TestF217_InitiativesWithoutIndicator(t *testing.T) {
	profile := check.Each(check.New("", "", measuredBy[*plan.InitiativeNode]("HOST-MEASURED")), (*plan.Review).Initiatives)
	p := windsorEssex()
	judge := func() [2]int { return counted(t, profile.Check(plan.NewReview(p, plan.Given{})), "HOST-MEASURED") }
	each := func(do func(n *plan.Initiative)) {
		for i := range p.Priorities {
			for j := range p.Priorities[i].Goals {
				g := &p.Priorities[i].Goals[j]
				for k := range g.Initiatives {
					do(&g.Initiatives[k])
				}
			}
		}
	}
	require.Equal(t, [2]int{0, 17}, judge(), "not stated, as in the summary")
	each(func(n *plan.Initiative) { n.Indicators = []indicators.ID{} })
	require.Equal(t, [2]int{17, 0}, judge(), "stated as none")

	// An outcome that has an indicator measures what is to bring it about.
	p.Outcomes = []plan.Outcome{{ID: "safe", Indicators: []indicators.ID{"trust"}}, {ID: "vague"}, {ID: "bare", Indicators: []indicators.ID{}}}
	of := []plan.OutcomeID{"safe", "vague", "bare", "not there"}
	i := 0
	each(func(n *plan.Initiative) {
		if i < len(of) {
			n.Outcomes = of[i : i+1]
		}
		i++
	})
	require.Equal(t, [2]int{14, 2}, judge())
}

func TestF258_GoalsWithoutIndicator(t *testing.T) {
	profile := check.Each(check.New("", "", measuredBy[*plan.GoalNode]("HOST-MEASURED")), (*plan.Review).Goals)
	p := londonGoals()
	judge := func() [2]int { return counted(t, profile.Check(plan.NewReview(p, plan.Given{})), "HOST-MEASURED") }
	goals := p.Priorities[0].Goals
	require.Equal(t, [2]int{0, 6}, judge(), "not stated, as in the seeds")
	for i := range goals {
		goals[i].Indicators = []indicators.ID{}
	}
	require.Equal(t, [2]int{6, 0}, judge(), "stated as none")
	goals[2].Indicators = []indicators.ID{"employment"}
	require.Equal(t, [2]int{5, 0}, judge(), "one assigned")

	t.Run("F-014", func(t *testing.T) {
		p.Schemes = []term.Scheme{{ID: "participation", Terms: []term.Term{{ID: "economic"}, {ID: "social"}, {ID: "political"}, {ID: "civic"}}}}
		p.Indicators = []indicators.Indicator{
			{ID: "employment", Terms: []term.Code{"participation:economic"}},
			{ID: "income", Terms: []term.Code{"participation:economic"}},
			{ID: "volunteers", Terms: []term.Code{"participation:social", "participation:civic"}},
			{ID: "other"},
		}
		c, stated := plan.NewReview(p, plan.Given{}).IndicatorTerms("participation")
		require.True(t, stated)
		got := map[string]int{}
		for _, s := range p.Schemes[0].Terms {
			got[s.ID] = c.Named(s.ID)
		}
		require.Empty(t, cmp.Diff(map[string]int{"economic": 2, "social": 1, "political": 0, "civic": 1}, got))
		require.Equal(t, []string{"political"}, c.Unnamed())
		require.Equal(t, []string{"other"}, c.Without())
	})
}

// TestF222 holds the findings of Windsor-Essex to the plan's own method: numbers
// and narrative together.
func TestF222_EvidenceOfTwoKinds(t *testing.T) {
	kinds := term.Scheme{ID: "evidence", Terms: []term.Term{
		{ID: "quantitative", Label: i18n.Text{i18n.EN: "measurable data", i18n.AR: "بيانات قابلة للقياس"}},
		{ID: "narrative", Label: i18n.Text{i18n.EN: "narrative", i18n.AR: "سرد"}},
	}}
	source := check.Source{Title: "Windsor-Essex Regional Community Safety and Well-Being Plan 2022-2026, summary report in Arabic", Line: 97, Authority: check.Practice}
	rule := plan.RequireEvidence(check.Spec{ID: "WE-EVIDENCE", Severity: check.Advice, Source: source}, "we:finding", kinds)
	profile := check.Each(check.New("", "", rule), (*plan.Review).Sections)
	finding := func(parts ...partnership.Section) *plan.Review {
		p := windsorEssex()
		p.Sections = []partnership.Section{{ID: "f", Kind: "we:finding", Title: i18n.Text{i18n.AR: "السكن"}, Sections: parts}}
		return plan.NewReview(p, plan.Given{})
	}
	part := func(kind term.Code, text string) partnership.Section {
		return partnership.Section{Kind: kind, Text: i18n.Text{i18n.EN: text}}
	}
	checktest.Audit(t, profile, []baselineCase{
		{Rule: "WE-EVIDENCE", Name: "both", Value: finding(part("evidence:quantitative", "41 %"), part("evidence:narrative", "a tenant’s story"))},
		{Rule: "WE-EVIDENCE", Name: "numbers alone", Value: finding(part("evidence:quantitative", "41 %")), Want: []string{"section:f.sections[narrative]"}},
		{Rule: "WE-EVIDENCE", Name: "an empty heading", Value: finding(part("evidence:quantitative", ""), part("evidence:narrative", "a tenant’s story")), Want: []string{"section:f.sections[quantitative]"}},
		{Rule: "WE-EVIDENCE", Name: "not stated", Value: finding(), Unknown: []string{"section:f.sections"}},
		{Rule: "WE-EVIDENCE", Name: "no finding", Value: plan.NewReview(windsorEssex(), plan.Given{}), Skipped: true},
	})
}

func BenchmarkBaselineMeasured(b *testing.B) {
	review := measured(nil)
	profile := plan.Baseline()
	var res check.Result
	b.ReportAllocs()
	for b.Loop() {
		profile.CheckInto(&res, review)
	}
}

// TestMeasuresOfLargePlans checks that hostile sizes take bounded time: the work
// is in proportion to the plan and its readings, not to their product.
func TestMeasuresOfLargePlans(t *testing.T) {
	const n = 20_000
	p, g := measuredPlan()
	ids := make([]indicators.ID, n)
	for i := range ids {
		ids[i] = "heard"
	}
	p.Indicators[1].Level = indicators.Output
	p.Outcomes[0].Indicators = ids
	initiative := p.Priorities[0].Goals[0].Initiatives[0]
	list := make([]plan.Initiative, n)
	for i := range list {
		list[i] = plan.Initiative{ID: plan.InitiativeID("n" + strconv.Itoa(i)), Title: initiative.Title, Outcomes: initiative.Outcomes}
	}
	p.Priorities[0].Goals[0].Initiatives = list

	bands := make([]indicators.Band, n)
	for i := range bands {
		bands[i] = indicators.Band{ID: strconv.Itoa(i), From: new(int64(2 * i)), To: new(int64(2 * i))} // every other number is nowhere
	}
	g.Dimensions = []indicators.Dimension{{ID: "age", Bands: bands}}
	g.Observations = nil
	for i := range n {
		g.Observations = append(g.Observations,
			indicators.Observation{Indicator: "age", Period: cal.Period{From: cal.Day(2024, 1, 1).AddDays(i)}, Of: []term.Code{"age:0"}, Value: some(1, "%"), Version: strconv.Itoa(i)},
			indicators.Observation{Indicator: "age", Period: cal.Period{From: cal.Day(2024, 1, 1)}, Of: []term.Code{term.C("age", strconv.Itoa(i))}, Value: &quantity.Quantity{Value: quantity.Int(200), Unit: "%", Printed: strings.Repeat("é about ", 1000)}},
		)
	}
	res := plan.Baseline().Check(plan.NewReview(p, g))
	for rule, want := range map[check.ID]int{"IND-BANDS": n - 1, "IND-SERIES-BREAK": n - 1, "IND-QUALIFIER": n, "IND-ONLY-OUTPUTS": 1} {
		o, _ := res.Outcome(rule)
		require.Equal(t, want, o.Breaches, rule)
	}
}
