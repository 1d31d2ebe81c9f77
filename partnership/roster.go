package partnership

import (
	"iter"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Roster says who sits where on a day. It is an index of bodies, their seats
// and the organizations behind them, built once in time linear in their number;
// [Roster.At] turns it to another day at no cost, and what is asked of a body
// costs as much as that body has seats. The bodies and organizations are kept
// by reference: do not change them while a Roster of them is in use. It is safe
// to share between goroutines.
//
// What is not known stays apart. The ends of a period are events here: a seat
// held from 2014 was taken on some day of 2014, so that during that year it
// cannot be told who sat there ([cal.Period.Contains] speaks of spans instead,
// of which 2014 is a whole). A seat or body without any date is taken to be
// there whenever one asks. The zero Roster has no bodies.
//
// Whatever the data, nothing panics: of several bodies or seats of one id the
// first is found by it, a missing parent or class is as if none were named, a
// cycle of parents is cut at its first body, a reversed period is never known.
// [RosterRules] finds all of these.
type Roster struct {
	x      *tables
	on     cal.Date
	d1, d2 int32
}

// tables is the index that rosters of different days share.
type tables struct {
	bodies []Body
	orgs   []Organization
	rows   []bodyRow
	seats  []seatRow
	roots  []int32
	cycles []int32
	bodyAt map[BodyID]int32
	seatAt map[seatKey]int32
	orgAt  map[OrgID]int32   // position in orgs
	sits   map[OrgID][]int32 // seats held for an organization, in order
}

type seatKey struct {
	body int32
	id   SeatID
}

type bodyRow struct {
	window
	first, end int32 // its seats
	parent     int32 // -1: none
	children   []int32
	doubled    bool
}

// seatRow is a seat with its references resolved.
type seatRow struct {
	window
	*Seat
	body      int32
	class     int32 // -1: of none
	principal int32 // -1: no alternate
	org       int32 // position in orgs; -1: none named, or not listed
	next      int32 // the next holder of the same class; -1: the last
	holders   int32 // of a class: the first of its holders; -1: none listed
	isClass   bool
	doubled   bool
	dangling  bool // Of or Alternate names nothing that could be meant
	classed   bool // a class that names a class
}

// NewRoster indexes bodies and organizations. Without a day (the zero Date)
// only what has no dates is certainly there.
func NewRoster(on cal.Date, bodies []Body, organizations []Organization) *Roster {
	x := &tables{
		bodies: bodies,
		orgs:   organizations,
		rows:   make([]bodyRow, len(bodies)),
		bodyAt: make(map[BodyID]int32, len(bodies)),
		orgAt:  make(map[OrgID]int32, len(organizations)),
	}
	for i := range organizations {
		if _, ok := x.orgAt[organizations[i].ID]; !ok {
			x.orgAt[organizations[i].ID] = int32(i)
		}
	}
	n := 0
	for i := range bodies {
		row := &x.rows[i]
		row.window = windowOf(bodies[i].Period)
		row.first, row.parent = int32(n), -1
		n += len(bodies[i].Seats)
		row.end = int32(n)
		if _, row.doubled = x.bodyAt[bodies[i].ID]; !row.doubled {
			x.bodyAt[bodies[i].ID] = int32(i)
		}
	}
	x.hierarchy()
	x.seats = make([]seatRow, 0, n)
	x.seatAt = make(map[seatKey]int32, n)
	x.sits = make(map[OrgID][]int32, len(organizations))
	for i := range bodies {
		x.enter(int32(i))
	}
	return (&Roster{x: x}).At(on)
}

// hierarchy resolves the parents and cuts cycles.
func (x *tables) hierarchy() {
	for i := range x.bodies {
		if p, ok := x.bodyAt[x.bodies[i].Parent]; ok && x.bodies[i].Parent != "" {
			x.rows[i].parent = p
		}
	}
	// Each body is walked over once: mark holds the walk that first met it.
	mark := make([]int32, len(x.rows))
	for i := range x.rows {
		at := int32(i)
		for at >= 0 && mark[at] == 0 {
			mark[at] = int32(i) + 1
			at = x.rows[at].parent
		}
		if at < 0 || mark[at] != int32(i)+1 {
			continue
		}
		first := at
		for p := x.rows[at].parent; p != at; p = x.rows[p].parent {
			first = min(first, p)
		}
		x.rows[first].parent = -1
		x.cycles = append(x.cycles, first)
	}
	for i := range x.rows {
		if p := x.rows[i].parent; p >= 0 {
			x.rows[p].children = append(x.rows[p].children, int32(i))
		} else {
			x.roots = append(x.roots, int32(i))
		}
	}
}

// enter adds the seats of a body.
func (x *tables) enter(body int32) {
	seats, row := x.bodies[body].Seats, &x.rows[body]
	for i := range seats {
		s := seatRow{
			Seat: &seats[i], body: body, class: -1, principal: -1, org: -1, next: -1, holders: -1,
			window:  row.both(windowOf(seats[i].Period)),
			isClass: seats[i].Quota != (quantity.Quantity{}),
		}
		if o, ok := x.orgAt[s.Org]; ok && s.Org != "" {
			s.org = o
		}
		if s.ID != "" {
			key := seatKey{body, s.ID}
			if _, s.doubled = x.seatAt[key]; !s.doubled {
				x.seatAt[key] = int32(len(x.seats))
			}
		}
		x.seats = append(x.seats, s)
	}
	own := x.seats[row.first:row.end]
	for i := range own {
		if c, ok := x.seatAt[seatKey{body, own[i].Of}]; ok && own[i].Of != "" && c != row.first+int32(i) {
			x.seats[c].isClass = true
		}
	}
	for i := len(own) - 1; i >= 0; i-- { // from the end, so that the lists run forward
		s := &own[i]
		if s.Of != "" {
			switch c, ok := x.seatAt[seatKey{body, s.Of}]; {
			case !ok || c == row.first+int32(i):
				s.dangling = true
			case s.isClass:
				s.classed = true
			default:
				class := &x.seats[c]
				s.class, s.next, class.holders = c, class.holders, row.first+int32(i)
				s.window = s.both(class.window)
			}
		}
		if s.Alternate != "" {
			p, ok := x.seatAt[seatKey{body, s.Alternate}]
			if !ok || p == row.first+int32(i) || x.seats[p].Alternate != "" || x.seats[p].isClass {
				s.dangling = true
			} else {
				s.principal = p
			}
		}
	}
	for i := range own {
		if s := &own[i]; s.Org != "" && !s.isClass {
			x.sits[s.Org] = append(x.sits[s.Org], row.first+int32(i))
		}
	}
}

// At returns the roster of another day, or of a month or year: then what holds
// for all its days is known.
func (r *Roster) At(on cal.Date) *Roster {
	v := &Roster{x: r.x, on: on, d1: ever, d2: never}
	if !on.IsZero() {
		v.d1, v.d2 = int32(on.First().Ordinal()), int32(on.Last().Ordinal())
	}
	return v
}

// On returns the day of the roster.
func (r *Roster) On() cal.Date { return r.on }

// Body returns the body of this id, nil if there is none.
func (r *Roster) Body(id BodyID) *Body {
	if b := r.body(id); b >= 0 {
		return &r.x.bodies[b]
	}
	return nil
}

// Seat returns the seat, or class of seats, of this id in a body, nil if there
// is none.
func (r *Roster) Seat(body BodyID, id SeatID) *Seat {
	if s := r.seat(body, id); s != nil {
		return s.Seat
	}
	return nil
}

// Organization returns the organization of this id, nil if there is none.
func (r *Roster) Organization(id OrgID) *Organization {
	if r.x != nil {
		if o, ok := r.x.orgAt[id]; ok {
			return &r.x.orgs[o]
		}
	}
	return nil
}

func (r *Roster) body(id BodyID) int32 {
	if r.x != nil {
		if b, ok := r.x.bodyAt[id]; ok {
			return b
		}
	}
	return -1
}

func (r *Roster) seat(body BodyID, id SeatID) *seatRow {
	if b := r.body(body); b >= 0 {
		if s, ok := r.x.seatAt[seatKey{b, id}]; ok {
			return &r.x.seats[s]
		}
	}
	return nil
}

// of returns the seats of a body.
func (r *Roster) of(body int32) []seatRow {
	if body < 0 {
		return nil
	}
	row := &r.x.rows[body]
	return r.x.seats[row.first:row.end]
}

// Roots yields the bodies that report to no other, in their order. A partnership
// may have one or several.
func (r *Roster) Roots() iter.Seq[*Body] {
	if r.x == nil {
		return r.each(nil)
	}
	return r.each(r.x.roots)
}

// Children yields the bodies that report to a body, in their order.
func (r *Roster) Children(id BodyID) iter.Seq[*Body] {
	if b := r.body(id); b >= 0 {
		return r.each(r.x.rows[b].children)
	}
	return r.each(nil)
}

func (r *Roster) each(bodies []int32) iter.Seq[*Body] {
	return func(yield func(*Body) bool) {
		for _, b := range bodies {
			if !yield(&r.x.bodies[b]) {
				return
			}
		}
	}
}

// Exists answers whether a body exists on the day; no if there is none of this
// id.
func (r *Roster) Exists(id BodyID) quantity.Answer {
	b := r.body(id)
	if b < 0 {
		return quantity.No
	}
	return r.x.rows[b].holds(r.d1, r.d2)
}

// Seats yields the seats of a body that are, or may be, there on the day, in
// their order, with the answer to whether each is held: no is a vacancy. Classes
// are yielded only where their holders are not listed. What was certainly over
// or not yet begun is left out.
func (r *Roster) Seats(id BodyID) iter.Seq2[*Seat, quantity.Answer] {
	return func(yield func(*Seat, quantity.Answer) bool) {
		own := r.of(r.body(id))
		for i := range own {
			s := &own[i]
			if s.isClass && s.holders >= 0 || s.holds(r.d1, r.d2) == quantity.No {
				continue
			}
			if !yield(s.Seat, r.held(s)) {
				return
			}
		}
	}
}

// held answers whether someone holds a seat that is not certainly gone; of a
// class without listed holders, whether anyone does.
func (r *Roster) held(s *seatRow) quantity.Answer {
	there := s.holds(r.d1, r.d2)
	switch {
	case s.Vacant:
		return quantity.No
	case s.isClass:
		n := spanOf(s.Filled)
		switch {
		case n.hi == 0:
			return quantity.No
		case n.lo > 0:
			return there
		}
		return quantity.CannotTell
	case s.Org == "" && s.Holder == "":
		return quantity.CannotTell
	}
	return there
}

// Held returns how many seats of a class are held on the day, or, of a single
// seat, 1 or 0. Without a seat id it counts the whole body, those who observe
// and staff left out, and each seat once, whoever sits there. What some dates
// leave open makes it at least so many; where nothing can be told it is not
// stated.
func (r *Roster) Held(body BodyID, seat SeatID) quantity.Quantity {
	held, _ := r.count(body, seat)
	return held.quantity()
}

// Vacancies returns how many seats of a class, or of the whole body if no seat
// is named, are empty on the day. Where the size of the class is not known, or
// who sits there, it is not stated.
func (r *Roster) Vacancies(body BodyID, seat SeatID) quantity.Quantity {
	_, vacant := r.count(body, seat)
	return vacant.quantity()
}

// count counts a class, a seat or a body.
func (r *Roster) count(body BodyID, seat SeatID) (held, vacant span) {
	if seat != "" {
		s := r.seat(body, seat)
		if s == nil {
			return anything, anything
		}
		return r.tally(s)
	}
	b := r.body(body)
	if b < 0 || r.x.bodies[b].Seats == nil && r.x.rows[b].holds(r.d1, r.d2) != quantity.No {
		return anything, anything
	}
	own := r.of(b)
	for i := range own {
		if s := &own[i]; s.class < 0 && s.principal < 0 && s.member() {
			h, v := r.tally(s)
			held, vacant = held.plus(h), vacant.plus(v)
		}
	}
	return held, vacant
}

// tally counts who holds a seat or the seats of a class, and those nobody
// holds.
func (r *Roster) tally(s *seatRow) (held, vacant span) {
	there := s.holds(r.d1, r.d2)
	if there == quantity.No {
		return span{}, span{}
	}
	if !s.isClass {
		held, vacant = span{1, 1}, span{}
		switch r.held(s) {
		case quantity.No:
			held, vacant = span{}, span{1, 1}
		case quantity.CannotTell:
			held, vacant = span{0, 1}, span{0, 1}
		default:
		}
		if there != quantity.Yes {
			held.lo, vacant.lo = 0, 0
			if !s.Vacant && (s.Org != "" || s.Holder != "") {
				vacant.hi = 0 // there is a seat only while it is held
			}
		}
		return held, vacant
	}
	held = r.listed(s)
	switch stated := spanOf(s.Filled); {
	case s.Vacant:
		held = span{}
	case s.Filled.Stated():
		held = span{max(held.lo, stated.lo), max(held.lo, stated.hi)}
	case s.holders < 0:
		held = anything
	}
	vacant = anything
	if s.Quota.Stated() {
		vacant = spanOf(s.Quota).less(held)
	}
	if there != quantity.Yes {
		held.lo, vacant.lo = 0, 0
	}
	return held, vacant
}

// listed counts the listed holders of a class.
func (r *Roster) listed(class *seatRow) span {
	var n span
	for i := class.holders; i >= 0; i = r.x.seats[i].next {
		s := &r.x.seats[i]
		if s.principal >= 0 || s.holds(r.d1, r.d2) == quantity.No {
			continue
		}
		switch r.held(s) {
		case quantity.Yes:
			n.lo++
			n.hi++
		case quantity.CannotTell:
			n.hi++
		default:
		}
	}
	return n
}

// Share returns the share of the seats held on the day that answer for one of
// several terms: seats of priority populations among all seats. Both numbers
// are kept; divide last. A seat answers for what it, its class or its
// organization names ([Roster.Codes]). Those who observe and staff are left
// out. What cannot be told makes the numerator at least and the denominator at
// most so many, or not stated.
func (r *Roster) Share(id BodyID, of ...term.Code) quantity.Ratio {
	b := r.body(id)
	if b < 0 || r.x.bodies[b].Seats == nil {
		return quantity.Ratio{Num: anything.quantity(), Den: anything.quantity()}
	}
	var num, den span
	own := r.of(b)
	for i := range own {
		s := &own[i]
		if !s.member() || s.principal >= 0 {
			continue
		}
		var n span
		switch {
		case s.isClass:
			n, _ = r.tally(s)
			if named := r.listed(s); s.holders >= 0 {
				n = span{max(0, n.lo-named.lo), max(0, n.hi-named.lo)} // those not listed
				if !s.Filled.Stated() {
					n = span{}
				}
			}
		default:
			n, _ = r.tally(s)
		}
		den = den.plus(n)
		switch r.answers(s, of) {
		case quantity.Yes:
			num = num.plus(n)
		case quantity.CannotTell:
			num = num.plus(span{0, n.hi})
		default:
		}
	}
	d := quantity.Quantity{Unit: seatsUnit}
	switch {
	case den.lo == den.hi:
		d = quantity.Of(int64(den.hi), seatsUnit)
	case den.hi < endless:
		d = quantity.Quantity{Value: quantity.Int(int64(den.hi)), Qualifier: quantity.AtMost, Unit: seatsUnit}
	}
	n := num.quantity()
	if !n.Stated() { // nothing is certain, but at least none is
		n = quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.AtLeast, Unit: seatsUnit}
	}
	return quantity.Ratio{Num: n, Den: d}
}

