package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

func judged(p *plan.Plan) *check.Result {
	return plan.Baseline().Check(plan.NewReview(p, plan.Given{}))
}

func verdict(t *testing.T, r *check.Result, id check.ID) check.Verdict {
	t.Helper()
	o, ok := r.Outcome(id)
	require.True(t, ok, id)
	return o.Verdict
}

// londonGoals are the six goals of the partnership of London and Middlesex,
// which stand under no priority and have no initiatives.
func londonGoals() *plan.Plan {
	p := &plan.Plan{Entente: plan.Format, ID: "lmlip", Kind: "lip", Language: i18n.EN,
		Title:  i18n.Text{i18n.EN: "London & Middlesex Local Immigration Partnership"},
		Period: cal.Period{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference, Printed: "2013-2016"},
	}
	root := plan.Priority{ID: "all", Implicit: true}
	for i, s := range londonTitles() {
		n := string(rune('1' + i))
		root.Goals = append(root.Goals, plan.Goal{ID: plan.GoalID("goal" + n), Number: n, Title: i18n.Text{i18n.EN: s}})
	}
	p.Priorities = []plan.Priority{root}
	return p
}

func londonTitles() []string {
	return []string{
		"Improved access to services", "Co-ordinated provision of services", "Improved labor market outcomes",
		"Strengthened strategic capacity of municipality on immigration issues",
		"Increased community capacity to respond to emerging needs", "Increased community awareness of immigrant integration needs",
	}
}

func TestF002_OrderedStatements(t *testing.T) {
	objectives := []string{
		"Strengthen local and regional awareness and capacity to integrate immigrants",
		"Help communities put immigration on their overall planning agenda in order for communities to benefit from the successful social and economic integration of immigrants",
		"Strengthen the role of local and regional communities in serving and integrating immigrants",
		"Secure access to a broader range of services for newcomers",
		"Improve the manner in which mainstream service providers address newcomer needs",
		"Improve the coordination of mainstream and settlement services, including language training, health, education, and labour market integration programs",
		"Improve access to the labour market for immigrants",
		"Promote the attraction and retention of newcomers in communities that are in need of population renewal",
	}
	lines := [][2]int{{134, 135}, {136, 139}, {140, 141}, {142, 143}, {146, 147}, {148, 151}, {152, 153}, {154, 157}}
	var list []partnership.Statement
	for i, s := range objectives {
		list = append(list, partnership.Statement{Text: i18n.Text{i18n.EN: s}, Source: check.Source{Title: "V. Esses", Line: lines[i][0], LineEnd: lines[i][1], Quote: s}})
	}
	p := &plan.Plan{Entente: plan.Format, ID: "lip", Sections: []partnership.Section{
		{ID: "call-2008", Title: i18n.Text{i18n.EN: "Objectives"}, Items: list},
		{ID: "call-2010", Title: i18n.Text{i18n.EN: "Objectives"}, Items: list},
	}}
	data, err := plan.Encode(p)
	require.NoError(t, err)
	again, err := plan.Decode(data)
	require.NoError(t, err)
	for _, s := range again.Sections {
		require.Len(t, s.Items, 8)
		require.Equal(t, "Improve access to the labour market for immigrants", s.Items[6].Text[i18n.EN])
		for i := range s.Items {
			require.Equal(t, [2]int{s.Items[i].Source.Line, s.Items[i].Source.LineEnd}, lines[i])
			require.Equal(t, s.Items[i].Text[i18n.EN], s.Items[i].Source.Quote)
		}
	}
}

