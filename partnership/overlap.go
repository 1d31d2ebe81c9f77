package partnership

import (
	"github.com/entente-civic/entente/i18n"
)

// Overlap compares the organizations of two lists: those in both, paired, and
// those in one only, each once, in the order of its list. The size of the union
// is the sum of the three.
//
// Two entries are the same organization if a name of one is a name of the other
// when case, accents, apostrophes and the like are disregarded ([i18n.Fold]):
// the name in any language, a wording declared an alias, or an abbreviation on
// one side that is a name on the other. Ids are not compared, for two lists may
// come from two systems. Spellings that do not fold together need an alias;
// nothing is guessed, and an entry without a name is like no other. Sameness carries over: what two entries share with a third
// makes them one. The work is proportional to the number of names.
func Overlap(a, b []Organization) (both [][2]OrgID, onlyA, onlyB []OrgID) {
	s := identify(a, b)
	inA := make([]int, len(s.up)) // the first of a with the identity, from 1
	for i := range a {
		if root := s.find(i); inA[root] == 0 {
			inA[root] = i + 1
		}
	}
	inB := make([]int, len(s.up))
	for i := range b {
		if root := s.find(len(a) + i); inB[root] == 0 {
			inB[root] = i + 1
		}
	}
	for i := range a {
		switch root := s.find(i); {
		case inA[root] != i+1:
		case inB[root] > 0:
			both = append(both, [2]OrgID{a[i].ID, b[inB[root]-1].ID})
		default:
			onlyA = append(onlyA, a[i].ID)
		}
	}
	for i := range b {
		if root := s.find(len(a) + i); inB[root] == i+1 && inA[root] == 0 {
			onlyB = append(onlyB, b[i].ID)
		}
	}
	return both, onlyA, onlyB
}

// Doubled returns the entries of a list that are the same organization as an
// earlier one, as [Overlap] sees it: pairs of the first and the later, in the
// order of the list.
func Doubled(list []Organization) [][2]OrgID {
	s := identify(list, nil)
	first := make([]int, len(s.up))
	var pairs [][2]OrgID
	for i := range list {
		root := s.find(i)
		if first[root] == 0 {
			first[root] = i + 1
			continue
		}
		pairs = append(pairs, [2]OrgID{list[first[root]-1].ID, list[i].ID})
	}
	return pairs
}

// sameness is sets of entries, each pointing up to one that stands for it.
type sameness struct{ up []int }

func identify(a, b []Organization) sameness {
	s := sameness{up: make([]int, len(a)+len(b))}
	for i := range s.up {
		s.up[i] = i
	}
	named := make(map[string]int, len(s.up))
	name := func(i int, t i18n.Text) {
		for _, words := range t.All() {
			key := i18n.Fold(words)
			if key == "" {
				continue
			}
			if first, ok := named[key]; ok {
				s.join(first, i)
			} else {
				named[key] = i
			}
		}
	}
	entry := func(i int) *Organization {
		if i < len(a) {
			return &a[i]
		}
		return &b[i-len(a)]
	}
	for i := range s.up {
		o := entry(i)
		name(i, o.Name)
		for _, w := range o.Names {
			if w.Alias {
				name(i, w.Text)
			}
		}
	}
	for i := range s.up { // two equal abbreviations say nothing
		if first, ok := named[i18n.Fold(entry(i).Abbreviation)]; ok && entry(i).Abbreviation != "" {
			s.join(first, i)
		}
	}
	return s
}

func (s sameness) find(i int) int {
	for s.up[i] != i {
		s.up[i] = s.up[s.up[i]]
		i = s.up[i]
	}
	return i
}

// join keeps the lower of the two on top.
func (s sameness) join(i, j int) {
	i, j = s.find(i), s.find(j)
	s.up[max(i, j)] = min(i, j)
}
