package referral

import (
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

// ruleStep is one test of a rule as it was answered.
type ruleStep struct {
	rule    *Rule           // the test: its Fact, Source and Text
	answer  quantity.Answer // of the test itself, whatever Not stands above it
	decides bool            // the answer of the whole rests on it
	turned  bool            // it stands below an odd number of Not
}

// walk yields every test in the order of the rule, with its answer: nothing is cut
// short, and the whole comes to what Answer says. A test decides if the whole
// would need another answer of it to come out differently: under a no the tests
// that say no, under cannot tell those that cannot be told, unless something
// else settles the matter anyway. It stops when yield returns false.
func (r *Rule) walk(facts []Fact, who []string, on cal.Date, up func(partnership.AreaID) (partnership.AreaID, bool), yield func(ruleStep) bool) {
	q := asked{facts: facts, who: who, on: on, up: up}
	q.walk(r, 0, true, false, yield)
}

func (q *asked) walk(r *Rule, depth int, decides, turned bool, yield func(ruleStep) bool) bool {
	if r == nil || depth >= MaxDepth || q.tooMany() {
		return true
	}
	whole := q.rule(r, depth)
	rests := func(part quantity.Answer) bool { return decides && (whole == quantity.Yes || part == whole) }
	for i := range r.All {
		if !q.walk(&r.All[i], depth+1, rests(q.rule(&r.All[i], depth+1)), turned, yield) {
			return false
		}
	}
	if r.Any != nil {
		some := q.some(r, depth)
		for i := range r.Any {
			one := q.rule(&r.Any[i], depth+1)
			if !q.walk(&r.Any[i], depth+1, rests(some) && (one == some || some == quantity.No && one != quantity.Yes), turned, yield) {
				return false
			}
		}
	}
	if r.Not != nil && !q.walk(r.Not, depth+1, rests(q.rule(r.Not, depth+1).Not()), !turned, yield) {
		return false
	}
	if !r.tests() {
		return true
	}
	answer := q.test(r)
	return yield(ruleStep{rule: r, answer: answer, decides: rests(answer), turned: turned})
}

// ruleQuestion is a fact that would help to decide. It never holds a value.
type ruleQuestion struct {
	fact   string // its name
	member string // whose; empty: the household's, or that of the one person it is
	part   bool   // something is known of it, and not enough
	rule   *Rule  // the first test that asks for it
}

// questions returns the facts to ask for so that the rule can be answered, in the
// order of its tests and each once; none if it is answered. What was declined is not
// asked again, and of a test that nothing could answer there is no question.
func (r *Rule) questions(facts []Fact, who []string, on cal.Date, up func(partnership.AreaID) (partnership.AreaID, bool)) []ruleQuestion {
	q := asked{facts: facts, who: who, on: on, up: up}
	if q.rule(r, 0) != quantity.CannotTell {
		return nil
	}
	var out []ruleQuestion
	q.walk(r, 0, true, false, func(s ruleStep) bool {
		if s.decides && s.answer == quantity.CannotTell && s.rule.Fact != "" && s.rule.conditional() {
			for _, member := range q.whose(s.rule) {
				if question, open := q.question(s.rule, member); open && !slices.ContainsFunc(out, question.same) {
					out = append(out, question)
				}
			}
		}
		return len(out) < mostQuestions
	})
	return out
}

// mostQuestions is how many questions are kept: nobody is asked more.
const mostQuestions = 100

func (x ruleQuestion) same(y ruleQuestion) bool { return x.fact == y.fact && x.member == y.member }

// question returns what to ask one member for a test, and whether there is
// anything to ask.
func (q *asked) question(r *Rule, member string) (ruleQuestion, bool) {
	if q.one(r, member) != quantity.CannotTell {
		return ruleQuestion{}, false
	}
	x := ruleQuestion{fact: r.Fact, member: member, rule: r}
	facts, of := q.facts, member
	if _, found := q.of(r, member); !found {
		if of = ""; member == "" {
			of = q.only()
		}
		if _, found := q.of(r, of); found {
			x.member = of
		}
	}
	for i := range facts {
		if f := &facts[i]; f.Name == r.Fact && f.Member == of {
			x.part = true
			if f.Declined {
				return ruleQuestion{}, false
			}
		}
	}
	return x, true
}

// whose lists the members whose fact a test asks for.
func (q *asked) whose(r *Rule) []string {
	var out []string
	if r.Who == "" {
		if out = q.who; len(out) == 0 {
			out = []string{""}
		}
		return out
	}
	add := func(m string) {
		if m != "" && !slices.Contains(out, m) && len(out) < mostQuestions {
			out = append(out, m)
		}
	}
	for i := range q.facts {
		add(q.facts[i].Member)
	}
	for _, m := range q.who {
		add(m)
	}
	if out == nil {
		return []string{""}
	}
	return out
}

// mostTurns is how many days a search for the day on which a rule is met looks
// at.
const mostTurns = 1000

// from returns the first day after on, at most so many days later, on which the rule
// is surely met by the same facts: an age that is reached, a limit that is passed.
// ok is false if there is none.
func (r *Rule) from(facts []Fact, who []string, on cal.Date, up func(partnership.AreaID) (partnership.AreaID, bool), within int) (day cal.Date, ok bool) {
	if on.Precision() != cal.ToDay || within <= 0 {
		return cal.Date{}, false
	}
	var turns []cal.Date
	last := on.AddDays(min(within, lastDay))
	add := func(d cal.Date) {
		if d.Compare(on) > 0 && (last.IsZero() || d.Compare(last) <= 0) && len(turns) < mostTurns {
			turns = append(turns, d)
		}
	}
	q := asked{facts: facts, who: who, on: on, up: up}
	q.walk(r, 0, true, false, func(s ruleStep) bool {
		for i := range facts {
			if f := &facts[i]; s.rule.dated() && f.Name == s.rule.Fact && !f.Date.IsZero() {
				s.rule.turns(f.Date.First(), add)
				s.rule.turns(f.Date.Last(), add)
				s.rule.turns(f.Until.Last(), add)
			}
		}
		return true
	})
	slices.SortFunc(turns, cal.Date.Compare)
	for _, q.on = range slices.Compact(turns) {
		if q.rule(r, 0) == quantity.Yes {
			return q.on, true
		}
	}
	return cal.Date{}, false
}

// turns adds the days on which the answer of a test of a date changes.
func (r *Rule) turns(date cal.Date, add func(cal.Date)) {
	if date.IsZero() {
		return
	}
	if r.MinMonths != nil {
		add(monthsAfter(date, *r.MinMonths))
	}
	if r.MaxMonths != nil && *r.MaxMonths < lastDay {
		add(monthsAfter(date, *r.MaxMonths+1))
	}
	if r.MinDays != nil {
		add(date.AddDays(*r.MinDays))
	}
	if r.MaxDays != nil && *r.MaxDays < lastDay {
		add(date.AddDays(*r.MaxDays + 1))
	}
}

// monthsAfter is the day on which so many months are completed.
func monthsAfter(d cal.Date, n int) cal.Date {
	after := d.AddMonths(n)
	if after.Day() < d.Day() {
		return after.AddDays(1)
	}
	return after
}
