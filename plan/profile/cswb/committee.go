package cswb

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// committees returns the first advisory committee, how many there are, and
// whether a body of unstated kind may be one.
func committees(v *plan.Review) (first *plan.Item[partnership.Body], n int, maybe bool) {
	list := v.Bodies()
	for i := range list {
		switch list[i].Value.Kind {
		case AdvisoryCommittee:
			if n++; n == 1 {
				first = &list[i]
			}
		case "":
			maybe = true
		}
	}
	return first, n, maybe
}

var committeeUnknown = i18n.Template{
	EN: "The document does not say whether there is an advisory committee and who sits on it.",
	FR: "Le document ne dit pas s’il y a un comité consultatif ni qui y siège.",
	ES: "El documento no dice si hay un comité asesor ni quién lo integra.",
	AR: "لا تذكر الوثيقة هل توجد لجنة استشارية ولا من أعضاؤها.",
}

var advisory = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-COMMITTEE",
		Message: i18n.Template{
			EN: "No advisory committee was established to prepare the plan.",
			FR: "Aucun comité consultatif n’a été constitué pour préparer le plan.",
			ES: "No se creó ningún comité asesor para preparar el plan.",
			AR: "لم تُشكَّل لجنة استشارية لإعداد الخطة.",
		},
		Unknown: committeeUnknown,
		Help: i18n.Template{
			EN: "A municipality that prepares a plan establishes an advisory committee with the members the statute names.",
			FR: "La municipalité qui prépare un plan constitue un comité consultatif composé des membres que nomme la loi.",
			ES: "El municipio que prepara un plan crea un comité asesor con los miembros que la ley nombra.",
			AR: "تُشكّل البلدية التي تُعد خطة لجنةً استشارية من الأعضاء الذين يسميهم القانون.",
		},
		From: check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		_, n, maybe := committees(v)
		switch {
		case !f.prepared():
			r.Skip()
		case n > 0:
		case maybe || f.Bodies == nil:
			r.Unknown(v.At("bodies"))
		default:
			r.Breach(v.At("bodies"))
		}
	},
}

var jointSingle = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-JOINT-COMMITTEE-SINGLE",
		Message: i18n.Template{
			EN: ".input {$n :integer} .match $n\none {{The joint plan has {$n} advisory committee; it must have a single one.}}\n* {{The joint plan has {$n} advisory committees; it must have a single one.}}",
			FR: ".input {$n :integer} .match $n\none {{Le plan conjoint a {$n} comité consultatif; il doit en avoir un seul.}}\nmany {{Le plan conjoint a {$n} de comités consultatifs; il doit en avoir un seul.}}\n* {{Le plan conjoint a {$n} comités consultatifs; il doit en avoir un seul.}}",
			ES: ".input {$n :integer} .match $n\none {{El plan conjunto tiene {$n} comité asesor; debe tener uno solo.}}\nmany {{El plan conjunto tiene {$n} de comités asesores; debe tener uno solo.}}\n* {{El plan conjunto tiene {$n} comités asesores; debe tener uno solo.}}",
			AR: ".input {$n :integer} .match $n\nzero {{ليس للخطة المشتركة أي لجنة استشارية ({$n})؛ ويجب أن تكون لها لجنة واحدة فقط.}}\none {{للخطة المشتركة لجنة استشارية واحدة ({$n})؛ ويجب أن تكون لها لجنة واحدة فقط.}}\ntwo {{للخطة المشتركة لجنتان استشاريتان ({$n})؛ ويجب أن تكون لها لجنة واحدة فقط.}}\nfew {{للخطة المشتركة {$n} لجان استشارية؛ ويجب أن تكون لها لجنة واحدة فقط.}}\nmany {{للخطة المشتركة {$n} لجنة استشارية؛ ويجب أن تكون لها لجنة واحدة فقط.}}\n* {{للخطة المشتركة {$n} لجنة استشارية؛ ويجب أن تكون لها لجنة واحدة فقط.}}",
		},
		Unknown: i18n.Template{
			EN: "There are several advisory committees, and the document does not say whether the plan is a joint one.",
			FR: "Il y a plusieurs comités consultatifs, et le document ne dit pas si le plan est conjoint.",
			ES: "Hay varios comités asesores y el documento no dice si el plan es conjunto.",
			AR: "توجد عدة لجان استشارية ولا تذكر الوثيقة هل الخطة مشتركة.",
		},
		From: check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		_, n, _ := committees(v)
		switch {
		case !f.prepared() || f.joint == quantity.No || n == 0 || n == 1 && f.joint == quantity.CannotTell:
			r.Skip()
		case n == 1:
		case f.joint == quantity.CannotTell:
			r.Unknown(v.At("bodies"))
		default:
			r.Breach(v.At("bodies"), i18n.Int("n", int64(n)))
		}
	},
}

