package main

import "github.com/entente-civic/entente/i18n"

// What route, directory and referrals say.
var (
	aboutRoute = i18n.Template{
		EN: "Finds who may help with one or several needs of a household, and says why, what to ask, and what is missing. Answers 1 when a need could not be met. Ask for no name: there is no place for one.",
		FR: "Trouve qui peut aider pour un ou plusieurs besoins d’un ménage, et dit pourquoi, ce qu’il faut demander et ce qui manque. Répond 1 si un besoin est resté sans réponse. Ne demandez aucun nom : il n’y a pas de place pour lui.",
		ES: "Busca quién puede ayudar con una o varias necesidades de un hogar y dice por qué, qué hay que preguntar y qué falta. Responde 1 si una necesidad quedó sin respuesta. No pida ningún nombre: no hay lugar para él.",
		AR: "يبحث عمّن يمكنه المساعدة في احتياج أو أكثر لأسرة، ويبيّن السبب وما ينبغي السؤال عنه وما هو ناقص. يعيد 1 إن بقي احتياج بلا جواب. لا تطلبوا اسمًا: لا مكان له هنا.",
	}
	aboutDirectory = i18n.Template{
		EN: "Says what a directory of services holds and what is wrong with it: a document in the form of HSDS, or a folder of its tables as CSV. Answers 1 when something is.",
		FR: "Dit ce que contient un répertoire de services et ce qui n’y va pas : un document au format HSDS, ou un dossier de ses tables en CSV. Répond 1 si quelque chose ne va pas.",
		ES: "Dice qué contiene un directorio de servicios y qué está mal en él: un documento en formato HSDS o una carpeta con sus tablas en CSV. Responde 1 si algo está mal.",
		AR: "يبيّن ما يحتويه دليل خدمات وما فيه من عيوب: مستند بصيغة HSDS أو مجلد جداوله بصيغة CSV. يعيد 1 إن وُجد عيب.",
	}
	aboutReferrals = i18n.Template{
		EN: "Says how the referrals of a log stand: which are open, for how long, which were completed without an outcome, and what is wrong with the log. With -report it prints the tables of a month, for internal use: small counts are not protected.",
		FR: "Dit où en sont les orientations d’un registre : lesquelles sont ouvertes et depuis quand, lesquelles sont terminées sans résultat, et ce qui ne va pas dans le registre. Avec -report, imprime les tableaux d’un mois, pour usage interne : les petits effectifs ne sont pas protégés.",
		ES: "Dice cómo están las derivaciones de un registro: cuáles siguen abiertas y desde cuándo, cuáles se completaron sin resultado y qué está mal en el registro. Con -report imprime las tablas de un mes, para uso interno: los recuentos pequeños no están protegidos.",
		AR: "يبيّن حال الإحالات في سجل: أيها مفتوحة ومنذ متى، وأيها اكتملت بلا نتيجة، وما في السجل من عيوب. ومع الخيار report يطبع جداول شهر، للاستعمال الداخلي: الأعداد الصغيرة غير محمية.",
	}
	flagPendingOn = i18n.Template{
		EN: "day on which to look, such as 2018-03-31; the last the log covers if left out",
		FR: "jour où l’on regarde, par exemple 2018-03-31 ; à défaut, le dernier que couvre le registre",
		ES: "día en que se mira, por ejemplo 2018-03-31; si se omite, el último que cubre el registro",
		AR: "يوم النظر، مثل 2018-03-31؛ والأصل آخر يوم يغطيه السجل",
	}
	flagLimit = i18n.Template{
		EN: "for how many days a referral may be open; {$days} if left out",
		FR: "pendant combien de jours une orientation peut rester ouverte ; {$days} à défaut",
		ES: "cuántos días puede estar abierta una derivación; {$days} si se omite",
		AR: "كم يومًا يجوز أن تبقى الإحالة مفتوحة؛ والأصل {$days}",
	}
	flagReport = i18n.Template{
		EN: "print the tables of a month",
		FR: "imprimer les tableaux d’un mois",
		ES: "imprimir las tablas de un mes",
		AR: "طباعة جداول شهر",
	}
	flagMonth = i18n.Template{
		EN: "month of the report, such as 2018-02; the last the log covers if left out",
		FR: "mois du rapport, par exemple 2018-02 ; à défaut, le dernier que couvre le registre",
		ES: "mes del informe, por ejemplo 2018-02; si se omite, el último que cubre el registro",
		AR: "شهر التقرير، مثل 2018-02؛ والأصل آخر شهر يغطيه السجل",
	}
	flagNames = i18n.Template{
		EN: "directory that has the names of the organizations",
		FR: "répertoire où figurent les noms des organismes",
		ES: "directorio con los nombres de las organizaciones",
		AR: "الدليل الذي فيه أسماء المنظمات",
	}
	logLine = i18n.Template{
		EN: "Contacts: {$contacts}; referrals by {$day}: {$referrals}.",
		FR: "Contacts : {$contacts} ; orientations au {$day} : {$referrals}.",
		ES: "Contactos: {$contacts}; derivaciones al {$day}: {$referrals}.",
		AR: "الاتصالات: {$contacts}؛ الإحالات حتى {$day}: {$referrals}.",
	}
	countLine = i18n.Template{
		EN: "  {$what}: {$n}",
		FR: "  {$what} : {$n}",
		ES: "  {$what}: {$n}",
		AR: "  {$what}: {$n}",
	}
	openHead = i18n.Template{
		EN: "Open, the oldest first: {$n}",
		FR: "Ouvertes, les plus anciennes d’abord : {$n}",
		ES: "Abiertas, las más antiguas primero: {$n}",
		AR: "مفتوحة، الأقدم أولًا: {$n}",
	}
	silentHead = i18n.Template{
		EN: "Completed, and nobody wrote down with what outcome: {$n}",
		FR: "Terminées, sans que personne n’ait noté le résultat : {$n}",
		ES: "Completadas sin que nadie anotara el resultado: {$n}",
		AR: "اكتملت ولم يدوّن أحد نتيجتها: {$n}",
	}
	openReferral = i18n.Template{
		EN: "  {$id} – {$org} – {$status} – age in days: {$days}",
		FR: "  {$id} – {$org} – {$status} – âge en jours : {$days}",
		ES: "  {$id} – {$org} – {$status} – edad en días: {$days}",
		AR: "  {$id} – {$org} – {$status} – العمر بالأيام: {$days}",
	}
	findingLine = i18n.Template{
		EN: "  {$severity}: {$what} [{$at}]",
		FR: "  {$severity} : {$what} [{$at}]",
		ES: "  {$severity}: {$what} [{$at}]",
		AR: "  {$severity}: {$what} [{$at}]",
	}
	flagNeed = i18n.Template{
		EN: "what is needed: a code, or its name, such as food; may be given several times",
		FR: "ce dont on a besoin : un code ou son nom, par exemple food ; peut être répété",
		ES: "lo que se necesita: un código o su nombre, por ejemplo food; puede repetirse",
		AR: "المطلوب: رمز أو اسمه، مثل food؛ ويمكن تكرار الخيار",
	}
	flagFact = i18n.Template{
		EN: "something declared, such as status=refugee; a ? for the value says that they chose not to tell; may be given several times",
		FR: "une chose déclarée, par exemple status=refugee ; un ? comme valeur dit que la réponse n’a pas été donnée ; peut être répété",
		ES: "algo declarado, por ejemplo status=refugee; un ? como valor dice que se prefirió no responder; puede repetirse",
		AR: "أمر صُرّح به، مثل status=refugee؛ وعلامة ? بدل القيمة تعني أنهم اختاروا عدم الذكر؛ ويمكن تكرار الخيار",
	}
	flagAge = i18n.Template{
		EN: "age in years",
		FR: "âge en années",
		ES: "edad en años",
		AR: "العمر بالسنوات",
	}
	flagBirth = i18n.Template{
		EN: "date of birth, as much as is known: 1991, 1991-05",
		FR: "date de naissance, autant qu’on en sait : 1991, 1991-05",
		ES: "fecha de nacimiento, lo que se sepa: 1991, 1991-05",
		AR: "تاريخ الميلاد بقدر ما يُعرف: 1991 أو 1991-05",
	}
	flagIn = i18n.Template{
		EN: "where they live: an area the directory names",
		FR: "où ils vivent : un territoire que le répertoire nomme",
		ES: "dónde viven: un territorio que el directorio nombra",
		AR: "مكان سكنهم: منطقة يسمّيها الدليل",
	}
	flagPostal = i18n.Template{
		EN: "postal code, or its beginning",
		FR: "code postal, ou son début",
		ES: "código postal, o su comienzo",
		AR: "الرمز البريدي أو أوله",
	}
	flagLanguage = i18n.Template{
		EN: "languages they can be helped in, best first: fr,en",
		FR: "langues dans lesquelles on peut les aider, la meilleure d’abord : fr,en",
		ES: "idiomas en los que se les puede ayudar, el mejor primero: fr,en",
		AR: "اللغات التي يمكن مساعدتهم بها، الأفضل أولًا: fr,en",
	}
	flagUrgency = i18n.Template{
		EN: "urgency, as services name it",
		FR: "urgence, comme les services la nomment",
		ES: "urgencia, como la nombran los servicios",
		AR: "درجة الاستعجال كما تسمّيها الخدمات",
	}
	flagAt = i18n.Template{
		EN: "when, such as 2026-11-23T10:00; now if left out",
		FR: "quand, par exemple 2026-11-23T10:00 ; maintenant à défaut",
		ES: "cuándo, por ejemplo 2026-11-23T10:00; ahora si se omite",
		AR: "متى، مثل 2026-11-23T10:00؛ والأصل الآن",
	}
	flagZone = i18n.Template{
		EN: "time zone, such as America/Toronto; that of the machine if left out",
		FR: "fuseau horaire, par exemple America/Toronto ; celui de la machine à défaut",
		ES: "huso horario, por ejemplo America/Toronto; el de la máquina si se omite",
		AR: "المنطقة الزمنية، مثل America/Toronto؛ والأصل منطقة الجهاز",
	}
	flagAssume = i18n.Template{
		EN: "where the directory says nothing, take it for a yes, for these of: {$filters}",
		FR: "là où le répertoire ne dit rien, supposer que oui, pour ceux-ci parmi : {$filters}",
		ES: "donde el directorio no dice nada, suponer que sí, para estos de: {$filters}",
		AR: "حيث لا يذكر الدليل شيئًا يُفترض الإيجاب في ما يُختار من: {$filters}",
	}
	flagRoom = i18n.Template{
		EN: "only what has room; without it, room only ranks",
		FR: "seulement ce qui a de la place ; sinon la place ne fait que classer",
		ES: "solo lo que tiene plazas; si no, las plazas solo ordenan",
		AR: "ما فيه مكان فقط؛ وبدونه لا تؤثر الأماكن إلا في الترتيب",
	}
	flagStale = i18n.Template{
		EN: "for how many days a count of room holds; 7 if left out",
		FR: "pendant combien de jours un compte de places tient ; 7 à défaut",
		ES: "cuántos días vale un recuento de plazas; 7 si se omite",
		AR: "كم يومًا يبقى عدد الأماكن صالحًا؛ والأصل 7",
	}
	flagMost = i18n.Template{
		EN: "how many candidates a need may have; 10 if left out",
		FR: "nombre de candidats par besoin ; 10 à défaut",
		ES: "cuántos candidatos por necesidad; 10 si se omite",
		AR: "عدد المرشحين لكل احتياج؛ والأصل 10",
	}
	flagExplain = i18n.Template{
		EN: "an offer, by its id or the name of its service: say what every filter finds",
		FR: "une offre, par son identifiant ou le nom de son service : dire ce que constate chaque filtre",
		ES: "una oferta, por su identificador o el nombre de su servicio: decir qué encuentra cada filtro",
		AR: "عرض خدمة بمعرّفه أو باسم خدمته: بيان ما يجده كل مرشِّح",
	}
	flagFunnel = i18n.Template{
		EN: "also count what excluded the other offers",
		FR: "compter aussi ce qui a écarté les autres offres",
		ES: "contar también qué descartó las demás ofertas",
		AR: "عدّ ما استبعد العروض الأخرى أيضًا",
	}
	flagStaleOn = i18n.Template{
		EN: "day by which to say which records were not confirmed lately, such as 2026-11-22",
		FR: "jour par rapport auquel dire quelles fiches n’ont pas été confirmées récemment, par exemple 2026-11-22",
		ES: "día respecto del cual decir qué fichas no se han confirmado últimamente, por ejemplo 2026-11-22",
		AR: "اليوم الذي تُبيَّن بحسبه السجلات التي لم تُؤكَّد مؤخرًا، مثل 2026-11-22",
	}
	flagMonths = i18n.Template{
		EN: "for how many months a confirmation holds; 12 if left out",
		FR: "pendant combien de mois une confirmation tient ; 12 à défaut",
		ES: "cuántos meses vale una confirmación; 12 si se omite",
		AR: "كم شهرًا يبقى التأكيد صالحًا؛ والأصل 12",
	}
	noNeed = i18n.Template{
		EN: "say what is needed, such as {$help}",
		FR: "dites ce dont on a besoin, par exemple {$help}",
		ES: "diga lo que se necesita, por ejemplo {$help}",
		AR: "حدّدوا المطلوب، مثل {$help}",
	}
	noZone = i18n.Template{
		EN: "“{$got}” is not a time zone such as America/Toronto",
		FR: "« {$got} » n’est pas un fuseau horaire comme America/Toronto",
		ES: "«{$got}» no es un huso horario como America/Toronto",
		AR: "«{$got}» ليست منطقة زمنية مثل America/Toronto",
	}
	badTime = i18n.Template{
		EN: "“{$got}” is not a time such as 2026-11-23T10:00",
		FR: "« {$got} » n’est pas un moment comme 2026-11-23T10:00",
		ES: "«{$got}» no es un momento como 2026-11-23T10:00",
		AR: "«{$got}» ليس وقتًا مثل 2026-11-23T10:00",
	}
	badAge = i18n.Template{
		EN: "“{$got}” is not an age in years, from 0 to 130",
		FR: "« {$got} » n’est pas un âge en années, de 0 à 130",
		ES: "«{$got}» no es una edad en años, de 0 a 130",
		AR: "«{$got}» ليس عمرًا بالسنوات من 0 إلى 130",
	}
	badFact = i18n.Template{
		EN: "a fact is given as name=value, such as status=refugee",
		FR: "une chose déclarée s’écrit nom=valeur, par exemple status=refugee",
		ES: "un dato se escribe nombre=valor, por ejemplo status=refugee",
		AR: "يُكتب ما صُرّح به على هيئة اسم=قيمة، مثل status=refugee",
	}
	ageAndBirth = i18n.Template{
		EN: "give the age or the date of birth, not both",
		FR: "donnez l’âge ou la date de naissance, pas les deux",
		ES: "indique la edad o la fecha de nacimiento, no ambas",
		AR: "حدّدوا العمر أو تاريخ الميلاد لا كليهما",
	}
	noSuchNeed = i18n.Template{
		EN: "the directory knows no need “{$got}”; among those it knows are: {$names}",
		FR: "le répertoire ne connaît aucun besoin « {$got} » ; il connaît entre autres : {$names}",
		ES: "el directorio no conoce ninguna necesidad «{$got}»; conoce, entre otras: {$names}",
		AR: "لا يعرف الدليل احتياجًا باسم «{$got}»؛ ومما يعرفه: {$names}",
	}
	severalNeeds = i18n.Template{
		EN: "“{$got}” may mean several needs; give one of these: {$names}",
		FR: "« {$got} » peut désigner plusieurs besoins ; donnez-en un : {$names}",
		ES: "«{$got}» puede referirse a varias necesidades; indique una de estas: {$names}",
		AR: "قد تعني «{$got}» أكثر من احتياج؛ اختاروا واحدًا: {$names}",
	}
	noSuchArea = i18n.Template{
		EN: "the directory names no area “{$got}”; it names: {$names}",
		FR: "le répertoire ne nomme aucun territoire « {$got} » ; il nomme : {$names}",
		ES: "el directorio no nombra ningún territorio «{$got}»; nombra: {$names}",
		AR: "لا يسمّي الدليل منطقة «{$got}»؛ وهو يسمّي: {$names}",
	}
	noSuchOffer = i18n.Template{
		EN: "the directory has no offer “{$got}”; entente route -format json shows their ids",
		FR: "le répertoire n’a aucune offre « {$got} » ; entente route -format json montre leurs identifiants",
		ES: "el directorio no tiene ninguna oferta «{$got}»; entente route -format json muestra sus identificadores",
		AR: "لا يوجد في الدليل عرض «{$got}»؛ يعرض entente route -format json المعرّفات",
	}
	severalOffers = i18n.Template{
		EN: "“{$got}” is offered at several places; give one of these ids: {$names}",
		FR: "« {$got} » est offert à plusieurs endroits ; donnez un de ces identifiants : {$names}",
		ES: "«{$got}» se ofrece en varios lugares; indique uno de estos identificadores: {$names}",
		AR: "تُقدَّم «{$got}» في أكثر من مكان؛ حدّدوا أحد هذه المعرّفات: {$names}",
	}
	tooLarge = i18n.Template{
		EN: "it is larger than {$most} MiB, or no plain file",
		FR: "il dépasse {$most} Mio ou n’est pas un fichier ordinaire",
		ES: "supera los {$most} MiB o no es un archivo normal",
		AR: "حجمه يتجاوز {$most} ميبيبايت أو ليس ملفًا عاديًا",
	}
	noTables = i18n.Template{
		EN: "the folder has no tables (.csv or .json), or more than {$most} of them",
		FR: "le dossier n’a aucune table (.csv ou .json), ou en a plus de {$most}",
		ES: "la carpeta no tiene tablas (.csv o .json) o tiene más de {$most}",
		AR: "لا توجد في المجلد جداول (.csv أو .json) أو فيه أكثر من {$most}",
	}
	needHead = i18n.Template{
		EN: "{$need} – offers that may help: {$n}",
		FR: "{$need} – offres qui peuvent aider : {$n}",
		ES: "{$need} – ofertas que pueden ayudar: {$n}",
		AR: "{$need} – العروض التي قد تساعد: {$n}",
	}
	needUnmet = i18n.Template{
		EN: "{$need} – no help was found: {$gap}",
		FR: "{$need} – aucune aide trouvée : {$gap}",
		ES: "{$need} – no se encontró ayuda: {$gap}",
		AR: "{$need} – لم يُعثر على مساعدة: {$gap}",
	}
	candidateLine = i18n.Template{
		EN: " {$k}. {$name} – {$org}",
		FR: " {$k}. {$name} – {$org}",
		ES: " {$k}. {$name} – {$org}",
		AR: " {$k}. {$name} – {$org}",
	}
	orgUnknown = i18n.Template{
		EN: "organization not stated",
		FR: "organisme non indiqué",
		ES: "organización no indicada",
		AR: "المنظمة غير مذكورة",
	}
	candidateYes = i18n.Template{
		EN: "   No stated criterion speaks against it.",
		FR: "   Aucun critère indiqué ne s’y oppose.",
		ES: "   Ningún criterio indicado se opone.",
		AR: "   لا معيار مذكورًا يمنع ذلك.",
	}
	candidateMay = i18n.Template{
		EN: "   It may suit; not known yet:",
		FR: "   L’offre peut convenir ; pas encore connu :",
		ES: "   Puede servir; aún no se sabe:",
		AR: "   قد يناسب؛ وما لا يُعرف بعد:",
	}
	placeLine = i18n.Template{
		EN: "   Where: {$place}",
		FR: "   Où : {$place}",
		ES: "   Dónde: {$place}",
		AR: "   أين: {$place}",
	}
	distanceLine = i18n.Template{
		EN: "   Distance: {$km} km",
		FR: "   Distance : {$km} km",
		ES: "   Distancia: {$km} km",
		AR: "   المسافة: {$km} كم",
	}
	phoneLine = i18n.Template{
		EN: "   Telephone: {$phone}",
		FR: "   Téléphone : {$phone}",
		ES: "   Teléfono: {$phone}",
		AR: "   الهاتف: {$phone}",
	}
	openLine = i18n.Template{
		EN: "   Open at that time.",
		FR: "   Ouvert à ce moment.",
		ES: "   Abierto en ese momento.",
		AR: "   مفتوح في ذلك الوقت.",
	}
	opensLine = i18n.Template{
		EN: "   Closed at that time; opens on {$day} at {$time}.",
		FR: "   Fermé à ce moment ; ouvre le {$day} à {$time}.",
		ES: "   Cerrado en ese momento; abre el {$day} a las {$time}.",
		AR: "   مغلق في ذلك الوقت؛ يفتح في {$day} الساعة {$time}.",
	}
	closedLine = i18n.Template{
		EN: "   Closed at that time.",
		FR: "   Fermé à ce moment.",
		ES: "   Cerrado en ese momento.",
		AR: "   مغلق في ذلك الوقت.",
	}
	askHead = i18n.Template{
		EN: "   To find out:",
		FR: "   À demander :",
		ES: "   Por averiguar:",
		AR: "   للاستيضاح:",
	}
	funnelHead = i18n.Template{
		EN: "   Of all offers ({$n}):",
		FR: "   De toutes les offres ({$n}) :",
		ES: "   De todas las ofertas ({$n}):",
		AR: "   من جميع العروض ({$n}):",
	}
	funnelLine = i18n.Template{
		EN: "   - {$n}: {$why}",
		FR: "   - {$n} : {$why}",
		ES: "   - {$n}: {$why}",
		AR: "   - {$n}: {$why}",
	}
	funnelPossible = i18n.Template{
		EN: "It may suit; something is not known yet.",
		FR: "L’offre peut convenir ; quelque chose n’est pas encore connu.",
		ES: "Puede servir; todavía no se sabe algo.",
		AR: "قد يناسب؛ وهناك ما لا يُعرف بعد.",
	}
	funnelSuitable = i18n.Template{
		EN: "No stated criterion speaks against it.",
		FR: "Aucun critère indiqué ne s’y oppose.",
		ES: "Ningún criterio indicado se opone.",
		AR: "لا معيار مذكورًا يمنع ذلك.",
	}
	nearLine = i18n.Template{
		EN: "   One thing alone stands against {$name}: {$why}",
		FR: "   Une seule chose s’oppose à {$name} : {$why}",
		ES: "   Una sola cosa se opone a {$name}: {$why}",
		AR: "   أمر واحد يمنع {$name}: {$why}",
	}
	explainHead = i18n.Template{
		EN: "{$name} for {$need}: {$answer}",
		FR: "{$name} pour {$need} : {$answer}",
		ES: "{$name} para {$need}: {$answer}",
		AR: "{$name} من أجل {$need}: {$answer}",
	}
	explainLine = i18n.Template{
		EN: "  {$answer} – {$why}",
		FR: "  {$answer} – {$why}",
		ES: "  {$answer} – {$why}",
		AR: "  {$answer} – {$why}",
	}
	fromLine = i18n.Template{
		EN: "     By what was declared it will be so from {$day}; this is for who asks alone.",
		FR: "     D’après ce qui a été déclaré, ce sera le cas à partir du {$day} ; cela ne regarde que la personne qui demande.",
		ES: "     Según lo declarado, lo será a partir del {$day}; esto es solo para quien pregunta.",
		AR: "     بحسب ما صُرّح به سيتحقق ذلك من {$day}؛ وهذا للسائل وحده.",
	}
	gapNoService = i18n.Template{
		EN: "nobody offers it where they live",
		FR: "personne ne l’offre là où ils vivent",
		ES: "nadie lo ofrece donde viven",
		AR: "لا أحد يقدّمه في مكان سكنهم",
	}
	gapNotEligible = i18n.Template{
		EN: "it is offered to others only",
		FR: "ce n’est offert qu’à d’autres",
		ES: "solo se ofrece a otros",
		AR: "لا يُقدَّم إلا لغيرهم",
	}
	gapNoCapacity = i18n.Template{
		EN: "it is offered, and full",
		FR: "c’est offert, et complet",
		ES: "se ofrece y está completo",
		AR: "يُقدَّم ولا أماكن فيه",
	}
	gapNoAccess = i18n.Template{
		EN: "it is offered, and out of reach: hours, distance, cost, language or accessibility",
		FR: "c’est offert, et hors de portée : heures, distance, coût, langue ou accessibilité",
		ES: "se ofrece, pero queda fuera de alcance: horario, distancia, costo, idioma o accesibilidad",
		AR: "يُقدَّم لكنه بعيد المنال: الساعات أو المسافة أو التكلفة أو اللغة أو سهولة الوصول",
	}
	gapNoResponse = i18n.Template{
		EN: "the agency did not answer",
		FR: "l’organisme n’a pas répondu",
		ES: "el organismo no respondió",
		AR: "لم تُجب الجهة",
	}
	gapUnsafe = i18n.Template{
		EN: "the only ones there are were left out",
		FR: "les seules qui existent ont été écartées",
		ES: "las únicas que hay quedaron descartadas",
		AR: "العروض الوحيدة الموجودة مستبعدة",
	}
	gapUnclear = i18n.Template{
		EN: "it is not clear why",
		FR: "la raison n’est pas claire",
		ES: "no está claro por qué",
		AR: "السبب غير واضح",
	}
	holdsLine = i18n.Template{
		EN: "Organizations: {$orgs}; services: {$services}; offers, each a service at a place: {$offers}; places: {$places}.",
		FR: "Organismes : {$orgs} ; services : {$services} ; offres, soit un service en un lieu : {$offers} ; lieux : {$places}.",
		ES: "Organizaciones: {$orgs}; servicios: {$services}; ofertas, cada una un servicio en un lugar: {$offers}; lugares: {$places}.",
		AR: "المنظمات: {$orgs}؛ الخدمات: {$services}؛ العروض، وكل منها خدمة في مكان: {$offers}؛ الأماكن: {$places}.",
	}
	statusLine = i18n.Template{
		EN: "Services that are running: {$active}; that are not: {$closed}; not stated: {$unknown}.",
		FR: "Services en activité : {$active} ; arrêtés : {$closed} ; non indiqué : {$unknown}.",
		ES: "Servicios en funcionamiento: {$active}; parados: {$closed}; no indicado: {$unknown}.",
		AR: "الخدمات القائمة: {$active}؛ المتوقفة: {$closed}؛ غير مذكور: {$unknown}.",
	}
	hiddenLine = i18n.Template{
		EN: "Places that must not be told: {$n}.",
		FR: "Lieux qui ne doivent pas être révélés : {$n}.",
		ES: "Lugares que no deben revelarse: {$n}.",
		AR: "أماكن لا يجوز الكشف عنها: {$n}.",
	}
	areasLine = i18n.Template{
		EN: "Areas named ({$n}): {$names}.",
		FR: "Territoires nommés ({$n}) : {$names}.",
		ES: "Territorios nombrados ({$n}): {$names}.",
		AR: "المناطق المسمّاة ({$n}): {$names}.",
	}
	noFindings = i18n.Template{
		EN: "Nothing is wrong with it.",
		FR: "Rien n’y cloche.",
		ES: "No hay nada mal en él.",
		AR: "لا عيب فيه.",
	}
	findingsHead = i18n.Template{
		EN: "Findings: {$n}",
		FR: "Constats : {$n}",
		ES: "Hallazgos: {$n}",
		AR: "الملاحظات: {$n}",
	}
	findingKind = i18n.Template{
		EN: "  {$code} ({$n})",
		FR: "  {$code} ({$n})",
		ES: "  {$code} ({$n})",
		AR: "  {$code} ({$n})",
	}
	staleHead = i18n.Template{
		EN: "Services not confirmed since {$day}: {$n} of {$all}",
		FR: "Services sans confirmation depuis le {$day} : {$n} sur {$all}",
		ES: "Servicios sin confirmar desde el {$day}: {$n} de {$all}",
		AR: "خدمات لم تُؤكَّد منذ {$day}: {$n} من {$all}",
	}
	staleLine = i18n.Template{
		EN: "  {$name}: last on {$day}",
		FR: "  {$name} : la dernière fois le {$day}",
		ES: "  {$name}: la última vez el {$day}",
		AR: "  {$name}: آخر مرة في {$day}",
	}
	neverLine = i18n.Template{
		EN: "  {$name}: never",
		FR: "  {$name} : jamais",
		ES: "  {$name}: nunca",
		AR: "  {$name}: لم تُؤكَّد قط",
	}
	duplicatesHead = i18n.Template{
		EN: "Services that may be one: {$n}",
		FR: "Services qui n’en sont peut-être qu’un : {$n}",
		ES: "Servicios que quizá sean uno solo: {$n}",
		AR: "خدمات قد تكون خدمة واحدة: {$n}",
	}
	duplicateLine = i18n.Template{
		EN: "  {$name} ({$id}; {$other}): {$why}",
		FR: "  {$name} ({$id} ; {$other}) : {$why}",
		ES: "  {$name} ({$id}; {$other}): {$why}",
		AR: "  {$name} ({$id}؛ {$other}): {$why}",
	}
	sameName = i18n.Template{
		EN: "the same name",
		FR: "le même nom",
		ES: "el mismo nombre",
		AR: "الاسم نفسه",
	}
	sameOrganization = i18n.Template{
		EN: "the same organization",
		FR: "le même organisme",
		ES: "la misma organización",
		AR: "المنظمة نفسها",
	}
	samePhone = i18n.Template{
		EN: "the same telephone",
		FR: "le même téléphone",
		ES: "el mismo teléfono",
		AR: "الهاتف نفسه",
	}
	samePlace = i18n.Template{
		EN: "the same place",
		FR: "le même lieu",
		ES: "el mismo lugar",
		AR: "المكان نفسه",
	}
	sameTerms = i18n.Template{
		EN: "a need in common",
		FR: "un besoin en commun",
		ES: "una necesidad en común",
		AR: "احتياج مشترك",
	}
	moreLine = i18n.Template{
		EN: "  And more: {$n}",
		FR: "  Et d’autres : {$n}",
		ES: "  Y más: {$n}",
		AR: "  وغيرها: {$n}",
	}
)
