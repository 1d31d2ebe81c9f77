package track

import "github.com/entente-civic/entente/i18n"

func another() i18n.Template {
	return i18n.Template{
		EN: "another",
		FR: "un autre",
		ES: "otro",
		AR: "غير ذلك",
	}
}

func nothing() i18n.Template {
	return i18n.Template{
		EN: "nothing",
		FR: "rien",
		ES: "nada",
		AR: "لا شيء",
	}
}

func eventNoTime() i18n.Template {
	return i18n.Template{
		EN: "The event does not say when it took effect.",
		FR: "L’événement ne dit pas quand il a pris effet.",
		ES: "El suceso no dice cuándo tuvo efecto.",
		AR: "لا يذكر الحدث متى وقع.",
	}
}

func eventTwice() i18n.Template {
	return i18n.Template{
		EN: "An event with this id is on record and says something else. Give the new one an id of its own.",
		FR: "Un événement portant cet identifiant est consigné et dit autre chose. Donnez au nouveau son propre identifiant.",
		ES: "Ya consta un suceso con este identificador que dice otra cosa. Dé al nuevo un identificador propio.",
		AR: "يوجد حدث مسجل بهذا المعرّف يقول شيئًا آخر. أعطِ الحدث الجديد معرّفًا خاصًا به.",
	}
}

func eventOther() i18n.Template {
	return i18n.Template{
		EN: "The event belongs to another referral.",
		FR: "L’événement appartient à une autre orientation.",
		ES: "El suceso pertenece a otra derivación.",
		AR: "الحدث يخص إحالة أخرى.",
	}
}

func eventNowhere() i18n.Template {
	return i18n.Template{
		EN: "The event does not say to which referral it belongs.",
		FR: "L’événement ne dit pas à quelle orientation il appartient.",
		ES: "El suceso no dice a qué derivación pertenece.",
		AR: "لا يذكر الحدث أي إحالة يخصها.",
	}
}

func eventUnknown() i18n.Template {
	return i18n.Template{
		EN: "There is no such kind of event. What may happen: {$may}.",
		FR: "Ce genre d’événement n’existe pas. Ce qui peut se produire\u00a0: {$may}.",
		ES: "No existe ese tipo de suceso. Lo que puede ocurrir: {$may}.",
		AR: "لا يوجد هذا النوع من الأحداث. ما يمكن حدوثه: {$may}.",
	}
}

func eventNotNow() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” cannot happen while the referral has the status “{$status}”. What may happen: {$may}.",
		FR: "«\u00a0{$event}\u00a0» est impossible tant que l’orientation a le statut «\u00a0{$status}\u00a0». Ce qui peut se produire\u00a0: {$may}.",
		ES: "«{$event}» no es posible mientras la derivación tenga el estado «{$status}». Lo que puede ocurrir: {$may}.",
		AR: "لا يمكن «{$event}» ما دامت حالة الإحالة «{$status}». ما يمكن حدوثه: {$may}.",
	}
}

func eventNever() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” cannot happen: the referral has the status “{$status}”, and nothing can follow.",
		FR: "«\u00a0{$event}\u00a0» est impossible\u00a0: l’orientation a le statut «\u00a0{$status}\u00a0», et rien ne peut suivre.",
		ES: "«{$event}» no es posible: la derivación tiene el estado «{$status}» y nada puede seguir.",
		AR: "لا يمكن «{$event}»: حالة الإحالة «{$status}» ولا شيء يمكن أن يليها.",
	}
}

func eventNotThere() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” cannot happen to a referral that is not there. What may happen: {$may}.",
		FR: "«\u00a0{$event}\u00a0» est impossible pour une orientation qui n’existe pas. Ce qui peut se produire\u00a0: {$may}.",
		ES: "«{$event}» no es posible para una derivación que no existe. Lo que puede ocurrir: {$may}.",
		AR: "لا يمكن «{$event}» لإحالة غير موجودة. ما يمكن حدوثه: {$may}.",
	}
}

func eventActor() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” cannot be done by this actor. Who may do it now: {$who}.",
		FR: "«\u00a0{$event}\u00a0» ne revient pas à cet acteur. Qui peut le faire maintenant\u00a0: {$who}.",
		ES: "«{$event}» no corresponde a este actor. Quién puede hacerlo ahora: {$who}.",
		AR: "لا يحق لهذا الفاعل «{$event}». من يحق له ذلك الآن: {$who}.",
	}
}

