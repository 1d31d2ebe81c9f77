package plan

import (
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
)

// kind is the sort of an entity.
type kind uint8

const (
	kindPlan kind = iota
	kindOrganization
	kindArea
	kindBody
	kindSeat
	kindEngagement
	kindContribution
	kindIndicator
	kindOutcome
	kindRisk
	kindPriority
	kindGoal
	kindInitiative
	kindActivity
	kindActionPlan
	kindSection
	kindAlignment
	kindReport
)

// kinds names each sort and the list that holds it, as the document spells
// them.
var kinds = [...]struct{ name, list string }{
	kindPlan:         {"plan", ""},
	kindOrganization: {"organization", "organizations"},
	kindArea:         {"area", "areas"},
	kindBody:         {"body", "bodies"},
	kindSeat:         {"seat", "seats"},
	kindEngagement:   {"engagement", "engagements"},
	kindContribution: {"contribution", "contributions"},
	kindIndicator:    {"indicator", "indicators"},
	kindOutcome:      {"outcome", "outcomes"},
	kindRisk:         {"risk", "context/risks"},
	kindPriority:     {"priority", "priorities"},
	kindGoal:         {"goal", "goals"},
	kindInitiative:   {"initiative", "initiatives"},
	kindActivity:     {"activity", "activities"},
	kindActionPlan:   {"action_plan", "action_plans"},
	kindSection:      {"section", "sections"},
	kindAlignment:    {"alignment", "alignments"},
	kindReport:       {"report", "reports"},
}

// NewReview indexes a plan. Everything in it is accepted, broken or not: what
// is wrong is for rules to say.
func NewReview(p *Plan, g Given) *Review {
	r := &Review{plan: p, given: g}
	x := indexer{Review: r}
	x.size()
	x.enter(kindPlan, string(p.ID), -1, 0, 0, true)
	x.label(0, "title", true, p.Title)
	x.label(0, "subtitle", false, p.Subtitle)
	x.lists()
	x.tree()
	x.sectionsOf(p.Sections, 0)
	x.schemes()
	x.resolve()
	x.levels()
	x.observations()
	x.dimensional()
	if g.Partnership != nil {
		r.partnerships = []partnership.Review{*partnership.NewReview(g.Partnership, g.On)}
	}
	return r
}

// indexer builds a review.
type indexer struct {
	*Review
	nOrg, nInd int // capacities of the arenas
	orgs       []*partnership.Organization
	inds       []*indicators.Indicator
}

// size counts, so that every list is made once and pointers into it stay good.
func (x *indexer) size() {
	p := x.plan
	goals, initiatives, activities, refs := 0, 0, 0, 0
	for i := range p.Priorities {
		pr := &p.Priorities[i]
		goals += len(pr.Goals)
		refs++
		for j := range pr.Goals {
			g := &pr.Goals[j]
			initiatives += len(g.Initiatives)
			refs += len(g.Indicators) + len(g.Outcomes) + len(g.Risks)
			x.nInd += len(g.Indicators)
			for k := range g.Initiatives {
				n := &g.Initiatives[k]
				activities += len(n.Activities)
				refs += 1 + len(n.Partners) + len(n.Indicators) + len(n.Outcomes) + len(n.Risks)
				x.nOrg += len(n.Partners)
				x.nInd += len(n.Indicators)
				for l := range n.Activities {
					a := &n.Activities[l]
					refs += 1 + len(a.Partners) + len(a.Indicators) + len(a.Funding)
					x.nOrg += len(a.Partners) + len(a.Funding)
					x.nInd += len(a.Indicators)
				}
			}
		}
	}
	x.priorities = make([]PriorityNode, 0, len(p.Priorities))
	x.goals = make([]GoalNode, 0, goals)
	x.initiatives = make([]InitiativeNode, 0, initiatives)
	x.activities = make([]ActivityNode, 0, activities)
	x.orgs = make([]*partnership.Organization, 0, x.nOrg)
	x.inds = make([]*indicators.Indicator, 0, x.nInd)
	n := 1 + len(p.Organizations) + len(p.Areas) + len(p.Bodies) + len(p.Engagements) + len(p.Contributions) +
		len(p.Indicators) + len(p.Outcomes) + len(p.Context.Risks) + len(p.Priorities) + goals + initiatives + activities +
		len(p.ActionPlans) + len(p.Sections) + len(p.Alignments) + len(p.Reports)
	x.entities = make([]Entity, 0, n)
	x.labels = make([]Label, 0, n)
	x.ids = make(map[string]int32, n)
	x.references = make([]Reference, 0, refs)
}

