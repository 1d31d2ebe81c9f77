package strictjson

import (
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// Version is what a document says it is in its first member: `"entente": "plan/1.2"` is kind plan,
// major 1, minor 2; "plan/1" has minor 0. It looks no further, so that the caller can refuse
// another kind or major, and let [Decode] keep what a newer minor added, before reading the rest.
// The error is an [*Error]: with code "no-version" if the document does not begin so.
func Version(data []byte) (kind string, major, minor int, err error) {
	if e := foreign(data); e != nil {
		return "", 0, 0, e
	}
	r := reader{data: data}
	r.blank()
	if r.peek() != '{' {
		r.fail(NoVersion, r.pos, noVersion)
		return "", 0, 0, r.err
	}
	if !r.enter() {
		return "", 0, 0, r.err
	}
	at := r.pos
	if r.peek() == '"' {
		_, name, _, ok := r.name()
		if !ok || string(name) == "entente" && !r.colon() {
			return "", 0, 0, r.err
		}
		if string(name) == "entente" && r.peek() == '"' {
			at = r.pos
			value, _, ok := r.text()
			if !ok {
				return "", 0, 0, r.err
			}
			if kind, major, minor, ok = readVersion(string(value[:min(len(value), 64)])); ok {
				return kind, major, minor, nil
			}
		}
	}
	r.fail(NoVersion, at, noVersion)
	return "", 0, 0, r.err
}

// readVersion takes "plan/1.2" apart. Numbers have at most four digits and no leading zero.
func readVersion(s string) (kind string, major, minor int, ok bool) {
	kind, version, ok := strings.Cut(s, "/")
	if !ok || kind == "" {
		return "", 0, 0, false
	}
	first, second, both := strings.Cut(version, ".")
	major, okMajor := versionNumber(first)
	minor, okMinor := versionNumber(second)
	if !okMajor || both && !okMinor || both && minor == 0 {
		return "", 0, 0, false
	}
	return kind, major, minor, true
}

func versionNumber(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) <= 4 && n >= 0 && strconv.Itoa(n) == s
}

var noVersion = i18n.Template{
	EN: `The document must begin with its kind and version, such as "entente": "plan/1".`,
	FR: `Le document doit commencer par son genre et sa version, par exemple "entente": "plan/1".`,
	ES: `El documento debe comenzar con su clase y versión, por ejemplo "entente": "plan/1".`,
	AR: `يجب أن يبدأ المستند بنوعه وإصداره، مثل "entente": "plan/1".`,
}
