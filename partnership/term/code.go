package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

const pkg = "term"

// MaxCode is the length in bytes beyond which nothing is a Code.
const MaxCode = 256

// Wildcard is the term part of a code that stands for every term of its scheme: "area:*".
const Wildcard = "*"

// Code names a term of a scheme: "sector:school-boards", "sdg:11.2", "naics@2022:6242", or all of
// a scheme at once: "area:*". The zero value names nothing and is not valid.
//
// A code is an identifier: two codes are the same term only if their bytes are the same. What a
// person typed is looked up with [Index.Find] or [Index.Place].
type Code string

// C joins a scheme and a term. It does not look whether the result is a valid code.
func C(scheme, term string) Code { return Code(scheme + ":" + term) }

// ParseCode reads a code and refuses one that is not valid (see [Code.Valid]). The error is an
// [i18n.Error] with code "bad-code".
func ParseCode(s string) (Code, error) {
	if c := Code(s); c.Valid() {
		return c, nil
	}
	if len(s) > MaxCode {
		return "", i18n.Fail(pkg, "bad-code", tooLongCode, i18n.Int("max", MaxCode))
	}
	return "", i18n.Fail(pkg, "bad-code", badCode, i18n.Label("code", printable(s)))
}

// Scheme is what stands before the first colon, with its version if it has one: "naics@2022".
// Without a colon the whole is a term and the scheme is empty.
func (c Code) Scheme() string {
	scheme, _, ok := strings.Cut(string(c), ":")
	if !ok {
		return ""
	}
	return scheme
}

// Term is what stands behind the first colon.
func (c Code) Term() string {
	_, term, ok := strings.Cut(string(c), ":")
	if !ok {
		return string(c)
	}
	return term
}

// Version is the version in the scheme, "2022" in "naics@2022:6242", or empty.
func (c Code) Version() string {
	_, version, _ := strings.Cut(c.Scheme(), "@")
	return version
}

// All reports whether c stands for every term of its scheme.
func (c Code) All() bool { return c.Term() == Wildcard }

// In reports whether c speaks of the scheme with this id. Where both carry a version the versions
// must be the same; where one does not, it means whichever version the other has.
func (c Code) In(scheme string) bool { return sameScheme(c.Scheme(), scheme) }

// Valid reports whether c is well formed: a scheme of ASCII letters, digits, "-", "_" and ".",
// with a version of the same behind one "@" if there is one; a colon; a term without white space,
// control and invisible characters; at most [MaxCode] bytes of UTF-8 in all. It does not say that
// such a scheme or term exists.
func (c Code) Valid() bool {
	scheme, term, ok := strings.Cut(string(c), ":")
	return ok && len(c) <= MaxCode && validScheme(scheme) && validTerm(term)
}

// validScheme reports whether s is a name, or a name and a version.
func validScheme(s string) bool {
	name, version, versioned := strings.Cut(s, "@")
	return plainWord(name) && (!versioned || plainWord(version))
}

func plainWord(s string) bool {
	for i := range len(s) {
		b := s[i]
		if !('a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '-' || b == '_' || b == '.') {
			return false
		}
	}
	return s != ""
}

// validTerm reports whether s may stand behind the colon. Terms of other publishers are written
// in many ways ("BD-1800.2000", "1.3.a", "ⵜ"), so only what cannot be seen is refused.
func validTerm(s string) bool {
	if s == "" || !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if unicode.IsSpace(r) || !unicode.IsGraphic(r) {
			return false
		}
	}
	return true
}

func sameScheme(a, b string) bool {
	if a == b {
		return a != ""
	}
	nameA, versionA, _ := strings.Cut(a, "@")
	nameB, versionB, _ := strings.Cut(b, "@")
	return nameA == nameB && nameA != "" && (versionA == "" || versionB == "")
}

// printable is s with what cannot be seen shown as U+FFFD, so that an error can repeat it.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r != ' ' && !unicode.IsGraphic(r) {
			return utf8.RuneError
		}
		return r
	}, s)
}
