package partnership

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// number says a span as a number.
func (s span) number(name string) i18n.Arg {
	if s.lo != s.hi && s.hi < endless {
		return i18n.Said(name, sayBetween.With(i18n.Int("low", int64(s.lo)), i18n.Int("high", int64(s.hi))))
	}
	q := s.quantity()
	q.Unit = ""
	return q.Arg(name)
}

// quorumArg says what the terms ask for as a quorum.
func (g *gathering) quorumArg(name string) i18n.Arg { return shareArg(name, g.quorumRule()) }

// ruleArg says how the terms let the body decide.
func (g *gathering) ruleArg(name string) i18n.Arg {
	switch g.t.Rule {
	case ByConsensus:
		return i18n.Said(name, sayConsensus.With())
	case ByMajority:
		if !g.t.Threshold.Num.Stated() {
			return shareArg(name, majority())
		}
	}
	return shareArg(name, g.t.Threshold)
}

// shareArg says a number, or so many of every so many.
func shareArg(name string, rule quantity.Ratio) i18n.Arg {
	num := rule.Num
	if num.Unit = ""; num.Qualifier == quantity.Exact {
		num.Qualifier = quantity.AtLeast
	}
	if !num.Stated() {
		num = quantity.Quantity{}
	}
	whole := wholeOf(rule)
	if !whole.Stated() || !num.Stated() {
		return num.Arg(name)
	}
	whole.Unit = ""
	return i18n.Said(name, sayShare.With(num.Arg("share"), whole.Arg("whole")))
}

// sayLeftOut says who was not counted.
func (g *gathering) sayLeftOut() {
	for _, left := range [...]struct {
		n int
		t i18n.Template
	}{{g.strangers, sayStrangers}, {g.silentSeats, sayNoVote}, {g.gone, sayGone}, {g.beside, sayBeside}, {g.recused, sayRecused}} {
		if left.n > 0 {
			g.say(left.t.With(i18n.Int("count", int64(left.n))))
		}
	}
}

