package referral

import (
	"slices"
)

func (s *segment) orgID(i int) string     { return string(s.organizations[i].ID) }
func (s *segment) serviceID(i int) string { return string(s.services[i].ID) }
func (s *segment) placeID(i int) string   { return string(s.places[i].ID) }
func (s *segment) offerID(i int) string   { return string(s.offer(i).ID) }

// offer returns an offer, stated or implied.
func (s *segment) offer(i int) *Offer {
	if i < len(s.offers) {
		return &s.offers[i]
	}
	return &s.implied[i-len(s.offers)]
}

// view is an offer with its service and place.
type view struct {
	offer   *Offer
	service *Service
	place   *Place // nil: nowhere in particular
}

func (s *segment) view(offer int) view {
	v := view{offer: s.offer(offer)}
	if i := s.service[offer]; i >= 0 {
		v.service = &s.services[i]
	}
	if i := s.place[offer]; i >= 0 {
		v.place = &s.places[i]
	}
	return v
}

// hours are the offer's, else the service's, else the place's.
func (v *view) hours() *Hours {
	switch {
	case v.offer.Hours != nil:
		return v.offer.Hours
	case v.service.Hours != nil:
		return v.service.Hours
	case v.place != nil:
		return v.place.Hours
	}
	return nil
}

func (v *view) area() *Area {
	if v.offer.Area != nil {
		return v.offer.Area
	}
	return v.service.Area
}

func (v *view) languages() []Language {
	if v.offer.Languages != nil {
		return v.offer.Languages
	}
	return v.service.Languages
}

func (v *view) capacity() []Capacity {
	if v.offer.Capacity != nil {
		return v.offer.Capacity
	}
	return v.service.Capacity
}

func (v *view) modes() []string {
	if v.offer.Modes != nil {
		return v.offer.Modes
	}
	return v.service.Modes
}

// travels reports whether it comes to people, so that there is no way to go.
func (v *view) travels() bool {
	modes := v.modes()
	return v.place != nil && v.place.Kind == Mobile || slices.Contains(modes, HomeVisit) && !slices.Contains(modes, InPerson)
}

// remote reports whether it is had from afar.
func (v *view) remote() bool {
	modes := v.modes()
	return v.place != nil && v.place.Kind == Virtual || modes != nil && !slices.Contains(modes, InPerson) && !slices.Contains(modes, HomeVisit)
}

// point is where it can be gone to; nil if that is not known, if there is no
// such place or if it must not be told.
func (v *view) point() *Point {
	if p := v.place; p != nil && p.Point != nil && !p.Confidential && validPoint(p.Point) && !v.travels() && !v.remote() {
		return p.Point
	}
	return nil
}

// validPoint reports whether a point may be one: in range, and not the 0, 0 of a
// missing geocode.
func validPoint(p *Point) bool {
	return *p != Point{} && p.Lat >= -900_000_000 && p.Lat <= 900_000_000 && p.Lon >= -1_800_000_000 && p.Lon <= 1_800_000_000
}
