package cswb

import (
	"slices"

	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// noRisks says whether the plan states that it identified no risk factor.
func noRisks(p *plan.Plan) bool {
	return p.Context.Risks != nil && len(p.Context.Risks) == 0 || p.Context.Risks == nil && p.Context.State == partnership.None
}

var risksUnknown = i18n.Template{
	EN: "The document does not say which risk factors the plan identified.",
	FR: "Le document ne dit pas quels facteurs de risque le plan a cernés.",
	ES: "El documento no dice qué factores de riesgo identificó el plan.",
	AR: "لا تذكر الوثيقة عوامل الخطر التي حددتها الخطة.",
}

var risks = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-RISKS",
		Message: i18n.Template{
			EN: "The plan identifies no risk factor.",
			FR: "Le plan ne cerne aucun facteur de risque.",
			ES: "El plan no identifica ningún factor de riesgo.",
			AR: "لا تحدد الخطة أي عامل خطر.",
		},
		Unknown: risksUnknown,
		From:    check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		switch p := v.Plan(); {
		case noRisks(p):
			r.Breach(v.At("context.risks"))
		case p.Context.Risks == nil:
			r.Unknown(v.At("context.risks"))
		}
	},
}

var riskSystemic = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-RISK-SYSTEMIC",
		Message: i18n.Template{
			EN: "Systemic discrimination is not among the risk factors the plan identifies.",
			FR: "La discrimination systémique n’est pas parmi les facteurs de risque que cerne le plan.",
			ES: "La discriminación sistémica no figura entre los factores de riesgo que identifica el plan.",
			AR: "التمييز المنهجي ليس من عوامل الخطر التي تحددها الخطة.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say of what sort all its risk factors are; one may be systemic discrimination.",
			FR: "Le document ne dit pas de quel type sont tous ses facteurs de risque; l’un d’eux peut être la discrimination systémique.",
			ES: "El documento no dice de qué tipo son todos sus factores de riesgo; uno puede ser la discriminación sistémica.",
			AR: "لا تذكر الوثيقة نوع كل عوامل الخطر فيها؛ وقد يكون أحدها التمييز المنهجي.",
		},
		Help: i18n.Template{
			EN: "The statute names this one factor. It must be identified; it need not be a priority.",
			FR: "La loi nomme ce seul facteur. Il doit être cerné, mais n’a pas à être prioritaire.",
			ES: "La ley nombra este único factor. Debe identificarse; no tiene que ser prioritario.",
			AR: "يسمي القانون هذا العامل وحده. ويجب تحديده ولا يلزم أن يكون ذا أولوية.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		vague := p.Context.Risks == nil
		for i := range p.Context.Risks {
			k := &p.Context.Risks[i]
			if codes(k.Terms).has(SystemicDiscrimination) {
				return
			}
			vague = vague || k.Terms == nil
		}
		switch {
		case noRisks(p):
			r.Skip() // CSWB-RISKS says so
		case vague:
			r.Unknown(v.At("context.risks"))
		default:
			r.Breach(v.At("context.risks"))
		}
	},
}

var riskPriority = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-RISK-PRIORITY",
		Message: i18n.Template{
			EN: "The plan treats none of its risk factors as a priority to reduce.",
			FR: "Le plan ne fait d’aucun de ses facteurs de risque une priorité à réduire.",
			ES: "El plan no trata ninguno de sus factores de riesgo como prioritario.",
			AR: "لا تعدّ الخطة أيًا من عوامل الخطر فيها أولوية يجب الحد منها.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say which risk factors are a priority to reduce.",
			FR: "Le document ne dit pas quels facteurs de risque sont une priorité à réduire.",
			ES: "El documento no dice qué factores de riesgo son prioritarios.",
			AR: "لا تذكر الوثيقة أي عوامل الخطر أولوية يجب الحد منها.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		answer := quantity.No
		for i := range p.Context.Risks {
			answer = answer.Or(p.Context.Risks[i].Priority)
		}
		switch {
		case noRisks(p):
			r.Skip() // CSWB-RISKS says so
		case p.Context.Risks == nil || answer == quantity.CannotTell:
			r.Unknown(v.At("context.risks"))
		case answer == quantity.No:
			r.Breach(v.At("context.risks"))
		}
	},
}

