package lip

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// A local settlement strategy is made for three years by the steps of 2010, for
// three to five by the Handbook of 2013. Toronto North's was made for five.
const (
	leastYears = 3
	mostLong   = 5
)

var horizon = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-HORIZON",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: `.input {$case :string} .match $case
stated {{Years the plan says it is made for: {$stated}. A local settlement strategy is made for {$least} to {$most}.}}
differs {{Years the plan says it is made for: {$stated}. Years in its period, {$period}: {$years}.}}
* {{Years in the plan’s period, {$period}: {$years}. A local settlement strategy is made for {$least} to {$most}.}}`,
			FR: `.input {$case :string} .match $case
stated {{Nombre d’années que le plan s’attribue : {$stated}. Une stratégie locale d’établissement est faite pour {$least} à {$most} ans.}}
differs {{Nombre d’années que le plan s’attribue : {$stated}. Nombre d’années de sa période, {$period} : {$years}.}}
* {{Nombre d’années de la période du plan, {$period} : {$years}. Une stratégie locale d’établissement est faite pour {$least} à {$most} ans.}}`,
			ES: `.input {$case :string} .match $case
stated {{Años que el plan dice abarcar: {$stated}. Una estrategia local de asentamiento se hace para {$least} a {$most} años.}}
differs {{Años que el plan dice abarcar: {$stated}. Años de su período, {$period}: {$years}.}}
* {{Años del período del plan, {$period}: {$years}. Una estrategia local de asentamiento se hace para {$least} a {$most} años.}}`,
			AR: `.input {$case :string} .match $case
stated {{عدد السنوات التي تقول الخطة إنها وُضعت لها: {$stated}. توضع استراتيجية الاستقرار المحلية لمدة تتراوح بين {$least} و {$most} سنوات.}}
differs {{عدد السنوات التي تقول الخطة إنها وُضعت لها: {$stated}. عدد سنوات فترتها، {$period}: {$years}.}}
* {{عدد سنوات فترة الخطة، {$period}: {$years}. توضع استراتيجية الاستقرار المحلية لمدة تتراوح بين {$least} و {$most} سنوات.}}`,
		},
		Unknown: i18n.Template{
			EN: `.input {$case :string} .match $case
undeclared {{The plan does not say how it counts the years of its period, {$period}: {$both} with both ends, {$apart} by difference.}}
* {{How many years the plan is made for cannot be told. Its period: {$period}.}}`,
			FR: `.input {$case :string} .match $case
undeclared {{Le plan ne dit pas comment il compte les années de sa période, {$period} : {$both} avec les deux bornes, {$apart} par différence.}}
* {{On ne peut pas dire pour combien d’années le plan est fait. Sa période : {$period}.}}`,
			ES: `.input {$case :string} .match $case
undeclared {{El plan no dice cómo cuenta los años de su período, {$period}: {$both} con ambos extremos, {$apart} por diferencia.}}
* {{No se puede saber para cuántos años se hizo el plan. Su período: {$period}.}}`,
			AR: `.input {$case :string} .match $case
