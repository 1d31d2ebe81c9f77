package referral

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
)

// How much of a vocabulary is looked at.
const (
	// MaxSuccession is how many retirements of a code are followed, one after
	// the other.
	MaxSuccession = 32
	// MaxLevels is how many terms above a term are looked at.
	MaxLevels = 1024
	// MaxParents is how many further parents the terms of a listing may have.
	MaxParents = 4096
	// MaxCounterparts is how many terms of other taxonomies a code is found by:
	// the counterparts of its term, then those of the terms above it.
	MaxCounterparts = 256

	maxLinks = MaxCounterparts
)

// How near a code of a service comes to a term that is needed, best first.
const (
	nearExact   = iota // the term itself
	nearBelow          // a term below it
	nearCross          // its counterpart in another scheme, or what is below that
	nearPart           // one of several counterparts
	nearBroader        // it may or may not be meant: a broader term
	nearNothing        // another matter
)

// span is a run of positions of a vocabulary: a term and all below it.
type span struct{ lo, hi int32 }

func (s span) has(at int32) bool { return s.lo <= at && at < s.hi }

// edge says that a term has a parent besides the one it stands under.
type edge struct{ parent, child int32 }

// link is a code by which an offer is found: its own, or one that corresponds
// to it.
type link struct {
	at    int32  // position in the vocabulary
	entry uint16 // which entry of Service.Terms it is of
	part  uint16 // which code of that entry
	near  uint8  // nearExact for an own code, else nearCross, nearPart, nearBroader
}

// vocab is the taxonomies of a listing made ready: every term has a position,
// in preorder, scheme after scheme, so that a term and what is below it are one
// run. It does not change once it is built.
type vocab struct {
	codes   []term.Code
	end     []int32 // one past the last term below
	parent  []int32 // -1 at the top
	at      map[term.Code]int32
	folded  map[string]int32 // codes in lower case; -1: several
	retired map[term.Code][]int32
	schemes []vocabScheme
	below   []edge // further parents, by parent
	above   []edge // the same, by child
	cross   map[int32][]link
	listed  int // the positions from here on are codes that services use and no taxonomy lists
}

type vocabScheme struct {
	id    string
	open  bool
	other int32 // -1: none
	span  span
}

// newVocab prepares taxonomies and tells what is wrong with them.
func newVocab(list []Taxonomy, report func(pointer string, err error)) *vocab {
	v := &vocab{
		at:      make(map[term.Code]int32),
		folded:  make(map[string]int32),
		retired: make(map[term.Code][]int32),
		cross:   make(map[int32][]link),
	}
	for i := range list {
		v.scheme(&list[i], "/taxonomies/"+strconv.Itoa(i), report)
	}
	v.listed = len(v.codes)
	for i := range list {
		v.relations(&list[i], "/taxonomies/"+strconv.Itoa(i), report)
	}
	v.sortEdges()
	return v
}

func (v *vocab) sortEdges() {
	slices.SortFunc(v.below, func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.parent, b.parent), cmp.Compare(a.child, b.child))
	})
	v.below = slices.Compact(v.below)
	v.above = slices.Clone(v.below)
	slices.SortFunc(v.above, func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.child, b.child), cmp.Compare(a.parent, b.parent))
	})
}

// scheme numbers the terms of one taxonomy.
func (v *vocab) scheme(t *Taxonomy, pointer string, report func(string, error)) {
	s := t.Scheme
	if t.ByPrefix {
		s.Terms = byPrefix(s.Terms)
	}
	for i := range v.schemes {
		if v.schemes[i].id == s.ID {
			report(pointer+"/scheme/id", i18n.Fail(pkgName, "doubled-taxonomy", taxonomyDoubled, i18n.Label("scheme", shortLabel(s.ID))))
			return
		}
	}
	x, err := term.NewIndex(s)
	eachError(err, func(err error) { report(pointer+"/scheme", err) })
	first := int32(len(v.codes))
	local := make(map[string]int32, len(s.Terms))
	for _, top := range x.Top() {
		for _, id := range x.Under(top) {
			at := int32(len(v.codes))
			local[id] = at
			code := s.Code(id)
			v.codes = append(v.codes, code)
			v.end = append(v.end, at+1)
			up := int32(-1)
			if id != top {
				t, _ := x.Term(id)
				up = local[t.Parent]
			}
			v.parent = append(v.parent, up)
			v.enter(code, at)
		}
	}
	for at := int32(len(v.codes)) - 1; at >= first; at-- {
		if up := v.parent[at]; up >= 0 {
			v.end[up] = max(v.end[up], v.end[at])
		}
	}
	other := int32(-1)
	if o, ok := local[s.Other]; ok && s.Open {
		other = o
	}
	v.schemes = append(v.schemes, vocabScheme{s.ID, s.Open, other, span{first, int32(len(v.codes))}})
}

