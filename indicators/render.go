package indicators

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/term"
)

// renderDeepest is how far a category below others is set in.
const renderDeepest = 6

// renderCategory is a category of an axis as it is shown.
type renderCategory struct {
	code   term.Code
	label  renderLabel
	depth  int  // 0 at the top
	parent bool // it has others below it
}

// renderAxis is a dimension as it is shown: parents before what is below them,
// what is not stated at the end if anything is.
type renderAxis struct {
	dim    Dimension
	name   renderLabel
	cats   []renderCategory
	nested bool
}

func renderAxes(t Table, l i18n.Lang) []renderAxis {
	dims := t.Axes()
	axes := make([]renderAxis, len(dims))
	unstated := make([]bool, len(dims))
	for of, c := range t.All() {
		for i, code := range of {
			unstated[i] = unstated[i] || c.Missing == "" && c.N != 0 && code.Term() == NotStated
		}
	}
	for i := range dims {
		axes[i] = newRenderAxis(dims[i], unstated[i], l)
	}
	return axes
}

func newRenderAxis(d Dimension, unstated bool, l i18n.Lang) renderAxis {
	a := renderAxis{dim: d, name: renderName(d.Name, d.ID, l)}
	terms := d.categories()
	below := make(map[string][]int, len(terms))
	known := make(map[string]bool, len(terms))
	for i := range terms {
		known[terms[i].ID] = true
	}
	for i := range terms {
		up := terms[i].Parent
		if !known[up] {
			up = ""
		}
		below[up] = append(below[up], i)
	}
	type step struct{ at, depth int }
	var stack []step
	push := func(id string, depth int) {
		for _, i := range slices.Backward(below[id]) {
			stack = append(stack, step{i, depth})
		}
	}
	push("", 0)
	for len(stack) > 0 {
		s := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		c := &terms[s.at]
		label := renderName(c.Label, c.ID, l)
		if label.id && d.Time {
			if said, ok := renderTime(c.ID, l); ok {
				label = said
			}
		}
		a.cats = append(a.cats, renderCategory{
			code: term.C(d.ID, c.ID), label: label, depth: min(s.depth, renderDeepest), parent: len(below[c.ID]) > 0,
		})
		a.nested = a.nested || s.depth > 0
		push(c.ID, s.depth+1)
	}
	if unstated {
		a.cats = append(a.cats, renderCategory{code: term.C(d.ID, NotStated), label: renderSaid(renderNotStated.With(), l)})
	}
	return a
}

// renderEach visits every combination of categories, and with totals of
// categories and the total of each axis, row by row. At holds the place of a
// category along each axis, or how many there are for the total; of the codes of
// those that are not totals. Both slices are used again.
func renderEach(axes []renderAxis, totals bool, visit func(at []int, of []term.Code)) {
	at := make([]int, len(axes))
	of := make([]term.Code, 0, len(axes))
	for i := range axes {
		if len(axes[i].cats) == 0 && !totals {
			return
		}
	}
	for {
		of = of[:0]
		for i, n := range at {
			if n < len(axes[i].cats) {
				of = append(of, axes[i].cats[n].code)
			}
		}
		visit(at, of)
		i := len(at) - 1
		for ; i >= 0; i-- {
			most := len(axes[i].cats)
			if totals {
				most++
			}
			if at[i]++; at[i] < most {
				break
			}
			at[i] = 0
		}
		if i < 0 {
			return
		}
	}
}

// renderKindOf says what stands at a place: "cell", "parent" if a category there
// has others below it, "total" if an axis is not told apart.
func renderKindOf(axes []renderAxis, at []int) string {
	kind := "cell"
	for i, n := range at {
		if n == len(axes[i].cats) {
			return "total"
		}
		if axes[i].cats[n].parent {
			kind = "parent"
		}
	}
	return kind
}

// renderNumber is one number of a table, or why there is none.
type renderNumber struct {
	value   quantity.Decimal
	missing Missing
	none    bool // there is no number
	partial bool
}

func renderGone(m Missing) renderNumber { return renderNumber{missing: m, none: true} }

// text is the number as the reader's language writes it, or its sign.
func (n renderNumber) text(l i18n.Lang) string {
	if n.none {
		return renderSign(n.missing)
	}
	s := string(i18n.AppendNumber(nil, l, n.value.Coef(), n.value.Scale()))
	if n.partial {
		s += renderPartial
	}
	return s
}

