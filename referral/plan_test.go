package referral_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// crossroads is the need categories of the Informational and Social Crossroads
// of Repentigny, as its description lists them, "including": basic needs with
// three below it, and seven others.
func crossroads() referral.Taxonomy {
	return referral.Taxonomy{Scheme: term.Scheme{
		ID: "need", Open: true, Other: "other",
		Terms: []term.Term{
			{ID: "basic-needs", Label: i18n.Text{i18n.EN: "basic needs"}},
			{ID: "food", Parent: "basic-needs", Label: i18n.Text{i18n.EN: "food"}},
			{ID: "shelter", Parent: "basic-needs", Label: i18n.Text{i18n.EN: "shelter"}},
			{ID: "material-assistance", Parent: "basic-needs", Label: i18n.Text{i18n.EN: "material assistance"}},
			{ID: "personal-family-life", Label: i18n.Text{i18n.EN: "personal or family life"}},
			{ID: "mental-health", Label: i18n.Text{i18n.EN: "mental health"}},
			{ID: "substance-abuse", Label: i18n.Text{i18n.EN: "substance abuse"}},
			{ID: "community", Label: i18n.Text{i18n.EN: "services provided by community organizations"}},
			{ID: "justice", Label: i18n.Text{i18n.EN: "access to justice"}},
			{ID: "consumer", Label: i18n.Text{i18n.EN: "consumer protection"}},
			{ID: "health-care", Label: i18n.Text{i18n.EN: "health care"}},
			{ID: "other"},
		},
	}}
}

// sound is a service of which nothing is left open.
func sound(id string, codes ...string) referral.Service {
	s := referral.Service{
		ID: referral.ServiceID(id), Status: referral.Active, Eligibility: &referral.Rule{}, Area: &referral.Area{Everywhere: true},
		Intake: []string{referral.WalkIn}, Modes: []string{referral.InPerson},
	}
	for _, c := range codes {
		s.Terms = append(s.Terms, []term.Code{term.Code(c)})
	}
	return s
}

func directory(t *testing.T, l referral.Listing) *referral.Directory {
	t.Helper()
	if l.Taxonomies == nil {
		l.Taxonomies = []referral.Taxonomy{crossroads()}
	}
	d, findings := referral.NewDirectory(l)
	require.Empty(t, findings)
	return d
}

func asking(codes ...term.Code) *referral.Query {
	q := &referral.Query{}
	for i, c := range codes {
		q.Needs = append(q.Needs, referral.Need{ID: referral.NeedID("n" + strconv.Itoa(i+1)), Terms: []term.Code{c}})
	}
	return q
}

func offers(list []referral.Candidate) []string {
	out := []string{}
	for _, c := range list {
		out = append(out, string(c.Offer))
	}
	return out
}

func reason(t *testing.T, list []referral.Reason, filter string) referral.Reason {
	t.Helper()
	for _, r := range list {
		if r.Filter == filter {
			return r
		}
	}
	t.Fatalf("no reason of filter %s", filter)
	return referral.Reason{}
}

func TestF165_NeedCategoriesAsATwoLevelOpenScheme(t *testing.T) {
	x, err := term.NewIndex(crossroads().Scheme)
	require.NoError(t, err)
	require.Equal(t, []string{"basic-needs", "food", "shelter", "material-assistance"}, x.Under("basic-needs"))
	require.Len(t, x.Top(), 8+1, "eight are named, and the rest")

	d := directory(t, referral.Listing{Services: []referral.Service{sound("pantry", "need:food"), sound("counsel", "need:justice")}})
	got, err := d.Route(nil, asking("need:basic-needs"), 0, nil)
	require.NoError(t, err)
	require.Equal(t, []string{"pantry"}, offers(got))
	require.Equal(t, quantity.Yes, got[0].Answer)
	require.Equal(t, referral.MatchBelow, got[0].Match)

	t.Run("F-166 an unlisted category counts within the others", func(t *testing.T) {
		d := directory(t, referral.Listing{Services: []referral.Service{sound("repair", "need:bicycle-repair"), sound("sundry", "need:other")}})
		got, err := d.Route(nil, asking("need:other"), 0, nil)
		require.NoError(t, err)
		require.Equal(t, []string{"sundry", "repair"}, offers(got))
		got, err = d.Route(nil, asking("need:bicycle-repair"), 0, nil)
		require.NoError(t, err)
		require.Equal(t, []string{"repair", "sundry"}, offers(got))
		require.Equal(t, quantity.CannotTell, got[1].Answer, "the others may have it")
		q := asking("need:piano-lessons")
		require.Equal(t, []referral.Unmet{{Category: "need:other", Gap: referral.NoService, Count: 1}},
			directory(t, referral.Listing{}).Unmet(func(yield func(*referral.Query, []referral.Result) bool) {
				yield(q, directory(t, referral.Listing{Services: []referral.Service{sound("pantry", "need:food")}}).Plan(q, nil))
			}), "it is counted")
	})
}

