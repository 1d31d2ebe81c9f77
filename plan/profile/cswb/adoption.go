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

// lawful reports whether an act is a municipality's own adoption: by
// resolution, or by a by-law, which a council passes like one.
func lawful(a *partnership.Adoption) quantity.Answer {
	switch a.Instrument {
	case partnership.Resolution, partnership.ByLaw:
		if a.By == "" {
			return quantity.CannotTell
		}
		return quantity.Yes
	case partnership.Delegation, partnership.Motion:
		return quantity.No
	}
	return quantity.CannotTell
}

// resolved says whether a municipality adopted the plan by resolution.
func (f *facts) resolved() quantity.Answer {
	if f.Adoptions == nil {
		return quantity.CannotTell
	}
	answer := quantity.No
	for i := range f.Adoptions {
		if a := &f.Adoptions[i]; !a.Revision && !f.band(a) {
			answer = answer.Or(lawful(a))
		}
	}
	return answer
}

var adoptionUnknown = i18n.Template{
	EN: "The document does not say by whom and in what form it was adopted.",
	FR: "Le document ne dit pas par qui ni sous quelle forme il a été adopté.",
	ES: "El documento no dice quién lo adoptó ni en qué forma.",
	AR: "لا تذكر الوثيقة من اعتمدها ولا بأي صيغة.",
}

var resolution = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-RESOLUTION",
		Message: i18n.Template{
			EN: "No municipal council adopted the plan by resolution.",
			FR: "Aucun conseil municipal n’a adopté le plan par résolution.",
			ES: "Ningún concejo municipal adoptó el plan mediante resolución.",
			AR: "لم يعتمد أي مجلس بلدي الخطة بقرار.",
		},
		Unknown: adoptionUnknown,
		Help: i18n.Template{
			EN: "Every municipality with the duty adopts the plan by a resolution of its own council; record its day and number.",
			FR: "Chaque municipalité visée adopte le plan par résolution de son propre conseil; consignez-en la date et le numéro.",
			ES: "Cada municipio obligado adopta el plan mediante resolución de su propio concejo; registre su fecha y su número.",
			AR: "تعتمد كل بلدية يقع عليها الواجب الخطة بقرار من مجلسها؛ سجّلوا تاريخه ورقمه.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		if f.bands {
			r.Skip()
			return
		}
		switch f.resolved() {
		case quantity.No:
			r.Breach(v.At("adoptions"))
		case quantity.CannotTell:
			r.Unknown(v.At("adoptions"))
		case quantity.Yes:
		}
	},
}

