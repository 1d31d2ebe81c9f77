package referral

import (
	"math"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
)

// Area is whom a service serves by where they live. It serves who lives in any
// of what is stated, and in nothing of Except. The zero Area states nothing: it
// cannot be told. Text beside something else is its words; what is stated in part
// in words alone is an Area in Union with nothing but Text.
type Area struct {
	Everywhere bool                 `json:"everywhere,omitzero"` // all the world
	Units      []partnership.AreaID `json:"units,omitzero"`      // named areas, with all that is part of them
	Postal     []string             `json:"postal,omitzero"`     // beginnings of postal codes: "J6A", "J6A 1B2"
	Country    string               `json:"country,omitzero"`    // of the postal codes, ISO 3166-1 alpha-2; empty: not stated
	Polygons   [][][]Point          `json:"polygons,omitzero"`   // each a ring of points and the rings of its holes; the border belongs to it
	Center     *Point               `json:"center,omitzero"`     // of a circle
	Radius     int32                `json:"radius,omitzero"`     // of the circle, in metres
	Union      []Area               `json:"union,omitzero"`      // or in one of these
	Except     []Area               `json:"except,omitzero"`     // but not in these
	Text       i18n.Text            `json:"text,omitzero"`       // where it is stated in words alone: it cannot be told
}

// MaxPoints is how many points the polygons of one area may have together, and
// MaxRing how many one ring; Check reports more.
const (
	MaxPoints = 100_000
	MaxRing   = 10_000
)

// Contains answers whether a place lies in the area. It is yes if it surely lies
// in something stated and surely outside all of Except, and cannot tell where the
// place or the area is not known well enough: no unit, code or point, a point
// whose uncertainty (Place.Within) reaches across a border, an area stated in
// words, the area nil.
//
// Units hold what up leads to them from the place's own unit: who lives in a town
// lives in its county, and not the other way round, for a place's unit is the
// smallest it lies in. up returns the area that one is part of, "" at the top,
// and false for one it does not know; a unit that is not known, of the place or of
// the area, cannot be told. The way up is followed for MaxDepth steps. Without up
// only the same unit is a yes, and none is a no.
//
// Postal codes are compared without spaces, hyphens and case, by the rules of
// their country: in the United Kingdom AB1 does not begin AB10 1XX, and in
// countries with codes of five digits one of four may have lost its zero, so
// that it cannot be told where that matters. A place whose code is only the
// beginning of the area's cannot be told. Codes of two countries never match; a
// country not stated is taken to be the other's.
//
// Polygons have straight sides on a map of longitude and latitude; a side whose
// ends lie more than 180 degrees apart goes the shorter way, across the
// antimeridian, and a full turn goes around. A ring around a pole holds the pole on
// whose side most of it lies. A ring that crosses itself is filled by the
// even-odd rule. Points on the border belong to it, on that of a hole too.
//
// The arithmetic is in whole numbers, but for distances, which are as exact as
// those of [Metres]. The work is proportional to what is stated; nothing is
// allocated.
func (a *Area) Contains(p *Place, up func(partnership.AreaID) (partnership.AreaID, bool)) quantity.Answer {
	if p == nil {
		p = &Place{}
	}
	return a.contains(p, up, 0)
}

func (a *Area) contains(p *Place, up func(partnership.AreaID) (partnership.AreaID, bool), depth int) quantity.Answer {
	if a == nil || depth >= MaxDepth {
		return quantity.CannotTell
	}
	answer := a.holds(p, up, depth)
	for i := range a.Except {
		if answer == quantity.No {
			break
		}
		answer = answer.And(a.Except[i].contains(p, up, depth+1).Not())
	}
	return answer
}

