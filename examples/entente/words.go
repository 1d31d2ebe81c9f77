package main

import "github.com/entente-civic/entente/i18n"

var (
	usageHead = i18n.Template{
		EN: "Entente checks a community’s plan and says what is right and wrong with it.\n",
		FR: "Entente vérifie le plan d’une collectivité et dit ce qui va et ce qui ne va pas.\n",
		ES: "Entente comprueba el plan de una comunidad y dice qué está bien y qué está mal.\n",
		AR: "يفحص Entente خطة مجتمع محلي ويبيّن ما هو سليم فيها وما هو غير سليم.\n",
	}
	usageFoot = i18n.Template{
		EN: "\nEach command explains itself with -h. Languages: -lang en, fr, es, ar.",
		FR: "\nChaque commande s’explique avec -h. Langues : -lang en, fr, es, ar.",
		ES: "\nCada orden se explica con -h. Idiomas: -lang en, fr, es, ar.",
		AR: "\nيشرح كل أمر نفسه بالخيار -h. اللغات: -lang en, fr, es, ar.",
	}
	aboutDemo = i18n.Template{
		EN: "Shows the real Windsor-Essex plan and what the Ontario rules find in it.",
		FR: "Montre le vrai plan de Windsor-Essex et ce que les règles de l’Ontario y constatent.",
		ES: "Muestra el plan real de Windsor-Essex y lo que las reglas de Ontario encuentran en él.",
		AR: "يعرض خطة وندسور-إسكس الحقيقية وما تجده فيها قواعد أونتاريو.",
	}
	aboutCheck = i18n.Template{
		EN: "Checks a plan. Answers 0 without findings of severity error, 1 with, 2 when the plan cannot be read or the call is wrong.",
		FR: "Vérifie un plan. Répond 0 sans constat de gravité « erreur », 1 s’il y en a, 2 si le plan est illisible ou l’appel incorrect.",
		ES: "Comprueba un plan. Responde 0 sin hallazgos de gravedad «error», 1 si los hay, 2 si el plan no se puede leer o la llamada es incorrecta.",
		AR: "يفحص خطة. يعيد 0 إن لم توجد ملاحظات بدرجة \"خطأ\"، و1 إن وُجدت، و2 إن تعذرت قراءة الخطة أو كان الاستدعاء خاطئًا.",
	}
	aboutRules = i18n.Template{
		EN: "Lists the rules of a profile and what each rests on.",
		FR: "Énumère les règles d’un profil et ce sur quoi chacune repose.",
		ES: "Enumera las reglas de un perfil y en qué se apoya cada una.",
		AR: "يسرد قواعد ملف وما تستند إليه كل قاعدة.",
	}
	flagLang = i18n.Template{
		EN: "language: en, fr, es or ar",
		FR: "langue : en, fr, es ou ar",
		ES: "idioma: en, fr, es o ar",
		AR: "اللغة: en أو fr أو es أو ar",
	}
	flagOut = i18n.Template{
		EN: "folder to write the page in four languages and the result as JSON to",
		FR: "dossier où écrire la page en quatre langues et le résultat en JSON",
		ES: "carpeta donde escribir la página en cuatro idiomas y el resultado en JSON",
		AR: "المجلد الذي تُكتب فيه الصفحة بأربع لغات والنتيجة بصيغة JSON",
	}
	flagProfile = i18n.Template{
		EN: "rules to apply, NAME or NAME@EDITION: {$names}; by default those of the plan’s kind",
		FR: "règles à appliquer, NOM ou NOM@ÉDITION : {$names} ; par défaut, celles du type de plan",
		ES: "reglas que se aplican, NOMBRE o NOMBRE@EDICIÓN: {$names}; por defecto, las del tipo de plan",
		AR: "القواعد المطبقة، بالاسم أو بالاسم@الإصدار: {$names}؛ والأصل قواعد نوع الخطة",
	}
	flagOn = i18n.Template{
		EN: "day the plan is judged for, such as 2026-04-01",
		FR: "jour pour lequel le plan est jugé, par exemple 2026-04-01",
		ES: "día para el que se juzga el plan, por ejemplo 2026-04-01",
		AR: "اليوم الذي تُفحص الخطة بحسبه، مثل 2026-04-01",
	}
	flagStage = i18n.Template{
		EN: "stage of the plan: draft, consultation, adoption or reporting",
		FR: "étape du plan : draft, consultation, adoption ou reporting",
		ES: "etapa del plan: draft, consultation, adoption o reporting",
		AR: "مرحلة الخطة: draft أو consultation أو adoption أو reporting",
	}
	flagFormat = i18n.Template{
		EN: "form of the answer: {$formats}",
		FR: "forme de la réponse : {$formats}",
		ES: "forma de la respuesta: {$formats}",
		AR: "صيغة الجواب: {$formats}",
	}

	demoPrinted = i18n.Template{
		EN: "The same plan, transcribed exactly as it was printed:",
		FR: "Le même plan, transcrit exactement comme il a été imprimé :",
		ES: "El mismo plan, transcrito exactamente como se imprimió:",
		AR: "الخطة نفسها منقولة كما طُبعت تمامًا:",
	}
	demoWritten = i18n.Template{
		EN: "Pages in four languages and result.json are in {$dir}.",
		FR: "Les pages en quatre langues et result.json sont dans {$dir}.",
		ES: "Las páginas en cuatro idiomas y result.json están en {$dir}.",
		AR: "الصفحات باللغات الأربع والملف result.json في {$dir}.",
	}

	noLanguage = i18n.Template{
		EN: "“{$got}” is not one of the languages en, fr, es, ar",
		FR: "« {$got} » n’est pas une des langues en, fr, es, ar",
		ES: "«{$got}» no es uno de los idiomas en, fr, es, ar",
		AR: "\"{$got}\" ليست من اللغات en وfr وes وar",
	}
	noCommand = i18n.Template{
		EN: "there is no command “{$got}”; the commands are {$names}",
		FR: "il n’y a pas de commande « {$got} » ; les commandes sont {$names}",
		ES: "no hay ninguna orden «{$got}»; las órdenes son {$names}",
		AR: "لا يوجد أمر \"{$got}\"؛ الأوامر هي {$names}",
	}
	badCall = i18n.Template{
		EN: "“{$call}” is not understood; {$help} shows what is",
		FR: "« {$call} » n’est pas compris ; {$help} montre ce qui l’est",
		ES: "«{$call}» no se entiende; {$help} muestra lo que se entiende",
		AR: "\"{$call}\" غير مفهوم؛ يعرض {$help} ما هو مفهوم",
	}
	oneFile = i18n.Template{
		EN: "give one file, or - for standard input; {$help} shows how",
		FR: "donnez un fichier, ou - pour l’entrée standard ; {$help} montre comment",
		ES: "indique un archivo, o - para la entrada estándar; {$help} muestra cómo",
		AR: "حدّدوا ملفًا واحدًا، أو - للدخل القياسي؛ يعرض {$help} الطريقة",
	}
	noFormat = i18n.Template{
		EN: "there is no form “{$got}”; the forms are {$formats}",
		FR: "il n’y a pas de forme « {$got} » ; les formes sont {$formats}",
		ES: "no hay ninguna forma «{$got}»; las formas son {$formats}",
		AR: "لا توجد صيغة \"{$got}\"؛ الصيغ هي {$formats}",
	}
	noProfile = i18n.Template{
		EN: "there is no profile “{$got}”; the profiles are {$names}",
		FR: "il n’y a pas de profil « {$got} » ; les profils sont {$names}",
		ES: "no hay ningún perfil «{$got}»; los perfiles son {$names}",
		AR: "لا يوجد ملف قواعد باسم \"{$got}\"؛ الملفات هي {$names}",
	}
	cannotRead = i18n.Template{
		EN: "{$file} cannot be read: {$why}",
		FR: "{$file} ne peut pas être lu : {$why}",
		ES: "{$file} no se puede leer: {$why}",
		AR: "تتعذر قراءة {$file}: {$why}",
	}
	cannotWrite = i18n.Template{
		EN: "{$file} cannot be written: {$why}",
		FR: "{$file} ne peut pas être écrit : {$why}",
		ES: "{$file} no se puede escribir: {$why}",
		AR: "تتعذر كتابة {$file}: {$why}",
	}
	notAPlan = i18n.Template{
		EN: "{$file}: {$why}",
		FR: "{$file} : {$why}",
		ES: "{$file}: {$why}",
		AR: "{$file}: {$why}",
	}
	plainError = i18n.Template{
		EN: "{$why}",
		FR: "{$why}",
		ES: "{$why}",
		AR: "{$why}",
	}

	aboutCouncil = i18n.Template{
		EN: "Shows who sits where in a partnership on a day.",
		FR: "Montre qui siège où dans un partenariat à une date donnée.",
		ES: "Muestra quién ocupa cada puesto en una asociación en una fecha.",
		AR: "يعرض من يشغل كل مقعد في شراكة في يوم معيّن.",
	}
	aboutProcess = i18n.Template{
		EN: "Shows how far a partnership’s process has come on a day: what is done, what blocks, what is next.",
		FR: "Montre où en est le processus d’un partenariat à une date donnée : ce qui est fait, ce qui bloque, ce qui suit.",
		ES: "Muestra hasta dónde ha llegado el proceso de una asociación en una fecha: qué está hecho, qué bloquea y qué sigue.",
		AR: "يعرض ما بلغته عملية شراكة في يوم معيّن: ما أُنجز وما يعيق وما يلي.",
	}
	flagProcess = i18n.Template{
		EN: "which process of the partnership, by its id; the first if left out",
		FR: "quel processus du partenariat, par son identifiant ; le premier à défaut",
		ES: "qué proceso de la asociación, por su identificador; el primero si se omite",
		AR: "أي عملية من عمليات الشراكة، بمعرّفها؛ والأصل أولاها",
	}
	noProcess = i18n.Template{
		EN: "{$file} has no such process, or one that cannot be followed; entente council shows the rest",
		FR: "{$file} n’a pas ce processus, ou il ne peut pas être suivi ; entente council montre le reste",
		ES: "{$file} no tiene ese proceso o no se puede seguir; entente council muestra lo demás",
		AR: "لا توجد هذه العملية في {$file} أو لا يمكن تتبعها؛ يعرض entente council الباقي",
	}
	demoStands = i18n.Template{
		EN: "Where the London and Middlesex partnership stands in the six steps of its programme:",
		FR: "Où en est le partenariat de London et Middlesex dans les six étapes de son programme :",
		ES: "En qué punto de los seis pasos de su programa está la asociación de London y Middlesex:",
		AR: "موقع شراكة لندن وميدلسكس من الخطوات الست لبرنامجها:",
	}
)
