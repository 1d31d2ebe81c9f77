package partnership_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
)

// tables is what a fixture holds.
type tables struct {
	Organizations []partnership.Organization `json:"organizations"`
	Bodies        []partnership.Body         `json:"bodies"`
	Roles         []partnership.Role         `json:"roles"`
}

func decode(t testing.TB, name string, into any) {
	t.Helper()
	data, err := os.ReadFile("testdata/bodies/" + name)
	require.NoError(t, err)
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(into))
}

func fixture(t testing.TB, name string) (v tables) {
	t.Helper()
	decode(t, name+".json", &v)
	return v
}

func (v tables) on(day cal.Date) *partnership.Roster {
	return partnership.NewRoster(day, v.Bodies, v.Organizations)
}

func english(s string) i18n.Text { return i18n.Text{i18n.EN: s} }

var (
	someday = cal.Day(2013, 12, 4)
	seats   = func(n int64) quantity.Quantity { return quantity.Of(n, "seats") }
	atLeast = func(n int64) quantity.Quantity {
		return quantity.Quantity{Value: quantity.Int(n), Qualifier: quantity.AtLeast, Unit: "seats"}
	}
	untold = quantity.Quantity{Unit: "seats"}
)

// told is who sits at a table: seats with the answer to whether they are held.
func told(r *partnership.Roster, id partnership.BodyID) []string {
	var out []string
	for s, held := range r.Seats(id) {
		out = append(out, fmt.Sprintf("%s %s", s.ID, held))
	}
	return out
}

func ids(list func(func(*partnership.Body) bool)) []partnership.BodyID {
	var out []partnership.BodyID
	for b := range list {
		out = append(out, b.ID)
	}
	return out
}

func verdict(r *partnership.Roster, p check.Profile[*partnership.Roster], id check.ID) check.Verdict {
	o, _ := p.Check(r).Outcome(id)
	return o.Verdict
}

// A paid post is a seat of kind staff: recorded, stated as none, not recorded.
func TestF011_PaidPost(t *testing.T) {
	coordinator := check.New("posts", "1", partnership.Coordinator())
	post := partnership.Seat{ID: "coordinator", Kind: partnership.SeatStaff, Role: "roles:coordinator", Holder: "p-1"}
	vacant := post
	vacant.Vacant = true
	past := post
	past.Period = cal.Period{From: cal.Year(2010), To: cal.Year(2012)}
	tests := []struct {
		name string
		body partnership.Body
		want check.Verdict
	}{
		{"recorded", partnership.Body{ID: "council", Seats: []partnership.Seat{post}}, check.Met},
		{"recorded without a seat", partnership.Body{ID: "council", Records: []partnership.Record{{What: partnership.SeatStaff, Answer: quantity.Yes}}}, check.Met},
		{"stated as none", partnership.Body{ID: "council", Records: []partnership.Record{{What: partnership.SeatStaff, Answer: quantity.No}}}, check.Breached},
		{"vacant", partnership.Body{ID: "council", Seats: []partnership.Seat{vacant}}, check.Breached},
		{"not recorded", partnership.Body{ID: "council", Seats: []partnership.Seat{{ID: "chair", Org: "city"}}}, check.CannotTell},
		{"no longer", partnership.Body{ID: "council", Seats: []partnership.Seat{past}}, check.CannotTell},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := partnership.NewRoster(someday, []partnership.Body{tt.body}, nil)
			require.Equal(t, tt.want, verdict(r, coordinator, "COORDINATOR-FUNDED"))
			require.NoError(t, partnership.RosterRules().Check(r).Err(), "it stays valid in any case")
		})
	}
	t.Run("F-164 officer of the ISC", func(t *testing.T) {
		v := fixture(t, "isc")
		r := v.on(cal.Year(2018))
		require.Equal(t, []string{"officer yes"}, told(r, "committee"))
		officer := r.Seat("committee", "officer")
		require.Equal(t, partnership.SeatStaff, officer.Kind)
		require.Empty(t, officer.Org, "the employer is not stated")
		require.Equal(t, check.Met, verdict(r, coordinator, "COORDINATOR-FUNDED"))
		require.Equal(t, seats(0), r.Held("committee", ""), "staff does not sit as a member")
		at := slices.IndexFunc(v.Roles, func(o partnership.Role) bool { return o.In.ID == "officer" })
		require.Equal(t, "Le Centre à Nous", r.Organization(v.Roles[at].Org).Name.In(i18n.FR), "placed there")
	})
}

