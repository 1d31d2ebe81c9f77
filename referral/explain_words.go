package referral

import "github.com/entente-civic/entente/i18n"

// Message says the reason in words, in whichever language they read: that
// nothing speaks against the offer, why it is excluded and what it takes
// instead, or why it cannot be told.
func (r Reason) Message() i18n.Message {
	n := filterNumber(r.Filter)
	if n < 0 || n >= filterCount {
		return i18n.Message{}
	}
	args := []i18n.Arg{i18n.Said("filter", filterLabels[n].With()), r.stated(), i18n.Label("fact", shortLabel(r.Fact))}
	switch {
	case r.Answer == yes:
		return reasonYes.With(args...)
	case r.Answer == no && r.Fact != "" && n == filterRule:
		return reasonFactNo.With(args...)
	case r.Answer == no && len(r.Stated) > 0 && n != filterRule && n != filterAccess:
		return reasonNoStated.With(args...)
	case r.Answer == no:
		return reasonNo[n].With(args...)
	case r.Fact != "" && n == filterRule:
		if r.Why == whyDeclined {
			return reasonFactDeclined.With(args...)
		}
		return reasonFactOpen.With(args...)
	}
	switch r.Why {
	case whyUnstated:
		return reasonUnstated.With(args...)
	case whyUnasked:
		return reasonUnasked.With(args...)
	case whyStale:
		return reasonStale.With(args...)
	case whyWaiting:
		return reasonWaiting.With(args...)
	case whyPartly:
		return reasonPartly.With(args...)
	case whyBroader:
		return reasonBroader.With(args...)
	case whyLinked:
		return reasonLinked.With(args...)
	case whyHidden:
		return reasonHidden.With(args...)
	case whyClash:
		return reasonClash.With(args...)
	case whyCurrency:
		return reasonCurrency.With(args...)
	case whyText:
		return reasonText.With(args...)
	}
	return reasonOpen.With(args...)
}

// Ask says what to find out, and of whom, where it cannot be told; empty where
// it can, and where it was asked and not answered.
func (r Reason) Ask() i18n.Message {
	n := filterNumber(r.Filter)
	switch {
	case r.Answer != unsure || n < 0 || n >= filterCount || r.Why == whyDeclined:
		return i18n.Message{}
	case r.Fact != "":
		return askFact.With(i18n.Label("fact", shortLabel(r.Fact)))
	}
	return asks[n].With()
}

// stated is what the directory states, as far as a sentence can hold it.
func (r Reason) stated() i18n.Arg {
	const most = 12
	items := make([]i18n.Arg, 0, most)
	for _, s := range r.Stated[:min(len(r.Stated), most)] {
		items = append(items, i18n.Label("item", shortLabel(s)))
	}
	return i18n.List("stated", items...)
}

// The filters as people call them; a table that nothing assigns.
var filterLabels = [filterCount]i18n.Template{
	filterTerm:     {EN: "what it helps with", FR: "ce pour quoi il aide", ES: "en qué ayuda", AR: "مجال المساعدة"},
	filterStatus:   {EN: "whether it is running", FR: "son activité", ES: "si está en funcionamiento", AR: "كونها قائمة"},
	filterPerson:   {EN: "organizations left out", FR: "organismes écartés", ES: "organizaciones descartadas", AR: "المنظمات المستبعدة"},
	filterHaving:   {EN: "services they already have", FR: "services déjà reçus", ES: "servicios que ya tienen", AR: "الخدمات التي لديهم"},
	filterUrgency:  {EN: "urgency", FR: "urgence", ES: "urgencia", AR: "درجة الاستعجال"},
	filterRule:     {EN: "whom it is for", FR: "à qui il s’adresse", ES: "a quién se dirige", AR: "لمن هي"},
	filterArea:     {EN: "area served", FR: "territoire desservi", ES: "territorio atendido", AR: "المنطقة المخدومة"},
	filterLanguage: {EN: "language", FR: "langue", ES: "idioma", AR: "اللغة"},
	filterAccess:   {EN: "accessibility", FR: "accessibilité", ES: "accesibilidad", AR: "سهولة الوصول"},
	filterMode:     {EN: "how it is given", FR: "mode de prestation", ES: "modo de prestación", AR: "طريقة التقديم"},
	filterIntake:   {EN: "new people", FR: "nouvelles personnes", ES: "personas nuevas", AR: "قبول أشخاص جدد"},
	filterHours:    {EN: "hours", FR: "heures d’ouverture", ES: "horario", AR: "ساعات العمل"},
	filterRoom:     {EN: "room", FR: "places disponibles", ES: "plazas disponibles", AR: "الأماكن المتاحة"},
	filterDistance: {EN: "distance", FR: "distance", ES: "distancia", AR: "المسافة"},
	filterCost:     {EN: "cost", FR: "coût", ES: "costo", AR: "التكلفة"},
}

