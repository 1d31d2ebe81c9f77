package partnership_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check/checktest"
)

var updateProcess = flag.Bool("update-process", false, "write the golden file of processes anew")

type processFaulty struct {
	name string
	p    partnership.Process
	want []string
}

func processFaulties() []processFaulty {
	type id = partnership.StepID
	many := make([]partnership.Step, partnership.MaxSteps+1)
	for i := range many {
		many[i].ID = id(strconv.Itoa(i))
	}
	return []processFaulty{
		{"doubled and missing ids", partnership.Process{Steps: []partnership.Step{
			{ID: "a"}, {ID: "b", Parts: []partnership.Step{{ID: "a", Title: i18n.Text{i18n.EN: "Again"}}}}, {},
		}}, []string{"PROCESS-STEP-ID step:#1/0.id", "PROCESS-STEP-ID step:#2.id"}},
		{"dangling", partnership.Process{ID: "p", Ring: "part", Steps: []partnership.Step{
			{ID: "a", Needs: []id{"b", "c"}, After: []id{"d"}, Parts: []partnership.Step{{ID: "part"}}}, {ID: "b"},
		}}, []string{"PROCESS-STEP-UNKNOWN process:p.ring[part]", "PROCESS-STEP-UNKNOWN step:a.after[d]", "PROCESS-STEP-UNKNOWN step:a.needs[c]"}},
		{"a step needs itself", partnership.Process{Steps: []partnership.Step{{ID: "a", Needs: []id{"a"}}}}, []string{"PROCESS-CYCLE step:a.needs"}},
		{"two circles", partnership.Process{Steps: []partnership.Step{
			{ID: "a", Needs: []id{"b"}}, {ID: "b", Needs: []id{"c"}}, {ID: "c", Needs: []id{"a"}}, {ID: "d", Needs: []id{"a"}},
			{ID: "e", Needs: []id{"f"}}, {ID: "f", Needs: []id{"e"}},
		}}, []string{"PROCESS-CYCLE step:a.needs", "PROCESS-CYCLE step:e.needs"}},
		{"a part needs its step", partnership.Process{Steps: []partnership.Step{
			{ID: "a", Parts: []partnership.Step{{ID: "b", Needs: []id{"a"}}}},
		}}, []string{"PROCESS-CYCLE step:a.needs"}},
		{"an optional part may come after its step", partnership.Process{Steps: []partnership.Step{
			{ID: "a", Parts: []partnership.Step{{ID: "b", Needs: []id{"a"}, Optional: true}}},
		}}, []string{}},
		{"a step needs its part", partnership.Process{Steps: []partnership.Step{
			{ID: "a", Needs: []id{"b"}, Parts: []partnership.Step{{ID: "b"}}},
		}}, []string{"PROCESS-CYCLE step:a.needs"}},
		{"a part needs what waits for its step", partnership.Process{Steps: []partnership.Step{
			{ID: "a", Parts: []partnership.Step{{ID: "b", Needs: []id{"c"}}}}, {ID: "c", Needs: []id{"a"}},
		}}, []string{"PROCESS-CYCLE step:a.needs"}},
		{"the usual order goes round", partnership.Process{Steps: []partnership.Step{
			{ID: "a", After: []id{"b"}}, {ID: "b", Needs: []id{"a"}},
		}}, []string{"PROCESS-ORDER-CYCLE step:a.after"}},
		{"lengths below nothing", partnership.Process{Steps: []partnership.Step{{ID: "a", Months: -1, Days: -2}}},
			[]string{"PROCESS-LENGTH step:a.days", "PROCESS-LENGTH step:a.months"}},
		{"too many", partnership.Process{ID: "p", Steps: many}, []string{"PROCESS-SIZE process:p.steps"}},
		{"too many years", partnership.Process{ID: "p", Rounds: []cal.Period{{From: cal.Year(1), To: cal.Year(9999), Counting: cal.BothEnds}}},
			[]string{"PROCESS-SIZE process:p.rounds[0]"}},
		{"years that cannot be counted", partnership.Process{ID: "p", Steps: []partnership.Step{{ID: "a", Yearly: true}}, Rounds: []cal.Period{
			{From: cal.Year(2013), To: cal.Year(2016)}, {From: cal.Year(2016), Counting: cal.BothEnds},
		}}, []string{"PROCESS-YEARS process:p.rounds[0]", "PROCESS-YEARS process:p.rounds[1]"}},
	}
}

