package track

import (
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Format is the document format that Encode writes and Decode reads. Its JSON
// Schema, for editors and other languages, is log.schema.json in the folder of
// this package.
const Format = "referral-log/1"

// The origins of a contact: who brought it. Another word is kept.
const (
	From211    = "211"    // the information line
	FromAgency = "agency" // an agency or a community organization: see Contact.By
	FromPerson = "self"   // the person, without a line or an agency between
)

// The channels of a contact. Another word is kept.
const (
	ByPhone  = "phone"
	ByWeb    = "web"
	InPerson = "in-person"
	ByText   = "text"
	ByMail   = "mail"
)

// The kinds of contact, as information and referral services tell them apart.
const (
	Information = "information" // asks for a fact; no need is expressed
	Referring   = "referral"    // needs are assessed and resources given
	Assistance  = "assistance"  // and somebody helps along
	Crisis      = "crisis"      // danger
)

// Contact is one occasion on which somebody got in touch with the service: a
// call, a visit, a referral from an agency. It has no name and no words. What is
// left out was not stated.
type Contact struct {
	ID           ContactID          `json:"id"`                    // stable and opaque
	At           time.Time          `json:"at,omitzero"`           // when, with the offset of the place
	Kind         string             `json:"kind,omitzero"`         // Information and the others
	Origin       string             `json:"origin,omitzero"`       // From211 and the others
	By           partnership.OrgID  `json:"by,omitzero"`           // the organization that referred; empty: not known, or none
	Channel      string             `json:"channel,omitzero"`      // ByPhone and the others
	Person       PersonID           `json:"person,omitzero"`       // the same in every contact of one person; empty: not known
	Anonymous    bool               `json:"anonymous,omitzero"`    // the person did not want to be known
	Sex          string             `json:"sex,omitzero"`          // as the service tells them apart: "women"; declining to answer may be a word too
	Age          *int64             `json:"age,omitzero"`          // in completed years on the day; nil: see Band
	Band         string             `json:"band,omitzero"`         // the age band, where only that was written down: "31-49"
	Municipality partnership.AreaID `json:"municipality,omitzero"` // of residence
	Needs        []term.Code        `json:"needs,omitzero"`        // the nature of the request, by the caller’s taxonomy: a need is named by its contact and its code; nil: not stated
	Consent      string             `json:"consent,omitzero"`      // to being asked later what came of it: Given or Refused; empty: not recorded
	Events       []Event            `json:"events,omitzero"`       // what was done and decided there: NeedMet, NeedUnmet, and interventions, whose kind is any code ("intervention:interview") with their minutes
	X            json.RawMessage    `json:"x,omitzero"`            // the host’s own, kept byte for byte and never looked at
}

// Log is a document: who got in touch, what became of the referrals, and which
// days all that is of. A list that is nil was not stated.
type Log struct {
	Entente  string          `json:"entente"`           // Format, or a newer minor version of it
	ID       string          `json:"id,omitzero"`       // stable and opaque
	Title    i18n.Text       `json:"title,omitzero"`    // of the service, never of a person
	Machine  *Machine        `json:"machine,omitzero"`  // by which the events are read; nil: Gravity; with an id alone: that of Preset
	Cover    []cal.Period    `json:"cover,omitzero"`    // the days it covers, both ends included; nil: not stated
	Contacts []Contact       `json:"contacts,omitzero"` // in any order
	Events   []Event         `json:"events,omitzero"`   // of the referrals, in the order of recording
	X        json.RawMessage `json:"x,omitzero"`        // the host’s own, kept byte for byte and never looked at

	later []strictjson.Unknown // members of a newer minor version
}

// Decode reads a referral-log/1 document, as strictly and within the limits of
// package plan's Decode: one *i18n.Error with its place, the first in the
// document, or the whole log. What can be read and is wrong is a finding of
// [Log.Check].
func Decode(data []byte) (*Log, error) {
	l, later, err := strictjson.Document(data, Format, func(l *Log) string { return l.Entente })
	if err != nil {
		return nil, logRefused(err)
	}
	l.later = later
	return l, nil
}

// Encode writes a log in the one canonical form; Decode of it gives an equal
// log. One without a format is written as Format.
func Encode(l *Log) ([]byte, error) {
	t := *l
	if t.Entente == "" {
		t.Entente = Format
	}
	if e := strictjson.Format(Format, t.Entente); e != nil {
		return nil, e.In(packageName)
	}
	data, err := strictjson.Encode(&t, l.later...)
	if err != nil {
		return nil, logRefused(err)
	}
	return data, nil
}

// logRefused gives an error of the reader the name users see. What refuses a
// value says which value it was; here that may be somebody's, so it is said
// otherwise.
func logRefused(err error) error {
	var e *strictjson.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Code != strictjson.BadValue {
		return e.In(packageName)
	}
	f := i18n.Fail(packageName, e.Code, logValue(), i18n.Int("line", int64(e.Line)), i18n.Int("column", int64(e.Column)), i18n.Label("at", i18n.Clip(e.Pointer, 200)))
	f.Line, f.Column, f.Pointer = e.Line, e.Column, e.Pointer
	return f
}

// Rules returns the machine by which the events of the log are read, and whether
// there is one: a machine without transitions and with an id that is no preset
// allows nothing.
func (l *Log) Rules() (Machine, bool) {
	if l.Machine == nil {
		return Gravity(), true
	}
	if l.Machine.Transitions != nil {
		return *l.Machine, true
	}
	m, ok := Preset(l.Machine.ID)
	if ok && l.Machine.Answer > 0 {
		m.Answer = l.Machine.Answer
	}
	if ok && l.Machine.Quiet > 0 {
		m.Quiet = l.Machine.Quiet
	}
	return m, ok
}

// Referrals is what became of the referrals of the log until an instant, and
// the events that were refused; see [Machine.Fold].
func (l *Log) Referrals(until time.Time) ([]Referral, []*i18n.Error) {
	m, _ := l.Rules()
	return m.Fold(l.Events, until)
}

// Known is the log as it was when its list had n events. It never depends on
// what was recorded later. Beyond either end of the list it stops there. The
// contacts are those of the whole log, for they do not say when they were
// recorded; what is shared is not to be changed.
func (l *Log) Known(n int) *Log {
	k := *l
	k.Events = l.Events[:min(max(n, 0), len(l.Events))]
	k.later = nil
	return &k
}

// Queue returns the referrals that are in a waiting list, those that joined
// first before the others, of one instant in the order of their ids. A position
// is never stored.
func Queue(referrals []Referral, list string) []ReferralID {
	var in []*Referral
	for i := range referrals {
		if r := &referrals[i]; r.Stage == Waitlisted && r.List == list {
			in = append(in, r)
		}
	}
	slices.SortFunc(in, func(a, b *Referral) int {
		if c := a.Waiting.Compare(b.Waiting); c != 0 {
			return c
		}
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	var ids []ReferralID
	for _, r := range in {
		ids = append(ids, r.ID)
	}
	return ids
}

func originScheme() term.Scheme {
	s := lexicon("origin", text("Origin of the request", "Provenance de la demande", "Origen de la solicitud", "مصدر الطلب"),
		entry(From211, "211", "211", "211", "211"),
		entry(FromAgency, "agency or organization", "organisme", "agencia u organización", "جهة أو منظمة"),
		entry(FromPerson, "the person", "la personne", "la persona", "الشخص نفسه"),
	)
	s.Open = true
	return s
}

func channelScheme() term.Scheme {
	s := lexicon("channel", text("Channel", "Mode de contact", "Canal", "القناة"),
		entry(ByPhone, "telephone", "téléphone", "teléfono", "الهاتف"),
		entry(ByWeb, "Web", "Web", "web", "الويب"),
		entry(InPerson, "in person", "en personne", "en persona", "حضوريًا"),
		entry(ByText, "text message", "message texte", "mensaje de texto", "رسالة نصية"),
		entry(ByMail, "letter or e-mail", "lettre ou courriel", "carta o correo electrónico", "رسالة أو بريد إلكتروني"),
	)
	s.Open = true
	return s
}

func contactScheme() term.Scheme {
	return lexicon("contact", text("Kind of contact", "Type de demande", "Tipo de contacto", "نوع الاتصال"),
		entry(Information, "information", "information", "información", "استعلام"),
		entry(Referring, "referral", "orientation", "derivación", "إحالة"),
		entry(Assistance, "assistance", "accompagnement", "asistencia", "مساعدة"),
		entry(Crisis, "crisis", "crise", "crisis", "أزمة"),
	)
}
