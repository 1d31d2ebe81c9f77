package partnership

import (
	"iter"
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Codes yields the seats of a body that are, or may be, held on the day, each
// with what it answers for: its own terms, those of its class and the kinds of
// its organization. It is what [term.Cover] takes, which also lists the terms a
// scheme does not have. Seats of observers and staff are left out. The id of a
// seat without one is empty.
func (r *Roster) Codes(id BodyID) iter.Seq2[string, []term.Code] {
	return func(yield func(string, []term.Code) bool) {
		own := r.of(r.body(id))
		for i := range own {
			s := &own[i]
			if !s.member() || r.sitting(s) == quantity.No {
				continue
			}
			var codes []term.Code
			for list := range r.codes(s) {
				codes = append(codes, list...)
			}
			if !yield(string(s.ID), codes) {
				return
			}
		}
	}
}

// sitting answers whether anyone who is not listed elsewhere sits here.
func (r *Roster) sitting(s *seatRow) quantity.Answer {
	if s.holds(r.d1, r.d2) == quantity.No {
		return quantity.No
	}
	if s.isClass && s.holders >= 0 {
		if !s.Filled.Stated() {
			return quantity.No
		}
		held, _ := r.tally(s)
		named := r.listed(s)
		switch {
		case held.hi <= named.lo:
			return quantity.No
		case held.lo > named.hi:
			return quantity.Yes
		}
		return quantity.CannotTell
	}
	return r.held(s)
}

// codes yields the lists in which stands what a seat answers for.
func (r *Roster) codes(s *seatRow) iter.Seq[[]term.Code] {
	return func(yield func([]term.Code) bool) {
		if !yield(s.Represents) || s.class >= 0 && !yield(r.x.seats[s.class].Represents) {
			return
		}
		if o := r.orgOf(s); o != nil {
			yield(o.Kinds)
		}
	}
}

// orgOf is the organization for which a seat is held, or for which its class
// must be.
func (r *Roster) orgOf(s *seatRow) *Organization {
	if s.Org == "" && s.class >= 0 {
		s = &r.x.seats[s.class]
	}
	if s.org < 0 {
		return nil
	}
	return &r.x.orgs[s.org]
}

// silent reports whether nothing at all is stated of what a seat answers for,
// so that it may answer for anything.
func (r *Roster) silent(s *seatRow) bool {
	for list := range r.codes(s) {
		if list != nil {
			return false
		}
	}
	return true
}

// answers answers whether a seat stands for one of several terms.
func (r *Roster) answers(s *seatRow, of []term.Code) quantity.Answer {
	silent := true
	for list := range r.codes(s) {
		silent = silent && list == nil
		for _, c := range list {
			if slices.Contains(of, c) {
				return quantity.Yes
			}
		}
	}
	if silent {
		return quantity.CannotTell
	}
	return quantity.No
}

// Coverage yields the terms of a scheme in its order, each with how a body's
// seats on the day stand to it:
//
//   - met: a seat that is held answers for the term, or for one below it;
//   - not applicable: none does, and the body's [Record] of the term says no,
//     there is no such entity here; or there is no such body on the day;
//   - breach: none does;
//   - cannot tell: a seat that would answer for it may or may not be held; a
//     held seat says nothing at all of what it answers for; one answers for the
//     whole scheme by its wildcard, which says nothing of any one term; the
//     record says that it is not known; or the body's seats are not stated.
//
// That a term is missing says nothing of whether it must be there: a scheme may
// be a list of examples. A scheme's term for what is not listed is left out. The
// work is proportional to the codes of the seats times the depth of the scheme.
func (r *Roster) Coverage(id BodyID, x term.Index) iter.Seq2[string, check.Verdict] {
	return func(yield func(string, check.Verdict) bool) {
		scheme := x.Scheme()
		b := r.body(id)
		at := make(map[string]int, len(scheme.Terms))
		for i, t := range scheme.Terms {
			if _, ok := at[t.ID]; !ok {
				at[t.ID] = i
			}
		}
		found, rest := r.covered(b, x, at)
		var recorded map[int]quantity.Answer
		if b >= 0 {
			recorded = make(map[int]quantity.Answer)
			for _, rec := range r.x.bodies[b].Records {
				if i, ok := at[rec.What.Term()]; ok && rec.What.In(scheme.ID) {
					recorded[i] = rec.Answer
				}
			}
		}
		for i, t := range scheme.Terms {
			if at[t.ID] != i || scheme.Other != "" && t.ID == scheme.Other {
				continue
			}
			v := rest
			entity, looked := recorded[i]
			switch {
			case v == check.NotApplicable || found[i] == quantity.Yes:
			case looked && entity == quantity.No:
				v = check.NotApplicable
			case looked && entity == quantity.CannotTell || found[i] == maybe:
				v = check.CannotTell
			}
			if found[i] == quantity.Yes && rest != check.NotApplicable {
				v = check.Met
			}
			if !yield(t.ID, v) {
				return
			}
		}
	}
}

// Maybe marks a term that only seats answer for of which it cannot be told
// whether they are held. The zero Answer marks one that none answers for.
const maybe = quantity.No

// covered marks the terms that the seats of a body answer for, and says what is
// to be told of the others.
func (r *Roster) covered(b int32, x term.Index, at map[string]int) (found []quantity.Answer, rest check.Verdict) {
	found = make([]quantity.Answer, len(x.Scheme().Terms))
	if b < 0 {
		return found, check.NotApplicable
	}
	switch r.x.rows[b].holds(r.d1, r.d2) {
	case quantity.No:
		return found, check.NotApplicable
	case quantity.CannotTell:
		rest = check.CannotTell
	default:
		rest = check.Breached
	}
	if r.x.bodies[b].Seats == nil {
		return found, check.CannotTell
	}
	scheme := x.Scheme()
	own := r.of(b)
	for i := range own {
		s := &own[i]
		if !s.member() {
			continue
		}
		sits := r.sitting(s)
		if sits == quantity.No {
			continue
		}
		mark := maybe
		if sits == quantity.Yes {
			mark = quantity.Yes
		}
		if r.silent(s) {
			rest = check.CannotTell
			continue
		}
		for list := range r.codes(s) {
			for _, c := range list {
				if !c.In(scheme.ID) {
					continue
				}
				if c.All() {
					rest = check.CannotTell
					continue
				}
				n, ok := at[c.Term()]
				for steps := 0; ok && steps <= len(scheme.Terms); steps++ {
					if found[n] == quantity.Yes || found[n] == mark {
						break // and so is all above
					}
					found[n] = mark
					up := scheme.Terms[n].Parent
					if up == "" {
						break
					}
					n, ok = at[up]
				}
			}
		}
	}
	return found, rest
}

// Represents answers how a body's seats on the day stand to one term, in the
// words of [Roster.Coverage]. Terms below it are not looked for.
func (r *Roster) Represents(id BodyID, c term.Code) check.Verdict {
	b := r.body(id)
	if b < 0 || r.x.rows[b].holds(r.d1, r.d2) == quantity.No {
		return check.NotApplicable
	}
	x := term.Scheme{ID: c.Scheme(), Terms: []term.Term{{ID: c.Term()}}}
	ix, _ := term.NewIndex(x)
	for _, v := range r.Coverage(id, ix) {
		return v
	}
	return check.CannotTell
}
