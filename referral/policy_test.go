package referral_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// A service of which nothing is left open, changed in the one thing that a filter
// answers to.
func TestFilters(t *testing.T) {
	type service = referral.Service
	type query = referral.Query
	const yes, unsure, no = quantity.Yes, quantity.CannotTell, quantity.No
	day := cal.Day(2026, 5, 4)
	at := time.Date(2026, 5, 4, 15, 0, 0, 0, time.UTC)
	cad := func(minor int64) quantity.Money { return quantity.Money{Minor: minor, Currency: "CAD"} }
	need := func(q *query) *referral.Need { return &q.Needs[0] }
	room := func(c ...referral.Capacity) func(s *service, q *query) {
		return func(s *service, q *query) { s.Capacity, need(q).Room, q.At = c, true, at }
	}
	cost := func(c ...referral.Cost) func(s *service, q *query) {
		return func(s *service, q *query) {
			s.Costs, q.Most, q.At = c, &quantity.Money{Minor: 1000, Currency: "CAD"}, at
		}
	}
	tongue := func(want string, has ...referral.Language) func(s *service, q *query) {
		return func(s *service, q *query) { s.Languages, q.Languages = has, []i18n.Lang{i18n.Lang(want)} }
	}
	tests := []struct {
		name   string
		filter string
		change func(s *service, q *query)
		answer quantity.Answer
	}{
		{"active", referral.ByStatus, func(*service, *query) {}, yes},
		{"no status", referral.ByStatus, func(s *service, _ *query) { s.Status = "" }, unsure},
		{"inactive", referral.ByStatus, func(s *service, _ *query) { s.Status = referral.Inactive }, no},
		{"defunct", referral.ByStatus, func(s *service, _ *query) { s.Status = referral.Defunct }, no},
		{"closed for a time", referral.ByStatus, func(s *service, _ *query) { s.Status = referral.Closed }, no},
		{"an agency that was excluded", referral.ByPerson, func(s *service, q *query) { s.Organization, q.Not = "a", []partnership.OrgID{"a"} }, no},
		{"another agency", referral.ByPerson, func(s *service, q *query) { s.Organization, q.Not = "b", []partnership.OrgID{"a"} }, yes},
		{"an agency nobody named", referral.ByPerson, func(_ *service, q *query) { q.Not = []partnership.OrgID{"a"} }, unsure},
		{"already theirs", referral.ByHaving, func(_ *service, q *query) { q.Has = []referral.ServiceID{"s"} }, no},
		{"urgency asked, not stated", referral.ByUrgency, func(_ *service, q *query) { need(q).Urgency = "urgent" }, unsure},
		{"urgency taken", referral.ByUrgency, func(s *service, q *query) { need(q).Urgency, s.Urgencies = "urgent", []string{"urgent"} }, yes},
		{"eligibility not stated", referral.ByRule, func(s *service, _ *query) { s.Eligibility = nil }, unsure},
		{"of age", referral.ByRule, func(s *service, q *query) {
			s.Eligibility, q.Facts, q.At = &referral.Rule{Fact: "birth", MinMonths: new(216)}, []referral.Fact{{Name: "birth", Date: cal.Day(2008, 5, 4)}}, at
		}, yes},
		{"a day too young", referral.ByRule, func(s *service, q *query) {
			s.Eligibility, q.Facts, q.At = &referral.Rule{Fact: "birth", MinMonths: new(216)}, []referral.Fact{{Name: "birth", Date: cal.Day(2008, 5, 5)}}, at
		}, no},
		{"of age on the day of service", referral.ByRule, func(s *service, q *query) {
			s.Eligibility, q.Facts, q.At = &referral.Rule{Fact: "birth", MinMonths: new(216)}, []referral.Fact{{Name: "birth", Date: cal.Day(2008, 5, 5)}}, at
			need(q).By = cal.Day(2026, 6, 1)
		}, yes},
		{"area not stated", referral.ByArea, func(s *service, _ *query) { s.Area = nil }, unsure},
		{"area in words", referral.ByArea, func(s *service, _ *query) { s.Area = &referral.Area{Text: i18n.Text{"en": "downtown"}} }, unsure},
		{"no common language", referral.ByLanguage, tongue("so", referral.Language{Lang: "fr"}), no},
		{"languages not stated", referral.ByLanguage, tongue("so"), unsure},
		{"fr-CA for fr", referral.ByLanguage, tongue("fr-CA", referral.Language{Lang: "fr"}), yes},
		{"zh-Hant and Cantonese", referral.ByLanguage, tongue("zh-Hant", referral.Language{Lang: "yue"}), unsure},
		{"Cantonese and Mandarin", referral.ByLanguage, tongue("yue", referral.Language{Lang: "cmn"}), unsure},
		{"Haitian and French", referral.ByLanguage, tongue("ht", referral.Language{Lang: "fr"}), no},
		{"sign language is no fallback", referral.ByLanguage, tongue("ase", referral.Language{Lang: "en"}), no},
		{"language line", referral.ByLanguage, tongue("so", referral.Language{Interpreted: true}), unsure},
		{"interpreted", referral.ByLanguage, tongue("so", referral.Language{Lang: "so", Interpreted: true}), yes},
		{"limited", referral.ByLanguage, tongue("ht", referral.Language{Lang: "ht", Limited: true}), unsure},
		{"access silent", referral.ByAccess, func(_ *service, q *query) { q.Access = []term.Code{"access:ramp"} }, unsure},
		{"access stated", referral.ByAccess, func(s *service, q *query) {
			q.Access, s.Access = []term.Code{"access:ramp"}, []term.Code{"access:ramp"}
		}, yes},
		{"access denied", referral.ByAccess, func(s *service, q *query) {
			q.Access, s.NoAccess = []term.Code{"access:ramp"}, []term.Code{"access:ramp"}
		}, no},
		{"access both", referral.ByAccess, func(s *service, q *query) {
			q.Access, s.Access, s.NoAccess = []term.Code{"access:ramp"}, []term.Code{"access:ramp"}, []term.Code{"access:ramp"}
		}, unsure},
		{"mode stated", referral.ByMode, func(_ *service, q *query) { need(q).Mode = referral.InPerson }, yes},
		{"another mode", referral.ByMode, func(_ *service, q *query) { need(q).Mode = referral.Online }, no},
		{"modes not stated", referral.ByMode, func(s *service, q *query) { need(q).Mode, s.Modes = referral.Online, nil }, unsure},
		{"intake closed", referral.ByIntake, func(s *service, _ *query) { s.Intake = []string{referral.NoIntake} }, no},
		{"intake not stated", referral.ByIntake, func(s *service, _ *query) { s.Intake = nil }, unsure},
		{"hours not stated", referral.ByHours, func(_ *service, q *query) { need(q).Open, q.At = true, at }, unsure},
		{"closed", referral.ByHours, func(s *service, q *query) {
			need(q).Open, q.At, s.Hours = true, at, &referral.Hours{Openings: []referral.Opening{{Every: referral.Daily, Open: 540, Close: 720}}}
		}, no},
		{"no time", referral.ByHours, func(s *service, q *query) {
			need(q).Open, s.Hours = true, &referral.Hours{Openings: []referral.Opening{{Every: referral.Daily, Open: 540, Close: 720}}}
		}, unsure},
		{"room", referral.ByRoom, room(referral.Capacity{Available: new(int64(1)), AsOf: day}), yes},
		{"room, more than there is", referral.ByRoom, room(referral.Capacity{Available: new(int64(12)), Maximum: new(int64(10)), AsOf: day}), yes},
		{"full", referral.ByRoom, room(referral.Capacity{Available: new(int64(0)), AsOf: day}), no},
		{"full nine months ago", referral.ByRoom, room(referral.Capacity{Available: new(int64(0)), AsOf: cal.Day(2025, 8, 4)}), unsure},
		{"counted tomorrow", referral.ByRoom, room(referral.Capacity{Available: new(int64(3)), AsOf: cal.Day(2026, 5, 5)}), unsure},
		{"not dated", referral.ByRoom, room(referral.Capacity{Available: new(int64(3))}), unsure},
		{"full, with a list", referral.ByRoom, room(referral.Capacity{Available: new(int64(0)), AsOf: day, List: referral.ListOpen}), unsure},
		{"full, the list closed", referral.ByRoom, room(referral.Capacity{Available: new(int64(0)), AsOf: day, List: referral.ListClosed}), no},
		{"beds of others", referral.ByRoom, func(s *service, q *query) {
			room(referral.Capacity{Available: new(int64(3)), AsOf: day, For: &referral.Rule{Fact: "sex", Is: []string{"f"}}}, referral.Capacity{Available: new(int64(0)), AsOf: day, For: &referral.Rule{Fact: "sex", Is: []string{"m"}}})(s, q)
			q.Facts = []referral.Fact{{Name: "sex", Values: []string{"m"}}}
		}, no},
		{"cost not stated", referral.ByCost, cost(), unsure},
		{"free", referral.ByCost, func(s *service, q *query) { cost()(s, q); s.Costs = []referral.Cost{} }, yes},
		{"0 is free", referral.ByCost, cost(referral.Cost{Amount: cad(0)}), yes},
		{"too dear", referral.ByCost, cost(referral.Cost{Amount: cad(1001)}), no},
		{"another currency", referral.ByCost, cost(referral.Cost{Amount: quantity.Money{Minor: 1, Currency: "GBP"}}), unsure},
		{"in words", referral.ByCost, cost(referral.Cost{Text: i18n.Text{"en": "by income"}}), unsure},
		{"expired", referral.ByCost, cost(referral.Cost{Amount: cad(0), Period: cal.Period{From: cal.Year(2020), To: cal.Year(2021)}}), unsure},
		{"expired, and dearer now", referral.ByCost, cost(referral.Cost{Amount: cad(0), Period: cal.Period{From: cal.Year(2020), To: cal.Year(2021)}}, referral.Cost{Amount: cad(2000)}), no},
	}
	for _, tt := range tests {
		t.Run(tt.filter+" "+tt.name, func(t *testing.T) {
			s := sound("s", "need:food")
			q := asking("need:food")
			tt.change(&s, q)
			d, _ := referral.NewDirectory(referral.Listing{Services: []referral.Service{s}, Taxonomies: []referral.Taxonomy{crossroads()}})
			answer, reasons, err := d.Explain(q, 0, "s", nil)
			require.NoError(t, err)
			require.Equal(t, tt.answer, answer)
			require.Equal(t, tt.answer, reason(t, reasons, tt.filter).Answer)
			got, err := d.Route(nil, q, 0, nil)
			require.NoError(t, err)
			strict, _ := d.Route(nil, q, 0, &referral.Policy{Strict: []string{tt.filter}})
			assumed, _ := d.Route(nil, q, 0, &referral.Policy{Assume: []string{tt.filter}})
			f, _ := d.Funnel(q, 0, nil)
			switch tt.answer {
			case yes:
				require.Equal(t, quantity.Yes, got[0].Answer)
				require.Equal(t, 1, f.Suitable)
			case no:
				require.Empty(t, got)
				require.Equal(t, 1, f.By(tt.filter))
				require.Equal(t, tt.filter, f.Near[0].Fails)
			default:
				require.Equal(t, []string{tt.filter}, got[0].Undecided())
				require.Empty(t, strict, "where the policy is strict, cannot tell is no")
				require.Equal(t, 1, f.Possible)
				if reason(t, reasons, tt.filter).Why == "not stated" {
					require.Equal(t, quantity.Yes, assumed[0].Answer)
				} else {
					require.Equal(t, unsure, assumed[0].Answer, "only what the directory does not state is assumed")
				}
				require.Equal(t, tt.filter, d.Plan(q, nil)[0].Ask[0].Filter)
			}
		})
	}
}

