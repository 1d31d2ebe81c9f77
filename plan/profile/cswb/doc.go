// Package cswb judges an Ontario community safety and well-being plan by the
// statute it was adopted under.
//
//	review := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
//	result := cswb.For(review).Check(review)
//
// # Three editions
//
// A plan stays valid if it met the law of its day (Community Safety and
// Policing Act, 2019, s. 250 (10); Police Services Act, s. 145 (9)), so the day
// of adoption chooses the edition:
//
//   - psa-2018: to 25 March 2019, Part XI of the Police Services Act, R.S.O.
//     1990, c. P.15, as first enacted by 2018, c. 3, Sched. 1, s. 211 (6);
//   - psa-2019: from 26 March 2019 to 31 March 2024, the same Part as amended by
//     2019, c. 1, Sched. 2: a seat for the chief of police, reports on the
//     Internet;
//   - cspa-2024: from 1 April 2024, Part XVI of the Community Safety and Policing
//     Act, 2019, S.O. 2019, c. 1, Sched. 1: people who use mental health or
//     addictions services are consulted, and the plan is published on the
//     Internet by the Act itself.
//
// For chooses, and says in the Result where the choice had to be guessed at: the
// day is not known, or a month or a year may lie in two editions. Then the
// newest is taken. A draft is judged by the day of the review. A revision is
// judged by its own day: CSWB-REVISION-PROCESS.
//
// # What was read
//
// Part XVI of the CSPA (ss. 248 to 257) and Part XI of the PSA (ss. 143 to 152)
// were read in full in a third party's dated copy of e-Laws (21 and 18 December
// 2023), as were O. Reg. 527/18 (publication), O. Reg. 785/20 (first deadline)
// and ss. 88 and 89 of the Legislation Act, 2006 (counting days). The copy of
// the CSPA is four months older than its coming into force.
//
// Not read: the PSA as it stood to 25 March 2019, so that what rests on it is a
// Warning at most; O. Reg. 414/23, "Community Safety and Well-Being Plans -
// Publication and Review", so that the thirty days, the printed copy and the
// period of review are Warnings in cspa-2024 and parameters; ss. 1 to 5 of the
// CSPA with its definition of "municipality"; O. Reg. 90/24. What a regulation
// may prescribe (members, contents, information, intervals) is the caller's
// list: Prescribed, PrescribedContent, PrescribedInformation, ReportEvery,
// ReviewEvery, PublishWithin, FirstPlanWithin.
//
// # Who is judged
//
// A municipality must have a plan; a First Nation may. Where a band council
// alone adopted the plan, the rules about resolutions, the committee,
// consultation, publication and reports do not apply, and For takes the edition
// with the suffix Voluntary, in which the rules about contents are Warnings.
// Where a municipality and a First Nation plan together, the municipality is
// held to everything and the First Nation to no resolution. A Minister's
// decision that the preparation is deemed to comply, recorded as RecordDeemed,
// switches off every rule about committee, consultation and information.
//
// # How the facts are held
//
// The advisory committee is a partnership.Body of kind AdvisoryCommittee; what
// a member answers for stands in Seat.Represents, in terms of Seats, and one
// seat may answer for several. "If there is such an entity" is answered by a
// partnership.Record of the committee or the plan: What is the seat's code, and
// Answer No says that there is no such entity. Neither seat nor record is
// CSWB-SEAT-UNKNOWN, not a missing seat. Consultations are engagements whose
// Audiences are terms of Audiences. Who takes part in a joint plan bears the kind
// Participant; where nobody does, those that adopted it take part. A publication
// of the plan is a plan.Report of kind "plan". Strategies are the initiatives.
// What else was looked into is a record of the plan in terms of Records and
// Topics.
//
// # The committee without a plan
//
// [Council] has the rules on the committee for a partnership alone, as it is on
// the day. [Process] is the cycle of the statute as a template.
//
// # What it is not
//
// It is not legal advice, and a plan without findings need not be lawful: the
// rules see what the document says, and the unread regulation may ask for more.
package cswb
