package plan

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

var genIDUnique = check.Rule[*Entity]{
	Spec: check.Spec{
		ID:       "GEN-ID-UNIQUE",
		Severity: check.Error,
		Message: i18n.Template{
			EN: `.input {$fault :string} .match $fault
doubled {{The id {$id} stands twice in the plan; this is a later one ({$kind}).}}
marked {{The id {$id} begins with #, which stands for a position ({$kind}).}}
* {{This {$kind} has no id.}}`,
			FR: `.input {$fault :string} .match $fault
doubled {{L’identifiant {$id} figure deux fois dans le plan; en voici une reprise ({$kind}).}}
marked {{L’identifiant {$id} commence par #, signe réservé aux positions ({$kind}).}}
* {{Élément sans identifiant : {$kind}.}}`,
			ES: `.input {$fault :string} .match $fault
doubled {{El identificador {$id} figura dos veces en el plan; esta es una repetición ({$kind}).}}
marked {{El identificador {$id} empieza por #, signo reservado a las posiciones ({$kind}).}}
* {{Elemento sin identificador: {$kind}.}}`,
			AR: `.input {$fault :string} .match $fault
doubled {{يرد المعرّف {$id} مرتين في الخطة، وهذا تكرار له ({$kind}).}}
marked {{يبدأ المعرّف {$id} بالعلامة # المخصصة للمواضع ({$kind}).}}
* {{عنصر بلا معرّف: {$kind}.}}`,
		},
		Help: i18n.Template{
			EN: "Everything in a plan is referred to by its id. Give each a short one of its own that never changes; the printed number may.",
			FR: "Tout élément du plan est désigné par son identifiant. Donnez à chacun un identifiant court qui lui est propre et ne change jamais; le numéro imprimé, lui, peut changer.",
			ES: "Todo elemento del plan se designa por su identificador. Dé a cada uno uno corto y propio que no cambie nunca; el número impreso sí puede cambiar.",
			AR: "يُشار إلى كل عنصر في الخطة بمعرّفه. أعطوا كل عنصر معرّفًا قصيرًا خاصًا به لا يتغير أبدًا؛ أما الرقم المطبوع فقد يتغير.",
		},
		Source: structure,
	},
	Find: func(e *Entity, r *check.Report) {
		fault := ""
		switch {
		case e.usable, e.ID == "" && !e.needs:
			return
		case e.twice:
			fault = "doubled"
		case !blank(e.ID):
			fault = "marked"
		}
		r.Breach(e.At("id"), i18n.Key("fault", fault), i18n.Label("id", i18n.Clip(e.ID, 40)), i18n.Said("kind", kindName(e.kind)))
	},
}

var genRefResolves = check.Rule[*Reference]{
	Spec: check.Spec{
		ID:       "GEN-REF-RESOLVES",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "“{$name}” refers to {$id}, and the plan has nothing of that id (looked for: {$kind}).",
			FR: "« {$name} » renvoie à {$id}, et rien dans le plan ne porte cet identifiant (élément cherché : {$kind}).",
			ES: "«{$name}» remite a {$id} y nada en el plan lleva ese identificador (se buscaba: {$kind}).",
			AR: "يشير «{$name}» إلى {$id}، ولا شيء في الخطة يحمل هذا المعرّف (المطلوب: {$kind}).",
		},
		Help: i18n.Template{
			EN: "Correct the id, or add what it names: an organization that leads or helps must be listed among the plan’s organizations.",
			FR: "Corrigez l’identifiant ou ajoutez ce qu’il désigne : un organisme responsable ou partenaire doit figurer parmi les organismes du plan.",
			ES: "Corrija el identificador o añada lo que designa: una organización responsable o asociada debe figurar entre las organizaciones del plan.",
			AR: "صححوا المعرّف أو أضيفوا ما يشير إليه: يجب أن تُدرج كل منظمة مسؤولة أو شريكة بين منظمات الخطة.",
		},
		Source: structure,
	},
	Find: func(f *Reference, r *check.Report) {
		if f.Resolved() {
			return
		}
		want := f.want
		if f.field == "entities" { // of an alignment: an entity of whatever sort
			want = ^kind(0)
		}
		r.Breach(f.At(), f.Review.named("name", f.from), i18n.Label("id", i18n.Clip(f.ID, 40)), i18n.Said("kind", kindName(want)))
	},
}

