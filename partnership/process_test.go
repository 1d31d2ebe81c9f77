package partnership_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/internal/strictjson"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
)

// processNames are the templates in testdata.
func processNames() []string {
	return []string{"lip", "london-city", "ontario-cswb", "wdtlip", "wdtssp"}
}

func readProcess(t testing.TB, name string) partnership.Process {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "process", name+".json"))
	require.NoError(t, err)
	var p partnership.Process
	require.NoError(t, strictjson.Decode(data, &p, strictjson.Options{}))
	return p
}

func replayProcess(t testing.TB, p partnership.Process, on cal.Date, events ...partnership.Event) partnership.State {
	t.Helper()
	s, err := p.Replay(events, on)
	require.NoError(t, err)
	return s
}

// processClosings is a list of events that close steps, undated.
func processClosings(steps ...partnership.StepID) []partnership.Event {
	var events []partnership.Event
	for _, s := range steps {
		events = append(events, partnership.Event{Step: s})
	}
	return events
}

// processTold writes events as "step", "step/2" for a year, "step@decider".
func processTold(events []partnership.Event) []string {
	var out []string
	for _, e := range events {
		s := string(e.Step)
		if e.Year > 0 {
			s += "/" + string(rune('0'+e.Year))
		}
		if e.Actor != "" {
			s += "@" + string(e.Actor)
		}
		out = append(out, s)
	}
	return out
}

// processCoded writes entries as "place:code".
func processCoded(entries []partnership.Entry) []string {
	out := []string{}
	for _, e := range entries {
		out = append(out, e.At().ID+":"+e.Code)
	}
	return out
}

func processStep(t testing.TB, s partnership.State, step partnership.StepID, year int) partnership.StepState {
	t.Helper()
	for _, v := range s.Steps {
		if v.Step == step && v.Year == year {
			return v
		}
	}
	require.Failf(t, "no such step", "%s year %d", step, year)
	return partnership.StepState{}
}

func processClosed(s partnership.State) []string {
	var out []string
	for _, v := range s.Steps {
		if v.Closed {
			out = append(out, processTold([]partnership.Event{{Step: v.Step, Year: v.Year}})...)
		}
	}
	return out
}

// The templates read strictly, hold together and are written back as they are.
func TestProcessTemplates(t *testing.T) {
	for _, name := range processNames() {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", "process", name+".json"))
			require.NoError(t, err)
			p := readProcess(t, name)
			r := p.Check()
			require.Empty(t, checktest.Places(r))
			require.NoError(t, r.Err())
			back, err := strictjson.Encode(p)
			require.NoError(t, err)
			require.Equal(t, string(data), string(back))
		})
	}
	for _, name := range []string{"lip", "ontario-cswb"} {
		p := readProcess(t, name)
		spoken := i18n.Spoken()
		require.Empty(t, p.Title.Missing(spoken[:]...))
		for _, s := range p.Steps {
			require.Empty(t, s.Title.Missing(spoken[:]...), s.ID)
			for _, part := range s.Parts {
				require.Empty(t, part.Title.Missing(spoken[:]...), part.ID)
			}
		}
	}
}

// Six steps as ordered values with names.
func TestF018_SixSteps(t *testing.T) {
	p := readProcess(t, "lip")
	require.Len(t, p.Steps, 6)
	require.Equal(t, "Establish a partnership council", p.Steps[0].Title.In(i18n.EN))
	require.Equal(t, "Assess progress and measure outcomes", p.Steps[5].Title.In(i18n.EN))

	t.Run("F-019 given in the printed order 6 to 1", func(t *testing.T) {
		q := p
		q.Steps = slices.Clone(p.Steps)
		slices.Reverse(q.Steps)
		var numbers []string
		for _, s := range q.Sorted().Steps {
			numbers = append(numbers, s.Number)
		}
		require.Equal(t, []string{"1", "2", "3", "4", "5", "6"}, numbers)
		require.Equal(t, "6", q.Steps[0].Number) // q itself is left as it was
	})
	t.Run("numbers are read by value", func(t *testing.T) {
		var q partnership.Process
		for _, n := range []string{"10", "", "2", "3-10", "3-2", "A", "02", "3"} {
			q.Steps = append(q.Steps, partnership.Step{Number: n})
		}
		var numbers []string
		for _, s := range q.Sorted().Steps {
			numbers = append(numbers, s.Number)
		}
		require.Equal(t, []string{"2", "02", "3", "3-2", "3-10", "10", "A", ""}, numbers)
	})
}

// One engine, no code per system.
func TestF021_OneEngine(t *testing.T) {
	for name, steps := range map[string]int{"lip": 6, "wdtlip": 4, "wdtssp": 3, "london-city": 11, "ontario-cswb": 8} {
		p := readProcess(t, name)
		require.Len(t, p.Steps, steps, name)
		s := replayProcess(t, p, cal.Date{})
		require.NotEmpty(t, s.Next, name)
		require.False(t, s.Complete, name)
	}

	t.Run("F-101 a chain of stages with kinds", func(t *testing.T) {
		p := readProcess(t, "london-city")
		kinds := map[string][]string{}
		for _, s := range p.Steps {
			kinds[s.Kind.Term()] = append(kinds[s.Kind.Term()], s.Number)
		}
		want := map[string][]string{
			"predecessor": {"1"}, "body": {"2", "5"}, "consultation": {"3"}, "gate": {"4", "7"}, "drafting": {"6"},
			"implementation": {"8"}, "report": {"9"}, "renewal": {"10"}, "plan": {"11"},
		}
		require.Empty(t, cmp.Diff(want, kinds))
	})
	t.Run("F-128 four steps with seven activities", func(t *testing.T) {
		var n []int
		for _, s := range readProcess(t, "wdtlip").Steps {
			n = append(n, len(s.Parts))
		}
		require.Equal(t, []int{0, 1, 3, 3}, n)
		// An activity is no deliverable: the steps close without.
		s := replayProcess(t, readProcess(t, "wdtlip"), cal.Date{}, processClosings("start-up", "councils", "strategies", "workplans")...)
		require.True(t, s.Complete)
		require.Empty(t, s.Deviations)
	})
	t.Run("F-136 three phases and a completion", func(t *testing.T) {
		p := readProcess(t, "wdtssp")
		events := append(processClosings("needs-reviews", "phase-1", "delivery-plans", "phase-2", "phase-3"),
			partnership.Event{Kind: "event:completion", On: cal.Month(2009, 2)})
		events[1].On, events[3].On, events[4].On = cal.Month(2008, 3), cal.Month(2008, 7), cal.Month(2008, 11)
		s := replayProcess(t, p, cal.Date{}, events...)
		require.True(t, s.Complete)
		require.Len(t, s.Held, 6)
		require.Equal(t, cal.Month(2009, 2), s.Held[5].On)
	})
}

