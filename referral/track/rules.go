package track

import (
	"slices"
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

var refID = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-ID", Severity: check.Error, Source: structure(),
		Message: i18n.Template{
			EN: "Contact {$n :integer} of the log has no id, or that of an earlier one.",
			FR: "La demande n° {$n :integer} du journal n’a pas d’identifiant, ou porte celui d’une demande antérieure.",
			ES: "El contacto n.º {$n :integer} del registro no tiene identificador, o lleva el de uno anterior.",
			AR: "الاتصال رقم {$n :integer} في السجل بلا معرّف، أو يحمل معرّف اتصال سابق.",
		},
	},
	Find: func(v *review, r *check.Report) {
		if len(v.log.Contacts) == 0 {
			r.Skip()
			return
		}
		for _, i := range v.doubled {
			r.Breach(v.contactAt(int(i), "id", ""), i18n.Int("n", int64(i)+1))
		}
	},
}

var refNeed = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-NEED", Severity: check.Error, Source: structure(),
		Message: i18n.Template{
			EN: "A referral belongs to a need of a contact, and this one does not.",
			FR: "Une orientation se rattache à un besoin d’une demande\u00a0; celle-ci, non.",
			ES: "Una derivación corresponde a una necesidad de un contacto, y esta no.",
			AR: "الإحالة تتبع احتياجًا في اتصال، وهذه ليست كذلك.",
		},
		Unknown: i18n.Template{
			EN: "The referral does not say at which contact it was given, or the log holds no contacts.",
			FR: "L’orientation ne dit pas lors de quelle demande elle a été donnée, ou le journal ne contient pas de demandes.",
			ES: "La derivación no dice en qué contacto se dio, o el registro no contiene contactos.",
			AR: "لا تذكر الإحالة في أي اتصال أُعطيت، أو لا يحوي السجل اتصالات.",
		},
		Help: i18n.Template{
			EN: "Without the need, nobody can say later whether it was met.",
			FR: "Sans le besoin, nul ne pourra dire plus tard s’il a été comblé.",
			ES: "Sin la necesidad, nadie podrá decir después si se cubrió.",
			AR: "من دون الاحتياج لا يمكن لأحد أن يقول لاحقًا هل لُبّي.",
		},
	},
	Find: func(v *review, r *check.Report) {
		if len(v.log.Events) == 0 {
			r.Skip()
			return
		}
		for _, e := range v.refused {
			if e.Code == "no-need" || e.Code == "beyond-parent" {
				r.Breach(eventAt(e))
			}
		}
		for i := range v.referrals {
			f := &v.referrals[i]
			if f.Status == EnteredInError {
				continue
			}
			at, ok := v.contacts[f.Contact]
			switch {
			case f.Contact == "" || v.log.Contacts == nil:
				r.Unknown(referralAt(f, "contact"))
			case !ok:
				r.Breach(referralAt(f, "contact"))
			case v.log.Contacts[at].Needs == nil && len(f.Needs) > 0:
				r.Unknown(referralAt(f, "needs"))
			case slices.ContainsFunc(f.Needs, func(n term.Code) bool { return !v.log.Contacts[at].has(n) }):
				r.Breach(referralAt(f, "needs"))
			}
		}
	},
}

// eachContact looks at every contact.
func eachContact(find func(v *review, i int, c *Contact, r *check.Report)) func(*review, *check.Report) {
	return func(v *review, r *check.Report) {
		if len(v.log.Contacts) == 0 {
			r.Skip()
			return
		}
		for i := range v.log.Contacts {
			find(v, i, &v.log.Contacts[i], r)
		}
	}
}

// eachReferral looks at every referral that stands.
func eachReferral(find func(v *review, f *Referral, r *check.Report)) func(*review, *check.Report) {
	return func(v *review, r *check.Report) {
		if len(v.referrals) == 0 {
			r.Skip()
			return
		}
		for i := range v.referrals {
			if f := &v.referrals[i]; f.Status != EnteredInError {
				find(v, f, r)
			}
		}
	}
}

