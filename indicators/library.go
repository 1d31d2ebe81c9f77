package indicators

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
)

// Library returns definitions of indicators that communities, funders and
// studies already use, to take into a plan and adapt: without kinds all of
// them, else those of the kinds asked for, which are "lip" (local immigration
// partnerships), "cswb" (community safety and well-being plans) and "referral"
// (information and referral, 211). They stand in the order of the kinds, each
// kind from what the partnership does to what changes for people. An unknown
// kind has none. The caller owns what is returned.
//
// An ID begins with its kind: "cswb-sense-of-safety". Name, Numerator,
// Denominator and Source (where the data usually comes from) are there in
// English, French, Spanish and Arabic. A definition has no baseline, target,
// frequency or responsible organization: those are the plan's.
//
// [LibrarySource] says who had the idea. The wording is this library's in all
// four languages, and so is the choice of numerator and denominator, for most
// sources name what to look at and not how to count it; what a source says in so
// many words is the Quote of its source. Indicators whose only basis would be
// our own inference, or that need a threshold no source gives, are not here.
//
// A level is the one the definition has in the logic model by its own words; the
// Ontario booklet's sample calls attendance an immediate outcome, here it is an
// output. Descriptive means that neither way is better by itself: more contacts
// may be more need or more trust.
func Library(kinds ...string) []Indicator {
	var out []Indicator
	for _, s := range libraryShelves() {
		if len(kinds) > 0 && !slices.Contains(kinds, s.kind) {
			continue
		}
		for _, e := range s.entries() {
			out = append(out, e.Indicator)
		}
	}
	return out
}

// LibrarySource returns whose idea an indicator of [Library] is: title, section
// and address, and in Quote the words that define or name the measure, where the
// source has such words and they were read. It is false for an indicator that is
// not of the library. Only the statute carries a day of reading; of the others no
// such day is on record.
func LibrarySource(id ID) (check.Source, bool) {
	for _, s := range libraryShelves() {
		for _, e := range s.entries() {
			if e.ID == id {
				return e.from, true
			}
		}
	}
	return check.Source{}, false
}

// libraryEntry is a definition and whose idea it is.
type libraryEntry struct {
	Indicator
	from check.Source
}

type libraryShelf struct {
	kind    string
	entries func() []libraryEntry
}

func libraryShelves() []libraryShelf {
	return []libraryShelf{{"lip", libraryLIP}, {"cswb", libraryCSWB}, {"referral", libraryReferral}}
}

func libraryText(en, fr, es, ar string) i18n.Text {
	return i18n.Text{i18n.EN: en, i18n.FR: fr, i18n.ES: es, i18n.AR: ar}
}

func libraryQuoted(s check.Source, section, words string) check.Source {
	s.Section, s.Quote = section, words
	return s
}

func libraryPractice(title, url string) check.Source {
	return check.Source{Title: title, URL: url, Authority: check.Practice}
}

func libraryGuidance(title, url string) check.Source {
	return check.Source{Title: title, URL: url, Authority: check.Guidance}
}

// Wordings that several definitions share.

func librarySurvey() i18n.Text {
	return libraryText("survey of residents", "enquête auprès des résidents", "encuesta a residentes", "استطلاع بين السكان")
}

func libraryRespondents() i18n.Text {
	return libraryText("people who answered the question", "personnes ayant répondu à la question", "personas que respondieron a la pregunta", "من أجابوا عن السؤال")
}

func libraryImmigrantsAsked() i18n.Text {
	return libraryText("immigrants who answered the question", "immigrants ayant répondu à la question", "inmigrantes que respondieron a la pregunta", "المهاجرون الذين أجابوا عن السؤال")
}

func libraryPopulation() i18n.Text {
	return libraryText("residents of the area", "résidents du territoire", "residentes del territorio", "سكان المنطقة")
}

func libraryCensus() i18n.Text {
	return libraryText("census of population, labour force survey", "recensement de la population, enquête sur la population active", "censo de población, encuesta de población activa", "تعداد السكان، مسح القوى العاملة")
}

func libraryRegister() i18n.Text {
	return libraryText("register of members", "registre des membres", "registro de miembros", "سجل الأعضاء")
}

func libraryPolice() i18n.Text {
	return libraryText("records of the police", "dossiers de la police", "registros de la policía", "سجلات الشرطة")
}

func libraryContacts() i18n.Text {
	return libraryText("contact records of the information and referral service", "dossiers des demandes du service d’information et d’orientation", "registros de consultas del servicio de información y derivación", "سجلات الاتصالات لدى خدمة المعلومات والإحالة")
}

func librarySchools() i18n.Text {
	return libraryText("records of school boards", "dossiers des conseils scolaires", "registros de los consejos escolares", "سجلات مجالس المدارس")
}

func libraryHospitals() i18n.Text {
	return libraryText("records of hospitals and public health", "dossiers des hôpitaux et de la santé publique", "registros de hospitales y de salud pública", "سجلات المستشفيات والصحة العامة")
}

func libraryNeeds() i18n.Text {
	return libraryText("needs stated by those who made contact", "besoins exprimés par les demandeurs", "necesidades expresadas por quienes consultaron", "الاحتياجات التي عبّر عنها المتصلون")
}

// libraryBooklet is the ministry's toolkit for plans.
func libraryBooklet() check.Source {
	return libraryGuidance("Ontario, Community Safety and Well-Being Planning Framework, Booklet 3: A Shared Commitment in Ontario", "https://ontario.ca/document/community-safety-and-well-being-planning-framework-booklet-3-shared-commitment-ontario/")
}

// libraryShare is a share of which more is better.
func libraryShare(id ID, level Level, of string, name, part, whole, data i18n.Text) Indicator {
	return Indicator{ID: id, Name: name, Kind: Proportion, Of: of, Direction: Increase, Level: level, Numerator: part, Denominator: whole, Source: data}
}

// libraryLess is the same of which less is better.
func libraryLess(v Indicator) Indicator {
	v.Direction = Decrease
	return v
}

// libraryRate is events for each per of a population, of which less is better.
func libraryRate(id ID, level Level, of string, per int64, name, events, population, data i18n.Text) Indicator {
	return Indicator{ID: id, Name: name, Kind: Rate, Per: per, Of: of, Direction: Decrease, Level: level, Numerator: events, Denominator: population, Source: data}
}
