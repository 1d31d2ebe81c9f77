package main

import "github.com/entente-civic/entente/i18n"

var (
	aboutStats = i18n.Template{
		EN: "Counts the rows of a spreadsheet saved as CSV, and makes tables. Without -by, each column of categories is counted alone. For internal use: small counts are not protected.",
		FR: "Compte les lignes d’un tableur enregistré en CSV et dresse des tableaux. Sans -by, chaque colonne de catégories est comptée seule. Pour usage interne : les petits effectifs ne sont pas protégés.",
		ES: "Cuenta las filas de una hoja de cálculo guardada como CSV y hace tablas. Sin -by, cada columna de categorías se cuenta sola. Para uso interno: los recuentos pequeños no están protegidos.",
		AR: "يعدّ صفوف جدول بيانات محفوظ بصيغة CSV ويُعدّ الجداول. وبدون الخيار by يُعدّ كل عمود من أعمدة الفئات وحده. للاستعمال الداخلي: الأعداد الصغيرة غير محمية.",
	}
	aboutIndicators = i18n.Template{
		EN: "Shows how indicators stand: baseline, latest reading, target, and how much of the way is gone.",
		FR: "Montre où en sont les indicateurs : valeur de départ, dernière lecture, cible et chemin parcouru.",
		ES: "Muestra cómo están los indicadores: punto de partida, última lectura, meta y camino recorrido.",
		AR: "يعرض حال المؤشرات: خط الأساس وآخر قراءة والهدف وما قُطع من الطريق.",
	}
	flagBy = i18n.Template{
		EN: "columns of one table, such as month,nature; may be given several times",
		FR: "colonnes d’un tableau, par exemple month,nature ; peut être répété",
		ES: "columnas de una tabla, por ejemplo month,nature; puede repetirse",
		AR: "أعمدة جدول واحد، مثل month,nature؛ ويمكن تكرار الخيار",
	}
	flagValues = i18n.Template{
		EN: "column of whole numbers to sum, average and rank, such as minutes",
		FR: "colonne de nombres entiers dont on veut la somme, la moyenne et la médiane, par exemple minutes",
		ES: "columna de números enteros de la que se quiere suma, media y mediana, por ejemplo minutes",
		AR: "عمود أعداد صحيحة يُراد مجموعها ومتوسطها ووسيطها، مثل minutes",
	}
	flagPersons = i18n.Template{
		EN: "also count distinct persons, by the column person",
		FR: "compter aussi les personnes distinctes, selon la colonne person",
		ES: "contar también personas distintas, según la columna person",
		AR: "عدّ الأشخاص المختلفين أيضًا، بحسب العمود person",
	}
	flagDimensions = i18n.Template{
		EN: "document observations/1 whose dimensions name the columns and their categories",
		FR: "document observations/1 dont les dimensions nomment les colonnes et leurs catégories",
		ES: "documento observations/1 cuyas dimensiones nombran las columnas y sus categorías",
		AR: "مستند observations/1 تسمّي أبعاده الأعمدة وفئاتها",
	}
	flagBands = i18n.Template{
		EN: "bands of a column of numbers, such as age=-30,31-49,50-69,70-",
		FR: "tranches d’une colonne de nombres, par exemple age=-30,31-49,50-69,70-",
		ES: "tramos de una columna de números, por ejemplo age=-30,31-49,50-69,70-",
		AR: "شرائح عمود أعداد، مثل age=-30,31-49,50-69,70-",
	}
	flagReadings = i18n.Template{
		EN: "spreadsheet (CSV) of further readings of these indicators",
		FR: "tableur (CSV) d’autres lectures de ces indicateurs",
		ES: "hoja de cálculo (CSV) con más lecturas de estos indicadores",
		AR: "جدول بيانات (CSV) بقراءات أخرى لهذه المؤشرات",
	}
	flagChart = i18n.Template{
		EN: "id of an indicator to draw as a line (SVG) instead of the table",
		FR: "identifiant d’un indicateur à tracer en ligne (SVG) au lieu du tableau",
		ES: "identificador de un indicador que se dibuja como línea (SVG) en lugar de la tabla",
		AR: "معرّف مؤشر يُرسم خطًا (SVG) بدل الجدول",
	}
	noHeader = i18n.Template{
		EN: "The file has no first row with the names of the columns.",
		FR: "Le fichier n’a pas de première ligne avec les noms des colonnes.",
		ES: "El archivo no tiene una primera fila con los nombres de las columnas.",
		AR: "لا يوجد في الملف صف أول بأسماء الأعمدة.",
	}
	badBand = i18n.Template{
		EN: "“{$got}” is not a band such as 31-49, -30 or 70-.",
		FR: "« {$got} » n’est pas une tranche comme 31-49, -30 ou 70-.",
		ES: "«{$got}» no es un tramo como 31-49, -30 o 70-.",
		AR: "«{$got}» ليست شريحة مثل 31-49.",
	}
	bandBetween = i18n.Template{EN: "{$from} to {$to}", FR: "{$from} à {$to}", ES: "{$from} a {$to}", AR: "من {$from} إلى {$to}"}
	bandUpTo    = i18n.Template{EN: "up to {$to}", FR: "jusqu’à {$to}", ES: "hasta {$to}", AR: "حتى {$to}"}
	bandFrom    = i18n.Template{EN: "{$from} and more", FR: "{$from} et plus", ES: "{$from} y más", AR: "{$from} فأكثر"}
	rowTooLong  = i18n.Template{
		EN: "The file has a row of more than 4 MiB. A quotation mark in it may be opened and never closed.",
		FR: "Le fichier a une ligne de plus de 4 Mio. Un guillemet y est peut-être ouvert et jamais fermé.",
		ES: "El archivo tiene una fila de más de 4 MiB. Puede que haya unas comillas abiertas y nunca cerradas.",
		AR: "في الملف صف يزيد على 4 ميبيبايت. ربما فُتحت فيه علامة اقتباس ولم تُغلق.",
	}
	noColumn = i18n.Template{
		EN: "There is no column “{$got}”. The first row has: {$names}.",
		FR: "Il n’y a pas de colonne « {$got} ». La première ligne contient : {$names}.",
		ES: "No hay ninguna columna «{$got}». La primera fila tiene: {$names}.",
		AR: "لا يوجد عمود «{$got}». في الصف الأول: {$names}.",
	}
	notUTF8 = i18n.Template{
		EN: "The first row is not text in UTF-8. Save the file as “CSV UTF-8”.",
		FR: "La première ligne n’est pas du texte en UTF-8. Enregistrez le fichier en « CSV UTF-8 ».",
		ES: "La primera fila no es texto en UTF-8. Guarde el archivo como «CSV UTF-8».",
		AR: "الصف الأول ليس نصًا بترميز UTF-8. احفظ الملف بصيغة \"CSV UTF-8\".",
	}
	tooMany = i18n.Template{
		EN: "The column “{$name}” has more than {$most} different cells: it is no list of categories. Give -bands for numbers, or -dimensions.",
		FR: "La colonne « {$name} » compte plus de {$most} cellules différentes : ce n’est pas une liste de catégories. Donnez -bands pour des nombres, ou -dimensions.",
		ES: "La columna «{$name}» tiene más de {$most} celdas distintas: no es una lista de categorías. Indique -bands para números, o -dimensions.",
		AR: "في العمود «{$name}» أكثر من {$most} خلية مختلفة، فليس قائمة فئات. استعمل الخيار bands للأعداد أو الخيار dimensions.",
	}
	noIndicator = i18n.Template{
		EN: "There is no indicator “{$got}” in this document. It has: {$ids}.",
		FR: "Il n’y a pas d’indicateur « {$got} » dans ce document. Il contient : {$ids}.",
		ES: "No hay ningún indicador «{$got}» en este documento. Tiene: {$ids}.",
		AR: "لا يوجد مؤشر «{$got}» في هذا المستند. فيه: {$ids}.",
	}
	rowsRead = i18n.Template{
		EN: "Rows counted: {$counted}; rows refused: {$refused}.",
		FR: "Lignes comptées : {$counted} ; lignes refusées : {$refused}.",
		ES: "Filas contadas: {$counted}; filas rechazadas: {$refused}.",
		AR: "الصفوف المعدودة: {$counted}؛ الصفوف المرفوضة: {$refused}.",
	}
	baselineLine = i18n.Template{
		EN: "  Baseline: {$value}, {$when}",
		FR: "  Valeur de départ : {$value}, {$when}",
		ES: "  Punto de partida: {$value}, {$when}",
		AR: "  خط الأساس: {$value}، {$when}",
	}
	readingLine = i18n.Template{
		EN: "  Latest reading: {$value}, {$when}",
		FR: "  Dernière lecture : {$value}, {$when}",
		ES: "  Última lectura: {$value}, {$when}",
		AR: "  آخر قراءة: {$value}، {$when}",
	}
	undatedLine = i18n.Template{
		EN: "  Reading without a time: {$value}",
		FR: "  Lecture sans date : {$value}",
		ES: "  Lectura sin fecha: {$value}",
		AR: "  قراءة بلا تاريخ: {$value}",
	}
	cellLine = i18n.Template{
		EN: "    {$cell}: {$value}",
		FR: "    {$cell} : {$value}",
		ES: "    {$cell}: {$value}",
		AR: "    {$cell}: {$value}",
	}
	targetLine = i18n.Template{
		EN: "  Target: {$value} by {$when}",
		FR: "  Cible : {$value} d’ici {$when}",
		ES: "  Meta: {$value} para {$when}",
		AR: "  الهدف: {$value} بحلول {$when}",
	}
	stateLine = i18n.Template{
		EN: "  State: {$state}",
		FR: "  État : {$state}",
		ES: "  Estado: {$state}",
		AR: "  الحال: {$state}",
	}
	wayLine = i18n.Template{
		EN: "  Of the way from the baseline to the target: {$share}",
		FR: "  Du chemin entre la valeur de départ et la cible : {$share}",
		ES: "  Del camino entre el punto de partida y la meta: {$share}",
		AR: "  المقطوع من الطريق بين خط الأساس والهدف: {$share}",
	}
)
