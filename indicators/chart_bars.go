package indicators

import (
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/internal/markup"
	"github.com/entente-civic/entente/partnership/term"
)

const (
	chartMostBars   = 400   // drawn of one table
	chartLabelWide  = 34    // columns of a label beside a bar
	chartBarHeight  = 15_00 // of a bar
	chartBarGap     = 2_00  // between the bars of a group
	chartGroupGap   = 9_00  // between groups
	chartIndent     = 12_00 // of a category within another
	chartKeyColumns = 40    // of a label in the key
)

// bar is a cell being drawn.
type bar struct {
	number renderNumber
	series int
	of     []renderLabel // the categories it is of
}

// barGroup is the bars of one category, or of one combination.
type barGroup struct {
	label renderLabel
	depth int
	bars  []bar
}

// barChart is a chart of bars being drawn.
type barChart struct {
	chart
	table  Table
	axes   []renderAxis
	groups []barGroup
	series []renderCategory // those that bars are told apart by
	left   int              // bars of zero length and labels end about here
	more   int              // bars that are not drawn
	scale  chartScale
}

// Bars returns the table as horizontal bars: an SVG picture that needs nothing
// else and says all it shows in words too, for internal use. It may stand alone
// or inside a page, whose ink it takes; in Arabic it runs from right to left. The
// same table gives the same bytes.
//
// One axis is one bar for each category; two are a group of bars for each
// category of the first, told apart by colour and pattern (36 of them, then they
// come again); more, a group for each combination of all but the last. Totals are not drawn, but are in the
// description where they are given. The scale begins at zero, and every bar has
// its number beside it: how many records or persons, or the mean of a table of
// values. Where there is no number its sign stands instead, never a bar. A label
// that is too long is cut and can be read in full by pointing at it. Of more than
// 400 bars the first are drawn, and it says how many more there are.
func (t Table) Bars(l i18n.Lang) []byte {
	c := barChart{chart: newChart(l), table: t}
	c.axes = renderAxes(t, c.lang)
	c.collect()
	return c.draw()
}

// collect finds the bars.
func (c *barChart) collect() {
	drawn, used := 0, 0
	renderEach(c.axes, false, func(at []int, of []term.Code) {
		if drawn == chartMostBars {
			c.more++
			return
		}
		drawn++
		b := bar{number: c.number(of), of: make([]renderLabel, len(at))}
		for i, n := range at {
			b.of[i] = c.axes[i].cats[n].label.clip(renderLabelRunes) // said with every bar
		}
		switch last := len(at) - 1; {
		case last < 0:
			c.groups = append(c.groups, barGroup{label: renderSaid(renderTotal.With(), c.lang), bars: []bar{b}})
			return
		case last == 0:
			first := &c.axes[0].cats[at[0]]
			c.groups = append(c.groups, barGroup{label: first.label, depth: first.depth, bars: []bar{b}})
			return
		default:
			b.series = at[last]
			used = max(used, b.series+1)
			if at[last] == 0 || len(c.groups) == 0 {
				g := barGroup{label: c.axes[0].cats[at[0]].label}
				if last == 1 {
					g.depth = c.axes[0].cats[at[0]].depth
				} else {
					g.label = renderSaid(renderOnly.With(barList("x", b.of[:last])), c.lang)
				}
				c.groups = append(c.groups, g)
			}
		}
		g := &c.groups[len(c.groups)-1]
		g.bars = append(g.bars, b)
	})
	if len(c.axes) > 1 {
		c.series = c.axes[len(c.axes)-1].cats[:used]
	}
	if len(c.axes) == 0 && len(c.groups) == 1 {
		if _, ok := c.table.At(); !ok {
			c.groups = nil
		}
	}
}

// barList names the categories of a cell one after the other.
func barList(name string, labels []renderLabel) i18n.Arg {
	if len(labels) == 1 {
		return labels[0].arg(name)
	}
	last := len(labels) - 1
	return i18n.Said(name, chartCrossed.With(barList("a", labels[:last]), labels[last].arg("b")))
}

// number is what a bar shows of a cell.
func (c *barChart) number(of []term.Code) renderNumber {
	cell, ok := c.table.At(of...)
	switch {
	case !ok:
		return renderGone(NotApplicable)
	case cell.Missing != "":
		return renderGone(cell.Missing)
	case c.table.Measure() != "":
		return renderMeanOfCell(cell)
	}
	return renderNumber{value: quantity.Int(cell.N), partial: cell.Partial}
}

