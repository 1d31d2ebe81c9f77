package indicators

import (
	"github.com/entente-civic/entente/i18n"
)

// tallyShownBytes bounds what an error repeats of an id.
const tallyShownBytes = 60

// tallyShown returns an id as an error repeats it.
func tallyShown(id string) string { return i18n.Clip(id, tallyShownBytes) }

var (
	dimReserved = i18n.Template{
		EN: "A category of dimension {$dimension} has the id {$id}, which stands in every dimension for what nobody stated; give it another id.",
		FR: "Une catégorie de la dimension {$dimension} porte l’identifiant {$id}, qui désigne dans chaque dimension ce que personne n’a précisé\u00a0; il faut lui en donner un autre.",
		ES: "Una categoría de la dimensión {$dimension} lleva el identificador {$id}, que en toda dimensión designa lo que nadie indicó; hay que darle otro.",
		AR: "لفئة من فئات البُعد {$dimension} المعرّف {$id}، وهو في كل بُعد لما لم يذكره أحد؛ ينبغي إعطاؤها معرّفًا آخر.",
	}
	dimEmpty = i18n.Template{
		EN: "Dimension {$dimension} has no categories; it needs terms or bands.",
		FR: "La dimension {$dimension} n’a aucune catégorie\u00a0; il lui faut des termes ou des tranches.",
		ES: "La dimensión {$dimension} no tiene categorías; necesita términos o tramos.",
		AR: "ليس للبُعد {$dimension} فئات؛ يلزمه مصطلحات أو شرائح.",
	}
	dimTermsAndBands = i18n.Template{
		EN: "Dimension {$dimension} has both terms and bands; its categories are the one or the other.",
		FR: "La dimension {$dimension} a à la fois des termes et des tranches\u00a0; ses catégories sont les uns ou les autres.",
		ES: "La dimensión {$dimension} tiene a la vez términos y tramos; sus categorías son unos u otros.",
		AR: "للبُعد {$dimension} مصطلحات وشرائح معًا؛ وفئاته إما هذه وإما تلك.",
	}
	dimTooManySeveral = i18n.Template{
		EN: "A record may stand in several categories of dimension {$dimension}, and then it may have at most {$most}; it has {$count}.",
		FR: "Un enregistrement peut figurer dans plusieurs catégories de la dimension {$dimension}, qui peut alors en avoir au plus {$most}\u00a0; elle en a {$count}.",
		ES: "Un registro puede figurar en varias categorías de la dimensión {$dimension}, que entonces puede tener como máximo {$most}; tiene {$count}.",
		AR: "قد يقع السجل في عدة فئات من البُعد {$dimension}، وحينئذ لا تزيد فئاته على {$most}؛ وعددها {$count}.",
	}
	dimTimeBands = i18n.Template{
		EN: "Dimension {$dimension} is one of time and has bands of numbers; its categories are terms whose ids are times.",
		FR: "La dimension {$dimension} est temporelle et a des tranches de nombres\u00a0; ses catégories sont des termes dont les identifiants sont des dates.",
		ES: "La dimensión {$dimension} es de tiempo y tiene tramos de números; sus categorías son términos cuyos identificadores son fechas.",
		AR: "البُعد {$dimension} زمني وله شرائح أعداد؛ وفئاته مصطلحات معرّفاتها أزمنة.",
	}
	dimBandReversed = i18n.Template{
		EN: "Band {$band} of dimension {$dimension} goes from {$from} to {$to}, which is less.",
		FR: "La tranche {$band} de la dimension {$dimension} va de {$from} à {$to}, qui est inférieur.",
		ES: "El tramo {$band} de la dimensión {$dimension} va de {$from} a {$to}, que es menor.",
		AR: "تمتد الشريحة {$band} من البُعد {$dimension} من {$from} إلى {$to}، وهو أصغر.",
	}
	dimBandOrder = i18n.Template{
		EN: "Band {$band} of dimension {$dimension} stands before {$other} and begins after it; bands stand in rising order.",
		FR: "La tranche {$other} de la dimension {$dimension} commence avant {$band} et figure après elle\u00a0; les tranches se suivent en ordre croissant.",
		ES: "El tramo {$other} de la dimensión {$dimension} empieza antes que {$band} y figura después; los tramos van en orden creciente.",
		AR: "تبدأ الشريحة {$other} من البُعد {$dimension} قبل {$band} وترد بعدها؛ وترتَّب الشرائح تصاعديًا.",
	}
	dimHoleOne = i18n.Template{
		EN: "{$from} is in no band of dimension {$dimension}: {$other} ends below it and {$band} begins above it.",
		FR: "{$from} n’est dans aucune tranche de la dimension {$dimension}\u00a0: {$other} finit au-dessous et {$band} commence au-dessus.",
		ES: "{$from} no está en ningún tramo de la dimensión {$dimension}: {$other} termina por debajo y {$band} empieza por encima.",
		AR: "لا تقع {$from} في أي شريحة من البُعد {$dimension}: تنتهي {$other} دونها وتبدأ {$band} فوقها.",
	}
	dimHoleMany = i18n.Template{
		EN: "The numbers from {$from} to {$to} are in no band of dimension {$dimension}: {$other} ends below them and {$band} begins above them.",
		FR: "Les nombres de {$from} à {$to} ne sont dans aucune tranche de la dimension {$dimension}\u00a0: {$other} finit au-dessous et {$band} commence au-dessus.",
		ES: "Los números de {$from} a {$to} no están en ningún tramo de la dimensión {$dimension}: {$other} termina por debajo y {$band} empieza por encima.",
		AR: "لا تقع الأعداد من {$from} إلى {$to} في أي شريحة من البُعد {$dimension}: تنتهي {$other} دونها وتبدأ {$band} فوقها.",
	}
	dimOverlapOne = i18n.Template{
		EN: "{$from} is in two bands of dimension {$dimension}, {$other} and {$band}.",
		FR: "{$from} est dans deux tranches de la dimension {$dimension}, {$other} et {$band}.",
		ES: "{$from} está en dos tramos de la dimensión {$dimension}, {$other} y {$band}.",
		AR: "تقع {$from} في شريحتين من البُعد {$dimension}، هما {$other} و{$band}.",
	}
	dimOverlapMany = i18n.Template{
		EN: "The numbers from {$from} to {$to} are in two bands of dimension {$dimension}, {$other} and {$band}.",
		FR: "Les nombres de {$from} à {$to} sont dans deux tranches de la dimension {$dimension}, {$other} et {$band}.",
		ES: "Los números de {$from} a {$to} están en dos tramos de la dimensión {$dimension}, {$other} y {$band}.",
		AR: "تقع الأعداد من {$from} إلى {$to} في شريحتين من البُعد {$dimension}، هما {$other} و{$band}.",
	}
	dimOverlapOpen = i18n.Template{
		EN: "Two bands of dimension {$dimension} overlap without end, {$other} and {$band}.",
		FR: "Deux tranches de la dimension {$dimension} se chevauchent sans fin, {$other} et {$band}.",
		ES: "Dos tramos de la dimensión {$dimension} se solapan sin fin, {$other} y {$band}.",
		AR: "تتداخل شريحتان من البُعد {$dimension} بلا نهاية، هما {$other} و{$band}.",
	}
	dimBadTime = i18n.Template{
		EN: "The category {$id} of the time dimension {$dimension} is not a time such as {$month}, {$year} or {$span}.",
		FR: "La catégorie {$id} de la dimension temporelle {$dimension} n’est pas une date comme {$month}, {$year} ou {$span}.",
		ES: "La categoría {$id} de la dimensión de tiempo {$dimension} no es una fecha como {$month}, {$year} o {$span}.",
		AR: "الفئة {$id} من البُعد الزمني {$dimension} ليست زمنًا مثل {$month} أو {$year} أو {$span}.",
	}
	dimTimeOverlap = i18n.Template{
		EN: "The categories {$other} and {$id} of the time dimension {$dimension} share days.",
		FR: "Les catégories {$other} et {$id} de la dimension temporelle {$dimension} ont des jours en commun.",
		ES: "Las categorías {$other} y {$id} de la dimensión de tiempo {$dimension} tienen días en común.",
		AR: "للفئتين {$other} و{$id} من البُعد الزمني {$dimension} أيام مشتركة.",
	}
	dimTimeOutside = i18n.Template{
		EN: "The category {$id} of the time dimension {$dimension} is part of {$other} and has days outside it.",
		FR: "La catégorie {$id} de la dimension temporelle {$dimension} fait partie de {$other} et a des jours en dehors.",
		ES: "La categoría {$id} de la dimensión de tiempo {$dimension} forma parte de {$other} y tiene días fuera de ella.",
		AR: "الفئة {$id} من البُعد الزمني {$dimension} جزء من {$other} ولها أيام خارجها.",
	}
	dimBadMonths = i18n.Template{
		EN: "The time dimension {$dimension} cannot be made: {$period} cannot be cut into whole stretches of this many months each: {$each}.",
		FR: "La dimension temporelle {$dimension} ne peut être formée\u00a0: {$period} ne se découpe pas en suites entières comptant chacune ce nombre de mois\u00a0: {$each}.",
		ES: "La dimensión de tiempo {$dimension} no puede formarse: {$period} no se divide en tramos enteros con este número de meses cada uno: {$each}.",
		AR: "لا يمكن تكوين البُعد الزمني {$dimension}: لا يمكن تقسيم {$period} إلى فترات كاملة عدد شهور كل منها: {$each}.",
	}
	specDoubledDimension = i18n.Template{
		EN: "Two dimensions have the id {$dimension}; each needs its own.",
		FR: "Deux dimensions portent l’identifiant {$dimension}\u00a0; chacune doit avoir le sien.",
		ES: "Dos dimensiones llevan el identificador {$dimension}; cada una necesita el suyo.",
		AR: "لبُعدين المعرّف نفسه {$dimension}؛ ولا بد لكل بُعد من معرّف خاص به.",
	}
	specUnknownDimension = i18n.Template{
		EN: "The table at {$table} names the dimension {$dimension}, which is none of those here: {$list}.",
		FR: "Le tableau en {$table} nomme la dimension {$dimension}, qui n’est pas parmi celles-ci\u00a0: {$list}.",
		ES: "La tabla en {$table} nombra la dimensión {$dimension}, que no es ninguna de estas: {$list}.",
		AR: "يذكر الجدول في {$table} البُعد {$dimension}، وليس من هذه الأبعاد: {$list}.",
	}
	specDoubledAxis = i18n.Template{
		EN: "The table at {$table} names the dimension {$dimension} twice.",
		FR: "Le tableau en {$table} nomme deux fois la dimension {$dimension}.",
		ES: "La tabla en {$table} nombra dos veces la dimensión {$dimension}.",
		AR: "يذكر الجدول في {$table} البُعد {$dimension} مرتين.",
	}
	specTooManyCells = i18n.Template{
		EN: "With the table at {$table} the tables have more cells in all, totals counted, than a tally holds: {$most}. Leave out tables or dimensions, or use fewer categories.",
		FR: "Avec le tableau en {$table}, les tableaux ont en tout, totaux compris, plus de cellules que n’en tient un décompte\u00a0: {$most}. Il faut retirer des tableaux ou des dimensions, ou réduire les catégories.",
		ES: "Con la tabla en {$table}, las tablas tienen en total, contando los totales, más celdas de las que caben en un recuento: {$most}. Hay que quitar tablas o dimensiones, o reducir las categorías.",
		AR: "بالجدول في {$table} تزيد خلايا الجداول كلها، مع المجاميع، على ما يسعه الإحصاء: {$most}. ينبغي حذف جداول أو أبعاد أو تقليل الفئات.",
	}
	specTooMany = i18n.Template{
		EN: "The list at {$list} is longer than {$most}.",
		FR: "La liste en {$list} dépasse cette longueur\u00a0: {$most}.",
		ES: "La lista en {$list} supera esta longitud: {$most}.",
		AR: "القائمة في {$list} أطول من {$most}.",
	}
	specTooDeep = i18n.Template{
		EN: "The categories of dimension {$dimension} stand more than {$most} deep within one another.",
		FR: "Les catégories de la dimension {$dimension} s’emboîtent au-delà de cette profondeur\u00a0: {$most}.",
		ES: "Las categorías de la dimensión {$dimension} se anidan más allá de esta profundidad: {$most}.",
		AR: "تتداخل فئات البُعد {$dimension} بعمق يزيد على {$most}.",
	}
	specBadMeasure = i18n.Template{
		EN: "The measure at place {$position} has no name of its own: “{$measure}” is empty or stands twice.",
		FR: "La mesure à la place {$position} n’a pas de nom à elle\u00a0: «\u00a0{$measure}\u00a0» est vide ou figure deux fois.",
		ES: "La medida en el lugar {$position} no tiene nombre propio: «{$measure}» está vacío o aparece dos veces.",
		AR: "ليس للمقياس في الموضع {$position} اسم خاص به: ”{$measure}“ فارغ أو مكرر.",
	}
	specNoMeasure = i18n.Template{
		EN: "Tables of values are wanted, and the records carry no measure.",
		FR: "Des tableaux de valeurs sont demandés, et les enregistrements ne portent aucune mesure.",
		ES: "Se piden tablas de valores, y los registros no llevan ninguna medida.",
		AR: "طُلبت جداول قيم، ولا تحمل السجلات أي مقياس.",
	}
	specBadCover = i18n.Template{
		EN: "What the records cover cannot be said by {$period}: it has no start, or ends before it.",
		FR: "{$period} ne peut dire ce que couvrent les enregistrements\u00a0: le début manque, ou la fin le précède.",
		ES: "{$period} no puede decir qué cubren los registros: le falta el comienzo o termina antes de él.",
		AR: "لا يمكن أن يبيّن {$period} ما تغطيه السجلات: ليست له بداية، أو تسبق نهايته بدايته.",
	}
	tallyBadLength = i18n.Template{
		EN: "A record has a place in each dimension and a value of each measure. Of this one there are: places {$places} of {$dimensions}, values {$values} of {$measures}.",
		FR: "Un enregistrement a une place dans chaque dimension et une valeur de chaque mesure. Celui-ci compte\u00a0: places {$places} sur {$dimensions}, valeurs {$values} sur {$measures}.",
		ES: "Un registro tiene un lugar en cada dimensión y un valor de cada medida. Este cuenta con: lugares {$places} de {$dimensions}, valores {$values} de {$measures}.",
		AR: "للسجل موضع في كل بُعد وقيمة لكل مقياس. وفي هذا السجل: المواضع {$places} من {$dimensions}، والقيم {$values} من {$measures}.",
	}
	tallyOutOfRange = i18n.Template{
		EN: "The record’s place {$place} in dimension {$dimension} is that of no category.",
		FR: "La place {$place} de l’enregistrement dans la dimension {$dimension} n’est celle d’aucune catégorie.",
		ES: "El lugar {$place} del registro en la dimensión {$dimension} no corresponde a ninguna categoría.",
		AR: "موضع السجل {$place} في البُعد {$dimension} ليس موضع أي فئة.",
	}
	tallyAtParent = i18n.Template{
		EN: "The record stands at {$category} of dimension {$dimension}, which has categories below it; it must stand at one of those. What is known no closer needs a category of its own.",
		FR: "L’enregistrement figure à {$category} de la dimension {$dimension}, qui a des catégories au-dessous\u00a0; il doit figurer à l’une d’elles. Ce qui n’est pas connu plus précisément demande une catégorie à soi.",
		ES: "El registro figura en {$category} de la dimensión {$dimension}, que tiene categorías por debajo; debe figurar en una de ellas. Lo que no se conoce con más detalle necesita una categoría propia.",
		AR: "يقع السجل عند {$category} من البُعد {$dimension}، وتحتها فئات؛ فيجب أن يقع عند إحداها. وما لا يُعرف بأدق من ذلك يلزمه فئة خاصة به.",
	}
	tallyOutside = i18n.Template{
		EN: "The record stands at {$category} of dimension {$dimension}, and none of its days is among those the records cover.",
		FR: "L’enregistrement figure à {$category} de la dimension {$dimension}, dont aucun jour n’est parmi ceux que couvrent les enregistrements.",
		ES: "El registro figura en {$category} de la dimensión {$dimension}, y ninguno de sus días está entre los que cubren los registros.",
		AR: "يقع السجل عند {$category} من البُعد {$dimension}، وليس أي من أيامها ضمن ما تغطيه السجلات.",
	}
	tallySumTooLarge = i18n.Template{
		EN: "The values of measure {$measure} add up to more than {$most}, signs disregarded.",
		FR: "Les valeurs de la mesure {$measure} dépassent au total, sans leurs signes, {$most}.",
		ES: "Los valores de la medida {$measure} suman, sin contar los signos, más de {$most}.",
		AR: "يزيد مجموع قيم المقياس {$measure}، بصرف النظر عن إشاراتها، على {$most}.",
	}
	tallyTooManyRecords = i18n.Template{
		EN: "The records are more than {$most}.",
		FR: "Le nombre d’enregistrements dépasse {$most}.",
		ES: "El número de registros supera {$most}.",
		AR: "يزيد عدد السجلات على {$most}.",
	}
	tallyOtherSpec = i18n.Template{
		EN: "The two tallies do not count the same: their dimensions, measures, tables or cover differ.",
		FR: "Les deux décomptes ne comptent pas la même chose\u00a0: leurs dimensions, mesures, tableaux ou période couverte diffèrent.",
		ES: "Los dos recuentos no cuentan lo mismo: difieren sus dimensiones, medidas, tablas o período cubierto.",
		AR: "لا يحصي الإحصاءان الشيء نفسه: تختلف أبعادهما أو مقاييسهما أو جداولهما أو ما يغطيانه.",
	}
	tallyNotWanted = i18n.Template{
		EN: "No table that was wanted of this tally gives the one by {$dimensions}; name it in the tally’s specification.",
		FR: "Aucun tableau demandé à ce décompte ne donne celui par {$dimensions}\u00a0; il faut le nommer dans la définition du décompte.",
		ES: "Ninguna tabla pedida a este recuento da la de {$dimensions}; hay que nombrarla en la definición del recuento.",
		AR: "لا يعطي أي جدول مطلوب من هذا الإحصاء الجدول بحسب {$dimensions}؛ ينبغي ذكره في تعريف الإحصاء.",
	}
	tallyTotalNotWanted = i18n.Template{
		EN: "No table that was wanted of this tally gives the total; name it, as an empty list of dimensions, in the tally’s specification.",
		FR: "Aucun tableau demandé à ce décompte ne donne le total\u00a0; il faut le nommer, par une liste vide de dimensions, dans la définition du décompte.",
		ES: "Ninguna tabla pedida a este recuento da el total; hay que nombrarlo, con una lista vacía de dimensiones, en la definición del recuento.",
		AR: "لا يعطي أي جدول مطلوب من هذا الإحصاء المجموع؛ ينبغي ذكره، بقائمة أبعاد فارغة، في تعريف الإحصاء.",
	}
	tallyUnknownDimension = i18n.Template{
		EN: "The dimension {$dimension} is none of those of this tally: {$list}.",
		FR: "La dimension {$dimension} n’est pas parmi celles de ce décompte\u00a0: {$list}.",
		ES: "La dimensión {$dimension} no es ninguna de las de este recuento: {$list}.",
		AR: "البُعد {$dimension} ليس من أبعاد هذا الإحصاء: {$list}.",
	}
	tallyDoubledAxis = i18n.Template{
		EN: "The dimension {$dimension} is named twice.",
		FR: "La dimension {$dimension} est nommée deux fois.",
		ES: "La dimensión {$dimension} se nombra dos veces.",
		AR: "البُعد {$dimension} مذكور مرتين.",
	}
	tallyUnknownMeasure = i18n.Template{
		EN: "The measure {$measure} is none of those here: {$list}.",
		FR: "La mesure {$measure} n’est pas parmi celles-ci\u00a0: {$list}.",
		ES: "La medida {$measure} no es ninguna de estas: {$list}.",
		AR: "المقياس {$measure} ليس من هذه: {$list}.",
	}
	tallyNone = i18n.Template{
		EN: "There is no tally to write; make one with a specification first.",
		FR: "Il n’y a pas de décompte à écrire\u00a0; il faut d’abord en faire un d’après une définition.",
		ES: "No hay recuento que escribir; primero hay que hacer uno con una definición.",
		AR: "ليس هناك إحصاء ليُكتب؛ ينبغي أولًا إنشاء واحد بتعريف.",
	}
	tallyBadForm = i18n.Template{
		EN: "This is not a tally as one is written, at byte {$offset}; it was cut short, changed, or made by something else.",
		FR: "Ceci n’est pas un décompte tel qu’il s’écrit, à l’octet {$offset}\u00a0; il a été tronqué, modifié ou fait par autre chose.",
		ES: "Esto no es un recuento tal como se escribe, en el byte {$offset}; se cortó, se cambió o lo hizo otra cosa.",
		AR: "ليس هذا إحصاءً كما يُكتب، عند البايت {$offset}؛ فقد قُطع أو غُيّر أو صنعه شيء آخر.",
	}
	tallyBadVersion = i18n.Template{
		EN: "This tally is written in version {$version}, and only version {$known} can be read here.",
		FR: "Ce décompte est écrit en version {$version}, et seule la version {$known} peut être lue ici.",
		ES: "Este recuento está escrito en la versión {$version}, y aquí solo puede leerse la versión {$known}.",
		AR: "هذا الإحصاء مكتوب بالإصدار {$version}، ولا يُقرأ هنا إلا الإصدار {$known}.",
	}
)