// TestF009_StatedTotals is the plan's side of it: what is counted is the plan's
// own tree.
func TestF009_StatedTotals(t *testing.T) {
	require.Equal(t, check.Met, verdict(t, judged(windsorEssex()), "GEN-DECLARED-TOTALS"))
	t.Run("F-206", func(t *testing.T) {
		p := windsorEssex()
		p.Priorities[1].Goals = append(p.Priorities[1].Goals, plan.Goal{ID: "g9", Title: i18n.Text{i18n.AR: "هدف"}})
		p.Declared = p.Declared[2:3]
		r := judged(p)
		require.Contains(t, checktest.Places(r), "GEN-DECLARED-TOTALS priority:p2.goals[goals=2]")
		o, _ := r.Outcome("GEN-DECLARED-TOTALS")
		require.Equal(t, 1, o.Breaches)
	})
	t.Run("F-207", func(t *testing.T) {
		p := windsorEssex()
		g := &p.Priorities[1].Goals[0]
		g.Initiatives = append(g.Initiatives, plan.Initiative{ID: "i3-4", Number: "3-4", Title: i18n.Text{i18n.AR: "مبادرة"}})
		p.Declared = p.Declared[4:]
		r := judged(p)
		require.Contains(t, checktest.Places(r), "GEN-DECLARED-TOTALS goal:g3.initiatives[initiatives=3]")
		o, _ := r.Outcome("GEN-DECLARED-TOTALS")
		require.Equal(t, 1, o.Breaches)
	})
	t.Run("F-212", func(t *testing.T) {
		p := windsorEssex()
		p.Declared = p.Declared[:1]
		require.Equal(t, check.Met, verdict(t, judged(p), "GEN-DECLARED-TOTALS"))
		p.Declared[0].Parts[1] = quantity.Of(2, "")
		require.Equal(t, []string{"GEN-DECLARED-TOTALS plan:windsor-essex.declared[priorities=4 parts]"},
			slices.DeleteFunc(checktest.Places(judged(p)), func(s string) bool { return s[:8] != "GEN-DECL" }))
	})
}

func TestF214_ATableReadAsPrintedShowsItsWrongHeading(t *testing.T) {
	p := windsorEssex()
	p.Priorities[0].Goals = append(p.Priorities[0].Goals, p.Priorities[1].Goals...)
	p.Priorities[1].Goals = []plan.Goal{}
	r := judged(p)
	var got []string
	for _, f := range r.Findings {
		got = append(got, string(f.Rule)+" "+f.At.String())
	}
	require.ElementsMatch(t, []string{"GEN-DECLARED-TOTALS priority:p1.goals[goals=2]", "GEN-EMPTY-PRIORITY priority:p2.goals"}, got)
}