func (c *barChart) title() i18n.Message {
	if c.table.Measure() != "" {
		return renderMeanOf.With(i18n.Said("measure", renderTitle(c.table, c.axes)))
	}
	return renderTitle(c.table, c.axes)
}

// describe says all the chart shows, and the total.
func (c *barChart) describe() string {
	var out []string
	say := func(n renderNumber, of ...renderLabel) {
		value := n.value.Arg("value")
		if n.none {
			value = i18n.Said("value", chartNoValue.With(i18n.Said("reason", renderReason(n.missing))))
		}
		if n.partial {
			out = append(out, c.say(chartRemarked, barList("when", of), value, i18n.List("remarks", renderFlag(PartialPeriod))))
			return
		}
		out = append(out, c.say(chartReading, barList("when", of), value))
	}
	total := renderSaid(renderTotal.With(), c.lang)
	for i := range c.groups {
		for _, b := range c.groups[i].bars {
			if len(b.of) == 0 {
				b.of = []renderLabel{total}
			}
			say(b.number, b.of...)
		}
	}
	if c.more > 0 {
		out = append(out, c.say(chartMore, i18n.Int("n", int64(c.more))))
	}
	if _, ok := c.table.At(); ok && len(c.axes) > 0 {
		say(c.number(nil), total)
	}
	if len(c.groups) == 0 {
		out = append(out, c.say(renderEmptyTable))
	}
	return strings.Join(append(out, c.remarks()...), " ")
}

// remarks are what stands below the bars: which parts have no total, and for
// whom the chart is.
func (c *barChart) remarks() []string {
	var out []string
	for i := range c.axes {
		if c.axes[i].dim.Several {
			out = append(out, c.say(renderNoTotalIs, c.axes[i].name.arg("name")))
		}
	}
	return append(out, c.say(renderInternal))
}

// key tells what the bars and signs mean.
func (c *barChart) key() {
	if len(c.axes) > 1 {
		for i := range c.series {
			cut := c.series[i].label.clip(chartKeyColumns)
			k := chartKey{text: cut.in(c.lang), draw: func(s *markup.SVG, x, y int) {
				s.Rect(x+2_00, y-6_00, 16_00, 12_00, "", c.fill(i)...)
			}}
			if cut != c.series[i].label {
				k.tip = i18n.Isolate(c.series[i].label.text, c.lang)
			}
			c.keys = append(c.keys, k)
		}
	}
	var seen [len(renderReasons)]bool
	partial := false
	for i := range c.groups {
		for _, b := range c.groups[i].bars {
			if b.number.none {
				seen[renderReasonAt(b.number.missing)] = true
			}
			partial = partial || b.number.partial
		}
	}
	sign := func(sign, text string) {
		c.keys = append(c.keys, chartKey{text: text, draw: func(s *markup.SVG, x, y int) { s.Text(x+10_00, y+4_00, "middle", sign, "") }})
	}
	for i, is := range seen {
		if is {
			sign(renderSign(renderReasons[i].missing), c.say(renderReasons[i].words))
		}
	}
	if partial {
		sign(renderPartial, c.say(renderOnly, renderNamed(renderFlag(PartialPeriod))))
	}
}

// renderNamed is an argument as the only one of a sentence.
func renderNamed(a i18n.Arg) i18n.Arg { return i18n.List("x", a) }

// fill is how the bars of a series are drawn: each differs from the others in
// colour or in pattern, and neighbours in both.
func (c *barChart) fill(series int) []markup.Attr {
	colour := barColour(series)
	fill := colour
	if series%(markup.Patterns+1) > 0 {
		fill = "url(#" + c.pattern(series) + ")"
	}
	return []markup.Attr{{Name: "fill", Value: fill}, {Name: "stroke", Value: colour}, {Name: "stroke-width", Value: "1"}}
}

// barColour is the colour of a series: those of one pattern have each another.
func barColour(series int) string { return chartColour(series + series/chartColoursMany) }

