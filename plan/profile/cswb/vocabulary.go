package cswb

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
)

// AdvisoryCommittee is the kind of the body that s. 250 (1) asks for.
const AdvisoryCommittee term.Code = "cswb-bodies:advisory-committee"

// What a member of the advisory committee answers for: the paragraphs of
// s. 250 (3), and below them who may fill each.
const (
	SeatHealth    term.Code = "cswb-seats:health"
	SeatEducation term.Code = "cswb-seats:education"
	SeatSocial    term.Code = "cswb-seats:social"
	SeatYouth     term.Code = "cswb-seats:youth"
	SeatCustody   term.Code = "cswb-seats:custody"
	SeatMunicipal term.Code = "cswb-seats:municipal"
	SeatPolice    term.Code = "cswb-seats:police"
	SeatChief     term.Code = "cswb-seats:chief"

	SeatOntarioHealth   term.Code = "cswb-seats:ontario-health"
	SeatLHIN            term.Code = "cswb-seats:lhin"
	SeatHealthProvider  term.Code = "cswb-seats:health-provider"
	SeatEmployee        term.Code = "cswb-seats:municipal-employee"
	SeatCouncilMember   term.Code = "cswb-seats:council-member"
	SeatPoliceBoard     term.Code = "cswb-seats:police-board"
	SeatCommander       term.Code = "cswb-seats:detachment-commander"
	SeatDetachmentBoard term.Code = "cswb-seats:detachment-board"
)

// Who was consulted: s. 250 (7), and seniors, whom no text names.
const (
	AudienceCommittee     term.Code = "cswb-audiences:committee"
	AudiencePublic        term.Code = "cswb-audiences:public"
	AudienceYouth         term.Code = "cswb-audiences:youth"
	AudienceServiceUsers  term.Code = "cswb-audiences:service-users"
	AudienceRacialized    term.Code = "cswb-audiences:racialized"
	AudienceIndigenous    term.Code = "cswb-audiences:indigenous"
	AudienceFirstNation   term.Code = "cswb-audiences:first-nation"
	AudienceInuit         term.Code = "cswb-audiences:inuit"
	AudienceMetis         term.Code = "cswb-audiences:metis"
	AudienceSeniors       term.Code = "cswb-audiences:seniors"
	AudienceOrgs          term.Code = "cswb-audiences:organizations"
	AudienceOrgYouth      term.Code = "cswb-audiences:org-youth"
	AudienceOrgRacialized term.Code = "cswb-audiences:org-racialized"
	AudienceOrgIndigenous term.Code = "cswb-audiences:org-indigenous"
	AudienceOrgFirst      term.Code = "cswb-audiences:org-first-nation"
	AudienceOrgInuit      term.Code = "cswb-audiences:org-inuit"
	AudienceOrgMetis      term.Code = "cswb-audiences:org-metis"
)

// The four areas of the planning framework.
const (
	AreaSocial     term.Code = "cswb-areas:social-development"
	AreaPrevention term.Code = "cswb-areas:prevention"
	AreaRisk       term.Code = "cswb-areas:risk-intervention"
	AreaIncident   term.Code = "cswb-areas:incident-response"
)

// The five topics of s. 250 (8), on which available information is considered.
const (
	TopicCrime         term.Code = "cswb-topics:crime"
	TopicVictimization term.Code = "cswb-topics:victimization"
	TopicAddiction     term.Code = "cswb-topics:addiction"
	TopicOverdose      term.Code = "cswb-topics:overdose"
	TopicSuicide       term.Code = "cswb-topics:suicide"
)

// SystemicDiscrimination is the sort of risk factor that s. 251 (a) names.
const SystemicDiscrimination term.Code = "cswb-risks:systemic-discrimination"

// What was looked into. The first two belong to the committee, the others to
// the plan.
const (
	RecordRepresentative term.Code = "cswb-records:representative"
	RecordAppointment    term.Code = "cswb-records:appointed-by-agreement"
	RecordJoint          term.Code = "cswb-records:joint"
	RecordDeemed         term.Code = "cswb-records:deemed-compliant"
	RecordAgreement      term.Code = "cswb-records:duty-by-agreement"
	RecordPrint          term.Code = "cswb-records:printed-copy"
	RecordReports        term.Code = "cswb-records:reports-on-internet"
	RecordStatCan        term.Code = "cswb-records:statistics-canada"
)

