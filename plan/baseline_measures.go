package plan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Where the rules on what is measured come from, besides those of
// baseline.go.
var (
	// accountability keeps whole populations and the clients of a programme
	// apart, and sorts the measures of a programme.
	accountability = check.Source{
		Title:     "The Results-Based Accountability Guide",
		Section:   "population and performance accountability",
		URL:       "https://1library.net/document/z348nwey-the-results-based-accountability-guide.html",
		Authority: check.Practice,
	}
	// integrationIndex warns that ranks differ by unequal, sometimes minimal
	// amounts.
	integrationIndex = check.Source{
		Title:     "Canadian Index for Measuring Integration, methodology",
		URL:       "https://integrationindex.ca/about-cimi/cimi-methodology/",
		Authority: check.Practice,
	}
	logicLevels = booklet3.At("sample logic model and performance measurement framework: output, immediate, intermediate, long-term outcome")
)

// reach is what a level of the logic model says of a measure.
type reach uint8

const (
	reachUnsaid  reach = iota // no level, or a host's own word
	reachOutput               // what is put in or done
	reachOutcome              // what changes for people
)

// longTerm is what the Ontario booklet calls Ultimate.
const longTerm indicators.Level = "long-term"

func reachOf(l indicators.Level) reach {
	switch l {
	case indicators.Input, indicators.Output:
		return reachOutput
	case indicators.Immediate, indicators.Intermediate, indicators.Ultimate, indicators.Population, longTerm:
		return reachOutcome
	default:
		return reachUnsaid
	}
}

var indOnlyOutputs = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-ONLY-OUTPUTS",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The goal “{$goal}” is measured only by what is put in or done, not by what changes.",
			FR: "L’objectif « {$goal} » n’est mesuré que par ce qui est investi ou fait, et non par ce qui change.",
			ES: "El objetivo «{$goal}» se mide solo por lo que se aporta o se hace, no por lo que cambia.",
			AR: "لا يُقاس الهدف «{$goal}» إلا بما يُقدَّم أو يُنجَز، لا بما يتغيّر.",
		},
		Unknown: i18n.Template{
			EN: "The levels of the indicators are not stated: “{$name}”.",
			FR: "Les niveaux des indicateurs ne sont pas indiqués : « {$name} ».",
			ES: "No se indican los niveles de los indicadores: «{$name}».",
			AR: "مستويات المؤشرات غير مذكورة: «{$name}».",
		},
		Help: i18n.Template{
			EN: "Meetings held and people trained say that work was done. Add an indicator of what is different for people because of it.",
			FR: "Les réunions tenues et les personnes formées montrent que le travail a été fait. Ajoutez un indicateur de ce qui en est changé pour les gens.",
			ES: "Las reuniones celebradas y las personas formadas muestran que se trabajó. Añada un indicador de lo que ha cambiado para la gente.",
			AR: "عدد الاجتماعات والمتدربين يبيّن أن العمل أُنجز. أضيفوا مؤشرًا لما تغيّر للناس بفضله.",
		},
		Source: logicLevels,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		ask(r, len(v.goals), func(i int) stated { return v.goals[i].levels() },
			func(i int) { r.Breach(v.goals[i].At("indicators"), v.named("goal", v.goals[i].entity)) },
			func(i int) { r.Unknown(v.goals[i].At("indicators"), v.named("name", v.goals[i].entity)) },
			func() { r.Unknown(v.keyed("indicators", "level"), v.named("name", 0)) })
	},
}

// levels tells whether anything that measures the goal, its outcomes, or what is
// done for it, measures a change.
func (n *GoalNode) levels() stated {
	says := apart
	note := func(v *indicators.Indicator) bool {
		if v != nil {
			says = levelled(says, v.Level)
		}
		return says == given
	}
	outcomes := func(ids []OutcomeID) bool {
		for _, id := range ids {
			e := n.Review.entity(kindOutcome, string(id))
			if e == nil {
				continue
			}
			switch n.Review.reaches[e.node] {
			case given:
				return true
			case denied:
				if says == apart {
					says = denied
				}
			case missing:
				says = missing
			default:
			}
		}
		return false
	}
	if slices.ContainsFunc(n.Measures, note) || outcomes(n.Outcomes) {
		return given
	}
	for i := range n.Below {
		b := &n.Below[i]
		if slices.ContainsFunc(b.Measures, note) || outcomes(b.Outcomes) {
			return given
		}
		for j := range b.Below {
			if slices.ContainsFunc(b.Below[j].Measures, note) {
				return given
			}
		}
	}
	return says
}

