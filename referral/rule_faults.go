package referral

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// leafFaults collects what is wrong with hours, areas and rules.
type leafFaults struct {
	list []error
}

// mostFaults is how many faults one Check reports; there may be more.
const mostFaults = 1000

func (f *leafFaults) add(at *leafPath, code string, t i18n.Template, args ...i18n.Arg) {
	if f.full() {
		return
	}
	e := i18n.Fail("referral", code, t, args...)
	e.Pointer = at.pointer()
	f.list = append(f.list, e)
}

func (f *leafFaults) full() bool { return len(f.list) >= mostFaults }

func (f *leafFaults) err() error { return errors.Join(f.list...) }

// leafPath is the way to a value: the names of fields and places in lists. The
// nil leafPath is the whole.
type leafPath struct {
	up    *leafPath
	name  string
	index int // in a list, if name is empty
}

func (p *leafPath) field(name string) *leafPath { return &leafPath{up: p, name: name} }
func (p *leafPath) at(i int) *leafPath          { return &leafPath{up: p, index: i} }

// pointer is the JSON pointer of RFC 6901. Names of fields need no escapes.
func (p *leafPath) pointer() string {
	var parts []string
	for ; p != nil; p = p.up {
		if p.name != "" {
			parts = append(parts, p.name)
		} else {
			parts = append(parts, strconv.Itoa(p.index))
		}
	}
	var b strings.Builder
	for _, part := range slices.Backward(parts) {
		b.WriteString("/" + part)
	}
	return b.String()
}

// leafClip shortens what a stranger wrote to what fits in a sentence.
func leafClip(s string) string { return i18n.Clip(s, 40) }

var (
	leafUnknownWord = i18n.Template{
		EN: "“{$word}” is not among the words known here: {$known}",
		FR: "«\u00a0{$word}\u00a0» n’est pas un des mots connus ici\u00a0: {$known}",
		ES: "«{$word}» no es una de las palabras conocidas aquí: {$known}",
		AR: "”{$word}“ ليست من الكلمات المعروفة هنا: {$known}",
	}
	leafOutside = i18n.Template{
		EN: "{$n :integer} is not a number from {$low :integer} to {$high :integer}",
		FR: "{$n :integer} n’est pas un nombre de {$low :integer} à {$high :integer}",
		ES: "{$n :integer} no es un número de {$low :integer} a {$high :integer}",
		AR: "{$n :integer} ليس عددًا من {$low :integer} إلى {$high :integer}",
	}
	leafTooMany = i18n.Template{
		EN: "the list is too long: the limit is {$most :integer}",
		FR: "la liste est trop longue\u00a0: la limite est {$most :integer}",
		ES: "la lista es demasiado larga: el límite es {$most :integer}",
		AR: "القائمة أطول مما يجوز: الحد {$most :integer}",
	}
	leafTooDeep = i18n.Template{
		EN: "this is nested too deep: the limit is {$most :integer}",
		FR: "l’imbrication est trop profonde\u00a0: la limite est {$most :integer}",
		ES: "el anidamiento es demasiado profundo: el límite es {$most :integer}",
		AR: "التداخل أعمق مما يجوز: الحد {$most :integer}",
	}
	leafSeveral = i18n.Template{
		EN: "a rule states one thing: all, any, not, or a test of one fact; here there is more than one",
		FR: "une règle dit une seule chose\u00a0: all, any, not ou l’examen d’un fait\u00a0; ici il y en a plus d’une",
		ES: "una regla dice una sola cosa: all, any, not o la prueba de un hecho; aquí hay más de una",
		AR: "تقول القاعدة شيئًا واحدًا: all أو any أو not أو اختبار واقعة؛ وهنا أكثر من واحد",
	}
	leafNoFact = i18n.Template{
		EN: "there is a condition, but not the fact it is about",
		FR: "il y a une condition, mais pas le fait sur lequel elle porte",
		ES: "hay una condición, pero falta el hecho al que se refiere",
		AR: "ثمة شرط، لكن الواقعة التي يتعلق بها غير مذكورة",
	}
	leafNoCondition = i18n.Template{
		EN: "the fact “{$fact}” is named, but nothing is asked of it",
		FR: "le fait «\u00a0{$fact}\u00a0» est nommé, mais rien ne lui est demandé",
		ES: "se nombra el hecho «{$fact}», pero no se le pide nada",
		AR: "الواقعة ”{$fact}“ مذكورة، لكن لا شيء مطلوب فيها",
	}
	leafNoValue = i18n.Template{
		EN: "the list of values is empty: nobody can have one of them",
		FR: "la liste de valeurs est vide\u00a0: personne ne peut en avoir une",
		ES: "la lista de valores está vacía: nadie puede tener uno de ellos",
		AR: "قائمة القيم فارغة: لا يمكن أن تكون لأحد قيمة منها",
	}
	leafNothingToCount = i18n.Template{
		EN: "it says how many must hold, but not of which",
		FR: "on dit combien doivent être remplies, mais pas lesquelles",
		ES: "se dice cuántas deben cumplirse, pero no de cuáles",
		AR: "ذُكر كم يجب أن يتحقق، ولم يُذكر ممّ",
	}
	leafNobody = i18n.Template{
		EN: "nobody can meet this: the bounds for “{$fact}” leave nothing between them",
		FR: "personne ne peut y répondre\u00a0: les bornes de «\u00a0{$fact}\u00a0» ne laissent rien entre elles",
		ES: "nadie puede cumplir esto: los límites de «{$fact}» no dejan nada entre ellos",
		AR: "لا يمكن لأحد أن يستوفي هذا: حدود ”{$fact}“ لا تترك شيئًا بينها",
	}
	leafBackwards = i18n.Template{
		EN: "it ends before it begins",
		FR: "la fin précède le début",
		ES: "termina antes de empezar",
		AR: "ينتهي قبل أن يبدأ",
	}
)
