package partnership

import (
	"github.com/entente-civic/entente/partnership/cal"
)

// Slip is what moves when a step ends so many days later than it could (earlier,
// if days is negative): the steps whose earliest end changes, that one among
// them, with the new one in Ends. Year is that of a yearly step. It is nil where
// the step is closed or not known.
//
// The earliest end of an open step is reckoned forward over needs and parts: it
// begins on the day asked, or on the latest day on which a step it needs can
// end, or on the day it was started; it ends its planned length after that, and
// not before its parts, nor before the day asked. Customs are not waited for. A
// length or a day that is not stated is left out of the reckoning, so that the
// step can certainly not end earlier.
func (s State) Slip(step StepID, year, days int) []StepState {
	if s.run == nil {
		return nil
	}
	n := s.run.net
	node, ok := n.byID[step]
	if !ok || year < 0 || year > int(n.slots) || n.nodes[node].yearly != (year > 0) {
		return nil
	}
	f := s.run.at(s.upTo)
	if f.cell(node, int16(year)).closed > 0 {
		return nil
	}
	var moved []StepState
	for i, now := range s.run.steps(f, s.On, &processDelay{processSlot{node, int16(year)}, days}) {
		if now.Ends != s.Steps[i].Ends {
			moved = append(moved, now)
		}
	}
	return moved
}

type processDelay struct {
	processSlot
	days int
}

// processEnd is when a step in a year can end, and what it waits for longest.
type processEnd struct {
	begins, ends cal.Date
	waits        int32 // position among ends; -1: nothing
}

// steps are the states of all steps at a moment.
func (r *processRun) steps(f *processFold, on cal.Date, delay *processDelay) []StepState {
	n := r.net
	ends := r.ends(f, on, delay)
	critical := processCritical(ends)
	mark := make([]processSlot, len(n.nodes))
	var to []StepState
	for i := range n.nodes {
		node, v := int32(i), &n.nodes[i]
		first, last := int16(0), int16(0)
		if v.yearly {
			first, last = 1, int16(f.shown(node))
		}
		for y := first; y <= last; y++ {
			c := f.cell(node, y)
			s := StepState{
				Step: v.step.ID, Year: int(y), Round: int(f.roundOf(node)),
				Started: c.started > 0, Closed: c.closed > 0,
				Ends: ends[f.index(node, y)].ends, Critical: critical[f.index(node, y)],
			}
			if s.Closed {
				e := &r.events[c.closed-1]
				s.By, s.On = e.Actor, e.On
			} else {
				s.Blocked = f.blocked(node, y, mark)
			}
			s.Due = r.dueOn(f, node, y)
			if !s.Closed && !on.IsZero() {
				past, known := s.Due.Before(on.Last())
				s.Overdue = past && known
			}
			to = append(to, s)
		}
	}
	return to
}

// blocked names what a place in a year waits for, each once. mark holds, by
// place, for which it was last named: from 1, so that the zero mark is none.
func (f *processFold) blocked(node int32, year int16, mark []processSlot) []StepID {
	var ids []StepID
	me := processSlot{node + 1, year}
	name := func(o int32) {
		if !f.met(year, o) && mark[o] != me {
			mark[o] = me
			ids = append(ids, f.net.nodes[o].step.ID)
		}
	}
	for at := node; at >= 0; at = f.net.nodes[at].up {
		for _, need := range f.net.nodes[at].needs {
			name(need)
		}
	}
	for _, part := range f.net.nodes[node].parts {
		if !f.net.nodes[part].step.Optional {
			name(part)
		}
	}
	return ids
}

// dueOn is the day a place in a year is planned for: by the planned event
// recorded last, if it is not of an earlier round; else, if it is not optional,
// the end of its plan year.
func (r *processRun) dueOn(f *processFold, node int32, year int16) cal.Date {
	round := f.roundOf(node)
	if places := r.due[f.index(node, year)]; len(places) > 0 {
		on := r.events[places[len(places)-1]].On
		if int32(on.Last().Ordinal()) >= r.begun[round-1] {
			return on
		}
	}
	if year > 0 && !r.net.nodes[node].step.Optional {
		if years := r.net.known(round); int(year) <= len(years) {
			return years[year-1].To
		}
	}
	return cal.Date{}
}

// ends reckons forward when each place in each year can end, by cell.
func (r *processRun) ends(f *processFold, on cal.Date, delay *processDelay) []processEnd {
	n := r.net
	ends := make([]processEnd, n.cells)
	today := on.First()
	for _, node := range n.order {
		v := &n.nodes[node]
		first, last := int16(0), int16(0)
		if v.yearly {
			first, last = 1, int16(f.shown(node))
		}
		for y := first; y <= last; y++ {
			e := processEnd{waits: -1}
			c := f.cell(node, y)
			if c.closed > 0 {
				e.ends = r.events[c.closed-1].On
				ends[f.index(node, y)] = e
				continue
			}
			e.begins = today
			if c.started > 0 && !r.events[c.started-1].On.IsZero() {
				e.begins = r.events[c.started-1].On.First()
			} else {
				for at := node; at >= 0; at = n.nodes[at].up {
					for _, need := range n.nodes[at].needs {
						if at, day := f.latest(ends, y, need); processLater(day, e.begins) {
							e.begins, e.waits = day, at
						}
					}
				}
			}
			e.ends = processPlus(e.begins, v.step.Months, v.step.Days)
			if processLater(today, e.ends) {
				e.ends, e.waits = today, -1
			}
			for _, part := range v.parts {
				if n.nodes[part].step.Optional {
					continue
				}
				if at, day := f.latest(ends, y, part); processLater(day, e.ends) {
					e.ends, e.waits = day, at
				}
			}
			if delay != nil && delay.node == node && delay.year == y {
				e.ends = processPlus(e.ends, 0, delay.days)
			}
			ends[f.index(node, y)] = e
		}
	}
	return ends
}

// latest is the latest end of a place, of one year or of all, and its cell.
func (f *processFold) latest(ends []processEnd, year int16, node int32) (cell int32, day cal.Date) {
	first, last := int16(0), int16(0)
	if f.net.nodes[node].yearly {
		if first, last = year, year; year == 0 {
			first, last = 1, int16(f.shown(node))
		}
	}
	cell = f.index(node, first)
	for y := first; y <= last; y++ {
		if at := f.index(node, y); processLater(ends[at].ends, day) {
			cell, day = at, ends[at].ends.First()
		}
	}
	return cell, day
}

// processPlus is a day so much later, and not beyond either end of the calendar.
func processPlus(d cal.Date, months, days int) cal.Date {
	to := d.AddMonths(months).AddDays(days)
	switch {
	case !to.IsZero() || d.IsZero():
		return to
	case months < 0 || days < 0:
		return cal.Day(1, 1, 1)
	}
	return cal.Day(9999, 12, 31)
}

// processLater reports whether a day is stated and comes after another.
func processLater(d, than cal.Date) bool {
	return !d.IsZero() && d.First().Compare(than.First()) > 0
}

// processCritical marks the chain of open places that ends last.
func processCritical(ends []processEnd) []bool {
	marks := make([]bool, len(ends))
	last := int32(-1)
	for i := range ends {
		if e := &ends[i]; !e.begins.IsZero() && (last < 0 || processLater(e.ends, ends[last].ends)) {
			last = int32(i)
		}
	}
	for at := last; at >= 0 && !ends[at].begins.IsZero() && !marks[at]; at = ends[at].waits {
		marks[at] = true
	}
	return marks
}