// pattern is the id of the pattern of a series; beyond as many as differ they
// come again.
func (c *barChart) pattern(series int) string {
	return c.id + "-p" + string(i18n.AppendNumber(nil, i18n.EN, int64(series%barPatterns), 0))
}

// barPatterns is how many series look different.
const barPatterns = 36

func (c *barChart) draw() []byte {
	desc := c.describe()
	c.key()
	var remarks []string
	if c.more > 0 {
		remarks = chartWrap(c.say(chartMore, i18n.Int("n", int64(c.more))))
	}
	for _, r := range c.remarks() {
		remarks = append(remarks, chartWrap(r)...)
	}
	const top = 44_00
	bottom := top
	var values []quantity.Decimal
	wide := 0 // of a number
	for i := range c.groups {
		g := &c.groups[i]
		label := g.label.clip(chartLabelWide)
		c.left = max(c.left, g.depth*chartIndent+chartTextWidth(label.text))
		bottom += len(g.bars)*(chartBarHeight+chartBarGap) + chartGroupGap
		for _, b := range g.bars {
			wide = max(wide, chartTextWidth(i18n.Strip(b.number.text(c.lang))))
			if !b.number.none {
				values = append(values, b.number.value)
			}
		}
	}
	c.left += chartMargin + 8_00
	right := chartWidth - chartMargin - wide - 6_00
	below := bottom + 44_00
	title := c.title()
	c.open(c.height(below, remarks), title.In(c.lang), c.say(chartBarsTitle, i18n.Said("name", title)), desc)
	if len(c.groups) == 0 {
		c.svg.Text(chartWidth/2, top+10_00, "middle", c.say(renderEmptyTable), "")
		return c.close(below, remarks)
	}
	if len(c.axes) > 1 {
		for i := range min(len(c.series), barPatterns) {
			if pattern := i % (markup.Patterns + 1); pattern > 0 {
				c.svg.Pattern(c.pattern(i), barColour(i), pattern)
			}
		}
	}
	c.scale = newChartScale(values, true, c.table.Measure() == "", false)
	if c.scale.lo.Sign() < 0 { // a number may stand on either side
		c.left += wide + 6_00
	}
	if len(values) > 0 {
		for _, n := range c.scale.ticks() {
			x := c.left + c.scale.along(n, right-c.left)
			chartGrid(&c.svg, x, top-4_00, x, bottom)
			c.svg.Text(x, bottom+16_00, "middle", c.scale.label(n, c.lang), "")
		}
	}
	y := top
	for i := range c.groups {
		y = c.drawGroup(&c.groups[i], y, right)
	}
	zero := c.left + c.scale.at(quantity.Int(0), right-c.left)
	c.svg.Line(zero, top-4_00, zero, bottom, chartStroke("currentColor", "1.25")...)
	return c.close(below, remarks)
}

// drawGroup draws the bars of a group from y on and returns where the next
// begins.
func (c *barChart) drawGroup(g *barGroup, y, right int) int {
	cut := g.label.clip(chartLabelWide)
	tip := ""
	if cut != g.label {
		tip = i18n.Isolate(g.label.text, c.lang)
	}
	tall := len(g.bars)*(chartBarHeight+chartBarGap) - chartBarGap
	c.svg.Text(chartMargin+g.depth*chartIndent, y+tall/2+4_00, "start", cut.in(c.lang), tip)
	zero := c.left + c.scale.at(quantity.Int(0), right-c.left)
	for _, b := range g.bars {
		text := b.number.text(c.lang)
		x := zero
		anchor, gap := "start", 5_00
		if !b.number.none {
			x = c.left + c.scale.at(b.number.value, right-c.left)
			if x < zero {
				anchor, gap = "end", -5_00
			}
			if x != zero {
				c.svg.Rect(min(x, zero), y, max(x, zero)-min(x, zero), chartBarHeight, c.barTip(&b), c.fill(b.series)...)
			}
		}
		c.svg.Text(x+gap, y+chartBarHeight/2+4_00, anchor, text, "")
		y += chartBarHeight + chartBarGap
	}
	return y + chartGroupGap
}

func (c *barChart) barTip(b *bar) string {
	of := b.of
	if len(of) == 0 {
		of = []renderLabel{renderSaid(renderTotal.With(), c.lang)}
	}
	return c.say(chartReading, barList("when", of), b.number.value.Arg("value"))
}
