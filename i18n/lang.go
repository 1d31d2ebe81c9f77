package i18n

import (
	"strings"

	"golang.org/x/text/language"
)

// Lang is the tag of a language, BCP 47 in canonical form and at most 35 bytes:
// "fr", "fr-CA", "zh-Hant". Make one of unknown origin with [ParseLang]. The
// empty Lang is a language nobody determined; its long name, as JSON needs
// one, is "und".
//
// Lang has no text methods on purpose: a map of languages is then decoded as
// fast as a map of strings. Decoders check their keys with ParseLang.
type Lang string

// The library's own languages.
const (
	EN Lang = "en" // English
	FR Lang = "fr" // français
	ES Lang = "es" // español
	AR Lang = "ar" // العربية
)

var spoken = [...]Lang{EN, FR, ES, AR}

// Spoken lists the languages the library speaks itself: EN, FR, ES, AR, always
// in this order.
func Spoken() [4]Lang { return spoken }

// maxLang is the length RFC 5646, section 4.4.1, finds enough for every tag
// without extensions. The bound comes before x/text sees the tag, whose parser
// is quadratic in its length (golang/go#79684).
const maxLang = 35

// ParseLang reads a language tag and gives its canonical form: "en_CA" is
// en-CA, "iw" is he, "fra-CA" is fr-CA, "en-UK" is en-GB. A tag that is well
// formed is accepted though its language may be unknown here. Whatever is
// longer than 35 bytes is refused unread. The error is an [*Error].
//
// Two tags that mean the same come out equal: a decoder that parses the keys
// of an object finds doubled ones so.
func ParseLang(s string) (Lang, error) {
	switch s { // the common ones cost nothing
	case "en", "fr", "es", "ar", "en-CA", "fr-CA", "es-419", "en-US", "en-GB", "fr-FR", "es-ES", "es-MX", "es-CO",
		"ar-EG", "ar-IQ", "ar-LB", "ar-SA", "ar-SD", "ar-SY", "am", "bn", "cr", "de", "fa", "fil", "gu", "he", "hi",
		"it", "iu", "ja", "ko", "oj", "pa", "pl", "prs", "ps", "pt", "ru", "so", "sw", "ta", "ti", "tr", "uk", "und", "ur",
		"vi", "zh", "zh-Hans", "zh-Hant":
		return Lang(s), nil
	}
	if len(s) > maxLang {
		return "", Fail("i18n", "lang-too-long", sayLangLong, Int("max", maxLang))
	}
	l := canonical(s)
	if l == "" {
		return "", Fail("i18n", "bad-lang", sayLangBad, Label("tag", s))
	}
	return l, nil
}

// canonical is the canonical form of a tag, or empty when it is not one.
func canonical(s string) Lang {
	cased, ok := wellFormed(s)
	if !ok {
		return ""
	}
	if t, err := language.Parse(cased); err == nil {
		if c := t.String(); len(c) <= maxLang {
			return Lang(c)
		}
		return ""
	}
	// A subtag x/text does not know, or an extension it does not read
	// (golang/go#54316). The language itself may still have a better name.
	base, rest, _ := strings.Cut(cased, "-")
	if t, err := language.Parse(base); err == nil {
		if b := t.String(); len(b) <= 3 && rest != "" {
			return Lang(b + "-" + rest)
		}
	}
	return Lang(cased)
}

