package cswb

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// areaSet is a set of the four areas, with a fifth bit for what is none.
type areaSet uint8

const (
	inSocial areaSet = 1 << iota
	inPrevention
	inRisk
	inIncident
	inOther
	inAll = inSocial | inPrevention | inRisk | inIncident
)

var areas = [...]struct {
	code term.Code
	in   areaSet
}{{AreaSocial, inSocial}, {AreaPrevention, inPrevention}, {AreaRisk, inRisk}, {AreaIncident, inIncident}}

// areaOf returns the areas a code stands for; none for a code of another
// vocabulary.
func areaOf(c term.Code) areaSet {
	if !c.In("cswb-areas") {
		return 0
	}
	if c.All() {
		return inAll
	}
	for _, a := range areas {
		if c.Term() == a.code.Term() {
			return a.in
		}
	}
	return inOther
}

func areasOf(list []term.Code) (s areaSet) {
	for _, c := range list {
		s |= areaOf(c)
	}
	return s
}

var areaValid = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-AREA-VALID",
		Message: i18n.Template{
			EN: "“{$area}” is none of the four areas of the planning framework.",
			FR: "« {$area} » n’est aucun des quatre secteurs du cadre de planification.",
			ES: "«{$area}» no es ninguna de las cuatro áreas del marco de planificación.",
			AR: "\"{$area}\" ليس من المجالات الأربعة في إطار التخطيط.",
		},
		Help: i18n.Template{
			EN: "The areas are social development, prevention, risk intervention and incident response; * stands for all four.",
			FR: "Les secteurs sont le développement social, la prévention, l’intervention centrée sur le risque et l’intervention en cas d’incident; * les désigne tous les quatre.",
			ES: "Las áreas son desarrollo social, prevención, intervención centrada en el riesgo y respuesta a incidentes; * designa las cuatro.",
			AR: "المجالات هي التنمية الاجتماعية والوقاية والتدخل عند ارتفاع الخطر والاستجابة للحوادث؛ والعلامة * تعني الأربعة كلها.",
		},
	},
	Find: func(v *plan.Review, r *check.Report) {
		looked := false
		judge := func(terms []term.Code, at func(string) check.At) {
			for _, c := range terms {
				switch areaOf(c) {
				case 0:
					continue
				case inOther:
					where := at("terms")
					where.Key = string(c)
					r.Breach(where, i18n.Str("area", c.Term()))
				default:
				}
				looked = true
			}
		}
		for i := range v.Priorities() {
			n := &v.Priorities()[i]
			if areasOf(n.Terms) != 0 {
				judge(n.Terms, n.At)
			}
		}
		for i := range v.Goals() {
			n := &v.Goals()[i]
			if areasOf(n.Terms) != 0 {
				judge(n.Terms, n.At)
			}
		}
		for i := range v.Initiatives() {
			n := &v.Initiatives()[i]
			if areasOf(n.Terms) != 0 {
				judge(n.Terms, n.At)
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

var areaUnknown = i18n.Template{
	EN: "The document does not say in which areas of the planning framework its strategies lie.",
	FR: "Le document ne dit pas dans quels secteurs du cadre de planification se situent ses stratégies.",
	ES: "El documento no dice en qué áreas del marco de planificación se sitúan sus estrategias.",
	AR: "لا تذكر الوثيقة مجالات إطار التخطيط التي تقع فيها استراتيجياتها.",
}

// spread counts the strategies by area; where a plan has no strategies its goals
// stand for them.
func spread(v *plan.Review) (all areaSet, tagged, untagged, incidents int) {
	count := func(s areaSet) {
		s &= inAll
		all |= s
		switch s {
		case 0:
			untagged++
			return
		case inIncident:
			incidents++
		default:
		}
		tagged++
	}
	if list := v.Initiatives(); len(list) > 0 {
		for i := range list {
			n := &list[i]
			count(areasOf(n.Terms) | areasOf(n.Goal.Terms) | areasOf(n.Goal.Priority.Terms))
		}
		return all, tagged, untagged, incidents
	}
	for i := range v.Goals() {
		n := &v.Goals()[i]
		count(areasOf(n.Terms) | areasOf(n.Priority.Terms))
	}
	return all, tagged, untagged, incidents
}

var areaCoverage = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-AREA-COVERAGE",
		Message: i18n.Template{
			EN: "No strategy lies in this area of the planning framework, and no reason is given: {$area}.",
			FR: "Aucune stratégie ne se situe dans ce secteur du cadre de planification, et aucune raison n’est donnée : {$area}.",
			ES: "Ninguna estrategia se sitúa en esta área del marco de planificación y no se da ninguna razón: {$area}.",
			AR: "لا تقع أي استراتيجية في هذا المجال من إطار التخطيط ولم يُذكر سبب: {$area}.",
		},
		Unknown: areaUnknown,
		Help: i18n.Template{
			EN: "Planning takes place in all four areas, says the ministry’s framework; no statute does. A record of the plan that answers an area with no, and says why, is a reason.",
			FR: "La planification se fait dans les quatre secteurs, dit le cadre du ministère; aucune loi ne le dit. Une note du plan qui répond non pour un secteur et dit pourquoi est une raison.",
			ES: "La planificación abarca las cuatro áreas, dice el marco del ministerio; ninguna ley lo dice. Un registro del plan que responde no para un área y dice por qué es una razón.",
			AR: "يشمل التخطيط المجالات الأربعة بحسب إطار الوزارة، ولا ينص على ذلك قانون. ويُعد سببًا تسجيلُ الإجابة بلا عن مجالٍ مع بيان السبب.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		all, tagged, untagged, _ := spread(v)
		if tagged == 0 {
			if untagged == 0 {
				r.Skip()
			} else {
				r.Unknown(v.At("priorities"))
			}
			return
		}
		for _, a := range areas {
			if all&a.in != 0 || excused(v.Plan().Records, a.code) {
				continue
			}
			if untagged > 0 {
				r.Unknown(v.At("priorities"))
				return
			}
			r.Breach(keyed(v, "priorities", a.code.Term()), label("area", a.code))
		}
	},
}

// excused reports whether a reason is on record for having nothing in an area.
func excused(records []partnership.Record, area term.Code) bool {
	for _, record := range slices.Backward(records) {
		if record.What == area {
			return record.Answer == quantity.No && len(record.Text) > 0
		}
	}
	return false
}

var areaBalance = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-AREA-BALANCE",
		Message: i18n.Template{
			EN: ".input {$n :integer} .match $n\none {{Of the strategies whose area is stated ({$all}), {$n} is incident response only: more than half.}}\n* {{Of the strategies whose area is stated ({$all}), {$n} are incident response only: more than half.}}",
			FR: ".input {$n :integer} .match $n\none {{Parmi les stratégies dont le secteur est indiqué ({$all}), {$n} relève de la seule intervention en cas d’incident : plus de la moitié.}}\nmany {{Parmi les stratégies dont le secteur est indiqué ({$all}), {$n} relèvent de la seule intervention en cas d’incident : plus de la moitié.}}\n* {{Parmi les stratégies dont le secteur est indiqué ({$all}), {$n} relèvent de la seule intervention en cas d’incident : plus de la moitié.}}",
			ES: ".input {$n :integer} .match $n\none {{De las estrategias cuya área consta ({$all}), {$n} es solo respuesta a incidentes: más de la mitad.}}\nmany {{De las estrategias cuya área consta ({$all}), {$n} son solo respuesta a incidentes: más de la mitad.}}\n* {{De las estrategias cuya área consta ({$all}), {$n} son solo respuesta a incidentes: más de la mitad.}}",
			AR: ".input {$n :integer} .match $n\nzero {{عدد الاستراتيجيات المذكور مجالها {$all}، ولا تقتصر أي منها ({$n}) على الاستجابة للحوادث.}}\none {{عدد الاستراتيجيات المذكور مجالها {$all}، وتقتصر واحدة منها ({$n}) على الاستجابة للحوادث: أكثر من النصف.}}\ntwo {{عدد الاستراتيجيات المذكور مجالها {$all}، وتقتصر اثنتان منها ({$n}) على الاستجابة للحوادث: أكثر من النصف.}}\nfew {{عدد الاستراتيجيات المذكور مجالها {$all}، وتقتصر {$n} منها على الاستجابة للحوادث: أكثر من النصف.}}\nmany {{عدد الاستراتيجيات المذكور مجالها {$all}، وتقتصر {$n} منها على الاستجابة للحوادث: أكثر من النصف.}}\n* {{عدد الاستراتيجيات المذكور مجالها {$all}، وتقتصر {$n} منها على الاستجابة للحوادث: أكثر من النصف.}}",
		},
		Unknown: areaUnknown,
		Help: i18n.Template{
			EN: "The framework puts most investment, time and resources into the first three areas.",
			FR: "Le cadre consacre la plus grande part des investissements, du temps et des ressources aux trois premiers secteurs.",
			ES: "El marco destina la mayor parte de la inversión, el tiempo y los recursos a las tres primeras áreas.",
			AR: "يضع الإطار معظم الاستثمار والوقت والموارد في المجالات الثلاثة الأولى.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		_, tagged, untagged, incidents := spread(v)
		switch {
		case tagged == 0 && untagged == 0:
			r.Skip()
		case tagged == 0:
			r.Unknown(v.At("priorities"))
		case 2*incidents > tagged:
			r.Breach(v.At("priorities"), i18n.Int("n", int64(incidents)), i18n.Int("all", int64(tagged)))
		}
	},
}