func eventParty() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” was done by another organization than the one that is “{$actor}” of this referral.",
		FR: "«\u00a0{$event}\u00a0» vient d’un autre organisme que celui qui est «\u00a0{$actor}\u00a0» de cette orientation.",
		ES: "«{$event}» procede de otra organización que la que es «{$actor}» de esta derivación.",
		AR: "صدر «{$event}» عن منظمة غير التي هي «{$actor}» في هذه الإحالة.",
	}
}

func eventNoNeed() i18n.Template {
	return i18n.Template{
		EN: "A referral answers a need that was assessed: say which, then send it.",
		FR: "Une orientation répond à un besoin évalué\u00a0: indiquez lequel, puis transmettez-la.",
		ES: "Una derivación responde a una necesidad evaluada: indique cuál y luego envíela.",
		AR: "الإحالة استجابة لاحتياج جرى تقييمه: اذكر أي احتياج، ثم أرسلها.",
	}
}

func eventNoTarget() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” does not say to which agency, nor to which pool.",
		FR: "«\u00a0{$event}\u00a0» ne dit ni à quel organisme, ni à quel bassin.",
		ES: "«{$event}» no dice a qué agencia ni a qué lista común.",
		AR: "لا يذكر «{$event}» الجهة ولا القائمة المشتركة.",
	}
}

func eventNoConsent() i18n.Template {
	return i18n.Template{
		EN: "Whether the person agrees to this agency is not recorded. Ask, and record the answer.",
		FR: "Il n’est pas noté si la personne consent à cet organisme. Demandez-le et notez la réponse.",
		ES: "No consta si la persona consiente en esta agencia. Pregunte y anote la respuesta.",
		AR: "لم يُسجَّل هل يوافق الشخص على هذه الجهة. اسأله وسجّل الجواب.",
	}
}

func eventRefused() i18n.Template {
	return i18n.Template{
		EN: "The person does not agree to this agency: nothing may be sent.",
		FR: "La personne ne consent pas à cet organisme\u00a0: rien ne peut être transmis.",
		ES: "La persona no consiente en esta agencia: no se puede enviar nada.",
		AR: "الشخص لا يوافق على هذه الجهة: لا يجوز إرسال شيء.",
	}
}

func eventWithdrawn() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” cannot happen: the person no longer agrees. What may happen: {$may}.",
		FR: "«\u00a0{$event}\u00a0» est impossible\u00a0: la personne a retiré son consentement. Ce qui peut se produire\u00a0: {$may}.",
		ES: "«{$event}» no es posible: la persona retiró su consentimiento. Lo que puede ocurrir: {$may}.",
		AR: "لا يمكن «{$event}»: سحب الشخص موافقته. ما يمكن حدوثه: {$may}.",
	}
}

func eventNoReason() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” does not say why.",
		FR: "«\u00a0{$event}\u00a0» ne dit pas pourquoi.",
		ES: "«{$event}» no dice por qué.",
		AR: "لا يذكر «{$event}» السبب.",
	}
}

func eventNoOutcome() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” does not say what the person got. Where nobody wrote it down, say so.",
		FR: "«\u00a0{$event}\u00a0» ne dit pas ce que la personne a obtenu. Si personne ne l’a noté, dites-le.",
		ES: "«{$event}» no dice qué obtuvo la persona. Si nadie lo anotó, dígalo.",
		AR: "لا يذكر «{$event}» ما حصل عليه الشخص. إن لم يدوّنه أحد فاذكر ذلك.",
	}
}

func eventNoAppointment() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” does not say when the appointment is.",
		FR: "«\u00a0{$event}\u00a0» ne dit pas quand est le rendez-vous.",
		ES: "«{$event}» no dice cuándo es la cita.",
		AR: "لا يذكر «{$event}» وقت الموعد.",
	}
}

func eventNoList() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” does not say which waiting list.",
		FR: "«\u00a0{$event}\u00a0» ne dit pas quelle liste d’attente.",
		ES: "«{$event}» no dice qué lista de espera.",
		AR: "لا يذكر «{$event}» أي قائمة انتظار.",
	}
}

