package referral_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

func birth(member, date string) referral.Fact {
	return referral.Fact{Member: member, Name: "birth", Date: day(date)}
}

func values(member, name string, v ...string) referral.Fact {
	return referral.Fact{Member: member, Name: name, Values: v}
}

func number(name string, n int64) referral.Fact {
	return referral.Fact{Name: name, Number: new(quantity.Int(n))}
}

func lives(name string, unit partnership.AreaID) referral.Fact {
	return referral.Fact{Name: name, Place: &referral.Place{Unit: unit}}
}

// months is a test of an age in completed months; -1 is no bound.
func months(low, high int) referral.Rule {
	r := referral.Rule{Fact: "birth"}
	if low >= 0 {
		r.MinMonths = &low
	}
	if high >= 0 {
		r.MaxMonths = &high
	}
	return r
}

func is(name string, v ...string) referral.Rule { return referral.Rule{Fact: name, Is: v} }

func not(r referral.Rule) referral.Rule { return referral.Rule{Not: &r} }

// townTree is a county of two towns beside another county.
func townTree(id partnership.AreaID) (partnership.AreaID, bool) {
	parent, ok := map[partnership.AreaID]partnership.AreaID{
		"repentigny": "assomption", "charlemagne": "assomption", "assomption": "lanaudiere", "joliette": "lanaudiere", "lanaudiere": "",
	}[id]
	return parent, ok
}

