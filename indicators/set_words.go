package indicators

import "github.com/entente-civic/entente/i18n"

func moreFindings() i18n.Template {
	return i18n.Template{
		EN: ".input {$n :integer} .match $n one {{One more finding is not listed.}} * {{{$n} more findings are not listed.}}",
		FR: ".input {$n :integer} .match $n one {{{$n} autre constat n’est pas énuméré.}} many {{{$n} d’autres constats ne sont pas énumérés.}} * {{{$n} autres constats ne sont pas énumérés.}}",
		ES: ".input {$n :integer} .match $n one {{No se enumera un hallazgo más.}} many {{No se enumeran {$n} de hallazgos más.}} * {{No se enumeran {$n} hallazgos más.}}",
		AR: ".input {$n :integer} .match $n zero {{لا ملاحظات أخرى غير مذكورة.}} one {{هناك ملاحظة أخرى غير مذكورة.}} two {{هناك ملاحظتان أخريان غير مذكورتين.}} few {{هناك {$n} ملاحظات أخرى غير مذكورة.}} many {{هناك {$n} ملاحظة أخرى غير مذكورة.}} * {{هناك {$n} ملاحظة أخرى غير مذكورة.}}",
	}
}

func dimensionDoubled() i18n.Template {
	return i18n.Template{
		EN: "Dimension {$n} has the id {$dimension} of one before it. Give each dimension its own.",
		FR: "La dimension {$n} porte l’identifiant {$dimension} d’une dimension précédente. Donnez à chacune le sien.",
		ES: "La dimensión {$n} lleva el identificador {$dimension} de una anterior. Dé a cada una el suyo.",
		AR: "يحمل البُعد رقم {$n} المعرّف {$dimension} الذي يحمله بُعد قبله. أعطِ كل بُعد معرّفًا خاصًا به.",
	}
}

func indicatorNoID() i18n.Template {
	return i18n.Template{
		EN: "Indicator {$n} has no id, so no observation can name it. Give it one.",
		FR: "L’indicateur {$n} n’a pas d’identifiant\u00a0: aucune observation ne peut le nommer. Donnez-lui-en un.",
		ES: "El indicador {$n} no tiene identificador, y ninguna observación puede nombrarlo. Asígnele uno.",
		AR: "ليس للمؤشر رقم {$n} معرّف، فلا يمكن لأي قراءة أن تذكره. أعطِه معرّفًا.",
	}
}

func indicatorDoubled() i18n.Template {
	return i18n.Template{
		EN: "Indicator {$n} has the id {$indicator} of one before it. Give each indicator its own.",
		FR: "L’indicateur {$n} porte l’identifiant {$indicator} d’un indicateur précédent. Donnez à chacun le sien.",
		ES: "El indicador {$n} lleva el identificador {$indicator} de uno anterior. Dé a cada uno el suyo.",
		AR: "يحمل المؤشر رقم {$n} المعرّف {$indicator} الذي يحمله مؤشر قبله. أعطِ كل مؤشر معرّفًا خاصًا به.",
	}
}

func indicatorDimension() i18n.Template {
	return i18n.Template{
		EN: "Indicator {$indicator} is told apart by {$dimension}, which is not a dimension of this set. Add the dimension or correct the id.",
		FR: "L’indicateur {$indicator} est ventilé selon {$dimension}, qui n’est pas une dimension de cet ensemble. Ajoutez la dimension ou corrigez l’identifiant.",
		ES: "El indicador {$indicator} se desglosa por {$dimension}, que no es una dimensión de este conjunto. Añada la dimensión o corrija el identificador.",
		AR: "يُفصَّل المؤشر {$indicator} بحسب {$dimension}، وهو ليس بُعدًا من أبعاد هذه المجموعة. أضِف البُعد أو صحّح المعرّف.",
	}
}

func observationNoID() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} does not say of which indicator it is. Give it the id of one.",
		FR: "L’observation {$n} ne dit pas sur quel indicateur elle porte. Donnez-lui l’identifiant d’un indicateur.",
		ES: "La observación {$n} no dice de qué indicador es. Indique el identificador de uno.",
		AR: "لا تذكر القراءة رقم {$n} لأي مؤشر هي. اذكر معرّف مؤشر.",
	}
}

func observationIndicator() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} is of {$indicator}, which is not an indicator of this set. Add the indicator or correct the id.",
		FR: "L’observation {$n} porte sur {$indicator}, qui n’est pas un indicateur de cet ensemble. Ajoutez l’indicateur ou corrigez l’identifiant.",
		ES: "La observación {$n} es de {$indicator}, que no es un indicador de este conjunto. Añada el indicador o corrija el identificador.",
		AR: "القراءة رقم {$n} هي للمؤشر {$indicator}، وهو ليس من مؤشرات هذه المجموعة. أضِف المؤشر أو صحّح المعرّف.",
	}
}

func observationDoubled() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator} is for the same time and cell as observation {$first}, published on the same day. Keep one, or say when each was published.",
		FR: "L’observation {$n} de {$indicator} porte sur la même période et la même case que l’observation {$first}, publiée le même jour. Gardez-en une, ou dites quand chacune a été publiée.",
		ES: "La observación {$n} de {$indicator} es del mismo período y la misma celda que la observación {$first}, publicada el mismo día. Conserve una, o indique cuándo se publicó cada una.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator} هي للفترة نفسها والخانة نفسها كالقراءة رقم {$first} المنشورة في اليوم نفسه. أبقِ واحدة منهما، أو اذكر متى نُشرت كل منهما.",
	}
}

