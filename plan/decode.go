package plan

import (
	"errors"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
)

// Limits of a document, each with an error of its own.
const (
	MaxDocument = strictjson.MaxDocument // bytes of a document
	MaxString   = strictjson.MaxString   // bytes of one text
	MaxMembers  = strictjson.MaxMembers  // members of one object
	MaxDepth    = strictjson.MaxDepth    // arrays and objects within each other
)

// DecodeError says why a document could not be read or written, and where.
type DecodeError struct {
	Code    string // "unknown-field", "doubled-key", "bad-utf8", "wrong-type", "bad-value", "trailing-data", "too-deep", "too-large", "wrong-format", …
	Line    int    // from 1; 0 where a plan could not be written
	Column  int    // from 1, in characters
	Pointer string // JSON pointer (RFC 6901); empty for the document as a whole
	err     messenger
}

// messenger is an error that speaks four languages.
type messenger interface {
	error
	Message() i18n.Message
}

// Error returns the place and the sentence in English.
func (e *DecodeError) Error() string { return "plan: " + e.err.Error() }

// Message returns the sentence with its place, in four languages.
func (e *DecodeError) Message() i18n.Message { return e.err.Message() }

// Unwrap returns the error of the value itself, for instance of a date.
func (e *DecodeError) Unwrap() error { return e.err }

// refused gives an error of the reader the name users see.
func refused(err error) error {
	var e *strictjson.Error
	if !errors.As(err, &e) {
		return err
	}
	return &DecodeError{Code: e.Code, Line: e.Line, Column: e.Column, Pointer: e.Pointer, err: e}
}

// Decode reads a plan/1 document. It is strict: a member it does not know, one
// that stands twice, text that is not UTF-8, a value of the wrong type,
// anything after the document's end, or more than a limit allows, gives one
// *DecodeError, the first in the document, and no plan. What can be read and is
// wrong (a goal without a title, a lead that does not exist, an end before its
// start) is read, and is for rules to find.
//
// A document of a newer minor version ("plan/1.3") is read as far as it is
// known; what it adds is kept byte for byte, written back by Encode, and
// reported by a rule of Baseline. It takes time linear in the document.
func Decode(data []byte) (*Plan, error) {
	if kind, major, _, err := strictjson.Version(data); err == nil && (kind != "plan" || major != 1) {
		return nil, notAPlan(kind + "/" + strconv.Itoa(major))
	}
	p := new(Plan)
	err := strictjson.Decode(data, p, strictjson.Options{})
	if e := (*strictjson.Error)(nil); errors.As(err, &e) && e.Code == strictjson.UnknownField {
		// Either it is a mistake, or the document is of a newer minor version.
		if newer := decodeNewer(data); newer != nil {
			p, err = newer, nil
		}
	}
	if err != nil {
		return nil, refused(err)
	}
	if minor(p.Entente) < 0 {
		return nil, notAPlan(p.Entente)
	}
	return p, nil
}

// decodeNewer reads a document of a newer minor version, wherever in it the
// version stands; nil for any other document.
func decodeNewer(data []byte) *Plan {
	p := new(Plan)
	var later []strictjson.Unknown
	keep := strictjson.Options{KeepUnknown: func(u strictjson.Unknown) { later = append(later, u) }}
	if strictjson.Decode(data, p, keep) != nil || minor(p.Entente) < 1 {
		return nil
	}
	p.later = later
	return p
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
	if minor(q.Entente) < 0 {
		return nil, notAPlan(q.Entente)
	}
	data, err := strictjson.Encode(&q, p.later...)
	if err != nil {
		return nil, refused(err)
	}
	return data, nil
}

// minor returns the minor version of a format of ours, 0 for plan/1 itself, -1
// for anything else.
func minor(format string) int {
	if format == Format {
		return 0
	}
	digits, ok := strings.CutPrefix(format, Format+".")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || strconv.Itoa(n) != digits {
		return -1
	}
	return n
}

func notAPlan(format string) error {
	t := wrongFormat
	if format == "" {
		t = noFormat
	}
	args := []i18n.Arg{i18n.Label("want", Format)}
	if format != "" {
		args = append(args, i18n.Str("got", i18n.Clip(format, 40)))
	}
	return refused(&strictjson.Error{Code: "wrong-format", Line: 1, Column: 1, Pointer: "/entente", Text: t.With(args...)})
}

var (
	noFormat = i18n.Template{
		EN: "the document does not say its format; its first member is \"entente\": \"{$want}\"",
		FR: "le document n’indique pas son format; son premier membre est \"entente\" : \"{$want}\"",
		ES: "el documento no indica su formato; su primer miembro es \"entente\": \"{$want}\"",
		AR: "لا تذكر الوثيقة صيغتها؛ أول عناصرها هو \"entente\" وقيمته \"{$want}\"",
	}
	wrongFormat = i18n.Template{
		EN: "the document is of the format “{$got}”; this reads \"{$want}\"",
		FR: "le document est au format « {$got} »; le format lu ici est \"{$want}\"",
		ES: "el documento tiene el formato «{$got}»; aquí se lee \"{$want}\"",
		AR: "صيغة الوثيقة هي \"{$got}\"؛ والصيغة المقروءة هنا هي \"{$want}\"",
	}
)
