package indicators

import "github.com/entente-civic/entente/i18n"

var (
	chartReading   = i18n.Template{EN: "{$when}: {$value}.", FR: "{$when}\u00a0: {$value}.", ES: "{$when}: {$value}.", AR: "{$when}: {$value}."}
	chartRemarked  = i18n.Template{EN: "{$when}: {$value} ({$remarks :list}).", FR: "{$when}\u00a0: {$value} ({$remarks :list}).", ES: "{$when}: {$value} ({$remarks :list}).", AR: "{$when}: {$value} ({$remarks :list})."}
	chartCrossed   = i18n.Template{EN: "{$a}, {$b}", FR: "{$a}, {$b}", ES: "{$a}, {$b}", AR: "{$a}، {$b}"}
	chartOf        = i18n.Template{EN: "For {$cell}:", FR: "Pour {$cell}\u00a0:", ES: "Para {$cell}:", AR: "بالنسبة إلى {$cell}:"}
	chartNoValue   = i18n.Template{EN: "no value, {$reason}", FR: "aucune valeur, {$reason}", ES: "sin valor, {$reason}", AR: "لا قيمة، {$reason}"}
	chartInterval  = i18n.Template{EN: "interval from {$low} to {$high}", FR: "intervalle de {$low} à {$high}", ES: "intervalo de {$low} a {$high}", AR: "المجال من {$low} إلى {$high}"}
	chartNotBelow  = i18n.Template{EN: "not below {$low}", FR: "pas moins de {$low}", ES: "no menos de {$low}", AR: "لا يقل عن {$low}"}
	chartNotAbove  = i18n.Template{EN: "not above {$high}", FR: "pas plus de {$high}", ES: "no más de {$high}", AR: "لا يزيد على {$high}"}
	chartTitle     = i18n.Template{EN: "Line chart: {$name}", FR: "Graphique linéaire\u00a0: {$name}", ES: "Gráfico de líneas: {$name}", AR: "رسم بياني خطي: {$name}"}
	chartBarsTitle = i18n.Template{EN: "Bar chart: {$name}", FR: "Graphique à barres\u00a0: {$name}", ES: "Gráfico de barras: {$name}", AR: "رسم بياني بالأعمدة: {$name}"}
	chartNothing   = i18n.Template{EN: "There are no readings.", FR: "Il n’y a aucune observation.", ES: "No hay observaciones.", AR: "لا توجد قراءات."}
	chartScaleFrom = i18n.Template{EN: "The scale begins at {$from}, not at zero.", FR: "L’échelle commence à {$from} et non à zéro.", ES: "La escala empieza en {$from}, no en cero.", AR: "يبدأ المقياس من {$from} وليس من الصفر."}

	chartBaseline   = i18n.Template{EN: "Baseline", FR: "Valeur de départ", ES: "Línea de base", AR: "خط الأساس"}
	chartTarget     = i18n.Template{EN: "Target", FR: "Cible", ES: "Meta", AR: "المستهدف"}
	chartBaselineIs = i18n.Template{EN: "Baseline ({$when}): {$value}.", FR: "Valeur de départ ({$when})\u00a0: {$value}.", ES: "Línea de base ({$when}): {$value}.", AR: "خط الأساس ({$when}): {$value}."}
	chartTargetIs   = i18n.Template{EN: "Target ({$when}): {$value}.", FR: "Cible ({$when})\u00a0: {$value}.", ES: "Meta ({$when}): {$value}.", AR: "المستهدف ({$when}): {$value}."}
	chartTargetOf   = i18n.Template{EN: "Target for {$cell} ({$when}): {$value}.", FR: "Cible pour {$cell} ({$when})\u00a0: {$value}.", ES: "Meta para {$cell} ({$when}): {$value}.", AR: "المستهدف بالنسبة إلى {$cell} ({$when}): {$value}."}
	chartBetween    = i18n.Template{EN: "from {$low} to {$high}", FR: "de {$low} à {$high}", ES: "de {$low} a {$high}", AR: "من {$low} إلى {$high}"}
	chartChange     = i18n.Template{EN: "a change of {$change}", FR: "une variation de {$change}", ES: "una variación de {$change}", AR: "تغير قدره {$change}"}
	chartFromZero   = i18n.Template{EN: "0, because it is new", FR: "0, car c’est nouveau", ES: "0, porque es nuevo", AR: "0، لأنه جديد"}

	chartKeyInterval = i18n.Template{EN: "interval", FR: "intervalle", ES: "intervalo", AR: "المجال"}
	chartKeyHollow   = i18n.Template{EN: "not final, or not all of the period", FR: "non définitif, ou période partielle", ES: "no definitivo, o período parcial", AR: "غير نهائي أو لجزء من الفترة"}
	chartKeyBreak    = i18n.Template{EN: "not comparable across this line", FR: "non comparable de part et d’autre", ES: "no comparable a ambos lados", AR: "لا مقارنة بين الجانبين"}
	chartKeyLower    = i18n.Template{EN: "this much or more", FR: "au moins autant", ES: "esto o más", AR: "هذا القدر أو أكثر"}
	chartKeyUpper    = i18n.Template{EN: "this much or less", FR: "au plus autant", ES: "esto o menos", AR: "هذا القدر أو أقل"}
	chartKeyWhole    = i18n.Template{EN: "all", FR: "ensemble", ES: "conjunto", AR: "الكل"}

	chartMore = i18n.Template{
		EN: ".input {$n :integer} .match $n\none {{{$n} more bar is not drawn; the table has it.}}\n* {{{$n} more bars are not drawn; the table has them.}}",
		FR: ".input {$n :integer} .match $n\none {{{$n} autre barre n’est pas dessinée\u00a0; elle est dans le tableau.}}\nmany {{{$n} d’autres barres ne sont pas dessinées\u00a0; elles sont dans le tableau.}}\n* {{{$n} autres barres ne sont pas dessinées\u00a0; elles sont dans le tableau.}}",
		ES: ".input {$n :integer} .match $n\none {{{$n} barra más no se dibuja; está en la tabla.}}\nmany {{{$n} de barras más no se dibujan; están en la tabla.}}\n* {{{$n} barras más no se dibujan; están en la tabla.}}",
		AR: ".input {$n :integer} .match $n\nzero {{كل الأعمدة مرسومة.}}\none {{عمود واحد آخر غير مرسوم، وهو في الجدول.}}\ntwo {{عمودان آخران غير مرسومين، وهما في الجدول.}}\nfew {{{$n} أعمدة أخرى غير مرسومة، وهي في الجدول.}}\nmany {{{$n} عمودًا آخر غير مرسوم، وهي في الجدول.}}\n* {{{$n} عمود آخر غير مرسوم، وهي في الجدول.}}",
	}
)