var jointAppointment = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-JOINT-APPOINTMENT",
		Message: i18n.Template{
			EN: "It is not on record that the participants of the joint plan appointed the committee by agreement.",
			FR: "Rien n’indique que les participants au plan conjoint ont nommé le comité d’un commun accord.",
			ES: "No consta que los participantes en el plan conjunto nombraran el comité de común acuerdo.",
			AR: "لا يوجد ما يثبت أن المشاركين في الخطة المشتركة عيّنوا اللجنة باتفاق بينهم.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say whether the plan is joint or how the committee was appointed.",
			FR: "Le document ne dit pas si le plan est conjoint ni comment le comité a été nommé.",
			ES: "El documento no dice si el plan es conjunto ni cómo se nombró el comité.",
			AR: "لا تذكر الوثيقة هل الخطة مشتركة ولا كيف عُيّنت اللجنة.",
		},
		From: check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		if !f.prepared() || f.joint == quantity.No {
			r.Skip()
			return
		}
		if f.joint == quantity.CannotTell {
			if _, n, _ := committees(v); n == 0 {
				r.Skip()
				return
			}
		}
		onRecord(v, r, f.joint, RecordAppointment)
	},
}

// onRecord judges that a committee has a record answered yes. applies says
// whether it needs one.
func onRecord(v *plan.Review, r *check.Report, applies quantity.Answer, what term.Code) {
	c, n, maybe := committees(v)
	if n == 0 {
		if maybe || v.Plan().Bodies == nil {
			r.Unknown(v.At("bodies"))
		} else {
			r.Skip() // CSWB-COMMITTEE says so
		}
		return
	}
	answer, found := partnership.Recorded(c.Value.Records, what)
	switch {
	case answer == quantity.Yes:
	case applies == quantity.CannotTell, found && answer == quantity.CannotTell, c.Value.Records == nil:
		r.Unknown(c.At("records"))
	default:
		r.Breach(c.At("records"))
	}
}

var diversity = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-COMMITTEE-DIVERSITY",
		Message: i18n.Template{
			EN: "It is not on record that the need for a committee representative of the municipality’s diversity was considered.",
			FR: "Rien n’indique que le besoin d’un comité représentatif de la diversité de la municipalité a été pris en considération.",
			ES: "No consta que se considerara la necesidad de un comité representativo de la diversidad del municipio.",
			AR: "لا يوجد ما يثبت النظر في ضرورة أن تمثل اللجنة تنوع سكان البلدية.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say whether the diversity of the municipality was considered when the committee was appointed.",
			FR: "Le document ne dit pas si la diversité de la municipalité a été prise en considération lors de la nomination du comité.",
			ES: "El documento no dice si se consideró la diversidad del municipio al nombrar el comité.",
			AR: "لا تذكر الوثيقة هل نُظر في تنوع سكان البلدية عند تعيين اللجنة.",
		},
		Help: i18n.Template{
			EN: "The duty is to consider, not to reach a composition: a recorded deliberation is enough.",
			FR: "L’obligation est de prendre en considération, non d’atteindre une composition : une délibération consignée suffit.",
			ES: "El deber es considerar, no alcanzar una composición: basta una deliberación registrada.",
			AR: "الواجب هو النظر في الأمر لا بلوغ تركيبة معينة؛ ويكفي تسجيل المداولة.",
		},
		From: check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		if !f.prepared() {
			r.Skip()
			return
		}
		onRecord(v, r, quantity.Yes, RecordRepresentative)
	},
}

// answersFor reports whether who answers for one term answers for a required
// seat.
func answersFor(have, want term.Code) bool {
	switch have {
	case want:
		return true
	case SeatOntarioHealth, SeatLHIN, SeatHealthProvider:
		return want == SeatHealth
	case SeatEmployee, SeatCouncilMember:
		return want == SeatMunicipal
	case SeatPoliceBoard, SeatCommander:
		return want == SeatPolice
	}
	return false
}

