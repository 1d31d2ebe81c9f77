package plan

import (
	"errors"

	"github.com/entente-civic/entente/internal/strictjson"
)

// Limits of a document, each with an error of its own.
const (
	MaxDocument = strictjson.MaxDocument // bytes of a document
	MaxString   = strictjson.MaxString   // bytes of one text
	MaxMembers  = strictjson.MaxMembers  // members of one object
	MaxDepth    = strictjson.MaxDepth    // arrays and objects within each other
)

// Decode reads a plan/1 document. It is strict: a member it does not know, one
// that stands twice, text that is not UTF-8, a value of the wrong type,
// anything after the document's end, or more than a limit allows, gives one
// *i18n.Error, the first in the document, with its place, and no plan. Its
// codes are words such as "unknown-field", "doubled-key", "bad-utf8",
// "wrong-type", "bad-value", "trailing-data", "too-deep" and "too-large". What
// can be read and is wrong (a goal without a title, a lead that does not exist,
// an end before its start) is read, and is for rules to find.
//
// A document of a newer minor version ("plan/1.3") is read as far as it is
// known; what it adds is kept byte for byte, written back by Encode, and
// reported by a rule of Baseline. It takes time linear in the document.
func Decode(data []byte) (*Plan, error) {
	p, later, err := strictjson.Document(data, Format, func(p *Plan) string { return p.Entente })
	if err != nil {
		return nil, refused(err)
	}
	p.later = later
	return p, nil
}

// Encode writes a plan in the one canonical form: members in the order of the
// types, two spaces of indentation, a line feed at the end. Equal plans give
// equal bytes; Decode of them gives an equal plan. A plan without a format is
// written as Format.
//
// What was kept of a newer minor version is written back into the object it
// stood in; where that object is gone or has moved, Encode returns an error
// rather than lose it.
func Encode(p *Plan) ([]byte, error) {
	q := *p
	if q.Entente == "" {
		q.Entente = Format
	}
	if e := strictjson.Format(Format, q.Entente); e != nil {
		return nil, e.In("plan")
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
	return e.In("plan")
}
