package plan_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

func TestF210_AGoalsTermHoldsForItsInitiatives(t *testing.T) {
	c, stated := plan.NewReview(windsorEssex(), plan.Given{}).Terms("area")
	require.True(t, stated)
	got := map[string]int{}
	sum := len(c.All())
	for _, s := range frameworkAreas().Terms {
		got[s.ID] = c.Named(s.ID)
		sum += c.Named(s.ID)
	}
	require.Empty(t, cmp.Diff(map[string]int{"prevention": 7, "social-development": 3, "crisis-response": 2, "risk-intervention": 1}, got))
	require.Equal(t, []string{"i1-1", "i1-2", "i2-1", "i2-2"}, c.All())
	require.Equal(t, 17, sum)
	require.Equal(t, 17, c.Items())

	t.Run("F-231", func(t *testing.T) {
		c, _ := plan.NewReview(windsorEssex(), plan.Given{}).GoalTerms("area")
		single := int64(c.Items() - len(c.All()))
		for id, want := range map[string]string{"prevention": "3/6", "crisis-response": "1/6"} {
			r := quantity.Ratio{Num: quantity.Of(int64(c.Named(id)), ""), Den: quantity.Of(single, "")}
			require.Equal(t, want, r.Num.Value.String()+"/"+r.Den.Value.String())
		}
	})
}

func TestF211_TheAllMarkerIsExpandedOnDemand(t *testing.T) {
	p := windsorEssex()
	c, _ := plan.NewReview(p, plan.Given{}).GoalTerms("area")
	require.Equal(t, []string{"g1", "g2"}, c.All())
	require.Equal(t, []term.Code{"area:*"}, p.Priorities[0].Goals[0].Terms)

	x, err := term.NewIndex(frameworkAreas())
	require.NoError(t, err)
	require.Len(t, x.Expand("area:*"), 4)
	require.Equal(t, 8, len(c.All())*len(x.Expand("area:*")))
	var per []int
	pairs := 0
	for _, id := range []string{"social-development", "prevention", "risk-intervention", "crisis-response"} {
		n := c.Within(id) + len(c.All())
		per = append(per, n)
		pairs += n
	}
	require.Equal(t, []int{3, 5, 3, 3}, per)
	require.Equal(t, 14, pairs)
}

func TestF219_ItemsCarryTermsOfSeveralSchemes(t *testing.T) {
	p := windsorEssex()
	p.Priorities[1].Goals[0].Initiatives[0].Terms = []term.Code{"lever:advocacy", "lever:delivery", "lever:advocacy"}
	r := plan.NewReview(p, plan.Given{})
	require.Len(t, levers().Terms, 6)
	c, stated := r.Terms("lever")
	require.True(t, stated)
	require.Equal(t, []int{1, 1, 0}, []int{c.Named("advocacy"), c.Named("delivery"), c.Named("capital")})
	require.Len(t, c.Without(), 16)
	areas, _ := r.Terms("area")
	require.Equal(t, 7, areas.Named("prevention"))

	scheme := func(id string, terms ...string) term.Scheme {
		s := term.Scheme{ID: id}
		for _, t := range terms {
			s.Terms = append(s.Terms, term.Term{ID: t})
		}
		return s
	}
	t.Run("F-149 F-150", func(t *testing.T) {
		p := windsorEssex()
		p.Schemes = append(p.Schemes, scheme("direction", "foundational", "innovative"), scheme("service", "continuation", "expansion", "coordination"))
		p.Priorities[0].Goals[0].Initiatives[0].Terms = []term.Code{"direction:innovative", "service:coordination"}
		r := plan.NewReview(p, plan.Given{})
		for s, id := range map[string]string{"direction": "innovative", "service": "coordination"} {
			c, stated := r.Terms(s)
			require.True(t, stated)
			require.Equal(t, 1, c.Named(id))
		}
	})
	t.Run("F-151", func(t *testing.T) {
		var list []plan.Initiative
		for i := range 151 {
			id := strconv.Itoa(i + 1)
			list = append(list, plan.Initiative{ID: plan.InitiativeID("d" + id), Title: i18n.Text{i18n.EN: "Direction " + id}})
		}
		p := &plan.Plan{Entente: plan.Format, ID: "wdtssp", Schemes: []term.Scheme{scheme("triage", "practical", "wishful-thinking")},
			Priorities: []plan.Priority{{ID: "p", Implicit: true, Goals: []plan.Goal{{ID: "g", Implicit: true, Initiatives: list}}}},
			Declared:   []partnership.Declared{{Count: "initiatives", Value: quantity.Quantity{Value: quantity.Int(150), Qualifier: quantity.MoreThan}}}}
		r := plan.NewReview(p, plan.Given{})
		c, stated := r.Terms("triage")
		require.False(t, stated, "a share cannot be told")
		require.Len(t, c.Without(), 151)
		o, _ := plan.Baseline().Check(r).Outcome("GEN-DECLARED-TOTALS")
		require.Equal(t, check.Met, o.Verdict)
	})
	t.Run("F-227", func(t *testing.T) {
		p := windsorEssex()
		p.Schemes = append(p.Schemes, scheme("level", "federal", "provincial", "municipal"))
		p.Priorities[1].Goals[0].Initiatives[2].Terms = []term.Code{"lever:advocacy", "level:provincial", "level:federal"}
		p.Priorities[2].Goals[0].Initiatives[1].Terms = []term.Code{"lever:advocacy", "level:*"} // "intergovernmental"
		r := plan.NewReview(p, plan.Given{})
		levels, _ := r.Terms("level")
		require.Equal(t, []int{1, 1, 0}, []int{levels.Named("provincial"), levels.Named("federal"), levels.Named("municipal")})
		require.Equal(t, []string{"i5-2"}, levels.All())
		levers, _ := r.Terms("lever")
		require.Equal(t, 2, levers.Named("advocacy"))
		require.Contains(t, levers.Without(), "i7-1")
	})
	t.Run("F-260", func(t *testing.T) {
		s := scheme("aim", "attraction", "retention")
		s.Terms[1].Note = i18n.Text{i18n.EN: "Retention is important for attraction"}
		w := term.Crosswalk{From: "aim", To: "aim", Pairs: []term.Pair{{From: "retention", To: "attraction"}}}
		require.Equal(t, []string{"attraction"}, w.Map("retention"))
	})
	t.Run("F-261", func(t *testing.T) {
		p := windsorEssex()
		p.Schemes = append(p.Schemes, scheme("target", "targeted-areas", "priority-neighbourhoods"))
		list := p.Priorities[3].Goals[1].Initiatives
		list[0].Terms, list[1].Terms = []term.Code{"target:targeted-areas"}, []term.Code{"target:priority-neighbourhoods"}
		c, _ := plan.NewReview(p, plan.Given{}).Terms("target")
		require.Empty(t, c.Unnamed())
		require.Len(t, c.Without(), 15)
	})
}