var byLaw = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-RESOLUTION-BY-LAW",
		Message: i18n.Template{
			EN: "The plan was adopted by by-law {$reference}; the statute speaks of a resolution.",
			FR: "Le plan a été adopté par règlement municipal {$reference}; la loi parle d’une résolution.",
			ES: "El plan se adoptó mediante ordenanza {$reference}; la ley habla de una resolución.",
			AR: "اعتُمدت الخطة بلائحة بلدية {$reference}؛ والقانون يتحدث عن قرار.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f, looked := of(v), false
		for i := range f.Adoptions {
			a := &f.Adoptions[i]
			if a.Revision || f.band(a) {
				continue
			}
			looked = true
			if a.Instrument == partnership.ByLaw {
				r.Breach(keyed(v, "adoptions", string(a.By)), i18n.Label("reference", a.Reference))
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

// keyed is the place of one of several at a field of the plan.
func keyed(v *plan.Review, field, key string) check.At {
	at := v.At(field)
	at.Key = key
	return at
}

var partiesUnknown = i18n.Template{
	EN: "The document does not say which municipalities prepare the plan jointly, or by what act each adopted it.",
	FR: "Le document ne dit pas quelles municipalités préparent le plan conjointement, ni par quel acte chacune l’a adopté.",
	ES: "El documento no dice qué municipios preparan el plan de forma conjunta ni mediante qué acto lo adoptó cada uno.",
	AR: "لا تذكر الوثيقة البلديات التي تُعد الخطة معًا، ولا بأي إجراء اعتمدها كل منها.",
}

// eachParty judges every municipality of a joint plan by its own acts. judge is
// given the answer about a resolution, and whether it delegated the adoption.
func eachParty(v *plan.Review, r *check.Report, judge func(o *partnership.Organization, own quantity.Answer, delegated bool)) {
	f := of(v)
	switch {
	case f.bands || f.joint == quantity.No || f.joint == quantity.Yes && f.resolved() == quantity.No:
		r.Skip()
		return
	case f.joint == quantity.CannotTell || f.Adoptions == nil || f.crowd:
		r.Unknown(v.At("adoptions"))
		return
	}
	for i := range f.Organizations {
		o := &f.Organizations[i]
		if !f.participant(o) || o.Is(BandCouncil) {
			continue
		}
		own, delegated := quantity.No, false
		for k := range f.Adoptions {
			if a := &f.Adoptions[k]; a.By == o.ID && !a.Revision {
				own = own.Or(lawful(a))
				delegated = delegated || a.Instrument == partnership.Delegation
			}
		}
		judge(o, own, delegated)
	}
	if f.open {
		r.Unknown(v.At("organizations"))
	}
}

var jointResolutions = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-JOINT-RESOLUTIONS",
		Message: i18n.Template{
			EN: "{$municipality} takes part in the joint plan, and its council did not adopt it by resolution.",
			FR: "{$municipality} participe au plan conjoint, et son conseil ne l’a pas adopté par résolution.",
			ES: "{$municipality} participa en el plan conjunto y su concejo no lo adoptó mediante resolución.",
			AR: "{$municipality}: تشارك هذه البلدية في الخطة المشتركة ولم يعتمدها مجلسها بقرار.",
		},
		Unknown: partiesUnknown,
		Help: i18n.Template{
			EN: "Preparing is joint, adopting is not: each council adopts the plan. A First Nation that takes part need not.",
			FR: "La préparation est conjointe, l’adoption ne l’est pas : chaque conseil adopte le plan. Une Première Nation participante n’y est pas tenue.",
			ES: "La preparación es conjunta, la adopción no: cada concejo adopta el plan. Una Primera Nación participante no está obligada.",
			AR: "الإعداد مشترك أما الاعتماد فلا: يعتمد كل مجلس الخطة بنفسه. ولا يلزم ذلك الأمة الأولى المشاركة.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		eachParty(v, r, func(o *partnership.Organization, own quantity.Answer, delegated bool) {
			at := keyed(v, "adoptions", string(o.ID))
			switch {
			case own == quantity.CannotTell, own == quantity.No && !delegated && !municipal(o):
				r.Unknown(at)
			case own == quantity.No && !delegated:
				r.Breach(at, i18n.Local("municipality", o.Name))
			}
		})
	},
}

var jointDelegation = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-JOINT-DELEGATION",
		Message: i18n.Template{
			EN: "{$municipality} had another council adopt the joint plan on its behalf.",
			FR: "{$municipality} a laissé un autre conseil adopter le plan conjoint en son nom.",
			ES: "{$municipality} dejó que otro concejo adoptara el plan conjunto en su nombre.",
			AR: "{$municipality}: فوّضت هذه البلدية مجلسًا آخر باعتماد الخطة المشتركة نيابةً عنها.",
		},
		Unknown: partiesUnknown,
		Help: i18n.Template{
			EN: "The Municipal Act, 2001 allows the delegation of duties but not of legislative powers under other Acts; whether this adoption is one is not settled. A resolution of its own removes the doubt.",
			FR: "La Loi de 2001 sur les municipalités permet de déléguer des obligations, mais non des pouvoirs législatifs prévus par d’autres lois; il n’est pas établi si cette adoption en est un. Une résolution propre lève le doute.",
			ES: "La Ley municipal de 2001 permite delegar obligaciones, pero no facultades legislativas de otras leyes; no está resuelto si esta adopción lo es. Una resolución propia elimina la duda.",
			AR: "يسمح قانون البلديات لعام 2001 بتفويض الواجبات دون الصلاحيات التشريعية المقررة بقوانين أخرى؛ ولم يُحسم هل هذا الاعتماد منها. ويزيل الشكَّ قرارٌ من المجلس نفسه.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		eachParty(v, r, func(o *partnership.Organization, own quantity.Answer, delegated bool) {
			if delegated && own != quantity.Yes {
				r.Breach(keyed(v, "adoptions", string(o.ID)), i18n.Local("municipality", o.Name))
			}
		})
	},
}