// A template may be a ring: its last step is followed by the first of the next
// round.
func TestF029_Ring(t *testing.T) {
	ring := partnership.Process{ID: "cycle", Ring: "assessment", Steps: []partnership.Step{
		{ID: "assessment"},
		{ID: "goals", Needs: []partnership.StepID{"assessment"}},
		{ID: "implementation", Needs: []partnership.StepID{"goals"}},
		{ID: "evaluation", Needs: []partnership.StepID{"implementation"}},
	}}
	round := processClosings("assessment", "goals", "implementation", "evaluation")
	s := replayProcess(t, ring, cal.Date{}, round...)
	require.True(t, s.Complete)
	require.Equal(t, 1, s.Round)
	require.Equal(t, []string{"assessment"}, processTold(s.Next))

	s = replayProcess(t, ring, cal.Date{}, append(slices.Clone(round), partnership.Event{Step: "assessment"})...)
	require.Equal(t, 2, s.Round)
	require.False(t, s.Complete)
	require.Equal(t, []string{"assessment"}, processClosed(s))
	require.Equal(t, []string{"goals"}, processTold(s.Next))
	require.Equal(t, 2, s.Held[4].Round)

	t.Run("a round does not begin in its middle, nor before the last has ended", func(t *testing.T) {
		s := replayProcess(t, ring, cal.Date{}, append(slices.Clone(round), partnership.Event{Step: "goals"})...)
		require.Equal(t, []string{"#4:needs"}, processCoded(s.Refused))
		require.Equal(t, []string{"assessment"}, processTold(s.Lacking(s.Refused[0])))
		require.Equal(t, []string{"assessment"}, processTold(s.Instead(s.Refused[0])))
		require.Equal(t, 1, s.Round)
		require.True(t, s.Complete)

		s = replayProcess(t, ring, cal.Date{}, processClosings("assessment", "assessment")...)
		require.Equal(t, []string{"#1:closed"}, processCoded(s.Refused))
		require.Empty(t, s.Lacking(s.Refused[0]))
	})
	t.Run("steps before the ring stand once", func(t *testing.T) {
		p := readProcess(t, "lip")
		p.Rounds = []cal.Period{
			{From: cal.Year(2013), To: cal.Year(2014), Counting: cal.Difference},
			{From: cal.Year(2014), To: cal.Year(2016), Counting: cal.Difference},
		}
		events := processClosings("council", "terms-document", "terms", "strategy", "action-plan", "execution",
			"assessment-report", "observation", "assessment", "strategy", "council")
		events[4].Year, events[5].Year = 1, 1
		s := replayProcess(t, p, cal.Date{}, events...)
		require.Equal(t, 2, s.Round)
		require.Equal(t, []string{"#10:closed"}, processCoded(s.Refused))
		require.Equal(t, []string{"council", "terms", "terms-document", "strategy"}, processClosed(s))
		require.Equal(t, []string{"action-plan/1"}, processTold(s.Next))
		require.Equal(t, 2, processStep(t, s, "action-plan", 2).Round)
		require.Equal(t, 1, processStep(t, s, "council", 0).Round)
	})
	t.Run("F-030 research attached to each link", func(t *testing.T) {
		p := ring
		p.Steps = slices.Clone(ring.Steps)
		n := 0
		for i := range p.Steps {
			p.Steps[i].Parts = []partnership.Step{{
				ID: partnership.StepID("research-" + string(p.Steps[i].ID)), Title: i18n.Text{i18n.EN: "Research"}, Optional: true,
			}}
			n += len(p.Steps[i].Parts)
		}
		require.Equal(t, 4, n)
		s := replayProcess(t, p, cal.Date{}, round...)
		require.True(t, s.Complete) // an activity does not hold the step up
	})
}

