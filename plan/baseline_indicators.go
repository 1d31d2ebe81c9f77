package plan

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/check"
)

var indOutcome = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-OUTCOME-HAS-INDICATOR",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The outcome “{$outcome}” has no indicator.",
			FR: "Le résultat « {$outcome} » n’a aucun indicateur.",
			ES: "El resultado «{$outcome}» no tiene ningún indicador.",
			AR: "لا مؤشر للنتيجة «{$outcome}».",
		},
		Unknown: i18n.Template{
			EN: `.input {$state :string} .match $state
announced {{Measurable outcomes are promised; no indicator, baseline or target is stated yet: “{$name}”.}}
* {{No indicator, baseline or target is stated: “{$name}”.}}`,
			FR: `.input {$state :string} .match $state
announced {{Des résultats mesurables sont promis; ni indicateur, ni valeur de départ, ni cible ne sont encore indiqués : « {$name} ».}}
* {{Ni indicateur, ni valeur de départ, ni cible ne sont indiqués : « {$name} ».}}`,
			ES: `.input {$state :string} .match $state
announced {{Se prometen resultados medibles; aún no se indica ningún indicador, línea de base ni meta: «{$name}».}}
* {{No se indica ningún indicador, línea de base ni meta: «{$name}».}}`,
			AR: `.input {$state :string} .match $state
announced {{النتائج القابلة للقياس موعود بها، ولم يُذكر بعد أي مؤشر أو خط أساس أو هدف: «{$name}».}}
* {{لم يُذكر أي مؤشر أو خط أساس أو هدف: «{$name}».}}`,
		},
		Help: i18n.Template{
			EN: "Say by what number or sign one will know that the change has come.",
			FR: "Dites à quel chiffre ou à quel signe on saura que le changement est là.",
			ES: "Diga por qué cifra o señal se sabrá que el cambio ha llegado.",
			AR: "اذكروا الرقم أو العلامة التي يُعرف بها أن التغيير قد تحقق.",
		},
		Source: tool6,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		state := i18n.Key("state", v.plan.Monitoring.State)
		if len(v.outcomes) == 0 {
			if len(v.indicators) > 0 || v.plan.Indicators != nil {
				r.Skip()
				return
			}
			r.Unknown(v.At("indicators"), state, v.named("name", 0))
			return
		}
		ask(r, len(v.outcomes), func(i int) stated { return listed(v.outcomes[i].Value.Indicators) },
			func(i int) { r.Breach(v.outcomes[i].At("indicators"), v.named("outcome", v.outcomes[i].entity)) },
			func(i int) { r.Unknown(v.outcomes[i].At("indicators"), state, v.named("name", v.outcomes[i].entity)) },
			func() { r.Unknown(v.At("outcomes"), state, v.named("name", 0)) })
	},
}

// asked puts one question to all indicators.
func (r *Review) asked(rep *check.Report, field string, says func(v *indicators.Indicator) stated) {
	ask(rep, len(r.indicators), func(i int) stated { return says(r.indicators[i].Value) },
		func(i int) { rep.Breach(r.indicators[i].At(field), r.named("indicator", r.indicators[i].entity)) },
		func(i int) { rep.Unknown(r.indicators[i].At(field), r.named("name", r.indicators[i].entity)) },
		func() { rep.Unknown(r.keyed("indicators", field), r.named("name", 0)) })
}

var indBaseline = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-BASELINE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$indicator}” has no baseline with its date, nor says that it starts at zero.",
			FR: "« {$indicator} » n’a pas de valeur de départ datée et ne dit pas partir de zéro.",
			ES: "«{$indicator}» no tiene línea de base con fecha ni dice que parte de cero.",
			AR: "لا خط أساس مؤرخًا للمؤشر «{$indicator}»، ولا ذكر أنه يبدأ من الصفر.",
		},
		Unknown: i18n.Template{
			EN: "Baselines are not stated: “{$name}”.",
			FR: "Les valeurs de départ ne sont pas indiquées : « {$name} ».",
			ES: "No se indican líneas de base: «{$name}».",
			AR: "خطوط الأساس غير مذكورة: «{$name}».",
		},
		Help: i18n.Template{
			EN: "Without where it stood, and when, nobody can say later how far it moved.",
			FR: "Sans savoir d’où l’on partait, et quand, personne ne pourra dire plus tard le chemin parcouru.",
			ES: "Sin saber de dónde se partía y cuándo, nadie podrá decir después cuánto se avanzó.",
			AR: "من دون معرفة نقطة البداية وتاريخها لن يستطيع أحد لاحقًا أن يقول كم تحقق.",
		},
		Source: tool6,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) { v.asked(r, "baseline", baselineOf) },
}

