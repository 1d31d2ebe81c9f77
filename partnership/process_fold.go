package partnership

import (
	"slices"

	"github.com/entente-civic/entente/partnership/cal"
)

// processNet is a template made ready for the fold: places by number, in the
// order of the template, and for each yearly place a cell a year.
type processNet struct {
	Process
	nodes []processNode
	byID  map[StepID]int32
	ring  int32 // the first place of the ring; len(nodes): no ring
	cells int32
	order []int32 // every place after the places it waits for
	years [][]cal.Period
	slots int16 // cells of a yearly place
}

type processNode struct {
	step                *Step
	up                  int32 // the step it is part of; -1: none
	end                 int32 // the place after its last part
	cell                int32 // its first cell
	yearly              bool
	needs, after, parts []int32
}

// processYears counts the years of a round, and reports whether they can be
// counted. Beyond MaxPlanYears it stops.
func processYears(p cal.Period) (n int, ok bool) {
	if p.To.IsZero() {
		return 0, false
	}
	for range p.PlanYears() {
		if n++; n > MaxPlanYears {
			break
		}
	}
	return n, n > 0
}

// processCompile makes a template ready that Check found no error in.
func processCompile(p Process) *processNet {
	n := &processNet{Process: p, byID: make(map[StepID]int32)}
	processWalk(p.Steps, func(w processPlace) {
		i := int32(len(n.nodes))
		n.byID[w.step.ID] = i
		yearly := w.step.Yearly
		if w.up >= 0 {
			yearly = yearly || n.nodes[w.up].yearly
			n.nodes[w.up].parts = append(n.nodes[w.up].parts, i)
		}
		n.nodes = append(n.nodes, processNode{step: w.step, up: int32(w.up), yearly: yearly})
		for up := w.up; up >= 0; up = int(n.nodes[up].up) {
			n.nodes[up].end = i + 1
		}
		n.nodes[i].end = i + 1
	})
	n.ring = int32(len(n.nodes))
	if i, ok := n.byID[p.Ring]; ok && p.Ring != "" {
		n.ring = i
	}
	known := int(n.ring) == len(n.nodes) && len(p.Rounds) > 0
	for _, r := range p.Rounds {
		var years []cal.Period
		if count, ok := processYears(r); ok {
			for y := range r.PlanYears() {
				if years = append(years, y); len(years) == min(count, MaxPlanYears) {
					break
				}
			}
		}
		known = known && years != nil
		n.years = append(n.years, years)
		n.slots = max(n.slots, int16(len(years)))
	}
	if !known {
		n.slots = MaxPlanYears
	}
	for i := range n.nodes {
		v := &n.nodes[i]
		v.needs, v.after = n.resolve(v.step.Needs), n.resolve(v.step.After)
		v.cell = n.cells
		if n.cells++; v.yearly {
			n.cells += int32(n.slots) - 1
		}
	}
	n.sort()
	return n
}

func (n *processNet) resolve(ids []StepID) []int32 {
	var to []int32
	for _, id := range ids {
		if i := n.byID[id]; !slices.Contains(to, i) {
			to = append(to, i)
		}
	}
	return to
}

// sort puts every place after what it waits for; of those free to come the
// first in the template comes first. There is no cycle.
func (n *processNet) sort() {
	done := make([]bool, 2*len(n.nodes))
	var visit func(i int32, begin bool)
	visit = func(i int32, begin bool) {
		at := int(i) * 2
		if begin {
			at++
		}
		if done[at] {
			return
		}
		done[at] = true
		v := &n.nodes[i]
		if begin {
			for _, need := range v.needs {
				visit(need, false)
			}
			if v.up >= 0 {
				visit(v.up, true)
			}
			return
		}
		visit(i, true)
		for _, part := range v.parts {
			if !n.nodes[part].step.Optional {
				visit(part, false)
			}
		}
		n.order = append(n.order, i)
	}
	for i := range n.nodes {
		visit(int32(i), false)
	}
}

// known are the years of a round, counted from 1; none if they are not known.
func (n *processNet) known(round int32) []cal.Period {
	if int(round) <= len(n.years) {
		return n.years[round-1]
	}
	return nil
}

// processAct is what an event does.
type processAct uint8

const (
	stepActNote processAct = iota
	stepActClose
	stepActStart
	stepActReopen
)

// processFault is why an event is refused, or how it deviates.
type processFault uint8

const (
	stepFaultNone processFault = iota
	// Refused whatever came before.
	stepFaultStep    // no such step
	stepFaultKind    // a kind of ours that there is not
	stepFaultYear    // a year where there is none, none where there is one, or not one of the round
	stepFaultDecider // decided by somebody else, or by nobody named
	stepFaultManner  // decided in another manner
	// Refused for what came before, or did not.
	stepFaultNeeds
	stepFaultParts
	stepFaultClosed // already
	stepFaultOpen   // nothing to reopen
	// Deviations.
	stepFaultOrder    // what usually comes first did not
	stepFaultLate     // accepted when it was recorded, not in order of effect
	stepFaultNoManner // the gate asks for a manner and none is told
)

