package indicators

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Over returns the reading of a longer time that follows from readings of its
// parts, and how many of the parts have a figure: nine months of a fiscal year
// are 9 of 12. What may be done depends on what the indicator accumulates:
//
//   - A flow adds up.
//   - Of a stock and of what is counted since the start the last one stands.
//   - Of unique persons there are bounds, for the same person may return: no
//     fewer than in the busiest part, no more than in all parts together. They
//     stand in Low and High, and the value is "at least".
//   - Proportions, ratios and means are divided again from the sums of their
//     numerators and denominators, and have no value of their own until then. A
//     rate adds up its events and keeps the population, which must be the same
//     in all parts; a rate that is a stock keeps the last.
//   - Medians, scores, ranks, milestones and words have no total.
//
// A part without a figure is never zero. A total that lacks one is flagged
// PartialPeriod and bounds from below (at least 340), if none of the parts there
// are is negative; else it has no value. A hole between the readings counts as
// as many parts as fit in by months, or as one. Without any figure the result is
// missing: for the reason the parts give if it is one, else NotAvailable. A
// denominator of zero is NoDenominator. The flags of the parts are kept; of
// source and publication the result says nothing.
//
// The readings are of one indicator and one cell, each within time, none
// overlapping another; only what is counted since the start may overlap, if it
// starts the same day, and a stock if it does not end the same day. Readings by
// several versions of the definition, or across a reading flagged SeriesBreak,
// are two series and refused, unless their versions are named as comparable;
// the result is then flagged SeriesBreak. (See [AsOf] for several publications of one
// reading, and [Falls] for what cannot be.)
//
// Errors are i18n.Error of package "indicators" with the codes no-total,
// no-accumulation, wrong-indicator, wrong-cell, wrong-time, overlap,
// two-series, not-divided-again and rate-base, or of package "quantity":
// unit-mismatch, cannot-claim, overflow.
func (n *Indicator) Over(time cal.Period, readings []Observation, comparable ...string) (Observation, quantity.Ratio, error) {
	none := quantity.Ratio{}
	if _, ok := time.Days(); !ok {
		return Observation{}, none, totalWrongTime(n, time, time)
	}
	parts := make([]*Observation, len(readings))
	for i := range readings {
		o := &readings[i]
		if _, whole := o.Period.Days(); !whole || o.Period.From.First().Compare(time.From.First()) < 0 || o.Period.To.Last().Compare(time.To.Last()) > 0 {
			return Observation{}, none, totalWrongTime(n, o.Period, time)
		}
		if i > 0 && asofCell(o.Of) != asofCell(readings[0].Of) {
			return Observation{}, none, totalWrongCell(n, o.Of)
		}
		parts[i] = o
	}
	totalByTime(parts)
	total, err := n.totalStart(parts, comparable, true)
	if err != nil {
		return Observation{}, none, err
	}
	total.Period = time
	if len(parts) > 0 {
		total.Of = parts[0].Of
	}
	last := n.Accumulation == Stock || n.Accumulation == Cumulative
	for i := 1; i < len(parts); i++ {
		a, b := parts[i-1], parts[i]
		apart := a.Period.To.Last().Compare(b.Period.From.First()) < 0
		sameStart := a.Period.From.First() == b.Period.From.First()
		sameEnd := a.Period.To.Last() == b.Period.To.Last()
		if !apart && (!last || sameEnd || n.Accumulation == Cumulative && !sameStart) {
			return Observation{}, none, totalOverlap(n, a.Period, b.Period)
		}
	}
	if last {
		return n.totalLast(total, parts, time)
	}
	all := len(parts) + totalHoles(parts, time)
	return n.totalSum(total, parts, all, true)
}

