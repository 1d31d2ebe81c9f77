package cswb

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

var actionOverdue = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-ACTION-OVERDUE",
		Message: i18n.Template{
			EN: "The municipality leads “{$activity}”, which was to end by {$end} and is not done.",
			FR: "La municipalité dirige « {$activity} », dont la fin était prévue au plus tard à cette date : {$end}, et qui n’est pas achevée.",
			ES: "El municipio dirige «{$activity}», que debía terminar a más tardar en esta fecha: {$end}, y no está concluida.",
			AR: "تقود البلدية النشاط \"{$activity}\" الذي كان ينبغي أن ينتهي في موعد أقصاه {$end} ولم يُنجز.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say how far the activities have come that the municipality leads and whose time is over.",
			FR: "Le document ne dit pas où en sont les activités que dirige la municipalité et dont le terme est passé.",
			ES: "El documento no dice en qué estado están las actividades que dirige el municipio y cuyo plazo ha vencido.",
			AR: "لا تذكر الوثيقة ما بلغته الأنشطة التي تقودها البلدية وانقضى وقتها.",
		},
		Help: i18n.Template{
			EN: "A municipality takes the actions its plan requires of it. An activity that was stopped is no longer required.",
			FR: "La municipalité prend les mesures que son plan exige d’elle. Une activité arrêtée n’est plus exigée.",
			ES: "El municipio adopta las medidas que su plan le exige. Una actividad detenida ya no se exige.",
			AR: "تتخذ البلدية الإجراءات التي تفرضها عليها خطتها. والنشاط الموقوف لم يعد مطلوبًا.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		list, on := v.Activities(), v.On()
		looked, vague := false, false
		if of(v).bands {
			list = nil
		}
		for i := range list {
			a := &list[i]
			if a.Leader == nil || !municipal(a.Leader) || a.Status == plan.Done || a.Status == plan.Stopped {
				looked = looked || a.Leader != nil && municipal(a.Leader)
				continue
			}
			looked = true
			switch {
			case a.Period.To.IsZero():
			case on.IsZero():
				vague = true
			case !precedes(a.Period.To, on):
			case a.Status == "":
				vague = true
			default:
				r.Breach(a.At("status"), i18n.Local("activity", a.Title), a.Period.To.Arg("end"))
			}
		}
		switch {
		case vague:
			r.Unknown(v.At("priorities"))
		case !looked:
			r.Skip()
		}
	},
}

var actionOthers = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-ACTION-OTHERS",
		Message: i18n.Template{
			EN: "{$lead} leads “{$activity}”, and no municipality is among those who help or fund it.",
			FR: "{$lead} dirige « {$activity} », et aucune municipalité n’est parmi ceux qui y contribuent ou la financent.",
			ES: "{$lead} dirige «{$activity}», y ningún municipio figura entre quienes colaboran o la financian.",
			AR: "{$lead}: تقود هذه الجهة النشاط \"{$activity}\" وليست أي بلدية بين من يساعدون فيه أو يموّلونه.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say who helps the other organizations with their activities.",
			FR: "Le document ne dit pas qui aide les autres organismes dans leurs activités.",
			ES: "El documento no dice quién ayuda a las demás organizaciones en sus actividades.",
			AR: "لا تذكر الوثيقة من يساعد المنظمات الأخرى في أنشطتها.",
		},
		Help: i18n.Template{
			EN: "A municipality encourages and assists other entities to take the actions the plan requires of them. A partnership or a contribution shows it.",
			FR: "La municipalité encourage et aide les autres entités à prendre les mesures que le plan exige d’elles. Un partenariat ou une contribution en témoigne.",
			ES: "El municipio alienta y ayuda a otras entidades a adoptar las medidas que el plan les exige. Una colaboración o una aportación lo muestra.",
			AR: "تشجع البلدية الجهات الأخرى وتساعدها على اتخاذ الإجراءات التي تفرضها عليها الخطة. وتدل على ذلك شراكة أو مساهمة.",
		},
		From: check.Reporting,
	},
	Find: func(v *plan.Review, r *check.Report) {
		list := v.Activities()
		looked, vague := false, false
		if of(v).bands {
			list = nil
		}
		for i := range list {
			a := &list[i]
			if a.Leader == nil || municipal(a.Leader) {
				continue
			}
			looked = true
			switch {
			case anyMunicipal(a.Helpers) || anyMunicipal(a.Funders):
			case a.Partners == nil && a.Funding == nil:
				vague = true
			default:
				r.Breach(a.At("partners"), i18n.Local("lead", a.Leader.Name), i18n.Local("activity", a.Title))
			}
		}
		switch {
		case vague:
			r.Unknown(v.At("priorities"))
		case !looked:
			r.Skip()
		}
	},
}

