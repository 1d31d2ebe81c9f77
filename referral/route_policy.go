package referral

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
)

// The filters, in the order in which a [Funnel] counts them, and what a
// [Policy] ranks by. Reasons name them by these words.
const (
	ByTerm     = "term"        // what it helps with
	ByStatus   = "status"      // whether it is there at all
	ByPerson   = "excluded"    // organizations the person must not be referred to: Query.Not
	ByHaving   = "has"         // services they already have: Query.Has
	ByUrgency  = "urgency"     // the urgencies it takes
	ByRule     = "eligibility" // for whom it is
	ByArea     = "area"        // whom it serves by where they live
	ByLanguage = "language"    // a language they can be helped in
	ByAccess   = "access"      // accessibility they need
	ByMode     = "mode"        // how it is given
	ByIntake   = "intake"      // whether it takes new people
	ByHours    = "hours"       // open at the time, if Need.Open
	ByRoom     = "room"        // room, if Need.Room
	ByDistance = "distance"    // near enough, if Query.Farthest is set
	ByCost     = "cost"        // cheap enough, if Query.Most is set
	ByAssured  = "assured"     // how lately its record was confirmed; for ranking alone
)

// Their numbers.
const (
	filterTerm = iota
	filterStatus
	filterPerson
	filterHaving
	filterUrgency
	filterRule
	filterArea
	filterLanguage
	filterAccess
	filterMode
	filterIntake
	filterHours
	filterRoom
	filterDistance
	filterCost
	filterCount

	rankAssured = filterCount
)

var filterNames = [...]string{
	ByTerm, ByStatus, ByPerson, ByHaving, ByUrgency, ByRule, ByArea, ByLanguage, ByAccess, ByMode, ByIntake, ByHours,
	ByRoom, ByDistance, ByCost, ByAssured,
}

// Filters returns the filters in the order in which a [Funnel] counts them.
func Filters() []string { return slices.Clone(filterNames[:filterCount]) }

// MaxCandidates is how many candidates a need may have; more are not asked for.
const MaxCandidates = 1000

// Policy is what a community decided about routing. The zero Policy gives ten
// candidates a need; what cannot be told excludes nobody and is never taken for
// a yes; those for whom no stated criterion fails come before those that cannot
// be decided, then by the nearest term, room, language, cost and distance, and
// last by the offer's id.
type Policy struct {
	Most     int      `json:"most,omitzero"`     // candidates a need; 0: 10; at most MaxCandidates
	Strict   []string `json:"strict,omitzero"`   // filters for which cannot tell is no: ByStatus, ByArea
	Assume   []string `json:"assume,omitzero"`   // filters for which what the directory does not state is yes: ByIntake
	Order    []string `json:"order,omitzero"`    // what ranks, before all else first, of ByTerm, ByRoom, ByLanguage, ByCost, ByDistance, ByAssured; nil: the first five; empty: nothing does
	Stale    int      `json:"stale,omitzero"`    // for how many days a count of room holds; 0: on its own day alone
	Step     int32    `json:"step,omitzero"`     // distances rank in steps of so many metres; 0: each metre
	Seed     string   `json:"seed,omitzero"`     // draws among equals, so that nobody is always first: by a hash of seed, need and offer that anybody can compute again; empty: by id
	Together bool     `json:"together,omitzero"` // for several needs, among equals those of one organization or place first
}

// defaultOrder is Policy.Order where it is nil.
var defaultOrder = [...]uint8{filterTerm, filterRoom, filterLanguage, filterCost, filterDistance}

const maxKeys = 6

// filterNumber is the number of a filter or of what ranks, or -1.
func filterNumber(name string) int {
	switch name {
	case ByTerm:
		return filterTerm
	case ByStatus:
		return filterStatus
	case ByPerson:
		return filterPerson
	case ByHaving:
		return filterHaving
	case ByUrgency:
		return filterUrgency
	case ByRule:
		return filterRule
	case ByArea:
		return filterArea
	case ByLanguage:
		return filterLanguage
	case ByAccess:
		return filterAccess
	case ByMode:
		return filterMode
	case ByIntake:
		return filterIntake
	case ByHours:
		return filterHours
	case ByRoom:
		return filterRoom
	case ByDistance:
		return filterDistance
	case ByCost:
		return filterCost
	case ByAssured:
		return rankAssured
	}
	return -1
}

// filterSet reads a policy's filters into bits.
func filterSet(names []string) (uint32, error) {
	var set uint32
	for _, name := range names {
		n := filterNumber(name)
		if n < 0 || n == rankAssured {
			return 0, i18n.Fail(pkgName, "bad-policy", badFilter, i18n.Str("name", shortLabel(name)))
		}
		set |= 1 << n
	}
	return set, nil
}

// policy takes over what a policy says.
func (a *ask) policy(p *Policy) error {
	var err error
	if a.strict, err = filterSet(p.Strict); err != nil {
		return err
	}
	if a.assume, err = filterSet(p.Assume); err != nil {
		return err
	}
	a.most = p.Most
	if a.most <= 0 {
		a.most = 10
	}
	a.most = min(a.most, MaxCandidates)
	a.step = max(p.Step, 1)
	a.stale, a.seed = p.Stale, p.Seed
	if p.Order == nil {
		a.nkeys = copy(a.keys[:], defaultOrder[:])
		return nil
	}
	for _, name := range p.Order {
		n := filterNumber(name)
		switch n {
		case filterTerm, filterRoom, filterLanguage, filterCost, filterDistance, rankAssured:
		default:
			return i18n.Fail(pkgName, "bad-policy", badRank, i18n.Str("name", shortLabel(name)))
		}
		if !slices.Contains(a.keys[:a.nkeys], uint8(n)) {
			a.keys[a.nkeys] = uint8(n)
			a.nkeys++
		}
	}
	return nil
}
