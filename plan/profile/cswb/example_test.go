package cswb_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/cswb"
)

// A town adopted its plan in June 2021 and put it on its site in August. The
// plan is judged by the law of that June.
func ExampleFor() {
	p := &plan.Plan{
		Entente: plan.Format, ID: "middleton", Kind: cswb.Name,
		Title:     i18n.Text{i18n.EN: "Middleton Community Safety and Well-Being Plan"},
		Adoptions: []partnership.Adoption{{By: "town", Instrument: partnership.Resolution, On: cal.Day(2021, 6, 1)}},
		Reports:   []plan.Report{{ID: "plan-2021", Kind: "plan", URL: "https://middleton.example/plan", Published: cal.Day(2021, 8, 16)}},
		Bodies: []partnership.Body{{
			ID: "committee", Kind: cswb.AdvisoryCommittee,
			Seats: []partnership.Seat{
				{Represents: []term.Code{cswb.SeatHealth, cswb.SeatSocial, cswb.SeatYouth}},
				{Represents: []term.Code{cswb.SeatEducation, cswb.SeatCustody}},
				{Represents: []term.Code{cswb.SeatCouncilMember, cswb.SeatPoliceBoard}},
			},
		}},
	}
	review := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
	result := cswb.For(review).Check(review)
	fmt.Println(result.Profile, result.Edition)
	for _, f := range result.Findings {
		if f.Source.Read.IsZero() {
			continue
		}
		fmt.Println(f.Severity, review.Path(f.At), "-", f.Source.Cite())
		fmt.Println(" ", f.Message.In(i18n.EN))
		fmt.Println(" ", f.Message.In(i18n.FR))
	}
	// Output:
	// cswb psa-2019
	// error bodies["committee"].seats - Police Services Act, R.S.O. 1990, c. P.15, s. 145 (3) 7.1
	//   Neither a chief of police nor a delegate sits on the advisory committee.
	//   Ni un chef de police ni son délégué ne siège au comité consultatif.
	// error adoptions["town"] - O. Reg. 527/18, s. 1 (1)
	//   The plan, adopted on June 1, 2021, was published on August 16, 2021; the last day was July 2, 2021.
	//   Adopté à la date suivante : 1 juin 2021, le plan a été publié à la date suivante : 16 août 2021; le dernier jour était celui-ci : 2 juillet 2021.
}

// What a regulation prescribes is the caller's to say.
func ExamplePrescribed() {
	profile, _ := cswb.Profile(cswb.CSPA2024)
	profile = profile.With(cswb.Prescribed("own:newcomers"))
	p := &plan.Plan{ID: "middleton", Bodies: []partnership.Body{{
		ID: "committee", Kind: cswb.AdvisoryCommittee,
		Seats: []partnership.Seat{{Represents: []term.Code{cswb.SeatHealth}}},
	}}}
	result := profile.Check(plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)}))
	for _, f := range result.Findings {
		if f.Rule == "CSWB-SEAT-PRESCRIBED" {
			fmt.Println(f.At, f.Message.In(i18n.ES))
		}
	}
	// Output:
	// body:committee.seats[own:newcomers] Nadie en el comité asesor ocupa un puesto exigido por reglamento: own:newcomers.
}
