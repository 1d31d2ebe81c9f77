package referral

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
)

// Result is what came of one need: candidates, or the kind of help that is
// missing.
type Result struct {
	Need       NeedID        `json:"need"`                // which
	Candidates []Candidate   `json:"candidates,omitzero"` // best first
	Ask        []Reason      `json:"ask,omitzero"`        // the questions that would decide about candidates that cannot be decided, each once, the one that decides most first
	Gap        Gap           `json:"gap,omitzero"`        // what is missing, if there is no candidate; empty if there is one
	Funnel     *Funnel       `json:"funnel,omitzero"`     // what excluded the offers, if there is no candidate; else nil
	Faults     []*i18n.Error `json:"-"`                   // what could not be understood; then an empty answer says nothing
}

// Plan routes all needs of a query, in their order, and drops none: each has a
// Result. With Policy.Together, candidates that are equal in all that ranks
// stand in the order of how many other needs their organization has candidates
// for, then their place.
//
// A need that could not be understood has the gap Unclear and its faults. The
// query nil has no needs.
func (d *Directory) Plan(q *Query, p *Policy) []Result {
	d = d.ready()
	if q == nil {
		q = &Query{}
	}
	results := make([]Result, len(q.Needs))
	asks := make([]ask, len(q.Needs))
	lists := make([]shortlist, len(q.Needs))
	for i := range q.Needs {
		a, r := &asks[i], &results[i]
		r.Need = q.Needs[i].ID
		err := a.make(d, q, i, p)
		eachError(err, func(err error) {
			if e, ok := err.(*i18n.Error); ok { //nolint:errorlint // what is joined is looked into one by one
				r.Faults = append(r.Faults, e)
			}
		})
		lists[i] = shortlist{most: a.most, reach: math.MaxInt32}
		if a.understood {
			a.search(&lists[i])
		}
	}
	if p != nil && p.Together {
		d.together(asks, lists)
	}
	for i := range results {
		r := &results[i]
		list := lists[i].list()
		for k := range list {
			r.Candidates = append(r.Candidates, d.candidate(&list[k]))
		}
		switch {
		case len(r.Candidates) > 0:
			r.Ask = asks[i].questions(list)
		case !asks[i].understood:
			r.Gap = Unclear
		default:
			f, e := asks[i].funnel()
			r.Gap, r.Funnel = e.gap(), &f
		}
	}
	return results
}

// together puts among equals first what several needs have in common.
func (d *Directory) together(asks []ask, lists []shortlist) {
	type place struct {
		service partnership.OrgID
		place   PlaceID
	}
	orgs, places := make(map[partnership.OrgID]int), make(map[place]int)
	of := func(f *found) (partnership.OrgID, place) {
		v := d.found(f)
		return v.service.Organization, place{v.service.Organization, v.offer.Place}
	}
	for i := range lists {
		mineOrgs, minePlaces := make(map[partnership.OrgID]bool), make(map[place]bool)
		list := lists[i].list()
		for k := range list {
			org, at := of(&list[k])
			if org != "" && !mineOrgs[org] {
				mineOrgs[org] = true
				orgs[org]++
			}
			if at.place != "" && !minePlaces[at] {
				minePlaces[at] = true
				places[at]++
			}
		}
	}
	for i := range lists {
		a := &asks[i]
		slices.SortStableFunc(lists[i].list(), func(x, y found) int {
			if c := cmp.Or(cmp.Compare(rankAnswer(x.answer), rankAnswer(y.answer)), slices.Compare(x.keys[:a.nkeys], y.keys[:a.nkeys])); c != 0 {
				return c
			}
			xo, xp := of(&x)
			yo, yp := of(&y)
			return cmp.Or(cmp.Compare(orgs[yo], orgs[xo]), cmp.Compare(places[yp], places[xp]))
		})
	}
}

// Unmet is a number of needs that could not be met, for planners: which kind of
// help is missing where.
type Unmet struct {
	Category term.Code          `json:"category"` // the topmost term above what was needed
	Area     partnership.AreaID `json:"area"`     // where they live or stay; empty: not known
	Gap      Gap                `json:"gap"`      // what was missing
	Count    int                `json:"count"`    // how many needs
}