// bench is what the advisory committees' seats say about one required seat.
type bench struct {
	item  *plan.Item[partnership.Body] // the first committee; nil: none
	seat  *partnership.Seat            // who fills it; nil: nobody
	vague bool                         // some members are not said to represent anyone, or are not stated
}

// seated looks for who fills a required seat. A vacant seat fills none.
func seated(v *plan.Review, want term.Code) (b bench) {
	list := v.Bodies()
	for i := range list {
		c := list[i].Value
		if c.Kind != AdvisoryCommittee {
			continue
		}
		if b.item == nil {
			b.item = &list[i]
		}
		b.vague = b.vague || c.Seats == nil
		for k := range c.Seats {
			s := &c.Seats[k]
			if s.Vacant {
				continue
			}
			b.vague = b.vague || s.Represents == nil
			for _, have := range s.Represents {
				if answersFor(have, want) {
					b.seat = s
					return b
				}
			}
		}
	}
	return b
}

// entity says whether there is an entity for a seat that is only required if
// there is one: by a record of the committee, else of the plan.
func entity(v *plan.Review, b bench, seat term.Code) quantity.Answer {
	if a, found := partnership.Recorded(b.item.Value.Records, seat); found {
		return a
	}
	a, _ := partnership.Recorded(v.Plan().Records, seat)
	return a
}

// conditional reports whether a seat is required only if there is such an
// entity.
func conditional(seat term.Code) bool {
	return seat == SeatSocial || seat == SeatYouth || seat == SeatCustody
}

// absent judges the seat that every rule below looks at: it reports what cannot
// be told and what another rule reports, and returns where the seat is missing.
func absent(v *plan.Review, r *check.Report, seat term.Code) (at check.At, missing bool) {
	f := of(v)
	b := seated(v, seat)
	switch {
	case !f.prepared():
		r.Skip()
	case b.item == nil:
		if _, _, maybe := committees(v); maybe || f.Bodies == nil {
			r.Unknown(v.At("bodies"))
		} else {
			r.Skip() // CSWB-COMMITTEE says so
		}
	case b.seat != nil:
	case conditional(seat) && entity(v, b, seat) == quantity.No:
		r.Skip()
	case b.vague, conditional(seat) && entity(v, b, seat) == quantity.CannotTell:
		r.Unknown(b.item.At("seats"))
	default:
		return b.item.At("seats"), true
	}
	return check.At{}, false
}

// seatRule is the rule that one of the required seats is filled.
func seatRule(id check.ID, seat term.Code, message, help i18n.Template) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{ID: id, Message: message, Unknown: seatUnknownIs, Help: help, From: check.Consultation},
		Find: func(v *plan.Review, r *check.Report) {
			if at, missing := absent(v, r, seat); missing {
				r.Breach(at)
			}
		},
	}
}

var seatUnknownIs = i18n.Template{
	EN: "The document does not say who sits on the advisory committee for whom.",
	FR: "Le document ne dit pas qui siège au comité consultatif ni pour qui.",
	ES: "El documento no dice quién integra el comité asesor ni en representación de quién.",
	AR: "لا تذكر الوثيقة من يجلس في اللجنة الاستشارية ولا عمّن ينوب.",
}

var (
	anyMember = i18n.Template{
		EN: "One person may fill several of the required seats; a member’s requirements are what the seat is recorded to represent.",
		FR: "Une même personne peut occuper plusieurs des sièges requis; ce qu’un siège représente doit être consigné.",
		ES: "Una misma persona puede ocupar varios de los puestos exigidos; registre a quién representa cada puesto.",
		AR: "يجوز أن يشغل شخص واحد عدة مقاعد مطلوبة؛ ويُسجَّل لكل مقعد من يمثله.",
	}
	ifAny = i18n.Template{
		EN: "The seat is required only if there is such an entity in the municipality; if there is none, record that.",
		FR: "Le siège n’est requis que si une telle entité existe dans la municipalité; s’il n’y en a pas, consignez-le.",
		ES: "El puesto solo se exige si existe tal entidad en el municipio; si no la hay, regístrelo.",
		AR: "لا يُطلب هذا المقعد إلا إذا وُجدت جهة كهذه في البلدية؛ وإن لم توجد فسجّلوا ذلك.",
	}
)

