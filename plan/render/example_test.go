package render_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
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

// Who sits at the council, as a table.
func ExampleCouncil() {
	review := partnership.NewReview(harbour(), cal.Day(2026, 11, 22))
	fmt.Printf("%s", render.Council(review, i18n.FR).Markdown())
	// Output:
	// # Partenariat du port
	//
	// État au 22 novembre 2026.
	//
	// - Conseil · _conseil_
	//   - Homes table · _groupe de travail_
	//
	// ## Conseil
	//
	// Sièges occupés : 1. Vacants : 1.
	//
	// | Siège | Titulaire |
	// | --- | --- |
	// | présidence | Ville |
	// | Logement | **vacant** |
	//
	// ## Homes table
	//
	// Rend compte à : Conseil.
	//
	// Ses sièges ne sont pas indiqués.
}

// The bodies as a Mermaid flowchart. Whatever a body is called stays inside its
// label.
func ExampleCouncilDiagram() {
	review := partnership.NewReview(harbour(), cal.Day(2026, 11, 22))
	fmt.Printf("%s", render.CouncilDiagram(review, i18n.EN))
	// Output:
	// flowchart TB
	//   accTitle: Harbour partnership
	//   n0["Council<br/>council<br/>seats held#58; 1<br/>vacant#58; 1"]
	//   n1["Homes table<br/>working group"]
	//   n0 --> n1
	//   classDef gone stroke-dasharray:4 3
}

// How far a process has come.
func ExampleProcess() {
	review := partnership.NewReview(harbour(), cal.Day(2026, 11, 22))
	fmt.Printf("%s", render.Process(review, "steps", i18n.ES).Text())
	// Output:
	// Tres etapas
	// ===========
	// Harbour partnership
	// Situación en esta fecha: 22 de noviembre de 2026.
	// Etapa             Estado                         Fecha               Por quién
	// ----------------  -----------------------------  ------------------  ---------
	// 1 Consejo         terminada                      6 de marzo de 2026
	// 2 Estrategia      siguiente                                          Council
	// 3 Plan de acción  en espera · antes: Estrategia
	//
	// Lo que sigue
	// ------------
	//   - 2 Estrategia — decide: Council
	//
	// Sucesos registrados
	// -------------------
	// Suceso     Fecha
	// ---------  ------------------
	// 1 Consejo  6 de marzo de 2026
}

// harbour is a partnership of two bodies and a process of three steps.
func harbour() *partnership.Partnership {
	return &partnership.Partnership{
		ID: "harbour", Name: i18n.Text{"en": "Harbour partnership", "fr": "Partenariat du port"},
		Organizations: []partnership.Organization{{ID: "city", Name: i18n.Text{"en": "City", "fr": "Ville"}}},
		Bodies: []partnership.Body{
			{ID: "council", Kind: "bodies:council", Name: i18n.Text{"en": "Council", "fr": "Conseil"}, Seats: []partnership.Seat{
				{ID: "chair", Role: "roles:chair", Org: "city"},
				{ID: "homes", Title: i18n.Text{"en": "Homes", "fr": "Logement"}, Vacant: true},
			}},
			{ID: "homes", Kind: "bodies:working-group", Parent: "council", Name: i18n.Text{"en": "Homes table"}},
		},
		Processes: []partnership.Process{{
			ID: "steps", Title: i18n.Text{"en": "Three steps", "es": "Tres etapas"},
			Steps: []partnership.Step{
				{ID: "council", Number: "1", Title: i18n.Text{"en": "Council", "es": "Consejo"}},
				{ID: "strategy", Number: "2", Title: i18n.Text{"en": "Strategy", "es": "Estrategia"}, Needs: []partnership.StepID{"council"}, Decider: "council"},
				{ID: "actions", Number: "3", Title: i18n.Text{"en": "Action plan", "es": "Plan de acción"}, Needs: []partnership.StepID{"strategy"}},
			},
			Events: []partnership.Event{{Step: "council", On: cal.Day(2026, 3, 6)}},
		}},
	}
}