var (
	reasonYes = i18n.Template{
		EN: "{$filter}: nothing that is stated speaks against it",
		FR: "{$filter}\u00a0: rien de ce qui est indiqué ne s’y oppose",
		ES: "{$filter}: nada de lo indicado se opone",
		AR: "{$filter}: لا شيء مما ذُكر يمنع ذلك",
	}
	reasonNoStated = i18n.Template{
		EN: "{$filter}: it does not suit; the directory states {$stated}",
		FR: "{$filter}\u00a0: cela ne convient pas\u00a0; le répertoire indique {$stated}",
		ES: "{$filter}: no corresponde; el directorio indica {$stated}",
		AR: "{$filter}: لا يناسب؛ يذكر الدليل {$stated}",
	}
	reasonFactNo = i18n.Template{
		EN: "{$filter}: what was declared as “{$fact}” does not meet what it asks for",
		FR: "{$filter}\u00a0: ce qui a été déclaré sous «\u00a0{$fact}\u00a0» ne répond pas à ce qu’il demande",
		ES: "{$filter}: lo declarado como «{$fact}» no cumple lo que pide",
		AR: "{$filter}: ما صُرّح به تحت «{$fact}» لا يستوفي المطلوب",
	}
	reasonFactOpen = i18n.Template{
		EN: "{$filter}: it asks for “{$fact}”, of which not enough is known",
		FR: "{$filter}\u00a0: il demande «\u00a0{$fact}\u00a0», dont on ne sait pas assez",
		ES: "{$filter}: pide «{$fact}», de lo que no se sabe lo suficiente",
		AR: "{$filter}: المطلوب هو «{$fact}»، ولا يُعرف عنه ما يكفي",
	}
	reasonFactDeclined = i18n.Template{
		EN: "{$filter}: it asks for “{$fact}”, which they chose not to tell",
		FR: "{$filter}\u00a0: il demande «\u00a0{$fact}\u00a0», qui n’a volontairement pas été indiqué",
		ES: "{$filter}: pide «{$fact}», que se prefirió no indicar",
		AR: "{$filter}: المطلوب هو «{$fact}»، وقد اختاروا عدم ذكره",
	}
	reasonUnstated = i18n.Template{
		EN: "{$filter}: the directory does not say",
		FR: "{$filter}\u00a0: le répertoire ne le dit pas",
		ES: "{$filter}: el directorio no lo dice",
		AR: "{$filter}: لا يذكر الدليل ذلك",
	}
	reasonUnasked = i18n.Template{
		EN: "{$filter}: not enough is known of who needs it",
		FR: "{$filter}\u00a0: on n’en sait pas assez sur qui en a besoin",
		ES: "{$filter}: no se sabe lo suficiente de quien lo necesita",
		AR: "{$filter}: لا يُعرف ما يكفي عن صاحب الاحتياج",
	}
	reasonStale = i18n.Template{
		EN: "{$filter}: what the directory says was counted too long ago",
		FR: "{$filter}\u00a0: ce que dit le répertoire a été compté il y a trop longtemps",
		ES: "{$filter}: lo que dice el directorio se contó hace demasiado tiempo",
		AR: "{$filter}: ما يذكره الدليل أُحصي منذ وقت أطول مما ينبغي",
	}
	reasonWaiting = i18n.Template{
		EN: "{$filter}: it is full; its waiting list is open",
		FR: "{$filter}\u00a0: il est complet\u00a0; sa liste d’attente est ouverte",
		ES: "{$filter}: está completo; su lista de espera está abierta",
		AR: "{$filter}: لا مكان الآن؛ وقائمة الانتظار مفتوحة",
	}
	reasonPartly = i18n.Template{
		EN: "{$filter}: it may or may not be so",
		FR: "{$filter}\u00a0: c’est possible, sans être certain",
		ES: "{$filter}: es posible, pero no seguro",
		AR: "{$filter}: ممكن لكنه غير مؤكد",
	}
	reasonBroader = i18n.Template{
		EN: "{$filter}: it is listed under a broader term, {$stated}, and may or may not do what is needed",
		FR: "{$filter}\u00a0: il figure sous un terme plus large, {$stated}, et peut répondre ou non au besoin",
		ES: "{$filter}: figura bajo un término más amplio, {$stated}, y puede responder o no a la necesidad",
		AR: "{$filter}: ترد تحت مصطلح أعم، {$stated}، وقد تلبي الاحتياج أو لا تلبيه",
	}
	reasonLinked = i18n.Template{
		EN: "{$filter}: it is listed for a certain group, {$stated}",
		FR: "{$filter}\u00a0: il figure pour un certain groupe, {$stated}",
		ES: "{$filter}: figura para un grupo determinado, {$stated}",
		AR: "{$filter}: ترد لفئة معينة، {$stated}",
	}
	reasonHidden = i18n.Template{
		EN: "{$filter}: where it is must not be told",
		FR: "{$filter}\u00a0: son emplacement ne doit pas être révélé",
		ES: "{$filter}: su ubicación no debe revelarse",
		AR: "{$filter}: لا يجوز الكشف عن مكانها",
	}
	reasonClash = i18n.Template{
		EN: "{$filter}: the directory says both that it is so and that it is not",
		FR: "{$filter}\u00a0: le répertoire dit à la fois oui et non",
		ES: "{$filter}: el directorio dice a la vez que sí y que no",
		AR: "{$filter}: يذكر الدليل الأمر ونقيضه معًا",
	}
	reasonCurrency = i18n.Template{
		EN: "{$filter}: the amount is in another currency",
		FR: "{$filter}\u00a0: le montant est dans une autre monnaie",
		ES: "{$filter}: el importe está en otra moneda",
		AR: "{$filter}: المبلغ بعملة أخرى",
	}
	reasonText = i18n.Template{
		EN: "{$filter}: it is stated in words alone",
		FR: "{$filter}\u00a0: cela n’est indiqué qu’en mots",
		ES: "{$filter}: solo se indica con palabras",
		AR: "{$filter}: ذُكر ذلك بالكلمات فقط",
	}
	reasonOpen = i18n.Template{
		EN: "{$filter}: it cannot be told",
		FR: "{$filter}\u00a0: impossible à dire",
		ES: "{$filter}: no se puede saber",
		AR: "{$filter}: لا يمكن الجزم",
	}
	askFact = i18n.Template{
		EN: "Ask them about “{$fact}”, if they wish to tell.",
		FR: "Demandez-leur «\u00a0{$fact}\u00a0», s’ils veulent bien le dire.",
		ES: "Pregúnteles por «{$fact}», si desean decirlo.",
		AR: "اسألهم عن «{$fact}» إن رغبوا في الإجابة.",
	}
)

