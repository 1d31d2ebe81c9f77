package partnership_test

import (
	"bytes"
	"encoding/json"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

func bilingual(en, fr string) i18n.Text { return i18n.Text{i18n.EN: en, i18n.FR: fr} }

func kinds(codes ...term.Code) []term.Code { return codes }

// soundPartnership is the partnership of an invented town that no rule of
// Baseline finds fault with and that leaves none in doubt. Every rule has
// something to look at on the day of judgement.
func soundPartnership() *partnership.Partnership {
	return &partnership.Partnership{
		Entente: partnership.Format, ID: "riverbend", Kind: "scope:community-wide",
		Name:     bilingual("Riverbend partnership", "Partenariat de Riverbend"),
		Language: i18n.EN, Languages: []i18n.Lang{i18n.EN, i18n.FR},
		Period: cal.Period{From: cal.Year(2009)},
		Areas:  []partnership.AreaID{"riverbend-area"},
		Organizations: []partnership.Organization{
			{ID: "town", Name: english("Town of Riverbend"), Kinds: kinds("sector:municipal"), Areas: []partnership.AreaID{"riverbend-area"}},
			{ID: "library", Name: english("Public Library"), Kinds: kinds("sector:education"), Period: cal.Period{From: cal.Year(2010)}},
			{ID: "clinic", Name: english("Clinic"), Records: []partnership.Record{{What: "sector:health", Answer: quantity.Yes}}},
		},
		Roles: []partnership.Role{
			{Org: "town", What: "roles:host", In: check.At{Kind: "body", ID: "council"}, Period: cal.Period{From: cal.Year(2009)}},
			{Org: "library", What: "roles:lead", In: check.At{Kind: "initiative", ID: "portal"}},
		},
		Bodies: []partnership.Body{
			{
				ID: "council", Kind: "bodies:council", Name: bilingual("Council", "Conseil"), Areas: []partnership.AreaID{"riverbend-area"},
				Origin: check.At{Kind: "engagement", ID: "forum"}, Period: cal.Period{From: cal.Day(2009, 5, 1)},
				Seats: []partnership.Seat{
					{ID: "chair", Role: "roles:chair", Org: "town", Holder: "p-1", Period: cal.Period{From: cal.Day(2009, 5, 1)}},
					{ID: "agencies", Title: bilingual("Agencies", "Organismes"), Quota: quantity.Of(2, "seats"), AnyOf: kinds("sector:education", "sector:health")},
					{ID: "agency-1", Of: "agencies", Org: "library"},
					{ID: "agency-2", Of: "agencies", Org: "clinic"},
					{ID: "reader", Alternate: "agency-1", Org: "library"},
				},
			},
			{
				ID: "housing", Name: bilingual("Housing table", "Table du logement"), Parent: "council",
				Seats: []partnership.Seat{
					{ID: "delegates", Quota: quantity.Of(1, "seats"), Org: "clinic"},
					{ID: "delegate-1", Of: "delegates", Org: "clinic"},
				},
			},
		},
		Terms: []partnership.Terms{{
			ID: "terms-1", Body: "council", Title: bilingual("Terms of reference", "Mandat"), Period: cal.Period{From: cal.Day(2009, 6, 1)},
			Endorsed: []partnership.Adoption{{Body: "council", On: cal.Day(2009, 6, 1)}, {Occasion: "forum"}},
			Quorum:   quantity.Ratio{Num: quantity.Of(2, "")}, Rule: partnership.ByConsensus,
		}},
		Meetings: []partnership.Meeting{
			{ID: "m1", Body: "council", On: cal.Day(2013, 11, 6), Title: bilingual("November meeting", "Réunion de novembre"), Present: []partnership.SeatID{"chair"}},
			{
				ID: "m2", Body: "council", On: cal.Day(2013, 11, 20), Again: "m1", Present: []partnership.SeatID{"chair", "agency-1"},
				Decisions: []partnership.Decision{{
					ID: "d1", Title: english("Adopt the strategy"), About: check.At{Kind: "terms", ID: "terms-1"},
					For: []partnership.SeatID{"chair", "agency-1"}, Against: []partnership.SeatID{}, Recused: []partnership.SeatID{"agency-2"},
				}},
			},
		},
		Ground: []partnership.Area{
			{ID: "riverbend-area", Name: english("Riverbend")},
			{ID: "east", Name: english("East end"), Parent: "riverbend-area"},
		},
		Engagements: []partnership.Engagement{
			{
				ID: "forum", Title: bilingual("Forum", "Forum"), Bodies: []partnership.BodyID{"council"}, Areas: []partnership.AreaID{"east"},
				Period: cal.Period{From: cal.Day(2009, 4, 2), To: cal.Day(2009, 4, 2)},
			},
			{ID: "call", Title: bilingual("Call for members", "Appel aux membres"), For: []partnership.BodyID{"council"}},
		},
		Contributions: []partnership.Contribution{{
			ID: "grant", Kind: partnership.Cash, From: "town", Title: bilingual("Grant", "Subvention"),
			Amount: quantity.Money{Minor: 4050000, Currency: "CAD"}, Period: cal.Period{From: cal.Year(2013), To: cal.Year(2013)},
			Schedule: []partnership.Instalment{{Period: cal.Period{From: cal.Month(2013, 4), To: cal.Month(2013, 9)}, Amount: quantity.Money{Minor: 4050000, Currency: "CAD"}}},
		}},
		Adoptions: []partnership.Adoption{{By: "town", Instrument: partnership.Resolution, On: cal.Day(2013, 12, 2)}},
		Processes: []partnership.Process{{
			ID: "steps", Title: bilingual("Three steps", "Trois étapes"),
			Steps: []partnership.Step{
				{ID: "found", Title: bilingual("Council", "Conseil")},
				{
					ID: "strategy", Title: bilingual("Strategy", "Stratégie"), Needs: []partnership.StepID{"found"}, After: []partnership.StepID{"found"},
					Decider: "council", Parts: []partnership.Step{{ID: "draft", Title: english("Draft")}, {ID: "text", Title: english("Text"), After: []partnership.StepID{"draft"}}},
				},
				{ID: "report", Title: bilingual("Report", "Rapport"), Needs: []partnership.StepID{"strategy"}, Yearly: true},
			},
			Rounds: []cal.Period{{From: cal.Year(2014), To: cal.Year(2016), Counting: cal.BothEnds}},
			Events: []partnership.Event{
				{Step: "found", On: cal.Day(2009, 5, 1), Engagement: "forum"},
				{Step: "draft", On: cal.Day(2013, 6, 1)},
				{Step: "text", On: cal.Day(2013, 9, 1)},
				{Step: "strategy", On: cal.Day(2013, 11, 20), Actor: "council"},
				{Step: "report", Year: 1, On: cal.Day(2014, 12, 20), Planned: true},
			},
		}},
		Partnerships: []partnership.Partnership{
			{Entente: partnership.Format, ID: "east-end", Name: english("East End partnership"), Bodies: []partnership.Body{{ID: "council"}}, Follows: "riverbend"},
		},
		Declared: []partnership.Declared{
			{Count: "bodies", Value: quantity.Of(2, "tables")},
			{Count: "organizations", Value: quantity.Quantity{Value: quantity.Int(2), Qualifier: quantity.MoreThan}},
			{Count: "engagements", Value: quantity.Of(2, "")},
			{Count: "seats", Each: "body", Value: quantity.Quantity{Value: quantity.Int(3), Qualifier: quantity.AtMost}},
			{Count: "bodies", Each: "partnership", Value: quantity.Of(1, "")},
			{Count: "residents", Title: english("residents"), Value: quantity.Of(12400, ""), Parts: []quantity.Quantity{quantity.Of(12000, ""), quantity.Of(400, "")}},
		},
		Sections: []partnership.Section{{ID: "thanks", Title: english("Thanks"), State: partnership.Present, Items: []partnership.Statement{{ID: "t1", Text: english("To all who came.")}}}},
		X:        json.RawMessage(`{ "kept" :[1,  2.50], "اسم": "\u00e9"}`),
	}
}

// judgement is the day on which the sound partnership is judged.
var judgement = cal.Day(2013, 12, 4)

func encodedSound(t testing.TB) []byte {
	t.Helper()
	data, err := partnership.Encode(soundPartnership())
	require.NoError(t, err)
	return data
}

// Encode, Decode, Encode gives an equal value and equal bytes.
func TestPartnershipEncoding(t *testing.T) {
	p := soundPartnership()
	first := encodedSound(t)
	q, err := partnership.Decode(first)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(p, q, cmpopts.IgnoreUnexported(partnership.Partnership{})))
	second, err := partnership.Encode(q)
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
	for _, want := range []string{
		`"entente": "partnership/1"`, `{ "kept" :[1,  2.50], "اسم": "\u00e9"}`, `"against": []`, `"qualifier": "more than"`, `"minor": 4050000`,
	} {
		require.Contains(t, string(first), want)
	}
	require.NotContains(t, string(first), `"schemes"`, "what is not stated is not written")

	bare, err := partnership.Encode(&partnership.Partnership{ID: "x"})
	require.NoError(t, err)
	require.Equal(t, "{\n  \"entente\": \"partnership/1\",\n  \"id\": \"x\"\n}\n", string(bare), "a format is written in any case")
	_, err = partnership.Encode(&partnership.Partnership{Entente: "plan/1", ID: "x"})
	require.Error(t, err)
}