// Across returns the reading of a whole that follows from readings of its
// parts, and how many of the parts have a figure. Each reading is of one of the
// parts ("place:repentigny", "place:l-assomption") and otherwise of one time and
// cell; what they have beyond the part is the cell of the result. The parts are
// the categories of one dimension, and that nobody is left out and nobody stands
// in two is the caller's word, but for unique persons, who may: theirs are
// bounds. Levels add up across parts as flows do, and numerators and
// denominators are added, the populations of rates too. Else all that [Indicator.Over]
// says holds here, with the codes wrong-part and doubled-part besides.
func (n *Indicator) Across(parts []term.Code, readings []Observation, comparable ...string) (Observation, quantity.Ratio, error) {
	none := quantity.Ratio{}
	at := make(map[term.Code]int, len(parts))
	for i, p := range parts {
		if _, doubled := at[p]; doubled {
			return Observation{}, none, totalDoubledPart(n, p)
		}
		if p.All() || p.Scheme() != parts[0].Scheme() {
			return Observation{}, none, totalWrongPart(n, parts[i:i+1])
		}
		at[p] = i
	}
	cells := make([]*Observation, len(parts))
	var rest string
	var first *Observation
	for i := range readings {
		o := &readings[i]
		place, beyond := -1, make([]term.Code, 0, len(o.Of))
		for _, c := range o.Of {
			if j, found := at[c]; found && place < 0 {
				place = j
			} else if c.Scheme() == totalScheme(parts) {
				return Observation{}, none, totalWrongPart(n, o.Of)
			} else {
				beyond = append(beyond, c)
			}
		}
		switch {
		case place < 0:
			return Observation{}, none, totalWrongPart(n, o.Of)
		case cells[place] != nil:
			return Observation{}, none, totalDoubledPart(n, parts[place])
		case first == nil:
			first, rest = o, asofCell(beyond)
		case asofCell(beyond) != rest:
			return Observation{}, none, totalWrongCell(n, o.Of)
		case o.Period.From.First() != first.Period.From.First() || o.Period.To.Last() != first.Period.To.Last():
			return Observation{}, none, totalWrongTime(n, o.Period, first.Period)
		}
		cells[place] = o
	}
	present := slices.DeleteFunc(slices.Clone(cells), func(o *Observation) bool { return o == nil })
	total, err := n.totalStart(present, comparable, false)
	if err != nil {
		return Observation{}, none, err
	}
	if first != nil {
		total.Period = first.Period
		for c := range strings.SplitSeq(rest, "\x00") {
			if c != "" {
				total.Of = append(total.Of, term.Code(c))
			}
		}
	}
	return n.totalSum(total, present, len(parts), false)
}

// Falls yields each reading of a count since the start that is certainly below
// the one before it, after that one: what has been counted does not become less,
// so one of the two is wrong. Readings of several indicators, cells and versions
// are kept apart; the order is that of their times.
func Falls(readings []Observation) iter.Seq2[Observation, Observation] {
	return func(yield func(before, after Observation) bool) {
		list := asofSort(readings)
		slices.SortStableFunc(list, func(a, b asofEntry) int {
			return cmp.Or(totalSeries(a, b), a.to.Compare(b.to))
		})
		last := -1
		for i, e := range list {
			if e.o.Value == nil || !e.o.Value.Stated() {
				continue
			}
			if last >= 0 && totalSeries(list[last], e) == 0 {
				before := list[last].o
				if fell, err := before.Value.Exceeds(*e.o.Value); err == nil && fell == quantity.Yes && !yield(*before, *e.o) {
					return
				}
			}
			last = i
		}
	}
}

func totalSeries(a, b asofEntry) int {
	return cmp.Or(cmp.Compare(a.o.Indicator, b.o.Indicator), cmp.Compare(a.cell, b.cell), cmp.Compare(a.o.Version, b.o.Version))
}

func totalScheme(parts []term.Code) string {
	if len(parts) == 0 {
		return ""
	}
	return parts[0].Scheme()
}

func totalByTime(parts []*Observation) {
	slices.SortFunc(parts, func(a, b *Observation) int {
		if c := cmp.Or(a.Period.From.First().Compare(b.Period.From.First()), a.Period.To.Last().Compare(b.Period.To.Last())); c != 0 {
			return c
		}
		return asofContent(a, b)
	})
}

// totalStart refuses what has no total and makes the reading that will hold it.
func (n *Indicator) totalStart(parts []*Observation, comparable []string, time bool) (Observation, error) {
	switch n.Kind {
	case Count, Amount, Proportion, Rate, RatioOf, Mean:
	default:
		return Observation{}, totalNone(n)
	}
	if n.Accumulation == "" {
		return Observation{}, totalNoAccumulation(n)
	}
	total := Observation{Indicator: n.ID}
	version := func(o *Observation) string {
		return cmp.Or(o.Version, n.Version)
	}
	for i, o := range parts {
		if o.Indicator != n.ID {
			return Observation{}, totalWrongIndicator(n, o.Indicator)
		}
		broken := i > 0 && time && slices.Contains(o.Flags, SeriesBreak)
		if i > 0 && version(o) != version(parts[0]) || broken {
			if !slices.Contains(comparable, version(o)) || !slices.Contains(comparable, version(parts[0])) {
				return Observation{}, totalTwoSeries(n, parts[0], o)
			}
			totalFlag(&total, SeriesBreak)
		}
		for _, f := range o.Flags {
			if f != SeriesBreak || !time || i == 0 {
				totalFlag(&total, f)
			}
		}
	}
	if len(parts) > 0 {
		total.Version = parts[len(parts)-1].Version
	}
	slices.Sort(total.Flags)
	return total, nil
}