// A mapping between two templates names the steps without counterpart.
func TestF134_MappingOfTemplates(t *testing.T) {
	lip, toronto := readProcess(t, "lip").Scheme(), readProcess(t, "wdtlip").Scheme()
	for _, s := range []term.Scheme{lip, toronto} {
		_, err := term.NewIndex(s)
		require.NoError(t, err)
	}
	w := term.Crosswalk{From: "wdtlip", To: "lip", Pairs: []term.Pair{
		{From: "councils", To: "council"}, {From: "strategies", To: "strategy"}, {From: "workplans", To: "action-plan"},
	}}
	require.Equal(t, []string{"strategy"}, w.Map("strategies"))
	here, there := w.Unmatched(toronto, lip)
	steps := func(p partnership.Process, ids []string) []string {
		var numbers []string
		for _, s := range p.Steps {
			if slices.Contains(ids, string(s.ID)) {
				numbers = append(numbers, s.Number)
			}
		}
		return numbers
	}
	require.Equal(t, []string{"1"}, steps(readProcess(t, "wdtlip"), here))
	require.Equal(t, []string{"2", "5", "6"}, steps(readProcess(t, "lip"), there))

	t.Run("F-032 steps to stages of the cycle", func(t *testing.T) {
		cycle := partnership.Process{ID: "cycle", Steps: []partnership.Step{
			{ID: "assessment"}, {ID: "goal-setting"}, {ID: "implementation"}, {ID: "evaluation"},
		}}
		w := term.Crosswalk{From: "lip", To: "cycle", Pairs: []term.Pair{
			{From: "strategy", To: "assessment"}, {From: "strategy", To: "goal-setting"},
			{From: "action-plan", To: "goal-setting"}, {From: "execution", To: "implementation"},
			{From: "assessment", To: "evaluation"},
		}}
		require.Equal(t, []string{"assessment", "goal-setting"}, w.Map("strategy"))
		outside, none := w.Unmatched(lip, cycle.Scheme())
		require.Equal(t, []string{"1", "2"}, steps(readProcess(t, "lip"), outside))
		require.Empty(t, none)
	})
}

// Order is a need or a custom, as the template says.
func TestF020_NeedsAndCustoms(t *testing.T) {
	p := readProcess(t, "lip")
	s := replayProcess(t, p, cal.Date{}, partnership.Event{Step: "strategy"})
	require.Equal(t, []string{"#0:order"}, processCoded(s.Deviations)) // one deviation
	require.Equal(t, []string{"council", "terms"}, processTold(s.Lacking(s.Deviations[0])))
	require.Empty(t, s.Refused)
	require.True(t, processStep(t, s, "strategy", 0).Closed)

	p.Steps[2].Needs, p.Steps[2].After = []partnership.StepID{"terms"}, nil
	s = replayProcess(t, p, cal.Date{}, partnership.Event{Step: "strategy"})
	require.Empty(t, s.Deviations)
	require.Equal(t, []string{"#0:needs"}, processCoded(s.Refused))
	require.Equal(t, []string{"terms"}, processTold(s.Lacking(s.Refused[0])))
	require.Equal(t, []string{"council", "terms-document"}, processTold(s.Instead(s.Refused[0]))[:2])
	require.False(t, processStep(t, s, "strategy", 0).Closed)
	require.Equal(t, []partnership.StepID{"terms"}, processStep(t, s, "strategy", 0).Blocked)

	t.Run("F-070 input before endorsement", func(t *testing.T) {
		p := termsProcess()
		s := replayProcess(t, p, cal.Date{}, partnership.Event{Step: "draft"},
			partnership.Event{Step: "terms", Actor: "consultation-1", Manner: "manner:collectively"})
		require.Equal(t, []string{"#1:order"}, processCoded(s.Deviations))
		require.Equal(t, []string{"input"}, processTold(s.Lacking(s.Deviations[0])))
	})
	t.Run("F-104 community update before renewal", func(t *testing.T) {
		s := replayProcess(t, readProcess(t, "london-city"), cal.Date{}, partnership.Event{Step: "discussion"})
		require.Equal(t, []string{"#0:order"}, processCoded(s.Deviations))
		require.Equal(t, []string{"update"}, processTold(s.Lacking(s.Deviations[0])))
	})
	t.Run("F-131 dissemination before workplan", func(t *testing.T) {
		s := replayProcess(t, readProcess(t, "wdtlip"), cal.Date{}, partnership.Event{Step: "detailed-workplans"})
		require.Equal(t, []string{"#0:order"}, processCoded(s.Deviations))
		require.Equal(t, []string{"dissemination"}, processTold(s.Lacking(s.Deviations[0])))
	})
}

// A step names deliverables; without them it does not close.
func TestF022_Deliverables(t *testing.T) {
	p := readProcess(t, "lip")
	s := replayProcess(t, p, cal.Date{}, processClosings("council", "terms")...)
	require.Equal(t, []string{"#1:parts"}, processCoded(s.Refused))
	require.Equal(t, []string{"terms-document"}, processTold(s.Lacking(s.Refused[0])))
	terms := processStep(t, s, "terms", 0)
	require.False(t, terms.Closed)
	require.Equal(t, []partnership.StepID{"terms-document"}, terms.Blocked)
	require.Equal(t, []string{"terms-document"}, processTold(s.Next))

	s = replayProcess(t, p, cal.Date{}, processClosings("council", "terms-document", "terms")...)
	require.Empty(t, s.Refused)
	require.Equal(t, []string{"council", "terms", "terms-document"}, processClosed(s))

	t.Run("F-026 an outcome that is missing with a reason does not count", func(t *testing.T) {
		events := append(processClosings("assessment-report"),
			partnership.Event{Kind: "event:missing", Step: "observation", Title: i18n.Text{i18n.EN: "No survey was held"}},
			partnership.Event{Step: "assessment"})
		s := replayProcess(t, p, cal.Date{}, events...)
		require.Equal(t, []string{"#2:parts"}, processCoded(s.Refused))
		require.Equal(t, []string{"observation"}, processTold(s.Lacking(s.Refused[0])))
		require.Len(t, s.Held, 2) // it is on record all the same
		s = replayProcess(t, p, cal.Date{}, append(events, processClosings("observation", "assessment")...)...)
		require.True(t, processStep(t, s, "assessment", 0).Closed)
	})
}