// Sub-council, sector table and working group are one type: nothing differs by
// kind, and printed labels are kept.
func TestF034_KindIsLabel(t *testing.T) {
	kinds, err := term.NewIndex(partnership.BodyKinds())
	require.NoError(t, err)
	v := fixture(t, "wdtssp")
	require.Equal(t, []i18n.Text{english("Working Groups"), english("Planning Tables")}, v.Bodies[1].Labels)

	seat := []partnership.Seat{{ID: "a", Org: "x"}, {ID: "b", Vacant: true}}
	var first []string
	for i, printed := range []string{"sub-council", "sector table", "working group", "neighbourhood council", "planning table", "committee"} {
		id, _, err := kinds.Place(printed)
		require.NoError(t, err)
		b := partnership.Body{ID: "b", Kind: kinds.Scheme().Code(id), Labels: []i18n.Text{english(printed)}, Seats: seat}
		data, err := json.Marshal(b)
		require.NoError(t, err)
		var back partnership.Body
		require.NoError(t, json.Unmarshal(data, &back))
		require.Empty(t, cmp.Diff(b, back))
		r := partnership.NewRoster(someday, []partnership.Body{b}, nil)
		got := append(told(r, "b"), r.Vacancies("b", "").Value.String(), fmt.Sprint(checktest.Places(partnership.RosterRules().Check(r))))
		if i == 0 {
			first = got
		}
		require.Equal(t, first, got, printed)
	}
}

func TestF036_Hierarchy(t *testing.T) {
	v := fixture(t, "lmlip")
	r := v.on(someday)
	require.Len(t, v.Bodies, 7)
	require.Equal(t, []partnership.BodyID{"council"}, ids(r.Roots()))
	require.Len(t, ids(r.Children("council")), 6)
	checktest.Match(t, partnership.RosterRules().Check(r),
		"SEAT-QUOTA seat:funders.quota[council] ?", "SEAT-QUOTA seat:immigrant.quota[council] ?")

	change := func(f func(b []partnership.Body)) []string {
		bodies := slices.Clone(v.Bodies)
		f(bodies)
		res := partnership.RosterRules().Without("SEAT-QUOTA").Check(partnership.NewRoster(someday, bodies, v.Organizations))
		return checktest.Places(res)
	}
	require.Equal(t, []string{"BODY-PARENT-EXISTS body:sub-education.parent"}, change(func(b []partnership.Body) { b[1].Parent = "board" }))
	require.Equal(t, []string{"BODY-PARENT-CYCLE body:council.parent"}, change(func(b []partnership.Body) { b[0].Parent = "sub-education" }))
	require.Equal(t, []string{"BODY-SIBLING-NAMES body:sub-settlement.name"}, change(func(b []partnership.Body) { b[6].Name = english("EDUCATION ") }))

	t.Run("F-033 one root is London's, not a rule", func(t *testing.T) {
		require.Empty(t, change(func(b []partnership.Body) { b[6].Parent = "" }), "a second root breaks nothing")
	})
	t.Run("F-113 three councils under a committee", func(t *testing.T) {
		r := fixture(t, "wdtlip").on(cal.Month(2009, 11))
		require.Equal(t, []partnership.BodyID{"committee"}, ids(r.Roots()))
		require.Equal(t, []partnership.BodyID{"bloor-junction", "kensington-chinatown-annex", "parkdale-trinity"}, ids(r.Children("committee")))
		two := partnership.NewRoster(someday, []partnership.Body{{ID: "a"}, {ID: "b"}}, nil)
		require.Len(t, ids(two.Roots()), 2, "the number of roots is not limited")
		require.NoError(t, partnership.RosterRules().Check(two).Err())
	})
}

// One ground of several is enough; what nobody recorded is not absent.
func TestF050_AnyOfGrounds(t *testing.T) {
	const provides, interest = term.Code("grounds:provides-services"), term.Code("grounds:has-interest")
	record := func(what term.Code, a quantity.Answer) partnership.Record {
		return partnership.Record{What: what, Answer: a}
	}
	tests := []struct {
		name    string
		records []partnership.Record
		want    check.Verdict
	}{
		{"one recorded", []partnership.Record{record(provides, quantity.Yes)}, check.Met},
		{"the other recorded", []partnership.Record{record(provides, quantity.No), record(interest, quantity.Yes)}, check.Met},
		{"both recorded as no", []partnership.Record{record(provides, quantity.No), record(interest, quantity.No)}, check.Breached},
		{"one recorded as no", []partnership.Record{record(provides, quantity.No)}, check.CannotTell},
		{"nothing recorded", nil, check.CannotTell},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := fixture(t, "wdtlip")
			b := &v.Bodies[1]
			require.Equal(t, []term.Code{provides, interest}, b.Seats[0].AnyOf)
			b.Seats = append(b.Seats, partnership.Seat{ID: "library", Of: "members", Org: "library"})
			v.Organizations = append(v.Organizations, partnership.Organization{ID: "library", Name: english("Library"), Records: tt.records})
			require.Equal(t, tt.want, verdict(v.on(someday), partnership.RosterRules(), "SEAT-GROUND"))
		})
	}
}