func eventClaimed() i18n.Template {
	return i18n.Template{
		EN: "The referral is in no pool, or another agency has claimed it.",
		FR: "L’orientation n’est dans aucun bassin, ou un autre organisme l’a prise.",
		ES: "La derivación no está en ninguna lista común, u otra agencia la tomó.",
		AR: "الإحالة ليست في قائمة مشتركة، أو أخذتها جهة أخرى.",
	}
}

func eventUnclaimed() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” cannot happen before an agency has claimed the referral from the pool.",
		FR: "«\u00a0{$event}\u00a0» est impossible tant qu’aucun organisme n’a pris l’orientation dans le bassin.",
		ES: "«{$event}» no es posible antes de que una agencia tome la derivación de la lista común.",
		AR: "لا يمكن «{$event}» قبل أن تأخذ جهة الإحالة من القائمة المشتركة.",
	}
}

func eventSameTarget() i18n.Template {
	return i18n.Template{
		EN: "A referral cannot be redirected to the agency that has it.",
		FR: "Une orientation ne peut être redirigée vers l’organisme qui l’a déjà.",
		ES: "Una derivación no puede redirigirse a la agencia que ya la tiene.",
		AR: "لا يمكن إعادة توجيه الإحالة إلى الجهة التي هي عندها.",
	}
}

func eventNotDue() i18n.Template {
	return i18n.Template{
		EN: "The agency has until {$due} for its answer; the referral can expire after that day.",
		FR: "L’organisme a jusqu’au {$due} pour répondre\u00a0; l’orientation peut expirer après ce jour.",
		ES: "La agencia tiene hasta el {$due} para responder; la derivación puede vencer después de ese día.",
		AR: "لدى الجهة مهلة حتى {$due} للرد؛ ويمكن أن تنقضي الإحالة بعد ذلك اليوم.",
	}
}

func eventStage() i18n.Template {
	return i18n.Template{
		EN: "What is put on hold has the stage “{$a}”, “{$b}” or “{$c}”.",
		FR: "Ce qui est mis en attente a l’étape «\u00a0{$a}\u00a0», «\u00a0{$b}\u00a0» ou «\u00a0{$c}\u00a0».",
		ES: "Lo que se pone en pausa tiene la etapa «{$a}», «{$b}» o «{$c}».",
		AR: "ما يُعلَّق تكون مرحلته «{$a}» أو «{$b}» أو «{$c}».",
	}
}

func eventLate() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” is older than the last event on record. Say when it was recorded, and it takes its place.",
		FR: "«\u00a0{$event}\u00a0» est antérieur au dernier événement consigné. Dites quand il a été consigné, et il prendra sa place.",
		ES: "«{$event}» es anterior al último suceso registrado. Diga cuándo se registró y ocupará su lugar.",
		AR: "«{$event}» أقدم من آخر حدث مسجل. اذكر متى سُجّل ليأخذ مكانه.",
	}
}

func eventClash() i18n.Template {
	return i18n.Template{
		EN: "“{$event}” would have made “{$later}” impossible, which is on record as later.",
		FR: "«\u00a0{$event}\u00a0» aurait rendu impossible «\u00a0{$later}\u00a0», consigné comme postérieur.",
		ES: "«{$event}» habría hecho imposible «{$later}», que consta como posterior.",
		AR: "كان «{$event}» سيجعل «{$later}» المسجل بعده مستحيلًا.",
	}
}

func eventNotSplit() i18n.Template {
	return i18n.Template{
		EN: "The referral is said to be part of one that is not open or was not split.",
		FR: "L’orientation serait la partie d’une autre qui n’est pas ouverte ou n’a pas été répartie.",
		ES: "La derivación sería parte de otra que no está abierta o no fue dividida.",
		AR: "يُقال إن الإحالة جزء من إحالة غير مفتوحة أو لم تُقسَّم.",
	}
}

func eventBeyond() i18n.Template {
	return i18n.Template{
		EN: "A part of a referral has a need that the whole does not have.",
		FR: "Une partie d’une orientation a un besoin que l’ensemble n’a pas.",
		ES: "Una parte de una derivación tiene una necesidad que el conjunto no tiene.",
		AR: "جزء من إحالة له احتياج ليس في الإحالة الأصلية.",
	}
}