func TestF037_SixComponents(t *testing.T) {
	only := func(t *testing.T, change func(p *plan.Plan), want ...string) {
		t.Helper()
		checktest.Match(t, plan.Baseline().Check(changed(change)), want...)
	}
	only(t, nil)
	none := partnership.Section{State: partnership.None}
	for _, c := range []struct {
		rule, at string
		none     func(p *plan.Plan)
		unstated func(p *plan.Plan)
	}{
		{"PLAN-CONTEXT-DEMOGRAPHICS", "context.demographics", func(p *plan.Plan) { p.Context.Demographics = none }, func(p *plan.Plan) { p.Context.State, p.Context.Demographics = "", partnership.Section{} }},
		{"PLAN-CONTEXT-NEEDS", "context.needs", func(p *plan.Plan) { p.Context.Needs = none }, func(p *plan.Plan) { p.Context.State, p.Context.Needs = "", partnership.Section{} }},
		{"PLAN-CONTEXT-ASSETS", "context.assets", func(p *plan.Plan) { p.Context.Assets = none }, func(p *plan.Plan) { p.Context.State, p.Context.Assets = "", partnership.Section{} }},
		{"PLAN-VISION", "vision", func(p *plan.Plan) { p.Vision = none }, func(p *plan.Plan) { p.Vision = partnership.Section{} }},
		{"PLAN-ACTION", "action_plans", func(p *plan.Plan) { p.ActionPlans = []plan.ActionPlan{} }, func(p *plan.Plan) {
			p.ActionPlans = nil
			for i := range p.Priorities {
				for j := range p.Priorities[i].Goals {
					for k := range p.Priorities[i].Goals[j].Initiatives {
						n := &p.Priorities[i].Goals[j].Initiatives[k]
						n.Lead, n.Activities = "town", nil
					}
				}
			}
		}},
		{"PLAN-MONITORING", "monitoring", func(p *plan.Plan) { p.Monitoring = none }, func(p *plan.Plan) { p.Monitoring = partnership.Section{} }},
		{"PLAN-COMMUNICATION", "communication", func(p *plan.Plan) { p.Communication = none }, func(p *plan.Plan) { p.Communication = partnership.Section{} }},
	} {
		t.Run(c.rule, func(t *testing.T) {
			only(t, c.none, c.rule+" plan:riverbend."+c.at)
			only(t, c.unstated, c.rule+" plan:riverbend."+c.at+" ?")
		})
	}
	t.Run("F-038", func(t *testing.T) {
		only(t, func(p *plan.Plan) { p.Context.Needs, p.Context.Assets = partnership.Section{}, partnership.Section{} },
			"PLAN-CONTEXT-ASSETS plan:riverbend.context.assets", "PLAN-CONTEXT-NEEDS plan:riverbend.context.needs")
	})
	t.Run("F-039", func(t *testing.T) {
		only(t, func(p *plan.Plan) { p.Vision.Text = i18n.Text{i18n.EN: " \t\n"} }, "PLAN-VISION plan:riverbend.vision")
	})
	t.Run("F-040", func(t *testing.T) {
		p := soundPlan()
		p.Priorities = []plan.Priority{}
		r := judged(p)
		require.Equal(t, check.Breached, verdict(t, r, "PLAN-PRIORITIES"))
		o, _ := r.Outcome("PLAN-PRIORITIES")
		require.Equal(t, check.Error, o.Severity)
	})
	t.Run("F-042", func(t *testing.T) {
		only(t, func(p *plan.Plan) {
			p.Indicators, p.Outcomes[0].Indicators = []indicators.Indicator{}, nil
			p.Outcomes, p.Priorities[0].Goals[0].Initiatives[0].Outcomes = nil, nil
		}, "PLAN-MONITORING plan:riverbend.monitoring")
	})
	t.Run("F-043", func(t *testing.T) {
		only(t, func(p *plan.Plan) { p.Communication = none }, "PLAN-COMMUNICATION plan:riverbend.communication")
		only(t, func(p *plan.Plan) {
			p.Communication = partnership.Section{State: partnership.Elsewhere, Source: check.Source{Title: "Strategic Multimedia Communication Plan"}}
		})
	})
}

func TestF041_AnActivityWithPartnersAndFunder(t *testing.T) {
	r := plan.Baseline().Check(changed(func(p *plan.Plan) {
		a := &p.Priorities[0].Goals[0].Initiatives[0].Activities[0]
		a.Partners, a.Funding = nil, nil
	}))
	checktest.Match(t, r, "PLAN-ACTIVITY-FUNDER activity:a1.funding", "PLAN-ACTIVITY-PARTNERS activity:a1.partners")
	require.Equal(t, 1, r.Count(check.Warning))
	require.Equal(t, 1, r.Count(check.Advice))
}

// settlementStrategy is the strategy of 2008 for settlement services in the west
// of downtown Toronto, as the slides of 2009 tell of it.
func settlementStrategy() *plan.Plan {
	told := func(s string) partnership.Section {
		return partnership.Section{State: partnership.Present, Items: []partnership.Statement{{Text: i18n.Text{i18n.EN: s}}}}
	}
	return &plan.Plan{Entente: plan.Format, ID: "wdtssp", Language: i18n.EN,
		Title: i18n.Text{i18n.EN: "West Downtown Toronto Settlement Service Strategy 2008"},
		Context: plan.Context{
			Demographics: told("Statistical Research"), Needs: told("Service Needs Review"), Assets: told("Community Mapping"),
		},
		Priorities: []plan.Priority{{ID: "directions", Title: i18n.Text{i18n.EN: "Strategic Directions"}, Goals: []plan.Goal{{ID: "g", Implicit: true}}}},
		// "Strategy Only (No Workplan)"
		ActionPlans: []plan.ActionPlan{},
		Declared:    []partnership.Declared{{Count: "planning tables", Value: quantity.Of(5, "tables")}},
	}
}