func totalFlag(o *Observation, f Flag) {
	if !slices.Contains(o.Flags, f) {
		o.Flags = append(o.Flags, f)
	}
}

// totalDivided reports whether readings of n are sums divided by sums.
func (n *Indicator) totalDivided() bool {
	return n.Kind == Proportion || n.Kind == Rate || n.Kind == RatioOf || n.Kind == Mean
}

// totalGiven reports whether a reading has a figure: a value, or both sides of
// one.
func totalGiven(o *Observation) bool {
	return o.Value != nil && o.Value.Stated() || totalSides(o)
}

func totalSides(o *Observation) bool {
	return o.Numerator != nil && o.Denominator != nil && o.Numerator.Stated() && o.Denominator.Stated()
}

// totalHoles counts the parts that the readings leave out of a time.
func totalHoles(parts []*Observation, time cal.Period) int {
	if len(parts) == 0 {
		return 1
	}
	each, _ := parts[0].Period.Months()
	for _, o := range parts {
		if m, _ := o.Period.Months(); m != each {
			each = 0 // not of one length
		}
	}
	holes, next := 0, time.From.First()
	hole := func(to cal.Date) {
		if next.IsZero() || next.Compare(to) > 0 {
			return
		}
		m, ok := cal.Period{From: next, To: to}.Months()
		if ok && each > 0 && m%each == 0 {
			holes += m / each
		} else {
			holes++
		}
	}
	for _, o := range parts {
		hole(o.Period.From.First().AddDays(-1))
		next = o.Period.To.Last().AddDays(1)
	}
	hole(time.To.Last())
	return holes
}

// totalLast lets the last reading stand.
func (n *Indicator) totalLast(total Observation, parts []*Observation, time cal.Period) (Observation, quantity.Ratio, error) {
	var last *Observation
	given := int64(0)
	slices.SortStableFunc(parts, func(a, b *Observation) int { return a.Period.To.Last().Compare(b.Period.To.Last()) })
	for _, o := range parts {
		if totalGiven(o) {
			last = o
			given++
		}
	}
	cover := quantity.Ratio{Num: quantity.Of(given, ""), Den: quantity.Of(int64(max(len(parts), 1)), "")}
	if last == nil {
		total.Missing = totalReason(parts)
		return total, cover, nil
	}
	total.Value, total.Numerator, total.Denominator = last.Value, last.Numerator, last.Denominator
	total.Low, total.High, total.Respondents = last.Low, last.High, last.Respondents
	if last.Period.To.Last() != time.To.Last() {
		totalFlag(&total, PartialPeriod)
		slices.Sort(total.Flags)
	}
	return total, cover, nil
}

// totalReason returns the one reason for which all parts are missing.
func totalReason(parts []*Observation) Missing {
	why := Missing("")
	for _, o := range parts {
		if why != "" && o.Missing != why {
			return NotAvailable
		}
		why = o.Missing
	}
	return cmp.Or(why, NotAvailable)
}

// totalSum adds the parts up, of which there are all, with or without a figure.
func (n *Indicator) totalSum(total Observation, parts []*Observation, all int, time bool) (Observation, quantity.Ratio, error) {
	var given []*Observation
	for _, o := range parts {
		switch {
		case n.totalDivided() && totalSides(o):
			given = append(given, o)
		case n.totalDivided() && totalGiven(o):
			return Observation{}, quantity.Ratio{}, totalNotDivided(n, o)
		case !n.totalDivided() && o.Value != nil && o.Value.Stated():
			given = append(given, o)
		}
	}
	cover := quantity.Ratio{Num: quantity.Of(int64(len(given)), ""), Den: quantity.Of(int64(all), "")}
	if len(given) == 0 {
		total.Missing = totalReason(parts)
		return total, cover, nil
	}
	partial := len(given) < all
	if partial {
		totalFlag(&total, PartialPeriod)
		slices.Sort(total.Flags)
	}
	var err error
	switch {
	case n.totalDivided():
		err = n.totalRatio(&total, given, time, partial)
	case n.Accumulation == Unique:
		err = totalUnique(&total, given, partial)
	default:
		err = totalAdd(&total, given, partial)
	}
	if err != nil {
		return Observation{}, quantity.Ratio{}, err
	}
	return total, cover, nil
}