// The sentences of a judgement; a table that nothing assigns.
var (
	sayNoTerms = i18n.Template{
		EN: "No terms of reference are known by which to judge.",
		FR: "Aucun mandat connu ne permet d’en juger.",
		ES: "No se conocen términos de referencia con los que juzgar.",
		AR: "لا تُعرف اختصاصات يُحتكم إليها.",
	}
	sayStrangers = i18n.Template{
		EN: "Named as present but no seats of this body, not counted: {$count :integer}.",
		FR: "Présents nommés sans siège dans cette instance, non comptés : {$count :integer}.",
		ES: "Presentes nombrados sin puesto en este órgano, no contados: {$count :integer}.",
		AR: "مذكورون بين الحاضرين وليس لهم مقعد في هذه الهيئة، فلا يُحتسبون: {$count :integer}.",
	}
	sayNoVote = i18n.Template{
		EN: "Observers and staff present, not counted: {$count :integer}.",
		FR: "Observateurs et personnel présents, non comptés : {$count :integer}.",
		ES: "Observadores y personal presentes, no contados: {$count :integer}.",
		AR: "مراقبون وموظفون حاضرون لا يُحتسبون: {$count :integer}.",
	}
	sayGone = i18n.Template{
		EN: "Present in a seat that nobody holds on that day, not counted: {$count :integer}.",
		FR: "Présents pour un siège que personne n’occupe ce jour-là, non comptés : {$count :integer}.",
		ES: "Presentes por un puesto que nadie ocupa ese día, no contados: {$count :integer}.",
		AR: "حاضرون عن مقعد لا يشغله أحد في ذلك اليوم، فلا يُحتسبون: {$count :integer}.",
	}
	sayBeside = i18n.Template{
		EN: "Named twice, or alternates beside their principal, counted once: {$count :integer}.",
		FR: "Nommés deux fois, ou suppléants aux côtés du titulaire, comptés une seule fois : {$count :integer}.",
		ES: "Nombrados dos veces, o suplentes junto a su titular, contados una vez: {$count :integer}.",
		AR: "مذكورون مرتين أو بدلاء حضروا مع الأصيل، يُحتسبون مرة واحدة: {$count :integer}.",
	}
	sayRecused = i18n.Template{
		EN: "Seats that took no part in this decision: {$count :integer}.",
		FR: "Sièges qui se sont récusés pour cette décision : {$count :integer}.",
		ES: "Puestos que se abstuvieron de participar en esta decisión: {$count :integer}.",
		AR: "مقاعد تنحّت عن هذا القرار: {$count :integer}.",
	}
	sayPresent = i18n.Template{
		EN: `.input {$counting :string} .match $counting
each {{Counted as present: {$present}; counted in all: {$all}. Each seat counts.}}
* {{Counted as present: {$present}; counted in all: {$all}. An organization or person with several seats counts once.}}`,
		FR: `.input {$counting :string} .match $counting
each {{Comptés comme présents : {$present}; comptés en tout : {$all}. Chaque siège compte.}}
* {{Comptés comme présents : {$present}; comptés en tout : {$all}. Un organisme ou une personne ayant plusieurs sièges ne compte qu’une fois.}}`,
		ES: `.input {$counting :string} .match $counting
each {{Contados como presentes: {$present}; contados en total: {$all}. Cada puesto cuenta.}}
* {{Contados como presentes: {$present}; contados en total: {$all}. Una organización o persona con varios puestos cuenta una sola vez.}}`,
		AR: `.input {$counting :string} .match $counting
each {{المحتسبون حاضرين: {$present}؛ المحتسبون في المجموع: {$all}. يُحتسب كل مقعد.}}
* {{المحتسبون حاضرين: {$present}؛ المحتسبون في المجموع: {$all}. المنظمة أو الشخص صاحب عدة مقاعد يُحتسب مرة واحدة.}}`,
	}
	sayQuorum = i18n.Template{
		EN: `.input {$answer :string} .match $answer
yes {{There was a quorum (asked for: {$rule}).}}
no {{There was no quorum (asked for: {$rule}).}}
* {{Whether there was a quorum cannot be told (asked for: {$rule}).}}`,
		FR: `.input {$answer :string} .match $answer
yes {{Le quorum était atteint (exigé : {$rule}).}}
no {{Le quorum n’était pas atteint (exigé : {$rule}).}}
* {{On ne peut dire si le quorum était atteint (exigé : {$rule}).}}`,
		ES: `.input {$answer :string} .match $answer
yes {{Hubo quórum (exigido: {$rule}).}}
no {{No hubo quórum (exigido: {$rule}).}}
* {{No se puede saber si hubo quórum (exigido: {$rule}).}}`,
		AR: `.input {$answer :string} .match $answer
yes {{اكتمل النصاب (المطلوب: {$rule}).}}
no {{لم يكتمل النصاب (المطلوب: {$rule}).}}
* {{لا يمكن الجزم باكتمال النصاب (المطلوب: {$rule}).}}`,
	}
	sayVote = i18n.Template{
		EN: `.input {$answer :string} .match $answer
yes {{Those who had a vote agreed (asked for: {$rule}).}}
no {{Those who had a vote did not agree (asked for: {$rule}).}}
* {{Whether those who had a vote agreed cannot be told (asked for: {$rule}).}}`,
		FR: `.input {$answer :string} .match $answer
yes {{Les votants étaient d’accord (exigé : {$rule}).}}
no {{Les votants n’étaient pas d’accord (exigé : {$rule}).}}
* {{On ne peut dire si les votants étaient d’accord (exigé : {$rule}).}}`,
		ES: `.input {$answer :string} .match $answer
yes {{Quienes tenían voto estuvieron de acuerdo (exigido: {$rule}).}}
no {{Quienes tenían voto no estuvieron de acuerdo (exigido: {$rule}).}}
* {{No se puede saber si quienes tenían voto estuvieron de acuerdo (exigido: {$rule}).}}`,
		AR: `.input {$answer :string} .match $answer
yes {{وافق أصحاب حق التصويت (المطلوب: {$rule}).}}
no {{لم يوافق أصحاب حق التصويت (المطلوب: {$rule}).}}
* {{لا يمكن الجزم بموافقة أصحاب حق التصويت (المطلوب: {$rule}).}}`,
	}
	sayConsensus = i18n.Template{
		EN: "nobody against", FR: "personne contre", ES: "nadie en contra", AR: "لا معارض",
	}
	sayBetween = i18n.Template{
		EN: "{$low} to {$high}",
		FR: "de {$low} à {$high}",
		ES: "de {$low} a {$high}",
		AR: "من {$low} إلى {$high}",
	}
	sayShare = i18n.Template{
		EN: "{$share} of every {$whole}",
		FR: "{$share} sur {$whole}",
		ES: "{$share} de cada {$whole}",
		AR: "{$share} من كل {$whole}",
	}
	sayBallots = i18n.Template{
		EN: "Ballots that count: for, {$for}; against, {$against}.",
		FR: "Voix qui comptent : pour, {$for}; contre, {$against}.",
		ES: "Votos que cuentan: a favor, {$for}; en contra, {$against}.",
		AR: "الأصوات المحتسبة: المؤيدة {$for}؛ المعارضة {$against}.",
	}
	saySplit = i18n.Template{
		EN: "Organizations or persons that count once and whose seats voted differently: {$count :integer}. How they voted cannot be told.",
		FR: "Organismes ou personnes qui ne comptent qu’une fois et dont les sièges ont voté différemment : {$count :integer}. On ne peut dire comment ils ont voté.",
		ES: "Organizaciones o personas que cuentan una vez y cuyos puestos votaron de modo distinto: {$count :integer}. No se puede saber cómo votaron.",
		AR: "منظمات أو أشخاص يُحتسبون مرة واحدة وصوّتت مقاعدهم باتجاهين: {$count :integer}. لا يمكن معرفة كيف صوّتوا.",
	}
	sayOutcome = i18n.Template{
		EN: `.input {$outcome :string} .match $outcome
yes {{The decision was carried.}}
no {{The decision was not carried.}}
* {{Whether the decision was carried cannot be told.}}`,
		FR: `.input {$outcome :string} .match $outcome
yes {{La décision est adoptée.}}
no {{La décision n’est pas adoptée.}}
* {{On ne peut dire si la décision est adoptée.}}`,
		ES: `.input {$outcome :string} .match $outcome
yes {{La decisión queda aprobada.}}
no {{La decisión no queda aprobada.}}
* {{No se puede saber si la decisión queda aprobada.}}`,
		AR: `.input {$outcome :string} .match $outcome
yes {{أُقرّ القرار.}}
no {{لم يُقرّ القرار.}}
* {{لا يمكن الجزم بإقرار القرار.}}`,
	}
	sayMinutes = i18n.Template{
		EN: "The minutes say otherwise; carried according to them: {$minutes}.",
		FR: "Le procès-verbal dit autre chose; adoptée selon lui : {$minutes}.",
		ES: "El acta dice otra cosa; aprobada según ella: {$minutes}.",
		AR: "يقول المحضر غير ذلك؛ أُقرّ بحسبه: {$minutes}.",
	}
	openOfAll = i18n.Template{
		EN: "It depends on whether vacant seats count, which the terms of reference do not say.",
		FR: "L’issue change selon que l’on compte ou non les sièges vacants; le mandat ne le dit pas.",
		ES: "Depende de si cuentan los puestos vacantes, lo que los términos de referencia no dicen.",
		AR: "يتوقف ذلك على احتساب المقاعد الشاغرة، ولا تذكره الاختصاصات.",
	}
	openExOfficio = i18n.Template{
		EN: "It depends on whether members by office count and vote, which the terms of reference do not say.",
		FR: "L’issue change selon que les membres d’office comptent et votent ou non; le mandat ne le dit pas.",
		ES: "Depende de si los miembros natos cuentan y votan, lo que los términos de referencia no dicen.",
		AR: "يتوقف ذلك على احتساب الأعضاء بحكم المنصب وتصويتهم، ولا تذكره الاختصاصات.",
	}
	openRecused = i18n.Template{
		EN: "It depends on whether those who took no part still count for the quorum, which the terms of reference do not say.",
		FR: "L’issue change selon que ceux qui se sont récusés comptent ou non pour le quorum; le mandat ne le dit pas.",
		ES: "Depende de si quienes no participaron cuentan aún para el quórum, lo que los términos de referencia no dicen.",
		AR: "يتوقف ذلك على احتساب من تنحّوا ضمن النصاب، ولا تذكره الاختصاصات.",
	}
	openOfPresent = i18n.Template{
		EN: "It depends on whether those who abstain count, which the terms of reference do not say.",
		FR: "L’issue change selon que l’on compte ou non les abstentions; le mandat ne le dit pas.",
		ES: "Depende de si cuentan las abstenciones, lo que los términos de referencia no dicen.",
		AR: "يتوقف ذلك على احتساب الممتنعين، ولا تذكره الاختصاصات.",
	}
)
