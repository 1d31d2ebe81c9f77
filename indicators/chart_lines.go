package indicators

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/internal/markup"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// What one chart of lines holds at most.
const (
	chartMostReadings = 2000
	chartMostLines    = 6
)

// chartPoint is one reading with its place in time.
type chartPoint struct {
	obs     *Observation
	first   int               // day number of its first day
	last    int               // and of its last
	value   quantity.Quantity // of unit "%" where the indicator is a proportion
	low     *quantity.Decimal
	high    *quantity.Decimal
	missing Missing
	drawn   bool // it has a value
}

// mid is the middle of its time, in half days.
func (p *chartPoint) mid() int { return p.first + p.last }

// chartSeries is one line: the readings of one cell.
type chartSeries struct {
	key    string
	of     []term.Code
	points []chartPoint
}

// chartMark is a target in force.
type chartMark struct {
	target *Target
	low    *quantity.Quantity // where it is drawn; nil: words alone
	high   *quantity.Quantity
}

// Lines returns the readings of an indicator as a line over time: an SVG
// picture that needs nothing else and says all it shows in words too, for
// internal use. It may stand alone or inside a page, whose ink it takes; in
// Arabic it runs from right to left. The same readings give the same bytes.
//
// Each cell of the indicator's disaggregation that has readings is a line, the
// whole first, the rest in the order of [AsOf]; at most 6 lines and 2,000
// readings. Of several publications of one reading the last is drawn, and two
// that contradict each other both. A reading stands in the middle of its period. Proportions and what is given as numerator and
// denominator are divided here, to two decimals (a percent to one) and a bound to
// its safe side; a rate is for each Per.
//
// A line is broken, and nothing drawn in between, where a value is missing (its
// sign stands at the upper edge), where the series breaks, where readings
// follow two versions of the definition, and where months or years were left
// out: where two readings of periods lie more than one and a half times as far
// apart as the two nearest. A hollow mark is a reading that is provisional,
// estimated, a forecast or of part of its period. A value that is a bound has
// an arrow that way. Baseline and targets in force are marks of their own; one
// that is only words is in the description. The scale begins at zero where that
// leaves at least half of it for the line, and says so where it does not.
//
// The error has code other-indicator, no-time (of a reading without a period)
// or too-many. Lines panics if ind is nil.
func Lines(ind *Indicator, readings []Observation, l i18n.Lang) ([]byte, error) {
	if ind == nil {
		panic("indicators: Lines of no indicator")
	}
	if len(readings) > chartMostReadings {
		return nil, chartTooMany("readings", len(readings), chartMostReadings)
	}
	series, err := chartSeriesOf(ind, readings)
	if err != nil {
		return nil, err
	}
	if len(series) > chartMostLines {
		return nil, chartTooMany("lines", len(series), chartMostLines)
	}
	c := lineChart{chart: newChart(l), ind: ind, series: series}
	c.baseline, c.marks = chartBaselineOf(ind), chartMarksOf(ind)
	return c.draw(), nil
}

func chartSeriesOf(ind *Indicator, readings []Observation) ([]chartSeries, error) {
	for i := range readings {
		o := &readings[i]
		if o.Indicator != ind.ID {
			return nil, chartForeign(i+1, o.Indicator, ind.ID)
		}
		if o.Period.From.IsZero() && o.Period.To.IsZero() {
			return nil, chartTimeless(i + 1)
		}
	}
	known := AsOf(readings, cal.Date{})
	var out []chartSeries
	at := map[string]int{}
	for i := range known {
		o := &known[i]
		p := chartPoint{obs: o}
		from, to := o.Period.From, o.Period.To
		if from.IsZero() {
			from = to
		}
		if to.IsZero() || o.Period.Reversed() {
			to = from
		}
		p.first, p.last = from.First().Ordinal(), max(from.First().Ordinal(), to.Last().Ordinal())
		p.value, p.missing = chartValue(ind, o)
		p.drawn = p.value.Stated()
		if p.drawn {
			p.low, p.high = chartPercent(ind, o.Value, o.Low), chartPercent(ind, o.Value, o.High)
		}
		key := asofCell(o.Of)
		n, found := at[key]
		if !found {
			n = len(out)
			at[key] = n
			out = append(out, chartSeries{key: key, of: o.Of})
		}
		out[n].points = append(out[n].points, p)
	}
	for i := range out {
		slices.SortStableFunc(out[i].points, func(a, b chartPoint) int {
			return cmp.Or(cmp.Compare(a.mid(), b.mid()), cmp.Compare(a.first, b.first), strings.Compare(a.obs.Version, b.obs.Version))
		})
	}
	slices.SortStableFunc(out, func(a, b chartSeries) int { // the whole first
		return cmp.Compare(min(len(a.key), 1), min(len(b.key), 1))
	})
	return out, nil
}