// Steps 4 and 5 come each year, step 6 closes the round.
func TestF027_Yearly(t *testing.T) {
	p := readProcess(t, "lip")
	p.Steps[5].Needs = []partnership.StepID{"execution"}
	p.Steps[5].Parts = nil
	p.Rounds = []cal.Period{{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference}}
	events := processClosings("council", "terms-document", "terms", "strategy")
	for y := range 3 {
		for _, step := range []partnership.StepID{"action-plan", "execution"} {
			events = append(events, partnership.Event{Step: step, Year: y + 1, On: cal.Year(2013 + y)})
		}
	}
	early := replayProcess(t, p, cal.Date{}, append(slices.Clone(events[:8]), partnership.Event{Step: "assessment"})...)
	require.Equal(t, []string{"#8:needs"}, processCoded(early.Refused))
	require.Equal(t, []string{"execution/3"}, processTold(early.Lacking(early.Refused[0])))

	s := replayProcess(t, p, cal.Date{}, append(events, partnership.Event{Step: "assessment"})...)
	n := 0
	for _, v := range s.Steps {
		if v.Closed && (v.Year > 0 || v.Step == "assessment") {
			n++
		}
	}
	require.Equal(t, 7, n)
	require.True(t, s.Complete)
	require.Empty(t, s.Refused)
	require.Equal(t, cal.Year(2014), processStep(t, s, "execution", 2).On)

	t.Run("F-025 execution of year 2 without a plan of year 2", func(t *testing.T) {
		s := replayProcess(t, p, cal.Date{},
			partnership.Event{Step: "action-plan", Year: 1}, partnership.Event{Step: "execution", Year: 2})
		require.Equal(t, []string{"#1:needs"}, processCoded(s.Refused))
		require.Equal(t, []string{"action-plan/2"}, processTold(s.Lacking(s.Refused[0])))
		require.Contains(t, processTold(s.Instead(s.Refused[0])), "action-plan/2")
		require.Equal(t, []partnership.StepID{"action-plan"}, processStep(t, s, "execution", 2).Blocked)
		require.Empty(t, processStep(t, s, "execution", 1).Blocked)
	})
	t.Run("a year there is not, or none", func(t *testing.T) {
		s := replayProcess(t, p, cal.Date{}, partnership.Event{Step: "action-plan", Year: 4},
			partnership.Event{Step: "action-plan"}, partnership.Event{Step: "council", Year: 1}, partnership.Event{Step: "action-plan", Year: -1})
		require.Equal(t, []string{"#0:year", "#1:year", "#2:year", "#3:year"}, processCoded(s.Refused))
		require.Len(t, s.Steps, 5+3*3) // parts and years, too
	})
	t.Run("counted with both ends the same years are four", func(t *testing.T) {
		q := p
		q.Rounds = []cal.Period{{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.BothEnds}}
		s := replayProcess(t, q, cal.Date{}, partnership.Event{Step: "action-plan", Year: 4})
		require.Empty(t, s.Refused)
	})
	t.Run("years that are not known never end", func(t *testing.T) {
		q := p
		q.Rounds = nil
		s := replayProcess(t, q, cal.Date{}, append(slices.Clone(events), partnership.Event{Step: "assessment"})...)
		require.Equal(t, []string{"#10:needs"}, processCoded(s.Refused))
		require.Equal(t, []string{"execution"}, processTold(s.Lacking(s.Refused[0])))
		require.Contains(t, processTold(s.Next), "action-plan/4")
		require.True(t, processStep(t, s, "execution", 3).Closed)
	})
}

// termsProcess is the terms of reference of London and Middlesex: drafted,
// commented, endorsed.
func termsProcess() partnership.Process {
	return partnership.Process{ID: "terms", Steps: []partnership.Step{{
		ID: "terms", Decider: "consultation-1", Manner: "manner:collectively", After: []partnership.StepID{"input"},
		Parts: []partnership.Step{{ID: "draft"}, {ID: "input", Needs: []partnership.StepID{"draft"}, Optional: true}},
	}}}
}

// A document goes from draft to comment to endorsement by events.
func TestF068_DocumentByEvents(t *testing.T) {
	p := termsProcess()
	consultation := partnership.Engagement{ID: "consultation-1", Kind: "engagement:consultation"}
	people := quantity.Of(86, "person")
	consultation.Reached = &people
	endorse := partnership.Event{Step: "terms", Actor: "consultation-1", Manner: "manner:collectively", Engagement: consultation.ID}

	s := replayProcess(t, p, cal.Date{}, endorse)
	require.Equal(t, []string{"#0:parts"}, processCoded(s.Refused))
	require.Equal(t, []string{"draft"}, processTold(s.Lacking(s.Refused[0])))

	s = replayProcess(t, p, cal.Date{},
		partnership.Event{Step: "draft", Actor: "advisory-committee"},
		partnership.Event{Step: "input", Engagement: consultation.ID}, endorse)
	require.Empty(t, s.Refused)
	require.Empty(t, s.Deviations)
	require.True(t, s.Complete)
	require.Equal(t, partnership.ActorID("advisory-committee"), processStep(t, s, "draft", 0).By)
	require.Equal(t, partnership.ActorID("consultation-1"), processStep(t, s, "terms", 0).By)
}

// London endorsed its terms of reference before it formed the council: one
// deviation, no error.
func TestF078_ExecutedOrder(t *testing.T) {
	p := readProcess(t, "lip")
	s := replayProcess(t, p, cal.Date{}, processClosings("terms-document", "terms", "council", "strategy")...)
	require.Empty(t, s.Refused)
	require.Equal(t, []string{"#1:order"}, processCoded(s.Deviations))
	require.Equal(t, []string{"council"}, processTold(s.Lacking(s.Deviations[0])))
	require.Equal(t, []string{"council", "terms", "terms-document", "strategy"}, processClosed(s))
}

