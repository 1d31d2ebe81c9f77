package i18n_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

// four is a template whose languages all have the same text.
func four(s string) i18n.Template { return i18n.Template{EN: s, FR: s, ES: s, AR: s} }

func parse(t *testing.T, s string) i18n.Lang {
	t.Helper()
	l, err := i18n.ParseLang(s)
	require.NoError(t, err, s)
	return l
}

func TestHardTagsAndFallback(t *testing.T) {
	t.Run("01 two spellings of one tag are found by whoever decodes", func(t *testing.T) {
		var raw map[string]string
		require.NoError(t, json.Unmarshal([]byte(`{"fr-ca":"a","fr-CA":"b"}`), &raw))
		require.Equal(t, parse(t, "fr-ca"), parse(t, "fr-CA"))
		var text i18n.Text
		require.NoError(t, json.Unmarshal([]byte(`{"fr-ca":"a","fr-CA":"b"}`), &text))
		require.Len(t, text, 2, "neither is lost: the last does not win in silence")
	})
	t.Run("02 canonical forms", func(t *testing.T) {
		for s, want := range map[string]i18n.Lang{
			"iw": "he", "en_CA": "en-CA", "fra-CA": "fr-CA", "en-UK": "en-GB", "FR-ca": "fr-CA", "sr-latn-rs": "sr-Latn-RS",
			"eng": "en", "iw-Zzzz": "he-Zzzz", "ar-CA-t-en-m0-mt": "ar-CA-t-en-m0-mt", "x-ours": "x-ours", "und": "und",
		} {
			require.Equal(t, want, parse(t, s), s)
			require.Equal(t, want, parse(t, string(want)), "canonical already")
		}
		for _, s := range []string{"", "-", "fr-", "-fr", "fr--CA", "english", "root", "C", "POSIX", "fr_CA.UTF-8", "fr-CA@euro", "é", "en-a", "a-b", "fr CA", "12"} {
			_, err := i18n.ParseLang(s)
			require.Equal(t, []string{"bad-lang"}, codes(err), s)
		}
	})
	t.Run("02 the quick answers are the canonical ones", func(t *testing.T) {
		for _, l := range []string{"en", "fr", "es", "ar", "en-CA", "fr-CA", "es-419", "ar-SY", "am", "fil", "prs", "zh-Hant", "und", "cr", "iu", "oj", "ti"} {
			require.Equal(t, parse(t, l), parse(t, strings.ToUpper(l)), l)
		}
	})
	t.Run("03 a tag of 360 KB costs nothing", func(t *testing.T) {
		long := "en" + strings.Repeat("_abcdefgh", 40_000)
		start := time.Now()
		_, err := i18n.ParseLang(long)
		require.Equal(t, []string{"lang-too-long"}, codes(err))
		_, ok := i18n.Negotiate(long, i18n.EN)
		require.False(t, ok)
		_, _ = i18n.Negotiate(strings.Repeat("en-US,", 100_000), i18n.FR)
		require.False(t, i18n.Lang(long).RTL())
		require.Less(t, time.Since(start), 50*time.Millisecond)
	})
	have := []i18n.Lang{"en-CA", "fr-CA", i18n.ES, i18n.AR}
	t.Run("04 never a neighbouring language", func(t *testing.T) {
		for _, s := range []string{"fa", "ckb", "so", "ht", "br", "zh", "ur", "", ";;;", "q=1", "fr;q=0", "en;q=x"} {
			got, ok := i18n.Negotiate(s, have...)
			require.False(t, ok, "%s got %s", s, got)
			require.Equal(t, have[0], got)
		}
		got, ok := i18n.Negotiate("en")
		require.False(t, ok)
		require.Empty(t, got)
	})
	t.Run("05 a regional sibling, and says so", func(t *testing.T) {
		s, got := i18n.Text{"fr-CA": "courriel", "fr-BE": " ", i18n.EN: "email"}.Lookup("fr-FR")
		require.Equal(t, "courriel", s)
		require.Equal(t, i18n.Lang("fr-CA"), got)
		l, ok := i18n.Negotiate("fr-FR", have...)
		require.True(t, ok)
		require.Equal(t, i18n.Lang("fr-CA"), l)
	})
	t.Run("06 es-MX by es-419 to es", func(t *testing.T) {
		text := i18n.Text{"es-ES": "España", i18n.ES: "general", "es-419": "América", i18n.EN: "English"}
		for _, want := range []i18n.Lang{"es-419", i18n.ES, "es-ES", i18n.EN} {
			_, got := text.Lookup("es-MX")
			require.Equal(t, want, got)
			delete(text, want)
		}
	})
	t.Run("07 direction by likely script", func(t *testing.T) {
		for _, l := range []i18n.Lang{"ar", "ar-CA", "prs", "ku-Arab", "ckb", "pa-PK", "pa-Arab", "fa", "ur", "he", "yi", "ps", "sd", "ug", "dv", "syr", "uz-AF", "az-IR"} {
			require.True(t, l.RTL(), l)
		}
		for _, l := range []i18n.Lang{"", "und", "en", "fr-CA", "es", "ku", "pa", "uz", "az", "so", "ti", "zh-Hant", "ar-Latn", "x-ours", "cls"} {
			require.False(t, l.RTL(), l)
		}
	})
	t.Run("08 a tag newer than the registry survives", func(t *testing.T) {
		require.Equal(t, i18n.Lang("cls"), parse(t, "cls"))
		require.Equal(t, i18n.Lang("cls-CA"), parse(t, "CLS-ca"))
	})
	t.Run("09 only und", func(t *testing.T) {
		s, got := i18n.Text{"und": "Kawartha"}.Lookup(i18n.FR)
		require.Equal(t, "Kawartha", s)
		require.Equal(t, i18n.Lang("und"), got)
		s, got = i18n.Text{}.Lookup(i18n.FR)
		require.Empty(t, s+string(got))
		s, got = i18n.Text{i18n.FR: "\t"}.Lookup(i18n.FR)
		require.Empty(t, s+string(got))
	})
	t.Run("10 the same order whatever the map", func(t *testing.T) {
		langs := []i18n.Lang{"en-CA", "fr", "es-419", "ar-SY", "am", "so", "tl"}
		wants := []i18n.Lang{"en-CA", "fr", "es-419", "ar-SY", "am", "so", "tl"}
		for range 50 {
			text := i18n.Text{}
			for _, i := range []int{3, 1, 6, 0, 2, 5, 4} {
				text[langs[i]] = string(langs[i])
			}
			text = maps.Clone(text)
			for _, want := range wants {
				_, got := text.Lookup("iu")
				require.Equal(t, want, got)
				delete(text, got)
			}
		}
		var order []i18n.Lang
		for l := range (i18n.Text{"fr": "", "en": "x", "ar": "y", "en-CA": "z"}).All() {
			order = append(order, l)
		}
		require.Equal(t, []i18n.Lang{"ar", "en", "en-CA", "fr"}, order)
	})
}