func eventNotRedirected() i18n.Template {
	return i18n.Template{
		EN: "The referral is said to go on where another was not redirected, or not to this agency, or goes on already.",
		FR: "L’orientation en poursuivrait une autre qui n’a pas été redirigée, ou pas vers cet organisme, ou qui se poursuit déjà.",
		ES: "La derivación continuaría otra que no fue redirigida, o no a esta agencia, o que ya continúa.",
		AR: "يُقال إن الإحالة تتمة لأخرى لم يُعَد توجيهها، أو ليس إلى هذه الجهة، أو لها تتمة من قبل.",
	}
}

func eventNotEnded() i18n.Template {
	return i18n.Template{
		EN: "The referral is said to restart one that has not ended.",
		FR: "L’orientation en rouvrirait une autre qui n’a pas pris fin.",
		ES: "La derivación reabriría otra que no ha terminado.",
		AR: "يُقال إن الإحالة استئناف لأخرى لم تنتهِ.",
	}
}

func importStatus() i18n.Template {
	return i18n.Template{
		EN: "The status is none that a referral of this machine can have.",
		FR: "Ce statut n’est pas de ceux que peut avoir une orientation selon cette machine.",
		ES: "Ese estado no es de los que puede tener una derivación según esta máquina.",
		AR: "ليست هذه من الحالات التي يمكن أن تكون لإحالة في هذا النموذج.",
	}
}

func importMapped() i18n.Template {
	return i18n.Template{
		EN: "“{$from}” is kept as “{$to}”.",
		FR: "«\u00a0{$from}\u00a0» est conservé comme «\u00a0{$to}\u00a0».",
		ES: "«{$from}» se conserva como «{$to}».",
		AR: "تُحفظ «{$from}» على أنها «{$to}».",
	}
}

func importBusiness() i18n.Template {
	return i18n.Template{
		EN: "The business status does not fit the status “{$status}”, which decides.",
		FR: "Le statut d’affaires ne correspond pas au statut «\u00a0{$status}\u00a0», qui prévaut.",
		ES: "El estado de negocio no corresponde al estado «{$status}», que prevalece.",
		AR: "حالة العمل لا توافق الحالة «{$status}»، وهي المعتمدة.",
	}
}

func countUnit() i18n.Template {
	return i18n.Template{
		EN: "The tally does not say what it counts: its dimension “unit” has none of the units of this package.",
		FR: "Le décompte ne dit pas ce qu’il compte\u00a0: sa dimension «\u00a0unit\u00a0» n’a aucune des unités de ce module.",
		ES: "El recuento no dice qué cuenta: su dimensión «unit» no tiene ninguna de las unidades de este módulo.",
		AR: "لا يذكر العدّ ما يعدّه: بُعد «unit» ليس فيه أي من وحدات هذه الحزمة.",
	}
}

func countNoPersons() i18n.Template {
	return i18n.Template{
		EN: "No contact of the log says which person it is: persons cannot be counted, contacts can.",
		FR: "Aucune demande du journal n’indique de quelle personne il s’agit\u00a0: on peut compter les demandes, pas les personnes.",
		ES: "Ningún contacto del registro dice de qué persona se trata: se pueden contar los contactos, no las personas.",
		AR: "لا يذكر أي اتصال في السجل أي شخص هو: يمكن عدّ الاتصالات لا الأشخاص.",
	}
}

func countNoKey() i18n.Template {
	return i18n.Template{
		EN: "Persons are counted by numbers made with a secret key of at least {$n :integer} bytes: give one.",
		FR: "Les personnes sont comptées par des numéros tirés d’une clé secrète d’au moins {$n :integer} octets\u00a0: fournissez-en une.",
		ES: "Las personas se cuentan por números hechos con una clave secreta de al menos {$n :integer} bytes: proporcione una.",
		AR: "يُعدّ الأشخاص بأرقام تُصنع بمفتاح سري طوله {$n :integer} بايت على الأقل: أعطِ مفتاحًا.",
	}
}

func countCategory() i18n.Template {
	return i18n.Template{
		EN: "The dimension “{$dimension}” has no category for what the log says, and none called “other”.",
		FR: "La dimension «\u00a0{$dimension}\u00a0» n’a pas de catégorie pour ce que dit le journal, ni de catégorie «\u00a0other\u00a0».",
		ES: "La dimensión «{$dimension}» no tiene categoría para lo que dice el registro, ni una llamada «other».",
		AR: "ليس في البُعد «{$dimension}» فئة لما يقوله السجل، ولا فئة تسمى «other».",
	}
}

