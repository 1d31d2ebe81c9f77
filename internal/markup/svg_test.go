package markup_test

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/internal/markup"
)

func TestXML(t *testing.T) {
	for in, want := range map[string]string{
		"":                            "",
		`<a href="x">&'`:              "&lt;a href=&#34;x&#34;&gt;&amp;&#39;",
		"two\nlines\r\n\ta\u2028b":    "two lines   a b",
		"a\x00b\x1bc\u0086\xff":       "a\uFFFDb\uFFFDc\uFFFD\uFFFD",
		"]]> \ufffe \uffff":           "]]&gt; \uFFFD \uFFFD",
		"المجلس 😀 \U0010ffff \u2067x": "المجلس 😀 \U0010ffff \u2067x",
	} {
		require.Equal(t, want, string(markup.AppendXML(nil, in)), in)
	}
}

func TestHundredths(t *testing.T) {
	for in, want := range map[int]string{0: "0.00", 5: "0.05", -5: "-0.05", 1250: "12.50", -123456: "-1234.56", 99: "0.99", 100: "1.00"} {
		require.Equal(t, want, string(markup.AppendHundredths(nil, in)))
	}
}

// Whatever is written, XML reads it back as one text.
func FuzzXML(f *testing.F) {
	f.Add("</title><script>&#0;&amp;\"'")
	f.Add("\ufffe\x00\u202e]]>")
	f.Fuzz(func(t *testing.T, s string) {
		out := string(markup.AppendXML(nil, s))
		var back struct {
			Text string `xml:",chardata"`
			Attr string `xml:"a,attr"`
		}
		require.NoError(t, xml.Unmarshal([]byte(`<x a="`+out+`">`+out+`</x>`), &back))
		require.Equal(t, back.Text, back.Attr)
		require.Equal(t, utf8.RuneCountInString(s), utf8.RuneCountInString(back.Text))
		require.False(t, strings.ContainsAny(out, "<>\"'\n"))
	})
}

func picture(mirror bool) string {
	s := markup.SVG{Width: 100_00, Mirror: mirror}
	s.Open(50_00, "en", "p", "A <title>", "What \"it\" shows")
	s.Pattern("p-1", "#123456", 1)
	s.Rect(10_00, 5_00, 20_00, 8_00, "a tip", markup.Attr{Name: "fill", Value: "url(#p-1)"})
	s.Line(0, 0, 10_00, 1_50)
	s.Path([]int{0, 0, 5_00, 5_00, 10_00, 0}, true, "")
	s.Circle(50_00, 7, 3_00, "")
	s.Text(10_00, 20_00, "start", "x < y", "x is less", markup.Attr{Name: "opacity", Value: "0.5"})
	return string(s.Bytes())
}

func TestSVG(t *testing.T) {
	for mirror, want := range map[bool][]string{
		false: {`<rect x="10.00"`, `d="M0.00,0.00L10.00,1.50"`, `d="M0.00,0.00L5.00,5.00L10.00,0.00Z"`, `<circle cx="50.00" cy="0.07" r="3.00"/>`, `<text x="10.00"`},
		true:  {`<rect x="70.00"`, `d="M100.00,0.00L90.00,1.50"`, `d="M100.00,0.00L95.00,5.00L90.00,0.00Z"`, `<circle cx="50.00"`, `<text x="90.00"`, ` direction="rtl"`},
	} {
		got := picture(mirror)
		for _, w := range want {
			require.Contains(t, got, w)
		}
		require.Contains(t, got, `<title>a tip</title></rect>`)
		require.Contains(t, got, `<title id="p-t">A &lt;title&gt;</title>`)
		require.Contains(t, got, `aria-labelledby="p-t p-d"`)
		require.Contains(t, got, `opacity="0.5"><title>x is less</title>x &lt; y</text>`)
		var any struct{}
		require.NoError(t, xml.Unmarshal([]byte(got), &any))
	}
	require.Contains(t, picture(false), ` direction="ltr"`, "inside a page that runs the other way")
}

// Patterns differ from one another, and come again behind the last.
func TestPatterns(t *testing.T) {
	seen := map[string]bool{}
	for n := 1; n <= 2*markup.Patterns; n++ {
		var s markup.SVG
		s.Pattern("x", "#000", n)
		seen[string(s.Bytes())] = true
	}
	require.Len(t, seen, markup.Patterns)
}
