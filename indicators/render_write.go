package indicators

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/markup"
)

// renderWithin marks a category that counts within the one before it.
const renderWithin = "›"

// renderTextColumns is how wide a label gets in plain text; what is longer is
// cut.
const renderTextColumns = 40

// Markdown returns the table as GitHub Flavored Markdown in language l: a title,
// a table, and remarks below it. It is for internal use, as it says itself:
// small counts are not protected.
//
// One axis is the rows of the table, two are its rows and columns, with all
// totals that are given. Three axes and more, and two of a table of values, are
// a list with a column for each axis and one row for each combination of their
// categories, those with others below them left out, and the grand total. A
// table of values shows how many records, how many with a value, and of these
// sum, mean (to one decimal), median and 90th percentile ([Table.Quantile]).
// What is not stated has a row or column where something is there. A number that
// is not there is a sign, one of part of its time is marked, and both are
// explained; zero is 0 and nothing else is.
//
// A category that counts within another follows it and is marked. No label can
// leave its cell, and one of more than 500 columns of text is cut.
func (t Table) Markdown(l i18n.Lang) []byte {
	r := renderLay(t, l)
	b := append([]byte(nil), "**"...)
	b = markup.AppendMarkdown(b, r.title.in(r.lang))
	b = append(b, "**\n\n"...)
	if len(r.rows) > 0 {
		cell := func(s string) {
			b = append(b, ' ')
			b = markup.AppendMarkdown(b, s)
			b = append(b, " |"...)
		}
		b = append(b, '|')
		for _, h := range r.heads {
			cell(h.in(r.lang))
		}
		for _, c := range r.columns {
			cell(strings.Repeat(renderWithin+" ", c.depth) + c.label.in(r.lang))
		}
		b = append(b, "\n|"...)
		b = append(b, strings.Repeat(" --- |", len(r.heads))...)
		b = append(b, strings.Repeat(" ---: |", len(r.columns))...)
		b = append(b, '\n')
		for i := range r.rows {
			row := &r.rows[i]
			b = append(b, '|')
			for j, h := range row.heads {
				if j == 0 {
					cell(strings.Repeat(renderWithin+" ", row.depth) + h.in(r.lang))
				} else {
					cell(h.in(r.lang))
				}
			}
			for _, n := range row.cells {
				cell(n.text(r.lang))
			}
			b = append(b, '\n')
		}
		b = append(b, '\n')
	}
	for _, n := range r.notes {
		b = append(b, "- "...)
		b = markup.AppendMarkdown(b, n.in(r.lang))
		b = append(b, '\n')
	}
	return b
}

// HTML returns the table as a fragment of HTML in language l: a figure with a
// table and the remarks as its caption; what it holds is as in
// [Table.Markdown]. It brings no style and needs none, and a page may hook its
// own on these classes: number (of cells and heads of numbers; with text-align:
// right units stand below units in every language), total, within-1 to within-6
// (of the head of a category so far below others), missing and partial.
func (t Table) HTML(l i18n.Lang) []byte {
	r := renderLay(t, l)
	h := renderHTML{r: &r}
	h.raw(`<figure class="table" lang="`)
	h.raw(string(r.lang))
	h.raw(`" dir="`)
	h.raw(renderDirection(r.lang))
	h.raw("\">\n<table>\n<caption>")
	h.label(r.title)
	h.raw("</caption>\n")
	if len(r.rows) > 0 {
		h.head()
		h.raw("<tbody>\n")
		for i := range r.rows {
			h.row(&r.rows[i])
		}
		h.raw("</tbody>\n")
	}
	h.raw("</table>\n<figcaption>\n")
	for _, n := range r.notes {
		h.raw("<p>")
		h.label(n)
		h.raw("</p>\n")
	}
	h.raw("</figcaption>\n</figure>\n")
	return h.b
}

type renderHTML struct {
	r *renderTable
	b []byte
}

func (h *renderHTML) raw(s string) { h.b = append(h.b, s...) }

func (h *renderHTML) label(l renderLabel) { h.b = l.html(h.b, h.r.lang) }

// head writes the names of the columns; of a grid below the name of what they
// tell apart.
func (h *renderHTML) head() {
	r := h.r
	grid := r.across != renderLabel{}
	h.raw("<thead>\n<tr>")
	for _, l := range r.heads {
		switch {
		case l.text == "":
			h.raw("<td></td>")
			continue
		case grid:
			h.raw(`<th scope="col" rowspan="2">`)
		default:
			h.raw(`<th scope="col">`)
		}
		h.label(l)
		h.raw("</th>")
	}
	if grid && len(r.columns) > 0 {
		h.raw(`<th scope="colgroup" colspan="`)
		h.raw(strconv.Itoa(len(r.columns)))
		h.raw(`">`)
		h.label(r.across)
		h.raw("</th></tr>\n<tr>")
	}
	for _, c := range r.columns {
		h.raw(`<th scope="col" class="number`)
		h.classes(c.depth, c.total)
		h.raw(`">`)
		h.within(c.depth)
		h.label(c.label)
		h.raw("</th>")
	}
	h.raw("</tr>\n</thead>\n")
}