// obliged says whether the duty to have a plan lies with an organization.
func obliged(o *partnership.Organization) quantity.Answer {
	answer := quantity.No
	for _, k := range o.Kinds {
		switch k {
		case SingleTier, LowerTierInCounty, RegionalMunicipality:
			return quantity.Yes
		case County, LowerTierInRegion, BandCouncil:
			return quantity.No
		case Municipality, LowerTier, UpperTier:
			answer = quantity.CannotTell
		}
	}
	if len(o.Kinds) == 0 {
		return quantity.CannotTell
	}
	return answer
}

var obligedBody = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-OBLIGATED-BODY",
		Message: i18n.Template{
			EN: "None of those that adopted the plan has the duty to have one.",
			FR: "Aucun de ceux qui ont adopté le plan n’est tenu d’en avoir un.",
			ES: "Ninguno de los que adoptaron el plan está obligado a tener uno.",
			AR: "لا يقع واجب وضع الخطة على أي ممن اعتمدوها.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say of which tier the municipalities are that adopted the plan.",
			FR: "Le document ne dit pas de quel palier sont les municipalités qui ont adopté le plan.",
			ES: "El documento no dice de qué nivel son los municipios que adoptaron el plan.",
			AR: "لا تذكر الوثيقة مستوى البلديات التي اعتمدت الخطة.",
		},
		Help: i18n.Template{
			EN: "The duty lies with single-tier municipalities, lower-tier municipalities in counties, and regional municipalities; in Oxford with the county if all councils agree. A county’s plan does not discharge its towns’ duty.",
			FR: "L’obligation incombe aux municipalités à palier unique, aux municipalités de palier inférieur des comtés et aux municipalités régionales; à Oxford, au comté si tous les conseils en conviennent. Le plan d’un comté ne libère pas ses municipalités.",
			ES: "La obligación recae en los municipios de un solo nivel, los de nivel inferior de los condados y los municipios regionales; en Oxford, en el condado si todos los concejos lo acuerdan. El plan de un condado no exime a sus municipios.",
			AR: "يقع الواجب على البلديات أحادية المستوى والبلديات الأدنى في المقاطعات المحلية والبلديات الإقليمية؛ وفي أكسفورد على المقاطعة المحلية إذا اتفقت جميع المجالس. ولا تُعفي خطة المقاطعة المحلية بلدياتها.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		if f.bands || f.recorded(RecordAgreement) == quantity.Yes || f.Adoptions != nil && len(f.Adoptions) == 0 {
			r.Skip()
			return
		}
		answer, anyone := quantity.No, false
		for i := range f.Organizations {
			if o := &f.Organizations[i]; !f.crowd && f.acts(o.ID) > 0 && !o.Is(BandCouncil) {
				answer, anyone = answer.Or(obliged(o)), true
			}
		}
		switch {
		case !anyone || answer == quantity.CannotTell:
			r.Unknown(v.At("adoptions"))
		case answer == quantity.No:
			r.Breach(v.At("adoptions"))
		}
	},
}

var firstDeadline = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-FIRST-DEADLINE",
		Message: i18n.Template{
			EN: "The plan was adopted on {$day}; first plans were due before {$due}.",
			FR: "Le plan a été adopté à la date suivante : {$day}; les premiers plans devaient l’être avant l’échéance du {$due}.",
			ES: "El plan se adoptó en esta fecha: {$day}; los primeros planes debían adoptarse antes del {$due}.",
			AR: "اعتُمدت الخطة في {$day}؛ وكان موعد الخطط الأولى قبل {$due}.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say on which day the plan was first adopted.",
			FR: "Le document ne dit pas quel jour le plan a été adopté la première fois.",
			ES: "El documento no dice qué día se adoptó el plan por primera vez.",
			AR: "لا تذكر الوثيقة يوم اعتماد الخطة أول مرة.",
		},
		Help: i18n.Template{
			EN: "A note of history: a plan adopted late is a plan. Where the duty began later, the second anniversary of that day counts instead.",
			FR: "Note historique : un plan adopté en retard est un plan. Si l’obligation est née plus tard, c’est le deuxième anniversaire de ce jour qui compte.",
			ES: "Nota histórica: un plan adoptado tarde es un plan. Si la obligación nació después, cuenta el segundo aniversario de ese día.",
			AR: "ملاحظة تاريخية: الخطة المعتمدة متأخرة خطة قائمة. وإذا نشأ الواجب لاحقًا فالعبرة بالذكرى السنوية الثانية لذلك اليوم.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) { before(cal.Day(2021, 7, 1), v, r) },
}

