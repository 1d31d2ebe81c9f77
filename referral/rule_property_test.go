package referral_test

import (
	"encoding/json"
	"math/big"
	"math/rand"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/internal/strictjson"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

// someRule draws a rule over four facts of two members.
func someRule(r *rand.Rand, depth int) referral.Rule {
	list := func() []referral.Rule {
		out := []referral.Rule{}
		for range r.Intn(4) {
			out = append(out, someRule(r, depth-1))
		}
		return out
	}
	who := []string{"", "", referral.AnyMember, referral.EveryMember}[r.Intn(4)]
	if depth > 0 {
		switch r.Intn(5) {
		case 0:
			return referral.Rule{All: list()}
		case 1:
			return referral.Rule{Any: list(), AtLeast: r.Intn(3)}
		case 2:
			return not(someRule(r, depth-1))
		}
	}
	switch r.Intn(4) {
	case 0:
		x := months(12*r.Intn(30), 12*(10+r.Intn(60)))
		x.Who = who
		return x
	case 1:
		return referral.Rule{Fact: "sex", Is: []string{"F", "X"}[:1+r.Intn(2)], Who: who}
	case 2:
		return referral.Rule{Fact: "income", Max: new(quantity.Int(int64(r.Intn(5)))), Who: who}
	default:
		return referral.Rule{Fact: "home", In: &referral.Area{Units: []partnership.AreaID{"repentigny", "assomption"}[:1+r.Intn(2)]}, Who: who}
	}
}

// someFacts draws what could be known, of each member everything.
func someFacts(r *rand.Rand) []referral.Fact {
	var out []referral.Fact
	for _, m := range []string{"m1", "m2"} {
		b := birth(m, "1950-01-01")
		b.Date = b.Date.AddDays(r.Intn(27000))
		if r.Intn(3) == 0 {
			b.Date = cal.Year(b.Date.Year())
		}
		out = append(out, b, values(m, "sex", []string{"F", "M", "X"}[r.Intn(3)]),
			referral.Fact{Member: m, Name: "income", Number: new(quantity.Int(int64(r.Intn(5))))},
			referral.Fact{Member: m, Name: "home", Place: &referral.Place{Unit: []partnership.AreaID{"repentigny", "charlemagne", "joliette", "assomption"}[r.Intn(4)]}})
		if r.Intn(4) == 0 {
			out[len(out)-1].Declined = true
		}
	}
	return out
}

// plainAnswer evaluates a rule in full, without cutting anything short, over the
// numbers 1 for yes, 0 for cannot tell and -1 for no: And is the least, Or the
// greatest, Not the opposite. Leaves are asked one by one.
func plainAnswer(r *referral.Rule, leaf func(*referral.Rule) int) int {
	switch {
	case r.All != nil:
		least := 1
		for i := range r.All {
			least = min(least, plainAnswer(&r.All[i], leaf))
		}
		return least
	case r.Any != nil:
		count := map[int]int{}
		for i := range r.Any {
			count[plainAnswer(&r.Any[i], leaf)]++
		}
		switch need := max(r.AtLeast, 1); {
		case count[1] >= need:
			return 1
		case count[1]+count[0] >= need:
			return 0
		}
		return -1
	case r.Not != nil:
		return -plainAnswer(r.Not, leaf)
	}
	return leaf(r)
}

func number3(a quantity.Answer) int {
	return map[quantity.Answer]int{yes: 1, no: -1, cannotTell: 0}[a]
}

// Cut short or in full, the answer is the same; and what is known more never
// turns yes or no into anything else.
func TestRuleProperties(t *testing.T) {
	on := day("2026-06-10")
	settled := 0
	for seed := range 3000 {
		r := rand.New(rand.NewSource(int64(seed)))
		rule := someRule(r, 4)
		all := someFacts(r)
		who := [][]string{nil, {"m1"}, {"m1", "m2"}}[r.Intn(3)]
		// Both members are known to be there from the beginning.
		facts := []referral.Fact{values("m1", "there", "yes"), values("m2", "there", "yes")}
		before := cannotTell
		for _, i := range append([]int{-1}, r.Perm(len(all))...) {
			if i >= 0 {
				facts = append(facts, all[i])
			}
			answer := rule.Answer(facts, who, on, townTree)
			require.Equal(t, plainAnswer(&rule, func(leaf *referral.Rule) int {
				return number3(leaf.Answer(facts, who, on, townTree))
			}), number3(answer), "seed %d", seed)
			if before != cannotTell {
				require.Equal(t, before, answer, "seed %d", seed)
				settled++
			}
			before = answer
		}
	}
	require.Greater(t, settled, 3000)
}

// What a ring holds, by another way: the winding of the ring around the point,
// counted in exact fractions, of which even-odd keeps the parity. Rings here stay
// away from the antimeridian and the poles.
func TestRingByWinding(t *testing.T) {
	inside := 0
	for seed := range 4000 {
		r := rand.New(rand.NewSource(int64(seed)))
		scale := []int32{1, 1000, 80_000_000}[r.Intn(3)]
		var corners []referral.Point
		for range 3 + r.Intn(8) {
			corners = append(corners, referral.Point{Lat: scale * int32(r.Intn(11)-5), Lon: scale * int32(r.Intn(11)-5)})
		}
		p := referral.Point{Lat: scale * int32(r.Intn(11)-5), Lon: scale * int32(r.Intn(11)-5)}
		if r.Intn(2) == 0 {
			p.Lat += int32(r.Intn(3) - 1)
		}
		want := no
		crossings := 0
		for i, a := range corners {
			b := corners[(i+1)%len(corners)]
			onLine := area2(a, b, p) == 0
			if onLine && min(a.Lat, b.Lat) <= p.Lat && p.Lat <= max(a.Lat, b.Lat) && min(a.Lon, b.Lon) <= p.Lon && p.Lon <= max(a.Lon, b.Lon) {
				want = yes
			}
			// A ray to the east: upwards with p on the left, or downwards on the right.
			if a.Lat <= p.Lat && b.Lat > p.Lat && area2(a, b, p) > 0 || b.Lat <= p.Lat && a.Lat > p.Lat && area2(a, b, p) < 0 {
				crossings++
			}
		}
		if crossings%2 == 1 {
			want = yes
		}
		if want == yes {
			inside++
		}
		a := polygon(corners)
		require.Equal(t, want, a.Contains(&referral.Place{Point: &p}, nil), "seed %d: %v in %v", seed, p, corners)

		// The same ring and point turned around the globe.
		turn := r.Int63n(3_600_000_000)
		moved := func(p referral.Point) referral.Point {
			lon := (int64(p.Lon)+turn+1_800_000_000)%3_600_000_000 - 1_800_000_000
			return referral.Point{Lat: p.Lat, Lon: int32(lon)}
		}
		var around []referral.Point
		for _, c := range corners {
			around = append(around, moved(c))
		}
		p = moved(p)
		a = polygon(around)
		require.Equal(t, want, a.Contains(&referral.Place{Point: &p}, nil), "seed %d turned: %v in %v", seed, p, around)
	}
	require.Greater(t, inside, 400)
}

// area2 is the sign of twice the area of a triangle, positive if it turns left
// with east to the right and north up.
func area2(a, b, c referral.Point) int {
	sub := func(x, y int32) *big.Int { return big.NewInt(int64(x) - int64(y)) }
	left := new(big.Int).Mul(sub(b.Lon, a.Lon), sub(c.Lat, a.Lat))
	right := new(big.Int).Mul(sub(b.Lat, a.Lat), sub(c.Lon, a.Lon))
	return left.Cmp(right)
}

// An uncertain place is told only where every point it may be at gives the same.
func TestUncertainPlaces(t *testing.T) {
	for seed := range 2000 {
		r := rand.New(rand.NewSource(int64(seed)))
		lat, lon := float64(r.Intn(160)-80), float64(r.Intn(360)-180)
		near := func(spread float64) referral.Point {
			p := atDegrees(lat+spread*(r.Float64()-0.5), 0)
			west := int64(lon*1e7) + int64(spread*1e7*(r.Float64()-0.5))
			p.Lon = int32((west+5_400_000_000)%3_600_000_000 - 1_800_000_000)
			return p
		}
		var corners []referral.Point
		for range 3 + r.Intn(4) {
			corners = append(corners, near(1))
		}
		center := near(1)
		for _, a := range []referral.Area{polygon(corners), {Center: &corners[0], Radius: int32(1 + r.Intn(40_000))}} {
			place := referral.Place{Point: &center, Within: int32(r.Intn(5000))}
			answer := a.Contains(&place, nil)
			if answer == cannotTell {
				continue
			}
			for range 30 {
				q := center
				q.Lat += int32(r.Intn(900_001) - 450_000)
				q.Lon += int32(r.Intn(900_001) - 450_000)
				if q.Lon > 1_800_000_000 || q.Lon < -1_800_000_000 || referral.Metres(center, q) >= place.Within {
					continue
				}
				require.Equal(t, answer, a.Contains(&referral.Place{Point: &q}, nil), "seed %d: %v within %d of %v", seed, q, place.Within, center)
			}
		}
	}
}

// Hours, areas and rules are read strictly and written as they were.
func TestLeavesAsDocuments(t *testing.T) {
	type document struct {
		Hours referral.Hours  `json:"hours,omitzero"`
		Area  referral.Area   `json:"area,omitzero"`
		Rule  referral.Rule   `json:"rule,omitzero"`
		Facts []referral.Fact `json:"facts,omitzero"`
	}
	whole := document{
		Hours: referral.Hours{
			Openings: []referral.Opening{{
				Open: 540, Close: 1500, Group: "phone", Shut: true, Every: referral.Yearly, Interval: 2, From: day("2026-01-01"), Until: day("2026-12"),
				Count: 3, WeekStart: "SU", Days: []string{"-1FR"}, MonthDays: []int{-1}, Months: []int{2}, YearDays: []int{60}, Weeks: []int{9},
				Positions: []int{1}, Except: days("2026-02-27"), Also: days("2026-03-01"), Holidays: []string{"public"},
			}},
			Known: cal.Period{To: day("2027")}, Text: i18n.Text{i18n.FR: "Sur rendez-vous"},
		},
		Area: referral.Area{
			Everywhere: true, Units: []partnership.AreaID{"repentigny"}, Postal: []string{"J6A"}, Country: "CA",
			Polygons: [][][]referral.Point{{ring(0, 0, 1, 1, 0, 1)}}, Center: &referral.Point{Lat: 1, Lon: -2}, Radius: 5,
			Union: []referral.Area{{Everywhere: true}}, Except: []referral.Area{{}}, Text: i18n.Text{i18n.EN: "east end"},
		},
		Rule: referral.Rule{
			All: []referral.Rule{}, Any: []referral.Rule{{Fact: "sex", Is: []string{}}}, AtLeast: 1, Not: &referral.Rule{},
			Fact: "birth", Is: []string{"x"}, Min: new(quantity.Int(0)), Max: new(quantity.D(125, 2)), MinMonths: new(0), MaxMonths: new(215), MinDays: new(0), MaxDays: new(1),
			In: &referral.Area{Everywhere: true}, Who: referral.AnyMember, Source: "/service/0", Text: i18n.Text{i18n.EN: "adults"},
		},
		Facts: []referral.Fact{{
			Member: "m1", Name: "birth", Values: []string{}, Number: new(quantity.Int(0)), Date: day("1970"), Until: day("1975-06"),
			Place: &referral.Place{Unit: "repentigny"}, Declined: true, Source: "declared",
		}},
	}
	data, err := strictjson.Encode(whole)
	require.NoError(t, err)
	var back document
	require.NoError(t, strictjson.Decode(data, &back, strictjson.Options{}))
	if diff := cmp.Diff(whole, back); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	data, err = strictjson.Encode(document{})
	require.NoError(t, err)
	require.Equal(t, "{}", string(data[:2]), "what is not stated is left out")
}

func FuzzHours(f *testing.F) {
	for _, s := range []string{
		`{"openings":[{"open":540,"close":1020,"every":"weekly","days":["MO"]}]}`,
		`{"openings":[{"open":1200,"close":1920,"every":"monthly","interval":2,"from":"2024-02-29","count":24,"days":["2SA","-1FR"],"positions":[1,-1],"except":["2026-01-02"],"also":["2026"],"holidays":["h","k"]}]}`,
		`{"openings":[{"open":0,"close":0,"shut":true,"every":"yearly","from":"0001-01-01","count":9999999,"weeks":[1,53],"days":["SU"],"week_start":"SU"}],"known":{"from":"2020","to":"9999"}}`,
		`{"openings":[{"open":-1,"close":99999,"every":"daily","from":"9999-12-31","interval":9223372036854775807,"count":1}]}`,
	} {
		f.Add(s, int64(1_780_000_000), uint8(1))
	}
	holidays := map[string][]cal.Date{"h": days("2026-06-10", "2025-12"), "none": {}}
	locations := []*time.Location{time.UTC, time.FixedZone("", 1<<30)}
	for _, name := range zones() {
		locations = append(locations, zone(f, name))
	}
	f.Fuzz(func(t *testing.T, doc string, at int64, where uint8) {
		var h referral.Hours
		if json.Unmarshal([]byte(doc), &h) != nil {
			return
		}
		in := locations[int(where)%len(locations)]
		now := time.Unix(at, 0)
		_ = h.Check()
		a := h.At(now, in, "", holidays)
		next, sure := h.Next(now, in, "", holidays, 10)
		if !next.IsZero() {
			require.Equal(t, yes, h.At(next, in, "", holidays))
			require.False(t, next.Before(now.Truncate(time.Second)))
		}
		require.True(t, a != yes || sure == yes)
		y, m, d := now.Date()
		if date, err := cal.Of(y, int(m), d); err == nil {
			spans, _ := h.On(date, "", holidays)
			for i, s := range spans {
				require.Less(t, s[0], s[1])
				require.True(t, i == 0 || spans[i-1][1] < s[0])
			}
		}
	})
}

func FuzzArea(f *testing.F) {
	f.Add(`{"polygons":[[[{"lat":0,"lon":0},{"lat":10,"lon":0},{"lat":10,"lon":10}]]],"except":[{"postal":["J6A"],"country":"CA"}]}`, int32(5), int32(5), int32(0), "J6A 1B2", "CA")
	f.Add(`{"center":{"lat":900000000,"lon":1800000000},"radius":2147483647,"union":[{"postal":["EC1","AB10 1XX","2134"]}]}`, int32(-900000000), int32(-1800000000), int32(2147483647), "ec1a1bb", "GB")
	f.Add(`{"polygons":[[[{"lat":700000000,"lon":0},{"lat":700000000,"lon":1200000000},{"lat":-900000000,"lon":-1800000000},{"lat":-900000000,"lon":1800000000}]]]}`, int32(900000000), int32(1), int32(3), "2134", "US")
	f.Fuzz(func(t *testing.T, doc string, lat, lon, within int32, code, country string) {
		var a referral.Area
		if json.Unmarshal([]byte(doc), &a) != nil {
			return
		}
		_ = a.Check()
		p := referral.Place{Point: &referral.Point{Lat: lat, Lon: lon}, Postal: code, Country: country, Unit: "repentigny"}
		exact := a.Contains(&p, townTree)
		p.Within = within
		// A place known less well is told the same, or not.
		if rough := a.Contains(&p, townTree); rough != cannotTell && exact != cannotTell {
			require.Equal(t, exact, rough)
		}
		p.Point, p.Postal = nil, ""
		if rough := a.Contains(&p, townTree); rough != cannotTell {
			require.Equal(t, exact, rough)
		}
	})
}

func FuzzRule(f *testing.F) {
	f.Add(`{"all":[{"fact":"birth","min_months":216},{"not":{"fact":"sex","is":["F"]}},{"any":[],"at_least":0}]}`, `[{"name":"birth","date":"2008-06"},{"member":"m1","name":"sex","values":["F"]}]`, "m1")
	f.Add(`{"any":[{"fact":"income","max":30000,"who":"any member"},{"fact":"home","in":{"units":["assomption"]},"who":"every member"}],"at_least":2}`, `[{"member":"m2","name":"income","number":30000.5},{"name":"home","place":{"unit":"repentigny"},"declined":true}]`, "")
	f.Add(`{"fact":"birth","max_months":9223372036854775807,"min_days":-9223372036854775808}`, `[{"name":"birth","date":"0001-01-01","until":"9999-12-31"}]`, "")
	f.Fuzz(func(t *testing.T, doc, known, member string) {
		var r referral.Rule
		var facts []referral.Fact
		if json.Unmarshal([]byte(doc), &r) != nil || json.Unmarshal([]byte(known), &facts) != nil || len(facts) > 50 {
			return
		}
		var who []string
		if member != "" {
			who = []string{member}
		}
		_ = r.Check()
		a := r.Answer(facts, who, day("2026-06-10"), townTree)
		require.Equal(t, a.Not(), new(not(r)).Answer(facts, who, day("2026-06-10"), townTree))
		again := referral.Rule{All: []referral.Rule{r, r}}
		require.Equal(t, a, again.Answer(facts, who, day("2026-06-10"), townTree))
	})
}