// Seat classes with a quota, possibly bound to an organization.
func TestF058_Quotas(t *testing.T) {
	with := func(t *testing.T, more ...partnership.Seat) *partnership.Roster {
		v := fixture(t, "lmlip")
		v.Bodies[0].Seats = append(v.Bodies[0].Seats, more...)
		return v.on(someday)
	}
	immigrants := func(n int) (list []partnership.Seat) {
		for i := range n {
			list = append(list, partnership.Seat{ID: partnership.SeatID(fmt.Sprintf("immigrant-%d", i+1)), Of: "immigrant", Holder: fmt.Sprintf("p-%d", i+1)})
		}
		return list
	}
	r := with(t)
	require.Equal(t, seats(8).Value, r.Seat("council", "immigrant").Quota.Value)
	require.Equal(t, seats(2), r.Held("council", "co-chair"))
	require.Equal(t, seats(0), r.Vacancies("council", "co-chair"))
	require.Equal(t, seats(1), r.Held("council", "research"))
	require.Equal(t, untold, r.Held("council", "immigrant"), "their holders are not listed")
	require.Equal(t, untold, r.Vacancies("council", "immigrant"))
	require.Equal(t, atLeast(3), r.Held("council", ""))

	seven := with(t, immigrants(7)...)
	require.Equal(t, seats(7), seven.Held("council", "immigrant"))
	require.Equal(t, seats(1), seven.Vacancies("council", "immigrant"))
	nine := with(t, immigrants(9)...)
	require.Equal(t, seats(9), nine.Held("council", "immigrant"))
	require.Equal(t, seats(0), nine.Vacancies("council", "immigrant"))
	checktest.Match(t, partnership.RosterRules().Check(nine),
		"SEAT-QUOTA seat:immigrant.quota[council]", "SEAT-QUOTA seat:funders.quota[council] ?")

	t.Run("counted and not listed", func(t *testing.T) {
		v := fixture(t, "lmlip")
		v.Bodies[0].Seats[3].Filled = quantity.Of(7, "seats")
		require.Equal(t, seats(1), v.on(someday).Vacancies("council", "immigrant"))
		v.Bodies[0].Seats[3].Filled = quantity.Quantity{Value: quantity.Int(8), Qualifier: quantity.MoreThan}
		require.Equal(t, check.Breached, verdict(v.on(someday), partnership.RosterRules(), "SEAT-QUOTA"))
		v.Bodies[0].Seats[3].Filled = quantity.Quantity{Value: quantity.Int(8), Qualifier: quantity.CloseTo}
		require.Equal(t, untold, v.on(someday).Vacancies("council", "immigrant"))
	})
	t.Run("F-056 two co-chairs", func(t *testing.T) {
		var held []partnership.OrgID
		for s := range r.Seats("council") {
			if s.Of == "co-chair" {
				held = append(held, s.Org)
			}
		}
		require.Equal(t, []partnership.OrgID{"city-of-london", "united-way-of-london-middlesex"}, held)
		third := with(t, partnership.Seat{ID: "co-chair-3", Of: "co-chair", Org: "western-university"})
		require.Contains(t, checktest.Places(partnership.RosterRules().Check(third)), "SEAT-QUOTA seat:co-chair.quota[council]")
		three := partnership.NewRoster(someday, []partnership.Body{{ID: "b", Seats: []partnership.Seat{
			{ID: "1", Role: "roles:co-chair", Org: "x"}, {ID: "2", Role: "roles:co-chair", Org: "y"}, {ID: "3", Role: "roles:co-chair", Org: "z"}}}}, nil)
		require.Empty(t, checktest.Places(partnership.RosterRules().Check(three)), "a body without that quota may have three")
	})
	t.Run("F-059 liaison bound to an organization", func(t *testing.T) {
		v := fixture(t, "lmlip")
		require.Equal(t, check.Met, verdict(v.on(someday), partnership.RosterRules(), "SEAT-ORGANIZATION"))
		v.Bodies[0].Seats[5].Org = "city-of-london"
		require.Contains(t, checktest.Places(partnership.RosterRules().Check(v.on(someday))), "SEAT-ORGANIZATION seat:research-1.org[council]")
		v.Bodies[0].Seats[5].Org, v.Bodies[0].Seats[5].Holder = "", "p-1"
		require.Equal(t, check.CannotTell, verdict(v.on(someday), partnership.RosterRules(), "SEAT-ORGANIZATION"))
	})
	t.Run("F-060 funders of unknown number", func(t *testing.T) {
		require.Equal(t, untold, r.Held("council", "funders"), "neither full")
		require.Equal(t, untold, r.Vacancies("council", "funders"), "nor vacant")
		require.Contains(t, told(r, "council"), "funders cannot tell")
	})
	for name, want := range map[string]int{"F-114 wdtlip": 8, "F-144 wdtssp": 7} {
		t.Run(name, func(t *testing.T) {
			v := fixture(t, name[6:])
			r := v.on(someday)
			require.Equal(t, seats(int64(want)), r.Held(v.Bodies[0].ID, ""))
			require.Empty(t, partnership.Doubled(v.Organizations))
			require.NotEqual(t, check.Breached, verdict(r, partnership.RosterRules(), "SEAT-ORGANIZATION-ONCE"))
			again := v.Bodies[0].Seats[2]
			again.ID = "again"
			v.Bodies[0].Seats = append(v.Bodies[0].Seats, again)
			require.Equal(t, check.Breached, verdict(v.on(someday), partnership.RosterRules(), "SEAT-ORGANIZATION-ONCE"))
			v.Organizations = append(v.Organizations, partnership.Organization{ID: "twin", Name: english("  " + v.Organizations[1].Name.In(i18n.EN))})
			require.Equal(t, [][2]partnership.OrgID{{v.Organizations[1].ID, "twin"}}, partnership.Doubled(v.Organizations))
		})
	}
}

