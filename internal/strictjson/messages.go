package strictjson

import "github.com/entente-civic/entente/i18n"

// The sentences of this package; a table that nothing assigns.
var (
	atPlace = i18n.Template{
		EN: `line {$line}, column {$column}, at {$pointer}: {$what}`,
		FR: `ligne {$line}, colonne {$column}, à {$pointer} : {$what}`,
		ES: `línea {$line}, columna {$column}, en {$pointer}: {$what}`,
		AR: `السطر {$line}، العمود {$column}، عند {$pointer}: {$what}`,
	}
	atLine = i18n.Template{
		EN: `line {$line}, column {$column}: {$what}`,
		FR: `ligne {$line}, colonne {$column} : {$what}`,
		ES: `línea {$line}, columna {$column}: {$what}`,
		AR: `السطر {$line}، العمود {$column}: {$what}`,
	}
	atPointer = i18n.Template{
		EN: `at {$pointer}: {$what}`,
		FR: `à {$pointer} : {$what}`,
		ES: `en {$pointer}: {$what}`,
		AR: `عند {$pointer}: {$what}`,
	}

	tooLarge = i18n.Template{
		EN: `The document has {$size :integer} bytes; the limit is {$max :integer}.`,
		FR: `La taille du document est de {$size :integer} octets ; la limite est de {$max :integer}.`,
		ES: `El tamaño del documento es de {$size :integer} bytes; el límite es {$max :integer}.`,
		AR: `حجم المستند بالبايت {$size :integer}، والحد الأقصى {$max :integer}.`,
	}
	empty = i18n.Template{
		EN: `The document is empty.`,
		FR: `Le document est vide.`,
		ES: `El documento está vacío.`,
		AR: `المستند فارغ.`,
	}
	otherEncoding = i18n.Template{
		EN: `The document must be saved as UTF-8 without a byte order mark.`,
		FR: `Le document doit être enregistré en UTF-8, sans indicateur d’ordre des octets.`,
		ES: `El documento debe guardarse en UTF-8, sin marca de orden de bytes.`,
		AR: `يجب حفظ المستند بترميز UTF-8 من دون علامة ترتيب البايتات.`,
	}
	endsEarly = i18n.Template{
		EN: `The document ends before it is complete.`,
		FR: `Le document s’arrête avant d’être complet.`,
		ES: `El documento termina antes de estar completo.`,
		AR: `ينتهي المستند قبل أن يكتمل.`,
	}
	needsValue = i18n.Template{
		EN: `A value is expected here: text in quotation marks, a number, true, false, a list or an object.`,
		FR: `On attend ici une valeur : un texte entre guillemets droits, un nombre, true, false, une liste ou un objet.`,
		ES: `Aquí se espera un valor: un texto entre comillas, un número, true, false, una lista o un objeto.`,
		AR: `المتوقع هنا قيمة: نص بين علامتي اقتباس أو عدد أو true أو false أو قائمة أو كائن.`,
	}
	needsName = i18n.Template{
		EN: `The name of a field in double quotation marks is expected here.`,
		FR: `On attend ici le nom d’un champ entre guillemets droits.`,
		ES: `Aquí se espera el nombre de un campo entre comillas dobles.`,
		AR: `المتوقع هنا اسم حقل بين علامتي اقتباس مزدوجتين.`,
	}
	needsColon = i18n.Template{
		EN: `A colon is expected here, between the name of a field and its value.`,
		FR: `On attend ici un deux-points, entre le nom d’un champ et sa valeur.`,
		ES: `Aquí se esperan dos puntos, entre el nombre de un campo y su valor.`,
		AR: `المتوقع هنا نقطتان رأسيتان بين اسم الحقل وقيمته.`,
	}
	needsCommaOrBrace = i18n.Template{
		EN: `A comma or the closing brace of the object is expected here.`,
		FR: `On attend ici une virgule ou l’accolade fermante de l’objet.`,
		ES: `Aquí se espera una coma o la llave de cierre del objeto.`,
		AR: `المتوقع هنا فاصلة أو القوس المعقوف الذي يغلق الكائن.`,
	}
	needsCommaOrBracket = i18n.Template{
		EN: `A comma or the closing bracket of the list is expected here.`,
		FR: `On attend ici une virgule ou le crochet fermant de la liste.`,
		ES: `Aquí se espera una coma o el corchete de cierre de la lista.`,
		AR: `المتوقع هنا فاصلة أو القوس المربع الذي يغلق القائمة.`,
	}
	rawControl = i18n.Template{
		EN: `A line break, tab or other control character inside text must be written as an escape such as \\n.`,
		FR: `Un saut de ligne, une tabulation ou un autre caractère de commande dans un texte doit s’écrire avec une séquence telle que \\n.`,
		ES: `Un salto de línea, un tabulador u otro carácter de control dentro de un texto debe escribirse con una secuencia como \\n.`,
		AR: `يجب أن تُكتب نهاية السطر أو علامة الجدولة أو أي محرف تحكم آخر داخل النص بصيغة مثل \\n.`,
	}
	badEscape = i18n.Template{
		EN: `After a backslash only one of the letters b, f, n, r, t, a quotation mark, a slash, a backslash or u and four hexadecimal digits may stand.`,
		FR: `Après une barre oblique inverse ne peuvent venir que l’une des lettres b, f, n, r, t, un guillemet droit, une barre oblique, une barre oblique inverse, ou u et quatre chiffres hexadécimaux.`,
		ES: `Tras una barra invertida solo puede ir una de las letras b, f, n, r, t, una comilla, una barra, una barra invertida, o u y cuatro dígitos hexadecimales.`,
		AR: `بعد الشرطة المائلة العكسية لا يأتي إلا أحد الحروف b أو f أو n أو r أو t أو علامة اقتباس أو شرطة مائلة أو شرطة مائلة عكسية أو u تليها أربعة أرقام ست عشرية.`,
	}
	badNumber = i18n.Template{
		EN: `This is not a number such as -12.5: a digit is expected here.`,
		FR: `Ce n’est pas un nombre tel que -12.5 : on attend ici un chiffre.`,
		ES: `No es un número como -12.5: aquí se espera un dígito.`,
		AR: `هذا ليس عددًا مثل -12.5: المتوقع هنا رقم.`,
	}
	trailing = i18n.Template{
		EN: `The document is complete before this; nothing may follow.`,
		FR: `Le document est complet avant ceci ; rien ne peut suivre.`,
		ES: `El documento está completo antes de esto; no puede seguir nada.`,
		AR: `اكتمل المستند قبل هذا الموضع، ولا يجوز أن يتبعه شيء.`,
	}
	notUTF8 = i18n.Template{
		EN: `These bytes are not text in UTF-8.`,
		FR: `Ces octets ne sont pas du texte en UTF-8.`,
		ES: `Estos bytes no son texto en UTF-8.`,
		AR: `هذه البايتات ليست نصًا بترميز UTF-8.`,
	}
	loneSurrogate = i18n.Template{
		EN: `This escape is half of a character; the other half is missing.`,
		FR: `Cette séquence est la moitié d’un caractère ; l’autre moitié manque.`,
		ES: `Esta secuencia es la mitad de un carácter; falta la otra mitad.`,
		AR: `هذا الترميز نصف محرف، ونصفه الآخر مفقود.`,
	}
	stringTooLong = i18n.Template{
		EN: `This text or number is too long; the limit is {$max :integer} bytes.`,
		FR: `Ce texte ou ce nombre est trop long ; la limite est de {$max :integer} octets.`,
		ES: `Este texto o número es demasiado largo; el límite es de {$max :integer} bytes.`,
		AR: `هذا النص أو العدد طويل جدًا؛ الحد الأقصى بالبايت {$max :integer}.`,
	}
	tooDeep = i18n.Template{
		EN: `Objects and lists stand too deep within one another; the limit is {$max :integer}.`,
		FR: `Les objets et les listes sont trop imbriqués ; la limite est de {$max :integer}.`,
		ES: `Los objetos y listas están demasiado anidados; el límite es {$max :integer}.`,
		AR: `تداخُل الكائنات والقوائم أعمق من المسموح؛ الحد الأقصى {$max :integer}.`,
	}
	tooManyMembers = i18n.Template{
		EN: `This object has too many fields; the limit is {$max :integer}.`,
		FR: `Cet objet a trop de champs ; la limite est de {$max :integer}.`,
		ES: `Este objeto tiene demasiados campos; el límite es {$max :integer}.`,
		AR: `حقول هذا الكائن أكثر من المسموح؛ الحد الأقصى {$max :integer}.`,
	}
	doubledKey = i18n.Template{
		EN: `“{$field}” stands twice in the same object.`,
		FR: `« {$field} » figure deux fois dans le même objet.`,
		ES: `«{$field}» aparece dos veces en el mismo objeto.`,
		AR: `يرد «{$field}» مرتين في الكائن نفسه.`,
	}
	unknownField = i18n.Template{
		EN: `There is no field “{$field}” here.`,
		FR: `Il n’y a pas de champ « {$field} » ici.`,
		ES: `Aquí no hay ningún campo «{$field}».`,
		AR: `لا يوجد هنا حقل باسم «{$field}».`,
	}
	unknownFieldNear = i18n.Template{
		EN: `There is no field “{$field}” here. Is “{$near}” meant?`,
		FR: `Il n’y a pas de champ « {$field} » ici. S’agit-il de « {$near} » ?`,
		ES: `Aquí no hay ningún campo «{$field}». ¿Se trata de «{$near}»?`,
		AR: `لا يوجد هنا حقل باسم «{$field}». هل المقصود «{$near}»؟`,
	}
	wrongType = i18n.Template{
		EN: `Expected here: {$want}; found: {$got}.`,
		FR: `Type attendu ici : {$want} ; type trouvé : {$got}.`,
		ES: `Tipo esperado aquí: {$want}; tipo encontrado: {$got}.`,
		AR: `النوع المتوقع هنا: {$want}؛ والنوع الموجود: {$got}.`,
	}
	noNull = i18n.Template{
		EN: `null says nothing; leave the field out instead.`,
		FR: `null ne dit rien ; omettez plutôt le champ.`,
		ES: `null no dice nada; omita el campo.`,
		AR: `لا تعني null شيئًا؛ احذف الحقل بدلًا منها.`,
	}
	outOfRange = i18n.Template{
		EN: `This number is out of range.`,
		FR: `Ce nombre est hors limites.`,
		ES: `Este número está fuera de rango.`,
		AR: `هذا العدد خارج النطاق.`,
	}
	cannotRead = i18n.Template{
		EN: `This value cannot be read: {$why}`,
		FR: `Cette valeur ne peut pas être lue : {$why}`,
		ES: `Este valor no se puede leer: {$why}`,
		AR: `لا يمكن قراءة هذه القيمة: {$why}`,
	}
	otherSpelling = i18n.Template{
		EN: `The language “{$tag}” is written “{$canonical}”.`,
		FR: `La langue « {$tag} » s’écrit « {$canonical} ».`,
		ES: `El idioma «{$tag}» se escribe «{$canonical}».`,
		AR: `تُكتب اللغة «{$tag}» هكذا: «{$canonical}».`,
	}
	cannotWrite = i18n.Template{
		EN: `This value cannot be written: {$why}`,
		FR: `Cette valeur ne peut pas être écrite : {$why}`,
		ES: `Este valor no se puede escribir: {$why}`,
		AR: `لا يمكن كتابة هذه القيمة: {$why}`,
	}
	lostObject = i18n.Template{
		EN: `The field “{$field}” of a newer version has no place any more: its object is gone or is another one.`,
		FR: `Le champ « {$field} » d’une version plus récente n’a plus de place : son objet a disparu ou n’est plus le même.`,
		ES: `El campo «{$field}» de una versión más reciente ya no tiene lugar: su objeto desapareció o es otro.`,
		AR: `لم يعد للحقل «{$field}» من إصدار أحدث مكان: فقد زال كائنه أو حلّ محله غيره.`,
	}
)

