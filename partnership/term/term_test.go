package term_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
	"github.com/entente-civic/entente/partnership/term"
)

func read(t testing.TB, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	require.NoError(t, strictjson.Decode(data, into, strictjson.Options{}))
}

func index(t testing.TB, name string) term.Index {
	t.Helper()
	var s term.Scheme
	read(t, name, &s)
	x, err := term.NewIndex(s)
	require.NoError(t, err)
	return x
}

func labels(s term.Scheme) []string {
	var all []string
	for _, t := range s.Terms {
		all = append(all, t.Label.In(i18n.EN))
	}
	return all
}

// codes are the codes of all errors that err joins, and what is wrong with their sentences.
func codes(err error) []string {
	if err == nil {
		return nil
	}
	var all []string
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			all = append(all, codes(e)...)
		}
		return all
	}
	if e, ok := errors.AsType[*i18n.Error](err); ok {
		all = append(all, e.Code)
		if fault := e.Text.Template().Check(); fault != nil {
			all = append(all, fault.Error())
		}
		var given []string
		for _, a := range e.Text.Args() {
			given = append(given, a.Name())
		}
		slices.Sort(given)
		if names := e.Text.Template().Names(); !slices.Equal(names, given) {
			all = append(all, "names "+strings.Join(names, ",")+", is given "+strings.Join(given, ","))
		}
	}
	return all
}

type item struct {
	ID    string      `json:"id"`
	Codes []term.Code `json:"codes"`
}

func each(items []item) iter.Seq2[string, []term.Code] {
	return func(yield func(string, []term.Code) bool) {
		for _, i := range items {
			if !yield(i.ID, i.Codes) {
				return
			}
		}
	}
}

// Category lists are schemes as data, and the order of the source is kept.
func TestF045_OrderOfTheSource(t *testing.T) {
	x := index(t, "lip-stakeholders.json")
	all := labels(x.Scheme())
	require.Len(t, all, 17)
	require.Equal(t, "all levels of government", all[0])
	require.Equal(t, []string{"universities and colleges", "newcomers"}, all[15:])
	require.Len(t, x.Expand(x.Scheme().All()), 17, "the wildcard stands for each")
	require.True(t, slices.IsSortedFunc(x.Top(), func(a, b string) int {
		position := func(id string) int {
			return slices.IndexFunc(x.Scheme().Terms, func(t term.Term) bool { return t.ID == id })
		}
		return position(a) - position(b)
	}))

	t.Run("seven main and five further categories", func(t *testing.T) {
		x := index(t, "wdtlip-members.json")
		require.Len(t, x.Top(), 8, "seven, and the heading of the others")
		require.Len(t, x.Under("other-relevant-stakeholders"), 6, "the heading and five")
		require.Len(t, x.Leaves(), 12, "named in all")
		require.Equal(t, []string{"other-relevant-stakeholders", "unions"}, x.Path("unions"))
	})
	t.Run("three levels of government", func(t *testing.T) {
		x := index(t, "levels.json")
		require.Equal(t, []string{"federal", "provincial", "municipal"}, x.Top())
		c := term.Cover(x, each([]item{{"a", []term.Code{"level:federal"}}, {"b", []term.Code{"level:municipal"}}}))
		require.Equal(t, []string{"provincial"}, c.Missing())
	})
}

// Five of seventeen categories are seated; the other twelve are listed in the order of the scheme.
func TestF046_MissingCategories(t *testing.T) {
	x := index(t, "lip-stakeholders.json")
	ids := x.Top()
	seated := []int{16, 0, 6, 3, 12}
	var seats []item
	for n, i := range seated {
		seats = append(seats, item{fmt.Sprintf("seat-%d", n), []term.Code{x.Scheme().Code(ids[i])}})
	}
	missing := term.Cover(x, each(seats)).Missing()
	require.Len(t, missing, 12)
	want := slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		return slices.ContainsFunc(seated, func(i int) bool { return ids[i] == id })
	})
	require.Equal(t, want, missing)
}

