package main

import "github.com/entente-civic/entente/i18n"

var (
	personsLine = i18n.Template{
		EN: "- {$name}: {$n}; by contact, {$parts}. Do the parts add up? {$adds}.",
		FR: "- {$name} : {$n}; selon le contact, {$parts}. La somme est-elle juste ? {$adds}.",
		ES: "- {$name}: {$n}; según el contacto, {$parts}. ¿Suman las partes? {$adds}.",
		AR: "- {$name}: {$n}؛ وبحسب طريقة التواصل {$parts}. هل تتفق الأجزاء مع المجموع؟ {$adds}.",
	}
	wholeLine = i18n.Template{
		EN: "- {$name}: {$parts}. Do they make up a whole? {$whole}.",
		FR: "- {$name} : {$parts}. Forment-elles un tout ? {$whole}.",
		ES: "- {$name}: {$parts}. ¿Forman un todo? {$whole}.",
		AR: "- {$name}: {$parts}. هل تشكّل كلًّا؟ {$whole}.",
	}
	bandsLine = i18n.Template{
		EN: "- As printed, the ages leave people out:",
		FR: "- Telles qu’imprimées, les tranches d’âge oublient des gens :",
		ES: "- Tal como están impresas, las edades dejan a gente fuera:",
		AR: "- الأعمار كما طُبعت تُسقط بعض الناس:",
	}
	womenLine = i18n.Template{
		EN: "- {$name}: {$share} of {$n} is {$low} to {$high}; a printed share is not a count.",
		FR: "- {$name} : {$share} de {$n}, soit de {$low} à {$high}; une part imprimée n’est pas un effectif.",
		ES: "- {$name}: {$share} de {$n}, es decir, de {$low} a {$high}; una proporción impresa no es un recuento.",
		AR: "- {$name}: {$share} من {$n}، أي بين {$low} و{$high}؛ فالنسبة المطبوعة ليست عددًا.",
	}
	waysLine = i18n.Template{
		EN: "- {$name}: {$parts} of {$n} can come about in {$ways} ways, so no count is read from them.",
		FR: "- {$name} : {$parts} de {$n}; répartitions possibles : {$ways}, donc aucun effectif n’en est tiré.",
		ES: "- {$name}: {$parts} de {$n}; repartos posibles: {$ways}, así que no se deduce ningún recuento.",
		AR: "- {$name}: {$parts} من {$n}؛ عدد التوزيعات الممكنة {$ways}، فلا يُستنتج منها أي عدد.",
	}
	perLine = i18n.Template{
		EN: "- {$name} ({$n}) over {$other} ({$by}): {$ratio}.",
		FR: "- {$name} ({$n}) rapporté à {$other} ({$by}) : {$ratio}.",
		ES: "- {$name} ({$n}) entre {$other} ({$by}): {$ratio}.",
		AR: "- {$name} ({$n}) على {$other} ({$by}): {$ratio}.",
	}
	densityLine = i18n.Template{
		EN: "- {$name}: {$density}, printed beside {$people} and {$surface}. Does it fit? {$fits}; their rounding allows {$low} to {$high}.",
		FR: "- {$name} : {$density}, imprimé à côté de {$people} et {$surface}. Est-ce cohérent ? {$fits}; l’arrondi permet de {$low} à {$high}.",
		ES: "- {$name}: {$density}, impreso junto a {$people} y {$surface}. ¿Concuerda? {$fits}; el redondeo permite de {$low} a {$high}.",
		AR: "- {$name}: {$density}، مطبوعة إلى جانب {$people} و{$surface}. هل تتوافق؟ {$fits}؛ والتقريب يسمح من {$low} إلى {$high}.",
	}
	moneyLine = i18n.Template{
		EN: "- {$total} in all, of which {$open} are stated for no single year.",
		FR: "- {$total} en tout, dont {$open} sans année précise.",
		ES: "- {$total} en total, de los cuales {$open} sin un año determinado.",
		AR: "- {$total} إجمالًا، منها {$open} بلا سنة محددة.",
	}
	inventedLine = i18n.Template{
		EN: "What follows is told with an invented directory, log and plan.",
		FR: "Ce qui suit est raconté avec un répertoire, un registre et un plan inventés.",
		ES: "Lo que sigue se cuenta con un directorio, un registro y un plan inventados.",
		AR: "ما يلي يُروى بدليل وسجل وخطة مختلقة.",
	}
	callLine = i18n.Template{
		EN: "Somebody from {$home} calls with two needs:",
		FR: "Quelqu’un de {$home} appelle avec deux besoins :",
		ES: "Alguien de {$home} llama con dos necesidades:",
		AR: "شخص من {$home} يتصل وله احتياجان:",
	}
	routedLine = i18n.Template{
		EN: "- {$need}: may be referred to {$services}.",
		FR: "- {$need} : orientation possible vers {$services}.",
		ES: "- {$need}: posible derivación a {$services}.",
		AR: "- {$need}: إحالة ممكنة إلى {$services}.",
	}
	unmetLine = i18n.Template{
		EN: "- {$need}: no help was found; {$gap}.",
		FR: "- {$need} : aucune aide trouvée; {$gap}.",
		ES: "- {$need}: no se encontró ayuda; {$gap}.",
		AR: "- {$need}: لم يُعثر على مساعدة؛ {$gap}.",
	}
	followedLine = i18n.Template{
		EN: "Referrals of the log by {$day}: {$n}. Open: {$open}, age of the oldest in days: {$days}. Completed, and nobody noted with what outcome: {$silent}.",
		FR: "Orientations du registre au {$day} : {$n}. Ouvertes : {$open}, âge de la plus ancienne en jours : {$days}. Terminées sans que personne n’ait noté le résultat : {$silent}.",
		ES: "Derivaciones del registro al {$day}: {$n}. Abiertas: {$open}, edad de la más antigua en días: {$days}. Completadas sin que nadie anotara el resultado: {$silent}.",
		AR: "إحالات السجل حتى {$day}: {$n}. المفتوحة: {$open}، وعمر أقدمها بالأيام: {$days}. المكتملة دون أن يدوّن أحد نتيجتها: {$silent}.",
	}
	monthLine = i18n.Template{
		EN: "The report for {$month}:",
		FR: "Le rapport pour {$month} :",
		ES: "El informe de {$month}:",
		AR: "تقرير {$month}:",
	}
	missingLine = i18n.Template{
		EN: "Needs that nobody in the directory could have met: {$unmet} of {$asked}.",
		FR: "Besoins auxquels personne dans le répertoire n’aurait pu répondre : {$unmet} sur {$asked}.",
		ES: "Necesidades que nadie del directorio habría podido cubrir: {$unmet} de {$asked}.",
		AR: "الاحتياجات التي لا أحد في الدليل كان يستطيع تلبيتها: {$unmet} من {$asked}.",
	}
	missingItem = i18n.Template{
		EN: "- {$need}, {$area}: {$n} ({$gap})",
		FR: "- {$need}, {$area} : {$n} ({$gap})",
		ES: "- {$need}, {$area}: {$n} ({$gap})",
		AR: "- {$need}، {$area}: {$n} ({$gap})",
	}
	planLine = i18n.Template{
		EN: "The plan has one initiative, about {$need}. What it does not speak of:",
		FR: "Le plan a une seule initiative, sur ceci : {$need}. Ce dont il ne parle pas :",
		ES: "El plan tiene una sola iniciativa, sobre {$need}. De lo que no habla:",
		AR: "في الخطة مبادرة واحدة عن {$need}. وما لا تتناوله:",
	}
	elsewhere = i18n.Template{
		EN: "elsewhere or not known",
		FR: "ailleurs ou inconnu",
		ES: "en otro lugar o no se sabe",
		AR: "في مكان آخر أو غير معروف",
	}
	gapService = i18n.Template{
		EN: "nobody offers it where they live",
		FR: "personne ne l’offre là où l’on vit",
		ES: "nadie lo ofrece donde viven",
		AR: "لا أحد يقدّمه في مكان السكن",
	}
	gapCapacity = i18n.Template{
		EN: "it is offered, and full",
		FR: "c’est offert, et complet",
		ES: "se ofrece y está completo",
		AR: "يُقدَّم ولا أماكن فيه",
	}
	gapEligibility = i18n.Template{
		EN: "it is offered to others only",
		FR: "ce n’est offert qu’à d’autres",
		ES: "solo se ofrece a otros",
		AR: "لا يُقدَّم إلا لغيرهم",
	}
	gapOther = i18n.Template{
		EN: "out of reach or not clear",
		FR: "hors de portée ou pas clair",
		ES: "fuera de alcance o no está claro",
		AR: "بعيد المنال أو غير واضح",
	}
)

// What the report calls the types of intervention, and the receiving
// organizations.
var (
	interventionName = i18n.Text{i18n.EN: "Intervention", i18n.FR: "Intervention", i18n.ES: "Intervención", i18n.AR: "التدخل"}
	interviewName    = i18n.Text{i18n.EN: "Interview at the office", i18n.FR: "Entrevue au bureau", i18n.ES: "Entrevista en la oficina", i18n.AR: "مقابلة في المكتب"}
	callName         = i18n.Text{i18n.EN: "Telephone call", i18n.FR: "Appel téléphonique", i18n.ES: "Llamada telefónica", i18n.AR: "مكالمة هاتفية"}
	messageName      = i18n.Text{i18n.EN: "Message", i18n.FR: "Message", i18n.ES: "Mensaje", i18n.AR: "رسالة"}
	agencyName       = i18n.Text{i18n.EN: "Referred to", i18n.FR: "Orienté vers", i18n.ES: "Derivado a", i18n.AR: "أُحيل إلى"}
)