// Why a filter excludes an offer where the directory states nothing to name.
var reasonNo = [filterCount]i18n.Template{
	filterTerm: {
		EN: "It does not help with what is needed.",
		FR: "Il n’aide pas pour ce qui est demandé.",
		ES: "No ayuda en lo que se necesita.",
		AR: "لا تساعد في المطلوب.",
	},
	filterStatus: {
		EN: "It is not running now; ask the organization when it will be, or what took its place.",
		FR: "Il n’est pas en activité\u00a0; demandez à l’organisme quand il le sera, ou ce qui le remplace.",
		ES: "No está en funcionamiento; pregunte a la organización cuándo lo estará o qué lo sustituye.",
		AR: "ليست قائمة الآن؛ اسأل المنظمة متى تعود أو ما الذي حل محلها.",
	},
	filterPerson: {
		EN: "It is left out.",
		FR: "Il est écarté.",
		ES: "Queda descartado.",
		AR: "هي مستبعدة.",
	},
	filterHaving: {
		EN: "They already have it.",
		FR: "Ils le reçoivent déjà.",
		ES: "Ya lo tienen.",
		AR: "هي لديهم بالفعل.",
	},
	filterUrgency: {
		EN: "It does not take needs of this urgency; turn to a service that does.",
		FR: "Il ne prend pas les besoins de cette urgence\u00a0; adressez-vous à un service qui le fait.",
		ES: "No atiende necesidades de esta urgencia; acuda a un servicio que lo haga.",
		AR: "لا تتناول احتياجات بهذه الدرجة من الاستعجال؛ توجه إلى خدمة تتناولها.",
	},
	filterRule: {
		EN: "It is for others.",
		FR: "Il s’adresse à d’autres personnes.",
		ES: "Se dirige a otras personas.",
		AR: "هي لأشخاص آخرين.",
	},
	filterArea: {
		EN: "It does not serve where they live.",
		FR: "Il ne dessert pas leur lieu de résidence.",
		ES: "No atiende donde viven.",
		AR: "لا تخدم مكان سكنهم.",
	},
	filterLanguage: {
		EN: "It is not given in a language they can be helped in.",
		FR: "Il n’est pas offert dans une langue qui leur convienne.",
		ES: "No se presta en un idioma en el que se les pueda ayudar.",
		AR: "لا تُقدَّم بلغة يمكن مساعدتهم بها.",
	},
	filterAccess: {
		EN: "It does not have the accessibility they need.",
		FR: "Il n’a pas l’accessibilité dont ils ont besoin.",
		ES: "No tiene la accesibilidad que necesitan.",
		AR: "لا تتوفر فيها سهولة الوصول التي يحتاجونها.",
	},
	filterMode: {
		EN: "It is not given in the way that is needed.",
		FR: "Il n’est pas offert de la manière demandée.",
		ES: "No se presta del modo que se necesita.",
		AR: "لا تُقدَّم بالطريقة المطلوبة.",
	},
	filterIntake: {
		EN: "It takes no new people now; ask when it will.",
		FR: "Il ne prend pas de nouvelles personnes\u00a0; demandez quand il le fera.",
		ES: "No admite personas nuevas; pregunte cuándo lo hará.",
		AR: "لا تقبل أشخاصًا جددًا الآن؛ اسأل متى ستقبل.",
	},
	filterHours: {
		EN: "It is closed at that time; ask for a time at which it is open.",
		FR: "Il est fermé à ce moment\u00a0; choisissez un moment où il est ouvert.",
		ES: "Está cerrado en ese momento; elija un momento en que esté abierto.",
		AR: "هي مغلقة في ذلك الوقت؛ اختر وقتًا تكون فيه مفتوحة.",
	},
	filterRoom: {
		EN: "It is full and has no open waiting list.",
		FR: "Il est complet et n’a pas de liste d’attente ouverte.",
		ES: "Está completo y no tiene lista de espera abierta.",
		AR: "لا مكان فيها وليس لها قائمة انتظار مفتوحة.",
	},
	filterDistance: {
		EN: "It is farther than they can go.",
		FR: "Il est plus loin qu’ils ne peuvent aller.",
		ES: "Está más lejos de lo que pueden ir.",
		AR: "هي أبعد مما يستطيعون الوصول إليه.",
	},
	filterCost: {
		EN: "It costs more than they can pay.",
		FR: "Il coûte plus qu’ils ne peuvent payer.",
		ES: "Cuesta más de lo que pueden pagar.",
		AR: "تكلفتها أعلى مما يستطيعون دفعه.",
	},
}

