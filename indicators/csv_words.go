package indicators

import "github.com/entente-civic/entente/i18n"

func csvNoHeader() i18n.Template {
	return i18n.Template{
		EN: "There is no header. The first row must name the columns.",
		FR: "Il n’y a pas d’en-tête. La première ligne doit nommer les colonnes.",
		ES: "No hay encabezado. La primera fila debe nombrar las columnas.",
		AR: "لا يوجد صف عناوين. يجب أن يسمّي الصف الأول الأعمدة.",
	}
}

func csvNotUTF8() i18n.Template {
	return i18n.Template{
		EN: "The file is not UTF-8 text. Save it from the spreadsheet as “CSV UTF-8”.",
		FR: "Le fichier n’est pas du texte UTF-8. Enregistrez-le depuis le tableur au format «\u00a0CSV UTF-8\u00a0».",
		ES: "El archivo no es texto UTF-8. Guárdelo desde la hoja de cálculo como «CSV UTF-8».",
		AR: "الملف ليس نصًا بترميز UTF-8. احفظه من برنامج الجداول بصيغة ”CSV UTF-8“.",
	}
}

func csvTooManyColumns() i18n.Template {
	return i18n.Template{
		EN: ".input {$most :integer} .match $most one {{The header has more columns than the one that can be read.}} * {{The header has more than {$most} columns. Take away those that are not needed.}}",
		FR: ".input {$most :integer} .match $most one {{L’en-tête a plus de {$most} colonne. Retirez celles qui ne servent pas.}} many {{L’en-tête a plus de {$most} de colonnes. Retirez celles qui ne servent pas.}} * {{L’en-tête a plus de {$most} colonnes. Retirez celles qui ne servent pas.}}",
		ES: ".input {$most :integer} .match $most one {{El encabezado tiene más de una columna. Quite las que no hagan falta.}} many {{El encabezado tiene más de {$most} de columnas. Quite las que no hagan falta.}} * {{El encabezado tiene más de {$most} columnas. Quite las que no hagan falta.}}",
		AR: ".input {$most :integer} .match $most zero {{في صف العناوين أعمدة لا يمكن قراءتها.}} one {{في صف العناوين أكثر من عمود واحد. احذف ما لا يلزم.}} two {{في صف العناوين أكثر من عمودين. احذف ما لا يلزم.}} few {{في صف العناوين أكثر من {$most} أعمدة. احذف ما لا يلزم.}} many {{في صف العناوين أكثر من {$most} عمودًا. احذف ما لا يلزم.}} * {{في صف العناوين أكثر من {$most} عمود. احذف ما لا يلزم.}}",
	}
}

func csvHeaderQuote() i18n.Template {
	return i18n.Template{
		EN: "The name of column {$column} has a quotation mark where none may stand. Put the whole name in quotation marks and double those within.",
		FR: "Le nom de la colonne {$column} contient un guillemet mal placé. Mettez le nom entier entre guillemets et doublez ceux qu’il contient.",
		ES: "El nombre de la columna {$column} tiene una comilla fuera de lugar. Ponga todo el nombre entre comillas y duplique las de dentro.",
		AR: "في اسم العمود رقم {$column} علامة اقتباس في غير موضعها. ضع الاسم كله بين علامتي اقتباس وضاعف ما بداخله منها.",
	}
}

func csvDoubledColumn() i18n.Template {
	return i18n.Template{
		EN: "The columns “{$first}” and “{$second}” are the same. Keep one, or give the other a name of its own.",
		FR: "Les colonnes «\u00a0{$first}\u00a0» et «\u00a0{$second}\u00a0» sont les mêmes. Gardez-en une, ou donnez à l’autre un nom à elle.",
		ES: "Las columnas «{$first}» y «{$second}» son la misma. Conserve una, o dé a la otra un nombre propio.",
		AR: "العمودان ”{$first}“ و”{$second}“ هما عمود واحد. أبقِ أحدهما، أو أعطِ الآخر اسمًا خاصًا به.",
	}
}