// A list that is not stated and one that is stated to be empty stay apart.
func TestPartnershipAbsentAndEmptyDiffer(t *testing.T) {
	read := func(members string) *partnership.Partnership {
		p, err := partnership.Decode([]byte(`{"entente": "partnership/1", "id": "x"` + members + `}`))
		require.NoError(t, err)
		return p
	}
	absent := read("")
	empty := read(`, "organizations": [], "bodies": [{"id": "a"}, {"id": "b", "seats": []}], "meetings": [], "ground": [], "engagements": [],
		"contributions": [], "adoptions": [], "processes": [], "partnerships": [], "roles": [], "terms": []`)
	for _, p := range []*partnership.Partnership{absent, empty} {
		data, err := partnership.Encode(p)
		require.NoError(t, err)
		q, err := partnership.Decode(data)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(p, q, cmpopts.IgnoreUnexported(partnership.Partnership{})))
	}
	require.Nil(t, absent.Organizations)
	require.NotNil(t, empty.Organizations)
	require.NotNil(t, empty.Engagements)
	require.Nil(t, empty.Bodies[0].Seats)
	require.NotNil(t, empty.Bodies[1].Seats)
	require.Nil(t, partnership.NewReview(absent, judgement).Roster())
	require.NotNil(t, partnership.NewReview(empty, judgement).Roster())
}

