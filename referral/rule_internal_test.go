package referral

import (
	"fmt"
	"math/rand"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// From inside, because explanations and questions leave the package only through
// the routes of a directory.

func TestRuleWalk(t *testing.T) {
	is := func(fact, value string) Rule { return Rule{Fact: fact, Is: []string{value}, Source: "/" + fact} }
	age := func(low int) Rule { return Rule{Fact: "birth", MinMonths: &low, Source: "/birth"} }
	facts := []Fact{
		{Name: "yes", Values: []string{"1"}}, {Name: "no", Values: []string{"0"}}, {Name: "shy", Declined: true},
		{Name: "birth", Date: cal.Year(2008)}, {Name: "sex", Member: "m1", Values: []string{"F"}},
	}
	y, n, u, shy := is("yes", "1"), is("no", "1"), is("unknown", "1"), is("shy", "1")
	for _, c := range []struct {
		name  string
		rule  Rule
		steps []string // source, answer, * where it decides, ! where it is turned
		asks  []string
	}{
		{"all met", Rule{All: []Rule{y, y}}, []string{"/yes yes*", "/yes yes*"}, nil},
		{"one not met", Rule{All: []Rule{y, n, u}}, []string{"/yes yes", "/no no*", "/unknown cannot tell"}, nil},
		{"one not known", Rule{All: []Rule{y, u}}, []string{"/yes yes", "/unknown cannot tell*"}, []string{"unknown"}},
		{"met by another", Rule{Any: []Rule{u, y, n}}, []string{"/unknown cannot tell", "/yes yes*", "/no no"}, nil},
		{"none met", Rule{Any: []Rule{n, n}}, []string{"/no no*", "/no no*"}, nil},
		{"one might", Rule{Any: []Rule{n, u}}, []string{"/no no", "/unknown cannot tell*"}, []string{"unknown"}},
		{"two of three", Rule{AtLeast: 2, Any: []Rule{y, n, u}}, []string{"/yes yes", "/no no", "/unknown cannot tell*"}, []string{"unknown"}},
		{"not enough", Rule{AtLeast: 3, Any: []Rule{y, n, u}}, []string{"/yes yes", "/no no*", "/unknown cannot tell*"}, nil},
		{"excluded", Rule{Not: &Rule{All: []Rule{y, u}}}, []string{"/yes yes!", "/unknown cannot tell*!"}, []string{"unknown"}},
		{"settled elsewhere", Rule{All: []Rule{{Any: []Rule{u, n}}, n}}, []string{"/unknown cannot tell", "/no no", "/no no*"}, nil},
		{"declined", Rule{All: []Rule{shy, u}}, []string{"/shy cannot tell*", "/unknown cannot tell*"}, []string{"unknown"}},
		{"asked once", Rule{All: []Rule{u, is("unknown", "2")}}, []string{"/unknown cannot tell*", "/unknown cannot tell*"}, []string{"unknown"}},
		{"known in part", age(216), []string{"/birth cannot tell*"}, []string{"birth part"}},
		{"of one member", Rule{Fact: "sex", Is: []string{"F"}, Who: EveryMember, Source: "/sex"}, []string{"/sex yes*"}, nil},
		{"nothing to ask", Rule{Fact: "sex", Source: "/sex"}, []string{"/sex cannot tell*"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			on := cal.Day(2026, 6, 10)
			var steps, asks []string
			c.rule.walk(facts, nil, on, nil, func(s ruleStep) bool {
				line := s.rule.Source + " " + s.answer.String()
				if s.decides {
					line += "*"
				}
				if s.turned {
					line += "!"
				}
				steps = append(steps, line)
				return true
			})
			for _, q := range c.rule.questions(facts, nil, on, nil) {
				line := q.member + q.fact
				if q.part {
					line += " part"
				}
				asks = append(asks, line)
			}
			require.Equal(t, c.steps, steps)
			require.Equal(t, c.asks, asks)
		})
	}

	t.Run("whom to ask", func(t *testing.T) {
		on := cal.Day(2026, 6, 10)
		facts := []Fact{
			{Member: "m1", Name: "birth", Date: cal.Day(1990, 1, 1)}, {Member: "m2", Name: "sex", Values: []string{"F"}},
			{Member: "m3", Name: "birth", Declined: true},
		}
		asks := func(r Rule, who ...string) (out []string) {
			for _, q := range r.questions(facts, who, on, nil) {
				out = append(out, q.member+" "+q.fact)
			}
			return out
		}
		require.Equal(t, []string{"m2 birth"}, asks(age(216), "m1", "m2"))
		r := age(216)
		r.Who = EveryMember
		require.Equal(t, []string{"m2 birth", "m4 birth"}, asks(r, "m4"))
		require.Nil(t, asks(age(216), "m3"))
	})
}

// Whoever asks what is asked for, and is answered, comes to the answer that all
// the facts give; and no more is ever asked than can change it.
func TestRuleQuestionsDecide(t *testing.T) {
	on := cal.Day(2026, 6, 10)
	names := []string{"a", "b", "c"}
	var draw func(r *rand.Rand, depth int) Rule
	draw = func(r *rand.Rand, depth int) Rule {
		if depth == 0 || r.Intn(3) == 0 {
			return Rule{Fact: names[r.Intn(3)], Is: []string{"1"}, Who: []string{"", AnyMember, EveryMember}[r.Intn(3)]}
		}
		var list []Rule
		for range 1 + r.Intn(3) {
			list = append(list, draw(r, depth-1))
		}
		switch r.Intn(4) {
		case 0:
			return Rule{All: list}
		case 1:
			return Rule{Any: list}
		case 2:
			return Rule{Any: list, AtLeast: 2}
		}
		return Rule{Not: &list[0]}
	}
	asked := 0
	for seed := range 2000 {
		r := rand.New(rand.NewSource(int64(seed)))
		rule := draw(r, 4)
		who := [][]string{{"m1"}, {"m1", "m2"}, {"m2", "m3"}}[r.Intn(3)]
		value := map[ruleQuestion]string{}
		facts := []Fact{{Member: "m1", Name: "there"}, {Member: "m2", Name: "there"}, {Member: "m3", Name: "there"}}
		all := slices.Clip(facts)
		for _, m := range []string{"m1", "m2", "m3"} {
			for _, n := range names {
				v := strconv.Itoa(r.Intn(2))
				value[ruleQuestion{fact: n, member: m}] = v
				all = append(all, Fact{Member: m, Name: n, Values: []string{v}})
			}
		}
		for {
			questions := rule.questions(facts, who, on, nil)
			if len(questions) == 0 {
				break
			}
			asked++
			q := questions[r.Intn(len(questions))]
			v, sensible := value[ruleQuestion{fact: q.fact, member: q.member}]
			require.True(t, sensible, "seed %d: %+v", seed, q)
			facts = append(facts, Fact{Member: q.member, Name: q.fact, Values: []string{v}})
			require.LessOrEqual(t, len(facts), len(all), "seed %d: asked twice", seed)
		}
		want := rule.Answer(all, who, on, nil)
		require.NotEqual(t, quantity.CannotTell, want)
		require.Equal(t, want, rule.Answer(facts, who, on, nil), "seed %d", seed)
	}
	require.Greater(t, asked, 2000)
}

// The nearest day on which a rule is met.
func TestRuleFrom(t *testing.T) {
	on := cal.Day(2026, 6, 10)
	test := func(low, high int) Rule { return Rule{Fact: "birth", MinMonths: &low, MaxMonths: &high} }
	for _, c := range []struct {
		name   string
		rule   Rule
		birth  cal.Date
		within int
		want   string
	}{
		{"42 in 23 days", test(780, 2000), cal.Day(1961, 7, 3), 365, "2026-07-03"},
		{"later than is looked", test(780, 2000), cal.Day(1961, 7, 3), 22, ""},
		{"too old", test(0, 215), cal.Day(2000, 1, 1), 365, ""},
		{"born on 29 February", test(216, 2000), cal.Day(2012, 2, 29), 3000, "2030-03-01"},
		{"by the latest day of the month", test(216, 2000), cal.Month(2008, 8), 365, "2026-08-31"},
		{"no longer a child", Rule{Not: new(test(0, 215))}, cal.Day(2008, 6, 20), 365, "2026-06-20"},
		{"two limits", Rule{All: []Rule{test(216, 2000), {Not: new(test(0, 219))}}}, cal.Day(2008, 6, 20), 365, "2026-10-20"},
		{"in days", Rule{Fact: "birth", MinDays: new(42)}, cal.Day(2026, 6, 1), 365, "2026-07-13"},
		{"and something that no time changes", Rule{All: []Rule{test(216, 2000), {Fact: "sex", Is: []string{"F"}}}}, cal.Day(2008, 6, 20), 365, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := []Fact{{Name: "birth", Date: c.birth}, {Name: "sex", Values: []string{"M"}}}
			day, ok := c.rule.from(facts, nil, on, nil, c.within)
			require.Equal(t, c.want, day.String())
			require.Equal(t, c.want != "", ok)
			if ok {
				require.Equal(t, quantity.Yes, c.rule.Answer(facts, nil, day, nil))
				require.NotEqual(t, quantity.Yes, c.rule.Answer(facts, nil, day.AddDays(-1), nil), fmt.Sprint(day))
			}
		})
	}
}
