package referral_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// faulty is a listing in which everything is wrong once, with what is found.
func faulty() (referral.Listing, []string) {
	days := func(list ...int32) []referral.Place {
		var out []referral.Place
		for i, n := range list {
			out = append(out, referral.Place{ID: referral.PlaceID(fmt.Sprint("ok", i)), Point: &referral.Point{Lat: 450_000_000 + n, Lon: -730_000_000 - n}})
		}
		return out
	}
	l := referral.Listing{
		Organizations: []partnership.Organization{{ID: "org"}, {ID: "org"}},
		Taxonomies: []referral.Taxonomy{
			{
				Scheme:     term.Scheme{ID: "need", Terms: []term.Term{{ID: "food"}, {ID: "hot", Parent: "food"}, {ID: "food"}, {ID: "lost", Parent: "gone"}}},
				Parents:    []term.Pair{{From: "food", To: "hot"}, {From: "nobody", To: "food"}, {From: "food", To: "nobody"}},
				Retired:    []term.Pair{{From: "old", To: "hot"}, {From: "a", To: "b"}, {From: "b", To: "a"}},
				Crosswalks: []term.Crosswalk{{From: "need", To: "other", Pairs: []term.Pair{{From: "food", To: "x"}, {From: "x", To: "food"}}}},
			},
			{Scheme: term.Scheme{ID: "need"}},
		},
		Areas: []partnership.Area{{ID: "town", Parent: "county"}},
		Services: []referral.Service{
			{ID: "s", Organization: "nobody", Terms: [][]term.Code{{"need:food"}, {"need:old", "NEED:HOT", "elsewhere:x", "need:Z", ""}}},
			{ID: "s", Terms: [][]term.Code{{"need:food"}}},
			{ID: "uncoded", Area: &referral.Area{Units: []partnership.AreaID{"town", "village"}, Except: []referral.Area{{Units: []partnership.AreaID{"hamlet"}}}}},
			{
				ID: "full", Terms: [][]term.Code{{"need:food"}}, Eligibility: &referral.Rule{Fact: "birth", MinMonths: new(24), MaxMonths: new(12)},
				Capacity: []referral.Capacity{{Available: new(int64(12)), Maximum: new(int64(10))}, {Waiting: new(int64(-1)), For: &referral.Rule{Fact: "x"}}},
				Costs:    []referral.Cost{{For: &referral.Rule{AtLeast: -1, Any: []referral.Rule{}}}},
				Hours:    &referral.Hours{Openings: []referral.Opening{{Open: 60, Close: 30}}},
			},
		},
		Places: append(days(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60),
			referral.Place{ID: "zero", Point: &referral.Point{}}, referral.Place{ID: "swapped", Point: &referral.Point{Lat: -730_000_000, Lon: 450_000_000}},
			referral.Place{ID: "over", Point: &referral.Point{Lat: 1_000_000_000, Lon: 450_000_000}}, referral.Place{ID: "nowhere", Point: &referral.Point{Lat: 1_000_000_000, Lon: 1_450_000_000}},
			referral.Place{ID: "unit", Unit: "village"}, referral.Place{ID: "hidden", Confidential: true}, referral.Place{}, referral.Place{}),
		Offers: []referral.Offer{
			{ID: "o", Service: "full", Place: "ok1"}, {ID: "o", Service: "s"}, {ID: "p", Service: "nobody"}, {ID: "q", Service: "full", Place: "nobody"},
			{ID: "r", Service: "full", Area: &referral.Area{Radius: -1}},
			{ID: "u", Service: "full", Place: "hidden", Area: &referral.Area{Center: &referral.Point{Lat: 450_000_000, Lon: -730_000_000}, Radius: 5000}},
		},
	}
	return l, []string{
		"doubled-term /taxonomies/0/scheme", "no-parent /taxonomies/0/scheme",
		"doubled-taxonomy /taxonomies/1/scheme/id",
		"own-ancestor /taxonomies/0/parents/0",
		"unknown-term /taxonomies/0/parents/1/from", "unknown-term /taxonomies/0/parents/2/to",
		"unknown-term /taxonomies/0/crosswalks/0/pairs/0/to", "unknown-term /taxonomies/0/crosswalks/0/pairs/1/from",
		"no-successor /taxonomies/0/retired/1", "no-successor /taxonomies/0/retired/2",
		"no-parent /areas",
		"doubled-id /organizations/1/id", "doubled-id /services/1/id", "no-id /places/68/id",
		"no-such-service /offers/2/service", "no-such-place /offers/3/place", "doubled-id /offers/1/id",
		"no-such-organization /services/0/organization",
		"retired-term /services/0/terms/1/0", "other-case /services/0/terms/1/1", "unknown-term /services/0/terms/1/2",
		"placeholder-term /services/0/terms/1/3", "placeholder-term /services/0/terms/1/4",
		"no-terms /services/2/terms",
		"unknown-area /services/2/area/units/1", "unknown-area /services/2/area/except/0/units/0",
		"bad-stretch /services/3/hours/openings/0/close",
		"never /services/3/hours/openings/0",
		"never /services/3/eligibility",
		"above-maximum /services/3/capacity/0/available", "negative-count /services/3/capacity/1",
		"no-condition /services/3/capacity/1/for",
		"bad-number /services/3/costs/0/for/at_least",
		"zero-point /places/61/point", "swapped-point /places/62/point", "swapped-point /places/63/point", "bad-point /places/64/point",
		"unknown-area /places/65/unit",
		"bad-circle /offers/4/area/radius",
		"telling-circle /offers/5",
	}
}