// chartValue is what is drawn of a reading, or why nothing is.
func chartValue(ind *Indicator, o *Observation) (quantity.Quantity, Missing) {
	if o.Missing != "" {
		return quantity.Quantity{}, o.Missing
	}
	var v quantity.Quantity
	switch {
	case o.Value != nil && o.Value.Stated():
		v = *o.Value
		v.Unit = cmp.Or(v.Unit, ind.Unit)
		v.Value = *chartPercent(ind, o.Value, &o.Value.Value)
		if chartShare(ind) || ratioPercent(v.Unit) {
			v.Unit = percentSign
		}
	case o.Numerator != nil && o.Denominator != nil:
		r := quantity.Ratio{Num: *o.Numerator, Den: *o.Denominator}
		if r.Den.Stated() && r.Den.Value.Sign() <= 0 {
			return v, NoDenominator
		}
		times, decimals := int64(1), 2
		v.Unit = ind.Unit
		switch {
		case chartShare(ind):
			times, decimals, v.Unit = 100, 1, percentSign
		case ind.Kind == Rate && ind.Per > 0:
			times = ind.Per
		}
		var err error
		if r.Num.Value, err = r.Num.Value.Mul(quantity.Int(times)); err != nil || !o.Numerator.Stated() {
			return quantity.Quantity{}, NotAvailable
		}
		if v.Value, v.Qualifier, err = r.Value(decimals); err != nil { // what cannot be claimed is about as large all the same
			v.Qualifier = quantity.About
			if v.Value, err = r.Indicative(decimals); err != nil {
				return quantity.Quantity{}, NotAvailable
			}
		}
	default:
		return v, NotAvailable
	}
	v.Printed, v.Unit = "", i18n.Clip(renderLine(v.Unit), renderLabelRunes) // it is said with every reading
	return v, ""
}

// chartShare reports whether what an indicator measures is drawn in percent.
func chartShare(ind *Indicator) bool { return ind.Kind == Proportion || ratioPercent(ind.Unit) }

// chartPercent is a number of a reading as it is drawn: of a proportion the
// percent, which it is already where its unit, or else the indicator's, says so.
func chartPercent(ind *Indicator, value *quantity.Quantity, d *quantity.Decimal) *quantity.Decimal {
	unit := ind.Unit
	if value != nil {
		unit = cmp.Or(value.Unit, unit)
	}
	if d == nil || ind.Kind != Proportion || ratioPercent(unit) {
		return d
	}
	if p, err := d.Mul(quantity.Int(100)); err == nil {
		p = chartTrim(p)
		return &p
	}
	return d
}

// chartTrim drops the zeros at the end of the decimals.
func chartTrim(d quantity.Decimal) quantity.Decimal {
	coef, scale := d.Coef(), d.Scale()
	for scale > 0 && coef%10 == 0 {
		coef, scale = coef/10, scale-1
	}
	return quantity.D(coef, scale)
}

// chartOwn is a baseline's or a target's number as it is drawn.
func chartOwn(ind *Indicator, q *quantity.Quantity) *quantity.Quantity {
	if q == nil || !q.Stated() {
		return nil
	}
	v, _ := chartValue(ind, &Observation{Value: q})
	return &v
}

