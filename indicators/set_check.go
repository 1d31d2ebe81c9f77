package indicators

import (
	"errors"
	"slices"
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// MaxFindings is how many findings [Set.Check], [ReadObservations] and
// [ReadRecords] give. One more at the end, of code "more-findings", says how
// many there were beyond.
const MaxFindings = 1000

// Findings collects the first MaxFindings.
type findings struct {
	list []*i18n.Error
	more int64
}

func (f *findings) add(e *i18n.Error) {
	if len(f.list) < MaxFindings {
		f.list = append(f.list, e)
	} else {
		f.more++
	}
}

// all is the findings, and behind them how many there were beyond.
func (f *findings) all() []*i18n.Error {
	if f.more == 0 {
		return f.list
	}
	return append(f.list, i18n.Fail(packageName, "more-findings", moreFindings(), i18n.Int("n", f.more)))
}

// Check finds what can be read and is wrong, in the order of the document, each
// finding with its JSON pointer; at most [MaxFindings]. Their codes:
//
//   - the codes of [Dimension.Check]; "doubled-dimension": an id that stands twice;
//   - "no-id", "doubled-indicator": a definition nobody can refer to; "no-id" also
//     of a reading that does not say of which indicator it is;
//   - "unknown-dimension": an indicator or a cell of a dimension that is not in
//     the set; where the set states no dimensions it cannot be told;
//   - "unknown-indicator": a reading of what is not defined here; where the set
//     states no indicators it cannot be told;
//   - "unknown-category", "doubled-category": a cell of a category that its
//     dimension does not have, or of two of one dimension;
//   - "doubled-observation": a second reading of the same indicator by the same
//     version, for the same time, cell and day of publication;
//   - "value-and-missing": a value, and a reason why there is none;
//   - "unknown-missing", "unknown-flag": a word that this version does not know;
//   - "reversed-period", "reversed-interval": the end before the start;
//   - "negative-count": less than nothing counted or answered;
//   - "more-than-whole": a proportion of which the part exceeds the whole.
//
// A value is not looked at beyond that: whether it is likely is not asked.
func (s *Set) Check() []*i18n.Error {
	var f findings
	dimensions := make(map[string]*setAxis, len(s.Dimensions))
	for i := range s.Dimensions {
		s.checkDimension(i, dimensions, &f)
	}
	kinds := make(map[ID]Kind, len(s.Indicators))
	for i := range s.Indicators {
		ind := &s.Indicators[i]
		at := "/indicators/" + strconv.Itoa(i)
		n := i18n.Int("n", int64(i)+1)
		if ind.ID == "" {
			f.add(setFault("no-id", at, indicatorNoID(), n))
		} else if _, doubled := kinds[ind.ID]; doubled {
			f.add(setFault("doubled-indicator", at+"/id", indicatorDoubled(), n, setLabel("indicator", string(ind.ID))))
		} else {
			kinds[ind.ID] = ind.Kind
		}
		for j, id := range ind.Dimensions {
			if _, ok := dimensions[id]; !ok && s.Dimensions != nil {
				f.add(setFault("unknown-dimension", at+"/dimensions/"+strconv.Itoa(j), indicatorDimension(), setLabel("indicator", string(ind.ID)), setLabel("dimension", id)))
			}
		}
	}
	seen := make(map[observationKey]int, len(s.Observations))
	for i := range s.Observations {
		o := &s.Observations[i]
		c := observationCheck{o, "/observations/" + strconv.Itoa(i), int64(i) + 1, &f}
		kind, known := kinds[o.Indicator]
		if o.Indicator == "" {
			c.fault("no-id", "/indicator", observationNoID())
		} else if !known && s.Indicators != nil {
			c.fault("unknown-indicator", "/indicator", observationIndicator())
		}
		key := keyOf(o)
		if first, doubled := seen[key]; doubled {
			c.fault("doubled-observation", "", observationDoubled(), i18n.Int("first", int64(first)+1))
		} else {
			seen[key] = i
		}
		if o.Period.Reversed() {
			c.fault("reversed-period", "/period", observationPeriod(), o.Period.From.Arg("from"), o.Period.To.Arg("to"))
		}
		c.cell(dimensions, s.Dimensions != nil)
		c.numbers(kind)
		c.words()
	}
	return f.all()
}

func (s *Set) checkDimension(i int, known map[string]*setAxis, f *findings) {
	d := &s.Dimensions[i]
	at := "/dimensions/" + strconv.Itoa(i)
	if _, doubled := known[d.ID]; doubled {
		f.add(setFault("doubled-dimension", at+"/id", dimensionDoubled(), i18n.Int("n", int64(i)+1), setLabel("dimension", d.ID)))
		return
	}
	known[d.ID] = newSetAxis(d)
	for _, err := range dimensionFaults(d, at) {
		if e, ok := errors.AsType[*i18n.Error](err); ok {
			f.add(e)
		}
	}
}

// A setAxis is what is asked of a dimension: which categories it has.
type setAxis struct {
	of  *Dimension
	ids map[string]bool
}

func newSetAxis(d *Dimension) *setAxis {
	a := &setAxis{of: d, ids: make(map[string]bool, len(d.Terms)+len(d.Bands)+1)}
	for i := range d.Terms {
		a.ids[d.Terms[i].ID] = true
	}
	for i := range d.Bands {
		a.ids[d.Bands[i].ID] = true
	}
	a.ids[NotStated] = true
	return a
}

// An observationKey is what tells readings apart.
type observationKey struct {
	indicator           ID
	from, to, published cal.Date
	of, version         string
}

func keyOf(o *Observation) observationKey {
	k := observationKey{indicator: o.Indicator, from: o.Period.From, to: o.Period.To, published: o.Published, version: o.Version}
	switch len(o.Of) {
	case 0:
	case 1:
		k.of = string(o.Of[0])
	default:
		codes := slices.Sorted(slices.Values(o.Of))
		var b []byte
		for _, c := range codes {
			b = append(strconv.AppendInt(b, int64(len(c)), 10), ' ')
			b = append(b, c...)
		}
		k.of = string(b)
	}
	return k
}

// An observationCheck looks at one observation.
type observationCheck struct {
	o  *Observation
	at string
	n  int64 // its place, from 1
	f  *findings
}

func (c *observationCheck) fault(code, member string, t i18n.Template, args ...i18n.Arg) {
	args = append(args, i18n.Int("n", c.n), setLabel("indicator", string(c.o.Indicator)))
	c.f.add(setFault(code, c.at+member, t, args...))
}

func (c *observationCheck) cell(dimensions map[string]*setAxis, stated bool) {
	var schemes map[string]bool // those before; of few codes they are looked through
	if len(c.o.Of) > 16 {
		schemes = make(map[string]bool, len(c.o.Of))
	}
	before := func(i int, scheme string) bool {
		if schemes != nil {
			return schemes[scheme]
		}
		return slices.ContainsFunc(c.o.Of[:i], func(b term.Code) bool { return b.Scheme() == scheme })
	}
	for i, code := range c.o.Of {
		member := "/of/" + strconv.Itoa(i)
		scheme := code.Scheme()
		axis, known := dimensions[scheme]
		switch {
		case !known && stated:
			c.fault("unknown-dimension", member, observationDimension(), setLabel("code", string(code)))
		case known && !axis.ids[code.Term()]:
			c.fault("unknown-category", member, observationCategory(), setLabel("category", code.Term()), setLabel("dimension", scheme))
		case before(i, scheme):
			c.fault("doubled-category", member, observationCellDoubled(), setLabel("dimension", scheme))
		}
		if schemes != nil {
			schemes[scheme] = true
		}
	}
}

func (c *observationCheck) numbers(kind Kind) {
	o := c.o
	if o.Missing != "" && o.Value != nil && o.Value.Stated() {
		c.fault("value-and-missing", "/missing", observationBoth())
	}
	negative := func(q *quantity.Quantity) bool { return q != nil && q.Stated() && q.Value.Sign() < 0 }
	switch {
	case kind == Count && negative(o.Value):
		c.fault("negative-count", "/value", observationNegative())
	case (kind == Count || kind == Proportion) && negative(o.Numerator):
		c.fault("negative-count", "/numerator", observationNegative())
	case (kind == Count || kind == Proportion) && negative(o.Denominator):
		c.fault("negative-count", "/denominator", observationNegative())
	case o.Respondents != nil && *o.Respondents < 0:
		c.fault("negative-count", "/respondents", observationNegative())
	}
	if kind == Proportion && o.Numerator != nil && o.Denominator != nil {
		if more, err := o.Numerator.Exceeds(*o.Denominator); err == nil && more == quantity.Yes {
			c.fault("more-than-whole", "/numerator", observationMoreThanWhole(), o.Numerator.Arg("part"), o.Denominator.Arg("whole"))
		}
	}
	if o.Low != nil && o.High != nil && o.Low.Cmp(*o.High) > 0 {
		c.fault("reversed-interval", "/low", observationInterval(), o.Low.Arg("low"), o.High.Arg("high"))
	}
}

func (c *observationCheck) words() {
	if c.o.Missing != "" && !slices.Contains(missings(), c.o.Missing) {
		c.fault("unknown-missing", "/missing", observationMissing(), setLabel("word", string(c.o.Missing)))
	}
	for i, flag := range c.o.Flags {
		if !slices.Contains(flags(), flag) {
			c.fault("unknown-flag", "/flags/"+strconv.Itoa(i), observationFlag(), setLabel("word", string(flag)))
		}
	}
}

// missings are the reasons, in the order of their declaration.
func missings() []Missing {
	return []Missing{NotAvailable, NotCollected, NotApplicable, Pending, Suppressed, Unreliable, NoDenominator, Lost}
}

// flags are the remarks, in the order of their declaration.
func flags() []Flag {
	return []Flag{Estimated, Provisional, Forecast, Revised, UseWithCaution, Rounded, SeriesBreak, PartialPeriod, SelfReported, Proxy}
}

func setFault(code, pointer string, t i18n.Template, args ...i18n.Arg) *i18n.Error {
	e := i18n.Fail(packageName, code, t, args...)
	e.Pointer = pointer
	return e
}

// setLabel is an identifier of a document, short enough to show.
func setLabel(name, id string) i18n.Arg { return i18n.Label(name, i18n.Clip(id, setShown)) }

// setShown is how many characters of an identifier a finding repeats.
const setShown = 60
