package markup_test

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/internal/markup"
)

func TestHTML(t *testing.T) {
	for in, want := range map[string]string{
		"":                                   "",
		`<ul style="list-style-type: none">`: "&lt;ul style=&#34;list-style-type: none&#34;&gt;",
		"a & b's":                            "a &amp; b&#39;s",
		"خطة":                                "خطة",
		"a\x00b\x1bc\u0085":                  "a\uFFFDb\uFFFDc\uFFFD",
		"bad \xff bytes":                     "bad \uFFFD bytes",
		"two\nlines\tand a tab":              "two\nlines\tand a tab",
	} {
		require.Equal(t, want, string(markup.AppendHTML(nil, in)))
	}
}

func TestMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"":                "",
		"1. first":        `1\. first`,
		"12) x":           `12\) x`,
		"v1.2 stays":      "v1.2 stays",
		"- item":          `\- item`,
		"a - b":           "a - b",
		"# not a heading": `\# not a heading`,
		"*b* _i_ `c`":     "\\*b\\* \\_i\\_ \\`c\\`",
		"[x](y)":          `\[x\](y)`,
		"a\nb\r\u2028c":   "a b  c",
		"a|b":             `a\|b`,
		"<b>&":            "&lt;b&gt;&amp;",
		"\x1b[31m":        "\uFFFD\\[31m",
	} {
		require.Equal(t, want, string(markup.AppendMarkdown(nil, in)), in)
	}
}

func TestMermaid(t *testing.T) {
	for in, want := range map[string]string{
		"":                     "",
		"Council":              "Council",
		`a "b"] --> c`:         "a #34;b#34;#93; #45;#45;#62; c",
		"1. Homes":             "1#46; Homes",
		"`x` **y** _z_":        "#96;x#96; #42;#42;y#42;#42; #95;z#95;",
		"%%{init: {}}%%":       "#37;#37;#123;init#58; #123;#125;#125;#37;#37;",
		"#quot; &quot; #9829":  "#35;quot#59; #38;quot#59; #35;9829",
		"fa:fa-car":            "fa#58;fa#45;car",
		" \n a\r\n\tb\u2028c ": "a b c",
		"ﬂ°34¶ß":               "#64258;°34#182;ß",
		"a\x00\x1b\u0085\xff":  "a\uFFFD\uFFFD \uFFFD",
		"مجلس «الشراكة»":       "مجلس «الشراكة»",
	} {
		require.Equal(t, want, string(markup.AppendMermaid(nil, in)), in)
	}
}

// Whatever is written, a label stays one label, and reading its codes back
// gives the text, white space aside.
func FuzzMermaid(f *testing.F) {
	f.Add("\"] --> x\n%%{init: {'theme':'dark'}}%%")
	f.Add("#34;ﬂ°34¶ß` - 1. <br/>")
	f.Add("click n0 \"javascript:alert(1)\"")
	f.Fuzz(func(t *testing.T, s string) {
		out := string(markup.AppendMermaid(nil, s))
		require.True(t, utf8.ValidString(out))
		require.False(t, strings.ContainsAny(out, "\"'`[](){}<>|%&:*_-.+=~!?/\\@,\r\n\t\u2028\u2029ﬂ¶"), out)
		require.NotContains(t, out, "  ")
		codes := regexp.MustCompile(`#\d+;`)
		back := codes.ReplaceAllStringFunc(out, func(code string) string { return html.UnescapeString("&" + code) })
		require.False(t, strings.ContainsAny(codes.ReplaceAllString(out, ""), "#;"), out)
		want := strings.Map(func(r rune) rune {
			if r < ' ' && !unicode.IsSpace(r) || r >= 0x7f && r <= 0x9f && !unicode.IsSpace(r) {
				return '\uFFFD'
			}
			return r
		}, s)
		if utf8.ValidString(s) {
			require.Equal(t, strings.Join(strings.Fields(want), " "), back)
		}
	})
}

func TestLink(t *testing.T) {
	for in, ok := range map[string]bool{
		"https://www.ontario.ca/laws/statute/19c01": true,
		"http://example.org/a?b=c&d=e#f":            true,
		"javascript:alert(1)":                       false,
		"JaVaScRiPt:alert(1)":                       false,
		"data:text/html,x":                          false,
		"//example.org":                             false,
		"https://":                                  false,
		"https://user:secret@example.org":           false,
		"https://example.org/a b":                   false,
		"https://example.org/\"onclick=":            false,
		"https://example.org/>":                     false,
		"https://" + strings.Repeat("a", 3000):      false,
		"www.example.org":                           false,
		"":                                          false,
	} {
		_, got := markup.Link(in)
		require.Equal(t, ok, got, in)
	}
}

// Reading back what was written gives the text, and nothing opens a tag.
func FuzzAppend(f *testing.F) {
	f.Add("<a href='x'>&amp;</a>")
	f.Add("1. *x* | y\n# z")
	f.Fuzz(func(t *testing.T, s string) {
		out := string(markup.AppendHTML(nil, s))
		require.True(t, utf8.ValidString(out))
		require.NotContains(t, out, "<")
		require.NotContains(t, out, ">")
		clean := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' || r >= 0x7f && r <= 0x9f {
				return '\uFFFD'
			}
			return r
		}, strings.ToValidUTF8(s, "\uFFFD"))
		if utf8.ValidString(s) {
			require.Equal(t, clean, html.UnescapeString(out))
		}
		md := string(markup.AppendMarkdown(nil, s))
		require.NotContains(t, md, "\n")
		require.NotContains(t, md, "<")
		if link, ok := markup.Link(s); ok {
			require.NotContains(t, link, `"`)
			require.True(t, strings.HasPrefix(link, "http"))
		}
	})
}

func ExampleAppendHTML() {
	fmt.Printf("%s\n", markup.AppendHTML(nil, `<ul style="list-style-type: none"> 1-1`))
	// Output: &lt;ul style=&#34;list-style-type: none&#34;&gt; 1-1
}
