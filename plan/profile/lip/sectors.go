package lip

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// The codes of [Sectors] that rules read.
const (
	settlementAgencies term.Code = "lip-sectors:settlement-agencies"
	universalServices  term.Code = "lip-sectors:universal-service-providers"
	ethnocultural      term.Code = "lip-sectors:ethnocultural-organizations"
	faithBased         term.Code = "lip-sectors:faith-based-organizations"
	schoolBoards       term.Code = "lip-sectors:school-boards"
	hospitals          term.Code = "lip-sectors:hospitals"
	policeServices     term.Code = "lip-sectors:police-services"
	seniorsServices    term.Code = "lip-sectors:seniors-services"
	languageProviders  term.Code = "lip-sectors:language-instruction-providers"
	familyServices     term.Code = "lip-sectors:child-and-family-services"
	employmentNetworks term.Code = "lip-sectors:employment-networks"
	healthAssociations term.Code = "lip-sectors:health-associations"
	legalServices      term.Code = "lip-sectors:legal-services"
	higherEducation    term.Code = "lip-sectors:universities-and-colleges"
	newcomers          term.Code = "lip-sectors:newcomers"
)

// Sectors returns the seventeen kinds of stakeholder by which a partnership is
// to be widened, in the order of their source. A seat of the council represents
// some of them, or its organization is of that kind; partnership.Roster.Coverage
// tells which have no seat. The list is open: it is of examples, and no text
// asks for all of them.
func Sectors() term.Scheme {
	return term.Scheme{
		ID: newcomers.Scheme(), Open: true,
		Title: i18n.Text{i18n.EN: "Stakeholders of a Local Immigration Partnership", i18n.FR: "Intervenants d’un partenariat local en matière d’immigration", i18n.ES: "Partes interesadas de una asociación local de inmigración", i18n.AR: "أصحاب المصلحة في شراكة محلية للهجرة"},
		Terms: []term.Term{
			{ID: "all-levels-of-government", Label: i18n.Text{i18n.EN: "all levels of government", i18n.FR: "tous les ordres de gouvernement", i18n.ES: "todos los niveles de gobierno", i18n.AR: "جميع مستويات الحكومة"}},
			{ID: "settlement-agencies", Label: i18n.Text{i18n.EN: "settlement agencies", i18n.FR: "organismes d’établissement", i18n.ES: "agencias de asentamiento", i18n.AR: "وكالات الاستقرار"}},
			{ID: "universal-service-providers", Label: i18n.Text{i18n.EN: "universal service providers", i18n.FR: "fournisseurs de services universels", i18n.ES: "proveedores de servicios universales", i18n.AR: "مقدمو الخدمات العامة للجميع"}},
			{ID: "ethnocultural-organizations", Label: i18n.Text{i18n.EN: "ethnocultural organizations", i18n.FR: "organismes ethnoculturels", i18n.ES: "organizaciones etnoculturales", i18n.AR: "المنظمات الإثنية الثقافية"}},
			{ID: "faith-based-organizations", Label: i18n.Text{i18n.EN: "faith-based organizations", i18n.FR: "organismes confessionnels", i18n.ES: "organizaciones religiosas", i18n.AR: "المنظمات الدينية"}},
			{ID: "local-associations", Label: i18n.Text{i18n.EN: "local associations", i18n.FR: "associations locales", i18n.ES: "asociaciones locales", i18n.AR: "الجمعيات المحلية"}},
			{ID: "school-boards", Label: i18n.Text{i18n.EN: "school boards", i18n.FR: "conseils scolaires", i18n.ES: "consejos escolares", i18n.AR: "مجالس المدارس"}},
			{ID: "hospitals", Label: i18n.Text{i18n.EN: "hospitals", i18n.FR: "hôpitaux", i18n.ES: "hospitales", i18n.AR: "المستشفيات"}},
			{ID: "police-services", Label: i18n.Text{i18n.EN: "police services", i18n.FR: "services de police", i18n.ES: "servicios de policía", i18n.AR: "خدمات الشرطة"}},
			{ID: "seniors-services", Label: i18n.Text{i18n.EN: "seniors’ services", i18n.FR: "services aux aînés", i18n.ES: "servicios para personas mayores", i18n.AR: "خدمات كبار السن"}},
			{ID: "language-instruction-providers", Label: i18n.Text{i18n.EN: "language instruction providers", i18n.FR: "fournisseurs de cours de langue", i18n.ES: "proveedores de enseñanza de idiomas", i18n.AR: "مقدمو تعليم اللغات"}},
			{ID: "child-and-family-services", Label: i18n.Text{i18n.EN: "child and family services", i18n.FR: "services à l’enfance et à la famille", i18n.ES: "servicios para la infancia y la familia", i18n.AR: "خدمات الطفل والأسرة"}},
			{ID: "employment-networks", Label: i18n.Text{i18n.EN: "employment networks", i18n.FR: "réseaux d’emploi", i18n.ES: "redes de empleo", i18n.AR: "شبكات التوظيف"}},
			{ID: "health-associations", Label: i18n.Text{i18n.EN: "health associations", i18n.FR: "associations de santé", i18n.ES: "asociaciones de salud", i18n.AR: "الجمعيات الصحية"}},
			{ID: "legal-services", Label: i18n.Text{i18n.EN: "legal services", i18n.FR: "services juridiques", i18n.ES: "servicios jurídicos", i18n.AR: "الخدمات القانونية"}},
			{ID: "universities-and-colleges", Label: i18n.Text{i18n.EN: "universities and colleges", i18n.FR: "universités et collèges", i18n.ES: "universidades y colegios superiores", i18n.AR: "الجامعات والكليات"}},
			{ID: "newcomers", Label: i18n.Text{i18n.EN: "newcomers", i18n.FR: "nouveaux arrivants", i18n.ES: "recién llegados", i18n.AR: "القادمون الجدد"}},
		},
	}
}