// along puts services at points along a road to the north, so many metres
// apart.
func along(services []referral.Service, metres ...int32) referral.Listing {
	l := referral.Listing{Services: services}
	for i := range services {
		id := string(services[i].ID)
		p := referral.Point{Lat: 457_000_000 + metres[i]*90, Lon: -735_000_000} // 90 units are 1.0007 m
		l.Places = append(l.Places, referral.Place{ID: referral.PlaceID(id), Point: &p})
		l.Offers = append(l.Offers, referral.Offer{ID: referral.OfferID(id), Service: services[i].ID, Place: referral.PlaceID(id)})
	}
	return l
}

func TestDistance(t *testing.T) {
	var list []referral.Service
	for _, id := range []string{"c", "b", "a", "far", "hotline", "bus", "hidden", "lost"} {
		list = append(list, sound(id, "need:food"))
	}
	list[4].Modes, list[5].Modes = []string{referral.ByPhone}, []string{referral.HomeVisit}
	l := along(list, 3000, 2000, 2500, 30_000, 10, 20, 30, 0)
	l.Places[6].Confidential, l.Places[7].Point = true, nil
	d := directory(t, l)
	q := asking("need:food")
	q.From.Point = &referral.Point{Lat: 457_000_000, Lon: -735_000_000}
	route := func(p *referral.Policy) []string {
		got, err := d.Route(nil, q, 0, p)
		require.NoError(t, err)
		for _, c := range got {
			if slices.Contains([]referral.OfferID{"hidden", "lost", "hotline", "bus"}, c.Offer) {
				require.Zero(t, c.Metres)
			} else {
				require.Positive(t, c.Metres)
			}
		}
		return offers(got)
	}
	near := &referral.Policy{Order: []string{referral.ByDistance}}
	require.Equal(t, []string{"bus", "b", "a", "c", "far", "hidden", "hotline", "lost"}, route(near), "what comes to them, what they can go to, and what has no distance or none that may be told")
	require.Equal(t, []string{"a", "b", "bus", "c", "far", "hidden", "hotline", "lost"}, route(&referral.Policy{Order: []string{referral.ByDistance}, Step: 5000}), "in steps of 5 km")
	q.Farthest = 3010
	require.Equal(t, []string{"bus", "b", "a", "c", "hotline", "hidden", "lost"}, route(near))
	f, err := d.Funnel(q, 0, near)
	require.NoError(t, err)
	require.Equal(t, 1, f.By(referral.ByDistance))
	q.From.Within = 500
	got, _ := d.Route(nil, q, 0, near)
	require.Equal(t, []string{referral.ByDistance}, got[slices.IndexFunc(got, func(c referral.Candidate) bool { return c.Offer == "c" })].Undecided(), "a postal code is no point")

	// Where a confidential place is cannot be learned by asking from afar.
	for _, from := range []int32{0, 400_000, -400_000} {
		q.From = referral.Place{Point: &referral.Point{Lat: 457_000_000 + from, Lon: -735_000_000}}
		answer, reasons, err := d.Explain(q, 0, "hidden", near)
		require.NoError(t, err)
		require.Equal(t, quantity.CannotTell, answer)
		require.Nil(t, reason(t, reasons, referral.ByArea).Stated)
		require.Equal(t, "confidential", reason(t, reasons, referral.ByDistance).Why)
	}
}

