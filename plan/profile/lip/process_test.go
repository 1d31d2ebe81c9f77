package lip_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan/profile/lip"
)

// F-018: six steps, numbered and named, in four languages.
func TestF018_SixSteps(t *testing.T) {
	p := lip.Process()
	require.NoError(t, p.Check().Err())
	require.Len(t, p.Steps, 6)
	require.Equal(t, "Establish a partnership council", p.Steps[0].Title.In(i18n.EN))
	require.Equal(t, "Assess progress and measure outcomes", p.Steps[5].Title.In(i18n.EN))
	for i, s := range p.Steps {
		require.Equal(t, strconv.Itoa(i+1), s.Number)
	}
	for _, s := range p.Scheme().Terms {
		require.Empty(t, s.Label.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR), s.ID)
	}
}

// F-078: London's completions come 2, 1, 3: exactly one deviation, no refusal.
func TestF078_LondonsOrder(t *testing.T) {
	s, err := lip.Process().Replay([]partnership.Event{
		{Step: "terms-document"}, {Step: "terms"}, {Step: "council"}, {Step: "strategy"},
	}, cal.Date{})
	require.NoError(t, err)
	require.Empty(t, s.Refused)
	require.Len(t, s.Deviations, 1)
	require.Equal(t, partnership.StepID("terms"), s.Deviations[0].Step)
}

// F-027: a strategy of three years takes three action plans, three executions
// and one assessment; F-025: year 2 is not executed without its plan.
func TestF027_ThreeYears(t *testing.T) {
	p := lip.Process()
	p.Rounds = []cal.Period{{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference}}
	events := []partnership.Event{{Step: "council"}, {Step: "terms-document"}, {Step: "terms"}, {Step: "strategy"}}
	s, err := p.Replay(append(events, partnership.Event{Step: "execution", Year: 2}), cal.Date{})
	require.NoError(t, err)
	require.Len(t, s.Refused, 1)
	require.Equal(t, []partnership.Event{{Step: "action-plan", Year: 2}}, s.Lacking(s.Refused[0]))
	for y := 1; y <= 3; y++ {
		events = append(events, partnership.Event{Step: "action-plan", Year: y}, partnership.Event{Step: "execution", Year: y})
	}
	events = append(events, partnership.Event{Step: "assessment-report"}, partnership.Event{Step: "observation"}, partnership.Event{Step: "assessment"})
	s, err = p.Replay(events, cal.Date{})
	require.NoError(t, err)
	require.Empty(t, s.Refused)
	require.Empty(t, s.Deviations)
	require.True(t, s.Complete)
}

// A partnership two years into its strategy: what is done, and what is open.
func ExampleProcess() {
	p := lip.Process()
	p.Rounds = []cal.Period{{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference}}
	s, err := p.Replay([]partnership.Event{
		{Step: "council", On: cal.Day(2010, 1, 15)},
		{Step: "terms-document", On: cal.Day(2010, 2, 1)},
		{Step: "terms", On: cal.Day(2010, 3, 20)},
		{Step: "strategy", On: cal.Day(2013, 1, 31)},
		{Step: "action-plan", Year: 1, On: cal.Day(2013, 2, 28)},
		{Step: "execution", Year: 1, On: cal.Day(2013, 12, 31)},
	}, cal.Day(2014, 6, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range p.Steps {
		fmt.Printf("%s. %s\n", step.Number, step.Title.In(i18n.EN))
	}
	for _, next := range s.Next {
		fmt.Println("next:", next.Step, next.Year)
	}
	for _, step := range s.Steps {
		if step.Blocked != nil {
			fmt.Println("waits:", step.Step, step.Year, "for", step.Blocked)
		}
	}
	// Output:
	// 1. Establish a partnership council
	// 2. Create terms of reference for the partnership council
	// 3. Conduct research and establish a local strategy to be implemented over three years
	// 4. Develop an annual action plan to address local priorities
	// 5. Implementation and execution of the action plan annually
	// 6. Assess progress and measure outcomes
	// next: action-plan 2
	// waits: execution 2 for [action-plan]
	// waits: execution 3 for [action-plan]
	// waits: annual-report 2 for [action-plan]
	// waits: annual-report 3 for [action-plan]
	// waits: assessment 0 for [assessment-report observation]
}