func TestF167_SeveralNeedsInOneCall(t *testing.T) {
	d := directory(t, referral.Listing{Services: []referral.Service{sound("pantry", "need:food"), sound("counsel", "need:justice")}})
	got := d.Plan(asking("need:food", "need:justice"), nil)
	require.Len(t, got, 2)
	require.Equal(t, []string{"pantry"}, offers(got[0].Candidates))
	require.Equal(t, []string{"counsel"}, offers(got[1].Candidates))

	t.Run("F-175 what is not there is named, and nothing dropped", func(t *testing.T) {
		got := d.Plan(asking("need:food", "need:shelter"), nil)
		require.Len(t, got, 2)
		require.Empty(t, got[0].Gap)
		require.Equal(t, referral.NeedID("n2"), got[1].Need)
		require.Equal(t, referral.NoService, got[1].Gap)
		require.Equal(t, 2, got[1].Funnel.By(referral.ByTerm))
	})
}

// towns is six municipalities, of which only Repentigny is named in the source.
func towns() []partnership.Area {
	list := []partnership.Area{{ID: "mrc"}, {ID: "repentigny", Parent: "mrc"}}
	for i := range 5 {
		list = append(list, partnership.Area{ID: partnership.AreaID("town" + strconv.Itoa(i+2)), Parent: "mrc"})
	}
	return append(list, partnership.Area{ID: "seventh"})
}

func TestF168_OrderedCandidatesWithReasonsOrAnUnmetNeed(t *testing.T) {
	far := sound("c", "need:food")
	far.Area = &referral.Area{Units: []partnership.AreaID{"seventh"}}
	d := directory(t, referral.Listing{Areas: towns(), Services: []referral.Service{sound("b", "need:food"), far, sound("a", "need:food")}})
	q := asking("need:food")
	q.From.Unit = "repentigny"
	got, err := d.Route(nil, q, 0, nil)
	require.NoError(t, err)
	require.Equal(t, []string{"a", "b"}, offers(got), "equal ones by id")
	f, err := d.Funnel(q, 0, nil)
	require.NoError(t, err)
	require.Equal(t, 3, f.Offers)
	require.Equal(t, 1, f.By(referral.ByArea))
	require.Equal(t, 2, f.Suitable)
	require.Equal(t, []string{"c"}, offers(f.Near))
	require.Equal(t, referral.ByArea, f.Near[0].Fails)

	only := directory(t, referral.Listing{Areas: towns(), Services: []referral.Service{far}})
	none := only.Plan(q, nil)[0]
	require.Empty(t, none.Candidates)
	require.Equal(t, referral.NoService, none.Gap)
	require.Equal(t, 1, none.Funnel.By(referral.ByArea))
}

func TestF172_AreaServedIsAHardFilter(t *testing.T) {
	s := sound("isc", "need:food")
	s.Area = &referral.Area{}
	for _, a := range towns()[1:7] {
		s.Area.Units = append(s.Area.Units, a.ID)
	}
	d := directory(t, referral.Listing{Areas: towns(), Services: []referral.Service{s}})
	q := asking("need:food")
	for _, a := range towns()[1:7] {
		q.From.Unit = a.ID
		answer, _, err := d.Explain(q, 0, "isc", nil)
		require.NoError(t, err)
		require.Equal(t, quantity.Yes, answer, a.ID)
	}
	q.From.Unit = "seventh"
	answer, reasons, err := d.Explain(q, 0, "isc", nil)
	require.NoError(t, err)
	require.Equal(t, quantity.No, answer)
	why := reason(t, reasons, referral.ByArea)
	require.Equal(t, quantity.No, why.Answer)
	require.Equal(t, []string{"repentigny", "town2", "town3", "town4", "town5", "town6"}, why.Stated, "to live in one of these would change it")
	require.Len(t, reasons, len(referral.Filters()), "no filter is left out")
	q.From.Unit = ""
	answer, reasons, err = d.Explain(q, 0, "isc", nil)
	require.NoError(t, err)
	require.Equal(t, quantity.CannotTell, answer)
	require.NotEmpty(t, reason(t, reasons, referral.ByArea).Ask().In(i18n.FR))
}

