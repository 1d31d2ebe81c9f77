package cswb

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// Name is the name of the profile.
const Name = "cswb"

// The editions, by the law under which a plan is adopted. Voluntary behind one
// of them ("cspa-2024-band-council") is the same edition for the plan of a band
// council alone: what it says of a plan's contents is a Warning, for a First
// Nation may have a plan and need not (s. 249).
const (
	PSA2018   = "psa-2018"  // to 25 March 2019; not read, so nothing of the Act is an Error
	PSA2019   = "psa-2019"  // from 26 March 2019 to 31 March 2024
	CSPA2024  = "cspa-2024" // from 1 April 2024
	Voluntary = "-band-council"
)

const (
	psa2018 = iota
	psa2019
	cspa2024
)

var names = [...]string{psa2018: PSA2018, psa2019: PSA2019, cspa2024: CSPA2024}

// Editions returns the editions of the statute, oldest first.
func Editions() []string { return append([]string(nil), names[:]...) }

// Profile returns an edition: the rules of plan.Baseline and those of the
// statute. ok is false where there is no such edition; those with the suffix
// for a band council are known too.
func Profile(edition string) (p check.Profile[*plan.Review], ok bool) {
	for e, name := range names {
		if edition == name {
			return profiles[e], true
		}
		if edition == name+Voluntary {
			return voluntary[e], true
		}
	}
	return p, false
}

// For returns the edition a plan is judged by: that of the day it was first
// adopted; for a draft, that of the day of the review. A later revision does not
// change it, nor does an act without a day beside one that has one. Where the day is not known, or so roughly that it may lie in two
// editions, it is the newest, and where the plan does not say whether it was
// adopted, that of the day of the review; every Result then says so in its Note.
// The plan of a band council alone gets the edition's twin with the suffix
// Voluntary.
func For(r *plan.Review) check.Profile[*plan.Review] {
	f := of(r)
	list := &profiles
	if f.bands {
		list = &voluntary
	}
	newest := list[cspa2024]
	if adoptedYet := len(f.Adoptions) > 0 || r.Stage() == check.Reporting; adoptedYet {
		if !f.reach.known() {
			return newest.Noted(adoptedSometime.With())
		}
		if e, same := f.reach.edition(); same {
			return list[e]
		}
		return newest.Noted(adoptedBetween.With(f.reach.first.Arg("first"), f.reach.last.Arg("last")))
	}
	if r.On().IsZero() {
		return newest.Noted(noDay.With())
	}
	e, same := exactly(r.On()).edition()
	if !same {
		return newest.Noted(roughDay.With(r.On().Arg("on")))
	}
	if f.Adoptions == nil && r.Stage() != check.Draft && r.Stage() != check.Consultation {
		return list[e].Noted(adoptedPerhaps.With(r.On().Arg("on")))
	}
	return list[e]
}

// edition returns the edition in force throughout a span.
func (s span) edition() (e int, same bool) {
	e, _ = editionOf(s.last)
	first, _ := editionOf(s.first)
	return e, e == first
}

// editionOf returns the edition in force on a day; it is known unless a month or
// a year lies in two.
func editionOf(d cal.Date) (e int, known bool) {
	on := func(d cal.Date) int {
		switch {
		case d.Compare(cal.Day(2019, 3, 26)) < 0:
			return psa2018
		case d.Compare(cal.Day(2024, 4, 1)) < 0:
			return psa2019
		}
		return cspa2024
	}
	e = on(d.Last())
	return e, !d.IsZero() && e == on(d.First())
}

var (
	adoptedSometime = i18n.Template{
		EN: "The plan was adopted, and the document does not say on which day; it is judged by the newest edition of the statute.",
		FR: "Le plan a été adopté, et le document ne dit pas quel jour; il est jugé selon la version la plus récente de la loi.",
		ES: "El plan fue adoptado y el documento no dice qué día; se juzga según la versión más reciente de la ley.",
		AR: "اعتُمدت الخطة ولا تذكر الوثيقة في أي يوم؛ وقد جرى الحكم عليها وفق أحدث نص للقانون.",
	}
	adoptedBetween = i18n.Template{
		EN: "The plan was adopted between {$first} and {$last}, and the statute changed in that time; it is judged by the newest edition.",
		FR: "Le plan a été adopté entre ces deux dates : {$first} et {$last}, et la loi a changé entre-temps; il est jugé selon la version la plus récente.",
		ES: "El plan se adoptó entre estas dos fechas: {$first} y {$last}, y la ley cambió en ese tiempo; se juzga según la versión más reciente.",
		AR: "اعتُمدت الخطة في المدة من {$first} إلى {$last}، وتغيّر القانون في هذه المدة؛ وقد جرى الحكم عليها وفق أحدث نص.",
	}
	adoptedPerhaps = i18n.Template{
		EN: "The document does not say whether the plan was adopted; it is judged by the statute in force on {$on}.",
		FR: "Le document ne dit pas si le plan a été adopté; il est jugé selon la loi en vigueur à cette date : {$on}.",
		ES: "El documento no dice si el plan fue adoptado; se juzga según la ley vigente en esta fecha: {$on}.",
		AR: "لا تذكر الوثيقة هل اعتُمدت الخطة؛ وقد جرى الحكم عليها وفق القانون النافذ في {$on}.",
	}
	noDay = i18n.Template{
		EN: "Neither a day of adoption nor a day of review is given; the plan is judged by the newest edition of the statute.",
		FR: "Ni date d’adoption ni date de jugement ne sont données; le plan est jugé selon la version la plus récente de la loi.",
		ES: "No se indica fecha de adopción ni de examen; el plan se juzga según la versión más reciente de la ley.",
		AR: "لم يُذكر يوم الاعتماد ولا يوم الحكم؛ وقد جرى الحكم على الخطة وفق أحدث نص للقانون.",
	}
	roughDay = i18n.Template{
		EN: "The statute changed within {$on}, for which the plan is judged; the newest edition is taken.",
		FR: "La loi a changé au cours de la période retenue : {$on}; la version la plus récente est appliquée.",
		ES: "La ley cambió dentro del periodo considerado: {$on}; se aplica la versión más reciente.",
		AR: "تغيّر القانون خلال المدة المعتبرة: {$on}؛ وقد أُخذ بأحدث نص.",
	}
)