func TestF230_AClosedListRefusesAFifthArea(t *testing.T) {
	p := windsorEssex()
	c, _ := plan.NewReview(p, plan.Given{}).GoalTerms("area")
	var used []int
	for _, s := range frameworkAreas().Terms {
		used = append(used, c.Named(s.ID))
	}
	require.Equal(t, []int{1, 3, 1, 1}, used)
	require.Len(t, c.All(), 2)

	o, _ := plan.Baseline().Check(plan.NewReview(p, plan.Given{})).Outcome("TERM-CLOSED")
	require.Equal(t, check.Met, o.Verdict)
	p.Priorities[0].Goals[0].Terms = []term.Code{"area:recovery"}
	res := plan.Baseline().Check(plan.NewReview(p, plan.Given{}))
	require.Contains(t, checktest.Places(res), "TERM-CLOSED goal:g1.terms[area:recovery]")
	o, _ = res.Outcome("TERM-CLOSED")
	require.Equal(t, check.Warning, o.Severity)
	x, err := term.NewIndex(frameworkAreas())
	require.NoError(t, err)
	_, _, err = x.Place("recovery")
	require.Error(t, err)
}

func TestF085_ASecondClassificationIsNotRelatedByItself(t *testing.T) {
	p := londonGoals()
	p.Schemes = []term.Scheme{{ID: "theme", Terms: []term.Term{
		{ID: "supports", Label: i18n.Text{i18n.EN: "Supports and Services for Immigrants"}},
		{ID: "communication", Label: i18n.Text{i18n.EN: "Communication and Access to Information"}},
		{ID: "host", Label: i18n.Text{i18n.EN: "Host Community"}},
		{ID: "providers", Label: i18n.Text{i18n.EN: "Supports for Service Providers"}},
		{ID: "advocacy", Label: i18n.Text{i18n.EN: "Advocacy/Systemic Change"}},
	}}}
	r := plan.NewReview(p, plan.Given{})
	_, stated := r.GoalTerms("theme")
	require.False(t, stated)
	_, stated = r.GoalTerms("sub-council")
	require.False(t, stated, "no such scheme")
	p.Priorities[0].Goals[0].Terms = []term.Code{"theme:supports"}
	c, stated := plan.NewReview(p, plan.Given{}).GoalTerms("theme")
	require.True(t, stated)
	require.Equal(t, 1, c.Named("supports"))
	require.Len(t, c.Without(), 5)
}

func TestSchemeByVersion(t *testing.T) {
	p := windsorEssex()
	p.Schemes = []term.Scheme{{ID: "plan@2007"}, {ID: "plan@2011"}}
	r := plan.NewReview(p, plan.Given{})
	for id, want := range map[string]string{"plan@2011": "plan@2011", "plan": "plan@2007", "other": "", "plan@2015": ""} {
		s, ok := r.Scheme(id)
		require.Equal(t, want, s.ID)
		require.Equal(t, want != "", ok)
	}
}