// Roles returns what an organization is by the seats it holds, or may hold, on
// the day, in the order of the bodies: one [Role] a seat, in the body, with the
// seat's role, title and source.
func (r *Roster) Roles(of OrgID) []Role {
	if r.x == nil {
		return nil
	}
	var roles []Role
	for _, i := range r.x.sits[of] {
		s := &r.x.seats[i]
		if s.holds(r.d1, r.d2) == quantity.No || s.Vacant {
			continue
		}
		role := Role{Org: of, What: s.Role, Title: s.Title, Period: s.Period, Source: s.Source}
		role.In.Kind, role.In.ID = "body", string(r.x.bodies[s.body].ID)
		if s.class >= 0 {
			class := r.x.seats[s.class].Seat
			if role.What == "" {
				role.What = class.Role
			}
			if len(role.Title) == 0 {
				role.Title = class.Title
			}
		}
		roles = append(roles, role)
	}
	return roles
}

// member reports whether the seat is one of those that decide.
func (s *seatRow) member() bool { return s.Kind != SeatObserver && s.Kind != SeatStaff }

const (
	seatsUnit       = "seats"
	ever      int32 = -1 << 30
	never     int32 = 1 << 30
	endless         = 1 << 29 // seats; two of it still fit an int of 32 bits
)