// Across the antimeridian and around the pole distances are what they are.
func TestDistanceAroundTheEarth(t *testing.T) {
	for seed := range uint64(40) {
		r := newSample(seed)
		var list []referral.Service
		l := referral.Listing{}
		lat, lon := pick[int32](r, -170_000_000, 0, 600_000_000, 890_000_000, -899_000_000), pick[int32](r, 1_799_000_000, -1_799_000_000, 0, 900_000_000)
		around := func() *referral.Point {
			y := min(max(lat+int32(r.IntN(20_000_000))-10_000_000, -900_000_000), 900_000_000)
			x := int64(lon) + int64(r.IntN(40_000_000)) - 20_000_000
			if x > 1_800_000_000 {
				x -= 3_600_000_000
			} else if x < -1_800_000_000 {
				x += 3_600_000_000
			}
			return &referral.Point{Lat: y, Lon: int32(x)}
		}
		for i := range 600 {
			list = append(list, sound(fmt.Sprint("s", i), "need:food"))
			l.Places = append(l.Places, referral.Place{ID: referral.PlaceID(strconv.Itoa(i)), Point: around()})
			l.Offers = append(l.Offers, referral.Offer{ID: referral.OfferID(fmt.Sprintf("%03d", i)), Service: list[i].ID, Place: l.Places[i].ID})
		}
		l.Services = list
		d, _ := referral.NewDirectory(referral.Listing{Services: l.Services, Places: l.Places, Offers: l.Offers, Taxonomies: []referral.Taxonomy{crossroads()}})
		q := asking("need:food")
		q.From.Point = around()
		q.Farthest = int32(r.IntN(200_000)) * int32(r.IntN(2))
		type at struct {
			metres int32
			id     string
		}
		var want []at
		for i := range l.Offers {
			m := referral.Metres(*q.From.Point, *l.Places[i].Point)
			if q.Farthest == 0 || m <= q.Farthest {
				want = append(want, at{max(m, 1), string(l.Offers[i].ID)})
			}
		}
		slices.SortFunc(want, func(x, y at) int {
			if x.metres != y.metres {
				return int(x.metres) - int(y.metres)
			}
			if x.id < y.id {
				return -1
			}
			return 1
		})
		got, err := d.Route(nil, q, 0, &referral.Policy{Order: []string{referral.ByDistance}})
		require.NoError(t, err)
		var had []at
		for _, c := range got {
			had = append(had, at{c.Metres, string(c.Offer)})
		}
		if diff := cmp.Diff(want[:min(10, len(want))], had, cmp.AllowUnexported(at{})); diff != "" {
			t.Fatalf("seed %d\n%s", seed, diff)
		}
	}
}

