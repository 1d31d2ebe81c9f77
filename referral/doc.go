// Package referral goes from what people need to who can help: a directory of
// services, and a household's needs routed to them with reasons.
//
//	d, findings := referral.NewDirectory(listing)  // findings: what is wrong with its data
//	q := referral.Query{
//		Needs: []referral.Need{{ID: "n1", Terms: []term.Code{"need:food"}}},
//		Facts: []referral.Fact{{Name: "birth", Date: cal.Year(1958)}},
//		From:  referral.Place{Unit: "repentigny"},
//		At:    now,
//	}
//	for _, r := range d.Plan(&q, nil) {
//		fmt.Println(r.Need, r.Candidates, r.Gap) // candidates with reasons, or what kind of help is missing
//	}
//
// # Yes, no, cannot tell
//
// What is routed to is the offer: a service at a place, with its own hours,
// area and capacity over the service's. Whether it suits is answered by yes, no
// or cannot tell: what a directory does not state is unknown, what a person was
// not asked is unknown too, and neither is ever taken for a no. An offer that
// cannot be decided carries the question that would decide it.
//
// # No names
//
// A query holds needs, facts and a place, and nothing that tells who asks; the
// members of a household are keys such as "m1". No result, reason or error
// repeats a fact's value.
//
// # What it will not do
//
// Promise that a service will take anybody (it says that no stated criterion
// fails), guess hours or eligibility from words, hold a taxonomy of its own,
// geocode, or send a referral. Package referral/track follows a referral to its
// end; package referral/hsds reads and writes the exchange format of
// directories.
package referral