// window is when something begins and ends, each between two days.
type window struct{ begin1, begin2, end1, end2 int32 }

func windowOf(p cal.Period) window {
	switch {
	case p.From.IsZero() && p.To.IsZero():
		return window{ever, ever, never, never}
	case p.Reversed():
		return window{ever, never, ever, never}
	}
	w := window{ever, never, never, never}
	if !p.From.IsZero() {
		w.begin1, w.begin2 = int32(p.From.First().Ordinal()), int32(p.From.Last().Ordinal())
	}
	if !p.To.IsZero() {
		w.end1, w.end2 = int32(p.To.First().Ordinal()), int32(p.To.Last().Ordinal())
	}
	return w
}

// both is the window of what needs two things to be there.
func (w window) both(v window) window {
	return window{max(w.begin1, v.begin1), max(w.begin2, v.begin2), min(w.end1, v.end1), min(w.end2, v.end2)}
}

// holds answers whether all the days from d1 to d2 lie in the window.
func (w window) holds(d1, d2 int32) quantity.Answer {
	switch {
	case d2 < w.begin1 || d1 > w.end2:
		return quantity.No
	case w.begin2 <= d1 && d2 <= w.end1:
		return quantity.Yes
	}
	return quantity.CannotTell
}

// span is a number that lies between two.
type span struct{ lo, hi int }

