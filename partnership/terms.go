package partnership

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// TermsID names a version of terms of reference.
type TermsID string

// Terms is one version of a body's terms of reference: what they say in words,
// section by section, and what of it can be computed. Another version is
// another Terms; [InForce] tells which holds on a day.
//
// What the terms do not say of counting stays open (the zero Answer): a meeting
// is then judged both ways, and where that makes a difference the outcome
// cannot be told.
type Terms struct {
	ID         TermsID    `json:"id"`                  // stable and opaque
	Body       BodyID     `json:"body,omitzero"`       // whose they are
	Title      i18n.Text  `json:"title,omitzero"`      // what they are called
	Version    string     `json:"version,omitzero"`    // its printed number
	Draft      bool       `json:"draft,omitzero"`      // never in force
	Period     cal.Period `json:"period,omitzero"`     // when in force; without a start, from the last endorsement
	Endorsed   []Adoption `json:"endorsed,omitzero"`   // by whom; nil: not stated
	Sections   []Section  `json:"sections,omitzero"`   // their words: see Provisions
	Amendments []Record   `json:"amendments,omitzero"` // the log: which provision, the day, what was changed

	// Quorum is the least number present, 7, or share of the seats, more than 1
	// of every 2 (one half is 1 over 2, exactly, which a percentage may not be).
	// An exact number is read as at least so many. Without denominator it is a
	// number, but 50 with the unit "%" is 50 of every 100.
	Quorum quantity.Ratio `json:"quorum,omitzero"`
	// QuorumAgain is the quorum of a meeting called because an earlier one had
	// none: at least 1 is "whoever is present at the second meeting". Not stated:
	// the same.
	QuorumAgain quantity.Ratio `json:"quorum_again,omitzero"`

	OfAll     quantity.Answer `json:"of_all,omitzero"`     // whether a share is of all seats, the vacant ones too, or only of those held
	EachSeat  bool            `json:"each_seat,omitzero"`  // an organization or person counts for each of its seats; else once
	ExOfficio quantity.Answer `json:"ex_officio,omitzero"` // whether who sits by office counts and votes
	Recused   quantity.Answer `json:"recused,omitzero"`    // whether who does not take part in a decision still counts for its quorum

	Rule      term.Code       `json:"rule,omitzero"`       // ByConsensus, ByMajority or ByQualifiedMajority
	Threshold quantity.Ratio  `json:"threshold,omitzero"`  // of a vote, as Quorum; a majority is more than 1 of every 2 if left out
	OfPresent quantity.Answer `json:"of_present,omitzero"` // whether it is of those present, who abstains among them, or only of the votes for and against
	Casting   quantity.Answer `json:"casting,omitzero"`    // whether the chair decides a tie

	Source check.Source    `json:"source,omitzero"` // where they stand
	X      json.RawMessage `json:"x,omitzero"`      // the host’s own, kept byte for byte and never looked at
}

// How a body decides. By consensus nobody is against; who abstains lets it
// pass.
const (
	ByConsensus         term.Code = "decisions:consensus"
	ByMajority          term.Code = "decisions:majority"
	ByQualifiedMajority term.Code = "decisions:qualified-majority"
)

// DecisionRules returns the rules by which a body may decide. The list is
// closed: [Roster.Decide] knows no others.
func DecisionRules() term.Scheme {
	return term.Scheme{
		ID:    ByConsensus.Scheme(),
		Title: i18n.Text{i18n.EN: "Decision rules", i18n.FR: "Règles de décision", i18n.ES: "Reglas de decisión", i18n.AR: "قواعد اتخاذ القرار"},
		Terms: []term.Term{
			{ID: "consensus", Label: i18n.Text{i18n.EN: "consensus", i18n.FR: "consensus", i18n.ES: "consenso", i18n.AR: "توافق الآراء"}},
			{ID: "majority", Label: i18n.Text{i18n.EN: "majority", i18n.FR: "majorité", i18n.ES: "mayoría", i18n.AR: "الأغلبية"}},
			{ID: "qualified-majority", Label: i18n.Text{i18n.EN: "qualified majority", i18n.FR: "majorité qualifiée", i18n.ES: "mayoría cualificada", i18n.AR: "الأغلبية الموصوفة"}},
		},
	}
}

