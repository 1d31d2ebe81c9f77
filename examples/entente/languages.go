package main

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/referral"
)

// languages says what directories mean by the names of languages: those of the
// two-letter codes and of a few others often spoken or signed, in the four
// languages of the library and in their own. A name two languages share is
// neither's.
func languages() map[string]referral.Language {
	tags := []string{"yue", "cmn", "ase", "fcs", "fil", "hmn", "prs", "kea", "nan", "wuu"}
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			tags = append(tags, string([]rune{a, b}))
		}
	}
	out := map[string]referral.Language{}
	shared := map[string]bool{}
	readers := []display.Namer{
		display.Languages(language.English), display.Languages(language.French),
		display.Languages(language.Spanish), display.Languages(language.Arabic),
	}
	for _, s := range tags {
		base, err := language.ParseBase(s)
		if err != nil || base.String() != s {
			continue // no language, or the old code of one
		}
		lang, err := i18n.ParseLang(s)
		if err != nil {
			continue
		}
		tag := language.Make(s)
		names := []string{display.Self.Name(tag)}
		for _, r := range readers {
			names = append(names, r.Name(tag))
		}
		for _, name := range names {
			key := i18n.Fold(name)
			if had, ok := out[key]; key == "" || ok && had.Lang != lang {
				shared[key] = true
				continue
			}
			out[key] = referral.Language{Lang: lang}
		}
	}
	for key := range shared {
		delete(out, key)
	}
	return out
}
