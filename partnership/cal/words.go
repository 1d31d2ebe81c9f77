package cal

import (
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

const (
	pkg            = "cal"
	countingCode   = "bad-counting"
	strictnessCode = "bad-strictness"

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

func notStated() i18n.Template {
	return i18n.Template{
		EN: "not stated",
		FR: "non précisé",
		ES: "no se indica",
		AR: "غير مذكور",
	}
}

func badDate(s string) *i18n.Error {
	return i18n.Fail(pkg, "bad-date", i18n.Template{
		EN: "“{$text}” is not a date such as {$day}, {$month} or {$year}",
		FR: "«\u00a0{$text}\u00a0» n’est pas une date comme {$day}, {$month} ou {$year}",
		ES: "«{$text}» no es una fecha como {$day}, {$month} o {$year}",
		AR: "”{$text}“ ليس تاريخًا مثل {$day} أو {$month} أو {$year}",
	},
		i18n.Str("text", shown(s)),
		i18n.Label("day", "2026-04-01"), i18n.Label("month", "2026-04"), i18n.Label("year", "2026"))
}

func noDate() *i18n.Error {
	return i18n.Fail(pkg, "no-date", i18n.Template{
		EN: "a date that is not stated has no written form; leave it out instead",
		FR: "une date non précisée n’a pas de forme écrite\u00a0; il faut l’omettre",
		ES: "una fecha que no se indica no tiene forma escrita; hay que omitirla",
		AR: "لا صيغة مكتوبة لتاريخ غير مذكور؛ ينبغي حذفه",
	})
}

func badRange(s string) *i18n.Error {
	return i18n.Fail(pkg, "bad-range", i18n.Template{
		EN: "“{$text}” is not a range of dates such as {$years} or {$months}",
		FR: "«\u00a0{$text}\u00a0» n’est pas un intervalle de dates comme {$years} ou {$months}",
		ES: "«{$text}» no es un intervalo de fechas como {$years} o {$months}",
		AR: "”{$text}“ ليس مدى تواريخ مثل {$years} أو {$months}",
	},
		i18n.Str("text", shown(s)),
		i18n.Label("years", "2022-2026"), i18n.Label("months", "2022-04/2026-03"))
}

func reversedRange(p Period) *i18n.Error {
	return i18n.Fail(pkg, "reversed-range", i18n.Template{
		EN: "the range begins with {$from} and ends with {$to}, which is earlier",
		FR: "l’intervalle commence par {$from} et se termine par {$to}, qui est antérieur",
		ES: "el intervalo empieza en {$from} y termina en {$to}, que es anterior",
		AR: "يبدأ المدى عند {$from} وينتهي عند {$to}، وهو أسبق منه",
	},
		i18n.Label("from", p.From.String()), i18n.Label("to", p.To.String()))
}

// badWord refuses a word that is none of a closed list.
func badWord(code, s string, words []string) *i18n.Error {
	items := make([]i18n.Arg, len(words))
	for i, w := range words {
		items[i] = i18n.Label("word", w)
	}
	return i18n.Fail(pkg, code, i18n.Template{
		EN: "“{$text}” is none of the words known here: {$words}",
		FR: "«\u00a0{$text}\u00a0» ne fait pas partie des mots connus ici\u00a0: {$words}",
		ES: "«{$text}» no es ninguna de las palabras conocidas aquí: {$words}",
		AR: "”{$text}“ ليس من الكلمات المعروفة هنا: {$words}",
	},
		i18n.Str("text", shown(s)), i18n.List("words", items...))
}