func TestNegotiate(t *testing.T) {
	have := []i18n.Lang{i18n.EN, i18n.FR, "zh-Hans", i18n.AR}
	for _, c := range []struct {
		accept string
		want   i18n.Lang
		ok     bool
	}{
		{"fr-CA, fr;q=0.9, en;q=0.5", i18n.FR, true},
		{"en;q=0.5, fr", i18n.FR, true},
		{"de, en;q=0.3, ar;q=0.4", i18n.AR, true},
		{"*", i18n.EN, true},
		{"en;q=0, *", i18n.FR, true},
		{"zh-CN", "zh-Hans", true},
		{"zh-TW", i18n.EN, false},
		{"zh", "zh-Hans", true},
		{"AR-sy ; q=1.0", i18n.AR, true},
		{"fr;level=1", i18n.EN, false},
	} {
		got, ok := i18n.Negotiate(c.accept, have...)
		require.Equal(t, c.want, got, c.accept)
		require.Equal(t, c.ok, ok, c.accept)
	}
}

// count is complete in the four languages and prints the category it chose.
var count = i18n.Template{
	EN: ".input {$n :number} .match $n one {{one {$n}}} * {{other {$n}}}",
	FR: ".input {$n :number} .match $n 0 {{Aucun partenaire}} one {{one {$n}}} many {{many {$n} de partenaires}} * {{other {$n}}}",
	ES: ".input {$n :number} .match $n one {{one {$n}}} many {{many {$n} de socios}} * {{other {$n}}}",
	AR: ".input {$n :number} .match $n zero {{zero {$n}}} one {{one {$n}}} two {{two {$n}}} few {{few {$n}}} many {{many {$n}}} * {{other {$n}}}",
}

func say(m i18n.Message, l i18n.Lang) string { return i18n.Strip(m.In(l)) }