var strategy = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-STRATEGY",
		Message: i18n.Template{
			EN: "The plan identifies no strategy.",
			FR: "Le plan ne cerne aucune stratégie.",
			ES: "El plan no identifica ninguna estrategia.",
			AR: "لا تحدد الخطة أي استراتيجية.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say what strategies the plan has.",
			FR: "Le document ne dit pas quelles stratégies le plan comporte.",
			ES: "El documento no dice qué estrategias tiene el plan.",
			AR: "لا تذكر الوثيقة استراتيجيات الخطة.",
		},
		Help: i18n.Template{
			EN: "An initiative is a strategy: what is to be done to reduce the prioritized risk factors.",
			FR: "Une initiative est une stratégie : ce qui sera fait pour réduire les facteurs de risque prioritaires.",
			ES: "Una iniciativa es una estrategia: lo que se hará para reducir los factores de riesgo prioritarios.",
			AR: "المبادرة استراتيجية: ما يُعمل للحد من عوامل الخطر ذات الأولوية.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		switch {
		case len(v.Initiatives()) > 0:
		case strategiesUnstated(v):
			r.Unknown(v.At("priorities"))
		default:
			r.Breach(v.At("priorities"))
		}
	},
}

// strategiesUnstated reports whether a list that would hold strategies is not
// stated.
func strategiesUnstated(v *plan.Review) bool {
	p := v.Plan()
	if p.Priorities == nil {
		return true
	}
	for i := range p.Priorities {
		if p.Priorities[i].Goals == nil {
			return true
		}
		for k := range p.Priorities[i].Goals {
			if p.Priorities[i].Goals[k].Initiatives == nil {
				return true
			}
		}
	}
	return false
}

// few is the number of comparisons up to which a list is searched by walking
// it; beyond that it is put in a map.
const few = 1 << 16

var strategyRisk = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-STRATEGY-RISK",
		Message: i18n.Template{
			EN: "No strategy is to reduce the prioritized risk factor “{$risk}”.",
			FR: "Aucune stratégie ne vise à réduire le facteur de risque prioritaire « {$risk} ».",
			ES: "Ninguna estrategia se dirige a reducir el factor de riesgo prioritario «{$risk}».",
			AR: "لا تهدف أي استراتيجية إلى الحد من عامل الخطر ذي الأولوية \"{$risk}\".",
		},
		Unknown: i18n.Template{
			EN: "The document does not say which risk factors its strategies are to reduce.",
			FR: "Le document ne dit pas quels facteurs de risque ses stratégies visent à réduire.",
			ES: "El documento no dice qué factores de riesgo se dirigen a reducir sus estrategias.",
			AR: "لا تذكر الوثيقة عوامل الخطر التي تهدف استراتيجياتها إلى الحد منها.",
		},
		Help: i18n.Template{
			EN: "A strategy may reduce several factors, and a factor may have several strategies. A goal’s factors hold for its strategies.",
			FR: "Une stratégie peut réduire plusieurs facteurs, et un facteur peut avoir plusieurs stratégies. Les facteurs d’un but valent pour ses stratégies.",
			ES: "Una estrategia puede reducir varios factores y un factor puede tener varias estrategias. Los factores de un objetivo valen para sus estrategias.",
			AR: "قد تحد استراتيجية واحدة من عدة عوامل، وقد تكون لعامل واحد عدة استراتيجيات. وعوامل الهدف تسري على استراتيجياته.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		n, links, vague := 0, 0, false
		list := v.Risks()
		for i := range list {
			if list[i].Value.Priority == quantity.Yes {
				n++
			}
		}
		initiatives := v.Initiatives()
		for i := range initiatives {
			s := &initiatives[i]
			links += 1 + len(s.Risks) + len(s.Goal.Risks)
			vague = vague || s.Risks == nil && s.Goal.Risks == nil
		}
		if n == 0 || len(initiatives) == 0 {
			if len(list) == 0 && !noRisks(v.Plan()) || len(initiatives) == 0 && strategiesUnstated(v) {
				r.Unknown(v.At("context.risks"))
			} else {
				r.Skip() // CSWB-RISK-PRIORITY or CSWB-STRATEGY says so
			}
			return
		}
		var index map[plan.RiskID]bool
		if n*links > few {
			index = make(map[plan.RiskID]bool, links)
			for i := range initiatives {
				for _, id := range initiatives[i].Risks {
					index[id] = true
				}
				for _, id := range initiatives[i].Goal.Risks {
					index[id] = true
				}
			}
		}
		for i := range list {
			k := list[i].Value
			if k.Priority != quantity.Yes || index[k.ID] || index == nil && aimed(initiatives, k.ID) {
				continue
			}
			if vague {
				r.Unknown(v.At("priorities"))
				return
			}
			r.Breach(list[i].At(""), i18n.Local("risk", k.Title))
		}
	},
}

