package a

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// Rules returns the 28 rules of gen.Rules as rules of the library: PEERS-R01 is
// R01. Two of them look at two sorts of things and are two rules here, told
// apart by a third part of their id: a rule of the library looks at one.
func Rules() check.Profile[*plan.Review] {
	return check.New("peers", "1", planID, planDates, planOrder, planLanguages, planPriorities).And(
		check.Each(check.New("", "", entityID, entityTwice), (*plan.Review).Entities),
		check.Each(check.New("", "", labelComplete), (*plan.Review).Labels),
		check.New("", "", termComplete),
		check.Each(check.New("", "", indicatorDirection, indicatorYears, indicatorPercent), (*plan.Review).Indicators),
		check.Each(check.New("", "", priorityGoals), (*plan.Review).Priorities),
		check.Each(check.New("", "", goalInitiatives, goalMeasured, goalIndicators, goalAlignment), (*plan.Review).Goals),
		check.Each(check.New("", "", initiativeActivities, initiativeAlignment), (*plan.Review).Initiatives),
		check.Each(check.New("", "",
			activityLead, activityLeadKnown, activityPartnersKnown, activityPartnersOnce, activityIndicators,
			activityDates, activityInPlan, activitySum, activityFunder, activityAmount, activityStatus,
		), (*plan.Review).Activities),
	)
}

// rule puts a rule together; every rule of this workload is an error.
func rule[T any](id check.ID, message i18n.Template, find func(T, *check.Report)) check.Rule[T] {
	return check.Rule[T]{Spec: check.Spec{ID: id, Severity: check.Error, Message: message, Source: check.Source{Authority: check.Structure}}, Find: find}
}

// The plan.

var planID = rule("PEERS-R01", i18n.Template{
	EN: "The plan's id “{$id}” is not made of small letters, digits, hyphens and points.",
	FR: "L’identifiant du plan, « {$id} », n’est pas fait de minuscules, de chiffres, de traits d’union et de points.",
	ES: "El identificador del plan, «{$id}», no consta de minúsculas, cifras, guiones y puntos.",
	AR: "معرّف الخطة \"{$id}\" لا يتألف من أحرف لاتينية صغيرة وأرقام وواصلات ونقاط.",
}, func(v *plan.Review, r *check.Report) {
	if id := string(v.Plan().ID); !idOK(id) {
		r.Breach(v.At("id"), i18n.Str("id", id))
	}
})

var planDates = rule("PEERS-R02", i18n.Template{
	EN: "The plan's first or last day is not stated to the day.",
	FR: "Le premier ou le dernier jour du plan n’est pas indiqué au jour près.",
	ES: "El primer o el último día del plan no está indicado con su día.",
	AR: "اليوم الأول أو الأخير للخطة غير محدد باليوم.",
}, func(v *plan.Review, r *check.Report) {
	if !days(v.Plan().Period) {
		r.Breach(v.At("period"))
	}
})

var planOrder = rule("PEERS-R03", i18n.Template{
	EN: "The plan does not end after it starts.",
	FR: "Le plan ne se termine pas après son début.",
	ES: "El plan no termina después de empezar.",
	AR: "لا تنتهي الخطة بعد بدايتها.",
}, func(v *plan.Review, r *check.Report) {
	switch p := v.Plan().Period; {
	case !days(p):
		r.Skip()
	case p.From.Compare(p.To) >= 0:
		r.Breach(v.At("period"))
	}
})

var planLanguages = rule("PEERS-R04", i18n.Template{
	EN: "The plan's languages are missing, doubled or not well formed.",
	FR: "Les langues du plan manquent, se répètent ou sont mal écrites.",
	ES: "Los idiomas del plan faltan, se repiten o están mal escritos.",
	AR: "لغات الخطة ناقصة أو مكررة أو مكتوبة بصورة غير صحيحة.",
}, func(v *plan.Review, r *check.Report) {
	langs := v.Plan().Languages
	bad := len(langs) == 0
	for i, l := range langs {
		tag, err := i18n.ParseLang(string(l))
		bad = bad || err != nil || tag != l || slices.Contains(langs[:i], l)
	}
	if bad {
		r.Breach(v.At("languages"))
	}
})

var planPriorities = rule("PEERS-R05", i18n.Template{
	EN: "The plan has no priority.",
	FR: "Le plan n’a aucune priorité.",
	ES: "El plan no tiene ninguna prioridad.",
	AR: "ليس للخطة أي أولوية.",
}, func(v *plan.Review, r *check.Report) {
	if len(v.Plan().Priorities) == 0 {
		r.Breach(v.At("priorities"))
	}
})