// genHierarchy looks at bodies and areas, the only entities that name their
// parent; goals, initiatives and activities stand inside theirs.
var genHierarchy = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-HIERARCHY",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "“{$name}” is its own ancestor: from parent to parent one comes back to it.",
			FR: "« {$name} » est son propre ancêtre : de parent en parent, on y revient.",
			ES: "«{$name}» es su propio ancestro: de superior en superior se vuelve al mismo punto.",
			AR: "«{$name}» أصلٌ لنفسه: تتبّع المستويات الأعلى يعيد إليه.",
		},
		Source: structure,
	},
	Find: func(v *Review, r *check.Report) {
		downward := true // every parent stands before what is below it: no cycle
		for i := range v.references {
			if f := &v.references[i]; f.field == "parent" && f.to >= f.from {
				downward = false
				break
			}
		}
		if downward {
			return
		}
		var room [1024]int32
		up, seen := room[:512], room[512:]
		if n := len(v.entities); n > len(up) {
			up, seen = make([]int32, n), make([]int32, n)
		}
		for i := range v.references { // one parent each; 0 is the plan, which is nobody's
			if f := &v.references[i]; f.field == "parent" && f.to > 0 {
				up[f.from] = f.to
			}
		}
		// Every walk marks what it meets with where it began and stops at a mark, so
		// all walks together are linear.
		for i := range v.references {
			f := &v.references[i]
			if f.field != "parent" {
				continue
			}
			at, mark := f.from, f.from+1
			if seen[at] != 0 {
				continue
			}
			for up[at] != 0 && seen[at] == 0 {
				seen[at] = mark
				at = up[at]
			}
			if up[at] == 0 || seen[at] != mark {
				continue
			}
			for first := at; ; {
				r.Breach(v.entities[at].At("parent"), v.named("name", at))
				if at = up[at]; at == first {
					break
				}
			}
		}
	},
}

var genPeriodOrder = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-PERIOD-ORDER",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "The plan’s period, given as {$printed}, ends before it starts; the other way round it would be {$other}.",
			FR: "La période du plan, donnée comme {$printed}, se termine avant de commencer; dans l’autre sens, ce serait {$other}.",
			ES: "El período del plan, indicado como {$printed}, termina antes de empezar; al revés sería {$other}.",
			AR: "مدة الخطة، كما وردت ({$printed})، تنتهي قبل أن تبدأ؛ وبالترتيب المعاكس تكون {$other}.",
		},
		Help: i18n.Template{
			EN: "A range of years inside Arabic text is often shown or copied backwards. Check the source and write the start first; nothing is swapped here.",
			FR: "Un intervalle d’années placé dans un texte arabe est souvent affiché ou copié à l’envers. Vérifiez la source et écrivez d’abord le début; rien n’est interverti ici.",
			ES: "Un intervalo de años dentro de un texto árabe suele mostrarse o copiarse al revés. Compruebe la fuente y escriba primero el inicio; aquí no se intercambia nada.",
			AR: "كثيرًا ما يُعرض أو يُنسخ مدى السنوات معكوسًا داخل النص العربي. راجعوا المصدر واكتبوا سنة البداية أولًا؛ لا يُبدَّل هنا شيء.",
		},
		Source: check.Source{Title: windsorEssex.Title, Section: "line 158 of the text", Authority: check.Structure},
	},
	Find: func(v *Review, r *check.Report) {
		p := v.plan.Period
		if p.IsZero() {
			r.Skip()
			return
		}
		if !p.Reversed() {
			return
		}
		printed := p.Printed
		if blank(printed) {
			printed = p.From.String() + "–" + p.To.String()
		}
		r.Breach(v.At("period"), i18n.Label("printed", i18n.Clip(printed, 40)), cal.Period{From: p.To, To: p.From}.Arg("other"))
	},
}

