// Package partnership holds what a partnership is made of: organizations, the
// bodies they form and the seats at those tables, the areas they serve, whom
// they asked, what they put in, and what they adopted.
//
//	table := partnership.Body{
//		ID:   "council",
//		Kind: term.C("bodies", "council"),
//		Name: i18n.Text{i18n.EN: "Partnership council"},
//		Seats: []partnership.Seat{
//			{ID: "chair-1", Role: term.C("roles", "co-chair"), Org: "city"},
//			{ID: "immigrant-1", Role: term.C("roles", "immigrant-representative")},
//		},
//	}
//
// Kinds and roles are terms of the caller's vocabularies, not types: a council,
// a sector table and a working group are one Body. A person, if named at all,
// is an opaque id; no particulars are needed and none are kept.
//
// Below it stand the small packages everything rests on: cal (dates and
// periods), term (vocabularies) and check (rules and findings).
//
// It does not decide who may sit where, and it holds no contact list.
package partnership
