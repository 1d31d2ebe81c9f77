package a

import (
	"math"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"

	gen "github.com/entente-civic/entente/examples/peers/gen/plan"
)

// alignment is the id of the scheme that holds a generated plan's alignments.
const alignment = "alignment"

// funder is the kind of the organizations that may fund.
const funder term.Code = "peers:funder"

// Ours returns a generated plan as a plan of the library. What a date that does
// not exist stood for is not stated in it: such a plan is told by its document,
// see TestDocuments.
func Ours(g *gen.Plan) *plan.Plan {
	p := &plan.Plan{
		Entente:   plan.Format,
		ID:        plan.ID(g.ID),
		Title:     text(g.Title),
		Languages: tags[i18n.Lang](g.Languages),
		Period:    period(g.Start, g.End),
		Schemes:   []term.Scheme{{ID: alignment, Terms: mapped(g.Alignments, aligned)}},

		Organizations: mapped(g.Orgs, organization),
		Indicators:    mapped(g.Indicators, indicator),
		Priorities:    mapped(g.Priorities, priority),
	}
	return p
}

// Document returns a generated plan as a document of the library.
func Document(g *gen.Plan) []byte {
	data, err := plan.Encode(Ours(g))
	must(err)
	return data
}

func aligned(a *gen.Alignment) term.Term {
	return term.Term{ID: a.Code, Label: text(a.Label)}
}

func organization(o *gen.Org) partnership.Organization {
	return partnership.Organization{ID: partnership.OrgID(o.ID), Name: text(o.Name), Kinds: []term.Code{term.C("peers", o.Kind)}}
}

func indicator(v *gen.Indicator) indicators.Indicator {
	return indicators.Indicator{
		ID:        indicators.ID(v.ID),
		Name:      text(v.Name),
		Unit:      v.Unit,
		Direction: indicators.Direction(v.Direction),
		Baseline:  &indicators.Baseline{Value: tenths(v.Baseline)},
		Targets: mapped(v.Targets, func(t *gen.Target) indicators.Target {
			return indicators.Target{By: cal.Year(t.Year), Value: tenths(t.Value)}
		}),
	}
}

func priority(v *gen.Priority) plan.Priority {
	return plan.Priority{ID: plan.PriorityID(v.ID), Title: text(v.Title), Goals: mapped(v.Goals, goal)}
}

func goal(v *gen.Goal) plan.Goal {
	return plan.Goal{
		ID:          plan.GoalID(v.ID),
		Title:       text(v.Title),
		Terms:       mapped(v.Alignment, code),
		Indicators:  tags[indicators.ID](v.Indicators),
		Initiatives: mapped(v.Initiatives, initiative),
	}
}

func initiative(v *gen.Initiative) plan.Initiative {
	return plan.Initiative{
		ID:         plan.InitiativeID(v.ID),
		Title:      text(v.Title),
		Terms:      mapped(v.Alignment, code),
		Activities: mapped(v.Activities, activity),
	}
}

func activity(v *gen.Activity) plan.Activity {
	return plan.Activity{
		ID:         plan.ActivityID(v.ID),
		Title:      text(v.Title),
		Lead:       partnership.OrgID(v.Lead),
		Partners:   tags[partnership.OrgID](v.Partners),
		Indicators: tags[indicators.ID](v.Indicators),
		Period:     period(v.Start, v.End),
		Status:     plan.Status(v.Status),
		Budget:     dollars(v.Budget),
		Funding: mapped(v.Funding, func(f *gen.Fund) partnership.Contribution {
			return partnership.Contribution{Kind: partnership.Cash, From: partnership.OrgID(f.Funder), Amount: dollars(f.Amount)}
		}),
	}
}

func code(s *string) term.Code { return term.C(alignment, *s) }

func text(t gen.Text) i18n.Text {
	out := make(i18n.Text, len(t))
	for l, s := range t {
		out[i18n.Lang(l)] = s
	}
	return out
}

func period(from, to string) cal.Period {
	var p cal.Period
	p.From, _ = cal.Parse(from)
	p.To, _ = cal.Parse(to)
	return p
}

// tenths is the decimal that was meant by a float with one decimal.
func tenths(v float64) *quantity.Quantity {
	return &quantity.Quantity{Value: quantity.D(int64(math.Round(v*10)), 1)}
}

func dollars(n int64) quantity.Money { return quantity.Money{Minor: n * 100, Currency: "CAD"} }

// mapped keeps nil and empty apart, as the library does.
func mapped[S, T any](in []S, f func(*S) T) []T {
	if in == nil {
		return nil
	}
	out := make([]T, len(in))
	for i := range in {
		out[i] = f(&in[i])
	}
	return out
}

func tags[T ~string](in []string) []T {
	return mapped(in, func(s *string) T { return T(*s) })
}
