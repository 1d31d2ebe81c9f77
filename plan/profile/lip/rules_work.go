package lip

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// actionToPriority is about activities whose priority and goal only hold what
// the document printed without either.
var actionToPriority = check.Rule[*plan.ActivityNode]{
	Spec: check.Spec{
		ID:       "LIP-ACTION-TO-PRIORITY",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The activity “{$activity}” stands under no priority and no goal of the plan.",
			FR: "L’activité « {$activity} » ne relève d’aucune priorité ni d’aucun objectif du plan.",
			ES: "La actividad «{$activity}» no corresponde a ninguna prioridad ni a ningún objetivo del plan.",
			AR: "لا يندرج النشاط «{$activity}» تحت أي أولوية أو هدف في الخطة.",
		},
		Help: i18n.Template{
			EN: "The action plan is there to address local priorities. Put the activity under the priority or goal that it serves.",
			FR: "Le plan d’action sert à répondre aux priorités locales. Placez l’activité sous la priorité ou l’objectif auquel elle répond.",
			ES: "El plan de acción sirve para atender las prioridades locales. Ponga la actividad bajo la prioridad o el objetivo al que sirve.",
			AR: "وُضعت خطة العمل لمعالجة الأولويات المحلية. ضعوا النشاط تحت الأولوية أو الهدف الذي يخدمه.",
		},
		Source: cicSteps.At("step 4, an annual action plan to address local priorities"),
		From:   check.Adoption,
	},
	Find: func(a *plan.ActivityNode, r *check.Report) {
		if g := a.Initiative.Goal; g.Implicit && g.Priority.Implicit {
			r.Breach(a.At(""), a.Arg("activity"))
		}
	},
}

// mostIdle is how many idle priorities are counted, over all action plans.
const mostIdle = 10_000

var priorityIdle = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-PRIORITY-IDLE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The action plan “{$plan}” has no activity for the priority “{$priority}”, and no reason is stated.",
			FR: "Le plan d’action « {$plan} » ne prévoit aucune activité pour la priorité « {$priority} », sans motif indiqué.",
			ES: "El plan de acción «{$plan}» no tiene ninguna actividad para la prioridad «{$priority}», y no se indica el motivo.",
			AR: "لا تتضمن خطة العمل «{$plan}» أي نشاط للأولوية «{$priority}»، ولا سبب مذكورًا لذلك.",
		},
		Unknown: i18n.Template{
			EN: "What is done for which priority in a year is not stated: “{$plan}”.",
			FR: "On n’indique pas ce qui est fait dans l’année pour chaque priorité : « {$plan} ».",
			ES: "No se indica qué se hace en el año para cada prioridad: «{$plan}».",
			AR: "لا يُذكر ما يُعمل في السنة لكل أولوية: «{$plan}».",
		},
		Help: i18n.Template{
			EN: "Add an activity to the year’s action plan, or say why there is none: an item about the priority in a section of the kind lip:no-action.",
			FR: "Ajoutez une activité au plan d’action de l’année ou dites pourquoi il n’y en a pas : un élément sur la priorité dans une section du genre lip:no-action.",
			ES: "Añada una actividad al plan de acción del año o diga por qué no la hay: un elemento sobre la prioridad en una sección del tipo lip:no-action.",
			AR: "أضيفوا نشاطًا إلى خطة عمل السنة، أو اذكروا سبب غيابه: بند عن الأولوية في قسم من النوع lip:no-action.",
		},
		Source: cicSteps.At("step 4, an annual action plan to address local priorities"),
		From:   check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		// lastPlan holds, for each priority, the action plan that was last seen to
		// serve it, from 1; asked are the priorities that are to be served.
		var room [2][64]int32
		priorities := v.Priorities()
		lastPlan, asked := room[0][:], room[1][:0]
		if len(priorities) > len(lastPlan) {
			lastPlan = make([]int32, len(priorities))
		}
		const exempt = -1
		excuse(v, func(i int) { lastPlan[i] = exempt })
		for i := range priorities {
			if priorities[i].Implicit {
				lastPlan[i] = exempt
			} else if lastPlan[i] != exempt {
				asked = append(asked, int32(i))
			}
		}
		plans := v.ActionPlans()
		switch {
		case len(asked) == 0, v.Plan().ActionPlans != nil && len(plans) == 0:
			r.Skip() // nothing to serve; PLAN-ACTION says so
			return
		case allSilent(plans):
			r.Unknown(v.At("action_plans"), v.Arg("plan"))
			return
		}
		idle := 0
		for i := range plans {
			a := &plans[i]
			if a.Value.Activities == nil {
				r.Unknown(a.At("activities"), a.Arg("plan"))
				continue
			}
			served, broken := 0, false
			for _, id := range a.Value.Activities {
				activity := v.Activity(id)
				if activity == nil {
					broken = true
					continue
				}
				k := activity.Initiative.Goal.Priority.Index()
				if lastPlan[k] != exempt && lastPlan[k] != int32(i+1) {
					lastPlan[k] = int32(i + 1)
					served++
				}
			}
			if broken || served == len(asked) {
				continue // GEN-REF-RESOLVES says so, and what is meant may be the missing activity
			}
			for _, k := range asked {
				if lastPlan[k] == int32(i+1) {
					continue
				}
				if idle++; idle > mostIdle {
					return
				}
				n := &priorities[k]
				at := n.At("")
				at.Key = a.At("").ID
				r.Breach(at, a.Arg("plan"), n.Arg("priority"))
			}
		}
	},
}