var processFaults = [...]string{
	stepFaultStep: "unknown-step", stepFaultKind: "unknown-kind", stepFaultYear: "year", stepFaultDecider: "decider", stepFaultManner: "manner",
	stepFaultNeeds: "needs", stepFaultParts: "parts", stepFaultClosed: "closed", stepFaultOpen: "not-closed",
	stepFaultOrder: "order", stepFaultLate: "late", stepFaultNoManner: "no-manner",
}

// processMove is an event as the fold reads it.
type processMove struct {
	node  int32 // -1: none
	year  int16
	act   processAct
	fault processFault // refused whatever came before
	tacit bool         // the gate asks for a manner and none is told
}

func (n *processNet) move(e *Event) processMove {
	m := processMove{node: -1}
	switch e.Kind {
	case "":
		if e.Step == "" {
			return m
		}
		m.act = stepActClose
	case StepClosed:
		m.act = stepActClose
	case StepStarted:
		m.act = stepActStart
	case StepReopened:
		m.act = stepActReopen
	default:
		if e.Kind.In(StepClosed.Scheme()) {
			m.fault = stepFaultKind
			return m
		}
	}
	i, ok := n.byID[e.Step]
	if !ok {
		if m.act != stepActNote || e.Step != "" {
			m.fault = stepFaultStep
		}
		return m
	}
	m.node = i
	v := &n.nodes[i]
	if e.Year > 0 && e.Year <= int(n.slots) {
		m.year = int16(e.Year)
	}
	if m.act == stepActNote {
		return m
	}
	switch {
	case v.yearly && m.year == 0, !v.yearly && e.Year != 0:
		m.fault = stepFaultYear
	case m.act != stepActClose || v.step.Decider == "" && v.step.Manner == "":
	case v.step.Decider != "" && e.Actor != v.step.Decider:
		m.fault = stepFaultDecider
	case v.step.Manner == "":
	case e.Manner == "":
		m.tacit = true
	case e.Manner != v.step.Manner:
		m.fault = stepFaultManner
	}
	return m
}

// processCell is what is known of a step in a year. It holds for its round
// alone; a place before the ring is in round 1 for good.
type processCell struct {
	round           int32
	closed, started int32 // position of the event in the list, from 1; 0: not
}

// processFold is the state between two events.
type processFold struct {
	net   *processNet
	round int32
	left  int32 // closings the round lacks before it is complete
	cells []processCell
}

func newProcessFold(n *processNet) *processFold {
	f := &processFold{net: n, cells: make([]processCell, n.cells)}
	f.begin()
	return f
}

// begin begins the next round. The steps before the ring stay as they are.
func (f *processFold) begin() {
	f.round++
	f.left = 0
	for i := int32(0); i < int32(len(f.net.nodes)); i = f.net.nodes[i].end {
		switch v := &f.net.nodes[i]; {
		case v.step.Optional || f.closed(i):
		case !v.yearly:
			f.left++
		case f.net.known(f.roundOf(i)) == nil:
			f.left += processNever
		default:
			for y := range f.net.known(f.roundOf(i)) {
				if f.cell(i, int16(y)+1).closed == 0 {
					f.left++
				}
			}
		}
	}
}

// processNever is more closings than a round can have: its years are not known.
const processNever = MaxSteps*MaxPlanYears + 1

// counts reports whether the round lacks the closing of a place in a year.
func (f *processFold) counts(node int32, year int16) bool {
	v := &f.net.nodes[node]
	return v.up < 0 && !v.step.Optional && int(year) <= len(f.net.known(f.roundOf(node)))
}

func (f *processFold) clone() *processFold {
	c := *f
	c.cells = slices.Clone(f.cells)
	return &c
}

// roundOf is the round in which a place stands.
func (f *processFold) roundOf(node int32) int32 {
	if node >= f.net.ring {
		return f.round
	}
	return 1
}

// cell is what is known of a place in a year (0 where it is not yearly), and
// zero if that was another round.
func (f *processFold) cell(node int32, year int16) processCell {
	c := f.cells[f.index(node, year)]
	if c.round != f.roundOf(node) {
		return processCell{}
	}
	return c
}

func (f *processFold) index(node int32, year int16) int32 {
	return f.net.nodes[node].cell + max(int32(year)-1, 0)
}

// closed reports whether a place is closed, in all its years if it is yearly.
func (f *processFold) closed(node int32) bool {
	if !f.net.nodes[node].yearly {
		return f.cell(node, 0).closed > 0
	}
	years := f.net.known(f.roundOf(node))
	for y := range years {
		if f.cell(node, int16(y)+1).closed == 0 {
			return false
		}
	}
	return len(years) > 0
}

// met reports whether what a place in a year waits for is closed.
func (f *processFold) met(year int16, other int32) bool {
	if year > 0 && f.net.nodes[other].yearly {
		return f.cell(other, year).closed > 0
	}
	return f.closed(other)
}