// chartBaselineOf is where the baseline is drawn; nil if it has no number.
func chartBaselineOf(ind *Indicator) *quantity.Quantity {
	switch b := ind.Baseline; {
	case b == nil:
		return nil
	case b.Value != nil && b.Value.Stated():
		return chartOwn(ind, b.Value)
	case b.FromZero:
		zero := quantity.Of(0, ind.Unit)
		return chartOwn(ind, &zero)
	}
	return nil
}

// chartMarksOf are the targets in force by time.
func chartMarksOf(ind *Indicator) []chartMark {
	targets := ind.TargetsOn(cal.Date{})
	out := make([]chartMark, len(targets))
	for i := range targets {
		t := &targets[i]
		out[i] = chartMark{target: t, low: chartOwn(ind, t.Value), high: chartOwn(ind, t.High)}
		if out[i].low == nil {
			out[i].low = chartChanged(ind, t.Change)
		}
	}
	slices.SortStableFunc(out, func(a, b chartMark) int { return a.target.By.Compare(b.target.By) })
	return out
}

// chartChanged is where a change from the baseline leads, if that can be told:
// not from a baseline that is a bound, and of a percentage only where the change
// says whether it is relative or in points.
func chartChanged(ind *Indicator, change *quantity.Quantity) *quantity.Quantity {
	from := chartBaselineOf(ind)
	if from == nil || from.Qualifier != quantity.Exact || change == nil || !change.Stated() {
		return nil
	}
	by := change.Value
	switch share := chartShare(ind); {
	case ratioPercent(change.Unit):
		part, err := from.Value.Mul(by)
		if err != nil {
			return nil
		}
		if by, err = part.Mul(quantity.D(1, 2)); err != nil {
			return nil
		}
	case share != (change.Unit == pointsUnit):
		return nil
	}
	sum, err := from.Value.Add(by)
	if err != nil {
		return nil
	}
	to := *from
	to.Value, to.Qualifier = chartTrim(sum.Round(max(2, from.Value.Scale()))), change.Qualifier
	if ratioPercent(change.Unit) && from.Value.Sign() < 0 {
		to.Qualifier = ratioFlip(to.Qualifier)
	}
	return &to
}

// lineChart is a chart of lines being drawn.
type lineChart struct {
	chart
	ind      *Indicator
	series   []chartSeries
	baseline *quantity.Quantity
	marks    []chartMark

	scale       chartScale
	left, right int // edges of the plot
	top, bottom int
	t0, t1      int // its first and last half day
	drawn       bool
	boxes       [][4]int // where labels stand already
}

// chartBare is a quantity without its unit, which stands beside the axis.
func chartBare(q quantity.Quantity) quantity.Quantity {
	if q.Unit != percentSign {
		q.Unit = ""
	}
	return q
}

func (c *lineChart) draw() []byte {
	name := renderName(c.ind.Name, string(c.ind.ID), c.lang)
	c.layOut()
	desc := c.describe()
	c.key()

	remarks := chartWrap(c.say(renderInternal))
	if c.drawn && c.scale.lo.Sign() > 0 {
		remarks = append(chartWrap(c.say(chartScaleFrom, i18n.Str("from", c.scale.label(c.scale.lo, c.lang)))), remarks...)
	}
	below := c.bottom + 44_00
	height := c.height(below, remarks)
	c.open(height, name.in(c.lang), c.say(chartTitle, name.arg("name")), desc)
	if unit := c.unit(); unit != "" {
		c.svg.Text(chartMargin, 42_00, "start", chartClip(unit, 60), "", markup.Attr{Name: "opacity", Value: "0.85"})
	}
	if c.t0 == c.t1 { // neither a reading nor a mark
		c.svg.Text(chartWidth/2, (c.top+c.bottom)/2, "middle", c.say(chartNothing), "")
		return c.close(below, remarks)
	}
	c.axes()
	c.drawBaseline()
	for i := range c.series {
		c.drawSeries(i)
	}
	for i := range c.marks {
		c.drawTarget(&c.marks[i])
	}
	c.labels()
	return c.close(below, remarks)
}

