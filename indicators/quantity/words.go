package quantity

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

const (
	pkg           = "quantity"
	codeOverflow  = "overflow"
	codeBadNumber = "bad-number"

	// shownBytes bounds what an error repeats of an input it refuses.
	shownBytes = 40
)

// shown returns s cut to what an error repeats.
func shown(s string) string {
	cut := len(s)
	if cut > shownBytes {
		for cut = shownBytes; cut > 0 && !utf8.RuneStart(s[cut]); cut-- {
		}
	}
	v := strings.ToValidUTF8(s[:cut], "\uFFFD")
	if cut < len(s) {
		v += "…"
	}
	return v
}

// head returns as much of text as shown needs, so that an error copies little
// of a large one.
func head(text []byte) string { return string(text[:min(len(text), shownBytes+1)]) }

// message returns what an error of this package says to a person.
func message(err error) i18n.Message {
	if e, ok := errors.AsType[*i18n.Error](err); ok {
		return e.Message()
	}
	return notStated().With()
}

func notStated() i18n.Template {
	return i18n.Template{
		EN: "not stated",
		FR: "non précisé",
		ES: "no se indica",
		AR: "غير مذكور",
	}
}

func amountUnknown() i18n.Template {
	return i18n.Template{
		EN: "amount not known",
		FR: "montant inconnu",
		ES: "importe desconocido",
		AR: "المبلغ غير معروف",
	}
}

// withUnit: French does not break a line between a number and its unit.
func withUnit() i18n.Template {
	return i18n.Template{
		EN: "{$value} {$unit}",
		FR: "{$value}\u00a0{$unit}",
		ES: "{$value} {$unit}",
		AR: "{$value} {$unit}",
	}
}

func badNumber(s string) *i18n.Error {
	return i18n.Fail(pkg, codeBadNumber, i18n.Template{
		EN: "“{$text}” is not a number such as {$whole} or {$decimal}",
		FR: "«\u00a0{$text}\u00a0» n’est pas un nombre comme {$whole} ou {$decimal}",
		ES: "«{$text}» no es un número como {$whole} o {$decimal}",
		AR: "”{$text}“ ليس عددًا مثل {$whole} أو {$decimal}",
	},
		i18n.Str("text", shown(s)), i18n.Label("whole", "405000"), i18n.Label("decimal", "-12.50"))
}

func overflow() *i18n.Error {
	return i18n.Fail(pkg, codeOverflow, i18n.Template{
		EN: "the number has more digits than can be held exactly",
		FR: "le nombre a plus de chiffres qu’on ne peut en conserver exactement",
		ES: "el número tiene más cifras de las que pueden conservarse con exactitud",
		AR: "للعدد أرقام أكثر مما يمكن حفظه بدقة",
	})
}

func divideByZero() *i18n.Error {
	return i18n.Fail(pkg, "divide-by-zero", i18n.Template{
		EN: "the ratio is undefined because its denominator is not above zero",
		FR: "le rapport n’est pas défini, car son dénominateur n’est pas supérieur à zéro",
		ES: "la razón no está definida porque su denominador no es mayor que cero",
		AR: "النسبة غير معرّفة لأن مقامها ليس أكبر من الصفر",
	})
}

func notStatedError() *i18n.Error {
	return i18n.Fail(pkg, "not-stated", i18n.Template{
		EN: "a number needed here is not stated",
		FR: "un nombre nécessaire ici n’est pas précisé",
		ES: "falta un número que aquí es necesario",
		AR: "ثمة عدد لازم هنا غير مذكور",
	})
}

func unitMismatch(q, r Quantity) *i18n.Error {
	return i18n.Fail(pkg, "unit-mismatch", i18n.Template{
		EN: "“{$left}” and “{$right}” are not counts of the same thing",
		FR: "«\u00a0{$left}\u00a0» et «\u00a0{$right}\u00a0» ne comptent pas la même chose",
		ES: "«{$left}» y «{$right}» no cuentan lo mismo",
		AR: "”{$left}“ و”{$right}“ لا يعدّان الشيء نفسه",
	},
		unitArg("left", q), unitArg("right", r))
}