// aimed reports whether a strategy, or its goal, is to reduce a risk factor.
func aimed(list []plan.InitiativeNode, id plan.RiskID) bool {
	for i := range list {
		if slices.Contains(list[i].Risks, id) || slices.Contains(list[i].Goal.Risks, id) {
			return true
		}
	}
	return false
}

var strategyType = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-STRATEGY-TYPE",
		Message: i18n.Template{
			EN: "The strategy “{$strategy}” does not say whether it provides a new service, changes one, integrates or coordinates services, or does something else.",
			FR: "La stratégie « {$strategy} » ne dit pas si elle offre un nouveau service, en modifie un, intègre ou coordonne des services, ou fait autre chose.",
			ES: "La estrategia «{$strategy}» no dice si presta un servicio nuevo, cambia uno existente, integra o coordina servicios, o hace otra cosa.",
			AR: "لا تذكر الاستراتيجية \"{$strategy}\" هل تقدّم خدمة جديدة أو تغيّر خدمة قائمة أو تدمج خدمات أو تنسّقها أو تفعل غير ذلك.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say of any strategy what it does to services.",
			FR: "Le document ne dit d’aucune stratégie ce qu’elle change aux services.",
			ES: "El documento no dice de ninguna estrategia qué hace con los servicios.",
			AR: "لا تذكر الوثيقة عن أي استراتيجية ما تفعله بالخدمات.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		list := v.Initiatives()
		typed := 0
		for i := range list {
			if list[i].Kind != "" {
				typed++
			}
		}
		switch {
		case len(list) == 0:
			r.Skip()
		case typed == 0:
			r.Unknown(v.At("priorities"))
		default:
			for i := range list {
				if list[i].Kind == "" {
					r.Breach(list[i].At("kind"), i18n.Local("strategy", list[i].Title))
				}
			}
		}
	},
}

var outcomesUnknown = i18n.Template{
	EN: "The document does not say what outcomes the strategies are intended to produce.",
	FR: "Le document ne dit pas quels résultats les stratégies doivent produire.",
	ES: "El documento no dice qué resultados deben producir las estrategias.",
	AR: "لا تذكر الوثيقة النتائج المتوخاة من الاستراتيجيات.",
}

var outcome = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-OUTCOME",
		Message: i18n.Template{
			EN: "The plan sets out no outcome.",
			FR: "Le plan n’énonce aucun résultat.",
			ES: "El plan no establece ningún resultado.",
			AR: "لا تحدد الخطة أي نتيجة.",
		},
		Unknown: outcomesUnknown,
		From:    check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		switch p := v.Plan(); {
		case p.Outcomes == nil:
			r.Unknown(v.At("outcomes"))
		case len(p.Outcomes) == 0:
			r.Breach(v.At("outcomes"))
		}
	},
}

var outcomeStrategy = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-OUTCOME-STRATEGY",
		Message: i18n.Template{
			EN: "The strategy “{$strategy}” is intended to produce no outcome.",
			FR: "La stratégie « {$strategy} » ne doit produire aucun résultat.",
			ES: "La estrategia «{$strategy}» no está destinada a producir ningún resultado.",
			AR: "لا يُتوخى من الاستراتيجية \"{$strategy}\" أي نتيجة.",
		},
		Unknown: outcomesUnknown,
		Help: i18n.Template{
			EN: "Several strategies may share an outcome; a goal’s outcomes hold for its strategies.",
			FR: "Plusieurs stratégies peuvent partager un résultat; les résultats d’un but valent pour ses stratégies.",
			ES: "Varias estrategias pueden compartir un resultado; los resultados de un objetivo valen para sus estrategias.",
			AR: "قد تشترك عدة استراتيجيات في نتيجة واحدة؛ ونتائج الهدف تسري على استراتيجياته.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		list := v.Initiatives()
		if p := v.Plan(); len(list) == 0 || p.Outcomes != nil && len(p.Outcomes) == 0 {
			r.Skip() // CSWB-STRATEGY or CSWB-OUTCOME says so
			return
		}
		vague := false
		for i := range list {
			s := &list[i]
			switch {
			case len(s.Outcomes) > 0 || len(s.Goal.Outcomes) > 0:
			case s.Outcomes == nil && s.Goal.Outcomes == nil:
				vague = true
			default:
				r.Breach(s.At("outcomes"), i18n.Local("strategy", s.Title))
			}
		}
		if vague {
			r.Unknown(v.At("priorities"))
		}
	},
}