func TestF173_UrgencyAgainstTheScopeOfAService(t *testing.T) {
	s := sound("isc", "need:food")
	s.Urgencies = []string{"non-urgent"}
	d := directory(t, referral.Listing{Services: []referral.Service{s}})
	q := asking("need:food")
	q.Needs[0].Urgency = "urgent"
	got, err := d.Route(nil, q, 0, nil)
	require.NoError(t, err)
	require.Empty(t, got)
	answer, reasons, err := d.Explain(q, 0, "isc", nil)
	require.NoError(t, err)
	require.Equal(t, quantity.No, answer)
	why := reason(t, reasons, referral.ByUrgency)
	require.Equal(t, quantity.No, why.Answer)
	require.Equal(t, []string{"non-urgent"}, why.Stated)
	require.Contains(t, why.Message().In(i18n.EN), "non-urgent")
	require.Equal(t, referral.NotEligible, d.Plan(q, nil)[0].Gap)
	q.Needs[0].Urgency = ""
	answer, reasons, _ = d.Explain(q, 0, "isc", nil)
	require.Equal(t, quantity.CannotTell, answer)
	require.NotEmpty(t, reason(t, reasons, referral.ByUrgency).Ask().In(i18n.AR))
}

func TestF177_UnmetNeedsGroupedForPlanners(t *testing.T) {
	full := sound("beds", "need:shelter")
	full.Capacity = []referral.Capacity{{Available: new(int64(0)), AsOf: cal.Day(2026, 5, 4)}}
	d := directory(t, referral.Listing{Areas: towns(), Services: []referral.Service{sound("pantry", "need:food"), full}})
	var queries []*referral.Query
	ask := func(unit partnership.AreaID, codes ...term.Code) {
		q := asking(codes...)
		q.From.Unit, q.At = unit, time.Date(2026, 5, 4, 15, 0, 0, 0, time.UTC)
		for i := range q.Needs {
			q.Needs[i].Room = q.Needs[i].Terms[0] == "need:shelter"
		}
		queries = append(queries, q)
	}
	ask("repentigny", "need:shelter", "need:justice")
	ask("repentigny", "need:shelter", "need:food")
	ask("town2", "need:justice", "need:shelter")
	ask("", "need:mental-health")
	needs := 0
	got := d.Unmet(func(yield func(*referral.Query, []referral.Result) bool) {
		for _, q := range queries {
			results := d.Plan(q, nil)
			for _, r := range results {
				if len(r.Candidates) == 0 {
					needs++
				}
			}
			if !yield(q, results) {
				return
			}
		}
	})
	require.Equal(t, []referral.Unmet{
		{Category: "need:basic-needs", Area: "repentigny", Gap: referral.NoCapacity, Count: 2},
		{Category: "need:basic-needs", Area: "town2", Gap: referral.NoCapacity, Count: 1},
		{Category: "need:justice", Area: "repentigny", Gap: referral.NoService, Count: 1},
		{Category: "need:justice", Area: "town2", Gap: referral.NoService, Count: 1},
		{Category: "need:mental-health", Gap: referral.NoService, Count: 1},
	}, got)
	sum := 0
	for _, u := range got {
		sum += u.Count
	}
	require.Equal(t, needs, sum)
}

// Nothing asked, nothing held, and more declared than anybody looks through:
// answered, and soon.
func TestNothingAndTooMuch(t *testing.T) {
	for _, d := range []*referral.Directory{nil, {}, directory(t, referral.Listing{Services: []referral.Service{sound("s", "need:food")}})} {
		require.Empty(t, d.Plan(nil, nil))
		require.Equal(t, [][]referral.Result{nil, {}}, d.Assign([]*referral.Query{nil, {}}, nil))
		_, err := d.Route(nil, nil, 0, nil)
		require.Error(t, err)
		_, err = d.Funnel(nil, 0, nil)
		require.Error(t, err)
		_, _, err = d.Explain(nil, 0, "s", nil)
		require.Error(t, err)
	}

	s := sound("s", "need:food")
	s.Eligibility = &referral.Rule{Fact: "status", Is: []string{"refugee"}}
	d := directory(t, referral.Listing{Services: []referral.Service{s}})
	q := asking("need:food")
	for i := range 20 * referral.MaxFacts {
		m := strconv.Itoa(i)
		q.Needs[0].For = append(q.Needs[0].For, m)
		q.Facts = append(q.Facts, referral.Fact{Name: "status", Member: m, Values: []string{"refugee"}})
	}
	for range 2 {
		results := d.Plan(q, nil)
		require.Len(t, results[0].Candidates, 1)
		require.Equal(t, quantity.CannotTell, results[0].Candidates[0].Answer)
		q.Facts = nil // so many members are too many as well
	}
}