func baselineOf(v *indicators.Indicator) stated {
	b := v.Baseline
	switch {
	case b == nil:
		return missing
	case b.FromZero, b.Statement.Worded():
		return given
	case b.Value != nil && !b.On.IsZero():
		return given
	}
	switch b.Missing {
	case indicators.NotApplicable:
		return apart
	case indicators.Suppressed: // it is there, and held back to protect people
		return given
	case indicators.Pending, indicators.Lost:
		return missing
	default:
		return denied
	}
}

var indTarget = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-TARGET",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$indicator}” has no target with its date.",
			FR: "« {$indicator} » n’a pas de cible datée.",
			ES: "«{$indicator}» no tiene meta con fecha.",
			AR: "لا مستهدف مؤرخًا للمؤشر «{$indicator}».",
		},
		Unknown: i18n.Template{
			EN: "Targets are not stated: “{$name}”.",
			FR: "Les cibles ne sont pas indiquées : « {$name} ».",
			ES: "No se indican metas: «{$name}».",
			AR: "المستهدفات غير مذكورة: «{$name}».",
		},
		Source: tool6,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) { v.asked(r, "targets", targetsOf) },
}

func targetsOf(v *indicators.Indicator) stated {
	if v.Direction == indicators.Descriptive { // no way is better: there is nothing to aim at
		return apart
	}
	for i := range v.Targets {
		if t := &v.Targets[i]; t.By.IsZero() || t.Value == nil && t.Change == nil && !t.Statement.Worded() {
			return denied
		}
	}
	return listed(v.Targets)
}

var indSource = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-SOURCE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$indicator}” does not name where its data comes from.",
			FR: "« {$indicator} » ne nomme pas la source de ses données.",
			ES: "«{$indicator}» no nombra la fuente de sus datos.",
			AR: "لا يُذكر مصدر بيانات المؤشر «{$indicator}».",
		},
		Unknown: i18n.Template{
			EN: "The sources of data are not stated: “{$name}”.",
			FR: "Les sources des données ne sont pas indiquées : « {$name} ».",
			ES: "No se indican las fuentes de los datos: «{$name}».",
			AR: "مصادر البيانات غير مذكورة: «{$name}».",
		},
		Source: tool6,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		v.asked(r, "source", func(v *indicators.Indicator) stated { return saidIn(v.Source) })
	},
}

var indMethod = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-METHOD",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "“{$indicator}” does not say how its data is collected.",
			FR: "« {$indicator} » ne dit pas comment ses données sont recueillies.",
			ES: "«{$indicator}» no dice cómo se recogen sus datos.",
			AR: "لا يُذكر كيف تُجمع بيانات المؤشر «{$indicator}».",
		},
		Unknown: i18n.Template{
			EN: "How the data is collected is not stated: “{$name}”.",
			FR: "La méthode de collecte n’est pas indiquée : « {$name} ».",
			ES: "No se indica cómo se recogen los datos: «{$name}».",
			AR: "طريقة جمع البيانات غير مذكورة: «{$name}».",
		},
		Source: tool6,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		v.asked(r, "method", func(v *indicators.Indicator) stated { return saidIn(v.Method) })
	},
}

var indFrequency = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-FREQUENCY",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$indicator}” does not say how often it is measured.",
			FR: "« {$indicator} » ne dit pas à quelle fréquence on le mesure.",
			ES: "«{$indicator}» no dice con qué frecuencia se mide.",
			AR: "لا يُذكر كم مرة يُقاس المؤشر «{$indicator}».",
		},
		Unknown: i18n.Template{
			EN: "The frequency of measurement is not stated: “{$name}”.",
			FR: "La fréquence des mesures n’est pas indiquée : « {$name} ».",
			ES: "No se indica la frecuencia de las mediciones: «{$name}».",
			AR: "تواتر القياس غير مذكور: «{$name}».",
		},
		Source: tool6,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		v.asked(r, "frequency", func(v *indicators.Indicator) stated { return said(v.Frequency) })
	},
}

var indResponsible = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-RESPONSIBLE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$indicator}” does not say who collects its data.",
			FR: "« {$indicator} » ne dit pas qui recueille ses données.",
			ES: "«{$indicator}» no dice quién recoge sus datos.",
			AR: "لا يُذكر من يجمع بيانات المؤشر «{$indicator}».",
		},
		Unknown: i18n.Template{
			EN: "Who collects the data is not stated: “{$name}”.",
			FR: "Le responsable de la collecte n’est pas indiqué : « {$name} ».",
			ES: "No se indica quién recoge los datos: «{$name}».",
			AR: "المسؤول عن جمع البيانات غير مذكور: «{$name}».",
		},
		Source: tool6,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		v.asked(r, "responsible", func(v *indicators.Indicator) stated { return said(v.Responsible) })
	},
}