// The share of seats by term on a day keeps both numbers.
func TestF225_ShareOfSeats(t *testing.T) {
	const population, lived = term.Code("voices:priority-population"), term.Code("voices:lived-experience")
	body := partnership.Body{ID: "table", Kind: "bodies:sector-table"}
	for i := range 20 {
		s := partnership.Seat{ID: partnership.SeatID(fmt.Sprintf("s-%02d", i)), Org: partnership.OrgID(fmt.Sprintf("o-%d", i)), Represents: []term.Code{"sectors:other"}}
		switch {
		case i == 0:
			s.Represents = []term.Code{population}
		case i == 1:
			s.Represents = []term.Code{lived, population}
		case i < 4: // two seats change hands
			s.Period = cal.Period{From: cal.Day(2022, 1, 1), To: cal.Day(2023, 12, 31)}
			next := partnership.Seat{ID: s.ID + "-next", Holder: "p", Represents: []term.Code{lived}, Period: cal.Period{From: cal.Day(2024, 1, 1)}}
			body.Seats = append(body.Seats, next)
		}
		body.Seats = append(body.Seats, s)
	}
	r := partnership.NewRoster(cal.Day(2023, 6, 1), []partnership.Body{body}, nil)
	before := r.Share("table", population, lived)
	after := r.At(cal.Day(2024, 6, 1)).Share("table", population, lived)
	require.Empty(t, cmp.Diff(quantity.Ratio{Num: seats(2), Den: seats(20)}, before))
	require.Empty(t, cmp.Diff(quantity.Ratio{Num: seats(4), Den: seats(20)}, after))
	was, _, err := before.Value(2)
	require.NoError(t, err)
	is, _, err := after.Value(2)
	require.NoError(t, err)
	require.Equal(t, []string{"0.10", "0.20"}, []string{was.String(), is.String()})
	points, err := is.Sub(was)
	require.NoError(t, err)
	points, err = points.Mul(quantity.Int(100))
	require.NoError(t, err)
	require.Zero(t, points.Cmp(quantity.Int(10)), "ten percentage points, which is not ten per cent")

	t.Run("what is not known bounds the share", func(t *testing.T) {
		share := r.At(cal.Year(2023)).Share("table", population, lived)
		require.Empty(t, cmp.Diff(quantity.Ratio{Num: seats(2), Den: seats(20)}, share), "all of 2023")
		b := partnership.Body{ID: "b", Seats: []partnership.Seat{
			{ID: "1", Org: "x", Represents: []term.Code{lived}},
			{ID: "2", Org: "y", Represents: []term.Code{}, Period: cal.Period{From: cal.Year(2023)}},
			{ID: "3", Org: "z"},
		}}
		share = partnership.NewRoster(cal.Day(2023, 6, 1), []partnership.Body{b}, nil).Share("b", lived)
		require.Empty(t, cmp.Diff(quantity.Ratio{Num: atLeast(1), Den: quantity.Quantity{Value: quantity.Int(3), Qualifier: quantity.AtMost, Unit: "seats"}}, share))
		third := quantity.Ratio{Num: quantity.Of(1, ""), Den: quantity.Of(3, "")}
		v, how, err := share.Value(4)
		require.NoError(t, err)
		want, _, err := third.Value(4)
		require.NoError(t, err)
		require.Equal(t, quantity.AtLeast, how)
		require.Equal(t, want.String(), v.String())
	})
	t.Run("F-257 mainstream and settlement", func(t *testing.T) {
		const mainstream, settlement = term.Code("services:mainstream"), term.Code("services:settlement")
		rule := check.New("share", "1", partnership.MainstreamShare("bodies:council", mainstream))
		council := func(kinds ...[]term.Code) *partnership.Roster {
			b := partnership.Body{ID: "c", Kind: "bodies:council", Seats: []partnership.Seat{}}
			for i, k := range kinds {
				b.Seats = append(b.Seats, partnership.Seat{ID: partnership.SeatID(strconv.Itoa(i)), Org: partnership.OrgID(strconv.Itoa(i)), Represents: k})
			}
			return partnership.NewRoster(someday, []partnership.Body{b}, nil)
		}
		s, m := []term.Code{settlement}, []term.Code{mainstream}
		require.Equal(t, check.Breached, verdict(council(s, s, s), rule, "MAINSTREAM-SHARE"))
		require.Equal(t, check.Met, verdict(council(s, s, m), rule, "MAINSTREAM-SHARE"))
		require.Equal(t, check.CannotTell, verdict(council(s, s, nil), rule, "MAINSTREAM-SHARE"))
		require.Equal(t, check.CannotTell, verdict(council(), rule, "MAINSTREAM-SHARE"), "0 of 0 is no share")
		require.Equal(t, check.NotApplicable, verdict(fixture(t, "wdtssp").on(someday), rule, "MAINSTREAM-SHARE"), "a statement gives no share")
	})
}

