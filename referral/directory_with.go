package referral

import (
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
)

// With returns the directory as it is after some records changed or came new
// and others are gone; the one it is asked of stays as it was. Of the records in
// gone only the ids count. The findings are those about the changed records, as
// [NewDirectory] has them.
//
// The work is that of the change, of what the directory has to look through to
// find the offers of a changed service or place, and now and then that of putting
// several changes together. Changed taxonomies and areas, and changes that have
// grown to an eighth of the whole, prepare everything anew.
func (d *Directory) With(changed, gone Listing) (*Directory, []*i18n.Error) {
	if d == nil || len(d.segments) == 0 {
		return NewDirectory(changed)
	}
	c := newChange(d, &changed, &gone)
	if changed.Taxonomies != nil || changed.Areas != nil || gone.Taxonomies != nil || gone.Areas != nil {
		return c.anew()
	}
	c.touch()
	for len(c.next.segments) > 1 {
		last := len(c.next.segments) - 1
		if s := c.next.segments[last]; len(s.rows) > 4*max(len(c.offers), len(c.services), 16) {
			break
		}
		c.absorb(last)
	}
	return c.finish()
}

// change is a new directory in the making.
type change struct {
	old, next *Directory
	changed   *Listing
	gone      *Listing

	organizations []partnership.Organization
	services      []Service
	places        []Place
	offers        []Offer
	hasOrg        map[partnership.OrgID]bool
	hasService    map[ServiceID]bool
	hasPlace      map[PlaceID]bool
	hasOffer      map[OfferID]bool
}

func newChange(d *Directory, changed, gone *Listing) *change {
	next := *d
	next.segments = append([]*segment(nil), d.segments...)
	next.gone = append([]bitset(nil), d.gone...)
	next.live = append([]int(nil), d.live...)
	next.absent = make(map[string]bool, len(d.absent))
	for id := range d.absent {
		next.absent[id] = true
	}
	c := &change{
		old: d, next: &next, changed: changed, gone: gone,
		hasOrg: map[partnership.OrgID]bool{}, hasService: map[ServiceID]bool{}, hasPlace: map[PlaceID]bool{}, hasOffer: map[OfferID]bool{},
	}
	for i := range gone.Organizations {
		next.absent["o"+string(gone.Organizations[i].ID)] = true
	}
	for i := range gone.Services {
		next.absent["s"+string(gone.Services[i].ID)] = true
	}
	for i := range gone.Places {
		next.absent["p"+string(gone.Places[i].ID)] = true
	}
	for i := range changed.Organizations {
		id := changed.Organizations[i].ID
		delete(next.absent, "o"+string(id))
		c.hasOrg[id] = true
	}
	for i := range changed.Services {
		id := changed.Services[i].ID
		delete(next.absent, "s"+string(id))
		c.hasService[id] = true
	}
	for i := range changed.Places {
		id := changed.Places[i].ID
		delete(next.absent, "p"+string(id))
		c.hasPlace[id] = true
	}
	for i := range changed.Offers {
		c.hasOffer[changed.Offers[i].ID] = true
	}
	// What changed comes first, so that findings about it have its places.
	c.organizations = append(c.organizations, changed.Organizations...)
	c.services = append(c.services, changed.Services...)
	c.places = append(c.places, changed.Places...)
	c.offers = append(c.offers, changed.Offers...)
	return c
}

// touch takes out of the segments every offer that is another from now on: one
// that changed or is gone, and those of services and at places that changed or
// are gone.
func (c *change) touch() {
	services := make(map[ServiceID]bool)
	for id := range c.hasService {
		services[id] = true
	}
	for i := range c.gone.Services {
		services[c.gone.Services[i].ID] = true
	}
	named := make(map[OfferID]bool, len(c.hasOffer))
	for i := range c.changed.Offers {
		// A service that was offered without an offer is no longer.
		services[c.changed.Offers[i].Service] = true
		named[c.changed.Offers[i].ID] = true
	}
	for i := range c.gone.Offers {
		named[c.gone.Offers[i].ID] = true
	}
	for id := range named {
		// A service may have lost its last offer.
		if s, at := c.old.offerAt(id); s != nil {
			services[s.offer(at).Service] = true
		}
	}
	places := make(map[PlaceID]bool)
	for id := range c.hasPlace {
		places[id] = true
	}
	for i := range c.gone.Places {
		places[c.gone.Places[i].ID] = true
	}
	for k, s := range c.next.segments {
		c.touchSegment(k, s, named, services, places)
	}
	for id := range services {
		c.addService(id)
	}
}

func (c *change) touchSegment(k int, s *segment, named map[OfferID]bool, services map[ServiceID]bool, places map[PlaceID]bool) {
	var taken bitset
	take := func(i int) {
		if c.next.gone[k].has(uint32(i)) {
			return
		}
		if taken == nil {
			taken = c.next.gone[k].clone(len(s.service))
			c.next.gone[k] = taken
		}
		taken.set(uint32(i))
		if s.service[i] >= 0 {
			c.next.live[k]--
		}
		if i < len(s.offers) {
			if o := &s.offers[i]; !named[o.ID] {
				c.addOffer(o)
			}
		}
	}
	for id := range named {
		if i := s.offerIDs.find(string(id), s.offerID); i >= 0 {
			take(i)
		}
	}
	mine, here := newBitset(len(s.services)), newBitset(len(s.places))
	some := false
	for id := range services {
		if i := s.serviceIDs.find(string(id), s.serviceID); i >= 0 {
			mine.set(uint32(i))
			some = true
		}
	}
	for id := range places {
		if i := s.placeIDs.find(string(id), s.placeID); i >= 0 {
			here.set(uint32(i))
			some = true
		}
	}
	for _, i := range s.loose {
		if o := &s.offers[i]; services[o.Service] || places[o.Place] {
			take(int(i)) // what it refers to may be there now
		}
	}
	if !some {
		return
	}
	for i, at := range s.service {
		if at >= 0 && mine.has(uint32(at)) {
			take(i)
		} else if p := s.place[i]; p >= 0 && here.has(uint32(p)) {
			take(i)
		}
	}
}

