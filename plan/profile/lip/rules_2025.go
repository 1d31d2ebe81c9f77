package lip

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// communityPlan looks for what the Community Plan adds to a strategic plan: the
// evaluation of its impact on the community, as a section of that kind or an
// indicator of the population.
var communityPlan = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-COMMUNITY-PLAN",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The plan has no evaluation of its impact on the community; a Community Plan includes one.",
			FR: "Le plan ne comporte pas d’évaluation de son impact communautaire; un plan communautaire en comprend une.",
			ES: "El plan no tiene evaluación de su impacto en la comunidad; un plan comunitario la incluye.",
			AR: "لا تقييم في الخطة لأثرها في المجتمع؛ والخطة المجتمعية تتضمنه.",
		},
		Unknown: i18n.Template{
			EN: "How the plan’s impact on the community is evaluated is not stated.",
			FR: "On n’indique pas comment l’impact communautaire du plan est évalué.",
			ES: "No se indica cómo se evalúa el impacto del plan en la comunidad.",
			AR: "لا يُذكر كيف يُقيَّم أثر الخطة في المجتمع.",
		},
		Help: i18n.Template{
			EN: "Under agreements from 1 April 2025 a Community Plan is a required core activity, with its impact on the community monitored and evaluated. Add a part of the kind lip:community-impact to the monitoring strategy, or an indicator of the population.",
			FR: "Dans les ententes à compter du 1er avril 2025, un plan communautaire est une activité de base requise, avec suivi et évaluation de l’impact communautaire. Ajoutez à la stratégie de suivi une partie du genre lip:community-impact, ou un indicateur de la population.",
			ES: "En los acuerdos desde el 1 de abril de 2025, un plan comunitario es una actividad básica obligatoria, con seguimiento y evaluación de su impacto en la comunidad. Añada a la estrategia de seguimiento una parte del tipo lip:community-impact o un indicador de la población.",
			AR: "في الاتفاقات ابتداءً من 1 أبريل 2025 تُعدّ الخطة المجتمعية نشاطًا أساسيًا مطلوبًا، مع متابعة أثرها في المجتمع وتقييمه. أضيفوا إلى استراتيجية المتابعة جزءًا من النوع lip:community-impact، أو مؤشرًا للسكان.",
		},
		Source: cfp2024,
		From:   check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		if p.Monitoring.State == partnership.None {
			r.Skip() // PLAN-MONITORING says so
			return
		}
		denied := false
		// A section counts when it is there; one that is stated to be none, or empty, denies.
		there := func(s *partnership.Section) bool {
			if s.Kind != CommunityImpact {
				return false
			}
			answer := s.Stated()
			denied = denied || answer == quantity.No
			return answer == quantity.Yes
		}
		if there(&p.Monitoring) {
			return
		}
		for i := range p.Monitoring.Sections {
			if there(&p.Monitoring.Sections[i]) {
				return
			}
		}
		for i := range v.Sections() {
			if there(v.Sections()[i].Value) {
				return
			}
		}
		for i := range p.Indicators {
			if p.Indicators[i].Level == indicators.Population {
				return
			}
		}
		if denied {
			r.Breach(v.At("monitoring"))
			return
		}
		r.Unknown(v.At("monitoring"))
	},
}

// themes2024 judges only a plan whose priorities, or all their goals, say what
// they touch: an absent list is no answer.
var themes2024 = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-2024-THEMES",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "Nothing in the plan touches this theme, nor is there a record that it was considered: {$theme}.",
			FR: "Rien dans le plan ne touche ce thème, et rien n’indique qu’il a été considéré : {$theme}.",
			ES: "Nada en el plan toca este tema ni consta que se haya considerado: {$theme}.",
			AR: "لا شيء في الخطة يتناول هذا الموضوع، ولا سجل بأنه نُظر فيه: {$theme}.",
		},
		Unknown: i18n.Template{
			EN: "Which themes the plan touches is not stated.",
			FR: "Les thèmes que le plan touche ne sont pas indiqués.",
			ES: "No se indica qué temas toca el plan.",
			AR: "المواضيع التي تتناولها الخطة غير مذكورة.",
		},
		Help: i18n.Template{
			EN: "These activities became eligible with the 2024 call; none is required. Give the priorities their themes, or record that a theme was considered.",
			FR: "Ces activités sont devenues admissibles avec l’appel de 2024; aucune n’est exigée. Donnez leurs thèmes aux priorités ou consignez qu’un thème a été considéré.",
			ES: "Estas actividades pasaron a ser admisibles con la convocatoria de 2024; ninguna es obligatoria. Dé sus temas a las prioridades o registre que un tema se consideró.",
			AR: "أصبحت هذه الأنشطة مؤهلة للتمويل مع دعوة 2024، وليس أي منها إلزاميًا. اذكروا مواضيع الأولويات، أو سجلوا أن موضوعًا ما نُظر فيه.",
		},
		Source: cfp2024.At("eligible activities"),
		From:   check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		if len(p.Priorities) == 0 {
			r.Skip() // PLAN-PRIORITIES says so
			return
		}
		var met themeSet
		for i := range v.Priorities() {
			met.add(v.Priorities()[i].Terms)
		}
		for i := range v.Goals() {
			met.add(v.Goals()[i].Terms)
		}
		for i := range v.Initiatives() {
			met.add(v.Initiatives()[i].Terms)
		}
		for i := range v.Activities() {
			met.add(v.Activities()[i].Terms)
		}
		unclear := false
		for k, c := range themes() {
			answer, recorded := partnership.Recorded(p.Records, c)
			if met[k] || answer == quantity.Yes {
				continue
			}
			if answer != quantity.No && (recorded || !coded(v)) {
				unclear = true
				continue
			}
			at := v.At("priorities")
			at.Key = c.Term()
			r.Breach(at, i18n.Local("theme", label(c)))
		}
		if unclear {
			r.Unknown(v.At("priorities"))
		}
	},
}

// themeSet says which of the themes were met with.
type themeSet [4]bool

func (s *themeSet) add(codes []term.Code) {
	for _, c := range codes {
		for k, t := range themes() {
			s[k] = s[k] || c == t
		}
	}
}

// coded reports whether every priority says its terms, or all its goals do.
func coded(v *plan.Review) bool {
	for i := range v.Priorities() {
		n := &v.Priorities()[i]
		if n.Terms != nil {
			continue
		}
		if len(n.Below) == 0 {
			return false
		}
		for j := range n.Below {
			if n.Below[j].Terms == nil {
				return false
			}
		}
	}
	return true
}
