package referral

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
)

// What makes two services look like one.
const (
	SameName         = "name"         // the same name in some language, case and accents aside
	SameOrganization = "organization" // the same organization, by id or by name
	SamePhone        = "phone"        // the same telephone number
	SamePlace        = "place"        // the same place, or two less than 50 m apart
	SameTerms        = "terms"        // a code in common
)

// MaxAlike is how many services of one name are compared with each other, and
// how many places, telephones and terms of each; of more services, each is
// compared with the next by id.
const MaxAlike = 64

// near50 is how far apart, in metres, two points may be and still be one place:
// judgement, about the length of a building.
const near50 = 50

// Duplicates proposes pairs of services that may be one: two imports of the same
// thing, say. Each comes with what speaks for it, and nothing is merged; a person
// decides. The pairs come in the order of their ids, the smaller first.
//
// Two services of the same name are proposed if they also have the same place,
// or no place to tell them apart, and the same organization, telephone or
// terms. A service that is offered at several places is one service with several
// offers, and one of the same name, organization and telephone at another place
// may well be meant so: such pairs are not proposed.
func (d *Directory) Duplicates() iter.Seq2[[2]ServiceID, []string] {
	return func(yield func([2]ServiceID, []string) bool) {
		if d == nil {
			return
		}
		for _, pair := range d.alike() {
			if !yield(pair.ids, pair.reasons) {
				return
			}
		}
	}
}

// traits is what a service is recognized by.
type traits struct {
	id     ServiceID
	org    partnership.OrgID
	orgs   []string // names of the organization, folded
	phones []string
	places []PlaceID
	points []Point
	terms  []term.Code
}

type alike struct {
	ids     [2]ServiceID
	reasons []string
}

func (d *Directory) alike() []alike {
	known := make(map[ServiceID]*traits)
	blocks := make(map[string][]*traits)
	for o, s := range d.Offers() {
		t := known[s.ID]
		if t == nil {
			t = d.traits(s)
			known[s.ID] = t
			for _, name := range foldedNames(s.Name) {
				blocks[name] = append(blocks[name], t)
			}
		}
		if phone := digits(o.Phone); phone != "" {
			t.phones = append(t.phones, phone)
		}
		if o.Place != "" {
			t.places = append(t.places, o.Place)
			if p := d.Place(o.Place); p != nil && p.Point != nil && validPoint(p.Point) {
				t.points = append(t.points, *p.Point)
			}
		}
	}
	var out []alike
	for _, block := range blocks {
		slices.SortFunc(block, func(x, y *traits) int { return cmp.Compare(x.id, y.id) })
		for i, x := range block {
			last := len(block)
			if last > MaxAlike {
				last = min(last, i+2)
			}
			for _, y := range block[i+1 : last] {
				if reasons := x.like(y); reasons != nil {
					out = append(out, alike{[2]ServiceID{x.id, y.id}, reasons})
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y alike) int { return slices.Compare(x.ids[:], y.ids[:]) })
	return slices.CompactFunc(out, func(x, y alike) bool { return x.ids == y.ids })
}

func (d *Directory) traits(s *Service) *traits {
	t := &traits{id: s.ID, org: s.Organization}
	if o := d.Organization(s.Organization); o != nil {
		t.orgs = foldedNames(o.Name)
	}
	eachCode(s.Terms, func(_, _ int, c term.Code) { t.terms = append(t.terms, c) })
	return t
}

// like returns what speaks for two services of the same name being one, or nil.
func (t *traits) like(u *traits) []string {
	reasons := []string{SameName}
	org := t.org != "" && t.org == u.org || common(t.orgs, u.orgs)
	phone, terms := common(t.phones, u.phones), common(t.terms, u.terms)
	place := common(t.places, u.places) || t.beside(u)
	apart := len(t.places) > 0 && len(u.places) > 0 && !place
	if apart || !org && !phone && (!terms || !place) {
		return nil
	}
	for _, r := range [...]struct {
		is   bool
		name string
	}{{org, SameOrganization}, {phone, SamePhone}, {place, SamePlace}, {terms, SameTerms}} {
		if r.is {
			reasons = append(reasons, r.name)
		}
	}
	return reasons
}

// beside reports whether they are given at points that may be one.
func (t *traits) beside(u *traits) bool {
	for _, p := range t.points[:min(len(t.points), MaxAlike)] {
		for _, q := range u.points[:min(len(u.points), MaxAlike)] {
			if Metres(p, q) < near50 {
				return true
			}
		}
	}
	return false
}

func common[T cmp.Ordered](x, y []T) bool {
	for _, v := range x[:min(len(x), MaxAlike)] {
		if slices.Contains(y[:min(len(y), MaxAlike)], v) {
			return true
		}
	}
	return false
}

// foldedNames is every wording of a name, case and accents aside, each once.
func foldedNames(name i18n.Text) []string {
	var out []string
	for _, wording := range name.All() {
		if f := i18n.Fold(wording); f != "" && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// digits is a telephone number without what is written between, and without
// the 1 before a number of North America.
func digits(phone string) string {
	s := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, phone)
	if len(s) == 11 && s[0] == '1' {
		s = s[1:]
	}
	return s
}