// enter makes a code known under its own and its lower-case form.
func (v *vocab) enter(code term.Code, at int32) {
	if _, doubled := v.at[code]; !doubled {
		v.at[code] = at
	}
	low := strings.ToLower(string(code))
	if _, several := v.folded[low]; several {
		at = -1
	}
	v.folded[low] = at
}

// relations enters what goes beyond one tree: further parents, crosswalks and
// retired codes.
func (v *vocab) relations(t *Taxonomy, pointer string, report func(string, error)) {
	missing := func(where, scheme, id string) {
		report(where, i18n.Fail(pkgName, "unknown-term", termUnknown, i18n.Label("term", shortLabel(scheme+":"+id))))
	}
	for i := 0; i < len(t.Parents); i++ {
		p := t.Parents[i]
		child, ok := v.at[t.Scheme.Code(p.From)]
		parent, ok2 := v.at[t.Scheme.Code(p.To)]
		where := pointer + "/parents/" + strconv.Itoa(i)
		switch {
		case !ok:
			missing(where+"/from", t.Scheme.ID, p.From)
		case !ok2:
			missing(where+"/to", t.Scheme.ID, p.To)
		case parent >= child && parent < v.end[child]:
			report(where, i18n.Fail(pkgName, "own-ancestor", termOwnAncestor, i18n.Label("term", shortLabel(p.From))))
		case len(v.below) == MaxParents:
			report(where, i18n.Fail(pkgName, "too-many-parents", tooManyParents, i18n.Int("max", MaxParents)))
			i = len(t.Parents)
		default:
			v.below = append(v.below, edge{parent, child})
		}
	}
	for i := range t.Crosswalks {
		v.crosswalk(&t.Crosswalks[i], pointer+"/crosswalks/"+strconv.Itoa(i), report)
	}
	successors := make(map[string][]string)
	for _, p := range t.Retired {
		if !slices.Contains(successors[p.From], p.To) {
			successors[p.From] = append(successors[p.From], p.To)
		}
	}
	for i, p := range t.Retired {
		code := t.Scheme.Code(p.From)
		if _, done := v.retired[code]; done {
			continue
		}
		found := []int32{}
		seen := map[string]bool{p.From: true}
		next := successors[p.From]
		for range MaxSuccession {
			var further []string
			for _, id := range next {
				if at, ok := v.at[t.Scheme.Code(id)]; ok && successors[id] == nil {
					if !slices.Contains(found, at) {
						found = append(found, at)
					}
				} else if !seen[id] {
					seen[id] = true
					further = append(further, successors[id]...)
				}
			}
			if next = further; len(next) == 0 {
				break
			}
		}
		if len(found) == 0 {
			report(pointer+"/retired/"+strconv.Itoa(i), i18n.Fail(pkgName, "no-successor", termNoSuccessor, i18n.Label("term", shortLabel(p.From))))
		}
		v.retired[code] = found
	}
}

