package cswb

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// consulted says whether someone was consulted in preparing the plan. What
// certainly began after the plan was adopted did not prepare it.
func (f *facts) consulted(who term.Code) quantity.Answer {
	if f.Engagements == nil {
		return quantity.CannotTell
	}
	answer := quantity.No
	for i := range f.Engagements {
		e := &f.Engagements[i]
		if precedes(f.reach.last, e.Period.From) {
			continue
		}
		answer = answer.Or(asked(e, who))
	}
	return answer
}

// asked says whether an engagement asked someone. One that names Indigenous
// people without saying which leaves it open.
func asked(e *partnership.Engagement, who term.Code) quantity.Answer {
	if e.Audiences == nil {
		return quantity.CannotTell
	}
	answer := quantity.No
	for _, a := range e.Audiences {
		switch {
		case a == who, a.All() && a.In(who.Scheme()):
			return quantity.Yes
		case a == AudienceIndigenous && indigenous.has(who), a == AudienceOrgIndigenous && indigenousOrgs.has(who):
			answer = quantity.CannotTell
		}
	}
	return answer
}

var (
	indigenous     = codes{AudienceFirstNation, AudienceInuit, AudienceMetis}
	indigenousOrgs = codes{AudienceOrgFirst, AudienceOrgInuit, AudienceOrgMetis}
)

var consultUnknown = i18n.Template{
	EN: "The document does not say who was consulted in preparing the plan.",
	FR: "Le document ne dit pas qui a été consulté lors de la préparation du plan.",
	ES: "El documento no dice a quién se consultó al preparar el plan.",
	AR: "لا تذكر الوثيقة من استُشير عند إعداد الخطة.",
}

var consultHelp = i18n.Template{
	EN: "Name for every consultation who was asked. One occasion may reach several of those the statute names.",
	FR: "Indiquez pour chaque consultation qui a été consulté. Une même activité peut joindre plusieurs de ceux que nomme la loi.",
	ES: "Indique en cada consulta a quién se preguntó. Una misma ocasión puede llegar a varios de los que la ley nombra.",
	AR: "اذكروا في كل استشارة من سُئل فيها. وقد تشمل مناسبة واحدة عدة ممن يسميهم القانون.",
}

// consultRule is the rule that someone was consulted.
func consultRule(id check.ID, who term.Code, message i18n.Template) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{ID: id, Message: message, Unknown: consultUnknown, Help: consultHelp, From: check.Adoption},
		Find: func(v *plan.Review, r *check.Report) {
			f := of(v)
			if !f.prepared() {
				r.Skip()
				return
			}
			switch f.consulted(who) {
			case quantity.No:
				r.Breach(v.At("engagements"))
			case quantity.CannotTell:
				r.Unknown(v.At("engagements"))
			case quantity.Yes:
			}
		},
	}
}

var consultCommittee = consultRule("CSWB-CONSULT-COMMITTEE", AudienceCommittee, i18n.Template{
	EN: "The advisory committee was not consulted.",
	FR: "Le comité consultatif n’a pas été consulté.",
	ES: "No se consultó al comité asesor.",
	AR: "لم تُستشر اللجنة الاستشارية.",
})

var consultPublic = consultRule("CSWB-CONSULT-PUBLIC", AudiencePublic, i18n.Template{
	EN: "Members of the public were not consulted.",
	FR: "Les membres du public n’ont pas été consultés.",
	ES: "No se consultó al público en general.",
	AR: "لم تُستشر عامة الناس.",
})

var consultYouth = consultRule("CSWB-CONSULT-YOUTH", AudienceYouth, i18n.Template{
	EN: "Youth were not consulted.",
	FR: "Les jeunes n’ont pas été consultés.",
	ES: "No se consultó a la juventud.",
	AR: "لم يُستشر الشباب.",
})

var consultRacialized = consultRule("CSWB-CONSULT-RACIALIZED", AudienceRacialized, i18n.Template{
	EN: "Members of racialized groups were not consulted.",
	FR: "Les membres de groupes racisés n’ont pas été consultés.",
	ES: "No se consultó a integrantes de grupos racializados.",
	AR: "لم يُستشر أفراد المجموعات المُعرَّضة للتمييز العرقي.",
})

var consultServiceUsers = consultRule("CSWB-CONSULT-MHA", AudienceServiceUsers, i18n.Template{
	EN: "People who receive or have received mental health or addictions services were not consulted.",
	FR: "Les personnes qui reçoivent ou ont reçu des services de santé mentale ou de lutte contre les dépendances n’ont pas été consultées.",
	ES: "No se consultó a personas que reciben o han recibido servicios de salud mental o de adicciones.",
	AR: "لم يُستشر من يتلقون أو سبق أن تلقوا خدمات الصحة النفسية أو علاج الإدمان.",
})