// What to find out where it cannot be told.
var asks = [filterCount]i18n.Template{
	filterTerm: {
		EN: "Ask the service whether it does just what is needed.",
		FR: "Demandez au service s’il fait précisément ce qui est nécessaire.",
		ES: "Pregunte al servicio si hace exactamente lo que se necesita.",
		AR: "اسأل الخدمة إن كانت تقدم المطلوب بعينه.",
	},
	filterStatus: {
		EN: "Ask the organization whether the service is running.",
		FR: "Demandez à l’organisme si le service est en activité.",
		ES: "Pregunte a la organización si el servicio está en funcionamiento.",
		AR: "اسأل المنظمة إن كانت الخدمة قائمة.",
	},
	filterPerson: {
		EN: "Find out which organization offers the service.",
		FR: "Vérifiez quel organisme offre le service.",
		ES: "Averigüe qué organización presta el servicio.",
		AR: "تحقق من المنظمة التي تقدم الخدمة.",
	},
	filterHaving: {
		EN: "Ask them whether they already have it.",
		FR: "Demandez-leur s’ils le reçoivent déjà.",
		ES: "Pregúnteles si ya lo tienen.",
		AR: "اسألهم إن كانت لديهم بالفعل.",
	},
	filterUrgency: {
		EN: "Find out how urgent the need is, and which urgencies the service takes.",
		FR: "Vérifiez l’urgence du besoin et celles que le service prend en charge.",
		ES: "Averigüe la urgencia de la necesidad y cuáles atiende el servicio.",
		AR: "تحقق من درجة استعجال الاحتياج ومن الدرجات التي تتناولها الخدمة.",
	},
	filterRule: {
		EN: "Ask the service for whom it is.",
		FR: "Demandez au service à qui il s’adresse.",
		ES: "Pregunte al servicio a quién se dirige.",
		AR: "اسأل الخدمة لمن هي.",
	},
	filterArea: {
		EN: "Find out where they live, and which areas the service serves.",
		FR: "Vérifiez où ils habitent et quels territoires le service dessert.",
		ES: "Averigüe dónde viven y qué territorios atiende el servicio.",
		AR: "تحقق من مكان سكنهم ومن المناطق التي تخدمها الخدمة.",
	},
	filterLanguage: {
		EN: "Ask the service in which languages it can help, and when.",
		FR: "Demandez au service dans quelles langues il peut aider, et quand.",
		ES: "Pregunte al servicio en qué idiomas puede ayudar y cuándo.",
		AR: "اسأل الخدمة عن اللغات التي تستطيع المساعدة بها ومتى.",
	},
	filterAccess: {
		EN: "Ask the service whether it has the accessibility they need.",
		FR: "Demandez au service s’il a l’accessibilité dont ils ont besoin.",
		ES: "Pregunte al servicio si tiene la accesibilidad que necesitan.",
		AR: "اسأل الخدمة إن كانت تتوفر فيها سهولة الوصول التي يحتاجونها.",
	},
	filterMode: {
		EN: "Ask the service in which ways it helps.",
		FR: "Demandez au service de quelles manières il aide.",
		ES: "Pregunte al servicio de qué modos ayuda.",
		AR: "اسأل الخدمة عن طرق تقديم المساعدة.",
	},
	filterIntake: {
		EN: "Ask the service whether it takes new people.",
		FR: "Demandez au service s’il prend de nouvelles personnes.",
		ES: "Pregunte al servicio si admite personas nuevas.",
		AR: "اسأل الخدمة إن كانت تقبل أشخاصًا جددًا.",
	},
	filterHours: {
		EN: "Ask the service when it is open.",
		FR: "Demandez au service quand il est ouvert.",
		ES: "Pregunte al servicio cuándo está abierto.",
		AR: "اسأل الخدمة عن أوقات عملها.",
	},
	filterRoom: {
		EN: "Ask the service whether it has room now.",
		FR: "Demandez au service s’il a de la place en ce moment.",
		ES: "Pregunte al servicio si tiene plazas ahora.",
		AR: "اسأل الخدمة إن كان لديها مكان الآن.",
	},
	filterDistance: {
		EN: "Find out how they would get there.",
		FR: "Vérifiez comment ils s’y rendraient.",
		ES: "Averigüe cómo llegarían.",
		AR: "تحقق من كيفية وصولهم إليها.",
	},
	filterCost: {
		EN: "Ask the service what it would cost them.",
		FR: "Demandez au service combien cela leur coûterait.",
		ES: "Pregunte al servicio cuánto les costaría.",
		AR: "اسأل الخدمة كم ستكلفهم.",
	},
}