// Whatever has an id or a name.

var entityID = rule("PEERS-R09", i18n.Template{
	EN: "The id “{$id}” is not made of small letters, digits, hyphens and points.",
	FR: "L’identifiant « {$id} » n’est pas fait de minuscules, de chiffres, de traits d’union et de points.",
	ES: "El identificador «{$id}» no consta de minúsculas, cifras, guiones y puntos.",
	AR: "المعرّف \"{$id}\" لا يتألف من أحرف لاتينية صغيرة وأرقام وواصلات ونقاط.",
}, func(e *plan.Entity, r *check.Report) {
	switch {
	case idOK(e.ID):
	case e.Kind() == "plan":
		r.Skip() // PEERS-R01
	default:
		r.Breach(e.At("id"), i18n.Str("id", e.ID))
	}
})

var entityTwice = rule("PEERS-R10", i18n.Template{
	EN: "The id {$id} stands twice in the plan.",
	FR: "L’identifiant {$id} figure deux fois dans le plan.",
	ES: "El identificador {$id} figura dos veces en el plan.",
	AR: "يرد المعرّف {$id} مرتين في الخطة.",
}, func(e *plan.Entity, r *check.Report) {
	if e.Doubled() {
		r.Breach(e.At("id"), i18n.Label("id", e.ID))
	}
})

var incomplete = i18n.Template{
	EN: "The name of {$id} is missing in a language of the plan.",
	FR: "Le nom de l’élément {$id} manque dans une langue du plan.",
	ES: "El nombre del elemento {$id} falta en un idioma del plan.",
	AR: "اسم العنصر {$id} غير موجود بإحدى لغات الخطة.",
}

var labelComplete = rule("PEERS-R11", incomplete, func(l *plan.Label, r *check.Report) {
	if !l.Complete() {
		r.Breach(l.At(""), i18n.Label("id", l.Name()))
	}
})

var termComplete = rule("PEERS-R11-TERM", incomplete, func(v *plan.Review, r *check.Report) {
	terms := alignments(v)
	for i := range terms {
		t := &terms[i]
		for _, l := range v.Plan().Languages {
			if t.Label.Blank(l) {
				r.Breach(check.At{Kind: "term", ID: t.ID, Field: "label"}, i18n.Label("id", t.ID))
			}
		}
	}
})

// Indicators.

var indicatorDirection = rule("PEERS-R26", i18n.Template{
	EN: "A target of “{$name}” does not go the way the indicator shall go.",
	FR: "Une cible de l’indicateur « {$name} » va à l’encontre du sens voulu.",
	ES: "Una meta del indicador «{$name}» no va en el sentido deseado.",
	AR: "أحد أهداف المؤشر \"{$name}\" لا يسير في الاتجاه المطلوب.",
}, func(v *plan.Item[indicators.Indicator], r *check.Report) {
	from := v.Value.Baseline
	for i := range v.Value.Targets {
		t := v.Value.Targets[i].Value
		if t == nil || from == nil || from.Value == nil {
			r.Unknown(v.At("targets"))
			return
		}
		c := t.Value.Cmp(from.Value.Value)
		ok := false
		switch v.Value.Direction {
		case indicators.Increase:
			ok = c >= 0
		case indicators.Decrease:
			ok = c <= 0
		case indicators.Maintain:
			ok = c == 0
		default:
		}
		if !ok {
			r.Breach(v.At("targets"), i18n.Local("name", v.Value.Name))
			return
		}
	}
})

var indicatorYears = rule("PEERS-R27", i18n.Template{
	EN: "The years of the targets of “{$name}” do not rise, or leave the plan's period.",
	FR: "Les années des cibles de l’indicateur « {$name} » ne se suivent pas ou sortent de la période du plan.",
	ES: "Los años de las metas del indicador «{$name}» no van en orden o salen del periodo del plan.",
	AR: "سنوات أهداف المؤشر \"{$name}\" غير متصاعدة أو تقع خارج فترة الخطة.",
}, func(v *plan.Item[indicators.Indicator], r *check.Report) {
	p := v.Review.Plan().Period
	last := 0
	for i := range v.Value.Targets {
		y := v.Value.Targets[i].By.Year()
		if y <= last || days(p) && (y < p.From.Year() || y > p.To.Year()) {
			r.Breach(v.At("targets"), i18n.Local("name", v.Value.Name))
			return
		}
		last = y
	}
})