func csvNoColumn() i18n.Template {
	return i18n.Template{
		EN: "The header does not have all columns that are needed. Add: {$columns}.",
		FR: "Il manque à l’en-tête des colonnes nécessaires. Ajoutez\u00a0: {$columns}.",
		ES: "Al encabezado le faltan columnas necesarias. Añada: {$columns}.",
		AR: "تنقص صفَّ العناوين أعمدة لازمة. أضِف: {$columns}.",
	}
}

func csvUnread() i18n.Template {
	return i18n.Template{
		EN: ".input {$n :integer} .match $n one {{One column is not known and was not read: {$columns}. Correct its name if it was meant.}} * {{{$n} columns are not known and were not read, among them {$columns}. Correct their names if they were meant.}}",
		FR: ".input {$n :integer} .match $n one {{{$n} colonne n’est pas connue et n’a pas été lue\u00a0: {$columns}. Corrigez son nom s’il fallait la lire.}} many {{{$n} de colonnes ne sont pas connues et n’ont pas été lues, dont {$columns}. Corrigez leurs noms s’il fallait les lire.}} * {{{$n} colonnes ne sont pas connues et n’ont pas été lues, dont {$columns}. Corrigez leurs noms s’il fallait les lire.}}",
		ES: ".input {$n :integer} .match $n one {{Hay una columna desconocida que no se leyó: {$columns}. Corrija su nombre si debía leerse.}} many {{Hay {$n} de columnas desconocidas que no se leyeron, entre ellas {$columns}. Corrija sus nombres si debían leerse.}} * {{Hay {$n} columnas desconocidas que no se leyeron, entre ellas {$columns}. Corrija sus nombres si debían leerse.}}",
		AR: ".input {$n :integer} .match $n zero {{لا أعمدة غير معروفة: {$columns}.}} one {{ثمة عمود غير معروف لم يُقرأ: {$columns}. صحّح اسمه إن كان مقصودًا.}} two {{ثمة عمودان غير معروفين لم يُقرآ: {$columns}. صحّح اسميهما إن كانا مقصودين.}} few {{ثمة {$n} أعمدة غير معروفة لم تُقرأ، منها {$columns}. صحّح أسماءها إن كانت مقصودة.}} many {{ثمة {$n} عمودًا غير معروف لم تُقرأ، منها {$columns}. صحّح أسماءها إن كانت مقصودة.}} * {{ثمة {$n} عمود غير معروف لم تُقرأ، منها {$columns}. صحّح أسماءها إن كانت مقصودة.}}",
	}
}

func csvRowTooLong() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} has more than {$most :number} bytes, and nothing was read. A quotation mark in it may be opened and never closed.",
		FR: "La ligne {$row} dépasse {$most :number} octets, et rien n’a été lu. Un guillemet y est peut-être ouvert sans être fermé.",
		ES: "La fila {$row} tiene más de {$most :number} bytes, y no se leyó nada. Tal vez una comilla se abre en ella y no se cierra.",
		AR: "حجم الصف رقم {$row} يتجاوز {$most :number} بايت، ولم يُقرأ شيء. لعل فيه علامة اقتباس فُتحت ولم تُغلق.",
	}
}

func csvUnclosed() i18n.Template {
	return i18n.Template{
		EN: "In row {$row} a quotation mark is opened, and the file ends before it is closed; nothing was read. Close it, or see whether the file was cut off.",
		FR: "À la ligne {$row}, un guillemet est ouvert et le fichier se termine avant sa fermeture\u00a0; rien n’a été lu. Fermez-le, ou voyez si le fichier est tronqué.",
		ES: "En la fila {$row} se abre una comilla y el archivo termina antes de que se cierre; no se leyó nada. Ciérrela, o compruebe si el archivo está cortado.",
		AR: "في الصف رقم {$row} علامة اقتباس فُتحت وانتهى الملف قبل إغلاقها؛ ولم يُقرأ شيء. أغلقها، أو تحقق من أن الملف ليس مبتورًا.",
	}
}

