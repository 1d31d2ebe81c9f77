package referral_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/referral"
)

// atDegrees is a point by its degrees.
func atDegrees(lat, lon float64) referral.Point {
	return referral.Point{Lat: int32(math.Round(lat * 1e7)), Lon: int32(math.Round(lon * 1e7))}
}

// haversine is the formula of the books, in double precision, to compare with.
func haversine(p, q referral.Point) float64 {
	const r, unit = 6371008.7714, math.Pi / 1.8e9
	a, b := float64(p.Lat)*unit, float64(q.Lat)*unit
	s, t := math.Sin((b-a)/2), math.Sin((float64(q.Lon)-float64(p.Lon))*unit/2)
	h := min(1, s*s+math.Cos(a)*math.Cos(b)*t*t)
	return 2 * r * math.Asin(math.Sqrt(h))
}

func TestMetres(t *testing.T) {
	const half = 20015114 // π times 6,371,008.7714 is 20,015,114.35
	for _, c := range []struct {
		name string
		p, q referral.Point
		want int32
	}{
		{"equal", atDegrees(45.5, -73.6), atDegrees(45.5, -73.6), 0},
		{"equal at the other end of the earth", atDegrees(-90, 180), atDegrees(-90, 180), 0},
		{"one pole by two longitudes", atDegrees(90, 10), atDegrees(90, -170), 0},
		{"both sides of the antimeridian are one line", atDegrees(-16, 180), atDegrees(-16, -180), 0},
		{"a centimetre", referral.Point{}, referral.Point{Lat: 1}, 0},
		{"a quarter of the equator", atDegrees(0, 0), atDegrees(0, 90), half / 2},
		{"from pole to pole", atDegrees(90, 0), atDegrees(-90, 0), half},
		{"antipodes", atDegrees(45, -73.6), atDegrees(-45, 106.4), half},
		{"antipodes on the equator", atDegrees(0, 0), atDegrees(0, 180), half},
		// One degree of a great circle is 111,195.08 m.
		{"a degree of the meridian", atDegrees(45, 0), atDegrees(46, 0), 111195},
		{"a degree across the antimeridian", atDegrees(0, 179.5), atDegrees(0, -179.5), 111195},
		{"a degree over the pole", atDegrees(89.5, 0), atDegrees(89.5, 180), 111195},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, referral.Metres(c.p, c.q))
			require.Equal(t, c.want, referral.Metres(c.q, c.p))
		})
	}
}

// What the formula of the books gives, within the metre that rounding leaves
// open, is what comes out, whatever the two points; and a detour is no shorter.
func FuzzMetres(f *testing.F) {
	f.Add(int32(457421000), int32(-734501000), int32(458236000), int32(-734290000), int32(0), int32(0))
	f.Add(int32(900000000), int32(0), int32(-900000000), int32(1800000000), int32(1), int32(1))
	f.Fuzz(func(t *testing.T, a, b, c, d, e, g int32) {
		p := referral.Point{Lat: a % 900000001, Lon: b % 1800000001}
		q := referral.Point{Lat: c % 900000001, Lon: d % 1800000001}
		r := referral.Point{Lat: e % 900000001, Lon: g % 1800000001}
		m := referral.Metres(p, q)
		require.Equal(t, m, referral.Metres(q, p))
		require.InDelta(t, haversine(p, q), float64(m), 0.7)
		require.LessOrEqual(t, m, referral.Metres(p, r)+referral.Metres(r, q)+1)
	})
}

func BenchmarkMetres(b *testing.B) {
	p, q := atDegrees(45.7421, -73.4501), atDegrees(45.8236, -73.4290)
	b.ReportAllocs()
	for b.Loop() {
		referral.Metres(p, q)
	}
}