// renderNumbers are the numbers of a cell in the order of the columns: of a
// table of values how many records, how many with a value, sum, mean, median and
// 90th percentile, else how many.
func renderNumbers(t Table, of []term.Code) []renderNumber {
	c, ok := t.At(of...)
	values := t.Measure() != ""
	switch {
	case !ok:
		c.Missing = NotApplicable // the parts are not exclusive
	case c.Missing == "" && !values:
		return []renderNumber{{value: quantity.Int(c.N), partial: c.Partial}}
	}
	switch {
	case c.Missing != "" && !values:
		return []renderNumber{renderGone(c.Missing)}
	case c.Missing != "":
		return slices.Repeat([]renderNumber{renderGone(c.Missing)}, 6)
	}
	out := []renderNumber{{value: quantity.Int(c.N)}, {value: quantity.Int(c.Known)}}
	if c.Known == 0 {
		sum := renderNumber{} // of no record the sum is 0
		if c.N > 0 {
			sum = renderGone(NotAvailable)
		}
		out = append(out, sum, renderGone(NoDenominator), renderGone(NoDenominator), renderGone(NoDenominator))
	} else {
		out = append(out, renderNumber{value: quantity.Int(c.Sum)}, renderMeanOfCell(c))
		for _, q := range [...]quantity.Decimal{quantity.D(5, 1), quantity.D(9, 1)} {
			v, known := t.Quantile(q, of...)
			out = append(out, renderNumber{value: v, none: !known})
		}
	}
	for i := range out {
		out[i].partial = c.Partial && !out[i].none
	}
	return out
}

func renderMeanOfCell(c Cell) renderNumber {
	v, _, err := c.Mean().Value(1)
	if err != nil {
		return renderGone(NoDenominator)
	}
	return renderNumber{value: v, partial: c.Partial}
}

// renderColumn heads a column of numbers.
type renderColumn struct {
	label renderLabel
	depth int
	total bool
}

// renderRow is a row of a table: its heads and its numbers.
type renderRow struct {
	heads []renderLabel
	depth int // of the first head
	total bool
	cells []renderNumber
}

// renderTable is a table laid out for a reader.
type renderTable struct {
	lang    i18n.Lang
	title   renderLabel
	across  renderLabel   // of a grid: the dimension of the columns; else empty
	heads   []renderLabel // above the heads of the rows
	columns []renderColumn
	rows    []renderRow
	notes   []renderLabel
}

// renderLay lays a table out: one axis as rows, two axes of counts as rows and
// columns, anything else as a list with a column for each axis.
func renderLay(t Table, l i18n.Lang) renderTable {
	l = renderLang(l)
	axes, one := renderAlone(renderAxes(t, l))
	r := renderTable{lang: l, title: renderSaid(renderTitle(t, axes), l)}
	said := func(t i18n.Template) renderLabel { return renderSaid(t.With(), l) }
	numbers := []renderColumn{{label: said(renderUnit(t))}}
	if t.Measure() != "" {
		for _, w := range [...]i18n.Template{renderKnown, renderSum, renderMean, renderMedian, renderP90} {
			numbers = append(numbers, renderColumn{label: said(w)})
		}
	}
	for i := range axes {
		r.heads = append(r.heads, axes[i].name)
	}
	total := said(renderTotal)
	_, whole := t.At()
	switch {
	case len(axes) == 0:
		r.heads, r.columns = []renderLabel{{said: true}}, numbers
		if whole {
			r.rows = []renderRow{{heads: []renderLabel{total}, total: true, cells: renderNumbers(t, nil)}}
		}
	case len(axes) == 1:
		r.columns = numbers
		for _, c := range axes[0].cats {
			r.rows = append(r.rows, renderRow{heads: []renderLabel{c.label}, depth: c.depth, cells: renderNumbers(t, []term.Code{c.code})})
		}
		if whole {
			r.rows = append(r.rows, renderRow{heads: []renderLabel{total}, total: true, cells: renderNumbers(t, nil)})
		}
	case len(axes) == 2 && len(numbers) == 1:
		r.grid(t, axes, total)
	default:
		r.columns = numbers
		renderEach(axes, false, func(at []int, of []term.Code) {
			if renderKindOf(axes, at) == "parent" {
				return
			}
			row := renderRow{cells: renderNumbers(t, of)}
			for i, n := range at {
				row.heads = append(row.heads, axes[i].cats[n].label)
			}
			r.rows = append(r.rows, row)
		})
		if whole {
			heads := slices.Repeat([]renderLabel{{said: true}}, len(axes))
			heads[0] = total
			r.rows = append(r.rows, renderRow{heads: heads, total: true, cells: renderNumbers(t, nil)})
		}
	}
	for i := range one {
		r.notes = append(r.notes, renderSaid(renderOneIs.With(one[i].name.arg("name"), one[i].cats[0].label.arg("label")), l))
	}
	r.annotate(t, axes, len(r.columns) > 0 && r.across != renderLabel{} || len(axes) == 1)
	return r
}