var outcomeMeasurable = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-OUTCOME-MEASURABLE",
		Message: i18n.Template{
			EN: "The outcome “{$outcome}” has no indicator and is not stated to be measurable.",
			FR: "Le résultat « {$outcome} » n’a pas d’indicateur et n’est pas déclaré mesurable.",
			ES: "El resultado «{$outcome}» no tiene indicador ni consta que sea medible.",
			AR: "لا مؤشر للنتيجة \"{$outcome}\" ولم يُذكر أنها قابلة للقياس.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say how its outcomes are measured.",
			FR: "Le document ne dit pas comment ses résultats sont mesurés.",
			ES: "El documento no dice cómo se miden sus resultados.",
			AR: "لا تذكر الوثيقة كيف تُقاس نتائجها.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		list := v.Outcomes()
		if len(list) == 0 {
			if v.Plan().Outcomes == nil {
				r.Unknown(v.At("outcomes"))
			} else {
				r.Skip() // CSWB-OUTCOME says so
			}
			return
		}
		vague := false
		for i := range list {
			o := list[i].Value
			switch {
			case len(o.Indicators) > 0 || o.Measurable == quantity.Yes:
			case o.Indicators == nil && o.Measurable == quantity.CannotTell:
				vague = true
			default:
				r.Breach(list[i].At("indicators"), i18n.Local("outcome", o.Title))
			}
		}
		if vague {
			r.Unknown(v.At("outcomes"))
		}
	},
}

var dataSources = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-DATA-SOURCES",
		Message: i18n.Template{
			EN: "The plan rests on no information besides its consultations.",
			FR: "Le plan ne repose sur aucun renseignement autre que ses consultations.",
			ES: "El plan no se apoya en ninguna información aparte de sus consultas.",
			AR: "لا تستند الخطة إلى أي معلومات غير الاستشارات.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say on what information the plan rests besides its consultations.",
			FR: "Le document ne dit pas sur quels renseignements le plan repose, outre ses consultations.",
			ES: "El documento no dice en qué información se apoya el plan aparte de sus consultas.",
			AR: "لا تذكر الوثيقة المعلومات التي تستند إليها الخطة غير الاستشارات.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		switch {
		case !f.prepared():
			r.Skip()
		case f.Context.Sources == nil:
			r.Unknown(v.At("context.sources"))
		case len(f.Context.Sources) == 0:
			r.Breach(v.At("context.sources"))
		}
	},
}

var topics = codes{TopicCrime, TopicVictimization, TopicAddiction, TopicOverdose, TopicSuicide}

var dataTopics = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-DATA-TOPICS",
		Message: i18n.Template{
			EN: "It is not on record that information on this topic was considered, or that none is available: {$topic}.",
			FR: "Rien n’indique que des renseignements sur ce sujet ont été pris en considération, ni qu’il n’y en a pas : {$topic}.",
			ES: "No consta que se considerara información sobre este tema ni que no la haya: {$topic}.",
			AR: "لا يوجد ما يثبت النظر في معلومات عن هذا الموضوع أو عدم توفرها: {$topic}.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say on which topics information was considered.",
			FR: "Le document ne dit pas sur quels sujets des renseignements ont été pris en considération.",
			ES: "El documento no dice sobre qué temas se consideró información.",
			AR: "لا تذكر الوثيقة المواضيع التي نُظر في معلومات عنها.",
		},
		Help: i18n.Template{
			EN: "Available information on crime, victimization, addiction, drug overdose and suicide is considered. Record each topic: yes where it was, no where none was available.",
			FR: "Les renseignements disponibles sur la criminalité, la victimisation, la dépendance, les surdoses et le suicide sont pris en considération. Consignez chaque sujet : oui s’ils l’ont été, non s’il n’y en avait pas.",
			ES: "Se considera la información disponible sobre delincuencia, victimización, adicciones, sobredosis y suicidio. Registre cada tema: sí cuando se consideró, no cuando no la había.",
			AR: "يُنظر في المعلومات المتاحة عن الجريمة ووقوع الضحايا والإدمان والجرعات المفرطة والانتحار. سجّلوا كل موضوع: نعم إذا نُظر فيه، ولا إذا لم تتوفر معلومات.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		if !f.prepared() {
			r.Skip()
			return
		}
		known := 0
		for _, c := range topics {
			if f.recorded(c) != quantity.CannotTell {
				known++
			}
		}
		if known == 0 {
			r.Unknown(v.At("records"))
			return
		}
		for _, c := range topics {
			if f.recorded(c) == quantity.CannotTell {
				r.Breach(keyed(v, "records", c.Term()), label("topic", c))
			}
		}
	},
}

