package plan_test

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
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

var update = flag.Bool("update", false, "write the golden files anew")

func both(en, fr string) i18n.Text { return i18n.Text{i18n.EN: en, i18n.FR: fr} }

func present(en, fr string) partnership.Section {
	return partnership.Section{State: partnership.Present, Text: both(en, fr)}
}

// soundPlan is a plan of an invented town that no rule of Baseline finds fault
// with and that leaves none in doubt. Every rule has something to look at.
func soundPlan() *plan.Plan {
	whole := func(n int64) *quantity.Quantity {
		q := quantity.Of(n, "persons")
		return &q
	}
	percent := func(n int64) *quantity.Quantity {
		q := quantity.Of(n, "percent")
		return &q
	}
	activity := func(id, number, en, fr string, from, to cal.Date) plan.Activity {
		return plan.Activity{
			ID: plan.ActivityID(id), Number: number, Title: both(en, fr), Lead: "library", Partners: []partnership.OrgID{"town"},
			Period:  cal.Period{From: from, To: to},
			Funding: []partnership.Contribution{{From: "town", Kind: partnership.Cash}},
		}
	}
	return &plan.Plan{
		Entente: plan.Format, ID: "riverbend", Kind: "cswb",
		Title:    both("Riverbend plan", "Plan de Riverbend"),
		Language: i18n.EN, Languages: []i18n.Lang{i18n.EN, i18n.FR},
		Period: cal.Period{From: cal.Day(2024, 1, 1), To: cal.Day(2027, 12, 31)},
		Context: plan.Context{
			State:        partnership.Present,
			Demographics: present("12,400 people live here (2021 census).", "12 400 personnes vivent ici (recensement de 2021)."),
			Needs:        present("Housing comes first.", "Le logement vient en premier."),
			Assets:       partnership.Section{State: partnership.Elsewhere, Source: check.Source{Title: "Asset map, 2023"}},
			Risks:        []plan.Risk{{ID: "risk-rent", Title: both("Rising rents", "Hausse des loyers"), Terms: []term.Code{"area:prevention"}}},
		},
		Vision:        present("A town where everyone is at home.", "Une ville où chacun est chez soi."),
		Monitoring:    present("Measured every year.", "Mesuré chaque année."),
		Communication: present("Published on the town’s site.", "Publié sur le site de la ville."),
		Priorities: []plan.Priority{
			{ID: "homes", Number: "1", Title: both("Homes", "Logement"), Goals: []plan.Goal{
				{ID: "g1", Number: "1", Title: both("Affordable homes", "Logements abordables"), Terms: []term.Code{"area:prevention"}, Initiatives: []plan.Initiative{
					{ID: "i11", Number: "1-1", Title: both("Rent bank", "Banque de loyer"), Outcomes: []plan.OutcomeID{"fewer"}, Activities: []plan.Activity{
						activity("a1", "1-1-1", "Open the rent bank", "Ouvrir la banque de loyer", cal.Month(2024, 2), cal.Month(2024, 9)),
						activity("a2", "1-1-2", "Tell tenants", "Informer les locataires", cal.Year(2025), cal.Year(2025)),
					}},
					{ID: "i12", Number: "1-2", Title: both("Second suites", "Logements accessoires"), Terms: []term.Code{"theme:zoning"}, Activities: []plan.Activity{
						activity("a3", "1-2-1", "Amend the by-law", "Modifier le règlement", cal.Day(2026, 1, 1), cal.Day(2026, 6, 30)),
					}},
				}},
				{ID: "g2", Number: "2", Title: both("Warm homes", "Logements chauds"), Terms: []term.Code{"area:*"}, Initiatives: []plan.Initiative{
					{ID: "i21", Number: "2-1", Title: both("Heating fund", "Fonds de chauffage"), Activities: []plan.Activity{
						activity("a4", "2-1-1", "Find donors", "Trouver des donateurs", cal.Month(2024, 5), cal.Date{}),
					}},
				}},
			}},
			{ID: "voice", Number: "2", Title: both("Voice", "Participation"),
				Names: []check.Wording{{Text: both("Having a say", "Avoir voix au chapitre"), Alias: true}, {Text: i18n.Text{i18n.EN: "Voice"}}},
				Goals: []plan.Goal{
					{ID: "g3", Number: "3", Title: both("Everyone is heard", "Chacun est entendu"), Initiatives: []plan.Initiative{
						{ID: "i31", Number: "3-1", Title: both("Youth council", "Conseil des jeunes"), Activities: []plan.Activity{
							activity("a5", "3-1-1", "First sitting", "Première séance", cal.Day(2024, 10, 1), cal.Day(2024, 10, 1)),
						}},
					}},
				}},
		},
		ActionPlans: []plan.ActionPlan{{ID: "y1", Period: cal.Period{From: cal.Year(2024), To: cal.Year(2024)}, Activities: []plan.ActivityID{"a1", "a4"}}},
		Outcomes:    []plan.Outcome{{ID: "fewer", Title: both("Fewer evictions", "Moins d’expulsions"), Indicators: []indicators.ID{"evictions"}}},
		Indicators: []indicators.Indicator{
			{ID: "evictions", Name: both("Evictions", "Expulsions"), Kind: indicators.Rate, Per: 1000, Population: both("tenant households", "ménages locataires"),
				Unit: "percent", Direction: indicators.Decrease, Level: indicators.Ultimate, Source: both("tribunal", "tribunal"), Method: both("orders counted", "ordonnances comptées"),
				Frequency: "yearly", Responsible: "town", Baseline: &indicators.Baseline{Value: percent(9), On: cal.Year(2023)},
				Targets: []indicators.Target{{By: cal.Year(2027), Value: percent(5)}}},
			{ID: "heard", Name: both("People heard", "Personnes entendues"), Kind: indicators.Count, Unit: "persons",
				Direction: indicators.Increase, Source: both("minutes", "procès-verbaux"), Method: both("sign-in sheets", "feuilles de présence"),
				Frequency: "yearly", Responsible: "library", Baseline: &indicators.Baseline{FromZero: true},
				Targets: []indicators.Target{{By: cal.Year(2027), Value: whole(400)}}},
		},
		Alignments: []plan.Alignment{{ID: "al", To: "county", Title: both("County plan", "Plan du comté"), Period: cal.Period{From: cal.Year(2022), To: cal.Year(2026)}, Entities: []string{"g1"}}},
		Declared: []partnership.Declared{
			{Count: "goals", Value: quantity.Of(3, "")},
			{Count: "initiatives", Each: "goal", Value: quantity.Quantity{Value: quantity.Int(2), Qualifier: quantity.AtMost}},
			{Count: "residents", Value: quantity.Of(12400, ""), Parts: []quantity.Quantity{quantity.Of(12000, ""), quantity.Of(400, "")}},
		},
		Sections:      []partnership.Section{{ID: "thanks", Title: both("Thanks", "Remerciements"), Text: both("To all who came.", "À tous ceux qui sont venus.")}},
		Organizations: []partnership.Organization{{ID: "town", Name: both("Town of Riverbend", "Ville de Riverbend")}, {ID: "library", Name: i18n.Text{i18n.EN: "Public Library"}}},
		Bodies: []partnership.Body{
			{ID: "table", Name: i18n.Text{i18n.EN: "Planning table"}, Seats: []partnership.Seat{{ID: "chair", Org: "town"}}},
			{ID: "housing-group", Name: i18n.Text{i18n.EN: "Housing group"}, Parent: "table"},
		},
		Areas: []partnership.Area{{ID: "all", Name: i18n.Text{i18n.EN: "Riverbend"}}, {ID: "east", Name: i18n.Text{i18n.EN: "East end"}, Parent: "all"}},
		Engagements: []partnership.Engagement{{ID: "forum", Title: both("Forum", "Forum"), Period: cal.Period{From: cal.Day(2023, 5, 3), To: cal.Day(2023, 5, 3)},
			Audiences: []term.Code{"audience:residents"}, Reached: whole(86), Findings: []i18n.Text{both("Rents are too high.", "Les loyers sont trop élevés.")}}},
		Adoptions:  []partnership.Adoption{{By: "town", Instrument: partnership.Resolution, On: cal.Day(2023, 12, 11)}},
		NextReview: cal.Month(2025, 11),
		Schemes: []term.Scheme{
			{ID: "area", Title: both("Areas", "Domaines"), Terms: []term.Term{{ID: "prevention", Label: both("Prevention", "Prévention")}, {ID: "response", Label: both("Response", "Intervention")}}},
			{ID: "theme", Title: both("Themes", "Thèmes"), Open: true, Terms: []term.Term{{ID: "zoning", Label: both("Zoning", "Zonage")}}},
		},
	}
}

