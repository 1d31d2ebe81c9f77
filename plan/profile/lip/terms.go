package lip

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
)

// The codes that rules of this package read, each where its comment says.
// Labels in four languages are in [Terms].
const (
	Research           term.Code = "lip:research"            // kind of an engagement: research, a needs inventory, an environmental scan; or what a seat represents: the link to research
	Consultation       term.Code = "lip:consultation"        // kind of an engagement: the community was asked
	Recruitment        term.Code = "lip:recruitment"         // kind of an engagement: a call for members of the council
	Municipality       term.Code = "lip:municipality"        // kind of an organization
	Employers          term.Code = "lip:employers"           // kind of an organization, or what a seat represents: employers, a chamber of commerce
	FrancophoneNetwork term.Code = "lip:francophone-network" // kind of an organization, or what a seat represents: the Francophone immigration network
	CommunityImpact    term.Code = "lip:community-impact"    // kind of a section, best among the parts of Monitoring: how the impact on the community is evaluated
	NoAction           term.Code = "lip:no-action"           // kind of a section whose items say, each about a priority, why nothing is done for it in a year
	Housing            term.Code = "lip:housing"             // theme: partnerships across sectors in housing
	Health             term.Code = "lip:health"              // theme: partnerships across sectors in health and mental health
	Indigenous         term.Code = "lip:indigenous"          // theme: connections between newcomers and Indigenous peoples
	GBAPlus            term.Code = "lip:gba-plus"            // theme: gender-based analysis plus
)

// Terms returns the vocabulary of those codes. A theme may stand among the
// terms of a priority, goal, initiative or activity, or be what a record of the
// plan says was considered. The list is closed: for other kinds a plan uses
// vocabularies of its own.
func Terms() term.Scheme {
	entry := func(c term.Code, parent string, label i18n.Text) term.Term {
		return term.Term{ID: c.Term(), Parent: parent, Label: label}
	}
	return term.Scheme{
		ID: Name,
		Title: i18n.Text{
			i18n.EN: "Local Immigration Partnerships", i18n.FR: "Partenariats locaux en matière d’immigration",
			i18n.ES: "Asociaciones locales de inmigración", i18n.AR: "الشراكات المحلية للهجرة",
		},
		Terms: []term.Term{
			{ID: "engagement", Label: i18n.Text{i18n.EN: "engagement", i18n.FR: "mobilisation", i18n.ES: "participación", i18n.AR: "إشراك المجتمع"}},
			entry(Research, "engagement", i18n.Text{i18n.EN: "research", i18n.FR: "recherche", i18n.ES: "investigación", i18n.AR: "بحث"}),
			entry(Consultation, "engagement", i18n.Text{i18n.EN: "community consultation", i18n.FR: "consultation communautaire", i18n.ES: "consulta comunitaria", i18n.AR: "مشاورة مجتمعية"}),
			entry(Recruitment, "engagement", i18n.Text{i18n.EN: "call for members", i18n.FR: "appel de candidatures", i18n.ES: "convocatoria de miembros", i18n.AR: "دعوة إلى العضوية"}),
			{ID: "organization", Label: i18n.Text{i18n.EN: "organization", i18n.FR: "organisme", i18n.ES: "organización", i18n.AR: "منظمة"}},
			entry(Municipality, "organization", i18n.Text{i18n.EN: "municipality", i18n.FR: "municipalité", i18n.ES: "municipio", i18n.AR: "بلدية"}),
			entry(Employers, "organization", i18n.Text{i18n.EN: "employers", i18n.FR: "employeurs", i18n.ES: "empleadores", i18n.AR: "أصحاب العمل"}),
			entry(FrancophoneNetwork, "organization", i18n.Text{i18n.EN: "Francophone immigration network", i18n.FR: "réseau en immigration francophone", i18n.ES: "red de inmigración francófona", i18n.AR: "شبكة الهجرة الفرنكوفونية"}),
			{ID: "section", Label: i18n.Text{i18n.EN: "section", i18n.FR: "section", i18n.ES: "sección", i18n.AR: "قسم"}},
			entry(CommunityImpact, "section", i18n.Text{i18n.EN: "evaluation of community impact", i18n.FR: "évaluation de l’impact communautaire", i18n.ES: "evaluación del impacto en la comunidad", i18n.AR: "تقييم الأثر في المجتمع"}),
			entry(NoAction, "section", i18n.Text{i18n.EN: "priorities without action and why", i18n.FR: "priorités sans action et motifs", i18n.ES: "prioridades sin acción y motivos", i18n.AR: "أولويات بلا عمل وأسباب ذلك"}),
			{ID: "theme", Label: i18n.Text{i18n.EN: "theme", i18n.FR: "thème", i18n.ES: "tema", i18n.AR: "موضوع"}},
			entry(Housing, "theme", i18n.Text{i18n.EN: "housing", i18n.FR: "logement", i18n.ES: "vivienda", i18n.AR: "السكن"}),
			entry(Health, "theme", i18n.Text{i18n.EN: "health and mental health", i18n.FR: "santé et santé mentale", i18n.ES: "salud y salud mental", i18n.AR: "الصحة والصحة النفسية"}),
			entry(Indigenous, "theme", i18n.Text{i18n.EN: "connections between newcomers and Indigenous peoples", i18n.FR: "liens entre nouveaux arrivants et peuples autochtones", i18n.ES: "vínculos entre recién llegados y pueblos indígenas", i18n.AR: "الصلات بين القادمين الجدد والشعوب الأصلية"}),
			entry(GBAPlus, "theme", i18n.Text{i18n.EN: "gender-based analysis plus", i18n.FR: "analyse comparative entre les sexes plus", i18n.ES: "análisis de género plus", i18n.AR: "التحليل القائم على النوع الاجتماعي بلس"}),
		},
	}
}

// themes are those of the 2024 call for proposals, in its order.
func themes() [4]term.Code { return [...]term.Code{Housing, Health, Indigenous, GBAPlus} }

// label returns the name of one of the package's codes.
func label(c term.Code) i18n.Text {
	for _, t := range Terms().Terms {
		if t.ID == c.Term() {
			return t.Label
		}
	}
	return nil
}
