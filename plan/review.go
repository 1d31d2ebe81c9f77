package plan

import (
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Given is what a plan is judged with, besides itself. The zero Given judges
// the plan without a day, at the stage the plan states.
type Given struct {
	On           cal.Date                 // the day it is judged for; none: rules that need one cannot tell
	Stage        check.Stage              // AnyStage: as the plan states
	Observations []indicators.Observation // readings of its indicators
	Dimensions   []indicators.Dimension   // what the readings are told apart by
	Partnership  *partnership.Partnership // the partnership whose plan it is; nil: not at hand
	Unmet        []UnmetNeed              // needs for which no help was found; nil: not at hand
}

// Review is everything a rule over a plan may look at, indexed once: ids
// resolved, blank texts found, every entity with its place. It costs time
// linear in the size of the plan. A Review is safe to share between
// goroutines; a changed plan needs a new one, and the plan must not be changed
// while a Review of it is in use.
type Review struct {
	plan  *Plan
	given Given

	entities []Entity
	ids      map[string]int32 // the first entity of each id

	priorities  []PriorityNode
	goals       []GoalNode
	initiatives []InitiativeNode
	activities  []ActivityNode

	organizations []Item[partnership.Organization]
	areas         []Item[partnership.Area]
	bodies        []Item[partnership.Body]
	engagements   []Item[partnership.Engagement]
	contributions []Item[partnership.Contribution]
	indicators    []Item[indicators.Indicator]
	outcomes      []Item[Outcome]
	risks         []Item[Risk]
	actionPlans   []Item[ActionPlan]
	sections      []Item[partnership.Section]
	alignments    []Item[Alignment]
	reports       []Item[Report]

	labels     []Label
	references []Reference
	terms      map[term.Code]*term.Term // of the plan's schemes

	readings   []reading           // by indicator, then as reading.compare orders them
	spans      []int32             // where the readings of each indicator begin
	breakdowns []breakdown         // the dimensions given
	partsOf    map[term.Code]int32 // the breakdown whose first category it is
	uses       []use               // one an indicator
	reaches    []stated            // one an outcome: whether its indicators measure a change

	partnerships []partnership.Review // one, or none where it is not at hand
}

// PriorityNode is a priority in its plan.
type PriorityNode struct {
	*Priority
	Review *Review    // the review it belongs to
	Below  []GoalNode // its goals
	entity int32
}

// GoalNode is a goal in its plan.
type GoalNode struct {
	*Goal
	Review   *Review                 // the review it belongs to
	Priority *PriorityNode           // the priority it stands under
	Below    []InitiativeNode        // its initiatives
	Measures []*indicators.Indicator // as Goal.Indicators, resolved; nil where there is no such indicator
	entity   int32
}

// InitiativeNode is an initiative in its plan.
type InitiativeNode struct {
	*Initiative
	Review   *Review                     // the review it belongs to
	Goal     *GoalNode                   // the goal it stands under
	Below    []ActivityNode              // its activities
	Leader   *partnership.Organization   // nil: none named, or no such organization
	Helpers  []*partnership.Organization // as Initiative.Partners, resolved; nil where there is no such organization
	Measures []*indicators.Indicator     // as Initiative.Indicators, resolved
	Wanted   []*Outcome                  // as Initiative.Outcomes, resolved
	Against  []*Risk                     // as Initiative.Risks, resolved
	entity   int32
}

// ActivityNode is an activity in its plan.
type ActivityNode struct {
	*Activity
	Review     *Review                     // the review it belongs to
	Initiative *InitiativeNode             // the initiative it stands under
	Leader     *partnership.Organization   // nil: none named, or no such organization
	Helpers    []*partnership.Organization // as Activity.Partners, resolved; nil where there is no such organization
	Measures   []*indicators.Indicator     // as Activity.Indicators, resolved
	Funders    []*partnership.Organization // who each of Activity.Funding is from, resolved
	entity     int32
}

// Item is any other entity in its plan.
type Item[T any] struct {
	Value  *T      // the entity
	Review *Review // the review it belongs to
	entity int32
}

// Label is a title, name or other short text that a reader meets, in its
// place.
type Label struct {
	Text   i18n.Text // the words by language
	Field  string    // the field that holds it
	Title  bool      // the name of its entity, and not a further text
	Review *Review   // the review it belongs to
	entity int32
	blank  int32 // languages of the plan in which it is blank
}

// Entity is anything in a plan that has, or should have, an id.
type Entity struct {
	ID     string  // as the document has it
	Review *Review // the review it belongs to
	kind   kind
	usable bool // the id is there, and the first of its kind to bear it
	twice  bool // the id was seen before
	needs  bool // an id is required
	parent int32
	index  int32 // position in its list
	node   int32 // position in the review's own list
}

// Reference is a field that names another entity by its id.
type Reference struct {
	ID     string  // the id the field names
	Review *Review // the review it belongs to
	field  string
	want   kind
	from   int32
	to     int32 // -1: there is none of that kind
}

// Plan returns the plan under review.
func (r *Review) Plan() *Plan { return r.plan }

// On returns the day the plan is judged for.
func (r *Review) On() cal.Date { return r.given.On }

// Stage returns the stage the plan is judged at: the given one, else the
// plan's own.
func (r *Review) Stage() check.Stage {
	if r.given.Stage != check.AnyStage {
		return r.given.Stage
	}
	return r.plan.Stage
}

// Given returns what the plan is judged with.
func (r *Review) Given() Given { return r.given }

// Partnerships returns the review of the given partnership on the same day, for
// check.Each: one, or none where it is not at hand.
func (r *Review) Partnerships() []partnership.Review { return r.partnerships }

// The lists of a review, in document order. They belong to the review: a rule
// reads them, check.Each ranges over them.

// Priorities returns the priorities.
func (r *Review) Priorities() []PriorityNode { return r.priorities }

// Goals returns the goals of all priorities.
func (r *Review) Goals() []GoalNode { return r.goals }

// Initiatives returns the initiatives of all goals.
func (r *Review) Initiatives() []InitiativeNode { return r.initiatives }

// Activities returns the activities of all initiatives.
func (r *Review) Activities() []ActivityNode { return r.activities }

// Organizations returns the organizations.
func (r *Review) Organizations() []Item[partnership.Organization] { return r.organizations }

// Areas returns the areas.
func (r *Review) Areas() []Item[partnership.Area] { return r.areas }

// Bodies returns the bodies.
func (r *Review) Bodies() []Item[partnership.Body] { return r.bodies }

// Engagements returns the engagements.
func (r *Review) Engagements() []Item[partnership.Engagement] { return r.engagements }

// Contributions returns the contributions to the plan as a whole.
func (r *Review) Contributions() []Item[partnership.Contribution] { return r.contributions }

// Indicators returns the indicators.
func (r *Review) Indicators() []Item[indicators.Indicator] { return r.indicators }

// Outcomes returns the outcomes.
func (r *Review) Outcomes() []Item[Outcome] { return r.outcomes }

// Risks returns the risk factors.
func (r *Review) Risks() []Item[Risk] { return r.risks }

// ActionPlans returns the action plans.
func (r *Review) ActionPlans() []Item[ActionPlan] { return r.actionPlans }

// Sections returns the sections that are no component, each before its parts.
func (r *Review) Sections() []Item[partnership.Section] { return r.sections }

// Alignments returns the alignments.
func (r *Review) Alignments() []Item[Alignment] { return r.alignments }

// Reports returns the reports.
func (r *Review) Reports() []Item[Report] { return r.reports }

// Labels returns every title and name, and the other texts of a plan that are
// read by people.
func (r *Review) Labels() []Label { return r.labels }

// Entities returns everything that has, or should have, an id; the plan first.
func (r *Review) Entities() []Entity { return r.entities }

// References returns every field that names another entity.
func (r *Review) References() []Reference { return r.references }

// At returns the place of a field of the plan itself; an empty field is the
// plan.
func (r *Review) At(field string) check.At { return r.entities[0].At(field) }

// At returns the place of a field of the priority; an empty field is the
// priority itself.
func (n *PriorityNode) At(field string) check.At { return n.Review.entities[n.entity].At(field) }

// At returns the place of a field of the goal; an empty field is the goal
// itself.
func (n *GoalNode) At(field string) check.At { return n.Review.entities[n.entity].At(field) }

// At returns the place of a field of the initiative; an empty field is the
// initiative itself.
func (n *InitiativeNode) At(field string) check.At { return n.Review.entities[n.entity].At(field) }

// At returns the place of a field of the activity; an empty field is the
// activity itself.
func (n *ActivityNode) At(field string) check.At { return n.Review.entities[n.entity].At(field) }

// At returns the place of a field of the item; an empty field is the item
// itself.
func (i *Item[T]) At(field string) check.At { return i.Review.entities[i.entity].At(field) }

// At returns the label's place in one language; no language is the label as a
// whole.
func (l *Label) At(lang i18n.Lang) check.At {
	at := l.Review.entities[l.entity].At(l.Field)
	at.Key = string(lang)
	return at
}

// Complete reports whether the label has words in every language of the plan.
func (l *Label) Complete() bool { return l.blank == 0 }

// Name returns the printed number of the label's entity, or else its id.
func (l *Label) Name() string { return l.Review.name(l.entity) }

// Kind returns what sort of entity it is: "goal", "organization".
func (e *Entity) Kind() string { return kinds[e.kind].name }

// Required reports whether the entity must have an id.
func (e *Entity) Required() bool { return e.needs }

// Doubled reports whether an earlier entity of the plan bears the same id.
func (e *Entity) Doubled() bool { return e.twice }

// At returns the place of a field of the entity. Where the id cannot be used
// (blank, doubled or marked as a position) the position stands in.
func (e *Entity) At(field string) check.At {
	at := check.At{Kind: kinds[e.kind].name, ID: e.ID, Field: field}
	if !e.usable {
		at.ID = "#" + e.Review.position(e)
	}
	return at
}

// At returns the place of the field that holds the reference; the key is the
// id it names.
func (f *Reference) At() check.At {
	at := f.Review.entities[f.from].At(f.field)
	at.Key = f.ID
	return at
}

// Resolved reports whether the plan has such an entity, of the sort the field
// asks for.
func (f *Reference) Resolved() bool { return f.to >= 0 }

// Kind returns what sort of entity the field asks for.
func (f *Reference) Kind() string { return kinds[f.want].name }

// name returns how a reader knows an entity: its printed number, else its id.
func (r *Review) name(entity int32) string {
	e := &r.entities[entity]
	number := ""
	switch e.kind {
	case kindPriority:
		number = r.priorities[e.node].Number
	case kindGoal:
		number = r.goals[e.node].Number
	case kindInitiative:
		number = r.initiatives[e.node].Number
	case kindActivity:
		number = r.activities[e.node].Number
	case kindActionPlan:
		number = r.actionPlans[e.node].Value.Number
	default:
	}
	if strings.TrimSpace(number) != "" {
		return number
	}
	return e.At("").ID
}

// Count returns how many there are of "priorities", "goals", "initiatives" or
// "activities"; an implicit level's holders are not counted. Any other word
// counts nothing.
func (r *Review) Count(what string) int {
	n := 0
	switch what {
	case "priorities":
		for i := range r.priorities {
			if !r.priorities[i].Implicit {
				n++
			}
		}
	case "goals":
		for i := range r.goals {
			if !r.goals[i].Implicit {
				n++
			}
		}
	case "initiatives":
		for i := range r.initiatives {
			if !r.initiatives[i].Implicit {
				n++
			}
		}
	case "activities":
		n = len(r.activities)
	}
	return n
}

// Organization returns the organization of an id, or nil. Like the other
// look-ups it takes constant time.
func (r *Review) Organization(id partnership.OrgID) *partnership.Organization {
	if e := r.entity(kindOrganization, string(id)); e != nil {
		return &r.plan.Organizations[e.index]
	}
	return nil
}

// Body returns the body of an id, or nil.
func (r *Review) Body(id partnership.BodyID) *partnership.Body {
	if e := r.entity(kindBody, string(id)); e != nil {
		return &r.plan.Bodies[e.index]
	}
	return nil
}

// Priority returns the priority of an id in its place, or nil.
func (r *Review) Priority(id PriorityID) *PriorityNode {
	if e := r.entity(kindPriority, string(id)); e != nil {
		return &r.priorities[e.node]
	}
	return nil
}

// Activity returns the activity of an id in its place, or nil.
func (r *Review) Activity(id ActivityID) *ActivityNode {
	if e := r.entity(kindActivity, string(id)); e != nil {
		return &r.activities[e.node]
	}
	return nil
}

// Term returns the term that a code names in the plan's own schemes, or nil.
// The code must name the scheme as the plan does, with its version.
func (r *Review) Term(c term.Code) *term.Term { return r.terms[c] }

// entity returns the entity of a sort and an id, or nil.
func (r *Review) entity(k kind, id string) *Entity {
	if n, ok := r.ids[id]; ok && r.entities[n].kind == k {
		return &r.entities[n]
	}
	return nil
}

// Index returns the position of the priority in Review.Priorities.
func (n *PriorityNode) Index() int { return int(n.Review.entities[n.entity].node) }

// Arg names the plan in a sentence.
func (r *Review) Arg(name string) i18n.Arg { return r.named(name, 0) }

// Arg names the priority in a sentence: by its title, else its printed number,
// else its id.
func (n *PriorityNode) Arg(name string) i18n.Arg { return n.Review.named(name, n.entity) }

// Arg names the goal in a sentence: by its title, else its printed number, else
// its id.
func (n *GoalNode) Arg(name string) i18n.Arg { return n.Review.named(name, n.entity) }

// Arg names the initiative in a sentence: by its title, else its printed
// number, else its id.
func (n *InitiativeNode) Arg(name string) i18n.Arg { return n.Review.named(name, n.entity) }

// Arg names the activity in a sentence: by its title, else its printed number,
// else its id.
func (n *ActivityNode) Arg(name string) i18n.Arg { return n.Review.named(name, n.entity) }

// Arg names the item in a sentence: by its title or name, else its id.
func (i *Item[T]) Arg(name string) i18n.Arg { return i.Review.named(name, i.entity) }