// enter adds an entity and returns its number.
func (x *indexer) enter(k kind, id string, parent, index, node int32, needs bool) int32 {
	n := int32(len(x.entities))
	e := Entity{ID: id, Review: x.Review, kind: k, parent: parent, index: index, node: node, needs: needs}
	if id != "" && !blank(id) {
		before := len(x.ids)
		if _, seen := x.ids[id]; seen {
			e.twice = true
		} else {
			x.ids[id] = n
		}
		e.usable = len(x.ids) > before && id[0] != '#'
	}
	x.entities = append(x.entities, e)
	return n
}

// blank reports whether a text is nothing but white space.
func blank(s string) bool {
	if s == "" {
		return true
	}
	if c := s[0]; c > ' ' && c < 0x80 || c >= 0xd7 && c <= 0xdb {
		return false // a letter of the Latin or Arabic script comes first, as nearly always
	}
	return strings.TrimSpace(s) == ""
}

// label adds a text of an entity. A further text that is not there is no
// label; a title that is not there is.
func (x *indexer) label(entity int32, field string, title bool, t i18n.Text) {
	if t == nil && !title {
		return
	}
	l := Label{Text: t, Field: field, Title: title, Review: x.Review, entity: entity}
	for _, lang := range x.plan.Languages {
		if blank(t[lang]) {
			l.blank++
		}
	}
	x.labels = append(x.labels, l)
}

// items enters a list of entities that are not part of the tree.
func items[T any](x *indexer, k kind, list []T, parent int32, needs bool, each func(n int32, v *T) string) []Item[T] {
	out := make([]Item[T], 0, len(list))
	for i := range list {
		n := int32(len(x.entities))
		x.enter(k, each(n, &list[i]), parent, int32(i), int32(i), needs)
		out = append(out, Item[T]{Value: &list[i], Review: x.Review, entity: n})
	}
	return out
}

func (x *indexer) lists() {
	p := x.plan
	x.organizations = items(x, kindOrganization, p.Organizations, 0, true, func(n int32, o *partnership.Organization) string {
		x.label(n, "name", true, o.Name)
		return string(o.ID)
	})
	x.areas = items(x, kindArea, p.Areas, 0, true, func(n int32, a *partnership.Area) string {
		x.label(n, "name", true, a.Name)
		return string(a.ID)
	})
	x.bodies = make([]Item[partnership.Body], 0, len(p.Bodies))
	for i := range p.Bodies {
		b := &p.Bodies[i]
		n := x.enter(kindBody, string(b.ID), 0, int32(i), int32(i), true)
		x.bodies = append(x.bodies, Item[partnership.Body]{Value: b, Review: x.Review, entity: n})
		x.label(n, "name", true, b.Name)
		for j := range b.Seats {
			s := x.enter(kindSeat, string(b.Seats[j].ID), n, int32(j), int32(j), false)
			x.label(s, "title", false, b.Seats[j].Title)
		}
	}
	x.indicators = items(x, kindIndicator, p.Indicators, 0, true, func(n int32, v *indicators.Indicator) string {
		x.label(n, "name", true, v.Name)
		return string(v.ID)
	})
	x.outcomes = items(x, kindOutcome, p.Outcomes, 0, true, func(n int32, o *Outcome) string {
		x.label(n, "title", true, o.Title)
		return string(o.ID)
	})
	x.risks = items(x, kindRisk, p.Context.Risks, 0, true, func(n int32, k *Risk) string {
		x.label(n, "title", true, k.Title)
		return string(k.ID)
	})
	x.engagements = items(x, kindEngagement, p.Engagements, 0, true, func(n int32, e *partnership.Engagement) string {
		x.label(n, "title", false, e.Title)
		return string(e.ID)
	})
	x.contributions = items(x, kindContribution, p.Contributions, 0, false, func(n int32, c *partnership.Contribution) string {
		x.label(n, "title", false, c.Title)
		return string(c.ID)
	})
	x.alignments = items(x, kindAlignment, p.Alignments, 0, false, func(n int32, a *Alignment) string {
		x.label(n, "title", false, a.Title)
		return string(a.ID)
	})
	x.reports = items(x, kindReport, p.Reports, 0, false, func(n int32, v *Report) string {
		x.label(n, "title", false, v.Title)
		return string(v.ID)
	})
	x.actionPlans = items(x, kindActionPlan, p.ActionPlans, 0, true, func(n int32, a *ActionPlan) string {
		x.label(n, "title", false, a.Title)
		return string(a.ID)
	})
}