// renderAlone takes out the axes along which everything is in one category, but
// the first if no other is left. Their total is that category, which is said
// under the table instead of in a column of its own.
func renderAlone(axes []renderAxis) (rest, one []renderAxis) {
	for i := range axes {
		if a := &axes[i]; len(a.cats) == 1 && !a.dim.Several && !a.dim.Time {
			one = append(one, *a)
		} else {
			rest = append(rest, *a)
		}
	}
	if len(rest) == 0 && len(one) > 0 {
		return one[:1], one[1:]
	}
	return rest, one
}

// grid lays out two axes: rows and columns, with the totals that are given.
func (r *renderTable) grid(t Table, axes []renderAxis, total renderLabel) {
	rows, columns := axes[0].cats, axes[1].cats
	r.heads, r.across = r.heads[:1], axes[1].name
	given := func(of ...term.Code) bool {
		_, ok := t.At(of...)
		return ok
	}
	_, side := t.At()
	for _, c := range rows {
		side = side || given(c.code)
	}
	_, foot := t.At()
	for _, c := range columns {
		foot = foot || given(c.code)
		r.columns = append(r.columns, renderColumn{label: c.label, depth: c.depth})
	}
	if side {
		r.columns = append(r.columns, renderColumn{label: total, total: true})
	}
	line := func(row renderRow, of ...term.Code) {
		for _, c := range columns {
			row.cells = append(row.cells, renderNumbers(t, append(slices.Clone(of), c.code))...)
		}
		if side {
			row.cells = append(row.cells, renderNumbers(t, of)...)
		}
		r.rows = append(r.rows, row)
	}
	for _, c := range rows {
		line(renderRow{heads: []renderLabel{c.label}, depth: c.depth}, c.code)
	}
	if foot {
		line(renderRow{heads: []renderLabel{total}, total: true})
	}
}

func renderTitle(t Table, axes []renderAxis) i18n.Message {
	by := make([]i18n.Arg, len(axes))
	for i := range axes {
		by[i] = axes[i].name.arg("")
	}
	list, measure := i18n.List("by", by...), i18n.Str("measure", renderLine(t.Measure()))
	switch {
	case t.Measure() != "" && len(axes) == 0:
		return renderOnly.With(i18n.Str("x", renderLine(t.Measure())))
	case t.Measure() != "":
		return renderMeasureBy.With(measure, list)
	case len(axes) == 0:
		return renderUnit(t).With()
	case t.Persons():
		return renderPersonsBy.With(list)
	}
	return renderRecordsBy.With(list)
}

func renderUnit(t Table) i18n.Template {
	if t.Persons() {
		return renderPersons
	}
	return renderRecords
}

// annotate says what the signs mean, which parts have no total, and for whom the
// table is.
func (r *renderTable) annotate(t Table, axes []renderAxis, nesting bool) {
	note := func(m i18n.Message) { r.notes = append(r.notes, renderSaid(m, r.lang)) }
	note(renderInternal.With())
	if len(r.rows) == 0 {
		note(renderEmptyTable.With())
	}
	var seen [len(renderReasons)]bool
	partial := false
	for i := range r.rows {
		for _, n := range r.rows[i].cells {
			if n.none {
				seen[renderReasonAt(n.missing)] = true
			}
			partial = partial || n.partial
		}
	}
	for i, is := range seen {
		if is {
			note(renderSignNote(i))
		}
	}
	if partial {
		note(renderPartialIs.With(i18n.Label("sign", renderPartial)))
	}
	for i := range axes {
		if axes[i].dim.Several {
			note(renderNoTotalIs.With(axes[i].name.arg("name")))
		}
		if axes[i].nested && nesting {
			note(renderNestedIs.With(axes[i].name.arg("name"), i18n.Label("sign", renderWithin)))
		}
	}
	if t.Persons() {
		note(renderOnceIs.With())
	}
	if t.Measure() != "" {
		note(renderValuesIs.With())
	}
}

// renderSignNote explains the sign of a reason.
func renderSignNote(reason int) i18n.Message {
	return renderSignIs.With(i18n.Label("sign", renderSign(renderReasons[reason].missing)), i18n.Said("reason", renderReasons[reason].words.With()))
}