// wellFormed checks a tag against the grammar of RFC 5646, section 2.1, and
// writes it in its usual case. Languages have two or three letters: the
// grammar leaves room for longer ones, but there are none, and words such as
// "english" are no tags.
func wellFormed(s string) (string, bool) {
	var buf [maxLang]byte
	if len(s) > len(buf) {
		return "", false
	}
	const (
		start = iota
		extlang
		script
		region
		variant
		extension
		private
	)
	stage, single, size := start, false, 0
	for len(s) > 0 || stage == start || single {
		i := strings.IndexAny(s, "-_")
		part, rest := s, ""
		if i >= 0 {
			if part, rest = s[:i], s[i+1:]; rest == "" {
				return "", false
			}
		}
		s = rest
		if len(part) == 0 || len(part) > 8 {
			return "", false
		}
		letters, digits := 0, 0
		for _, c := range []byte(part) {
			switch {
			case isLetter(c):
				letters++
			case c >= '0' && c <= '9':
				digits++
			default:
				return "", false
			}
		}
		n := len(part)
		word, number := letters == n, digits == n
		form := byte('l')
		switch {
		case stage == start && n == 1 && (part == "x" || part == "X"):
			stage, single = private, true
		case stage == start:
			if !word || n < 2 || n > 3 {
				return "", false
			}
			stage = extlang
		case stage == private:
			single = false
		case n == 1:
			if single {
				return "", false
			}
			stage, single = extension, true
			if part == "x" || part == "X" {
				stage = private
			}
		case stage == extension:
			single = false
		case stage == extlang && word && n == 3:
			stage = script
		case stage <= script && word && n == 4:
			stage, form = region, 't'
		case stage <= region && (word && n == 2 || number && n == 3):
			stage, form = variant, 'u'
		case n >= 5 || n == 4 && part[0] >= '0' && part[0] <= '9':
			stage = variant
		default:
			return "", false
		}
		if size > 0 {
			buf[size] = '-'
			size++
		}
		for k, c := range []byte(part) {
			if upper := form == 'u' || form == 't' && k == 0; upper && c >= 'a' && c <= 'z' {
				c -= 'a' - 'A'
			} else if !upper && c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf[size] = c
			size++
		}
	}
	return string(buf[:size]), true
}

// Base is the language alone, without script, region and the rest: fr for
// fr-CA.
func (l Lang) Base() Lang {
	if i := strings.IndexByte(string(l), '-'); i > 1 {
		return l[:i]
	}
	return l
}

// RTL reports whether the language is written from right to left, by the
// script its tag names or, without one, the script it is most likely written
// in: Punjabi is not, Punjabi of Pakistan is.
func (l Lang) RTL() bool {
	switch l {
	case EN, FR, ES, "":
		return false
	case AR:
		return true
	}
	return l.likelyRTL()
}

func (l Lang) likelyRTL() bool {
	if s := l.script(); s != "" {
		return rtlScript(s)
	}
	base := l.Base()
	switch base {
	case "ar", "ckb", "fa", "he", "ps", "prs", "ur", "yi":
		// Dari (prs) has no likely script in x/text v0.43.
		return true
	case "en", "fr", "es", "und", "am", "bn", "cr", "de", "fil", "gu", "hi", "it", "iu", "ja", "ko", "oj", "pl", "pt",
		"ru", "so", "sw", "ta", "ti", "vi", "zh":
		return false
	}
	return rtlScript(l.likelyScript())
}

// script is the script the tag names, or empty.
func (l Lang) script() string {
	rest := string(l)
	if i := strings.IndexByte(rest, '-'); i < 2 {
		return ""
	} else if rest = rest[i+1:]; len(rest) > 3 && rest[3] == '-' { // an extended language
		rest = rest[4:]
	}
	if len(rest) < 4 || len(rest) > 4 && rest[4] != '-' {
		return ""
	}
	for i := range 4 {
		if !isLetter(rest[i]) {
			return ""
		}
	}
	return rest[:4]
}

// likelyScript asks x/text, which knows the likely script of most languages.
func (l Lang) likelyScript() string {
	if s := l.script(); s != "" {
		return s
	}
	if len(l) > maxLang {
		return ""
	}
	t, _ := language.Parse(string(l)) // with an error, what could be read
	s, _ := t.Script()
	return s.String()
}

// Name is the language's own name for itself when it is one of the four, and
// otherwise the tag.
func (l Lang) Name() string {
	switch l {
	case EN:
		return "English"
	case FR:
		return "français"
	case ES:
		return "español"
	case AR:
		return "العربية"
	}
	return string(l)
}

// parent is the next more general tag by CLDR: es-419 for es-MX, es for
// es-419, nothing for es.
func parent(l Lang) Lang {
	i := strings.LastIndexByte(string(l), '-')
	if i < 2 {
		return ""
	}
	if c := l[0]; c == 'e' && l[2] == '-' { // only English and Spanish have any
		if p := cldrParent(l); p != "" {
			return p
		}
	}
	return l[:i]
}