func TestHardPluralsAndMessages(t *testing.T) {
	require.NoError(t, count.Check())
	num := func(coef int64, scale int) i18n.Message { return count.With(i18n.Num("n", coef, scale)) }
	t.Run("11 French 0 and 1.5 are singular", func(t *testing.T) {
		require.Equal(t, i18n.One, i18n.Plural(i18n.FR, 0, 0))
		require.Equal(t, "one 1,5", say(num(15, 1), i18n.FR))
		require.Equal(t, "other 2", say(num(2, 0), i18n.FR))
	})
	t.Run("12 millions", func(t *testing.T) {
		require.Equal(t, "many 1\u202f000\u202f000 de partenaires", say(num(1_000_000, 0), "fr-CA"))
		require.Equal(t, "many 1.000.000 de socios", say(num(1_000_000, 0), i18n.ES))
		require.Equal(t, "other 1\u202f000\u202f001", say(num(1_000_001, 0), i18n.FR))
		require.Equal(t, "other 1\u202f000\u202f000,0", say(num(10_000_000, 1), i18n.FR))
		require.Equal(t, i18n.Many, i18n.Plural(i18n.FR, 3, -12), "a negative scale")
		require.Equal(t, i18n.Many, i18n.Plural(i18n.FR, 9e18, -9))
		require.Equal(t, i18n.Other, i18n.Plural(i18n.FR, 3, -5))
	})
	t.Run("13 Arabic", func(t *testing.T) {
		want := map[int64]string{0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other",
			101: "other", 102: "other", 103: "few", 111: "many", 1003: "few"}
		for n, w := range want {
			require.Equal(t, w, i18n.Plural(i18n.AR, n, 0).String(), n)
		}
	})
	t.Run("14 Arabic operands", func(t *testing.T) {
		require.Equal(t, i18n.One, i18n.Plural(i18n.AR, 10, 1))
		require.Equal(t, i18n.Other, i18n.Plural(i18n.AR, 11, 1))
		require.Equal(t, i18n.Few, i18n.Plural(i18n.AR, 30, 1))
		require.Equal(t, i18n.Few, i18n.Plural("ar-SY", -3, 0), "the sign does not matter")
	})
	t.Run("15 English 1.0 partners", func(t *testing.T) {
		require.Equal(t, "other 1.0", say(num(10, 1), i18n.EN))
		require.Equal(t, "one 1", say(num(1, 0), i18n.EN))
	})
	t.Run("16 an exact key beats a category", func(t *testing.T) {
		require.Equal(t, "Aucun partenaire", say(num(0, 0), i18n.FR))
		after := i18n.Template{EN: ".input {$n :integer} .match $n one {{one}} * {{many}} 1 {{exactly}}"}
		require.Equal(t, "exactly", say(after.With(i18n.Int("n", 1)), i18n.EN), "wherever it stands")
	})
	t.Run("17 two plurals in one message", func(t *testing.T) {
		var b strings.Builder
		b.WriteString(".input {$goals :integer} .input {$indicators :integer} .match $goals $indicators\n")
		forms := []string{"zero", "one", "two", "few", "many", "*"}
		for _, g := range forms {
			for _, i := range forms {
				fmt.Fprintf(&b, "%s %s {{%s/%s {$goals} {$indicators}}}\n", g, i, g, i)
			}
		}
		tpl := i18n.Template{AR: b.String(),
			EN: ".input {$goals :integer} .input {$indicators :integer} .match $goals $indicators one one {{a {$goals} {$indicators}}} one * {{b {$goals} {$indicators}}} * one {{c {$goals} {$indicators}}} * * {{d {$goals} {$indicators}}}",
			FR: ".input {$goals :integer} .input {$indicators :integer} .match $goals $indicators one one {{a {$goals} {$indicators}}} many many {{b}} * * {{d {$goals} {$indicators}}}",
			ES: ".input {$goals :integer} .input {$indicators :integer} .match $goals $indicators one one {{a {$goals} {$indicators}}} many many {{b}} * * {{d {$goals} {$indicators}}}",
		}
		require.NoError(t, tpl.Check())
		numbers := []int64{0, 1, 2, 5, 20, 100}
		for gi, g := range numbers {
			for ii, i := range numbers {
				m := tpl.With(i18n.Int("goals", g), i18n.Int("indicators", i))
				require.Equal(t, fmt.Sprintf("%s/%s %d %d", forms[gi], forms[ii], g, i), say(m, i18n.AR))
			}
		}
		require.Equal(t, "c 5 1", say(tpl.With(i18n.Int("goals", 5), i18n.Int("indicators", 1)), i18n.EN))
		require.Equal(t, "d 1 5", say(tpl.With(i18n.Int("goals", 1), i18n.Int("indicators", 5)), i18n.FR), "covered by the stars")
	})
	t.Run("18 fallback text keeps its own plural, figures and direction", func(t *testing.T) {
		m := i18n.Template{EN: count.EN}.With(i18n.Int("n", 1234))
		require.Equal(t, "\u2066other 1,234\u2069", m.In(i18n.AR))
		require.Equal(t, "other 1,234", m.In(i18n.FR))
		m = i18n.Template{AR: count.AR}.With(i18n.Int("n", 3))
		require.Equal(t, "\u2067few \u20663\u2069\u2069", m.In(i18n.EN))
		require.Equal(t, "\u2066other 3\u2069", count.With(i18n.Int("n", 3)).In("fa"), "a language the library does not speak")
		require.Empty(t, i18n.Message{}.In(i18n.FR))
	})
	t.Run("19 a percent sign is a percent sign", func(t *testing.T) {
		m := i18n.Template{EN: "100% of {$x}", FR: "100 % de {$x}"}.With(i18n.Str("x", "Sarnia"))
		require.Equal(t, "100 % de Sarnia", say(m, i18n.FR))
	})
	t.Run("20 a value dropped or invented", func(t *testing.T) {
		tpl := four("{$a} and {$b}")
		require.NoError(t, tpl.Check())
		tpl.FR = "{$a}"
		require.Equal(t, []string{"placeholder"}, codes(tpl.Check()))
		tpl.FR = "{$a} {$b} {$c}"
		require.Equal(t, []string{"placeholder", "placeholder", "placeholder"}, codes(tpl.Check()), "the other three lack $c")
		require.Equal(t, []string{"a", "b", "c"}, tpl.Names())
	})
	t.Run("21 categories impossible and missing", func(t *testing.T) {
		tpl := count
		tpl.EN = ".input {$n :number} .match $n one {{{$n}}} few {{{$n}}} * {{{$n}}}"
		require.Equal(t, []string{"plural-impossible"}, codes(tpl.Check()))
		tpl = count
		tpl.ES = ".input {$n :number} .match $n one {{{$n}}} * {{{$n}}}"
		require.Equal(t, []string{"plural-missing"}, codes(tpl.Check()))
		tpl = count
		tpl.AR = strings.Replace(tpl.AR, "few {{few {$n}}}", "", 1)
		require.Equal(t, []string{"plural-missing"}, codes(tpl.Check()))
		tpl = count
		tpl.EN = strings.Replace(tpl.EN, "* {{other {$n}}}", "other {{{$n}}}", 1)
		require.Equal(t, []string{"syntax"}, codes(tpl.Check()), "the star is required")
		tpl = four(".input {$n :integer} .match $n 0 {{none}} 1 {{single}} 2 {{pair}} few {{{$n}}} many {{{$n}}} * {{{$n}}}")
		require.Equal(t, []string{"plural-impossible", "plural-impossible", "plural-impossible"}, codes(tpl.Check()),
			"Arabic is complete: exact numbers cover zero, one and two; few is foreign to the other three, many to English")
	})
	t.Run("22 selection by key", func(t *testing.T) {
		tpl := i18n.Template{
			EN: "{$name} is a member.",
			FR: ".input {$g :string} .match $g f {{{$name} est membre élue.}} |non binaire| {{{$name} est membre élu·e.}} * {{{$name} est membre élu.}}",
			ES: "{$name} es miembro.", AR: "{$name} من الأعضاء.",
		}
		require.NoError(t, tpl.Check(), "a value nobody prints may be selected by in French alone")
		with := func(k string) string {
			return tpl.With(i18n.Str("name", "Zoé"), i18n.Key("g", k)).In(i18n.FR)
		}
		require.Equal(t, "Zoé est membre élue.", with("f"))
		require.Equal(t, "Zoé est membre élu·e.", with("non binaire"))
		require.Equal(t, "Zoé est membre élu.", with("x"))
		require.Equal(t, "Zoé est membre élu.", with(""))
		require.Equal(t, "Zoé est membre élu.", with("*"))
		require.Equal(t, "Zoé est membre élu.", tpl.With(i18n.Str("name", "Zoé")).In(i18n.FR), "no key at all")
		require.Equal(t, "{$k}", four("{$k}").With(i18n.Key("k", "secret")).In(i18n.EN), "a key is never printed")
	})
	t.Run("24 values full of syntax", func(t *testing.T) {
		s := `{$x} }} | \ % {{`
		require.Equal(t, "<"+s+"> {", four(`<{$x}> \{`).With(i18n.Str("x", s)).In(i18n.EN))
		require.Equal(t, `{}|\ a`, four(`\{\}\|\\ {$x}`).With(i18n.Str("x", "a")).In(i18n.EN))
	})
}

