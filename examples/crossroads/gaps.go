package main

import (
	"iter"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/track"
)

// missing counts what nobody in the directory could have helped with, of all
// that was asked for, by category and municipality.
func (t teller) missing(c *crossroads) []referral.Unmet {
	asked, unmet := 0, 0
	var plans iter.Seq2[*referral.Query, []referral.Result] = func(yield func(*referral.Query, []referral.Result) bool) {
		for i := range c.log.Contacts {
			q := c.query(&c.log.Contacts[i])
			results := c.directory.Plan(q, decided)
			for _, r := range results {
				asked++
				if r.Gap != "" {
					unmet++
				}
			}
			if !yield(q, results) {
				return
			}
		}
	}
	list := c.directory.Unmet(plans)
	t.line("")
	t.say(missingLine, i18n.Int("unmet", int64(unmet)), i18n.Int("asked", int64(asked)))
	for _, u := range list {
		t.say(missingItem, t.need(c, u.Category), t.area(c, u.Area), t.gap(u.Gap), i18n.Int("n", int64(u.Count)))
	}
	return list
}

// query is what a contact of the log asked for. Of who asks it takes the age and
// the municipality, and there is nothing else to take.
func (c *crossroads) query(k *track.Contact) *referral.Query {
	q := &referral.Query{From: referral.Place{Unit: k.Municipality}, At: k.At}
	for _, code := range k.Needs {
		q.Needs = append(q.Needs, referral.Need{ID: referral.NeedID(code), Terms: []term.Code{code}, Room: true})
	}
	if k.Age != nil {
		y, m, d := k.At.Date()
		on, age := cal.Day(y, int(m), d), int(*k.Age)
		q.Facts = []referral.Fact{{Name: "birth", Date: on.AddYears(-age - 1).AddDays(1), Until: on.AddYears(-age)}}
	}
	return q
}

// planned hands what is missing to the community's plan, which has one
// initiative, about food, and prints what the plan says nothing of.
func (t teller) planned(c *crossroads, missing []referral.Unmet) {
	p := &plan.Plan{
		Entente: plan.Format, ID: "invented", Schemes: []term.Scheme{c.needs},
		Priorities: []plan.Priority{{ID: "basics", Goals: []plan.Goal{{ID: "fed", Initiatives: []plan.Initiative{{ID: "pantry", Terms: []term.Code{"need:food"}}}}}}},
	}
	var given plan.Given
	for _, u := range missing {
		given.Unmet = append(given.Unmet, plan.UnmetNeed{Category: u.Category, Area: u.Area, Gap: string(u.Gap), Count: u.Count})
	}
	t.line("")
	t.say(planLine, t.need(c, "need:food"))
	profile := check.New("gaps", "", plan.AddressUnmet())
	for _, f := range profile.Check(plan.NewReview(p, given)).Findings {
		t.line("- " + f.Message.In(t.l))
	}
}
