package referral

import (
	"cmp"
	"slices"
	"time"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// MaxWithin is how many days ahead [Hours.Next] looks at most: ten years.
const MaxWithin = 3660

// nextWork bounds what Next compares, in openings and dates.
const nextWork = 20_000_000

// Next returns the first instant from t on at which it is surely open, in the
// location, and whether that is the next opening: yes, or cannot tell where it may
// be open earlier. t itself is returned if it is open then. It looks through the
// rest of the day of t and so many days after it, at most MaxWithin; if it is not
// surely open on any of them, the time is zero, and the answer no, or cannot tell
// where it may be open.
//
// Location, group and holidays are as for [Hours.At], and the two agree. The work
// is that of the openings times the days looked at; hours so large that it would
// be too much are looked through for fewer days, and beyond cannot be told.
func (h *Hours) Next(t time.Time, in *time.Location, group string, holidays map[string][]cal.Date, within int) (time.Time, quantity.Answer) {
	switch answer := h.At(t, in, group, holidays); {
	case answer == quantity.Yes:
		return t.In(in), answer
	case h == nil || in == nil || len(h.Openings) == 0 || len(h.Openings) > MaxOpenings:
		return time.Time{}, quantity.CannotTell
	default:
		var c clock
		c.set(t, in)
		return h.next(&c, group, holidays, within, answer == quantity.CannotTell)
	}
}

// states reports whether any opening of the group is there, and no more than can
// be looked through.
func (h *Hours) states(group string) bool {
	return len(h.Openings) <= MaxOpenings && slices.ContainsFunc(h.Openings, func(o Opening) bool { return o.Group == group && !o.Shut })
}

// hoursEvent is the beginning or end of a stretch, or of what is known.
type hoursEvent struct {
	at    int64
	shut  bool
	maybe bool
	delta int // 1: it begins; -1: it ends; 0: a day begins
	known bool
}

// hoursState counts the stretches that an instant lies in.
type hoursState struct {
	open, shut, maybeOpen, maybeShut int
	known                            bool
}

func (s *hoursState) apply(e hoursEvent) {
	switch {
	case e.delta == 0:
		s.known = e.known
	case e.shut && e.maybe:
		s.maybeShut += e.delta
	case e.shut:
		s.shut += e.delta
	case e.maybe:
		s.maybeOpen += e.delta
	default:
		s.open += e.delta
	}
}

func (s *hoursState) answer() quantity.Answer {
	switch {
	case !s.known:
		return quantity.CannotTell
	case s.shut > 0 || s.open+s.maybeOpen == 0:
		return quantity.No
	case s.open > 0 && s.maybeShut == 0:
		return quantity.Yes
	}
	return quantity.CannotTell
}

// next goes through the beginnings and ends of all stretches in their order.
func (h *Hours) next(c *clock, group string, holidays map[string][]cal.Date, within int, maybe bool) (time.Time, quantity.Answer) {
	var state hoursState
	if !h.states(group) {
		state.maybeOpen = 1 // for all anybody knows, but where it is shut
	}
	var events []hoursEvent
	var d hoursDay
	last := min(c.day+min(max(within, 0), MaxWithin), lastDay-1)
	cut := false
	if most := nextWork / h.dayWork(last, group, holidays); last-c.day > most {
		last, cut = c.day+most, true
	}
	for day := max(c.day-2, firstDay+1); day <= last; day++ {
		d.of(day)
		events = h.append(events, &d, c.in, group, holidays)
		slices.SortFunc(events, func(a, b hoursEvent) int { return cmp.Compare(a.at, b.at) })
		done := 0
		for end := firstShown(wallTime(day+1, 0), c.in); done < len(events) && events[done].at < end; {
			at := events[done].at
			for done < len(events) && events[done].at == at {
				state.apply(events[done])
				done++
			}
			if at <= c.at {
				continue
			}
			switch state.answer() {
			case quantity.Yes:
				if maybe {
					return time.Unix(at, 0).In(c.in), quantity.CannotTell
				}
				return time.Unix(at, 0).In(c.in), quantity.Yes
			case quantity.CannotTell:
				maybe = true
			default:
			}
		}
		events = slices.Delete(events, 0, done)
	}
	if maybe || cut {
		return time.Time{}, quantity.CannotTell
	}
	return time.Time{}, quantity.No
}

// dayWork is about how much has to be compared for one day, the last.
func (h *Hours) dayWork(last int, group string, holidays map[string][]cal.Date) int {
	work := 1
	for i := range h.Openings {
		o := &h.Openings[i]
		if o.Group != group {
			continue
		}
		work += 1 + len(o.Also) + len(o.Except) + o.listed()
		for _, name := range o.Holidays {
			work += 1 + len(holidays[name])
		}
		if len(o.Positions) > 0 {
			work += 366 * (1 + o.listed())
		}
		if o.Count != 0 {
			work += min(o.countWork(last-o.From.Ordinal()), seriesWork)
		}
	}
	return work
}

// append adds the events of what begins on a day.
func (h *Hours) append(events []hoursEvent, d *hoursDay, in *time.Location, group string, holidays map[string][]cal.Date) []hoursEvent {
	events = append(events, hoursEvent{at: firstShown(wallTime(d.n, 0), in), known: knows(h.Known, d.n)})
	place := quantity.CannotTell
	asked := false
	for i := range h.Openings {
		o := &h.Openings[i]
		if o.Group != group {
			continue
		}
		falls := o.falls(d, holidays)
		if falls == quantity.No {
			continue
		}
		if !asked {
			asked = true
			if !dayExists(d.n, in) {
				break
			}
			place = h.takesPlace(d, group, holidays)
		}
		if !o.Shut {
			falls = falls.And(place)
		}
		from, to := o.stretch()
		start, end := firstShown(wallTime(d.n, from), in), lastShown(wallTime(d.n, to), in)
		if falls == quantity.No || start >= end {
			continue
		}
		e := hoursEvent{at: start, shut: o.Shut, maybe: falls == quantity.CannotTell, delta: 1}
		events = append(events, e)
		e.at, e.delta = end, -1
		events = append(events, e)
	}
	return events
}

// On returns the stretches that begin on a day and on which it is surely open,
// in minutes after its midnight (above 1440: on the next day), in their order and
// with those that touch joined; and whether that is all: if not, something about
// the day cannot be told. Nothing is known of a month, a year or none, nor of a group
// without openings.
//
// Minutes are those of the clock; how long a stretch lasts on a day on which the
// clock is changed is a matter of instants ([Hours.At]).
func (h *Hours) On(day cal.Date, group string, holidays map[string][]cal.Date) (open [][2]int, all bool) {
	if h == nil || day.Precision() != cal.ToDay || !h.states(group) || !knows(h.Known, day.Ordinal()) {
		return nil, false
	}
	var days [3]hoursDay
	for i := range days {
		days[i].of(day.Ordinal() + i - 1)
	}
	type stretch struct {
		from, to int
		shut     bool
		falls    quantity.Answer
	}
	var stretches []stretch
	edges := []int{}
	place := h.takesPlace(&days[1], group, holidays)
	for i := range h.Openings {
		o := &h.Openings[i]
		if o.Group != group {
			continue
		}
		from, to := o.stretch()
		for k := range days {
			if k != 1 && !o.Shut {
				continue
			}
			falls := o.falls(&days[k], holidays)
			if !o.Shut {
				falls = falls.And(place)
			}
			if falls == quantity.No {
				continue
			}
			shift := (k - 1) * minutesOfDay
			stretches = append(stretches, stretch{from + shift, to + shift, o.Shut, falls})
			edges = append(edges, from+shift, to+shift)
		}
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	all = true
	for i := 1; i < len(edges); i++ {
		is, shut := quantity.No, quantity.No
		for _, s := range stretches {
			if s.to <= edges[i-1] || s.from >= edges[i] {
				continue
			}
			if s.shut {
				shut = shut.Or(s.falls)
			} else {
				is = is.Or(s.falls)
			}
		}
		switch is.And(shut.Not()) {
		case quantity.Yes:
			if n := len(open); n > 0 && open[n-1][1] == edges[i-1] {
				open[n-1][1] = edges[i]
			} else {
				open = append(open, [2]int{edges[i-1], edges[i]})
			}
		case quantity.CannotTell:
			all = false
		default:
		}
	}
	return open, all
}
