package indicators

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// arithmeticShown bounds what an error repeats of a name or a unit.
const arithmeticShown = 60

// arithmeticName is the argument that names an indicator: by its name, else by
// its id.
func arithmeticName(n *Indicator) i18n.Arg {
	const name = "indicator"
	if n.Name.Worded() {
		return i18n.Local(name, n.Name)
	}
	return i18n.Label(name, i18n.Clip(string(n.ID), arithmeticShown))
}

func ratioNotAShare(q quantity.Quantity) *i18n.Error {
	return i18n.Fail(packageName, "not-a-share", i18n.Template{
		EN: "“{$value}” is not a percentage between 0 and 100; write it with the unit {$unit}",
		FR: "«\u00a0{$value}\u00a0» n’est pas un pourcentage entre 0 et 100\u00a0; écrivez-le avec l’unité {$unit}",
		ES: "«{$value}» no es un porcentaje entre 0 y 100; escríbalo con la unidad {$unit}",
		AR: "”{$value}“ ليس نسبة مئوية بين 0 و100؛ اكتبوه بالوحدة {$unit}",
	}, q.Arg("value"), i18n.Label("unit", percentSign))
}

func ratioNoBase(q quantity.Quantity) *i18n.Error {
	return i18n.Fail(packageName, "no-base", i18n.Template{
		EN: "“{$value}” does not say of what it is a share, so nothing can be counted from it; state what it is of",
		FR: "«\u00a0{$value}\u00a0» ne dit pas de quoi c’est une part, on ne peut donc rien en compter\u00a0; précisez de quoi",
		ES: "«{$value}» no dice de qué es una parte, así que nada puede contarse a partir de ello; indique de qué",
		AR: "”{$value}“ لا يذكر مِمَّ هو جزء، فلا يمكن حساب عدد منه؛ اذكروا مِمَّ هو",
	}, q.Arg("value"))
}

func ratioImpossible(share, whole quantity.Quantity) *i18n.Error {
	return i18n.Fail(packageName, "impossible-share", i18n.Template{
		EN: "no whole number out of {$whole} rounds to {$share}; check the share or what it is of",
		FR: "aucun nombre entier sur {$whole} ne s’arrondit à {$share}\u00a0; vérifiez la part ou ce dont elle est une part",
		ES: "ningún número entero de {$whole} se redondea a {$share}; revise la parte o aquello de lo que es parte",
		AR: "لا عدد صحيح من {$whole} يُقرَّب إلى {$share}؛ راجعوا النسبة أو ما هي منه",
	}, share.Arg("share"), whole.Arg("whole"))
}
