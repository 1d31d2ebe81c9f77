package referral

import "math"

// Point is a place on the earth in whole units of 10^-7 degrees (WGS 84), about
// a centimetre. North and east are positive.
type Point struct {
	Lat int32 `json:"lat"` // -900,000,000 to 900,000,000
	Lon int32 `json:"lon"` // -1,800,000,000 to 1,800,000,000
}

// Metres returns the distance from p to q along the great circle, in whole
// metres, rounded half up: on the sphere of the mean radius of WGS 84
// (6,371,008.8 m, which is within 0.6 % of the ellipsoid everywhere). It is the
// same in both directions and on every machine, 0 for equal points, and holds
// across the antimeridian, at the poles and between antipodes. Points outside
// the ranges of Point are taken as angles all the same.
func Metres(p, q Point) int32 {
	if p == q {
		return 0
	}
	return int32(math.Floor(pointMeters(p.vector(), q.vector()) + 0.5))
}

// earthRadius is the mean radius (2a + b) / 3 of WGS 84 in metres: Moritz,
// Geodetic Reference System 1980, Journal of Geodesy 74 (2000), gives
// 6,371,008.7714 for GRS 80, from which WGS 84 differs by less.
const earthRadius = 6371008.7714

// pointMeters is the distance between two unit vectors on the sphere. The angle
// is taken from the chord to the other and the chord to its antipode, so that it
// is as exact between near points as between far ones, where the cosine
// formula of the schools fails.
func pointMeters(u, v vector) float64 {
	apart, across := u.minus(v), u.plus(v)
	return float64(2 * earthRadius * arctan(apart.length(), across.length()))
}

// vector is a point of the unit sphere: x towards 0, 0, y towards 0, 90 east, z
// towards the north pole. Every product below is converted before it is added,
// which keeps compilers from fusing the two and machines from differing.
type vector struct{ x, y, z float64 }

func (p Point) vector() vector {
	sinLat, cosLat := sincos(int64(p.Lat))
	sinLon, cosLon := sincos(int64(p.Lon))
	return vector{float64(cosLat * cosLon), float64(cosLat * sinLon), sinLat}
}

func (v vector) minus(w vector) vector { return vector{v.x - w.x, v.y - w.y, v.z - w.z} }
func (v vector) plus(w vector) vector  { return vector{v.x + w.x, v.y + w.y, v.z + w.z} }

func (v vector) dot(w vector) float64 {
	return float64(v.x*w.x) + float64(v.y*w.y) + float64(v.z*w.z)
}

// length is exact to the last bits: IEEE 754 wants a correct square root.
func (v vector) length() float64 { return math.Sqrt(v.dot(v)) }

const (
	degree45  = 450_000_000 // in units of a Point
	degree90  = 2 * degree45
	degree180 = 4 * degree45
	degree360 = 8 * degree45
)

// sincos returns sine and cosine of an angle in units of 10^-7 degrees. The
// angle is brought into the first half of a quadrant as a whole number, so that
// those of 0, 90, 180 degrees are exact, and then goes through the series. The
// functions of package math are not used because compilers may fuse their
// products.
func sincos(units int64) (sin, cos float64) {
	units %= degree360
	if units < 0 {
		units += degree360
	}
	octant := units / degree45
	rest := units % degree45
	if octant%2 == 1 {
		rest = degree45 - rest
	}
	x := float64(float64(rest) * (math.Pi / 1_800_000_000))
	s, c := sincosSeries(x)
	switch octant {
	case 0:
		return s, c
	case 1:
		return c, s
	case 2:
		return c, -s
	case 3:
		return s, -c
	case 4:
		return -s, -c
	case 5:
		return -c, -s
	case 6:
		return -c, s
	default:
		return -s, c
	}
}

// sincosSeries sums the series of both for 0 ≤ x ≤ π/4, where the first term
// left out is below 10^-14.
func sincosSeries(x float64) (sin, cos float64) {
	xx := float64(x * x)
	sin, cos = sineTerms[0], cosineTerms[0]
	for i := 1; i < len(sineTerms); i++ {
		sin = sineTerms[i] + float64(sin*xx)
		cos = cosineTerms[i] + float64(cos*xx)
	}
	return float64(x * sin), cos
}

// The coefficients of the series, the highest first: ±1/n!.
var (
	sineTerms = [...]float64{
		-1.0 / 1307674368000, 1.0 / 6227020800, -1.0 / 39916800, 1.0 / 362880, -1.0 / 5040, 1.0 / 120, -1.0 / 6, 1,
	}
	cosineTerms = [...]float64{
		-1.0 / 87178291200, 1.0 / 479001600, -1.0 / 3628800, 1.0 / 40320, -1.0 / 720, 1.0 / 24, -1.0 / 2, 1,
	}
)

// arctan is the angle in the first quadrant whose tangent is y / x, for y and x
// not negative and not both 0. The angle is halved twice and then goes through
// the series.
func arctan(y, x float64) float64 {
	if y > x {
		return math.Pi/2 - arctan(x, y)
	}
	t := y / x
	for range 2 {
		t /= 1 + math.Sqrt(1+float64(t*t))
	}
	tt := float64(t * t)
	s := 0.0
	for _, c := range arctanTerms {
		s = c - float64(tt*s)
	}
	return float64(4 * float64(t*s))
}

// arctanTerms are 1/n for the odd n, the highest first; the angle is at most a
// thirty-second of a turn, and the next term below 10^-18.
var arctanTerms = [...]float64{
	1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1,
}
