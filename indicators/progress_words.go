package indicators

import (
	"errors"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// Arg returns s as an argument of a message, in the reader's language. A word
// that is none of the states is shown as it is.
func (s State) Arg(name string) i18n.Arg {
	var t i18n.Template
	switch s {
	case Met:
		t = i18n.Template{EN: "met", FR: "atteint", ES: "alcanzado", AR: "تحقق"}
	case Exceeded:
		t = i18n.Template{EN: "exceeded", FR: "dépassé", ES: "superado", AR: "تجاوز المستهدف"}
	case OnTrack:
		t = i18n.Template{EN: "on track", FR: "en bonne voie", ES: "en camino", AR: "على المسار"}
	case Behind:
		t = i18n.Template{EN: "behind", FR: "en retard", ES: "con retraso", AR: "متأخر"}
	case OffTrack:
		t = i18n.Template{EN: "off track", FR: "hors trajectoire", ES: "desviado", AR: "خارج المسار"}
	case Worsening:
		t = i18n.Template{EN: "worsening", FR: "en dégradation", ES: "empeora", AR: "يتراجع"}
	case NotDue:
		t = i18n.Template{EN: "not due", FR: "pas encore attendu", ES: "aún no vence", AR: "لم يحن موعده"}
	case NoTarget:
		t = i18n.Template{EN: "no target", FR: "sans cible", ES: "sin meta", AR: "بلا مستهدف"}
	case NoBaseline:
		t = i18n.Template{EN: "no baseline", FR: "sans valeur de départ", ES: "sin línea de base", AR: "بلا خط أساس"}
	case NoData:
		t = i18n.Template{EN: "no data", FR: "sans données", ES: "sin datos", AR: "بلا بيانات"}
	case NotComparable:
		t = i18n.Template{EN: "not comparable", FR: "non comparable", ES: "no comparable", AR: "غير قابل للمقارنة"}
	case Undefined:
		t = i18n.Template{EN: "undefined", FR: "indéterminé", ES: "indefinido", AR: "غير محدد"}
	default:
		return i18n.Str(name, i18n.Clip(string(s), arithmeticShown))
	}
	return i18n.Said(name, t.With())
}

func progressSeveral() i18n.Message {
	return i18n.Template{
		EN: "Several readings tell of the same time or of times of different lengths; add them up or choose one.",
		FR: "Plusieurs relevés portent sur la même période ou sur des durées différentes\u00a0; additionnez-les ou choisissez-en un.",
		ES: "Varias lecturas tratan del mismo período o de períodos de distinta duración; súmelas o elija una.",
		AR: "تخص عدة قراءات المدة نفسها أو مددًا مختلفة الطول؛ اجمعوها أو اختاروا واحدة منها.",
	}.With()
}

func progressBroken() i18n.Message {
	return i18n.Template{
		EN: "The definition changed between the baseline and the reading.",
		FR: "La définition a changé entre la valeur de départ et le relevé.",
		ES: "La definición cambió entre la línea de base y la lectura.",
		AR: "تغيّر التعريف بين خط الأساس والقراءة.",
	}.With()
}

func progressNoDenominator() i18n.Message {
	return i18n.Template{
		EN: "The reading is divided by nothing, so it has no value.",
		FR: "Le relevé est divisé par rien et n’a donc pas de valeur.",
		ES: "La lectura se divide entre nada, así que no tiene valor.",
		AR: "القراءة مقسومة على لا شيء، فلا قيمة لها.",
	}.With()
}

func progressUnits() i18n.Message {
	return i18n.Template{
		EN: "Reading, baseline and target are not in one unit, or do not count the same thing.",
		FR: "Le relevé, la valeur de départ et la cible ne sont pas dans la même unité ou ne comptent pas la même chose.",
		ES: "La lectura, la línea de base y la meta no están en una misma unidad o no cuentan lo mismo.",
		AR: "القراءة وخط الأساس والمستهدف ليست بوحدة واحدة، أو لا تعدّ الشيء نفسه.",
	}.With()
}

func progressWords() i18n.Message {
	return i18n.Template{
		EN: "The target is words; whether it is met is for people to say.",
		FR: "La cible est formulée en mots\u00a0; c’est à des personnes de dire si elle est atteinte.",
		ES: "La meta está en palabras; corresponde a las personas decir si se alcanzó.",
		AR: "المستهدف مصوغ بالكلمات؛ والقول بتحققه متروك للناس.",
	}.With()
}

func progressNoRange() i18n.Message {
	return i18n.Template{
		EN: "The range of the target needs a lower and an upper end, in that order.",
		FR: "L’intervalle de la cible a besoin d’une borne inférieure et d’une borne supérieure, dans cet ordre.",
		ES: "El intervalo de la meta necesita un extremo inferior y uno superior, en ese orden.",
		AR: "يحتاج نطاق المستهدف إلى حد أدنى وحد أعلى، بهذا الترتيب.",
	}.With()
}

func progressBounds() i18n.Message {
	return i18n.Template{
		EN: "The numbers are stated as bounds or approximately and do not decide it.",
		FR: "Les nombres sont donnés comme bornes ou approximativement et ne permettent pas de trancher.",
		ES: "Los números se dan como límites o de forma aproximada y no lo deciden.",
		AR: "الأعداد مذكورة كحدود أو على وجه التقريب ولا تحسم الأمر.",
	}.With()
}

func progressChange() i18n.Message {
	return i18n.Template{
		EN: "The change the target asks for can be read in two ways; say whether it is in percent of the baseline or in percentage points, and give no other value beside it.",
		FR: "Le changement demandé par la cible peut se lire de deux façons\u00a0; précisez s’il est en pourcentage de la valeur de départ ou en points de pourcentage, sans autre valeur à côté.",
		ES: "El cambio que pide la meta puede leerse de dos maneras; diga si es en porcentaje de la línea de base o en puntos porcentuales, sin otro valor al lado.",
		AR: "يمكن فهم التغيير الذي يطلبه المستهدف على وجهين؛ اذكروا هل هو نسبة مئوية من خط الأساس أم نقاط مئوية، دون قيمة أخرى بجانبه.",
	}.With()
}

func progressOverflow() i18n.Message {
	return i18n.Template{
		EN: "The numbers are too large to be compared exactly.",
		FR: "Les nombres sont trop grands pour être comparés exactement.",
		ES: "Los números son demasiado grandes para compararlos con exactitud.",
		AR: "الأعداد أكبر من أن تُقارن بدقة.",
	}.With()
}

func progressNoDirection() i18n.Message {
	return i18n.Template{
		EN: "The definition does not say which way is better, and there is no baseline to tell it from.",
		FR: "La définition ne dit pas quel sens est le meilleur, et aucune valeur de départ ne permet de le savoir.",
		ES: "La definición no dice qué sentido es mejor, y no hay línea de base de la que deducirlo.",
		AR: "لا يذكر التعريف أي اتجاه أفضل، ولا خط أساس يُعرف منه.",
	}.With()
}

func progressNoWay() i18n.Message {
	return i18n.Template{
		EN: "The target is the baseline, so there is no way to go.",
		FR: "La cible est la valeur de départ\u00a0: il n’y a pas de chemin à parcourir.",
		ES: "La meta es la línea de base, así que no hay camino por recorrer.",
		AR: "المستهدف هو خط الأساس نفسه، فلا مسافة تُقطع.",
	}.With()
}

func progressStale() i18n.Message {
	return i18n.Template{
		EN: "The time has come, and there is no reading of it yet.",
		FR: "L’échéance est arrivée, et il n’y en a pas encore de relevé.",
		ES: "Llegó el plazo y todavía no hay lectura de él.",
		AR: "حلّ الموعد ولا قراءة له بعد.",
	}.With()
}

func progressNoDay() i18n.Message {
	return i18n.Template{
		EN: "How far it should be by now is not known, for a day is missing: of the baseline, of the target, or today.",
		FR: "On ne sait pas où l’on devrait en être, car il manque une date\u00a0: celle de la valeur de départ, celle de la cible ou celle du jour.",
		ES: "No se sabe hasta dónde debería haber llegado, porque falta una fecha: la de la línea de base, la de la meta o la de hoy.",
		AR: "لا يُعرف المدى المنتظر حتى الآن، لأن تاريخًا ينقص: تاريخ خط الأساس أو المستهدف أو اليوم.",
	}.With()
}

func progressRank() i18n.Message {
	return i18n.Template{
		EN: "Places in an order have no distances, so no pace can be told.",
		FR: "Les places dans un classement n’ont pas de distances\u00a0: on ne peut parler de rythme.",
		ES: "Los puestos de una clasificación no tienen distancias, así que no puede hablarse de ritmo.",
		AR: "لا مسافات بين المراتب، فلا يمكن الحديث عن وتيرة.",
	}.With()
}

// progressFailed says why a reading gave no number.
func progressFailed(err error) (State, i18n.Message) {
	e, ok := errors.AsType[*i18n.Error](err)
	switch {
	case ok && e.Code == "unit-mismatch":
		return NotComparable, progressUnits()
	case ok && e.Code == "cannot-claim":
		return Undefined, progressBounds()
	}
	return Undefined, progressOverflow()
}

func progressMismatch(n *Indicator, q quantity.Quantity) *i18n.Error {
	return i18n.Fail(packageName, "unit-mismatch", i18n.Template{
		EN: "“{$value}” is not in the unit of “{$indicator}”, or does not count what it counts",
		FR: "«\u00a0{$value}\u00a0» n’est pas dans l’unité de «\u00a0{$indicator}\u00a0» ou ne compte pas la même chose",
		ES: "«{$value}» no está en la unidad de «{$indicator}» o no cuenta lo mismo",
		AR: "”{$value}“ ليس بوحدة المؤشر ”{$indicator}“، أو لا يعدّ ما يعدّه",
	}, q.Arg("value"), arithmeticName(n))
}

func progressOpenEnds(first, last Band) *i18n.Error {
	return i18n.Fail(packageName, "band-ends", i18n.Template{
		EN: "progress may be anything, so the first band ({$first}) has no lower end and the last ({$last}) no upper end; leave both out",
		FR: "un progrès peut prendre toute valeur\u00a0: la première tranche ({$first}) n’a pas de borne inférieure ni la dernière ({$last}) de borne supérieure\u00a0; omettez-les",
		ES: "un avance puede tener cualquier valor: el primer tramo ({$first}) no tiene extremo inferior ni el último ({$last}) superior; omítalos",
		AR: "قد يبلغ التقدم أي قيمة، فلا حد أدنى للشريحة الأولى ({$first}) ولا حد أعلى للأخيرة ({$last})؛ احذفوهما",
	}, i18n.Label("first", i18n.Clip(first.ID, arithmeticShown)), i18n.Label("last", i18n.Clip(last.ID, arithmeticShown)))
}
