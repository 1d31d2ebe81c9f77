package nss

import (
	"cmp"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// strategyAndWorkplan looks at each council of the plan; where the plan names
// none, at the plan as that of one council.
var strategyAndWorkplan = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "NSS-STRATEGY-AND-WORKPLAN",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: `.input {$lacks :string} .match $lacks
workplan {{“{$name}” has a settlement strategy and no workplan to carry it out.}}
strategy {{“{$name}” has a workplan and no settlement strategy that it carries out.}}
* {{“{$name}” has neither a settlement strategy nor a workplan.}}`,
			FR: `.input {$lacks :string} .match $lacks
workplan {{« {$name} » : il y a une stratégie d’établissement, mais aucun plan de travail pour la réaliser.}}
strategy {{« {$name} » : il y a un plan de travail, mais aucune stratégie d’établissement à réaliser.}}
* {{« {$name} » : il n’y a ni stratégie d’établissement ni plan de travail.}}`,
			ES: `.input {$lacks :string} .match $lacks
workplan {{«{$name}»: hay una estrategia de asentamiento y ningún plan de trabajo para llevarla a cabo.}}
strategy {{«{$name}»: hay un plan de trabajo y ninguna estrategia de asentamiento que llevar a cabo.}}
* {{«{$name}»: no hay ni estrategia de asentamiento ni plan de trabajo.}}`,
			AR: `.input {$lacks :string} .match $lacks
workplan {{«{$name}»: توجد استراتيجية للاستقرار ولا خطة عمل لتنفيذها.}}
strategy {{«{$name}»: توجد خطة عمل ولا استراتيجية للاستقرار تنفّذها.}}
* {{«{$name}»: لا استراتيجية للاستقرار ولا خطة عمل.}}`,
		},
		Unknown: i18n.Template{
			EN: "“{$name}”: whether there are both a settlement strategy and a workplan cannot be told.",
			FR: "« {$name} » : on ne peut pas dire s’il y a à la fois une stratégie d’établissement et un plan de travail.",
			ES: "«{$name}»: no se puede saber si hay a la vez una estrategia de asentamiento y un plan de trabajo.",
			AR: "«{$name}»: لا يمكن معرفة هل توجد استراتيجية للاستقرار وخطة عمل معًا.",
		},
		Help: i18n.Template{
			EN: "A neighbourhood council is responsible for both. The project before it ended with a strategy of over 150 directions and no workplan. Let the council own its priorities, and list their activities in an action plan.",
			FR: "Le conseil de quartier est responsable des deux. Le projet qui l’a précédé s’est terminé par une stratégie de plus de 150 orientations, sans plan de travail. Attribuez au conseil ses priorités et inscrivez leurs activités dans un plan d’action.",
			ES: "El consejo de barrio es responsable de ambos. El proyecto anterior terminó con una estrategia de más de 150 orientaciones y sin plan de trabajo. Atribuya al consejo sus prioridades e incluya sus actividades en un plan de acción.",
			AR: "مجلس الحي مسؤول عن الاثنتين. وقد انتهى المشروع السابق باستراتيجية فيها أكثر من 150 توجهًا وبلا خطة عمل. انسبوا إلى المجلس أولوياته وأدرجوا أنشطتها في خطة عمل.",
		},
		Source: orientation.At("slides 3, 6 and 14"),
		From:   check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		silent := func(field string) { r.Unknown(v.At(field), v.Arg("name")) }
		switch {
		case p.Priorities == nil:
			silent("priorities")
			return
		case p.ActionPlans == nil && len(v.Activities()) == 0:
			silent("action_plans")
			return
		}
		report := func(at check.At, strategy, workplan bool, name i18n.Arg) {
			switch {
			case strategy && workplan:
			case strategy:
				r.Breach(at, i18n.Key("lacks", "workplan"), name)
			case workplan:
				r.Breach(at, i18n.Key("lacks", "strategy"), name)
			default:
				r.Breach(at, i18n.Key("lacks", "both"), name)
			}
		}
		c := councilsOf(v)
		if c.n == 0 {
			field := "action_plans"
			workplan := p.ActionPlans == nil || len(p.ActionPlans) > 0 // activities alone are one too
			if workplan {
				field = "priorities"
			}
			report(v.At(field), len(p.Priorities) > 0, workplan, v.Arg("name"))
			return
		}
		var room [64]has
		hold := room[:]
		if len(c.bodies) > len(hold) {
			hold = make([]has, len(c.bodies))
		}
		owned, loose, vague := c.look(v, hold)
		if !owned && loose {
			silent("priorities") // of no priority it is stated whose it is
			return
		}
		for i := range c.bodies {
			b := &c.bodies[i]
			if b.Value.Kind != CouncilBody {
				continue
			}
			h := hold[i]
			// Who owns a priority, or what an action plan does, may not be stated.
			if loose && !h.strategy || vague && !h.workplan {
				r.Unknown(b.At(""), b.Arg("name"))
				continue
			}
			report(b.At(""), h.strategy, h.workplan, b.Arg("name"))
		}
	},
}

