package indicators

import (
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/internal/markup"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

var (
	chartPer    = i18n.Template{EN: "per {$per :integer}", FR: "pour {$per :integer}", ES: "por cada {$per :integer}", AR: "لكل {$per :integer}"}
	chartMarkIs = i18n.Template{EN: "{$what}: {$value}", FR: "{$what}\u00a0: {$value}", ES: "{$what}: {$value}", AR: "{$what}: {$value}"}
)

// chartWhen says a period as shortly as it can be said.
func chartWhen(name string, p cal.Period) i18n.Arg {
	switch {
	case p.From == p.To || p.To.IsZero():
		return p.From.Arg(name)
	case p.From.IsZero():
		return p.To.Arg(name)
	}
	return p.Arg(name)
}

// pointWords says a reading in one sentence.
func (c *lineChart) pointWords(p *chartPoint) string {
	o := p.obs
	when, value := chartWhen("when", o.Period), p.value.Arg("value")
	if !p.drawn {
		value = i18n.Said("value", chartNoValue.With(i18n.Said("reason", renderReason(p.missing))))
	}
	var remarks []i18n.Arg
	number := func(name string, d quantity.Decimal) i18n.Arg {
		return quantity.Quantity{Value: d, Unit: chartBare(p.value).Unit}.Arg(name)
	}
	switch {
	case p.low != nil && p.high != nil:
		remarks = append(remarks, i18n.Said("", chartInterval.With(number("low", *p.low), number("high", *p.high))))
	case p.low != nil:
		remarks = append(remarks, i18n.Said("", chartNotBelow.With(number("low", *p.low))))
	case p.high != nil:
		remarks = append(remarks, i18n.Said("", chartNotAbove.With(number("high", *p.high))))
	}
	for _, f := range o.Flags[:min(len(o.Flags), 16)] {
		remarks = append(remarks, renderFlag(f))
	}
	if len(remarks) == 0 {
		return c.say(chartReading, when, value)
	}
	return c.say(chartRemarked, when, value, i18n.List("remarks", remarks...))
}

func (c *lineChart) baselineWords() string {
	b := c.ind.Baseline
	value := i18n.Said("value", renderReason(b.Missing))
	switch {
	case c.baseline != nil && b.FromZero && b.Value == nil:
		value = i18n.Said("value", chartFromZero.With())
	case c.baseline != nil:
		value = c.baseline.Arg("value")
	case b.Statement.Worded():
		value = renderName(b.Statement, "", c.lang).arg("value")
	}
	return c.say(chartBaselineIs, b.On.Arg("when"), value)
}

func (c *lineChart) targetWords(m *chartMark) string {
	t := m.target
	value := renderName(t.Statement, "", c.lang).arg("value")
	switch {
	case m.low != nil && m.high != nil:
		value = i18n.Said("value", chartBetween.With(m.low.Arg("low"), m.high.Arg("high")))
	case m.low != nil:
		value = m.low.Arg("value")
	case t.Change != nil:
		value = i18n.Said("value", chartChange.With(t.Change.Arg("change")))
	case !t.Statement.Worded():
		value = i18n.Said("value", renderReason(""))
	}
	if len(t.Of) > 0 {
		return c.say(chartTargetOf, chartCodes("cell", t.Of), t.By.Arg("when"), value)
	}
	return c.say(chartTargetIs, t.By.Arg("when"), value)
}

// chartCodes names a cell by its codes.
func chartCodes(name string, of []term.Code) i18n.Arg {
	items := make([]i18n.Arg, min(len(of), 8))
	for i := range items {
		items[i] = i18n.Label("", i18n.Clip(renderLine(string(of[i])), renderLabelRunes))
	}
	return i18n.List(name, items...)
}

// describe says all the chart shows.
func (c *lineChart) describe() string {
	var out []string
	for i := range c.series {
		s := &c.series[i]
		if s.key != "" {
			out = append(out, c.say(chartOf, chartCodes("cell", s.of)))
		}
		for j := range s.points {
			out = append(out, c.pointWords(&s.points[j]))
		}
	}
	if len(c.series) == 0 {
		out = append(out, c.say(chartNothing))
	}
	if c.ind.Baseline != nil {
		out = append(out, c.baselineWords())
	}
	for i := range c.marks {
		out = append(out, c.targetWords(&c.marks[i]))
	}
	if c.drawn && c.scale.lo.Sign() > 0 {
		out = append(out, c.say(chartScaleFrom, i18n.Str("from", c.scale.label(c.scale.lo, c.lang))))
	}
	return strings.Join(append(out, c.say(renderInternal)), " ")
}

// key collects the marks that stand in the chart and what they mean.
func (c *lineChart) key() {
	add := func(text string, draw func(s *markup.SVG, x, y int)) {
		c.keys = append(c.keys, chartKey{text: text, draw: draw})
	}
	if len(c.series) > 1 || len(c.series) == 1 && c.series[0].key != "" {
		for i := range c.series {
			full := c.say(chartKeyWhole)
			if c.series[i].key != "" {
				full = c.say(renderOnly, chartCodes("x", c.series[i].of))
			}
			k := chartKey{text: chartClip(full, 40), draw: func(s *markup.SVG, x, y int) {
				s.Line(x, y, x+20_00, y, chartStroke(chartColour(i), "2.25")...)
				chartMarker(s, i, x+10_00, y, false, "")
			}}
			if k.text != full {
				k.tip = i18n.Strip(full)
			}
			c.keys = append(c.keys, k)
		}
	}
	var interval, hollow, breaks, lower, upper bool
	missing := make([]bool, len(renderReasons))
	for i := range c.series {
		for j := range c.series[i].points {
			p := &c.series[i].points[j]
			if !p.drawn {
				missing[renderReasonAt(p.missing)] = true
				continue
			}
			interval = interval || p.low != nil || p.high != nil
			hollow = hollow || chartHollow(p.obs)
			lower = lower || p.value.Qualifier == quantity.AtLeast || p.value.Qualifier == quantity.MoreThan
			upper = upper || p.value.Qualifier == quantity.AtMost || p.value.Qualifier == quantity.LessThan
			breaks = breaks || j > 0 && (slices.Contains(p.obs.Flags, SeriesBreak) || p.obs.Version != c.series[i].points[j-1].obs.Version)
		}
	}
	if c.baseline != nil {
		add(c.say(chartBaseline), func(s *markup.SVG, x, y int) {
			s.Line(x, y, x+20_00, y, chartDashed("currentColor", "1.25", "2 4")...)
		})
	}
	if slices.ContainsFunc(c.marks, func(m chartMark) bool { return m.low != nil && c.shows(&m) }) {
		add(c.say(chartTarget), func(s *markup.SVG, x, y int) {
			s.Path([]int{x + 10_00, y - 6_00, x + 16_00, y, x + 10_00, y + 6_00, x + 4_00, y}, true, "", chartStroke("currentColor", "2")...)
		})
	}
	if interval {
		add(c.say(chartKeyInterval), func(s *markup.SVG, x, y int) {
			a := chartStroke("currentColor", "1.5")
			s.Line(x+10_00, y-6_00, x+10_00, y+6_00, a...)
			s.Line(x+6_00, y-6_00, x+14_00, y-6_00, a...)
			s.Line(x+6_00, y+6_00, x+14_00, y+6_00, a...)
		})
	}
	if hollow {
		add(c.say(chartKeyHollow), func(s *markup.SVG, x, y int) { s.Circle(x+10_00, y, 4_50, "", chartStroke("currentColor", "2")...) })
	}
	if breaks {
		add(c.say(chartKeyBreak), func(s *markup.SVG, x, y int) {
			s.Line(x+10_00, y-7_00, x+10_00, y+7_00, chartDashed("currentColor", "1", "1 3")...)
		})
	}
	if lower {
		add(c.say(chartKeyLower), func(s *markup.SVG, x, y int) { chartArrow(s, x+10_00, y+3_00, -1) })
	}
	if upper {
		add(c.say(chartKeyUpper), func(s *markup.SVG, x, y int) { chartArrow(s, x+10_00, y-3_00, 1) })
	}
	for i, is := range missing {
		if is {
			sign := renderSign(renderReasons[i].missing)
			add(c.say(renderOnly, i18n.Said("x", renderReasons[i].words.With())), func(s *markup.SVG, x, y int) { s.Text(x+10_00, y+4_00, "middle", sign, "") })
		}
	}
}

// labels writes values beside their marks where there is room: targets and
// baseline first, then bounds, the last and the first reading, then the rest
// while they are few.
func (c *lineChart) labels() {
	for i := range c.series { // marks keep their room
		for j := range c.series[i].points {
			if p := &c.series[i].points[j]; p.drawn {
				x, y := c.x(p.mid()), c.y(p.value.Value)
				c.boxes = append(c.boxes, [4]int{x - 5_00, y - 5_00, x + 5_00, y + 5_00})
				if top, bottom := c.extent(p); top < bottom {
					c.boxes = append(c.boxes, [4]int{x - 4_00, top, x + 4_00, bottom})
				}
			}
		}
	}
	for i := range c.marks {
		m := &c.marks[i]
		if m.low == nil || !c.shows(m) {
			continue
		}
		x := c.x(m.target.By.First().Ordinal() + m.target.By.Last().Ordinal())
		value := chartBare(*m.low).Arg("value")
		y := c.y(m.low.Value)
		if m.high != nil {
			value = i18n.Said("value", chartBetween.With(chartBare(*m.low).Arg("low"), chartBare(*m.high).Arg("high")))
			y = c.y(m.high.Value)
		}
		c.place(x, y, c.y(m.low.Value), 4_00, c.say(chartMarkIs, i18n.Said("what", chartTarget.With()), value), true)
	}
	if c.baseline != nil {
		y := c.y(c.baseline.Value)
		c.place(c.left, y, y, 0, c.say(chartMarkIs, i18n.Said("what", chartBaseline.With()), chartBare(*c.baseline).Arg("value")), true)
	}
	all := 0
	for i := range c.series {
		all += len(c.series[i].points)
	}
	for pass := range 3 {
		for i := range c.series {
			points := c.series[i].points
			for j := range points {
				p := &points[len(points)-1-j]
				bound := p.value.Qualifier != quantity.Exact
				end := j == 0 || j == len(points)-1
				if !p.drawn || pass == 0 != bound || !bound && (pass == 1) != end || pass == 2 && all > 40 {
					continue
				}
				top, bottom := c.extent(p)
				c.place(c.x(p.mid()), top, bottom, 4_00, c.say(renderOnly, chartBare(p.value).Arg("x")), false)
			}
		}
	}
}

// extent is where a mark with its interval and its arrow begins and ends.
func (c *lineChart) extent(p *chartPoint) (top, bottom int) {
	y := c.y(p.value.Value)
	top, bottom = y, y
	if p.low != nil {
		bottom = max(bottom, c.y(*p.low))
	}
	if p.high != nil {
		top = min(top, c.y(*p.high))
	}
	switch p.value.Qualifier {
	case quantity.AtLeast, quantity.MoreThan:
		top = min(top, y-10_00)
	case quantity.AtMost, quantity.LessThan:
		bottom = max(bottom, y+10_00)
	default:
	}
	return top, bottom
}

// place writes a label above a mark, or below it, where nothing else stands.
// One that has to be read is written in any case.
func (c *lineChart) place(x, top, bottom, gap int, text string, must bool) {
	half := chartTextWidth(i18n.Strip(text)) * 11 / 24
	x = min(max(x, c.left+half+2_00), c.right+12_00-half)
	for _, base := range [...]int{top - gap - 6_00, bottom + gap + 15_00, top - gap - 20_00, bottom + gap + 29_00} {
		box := [4]int{x - half, base - 10_00, x + half, base + 3_00}
		if box[3] > c.bottom || box[1] < c.top-12_00 {
			continue
		}
		if slices.ContainsFunc(c.boxes, func(b [4]int) bool {
			return box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3]
		}) {
			continue
		}
		c.write(x, base, text, box)
		return
	}
	if must {
		c.write(x, top-gap-6_00, text, [4]int{})
	}
}

func (c *lineChart) write(x, y int, text string, box [4]int) {
	c.boxes = append(c.boxes, box)
	c.svg.Text(x, y, "middle", text, "", markup.Attr{Name: "font-size", Value: "11"})
}
