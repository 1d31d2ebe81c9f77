package indicators

import (
	"cmp"
	"errors"
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Derive works out the indicators that have a formula: for each of them, and
// each time and cell for which one of its inputs has a reading, one reading, in
// the order of the list, then of time and cell. Inputs may be derived themselves;
// a reading given of an indicator with a formula is passed over.
//
// The arithmetic is exact and divides last: a proportion, rate, ratio or average
// whose formula is a quotient has its two sides for Numerator and Denominator, so
// that it can be totalled; any other result is its value, or, where that is no
// decimal, a numerator and a denominator. The value of a rate is for each Per,
// its two sides are not. Percentages count as parts of one, so that persons times
// percent are persons.
//
// What is missing makes the result missing, for the same reason (of several, the
// one first in the formula), unless the formula names a stand-in; the result is
// then flagged Estimated. Divided by zero it is NoDenominator. Qualifiers are
// kept as far as they claim something: more than 370 over 290 is more than it.
// The flags of the inputs are kept.
//
// With faulty formulas the error is that of [CheckFormulas], and nothing is
// derived. Else the error joins, after all that could be worked out, an error for
// each that could not: overlap (two readings of one time and cell; see [AsOf]),
// unit-mismatch (a reading not in the unit of its definition), cannot-claim and
// overflow.
func Derive(list []Indicator, readings []Observation) ([]Observation, error) {
	s := formulaRead(list)
	if len(s.faults) > 0 {
		return nil, errors.Join(s.faults...)
	}
	groups, faults := s.group(readings)
	results := make([][]Observation, len(list))
	for _, i := range s.order {
		f, n := s.read[i], &list[i]
		unit := s.sides(i, f)
		for g := range groups {
			if !groups[g].hasInput(f) {
				continue
			}
			o, err := s.derive(n, f, unit, &groups[g])
			if err != nil {
				groups[g].failed(n.ID)
				faults = append(faults, err)
				continue
			}
			results[i] = append(results[i], o)
			if err := groups[g].add(n, &o); err != nil {
				faults = append(faults, err)
			}
		}
	}
	return slices.Concat(results...), errors.Join(faults...)
}

// formulaGroup is the readings of one time and cell.
type formulaGroup struct {
	period cal.Period
	of     []term.Code
	values map[ID]formulaValue
}

// formulaValue is a number of a formula, or why there is none.
type formulaValue struct {
	v       fraction
	how     quantity.Qualifier
	missing Missing
	flags   []Flag
	broken  bool // could not be worked out, and said so already
}

func (g *formulaGroup) hasInput(f *formula) bool {
	some := false
	for i := range f.nodes {
		if n := &f.nodes[i]; n.op == 'i' {
			v, ok := g.values[n.id]
			if v.broken {
				return false
			}
			some = some || ok
		}
	}
	return some
}

func (g *formulaGroup) failed(id ID) { g.values[id] = formulaValue{broken: true} }

// add puts a reading among the values.
func (g *formulaGroup) add(n *Indicator, o *Observation) error {
	f, why, err := n.reading(o)
	if err != nil {
		g.failed(n.ID)
		return err
	}
	g.values[n.ID] = formulaValue{v: f.v, how: f.how, missing: why, flags: o.Flags}
	return nil
}

// group sorts the readings into times and cells, in their order.
func (s *formulaSet) group(readings []Observation) (groups []formulaGroup, faults []error) {
	needed := map[ID]bool{}
	for _, i := range s.order {
		for k := range s.read[i].nodes {
			if n := &s.read[i].nodes[k]; n.op == 'i' {
				needed[n.id] = true
			}
		}
	}
	var entries []asofEntry
	for _, e := range asofSort(readings) {
		if i, ok := s.at[e.o.Indicator]; ok && s.read[i] == nil && needed[e.o.Indicator] {
			entries = append(entries, e)
		}
	}
	slices.SortStableFunc(entries, func(a, b asofEntry) int {
		return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to), cmp.Compare(a.cell, b.cell))
	})
	for k, e := range entries {
		if k == 0 || entries[k-1].from != e.from || entries[k-1].to != e.to || entries[k-1].cell != e.cell {
			groups = append(groups, formulaGroup{e.o.Period, e.o.Of, map[ID]formulaValue{}})
		}
		g := &groups[len(groups)-1]
		n := &s.list[s.at[e.o.Indicator]]
		if _, doubled := g.values[n.ID]; doubled {
			g.failed(n.ID)
			faults = append(faults, totalOverlap(n, e.o.Period, e.o.Period))
			continue
		}
		if err := g.add(n, e.o); err != nil {
			faults = append(faults, err)
		}
	}
	return groups, faults
}