func csvTooManyObservations() i18n.Template {
	return i18n.Template{
		EN: "There are more than {$most :number} observations, and nothing was read. Divide the file.",
		FR: "Il y a plus de {$most :number} observations, et rien n’a été lu. Divisez le fichier.",
		ES: "Hay más de {$most :number} observaciones, y no se leyó nada. Divida el archivo.",
		AR: "عدد القراءات يتجاوز {$most :number}، ولم يُقرأ شيء. قسّم الملف.",
	}
}

func csvNoKey() i18n.Template {
	return i18n.Template{
		EN: "Persons are to be told apart, and the key is shorter than {$least :number} bytes. Give a secret key of random bytes.",
		FR: "Il faut distinguer des personnes, et la clé a moins de {$least :number} octets. Donnez une clé secrète d’octets aléatoires.",
		ES: "Hay que distinguir personas, y la clave tiene menos de {$least :number} bytes. Dé una clave secreta de bytes aleatorios.",
		AR: "يلزم التمييز بين الأشخاص، والمفتاح أقصر من {$least :number} بايت. أعطِ مفتاحًا سريًا من بايتات عشوائية.",
	}
}

func csvEmptyRows() i18n.Template {
	return i18n.Template{
		EN: ".input {$n :integer} .match $n one {{Row {$first} is empty and was not read. Take it away, or fill it in.}} * {{{$n} rows from row {$first} on are empty and were not read. Take them away, or fill them in.}}",
		FR: ".input {$n :integer} .match $n one {{À partir de la ligne {$first}, {$n} ligne est vide et n’a pas été lue. Retirez-la, ou remplissez-la.}} many {{À partir de la ligne {$first}, {$n} de lignes sont vides et n’ont pas été lues. Retirez-les, ou remplissez-les.}} * {{À partir de la ligne {$first}, {$n} lignes sont vides et n’ont pas été lues. Retirez-les, ou remplissez-les.}}",
		ES: ".input {$n :integer} .match $n one {{La fila {$first} está vacía y no se leyó. Quítela o rellénela.}} many {{Desde la fila {$first} hay {$n} de filas vacías que no se leyeron. Quítelas o rellénelas.}} * {{Desde la fila {$first} hay {$n} filas vacías que no se leyeron. Quítelas o rellénelas.}}",
		AR: ".input {$n :integer} .match $n zero {{لا صفوف فارغة قبل الصف رقم {$first}.}} one {{الصف رقم {$first} فارغ ولم يُقرأ. احذفه أو املأه.}} two {{ابتداءً من الصف رقم {$first} صفان فارغان لم يُقرآ. احذفهما أو املأهما.}} few {{ابتداءً من الصف رقم {$first} هناك {$n} صفوف فارغة لم تُقرأ. احذفها أو املأها.}} many {{ابتداءً من الصف رقم {$first} هناك {$n} صفًا فارغًا لم تُقرأ. احذفها أو املأها.}} * {{ابتداءً من الصف رقم {$first} هناك {$n} صف فارغ لم تُقرأ. احذفها أو املأها.}}",
	}
}

func csvRowNotUTF8() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} is not UTF-8 text and was not read. Save the file from the spreadsheet as “CSV UTF-8”.",
		FR: "La ligne {$row} n’est pas du texte UTF-8 et n’a pas été lue. Enregistrez le fichier depuis le tableur au format «\u00a0CSV UTF-8\u00a0».",
		ES: "La fila {$row} no es texto UTF-8 y no se leyó. Guarde el archivo desde la hoja de cálculo como «CSV UTF-8».",
		AR: "الصف رقم {$row} ليس نصًا بترميز UTF-8 ولم يُقرأ. احفظ الملف من برنامج الجداول بصيغة ”CSV UTF-8“.",
	}
}

func csvBadQuote() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: its cell {$column} has a quotation mark where none may stand. Put the whole cell in quotation marks and double those within.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: sa cellule {$column} contient un guillemet mal placé. Mettez la cellule entière entre guillemets et doublez ceux qu’elle contient.",
		ES: "La fila {$row} no se leyó: su celda {$column} tiene una comilla fuera de lugar. Ponga toda la celda entre comillas y duplique las de dentro.",
		AR: "لم يُقرأ الصف رقم {$row}: في خليته رقم {$column} علامة اقتباس في غير موضعها. ضع الخلية كلها بين علامتي اقتباس وضاعف ما بداخلها منها.",
	}
}

