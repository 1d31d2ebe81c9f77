package i18n_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

// Specimens of the hot paths, shared by the benchmarks and the count of
// allocations.
var (
	health = i18n.Text{i18n.EN: "Health", i18n.FR: "Santé", i18n.ES: "Salud", i18n.AR: "الصحة"}

	partners = i18n.Template{
		EN: ".input {$n :integer} .match $n one {{{$body} has {$n} partner.}} * {{{$body} has {$n} partners.}}",
		FR: ".input {$n :integer} .match $n one {{{$body} compte {$n} partenaire.}} many {{{$body} compte {$n} de partenaires.}} * {{{$body} compte {$n} partenaires.}}",
		ES: ".input {$n :integer} .match $n one {{{$body} tiene {$n} socio.}} many {{{$body} tiene {$n} de socios.}} * {{{$body} tiene {$n} socios.}}",
		AR: ".input {$n :integer} .match $n zero {{لا شركاء لدى {$body}.}} one {{لدى {$body} شريك واحد.}} two {{لدى {$body} شريكان.}} few {{لدى {$body} {$n} شركاء.}} many {{لدى {$body} {$n} شريكًا.}} * {{لدى {$body} {$n} شريك.}}",
	}

	accept = "fr-CA, fr;q=0.9, en;q=0.5"
	arabic = "خطة ونزر - إسكس الإقليمية للسلامة والرفاهية المجتمعية"
)

// hot are the operations that must not allocate into a buffer with room.
func hot() map[string]func(buf []byte) []byte {
	plain := i18n.Template{EN: "Nothing is due.", FR: "Rien n’est dû.", ES: "Nada vence.", AR: "لا شيء مستحق."}.With()
	en := partners.With(i18n.Str("body", "COAST"), i18n.Int("n", 1234))
	list := i18n.Template{EN: "{$l}", FR: "{$l}", ES: "{$l}", AR: "{$l}"}.With(
		i18n.List("l", i18n.Str("", "Salud"), i18n.Local("", health), i18n.Str("", "Inclusión")))
	return map[string]func(buf []byte) []byte{
		"Lookup exact":      func(b []byte) []byte { health.Lookup(i18n.FR); return b },
		"Lookup parent":     func(b []byte) []byte { health.Lookup("fr-CA"); return b },
		"Lookup fallback":   func(b []byte) []byte { health.Lookup("so"); return b },
		"ParseLang common":  func(b []byte) []byte { _, _ = i18n.ParseLang("fr-CA"); return b },
		"Negotiate":         func(b []byte) []byte { i18n.Negotiate(accept, i18n.EN, i18n.FR, i18n.ES, i18n.AR); return b },
		"Message plain":     func(b []byte) []byte { return plain.Append(b, i18n.FR) },
		"Message plural en": func(b []byte) []byte { return en.Append(b, i18n.EN) },
		"Message plural fr": func(b []byte) []byte { return en.Append(b, "fr-CA") },
		"Message plural ar": func(b []byte) []byte { return en.Append(b, i18n.AR) },
		"Message list es":   func(b []byte) []byte { return list.Append(b, i18n.ES) },
		"AppendInt":         func(b []byte) []byte { return i18n.AppendInt(b, i18n.FR, 1234567) },
		"AppendNumber":      func(b []byte) []byte { return i18n.AppendNumber(b, i18n.FR, 1234567, 2) },
		"AppendPercent":     func(b []byte) []byte { return i18n.AppendPercent(b, i18n.AR, 125, 3) },
		"AppendMoney":       func(b []byte) []byte { return i18n.AppendMoney(b, i18n.EN, 40500000, "CAD") },
		"AppendDate":        func(b []byte) []byte { return i18n.AppendDate(b, i18n.ES, 2026, 4, 1) },
		"Plural":            func(b []byte) []byte { i18n.Plural(i18n.AR, 103, 0); return b },
		"AppendFold latin": func(b []byte) []byte {
			return i18n.AppendFold(b, "Centre d’Été — South Asian Women’s Centre, Côte-des-Neiges")
		},
		"AppendFold arabic": func(b []byte) []byte { return i18n.AppendFold(b, arabic) },
		"Isolate clean":     func(b []byte) []byte { i18n.Isolate("Centre à Nous", i18n.EN); return b },
		"Strip clean":       func(b []byte) []byte { i18n.Strip("Centre à Nous"); return b },
		"Dir":               func(b []byte) []byte { i18n.Dir("1- تحسين"); return b },
	}
}

func TestHotPathsDoNotAllocate(t *testing.T) {
	buf := make([]byte, 0, 1024)
	for name, f := range hot() {
		require.Zero(t, testing.AllocsPerRun(100, func() { f(buf) }), name)
	}
}

func BenchmarkHot(b *testing.B) {
	buf := make([]byte, 0, 1024)
	for name, f := range hot() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f(buf)
			}
		})
	}
}

func BenchmarkMessageIn(b *testing.B) {
	m := partners.With(i18n.Str("body", "COAST"), i18n.Int("n", 1234))
	b.ReportAllocs()
	for b.Loop() {
		m.In(i18n.FR)
	}
}

func BenchmarkParseLangRare(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = i18n.ParseLang("en_uk")
	}
}

func BenchmarkCheck(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if err := partners.Check(); err != nil {
			b.Fatal(err)
		}
	}
}
