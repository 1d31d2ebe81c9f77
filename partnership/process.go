package partnership

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// ProcessID names a template.
type ProcessID string

// StepID names a step or a part of one. It is unique in its process.
type StepID string

// ActorID names whoever acts or decides: an organization, a body, or a
// community that has no legal form and is neither.
type ActorID string

// What a template may hold; [Process.Check] refuses more. They bound the work
// of a hostile one and lie far beyond any that was seen.
const (
	MaxSteps     = 500 // steps and parts, all counted
	MaxStepDepth = 4   // parts of parts: a step is at depth 1
	MaxPlanYears = 50  // years of one round
)

// The kinds of event that do something to a step. The zero kind is StepClosed
// where a step is named. A kind of another vocabulary ("event:workshop") is put
// on record and changes nothing; another term of this one is refused.
const (
	StepClosed   term.Code = "process:closed"   // done, delivered, approved, endorsed
	StepStarted  term.Code = "process:started"  // work has begun
	StepReopened term.Code = "process:reopened" // closed in error, or withdrawn; what was closed on the strength of it stays closed
)

// Process is a template: the steps a partnership goes through, in their usual
// order, and what each waits for. It is data: the six steps of a Local
// Immigration Partnership, four project steps, three phases and an Ontario
// planning cycle are each a value, and [Process.Replay] runs them all.
//
// A Process may come from outside and hold faults; [Process.Check] names them.
// The zero Process has no steps, and nothing is ever missing from it.
type Process struct {
	ID    ProcessID `json:"id"`             // stable
	Title i18n.Text `json:"title,omitzero"` // what people call it
	Steps []Step    `json:"steps,omitzero"` // in their usual order
	// Ring is the step with which the next round begins once every step is
	// closed. That step and those after it come again; those before it stand
	// once and for all. Empty: there is one round.
	Ring StepID `json:"ring,omitzero"`
	// Rounds are the years of each round, first round first: a strategy of
	// three years is 2013-2016 counted by difference. A yearly step recurs in
	// each of its [cal.Period.PlanYears]. A round without a period, and one that
	// is open or does not declare its counting, has years that are not known:
	// any may be recorded and its yearly steps never close as a whole.
	Rounds []cal.Period    `json:"rounds,omitzero"`
	Events []Event         `json:"events,omitzero"` // on record, in the order they were recorded; nil in a template
	Source check.Source    `json:"source,omitzero"` // where it stands
	X      json.RawMessage `json:"x,omitzero"`      // the host’s own, kept byte for byte and never looked at
}

// Step is one thing to be got through: a council to establish, a document to
// deliver, a decision to wait for. Its parts are steps like itself, so that a
// deliverable may have a draft before it and an approval of its own.
//
// One event closes a step: whatever says it is done or, where there is a
// Decider, the decider's decision.
type Step struct {
	ID     StepID    `json:"id"`              // stable, unique in the process
	Number string    `json:"number,omitzero"` // as printed: "3", "4-1"
	Title  i18n.Text `json:"title,omitzero"`  // as printed
	Kind   term.Code `json:"kind,omitzero"`   // a body, consultation, gate, drafting, report; nothing here depends on it
	// Needs are steps that must be closed before this one or a part of it may
	// begin or close: without them the event is refused. A yearly step needs
	// the same year of another yearly step; any other needs all its years.
	Needs []StepID `json:"needs,omitzero"`
	// After are steps that usually are closed before this one is: without them
	// the event is accepted and reported as a deviation.
	After []StepID `json:"after,omitzero"`
	// Parts are the deliverables, activities and decisions of the step, any of
	// which may be closed in any order its own Needs leave. The step closes
	// only after all that are not Optional.
	Parts    []Step `json:"parts,omitzero"`
	Optional bool   `json:"optional,omitzero"` // what it is part of closes without it
	// Decider makes the step a gate: only a decision of this actor closes it.
	// Somebody else's decision is refused. Empty: anybody may report it done.
	Decider ActorID `json:"decider,omitzero"`
	// Manner is how it has to be decided: "manner:collectively", "manner:by-law".
	// Another manner is refused; a decision that does not say is accepted and
	// reported as a deviation. Empty: any.
	Manner term.Code       `json:"manner,omitzero"`
	Owner  ActorID         `json:"owner,omitzero"`  // who carries it; told and never enforced
	Yearly bool            `json:"yearly,omitzero"` // closes once in each plan year, with all its parts
	Months int             `json:"months,omitzero"` // planned length; with Days 0 too, not stated
	Days   int             `json:"days,omitzero"`   // planned length beyond Months
	Source check.Source    `json:"source,omitzero"` // where it stands
	X      json.RawMessage `json:"x,omitzero"`      // the host’s own, kept byte for byte and never looked at
}