var refInfoOnly = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-INFO-ONLY", Severity: check.Warning, Source: definitions,
		Message: i18n.Template{
			EN: "A contact that asked for information only has needs or referrals.",
			FR: "Une demande de simple information comporte des besoins ou des orientations.",
			ES: "Un contacto que solo pedía información tiene necesidades o derivaciones.",
			AR: "اتصال للاستعلام فقط وله احتياجات أو إحالات.",
		},
		Help: i18n.Template{
			EN: "Contacts of a few kinds are counted apart; one of the two entries is wrong.",
			FR: "Les types de demandes se comptent séparément\u00a0; l’une des deux inscriptions est fausse.",
			ES: "Los tipos de contacto se cuentan aparte; una de las dos anotaciones es errónea.",
			AR: "تُعدّ أنواع الاتصالات كلٌّ على حدة؛ وإحدى المعلومتين خاطئة.",
		},
	},
	Find: eachContact(func(v *review, i int, c *Contact, r *check.Report) {
		if c.Kind == Information && (len(c.Needs) > 0 || len(v.byContact[c.ID]) > 0) {
			r.Breach(v.contactAt(i, "kind", ""))
		}
	}),
}

var refConsent = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-CONSENT", Severity: check.Warning, Source: protocol,
		Message: i18n.Template{
			EN: "The person was followed up, or a referral was sent, without permission on record.",
			FR: "La personne a fait l’objet d’un suivi, ou une orientation a été transmise, sans consentement consigné.",
			ES: "Se hizo seguimiento a la persona, o se envió una derivación, sin permiso registrado.",
			AR: "جرت متابعة الشخص أو أُرسلت إحالة من دون إذن مسجل.",
		},
		Help: i18n.Template{
			EN: "Ask before identity is shared or the person is called again, and keep the answer.",
			FR: "Demandez avant de transmettre l’identité ou de rappeler la personne, et conservez la réponse.",
			ES: "Pregunte antes de compartir la identidad o de volver a llamar a la persona, y conserve la respuesta.",
			AR: "اسأل قبل مشاركة الهوية أو معاودة الاتصال بالشخص، واحتفظ بالجواب.",
		},
	},
	Find: func(v *review, r *check.Report) {
		if len(v.log.Events) == 0 {
			r.Skip()
			return
		}
		for _, e := range v.refused {
			if e.Code == "consent" || e.Code == "no-consent" {
				r.Breach(eventAt(e))
			}
		}
		for i := range v.referrals {
			f := &v.referrals[i]
			allowed := f.Consent == Given
			if at, ok := v.contacts[f.Contact]; ok && !allowed {
				allowed = v.log.Contacts[at].Consent == Given
			}
			if f.Status == EnteredInError || allowed {
				continue
			}
			for _, e := range f.past {
				if e.Kind == FollowUp {
					r.Breach(referralAt(f, "consent"))
					break
				}
			}
		}
	},
}

var refAnonymous = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-ANONYMOUS", Severity: check.Error, Source: structure(),
		Message: i18n.Template{
			EN: "A contact that is anonymous says which person it is.",
			FR: "Une demande anonyme indique de quelle personne il s’agit.",
			ES: "Un contacto anónimo dice de qué persona se trata.",
			AR: "اتصال مجهول الهوية يذكر أي شخص هو.",
		},
		Help: i18n.Template{
			EN: "The right to stay anonymous is part of the service: take the number of the person out.",
			FR: "Le droit de rester anonyme fait partie du service\u00a0: retirez le numéro de la personne.",
			ES: "El derecho al anonimato forma parte del servicio: quite el número de la persona.",
			AR: "حق البقاء مجهول الهوية جزء من الخدمة: احذف رقم الشخص.",
		},
	},
	Find: eachContact(func(v *review, i int, c *Contact, r *check.Report) {
		if c.Anonymous && c.Person != "" {
			r.Breach(v.contactAt(i, "person", ""))
		}
	}),
}