// What an organization is, as far as the duty depends on it.
const (
	Municipality         term.Code = "government:municipality"
	SingleTier           term.Code = "government:single-tier"
	LowerTier            term.Code = "government:lower-tier"
	LowerTierInCounty    term.Code = "government:lower-tier-in-county"
	LowerTierInRegion    term.Code = "government:lower-tier-in-region"
	UpperTier            term.Code = "government:upper-tier"
	County               term.Code = "government:county"
	RegionalMunicipality term.Code = "government:regional-municipality"
	BandCouncil          term.Code = "government:band-council"
)

// Participant is the kind of an organization that prepares and adopts the plan.
const Participant term.Code = "cswb-parties:participant"

// Reserve is the kind of an area that is a First Nation's reserve.
const Reserve term.Code = "cswb-places:reserve"

// Areas returns the four areas of the ministry's planning framework (booklet
// 3). English and French are the ministry's; Spanish and Arabic are this
// library's, and the forms that the Windsor-Essex summary in Arabic prints are
// aliases, as is the fourth area's name of 2014.
func Areas() term.Scheme {
	return term.Scheme{
		ID:    "cswb-areas",
		Title: words("community safety and well-being planning framework", "cadre de la planification de la sécurité et du bien-être dans les collectivités", "marco de planificación de la seguridad y el bienestar comunitarios", "إطار تخطيط السلامة والرفاهية المجتمعية"),
		URL:   booklet.URL,
		Terms: []term.Term{
			named(AreaSocial, "", "social development", "développement social", "desarrollo social", "التنمية الاجتماعية"),
			named(AreaPrevention, "", "prevention", "prévention", "prevención", "الوقاية"),
			also(named(AreaRisk, "", "risk intervention", "intervention centrée sur le risque", "intervención centrada en el riesgo", "التدخل عند ارتفاع الخطر"),
				words("risk prevention", "intervention face aux risques", "protección frente a los riesgos", "الحماية من المخاطر")),
			also(named(AreaIncident, "", "incident response", "intervention en cas d’incident", "respuesta a incidentes", "الاستجابة للحوادث"),
				words("emergency response", "intervention d’urgence", "respuesta a crisis", "الاستجابة للأزمات")),
		},
	}
}

// Seats returns what a member of the advisory committee may answer for. It is
// open: a regulation may prescribe more.
func Seats() term.Scheme {
	return term.Scheme{
		ID:    "cswb-seats",
		Title: words("seats of the advisory committee", "sièges du comité consultatif", "puestos del comité asesor", "مقاعد اللجنة الاستشارية"),
		Open:  true,
		URL:   cspaURL,
		Terms: []term.Term{
			named(SeatHealth, "", "health services", "les services de santé", "los servicios de salud", "الخدمات الصحية"),
			named(SeatOntarioHealth, SeatHealth, "Ontario Health", "Santé Ontario", "Ontario Health", "هيئة الصحة في أونتاريو"),
			named(SeatLHIN, SeatHealth, "a local health integration network", "un réseau local d’intégration des services de santé", "una red local de integración de los servicios de salud", "شبكة محلية لتكامل الخدمات الصحية"),
			named(SeatHealthProvider, SeatHealth, "a provider of physical or mental health services", "un fournisseur de services de santé physique ou mentale", "un proveedor de servicios de salud física o mental", "جهة تقدّم خدمات الصحة البدنية أو النفسية"),
			named(SeatEducation, "", "educational services", "les services éducatifs", "los servicios educativos", "الخدمات التعليمية"),
			named(SeatSocial, "", "community or social services", "les services communautaires ou sociaux", "los servicios comunitarios o sociales", "الخدمات المجتمعية أو الاجتماعية"),
			named(SeatYouth, "", "community or social services to children or youth", "les services communautaires ou sociaux aux enfants ou aux jeunes", "los servicios comunitarios o sociales para la niñez o la juventud", "الخدمات المجتمعية أو الاجتماعية للأطفال أو الشباب"),
			named(SeatCustody, "", "custodial services to children or youth", "les services de garde en détention aux enfants ou aux jeunes", "los servicios de custodia de menores o jóvenes", "خدمات الإيداع الخاصة بالأطفال أو الشباب"),
			named(SeatMunicipal, "", "the municipality", "la municipalité", "el municipio", "البلدية"),
			named(SeatEmployee, SeatMunicipal, "an employee of the municipality", "un employé de la municipalité", "una persona empleada del municipio", "موظف في البلدية"),
			named(SeatCouncilMember, SeatMunicipal, "a member of the municipal council", "un membre du conseil municipal", "un miembro del concejo municipal", "عضو في المجلس البلدي"),
			named(SeatPolice, "", "the police service board or the detachment commander", "la commission de service de police ou le commandant du détachement", "la junta del servicio de policía o la comandancia del destacamento", "مجلس خدمة الشرطة أو قائد المفرزة"),
			named(SeatPoliceBoard, SeatPolice, "the police service board", "la commission de service de police", "la junta del servicio de policía", "مجلس خدمة الشرطة"),
			named(SeatCommander, SeatPolice, "the commander of the detachment of the Ontario Provincial Police", "le commandant du détachement de la Police provinciale de l’Ontario", "la comandancia del destacamento de la Policía Provincial de Ontario", "قائد مفرزة شرطة مقاطعة أونتاريو"),
			named(SeatDetachmentBoard, "", "a detachment board of the Ontario Provincial Police", "un conseil de détachement de la Police provinciale de l’Ontario", "una junta de destacamento de la Policía Provincial de Ontario", "مجلس مفرزة تابع لشرطة مقاطعة أونتاريو"),
			named(SeatChief, "", "the chief of police", "le chef de police", "la jefatura de policía", "رئيس الشرطة"),
		},
	}
}