func TestHardNumbersMoneyDates(t *testing.T) {
	str := func(b []byte) string { return string(b) }
	t.Run("26 Spanish groups from five digits", func(t *testing.T) {
		require.Equal(t, "1234", str(i18n.AppendInt(nil, i18n.ES, 1234)))
		require.Equal(t, "12.345", str(i18n.AppendInt(nil, i18n.ES, 12345)))
		require.Equal(t, "1192,50", str(i18n.AppendNumber(nil, i18n.ES, 119250, 2)))
	})
	t.Run("28 no place where a line may break", func(t *testing.T) {
		for _, l := range i18n.Spoken() {
			for _, b := range [][]byte{i18n.AppendMoney(nil, l, -123456789, "KWD"), i18n.AppendPercent(nil, l, 123456, 3), i18n.AppendInt(nil, l, 1234567)} {
				require.NotContains(t, string(b), " ")
			}
		}
	})
	t.Run("29 Arabic marks", func(t *testing.T) {
		require.Equal(t, "\u200e-5.5", str(i18n.AppendNumber(nil, i18n.AR, -55, 1)))
		require.Equal(t, "\u200f1,234.50\u00a0CA$", str(i18n.AppendMoney(nil, i18n.AR, 123450, "CAD")))
	})
	t.Run("30 half away from zero on the decimal", func(t *testing.T) {
		tpl := four("{$p :percent maximumFractionDigits=0}")
		for coef, want := range map[int64]string{215: "22%", 5: "1%", 4: "0%", -215: "-22%", -4: "0%", 995: "100%", 1005: "101%"} {
			require.Equal(t, want, tpl.With(i18n.Percent("p", coef, 3)).In(i18n.EN), coef)
		}
		tpl = four("{$n :number minimumFractionDigits=2 maximumFractionDigits=2}")
		require.Equal(t, "2.68", tpl.With(i18n.Num("n", 2675, 3)).In(i18n.EN))
		require.Equal(t, "3.00", tpl.With(i18n.Int("n", 3)).In(i18n.EN))
		require.Equal(t, "3", four("{$n :integer}").With(i18n.Num("n", 25, 1)).In(i18n.EN))
	})
	t.Run("31 no negative zero", func(t *testing.T) {
		require.Equal(t, "0.00", four("{$n :number maximumFractionDigits=2}").With(i18n.Num("n", -1, 4)).In(i18n.EN))
		require.Equal(t, "$0.00", str(i18n.AppendMoney(nil, i18n.EN, 0, "USD")))
		require.Equal(t, "0%", str(i18n.AppendPercent(nil, i18n.EN, 0, 0)))
	})
	t.Run("32 years and identifiers are not grouped", func(t *testing.T) {
		require.Equal(t, "2026", str(i18n.AppendDate(nil, i18n.FR, 2026, 0, 0)))
		m := four("{$a :string} {$b :label} {$c :integer useGrouping=never} {$d}").With(
			i18n.Int("a", 12345), i18n.Int("b", -12345), i18n.Int("c", 12345), i18n.Label("d", "5195551234"))
		require.Equal(t, "12345 -12345 12345 5195551234", m.In(i18n.EN))
	})
	t.Run("39 minor digits", func(t *testing.T) {
		for c, want := range map[string]int{"CAD": 2, "SYP": 0, "JPY": 0, "KWD": 3, "CLF": 4, "QQQ": 2, "": -1, "cad": -1, "CADX": -1, "C4D": -1} {
			require.Equal(t, want, i18n.MinorDigits(c), c)
		}
		require.Equal(t, "1.05", str(i18n.AppendMoney(nil, i18n.EN, 105, "")))
		require.Equal(t, "\u200f1.05", str(i18n.AppendMoney(nil, i18n.AR, 105, "")))
		require.Equal(t, "c\u00a01.05", str(i18n.AppendMoney(nil, i18n.EN, 105, "\u202ec")), "a code that is none cannot reach out")
	})
	t.Run("out of range", func(t *testing.T) {
		require.Equal(t, "50", str(i18n.AppendNumber(nil, i18n.EN, 5, -1)))
		require.Equal(t, "5,000,000", str(i18n.AppendNumber(nil, i18n.EN, 5, -6)))
		require.Equal(t, "5E100", str(i18n.AppendNumber(nil, i18n.EN, 5, -100)))
		require.Equal(t, "-5E-100", str(i18n.AppendNumber(nil, i18n.EN, -5, 100)))
		require.Equal(t, "2026-13-1", str(i18n.AppendDate(nil, i18n.EN, 2026, 13, 1)))
		require.Equal(t, "2026-0-7", str(i18n.AppendDate(nil, i18n.EN, 2026, 0, 7)))
		require.Equal(t, "2026-255-255", four("{$d}").With(i18n.Date("d", 2026, 300, -1)).In(i18n.EN))
	})
	t.Run("periods with an open end", func(t *testing.T) {
		say := func(l i18n.Lang, from, to [3]int) string { return said(l, "{$p}", i18n.Span("p", from, to)) }
		require.Equal(t, "April 1, 2026\u2009–", say(i18n.EN, [3]int{2026, 4, 1}, [3]int{}))
		require.Equal(t, "– 2026", say(i18n.AR, [3]int{}, [3]int{2026}))
		require.Equal(t, "2025\u2009–\u200931 mars 2026", say(i18n.FR, [3]int{2025}, [3]int{2026, 3, 31}))
		require.Equal(t, "–", say(i18n.EN, [3]int{}, [3]int{}))
		require.Equal(t, "2026–2022", say(i18n.FR, [3]int{2026}, [3]int{2022}), "an end before the start is not put right")
	})
}