// allSilent reports whether no action plan says what is done in it.
func allSilent(plans []plan.Item[plan.ActionPlan]) bool {
	for i := range plans {
		if plans[i].Value.Activities != nil {
			return false
		}
	}
	return true
}

// excuse calls found with every priority for whose idleness a section gives a
// reason in words.
func excuse(v *plan.Review, found func(i int)) {
	for i := range v.Sections() {
		s := v.Sections()[i].Value
		if s.Kind != NoAction {
			continue
		}
		for j := range s.Items {
			if n := v.Priority(plan.PriorityID(s.Items[j].About)); n != nil && s.Items[j].Text.Worded() {
				found(n.Index())
			}
		}
	}
}

var directService = check.Rule[*plan.ActivityNode]{
	Spec: check.Spec{
		ID:       "LIP-DIRECT-SERVICE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The activity “{$activity}” is a direct service to newcomers; a partnership plans and coordinates.",
			FR: "L’activité « {$activity} » est un service direct aux nouveaux arrivants; un partenariat planifie et coordonne.",
			ES: "La actividad «{$activity}» es un servicio directo a recién llegados; una asociación planifica y coordina.",
			AR: "النشاط «{$activity}» خدمة مباشرة للقادمين الجدد؛ أما الشراكة فتخطط وتنسّق.",
		},
		Help: i18n.Template{
			EN: "Partnerships mobilise, convene and coordinate. If a partner delivers the service on its own account, say so by another kind of activity.",
			FR: "Les partenariats mobilisent, réunissent et coordonnent. Si un partenaire offre le service pour son propre compte, dites-le par un autre genre d’activité.",
			ES: "Las asociaciones movilizan, convocan y coordinan. Si un socio presta el servicio por su cuenta, indíquelo con otro tipo de actividad.",
			AR: "الشراكات تحشد وتجمع وتنسّق. وإذا كان شريك يقدّم الخدمة لحسابه، فعبّروا عن ذلك بنوع آخر من الأنشطة.",
		},
		Source: unRecord.At("what partnerships do"),
	},
	Find: func(a *plan.ActivityNode, r *check.Report) {
		switch a.Kind {
		case "":
			r.Skip() // not said what sort of work it is
		case "direct service":
			r.Breach(a.At("kind"), a.Arg("activity"))
		}
	},
}
