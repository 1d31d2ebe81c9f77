package main

import (
	"cmp"
	"slices"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/track"
)

// month prints the ten elements of the report for the last month of the log, as the account of
// the crossroads lists them: of interventions the number, the types and the
// average time; the origin of requests; sex; age; municipality; nature; and the
// receiving organizations, with the times each.
func (t teller) month(c *crossroads) error {
	last := cal.Month(c.last().Year(), c.last().Month())
	over := cal.Period{From: last, To: last}
	t.line("")
	t.say(monthLine, over.Arg("month"))
	for _, part := range []struct {
		unit string
		by   []string
	}{
		{track.UnitIntervention, []string{"intervention"}},
		{track.UnitRequest, []string{"origin", "sex", "age", "municipality", "nature"}},
		{track.UnitReferral, []string{"agency"}},
	} {
		dims := slices.DeleteFunc(slices.Clone(c.elements), func(d indicators.Dimension) bool { return !slices.Contains(part.by, d.ID) })
		switch part.unit {
		case track.UnitIntervention:
			dims = append(dims, indicators.Dimension{ID: "intervention", Name: interventionName, Terms: []term.Term{
				{ID: "interview", Label: interviewName}, {ID: "call", Label: callName}, {ID: "message", Label: messageName},
			}})
		case track.UnitReferral:
			dims = append(dims, c.agencies())
		}
		spec, err := c.log.Spec(part.unit, over, dims...)
		if err != nil {
			return err
		}
		tally, err := indicators.NewTally(spec)
		if err != nil {
			return err
		}
		if err := c.log.Count(tally, nil, nil); err != nil {
			return err
		}
		for _, id := range part.by {
			table, err := tally.Table(id, track.Unit)
			if part.unit == track.UnitIntervention {
				table, err = tally.Values(track.Minutes, id, track.Unit)
			}
			if err != nil {
				return err
			}
			t.line("")
			if _, err := t.out.Write(table.Text(t.l)); err != nil {
				return err
			}
		}
	}
	return nil
}

// agencies are the organizations that referrals went to, by their names.
func (c *crossroads) agencies() indicators.Dimension {
	d := indicators.Dimension{ID: "agency", Name: agencyName}
	for i := range c.log.Events {
		to := c.log.Events[i].To
		if to == "" || slices.ContainsFunc(d.Terms, func(t term.Term) bool { return t.ID == string(to) }) {
			continue
		}
		one := term.Term{ID: string(to)}
		if o := c.directory.Organization(to); o != nil {
			one.Label = o.Name
		}
		d.Terms = append(d.Terms, one)
	}
	slices.SortFunc(d.Terms, func(a, b term.Term) int { return cmp.Compare(a.ID, b.ID) })
	return d
}
