package plan_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// needsPlan is a plan with one initiative, about food.
func needsPlan(terms ...term.Code) *plan.Plan {
	return &plan.Plan{
		Entente: plan.Format, ID: "p", Language: i18n.EN, Title: i18n.Text{i18n.EN: "A plan"},
		Schemes: []term.Scheme{{ID: "need", Terms: []term.Term{
			{ID: "basic", Label: i18n.Text{i18n.EN: "Basic needs"}}, {ID: "food", Parent: "basic"}, {ID: "school-meals", Parent: "food"}, {ID: "shelter", Parent: "basic", Label: i18n.Text{i18n.EN: "Shelter"}},
			{ID: "justice", Label: i18n.Text{i18n.EN: "Access to justice"}}, {ID: "round", Parent: "about"}, {ID: "about", Parent: "round"},
		}}},
		Priorities: []plan.Priority{{ID: "well", Goals: []plan.Goal{{ID: "fed", Initiatives: []plan.Initiative{{ID: "pantry", Terms: terms}}}}}},
	}
}

func TestAddressUnmet(t *testing.T) {
	review := func(terms []term.Code, unmet ...plan.UnmetNeed) *plan.Review {
		return plan.NewReview(needsPlan(terms...), plan.Given{Unmet: unmet})
	}
	food := []term.Code{"need:food"}
	profile := check.New("t", "", plan.AddressUnmet())
	const rule = "PLAN-UNMET-NEED"
	checktest.Audit(t, profile, []checktest.Case[*plan.Review]{
		{Rule: rule, Name: "the same", Value: review(food, plan.UnmetNeed{Category: "need:food", Count: 2})},
		{Rule: rule, Name: "something of it", Value: review(food, plan.UnmetNeed{Category: "need:basic", Count: 2})},
		{Rule: rule, Name: "the whole", Value: review([]term.Code{"need:basic"}, plan.UnmetNeed{Category: "need:shelter", Count: 2})},
		{Rule: rule, Name: "something far below", Value: review([]term.Code{"need:school-meals"}, plan.UnmetNeed{Category: "need:basic", Count: 2})},
		{Rule: rule, Name: "all of it", Value: review([]term.Code{"need:*"}, plan.UnmetNeed{Category: "need:justice", Count: 2})},
		{
			Rule: rule, Name: "something else", Value: review(food, plan.UnmetNeed{Category: "need:justice", Area: "a", Count: 2},
				plan.UnmetNeed{Category: "need:shelter", Count: 1}, plan.UnmetNeed{Category: "need:justice", Area: "b", Count: 1}, plan.UnmetNeed{Category: "need:food", Count: 1}),
			Want: []string{"plan:p.priorities[need:justice]", "plan:p.priorities[need:shelter]"},
		},
		{Rule: rule, Name: "a scheme in a circle", Value: review(food, plan.UnmetNeed{Category: "need:round", Count: 1}), Want: []string{"plan:p.priorities[need:round]"}},
		{Rule: rule, Name: "in other terms", Value: review(food, plan.UnmetNeed{Category: "211:bd", Count: 1}), Unknown: []string{"plan:p.priorities[211:bd]"}},
	})
	for _, none := range [][]plan.UnmetNeed{nil, {}, {{Category: "need:justice"}}} {
		o, ok := profile.Check(review(food, none...)).Outcome(rule)
		require.True(t, ok)
		require.Equal(t, check.NotApplicable, o.Verdict)
	}
}

// A referral service tells the planners what nobody could help with.
func ExampleAddressUnmet() {
	p := needsPlan("need:food")
	given := plan.Given{Unmet: []plan.UnmetNeed{
		{Category: "need:food", Area: "riverside", Gap: "no capacity", Count: 4},
		{Category: "need:justice", Area: "riverside", Gap: "no service", Count: 2},
		{Category: "need:justice", Area: "hillside", Gap: "no service", Count: 1},
	}}
	profile := check.New("gaps", "", plan.AddressUnmet())
	for _, f := range profile.Check(plan.NewReview(p, given)).Findings {
		fmt.Println(f.Message.In(i18n.EN))
	}
	// Output: No help could be found for “Access to justice” (needs: 3), and nothing in the plan is about it.
}