func anyMunicipal(list []*partnership.Organization) bool {
	for _, o := range list {
		if o != nil && municipal(o) {
			return true
		}
	}
	return false
}

// tells reports whether a report is one on the effect of the plan: neither the
// plan itself nor a review.
func tells(p *plan.Report) bool { return p.Kind != "plan" && p.Kind != "review" }

// aboutRisks is what a report says of the prioritized risk factors.
type aboutRisks struct {
	report *plan.Report
	index  map[string]bool // where there are many
	vague  bool            // a statement does not say of what it speaks
}

func reading(p *plan.Report, risks int) aboutRisks {
	a := aboutRisks{report: p}
	if len(p.Effects)*risks > few {
		a.index = make(map[string]bool, len(p.Effects))
	}
	for i := range p.Effects {
		about := p.Effects[i].About
		a.vague = a.vague || about == ""
		if a.index != nil {
			a.index[about] = true
		}
	}
	return a
}

func (a aboutRisks) mentions(id plan.RiskID) bool {
	if a.index != nil {
		return a.index[string(id)]
	}
	for i := range a.report.Effects {
		if a.report.Effects[i].About == string(id) {
			return true
		}
	}
	return false
}

// labour bounds the comparisons of reports with risk factors; beyond it the rule
// cannot tell. Ten reports on a thousand factors are far below.
const labour = 1 << 22

// effects judges every report by how many of the prioritized risk factors it
// speaks of.
func effects(v *plan.Review, r *check.Report, judge func(report *plan.Item[plan.Report], a aboutRisks, spoken, prioritized int) bool) {
	f := of(v)
	risks, reports := v.Risks(), v.Reports()
	prioritized := 0
	for i := range risks {
		if risks[i].Value.Priority == quantity.Yes {
			prioritized++
		}
	}
	looked, vague := false, f.Reports == nil && f.owed() != quantity.No
	for i, work := 0, 0; i < len(reports); i++ {
		p := reports[i].Value
		if !tells(p) {
			continue
		}
		looked = true
		work += len(risks) + len(p.Effects) + min(few, len(p.Effects)*prioritized)
		if prioritized == 0 || p.Effects == nil || work > labour {
			vague = true
			continue
		}
		a := reading(p, prioritized)
		spoken := 0
		for k := range risks {
			if risks[k].Value.Priority == quantity.Yes && a.mentions(risks[k].Value.ID) {
				spoken++
			}
		}
		if !judge(&reports[i], a, spoken, prioritized) {
			vague = true
		}
	}
	switch {
	case vague:
		r.Unknown(v.At("reports"))
	case !looked:
		r.Skip()
	}
}

var effectUnknown = i18n.Template{
	EN: "The document does not say what the reports tell of the plan’s effect on the prioritized risk factors.",
	FR: "Le document ne dit pas ce que les rapports disent de l’effet du plan sur les facteurs de risque prioritaires.",
	ES: "El documento no dice qué exponen los informes sobre el efecto del plan en los factores de riesgo prioritarios.",
	AR: "لا تذكر الوثيقة ما تقوله التقارير عن أثر الخطة في عوامل الخطر ذات الأولوية.",
}