var genActivityOrder = check.Rule[*ActivityNode]{
	Spec: check.Spec{
		ID:       "GEN-ACTIVITY-ORDER",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "“{$activity}” ends ({$to}) before it starts ({$from}).",
			FR: "« {$activity} » se termine ({$to}) avant de commencer ({$from}).",
			ES: "«{$activity}» termina ({$to}) antes de empezar ({$from}).",
			AR: "ينتهي «{$activity}» ({$to}) قبل أن يبدأ ({$from}).",
		},
		Source: structure,
	},
	Find: func(n *ActivityNode, r *check.Report) {
		switch {
		case n.Period.IsZero():
			r.Skip()
		case n.Period.Reversed():
			r.Breach(n.At("period"), n.Review.named("activity", n.entity), n.Period.From.Arg("from"), n.Period.To.Arg("to"))
		}
	},
}

var genActivityInPeriod = check.Rule[*ActivityNode]{
	Spec: check.Spec{
		ID:       "GEN-ACTIVITY-IN-PERIOD",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$activity}” ({$when}) reaches outside the plan’s period ({$period}).",
			FR: "« {$activity} » ({$when}) sort de la période du plan ({$period}).",
			ES: "«{$activity}» ({$when}) se sale del período del plan ({$period}).",
			AR: "يتجاوز «{$activity}» ({$when}) مدة الخطة ({$period}).",
		},
		Unknown: i18n.Template{
			EN: "The dates of “{$activity}” ({$when}) are too coarse to tell whether it lies inside the plan’s period ({$period}).",
			FR: "Les dates de « {$activity} » ({$when}) ne sont pas assez précises pour savoir si elles tombent dans la période du plan ({$period}).",
			ES: "Las fechas de «{$activity}» ({$when}) no son lo bastante precisas para saber si caen dentro del período del plan ({$period}).",
			AR: "تواريخ «{$activity}» ({$when}) غير دقيقة بما يكفي لمعرفة ما إذا كانت تقع ضمن مدة الخطة ({$period}).",
		},
	},
	Find: func(n *ActivityNode, r *check.Report) {
		p := n.Review.plan.Period
		if p.IsZero() || n.Period.IsZero() || p.Reversed() || n.Period.Reversed() {
			r.Skip()
			return
		}
		from, to := place(n.Period.From, p), place(n.Period.To, p)
		switch {
		case from == outside || to == outside:
			r.Breach(n.At("period"), n.Review.named("activity", n.entity), n.Period.Arg("when"), p.Arg("period"))
		case from == unsure || to == unsure:
			r.Unknown(n.At("period"), n.Review.named("activity", n.entity), n.Period.Arg("when"), p.Arg("period"))
		}
	},
}

// where a date lies with regard to a period.
const (
	inside = iota
	outside
	unsure // some of the days it may mean are inside
)

// place tells where a date lies. A date that is not there, and one beyond an
// end that is not there, is inside.
func place(d cal.Date, p cal.Period) int {
	if d.IsZero() {
		return inside
	}
	at := inside
	if !p.From.IsZero() {
		switch start := p.From.First(); {
		case d.Last().Compare(start) < 0:
			return outside
		case d.First().Compare(start) < 0:
			at = unsure
		}
	}
	if !p.To.IsZero() {
		switch end := p.To.Last(); {
		case d.First().Compare(end) > 0:
			return outside
		case d.Last().Compare(end) > 0:
			at = unsure
		}
	}
	return at
}

var genDeclaredTotals = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-DECLARED-TOTALS",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$name}”: the text states {$stated} ({$what}), and {$counted} are counted; difference {$difference}.",
			FR: "« {$name} » : nombre annoncé {$stated} ({$what}), nombre compté {$counted}; écart {$difference}.",
			ES: "«{$name}»: número indicado {$stated} ({$what}), número contado {$counted}; diferencia {$difference}.",
			AR: "«{$name}»: العدد المذكور {$stated} ({$what})، والعدد الفعلي {$counted}؛ الفرق {$difference}.",
		},
		Unknown: i18n.Template{
			EN: "“{$name}”: the stated number {$stated} ({$what}) cannot be checked here.",
			FR: "« {$name} » : le nombre annoncé {$stated} ({$what}) ne peut pas être vérifié ici.",
			ES: "«{$name}»: el número indicado {$stated} ({$what}) no se puede comprobar aquí.",
			AR: "«{$name}»: لا يمكن التحقق هنا من العدد المذكور {$stated} ({$what}).",
		},
		Help: i18n.Template{
			EN: "A total in the text and the list it speaks of should agree. Often a heading was lost or stands twice, and goals ended up under the wrong priority.",
			FR: "Un total annoncé dans le texte et la liste dont il parle devraient concorder. Souvent un titre s’est perdu ou figure deux fois, et des objectifs se retrouvent sous la mauvaise priorité.",
			ES: "Un total indicado en el texto y la lista de la que habla deberían coincidir. A menudo un encabezado se perdió o figura dos veces, y hay objetivos bajo una prioridad que no es la suya.",
			AR: "ينبغي أن يتفق العدد المذكور في النص مع القائمة التي يتحدث عنها. وكثيرًا ما يكون عنوان قد ضاع أو تكرر فوقعت أهداف تحت أولوية غير أولويتها.",
		},
		Source: windsorEssex.At("line 128 of the text"),
	},
	Find: func(v *Review, r *check.Report) {
		if len(v.plan.Declared) == 0 {
			r.Skip()
			return
		}
		for i := range v.plan.Declared {
			v.declared(&v.plan.Declared[i], r)
		}
	},
}