// Provisions returns the kinds of section that terms of reference were found to
// have. The list is open: no funder's or ministry's list of what they must hold
// was found, and nothing here asks for one of them.
func Provisions() term.Scheme {
	return term.Scheme{
		ID: "provisions", Open: true, Other: "other",
		Title: i18n.Text{i18n.EN: "Provisions of terms of reference", i18n.FR: "Dispositions du mandat", i18n.ES: "Disposiciones de los términos de referencia", i18n.AR: "أحكام الاختصاصات"},
		Terms: []term.Term{
			{ID: "purpose", Label: i18n.Text{i18n.EN: "purpose", i18n.FR: "objet", i18n.ES: "finalidad", i18n.AR: "الغرض"}},
			{ID: "membership", Label: i18n.Text{i18n.EN: "membership", i18n.FR: "composition", i18n.ES: "composición", i18n.AR: "العضوية"}},
			{ID: "ex-officio", Parent: "membership", Label: i18n.Text{i18n.EN: "ex-officio members", i18n.FR: "membres d’office", i18n.ES: "miembros natos", i18n.AR: "الأعضاء بحكم المنصب"}},
			{ID: "chair", Label: i18n.Text{i18n.EN: "chair", i18n.FR: "présidence", i18n.ES: "presidencia", i18n.AR: "الرئاسة"}},
			{ID: "recruitment", Label: i18n.Text{i18n.EN: "recruitment", i18n.FR: "recrutement", i18n.ES: "captación", i18n.AR: "استقطاب الأعضاء"}},
			{ID: "quorum", Label: i18n.Text{i18n.EN: "quorum", i18n.FR: "quorum", i18n.ES: "quórum", i18n.AR: "النصاب"}},
			{ID: "decisions", Label: i18n.Text{i18n.EN: "decisions", i18n.FR: "décisions", i18n.ES: "decisiones", i18n.AR: "القرارات"}},
			{ID: "term", Label: i18n.Text{i18n.EN: "term of office", i18n.FR: "durée du mandat", i18n.ES: "duración del mandato", i18n.AR: "مدة العضوية"}},
			{ID: "meetings", Label: i18n.Text{i18n.EN: "meetings", i18n.FR: "réunions", i18n.ES: "reuniones", i18n.AR: "الاجتماعات"}},
			{ID: "sub-councils", Label: i18n.Text{i18n.EN: "sub-councils", i18n.FR: "sous-conseils", i18n.ES: "subconsejos", i18n.AR: "المجالس الفرعية"}},
			{ID: "amendment", Label: i18n.Text{i18n.EN: "amendment", i18n.FR: "modification", i18n.ES: "modificación", i18n.AR: "التعديل"}},
			{ID: "conflict-of-interest", Label: i18n.Text{i18n.EN: "conflict of interest", i18n.FR: "conflits d’intérêts", i18n.ES: "conflictos de interés", i18n.AR: "تضارب المصالح"}},
			{ID: "information-sharing", Label: i18n.Text{i18n.EN: "sharing of information", i18n.FR: "partage d’information", i18n.ES: "intercambio de información", i18n.AR: "تبادل المعلومات"}},
			{ID: "other", Label: i18n.Text{i18n.EN: "other", i18n.FR: "autre", i18n.ES: "otra", i18n.AR: "أخرى"}},
		},
	}
}

// Provision returns the first section of a kind, parts of sections included, in
// the order of the document; nil if there is none. It goes no deeper than a
// document may (64).
func (t *Terms) Provision(kind term.Code) *Section { return provision(t.Sections, kind, 64) }

func provision(list []Section, kind term.Code, deep int) *Section {
	if deep == 0 {
		return nil
	}
	for i := range list {
		if list[i].Kind == kind {
			return &list[i]
		}
		if s := provision(list[i].Sections, kind, deep-1); s != nil {
			return s
		}
	}
	return nil
}

// InForce returns the version of a body's terms of reference that is in force on
// a day: of those that have begun, the last to begin; of two that began the same
// day, the later in the list. A version begins with its period, or, where that
// has no start, on the day of its last endorsement, and gives way for good to
// the next. Drafts are never in force.
//
// It returns nil and true if none is in force, nil and false if that cannot be
// told: a version was endorsed on a day that is not known, or known to the year
// in which the day lies.
func InForce(versions []Terms, body BodyID, on cal.Date) (t *Terms, known bool) {
	if on.IsZero() {
		return nil, false
	}
	d1, d2 := int32(on.First().Ordinal()), int32(on.Last().Ordinal())
	best := -1
	var won window
	for i := range versions {
		v := &versions[i]
		if v.Body != body || v.Draft {
			continue
		}
		w := v.window()
		if w.begin2 > d1 {
			continue
		}
		if best < 0 || w.begin2 >= won.begin2 {
			best, won = i, w
		}
	}
	for i := range versions {
		v := &versions[i]
		if v.Body != body || v.Draft || i == best {
			continue
		}
		w := v.window()
		switch exact := best >= 0 && w.begin1 == w.begin2 && won.begin1 == won.begin2; {
		case w.begin1 > d2: // not begun
		case w.begin2 > d1: // perhaps begun, and then it is the last
			return nil, false
		case !exact && w.begin2 > won.begin1: // which of the two came last?
			return nil, false
		}
	}
	if best < 0 || d1 > won.end2 {
		return nil, true
	}
	if d2 > won.end1 {
		return nil, false
	}
	return &versions[best], true
}

// window is when a version began and ended.
func (t *Terms) window() window {
	w := windowOf(t.Period)
	if t.Period.Reversed() || !t.Period.From.IsZero() {
		return w
	}
	w.begin1, w.begin2 = ever, never
	if len(t.Endorsed) == 0 {
		return w
	}
	w.begin2 = ever
	for i := range t.Endorsed {
		on := t.Endorsed[i].On
		if on.IsZero() {
			w.begin2 = never
			continue
		}
		w.begin1 = max(w.begin1, int32(on.First().Ordinal()))
		w.begin2 = max(w.begin2, int32(on.Last().Ordinal()))
	}
	return w
}
