package referral

import (
	"iter"
	"slices"
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Directory is a listing made ready for questions. It does not change and may be
// shared; [Directory.With] gives a new one. It keeps the listing's records by
// reference: do not write to them while it is in use. The zero Directory and nil
// hold nothing.
type Directory struct {
	segments   []*segment      // the first is the largest; a later one stands over the earlier
	gone       []bitset        // by segment: offers that stand no longer
	live       []int           // by segment: offers that stand
	absent     map[string]bool // records that are gone, whatever the segments have
	vocab      *vocab
	taxonomies []Taxonomy
	areas      []partnership.Area
	parents    map[partnership.AreaID]partnership.AreaID
	up         func(partnership.AreaID) (partnership.AreaID, bool)
	count      int
}

// MaxEach is how many faults of one code are told one by one; behind all of them
// stands a "more-findings" for each code of which there are others, with their
// number and the place of the first.
const MaxEach = 100

// NewDirectory prepares a listing for questions and tells what is wrong with
// it. Every finding is an [i18n.Error] with the JSON pointer of its place in the
// listing. Nothing is repaired, and nothing left out in silence: what cannot be
// used is unknown. Of each code at most [MaxEach] are told.
//
//   - "no-id", "doubled-id": a record has no id, or an earlier one has it; it is
//     left out;
//   - "no-such-service", "no-such-place", "no-such-organization": a reference
//     leads nowhere; an offer without its service is found by no need;
//   - "no-terms", "unknown-term", "placeholder-term", "retired-term",
//     "other-case", "too-many-codes": a service has no code of a taxonomy, so that
//     no need finds it, one that no taxonomy lists, one that stands for no term,
//     one that has a successor (which is used), one in other letters, or more
//     than are looked at;
//   - "bad-point", "zero-point", "swapped-point": the coordinates of a place are
//     impossible or those of a missing geocode, and then not known; or they lie
//     far from all others, and amid them the other way round;
//   - "telling-circle": the area of an offer at a confidential place is a circle,
//     from which the place can be found out;
//   - "unknown-area": no area of that id;
//   - "above-maximum", "negative-count": capacity contradicts itself;
//   - and what [Hours.Check], [Area.Check] and [Rule.Check] find, and the faults
//     of taxonomies and areas.
//
// The work is that of sorting the offers by place and the ids.
func NewDirectory(l Listing) (*Directory, []*i18n.Error) {
	var f findings
	d := &Directory{taxonomies: l.Taxonomies, areas: l.Areas}
	d.vocab = newVocab(l.Taxonomies, f.add)
	d.ground(&f)
	s := &segment{organizations: l.Organizations, services: l.Services, places: l.Places, offers: l.Offers}
	d.fill(s, &f, nil)
	d.segments, d.gone = []*segment{s}, []bitset{nil}
	d.live, d.count = []int{len(s.rows)}, len(s.rows)
	return d, f.done()
}

// findings collects faults, in the order of the listing.
type findings struct {
	list []*i18n.Error
	of   map[string]*kind // by code
	full []*kind          // those of which not all are told
	keep map[string]int   // by list, how many records from its first are told about; nil: all
}

// kind counts the faults of one code.
type kind struct {
	code      string
	told      int
	more      int
	firstMore string
}

func (f *findings) add(pointer string, err error) {
	if !f.kept(pointer) {
		return
	}
	eachError(err, func(err error) {
		e, ok := err.(*i18n.Error) //nolint:errorlint // what is joined is looked into one by one
		if !ok {
			return
		}
		k := f.of[e.Code]
		if k == nil {
			if f.of == nil {
				f.of = make(map[string]*kind)
			}
			k = &kind{code: e.Code}
			f.of[e.Code] = k
		}
		if k.told == MaxEach {
			if k.more++; k.more == 1 {
				k.firstMore = pointer + e.Pointer
				f.full = append(f.full, k)
			}
			return
		}
		k.told++
		c := *e
		c.Pointer = pointer + e.Pointer
		f.list = append(f.list, &c)
	})
}

func (f *findings) done() []*i18n.Error {
	for _, k := range f.full {
		e := i18n.Fail(pkgName, "more-findings", moreFindings, i18n.Label("code", k.code), i18n.Int("count", int64(k.more)))
		e.Pointer = k.firstMore
		f.list = append(f.list, e)
	}
	return f.list
}

// ground prepares the tree of areas.
func (d *Directory) ground(f *findings) {
	x, err := partnership.Ground(d.areas)
	eachError(err, func(err error) { f.add("/areas", err) })
	top := make(map[string]bool)
	for _, id := range x.Top() {
		top[id] = true
	}
	d.parents = make(map[partnership.AreaID]partnership.AreaID, len(d.areas))
	for i := range d.areas {
		id := d.areas[i].ID
		if _, done := d.parents[id]; done {
			continue
		}
		parent := d.areas[i].Parent
		if top[string(id)] {
			parent = ""
		}
		d.parents[id] = parent
	}
	parents := d.parents
	d.up = func(id partnership.AreaID) (partnership.AreaID, bool) {
		parent, ok := parents[id]
		return parent, ok
	}
}

// fill resolves the references of a segment and indexes it. What an earlier
// segment has is looked up by the functions of elsewhere, if there are any.
func (d *Directory) fill(s *segment, f *findings, elsewhere *Directory) {
	s.orgIDs = newIDTable(len(s.organizations), s.orgID)
	s.serviceIDs = newIDTable(len(s.services), s.serviceID)
	s.placeIDs = newIDTable(len(s.places), s.placeID)
	doubledIDs(f, &s.orgIDs, s.orgID, "/organizations/")
	doubledIDs(f, &s.serviceIDs, s.serviceID, "/services/")
	doubledIDs(f, &s.placeIDs, s.placeID, "/places/")
	d.newCodes(s)

	s.service = make([]int32, len(s.offers), len(s.offers)+1)
	s.place = make([]int32, len(s.offers), len(s.offers)+1)
	guessService, guessPlace := 0, 0
	for i := range s.offers {
		o := &s.offers[i]
		guessService = s.lookup(&s.serviceIDs, s.serviceID, string(o.Service), guessService)
		guessPlace = s.lookup(&s.placeIDs, s.placeID, string(o.Place), guessPlace)
		s.service[i], s.place[i] = int32(guessService), int32(guessPlace)
		if guessService < 0 {
			f.add("/offers/"+strconv.Itoa(i)+"/service", i18n.Fail(pkgName, "no-such-service", noSuchService, i18n.Label("id", shortLabel(string(o.Service)))))
		}
		if guessService < 0 || guessPlace < 0 && o.Place != "" {
			s.loose = append(s.loose, uint32(i))
		}
		if o.Place == "" {
			s.place[i] = -1
		} else if guessPlace < 0 {
			f.add("/offers/"+strconv.Itoa(i)+"/place", i18n.Fail(pkgName, "no-such-place", noSuchPlace, i18n.Label("id", shortLabel(string(o.Place)))))
		}
		guessService, guessPlace = guessService+1, guessPlace+1
	}
	s.offerIDs = newIDTable(len(s.offers), s.offerID)
	for _, i := range s.offerIDs.again {
		f.add("/offers/"+strconv.Itoa(int(i))+"/id", doubledID(s.offerID(int(i))))
		s.service[i] = -1 // the first of them stands
	}
	offered := newBitset(len(s.services))
	for _, i := range s.service {
		if i >= 0 {
			offered.set(uint32(i))
		}
	}
	for _, i := range s.serviceIDs.again {
		offered.set(i) // what no id leads to is not offered
	}
	for i := range s.services {
		if !offered.has(uint32(i)) {
			s.implied = append(s.implied, Offer{ID: OfferID(s.services[i].ID), Service: s.services[i].ID})
			s.service, s.place = append(s.service, int32(i)), append(s.place, -1)
		}
	}
	if len(s.implied) > 0 {
		s.offerIDs = newIDTable(len(s.offers)+len(s.implied), s.offerID)
		for _, at := range s.offerIDs.again {
			if i := int(at); i >= len(s.offers) { // an offer has its id
				f.add("/services/"+strconv.Itoa(int(s.service[i]))+"/id", doubledID(s.offerID(i)))
				s.service[i] = -1
			}
		}
	}
	d.examine(s, f, elsewhere)
	newSegment(s, d.vocab)
	s.codes, s.codesOff = nil, nil
}

// lookup finds a record by id, trying the one that comes next first.
func (s *segment) lookup(t *idTable, id func(int) string, want string, guess int) int {
	if guess > 0 && guess < len(t.at) && id(guess) == want && id(guess-1) != want {
		return guess
	}
	return t.find(want, id)
}

func doubledIDs(f *findings, t *idTable, id func(int) string, pointer string) {
	for _, i := range t.again {
		f.add(pointer+strconv.Itoa(int(i))+"/id", doubledID(id(int(i))))
	}
}

func doubledID(id string) *i18n.Error {
	if id == "" {
		return i18n.Fail(pkgName, "no-id", recordNoID)
	}
	return i18n.Fail(pkgName, "doubled-id", recordDoubled, i18n.Label("id", shortLabel(id)))
}

// newCodes looks up the codes of all services, and makes those known that no
// taxonomy lists.
func (d *Directory) newCodes(s *segment) {
	var fresh []term.Code
	s.codes, s.codesOff = make([]int32, 0, 2*len(s.services)), make([]uint32, len(s.services)+1)
	seen := make(map[term.Code]bool)
	for i := range s.services {
		eachCode(s.services[i].Terms, func(_, _ int, c term.Code) {
			at, listed := d.vocab.at[c]
			if !listed {
				at = -1
			}
			s.codes = append(s.codes, at)
			if listed || seen[c] {
				return
			}
			seen[c] = true
			switch _, _, how := d.vocab.find(c); how {
			case foundUnknown, foundOther:
				fresh = append(fresh, c)
			}
		})
		s.codesOff[i+1] = uint32(len(s.codes))
	}
	slices.Sort(fresh)
	d.vocab = d.vocab.with(fresh)
}

// codesOf returns the positions of the codes of a service while a segment is
// made: -1 for one that has to be looked up.
func (s *segment) codesOf(service int) []int32 {
	return s.codes[s.codesOff[service]:s.codesOff[service+1]]
}

// bitset is a set of small numbers; nil is empty.
type bitset []uint64

func newBitset(n int) bitset       { return make(bitset, (n+63)/64) }
func (b bitset) has(i uint32) bool { return int(i/64) < len(b) && b[i/64]>>(i%64)&1 != 0 }
func (b bitset) set(i uint32)      { b[i/64] |= 1 << (i % 64) }
func (b bitset) clone(n int) bitset {
	return append(slices.Clone(b), make(bitset, max(0, (n+63)/64-len(b)))...)
}

// nothing is the directory of an empty listing.
var nothing, _ = NewDirectory(Listing{})

// ready is d, or an empty directory where there is none.
func (d *Directory) ready() *Directory {
	if d == nil || d.vocab == nil {
		return nothing
	}
	return d
}

// Len returns how many offers there are, those of services without any
// included.
func (d *Directory) Len() int {
	if d == nil {
		return 0
	}
	return d.count
}

// Offer returns the offer with an id, its service and its place, and whether
// there is one. A service without offers is one itself, by its own id. The place
// is nil if it has none; that of a confidential one is told, as the directory is
// the host's own.
func (d *Directory) Offer(id OfferID) (*Offer, *Service, *Place, bool) {
	s, i := d.offerAt(id)
	if s == nil {
		return nil, nil, nil, false
	}
	v := s.view(i)
	return v.offer, v.service, v.place, true
}

func (d *Directory) offerAt(id OfferID) (*segment, int) {
	if d != nil {
		for k, s := range slices.Backward(d.segments) {
			if i := s.offerIDs.find(string(id), s.offerID); i >= 0 && !d.gone[k].has(uint32(i)) && s.service[i] >= 0 {
				return s, i
			}
		}
	}
	return nil, -1
}

// Service returns the service with an id, or nil.
func (d *Directory) Service(id ServiceID) *Service {
	if d != nil && !d.absent["s"+string(id)] {
		for _, s := range slices.Backward(d.segments) {
			if i := s.serviceIDs.find(string(id), s.serviceID); i >= 0 {
				return &s.services[i]
			}
		}
	}
	return nil
}

// Place returns the place with an id, or nil.
func (d *Directory) Place(id PlaceID) *Place {
	if d != nil && !d.absent["p"+string(id)] {
		for _, s := range slices.Backward(d.segments) {
			if i := s.placeIDs.find(string(id), s.placeID); i >= 0 {
				return &s.places[i]
			}
		}
	}
	return nil
}

// Organization returns the organization with an id, or nil.
func (d *Directory) Organization(id partnership.OrgID) *partnership.Organization {
	if d != nil && !d.absent["o"+string(id)] {
		for _, s := range slices.Backward(d.segments) {
			if i := s.orgIDs.find(string(id), s.orgID); i >= 0 {
				return &s.organizations[i]
			}
		}
	}
	return nil
}

// Offers goes through all offers with their services and places, in no order
// that means anything, and always in the same.
func (d *Directory) Offers() iter.Seq2[*Offer, *Service] {
	return func(yield func(*Offer, *Service) bool) {
		if d == nil {
			return
		}
		for k, s := range d.segments {
			for i, at := range s.service {
				if at >= 0 && !d.gone[k].has(uint32(i)) && !yield(s.offer(i), &s.services[at]) {
					return
				}
			}
		}
	}
}

// Stale returns the services whose records were last confirmed before a day, or
// never, by id.
func (d *Directory) Stale(before cal.Date) []ServiceID {
	var out []ServiceID
	for _, s := range d.Offers() {
		if earlier, known := s.Assured.Before(before); !known || earlier {
			out = append(out, s.ID)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