// unitArg names the unit of q, and its universe if it has one.
func unitArg(name string, q Quantity) i18n.Arg {
	switch {
	case q.Unit == "" && q.Of == "":
		return i18n.Said(name, i18n.Template{
			EN: "no unit", FR: "sans unité", ES: "sin unidad", AR: "بلا وحدة",
		}.With())
	case q.Of == "":
		return i18n.Str(name, shown(q.Unit))
	case q.Unit == "":
		return i18n.Str(name, shown(q.Of))
	}
	return i18n.Said(name, i18n.Template{
		EN: "{$unit} ({$of})", FR: "{$unit} ({$of})", ES: "{$unit} ({$of})", AR: "{$unit} ({$of})",
	}.With(i18n.Str("unit", shown(q.Unit)), i18n.Str("of", shown(q.Of))))
}

func cannotClaim(q, r Quantity) *i18n.Error {
	return i18n.Fail(pkg, "cannot-claim", i18n.Template{
		EN: "nothing can be claimed from “{$left}” and “{$right}” together",
		FR: "on ne peut rien affirmer à partir de «\u00a0{$left}\u00a0» et «\u00a0{$right}\u00a0» ensemble",
		ES: "no se puede afirmar nada a partir de «{$left}» y «{$right}» juntos",
		AR: "لا يمكن الجزم بشيء من ”{$left}“ و”{$right}“ معًا",
	},
		q.Arg("left"), r.Arg("right"))
}

// badWord refuses a word that is none of a closed list.
func badWord(code, s string, words []string) *i18n.Error {
	var items []i18n.Arg
	for _, w := range words {
		items = append(items, i18n.Label("word", w))
	}
	return i18n.Fail(pkg, code, i18n.Template{
		EN: "“{$text}” is none of the words known here: {$words}",
		FR: "«\u00a0{$text}\u00a0» ne fait pas partie des mots connus ici\u00a0: {$words}",
		ES: "«{$text}» no es ninguna de las palabras conocidas aquí: {$words}",
		AR: "”{$text}“ ليس من الكلمات المعروفة هنا: {$words}",
	},
		i18n.Str("text", shown(s)), i18n.List("words", items...))
}

func badMoney(s string) *i18n.Error {
	return i18n.Fail(pkg, "bad-money", i18n.Template{
		EN: "“{$text}” is not an amount of money such as {$amount}",
		FR: "«\u00a0{$text}\u00a0» n’est pas un montant comme {$amount}",
		ES: "«{$text}» no es un importe como {$amount}",
		AR: "”{$text}“ ليس مبلغًا مثل {$amount}",
	},
		i18n.Str("text", shown(s)), i18n.Label("amount", "CAD 405000.00"))
}

func unknownAmount() *i18n.Error {
	return i18n.Fail(pkg, "unknown-amount", i18n.Template{
		EN: "an amount without a currency is not known and cannot be added or compared",
		FR: "un montant sans devise n’est pas connu et ne peut être ni additionné ni comparé",
		ES: "un importe sin moneda no se conoce y no se puede sumar ni comparar",
		AR: "المبلغ بلا عملة غير معروف ولا يمكن جمعه ولا مقارنته",
	})
}

func currencyMismatch(m, n Money) *i18n.Error {
	return i18n.Fail(pkg, "currency-mismatch", i18n.Template{
		EN: "{$left} and {$right} are of different currencies and cannot be added or compared",
		FR: "{$left} et {$right} sont dans des devises différentes et ne peuvent être ni additionnés ni comparés",
		ES: "{$left} y {$right} están en monedas distintas y no se pueden sumar ni comparar",
		AR: "{$left} و{$right} بعملتين مختلفتين ولا يمكن جمعهما ولا مقارنتهما",
	},
		m.Arg("left"), n.Arg("right"))
}