// levelled adds the level of a measure to what the others said: given, if any
// measures a change; else missing, if any has no level; else denied.
func levelled(says stated, l indicators.Level) stated {
	switch reachOf(l) {
	case reachOutcome:
		return given
	case reachOutput:
		if says == apart {
			return denied
		}
	default:
		if says != given {
			return missing
		}
	}
	return says
}

// levels tells of each outcome what levelled tells of its indicators, once, for
// many initiatives may want the same.
func (x *indexer) levels() {
	x.reaches = make([]stated, len(x.outcomes))
	for i := range x.outcomes {
		for _, id := range x.outcomes[i].Value.Indicators {
			if v := x.indicator(id); v != nil {
				x.reaches[i] = levelled(x.reaches[i], v.Level)
			}
		}
	}
}

func (r *Review) indicator(id indicators.ID) *indicators.Indicator {
	if e := r.entity(kindIndicator, string(id)); e != nil {
		return &r.plan.Indicators[e.index]
	}
	return nil
}

func (r *Review) outcome(id OutcomeID) *Outcome {
	if e := r.entity(kindOutcome, string(id)); e != nil {
		return &r.plan.Outcomes[e.index]
	}
	return nil
}

var indFreqFits = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-FREQ-FITS",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$indicator}” is measured so seldom ({$frequency}) that two readings do not fit in the plan’s period ({$period}).",
			FR: "« {$indicator} » est mesuré si rarement ({$frequency}) que deux relevés ne tiennent pas dans la période du plan ({$period}).",
			ES: "«{$indicator}» se mide tan pocas veces ({$frequency}) que no caben dos lecturas en el período del plan ({$period}).",
			AR: "يُقاس المؤشر «{$indicator}» نادرًا ({$frequency}) فلا تتسع مدة الخطة ({$period}) لقراءتين.",
		},
		Unknown: i18n.Template{
			EN: "Whether two readings of “{$name}” fit in the plan’s period cannot be told.",
			FR: "On ne peut pas savoir si deux relevés tiennent dans la période du plan : « {$name} ».",
			ES: "No se puede saber si caben dos lecturas en el período del plan: «{$name}».",
			AR: "لا يمكن معرفة ما إذا كانت مدة الخطة تتسع لقراءتين: «{$name}».",
		},
		Help: i18n.Template{
			EN: "One reading shows no change. Measure more often, or say how it will be compared after the plan.",
			FR: "Un seul relevé ne montre aucun changement. Mesurez plus souvent, ou dites comment on comparera après le plan.",
			ES: "Una sola lectura no muestra ningún cambio. Mida más a menudo o diga cómo se comparará después del plan.",
			AR: "القراءة الواحدة لا تُظهر أي تغيّر. قيسوا مرات أكثر، أو اذكروا كيف ستُجرى المقارنة بعد انتهاء الخطة.",
		},
		Source: tool6.At(tool6.Section + ": “every 2 years (the plan is for 4 years)”"),
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		asked, period := false, v.plan.Period
		days, known := spanOf(period)
		for i := range v.indicators {
			n := &v.indicators[i]
			if blank(n.Value.Frequency) {
				continue // IND-FREQUENCY speaks
			}
			asked = true
			step, ok := frequency(n.Value.Frequency)
			switch {
			case !ok:
				r.Unknown(n.At("frequency"), v.named("name", n.entity))
			case !known:
			case step == 0 || 2*step > days:
				r.Breach(n.At("frequency"), v.named("indicator", n.entity), i18n.Str("frequency", i18n.Clip(n.Value.Frequency, 40)), period.Arg("period"))
			}
		}
		if !asked {
			r.Skip()
		} else if !known {
			r.Unknown(v.At("period"), v.named("name", 0))
		}
	},
}

