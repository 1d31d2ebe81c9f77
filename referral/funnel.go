package referral

import (
	"iter"
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
)

// Funnel is what became of the offers of a directory when a need was routed:
// each is counted once, where the first filter excludes it, or as possible or
// suitable.
type Funnel struct {
	Offers   int         `json:"offers"`        // all there are
	Removed  []int       `json:"removed"`       // by each filter, in the order of Filters
	Possible int         `json:"possible"`      // nothing excludes them, something cannot be told
	Suitable int         `json:"suitable"`      // no stated criterion fails
	Near     []Candidate `json:"near,omitzero"` // near misses: excluded by one filter alone, which Fails names; by the policy's order, as many as it gives candidates
}

// By returns how many a filter removed; 0 for a name that is none.
func (f *Funnel) By(filter string) int {
	if n := filterNumber(filter); n >= 0 && n < len(f.Removed) {
		return f.Removed[n]
	}
	return 0
}

// All goes through the filters that removed any, in order.
func (f *Funnel) All() iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for n, count := range f.Removed {
			if count > 0 && !yield(filterNames[n], count) {
				return
			}
		}
	}
}

// Funnel counts what each filter removes for a need, and finds the near misses:
// the offers that one filter alone excludes, but for those that have nothing to
// do with the need. The numbers add up to Offers. The error is that of
// [Directory.Route]; without anything to look for, all is removed by the term.
//
// Every filter is asked of every offer that has a code of the need, by the
// records themselves.
func (d *Directory) Funnel(q *Query, need int, p *Policy) (Funnel, error) {
	var a ask
	err := a.make(d, q, need, p)
	f, _ := a.funnel()
	return f, err
}

// evidence is what the offers for a need fail by, for the gap.
type evidence struct {
	any    bool // some offer is there for where they live
	alone  [kinds]bool
	beside [kinds]bool
}

// The kinds of filter, by the gap they make, gravest evidence first.
const (
	kindRoom = iota
	kindRule
	kindAccess
	kindUnsafe
	kindOther
	kinds
	kindService = kinds // nobody offers it there
)

func filterKind(f int) int {
	switch f {
	case filterTerm, filterStatus, filterArea:
		return kindService
	case filterRule, filterUrgency:
		return kindRule
	case filterRoom, filterIntake:
		return kindRoom
	case filterPerson:
		return kindUnsafe
	case filterHaving:
		return kindOther
	}
	return kindAccess
}

// funnel asks every filter of every offer with a code of the need.
func (a *ask) funnel() (Funnel, evidence) {
	var e evidence
	f := Funnel{Removed: make([]int, filterCount)}
	if a.d == nil {
		return f, e
	}
	f.Offers = a.d.Len()
	near := shortlist{most: a.most, reach: -1}
	seen := 0
	for k, s := range a.d.segments {
		l := look{ask: a, segment: s, number: int32(k)}
		if len(s.rows) > 0 {
			l.make()
		}
		visited := newBitset(len(s.rows))
		each := func(j uint32) {
			r := &s.rows[j]
			if visited.has(j) || a.d.gone[k].has(r.offer) {
				return
			}
			visited.set(j)
			seen++
			l.sift(r, &f, &near, &e)
		}
		for _, w := range a.wants.list() {
			l.eachPosting(w, each)
		}
		for _, at := range a.broad.list() {
			l.eachPosting(span{at, at + 1}, each)
		}
	}
	f.Removed[filterTerm] += f.Offers - seen
	list := near.list()
	for i := range list {
		f.Near = append(f.Near, a.d.candidate(&list[i]))
	}
	return f, e
}

func (l *look) eachPosting(w span, f func(uint32)) {
	for _, c := range l.segment.nearRun(w) {
		f(c.row)
	}
	for _, j := range l.segment.farRun(w) {
		f(j)
	}
}

// sift counts one offer.
func (l *look) sift(r *row, f *Funnel, near *shortlist, e *evidence) {
	v := l.segment.view(int(r.offer))
	var links []link
	if r.flags&flagLinks != 0 {
		links = l.segment.rowLinks(r)
	} else {
		var buf [3]link
		links = buf[:0]
		for k, at := range r.terms {
			if at >= 0 {
				links = append(links, link{at: at, entry: uint16(k)})
			}
		}
	}
	var d verdict
	l.weigh(&v, links, &d)
	fails, first, last := 0, -1, -1
	open := uint16(0)
	for n, answer := range d.answers {
		switch answer {
		case no:
			if fails == 0 {
				first = n
			}
			fails++
			last = n
		case yes:
		default:
			open |= 1 << n
		}
	}
	switch {
	case fails > 0:
		f.Removed[first]++
	case open != 0:
		f.Possible++
	default:
		f.Suitable++
	}
	e.add(&d.answers, fails)
	if fails != 1 {
		return
	}
	m := found{offer: r.offer, segment: l.number, answer: no, near: d.near, fails: uint8(last), open: open, metres: l.distanceOf(&v)}
	l.rank(&m, r)
	near.add(l.ask, &m)
}

// distanceOf is how far an offer is, or -1.
func (a *ask) distanceOf(v *view) int32 {
	switch {
	case a.from == nil:
		return -1
	case v.travels():
		return 0
	}
	if p := v.point(); p != nil {
		return a.metres(*p)
	}
	return -1
}

func (e *evidence) add(answers *[filterCount]quantity.Answer, fails int) {
	var kindsOf [kinds + 1]bool
	for n, answer := range answers {
		if answer == no {
			kindsOf[filterKind(n)] = true
		}
	}
	if kindsOf[kindService] {
		return
	}
	e.any = true
	several := 0
	for k := range kinds {
		if kindsOf[k] {
			several++
			e.beside[k] = true
		}
	}
	if several == 1 {
		e.alone[slices.Index(kindsOf[:], true)] = true
	}
	_ = fails
}

// gap is what kind of help is missing where there is no candidate: what stands
// in the way alone, else beside other things; room before eligibility before
// access.
func (e *evidence) gap() Gap {
	if !e.any {
		return NoService
	}
	for _, list := range [...]*[kinds]bool{&e.alone, &e.beside} {
		for k, is := range list {
			if is {
				return [...]Gap{NoCapacity, NotEligible, NoAccess, Unsafe, Unclear}[k]
			}
		}
	}
	return Unclear
}