var consultOrgYouth = consultRule("CSWB-CONSULT-ORG-YOUTH", AudienceOrgYouth, i18n.Template{
	EN: "No community organization that represents youth was consulted.",
	FR: "Aucun organisme communautaire représentant les jeunes n’a été consulté.",
	ES: "No se consultó a ninguna organización comunitaria que represente a la juventud.",
	AR: "لم تُستشر أي منظمة مجتمعية تمثل الشباب.",
})

var consultOrgRacialized = consultRule("CSWB-CONSULT-ORG-RACIALIZED", AudienceOrgRacialized, i18n.Template{
	EN: "No community organization that represents members of racialized groups was consulted.",
	FR: "Aucun organisme communautaire représentant les membres de groupes racisés n’a été consulté.",
	ES: "No se consultó a ninguna organización comunitaria que represente a integrantes de grupos racializados.",
	AR: "لم تُستشر أي منظمة مجتمعية تمثل أفراد المجموعات المُعرَّضة للتمييز العرقي.",
})

var consultSeniors = consultRule("CSWB-CONSULT-SENIORS", AudienceSeniors, i18n.Template{
	EN: "Seniors were not consulted.",
	FR: "Les personnes âgées n’ont pas été consultées.",
	ES: "No se consultó a las personas mayores.",
	AR: "لم يُستشر كبار السن.",
})

// eachOf is the rule that each of three was consulted, save those of whom it is
// on record that there are none.
func eachOf(id check.ID, three codes, message i18n.Template) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{ID: id, Message: message, Unknown: consultUnknown, Help: i18n.Template{
			EN: "Each of the three is asked for by name. Where there are none in the municipality, record that.",
			FR: "Les trois sont nommés séparément. S’il n’y en a pas dans la municipalité, consignez-le.",
			ES: "Los tres se nombran por separado. Si no los hay en el municipio, regístrelo.",
			AR: "يُذكر كل من الثلاثة باسمه. وإذا لم يوجد أحد منهم في البلدية فسجّلوا ذلك.",
		}, From: check.Adoption},
		Find: func(v *plan.Review, r *check.Report) {
			f := of(v)
			if !f.prepared() {
				r.Skip()
				return
			}
			for _, who := range three {
				switch answer := f.consulted(who); {
				case answer == quantity.CannotTell:
					r.Unknown(v.At("engagements"))
					return
				case answer == quantity.No && f.recorded(who) != quantity.No:
					r.Breach(keyed(v, "engagements", who.Term()), label("who", who))
				}
			}
		},
	}
}

var consultIndigenous = eachOf("CSWB-CONSULT-INDIGENOUS", indigenous, i18n.Template{
	EN: "Some of the Indigenous people whom the statute names were not consulted: {$who}.",
	FR: "Certains des Autochtones que nomme la loi n’ont pas été consultés : {$who}.",
	ES: "No se consultó a algunos de los pueblos indígenas que la ley nombra: {$who}.",
	AR: "لم يُستشر بعض من يسميهم القانون من الشعوب الأصلية: {$who}.",
})

var consultOrgIndigenous = eachOf("CSWB-CONSULT-ORG-INDIGENOUS", indigenousOrgs, i18n.Template{
	EN: "Some of the Indigenous organizations that the statute names were not consulted: {$who}.",
	FR: "Certains des organismes autochtones que nomme la loi n’ont pas été consultés : {$who}.",
	ES: "No se consultó a algunas de las organizaciones indígenas que la ley nombra: {$who}.",
	AR: "لم تُستشر بعض منظمات الشعوب الأصلية التي يسميها القانون: {$who}.",
})