func countDimension() i18n.Template {
	return i18n.Template{
		EN: "The dimension “{$dimension}” tells nothing of what is counted here.",
		FR: "La dimension «\u00a0{$dimension}\u00a0» ne dit rien de ce qui est compté ici.",
		ES: "La dimensión «{$dimension}» no dice nada de lo que se cuenta aquí.",
		AR: "البُعد «{$dimension}» لا يقول شيئًا عما يُعدّ هنا.",
	}
}

func populationLength() i18n.Template {
	return i18n.Template{
		EN: "The populations do not fit the categories of the table.",
		FR: "Les populations ne correspondent pas aux catégories du tableau.",
		ES: "Las poblaciones no corresponden a las categorías de la tabla.",
		AR: "أعداد السكان لا توافق فئات الجدول.",
	}
}

// Numbers among words need the plural of each language.

func eventTooMany() i18n.Template {
	return i18n.Template{
		EN: ".input {$most :integer} .match $most one {{A referral has at most one event.}} * {{A referral has at most {$most} events.}}",
		FR: ".input {$most :integer} .match $most one {{Une orientation a au plus {$most} événement.}} many {{Une orientation a au plus {$most} d’événements.}} * {{Une orientation a au plus {$most} événements.}}",
		ES: ".input {$most :integer} .match $most one {{Una derivación tiene como máximo un suceso.}} many {{Una derivación tiene como máximo {$most} de sucesos.}} * {{Una derivación tiene como máximo {$most} sucesos.}}",
		AR: ".input {$most :integer} .match $most zero {{لا أحداث للإحالة.}} one {{للإحالة حدث واحد على الأكثر.}} two {{للإحالة حدثان على الأكثر.}} few {{للإحالة {$most} أحداث على الأكثر.}} many {{للإحالة {$most} حدثًا على الأكثر.}} * {{للإحالة {$most} حدث على الأكثر.}}",
	}
}

func moreRefusals() i18n.Template {
	return i18n.Template{
		EN: ".input {$n :integer} .match $n one {{One more event was refused.}} * {{{$n} more events were refused.}}",
		FR: ".input {$n :integer} .match $n one {{{$n} autre événement a été refusé.}} many {{{$n} d’autres événements ont été refusés.}} * {{{$n} autres événements ont été refusés.}}",
		ES: ".input {$n :integer} .match $n one {{Se rechazó un suceso más.}} many {{Se rechazaron {$n} de sucesos más.}} * {{Se rechazaron {$n} sucesos más.}}",
		AR: ".input {$n :integer} .match $n zero {{لم تُرفض أحداث أخرى.}} one {{رُفض حدث آخر.}} two {{رُفض حدثان آخران.}} few {{رُفضت {$n} أحداث أخرى.}} many {{رُفض {$n} حدثًا آخر.}} * {{رُفض {$n} حدث آخر.}}",
	}
}

func populationLarge() i18n.Template {
	return i18n.Template{
		EN: "The populations are too large to be compared exactly.",
		FR: "Les populations sont trop grandes pour être comparées exactement.",
		ES: "Las poblaciones son demasiado grandes para compararlas con exactitud.",
		AR: "أعداد السكان أكبر من أن تُقارن بدقة.",
	}
}

func logValue() i18n.Template {
	return i18n.Template{
		EN: "Line {$line :integer}, column {$column :integer}, at {$at}: an instant such as 2026-04-17T10:30:00-04:00 is expected, or a date such as 2026-04-17.",
		FR: "Ligne {$line :integer}, colonne {$column :integer}, à {$at}\u00a0: on attend un instant tel que 2026-04-17T10:30:00-04:00, ou une date telle que 2026-04-17.",
		ES: "Línea {$line :integer}, columna {$column :integer}, en {$at}: se espera un instante como 2026-04-17T10:30:00-04:00, o una fecha como 2026-04-17.",
		AR: "السطر {$line :integer}، العمود {$column :integer}، عند {$at}: يُنتظر وقت مثل 2026-04-17T10:30:00-04:00 أو تاريخ مثل 2026-04-17.",
	}
}