// holds answers whether the place lies in anything stated, Except left aside.
func (a *Area) holds(p *Place, up func(partnership.AreaID) (partnership.AreaID, bool), depth int) quantity.Answer {
	if a.Everywhere {
		return quantity.Yes
	}
	stated := false
	answer := quantity.No
	if len(a.Units) > 0 {
		stated = true
		if answer = a.unit(p.Unit, up); answer == quantity.Yes {
			return answer
		}
	}
	if len(a.Postal) > 0 {
		stated = true
		if answer = answer.Or(a.postal(p)); answer == quantity.Yes {
			return answer
		}
	}
	if a.Center != nil || a.Radius != 0 {
		stated = true
		if answer = answer.Or(a.circle(p)); answer == quantity.Yes {
			return answer
		}
	}
	for _, polygon := range a.Polygons {
		stated = true
		if answer = answer.Or(inPolygon(polygon, p)); answer == quantity.Yes {
			return answer
		}
	}
	for i := range a.Union {
		stated = true
		if answer = answer.Or(a.Union[i].contains(p, up, depth+1)); answer == quantity.Yes {
			return answer
		}
	}
	if !stated {
		return quantity.CannotTell
	}
	return answer
}

// unit answers by the tree of named areas.
func (a *Area) unit(at partnership.AreaID, up func(partnership.AreaID) (partnership.AreaID, bool)) quantity.Answer {
	if at == "" {
		return quantity.CannotTell
	}
	if slices.Contains(a.Units, at) {
		return quantity.Yes
	}
	if up == nil {
		return quantity.CannotTell
	}
	for range MaxDepth {
		parent, known := up(at)
		switch {
		case !known:
			return quantity.CannotTell
		case parent == "":
			for _, u := range a.Units {
				if _, known := up(u); !known {
					return quantity.CannotTell
				}
			}
			return quantity.No
		case slices.Contains(a.Units, parent):
			return quantity.Yes
		}
		at = parent
	}
	return quantity.CannotTell
}

// circle answers by the distance from the center.
func (a *Area) circle(p *Place) quantity.Answer {
	if a.Center == nil || a.Radius <= 0 || !a.Center.valid() || !p.located() {
		return quantity.CannotTell
	}
	d := int64(Metres(*a.Center, *p.Point))
	return sure(d+int64(p.Within) <= int64(a.Radius), d-int64(p.Within) > int64(a.Radius))
}

// located reports whether the place has a point that can be reckoned with.
func (p *Place) located() bool { return p.Point != nil && p.Within >= 0 && p.Point.valid() }

// valid reports whether p lies in the ranges of Point.
func (p Point) valid() bool {
	return p.Lat >= -degree90 && p.Lat <= degree90 && p.Lon >= -degree180 && p.Lon <= degree180
}

// inPolygon answers for a ring and its holes.
func inPolygon(rings [][]Point, p *Place) quantity.Answer {
	if len(rings) == 0 || !p.located() {
		return quantity.CannotTell
	}
	answer := inRing(rings[0], p, true)
	for _, hole := range rings[1:] {
		if answer == quantity.No {
			break
		}
		answer = answer.And(inRing(hole, p, false).Not())
	}
	return answer
}

// inRing answers whether a place lies inside a ring, or on it if border is set.
func inRing(ring []Point, p *Place, border bool) quantity.Answer {
	side := ringSide(ring, *p.Point)
	switch {
	case side == sideUnknown:
		return quantity.CannotTell
	case p.Within > 0 && (side == sideBorder || ringNear(ring, *p.Point, p.Within)):
		return quantity.CannotTell
	case side == sideInside || side == sideBorder && border:
		return quantity.Yes
	}
	return quantity.No
}

// Where a point lies to a ring.
const (
	sideOutside = iota
	sideBorder
	sideInside
	sideUnknown // the ring has fewer than three points, or one out of range
)

