package i18n

// What the package itself has to say, in the order of its use.

var (
	sayLangLong = Template{
		EN: "This language tag is longer than {$max :integer} characters.",
		FR: "Cette étiquette de langue dépasse {$max :integer} caractères.",
		ES: "Esta etiqueta de idioma supera los {$max :integer} caracteres.",
		AR: "رمز اللغة هذا يتجاوز الحد الأقصى لعدد الأحرف وهو {$max :integer}.",
	}
	sayLangBad = Template{
		EN: "“{$tag}” is not a language tag such as en, fr-CA or zh-Hant.",
		FR: "« {$tag} » n’est pas une étiquette de langue comme en, fr-CA ou zh-Hant.",
		ES: "«{$tag}» no es una etiqueta de idioma como en, fr-CA o zh-Hant.",
		AR: "”{$tag}“ ليس رمز لغة صحيحًا، ومن أمثلة الرموز الصحيحة en أو fr-CA أو zh-Hant.",
	}
	sayMissing = Template{
		EN: "The template has no text in this language: {$lang}.",
		FR: "Le modèle n’a pas de texte dans cette langue : {$lang}.",
		ES: "La plantilla no tiene texto en este idioma: {$lang}.",
		AR: "لا يحتوي القالب على نص بهذه اللغة: {$lang}.",
	}
	saySyntax = Template{
		EN: "The text “{$text}” ({$lang}) cannot be read at character {$at :integer}: {$why}.",
		FR: "Le texte « {$text} » ({$lang}) est illisible au caractère {$at :integer} : {$why}.",
		ES: "El texto «{$text}» ({$lang}) no se puede leer en el carácter {$at :integer}: {$why}.",
		AR: "تتعذر قراءة النص ”{$text}“ ({$lang}) عند الحرف رقم {$at :integer}: {$why}.",
	}
	sayPlaceholder = Template{
		EN: "The text “{$text}” ({$lang}) leaves out the value {$name}, which another language has.",
		FR: "Le texte « {$text} » ({$lang}) omet la valeur {$name}, présente dans une autre langue.",
		ES: "El texto «{$text}» ({$lang}) omite el valor {$name}, presente en otro idioma.",
		AR: "النص ”{$text}“ ({$lang}) يُسقط القيمة {$name} الموجودة في لغة أخرى.",
	}
	sayPluralMissing = Template{
		EN: "The text “{$text}” ({$lang}) has no variant for these plural forms of {$name}: {$forms}.",
		FR: "Le texte « {$text} » ({$lang}) n’a pas de variante pour ces formes du pluriel, valeur {$name} : {$forms}.",
		ES: "El texto «{$text}» ({$lang}) no tiene variante para estas formas del plural de {$name}: {$forms}.",
		AR: "النص ”{$text}“ ({$lang}) تنقصه صيغ العدد التالية للقيمة {$name}: {$forms}.",
	}
	sayPluralForeign = Template{
		EN: "The text “{$text}” ({$lang}) uses plural forms of {$name} which that language does not have: {$forms}.",
		FR: "Le texte « {$text} » ({$lang}) emploie, valeur {$name}, des formes du pluriel que cette langue n’a pas : {$forms}.",
		ES: "El texto «{$text}» ({$lang}) usa formas del plural de {$name} que ese idioma no tiene: {$forms}.",
		AR: "النص ”{$text}“ ({$lang}) يستعمل للقيمة {$name} صيغ عدد لا وجود لها في هذه اللغة: {$forms}.",
	}
	sayControl = Template{
		EN: "The text “{$text}” ({$lang}) contains an invisible direction mark at character {$at :integer}. Take it out: values are isolated when they are written.",
		FR: "Le texte « {$text} » ({$lang}) contient une marque de direction invisible au caractère {$at :integer}. Supprimez-la : les valeurs sont isolées à l’écriture.",
		ES: "El texto «{$text}» ({$lang}) contiene una marca de dirección invisible en el carácter {$at :integer}. Quítela: los valores se aíslan al escribirse.",
		AR: "يحتوي النص ”{$text}“ ({$lang}) على علامة اتجاه غير مرئية عند الحرف رقم {$at :integer}. يُرجى حذفها، فالقيم تُعزل عند الكتابة.",
	}
	sayTatweel = Template{
		EN: "The text “{$text}” ({$lang}) contains a tatweel at character {$at :integer}. Take it out: lines are stretched by whoever sets the page.",
		FR: "Le texte « {$text} » ({$lang}) contient un tatouil au caractère {$at :integer}. Supprimez-le : l’étirement des lignes relève de la mise en page.",
		ES: "El texto «{$text}» ({$lang}) contiene un tatwil en el carácter {$at :integer}. Quítelo: estirar las líneas es cosa de quien compone la página.",
		AR: "يحتوي النص ”{$text}“ ({$lang}) على تطويل عند الحرف رقم {$at :integer}. يُرجى حذفه، فمدّ الأسطر من شأن تنسيق الصفحة.",
	}
)

