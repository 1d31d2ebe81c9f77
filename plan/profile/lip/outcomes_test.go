package lip_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/lip"
)

func TestF256_AnOutcomeMayHaveSeveralBodiesThatAnswerForIt(t *testing.T) {
	profile, ok := lip.Profile(handbook)
	require.True(t, ok)
	for _, c := range []struct {
		name   string
		owners []partnership.BodyID
		want   check.Verdict
	}{
		{"two", []partnership.BodyID{"council", "settlement"}, check.Met},
		{"stated as none", []partnership.BodyID{}, check.Breached},
		{"not recorded", nil, check.CannotTell},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := sound()
			p.Outcomes = p.Outcomes[:1]
			p.Outcomes[0].Owners = c.owners
			data, err := plan.Encode(p)
			require.NoError(t, err)
			p, err = plan.Decode(data)
			require.NoError(t, err)
			r := profile.Check(plan.NewReview(p, plan.Given{On: day}))
			o, ok := r.Outcome("LIP-OUTCOME-OWNER")
			require.True(t, ok)
			require.Equal(t, c.want, o.Verdict)
			if c.want == check.Breached {
				require.Equal(t, 1, o.Breaches)
			}
			refs, ok := r.Outcome("GEN-REF-RESOLVES")
			require.True(t, ok)
			require.Equal(t, check.Met, refs.Verdict)
		})
	}
}
