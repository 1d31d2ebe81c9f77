package referral

import (
	"cmp"
	"math"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// A segment is a part of a directory that is indexed as a whole and never
// changed. Its offers are numbered in the order of space, so that what lies
// near each other is near each other in memory, and what a query asks most
// often is held in one record of 64 bytes. A record holds only what it can hold
// exactly; for everything else it says so, and the listing's own records are
// asked.
type segment struct {
	organizations []partnership.Organization
	services      []Service
	places        []Place
	offers        []Offer
	implied       []Offer // of services that have no offer

	orgIDs, serviceIDs, placeIDs, offerIDs idTable

	service []int32  // by offer: its service; -1: not there
	place   []int32  // by offer: its place; -1: none
	loose   []uint32 // offers that refer to something that is not there
	rows    []row    // offers that have a service, in the order of space, those without a point last
	near    []cell   // postings of offers with a point, by term
	far     []uint32
	nearOff []uint32
	farOff  []uint32
	located int // rows with a point
	grid    grid

	codes    []int32  // of services, while the segment is made
	codesOff []uint32 // by service
	links    []link   // of rows whose terms are more than one plain code each
	linksOff []uint32 // by row.links
	weeks    []week
	areas    []*Area // those that many share
	lands    []*Area // the others
	tests    []test
	slots    []slot
	langs    []i18n.Lang
	langBase map[i18n.Lang]uint64 // bits of the languages with a base
	families map[i18n.Lang]uint64 // bits of those of a macrolanguage, itself among them
	zones    []string
	wrong    int32 // how far a place may be from its point at most
}

// row is an offer as the router sees it.
type row struct {
	langs    uint64    // languages it is given in without reserve, by bit
	tests    [4]uint16 // of its eligibility, all of which hold; 0: none
	terms    [3]int32  // positions of its codes, -1: none; or the number of its links
	lat, lon int32
	offer    uint32
	hours    uint32 // 0: not stated; weeks from 1; hoursAsk: ask the record
	area     uint32 // 0: not stated; areas from 1; or areaAll
	flags    uint32
	counted  uint16 // when its capacity was counted, in days from 2000; 0: not stated
	zone     uint8  // 0: none stated; zones from 1
	_        uint8
}

const (
	hoursAsk = math.MaxUint32
	areaAll  = math.MaxUint32
	maxAreas = 512 // areas that many share, whose answer a query remembers
	maxTests = math.MaxUint16
	zoneAsk  = math.MaxUint8
	maxZones = 15
	langBits = 64
)

// Flags of a row.
const (
	statusShift        = 0 // two bits: an Answer
	intakeShift        = 2 // two bits: an Answer
	modeShift          = 4 // four bits: in person, by phone, online, home visit
	costShift          = 8 // two bits: costUnstated, costFree, costStated
	roomShift          = 10
	flagModes   uint32 = 1 << (iota + 8) // they are stated
	flagOther                            // some of them are none of the four
	flagUrgent                           // urgencies are stated
	flagLangs                            // languages are stated
	flagTongue                           // some of them with reserve
	flagLinks                            // its terms are in links
	flagRule                             // eligibility is stated
	flagAsk                              // and the record must be asked
	flagMobile
	flagVirtual
	flagHidden // the place is confidential
	flagWithin // where it is is not known exactly
	flagPoint
)

const (
	roomUnstated = iota
	roomFree
	roomFull
	roomAsk
)

const (
	costUnstated = iota
	costFree
	costStated
)

// cell is a posting: a row and its point in 65,536ths of the segment's extent,
// so that what is far away is passed over without looking at its row.
type cell struct {
	row  uint32
	y, x uint16
}

// grid tells where the rows of a square of the map are.
type grid struct {
	lat, lon int32 // of its corner
	size     int32 // of a square, in units of a Point
	h, w     int32
	first    []uint32
	n        []uint32
	qy, qx   float64 // units of a Point in a step of a cell's y and x
}

// week is when something that has the same hours every week is open.
type week struct {
	bits  [6]uint64 // half hours from Monday 0:00, all of which it is open
	spans []spanMin // the same to the minute, in order
	plain bool      // bits say all
}

type spanMin struct{ open, shut uint16 }

const weekMinutes = 7 * 1440

// test is one test of a rule.
type test struct {
	mask   uint64 // of values
	rule   *Rule
	lo, hi int32 // of completed months
	slot   int16
	kind   uint8
}

const (
	testAsk    = iota // ask the rule
	testMonths        // completed months from lo to hi
	testValues        // one of the values in mask
)

// slot is a fact that tests ask for.
type slot struct {
	name   string
	values []string // that rules name, by bit
}

const maxSlots = 16

// idTable finds records by id in few steps, whatever the ids are: those of one
// bucket are in order.
type idTable struct {
	off   []uint32
	at    []uint32
	shift uint
	again []uint32 // records whose id an earlier one has
}

func newIDTable(n int, id func(int) string) idTable {
	bits := uint(1)
	for 1<<bits < n && bits < 31 {
		bits++
	}
	t := idTable{off: make([]uint32, 1<<bits+1), at: make([]uint32, n), shift: 64 - bits}
	hashes := make([]uint32, n)
	for i := range n {
		h := uint32(hashID(id(i)) >> t.shift)
		hashes[i] = h
		t.off[h+1]++
	}
	for b := range 1 << bits {
		t.off[b+1] += t.off[b]
	}
	for i := n - 1; i >= 0; i-- { // backwards, filling each bucket from its end
		h := hashes[i]
		t.off[h+1]--
		t.at[t.off[h+1]] = uint32(i)
	}
	// Every start is now one bucket too far to the right.
	copy(t.off, t.off[1:])
	t.off[1<<bits] = uint32(n)
	for b := range 1 << bits {
		if lo, hi := t.off[b], t.off[b+1]; hi-lo > 1 {
			slices.SortFunc(t.at[lo:hi], func(x, y uint32) int {
				return cmp.Or(cmp.Compare(id(int(x)), id(int(y))), cmp.Compare(x, y))
			})
			for k := lo + 1; k < hi; k++ {
				if id(int(t.at[k])) == id(int(t.at[k-1])) {
					t.again = append(t.again, t.at[k])
				}
			}
		}
	}
	slices.Sort(t.again)
	return t
}

// hashID is FNV-1a with its bits stirred.
func hashID(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h ^= h >> 32
	return h * 0x9e3779b97f4a7c15
}

// find returns the first record with an id, or -1.
func (t *idTable) find(want string, id func(int) string) int {
	if len(t.at) == 0 {
		return -1
	}
	b := hashID(want) >> t.shift
	run := t.at[t.off[b]:t.off[b+1]]
	lo, hi := 0, len(run)
	for lo < hi {
		mid := (lo + hi) / 2
		if id(int(run[mid])) < want {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(run) && id(int(run[lo])) == want {
		return int(run[lo])
	}
	return -1
}

func (s *segment) orgID(i int) string     { return string(s.organizations[i].ID) }
func (s *segment) serviceID(i int) string { return string(s.services[i].ID) }
func (s *segment) placeID(i int) string   { return string(s.places[i].ID) }
func (s *segment) offerID(i int) string   { return string(s.offer(i).ID) }

// offer returns an offer, stated or implied.
func (s *segment) offer(i int) *Offer {
	if i < len(s.offers) {
		return &s.offers[i]
	}
	return &s.implied[i-len(s.offers)]
}

// view is an offer with its service and place.
type view struct {
	offer   *Offer
	service *Service
	place   *Place // nil: nowhere in particular
}

func (s *segment) view(offer int) view {
	v := view{offer: s.offer(offer)}
	if i := s.service[offer]; i >= 0 {
		v.service = &s.services[i]
	}
	if i := s.place[offer]; i >= 0 {
		v.place = &s.places[i]
	}
	return v
}

// hours are the offer's, else the service's, else the place's.
func (v *view) hours() *Hours {
	switch {
	case v.offer.Hours != nil:
		return v.offer.Hours
	case v.service.Hours != nil:
		return v.service.Hours
	case v.place != nil:
		return v.place.Hours
	}
	return nil
}

func (v *view) area() *Area {
	if v.offer.Area != nil {
		return v.offer.Area
	}
	return v.service.Area
}

func (v *view) languages() []Language {
	if v.offer.Languages != nil {
		return v.offer.Languages
	}
	return v.service.Languages
}

func (v *view) capacity() []Capacity {
	if v.offer.Capacity != nil {
		return v.offer.Capacity
	}
	return v.service.Capacity
}

func (v *view) modes() []string {
	if v.offer.Modes != nil {
		return v.offer.Modes
	}
	return v.service.Modes
}

// travels reports whether it comes to people, so that there is no way to go.
func (v *view) travels() bool {
	modes := v.modes()
	return v.place != nil && v.place.Kind == Mobile || slices.Contains(modes, HomeVisit) && !slices.Contains(modes, InPerson)
}

// remote reports whether it is had from afar.
func (v *view) remote() bool {
	modes := v.modes()
	return v.place != nil && v.place.Kind == Virtual || modes != nil && !slices.Contains(modes, InPerson) && !slices.Contains(modes, HomeVisit)
}

// point is where it can be gone to; nil if that is not known, if there is no
// such place or if it must not be told.
func (v *view) point() *Point {
	if p := v.place; p != nil && p.Point != nil && !p.Confidential && validPoint(p.Point) && !v.travels() && !v.remote() {
		return p.Point
	}
	return nil
}

// validPoint reports whether a point may be one: in range, and not the 0, 0 of a
// missing geocode.
func validPoint(p *Point) bool {
	return *p != Point{} && p.Lat >= -900_000_000 && p.Lat <= 900_000_000 && p.Lon >= -1_800_000_000 && p.Lon <= 1_800_000_000
}

// builder makes a segment.
type builder struct {
	*segment
	vocab    *vocab
	weekOf   map[*Hours]uint32
	weekLike map[string]uint32
	areaOf   map[*Area]uint32
	areaLike map[string]uint32
	testLike map[string]uint16
	slotOf   map[string]int16
	langOf   map[i18n.Lang]uint8
	zoneOf   map[string]uint8
	key      []byte
}

// newSegment indexes records whose references are resolved.
func newSegment(s *segment, v *vocab) *segment {
	b := builder{
		segment: s, vocab: v,
		weekOf: map[*Hours]uint32{}, weekLike: map[string]uint32{},
		areaOf: map[*Area]uint32{}, areaLike: map[string]uint32{},
		testLike: map[string]uint16{}, slotOf: map[string]int16{},
		langOf: map[i18n.Lang]uint8{}, zoneOf: map[string]uint8{},
	}
	s.langBase, s.families = map[i18n.Lang]uint64{}, map[i18n.Lang]uint64{}
	s.tests = append(s.tests, test{})
	s.linksOff = append(s.linksOff, 0)
	order := b.order()
	s.rows = make([]row, len(order))
	// The rows are filled in the order of the listing, whose records lie next to
	// each other in memory.
	at := make([]uint32, len(s.service))
	for j, i := range order {
		at[i] = uint32(j)
	}
	for i, service := range s.service {
		if service >= 0 {
			b.row(&s.rows[at[i]], i)
		}
	}
	b.postings()
	b.squares()
	return s
}

// order numbers the offers: those with a point along a curve that fills the
// map, then the others as they come.
func (b *builder) order() []uint32 {
	var there []placed
	var rest []uint32
	lat0, lon0, lat1, lon1 := int32(math.MaxInt32), int32(math.MaxInt32), int32(math.MinInt32), int32(math.MinInt32)
	n := len(b.offers) + len(b.implied)
	there = make([]placed, 0, n)
	for i := range n {
		if b.service[i] < 0 {
			continue
		}
		v := b.view(i)
		if p := v.point(); p != nil {
			lat0, lon0, lat1, lon1 = min(lat0, p.Lat), min(lon0, p.Lon), max(lat1, p.Lat), max(lon1, p.Lon)
			there = append(there, placed{uint64(uint32(p.Lat))<<32 | uint64(uint32(p.Lon)), uint32(i)})
		} else {
			rest = append(rest, uint32(i))
		}
	}
	b.located = len(there)
	if len(there) > 0 {
		b.grid.lay(lat0, lon0, lat1, lon1, len(there))
	}
	for k := range there {
		y, x := b.grid.square(int32(there[k].key>>32), int32(uint32(there[k].key)))
		there[k].key = morton(uint32(y), uint32(x))
	}
	there = sortPlaced(there)
	order := make([]uint32, 0, len(there)+len(rest))
	for _, p := range there {
		order = append(order, p.offer)
	}
	return append(order, rest...)
}

type placed struct {
	key   uint64
	offer uint32
}

// sortPlaced sorts by key, and equal keys as they come, eleven bits at a time.
func sortPlaced(list []placed) []placed {
	const digit = 11
	all := uint64(0)
	for _, p := range list {
		all |= p.key
	}
	other := make([]placed, len(list))
	for shift := 0; all>>shift != 0; shift += digit {
		var start [1<<digit + 1]int
		for _, p := range list {
			start[p.key>>shift&(1<<digit-1)+1]++
		}
		for d := range 1 << digit {
			start[d+1] += start[d]
		}
		for _, p := range list {
			d := p.key >> shift & (1<<digit - 1)
			other[start[d]] = p
			start[d]++
		}
		list, other = other, list
	}
	return list
}

// lay chooses the size of squares: 0.1 degrees, or larger ones if the map would
// have more squares than half as many as there are offers.
func (g *grid) lay(lat0, lon0, lat1, lon1 int32, n int) {
	g.lat, g.lon, g.size = lat0, lon0, 1_000_000
	for {
		h, w := (int64(lat1)-int64(lat0))/int64(g.size)+1, (int64(lon1)-int64(lon0))/int64(g.size)+1
		if h*w <= int64(n/2)+16 || g.size > 1<<29 {
			g.h, g.w = int32(h), int32(w)
			break
		}
		g.size *= 2
	}
	g.first, g.n = make([]uint32, int(g.h)*int(g.w)), make([]uint32, int(g.h)*int(g.w))
	g.qy = math.Max(float64(int64(lat1)-int64(lat0)), 1) / 65535
	g.qx = math.Max(float64(int64(lon1)-int64(lon0)), 1) / 65535
}

func (g *grid) square(lat, lon int32) (y, x int32) {
	return int32((int64(lat) - int64(g.lat)) / int64(g.size)), int32((int64(lon) - int64(g.lon)) / int64(g.size))
}

func morton(y, x uint32) uint64 {
	spread := func(v uint64) uint64 {
		v = (v | v<<16) & 0x0000ffff0000ffff
		v = (v | v<<8) & 0x00ff00ff00ff00ff
		v = (v | v<<4) & 0x0f0f0f0f0f0f0f0f
		v = (v | v<<2) & 0x3333333333333333
		return (v | v<<1) & 0x5555555555555555
	}
	return spread(uint64(y))<<1 | spread(uint64(x))
}

// squares enters the rows of each square.
func (b *builder) squares() {
	g := &b.grid
	for j := range b.located {
		y, x := g.square(b.rows[j].lat, b.rows[j].lon)
		c := int(y)*int(g.w) + int(x)
		if g.n[c] == 0 {
			g.first[c] = uint32(j)
		}
		g.n[c]++
	}
}

// postings enters each row under its terms.
func (b *builder) postings() {
	n := len(b.vocab.codes)
	b.nearOff, b.farOff = make([]uint32, n+1), make([]uint32, n+1)
	each := func(f func(j int, at int32)) {
		for j := range b.rows {
			r := &b.rows[j]
			if r.flags&flagLinks == 0 {
				for _, at := range r.terms {
					if at >= 0 {
						f(j, at)
					}
				}
				continue
			}
			list := b.rowLinks(r)
			for k, l := range list {
				if !slices.ContainsFunc(list[:k], func(o link) bool { return o.at == l.at }) {
					f(j, l.at)
				}
			}
		}
	}
	each(func(j int, at int32) {
		if j < b.located {
			b.nearOff[at+1]++
		} else {
			b.farOff[at+1]++
		}
	})
	for at := range n {
		b.nearOff[at+1] += b.nearOff[at]
		b.farOff[at+1] += b.farOff[at]
	}
	b.near, b.far = make([]cell, b.nearOff[n]), make([]uint32, b.farOff[n])
	nextNear, nextFar := slices.Clone(b.nearOff), slices.Clone(b.farOff)
	g := &b.grid
	each(func(j int, at int32) {
		if j >= b.located {
			b.far[nextFar[at]] = uint32(j)
			nextFar[at]++
			return
		}
		r := &b.rows[j]
		y := float64(int64(r.lat)-int64(g.lat)) / g.qy
		x := float64(int64(r.lon)-int64(g.lon)) / g.qx
		b.near[nextNear[at]] = cell{uint32(j), uint16(min(y, 65535)), uint16(min(x, 65535))}
		nextNear[at]++
	})
}

// rowLinks returns the codes of a row that has flagLinks.
func (s *segment) rowLinks(r *row) []link {
	return s.links[s.linksOff[r.terms[0]-1]:s.linksOff[r.terms[0]]]
}

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

// maxEntries bounds the codes of one service that are looked at.
const maxEntries = 1000

// appendLinks appends the codes of a service and what corresponds to them.
func appendLinks(dst []link, v *vocab, terms [][]term.Code) []link {
	for e, entry := range terms[:min(len(terms), maxEntries)] {
		for p, c := range entry[:min(len(entry), maxEntries)] {
			one, several, how := v.find(c)
			switch {
			case how == foundRetired:
				near := uint8(nearExact)
				if len(several) > 1 {
					near = nearBroader
				}
				for _, at := range several {
					dst = append(dst, link{at, uint16(e), uint16(p), near})
				}
			case one >= 0:
				dst = append(dst, link{one, uint16(e), uint16(p), nearExact})
				dst = v.links(dst, one, uint16(e), uint16(p))
			}
		}
	}
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