// declared compares one stated total with its parts and with what is there.
func (r *Review) declared(d *partnership.Declared, rep *check.Report) {
	t := total{r, d, rep, levelOf(d.Count)}
	if len(d.Parts) > 0 {
		answer, off := quantity.Total(d.Value, d.Parts...)
		sum, err := d.Value.Value.Add(off)
		if err != nil {
			answer = quantity.CannotTell
		}
		at := r.At("declared")
		at.Key = "parts"
		t.say(answer, at, 0, sum, off)
	}
	each := levelOf(d.Each)
	switch {
	case t.level == kindPlan && len(d.Parts) > 0: // nothing of ours, and its parts were looked at
	case t.level == kindPlan, d.Each != "" && each == kindPlan, each >= t.level:
		t.say(quantity.CannotTell, r.At("declared"), 0, quantity.Decimal{}, quantity.Decimal{})
	case each == kindPlan:
		n, open := r.count(t.level)
		t.compare(r.At("declared"), 0, n, open)
	case each == kindPriority:
		for i := range r.priorities {
			if v := &r.priorities[i]; !v.Implicit && (t.level != kindGoal || len(v.Below) > 0) {
				n, open := v.count(t.level)
				t.compare(v.At("goals"), v.entity, n, open)
			}
		}
	case each == kindGoal:
		for i := range r.goals {
			if v := &r.goals[i]; !v.Implicit && (t.level != kindInitiative || len(v.Below) > 0) {
				n, open := v.count(t.level)
				t.compare(v.At("initiatives"), v.entity, n, open)
			}
		}
	default:
		for i := range r.initiatives {
			if v := &r.initiatives[i]; !v.Implicit && len(v.Below) > 0 {
				t.compare(v.At("activities"), v.entity, len(v.Below), false)
			}
		}
	}
}

// total is a stated total under comparison.
type total struct {
	*Review
	*partnership.Declared
	report *check.Report
	level  kind
}

// compare compares the total with a count. Open says that part of what is
// counted is not stated, so that there may be more.
func (t *total) compare(at check.At, entity int32, n int, open bool) {
	counted := quantity.Int(int64(n))
	answer := t.Value.Admits(counted)
	if answer == quantity.No && open && counted.Cmp(t.Value.Value) <= 0 {
		answer = quantity.CannotTell
	}
	off, err := counted.Sub(t.Value.Value)
	if err != nil {
		answer = quantity.CannotTell
	}
	t.say(answer, at, entity, counted, off)
}

func (t *total) say(answer quantity.Answer, at check.At, entity int32, counted, off quantity.Decimal) {
	if answer == quantity.Yes {
		return
	}
	// The key tells apart two totals that the text states of one thing.
	key := i18n.Clip(t.Declared.Count, 40) + "=" + t.Value.Value.String()
	if at.Key != "" {
		key += " " + at.Key
	}
	at.Key = key
	what := i18n.Local("what", t.Title)
	if !t.Title.Worded() {
		what = t.countName()
	}
	if answer == quantity.CannotTell {
		t.report.Unknown(at, t.named("name", entity), t.Value.Arg("stated"), what)
		return
	}
	t.report.Breach(at, t.named("name", entity), t.Value.Arg("stated"), what,
		i18n.Num("counted", counted.Coef(), counted.Scale()), i18n.Num("difference", off.Coef(), off.Scale()))
}

