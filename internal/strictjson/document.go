package strictjson

import (
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// WrongFormat is the code of a document that does not say its format, or says
// another one.
const WrongFormat = "wrong-format"

// Document reads a document of a format such as "plan/1", which says gives back
// from the value. A document of a newer minor version ("plan/1.3") is read as
// far as the type goes, wherever in it the version stands; what the type does
// not have is returned beside the value, for [Encode]. The error is an [*Error].
func Document[T any](data []byte, format string, says func(*T) string) (*T, []Unknown, error) {
	if kind, major, _, err := Version(data); err == nil && kind+"/"+strconv.Itoa(major) != format {
		return nil, nil, otherFormat(format, kind+"/"+strconv.Itoa(major))
	}
	v := new(T)
	err := Decode(data, v, Options{})
	if e, ok := err.(*Error); ok && e.Code == UnknownField { //nolint:errorlint // Decode wraps nothing around its error
		// Either it is a mistake, or the document is of a newer minor version.
		newer := new(T)
		var unknown []Unknown
		keep := Options{KeepUnknown: func(u Unknown) { unknown = append(unknown, u) }}
		if Decode(data, newer, keep) == nil && Minor(format, says(newer)) > 0 {
			return newer, unknown, nil
		}
	}
	if err != nil {
		return nil, nil, err
	}
	if e := Format(format, says(v)); e != nil {
		return nil, nil, e
	}
	return v, nil, nil
}

// Format is the error for a document that says another format, or none; nil
// where it is of the format in any minor version.
func Format(format, said string) *Error {
	if Minor(format, said) < 0 {
		return otherFormat(format, said)
	}
	return nil
}

// Minor returns the minor version of a format: 0 for "plan/1" itself, 3 for
// "plan/1.3", -1 for anything else.
func Minor(format, said string) int {
	if said == format {
		return 0
	}
	digits, ok := strings.CutPrefix(said, format+".")
	if n, fits := versionNumber(digits); ok && fits && n > 0 {
		return n
	}
	return -1
}

func otherFormat(want, got string) *Error {
	e := &Error{Code: WrongFormat, Line: 1, Column: 1, Pointer: "/entente"}
	if got == "" {
		e.Text = noFormat.With(i18n.Label("want", want))
	} else {
		e.Text = wrongFormat.With(i18n.Label("want", want), i18n.Str("got", shorten(got, 40)))
	}
	return e
}