// Audiences returns who may be consulted. AudienceIndigenous and
// AudienceOrgIndigenous do not say which of the three they mean: with them
// alone a rule cannot tell.
func Audiences() term.Scheme {
	return term.Scheme{
		ID:    "cswb-audiences",
		Title: words("who was consulted", "personnes et organismes consultés", "personas y organizaciones consultadas", "من جرت استشارتهم"),
		Open:  true,
		URL:   cspaURL,
		Terms: []term.Term{
			named(AudienceCommittee, "", "the advisory committee", "le comité consultatif", "el comité asesor", "اللجنة الاستشارية"),
			named(AudiencePublic, "", "members of the public", "les membres du public", "el público en general", "عامة الناس"),
			named(AudienceYouth, "", "youth", "les jeunes", "la juventud", "الشباب"),
			named(AudienceServiceUsers, "", "people who receive or have received mental health or addictions services", "les personnes qui reçoivent ou ont reçu des services de santé mentale ou de lutte contre les dépendances", "personas que reciben o han recibido servicios de salud mental o de adicciones", "من يتلقون أو سبق أن تلقوا خدمات الصحة النفسية أو علاج الإدمان"),
			named(AudienceRacialized, "", "members of racialized groups", "les membres de groupes racisés", "integrantes de grupos racializados", "أفراد المجموعات المُعرَّضة للتمييز العرقي"),
			named(AudienceIndigenous, "", "First Nation, Inuit or Métis communities", "les communautés des Premières Nations, inuites ou métisses", "comunidades de las Primeras Naciones, inuit o métis", "مجتمعات الأمم الأولى أو الإنويت أو الميتي"),
			named(AudienceFirstNation, AudienceIndigenous, "members of First Nation communities", "les membres des communautés des Premières Nations", "integrantes de comunidades de las Primeras Naciones", "أفراد مجتمعات الأمم الأولى"),
			named(AudienceInuit, AudienceIndigenous, "members of Inuit communities", "les membres des communautés inuites", "integrantes de comunidades inuit", "أفراد مجتمعات الإنويت"),
			named(AudienceMetis, AudienceIndigenous, "members of Métis communities", "les membres des communautés métisses", "integrantes de comunidades métis", "أفراد مجتمعات الميتي"),
			named(AudienceSeniors, "", "seniors", "les personnes âgées", "las personas mayores", "كبار السن"),
			named(AudienceOrgs, "", "community organizations", "les organismes communautaires", "organizaciones comunitarias", "المنظمات المجتمعية"),
			named(AudienceOrgYouth, AudienceOrgs, "organizations that represent youth", "les organismes qui représentent les jeunes", "organizaciones que representan a la juventud", "المنظمات التي تمثل الشباب"),
			named(AudienceOrgRacialized, AudienceOrgs, "organizations that represent members of racialized groups", "les organismes qui représentent les membres de groupes racisés", "organizaciones que representan a integrantes de grupos racializados", "المنظمات التي تمثل أفراد المجموعات المُعرَّضة للتمييز العرقي"),
			named(AudienceOrgIndigenous, AudienceOrgs, "First Nation, Inuit or Métis organizations", "les organismes des Premières Nations, inuits ou métis", "organizaciones de las Primeras Naciones, inuit o métis", "منظمات الأمم الأولى أو الإنويت أو الميتي"),
			named(AudienceOrgFirst, AudienceOrgIndigenous, "First Nation organizations", "les organismes des Premières Nations", "organizaciones de las Primeras Naciones", "منظمات الأمم الأولى"),
			named(AudienceOrgInuit, AudienceOrgIndigenous, "Inuit organizations", "les organismes inuits", "organizaciones inuit", "منظمات الإنويت"),
			named(AudienceOrgMetis, AudienceOrgIndigenous, "Métis organizations", "les organismes métis", "organizaciones métis", "منظمات الميتي"),
		},
	}
}

