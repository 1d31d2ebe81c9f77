package term

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
)

// Pair says that a term of one scheme corresponds to a term of another.
type Pair struct {
	// From is the id of a term of the first scheme.
	From string `json:"from"`
	// To is the id of a term of the second.
	To string `json:"to"`
}

// Crosswalk maps the terms of one scheme to those of another, many to many. The zero Crosswalk
// maps nothing.
type Crosswalk struct {
	// From is the id of the first scheme.
	From string `json:"from"`
	// To is the id of the second.
	To string `json:"to"`
	// Pairs is in any order; what is asked of the crosswalk is answered in this order.
	Pairs []Pair `json:"pairs,omitzero"`
}

// Match pairs the terms that two schemes call by the same name in some language, label or alias,
// when case, accents and the like are disregarded. It is a proposal for a person to complete:
// terms that mean the same under different names are not found, and a name may mislead.
func Match(from, to Index) Crosswalk {
	w := Crosswalk{From: from.scheme.ID, To: to.scheme.ID}
	var found []int
	for i, t := range from.scheme.Terms {
		if from.byID[t.ID] != i {
			continue
		}
		found = found[:0]
		for _, wording := range wordings(t) {
			found = append(found, to.byName[i18n.Fold(wording)]...)
		}
		slices.Sort(found)
		for _, j := range slices.Compact(found) {
			w.Pairs = append(w.Pairs, Pair{From: t.ID, To: to.scheme.Terms[j].ID})
		}
	}
	return w
}

// Map is the terms to which the term corresponds, each once, in the order of the pairs; nil if
// there is none.
func (w Crosswalk) Map(id string) []string {
	var to []string
	for _, p := range w.Pairs {
		if p.From == id && !slices.Contains(to, p.To) {
			to = append(to, p.To)
		}
	}
	return to
}

// Invert is the crosswalk read the other way.
func (w Crosswalk) Invert() Crosswalk {
	inverse := Crosswalk{From: w.To, To: w.From}
	for _, p := range w.Pairs {
		inverse.Pairs = append(inverse.Pairs, Pair{From: p.To, To: p.From})
	}
	return inverse
}

// Matched is the terms of both schemes that stand in a pair, each once, in the order of their
// source. A pair that names a term which is not in its scheme matches neither.
func (w Crosswalk) Matched(from, to Scheme) (inFrom, inTo []string) {
	left, right := w.paired(from, to)
	return listed(from, left, true), listed(to, right, true)
}

// Unmatched is the terms of both schemes that have no counterpart, each once, in the order of
// their source. A term below a matched term is covered by it, and a heading is matched as soon as
// one term below it is; neither is reported. Nor is the Other term of an open scheme, which means
// something else in each list.
func (w Crosswalk) Unmatched(from, to Scheme) (inFrom, inTo []string) {
	left, right := w.paired(from, to)
	spread(from, left)
	spread(to, right)
	for _, side := range []struct {
		s       Scheme
		matched map[string]bool
	}{{from, left}, {to, right}} {
		if side.s.Open {
			side.matched[side.s.Other] = true
		}
	}
	return listed(from, left, false), listed(to, right, false)
}

// paired is the ids on both sides of the pairs whose two terms exist.
func (w Crosswalk) paired(from, to Scheme) (left, right map[string]bool) {
	lefts, rights := idSet(from), idSet(to)
	left, right = make(map[string]bool), make(map[string]bool)
	for _, p := range w.Pairs {
		if lefts[p.From] && rights[p.To] {
			left[p.From], right[p.To] = true, true
		}
	}
	return left, right
}

func idSet(s Scheme) map[string]bool {
	ids := make(map[string]bool, len(s.Terms))
	for _, t := range s.Terms {
		ids[t.ID] = true
	}
	return ids
}

// spread adds to the matched terms those below them, then the headings above them. The two are
// kept apart, lest a match go up to a heading and down again to its other terms.
func spread(s Scheme, matched map[string]bool) {
	x, _ := NewIndex(s)
	own := make([]int, 0, len(matched))
	for i, t := range s.Terms {
		if x.byID[t.ID] == i && matched[t.ID] {
			own = append(own, i)
		}
	}
	// A term that is already in the set because a broader one was walked is not walked again.
	walked := make([]bool, len(s.Terms))
	for _, i := range own {
		for stack := []int{i}; len(stack) > 0; {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if walked[at] {
				continue
			}
			walked[at] = true
			matched[s.Terms[at].ID] = true
			stack = append(stack, x.children[at]...)
		}
	}
	risen := make([]bool, len(s.Terms))
	for _, i := range own {
		for at := i; at >= 0 && !risen[at]; at = x.parent[at] {
			risen[at] = true
			matched[s.Terms[at].ID] = true
		}
	}
}

// listed is the ids of the scheme that are in the set, or those that are not.
func listed(s Scheme, set map[string]bool, in bool) []string {
	var ids []string
	seen := make(map[string]bool, len(s.Terms))
	for _, t := range s.Terms {
		if set[t.ID] == in && !seen[t.ID] {
			seen[t.ID] = true
			ids = append(ids, t.ID)
		}
	}
	return ids
}

// wordings is every wording of a term: its label, then its aliases, in tag order.
func wordings(t Term) []string {
	var all []string
	for _, text := range append([]i18n.Text{t.Label}, t.Aliases...) {
		for _, wording := range text.All() {
			all = append(all, wording)
		}
	}
	return all
}