// unit is what stands above the axis of values.
func (c *lineChart) unit() string {
	switch {
	case c.ind.Kind == Rate && c.ind.Per > 0:
		return c.say(chartPer, i18n.Int("per", c.ind.Per))
	case chartShare(c.ind) || c.ind.Unit == "":
		return ""
	}
	return c.say(renderOnly, i18n.Str("x", renderLine(c.ind.Unit)))
}

// layOut finds the scales and the edges.
func (c *lineChart) layOut() {
	var values []quantity.Decimal
	whole := c.ind.Kind == Count
	seen := func(d *quantity.Decimal) {
		if d != nil {
			values = append(values, *d)
			whole = whole && chartTrim(*d).Scale() == 0
		}
	}
	first, last := 0, 0
	during := func(from, to int) {
		if first == 0 || from+to < first {
			first = from + to
		}
		last = max(last, from+to)
	}
	percent := chartShare(c.ind)
	for i := range c.series {
		for j := range c.series[i].points {
			p := &c.series[i].points[j]
			during(p.first, p.last)
			if p.drawn {
				seen(&p.value.Value)
				seen(p.low)
				seen(p.high)
			}
		}
	}
	if c.baseline != nil {
		seen(&c.baseline.Value)
		if on := c.ind.Baseline.On; !on.IsZero() {
			during(on.First().Ordinal(), on.Last().Ordinal())
		}
	}
	for i := range c.marks {
		if m := &c.marks[i]; m.low != nil && c.shows(m) {
			seen(&m.low.Value)
			if m.high != nil {
				seen(&m.high.Value)
			}
			during(m.target.By.First().Ordinal(), m.target.By.Last().Ordinal())
		}
	}
	c.drawn = len(values) > 0
	c.scale = newChartScale(values, false, whole, percent)
	c.top, c.bottom = 62_00, 302_00
	c.left, c.right = chartMargin, chartWidth-chartMargin-14_00
	if c.drawn {
		wide := 0
		for _, n := range c.scale.ticks() {
			wide = max(wide, chartTextWidth(i18n.Strip(c.scale.label(n, c.lang))))
		}
		c.left += wide + 8_00
	}
	if first != 0 {
		pad := max((last-first)/16, 60)
		c.t0, c.t1 = first-pad, last+pad
	}
}

// shows reports whether a target is of the whole or of a cell that has a line,
// and has a time.
func (c *lineChart) shows(m *chartMark) bool {
	if m.target.By.IsZero() {
		return false
	}
	key := asofCell(m.target.Of)
	return key == "" || slices.ContainsFunc(c.series, func(s chartSeries) bool { return s.key == key })
}

func (c *lineChart) x(half int) int {
	return c.left + int(int64(half-c.t0)*int64(c.right-c.left)/int64(c.t1-c.t0))
}

func (c *lineChart) y(v quantity.Decimal) int { return c.bottom - c.scale.at(v, c.bottom-c.top) }

func (c *lineChart) yTick(n *big.Int) int { return c.bottom - c.scale.along(n, c.bottom-c.top) }

// axes draws the grid, the numbers beside it and the times below it.
func (c *lineChart) axes() {
	s := &c.svg
	if c.drawn {
		for _, n := range c.scale.ticks() {
			y := c.yTick(n)
			chartGrid(s, c.left, y, c.right, y)
			s.Text(c.left-6_00, y+4_00, "end", c.scale.label(n, c.lang), "")
		}
	}
	s.Line(c.left, c.bottom, c.right, c.bottom, chartStroke("currentColor", "1.25")...)
	for _, d := range chartTimes(c.t0, c.t1) {
		x := c.x(d.First().Ordinal() + d.Last().Ordinal())
		s.Line(x, c.bottom, x, c.bottom+5_00, chartStroke("currentColor", "1.25")...)
		s.Text(x, c.bottom+19_00, "middle", c.say(renderOnly, d.Arg("x")), "")
	}
}

