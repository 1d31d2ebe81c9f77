package i18n

import (
	"slices"
	"strings"
)

// Bounds of what Negotiate reads. More than a person could have set is noise.
const (
	maxAccept = 4096
	maxRanges = 32
)

// wish is one language of an Accept-Language header.
type wish struct {
	lang Lang // empty: any
	q    int  // thousandths
}

// Negotiate chooses from the languages at hand the one a reader wants most.
// The wish is an Accept-Language header ("fr-CA, fr;q=0.9, en;q=0.5") or a
// plain list of tags; of a very long one only the beginning is read.
//
// For each wish in turn it takes the language itself, else its parents (es for
// es-MX), else another regional form of the same language in the same script,
// in the order of have. It never takes a neighbouring language: a reader of
// Persian is not given Arabic. When nothing matched the answer is have[0] and
// false; without have it is empty and false.
//
// The result is always one of have, spelled as it is there. Negotiate reads
// have as canonical tags.
func Negotiate(accept string, have ...Lang) (Lang, bool) {
	if len(have) == 0 {
		return "", false
	}
	if len(accept) > maxAccept {
		accept = accept[:strings.LastIndexByte(accept[:maxAccept], ',')+1]
	}
	var buf [maxRanges]wish
	wishes := buf[:0]
	for len(wishes) < maxRanges && accept != "" {
		part := accept
		if i := strings.IndexByte(accept, ','); i >= 0 {
			part, accept = accept[:i], accept[i+1:]
		} else {
			accept = ""
		}
		if w, ok := parseWish(part); ok {
			wishes = append(wishes, w)
		}
	}
	slices.SortStableFunc(wishes, func(a, b wish) int { return b.q - a.q })
	for _, w := range wishes {
		if w.q == 0 {
			break
		}
		if w.lang == "" {
			for _, l := range have {
				if !refused(wishes, l) {
					return l, true
				}
			}
			continue
		}
		if l, ok := match(w.lang, have); ok {
			return l, true
		}
	}
	return have[0], false
}

// parseWish reads "fr-CA;q=0.8". What cannot be read is no wish.
func parseWish(s string) (w wish, ok bool) {
	tag, params, more := strings.Cut(s, ";")
	w.q = 1000
	if more {
		name, value, found := strings.Cut(params, "=")
		if name = strings.TrimSpace(name); !found || name != "q" && name != "Q" {
			return w, false
		}
		if w.q, ok = parseQ(strings.TrimSpace(value)); !ok {
			return w, false
		}
	}
	if tag = strings.TrimSpace(tag); tag == "*" {
		return w, true
	}
	if len(tag) > maxLang {
		return w, false
	}
	l, err := ParseLang(tag)
	if err != nil || l == "und" {
		return w, false
	}
	w.lang = l
	return w, true
}

// parseQ reads a weight of RFC 9110, section 12.4.2, in thousandths.
func parseQ(s string) (int, bool) {
	if s == "" || s[0] != '0' && s[0] != '1' || len(s) > 1 && s[1] != '.' || len(s) > 5 {
		return 0, false
	}
	q := int(s[0]-'0') * 1000
	for i, unit := 2, 100; i < len(s); i, unit = i+1, unit/10 {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		q += int(s[i]-'0') * unit
	}
	return min(q, 1000), true
}

func refused(wishes []wish, l Lang) bool {
	for _, w := range wishes {
		if w.q == 0 && w.lang != "" && (w.lang == l || w.lang == l.Base()) {
			return true
		}
	}
	return false
}

func match(want Lang, have []Lang) (Lang, bool) {
	for l := want; l != ""; l = parent(l) {
		if l != want && l.likelyDiffers(want) {
			continue // zh-Hant is not zh
		}
		for _, h := range have {
			if h == l {
				return h, true
			}
		}
	}
	base := want.Base()
	for _, h := range have {
		if h.Base() == base && !h.likelyDiffers(want) {
			return h, true
		}
	}
	return "", false
}

// likelyDiffers reports whether two tags of one language are written in
// different scripts.
func (l Lang) likelyDiffers(m Lang) bool {
	if index(l) != inEnglish || l.Base() == EN {
		if l.script() == "" && m.script() == "" {
			return false // the four are written in one script each
		}
	}
	return l.likelyScript() != m.likelyScript()
}
