package cswb_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/cswb"
)

// moved is a partnership that holds what a plan says of its committee. Each seat
// that is not vacant gets a holder.
func moved(p *plan.Plan) *partnership.Partnership {
	q := &partnership.Partnership{ID: partnership.ID(p.ID), Stage: p.Stage, Organizations: p.Organizations, Adoptions: p.Adoptions, Records: p.Records}
	if p.Bodies != nil {
		q.Bodies = make([]partnership.Body, len(p.Bodies))
	}
	for i, b := range p.Bodies {
		if b.Seats != nil {
			b.Seats = append([]partnership.Seat{}, b.Seats...)
		}
		for k := range b.Seats {
			b.Seats[k].Holder = fmt.Sprint("p", k)
		}
		q.Bodies[i] = b
	}
	return q
}

// What the newest edition says of the committee of a plan, Council says of the
// same committee in a partnership, in the same places and words.
func TestCouncilAudit(t *testing.T) {
	var list []checktest.Case[*partnership.Review]
	judges := map[check.ID]bool{}
	for s := range cswb.Council().Specs() {
		judges[s.ID] = true
	}
	require.Len(t, judges, 15)
	for _, c := range cases(t, cswb.CSPA2024, specimens()) {
		if !judges[c.Rule] || strings.HasPrefix(c.Name, "many") {
			continue
		}
		here := func(places []string) []string {
			var to []string
			for _, s := range places {
				to = append(to, strings.Replace(s, "plan:", "partnership:", 1))
			}
			return to
		}
		list = append(list, checktest.Case[*partnership.Review]{
			Rule: c.Rule, Name: c.Name, Value: partnership.NewReview(moved(c.Value.Plan()), c.Value.On()),
			Want: here(c.Want), Unknown: here(c.Unknown), Skipped: c.Skipped,
		})
	}
	require.Greater(t, len(list), 40)
	checktest.Audit(t, cswb.Council(), list)
}

// The committee is seen as on the day, its seats by their classes and
// organizations.
func TestCouncilOnTheDay(t *testing.T) {
	seats := func(change func(p *partnership.Partnership), seats ...partnership.Seat) []string {
		p := &partnership.Partnership{
			ID:      "middleton",
			Bodies:  []partnership.Body{{ID: "committee", Kind: cswb.AdvisoryCommittee, Seats: seats}},
			Records: []partnership.Record{{What: cswb.RecordJoint, Answer: quantity.No}},
		}
		if change != nil {
			change(p)
		}
		var got []string
		for _, s := range checktest.Places(cswb.Council().Check(partnership.NewReview(p, cal.Day(2025, 6, 1)))) {
			if strings.HasPrefix(s, "CSWB-SEAT-HEALTH ") {
				got = append(got, s)
			}
		}
		return got
	}
	health := []term.Code{cswb.SeatHealth}
	breach := []string{"CSWB-SEAT-HEALTH body:committee.seats"}
	unknown := []string{"CSWB-SEAT-HEALTH body:committee.seats ?"}
	held := partnership.Seat{ID: "h", Holder: "p", Represents: health}

	require.Empty(t, seats(nil, held))
	ended := held
	ended.Period.To = cal.Day(2024, 12, 31)
	require.Equal(t, breach, seats(nil, ended))
	ended.Period.To = cal.Year(2025)
	require.Equal(t, unknown, seats(nil, ended), "it ends on some day of that year")
	observer := held
	observer.Kind = partnership.SeatObserver
	require.Equal(t, breach, seats(nil, observer))

	class := partnership.Seat{ID: "class", Represents: health, Quota: quantity.Of(1, "seats")}
	require.Empty(t, seats(nil, class, partnership.Seat{ID: "h", Of: "class", Holder: "p"}))
	require.Equal(t, breach, seats(nil, class, partnership.Seat{ID: "h", Of: "class", Vacant: true}))
	hospital := func(p *partnership.Partnership) {
		p.Organizations = []partnership.Organization{{ID: "hospital", Kinds: []term.Code{cswb.SeatHealthProvider}}, {ID: "town", Kinds: []term.Code{cswb.Municipality}}}
	}
	require.Empty(t, seats(hospital, partnership.Seat{ID: "h", Org: "hospital"}))
	require.Equal(t, unknown, seats(hospital, partnership.Seat{ID: "h", Org: "town"}), "what the seat represents is not stated")
	require.Empty(t, seats(hospital, partnership.Seat{ID: "class", Org: "hospital", Quota: quantity.Of(1, "seats")}, partnership.Seat{ID: "h", Of: "class", Holder: "p"}))
	require.Equal(t, breach, seats(nil, partnership.Seat{ID: "h", Holder: "p", Represents: []term.Code{}}))

	over := func(p *partnership.Partnership) { p.Bodies[0].Period.To = cal.Year(2020) }
	require.Empty(t, seats(over, held), "CSWB-COMMITTEE says so")
	require.Equal(t, []string{"CSWB-SEAT-HEALTH partnership:middleton.bodies ?"}, seats(func(p *partnership.Partnership) { p.Bodies[0].Period.To = cal.Year(2025) }, held))
}

// A plan is judged by its own bodies, whatever its partnership holds: no rule
// stands in a profile twice.
func TestPlanIsJudgedByItsOwnBodies(t *testing.T) {
	p, ok := cswb.Profile(cswb.CSPA2024)
	require.True(t, ok)
	empty := &partnership.Partnership{ID: "middleton", Bodies: []partnership.Body{}}
	for _, c := range cases(t, cswb.CSPA2024, specimens())[:1] {
		with := plan.NewReview(c.Value.Plan(), plan.Given{On: c.Value.On(), Partnership: empty})
		o, found := p.Check(with).Outcome("CSWB-COMMITTEE")
		require.True(t, found)
		require.Equal(t, check.Met, o.Verdict)
	}
	require.NotPanics(t, func() { cswb.Council().Check(partnership.NewReview(empty, cal.Date{})) })
}