// Event is something that happened, or is planned to. A list of events is
// written in the order of recording and only grows; each has, besides, the day
// it took effect. The zero Event is on record, undated and about nothing.
type Event struct {
	Kind       term.Code       `json:"kind,omitzero"`       // an open list; see StepClosed
	Step       StepID          `json:"step,omitzero"`       // the step or part it is about; empty: none
	Year       int             `json:"year,omitzero"`       // of a yearly step: which plan year of the round, from 1
	On         cal.Date        `json:"on,omitzero"`         // the day, month or year it took effect; none: not known
	Actor      ActorID         `json:"actor,omitzero"`      // who acted or decided
	Manner     term.Code       `json:"manner,omitzero"`     // in what manner
	Planned    bool            `json:"planned,omitzero"`    // foreseen and not held: its day is when the step is due
	Engagement EngagementID    `json:"engagement,omitzero"` // the occasion on which
	Title      i18n.Text       `json:"title,omitzero"`      // in words
	Source     check.Source    `json:"source,omitzero"`     // where it stands
	X          json.RawMessage `json:"x,omitzero"`          // the host’s own, kept byte for byte and never looked at
}

// Scheme is the process as a vocabulary: its steps are the terms, parts below
// their step. It lets a [term.Crosswalk] map one process to another and name
// the steps of either that have no counterpart.
func (p Process) Scheme() term.Scheme {
	s := term.Scheme{ID: string(p.ID), Title: p.Title, URL: p.Source.URL, Read: p.Source.Read}
	processWalk(p.Steps, func(w processPlace) {
		t := term.Term{ID: string(w.step.ID), Label: w.step.Title}
		if w.parent != nil {
			t.Parent = string(w.parent.ID)
		}
		s.Terms = append(s.Terms, t)
	})
	return s
}

// Sorted returns the process with its steps in the order of their printed
// numbers, in which 2 comes before 10 and 3-2 before 3-10. Steps without a
// number come last; those that do not differ keep their order. Parts stay as
// they are.
func (p Process) Sorted() Process {
	p.Steps = slices.Clone(p.Steps)
	slices.SortStableFunc(p.Steps, func(a, b Step) int { return processNumbers(a.Number, b.Number) })
	return p
}

// processNumbers orders printed numbers: runs of digits by value, the rest by
// bytes, and nothing at all last.
func processNumbers(a, b string) int {
	if a == "" || b == "" {
		return cmp.Compare(len(b), len(a))
	}
	for a != "" && b != "" {
		x, y := processDigits(a), processDigits(b)
		if x == 0 || y == 0 {
			if a[0] != b[0] {
				return cmp.Compare(a[0], b[0])
			}
			a, b = a[1:], b[1:]
			continue
		}
		m, n := strings.TrimLeft(a[:x], "0"), strings.TrimLeft(b[:y], "0")
		if c := cmp.Or(cmp.Compare(len(m), len(n)), strings.Compare(m, n)); c != 0 {
			return c
		}
		a, b = a[x:], b[y:]
	}
	return cmp.Compare(len(a), len(b))
}

// processDigits is the length of the run of ASCII digits at the start of s.
func processDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// processPlace is a step where it stands: in which step, and by which
// positions.
type processPlace struct {
	step, parent *Step
	up           int // position of the parent among the places; -1: none
	depth        int // 1: a step
	path         []int
}

// processWalk visits steps and their parts, each before what is below it, and
// stops beyond MaxSteps or MaxStepDepth: a template written in Go may hold
// itself. It reports whether it saw everything.
func processWalk(steps []Step, visit func(processPlace)) (all bool) {
	seen, all := 0, true
	var down func(steps []Step, parent *Step, up int, path []int)
	down = func(steps []Step, parent *Step, up int, path []int) {
		for i := range steps {
			if seen == MaxSteps || len(path) == MaxStepDepth {
				all = false
				return
			}
			at, here := seen, append(slices.Clone(path), i)
			seen++
			visit(processPlace{&steps[i], parent, up, len(here), here})
			down(steps[i].Parts, &steps[i], at, here)
		}
	}
	down(steps, nil, -1, nil)
	return all
}