// A body names what created it, and no seat is older than its body.
func TestF226_OriginAndStart(t *testing.T) {
	bodies := []partnership.Body{
		{ID: "permanent-table", Origin: check.At{Kind: "initiative", ID: "1-1"}, Period: cal.Period{From: cal.Day(2022, 3, 1)},
			Seats: []partnership.Seat{{ID: "a", Org: "x", Period: cal.Period{From: cal.Year(2022)}}}},
		{ID: "data-consortium", Origin: check.At{Kind: "initiative", ID: "1-2"}, Period: cal.Period{From: cal.Month(2022, 5)},
			Seats: []partnership.Seat{{ID: "a", Org: "x", Period: cal.Period{From: cal.Day(2022, 4, 30)}}}},
	}
	data, err := json.Marshal(bodies[1].Origin)
	require.NoError(t, err)
	require.JSONEq(t, `{"kind":"initiative","id":"1-2"}`, string(data))
	r := partnership.NewRoster(someday, bodies, nil)
	require.Equal(t, []string{"BODY-START seat:a.period[data-consortium]"}, checktest.Places(partnership.RosterRules().Check(r)),
		"a year may begin after the day")

	t.Run("F-072 council formed at the second consultation", func(t *testing.T) {
		v := fixture(t, "lmlip")
		for i := range v.Bodies {
			require.Equal(t, check.At{Kind: "engagement", ID: "consultation-2"}, v.Bodies[i].Origin)
			v.Bodies[i].Period.From = cal.Day(2010, 6, 1)
		}
		second := partnership.Engagement{ID: "consultation-2", Reached: &quantity.Quantity{Value: quantity.Int(143), Unit: "participants"}}
		require.Equal(t, string(second.ID), v.Bodies[0].Origin.ID)
		before := v.on(cal.Day(2010, 5, 31))
		require.Empty(t, told(before, "council"), "before it, nobody sits")
		require.Equal(t, quantity.No, before.Exists("council"))
		require.Equal(t, seats(0), before.Held("council", ""))
		require.Len(t, told(before.At(cal.Day(2010, 6, 1)), "council"), 5)
		require.Equal(t, quantity.CannotTell, before.At(cal.Year(2010)).Exists("council"))
	})
}

// One organization, several roles in several places.
func TestF053_Roles(t *testing.T) {
	v := fixture(t, "lmlip")
	r := v.on(someday)
	kinds, err := term.NewIndex(partnership.RoleKinds())
	require.NoError(t, err)
	of := func(what term.Code, org partnership.OrgID) (n int) {
		for _, o := range v.Roles {
			if o.What == what && (org == "" || o.Org == org) {
				n++
			}
		}
		return n
	}
	statements := map[string]bool{}
	var roles []string
	for _, o := range v.Roles {
		if o.Org == "city-of-london" && kinds.Contains(o.What) {
			statements[o.Source.Quote] = true
			roles = append(roles, o.What.Term()+" "+o.In.ID)
		}
	}
	require.Len(t, statements, 4)
	require.Equal(t, []string{"co-lead welcoming-cultural-diversity", "co-chair council", "lead municipal-immigration-committee",
		"lead immigration-portal", "host immigration-portal"}, roles)

	bySeat := r.Roles("city-of-london")
	require.Len(t, bySeat, 1)
	require.Equal(t, term.Code("roles:co-chair"), bySeat[0].What, "the role of the class")
	require.Equal(t, check.At{Kind: "body", ID: "council"}, bySeat[0].In)

	t.Run("F-063 partner bodies", func(t *testing.T) { require.Equal(t, 6, of("roles:partner", "")) })
	t.Run("F-064 system partners", func(t *testing.T) {
		require.Equal(t, 2, of("roles:system-partner", ""))
		require.Equal(t, []string{"partner", "system-partner"}, kinds.Under("partner"))
		require.Equal(t, [][2]partnership.OrgID{{"welcoming-communities-initiative", "wci"}}, partnership.Doubled(v.Organizations), "by the declared abbreviation")
	})
	t.Run("F-065 hosting", func(t *testing.T) {
		require.Equal(t, 1, of("roles:host", "immigration-portal"))
		require.Equal(t, 1, of("roles:host", "city-of-london"), "the portal by the City")
	})
	t.Run("F-110 approaches and supports", func(t *testing.T) {
		require.Equal(t, 5, of("roles:approach", "city-of-london"))
		require.Equal(t, 6, of("roles:support", "city-of-london"))
		id, listed, err := kinds.Place("approach")
		require.NoError(t, err)
		require.False(t, listed, "a kind of one's own")
		require.Equal(t, "other", id)
	})
	t.Run("F-200 counted and not listed", func(t *testing.T) {
		v := fixture(t, "isc")
		host := v.Roles[0]
		require.Equal(t, partnership.OrgID("centre"), host.Org)
		require.Equal(t, quantity.Of(22, "organizations"), host.Count)
		require.Len(t, v.Organizations, 2, "no 22 records")
	})
}

