package render_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/render"
)

// The outline of a plan as Markdown. A title that is missing in the reader's
// language is shown in the one it has.
func ExampleOutline() {
	review := plan.NewReview(&plan.Plan{
		Title: i18n.Text{"en": "Harbour plan", "fr": "Plan du port"},
		Priorities: []plan.Priority{{ID: "homes", Number: "1", Title: i18n.Text{"fr": "Logement"}, Goals: []plan.Goal{
			{ID: "rent", Number: "2", Title: i18n.Text{"en": "Lower rents", "fr": "Des loyers plus bas"}, Initiatives: []plan.Initiative{
				{ID: "fund", Number: "2-1", Title: i18n.Text{"en": "A rent fund"}},
			}},
		}}},
	}, plan.Given{})
	fmt.Printf("%s", render.Outline(review, i18n.FR).Markdown())
	// Output:
	// # Plan du port
	//
	// 1 priorité, 1 objectif et 1 initiative.
	//
	// ## 1 Logement
	//
	// ### 2 Des loyers plus bas
	//
	// - 2-1 A rent fund
}
