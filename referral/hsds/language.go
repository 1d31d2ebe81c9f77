package hsds

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/referral"
)

// unread is a language that is stated and was not understood: it may be any, so
// that no language is missing because its name could not be read.
const unread i18n.Lang = "und"

// language reads a row of languages into a list, each language once. What cannot
// be read is undetermined.
func (b *builder) language(x *aside, r *row, list []referral.Language) []referral.Language {
	code, name, note := r.get("code"), r.get("name"), r.get("note")
	b.keepRest(x, r)
	add := func(l referral.Language) {
		for _, have := range list {
			if have.Lang == l.Lang && have.Interpreted == l.Interpreted && have.Limited == l.Limited {
				return
			}
		}
		if len(list) == maxEntries {
			b.f.add("many-entries", r, "", wordsLimit, i18n.Int("most", maxEntries))
			return
		}
		list = append(list, l)
	}
	if note != "" {
		b.f.kind("kept", r, "note", wordsKept, i18n.Label("table", r.t.name), i18n.Label("column", "note"))
		x.part(r)
	}
	if code != "" {
		if l, ok := b.words[i18n.Fold(code)]; ok {
			add(l)
			return list
		}
		l, ok := isoLanguage(code)
		if ok {
			add(referral.Language{Lang: l})
			if named, ok := b.words[i18n.Fold(name)]; ok && named.Lang != l && named.Lang != "" {
				b.f.add("language-name", r, "name", wordsLanguageName, i18n.Str("name", clip(name)), i18n.Label("code", clip(code)))
			}
			return list
		}
		if i18n.Lang(code) == unread {
			add(referral.Language{Lang: unread})
			return list
		}
		b.f.value("unknown-language", r, "code", code, wordsUnknownLanguage, i18n.Str("language", clip(code)))
		if name == "" {
			add(referral.Language{Lang: unread})
			if note == "" {
				x.part(r)
			}
			return list
		}
	}
	if name == "" {
		b.f.kind("empty", r, "name", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "name"))
		return list
	}
	unknown := false
	for _, s := range b.languageNames(name) {
		if l, ok := b.words[i18n.Fold(s)]; ok {
			add(l)
		} else if l, ok := isoLanguage(s); ok {
			add(referral.Language{Lang: l})
		} else {
			unknown = true
			b.f.value("unknown-language", r, "name", s, wordsUnknownLanguage, i18n.Str("language", clip(s)))
		}
	}
	if unknown {
		add(referral.Language{Lang: unread})
		if note == "" {
			x.part(r)
		}
	}
	return list
}

// languageNames takes a cell apart that names several languages.
func (b *builder) languageNames(s string) []string {
	if _, whole := b.words[i18n.Fold(s)]; whole {
		return []string{s}
	}
	var out []string
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == ',' || c == ';' || c == '/' || c == '|' || c == '\n' }) {
		if part = strings.TrimSpace(part); part != "" && len(out) < 64 {
			out = append(out, part)
		}
	}
	if len(out) == 0 {
		return []string{s}
	}
	return out
}

// isoLanguage reads a code of ISO 639-1, -2 (either form) or -3, or a tag that
// begins with one.
func isoLanguage(s string) (i18n.Lang, bool) {
	base := s
	if i := strings.IndexAny(s, "-_"); i >= 0 {
		base = s[:i]
	}
	if len(base) != 2 && len(base) != 3 {
		return "", false
	}
	l, err := i18n.ParseLang(s)
	if err != nil {
		return "", false
	}
	switch base := string(l.Base()); base {
	case "und", "mis", "mul", "zxx":
		return "", false
	default:
		if _, err := language.ParseBase(base); err != nil {
			return "", false
		}
	}
	return l, true
}
