package term

import (
	"iter"
	"slices"
)

// Coverage says which terms of a scheme a set of items names, and which items name none. Wildcards
// are kept apart: that four goals touch "all" areas says nothing of any one of them. The zero
// Coverage is that of no item and an empty scheme.
type Coverage struct {
	index    Index
	named    []int // items that name the term itself
	within   []int // items that name the term or one below it
	items    int
	all      []string
	without  []string
	unlisted []Code
}

// Cover counts, for each term of the scheme, the items that name it. An item is its id and its
// codes; codes of other schemes are disregarded, and an item that names a term twice counts once.
// What an item inherits from another (a goal from its priority) must be among its codes.
//
// A code whose term is not listed is collected ([Coverage.Unlisted]); if the scheme is open and
// has an Other term, the item also counts within that. The work is proportional to the number of
// codes times the depth of the hierarchy.
func Cover(x Index, items iter.Seq2[string, []Code]) Coverage {
	c := Coverage{
		index:  x,
		named:  make([]int, len(x.scheme.Terms)),
		within: make([]int, len(x.scheme.Terms)),
	}
	if items == nil {
		return c
	}
	// The item that last touched a term, from 1, tells whether it was counted already.
	named := make([]int, len(x.scheme.Terms))
	within := make([]int, len(x.scheme.Terms))
	unlisted := make(map[Code]bool)
	for id, codes := range items {
		c.items++
		some, all := false, false
		for _, code := range codes {
			if !code.In(x.scheme.ID) {
				continue
			}
			some = true
			if code.All() {
				all = true
				continue
			}
			i, listed := x.byID[code.Term()]
			if !listed {
				if !unlisted[code] {
					unlisted[code] = true
					c.unlisted = append(c.unlisted, code)
				}
				other, ok := x.byID[x.scheme.Other]
				if !ok || !x.scheme.Open {
					continue
				}
				i = other
			} else if named[i] != c.items {
				named[i] = c.items
				c.named[i]++
			}
			for at := i; at >= 0 && within[at] != c.items; at = x.parent[at] {
				within[at] = c.items
				c.within[at]++
			}
		}
		if all {
			c.all = append(c.all, id)
		}
		if !some {
			c.without = append(c.without, id)
		}
	}
	return c
}

// Items is the number of items that were looked at.
func (c Coverage) Items() int { return c.items }

// Named is the number of items that name the term itself.
func (c Coverage) Named(id string) int { return c.count(c.named, id) }

// Within is the number of items that name the term or a term below it, an unlisted term counting
// within the scheme's Other term.
func (c Coverage) Within(id string) int { return c.count(c.within, id) }

// All is the ids of the items that name the whole scheme by its wildcard, in their order.
func (c Coverage) All() []string { return slices.Clone(c.all) }

// Unnamed is the ids of the terms that no item names, neither the term itself nor one below it, in
// the order of the scheme. Wildcards do not count, and neither does the Other term, which is not
// one to be filled.
func (c Coverage) Unnamed() []string {
	var ids []string
	for i, t := range c.index.scheme.Terms {
		if c.index.byID[t.ID] == i && c.within[i] == 0 && t.ID != c.index.scheme.Other {
			ids = append(ids, t.ID)
		}
	}
	return ids
}

// Missing is what [Coverage.Unnamed] is, and nothing if an item names the whole scheme.
func (c Coverage) Missing() []string {
	if len(c.all) > 0 {
		return nil
	}
	return c.Unnamed()
}

// Without is the ids of the items that have no code of the scheme, in their order.
func (c Coverage) Without() []string { return slices.Clone(c.without) }

// Unlisted is the codes of the scheme that name no term of it, each once, in the order they were
// met. In an open scheme they are news; in a closed one they are faults.
func (c Coverage) Unlisted() []Code { return slices.Clone(c.unlisted) }

func (c Coverage) count(counts []int, id string) int {
	i, ok := c.index.byID[id]
	if !ok {
		return 0
	}
	return counts[i]
}