// crosswalk enters the pairs of two schemes in both directions. What one pair
// alone joins is the same matter; where a term has several counterparts, each is
// a part of it, and it is broader than each.
func (v *vocab) crosswalk(w *term.Crosswalk, pointer string, report func(string, error)) {
	pairs := make([]edge, 0, len(w.Pairs))
	froms, tos := make(map[int32]int), make(map[int32]int)
	seen := make(map[edge]bool, len(w.Pairs))
	for i, p := range w.Pairs {
		from, ok := v.at[term.C(w.From, p.From)]
		to, ok2 := v.at[term.C(w.To, p.To)]
		where := pointer + "/pairs/" + strconv.Itoa(i)
		switch {
		case !ok:
			report(where+"/from", i18n.Fail(pkgName, "unknown-term", termUnknown, i18n.Label("term", shortLabel(w.From+":"+p.From))))
		case !ok2:
			report(where+"/to", i18n.Fail(pkgName, "unknown-term", termUnknown, i18n.Label("term", shortLabel(w.To+":"+p.To))))
		case !seen[edge{from, to}]:
			seen[edge{from, to}] = true
			pairs = append(pairs, edge{from, to})
			froms[from]++
			tos[to]++
		}
	}
	left := 0
	for _, p := range pairs {
		from, to := p.parent, p.child
		// A service coded "to" is found by who needs "from", and the other way round.
		if !v.correspond(from, to, froms[from], tos[to]) {
			left++
		}
		if !v.correspond(to, from, tos[to], froms[from]) {
			left++
		}
	}
	if left > 0 {
		report(pointer+"/pairs", i18n.Fail(pkgName, "too-many-pairs", tooManyPairs, i18n.Int("max", MaxCounterparts)))
	}
}

// correspond says that what is coded with one term is found by who needs
// another, which has so many counterparts, as the one has; false if there are
// too many.
func (v *vocab) correspond(needed, coded int32, ofNeeded, ofCoded int) bool {
	near := uint8(nearCross)
	switch {
	case ofCoded > 1:
		near = nearBroader // the code means several terms, of which another may be meant
	case ofNeeded > 1:
		near = nearPart
	}
	if len(v.cross[coded]) == maxLinks {
		return false
	}
	v.cross[coded] = append(v.cross[coded], link{at: needed, near: near})
	return true
}

// byPrefix gives terms the parents that their codes tell, and enters those that
// have no row. A level ends before a character that is neither letter nor digit,
// and behind a first letter: A, AA, AA-1000, AA-1000.2000.
func byPrefix(terms []term.Term) []term.Term {
	out := make([]term.Term, 0, len(terms))
	known := make(map[string]bool, len(terms))
	for _, t := range terms {
		known[t.ID] = true
	}
	for _, t := range terms {
		t.Parent = prefixParent(t.ID)
		out = append(out, t)
		for up := t.Parent; up != "" && !known[up]; up = prefixParent(up) {
			known[up] = true
			out = append(out, term.Term{ID: up, Parent: prefixParent(up)})
		}
	}
	return out
}

// prefixParent is the code one level up, or empty.
func prefixParent(id string) string {
	for i := len(id) - 1; i > 0; i-- {
		if !plainByte(id[i]) && plainByte(id[i-1]) {
			return id[:i]
		}
	}
	if len(id) > 1 && letterByte(id[0]) && letterByte(id[1]) {
		return id[:1]
	}
	return ""
}

