package stat

import (
	"strconv"

	"github.com/entente-civic/entente/i18n"
)

const pkg = "stat"

// written is a number as a program writes it, to show what was refused.
func written(name string, v float64) i18n.Arg {
	return i18n.Label(name, strconv.FormatFloat(v, 'g', -1, 64))
}

// place counts from 1, as people do.
func place(at int) i18n.Arg { return i18n.Int("place", int64(at)+1) }

func badLevel(level float64) *i18n.Error {
	return i18n.Fail(pkg, "bad-level", i18n.Template{
		EN: "{$level} is not a level of confidence; write a number above 0 and below 1, such as {$example} for 95 percent",
		FR: "{$level} n’est pas un niveau de confiance\u00a0; écrivez un nombre supérieur à 0 et inférieur à 1, comme {$example} pour 95 pour cent",
		ES: "{$level} no es un nivel de confianza; escriba un número mayor que 0 y menor que 1, como {$example} para el 95 por ciento",
		AR: "{$level} ليس مستوى ثقة؛ اكتب عددًا أكبر من 0 وأصغر من 1، مثل {$example} للدلالة على 95 في المئة",
	}, written("level", level), i18n.Label("example", "0.95"))
}

func negativeCount(x int64) *i18n.Error {
	return i18n.Fail(pkg, "negative-count", i18n.Template{
		EN: "{$x} is below zero, and a count is not",
		FR: "{$x} est inférieur à zéro, ce qu’un dénombrement ne peut être",
		ES: "{$x} es menor que cero, y un recuento no puede serlo",
		AR: "{$x} أصغر من الصفر، ولا يكون العدّ كذلك",
	}, i18n.Int("x", x))
}

func partOverWhole(x, n int64) *i18n.Error {
	return i18n.Fail(pkg, "part-over-whole", i18n.Template{
		EN: "{$x} out of {$n} is no share, as the part is larger than the whole; if the same person can count more than once, ask for a rate",
		FR: "{$x} sur {$n} n’est pas une part, car la partie est plus grande que le tout\u00a0; si une même personne peut compter plus d’une fois, demandez un taux",
		ES: "{$x} de {$n} no es una proporción, porque la parte es mayor que el todo; si una misma persona puede contar más de una vez, pida una tasa",
		AR: "{$x} من {$n} ليست نسبة، لأن الجزء أكبر من الكل؛ إذا أمكن أن يُحسب الشخص نفسه أكثر من مرة فاطلب معدّلًا",
	}, i18n.Int("x", x), i18n.Int("n", n))
}

func badExposure(v float64) *i18n.Error {
	return i18n.Fail(pkg, "bad-exposure", i18n.Template{
		EN: "{$value} is no population, number of person-years or expected number; write a number of 0 or more",
		FR: "{$value} n’est ni une population, ni un nombre de personnes-années, ni un nombre attendu\u00a0; écrivez un nombre supérieur ou égal à 0",
		ES: "{$value} no es una población, ni un número de personas-año, ni un número esperado; escriba un número mayor o igual que 0",
		AR: "{$value} ليس عدد سكان ولا عدد سنوات أشخاص ولا عددًا متوقعًا؛ اكتب عددًا لا يقل عن 0",
	}, written("value", v))
}

func badNumber(at int, v float64) *i18n.Error {
	return i18n.Fail(pkg, "bad-number", i18n.Template{
		EN: "{$value}, at place {$place} of the list, is no number that can be computed with; if nothing is known there, mark it as missing or leave it out",
		FR: "{$value}, au rang {$place} de la liste, n’est pas un nombre avec lequel on puisse calculer\u00a0; si rien n’y est connu, marquez-le comme manquant ou omettez-le",
		ES: "{$value}, en el lugar {$place} de la lista, no es un número con el que se pueda calcular; si ahí no se sabe nada, márquelo como ausente u omítalo",
		AR: "{$value} في الموضع {$place} من القائمة ليس عددًا يمكن الحساب به؛ إذا لم يُعرف شيء هناك فضع عليه علامة ”ناقص“ أو احذفه",
	}, written("value", v), place(at))
}