// ready reports whether all needs of a place, and of what it is part of, are
// met.
func (f *processFold) ready(node int32, year int16) bool {
	for at := node; at >= 0; at = f.net.nodes[at].up {
		for _, need := range f.net.nodes[at].needs {
			if !f.met(year, need) {
				return false
			}
		}
	}
	return true
}

func (f *processFold) whole(node int32, year int16) bool {
	for _, part := range f.net.nodes[node].parts {
		if !f.net.nodes[part].step.Optional && !f.met(year, part) {
			return false
		}
	}
	return true
}

// usual reports whether what usually comes before a place did.
func (f *processFold) usual(node int32, year int16) bool {
	for _, before := range f.net.nodes[node].after {
		if !f.met(year, before) {
			return false
		}
	}
	return true
}

// complete reports whether every step of the round is closed.
func (f *processFold) complete() bool { return f.left == 0 }

// within reports whether a year is one of the round.
func (f *processFold) within(node int32, year int16) bool {
	years := f.net.known(f.roundOf(node))
	return year == 0 || years == nil || int(year) <= len(years)
}

// judge says whether a move may be made, and whether it is the first of the
// next round: once a round is complete, what has no place in it any more falls
// into the next. It changes nothing.
func (f *processFold) judge(m processMove) (fault processFault, again bool) {
	if m.act == stepActNote || m.node < 0 || m.fault == stepFaultYear {
		return m.fault, false
	}
	within := f.within(m.node, m.year)
	closed := f.cell(m.node, m.year).closed > 0
	if (closed || !within) && m.act != stepActReopen && m.node >= f.net.ring && f.complete() {
		f.round++
		fault = f.may(m)
		f.round--
		return fault, true
	}
	if within && m.fault == stepFaultNone && m.act == stepActReopen {
		if !closed {
			return stepFaultOpen, false
		}
		return stepFaultNone, false
	}
	if within && m.fault == stepFaultNone && closed {
		return stepFaultClosed, false
	}
	return f.may(m), false
}

// may judges a move on a step that is open in the round.
func (f *processFold) may(m processMove) processFault {
	switch {
	case !f.within(m.node, m.year):
		return stepFaultYear
	case m.fault != stepFaultNone:
		return m.fault
	case !f.ready(m.node, m.year):
		return stepFaultNeeds
	case m.act == stepActClose && !f.whole(m.node, m.year):
		return stepFaultParts
	}
	return stepFaultNone
}

// apply makes a move; place is that of its event in the list.
func (f *processFold) apply(m processMove, place int32) {
	if m.act == stepActNote {
		return
	}
	c := &f.cells[f.index(m.node, m.year)]
	if round := f.roundOf(m.node); c.round != round {
		*c = processCell{round: round}
	}
	switch {
	case m.act == stepActReopen:
		if c.closed > 0 && f.counts(m.node, m.year) {
			f.left++
		}
		c.closed = 0
	case c.closed > 0: // it stays closed by what closed it
	case m.act == stepActClose:
		if c.closed = place + 1; f.counts(m.node, m.year) {
			f.left--
		}
	case c.started == 0:
		c.started = place + 1
	}
}

// processOrder returns the held events in order of effect and, beside each, the
// number of the day from which it counts.
//
// That day is the event's own where it is known. A month or a year counts from
// the latest day in it that an event recorded earlier counts from, else from
// its first day: so it stands after what was recorded before it, as far as its
// own dates allow. An event without a date counts from the same day as the one
// recorded before it. Events of one day stand in the order of recording. What
// is recorded later therefore never moves two earlier events against each
// other.
func processOrder(events []Event) (order, days []int32) {
	coarse := 0
	for i := range events {
		if p := events[i].On.Precision(); p == cal.ToYear || p == cal.ToMonth {
			coarse++
		}
	}
	var latest map[cal.Date]int32 // by month and year
	if coarse > 0 {
		latest = make(map[cal.Date]int32)
	}
	keys := make([]uint64, 0, len(events))
	var day, last int32
	sorted := true
	for i := range events {
		e := &events[i]
		if e.Planned {
			continue
		}
		if p := e.On.Precision(); p != cal.None {
			day = int32(e.On.Ordinal())
			if p != cal.ToDay {
				day = max(day, latest[e.On])
			}
			if coarse > 0 {
				at := processDay(day)
				for _, d := range [...]cal.Date{cal.Year(at.Year()), cal.Month(at.Year(), at.Month())} {
					latest[d] = max(latest[d], day)
				}
			}
		}
		sorted = sorted && last <= day
		last = day
		keys = append(keys, uint64(day)<<32|uint64(i))
	}
	if !sorted {
		slices.Sort(keys)
	}
	order, days = make([]int32, len(keys)), make([]int32, len(keys))
	for k, key := range keys {
		order[k], days[k] = int32(key), int32(key>>32)
	}
	return order, days
}

// processDay is the day with a number.
func processDay(n int32) cal.Date { return cal.Day(1, 1, 1).AddDays(int(n) - 1) }