func TestF044_ComponentsAsTheSourceStatesThem(t *testing.T) {
	components := []check.ID{"PLAN-CONTEXT-DEMOGRAPHICS", "PLAN-CONTEXT-NEEDS", "PLAN-CONTEXT-ASSETS", "PLAN-VISION", "PLAN-PRIORITIES", "PLAN-ACTION", "PLAN-MONITORING", "PLAN-COMMUNICATION"}
	report := func(p *plan.Plan) map[check.ID]check.Verdict {
		r := judged(p)
		out := map[check.ID]check.Verdict{}
		for _, id := range components {
			out[id] = verdict(t, r, id)
		}
		return out
	}
	want := map[check.ID]check.Verdict{
		"PLAN-CONTEXT-DEMOGRAPHICS": check.Met, "PLAN-CONTEXT-NEEDS": check.Met, "PLAN-CONTEXT-ASSETS": check.Met, "PLAN-PRIORITIES": check.Met,
		"PLAN-ACTION": check.Breached,
		"PLAN-VISION": check.CannotTell, "PLAN-MONITORING": check.CannotTell, "PLAN-COMMUNICATION": check.CannotTell,
	}
	require.Empty(t, cmp.Diff(want, report(settlementStrategy())))
	t.Run("F-153", func(t *testing.T) {
		r := judged(settlementStrategy())
		require.Len(t, r.Findings, 1)
		require.Equal(t, check.ID("PLAN-ACTION"), r.Findings[0].Rule)
	})
	t.Run("Windsor-Essex", func(t *testing.T) {
		got := report(windsorEssex())
		require.Equal(t, check.Met, got["PLAN-PRIORITIES"])
		require.Equal(t, check.CannotTell, got["PLAN-MONITORING"])
		r := judged(windsorEssex())
		require.Empty(t, r.Findings)
		// What the summary says nowhere is unknown once, not seventeen times.
		places := checktest.Places(r)
		for _, s := range []string{
			"PLAN-ACTIVITY-LEAD plan:windsor-essex.priorities ?", "PLAN-ACTION plan:windsor-essex.action_plans ?",
			"IND-OUTCOME-HAS-INDICATOR plan:windsor-essex.indicators ?",
		} {
			require.Contains(t, places, s)
		}
		for _, o := range r.Rules {
			require.LessOrEqual(t, o.Unknowns, 1, o.Rule)
		}
	})
}

func TestF135_LostIsUnknown(t *testing.T) {
	p := settlementStrategy()
	p.Sections = []partnership.Section{{ID: "report", Kind: "wdtssp:report", Title: i18n.Text{i18n.EN: "Project report"}, Sections: []partnership.Section{
		{ID: "learnings", Kind: "report:learnings", Title: i18n.Text{i18n.EN: "PROJECT LEARNINGS"}, State: partnership.Lost},
	}}}
	data, err := plan.Encode(p)
	require.NoError(t, err)
	p, err = plan.Decode(data)
	require.NoError(t, err)
	require.Equal(t, partnership.Lost, p.Sections[0].Sections[0].State)
	rule := plan.RequireParts(check.Spec{ID: "T-REPORT", Severity: check.Warning}, "wdtssp:report", term.Scheme{ID: "report", Terms: []term.Term{{ID: "learnings"}}})
	profile := check.Each(check.New("", "", rule), (*plan.Review).Sections)
	checktest.Match(t, profile.Check(plan.NewReview(p, plan.Given{})), "T-REPORT section:report.sections[learnings] ?")

	t.Run("F-143", func(t *testing.T) {
		require.Contains(t, checktest.Places(judged(p)), "GEN-DECLARED-TOTALS plan:wdtssp.declared[planning tables=5] ?")
	})
	t.Run("F-263", func(t *testing.T) {
		p := windsorEssex()
		figure := func(id, title string) partnership.Section {
			return partnership.Section{ID: partnership.SectionID(id), Title: i18n.Text{i18n.AR: title}, State: partnership.Lost}
		}
		p.Sections = []partnership.Section{
			figure("figure-2", "الشكل 2. هيكل مشاريع فرق مجال السلامة والرفاهية المجتمعية الإقليمية"), figure("figure-3", "الشكل 3. إستراتيجية المشاركة"),
		}
		require.Empty(t, judged(p).Findings)
	})
}

