package partnership

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Review is everything a rule over a partnership may look at, indexed once for
// a day: who holds which seat, how far each process has come, the ground as a
// tree. It costs time linear in the partnership. A Review is safe to share
// between goroutines; a changed partnership needs a new one.
type Review struct {
	partnership *Partnership
	on          cal.Date
	rosters     []Roster // one, or none where nothing is said of bodies
	ground      term.Index
	processes   []State
	faults      []error // of each process, nil where it was replayed
}

// NewReview indexes a partnership for a day. Everything in it is accepted,
// broken or not: what is wrong is for rules to say. Without a day, whatever
// depends on one cannot be told.
func NewReview(p *Partnership, on cal.Date) *Review {
	r := &Review{partnership: p, on: on}
	if p.Bodies != nil {
		r.rosters = []Roster{*NewRoster(on, p.Bodies, p.Organizations)}
	}
	r.ground, _ = Ground(p.Ground) // its faults are found by a rule
	for i := range p.Processes {
		s, err := p.Processes[i].Replay(p.Processes[i].Events, on)
		r.processes, r.faults = append(r.processes, s), append(r.faults, err)
	}
	return r
}

// Partnership returns the partnership under review.
func (r *Review) Partnership() *Partnership { return r.partnership }

// On returns the day it is judged for.
func (r *Review) On() cal.Date { return r.on }

// Stage returns the stage the partnership states for its plan.
func (r *Review) Stage() check.Stage { return r.partnership.Stage }

// Rosters returns the roster of the day, for check.Each: one, or none where
// nothing is said of bodies.
func (r *Review) Rosters() []Roster { return r.rosters }

// Roster returns who holds which seat on the day, or nil where nothing is said
// of bodies.
func (r *Review) Roster() *Roster {
	if len(r.rosters) == 0 {
		return nil
	}
	return &r.rosters[0]
}

// Ground returns the areas as a tree.
func (r *Review) Ground() term.Index { return r.ground }

// Processes returns how far each process of the partnership has come on the
// day, in their order. A process whose template cannot be used has a zero
// State; Process says why.
func (r *Review) Processes() []State { return r.processes }

// Process returns how far the process of an id has come on the day. The error
// is that of a template that cannot be used; found is false where there is no
// such process.
func (r *Review) Process(id ProcessID) (s State, found bool, err error) {
	for i := range r.partnership.Processes {
		if r.partnership.Processes[i].ID == id {
			return r.processes[i], true, r.faults[i]
		}
	}
	return State{}, false, nil
}

// At returns the place of a field of the partnership itself; an empty field is
// the partnership.
func (r *Review) At(field string) check.At {
	id := string(r.partnership.ID)
	if id == "" || id[0] == '#' {
		id = "#0"
	}
	return check.At{Kind: "partnership", ID: id, Field: field}
}

// Arg names the partnership in a sentence: by its name, else its id.
func (r *Review) Arg(name string) i18n.Arg {
	if r.partnership.Name.Worded() {
		return i18n.Local(name, r.partnership.Name)
	}
	return i18n.Label(name, i18n.Clip(string(r.partnership.ID), 60))
}
