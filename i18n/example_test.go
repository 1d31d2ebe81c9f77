package i18n_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// A council tells its readers how many partners it has. Strip takes out the
// isolates, which would be invisible here.
func Example() {
	partners := i18n.Template{
		EN: ".input {$n :integer} .match $n one {{{$body} has one partner.}} * {{{$body} has {$n} partners.}}",
		FR: ".input {$n :integer} .match $n one {{{$body} compte {$n} partenaire.}} many {{{$body} compte {$n} de partenaires.}} * {{{$body} compte {$n} partenaires.}}",
		ES: ".input {$n :integer} .match $n one {{{$body} tiene un socio.}} many {{{$body} tiene {$n} de socios.}} * {{{$body} tiene {$n} socios.}}",
		AR: ".input {$n :integer} .match $n zero {{لا شركاء لدى {$body}.}} one {{لدى {$body} شريك واحد.}} two {{لدى {$body} شريكان.}} few {{لدى {$body} {$n} شركاء.}} many {{لدى {$body} {$n} شريكًا.}} * {{لدى {$body} {$n} شريك.}}",
	}
	for _, n := range []int64{1, 3, 120} {
		m := partners.With(i18n.Str("body", "COAST"), i18n.Int("n", n))
		for _, l := range i18n.Spoken() {
			fmt.Println(i18n.Strip(m.In(l)))
		}
	}
	// Output:
	// COAST has one partner.
	// COAST compte 1 partenaire.
	// COAST tiene un socio.
	// لدى COAST شريك واحد.
	// COAST has 3 partners.
	// COAST compte 3 partenaires.
	// COAST tiene 3 socios.
	// لدى COAST 3 شركاء.
	// COAST has 120 partners.
	// COAST compte 120 partenaires.
	// COAST tiene 120 socios.
	// لدى COAST 120 شريكًا.
}

// A plan was written in English, French and Arabic. A Spanish reader gets the
// English title and is told so.
func ExampleText_Lookup() {
	title := i18n.Text{
		"en-CA": "Regional Safety and Well-Being Plan",
		i18n.FR: "Plan régional de sécurité et de bien-être",
		i18n.AR: "خطة ونزر - إسكس الإقليمية للسلامة والرفاهية المجتمعية",
	}
	for _, l := range []i18n.Lang{"fr-CA", i18n.ES, i18n.AR} {
		s, got := title.Lookup(l)
		fmt.Printf("%s reads %s: %s\n", l, got, s)
	}
	fmt.Println("missing:", title.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR))
	// Output:
	// fr-CA reads fr: Plan régional de sécurité et de bien-être
	// es reads en-CA: Regional Safety and Well-Being Plan
	// ar reads ar: خطة ونزر - إسكس الإقليمية للسلامة والرفاهية المجتمعية
	// missing: [en es]
}

// The grant, its share, its last day and its partners, four times.
func ExampleMessage_In() {
	grant := i18n.Template{
		EN: "{$sum} ({$share}) until {$end} for {$who}.",
		FR: "{$sum} ({$share}) jusqu’au {$end} pour {$who}.",
		ES: "{$sum} ({$share}) hasta el {$end} para {$who}.",
		AR: "{$sum} ({$share}) حتى {$end} لفائدة {$who}.",
	}.With(
		i18n.Money("sum", 40500000, "CAD"),
		i18n.Percent("share", 125, 3),
		i18n.Date("end", 2026, 3, 31),
		i18n.List("who",
			i18n.Local("", i18n.Text{"en": "Health", "fr": "Santé", "es": "Salud", "ar": "الصحة"}),
			i18n.Local("", i18n.Text{"en": "Inclusion", "fr": "Inclusion", "es": "Inclusión", "ar": "الإدماج"})),
	)
	visible := strings.NewReplacer("\u00a0", "_", "\u202f", "_", "\u200e", "", "\u200f", "")
	for _, l := range i18n.Spoken() {
		fmt.Println(visible.Replace(i18n.Strip(grant.In(l))))
	}
	// Output:
	// CA$405,000.00 (12.5%) until March 31, 2026 for Health and Inclusion.
	// 405_000,00_$CA (12,5_%) jusqu’au 31 mars 2026 pour Santé et Inclusion.
	// 405.000,00_CAD (12,5_%) hasta el 31 de marzo de 2026 para Salud e Inclusión.
	// 405,000.00_CA$ (12.5%) حتى 31 مارس 2026 لفائدة الصحة والإدماج.
}

// A foreign name inside an Arabic sentence keeps to its place.
func ExampleIsolate() {
	fmt.Printf("%+q\n", i18n.Isolate("COAST", i18n.AR))
	fmt.Printf("%+q\n", i18n.Isolate("COAST", i18n.FR))
	// Output:
	// "\u2068COAST\u2069"
	// "COAST"
}

// A template is checked in the tests of whoever wrote it.
func ExampleTemplate_Check() {
	due := i18n.Template{
		EN: "{$name} is due.",
		FR: "C’est à remettre.",
		ES: "{$name} vence.",
	}
	err := due.Check()
	if first, ok := errors.AsType[*i18n.Error](err); ok {
		fmt.Println(first.Code)
		fmt.Println(first.Message().In(i18n.FR))
	}
	fmt.Println(err)
	// Output:
	// missing-language
	// Le modèle n’a pas de texte dans cette langue : arabe.
	// i18n: The template has no text in this language: Arabic.
	// i18n: The text “C’est à remettre.” (French) leaves out the value name, which another language has.
}

// A reader's browser asks; the page answers in what it has.
func ExampleNegotiate() {
	for _, accept := range []string{"es-MX, en;q=0.8", "fa", "fr-FR,fr;q=0.9"} {
		fmt.Println(i18n.Negotiate(accept, "en-CA", "fr-CA", i18n.ES, i18n.AR))
	}
	// Output:
	// es true
	// en-CA false
	// fr-CA true
}

// Two spellings of one organization propose a match.
func ExampleFold() {
	fmt.Println(i18n.Fold("South Asian Women` s Centre") == i18n.Fold("South Asian Women’s Centre"))
	fmt.Println(i18n.Fold("إستراتيجية") == i18n.Fold("استراتيجية"))
	// Output:
	// true
	// true
}
