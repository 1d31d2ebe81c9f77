package indicators

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

func totalNone(n *Indicator) *i18n.Error {
	return i18n.Fail(packageName, "no-total", i18n.Template{
		EN: "“{$indicator}” has no total: only counts, amounts, shares, rates, ratios and averages do; medians, scores, ranks, milestones and words do not",
		FR: "«\u00a0{$indicator}\u00a0» n’a pas de total\u00a0: seuls les nombres, montants, parts, taux, rapports et moyennes en ont un, non les médianes, scores, rangs, jalons et mots",
		ES: "«{$indicator}» no tiene total: solo lo tienen los recuentos, cantidades, proporciones, tasas, razones y promedios, no las medianas, puntuaciones, posiciones, hitos ni palabras",
		AR: "لا مجموع للمؤشر ”{$indicator}“: المجموع للأعداد والمقادير والحصص والمعدلات والنسب والمتوسطات فقط، لا للوسيط والدرجات والمراتب والمعالم والكلمات",
	}, arithmeticName(n))
}

func totalNoAccumulation(n *Indicator) *i18n.Error {
	return i18n.Fail(packageName, "no-accumulation", i18n.Template{
		EN: "“{$indicator}” does not say what may be added up; state in its definition whether it is a flow, a stock, cumulative or of unique persons",
		FR: "«\u00a0{$indicator}\u00a0» ne dit pas ce qui peut s’additionner\u00a0; précisez dans sa définition s’il s’agit d’un flux, d’un stock, d’un cumul ou de personnes distinctes",
		ES: "«{$indicator}» no dice qué puede sumarse; indique en su definición si es un flujo, una existencia, un acumulado o de personas distintas",
		AR: "لا يذكر المؤشر ”{$indicator}“ ما الذي يجوز جمعه؛ اذكروا في تعريفه هل هو تدفق أم رصيد أم تراكمي أم أشخاص لا يتكررون",
	}, arithmeticName(n))
}

func totalWrongIndicator(n *Indicator, id ID) *i18n.Error {
	return i18n.Fail(packageName, "wrong-indicator", i18n.Template{
		EN: "a reading of {$other} stands among those of “{$indicator}”",
		FR: "un relevé de {$other} figure parmi ceux de «\u00a0{$indicator}\u00a0»",
		ES: "una lectura de {$other} figura entre las de «{$indicator}»",
		AR: "بين قراءات المؤشر ”{$indicator}“ قراءة لمؤشر آخر هو {$other}",
	}, arithmeticName(n), i18n.Label("other", i18n.Clip(string(id), arithmeticShown)))
}

func totalWrongTime(n *Indicator, p, time cal.Period) *i18n.Error {
	return i18n.Fail(packageName, "wrong-time", i18n.Template{
		EN: "the time of a reading of “{$indicator}” ({$period}) does not fit the time asked for ({$time}); both need a first and a last day",
		FR: "la période d’un relevé de «\u00a0{$indicator}\u00a0» ({$period}) ne correspond pas à celle demandée ({$time})\u00a0; il faut aux deux un premier et un dernier jour",
		ES: "el período de una lectura de «{$indicator}» ({$period}) no encaja en el pedido ({$time}); ambos necesitan un primer y un último día",
		AR: "مدة إحدى قراءات المؤشر ”{$indicator}“ ({$period}) لا توافق المدة المطلوبة ({$time})؛ ولا بد لكل منهما من يوم أول ويوم أخير",
	}, arithmeticName(n), p.Arg("period"), time.Arg("time"))
}

func totalCodes(name string, codes []term.Code) i18n.Arg {
	if len(codes) == 0 {
		return i18n.Said(name, i18n.Template{EN: "the whole", FR: "l’ensemble", ES: "el conjunto", AR: "الكل"}.With())
	}
	items := make([]i18n.Arg, 0, min(len(codes), 5))
	for _, c := range codes[:min(len(codes), 5)] {
		items = append(items, i18n.Label("code", i18n.Clip(string(c), arithmeticShown)))
	}
	return i18n.List(name, items...)
}

func totalWrongCell(n *Indicator, cell []term.Code) *i18n.Error {
	return i18n.Fail(packageName, "wrong-cell", i18n.Template{
		EN: "the readings of “{$indicator}” are not of one cell; one of them is of {$cell}",
		FR: "les relevés de «\u00a0{$indicator}\u00a0» ne portent pas sur une même case\u00a0; l’un d’eux porte sur {$cell}",
		ES: "las lecturas de «{$indicator}» no son de una misma casilla; una de ellas es de {$cell}",
		AR: "قراءات المؤشر ”{$indicator}“ ليست لخانة واحدة؛ إحداها تخص {$cell}",
	}, arithmeticName(n), totalCodes("cell", cell))
}

