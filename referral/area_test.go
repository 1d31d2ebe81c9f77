package referral_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/referral"
)

// ring makes a ring of latitudes and longitudes in degrees.
func ring(degrees ...float64) []referral.Point {
	var out []referral.Point
	for i := 0; i < len(degrees); i += 2 {
		out = append(out, atDegrees(degrees[i], degrees[i+1]))
	}
	return out
}

func polygon(rings ...[]referral.Point) referral.Area {
	return referral.Area{Polygons: [][][]referral.Point{rings}}
}

func home(lat, lon float64) referral.Place { return referral.Place{Point: new(atDegrees(lat, lon))} }

func near(lat, lon float64, within int32) referral.Place {
	p := home(lat, lon)
	p.Within = within
	return p
}

func units(u ...partnership.AreaID) referral.Area { return referral.Area{Units: u} }

func postal(country string, codes ...string) referral.Area {
	return referral.Area{Country: country, Postal: codes}
}

func code(country, s string) referral.Place { return referral.Place{Country: country, Postal: s} }

func TestAreaHardCases(t *testing.T) {
	square := ring(0, 0, 0, 10, 10, 10, 10, 0)
	hole := ring(4, 4, 6, 4, 6, 6, 4, 6)
	bow := ring(0, 0, 10, 10, 10, 0, 0, 10) // crosses itself at 5, 5
	fiji := ring(-20, 177, -20, -178, -15, -178, -15, 177)
	cap70 := ring(70, 0, 70, 60, 70, 120, 70, 180, 70, -120, 70, -60)
	south := ring(-70, 0, -70, 60, -70, 120, -70, 180, -70, -120, -70, -60)
	world := ring(-90, -180, -90, 180, 90, 180, 90, -180)
	for _, c := range []struct {
		name string
		area referral.Area
		at   referral.Place
		want quantity.Answer
	}{
		{"70 nothing stated", referral.Area{}, home(1, 1), cannotTell},
		{"70 words alone", referral.Area{Text: i18n.Text{i18n.EN: "the east end"}}, home(1, 1), cannotTell},
		{"70 everywhere", referral.Area{Everywhere: true}, referral.Place{}, yes},
		{"70 here, or in words", referral.Area{Units: []partnership.AreaID{"joliette"}, Union: []referral.Area{{Text: i18n.Text{i18n.EN: "the east end"}}}}, referral.Place{Unit: "repentigny"}, cannotTell},
		{"71 inside", polygon(square, hole), home(2, 2), yes},
		{"71 outside", polygon(square, hole), home(11, 2), no},
		{"71 in the hole", polygon(square, hole), home(5, 5), no},
		{"71 on the border", polygon(square), home(0, 5), yes},
		{"71 on a corner", polygon(square), home(10, 10), yes},
		{"71 beyond a corner", polygon(square), home(10, 10.0000001), no},
		{"71 on the border of the hole", polygon(square, hole), home(4, 5), yes},
		{"72 closed by a last point", polygon(append(square[:4:4], square[0])), home(2, 2), yes},
		{"72 wound the other way", polygon(ring(0, 0, 10, 0, 10, 10, 0, 10)), home(2, 2), yes},
		{"72 points doubled", polygon(ring(0, 0, 0, 0, 0, 10, 0, 10, 10, 10, 10, 0, 10, 0)), home(2, 2), yes},
		{"72 crossing itself, left wing", polygon(bow), home(5, 1), no},
		{"72 crossing itself, lower wing", polygon(bow), home(1, 5), yes},
		{"72 two points", polygon(ring(0, 0, 1, 1)), home(0, 0), cannotTell},
		{"73 across the antimeridian", polygon(fiji), home(-17, 179), yes},
		{"73 on the antimeridian", polygon(fiji), home(-17, -180), yes},
		{"73 beyond the antimeridian", polygon(fiji), home(-17, -179), yes},
		{"73 west of it", polygon(fiji), home(-17, 176), no},
		{"73 at the other end of the world", polygon(fiji), home(-17, 0), no},
		{"73 around the north pole", polygon(cap70), home(80, 33), yes},
		{"73 the pole", polygon(cap70), home(90, 77), yes},
		{"73 south of the cap", polygon(cap70), home(60, 33), no},
		{"73 the other pole", polygon(cap70), home(-90, 0), no},
		{"73 around the south pole", polygon(south), home(-80, -150), yes},
		{"73 the south pole", polygon(south), home(-90, 12), yes},
		{"73 north of it", polygon(south), home(0, -150), no},
		{"73 the world", polygon(world), home(45.7, -73.4), yes},
		{"73 the world to its corner", polygon(world), home(90, -180), yes},
		{"73 to the pole", polygon(ring(80, 0, 80, 90, 90, 45)), home(90, -160), yes},
		{"74 one of two islands", referral.Area{Polygons: [][][]referral.Point{{square}, {ring(20, 20, 20, 30, 30, 30, 30, 20)}}}, home(25, 25), yes},
		{"75 no point", polygon(square), referral.Place{Postal: "J6A"}, cannotTell},
		{"78 near the border", polygon(square), near(9.9, 5, 20_000), cannotTell},
		{"78 near it from outside", polygon(square), near(10.1, 5, 20_000), cannotTell},
		{"78 far from it", polygon(square), near(9.9, 5, 5_000), yes},
		{"78 far outside", polygon(square), near(10.1, 5, 5_000), no},
		{"78 near across the antimeridian", polygon(ring(-20, -179.9, -20, -178, -15, -178, -15, -179.9)), near(-17, 179.99, 20_000), cannotTell},
		{"78 near the hole", polygon(square, hole), near(5, 3.9, 20_000), cannotTell},
		{"78 the disc reaches a pole", polygon(square), near(89.9, 5, 20_000), cannotTell},
		{"circle", referral.Area{Center: new(atDegrees(45, -73)), Radius: 111_196}, home(46, -73), yes},
		{"beyond the circle", referral.Area{Center: new(atDegrees(45, -73)), Radius: 111_194}, home(46, -73), no},
		{"circle, not known so well", referral.Area{Center: new(atDegrees(45, -73)), Radius: 111_000}, near(46, -73, 500), cannotTell},
		{"circle of no radius", referral.Area{Center: new(atDegrees(45, -73))}, home(45, -73), cannotTell},
		{"79 prefix", postal("CA", "J6A"), code("CA", "j6a 1b2"), yes},
		{"79 longer prefix", postal("CA", "J6A 1B2"), code("CA", "J6A1B2"), yes},
		{"79 other prefix", postal("CA", "J6A"), code("CA", "J6B 1B2"), no},
		{"79 known in part", postal("CA", "J6A 1B2"), code("CA", "J6A"), cannotTell},
		{"79 known in another part", postal("CA", "J6A 1B2"), code("CA", "J6B"), no},
		{"79 AB1 does not begin AB10", postal("GB", "AB1"), code("GB", "AB10 1XX"), no},
		{"79 AB1 begins AB1 0XX", postal("GB", "AB1"), code("GB", "AB1 0XX"), yes},
		{"79 AB1 begins AB10XX, which has no space", postal("GB", "AB1"), code("GB", "AB10XX"), yes},
		{"79 AB is the area", postal("GB", "AB"), code("GB", "ab10 1xx"), yes},
		{"79 A is not", postal("GB", "A"), code("GB", "AB10 1XX"), no},
		{"79 EC1 holds EC1A", postal("GB", "EC1"), code("GB", "EC1A 1BB"), yes},
		{"79 a sector", postal("GB", "AB10 1"), code("GB", "AB10 1XX"), yes},
		{"79 another sector", postal("GB", "AB10 1"), code("GB", "AB10 2XX"), no},
		{"79 the district alone", postal("GB", "AB10 1"), code("GB", "AB10"), cannotTell},
		{"79 the area alone", postal("GB", "AB10"), code("GB", "AB"), cannotTell},
		{"79 EC1 alone", postal("GB", "EC1A"), code("GB", "EC1"), cannotTell},
		{"79 AB1 alone is not AB10", postal("GB", "AB10"), code("GB", "AB1"), no},
		{"79 AB1 and AB10 of a country not stated", postal("", "AB1"), code("", "AB10 1XX"), cannotTell},
		{"79 ZIP+4", postal("US", "02134"), code("US", "02134-1000"), yes},
		{"79 ZIP+4 served, five digits known", postal("US", "02134-1000"), code("US", "02134"), cannotTell},
		{"79 a zero lost", postal("US", "02134"), code("US", "2134"), cannotTell},
		{"79 a zero lost by the directory", postal("US", "2134"), code("US", "02134"), cannotTell},
		{"79 a zero lost where it does not matter", postal("US", "900"), code("US", "2134"), no},
		{"79 both lost it", postal("US", "2134"), code("US", "2134"), yes},
		{"79 three digits", postal("US", "021"), code("US", "02134"), yes},
		{"79 not a code", postal("US", "021*"), code("US", "02134"), cannotTell},
		{"79 no code known", postal("US", "021"), referral.Place{}, cannotTell},
		{"80 another country", postal("US", "3310"), code("CA", "J6A 1B2"), no},
		{"80 a country not stated", postal("CA", "J6A"), code("", "J6A 1B2"), yes},
		{"81 the unit, not the mailing name", units("repentigny"), referral.Place{Unit: "assomption"}, no},
		{"82 a unit nobody knows", units("repentigny"), referral.Place{Unit: "springfield"}, cannotTell},
		{"82 a unit served that nobody knows", units("le-gardeur"), referral.Place{Unit: "repentigny"}, cannotTell},
		{"82 and one that is known", units("le-gardeur", "assomption"), referral.Place{Unit: "repentigny"}, yes},
		{"83 the next town", units("charlemagne"), referral.Place{Unit: "repentigny"}, no},
		{"84 the county serves its towns", units("lanaudiere"), referral.Place{Unit: "repentigny"}, yes},
		{"84 the town does not serve the county", units("repentigny"), referral.Place{Unit: "lanaudiere"}, no},
		{"85 the county but for one town", referral.Area{Units: []partnership.AreaID{"assomption"}, Except: []referral.Area{units("repentigny")}}, referral.Place{Unit: "repentigny"}, no},
		{"85 and the other town", referral.Area{Units: []partnership.AreaID{"assomption"}, Except: []referral.Area{units("repentigny")}}, referral.Place{Unit: "charlemagne"}, yes},
		{"85 but for words", referral.Area{Everywhere: true, Except: []referral.Area{{Text: i18n.Text{i18n.EN: "the islands"}}}}, referral.Place{Unit: "charlemagne"}, cannotTell},
		{"86 a hotline for the country", units("lanaudiere"), referral.Place{Unit: "joliette"}, yes},
		{"a union", referral.Area{Union: []referral.Area{units("joliette"), postal("CA", "J6A")}}, referral.Place{Unit: "repentigny", Postal: "J6A 1B2"}, yes},
		{"a union of which one cannot be told", referral.Area{Union: []referral.Area{units("joliette"), postal("CA", "J6A")}}, referral.Place{Unit: "repentigny"}, cannotTell},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, c.area.Contains(&c.at, townTree))
		})
	}
	t.Run("without a tree", func(t *testing.T) {
		a := units("repentigny")
		require.Equal(t, yes, a.Contains(&referral.Place{Unit: "repentigny"}, nil))
		require.Equal(t, cannotTell, a.Contains(&referral.Place{Unit: "charlemagne"}, nil))
	})
	t.Run("a tree that goes in circles", func(t *testing.T) {
		a := units("repentigny")
		require.Equal(t, cannotTell, a.Contains(&referral.Place{Unit: "x"}, func(partnership.AreaID) (partnership.AreaID, bool) { return "x", true }))
	})
	t.Run("no area, no place", func(t *testing.T) {
		require.Equal(t, cannotTell, (*referral.Area)(nil).Contains(&referral.Place{}, nil))
		require.Equal(t, cannotTell, new(units("repentigny")).Contains(nil, nil))
	})
}

func BenchmarkAreaContains(b *testing.B) {
	a := polygon(ring(45.70, -73.50, 45.72, -73.53, 45.75, -73.52, 45.78, -73.50, 45.80, -73.46, 45.79, -73.42, 45.76, -73.40, 45.73, -73.39, 45.71, -73.42, 45.70, -73.46))
	p := home(45.75, -73.45)
	require.Equal(b, yes, a.Contains(&p, nil))
	b.Run("polygon of ten", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			a.Contains(&p, nil)
		}
	})
	b.Run("postal", func(b *testing.B) {
		a, p := postal("CA", "J5Y", "J5Z", "J6A"), code("CA", "J6A 1B2")
		b.ReportAllocs()
		for b.Loop() {
			a.Contains(&p, nil)
		}
	})
}