func TestPartnershipDecodeRefuses(t *testing.T) {
	data := string(encodedSound(t))
	change := func(from, to string) string {
		require.Contains(t, data, from)
		return strings.Replace(data, from, to, 1)
	}
	lines := func(from string) int {
		before, _, found := strings.Cut(data, from)
		require.True(t, found)
		return 1 + strings.Count(before, "\n")
	}
	for _, c := range []struct {
		name, doc     string
		code, pointer string
		line          int
	}{
		{"unknown field", change(`"holder"`, `"person"`), "unknown-field", "/bodies/0/seats/0/person", lines(`"holder"`)},
		{"other case", change(`"again"`, `"Again"`), "unknown-field", "/meetings/1/Again", lines(`"again"`)},
		{"unknown field of a member", change(`"follows": "riverbend"`, `"followed": "riverbend"`), "unknown-field", "/partnerships/0/followed", lines(`"follows"`)},
		{"doubled key", change(`"id": "m1"`, `"id": "m1", "id": "m3"`), "doubled-key", "/meetings/0/id", lines(`"id": "m1"`)},
		{"bad UTF-8", change("Clinic", "Cl\xffnic"), "bad-utf8", "/organizations/2/name/en", lines("Clinic")},
		{"number for a text", change(`"instrument": "resolution"`, `"instrument": 1`), "wrong-type", "/adoptions/0/instrument", lines(`"instrument"`)},
		{"text for a list", change(`"areas": [`, `"areas": "east", "note": [`), "wrong-type", "/areas", lines(`"areas"`)},
		{"null", change(`"again": "m1"`, `"again": null`), "wrong-type", "/meetings/1/again", lines(`"again"`)},
		{"impossible date", change(`"on": "2013-11-06"`, `"on": "2013-11-31"`), "bad-value", "/meetings/0/on", lines(`"2013-11-06"`)},
		{"language tag", change(`"fr": "Conseil"`, `"fr_CA": "Conseil"`), "bad-language", "/bodies/0/name/fr_CA", lines(`"fr": "Conseil"`)},
		{"trailing data", data + "{}", "trailing-data", "", strings.Count(data, "\n") + 1},
		{"nothing", "", "not-a-document", "", 1},
		{"no format", `{"id": "x"}`, "wrong-format", "/entente", 1},
		{"a plan", `{"entente": "plan/1", "id": "x"}`, "wrong-format", "/entente", 1},
		{"a newer major", `{"entente": "partnership/2", "id": "x"}`, "wrong-format", "/entente", 1},
		{"cut off", data[:len(data)/2], "syntax", "", 0},
		{"too deep", `{"entente": "partnership/1", "x": ` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "}", "too-deep", "", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := partnership.Decode([]byte(c.doc))
			require.Nil(t, p, "nothing half-read")
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, "partnership", e.Pkg)
			require.Equal(t, c.code, e.Code)
			if c.pointer != "" {
				require.Equal(t, c.pointer, e.Pointer)
			}
			require.Positive(t, e.Line)
			require.Positive(t, e.Column)
			if c.line > 0 {
				require.Equal(t, c.line, e.Line)
			}
			words := map[string]bool{}
			for _, l := range i18n.Spoken() {
				words[e.Message().In(l)] = true
			}
			require.Len(t, words, 4)
		})
	}
}

