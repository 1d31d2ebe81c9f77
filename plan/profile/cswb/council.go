package cswb

import (
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// Council returns the rules on the advisory committee for a partnership alone,
// before there is a plan or beside it: that there is one, a single one for a
// joint plan, who sits on it for whom. They are those of the newest edition of
// the statute, under the same ids, and ask for the same records.
//
// The committee is a body of the kind [AdvisoryCommittee] that exists on the
// day. Who sits there is seen as on that day: a class of seats speaks for its
// holders and an organization's kinds for the seats it holds; observers and
// staff fill no required seat, and a seat of which it cannot be told whether it
// is held neither fills one nor leaves one empty.
//
// The profile of a plan judges the bodies that stand in the plan itself. So as
// not to say everything twice it does not have these rules of a partnership: a
// host that keeps the committee there runs both.
func Council() check.Profile[*partnership.Review] { return council }

// council is made once; a Profile cannot be changed.
var council = seatsOnly()

func seatsOnly() check.Profile[*partnership.Review] {
	ids := []check.ID{
		"CSWB-COMMITTEE", "CSWB-JOINT-COMMITTEE-SINGLE", "CSWB-JOINT-APPOINTMENT", "CSWB-COMMITTEE-DIVERSITY",
		"CSWB-SEAT-HEALTH", "CSWB-SEAT-EDUCATION", "CSWB-SEAT-SOCIAL", "CSWB-SEAT-YOUTH", "CSWB-SEAT-CUSTODY", "CSWB-SEAT-MUNICIPAL",
		"CSWB-SEAT-POLICE", "CSWB-SEAT-DETACHMENT-BOARD", "CSWB-SEAT-CHIEF", "CSWB-SEAT-CHIEF-DELEGATION", "CSWB-SEAT-UNKNOWN",
	}
	var rules []check.Rule[*partnership.Review]
	for _, l := range lines {
		if l.bases[cspa2024].severity != 0 && slices.Contains(ids, l.rule.ID) {
			rules = append(rules, ofPartnership(l.in(cspa2024)))
		}
	}
	return check.New(Name+"-committee", CSPA2024, rules...)
}

// ofPartnership makes of a rule on the bodies of a plan one on those of a
// partnership, so that the statute stands in one place. What is said of the plan
// is said of the partnership.
func ofPartnership(rule check.Rule[*plan.Review]) check.Rule[*partnership.Review] {
	inner := check.New("", "", rule)
	return check.Rule[*partnership.Review]{
		Spec: rule.Spec,
		Find: func(v *partnership.Review, r *check.Report) {
			res := inner.Check(plan.NewReview(asPlan(v), plan.Given{On: v.On()}))
			if o, _ := res.Outcome(rule.ID); o.Verdict == check.NotApplicable {
				r.Skip()
				return
			}
			place := func(at check.At) check.At {
				if at.Kind == "plan" {
					key := at.Key
					at = v.At(at.Field)
					at.Key = key
				}
				return at
			}
			for _, f := range res.Findings {
				r.Breach(place(f.At), f.Message.Args()...)
			}
			for _, f := range res.Unknown {
				r.Unknown(place(f.At), f.Message.Args()...)
			}
		},
	}
}

// asPlan is what a plan would say if its committee were the partnership's on the
// day. Bodies keep their order, since those without an id are known by it.
func asPlan(v *partnership.Review) *plan.Plan {
	p := v.Partnership()
	q := &plan.Plan{ID: plan.ID(p.ID), Title: p.Name, Stage: p.Stage, Organizations: p.Organizations, Adoptions: p.Adoptions, Records: p.Records}
	if p.Bodies == nil {
		return q
	}
	q.Bodies = make([]partnership.Body, len(p.Bodies))
	for i := range p.Bodies {
		b := p.Bodies[i]
		if b.Kind == AdvisoryCommittee {
			b.Kind, b.Seats = onTheDay(v.Roster(), &p.Bodies[i])
		}
		q.Bodies[i] = b
	}
	return q
}

// onTheDay returns the kind of a committee, none where it may not exist on the
// day and another where it does not, and the seats that are or may be held.
func onTheDay(roster *partnership.Roster, b *partnership.Body) (kind term.Code, seats []partnership.Seat) {
	if roster.Body(b.ID) != b {
		return "bodies:other", b.Seats // the first of that id stands for it
	}
	switch roster.Exists(b.ID) {
	case quantity.No:
		return "bodies:other", b.Seats
	case quantity.CannotTell:
		return "", b.Seats
	case quantity.Yes:
	}
	if b.Seats == nil {
		return b.Kind, nil
	}
	seats = []partnership.Seat{}
	for s, held := range roster.Seats(b.ID) {
		if held == quantity.No || s.Kind == partnership.SeatObserver || s.Kind == partnership.SeatStaff {
			continue
		}
		seat := partnership.Seat{ID: s.ID, Delegate: s.Delegate}
		if held == quantity.Yes {
			seat.Represents = slices.Concat(s.Represents, classOf(roster, b, s), kindsOf(roster, b, s))
			if seat.Represents == nil && s.Represents != nil {
				seat.Represents = []term.Code{} // stated to represent nobody
			}
		}
		seats = append(seats, seat)
	}
	return b.Kind, seats
}

// classOf is what the class of a seat represents.
func classOf(roster *partnership.Roster, b *partnership.Body, s *partnership.Seat) []term.Code {
	if class := roster.Seat(b.ID, s.Of); s.Of != "" && class != nil {
		return class.Represents
	}
	return nil
}

// kindsOf are the required seats that the organization answers for by its kinds
// for which a seat is held, or for which its class must be.
func kindsOf(roster *partnership.Roster, b *partnership.Body, s *partnership.Seat) []term.Code {
	org := s.Org
	if class := roster.Seat(b.ID, s.Of); org == "" && s.Of != "" && class != nil {
		org = class.Org
	}
	o := roster.Organization(org)
	if org == "" || o == nil {
		return nil
	}
	var seats []term.Code
	for _, k := range o.Kinds {
		if k.In(SeatHealth.Scheme()) {
			seats = append(seats, k)
		}
	}
	return seats
}
