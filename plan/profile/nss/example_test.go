package nss_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/nss"
)

// Two councils make one plan: the first has its strategy and a workplan, the
// second stopped at the strategy.
func Example() {
	priority := func(owner partnership.BodyID, id string) plan.Priority {
		return plan.Priority{ID: plan.PriorityID(id), Owner: owner, Goals: []plan.Goal{{ID: plan.GoalID(id + "-g"), Initiatives: []plan.Initiative{{
			ID: plan.InitiativeID(id + "-i"), Activities: []plan.Activity{{ID: plan.ActivityID(id + "-a")}},
		}}}}}
	}
	p := &plan.Plan{
		ID: "two-neighbourhoods",
		Bodies: []partnership.Body{
			{ID: "east", Kind: nss.CouncilBody, Name: i18n.Text{i18n.EN: "East Council", i18n.FR: "Conseil de l’Est"}},
			{ID: "west", Kind: nss.CouncilBody, Name: i18n.Text{i18n.EN: "West Council", i18n.FR: "Conseil de l’Ouest"}},
		},
		Priorities:  []plan.Priority{priority("east", "mentoring"), priority("west", "housing")},
		ActionPlans: []plan.ActionPlan{{ID: "east-workplan", Activities: []plan.ActivityID{"mentoring-a"}}},
	}
	review := plan.NewReview(p, plan.Given{})
	result := nss.For(review).Check(review)
	for _, f := range result.Findings {
		if f.Rule == "NSS-STRATEGY-AND-WORKPLAN" {
			fmt.Println(f.Severity, review.Path(f.At))
			fmt.Println(f.Message.In(i18n.EN))
		}
	}
	// Output:
	// warning bodies["west"]
	// “West Council” has a settlement strategy and no workplan to carry it out.
}