// countName is what a total counts, where the document has no words for it.
func (t *total) countName() i18n.Arg {
	switch t.level {
	case kindPriority:
		return i18n.Said("what", i18n.Template{EN: "priorities", FR: "priorités", ES: "prioridades", AR: "أولويات"}.With())
	case kindGoal:
		return i18n.Said("what", i18n.Template{EN: "goals", FR: "objectifs", ES: "objetivos", AR: "أهداف"}.With())
	case kindInitiative:
		return i18n.Said("what", i18n.Template{EN: "initiatives", FR: "initiatives", ES: "iniciativas", AR: "مبادرات"}.With())
	case kindActivity:
		return i18n.Said("what", i18n.Template{EN: "activities", FR: "activités", ES: "actividades", AR: "أنشطة"}.With())
	default:
		return i18n.Str("what", i18n.Clip(t.Declared.Count, 40))
	}
}

// levelOf returns the level of the tree that a word names, in the singular or
// the plural; kindPlan where it names none.
func levelOf(word string) kind {
	for k := kindPriority; k <= kindActivity; k++ {
		if word == kinds[k].name || word == kinds[k].list {
			return k
		}
	}
	return kindPlan
}

// count returns how many entities of a level there are, implicit ones not
// counted, and whether a list on the way is not stated.
func (r *Review) count(level kind) (n int, open bool) {
	open = r.plan.Priorities == nil
	for i := range r.priorities {
		if v := &r.priorities[i]; level != kindPriority {
			k, o := v.count(level)
			n, open = n+k, open || o
		} else if !v.Implicit {
			n++
		}
	}
	return n, open
}

func (n *PriorityNode) count(level kind) (c int, open bool) {
	open = n.Goals == nil
	for i := range n.Below {
		if g := &n.Below[i]; level != kindGoal {
			k, o := g.count(level)
			c, open = c+k, open || o
		} else if !g.Implicit {
			c++
		}
	}
	return c, open
}

func (n *GoalNode) count(level kind) (c int, open bool) {
	open = n.Initiatives == nil
	for i := range n.Below {
		if v := &n.Below[i]; level == kindActivity {
			c, open = c+len(v.Below), open || v.Activities == nil
		} else if !v.Implicit {
			c++
		}
	}
	return c, open
}

var genEmptyPriority = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-EMPTY-PRIORITY",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The priority “{$priority}” has no goal.",
			FR: "La priorité « {$priority} » n’a aucun objectif.",
			ES: "La prioridad «{$priority}» no tiene ningún objetivo.",
			AR: "لا هدف تحت الأولوية «{$priority}».",
		},
		Unknown: i18n.Template{
			EN: "The goals are not stated: “{$name}”.",
			FR: "Les objectifs ne sont pas indiqués : « {$name} ».",
			ES: "No se indican los objetivos: «{$name}».",
			AR: "الأهداف غير مذكورة: «{$name}».",
		},
		Help: i18n.Template{
			EN: "Give the priority a goal, or move here the goals that stand under another one by mistake.",
			FR: "Donnez un objectif à la priorité, ou ramenez-y les objectifs placés par erreur sous une autre.",
			ES: "Dé un objetivo a la prioridad o traiga aquí los objetivos que por error están bajo otra.",
			AR: "ضعوا هدفًا تحت الأولوية، أو انقلوا إليها الأهداف الموضوعة خطأً تحت غيرها.",
		},
		Source: windsorEssex.At("line 128 of the text: each priority has two goals"),
		From:   check.Consultation,
	},
	Find: func(v *Review, r *check.Report) {
		ask(r, len(v.priorities), func(i int) stated { return listed(v.priorities[i].Goals) },
			func(i int) { r.Breach(v.priorities[i].At("goals"), v.named("priority", v.priorities[i].entity)) },
			func(i int) { r.Unknown(v.priorities[i].At("goals"), v.named("name", v.priorities[i].entity)) },
			func() { r.Unknown(v.At("priorities"), v.named("name", 0)) })
	},
}