// A milestone is a deliverable with an approval.
func TestF079_Milestones(t *testing.T) {
	const day = partnership.ActorID("community-action-day")
	p := partnership.Process{ID: "milestones", Steps: []partnership.Step{
		{ID: "bodies", Title: i18n.Text{i18n.EN: "establishment of LMLIP Council and its six sub-councils"}, Decider: day},
		{ID: "plan", Title: i18n.Text{i18n.EN: "development and approval of the Strategic Plan"}, Decider: day, Parts: []partnership.Step{{ID: "plan-developed"}}},
		{ID: "communication", Title: i18n.Text{i18n.EN: "Strategic Multimedia Communication Plan"}, Decider: day, Kind: "sections:communication"},
	}}
	approve := func(step partnership.StepID) partnership.Event { return partnership.Event{Step: step, Actor: day} }
	s := replayProcess(t, p, cal.Date{}, approve("bodies"), partnership.Event{Step: "plan-developed"}, approve("plan"), approve("communication"))
	require.True(t, s.Complete)
	require.Len(t, s.Held, 4)

	s = replayProcess(t, p, cal.Date{}, approve("bodies"), partnership.Event{Step: "plan-developed"}, approve("plan"))
	require.False(t, s.Complete)
	require.False(t, processStep(t, s, "communication", 0).Closed)
	require.Equal(t, []string{"communication@community-action-day"}, processTold(s.Next))

	t.Run("F-080 development alone leaves it open", func(t *testing.T) {
		s := replayProcess(t, p, cal.Date{}, partnership.Event{Step: "plan-developed"})
		require.False(t, processStep(t, s, "plan", 0).Closed)
		require.Contains(t, processTold(s.Next), "plan@community-action-day")
	})
	t.Run("F-259 the communication plan is a milestone and a component", func(t *testing.T) {
		s := replayProcess(t, p, cal.Date{}, approve("communication"))
		require.True(t, processStep(t, s, "communication", 0).Closed)
		require.Equal(t, term.Code("sections:communication"), p.Steps[2].Kind)
	})
}

// Endorse and select before the council is established.
func TestF102_GateBeforeBody(t *testing.T) {
	p := readProcess(t, "london-city")
	endorse, choose := partnership.Event{Step: "endorse-terms", Actor: "community"}, partnership.Event{Step: "select-council", Actor: "community"}
	establish := partnership.Event{Step: "council"}
	s := replayProcess(t, p, cal.Date{}, establish)
	require.Equal(t, []string{"endorse-terms@community", "select-council@community"}, processTold(s.Lacking(s.Refused[0])))
	s = replayProcess(t, p, cal.Date{}, endorse, establish)
	require.Equal(t, []string{"select-council@community"}, processTold(s.Lacking(s.Refused[0])))
	s = replayProcess(t, p, cal.Date{}, endorse, choose, establish)
	require.Empty(t, s.Refused)
	require.True(t, processStep(t, s, "council", 0).Closed)
}

// The community endorses the plan before sub-councils act on it.
func TestF103_PlanGate(t *testing.T) {
	p := readProcess(t, "london-city")
	start := partnership.Event{Kind: partnership.StepStarted, Step: "lead-strategies", Actor: "sub-council-health"}
	s := replayProcess(t, p, cal.Date{}, start)
	require.Equal(t, []string{"#0:needs"}, processCoded(s.Refused))
	require.Equal(t, []string{"endorse-plan@community"}, processTold(s.Lacking(s.Refused[0])))
	require.False(t, processStep(t, s, "lead-strategies", 0).Started)
	s = replayProcess(t, p, cal.Date{}, partnership.Event{Step: "endorse-plan", Actor: "community"}, start)
	require.Empty(t, s.Refused)
	require.True(t, processStep(t, s, "lead-strategies", 0).Started)

	t.Run("F-081 its owner is the sub-council", func(t *testing.T) {
		require.Equal(t, partnership.ActorID("sub-councils"), p.Steps[7].Owner)
		require.NotEqual(t, partnership.ActorID("council"), p.Steps[7].Owner)
	})
}

// Events have an open kind, an actor and a date at any precision.
func TestF107_OpenEvents(t *testing.T) {
	p := readProcess(t, "london-city")
	rfp := partnership.Event{Kind: "event:request-for-proposal", Actor: "city-of-london"}
	s := replayProcess(t, p, cal.Date{}, partnership.Event{Step: "wcd", On: cal.Year(2009)}, rfp, partnership.Event{Step: "advisory", On: cal.Month(2009, 6)})
	require.Empty(t, s.Refused)
	require.Equal(t, []string{"#0:", "#1:", "#2:"}, processCoded(s.Held)) // the sequence given
	require.True(t, s.Held[1].On.IsZero())                                // no date is invented

	t.Run("an undated event goes with the one recorded before it", func(t *testing.T) {
		s := replayProcess(t, p, cal.Date{},
			partnership.Event{Step: "advisory", On: cal.Day(2010, 5, 1)},
			partnership.Event{Step: "wcd", On: cal.Day(2009, 5, 1)}, // a late record
			rfp,
			partnership.Event{Kind: "event:other", On: cal.Day(2009, 7, 1)},
		)
		require.Equal(t, []string{"#1:", "#2:", "#3:", "#0:"}, processCoded(s.Held))
		require.Equal(t, []string{"#1:", "#2:"}, processCoded(s.At(cal.Day(2009, 6, 1)).Held))
	})
	t.Run("a month stands after what was recorded before it, as far as its dates allow", func(t *testing.T) {
		note := func(on cal.Date) partnership.Event { return partnership.Event{Kind: "event:note", On: on} }
		s := replayProcess(t, p, cal.Date{}, note(cal.Day(2010, 5, 20)), note(cal.Month(2010, 5)), note(cal.Day(2010, 5, 10)),
			note(cal.Year(2010)), note(cal.Day(2010, 6, 1)), note(cal.Year(2011)))
		require.Equal(t, []string{"#2:", "#0:", "#1:", "#3:", "#4:", "#5:"}, processCoded(s.Held))
		// On 25 May it is not known whether "May" and "2010" had come.
		may := s.At(cal.Day(2010, 5, 25))
		require.Equal(t, []string{"#2:", "#0:", "#1:", "#3:"}, processCoded(may.Held))
		require.Equal(t, []string{"#1:", "#3:"}, processCoded(may.Unsure))
		require.Equal(t, []string{"#4:", "#5:"}, processCoded(may.Ahead))
		require.Equal(t, []string{"#3:"}, processCoded(s.At(cal.Month(2010, 5)).Unsure))
		require.Empty(t, s.At(cal.Year(2010)).Unsure)
	})
	t.Run("F-001 two calls for proposals", func(t *testing.T) {
		const call = term.Code("event:call-for-proposals")
		s := replayProcess(t, readProcess(t, "lip"), cal.Year(2010),
			partnership.Event{Kind: call, On: cal.Year(2008), Actor: "ontario"}, partnership.Event{Kind: call, On: cal.Year(2010), Actor: "ontario"})
		require.Len(t, s.Held, 2)
		require.Empty(t, s.Unsure)
		require.Len(t, s.At(cal.Year(2009)).Held, 1)
	})
}

