package cswb_test

import (
	"flag"
	"os"
	"path/filepath"
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
	"github.com/entente-civic/entente/plan/profile/cswb"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func text(en, fr, es, ar string) i18n.Text {
	return i18n.Text{i18n.EN: en, i18n.FR: fr, i18n.ES: es, i18n.AR: ar}
}

func en(s string) i18n.Text { return text(s, s, s, s) }

// adoptedOn is the day the specimens of an edition are adopted on.
var adoptedOn = map[string]cal.Date{
	cswb.PSA2018:  cal.Day(2019, 2, 4),
	cswb.PSA2019:  cal.Day(2021, 6, 1),
	cswb.CSPA2024: cal.Day(2024, 9, 3),
}

func yes(codes ...term.Code) (list []partnership.Record) {
	for _, c := range codes {
		list = append(list, partnership.Record{What: c, Answer: quantity.Yes})
	}
	return list
}

// sound is a plan that every rule of an edition is met by, or does not apply to.
func sound(day cal.Date) *plan.Plan {
	ten, five := quantity.Of(10, "person"), quantity.Of(5, "person")
	p := &plan.Plan{
		Entente:   plan.Format,
		ID:        "middleton",
		Kind:      cswb.Name,
		Title:     text("Middleton Community Safety and Well-Being Plan", "Plan de sécurité et de bien-être communautaires de Middleton", "Plan de seguridad y bienestar comunitarios de Middleton", "خطة ميدلتون للسلامة والرفاهية المجتمعية"),
		Language:  i18n.EN,
		Languages: []i18n.Lang{i18n.EN, i18n.FR, i18n.ES, i18n.AR},
		Period:    cal.Period{From: day, To: day.AddYears(4)},
		Context: plan.Context{
			State:        partnership.Present,
			Demographics: partnership.Section{State: partnership.Present, Text: en("Some 20,000 people.")},
			Needs:        partnership.Section{State: partnership.Present, Text: en("Needs assessment.")},
			Assets:       partnership.Section{State: partnership.Present, Text: en("Asset map.")},
			Risks: []plan.Risk{
				{ID: "discrimination", Title: text("discrimination in services", "la discrimination dans les services", "la discriminación en los servicios", "التمييز في الخدمات"), Terms: []term.Code{cswb.SystemicDiscrimination}, Priority: quantity.Yes},
				{ID: "overdose", Title: text("opioid use", "la consommation d’opioïdes", "el consumo de opioides", "تعاطي المواد الأفيونية"), Terms: []term.Code{"middleton:substance-use"}, Priority: quantity.Yes},
				{ID: "housing", Title: text("unstable housing", "le logement précaire", "la vivienda inestable", "عدم استقرار السكن"), Terms: []term.Code{"middleton:housing"}, Priority: quantity.No},
			},
			Sources: []partnership.Statement{{Text: text("Statistics Canada, Census of Population", "Statistique Canada, Recensement de la population", "Statistics Canada, censo de población", "هيئة الإحصاء الكندية، تعداد السكان")}},
		},
		Vision: partnership.Section{State: partnership.Present, Text: en("A town where everybody is safe.")},
		Priorities: []plan.Priority{{
			ID: "p1", Number: "1", Title: text("Health and trust", "Santé et confiance", "Salud y confianza", "الصحة والثقة"),
			Goals: []plan.Goal{{
				ID: "g1", Number: "1.1", Title: text("Fewer overdoses", "Moins de surdoses", "Menos sobredosis", "جرعات مفرطة أقل"),
				Risks: []plan.RiskID{"overdose"}, Outcomes: []plan.OutcomeID{"lives"},
				Initiatives: []plan.Initiative{{
					ID: "i1", Number: "1.1.1", Title: text("Mobile outreach", "Approche mobile", "Atención móvil", "التواصل الميداني"),
					Kind: "new", Terms: []term.Code{cswb.AreaRisk, cswb.AreaIncident}, Lead: "clinic", Partners: []partnership.OrgID{"town"},
					Activities: []plan.Activity{
						{ID: "a1", Number: "1", Title: text("Outreach van", "Camionnette d’approche", "Furgoneta de atención", "عربة التواصل"), Lead: "clinic", Partners: []partnership.OrgID{"town"}, Period: cal.Period{From: day, To: day.AddYears(4)}, Status: plan.Active, Funding: []partnership.Contribution{}},
						{ID: "a2", Number: "2", Title: text("Naloxone kits", "Trousses de naloxone", "Kits de naloxona", "مجموعات النالوكسون"), Lead: "town", Partners: []partnership.OrgID{"clinic"}, Period: cal.Period{From: day, To: day.AddMonths(2)}, Status: plan.Done, Funding: []partnership.Contribution{}},
					},
				}},
			}, {
				ID: "g2", Number: "1.2", Title: text("Fair services", "Des services équitables", "Servicios justos", "خدمات عادلة"),
				Initiatives: []plan.Initiative{{
					ID: "i2", Number: "1.2.1", Title: text("Review of practices", "Examen des pratiques", "Revisión de prácticas", "مراجعة الممارسات"),
					Kind: "changed", Terms: []term.Code{cswb.AreaSocial, cswb.AreaPrevention}, Lead: "town", Partners: []partnership.OrgID{"clinic"},
					Risks: []plan.RiskID{"discrimination"}, Outcomes: []plan.OutcomeID{"trust"},
					Activities: []plan.Activity{
						{ID: "a3", Number: "1", Title: text("Audit of services", "Vérification des services", "Auditoría de servicios", "تدقيق الخدمات"), Lead: "town", Partners: []partnership.OrgID{"clinic"}, Period: cal.Period{From: day, To: day.AddYears(4)}, Status: plan.Planned, Funding: []partnership.Contribution{}},
					},
				}},
			}},
		}},
		ActionPlans:   []plan.ActionPlan{{ID: "y1", Title: en("Year 1"), Period: cal.Period{From: day, To: day.AddYears(1)}, Activities: []plan.ActivityID{"a1", "a2", "a3"}}},
		Monitoring:    partnership.Section{State: partnership.Present, Text: en("Every year.")},
		Communication: partnership.Section{State: partnership.Present, Text: en("On the town’s site.")},
		Outcomes: []plan.Outcome{
			{ID: "lives", Title: text("Fewer people die", "Moins de décès", "Mueren menos personas", "وفيات أقل"), Indicators: []indicators.ID{"deaths"}},
			{ID: "trust", Title: text("More people trust the services", "Plus de confiance envers les services", "Más confianza en los servicios", "ثقة أكبر بالخدمات"), Measurable: quantity.Yes, Indicators: []indicators.ID{"deaths"}},
		},
		Indicators: []indicators.Indicator{{
			ID: "deaths", Name: en("deaths"), Kind: indicators.Count, Unit: "person", Of: "person", Direction: indicators.Decrease, Level: indicators.Ultimate,
			Accumulation: indicators.Flow, Population: en("residents"), Source: en("coroner"), Method: en("records"), Frequency: "yearly", Responsible: "clinic",
			Baseline: &indicators.Baseline{Value: &ten, On: cal.Year(2018)}, Targets: []indicators.Target{{By: day.AddYears(4), Value: &five}},
		}},
		Organizations: []partnership.Organization{
			{ID: "town", Name: text("Town of Middleton", "Ville de Middleton", "Municipio de Middleton", "بلدة ميدلتون"), Kinds: []term.Code{cswb.SingleTier}},
			{ID: "clinic", Name: text("Middleton Clinic", "Clinique de Middleton", "Clínica de Middleton", "عيادة ميدلتون"), Kinds: []term.Code{"sector:health"}},
		},
		Bodies: []partnership.Body{{
			ID: "committee", Kind: cswb.AdvisoryCommittee, Name: en("Advisory committee"),
			Seats: []partnership.Seat{
				{ID: "s1", Org: "clinic", Represents: []term.Code{cswb.SeatHealthProvider, cswb.SeatSocial, cswb.SeatYouth}},
				{ID: "s2", Represents: []term.Code{cswb.SeatEducation}},
				{ID: "s3", Represents: []term.Code{cswb.SeatCustody}},
				{ID: "s4", Org: "town", Represents: []term.Code{cswb.SeatCouncilMember}},
				{ID: "s5", Represents: []term.Code{cswb.SeatPoliceBoard}},
				{ID: "s6", Represents: []term.Code{cswb.SeatChief}, Delegate: true},
			},
			Records: yes(cswb.RecordRepresentative),
		}},
		Engagements: []partnership.Engagement{
			{ID: "meetings", Kind: "engagement:consultation", Title: en("Meetings"), Period: cal.Period{From: cal.Year(2018), To: cal.Year(2018)}, Reached: &ten, Findings: []i18n.Text{en("Housing comes first.")}, Languages: []i18n.Lang{i18n.EN},
				Audiences: []term.Code{cswb.AudienceCommittee, cswb.AudiencePublic, cswb.AudienceYouth, cswb.AudienceRacialized, cswb.AudienceServiceUsers, cswb.AudienceSeniors}},
			{ID: "talks", Kind: "engagement:consultation", Title: en("Talks"), Period: cal.Period{From: cal.Year(2018), To: cal.Year(2018)}, Reached: &ten, Findings: []i18n.Text{en("Housing comes first.")}, Languages: []i18n.Lang{i18n.EN},
				Audiences: []term.Code{cswb.AudienceFirstNation, cswb.AudienceInuit, cswb.AudienceMetis, cswb.AudienceOrgFirst, cswb.AudienceOrgInuit, cswb.AudienceOrgMetis, cswb.AudienceOrgYouth, cswb.AudienceOrgRacialized}},
		},
		Adoptions: []partnership.Adoption{{By: "town", Instrument: partnership.Resolution, On: day, Reference: "21-104"}},
		Reports: []plan.Report{
			{ID: "published", Kind: "plan", Published: day.AddDays(20), URL: "https://middleton.example/plan"},
			{ID: "annual", Kind: "annual", Title: text("Annual report", "Rapport annuel", "Informe anual", "التقرير السنوي"), Published: day.AddYears(1), URL: "https://middleton.example/report",
				Effects: []partnership.Statement{{About: "discrimination", Text: en("Not known yet.")}, {About: "overdose", Text: en("No effect.")}}},
		},
		NextReview: day.AddYears(4),
		Records:    yes(cswb.TopicCrime, cswb.TopicVictimization, cswb.TopicAddiction, cswb.TopicOverdose, cswb.TopicSuicide, cswb.RecordPrint),
		Schemes:    cswb.Schemes(),
	}
	return p
}

// own is an edition without the rules of Baseline, which are audited where they
// are.
func own(t testing.TB, edition string, more ...check.Rule[*plan.Review]) check.Profile[*plan.Review] {
	p, ok := cswb.Profile(edition)
	require.True(t, ok, edition)
	for s := range plan.Baseline().Specs() {
		p = p.Without(s.ID)
	}
	return p.With(more...)
}

// specimen is the sound plan with one thing changed.
type specimen struct {
	rule    check.ID
	name    string
	change  func(p *plan.Plan)
	on      cal.Date // judged on; none: two years after adoption
	never   bool     // judged on no day
	want    []string
	unknown []string
	skipped bool
}

func (s specimen) review(day cal.Date) *plan.Review {
	p := sound(day)
	if s.change != nil {
		s.change(p)
	}
	on := s.on
	if on.IsZero() && !s.never {
		on = day.AddYears(2)
	}
	return plan.NewReview(p, plan.Given{On: on})
}

func cases(t testing.TB, edition string, list []specimen) (out []checktest.Case[*plan.Review]) {
	have := map[check.ID]bool{}
	for s := range own(t, edition, extra()...).Specs() {
		have[s.ID] = true
	}
	for _, s := range list {
		if have[s.rule] {
			out = append(out, checktest.Case[*plan.Review]{Rule: s.rule, Name: s.name, Value: s.review(adoptedOn[edition]), Want: s.want, Unknown: s.unknown, Skipped: s.skipped})
		}
	}
	return out
}

// extra are the rules with parameters that no source gives.
func extra() []check.Rule[*plan.Review] {
	return []check.Rule[*plan.Review]{
		cswb.Prescribed(cswb.SeatEducation, "own:newcomers"),
		cswb.PrescribedContent("own:budget"),
		cswb.PrescribedInformation(cal.Day(2019, 1, 31), "own:outcomes"),
		cswb.ReportEvery(12),
		cswb.FirstPlanWithin(cal.Day(2017, 1, 31)),
	}
}

func find[T any](list []T, is func(*T) bool) *T {
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	panic("no such entity")
}

func seat(p *plan.Plan, id partnership.SeatID) *partnership.Seat {
	return find(p.Bodies[0].Seats, func(s *partnership.Seat) bool { return s.ID == id })
}

func drop(p *plan.Plan, id partnership.SeatID) {
	p.Bodies[0].Seats = slices.DeleteFunc(p.Bodies[0].Seats, func(s partnership.Seat) bool { return s.ID == id })
}

func answer(p *plan.Plan, what term.Code, a quantity.Answer) {
	p.Records = append(p.Records, partnership.Record{What: what, Answer: a})
}

// forget takes an audience out of every engagement.
func forget(who ...term.Code) func(*plan.Plan) {
	return func(p *plan.Plan) {
		for i := range p.Engagements {
			e := &p.Engagements[i]
			e.Audiences = slices.DeleteFunc(slices.Clone(e.Audiences), func(c term.Code) bool { return slices.Contains(who, c) })
		}
	}
}

// jointly adds a second town that takes part.
func jointly(p *plan.Plan) {
	p.Organizations = append(p.Organizations, partnership.Organization{ID: "village", Name: text("Village of Upton", "Village d’Upton", "Villa de Upton", "قرية أبتون"), Kinds: []term.Code{cswb.LowerTierInCounty, cswb.Participant}})
	p.Organizations[0].Kinds = append(p.Organizations[0].Kinds, cswb.Participant)
	p.Adoptions = append(p.Adoptions, partnership.Adoption{By: "village", Instrument: partnership.Resolution, On: p.Adoptions[0].On})
	p.Bodies[0].Records = append(p.Bodies[0].Records, yes(cswb.RecordAppointment)...)
}

// withNation adds a First Nation that takes part.
func withNation(p *plan.Plan) {
	jointly(p)
	p.Organizations = append(p.Organizations, partnership.Organization{ID: "nation", Name: en("Lake First Nation"), Kinds: []term.Code{cswb.BandCouncil, cswb.Participant}})
	p.Areas = []partnership.Area{{ID: "reserve", Name: en("Lake reserve"), Kind: cswb.Reserve}}
	for i := range p.Engagements {
		p.Engagements[i].Areas = []partnership.AreaID{"reserve"}
	}
}

// byNation makes it the plan of a band council alone.
func byNation(p *plan.Plan) { p.Organizations[0].Kinds = []term.Code{cswb.BandCouncil} }

func revised(on cal.Date) func(p *plan.Plan) {
	return func(p *plan.Plan) {
		p.Adoptions = append(p.Adoptions, partnership.Adoption{By: "town", Instrument: partnership.Resolution, On: on, Revision: true})
	}
}

// consultedIn adds everybody, consulted in a year.
func consultedIn(p *plan.Plan, y int) *partnership.Engagement {
	p.Engagements = append(p.Engagements, partnership.Engagement{ID: "again", Title: en("Again"), Period: cal.Period{From: cal.Day(y, 2, 1), To: cal.Day(y, 3, 1)}, Audiences: []term.Code{"cswb-audiences:*"}})
	return &p.Engagements[len(p.Engagements)-1]
}

func but(fs ...func(*plan.Plan)) func(*plan.Plan) {
	return func(p *plan.Plan) {
		for _, f := range fs {
			f(p)
		}
	}
}

func TestAudit(t *testing.T) {
	for _, edition := range cswb.Editions() {
		t.Run(edition, func(t *testing.T) {
			checktest.Audit(t, own(t, edition, extra()...), cases(t, edition, specimens()))
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); look at it and run with -update:\n%s", file, diff)
	}
}