func TestHardLists(t *testing.T) {
	list := func(l i18n.Lang, items ...string) string { return string(i18n.AppendList(nil, l, items...)) }
	t.Run("40 none to four, and empty items keep their place", func(t *testing.T) {
		require.Equal(t, []string{"", "a", "a and b", "a, b, and c", "a, b, c, and d"}, []string{
			list(i18n.EN), list(i18n.EN, "a"), list(i18n.EN, "a", "b"), list(i18n.EN, "a", "b", "c"), list(i18n.EN, "a", "b", "c", "d")})
		require.Equal(t, "a, , and c", list(i18n.EN, "a", "", "c"))
	})
	t.Run("42 Spanish y and o", func(t *testing.T) {
		or := func(items ...string) string {
			args := make([]i18n.Arg, len(items))
			for i, s := range items {
				args[i] = i18n.Str("", s)
			}
			return said(i18n.ES, "{$l :list type=or}", i18n.List("l", args...))
		}
		for want, got := range map[string]string{
			"Salud e Inclusión": list(i18n.ES, "Salud", "Inclusión"), "agua y hielo": list(i18n.ES, "agua", "hielo"),
			"siete u ocho": or("siete", "ocho"), "justo e íntegro": list(i18n.ES, "justo", "íntegro"), "uno u Ónix": or("uno", "Ónix"),
			"madre e hija": list(i18n.ES, "madre", "hija"), "a y iones": list(i18n.ES, "a", "iones"), "a y Yemen": list(i18n.ES, "a", "Yemen"),
			"7 u 8": or("7", "8"), "10 u 11": or("10", "11"), "100 o 110": or("100", "110"), "a, b e «Ideas»": list(i18n.ES, "a", "b", "«Ideas»"),
			"x o y": or("x", "y"), "uno u hotel": or("uno", "hotel"), "a y ": list(i18n.ES, "a", ""),
		} {
			require.Equal(t, want, got)
		}
	})
	t.Run("43 Arabic waw", func(t *testing.T) {
		require.Equal(t, "الصحة والتعليم والعدالة", list(i18n.AR, "الصحة", "التعليم", "العدالة"))
		require.Equal(t, "الصحة و\u2068COAST\u2069", list(i18n.AR, "الصحة", "COAST"))
		require.Equal(t, "a and \u2068الصحة\u2069", list(i18n.EN, "a", "الصحة"))
	})
	t.Run("lists of any values, in each other", func(t *testing.T) {
		m := four("{$l}").With(i18n.List("l", i18n.Int("", 1200), i18n.Date("", 2026, 4, 0), i18n.Said("", four("x {$y}").With(i18n.Str("y", "z"))),
			i18n.List("", i18n.Str("", "p"), i18n.Str("", "q")), i18n.Key("k", "v")))
		require.Equal(t, "1,200, April 2026, x z, p and q, and {$k}", m.In(i18n.EN))
		deep := i18n.Str("", "bottom")
		for range 40 {
			deep = i18n.List("l", deep)
		}
		require.Equal(t, "{$l}", four("{$l}").With(deep).In(i18n.EN), "what is nested too deep is left out")
	})
}