// tree enters the priorities with all below them.
func (x *indexer) tree() {
	p := x.plan
	for i := range p.Priorities {
		v := &p.Priorities[i]
		n := x.enter(kindPriority, string(v.ID), 0, int32(i), int32(len(x.priorities)), true)
		x.label(n, "title", !v.Implicit, v.Title)
		x.priorities = append(x.priorities, PriorityNode{Priority: v, Review: x.Review, entity: n})
		node := &x.priorities[len(x.priorities)-1]
		from := len(x.goals)
		for j := range v.Goals {
			x.goal(node, int32(j))
		}
		node.Below = x.goals[from:len(x.goals):len(x.goals)]
	}
}

func (x *indexer) goal(up *PriorityNode, i int32) {
	v := &up.Goals[i]
	n := x.enter(kindGoal, string(v.ID), up.entity, i, int32(len(x.goals)), true)
	x.label(n, "title", !v.Implicit, v.Title)
	x.goals = append(x.goals, GoalNode{Goal: v, Review: x.Review, Priority: up, entity: n})
	node := &x.goals[len(x.goals)-1]
	from := len(x.initiatives)
	for j := range v.Initiatives {
		x.initiative(node, int32(j))
	}
	node.Below = x.initiatives[from:len(x.initiatives):len(x.initiatives)]
}

func (x *indexer) initiative(up *GoalNode, i int32) {
	v := &up.Initiatives[i]
	n := x.enter(kindInitiative, string(v.ID), up.entity, i, int32(len(x.initiatives)), true)
	x.label(n, "title", !v.Implicit, v.Title)
	x.initiatives = append(x.initiatives, InitiativeNode{Initiative: v, Review: x.Review, Goal: up, entity: n})
	node := &x.initiatives[len(x.initiatives)-1]
	from := len(x.activities)
	for j := range v.Activities {
		a := &v.Activities[j]
		n := x.enter(kindActivity, string(a.ID), node.entity, int32(j), int32(len(x.activities)), true)
		x.label(n, "title", true, a.Title)
		x.activities = append(x.activities, ActivityNode{Activity: a, Review: x.Review, Initiative: node, entity: n})
	}
	node.Below = x.activities[from:len(x.activities):len(x.activities)]
}

// sectionsOf enters sections, each before its own parts.
func (x *indexer) sectionsOf(list []partnership.Section, parent int32) {
	for i := range list {
		s := &list[i]
		n := x.enter(kindSection, string(s.ID), parent, int32(i), int32(len(x.sections)), false)
		x.label(n, "title", false, s.Title)
		x.label(n, "text", false, s.Text)
		x.sections = append(x.sections, Item[partnership.Section]{Value: s, Review: x.Review, entity: n})
		x.sectionsOf(s.Sections, n)
	}
}

// schemes puts the terms of the plan's schemes where their codes find them; of
// two terms with one code the first.
func (x *indexer) schemes() {
	n := 0
	for i := range x.plan.Schemes {
		n += len(x.plan.Schemes[i].Terms)
	}
	x.terms = make(map[term.Code]*term.Term, n)
	for i := range x.plan.Schemes {
		s := &x.plan.Schemes[i]
		for j := range s.Terms {
			if c := s.Code(s.Terms[j].ID); x.terms[c] == nil {
				x.terms[c] = &s.Terms[j]
			}
		}
	}
}

