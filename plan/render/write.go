package render

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"

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
		case table:
			p.aligned(&b, blk.rows)
			continue
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

// widest is the widest column of a table as text: what is longer pushes its row
// aside.
const widest = 40

// aligned writes a table in columns. Widths are counted in characters, marks of
// direction and combining ones left out.
func (p *Page) aligned(b *bytes.Buffer, rows []row) {
	lines := make([][]string, len(rows))
	widths := make([]int, len(rows[0].cells))
	for i := range rows {
		for j, c := range rows[i].cells {
			var cell strings.Builder
			for _, r := range c {
				cell.WriteString(p.isolated(r))
			}
			lines[i] = append(lines[i], cell.String())
			if w := width(cell.String()); w <= widest {
				widths[j] = max(widths[j], w)
			}
		}
	}
	for i, cells := range lines {
		gap := 0 // before the next cell that says something
		for j, c := range cells {
			if c != "" {
				b.WriteString(strings.Repeat(" ", gap))
				b.WriteString(c)
				gap = 0
			}
			gap += max(0, widths[j]-width(c)) + 2
		}
		b.WriteByte('\n')
		if i == 0 {
			for j, w := range widths {
				b.WriteString(strings.Repeat("-", w))
				if j < len(widths)-1 {
					b.WriteString("  ")
				}
			}
			b.WriteByte('\n')
		}
	}
}

// width counts the characters of a text that take up room.
func width(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Mn, unicode.Cf) {
			n++
		}
	}
	return n
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
		case table:
			b = p.piped(b, blk.rows)
			continue
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

// piped writes a table as GitHub Flavored Markdown does.
func (p *Page) piped(b []byte, rows []row) []byte {
	columns := len(rows[0].cells)
	for i := range rows {
		b = append(b, '|')
		for j := range columns {
			b = append(b, ' ')
			for _, r := range rows[i].cells[j] {
				if r.style == code && strings.Contains(r.text, "|") {
					r.style = label // a bar ends a cell even inside code
				}
				b = p.markdown(b, r)
			}
			b = append(b, " |"...)
		}
		b = append(b, '\n')
		if i == 0 {
			b = append(b, '|')
			b = append(b, strings.Repeat(" --- |", columns)...)
			b = append(b, '\n')
		}
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
	if slices.ContainsFunc(p.blocks, func(b block) bool { return b.tag == table }) {
		b = append(b, tableSheet...)
	}
	b = append(b, "</style>\n</head>\n<body>\n<main>\n"...)
	depth := -1 // of the open list
	lists := func(want int) {
		for ; depth > want; depth-- {
			b = append(b, "</li>\n</ul>\n"...)
		}
	}
	for _, blk := range p.blocks {
		if blk.tag == table {
			lists(-1)
			b = p.tabled(b, blk.rows)
			continue
		}
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

// tabled writes a table whose first row names the columns and whose first
// column names the rows.
func (p *Page) tabled(b []byte, rows []row) []byte {
	cell := func(open, end string, runs []run) {
		b = append(b, open...)
		b = p.runs(b, runs)
		b = append(b, end...)
	}
	b = append(b, "<table>\n<thead>\n<tr>"...)
	for _, c := range rows[0].cells {
		cell(`<th scope="col">`, "</th>", c)
	}
	b = append(b, "</tr>\n</thead>\n<tbody>\n"...)
	for _, r := range rows[1:] {
		b = append(b, "<tr"...)
		if r.class != "" {
			b = append(b, " class=\""...)
			b = markup.AppendHTML(b, r.class)
			b = append(b, '"')
		}
		b = append(b, '>')
		for j, c := range r.cells {
			if j == 0 {
				cell(`<th scope="row">`, "</th>", c)
			} else {
				cell("<td>", "</td>", c)
			}
		}
		b = append(b, "</tr>\n"...)
	}
	return append(b, "</tbody>\n</table>\n"...)
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

// tableSheet is what a page with a table needs besides.
const tableSheet = `table{border-collapse:collapse;width:100%;margin-block:.5rem 1rem;font-size:.95rem;line-height:1.45}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-block-end:1px solid #8886;overflow-wrap:anywhere;min-width:4.8rem}
thead th{border-block-end:2px solid #8889;font-size:.9rem;overflow-wrap:normal}
tbody th{font-weight:normal;border-inline-start:.3rem solid #8883}
tr.done th[scope=row]{border-inline-start-color:#2e7d32}
tr.next th[scope=row]{border-inline-start-color:#00639b}
tr.overdue th[scope=row],tr.vacant th[scope=row]{border-inline-start-color:#b26a00}
`