// A month of readings is counted as 30 days and a year as 360, on both sides,
// so that twelve months are a year and two years fit in four.
const (
	monthDays = 30
	yearDays  = 12 * monthDays
)

// spanOf returns how long a period is, a month counted as 30 days.
func spanOf(p cal.Period) (days int, known bool) {
	if y, ok := p.Years(p.Counting); ok && p.Counting == cal.Difference {
		return y * yearDays, true
	}
	if m, ok := p.Months(); ok {
		return m * monthDays, true
	}
	return p.Days()
}

// frequency reads how often something is measured and returns the days between
// two readings, a month counted as 30; 0 is once only. It knows the English
// words that the field's comment shows; other words are kept and not judged.
func frequency(s string) (days int, ok bool) {
	s = strings.TrimSpace(s)
	for _, w := range frequencies {
		if strings.EqualFold(s, w.words) {
			return w.days, true
		}
	}
	rest, ok := cutWord(s, "every")
	if !ok {
		return 0, false
	}
	n := 1
	if number, unit, found := strings.Cut(rest, " "); found {
		rest = strings.TrimSpace(unit)
		m, err := strconv.Atoi(number)
		for i, w := range numerals {
			if strings.EqualFold(number, w) {
				m, err = i+2, nil
			}
		}
		if err != nil || m < 1 || m > 1000 {
			return 0, false
		}
		n = m
	}
	for _, u := range units {
		if strings.EqualFold(rest, u.word) || len(rest) == len(u.word)+1 && strings.EqualFold(rest[:len(u.word)], u.word) && (rest[len(rest)-1]|0x20) == 's' {
			return n * u.days, true
		}
	}
	return 0, false
}

func cutWord(s, word string) (rest string, ok bool) {
	if len(s) <= len(word) || !strings.EqualFold(s[:len(word)], word) || s[len(word)] != ' ' {
		return "", false
	}
	return strings.TrimSpace(s[len(word):]), true
}

var frequencies = [...]struct {
	words string
	days  int
}{
	{"once", 0},
	{"continuously", 1}, {"ongoing", 1}, {"daily", 1},
	{"weekly", 7},
	{"monthly", monthDays}, {"once a month", monthDays},
	{"quarterly", 3 * monthDays},
	{"half-yearly", 6 * monthDays}, {"semi-annually", 6 * monthDays}, {"twice a year", 6 * monthDays},
	{"yearly", yearDays}, {"annually", yearDays}, {"annual", yearDays}, {"once a year", yearDays},
	{"biennially", 2 * yearDays}, {"biennial", 2 * yearDays}, {"every other year", 2 * yearDays},
}

var numerals = [...]string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

var units = [...]struct {
	word string
	days int
}{{"day", 1}, {"week", 7}, {"month", monthDays}, {"quarter", 3 * monthDays}, {"year", yearDays}}