var seatHealth = seatRule("CSWB-SEAT-HEALTH", SeatHealth, i18n.Template{
	EN: "Nobody on the advisory committee represents Ontario Health or a provider of health services.",
	FR: "Personne au comité consultatif ne représente Santé Ontario ni un fournisseur de services de santé.",
	ES: "Nadie en el comité asesor representa a Ontario Health ni a un proveedor de servicios de salud.",
	AR: "لا أحد في اللجنة الاستشارية يمثل هيئة الصحة في أونتاريو أو جهة تقدّم خدمات صحية.",
}, anyMember)

var seatEducation = seatRule("CSWB-SEAT-EDUCATION", SeatEducation, i18n.Template{
	EN: "Nobody on the advisory committee represents educational services.",
	FR: "Personne au comité consultatif ne représente les services éducatifs.",
	ES: "Nadie en el comité asesor representa a los servicios educativos.",
	AR: "لا أحد في اللجنة الاستشارية يمثل الخدمات التعليمية.",
}, anyMember)

var seatSocial = seatRule("CSWB-SEAT-SOCIAL", SeatSocial, i18n.Template{
	EN: "Nobody on the advisory committee represents community or social services, and the municipality has them.",
	FR: "Personne au comité consultatif ne représente les services communautaires ou sociaux, alors que la municipalité en a.",
	ES: "Nadie en el comité asesor representa a los servicios comunitarios o sociales, y el municipio los tiene.",
	AR: "لا أحد في اللجنة الاستشارية يمثل الخدمات المجتمعية أو الاجتماعية مع أنها موجودة في البلدية.",
}, ifAny)

var seatYouth = seatRule("CSWB-SEAT-YOUTH", SeatYouth, i18n.Template{
	EN: "Nobody on the advisory committee represents community or social services to children or youth, and the municipality has them.",
	FR: "Personne au comité consultatif ne représente les services communautaires ou sociaux aux enfants ou aux jeunes, alors que la municipalité en a.",
	ES: "Nadie en el comité asesor representa a los servicios comunitarios o sociales para la niñez o la juventud, y el municipio los tiene.",
	AR: "لا أحد في اللجنة الاستشارية يمثل الخدمات المجتمعية أو الاجتماعية للأطفال أو الشباب مع أنها موجودة في البلدية.",
}, ifAny)

var seatCustody = seatRule("CSWB-SEAT-CUSTODY", SeatCustody, i18n.Template{
	EN: "Nobody on the advisory committee represents custodial services to children or youth, and the municipality has them.",
	FR: "Personne au comité consultatif ne représente les services de garde en détention aux enfants ou aux jeunes, alors que la municipalité en a.",
	ES: "Nadie en el comité asesor representa a los servicios de custodia de menores o jóvenes, y el municipio los tiene.",
	AR: "لا أحد في اللجنة الاستشارية يمثل خدمات الإيداع الخاصة بالأطفال أو الشباب مع أنها موجودة في البلدية.",
}, ifAny)

var seatMunicipal = seatRule("CSWB-SEAT-MUNICIPAL", SeatMunicipal, i18n.Template{
	EN: "No employee of the municipality and no member of its council sits on the advisory committee.",
	FR: "Aucun employé de la municipalité ni aucun membre de son conseil ne siège au comité consultatif.",
	ES: "Ninguna persona empleada del municipio ni ningún miembro de su concejo integra el comité asesor.",
	AR: "لا يجلس في اللجنة الاستشارية أي موظف في البلدية ولا أي عضو في مجلسها.",
}, anyMember)

var seatPolice = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-SEAT-POLICE",
		Message: i18n.Template{
			EN: "Nobody on the advisory committee represents the police service board, and no detachment commander or delegate sits on it.",
			FR: "Personne au comité consultatif ne représente la commission de service de police, et aucun commandant de détachement ou délégué n’y siège.",
			ES: "Nadie en el comité asesor representa a la junta del servicio de policía, ni lo integra la comandancia de un destacamento o su delegado.",
			AR: "لا أحد في اللجنة الاستشارية يمثل مجلس خدمة الشرطة، ولا يجلس فيها قائد مفرزة أو من يفوضه.",
		},
		Unknown: seatUnknownIs,
		Help: i18n.Template{
			EN: "Where there is no police service board, the commander of the detachment of the Ontario Provincial Police or a delegate sits instead.",
			FR: "En l’absence de commission de service de police, le commandant du détachement de la Police provinciale de l’Ontario ou son délégué siège à sa place.",
			ES: "Si no hay junta del servicio de policía, la integra la comandancia del destacamento de la Policía Provincial de Ontario o su delegado.",
			AR: "إذا لم يوجد مجلس خدمة شرطة جلس مكانه قائد مفرزة شرطة مقاطعة أونتاريو أو من يفوضه.",
		},
		From: check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		if seated(v, SeatPolice).seat == nil && seated(v, SeatDetachmentBoard).seat != nil {
			r.Skip() // CSWB-SEAT-DETACHMENT-BOARD says so
			return
		}
		if at, missing := absent(v, r, SeatPolice); missing {
			r.Breach(at)
		}
	},
}

