package indicators

import (
	"cmp"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// State says in a word how an indicator stands.
type State string

// The states. The last six say that nothing can be said of how it goes; none of
// them is a failure.
const (
	Met           State = "met"            // the target is reached
	Exceeded      State = "exceeded"       // and passed
	OnTrack       State = "on track"       // not reached, and as far as the path asks by now
	Behind        State = "behind"         // not as far as the path asks by now
	OffTrack      State = "off track"      // the time has come and it is not reached, or what should stay has left
	Worsening     State = "worsening"      // further from the target than the baseline was
	NotDue        State = "not due"        // not reached, and nothing is asked yet
	NoTarget      State = "no target"      // nothing to reach
	NoBaseline    State = "no baseline"    // where it started is not known, and without it the pace is not
	NoData        State = "no data"        // no reading to judge
	NotComparable State = "not comparable" // reading, baseline and target are not of one kind
	Undefined     State = "undefined"      // words, contradictions, and bounds that decide nothing
)

// Progress is how an indicator stands at a day.
type Progress struct {
	State    State          // in a word
	Reading  *Observation   // the one judged; nil: none
	Target   *Target        // the one judged; nil: none in force
	Attained quantity.Ratio // (reading − baseline) / (target − baseline), not clamped; without numbers: undefined
	Expected quantity.Ratio // how much of that way the path asks by now; without numbers: not known
	Against  bool           // the target lies on the other side of the baseline than the direction of the definition
	Reason   i18n.Message   // why there is no more to say; zero where the state says it all
}

// Attain returns how much of the way from a baseline to a target a value has
// gone, in whichever direction, to be divided last: from 60,000 to 50,000, at
// 59,000, it is 1,000 of 10,000, a tenth. Nothing is clamped: beyond the target
// it is above one, behind the baseline below zero. A value that is a bound gives
// a bound. The number of a target is taken whatever bound it states.
//
// Where target and baseline are the same there is no way to go: the error has
// code divide-by-zero. A baseline that is not exact, and a target that is about
// so much, claim nothing: cannot-claim. Other codes are unit-mismatch,
// not-stated and overflow, all of package "quantity".
func Attain(value, baseline, target quantity.Quantity) (quantity.Ratio, error) {
	vague := target.Qualifier == quantity.About || target.Qualifier == quantity.CloseTo
	if !vague {
		target.Qualifier = quantity.Exact
	}
	if baseline.Stated() && target.Stated() && (vague || baseline.Qualifier != quantity.Exact) {
		// The way itself is not known: let the package say so that knows how.
		lower := quantity.Quantity{Value: baseline.Value, Qualifier: quantity.AtLeast}
		upper := quantity.Quantity{Value: target.Value, Qualifier: quantity.AtMost}
		_, err := lower.Add(upper)
		return quantity.Ratio{}, err
	}
	gone, err := Difference(baseline, value)
	if err != nil {
		return quantity.Ratio{}, err
	}
	way, err := Difference(baseline, target)
	if err != nil {
		return quantity.Ratio{}, err
	}
	if way.Value.Sign() < 0 {
		for _, q := range [2]*quantity.Quantity{&gone, &way} {
			if q.Value, err = quantity.Int(0).Sub(q.Value); err != nil {
				return quantity.Ratio{}, err
			}
			q.Qualifier = ratioFlip(q.Qualifier)
		}
	}
	r := quantity.Ratio{Num: gone, Den: way}
	if way.Value.Sign() == 0 {
		_, err := r.Indicative(0)
		return quantity.Ratio{}, err
	}
	return r, nil
}

// Linear is the path of equal steps a day: of the time between from and by, the
// part that is over. A month or a year counts from its last day. Without from it
// is not known.
func Linear(from, by, on cal.Date) quantity.Ratio {
	if from.IsZero() || by.IsZero() || on.IsZero() {
		return quantity.Ratio{}
	}
	start, end, now := from.Last().Ordinal(), by.Last().Ordinal(), on.Last().Ordinal()
	if end <= start {
		return Steps(from, by, on)
	}
	return quantity.Ratio{Num: quantity.Of(int64(min(max(now, start), end)-start), ""), Den: quantity.Of(int64(end-start), "")}
}

// Steps is the path that asks for nothing until a target is due, and then for
// all of it.
func Steps(_, by, on cal.Date) quantity.Ratio {
	if by.IsZero() || on.IsZero() {
		return quantity.Ratio{}
	}
	done := int64(0)
	if on.Last().Compare(by.Last()) >= 0 {
		done = 1
	}
	return quantity.Ratio{Num: quantity.Of(done, ""), Den: quantity.Of(1, "")}
}

// Progress says how an indicator stands on a day, by what was public then (see
// [AsOf]), against the target in force then that is due next, or was due last.
//
// The reading is the latest that has a figure and is no forecast. It is held
// against the target as it stands: months of a flow are added up before they are
// compared with a target for the year ([Indicator.Over]), and a flow whose
// readings differ in length is not comparable. The path says how much of the way
// from one target, or the baseline, to the next is expected by the day: [Linear],
// [Steps] (nil means the same) or the caller's own, from 0 to 1; one that goes by
// another day judges a late reading by its own time (see the example of Linear).
// What should be maintained may differ from its target, or without one from its
// baseline, by the tolerance, which is in the unit of the indicator. The cell is
// that of the target and the readings; none is the whole.
//
// Whether a target is reached goes by the direction of the definition; where it
// states none, by the side of the baseline the target is on. A target on the
// other side than the definition says is reported (Against) and turns no sign
// around: it is met if the reading is at or beyond it. A range is met inside it.
// A change is resolved against the baseline in force. Bounds are respected: at
// least 12,000 meets a target of 10,000, and at least 9,000 is undefined. A
// milestone is 1 once it is done; a target of one needs no value.
func (n *Indicator) Progress(readings []Observation, on cal.Date, path func(from, by, on cal.Date) quantity.Ratio, tolerance quantity.Decimal, cell ...term.Code) Progress {
	if path == nil || n.Kind == Milestone {
		path = Steps
	}
	j := progressJudge{n: n, on: on.Last(), path: path, tolerance: tolerance, cell: asofCell(cell)}
	j.pickTarget()
	if !j.pickReading(readings) {
		return j.Progress
	}
	if j.Target == nil && (n.Direction != Maintain || !j.pickMaintained()) {
		return j.say(NoTarget, i18n.Message{})
	}
	if !j.pickBaseline(readings) || !j.pickGoal() {
		return j.Progress
	}
	return j.judge()
}

// progressJudge gathers what one judgement needs.
type progressJudge struct {
	Progress
	n         *Indicator
	on        cal.Date
	path      func(from, by, on cal.Date) quantity.Ratio
	tolerance quantity.Decimal
	cell      string

	previous   *Target // due before the one judged
	value      figure
	base       figure
	based      bool
	baseOn     cal.Date
	goal, high figure // the number to reach; with a range, its ends
	ranged     bool
}

func (j *progressJudge) say(s State, why i18n.Message) Progress {
	j.State, j.Reason = s, why
	return j.Progress
}

// pickTarget takes the target due next, or else the last, and the one before.
func (j *progressJudge) pickTarget() {
	var list []Target
	for _, t := range j.n.TargetsOn(j.on) {
		if asofCell(t.Of) == j.cell {
			list = append(list, t)
		}
	}
	slices.SortStableFunc(list, func(a, b Target) int { return a.By.Last().Compare(b.By.Last()) })
	for i := range list {
		t := &list[i]
		due := !t.By.IsZero() && !j.on.IsZero() && t.By.Last().Compare(j.on) < 0
		j.previous, j.Target = j.Target, t
		if !due && !t.By.IsZero() {
			return
		}
	}
}

// pickMaintained makes the baseline the target of what should stay as it is.
func (j *progressJudge) pickMaintained() bool {
	b, ok := j.n.BaselineOn(j.on)
	q := progressStart(&b)
	if !ok || q == nil || j.cell != "" {
		return false
	}
	j.Target = &Target{Value: q}
	return true
}

// progressStart returns where a baseline starts, nil if that is no number.
func progressStart(b *Baseline) *quantity.Quantity {
	switch {
	case b.Value != nil && b.Value.Stated():
		return b.Value
	case b.FromZero:
		zero := quantity.Of(0, "")
		return &zero
	}
	return nil
}

// pickReading takes the latest reading with a figure.
func (j *progressJudge) pickReading(readings []Observation) bool {
	var known []Observation
	for _, o := range AsOf(progressOf(readings, j.n.ID, j.cell), j.on) {
		if totalGiven(&o) && !slices.Contains(o.Flags, Forecast) {
			known = append(known, o)
		}
	}
	if len(known) == 0 {
		j.say(NoData, i18n.Message{})
		return false
	}
	slices.SortStableFunc(known, func(a, b Observation) int { return a.Period.To.Last().Compare(b.Period.To.Last()) })
	last := &known[len(known)-1]
	j.Reading = last
	mixed := len(known) > 1 && known[len(known)-2].Period.To.Last() == last.Period.To.Last()
	if j.n.Accumulation == Flow {
		months, _ := last.Period.Months()
		for i := range known {
			m, _ := known[i].Period.Months()
			mixed = mixed || m != months || i > 0 && known[i].Period.From.First().Compare(known[i-1].Period.To.Last()) <= 0
		}
	}
	if mixed {
		j.say(NotComparable, progressSeveral())
		return false
	}
	if last.Version != "" && j.n.Version != "" && last.Version != j.n.Version {
		j.say(NotComparable, progressBroken())
		return false
	}
	value, why, err := j.n.reading(last)
	switch {
	case why != "":
		j.say(Undefined, progressNoDenominator())
		return false
	case err != nil:
		j.say(progressFailed(err))
		return false
	}
	j.value = value
	return true
}

func progressOf(readings []Observation, id ID, cell string) []Observation {
	var out []Observation
	for i := range readings {
		if readings[i].Indicator == id && asofCell(readings[i].Of) == cell {
			out = append(out, readings[i])
		}
	}
	return out
}

// pickBaseline takes the baseline, which is one of the whole. It is left out
// where there is none; one of another kind ends the judgement.
func (j *progressJudge) pickBaseline(readings []Observation) bool {
	b, ok := j.n.BaselineOn(j.on)
	if !ok || j.cell != "" {
		return true
	}
	j.baseOn = b.On
	q := progressStart(&b)
	if q == nil {
		return true
	}
	base, err := j.n.figure(*q)
	if err != nil || !base.like(j.value) {
		j.say(NotComparable, progressUnits())
		return false
	}
	for _, o := range progressOf(readings, j.n.ID, j.cell) {
		if slices.Contains(o.Flags, SeriesBreak) && asofKnown(&o, j.on) && o.Period.From.First().Compare(b.On.Last()) > 0 &&
			o.Period.To.Last().Compare(j.Reading.Period.To.Last()) <= 0 {
			j.say(NotComparable, progressBroken())
			return false
		}
	}
	j.base, j.based = base, true
	return true
}

// pickGoal resolves what the target asks for.
func (j *progressJudge) pickGoal() bool {
	if j.n.Kind == Qualitative {
		j.say(Undefined, progressWords())
		return false
	}
	goal, ok := j.resolve(j.Target)
	if !ok {
		return false
	}
	j.goal = goal
	if j.Target.High == nil {
		if j.n.Direction == Within {
			j.say(Undefined, progressNoRange())
			return false
		}
		return true
	}
	high, err := j.n.figure(*j.Target.High)
	if err != nil || !high.like(j.value) {
		j.say(NotComparable, progressUnits())
		return false
	}
	if high.v.cmp(goal.v) < 0 {
		j.say(Undefined, progressNoRange())
		return false
	}
	j.high, j.ranged = high, true
	return true
}

// resolve returns the number a target stands for.
func (j *progressJudge) resolve(t *Target) (figure, bool) {
	q := t.Value
	if q != nil && !q.Stated() {
		q = nil
	}
	if t.Change != nil && t.Change.Stated() {
		return j.change(t, q)
	}
	if q == nil && j.n.Kind == Milestone {
		one := quantity.Of(1, "")
		q = &one
	}
	if q == nil {
		j.say(Undefined, progressWords())
		return figure{}, false
	}
	goal, err := j.n.figure(*q)
	if err != nil || !goal.like(j.value) {
		j.say(NotComparable, progressUnits())
		return figure{}, false
	}
	return goal, true
}

// change resolves a change against the baseline, and compares it with the value
// the target states beside it, if it does.
func (j *progressJudge) change(t *Target, stated *quantity.Quantity) (figure, bool) {
	c := *t.Change
	v, ok := fractionOf(c.Value)
	hundredth := fraction{1, 100}
	switch unit := c.Unit; {
	case !j.based:
		j.say(NoBaseline, i18n.Message{})
		return figure{}, false
	case j.base.how != quantity.Exact:
		j.say(Undefined, progressBounds())
		return figure{}, false
	case unit == pointsUnit:
		if !j.value.share { // points of what is not in percent
			j.say(Undefined, progressChange())
			return figure{}, false
		}
		if ok {
			v, ok = v.mul(hundredth)
		}
	case ratioPercent(unit):
		if ok {
			v, ok = v.mul(hundredth)
		}
		if ok {
			v, ok = v.mul(j.base.v)
		}
		if j.base.v.sign() < 0 {
			c.Qualifier = ratioFlip(c.Qualifier)
		}
	case j.value.share: // "5 more" of a percentage: points, or five in a hundred?
		j.say(Undefined, progressChange())
		return figure{}, false
	default:
		f, err := j.n.figure(c)
		if err != nil || !f.like(j.value) {
			j.say(NotComparable, progressUnits())
			return figure{}, false
		}
	}
	if ok {
		v, ok = j.base.v.add(v)
	}
	if !ok {
		j.say(Undefined, progressOverflow())
		return figure{}, false
	}
	goal := j.base
	goal.v, goal.how = v, c.Qualifier
	if stated != nil {
		if f, err := j.n.figure(*stated); err != nil || f.v.cmp(v) != 0 {
			j.say(Undefined, progressChange())
			return figure{}, false
		}
	}
	return goal, true
}

// judge compares the reading with the target.
func (j *progressJudge) judge() Progress {
	if j.n.Direction == Maintain && !j.ranged {
		return j.judgeLevel()
	}
	goal := j.goal
	if j.ranged {
		// The end that is nearer to where it started is the one to reach.
		if inside := j.between(); inside != quantity.No {
			if inside == quantity.Yes {
				return j.say(Met, i18n.Message{})
			}
			return j.say(Undefined, progressBounds())
		}
		if !j.based || j.base.v.cmp(j.goal.v) >= 0 && j.base.v.cmp(j.high.v) <= 0 {
			return j.say(OffTrack, i18n.Message{})
		}
		if j.base.v.cmp(j.high.v) > 0 {
			goal = j.high
		}
		if far := goal.v.cmp(j.base.v); far == j.value.v.cmp(goal.v) {
			return j.say(OffTrack, i18n.Message{}) // out at the other end
		}
	}
	up := 0
	switch j.n.Direction {
	case Increase:
		up = 1
	case Decrease:
		up = -1
	case Descriptive:
		return j.say(NoTarget, i18n.Message{})
	default:
		if j.n.Kind == Milestone {
			up = 1
		} else if j.based {
			up = goal.v.cmp(j.base.v)
		}
		if up == 0 && !j.based {
			return j.say(Undefined, progressNoDirection())
		}
	}
	if j.ranged {
		up = goal.v.cmp(j.base.v)
	}
	j.attain(goal)
	if j.based && goal.v.cmp(j.base.v) == 0 {
		return j.say(Undefined, progressNoWay())
	}
	j.Against = j.based && goal.v.cmp(j.base.v) == -up

	want := goal.how
	if want == quantity.Exact {
		want = quantity.AtLeast
		if up < 0 {
			want = quantity.AtMost
		}
	}
	switch progressMeets(j.value, figure{v: goal.v, how: want}) {
	case quantity.Yes:
		if want == quantity.AtLeast && progressMeets(j.value, figure{v: goal.v, how: quantity.MoreThan}) == quantity.Yes ||
			want == quantity.AtMost && progressMeets(j.value, figure{v: goal.v, how: quantity.LessThan}) == quantity.Yes {
			return j.say(Exceeded, i18n.Message{})
		}
		return j.say(Met, i18n.Message{})
	case quantity.CannotTell:
		return j.say(Undefined, progressBounds())
	default:
	}
	return j.pace(goal, up)
}

// judgeLevel asks whether what should be maintained is still there.
func (j *progressJudge) judgeLevel() Progress {
	slack, err := j.n.figure(quantity.Quantity{Value: j.tolerance, Unit: progressUnit(j.Target)})
	if !slackGiven(j.tolerance) {
		slack, err = figure{v: fraction{0, 1}}, nil
	}
	low, ok1 := j.goal.v.sub(slack.v)
	high, ok2 := j.goal.v.add(slack.v)
	if err != nil || !ok1 || !ok2 {
		return j.say(Undefined, progressOverflow())
	}
	if j.goal.how != quantity.Exact && (j.goal.how == quantity.About || j.goal.how == quantity.CloseTo) && slack.v.sign() == 0 {
		return j.say(Undefined, progressBounds())
	}
	j.goal.v, j.high = low, figure{v: high}
	switch j.between() {
	case quantity.Yes:
		return j.say(Met, i18n.Message{})
	case quantity.No:
		return j.say(OffTrack, i18n.Message{})
	default:
	}
	return j.say(Undefined, progressBounds())
}

func slackGiven(d quantity.Decimal) bool { return d.Sign() > 0 }

func progressUnit(t *Target) string {
	if t.Value == nil {
		return ""
	}
	return t.Value.Unit
}

// between answers whether the reading lies between goal and high.
func (j *progressJudge) between() quantity.Answer {
	return progressMeets(j.value, figure{v: j.goal.v, how: quantity.AtLeast}).
		And(progressMeets(j.value, figure{v: j.high.v, how: quantity.AtMost}))
}

// attain sets how much of the way is gone, where that is known.
func (j *progressJudge) attain(goal figure) {
	if !j.based || j.base.how != quantity.Exact || j.n.Kind == Rank || goal.how == quantity.About || goal.how == quantity.CloseTo {
		return
	}
	part, ok := progressPart(j.value.v, j.base.v, goal.v)
	if !ok {
		return
	}
	how := j.value.how
	if goal.v.cmp(j.base.v) < 0 {
		how = ratioFlip(how)
	}
	j.Attained = part.ratio(how)
}

// progressPart returns (v − b) / (t − b).
func progressPart(v, b, t fraction) (fraction, bool) {
	gone, ok1 := v.sub(b)
	way, ok2 := t.sub(b)
	if !ok1 || !ok2 || way.n == 0 {
		return fraction{}, false
	}
	return gone.div(way)
}

// pace judges what is not reached yet.
func (j *progressJudge) pace(goal figure, up int) Progress {
	if j.Against {
		return j.say(Worsening, i18n.Message{}) // beyond a target that lies behind the baseline
	}
	if j.based && j.base.how == quantity.Exact {
		back := figure{v: j.base.v, how: quantity.LessThan}
		if up < 0 {
			back.how = quantity.MoreThan
		}
		switch progressMeets(j.value, back) {
		case quantity.Yes:
			return j.say(Worsening, i18n.Message{})
		case quantity.CannotTell:
			return j.say(Undefined, progressBounds())
		default:
		}
	}
	by := j.Target.By
	if !by.IsZero() && !j.on.IsZero() && by.Last().Compare(j.on) <= 0 {
		if j.Reading.Period.To.Last().Compare(by.First()) < 0 {
			return j.say(NoData, progressStale())
		}
		return j.say(OffTrack, i18n.Message{})
	}
	start, from := j.base.v, j.baseOn
	known := j.based && j.base.how == quantity.Exact
	stepped := false
	if j.previous != nil && (j.baseOn.IsZero() || j.previous.By.Last().Compare(j.baseOn.Last()) > 0) {
		trial := *j
		if f, ok := trial.resolve(j.previous); ok && j.previous.High == nil {
			start, from, known, stepped = f.v, j.previous.By, true, true
		}
	}
	share, ok := progressShare(j.path(from, by, j.on))
	switch {
	case !ok && !j.based && !stepped && !by.IsZero() && !j.on.IsZero():
		return j.say(NoBaseline, i18n.Message{})
	case !ok:
		return j.say(Undefined, progressNoDay())
	case share.n == 0 && !stepped:
		j.Expected = share.ratio(quantity.Exact)
		return j.say(NotDue, i18n.Message{})
	case j.n.Kind == Rank:
		return j.say(Undefined, progressRank())
	case !known:
		return j.say(NoBaseline, i18n.Message{})
	}
	way, ok1 := goal.v.sub(start)
	step, ok2 := way.mul(share)
	asked, ok3 := start.add(step)
	if !ok1 || !ok2 || !ok3 {
		return j.say(Undefined, progressOverflow())
	}
	if part, ok := progressPart(asked, j.base.v, goal.v); ok && j.based {
		j.Expected = part.ratio(quantity.Exact)
	}
	want := figure{v: asked, how: quantity.AtLeast}
	if up < 0 {
		want.how = quantity.AtMost
	}
	switch progressMeets(j.value, want) {
	case quantity.Yes:
		return j.say(OnTrack, i18n.Message{})
	case quantity.No:
		return j.say(Behind, i18n.Message{})
	default:
	}
	return j.say(Undefined, progressBounds())
}

// progressShare reads what a path answers, from 0 to 1.
func progressShare(r quantity.Ratio) (fraction, bool) {
	if !r.Num.Stated() || !r.Den.Stated() || r.Den.Value.Sign() <= 0 {
		return fraction{}, false
	}
	n, ok1 := fractionOf(r.Num.Value)
	d, ok2 := fractionOf(r.Den.Value)
	if !ok1 || !ok2 {
		return fraction{}, false
	}
	share, ok := n.div(d)
	return share, ok && share.sign() >= 0 && share.cmp(fraction{1, 1}) <= 0
}

// progressMeets answers whether a number satisfies another, as
// Quantity.Meets does: that depends on how the two compare, and on nothing else.
func progressMeets(v, want figure) quantity.Answer {
	a, _ := quantity.Quantity{Value: quantity.Int(int64(v.v.cmp(want.v))), Qualifier: v.how}.
		Meets(quantity.Quantity{Value: quantity.Int(0), Qualifier: want.how})
	return a
}

// figure is a number ready for arithmetic: percentages are parts of one.
type figure struct {
	v        fraction
	how      quantity.Qualifier
	unit, of string
	share    bool
}

// like reports whether two figures may be compared; what is not said agrees.
func (f figure) like(g figure) bool {
	return f.share == g.share && (f.unit == "" || g.unit == "" || f.unit == g.unit) && (f.of == "" || g.of == "" || f.of == g.of)
}

// figure reads a quantity as a value of the indicator. A value that does not say
// its unit is in the indicator's.
func (n *Indicator) figure(q quantity.Quantity) (figure, error) {
	unit, of := cmp.Or(q.Unit, n.Unit), cmp.Or(q.Of, n.Of)
	percent := ratioPercent(unit)
	if n.Unit != "" && unit != n.Unit && !(percent && (ratioPercent(n.Unit) || n.Kind == Proportion)) || n.Of != "" && of != n.Of {
		return figure{}, progressMismatch(n, q)
	}
	v, ok := fractionOf(q.Value)
	if ok && percent {
		v, ok = v.div(fraction{100, 1})
		unit = ""
	}
	if !ok {
		return figure{}, formulaOverflow(n)
	}
	return figure{v: v, how: q.Qualifier, unit: unit, of: of, share: percent || n.Kind == Proportion}, nil
}

// reading reads the figure of an observation: its value, or its two sides
// divided. Without one it says why.
func (n *Indicator) reading(o *Observation) (figure, Missing, error) {
	if o.Value != nil && o.Value.Stated() {
		f, err := n.figure(*o.Value)
		return f, "", err
	}
	if !totalSides(o) {
		return figure{}, cmp.Or(o.Missing, NotAvailable), nil
	}
	r := quantity.Ratio{Num: *o.Numerator, Den: *o.Denominator}
	if r.Den.Value.Sign() <= 0 {
		return figure{}, NoDenominator, nil
	}
	// How the quotient is meant depends on the signs alone, so that it is known
	// even where the quotient is not a decimal.
	sign := r
	sign.Num.Value, sign.Den.Value = quantity.Int(int64(r.Num.Value.Sign())), quantity.Int(1)
	_, how, err := sign.Value(0)
	if err != nil {
		return figure{}, "", err
	}
	num, ok1 := fractionOf(r.Num.Value)
	den, ok2 := fractionOf(r.Den.Value)
	if !ok1 || !ok2 {
		return figure{}, "", formulaOverflow(n)
	}
	v, ok := num.div(den)
	if ok && n.Kind == Rate && n.Per > 0 {
		v, ok = v.mul(fraction{n.Per, 1})
	}
	if !ok {
		return figure{}, "", formulaOverflow(n)
	}
	f := figure{v: v, how: how, unit: n.Unit, of: n.Of, share: n.Kind == Proportion || ratioPercent(n.Unit)}
	if f.share {
		f.unit = ""
	}
	return f, "", nil
}