undeclared {{لا تقول الخطة كيف تعدّ سنوات فترتها، {$period}: {$both} باحتساب الطرفين، {$apart} بالفرق بينهما.}}
* {{لا يمكن معرفة عدد السنوات التي وُضعت لها الخطة. فترتها: {$period}.}}`,
		},
		Help: i18n.Template{
			EN: "Declare how the years of the period are counted (“2013-2016” is three years by difference and four with both ends), and let the number of years that the text states agree with it.",
			FR: "Déclarez comment les années de la période sont comptées (« 2013-2016 » fait trois ans par différence et quatre avec les deux bornes) et accordez-y le nombre d’années que le texte indique.",
			ES: "Declare cómo se cuentan los años del período («2013-2016» son tres años por diferencia y cuatro con ambos extremos) y haga que el número de años que indica el texto concuerde.",
			AR: "صرّحوا بطريقة عدّ سنوات الفترة («2013-2016» ثلاث سنوات بالفرق وأربع باحتساب الطرفين)، ولتكن متفقة مع عدد السنوات المذكور في النص.",
		},
		Source: secretariat.At("research and a local settlement strategy, 3-5 years"),
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		span, stated := p.Period, p.Horizon
		breach := func(which string, years int) {
			r.Breach(v.At("period"), i18n.Key("case", which), i18n.Int("stated", int64(stated)), i18n.Int("years", int64(years)),
				span.Arg("period"), i18n.Int("least", leastYears), i18n.Int("most", mostLong))
		}
		if stated != 0 && (stated < leastYears || stated > mostLong) {
			breach("stated", 0)
			return
		}
		if span.From.IsZero() && span.To.IsZero() && stated != 0 {
			return // three, four or five by its own words, and nothing to compare them with
		}
		if span.Reversed() {
			r.Skip() // GEN-PERIOD-ORDER says so
			return
		}
		years, ok := span.Years(span.Counting)
		switch {
		case !ok:
			both, b := span.Years(cal.BothEnds)
			apart, d := span.Years(cal.Difference)
			which := ""
			if b && d {
				which = "undeclared"
			}
			r.Unknown(v.At("period"), i18n.Key("case", which), span.Arg("period"), i18n.Int("both", int64(both)), i18n.Int("apart", int64(apart)))
		case stated != 0 && years != stated:
			breach("differs", years)
		case years < leastYears || years > mostLong:
			breach("", years)
		}
	},
}

var annualPlan = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-ANNUAL-PLAN",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: `.input {$case :string} .match $case
missing {{There is no action plan for the plan year {$year}.}}
outside {{The action plan “{$plan}” begins outside the plan’s period.}}
again {{The plan year {$year} has another action plan already: “{$plan}” is one too many.}}
* {{The plan states that it has no action plan; each of its years needs one.}}`,
			FR: `.input {$case :string} .match $case
missing {{Il n’y a pas de plan d’action pour cette année du plan : {$year}.}}
outside {{Le plan d’action « {$plan} » commence hors de la période du plan.}}
again {{Cette année du plan a déjà un plan d’action : {$year}. « {$plan} » est de trop.}}
* {{Le plan indique qu’il n’a aucun plan d’action; il en faut un pour chacune de ses années.}}`,
			ES: `.input {$case :string} .match $case
missing {{No hay plan de acción para este año del plan: {$year}.}}
outside {{El plan de acción «{$plan}» comienza fuera del período del plan.}}
again {{Este año del plan ya tiene un plan de acción: {$year}. Sobra «{$plan}».}}
* {{El plan indica que no tiene ningún plan de acción; debe haber uno para cada uno de sus años.}}`,
			AR: `.input {$case :string} .match $case
missing {{لا توجد خطة عمل لهذه السنة من سنوات الخطة: {$year}.}}
outside {{تبدأ خطة العمل «{$plan}» خارج فترة الخطة.}}
again {{لهذه السنة من سنوات الخطة خطة عمل أخرى: {$year}. خطة العمل «{$plan}» زائدة.}}
* {{تذكر الخطة أنه لا خطة عمل لها؛ والمطلوب خطة عمل لكل سنة من سنواتها.}}`,
		},
		Unknown: i18n.Template{
			EN: `.input {$case :string} .match $case
undated {{For which plan year the action plan “{$plan}” is made cannot be told.}}
uncounted {{Which years the plan has cannot be told: its period, {$year}, has no start or does not say how its years are counted.}}
due {{There is no action plan for {$year}; whether it is due cannot be told without a day.}}
* {{The plan does not state its yearly action plans.}}`,
			FR: `.input {$case :string} .match $case
undated {{On ne peut pas dire pour quelle année du plan est fait le plan d’action « {$plan} ».}}
uncounted {{On ne peut pas dire quelles sont les années du plan : sa période, {$year}, n’a pas de début ou ne dit pas comment ses années sont comptées.}}
due {{Il manque un plan d’action : {$year}. Sans date, on ne peut pas dire s’il devrait déjà exister.}}
* {{Le plan n’indique pas ses plans d’action annuels.}}`,
			ES: `.input {$case :string} .match $case