// An open list takes a term that it does not name, under its "other", and says so.
func TestF048_OpenScheme(t *testing.T) {
	x := index(t, "wdtlip-members.json")
	id, listed, err := x.Place("libraries")
	require.NoError(t, err)
	require.False(t, listed)
	require.Equal(t, "Other Relevant Stakeholders", must(x.Term(id)).Label.In(i18n.EN))

	id, listed, err = x.Place("UNIONS ")
	require.NoError(t, err)
	require.True(t, listed)
	require.Equal(t, "unions", id)

	c := term.Cover(x, each([]item{
		{"windsor-library", []term.Code{"wdtlip-member:libraries"}},
		{"local-200", []term.Code{"wdtlip-member:unions", "wdtlip-member:unions"}},
		{"somebody", nil},
	}))
	require.Equal(t, []term.Code{"wdtlip-member:libraries"}, c.Unlisted())
	require.Equal(t, 2, c.Within("other-relevant-stakeholders"))
	require.Equal(t, 0, c.Named("other-relevant-stakeholders"))
	require.Equal(t, 1, c.Named("unions"))
	require.Equal(t, []string{"somebody"}, c.Without())
	require.Equal(t, 3, c.Items())

	t.Run("themes given as examples", func(t *testing.T) {
		x := index(t, "themes.json")
		require.Len(t, x.Top(), 5)
		id, listed, err := x.Place("Justice & Protection Services")
		require.NoError(t, err)
		require.False(t, listed)
		require.Empty(t, id, "the list has no term for others: the sixth stands for itself")
	})
}

func must(t term.Term, ok bool) term.Term {
	if !ok {
		panic("no such term")
	}
	return t
}

// Seven of twelve categories of one list correspond to eight of seventeen of another.
func TestF049_Crosswalk(t *testing.T) {
	wdtlip, lip := index(t, "wdtlip-members.json"), index(t, "lip-stakeholders.json")
	var w term.Crosswalk
	read(t, "wdtlip-lip.json", &w)

	require.Equal(t, []string{"school-boards", "universities-and-colleges"}, w.Map("school-boards-and-educational-institutions"))
	require.Equal(t, []string{"employment-networks"}, w.Map("regional-employment-networks"))
	require.Nil(t, w.Map("unions"))
	require.Equal(t, []string{"school-boards-and-educational-institutions"}, w.Invert().Map("universities-and-colleges"))

	left, right := w.Matched(wdtlip.Scheme(), lip.Scheme())
	require.Len(t, left, 7)
	require.Len(t, right, 8)
	left, right = w.Unmatched(wdtlip.Scheme(), lip.Scheme())
	require.Equal(t, []string{
		"community-organizations", "economic-development-corporations",
		"business-associations-and-large-employers", "unions", "community-leaders",
	}, left, "the heading of the others is not one of them")
	require.Len(t, right, 9)

	backRight, backLeft := w.Invert().Unmatched(lip.Scheme(), wdtlip.Scheme())
	require.Equal(t, right, backRight)
	require.Equal(t, left, backLeft)

	t.Run("pairs by name", func(t *testing.T) {
		themes := index(t, "themes.json")
		councils := []term.Term{
			{ID: "education", Label: i18n.Text{"en": "Education"}}, {ID: "employment", Label: i18n.Text{"en": "Employment"}},
			{ID: "health", Label: i18n.Text{"en": "Health & Wellbeing"}}, {ID: "inclusion", Label: i18n.Text{"en": "Inclusion & Civic Engagement"}},
			{ID: "justice", Label: i18n.Text{"en": "Justice & Protection Services"}}, {ID: "settlement", Label: i18n.Text{"en": "Settlement"}},
		}
		match := func() int {
			x, err := term.NewIndex(term.Scheme{ID: "sub-council", Terms: councils})
			require.NoError(t, err)
			return len(term.Match(x, themes).Pairs)
		}
		require.Equal(t, 3, match(), "as printed")
		councils[3].Aliases = []i18n.Text{{"en": "Inclusion and civic engagement"}}
		require.Equal(t, 4, match(), "with an alias for the ampersand")
		councils[2].Aliases = []i18n.Text{{"en": "Health"}, {"fr": "Health"}}
		require.Equal(t, 5, match(), "with the relation declared")
	})
}

