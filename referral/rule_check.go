package referral

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// MaxRules is how many rules may stand in one tree; Check reports more.
const MaxRules = 10_000

// Check joins every fault of the rule, each an *[i18n.Error] of package "referral"
// with the pointer of its place; none is nil. A rule with faults can be asked all
// the same: what is not clear cannot be told.
//
//   - "several": it states more than one of All, Any, Not and a test;
//   - "no-fact": a condition without the fact it is about;
//   - "no-condition": a fact, and nothing asked of it; an empty list of values;
//   - "unknown-word": Who is not one of its words;
//   - "bad-number": AtLeast is below 0, or more than there is in Any;
//   - "never": bounds nobody can be between, in one test or in several of one All;
//   - "too-deep", "too-many": beyond MaxDepth and MaxRules.
//
// The faults of an Area are those of [Area.Check]. The work is proportional to the
// size of the rule.
func (r *Rule) Check() error {
	if r == nil {
		return nil
	}
	c := ruleCheck{points: &areaCheck{}}
	c.rule(r, nil, 0)
	return c.err()
}

type ruleCheck struct {
	leafFaults
	seen   int
	points *areaCheck
}

func (c *ruleCheck) rule(r *Rule, at *leafPath, depth int) {
	c.seen++
	switch {
	case depth >= MaxDepth:
		c.add(at, "too-deep", leafTooDeep, i18n.Int("most", MaxDepth))
		return
	case c.seen > MaxRules:
		if c.seen == MaxRules+1 {
			c.add(at, "too-many", leafTooMany, i18n.Int("most", MaxRules))
		}
		return
	case c.full():
		return
	}
	things := 0
	for _, has := range [...]bool{r.All != nil, r.Any != nil, r.Not != nil, r.tests()} {
		if has {
			things++
		}
	}
	if things > 1 {
		c.add(at, "several", leafSeveral)
	}
	switch n := int64(r.AtLeast); {
	case n != 0 && r.Any == nil:
		c.add(at.field("at_least"), "bad-number", leafNothingToCount)
	case n < 0 || n > int64(len(r.Any)):
		c.add(at.field("at_least"), "bad-number", leafOutside, i18n.Int("n", n), i18n.Int("low", 0), i18n.Int("high", int64(len(r.Any))))
	}
	if r.tests() || r.Who != "" {
		c.test(r, at)
	}
	for i := range r.All {
		c.rule(&r.All[i], at.field("all").at(i), depth+1)
	}
	for i := range r.Any {
		c.rule(&r.Any[i], at.field("any").at(i), depth+1)
	}
	if r.Not != nil {
		c.rule(r.Not, at.field("not"), depth+1)
	}
	c.together(r, at)
}

func (c *ruleCheck) test(r *Rule, at *leafPath) {
	switch r.Who {
	case "", AnyMember, EveryMember:
	default:
		c.add(at.field("who"), "unknown-word", leafUnknownWord, i18n.Str("word", leafClip(r.Who)),
			i18n.List("known", i18n.Label("", AnyMember), i18n.Label("", EveryMember)))
	}
	switch {
	case r.Fact == "":
		c.add(at.field("fact"), "no-fact", leafNoFact)
	case !r.conditional():
		c.add(at, "no-condition", leafNoCondition, i18n.Str("fact", leafClip(r.Fact)))
	}
	if r.Is != nil && len(r.Is) == 0 {
		c.add(at.field("is"), "no-condition", leafNoValue)
	}
	var b ruleBounds
	if b.narrow(r); b.empty() {
		c.add(at, "never", leafNobody, i18n.Str("fact", leafClip(r.Fact)))
	}
	if r.In != nil {
		c.points.leafFaults = leafFaults{}
		c.points.area(r.In, at.field("in"), 0)
		c.list = append(c.list, c.points.list...)
	}
}

// together finds tests of one All that no single value can meet. Values and
// places may be several, so that only numbers and dates contradict each other,
// and only those of the same people.
func (c *ruleCheck) together(r *Rule, at *leafPath) {
	type asks struct{ fact, who string }
	bounds := map[asks]*ruleBounds{}
	for i := range r.All {
		one := &r.All[i]
		if one.Fact == "" || one.Who == AnyMember {
			continue
		}
		var alone ruleBounds
		if alone.narrow(one); alone.empty() {
			continue // told where it stands
		}
		key := asks{one.Fact, one.Who}
		b := bounds[key]
		if b == nil {
			b = &ruleBounds{}
			bounds[key] = b
		}
		if b.empty() {
			continue
		}
		if b.narrow(one); b.empty() {
			c.add(at.field("all").at(i), "never", leafNobody, i18n.Str("fact", leafClip(one.Fact)))
		}
	}
}

// ruleBounds is what tests of one fact leave.
type ruleBounds struct {
	low, high             *quantity.Decimal
	lowMonths, highMonths *int
	lowDays, highDays     *int
}

func (b *ruleBounds) narrow(r *Rule) {
	if r.Min != nil && (b.low == nil || b.low.Cmp(*r.Min) < 0) {
		b.low = r.Min
	}
	if r.Max != nil && (b.high == nil || b.high.Cmp(*r.Max) > 0) {
		b.high = r.Max
	}
	b.lowMonths, b.highMonths = higher(b.lowMonths, r.MinMonths), lower(b.highMonths, r.MaxMonths)
	b.lowDays, b.highDays = higher(b.lowDays, r.MinDays), lower(b.highDays, r.MaxDays)
}

func (b *ruleBounds) empty() bool {
	return b.low != nil && b.high != nil && b.low.Cmp(*b.high) > 0 ||
		b.lowMonths != nil && b.highMonths != nil && *b.lowMonths > *b.highMonths ||
		b.lowDays != nil && b.highDays != nil && *b.lowDays > *b.highDays
}

func higher(a, b *int) *int {
	if a == nil || b != nil && *b > *a {
		return b
	}
	return a
}

func lower(a, b *int) *int {
	if a == nil || b != nil && *b < *a {
		return b
	}
	return a
}
