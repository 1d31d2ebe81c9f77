// Package render writes a plan, the partnership behind it and what a check found
// in them for people to read: as Markdown, as one self-contained HTML page, or
// as plain text, in any of the four languages, from right to left where the
// language is.
//
//	page := render.New(review, i18n.AR, cswb.For(review).Check(review))
//	os.WriteFile("plan.html", page.HTML(), 0o644)
//
// [Council] and [Process] are pages of a partnership: who sits at its tables,
// how far a process has come. [CouncilDiagram] and [ProcessDiagram] draw them.
//
// A text of the community that is missing in the reader's language is shown in
// the language it has, marked as such. Nothing of a plan can break out of its
// place: not markup, not a link, not a direction mark, not a label of a diagram.
// The same page gives the same bytes.
//
// It does not print, and it does not publish: a table with small counts has no
// place in it.
package render

import (
	"iter"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// Page is a document ready to be written in one of three forms. The zero Page
// is empty.
type Page struct {
	lang   i18n.Lang
	title  string
	blocks []block
}

// block is a heading, a paragraph, a list item or a table.
type block struct {
	tag   tag
	level int    // of a heading, 1 to 4; of an item, 0 for the outermost
	class string // for HTML: what sort of item it is
	runs  []run
	rows  []row // of a table: the first names the columns
}

// row is a row of a table, with a cell for each column. The first names it.
type row struct {
	class string // for HTML: what sort of row it is
	cells [][]run
}

type tag uint8

const (
	heading tag = iota
	paragraph
	item
	table
)

// run is a stretch of text in one language.
type run struct {
	text  string
	lang  i18n.Lang // of the text; "" is the page's own
	style style
	href  string // checked; makes the run a link
}

type style uint8

const (
	plain style = iota
	strong
	label // a number or id: always from left to right
	code  // a place or rule id: the same, in fixed width
	faint
)

// New returns the page of a plan: its outline and, for each result, what was
// found, what could not be judged, and how many rules were met.
func New(r *plan.Review, l i18n.Lang, results ...*check.Result) Page {
	p := page(l)
	p.outline(r)
	for _, res := range results {
		p.result(r.Path, res)
	}
	return p
}

// Outline returns the page of a plan's outline alone.
func Outline(r *plan.Review, l i18n.Lang) Page { return New(r, l) }

// Findings returns the page of what was found, without the plan's outline.
func Findings(r *plan.Review, l i18n.Lang, res *check.Result) Page {
	p := page(l)
	p.title = p.text(r.Plan().Title).text
	p.result(r.Path, res)
	return p
}

// PartnershipFindings returns the page of what was found in a partnership, each
// at its place as kind, id and field.
func PartnershipFindings(r *partnership.Review, l i18n.Lang, res *check.Result) Page {
	p := page(l)
	p.title = p.text(r.Partnership().Name).text
	p.result(check.At.String, res)
	return p
}

// Rules returns the page of a catalogue of rules: id, severity, what each says,
// why, and by whose authority.
func Rules(name, edition string, specs iter.Seq[check.Spec], l i18n.Lang) Page {
	p := page(l)
	p.catalogue(name, edition, specs)
	return p
}

// page returns an empty page in the library's language nearest to l.
func page(l i18n.Lang) Page {
	spoken := i18n.Spoken()
	near, _ := i18n.Negotiate(string(l), spoken[:]...)
	return Page{lang: near}
}

// Title returns the page's title, in its language where there is one.
func (p Page) Title() string { return p.title }

// Language returns the language the page is written in.
func (p Page) Language() i18n.Lang { return p.lang }

func (p *Page) add(b block) { p.blocks = append(p.blocks, b) }

func (p *Page) head(level int, runs ...run) { p.add(block{tag: heading, level: level, runs: runs}) }

func (p *Page) para(runs ...run) { p.add(block{tag: paragraph, runs: runs}) }

func (p *Page) item(level int, class string, runs ...run) {
	p.add(block{tag: item, level: level, class: class, runs: runs})
}

// table adds a table of rows below the names of its columns; without a row,
// nothing. A column in which nothing stands is left out.
func (p *Page) table(columns []i18n.Template, rows []row) {
	if len(rows) == 0 {
		return
	}
	out := make([]row, len(rows)+1)
	for i := range rows {
		out[i+1].class = rows[i].class
	}
	for j, name := range columns {
		if !slices.ContainsFunc(rows, func(r row) bool { return len(r.cells[j]) > 0 }) {
			continue
		}
		out[0].cells = append(out[0].cells, []run{p.words(name)})
		for i := range rows {
			out[i+1].cells = append(out[i+1].cells, rows[i].cells[j])
		}
	}
	p.add(block{tag: table, rows: out})
}

// say returns a sentence of the library as a run.
func (p *Page) say(m i18n.Message) run { return run{text: m.In(p.lang)} }

func (p *Page) words(t i18n.Template, args ...i18n.Arg) run { return p.say(t.With(args...)) }

// text returns a community's text as a run, in the language found.
func (p *Page) text(t i18n.Text) run {
	s, got := t.Lookup(p.lang)
	return run{text: strings.TrimSpace(s), lang: got}
}

// foreign reports whether the run is in another language than the page.
func (p *Page) foreign(r run) bool { return r.lang != "" && r.lang.Base() != p.lang.Base() }