// A closed list refuses a term that it does not name, and counts those it does.
func TestF230_ClosedScheme(t *testing.T) {
	x := index(t, "cswb-areas.json")
	_, _, err := x.Place("urban design")
	require.Equal(t, []string{"not-in-list"}, codes(err))
	var e *i18n.Error
	require.ErrorAs(t, err, &e)
	require.NoError(t, e.Text.Template().Check())

	for _, name := range []string{"الوقاية", "PRÉVENTION", "prevention"} {
		id, listed, err := x.Place(name)
		require.NoError(t, err, name)
		require.True(t, listed)
		require.Equal(t, "prevention", id)
	}

	var goals []item
	read(t, "cswb-goals.json", &goals)
	c := term.Cover(x, each(goals))
	var counts []int
	for _, id := range x.Top() {
		counts = append(counts, c.Named(id))
	}
	require.Equal(t, []int{1, 3, 1, 1}, counts)
	require.Equal(t, []string{"goal-1", "goal-2"}, c.All(), "two goals touch all areas")
	require.Empty(t, c.Missing())
	require.Empty(t, c.Unlisted())

	fifth := slices.Concat(goals, []item{{"goal-9", []term.Code{"area:urban-design"}}})
	require.Equal(t, []term.Code{"area:urban-design"}, term.Cover(x, each(fifth)).Unlisted())

	onlyAll := term.Cover(x, each(goals[:2]))
	require.Empty(t, onlyAll.Missing())
	require.Equal(t, x.Top(), onlyAll.Unnamed(), "no goal names any of them")
}

func TestCode(t *testing.T) {
	tests := []struct {
		code                  string
		valid                 bool
		scheme, version, term string
		all                   bool
	}{
		{"sector:school-boards", true, "sector", "", "school-boards", false},
		{"naics@2022:6242", true, "naics@2022", "2022", "6242", false},
		{"area:*", true, "area", "", "*", true},
		{"sdg:11.2", true, "sdg", "", "11.2", false},
		{"aird:BD-1800.2000:x", true, "aird", "", "BD-1800.2000:x", false},
		{"area:الوقاية", true, "area", "", "الوقاية", false},
		{"", false, "", "", "", false},
		{"area", false, "", "", "area", false},
		{":a", false, "", "", "a", false},
		{"area:", false, "area", "", "", false},
		{"a b:c", false, "a b", "", "c", false},
		{"area:a b", false, "area", "", "a b", false},
		{"area:a\u202eb", false, "area", "", "a\u202eb", false},
		{"area:a\x00", false, "area", "", "a\x00", false},
		{"area:\xff", false, "area", "", "\xff", false},
		{"x@:a", false, "x@", "", "a", false},
		{"x@1@2:a", false, "x@1@2", "1@2", "a", false},
		{"x:" + strings.Repeat("a", term.MaxCode), false, "x", "", strings.Repeat("a", term.MaxCode), false},
	}
	for _, tt := range tests {
		c := term.Code(tt.code)
		require.Equal(t, tt.valid, c.Valid(), "%q", tt.code)
		require.Equal(t, []any{tt.scheme, tt.version, tt.term, tt.all}, []any{c.Scheme(), c.Version(), c.Term(), c.All()}, "%q", tt.code)
		got, err := term.ParseCode(tt.code)
		if tt.valid {
			require.NoError(t, err)
			require.Equal(t, c, got)
			continue
		}
		require.Equal(t, []string{"bad-code"}, codes(err), "%q", tt.code)
		require.Empty(t, got)
		require.Less(t, len(err.Error()), 600)
	}
	require.Equal(t, term.Code("a:b"), term.C("a", "b"))
}

func TestVersions(t *testing.T) {
	for _, tt := range []struct {
		code   term.Code
		scheme string
		want   bool
	}{
		{"naics:1", "naics", true}, {"naics:1", "naics@2022", true}, {"naics@2022:1", "naics", true},
		{"naics@2022:1", "naics@2022", true}, {"naics@2017:1", "naics@2022", false},
		{"naics:1", "noc", false}, {"1", "", false}, {"@2017:1", "@2022", false},
	} {
		require.Equal(t, tt.want, tt.code.In(tt.scheme), "%s in %s", tt.code, tt.scheme)
	}
}

