package plan

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// reading is an observation with its cell in one order.
type reading struct {
	*indicators.Observation
	cell []term.Code
}

// compare orders the readings of an indicator by cell, then by the time they
// tell of, then by the day they were published.
func (a reading) compare(b reading) int {
	return cmp.Or(
		slices.Compare(a.cell, b.cell),
		a.sameTime(b),
		a.Published.Compare(b.Published),
	)
}

func (a reading) sameTime(b reading) int {
	return cmp.Or(a.Period.From.Compare(b.Period.From), a.Period.To.Compare(b.Period.To))
}

// use says who measures by an indicator.
type use struct {
	shared    bool  // a goal, or an outcome
	several   bool  // more than one initiative
	programme int32 // the initiative, or 0: none
	from      int32 // what names it first: the initiative, or an activity of it
}

// breakdown is a dimension as the readings' cells name its categories.
type breakdown struct {
	*indicators.Dimension
	parts  []term.Code // its categories on the highest level, in order, and that of what nobody stated
	faults []bandFault // what is wrong with its bands
}

// Readings returns the observations of an indicator by cell, then by the time
// they tell of, then by the day they were published; where those are the same,
// in the order they were given. It takes time linear in their number, and is
// nil for an indicator the plan does not have.
func (r *Review) Readings(id indicators.ID) []*indicators.Observation {
	e := r.entity(kindIndicator, string(id))
	if e == nil {
		return nil
	}
	var out []*indicators.Observation
	for _, o := range r.readingsOf(e.node) {
		out = append(out, o.Observation)
	}
	return out
}

func (r *Review) readingsOf(node int32) []reading {
	if r.readings == nil {
		return nil
	}
	return r.readings[r.spans[node]:r.spans[node+1]]
}

// observations puts the readings of each indicator side by side. Those of
// indicators the plan does not have are left out.
func (x *indexer) observations() {
	list := x.given.Observations
	if len(list) == 0 {
		return
	}
	of := make([]int32, len(list))
	x.spans = make([]int32, len(x.indicators)+1)
	for i := range list {
		of[i] = -1
		if e := x.entity(kindIndicator, string(list[i].Indicator)); e != nil {
			of[i] = e.node
			x.spans[e.node+1]++
		}
	}
	for i := range x.indicators {
		x.spans[i+1] += x.spans[i]
	}
	x.readings = make([]reading, x.spans[len(x.indicators)])
	next := slices.Clone(x.spans)
	for i := range list {
		if of[i] < 0 {
			continue
		}
		o := &list[i]
		cell := o.Of
		if !slices.IsSorted(cell) {
			cell = slices.Sorted(slices.Values(cell))
		}
		x.readings[next[of[i]]] = reading{Observation: o, cell: cell}
		next[of[i]]++
	}
	for i := range x.indicators {
		slices.SortStableFunc(x.readings[x.spans[i]:x.spans[i+1]], reading.compare)
	}
}

// dimensional readies the dimensions: what is wrong with their bands, and the
// categories of those whose categories exclude each other.
func (x *indexer) dimensional() {
	list := x.given.Dimensions
	if len(list) == 0 {
		return
	}
	x.breakdowns = make([]breakdown, 0, len(list))
	x.partsOf = make(map[term.Code]int32, len(list))
	for i := range list {
		d := &list[i]
		b := breakdown{Dimension: d, faults: bandFaults(d)}
		if !d.Several && !d.Time {
			for j := range d.Terms {
				if d.Terms[j].Parent == "" {
					b.parts = append(b.parts, term.C(d.ID, d.Terms[j].ID))
				}
			}
			for j := range d.Bands {
				b.parts = append(b.parts, term.C(d.ID, d.Bands[j].ID))
			}
		}
		if len(b.parts) > 1 {
			b.parts = append(b.parts, term.C(d.ID, indicators.NotStated))
			if _, twice := x.partsOf[b.parts[0]]; !twice {
				x.partsOf[b.parts[0]] = int32(i)
			}
		}
		x.breakdowns = append(x.breakdowns, b)
	}
}

// measuredBy notes that an entity names an indicator.
func (x *indexer) measuredBy(from, indicator int32) {
	u := &x.uses[x.entities[indicator].node]
	programme := from
	switch x.entities[from].kind {
	case kindActivity:
		programme = x.entities[from].parent
	case kindInitiative:
	default:
		u.shared = true
		return
	}
	if u.programme == 0 {
		u.programme, u.from = programme, from
	}
	u.several = u.several || u.programme != programme
}

// readingAt is the place of a reading: at its indicator, told apart by the time
// it begins and its cell.
func readingAt(v *Item[indicators.Indicator], o *indicators.Observation) check.At {
	at := v.At("observations")
	at.Key = keyOf(o.Period.From, o.Of)
	return at
}

// keyOf tells what one indicator has several of apart: by a day and a cell.
func keyOf(on cal.Date, cell []term.Code) string {
	if len(cell) == 0 {
		return on.String()
	}
	var b strings.Builder
	b.WriteString(on.String())
	for _, c := range cell {
		b.WriteByte(' ')
		b.WriteString(string(c))
	}
	return b.String()
}

// readingsOf returns the readings of an indicator.
func readingsOf(v *Item[indicators.Indicator]) []reading {
	return v.Review.readingsOf(v.Review.entities[v.entity].node)
}