func TestF147_RequiredParts(t *testing.T) {
	template := func(id string, terms ...term.Term) term.Scheme { return term.Scheme{ID: id, Terms: terms} }
	en := func(id, label string) term.Term { return term.Term{ID: id, Label: i18n.Text{i18n.EN: label}} }
	part := func(kind term.Code, state string, text string) partnership.Section {
		return partnership.Section{Kind: kind, State: state, Text: i18n.Text{i18n.EN: text}}
	}
	sections := func(kind term.Code, scheme term.Scheme, parts ...partnership.Section) *check.Result {
		p := settlementStrategy()
		p.Sections = []partnership.Section{{ID: "other"}, {ID: "s", Kind: kind, Title: i18n.Text{i18n.EN: "Review"}, Sections: parts}}
		rule := plan.RequireParts(check.Spec{ID: "T-PARTS", Severity: check.Warning}, kind, scheme)
		return check.Each(check.New("", "", rule), (*plan.Review).Sections).Check(plan.NewReview(p, plan.Given{}))
	}
	review := template("review", en("strengths", "Service Strengths"), en("gaps", "Service Gaps or Areas for Improvement"), en("collaborations", "Existing Collaborations or Collaboration Models"))

	checktest.Match(t, sections("t:review", review,
		part("review:strengths", partnership.Present, "trust"), part("review:gaps", partnership.Present, ""), part("review:collaborations", "", "OCASI")),
		"T-PARTS section:s.sections[gaps]")
	checktest.Match(t, sections("t:review", review, part("review:strengths", partnership.Present, "trust"), part("review:gaps", partnership.None, "")),
		"T-PARTS section:s.sections[gaps]", "T-PARTS section:s.sections[collaborations] ?")

	t.Run("F-017", func(t *testing.T) {
		s := template("assessment", en("needs", "needs"), en("gaps", "gaps"), en("strengths", "strengths"), en("solutions", "possible solutions"))
		r := sections("t:assessment", s, part("assessment:needs", "", "a"), part("assessment:gaps", "", "b"), part("assessment:strengths", "", "c"), part("assessment:solutions", "", "d"))
		checktest.Match(t, r)
		require.Equal(t, check.Met, verdict(t, r, "T-PARTS"))
	})
	t.Run("F-148", func(t *testing.T) {
		s := template("delivery", en("statement", "Overall Strategy Statement"), en("goals", "Goals or Objectives"), en("directions", "Strategic Directions (Foundational & Innovative)"))
		checktest.Match(t, sections("t:delivery", s),
			"T-PARTS section:s.sections[directions] ?", "T-PARTS section:s.sections[goals] ?", "T-PARTS section:s.sections[statement] ?")
	})
	t.Run("F-223", func(t *testing.T) {
		s := template("scan", en("inputs", "Inputs"), en("results", "Results"), en("data", "local data"), en("assets", "community assets"),
			en("indicators", "key population indicators"), en("assessment", "assessment of strengths and resources"))
		for i, parent := range []string{"inputs", "inputs", "results", "results"} {
			s.Terms[2+i].Parent = parent
		}
		inputs := partnership.Section{Kind: "scan:inputs", Sections: []partnership.Section{part("scan:data", "", "a"), part("scan:assets", "", "b")}}
		results := partnership.Section{Kind: "scan:results", Sections: []partnership.Section{part("scan:indicators", "", "c"), part("scan:assessment", partnership.Present, "")}}
		checktest.Match(t, sections("t:scan", s, inputs, results), "T-PARTS section:s.sections[assessment]")
	})
}

