package render

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

var (
	alone      = i18n.Template{EN: "{$x}", FR: "{$x}", ES: "{$x}", AR: "{$x}"}
	onlyPeriod = i18n.Template{EN: "{$period}", FR: "{$period}", ES: "{$period}", AR: "{$period}"}
	onlyList   = i18n.Template{EN: "{$parts}.", FR: "{$parts}.", ES: "{$parts}.", AR: "{$parts}."}

	wordPeriod = i18n.Template{EN: "Period: {$period}", FR: "Période : {$period}", ES: "Período: {$period}", AR: "الفترة: {$period}"}

	wordUntitled = i18n.Template{EN: "(no title)", FR: "(sans titre)", ES: "(sin título)", AR: "(بلا عنوان)"}
	wordAll      = i18n.Template{EN: "all areas", FR: "tous les secteurs", ES: "todas las áreas", AR: "جميع المجالات"}

	countPriorities = i18n.Template{
		EN: ".input {$n :integer} .match $n\none {{{$n} priority}}\n* {{{$n} priorities}}",
		FR: ".input {$n :integer} .match $n\none {{{$n} priorité}}\nmany {{{$n} de priorités}}\n* {{{$n} priorités}}",
		ES: ".input {$n :integer} .match $n\none {{{$n} prioridad}}\nmany {{{$n} de prioridades}}\n* {{{$n} prioridades}}",
		AR: ".input {$n :integer} .match $n\nzero {{لا أولويات}}\none {{أولوية واحدة}}\ntwo {{أولويتان}}\nfew {{{$n} أولويات}}\nmany {{{$n} أولوية}}\n* {{{$n} أولوية}}",
	}
	countGoals = i18n.Template{
		EN: ".input {$n :integer} .match $n\none {{{$n} goal}}\n* {{{$n} goals}}",
		FR: ".input {$n :integer} .match $n\none {{{$n} objectif}}\nmany {{{$n} d’objectifs}}\n* {{{$n} objectifs}}",
		ES: ".input {$n :integer} .match $n\none {{{$n} objetivo}}\nmany {{{$n} de objetivos}}\n* {{{$n} objetivos}}",
		AR: ".input {$n :integer} .match $n\nzero {{لا أهداف}}\none {{هدف واحد}}\ntwo {{هدفان}}\nfew {{{$n} أهداف}}\nmany {{{$n} هدفًا}}\n* {{{$n} هدف}}",
	}
	countInitiatives = i18n.Template{
		EN: ".input {$n :integer} .match $n\none {{{$n} initiative}}\n* {{{$n} initiatives}}",
		FR: ".input {$n :integer} .match $n\none {{{$n} initiative}}\nmany {{{$n} d’initiatives}}\n* {{{$n} initiatives}}",
		ES: ".input {$n :integer} .match $n\none {{{$n} iniciativa}}\nmany {{{$n} de iniciativas}}\n* {{{$n} iniciativas}}",
		AR: ".input {$n :integer} .match $n\nzero {{لا مبادرات}}\none {{مبادرة واحدة}}\ntwo {{مبادرتان}}\nfew {{{$n} مبادرات}}\nmany {{{$n} مبادرة}}\n* {{{$n} مبادرة}}",
	}
	countActivities = i18n.Template{
		EN: ".input {$n :integer} .match $n\none {{{$n} activity}}\n* {{{$n} activities}}",
		FR: ".input {$n :integer} .match $n\none {{{$n} activité}}\nmany {{{$n} d’activités}}\n* {{{$n} activités}}",
		ES: ".input {$n :integer} .match $n\none {{{$n} actividad}}\nmany {{{$n} de actividades}}\n* {{{$n} actividades}}",
		AR: ".input {$n :integer} .match $n\nzero {{لا أنشطة}}\none {{نشاط واحد}}\ntwo {{نشاطان}}\nfew {{{$n} أنشطة}}\nmany {{{$n} نشاطًا}}\n* {{{$n} نشاط}}",
	}

	counts = [...]i18n.Template{
		check.Error: {
			EN: ".input {$n :integer} .match $n\none {{{$n} error}}\n* {{{$n} errors}}",
			FR: ".input {$n :integer} .match $n\none {{{$n} erreur}}\nmany {{{$n} d’erreurs}}\n* {{{$n} erreurs}}",
			ES: ".input {$n :integer} .match $n\none {{{$n} error}}\nmany {{{$n} de errores}}\n* {{{$n} errores}}",
			AR: ".input {$n :integer} .match $n\nzero {{لا أخطاء}}\none {{خطأ واحد}}\ntwo {{خطآن}}\nfew {{{$n} أخطاء}}\nmany {{{$n} خطأً}}\n* {{{$n} خطأ}}",
		},
		check.Warning: {
			EN: ".input {$n :integer} .match $n\none {{{$n} warning}}\n* {{{$n} warnings}}",
			FR: ".input {$n :integer} .match $n\none {{{$n} avertissement}}\nmany {{{$n} d’avertissements}}\n* {{{$n} avertissements}}",
			ES: ".input {$n :integer} .match $n\none {{{$n} advertencia}}\nmany {{{$n} de advertencias}}\n* {{{$n} advertencias}}",
			AR: ".input {$n :integer} .match $n\nzero {{لا تحذيرات}}\none {{تحذير واحد}}\ntwo {{تحذيران}}\nfew {{{$n} تحذيرات}}\nmany {{{$n} تحذيرًا}}\n* {{{$n} تحذير}}",
		},
		check.Advice: {
			EN: ".input {$n :integer} .match $n\none {{{$n} piece of advice}}\n* {{{$n} pieces of advice}}",
			FR: ".input {$n :integer} .match $n\none {{{$n} conseil}}\nmany {{{$n} de conseils}}\n* {{{$n} conseils}}",
			ES: ".input {$n :integer} .match $n\none {{{$n} consejo}}\nmany {{{$n} de consejos}}\n* {{{$n} consejos}}",
			AR: ".input {$n :integer} .match $n\nzero {{لا نصائح}}\none {{نصيحة واحدة}}\ntwo {{نصيحتان}}\nfew {{{$n} نصائح}}\nmany {{{$n} نصيحة}}\n* {{{$n} نصيحة}}",
		},
	}

	headFound = i18n.Template{
		EN: "What the check found ({$profile}, edition {$edition})",
		FR: "Résultat de la vérification ({$profile}, édition {$edition})",
		ES: "Resultado de la comprobación ({$profile}, edición {$edition})",
		AR: "نتيجة الفحص ({$profile}، إصدار {$edition})",
	}
	wordJudged = i18n.Template{
		EN: "Judged for {$day}.",
		FR: "Date considérée : {$day}.",
		ES: "Fecha considerada: {$day}.",
		AR: "تاريخ الفحص: {$day}.",
	}
	wordTally = i18n.Template{
		EN: "Rules not met: {$breached}. Met: {$met}. Cannot tell: {$unknown}. Not applicable: {$none}.",
		FR: "Règles non respectées : {$breached}. Respectées : {$met}. Indéterminées : {$unknown}. Sans objet : {$none}.",
		ES: "Reglas no cumplidas: {$breached}. Cumplidas: {$met}. No se puede saber: {$unknown}. No proceden: {$none}.",
		AR: "قواعد غير مستوفاة: {$breached}. مستوفاة: {$met}. لا يمكن الجزم: {$unknown}. لا تنطبق: {$none}.",
	}
	wordNothing = i18n.Template{
		EN: "No breach was found.",
		FR: "Aucun manquement n’a été constaté.",
		ES: "No se encontró ningún incumplimiento.",
		AR: "لم تُرصد أي مخالفة.",
	}
	wordDropped = i18n.Template{
		EN: ".input {$n :integer} .match $n\none {{{$n} more finding is counted and not listed.}}\n* {{{$n} more findings are counted and not listed.}}",
		FR: ".input {$n :integer} .match $n\none {{{$n} autre constat est compté sans être affiché.}}\nmany {{{$n} d’autres constats sont comptés sans être affichés.}}\n* {{{$n} autres constats sont comptés sans être affichés.}}",
		ES: ".input {$n :integer} .match $n\none {{{$n} hallazgo más se cuenta y no se muestra.}}\nmany {{{$n} de hallazgos más se cuentan y no se muestran.}}\n* {{{$n} hallazgos más se cuentan y no se muestran.}}",
		AR: ".input {$n :integer} .match $n\nzero {{لا ملاحظات أخرى.}}\none {{ملاحظة أخرى محسوبة وغير معروضة.}}\ntwo {{ملاحظتان أخريان محسوبتان وغير معروضتين.}}\nfew {{{$n} ملاحظات أخرى محسوبة وغير معروضة.}}\nmany {{{$n} ملاحظة أخرى محسوبة وغير معروضة.}}\n* {{{$n} ملاحظة أخرى محسوبة وغير معروضة.}}",
	}
	headUnknown = i18n.Template{
		EN: "What could not be judged",
		FR: "Ce qui n’a pas pu être jugé",
		ES: "Lo que no se pudo juzgar",
		AR: "ما تعذّر الحكم فيه",
	}
	wordSuppressed = i18n.Template{
		EN: "suppressed: {$reason}",
		FR: "écarté : {$reason}",
		ES: "descartado: {$reason}",
		AR: "مستبعد: {$reason}",
	}
	wordRead = i18n.Template{EN: "(read {$day})", FR: "(lu : {$day})", ES: "(leído: {$day})", AR: "(تاريخ الاطلاع: {$day})"}

	headRules = i18n.Template{
		EN: "Rules of the profile {$profile}, edition {$edition}",
		FR: "Règles du profil {$profile}, édition {$edition}",
		ES: "Reglas del perfil {$profile}, edición {$edition}",
		AR: "قواعد الملف {$profile}، إصدار {$edition}",
	}
	wordCatalogue = i18n.Template{
		EN: "Each rule: its id and severity, what it says when it is not met, why it matters, and what it rests on.",
		FR: "Pour chaque règle : son identifiant et sa gravité, ce qu’elle dit lorsqu’elle n’est pas respectée, pourquoi elle compte et sur quoi elle repose.",
		ES: "De cada regla: su identificador y gravedad, lo que dice cuando no se cumple, por qué importa y en qué se apoya.",
		AR: "لكل قاعدة: معرّفها ودرجة خطورتها، وما تقوله عند عدم استيفائها، وسبب أهميتها، وما تستند إليه.",
	}

	translated = map[string]i18n.Template{
		"ours": {
			EN: "The texts in this language are an unofficial translation of this project.",
			FR: "Les textes dans cette langue sont une traduction non officielle de ce projet.",
			ES: "Los textos en este idioma son una traducción no oficial de este proyecto.",
			AR: "النصوص بهذه اللغة ترجمة غير رسمية من هذا المشروع.",
		},
		"machine": {
			EN: "The texts in this language were translated by a machine.",
			FR: "Les textes dans cette langue ont été traduits par une machine.",
			ES: "Los textos en este idioma se tradujeron automáticamente.",
			AR: "النصوص بهذه اللغة ترجمة آلية.",
		},
		"reviewed": {
			EN: "The texts in this language are a reviewed translation.",
			FR: "Les textes dans cette langue sont une traduction révisée.",
			ES: "Los textos en este idioma son una traducción revisada.",
			AR: "النصوص بهذه اللغة ترجمة مراجَعة.",
		},
		"official": {
			EN: "The texts in this language are the official translation.",
			FR: "Les textes dans cette langue sont la traduction officielle.",
			ES: "Los textos en este idioma son la traducción oficial.",
			AR: "النصوص بهذه اللغة هي الترجمة الرسمية.",
		},
	}

	statuses = map[plan.Status]i18n.Template{
		plan.Planned: {EN: "planned", FR: "prévue", ES: "prevista", AR: "مخطط له"},
		plan.Active:  {EN: "under way", FR: "en cours", ES: "en curso", AR: "جارٍ"},
		plan.Done:    {EN: "done", FR: "terminée", ES: "terminada", AR: "منجَز"},
		plan.Stopped: {EN: "stopped", FR: "arrêtée", ES: "interrumpida", AR: "متوقف"},
	}

	stages = map[check.Stage]i18n.Template{
		check.Consultation: {EN: "From the consultation on.", FR: "À partir de la consultation.", ES: "A partir de la consulta.", AR: "ابتداءً من مرحلة التشاور."},
		check.Adoption:     {EN: "From the adoption on.", FR: "À partir de l’adoption.", ES: "A partir de la aprobación.", AR: "ابتداءً من مرحلة الاعتماد."},
		check.Reporting:    {EN: "Once the plan is reported on.", FR: "Dès qu’il est rendu compte du plan.", ES: "Cuando se informa sobre el plan.", AR: "ابتداءً من مرحلة إعداد التقارير."},
	}

	authorities = [...]i18n.Template{
		check.Judgement: {EN: "Rests on this library’s judgement.", FR: "Repose sur le jugement de cette bibliothèque.", ES: "Se apoya en el criterio de esta biblioteca.", AR: "تستند إلى تقدير هذه المكتبة."},
		check.Structure: {EN: "Rests on the structure of the document.", FR: "Repose sur la structure du document.", ES: "Se apoya en la estructura del documento.", AR: "تستند إلى بنية الوثيقة."},
		check.Practice:  {EN: "Rests on good practice:", FR: "Repose sur une bonne pratique :", ES: "Se apoya en una buena práctica:", AR: "تستند إلى ممارسة جيدة:"},
		check.Guidance:  {EN: "Rests on guidance:", FR: "Repose sur des directives :", ES: "Se apoya en orientaciones oficiales:", AR: "تستند إلى إرشادات رسمية:"},
		check.Statute:   {EN: "Rests on a statute:", FR: "Repose sur une loi :", ES: "Se apoya en una ley:", AR: "تستند إلى قانون:"},
	}
)