// Topics returns the five topics on which available information must be
// considered. A record of the plan about one says Yes: information was
// considered, or No: none was available.
func Topics() term.Scheme {
	return term.Scheme{
		ID:    "cswb-topics",
		Title: words("topics of information", "sujets d’information", "temas de información", "مواضيع المعلومات"),
		URL:   cspaURL,
		Terms: []term.Term{
			named(TopicCrime, "", "crime", "la criminalité", "la delincuencia", "الجريمة"),
			named(TopicVictimization, "", "victimization", "la victimisation", "la victimización", "الوقوع ضحية للجريمة"),
			named(TopicAddiction, "", "addiction", "la dépendance", "las adicciones", "الإدمان"),
			named(TopicOverdose, "", "drug overdose", "les surdoses de drogue", "las sobredosis de drogas", "الجرعات المفرطة من المخدرات"),
			named(TopicSuicide, "", "suicide", "le suicide", "el suicidio", "الانتحار"),
		},
	}
}

// Risks returns the sorts of risk factor that the rules know. It is open: the
// statute names one "without limitation".
func Risks() term.Scheme {
	return term.Scheme{
		ID:    "cswb-risks",
		Title: words("sorts of risk factor", "types de facteurs de risque", "tipos de factores de riesgo", "أنواع عوامل الخطر"),
		Open:  true,
		URL:   cspaURL,
		Terms: []term.Term{
			named(SystemicDiscrimination, "", "systemic discrimination", "discrimination systémique", "discriminación sistémica", "التمييز المنهجي"),
		},
	}
}

// Records returns what else the rules ask for, as records of the advisory
// committee (the first two) or of the plan.
func Records() term.Scheme {
	return term.Scheme{
		ID:    "cswb-records",
		Title: words("what was looked into", "points vérifiés", "aspectos comprobados", "ما جرى التحقق منه"),
		Open:  true,
		URL:   cspaURL,
		Terms: []term.Term{
			named(RecordRepresentative, "", "the need for a committee representative of the municipality was considered", "le besoin d’un comité représentatif de la municipalité a été pris en considération", "se consideró la necesidad de un comité representativo del municipio", "نُظر في ضرورة أن تكون اللجنة ممثِّلة للبلدية"),
			named(RecordAppointment, "", "the members were appointed by agreement of the participants", "les membres ont été nommés d’un commun accord entre les participants", "los miembros se nombraron por acuerdo de los participantes", "عُيّن الأعضاء باتفاق المشاركين"),
			named(RecordJoint, "", "the plan was prepared jointly", "le plan a été préparé conjointement", "el plan se preparó de forma conjunta", "أُعدّت الخطة بصورة مشتركة"),
			named(RecordDeemed, "", "the Minister deemed the preparation to comply", "le ministre a réputé la préparation conforme", "el ministro consideró cumplidos los requisitos de preparación", "عدّ الوزير إعداد الخطة مستوفيًا للمتطلبات"),
			named(RecordAgreement, "", "the upper tier has taken over the duty by agreement of all councils", "le palier supérieur a assumé l’obligation avec l’accord de tous les conseils", "el nivel superior asumió la obligación por acuerdo de todos los concejos", "تولّى المستوى الأعلى الواجب باتفاق جميع المجالس"),
			named(RecordPrint, "", "a printed copy is available to anyone who asks", "un exemplaire imprimé est à la disposition de quiconque en fait la demande", "hay un ejemplar impreso a disposición de quien lo solicite", "تتوفر نسخة مطبوعة لكل من يطلبها"),
			named(RecordReports, "", "the reports are on the Internet", "les rapports sont sur Internet", "los informes están en Internet", "التقارير منشورة على الإنترنت"),
			named(RecordStatCan, "", "information of Statistics Canada was used", "des renseignements de Statistique Canada ont été utilisés", "se utilizó información de Statistics Canada", "استُخدمت معلومات هيئة الإحصاء الكندية"),
		},
	}
}