func TestF083_LevelsMayBeImplicit(t *testing.T) {
	p := londonGoals()
	r := judged(p)
	require.Empty(t, r.Findings)
	var titles []string
	for _, g := range plan.NewReview(p, plan.Given{}).Goals() {
		titles = append(titles, g.Title[i18n.EN])
	}
	require.Equal(t, londonTitles(), titles)
	t.Run("F-012", func(t *testing.T) {
		require.Empty(t, judged(windsorEssex()).Findings)
		for _, g := range plan.NewReview(windsorEssex(), plan.Given{}).Goals() {
			require.NotContains(t, titles, g.Title.In(i18n.EN))
		}
	})
	t.Run("F-090", func(t *testing.T) {
		p := &plan.Plan{Entente: plan.Format, ID: "lmlip", Language: i18n.EN, Title: i18n.Text{i18n.EN: "LMLIP"},
			Organizations: []partnership.Organization{{ID: "cancer-care", Name: i18n.Text{i18n.EN: "Cancer Care"}}}}
		n := plan.Initiative{ID: "n", Implicit: true}
		for i, s := range []string{
			"Partnership with Cancer Care with focus on diversity training for staff in large health care organization",
			"Settlement providers and other services providing sessions for ESL classes",
			"Welcoming All Voices - Parent Engagement supports", "Immigrant Community Capacity Engagement Project",
			"Supports for seniors", "Engaging Landlords and Tenants", "Multimedia Strategy to increase community awareness if immigrant needs",
		} {
			a := plan.Activity{ID: plan.ActivityID("project" + string(rune('1'+i))), Title: i18n.Text{i18n.EN: s}}
			if i == 0 {
				a.Partners = []partnership.OrgID{"cancer-care"}
			}
			n.Activities = append(n.Activities, a)
		}
		p.Priorities = []plan.Priority{{ID: "p", Implicit: true, Goals: []plan.Goal{{ID: "g", Implicit: true, Initiatives: []plan.Initiative{n}}}}}
		r := plan.NewReview(p, plan.Given{})
		require.Equal(t, 7, r.Count("activities"))
		require.Zero(t, r.Count("priorities")+r.Count("goals")+r.Count("initiatives"))
		for i, a := range r.Activities() {
			require.Equal(t, i == 0, len(a.Helpers) == 1)
		}
	})
}

func TestF205_ThreeLevels(t *testing.T) {
	r := plan.NewReview(windsorEssex(), plan.Given{})
	var walk []string
	var per []int
	for _, p := range r.Priorities() {
		walk = append(walk, p.Number)
		for _, g := range p.Below {
			walk = append(walk, g.Number)
			per = append(per, len(g.Below))
			for _, n := range g.Below {
				walk = append(walk, n.Number)
			}
		}
	}
	require.Len(t, walk, 29)
	require.Equal(t, []string{"1", "1", "1-1", "1-2", "2", "2-1", "2-2", "2", "3"}, walk[:9])
	require.Equal(t, []int{2, 2, 3, 3, 2, 2, 1, 2}, per)
}