// sides returns what the two sides of a quotient count, if they are counts of
// one thing each.
func (s *formulaSet) sides(i int, f *formula) [2]string {
	var of [2]string
	n := &f.nodes[f.root()]
	if n.op != '/' {
		return of
	}
	for k := range of {
		if u, err := s.unit(i, f, n.of[k]); err == nil && len(u.num) == 1 && len(u.den) == 0 {
			of[k] = u.num[0]
		}
	}
	return of
}

// derive works out one reading.
func (s *formulaSet) derive(n *Indicator, f *formula, of [2]string, g *formulaGroup) (Observation, error) {
	o := Observation{Indicator: n.ID, Period: g.period, Of: g.of, Version: n.Version}
	run := formulaRun{n: n, f: f, g: g}
	root := &f.nodes[f.root()]
	if n.totalDivided() && root.op == '/' {
		a, err := run.eval(root.of[0])
		if err != nil {
			return o, err
		}
		b, err := run.eval(root.of[1])
		if err != nil {
			return o, err
		}
		o.Flags = run.flags
		if o.Missing = cmp.Or(a.missing, b.missing); o.Missing != "" {
			return o, nil
		}
		num, ok1 := a.v.decimal()
		den, ok2 := b.v.decimal()
		if ok1 && ok2 {
			o.Numerator = &quantity.Quantity{Value: num, Qualifier: a.how, Of: of[0]}
			o.Denominator = &quantity.Quantity{Value: den, Qualifier: b.how, Of: of[1]}
			if b.v.sign() <= 0 {
				o.Missing = NoDenominator
			}
			return o, nil
		}
	}
	run.flags = nil
	v, err := run.eval(f.root())
	if err != nil {
		return o, err
	}
	o.Flags = run.flags
	if o.Missing = v.missing; o.Missing != "" {
		return o, nil
	}
	whole := v.v
	ok := true
	if ratioPercent(n.Unit) {
		whole, ok = whole.mul(fraction{100, 1})
	}
	if d, written := whole.decimal(); ok && written {
		o.Value = &quantity.Quantity{Value: d, Qualifier: v.how, Unit: n.Unit, Of: n.Of}
		return o, nil
	}
	r := v.v.ratio(v.how)
	if n.Kind == Rate && n.Per > 0 { // the two sides are not for each Per
		part, ok := v.v.div(fraction{n.Per, 1})
		if !ok {
			return o, formulaOverflow(n)
		}
		r = part.ratio(v.how)
	}
	o.Numerator, o.Denominator = &r.Num, &r.Den
	return o, nil
}

// formulaRun evaluates a formula over one group.
type formulaRun struct {
	n     *Indicator
	f     *formula
	g     *formulaGroup
	flags []Flag
}

func (r *formulaRun) flag(flags ...Flag) {
	for _, f := range flags {
		if at, found := slices.BinarySearch(r.flags, f); !found {
			r.flags = slices.Insert(r.flags, at, f)
		}
	}
}

func (r *formulaRun) eval(i int) (formulaValue, error) {
	n := &r.f.nodes[i]
	switch n.op {
	case 'n':
		v, ok := fractionOf(n.number)
		if !ok {
			return formulaValue{}, formulaOverflow(r.n)
		}
		return formulaValue{v: v}, nil
	case 'i':
		v, ok := r.g.values[n.id]
		if !ok {
			return formulaValue{missing: NotAvailable}, nil
		}
		r.flag(v.flags...)
		return v, nil
	case '?':
		v, err := r.eval(n.of[0])
		if err != nil || v.missing == "" {
			return v, err
		}
		r.flag(Estimated)
		return r.eval(n.of[1])
	}
	v, err := r.eval(n.of[0])
	if err != nil {
		return v, err
	}
	if n.op == '~' {
		v.v, v.how = v.v.neg(), ratioFlip(v.how)
		return v, nil
	}
	values := []formulaValue{v}
	missing := v.missing
	for _, of := range n.of[1:] {
		w, err := r.eval(of)
		if err != nil {
			return w, err
		}
		missing = cmp.Or(missing, w.missing)
		values = append(values, w)
	}
	if missing != "" {
		return formulaValue{missing: missing}, nil
	}
	if n.op == 'm' || n.op == 'M' {
		return r.extreme(values, n.op == 'M')
	}
	return r.combine(n.op, values[0], values[1])
}