// Governments returns what an organization is, as far as the duty to have a
// plan depends on it (Police Services Act, s. 4 (4) and (6)). The French names
// of the tiers are those of the Municipal Act, 2001, s. 1 (1).
func Governments() term.Scheme {
	return term.Scheme{
		ID:    "government",
		Title: words("governments", "administrations", "gobiernos", "الجهات الحكومية"),
		Open:  true,
		Terms: []term.Term{
			named(Municipality, "", "municipality", "municipalité", "municipio", "بلدية"),
			named(SingleTier, Municipality, "single-tier municipality", "municipalité à palier unique", "municipio de un solo nivel", "بلدية أحادية المستوى"),
			named(LowerTier, Municipality, "lower-tier municipality", "municipalité de palier inférieur", "municipio de nivel inferior", "بلدية من المستوى الأدنى"),
			named(LowerTierInCounty, LowerTier, "lower-tier municipality in a county", "municipalité de palier inférieur d’un comté", "municipio de nivel inferior de un condado", "بلدية من المستوى الأدنى في مقاطعة محلية"),
			named(LowerTierInRegion, LowerTier, "lower-tier municipality in a regional municipality", "municipalité de palier inférieur d’une municipalité régionale", "municipio de nivel inferior de un municipio regional", "بلدية من المستوى الأدنى في بلدية إقليمية"),
			named(UpperTier, Municipality, "upper-tier municipality", "municipalité de palier supérieur", "municipio de nivel superior", "بلدية من المستوى الأعلى"),
			named(County, UpperTier, "county", "comté", "condado", "مقاطعة محلية"),
			named(RegionalMunicipality, UpperTier, "regional municipality", "municipalité régionale", "municipio regional", "بلدية إقليمية"),
			named(BandCouncil, "", "band council of a First Nation", "conseil de bande d’une Première Nation", "consejo de banda de una Primera Nación", "مجلس جماعة من الأمم الأولى"),
		},
	}
}

// Schemes returns all vocabularies of this package, for a plan's Schemes.
func Schemes() []term.Scheme {
	return []term.Scheme{
		Areas(), Seats(), Audiences(), Topics(), Risks(), Records(), Governments(), Data(),
		{
			ID: "cswb-bodies", Open: true, URL: cspaURL,
			Title: words("bodies", "organes", "órganos", "الهيئات"),
			Terms: []term.Term{named(AdvisoryCommittee, "", "advisory committee", "comité consultatif", "comité asesor", "لجنة استشارية")},
		},
		{
			ID: "cswb-parties", Open: true, URL: cspaURL,
			Title: words("parties to the plan", "parties au plan", "partes del plan", "أطراف الخطة"),
			Terms: []term.Term{named(Participant, "", "takes part in preparing and adopting the plan", "participe à la préparation et à l’adoption du plan", "participa en la preparación y la adopción del plan", "تشارك في إعداد الخطة واعتمادها")},
		},
		{
			ID: "cswb-places", Open: true, URL: cspaURL,
			Title: words("places", "lieux", "lugares", "الأماكن"),
			Terms: []term.Term{named(Reserve, "", "reserve of a First Nation", "réserve d’une Première Nation", "reserva de una Primera Nación", "محمية لإحدى الأمم الأولى")},
		},
	}
}

func words(en, fr, es, ar string) i18n.Text {
	return i18n.Text{i18n.EN: en, i18n.FR: fr, i18n.ES: es, i18n.AR: ar}
}

func named(c, parent term.Code, en, fr, es, ar string) term.Term {
	t := term.Term{ID: c.Term(), Label: words(en, fr, es, ar)}
	if parent != "" {
		t.Parent = parent.Term()
	}
	return t
}

func also(t term.Term, alias i18n.Text) term.Term {
	t.Aliases = append(t.Aliases, alias)
	return t
}

// label is the name of a term of this package's vocabularies as an argument,
// for what it stands for; the code itself where it is not one of them.
func label(name string, c term.Code) i18n.Arg {
	for _, s := range Schemes() {
		if s.ID != c.Scheme() {
			continue
		}
		for _, t := range s.Terms {
			if t.ID == c.Term() {
				return i18n.Local(name, t.Label)
			}
		}
	}
	return i18n.Label(name, string(c))
}