// The same organization in two systems.
func TestF054_Overlap(t *testing.T) {
	was, is := fixture(t, "wdtssp").Organizations, fixture(t, "wdtlip").Organizations
	require.Len(t, was, 7)
	require.Len(t, is, 8)
	both, onlyWas, onlyIs := partnership.Overlap(was, is)
	var names []string
	for _, pair := range both {
		at := slices.IndexFunc(is, func(o partnership.Organization) bool { return o.ID == pair[1] })
		names = append(names, is[at].Name.In(i18n.EN))
	}
	require.Equal(t, []string{"St. Stephen’s Community House", "St. Christopher House", "South Asian Women’s Centre"}, names)
	require.Len(t, onlyWas, 4)
	require.Len(t, onlyIs, 5)
	require.Equal(t, 12, len(both)+len(onlyWas)+len(onlyIs))

	raw := 0
	for _, a := range was {
		for _, b := range is {
			if a.Name.In(i18n.EN) == b.Name.In(i18n.EN) {
				raw++
			}
		}
	}
	require.Equal(t, 2, raw, "as printed, because of an apostrophe")

	t.Run("by a declared alias", func(t *testing.T) {
		a := []partnership.Organization{{ID: "a", Name: english("Centre for Addictions and Mental Health")}}
		b := []partnership.Organization{{ID: "b", Name: english("Centre for Addiction and Mental Health"),
			Names: []check.Wording{{Text: english("Centre for Addictions and Mental Health")}}}}
		both, _, _ := partnership.Overlap(a, b)
		require.Empty(t, both, "a wording that is no alias is drift")
		b[0].Names[0].Alias = true
		both, _, _ = partnership.Overlap(a, b)
		require.Equal(t, [][2]partnership.OrgID{{"a", "b"}}, both)
	})
}

func TestRosterDays(t *testing.T) {
	body := partnership.Body{ID: "b", Period: cal.Period{From: cal.Year(2010)}, Seats: []partnership.Seat{
		{ID: "chair", Quota: seats(1)},
		{ID: "first", Of: "chair", Org: "x", Period: cal.Period{From: cal.Year(2011), To: cal.Year(2014)}},
		{ID: "second", Of: "chair", Org: "y", Period: cal.Period{From: cal.Year(2014), To: cal.Day(2016, 3, 31)}},
		{ID: "until", Org: "z", Period: cal.Period{To: cal.Month(2015, 6)}},
		{ID: "upside-down", Org: "z", Period: cal.Period{From: cal.Year(2016), To: cal.Year(2012)}},
		{ID: "always", Holder: "p-1"},
		{ID: "nobody-said"},
	}}
	r := partnership.NewRoster(cal.Date{}, []partnership.Body{body}, nil)
	tests := []struct {
		on   cal.Date
		want []string
		held quantity.Quantity
		free quantity.Quantity
	}{
		{cal.Day(2009, 12, 31), nil, seats(0), seats(0)},
		{cal.Day(2010, 5, 1), []string{"until cannot tell", "upside-down cannot tell", "always cannot tell", "nobody-said cannot tell"}, seats(0), untold},
		{cal.Day(2011, 7, 1), []string{"first cannot tell", "until cannot tell", "upside-down cannot tell", "always yes", "nobody-said cannot tell"}, untold, untold},
		{cal.Day(2012, 7, 1), []string{"first yes", "until cannot tell", "upside-down cannot tell", "always yes", "nobody-said cannot tell"}, seats(1), seats(0)},
		{cal.Day(2014, 7, 1), []string{"first cannot tell", "second cannot tell", "until cannot tell", "upside-down cannot tell", "always yes", "nobody-said cannot tell"}, untold, untold},
		{cal.Day(2016, 3, 31), []string{"second yes", "upside-down cannot tell", "always yes", "nobody-said cannot tell"}, seats(1), seats(0)},
		{cal.Day(2016, 4, 1), []string{"upside-down cannot tell", "always yes", "nobody-said cannot tell"}, seats(0), seats(1)},
		{cal.Date{}, []string{"first cannot tell", "second cannot tell", "until cannot tell", "upside-down cannot tell", "always cannot tell", "nobody-said cannot tell"}, untold, untold},
	}
	for _, tt := range tests {
		day := r.At(tt.on)
		require.Equal(t, tt.on, day.On())
		require.Equal(t, tt.want, told(day, "b"), tt.on)
		require.Equal(t, tt.held, day.Held("b", "chair"), tt.on)
		require.Equal(t, tt.free, day.Vacancies("b", "chair"), tt.on)
	}
	require.Equal(t, quantity.CannotTell, r.At(cal.Day(2010, 5, 1)).Exists("b"))
	require.Equal(t, quantity.No, r.Exists("c"))
	require.Equal(t, untold, r.Held("c", ""))
	require.Nil(t, r.Body("c"))
	require.Nil(t, r.Seat("b", "c"))

	var zero partnership.Roster
	require.Empty(t, told(&zero, "b"))
	require.Empty(t, ids(zero.Roots()))
	require.Nil(t, zero.Roles("x"))
	require.Empty(t, checktest.Places(partnership.RosterRules().Check(&zero)))
}