// breadth is where the kinds of stakeholder stand.
var breadth = esses.At("slide 28: expand the breadth of stakeholders")

// The sectors that a partnership shows the funder when it is new, and those its
// other sources name.
var (
	sectorMunicipal = seated("SECTOR-MUNICIPAL", check.Warning, newLIP.At("municipal support"), sayMunicipal, true, Municipality)
	sectorServices  = sector("SECTOR-SETTLEMENT", check.Warning, newLIP.At("community readiness: multi-sector support"),
		i18n.Text{i18n.EN: "settlement", i18n.FR: "établissement", i18n.ES: "asentamiento", i18n.AR: "الاستقرار"}, settlementAgencies)
	sectorEducation = sector("SECTOR-EDUCATION", check.Warning, newLIP.At("community readiness: multi-sector support"),
		i18n.Text{i18n.EN: "education", i18n.FR: "éducation", i18n.ES: "educación", i18n.AR: "التعليم"}, schoolBoards, higherEducation)
	sectorHealth = sector("SECTOR-HEALTH", check.Warning, newLIP.At("community readiness: multi-sector support"),
		i18n.Text{i18n.EN: "health", i18n.FR: "santé", i18n.ES: "salud", i18n.AR: "الصحة"}, hospitals, healthAssociations)
	sectorEmergency = sector("SECTOR-EMERGENCY", check.Advice, newLIP.At("community readiness: multi-sector support"),
		i18n.Text{i18n.EN: "police and emergency services", i18n.FR: "police et services d’urgence", i18n.ES: "policía y servicios de emergencia", i18n.AR: "الشرطة وخدمات الطوارئ"}, policeServices)
	sectorEmployers = sector("SECTOR-EMPLOYER", check.Warning, newLIP.At("community readiness: multi-sector support"),
		i18n.Text{i18n.EN: "employers and the private sector", i18n.FR: "employeurs et secteur privé", i18n.ES: "empleadores y sector privado", i18n.AR: "أصحاب العمل والقطاع الخاص"}, Employers)
	sectorLanguage = sector("SECTOR-LANGUAGE", check.Advice, breadth,
		i18n.Text{i18n.EN: "language instruction", i18n.FR: "cours de langue", i18n.ES: "enseñanza de idiomas", i18n.AR: "تعليم اللغات"}, languageProviders)
	sectorFrancophone = sector("SECTOR-FRANCOPHONE", check.Advice, unRecord.At("members"),
		i18n.Text{i18n.EN: "the Francophone immigration network", i18n.FR: "réseau en immigration francophone", i18n.ES: "red de inmigración francófona", i18n.AR: "شبكة الهجرة الفرنكوفونية"}, FrancophoneNetwork)
	sectorEthno = sector("SECTOR-FAITH-ETHNO", check.Advice, breadth,
		i18n.Text{i18n.EN: "ethnocultural and faith-based organizations", i18n.FR: "organismes ethnoculturels et confessionnels", i18n.ES: "organizaciones etnoculturales y religiosas", i18n.AR: "المنظمات الإثنية الثقافية والدينية"}, ethnocultural, faithBased)
	memberNewcomer = seated("MEMBER-NEWCOMER", check.Warning, breadth, sayNewcomer, false, newcomers)
	memberResearch = seated("MEMBER-RESEARCH", check.Advice, white.At("LMLIP: Central Council"), sayResearch, false, Research)
	mainstream     = partnership.MainstreamShare(councilKind, universalServices, schoolBoards, hospitals, policeServices,
		seniorsServices, familyServices, employmentNetworks, healthAssociations, legalServices, higherEducation)
)

// sector is the rule that some seat of the council answers for a sector, by one
// of several codes.
func sector(id check.ID, severity check.Severity, source check.Source, name i18n.Text, codes ...term.Code) check.Rule[*partnership.Review] {
	said := i18n.Local("sector", name)
	rule := seated(id, severity, source, saySector, false, codes...)
	rule.Unknown = saySectorUnknown
	find := answered(false, codes)
	rule.Find = func(v *partnership.Review, r *check.Report) { eachCouncil(v, r, find, said) }
	return rule
}