// basis is the law under which a rule stands in an edition. The zero basis says
// that the edition does not have the rule.
type basis struct {
	severity check.Severity
	source   check.Source
}

// bases are a rule's in the three editions.
type bases [3]basis

// act is a rule of both Acts: the sections of the PSA and of the CSPA. The PSA
// to 25 March 2019 was not read, so that there a rule is a Warning at most.
func act(s check.Severity, psa, cspa string) bases {
	return bases{
		{min(s, check.Warning), enacted.At("s. " + psa)},
		{s, psaText.At("s. " + psa)},
		{s, cspaText.At("s. " + cspa)},
	}
}

// since2019 is a rule of both Acts that the PSA has from 26 March 2019.
func since2019(s check.Severity, psa, cspa string) bases {
	b := act(s, psa, cspa)
	b[psa2018] = basis{}
	return b
}

// alone is a rule of one edition.
func alone(edition int, s check.Severity, source check.Source) (b bases) {
	b[edition] = basis{s, source}
	return b
}

// always is a rule that does not rest on the statute.
func always(s check.Severity, source check.Source) bases {
	return bases{{s, source}, {s, source}, {s, source}}
}

// publishBases: the regulation under the PSA was read, the one under the CSPA
// was not.
var publishBases = bases{
	{check.Error, publication.At("s. 1 (1)")},
	{check.Error, publication.At("s. 1 (1)")},
	{check.Warning, unread},
}

// line is a rule and its law.
type line struct {
	rule  check.Rule[*plan.Review]
	bases bases
}

// in returns the rule as it stands in an edition.
func (l line) in(e int) check.Rule[*plan.Review] {
	l.rule.Severity, l.rule.Source = l.bases[e].severity, l.bases[e].source
	return l.rule
}

const (
	advice  = check.Advice
	warning = check.Warning
	fault   = check.Error
)