// totalAdd sums values; with parts missing, the sum is a bound.
func totalAdd(total *Observation, given []*Observation, partial bool) error {
	var values []quantity.Quantity
	negative := false
	for _, o := range given {
		values = append(values, *o.Value)
		negative = negative || o.Value.Value.Sign() < 0
	}
	sum, err := totalOf(values)
	if err != nil {
		return err
	}
	if partial {
		if negative {
			total.Missing = NotAvailable
			return nil
		}
		if sum, err = sum.Add(quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.AtLeast, Unit: sum.Unit, Of: sum.Of}); err != nil {
			return err
		}
	}
	total.Value = &sum
	return nil
}

// totalOf adds quantities of which one may leave its unit unsaid.
func totalOf(values []quantity.Quantity) (quantity.Quantity, error) {
	unit, of := "", ""
	for _, v := range values {
		unit, of = cmp.Or(unit, v.Unit), cmp.Or(of, v.Of)
	}
	var sum quantity.Quantity
	for i, v := range values {
		v.Unit, v.Of, v.Printed = cmp.Or(v.Unit, unit), cmp.Or(v.Of, of), ""
		if i == 0 {
			sum = v
			continue
		}
		var err error
		if sum, err = sum.Add(v); err != nil {
			return quantity.Quantity{}, err
		}
	}
	return sum, nil
}

// totalUnique bounds how many persons stand behind counts of persons who may
// return.
func totalUnique(total *Observation, given []*Observation, partial bool) error {
	least := quantity.Int(0)
	bound, strict := false, false
	var values []quantity.Quantity
	for _, o := range given {
		// A part that is bounds itself, as a total is, gives them on.
		low, high := *o.Value, *o.Value
		if o.Low != nil && o.High != nil {
			low.Value, low.Qualifier = *o.Low, quantity.AtLeast
			high.Value, high.Qualifier = *o.High, quantity.AtMost
		} else if o.Low != nil {
			low.Value, low.Qualifier = *o.Low, quantity.AtLeast
		}
		values = append(values, high)
		switch low.Qualifier {
		case quantity.Exact, quantity.AtLeast, quantity.MoreThan:
			if c := low.Value.Cmp(least); c > 0 || c == 0 && !strict {
				least, bound, strict = low.Value, true, low.Qualifier == quantity.MoreThan
			}
		default:
		}
	}
	// The units must agree even where the sum claims nothing.
	plain := slices.Clone(values)
	for i := range plain {
		plain[i].Qualifier = quantity.Exact
	}
	same, err := totalOf(plain)
	if err != nil {
		return err
	}
	value := quantity.Quantity{Value: least, Qualifier: quantity.AtLeast, Unit: same.Unit, Of: same.Of}
	if strict {
		value.Qualifier = quantity.MoreThan
	}
	total.Value = &value
	if bound {
		total.Low = &least
	}
	most, err := totalOf(values)
	claims := err == nil && !partial && (most.Qualifier == quantity.Exact || most.Qualifier == quantity.AtMost || most.Qualifier == quantity.LessThan)
	if claims {
		total.High = &most.Value
		if most.Value.Equal(least) && !strict {
			value.Qualifier = quantity.Exact
		}
	}
	return nil
}

// totalRatio adds numerators and denominators, to be divided again.
func (n *Indicator) totalRatio(total *Observation, given []*Observation, time, partial bool) error {
	if n.Accumulation == Unique && time && len(given) > 1 {
		return totalNotDivided(n, given[0])
	}
	var nums, dens []quantity.Quantity
	for _, o := range given {
		nums, dens = append(nums, *o.Numerator), append(dens, *o.Denominator)
	}
	num, err := totalOf(nums)
	if err != nil {
		return err
	}
	den := dens[0]
	if n.Kind == Rate && time {
		for _, d := range dens[1:] {
			if d.Unit != den.Unit || d.Of != den.Of || d.Qualifier != den.Qualifier || !d.Value.Equal(den.Value) {
				return totalRateBase(n, den, d)
			}
		}
		den.Printed = ""
		if partial { // the events of the missing part are not none
			if num, err = num.Add(quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.AtLeast, Unit: num.Unit, Of: num.Of}); err != nil {
				return err
			}
		}
	} else if den, err = totalOf(dens); err != nil {
		return err
	}
	total.Numerator, total.Denominator = &num, &den
	if den.Value.Sign() <= 0 {
		total.Missing = NoDenominator
	}
	asked := int64(0)
	for _, o := range given {
		if o.Respondents == nil || *o.Respondents < 0 || *o.Respondents > math.MaxInt64-asked {
			return nil
		}
		asked += *o.Respondents
	}
	total.Respondents = &asked
	return nil
}