func totalWrongPart(n *Indicator, cell []term.Code) *i18n.Error {
	return i18n.Fail(packageName, "wrong-part", i18n.Template{
		EN: "“{$indicator}” cannot be added up over {$cell}: each reading is of one of the parts asked for, and the parts are categories of one dimension",
		FR: "«\u00a0{$indicator}\u00a0» ne peut s’additionner sur {$cell}\u00a0: chaque relevé porte sur une seule des parties demandées, et les parties sont des catégories d’une même dimension",
		ES: "«{$indicator}» no puede sumarse sobre {$cell}: cada lectura es de una de las partes pedidas, y las partes son categorías de una misma dimensión",
		AR: "لا يمكن جمع المؤشر ”{$indicator}“ على {$cell}: كل قراءة تخص جزءًا واحدًا من الأجزاء المطلوبة، والأجزاء فئات من بُعد واحد",
	}, arithmeticName(n), totalCodes("cell", cell))
}

func totalDoubledPart(n *Indicator, part term.Code) *i18n.Error {
	return i18n.Fail(packageName, "doubled-part", i18n.Template{
		EN: "the part {$part} of “{$indicator}” stands twice",
		FR: "la partie {$part} de «\u00a0{$indicator}\u00a0» figure deux fois",
		ES: "la parte {$part} de «{$indicator}» figura dos veces",
		AR: "الجزء {$part} من المؤشر ”{$indicator}“ ورد مرتين",
	}, arithmeticName(n), i18n.Label("part", i18n.Clip(string(part), arithmeticShown)))
}

func totalOverlap(n *Indicator, a, b cal.Period) *i18n.Error {
	return i18n.Fail(packageName, "overlap", i18n.Template{
		EN: "two readings of “{$indicator}” tell of the same time ({$first} and {$second}), which would count it twice",
		FR: "deux relevés de «\u00a0{$indicator}\u00a0» portent sur la même période ({$first} et {$second}), qui serait comptée deux fois",
		ES: "dos lecturas de «{$indicator}» tratan del mismo período ({$first} y {$second}), que se contaría dos veces",
		AR: "قراءتان للمؤشر ”{$indicator}“ تخصان المدة نفسها ({$first} و{$second})، فتُحسب مرتين",
	}, arithmeticName(n), a.Arg("first"), b.Arg("second"))
}

func totalTwoSeries(n *Indicator, a, b *Observation) *i18n.Error {
	return i18n.Fail(packageName, "two-series", i18n.Template{
		EN: "the readings of “{$indicator}” for {$first} and {$second} are two series, because its definition changed; name both versions as comparable to take them as one",
		FR: "les relevés de «\u00a0{$indicator}\u00a0» pour {$first} et {$second} forment deux séries, car sa définition a changé\u00a0; déclarez les deux versions comparables pour les réunir",
		ES: "las lecturas de «{$indicator}» de {$first} y {$second} son dos series, porque su definición cambió; declare comparables ambas versiones para tomarlas como una",
		AR: "قراءتا المؤشر ”{$indicator}“ عن {$first} وعن {$second} سلسلتان، لأن تعريفه تغيّر؛ اذكروا الإصدارين كقابلين للمقارنة لأخذهما سلسلة واحدة",
	}, arithmeticName(n), a.Period.Arg("first"), b.Period.Arg("second"))
}

func totalNotDivided(n *Indicator, o *Observation) *i18n.Error {
	return i18n.Fail(packageName, "not-divided-again", i18n.Template{
		EN: "“{$indicator}” cannot be divided again for one of its readings ({$period}): its numerator and denominator are needed, counted without repeating anyone",
		FR: "«\u00a0{$indicator}\u00a0» ne peut être redivisé pour l’un de ses relevés ({$period})\u00a0: il faut son numérateur et son dénominateur, comptés sans répéter personne",
		ES: "«{$indicator}» no puede dividirse de nuevo para una de sus lecturas ({$period}): hacen falta su numerador y su denominador, contados sin repetir a nadie",
		AR: "لا يمكن إعادة قسمة المؤشر ”{$indicator}“ لإحدى قراءاته ({$period}): يلزم بسطه ومقامه، محسوبين دون تكرار أحد",
	}, arithmeticName(n), o.Period.Arg("period"))
}

func totalRateBase(n *Indicator, a, b quantity.Quantity) *i18n.Error {
	return i18n.Fail(packageName, "rate-base", i18n.Template{
		EN: "the rates of “{$indicator}” are of different populations ({$first} and {$second}), so their events cannot be added over time",
		FR: "les taux de «\u00a0{$indicator}\u00a0» portent sur des populations différentes ({$first} et {$second})\u00a0: leurs événements ne s’additionnent pas dans le temps",
		ES: "las tasas de «{$indicator}» son de poblaciones distintas ({$first} y {$second}), así que sus eventos no pueden sumarse en el tiempo",
		AR: "معدلات المؤشر ”{$indicator}“ لسكان مختلفين ({$first} و{$second})، فلا تُجمع وقائعها عبر الزمن",
	}, arithmeticName(n), a.Arg("first"), b.Arg("second"))
}