var consultNone = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-CONSULT-INDIGENOUS-NONE",
		Message: i18n.Template{
			EN: "These were not consulted because it is on record that there are none in the municipality: {$who}.",
			FR: "N’ont pas été consultés, car il est consigné qu’il n’y en a pas dans la municipalité : {$who}.",
			ES: "No se les consultó porque consta que no los hay en el municipio: {$who}.",
			AR: "لم يُستشر هؤلاء لأنه مسجَّل أنه لا وجود لهم في البلدية: {$who}.",
		},
		Help: i18n.Template{
			EN: "The statute makes no exception. Census figures seldom show that nobody is there; a regional organization can be asked.",
			FR: "La loi ne prévoit aucune exception. Le recensement montre rarement qu’il n’y a personne; un organisme régional peut être consulté.",
			ES: "La ley no prevé excepciones. El censo rara vez muestra que no hay nadie; puede consultarse a una organización regional.",
			AR: "لا يستثني القانون أحدًا. ونادرًا ما يُظهر التعداد انعدام الوجود؛ ويمكن استشارة منظمة إقليمية.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f, looked := of(v), false
		for _, list := range [...]codes{indigenous, indigenousOrgs} {
			for _, who := range list {
				if !f.prepared() || f.recorded(who) != quantity.No {
					continue
				}
				looked = true
				if f.consulted(who) == quantity.No {
					r.Breach(keyed(v, "engagements", who.Term()), label("who", who))
				}
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

var consultReserve = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-CONSULT-RESERVE",
		Message: i18n.Template{
			EN: "The plan is joint with a First Nation, and these were not consulted in its reserve: {$who}.",
			FR: "Le plan est conjoint avec une Première Nation, et n’ont pas été consultés dans sa réserve : {$who}.",
			ES: "El plan es conjunto con una Primera Nación y no se consultó en su reserva a: {$who}.",
			AR: "الخطة مشتركة مع إحدى الأمم الأولى ولم يُستشر في محميتها: {$who}.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say whether the plan is joint with a First Nation, or who was consulted where.",
			FR: "Le document ne dit pas si le plan est conjoint avec une Première Nation, ni qui a été consulté et où.",
			ES: "El documento no dice si el plan es conjunto con una Primera Nación ni a quién se consultó y dónde.",
			AR: "لا تذكر الوثيقة هل الخطة مشتركة مع إحدى الأمم الأولى، ولا من استُشير وأين.",
		},
		Help: i18n.Template{
			EN: "Members of the public and community organizations are consulted in the reserve too. Say of each consultation in which areas it was held.",
			FR: "Les membres du public et les organismes communautaires sont aussi consultés dans la réserve. Indiquez pour chaque consultation les lieux où elle s’est tenue.",
			ES: "También en la reserva se consulta al público y a las organizaciones comunitarias. Indique en qué zonas se celebró cada consulta.",
			AR: "تُستشار عامة الناس والمنظمات المجتمعية في المحمية أيضًا. اذكروا مناطق عقد كل استشارة.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		if !f.prepared() || f.joint == quantity.No {
			r.Skip()
			return
		}
		nation, known := f.nation()
		switch {
		case known && !nation:
			r.Skip()
			return
		case !known || f.joint == quantity.CannotTell || f.Engagements == nil:
			r.Unknown(v.At("engagements"))
			return
		}
		public, orgs := f.inReserve()
		if public == quantity.CannotTell || orgs == quantity.CannotTell {
			r.Unknown(v.At("engagements"))
			return
		}
		if public == quantity.No {
			r.Breach(keyed(v, "engagements", AudiencePublic.Term()), label("who", AudiencePublic))
		}
		if orgs == quantity.No {
			r.Breach(keyed(v, "engagements", AudienceOrgs.Term()), label("who", AudienceOrgs))
		}
	},
}

// nation reports whether a First Nation takes part in the plan.
func (f *facts) nation() (nation, known bool) {
	possible := false
	for i := range f.Organizations {
		if o := &f.Organizations[i]; o.Is(BandCouncil) {
			if f.marked {
				nation = nation || o.Is(Participant)
				continue
			}
			possible = true
			nation = nation || !f.crowd && f.acts(o.ID) > 0
		}
	}
	return nation, nation || f.Organizations != nil && !possible
}

// inReserve says whether the public, and organizations, were consulted in a
// reserve.
func (f *facts) inReserve() (public, orgs quantity.Answer) {
	public, orgs = quantity.No, quantity.No
	reserves := make(map[partnership.AreaID]bool, 4)
	for i := range f.Areas {
		if f.Areas[i].Kind == Reserve {
			reserves[f.Areas[i].ID] = true
		}
	}
	for i := range f.Engagements {
		e := &f.Engagements[i]
		there := quantity.No
		if e.Areas == nil {
			there = quantity.CannotTell
		}
		for _, id := range e.Areas {
			if reserves[id] {
				there = quantity.Yes
			}
		}
		public = public.Or(there.And(asked(e, AudiencePublic)))
		group := asked(e, AudienceOrgs)
		for _, who := range [...]term.Code{AudienceOrgYouth, AudienceOrgRacialized, AudienceOrgIndigenous, AudienceOrgFirst, AudienceOrgInuit, AudienceOrgMetis} {
			group = group.Or(asked(e, who))
		}
		orgs = orgs.Or(there.And(group))
	}
	return public, orgs
}