func negativeNumber(at int, v float64) *i18n.Error {
	return i18n.Fail(pkg, "bad-number", i18n.Template{
		EN: "{$value}, at place {$place} of the list, is below zero, and a count or a share is not",
		FR: "{$value}, au rang {$place} de la liste, est inférieur à zéro, ce qu’un dénombrement ou une part ne peut être",
		ES: "{$value}, en el lugar {$place} de la lista, es menor que cero, y un recuento o una proporción no puede serlo",
		AR: "{$value} في الموضع {$place} من القائمة أصغر من الصفر، ولا يكون العدّ ولا النسبة كذلك",
	}, written("value", v), place(at))
}

func fewEvents(n int64) *i18n.Error {
	return i18n.Fail(pkg, "few-events", i18n.Template{
		EN: "{$n} in all is too few for a standardised rate, which needs at least {$least}; put years or areas together",
		FR: "{$n} en tout, c’est trop peu pour un taux standardisé, qui en demande au moins {$least}\u00a0; regroupez des années ou des territoires",
		ES: "{$n} en total es muy poco para una tasa estandarizada, que necesita al menos {$least}; junte años o zonas",
		AR: "{$n} في المجموع أقل مما يلزم لمعدّل معياري، وأقلّه {$least}؛ اجمع سنوات أو مناطق معًا",
	}, i18n.Int("n", n), i18n.Int("least", LeastStandardised))
}

func emptyStratum(at int) *i18n.Error {
	return i18n.Fail(pkg, "empty-stratum", i18n.Template{
		EN: "stratum {$place} has no population, so it has no rate; join it with a neighbour, and their weights too",
		FR: "la strate {$place} n’a pas de population, donc pas de taux\u00a0; joignez-la à une voisine, ainsi que leurs poids",
		ES: "el estrato {$place} no tiene población, así que no tiene tasa; únalo a uno vecino, y también sus pesos",
		AR: "الطبقة {$place} لا سكان فيها، فلا معدّل لها؛ ضمّها إلى طبقة مجاورة وضمّ وزنيهما أيضًا",
	}, place(at))
}

func badWeight(at int, v float64) *i18n.Error {
	return i18n.Fail(pkg, "bad-weight", i18n.Template{
		EN: "{$value}, the weight of stratum {$place}, is no weight; write a number of 0 or more",
		FR: "{$value}, le poids de la strate {$place}, n’est pas un poids\u00a0; écrivez un nombre supérieur ou égal à 0",
		ES: "{$value}, el peso del estrato {$place}, no es un peso; escriba un número mayor o igual que 0",
		AR: "{$value}، وزن الطبقة {$place}، ليس وزنًا؛ اكتب عددًا لا يقل عن 0",
	}, written("value", v), place(at))
}

func noWeight() *i18n.Error {
	return i18n.Fail(pkg, "bad-weight", i18n.Template{
		EN: "no stratum has a weight above 0; give the sizes of the strata in the standard population",
		FR: "aucune strate n’a de poids supérieur à 0\u00a0; donnez la taille des strates dans la population de référence",
		ES: "ningún estrato tiene un peso mayor que 0; indique el tamaño de los estratos en la población estándar",
		AR: "لا توجد طبقة وزنها أكبر من 0؛ أعطِ أحجام الطبقات في السكان المعياريين",
	})
}

func noStandard() *i18n.Error {
	return i18n.Fail(pkg, "no-standard", i18n.Template{
		EN: "the standard population has no name; say whose weights these are, as rates by other weights cannot be compared with them",
		FR: "la population de référence n’est pas nommée\u00a0; dites d’où viennent les poids, car des taux obtenus avec d’autres poids ne sont pas comparables",
		ES: "la población estándar no tiene nombre; diga de dónde son los pesos, porque las tasas con otros pesos no son comparables",
		AR: "السكان المعياريون بلا اسم؛ اذكر مصدر الأوزان، لأن المعدّلات المحسوبة بأوزان أخرى لا تُقارن بها",
	})
}

