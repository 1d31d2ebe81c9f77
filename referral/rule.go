package referral

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

// Rule is who may have a service: a tree of tests over declared facts, answered
// with yes, no or cannot tell. A Rule states one thing: All, Any, Not, or a test
// of Fact. The zero Rule tests nothing and is met.
type Rule struct {
	All     []Rule `json:"all,omitzero"`      // every one of them; empty but not nil: met
	Any     []Rule `json:"any,omitzero"`      // one of them, or AtLeast so many; empty but not nil: not met
	AtLeast int    `json:"at_least,omitzero"` // how many of Any; 0 is 1
	Not     *Rule  `json:"not,omitzero"`      // the contrary

	Fact      string            `json:"fact,omitzero"`       // the name of the fact that is asked: "sex", "income", "birth"
	Is        []string          `json:"is,omitzero"`         // it has one of these values
	Min       *quantity.Decimal `json:"min,omitzero"`        // its number is at least this
	Max       *quantity.Decimal `json:"max,omitzero"`        // its number is at most this
	MinMonths *int              `json:"min_months,omitzero"` // its date lies at least so many completed months before the day of service: 216 is 18 years
	MaxMonths *int              `json:"max_months,omitzero"` // at most so many: 215 is until the day before the 18th birthday
	MinDays   *int              `json:"min_days,omitzero"`   // its date lies at least so many days before the day of service: 42 is six weeks
	MaxDays   *int              `json:"max_days,omitzero"`   // at most so many: 41 is under six weeks
	In        *Area             `json:"in,omitzero"`         // its place lies in this
	Who       string            `json:"who,omitzero"`        // whose fact: "" whom the need is for, AnyMember, EveryMember

	Source string    `json:"source,omitzero"` // where in the record it stands, for explanations
	Text   i18n.Text `json:"text,omitzero"`   // its own words
}

// Whose facts a rule asks for in a household.
const (
	AnyMember   = "any member"
	EveryMember = "every member"
)

// MaxDepth is how deep rules, and areas, may be nested in one another. What lies
// deeper cannot be told, and Check reports it.
const MaxDepth = 64

// MaxFacts is how many facts a rule is asked about, and for how many members at
// most a need is; of more nothing can be told.
const MaxFacts = 1_000

// Answer answers whether the people a need is for meet r, in the logic of
// Kleene: what is not known stays open only where it matters. All with a no is
// no, Any with a yes is yes, an empty All is yes, an empty Any no. The rule nil
// is not stated: it cannot be told.
//
// The members in who are whom the need is for, and a test holds if it holds for
// each; a fact of the household stands for those who have none of that name. With
// none in who it is the household, or the one person it is: the only member
// there are facts of. The members that AnyMember and EveryMember go through are
// those named by a fact or by who.
//
// on is the day of service, on which ages count. One is 18 on the birthday
// itself. A month is completed on the day of its number, or where there is no
// such day, on the first of the next: who was born on 29 February is 18 on 1 March
// of a common year, as in England and Wales (general knowledge, not read;
// [cal.Anniversary] follows Ontario, where it is 28 February). Of a month, a year
// or a span, each day is possible, and the answer is yes or no only if it is so
// for all.
//
// Several facts of one member and one name: places and values add up, numbers
// and dates that contradict each other cannot be told. A test of a fact without
// a condition, or of an unknown Who, cannot be told either.
//
// up goes from a named area to the one it is part of, as [Area.Contains] has it.
// A further fact, of a name and member that had none, never turns yes or no into
// anything else. The work is that of the tests times the facts; nothing is
// allocated.
func (r *Rule) Answer(facts []Fact, who []string, on cal.Date, up func(partnership.AreaID) (partnership.AreaID, bool)) quantity.Answer {
	q := asked{facts: facts, who: who, on: on, up: up}
	return q.rule(r, 0)
}

// asked is what a rule is asked about.
type asked struct {
	facts []Fact
	who   []string
	on    cal.Date
	up    func(partnership.AreaID) (partnership.AreaID, bool)
}

func (q *asked) tooMany() bool { return len(q.facts) > MaxFacts || len(q.who) > MaxFacts }

func (q *asked) rule(r *Rule, depth int) quantity.Answer {
	if r == nil || depth >= MaxDepth || q.tooMany() {
		return quantity.CannotTell
	}
	answer := quantity.Yes
	for i := range r.All {
		if answer = answer.And(q.rule(&r.All[i], depth+1)); answer == quantity.No {
			return quantity.No
		}
	}
	if r.Any != nil {
		if answer = answer.And(q.some(r, depth)); answer == quantity.No {
			return quantity.No
		}
	}
	if r.Not != nil {
		if answer = answer.And(q.rule(r.Not, depth+1).Not()); answer == quantity.No {
			return quantity.No
		}
	}
	if r.tests() {
		answer = answer.And(q.test(r))
	}
	return answer
}

