package referral

import (
	"slices"
	"time"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

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