// seated is such a rule with a sentence of its own. With observers, one who
// only observes is enough.
func seated(id check.ID, severity check.Severity, source check.Source, message i18n.Template, observers bool, codes ...term.Code) check.Rule[*partnership.Review] {
	find := answered(observers, codes)
	return check.Rule[*partnership.Review]{
		Spec: check.Spec{ID: id, Severity: severity, Message: message, Unknown: saySeatedUnknown, Help: helpSeated, Source: source},
		Find: func(v *partnership.Review, r *check.Report) { eachCouncil(v, r, find) },
	}
}

// answered judges whether a seat of a council answers for one of several codes.
func answered(observers bool, codes []term.Code) func(v *partnership.Review, b *partnership.Body) (string, check.Verdict) {
	return func(v *partnership.Review, b *partnership.Body) (string, check.Verdict) {
		roster, best := v.Roster(), check.NotApplicable
		for _, c := range codes {
			switch got := roster.Represents(b.ID, c); {
			case got == check.Met:
				return "", check.Met
			case got == check.CannotTell, best == check.NotApplicable:
				best = got
			}
		}
		if !observers || best == check.NotApplicable {
			return "seats", best
		}
		for s, held := range roster.Seats(b.ID) {
			if s.Kind != partnership.SeatObserver || held == quantity.No {
				continue
			}
			o := roster.Organization(s.Org)
			for _, c := range codes {
				if o != nil && o.Is(c) || slices.Contains(s.Represents, c) {
					if held == quantity.Yes {
						return "", check.Met
					}
					best = check.CannotTell
				}
			}
			if o == nil && s.Represents == nil {
				best = check.CannotTell
			}
		}
		return "seats", best
	}
}

var (
	saySector = i18n.Template{
		EN: "Nobody on “{$council}” answers for this sector: {$sector}.",
		FR: "Personne à « {$council} » ne représente ce secteur : {$sector}.",
		ES: "Nadie en «{$council}» representa a este sector: {$sector}.",
		AR: "لا أحد في «{$council}» يمثل هذا القطاع: {$sector}.",
	}
	saySectorUnknown = i18n.Template{
		EN: "Whether anyone on “{$council}” answers for this sector cannot be told: {$sector}.",
		FR: "On ne peut pas dire si quelqu’un à « {$council} » représente ce secteur : {$sector}.",
		ES: "No se puede saber si alguien en «{$council}» representa a este sector: {$sector}.",
		AR: "لا يمكن معرفة هل يمثل أحد في «{$council}» هذا القطاع: {$sector}.",
	}
	saySeatedUnknown = i18n.Template{
		EN: "Who on “{$council}” answers for whom is not stated well enough to tell.",
		FR: "On n’indique pas assez clairement qui représente qui à « {$council} ».",
		ES: "No se indica con suficiente claridad quién representa a quién en «{$council}».",
		AR: "لا يُذكر بوضوح كافٍ من يمثل من في «{$council}».",
	}
	sayMunicipal = i18n.Template{
		EN: "No municipality sits on “{$council}”, not even as an observer.",
		FR: "Aucune municipalité ne siège à « {$council} », pas même comme observatrice.",
		ES: "Ningún municipio tiene un puesto en «{$council}», ni siquiera como observador.",
		AR: "لا تجلس أي بلدية في «{$council}»، ولا بصفة مراقب.",
	}
	sayNewcomer = i18n.Template{
		EN: "Nobody on “{$council}” answers for newcomers themselves.",
		FR: "Personne à « {$council} » ne représente les nouveaux arrivants eux-mêmes.",
		ES: "Nadie en «{$council}» representa a los propios recién llegados.",
		AR: "لا أحد في «{$council}» يمثل القادمين الجدد أنفسهم.",
	}
	sayResearch = i18n.Template{
		EN: "Nobody on “{$council}” is its link to research.",
		FR: "Personne à « {$council} » n’assure la liaison avec la recherche.",
		ES: "Nadie en «{$council}» es el enlace con la investigación.",
		AR: "لا أحد في «{$council}» يصل المجلس بالبحث العلمي.",
	}
	helpSeated = i18n.Template{
		EN: "Say what each seat represents, or of what kind its organization is, in the terms of lip-sectors and lip. Where there is no such organization in the area, record that of the council: it is an answer.",
		FR: "Indiquez ce que chaque siège représente, ou le genre de son organisme, dans les termes de lip-sectors et de lip. S’il n’y a pas de tel organisme dans la région, consignez-le pour le conseil : c’est une réponse.",
		ES: "Indique qué representa cada puesto, o de qué tipo es su organización, en los términos de lip-sectors y lip. Si no hay tal organización en la zona, regístrelo en el consejo: es una respuesta.",
		AR: "اذكروا ما يمثله كل مقعد أو نوع منظمته، بمصطلحات lip-sectors وlip. وإن لم توجد منظمة كهذه في المنطقة فسجّلوا ذلك للمجلس؛ فهو جواب.",
	}
)
