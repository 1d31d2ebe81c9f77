package referral

import (
	"math"
)

// look is an ask in one segment.
type look struct {
	*ask
	segment *segment
	number  int32 // of the segment
	gone    bitset
	list    *shortlist

	tongue uint64 // languages that suit
	maybe  uint64 // languages of which it cannot be told
	zones  [maxZones + 1]moment
	facts  [maxSlots]fact
	areas  [2 * maxAreas / 64]uint64
	near   frame
}

// moment is a time of the week in a zone.
type moment struct {
	minute uint16
	state  uint8
}

const (
	momentNew   = iota
	momentKnown // minute tells all
	momentAsk   // the clocks change near it, or nothing is known
)

// fact is what is known for the tests of one fact.
type fact struct {
	mask   uint64 // its values
	lo, hi int32  // completed months
	state  uint8
	valued bool // it has values
	dated  bool // it has a date
}

const (
	factNew  = iota
	factNone // it is not known
	factOne  // it is declared once, plainly
	factAsk  // the rule must be asked
)

// make reads what the segment's rows are compared with.
func (l *look) make() {
	for _, want := range l.q.Languages {
		base := want.Base()
		switch base {
		case "", "und":
			l.maybe = math.MaxUint64
		default:
			l.tongue |= l.segment.langBase[base]
			if f := family(base); f != "" {
				l.maybe |= l.segment.families[f]
			}
		}
	}
}

// route goes through the rows that can be candidates.
func (l *look) route() {
	s := l.segment
	total := 0
	for _, w := range l.wants.list() {
		total += len(s.nearRun(w))
	}
	l.frame()
	if !(total >= 64 && l.nearby && l.near.whole && total*total >= 350*s.located && l.rings(2*total)) {
		for _, w := range l.wants.list() {
			l.scan(s.nearRun(w))
		}
	}
	for _, w := range l.wants.list() {
		l.scanFar(s.farRun(w))
	}
	for _, at := range l.broad.list() {
		l.scan(s.nearRun(span{at, at + 1}))
		l.scanFar(s.farRun(span{at, at + 1}))
	}
}

// nearRun returns the postings of a run of terms; those that came into the
// vocabulary after the segment have none.
func (s *segment) nearRun(w span) []cell {
	last := int32(len(s.nearOff) - 1)
	return s.near[s.nearOff[min(w.lo, last)]:s.nearOff[min(w.hi, last)]]
}

func (s *segment) farRun(w span) []uint32 {
	last := int32(len(s.farOff) - 1)
	return s.far[s.farOff[min(w.lo, last)]:s.farOff[min(w.hi, last)]]
}

func (l *look) scanFar(list []uint32) {
	for _, j := range list {
		l.consider(&l.segment.rows[j])
	}
}

// scan goes through postings and passes over those that are too far away.
func (l *look) scan(list []cell) {
	f := &l.near
	for ; len(list) > 0 && !f.bounded(); list = list[1:] {
		l.consider(&l.segment.rows[list[0].row])
		f.shrink(l.list.reach)
	}
	for _, c := range list {
		dy, dx := (float32(c.y)-f.fy)*f.ky, (float32(c.x)-f.fx)*f.kx
		if float32(dx*dx)+float32(dy*dy) > f.limit {
			continue
		}
		l.consider(&l.segment.rows[c.row])
		f.shrink(l.list.reach)
	}
}