func TestFindings(t *testing.T) {
	l, want := faulty()
	d, findings := referral.NewDirectory(l)
	var got []string
	var words strings.Builder
	for _, e := range findings {
		require.NotEmpty(t, e.Pkg)
		got = append(got, e.Code+" "+e.Pointer)
		if e.Pkg != "referral" {
			continue
		}
		fmt.Fprintf(&words, "# %s %s\n", e.Code, e.Pointer)
		for _, lang := range i18n.Spoken() {
			fmt.Fprintf(&words, "%s: %s\n", lang, e.Message().In(lang))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	golden(t, "findings", words.String())
	require.Equal(t, 6, d.Len(), "what can be kept is: o, q, r, u, and two services without offers")
	_, s, p, ok := d.Offer("q")
	require.True(t, ok)
	require.Equal(t, referral.ServiceID("full"), s.ID)
	require.Nil(t, p)
	_, _, _, ok = d.Offer("p")
	require.False(t, ok)
	require.NotNil(t, d.Service("uncoded"))
	require.NotNil(t, d.Place("zero"))
	require.NotNil(t, d.Organization("org"))

	// The faults of what changed are told by their place in what changed.
	_, findings = d.With(referral.Listing{Services: []referral.Service{{ID: "fine", Status: referral.Active, Terms: [][]term.Code{{"need:food"}}}, {ID: "new"}}}, referral.Listing{})
	require.Len(t, findings, 1)
	require.Equal(t, "/services/1/terms", findings[0].Pointer)
}

// A listing with more faults of a kind than are told: those of other kinds are
// told all the same.
func TestManyFindings(t *testing.T) {
	l := referral.Listing{Services: make([]referral.Service, 5000)}
	for i := range l.Services {
		l.Services[i].ID = referral.ServiceID(strconv.Itoa(i))
	}
	l.Places = []referral.Place{{ID: "p", Point: &referral.Point{}}}
	_, findings := referral.NewDirectory(l)
	require.Len(t, findings, referral.MaxEach+2)
	zero, more := findings[referral.MaxEach], findings[referral.MaxEach+1]
	require.Equal(t, "zero-point /places/0/point", zero.Code+" "+zero.Pointer)
	require.Equal(t, "more-findings /services/100/terms", more.Code+" "+more.Pointer)
	require.Contains(t, more.Message().In(i18n.EN), "4,900")
}

// Every reason and question in every language.
func TestReasonWords(t *testing.T) {
	var words strings.Builder
	add := func(r referral.Reason) {
		fmt.Fprintf(&words, "# %s %s %s %s %v\n", r.Filter, r.Answer, r.Why, r.Fact, r.Stated)
		for _, lang := range i18n.Spoken() {
			require.NotEmpty(t, r.Message().In(lang))
			fmt.Fprintf(&words, "%s: %s", lang, r.Message().In(lang))
			if ask := r.Ask().In(lang); ask != "" {
				fmt.Fprintf(&words, " | %s", ask)
			}
			words.WriteString("\n")
		}
	}
	for _, f := range referral.Filters() {
		for _, a := range []quantity.Answer{quantity.Yes, quantity.No, quantity.CannotTell} {
			add(referral.Reason{Filter: f, Answer: a})
		}
	}
	for _, why := range []string{"not stated", "not known", "out of date", "waiting list", "in part", "broader term", "linked term", "confidential", "contradicted", "currency", "words alone"} {
		add(referral.Reason{Filter: referral.ByTerm, Answer: quantity.CannotTell, Why: why, Stated: []string{"need:food", "population:seniors"}})
	}
	add(referral.Reason{Filter: referral.ByArea, Answer: quantity.No, Stated: []string{"repentigny", "J6A"}})
	add(referral.Reason{Filter: referral.ByRule, Answer: quantity.No, Fact: "birth"})
	add(referral.Reason{Filter: referral.ByRule, Answer: quantity.CannotTell, Fact: "birth", Why: "not known"})
	add(referral.Reason{Filter: referral.ByRule, Answer: quantity.CannotTell, Fact: "birth", Why: "declined"})
	golden(t, "reasons", words.String())
	require.Empty(t, referral.Reason{}.Message().In(i18n.EN))
	require.True(t, slices.Contains(referral.Filters(), referral.ByTerm))
}

// Codes and counterparts beyond what is looked at are told.
func TestLimits(t *testing.T) {
	var many referral.Taxonomy
	many.Scheme.ID = "many"
	var pairs []term.Pair
	for i := range referral.MaxCounterparts + 1 {
		id := strconv.Itoa(i)
		many.Scheme.Terms = append(many.Scheme.Terms, term.Term{ID: id})
		pairs = append(pairs, term.Pair{From: "one", To: id})
	}
	one := referral.Taxonomy{
		Scheme:     term.Scheme{ID: "one", Terms: []term.Term{{ID: "one"}}},
		Crosswalks: []term.Crosswalk{{From: "one", To: "many", Pairs: pairs}},
	}
	for i := range referral.MaxParents + 1 {
		one.Parents = append(one.Parents, term.Pair{From: "below", To: "one"}, term.Pair{From: strconv.Itoa(i), To: "one"})
	}
	s := sound("s")
	s.Terms = [][]term.Code{slices.Repeat([]term.Code{"one:one"}, referral.MaxCodes+1)}
	d, findings := referral.NewDirectory(referral.Listing{Services: []referral.Service{s}, Taxonomies: []referral.Taxonomy{one, many}})
	var codes []string
	for _, e := range findings {
		if e.Code != "unknown-term" {
			codes = append(codes, e.Code+" "+e.Pointer)
		}
	}
	require.Equal(t, []string{"too-many-pairs /taxonomies/0/crosswalks/0/pairs", "too-many-codes /services/0/terms", "more-findings /taxonomies/0/parents/100/from"}, codes)
	got, err := d.Route(nil, asking("many:0"), 0, nil)
	require.NoError(t, err)
	require.Len(t, got, 1)
	require.Equal(t, quantity.CannotTell, got[0].Answer)
}

// What is listed under a broader term says which, and not what else it does.
func TestBroaderIsNamed(t *testing.T) {
	l := referral.Listing{Services: []referral.Service{sound("s", "need:housing", "need:food", "need:shelter-of-another-kind")}, Taxonomies: []referral.Taxonomy{{Scheme: term.Scheme{ID: "need", Terms: []term.Term{
		{ID: "housing"}, {ID: "shelter", Parent: "housing"}, {ID: "food"},
	}}}}}
	d, _ := referral.NewDirectory(l)
	answer, reasons, err := d.Explain(asking("need:shelter"), 0, "s", nil)
	require.NoError(t, err)
	require.Equal(t, quantity.CannotTell, answer)
	require.Equal(t, []string{"need:housing"}, reasons[0].Stated)
}
