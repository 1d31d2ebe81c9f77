package partnership

import (
	"slices"
	"sort"
	"strconv"

	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

// State is what became of a process by a day. It is made by [Process.Replay]
// and answers for other days too. It refers to the process and the events it
// was made from: do not change them while it is in use. It is safe for
// concurrent use. The zero State is that of a process without steps to which
// nothing happened.
type State struct {
	Process  ProcessID `json:"process,omitzero"`  // whose state
	On       cal.Date  `json:"on,omitzero"`       // the day asked, to its end; none: after everything on record
	Round    int       `json:"round,omitzero"`    // the round under way, from 1
	Complete bool      `json:"complete,omitzero"` // every step of it that is not optional is closed
	// Steps are the steps and their parts in the order of the template, a
	// yearly one once for each year of the round. Where the years are not known
	// they are those on record, and at least the first.
	Steps []StepState `json:"steps,omitzero"`
	// Next is what may happen now and is its turn by custom, as events that lack
	// only their day: the step, the first of its years that is open, who decides
	// and how. For everything that may happen see [State.May].
	Next []Event `json:"next,omitzero"`
	// Held are the events in force, in order of effect: notes and deviations
	// among them, refused ones not.
	Held []Entry `json:"held,omitzero"`
	// Unsure are those of Held whose month or year has not ended on the day: it
	// is not known whether they had taken effect.
	Unsure []Entry `json:"unsure,omitzero"`
	// Deviations are one entry for each way in which an event in force departs
	// from what is usual, in order of effect.
	Deviations []Entry `json:"deviations,omitzero"`
	// Refused are the events that could not happen and changed nothing, in order
	// of effect. [State.Instead] tells what could have.
	Refused []Entry `json:"refused,omitzero"`
	// Planned are the events foreseen and not held, in the order of recording.
	Planned []Entry `json:"planned,omitzero"`
	// Ahead are the events that took effect after the day, in order of effect,
	// refused ones left out.
	Ahead []Entry `json:"ahead,omitzero"`

	run  *processRun
	upTo int // of the events in order of effect
}

// StepState is how one step stands, in one year if it is yearly.
type StepState struct {
	Step     StepID   `json:"step"`              // which
	Year     int      `json:"year,omitzero"`     // of a yearly step: which plan year, from 1
	Round    int      `json:"round"`             // to which round this belongs
	Started  bool     `json:"started,omitzero"`  // it was said to have begun
	Closed   bool     `json:"closed,omitzero"`   // it is done
	By       ActorID  `json:"by,omitzero"`       // who closed it; empty: not told
	On       cal.Date `json:"on,omitzero"`       // the day it was closed; none: open, or not known
	Blocked  []StepID `json:"blocked,omitzero"`  // what has to be closed before it can be, in the same year where that is yearly; nil: nothing
	Due      cal.Date `json:"due,omitzero"`      // planned day, else the end of its plan year; none: not stated
	Overdue  bool     `json:"overdue,omitzero"`  // open, and Due has certainly passed
	Ends     cal.Date `json:"ends,omitzero"`     // earliest day it can end: see [State.Slip]; none: not known
	Critical bool     `json:"critical,omitzero"` // on the chain of open steps that ends last
}

// Entry is what became of one event.
type Entry struct {
	Place int      `json:"place"`          // of the event in the list, from 0
	Step  StepID   `json:"step,omitzero"`  // the step it is about
	Year  int      `json:"year,omitzero"`  // and the plan year
	Round int      `json:"round,omitzero"` // the round under way when it took effect
	On    cal.Date `json:"on,omitzero"`    // its day
	Code  string   `json:"code,omitzero"`  // why it was refused or how it deviates; empty: neither
	after int      // how many events stand before it in order of effect; -1: it is planned
}

// At names the event for a finding: by its place, for events have no id.
func (e Entry) At() check.At { return check.At{Kind: "event", ID: "#" + strconv.Itoa(e.Place)} }

// Replay folds events into the state of a day. They are given in the order in
// which they were recorded; they are folded in the order in which they took
// effect. A month or a year stands after what was recorded before it as far as
// its own dates allow; an event without a date stands right behind the one
// recorded before it; of one day, what was recorded first stands first.
//
// A late record is legal. An event that fails in order of effect is refused,
// and changes nothing; but if it was in order when it was recorded, by all that
// was on record then, it stands and is a deviation. Codes of refusal are
// "unknown-step", "unknown-kind", "year" (the step is yearly and the event names
// none of its years, or the other way round), "decider", "manner", "needs",
// "parts", "closed" and "not-closed"; of deviation, "order" (see Step.After),
// "late" and "no-manner".
//
// Only events of the day and before are in force. A month or year is in force
// from the day it counts from, and Unsure until it has ended. A day that is
// itself a month or a year is asked about at its end; none asks about
// everything, and then nothing is overdue.
//
// The error is that of [Process.Check], and then there is no state. The work is
// proportional to the number of events (to n log n where they were recorded out
// of order).
func (p Process) Replay(events []Event, on cal.Date) (State, error) {
	if err := p.Check().Err(); err != nil {
		return State{}, err
	}
	return newProcessRun(processCompile(p), events).state(on), nil
}

// At is the state on another day, by the same events. It takes well under a
// millisecond however many events there are, once their replay is paid for.
func (s State) At(on cal.Date) State {
	if s.run == nil {
		return State{On: on}
	}
	return s.run.state(on)
}

// Known is the state on the same day by what had been recorded when the list
// had n events. It never depends on what was recorded later. Beyond either end
// of the list it stops there.
func (s State) Known(n int) State {
	if s.run == nil {
		return s
	}
	return newProcessRun(s.run.net, s.run.events[:min(max(n, 0), len(s.run.events))]).state(s.On)
}

// May is everything that could happen now and not be refused, whether usual or
// not, in the order of the template and of years; as events that lack only
// their day.
func (s State) May() []Event {
	if s.run == nil {
		return nil
	}
	return s.run.at(s.upTo).offers(false)
}

// Instead is everything that could have happened in the place of an entry of
// this state, as [State.May] tells it; of a planned event, what may happen now.
func (s State) Instead(e Entry) []Event {
	if _, f := s.before(e); f != nil {
		return f.offers(false)
	}
	return nil
}

// Lacking is what an entry of this state was refused for, or what usually comes
// before it, as events that lack their day: "plan, year 2". It is nil if
// nothing was lacking; of a planned event it is what is lacking now.
func (s State) Lacking(e Entry) []Event {
	m, f := s.before(e)
	if f == nil || m.node < 0 || m.fault != stepFaultNone || m.act == stepActNote || m.act == stepActReopen {
		return nil
	}
	if !f.within(m.node, m.year) || f.cell(m.node, m.year).closed > 0 {
		if m.node < f.net.ring || !f.complete() {
			return nil
		}
		f.round++ // it would have been the first of the next round
		if !f.within(m.node, m.year) {
			return nil
		}
	}
	if e.Code == processFaults[stepFaultOrder] {
		return f.events(f.open(nil, m.year, f.net.nodes[m.node].after))
	}
	return f.events(f.lacks(m.node, m.year, m.act == stepActClose))
}

// before is an entry's move and the fold it met; nil if the entry is not of
// this state.
func (s State) before(e Entry) (processMove, *processFold) {
	if s.run == nil || e.Place < 0 || e.Place >= len(s.run.events) || e.after > len(s.run.order) {
		return processMove{}, nil
	}
	after := e.after
	if after < 0 {
		after = s.upTo
	}
	return s.run.net.move(&s.run.events[e.Place]), s.run.at(after)
}

// processSlot is a place in a year; year 0 where it is not yearly, or where the
// years of the round are not known.
type processSlot struct {
	node int32
	year int16
}

// open adds those of some places that are not closed, year by year where all
// years are meant.
func (f *processFold) open(to []processSlot, year int16, others []int32) []processSlot {
	for _, o := range others {
		switch {
		case f.met(year, o):
		case !f.net.nodes[o].yearly:
			to = append(to, processSlot{o, 0})
		case year > 0:
			to = append(to, processSlot{o, year})
		default:
			years := f.net.known(f.roundOf(o))
			for y := range years {
				if f.cell(o, int16(y)+1).closed == 0 {
					to = append(to, processSlot{o, int16(y) + 1})
				}
			}
			if len(years) == 0 {
				to = append(to, processSlot{o, 0})
			}
		}
	}
	return to
}

// lacks is what a place waits for: needs, those of what it is part of, and, for
// closing, its parts.
func (f *processFold) lacks(node int32, year int16, closing bool) []processSlot {
	var to []processSlot
	for at := node; at >= 0; at = f.net.nodes[at].up {
		to = f.open(to, year, f.net.nodes[at].needs)
	}
	if closing {
		for _, part := range f.net.nodes[node].parts {
			if !f.net.nodes[part].step.Optional {
				to = f.open(to, year, []int32{part})
			}
		}
	}
	if len(to) < 2 {
		return to
	}
	seen := make(map[processSlot]bool, len(to))
	return slices.DeleteFunc(to, func(s processSlot) bool {
		doubled := seen[s]
		seen[s] = true
		return doubled
	})
}

// event is a slot as an event that would close it.
func (f *processFold) event(s processSlot) Event {
	step := f.net.nodes[s.node].step
	return Event{Step: step.ID, Year: int(s.year), Actor: step.Decider, Manner: step.Manner}
}

func (f *processFold) events(slots []processSlot) []Event {
	var to []Event
	for _, s := range slots {
		to = append(to, f.event(s))
	}
	return to
}

// offers are the closings that would be accepted; usual ones only, each yearly
// place in its first open year, or all.
func (f *processFold) offers(usual bool) []Event {
	var to []Event
	from := int32(0)
	if f.net.ring < int32(len(f.net.nodes)) && f.complete() {
		to = f.offer(to, 0, usual) // what was optional in the round that is over
		f.round++
		from = f.net.ring
		to = f.offer(to, from, usual)
		f.round--
		return to
	}
	return f.offer(to, from, usual)
}

func (f *processFold) offer(to []Event, from int32, usual bool) []Event {
	for i := from; i < int32(len(f.net.nodes)); i++ {
		v := &f.net.nodes[i]
		if usual && v.up >= 0 && !v.yearly && f.closed(v.up) {
			continue // it is done without
		}
		first, last := int16(0), int16(0)
		if v.yearly {
			first, last = 1, int16(f.shown(i))
			if f.net.known(f.roundOf(i)) == nil {
				last = min(last+1, f.net.slots)
			}
		}
		for y := first; y <= last; y++ {
			if f.cell(i, y).closed > 0 || !f.ready(i, y) || !f.whole(i, y) || usual && !f.turn(i, y) {
				continue
			}
			if usual && v.up >= 0 && v.yearly && f.met(y, v.up) {
				continue
			}
			to = append(to, f.event(processSlot{i, y}))
			if usual {
				break
			}
		}
	}
	return to
}

// turn reports whether a place comes next by custom, its own and that of the
// steps it is part of, as far as it lies outside them.
func (f *processFold) turn(node int32, year int16) bool {
	for at := node; at >= 0; at = f.net.nodes[at].up {
		v := &f.net.nodes[at]
		for _, before := range v.after {
			inside := at != node && before > at && before < v.end
			if !inside && !f.met(year, before) {
				return false
			}
		}
	}
	return true
}

// shown is how many years of a yearly place are told: those of the round or,
// where they are not known, those on record.
func (f *processFold) shown(node int32) int {
	if years := f.net.known(f.roundOf(node)); years != nil {
		return len(years)
	}
	for y := f.net.slots; y > 1; y-- {
		if c := f.cell(node, y); c.closed > 0 || c.started > 0 {
			return int(y)
		}
	}
	return 1
}

// processRun is a replay: every event judged once, in order of effect, and the
// fold kept from time to time so that any moment is near one.
type processRun struct {
	net    *processNet
	events []Event
	order  []int32        // held events in order of effect
	days   []int32        // beside order: the day each counts from
	lawful []bool         // by place: it was in order when it was recorded
	every  int            // events between two kept folds
	kept   []*processFold // before event 0, every, 2*every, …
	coarse bool           // some held event is known to the month or year only

	held, refused, deviations, planned []Entry
	due                                map[int32][]int32 // cell: places of planned closings, in order of recording
	begun                              []int32           // by round: the day it began
}

func newProcessRun(n *processNet, events []Event) *processRun {
	r := &processRun{net: n, events: events, lawful: make([]bool, len(events)), every: max(1024, int(n.cells))}
	r.order, r.days = processOrder(events)
	moves := make([]processMove, len(events))
	recorded := newProcessFold(n)
	for i := range events {
		e := &events[i]
		m := n.move(e)
		moves[i] = m
		if e.Planned {
			r.plan(i, m)
			continue
		}
		if p := e.On.Precision(); p == cal.ToYear || p == cal.ToMonth {
			r.coarse = true
		}
		if fault, again := recorded.judge(m); fault == stepFaultNone {
			r.lawful[i] = true
			if again {
				recorded.begin()
			}
			recorded.apply(m, int32(i))
		}
	}
	f := newProcessFold(n)
	r.begun = append(r.begun, 0)
	r.held = make([]Entry, 0, len(r.order))
	for k, i := range r.order {
		if k%r.every == 0 {
			r.kept = append(r.kept, f.clone())
		}
		m := moves[i]
		fault, again := f.judge(m)
		if fault != stepFaultNone && !r.lawful[i] {
			r.refused = append(r.refused, r.entry(k, i, f, fault))
			continue
		}
		late := fault != stepFaultNone
		if again && !late {
			f.begin()
			r.begun = append(r.begun, r.days[k])
		}
		unusual := !late && m.act == stepActClose && !f.usual(m.node, m.year)
		e := r.entry(k, i, f, stepFaultNone)
		f.apply(m, i)
		r.held = append(r.held, e)
		for _, d := range [...]struct {
			is    bool
			fault processFault
		}{{unusual, stepFaultOrder}, {late, stepFaultLate}, {m.tacit, stepFaultNoManner}} {
			if d.is {
				e.Code = processFaults[d.fault]
				r.deviations = append(r.deviations, e)
			}
		}
	}
	return r
}

// plan takes down a planned event.
func (r *processRun) plan(place int, m processMove) {
	e := &r.events[place]
	r.planned = append(r.planned, Entry{Place: place, Step: e.Step, Year: e.Year, On: e.On, Code: processFaults[m.fault], after: -1})
	if m.fault == stepFaultNone && m.act == stepActClose && !e.On.IsZero() {
		if r.due == nil {
			r.due = make(map[int32][]int32)
		}
		cell := r.net.nodes[m.node].cell + max(int32(m.year)-1, 0)
		r.due[cell] = append(r.due[cell], int32(place))
	}
}

func (r *processRun) entry(k int, place int32, f *processFold, fault processFault) Entry {
	e := &r.events[place]
	return Entry{
		Place: int(place), Step: e.Step, Year: e.Year, Round: int(f.round), On: e.On,
		Code: processFaults[fault], after: k,
	}
}

// at is the fold before event k in order of effect.
func (r *processRun) at(k int) *processFold {
	if len(r.kept) == 0 {
		return newProcessFold(r.net)
	}
	from := min(k/r.every, len(r.kept)-1)
	f := r.kept[from].clone()
	for j := from * r.every; j < k; j++ {
		i := r.order[j]
		m := r.net.move(&r.events[i])
		fault, again := f.judge(m)
		if fault == stepFaultNone && again {
			f.begin()
		}
		if fault == stepFaultNone || r.lawful[i] {
			f.apply(m, i)
		}
	}
	return f
}

// state is the state at the end of a day; none: after everything.
func (r *processRun) state(on cal.Date) State {
	upTo := len(r.order)
	if !on.IsZero() {
		last := int32(on.Last().Ordinal())
		upTo = sort.Search(len(r.days), func(k int) bool { return r.days[k] > last })
	}
	f := r.at(upTo)
	s := State{
		Process: r.net.ID, On: on, Round: int(f.round), Complete: f.complete(),
		Next: f.offers(true), Planned: slices.Clip(r.planned), run: r, upTo: upTo,
	}
	s.Held, s.Ahead = processCut(r.held, upTo)
	s.Refused, _ = processCut(r.refused, upTo)
	s.Deviations, _ = processCut(r.deviations, upTo)
	if r.coarse && !on.IsZero() {
		s.Unsure = r.unsure(s.Held, on)
	}
	s.Steps = r.steps(f, on, nil)
	return s
}

// processCut divides entries at a moment.
func processCut(entries []Entry, upTo int) (before, after []Entry) {
	n := sort.Search(len(entries), func(i int) bool { return entries[i].after >= upTo })
	if n > 0 {
		before = slices.Clip(entries[:n])
	}
	if n < len(entries) {
		after = entries[n:]
	}
	return before, after
}

// unsure are the entries whose month or year has begun and not ended. They
// count from a day in the year of the day asked.
func (r *processRun) unsure(held []Entry, on cal.Date) []Entry {
	var to []Entry
	first := int32(cal.Year(on.Year()).Ordinal())
	for i := len(held) - 1; i >= 0 && r.days[held[i].after] >= first; i-- {
		if e := held[i]; !e.On.IsZero() && on.Last().Compare(e.On.Last()) < 0 {
			to = append(to, e)
		}
	}
	slices.Reverse(to)
	return to
}