// The order in which a policy ranks.
func TestOrder(t *testing.T) {
	a, b := sound("a", "need:basic-needs"), sound("b", "need:food")
	a.Assured, b.Assured = cal.Day(2026, 1, 1), cal.Day(2025, 1, 1)
	a.Costs, b.Costs = []referral.Cost{{Amount: quantity.Money{Minor: 5, Currency: "CAD"}}}, []referral.Cost{}
	a.Languages, b.Languages = []referral.Language{{Lang: "en"}}, []referral.Language{{Lang: "fr"}}
	a.Capacity, b.Capacity = nil, []referral.Capacity{{Available: new(int64(0)), AsOf: cal.Day(2026, 5, 4)}}
	l := along([]referral.Service{a, b}, 100, 200)
	d := directory(t, l)
	q := asking("need:basic-needs")
	q.From.Point = &referral.Point{Lat: 457_000_000, Lon: -735_000_000}
	q.Languages = []i18n.Lang{"fr", "en"}
	q.At = time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)
	for order, want := range map[string]string{
		referral.ByTerm: "a", referral.ByAssured: "a", referral.ByDistance: "a", referral.ByRoom: "a",
		referral.ByCost: "b", referral.ByLanguage: "b",
	} {
		got, err := d.Route(nil, q, 0, &referral.Policy{Order: []string{order}})
		require.NoError(t, err)
		require.Equal(t, want, offers(got)[0], order)
	}
	got, _ := d.Route(nil, q, 0, &referral.Policy{Order: []string{referral.ByCost, referral.ByTerm}})
	require.Equal(t, []string{"b", "a"}, offers(got))
	got, _ = d.Route(nil, q, 0, nil)
	require.Equal(t, []string{"a", "b"}, offers(got), "the nearer term first")
	got, _ = d.Route(nil, q, 0, &referral.Policy{Order: []string{}})
	require.Equal(t, []string{"a", "b"}, offers(got), "by id")
}