func chartForeign(at int, got, want ID) *i18n.Error {
	return i18n.Fail("indicators", "other-indicator", i18n.Template{
		EN: "reading {$n} is of the indicator {$got}, not of {$want}; give the readings of one indicator",
		FR: "l’observation {$n} porte sur l’indicateur {$got} et non sur {$want}\u00a0; donnez les observations d’un seul indicateur",
		ES: "la observación {$n} es del indicador {$got}, no de {$want}; dé las observaciones de un solo indicador",
		AR: "القراءة {$n} تخص المؤشر {$got} لا المؤشر {$want}؛ أعطوا قراءات مؤشر واحد",
	}, i18n.Int("n", int64(at)), i18n.Label("got", i18n.Clip(string(got), renderLabelRunes)), i18n.Label("want", i18n.Clip(string(want), renderLabelRunes)))
}

func chartTimeless(at int) *i18n.Error {
	return i18n.Fail("indicators", "no-time", i18n.Template{
		EN: "reading {$n} says no time it tells about, so it has no place on a line over time; give it a period",
		FR: "l’observation {$n} ne dit pas de quelle période elle parle et n’a donc pas de place sur une ligne du temps\u00a0; donnez-lui une période",
		ES: "la observación {$n} no dice de qué período habla, por lo que no tiene lugar en una línea de tiempo; indique su período",
		AR: "القراءة {$n} لا تذكر الزمن الذي تتحدث عنه، فلا مكان لها على خط زمني؛ أعطوها فترة",
	}, i18n.Int("n", int64(at)))
}

func chartTooMany(what string, n, most int) *i18n.Error {
	return i18n.Fail("indicators", "too-many", i18n.Template{
		EN: ".input {$what :string} .input {$n :integer} .match $what lines {{there are {$n} lines to draw, and more than {$most} cannot be told apart; choose some of the cells}} * {{there are {$n} readings, and more than {$most} do not fit a chart; choose a shorter time}}",
		FR: ".input {$what :string} .input {$n :integer} .match $what lines {{il y a {$n} lignes à tracer et plus de {$most} ne se distinguent pas\u00a0; choisissez parmi les cellules}} * {{il y a {$n} observations et plus de {$most} ne tiennent pas dans un graphique\u00a0; choisissez une période plus courte}}",
		ES: ".input {$what :string} .input {$n :integer} .match $what lines {{hay {$n} líneas que dibujar y más de {$most} no se distinguen; elija algunas de las celdas}} * {{hay {$n} observaciones y más de {$most} no caben en un gráfico; elija un período más corto}}",
		AR: ".input {$what :string} .input {$n :integer} .match $what lines {{عدد الخطوط المطلوب رسمها {$n}، ولا يمكن التمييز بين أكثر من {$most}؛ اختاروا بعض الخلايا}} * {{عدد القراءات {$n}، ولا يتسع الرسم لأكثر من {$most}؛ اختاروا فترة أقصر}}",
	}, i18n.Key("what", what), i18n.Int("n", int64(n)), i18n.Int("most", int64(most)))
}
