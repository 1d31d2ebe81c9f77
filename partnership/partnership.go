package partnership

import (
	"encoding/json"
	"errors"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// ID names a partnership. It is stable and opaque.
type ID string

// Format is the document format that Encode writes and Decode reads. Its JSON
// Schema, for editors and other languages, is partnership.schema.json in the
// folder of this package.
const Format = "partnership/1"

// Partnership is everything one partnership, or one programme of partnerships,
// has on record: who takes part and in which role, the tables and the seats,
// the terms of reference, meetings and decisions, whom it asked, what was put
// in, and how far its processes have come.
//
// A list that is nil was not stated; a list that is empty was stated to have
// nothing in it. The zero Partnership says nothing.
type Partnership struct {
	Entente   string          `json:"entente"`            // Format, or a newer minor version of it
	ID        ID              `json:"id"`                 // stable and opaque
	Kind      term.Code       `json:"kind,omitzero"`      // its scope: neighbourhood, city-wide, community-wide, a programme of several
	Name      i18n.Text       `json:"name,omitzero"`      // its name in the community’s words
	Names     []check.Wording `json:"names,omitzero"`     // the other forms it was found under
	Language  i18n.Lang       `json:"language,omitzero"`  // the language it was written in
	Languages []i18n.Lang     `json:"languages,omitzero"` // the languages it shall be complete in
	Stage     check.Stage     `json:"stage,omitzero"`     // how far its plan has come
	Period    cal.Period      `json:"period,omitzero"`    // the time it exists
	Follows   ID              `json:"follows,omitzero"`   // the partnership it grew out of
	Areas     []AreaID        `json:"areas,omitzero"`     // the ground it covers

	Organizations []Organization `json:"organizations,omitzero"` // who takes part
	Roles         []Role         `json:"roles,omitzero"`         // in which roles beside seats
	Bodies        []Body         `json:"bodies,omitzero"`        // the tables people sit at
	Terms         []Terms        `json:"terms,omitzero"`         // terms of reference, every version
	Meetings      []Meeting      `json:"meetings,omitzero"`      // with their decisions
	Ground        []Area         `json:"ground,omitzero"`        // the areas, as a tree
	Engagements   []Engagement   `json:"engagements,omitzero"`   // who was asked
	Contributions []Contribution `json:"contributions,omitzero"` // what was put in
	Adoptions     []Adoption     `json:"adoptions,omitzero"`     // what was adopted
	Processes     []Process      `json:"processes,omitzero"`     // each with the events on record
	Partnerships  []Partnership  `json:"partnerships,omitzero"`  // of a programme: those that belong to it
	Declared      []Declared     `json:"declared,omitzero"`      // totals its own text states
	Sections      []Section      `json:"sections,omitzero"`      // everything else it says
	Records       []Record       `json:"records,omitzero"`       // what else was looked into

	Schemes []term.Scheme   `json:"schemes,omitzero"` // the vocabularies its codes come from
	Source  check.Source    `json:"source,omitzero"`  // the document it was read from
	Note    i18n.Text       `json:"note,omitzero"`    // a remark for readers
	X       json.RawMessage `json:"x,omitzero"`       // the host’s own, kept byte for byte and never looked at

	later []strictjson.Unknown // members of a newer minor version
}

// Decode reads a partnership/1 document, as strictly and within the limits of
// package plan's Decode: one *i18n.Error with its place, the first in the
// document, or the whole partnership. A partnership within a programme says its
// format too.
func Decode(data []byte) (*Partnership, error) {
	p, later, err := strictjson.Document(data, Format, func(p *Partnership) string { return p.Entente })
	if err != nil {
		return nil, refused(err)
	}
	p.later = later
	return p, nil
}

// Encode writes a partnership in the one canonical form; Decode of it gives an
// equal partnership. One without a format is written as Format.
func Encode(p *Partnership) ([]byte, error) {
	q := *p
	if q.Entente == "" {
		q.Entente = Format
	}
	if e := strictjson.Format(Format, q.Entente); e != nil {
		return nil, e.In("partnership")
	}
	data, err := strictjson.Encode(&q, p.later...)
	if err != nil {
		return nil, refused(err)
	}
	return data, nil
}

// refused gives an error of the reader the name users see.
func refused(err error) error {
	var e *strictjson.Error
	if !errors.As(err, &e) {
		return err
	}
	return e.In("partnership")
}

// Process returns the process of an id with the events on record, or nil.
func (p *Partnership) Process(id ProcessID) *Process {
	for i := range p.Processes {
		if p.Processes[i].ID == id {
			return &p.Processes[i]
		}
	}
	return nil
}
