package referral

import (
	"math"
	"slices"

	"github.com/entente-civic/entente/i18n"
)

// builder makes a segment.
type builder struct {
	*segment
	vocab    *vocab
	weekOf   map[*Hours]uint32
	weekLike map[string]uint32
	areaOf   map[*Area]uint32
	areaLike map[string]uint32
	testLike map[string]uint16
	slotOf   map[string]int16
	langOf   map[i18n.Lang]uint8
	zoneOf   map[string]uint8
	key      []byte
}

// newSegment indexes records whose references are resolved.
func newSegment(s *segment, v *vocab) *segment {
	b := builder{
		segment: s, vocab: v,
		weekOf: map[*Hours]uint32{}, weekLike: map[string]uint32{},
		areaOf: map[*Area]uint32{}, areaLike: map[string]uint32{},
		testLike: map[string]uint16{}, slotOf: map[string]int16{},
		langOf: map[i18n.Lang]uint8{}, zoneOf: map[string]uint8{},
	}
	s.langBase, s.families = map[i18n.Lang]uint64{}, map[i18n.Lang]uint64{}
	s.tests = append(s.tests, test{})
	s.linksOff = append(s.linksOff, 0)
	order := b.order()
	s.rows = make([]row, len(order))
	// The rows are filled in the order of the listing, whose records lie next to
	// each other in memory.
	at := make([]uint32, len(s.service))
	for j, i := range order {
		at[i] = uint32(j)
	}
	for i, service := range s.service {
		if service >= 0 {
			b.row(&s.rows[at[i]], i)
		}
	}
	b.postings()
	b.squares()
	return s
}

// order numbers the offers: those with a point along a curve that fills the
// map, then the others as they come.
func (b *builder) order() []uint32 {
	var there []placed
	var rest []uint32
	lat0, lon0, lat1, lon1 := int32(math.MaxInt32), int32(math.MaxInt32), int32(math.MinInt32), int32(math.MinInt32)
	n := len(b.offers) + len(b.implied)
	there = make([]placed, 0, n)
	for i := range n {
		if b.service[i] < 0 {
			continue
		}
		v := b.view(i)
		if p := v.point(); p != nil {
			lat0, lon0, lat1, lon1 = min(lat0, p.Lat), min(lon0, p.Lon), max(lat1, p.Lat), max(lon1, p.Lon)
			there = append(there, placed{uint64(uint32(p.Lat))<<32 | uint64(uint32(p.Lon)), uint32(i)})
		} else {
			rest = append(rest, uint32(i))
		}
	}
	b.located = len(there)
	if len(there) > 0 {
		b.grid.lay(lat0, lon0, lat1, lon1, len(there))
	}
	for k := range there {
		y, x := b.grid.square(int32(there[k].key>>32), int32(uint32(there[k].key)))
		there[k].key = morton(uint32(y), uint32(x))
	}
	there = sortPlaced(there)
	order := make([]uint32, 0, len(there)+len(rest))
	for _, p := range there {
		order = append(order, p.offer)
	}
	return append(order, rest...)
}

type placed struct {
	key   uint64
	offer uint32
}

// sortPlaced sorts by key, and equal keys as they come, eleven bits at a time.
func sortPlaced(list []placed) []placed {
	const digit = 11
	all := uint64(0)
	for _, p := range list {
		all |= p.key
	}
	other := make([]placed, len(list))
	for shift := 0; all>>shift != 0; shift += digit {
		var start [1<<digit + 1]int
		for _, p := range list {
			start[p.key>>shift&(1<<digit-1)+1]++
		}
		for d := range 1 << digit {
			start[d+1] += start[d]
		}
		for _, p := range list {
			d := p.key >> shift & (1<<digit - 1)
			other[start[d]] = p
			start[d]++
		}
		list, other = other, list
	}
	return list
}

// lay chooses the size of squares: 0.1 degrees, or larger ones if the map would
// have more squares than half as many as there are offers.
func (g *grid) lay(lat0, lon0, lat1, lon1 int32, n int) {
	g.lat, g.lon, g.size = lat0, lon0, 1_000_000
	for {
		h, w := (int64(lat1)-int64(lat0))/int64(g.size)+1, (int64(lon1)-int64(lon0))/int64(g.size)+1
		if h*w <= int64(n/2)+16 || g.size > 1<<29 {
			g.h, g.w = int32(h), int32(w)
			break
		}
		g.size *= 2
	}
	g.first, g.n = make([]uint32, int(g.h)*int(g.w)), make([]uint32, int(g.h)*int(g.w))
	g.qy = math.Max(float64(int64(lat1)-int64(lat0)), 1) / 65535
	g.qx = math.Max(float64(int64(lon1)-int64(lon0)), 1) / 65535
}

func (g *grid) square(lat, lon int32) (y, x int32) {
	return int32((int64(lat) - int64(g.lat)) / int64(g.size)), int32((int64(lon) - int64(g.lon)) / int64(g.size))
}

func morton(y, x uint32) uint64 {
	spread := func(v uint64) uint64 {
		v = (v | v<<16) & 0x0000ffff0000ffff
		v = (v | v<<8) & 0x00ff00ff00ff00ff
		v = (v | v<<4) & 0x0f0f0f0f0f0f0f0f
		v = (v | v<<2) & 0x3333333333333333
		return (v | v<<1) & 0x5555555555555555
	}
	return spread(uint64(y))<<1 | spread(uint64(x))
}

// squares enters the rows of each square.
func (b *builder) squares() {
	g := &b.grid
	for j := range b.located {
		y, x := g.square(b.rows[j].lat, b.rows[j].lon)
		c := int(y)*int(g.w) + int(x)
		if g.n[c] == 0 {
			g.first[c] = uint32(j)
		}
		g.n[c]++
	}
}

// postings enters each row under its terms.
func (b *builder) postings() {
	n := len(b.vocab.codes)
	b.nearOff, b.farOff = make([]uint32, n+1), make([]uint32, n+1)
	var once []int32
	each := func(f func(j int, at int32)) {
		for j := range b.rows {
			r := &b.rows[j]
			if r.flags&flagLinks == 0 {
				for _, at := range r.terms {
					if at >= 0 {
						f(j, at)
					}
				}
				continue
			}
			once = once[:0]
			for _, l := range b.rowLinks(r) {
				once = append(once, l.at)
			}
			slices.Sort(once)
			for _, at := range slices.Compact(once) {
				f(j, at)
			}
		}
	}
	each(func(j int, at int32) {
		if j < b.located {
			b.nearOff[at+1]++
		} else {
			b.farOff[at+1]++
		}
	})
	for at := range n {
		b.nearOff[at+1] += b.nearOff[at]
		b.farOff[at+1] += b.farOff[at]
	}
	b.near, b.far = make([]cell, b.nearOff[n]), make([]uint32, b.farOff[n])
	nextNear, nextFar := slices.Clone(b.nearOff), slices.Clone(b.farOff)
	g := &b.grid
	each(func(j int, at int32) {
		if j >= b.located {
			b.far[nextFar[at]] = uint32(j)
			nextFar[at]++
			return
		}
		r := &b.rows[j]
		y := float64(int64(r.lat)-int64(g.lat)) / g.qy
		x := float64(int64(r.lon)-int64(g.lon)) / g.qx
		b.near[nextNear[at]] = cell{uint32(j), uint16(min(y, 65535)), uint16(min(x, 65535))}
		nextNear[at]++
	})
}

// rowLinks returns the codes of a row that has flagLinks.
func (s *segment) rowLinks(r *row) []link {
	return s.links[s.linksOff[r.terms[0]-1]:s.linksOff[r.terms[0]]]
}
