package term

import (
	"errors"
	"slices"

	"github.com/entente-civic/entente/i18n"
)

// Index answers questions about a [Scheme] in constant time, or in the size of the answer. It
// keeps the scheme's terms by reference: do not change them while the Index is in use. The zero
// Index is that of an empty closed scheme. An Index is safe for concurrent use.
type Index struct {
	scheme   Scheme
	byID     map[string]int   // first term with the id
	byName   map[string][]int // folded label or alias
	parent   []int            // -1 at the top
	children [][]int          // in order of the source
	top      []int
}

// NewIndex prepares a scheme for questions. The error joins every fault of the scheme, each an
// [i18n.Error], in the order of the terms:
//
//   - "bad-scheme": the scheme's id cannot stand in a code;
//   - "bad-term": a term's id cannot stand in a code;
//   - "doubled-term": an id stands twice; the first is used, the second is left out;
//   - "no-parent": the parent is not in the scheme; the term is put at the top;
//   - "cycle": the term is its own ancestor; it is put at the top;
//   - "no-other": the term for what is not listed is not in the scheme, or the scheme is closed.
//
// The Index can be used in any case, as said there. The work is proportional to the size of the
// scheme, whatever the shape of its hierarchy.
func NewIndex(s Scheme) (Index, error) {
	x := Index{
		scheme:   s,
		byID:     make(map[string]int, len(s.Terms)),
		byName:   make(map[string][]int, 2*len(s.Terms)),
		parent:   make([]int, len(s.Terms)),
		children: make([][]int, len(s.Terms)),
	}
	var faults []error
	fault := func(code string, t i18n.Template, args ...i18n.Arg) {
		faults = append(faults, i18n.Fail(pkg, code, t, args...))
	}
	if !validScheme(s.ID) {
		fault("bad-scheme", badScheme, i18n.Label("scheme", printable(s.ID)))
	}
	for i, t := range s.Terms {
		if !validTerm(t.ID) || t.ID == Wildcard {
			fault("bad-term", badTerm, i18n.Label("term", printable(t.ID)), i18n.Int("position", int64(i)+1))
		}
		if _, doubled := x.byID[t.ID]; doubled {
			fault("doubled-term", doubledTerm, i18n.Label("term", printable(t.ID)), i18n.Int("position", int64(i)+1))
			continue
		}
		x.byID[t.ID] = i
		x.names(i, t)
	}
	for i, t := range s.Terms {
		x.parent[i] = -1
		if t.Parent == "" || x.byID[t.ID] != i {
			continue
		}
		p, ok := x.byID[t.Parent]
		if !ok {
			fault("no-parent", noParent, i18n.Label("term", printable(t.ID)), i18n.Label("parent", printable(t.Parent)))
			continue
		}
		x.parent[i] = p
	}
	for _, i := range x.cut() {
		fault("cycle", ownAncestor, i18n.Label("term", printable(s.Terms[i].ID)))
	}
	for i, t := range s.Terms {
		switch p := x.parent[i]; {
		case x.byID[t.ID] != i:
		case p < 0:
			x.top = append(x.top, i)
		default:
			x.children[p] = append(x.children[p], i)
		}
	}
	if _, ok := x.byID[s.Other]; s.Other != "" && (!ok || !s.Open) {
		fault("no-other", noOther, i18n.Label("term", printable(s.Other)))
	}
	return x, errors.Join(faults...)
}

// names enters the label and aliases of term i, in every language, once per wording.
func (x *Index) names(i int, t Term) {
	enter := func(text i18n.Text) {
		for _, wording := range text.All() {
			key := i18n.Fold(wording)
			list := x.byName[key]
			if key != "" && (len(list) == 0 || list[len(list)-1] != i) { // terms come in order
				x.byName[key] = append(list, i)
			}
		}
	}
	enter(t.Label)
	for _, alias := range t.Aliases {
		enter(alias)
	}
}

// cut breaks every cycle at the first of its terms in the order of the source and returns those
// terms. Each term is walked over once: mark holds the walk in which it was first met.
func (x *Index) cut() []int {
	var cuts []int
	mark := make([]int, len(x.parent))
	for i := range x.parent {
		at := i
		for at >= 0 && mark[at] == 0 {
			mark[at] = i + 1
			at = x.parent[at]
		}
		if at < 0 || mark[at] != i+1 {
			continue
		}
		first := at
		for p := x.parent[at]; p != at; p = x.parent[p] {
			first = min(first, p)
		}
		x.parent[first] = -1
		cuts = append(cuts, first)
	}
	slices.Sort(cuts)
	return cuts
}

// Scheme is the scheme the index was made from.
func (x Index) Scheme() Scheme { return x.scheme }

