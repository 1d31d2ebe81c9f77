package hsds

import "github.com/entente-civic/entente/i18n"

// What is wrong with a directory; tables that nothing assigns.
var (
	wordsMore = i18n.Template{
		EN: "further findings of the kind “{$code}” that are not told one by one: {$count :integer}",
		FR: "autres constats du type «\u00a0{$code}\u00a0» qui ne sont pas énumérés\u00a0: {$count :integer}",
		ES: "otros hallazgos del tipo «{$code}» que no se enumeran: {$count :integer}",
		AR: "ملاحظات أخرى من النوع «{$code}» لم تُذكر واحدة واحدة: {$count :integer}",
	}
	wordsTooLarge = i18n.Template{
		EN: "the files are larger than {$bytes :integer} bytes together, or more than {$files :integer}; read the directory in parts",
		FR: "les fichiers dépassent ensemble {$bytes :integer} octets, ou sont plus de {$files :integer}\u00a0; lisez le répertoire par parties",
		ES: "los archivos superan juntos {$bytes :integer} bytes, o son más de {$files :integer}; lea el directorio por partes",
		AR: "يتجاوز حجم الملفات مجتمعة {$bytes :integer} بايت، أو يتجاوز عددها {$files :integer}؛ اقرأ الدليل على أجزاء",
	}
	wordsLimit = i18n.Template{
		EN: "there is more here than can be read; the limit is {$most :integer}",
		FR: "il y a ici plus que ce qui peut être lu\u00a0; la limite est de {$most :integer}",
		ES: "aquí hay más de lo que puede leerse; el límite es {$most :integer}",
		AR: "يوجد هنا أكثر مما يمكن قراءته؛ والحد هو {$most :integer}",
	}
	wordsLongValue = i18n.Template{
		EN: "a value of the table “{$table}” is cut off after {$most :integer} bytes",
		FR: "une valeur de la table «\u00a0{$table}\u00a0» est coupée après {$most :integer} octets",
		ES: "un valor de la tabla «{$table}» se corta tras {$most :integer} bytes",
		AR: "قُطعت قيمة في الجدول «{$table}» بعد {$most :integer} بايت",
	}
	wordsNothing = i18n.Template{
		EN: "there is no record of a directory here; give the tables of HSDS under their names, such as services.csv, or its JSON",
		FR: "il n’y a ici aucun enregistrement d’un répertoire\u00a0; fournissez les tables de HSDS sous leur nom, tel services.csv, ou son JSON",
		ES: "aquí no hay ningún registro de un directorio; dé las tablas de HSDS con su nombre, como services.csv, o su JSON",
		AR: "لا يوجد هنا أي سجل من دليل؛ قدّم جداول HSDS بأسمائها، مثل services.csv، أو ملف JSON الخاص به",
	}
	wordsCutOff = i18n.Template{
		EN: "the JSON ends before it is complete; ask for the whole file",
		FR: "le JSON s’arrête avant d’être complet\u00a0; demandez le fichier entier",
		ES: "el JSON termina antes de estar completo; pida el archivo entero",
		AR: "ينتهي ملف JSON قبل اكتماله؛ اطلب الملف كاملًا",
	}
	wordsBadJSON = i18n.Template{
		EN: "this is not JSON: “{$found}”; have the file exported anew",
		FR: "ceci n’est pas du JSON\u00a0: «\u00a0{$found}\u00a0»\u00a0; faites exporter le fichier à nouveau",
		ES: "esto no es JSON: «{$found}»; haga exportar de nuevo el archivo",
		AR: "هذا ليس JSON: «{$found}»؛ اطلب تصدير الملف من جديد",
	}
	wordsUnknownTable = i18n.Template{
		EN: "no version of HSDS has a table “{$table}”; it is not read",
		FR: "aucune version de HSDS n’a de table «\u00a0{$table}\u00a0»\u00a0; elle n’est pas lue",
		ES: "ninguna versión de HSDS tiene una tabla «{$table}»; no se lee",
		AR: "لا يوجد في أي إصدار من HSDS جدول باسم «{$table}»؛ ولا يُقرأ",
	}
	wordsEmptyFile = i18n.Template{
		EN: "the table “{$file}” holds no record",
		FR: "la table «\u00a0{$file}\u00a0» ne contient aucun enregistrement",
		ES: "la tabla «{$file}» no contiene ningún registro",
		AR: "لا يحتوي الجدول «{$file}» على أي سجل",
	}
	wordsNoRecord = i18n.Template{
		EN: "there is something in “{$file}” that is no record of a directory; it is not read",
		FR: "il y a dans «\u00a0{$file}\u00a0» quelque chose qui n’est pas un enregistrement d’un répertoire\u00a0; ce n’est pas lu",
		ES: "en «{$file}» hay algo que no es un registro de un directorio; no se lee",
		AR: "يوجد في «{$file}» ما ليس سجلًا من دليل؛ ولا يُقرأ",
	}
	wordsOnePage = i18n.Template{
		EN: "this is a page with {$here :integer} of {$all :integer} records; read the other pages with it",
		FR: "ceci est une page avec {$here :integer} enregistrements sur {$all :integer}\u00a0; lisez les autres pages avec elle",
		ES: "esta es una página con {$here :integer} de {$all :integer} registros; lea con ella las demás páginas",
		AR: "هذه صفحة فيها {$here :integer} من أصل {$all :integer} من السجلات؛ اقرأ معها الصفحات الأخرى",
	}
	wordsDoubledColumn = i18n.Template{
		EN: "“{$column}” stands twice; the first is used",
		FR: "«\u00a0{$column}\u00a0» figure deux fois\u00a0; le premier est utilisé",
		ES: "«{$column}» figura dos veces; se usa el primero",
		AR: "يرد «{$column}» مرتين؛ ويُستعمل الأول",
	}
	wordsRowWidth = i18n.Template{
		EN: "this row of “{$file}” has {$cells :integer} cells where the header has {$want :integer}; look for a comma or a line break outside of quotation marks",
		FR: "cette ligne de «\u00a0{$file}\u00a0» a {$cells :integer} cellules alors que l’en-tête en a {$want :integer}\u00a0; cherchez une virgule ou un saut de ligne hors guillemets",
		ES: "esta fila de «{$file}» tiene {$cells :integer} celdas y el encabezado {$want :integer}; busque una coma o un salto de línea fuera de comillas",
		AR: "في هذا الصف من «{$file}» عدد الخلايا {$cells :integer} بينما في الترويسة {$want :integer}؛ ابحث عن فاصلة أو سطر جديد خارج علامات الاقتباس",
	}
	wordsStrayQuote = i18n.Template{
		EN: "a quotation mark of “{$file}” stands where none may be, or has no end; the text is taken as it stands",
		FR: "un guillemet de «\u00a0{$file}\u00a0» se trouve où il n’en faut pas, ou n’a pas de fin\u00a0; le texte est pris tel quel",
		ES: "una comilla de «{$file}» está donde no debe, o no se cierra; el texto se toma como está",
		AR: "وردت في «{$file}» علامة اقتباس في غير موضعها أو بلا نهاية؛ ويؤخذ النص كما هو",
	}
	wordsEmptyRow = i18n.Template{
		EN: "rows of “{$file}” that say nothing: {$count :integer}",
		FR: "lignes de «\u00a0{$file}\u00a0» qui ne disent rien\u00a0: {$count :integer}",
		ES: "filas de «{$file}» que no dicen nada: {$count :integer}",
		AR: "صفوف في «{$file}» لا تقول شيئًا: {$count :integer}",
	}
	wordsNullWord = i18n.Template{
		EN: "cells of “{$file}” that say “{$value}” or the like, taken to be empty: {$count :integer}",
		FR: "cellules de «\u00a0{$file}\u00a0» qui disent «\u00a0{$value}\u00a0» ou semblable, tenues pour vides\u00a0: {$count :integer}",
		ES: "celdas de «{$file}» que dicen «{$value}» o algo parecido, tomadas por vacías: {$count :integer}",
		AR: "خلايا في «{$file}» فيها «{$value}» أو ما يشبهها، عُدّت فارغة: {$count :integer}",
	}
	wordsUTF16 = i18n.Template{
		EN: "the file “{$file}” is not read: it is no UTF-8 text, but perhaps UTF-16 (“Unicode text”); save it as “CSV UTF-8”",
		FR: "le fichier «\u00a0{$file}\u00a0» n’est pas lu\u00a0: ce n’est pas du texte UTF-8, mais peut-être UTF-16 («\u00a0texte Unicode\u00a0»)\u00a0; enregistrez-le en «\u00a0CSV UTF-8\u00a0»",
		ES: "el archivo «{$file}» no se lee: no es texto UTF-8, sino quizá UTF-16 («texto Unicode»); guárdelo como «CSV UTF-8»",
		AR: "لم يُقرأ الملف «{$file}»: ليس نصًا بترميز UTF-8، وربما كان UTF-16؛ احفظه بصيغة \"CSV UTF-8\"",
	}
	wordsNotUTF8 = i18n.Template{
		EN: "texts of the table “{$table}” that are not UTF-8; what cannot be read stands as \ufffd: {$count :integer}",
		FR: "textes de la table «\u00a0{$table}\u00a0» qui ne sont pas en UTF-8\u00a0; ce qui est illisible est noté \ufffd\u00a0: {$count :integer}",
		ES: "textos de la tabla «{$table}» que no son UTF-8; lo ilegible figura como \ufffd: {$count :integer}",
		AR: "نصوص في الجدول «{$table}» ليست بترميز UTF-8؛ وما لا يُقرأ يظهر \ufffd: {$count :integer}",
	}
	wordsWrongType = i18n.Template{
		EN: "“{$column}” of the table “{$table}” holds a list or an object where HSDS has a plain value; it is kept and not read",
		FR: "«\u00a0{$column}\u00a0» de la table «\u00a0{$table}\u00a0» contient une liste ou un objet là où HSDS a une simple valeur\u00a0; c’est conservé et non lu",
		ES: "«{$column}» de la tabla «{$table}» contiene una lista o un objeto donde HSDS tiene un valor simple; se conserva y no se lee",
		AR: "يحتوي «{$column}» في الجدول «{$table}» على قائمة أو كائن حيث يضع HSDS قيمة بسيطة؛ ويُحفظ ولا يُقرأ",
	}
	wordsNoID = i18n.Template{
		EN: "records of “{$table}” without an id, which got one such as “{$id}”: {$count :integer}",
		FR: "enregistrements de «\u00a0{$table}\u00a0» sans identifiant, qui en ont reçu un tel que «\u00a0{$id}\u00a0»\u00a0: {$count :integer}",
		ES: "registros de «{$table}» sin identificador, que recibieron uno como «{$id}»: {$count :integer}",
		AR: "سجلات في «{$table}» بلا معرّف، أُعطيت معرّفًا مثل «{$id}»: {$count :integer}",
	}
	wordsNoIDNeeded = i18n.Template{
		EN: "records of “{$table}” without an id, though HSDS requires one: {$count :integer}",
		FR: "enregistrements de «\u00a0{$table}\u00a0» sans identifiant, bien que HSDS en exige un\u00a0: {$count :integer}",
		ES: "registros de «{$table}» sin identificador, aunque HSDS exige uno: {$count :integer}",
		AR: "سجلات في «{$table}» بلا معرّف مع أن HSDS يشترطه: {$count :integer}",
	}
	wordsNotUUID = i18n.Template{
		EN: "ids of “{$table}” that are no UUID, such as “{$id}”; they are used as they are: {$count :integer}",
		FR: "identifiants de «\u00a0{$table}\u00a0» qui ne sont pas des UUID, tel «\u00a0{$id}\u00a0»\u00a0; ils sont utilisés tels quels\u00a0: {$count :integer}",
		ES: "identificadores de «{$table}» que no son UUID, como «{$id}»; se usan tal cual: {$count :integer}",
		AR: "معرّفات في «{$table}» ليست من نوع UUID، مثل «{$id}»؛ وتُستعمل كما هي: {$count :integer}",
	}
	wordsOtherID = i18n.Template{
		EN: "“{$column}” of “{$table}” is “{$id}”, but it is nested in the record “{$other}”; the id that is written is used",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» est «\u00a0{$id}\u00a0», mais figure dans l’enregistrement «\u00a0{$other}\u00a0»\u00a0; l’identifiant écrit est utilisé",
		ES: "«{$column}» de «{$table}» es «{$id}», pero está dentro del registro «{$other}»; se usa el identificador escrito",
		AR: "قيمة «{$column}» في «{$table}» هي «{$id}»، لكنه وارد ضمن السجل «{$other}»؛ ويُستعمل المعرّف المكتوب",
	}
	wordsDoubledID = i18n.Template{
		EN: "the id “{$id}” of “{$table}” stands for two records; the second got another",
		FR: "l’identifiant «\u00a0{$id}\u00a0» de «\u00a0{$table}\u00a0» désigne deux enregistrements\u00a0; le second en a reçu un autre",
		ES: "el identificador «{$id}» de «{$table}» designa dos registros; el segundo recibió otro",
		AR: "المعرّف «{$id}» في «{$table}» يدل على سجلين؛ وأُعطي الثاني معرّفًا آخر",
	}
	wordsRepeated = i18n.Template{
		EN: "rows of “{$table}” that repeat another, used once: {$count :integer}",
		FR: "lignes de «\u00a0{$table}\u00a0» qui en répètent une autre, utilisées une fois\u00a0: {$count :integer}",
		ES: "filas de «{$table}» que repiten otra, usadas una vez: {$count :integer}",
		AR: "صفوف في «{$table}» تكرر صفًا آخر، واستُعملت مرة واحدة: {$count :integer}",
	}
	wordsContradiction = i18n.Template{
		EN: "“{$column}” of the record “{$id}” of “{$table}” is given differently elsewhere; the first is used",
		FR: "«\u00a0{$column}\u00a0» de l’enregistrement «\u00a0{$id}\u00a0» de «\u00a0{$table}\u00a0» est donné autrement ailleurs\u00a0; la première valeur est utilisée",
		ES: "«{$column}» del registro «{$id}» de «{$table}» se da de otro modo en otro lugar; se usa el primero",
		AR: "قيمة «{$column}» للسجل «{$id}» في «{$table}» مختلفة في موضع آخر؛ وتُستعمل الأولى",
	}
	wordsNoEnd = i18n.Template{
		EN: "this record of “{$table}” has no {$column}; it is left out",
		FR: "cet enregistrement de «\u00a0{$table}\u00a0» n’a pas de {$column}\u00a0; il est laissé de côté",
		ES: "este registro de «{$table}» no tiene {$column}; se deja fuera",
		AR: "ليس لهذا السجل في «{$table}» قيمة {$column}؛ ويُترك جانبًا",
	}
	wordsDangling = i18n.Template{
		EN: "“{$column}” of “{$table}” names “{$id}”, which is not there: {$count :integer}",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» nomme «\u00a0{$id}\u00a0», qui est introuvable\u00a0: {$count :integer}",
		ES: "«{$column}» de «{$table}» nombra «{$id}», que no está: {$count :integer}",
		AR: "يشير «{$column}» في «{$table}» إلى «{$id}» وهو غير موجود: {$count :integer}",
	}
	wordsNoOwner = i18n.Template{
		EN: "records of “{$table}” that belong to nothing, left out: {$count :integer}",
		FR: "enregistrements de «\u00a0{$table}\u00a0» qui ne se rattachent à rien, laissés de côté\u00a0: {$count :integer}",
		ES: "registros de «{$table}» que no pertenecen a nada, dejados fuera: {$count :integer}",
		AR: "سجلات في «{$table}» لا تنتمي إلى شيء، تُركت جانبًا: {$count :integer}",
	}
	wordsEmpty = i18n.Template{
		EN: "records of “{$table}” where “{$column}” is empty, and so not known: {$count :integer}",
		FR: "enregistrements de «\u00a0{$table}\u00a0» où «\u00a0{$column}\u00a0» est vide, donc inconnu\u00a0: {$count :integer}",
		ES: "registros de «{$table}» con «{$column}» vacío, y por tanto desconocido: {$count :integer}",
		AR: "سجلات في «{$table}» فيها «{$column}» فارغ، أي غير معروف: {$count :integer}",
	}
	wordsKept = i18n.Template{
		EN: "“{$column}” of “{$table}” has no place in the model and is kept beside the record: {$count :integer}",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» n’a pas de place dans le modèle et est conservé à côté de l’enregistrement\u00a0: {$count :integer}",
		ES: "«{$column}» de «{$table}» no tiene lugar en el modelo y se conserva junto al registro: {$count :integer}",
		AR: "لا موضع لقيمة «{$column}» من «{$table}» في النموذج، وتُحفظ بجانب السجل: {$count :integer}",
	}
	wordsKeptTable = i18n.Template{
		EN: "records of “{$table}” that have no place in the model and are kept beside what they belong to: {$count :integer}",
		FR: "enregistrements de «\u00a0{$table}\u00a0» sans place dans le modèle, conservés à côté de ce à quoi ils se rattachent\u00a0: {$count :integer}",
		ES: "registros de «{$table}» sin lugar en el modelo, conservados junto a aquello a lo que pertenecen: {$count :integer}",
		AR: "سجلات في «{$table}» لا موضع لها في النموذج، تُحفظ بجانب ما تنتمي إليه: {$count :integer}",
	}
	wordsKeptAttribute = i18n.Template{
		EN: "attributes of the type “{$type}” and other types that do not say what a service is; they are kept beside it: {$count :integer}",
		FR: "attributs du type «\u00a0{$type}\u00a0» et d’autres types qui ne disent pas ce qu’est un service\u00a0; ils sont conservés à côté\u00a0: {$count :integer}",
		ES: "atributos del tipo «{$type}» y otros tipos que no dicen qué es un servicio; se conservan junto a él: {$count :integer}",
		AR: "سمات من النوع «{$type}» وأنواع أخرى لا تقول ما هي الخدمة؛ وتُحفظ بجانبها: {$count :integer}",
	}
	wordsUnknownColumn = i18n.Template{
		EN: "no version of HSDS has “{$column}” in “{$table}”; it is kept beside the record: {$count :integer}",
		FR: "aucune version de HSDS n’a «\u00a0{$column}\u00a0» dans «\u00a0{$table}\u00a0»\u00a0; c’est conservé à côté de l’enregistrement\u00a0: {$count :integer}",
		ES: "ninguna versión de HSDS tiene «{$column}» en «{$table}»; se conserva junto al registro: {$count :integer}",
		AR: "لا يوجد «{$column}» في «{$table}» في أي إصدار من HSDS؛ ويُحفظ بجانب السجل: {$count :integer}",
	}
	wordsLeftOut = i18n.Template{
		EN: "records of “{$table}” that have no place in the model, left out: {$count :integer}",
		FR: "enregistrements de «\u00a0{$table}\u00a0» sans place dans le modèle, laissés de côté\u00a0: {$count :integer}",
		ES: "registros de «{$table}» sin lugar en el modelo, dejados fuera: {$count :integer}",
		AR: "سجلات في «{$table}» لا موضع لها في النموذج، تُركت جانبًا: {$count :integer}",
	}
	wordsLeftOutColumn = i18n.Template{
		EN: "“{$column}” of “{$table}” has no place in the model and is left out: {$count :integer}",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» n’a pas de place dans le modèle et est laissé de côté\u00a0: {$count :integer}",
		ES: "«{$column}» de «{$table}» no tiene lugar en el modelo y se deja fuera: {$count :integer}",
		AR: "لا موضع لقيمة «{$column}» من «{$table}» في النموذج، وتُترك جانبًا: {$count :integer}",
	}
	wordsPerson = i18n.Template{
		EN: "records of “{$table}” about persons, left out on purpose: {$count :integer}",
		FR: "enregistrements de «\u00a0{$table}\u00a0» sur des personnes, laissés de côté à dessein\u00a0: {$count :integer}",
		ES: "registros de «{$table}» sobre personas, dejados fuera a propósito: {$count :integer}",
		AR: "سجلات في «{$table}» تخص أشخاصًا، تُركت جانبًا عمدًا: {$count :integer}",
	}
	wordsPersonColumn = i18n.Template{
		EN: "“{$column}” of “{$table}” is about a person and left out on purpose: {$count :integer}",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» concerne une personne et est laissé de côté à dessein\u00a0: {$count :integer}",
		ES: "«{$column}» de «{$table}» se refiere a una persona y se deja fuera a propósito: {$count :integer}",
		AR: "تخص قيمة «{$column}» من «{$table}» شخصًا، وتُترك جانبًا عمدًا: {$count :integer}",
	}
	wordsUnknownValue = i18n.Template{
		EN: "“{$column}” of “{$table}” says “{$value}”, which is not one of the values HSDS lists; it is not known then: {$count :integer}",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» dit «\u00a0{$value}\u00a0», qui n’est pas une des valeurs de HSDS\u00a0; c’est alors inconnu\u00a0: {$count :integer}",
		ES: "«{$column}» de «{$table}» dice «{$value}», que no es uno de los valores de HSDS; entonces se desconoce: {$count :integer}",
		AR: "قيمة «{$column}» في «{$table}» هي «{$value}» وليست من القيم التي يحددها HSDS؛ فهي غير معروفة: {$count :integer}",
	}
	wordsBadNumber = i18n.Template{
		EN: "“{$column}” of “{$table}” says “{$value}”, where a number that can be is wanted; it is not known then",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» dit «\u00a0{$value}\u00a0» là où un nombre possible est attendu\u00a0; c’est alors inconnu",
		ES: "«{$column}» de «{$table}» dice «{$value}» donde se espera un número posible; entonces se desconoce",
		AR: "قيمة «{$column}» في «{$table}» هي «{$value}» والمطلوب عدد ممكن؛ فهي غير معروفة",
	}
	wordsBadDate = i18n.Template{
		EN: "“{$column}” of “{$table}” says “{$value}”, where a date such as 2026-04-01 is wanted; it is not known then",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» dit «\u00a0{$value}\u00a0» là où une date telle que 2026-04-01 est attendue\u00a0; elle est alors inconnue",
		ES: "«{$column}» de «{$table}» dice «{$value}» donde se espera una fecha como 2026-04-01; entonces se desconoce",
		AR: "قيمة «{$column}» في «{$table}» هي «{$value}» والمطلوب تاريخ مثل 2026-04-01؛ فهو غير معروف",
	}
	wordsBadTime = i18n.Template{
		EN: "“{$column}” says “{$value}”, where a time such as 09:00 or 9:00 am is wanted; the hours cannot be told",
		FR: "«\u00a0{$column}\u00a0» dit «\u00a0{$value}\u00a0» là où une heure telle que 09:00 est attendue\u00a0; les heures sont inconnues",
		ES: "«{$column}» dice «{$value}» donde se espera una hora como 09:00; las horas se desconocen",
		AR: "قيمة «{$column}» هي «{$value}» والمطلوب وقت مثل 09:00؛ فالساعات غير معروفة",
	}
	wordsNoTimes = i18n.Template{
		EN: "rows of “{$table}” with a day and no times: closed or not known, which they do not say: {$count :integer}",
		FR: "lignes de «\u00a0{$table}\u00a0» avec un jour et sans heures\u00a0: fermé ou inconnu, elles ne le disent pas\u00a0: {$count :integer}",
		ES: "filas de «{$table}» con un día y sin horas: cerrado o desconocido, no lo dicen: {$count :integer}",
		AR: "صفوف في «{$table}» فيها يوم بلا ساعات: مغلق أو غير معروف، ولا تقول أيهما: {$count :integer}",
	}
	wordsOneTime = i18n.Template{
		EN: "“{$column}” is empty, so that the hours cannot be told",
		FR: "«\u00a0{$column}\u00a0» est vide, si bien que les heures sont inconnues",
		ES: "«{$column}» está vacío, de modo que las horas se desconocen",
		AR: "«{$column}» فارغ، فالساعات غير معروفة",
	}
	wordsHalfDay = i18n.Template{
		EN: "“{$opens}” and “{$closes}”: one of them says am or pm and the other does not; the hours cannot be told",
		FR: "«\u00a0{$opens}\u00a0» et «\u00a0{$closes}\u00a0»\u00a0: l’un dit am ou pm et l’autre non\u00a0; les heures sont inconnues",
		ES: "«{$opens}» y «{$closes}»: uno dice am o pm y el otro no; las horas se desconocen",
		AR: "«{$opens}» و«{$closes}»: أحدهما يذكر am أو pm والآخر لا يذكر؛ فالساعات غير معروفة",
	}
	wordsSameTimes = i18n.Template{
		EN: "it opens and closes at “{$value}”; write 00:00 to 23:59 for the whole day",
		FR: "cela ouvre et ferme à «\u00a0{$value}\u00a0»\u00a0; écrivez 00:00 à 23:59 pour la journée entière",
		ES: "abre y cierra a «{$value}»; escriba 00:00 a 23:59 para el día entero",
		AR: "يفتح ويغلق في «{$value}»؛ اكتب 00:00 إلى 23:59 لليوم كله",
	}
	wordsLongNight = i18n.Template{
		EN: "open from “{$opens}” to “{$closes}” is more than 16 hours across midnight, and likely a slip; it is read as given",
		FR: "ouvert de «\u00a0{$opens}\u00a0» à «\u00a0{$closes}\u00a0», cela fait plus de 16 heures à travers minuit, sans doute une erreur\u00a0; c’est lu tel quel",
		ES: "abierto de «{$opens}» a «{$closes}» son más de 16 horas pasando por medianoche, quizá un error; se lee como está",
		AR: "الفتح من «{$opens}» إلى «{$closes}» يزيد على 16 ساعة عبر منتصف الليل، وهو خطأ على الأرجح؛ ويُقرأ كما ورد",
	}
	wordsOffset = i18n.Template{
		EN: "hours with an offset from UTC, read as the clock on the wall: {$count :integer}",
		FR: "horaires avec un décalage par rapport à UTC, lus comme l’heure locale\u00a0: {$count :integer}",
		ES: "horarios con un desfase respecto de UTC, leídos como hora local: {$count :integer}",
		AR: "أوقات فيها فارق عن التوقيت العالمي، تُقرأ بالتوقيت المحلي: {$count :integer}",
	}
	wordsOffsetsDiffer = i18n.Template{
		EN: "the two times have different offsets from UTC; both are read as the clock on the wall",
		FR: "les deux heures ont des décalages différents par rapport à UTC\u00a0; les deux sont lues comme l’heure locale",
		ES: "las dos horas tienen desfases distintos respecto de UTC; ambas se leen como hora local",
		AR: "للوقتين فارقان مختلفان عن التوقيت العالمي؛ ويُقرآن بالتوقيت المحلي",
	}
	wordsOtherOffset = i18n.Template{
		EN: "offsets from UTC that {$zone} does not have on that day: {$count :integer}",
		FR: "décalages par rapport à UTC que {$zone} n’a pas ce jour-là\u00a0: {$count :integer}",
		ES: "desfases respecto de UTC que {$zone} no tiene ese día: {$count :integer}",
		AR: "فوارق عن التوقيت العالمي لا توجد في {$zone} في ذلك اليوم: {$count :integer}",
	}
	wordsNoFreq = i18n.Template{
		EN: "days are given and freq is not; it is taken to be {$freq}",
		FR: "des jours sont donnés et freq ne l’est pas\u00a0; il est tenu pour {$freq}",
		ES: "se dan días y no freq; se toma por {$freq}",
		AR: "ذُكرت الأيام ولم يُذكر freq؛ ويُعدّ {$freq}",
	}
	wordsIgnored = i18n.Template{
		EN: "“{$column}” means nothing with {$freq} (RFC 5545) and is not used",
		FR: "«\u00a0{$column}\u00a0» ne veut rien dire avec {$freq} (RFC 5545) et n’est pas utilisé",
		ES: "«{$column}» no significa nada con {$freq} (RFC 5545) y no se usa",
		AR: "لا معنى لقيمة «{$column}» مع {$freq} (RFC 5545) ولا تُستعمل",
	}
	wordsUntilAndCount = i18n.Template{
		EN: "until and count are both given, of which RFC 5545 allows one; the earlier end holds",
		FR: "until et count sont donnés tous deux, alors que RFC 5545 n’en permet qu’un\u00a0; la fin la plus proche vaut",
		ES: "se dan until y count, de los que RFC 5545 permite uno; vale el final más temprano",
		AR: "ذُكر until وcount معًا، ويسمح RFC 5545 بأحدهما؛ والعبرة بالنهاية الأسبق",
	}
	wordsReversed = i18n.Template{
		EN: "{$to} is before {$from}; correct one of them",
		FR: "{$to} est avant {$from}\u00a0; corrigez l’un des deux",
		ES: "{$to} es anterior a {$from}; corrija uno de los dos",
		AR: "{$to} قبل {$from}؛ صحّح أحدهما",
	}
	wordsNoStart = i18n.Template{
		EN: "interval or count is given without dtstart, so that it cannot be told from when to count",
		FR: "interval ou count est donné sans dtstart, si bien qu’on ne sait d’où compter",
		ES: "se da interval o count sin dtstart, de modo que no se sabe desde cuándo contar",
		AR: "ذُكر interval أو count من دون dtstart، فلا يُعرف من أين يبدأ العد",
	}
	wordsNoDays = i18n.Template{
		EN: "nothing says on which days it is; the hours cannot be told",
		FR: "rien ne dit quels jours c’est\u00a0; les heures sont inconnues",
		ES: "nada dice en qué días es; las horas se desconocen",
		AR: "لا شيء يذكر الأيام؛ فالساعات غير معروفة",
	}
	wordsEarly = i18n.Template{
		EN: "the day it is counted from must stay, so that it shows before valid_from too",
		FR: "le jour d’où l’on compte doit rester, si bien que cela paraît aussi avant valid_from",
		ES: "el día desde el que se cuenta debe quedar, de modo que también aparece antes de valid_from",
		AR: "يجب أن يبقى اليوم الذي يبدأ منه العد، فيظهر أيضًا قبل valid_from",
	}
	wordsValidity = i18n.Template{
		EN: "records whose schedules are valid at different times; each holds in its own, and of days between nothing can be told: {$count :integer}",
		FR: "enregistrements dont les horaires valent à des moments différents\u00a0; chacun vaut dans le sien, et des jours entre eux on ne sait rien\u00a0: {$count :integer}",
		ES: "registros cuyos horarios valen en tiempos distintos; cada uno vale en el suyo, y de los días intermedios nada se sabe: {$count :integer}",
		AR: "سجلات تسري مواعيدها في أوقات مختلفة؛ يسري كل منها في وقته، ولا يُعرف شيء عن الأيام بينها: {$count :integer}",
	}
	wordsHolidayClosed = i18n.Template{
		EN: "holidays that do not say whether it is closed and give no times, taken to be closed: {$count :integer}",
		FR: "jours fériés qui ne disent pas si c’est fermé et ne donnent pas d’heures, tenus pour fermés\u00a0: {$count :integer}",
		ES: "feriados que no dicen si está cerrado ni dan horas, tomados por cerrados: {$count :integer}",
		AR: "أيام عطلة لا تذكر الإغلاق ولا الساعات، عُدّت مغلقة: {$count :integer}",
	}
	wordsAgeImplausible = i18n.Template{
		EN: "“{$column}” of “{$table}” is {$age}, an age nobody has; who may come cannot be told",
		FR: "«\u00a0{$column}\u00a0» de «\u00a0{$table}\u00a0» est {$age}, un âge que personne n’a\u00a0; on ne sait qui peut venir",
		ES: "«{$column}» de «{$table}» es {$age}, una edad que nadie tiene; no se sabe quién puede venir",
		AR: "قيمة «{$column}» في «{$table}» هي {$age}، وهو عمر لا يبلغه أحد؛ فلا يُعرف من يمكنه الحضور",
	}
	wordsAgeUnbounded = i18n.Template{
		EN: "the maximum age of {$age} in “{$table}” is taken to mean that there is none",
		FR: "l’âge maximal de {$age} dans «\u00a0{$table}\u00a0» est tenu pour l’absence de limite",
		ES: "la edad máxima de {$age} en «{$table}» se toma por ausencia de límite",
		AR: "العمر الأقصى {$age} في «{$table}» يُعدّ بلا حد",
	}
	wordsAgeReversed = i18n.Template{
		EN: "the minimum age “{$low}” is above the maximum “{$high}” in “{$table}”; who may come cannot be told",
		FR: "l’âge minimal «\u00a0{$low}\u00a0» dépasse l’âge maximal «\u00a0{$high}\u00a0» dans «\u00a0{$table}\u00a0»\u00a0; on ne sait qui peut venir",
		ES: "la edad mínima «{$low}» supera la máxima «{$high}» en «{$table}»; no se sabe quién puede venir",
		AR: "العمر الأدنى «{$low}» يزيد على الأقصى «{$high}» في «{$table}»؛ فلا يُعرف من يمكنه الحضور",
	}
	wordsAgeEmpty = i18n.Template{
		EN: "records of “{$table}” whose ages leave nobody out, which states nothing: {$count :integer}",
		FR: "enregistrements de «\u00a0{$table}\u00a0» dont les âges n’excluent personne, ce qui n’énonce rien\u00a0: {$count :integer}",
		ES: "registros de «{$table}» cuyas edades no excluyen a nadie, lo que nada enuncia: {$count :integer}",
		AR: "سجلات في «{$table}» لا تستثني أعمارها أحدًا، فلا تقول شيئًا: {$count :integer}",
	}
	wordsNoCurrency = i18n.Template{
		EN: "the amount “{$amount}” has no currency of three letters (“{$currency}”); the amount is not known",
		FR: "le montant «\u00a0{$amount}\u00a0» n’a pas de devise de trois lettres («\u00a0{$currency}\u00a0»)\u00a0; le montant est inconnu",
		ES: "el importe «{$amount}» no tiene moneda de tres letras («{$currency}»); el importe se desconoce",
		AR: "المبلغ «{$amount}» بلا عملة من ثلاثة أحرف («{$currency}»)؛ فالمبلغ غير معروف",
	}
	wordsAmountDecimals = i18n.Template{
		EN: "the amount “{$amount}” has more decimals than {$currency}; the amount is not known",
		FR: "le montant «\u00a0{$amount}\u00a0» a plus de décimales que {$currency}\u00a0; le montant est inconnu",
		ES: "el importe «{$amount}» tiene más decimales que {$currency}; el importe se desconoce",
		AR: "للمبلغ «{$amount}» منازل عشرية أكثر من {$currency}؛ فالمبلغ غير معروف",
	}
	wordsAboveMaximum = i18n.Template{
		EN: "more is available than there is in all: {$available :integer} of {$maximum :integer}",
		FR: "il y a plus de disponible qu’il n’y a en tout\u00a0: {$available :integer} sur {$maximum :integer}",
		ES: "hay más disponible de lo que hay en total: {$available :integer} de {$maximum :integer}",
		AR: "المتاح أكثر من المجموع: {$available :integer} من {$maximum :integer}",
	}
	wordsHalfPoint = i18n.Template{
		EN: "one of latitude and longitude is missing; the point is not known",
		FR: "il manque la latitude ou la longitude\u00a0; le point est inconnu",
		ES: "falta la latitud o la longitud; el punto se desconoce",
		AR: "خط العرض أو خط الطول ناقص؛ فالنقطة غير معروفة",
	}
	wordsZeroPoint = i18n.Template{
		EN: "the coordinates 0, 0 are those of a missing geocode; the point is not known",
		FR: "les coordonnées 0, 0 sont celles d’un géocode manquant\u00a0; le point est inconnu",
		ES: "las coordenadas 0, 0 son las de una geocodificación ausente; el punto se desconoce",
		AR: "الإحداثيات 0، 0 تعني ترميزًا جغرافيًا ناقصًا؛ فالنقطة غير معروفة",
	}
	wordsSwappedPoint = i18n.Template{
		EN: "latitude {$latitude} and longitude {$longitude} stand the wrong way round; the point is not known",
		FR: "la latitude {$latitude} et la longitude {$longitude} sont interverties\u00a0; le point est inconnu",
		ES: "la latitud {$latitude} y la longitud {$longitude} están intercambiadas; el punto se desconoce",
		AR: "خط العرض {$latitude} وخط الطول {$longitude} معكوسان؛ فالنقطة غير معروفة",
	}
	wordsBadPoint = i18n.Template{
		EN: "there is no latitude {$latitude} with longitude {$longitude} on the earth; the point is not known",
		FR: "il n’y a pas sur la Terre de latitude {$latitude} avec la longitude {$longitude}\u00a0; le point est inconnu",
		ES: "no hay en la Tierra latitud {$latitude} con longitud {$longitude}; el punto se desconoce",
		AR: "لا يوجد على الأرض خط عرض {$latitude} مع خط طول {$longitude}؛ فالنقطة غير معروفة",
	}
	wordsLostZero = i18n.Template{
		EN: "the postal code “{$code}” has likely lost its first zero in a spreadsheet",
		FR: "le code postal «\u00a0{$code}\u00a0» a sans doute perdu son premier zéro dans un tableur",
		ES: "el código postal «{$code}» probablemente perdió su primer cero en una hoja de cálculo",
		AR: "الأرجح أن الرمز البريدي «{$code}» فقد صفره الأول في جدول بيانات",
	}
	wordsPostalCountry = i18n.Template{
		EN: "the postal code “{$code}” is not of the country stated, or not of that of the other addresses",
		FR: "le code postal «\u00a0{$code}\u00a0» n’est pas du pays indiqué, ou pas de celui des autres adresses",
		ES: "el código postal «{$code}» no es del país indicado, o no del de las demás direcciones",
		AR: "الرمز البريدي «{$code}» ليس من البلد المذكور، أو ليس من بلد العناوين الأخرى",
	}
	wordsExtentKind = i18n.Template{
		EN: "areas drawn in {$kind}, which is not read; give them as GeoJSON: {$count :integer}",
		FR: "zones dessinées en {$kind}, qui n’est pas lu\u00a0; donnez-les en GeoJSON\u00a0: {$count :integer}",
		ES: "zonas dibujadas en {$kind}, que no se lee; délas como GeoJSON: {$count :integer}",
		AR: "مناطق مرسومة بصيغة {$kind} وهي لا تُقرأ؛ قدّمها بصيغة GeoJSON: {$count :integer}",
	}
	wordsAreaWords = i18n.Template{
		EN: "areas stated in words alone, so that it cannot be told who lives in them: {$count :integer}",
		FR: "zones énoncées en mots seulement, si bien qu’on ne sait qui y habite\u00a0: {$count :integer}",
		ES: "zonas enunciadas solo con palabras, de modo que no se sabe quién vive en ellas: {$count :integer}",
		AR: "مناطق مذكورة بالكلمات وحدها، فلا يُعرف من يسكنها: {$count :integer}",
	}
	wordsBadExtent = i18n.Template{
		EN: "the extent is not GeoJSON with a polygon; whom it serves cannot be told",
		FR: "l’étendue n’est pas du GeoJSON avec un polygone\u00a0; on ne sait qui est desservi",
		ES: "la extensión no es GeoJSON con un polígono; no se sabe a quién atiende",
		AR: "النطاق ليس GeoJSON فيه مضلع؛ فلا يُعرف من تشملهم الخدمة",
	}
	wordsSwappedExtent = i18n.Template{
		EN: "the positions of the extent have latitude before longitude; GeoJSON has longitude first; whom it serves cannot be told",
		FR: "les positions de l’étendue ont la latitude avant la longitude\u00a0; GeoJSON met la longitude d’abord\u00a0; on ne sait qui est desservi",
		ES: "las posiciones de la extensión tienen la latitud antes de la longitud; GeoJSON pone primero la longitud; no se sabe a quién atiende",
		AR: "في مواضع النطاق خط العرض قبل خط الطول، وصيغة GeoJSON تبدأ بخط الطول؛ فلا يُعرف من تشملهم الخدمة",
	}
	wordsExtentLines = i18n.Template{
		EN: "the extent has points or lines beside its polygons; they enclose nothing and are not used",
		FR: "l’étendue a des points ou des lignes à côté de ses polygones\u00a0; ils n’enferment rien et ne sont pas utilisés",
		ES: "la extensión tiene puntos o líneas junto a sus polígonos; no encierran nada y no se usan",
		AR: "في النطاق نقاط أو خطوط إلى جانب مضلعاته؛ وهي لا تحيط بشيء ولا تُستعمل",
	}
	wordsUnknownLanguage = i18n.Template{
		EN: "“{$language}” is not a code of a language nor a name that was explained; say in the options what it means: {$count :integer}",
		FR: "«\u00a0{$language}\u00a0» n’est ni un code de langue ni un nom expliqué\u00a0; dites dans les options ce qu’il désigne\u00a0: {$count :integer}",
		ES: "«{$language}» no es un código de lengua ni un nombre explicado; diga en las opciones qué significa: {$count :integer}",
		AR: "«{$language}» ليس رمز لغة ولا اسمًا جرى توضيحه؛ بيّن معناه في الخيارات: {$count :integer}",
	}
	wordsLanguageName = i18n.Template{
		EN: "the name “{$name}” and the code “{$code}” are of different languages; the code is used",
		FR: "le nom «\u00a0{$name}\u00a0» et le code «\u00a0{$code}\u00a0» sont de langues différentes\u00a0; le code est utilisé",
		ES: "el nombre «{$name}» y el código «{$code}» son de lenguas distintas; se usa el código",
		AR: "الاسم «{$name}» والرمز «{$code}» للغتين مختلفتين؛ ويُستعمل الرمز",
	}
	wordsNoTaxonomy = i18n.Template{
		EN: "terms that name no taxonomy, put into one of their own: {$count :integer}",
		FR: "termes qui ne nomment aucune taxonomie, mis dans une à part\u00a0: {$count :integer}",
		ES: "términos que no nombran ninguna taxonomía, puestos en una propia: {$count :integer}",
		AR: "مصطلحات لا تذكر تصنيفًا، وُضعت في تصنيف خاص بها: {$count :integer}",
	}
	wordsNoCode = i18n.Template{
		EN: "terms without a code, known by their id: {$count :integer}",
		FR: "termes sans code, connus par leur identifiant\u00a0: {$count :integer}",
		ES: "términos sin código, conocidos por su identificador: {$count :integer}",
		AR: "مصطلحات بلا رمز، تُعرف بمعرّفها: {$count :integer}",
	}
	wordsBadCode = i18n.Template{
		EN: "“{$code}” cannot be a code; the term is known by its id “{$id}”",
		FR: "«\u00a0{$code}\u00a0» ne peut être un code\u00a0; le terme est connu par son identifiant «\u00a0{$id}\u00a0»",
		ES: "«{$code}» no puede ser un código; el término se conoce por su identificador «{$id}»",
		AR: "لا يصلح «{$code}» رمزًا؛ ويُعرف المصطلح بمعرّفه «{$id}»",
	}
	wordsDoubledCode = i18n.Template{
		EN: "the code “{$code}” stands for two terms of different names; the second name is another wording of the first",
		FR: "le code «\u00a0{$code}\u00a0» désigne deux termes de noms différents\u00a0; le second nom est tenu pour une autre forme du premier",
		ES: "el código «{$code}» designa dos términos de nombres distintos; el segundo nombre se toma por otra forma del primero",
		AR: "الرمز «{$code}» لمصطلحين مختلفي الاسم؛ ويُعدّ الاسم الثاني صيغة أخرى للأول",
	}
	wordsNoParent = i18n.Template{
		EN: "terms whose parent, such as “{$id}”, is not in the taxonomy, put at the top: {$count :integer}",
		FR: "termes dont le parent, tel «\u00a0{$id}\u00a0», n’est pas dans la taxonomie, mis au sommet\u00a0: {$count :integer}",
		ES: "términos cuyo padre, como «{$id}», no está en la taxonomía, puestos en la cima: {$count :integer}",
		AR: "مصطلحات أصلها، مثل «{$id}»، ليس في التصنيف، وُضعت في الأعلى: {$count :integer}",
	}
	wordsParentCycle = i18n.Template{
		EN: "the term “{$code}” is its own ancestor; it is put at the top",
		FR: "le terme «\u00a0{$code}\u00a0» est son propre ancêtre\u00a0; il est mis au sommet",
		ES: "el término «{$code}» es su propio antepasado; se pone en la cima",
		AR: "المصطلح «{$code}» أصل لنفسه؛ ووُضع في الأعلى",
	}
	wordsQuotedNumber = i18n.Template{
		EN: "telephone numbers that came in quotation marks, read without them: {$count :integer}",
		FR: "numéros de téléphone entre guillemets, lus sans eux\u00a0: {$count :integer}",
		ES: "números de teléfono entre comillas, leídos sin ellas: {$count :integer}",
		AR: "أرقام هاتف وردت بين علامتي اقتباس، قُرئت من دونهما: {$count :integer}",
	}
	wordsCannotHold = i18n.Template{
		EN: "HSDS 3.1 has no place for {$field}; it is not written: {$count :integer}",
		FR: "HSDS 3.1 n’a pas de place pour {$field}\u00a0; ce n’est pas écrit\u00a0: {$count :integer}",
		ES: "HSDS 3.1 no tiene lugar para {$field}; no se escribe: {$count :integer}",
		AR: "لا موضع في HSDS 3.1 لقيمة {$field}؛ ولا تُكتب: {$count :integer}",
	}
	wordsHoursWords = i18n.Template{
		EN: "schedules told in words alone, so that the hours cannot be told: {$count :integer}",
		FR: "horaires énoncés en mots seulement, si bien que les heures sont inconnues\u00a0: {$count :integer}",
		ES: "horarios enunciados solo con palabras, de modo que las horas se desconocen: {$count :integer}",
		AR: "مواعيد مذكورة بالكلمات وحدها، فالساعات غير معروفة: {$count :integer}",
	}
	wordsNoServiceAt = i18n.Template{
		EN: "locations at which there is no service: {$count :integer}",
		FR: "lieux où il n’y a aucun service\u00a0: {$count :integer}",
		ES: "lugares en los que no hay ningún servicio: {$count :integer}",
		AR: "أماكن لا خدمة فيها: {$count :integer}",
	}
	wordsHoursRead = i18n.Template{
		EN: "schedules told in words that are only times and days, and read as such: {$count :integer}",
		FR: "horaires énoncés en mots qui ne sont que des heures et des jours, lus comme tels\u00a0: {$count :integer}",
		ES: "horarios enunciados con palabras que son solo horas y días, leídos como tales: {$count :integer}",
		AR: "مواعيد مذكورة بكلمات هي ساعات وأيام فقط، وقُرئت كذلك: {$count :integer}",
	}
	wordsOuterHoliday = i18n.Template{
		EN: "holidays of a service or place that close its offers with hours of their own too: {$count :integer}",
		FR: "jours fériés d’un service ou d’un lieu qui ferment aussi ses offres ayant leurs propres horaires\u00a0: {$count :integer}",
		ES: "feriados de un servicio o lugar que cierran también sus ofertas con horario propio: {$count :integer}",
		AR: "عطل خدمة أو مكان تُغلق أيضًا عروضه ذات الأوقات الخاصة: {$count :integer}",
	}
)