var effectHelp = i18n.Template{
	EN: "The statute asks for the effect the plan is having, if any: “no effect” and “not known yet” are answers too.",
	FR: "La loi demande l’effet éventuel du plan : « aucun effet » et « pas encore connu » sont aussi des réponses.",
	ES: "La ley pide el efecto que tenga el plan, si lo tiene: «ningún efecto» y «aún no se sabe» también son respuestas.",
	AR: "يطلب القانون بيان أثر الخطة إن وُجد؛ و\"لا أثر\" و\"لم يُعرف بعد\" جوابان أيضًا.",
}

// reportName returns how a reader knows a report.
func reportName(p *plan.Report) i18n.Arg {
	if len(p.Title) > 0 {
		return i18n.Local("report", p.Title)
	}
	return i18n.Str("report", p.Kind)
}

var reportEffect = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-REPORT-EFFECT",
		Message: i18n.Template{
			EN: "The report “{$report}” says nothing of the plan’s effect on any prioritized risk factor.",
			FR: "Le rapport « {$report} » ne dit rien de l’effet du plan sur un facteur de risque prioritaire.",
			ES: "El informe «{$report}» no dice nada del efecto del plan en ningún factor de riesgo prioritario.",
			AR: "لا يذكر التقرير \"{$report}\" شيئًا عن أثر الخطة في أي عامل خطر ذي أولوية.",
		},
		Unknown: effectUnknown,
		Help:    effectHelp,
		From:    check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		if of(v).bands {
			r.Skip()
			return
		}
		effects(v, r, func(item *plan.Item[plan.Report], a aboutRisks, spoken, _ int) bool {
			if spoken == 0 && !a.vague {
				r.Breach(item.At("effects"), reportName(item.Value))
			}
			return spoken > 0 || !a.vague
		})
	},
}

var reportPartial = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-REPORT-EFFECT-PARTIAL",
		Message: i18n.Template{
			EN: "The report “{$report}” leaves out the prioritized risk factor “{$risk}”.",
			FR: "Le rapport « {$report} » passe sous silence le facteur de risque prioritaire « {$risk} ».",
			ES: "El informe «{$report}» omite el factor de riesgo prioritario «{$risk}».",
			AR: "يُغفل التقرير \"{$report}\" عامل الخطر ذا الأولوية \"{$risk}\".",
		},
		Unknown: effectUnknown,
		Help:    effectHelp,
		From:    check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		if of(v).bands {
			r.Skip()
			return
		}
		effects(v, r, func(item *plan.Item[plan.Report], a aboutRisks, spoken, prioritized int) bool {
			if spoken == 0 || spoken == prioritized {
				return spoken > 0 || !a.vague // CSWB-REPORT-EFFECT says so
			}
			if a.vague {
				return false
			}
			risks := v.Risks()
			for i := range risks {
				if k := risks[i].Value; k.Priority == quantity.Yes && !a.mentions(k.ID) {
					at := item.At("effects")
					at.Key = string(k.ID)
					r.Breach(at, reportName(item.Value), i18n.Local("risk", k.Title))
				}
			}
			return true
		})
	},
}

var reportPublished = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-REPORT-PUBLISHED",
		Message: i18n.Template{
			EN: "It is on record that the reports are not on the Internet, and “{$report}” has no address.",
			FR: "Il est consigné que les rapports ne sont pas sur Internet, et « {$report} » n’a pas d’adresse.",
			ES: "Consta que los informes no están en Internet, y «{$report}» no tiene dirección.",
			AR: "مسجَّل أن التقارير غير منشورة على الإنترنت، وليس للتقرير \"{$report}\" عنوان.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say where the report can be read or when it was published.",
			FR: "Le document ne dit pas où le rapport peut être lu ni quand il a été publié.",
			ES: "El documento no dice dónde puede leerse el informe ni cuándo se publicó.",
			AR: "لا تذكر الوثيقة أين يمكن قراءة التقرير ولا متى نُشر.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		list := v.Reports()
		off := f.recorded(RecordReports)
		looked := false
		for i := range list {
			p := list[i].Value
			if f.bands || !tells(p) {
				continue
			}
			looked = true
			switch {
			case p.URL != "" || !p.Published.IsZero() || off == quantity.Yes:
			case off == quantity.No:
				r.Breach(list[i].At("url"), reportName(p))
			default:
				r.Unknown(list[i].At("url"))
			}
		}
		switch {
		case looked:
		case f.bands:
			r.Skip()
		case f.Reports == nil && f.owed() != quantity.No:
			r.Unknown(v.At("reports"))
		default:
			r.Skip()
		}
	},
}

