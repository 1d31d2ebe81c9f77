package render

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/markup"
)

// Text returns the page as plain text in UTF-8 for a terminal or a log, one
// block a line, with isolation marks where a run's direction could disturb its
// neighbours.
func (p Page) Text() []byte {
	var b bytes.Buffer
	for i, blk := range p.blocks {
		switch blk.tag {
		case heading:
			if i > 0 {
				b.WriteByte('\n')
			}
		case item:
			b.WriteString(strings.Repeat("  ", blk.level+1))
			if blk.level == 0 {
				b.WriteString("- ")
			}
		case paragraph:
		}
		start := b.Len()
		for _, r := range blk.runs {
			b.WriteString(p.isolated(r))
		}
		if blk.tag == heading && blk.level < 3 {
			width := len([]rune(i18n.Strip(b.String()[start:])))
			b.WriteByte('\n')
			b.WriteString(strings.Repeat([]string{"", "=", "-"}[blk.level], width))
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// isolated returns a run's text fit to stand in a line of the page's language.
func (p *Page) isolated(r run) string {
	s := oneLine(r.text)
	switch {
	case r.style == label || r.style == code:
		return alone.With(i18n.Label("x", s)).In(p.lang)
	case r.lang != "": // a community's text, which may hold runs of either direction
		return alone.With(i18n.StrIn("x", s, r.lang)).In(p.lang)
	}
	return s
}

// oneLine keeps a text on its line, and escape sequences from a terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return ' '
		case r < ' ' || r >= 0x7f && r <= 0x9f:
			return '\uFFFD'
		}
		return r
	}, s)
}

// Markdown returns the page as CommonMark.
func (p Page) Markdown() []byte {
	var b []byte
	was := paragraph
	for i, blk := range p.blocks {
		if i > 0 && (blk.tag != item || was != item) {
			b = append(b, '\n')
		}
		was = blk.tag
		switch blk.tag {
		case heading:
			b = append(b, strings.Repeat("#", blk.level)...)
			b = append(b, ' ')
		case item:
			b = append(b, strings.Repeat("  ", blk.level)...)
			b = append(b, "- "...)
		case paragraph:
		}
		for _, r := range blk.runs {
			b = p.markdown(b, r)
		}
		b = append(b, '\n')
	}
	return b
}

func (p *Page) markdown(b []byte, r run) []byte {
	open, end := "", ""
	switch r.style {
	case strong:
		open, end = "**", "**"
	case faint:
		open, end = "_", "_"
	case code:
		if r.text != "" && !strings.ContainsAny(r.text, "`\r\n") {
			return append(append(append(b, '`'), r.text...), '`')
		}
	case plain, label:
	}
	if r.text == "" {
		return b
	}
	if r.href != "" {
		b = append(b, '[')
	}
	b = append(b, open...)
	b = markup.AppendMarkdown(b, p.isolated(r))
	b = append(b, end...)
	if r.href != "" {
		b = append(b, "](<"...)
		b = append(b, r.href...)
		b = append(b, ">)"...)
	}
	return b
}

// HTML returns the page as one HTML 5 document that needs nothing else: no
// script, no font, no address is loaded.
func (p Page) HTML() []byte {
	b := append([]byte(nil), "<!DOCTYPE html>\n<html lang=\""...)
	b = markup.AppendHTML(b, string(p.lang))
	b = append(b, "\" dir=\""...)
	b = append(b, direction(p.lang)...)
	b = append(b, "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"...)
	b = append(b, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"...)
	b = markup.AppendHTML(b, i18n.Strip(p.title))
	b = append(b, "</title>\n<style>"...)
	b = append(b, sheet...)
	b = append(b, "</style>\n</head>\n<body>\n<main>\n"...)
	depth := -1 // of the open list
	lists := func(want int) {
		for ; depth > want; depth-- {
			b = append(b, "</li>\n</ul>\n"...)
		}
	}
	for _, blk := range p.blocks {
		if blk.tag != item {
			lists(-1)
			t := "p"
			if blk.tag == heading {
				t = "h" + strconv.Itoa(blk.level)
			}
			b = append(b, '<')
			b = append(b, t...)
			b = append(b, '>')
			b = p.runs(b, blk.runs)
			b = append(b, "</"...)
			b = append(b, t...)
			b = append(b, ">\n"...)
			continue
		}
		level := min(blk.level, depth+1) // an item cannot skip a level
		lists(level)
		if depth == level {
			b = append(b, "</li>\n"...)
		} else {
			b = append(b, "\n<ul>\n"...)
			depth++
		}
		b = append(b, "<li"...)
		if blk.class != "" {
			b = append(b, " class=\""...)
			b = markup.AppendHTML(b, blk.class)
			b = append(b, '"')
		}
		b = append(b, '>')
		b = p.runs(b, blk.runs)
	}
	lists(-1)
	return append(b, "</main>\n</body>\n</html>\n"...)
}

func (p *Page) runs(b []byte, runs []run) []byte {
	for _, r := range runs {
		if r.text == "" {
			continue
		}
		if r.href != "" {
			b = append(b, "<a href=\""...)
			b = markup.AppendHTML(b, r.href)
			b = append(b, "\">"...)
		}
		open, end := "", ""
		switch r.style {
		case strong:
			open, end = "<strong>", "</strong>"
		case faint:
			open, end = "<small>", "</small>"
		case label:
			open, end = "<bdi dir=\"ltr\">", "</bdi>"
		case code:
			open, end = "<code dir=\"ltr\">", "</code>"
		case plain:
		}
		b = append(b, open...)
		if r.lang != "" {
			r.text = i18n.Isolate(r.text, r.lang) // no direction mark of a stranger reaches past its end
		}
		if p.foreign(r) {
			b = append(b, "<bdi lang=\""...)
			b = markup.AppendHTML(b, string(r.lang))
			b = append(b, "\" dir=\""...)
			b = append(b, direction(r.lang)...)
			b = append(b, "\">"...)
			b = markup.AppendHTML(b, r.text)
			b = append(b, "</bdi>"...)
		} else {
			b = markup.AppendHTML(b, r.text)
		}
		b = append(b, end...)
		if r.href != "" {
			b = append(b, "</a>"...)
		}
	}
	return b
}

func direction(l i18n.Lang) string {
	if l.RTL() {
		return "rtl"
	}
	return "ltr"
}

const sheet = `
:root{color-scheme:light dark}
body{font:1rem/1.6 system-ui,"Noto Sans","Noto Sans Arabic",sans-serif;margin:0}
main{max-width:48rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.7rem;line-height:1.3}
h2{font-size:1.25rem;margin-block:2rem .5rem;border-block-end:1px solid #8886;padding-block-end:.25rem}
h3{font-size:1.05rem;margin-block:1.25rem .25rem}
ul{padding-inline-start:1.4rem;margin-block:.25rem}
li{margin-block:.3rem}
li>ul{font-size:.9rem;list-style:none;padding-inline-start:.5rem}
li.error,li.warning,li.advice,li.unknown{list-style:none;border-inline-start:.3rem solid;padding-inline-start:.75rem;margin-inline-start:-1.2rem;margin-block:.8rem}
li.error{border-color:#b3261e}
li.warning{border-color:#b26a00}
li.advice{border-color:#00639b}
li.unknown{border-color:#777}
small{opacity:.8}
code{font-size:.85em;overflow-wrap:anywhere}
`