// chartTimes are the years or months written below an axis: those whose middle
// lies on it, every second, fifth … if they are many.
func chartTimes(t0, t1 int) []cal.Date {
	day := func(half int) cal.Date {
		return cal.Day(1, 1, 1).AddDays(min(max(half/2, 1), cal.Year(9999).Last().Ordinal()) - 1)
	}
	first, last := day(t0), day(t1)
	var out []cal.Date
	keep := func(d cal.Date) {
		if mid := d.First().Ordinal() + d.Last().Ordinal(); mid >= t0 && mid <= t1 {
			out = append(out, d)
		}
	}
	months := (last.Year()-first.Year())*12 + last.Month() - first.Month() + 1
	if months <= 26 {
		step := 1
		for _, n := range [...]int{1, 2, 3, 6} {
			if step = n; months/n <= 6 {
				break
			}
		}
		for i, d := 0, cal.Month(first.Year(), first.Month()); i < months; i++ {
			if (d.Month()-1)%step == 0 {
				keep(d)
			}
			d = d.AddMonths(1)
		}
		return out
	}
	step := 1
	for i := 0; (last.Year()-first.Year()+1)/step > 11; i++ {
		step = step * [...]int{2, 5, 10}[i%3] / [...]int{1, 2, 5}[i%3]
	}
	for y := first.Year(); y <= last.Year(); y++ {
		if y%step == 0 {
			keep(cal.Year(y))
		}
	}
	return out
}

func (c *lineChart) drawBaseline() {
	if c.baseline == nil {
		return
	}
	y := c.y(c.baseline.Value)
	c.svg.Line(c.left, y, c.right, y, chartDashed("currentColor", "1.25", "2 4")...)
	if on := c.ind.Baseline.On; !on.IsZero() {
		x := c.x(on.First().Ordinal() + on.Last().Ordinal())
		c.svg.Rect(x-4_00, y-4_00, 8_00, 8_00, c.baselineWords(), markup.Attr{Name: "fill", Value: "currentColor"})
	}
}

func (c *lineChart) drawTarget(m *chartMark) {
	if m.low == nil || !c.shows(m) {
		return
	}
	x := c.x(m.target.By.First().Ordinal() + m.target.By.Last().Ordinal())
	y := c.y(m.low.Value)
	if m.high != nil {
		up := c.y(m.high.Value)
		c.svg.Line(x, y, x, up, chartStroke("currentColor", "1.5")...)
		c.diamond(x, up, c.targetWords(m))
	}
	c.diamond(x, y, c.targetWords(m))
}

func (c *lineChart) diamond(x, y int, tip string) {
	c.svg.Path([]int{x, y - 6_50, x + 6_50, y, x, y + 6_50, x - 6_50, y}, true, tip, chartStroke("currentColor", "2")...)
}

// broken reports whether the line stops before point j.
func (s *chartSeries) broken(j, step int) bool {
	a, b := &s.points[j-1], &s.points[j]
	return !a.drawn || !b.drawn || a.obs.Version != b.obs.Version || slices.Contains(b.obs.Flags, SeriesBreak) ||
		step > 0 && a.last > a.first && b.last > b.first && 2*(b.mid()-a.mid()) > 3*step
}

// step is how far apart the nearest two readings of periods lie, in half days;
// 0 if there are none. Months and years differ by some days among themselves,
// which half as much again leaves room for.
func (s *chartSeries) step() int {
	least := 0
	for j := 1; j < len(s.points); j++ {
		a, b := &s.points[j-1], &s.points[j]
		if d := b.mid() - a.mid(); d > 0 && a.last > a.first && b.last > b.first && (least == 0 || d < least) {
			least = d
		}
	}
	return least
}

func (c *lineChart) drawSeries(i int) {
	s, colour := &c.series[i], chartColour(i)
	attrs := chartStroke(colour, "2.25")
	if i > 0 {
		attrs = chartDashed(colour, "2.25", [...]string{"", "7 3", "2 3", "9 3 2 3", "12 4", "4 4"}[i])
	}
	attrs = append(attrs, markup.Attr{Name: "stroke-linejoin", Value: "round"})
	step := s.step()
	var run []int
	flush := func() {
		if len(run) > 2 {
			c.svg.Path(run, false, "", attrs...)
		}
		run = run[:0]
	}
	for j := range s.points {
		p := &s.points[j]
		if j > 0 && s.broken(j, step) {
			flush()
			if p.drawn && (slices.Contains(p.obs.Flags, SeriesBreak) || p.obs.Version != s.points[j-1].obs.Version) {
				x := c.x((s.points[j-1].mid() + p.mid()) / 2)
				c.svg.Line(x, c.top, x, c.bottom, chartDashed("currentColor", "1", "1 3")...)
			}
		}
		if p.drawn {
			run = append(run, c.x(p.mid()), c.y(p.value.Value))
		}
	}
	flush()
	for j := range s.points {
		c.drawPoint(i, &s.points[j])
	}
}

