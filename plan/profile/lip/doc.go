// Package lip checks the plan of a Local Immigration Partnership: a local
// settlement strategy with its yearly action plans and reports, as the Canadian
// programme describes it.
//
//	p, err := plan.Decode(data)
//	if err != nil {
//		return err
//	}
//	review := plan.NewReview(p, plan.Given{On: cal.Day(2015, 6, 1)})
//	result := lip.For(review).Check(review) // the edition for the time the plan begins
//	for _, f := range result.Findings {
//		fmt.Println(f.Severity, review.Path(f.At), f.Message.In(i18n.FR))
//	}
//
// A Profile is plan.Baseline and the rules of the programme.
//
// # Two editions
//
// "handbook-2013" is the process in its steps: a council and its terms of
// reference, research and a strategy for three to five years, an action plan
// for each year, a report on each year, a look at the outcomes. "ircc-2025" is
// for agreements from 1 April 2025, when the strategic plan became the
// Community Plan, a required core activity with its impact on the community
// evaluated. [For] takes the one for the day the plan begins.
//
// # What the rules read
//
// A strategy "over three years" is printed 2013-2016, so a plan declares how
// the years of its period are counted, and plan years follow from that. Where
// it does not, the rules on years cannot tell; they never guess.
//
// Some rules ask for what a plan's open lists hold under a code of this
// package: the kind of an engagement ([Research]), of an organization
// ([Municipality]), of a section ([CommunityImpact], [NoAction]), a theme
// ([Housing]). [Terms] is that vocabulary. A code of another vocabulary is not
// taken for any of these: the rule cannot tell then.
//
// # The council that made it
//
// [Council] has the rules on the partnership itself: that there is a council,
// who sits on it, what its terms of reference say, in which order the steps of
// [Process] were taken. They judge a partnership alone or, where a plan is given
// its partnership, with the plan. [Sectors] are the stakeholders it may widen to.
//
// # What it does not do
//
// No rule here is an error, since all rest on the funder's guidance or on
// practice, not on law.
package lip