func (r *formulaRun) combine(op rune, a, b formulaValue) (formulaValue, error) {
	if op == '-' {
		b.v, b.how = b.v.neg(), ratioFlip(b.how)
	}
	if op == '/' && b.v.n == 0 {
		return formulaValue{missing: NoDenominator}, nil
	}
	how, err := formulaClaim(op, a, b)
	if err != nil {
		return formulaValue{}, err
	}
	var v fraction
	ok := false
	switch op {
	case '+', '-':
		v, ok = a.v.add(b.v)
	case '*':
		v, ok = a.v.mul(b.v)
	case '/':
		v, ok = a.v.div(b.v)
	}
	if !ok {
		return formulaValue{}, formulaOverflow(r.n)
	}
	return formulaValue{v: v, how: how}, nil
}

// formulaClaim returns what the result claims. Only the signs and the qualifiers
// decide, so it is asked of package quantity with numbers that cannot overflow.
func formulaClaim(op rune, a, b formulaValue) (quantity.Qualifier, error) {
	if a.how == quantity.Exact && b.how == quantity.Exact {
		return quantity.Exact, nil
	}
	x := quantity.Quantity{Value: quantity.Int(int64(a.v.sign())), Qualifier: a.how}
	y := quantity.Quantity{Value: quantity.Int(int64(b.v.sign())), Qualifier: b.how}
	switch {
	case op == '+' || op == '-':
		sum, err := x.Add(y)
		return sum.Qualifier, err
	case op == '/' && b.how == quantity.Exact || op == '*' && b.how == quantity.Exact:
	case op == '*' && a.how == quantity.Exact:
		x, y = y, x
	case op == '*' && a.v.sign() >= 0 && b.v.sign() >= 0 && formulaLower(a.how) && formulaLower(b.how):
		// Two lower bounds that are not negative bound their product; strictly, if
		// a strict one is multiplied by what is not zero.
		if a.how == quantity.MoreThan && b.v.sign() > 0 || b.how == quantity.MoreThan && a.v.sign() > 0 {
			return quantity.MoreThan, nil
		}
		return quantity.AtLeast, nil
	case op == '*': // nothing is known of the sign of one of them
		x.Qualifier, y.Qualifier = quantity.AtLeast, quantity.AtMost
		_, err := x.Add(y)
		return 0, err
	default:
		_, how, err := quantity.Ratio{Num: x, Den: y}.Value(0)
		return how, err
	}
	// The other is exact: it turns the bound around if it is below zero.
	switch y.Value.Sign() {
	case 0:
		return quantity.Exact, nil
	case -1:
		return ratioFlip(x.Qualifier), nil
	}
	return x.Qualifier, nil
}

func formulaLower(q quantity.Qualifier) bool {
	return q == quantity.AtLeast || q == quantity.MoreThan
}

// extreme returns the least or the greatest of values.
func (r *formulaRun) extreme(values []formulaValue, most bool) (formulaValue, error) {
	best := values[0]
	for _, v := range values[1:] {
		if c := v.v.cmp(best.v); c > 0 && most || c < 0 && !most {
			best = v
		}
	}
	lower, upper, vague, bounded := true, true, false, false
	for _, v := range values {
		switch v.how {
		case quantity.Exact:
		case quantity.AtLeast, quantity.MoreThan:
			upper, bounded = false, true
		case quantity.AtMost, quantity.LessThan:
			lower, bounded = false, true
		default:
			vague = true
		}
	}
	switch {
	case !bounded && !vague:
		return formulaValue{v: best.v}, nil
	case vague && !bounded:
		return formulaValue{v: best.v, how: quantity.About}, nil
	case vague || !lower && !upper:
		x := quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.AtLeast}
		y := quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.AtMost}
		_, err := x.Add(y)
		return formulaValue{}, err
	}
	return formulaExtreme(values, best.v, lower, most), nil
}

// formulaExtreme says what the least or greatest of exact numbers and bounds of
// one direction claims. The greatest of lower bounds lies above the greatest of
// their numbers, and strictly if one that reaches it is strict; the least, if all
// that reach it are. An exact number decides alone where no bound can pass it.
func formulaExtreme(values []formulaValue, best fraction, lower, most bool) formulaValue {
	exact, all, some := false, true, false
	for _, v := range values {
		if v.v.cmp(best) != 0 {
			continue
		}
		strict := v.how == quantity.MoreThan || v.how == quantity.LessThan
		exact = exact || v.how == quantity.Exact
		all = all && strict
		some = some || strict
	}
	// Of lower bounds the least, of upper bounds the greatest, is decided by an
	// exact number that reaches it.
	if exact && lower != most {
		return formulaValue{v: best}
	}
	strict := all
	if lower == most {
		strict = some
	}
	out := formulaValue{v: best, how: quantity.AtMost}
	switch {
	case lower && strict:
		out.how = quantity.MoreThan
	case lower:
		out.how = quantity.AtLeast
	case strict:
		out.how = quantity.LessThan
	}
	return out
}
