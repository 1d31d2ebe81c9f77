package i18n_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/entente-civic/entente/i18n"
)

// balanced reports whether every isolate of s is closed and closes one.
func balanced(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case 0x2066, 0x2067, 0x2068:
			depth++
		case 0x2069:
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

func FuzzParseLang(f *testing.F) {
	for _, s := range []string{"fr-CA", "en_UK", "iw-Zzzz", "ar-CA-t-en-m0-mt", "x-ours", "sl-rozaj-biske", "zh-cmn-hans-cn", "de-1996-u-co-phonebk", "prs", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, err := i18n.ParseLang(s)
		i18n.Lang(s).RTL()
		i18n.Lang(s).Base()
		if err != nil {
			if l != "" {
				t.Errorf("ParseLang(%q) = %q and an error", s, l)
			}
			return
		}
		again, err := i18n.ParseLang(string(l))
		if err != nil || again != l || len(l) > 35 || l == "" {
			t.Errorf("ParseLang(%q) = %q, and that is %q, %v", s, l, again, err)
		}
	})
}

func FuzzNegotiate(f *testing.F) {
	f.Add("fr-CA, fr;q=0.9, en;q=0.5", "fr-FR")
	f.Add("*;q=0.1,zh-TW", "zh")
	f.Fuzz(func(t *testing.T, accept, have string) {
		list := []i18n.Lang{i18n.EN, i18n.Lang(have), "zh-Hant"}
		got, ok := i18n.Negotiate(accept, list...)
		again, okAgain := i18n.Negotiate(accept, list...)
		if !slices.Contains(list, got) || got != again || ok != okAgain || !ok && got != i18n.EN {
			t.Errorf("Negotiate(%q, %q) = %q, %v then %q, %v", accept, list, got, ok, again, okAgain)
		}
	})
}

func FuzzTemplate(f *testing.F) {
	f.Add("{$a} has {$n :integer}", "x", int64(3), 0)
	f.Add(".input {$n :integer} .match $n 0 {{none}} one {{one {$a}}} * {{{$n} \\{ {$a :label}}}", "عربي\u2067", int64(math.MinInt64), 2)
	f.Add(".input {$n :number maximumFractionDigits=1} .input {$a :string} .match $n $a few |x y| {{}} * * {{{$l :list type=or}}}", "\n", int64(7), -3)
	f.Fuzz(func(t *testing.T, text, value string, n int64, scale int) {
		tpl := four(text)
		err := tpl.Check()
		tpl.Names()
		m := tpl.With(i18n.Str("a", value), i18n.Num("n", n, scale), i18n.List("l", i18n.Str("", value), i18n.Percent("", n, scale), i18n.Money("", n, value)),
			i18n.Date("d", scale, int(n), int(n)), i18n.Said("s", tpl.With(i18n.Local("a", i18n.Text{i18n.Lang(value): value}))))
		for _, l := range []i18n.Lang{i18n.EN, i18n.FR, i18n.ES, i18n.AR, "fa", i18n.Lang(value)} {
			got := m.In(l)
			if got != m.In(l) {
				t.Errorf("%q differs from one time to the next", text)
			}
			if err == nil && !balanced(got) {
				t.Errorf("%q in %s = %+q: isolates do not match", text, l, got)
			}
			if string(m.Append([]byte("kept "), l)) != "kept "+got {
				t.Errorf("%q: Append and In differ", text)
			}
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{planTitle, "South Asian Women` s Centre", "Œuvre d’Été", "한국 हिन्दी", "ﷺ ½ ²", "\xff", "ݐؼ", "İı"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := i18n.Fold(s)
		if again := i18n.Fold(key); again != key {
			t.Errorf("Fold(%+q) = %+q, and folded again %+q", s, key, again)
		}
		if !utf8.ValidString(key) {
			t.Errorf("Fold(%+q) = %+q", s, key)
		}
		if utf8.ValidString(s) {
			for _, form := range []norm.Form{norm.NFC, norm.NFD} {
				if other := i18n.Fold(form.String(s)); other != key {
					t.Errorf("Fold(%+q) = %+q; normalised %+q", s, key, other)
				}
			}
		}
	})
}

func FuzzIsolate(f *testing.F) {
	for _, s := range []string{"abc\u2069\u202e", "a\nb", planTitle, "\u2067\u2068", "\xe2\x81", "٢٠٢٢-٢٠٢٦"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i18n.Dir(s)
		for _, l := range i18n.Spoken() {
			got := i18n.Isolate(s, l)
			if !balanced(got) || strings.ContainsAny(got, "\n\v\f\r\x1c\x1d\x1e\u0085\u2028\u2029\u202a\u202b\u202c\u202d\u202e") && utf8.ValidString(s) {
				t.Errorf("Isolate(%+q, %s) = %+q", s, l, got)
			}
			if balanced(s) && !strings.ContainsAny(s, "\n\v\f\r\x1c\x1d\x1e\u0085\u2028\u2029\u202a\u202b\u202c\u202d\u202e") && i18n.Strip(got) != i18n.Strip(s) {
				t.Errorf("Isolate(%+q, %s) = %+q: something is lost", s, l, got)
			}
		}
	})
}

func FuzzNumbers(f *testing.F) {
	f.Add(int64(math.MinInt64), 3, "CAD")
	f.Add(int64(0), math.MinInt, "")
	f.Add(int64(9), math.MaxInt, "\u202e")
	f.Fuzz(func(t *testing.T, n int64, scale int, s string) {
		for _, l := range i18n.Spoken() {
			size := len(i18n.AppendNumber(nil, l, n, scale)) + len(i18n.AppendPercent(nil, l, n, scale)) + len(i18n.AppendInt(nil, l, n)) +
				len(i18n.AppendDate(nil, l, scale, int(n), int(n))) + len(i18n.AppendMoney(nil, l, n, s))
			if size > 800+len(s) {
				t.Errorf("%d, %d: %d bytes", n, scale, size)
			}
			i18n.Plural(l, n, scale)
			i18n.AppendList(nil, l, s, s, s)
		}
	})
}