var refTransition = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-TRANSITION", Severity: check.Error, Source: structure(), Message: reason(),
		Unknown: i18n.Template{
			EN: "The log names a machine that is not known and has no transitions of its own.",
			FR: "Le journal nomme une machine inconnue qui n’a pas de transitions propres.",
			ES: "El registro nombra una máquina desconocida que no tiene transiciones propias.",
			AR: "يسمّي السجل نموذجًا غير معروف وليست له انتقالات خاصة به.",
		},
		Help: i18n.Template{
			EN: "The event changed nothing. Correct it, or record what happened before it.",
			FR: "L’événement n’a rien changé. Corrigez-le, ou consignez ce qui l’a précédé.",
			ES: "El suceso no cambió nada. Corríjalo, o registre lo que ocurrió antes.",
			AR: "لم يغيّر الحدث شيئًا. صحّحه أو سجّل ما سبقه.",
		},
	},
	Find: func(v *review, r *check.Report) {
		if !v.machine {
			r.Unknown(check.At{Kind: "log", Field: "machine"})
			return
		}
		refusals("no-time", "unknown-kind", "other-referral", "too-many-events", "event-id", "transition", "no-target",
			"no-outcome", "no-appointment", "no-list", "claimed", "unclaimed", "same-target", "not-due", "stage",
			"late", "late-clash", "not-split", "not-redirected", "not-ended", "more-refusals")(v, r)
	},
}

var refActor = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-ACTOR", Severity: check.Warning, Source: ocean, Message: reason(),
		Help: i18n.Template{
			EN: "Only the one who has a referral moves it on, and only the one who sent it takes it back.",
			FR: "Seul celui qui a l’orientation la fait avancer, et seul celui qui l’a transmise la retire.",
			ES: "Solo quien tiene la derivación la hace avanzar, y solo quien la envió la retira.",
			AR: "لا يحرّك الإحالة إلا من هي عنده، ولا يسحبها إلا من أرسلها.",
		},
	},
	Find: refusals("actor", "party"),
}

var refSelf = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-SELF", Severity: check.Warning, Source: gravity,
		Message: i18n.Template{
			EN: "The agency of this referral is the organization that refers.",
			FR: "L’organisme destinataire de cette orientation est celui qui oriente.",
			ES: "La agencia destinataria de esta derivación es la organización que deriva.",
			AR: "الجهة المُحال إليها هي نفسها الجهة المُحيلة.",
		},
	},
	Find: eachReferral(func(_ *review, f *Referral, r *check.Report) {
		if f.To != "" && f.To == f.From {
			r.Breach(referralAt(f, "to"))
		}
	}),
}

var refDeclineReason = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-DECLINE-REASON", Severity: check.Warning, Source: protocol,
		Message: i18n.Template{
			EN: "A referral ended without help, or was to end so, and nobody says why.",
			FR: "Une orientation a pris fin sans aide, ou devait ainsi finir, et nul ne dit pourquoi.",
			ES: "Una derivación terminó sin ayuda, o iba a terminar así, y nadie dice por qué.",
			AR: "انتهت إحالة من دون مساعدة، أو كانت ستنتهي كذلك، ولا أحد يذكر السبب.",
		},
		Help: i18n.Template{
			EN: "The reasons are how a community learns which help is missing.",
			FR: "C’est par les motifs qu’une communauté apprend quelle aide lui manque.",
			ES: "Por los motivos sabe una comunidad qué ayuda le falta.",
			AR: "بالأسباب يعرف المجتمع أي مساعدة تنقصه.",
		},
	},
	Find: func(v *review, r *check.Report) {
		if len(v.log.Events) == 0 {
			r.Skip()
			return
		}
		for _, e := range v.refused {
			if e.Code == "no-reason" {
				r.Breach(eventAt(e))
			}
		}
		for i := range v.referrals {
			f := &v.referrals[i]
			if (f.Status == Rejected || f.Status == Failed) && f.Stage != Redirected && f.Reason == "" {
				r.Breach(referralAt(f, "reason"))
			}
		}
	},
}

var refUnmetReason = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-UNMET-REASON", Severity: check.Warning, Source: protocol,
		Message: i18n.Template{
			EN: "A need could not be met, and nobody says why.",
			FR: "Un besoin n’a pu être comblé, et nul ne dit pourquoi.",
			ES: "Una necesidad no pudo cubrirse, y nadie dice por qué.",
			AR: "تعذّرت تلبية احتياج، ولا أحد يذكر السبب.",
		},
	},
	Find: eachContact(func(v *review, i int, c *Contact, r *check.Report) {
		for j := range c.Events {
			if e := &c.Events[j]; e.Kind == NeedUnmet && e.Reason == "" {
				r.Breach(v.contactAt(i, "events", strconv.Itoa(j)))
			}
		}
	}),
}

