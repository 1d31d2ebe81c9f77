package indicators

import (
	"encoding/json"
	"errors"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
)

// Format is the document format that Encode writes and Decode reads. Its JSON
// Schema, for editors and other languages, is observations.schema.json in the
// folder of this package.
const Format = "observations/1"

// Set is a document of readings: what was measured, by which dimensions it is
// told apart, and what was read. A plan defines its indicators itself and may
// stand beside a set that has the observations alone.
//
// A list that is nil was not stated; a list that is empty was stated to have
// nothing in it. The zero Set says nothing.
type Set struct {
	Entente      string          `json:"entente"`               // Format, or a newer minor version of it
	ID           string          `json:"id,omitzero"`           // stable and opaque
	Title        i18n.Text       `json:"title,omitzero"`        // its name in the community’s words
	Dimensions   []Dimension     `json:"dimensions,omitzero"`   // what the cells of observations are cells of; nil: not stated
	Indicators   []Indicator     `json:"indicators,omitzero"`   // the definitions; nil: they stand elsewhere, as in a plan
	Observations []Observation   `json:"observations,omitzero"` // the readings, in any order
	Source       i18n.Text       `json:"source,omitzero"`       // where it comes from
	Note         i18n.Text       `json:"note,omitzero"`         // a remark for readers
	X            json.RawMessage `json:"x,omitzero"`            // the host’s own, kept byte for byte and never looked at

	later []strictjson.Unknown // members of a newer minor version
}

// Decode reads an observations/1 document, as strictly and within the limits of
// package plan's Decode: one *i18n.Error with its place, the first in the
// document, or the whole set. What can be read and is wrong is a finding of
// [Set.Check].
func Decode(data []byte) (*Set, error) {
	s, later, err := strictjson.Document(data, Format, func(s *Set) string { return s.Entente })
	if err != nil {
		return nil, setRefused(err)
	}
	s.later = later
	return s, nil
}

// Encode writes a set in the one canonical form; Decode of it gives an equal
// set. One without a format is written as Format.
func Encode(s *Set) ([]byte, error) {
	t := *s
	if t.Entente == "" {
		t.Entente = Format
	}
	if e := strictjson.Format(Format, t.Entente); e != nil {
		return nil, e.In(packageName)
	}
	data, err := strictjson.Encode(&t, s.later...)
	if err != nil {
		return nil, setRefused(err)
	}
	return data, nil
}

// setRefused gives an error of the reader the name users see.
func setRefused(err error) error {
	var e *strictjson.Error
	if !errors.As(err, &e) {
		return err
	}
	return e.In(packageName)
}