// Term is the term with this id, and whether there is one.
func (x Index) Term(id string) (Term, bool) {
	i, ok := x.byID[id]
	if !ok {
		return Term{}, false
	}
	return x.scheme.Terms[i], true
}

// Contains reports whether the scheme lists the term that c names, or c stands for all of the
// scheme.
func (x Index) Contains(c Code) bool {
	if !c.In(x.scheme.ID) {
		return false
	}
	_, ok := x.byID[c.Term()]
	return ok || c.All()
}

// Find is the ids of the terms whose label or one of whose aliases, in any language, is this name
// when case, accents and the like are disregarded ([i18n.Fold]); in the order of the source.
func (x Index) Find(name string) []string { return x.ids(x.byName[i18n.Fold(name)]) }

// Place says where a name belongs. It is looked up as an id, then as a label or alias. A name that
// is not listed goes under the scheme's Other term if the scheme is open (listed is then false; id
// is empty if the scheme has no Other term), and is refused if the scheme is closed. Errors are
// [i18n.Error] with code "not-in-list", or "several-terms" if the name is that of several terms.
func (x Index) Place(name string) (id string, listed bool, err error) {
	if _, ok := x.byID[name]; ok {
		return name, true, nil
	}
	switch found := x.byName[i18n.Fold(name)]; {
	case len(found) == 1:
		return x.scheme.Terms[found[0]].ID, true, nil
	case len(found) > 1:
		return "", true, i18n.Fail(pkg, "several-terms", severalTerms, i18n.Str("name", short(name)), x.list(found))
	case x.scheme.Open:
		return x.scheme.Other, false, nil
	}
	return "", false, i18n.Fail(pkg, "not-in-list", notInList,
		i18n.Str("name", short(name)), i18n.Local("scheme", x.title()), x.list(x.top))
}

// Top is the ids of the terms without a parent, in the order of the source.
func (x Index) Top() []string { return x.ids(x.top) }

// Leaves is the ids of the terms with no term below them, in the order of the source.
func (x Index) Leaves() []string {
	var leaves []string
	for i, t := range x.scheme.Terms {
		if x.byID[t.ID] == i && len(x.children[i]) == 0 {
			leaves = append(leaves, t.ID)
		}
	}
	return leaves
}

// Under is the id itself and the ids of all terms below it, each before what is below it, in the
// order of the source; nil if the scheme has no such term.
func (x Index) Under(id string) []string {
	i, ok := x.byID[id]
	if !ok {
		return nil
	}
	var under []int
	for stack := []int{i}; len(stack) > 0; {
		last := len(stack) - 1
		at := stack[last]
		under = append(under, at)
		stack = stack[:last]
		for _, child := range slices.Backward(x.children[at]) {
			stack = append(stack, child)
		}
	}
	return x.ids(under)
}

// Path is the ids from the top down to the id itself; nil if the scheme has no such term.
func (x Index) Path(id string) []string {
	i, ok := x.byID[id]
	if !ok {
		return nil
	}
	var path []int
	for ; i >= 0; i = x.parent[i] {
		path = append(path, i)
	}
	slices.Reverse(path)
	return x.ids(path)
}

// Expand is the ids of the terms c stands for: the one it names, or every top-level term if it is
// the scheme's wildcard; nil if c is of another scheme or names a term that is not listed.
func (x Index) Expand(c Code) []string {
	switch {
	case !c.In(x.scheme.ID):
		return nil
	case c.All():
		return x.Top()
	}
	if _, ok := x.byID[c.Term()]; !ok {
		return nil
	}
	return []string{c.Term()}
}

func (x Index) ids(positions []int) []string {
	if len(positions) == 0 {
		return nil
	}
	ids := make([]string, len(positions))
	for n, i := range positions {
		ids[n] = x.scheme.Terms[i].ID
	}
	return ids
}

// title is the scheme's title, or its id where it has none.
func (x Index) title() i18n.Text {
	if len(x.scheme.Title) == 0 {
		return i18n.Text{"": x.scheme.ID}
	}
	return x.scheme.Title
}

// list is the labels of the terms, as far as a sentence can hold them.
func (x Index) list(positions []int) i18n.Arg {
	const most = 12
	items := make([]i18n.Arg, 0, most)
	for _, i := range positions[:min(most, len(positions))] {
		t := x.scheme.Terms[i]
		if len(t.Label) == 0 {
			items = append(items, i18n.Label("term", t.ID))
			continue
		}
		items = append(items, i18n.Local("term", t.Label))
	}
	return i18n.List("terms", items...)
}

// short is the beginning of a name, so that an error stays readable whatever was typed.
func short(name string) string {
	const most = 60
	n := 0
	for i := range name {
		if n++; n > most {
			return name[:i] + "…"
		}
	}
	return name
}
