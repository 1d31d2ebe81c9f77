package plan

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
)

// Baseline returns the rules that hold for every plan, whatever its kind: that
// it can be understood (GEN), that it has the components of a community plan
// (PLAN) and that its indicators can be measured (IND). The profiles below
// plan/profile add to it what a programme or a law asks for.
//
// What no part of a plan states gives one unknown at the plan and not one at
// each part. What some parts state and others do not is a breach at each that
// does not, except where the document can say "none" and did not: then it is
// unknown there.
func Baseline() check.Profile[*Review] { return baseline }

// baseline is made once; a Profile cannot be changed.
var baseline = check.New("baseline", "1",
	genNewerFormat, genHierarchy, genPeriodOrder,
	genLabelDuplicate, genLabelDrift, genReplacementChar,
	genDeclaredTotals, genNumbering, genEmptyPriority, genEmptyGoal, genStrategyOnly,
	termClosed, termUnlisted,
	planDemographics, planNeeds, planAssets, planVision, planPriorities, planAction, planMonitoring, planCommunication,
	planActivityLead, planActivityPartners, planActivityFunder, planActivityTiming,
	planConsulted, planConsultationCounted, planReviewDate,
	indOutcome, indBaseline, indTarget, indSource, indMethod, indFrequency, indResponsible, indUnitMatch,
	indOnlyOutputs, indFreqFits, indLevelName, indRank, indBands,
).And(
	check.Each(check.New("", "", genIDUnique), (*Review).Entities),
	check.Each(check.New("", "", genRefResolves), (*Review).References),
	check.Each(check.New("", "", genLabelDefault, genLabelLocales), (*Review).Labels),
	check.Each(check.New("", "", genActivityOrder, genActivityInPeriod), (*Review).Activities),
	check.Each(check.New("", "", planAlignmentDated), (*Review).Alignments),
	check.Each(check.New("", "", indSpread), (*Review).Initiatives),
	check.Each(check.New("", "",
		indTargetDirection, indRateBase, indTargetMode, indPopulation,
		indProportionBounds, indDenominator, indUnitOfAnalysis, indSharesSum, indQualifier, indSeriesBreak, indResponseRate,
	), (*Review).Indicators),
)

// Where the rules come from. What was known of these texts only through notes
// carries no day of reading.
var (
	// esses names the six components and the parts of the first.
	esses = check.Source{
		Title:     "V. Esses, Local Immigration Partnerships: A Collaborative Community Approach (slides, about 2011)",
		Section:   "slide 15, Key Components of an Effective Community Plan",
		Authority: check.Practice,
	}
	// wiseSolution reports on a strategy of over 150 directions and no workplan.
	wiseSolution = check.Source{
		Title:     "WiseSolution Consulting, West Toronto LIP orientation and training day (slides, November 2009)",
		Section:   "slide 14",
		Authority: check.Practice,
	}
	// windsorEssex shows the slips these rules find: a range printed backwards,
	// a heading that stands twice, one priority under three names.
	windsorEssex = check.Source{
		Title:     "Windsor-Essex Regional Community Safety and Well-Being Plan 2022-2026, summary report in Arabic",
		Authority: check.Practice,
	}
	// booklet3 is the ministry's toolkit for plans.
	booklet3 = check.Source{
		Title:     "Ontario, Community Safety and Well-Being Planning Framework, Booklet 3: A Shared Commitment in Ontario",
		URL:       "https://ontario.ca/document/community-safety-and-well-being-planning-framework-booklet-3-shared-commitment-ontario/",
		Authority: check.Guidance,
	}
	tool6        = booklet3.At("performance measurement framework")
	implementing = booklet3.At("implementation plan: who is doing what and when")
	engagingTool = booklet3.At("Tool 5, analysing community risks")

	centralEast = check.Source{
		Title:     "211 Central East Ontario, needs reports 2010 and 2013",
		URL:       "https://issuu.com./211ce/docs/2013_211_central_east_ontario_-_nee",
		Authority: check.Practice,
	}
	structure = check.Source{Authority: check.Structure}
)

// named is how a sentence names an entity: by its title, else by its printed
// number, else by its id.
func (r *Review) named(name string, entity int32) i18n.Arg {
	if t := r.title(entity); t != nil {
		return i18n.Local(name, t)
	}
	return i18n.Label(name, i18n.Clip(r.name(entity), 40))
}

// title returns the title of an entity, or nil where it has none in words. The
// labels stand in the order of the entities.
func (r *Review) title(entity int32) i18n.Text {
	i, _ := slices.BinarySearchFunc(r.labels, entity, func(l Label, e int32) int { return int(l.entity - e) })
	for ; i < len(r.labels) && r.labels[i].entity == entity; i++ {
		if l := &r.labels[i]; (l.Field == "title" || l.Field == "name") && l.Text.Worded() {
			return l.Text
		}
	}
	return nil
}

