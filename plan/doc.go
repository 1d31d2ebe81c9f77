// Package plan holds a community's plan and says what is right and wrong with
// it: a local settlement strategy, a neighbourhood strategy, a community safety
// and well-being plan.
//
//	p, err := plan.Decode(data) // line, column, pointer and a sentence in four languages
//	if err != nil {
//		return err
//	}
//	review := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
//	result := cswb.For(review).Check(review)
//	for _, f := range result.Findings {
//		fmt.Println(f.Severity, review.Path(f.At), f.Message.In(i18n.FR))
//	}
//
// # The plan
//
// A Plan has six components: context, vision, priorities, action plans,
// monitoring, and communication. Below the priorities stand goals, initiatives
// and activities. A level that a document does not have is Implicit. Each
// entity has an id, which is stable; a printed number, which is a text; and a
// position in its list. None of the three stands for another.
//
// What a document does not say is not the same as what it says there is none
// of: a list that is absent was not stated, an empty list was stated to be
// empty. A section has a State for the same reason.
//
// # The review
//
// A Review indexes a plan once, together with the day and the stage it is
// judged for. Rules look at reviews: at one goal, one activity, one label at a
// time, each with its place and its references resolved. The rules that hold
// for every plan are Baseline; the packages below profile add those of a
// statute or a programme; a host adds its own with check.Each.
//
// # Documents
//
// Decode and Encode read and write plan/1, a JSON document. Decode is strict,
// bounded, and gives one clear error or the whole plan. Broken references,
// doubled ids and cycles are read and found by rules, each at its place.
//
// # What it does not do
//
// It stores, fetches and prints nothing, and reads no clock. It repairs nothing
// silently, gives a plan no score, and does not rank communities.
package plan