// changed is a review of the sound plan with one thing changed.
func changed(change func(p *plan.Plan)) *plan.Review {
	p := soundPlan()
	if change != nil {
		change(p)
	}
	return plan.NewReview(p, plan.Given{})
}

func TestBaselineFindsNothingInASoundPlan(t *testing.T) {
	checktest.Match(t, plan.Baseline().Check(changed(nil)))
	res := plan.Baseline().Check(measured(nil))
	checktest.Match(t, res)
	for _, o := range res.Rules {
		if o.Verdict != check.Met {
			t.Errorf("%s is %q; want met", o.Rule, o.Verdict)
		}
	}
}

type baselineCase = checktest.Case[*plan.Review]

// baselineCases are the sound plan with one thing changed, for every rule.
func baselineCases() []baselineCase {
	var out []baselineCase
	for s := range plan.Baseline().Specs() {
		out = append(out, baselineCase{Rule: s.ID, Name: "sound", Value: measured(nil)})
	}
	breach := func(rule check.ID, name string, change func(p *plan.Plan), at ...string) {
		out = append(out, baselineCase{Rule: rule, Name: name, Value: changed(change), Want: at})
	}
	unknown := func(rule check.ID, name string, change func(p *plan.Plan), at ...string) {
		out = append(out, baselineCase{Rule: rule, Name: name, Value: changed(change), Unknown: at})
	}
	met := func(rule check.ID, name string, change func(p *plan.Plan)) {
		out = append(out, baselineCase{Rule: rule, Name: name, Value: changed(change)})
	}
	skipped := func(rule check.ID, name string, change func(p *plan.Plan)) {
		out = append(out, baselineCase{Rule: rule, Name: name, Value: changed(change), Skipped: true})
	}
	first := func(p *plan.Plan) *plan.Activity { return &p.Priorities[0].Goals[0].Initiatives[0].Activities[0] }
	activities := func(p *plan.Plan, do func(a *plan.Activity)) {
		for i := range p.Priorities {
			for j := range p.Priorities[i].Goals {
				for k := range p.Priorities[i].Goals[j].Initiatives {
					n := &p.Priorities[i].Goals[j].Initiatives[k]
					for l := range n.Activities {
						do(&n.Activities[l])
					}
				}
			}
		}
	}
	initiatives := func(p *plan.Plan, do func(n *plan.Initiative)) {
		for i := range p.Priorities {
			for j := range p.Priorities[i].Goals {
				for k := range p.Priorities[i].Goals[j].Initiatives {
					do(&p.Priorities[i].Goals[j].Initiatives[k])
				}
			}
		}
	}

	breach("GEN-ID-UNIQUE", "blank", func(p *plan.Plan) { p.Priorities[1].Goals[0].ID = " " }, "goal:#1/0.id")
	breach("GEN-ID-UNIQUE", "doubled", func(p *plan.Plan) { p.Outcomes[0].ID = "homes"; p.Priorities[0].Goals[0].Initiatives[0].Outcomes = nil }, "priority:#0.id")
	breach("GEN-ID-UNIQUE", "position", func(p *plan.Plan) { p.Areas[1].ID = "#1" }, "area:#1.id")
	met("GEN-ID-UNIQUE", "not needed", func(p *plan.Plan) { p.Sections[0].ID = "" })

	breach("GEN-REF-RESOLVES", "lead", func(p *plan.Plan) { first(p).Lead = "nobody" }, "activity:a1.lead[nobody]")
	breach("GEN-REF-RESOLVES", "another sort", func(p *plan.Plan) { first(p).Lead = "g1" }, "activity:a1.lead[g1]")
	breach("GEN-REF-RESOLVES", "alignment", func(p *plan.Plan) { p.Alignments[0].Entities = []string{"g9"} }, "alignment:al.entities[g9]")

	breach("GEN-HIERARCHY", "areas", func(p *plan.Plan) { p.Areas[0].Parent = "east" }, "area:all.parent", "area:east.parent")
	breach("GEN-HIERARCHY", "itself", func(p *plan.Plan) { p.Bodies[0].Parent = "table" }, "body:table.parent")
	met("GEN-HIERARCHY", "child before parent", func(p *plan.Plan) { p.Bodies[0].Parent, p.Bodies[1].Parent = "housing-group", "" })

	breach("GEN-PERIOD-ORDER", "backwards", func(p *plan.Plan) {
		p.Period = cal.Period{From: cal.Year(2026), To: cal.Year(2022), Printed: "2026-2022"}
	}, "plan:riverbend.period")
	skipped("GEN-PERIOD-ORDER", "none", func(p *plan.Plan) { p.Period = cal.Period{} })

	breach("GEN-ACTIVITY-ORDER", "backwards", func(p *plan.Plan) { first(p).Period = cal.Period{From: cal.Month(2024, 9), To: cal.Month(2024, 2)} }, "activity:a1.period")

	breach("GEN-ACTIVITY-IN-PERIOD", "before", func(p *plan.Plan) { first(p).Period.From = cal.Month(2023, 12) }, "activity:a1.period")
	breach("GEN-ACTIVITY-IN-PERIOD", "after", func(p *plan.Plan) { first(p).Period.To = cal.Year(2028) }, "activity:a1.period")
	unknown("GEN-ACTIVITY-IN-PERIOD", "coarse", func(p *plan.Plan) {
		p.Period.From = cal.Day(2024, 2, 15)
		first(p).Period.From = cal.Month(2024, 2)
	}, "activity:a1.period")

	breach("GEN-LABEL-DEFAULT", "goal", func(p *plan.Plan) { delete(p.Priorities[0].Goals[0].Title, i18n.EN) }, "goal:g1.title[en]")
	breach("GEN-LABEL-DEFAULT", "nothing", func(p *plan.Plan) { p.Organizations[1].Name = i18n.Text{i18n.EN: " "} }, "organization:library.name[en]")
	met("GEN-LABEL-DEFAULT", "regional form", func(p *plan.Plan) { p.Priorities[0].Goals[0].Title = i18n.Text{"en-CA": "Homes", i18n.FR: "Logements"} })
	unknown("GEN-LABEL-DEFAULT", "no language", func(p *plan.Plan) { p.Language = "" }, "plan:riverbend.language")

	breach("GEN-LABEL-LOCALES", "French", func(p *plan.Plan) { p.Priorities[0].Title[i18n.FR] = " " }, "priority:homes.title[fr]")
	breach("GEN-LABEL-LOCALES", "two more", func(p *plan.Plan) {
		p.Languages = []i18n.Lang{i18n.EN, i18n.FR, i18n.ES, i18n.AR}
		p.Priorities, p.Outcomes, p.Indicators, p.Context.Risks, p.Sections = []plan.Priority{}, nil, nil, nil, nil
	}, "plan:riverbend.title[ar]", "plan:riverbend.title[es]")

	breach("GEN-LABEL-DUPLICATE", "priorities", func(p *plan.Plan) { p.Priorities[1].Title = both("Voice", "LOGEMENT") }, "priority:voice.title")
	breach("GEN-LABEL-DUPLICATE", "goals", func(p *plan.Plan) {
		p.Priorities[0].Goals[1].Title = both("affordable  homes", "Logements abordables")
	}, "goal:g2.title")
	met("GEN-LABEL-DUPLICATE", "cousins", func(p *plan.Plan) {
		p.Priorities[1].Goals[0].Title = both("Affordable homes", "Logements abordables")
	})

	breach("GEN-LABEL-DRIFT", "undeclared", func(p *plan.Plan) {
		p.Priorities[1].Names = append(p.Priorities[1].Names, check.Wording{Text: i18n.Text{i18n.EN: "A voice for all"}})
	}, "priority:voice.names[A voice for all]")
	breach("GEN-LABEL-DRIFT", "organization", func(p *plan.Plan) {
		p.Organizations[0].Names = []check.Wording{{Text: i18n.Text{i18n.EN: "Township of Riverbend"}}}
	}, "organization:town.names[Township of Riverbend]")

	breach("GEN-REPLACEMENT-CHAR", "title", func(p *plan.Plan) { p.Priorities[0].Title[i18n.FR] = "Logement \ufffd" }, "priority:homes.title[fr]")
	breach("GEN-REPLACEMENT-CHAR", "HTML", func(p *plan.Plan) { p.Vision.Text[i18n.EN] = `<ul style=“list”>A town` }, "plan:riverbend.vision[#text/en]")
	breach("GEN-REPLACEMENT-CHAR", "marks", func(p *plan.Plan) {
		p.Mandate = []partnership.Statement{{Text: i18n.Text{i18n.AR: "\u2067خطة"}}}
	}, "plan:riverbend.mandate[#0/ar]")

	breach("GEN-DECLARED-TOTALS", "goals", func(p *plan.Plan) { p.Declared[0].Value = quantity.Of(4, "") }, "plan:riverbend.declared[goals=4]")
	breach("GEN-DECLARED-TOTALS", "each", func(p *plan.Plan) { p.Declared[1].Value = quantity.Of(2, "") },
		"goal:g2.initiatives[initiatives=2]", "goal:g3.initiatives[initiatives=2]")
	breach("GEN-DECLARED-TOTALS", "parts", func(p *plan.Plan) { p.Declared[2].Parts[1] = quantity.Of(300, "") }, "plan:riverbend.declared[residents=12400 parts]")
	unknown("GEN-DECLARED-TOTALS", "not ours to count", func(p *plan.Plan) { p.Declared[2].Parts = nil }, "plan:riverbend.declared[residents=12400]")
	skipped("GEN-DECLARED-TOTALS", "none", func(p *plan.Plan) { p.Declared = nil })

	breach("GEN-NUMBERING", "nested", func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[1].Number = "9-2" }, "initiative:i12.number")
	breach("GEN-NUMBERING", "gap", func(p *plan.Plan) { p.Priorities[1].Number = "3" }, "priority:voice.number")
	breach("GEN-NUMBERING", "twice", func(p *plan.Plan) { p.Priorities[0].Goals[0].Initiatives[1].Number = "1-1" }, "initiative:i12.number")
	breach("GEN-NUMBERING", "first", func(p *plan.Plan) { p.Priorities[1].Goals[0].Initiatives[0].Number = "3-2" }, "initiative:i31.number")
	met("GEN-NUMBERING", "begins again", func(p *plan.Plan) {
		p.Priorities[1].Goals[0].Number = "1"
		p.Priorities[1].Goals[0].Initiatives[0].Number = "1-1"
		p.Priorities[1].Goals[0].Initiatives[0].Activities[0].Number = "1-1-1"
	})
	met("GEN-NUMBERING", "another order", func(p *plan.Plan) { p.Priorities[0], p.Priorities[1] = p.Priorities[1], p.Priorities[0] })
	met("GEN-NUMBERING", "words", func(p *plan.Plan) { p.Priorities[1].Number = "B" })

	breach("GEN-EMPTY-PRIORITY", "none", func(p *plan.Plan) { p.Priorities[1].Goals = []plan.Goal{} }, "priority:voice.goals")
	unknown("GEN-EMPTY-PRIORITY", "not stated", func(p *plan.Plan) { p.Priorities[1].Goals = nil }, "priority:voice.goals")
	breach("GEN-EMPTY-GOAL", "none", func(p *plan.Plan) { p.Priorities[1].Goals[0].Initiatives = []plan.Initiative{} }, "goal:g3.initiatives")

	breach("GEN-STRATEGY-ONLY", "no activity", func(p *plan.Plan) {
		initiatives(p, func(n *plan.Initiative) { n.Activities = []plan.Activity{} })
		p.ActionPlans[0].Activities = nil
	}, "plan:riverbend.priorities")
	unknown("GEN-STRATEGY-ONLY", "not stated", func(p *plan.Plan) {
		initiatives(p, func(n *plan.Initiative) { n.Activities = nil })
		p.ActionPlans[0].Activities = nil
	}, "plan:riverbend.action_plans")
	skipped("GEN-STRATEGY-ONLY", "PLAN-ACTION says so", func(p *plan.Plan) {
		initiatives(p, func(n *plan.Initiative) { n.Activities = nil })
		p.ActionPlans = nil
	})

	breach("TERM-CLOSED", "goal", func(p *plan.Plan) { p.Priorities[0].Goals[0].Terms = []term.Code{"area:fifth"} }, "goal:g1.terms[area:fifth]")
	breach("TERM-UNLISTED", "initiative", func(p *plan.Plan) {
		p.Priorities[0].Goals[0].Initiatives[1].Terms = []term.Code{"theme:libraries", "theme:zoning"}
	}, "plan:riverbend.schemes[theme]")
	skipped("TERM-CLOSED", "no list", func(p *plan.Plan) { p.Schemes = nil })

	parts := []struct {
		rule check.ID
		at   string
		of   func(p *plan.Plan) *partnership.Section
	}{
		{"PLAN-CONTEXT-DEMOGRAPHICS", "plan:riverbend.context.demographics", func(p *plan.Plan) *partnership.Section { return &p.Context.Demographics }},
		{"PLAN-CONTEXT-NEEDS", "plan:riverbend.context.needs", func(p *plan.Plan) *partnership.Section { return &p.Context.Needs }},
		{"PLAN-CONTEXT-ASSETS", "plan:riverbend.context.assets", func(p *plan.Plan) *partnership.Section { return &p.Context.Assets }},
		{"PLAN-VISION", "plan:riverbend.vision", func(p *plan.Plan) *partnership.Section { return &p.Vision }},
		{"PLAN-MONITORING", "plan:riverbend.monitoring", func(p *plan.Plan) *partnership.Section { return &p.Monitoring }},
		{"PLAN-COMMUNICATION", "plan:riverbend.communication", func(p *plan.Plan) *partnership.Section { return &p.Communication }},
	}
	for _, c := range parts {
		breach(c.rule, "none", func(p *plan.Plan) { *c.of(p) = partnership.Section{State: partnership.None} }, c.at)
		breach(c.rule, "blank", func(p *plan.Plan) { *c.of(p) = present(" \n", "\u00a0") }, c.at)
		met(c.rule, "without a state", func(p *plan.Plan) { c.of(p).State = partnership.NotStated })
		met(c.rule, "items", func(p *plan.Plan) {
			*c.of(p) = partnership.Section{State: partnership.Present, Sections: []partnership.Section{{Items: []partnership.Statement{{Text: both("a", "b")}}}}}
		})
		for _, s := range []string{partnership.Lost, partnership.Announced, partnership.Elsewhere} {
			unknown(c.rule, s, func(p *plan.Plan) { *c.of(p) = partnership.Section{State: s} }, c.at)
		}
		unknown(c.rule, "not stated", func(p *plan.Plan) { p.Context.State = partnership.NotStated; *c.of(p) = partnership.Section{} }, c.at)
	}
	breach("PLAN-MONITORING", "no indicator", func(p *plan.Plan) {
		p.Indicators, p.Outcomes[0].Indicators = []indicators.Indicator{}, nil
	}, "plan:riverbend.monitoring")

	breach("PLAN-PRIORITIES", "none", func(p *plan.Plan) { p.Priorities = []plan.Priority{} }, "plan:riverbend.priorities")
	unknown("PLAN-PRIORITIES", "not stated", func(p *plan.Plan) { p.Priorities = nil }, "plan:riverbend.priorities")
	breach("PLAN-ACTION", "none", func(p *plan.Plan) { p.ActionPlans = []plan.ActionPlan{} }, "plan:riverbend.action_plans")
	met("PLAN-ACTION", "activities", func(p *plan.Plan) { p.ActionPlans = nil })
	unknown("PLAN-ACTION", "not stated", func(p *plan.Plan) {
		p.ActionPlans = nil
		initiatives(p, func(n *plan.Initiative) { n.Activities = nil })
	}, "plan:riverbend.action_plans")

	asks := []struct {
		rule check.ID
		at   string
		drop func(a *plan.Activity)
	}{
		{"PLAN-ACTIVITY-LEAD", "activity:a1.lead", func(a *plan.Activity) { a.Lead = "" }},
		{"PLAN-ACTIVITY-PARTNERS", "activity:a1.partners", func(a *plan.Activity) { a.Partners = nil }},
		{"PLAN-ACTIVITY-FUNDER", "activity:a1.funding", func(a *plan.Activity) { a.Funding = nil }},
		{"PLAN-ACTIVITY-TIMING", "activity:a1.period", func(a *plan.Activity) { a.Period = cal.Period{} }},
	}
	for _, c := range asks {
		breach(c.rule, "one", func(p *plan.Plan) { c.drop(first(p)) }, c.at)
		unknown(c.rule, "nowhere", func(p *plan.Plan) { activities(p, c.drop) }, "plan:riverbend.priorities")
	}
	breach("PLAN-ACTIVITY-PARTNERS", "stated as none", func(p *plan.Plan) { first(p).Partners = []partnership.OrgID{} }, "activity:a1.partners")
	met("PLAN-ACTIVITY-FUNDER", "none needed", func(p *plan.Plan) { first(p).Funding = []partnership.Contribution{} })
	met("PLAN-ACTIVITY-LEAD", "of the initiative", func(p *plan.Plan) { first(p).Lead = ""; p.Priorities[0].Goals[0].Initiatives[0].Lead = "town" })
	breach("PLAN-ACTIVITY-LEAD", "summary", func(p *plan.Plan) {
		initiatives(p, func(n *plan.Initiative) { n.Activities, n.Lead = nil, "town" })
		p.Priorities[1].Goals[0].Initiatives[0].Lead = ""
	}, "initiative:i31.lead")

	breach("PLAN-CONSULTED-BEFORE-ADOPTION", "none", func(p *plan.Plan) { p.Engagements = []partnership.Engagement{} }, "plan:riverbend.adoptions")
	breach("PLAN-CONSULTED-BEFORE-ADOPTION", "after", func(p *plan.Plan) { p.Engagements[0].Period = cal.Period{From: cal.Month(2024, 1)} }, "plan:riverbend.adoptions")
	unknown("PLAN-CONSULTED-BEFORE-ADOPTION", "coarse", func(p *plan.Plan) { p.Engagements[0].Period = cal.Period{From: cal.Year(2023)} }, "plan:riverbend.adoptions")
	unknown("PLAN-CONSULTED-BEFORE-ADOPTION", "not stated", func(p *plan.Plan) { p.Engagements = nil }, "plan:riverbend.adoptions")
	skipped("PLAN-CONSULTED-BEFORE-ADOPTION", "not adopted", func(p *plan.Plan) { p.Adoptions = nil })

	breach("PLAN-CONSULTATION-COUNTED", "nobody asked", func(p *plan.Plan) { p.Engagements[0].Audiences = []term.Code{} }, "engagement:forum.audiences")
	breach("PLAN-CONSULTATION-COUNTED", "one of two", func(p *plan.Plan) {
		e := p.Engagements[0]
		e.ID, e.Reached = "walk", nil
		p.Engagements = append(p.Engagements, e)
	}, "engagement:walk.reached")
	unknown("PLAN-CONSULTATION-COUNTED", "nowhere", func(p *plan.Plan) { p.Engagements[0].Reached = nil }, "plan:riverbend.engagements[reached]")

	breach("PLAN-ALIGNMENT-DATED", "undated", func(p *plan.Plan) { p.Alignments[0].Period = cal.Period{} }, "alignment:al.period")
	breach("PLAN-REVIEW-DATE", "too late", func(p *plan.Plan) { p.NextReview = cal.Year(2028) }, "plan:riverbend.next_review")
	unknown("PLAN-REVIEW-DATE", "not stated", func(p *plan.Plan) { p.NextReview = cal.Date{} }, "plan:riverbend.next_review")
	unknown("PLAN-REVIEW-DATE", "coarse", func(p *plan.Plan) { p.NextReview = cal.Year(2027); p.Period.To = cal.Month(2027, 6) }, "plan:riverbend.next_review")

	breach("IND-OUTCOME-HAS-INDICATOR", "none", func(p *plan.Plan) { p.Outcomes[0].Indicators = []indicators.ID{} }, "outcome:fewer.indicators")
	unknown("IND-OUTCOME-HAS-INDICATOR", "nowhere", func(p *plan.Plan) {
		p.Outcomes, p.Indicators, p.Monitoring = nil, nil, partnership.Section{State: partnership.Announced}
		p.Priorities[0].Goals[0].Initiatives[0].Outcomes = nil
	}, "plan:riverbend.indicators")
	unknown("IND-OUTCOME-HAS-INDICATOR", "one of two", func(p *plan.Plan) {
		p.Outcomes = append(p.Outcomes, plan.Outcome{ID: "more", Title: both("More", "Plus")})
	}, "outcome:more.indicators")

	facets := []struct {
		rule  check.ID
		field string
		drop  func(v *indicators.Indicator)
	}{
		{"IND-SOURCE", "source", func(v *indicators.Indicator) { v.Source = nil }},
		{"IND-METHOD", "method", func(v *indicators.Indicator) { v.Method = nil }},
		{"IND-FREQUENCY", "frequency", func(v *indicators.Indicator) { v.Frequency = "" }},
		{"IND-RESPONSIBLE", "responsible", func(v *indicators.Indicator) { v.Responsible = "" }},
	}
	for _, c := range facets {
		breach(c.rule, "one", func(p *plan.Plan) { c.drop(&p.Indicators[0]) }, "indicator:evictions."+c.field)
		unknown(c.rule, "nowhere", func(p *plan.Plan) { c.drop(&p.Indicators[0]); c.drop(&p.Indicators[1]) }, "plan:riverbend.indicators["+c.field+"]")
	}
	breach("IND-BASELINE", "undated", func(p *plan.Plan) { p.Indicators[0].Baseline.On = cal.Date{} }, "indicator:evictions.baseline")
	breach("IND-BASELINE", "not collected", func(p *plan.Plan) { p.Indicators[0].Baseline = &indicators.Baseline{Missing: indicators.NotCollected} }, "indicator:evictions.baseline")
	unknown("IND-BASELINE", "lost", func(p *plan.Plan) { p.Indicators[0].Baseline = &indicators.Baseline{Missing: indicators.Lost} }, "indicator:evictions.baseline")
	unknown("IND-BASELINE", "not stated", func(p *plan.Plan) { p.Indicators[0].Baseline = nil }, "indicator:evictions.baseline")
	met("IND-BASELINE", "held back", func(p *plan.Plan) { p.Indicators[0].Baseline = &indicators.Baseline{Missing: indicators.Suppressed} })
	breach("IND-TARGET", "none", func(p *plan.Plan) { p.Indicators[0].Targets = []indicators.Target{} }, "indicator:evictions.targets")
	breach("IND-TARGET", "undated", func(p *plan.Plan) { p.Indicators[0].Targets[0].By = cal.Date{} }, "indicator:evictions.targets")
	unknown("IND-TARGET", "not stated", func(p *plan.Plan) { p.Indicators[0].Targets = nil }, "indicator:evictions.targets")

	breach("IND-UNIT-MATCH", "a rate as baseline of a count", func(p *plan.Plan) {
		q := quantity.Of(61, "percent")
		p.Indicators[1].Baseline = &indicators.Baseline{Value: &q, On: cal.Year(2023)}
	}, "indicator:heard.baseline")
	breach("IND-UNIT-MATCH", "target", func(p *plan.Plan) { p.Indicators[1].Targets[0].Value.Unit = "percent" }, "indicator:heard.targets[2027]")
	out = append(out, baselineCase{Rule: "IND-UNIT-MATCH", Name: "reading", Want: []string{"indicator:heard.observations[2025]"}, Value: func() *plan.Review {
		q := quantity.Of(12, "meetings")
		return plan.NewReview(soundPlan(), plan.Given{Observations: []indicators.Observation{{Indicator: "heard", Period: cal.Period{From: cal.Year(2025)}, Value: &q}}})
	}()})

	breach("IND-TARGET-DIRECTION", "the wrong way", func(p *plan.Plan) { p.Indicators[0].Targets[0].Value.Value = quantity.Int(12) }, "indicator:evictions.targets[2027]")
	breach("IND-TARGET-DIRECTION", "up", func(p *plan.Plan) { p.Indicators[0].Direction = indicators.Increase }, "indicator:evictions.targets[2027]")
	unknown("IND-TARGET-DIRECTION", "about", func(p *plan.Plan) { p.Indicators[0].Targets[0].Value.Qualifier = quantity.About }, "indicator:evictions.targets[2027]")
	breach("IND-RATE-BASE", "no base", func(p *plan.Plan) { p.Indicators[0].Per = 0 }, "indicator:evictions.per")
	breach("IND-RATE-BASE", "of whom", func(p *plan.Plan) { p.Indicators[0].Population = nil }, "indicator:evictions.per")

	out = append(out, baselineCase{Rule: "GEN-NEWER-FORMAT", Name: "plan/1.3", Want: []string{"plan:p.entente"}, Value: decoded(
		`{"entente": "plan/1.3", "id": "p", "title": {"en": "Plan"}, "mood": "calm", "colour": 3}`)})
	return append(out, measureCases()...)
}