// A template's faults are named with their places, and a broken one is not
// replayed.
func TestProcessCheck(t *testing.T) {
	for _, c := range processFaulties() {
		t.Run(c.name, func(t *testing.T) {
			r := c.p.Check()
			require.Equal(t, c.want, checktest.Places(r))
			s, err := c.p.Replay(nil, cal.Date{})
			require.Equal(t, r.Err(), err)
			if err != nil {
				var said *i18n.Error
				require.ErrorAs(t, err, &said)
				require.Empty(t, s.Steps)
			}
		})
	}
	t.Run("a template that holds itself", func(t *testing.T) {
		steps := []partnership.Step{{ID: "a"}, {ID: "b"}}
		steps[0].Parts, steps[1].Parts = steps, steps
		p := partnership.Process{Steps: steps}
		require.Error(t, p.Check().Err())
		require.LessOrEqual(t, len(p.Scheme().Terms), partnership.MaxSteps)
		_, err := p.Replay(processClosings("a"), cal.Date{})
		require.Error(t, err)
	})
}

// Every sentence, in the four languages.
func TestProcessWording(t *testing.T) {
	var b bytes.Buffer
	for _, c := range processFaulties() {
		fmt.Fprintf(&b, "# %s\n%s\n", c.name, checktest.Golden(c.p.Check()))
	}
	lip := readProcess(t, "lip")
	lip.Rounds = []cal.Period{{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference}}
	lip.Steps[2].Needs, lip.Steps[2].After = lip.Steps[2].After, nil
	lip.Steps[0].Decider, lip.Steps[0].Manner = "community", "manner:collectively"
	states := []partnership.State{
		replayProcess(t, lip, cal.Date{},
			partnership.Event{Step: "councl"},
			partnership.Event{Kind: "process:close"},
			partnership.Event{Step: "action-plan", Year: 4},
			partnership.Event{Step: "council"},
			partnership.Event{Step: "council", Actor: "mayor"},
			partnership.Event{Step: "council", Actor: "community", Manner: "manner:by-vote"},
			partnership.Event{Step: "strategy"},
			partnership.Event{Step: "execution", Year: 2},
			partnership.Event{Step: "terms"},
			partnership.Event{Step: "council", Actor: "community"},
			partnership.Event{Step: "council", Actor: "community", Manner: "manner:collectively"},
			partnership.Event{Kind: partnership.StepReopened, Step: "terms"},
			partnership.Event{Step: "action-plan", Year: 1},
		),
		replayProcess(t, lip, cal.Date{},
			partnership.Event{Step: "action-plan", Year: 1, On: cal.Day(2013, 5, 2)},
			partnership.Event{Step: "execution", Year: 1, On: cal.Month(2013, 4)}),
	}
	codes := map[string]bool{}
	for _, s := range states {
		for _, list := range [][]partnership.Entry{s.Refused, s.Deviations} {
			for _, e := range list {
				codes[e.Code] = true
				fmt.Fprintf(&b, "# %s\n", e.Code)
				m := s.Reason(e)
				require.NoError(t, m.Template().Check())
				for _, l := range i18n.Spoken() {
					fmt.Fprintf(&b, "%s: %s\n", l, m.In(l))
				}
			}
		}
		for _, e := range s.Held {
			require.True(t, s.Reason(e).IsZero())
		}
	}
	require.Len(t, codes, 12) // every code there is
	file := filepath.Join("testdata", "process.golden")
	if *updateProcess {
		require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String())
}
