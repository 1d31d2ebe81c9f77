package plan

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// partUnknown says why a part of a plan cannot be judged.
var partUnknown = i18n.Template{
	EN: `.input {$state :string} .match $state
announced {{This is promised and not there yet: {$part}.}}
lost {{This was lost before the plan was handed over: {$part}.}}
elsewhere {{This is said to be in another document, which is not named: {$part}.}}
* {{The document does not say whether it has this: {$part}.}}`,
	FR: `.input {$state :string} .match $state
announced {{Élément promis, qui n’y est pas encore : {$part}.}}
lost {{Élément perdu avant la remise du plan : {$part}.}}
elsewhere {{Élément qui se trouverait dans un autre document, non nommé : {$part}.}}
* {{Le document ne dit pas s’il contient ceci : {$part}.}}`,
	ES: `.input {$state :string} .match $state
announced {{Elemento prometido que aún no está: {$part}.}}
lost {{Elemento que existía y se perdió antes de la entrega del plan: {$part}.}}
elsewhere {{Elemento que estaría en otro documento, sin nombrar: {$part}.}}
* {{El documento no dice si contiene esto: {$part}.}}`,
	AR: `.input {$state :string} .match $state
announced {{موعود به ولم يرد بعد: {$part}.}}
lost {{كان موجودًا وضاع قبل تسليم الخطة: {$part}.}}
elsewhere {{قيل إنه في وثيقة أخرى لم تُذكر: {$part}.}}
* {{لا تذكر الوثيقة هل فيها ما يلي: {$part}.}}`,
}

// filled is what a section says of itself.
func filled(s *partnership.Section) stated {
	switch s.Stated() {
	case quantity.Yes:
		return given
	case quantity.No:
		return denied
	default:
		return silent
	}
}

// component judges one component of the plan; what names it to the reader.
func component(r *check.Report, at check.At, s *partnership.Section, part i18n.Template) {
	switch filled(s) {
	case denied:
		r.Breach(at)
	case silent:
		r.Unknown(at, i18n.Key("state", s.State), i18n.Said("part", part.With()))
	default:
	}
}

// ofContext is a part of the context: in a context that is present, a part that
// is not mentioned is not there; otherwise the state of the whole holds for it.
func ofContext(v *Review, s *partnership.Section) partnership.Section {
	if s.State != partnership.NotStated || s.Holds() {
		return *s
	}
	c := &v.plan.Context
	part := *s
	part.State = c.State
	if c.State == partnership.Elsewhere {
		part.Source = c.Source
	}
	return part
}

var planDemographics = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-CONTEXT-DEMOGRAPHICS",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The community context has no demographics.",
			FR: "Le portrait de la collectivité ne comporte pas de données démographiques.",
			ES: "El contexto de la comunidad no incluye datos demográficos.",
			AR: "لا يتضمن وصف المجتمع المحلي بيانات سكانية.",
		},
		Unknown: partUnknown,
		Help: i18n.Template{
			EN: "Say who lives here, of which year the figures are and where they come from.",
			FR: "Dites qui vit ici, de quelle année datent les chiffres et d’où ils viennent.",
			ES: "Diga quién vive aquí, de qué año son las cifras y de dónde proceden.",
			AR: "اذكروا من يعيش هنا، وسنة الأرقام ومصدرها.",
		},
		Source: esses,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		s := ofContext(v, &v.plan.Context.Demographics)
		component(r, v.At("context.demographics"), &s, i18n.Template{EN: "demographics", FR: "données démographiques", ES: "datos demográficos", AR: "البيانات السكانية"})
	},
}