func TestIndex(t *testing.T) {
	s := term.Scheme{ID: "need@1", Terms: []term.Term{
		{ID: "rent", Parent: "housing", Label: i18n.Text{"en": "Rent help", "fr": "Aide au loyer"}},
		{ID: "housing", Label: i18n.Text{"en": "Housing"}},
		{ID: "food", Label: i18n.Text{"en": "Food"}, Aliases: []i18n.Text{{"en": "Groceries"}, {"en": "Rent help"}}},
		{ID: "arrears", Parent: "rent", Label: i18n.Text{"en": "Arrears"}},
	}}
	x, err := term.NewIndex(s)
	require.NoError(t, err)
	require.Equal(t, []string{"housing", "food"}, x.Top())
	require.Equal(t, []string{"housing", "rent", "arrears"}, x.Under("housing"))
	require.Equal(t, []string{"housing", "rent", "arrears"}, x.Path("arrears"))
	require.Equal(t, []string{"food", "arrears"}, x.Leaves())
	require.Nil(t, x.Under("none"))
	require.Nil(t, x.Path("none"))
	require.Equal(t, []string{"rent", "food"}, x.Find("rent HELP"))
	require.Equal(t, []string{"rent"}, x.Find("aide au loyer"))
	require.Nil(t, x.Find("none"))
	require.Nil(t, x.Find(""))
	_, _, err = x.Place("rent help")
	require.Equal(t, []string{"several-terms"}, codes(err))

	require.True(t, x.Contains("need:rent"))
	require.True(t, x.Contains("need@1:*"))
	require.False(t, x.Contains("need@2:rent"))
	require.False(t, x.Contains("need:none"))
	require.Equal(t, []string{"housing", "food"}, x.Expand("need:*"))
	require.Equal(t, []string{"rent"}, x.Expand("need@1:rent"))
	require.Nil(t, x.Expand("need:none"))
	require.Nil(t, x.Expand("other:rent"))
	_, ok := x.Term("none")
	require.False(t, ok)

	c := term.Cover(x, each([]item{
		{"a", []term.Code{"need:arrears", "need:rent", "other:thing"}},
		{"b", []term.Code{"other:thing"}},
		{"c", []term.Code{"need:*", "need:none"}},
	}))
	require.Equal(t, []int{0, 1, 1, 0}, []int{c.Named("housing"), c.Named("rent"), c.Named("arrears"), c.Named("none")})
	require.Equal(t, []int{1, 1, 1, 0}, []int{c.Within("housing"), c.Within("rent"), c.Within("arrears"), c.Within("none")})
	require.Equal(t, []string{"food"}, c.Unnamed())
	require.Equal(t, []string{"b"}, c.Without())
	require.Equal(t, []string{"c"}, c.All())
	require.Equal(t, []term.Code{"need:none"}, c.Unlisted())
}

func TestZeroValues(t *testing.T) {
	var x term.Index
	require.Nil(t, x.Top())
	require.Nil(t, x.Find("a"))
	require.Nil(t, x.Under("a"))
	_, _, err := x.Place("a")
	require.Equal(t, []string{"not-in-list"}, codes(err))
	c := term.Cover(x, nil)
	require.Nil(t, c.Missing())
	var none term.Coverage
	require.Equal(t, 0, none.Named("a"))
	require.Nil(t, none.Unnamed())
	var w term.Crosswalk
	require.Nil(t, w.Map("a"))
	left, right := w.Unmatched(term.Scheme{}, term.Scheme{})
	require.Nil(t, left)
	require.Nil(t, right)
}