// resolve looks up every reference, once all ids are known.
func (x *indexer) resolve() {
	p := x.plan
	x.uses = make([]use, len(x.indicators))
	for i := range x.organizations {
		for _, id := range p.Organizations[i].Areas {
			x.refer(x.organizations[i].entity, "areas", kindArea, string(id))
		}
	}
	for i := range x.areas {
		x.refer(x.areas[i].entity, "parent", kindArea, string(p.Areas[i].Parent))
	}
	for i := range x.bodies {
		n, b := x.bodies[i].entity, &p.Bodies[i]
		x.refer(n, "parent", kindBody, string(b.Parent))
		for j := range b.Seats {
			x.refer(n+1+int32(j), "org", kindOrganization, string(b.Seats[j].Org))
		}
	}
	for i := range x.indicators {
		x.refer(x.indicators[i].entity, "responsible", kindOrganization, p.Indicators[i].Responsible)
	}
	for i := range x.outcomes {
		for _, id := range p.Outcomes[i].Indicators {
			x.refer(x.outcomes[i].entity, "indicators", kindIndicator, string(id))
		}
		for _, id := range p.Outcomes[i].Owners {
			x.refer(x.outcomes[i].entity, "owners", kindBody, string(id))
		}
	}
	for i := range x.engagements {
		for _, id := range p.Engagements[i].Areas {
			x.refer(x.engagements[i].entity, "areas", kindArea, string(id))
		}
	}
	for i := range x.contributions {
		x.refer(x.contributions[i].entity, "from", kindOrganization, string(p.Contributions[i].From))
	}
	for i := range p.Adoptions {
		x.refer(0, "adoptions", kindOrganization, string(p.Adoptions[i].By))
		x.refer(0, "adoptions", kindBody, string(p.Adoptions[i].Body))
	}
	for i := range x.priorities {
		x.refer(x.priorities[i].entity, "owner", kindBody, string(x.priorities[i].Owner))
	}
	for i := range x.goals {
		g := &x.goals[i]
		g.Measures = x.measures(g.entity, g.Indicators)
		for _, id := range g.Outcomes {
			x.refer(g.entity, "outcomes", kindOutcome, string(id))
		}
		for _, id := range g.Risks {
			x.refer(g.entity, "risks", kindRisk, string(id))
		}
	}
	for i := range x.initiatives {
		n := &x.initiatives[i]
		n.Leader = x.org(n.entity, "lead", n.Lead)
		n.Helpers = x.partners(n.entity, n.Partners)
		n.Measures = x.measures(n.entity, n.Indicators)
		for _, id := range n.Outcomes {
			if e := x.refer(n.entity, "outcomes", kindOutcome, string(id)); e >= 0 {
				n.Wanted = append(n.Wanted, &p.Outcomes[x.entities[e].index])
			}
		}
		for _, id := range n.Risks {
			if e := x.refer(n.entity, "risks", kindRisk, string(id)); e >= 0 {
				n.Against = append(n.Against, &p.Context.Risks[x.entities[e].index])
			}
		}
	}
	for i := range x.activities {
		a := &x.activities[i]
		a.Leader = x.org(a.entity, "lead", a.Lead)
		a.Helpers = x.partners(a.entity, a.Partners)
		a.Measures = x.measures(a.entity, a.Indicators)
		from := len(x.orgs)
		for j := range a.Funding {
			x.orgs = append(x.orgs, x.org(a.entity, "funding", a.Funding[j].From))
		}
		a.Funders = x.orgs[from:len(x.orgs):len(x.orgs)]
	}
	for i := range x.actionPlans {
		for _, id := range p.ActionPlans[i].Activities {
			x.refer(x.actionPlans[i].entity, "activities", kindActivity, string(id))
		}
	}
	for i := range x.alignments {
		for _, id := range p.Alignments[i].Entities {
			x.references = append(x.references, x.any(x.alignments[i].entity, "entities", id))
		}
	}
	for i := range x.reports {
		for j := range p.Reports[i].Effects {
			x.refer(x.reports[i].entity, "effects", kindRisk, p.Reports[i].Effects[j].About)
		}
	}
}

// refer notes a reference and returns the entity it names, or -1. An empty id
// is no reference.
func (x *indexer) refer(from int32, field string, want kind, id string) int32 {
	if id == "" {
		return -1
	}
	to, ok := x.ids[id]
	if !ok || x.entities[to].kind != want {
		to = -1
	} else if want == kindIndicator {
		x.measuredBy(from, to)
	}
	x.references = append(x.references, Reference{ID: id, Review: x.Review, field: field, want: want, from: from, to: to})
	return to
}

// any is a reference to an entity of whatever sort.
func (x *indexer) any(from int32, field, id string) Reference {
	to, ok := x.ids[id]
	if !ok {
		to = -1
	}
	want := kindPlan
	if to >= 0 {
		want = x.entities[to].kind
	}
	return Reference{ID: id, Review: x.Review, field: field, want: want, from: from, to: to}
}

func (x *indexer) org(from int32, field string, id partnership.OrgID) *partnership.Organization {
	if e := x.refer(from, field, kindOrganization, string(id)); e >= 0 {
		return &x.plan.Organizations[x.entities[e].index]
	}
	return nil
}

func (x *indexer) partners(from int32, ids []partnership.OrgID) []*partnership.Organization {
	at := len(x.orgs)
	for _, id := range ids {
		x.orgs = append(x.orgs, x.org(from, "partners", id))
	}
	return x.orgs[at:len(x.orgs):len(x.orgs)]
}

func (x *indexer) measures(from int32, ids []indicators.ID) []*indicators.Indicator {
	at := len(x.inds)
	for _, id := range ids {
		var v *indicators.Indicator
		if e := x.refer(from, "indicators", kindIndicator, string(id)); e >= 0 {
			v = &x.plan.Indicators[x.entities[e].index]
		}
		x.inds = append(x.inds, v)
	}
	return x.inds[at:len(x.inds):len(x.inds)]
}