var indicatorPercent = rule("PEERS-R28", i18n.Template{
	EN: "“{$name}” is a percentage, and a value of it is not within 0 and 100.",
	FR: "L’indicateur « {$name} » est un pourcentage, et une de ses valeurs n’est pas entre 0 et 100.",
	ES: "El indicador «{$name}» es un porcentaje, y uno de sus valores no está entre 0 y 100.",
	AR: "المؤشر \"{$name}\" نسبة مئوية، وإحدى قيمه ليست بين 0 و100.",
}, func(v *plan.Item[indicators.Indicator], r *check.Report) {
	if v.Value.Unit != "percent" {
		r.Skip()
		return
	}
	bad := v.Value.Baseline != nil && outside(v.Value.Baseline.Value)
	for i := range v.Value.Targets {
		bad = bad || outside(v.Value.Targets[i].Value)
	}
	if bad {
		r.Breach(v.At("unit"), i18n.Local("name", v.Value.Name))
	}
})

// outside reports whether a stated quantity is no percentage.
func outside(q *quantity.Quantity) bool {
	return q != nil && (q.Value.Sign() < 0 || q.Value.Cmp(quantity.Int(100)) > 0)
}

// Priorities, goals and initiatives.

var priorityGoals = rule("PEERS-R06", i18n.Template{
	EN: "The priority “{$title}” has no goal.",
	FR: "La priorité « {$title} » n’a aucun but.",
	ES: "La prioridad «{$title}» no tiene ningún objetivo.",
	AR: "ليس للأولوية \"{$title}\" أي هدف.",
}, func(p *plan.PriorityNode, r *check.Report) {
	if len(p.Below) == 0 {
		r.Breach(p.At("goals"), i18n.Local("title", p.Title))
	}
})

var goalInitiatives = rule("PEERS-R07", i18n.Template{
	EN: "The goal “{$title}” does not have 1 to 12 initiatives.",
	FR: "Le but « {$title} » n’a pas de 1 à 12 initiatives.",
	ES: "El objetivo «{$title}» no tiene de 1 a 12 iniciativas.",
	AR: "ليس للهدف \"{$title}\" من مبادرة واحدة إلى 12 مبادرة.",
}, func(g *plan.GoalNode, r *check.Report) {
	if n := len(g.Below); n < 1 || n > 12 {
		r.Breach(g.At("initiatives"), i18n.Local("title", g.Title))
	}
})

var goalMeasured = rule("PEERS-R17", i18n.Template{
	EN: "The goal “{$title}” has no indicator.",
	FR: "Le but « {$title} » n’a aucun indicateur.",
	ES: "El objetivo «{$title}» no tiene ningún indicador.",
	AR: "ليس للهدف \"{$title}\" أي مؤشر.",
}, func(g *plan.GoalNode, r *check.Report) {
	if len(g.Indicators) == 0 {
		r.Breach(g.At("indicators"), i18n.Local("title", g.Title))
	}
})

var goalIndicators = rule("PEERS-R18", i18n.Template{
	EN: "The goal “{$title}” names an indicator that the plan does not have.",
	FR: "Le but « {$title} » nomme un indicateur que le plan n’a pas.",
	ES: "El objetivo «{$title}» nombra un indicador que el plan no tiene.",
	AR: "يذكر الهدف \"{$title}\" مؤشرًا لا يوجد في الخطة.",
}, func(g *plan.GoalNode, r *check.Report) {
	if slices.Contains(g.Measures, nil) {
		r.Breach(g.At("indicators"), i18n.Local("title", g.Title))
	}
})

var unaligned = i18n.Template{
	EN: "“{$title}” names an alignment that the plan does not have.",
	FR: "L’élément « {$title} » nomme un alignement que le plan n’a pas.",
	ES: "El elemento «{$title}» nombra una alineación que el plan no tiene.",
	AR: "يذكر العنصر \"{$title}\" مواءمة لا توجد في الخطة.",
}

var goalAlignment = rule("PEERS-R19-GOAL", unaligned, func(g *plan.GoalNode, r *check.Report) {
	if !listed(g.Review, g.Terms) {
		r.Breach(g.At("terms"), i18n.Local("title", g.Title))
	}
})

var initiativeAlignment = rule("PEERS-R19-INITIATIVE", unaligned, func(n *plan.InitiativeNode, r *check.Report) {
	if !listed(n.Review, n.Terms) {
		r.Breach(n.At("terms"), i18n.Local("title", n.Title))
	}
})