// Every rule has a specimen that passes and one that fails.
func TestRosterRules(t *testing.T) {
	good := func() []partnership.Body {
		return []partnership.Body{
			{ID: "council", Name: english("Council"), Period: cal.Period{From: cal.Year(2010)}, Seats: []partnership.Seat{
				{ID: "chair", Quota: seats(1), Org: "city", AnyOf: []term.Code{"grounds:public"}},
				{ID: "chair-1", Of: "chair", Org: "city", Period: cal.Period{From: cal.Year(2011)}},
				{ID: "deputy", Org: "city", Alternate: "chair-1"},
				{ID: "other", Org: "school", Role: "roles:member"},
			}},
			{ID: "table", Name: english("Table"), Parent: "council", Seats: []partnership.Seat{{ID: "chair", Org: "city"}}},
		}
	}
	orgs := []partnership.Organization{{ID: "city", Name: english("City"), Kinds: []term.Code{"grounds:public"}},
		{ID: "club", Name: english("Club"), Records: []partnership.Record{{What: "grounds:public", Answer: quantity.No}}}}
	roster := func(f func(b []partnership.Body)) *partnership.Roster {
		b := good()
		f(b)
		return partnership.NewRoster(someday, b, orgs)
	}
	same := func([]partnership.Body) {}
	type specimen = checktest.Case[*partnership.Roster]
	cases := []specimen{
		{Rule: "BODY-ID-UNIQUE", Name: "doubled", Value: roster(func(b []partnership.Body) { b[1].ID = "council" }), Want: []string{"body:#1.id"}},
		{Rule: "BODY-PARENT-EXISTS", Name: "missing", Value: roster(func(b []partnership.Body) { b[1].Parent = "board" }), Want: []string{"body:table.parent"}},
		{Rule: "BODY-PARENT-CYCLE", Name: "each other", Value: roster(func(b []partnership.Body) { b[0].Parent = "table" }), Want: []string{"body:council.parent"}},
		{Rule: "BODY-PARENT-CYCLE", Name: "itself", Value: roster(func(b []partnership.Body) { b[1].Parent = "table" }), Want: []string{"body:table.parent"}},
		{Rule: "BODY-SIBLING-NAMES", Name: "two of one name", Value: roster(func(b []partnership.Body) { b[1].Parent, b[1].Name = "", english("COUNCIL") }), Want: []string{"body:table.name"}},
		{Rule: "BODY-START", Name: "too early", Value: roster(func(b []partnership.Body) { b[0].Seats[1].Period.From = cal.Year(2009) }), Want: []string{"seat:chair-1.period[council]"}},
		{Rule: "SEAT-ID-UNIQUE", Name: "doubled", Value: roster(func(b []partnership.Body) { b[0].Seats[3].ID = "deputy" }), Want: []string{"seat:#0/3.id[council]"}},
		{Rule: "SEAT-REFERENCE", Name: "no such class", Value: roster(func(b []partnership.Body) { b[0].Seats[3].Of = "members" }), Want: []string{"seat:other[council]"}},
		{Rule: "SEAT-REFERENCE", Name: "alternate of itself", Value: roster(func(b []partnership.Body) { b[0].Seats[2].Alternate = "deputy" }), Want: []string{"seat:deputy[council]"}},
		{Rule: "SEAT-REFERENCE", Name: "class of a class", Value: roster(func(b []partnership.Body) { b[0].Seats[0].Of = "other" }), Want: []string{"seat:chair[council]"}},
		{Rule: "SEAT-DATES", Name: "reversed", Value: roster(func(b []partnership.Body) { b[0].Seats[1].Period.To = cal.Year(2010) }), Want: []string{"seat:chair-1.period[council]"}},
		{Rule: "SEAT-QUOTA", Name: "over", Value: roster(func(b []partnership.Body) { b[0].Seats[3].Of = "chair" }), Want: []string{"seat:chair.quota[council]"}},
		{Rule: "SEAT-QUOTA", Name: "handed over in the year", Value: roster(func(b []partnership.Body) {
			b[0].Seats[1].Period.To = cal.Year(2013)
			b[0].Seats[3].Of, b[0].Seats[3].Period.From = "chair", cal.Year(2013)
		}), Unknown: []string{"seat:chair.quota[council]"}},
		{Rule: "SEAT-ORGANIZATION", Name: "another", Value: roster(func(b []partnership.Body) { b[0].Seats[1].Org = "school" }), Want: []string{"seat:chair-1.org[council]"}},
		{Rule: "SEAT-GROUND", Name: "none", Value: roster(func(b []partnership.Body) { b[0].Seats[1].Org = "club" }), Want: []string{"seat:chair-1.org[council]"}},
		{Rule: "SEAT-GROUND", Name: "not listed", Value: roster(func(b []partnership.Body) { b[0].Seats[1].Org = "school" }), Unknown: []string{"seat:chair-1.org[council]"}},
		{Rule: "SEAT-ORGANIZATION-ONCE", Name: "twice", Value: roster(func(b []partnership.Body) {
			b[0].Seats = append(b[0].Seats, partnership.Seat{Org: "school", Role: "roles:member"})
		}), Want: []string{"seat:#0/4.org[council]"}},
	}
	for s := range partnership.RosterRules().Specs() {
		cases = append(cases, specimen{Rule: s.ID, Name: "good", Value: roster(same)})
	}
	checktest.Audit(t, partnership.RosterRules(), cases)
	none := partnership.NewRoster(someday, nil, nil)
	for s := range partnership.RosterRules().Specs() {
		require.Equal(t, check.NotApplicable, verdict(none, partnership.RosterRules(), s.ID))
	}
	all := &bytes.Buffer{}
	for _, c := range cases {
		if len(c.Want)+len(c.Unknown) > 0 {
			all.Write(checktest.Golden(partnership.RosterRules().Without(others(c.Rule)...).Check(c.Value)))
		}
	}
	golden(t, "rules.golden", all.Bytes())
}