func csvRagged() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: the number of its cells is {$n} and that of the columns {$columns}. A separator may be missing, or one too many.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: le nombre de ses cellules est {$n}, celui des colonnes {$columns}. Il manque peut-être un séparateur, ou il y en a un de trop.",
		ES: "La fila {$row} no se leyó: el número de sus celdas es {$n} y el de las columnas {$columns}. Tal vez falte un separador, o sobre uno.",
		AR: "لم يُقرأ الصف رقم {$row}: عدد خلاياه {$n} وعدد الأعمدة {$columns}. لعل فاصلًا ينقص أو يزيد.",
	}
}

func csvNeeded() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$column}” is empty. Fill it in.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$column}\u00a0» est vide. Remplissez cette cellule.",
		ES: "La fila {$row} no se leyó: «{$column}» está vacía. Rellénela.",
		AR: "لم يُقرأ الصف رقم {$row}: الخلية ”{$column}“ فارغة. املأها.",
	}
}

func csvUnknownIndicator() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” is not the id or the name of one indicator. Write the id.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», n’est ni l’identifiant ni le nom d’un seul indicateur. Écrivez l’identifiant.",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», no es el identificador ni el nombre de un solo indicador. Escriba el identificador.",
		AR: "لم يُقرأ الصف رقم {$row}: ”{$text}“ في العمود ”{$column}“ ليس معرّف مؤشر واحد ولا اسمه. اكتب المعرّف.",
	}
}

func csvUnknownCategory() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” is not the id or the name of one category. Write the id, or nothing if the row is of the whole.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», n’est ni l’identifiant ni le nom d’une seule catégorie. Écrivez l’identifiant, ou rien si la ligne porte sur l’ensemble.",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», no es el identificador ni el nombre de una sola categoría. Escriba el identificador, o nada si la fila es del conjunto.",
		AR: "لم يُقرأ الصف رقم {$row}: ”{$text}“ في العمود ”{$column}“ ليس معرّف فئة واحدة ولا اسمها. اكتب المعرّف، أو اترك الخلية فارغة إن كان الصف للكل.",
	}
}

func csvBadCode() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” is not a code such as {$example}.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», n’est pas un code comme {$example}.",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», no es un código como {$example}.",
		AR: "لم يُقرأ الصف رقم {$row}: ”{$text}“ في العمود ”{$column}“ ليس رمزًا مثل {$example}.",
	}
}

func csvBadNumber() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” is not a number. Write digits alone, such as {$example}, or leave the cell empty and say why under “{$missing}”.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», n’est pas un nombre. Écrivez des chiffres seuls, comme {$example}, ou laissez la cellule vide et dites pourquoi sous «\u00a0{$missing}\u00a0».",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», no es un número. Escriba solo cifras, como {$example}, o deje la celda vacía y diga por qué en «{$missing}».",
		AR: "لم يُقرأ الصف رقم {$row}: ”{$text}“ في العمود ”{$column}“ ليس عددًا. اكتب أرقامًا فقط مثل {$example}، أو اترك الخلية فارغة واذكر السبب في العمود ”{$missing}“.",
	}
}

func csvAmbiguousNumber() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” can be a thousand times larger or smaller. Write it without grouping and with a point, such as {$example}.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», peut être mille fois plus grand ou plus petit. Écrivez le nombre sans séparateur de milliers et avec un point, comme {$example}.",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», puede ser mil veces mayor o menor. Escríbalo sin separador de millares y con punto, como {$example}.",
		AR: "لم يُقرأ الصف رقم {$row}: ”{$text}“ في العمود ”{$column}“ قد يكون أكبر ألف مرة أو أصغر ألف مرة. اكتبه بلا فواصل للآلاف وبنقطة عشرية مثل {$example}.",
	}
}