// A draw among equals changes with the seed and with the need, and can be made
// again.
func TestSeed(t *testing.T) {
	var list []referral.Service
	for i := range 20 {
		list = append(list, sound(fmt.Sprintf("s%02d", i), "need:food"))
	}
	d := directory(t, referral.Listing{Services: list})
	first := map[string]int{}
	for i := range 400 {
		q := asking("need:food")
		got, err := d.Route(nil, q, 0, &referral.Policy{Seed: fmt.Sprint("2026-05-", i)})
		require.NoError(t, err)
		again, _ := d.Route(nil, q, 0, &referral.Policy{Seed: fmt.Sprint("2026-05-", i)})
		require.Equal(t, offers(got), offers(again))
		first[offers(got)[0]]++
	}
	require.Len(t, first, 20, "everybody is first some time")
	for id, n := range first {
		require.Less(t, n, 50, id)
	}
}

func TestTogether(t *testing.T) {
	var list []referral.Service
	for _, s := range []struct{ id, org, code string }{
		{"a-food", "a", "need:food"}, {"b-food", "b", "need:food"}, {"b-justice", "b", "need:justice"}, {"c-justice", "c", "need:justice"},
	} {
		v := sound(s.id, s.code)
		v.Organization = partnership.OrgID(s.org)
		list = append(list, v)
	}
	d, _ := referral.NewDirectory(referral.Listing{Services: list, Taxonomies: []referral.Taxonomy{crossroads()}})
	q := asking("need:food", "need:justice")
	apart, joint := d.Plan(q, nil), d.Plan(q, &referral.Policy{Together: true})
	require.Equal(t, []string{"a-food", "b-food"}, offers(apart[0].Candidates))
	require.Equal(t, []string{"b-food", "a-food"}, offers(joint[0].Candidates), "one organization for both")
	require.Equal(t, []string{"b-justice", "c-justice"}, offers(joint[1].Candidates))
}

