package partnership_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// councilProcess is a council in four steps, the last of them every year.
func councilProcess() partnership.Process {
	return partnership.Process{
		ID: "council-process",
		Steps: []partnership.Step{
			{ID: "council", Title: i18n.Text{i18n.EN: "Establish the council"}, Months: 3},
			{
				ID: "terms", Title: i18n.Text{i18n.EN: "Terms of reference", i18n.FR: "Mandat"},
				After: []partnership.StepID{"council"},                                         // usually
				Parts: []partnership.Step{{ID: "draft", Title: i18n.Text{i18n.EN: "A draft"}}}, // a deliverable
				// A gate: the community decides.
				Decider: "community", Manner: "manner:collectively",
			},
			{
				ID: "strategy", Title: i18n.Text{i18n.EN: "Strategy"}, Months: 6,
				Needs: []partnership.StepID{"council", "terms"}, // without them it is refused
			},
			{ID: "action-plan", Title: i18n.Text{i18n.EN: "Annual action plan"}, Needs: []partnership.StepID{"strategy"}, Yearly: true},
		},
		Rounds: []cal.Period{{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference}},
	}
}

// A council endorses its terms of reference before it is formed: that is
// unusual and no error. A strategy without them is refused.
func ExampleProcess_Replay() {
	events := []partnership.Event{
		{Step: "draft", On: cal.Month(2010, 1), Actor: "advisory-committee"},
		{Step: "strategy", On: cal.Day(2010, 2, 1)},
		{Step: "terms", On: cal.Day(2010, 3, 6), Actor: "mayor", Manner: "manner:by-letter"},
		{Step: "terms", On: cal.Day(2010, 3, 20), Actor: "community", Manner: "manner:collectively"},
	}
	s, err := councilProcess().Replay(events, cal.Day(2010, 4, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range s.Steps {
		fmt.Println(step.Step, step.Year, "closed:", step.Closed, "blocked by:", step.Blocked)
	}
	for _, e := range s.Deviations {
		fmt.Println(s.Reason(e).In(i18n.EN))
	}
	for _, e := range s.Refused {
		fmt.Println(s.Reason(e).In(i18n.EN))
		for _, may := range s.Instead(e) {
			fmt.Printf("  may: %s, decided by %q\n", may.Step, may.Actor)
		}
	}
	for _, next := range s.Next {
		fmt.Println("next:", next.Step)
	}
	// Output:
	// council 0 closed: false blocked by: []
	// terms 0 closed: true blocked by: []
	// draft 0 closed: true blocked by: []
	// strategy 0 closed: false blocked by: [council]
	// action-plan 1 closed: false blocked by: [strategy]
	// action-plan 2 closed: false blocked by: [strategy]
	// action-plan 3 closed: false blocked by: [strategy]
	// “Terms of reference” was closed before what usually comes first: Establish the council.
	// “Strategy” cannot come yet. First: Establish the council and Terms of reference.
	//   may: council, decided by ""
	//   may: terms, decided by "community"
	// “Terms of reference” is decided by “community”; a decision by “mayor” leaves it open.
	//   may: council, decided by ""
	//   may: terms, decided by "community"
	// next: council
}

// In July the record said that the strategy came too early; a late record of
// August sets it right, and July's answer stays what it was.
func ExampleState_Known() {
	events := []partnership.Event{
		{Step: "draft", On: cal.Day(2010, 1, 10)},
		{Step: "terms", On: cal.Day(2010, 3, 20), Actor: "community", Manner: "manner:collectively"},
		{Step: "strategy", On: cal.Day(2010, 6, 30)},
		{Step: "council", On: cal.Day(2010, 2, 15)}, // recorded in August
	}
	s, err := councilProcess().Replay(events, cal.Day(2010, 7, 15))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("refused:", len(s.Refused), "deviations:", len(s.Deviations))
	july := s.Known(3)
	fmt.Println("refused:", len(july.Refused), "deviations:", len(july.Deviations))
	// Output:
	// refused: 0 deviations: 0
	// refused: 1 deviations: 1
}

// What follows if the council takes six weeks longer?
func ExampleState_Slip() {
	s, err := councilProcess().Replay(nil, cal.Day(2010, 1, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range s.Steps[:4] {
		fmt.Println(step.Step, step.Ends, step.Critical)
	}
	for _, step := range s.Slip("council", 0, 42)[:2] {
		fmt.Println("now", step.Step, step.Ends)
	}
	// Output:
	// council 2010-04-01 true
	// terms 2010-01-01 false
	// draft 2010-01-01 false
	// strategy 2010-10-01 true
	// now council 2010-05-13
	// now strategy 2010-11-13
}

// Two programmes compared: which steps of either have no counterpart?
func ExampleProcess_Scheme() {
	phases := partnership.Process{ID: "phases", Steps: []partnership.Step{{ID: "start-up"}, {ID: "formation"}, {ID: "strategies"}}}
	w := term.Crosswalk{From: "phases", To: "council-process", Pairs: []term.Pair{
		{From: "formation", To: "council"}, {From: "strategies", To: "strategy"},
	}}
	fmt.Println(w.Unmatched(phases.Scheme(), councilProcess().Scheme()))
	// Output:
	// [start-up] [terms draft action-plan]
}