var genEmptyGoal = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-EMPTY-GOAL",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The goal “{$goal}” has no initiative.",
			FR: "L’objectif « {$goal} » n’a aucune initiative.",
			ES: "El objetivo «{$goal}» no tiene ninguna iniciativa.",
			AR: "لا مبادرة تحت الهدف «{$goal}».",
		},
		Unknown: i18n.Template{
			EN: "The initiatives are not stated: “{$name}”.",
			FR: "Les initiatives ne sont pas indiquées : « {$name} ».",
			ES: "No se indican las iniciativas: «{$name}».",
			AR: "المبادرات غير مذكورة: «{$name}».",
		},
		Source: windsorEssex.At("table 1"),
		From:   check.Consultation,
	},
	Find: func(v *Review, r *check.Report) {
		ask(r, len(v.goals), func(i int) stated { return listed(v.goals[i].Initiatives) },
			func(i int) { r.Breach(v.goals[i].At("initiatives"), v.named("goal", v.goals[i].entity)) },
			func(i int) { r.Unknown(v.goals[i].At("initiatives"), v.named("name", v.goals[i].entity)) },
			func() { r.Unknown(v.At("priorities"), v.named("name", 0)) })
	},
}

// genStrategyOnly leaves to PLAN-ACTION what is missing as a whole.
var genStrategyOnly = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-STRATEGY-ONLY",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: ".input {$n :integer} .match $n\none {{There is {$n} initiative and no activity: a strategy without a workplan.}}\n* {{There are {$n} initiatives and no activity: a strategy without a workplan.}}",
			FR: ".input {$n :integer} .match $n\none {{Il y a {$n} initiative et aucune activité : une stratégie sans plan de travail.}}\nmany {{Il y a {$n} d’initiatives et aucune activité : une stratégie sans plan de travail.}}\n* {{Il y a {$n} initiatives et aucune activité : une stratégie sans plan de travail.}}",
			ES: ".input {$n :integer} .match $n\none {{Hay {$n} iniciativa y ninguna actividad: una estrategia sin plan de trabajo.}}\nmany {{Hay {$n} de iniciativas y ninguna actividad: una estrategia sin plan de trabajo.}}\n* {{Hay {$n} iniciativas y ninguna actividad: una estrategia sin plan de trabajo.}}",
			AR: ".input {$n :integer} .match $n\nzero {{لا توجد أنشطة (عدد المبادرات {$n}): استراتيجية بلا خطة عمل.}}\none {{توجد مبادرة واحدة ({$n}) بلا أي نشاط: استراتيجية بلا خطة عمل.}}\ntwo {{توجد مبادرتان ({$n}) بلا أي نشاط: استراتيجية بلا خطة عمل.}}\nfew {{توجد {$n} مبادرات بلا أي نشاط: استراتيجية بلا خطة عمل.}}\nmany {{توجد {$n} مبادرة بلا أي نشاط: استراتيجية بلا خطة عمل.}}\n* {{توجد {$n} مبادرة بلا أي نشاط: استراتيجية بلا خطة عمل.}}",
		},
		Unknown: i18n.Template{
			EN: "There are action plans, and their activities are not stated.",
			FR: "Il y a des plans d’action, mais leurs activités ne sont pas indiquées.",
			ES: "Hay planes de acción, pero no se indican sus actividades.",
			AR: "توجد خطط عمل، ولكن أنشطتها غير مذكورة.",
		},
		Source: wiseSolution,
		From:   check.Adoption,
	},
	Find: func(v *Review, r *check.Report) {
		if len(v.initiatives) == 0 {
			r.Skip()
			return
		}
		if len(v.activities) > 0 {
			return
		}
		open := false
		for i := range v.initiatives {
			if v.initiatives[i].Activities == nil {
				open = true
			}
		}
		p := v.plan.ActionPlans
		switch {
		case open && len(p) > 0:
			r.Unknown(v.At("action_plans"))
		case open, p != nil && len(p) == 0:
			r.Skip() // PLAN-ACTION says so
		default:
			r.Breach(v.At("priorities"), i18n.Int("n", int64(len(v.initiatives))))
		}
	},
}

var genNumbering = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-NUMBERING",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: `.input {$fault :string} .match $fault
nested {{“{$title}” is numbered {$number} and stands under {$other}.}}
twice {{“{$title}” is numbered {$number}, and so is another ({$other}).}}
first {{“{$title}” is the first here and is numbered {$number}, not {$other}.}}
* {{“{$title}” is numbered {$number}, and the one before it {$other}: the numbers between are missing.}}`,
			FR: `.input {$fault :string} .match $fault
