package main

import "github.com/entente-civic/entente/i18n"

var (
	personsLine = i18n.Template{
		EN: "- {$name}: {$n}; by contact, {$parts}. Do the parts add up? {$adds}.",
		FR: "- {$name} : {$n}; selon le contact, {$parts}. La somme est-elle juste ? {$adds}.",
		ES: "- {$name}: {$n}; según el contacto, {$parts}. ¿Suman las partes? {$adds}.",
		AR: "- {$name}: {$n}؛ وبحسب طريقة التواصل {$parts}. هل تتفق الأجزاء مع المجموع؟ {$adds}.",
	}
	wholeLine = i18n.Template{
		EN: "- {$name}: {$parts}. Do they make up a whole? {$whole}.",
		FR: "- {$name} : {$parts}. Forment-elles un tout ? {$whole}.",
		ES: "- {$name}: {$parts}. ¿Forman un todo? {$whole}.",
		AR: "- {$name}: {$parts}. هل تشكّل كلًّا؟ {$whole}.",
	}
	bandsLine = i18n.Template{
		EN: "- As printed, the ages leave people out:",
		FR: "- Telles qu’imprimées, les tranches d’âge oublient des gens :",
		ES: "- Tal como están impresas, las edades dejan a gente fuera:",
		AR: "- الأعمار كما طُبعت تُسقط بعض الناس:",
	}
	womenLine = i18n.Template{
		EN: "- {$name}: {$share} of {$n} is {$low} to {$high}; a printed share is not a count.",
		FR: "- {$name} : {$share} de {$n}, soit de {$low} à {$high}; une part imprimée n’est pas un effectif.",
		ES: "- {$name}: {$share} de {$n}, es decir, de {$low} a {$high}; una proporción impresa no es un recuento.",
		AR: "- {$name}: {$share} من {$n}، أي بين {$low} و{$high}؛ فالنسبة المطبوعة ليست عددًا.",
	}
	waysLine = i18n.Template{
		EN: "- {$name}: {$parts} of {$n} can come about in {$ways} ways, so no count is read from them.",
		FR: "- {$name} : {$parts} de {$n}; répartitions possibles : {$ways}, donc aucun effectif n’en est tiré.",
		ES: "- {$name}: {$parts} de {$n}; repartos posibles: {$ways}, así que no se deduce ningún recuento.",
		AR: "- {$name}: {$parts} من {$n}؛ عدد التوزيعات الممكنة {$ways}، فلا يُستنتج منها أي عدد.",
	}
	perLine = i18n.Template{
		EN: "- {$name} ({$n}) over {$other} ({$by}): {$ratio}.",
		FR: "- {$name} ({$n}) rapporté à {$other} ({$by}) : {$ratio}.",
		ES: "- {$name} ({$n}) entre {$other} ({$by}): {$ratio}.",
		AR: "- {$name} ({$n}) على {$other} ({$by}): {$ratio}.",
	}
	densityLine = i18n.Template{
		EN: "- {$name}: {$density}, printed beside {$people} and {$surface}. Does it fit? {$fits}; their rounding allows {$low} to {$high}.",
		FR: "- {$name} : {$density}, imprimé à côté de {$people} et {$surface}. Est-ce cohérent ? {$fits}; l’arrondi permet de {$low} à {$high}.",
		ES: "- {$name}: {$density}, impreso junto a {$people} y {$surface}. ¿Concuerda? {$fits}; el redondeo permite de {$low} a {$high}.",
		AR: "- {$name}: {$density}، مطبوعة إلى جانب {$people} و{$surface}. هل تتوافق؟ {$fits}؛ والتقريب يسمح من {$low} إلى {$high}.",
	}
	moneyLine = i18n.Template{
		EN: "- {$total} in all, of which {$open} are stated for no single year.",
		FR: "- {$total} en tout, dont {$open} sans année précise.",
		ES: "- {$total} en total, de los cuales {$open} sin un año determinado.",
		AR: "- {$total} إجمالًا، منها {$open} بلا سنة محددة.",
	}
	inventedLine = i18n.Template{
		EN: "What follows is counted from an invented log of three months, to show the report.",
		FR: "Ce qui suit est compté d’un registre inventé de trois mois, pour montrer le rapport.",
		ES: "Lo que sigue se cuenta de un registro inventado de tres meses, para mostrar el informe.",
		AR: "ما يلي محصى من سجل مختلق لثلاثة أشهر، لعرض التقرير.",
	}
)
