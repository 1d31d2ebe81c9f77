package nss_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan/profile/nss"
)

// F-021: four steps with 0, 1, 3 and 3 activities, and three phases, in four
// languages; a step without activity is valid.
func TestF021_StepsAndPhases(t *testing.T) {
	for _, c := range []struct {
		process partnership.Process
		parts   []int
	}{
		{nss.Process(), []int{0, 1, 3, 3}},
		{nss.Phases(), []int{4, 3, 1}},
	} {
		require.NoError(t, c.process.Check().Err())
		require.Len(t, c.process.Steps, len(c.parts))
		for i, s := range c.process.Steps {
			require.Len(t, s.Parts, c.parts[i], s.ID)
		}
		for _, s := range c.process.Scheme().Terms {
			require.Empty(t, s.Label.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR), s.ID)
		}
	}
}

// F-131: workplans detailed before the strategies were disseminated are a
// deviation; the four steps in order are none.
func TestF131_DisseminationFirst(t *testing.T) {
	s, err := nss.Process().Replay([]partnership.Event{{Step: "start-up"}, {Step: "councils"}, {Step: "strategies"}, {Step: "workplans"}}, cal.Date{})
	require.NoError(t, err)
	require.Empty(t, s.Deviations)
	require.True(t, s.Complete)
	s, err = nss.Process().Replay([]partnership.Event{{Step: "detailed-workplans"}}, cal.Date{})
	require.NoError(t, err)
	require.Empty(t, s.Refused)
	require.Len(t, s.Deviations, 1)
	require.Equal(t, []partnership.Event{{Step: "dissemination"}}, s.Lacking(s.Deviations[0]))
}