func (h *renderHTML) classes(depth int, total bool) {
	if total {
		h.raw(" total")
	}
	if depth > 0 {
		h.raw(" within-")
		h.raw(strconv.Itoa(depth))
	}
}

// within marks a category below others for the eye.
func (h *renderHTML) within(depth int) {
	if depth > 0 {
		h.raw(`<span aria-hidden="true">`)
		h.raw(strings.Repeat(renderWithin+" ", depth))
		h.raw("</span>")
	}
}

func (h *renderHTML) row(row *renderRow) {
	h.raw("<tr")
	if row.total {
		h.raw(` class="total"`)
	}
	h.raw(">")
	for j, l := range row.heads {
		switch {
		case l.text == "":
			h.raw("<td></td>")
			continue
		case j == 0 && row.depth > 0:
			h.raw(`<th scope="row" class="within-`)
			h.raw(strconv.Itoa(row.depth))
			h.raw(`">`)
			h.within(row.depth)
		default:
			h.raw(`<th scope="row">`)
		}
		h.label(l)
		h.raw("</th>")
	}
	for _, n := range row.cells {
		switch {
		case n.none:
			h.raw(`<td class="number missing" title="`)
			h.b = markup.AppendHTML(h.b, i18n.Strip(renderReason(n.missing).In(h.r.lang)))
			h.raw(`">`)
			h.raw(renderSign(n.missing))
			h.raw("</td>")
			continue
		case n.partial:
			h.raw(`<td class="number partial">`)
		default:
			h.raw(`<td class="number">`)
		}
		h.b = markup.AppendHTML(h.b, n.text(h.r.lang))
		h.raw("</td>")
	}
	h.raw("</tr>\n")
}

// Text returns the table as plain text in language l, in columns for a terminal
// or a log; what it holds is as in [Table.Markdown]. Widths count what takes
// room: marks none, East Asian letters two. A label of more than 40 columns is
// cut. In Arabic every line begins with a mark that makes it run from right to
// left.
func (t Table) Text(l i18n.Lang) []byte {
	r := renderLay(t, l)
	var b bytes.Buffer
	line := func(s string) {
		if r.lang.RTL() && s != "" {
			b.WriteRune('\u200f')
		}
		b.WriteString(strings.TrimRight(s, " "))
		b.WriteByte('\n')
	}
	line(r.title.in(r.lang))
	line("")
	r.aligned(line)
	for _, n := range r.notes {
		line(n.in(r.lang))
	}
	return b.Bytes()
}

// aligned writes the table line by line, labels from the one side and numbers
// from the other.
func (r *renderTable) aligned(line func(string)) {
	if len(r.rows) == 0 {
		return
	}
	label := func(l renderLabel, indent string) string {
		return indent + l.clip(renderTextColumns-renderWidth(indent)).in(r.lang)
	}
	lines := make([][]string, 0, len(r.rows)+1)
	var head []string
	for _, h := range r.heads {
		head = append(head, label(h, ""))
	}
	for _, c := range r.columns {
		head = append(head, label(c.label, strings.Repeat(renderWithin+" ", c.depth)))
	}
	lines = append(lines, head)
	partial := make([]bool, len(r.columns))
	for i := range r.rows {
		for j, n := range r.rows[i].cells {
			partial[j] = partial[j] || n.partial
		}
	}
	for i := range r.rows {
		var cells []string
		for j, h := range r.rows[i].heads {
			cells = append(cells, label(h, strings.Repeat("  ", r.rows[i].depth*(1-min(j, 1)))))
		}
		for j, n := range r.rows[i].cells {
			text := n.text(r.lang)
			if partial[j] && !n.partial && !r.lang.RTL() { // digits stand below digits
				text += " "
			}
			cells = append(cells, text)
		}
		lines = append(lines, cells)
	}
	widths := make([]int, len(head))
	for _, cells := range lines {
		for j, s := range cells {
			widths[j] = max(widths[j], renderWidth(s))
		}
	}
	for i, cells := range lines {
		var b strings.Builder
		for j, s := range cells {
			gap := strings.Repeat(" ", widths[j]-renderWidth(s))
			if j > 0 {
				b.WriteString("  ")
			}
			// Units stand below units: what comes first in a line from right to
			// left is on the right already.
			if j < len(r.heads) || r.lang.RTL() {
				b.WriteString(s + gap)
			} else {
				b.WriteString(gap + s)
			}
		}
		line(b.String())
		if i == 0 {
			var rule strings.Builder
			for j, w := range widths {
				if j > 0 {
					rule.WriteString("  ")
				}
				rule.WriteString(strings.Repeat("-", w))
			}
			line(rule.String())
		}
	}
	line("")
}