// decoded is the review of a document.
func decoded(doc string) *plan.Review {
	p, err := plan.Decode([]byte(doc))
	if err != nil {
		panic(err)
	}
	return plan.NewReview(p, plan.Given{})
}

func TestBaseline(t *testing.T) {
	checktest.Audit(t, plan.Baseline(), baselineCases())
}

// TestBaselineWording keeps what the rules say in four languages.
func TestBaselineWording(t *testing.T) {
	var b strings.Builder
	for _, c := range baselineCases() {
		if c.Want == nil && c.Unknown == nil {
			continue
		}
		r := plan.Baseline().Check(c.Value)
		mine := &check.Result{}
		for _, f := range r.Findings {
			if f.Rule == c.Rule {
				mine.Findings = append(mine.Findings, f)
			}
		}
		for _, f := range r.Unknown {
			if f.Rule == c.Rule {
				mine.Unknown = append(mine.Unknown, f)
			}
		}
		b.WriteString("# " + c.Name + "\n")
		b.Write(checktest.Golden(mine))
	}
	for s := range plan.Baseline().Specs() {
		if s.Help != (i18n.Template{}) {
			b.WriteString("# help of " + string(s.ID) + "\n")
			for _, l := range i18n.Spoken() {
				b.WriteString("\t" + string(l) + "\t" + s.Help.In(l) + "\n")
			}
		}
	}
	file := filepath.Join("testdata", "baseline.golden")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("wording differs (-want +got); run with -update if it should:\n%s", diff)
	}
}