func TestF213_SeveralNamesOfOneThing(t *testing.T) {
	form := func(s string, line int) check.Wording {
		return check.Wording{Text: i18n.Text{i18n.AR: s}, Alias: true, Source: check.Source{Title: "Windsor-Essex", Line: line}}
	}
	p := windsorEssex()
	p.Priorities[0].Names = []check.Wording{form("الإدارة السليمة والبيانات", 33)}
	p.Priorities[1].Names = []check.Wording{form("المشاركة وسلامة المجتمعات", 33), form("المجتمعات المشاركة والأمانة", 115)}
	require.Equal(t, check.Met, verdict(t, judged(p), "GEN-LABEL-DRIFT"))
	resolve := func(name string) (ids []plan.PriorityID) {
		for i := range p.Priorities {
			if check.Knows(p.Priorities[i].Title, p.Priorities[i].Names, name) {
				ids = append(ids, p.Priorities[i].ID)
			}
		}
		return ids
	}
	for name, want := range map[string]plan.PriorityID{
		"الحكومة السليمة والبيانات": "p1", "الإدارة السليمة والبيانات": "p1",
		"المجتمعات المشاركة والآمنة": "p2", "المشاركة وسلامة المجتمعات": "p2", "المجتمعات المشاركة والأمانة": "p2",
	} {
		require.Equal(t, []plan.PriorityID{want}, resolve(name), name)
	}
	require.Empty(t, resolve("الحوكمة السليمة والبيانات"))
	stray := form("الحوكمة السليمة والبيانات", 0)
	stray.Alias = false
	p.Priorities[0].Names = append(p.Priorities[0].Names, stray)
	r := judged(p)
	require.Len(t, r.Findings, 1)
	require.Equal(t, check.ID("GEN-LABEL-DRIFT"), r.Findings[0].Rule)
	require.Equal(t, check.Warning, r.Findings[0].Severity)

	t.Run("F-084", func(t *testing.T) {
		p := londonGoals()
		g := p.Priorities[0].Goals
		g[1].Names = []check.Wording{{Text: i18n.Text{i18n.EN: "Co-ordinated  provision of services"}}}
		g[2].Names = []check.Wording{{Text: i18n.Text{i18n.EN: "Improved labor market outcomes for immigrants"}, Alias: true}}
		require.Empty(t, judged(p).Findings)
		g[2].Names[0].Alias = false
		require.Len(t, judged(p).Findings, 1)
	})
	t.Run("F-228", func(t *testing.T) {
		team := func(id partnership.OrgID, short, ar string) partnership.Organization {
			o := partnership.Organization{ID: id, Abbreviation: short, Name: i18n.Text{i18n.AR: ar}}
			if short != "" {
				o.Names = []check.Wording{{Text: i18n.Text{i18n.EN: short}, Alias: true}}
			}
			return o
		}
		p := windsorEssex()
		p.Organizations = []partnership.Organization{
			team("coast", "COAST", "فريق التواصل والدعم خلال الأزمات"), team("ycrt", "YCRT", "فريق الشباب للاستجابة للأزمات"),
			team("mobile", "", "الفريق المتنقل للاستجابة السريعة للأزمات"),
		}
		require.Empty(t, judged(p).Findings)
		for i, name := range []string{"COAST", "ycrt", "الفريق المتنقل للاستجابة السريعة للأزمات"} {
			for j := range p.Organizations {
				require.Equal(t, i == j, check.Knows(p.Organizations[j].Name, p.Organizations[j].Names, name))
			}
		}
	})
}

func TestF087_TwoVersionsOfAFramework(t *testing.T) {
	version := func(id string, names ...string) term.Scheme {
		s := term.Scheme{ID: id}
		for _, n := range names {
			s.Terms = append(s.Terms, term.Term{ID: strings.ReplaceAll(i18n.Fold(n), " ", "-"), Label: i18n.Text{i18n.EN: n}})
		}
		return s
	}
	first := version("london-plan@1", "Economic Prosperity", "Community Vitality", "Creative, Diverse and Innovative City")
	second := version("london-plan@2011-2014", "Strong Economy", "Community Vitality", "A Caring Community")
	second.Period = cal.Period{From: cal.Year(2011), To: cal.Year(2014)}
	x, err := term.NewIndex(first)
	require.NoError(t, err)
	y, err := term.NewIndex(second)
	require.NoError(t, err)
	require.Equal(t, []term.Pair{{From: "community-vitality", To: "community-vitality"}}, term.Match(x, y).Pairs)

	p := londonGoals()
	p.Schemes = []term.Scheme{first, second}
	p.Alignments = []plan.Alignment{
		{ID: "now", To: "london-plan", Version: "2011-2014", Period: second.Period, Terms: []term.Code{"london-plan@2011-2014:community-vitality"}},
		{ID: "then", To: "london-plan", Version: "1", Terms: []term.Code{"london-plan@1:economic-prosperity"}},
	}
	r := judged(p)
	require.Len(t, r.Findings, 1)
	require.Equal(t, "PLAN-ALIGNMENT-DATED alignment:then.period", checktest.Places(r)[0])
	require.Equal(t, check.Advice, r.Findings[0].Severity)
	// A term of the other version is not one of this.
	p.Alignments[0].Terms = []term.Code{"london-plan@2011-2014:economic-prosperity"}
	require.Contains(t, checktest.Places(judged(p)), "TERM-CLOSED alignment:now.terms[london-plan@2011-2014:economic-prosperity]")
}