// ReportEvery returns the rule CSWB-REPORT-NONE, a Warning: no more than so many
// months have passed since the plan was adopted, or last reported on. No text
// gives the interval; it is the caller's.
func ReportEvery(months int) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{
			ID:       "CSWB-REPORT-NONE",
			Severity: check.Warning,
			Source:   cspaText.At("s. 254 (1)"),
			Message: i18n.Template{
				EN: "A report on the effect of the plan was due by {$due}.",
				FR: "Un rapport sur l’effet du plan était attendu au plus tard à cette date : {$due}.",
				ES: "Debía haberse presentado un informe sobre el efecto del plan a más tardar en esta fecha: {$due}.",
				AR: "كان موعد التقرير عن أثر الخطة {$due} على أقصى تقدير.",
			},
			Unknown: sinceUnknown,
			From:    check.Adoption,
		},
		Find: func(v *plan.Review, r *check.Report) {
			since(v, r, tells, func(last cal.Date) cal.Date { return last.AddMonths(months) })
		},
	}
}

// ReviewEvery returns the rule CSWB-REVIEW-DUE, a Warning: no more than so many
// years have passed since the plan was adopted, revised or last reviewed. The
// duty was read (s. 255 (1)), the period was not: edition cspa-2024 has the rule
// with four years, which fits the first plans of July 2021 being updated in July
// 2025. To set another period, put the rule in the place of the edition's own.
func ReviewEvery(years int) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{
			ID:       "CSWB-REVIEW-DUE",
			Severity: check.Warning,
			Source:   cspaText.At("s. 255 (1)"),
			Message: i18n.Template{
				EN: "A review of the plan was due by {$due}.",
				FR: "Un examen du plan était attendu au plus tard à cette date : {$due}.",
				ES: "Debía haberse revisado el plan a más tardar en esta fecha: {$due}.",
				AR: "كان موعد مراجعة الخطة {$due} على أقصى تقدير.",
			},
			Unknown: sinceUnknown,
			Help: i18n.Template{
				EN: "A dated review is enough; the plan is revised only if that is appropriate.",
				FR: "Un examen daté suffit; le plan n’est révisé que s’il y a lieu.",
				ES: "Basta una revisión fechada; el plan solo se modifica si procede.",
				AR: "تكفي مراجعة مؤرخة؛ ولا تُعدَّل الخطة إلا عند الاقتضاء.",
			},
			From: check.Adoption,
		},
		Find: func(v *plan.Review, r *check.Report) {
			since(v, r, reviews, func(last cal.Date) cal.Date { return cal.Anniversary(last, years) })
		},
	}
}

func reviews(p *plan.Report) bool { return p.Kind == "review" }

var sinceUnknown = i18n.Template{
	EN: "The document does not say when the plan was adopted or last reported on or reviewed, or for which day it is judged.",
	FR: "Le document ne dit pas quand le plan a été adopté, a fait l’objet d’un rapport ou a été examiné, ou pour quel jour il est jugé.",
	ES: "El documento no dice cuándo se adoptó el plan, se informó sobre él o se revisó, o para qué día se juzga.",
	AR: "لا تذكر الوثيقة متى اعتُمدت الخطة أو صدر عنها تقرير أو روجعت آخر مرة، أو لأي يوم يجري الحكم عليها.",
}