// Where room is short, who stands first is served first; who is not learns what
// is full.
func TestAssign(t *testing.T) {
	day := cal.Day(2026, 5, 4)
	beds := func(id string, n int64) referral.Service {
		s := sound(id, "need:shelter")
		s.Capacity = []referral.Capacity{{Unit: "beds", Available: &n, AsOf: day}}
		return s
	}
	unknown := sound("unknown", "need:shelter")
	d := directory(t, referral.Listing{Services: []referral.Service{beds("a", 2), beds("b", 1), unknown}})
	var waiting []*referral.Query
	for _, members := range [][]string{{"m1", "m2"}, nil, {"m1", "m2"}, nil} {
		q := asking("need:shelter")
		q.Needs[0].For = members
		q.At = time.Date(2026, 5, 4, 21, 0, 0, 0, time.UTC)
		waiting = append(waiting, q)
	}
	got := d.Assign(waiting, nil)
	require.Equal(t, []string{"a"}, offers(got[0][0].Candidates))
	require.Equal(t, []string{"b"}, offers(got[1][0].Candidates))
	for _, r := range []referral.Result{got[2][0], got[3][0]} {
		require.Empty(t, r.Candidates)
		require.Equal(t, referral.NoCapacity, r.Gap)
		require.ElementsMatch(t, []string{"a", "b", "unknown"}, offers(r.Funnel.Near))
		require.Equal(t, referral.ByRoom, r.Funnel.Near[0].Fails)
	}
	got = d.Assign(waiting, &referral.Policy{Assume: []string{referral.ByRoom}})
	require.Equal(t, []string{"unknown"}, offers(got[3][0].Candidates))
	require.Equal(t, referral.NoService, d.Assign([]*referral.Query{asking("need:justice")}, nil)[0][0].Gap)
	require.Equal(t, referral.Unclear, d.Assign([]*referral.Query{{Needs: []referral.Need{{}}}}, nil)[0][0].Gap)
}