func TestHardBidi(t *testing.T) {
	ar := func(pattern string, args ...i18n.Arg) string {
		return i18n.Template{AR: pattern}.With(args...).In(i18n.AR)
	}
	t.Run("46 a numbered line is right to left", func(t *testing.T) {
		for s, want := range map[string][2]bool{
			"1- تحسين التعاون": {true, true}, "(COAST)، فريق": {false, true}, "2026-2022": {false, false}, "": {false, false},
			"\u2067عربي\u2069 then": {false, true}, "\u2066open عربي": {false, false}, "\u2069عربي": {true, true}, "\xff\xfe": {false, false},
			"\n": {false, false}, "\u05d0": {true, true}, "\u200e عربي": {false, true},
		} {
			rtl, strong := i18n.Dir(s)
			require.Equal(t, want, [2]bool{rtl, strong}, "%+q", s)
		}
	})
	t.Run("48 a label is a run of its own wherever it stands", func(t *testing.T) {
		require.Equal(t, "\u20661-2\u2069 هدف", ar("{$l} هدف", i18n.Label("l", "1-2")))
		require.Equal(t, "هدف \u20661-2\u2069", ar("هدف {$l}", i18n.Label("l", "1-2")))
		require.Equal(t, "Goal 1-2", four("Goal {$l}").With(i18n.Label("l", "1-2")).In(i18n.EN))
	})
	t.Run("50 a name that ends in a bracket or a mark", func(t *testing.T) {
		require.Equal(t, "لدى \u2068YMCA (Windsor)\u2069!", ar("لدى {$n}!", i18n.Str("n", "YMCA (Windsor)")))
		require.Equal(t, "لدى \u2067فريق (COAST)\u2069.", ar("لدى {$n}.", i18n.StrIn("n", "فريق (COAST)", i18n.AR)), "its language decides, not its letters")
		require.Equal(t, "لدى \u2067(COAST)، فريق\u2069.", ar("لدى {$n}.", i18n.StrIn("n", "(COAST)، فريق", i18n.AR)))
		require.Equal(t, "لدى هيا!", ar("لدى {$n}", i18n.Str("n", "هيا!")), "Arabic in Arabic needs nothing")
	})
	t.Run("51 a value cannot reach out", func(t *testing.T) {
		require.Equal(t, "\u2068abc\u2069 هدف", ar("{$x} هدف", i18n.Str("x", "abc\u2069\u202e")))
		require.Equal(t, "<\u2068abc\u2069>", four("<{$x}>").With(i18n.Str("x", "abc\u2069\u202e")).In(i18n.EN))
		require.Equal(t, "<\u2068a\u2067b\u2069\u2069>", four("<{$x}>").With(i18n.Str("x", "a\u2067b")).In(i18n.EN), "what is open is closed")
	})
	t.Run("52 a line break would end the isolate", func(t *testing.T) {
		require.Equal(t, "<a b  c>", four("<{$x}>").With(i18n.Str("x", "a\nb\u2029\u0085c")).In(i18n.EN))
		require.Equal(t, "a b", i18n.Isolate("a\nb", i18n.EN))
	})
	t.Run("56 addresses", func(t *testing.T) {
		require.Equal(t, "انظر \u2066https://example.org/a?b=1\u2069", ar("انظر {$u}", i18n.Label("u", "https://example.org/a?b=1")))
	})
	t.Run("Arabic values in English", func(t *testing.T) {
		tpl := i18n.Template{EN: "{$a} and {$b}, {$c}, {$d}"}
		got := tpl.With(i18n.Str("a", "خطة"), i18n.StrIn("b", "2026-2022", i18n.AR), i18n.Str("c", "٢٠٢٢-٢٠٢٦"), i18n.Local("d", i18n.Text{i18n.AR: "سلامة"})).In(i18n.EN)
		require.Equal(t, "\u2068خطة\u2069 and \u20672026-2022\u2069, \u2068٢٠٢٢-٢٠٢٦\u2069, \u2067سلامة\u2069", got)
	})
	t.Run("figures in Arabic", func(t *testing.T) {
		got := ar("{$m} {$d} {$s} {$p}", i18n.Money("m", 123456, "CAD"), i18n.Date("d", 2026, 4, 1), i18n.Span("s", [3]int{2022}, [3]int{2026}), i18n.Percent("p", 125, 3))
		require.Equal(t, "\u2067\u200f1,234.56\u00a0CA$\u2069 \u20671 أبريل 2026\u2069 \u20672022–2026\u2069 \u206612.5\u200e%\u200e\u2069", got)
	})
	t.Run("Strip", func(t *testing.T) {
		for in, want := range map[string]string{"": "", "abc": "abc", "\u2066a\u2069": "a", "–\u2068‘x’\u2069…": "–‘x’…", "\xe2\x81": "\xe2\x81", "\u2067\u2067": "", "\u2065\u206a": "\u2065\u206a"} {
			require.Equal(t, want, i18n.Strip(in), "%+q", in)
		}
	})
}

