package partnership

import (
	"encoding/json"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Body is a table people sit at: a council, sub-council, sector table, working
// group, advisory or steering committee. The kind is a term, not a type, and
// nothing here depends on it; [BodyKinds] offers some.
type Body struct {
	ID      BodyID          `json:"id"`               // stable and opaque
	Kind    term.Code       `json:"kind,omitzero"`    // what sort it is
	Labels  []i18n.Text     `json:"labels,omitzero"`  // what its source calls this sort of body, as printed; two where it prints two
	Name    i18n.Text       `json:"name,omitzero"`    // its name in the community’s words
	Names   []check.Wording `json:"names,omitzero"`   // other forms it was found under
	Parent  BodyID          `json:"parent,omitzero"`  // the body it reports to
	Origin  check.At        `json:"origin,omitzero"`  // what created it, by kind and id: an initiative, an event, an engagement
	Areas   []AreaID        `json:"areas,omitzero"`   // the ground it answers for
	Period  cal.Period      `json:"period,omitzero"`  // the time it exists
	Seats   []Seat          `json:"seats,omitzero"`   // nil: not stated; empty: stated that it has none
	Records []Record        `json:"records,omitzero"` // what is on record about it
	Source  check.Source    `json:"source,omitzero"`  // where it stands
	X       json.RawMessage `json:"x,omitzero"`       // the host’s own, kept byte for byte and never looked at
}

// Seat is a place at a table. It names organizations and roles; a person, if
// at all, by an opaque id.
//
// An entry with a Quota is a class of seats, "immigrant representatives (8)":
// what it says of Org, Represents and AnyOf holds for all of them, and those
// who hold them are entries whose Of names the class, one for each holder and
// time. A Quota without a number ("funders") is a class whose size is not
// known. An entry that is neither a class nor of one is a single seat and its
// holder in one.
//
// Whoever lists the holders of a class lists them all, for all time that is
// spoken of; where they are not listed, Filled may say how many there are.
type Seat struct {
	ID         SeatID            `json:"id,omitzero"`         // stable and opaque; may be missing
	Of         SeatID            `json:"of,omitzero"`         // the class it belongs to, of the same body
	Kind       term.Code         `json:"kind,omitzero"`       // member (if left out), observer or staff: see SeatKinds
	Role       term.Code         `json:"role,omitzero"`       // chair, member, liaison
	Title      i18n.Text         `json:"title,omitzero"`      // what the seat is called
	Quota      quantity.Quantity `json:"quota,omitzero"`      // of a class: how many seats there are
	Filled     quantity.Quantity `json:"filled,omitzero"`     // of a class: how many are held, where the holders are not listed
	Org        OrgID             `json:"org,omitzero"`        // for whom the holder sits; of a class: for whom every holder must sit
	Holder     string            `json:"holder,omitzero"`     // opaque id of the person
	Represents []term.Code       `json:"represents,omitzero"` // what the seat answers for: a required seat, a sector, a population
	AnyOf      []term.Code       `json:"any_of,omitzero"`     // grounds on which an organization may sit here: one of them is enough
	Delegate   bool              `json:"delegate,omitzero"`   // sits by recorded delegation
	ExOfficio  bool              `json:"ex_officio,omitzero"` // comes with an office held elsewhere
	Alternate  SeatID            `json:"alternate,omitzero"`  // the seat, of the same body, whose holder this one stands in for
	Vacant     bool              `json:"vacant,omitzero"`     // stated to be empty
	Period     cal.Period        `json:"period,omitzero"`     // the time it is held; of a class: the time it exists
	Source     check.Source      `json:"source,omitzero"`     // where it stands
}

// The kinds of seat. A member sits and decides; an observer sits; staff is
// employed for the body, so that a paid post is a seat that can be held or
// vacant like any other. Neither of the last two counts for quorum.
const (
	SeatMember   term.Code = "seat-kinds:member"
	SeatObserver term.Code = "seat-kinds:observer"
	SeatStaff    term.Code = "seat-kinds:staff"
)

// SeatKinds returns the kinds of seat. The list is closed: quorum and coverage
// rest on it.
func SeatKinds() term.Scheme {
	return term.Scheme{
		ID:    SeatMember.Scheme(),
		Title: i18n.Text{i18n.EN: "Kinds of seat", i18n.FR: "Types de sièges", i18n.ES: "Tipos de puestos", i18n.AR: "أنواع المقاعد"},
		Terms: []term.Term{
			{ID: "member", Label: i18n.Text{i18n.EN: "member", i18n.FR: "membre", i18n.ES: "miembro", i18n.AR: "عضو"}},
			{ID: "observer", Label: i18n.Text{i18n.EN: "observer", i18n.FR: "observateur", i18n.ES: "observador", i18n.AR: "مراقب"}},
			{ID: "staff", Label: i18n.Text{i18n.EN: "staff", i18n.FR: "personnel", i18n.ES: "personal", i18n.AR: "موظف"}},
		},
	}
}

// BodyKinds returns kinds of body that partnerships were found to have. The
// list is open: a kind of one's own goes under "other" or stands by itself.
func BodyKinds() term.Scheme {
	return term.Scheme{
		ID: "bodies", Open: true, Other: "other",
		Title: i18n.Text{i18n.EN: "Kinds of body", i18n.FR: "Types d’instances", i18n.ES: "Tipos de órganos", i18n.AR: "أنواع الهيئات"},
		Terms: []term.Term{
			{ID: "council", Label: i18n.Text{i18n.EN: "council", i18n.FR: "conseil", i18n.ES: "consejo", i18n.AR: "مجلس"},
				Aliases: []i18n.Text{{i18n.EN: "central council"}, {i18n.EN: "partnership council", i18n.FR: "conseil du partenariat", i18n.ES: "consejo de la asociación", i18n.AR: "مجلس الشراكة"}}},
			{ID: "sub-council", Label: i18n.Text{i18n.EN: "sub-council", i18n.FR: "sous-conseil", i18n.ES: "subconsejo", i18n.AR: "مجلس فرعي"}},
			{ID: "sector-table", Label: i18n.Text{i18n.EN: "sector table", i18n.FR: "table sectorielle", i18n.ES: "mesa sectorial", i18n.AR: "طاولة قطاعية"}},
			{ID: "working-group", Label: i18n.Text{i18n.EN: "working group", i18n.FR: "groupe de travail", i18n.ES: "grupo de trabajo", i18n.AR: "فريق عمل"}},
			{ID: "planning-table", Label: i18n.Text{i18n.EN: "planning table", i18n.FR: "table de planification", i18n.ES: "mesa de planificación", i18n.AR: "طاولة تخطيط"}},
			{ID: "neighbourhood-council", Label: i18n.Text{i18n.EN: "neighbourhood council", i18n.FR: "conseil de quartier", i18n.ES: "consejo vecinal", i18n.AR: "مجلس حي"},
				Aliases: []i18n.Text{{i18n.EN: "neighbourhood partnership council"}}},
			{ID: "advisory-committee", Label: i18n.Text{i18n.EN: "advisory committee", i18n.FR: "comité consultatif", i18n.ES: "comité asesor", i18n.AR: "لجنة استشارية"}},
			{ID: "management-committee", Label: i18n.Text{i18n.EN: "management committee", i18n.FR: "comité de gestion", i18n.ES: "comité de gestión", i18n.AR: "لجنة الإدارة"}},
			{ID: "steering-committee", Label: i18n.Text{i18n.EN: "steering committee", i18n.FR: "comité directeur", i18n.ES: "comité directivo", i18n.AR: "لجنة توجيهية"}},
			{ID: "reference-group", Label: i18n.Text{i18n.EN: "reference group", i18n.FR: "groupe de référence", i18n.ES: "grupo de referencia", i18n.AR: "مجموعة مرجعية"}},
			{ID: "community-gathering", Label: i18n.Text{i18n.EN: "community gathering", i18n.FR: "rassemblement communautaire", i18n.ES: "encuentro comunitario", i18n.AR: "تجمع مجتمعي"},
				Note: i18n.Text{i18n.EN: "without legal form", i18n.FR: "sans forme juridique", i18n.ES: "sin forma jurídica", i18n.AR: "بلا شكل قانوني"}},
			{ID: "other", Label: i18n.Text{i18n.EN: "other", i18n.FR: "autre", i18n.ES: "otro", i18n.AR: "أخرى"}},
		},
	}
}

// Record is a fact that was looked into, and the answer: a notice was given, a
// need was considered, there is no such entity. The zero Answer says that it
// is not known, which differs from no record at all only in that someone
// looked.
type Record struct {
	What   term.Code       `json:"what"`            // the fact in question
	Answer quantity.Answer `json:"answer,omitzero"` // what was found
	On     cal.Date        `json:"on,omitzero"`     // the day it was looked into
	Text   i18n.Text       `json:"text,omitzero"`   // in words
	Source check.Source    `json:"source,omitzero"` // where it stands
}

// Recorded returns the answer to what among records: the last one counts.
// found is false where there is no record of it.
func Recorded(records []Record, what term.Code) (answer quantity.Answer, found bool) {
	for _, record := range slices.Backward(records) {
		if record.What == what {
			return record.Answer, true
		}
	}
	return quantity.CannotTell, false
}