// lines is the statute, rule by rule.
var lines = [...]line{
	{resolution, act(fault, "143 (1)", "248 (1)")},
	{byLaw, act(advice, "143 (1)", "248 (1)")},
	{jointResolutions, act(fault, "143 (1) and (2)", "248 (1) and (2)")},
	{jointDelegation, act(warning, "143 (1) and (2)", "248 (1) and (2)")},
	{obligedBody, bases{
		{warning, enacted.At("ss. 4 (4) and (6), 143 (1)")},
		{warning, psaText.At("ss. 4 (4) and (6), 143 (1)")},
		{warning, psaText.At("ss. 4 (4) and (6); the list of the CSPA, s. 2 (3), was not read")},
	}},
	{firstDeadline, alone(psa2019, advice, firstDate)},
	{revisionResolution, act(warning, "150 (3)", "255 (3)")},

	{advisory, act(fault, "145 (1)", "250 (1)")},
	{jointSingle, act(fault, "145 (2)", "250 (2)")},
	{jointAppointment, act(warning, "145 (4) (a)", "250 (5) (a)")},
	{diversity, act(warning, "145 (5)", "250 (6)")},
	{seatHealth, act(fault, "145 (3) 1", "250 (3) 1")},
	{seatEducation, act(fault, "145 (3) 2", "250 (3) 2")},
	{seatSocial, act(fault, "145 (3) 3", "250 (3) 3")},
	{seatYouth, act(fault, "145 (3) 4", "250 (3) 4")},
	{seatCustody, act(fault, "145 (3) 5", "250 (3) 5")},
	{seatMunicipal, act(fault, "145 (3) 6", "250 (3) 6")},
	{seatPolice, act(fault, "145 (3) 7", "250 (3) 7")},
	{seatDetachmentBoard, act(warning, "145 (3) 7", "250 (3) 7")},
	{seatChief, since2019(fault, "145 (3) 7.1", "250 (3) 8")},
	{seatChiefDelegation, since2019(warning, "145 (3) 7.1", "250 (3) 8")},
	{seatUnknown(SeatHealth, SeatEducation, SeatSocial, SeatYouth, SeatCustody, SeatMunicipal, SeatPolice),
		alone(psa2018, warning, enacted.At("s. 145 (3)"))},
	{seatUnknown(SeatHealth, SeatEducation, SeatSocial, SeatYouth, SeatCustody, SeatMunicipal, SeatPolice, SeatChief),
		since2019(warning, "145 (3)", "250 (3)")},

	{consultCommittee, act(fault, "145 (6) (a)", "250 (7) (a)")},
	{consultPublic, act(fault, "145 (6) (b)", "250 (7) (b)")},
	{consultYouth, act(fault, "145 (6) (b)", "250 (7) (b)")},
	{consultRacialized, act(fault, "145 (6) (b)", "250 (7) (b)")},
	{consultIndigenous, act(fault, "145 (6) (b)", "250 (7) (b)")},
	{consultNone, act(warning, "145 (6) (b) and (c)", "250 (7) (b) and (c)")},
	{consultOrgIndigenous, act(fault, "145 (6) (c)", "250 (7) (c)")},
	{consultOrgYouth, act(fault, "145 (6) (c)", "250 (7) (c)")},
	{consultOrgRacialized, act(fault, "145 (6) (c)", "250 (7) (c)")},
	{consultServiceUsers, alone(cspa2024, fault, cspaText.At("s. 250 (7) (b)"))},
	{consultReserve, act(fault, "145 (6) (b) and (c)", "250 (7) (b) and (c)")},
	{consultSeniors, always(advice, dryden)},
	{dataSources, act(fault, "145 (7)", "250 (8)")},
	{dataTopics, act(warning, "145 (7)", "250 (8)")},
	{dataStatCan, act(advice, "145 (7)", "250 (8)")},

	{risks, act(fault, "146 (a)", "251 (a)")},
	{riskSystemic, act(fault, "146 (a)", "251 (a)")},
	{riskPriority, act(fault, "146 (b)", "251 (b)")},
	{strategy, act(fault, "146 (c)", "251 (c)")},
	{strategyRisk, act(fault, "146 (c)", "251 (c)")},
	{strategyType, act(advice, "146 (c)", "251 (c)")},
	{outcome, act(fault, "146 (d)", "251 (d)")},
	{outcomeStrategy, act(fault, "146 (d)", "251 (d)")},
	{outcomeMeasurable, act(fault, "146 (d)", "251 (d)")},

	{areaValid, always(warning, booklet)},
	{areaCoverage, always(warning, booklet)},
	{areaBalance, always(advice, booklet)},

	{publishInternet, bases{
		{fault, publication.At("s. 1 (1)")},
		{fault, publication.At("s. 1 (1)")},
		{fault, cspaText.At("s. 252")},
	}},
	{publishWithin(thirty, cal.Ontario()), publishBases},
	{printed, bases{
		{warning, publication.At("s. 1 (2)")},
		{warning, publication.At("s. 1 (2)")},
		{warning, unread},
	}},

	{actionOverdue, act(warning, "148", "253")},
	{actionOthers, act(advice, "148", "253")},
	{reportEffect, act(fault, "149 (1)", "254 (1)")},
	{reportPartial, act(warning, "149 (1)", "254 (1)")},
	{reportPublished, since2019(fault, "149 (2)", "254 (2)")},
	{ReviewEvery(4), alone(cspa2024, warning, cspaText.At("s. 255 (1)"))},
	{revisionProcess, bases{
		{fault, psaText.At("s. 150 (3); from 1 April 2024 CSPA, s. 255 (3)")},
		{fault, psaText.At("s. 150 (3); from 1 April 2024 CSPA, s. 255 (3)")},
		{fault, cspaText.At("s. 255 (3)")},
	}},
}

// contents are the rules of s. 251, the only ones that speak of a First Nation
// too.
var contents = [...]check.ID{
	"CSWB-RISKS", "CSWB-RISK-SYSTEMIC", "CSWB-RISK-PRIORITY", "CSWB-STRATEGY", "CSWB-STRATEGY-RISK",
	"CSWB-OUTCOME", "CSWB-OUTCOME-STRATEGY", "CSWB-OUTCOME-MEASURABLE",
}

// profiles and voluntary hold the editions, made once; a Profile cannot be
// changed.
var (
	profiles  = [...]check.Profile[*plan.Review]{build(psa2018), build(psa2019), build(cspa2024)}
	voluntary = [...]check.Profile[*plan.Review]{forBands(psa2018), forBands(psa2019), forBands(cspa2024)}
)

func build(e int) check.Profile[*plan.Review] {
	rules := make([]check.Rule[*plan.Review], 0, len(lines)+1)
	for _, l := range lines {
		if l.bases[e].severity != 0 {
			rules = append(rules, l.in(e))
		}
	}
	return plan.Baseline().With(append(rules, policeOnly)...).Named(Name, names[e])
}

func forBands(e int) check.Profile[*plan.Review] {
	p := profiles[e]
	for _, id := range contents {
		p = p.Treating(id, check.Warning)
	}
	return p.Named(Name, names[e]+Voluntary)
}
