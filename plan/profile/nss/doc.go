// Package nss checks neighbourhood settlement strategies: what a neighbourhood
// partnership council makes for its part of a city, a settlement strategy and
// the workplan that carries it out.
//
//	review := plan.NewReview(p, plan.Given{})
//	result := nss.For(review).Check(review)
//	for _, f := range result.Findings {
//		fmt.Println(f.Severity, review.Path(f.At), f.Message.In(i18n.EN))
//	}
//
// The rules come from West Downtown Toronto: from its partnership of 2009 with
// three councils, and from what that partnership had learnt of the project
// before it, which ended with a strategy of over 150 directions and no
// workplan. A Profile is plan.Baseline and these rules. There is one edition,
// "2009".
//
// # One plan or several
//
// Each council may have a plan of its own, or one plan may hold the strategies
// of all. In the latter a council is a body of the kind [Council]; its strategy
// is the priorities it owns, its workplan the action plans that it adopted or
// that list activities of those priorities. [Terms] is the vocabulary of such
// codes. A code of another vocabulary is not taken for any of these: the rule
// cannot tell then.
//
// # The councils themselves
//
// [Council] has the rules on the partnership: that the councils' areas tile its
// ground, that something links them, in which order the steps of [Process] were
// taken. They judge a partnership alone or, where a plan is given its
// partnership, with the plan.
//
// # What it does not do
//
// It does not see whether a street was left out between two areas: areas here
// are names in a tree, not ground. It judges no membership and no terms of
// reference. No rule is an error, since all rest on practice.
package nss
