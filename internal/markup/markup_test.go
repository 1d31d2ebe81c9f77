package markup_test

import (
	"fmt"
	"html"
	"strings"
	"testing"
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