var seatDetachmentBoard = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-SEAT-DETACHMENT-BOARD",
		Message: i18n.Template{
			EN: "For the police only a member of a detachment board sits on the advisory committee; the statute names the police service board or the detachment commander.",
			FR: "Pour la police, seul un membre d’un conseil de détachement siège au comité consultatif; la loi nomme la commission de service de police ou le commandant du détachement.",
			ES: "Por la policía solo integra el comité asesor un miembro de una junta de destacamento; la ley nombra a la junta del servicio de policía o a la comandancia del destacamento.",
			AR: "لا يجلس عن الشرطة في اللجنة الاستشارية إلا عضو في مجلس مفرزة؛ والقانون يسمي مجلس خدمة الشرطة أو قائد المفرزة.",
		},
		From: check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		b := seated(v, SeatDetachmentBoard)
		switch {
		case !f.prepared() || b.seat == nil:
			r.Skip()
		case seated(v, SeatPolice).seat == nil:
			r.Breach(b.item.At("seats"))
		}
	},
}

var seatChief = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-SEAT-CHIEF",
		Message: i18n.Template{
			EN: "Neither a chief of police nor a delegate sits on the advisory committee.",
			FR: "Ni un chef de police ni son délégué ne siège au comité consultatif.",
			ES: "Ni una jefatura de policía ni su delegado integran el comité asesor.",
			AR: "لا يجلس في اللجنة الاستشارية رئيس شرطة ولا من يفوضه.",
		},
		Unknown: seatUnknownIs,
		Help: i18n.Template{
			EN: "The seat is apart from that of the police service board. Where the Ontario Provincial Police does the policing, its Commissioner is the chief, and a detachment commander may sit as delegate for both.",
			FR: "Ce siège est distinct de celui de la commission de service de police. Là où la Police provinciale de l’Ontario assure les services, son commissaire est le chef, et un commandant de détachement peut siéger comme délégué aux deux titres.",
			ES: "El puesto es distinto del de la junta del servicio de policía. Donde actúa la Policía Provincial de Ontario, su comisionado es el jefe y la comandancia del destacamento puede integrar el comité como delegada en ambos conceptos.",
			AR: "هذا المقعد غير مقعد مجلس خدمة الشرطة. وحيث تتولى شرطة مقاطعة أونتاريو العمل فمفوضها هو الرئيس، ولقائد المفرزة أن يجلس مفوضًا بالصفتين.",
		},
		From: check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		if f.prepared() && seated(v, SeatChief).seat == nil && seated(v, SeatCommander).seat != nil {
			if !delegated(v) {
				r.Skip() // CSWB-SEAT-CHIEF-DELEGATION says so
			}
			return
		}
		if at, missing := absent(v, r, SeatChief); missing {
			r.Breach(at)
		}
	},
}

// delegated reports whether a detachment commander sits by recorded delegation.
func delegated(v *plan.Review) bool {
	for i := range v.Bodies() {
		c := v.Bodies()[i].Value
		for k := range c.Seats {
			s := &c.Seats[k]
			if c.Kind == AdvisoryCommittee && s.Delegate && !s.Vacant && codes(s.Represents).has(SeatCommander) {
				return true
			}
		}
	}
	return false
}

var seatChiefDelegation = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-SEAT-CHIEF-DELEGATION",
		Message: i18n.Template{
			EN: "A detachment commander sits on the advisory committee, and it is not on record that the chief of police delegated to the commander.",
			FR: "Un commandant de détachement siège au comité consultatif, et rien n’indique que le chef de police lui a donné délégation.",
			ES: "La comandancia de un destacamento integra el comité asesor y no consta que la jefatura de policía le delegara.",
			AR: "يجلس قائد مفرزة في اللجنة الاستشارية ولا يوجد ما يثبت أن رئيس الشرطة فوّضه.",
		},
		From: check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		b := seated(v, SeatCommander)
		switch {
		case !f.prepared() || b.seat == nil || seated(v, SeatChief).seat != nil:
			r.Skip()
		case !delegated(v):
			r.Breach(b.item.At("seats"))
		}
	},
}