var dataStatCan = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-DATA-STATCAN",
		Message: i18n.Template{
			EN: "Statistics Canada is not among the sources of the plan.",
			FR: "Statistique Canada n’est pas parmi les sources du plan.",
			ES: "Statistics Canada no figura entre las fuentes del plan.",
			AR: "هيئة الإحصاء الكندية ليست من مصادر الخطة.",
		},
		Unknown: i18n.Template{
			EN: "The document does not name the sources of the plan.",
			FR: "Le document ne nomme pas les sources du plan.",
			ES: "El documento no nombra las fuentes del plan.",
			AR: "لا تسمي الوثيقة مصادر الخطة.",
		},
		Help: i18n.Template{
			EN: "The statute says “from Statistics Canada or other sources”: it is the one it names, and free.",
			FR: "La loi parle de Statistique Canada « ou d’autres sources » : c’est la seule qu’elle nomme, et elle est gratuite.",
			ES: "La ley habla de Statistics Canada «u otras fuentes»: es la única que nombra, y es gratuita.",
			AR: "يذكر القانون هيئة الإحصاء الكندية \"أو مصادر أخرى\"؛ فهي الوحيدة التي يسميها، وبياناتها مجانية.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		answer := f.recorded(RecordStatCan)
		switch {
		case !f.prepared() || f.Context.Sources != nil && len(f.Context.Sources) == 0:
			r.Skip() // CSWB-DATA-SOURCES says so
		case answer == quantity.Yes || fromStatCan(f.Context.Sources):
		case f.Context.Sources == nil && answer == quantity.CannotTell:
			r.Unknown(v.At("context.sources"))
		default:
			r.Breach(v.At("context.sources"))
		}
	},
}

// fromStatCan reports whether a source names Statistics Canada, in one of the
// library's languages.
func fromStatCan(sources []partnership.Statement) bool {
	for i := range sources {
		if statCan(sources[i].Source.Title) {
			return true
		}
		for _, s := range sources[i].Text {
			if statCan(s) {
				return true
			}
		}
	}
	return false
}

func statCan(s string) bool {
	for _, name := range [...]string{"Statistics Canada", "Statistique Canada", "StatCan", "هيئة الإحصاء الكندية", "إحصاءات كندا"} {
		if strings.Contains(s, name) {
			return true
		}
	}
	return false
}

// PrescribedContent returns the rule CSWB-CONTENT-PRESCRIBED, an Error: the plan
// has a section of each kind, or a record of the plan answers that kind with
// yes. The kinds stand for the issues and the information that a regulation
// under s. 251 (e) and (f) prescribes; the list is the caller's, for which are
// prescribed, if any, was not read.
func PrescribedContent(kinds ...term.Code) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{
			ID:       "CSWB-CONTENT-PRESCRIBED",
			Severity: check.Error,
			Source:   cspaText.At("s. 251 (e) and (f)"),
			Message: i18n.Template{
				EN: "The plan lacks a part that a regulation prescribes: {$part}.",
				FR: "Il manque au plan une partie prescrite par règlement : {$part}.",
				ES: "Falta en el plan una parte exigida por reglamento: {$part}.",
				AR: "ينقص الخطة جزء تفرضه لائحة تنفيذية: {$part}.",
			},
			Unknown: i18n.Template{
				EN: "The document does not say whether the plan has a part that a regulation prescribes: {$part}.",
				FR: "Le document ne dit pas si le plan comporte une partie prescrite par règlement : {$part}.",
				ES: "El documento no dice si el plan tiene una parte exigida por reglamento: {$part}.",
				AR: "لا تذكر الوثيقة هل تتضمن الخطة جزءًا تفرضه لائحة تنفيذية: {$part}.",
			},
			From: check.Adoption,
		},
		Find: func(v *plan.Review, r *check.Report) {
			if len(kinds) == 0 {
				r.Skip()
				return
			}
			for _, kind := range kinds {
				answer, found := partnership.Recorded(v.Plan().Records, kind)
				if !found {
					answer = section(v, kind)
				}
				switch answer {
				case quantity.No:
					r.Breach(keyed(v, "sections", string(kind)), label("part", kind))
				case quantity.CannotTell:
					r.Unknown(keyed(v, "sections", string(kind)), label("part", kind))
				case quantity.Yes:
				}
			}
		},
	}
}

// section says whether the plan has a section of a kind.
func section(v *plan.Review, kind term.Code) quantity.Answer {
	if v.Plan().Sections == nil {
		return quantity.CannotTell
	}
	answer := quantity.No
	list := v.Sections()
	for i := range list {
		if s := list[i].Value; s.Kind == kind {
			switch s.State {
			case partnership.None, partnership.Announced:
			case partnership.Lost, partnership.Elsewhere:
				answer = answer.Or(quantity.CannotTell)
			default:
				return quantity.Yes
			}
		}
	}
	return answer
}
