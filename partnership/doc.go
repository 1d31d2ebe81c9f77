// Package partnership holds what a partnership is made of and says how it
// stands on a day: organizations, the tables they form and the seats at them,
// the areas they serve, whom they asked, what they put in, what they agreed on
// and adopted, and how far their processes have come.
//
//	p, err := partnership.Decode(data)
//	if err != nil {
//		return err
//	}
//	review := partnership.NewReview(p, cal.Day(2026, 11, 22))
//	for seat, held := range review.Roster().Seats("council") {
//		fmt.Println(seat.ID, held) // yes, no, or cannot tell
//	}
//	for _, event := range review.Processes()[0].May() {
//		fmt.Println("next:", event.Step, event.Year)
//	}
//
// # Tables
//
// Kinds and roles are terms of vocabularies, not types: a council, a sector
// table and a working group are one Body, and a paid post is a Seat. A Seat may
// stand for a class of seats with a quota. A Roster is who holds which seat on a
// day; it counts vacancies, shares and coverage, and judges quorum and decisions
// by the Terms of reference in force, with a reason for each step. A person, if
// named at all, is an opaque id; no particulars are needed and none are kept.
//
// # Processes
//
// A Process is data: steps with what they need, what usually comes before them,
// what they deliver, and who decides. Replay folds dated events into a State:
// what is done, what is next, what blocks it, what is overdue, what was out of
// the usual order, and what was refused and why. Records may come late; what was
// known at an earlier time stays known as it was.
//
// # Money, ground, people reached
//
// Funding adds up contributions by currency, source, period and year, keeps
// apart what is not allocated, and prorates nothing by itself. Tile tells
// whether areas cover a whole without gap or overlap. Attendances, Persons and
// Unreached say how many and whom engagements reached, as far as one can say.
//
// # What it does not do
//
// It does not decide who may sit where, sends no reminders, and holds no contact
// list. What a document does not say is never taken for no, or for zero.
//
// Below it stand the small packages everything rests on: cal (dates and
// periods), term (vocabularies) and check (rules and findings).
package partnership
