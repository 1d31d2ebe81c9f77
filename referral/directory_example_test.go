package referral_test

import (
	"fmt"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// A small directory: a food bank for two towns, meals for people of 65 and more,
// and a shelter for women whose place is not told.
func exampleDirectory() *referral.Directory {
	food := func(id string) referral.Taxonomy {
		return referral.Taxonomy{Scheme: term.Scheme{ID: id, Terms: []term.Term{
			{ID: "basic"}, {ID: "food", Parent: "basic"}, {ID: "meals", Parent: "food"}, {ID: "shelter", Parent: "basic"}, {ID: "justice"},
		}}}
	}
	open := func(id, name string, code term.Code, who *referral.Rule) referral.Service {
		return referral.Service{
			ID: referral.ServiceID(id), Name: i18n.Text{i18n.EN: name}, Status: referral.Active, Terms: [][]term.Code{{code}},
			Eligibility: who, Area: &referral.Area{Units: []partnership.AreaID{"region"}}, Intake: []string{referral.WalkIn},
		}
	}
	bank := open("bank", "Food bank", "need:food", &referral.Rule{})
	bank.Area = &referral.Area{Units: []partnership.AreaID{"repentigny", "charlemagne"}}
	d, findings := referral.NewDirectory(referral.Listing{
		Taxonomies: []referral.Taxonomy{food("need")},
		Areas:      []partnership.Area{{ID: "region"}, {ID: "repentigny", Parent: "region"}, {ID: "charlemagne", Parent: "region"}, {ID: "lavaltrie", Parent: "region"}},
		Services: []referral.Service{
			bank,
			open("meals", "Meals for seniors", "need:meals", &referral.Rule{Fact: "birth", MinMonths: new(65 * 12)}),
			open("shelter", "Shelter", "need:shelter", &referral.Rule{Fact: "sex", Is: []string{"f"}}),
		},
	})
	if len(findings) > 0 {
		panic(findings[0])
	}
	return d
}

// A household needs food and legal advice.
func ExampleDirectory_Plan() {
	d := exampleDirectory()
	q := referral.Query{
		Needs: []referral.Need{{ID: "n1", Terms: []term.Code{"need:food"}}, {ID: "n2", Terms: []term.Code{"need:justice"}}},
		From:  referral.Place{Unit: "repentigny"},
		At:    time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC),
	}
	for _, r := range d.Plan(&q, nil) {
		fmt.Printf("%s: %d %q\n", r.Need, len(r.Candidates), r.Gap)
		for _, c := range r.Candidates {
			fmt.Println(" ", c.Offer, c.Answer, c.Match, c.Undecided())
		}
		for _, question := range r.Ask {
			fmt.Println(" ", i18n.Strip(question.Ask().In(i18n.EN)))
		}
	}
	// Output:
	// n1: 2 ""
	//   bank yes exact []
	//   meals cannot tell below [eligibility]
	//   Ask them about “birth”, if they wish to tell.
	// n2: 0 "no service"
}

// Why not the food bank, and what would change it?
func ExampleDirectory_Explain() {
	d := exampleDirectory()
	q := referral.Query{
		Needs: []referral.Need{{ID: "n1", Terms: []term.Code{"need:food"}}},
		Facts: []referral.Fact{{Name: "birth", Date: cal.Year(1950)}},
		From:  referral.Place{Unit: "lavaltrie"},
		At:    time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC),
	}
	answer, reasons, err := d.Explain(&q, 0, "bank", nil)
	fmt.Println(answer, err)
	for _, r := range reasons {
		if r.Filter == referral.ByArea {
			fmt.Println(i18n.Strip(r.Message().In(i18n.EN)))
			fmt.Println(i18n.Strip(r.Message().In(i18n.ES)))
		}
	}
	funnel, _ := d.Funnel(&q, 0, nil)
	for filter, n := range funnel.All() {
		fmt.Println(filter, n)
	}
	fmt.Println(funnel.Suitable, "of", funnel.Offers, "suit")
	// Output:
	// no <nil>
	// area served: it does not suit; the directory states repentigny and charlemagne
	// territorio atendido: no corresponde; el directorio indica repentigny y charlemagne
	// term 1
	// area 1
	// 1 of 3 suit
}

// What a town lacks, counted over many plans.
func ExampleDirectory_Unmet() {
	d := exampleDirectory()
	ask := func(town partnership.AreaID, codes ...term.Code) *referral.Query {
		q := &referral.Query{From: referral.Place{Unit: town}}
		for _, c := range codes {
			q.Needs = append(q.Needs, referral.Need{Terms: []term.Code{c}})
		}
		return q
	}
	queries := []*referral.Query{ask("repentigny", "need:justice", "need:food"), ask("repentigny", "need:justice"), ask("lavaltrie", "need:justice")}
	for _, u := range d.Unmet(func(yield func(*referral.Query, []referral.Result) bool) {
		for _, q := range queries {
			if !yield(q, d.Plan(q, nil)) {
				return
			}
		}
	}) {
		fmt.Println(u.Count, u.Category, u.Area, u.Gap)
	}
	// Output:
	// 1 need:justice lavaltrie no service
	// 2 need:justice repentigny no service
}