func TestFaults(t *testing.T) {
	tests := []struct {
		name  string
		s     term.Scheme
		codes []string
		top   []string
	}{
		{"bad scheme", term.Scheme{ID: "a b"}, []string{"bad-scheme"}, nil},
		{"bad term", term.Scheme{ID: "x", Terms: []term.Term{{ID: ""}, {ID: "*"}, {ID: "a b"}}}, []string{"bad-term", "bad-term", "bad-term"}, []string{"", "*", "a b"}},
		{"doubled", term.Scheme{ID: "x", Terms: []term.Term{{ID: "a"}, {ID: "a", Parent: "a"}}}, []string{"doubled-term"}, []string{"a"}},
		{"no parent", term.Scheme{ID: "x", Terms: []term.Term{{ID: "a", Parent: "b"}}}, []string{"no-parent"}, []string{"a"}},
		{"own parent", term.Scheme{ID: "x", Terms: []term.Term{{ID: "a", Parent: "a"}}}, []string{"cycle"}, []string{"a"}},
		{"two cycles and a tail", term.Scheme{ID: "x", Terms: []term.Term{
			{ID: "tail", Parent: "b"}, {ID: "a", Parent: "c"}, {ID: "b", Parent: "a"}, {ID: "c", Parent: "b"}, {ID: "d", Parent: "e"}, {ID: "e", Parent: "d"},
		}}, []string{"cycle", "cycle"}, []string{"a", "d"}},
		{"other in a closed list", term.Scheme{ID: "x", Other: "a", Terms: []term.Term{{ID: "a"}}}, []string{"no-other"}, []string{"a"}},
		{"other is missing", term.Scheme{ID: "x", Open: true, Other: "b", Terms: []term.Term{{ID: "a"}}}, []string{"no-other"}, []string{"a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x, err := term.NewIndex(tt.s)
			require.Equal(t, tt.codes, codes(err))
			require.Equal(t, tt.top, x.Top())
			// Whatever the faults, every walk ends and every term is under the top once.
			seen := 0
			for _, id := range x.Top() {
				seen += len(x.Under(id))
			}
			distinct := make(map[string]bool)
			for _, t := range tt.s.Terms {
				distinct[t.ID] = true
			}
			require.Equal(t, len(distinct), seen)
		})
	}
}

// A chain of a hundred thousand terms is walked without recursion and in time proportional to it.
func TestDeepHierarchy(t *testing.T) {
	const n = 100_000
	s := term.Scheme{ID: "x", Terms: make([]term.Term, n)}
	for i := range s.Terms {
		s.Terms[i] = term.Term{ID: strconv.Itoa(i), Parent: strconv.Itoa((i + 1) % n)}
	}
	x, err := term.NewIndex(s)
	require.Equal(t, []string{"cycle"}, codes(err))
	require.Len(t, x.Under("0"), n)
	require.Len(t, x.Path("1"), n)
	left, right := term.Crosswalk{Pairs: []term.Pair{{From: "50000", To: "50000"}}}.Unmatched(s, s)
	require.Empty(t, left)
	require.Empty(t, right)
}

// A matched heading covers what is below it; a matched term does not cover its neighbours.
func TestUnmatchedInHierarchies(t *testing.T) {
	s := term.Scheme{ID: "x", Terms: []term.Term{
		{ID: "housing"}, {ID: "rent", Parent: "housing"}, {ID: "arrears", Parent: "rent"}, {ID: "shelter", Parent: "housing"}, {ID: "food"},
	}}
	flat := term.Scheme{ID: "y", Terms: []term.Term{{ID: "a"}, {ID: "b"}}}
	left, right := term.Crosswalk{Pairs: []term.Pair{{From: "rent", To: "a"}, {From: "food", To: "none"}}}.Unmatched(s, flat)
	require.Equal(t, []string{"shelter", "food"}, left)
	require.Equal(t, []string{"b"}, right)
	left, _ = term.Crosswalk{Pairs: []term.Pair{{From: "housing", To: "a"}}}.Unmatched(s, flat)
	require.Equal(t, []string{"food"}, left)
}

func TestSchemeJSON(t *testing.T) {
	for _, name := range []string{"lip-stakeholders.json", "wdtlip-members.json", "cswb-areas.json", "themes.json", "levels.json"} {
		var s, again term.Scheme
		read(t, name, &s)
		out, err := strictjson.Encode(s)
		require.NoError(t, err)
		require.NoError(t, strictjson.Decode(out, &again, strictjson.Options{}))
		if diff := cmp.Diff(s.Terms, again.Terms); diff != "" {
			t.Errorf("%s (-read +written and read):\n%s", name, diff)
		}
		data, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(t, err)
		require.JSONEq(t, string(data), string(out))
	}
	out, err := strictjson.Encode(term.Scheme{ID: "x"})
	require.NoError(t, err)
	require.Equal(t, "{\n  \"id\": \"x\"\n}\n", string(out), "what is not stated is not written")
}