func TestRuleHardCases(t *testing.T) {
	on := day("2026-06-10")
	tests := []referral.Rule{is("known", "yes"), is("known", "no"), is("unknown", "yes")} // yes, no, cannot tell
	y, n, u := tests[0], tests[1], tests[2]
	known := values("", "known", "yes")
	for _, c := range []struct {
		name  string
		rule  referral.Rule
		facts []referral.Fact
		who   []string
		want  quantity.Answer
	}{
		{"36 on the 18th birthday", months(216, -1), []referral.Fact{birth("", "2008-06-10")}, nil, yes},
		{"36 on its eve", months(216, -1), []referral.Fact{birth("", "2008-06-11")}, nil, no},
		{"38 until the day before the 18th birthday", months(-1, 215), []referral.Fact{birth("", "2008-06-11")}, nil, yes},
		{"38 not on it", months(-1, 215), []referral.Fact{birth("", "2008-06-10")}, nil, no},
		{"38 at most 17 and a half", months(-1, 210), []referral.Fact{birth("", "2008-11-11")}, nil, yes},
		{"38 and a month more", months(-1, 210), []referral.Fact{birth("", "2008-11-10")}, nil, no},
		{"39 under six weeks", referral.Rule{Fact: "birth", MaxDays: new(41)}, []referral.Fact{birth("", "2026-04-30")}, nil, yes},
		{"39 six weeks old", referral.Rule{Fact: "birth", MaxDays: new(41)}, []referral.Fact{birth("", "2026-04-29")}, nil, no},
		{"41 only the year of birth, old enough at both ends", months(216, -1), []referral.Fact{birth("", "2007")}, nil, yes},
		{"41 only the year, one end", months(216, -1), []referral.Fact{birth("", "2008")}, nil, cannotTell},
		{"41 only the year, neither end", months(216, -1), []referral.Fact{birth("", "2009")}, nil, no},
		{"41 only the month", months(216, -1), []referral.Fact{birth("", "2008-06")}, nil, cannotTell},
		{"41 a band of age", months(300, 540), []referral.Fact{{Name: "birth", Date: day("1981-06-11"), Until: day("2001-06-10")}}, nil, yes},
		{"41 a band across the limit", months(312, -1), []referral.Fact{{Name: "birth", Date: day("1981-06-11"), Until: day("2001-06-10")}}, nil, cannotTell},
		{"41 a band between two limits neither end is in", months(400, 401), []referral.Fact{{Name: "birth", Date: day("1970"), Until: day("2020")}}, nil, cannotTell},
		{"43 two ranges", referral.Rule{Any: []referral.Rule{months(60, 107), months(720, -1)}}, []referral.Fact{birth("", "1950-01-01")}, nil, yes},
		{"43 women from 18 or men from 21", referral.Rule{Any: []referral.Rule{
			{All: []referral.Rule{is("sex", "F"), months(216, -1)}}, {All: []referral.Rule{is("sex", "M"), months(252, -1)}},
		}}, []referral.Fact{values("", "sex", "M"), birth("", "2006-01-01")}, nil, no},
		{"45 nobody asked", is("veteran", "yes"), nil, nil, cannotTell},
		{"45 declined", is("veteran", "yes"), []referral.Fact{{Name: "veteran", Declined: true}}, nil, cannotTell},
		{"46 an exclusion nobody asked about", not(is("offender", "yes")), nil, nil, cannotTell},
		{"46 an exclusion that holds", not(is("offender", "yes")), []referral.Fact{values("", "offender", "yes")}, nil, no},
		{"47 any of unknown and yes", referral.Rule{Any: []referral.Rule{u, y}}, []referral.Fact{known}, nil, yes},
		{"47 any of unknown and no", referral.Rule{Any: []referral.Rule{u, n}}, []referral.Fact{known}, nil, cannotTell},
		{"47 all of unknown and no", referral.Rule{All: []referral.Rule{u, n}}, []referral.Fact{known}, nil, no},
		{"47 all of unknown and yes", referral.Rule{All: []referral.Rule{u, y}}, []referral.Fact{known}, nil, cannotTell},
		{"47 not unknown", not(u), []referral.Fact{known}, nil, cannotTell},
		{"47 empty all", referral.Rule{All: []referral.Rule{}}, nil, nil, yes},
		{"47 empty any", referral.Rule{Any: []referral.Rule{}}, nil, nil, no},
		{"47 nothing", referral.Rule{}, nil, nil, yes},
		{"47 two of yes, unknown, no", referral.Rule{AtLeast: 2, Any: []referral.Rule{y, u, n}}, []referral.Fact{known}, nil, cannotTell},
		{"47 two of yes, no, no", referral.Rule{AtLeast: 2, Any: []referral.Rule{y, n, n}}, []referral.Fact{known}, nil, no},
		{"47 two of yes, unknown, yes", referral.Rule{AtLeast: 2, Any: []referral.Rule{y, u, y}}, []referral.Fact{known}, nil, yes},
		{"48 home or matter in the county", referral.Rule{Any: []referral.Rule{
			{Fact: "home", In: &referral.Area{Units: []partnership.AreaID{"assomption"}}},
			{Fact: "matter", In: &referral.Area{Units: []partnership.AreaID{"assomption"}}},
		}}, []referral.Fact{lives("home", "joliette"), lives("matter", "repentigny")}, nil, yes},
		{"48 two homes", referral.Rule{Fact: "home", In: &referral.Area{Units: []partnership.AreaID{"assomption"}}},
			[]referral.Fact{lives("home", "joliette"), lives("home", "repentigny")}, nil, yes},
		{"49 no fixed address: where they stay", referral.Rule{Any: []referral.Rule{
			{Fact: "home", In: &referral.Area{Units: []partnership.AreaID{"assomption"}}},
			{Fact: "stays", In: &referral.Area{Units: []partnership.AreaID{"assomption"}}},
		}}, []referral.Fact{values("", "home", "none"), lives("stays", "charlemagne")}, nil, yes},
		{"50 a family with a child under six", referral.Rule{Fact: "birth", MaxMonths: new(71), Who: referral.AnyMember},
			[]referral.Fact{birth("mother", "1996-01-01"), birth("child", "2022-01-01")}, []string{"mother"}, yes},
		{"50 for the mother alone", referral.Rule{Fact: "birth", MaxMonths: new(71)},
			[]referral.Fact{birth("mother", "1996-01-01"), birth("child", "2022-01-01")}, []string{"mother"}, no},
		{"50 for both", months(216, -1),
			[]referral.Fact{birth("mother", "1996-01-01"), birth("child", "2022-01-01")}, []string{"mother", "child"}, no},
		{"50 every member", referral.Rule{Fact: "birth", MinMonths: new(216), Who: referral.EveryMember},
			[]referral.Fact{birth("m1", "1996-01-01"), birth("m2", "1990-01-01")}, nil, yes},
		{"50 every member, one unknown", referral.Rule{Fact: "birth", MinMonths: new(216), Who: referral.EveryMember},
			[]referral.Fact{birth("m1", "1996-01-01"), values("m2", "sex", "F")}, nil, cannotTell},
		{"50 a fact of the household", referral.Rule{Fact: "income", Max: new(quantity.Int(30000))},
			[]referral.Fact{birth("m1", "1996-01-01"), number("income", 30000)}, []string{"m1"}, yes},
		{"50 the one person it is", months(216, -1), []referral.Fact{birth("m1", "1996-01-01")}, nil, yes},
		{"50 one of two", months(216, -1), []referral.Fact{birth("m1", "1996-01-01"), birth("m2", "1990-01-01")}, nil, cannotTell},
		{"51 a limit is included", referral.Rule{Fact: "income", Max: new(quantity.D(3000050, 2))}, []referral.Fact{number("income", 30000)}, nil, yes},
		{"54 a list of all values and a fact nobody knows", is("sex", "F", "M", "X"), nil, nil, cannotTell},
		{"54 no condition", referral.Rule{Fact: "sex"}, []referral.Fact{values("", "sex", "F")}, nil, cannotTell},
		{"55 facts of several values", referral.Rule{Any: []referral.Rule{is("sex", "F"), is("identity", "trans")}},
			[]referral.Fact{values("", "sex", "M"), values("", "identity", "man", "trans")}, nil, yes},
		{"56 more rules, all of them", referral.Rule{All: []referral.Rule{months(216, -1), months(-1, 215)}}, []referral.Fact{birth("", "2000-01-01")}, nil, no},
		{"two incomes that contradict each other", referral.Rule{Fact: "income", Max: new(quantity.Int(30000))}, []referral.Fact{number("income", 1), number("income", 40000)}, nil, cannotTell},
		{"bytes are compared", is("sex", "f"), []referral.Fact{values("", "sex", "F")}, nil, no},
		{"stated to be none", is("status", "refugee"), []referral.Fact{{Name: "status", Values: []string{}}}, nil, no},
		{"stated otherwise", is("status", "refugee"), []referral.Fact{number("status", 3)}, nil, cannotTell},
		{"unknown word for who", referral.Rule{Fact: "known", Is: []string{"yes"}, Who: "some"}, []referral.Fact{known}, nil, cannotTell},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, c.rule.Answer(c.facts, c.who, on, townTree))
		})
	}

	t.Run("37 born on 29 February", func(t *testing.T) {
		r, born := months(216, -1), []referral.Fact{birth("", "2004-02-29")}
		require.Equal(t, no, r.Answer(born, nil, day("2022-02-28"), nil))
		require.Equal(t, yes, r.Answer(born, nil, day("2022-03-01"), nil))
		r = months(240, -1)
		require.Equal(t, yes, r.Answer(born, nil, day("2024-02-29"), nil))
	})
	t.Run("42 age counts on the day of service", func(t *testing.T) {
		r, born := months(780, -1), []referral.Fact{birth("", "1961-07-03")}
		require.Equal(t, no, r.Answer(born, nil, day("2026-06-10"), nil))
		require.Equal(t, yes, r.Answer(born, nil, day("2026-07-03"), nil))
		require.Equal(t, cannotTell, r.Answer(born, nil, day("2026-07"), nil))
		require.Equal(t, cannotTell, r.Answer(born, nil, cal.Date{}, nil))
	})
	t.Run("not stated", func(t *testing.T) {
		require.Equal(t, cannotTell, (*referral.Rule)(nil).Answer(nil, nil, on, nil))
	})
}

func BenchmarkRuleAnswer(b *testing.B) {
	r := referral.Rule{All: []referral.Rule{
		months(216, 780), is("sex", "F"), not(is("offender", "yes")),
		{Fact: "income", Max: new(quantity.Int(30000))},
		{Any: []referral.Rule{{Fact: "birth", MaxMonths: new(71), Who: referral.AnyMember}, is("status", "refugee")}},
		{Fact: "home", In: &referral.Area{Units: []partnership.AreaID{"repentigny"}}},
	}}
	facts := []referral.Fact{
		birth("m1", "1990-01-01"), values("m1", "sex", "F"), values("m1", "offender", "no"), number("income", 20000),
		birth("m2", "2022-01-01"), lives("home", "repentigny"),
	}
	who, on := []string{"m1"}, day("2026-06-10")
	require.Equal(b, yes, r.Answer(facts, who, on, townTree))
	b.ReportAllocs()
	for b.Loop() {
		r.Answer(facts, who, on, townTree)
	}
}