func TestHardFold(t *testing.T) {
	t.Run("63 finds a spelling with hamza", func(t *testing.T) {
		require.Contains(t, i18n.Fold(planTitle), i18n.Fold("اسكس"))
	})
	t.Run("64 does not find other words", func(t *testing.T) {
		require.NotEqual(t, i18n.Fold("الصحة العقلية"), i18n.Fold("الصحة النفسية"))
	})
	for _, class := range [][]string{
		{"Côte", "cote", "COTE", "Co\u0302te", " cote\t", "co\u00adte", "cot\u200be"},
		{"ســلامة", "سلامه", "سَلامة", "ﺳﻼﻣﺔ", "سلامة\u200f"},
		{"d’été", "d'ete", "d´ete", "D ' ÉTÉ", "d`été"},
		{"٢٠٢٢-٢٠٢٦", "2022–2026", "۲۰۲۲ — ۲۰۲۶", "２０２２－２０２６"},
		{"Œuvre", "oeuvre", "ŒUVRE"}, {"straße", "STRASSE", "strasse"}, {"Łódź", "lodz"}, {"Ørsted", "orsted"}, {"İstanbul", "istanbul"},
		{"ﬁn", "fin"}, {"«oui»", "“oui”", "\"oui\""}, {"مستشفى", "مستشفي", "مستشفی"}, {"كتاب", "کتاب"}, {"مؤسسة", "موسسه"}, {"شيء", "شيء"},
		{"한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"}, {"Й", "и\u0306"}, {"ς", "Σ"}, {"a  b", " a\u00a0b "}, {"٪٢١", "%21"}, {"آخر", "ا\u0653خر", "اخر"},
		{"Tiếng Việt", "tieng viet", "TIÊ\u0301NG VIÊ\u0323T"},
	} {
		for _, s := range class[1:] {
			require.Equal(t, i18n.Fold(class[0]), i18n.Fold(s), "%q and %q", class[0], s)
		}
	}
	for _, pair := range [][2]string{{"й", "и"}, {"हिन्दी", "हन्द"}, {"شيء", "شي"}, {"n o", "no"}, {"a", "b"}, {"", "x"}} {
		require.NotEqual(t, i18n.Fold(pair[0]), i18n.Fold(pair[1]), pair)
	}
	require.Equal(t, "kept: cote", string(i18n.AppendFold([]byte("kept: "), "Côte")))
}