func csvLargeNumber() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” has more digits than can be held exactly. Write fewer, in a larger unit.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», a plus de chiffres qu’on ne peut en conserver exactement. Écrivez-en moins, dans une unité plus grande.",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», tiene más cifras de las que pueden conservarse con exactitud. Escriba menos, en una unidad mayor.",
		AR: "لم يُقرأ الصف رقم {$row}: في ”{$text}“ في العمود ”{$column}“ أرقام أكثر مما يمكن حفظه بدقة. اكتب أرقامًا أقل بوحدة أكبر.",
	}
}

func csvBoundNumber() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” must be one exact number. Write digits alone, such as {$example}.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», doit être un nombre exact. Écrivez des chiffres seuls, comme {$example}.",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», debe ser un número exacto. Escriba solo cifras, como {$example}.",
		AR: "لم يُقرأ الصف رقم {$row}: يجب أن يكون ”{$text}“ في العمود ”{$column}“ عددًا محددًا. اكتب أرقامًا فقط مثل {$example}.",
	}
}

func csvBadPeriod() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” is not a time such as {$year}, {$month} or {$span}.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», n’est pas une période comme {$year}, {$month} ou {$span}.",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», no es un período como {$year}, {$month} o {$span}.",
		AR: "لم يُقرأ الصف رقم {$row}: ”{$text}“ في العمود ”{$column}“ ليس فترة مثل {$year} أو {$month} أو {$span}.",
	}
}

func csvBadDate() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” under “{$column}” is not a date such as {$day}.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0», sous «\u00a0{$column}\u00a0», n’est pas une date comme {$day}.",
		ES: "La fila {$row} no se leyó: «{$text}», en «{$column}», no es una fecha como {$day}.",
		AR: "لم يُقرأ الصف رقم {$row}: ”{$text}“ في العمود ”{$column}“ ليس تاريخًا مثل {$day}.",
	}
}

func csvUnknownWord() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$text}” is none of the words for “{$column}”. Write one of these: {$words}.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$text}\u00a0» n’est aucun des mots prévus pour «\u00a0{$column}\u00a0». Écrivez l’un de ceux-ci\u00a0: {$words}.",
		ES: "La fila {$row} no se leyó: «{$text}» no es ninguna de las palabras de «{$column}». Escriba una de estas: {$words}.",
		AR: "لم يُقرأ الصف رقم {$row}: ”{$text}“ ليست من كلمات العمود ”{$column}“. اكتب واحدة من هذه: {$words}.",
	}
}

func csvTwoReasons() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$column}” says one reason why there is no value, and the cell of the value another. Leave one of the two.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$column}\u00a0» donne une raison de l’absence de valeur, et la cellule de la valeur en donne une autre. N’en laissez qu’une.",
		ES: "La fila {$row} no se leyó: «{$column}» da un motivo de que no haya valor, y la celda del valor da otro. Deje uno de los dos.",
		AR: "لم يُقرأ الصف رقم {$row}: يذكر العمود ”{$column}“ سببًا لعدم وجود القيمة، وتذكر خلية القيمة سببًا آخر. أبقِ أحدهما.",
	}
}

func csvBadX() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not read: “{$column}” is not JSON. Correct it or leave it empty.",
		FR: "La ligne {$row} n’a pas été lue\u00a0: «\u00a0{$column}\u00a0» n’est pas du JSON. Corrigez la cellule ou laissez-la vide.",
		ES: "La fila {$row} no se leyó: «{$column}» no es JSON. Corríjala o déjela vacía.",
		AR: "لم يُقرأ الصف رقم {$row}: محتوى العمود ”{$column}“ ليس JSON. صحّحه أو اتركه فارغًا.",
	}
}

// Of records no sentence repeats what stands in a cell: it may be somebody’s.

func recordCategory() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not counted: “{$column}” holds no id or name of one category. Correct the cell, or leave it empty if it is not stated.",
		FR: "La ligne {$row} n’a pas été comptée\u00a0: «\u00a0{$column}\u00a0» ne contient ni l’identifiant ni le nom d’une seule catégorie. Corrigez la cellule, ou laissez-la vide si rien n’est précisé.",
		ES: "La fila {$row} no se contó: «{$column}» no contiene el identificador ni el nombre de una sola categoría. Corrija la celda, o déjela vacía si no se indica.",
		AR: "لم يُحتسب الصف رقم {$row}: لا يحوي العمود ”{$column}“ معرّف فئة واحدة ولا اسمها. صحّح الخلية، أو اتركها فارغة إن كان الأمر غير مذكور.",
	}
}