var initiativeActivities = rule("PEERS-R08", i18n.Template{
	EN: "The initiative “{$title}” has no activity.",
	FR: "L’initiative « {$title} » n’a aucune activité.",
	ES: "La iniciativa «{$title}» no tiene ninguna actividad.",
	AR: "ليس للمبادرة \"{$title}\" أي نشاط.",
}, func(n *plan.InitiativeNode, r *check.Report) {
	if len(n.Below) == 0 {
		r.Breach(n.At("activities"), i18n.Local("title", n.Title))
	}
})

// Activities.

var activityLead = rule("PEERS-R12", i18n.Template{
	EN: "The activity “{$title}” has no lead.",
	FR: "L’activité « {$title} » n’a pas de responsable.",
	ES: "La actividad «{$title}» no tiene responsable.",
	AR: "ليس للنشاط \"{$title}\" جهة مسؤولة.",
}, func(a *plan.ActivityNode, r *check.Report) {
	if a.Lead == "" {
		r.Breach(a.At("lead"), i18n.Local("title", a.Title))
	}
})

var activityLeadKnown = rule("PEERS-R13", i18n.Template{
	EN: "The lead of the activity “{$title}” is not among the organizations.",
	FR: "Le responsable de l’activité « {$title} » n’est pas parmi les organisations.",
	ES: "El responsable de la actividad «{$title}» no está entre las organizaciones.",
	AR: "الجهة المسؤولة عن النشاط \"{$title}\" ليست من بين المنظمات.",
}, func(a *plan.ActivityNode, r *check.Report) {
	switch {
	case a.Lead == "":
		r.Skip()
	case a.Leader == nil:
		r.Breach(a.At("lead"), i18n.Local("title", a.Title))
	}
})

var activityPartnersKnown = rule("PEERS-R14", i18n.Template{
	EN: "A partner of the activity “{$title}” is not among the organizations.",
	FR: "Un partenaire de l’activité « {$title} » n’est pas parmi les organisations.",
	ES: "Un socio de la actividad «{$title}» no está entre las organizaciones.",
	AR: "أحد شركاء النشاط \"{$title}\" ليس من بين المنظمات.",
}, func(a *plan.ActivityNode, r *check.Report) {
	if slices.Contains(a.Helpers, nil) {
		r.Breach(a.At("partners"), i18n.Local("title", a.Title))
	}
})

var activityPartnersOnce = rule("PEERS-R15", i18n.Template{
	EN: "The activity “{$title}” names a partner twice, or its lead among its partners.",
	FR: "L’activité « {$title} » nomme un partenaire deux fois, ou son responsable parmi ses partenaires.",
	ES: "La actividad «{$title}» nombra a un socio dos veces, o a su responsable entre los socios.",
	AR: "يذكر النشاط \"{$title}\" شريكًا مرتين، أو الجهة المسؤولة بين الشركاء.",
}, func(a *plan.ActivityNode, r *check.Report) {
	for i, o := range a.Helpers {
		twice := o != nil && (o == a.Leader || slices.Contains(a.Helpers[:i], o))
		if o == nil { // no such organization: the ids tell
			twice = a.Partners[i] == a.Lead || slices.Contains(a.Partners[:i], a.Partners[i])
		}
		if twice {
			r.Breach(a.At("partners"), i18n.Local("title", a.Title))
			return
		}
	}
})

var activityIndicators = rule("PEERS-R16", i18n.Template{
	EN: "The activity “{$title}” names an indicator that the plan does not have.",
	FR: "L’activité « {$title} » nomme un indicateur que le plan n’a pas.",
	ES: "La actividad «{$title}» nombra un indicador que el plan no tiene.",
	AR: "يذكر النشاط \"{$title}\" مؤشرًا لا يوجد في الخطة.",
}, func(a *plan.ActivityNode, r *check.Report) {
	if slices.Contains(a.Measures, nil) {
		r.Breach(a.At("indicators"), i18n.Local("title", a.Title))
	}
})

var activityDates = rule("PEERS-R20", i18n.Template{
	EN: "The activity “{$title}” has no first and last day, or ends before it starts.",
	FR: "L’activité « {$title} » n’a pas de premier et de dernier jour, ou se termine avant son début.",
	ES: "La actividad «{$title}» no tiene primer y último día, o termina antes de empezar.",
	AR: "ليس للنشاط \"{$title}\" يوم أول ويوم أخير، أو ينتهي قبل بدايته.",
}, func(a *plan.ActivityNode, r *check.Report) {
	if p := a.Period; !days(p) || p.From.Compare(p.To) > 0 {
		r.Breach(a.At("period"), i18n.Local("title", a.Title))
	}
})