// A gate names its decider and manner; somebody else's decision leaves it
// closed.
func TestF248_Gate(t *testing.T) {
	p := readProcess(t, "london-city")
	s := replayProcess(t, p, cal.Date{}, partnership.Event{Step: "endorse-plan", Actor: "council"}, partnership.Event{Step: "endorse-plan"})
	require.Equal(t, []string{"#0:decider", "#1:decider"}, processCoded(s.Refused))
	require.False(t, processStep(t, s, "endorse-plan", 0).Closed)
	require.Contains(t, processTold(s.Instead(s.Refused[0])), "endorse-plan@community")
	s = replayProcess(t, p, cal.Date{}, partnership.Event{Step: "endorse-plan", Actor: "community"})
	require.Equal(t, partnership.ActorID("community"), processStep(t, s, "endorse-plan", 0).By) // no legal form is needed

	t.Run("F-071 collectively, at the consultation", func(t *testing.T) {
		p := termsProcess()
		endorse := partnership.Event{Step: "terms", Actor: "consultation-1"}
		other := endorse
		other.Manner = "manner:by-motion"
		s := replayProcess(t, p, cal.Date{}, append(processClosings("draft", "input"), other, endorse)...)
		require.Equal(t, []string{"#2:manner"}, processCoded(s.Refused))
		require.Equal(t, []string{"#3:no-manner"}, processCoded(s.Deviations))
		require.True(t, s.Complete)
		require.Equal(t, term.Code("manner:collectively"), s.At(cal.Date{}).Instead(s.Refused[0])[0].Manner)
	})
	t.Run("F-108 an endorsement by another body opens no gate", func(t *testing.T) {
		s := replayProcess(t, readProcess(t, "lip"), cal.Date{},
			partnership.Event{Kind: "event:endorsement", Actor: "welcoming-cultural-diversity", Title: i18n.Text{i18n.EN: "the concept"}})
		require.Len(t, s.Held, 1)
		require.Empty(t, processClosed(s))
	})
	t.Run("F-112 a community plan, facilitated by the City", func(t *testing.T) {
		require.Equal(t, partnership.ActorID("community"), p.Steps[5].Owner)
		s := replayProcess(t, p, cal.Date{}, partnership.Event{Step: "draft-plan", Actor: "city-of-london", Manner: "manner:facilitated"})
		require.True(t, processStep(t, s, "draft-plan", 0).Closed)
	})
}

// Planned and held are told apart: F-130's three joint events, on the day the
// deck was shown.
func TestProcessPlannedApartFromHeld(t *testing.T) {
	p := readProcess(t, "wdtlip")
	events := []partnership.Event{
		{Kind: "event:joint-workshop", On: cal.Month(2009, 11)},
		{Step: "strategy-workshop", On: cal.Month(2010, 3), Planned: true},
		{Step: "sustainability-workshop", On: cal.Month(2010, 7), Planned: true},
	}
	s := replayProcess(t, p, cal.Month(2009, 11), events...)
	require.Len(t, s.Held, 1)
	require.Equal(t, []string{"#1:", "#2:"}, processCoded(s.Planned))
	require.False(t, processStep(t, s, "strategy-workshop", 0).Overdue)
	require.Equal(t, cal.Month(2010, 3), processStep(t, s, "strategy-workshop", 0).Due)
	require.True(t, processStep(t, s.At(cal.Day(2010, 4, 1)), "strategy-workshop", 0).Overdue)
	require.False(t, processStep(t, s.At(cal.Day(2010, 3, 31)), "strategy-workshop", 0).Overdue)

	held := slices.Concat(events, []partnership.Event{{Step: "strategy-workshop", On: cal.Month(2010, 3)}})
	s = replayProcess(t, p, cal.Day(2010, 4, 1), held...)
	require.False(t, processStep(t, s, "strategy-workshop", 0).Overdue)
	require.Len(t, s.Held, 2)

	// Told without the flag, what is still to come is ahead.
	for i := range events {
		events[i].Planned = false
	}
	s = replayProcess(t, p, cal.Month(2009, 11), events...)
	require.Len(t, s.Held, 1)
	require.Equal(t, []string{"#1:", "#2:"}, processCoded(s.Ahead))
}

