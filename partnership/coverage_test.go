package partnership_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

func scheme(t testing.TB, id string) term.Index {
	t.Helper()
	var all []term.Scheme
	decode(t, "schemes.json", &all)
	at := slices.IndexFunc(all, func(s term.Scheme) bool { return s.ID == id })
	require.GreaterOrEqual(t, at, 0, id)
	x, err := term.NewIndex(all[at])
	require.NoError(t, err)
	return x
}

// council seats one organization for each list of codes.
func council(codes ...[]term.Code) partnership.Body {
	b := partnership.Body{ID: "council", Seats: []partnership.Seat{}}
	for i, c := range codes {
		b.Seats = append(b.Seats, partnership.Seat{ID: partnership.SeatID(fmt.Sprintf("s-%d", i)), Org: "o", Represents: c})
	}
	return b
}

// standing is the terms of a scheme by verdict, in the order of the scheme.
func standing(b partnership.Body, x term.Index, orgs ...partnership.Organization) map[check.Verdict][]string {
	out := map[check.Verdict][]string{}
	for id, v := range partnership.NewRoster(someday, []partnership.Body{b}, orgs).Coverage(b.ID, x) {
		out[v] = append(out[v], id)
	}
	return out
}

// Five of seventeen categories are seated; of the others, some are missing, one
// does not exist here, one nobody knows of.
func TestF046_Coverage(t *testing.T) {
	x := scheme(t, "lip-sectors")
	ids := x.Top()
	require.Len(t, ids, 17)
	var five [][]term.Code
	for _, i := range []int{16, 0, 6, 3, 12} {
		five = append(five, []term.Code{x.Scheme().Code(ids[i])})
	}
	b := council(five...)
	got := standing(b, x)
	require.Len(t, got[check.Met], 5)
	require.Len(t, got[check.Breached], 12)
	want := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return slices.Contains(got[check.Met], id) })
	require.Equal(t, want, got[check.Breached], "in the order of the scheme")

	b.Records = []partnership.Record{{What: x.Scheme().Code("hospitals"), Answer: quantity.Yes}, {What: x.Scheme().Code("hospitals"), Answer: quantity.No}, {What: x.Scheme().Code("legal-services")}, {What: "other:police-services", Answer: quantity.No}}
	got = standing(b, x)
	require.Equal(t, []string{"hospitals"}, got[check.NotApplicable], "no such entity here; the last record counts")
	require.Equal(t, []string{"legal-services"}, got[check.CannotTell], "not known is not missing")
	require.Len(t, got[check.Breached], 10)

	b.Seats = append(b.Seats, partnership.Seat{ID: "unsaid", Org: "club"})
	got = standing(b, x)
	require.Empty(t, got[check.Breached], "a seat of which nothing is recorded may answer for anything")
	require.Len(t, got[check.CannotTell], 11)
	got = standing(b, x, partnership.Organization{ID: "club", Kinds: []term.Code{x.Scheme().Code("faith-based-organizations")}})
	require.Contains(t, got[check.Met], "faith-based-organizations", "by the kind of its organization")
	require.Len(t, got[check.Breached], 9)

	b.Seats = nil
	require.Len(t, standing(b, x)[check.CannotTell], 16, "seats not stated; one entity does not exist")
	b.Seats = []partnership.Seat{}
	require.Len(t, standing(b, x)[check.Breached], 15, "stated that there are none")
	b.Period.From = cal.Year(2020)
	require.Len(t, standing(b, x)[check.NotApplicable], 17, "no such body yet")

	t.Run("F-013 levels of government", func(t *testing.T) {
		x := scheme(t, "levels")
		require.False(t, x.Scheme().Open)
		got := standing(council([]term.Code{"levels:federal"}, []term.Code{"levels:municipal"}), x)
		require.Equal(t, []string{"provincial"}, got[check.Breached])
		r := partnership.NewRoster(someday, []partnership.Body{council([]term.Code{"levels:federal"})}, nil)
		require.Equal(t, check.Met, r.Represents("council", "levels:federal"))
		require.Equal(t, check.Breached, r.Represents("council", "levels:provincial"))
		require.Equal(t, check.NotApplicable, r.Represents("board", "levels:provincial"))
	})
}

