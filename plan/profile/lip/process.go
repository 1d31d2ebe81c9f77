package lip

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
)

// Process returns the six steps of a Local Immigration Partnership as a template,
// without events or rounds: a partnership copies it among its processes, sets
// the years of the strategy as its first round and puts on record what happens.
//
// The order is a custom, as the programme words it and as London showed, which
// endorsed its terms of reference before it formed the council: another order is
// a deviation, and LIP-STEP-ORDER of [Council] reports it. Only the execution of
// a year needs something, the action plan of that year. Steps 4 and 5 recur in
// each year of the strategy; with step 3 the next round begins.
//
// The annual report stands in the programme's own list of 2010, whose fifth step
// is to report on the execution, and not in every copy of it: here it is an
// optional part. Titles are the programme's in English; the others are ours.
func Process() partnership.Process {
	return partnership.Process{
		ID:     "lip",
		Title:  i18n.Text{i18n.EN: "Steps in the LIPs Process", i18n.FR: "Étapes du processus des partenariats locaux en matière d’immigration", i18n.ES: "Etapas del proceso de las asociaciones locales de inmigración", i18n.AR: "خطوات عملية الشراكات المحلية للهجرة"},
		Ring:   "strategy",
		Source: cicSteps.At("Steps in the LIPs Process"),
		Steps: []partnership.Step{
			{ID: "council", Number: "1", Kind: "stage:body",
				Title: i18n.Text{i18n.EN: "Establish a partnership council", i18n.FR: "Établir un conseil de partenariat", i18n.ES: "Establecer un consejo de la asociación", i18n.AR: "إنشاء مجلس للشراكة"}},
			{ID: "terms", Number: "2", Kind: "stage:drafting", After: []partnership.StepID{"council"},
				Title: i18n.Text{i18n.EN: "Create terms of reference for the partnership council", i18n.FR: "Rédiger le mandat du conseil de partenariat", i18n.ES: "Elaborar los términos de referencia del consejo de la asociación", i18n.AR: "وضع اختصاصات مجلس الشراكة"},
				Parts: []partnership.Step{
					{ID: "terms-document", Kind: "stage:deliverable",
						Title: i18n.Text{i18n.EN: "Terms of reference", i18n.FR: "Mandat", i18n.ES: "Términos de referencia", i18n.AR: "الاختصاصات"}},
				}},
			{ID: "strategy", Number: "3", Kind: "stage:planning", After: []partnership.StepID{"council", "terms"},
				Title: i18n.Text{i18n.EN: "Conduct research and establish a local strategy to be implemented over three years", i18n.FR: "Mener des recherches et établir une stratégie locale à mettre en œuvre sur trois ans", i18n.ES: "Investigar y establecer una estrategia local para aplicarla durante tres años", i18n.AR: "إجراء البحوث ووضع استراتيجية محلية تُنفذ على مدى ثلاث سنوات"}},
			{ID: "action-plan", Number: "4", Kind: "stage:planning", Yearly: true, After: []partnership.StepID{"strategy"},
				Title: i18n.Text{i18n.EN: "Develop an annual action plan to address local priorities", i18n.FR: "Élaborer un plan d’action annuel répondant aux priorités locales", i18n.ES: "Elaborar un plan de acción anual para atender las prioridades locales", i18n.AR: "إعداد خطة عمل سنوية لمعالجة الأولويات المحلية"}},
			{ID: "execution", Number: "5", Kind: "stage:implementation", Yearly: true, Needs: []partnership.StepID{"action-plan"},
				Title: i18n.Text{i18n.EN: "Implementation and execution of the action plan annually", i18n.FR: "Mise en œuvre et exécution du plan d’action chaque année", i18n.ES: "Puesta en práctica y ejecución anual del plan de acción", i18n.AR: "تنفيذ خطة العمل سنويًا"},
				Parts: []partnership.Step{
					{ID: "annual-report", Kind: "stage:report", Optional: true,
						Title: i18n.Text{i18n.EN: "Annual report", i18n.FR: "Rapport annuel", i18n.ES: "Informe anual", i18n.AR: "التقرير السنوي"}},
				}},
			{ID: "assessment", Number: "6", Kind: "stage:evaluation", After: []partnership.StepID{"execution"},
				Title: i18n.Text{i18n.EN: "Assess progress and measure outcomes", i18n.FR: "Évaluer les progrès et mesurer les résultats", i18n.ES: "Evaluar los avances y medir los resultados", i18n.AR: "تقييم التقدم وقياس النتائج"},
				Parts: []partnership.Step{
					{ID: "assessment-report", Kind: "stage:deliverable",
						Title: i18n.Text{i18n.EN: "Assessment of progress", i18n.FR: "Évaluation des progrès", i18n.ES: "Evaluación de los avances", i18n.AR: "تقييم التقدم"}},
					{ID: "observation", Kind: "stage:deliverable",
						Title: i18n.Text{i18n.EN: "At least one outcome with an observed value", i18n.FR: "Au moins un résultat avec une valeur observée", i18n.ES: "Al menos un resultado con un valor observado", i18n.AR: "نتيجة واحدة على الأقل بقيمة مرصودة"}},
				}},
		},
	}
}