// A late record is legal; what it puts out of order is a deviation if it was in
// order when it was recorded.
func TestProcessLateRecords(t *testing.T) {
	p := partnership.Process{ID: "p", Steps: []partnership.Step{{ID: "a"}, {ID: "b", Needs: []partnership.StepID{"a"}}}}
	a := partnership.Event{Step: "a", On: cal.Day(2020, 3, 1)}
	b := partnership.Event{Step: "b", On: cal.Day(2020, 2, 1)}

	t.Run("accepted when it was recorded, before its need in order of effect", func(t *testing.T) {
		s := replayProcess(t, p, cal.Date{}, a, b)
		require.Empty(t, s.Refused)
		require.Equal(t, []string{"#1:late"}, processCoded(s.Deviations))
		require.Equal(t, []string{"a"}, processTold(s.Lacking(s.Deviations[0])))
		require.Equal(t, []string{"a", "b"}, processClosed(s))
		require.Equal(t, []string{"b"}, processClosed(s.At(cal.Day(2020, 2, 15))))
	})
	t.Run("never accepted", func(t *testing.T) {
		s := replayProcess(t, p, cal.Date{}, b, a)
		require.Equal(t, []string{"#0:needs"}, processCoded(s.Refused))
		require.Equal(t, []string{"a"}, processClosed(s))
	})
	t.Run("a late record that supplies a need", func(t *testing.T) {
		early := a
		early.On = cal.Day(2020, 1, 1)
		s := replayProcess(t, p, cal.Date{}, b, early)
		require.Empty(t, s.Refused)
		require.Empty(t, s.Deviations)
		was := s.Known(1)
		require.Equal(t, []string{"#0:needs"}, processCoded(was.Refused)) // as it was seen then
		require.Empty(t, processClosed(was))
	})
	t.Run("a late record of what was closed already", func(t *testing.T) {
		early := a
		early.On = cal.Day(2020, 1, 1)
		s := replayProcess(t, p, cal.Date{}, a, early)
		require.Equal(t, []string{"#0:late"}, processCoded(s.Deviations))
		require.Equal(t, cal.Day(2020, 1, 1), processStep(t, s, "a", 0).On)
	})
}

func TestProcessReopened(t *testing.T) {
	p := partnership.Process{ID: "p", Steps: []partnership.Step{{ID: "a"}, {ID: "b", Needs: []partnership.StepID{"a"}}}}
	reopen := partnership.Event{Kind: partnership.StepReopened, Step: "a"}
	s := replayProcess(t, p, cal.Date{}, reopen, partnership.Event{Step: "a"}, partnership.Event{Step: "b"}, reopen)
	require.Equal(t, []string{"#0:not-closed"}, processCoded(s.Refused))
	require.Equal(t, []string{"b"}, processClosed(s)) // what rested on it stays closed
	require.False(t, s.Complete)
	require.Equal(t, []string{"a"}, processTold(s.Next))
}

func TestProcessUnknown(t *testing.T) {
	p := readProcess(t, "lip")
	s := replayProcess(t, p, cal.Date{}, partnership.Event{Step: "councl"}, partnership.Event{Kind: "process:close", Step: "council"},
		partnership.Event{Kind: partnership.StepClosed}, partnership.Event{Kind: "event:talk", Step: "councl"},
		partnership.Event{Step: "councl", Planned: true}, partnership.Event{})
	require.Equal(t, []string{"#0:unknown-step", "#1:unknown-kind", "#2:unknown-step", "#3:unknown-step"}, processCoded(s.Refused))
	require.Equal(t, []string{"#4:unknown-step"}, processCoded(s.Planned))
	require.Equal(t, []string{"#5:"}, processCoded(s.Held))
	require.Equal(t, check.At{Kind: "event", ID: "#0"}, s.Refused[0].At())
	require.Empty(t, processClosed(s))
}

// The earliest end is reckoned over needs with planned lengths.
func TestProcessEarliestEnds(t *testing.T) {
	p := partnership.Process{ID: "p", Steps: []partnership.Step{
		{ID: "a", Months: 1},
		{ID: "b", Days: 10},
		{ID: "c", Needs: []partnership.StepID{"a", "b"}, Days: 5, Parts: []partnership.Step{{ID: "c1", Days: 7}, {ID: "c2", Days: 90, Optional: true}}},
		{ID: "d"},
	}}
	on := cal.Day(2026, 1, 31)
	s := replayProcess(t, p, on)
	got := map[partnership.StepID]string{}
	var critical []partnership.StepID
	for _, v := range s.Steps {
		got[v.Step] = v.Ends.String()
		if v.Critical {
			critical = append(critical, v.Step)
		}
	}
	want := map[partnership.StepID]string{"a": "2026-02-28", "b": "2026-02-10", "c1": "2026-03-07", "c": "2026-03-07", "c2": "2026-05-29", "d": "2026-01-31"}
	require.Empty(t, cmp.Diff(want, got))
	require.Equal(t, []partnership.StepID{"a", "c2"}, critical)

	moved := func(step partnership.StepID, days int) []string {
		var out []string
		for _, v := range s.Slip(step, 0, days) {
			out = append(out, string(v.Step)+" "+v.Ends.String())
		}
		return out
	}
	require.Equal(t, []string{"a 2026-03-05", "c 2026-03-12", "c1 2026-03-12", "c2 2026-06-03"}, moved("a", 5))
	require.Equal(t, []string{"b 2026-02-28"}, moved("b", 18)) // it has that much to spare
	require.Equal(t, []string{"b 2026-03-01", "c 2026-03-08", "c1 2026-03-08", "c2 2026-05-30"}, moved("b", 19))
	require.Nil(t, s.Slip("x", 0, 1))
	require.Nil(t, s.Slip("a", 1, 1))
	require.Empty(t, s.Slip("a", 0, 0))

	// A step that was started runs from that day; a closed one has its own.
	s = replayProcess(t, p, on, partnership.Event{Step: "a", On: cal.Day(2026, 1, 20)},
		partnership.Event{Kind: partnership.StepStarted, Step: "b", On: cal.Day(2026, 1, 25)})
	require.Equal(t, cal.Day(2026, 1, 20), processStep(t, s, "a", 0).Ends)
	require.Equal(t, cal.Day(2026, 2, 4), processStep(t, s, "b", 0).Ends)
	require.Equal(t, cal.Day(2026, 2, 11), processStep(t, s, "c", 0).Ends)
	require.Nil(t, s.Slip("a", 0, 3))
	// What would end beyond the calendar ends with it.
	require.Equal(t, cal.Day(9999, 12, 31), s.Slip("b", 0, math.MaxInt32)[0].Ends)
	require.Equal(t, cal.Day(1, 1, 1), s.Slip("d", 0, math.MinInt32)[0].Ends)
	// Without a day nothing is known.
	require.True(t, processStep(t, replayProcess(t, p, cal.Date{}), "c", 0).Ends.IsZero())
}

