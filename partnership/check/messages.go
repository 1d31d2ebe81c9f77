package check

import (
	"errors"

	"github.com/entente-civic/entente/i18n"
)

// faults collects what is wrong with a list, so that all of it is reported.
type faults []error

func (f faults) join() error {
	if len(f) == 1 {
		return f[0]
	}
	return errors.Join(f...)
}

var (
	unknownRule = i18n.Template{
		EN: "the profile has no rule {$rule}",
		FR: "le profil n’a pas de règle {$rule}",
		ES: "el perfil no tiene la regla {$rule}",
		AR: "لا توجد في الملف القاعدة {$rule}",
	}
	changedTwice = i18n.Template{
		EN: "rule {$rule} is changed twice; keep one of the two lines",
		FR: "la règle {$rule} est modifiée deux fois; gardez une seule des deux lignes",
		ES: "la regla {$rule} se cambia dos veces; deje una sola de las dos líneas",
		AR: "غُيِّرت القاعدة {$rule} مرتين؛ أبقوا سطرًا واحدًا منهما",
	}
	emptyChange = i18n.Template{
		EN: "the change of rule {$rule} changes nothing; give a severity or switch it off",
		FR: "la modification de la règle {$rule} ne change rien; donnez une gravité ou désactivez-la",
		ES: "el cambio de la regla {$rule} no cambia nada; indique una gravedad o desactívela",
		AR: "تغيير القاعدة {$rule} لا يغيّر شيئًا؛ حدّدوا درجة خطورة أو أوقفوها",
	}
	reasonNeeded = i18n.Template{
		EN: "rule {$rule} rests on a statute; say why it is softened",
		FR: "la règle {$rule} repose sur une loi; dites pourquoi elle est assouplie",
		ES: "la regla {$rule} se apoya en una ley; diga por qué se suaviza",
		AR: "تستند القاعدة {$rule} إلى قانون؛ اذكروا سبب تخفيفها",
	}
	notSound = i18n.Template{
		EN: ".input {$n :integer} .match $n\none {{{$n} rule is breached with severity error: {$rules}}}\n* {{{$n} rules are breached with severity error: {$rules}}}",
		FR: ".input {$n :integer} .match $n\none {{{$n} règle de gravité « erreur » n’est pas respectée : {$rules}}}\nmany {{{$n} de règles de gravité « erreur » ne sont pas respectées : {$rules}}}\n* {{{$n} règles de gravité « erreur » ne sont pas respectées : {$rules}}}",
		ES: ".input {$n :integer} .match $n\none {{No se cumple {$n} regla de gravedad «error»: {$rules}}}\nmany {{No se cumplen {$n} de reglas de gravedad «error»: {$rules}}}\n* {{No se cumplen {$n} reglas de gravedad «error»: {$rules}}}",
		AR: ".input {$n :integer} .match $n\nzero {{لم تُخالَف أي قاعدة بدرجة \"خطأ\": {$rules}}}\none {{خولفت قاعدة واحدة ({$n}) بدرجة \"خطأ\": {$rules}}}\ntwo {{خولفت قاعدتان ({$n}) بدرجة \"خطأ\": {$rules}}}\nfew {{خولفت {$n} قواعد بدرجة \"خطأ\": {$rules}}}\nmany {{خولفت {$n} قاعدة بدرجة \"خطأ\": {$rules}}}\n* {{خولفت {$n} قاعدة بدرجة \"خطأ\": {$rules}}}",
	}
)