func observationPeriod() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator}: the period begins ({$from}) after it ends ({$to}). Exchange the two if they were swapped.",
		FR: "Observation {$n} de {$indicator}\u00a0: la période commence ({$from}) après sa fin ({$to}). Échangez les deux dates si elles ont été inversées.",
		ES: "Observación {$n} de {$indicator}: el período empieza ({$from}) después de terminar ({$to}). Intercambie las dos fechas si se invirtieron.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator}: تبدأ الفترة ({$from}) بعد نهايتها ({$to}). بدّل بين التاريخين إن كانا معكوسين.",
	}
}

func observationDimension() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator}: {$code} is of no dimension of this set. Add the dimension or correct the code.",
		FR: "Observation {$n} de {$indicator}\u00a0: {$code} ne relève d’aucune dimension de cet ensemble. Ajoutez la dimension ou corrigez le code.",
		ES: "Observación {$n} de {$indicator}: {$code} no es de ninguna dimensión de este conjunto. Añada la dimensión o corrija el código.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator}: الرمز {$code} ليس من أي بُعد في هذه المجموعة. أضِف البُعد أو صحّح الرمز.",
	}
}

func observationCategory() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator}: {$category} is not a category of {$dimension}. Correct it or add the category.",
		FR: "Observation {$n} de {$indicator}\u00a0: {$category} n’est pas une catégorie de {$dimension}. Corrigez-la ou ajoutez la catégorie.",
		ES: "Observación {$n} de {$indicator}: {$category} no es una categoría de {$dimension}. Corríjala o añada la categoría.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator}: {$category} ليست فئة من {$dimension}. صحّحها أو أضِف الفئة.",
	}
}

func observationCellDoubled() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator} stands in two categories of {$dimension}. A reading is of one cell: keep one category.",
		FR: "L’observation {$n} de {$indicator} figure dans deux catégories de {$dimension}. Une observation porte sur une seule case\u00a0: gardez une catégorie.",
		ES: "La observación {$n} de {$indicator} está en dos categorías de {$dimension}. Una observación es de una sola celda: conserve una categoría.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator} واقعة في فئتين من {$dimension}. القراءة لخانة واحدة: أبقِ فئة واحدة.",
	}
}

func observationBoth() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator} has a value, and a reason why there is none. Take one of the two away.",
		FR: "L’observation {$n} de {$indicator} a une valeur et une raison de ne pas en avoir. Retirez l’une des deux.",
		ES: "La observación {$n} de {$indicator} tiene un valor y un motivo por el que no lo hay. Quite uno de los dos.",
		AR: "للقراءة رقم {$n} للمؤشر {$indicator} قيمة، ومعها سبب لعدم وجود قيمة. احذف أحدهما.",
	}
}

func observationNegative() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator} counts less than nothing. Correct the number, or the kind of the indicator if it is a change.",
		FR: "L’observation {$n} de {$indicator} compte moins que zéro. Corrigez le nombre, ou le genre de l’indicateur s’il s’agit d’une variation.",
		ES: "La observación {$n} de {$indicator} cuenta menos que nada. Corrija el número, o la clase del indicador si se trata de una variación.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator} عدد أقل من الصفر. صحّح العدد، أو صحّح نوع المؤشر إن كان المقصود تغيّرًا.",
	}
}

func observationMoreThanWhole() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator}: the part, {$part}, is more than the whole, {$whole}. Exchange the two if they were swapped.",
		FR: "Observation {$n} de {$indicator}\u00a0: la partie, {$part}, dépasse le tout, {$whole}. Échangez les deux si elles ont été inversées.",
		ES: "Observación {$n} de {$indicator}: la parte, {$part}, es mayor que el todo, {$whole}. Intercambie los dos si se invirtieron.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator}: الجزء، {$part}، أكبر من الكل، {$whole}. بدّل بينهما إن كانا معكوسين.",
	}
}

func observationInterval() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator}: the lower end of its interval, {$low}, is above the upper, {$high}. Exchange the two if they were swapped.",
		FR: "Observation {$n} de {$indicator}\u00a0: la borne inférieure de l’intervalle, {$low}, dépasse la borne supérieure, {$high}. Échangez les deux si elles ont été inversées.",
		ES: "Observación {$n} de {$indicator}: el extremo inferior del intervalo, {$low}, supera al superior, {$high}. Intercambie los dos si se invirtieron.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator}: الحد الأدنى للمجال، {$low}، أعلى من حدّه الأقصى، {$high}. بدّل بينهما إن كانا معكوسين.",
	}
}

func observationMissing() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator}: {$word} is not a known reason for a missing value. Use one of the words of the format.",
		FR: "Observation {$n} de {$indicator}\u00a0: {$word} n’est pas une raison connue de l’absence d’une valeur. Employez un des mots du format.",
		ES: "Observación {$n} de {$indicator}: {$word} no es un motivo conocido de que falte un valor. Use una de las palabras del formato.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator}: {$word} ليس سببًا معروفًا لغياب القيمة. استعمل إحدى كلمات الصيغة.",
	}
}

func observationFlag() i18n.Template {
	return i18n.Template{
		EN: "Observation {$n} of {$indicator}: {$word} is not a known remark on quality. Use one of the words of the format.",
		FR: "Observation {$n} de {$indicator}\u00a0: {$word} n’est pas une remarque connue sur la qualité. Employez un des mots du format.",
		ES: "Observación {$n} de {$indicator}: {$word} no es una observación conocida sobre la calidad. Use una de las palabras del formato.",
		AR: "القراءة رقم {$n} للمؤشر {$indicator}: {$word} ليست ملاحظة معروفة على الجودة. استعمل إحدى كلمات الصيغة.",
	}
}