// has reports whether a text has words in a language, or in a regional form of
// it.
func has(t i18n.Text, l i18n.Lang) bool {
	if !blank(t[l]) {
		return true
	}
	_, got := t.Lookup(l)
	return got != "" && got.Base() == l.Base()
}

// stated is what one entity says of something that is asked of each.
type stated uint8

const (
	apart   stated = iota // it is not asked of this one
	given                 // here it is
	denied                // stated that there is none
	silent                // not stated, where others of the plan could have stated it as well
	missing               // not stated, and the document could have said "none"
)

// ask puts one question to n entities of the plan. What is denied is a breach;
// what none of them states is one unknown; in a plan where others state it,
// silence is a breach, and what is missing is unknown where it is missing.
func ask(rep *check.Report, n int, says func(i int) stated, breach, unknown func(i int), nobody func()) {
	asked, spoken := false, false
	for i := range n {
		switch says(i) {
		case apart:
		case given, denied:
			asked, spoken = true, true
		default:
			asked = true
		}
	}
	switch {
	case !asked:
		rep.Skip()
		return
	case !spoken:
		nobody()
		return
	}
	for i := range n {
		switch says(i) {
		case denied, silent:
			breach(i)
		case missing:
			unknown(i)
		default:
		}
	}
}

// said tells whether a word is there.
func said(s string) stated {
	if blank(s) {
		return silent
	}
	return given
}

// saidIn tells whether a text is there in any language.
func saidIn(t i18n.Text) stated {
	if t.Worded() {
		return given
	}
	return silent
}

// listed tells whether a list is there.
func listed[T any](s []T) stated {
	switch {
	case len(s) > 0:
		return given
	case s == nil:
		return missing
	}
	return denied
}

// kindName is the sort of an entity as a reader knows it.
func kindName(k kind) i18n.Message {
	switch k {
	case kindPlan:
		return i18n.Template{EN: "plan", FR: "plan", ES: "plan", AR: "خطة"}.With()
	case kindOrganization:
		return i18n.Template{EN: "organization", FR: "organisme", ES: "organización", AR: "منظمة"}.With()
	case kindArea:
		return i18n.Template{EN: "area", FR: "territoire", ES: "zona", AR: "منطقة"}.With()
	case kindBody:
		return i18n.Template{EN: "body", FR: "instance", ES: "órgano", AR: "هيئة"}.With()
	case kindSeat:
		return i18n.Template{EN: "seat", FR: "siège", ES: "puesto", AR: "مقعد"}.With()
	case kindEngagement:
		return i18n.Template{EN: "consultation", FR: "consultation", ES: "consulta", AR: "مشاورة"}.With()
	case kindContribution:
		return i18n.Template{EN: "contribution", FR: "contribution", ES: "aportación", AR: "مساهمة"}.With()
	case kindIndicator:
		return i18n.Template{EN: "indicator", FR: "indicateur", ES: "indicador", AR: "مؤشر"}.With()
	case kindOutcome:
		return i18n.Template{EN: "outcome", FR: "résultat", ES: "resultado", AR: "نتيجة"}.With()
	case kindRisk:
		return i18n.Template{EN: "risk factor", FR: "facteur de risque", ES: "factor de riesgo", AR: "عامل خطر"}.With()
	case kindPriority:
		return i18n.Template{EN: "priority", FR: "priorité", ES: "prioridad", AR: "أولوية"}.With()
	case kindGoal:
		return i18n.Template{EN: "goal", FR: "objectif", ES: "objetivo", AR: "هدف"}.With()
	case kindInitiative:
		return i18n.Template{EN: "initiative", FR: "initiative", ES: "iniciativa", AR: "مبادرة"}.With()
	case kindActivity:
		return i18n.Template{EN: "activity", FR: "activité", ES: "actividad", AR: "نشاط"}.With()
	case kindActionPlan:
		return i18n.Template{EN: "action plan", FR: "plan d’action", ES: "plan de acción", AR: "خطة عمل"}.With()
	case kindSection:
		return i18n.Template{EN: "section", FR: "section", ES: "sección", AR: "قسم"}.With()
	case kindAlignment:
		return i18n.Template{EN: "link to another plan", FR: "lien avec un autre plan", ES: "vínculo con otro plan", AR: "صلة بخطة أخرى"}.With()
	case kindReport:
		return i18n.Template{EN: "report", FR: "rapport", ES: "informe", AR: "تقرير"}.With()
	}
	return i18n.Template{EN: "anything", FR: "n’importe quel élément", ES: "cualquier elemento", AR: "أي عنصر"}.With()
}