// sayLanguage names the four languages, in the order of Spoken.
var sayLanguage = [...]Template{
	{EN: "English", FR: "anglais", ES: "inglés", AR: "الإنجليزية"},
	{EN: "French", FR: "français", ES: "francés", AR: "الفرنسية"},
	{EN: "Spanish", FR: "espagnol", ES: "español", AR: "الإسبانية"},
	{EN: "Arabic", FR: "arabe", ES: "árabe", AR: "العربية"},
}

var sayFault = [...]Template{
	faultNone: {},
	faultBrace: {
		EN: "a brace is not closed, or closes nothing", FR: "une accolade n’est pas fermée, ou ne ferme rien",
		ES: "una llave no se cierra o no cierra nada", AR: "قوس معقوف غير مغلق أو لا يغلق شيئًا",
	},
	faultEscape: {
		EN: "a backslash stands before none of the characters it may stand before", FR: "une barre oblique inverse ne précède aucun des caractères permis",
		ES: "una barra invertida no precede a ninguno de los caracteres permitidos", AR: "شرطة مائلة عكسية لا يليها أي من الأحرف المسموح بها",
	},
	faultPlaceholder: {
		EN: "a place for a value is not written as a dollar sign and a name between braces", FR: "l’emplacement d’une valeur ne s’écrit pas avec un signe de dollar et un nom entre accolades",
		ES: "el lugar de un valor no se escribe con un signo de dólar y un nombre entre llaves", AR: "موضع القيمة غير مكتوب بعلامة الدولار يليها اسم بين قوسين معقوفين",
	},
	faultFunction: {
		EN: "the function is not one the library has", FR: "la fonction ne fait pas partie de la bibliothèque",
		ES: "la función no es una de las de la biblioteca", AR: "الدالة ليست من دوال المكتبة",
	},
	faultOption: {
		EN: "the option does not belong to the function or has an impossible value", FR: "l’option n’appartient pas à la fonction ou sa valeur est impossible",
		ES: "la opción no pertenece a la función o tiene un valor imposible", AR: "الخيار لا يخص الدالة أو أن قيمته غير ممكنة",
	},
	faultDeclaration: {
		EN: "a declaration is incomplete, doubled or one too many", FR: "une déclaration est incomplète, en double ou de trop",
		ES: "una declaración está incompleta, repetida o de más", AR: "تصريح ناقص أو مكرر أو زائد عن الحد",
	},
	faultMatch: {
		EN: "a value to choose by is not declared as a number or a string, or is one too many", FR: "une valeur de sélection n’est pas déclarée comme nombre ou chaîne, ou est de trop",
		ES: "un valor de selección no está declarado como número o cadena, o sobra", AR: "قيمة الاختيار غير مصرح بها كعدد أو نص، أو زائدة عن الحد",
	},
	faultKey: {
		EN: "a key is neither a plural form, a number, a word nor an asterisk", FR: "une clé n’est ni une forme du pluriel, ni un nombre, ni un mot, ni un astérisque",
		ES: "una clave no es una forma del plural, un número, una palabra ni un asterisco", AR: "مفتاح ليس صيغة عدد ولا رقمًا ولا كلمة ولا نجمة",
	},
	faultVariant: {
		EN: "a variant does not have one key for each value and a text in double braces", FR: "une variante n’a pas une clé par valeur et un texte entre doubles accolades",
		ES: "una variante no tiene una clave por valor y un texto entre llaves dobles", AR: "بديل لا يحتوي على مفتاح لكل قيمة ونص بين أقواس معقوفة مزدوجة",
	},
	faultDefault: {
		EN: "no variant covers all other cases with asterisks", FR: "aucune variante ne couvre les autres cas par des astérisques",
		ES: "ninguna variante cubre los demás casos con asteriscos", AR: "لا يوجد بديل يغطي بقية الحالات بالنجوم",
	},
	faultTwice: {
		EN: "two variants have the same keys", FR: "deux variantes ont les mêmes clés",
		ES: "dos variantes tienen las mismas claves", AR: "بديلان لهما المفاتيح نفسها",
	},
	faultTrailing: {
		EN: "something follows the end of the text", FR: "quelque chose suit la fin du texte",
		ES: "algo sigue al final del texto", AR: "يوجد شيء بعد نهاية النص",
	},
}