func TestTemplateSyntax(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"lone opening brace", "a {"}, {"a full stop first", "... and so on"}, {"lone closing brace", "a } b"}, {"literal placeholder", "{|x|}"}, {"no dollar", "{x}"},
		{"no name", "{$}"}, {"name begins with a digit", "{$1}"}, {"attribute", "{$x @a}"}, {"markup", "{#b}"}, {"unclosed", "{$x"},
		{"unknown function", "{$x :datetime}"}, {"unknown option", "{$x :number style=percent}"}, {"option of another function", "{$x :date useGrouping=never}"},
		{"option without a value", "{$x :number minimumFractionDigits=}"}, {"too many decimals", "{$x :number minimumFractionDigits=99}"},
		{"minimum above maximum", "{$x :number minimumFractionDigits=3 maximumFractionDigits=2}"}, {"escape", `a \n`}, {"escape at the end", `a \`},
		{"local", ".local $x = {1} {{a}}"}, {"input without a pattern", ".input {$x :integer}"}, {"input twice", ".input {$x :integer} .input {$x :number} {{a}}"},
		{"match without a value", ".match * {{a}}"}, {"match of the undeclared", ".match $x * {{a}}"}, {"match by a date", ".input {$x :date} .match $x * {{a}}"},
		{"no variants", ".input {$x :integer} .match $x"}, {"too few keys", ".input {$x :integer} .input {$y :integer} .match $x $y * {{a}}"},
		{"too many keys", ".input {$x :integer} .match $x * * {{a}}"}, {"a bad key", ".input {$x :integer} .match $x several {{a}} * {{a}}"},
		{"doubled keys", ".input {$x :string} .match $x a {{a}} a {{b}} * {{c}}"}, {"no default", ".input {$x :string} .match $x a {{a}}"},
		{"unclosed variant", ".input {$x :string} .match $x * {{a}"}, {"text behind", "{{a}} b"}, {"text behind variants", ".input {$x :string} .match $x * {{a}} b"},
		{"five values", ".input {$a :string} .input {$b :string} .input {$c :string} .input {$d :string} .input {$e :string} .match $a $b $c $d $e * * * * * {{a}}"},
		{"seven declarations", ".input {$a :string} .input {$b :string} .input {$c :string} .input {$d :string} .input {$e :string} .input {$f :string} .input {$g :string} {{a}}"},
		{"brace inside a variant", ".input {$x :string} .match $x * {{a } b}}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tpl := i18n.Template{EN: c.text, FR: "-", ES: "-", AR: "-"}
			require.Contains(t, codes(tpl.Check()), "syntax", "%v", tpl.Check())
			m := tpl.With(i18n.Str("x", "a"), i18n.Str("a", "a"))
			if !strings.HasPrefix(c.name, "doubled") && c.name != "no default" && c.name != "a bad key" {
				require.Equal(t, c.text, m.In(i18n.EN), "a broken text is shown as it stands")
			}
		})
	}
	for _, text := range []string{"", " ", "plain", "{{quoted {$x}}}", ".input {$x :number minimumFractionDigits=1} {{a {$x}}}", "a | b", "{ $x }", "{ $x  :string }"} {
		tpl := i18n.Template{EN: text, FR: "{$x}", ES: "{$x}", AR: "{$x}"}
		require.NotContains(t, codes(tpl.Check()), "syntax", text)
	}
	require.Equal(t, "a 2.0", i18n.Template{EN: ".input {$x :number minimumFractionDigits=1} {{a {$x}}}"}.With(i18n.Int("x", 2)).In(i18n.EN))
	require.Equal(t, []string{"bidi-control"}, codes(i18n.Template{EN: "a\u200f", FR: "a", ES: "a", AR: "a"}.Check()))
	require.Equal(t, []string{"tatweel"}, codes(i18n.Template{EN: "a", FR: "a", ES: "a", AR: "ســلام"}.Check()))
}

func TestFunctionsThatDoNotFit(t *testing.T) {
	args := []i18n.Arg{i18n.Int("int", 1), i18n.Num("num", 5, 1), i18n.Percent("percent", 5, 1), i18n.Money("money", 100, "CAD"), i18n.Str("str", "s"),
		i18n.Local("local", health), i18n.Date("date", 2026, 1, 1), i18n.List("list", i18n.Str("", "s")), i18n.Label("label", "1-1"), i18n.Said("said", count.With())}
	fits := map[string]string{
		"integer": "int num", "number": "int num", "percent": "num percent", "currency": "money", "date": "date", "list": "list",
		"string": "int str local label said", "label": "int str label",
	}
	for fn, names := range fits {
		for _, a := range args {
			got := four("{$" + a.Name() + " :" + fn + "}").With(args...).In(i18n.EN)
			require.Equal(t, !slices.Contains(strings.Fields(names), a.Name()), got == "{$"+a.Name()+"}", "%s :%s = %s", a.Name(), fn, got)
		}
	}
}

func TestMessageIsAValue(t *testing.T) {
	args := []i18n.Arg{i18n.Int("n", 1), i18n.Local("t", i18n.Text{"fr": "a"}), i18n.Said("m", count.With()), i18n.List("l", i18n.Key("k", "v"))}
	m := count.With(args...)
	args[0] = i18n.Int("n", 2)
	require.True(t, m.Args()[0].Equal(i18n.Int("n", 1)), "copied on the way in")
	m.Args()[0] = i18n.Int("n", 3)
	require.True(t, m.Args()[0].Equal(i18n.Int("n", 1)), "and on the way out")
	same := m.Template().With(m.Args()...)
	require.True(t, m.Equal(same))
	require.Empty(t, cmp.Diff(m, same))
	require.False(t, m.Equal(count.With(args...)))
	require.False(t, m.IsZero())
	require.True(t, i18n.Message{}.IsZero())
	for _, pair := range [][2]i18n.Arg{
		{i18n.Int("n", 1), i18n.Num("n", 1, 0)}, {i18n.Num("n", 10, 1), i18n.Num("n", 1, 0)}, {i18n.Str("n", "a"), i18n.StrIn("n", "a", "fr")},
		{i18n.Local("n", i18n.Text{"fr": "a"}), i18n.Local("n", i18n.Text{"fr": "b"})}, {i18n.Said("n", m), i18n.Said("n", i18n.Message{})},
		{i18n.Date("n", 2026, 1, 1), i18n.Date("n", 2026, 1, 2)}, {i18n.List("n"), i18n.List("n", i18n.Int("", 1))}, {i18n.Int("n", 1), i18n.Int("m", 1)},
	} {
		require.False(t, pair[0].Equal(pair[1]), "%v", pair)
		same := pair[0]
		require.True(t, pair[0].Equal(same))
	}
}

func TestLang(t *testing.T) {
	require.Equal(t, [4]i18n.Lang{"en", "fr", "es", "ar"}, i18n.Spoken())
	for l, want := range map[i18n.Lang]string{"en": "English", "fr": "français", "es": "español", "ar": "العربية", "so": "so", "fr-CA": "fr-CA"} {
		require.Equal(t, want, l.Name())
	}
	for l, want := range map[i18n.Lang]i18n.Lang{"fr-CA": "fr", "zh-Hant-TW": "zh", "": "", "so": "so", "x-ours": "x-ours"} {
		require.Equal(t, want, l.Base())
	}
	var _ interface{ Error() string } = i18n.Fail("cal", "bad-date", four("{$x}"))
	e := i18n.Fail("cal", "bad-date", four("{$x}"), i18n.Str("x", "عربي"))
	require.Equal(t, "cal: عربي", e.Error(), "no marks in a log")
	require.Equal(t, "\u2068عربي\u2069", e.Message().In(i18n.EN))
}
