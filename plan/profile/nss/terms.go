package nss

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
)

// The codes that rules of this package read, each where its comment says.
// Labels in four languages are in [Terms].
const (
	CouncilBody    term.Code = "nss:council"        // kind of a body: a neighbourhood partnership council
	Management     term.Code = "nss:management"     // kind of a body: the project management committee
	ServiceReview  term.Code = "nss:service-review" // kind of a section: the service needs review of one service area
	Strengths      term.Code = "nss:strengths"      // kind of a part of a review: service strengths
	Gaps           term.Code = "nss:gaps"           // kind of a part of a review: service gaps or areas for improvement
	Collaborations term.Code = "nss:collaborations" // kind of a part of a review: existing collaborations or collaboration models
	PriorStrategy  term.Code = "nss:prior-strategy" // what a record of the plan answers: is there an earlier strategy for the area
)

// Terms returns the vocabulary of those codes. The list is closed: for other
// kinds a plan uses vocabularies of its own.
func Terms() term.Scheme {
	return term.Scheme{
		ID: Name,
		Title: i18n.Text{
			i18n.EN: "Neighbourhood settlement strategies", i18n.FR: "Stratégies d’établissement de quartier",
			i18n.ES: "Estrategias de asentamiento de barrio", i18n.AR: "استراتيجيات الاستقرار في الأحياء",
		},
		Terms: []term.Term{
			{ID: "body", Label: i18n.Text{i18n.EN: "body", i18n.FR: "instance", i18n.ES: "órgano", i18n.AR: "هيئة"}},
			{ID: CouncilBody.Term(), Parent: "body", Label: i18n.Text{i18n.EN: "neighbourhood partnership council", i18n.FR: "conseil du partenariat de quartier", i18n.ES: "consejo de la asociación de barrio", i18n.AR: "مجلس شراكة الحي"}},
			{ID: Management.Term(), Parent: "body", Label: i18n.Text{i18n.EN: "project management committee", i18n.FR: "comité de gestion du projet", i18n.ES: "comité de gestión del proyecto", i18n.AR: "لجنة إدارة المشروع"}},
			{ID: "section", Label: i18n.Text{i18n.EN: "section", i18n.FR: "section", i18n.ES: "sección", i18n.AR: "قسم"}},
			{ID: ServiceReview.Term(), Parent: "section", Label: i18n.Text{i18n.EN: "service needs review", i18n.FR: "examen des besoins en services", i18n.ES: "revisión de las necesidades de servicios", i18n.AR: "مراجعة الاحتياجات من الخدمات"}},
			{ID: Strengths.Term(), Parent: ServiceReview.Term(), Label: i18n.Text{i18n.EN: "service strengths", i18n.FR: "points forts des services", i18n.ES: "puntos fuertes de los servicios", i18n.AR: "نقاط قوة الخدمات"}},
			{ID: Gaps.Term(), Parent: ServiceReview.Term(), Label: i18n.Text{i18n.EN: "service gaps or areas for improvement", i18n.FR: "lacunes des services ou points à améliorer", i18n.ES: "carencias de los servicios o aspectos por mejorar", i18n.AR: "ثغرات الخدمات أو مجالات تحسينها"}},
			{ID: Collaborations.Term(), Parent: ServiceReview.Term(), Label: i18n.Text{i18n.EN: "existing collaborations or collaboration models", i18n.FR: "collaborations ou modèles de collaboration existants", i18n.ES: "colaboraciones o modelos de colaboración existentes", i18n.AR: "أوجه التعاون القائمة أو نماذجه"}},
			{ID: "record", Label: i18n.Text{i18n.EN: "record", i18n.FR: "constat", i18n.ES: "constancia", i18n.AR: "سجل"}},
			{ID: PriorStrategy.Term(), Parent: "record", Label: i18n.Text{i18n.EN: "earlier strategy for the area", i18n.FR: "stratégie antérieure pour le territoire", i18n.ES: "estrategia anterior para la zona", i18n.AR: "استراتيجية سابقة للمنطقة"}},
		},
	}
}

// parts are what a service needs review records, in the order of its template.
func parts() [3]term.Code { return [...]term.Code{Strengths, Gaps, Collaborations} }

// label returns the name of one of the package's codes.
func label(c term.Code) i18n.Text {
	for _, t := range Terms().Terms {
		if t.ID == c.Term() {
			return t.Label
		}
	}
	return nil
}
