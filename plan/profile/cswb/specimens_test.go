package cswb_test

import (
	"slices"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/cswb"
)

const (
	atPlan      = "plan:middleton."
	atCommittee = "body:committee."
)

func places(list ...string) []string { return list }

// specimens holds for every edition that has the rule; those that differ by
// edition are in the tests of their own.
func specimens() []specimen {
	list := []specimen{
		// s. 248
		{rule: "CSWB-RESOLUTION", name: "sound"},
		{rule: "CSWB-RESOLUTION", name: "by-law", change: func(p *plan.Plan) { p.Adoptions[0].Instrument = partnership.ByLaw }},
		{rule: "CSWB-RESOLUTION", name: "motion", change: func(p *plan.Plan) { p.Adoptions[0].Instrument = partnership.Motion }, want: places(atPlan + "adoptions")},
		{rule: "CSWB-RESOLUTION", name: "delegated", change: func(p *plan.Plan) { p.Adoptions[0].Instrument = partnership.Delegation }, want: places(atPlan + "adoptions")},
		{rule: "CSWB-RESOLUTION", name: "stated none", change: func(p *plan.Plan) { p.Adoptions = []partnership.Adoption{} }, want: places(atPlan + "adoptions")},
		{rule: "CSWB-RESOLUTION", name: "not stated", change: func(p *plan.Plan) { p.Adoptions = nil }, unknown: places(atPlan + "adoptions")},
		{rule: "CSWB-RESOLUTION", name: "form not stated", change: func(p *plan.Plan) { p.Adoptions[0].Instrument = "" }, unknown: places(atPlan + "adoptions")},
		{rule: "CSWB-RESOLUTION", name: "by nobody", change: func(p *plan.Plan) { p.Adoptions[0].By = "" }, unknown: places(atPlan + "adoptions")},
		{rule: "CSWB-RESOLUTION", name: "First Nation", change: byNation, skipped: true},
		{rule: "CSWB-RESOLUTION", name: "First Nation by motion", change: but(byNation, func(p *plan.Plan) {
			p.Organizations[0].Kinds = append(p.Organizations[0].Kinds, cswb.Participant)
			p.Adoptions[0].Instrument = ""
		}), skipped: true},
		{rule: "CSWB-RESOLUTION", name: "only the revision", change: but(revised(cal.Day(2025, 5, 1)), func(p *plan.Plan) { p.Adoptions = p.Adoptions[1:] }), want: places(atPlan + "adoptions")},
		{rule: "CSWB-RESOLUTION-BY-LAW", name: "sound"},
		{rule: "CSWB-RESOLUTION-BY-LAW", name: "by-law", change: func(p *plan.Plan) { p.Adoptions[0].Instrument = partnership.ByLaw }, want: places(atPlan + "adoptions[town]")},
		{rule: "CSWB-RESOLUTION-BY-LAW", name: "draft", change: func(p *plan.Plan) { p.Adoptions = []partnership.Adoption{} }, skipped: true},

		{rule: "CSWB-JOINT-RESOLUTIONS", name: "alone", skipped: true},
		{rule: "CSWB-JOINT-RESOLUTIONS", name: "both", change: jointly},
		{rule: "CSWB-JOINT-RESOLUTIONS", name: "one only", change: but(jointly, func(p *plan.Plan) { p.Adoptions = p.Adoptions[:1] }), want: places(atPlan + "adoptions[village]")},
		{rule: "CSWB-JOINT-RESOLUTIONS", name: "delegated", change: but(jointly, func(p *plan.Plan) { p.Adoptions[1].Instrument = partnership.Delegation })},
		{rule: "CSWB-JOINT-RESOLUTIONS", name: "form not stated", change: but(jointly, func(p *plan.Plan) { p.Adoptions[1].Instrument = "" }), unknown: places(atPlan + "adoptions[village]")},
		{rule: "CSWB-JOINT-RESOLUTIONS", name: "First Nation without", change: withNation},
		{rule: "CSWB-JOINT-RESOLUTIONS", name: "unmarked, third town silent", change: but(jointly, func(p *plan.Plan) {
			p.Organizations[0].Kinds, p.Organizations[2].Kinds = []term.Code{cswb.SingleTier}, []term.Code{cswb.SingleTier}
			p.Organizations = append(p.Organizations, partnership.Organization{ID: "third", Name: en("Third"), Kinds: []term.Code{cswb.Municipality}})
		}), unknown: places(atPlan + "organizations")},
		{rule: "CSWB-JOINT-RESOLUTIONS", name: "neighbour listed", change: func(p *plan.Plan) {
			p.Organizations = append(p.Organizations, partnership.Organization{ID: "third", Name: en("Third"), Kinds: []term.Code{cswb.Municipality}})
		}, unknown: places(atPlan + "adoptions")},
		{rule: "CSWB-JOINT-RESOLUTIONS", name: "neighbour listed, not joint", change: func(p *plan.Plan) {
			p.Organizations = append(p.Organizations, partnership.Organization{ID: "third", Name: en("Third"), Kinds: []term.Code{cswb.Municipality}})
			answer(p, cswb.RecordJoint, quantity.No)
		}, skipped: true},
		{rule: "CSWB-JOINT-DELEGATION", name: "both", change: jointly},
		{rule: "CSWB-JOINT-DELEGATION", name: "delegated", change: but(jointly, func(p *plan.Plan) { p.Adoptions[1].Instrument = partnership.Delegation }), want: places(atPlan + "adoptions[village]")},

		{rule: "CSWB-OBLIGATED-BODY", name: "sound"},
		{rule: "CSWB-OBLIGATED-BODY", name: "county", change: func(p *plan.Plan) { p.Organizations[0].Kinds = []term.Code{cswb.County} }, want: places(atPlan + "adoptions")},
		{rule: "CSWB-OBLIGATED-BODY", name: "county by agreement", change: func(p *plan.Plan) {
			p.Organizations[0].Kinds = []term.Code{cswb.County}
			answer(p, cswb.RecordAgreement, quantity.Yes)
		}, skipped: true},
		{rule: "CSWB-OBLIGATED-BODY", name: "lower tier in a region", change: func(p *plan.Plan) { p.Organizations[0].Kinds = []term.Code{cswb.LowerTierInRegion} }, want: places(atPlan + "adoptions")},
		{rule: "CSWB-OBLIGATED-BODY", name: "tier not stated", change: func(p *plan.Plan) { p.Organizations[0].Kinds = []term.Code{cswb.Municipality} }, unknown: places(atPlan + "adoptions")},
		{rule: "CSWB-OBLIGATED-BODY", name: "First Nation", change: byNation, skipped: true},

		{rule: "CSWB-FIRST-DEADLINE", name: "sound"},
		{rule: "CSWB-FIRST-DEADLINE", name: "on the day", change: func(p *plan.Plan) { p.Adoptions[0].On = cal.Day(2021, 7, 1) }},
		{rule: "CSWB-FIRST-DEADLINE", name: "late", change: func(p *plan.Plan) { p.Adoptions[0].On = cal.Day(2021, 11, 17) }, want: places(atPlan + "adoptions")},
		{rule: "CSWB-FIRST-DEADLINE", name: "some time that year", change: func(p *plan.Plan) { p.Adoptions[0].On = cal.Year(2021) }, unknown: places(atPlan + "adoptions")},
		{rule: "CSWB-FIRST-DEADLINE", name: "day not stated", change: func(p *plan.Plan) { p.Adoptions[0].On = cal.Date{} }, unknown: places(atPlan + "adoptions")},
		{rule: "CSWB-FIRST-DEADLINE", name: "second plan", change: func(p *plan.Plan) { p.Follows = "before" }, skipped: true},
		{rule: "CSWB-FIRST-PLAN", name: "in time", change: func(p *plan.Plan) { p.Adoptions[0].On = cal.Day(2019, 1, 31) }},
		{rule: "CSWB-FIRST-PLAN", name: "late", change: func(p *plan.Plan) { p.Adoptions[0].On = cal.Day(2019, 2, 1) }, want: places(atPlan + "adoptions")},

		{rule: "CSWB-REVISION-RESOLUTION", name: "none", skipped: true},
		{rule: "CSWB-REVISION-RESOLUTION", name: "resolved", change: revised(cal.Day(2025, 5, 1))},
		{rule: "CSWB-REVISION-RESOLUTION", name: "motion", change: but(revised(cal.Day(2025, 5, 1)), func(p *plan.Plan) { p.Adoptions[1].Instrument = partnership.Motion }), want: places(atPlan + "adoptions[2025-05-01]")},
		{rule: "CSWB-REVISION-RESOLUTION", name: "form not stated", change: but(revised(cal.Day(2025, 5, 1)), func(p *plan.Plan) { p.Adoptions[1].Instrument = "" }), unknown: places(atPlan + "adoptions[2025-05-01]")},

		// s. 250: the committee
		{rule: "CSWB-COMMITTEE", name: "sound"},
		{rule: "CSWB-COMMITTEE", name: "other bodies only", change: func(p *plan.Plan) { p.Bodies[0].Kind = "bodies:team" }, want: places(atPlan + "bodies")},
		{rule: "CSWB-COMMITTEE", name: "stated none", change: func(p *plan.Plan) { p.Bodies = []partnership.Body{} }, want: places(atPlan + "bodies")},
		{rule: "CSWB-COMMITTEE", name: "kind not stated", change: func(p *plan.Plan) { p.Bodies[0].Kind = "" }, unknown: places(atPlan + "bodies")},
		{rule: "CSWB-COMMITTEE", name: "not stated", change: func(p *plan.Plan) { p.Bodies = nil }, unknown: places(atPlan + "bodies")},
		{rule: "CSWB-COMMITTEE", name: "deemed", change: func(p *plan.Plan) { p.Bodies = []partnership.Body{}; answer(p, cswb.RecordDeemed, quantity.Yes) }, skipped: true},
		{rule: "CSWB-JOINT-COMMITTEE-SINGLE", name: "alone", skipped: true},
		{rule: "CSWB-JOINT-COMMITTEE-SINGLE", name: "one", change: jointly},
		{rule: "CSWB-JOINT-COMMITTEE-SINGLE", name: "two", change: but(jointly, func(p *plan.Plan) {
			p.Bodies = append(p.Bodies, partnership.Body{ID: "second", Kind: cswb.AdvisoryCommittee})
		}), want: places(atPlan + "bodies")},
		{rule: "CSWB-JOINT-COMMITTEE-SINGLE", name: "two, perhaps joint", change: func(p *plan.Plan) {
			p.Bodies = append(p.Bodies, partnership.Body{ID: "second", Kind: cswb.AdvisoryCommittee})
			p.Adoptions = nil
		}, unknown: places(atPlan + "bodies")},
		{rule: "CSWB-JOINT-APPOINTMENT", name: "agreed", change: jointly},
		{rule: "CSWB-JOINT-APPOINTMENT", name: "alone", skipped: true},
		{rule: "CSWB-JOINT-APPOINTMENT", name: "not on record", change: but(jointly, func(p *plan.Plan) { p.Bodies[0].Records = yes(cswb.RecordRepresentative) }), want: places(atCommittee + "records")},
		{rule: "CSWB-JOINT-APPOINTMENT", name: "no records", change: but(jointly, func(p *plan.Plan) { p.Bodies[0].Records = nil }), unknown: places(atCommittee + "records")},
		{rule: "CSWB-JOINT-APPOINTMENT", name: "perhaps joint", change: func(p *plan.Plan) { p.Adoptions = nil }, unknown: places(atCommittee + "records")},
		{rule: "CSWB-COMMITTEE-DIVERSITY", name: "sound"},
		{rule: "CSWB-COMMITTEE-DIVERSITY", name: "not on record", change: func(p *plan.Plan) { p.Bodies[0].Records = []partnership.Record{} }, want: places(atCommittee + "records")},
		{rule: "CSWB-COMMITTEE-DIVERSITY", name: "no records", change: func(p *plan.Plan) { p.Bodies[0].Records = nil }, unknown: places(atCommittee + "records")},
		{rule: "CSWB-COMMITTEE-DIVERSITY", name: "no bodies", change: func(p *plan.Plan) { p.Bodies = nil }, unknown: places(atPlan + "bodies")},

		// s. 250 (3): its seats
		{rule: "CSWB-SEAT-HEALTH", name: "vacant", change: func(p *plan.Plan) { seat(p, "s1").Vacant = true }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-HEALTH", name: "Ontario Health", change: func(p *plan.Plan) { seat(p, "s1").Represents = []term.Code{cswb.SeatOntarioHealth} }},
		{rule: "CSWB-SEAT-HEALTH", name: "network", change: func(p *plan.Plan) { seat(p, "s1").Represents = []term.Code{cswb.SeatLHIN} }},
		{rule: "CSWB-SEAT-HEALTH", name: "no committee", change: func(p *plan.Plan) { p.Bodies = []partnership.Body{} }, skipped: true},
		{rule: "CSWB-SEAT-HEALTH", name: "bodies not stated", change: func(p *plan.Plan) { p.Bodies = nil }, unknown: places(atPlan + "bodies")},
		{rule: "CSWB-SEAT-HEALTH", name: "seats not stated", change: func(p *plan.Plan) { p.Bodies[0].Seats = nil }, unknown: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-HEALTH", name: "no seats", change: func(p *plan.Plan) { p.Bodies[0].Seats = []partnership.Seat{} }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-HEALTH", name: "a seat for we do not know whom", change: func(p *plan.Plan) { seat(p, "s1").Represents = nil }, unknown: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-HEALTH", name: "First Nation", change: byNation, skipped: true},
		{rule: "CSWB-SEAT-EDUCATION", name: "none, whatever is on record", change: func(p *plan.Plan) {
			drop(p, "s2")
			answer(p, cswb.SeatEducation, quantity.No)
		}, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-SOCIAL", name: "there are such services", change: func(p *plan.Plan) {
			drop(p, "s1")
			answer(p, cswb.SeatSocial, quantity.Yes)
		}, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-YOUTH", name: "there are such services", change: func(p *plan.Plan) {
			drop(p, "s1")
			p.Bodies[0].Records = yes(cswb.SeatYouth)
		}, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-CUSTODY", name: "there are such services", change: func(p *plan.Plan) { drop(p, "s3"); p.Bodies[0].Records = yes(cswb.SeatCustody) }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-CUSTODY", name: "there are none", change: func(p *plan.Plan) {
			drop(p, "s3")
			p.Bodies[0].Records = []partnership.Record{{What: cswb.SeatCustody, Answer: quantity.No}}
		}, skipped: true},
		{rule: "CSWB-SEAT-CUSTODY", name: "nobody looked", change: func(p *plan.Plan) { drop(p, "s3") }, unknown: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-MUNICIPAL", name: "employee", change: func(p *plan.Plan) { seat(p, "s4").Represents = []term.Code{cswb.SeatEmployee} }},
		{rule: "CSWB-SEAT-MUNICIPAL", name: "none", change: func(p *plan.Plan) { drop(p, "s4") }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-POLICE", name: "commander’s delegate", change: func(p *plan.Plan) {
			seat(p, "s5").Represents = []term.Code{cswb.SeatCommander}
			seat(p, "s5").Delegate = true
		}},
		{rule: "CSWB-SEAT-POLICE", name: "none", change: func(p *plan.Plan) { drop(p, "s5") }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-POLICE", name: "chief alone", change: func(p *plan.Plan) { seat(p, "s5").Represents = []term.Code{cswb.SeatChief} }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-POLICE", name: "detachment board", change: func(p *plan.Plan) { seat(p, "s5").Represents = []term.Code{cswb.SeatDetachmentBoard} }, skipped: true},
		{rule: "CSWB-SEAT-DETACHMENT-BOARD", name: "none", skipped: true},
		{rule: "CSWB-SEAT-DETACHMENT-BOARD", name: "beside the board", change: func(p *plan.Plan) {
			seat(p, "s6").Represents = append(seat(p, "s6").Represents, cswb.SeatDetachmentBoard)
		}},
		{rule: "CSWB-SEAT-DETACHMENT-BOARD", name: "alone", change: func(p *plan.Plan) { seat(p, "s5").Represents = []term.Code{cswb.SeatDetachmentBoard} }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-CHIEF", name: "board is not chief", change: func(p *plan.Plan) { drop(p, "s6") }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-CHIEF", name: "commander as delegate", change: func(p *plan.Plan) {
			drop(p, "s6")
			seat(p, "s5").Represents, seat(p, "s5").Delegate = []term.Code{cswb.SeatCommander}, true
		}},
		{rule: "CSWB-SEAT-CHIEF", name: "commander", change: func(p *plan.Plan) { drop(p, "s6"); seat(p, "s5").Represents = []term.Code{cswb.SeatCommander} }, skipped: true},
		{rule: "CSWB-SEAT-CHIEF", name: "commander as delegate, deemed", change: func(p *plan.Plan) {
			drop(p, "s6")
			seat(p, "s5").Represents, seat(p, "s5").Delegate = []term.Code{cswb.SeatCommander}, true
			answer(p, cswb.RecordDeemed, quantity.Yes)
		}, skipped: true},
		{rule: "CSWB-SEAT-CHIEF-DELEGATION", name: "none", skipped: true},
		{rule: "CSWB-SEAT-CHIEF-DELEGATION", name: "delegated", change: func(p *plan.Plan) {
			drop(p, "s6")
			seat(p, "s5").Represents, seat(p, "s5").Delegate = []term.Code{cswb.SeatCommander}, true
		}},
		{rule: "CSWB-SEAT-CHIEF-DELEGATION", name: "commander", change: func(p *plan.Plan) { drop(p, "s6"); seat(p, "s5").Represents = []term.Code{cswb.SeatCommander} }, want: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-UNKNOWN", name: "sound"},
		{rule: "CSWB-SEAT-UNKNOWN", name: "nobody looked", change: func(p *plan.Plan) { drop(p, "s3") }, want: places(atCommittee + "seats[custody]")},
		{rule: "CSWB-SEAT-UNKNOWN", name: "somebody looked in vain", change: func(p *plan.Plan) {
			drop(p, "s3")
			answer(p, cswb.SeatCustody, quantity.CannotTell)
		}, want: places(atCommittee + "seats[custody]")},
		{rule: "CSWB-SEAT-UNKNOWN", name: "there are none", change: func(p *plan.Plan) { drop(p, "s3"); answer(p, cswb.SeatCustody, quantity.No) }},
		{rule: "CSWB-SEAT-UNKNOWN", name: "a seat for we do not know whom", change: func(p *plan.Plan) { seat(p, "s2").Represents = nil }, want: places(atCommittee + "seats[education]")},
		{rule: "CSWB-SEAT-UNKNOWN", name: "seats not stated", change: func(p *plan.Plan) { p.Bodies[0].Seats = nil }, unknown: places(atCommittee + "seats")},
		{rule: "CSWB-SEAT-PRESCRIBED", name: "filled", change: func(p *plan.Plan) { seat(p, "s6").Represents = append(seat(p, "s6").Represents, "own:newcomers") }},
		{rule: "CSWB-SEAT-PRESCRIBED", name: "not filled", want: places(atCommittee + "seats[own:newcomers]")},

		// s. 250 (7) and (8)
		{rule: "CSWB-CONSULT-PUBLIC", name: "not stated", change: func(p *plan.Plan) { p.Engagements = nil }, unknown: places(atPlan + "engagements")},
		{rule: "CSWB-CONSULT-PUBLIC", name: "stated none", change: func(p *plan.Plan) { p.Engagements = []partnership.Engagement{} }, want: places(atPlan + "engagements")},
		{rule: "CSWB-CONSULT-PUBLIC", name: "audiences not stated", change: func(p *plan.Plan) { p.Engagements[0].Audiences = nil }, unknown: places(atPlan + "engagements")},
		{rule: "CSWB-CONSULT-PUBLIC", name: "after the adoption", change: func(p *plan.Plan) { p.Engagements[0].Period = cal.Period{From: p.Adoptions[0].On.AddDays(1)} }, want: places(atPlan + "engagements")},
		{rule: "CSWB-CONSULT-PUBLIC", name: "deemed", change: func(p *plan.Plan) { p.Engagements = nil; answer(p, cswb.RecordDeemed, quantity.Yes) }, skipped: true},
		{rule: "CSWB-CONSULT-PUBLIC", name: "First Nation", change: byNation, skipped: true},
		{rule: "CSWB-CONSULT-INDIGENOUS", name: "no Inuit", change: forget(cswb.AudienceInuit), want: places(atPlan + "engagements[inuit]")},
		{rule: "CSWB-CONSULT-INDIGENOUS", name: "Indigenous people", change: but(forget(cswb.AudienceFirstNation, cswb.AudienceInuit, cswb.AudienceMetis), func(p *plan.Plan) {
			p.Engagements[1].Audiences = append(p.Engagements[1].Audiences, cswb.AudienceIndigenous)
		}), unknown: places(atPlan + "engagements")},
		{rule: "CSWB-CONSULT-INDIGENOUS", name: "no Inuit there", change: but(forget(cswb.AudienceInuit), func(p *plan.Plan) { answer(p, cswb.AudienceInuit, quantity.No) })},
		{rule: "CSWB-CONSULT-INDIGENOUS-NONE", name: "no Inuit there", change: but(forget(cswb.AudienceInuit), func(p *plan.Plan) { answer(p, cswb.AudienceInuit, quantity.No) }), want: places(atPlan + "engagements[inuit]")},
		{rule: "CSWB-CONSULT-INDIGENOUS-NONE", name: "none there, and consulted", change: func(p *plan.Plan) { answer(p, cswb.AudienceInuit, quantity.No) }},
		{rule: "CSWB-CONSULT-INDIGENOUS-NONE", name: "sound", skipped: true},
		{rule: "CSWB-CONSULT-ORG-INDIGENOUS", name: "none", change: forget(cswb.AudienceOrgFirst, cswb.AudienceOrgInuit, cswb.AudienceOrgMetis), want: places(atPlan+"engagements[org-first-nation]", atPlan+"engagements[org-inuit]", atPlan+"engagements[org-metis]")},
		{rule: "CSWB-CONSULT-RESERVE", name: "alone", skipped: true},
		{rule: "CSWB-CONSULT-RESERVE", name: "joint without a First Nation", change: jointly, skipped: true},
		{rule: "CSWB-CONSULT-RESERVE", name: "in the reserve", change: withNation},
		{rule: "CSWB-CONSULT-RESERVE", name: "in town", change: but(withNation, func(p *plan.Plan) { p.Areas[0].Kind = "cswb-places:town" }), want: places(atPlan+"engagements[public]", atPlan+"engagements[organizations]")},
		{rule: "CSWB-CONSULT-RESERVE", name: "we do not know where", change: but(withNation, func(p *plan.Plan) { p.Engagements[0].Areas = nil }), unknown: places(atPlan + "engagements")},
		{rule: "CSWB-DATA-SOURCES", name: "sound"},
		{rule: "CSWB-DATA-SOURCES", name: "none", change: func(p *plan.Plan) { p.Context.Sources = []partnership.Statement{} }, want: places(atPlan + "context.sources")},
		{rule: "CSWB-DATA-SOURCES", name: "not stated", change: func(p *plan.Plan) { p.Context.Sources = nil }, unknown: places(atPlan + "context.sources")},
		{rule: "CSWB-DATA-TOPICS", name: "sound"},
		{rule: "CSWB-DATA-TOPICS", name: "none available", change: func(p *plan.Plan) { answer(p, cswb.TopicSuicide, quantity.No) }},
		{rule: "CSWB-DATA-TOPICS", name: "one missing", change: func(p *plan.Plan) { answer(p, cswb.TopicSuicide, quantity.CannotTell) }, want: places(atPlan + "records[suicide]")},
		{rule: "CSWB-DATA-TOPICS", name: "not stated", change: func(p *plan.Plan) { p.Records = nil }, unknown: places(atPlan + "records")},
		{rule: "CSWB-DATA-STATCAN", name: "sound"},
		{rule: "CSWB-DATA-STATCAN", name: "on record", change: func(p *plan.Plan) {
			p.Context.Sources = nil
			answer(p, cswb.RecordStatCan, quantity.Yes)
		}},
		{rule: "CSWB-DATA-STATCAN", name: "other sources", change: func(p *plan.Plan) { p.Context.Sources[0].Text = en("Police records") }, want: places(atPlan + "context.sources")},
		{rule: "CSWB-DATA-STATCAN", name: "not stated", change: func(p *plan.Plan) { p.Context.Sources = nil }, unknown: places(atPlan + "context.sources")},

		// s. 251
		{rule: "CSWB-RISKS", name: "sound"},
		{rule: "CSWB-RISKS", name: "none", change: func(p *plan.Plan) { p.Context.Risks = []plan.Risk{} }, want: places(atPlan + "context.risks")},
		{rule: "CSWB-RISKS", name: "no context", change: func(p *plan.Plan) { p.Context = plan.Context{State: partnership.None} }, want: places(atPlan + "context.risks")},
		{rule: "CSWB-RISKS", name: "not stated", change: func(p *plan.Plan) { p.Context.Risks = nil }, unknown: places(atPlan + "context.risks")},
		{rule: "CSWB-RISK-SYSTEMIC", name: "not a priority", change: func(p *plan.Plan) { p.Context.Risks[0].Priority = quantity.No }},
		{rule: "CSWB-RISK-SYSTEMIC", name: "missing", change: func(p *plan.Plan) { p.Context.Risks[0].Terms = []term.Code{"cswb-risks:other"} }, want: places(atPlan + "context.risks")},
		{rule: "CSWB-RISK-SYSTEMIC", name: "sort not stated", change: func(p *plan.Plan) { p.Context.Risks[0].Terms = nil }, unknown: places(atPlan + "context.risks")},
		{rule: "CSWB-RISK-SYSTEMIC", name: "no risks", change: func(p *plan.Plan) { p.Context.Risks = []plan.Risk{} }, skipped: true},
		{rule: "CSWB-RISK-PRIORITY", name: "sound"},
		{rule: "CSWB-RISK-PRIORITY", name: "none", change: func(p *plan.Plan) {
			for i := range p.Context.Risks {
				p.Context.Risks[i].Priority = quantity.No
			}
		}, want: places(atPlan + "context.risks")},
		{rule: "CSWB-RISK-PRIORITY", name: "not stated", change: func(p *plan.Plan) {
			for i := range p.Context.Risks {
				p.Context.Risks[i].Priority = quantity.CannotTell
			}
		}, unknown: places(atPlan + "context.risks")},
		{rule: "CSWB-STRATEGY", name: "sound"},
		{rule: "CSWB-STRATEGY", name: "none", change: func(p *plan.Plan) { p.Priorities = []plan.Priority{} }, want: places(atPlan + "priorities")},
		{rule: "CSWB-STRATEGY", name: "not stated", change: func(p *plan.Plan) { p.Priorities = nil }, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-STRATEGY", name: "goals only", change: func(p *plan.Plan) {
			for i := range p.Priorities[0].Goals {
				p.Priorities[0].Goals[i].Initiatives = nil
			}
		}, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-STRATEGY-RISK", name: "sound"},
		{rule: "CSWB-STRATEGY-RISK", name: "one without", change: func(p *plan.Plan) { p.Priorities[0].Goals[1].Initiatives[0].Risks = []plan.RiskID{"housing"} }, want: places("risk:discrimination")},
		{rule: "CSWB-STRATEGY-RISK", name: "not linked", change: func(p *plan.Plan) { p.Priorities[0].Goals[1].Initiatives[0].Risks = nil }, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-STRATEGY-RISK", name: "risks not stated", change: func(p *plan.Plan) { p.Context.Risks = nil }, unknown: places(atPlan + "context.risks")},
		{rule: "CSWB-STRATEGY-RISK", name: "many", change: func(p *plan.Plan) {
			s := &p.Priorities[0].Goals[1].Initiatives[0]
			for range 40_000 {
				s.Risks = append(s.Risks, "housing")
			}
			p.Priorities[0].Goals[0].Risks = nil
			p.Priorities[0].Goals[0].Initiatives[0].Risks = []plan.RiskID{}
		}, want: places("risk:overdose")},
		{rule: "CSWB-STRATEGY-TYPE", name: "sound"},
		{rule: "CSWB-STRATEGY-TYPE", name: "one without", change: func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[0].Kind = "" }, want: places("initiative:i1.kind")},
		{rule: "CSWB-STRATEGY-TYPE", name: "all without", change: func(p *plan.Plan) {
			p.Priorities[0].Goals[0].Initiatives[0].Kind = ""
			p.Priorities[0].Goals[1].Initiatives[0].Kind = ""
		}, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-OUTCOME", name: "sound"},
		{rule: "CSWB-OUTCOME", name: "none", change: func(p *plan.Plan) { p.Outcomes = []plan.Outcome{} }, want: places(atPlan + "outcomes")},
		{rule: "CSWB-OUTCOME", name: "not stated", change: func(p *plan.Plan) { p.Outcomes = nil }, unknown: places(atPlan + "outcomes")},
		{rule: "CSWB-OUTCOME-STRATEGY", name: "sound"},
		{rule: "CSWB-OUTCOME-STRATEGY", name: "shared", change: func(p *plan.Plan) { p.Priorities[0].Goals[1].Initiatives[0].Outcomes = []plan.OutcomeID{"lives"} }},
		{rule: "CSWB-OUTCOME-STRATEGY", name: "none", change: func(p *plan.Plan) { p.Priorities[0].Goals[1].Initiatives[0].Outcomes = []plan.OutcomeID{} }, want: places("initiative:i2.outcomes")},
		{rule: "CSWB-OUTCOME-STRATEGY", name: "not stated", change: func(p *plan.Plan) { p.Priorities[0].Goals[1].Initiatives[0].Outcomes = nil }, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-OUTCOME-MEASURABLE", name: "sound"},
		{rule: "CSWB-OUTCOME-MEASURABLE", name: "no indicator", change: func(p *plan.Plan) { p.Outcomes[0].Indicators = []indicators.ID{} }, want: places("outcome:lives.indicators")},
		{rule: "CSWB-OUTCOME-MEASURABLE", name: "stated measurable", change: func(p *plan.Plan) { p.Outcomes[1].Indicators = nil }},
		{rule: "CSWB-OUTCOME-MEASURABLE", name: "not stated", change: func(p *plan.Plan) { p.Outcomes[0].Indicators = nil }, unknown: places(atPlan + "outcomes")},
		{rule: "IND-POLICE-ONLY", name: "police and residents", change: safety("cswb-data:police", cswb.DataSurvey)},
		{rule: "IND-POLICE-ONLY", name: "one of two not stated", change: safety("", cswb.DataHealth)},
		{rule: "IND-POLICE-ONLY", name: "police", change: safety(cswb.DataPolice, cswb.DataPolice), want: places(atPlan + "indicators")},
		{rule: "IND-POLICE-ONLY", name: "not stated", change: safety(cswb.DataPolice, ""), unknown: places(atPlan + "indicators")},
		{rule: "IND-POLICE-ONLY", name: "none is of safety", skipped: true},
		{rule: "CSWB-CONTENT-PRESCRIBED", name: "there", change: func(p *plan.Plan) {
			p.Sections = []partnership.Section{{ID: "b", Kind: "own:budget", State: partnership.Present}}
		}},
		{rule: "CSWB-CONTENT-PRESCRIBED", name: "not there", change: func(p *plan.Plan) { p.Sections = []partnership.Section{} }, want: places(atPlan + "sections[own:budget]")},
		{rule: "CSWB-CONTENT-PRESCRIBED", name: "announced", change: func(p *plan.Plan) {
			p.Sections = []partnership.Section{{ID: "b", Kind: "own:budget", State: partnership.Announced}}
		}, want: places(atPlan + "sections[own:budget]")},
		{rule: "CSWB-CONTENT-PRESCRIBED", name: "not stated", unknown: places(atPlan + "sections[own:budget]")},

		// the framework
		{rule: "CSWB-AREA-VALID", name: "sound"},
		{rule: "CSWB-AREA-VALID", name: "all areas", change: func(p *plan.Plan) { p.Priorities[0].Terms = []term.Code{"cswb-areas:*", "sdg:11"} }},
		{rule: "CSWB-AREA-VALID", name: "crisis response", change: func(p *plan.Plan) { p.Priorities[0].Goals[0].Terms = []term.Code{"cswb-areas:crisis"} }, want: places("goal:g1.terms[cswb-areas:crisis]")},
		{rule: "CSWB-AREA-VALID", name: "not tagged", change: untag, skipped: true},
		{rule: "CSWB-AREA-COVERAGE", name: "sound"},
		{rule: "CSWB-AREA-COVERAGE", name: "one missing", change: func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[0].Terms = []term.Code{cswb.AreaRisk} }, want: places(atPlan + "priorities[incident-response]")},
		{rule: "CSWB-AREA-COVERAGE", name: "with a reason", change: func(p *plan.Plan) {
			p.Priorities[0].Goals[0].Initiatives[0].Terms = []term.Code{cswb.AreaRisk}
			p.Records = append(p.Records, partnership.Record{What: cswb.AreaIncident, Answer: quantity.No, Text: en("The region sees to it.")})
		}},
		{rule: "CSWB-AREA-COVERAGE", name: "some not tagged", change: func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[0].Terms = nil }, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-AREA-COVERAGE", name: "not tagged", change: untag, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-AREA-BALANCE", name: "sound"},
		{rule: "CSWB-AREA-BALANCE", name: "incidents only", change: func(p *plan.Plan) {
			p.Priorities[0].Goals[0].Initiatives[0].Terms = []term.Code{cswb.AreaIncident}
			p.Priorities[0].Goals[1].Initiatives[0].Terms = []term.Code{cswb.AreaIncident}
		}, want: places(atPlan + "priorities")},
		{rule: "CSWB-AREA-BALANCE", name: "half", change: func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[0].Terms = []term.Code{cswb.AreaIncident} }},
		{rule: "CSWB-AREA-BALANCE", name: "not tagged", change: untag, unknown: places(atPlan + "priorities")},

		// s. 252
		{rule: "CSWB-PUBLISH-INTERNET", name: "sound"},
		{rule: "CSWB-PUBLISH-INTERNET", name: "not published", change: func(p *plan.Plan) { p.Reports = p.Reports[1:] }, want: places(atPlan + "reports")},
		{rule: "CSWB-PUBLISH-INTERNET", name: "not stated", change: func(p *plan.Plan) { p.Reports = nil }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-PUBLISH-INTERNET", name: "somewhere", change: func(p *plan.Plan) { p.Reports[0].URL, p.Reports[0].Published = "", cal.Date{} }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-PUBLISH-INTERNET", name: "judged on no day", change: func(p *plan.Plan) { p.Reports = p.Reports[1:] }, never: true, unknown: places(atPlan + "reports")},
		{rule: "CSWB-PUBLISH-INTERNET", name: "draft", change: func(p *plan.Plan) { p.Adoptions = []partnership.Adoption{} }, skipped: true},
		{rule: "CSWB-PUBLISH-INTERNET", name: "First Nation", change: byNation, skipped: true},
		{rule: "CSWB-PUBLISH-30", name: "sound"},
		{rule: "CSWB-PUBLISH-30", name: "late", change: func(p *plan.Plan) { p.Reports[0].Published = p.Adoptions[0].On.AddDays(40) }, want: places(atPlan + "adoptions[town]")},
		{rule: "CSWB-PUBLISH-30", name: "not published", change: func(p *plan.Plan) { p.Reports = p.Reports[1:] }, skipped: true},
		{rule: "CSWB-PUBLISH-30", name: "day not stated", change: func(p *plan.Plan) { p.Reports[0].Published = cal.Date{} }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-PUBLISH-30", name: "that month", change: func(p *plan.Plan) {
			p.Adoptions[0].On = cal.Month(p.Adoptions[0].On.Year(), p.Adoptions[0].On.Month())
			p.Reports[0].Published = p.Reports[0].Published.AddDays(20)
		}, unknown: places(atPlan + "adoptions[town]")},
		{rule: "CSWB-PUBLISH-30", name: "second town published before it adopted", change: but(jointly, func(p *plan.Plan) { p.Adoptions[1].On = p.Adoptions[1].On.AddDays(90) })},
		{rule: "CSWB-PRINT", name: "sound"},
		{rule: "CSWB-PRINT", name: "no copy", change: func(p *plan.Plan) { answer(p, cswb.RecordPrint, quantity.No) }, want: places(atPlan + "records")},
		{rule: "CSWB-PRINT", name: "not stated", change: func(p *plan.Plan) { answer(p, cswb.RecordPrint, quantity.CannotTell) }, unknown: places(atPlan + "records")},

		// ss. 253 to 256
		{rule: "CSWB-ACTION-OVERDUE", name: "sound"},
		{rule: "CSWB-ACTION-OVERDUE", name: "overdue", change: func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[0].Activities[1].Status = plan.Active }, want: places("activity:a2.status")},
		{rule: "CSWB-ACTION-OVERDUE", name: "another’s", change: func(p *plan.Plan) {
			p.Priorities[0].Goals[0].Initiatives[0].Activities[1].Status = plan.Active
			p.Priorities[0].Goals[0].Initiatives[0].Activities[1].Lead = "clinic"
		}},
		{rule: "CSWB-ACTION-OVERDUE", name: "stopped", change: func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[0].Activities[1].Status = plan.Stopped }},
		{rule: "CSWB-ACTION-OVERDUE", name: "not stated", change: func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[0].Activities[1].Status = "" }, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-ACTION-OTHERS", name: "sound"},
		{rule: "CSWB-ACTION-OTHERS", name: "left alone", change: func(p *plan.Plan) {
			p.Priorities[0].Goals[0].Initiatives[0].Activities[0].Partners = []partnership.OrgID{}
		}, want: places("activity:a1.partners")},
		{rule: "CSWB-ACTION-OTHERS", name: "funded", change: func(p *plan.Plan) {
			a := &p.Priorities[0].Goals[0].Initiatives[0].Activities[0]
			a.Partners, a.Funding = nil, []partnership.Contribution{{From: "town"}}
		}},
		{rule: "CSWB-ACTION-OTHERS", name: "not stated", change: func(p *plan.Plan) {
			a := &p.Priorities[0].Goals[0].Initiatives[0].Activities[0]
			a.Partners, a.Funding = nil, nil
		}, unknown: places(atPlan + "priorities")},
		{rule: "CSWB-REPORT-EFFECT", name: "sound"},
		{rule: "CSWB-REPORT-EFFECT", name: "nothing", change: func(p *plan.Plan) { p.Reports[1].Effects = []partnership.Statement{} }, want: places("report:annual.effects")},
		{rule: "CSWB-REPORT-EFFECT", name: "on what is no priority", change: func(p *plan.Plan) { p.Reports[1].Effects = []partnership.Statement{{About: "housing"}} }, want: places("report:annual.effects")},
		{rule: "CSWB-REPORT-EFFECT", name: "partly", change: func(p *plan.Plan) { p.Reports[1].Effects = p.Reports[1].Effects[:1] }},
		{rule: "CSWB-REPORT-EFFECT", name: "on what, we do not know", change: func(p *plan.Plan) { p.Reports[1].Effects = []partnership.Statement{{Text: en("Better.")}} }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-REPORT-EFFECT", name: "not stated", change: func(p *plan.Plan) { p.Reports[1].Effects = nil }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-REPORT-EFFECT", name: "no reports known", change: func(p *plan.Plan) { p.Reports = nil }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-REPORT-EFFECT", name: "no reports", change: func(p *plan.Plan) { p.Reports = p.Reports[:1] }, skipped: true},
		{rule: "CSWB-REPORT-EFFECT", name: "First Nation", change: byNation, skipped: true},
		{rule: "CSWB-REPORT-EFFECT-PARTIAL", name: "sound"},
		{rule: "CSWB-REPORT-EFFECT-PARTIAL", name: "partly", change: func(p *plan.Plan) { p.Reports[1].Effects = p.Reports[1].Effects[:1] }, want: places("report:annual.effects[overdose]")},
		{rule: "CSWB-REPORT-EFFECT-PARTIAL", name: "nothing", change: func(p *plan.Plan) { p.Reports[1].Effects = []partnership.Statement{} }},
		{rule: "CSWB-REPORT-EFFECT-PARTIAL", name: "many", change: func(p *plan.Plan) {
			for range 70_000 {
				p.Reports[1].Effects = append(p.Reports[1].Effects, partnership.Statement{About: "housing"})
			}
		}},
		{rule: "CSWB-REPORT-PUBLISHED", name: "sound"},
		{rule: "CSWB-REPORT-PUBLISHED", name: "kept off", change: func(p *plan.Plan) {
			p.Reports[1].URL, p.Reports[1].Published = "", cal.Date{}
			answer(p, cswb.RecordReports, quantity.No)
		}, want: places("report:annual.url")},
		{rule: "CSWB-REPORT-PUBLISHED", name: "not stated", change: func(p *plan.Plan) { p.Reports[1].URL, p.Reports[1].Published = "", cal.Date{} }, unknown: places("report:annual.url")},
		{rule: "CSWB-REPORT-PUBLISHED", name: "no reports known", change: func(p *plan.Plan) { p.Reports = nil }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-REPORT-NONE", name: "sound"},
		{rule: "CSWB-REPORT-NONE", name: "none for two years", change: func(p *plan.Plan) { p.Reports = p.Reports[:1] }, want: places(atPlan + "reports")},
		{rule: "CSWB-REPORT-NONE", name: "not stated", change: func(p *plan.Plan) { p.Reports = nil }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-REVIEW-DUE", name: "sound"},
		{rule: "CSWB-REVIEW-DUE", name: "on the anniversary", on: cal.Day(2028, 9, 3)},
		{rule: "CSWB-REVIEW-DUE", name: "after it", on: cal.Day(2028, 9, 4), want: places(atPlan + "reports")},
		{rule: "CSWB-REVIEW-DUE", name: "reviewed", on: cal.Day(2028, 9, 4), change: func(p *plan.Plan) {
			p.Reports = append(p.Reports, plan.Report{Kind: "review", On: cal.Day(2028, 6, 1)})
		}},
		{rule: "CSWB-REVIEW-DUE", name: "reviewed some time", on: cal.Day(2028, 9, 4), change: func(p *plan.Plan) { p.Reports = append(p.Reports, plan.Report{Kind: "review"}) }, unknown: places(atPlan + "reports")},
		{rule: "CSWB-REVIEW-DUE", name: "revised", on: cal.Day(2028, 9, 4), change: revised(cal.Day(2027, 6, 1))},
		{rule: "CSWB-REVIEW-DUE", name: "judged on no day", never: true, unknown: places(atPlan + "reports")},
		{rule: "CSWB-REVISION-PROCESS", name: "none", skipped: true},
		{rule: "CSWB-REVISION-PROCESS", name: "consulted again", change: but(revised(cal.Day(2025, 5, 1)), func(p *plan.Plan) { consultedIn(p, 2025) })},
		{rule: "CSWB-REVISION-PROCESS", name: "on the old consultations", change: revised(cal.Day(2025, 5, 1)), want: places(atPlan + "adoptions[2025-05-01]")},
		{rule: "CSWB-REVISION-PROCESS", name: "without service users", change: but(revised(cal.Day(2025, 5, 1)), func(p *plan.Plan) {
			consultedIn(p, 2025).Audiences = slices.Concat(sound(cal.Day(2025, 5, 1)).Engagements[0].Audiences[:4], sound(cal.Day(2025, 5, 1)).Engagements[1].Audiences)
		}), want: places(atPlan + "adoptions[2025-05-01]")},
		{rule: "CSWB-REVISION-PROCESS", name: "when, we do not know", change: but(revised(cal.Day(2025, 5, 1)), func(p *plan.Plan) { consultedIn(p, 2025).Period = cal.Period{} }), unknown: places(atPlan + "adoptions[2025-05-01]")},
		{rule: "CSWB-MINISTER-INFO", name: "given", change: func(p *plan.Plan) { answer(p, "own:outcomes", quantity.Yes) }},
		{rule: "CSWB-MINISTER-INFO", name: "not given", change: func(p *plan.Plan) { answer(p, "own:outcomes", quantity.No) }, want: places(atPlan + "records[own:outcomes]")},
		{rule: "CSWB-MINISTER-INFO", name: "not stated", unknown: places(atPlan + "records[own:outcomes]")},
	}
	for _, s := range []struct {
		rule check.ID
		who  term.Code
	}{
		{"CSWB-CONSULT-COMMITTEE", cswb.AudienceCommittee},
		{"CSWB-CONSULT-PUBLIC", cswb.AudiencePublic},
		{"CSWB-CONSULT-YOUTH", cswb.AudienceYouth},
		{"CSWB-CONSULT-RACIALIZED", cswb.AudienceRacialized},
		{"CSWB-CONSULT-MHA", cswb.AudienceServiceUsers},
		{"CSWB-CONSULT-SENIORS", cswb.AudienceSeniors},
		{"CSWB-CONSULT-ORG-YOUTH", cswb.AudienceOrgYouth},
		{"CSWB-CONSULT-ORG-RACIALIZED", cswb.AudienceOrgRacialized},
	} {
		list = append(list,
			specimen{rule: s.rule, name: "sound"},
			specimen{rule: s.rule, name: "nobody", change: forget(s.who), want: places(atPlan + "engagements")})
	}
	for _, id := range []check.ID{
		"CSWB-SEAT-HEALTH", "CSWB-SEAT-EDUCATION", "CSWB-SEAT-SOCIAL", "CSWB-SEAT-YOUTH", "CSWB-SEAT-CUSTODY", "CSWB-SEAT-MUNICIPAL", "CSWB-SEAT-POLICE", "CSWB-SEAT-CHIEF",
		"CSWB-CONSULT-INDIGENOUS", "CSWB-CONSULT-ORG-INDIGENOUS", "CSWB-RISK-SYSTEMIC",
	} {
		list = append(list, specimen{rule: id, name: "sound"})
	}
	return list
}

func untag(p *plan.Plan) {
	for i := range p.Priorities[0].Goals {
		p.Priorities[0].Goals[i].Initiatives[0].Terms = nil
	}
}

// safety gives the plan two indicators of safety, with where their data comes
// from.
func safety(data ...term.Code) func(p *plan.Plan) {
	return func(p *plan.Plan) {
		for i, c := range data {
			v := p.Indicators[0]
			v.ID, v.Terms = indicators.ID([]string{"crimes", "victims"}[i]), []term.Code{[]term.Code{cswb.TopicCrime, cswb.TopicVictimization}[i]}
			if c != "" {
				v.Terms = append(v.Terms, c)
			}
			p.Indicators = append(p.Indicators, v)
		}
	}
}