// some answers Any, of which AtLeast so many are needed.
func (q *asked) some(r *Rule, depth int) quantity.Answer {
	yes, open := 0, len(r.Any)
	for i := range r.Any {
		switch q.rule(&r.Any[i], depth+1) {
		case quantity.Yes:
			yes++
			open--
		case quantity.No:
			open--
		default:
		}
		if a := r.enough(yes, len(r.Any)-1-i); a == quantity.Yes {
			return a
		}
	}
	return r.enough(yes, open)
}

// enough says whether so many of Any suffice if open ones may still follow.
func (r *Rule) enough(yes, open int) quantity.Answer {
	switch need := max(r.AtLeast, 1); {
	case r.AtLeast < 0:
		return quantity.CannotTell
	case yes >= need:
		return quantity.Yes
	case yes+open < need:
		return quantity.No
	}
	return quantity.CannotTell
}

// tests reports whether r tests a fact. A condition without a fact to be true of
// counts, so that it is not taken for a rule that asks nothing.
func (r *Rule) tests() bool { return r.Fact != "" || r.conditional() }

// conditional reports whether r asks anything of a fact.
func (r *Rule) conditional() bool {
	return r.Is != nil || r.Min != nil || r.Max != nil || r.dated() || r.In != nil
}

// test answers the test of a fact for everyone it is asked of.
func (q *asked) test(r *Rule) quantity.Answer {
	switch r.Who {
	case "":
		if len(q.who) == 0 {
			return q.one(r, "")
		}
		answer := quantity.Yes
		for _, m := range q.who {
			if answer = answer.And(q.one(r, m)); answer == quantity.No {
				break
			}
		}
		return answer
	case AnyMember:
		return q.members(r, quantity.No, quantity.Answer.Or)
	case EveryMember:
		return q.members(r, quantity.Yes, quantity.Answer.And)
	}
	return quantity.CannotTell
}

// members joins the answers of all the members there are.
func (q *asked) members(r *Rule, answer quantity.Answer, join func(a, b quantity.Answer) quantity.Answer) quantity.Answer {
	none := true
	for i := range q.facts {
		m := q.facts[i].Member
		if m == "" || i > 0 && q.facts[i-1].Member == m {
			continue
		}
		none = false
		answer = join(answer, q.one(r, m))
	}
	for _, m := range q.who {
		if m != "" {
			none = false
			answer = join(answer, q.one(r, m))
		}
	}
	if none {
		return q.one(r, "")
	}
	return answer
}

// one answers the test for one member, or for the household if it is "".
func (q *asked) one(r *Rule, member string) quantity.Answer {
	answer, found := q.of(r, member)
	if !found {
		if member != "" {
			member = ""
		} else if member = q.only(); member == "" {
			return quantity.CannotTell
		}
		answer, _ = q.of(r, member)
	}
	return answer
}

// only returns the only member there are facts of, or "" if there are more.
func (q *asked) only() string {
	member := ""
	for i := range q.facts {
		switch m := q.facts[i].Member; {
		case m == "" || m == member:
		case member == "":
			member = m
		default:
			return ""
		}
	}
	return member
}

// of answers the test by the facts of one member, and reports whether there is
// one of that name.
func (q *asked) of(r *Rule, member string) (answer quantity.Answer, found bool) {
	adds := r.Min == nil && r.Max == nil && !r.dated()
	for i := range q.facts {
		f := &q.facts[i]
		if f.Name != r.Fact || f.Member != member {
			continue
		}
		a := q.meets(f, r)
		switch {
		case !found || answer == quantity.CannotTell && !adds:
			answer = a
		case adds:
			answer = answer.Or(a)
		case a != answer && a != quantity.CannotTell:
			return quantity.CannotTell, true
		}
		found = true
	}
	return answer, found
}

// dated reports whether r asks how long ago a date was.
func (r *Rule) dated() bool {
	return r.MinMonths != nil || r.MaxMonths != nil || r.MinDays != nil || r.MaxDays != nil
}

// meets answers whether one fact meets every condition of a test.
func (q *asked) meets(f *Fact, r *Rule) quantity.Answer {
	if f.Declined || !r.conditional() || r.Fact == "" {
		return quantity.CannotTell
	}
	answer := quantity.Yes
	if r.Is != nil {
		answer = answer.And(f.is(r.Is))
	}
	if r.Min != nil || r.Max != nil {
		answer = answer.And(f.between(r.Min, r.Max))
	}
	if r.dated() {
		answer = answer.And(f.ago(r, q.on))
	}
	if r.In != nil {
		answer = answer.And(r.In.Contains(f.Place, q.up))
	}
	return answer
}
