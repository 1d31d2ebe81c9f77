package stat

import (
	"math"
	"strings"
)

// A Point is one observation of a series.
type Point struct {
	At      float64 // when, in any unit counted from any day: months, years. [XmR] goes by the order of points and does not look at it
	Value   float64 // what was observed
	Missing bool    // nothing was, and Value says nothing
}

// A Signal says why a point of a chart is no noise; signals add up as bits.
type Signal uint8

const (
	// Outside marks a point beyond a limit.
	Outside Signal = 1 << iota
	// OneSide marks each of 7 or more points in a row above the mean, or below it.
	OneSide
	// Trending marks each of 7 or more points in a row of which each is higher than
	// the last, or each lower.
	Trending
	// NearLimit marks, of 3 points in a row on the same side of the mean, the 2 or 3
	// that lie more than two thirds of the way to the limit and not beyond it.
	NearLimit
)

// String names the signals in the order of the constants: "outside+trending";
// none: "".
func (s Signal) String() string {
	var out []string
	for i, name := range []string{"outside", "one-side", "trending", "near-limit"} {
		if s&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return strings.Join(out, "+")
}

const (
	// TrialBelow is the number of known points below which limits are trial
	// limits.
	TrialBelow = 12

	runLength     = 7       // points of OneSide and Trending
	limitFactor   = 2.66    // 3/d2 of two points, d2 = 1.128
	screenFactor  = 3.267   // D4 of two points
	roundingShare = 1e-12   // of the largest value: differences below it are rounding
	nearShare     = 2.0 / 3 // of the way to a limit
)

// A Segment is a stretch of a chart with limits of its own.
type Segment struct {
	From, To  int      // its points: From is the first, To the one after the last
	Known     int      // how many of them are not missing
	Mean      float64  // of the known points
	Range     float64  // mean moving range: of the differences, without sign, of neighbouring known points
	Low, High float64  // limits: Mean less and plus 2.66 times Range. Low may be below 0 where the values cannot be
	Trial     bool     // fewer than 12 points are known: the limits are provisional
	Signals   []Signal // of each point from From on; a missing point has none
	Defined   bool     // false: no two neighbouring points are known, and Mean, Range, Low and High are 0 and say nothing
}

// XmR returns the limits and signals of a chart of individual values and
// moving ranges. Points are in order of time. Before each point given in
// rebase a new segment begins, with its own limits; nothing reaches across.
//
// W. A. Shewhart's chart with the constants of D. J. Wheeler, Understanding
// Variation (SPC Press, 1993); the rules are those of NHS England, Making data
// count, as the package NHSRplotthedots 0.2 has them. All points of a run are
// marked, not just its seventh.
//
// A missing point breaks runs, and no moving range is taken across it. A point
// on the mean, or as close to it as rounding leaves it, lies on neither side; a
// point on a limit is not beyond it. Equal neighbours end a trend. The time is
// linear in the number of points.
//
// It is an error that a known value is no number or above [MaxMagnitude] in
// absolute value, or that rebase does not name points in rising order after
// the first. No points are no segments.
func XmR(points []Point, rebase ...int) ([]Segment, error) { return chart(points, rebase, false) }

// XmRScreened is [XmR] with moving ranges of 3.267 times their mean or more
// left out, once, before the mean moving range is taken: a single outlier then
// widens the limits less. NHSRplotthedots does so unless told otherwise, the
// spreadsheets of NHS England do not; say which you did.
func XmRScreened(points []Point, rebase ...int) ([]Segment, error) {
	return chart(points, rebase, true)
}

func chart(points []Point, rebase []int, screen bool) ([]Segment, error) {
	for at, p := range points {
		if !p.Missing {
			if err := checkNumber(at, p.Value); err != nil {
				return nil, err
			}
		}
	}
	last := 0
	for _, at := range rebase {
		if at <= last || at >= len(points) {
			return nil, badRebase(at)
		}
		last = at
	}
	if len(points) == 0 {
		return nil, nil
	}
	segments := make([]Segment, 0, len(rebase)+1)
	signals := make([]Signal, len(points))
	from := 0
	for k := range len(rebase) + 1 {
		to := len(points)
		if k < len(rebase) {
			to = rebase[k]
		}
		s := Segment{From: from, To: to, Signals: signals[from:to:to]}
		s.limits(points[from:to], screen)
		s.mark(points[from:to])
		segments = append(segments, s)
		from = to
	}
	return segments, nil
}

// limits finds mean, range and limits.
func (s *Segment) limits(points []Point, screen bool) {
	var values total
	for _, p := range points {
		if !p.Missing {
			s.Known++
			values.add(p.Value)
		}
	}
	s.Trial = s.Known < TrialBelow
	meanRange := func(below float64) (float64, bool) {
		var sum total
		n := 0
		for k := 1; k < len(points); k++ {
			if points[k-1].Missing || points[k].Missing {
				continue
			}
			if r := math.Abs(points[k].Value - points[k-1].Value); r < below {
				sum.add(r)
				n++
			}
		}
		if n == 0 {
			return 0, false
		}
		return sum.value() / float64(n), true
	}
	r, ok := meanRange(math.Inf(1))
	if !ok {
		return
	}
	if screen {
		if screened, ok := meanRange(float64(screenFactor * r)); ok { // none is left if all are 0
			r = screened
		}
	}
	s.Defined = true
	s.Mean = values.value() / float64(s.Known)
	s.Range = r
	s.Low = s.Mean - float64(limitFactor*r)
	s.High = s.Mean + float64(limitFactor*r)
}

// mark finds the signals.
func (s *Segment) mark(points []Point) {
	if !s.Defined {
		return
	}
	largest := 0.0
	for _, p := range points {
		if !p.Missing {
			largest = max(largest, math.Abs(p.Value))
		}
	}
	slack := float64(roundingShare * largest)
	reach := float64(limitFactor * s.Range)
	side := func(k int) int { // of the mean
		switch d := points[k].Value - s.Mean; {
		case points[k].Missing, math.Abs(d) <= slack:
			return 0
		case d > 0:
			return 1
		default:
			return -1
		}
	}
	near := func(k int) bool {
		d := math.Abs(points[k].Value - s.Mean)
		return d > float64(nearShare*reach)+slack && d <= reach+slack
	}
	for k, p := range points {
		if !p.Missing && math.Abs(p.Value-s.Mean) > reach+slack {
			s.Signals[k] |= Outside
		}
		if k >= 2 && side(k) != 0 && side(k) == side(k-1) && side(k) == side(k-2) {
			beside := [3]bool{near(k - 2), near(k - 1), near(k)}
			if beside[0] && beside[1] || beside[0] && beside[2] || beside[1] && beside[2] {
				for j, c := range beside {
					if c {
						s.Signals[k-2+j] |= NearLimit
					}
				}
			}
		}
	}
	// A run goes on as long as next says the same of each point, and counts from
	// the point before the first it is said of if that belongs to it too.
	runs := func(of func(k int) int, before int, mark Signal) {
		for k := 0; k < len(points); {
			first, said := k, of(k)
			for k++; k < len(points) && of(k) == said; k++ {
			}
			if said != 0 && k-first+before >= runLength {
				for j := first - before; j < k; j++ {
					s.Signals[j] |= mark
				}
			}
		}
	}
	runs(side, 0, OneSide)
	runs(func(k int) int { // the step to k from the point before it
		switch {
		case k == 0 || points[k].Missing || points[k-1].Missing || points[k].Value == points[k-1].Value:
			return 0
		case points[k].Value > points[k-1].Value:
			return 1
		default:
			return -1
		}
	}, 1, Trending)
}