// Unmet counts the needs without a candidate by category, area and gap, sorted
// by these; the counts add up to the number of such needs. A need of several
// terms counts by its first. Hand it queries with what [Directory.Plan] made of
// them.
func (d *Directory) Unmet(plans iter.Seq2[*Query, []Result]) []Unmet {
	d = d.ready()
	counts := make(map[Unmet]int)
	for q, results := range plans {
		for i := range results {
			if r := &results[i]; len(r.Candidates) == 0 && i < len(q.Needs) {
				counts[Unmet{Category: d.category(&q.Needs[i]), Area: q.From.Unit, Gap: r.Gap}]++
			}
		}
	}
	out := make([]Unmet, 0, len(counts))
	for u, n := range counts {
		u.Count = n
		out = append(out, u)
	}
	slices.SortFunc(out, func(x, y Unmet) int {
		return cmp.Or(cmp.Compare(x.Category, y.Category), cmp.Compare(x.Area, y.Area), cmp.Compare(x.Gap, y.Gap))
	})
	return out
}

// category is the topmost term above the first that a need names, or that
// itself if no taxonomy lists it.
func (d *Directory) category(n *Need) term.Code {
	if len(n.Terms) == 0 {
		return ""
	}
	v := d.vocab
	at, several, _ := v.find(n.Terms[0])
	if len(several) > 0 {
		at = several[0]
	}
	if at < 0 {
		return n.Terms[0]
	}
	for range len(v.codes) {
		switch {
		case v.parent[at] >= 0:
			at = v.parent[at]
			continue
		case int(at) >= v.listed: // what an open scheme does not list counts within its other term
			if i := slices.IndexFunc(v.above, func(e edge) bool { return e.child == at }); i >= 0 {
				at = v.above[i].parent
				continue
			}
		}
		break
	}
	return v.codes[at]
}

// Assign gives out room where many wait and there is not enough: the queries
// are served in the order in which they stand, which is the caller's to choose
// and to state, and each need gets the best candidate that still has room by the
// policy. A need takes one of it, or one for each member it is for, at one place:
// families are not divided. Offers whose room is not known are given only where
// the policy assumes [ByRoom]. A need looks at its best MaxCandidates.
//
// Every need has a Result: with the one candidate it was given; or with the gap
// NoCapacity and, as near misses of the funnel, the offers whose room is gone;
// or with the gap of [Directory.Plan]. The same queries in the same order give
// the same assignment.
func (d *Directory) Assign(queries []*Query, p *Policy) [][]Result {
	d = d.ready()
	if p == nil {
		p = &Policy{}
	}
	left := make(map[*Capacity]int64)
	out := make([][]Result, len(queries))
	for i, q := range queries {
		if q == nil {
			continue
		}
		out[i] = make([]Result, len(q.Needs))
		for n := range q.Needs {
			out[i][n] = d.assign(q, n, p, left)
		}
	}
	return out
}

// assign gives one need what is left.
func (d *Directory) assign(q *Query, need int, p *Policy, left map[*Capacity]int64) Result {
	r := Result{Need: q.Needs[need].ID}
	all := *p
	all.Most = MaxCandidates
	var a ask
	err := a.make(d, q, need, &all)
	eachError(err, func(err error) {
		if e, ok := err.(*i18n.Error); ok { //nolint:errorlint // what is joined is looked into one by one
			r.Faults = append(r.Faults, e)
		}
	})
	if !a.understood {
		r.Gap = Unclear
		return r
	}
	t := shortlist{most: a.most, reach: math.MaxInt32}
	a.search(&t)
	wanted := int64(max(len(a.n.For), 1))
	var full []Candidate
	list := t.list()
	for i := range list {
		f := &list[i]
		v := d.found(f)
		pool, known := a.poolFor(&v, wanted, left)
		switch {
		case pool != nil:
			left[pool] -= wanted
			r.Candidates = []Candidate{d.candidate(f)}
			return r
		case !known && a.assume>>filterRoom&1 != 0:
			r.Candidates = []Candidate{d.candidate(f)}
			return r
		}
		c := d.candidate(f)
		c.Answer, c.Fails = no, ByRoom
		full = append(full, c)
	}
	f, e := a.funnel()
	r.Funnel, r.Gap = &f, e.gap()
	if len(full) > 0 {
		r.Gap = NoCapacity
		f.Near = full
	}
	return r
}

// poolFor finds a count of room with enough left; known tells whether there is
// any that holds.
func (a *ask) poolFor(v *view, wanted int64, left map[*Capacity]int64) (pool *Capacity, known bool) {
	list := v.capacity()
	for i := range list {
		c := &list[i]
		if c.Available == nil || !a.fresh(c.AsOf) {
			continue
		}
		if c.For != nil && c.For.Answer(a.q.Facts, a.n.For, a.on, a.d.up) != yes {
			continue
		}
		known = true
		if _, met := left[c]; !met {
			left[c] = *c.Available
		}
		if left[c] >= wanted {
			return c, true
		}
	}
	return nil, known
}