// has is what a council has.
type has struct{ strategy, workplan bool }

// councils finds councils by id.
type councils struct {
	bodies []plan.Item[partnership.Body]
	n      int                          // how many of them are councils
	by     map[partnership.BodyID]int32 // nil: there are few
}

// few is how many entities are looked through one by one; more are put into a
// map first, so that the work stays in proportion to the plan.
const few = 512

func councilsOf(v *plan.Review) councils {
	c := councils{bodies: v.Bodies()}
	if len(c.bodies) > few {
		c.by = make(map[partnership.BodyID]int32, len(c.bodies))
	}
	for i := range c.bodies {
		if c.bodies[i].Value.Kind != CouncilBody {
			continue
		}
		c.n++
		if id := c.bodies[i].Value.ID; c.by != nil {
			if _, ok := c.by[id]; !ok {
				c.by[id] = int32(i)
			}
		}
	}
	return c
}

// find returns the position of the council among the bodies, or -1.
func (c *councils) find(id partnership.BodyID) int32 {
	if id == "" {
		return -1
	}
	if c.by != nil {
		if i, ok := c.by[id]; ok {
			return i
		}
		return -1
	}
	for i := range c.bodies {
		if b := c.bodies[i].Value; b.ID == id && b.Kind == CouncilBody {
			return int32(i)
		}
	}
	return -1
}

// look notes what each council has. In a plan some priorities may be owned by
// somebody, and it is loose where one is not; it is vague where an action plan
// says neither who adopted it nor what is done, or what is done cannot be traced
// to a council. Where the plan does not state its action plans, the activities
// under a council's priorities are its workplan.
func (c *councils) look(v *plan.Review, hold []has) (owned, loose, vague bool) {
	priorities := v.Priorities()
	vague = v.Plan().ActionPlans == nil
	for i := range priorities {
		owner := priorities[i].Owner
		owned, loose = owned || owner != "", loose || owner == ""
		if k := c.find(owner); k >= 0 {
			hold[k].strategy = true
			hold[k].workplan = hold[k].workplan || vague && busy(&priorities[i])
		}
	}
	for i := range v.ActionPlans() {
		a := v.ActionPlans()[i].Value
		traced := false
		if a.Adoption != nil {
			if k := c.find(a.Adoption.Body); k >= 0 {
				hold[k].workplan, traced = true, true
			}
		}
		vague = vague || a.Activities == nil && !traced
		for _, id := range a.Activities {
			activity := v.Activity(id)
			if activity == nil {
				vague = vague || !traced // GEN-REF-RESOLVES says so
				continue
			}
			owner := activity.Initiative.Goal.Priority.Owner
			if k := c.find(owner); k >= 0 {
				hold[k].workplan = true
			}
			vague = vague || owner == "" && !traced
		}
	}
	return owned, loose, vague
}

// busy reports whether there is an activity under the priority.
func busy(n *plan.PriorityNode) bool {
	for i := range n.Below {
		for j := range n.Below[i].Below {
			if len(n.Below[i].Below[j].Below) > 0 {
				return true
			}
		}
	}
	return false
}