var indTargetMode = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-TARGET-MODE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The target of “{$indicator}”, a share, is a change of {$change}: it does not say whether of the share itself or in percentage points.",
			FR: "La cible de « {$indicator} », qui est une part, est une variation de {$change} : on ne sait pas si c’est de la part elle-même ou en points de pourcentage.",
			ES: "La meta de «{$indicator}», que es una proporción, es una variación de {$change}: no dice si de la propia proporción o en puntos porcentuales.",
			AR: "مستهدف المؤشر «{$indicator}»، وهو نسبة، تغيّر مقداره {$change}: لا يُذكر هل هو من النسبة نفسها أم بالنقاط المئوية.",
		},
		Unknown: i18n.Template{
			EN: "The target of “{$indicator}”, a share, is a percentage in words only: whether it is a level, a relative change or percentage points cannot be told.",
			FR: "La cible de « {$indicator} », qui est une part, est un pourcentage donné en mots seulement : on ne peut pas savoir si c’est un niveau, une variation relative ou des points de pourcentage.",
			ES: "La meta de «{$indicator}», que es una proporción, es un porcentaje dado solo con palabras: no se puede saber si es un nivel, una variación relativa o puntos porcentuales.",
			AR: "مستهدف المؤشر «{$indicator}»، وهو نسبة، مذكور نسبةً مئوية بالكلمات فقط: لا يمكن معرفة هل هو مستوى أم تغيّر نسبي أم نقاط مئوية.",
		},
		Help: i18n.Template{
			EN: "From 40%, an increase of 5% ends at 42% if it is relative and at 45% if it is percentage points. Say which.",
			FR: "À partir de 40 %, une hausse de 5 % mène à 42 % si elle est relative, à 45 % s’il s’agit de points. Dites lequel.",
			ES: "Desde el 40 %, un aumento del 5 % llega al 42 % si es relativo y al 45 % si son puntos porcentuales. Diga cuál.",
			AR: "انطلاقًا من 40٪، زيادة 5٪ تبلغ 42٪ إن كانت نسبية و45٪ إن كانت نقاطًا مئوية. اذكروا أيهما المقصود.",
		},
		Source: check.Source{Title: tool6.Title, Section: tool6.Section + ": the sample’s target is “5% increase”", URL: tool6.URL, Authority: check.Guidance},
		From:   check.Adoption,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		n := v.Value
		if len(n.Targets) == 0 || n.Kind != indicators.Proportion && !percent(n.Unit) {
			r.Skip()
			return
		}
		for i := range n.Targets {
			t := &n.Targets[i]
			switch {
			case t.Change != nil && t.Change.Unit != relative && t.Change.Unit != points:
				r.Breach(targetAt(v, t), v.Arg("indicator"), t.Change.Arg("change"))
			case t.Change == nil && t.Value == nil && percentWords(t.Statement):
				r.Unknown(targetAt(v, t), v.Arg("indicator"))
			}
		}
	},
}

// The units of a target's change that are not the indicator's own.
const (
	relative = "%"
	points   = "points"
)

func percent(unit string) bool { return unit == "%" || unit == "percent" }

func percentWords(t i18n.Text) bool {
	for _, s := range t {
		if strings.ContainsAny(s, "%٪") {
			return true
		}
	}
	return false
}

// targetAt is the place of a target: at its indicator, told apart by its time
// and its cell.
func targetAt(v *Item[indicators.Indicator], t *indicators.Target) check.At {
	at := v.At("targets")
	at.Key = keyOf(t.By, t.Of)
	return at
}

var indLevelName = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-LEVEL-NAME",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$name}” stands on a level that the logic model does not have: “{$level}”.",
			FR: "« {$name} » se situe à un niveau que le modèle logique n’a pas : « {$level} ».",
			ES: "«{$name}» está en un nivel que el modelo lógico no tiene: «{$level}».",
			AR: "يقع «{$name}» على مستوى لا وجود له في النموذج المنطقي: «{$level}».",
		},
		Help: i18n.Template{
			EN: "The levels are output, immediate, intermediate and ultimate (also called long-term); an indicator may also be of the input or of the whole population.",
			FR: "Les niveaux sont extrant (output), immédiat (immediate), intermédiaire (intermediate) et ultime (ultimate, ou long-term); un indicateur peut aussi porter sur les ressources (input) ou sur toute la population (population).",
			ES: "Los niveles son producto (output), inmediato (immediate), intermedio (intermediate) y final (ultimate o long-term); un indicador puede ser también de los insumos (input) o de toda la población (population).",
			AR: "المستويات هي: مُخرَج (output) وفوري (immediate) ومتوسط (intermediate) ونهائي (ultimate أو long-term)؛ وقد يكون المؤشر للمُدخلات (input) أو للسكان كافة (population).",
		},
		Source: logicLevels,
	},
	Find: func(v *Review, r *check.Report) {
		stated := false
		for i := range v.indicators {
			n := &v.indicators[i]
			if l := n.Value.Level; l != "" {
				stated = true
				if reachOf(l) == reachUnsaid {
					r.Breach(n.At("level"), v.named("name", n.entity), i18n.Str("level", i18n.Clip(string(l), 40)))
				}
			}
		}
		for i := range v.outcomes {
			n := &v.outcomes[i]
			if l := n.Value.Level; l != "" {
				stated = true
				if reachOf(l) == reachUnsaid || l == indicators.Input {
					r.Breach(n.At("level"), v.named("name", n.entity), i18n.Str("level", i18n.Clip(string(l), 40)))
				}
			}
		}
		if !stated {
			r.Skip()
		}
	},
}