// ringSide finds the side of p by the sides of the ring that cross the meridian
// of p south of it, or north of it if most of the ring lies in the south: one that
// goes around a pole is crossed on the way to the other. All products stay below
// 3.6e9 × 1.8e9, which 63 bits hold.
func ringSide(ring []Point, p Point) int {
	if len(ring) < 3 {
		return sideUnknown
	}
	south, north := false, false // parity of the crossings on each side
	var lean int64               // the sum of latitudes
	from := ring[len(ring)-1]
	if !from.valid() {
		return sideUnknown
	}
	for _, to := range ring {
		if !to.valid() {
			return sideUnknown
		}
		if to.Lat == p.Lat && (p.Lat == degree90 || p.Lat == -degree90) {
			return sideBorder // the pole, whatever the longitude it is written with
		}
		lean += int64(to.Lat)
		d := turned(from, to)
		// The side in degrees east of p, whose meridian is 0.
		a := int64(from.Lon) - int64(p.Lon)
		if a >= degree180 {
			a -= degree360
		} else if a < -degree180 {
			a += degree360
		}
		switch {
		case d == degree360 && a >= 0:
			a -= degree360
		case d == -degree360 && a < 0:
			a += degree360
		}
		b := a + d
		y1, y2 := int64(from.Lat)-int64(p.Lat), int64(to.Lat)-int64(p.Lat)
		from = to
		if a == 0 && b == 0 {
			if min(y1, y2) <= 0 && max(y1, y2) >= 0 {
				return sideBorder
			}
			continue
		}
		if min(a, b) > 0 || max(a, b) < 0 {
			continue
		}
		// The side passes the meridian at y1 + (y2 - y1) × -a / (b - a).
		up, along := (y2-y1)*-a, y1*(a-b)
		if b < a {
			up, along = -up, -along
		}
		if up == along {
			return sideBorder
		}
		if (a < 0) != (b < 0) {
			if up < along {
				south = !south
			} else {
				north = !north
			}
		}
	}
	inside := south
	if lean < 0 {
		inside = north // the same, unless the ring goes around a pole
	}
	if inside {
		return sideInside
	}
	return sideOutside
}

// turned is the longitude from one point to the next, the shorter way round; a
// full turn stays one.
func turned(from, to Point) int64 {
	d := int64(to.Lon) - int64(from.Lon)
	if d > degree180 && d < degree360 {
		d -= degree360
	} else if d < -degree180 && d > -degree360 {
		d += degree360
	}
	return d
}

// unitMeters is the length of one unit of latitude.
const unitMeters = earthRadius * math.Pi / 1_800_000_000

// ringNear reports whether the ring comes within so many metres of p. Degrees of
// longitude count for what they measure at the poleward edge of the disc, where they
// are shortest, so that it says yes rather too often than too seldom. A disc that
// holds a pole is always near.
func ringNear(ring []Point, p Point, within int32) bool {
	reach := float64(within) / unitMeters
	edge := math.Abs(float64(p.Lat)) + reach
	if edge >= degree90 {
		return true
	}
	_, narrow := sincos(int64(math.Ceil(edge)))
	limit := reach * reach
	from := ring[len(ring)-1]
	for _, to := range ring {
		d := turned(from, to)
		a := int64(from.Lon) - int64(p.Lon)
		if a >= degree180 {
			a -= degree360
		} else if a < -degree180 {
			a += degree360
		}
		y1, y2 := float64(int64(from.Lat)-int64(p.Lat)), float64(int64(to.Lat)-int64(p.Lat))
		// What the wrapping put on the far side may come near on the other.
		for _, shift := range [...]int64{0, -degree360, degree360} {
			x1, x2 := float64(float64(a+shift)*narrow), float64(float64(a+shift+d)*narrow)
			if segmentSquare(x1, y1, x2, y2) <= limit {
				return true
			}
		}
		from = to
	}
	return false
}

// segmentSquare is the square of the distance from the origin to the line
// between two points.
func segmentSquare(x1, y1, x2, y2 float64) float64 {
	dx, dy := x2-x1, y2-y1
	if long := float64(dx*dx) + float64(dy*dy); long > 0 {
		t := max(0, min(1, -(float64(x1*dx)+float64(y1*dy))/long))
		x1 += float64(t * dx)
		y1 += float64(t * dy)
	}
	return float64(x1*x1) + float64(y1*y1)
}