func others(id check.ID) (out []check.ID) {
	for s := range partnership.RosterRules().Specs() {
		if s.ID != id {
			out = append(out, s.ID)
		}
	}
	return out
}

// Two programmes' rules audited likewise.
func TestProgrammeRules(t *testing.T) {
	p := check.New("programme", "1", partnership.Coordinator(), partnership.MainstreamShare("bodies:council", "services:mainstream"))
	one := func(s partnership.Seat) *partnership.Roster {
		return partnership.NewRoster(someday, []partnership.Body{{ID: "c", Kind: "bodies:council", Name: english("Council"), Seats: []partnership.Seat{s}}}, nil)
	}
	cases := []checktest.Case[*partnership.Roster]{
		{Rule: "COORDINATOR-FUNDED", Name: "held", Value: one(partnership.Seat{ID: "s", Kind: partnership.SeatStaff, Holder: "p"})},
		{Rule: "COORDINATOR-FUNDED", Name: "vacant", Value: one(partnership.Seat{ID: "s", Kind: partnership.SeatStaff, Vacant: true}), Want: []string{"partnership.bodies[staff]"}},
		{Rule: "COORDINATOR-FUNDED", Name: "not recorded", Value: one(partnership.Seat{ID: "s", Org: "x"}), Unknown: []string{"partnership.bodies[staff]"}},
		{Rule: "MAINSTREAM-SHARE", Name: "one", Value: one(partnership.Seat{ID: "s", Org: "x", Represents: []term.Code{"services:mainstream"}})},
		{Rule: "MAINSTREAM-SHARE", Name: "none", Value: one(partnership.Seat{ID: "s", Org: "x", Represents: []term.Code{"services:settlement"}}), Want: []string{"body:c.seats"}},
		{Rule: "MAINSTREAM-SHARE", Name: "not recorded", Value: one(partnership.Seat{ID: "s", Org: "x"}), Unknown: []string{"body:c.seats"}},
	}
	checktest.Audit(t, p, cases)
	all := &bytes.Buffer{}
	for _, c := range cases {
		all.Write(checktest.Golden(p.Check(c.Value)))
	}
	golden(t, "programme.golden", all.Bytes())
}

// The vocabularies are sound and labelled in four languages.
func TestBodySchemes(t *testing.T) {
	for _, s := range []term.Scheme{partnership.BodyKinds(), partnership.SeatKinds(), partnership.RoleKinds(), partnership.Provisions(), partnership.DecisionRules()} {
		_, err := term.NewIndex(s)
		require.NoError(t, err, s.ID)
		require.Empty(t, s.Title.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR))
		for _, v := range s.Terms {
			require.Empty(t, v.Label.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR), v.ID)
		}
	}
}