var refMetClash = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-MET-CLASH", Severity: check.Error, Source: structure(),
		Message: i18n.Template{
			EN: "A need is said to be met and nothing was done for it, or to be unmet and was served, or both met and unmet.",
			FR: "Un besoin est dit comblé sans que rien n’ait été fait, ou non comblé alors qu’il l’a été, ou les deux à la fois.",
			ES: "Se dice que una necesidad se cubrió sin que nada se hiciera, o que no se cubrió y fue atendida, o ambas cosas.",
			AR: "يُقال إن احتياجًا لُبّي ولم يُفعل له شيء، أو لم يُلبَّ وقد لُبّي، أو الأمران معًا.",
		},
		Help: i18n.Template{
			EN: "“Met” has two meanings: somewhere to go was named, or the person got help. Each needs its record.",
			FR: "«\u00a0Comblé\u00a0» a deux sens\u00a0: un recours a été indiqué, ou la personne a été aidée. Chacun exige sa trace.",
			ES: "«Cubierta» tiene dos sentidos: se indicó adónde acudir, o la persona recibió ayuda. Cada uno exige su constancia.",
			AR: "لكلمة «لُبّي» معنيان: ذُكر مكان يُقصد، أو تلقّى الشخص المساعدة. ولكل منهما سجله.",
		},
	},
	Find: eachContact(func(v *review, i int, c *Contact, r *check.Report) {
		for j := range c.Events {
			e := &c.Events[j]
			if e.Kind != NeedMet && e.Kind != NeedUnmet {
				continue
			}
			for _, code := range e.Needs {
				if v.clash(c, e.Kind, code) {
					r.Breach(v.contactAt(i, "events", strconv.Itoa(j)))
					break
				}
			}
		}
	}),
}

// clash reports whether what is said of a need cannot be.
func (v *review) clash(c *Contact, said term.Code, code term.Code) bool {
	sent, helped := false, false
	for _, n := range v.byContact[c.ID] {
		if f := &v.referrals[n]; slices.Contains(f.Needs, code) {
			sent = sent || !f.Sent.IsZero()
			h, _ := f.Helped()
			helped = helped || h
		}
	}
	if said == NeedUnmet {
		return helped
	}
	done := sent
	for j := range c.Events {
		e := &c.Events[j]
		done = done || e.Kind != NeedMet && e.Kind != NeedUnmet // an intervention
		if e.Kind == NeedUnmet && slices.Contains(e.Needs, code) {
			return true
		}
	}
	return !done
}

