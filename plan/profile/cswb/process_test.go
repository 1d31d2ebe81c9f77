package cswb_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan/profile/cswb"
)

// The cycle stands in four languages, and each step with a section of the Act.
func TestProcess(t *testing.T) {
	p := cswb.Process()
	require.NoError(t, p.Check().Err())
	require.Len(t, p.Steps, 8)
	for _, s := range p.Steps {
		require.NotEmpty(t, s.Source.Section, s.ID)
	}
	for _, s := range p.Scheme().Terms {
		require.Empty(t, s.Label.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR), s.ID)
	}
}

// What the Act asks for first is a need: a plan is not prepared without the
// consultation, and not adopted by anyone but the council, nor by motion.
func TestProcessNeeds(t *testing.T) {
	ready := []partnership.Event{{Step: "committee"}, {Step: "consultation"}, {Step: "risks"}, {Step: "strategies"}, {Step: "outcomes"}, {Step: "plan"}}
	adopted := partnership.Event{Step: "adoption", Actor: "municipal-council", Manner: "instrument:resolution"}
	for _, c := range []struct {
		name    string
		events  []partnership.Event
		refused string
	}{
		{"in order", append(ready[:6:6], adopted), ""},
		{"not consulted", []partnership.Event{{Step: "committee"}, {Step: "risks"}}, "needs"},
		{"by the committee", append(ready[:6:6], partnership.Event{Step: "adoption", Actor: "committee", Manner: adopted.Manner}), "decider"},
		{"by motion", append(ready[:6:6], partnership.Event{Step: "adoption", Actor: adopted.Actor, Manner: "instrument:motion"}), "manner"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := cswb.Process().Replay(c.events, cal.Date{})
			require.NoError(t, err)
			var codes []string
			for _, e := range s.Refused {
				codes = append(codes, e.Code)
			}
			if c.refused == "" {
				require.Empty(t, codes)
				return
			}
			require.Equal(t, []string{c.refused}, codes)
		})
	}
}