var indPopulation = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-POPULATION-ATTRIBUTION",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "“{$indicator}” is of the whole population, and only one piece of work is measured by it: “{$work}”.",
			FR: "« {$indicator} » porte sur toute la population, et une seule action est mesurée par lui : « {$work} ».",
			ES: "«{$indicator}» es de toda la población y con él se mide una sola acción: «{$work}».",
			AR: "المؤشر «{$indicator}» يخص السكان كافة، ولا يُقاس به سوى عمل واحد: «{$work}».",
		},
		Help: i18n.Template{
			EN: "A programme is not a failure because a population did not move, nor a success because it did. Measure it by its own clients, and the population by the goal.",
			FR: "Un programme n’échoue pas parce qu’une population n’a pas bougé, et ne réussit pas parce qu’elle a bougé. Mesurez-le par ses propres usagers, et la population au niveau de l’objectif.",
			ES: "Un programa no fracasa porque una población no cambie ni acierta porque cambie. Mídalo por sus propios usuarios y mida la población en el objetivo.",
			AR: "لا يفشل برنامج لأن حال السكان لم تتغيّر، ولا ينجح لأنها تغيّرت. قيسوه بالمستفيدين منه، وقيسوا السكان عند الهدف.",
		},
		Source: accountability,
		From:   check.Adoption,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		u := &v.Review.uses[v.Review.entities[v.entity].node]
		if v.Value.Level != indicators.Population || !u.shared && u.programme == 0 {
			r.Skip()
			return
		}
		if !u.shared && !u.several {
			at := v.Review.entities[u.from].At("indicators")
			at.Key = string(v.Value.ID)
			r.Breach(at, v.Arg("indicator"), v.Review.named("work", u.from))
		}
	},
}