var planNeeds = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-CONTEXT-NEEDS",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The community context has no needs assessment.",
			FR: "Le portrait de la collectivité ne comporte pas d’évaluation des besoins.",
			ES: "El contexto de la comunidad no incluye una evaluación de necesidades.",
			AR: "لا يتضمن وصف المجتمع المحلي تقييمًا للاحتياجات.",
		},
		Unknown: partUnknown,
		Source:  esses,
		From:    check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		s := ofContext(v, &v.plan.Context.Needs)
		component(r, v.At("context.needs"), &s, i18n.Template{EN: "needs assessment", FR: "évaluation des besoins", ES: "evaluación de necesidades", AR: "تقييم الاحتياجات"})
	},
}

var planAssets = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-CONTEXT-ASSETS",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The community context has no asset mapping.",
			FR: "Le portrait de la collectivité ne comporte pas d’inventaire des ressources.",
			ES: "El contexto de la comunidad no incluye un inventario de recursos.",
			AR: "لا يتضمن وصف المجتمع المحلي حصرًا للموارد.",
		},
		Unknown: partUnknown,
		Source:  esses,
		From:    check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		s := ofContext(v, &v.plan.Context.Assets)
		component(r, v.At("context.assets"), &s, i18n.Template{EN: "asset mapping", FR: "inventaire des ressources", ES: "inventario de recursos", AR: "حصر الموارد"})
	},
}

var planVision = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-VISION",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The plan has no vision in words.",
			FR: "Le plan n’énonce pas de vision.",
			ES: "El plan no expresa ninguna visión.",
			AR: "لا تعبّر الخطة عن رؤية.",
		},
		Unknown: partUnknown,
		Help: i18n.Template{
			EN: "One or two sentences on the community the partners want to see.",
			FR: "Une ou deux phrases sur la collectivité que les partenaires souhaitent.",
			ES: "Una o dos frases sobre la comunidad que los socios desean.",
			AR: "جملة أو جملتان عن المجتمع المحلي الذي يريده الشركاء.",
		},
		Source: esses,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		component(r, v.At("vision"), &v.plan.Vision, i18n.Template{EN: "vision", FR: "vision", ES: "visión", AR: "الرؤية"})
	},
}

var planPriorities = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-PRIORITIES",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "The plan has no priority.",
			FR: "Le plan n’a aucune priorité.",
			ES: "El plan no tiene ninguna prioridad.",
			AR: "لا أولوية في الخطة.",
		},
		Unknown: i18n.Template{
			EN: "The plan’s priorities are not stated.",
			FR: "Les priorités du plan ne sont pas indiquées.",
			ES: "No se indican las prioridades del plan.",
			AR: "أولويات الخطة غير مذكورة.",
		},
		Source: check.Source{Title: esses.Title, Section: esses.Section, Authority: check.Structure},
		From:   check.Consultation,
	},
	Find: func(v *Review, r *check.Report) {
		if len(v.goals) > 0 || v.plan.Priorities == nil && len(v.priorities) == 0 {
			if len(v.goals) == 0 {
				r.Unknown(v.At("priorities"))
			}
			return
		}
		for i := range v.priorities {
			if n := &v.priorities[i]; !n.Implicit {
				return
			} else if n.Goals == nil {
				r.Unknown(v.At("priorities"))
				return
			}
		}
		r.Breach(v.At("priorities"))
	},
}

var planAction = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-ACTION",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The plan has no action plan: nothing says who does what and when.",
			FR: "Le plan n’a pas de plan d’action : rien ne dit qui fait quoi et quand.",
			ES: "El plan no tiene plan de acción: nada dice quién hace qué y cuándo.",
			AR: "ليس للخطة خطة عمل: لا شيء يبيّن من يفعل ماذا ومتى.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say whether there is an action plan; it states neither activities nor yearly plans.",
			FR: "Le document ne dit pas s’il y a un plan d’action; il n’indique ni activités ni plans annuels.",
			ES: "El documento no dice si hay un plan de acción; no indica ni actividades ni planes anuales.",
			AR: "لا تذكر الوثيقة هل توجد خطة عمل؛ فهي لا تورد أنشطة ولا خططًا سنوية.",
		},
		Help: i18n.Template{
			EN: "Give the initiatives activities with partners and funders, and pick from them for each year.",
			FR: "Donnez aux initiatives des activités avec partenaires et bailleurs de fonds, et choisissez-en pour chaque année.",
			ES: "Dé a las iniciativas actividades con socios y financiadores, y elija entre ellas para cada año.",
			AR: "ضعوا للمبادرات أنشطة لها شركاء وممولون، واختاروا منها لكل سنة.",
		},
		Source: esses,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		switch p := v.plan.ActionPlans; {
		case len(p) > 0:
		case p != nil:
			r.Breach(v.At("action_plans"))
		case len(v.activities) == 0:
			r.Unknown(v.At("action_plans"))
		}
	},
}