var indUnitMatch = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-UNIT-MATCH",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "“{$indicator}” is in {$unit} and is given here in {$other}: the two cannot be compared.",
			FR: "« {$indicator} » est exprimé en une unité ({$unit}) et donné ici en une autre ({$other}) : les deux ne se comparent pas.",
			ES: "«{$indicator}» se expresa en una unidad ({$unit}) y aquí se da en otra ({$other}): no se pueden comparar.",
			AR: "وحدة المؤشر «{$indicator}» هي ({$unit}) وقد ورد هنا بوحدة أخرى ({$other}): لا يمكن المقارنة بينهما.",
		},
		Help: i18n.Template{
			EN: "A number of people and a rate are two indicators. Give baseline, target and readings in the indicator’s own unit.",
			FR: "Un nombre de personnes et un taux sont deux indicateurs. Donnez la valeur de départ, la cible et les relevés dans l’unité de l’indicateur.",
			ES: "Un número de personas y una tasa son dos indicadores. Dé la línea de base, la meta y las lecturas en la unidad del indicador.",
			AR: "عدد الأشخاص والمعدل مؤشران مختلفان. أعطوا خط الأساس والمستهدف والقراءات بوحدة المؤشر نفسها.",
		},
		Source: check.Source{Title: tool6.Title, Section: tool6.Section + ": the sample gives a count with a rate as its baseline", URL: tool6.URL, Authority: check.Structure},
	},
	Find: func(v *Review, r *check.Report) {
		if len(v.indicators) == 0 {
			r.Skip()
			return
		}
		for i := range v.indicators {
			n := &v.indicators[i]
			unit, of := unitOf(n.Value)
			if b := n.Value.Baseline; b != nil {
				v.unit(r, n, "baseline", "", b.Value, unit, of)
			}
			for j := range n.Value.Targets {
				t := &n.Value.Targets[j]
				for _, q := range [...]*quantity.Quantity{t.Value, t.High, t.Change} {
					if q != nil && !fits(q, unit, of) && (q != t.Change || q.Unit != relative && q.Unit != points && q.Unit != "") {
						v.unit(r, n, "targets", keyOf(t.By, t.Of), q, unit, of)
					}
				}
			}
			for _, o := range readingsOf(n) {
				if o.Value != nil && !fits(o.Value, unit, of) {
					v.unit(r, n, "observations", keyOf(o.Period.From, o.Of), o.Value, unit, of)
				}
			}
		}
	},
}

// unitOf returns the unit of an indicator and what it counts; where the
// definition does not say, its baseline does.
func unitOf(v *indicators.Indicator) (unit, of string) {
	unit, of = v.Unit, v.Of
	if b := v.Baseline; b != nil && b.Value != nil {
		if unit == "" {
			unit = b.Value.Unit
		}
		if of == "" {
			of = b.Value.Of
		}
	}
	return unit, of
}

// fits reports whether a value may be in a unit; one that does not say is.
func fits(q *quantity.Quantity, unit, of string) bool {
	return (q.Unit == "" || unit == "" || q.Unit == unit) && (q.Of == "" || of == "" || q.Of == of)
}

func (r *Review) unit(rep *check.Report, n *Item[indicators.Indicator], field, key string, q *quantity.Quantity, unit, of string) {
	if q == nil || fits(q, unit, of) {
		return
	}
	other := q.Unit
	if q.Unit == "" || unit == "" || q.Unit == unit { // the unit agrees, what is counted does not
		unit, other = of, q.Of
	}
	at := n.At(field)
	at.Key = key
	rep.Breach(at, r.named("indicator", n.entity), i18n.Str("unit", i18n.Clip(unit, 40)), i18n.Str("other", i18n.Clip(other, 40)))
}