var anything = span{0, endless}

// spanOf returns the whole numbers that a quantity may mean.
func spanOf(q quantity.Quantity) span {
	if !q.Stated() || q.Qualifier == quantity.About || q.Qualifier == quantity.CloseTo || q.Qualifier > quantity.LessThan {
		return anything
	}
	lo, hi := whole(q.Value.Ceil(0)), whole(q.Value.Floor(0))
	if hi < lo && q.Qualifier == quantity.Exact {
		return anything // 8.5 seats
	}
	switch q.Qualifier {
	case quantity.AtLeast:
		hi = endless
	case quantity.MoreThan:
		lo, hi = whole(q.Value.Floor(0))+1, endless
	case quantity.AtMost:
		lo = 0
	case quantity.LessThan:
		lo, hi = 0, whole(q.Value.Ceil(0))-1
	default:
	}
	return span{max(0, lo), max(0, hi)}
}

// whole is a decimal without places as a number no larger than endless.
func whole(d quantity.Decimal) int {
	if d.Cmp(quantity.Int(endless)) > 0 {
		return endless
	}
	if d.Cmp(quantity.Int(-1)) < 0 {
		return -1
	}
	return int(d.Coef())
}

func (s span) plus(t span) span { return span{min(s.lo+t.lo, endless), min(s.hi+t.hi, endless)} }

// less is what remains of s when t is taken away; less than nothing is nothing.
func (s span) less(t span) span {
	rest := span{max(0, s.lo-t.hi), max(0, s.hi-t.lo)}
	if s.hi >= endless {
		rest.hi = endless
	}
	return rest
}

// quantity says the span as far as a quantity can.
func (s span) quantity() quantity.Quantity {
	switch {
	case s.lo >= endless:
	case s.lo == s.hi:
		return quantity.Of(int64(s.lo), seatsUnit)
	case s.lo > 0:
		return quantity.Quantity{Value: quantity.Int(int64(s.lo)), Qualifier: quantity.AtLeast, Unit: seatsUnit}
	}
	return quantity.Quantity{Unit: seatsUnit}
}