// seatUnknown is the rule that it is on record for every required seat who fills
// it, or that there is no such entity.
func seatUnknown(required ...term.Code) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{
			ID: "CSWB-SEAT-UNKNOWN",
			Message: i18n.Template{
				EN: "It is not on record whether anyone on the advisory committee represents {$seat}.",
				FR: "Rien n’indique si quelqu’un au comité consultatif représente {$seat}.",
				ES: "No consta si alguien en el comité asesor representa lo siguiente: {$seat}.",
				AR: "لا يوجد ما يثبت هل يمثل أحد في اللجنة الاستشارية الجهة الآتية: {$seat}.",
			},
			Unknown: seatUnknownIs,
			Help: i18n.Template{
				EN: "Say for each member what the seat represents. Where the municipality has no such entity, record that: it is an answer, and differs from not knowing.",
				FR: "Indiquez pour chaque membre ce que le siège représente. Si la municipalité n’a pas de telle entité, consignez-le : c’est une réponse, et non de l’ignorance.",
				ES: "Indique para cada miembro a quién representa su puesto. Si el municipio no tiene tal entidad, regístrelo: es una respuesta, y no lo mismo que no saber.",
				AR: "اذكروا لكل عضو من يمثله مقعده. وإذا لم توجد في البلدية جهة كهذه فسجّلوا ذلك؛ فهو جواب ويختلف عن الجهل بالأمر.",
			},
			From: check.Consultation,
		},
		Find: func(v *plan.Review, r *check.Report) {
			f := of(v)
			c, n, maybe := committees(v)
			switch {
			case !f.prepared():
				r.Skip()
				return
			case n == 0 && (maybe || f.Bodies == nil):
				r.Unknown(v.At("bodies"))
				return
			case n == 0:
				r.Skip() // CSWB-COMMITTEE says so
				return
			case c.Value.Seats == nil:
				r.Unknown(c.At("seats"))
				return
			}
			for _, seat := range required {
				b := seated(v, seat)
				if b.seat != nil || seat == SeatChief && seated(v, SeatCommander).seat != nil {
					continue
				}
				known := !b.vague
				if conditional(seat) {
					known = entity(v, b, seat) == quantity.No || !b.vague && entity(v, b, seat) == quantity.Yes
				}
				if !known {
					at := c.At("seats")
					at.Key = seat.Term()
					r.Breach(at, label("seat", seat))
				}
			}
		},
	}
}

// Prescribed returns the rule CSWB-SEAT-PRESCRIBED, an Error: each of the seats,
// which the caller takes from a regulation under s. 250 (3) 9, is filled. Which
// persons are prescribed, if any, was not read. Codes other than those of this
// package are shown as they are. The rule is added to a profile with With.
func Prescribed(seats ...term.Code) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{
			ID:       "CSWB-SEAT-PRESCRIBED",
			Severity: check.Error,
			Source:   cspaText.At("s. 250 (3) 9"),
			Message: i18n.Template{
				EN: "Nobody on the advisory committee fills a seat that a regulation prescribes: {$seat}.",
				FR: "Personne au comité consultatif n’occupe un siège prescrit par règlement : {$seat}.",
				ES: "Nadie en el comité asesor ocupa un puesto exigido por reglamento: {$seat}.",
				AR: "لا أحد في اللجنة الاستشارية يشغل مقعدًا تفرضه لائحة تنفيذية: {$seat}.",
			},
			Unknown: seatUnknownIs,
			From:    check.Consultation,
		},
		Find: func(v *plan.Review, r *check.Report) {
			f := of(v)
			c, n, maybe := committees(v)
			switch {
			case len(seats) == 0 || !f.prepared() || n == 0 && !maybe && f.Bodies != nil:
				r.Skip()
				return
			case n == 0:
				r.Unknown(v.At("bodies"))
				return
			}
			at := c.At("seats")
			for _, seat := range seats {
				if b := seated(v, seat); b.seat == nil && !b.vague {
					at.Key = string(seat)
					r.Breach(at, label("seat", seat))
				} else if b.seat == nil {
					r.Unknown(c.At("seats"))
				}
			}
		},
	}
}