// addOffer takes an offer over into the new segment, with its service and place.
func (c *change) addOffer(o *Offer) {
	if !c.hasOffer[o.ID] {
		c.hasOffer[o.ID] = true
		c.offers = append(c.offers, *o)
	}
	c.addService(o.Service)
}

func (c *change) addService(id ServiceID) {
	if c.hasService[id] || c.next.absent["s"+string(id)] {
		return
	}
	if s := c.old.Service(id); s != nil {
		c.hasService[id] = true
		c.services = append(c.services, *s)
	}
}

func (c *change) addPlace(id PlaceID) {
	if c.hasPlace[id] || c.next.absent["p"+string(id)] {
		return
	}
	if p := c.old.Place(id); p != nil {
		c.hasPlace[id] = true
		c.places = append(c.places, *p)
	}
}

// absorb takes all that stands in the last segment over into the new one.
func (c *change) absorb(k int) {
	s := c.next.segments[k]
	for i, at := range s.service {
		switch {
		case c.next.gone[k].has(uint32(i)):
		case i < len(s.offers):
			c.addOffer(&s.offers[i])
		case at >= 0:
			c.addService(s.services[at].ID)
		}
	}
	for i := range s.services {
		c.addService(s.services[i].ID)
	}
	for i := range s.places {
		c.addPlace(s.places[i].ID)
	}
	for i := range s.organizations {
		if o := &s.organizations[i]; !c.hasOrg[o.ID] && !c.next.absent["o"+string(o.ID)] {
			c.hasOrg[o.ID] = true
			c.organizations = append(c.organizations, *o)
		}
	}
	c.next.segments, c.next.gone, c.next.live = c.next.segments[:k], c.next.gone[:k], c.next.live[:k]
}

// finish indexes the new segment.
func (c *change) finish() (*Directory, []*i18n.Error) {
	for i := range c.offers {
		if o := &c.offers[i]; o.Place != "" {
			c.addPlace(o.Place)
		}
		c.addService(c.offers[i].Service)
	}
	s := &segment{organizations: c.organizations, services: c.services, places: c.places, offers: c.offers}
	f := findings{keep: map[string]int{
		"organizations": len(c.changed.Organizations), "services": len(c.changed.Services),
		"places": len(c.changed.Places), "offers": len(c.changed.Offers),
	}}
	d := c.next
	d.fill(s, &f, c.old)
	d.segments, d.gone, d.live = append(d.segments, s), append(d.gone, nil), append(d.live, len(s.rows))
	later := 0
	d.count = 0
	for k, n := range d.live {
		d.count += n
		later += len(d.segments[k].rows) - n // and what is gone
		if k > 0 {
			later += n
		}
	}
	if later > 1024+len(d.segments[0].rows)/8 {
		again, _ := NewDirectory(d.listing())
		return again, f.done()
	}
	return d, f.done()
}

// anew prepares everything again.
func (c *change) anew() (*Directory, []*i18n.Error) {
	c.touch()
	for len(c.next.segments) > 0 {
		c.absorb(len(c.next.segments) - 1)
	}
	for i := range c.offers {
		c.addPlace(c.offers[i].Place)
	}
	l := Listing{Organizations: c.organizations, Services: c.services, Places: c.places, Offers: c.offers}
	l.Taxonomies = replaced(c.old.taxonomies, c.changed.Taxonomies, c.gone.Taxonomies, func(t *Taxonomy) string { return t.Scheme.ID })
	l.Areas = replaced(c.old.areas, c.changed.Areas, c.gone.Areas, func(a *partnership.Area) string { return string(a.ID) })
	d, all := NewDirectory(l)
	f := findings{keep: map[string]int{
		"organizations": len(c.changed.Organizations), "services": len(c.changed.Services),
		"places": len(c.changed.Places), "offers": len(c.changed.Offers),
	}}
	for _, e := range all {
		f.add("", e)
	}
	return d, f.done()
}

// replaced is a list with some of its entries changed, new or gone.
func replaced[T any](old, changed, gone []T, id func(*T) string) []T {
	other := make(map[string]bool, len(changed)+len(gone))
	for i := range changed {
		other[id(&changed[i])] = true
	}
	for i := range gone {
		other[id(&gone[i])] = true
	}
	var out []T
	for i := range old {
		if !other[id(&old[i])] {
			out = append(out, old[i])
		}
	}
	return append(out, changed...)
}

// listing is all that stands.
func (d *Directory) listing() Listing {
	c := newChange(d, &Listing{}, &Listing{})
	for len(c.next.segments) > 0 {
		c.absorb(len(c.next.segments) - 1)
	}
	return Listing{
		Organizations: c.organizations, Services: c.services, Places: c.places, Offers: c.offers,
		Taxonomies: d.taxonomies, Areas: d.areas,
	}
}

// kept reports whether a finding is about a record that is asked about.
func (f *findings) kept(pointer string) bool {
	if f.keep == nil {
		return true
	}
	list, rest, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	number, _, _ := strings.Cut(rest, "/")
	most, ok := f.keep[list]
	i, err := strconv.Atoi(number)
	return !ok || err != nil || i < most
}