// A document of a newer minor version is read, and nothing of it is lost.
func TestPartnershipNewerMinorVersion(t *testing.T) {
	doc := strings.Replace(string(encodedSound(t)), `"partnership/1"`, `"partnership/1.4"`, 1)
	doc = strings.Replace(doc, `"id": "council",`, `"id": "council", "mood": { "of" : "hope"},`, 1)
	doc = strings.Replace(doc, `"language": "en",`, `"language": "en", "voice": [1,2],`, 1)
	p, err := partnership.Decode([]byte(doc))
	require.NoError(t, err)
	out, err := partnership.Encode(p)
	require.NoError(t, err)
	require.Contains(t, string(out), `"mood": { "of" : "hope"}`)
	require.Contains(t, string(out), `"voice": [1,2]`)
	q, err := partnership.Decode(out)
	require.NoError(t, err)
	again, err := partnership.Encode(q)
	require.NoError(t, err)
	require.Equal(t, string(out), string(again))

	p.Bodies = p.Bodies[1:]
	_, err = partnership.Encode(p)
	require.Error(t, err, "the body that held it is gone: it is not lost in silence")
	_, err = partnership.Decode([]byte(strings.Replace(doc, "partnership/1.4", "partnership/1", 1)))
	require.Error(t, err, "this version does not know the field")
}

// The same input gives the same bytes, whatever the number of processors.
func TestPartnershipSameBytes(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	p := soundPartnership()
	p.Organizations, p.Bodies[1].Parent, p.Processes[0].Events[1].Step = nil, "nowhere", "gone"
	data, err := partnership.Encode(p)
	require.NoError(t, err)
	var want []byte
	for _, n := range []int{1, 8} {
		runtime.GOMAXPROCS(n)
		for range 25 {
			p, err := partnership.Decode(data)
			require.NoError(t, err)
			found, err := json.Marshal(partnership.Baseline().Check(partnership.NewReview(p, judgement)))
			require.NoError(t, err)
			again, err := partnership.Encode(p)
			require.NoError(t, err)
			got := slices.Concat(again, found)
			if want == nil {
				want = got
			}
			require.True(t, bytes.Equal(want, got))
		}
	}
}

func TestPartnershipProcess(t *testing.T) {
	p := soundPartnership()
	require.Same(t, &p.Processes[0], p.Process("steps"))
	require.Nil(t, p.Process("none"))
}