var planMonitoring = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-MONITORING",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: `.input {$fault :string} .match $fault
unmeasured {{The strategy for monitoring and evaluation has no indicator.}}
* {{The plan has no strategy for monitoring and evaluation.}}`,
			FR: `.input {$fault :string} .match $fault
unmeasured {{La stratégie de suivi et d’évaluation ne repose sur aucun indicateur.}}
* {{Le plan n’a pas de stratégie de suivi et d’évaluation.}}`,
			ES: `.input {$fault :string} .match $fault
unmeasured {{La estrategia de seguimiento y evaluación no tiene ningún indicador.}}
* {{El plan no tiene estrategia de seguimiento y evaluación.}}`,
			AR: `.input {$fault :string} .match $fault
unmeasured {{استراتيجية المتابعة والتقييم بلا أي مؤشر.}}
* {{ليس للخطة استراتيجية للمتابعة والتقييم.}}`,
		},
		Unknown: partUnknown,
		Source:  esses,
		From:    check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		s := &v.plan.Monitoring
		switch filled := filled(s); {
		case filled == denied:
			r.Breach(v.At("monitoring"), i18n.Key("fault", ""))
		case filled == given && listed(v.plan.Indicators) == denied:
			r.Breach(v.At("monitoring"), i18n.Key("fault", "unmeasured"))
		case filled == silent:
			r.Unknown(v.At("monitoring"), i18n.Key("state", s.State), i18n.Said("part", i18n.Template{
				EN: "strategy for monitoring and evaluation", FR: "stratégie de suivi et d’évaluation",
				ES: "estrategia de seguimiento y evaluación", AR: "استراتيجية المتابعة والتقييم",
			}.With()))
		}
	},
}

var planCommunication = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-COMMUNICATION",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The plan has no communication strategy.",
			FR: "Le plan n’a pas de stratégie de communication.",
			ES: "El plan no tiene estrategia de comunicación.",
			AR: "ليس للخطة استراتيجية للتواصل.",
		},
		Unknown: partUnknown,
		Source:  esses,
		From:    check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		component(r, v.At("communication"), &v.plan.Communication, i18n.Template{EN: "communication strategy", FR: "stratégie de communication", ES: "estrategia de comunicación", AR: "استراتيجية التواصل"})
	},
}

// RequireParts makes a rule out of a template of required sections: a section of
// a kind must hold, somewhere within, one part for each lowest term of the
// scheme, and words in it. A part that is stated to be none, or has a heading
// only, is a breach; a part that is not there at all, is lost or was only
// announced, is unknown. Sections of another kind are skipped. The finding
// stands at the section's "sections", its key is the term.
//
// Of the spec the id, severity, source and stage are taken; Message may use
// {$section} and {$part}, Unknown {$state} and {$part}, and where they are empty
// the library's own stand in. Sections of the plan that are no component are
// looked at:
//
//	check.Each(check.New("", "", rule), (*plan.Review).Sections)
func RequireParts(spec check.Spec, kind term.Code, parts term.Scheme) check.Rule[*Item[partnership.Section]] {
	if spec.Message == (i18n.Template{}) {
		spec.Message = i18n.Template{
			EN: "“{$section}” says nothing under this heading: {$part}.",
			FR: "« {$section} » ne dit rien sous cette rubrique : {$part}.",
			ES: "«{$section}» no dice nada en este apartado: {$part}.",
			AR: "لا يرد شيء في «{$section}» تحت هذا البند: {$part}.",
		}
	}
	if spec.Unknown == (i18n.Template{}) {
		spec.Unknown = partUnknown
	}
	x, _ := term.NewIndex(parts) // what is wrong with a scheme does not keep it from being used
	leaves := x.Leaves()
	labels := make([]i18n.Arg, len(leaves))
	for i, id := range leaves {
		labels[i] = i18n.Label("part", id)
		if t, _ := x.Term(id); t.Label.Worded() {
			labels[i] = i18n.Local("part", t.Label)
		}
	}
	return check.Rule[*Item[partnership.Section]]{Spec: spec, Find: func(v *Item[partnership.Section], r *check.Report) {
		if v.Value.Kind != kind {
			r.Skip()
			return
		}
		for i, id := range leaves {
			part := partOf(v.Value, parts.ID, id)
			says, state := silent, partnership.NotStated
			if part != nil {
				says, state = filled(part), part.State
			}
			if says == given {
				continue
			}
			at := v.At("sections")
			at.Key = id
			if says == denied {
				r.Breach(at, v.Review.named("section", v.entity), labels[i])
			} else {
				r.Unknown(at, i18n.Key("state", state), labels[i])
			}
		}
	}}
}

// find returns the first part of a kind, however deep, or nil.
func partOf(s *partnership.Section, scheme, id string) *partnership.Section {
	for i := range s.Sections {
		part := &s.Sections[i]
		if part.Kind.In(scheme) && part.Kind.Term() == id {
			return part
		}
		if p := partOf(part, scheme, id); p != nil {
			return p
		}
	}
	return nil
}

var planActivityLead = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-ACTIVITY-LEAD",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$activity}” has no responsible lead.",
			FR: "« {$activity} » n’a pas de responsable.",
			ES: "«{$activity}» no tiene responsable.",
			AR: "لا جهة مسؤولة عن «{$activity}».",
		},
		Unknown: i18n.Template{
			EN: "The plan states nowhere who leads.",
			FR: "Le plan n’indique nulle part qui est responsable.",
			ES: "El plan no indica en ningún lugar quién es responsable.",
			AR: "لا تذكر الخطة في أي موضع من المسؤول.",
		},
		Help: i18n.Template{
			EN: "Name the organization that answers for it. An activity without one of its own has the lead of its initiative.",
			FR: "Nommez l’organisme qui en répond. Une activité sans responsable propre a celui de son initiative.",
			ES: "Nombre la organización que responde de ello. Una actividad sin responsable propio tiene el de su iniciativa.",
			AR: "سمّوا المنظمة المسؤولة. والنشاط الذي لا مسؤول خاصًا له يتبع مسؤول مبادرته.",
		},
		Source: implementing,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		nobody := func() { r.Unknown(v.At("priorities")) }
		if len(v.activities) == 0 { // a summary: its initiatives are what can be led
			ask(r, len(v.initiatives), func(i int) stated { return said(string(v.initiatives[i].Lead)) },
				func(i int) { r.Breach(v.initiatives[i].At("lead"), v.named("activity", v.initiatives[i].entity)) }, nil, nobody)
			return
		}
		ask(r, len(v.activities), func(i int) stated {
			n := &v.activities[i]
			if said(string(n.Lead)) == given {
				return given
			}
			return said(string(n.Initiative.Lead))
		},
			func(i int) { r.Breach(v.activities[i].At("lead"), v.named("activity", v.activities[i].entity)) }, nil, nobody)
	},
}

var planActivityPartners = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-ACTIVITY-PARTNERS",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "“{$activity}” names no partner.",
			FR: "« {$activity} » ne nomme aucun partenaire.",
			ES: "«{$activity}» no nombra ningún socio.",
			AR: "لا يُذكر شريك في «{$activity}».",
		},
		Unknown: i18n.Template{
			EN: "The plan states for no activity who the partners are.",
			FR: "Le plan n’indique les partenaires d’aucune activité.",
			ES: "El plan no indica los socios de ninguna actividad.",
			AR: "لا تذكر الخطة الشركاء في أي نشاط.",
		},
		Source: esses,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		ask(r, len(v.activities), func(i int) stated {
			n := &v.activities[i]
			if len(n.Initiative.Partners) > 0 {
				return given
			}
			return orSilent(listed(n.Partners))
		},
			func(i int) { r.Breach(v.activities[i].At("partners"), v.named("activity", v.activities[i].entity)) }, nil,
			func() { r.Unknown(v.At("priorities")) })
	},
}

// orSilent treats what could have been denied like what could not: with the
// activities of one plan side by side, those that say nothing stand out.
func orSilent(s stated) stated {
	if s == missing {
		return silent
	}
	return s
}

var planActivityFunder = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-ACTIVITY-FUNDER",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$activity}” names no funder, nor says that none is needed.",
			FR: "« {$activity} » ne nomme aucun bailleur de fonds ni ne dit qu’il n’en faut pas.",
			ES: "«{$activity}» no nombra ningún financiador ni dice que no haga falta.",
			AR: "لا يُذكر ممول في «{$activity}»، ولا أن التمويل غير لازم.",
		},
		Unknown: i18n.Template{
			EN: "The plan states for no activity who funds it.",
			FR: "Le plan n’indique le bailleur de fonds d’aucune activité.",
			ES: "El plan no indica el financiador de ninguna actividad.",
			AR: "لا تذكر الخطة الممول في أي نشاط.",
		},
		Source: esses,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		ask(r, len(v.activities), func(i int) stated {
			f := v.activities[i].Funding
			if f == nil {
				return silent
			}
			for j := range f {
				if !blank(string(f[j].From)) {
					return given
				}
			}
			if len(f) > 0 {
				return denied // money, and nobody it is from
			}
			return given // none is needed
		},
			func(i int) { r.Breach(v.activities[i].At("funding"), v.named("activity", v.activities[i].entity)) }, nil,
			func() { r.Unknown(v.At("priorities")) })
	},
}

var planActivityTiming = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-ACTIVITY-TIMING",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$activity}” has no dates.",
			FR: "« {$activity} » n’a pas de dates.",
			ES: "«{$activity}» no tiene fechas.",
			AR: "لم تُذكر تواريخ النشاط «{$activity}».",
		},
		Unknown: i18n.Template{
			EN: "The plan states for no activity when it takes place.",
			FR: "Le plan n’indique les dates d’aucune activité.",
			ES: "El plan no indica las fechas de ninguna actividad.",
			AR: "لا تذكر الخطة موعد أي نشاط.",
		},
		Source: implementing,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		ask(r, len(v.activities), func(i int) stated {
			if v.activities[i].Period.IsZero() {
				return silent
			}
			return given
		},
			func(i int) { r.Breach(v.activities[i].At("period"), v.named("activity", v.activities[i].entity)) }, nil,
			func() { r.Unknown(v.At("priorities")) })
	},
}

// planConsulted takes every engagement for a consultation: the kinds are an open
// list, and a doubt is no breach.
var planConsulted = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-CONSULTED-BEFORE-ADOPTION",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The plan was adopted ({$adopted}) without any consultation before.",
			FR: "Le plan a été adopté ({$adopted}) sans consultation préalable.",
			ES: "El plan se adoptó ({$adopted}) sin ninguna consulta previa.",
			AR: "اعتُمدت الخطة ({$adopted}) دون أي مشاورة قبل ذلك.",
		},
		Unknown: i18n.Template{
			EN: "Whether anyone was consulted before the plan was adopted ({$adopted}) is not stated.",
			FR: "Le document ne dit pas s’il y a eu consultation avant l’adoption du plan ({$adopted}).",
			ES: "No se indica si hubo consulta antes de adoptar el plan ({$adopted}).",
			AR: "لا يُذكر هل جرت مشاورة قبل اعتماد الخطة ({$adopted}).",
		},
		Source: check.Source{Title: esses.Title, Section: "slides 22 and 24", Authority: check.Practice},
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		p := v.plan
		var first cal.Date // the earliest adoption, that of a revision left aside
		adopted := false
		for i := range p.Adoptions {
			a := &p.Adoptions[i]
			if a.Revision {
				continue
			}
			if !adopted || !a.On.IsZero() && (first.IsZero() || a.On.Compare(first) < 0) {
				first = a.On
			}
			adopted = true
		}
		if !adopted {
			r.Skip()
			return
		}
		unsure := p.Engagements == nil
		for i := range p.Engagements {
			from := p.Engagements[i].Period.From
			if from.IsZero() {
				from = p.Engagements[i].Period.To
			}
			before, known := from.Before(first)
			if before {
				return
			}
			unsure = unsure || !known
		}
		if unsure {
			r.Unknown(v.At("adoptions"), first.Arg("adopted"))
			return
		}
		r.Breach(v.At("adoptions"), first.Arg("adopted"))
	},
}

// facet is one thing an account of a consultation tells.
type facet struct {
	field string
	says  func(*Item[partnership.Engagement]) stated
	name  i18n.Template
}

var facets = [...]facet{
	{"period", func(e *Item[partnership.Engagement]) stated {
		if e.Value.Period.IsZero() {
			return silent
		}
		return given
	}, i18n.Template{EN: "date", FR: "date", ES: "fecha", AR: "التاريخ"}},
	{"audiences", func(e *Item[partnership.Engagement]) stated { return orSilent(listed(e.Value.Audiences)) },
		i18n.Template{EN: "who was asked", FR: "personnes consultées", ES: "a quién se preguntó", AR: "من سُئل"}},
	{"reached", func(e *Item[partnership.Engagement]) stated {
		if e.Value.Reached == nil {
			return silent
		}
		return given
	}, i18n.Template{EN: "number of participants", FR: "nombre de participants", ES: "número de participantes", AR: "عدد المشاركين"}},
	{"findings", func(e *Item[partnership.Engagement]) stated { return orSilent(listed(e.Value.Findings)) },
		i18n.Template{EN: "what came of it", FR: "ce qui en est ressorti", ES: "qué resultó", AR: "ما نتج عنها"}},
}

var planConsultationCounted = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-CONSULTATION-COUNTED",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "The account of “{$engagement}” does not tell: {$what}.",
			FR: "Le compte rendu de « {$engagement} » ne donne pas ceci : {$what}.",
			ES: "El relato de «{$engagement}» no indica lo siguiente: {$what}.",
			AR: "لا يورد وصف «{$engagement}» ما يلي: {$what}.",
		},
		Unknown: i18n.Template{
			EN: "For no consultation is this stated: {$what}.",
			FR: "Aucune consultation n’indique ceci : {$what}.",
			ES: "De ninguna consulta se indica lo siguiente: {$what}.",
			AR: "لا يُذكر ما يلي في أي مشاورة: {$what}.",
		},
		Source: engagingTool,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		if len(v.engagements) == 0 {
			r.Skip()
			return
		}
		for k := range facets {
			f := &facets[k]
			ask(r, len(v.engagements), func(i int) stated { return f.says(&v.engagements[i]) },
				func(i int) {
					e := &v.engagements[i]
					r.Breach(e.At(f.field), v.named("engagement", e.entity), i18n.Said("what", f.name.With()))
				}, nil,
				func() { r.Unknown(v.keyed("engagements", f.field), i18n.Said("what", f.name.With())) })
		}
	},
}

// keyed is a place of the plan with a key.
func (r *Review) keyed(field, key string) check.At {
	at := r.At(field)
	at.Key = key
	return at
}

var planAlignmentDated = check.Rule[*Item[Alignment]]{
	Spec: check.Spec{
		ID:       "PLAN-ALIGNMENT-DATED",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "The link to “{$plan}” does not say which years that plan covers.",
			FR: "Le lien avec « {$plan} » n’indique pas les années que couvre ce plan.",
			ES: "El vínculo con «{$plan}» no indica qué años abarca ese plan.",
			AR: "لا تذكر الصلة مع «{$plan}» السنوات التي تغطيها تلك الخطة.",
		},
		Help: i18n.Template{
			EN: "Plans of one name follow each other with other priorities; the years say which one is meant.",
			FR: "Des plans du même nom se succèdent avec d’autres priorités; les années disent duquel il s’agit.",
			ES: "Planes del mismo nombre se suceden con otras prioridades; los años dicen de cuál se trata.",
			AR: "تتعاقب خطط تحمل الاسم نفسه بأولويات مختلفة؛ والسنوات تبيّن أيها المقصود.",
		},
		Source: check.Source{Title: "City of London (Ontario), Important Ingredients of a Welcoming Community (slides, 4 December 2013)", Section: "priorities of the city’s strategic plan, beside those that V. Esses gives", Authority: check.Practice},
		From:   check.Adoption,
	},
	Find: func(v *Item[Alignment], r *check.Report) {
		a := v.Value
		if a.Relation == "none" {
			r.Skip()
			return
		}
		if !a.Period.IsZero() {
			return
		}
		name := i18n.Local("plan", a.Title)
		if !a.Title.Worded() {
			name = i18n.Label("plan", i18n.Clip(a.To, 40))
		}
		r.Breach(v.At("period"), name)
	},
}

var planReviewDate = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PLAN-REVIEW-DATE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The next review ({$review}) lies outside the plan’s period ({$period}).",
			FR: "La prochaine révision ({$review}) tombe en dehors de la période du plan ({$period}).",
			ES: "La próxima revisión ({$review}) cae fuera del período del plan ({$period}).",
			AR: "تقع المراجعة المقبلة ({$review}) خارج مدة الخطة ({$period}).",
		},
		Unknown: i18n.Template{
			EN: `.input {$fault :string} .match $fault
