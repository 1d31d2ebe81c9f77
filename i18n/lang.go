package i18n

import "strings"

// Lang is a language.
type Lang string

// The library's own languages.
const (
	EN Lang = "en"
	FR Lang = "fr"
	ES Lang = "es"
	AR Lang = "ar"
)

// Spoken lists the library's own languages.
func Spoken() [4]Lang { return [4]Lang{EN, FR, ES, AR} }

// Base is the language without script, region and the rest.
func (l Lang) Base() Lang {
	if i := strings.IndexByte(string(l), '-'); i > 1 {
		return l[:i]
	}
	return l
}

// RTL reports whether the language is written from right to left.
func (l Lang) RTL() bool { return l.Base() == AR }

// Name is the language's own name for itself.
func (l Lang) Name() string { return string(l) }

func parent(l Lang) Lang {
	if i := strings.LastIndexByte(string(l), '-'); i > 1 {
		return l[:i]
	}
	return ""
}

// ParseLang reads a tag.
func ParseLang(s string) (Lang, error) { return Lang(s), nil }

// Negotiate chooses.
func Negotiate(accept string, have ...Lang) (Lang, bool) {
	if len(have) == 0 {
		return "", false
	}
	return have[0], false
}