nested {{« {$title} » porte le numéro {$number} et se trouve sous {$other}.}}
twice {{« {$title} » porte le numéro {$number}, déjà porté par un autre élément ({$other}).}}
first {{« {$title} » vient en premier et porte le numéro {$number}, non {$other}.}}
* {{« {$title} » porte le numéro {$number} et ce qui précède {$other} : il manque les numéros intermédiaires.}}`,
			ES: `.input {$fault :string} .match $fault
nested {{«{$title}» lleva el número {$number} y está bajo {$other}.}}
twice {{«{$title}» lleva el número {$number}, que ya lleva otro elemento ({$other}).}}
first {{«{$title}» es lo primero y lleva el número {$number}, no {$other}.}}
* {{«{$title}» lleva el número {$number} y lo anterior {$other}: faltan los números intermedios.}}`,
			AR: `.input {$fault :string} .match $fault
nested {{رقم «{$title}» هو {$number} وموضعه تحت {$other}.}}
twice {{رقم «{$title}» هو {$number}، ويحمله عنصر آخر أيضًا ({$other}).}}
first {{«{$title}» هو الأول هنا ورقمه {$number} وليس {$other}.}}
* {{رقم «{$title}» هو {$number} ورقم ما قبله {$other}: الأرقام بينهما ناقصة.}}`,
		},
		Help: i18n.Template{
			EN: "Readers find a goal by its number. Numbers may begin again under each priority or run on; inside they should nest (7-1 under 7) and leave none out.",
			FR: "Le lecteur retrouve un objectif par son numéro. La numérotation peut reprendre sous chaque priorité ou se poursuivre; à l’intérieur, elle devrait s’emboîter (7-1 sous 7) et n’en sauter aucun.",
			ES: "El lector encuentra un objetivo por su número. La numeración puede empezar de nuevo en cada prioridad o continuar; dentro debería encajar (7-1 bajo 7) y no saltarse ninguno.",
			AR: "يجد القارئ الهدف برقمه. يجوز أن يبدأ الترقيم من جديد تحت كل أولوية أو أن يستمر؛ وينبغي أن تتفرع الأرقام مما فوقها (7-1 تحت 7) دون أن ينقص منها شيء.",
		},
		Source: windsorEssex.At("table 1"),
		From:   check.Consultation,
	},
	Find: func(v *Review, r *check.Report) {
		x := numbering{Review: v, report: r}
		x.level(len(v.priorities), func(i int) printed {
			n := &v.priorities[i]
			return printed{n.Number, "", n.entity, 0}
		})
		x.level(len(v.goals), func(i int) printed {
			n := &v.goals[i]
			return printed{n.Number, n.Priority.Number, n.entity, n.Priority.entity}
		})
		x.level(len(v.initiatives), func(i int) printed {
			n := &v.initiatives[i]
			return printed{n.Number, n.Goal.Number, n.entity, n.Goal.entity}
		})
		x.level(len(v.activities), func(i int) printed {
			n := &v.activities[i]
			return printed{n.Number, n.Initiative.Number, n.entity, n.Initiative.entity}
		})
	},
}

// printed is an entity with its printed number and that of its parent.
type printed struct {
	number, above string
	entity        int32
	parent        int32
}

// numbering looks at the printed numbers of a plan, level by level from the top.
type numbering struct {
	*Review
	report *check.Report
	wrong  map[int32]bool // entities whose number was reported: what is below follows from it
}

// level looks at one level in document order. A number it cannot read, or that
// is not there, is passed over.
func (x *numbering) level(n int, at func(i int) printed) {
	var before, up number
	parent := int32(-1)
	for i := range n {
		e := at(i)
		num := parseNumber(e.number)
		if num.n == 0 {
			continue
		}
		if num.n > 1 && (e.parent != parent || before.n == 1) {
			up = parseNumber(e.above)
		}
		begins := num.last() == 1 && e.parent != parent
		follows := before.n > 0 && num.last() == before.last()+1 && (e.parent == parent || num.n == 1 && before.n == 1)
		if !(begins || follows) || num.n > 1 && up.n > 0 && !num.under(&up) {
			x.untidy(n, at)
			return
		}
		before, parent = num, e.parent
	}
}

// untidy looks again at a level whose numbers do not simply follow each other,
// and reports what is wrong, if anything: a table may print its rows in any
// order.
func (x *numbering) untidy(n int, at func(i int) printed) {
	if x.wrong == nil {
		x.wrong = map[int32]bool{}
	}
	type row struct {
		printed
		number
	}
	rows := make([]row, 0, n)
	skip := map[int32]bool{} // parents with a number that is not theirs: the rest follows from it
	for i := range n {
		e := at(i)
		num := parseNumber(e.number)
		if num.n == 0 {
			continue
		}
		if up := parseNumber(e.above); num.n > 1 && up.n > 0 && !num.under(&up) {
			skip[e.parent] = true
			if !x.wrong[e.parent] {
				x.breach(e, "nested", e.above)
			}
			continue
		}
		rows = append(rows, row{e, num})
	}
	// Numbers of one part run on over all parents, unless one stands twice.
	runs := true
	seen := map[int32]bool{}
	for i := range rows {
		if v := &rows[i]; v.n > 1 || seen[v.last()] {
			runs = false
		} else {
			seen[v.last()] = true
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		if runs || a.parent == b.parent {
			return cmp.Compare(a.last(), b.last())
		}
		return cmp.Compare(a.parent, b.parent)
	})
	for i := range rows {
		v := &rows[i]
		if skip[v.parent] {
			continue
		}
		if i == 0 || !runs && rows[i-1].parent != v.parent {
			if v.last() != 1 {
				x.breach(v.printed, "first", "1")
			}
			continue
		}
		switch up := &rows[i-1]; v.last() - up.last() {
		case 1:
		case 0:
			x.breach(v.printed, "twice", up.printed.number)
		default:
			x.breach(v.printed, "", up.printed.number)
		}
	}
}

func (x *numbering) breach(e printed, fault, other string) {
	x.wrong[e.entity] = true
	title := x.title(e.entity)
	name := i18n.Local("title", title)
	if title == nil {
		name = i18n.Label("title", i18n.Clip(x.entities[e.entity].At("").ID, 40))
	}
	x.report.Breach(x.entities[e.entity].At("number"), i18n.Key("fault", fault), name,
		i18n.Label("number", i18n.Clip(strings.TrimSpace(e.number), 40)), i18n.Label("other", i18n.Clip(strings.TrimSpace(other), 40)))
}

var genNewerFormat = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-NEWER-FORMAT",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "The document is of the newer format {$format}; kept as they stand, and not looked at, are its fields {$fields}.",
			FR: "Le document est au format plus récent {$format}; ses champs {$fields} sont conservés tels quels et n’ont pas été examinés.",
			ES: "El documento tiene el formato más reciente {$format}; sus campos {$fields} se conservan tal cual y no se han examinado.",
			AR: "الوثيقة بصيغة أحدث هي {$format}؛ وقد حُفظت حقولها الآتية كما هي دون النظر فيها: {$fields}.",
		},
		Help: i18n.Template{
			EN: "Use a newer version of the library to judge the whole document.",
			FR: "Utilisez une version plus récente de la bibliothèque pour juger le document en entier.",
			ES: "Use una versión más reciente de la biblioteca para juzgar el documento completo.",
			AR: "استخدموا إصدارًا أحدث من المكتبة للحكم على الوثيقة كلها.",
		},
	},
	Find: func(v *Review, r *check.Report) {
		if len(v.plan.later) == 0 {
			return
		}
		names := make([]string, 0, len(v.plan.later))
		for i := range v.plan.later {
			names = append(names, v.plan.later[i].Member)
		}
		slices.Sort(names)
		names = slices.Compact(names)
		const most = 20
		shown := make([]i18n.Arg, 0, most)
		for _, s := range names[:min(most, len(names))] {
			shown = append(shown, i18n.Label("field", i18n.Clip(s, 40)))
		}
		if len(names) > most {
			shown = append(shown, i18n.Label("field", "…"))
		}
		r.Breach(v.At("entente"), i18n.Label("format", i18n.Clip(v.plan.Entente, 40)), i18n.List("fields", shown...))
	},
}