var indTargetDirection = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-TARGET-DIRECTION",
		Severity: check.Error,
		Message: i18n.Template{
			EN: `.input {$direction :string} .match $direction
increase {{“{$indicator}” should increase, and its target ({$target}) lies below its baseline ({$baseline}).}}
* {{“{$indicator}” should decrease, and its target ({$target}) lies above its baseline ({$baseline}).}}`,
			FR: `.input {$direction :string} .match $direction
increase {{« {$indicator} » devrait augmenter, et sa cible ({$target}) est inférieure à sa valeur de départ ({$baseline}).}}
* {{« {$indicator} » devrait diminuer, et sa cible ({$target}) est supérieure à sa valeur de départ ({$baseline}).}}`,
			ES: `.input {$direction :string} .match $direction
increase {{«{$indicator}» debería aumentar y su meta ({$target}) está por debajo de su línea de base ({$baseline}).}}
* {{«{$indicator}» debería disminuir y su meta ({$target}) está por encima de su línea de base ({$baseline}).}}`,
			AR: `.input {$direction :string} .match $direction
increase {{ينبغي أن يزيد المؤشر «{$indicator}»، ومستهدفه ({$target}) أدنى من خط أساسه ({$baseline}).}}
* {{ينبغي أن ينقص المؤشر «{$indicator}»، ومستهدفه ({$target}) أعلى من خط أساسه ({$baseline}).}}`,
		},
		Unknown: i18n.Template{
			EN: "Whether the target of “{$indicator}” ({$target}) lies on the right side of its baseline ({$baseline}) cannot be told.",
			FR: "On ne peut pas savoir si la cible de « {$indicator} » ({$target}) est du bon côté de sa valeur de départ ({$baseline}).",
			ES: "No se puede saber si la meta de «{$indicator}» ({$target}) está del lado correcto de su línea de base ({$baseline}).",
			AR: "لا يمكن معرفة ما إذا كان مستهدف المؤشر «{$indicator}» ({$target}) في الجهة الصحيحة من خط أساسه ({$baseline}).",
		},
		Source: structure,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		n := v.Value
		base, ok := startOf(n)
		if !ok || n.Direction != indicators.Increase && n.Direction != indicators.Decrease {
			r.Skip()
			return
		}
		unit, of := unitOf(n)
		for i := range n.Targets {
			t, from := n.Targets[i].Value, base
			switch {
			case t != nil && fits(t, unit, of) && fits(&base, unit, of):
			case t == nil && n.Targets[i].Change != nil:
				t, from = n.Targets[i].Change, quantity.Of(0, "") // whatever its unit: nothing is no change
			default: // IND-UNIT-MATCH speaks
				continue
			}
			low, high := from, *t
			low.Unit, low.Of, high.Unit, high.Of = "", "", "", ""
			if n.Direction == indicators.Decrease {
				low, high = high, low
			}
			answer, err := low.Exceeds(high)
			if err != nil {
				answer = quantity.CannotTell
			}
			if answer == quantity.No {
				continue
			}
			at := targetAt(v, &n.Targets[i])
			if answer == quantity.CannotTell {
				r.Unknown(at, v.Review.named("indicator", v.entity), t.Arg("target"), base.Arg("baseline"))
				continue
			}
			r.Breach(at, i18n.Key("direction", string(n.Direction)), v.Review.named("indicator", v.entity), t.Arg("target"), base.Arg("baseline"))
		}
	},
}

// startOf returns where an indicator starts, if that is a number.
func startOf(v *indicators.Indicator) (q quantity.Quantity, ok bool) {
	switch b := v.Baseline; {
	case b == nil:
		return q, false
	case b.Value != nil:
		return *b.Value, true
	default:
		return quantity.Of(0, ""), b.FromZero
	}
}

var indRateBase = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-RATE-BASE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$indicator}” is a rate and does not say for how many, or of whom.",
			FR: "« {$indicator} » est un taux et ne dit pas pour combien de personnes, ou de quelle population.",
			ES: "«{$indicator}» es una tasa y no dice por cuántos o de qué población.",
			AR: "المؤشر «{$indicator}» معدل، ولا يُذكر لكل كم هو أو عن أي سكان.",
		},
		Help: i18n.Template{
			EN: "Write the base (per 100, 1,000 or 100,000) and the population it is a rate of.",
			FR: "Indiquez la base (pour 100, 1 000 ou 100 000) et la population à laquelle le taux se rapporte.",
			ES: "Escriba la base (por 100, 1000 o 100 000) y la población a la que se refiere la tasa.",
			AR: "اكتبوا الأساس (لكل 100 أو 1000 أو 100000) والسكان الذين يخصهم المعدل.",
		},
		Source: centralEast,
		From:   check.Adoption,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		if v.Value.Kind != indicators.Rate {
			r.Skip()
			return
		}
		if v.Value.Per <= 0 || !v.Value.Population.Worded() && !v.Value.Denominator.Worded() {
			r.Breach(v.At("per"), v.Review.named("indicator", v.entity))
		}
	},
}