// An Ontario cycle: gate by resolution, publication within thirty days, yearly
// monitoring, and a next round.
func TestProcessOntarioCycle(t *testing.T) {
	p := readProcess(t, "ontario-cswb")
	p.Rounds = []cal.Period{{From: cal.Year(2022), To: cal.Year(2023), Counting: cal.BothEnds}}
	events := append(processClosings("committee", "consultation", "risks", "strategies", "outcomes", "plan"),
		partnership.Event{Step: "adoption", Actor: "police-service", Manner: "instrument:resolution", On: cal.Day(2021, 11, 1)},
		partnership.Event{Step: "adoption", Actor: "municipal-council", Manner: "instrument:resolution", On: cal.Day(2021, 11, 17)},
		partnership.Event{Step: "publication", On: cal.Day(2021, 12, 20), Planned: true},
		partnership.Event{Step: "publication", On: cal.Day(2021, 12, 21)})
	for y := range 2 {
		events = append(events, partnership.Event{Step: "implementation", Year: y + 1, On: cal.Month(2022+y, 12)},
			partnership.Event{Step: "monitoring", Year: y + 1, On: cal.Day(2023+y, 2, 1)})
	}
	s := replayProcess(t, p, cal.Day(2023, 6, 1), events...)
	require.Equal(t, []string{"#6:decider"}, processCoded(s.Refused))
	require.True(t, processStep(t, s, "monitoring", 1).Closed)
	require.False(t, processStep(t, s, "monitoring", 2).Overdue)
	require.True(t, processStep(t, s.At(cal.Day(2024, 1, 10)), "monitoring", 2).Overdue)
	require.True(t, processStep(t, s.At(cal.Day(2023, 1, 10)), "monitoring", 1).Overdue)
	require.True(t, processStep(t, s.At(cal.Day(2021, 12, 21)), "publication", 0).Closed)

	s = replayProcess(t, p, cal.Date{}, append(events, partnership.Event{Step: "review"}, partnership.Event{Step: "consultation"})...)
	require.Equal(t, 2, s.Round)
	require.True(t, processStep(t, s, "committee", 0).Closed)
	require.Equal(t, []partnership.StepID{"implementation"}, processStep(t, s, "monitoring", 1).Blocked[:1])
}

// The zero values answer.
func TestProcessZero(t *testing.T) {
	var s partnership.State
	require.Nil(t, s.May())
	require.Nil(t, s.Instead(partnership.Entry{}))
	require.Nil(t, s.Lacking(partnership.Entry{}))
	require.Nil(t, s.Slip("a", 0, 1))
	require.True(t, s.Reason(partnership.Entry{Code: "needs"}).IsZero())
	require.Equal(t, cal.Year(2020), s.At(cal.Year(2020)).On)
	require.Empty(t, s.Known(3).Steps)

	s = replayProcess(t, partnership.Process{}, cal.Year(2020))
	require.True(t, s.Complete)
	require.Equal(t, 1, s.Round)
	data, err := json.Marshal(s)
	require.NoError(t, err)
	require.JSONEq(t, `{"on":"2020","round":1,"complete":true}`, string(data))

	// An entry of nowhere is answered with nothing.
	s = replayProcess(t, readProcess(t, "lip"), cal.Date{}, processClosings("council")...)
	for _, place := range []int{-1, 1, math.MaxInt32} {
		require.Nil(t, s.Lacking(partnership.Entry{Place: place, Code: "needs"}))
		require.Nil(t, s.Instead(partnership.Entry{Place: place}))
		require.True(t, s.Reason(partnership.Entry{Place: place, Code: "needs"}).IsZero())
	}
	require.True(t, s.Reason(partnership.Entry{Code: "of another version"}).IsZero())
}

// The state goes out as JSON with what it says in it.
func TestProcessStateJSON(t *testing.T) {
	p := partnership.Process{ID: "p", Steps: []partnership.Step{{ID: "a"}, {ID: "b", Needs: []partnership.StepID{"a"}}}}
	data, err := json.Marshal(replayProcess(t, p, cal.Day(2020, 5, 1), partnership.Event{Step: "b"}))
	require.NoError(t, err)
	require.JSONEq(t, `{"process":"p","on":"2020-05-01","round":1,
		"steps":[{"step":"a","round":1,"ends":"2020-05-01","critical":true},{"step":"b","round":1,"blocked":["a"],"ends":"2020-05-01"}],
		"next":[{"step":"a"}],"refused":[{"place":0,"step":"b","round":1,"code":"needs"}]}`, string(data))
	require.NotContains(t, string(data), "Reason")
}