var indRank = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-RANK",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "“{$indicator}” is a rank, and “{$name}” is measured by nothing that says how far apart the ranks are.",
			FR: "« {$indicator} » est un rang, et « {$name} » n’est mesuré par rien qui dise de combien les rangs diffèrent.",
			ES: "«{$indicator}» es un puesto en una clasificación y «{$name}» no se mide con nada que diga cuánto distan los puestos.",
			AR: "المؤشر «{$indicator}» رتبة، ولا يُقاس «{$name}» بما يبيّن مقدار الفرق بين الرتب.",
		},
		Help: i18n.Template{
			EN: "Ranks differ by unequal and sometimes minimal amounts. Give the value that was ranked beside the rank.",
			FR: "Les rangs diffèrent d’écarts inégaux, parfois minimes. Donnez, à côté du rang, la valeur qui a été classée.",
			ES: "Los puestos se distancian de forma desigual y a veces mínima. Dé junto al puesto el valor que se clasificó.",
			AR: "تتفاوت الرتب بفروق غير متساوية وقد تكون ضئيلة. اذكروا إلى جانب الرتبة القيمة التي رُتِّبت.",
		},
		Source: integrationIndex,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		ranked := false
		for i := range v.indicators {
			ranked = ranked || v.indicators[i].Value.Kind == indicators.Rank
		}
		looked := false
		if ranked {
			for i := range v.outcomes {
				looked = v.ranks(r, v.outcomes[i].entity, v.outcomes[i].Value.Indicators) || looked
			}
			for i := range v.goals {
				looked = v.ranks(r, v.goals[i].entity, v.goals[i].Indicators) || looked
			}
			for i := range v.initiatives {
				looked = v.ranks(r, v.initiatives[i].entity, v.initiatives[i].Indicators) || looked
			}
			for i := range v.activities {
				looked = v.ranks(r, v.activities[i].entity, v.activities[i].Indicators) || looked
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

// ranks reports the first rank of a list in which nothing but ranks, words and
// things done or not stands beside it, and whether there is a rank at all.
func (r *Review) ranks(rep *check.Report, holder int32, list []indicators.ID) bool {
	first, valued := -1, false
	for i, id := range list {
		v := r.indicator(id)
		if v == nil {
			continue
		}
		switch v.Kind {
		case indicators.Rank:
			if first < 0 {
				first = i
			}
		case indicators.Milestone, indicators.Qualitative:
		default:
			valued = true
		}
	}
	if first < 0 {
		return false
	}
	if !valued {
		at := r.entities[holder].At("indicators")
		at.Key = string(list[first])
		e := r.entity(kindIndicator, string(list[first]))
		rep.Breach(at, r.named("indicator", r.indicators[e.node].entity), r.named("name", holder))
	}
	return true
}

// The kinds of measures of a programme, as Results-Based Accountability sorts
// them. An indicator of one bears its code among its Terms.
const (
	HowMuch   term.Code = "rba:how-much"
	HowWell   term.Code = "rba:how-well"
	BetterOff term.Code = "rba:better-off"
)

// Accountability returns the three kinds of measures of a programme by
// Results-Based Accountability. The English is the method's; French, Spanish and
// Arabic are this library's. A plan whose indicators bear these codes is judged
// by the rule IND-RBA-SPREAD.
func Accountability() term.Scheme {
	return term.Scheme{
		ID:    "rba",
		Title: i18n.Text{i18n.EN: "Results-Based Accountability: measures of a programme", i18n.FR: "Responsabilisation axée sur les résultats : mesures d’un programme", i18n.ES: "Rendición de cuentas basada en resultados: medidas de un programa", i18n.AR: "المساءلة القائمة على النتائج: مقاييس البرنامج"},
		URL:   accountability.URL,
		Terms: []term.Term{
			{ID: "how-much", Label: i18n.Text{i18n.EN: "How much did we do?", i18n.FR: "Combien en avons-nous fait?", i18n.ES: "¿Cuánto hicimos?", i18n.AR: "كم أنجزنا؟"}},
			{ID: "how-well", Label: i18n.Text{i18n.EN: "How well did we do it?", i18n.FR: "L’avons-nous bien fait?", i18n.ES: "¿Qué tan bien lo hicimos?", i18n.AR: "إلى أي حدّ أحسنّا إنجازه؟"}},
			{ID: "better-off", Label: i18n.Text{i18n.EN: "Is anyone better off?", i18n.FR: "Quelqu’un s’en porte-t-il mieux?", i18n.ES: "¿Está alguien mejor?", i18n.AR: "هل تحسّنت حال أحد؟"}},
		},
	}
}

var indSpread = check.Rule[*InitiativeNode]{
	Spec: check.Spec{
		ID:       "IND-RBA-SPREAD",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "No indicator of “{$initiative}” answers one of the three questions of Results-Based Accountability: “{$question}”",
			FR: "Aucun indicateur de « {$initiative} » ne répond à l’une des trois questions de la responsabilisation axée sur les résultats : « {$question} »",
			ES: "Ningún indicador de «{$initiative}» responde a una de las tres preguntas de la rendición de cuentas basada en resultados: «{$question}»",
			AR: "لا يجيب أي مؤشر من مؤشرات «{$initiative}» عن أحد الأسئلة الثلاثة للمساءلة القائمة على النتائج: «{$question}»",
		},
		Source: accountability.At("performance measures"),
		From:   check.Adoption,
	},
	Find: func(v *InitiativeNode, r *check.Report) {
		found := spread(v.Measures)
		for i := range v.Below {
			found |= spread(v.Below[i].Measures)
		}
		if found == 0 {
			r.Skip()
			return
		}
		for i, c := range spreadCodes {
			if found&(1<<i) == 0 {
				at := v.At("indicators")
				at.Key = c.Term()
				r.Breach(at, v.Arg("initiative"), i18n.Local("question", Accountability().Terms[i].Label))
			}
		}
	},
}

var spreadCodes = [...]term.Code{HowMuch, HowWell, BetterOff}

// spread returns which of the three questions some indicators answer, as bits.
func spread(list []*indicators.Indicator) (found int) {
	for _, v := range list {
		if v == nil {
			continue
		}
		for _, c := range v.Terms {
			for i, want := range spreadCodes {
				if c == want || c.Term() == want.Term() && c.In("rba") {
					found |= 1 << i
				}
			}
		}
	}
	return found
}