var management = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "NSS-MANAGEMENT",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "No project management committee is named.",
			FR: "Aucun comité de gestion du projet n’est nommé.",
			ES: "No se nombra ningún comité de gestión del proyecto.",
			AR: "لا لجنة مسماة لإدارة المشروع.",
		},
		Unknown: i18n.Template{
			EN: "Whether there is a project management committee is not stated.",
			FR: "On n’indique pas s’il y a un comité de gestion du projet.",
			ES: "No se indica si hay un comité de gestión del proyecto.",
			AR: "لا يُذكر هل توجد لجنة لإدارة المشروع.",
		},
		Help: i18n.Template{
			EN: "In West Downtown Toronto a committee of eight organizations ran the project of the three councils. Name yours as a body of the kind nss:management.",
			FR: "Dans l’ouest du centre-ville de Toronto, un comité de huit organismes gérait le projet des trois conseils. Nommez le vôtre comme instance du genre nss:management.",
			ES: "En el oeste del centro de Toronto, un comité de ocho organizaciones dirigía el proyecto de los tres consejos. Nombre el suyo como órgano del tipo nss:management.",
			AR: "في غرب وسط تورونتو أدارت لجنة من ثماني منظمات مشروع المجالس الثلاثة. سمّوا لجنتكم هيئةً من النوع nss:management.",
		},
		Source: orientation.At("slide 7, Project Management Committee"),
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		unclear := p.Bodies == nil
		for i := range p.Bodies {
			k := p.Bodies[i].Kind
			if k == Management {
				return
			}
			unclear = unclear || !k.In(Name) // no kind, or a word of another vocabulary
		}
		if unclear {
			r.Unknown(v.At("bodies"))
			return
		}
		r.Breach(v.At("bodies"))
	},
}

var serviceReview = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "NSS-SERVICE-REVIEW",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: `.input {$case :string} .match $case
part {{The service needs review “{$review}” leaves a part of its template empty: {$part}.}}
* {{The plan states that it has no service needs review.}}`,
			FR: `.input {$case :string} .match $case
part {{L’examen des besoins en services « {$review} » laisse vide une partie de son modèle : {$part}.}}
* {{Le plan indique qu’il n’a pas d’examen des besoins en services.}}`,
			ES: `.input {$case :string} .match $case
part {{La revisión de las necesidades de servicios «{$review}» deja vacía una parte de su plantilla: {$part}.}}
* {{El plan indica que no tiene revisión de las necesidades de servicios.}}`,
			AR: `.input {$case :string} .match $case
part {{تترك مراجعة الاحتياجات من الخدمات «{$review}» جزءًا من نموذجها فارغًا: {$part}.}}
* {{تذكر الخطة أنه لا مراجعة فيها للاحتياجات من الخدمات.}}`,
		},
		Unknown: i18n.Template{
			EN: `.input {$case :string} .match $case
part {{The service needs review “{$review}” does not state this part of its template: {$part}.}}
* {{Whether there is a service needs review is not stated.}}`,
			FR: `.input {$case :string} .match $case
part {{L’examen des besoins en services « {$review} » n’indique pas cette partie de son modèle : {$part}.}}
* {{On n’indique pas s’il y a un examen des besoins en services.}}`,
			ES: `.input {$case :string} .match $case
part {{La revisión de las necesidades de servicios «{$review}» no indica esta parte de su plantilla: {$part}.}}
* {{No se indica si hay una revisión de las necesidades de servicios.}}`,
			AR: `.input {$case :string} .match $case
part {{لا تذكر مراجعة الاحتياجات من الخدمات «{$review}» هذا الجزء من نموذجها: {$part}.}}
* {{لا يُذكر هل توجد مراجعة للاحتياجات من الخدمات.}}`,
		},
		Help: i18n.Template{
			EN: "For each service area the planning tables recorded the strengths, the gaps or areas for improvement, and the existing collaborations. Give the review a part for each.",
			FR: "Pour chaque domaine de service, les tables de planification consignaient les points forts, les lacunes ou points à améliorer et les collaborations existantes. Donnez à l’examen une partie pour chacun.",
			ES: "Para cada área de servicio, las mesas de planificación registraron los puntos fuertes, las carencias o aspectos por mejorar y las colaboraciones existentes. Dé a la revisión una parte para cada uno.",
			AR: "سجلت طاولات التخطيط لكل مجال خدمة نقاط القوة، والثغرات أو مجالات التحسين، وأوجه التعاون القائمة. اجعلوا في المراجعة جزءًا لكل منها.",
		},
		Source: orientation.At("slide 19, Service Needs Review"),
	},
	Find: func(v *plan.Review, r *check.Report) {
		found, denied := false, false
		look := func(at check.At, s *partnership.Section) {
			switch {
			case s.Kind != ServiceReview:
			case s.State == partnership.None:
				denied = true
			case s.State == partnership.Elsewhere:
				found = true // its parts stand in another document
			case s.State == partnership.NotStated || s.State == partnership.Present:
				found = true
				judgeParts(at, s, r)
			}
		}
		look(v.At("context.needs"), &v.Plan().Context.Needs)
		for i := range v.Sections() {
			s := &v.Sections()[i]
			look(s.At("sections"), s.Value)
		}
		switch {
		case found:
		case denied:
			r.Breach(v.At("context.needs"), i18n.Key("case", ""), i18n.Str("review", ""), i18n.Str("part", ""))
		default:
			r.Unknown(v.At("context.needs"), i18n.Key("case", ""), i18n.Str("review", ""), i18n.Str("part", ""))
		}
	},
}

