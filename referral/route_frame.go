package referral

import (
	"math"
)

// frame measures distances roughly: never longer than they are. It is a plane
// around the query, in metres, in which north to south is shortened a little and
// east to west to what it is at the end that is nearer to the pole.
type frame struct {
	fy, fx  float32 // where the query is, in steps of cells
	ky, kx  float32 // metres in a step
	limit   float32 // square of what is near enough, with what rounding may take
	reach   int32   // the same in metres; MaxInt32: everything is
	most    int32   // it is never more than this
	sin     float64 // of the latitude of the query, without its sign
	cos     float64
	lat     float64 // of the query, in degrees
	qy, qx  float64 // steps of cells in degrees
	lon     float64
	size    float64 // of a square, in degrees
	whole   bool    // rings of squares around the query make sense
	useless bool    // there is nothing to measure
}

const metresPerDegree = earthRadius * math.Pi / 180

// frame prepares the rough measure.
func (l *look) frame() {
	f, g := &l.near, &l.segment.grid
	f.reach, f.most = math.MaxInt32, math.MaxInt32
	if l.from == nil || l.segment.located == 0 {
		f.useless = true
		return
	}
	const degree = 1e7
	f.lat, f.lon = float64(l.from.Lat)/degree, float64(l.from.Lon)/degree
	f.qy, f.qx, f.size = g.qy/degree, g.qx/degree, float64(g.size)/degree
	f.fy = float32((f.lat-float64(g.lat)/degree)/f.qy) - 0.5
	f.fx = float32((f.lon-float64(g.lon)/degree)/f.qx) - 0.5
	f.sin, f.cos = math.Sincos(math.Abs(f.lat) * math.Pi / 180)
	f.whole = math.Abs(f.lat) < 80
	if l.q.Farthest > 0 && !l.remote {
		f.most = int32(min(int64(l.q.Farthest)+int64(l.slack)+int64(l.segment.wrong), math.MaxInt32))
	}
	f.set(min(f.most, l.list.reach))
}

// bounded reports whether anything is too far away.
func (f *frame) bounded() bool { return f.reach < math.MaxInt32 }

// shrink takes over that only what is nearer counts from now on.
func (f *frame) shrink(reach int32) {
	if reach < f.reach && !f.useless {
		f.set(reach)
	}
}

func (f *frame) set(reach int32) {
	f.reach = reach
	if reach == math.MaxInt32 {
		return
	}
	// On the sphere, with r the distance, y and x the differences of latitude
	// and longitude in radians, φ and ψ the latitudes:
	// r² ≥ y²(1 − y²/12) + cos φ cos ψ x²(1 − x²/12), and y ≤ r, sin x ≤ sin r / cos φ,
	// so that with u = r / cos φ, x ≤ u (1 + (π/2 − 1) u²).
	r := float64(reach) / earthRadius
	f.ky, f.kx = 0, 0
	if r < 0.5 {
		f.ky = float32(f.qy * metresPerDegree * (1 - r*r/12))
		u := r / f.cos
		x := u * (1 + 0.571*u*u)
		if far := f.cos*(1-r*r/2) - f.sin*r; far > 0.02 && u < 0.8 && math.Abs(f.lon)*math.Pi/180+x < math.Pi {
			f.kx = float32(f.qx * metresPerDegree * math.Sqrt(f.cos*far) * (1 - x*x/12))
		}
	}
	limit := float32(float64(reach)*1.00002) + 1 + f.ky + f.kx
	f.limit = limit * limit
}

// rings goes through the squares around the query, nearest first, until nothing
// nearer can come. It gives up, and has done nothing wrong, after so many rows.
func (l *look) rings(budget int) bool {
	s, g, f := l.segment, &l.segment.grid, &l.near
	cy, cx := int64(math.Floor((f.lat-float64(g.lat)/1e7)/f.size)), int64(math.Floor((f.lon-float64(g.lon)/1e7)/f.size))
	visit := func(y, x int64) {
		if y < 0 || x < 0 || y >= int64(g.h) || x >= int64(g.w) {
			return
		}
		c := int(y)*int(g.w) + int(x)
		rows := s.rows[g.first[c] : g.first[c]+g.n[c]]
		budget -= len(rows) + 1
		for i := range rows {
			if r := &rows[i]; l.wanted(r) {
				l.consider(r)
			}
		}
		f.shrink(l.list.reach)
	}
	// How many rings there are until all squares were seen.
	last := max(cy, int64(g.h)-1-cy, cx, int64(g.w)-1-cx, -cy, -cx)
	for ring := max(0, -cy, cy-int64(g.h)+1, -cx, cx-int64(g.w)+1); ring <= last; ring++ {
		if f.bounded() && ring > 0 {
			step := f.size * min(float64(f.ky)/f.qy, float64(f.kx)/f.qx)
			if float64(ring-1)*step > float64(f.reach)+1 {
				return true
			}
		}
		if budget < 0 {
			return false
		}
		if ring == 0 {
			visit(cy, cx)
			continue
		}
		for d := max(-ring, -cx); d <= min(ring, int64(g.w)-cx); d++ {
			visit(cy-ring, cx+d)
			visit(cy+ring, cx+d)
		}
		for d := max(-ring+1, -cy); d < min(ring, int64(g.h)-cy); d++ {
			visit(cy+d, cx-ring)
			visit(cy+d, cx+ring)
		}
	}
	return true
}
