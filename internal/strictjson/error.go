package strictjson

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

// Codes of violations.
const (
	TooLarge       = "too-large"        // more than MaxDocument bytes
	NotADocument   = "not-a-document"   // nothing, or the first bytes are those of another encoding
	Syntax         = "syntax"           // not JSON
	TrailingData   = "trailing-data"    // something behind the document
	BadUTF8        = "bad-utf8"         // bytes or escapes that are no Unicode text
	StringTooLong  = "string-too-long"  // a text or number of more than MaxString bytes
	TooDeep        = "too-deep"         // more than MaxDepth objects and lists within one another
	TooManyMembers = "too-many-members" // more than MaxMembers in one object
	DoubledKey     = "doubled-key"      // a member that its object has already
	UnknownField   = "unknown-field"    // a member that the type does not have
	WrongType      = "wrong-type"       // text where a number is needed, and the like; null
	BadValue       = "bad-value"        // refused by the type of the value: its own sentence follows
	BadLanguage    = "bad-language"     // a language tag that is none, or is written otherwise
	LostMember     = "lost-member"      // Encode: an unknown member whose object is no longer there
	NoVersion      = "no-version"       // Version: the document does not say what it is
)

// Error is the first violation in a document. Its sentences repeat names of fields, shortened, but
// no values, except where the value's own type does so.
type Error struct {
	// Code is one of the constants of this package.
	Code string
	// Line is counted from 1; a line ends with a line feed. It is 0 in errors of Encode. Where the
	// document ends too early the place is just behind its end.
	Line int
	// Column is counted from 1 in runes, or bytes where they are not UTF-8. It is 0 in errors of
	// Encode.
	Column int
	// Pointer is the RFC 6901 JSON pointer of the value or member; empty for the whole document.
	// Within a json.RawMessage or a type of its own reading it is that of the whole value.
	Pointer string
	// Text says what is wrong, without the place.
	Text i18n.Message

	err error
}

// Error is the place and the sentence in English. Callers put the name of their package before it.
func (e *Error) Error() string { return i18n.Strip(e.Message().In(i18n.EN)) }

// In is the error under the name of a package that reads documents, as its
// users see it.
func (e *Error) In(pkg string) *i18n.Error {
	return &i18n.Error{Pkg: pkg, Code: e.Code, Text: e.Message(), Line: e.Line, Column: e.Column, Pointer: e.Pointer}
}

// Unwrap is the error of the type that refused its value, if that is what happened.
func (e *Error) Unwrap() error { return e.err }

// Message is the sentence with its place, in four languages.
func (e *Error) Message() i18n.Message {
	line := i18n.Label("line", strconv.Itoa(e.Line))
	column := i18n.Label("column", strconv.Itoa(e.Column))
	pointer := i18n.Label("pointer", shorten(e.Pointer, 200))
	what := i18n.Said("what", e.Text)
	switch {
	case e.Line > 0 && e.Pointer != "":
		return atPlace.With(line, column, pointer, what)
	case e.Line > 0:
		return atLine.With(line, column, what)
	case e.Pointer != "":
		return atPointer.With(pointer, what)
	}
	return e.Text
}

// place fills in line and column of a byte offset.
func (e *Error) place(data []byte, offset int) {
	before := data[:min(offset, len(data))]
	e.Line = 1 + bytes.Count(before, []byte{'\n'})
	e.Column = 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
}

// refused is the Error for what a type says of its value, or a sentence around it if it speaks
// English only.
func refused(err error, around i18n.Template) *Error {
	e := &Error{Code: BadValue, err: err}
	var own interface{ Message() i18n.Message }
	if errors.As(err, &own) {
		e.Text = own.Message()
	} else {
		e.Text = around.With(i18n.Str("why", shorten(err.Error(), 200)))
	}
	return e
}

// shorten is at most about limit bytes of s, cut between runes, without control characters.
func shorten(s string, limit int) string {
	cut := len(s) > limit
	if cut {
		for limit > 0 && !utf8.RuneStart(s[limit]) {
			limit--
		}
		s = s[:limit]
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return utf8.RuneError
		}
		return r
	}, s)
	if cut {
		s += "…"
	}
	return s
}

func unsupported(what fmt.Stringer, why string) string {
	return fmt.Sprintf("strictjson: %s cannot stand in a document: %s", what, why)
}