// before judges that a first plan was adopted before a day. The ministry says
// "by" where the statute says "before": the day itself is let pass.
func before(due cal.Date, v *plan.Review, r *check.Report) {
	f := of(v)
	switch {
	case f.bands || f.Follows != "" || f.Adoptions != nil && len(f.Adoptions) == 0:
		r.Skip()
	case !f.reach.known():
		r.Unknown(v.At("adoptions"))
	case precedes(due, f.reach.first):
		r.Breach(v.At("adoptions"), f.reach.first.Arg("day"), due.Arg("due"))
	case precedes(due, f.reach.last):
		r.Unknown(v.At("adoptions"))
	}
}

// FirstPlanWithin returns the rule CSWB-FIRST-PLAN, a Warning: a municipality
// for which the duty began on a day adopted its first plan before the second
// anniversary of it (s. 248 (3)). The anniversary itself is let pass. The day is
// the caller's: it depends on the municipality.
func FirstPlanWithin(began cal.Date) check.Rule[*plan.Review] {
	rule := firstDeadline
	rule.ID, rule.Severity, rule.Source, rule.Help = "CSWB-FIRST-PLAN", check.Warning, cspaText.At("s. 248 (3)"), i18n.Template{}
	due := cal.Anniversary(began.Last(), 2)
	rule.Find = func(v *plan.Review, r *check.Report) { before(due, v, r) }
	return rule
}

var revisionResolution = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-REVISION-RESOLUTION",
		Message: i18n.Template{
			EN: "The revision of the plan was not adopted by resolution of a municipal council.",
			FR: "La révision du plan n’a pas été adoptée par résolution d’un conseil municipal.",
			ES: "La revisión del plan no se adoptó mediante resolución de un concejo municipal.",
			AR: "لم تُعتمد مراجعة الخطة بقرار من مجلس بلدي.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say by whom and in what form the revision was adopted.",
			FR: "Le document ne dit pas par qui ni sous quelle forme la révision a été adoptée.",
			ES: "El documento no dice quién adoptó la revisión ni en qué forma.",
			AR: "لا تذكر الوثيقة من اعتمد المراجعة ولا بأي صيغة.",
		},
		Help: i18n.Template{
			EN: "The statute applies to a revision what it says of preparing, contents and publishing, and does not repeat the resolution; adopting in the same form leaves no doubt.",
			FR: "La loi applique à la révision ce qu’elle dit de la préparation, du contenu et de la publication, sans répéter la résolution; l’adopter sous la même forme ne laisse aucun doute.",
			ES: "La ley aplica a la revisión lo que dice de la preparación, el contenido y la publicación, sin repetir la resolución; adoptarla en la misma forma no deja dudas.",
			AR: "يُطبّق القانون على المراجعة أحكام الإعداد والمحتوى والنشر ولا يكرر ذكر القرار؛ واعتمادها بالصيغة نفسها يزيل الشك.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f, looked := of(v), false
		for i := range f.Adoptions {
			a := &f.Adoptions[i]
			if !a.Revision || f.band(a) {
				continue
			}
			looked = true
			at := keyed(v, "adoptions", a.On.String())
			switch lawful(a) {
			case quantity.No:
				r.Breach(at)
			case quantity.CannotTell:
				r.Unknown(at)
			case quantity.Yes:
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

// codes is a list of terms to look for.
type codes []term.Code

func (c codes) has(want term.Code) bool {
	for _, have := range c {
		if have == want || have.All() && have.In(want.Scheme()) {
			return true
		}
	}
	return false
}