func TestCoverageOfDays(t *testing.T) {
	x := scheme(t, "levels")
	b := council([]term.Code{"levels:federal"}, []term.Code{"levels:provincial"}, []term.Code{"levels:municipal"})
	b.Seats[0].Period.From = cal.Year(2013)
	b.Seats[1].Vacant = true
	b.Seats[2].Kind = partnership.SeatObserver
	got := standing(b, x)
	require.Equal(t, []string{"federal"}, got[check.CannotTell], "begins some day of the year")
	require.Equal(t, []string{"provincial", "municipal"}, got[check.Breached], "vacant; only observing")
	all := council([]term.Code{"levels:*"})
	require.Len(t, standing(all, x)[check.CannotTell], 3, "the wildcard says nothing of any one")

	class := partnership.Body{ID: "council", Seats: []partnership.Seat{
		{ID: "rep", Quota: seats(3), Represents: []term.Code{"levels:municipal"}}, {ID: "rep-1", Of: "rep", Holder: "p"}}}
	require.Equal(t, []string{"municipal"}, standing(class, x)[check.Met], "what a class answers for holds for its seats")
	class.Seats = class.Seats[:1]
	require.Equal(t, []string{"municipal"}, standing(class, x)[check.CannotTell], "nobody says whether anyone holds one")
	class.Seats[0].Filled = seats(2)
	require.Equal(t, []string{"municipal"}, standing(class, x)[check.Met])

	deep, err := term.NewIndex(term.Scheme{ID: "s", Terms: []term.Term{{ID: "education"}, {ID: "schools", Parent: "education"}}})
	require.NoError(t, err)
	require.Equal(t, []string{"education", "schools"}, standing(council([]term.Code{"s:schools"}), deep)[check.Met], "a term below answers for it")
	require.Equal(t, []string{"schools"}, standing(council([]term.Code{"s:education"}), deep)[check.Breached])
	knot, _ := term.NewIndex(term.Scheme{ID: "s", Terms: []term.Term{{ID: "a", Parent: "b"}, {ID: "b", Parent: "a"}, {ID: "b"}}})
	require.Equal(t, []string{"a", "b"}, standing(council([]term.Code{"s:a"}), knot)[check.Met], "a cycle ends")
}

// The lists of the sources, as schemes over which any body may be looked at.
func TestF045_ListsOfTheSources(t *testing.T) {
	tests := []struct {
		row, scheme string
		n           int
		open        bool
		first, last string
	}{
		{"F-045", "lip-sectors", 17, true, "all levels of government", "newcomers"},
		{"F-051 and F-264", "isc-members", 6, false, "health and social services agencies", "municipal departments"},
		{"F-052", "cswb-voices", 2, false, "priority populations", "people with lived experience"},
		{"F-109", "system-areas", 11, false, "Employment and Training", "Social Research & Planning"},
		{"F-015", "service-areas", 4, true, "language training", "labour market integration"},
		{"F-100", "diversity", 3, true, "country of origin", "religion"},
		{"F-171", "destinations", 4, true, "a food security group", "a support center for victims of crime"},
	}
	for _, tt := range tests {
		t.Run(tt.row, func(t *testing.T) {
			x := scheme(t, tt.scheme)
			terms := x.Scheme().Terms
			require.Len(t, terms, tt.n)
			require.Equal(t, tt.open, x.Scheme().Open)
			require.Equal(t, tt.first, terms[0].Label.In(i18n.EN))
			require.Equal(t, tt.last, terms[tt.n-1].Label.In(i18n.EN))
			require.Len(t, standing(council(), x)[check.Breached], tt.n, "nobody sits: each is listed")
			one := standing(council([]term.Code{x.Scheme().Code(terms[1].ID)}), x)
			require.Equal(t, []string{terms[1].ID}, one[check.Met])

			r := partnership.NewRoster(someday, []partnership.Body{council([]term.Code{x.Scheme().Code("libraries")})}, nil)
			unlisted := term.Cover(x, r.Codes("council")).Unlisted()
			require.Len(t, unlisted, 1, "reported, whether the list is open or closed")
			_, _, err := x.Place("libraries")
			require.Equal(t, tt.open, err == nil, "an open list takes it, a closed one refuses it")
		})
	}
	t.Run("F-171 one of the five is an organization", func(t *testing.T) {
		x := scheme(t, "destinations")
		require.Empty(t, x.Find("the Saint Vincent de Paul Society"))
		society := partnership.Organization{ID: "svp", Name: english("Saint Vincent de Paul Society")}
		require.Len(t, append(x.Top(), string(society.ID)), 5)
	})
	t.Run("F-264 the commitment is text of the terms of reference", func(t *testing.T) {
		const kind = term.Code("provisions:information-sharing")
		o := partnership.Terms{ID: "isc", Body: "committee", Sections: []partnership.Section{{Kind: kind, State: partnership.Present,
			Text: english("committed to share information and have a common will to improve their practices")}}}
		require.NotNil(t, o.Provision(kind))
		require.Nil(t, o.Provision("provisions:quorum"))
	})
}