undated {{No se puede saber para qué año del plan se hizo el plan de acción «{$plan}».}}
uncounted {{No se puede saber qué años tiene el plan: su período, {$year}, no tiene comienzo o no dice cómo se cuentan sus años.}}
due {{Falta un plan de acción: {$year}. Sin una fecha no se puede saber si ya corresponde.}}
* {{El plan no indica sus planes de acción anuales.}}`,
			AR: `.input {$case :string} .match $case
undated {{لا يمكن معرفة السنة التي وُضعت لها خطة العمل «{$plan}».}}
uncounted {{لا يمكن معرفة سنوات الخطة: فترتها، {$year}، بلا بداية أو لا تقول كيف تُعدّ سنواتها.}}
due {{لا توجد خطة عمل: {$year}. ولا يمكن من دون تاريخ معرفة هل حان موعدها.}}
* {{لا تذكر الخطة خطط عملها السنوية.}}`,
		},
		Help: i18n.Template{
			EN: "The strategy is carried out by an action plan for each of its years. A year that has not begun on the day of the review needs none yet, unless a later year has one.",
			FR: "La stratégie se réalise par un plan d’action pour chacune de ses années. Une année qui n’a pas commencé à la date de l’examen n’en a pas encore besoin, sauf si une année suivante en a un.",
			ES: "La estrategia se lleva a cabo mediante un plan de acción para cada uno de sus años. Un año que no ha comenzado en la fecha de la revisión aún no lo necesita, salvo que un año posterior lo tenga.",
			AR: "تُنفَّذ الاستراتيجية بخطة عمل لكل سنة من سنواتها. والسنة التي لم تبدأ في تاريخ المراجعة لا تحتاج إليها بعد، إلا إذا كانت لسنة تليها خطة عمل.",
		},
		Source: cicSteps.At("step 4, an annual action plan to address local priorities"),
		From:   check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p, plans := v.Plan(), v.ActionPlans()
		unknown := func(at check.At, which string, year cal.Period, name i18n.Arg) {
			r.Unknown(at, i18n.Key("case", which), year.Arg("year"), name)
		}
		breach := func(at check.At, which string, year cal.Period, name i18n.Arg) {
			r.Breach(at, i18n.Key("case", which), year.Arg("year"), name)
		}
		ys := yearsOf(p)
		switch {
		case p.ActionPlans == nil:
			unknown(v.At("action_plans"), "", p.Period, v.Arg("plan"))
			return
		case len(plans) == 0:
			breach(v.At("action_plans"), "", p.Period, v.Arg("plan"))
			return
		case p.Period.Reversed(), ys.unending(p):
			r.Skip() // GEN-PERIOD-ORDER, LIP-HORIZON say so
			return
		case ys.n == 0:
			unknown(v.At("period"), "uncounted", p.Period, v.Arg("plan"))
			return
		}
		var have [mostYears]bool
		last, unclear := -1, false
		for i := range plans {
			a := &plans[i]
			k, where := ys.place(a.Value.Period.From)
			switch {
			case where == undecided:
				unclear = true
				unknown(a.At("period"), "undated", p.Period, a.Arg("plan"))
			case where == outside:
				breach(a.At("period"), "outside", p.Period, a.Arg("plan"))
			case where == within && have[k]:
				breach(a.At("period"), "again", ys.year[k], a.Arg("plan"))
			case where == within:
				have[k], last = true, max(last, k)
			}
		}
		if unclear {
			return // one of those may be what is missing
		}
		for k := range ys.n {
			switch {
			case have[k]:
			case k < last, begun(ys.year[k], v.On()):
				breach(inYear(v, "action_plans", ys.year[k]), "missing", ys.year[k], v.Arg("plan"))
			case v.On().IsZero():
				unknown(inYear(v, "action_plans", ys.year[k]), "due", ys.year[k], v.Arg("plan"))
				return
			}
		}
	},
}

var annualReport = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-ANNUAL-REPORT",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The plan year {$year} is over, and there is no annual report on it.",
			FR: "Une année du plan est terminée et n’a pas de rapport annuel : {$year}.",
			ES: "Un año del plan ha terminado y no tiene informe anual: {$year}.",
			AR: "انتهت سنة من سنوات الخطة ولا تقرير سنويًا عنها: {$year}.",
		},
		Unknown: i18n.Template{
			EN: `.input {$case :string} .match $case
