// Package i18n lets the library say one sentence to four readers: in English,
// French, Spanish and Arabic, with the plural forms, the figures and the
// direction each of them expects.
//
// A council has three partners, and its report is read in two languages:
//
//	partners := i18n.Template{
//		EN: ".input {$n :integer} .match $n one {{{$body} has one partner.}} * {{{$body} has {$n} partners.}}",
//		FR: ".input {$n :integer} .match $n one {{{$body} compte {$n} partenaire.}} many {{{$body} compte {$n} de partenaires.}} * {{{$body} compte {$n} partenaires.}}",
//		ES: ".input {$n :integer} .match $n one {{{$body} tiene un socio.}} many {{{$body} tiene {$n} de socios.}} * {{{$body} tiene {$n} socios.}}",
//		AR: ".input {$n :integer} .match $n zero {{لا شركاء لدى {$body}.}} one {{لدى {$body} شريك واحد.}} two {{لدى {$body} شريكان.}} few {{لدى {$body} {$n} شركاء.}} many {{لدى {$body} {$n} شريكًا.}} * {{لدى {$body} {$n} شريك.}}",
//	}
//	m := partners.With(i18n.Str("body", "COAST"), i18n.Int("n", 3))
//	m.In(i18n.EN) // COAST has 3 partners.
//	m.In(i18n.AR) // لدى COAST 3 شركاء. with COAST and 3 isolated
//
// # Two kinds of words
//
// The library's own words are a [Template], always in all four languages; a
// reader of any other language gets English. A community's words are a [Text],
// in whatever languages it wrote them: [Text.Lookup] finds the best one for a
// reader and says which it is, so that nobody mistakes a stand-in for a
// translation. Neither is ever completed, corrected or translated here.
//
// A template and its values make a [Message], which is rendered later by
// whoever knows the reader. That is what findings, help texts and errors
// carry: an [Error] reads in English in a log and in four languages on a page.
//
// # Figures
//
// Numbers, percentages, money, dates and lists are written as CLDR 48 has them
// for en, fr, es and ar ([CLDRVersion]); fr-CA is written as fr. Arabic uses
// the digits 0 to 9, as CLDR does for ar. Numbers are an integer and a scale,
// never a float: 0.1 is (1, 1), and rounding is half away from zero on the
// decimal digits. A number that rounds to zero has no sign.
//
// # Direction
//
// A value that may run against the sentence around it is put between Unicode
// isolates when the message is rendered: an English name, a label such as 1-2
// and every figure in Arabic; an Arabic name in English. English, French and
// Spanish with Latin values stay free of invisible marks. A value cannot reach
// out of its place: overrides and unmatched marks are dropped from it and line
// breaks become spaces. [Strip] removes the isolates again, [Isolate] and [Dir]
// serve those who lay out text themselves.
//
// # What it will not do
//
// It does not guess the language of a text, translate, hyphenate, sort, or
// read numbers. It has no catalogue to load and no locale to set: everything
// is a function of its arguments, safe to use from anywhere at once.
package i18n
