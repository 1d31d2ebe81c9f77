package referral

import (
	"math"
	"slices"
	"time"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
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
	if !f.bounded() {
		for _, c := range list {
			l.consider(&l.segment.rows[c.row])
			if f.shrink(l.list.reach) {
				break
			}
		}
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

// frame measures distances roughly: never longer than they are. It is a plane
// around the query, in metres, in which north to south is shortened a little and
// east to west to what it is at the end that is nearer to the pole.
type frame struct {
	fy, fx  float32 // where the query is, in steps of cells
	ky, kx  float32 // metres in a step
	limit   float32 // square of what is near enough, with what rounding may take
	reach   int32   // the same in metres; MaxInt32: everything is
	most    int32   // it is never more than this
	sin     float64 // of the latitude of the query, without its sign
	cos     float64
	lat     float64 // of the query, in degrees
	qy, qx  float64 // steps of cells in degrees
	lon     float64
	size    float64 // of a square, in degrees
	whole   bool    // rings of squares around the query make sense
	useless bool    // there is nothing to measure
}

const metresPerDegree = earthRadius * math.Pi / 180

// frame prepares the rough measure.
func (l *look) frame() {
	f, g := &l.near, &l.segment.grid
	f.reach, f.most = math.MaxInt32, math.MaxInt32
	if l.from == nil || l.segment.located == 0 {
		f.useless = true
		return
	}
	const degree = 1e7
	f.lat, f.lon = float64(l.from.Lat)/degree, float64(l.from.Lon)/degree
	f.qy, f.qx, f.size = g.qy/degree, g.qx/degree, float64(g.size)/degree
	f.fy = float32((f.lat-float64(g.lat)/degree)/f.qy) - 0.5
	f.fx = float32((f.lon-float64(g.lon)/degree)/f.qx) - 0.5
	f.sin, f.cos = math.Sincos(math.Abs(f.lat) * math.Pi / 180)
	f.whole = math.Abs(f.lat) < 80
	if l.q.Farthest > 0 && !l.remote {
		f.most = int32(min(int64(l.q.Farthest)+int64(l.slack)+int64(l.segment.wrong), math.MaxInt32))
	}
	f.set(min(f.most, l.list.reach))
}

// bounded reports whether anything is too far away.
func (f *frame) bounded() bool { return f.reach < math.MaxInt32 }

// shrink takes over that only what is nearer counts from now on; it reports
// whether there is a bound where there was none.
func (f *frame) shrink(reach int32) bool {
	if reach >= f.reach || f.useless {
		return false
	}
	first := !f.bounded()
	f.set(reach)
	return first
}

func (f *frame) set(reach int32) {
	f.reach = reach
	if reach == math.MaxInt32 {
		return
	}
	// On the sphere, with r the distance, y and x the differences of latitude
	// and longitude in radians, φ and ψ the latitudes:
	// r² ≥ y²(1 − y²/12) + cos φ cos ψ x²(1 − x²/12), and y ≤ r, sin x ≤ sin r / cos φ,
	// so that with u = r / cos φ, x ≤ u (1 + (π/2 − 1) u²).
	r := float64(reach) / earthRadius
	f.ky, f.kx = 0, 0
	if r < 0.5 {
		f.ky = float32(f.qy * metresPerDegree * (1 - r*r/12))
		u := r / f.cos
		x := u * (1 + 0.571*u*u)
		if far := f.cos*(1-r*r/2) - f.sin*r; far > 0.02 && u < 0.8 && math.Abs(f.lon)*math.Pi/180+x < math.Pi {
			f.kx = float32(f.qx * metresPerDegree * math.Sqrt(f.cos*far) * (1 - x*x/12))
		}
	}
	limit := float32(float64(reach)*1.00002) + 1 + f.ky + f.kx
	f.limit = limit * limit
}

// rings goes through the squares around the query, nearest first, until nothing
// nearer can come. It gives up, and has done nothing wrong, after so many rows.
func (l *look) rings(budget int) bool {
	s, g, f := l.segment, &l.segment.grid, &l.near
	cy, cx := int64(math.Floor((f.lat-float64(g.lat)/1e7)/f.size)), int64(math.Floor((f.lon-float64(g.lon)/1e7)/f.size))
	visit := func(y, x int64) {
		if y < 0 || x < 0 || y >= int64(g.h) || x >= int64(g.w) {
			return
		}
		c := int(y)*int(g.w) + int(x)
		rows := s.rows[g.first[c] : g.first[c]+g.n[c]]
		budget -= len(rows) + 1
		for i := range rows {
			if r := &rows[i]; l.wanted(r) {
				l.consider(r)
			}
		}
		f.shrink(l.list.reach)
	}
	// How many rings there are until all squares were seen.
	last := max(cy, int64(g.h)-1-cy, cx, int64(g.w)-1-cx, -cy, -cx)
	for ring := max(0, -cy, cy-int64(g.h)+1, -cx, cx-int64(g.w)+1); ring <= last; ring++ {
		if f.bounded() && ring > 0 {
			step := f.size * min(float64(f.ky)/f.qy, float64(f.kx)/f.qx)
			if float64(ring-1)*step > float64(f.reach)+1 {
				return true
			}
		}
		if budget < 0 {
			return false
		}
		if ring == 0 {
			visit(cy, cx)
			continue
		}
		for d := max(-ring, -cx); d <= min(ring, int64(g.w)-cx); d++ {
			visit(cy-ring, cx+d)
			visit(cy+ring, cx+d)
		}
		for d := max(-ring+1, -cy); d < min(ring, int64(g.h)-cy); d++ {
			visit(cy+d, cx-ring)
			visit(cy+d, cx+ring)
		}
	}
	return true
}

// wanted reports whether a row has a code that is needed.
func (l *look) wanted(r *row) bool {
	if r.flags&flagLinks != 0 {
		for _, k := range l.segment.rowLinks(r) {
			if inSpans(l.wants.list(), k.at) {
				return true
			}
		}
		return false
	}
	for _, w := range l.wants.list() {
		if w.has(r.terms[0]) || w.has(r.terms[1]) || w.has(r.terms[2]) {
			return true
		}
	}
	return false
}

// consider puts a row on the short list if nothing excludes it.
func (l *look) consider(r *row) {
	// What excludes most rows, and is in the row, comes before all else.
	if len(l.q.Languages) > 0 && r.langs&(l.tongue|l.maybe) == 0 && r.flags&(flagLangs|flagTongue) == flagLangs || l.gone.has(r.offer) {
		return
	}
	f := found{offer: r.offer, segment: l.number, answer: yes, metres: -1, fails: filterCount}
	if !l.judge(r, &f) {
		return
	}
	l.rank(&f, r)
	l.list.add(l.ask, &f)
}

// judge runs every filter over a row, cheapest first, until one excludes it.
func (l *look) judge(r *row, f *found) bool {
	if a := quantity.Answer(r.flags >> statusShift & 3); a != yes && !l.take(f, filterStatus, a, true) {
		return false
	}
	if a := quantity.Answer(r.flags >> intakeShift & 3); a != yes && !l.take(f, filterIntake, a, true) {
		return false
	}
	if l.n.Open && !l.takeHours(f, r) || l.n.Room && !l.takeRoom(f, r) {
		return false
	}
	if r.flags&(flagRule|flagAsk) == flagRule {
		for _, id := range r.tests {
			if id == 0 {
				break
			}
			if a := l.test(id); a != yes && !l.take(f, filterRule, a, false) {
				return false
			}
		}
	}
	if len(l.q.Languages) > 0 && r.langs&l.tongue == 0 && !l.takeLanguage(f, r) {
		return false
	}
	return l.judgeTerm(r, f) && l.judgeRest(r, f) && l.judgeDistance(r, f) && l.judgeSlow(r, f)
}

// takeLanguage answers whether a row that is not given in a language that suits
// without reserve is so with reserve.
func (l *look) takeLanguage(f *found, r *row) bool {
	switch {
	case r.flags&flagLangs == 0:
		return l.take(f, filterLanguage, unsure, true)
	case r.flags&flagTongue != 0:
		v := l.segment.view(int(r.offer))
		answer, _, why := l.language(&v)
		return l.take(f, filterLanguage, answer, why == whyUnstated)
	case r.langs&l.maybe != 0:
		return l.take(f, filterLanguage, unsure, false)
	}
	return false
}

// take enters the answer of a filter; false excludes the row.
func (l *look) take(f *found, filter uint8, answer quantity.Answer, unstated bool) bool {
	switch answer {
	case yes:
		return true
	case no:
		return false
	default:
	}
	if l.strict>>filter&1 != 0 {
		return false
	}
	if unstated && l.assume>>filter&1 != 0 {
		return true
	}
	f.answer = unsure
	f.open |= 1 << filter
	return true
}

func (l *look) judgeTerm(r *row, f *found) bool {
	if r.flags&flagLinks != 0 {
		answer, near, _ := l.term(l.segment.rowLinks(r), &l.segment.services[l.segment.service[r.offer]])
		f.near = near
		return l.take(f, filterTerm, answer, false)
	}
	f.near = nearNothing
	for _, at := range r.terms {
		if at < 0 {
			break
		}
		if l.out.n > 0 && inSpans(l.out.list(), at) {
			return false
		}
		f.near = min(f.near, l.ask.near(link{at: at}))
	}
	switch f.near {
	case nearNothing:
		return false
	case nearBroader:
		return l.take(f, filterTerm, unsure, false)
	}
	return true
}

// judgeRest is the filters that few queries need.
func (l *look) judgeRest(r *row, f *found) bool {
	if l.n.Mode != "" {
		answer := no
		switch bit := modeBit(l.n.Mode); {
		case r.flags&flagModes == 0:
			answer = unsure
		case bit >= 0 && r.flags>>(modeShift+bit)&1 != 0:
			answer = yes
		case bit < 0 && r.flags&flagOther != 0:
			v := l.segment.view(int(r.offer))
			answer, _ = l.mode(&v)
		}
		if !l.take(f, filterMode, answer, true) {
			return false
		}
	}
	if len(l.q.Not)+len(l.q.Has) == 0 && l.n.Urgency == "" && r.flags&flagUrgent == 0 && len(l.q.Access) == 0 && l.q.Most == nil {
		return true
	}
	v := l.segment.view(int(r.offer))
	answer, why := l.person(&v)
	if !l.take(f, filterPerson, answer, why == whyUnstated) {
		return false
	}
	if l.having(&v) == no {
		return false
	}
	answer, why = l.urgency(&v)
	if !l.take(f, filterUrgency, answer, why == whyUnstated) {
		return false
	}
	answer, why = l.access(&v)
	if !l.take(f, filterAccess, answer, why == whyUnstated) {
		return false
	}
	answer, why = l.cost(&v)
	return l.take(f, filterCost, answer, why == whyUnstated)
}

// judgeDistance measures it if it must, and passes over what is too far to come
// in.
func (l *look) judgeDistance(r *row, f *found) bool {
	if r.flags&flagMobile != 0 && l.from != nil {
		f.metres = 0
	}
	if r.flags&flagPoint != 0 && l.from != nil {
		f.metres = l.metres(Point{r.lat, r.lon})
		if f.metres > l.list.reach {
			return false
		}
	}
	if l.q.Farthest <= 0 || l.remote || r.flags&(flagVirtual|flagMobile) != 0 {
		return true
	}
	switch {
	case r.flags&flagHidden != 0:
		return l.take(f, filterDistance, unsure, false)
	case r.flags&flagPoint == 0:
		return l.take(f, filterDistance, unsure, true)
	case l.from == nil:
		return l.take(f, filterDistance, unsure, false)
	}
	wrong := int32(0)
	if r.flags&flagWithin != 0 {
		wrong = l.segment.places[l.segment.place[r.offer]].Within
	}
	answer, _ := nearEnough(f.metres, l.q.Farthest, l.slack, wrong)
	return l.take(f, filterDistance, answer, false)
}

// judgeSlow is what takes longest.
func (l *look) judgeSlow(r *row, f *found) bool {
	if r.flags&flagRule == 0 {
		if !l.take(f, filterRule, unsure, true) {
			return false
		}
	} else if r.flags&flagAsk != 0 {
		v := l.segment.view(int(r.offer))
		answer, _ := l.rule(&v)
		if !l.take(f, filterRule, answer, false) {
			return false
		}
	}
	switch {
	case r.area == 0:
		return l.take(f, filterArea, unsure, true)
	case r.area == areaAll:
		return true
	case r.area > maxAreas:
		answer, _ := l.inArea(l.segment.lands[r.area-maxAreas-1])
		return l.take(f, filterArea, answer, false)
	}
	// What a query asked once it need not ask again.
	at := 2 * (r.area - 1)
	if known := l.areas[at/64] >> (at % 64) & 3; known != 0 {
		return l.take(f, filterArea, quantity.Answer(known-1), false)
	}
	answer, _ := l.inArea(l.segment.areas[r.area-1])
	l.areas[at/64] |= uint64(answer+1) << (at % 64)
	return l.take(f, filterArea, answer, false)
}

// test answers one test of a rule.
func (l *look) test(id uint16) quantity.Answer {
	t := &l.segment.tests[id]
	if t.kind != testAsk {
		f := &l.facts[t.slot]
		if f.state == factNew {
			l.read(t.slot)
		}
		switch {
		case f.state == factNone:
			return unsure
		case f.state == factOne && t.kind == testMonths && f.dated:
			switch {
			case f.lo >= t.lo && f.hi <= t.hi:
				return yes
			case f.hi < t.lo || f.lo > t.hi:
				return no
			}
			return unsure
		case f.state == factOne && t.kind == testValues && f.valued:
			if f.mask&t.mask != 0 {
				return yes
			}
			return no
		}
	}
	return t.rule.Answer(l.q.Facts, l.n.For, l.on, l.d.up)
}

// read finds out about a fact, if it is declared in a plain way.
func (l *look) read(at int16) {
	f, s := &l.facts[at], &l.segment.slots[at]
	f.state = factAsk
	if len(l.n.For) > 0 {
		return
	}
	var one *Fact
	for i := range l.q.Facts {
		if g := &l.q.Facts[i]; g.Name == s.name {
			if one != nil || g.Member != "" {
				return
			}
			one = g
		}
	}
	if one == nil || one.Declined || !one.Until.IsZero() {
		return
	}
	f.state = factOne
	if one.Date.Precision() == cal.ToDay && l.on.Precision() == cal.ToDay {
		f.lo = int32(completedMonths(one.Date, l.on))
		f.hi, f.dated = f.lo, true
	}
	if len(one.Values) > 0 {
		f.valued = true
		for _, v := range one.Values {
			if bit := slices.Index(s.values, v); bit >= 0 {
				f.mask |= 1 << bit
			}
		}
	}
}

// takeHours answers whether a row is open at the time of the question.
func (l *look) takeHours(f *found, r *row) bool {
	if r.hours == 0 {
		return l.take(f, filterHours, unsure, true)
	}
	if r.hours != hoursAsk && r.zone != zoneAsk && l.n.Group == "" {
		m := &l.zones[r.zone]
		if m.state == momentNew {
			l.moment(r.zone)
		}
		if m.state == momentKnown {
			return l.segment.weeks[r.hours-1].open(m.minute)
		}
	}
	v := l.segment.view(int(r.offer))
	answer, why := l.hours(&v)
	return l.take(f, filterHours, answer, why == whyUnstated)
}

// moment finds the minute of the week in a zone. Near a change of clocks the
// hours themselves are asked.
func (l *look) moment(zone uint8) {
	m := &l.zones[zone]
	m.state = momentAsk
	name := ""
	if zone > 0 {
		name = l.segment.zones[zone-1]
	}
	in := l.zoneNamed(name)
	if l.q.At.IsZero() || in == nil {
		return
	}
	at := l.q.At.In(in)
	const near = 73 * time.Hour
	if from, to := at.ZoneBounds(); !from.IsZero() && at.Sub(from) < near || !to.IsZero() && to.Sub(at) < near {
		return
	}
	m.state = momentKnown
	m.minute = uint16((int(at.Weekday())+6)%7*1440 + at.Hour()*60 + at.Minute())
}

// takeRoom answers whether a row has room.
func (l *look) takeRoom(f *found, r *row) bool {
	switch r.flags >> roomShift & 3 {
	case roomUnstated:
		return l.take(f, filterRoom, unsure, true)
	case roomAsk:
		v := l.segment.view(int(r.offer))
		answer, why := l.free(&v)
		return l.take(f, filterRoom, answer, why == whyUnstated)
	case roomFree:
		if !l.freshDay(int(r.counted)) {
			return l.take(f, filterRoom, unsure, false)
		}
		return true
	}
	if !l.freshDay(int(r.counted)) {
		return l.take(f, filterRoom, unsure, false)
	}
	return false
}

// roomRank puts room before what is not known before full.
func (l *look) roomRank(r *row) int32 {
	switch r.flags >> roomShift & 3 {
	case roomFree:
		if l.freshDay(int(r.counted)) {
			return 0
		}
	case roomFull:
		if l.freshDay(int(r.counted)) {
			return 3
		}
	case roomAsk:
		v := l.segment.view(int(r.offer))
		switch answer, why := l.free(&v); {
		case answer == yes:
			return 0
		case answer == no:
			return 3
		case why == whyWaiting:
			return 1
		}
	}
	return 2
}

// languageRank is the place of the best language, and how it is given.
func (l *look) languageRank(r *row) int32 {
	if len(l.q.Languages) == 0 {
		return 0
	}
	v := l.segment.view(int(r.offer))
	_, rank, _ := l.language(&v)
	return rank
}