func differentLengths(a, b int) *i18n.Error {
	return i18n.Fail(pkg, "different-lengths", i18n.Template{
		EN: "the two lists are of lengths {$a} and {$b}; each place needs a number in both",
		FR: "les deux listes ont pour longueurs {$a} et {$b}\u00a0; à chaque lieu il faut un nombre dans les deux",
		ES: "las dos listas tienen longitudes {$a} y {$b}; cada lugar necesita un número en ambas",
		AR: "طولا القائمتين {$a} و{$b}؛ كل مكان يحتاج إلى عدد في القائمتين",
	}, i18n.Int("a", int64(a)), i18n.Int("b", int64(b)))
}

func badOrder(at int) *i18n.Error {
	return i18n.Fail(pkg, "bad-order", i18n.Template{
		EN: "point {$place} is not later than the known point before it; put the points in order of time, one each time",
		FR: "le point {$place} n’est pas postérieur au point connu qui le précède\u00a0; mettez les points dans l’ordre du temps, un seul à la fois",
		ES: "el punto {$place} no es posterior al punto conocido que lo precede; ponga los puntos en orden de tiempo, uno cada vez",
		AR: "النقطة {$place} ليست بعد النقطة المعروفة التي قبلها؛ رتّب النقاط زمنيًا، نقطة واحدة في كل وقت",
	}, place(at))
}

func badRebase(at int) *i18n.Error {
	return i18n.Fail(pkg, "bad-rebase", i18n.Template{
		EN: "no segment can begin at index {$index}; name points after the first, each once, in rising order, counted from 0",
		FR: "aucun segment ne peut commencer à l’indice {$index}\u00a0; nommez des points après le premier, chacun une fois, dans l’ordre croissant, comptés à partir de 0",
		ES: "ningún segmento puede empezar en el índice {$index}; nombre puntos posteriores al primero, cada uno una vez, en orden creciente, contados desde 0",
		AR: "لا يمكن أن يبدأ مقطع عند الفهرس {$index}؛ سمِّ نقاطًا بعد الأولى، كلًّا منها مرة واحدة، بترتيب تصاعدي، والعدّ من 0",
	}, i18n.Label("index", strconv.Itoa(at)))
}

func tooMany(n int) *i18n.Error {
	return i18n.Fail(pkg, "too-many", i18n.Template{
		EN: "{$n} is too many points to compare each with each; give at most {$most}, such as one a month",
		FR: "{$n}, c’est trop de points pour les comparer deux à deux\u00a0; donnez-en au plus {$most}, par exemple un par mois",
		ES: "{$n} son demasiados puntos para compararlos de dos en dos; dé como máximo {$most}, por ejemplo uno al mes",
		AR: "{$n} عدد من النقاط أكبر من أن تُقارن كل نقطة بغيرها؛ أعطِ {$most} على الأكثر، مثل نقطة كل شهر",
	}, i18n.Int("n", int64(n)), i18n.Int("most", MaxTrend))
}

func badBase(v float64) *i18n.Error {
	return i18n.Fail(pkg, "bad-base", i18n.Template{
		EN: "{$value} is no base of logarithms to measure variety with; write a number above 1, such as 2",
		FR: "{$value} n’est pas une base de logarithmes pour mesurer la diversité\u00a0; écrivez un nombre supérieur à 1, comme 2",
		ES: "{$value} no es una base de logaritmos para medir la diversidad; escriba un número mayor que 1, como 2",
		AR: "{$value} ليس أساس لوغاريتمات لقياس التنوّع؛ اكتب عددًا أكبر من 1، مثل 2",
	}, written("value", v))
}

func badTime(at int, v float64) *i18n.Error {
	return i18n.Fail(pkg, "bad-time", i18n.Template{
		EN: "{$value}, at place {$place} of the list, is no length of time; write a number of 0 or more",
		FR: "{$value}, au rang {$place} de la liste, n’est pas une durée\u00a0; écrivez un nombre supérieur ou égal à 0",
		ES: "{$value}, en el lugar {$place} de la lista, no es una duración; escriba un número mayor o igual que 0",
		AR: "{$value} في الموضع {$place} من القائمة ليس مدة زمنية؛ اكتب عددًا لا يقل عن 0",
	}, written("value", v), place(at))
}
