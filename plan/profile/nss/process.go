package nss

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
)

// Process returns the four project steps of West Downtown Toronto's partnership
// as a template, without events or rounds. Each step usually follows those
// before it, and a detailed workplan the dissemination of the strategies:
// another order is a deviation, and NSS-STEP-ORDER of [Council] reports it. The
// activities under a step are optional, for the source lists them and asks for
// none. Titles are the source's in English, without its dates; the others are
// ours.
func Process() partnership.Process {
	return partnership.Process{
		ID:     fourSteps,
		Title:  i18n.Text{i18n.EN: "Four Project Steps", i18n.FR: "Les quatre étapes du projet", i18n.ES: "Los cuatro pasos del proyecto", i18n.AR: "خطوات المشروع الأربع"},
		Source: orientation.At("slide 9: Four Project Steps"),
		Steps: []partnership.Step{
			{ID: "start-up", Number: "1", Kind: "stage:preparation",
				Title: i18n.Text{i18n.EN: "Preparation & Start-Up", i18n.FR: "Préparation et démarrage", i18n.ES: "Preparación y puesta en marcha", i18n.AR: "التحضير والانطلاق"}},
			{ID: "councils", Number: "2", Kind: "stage:body", After: []partnership.StepID{"start-up"},
				Title: i18n.Text{i18n.EN: "Neighbourhood Council Formation", i18n.FR: "Formation des conseils de quartier", i18n.ES: "Formación de los consejos de barrio", i18n.AR: "تشكيل مجالس الأحياء"},
				Parts: []partnership.Step{
					{ID: "review", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Review of existing reports and census data", i18n.FR: "Examen des rapports existants et des données du recensement", i18n.ES: "Revisión de los informes existentes y de los datos del censo", i18n.AR: "مراجعة التقارير القائمة وبيانات التعداد"}},
				}},
			{ID: "strategies", Number: "3", Kind: "stage:planning", After: []partnership.StepID{"start-up", "councils"},
				Title: i18n.Text{i18n.EN: "Development of Settlement Strategies", i18n.FR: "Élaboration des stratégies d’établissement", i18n.ES: "Elaboración de las estrategias de asentamiento", i18n.AR: "إعداد استراتيجيات الاستقرار"},
				Parts: []partnership.Step{
					{ID: "research", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Original research and planning activities", i18n.FR: "Recherches originales et activités de planification", i18n.ES: "Investigación original y actividades de planificación", i18n.AR: "بحوث أصلية وأنشطة تخطيط"}},
					{ID: "strategy-workshop", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Joint Settlement Strategy Planning Workshop", i18n.FR: "Atelier conjoint de planification des stratégies d’établissement", i18n.ES: "Taller conjunto de planificación de las estrategias de asentamiento", i18n.AR: "ورشة عمل مشتركة لتخطيط استراتيجيات الاستقرار"}},
					{ID: "consultations", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Community consultations", i18n.FR: "Consultations communautaires", i18n.ES: "Consultas comunitarias", i18n.AR: "مشاورات مجتمعية"}},
				}},
			{ID: "workplans", Number: "4", Kind: "stage:planning", After: []partnership.StepID{"start-up", "councils", "strategies"},
				Title: i18n.Text{i18n.EN: "Development of Settlement Workplans", i18n.FR: "Élaboration des plans de travail", i18n.ES: "Elaboración de los planes de trabajo", i18n.AR: "إعداد خطط العمل"},
				Parts: []partnership.Step{
					{ID: "dissemination", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Dissemination of Settlement Strategies", i18n.FR: "Diffusion des stratégies d’établissement", i18n.ES: "Difusión de las estrategias de asentamiento", i18n.AR: "نشر استراتيجيات الاستقرار"}},
					{ID: "detailed-workplans", Kind: "stage:activity", Optional: true, After: []partnership.StepID{"dissemination"},
						Title: i18n.Text{i18n.EN: "Creation of detailed settlement workplans", i18n.FR: "Rédaction de plans de travail détaillés", i18n.ES: "Redacción de planes de trabajo detallados", i18n.AR: "وضع خطط عمل مفصلة"}},
					{ID: "sustainability-workshop", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Joint Planning for Sustainability Workshop", i18n.FR: "Atelier conjoint de planification de la pérennité", i18n.ES: "Taller conjunto de planificación de la sostenibilidad", i18n.AR: "ورشة عمل مشتركة لتخطيط الاستدامة"}},
				}},
		},
	}
}

// Phases returns the three phases of the project before it in the same way. Its
// source calls it WDTSSP and nowhere writes the name out. It ended with its
// strategies and no workplan; the third phase is implementation.
func Phases() partnership.Process {
	return partnership.Process{
		ID:     "wdtssp",
		Title:  i18n.Text{i18n.EN: "WDTSSP Project Phases", i18n.FR: "Les phases du projet WDTSSP", i18n.ES: "Las fases del proyecto WDTSSP", i18n.AR: "مراحل مشروع WDTSSP"},
		Source: orientation.At("WDTSSP Project Phases"),
		Steps: []partnership.Step{
			{ID: "phase-1", Number: "1", Kind: "stage:phase",
				Title: i18n.Text{i18n.EN: "Research & Mapping; Service Needs", i18n.FR: "Recherche et cartographie; besoins en services", i18n.ES: "Investigación y mapeo; necesidades de servicios", i18n.AR: "البحث ورسم الخرائط؛ الاحتياجات من الخدمات"},
				Parts: []partnership.Step{
					{ID: "research", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Research Processes", i18n.FR: "Travaux de recherche", i18n.ES: "Procesos de investigación", i18n.AR: "أعمال البحث"}},
					{ID: "mapping", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Community Mapping", i18n.FR: "Cartographie communautaire", i18n.ES: "Mapeo comunitario", i18n.AR: "رسم خرائط المجتمع"}},
					{ID: "forum-1", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Forum # 1", i18n.FR: "Forum 1", i18n.ES: "Foro 1", i18n.AR: "المنتدى 1"}},
					{ID: "needs-reviews", Kind: "stage:deliverable",
						Title: i18n.Text{i18n.EN: "Service Needs Review", i18n.FR: "Examen des besoins en services", i18n.ES: "Revisión de las necesidades de servicios", i18n.AR: "مراجعة الاحتياجات من الخدمات"}},
				}},
			{ID: "phase-2", Number: "2", Kind: "stage:phase", After: []partnership.StepID{"phase-1"},
				Title: i18n.Text{i18n.EN: "Forum; Service Delivery Planning", i18n.FR: "Forum; planification de la prestation des services", i18n.ES: "Foro; planificación de la prestación de servicios", i18n.AR: "المنتدى؛ تخطيط تقديم الخدمات"},
				Parts: []partnership.Step{
					{ID: "forum-2", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Forum # 2", i18n.FR: "Forum 2", i18n.ES: "Foro 2", i18n.AR: "المنتدى 2"}},
					{ID: "delivery-plans", Kind: "stage:deliverable",
						Title: i18n.Text{i18n.EN: "Service Delivery Planning", i18n.FR: "Planification de la prestation des services", i18n.ES: "Planificación de la prestación de servicios", i18n.AR: "تخطيط تقديم الخدمات"}},
					{ID: "sessions", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Consultation Sessions", i18n.FR: "Séances de consultation", i18n.ES: "Sesiones de consulta", i18n.AR: "جلسات تشاور"}},
				}},
			{ID: "phase-3", Number: "3", Kind: "stage:phase", After: []partnership.StepID{"phase-1", "phase-2"},
				Title: i18n.Text{i18n.EN: "Implementation", i18n.FR: "Mise en œuvre", i18n.ES: "Implementación", i18n.AR: "التنفيذ"},
				Parts: []partnership.Step{
					{ID: "forum-3", Kind: "stage:activity", Optional: true,
						Title: i18n.Text{i18n.EN: "Forum # 3", i18n.FR: "Forum 3", i18n.ES: "Foro 3", i18n.AR: "المنتدى 3"}},
				}},
		},
	}
}
