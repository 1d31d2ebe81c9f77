package cswb

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
)

// Process returns the cycle of the statute as a template, without events or
// rounds: a committee, consultation, the plan and its adoption by resolution of
// the municipal council, publication, implementation and monitoring in each
// year, review. Unlike the steps of other programmes these are needs: a plan is
// not adopted before it is prepared, nor prepared before the consultation. With
// the consultation the next round begins; the committee stands.
//
// Whoever decides is named "municipal-council" here; a partnership puts the id
// of its own council in its place. That implementation and monitoring are told
// year by year is this template's choice, for the statute sets no such interval.
// Titles are ours, after the headings of Part XVI.
func Process() partnership.Process {
	return partnership.Process{
		ID:     "ontario-cswb",
		Title:  i18n.Text{i18n.EN: "Community safety and well-being planning", i18n.FR: "Planification de la sécurité et du bien-être communautaires", i18n.ES: "Planificación de la seguridad y el bienestar comunitarios", i18n.AR: "تخطيط السلامة والرفاهية المجتمعية"},
		Ring:   "consultation",
		Source: cspaText.At("Part XVI"),
		Steps: []partnership.Step{
			{ID: "committee", Number: "1", Kind: "stage:body", Source: cspaText.At("s. 250"),
				Title: i18n.Text{i18n.EN: "Establish an advisory committee", i18n.FR: "Établir un comité consultatif", i18n.ES: "Establecer un comité asesor", i18n.AR: "إنشاء لجنة استشارية"}},
			{ID: "consultation", Number: "2", Kind: "stage:consultation", Needs: []partnership.StepID{"committee"}, Source: cspaText.At("s. 250"),
				Title: i18n.Text{i18n.EN: "Consult the committee, the public and community organizations", i18n.FR: "Consulter le comité, le public et les organismes communautaires", i18n.ES: "Consultar al comité, al público y a las organizaciones comunitarias", i18n.AR: "استشارة اللجنة والجمهور والمنظمات المجتمعية"}},
			{ID: "plan", Number: "3", Kind: "stage:drafting", Needs: []partnership.StepID{"consultation"}, Source: cspaText.At("s. 251"),
				Title: i18n.Text{i18n.EN: "Prepare the plan", i18n.FR: "Préparer le plan", i18n.ES: "Preparar el plan", i18n.AR: "إعداد الخطة"},
				Parts: []partnership.Step{
					{ID: "risks", Kind: "stage:deliverable",
						Title: i18n.Text{i18n.EN: "Risk factors, and which to reduce first", i18n.FR: "Facteurs de risque, et ceux à réduire en priorité", i18n.ES: "Factores de riesgo y cuáles reducir primero", i18n.AR: "عوامل الخطر وما يُخفَّض منها أولًا"}},
					{ID: "strategies", Kind: "stage:deliverable", Needs: []partnership.StepID{"risks"},
						Title: i18n.Text{i18n.EN: "Strategies to reduce them", i18n.FR: "Stratégies pour les réduire", i18n.ES: "Estrategias para reducirlos", i18n.AR: "استراتيجيات خفضها"}},
					{ID: "outcomes", Kind: "stage:deliverable", Needs: []partnership.StepID{"strategies"},
						Title: i18n.Text{i18n.EN: "Measurable outcomes", i18n.FR: "Résultats mesurables", i18n.ES: "Resultados medibles", i18n.AR: "نتائج قابلة للقياس"}},
				}},
			{ID: "adoption", Number: "4", Kind: "stage:gate", Needs: []partnership.StepID{"plan"}, Decider: "municipal-council", Manner: "instrument:resolution", Source: cspaText.At("s. 248"),
				Title: i18n.Text{i18n.EN: "Adopt the plan by resolution", i18n.FR: "Adopter le plan par résolution", i18n.ES: "Adoptar el plan por resolución", i18n.AR: "اعتماد الخطة بقرار"}},
			{ID: "publication", Number: "5", Kind: "stage:report", Needs: []partnership.StepID{"adoption"}, Source: cspaText.At("s. 252"),
				Title: i18n.Text{i18n.EN: "Publish the plan", i18n.FR: "Publier le plan", i18n.ES: "Publicar el plan", i18n.AR: "نشر الخطة"}},
			{ID: "implementation", Number: "6", Kind: "stage:implementation", Yearly: true, Needs: []partnership.StepID{"adoption"}, Source: cspaText.At("s. 253"),
				Title: i18n.Text{i18n.EN: "Take the actions of the plan", i18n.FR: "Prendre les mesures du plan", i18n.ES: "Llevar a cabo las acciones del plan", i18n.AR: "تنفيذ إجراءات الخطة"}},
			{ID: "monitoring", Number: "7", Kind: "stage:report", Yearly: true, Needs: []partnership.StepID{"implementation"}, Source: cspaText.At("s. 254"),
				Title: i18n.Text{i18n.EN: "Monitor, evaluate and report on the effect of the plan", i18n.FR: "Surveiller, évaluer et rendre compte de l’effet du plan", i18n.ES: "Vigilar y evaluar el efecto del plan e informar de él", i18n.AR: "رصد أثر الخطة وتقييمه والإبلاغ عنه"}},
			{ID: "review", Number: "8", Kind: "stage:renewal", After: []partnership.StepID{"monitoring"}, Source: cspaText.At("s. 255"),
				Title: i18n.Text{i18n.EN: "Review and, if appropriate, revise the plan", i18n.FR: "Examiner le plan et, s’il y a lieu, le réviser", i18n.ES: "Examinar el plan y, si procede, revisarlo", i18n.AR: "مراجعة الخطة وتنقيحها عند الاقتضاء"}},
		},
	}
}