var activityInPlan = rule("PEERS-R21", i18n.Template{
	EN: "The activity “{$title}” leaves the plan's period.",
	FR: "L’activité « {$title} » sort de la période du plan.",
	ES: "La actividad «{$title}» sale del periodo del plan.",
	AR: "يقع النشاط \"{$title}\" خارج فترة الخطة.",
}, func(a *plan.ActivityNode, r *check.Report) {
	switch p := a.Review.Plan().Period; {
	case !days(p) || !days(a.Period):
		r.Skip()
	case a.Period.From.Compare(p.From) < 0 || a.Period.To.Compare(p.To) > 0:
		r.Breach(a.At("period"), i18n.Local("title", a.Title))
	}
})

var activitySum = rule("PEERS-R22", i18n.Template{
	EN: "The funding of the activity “{$title}” does not add up to its budget.",
	FR: "Le financement de l’activité « {$title} » ne correspond pas à son budget.",
	ES: "La financiación de la actividad «{$title}» no suma su presupuesto.",
	AR: "مجموع تمويل النشاط \"{$title}\" لا يساوي ميزانيته.",
}, func(a *plan.ActivityNode, r *check.Report) {
	sum := quantity.Money{Currency: a.Budget.Currency}
	var err error
	for i := range a.Funding {
		if sum, err = sum.Add(a.Funding[i].Amount); err != nil {
			break
		}
	}
	if err != nil || sum != a.Budget {
		r.Breach(a.At("budget"), i18n.Local("title", a.Title))
	}
})

var activityFunder = rule("PEERS-R23", i18n.Template{
	EN: "Funding of the activity “{$title}” comes from an organization that is no funder.",
	FR: "Un financement de l’activité « {$title} » vient d’une organisation qui n’est pas un bailleur de fonds.",
	ES: "La actividad «{$title}» recibe fondos de una organización que no es financiadora.",
	AR: "يأتي تمويل للنشاط \"{$title}\" من منظمة ليست جهة ممولة.",
}, func(a *plan.ActivityNode, r *check.Report) {
	for _, o := range a.Funders {
		if o == nil || !o.Is(funder) {
			r.Breach(a.At("funding"), i18n.Local("title", a.Title))
			return
		}
	}
})

var activityAmount = rule("PEERS-R24", i18n.Template{
	EN: "An amount of funding of the activity “{$title}” is not above zero.",
	FR: "Un montant du financement de l’activité « {$title} » n’est pas supérieur à zéro.",
	ES: "Un importe de la financiación de la actividad «{$title}» no es superior a cero.",
	AR: "أحد مبالغ تمويل النشاط \"{$title}\" ليس أكبر من صفر.",
}, func(a *plan.ActivityNode, r *check.Report) {
	for i := range a.Funding {
		if a.Funding[i].Amount.Minor <= 0 {
			r.Breach(a.At("funding"), i18n.Local("title", a.Title))
			return
		}
	}
})

var activityStatus = rule("PEERS-R25", i18n.Template{
	EN: "The status of the activity “{$title}” is none of the four.",
	FR: "L’état de l’activité « {$title} » n’est aucun des quatre.",
	ES: "El estado de la actividad «{$title}» no es ninguno de los cuatro.",
	AR: "حالة النشاط \"{$title}\" ليست أيًّا من الحالات الأربع.",
}, func(a *plan.ActivityNode, r *check.Report) {
	switch a.Status {
	case plan.Planned, plan.Active, plan.Done, plan.Stopped:
	default:
		r.Breach(a.At("status"), i18n.Local("title", a.Title))
	}
})

// What the rules ask again and again.

func idOK(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && (i == 0 || c != '-' && c != '.') {
			return false
		}
	}
	return s != ""
}

// days reports whether both ends of a period are stated to the day.
func days(p cal.Period) bool {
	return p.From.Precision() == cal.ToDay && p.To.Precision() == cal.ToDay
}

// alignments returns the terms of the plan's alignments.
func alignments(v *plan.Review) []term.Term {
	schemes := v.Plan().Schemes
	for i := range schemes {
		if schemes[i].ID == alignment {
			return schemes[i].Terms
		}
	}
	return nil
}

// listed reports whether all codes are terms of the plan.
func listed(v *plan.Review, codes []term.Code) bool {
	for _, c := range codes {
		if v.Term(c) == nil {
			return false
		}
	}
	return true
}