// judgeParts reports the parts of a review's template that are stated to be
// empty, and those that are not stated.
func judgeParts(at check.At, s *partnership.Section, r *check.Report) {
	for _, kind := range parts() {
		answer, there := quantity.No, false
		for i := range s.Sections {
			if part := &s.Sections[i]; part.Kind == kind {
				answer, there = answer.Or(part.Stated()), true
			}
		}
		if answer == quantity.Yes {
			continue
		}
		at.Key = kind.Term()
		report := r.Unknown
		if there && answer == quantity.No {
			report = r.Breach
		}
		report(at, i18n.Key("case", "part"), reviewName("review", at, s), i18n.Local("part", label(kind)))
	}
}

// reviewName is how a sentence names a review: by its title or its id.
func reviewName(name string, at check.At, s *partnership.Section) i18n.Arg {
	if s.Title.Worded() {
		return i18n.Local(name, s.Title)
	}
	return i18n.Label(name, i18n.Clip(cmp.Or(string(s.ID), at.ID), 40))
}

var priorStrategy = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "NSS-PRIOR-STRATEGY",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "There is an earlier strategy for the area, and the plan does not say that it starts from it.",
			FR: "Il existe une stratégie antérieure pour le territoire, et le plan ne dit pas qu’il en part.",
			ES: "Existe una estrategia anterior para la zona y el plan no dice que parta de ella.",
			AR: "توجد استراتيجية سابقة للمنطقة، ولا تقول الخطة إنها تنطلق منها.",
		},
		Unknown: i18n.Template{
			EN: "Whether there was an earlier strategy for the area is not stated.",
			FR: "On n’indique pas s’il y avait une stratégie antérieure pour le territoire.",
			ES: "No se indica si hubo una estrategia anterior para la zona.",
			AR: "لا يُذكر هل كانت للمنطقة استراتيجية سابقة.",
		},
		Help: i18n.Template{
			EN: "The strategy of 2008 was a helpful tool to start from: needs assessed, directions to review and consider. Name the plan that yours follows, or record that there was none (nss:prior-strategy).",
			FR: "La stratégie de 2008 a été un point de départ utile : besoins évalués, orientations à revoir et à considérer. Nommez le plan auquel le vôtre fait suite ou consignez qu’il n’y en avait pas (nss:prior-strategy).",
			ES: "La estrategia de 2008 fue un punto de partida útil: necesidades evaluadas y orientaciones que revisar y considerar. Nombre el plan al que sigue el suyo o registre que no lo había (nss:prior-strategy).",
			AR: "كانت استراتيجية 2008 أداة مفيدة للانطلاق: احتياجات مقيَّمة وتوجهات للمراجعة والنظر. سمّوا الخطة التي تلتها خطتكم، أو سجلوا أنه لم توجد خطة سابقة (nss:prior-strategy).",
		},
		Source: orientation.At("slide 15, WDTSSP Settlement Strategy"),
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		if p.Follows != "" {
			return
		}
		switch there, _ := partnership.Recorded(p.Records, PriorStrategy); there {
		case quantity.Yes:
			r.Breach(v.At("follows"))
		case quantity.No:
			r.Skip() // nothing to start from
		case quantity.CannotTell:
			r.Unknown(v.At("follows"))
		}
	},
}