func FuzzParseCode(f *testing.F) {
	for _, s := range []string{"sector:school-boards", "naics@2022:6242", "area:*", "", ":", "a:b:c", "a@b@c:d", "x:\u202e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := term.ParseCode(s)
		if err != nil {
			if term.Code(s).Valid() || len(codes(err)) != 1 {
				t.Fatalf("ParseCode(%q) = %v", s, err)
			}
			return
		}
		if term.C(c.Scheme(), c.Term()) != c || string(c) != s || !c.In(c.Scheme()) {
			t.Fatalf("ParseCode(%q) = %q, which is not what its parts make", s, c)
		}
	})
}

func FuzzScheme(f *testing.F) {
	for _, name := range []string{"wdtlip-members.json", "cswb-areas.json"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(`{"id":"x","open":true,"other":"a","terms":[{"id":"a","parent":"b"},{"id":"b","parent":"a"},{"id":"a"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s term.Scheme
		if json.Unmarshal(data, &s) != nil {
			return
		}
		x, _ := term.NewIndex(s)
		seen := make(map[string]bool)
		for _, top := range x.Top() {
			for _, id := range x.Under(top) {
				if seen[id] {
					t.Fatalf("%q is in two places", id)
				}
				seen[id] = true
				if path := x.Path(id); path[0] != top || path[len(path)-1] != id {
					t.Fatalf("the path of %q under %q is %q", id, top, path)
				}
				for _, wording := range must(x.Term(id)).Label.All() {
					if i18n.Fold(wording) != "" && !slices.Contains(x.Find(wording), id) {
						t.Fatalf("%q is not found by its label %q", id, wording)
					}
				}
			}
		}
		for _, t1 := range s.Terms {
			if !seen[t1.ID] {
				t.Fatalf("%q is in no place", t1.ID)
			}
		}
		c := term.Cover(x, func(yield func(string, []term.Code) bool) {
			for _, t := range s.Terms {
				if !yield(t.ID, []term.Code{s.Code(t.ID)}) {
					return
				}
			}
		})
		for id := range seen {
			if s.ID != "" && validName(s.ID) && id != term.Wildcard && c.Within(id) == 0 {
				t.Fatalf("%q is named by an item and not counted", id)
			}
		}
		term.Match(x, x).Unmatched(s, s)
	})
}

// validName reports whether a code of the scheme leads back to it.
func validName(scheme string) bool { return term.C(scheme, "a").Valid() }

func BenchmarkNewIndex(b *testing.B) {
	s := large()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := term.NewIndex(s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	x, err := term.NewIndex(large())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if len(x.Find("Besoin numéro 512")) != 1 {
			b.Fatal("not found")
		}
	}
}

func BenchmarkCover(b *testing.B) {
	x, err := term.NewIndex(large())
	require.NoError(b, err)
	items := make([]item, 10_000)
	for i := range items {
		items[i] = item{strconv.Itoa(i), []term.Code{term.C("need", fmt.Sprintf("n%d", i%1000)), "need:n7"}}
	}
	b.ReportAllocs()
	for b.Loop() {
		if len(term.Cover(x, each(items)).Missing()) != 0 {
			b.Fatal("missing")
		}
	}
}

// large is a scheme of a thousand terms, four levels deep.
func large() term.Scheme {
	s := term.Scheme{ID: "need"}
	for i := range 1000 {
		t := term.Term{ID: fmt.Sprintf("n%d", i), Label: i18n.Text{"en": fmt.Sprintf("Need number %d", i), "fr": fmt.Sprintf("Besoin numéro %d", i)}}
		if i > 9 {
			t.Parent = fmt.Sprintf("n%d", i/10)
		}
		s.Terms = append(s.Terms, t)
	}
	return s
}