// The kind of help that is missing: what stands in the way alone, room before
// eligibility before access.
func TestGap(t *testing.T) {
	type service = referral.Service
	full := func(s *service) { s.Intake = []string{referral.NoIntake} }
	others := func(s *service) { s.Eligibility = &referral.Rule{Any: []referral.Rule{}} }
	online := func(s *service) { s.Modes = []string{referral.Online} }
	barred := func(s *service) { s.Organization = "barred" }
	gone := func(s *service) { s.Status = referral.Defunct }
	theirs := func(s *service) { s.ID = "theirs" }
	tests := []struct {
		name     string
		services [][]func(*service)
		gap      referral.Gap
	}{
		{"nothing", nil, referral.NoService},
		{"nothing that runs", [][]func(*service){{gone}, {gone, full}}, referral.NoService},
		{"full", [][]func(*service){{full}, {others}, {online}}, referral.NoCapacity},
		{"for others", [][]func(*service){{others}, {online}, {full, others}}, referral.NotEligible},
		{"not reached", [][]func(*service){{online}, {barred}}, referral.NoAccess},
		{"excluded", [][]func(*service){{barred}, {gone}}, referral.Unsafe},
		{"theirs already", [][]func(*service){{theirs}}, referral.Unclear},
		{"full and for others", [][]func(*service){{full, others}}, referral.NoCapacity},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := referral.Listing{Taxonomies: []referral.Taxonomy{crossroads()}}
			for i, changes := range tt.services {
				s := sound(fmt.Sprint("s", i), "need:food")
				s.Organization = "o"
				for _, change := range changes {
					change(&s)
				}
				l.Services = append(l.Services, s)
			}
			d, _ := referral.NewDirectory(l)
			q := asking("need:food")
			q.Needs[0].Mode, q.Not, q.Has = referral.InPerson, []partnership.OrgID{"barred"}, []referral.ServiceID{"theirs"}
			got := d.Plan(q, nil)[0]
			require.Empty(t, got.Candidates)
			require.Equal(t, tt.gap, got.Gap)
			require.Equal(t, len(tt.services), got.Funnel.Offers)
		})
	}
}

func TestDuplicates(t *testing.T) {
	type row struct {
		name, org, place, phone string
	}
	tests := []struct {
		name string
		a, b row
		want []string
	}{
		{"two imports", row{"Banque alimentaire", "o1", "p1", "(450) 555-0100"}, row{"banque alimentaire ", "o2", "p1", "+1 450 555 0100"}, []string{"name", "phone", "place", "terms"}},
		{"same organization and place", row{"Pantry", "o1", "p1", ""}, row{"PANTRY", "o1", "p1", ""}, []string{"name", "organization", "place", "terms"}},
		{"next door", row{"Pantry", "o1", "p1", ""}, row{"Pantry", "o2", "p1b", ""}, []string{"name", "place", "terms"}},
		{"two organizations of one name", row{"Pantry", "o1", "", ""}, row{"Pantry", "o3", "", ""}, []string{"name", "organization", "terms"}},
		{"one hotline at two addresses", row{"Hotline", "o1", "p1", "450 555 0100"}, row{"Hotline", "o1", "p2", "450 555 0100"}, nil},
		{"a name alone", row{"Pantry", "o1", "", ""}, row{"Pantry", "o2", "", ""}, nil},
		{"another name", row{"Pantry", "o1", "p1", "450 555 0100"}, row{"Kitchen", "o1", "p1", "450 555 0100"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := referral.Listing{
				Taxonomies:    []referral.Taxonomy{crossroads()},
				Organizations: []partnership.Organization{{ID: "o1", Name: i18n.Text{"fr": "Moisson"}}, {ID: "o2"}, {ID: "o3", Name: i18n.Text{"en": "MOISSON"}}},
				Places: []referral.Place{
					{ID: "p1", Point: &referral.Point{Lat: 457_000_000, Lon: -735_000_000}}, {ID: "p1b", Point: &referral.Point{Lat: 457_001_000, Lon: -735_000_000}},
					{ID: "p2", Point: &referral.Point{Lat: 458_000_000, Lon: -735_000_000}},
				},
			}
			for i, r := range []row{tt.a, tt.b} {
				s := sound(fmt.Sprint("s", i), "need:food")
				s.Name, s.Organization = i18n.Text{"en": r.name}, partnership.OrgID(r.org)
				l.Services = append(l.Services, s)
				l.Offers = append(l.Offers, referral.Offer{ID: referral.OfferID(fmt.Sprint("o", i)), Service: s.ID, Place: referral.PlaceID(r.place), Phone: r.phone})
			}
			d, _ := referral.NewDirectory(l)
			var got []string
			for pair, reasons := range d.Duplicates() {
				require.Equal(t, [2]referral.ServiceID{"s0", "s1"}, pair)
				got = reasons
			}
			require.Equal(t, tt.want, got)
		})
	}
	// A service with two offers is one service.
	s := sound("s", "need:food")
	s.Name = i18n.Text{"en": "Pantry"}
	d, _ := referral.NewDirectory(referral.Listing{Services: []referral.Service{s}, Offers: []referral.Offer{{ID: "a", Service: "s", Phone: "1"}, {ID: "b", Service: "s", Phone: "1"}}, Taxonomies: []referral.Taxonomy{crossroads()}})
	for pair := range d.Duplicates() {
		t.Errorf("%v", pair)
	}
}