var refFollowUpDate = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-FOLLOWUP-DATE", Severity: check.Error, Source: structure(),
		Message: i18n.Template{
			EN: "A follow-up has no date, or one before the referral.",
			FR: "Un suivi n’a pas de date, ou en a une antérieure à l’orientation.",
			ES: "Un seguimiento no tiene fecha, o la tiene anterior a la derivación.",
			AR: "متابعة بلا تاريخ، أو بتاريخ يسبق الإحالة.",
		},
	},
	Find: func(v *review, r *check.Report) {
		sent := make(map[ReferralID]int, len(v.referrals))
		for i := range v.referrals {
			sent[v.referrals[i].ID] = i
		}
		looked := false
		for i := range v.log.Events {
			e := &v.log.Events[i]
			if e.Kind != FollowUp {
				continue
			}
			looked = true
			n, ok := sent[e.Referral]
			if e.At.IsZero() || ok && e.At.Before(v.referrals[n].Sent) {
				r.Breach(check.At{Kind: "event", ID: "#" + strconv.Itoa(i), Field: "at"})
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

// refAge is the rule that a referral is not open for longer than a limit.
func refAge(on cal.Date, limit int) check.Rule[*review] {
	return check.Rule[*review]{
		Spec: check.Spec{
			ID: "REF-AGE", Severity: check.Advice, Source: protocol,
			Message: i18n.Template{
				EN: ".input {$days :integer} .match $days one {{The referral has been open for one day.}} * {{The referral has been open for {$days} days.}}",
				FR: ".input {$days :integer} .match $days one {{L’orientation est ouverte depuis {$days} jour.}} many {{L’orientation est ouverte depuis {$days} de jours.}} * {{L’orientation est ouverte depuis {$days} jours.}}",
				ES: ".input {$days :integer} .match $days one {{La derivación lleva abierta un día.}} many {{La derivación lleva abierta {$days} de días.}} * {{La derivación lleva abierta {$days} días.}}",
				AR: ".input {$days :integer} .match $days zero {{الإحالة مفتوحة منذ أقل من يوم.}} one {{الإحالة مفتوحة منذ يوم واحد.}} two {{الإحالة مفتوحة منذ يومين.}} few {{الإحالة مفتوحة منذ {$days} أيام.}} many {{الإحالة مفتوحة منذ {$days} يومًا.}} * {{الإحالة مفتوحة منذ {$days} يوم.}}",
			},
			Unknown: i18n.Template{
				EN: "No day was given to judge the age of open referrals by.",
				FR: "Aucun jour n’est donné pour juger de l’âge des orientations ouvertes.",
				ES: "No se dio ningún día para juzgar la antigüedad de las derivaciones abiertas.",
				AR: "لم يُعطَ يوم يُحكم به على عمر الإحالات المفتوحة.",
			},
			Help: i18n.Template{
				EN: "Ask the agency, and the person: what waits for long is rarely helped.",
				FR: "Demandez à l’organisme, et à la personne\u00a0: ce qui attend longtemps aide rarement.",
				ES: "Pregunte a la agencia y a la persona: lo que espera mucho rara vez ayuda.",
				AR: "اسأل الجهة والشخص: ما يطول انتظاره قلّما يفيد.",
			},
		},
		Find: func(v *review, r *check.Report) {
			if len(v.referrals) == 0 {
				r.Skip()
				return
			}
			if on.IsZero() {
				r.Unknown(check.At{Kind: "log", Field: "events"})
				return
			}
			for f, age := range Pending(v.referrals, on.Last(), nil) {
				if Open(f.Status) && age > limit {
					r.Breach(referralAt(f, "status"), i18n.Int("days", int64(age)))
				}
			}
		},
	}
}

var refDuplicate = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-DUPLICATE", Severity: check.Advice, Source: threeTiers,
		Message: i18n.Template{
			EN: "This contact was referred to the same agency for the same need before.",
			FR: "Cette demande a déjà été orientée vers le même organisme pour le même besoin.",
			ES: "Este contacto ya fue derivado a la misma agencia por la misma necesidad.",
			AR: "سبقت إحالة هذا الاتصال إلى الجهة نفسها للاحتياج نفسه.",
		},
	},
	Find: func(v *review, r *check.Report) {
		if len(v.referrals) == 0 {
			r.Skip()
			return
		}
		type sending struct {
			contact ContactID
			to      string
			code    term.Code
		}
		seen := make(map[sending]bool)
		for i := range v.referrals {
			f := &v.referrals[i]
			if f.Status == EnteredInError || f.Contact == "" || f.To == "" || f.PartOf != "" {
				continue
			}
			again := false
			for _, code := range f.Needs {
				k := sending{f.Contact, string(f.To), code}
				again = again || seen[k]
				seen[k] = true
			}
			if again && f.Restarts == "" && f.Redirects == "" { // what goes on has its own rule
				r.Breach(referralAt(f, "to"))
			}
		}
	},
}

var refChain = check.Rule[*review]{
	Spec: check.Spec{
		ID: "REF-CHAIN", Severity: check.Advice, Source: check.Source{Authority: check.Judgement},
		Message: i18n.Template{
			EN: "The person was sent back to an agency that had redirected them.",
			FR: "La personne a été renvoyée à un organisme qui l’avait redirigée.",
			ES: "La persona fue devuelta a una agencia que la había redirigido.",
			AR: "أُعيد الشخص إلى جهة سبق أن وجّهته إلى غيرها.",
		},
		Help: i18n.Template{
			EN: "Speak with the agencies of the chain together: each seems to think that another one helps.",
			FR: "Réunissez les organismes de la chaîne\u00a0: chacun semble croire qu’un autre aide.",
			ES: "Hable con las agencias de la cadena juntas: cada una parece creer que ayuda otra.",
			AR: "تحدّث مع جهات السلسلة معًا: يبدو أن كلًّا منها تظن أن غيرها يساعد.",
		},
	},
	Find: eachReferral(func(_ *review, f *Referral, r *check.Report) {
		if f.Loop {
			r.Breach(referralAt(f, "redirects"))
		}
	}),
}