undated {{On which plan year the annual report “{$report}” tells cannot be told.}}
uncounted {{Which years of the plan are over cannot be told without a day, a start of its period and the way its years are counted.}}
* {{The plan does not state whether there are annual reports.}}`,
			FR: `.input {$case :string} .match $case
undated {{On ne peut pas dire sur quelle année du plan porte le rapport annuel « {$report} ».}}
uncounted {{On ne peut pas dire quelles années du plan sont terminées sans une date, un début de période et une façon de compter les années.}}
* {{Le plan n’indique pas s’il y a des rapports annuels.}}`,
			ES: `.input {$case :string} .match $case
undated {{No se puede saber de qué año del plan trata el informe anual «{$report}».}}
uncounted {{No se puede saber qué años del plan han terminado sin una fecha, un comienzo del período y la forma de contar los años.}}
* {{El plan no indica si hay informes anuales.}}`,
			AR: `.input {$case :string} .match $case
undated {{لا يمكن معرفة سنة الخطة التي يتناولها التقرير السنوي «{$report}».}}
uncounted {{لا يمكن معرفة سنوات الخطة المنتهية من دون تاريخ وبداية للفترة وطريقة لعدّ سنواتها.}}
* {{لا تذكر الخطة هل توجد تقارير سنوية.}}`,
		},
		Help: i18n.Template{
			EN: "Report on the implementation and execution of the action plan each year, and give the report the period it tells about.",
			FR: "Rendez compte chaque année de la mise en œuvre et de l’exécution du plan d’action, et indiquez dans le rapport la période dont il traite.",
			ES: "Informe cada año sobre la aplicación y la ejecución del plan de acción e indique en el informe el período que abarca.",
			AR: "قدّموا كل سنة تقريرًا عن تطبيق خطة العمل وتنفيذها، واذكروا في التقرير الفترة التي يتناولها.",
		},
		Source: secretariat.At("report on the implementation and execution of the action plan annually"),
		From:   check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		unknown := func(at check.At, which string, name i18n.Arg) { r.Unknown(at, i18n.Key("case", which), name) }
		ys := yearsOf(p)
		switch {
		case p.Period.Reversed(), ys.unending(p):
			r.Skip() // GEN-PERIOD-ORDER, LIP-HORIZON say so
			return
		case v.On().IsZero() || ys.n == 0:
			unknown(v.At("reports"), "uncounted", v.Arg("report"))
			return
		case !over(ys.year[0], v.On()):
			r.Skip() // no year is over
			return
		case p.Reports == nil:
			unknown(v.At("reports"), "", v.Arg("report"))
			return
		}
		var have [mostYears]bool
		unclear := false
		for i := range v.Reports() {
			e := &v.Reports()[i]
			if e.Value.Kind != "annual" {
				continue
			}
			switch k, where := ys.place(e.Value.Period.From); where {
			case within:
				have[k] = true
			case undecided:
				unclear = true
				unknown(e.At("period"), "undated", e.Arg("report"))
			default:
			}
		}
		if unclear {
			return // one of those may be what is missing
		}
		for k := range ys.n {
			if !have[k] && over(ys.year[k], v.On()) {
				r.Breach(inYear(v, "reports", ys.year[k]), ys.year[k].Arg("year"))
			}
		}
	},
}
