package referral

import (
	"math"
	"slices"

	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// row fills in what the router sees of an offer.
func (b *builder) row(r *row, offer int) {
	v := b.view(offer)
	s := v.service
	r.offer = uint32(offer)
	if p := v.point(); p != nil {
		r.lat, r.lon = p.Lat, p.Lon
		r.flags |= flagPoint
		if v.place.Within > 0 {
			r.flags |= flagWithin
			b.wrong = max(b.wrong, v.place.Within)
		}
	}
	if v.travels() {
		r.flags |= flagMobile
	}
	if v.remote() {
		r.flags |= flagVirtual
	}
	if p := v.place; p != nil {
		if p.Confidential {
			r.flags |= flagHidden
		}
		r.zone = b.zone(p.Zone)
	}
	r.flags |= uint32(statusAnswer(s.Status)) << statusShift
	r.flags |= uint32(intakeAnswer(s.Intake)) << intakeShift
	b.rowTerms(r, s, int(b.service[offer]))
	b.rowModes(r, v.modes())
	if s.Urgencies != nil {
		r.flags |= flagUrgent
	}
	b.rowLanguages(r, v.languages())
	b.rowRule(r, s.Eligibility)
	r.area = b.area(v.area())
	r.hours = b.hours(v.hours())
	b.rowRoom(r, v.capacity())
	r.flags |= uint32(costClass(s.Costs)) << costShift
}

func (b *builder) zone(name string) uint8 {
	if name == "" {
		return 0
	}
	z, ok := b.zoneOf[name]
	if !ok {
		if len(b.zones) == maxZones {
			return zoneAsk
		}
		b.zones = append(b.zones, name)
		z = uint8(len(b.zones))
		b.zoneOf[name] = z
	}
	return z
}

// rowTerms enters the codes of a service: in the row if each stands alone and is
// listed, in links otherwise.
func (b *builder) rowTerms(r *row, s *Service, at int) {
	r.terms = [3]int32{-1, -1, -1}
	plain := len(b.vocab.cross) == 0
	codes := b.codesOf(at)
	if len(codes) != len(s.Terms) || len(codes) > len(r.terms) || slices.Contains(codes, -1) {
		plain = false
	} else {
		copy(r.terms[:], codes)
	}
	for _, entry := range s.Terms {
		plain = plain && len(entry) == 1
	}
	if plain {
		return
	}
	start := len(b.links)
	b.links = appendLinks(b.links, b.vocab, s.Terms)
	for at := start; at < len(b.links) && !plain; at++ {
		// Codes that need no more than a row holds go back into it.
		if l := b.links[at]; l.near != nearExact || l.part > 0 || at-start >= len(r.terms) {
			r.terms = [3]int32{int32(len(b.linksOff)), -1, -1}
			b.linksOff = append(b.linksOff, uint32(len(b.links)))
			r.flags |= flagLinks
			return
		}
	}
	r.terms = [3]int32{-1, -1, -1}
	for k, l := range b.links[start:] {
		r.terms[k] = l.at
	}
	b.links = b.links[:start]
}

// MaxCodes is how many codes of one service are looked at.
const MaxCodes = 1000

// eachCode goes through the codes of a service, each with the place of its entry
// and its own within, as far as they are looked at.
func eachCode(terms [][]term.Code, f func(entry, part int, c term.Code)) {
	n := 0
	for e, entry := range terms[:min(len(terms), math.MaxUint16)] {
		for p, c := range entry {
			if n == MaxCodes {
				return
			}
			n++
			f(e, p, c)
		}
	}
}

// appendLinks appends the codes of a service and what corresponds to them.
func appendLinks(dst []link, v *vocab, terms [][]term.Code) []link {
	eachCode(terms, func(e, p int, c term.Code) {
		one, several, how := v.find(c)
		switch {
		case how == foundRetired:
			near := uint8(nearExact)
			if len(several) > 1 {
				near = nearBroader
			}
			for _, at := range several[:min(len(several), maxLinks)] {
				dst = append(dst, link{at, uint16(e), uint16(p), near})
			}
		case one >= 0:
			dst = append(dst, link{one, uint16(e), uint16(p), nearExact})
			dst = v.links(dst, one, uint16(e), uint16(p))
		}
	})
	return dst
}

func (b *builder) rowModes(r *row, modes []string) {
	if modes == nil {
		return
	}
	r.flags |= flagModes
	for _, m := range modes {
		if bit := modeBit(m); bit >= 0 {
			r.flags |= 1 << (modeShift + bit)
		} else {
			r.flags |= flagOther
		}
	}
}

func modeBit(mode string) int {
	switch mode {
	case InPerson:
		return 0
	case ByPhone:
		return 1
	case Online:
		return 2
	case HomeVisit:
		return 3
	}
	return -1
}

func (b *builder) rowLanguages(r *row, list []Language) {
	if list == nil {
		return
	}
	r.flags |= flagLangs
	for i := range list {
		l := &list[i]
		if base := l.Lang.Base(); base == "" || base == "und" || l.Limited || l.Interpreted || l.Hours != nil {
			r.flags |= flagTongue
			continue
		}
		bit, ok := b.langOf[l.Lang]
		if !ok {
			if len(b.langs) == langBits {
				r.flags |= flagTongue
				continue
			}
			bit = uint8(len(b.langs))
			b.langs = append(b.langs, l.Lang)
			b.langOf[l.Lang] = bit
			b.langBase[l.Lang.Base()] |= 1 << bit
			if f := family(l.Lang.Base()); f != "" {
				b.families[f] |= 1 << bit
			}
		}
		r.langs |= 1 << bit
	}
}

// rowRule enters eligibility: up to four tests that must all be met, or word
// that the record must be asked.
func (b *builder) rowRule(r *row, rule *Rule) {
	if rule == nil {
		return
	}
	r.flags |= flagRule
	n := 0
	var enter func(rule *Rule, deep int) bool
	enter = func(rule *Rule, deep int) bool {
		switch {
		case rule.Any != nil || rule.Not != nil || rule.All != nil && rule.Fact != "":
			return false
		case rule.All != nil:
			if deep == 8 {
				return false
			}
			for i := range rule.All {
				if !enter(&rule.All[i], deep+1) {
					return false
				}
			}
			return true
		case rule.Fact == "":
			return !rule.tests()
		case rule.In != nil && (rule.In.Polygons != nil || rule.In.Union != nil || rule.In.Except != nil):
			return false
		}
		id := b.test(rule)
		if id == 0 || n == len(r.tests) {
			return false
		}
		r.tests[n] = id
		n++
		return true
	}
	if !enter(rule, 0) {
		r.tests = [4]uint16{}
		r.flags |= flagAsk
	}
}

// test enters a test of a rule; 0 if there are too many.
func (b *builder) test(rule *Rule) uint16 {
	b.key = appendTestKey(b.key[:0], rule)
	if id, ok := b.testLike[string(b.key)]; ok {
		return id
	}
	if len(b.tests) >= maxTests {
		return 0
	}
	t := test{rule: rule, slot: -1}
	months := rule.MinMonths != nil || rule.MaxMonths != nil
	values := len(rule.Is) > 0
	if rule.Who == "" && rule.Min == nil && rule.Max == nil && rule.In == nil &&
		rule.MinDays == nil && rule.MaxDays == nil && months != values && (values || rule.Is == nil) {
		t.slot = b.slot(rule.Fact)
	}
	switch {
	case t.slot < 0:
	case months:
		t.kind, t.lo, t.hi = testMonths, math.MinInt32, math.MaxInt32
		if rule.MinMonths != nil {
			t.lo = int32(max(min(*rule.MinMonths, math.MaxInt32), math.MinInt32))
		}
		if rule.MaxMonths != nil {
			t.hi = int32(max(min(*rule.MaxMonths, math.MaxInt32), math.MinInt32))
		}
	default:
		t.kind = testValues
		s := &b.slots[t.slot]
		for _, v := range rule.Is {
			bit := slices.Index(s.values, v)
			if bit < 0 {
				if len(s.values) == 64 {
					t.kind = testAsk
					break
				}
				bit = len(s.values)
				s.values = append(s.values, v)
			}
			t.mask |= 1 << bit
		}
	}
	id := uint16(len(b.tests))
	b.tests = append(b.tests, t)
	b.testLike[string(b.key)] = id
	return id
}

func (b *builder) slot(fact string) int16 {
	s, ok := b.slotOf[fact]
	if !ok {
		if len(b.slots) == maxSlots {
			return -1
		}
		s = int16(len(b.slots))
		b.slots = append(b.slots, slot{name: fact})
		b.slotOf[fact] = s
	}
	return s
}

// area enters an area: those that many offers share are answered once a query.
func (b *builder) area(a *Area) uint32 {
	switch {
	case a == nil:
		return 0
	case a.Everywhere && a.Except == nil:
		return areaAll
	case a.Polygons != nil || a.Union != nil || a.Except != nil || len(a.Units)+len(a.Postal) > 16:
		return b.land(a)
	}
	if id, ok := b.areaOf[a]; ok {
		return id
	}
	b.key = appendAreaKey(b.key[:0], a)
	id, ok := b.areaLike[string(b.key)]
	switch {
	case ok:
	case len(b.areas) == maxAreas:
		return b.land(a)
	default:
		b.areas = append(b.areas, a)
		id = uint32(len(b.areas))
		b.areaLike[string(b.key)] = id
	}
	b.areaOf[a] = id
	return id
}

// land enters an area that is asked each time.
func (b *builder) land(a *Area) uint32 {
	b.lands = append(b.lands, a)
	return maxAreas + uint32(len(b.lands))
}

// rowRoom enters capacity if it is one pool for everybody.
func (b *builder) rowRoom(r *row, list []Capacity) {
	if len(list) == 0 {
		return
	}
	c := &list[0]
	room := uint32(roomAsk)
	if days := c.AsOf.Ordinal() - countsFrom; len(list) == 1 && c.For == nil && c.Available != nil && c.AsOf.Precision() == cal.ToDay && days > 0 && days <= math.MaxUint16 {
		r.counted = uint16(days)
		switch {
		case *c.Available > 0:
			room = roomFree
		case c.List != ListOpen:
			room = roomFull
		}
	}
	r.flags |= room << roomShift
}

// countsFrom is the day from which row.counted counts.
var countsFrom = cal.Day(1999, 12, 31).Ordinal()