func TestDamage(t *testing.T) {
	for s, want := range map[string]string{
		"":                            "",
		"plain, with a < b and c > d": "",
		"x <y and z":                  "",
		"a <3":                        "",
		"\ufffd Workplan":             "lost",
		"<ul style=":                  "tag",
		"one<br/>two":                 "tag",
		"</li>":                       "tag",
		"<P CLASS='x'>":               "tag",
		"<!-- note":                   "tag",
		"\u2068Riverbend\u2069":       "",
		"\u2067\u202aA\u202c\u2069":   "",
		"\u2068open":                  "marks",
		"closed\u2069":                "marks",
		"\u202aA\u2069":               "marks",
		"\u2067\u202c\u2069":          "marks",
		"\u2067first\nsecond\u2069":   "marks",
		"\u200f12\u200e":              "", // marks that stand alone
		"“quoted” – ‘so’":             "",
		"ﷺ":                           "",
	} {
		got, _ := plan.Damage(s)
		require.Equal(t, want, got, "%q", s)
	}
}

func FuzzDamage(f *testing.F) {
	f.Add("<ul style=\u2067\ufffd")
	f.Add("\xef\xbf<")
	f.Fuzz(func(t *testing.T, s string) {
		if fault, at := plan.Damage(s); fault != "" && (at < 0 || at >= len(s)) {
			t.Errorf("%q: %s at %d", s, fault, at)
		}
		p := &plan.Plan{Entente: plan.Format, ID: "p", Language: i18n.EN, Title: i18n.Text{i18n.EN: s}, Vision: partnership.Section{Items: []partnership.Statement{{Text: i18n.Text{i18n.AR: s}}}}}
		for _, x := range judged(p).Findings {
			for _, l := range i18n.Spoken() {
				_ = x.Message.In(l)
			}
		}
	})
}

// A planning table fills in a template of three sections; one was left with its
// heading only.
func ExampleRequireParts() {
	review := term.Scheme{ID: "review", Terms: []term.Term{
		{ID: "strengths", Label: i18n.Text{i18n.EN: "Service strengths"}},
		{ID: "gaps", Label: i18n.Text{i18n.EN: "Service gaps"}},
	}}
	rule := plan.RequireParts(check.Spec{ID: "TABLE-REVIEW", Severity: check.Warning}, "table:review", review)
	profile := check.Each(check.New("", "", rule), (*plan.Review).Sections)

	p := &plan.Plan{Sections: []partnership.Section{{
		ID: "housing", Kind: "table:review", Title: i18n.Text{i18n.EN: "Housing table"},
		Sections: []partnership.Section{
			{Kind: review.Code("strengths"), Text: i18n.Text{i18n.EN: "Trust between agencies."}},
			{Kind: review.Code("gaps"), State: partnership.Present},
		},
	}}}
	for _, f := range profile.Check(plan.NewReview(p, plan.Given{})).Findings {
		fmt.Println(f.At, f.Message.In(i18n.EN))
	}
	// Output: section:housing.sections[gaps] “Housing table” says nothing under this heading: Service gaps.
}

// How many initiatives work in each area, where a goal's area holds for all of
// its initiatives.
func ExampleReview_Terms() {
	p := &plan.Plan{
		Schemes: []term.Scheme{{ID: "area", Terms: []term.Term{{ID: "prevention"}, {ID: "response"}}}},
		Priorities: []plan.Priority{{ID: "p", Goals: []plan.Goal{
			{ID: "homes", Terms: []term.Code{"area:prevention"}, Initiatives: []plan.Initiative{{ID: "rent-bank"}, {ID: "suites"}}},
			{ID: "voice", Terms: []term.Code{"area:*"}, Initiatives: []plan.Initiative{{ID: "council"}}},
		}}},
	}
	c, stated := plan.NewReview(p, plan.Given{}).Terms("area")
	fmt.Println(stated, c.Named("prevention"), c.Unnamed(), c.All())
	// Output: true 2 [response] [council]
}