func (c *lineChart) drawPoint(i int, p *chartPoint) {
	x := c.x(p.mid())
	tip := c.pointWords(p)
	if !p.drawn {
		c.svg.Text(x, c.top-4_00+i*12_00, "middle", renderSign(p.missing), tip)
		return
	}
	y, colour := c.y(p.value.Value), chartColour(i)
	if p.low != nil || p.high != nil {
		c.drawInterval(x, y, p, colour)
	}
	chartMarker(&c.svg, i, x, y, chartHollow(p.obs), tip)
	switch p.value.Qualifier {
	case quantity.AtLeast, quantity.MoreThan:
		chartArrow(&c.svg, x, y-7_00, -1)
	case quantity.AtMost, quantity.LessThan:
		chartArrow(&c.svg, x, y+7_00, 1)
	default:
	}
}

func (c *lineChart) drawInterval(x, y int, p *chartPoint, colour string) {
	low, high := y, y
	attrs := append(chartStroke(colour, "1.5"), markup.Attr{Name: "opacity", Value: "0.8"})
	if p.low != nil {
		low = c.y(*p.low)
		c.svg.Line(x-4_00, low, x+4_00, low, attrs...)
	}
	if p.high != nil {
		high = c.y(*p.high)
		c.svg.Line(x-4_00, high, x+4_00, high, attrs...)
	}
	c.svg.Line(x, low, x, high, attrs...)
}

// chartHollow reports whether a reading is not final or not of all its period.
func chartHollow(o *Observation) bool {
	return slices.ContainsFunc(o.Flags, func(f Flag) bool {
		return f == Provisional || f == Estimated || f == Forecast || f == PartialPeriod
	})
}

// chartArrow points up or down from a value that is a bound.
func chartArrow(s *markup.SVG, x, y, way int) {
	s.Path([]int{x - 4_00, y, x, y + way*5_00, x + 4_00, y}, false, "", chartStroke("currentColor", "1.75")...)
}

// chartMarker draws the mark of line i: a shape of its own for each.
func chartMarker(s *markup.SVG, i, x, y int, hollow bool, tip string) {
	colour := chartColour(i)
	attrs := []markup.Attr{{Name: "fill", Value: colour}, {Name: "stroke", Value: colour}, {Name: "stroke-width", Value: "2"}}
	if hollow { // the ground shows through thinly, whatever it is
		attrs[0].Value = "none"
	}
	const r = 4_50
	switch i % chartMostLines {
	case 0:
		s.Circle(x, y, r, tip, attrs...)
	case 1:
		s.Rect(x-4_00, y-4_00, 8_00, 8_00, tip, attrs...)
	case 2:
		s.Path([]int{x, y - 5_50, x + 5_00, y + 4_00, x - 5_00, y + 4_00}, true, tip, attrs...)
	case 3:
		s.Path([]int{x, y + 5_50, x + 5_00, y - 4_00, x - 5_00, y - 4_00}, true, tip, attrs...)
	case 4:
		s.Path([]int{x - 5_00, y - 2_00, x, y - 5_50, x + 5_00, y - 2_00, x + 3_00, y + 4_50, x - 3_00, y + 4_50}, true, tip, attrs...)
	default:
		s.Path([]int{x - 6_00, y, x - 2_50, y - 4_50, x + 2_50, y - 4_50, x + 6_00, y, x + 2_50, y + 4_50, x - 2_50, y + 4_50}, true, tip, attrs...)
	}
}
