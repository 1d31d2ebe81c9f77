package render

import "github.com/entente-civic/entente/i18n"

var (
	onlyDay   = i18n.Template{EN: "{$day}", FR: "{$day}", ES: "{$day}", AR: "{$day}"}
	onlyShare = i18n.Template{EN: "{$share}", FR: "{$share}", ES: "{$share}", AR: "{$share}"}

	columnSeat   = i18n.Template{EN: "Seat", FR: "Siège", ES: "Puesto", AR: "المقعد"}
	columnHolder = i18n.Template{EN: "Held by", FR: "Titulaire", ES: "Titular", AR: "شاغله"}
	columnFor    = i18n.Template{EN: "Answers for", FR: "Au titre de", ES: "En representación de", AR: "يمثّل"}
	columnPeriod = i18n.Template{EN: "Time", FR: "Période", ES: "Período", AR: "الفترة"}
	columnSeats  = i18n.Template{EN: "Seats held", FR: "Sièges occupés", ES: "Puestos ocupados", AR: "المقاعد المشغولة"}
	columnShare  = i18n.Template{EN: "Share", FR: "Part", ES: "Proporción", AR: "النسبة"}
	columnStep   = i18n.Template{EN: "Step", FR: "Étape", ES: "Etapa", AR: "الخطوة"}
	columnState  = i18n.Template{EN: "Where it stands", FR: "Avancement", ES: "Estado", AR: "الحالة"}
	columnDay    = i18n.Template{EN: "Date", FR: "Date", ES: "Fecha", AR: "التاريخ"}
	columnActor  = i18n.Template{EN: "By whom", FR: "Par qui", ES: "Por quién", AR: "الجهة"}
	columnEvent  = i18n.Template{EN: "Event", FR: "Événement", ES: "Suceso", AR: "الحدث"}

	headShares     = i18n.Template{EN: "Shares of the seats", FR: "Répartition des sièges", ES: "Reparto de los puestos", AR: "توزيع المقاعد"}
	headNext       = i18n.Template{EN: "What comes next", FR: "Ce qui vient ensuite", ES: "Lo que sigue", AR: "ما يلي ذلك"}
	headHeld       = i18n.Template{EN: "On record", FR: "Événements consignés", ES: "Sucesos registrados", AR: "الأحداث المسجلة"}
	headPlanned    = i18n.Template{EN: "Planned, not held", FR: "Prévu, pas encore tenu", ES: "Previsto, aún no celebrado", AR: "مخطط له ولم يُعقد بعد"}
	headAhead      = i18n.Template{EN: "After this day", FR: "Après cette date", ES: "Después de esta fecha", AR: "بعد هذا التاريخ"}
	headDeviations = i18n.Template{EN: "Departures from what is usual", FR: "Écarts par rapport à l’usage", ES: "Desviaciones de lo habitual", AR: "خروج عن المعتاد"}
	headRefused    = i18n.Template{EN: "Events that could not count", FR: "Événements sans effet", ES: "Sucesos sin efecto", AR: "أحداث لم تُحتسب"}

	wordOnDay = i18n.Template{
		EN: "As of {$day}.",
		FR: "État au {$day}.",
		ES: "Situación en esta fecha: {$day}.",
		AR: "الوضع في {$day}.",
	}
	wordNoBodies = i18n.Template{
		EN: "Nothing is said of its bodies.",
		FR: "Rien n’est dit de ses instances.",
		ES: "No se dice nada de sus órganos.",
		AR: "لم يُذكر شيء عن هيئاتها.",
	}
	wordNoneBodies = i18n.Template{
		EN: "It is stated to have no bodies.",
		FR: "Il est indiqué qu’il n’y a pas d’instances.",
		ES: "Consta que no tiene órganos.",
		AR: "ورد أنه لا هيئات لها.",
	}
	wordDoubled = i18n.Template{
		EN: "an earlier body has the same id",
		FR: "une instance précédente porte le même identifiant",
		ES: "un órgano anterior tiene el mismo identificador",
		AR: "لهيئة سابقة المعرّف نفسه",
	}
	wordGone = i18n.Template{
		EN: "does not exist on this day",
		FR: "n’existe pas à cette date",
		ES: "no existe en esta fecha",
		AR: "غير قائمة في هذا التاريخ",
	}
	wordPerhaps = i18n.Template{
		EN: "cannot tell whether it exists on this day",
		FR: "impossible de dire si elle existe à cette date",
		ES: "no se puede saber si existe en esta fecha",
		AR: "لا يمكن الجزم بوجودها في هذا التاريخ",
	}
	wordReports = i18n.Template{
		EN: "Reports to: {$body}.",
		FR: "Rend compte à\u00a0: {$body}.",
		ES: "Rinde cuentas a: {$body}.",
		AR: "ترفع تقاريرها إلى: {$body}.",
	}
	wordNoSeats = i18n.Template{
		EN: "Its seats are not stated.",
		FR: "Ses sièges ne sont pas indiqués.",
		ES: "No se indican sus puestos.",
		AR: "مقاعدها غير مذكورة.",
	}
	wordHeld = i18n.Template{
		EN: "Seats held: {$held}. Vacant: {$vacant}.",
		FR: "Sièges occupés\u00a0: {$held}. Vacants\u00a0: {$vacant}.",
		ES: "Puestos ocupados: {$held}. Vacantes: {$vacant}.",
		AR: "المقاعد المشغولة: {$held}. الشاغرة: {$vacant}.",
	}
	wordFilled = i18n.Template{
		EN: "filled: {$filled}; seats: {$quota}",
		FR: "pourvus\u00a0: {$filled}\u00a0; sièges\u00a0: {$quota}",
		ES: "ocupados: {$filled}; puestos: {$quota}",
		AR: "المشغولة: {$filled}؛ المقاعد: {$quota}",
	}
	wordSeats = i18n.Template{
		EN: "seats held: {$n}",
		FR: "sièges occupés\u00a0: {$n}",
		ES: "puestos ocupados: {$n}",
		AR: "المقاعد المشغولة: {$n}",
	}
	wordEmpty = i18n.Template{
		EN: "vacant: {$n}",
		FR: "vacants\u00a0: {$n}",
		ES: "vacantes: {$n}",
		AR: "الشاغرة: {$n}",
	}
	wordOf = i18n.Template{
		EN: "{$n} of {$of}",
		FR: "{$n} sur {$of}",
		ES: "{$n} de {$of}",
		AR: "{$n} من أصل {$of}",
	}
	wordPerson      = i18n.Template{EN: "a person", FR: "une personne", ES: "una persona", AR: "شخص"}
	wordVacant      = i18n.Template{EN: "vacant", FR: "vacant", ES: "vacante", AR: "شاغر"}
	wordNotStated   = i18n.Template{EN: "not stated", FR: "non indiqué", ES: "no consta", AR: "غير مذكور"}
	wordPerhapsHeld = i18n.Template{EN: "cannot tell for this day", FR: "impossible à dire pour cette date", ES: "no se puede saber para esta fecha", AR: "لا يمكن الجزم في هذا التاريخ"}
	wordAlternate   = i18n.Template{EN: "alternate", FR: "suppléance", ES: "suplencia", AR: "مقعد بديل"}
	wordDelegate    = i18n.Template{EN: "by delegation", FR: "par délégation", ES: "por delegación", AR: "بالتفويض"}
	wordExOfficio   = i18n.Template{EN: "ex officio", FR: "d’office", ES: "de oficio", AR: "بحكم المنصب"}

	wordMore = i18n.Template{
		EN: ".input {$n :integer} .match $n\none {{{$n} more is counted and not listed.}}\n* {{{$n} more are counted and not listed.}}",
		FR: ".input {$n :integer} .match $n\none {{{$n} autre est compté sans être affiché.}}\nmany {{{$n} d’autres sont comptés sans être affichés.}}\n* {{{$n} autres sont comptés sans être affichés.}}",
		ES: ".input {$n :integer} .match $n\none {{{$n} más se cuenta y no se muestra.}}\nmany {{{$n} más se cuentan y no se muestran.}}\n* {{{$n} más se cuentan y no se muestran.}}",
		AR: ".input {$n :integer} .match $n\nzero {{لا شيء غير ذلك.}}\none {{واحد آخر محسوب وغير معروض.}}\ntwo {{اثنان آخران محسوبان وغير معروضين.}}\nfew {{{$n} أخرى محسوبة وغير معروضة.}}\nmany {{{$n} آخر محسوبًا وغير معروض.}}\n* {{{$n} أخرى محسوبة وغير معروضة.}}",
	}
	wordAndMore = i18n.Template{EN: "more: {$n :integer}", FR: "autres\u00a0: {$n :integer}", ES: "otras: {$n :integer}", AR: "غيرها: {$n :integer}"}

	wordNoProcess = i18n.Template{
		EN: "The partnership has no such process.",
		FR: "Le partenariat n’a pas de tel processus.",
		ES: "La asociación no tiene tal proceso.",
		AR: "ليس للشراكة عملية كهذه.",
	}
	wordBroken = i18n.Template{
		EN: "The process cannot be followed until its template is mended:",
		FR: "Le processus ne peut être suivi tant que son modèle n’est pas corrigé\u00a0:",
		ES: "El proceso no se puede seguir mientras no se corrija su plantilla:",
		AR: "لا يمكن تتبع العملية قبل تصحيح نموذجها:",
	}
	wordRound = i18n.Template{
		EN: "Round {$n :integer}",
		FR: "Cycle {$n :integer}",
		ES: "Ciclo {$n :integer}",
		AR: "الدورة {$n :integer}",
	}
	wordComplete = i18n.Template{
		EN: "Every step that is not optional is done.",
		FR: "Toutes les étapes obligatoires sont terminées.",
		ES: "Todas las etapas obligatorias están terminadas.",
		AR: "أُنجزت كل الخطوات غير الاختيارية.",
	}
	wordYear     = i18n.Template{EN: "year {$year :integer}", FR: "année {$year :integer}", ES: "año {$year :integer}", AR: "السنة {$year :integer}"}
	wordYears    = i18n.Template{EN: "years done: {$done :integer} of {$of :integer}", FR: "années terminées\u00a0: {$done :integer} sur {$of :integer}", ES: "años terminados: {$done :integer} de {$of :integer}", AR: "السنوات المنجزة: {$done :integer} من أصل {$of :integer}"}
	wordOptional = i18n.Template{EN: "optional", FR: "facultatif", ES: "opcional", AR: "اختيارية"}
	wordDue      = i18n.Template{EN: "due: {$day}", FR: "échéance\u00a0: {$day}", ES: "plazo: {$day}", AR: "الموعد: {$day}"}
	wordDecides  = i18n.Template{EN: "decided by:", FR: "décision\u00a0:", ES: "decide:", AR: "القرار:"}
	wordReopened = i18n.Template{EN: "reopened", FR: "rouverte", ES: "reabierta", AR: "أعيد فتحها"}
	wordInstead  = i18n.Template{
		EN: "What could have come instead: {$steps :list}.",
		FR: "Ce qui aurait pu avoir lieu à la place\u00a0: {$steps :list}.",
		ES: "Lo que habría podido ocurrir en su lugar: {$steps :list}.",
		AR: "ما كان يمكن أن يأتي بدلًا منه: {$steps :list}.",
	}
	wordUnsure = i18n.Template{
		EN: "not yet certain: the month or year has not ended",
		FR: "encore incertain : le mois ou l’année n’est pas terminé",
		ES: "aún incierto: el mes o el año no ha terminado",
		AR: "غير مؤكد بعد: لم ينته الشهر أو السنة",
	}
	wordWaits = i18n.Template{
		EN: "first: {$steps :list}",
		FR: "d’abord\u00a0: {$steps :list}",
		ES: "antes: {$steps :list}",
		AR: "أولًا: {$steps :list}",
	}

	stands = map[string]i18n.Template{
		"done":    {EN: "done", FR: "terminée", ES: "terminada", AR: "منجزة"},
		"overdue": {EN: "overdue", FR: "en retard", ES: "atrasada", AR: "متأخرة"},
		"waiting": {EN: "waits", FR: "en attente", ES: "en espera", AR: "في الانتظار"},
		"next":    {EN: "next", FR: "à venir", ES: "siguiente", AR: "التالية"},
		"begun":   {EN: "under way", FR: "en cours", ES: "en curso", AR: "جارية"},
		"open":    {EN: "open", FR: "ouverte", ES: "abierta", AR: "مفتوحة"},
	}
)