func TestBaselineAllocatesNothingOnASoundPlan(t *testing.T) {
	profile := plan.Baseline()
	for _, review := range []*plan.Review{changed(nil), measured(nil)} {
		var res check.Result
		profile.CheckInto(&res, review)
		n := testing.AllocsPerRun(100, func() { profile.CheckInto(&res, review) })
		require.Zero(t, n)
	}
}

// TestBaselineInDrafts shows that a draft that was only begun is not buried in
// findings.
func TestBaselineInDrafts(t *testing.T) {
	p := &plan.Plan{Entente: plan.Format, ID: "new", Stage: check.Draft, Language: i18n.EN, Title: i18n.Text{i18n.EN: "New plan"}, Priorities: []plan.Priority{}}
	checktest.Match(t, plan.Baseline().Check(plan.NewReview(p, plan.Given{})))
	checktest.Match(t, plan.Baseline().Check(plan.NewReview(p, plan.Given{Stage: check.Consultation})), "PLAN-PRIORITIES plan:new.priorities")
}

// TestBaselineOfLargePlans checks that hostile sizes take bounded time.
func TestBaselineOfLargePlans(t *testing.T) {
	const n = 20_000
	p := &plan.Plan{Entente: plan.Format, ID: "big", Language: i18n.EN, Title: i18n.Text{i18n.EN: "Big"}}
	goals := make([]plan.Goal, n)
	names := make([]check.Wording, n)
	codes := make([]term.Code, n)
	terms := make([]term.Term, n)
	p.Areas = make([]partnership.Area, n)
	for i := range n {
		id := strconv.Itoa(i)
		goals[i] = plan.Goal{ID: plan.GoalID("g" + id), Number: id, Title: i18n.Text{i18n.EN: "Goal " + id}}
		names[i] = check.Wording{Text: i18n.Text{i18n.EN: "name " + id}}
		codes[i] = term.C("s", "other"+id)
		terms[i] = term.Term{ID: id}
		p.Areas[i] = partnership.Area{ID: partnership.AreaID("a" + id), Name: i18n.Text{i18n.EN: id}, Parent: partnership.AreaID("a" + strconv.Itoa((i+1)%n))}
	}
	p.Priorities = []plan.Priority{{ID: "p", Title: i18n.Text{i18n.EN: "P"}, Goals: goals, Names: names, Terms: codes}}
	p.Schemes = []term.Scheme{{ID: "s", Terms: terms}}
	res := plan.Baseline().Check(plan.NewReview(p, plan.Given{}))
	for rule, want := range map[check.ID]int{"GEN-HIERARCHY": n, "GEN-LABEL-DRIFT": n, "TERM-CLOSED": n} {
		o, _ := res.Outcome(rule)
		require.Equal(t, want, o.Breaches, rule)
	}
}

func BenchmarkBaseline(b *testing.B) {
	review := changed(nil)
	profile := plan.Baseline()
	var res check.Result
	b.ReportAllocs()
	for b.Loop() {
		profile.CheckInto(&res, review)
	}
}