// What is expected and what is found, as a noun with its article.
var (
	anObject = i18n.Template{EN: `an object`, FR: `un objet`, ES: `un objeto`, AR: `كائن`}
	aList    = i18n.Template{EN: `a list`, FR: `une liste`, ES: `una lista`, AR: `قائمة`}
	aText    = i18n.Template{EN: `text`, FR: `un texte`, ES: `un texto`, AR: `نص`}
	aNumber  = i18n.Template{EN: `a number`, FR: `un nombre`, ES: `un número`, AR: `عدد`}
	aWhole   = i18n.Template{EN: `a whole number`, FR: `un nombre entier`, ES: `un número entero`, AR: `عدد صحيح`}
	aCount   = i18n.Template{EN: `a whole number not below 0`, FR: `un nombre entier non négatif`, ES: `un número entero no negativo`, AR: `عدد صحيح غير سالب`}
	aTruth   = i18n.Template{EN: `true or false`, FR: `true ou false`, ES: `true o false`, AR: `true أو false`}
)

// What a document says it is.
var (
	noFormat = i18n.Template{
		EN: "the document does not say its format; its first member is \"entente\": \"{$want}\"",
		FR: "le document n’indique pas son format; son premier membre est \"entente\" : \"{$want}\"",
		ES: "el documento no indica su formato; su primer miembro es \"entente\": \"{$want}\"",
		AR: "لا تذكر الوثيقة صيغتها؛ أول عناصرها هو \"entente\" وقيمته \"{$want}\"",
	}
	wrongFormat = i18n.Template{
		EN: "the document is of the format “{$got}”; this reads \"{$want}\"",
		FR: "le document est au format « {$got} »; le format lu ici est \"{$want}\"",
		ES: "el documento tiene el formato «{$got}»; aquí se lee \"{$want}\"",
		AR: "صيغة الوثيقة هي \"{$got}\"؛ والصيغة المقروءة هنا هي \"{$want}\"",
	}
)