// since judges that what is due so long after the last of its kind, or after
// adoption, is not overdue. A revision counts as a review.
func since(v *plan.Review, r *check.Report, counts func(*plan.Report) bool, next func(cal.Date) cal.Date) {
	f, on := of(v), v.On()
	if f.bands || f.owed() == quantity.No {
		r.Skip()
		return
	}
	last, vague := f.reach, f.Reports == nil
	later := func(d cal.Date) {
		if d.IsZero() {
			vague = true
			return
		}
		s := exactly(d)
		if !last.known() {
			last = s
			return
		}
		if s.first.Compare(last.first) > 0 {
			last.first = s.first
		}
		if s.last.Compare(last.last) > 0 {
			last.last = s.last
		}
	}
	for i := range f.Reports {
		p := &f.Reports[i]
		if !counts(p) {
			continue
		}
		if p.On.IsZero() {
			later(p.Published)
		} else {
			later(p.On)
		}
	}
	for i := range f.Adoptions {
		if a := &f.Adoptions[i]; a.Revision {
			later(a.On)
		}
	}
	if on.IsZero() || !f.reach.known() {
		r.Unknown(v.At("reports"))
		return
	}
	due := next(last.last)
	switch {
	case due.IsZero() || !precedes(next(last.first), on.Last()):
	case vague || !precedes(due, on):
		r.Unknown(v.At("reports"))
	default:
		r.Breach(v.At("reports"), due.Arg("due"))
	}
}

// revisions bounds how many revisions CSWB-REVISION-PROCESS judges, in the order
// of the document: a plan revised every year for a generation has fewer.
const revisions = 32

var revisionNeeds = [...]term.Code{
	AudienceCommittee, AudiencePublic, AudienceYouth, AudienceRacialized,
	AudienceFirstNation, AudienceInuit, AudienceMetis,
	AudienceOrgFirst, AudienceOrgInuit, AudienceOrgMetis, AudienceOrgYouth, AudienceOrgRacialized,
}

var revisionProcess = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-REVISION-PROCESS",
		Message: i18n.Template{
			EN: "The revision adopted on {$day} was prepared without consulting: {$missing}.",
			FR: "La révision adoptée à la date suivante : {$day} a été préparée sans consulter : {$missing}.",
			ES: "La revisión adoptada en esta fecha: {$day} se preparó sin consultar a: {$missing}.",
			AR: "أُعدّت المراجعة المعتمدة في {$day} دون استشارة: {$missing}.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say who was consulted for which revision of the plan, and when.",
			FR: "Le document ne dit pas qui a été consulté pour quelle révision du plan, ni quand.",
			ES: "El documento no dice a quién se consultó para qué revisión del plan ni cuándo.",
			AR: "لا تذكر الوثيقة من استُشير في أي مراجعة للخطة ومتى.",
		},
		Help: i18n.Template{
			EN: "A revision goes through the same consultations as the plan, those of its own day: from 1 April 2024 people who use mental health or addictions services too. Only what was held since the adoption before it counts.",
			FR: "Une révision passe par les mêmes consultations que le plan, celles de son époque : depuis le 1er avril 2024, aussi les personnes qui utilisent des services de santé mentale ou de lutte contre les dépendances. Seul compte ce qui a eu lieu depuis l’adoption précédente.",
			ES: "Una revisión pasa por las mismas consultas que el plan, las de su época: desde el 1 de abril de 2024, también a quienes usan servicios de salud mental o de adicciones. Solo cuenta lo celebrado desde la adopción anterior.",
			AR: "تمر المراجعة بالاستشارات نفسها المقررة للخطة وفق قانون يومها؛ ومن 1 أبريل 2024 يُستشار أيضًا مستخدمو خدمات الصحة النفسية وعلاج الإدمان. ولا يُحتسب إلا ما عُقد منذ الاعتماد السابق لها.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f, judged := of(v), 0
		for i := range f.Adoptions {
			a := &f.Adoptions[i]
			if !a.Revision || f.bands || f.band(a) || judged == revisions {
				continue
			}
			if e, known := editionOf(a.On); known && e == psa2018 {
				continue // what it said of revisions was not read
			}
			judged++
			at := keyed(v, "adoptions", a.On.String())
			if a.On.IsZero() || f.Engagements == nil || judged*len(f.Engagements) > crowd {
				r.Unknown(at)
				continue
			}
			f.judgeRevision(r, at, a.On)
		}
		if judged == 0 {
			r.Skip()
		}
	},
}