coarse {{The date of the next review ({$review}) is too coarse to tell whether it lies in the plan’s period.}}
* {{The document does not say when the plan is next reviewed.}}`,
			FR: `.input {$fault :string} .match $fault
coarse {{La date de la prochaine révision ({$review}) n’est pas assez précise pour savoir si elle tombe dans la période du plan.}}
* {{Le document ne dit pas quand le plan sera révisé.}}`,
			ES: `.input {$fault :string} .match $fault
coarse {{La fecha de la próxima revisión ({$review}) no es lo bastante precisa para saber si cae dentro del período del plan.}}
* {{El documento no dice cuándo se revisará el plan.}}`,
			AR: `.input {$fault :string} .match $fault
coarse {{تاريخ المراجعة المقبلة ({$review}) غير دقيق بما يكفي لمعرفة ما إذا كان ضمن مدة الخطة.}}
* {{لا تذكر الوثيقة متى تُراجَع الخطة.}}`,
		},
		Source: implementing,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		d, p := v.plan.NextReview, v.plan.Period
		if d.IsZero() {
			r.Unknown(v.At("next_review"), i18n.Key("fault", ""), d.Arg("review"))
			return
		}
		if p.Reversed() { // GEN-PERIOD-ORDER speaks
			return
		}
		switch place(d, p) {
		case outside:
			r.Breach(v.At("next_review"), d.Arg("review"), p.Arg("period"))
		case unsure:
			r.Unknown(v.At("next_review"), i18n.Key("fault", "coarse"), d.Arg("review"))
		}
	},
}