func TestStale(t *testing.T) {
	a, b, c := sound("a", "need:food"), sound("b", "need:food"), sound("c", "need:food")
	a.Assured, b.Assured = cal.Day(2025, 1, 1), cal.Month(2026, 4)
	d := directory(t, referral.Listing{Services: []referral.Service{c, b, a}})
	require.Equal(t, []referral.ServiceID{"a", "c"}, d.Stale(cal.Day(2026, 1, 1)))
	require.Equal(t, []referral.ServiceID{"a", "b", "c"}, d.Stale(cal.Day(2027, 1, 1)))
}

// A further fact decides what could not be told, and turns no answer around; one
// that nobody asks for changes nothing.
func TestKnowledge(t *testing.T) {
	decided := 0
	for seed := range uint64(40) {
		r := newSample(seed)
		d, _ := referral.NewDirectory(r.listing(20))
		for range 6 {
			q, p := r.query(), r.policy()
			p.Strict = nil // there, what is not known is a no until it is
			more := *q
			more.Facts = append(slices.Clone(q.Facts), referral.Fact{Name: "nobody asks for this", Values: []string{"x"}})
			for n := range q.Needs {
				want, _ := d.Route(nil, q, n, p)
				got, _ := d.Route(nil, &more, n, p)
				require.Empty(t, cmp.Diff(want, got, comparable))
			}
			for _, f := range []referral.Fact{
				{Name: "birth", Date: cal.Day(1950+r.IntN(70), 1, 1)}, {Name: "sex", Values: []string{"f"}}, {Name: "status", Values: []string{"refugee"}},
				{Name: "income", Number: new(quantity.Int(20_000))}, {Name: "population", Values: []string{"over80"}},
			} {
				if slices.ContainsFunc(q.Facts, func(g referral.Fact) bool { return g.Name == f.Name }) {
					continue
				}
				more.Facts = append(slices.Clone(q.Facts), f)
				for n := range q.Needs {
					for o := range d.Offers() {
						before, reasons, _ := d.Explain(q, n, o.ID, p)
						after, _, _ := d.Explain(&more, n, o.ID, p)
						switch {
						case reasons == nil:
						case before != quantity.CannotTell:
							require.Equal(t, before, after, "seed %d: %v", seed, f)
						case after != quantity.CannotTell:
							decided++
						}
					}
				}
			}
		}
	}
	require.Greater(t, decided, 20)
}