// judgeRevision judges the consultations of one revision by those that
// certainly, or perhaps, belong to it.
func (f *facts) judgeRevision(r *check.Report, at check.At, day cal.Date) {
	var before cal.Date // the adoption or revision before it
	for i := range f.Adoptions {
		if a := &f.Adoptions[i]; precedes(a.On, day) && a.On.Compare(before) > 0 {
			before = a.On
		}
	}
	var missing []i18n.Arg
	vague := false
	need := func(who term.Code, required quantity.Answer) {
		answer := quantity.No
		for i := range f.Engagements {
			e := &f.Engagements[i]
			answer = answer.Or(during(e.Period, before, day).And(asked(e, who)))
		}
		switch {
		case answer == quantity.Yes || required == quantity.No || f.recorded(who) == quantity.No:
		case answer == quantity.CannotTell || required == quantity.CannotTell:
			vague = true
		default:
			missing = append(missing, label("who", who))
		}
	}
	for _, who := range revisionNeeds {
		need(who, quantity.Yes)
	}
	users := quantity.CannotTell
	switch e, known := editionOf(day); {
	case known && e == cspa2024:
		users = quantity.Yes
	case known:
		users = quantity.No
	}
	need(AudienceServiceUsers, users)
	switch {
	case len(missing) > 0:
		r.Breach(at, day.Arg("day"), i18n.List("missing", missing...))
	case vague:
		r.Unknown(at)
	}
}

// during says whether a time lies between two adoptions: it begins after the one
// and not after the other.
func during(p cal.Period, after, until cal.Date) quantity.Answer {
	switch {
	case p.From.IsZero() && p.To.IsZero():
		return quantity.CannotTell
	case precedes(until, p.From), !p.To.IsZero() && precedes(p.To, after):
		return quantity.No
	case p.From.IsZero() || !after.IsZero() && !precedes(after, p.From):
		return quantity.CannotTell
	}
	return quantity.Yes
}

// PrescribedInformation returns the rule CSWB-MINISTER-INFO, a Warning: by a day
// the plan's records answer each item with yes, that is: the information was
// given to the Minister. The items and the day are the caller's, from a
// regulation under s. 256; personal information cannot be among them.
func PrescribedInformation(by cal.Date, items ...term.Code) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{
			ID:       "CSWB-MINISTER-INFO",
			Severity: check.Warning,
			Source:   cspaText.At("s. 256"),
			Message: i18n.Template{
				EN: "This information was due to the Minister by {$due} and was not given: {$item}.",
				FR: "Ces renseignements devaient être fournis au ministre au plus tard à cette date : {$due}, et ne l’ont pas été : {$item}.",
				ES: "Esta información debía facilitarse al ministro a más tardar en esta fecha: {$due}, y no se facilitó: {$item}.",
				AR: "كان موعد تقديم هذه المعلومات إلى الوزير {$due} على أقصى تقدير ولم تُقدَّم: {$item}.",
			},
			Unknown: i18n.Template{
				EN: "The document does not say whether this information was given to the Minister: {$item}.",
				FR: "Le document ne dit pas si ces renseignements ont été fournis au ministre : {$item}.",
				ES: "El documento no dice si esta información se facilitó al ministro: {$item}.",
				AR: "لا تذكر الوثيقة هل قُدّمت هذه المعلومات إلى الوزير: {$item}.",
			},
			From: check.Adoption,
		},
		Find: func(v *plan.Review, r *check.Report) {
			f := of(v)
			if len(items) == 0 || f.bands || !v.On().IsZero() && !precedes(by, v.On()) {
				r.Skip()
				return
			}
			for _, item := range items {
				at := keyed(v, "records", string(item))
				switch f.recorded(item) {
				case quantity.No:
					r.Breach(at, by.Arg("due"), label("item", item))
				case quantity.CannotTell:
					r.Unknown(at, label("item", item))
				case quantity.Yes:
				}
			}
		},
	}
}