func letterByte(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
func plainByte(b byte) bool  { return letterByte(b) || b >= '0' && b <= '9' || b >= 0x80 }

// eachError calls f with every error that was joined.
func eachError(err error, f func(error)) {
	if err == nil {
		return
	}
	var list interface{ Unwrap() []error }
	if errors.As(err, &list) {
		for _, e := range list.Unwrap() {
			eachError(e, f)
		}
		return
	}
	f(err)
}

// How a code was found in a vocabulary.
const (
	foundListed  = iota // as it is
	foundFolded         // in other letters, upper or lower case
	foundRetired        // it was retired, and has successors
	foundOther          // an open scheme does not list it
	foundUnknown        // not at all
	foundNothing        // it stands for no term
)

// find looks a code up. Several positions come back only for a retired code.
func (v *vocab) find(c term.Code) (one int32, several []int32, how int) {
	if at, ok := v.at[c]; ok {
		return at, nil, foundListed
	}
	if next, ok := v.retired[c]; ok && len(next) > 0 {
		return -1, next, foundRetired
	}
	if placeholder(c) {
		return -1, nil, foundNothing
	}
	scheme := -1
	for i := range v.schemes {
		if c.In(v.schemes[i].id) {
			scheme = i
			if at, ok := v.at[term.C(v.schemes[i].id, c.Term())]; ok {
				return at, nil, foundListed
			}
		}
	}
	if at, ok := v.folded[strings.ToLower(string(c))]; ok && at >= 0 {
		return at, nil, foundFolded
	}
	if scheme >= 0 && v.schemes[scheme].open {
		return v.schemes[scheme].other, nil, foundOther
	}
	return -1, nil, foundUnknown
}

// placeholder reports whether a code stands for "no term": empty, or the Z that
// exports write where they have none.
func placeholder(c term.Code) bool {
	t := c.Term()
	return t == "" || t == "Z" || t == term.Wildcard
}

// with returns the vocabulary with codes that services use and no taxonomy
// lists, each a term of its own; in an open scheme it counts within the scheme's
// term for what is not listed.
func (v *vocab) with(codes []term.Code) *vocab {
	if len(codes) == 0 {
		return v
	}
	w := *v
	w.codes, w.end, w.parent, w.below = slices.Clone(v.codes), slices.Clone(v.end), slices.Clone(v.parent), slices.Clone(v.below)
	w.at, w.folded = maps.Clone(v.at), maps.Clone(v.folded)
	for _, c := range codes {
		if _, there := w.at[c]; there {
			continue
		}
		at := int32(len(w.codes))
		w.codes, w.end, w.parent = append(w.codes, c), append(w.end, at+1), append(w.parent, -1)
		w.enter(c, at)
		for i := range v.schemes {
			if s := &v.schemes[i]; s.other >= 0 && c.In(s.id) {
				w.below = append(w.below, edge{s.other, at})
			}
		}
	}
	w.sortEdges()
	return &w
}

// addSpans appends a term with all below it, further children included.
func (v *vocab) addSpans(dst []span, at int32) []span {
	start := len(dst)
	dst = append(dst, span{at, v.end[at]})
	for i := start; i < len(dst) && len(v.below) > 0; i++ {
		s := dst[i]
		from, _ := slices.BinarySearchFunc(v.below, s.lo, func(e edge, lo int32) int { return cmp.Compare(e.parent, lo) })
		for _, e := range v.below[from:] {
			if e.parent >= s.hi {
				break
			}
			if !inSpans(dst[start:], e.child) {
				dst = append(dst, span{e.child, v.end[e.child]})
			}
		}
	}
	return dst
}

// addScheme appends all terms of a scheme.
func (v *vocab) addScheme(dst []span, c term.Code) []span {
	for i := range v.schemes {
		if s := &v.schemes[i]; c.In(s.id) && s.span.lo < s.span.hi {
			dst = append(dst, s.span)
		}
	}
	for at := v.listed; at < len(v.codes); at++ {
		if v.codes[at].In(c.Scheme()) {
			dst = append(dst, span{int32(at), int32(at) + 1})
		}
	}
	return dst
}

// addAbove appends the terms above one, further parents included, at most
// MaxLevels.
func (v *vocab) addAbove(dst []int32, at int32) []int32 {
	base := len(dst)
	enter := func(up int32) {
		if up >= 0 && up != at && len(dst)-base < MaxLevels && (len(v.above) == 0 || !slices.Contains(dst[base:], up)) {
			dst = append(dst, up)
		}
	}
	for from, next := at, base; ; next++ {
		enter(v.parent[from])
		if len(v.above) > 0 {
			i, _ := slices.BinarySearchFunc(v.above, from, func(e edge, child int32) int { return cmp.Compare(e.child, child) })
			for ; i < len(v.above) && v.above[i].child == from; i++ {
				enter(v.above[i].parent)
			}
		}
		if next == len(dst) {
			return dst
		}
		from = dst[next]
	}
}

func inSpans(list []span, at int32) bool {
	for _, s := range list {
		if s.has(at) {
			return true
		}
	}
	return false
}

// links appends what a service coded with a term is found by beside the term
// itself and those above it: the counterparts, in other schemes, of the term and
// of those above it. Two crosswalks are never chained.
func (v *vocab) links(dst []link, at int32, entry, part uint16) []link {
	if len(v.cross) == 0 {
		return dst
	}
	var buf [16]int32
	most := len(dst) + maxLinks
	for _, up := range v.addAbove(append(buf[:0], at), at) {
		for _, l := range v.cross[up] {
			if len(dst) == most {
				return dst
			}
			l.entry, l.part = entry, part
			dst = append(dst, l)
		}
	}
	return dst
}