func recordBand() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not counted: the number under “{$column}” is in none of the bands. Correct the cell, or leave it empty if it is not stated.",
		FR: "La ligne {$row} n’a pas été comptée\u00a0: le nombre sous «\u00a0{$column}\u00a0» n’entre dans aucune tranche. Corrigez la cellule, ou laissez-la vide si rien n’est précisé.",
		ES: "La fila {$row} no se contó: el número de «{$column}» no entra en ninguna franja. Corrija la celda, o déjela vacía si no se indica.",
		AR: "لم يُحتسب الصف رقم {$row}: العدد في العمود ”{$column}“ لا يقع في أي شريحة. صحّح الخلية، أو اتركها فارغة إن كان الأمر غير مذكور.",
	}
}

func recordNumber() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not counted: “{$column}” needs one exact whole number, in digits alone, such as {$example}. Correct the cell, or leave it empty if it is not stated.",
		FR: "La ligne {$row} n’a pas été comptée\u00a0: il faut sous «\u00a0{$column}\u00a0» un nombre entier exact, en chiffres seuls, comme {$example}. Corrigez la cellule, ou laissez-la vide si rien n’est précisé.",
		ES: "La fila {$row} no se contó: en «{$column}» hace falta un número entero exacto, solo con cifras, como {$example}. Corrija la celda, o déjela vacía si no se indica.",
		AR: "لم يُحتسب الصف رقم {$row}: يلزم في العمود ”{$column}“ عدد صحيح محدد بالأرقام فقط مثل {$example}. صحّح الخلية، أو اتركها فارغة إن كان الأمر غير مذكور.",
	}
}

func recordTime() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not counted: “{$column}” needs a date such as {$day} that lies in one of the times counted. Correct the cell, or leave it empty if it is not stated.",
		FR: "La ligne {$row} n’a pas été comptée\u00a0: il faut sous «\u00a0{$column}\u00a0» une date comme {$day} qui tombe dans une des périodes comptées. Corrigez la cellule, ou laissez-la vide si rien n’est précisé.",
		ES: "La fila {$row} no se contó: en «{$column}» hace falta una fecha como {$day} que caiga en uno de los períodos contados. Corrija la celda, o déjela vacía si no se indica.",
		AR: "لم يُحتسب الصف رقم {$row}: يلزم في العمود ”{$column}“ تاريخ مثل {$day} يقع في إحدى الفترات المحسوبة. صحّح الخلية، أو اتركها فارغة إن كان الأمر غير مذكور.",
	}
}

func recordRefused() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not counted. {$why}",
		FR: "La ligne {$row} n’a pas été comptée. {$why}",
		ES: "La fila {$row} no se contó. {$why}",
		AR: "لم يُحتسب الصف رقم {$row}. {$why}",
	}
}

func recordParent() i18n.Template {
	return i18n.Template{
		EN: "Row {$row} was not counted: “{$column}” names a category that has others below it. Name one of those; what is known no closer needs a category of its own.",
		FR: "La ligne {$row} n’a pas été comptée\u00a0: «\u00a0{$column}\u00a0» nomme une catégorie qui en contient d’autres. Nommez l’une d’elles\u00a0; ce qu’on ne sait pas de plus près demande une catégorie à part.",
		ES: "La fila {$row} no se contó: «{$column}» nombra una categoría que tiene otras debajo. Nombre una de ellas; lo que no se sabe con más detalle necesita una categoría propia.",
		AR: "لم يُحتسب الصف رقم {$row}: يذكر العمود ”{$column}“ فئة تندرج تحتها فئات أخرى. اذكر واحدة منها؛ وما لا يُعرف بتفصيل أكبر يحتاج إلى فئة خاصة به.",
	}
}
