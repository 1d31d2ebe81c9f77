package plan

import (
	"iter"

	"github.com/entente-civic/entente/partnership/term"
)

// Terms says how the initiatives cover one of the plan's schemes: which terms
// they name, how many name each, which initiatives name none. A goal's terms
// hold for its initiatives too, and an initiative with a term of its goal and
// the same of its own counts once.
//
// The wildcard ("area:*") is kept apart: Coverage.All lists who bears it, and
// adding their number to Coverage.Within expands it. The items are the
// initiatives' ids, or their positions as a Review writes them ("#0/1/2").
//
// Stated is false where nothing is known: the plan has no such scheme, or no
// initiative names any of its terms. Then a count of zero says nothing. The
// scheme is given by its id, with or without its version.
func (r *Review) Terms(scheme string) (c term.Coverage, stated bool) {
	return r.cover(scheme, func(yield func(string, []term.Code) bool) {
		var codes []term.Code
		for i := range r.initiatives {
			n := &r.initiatives[i]
			codes = append(append(codes[:0], n.Goal.Terms...), n.Terms...)
			if !yield(n.At("").ID, codes) {
				return
			}
		}
	})
}

// GoalTerms is Terms over the goals.
func (r *Review) GoalTerms(scheme string) (c term.Coverage, stated bool) {
	return r.cover(scheme, func(yield func(string, []term.Code) bool) {
		for i := range r.goals {
			if g := &r.goals[i]; !yield(g.At("").ID, g.Terms) {
				return
			}
		}
	})
}

func (r *Review) cover(scheme string, items iter.Seq2[string, []term.Code]) (term.Coverage, bool) {
	s, ok := r.Scheme(scheme)
	if !ok {
		return term.Coverage{}, false
	}
	// What is wrong with a scheme does not keep it from being used; see
	// term.NewIndex.
	x, _ := term.NewIndex(s)
	c := term.Cover(x, items)
	return c, len(c.Without()) < c.Items()
}

// Scheme returns one of the plan's schemes by its id. An id without a version
// finds the first version there is. The time is linear in the number of
// schemes.
func (r *Review) Scheme(id string) (term.Scheme, bool) {
	c := term.C(id, term.Wildcard)
	for i := range r.plan.Schemes {
		if r.plan.Schemes[i].ID == id {
			return r.plan.Schemes[i], true
		}
	}
	for i := range r.plan.Schemes {
		if c.In(r.plan.Schemes[i].ID) {
			return r.plan.Schemes[i], true
		}
	}
	return term.Scheme{}, false
}
