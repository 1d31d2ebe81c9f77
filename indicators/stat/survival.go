package stat

import (
	"cmp"
	"math"
	"slices"
)

// A Spell is how long something was watched: the days from a referral to its
// service, or to the day the records were closed.
type Spell struct {
	Time  float64 // length, in any unit; 0 or more
	Ended bool    // it came to its end; false: it was still going on when watching stopped
}

// A Step is what is known at one length of time.
type Step struct {
	At       float64  // the length
	AtRisk   int64    // spells that lasted up to it
	Events   int64    // of them, those that ended then
	Censored int64    // of them, those whose watching stopped then
	Survival Interval // share of spells that last longer
	StdErr   float64  // of Survival, by Greenwood; where Survival is 0 the formula gives nothing, and neither StdErr nor limits say anything
}

// KaplanMeier returns the share of spells that last longer than each length of
// time, when some were still going on as watching stopped, and the median
// length. Steps are in order of time, one for each length at which a spell
// ended or its watching stopped.
//
// E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete
// observations, Journal of the American Statistical Association 53 (1958)
// 457-481. The variance is Greenwood's; limits are taken on the scale
// log(-log(S)), J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis
// of Failure Time Data (1980), and so lie within 0 and 1 (R: survfit with
// conf.type = "log-log").
//
// Of spells of the same length those that ended count before those whose
// watching stopped. While none has ended the share is 1, and so are its limits;
// where all have, it is 0 and has none.
//
// The median is the first length at which the share is below 1/2, or halfway
// from the length at which it is exactly 1/2 to the next at which a spell
// ended (where none did, that length itself), so that with nothing censored it
// is the median of the lengths. Its limits are found in the same way from the
// limits of the share (R. Brookmeyer and J. Crowley, A confidence interval for
// the median survival time, Biometrics 38 (1982) 29-41); NoLow and NoHigh say
// that they never come down so far. It is undefined where the share itself does
// not, and where there are no spells.
//
// It is an error that a length is negative or no number, or a level none.
func KaplanMeier(spells []Spell, level float64) (steps []Step, median Interval, err error) {
	median = Interval{Level: level, Method: MethodLogLog}
	if err := checkLevel(level); err != nil {
		return nil, Interval{}, err
	}
	for at, s := range spells {
		if !(s.Time >= 0 && s.Time <= MaxMagnitude) {
			return nil, Interval{}, badTime(at, s.Time)
		}
	}
	sorted := slices.SortedFunc(slices.Values(spells), func(a, b Spell) int { return cmp.Compare(a.Time, b.Time) })
	z := confidenceZ(level)
	// While nothing is censored the factors (n-d)/n cancel: the share is kept as
	// before·left/start, and is exact until the first censoring.
	before, start := 1.0, float64(len(sorted))
	var hazard total // Σ d/(n(n-d))
	for k := 0; k < len(sorted); {
		step := Step{At: sorted[k].Time + 0, AtRisk: int64(len(sorted) - k)}
		for ; k < len(sorted) && sorted[k].Time == step.At; k++ {
			if sorted[k].Ended {
				step.Events++
			} else {
				step.Censored++
			}
		}
		n, left := float64(step.AtRisk), float64(step.AtRisk-step.Events)
		if left > 0 {
			hazard.add(float64(step.Events) / n / left)
		}
		survival := float64(before * (left / start))
		step.Survival = survivalInterval(survival, hazard.value(), z, level)
		if survival > 0 {
			step.StdErr = float64(survival * math.Sqrt(hazard.value()))
		}
		if step.Censored > 0 {
			before, start = survival, float64(len(sorted)-k)
		}
		steps = append(steps, step)
	}
	return steps, medianOf(steps, median), nil
}

// survivalInterval puts limits round a share whose logarithm has the variance
// hazard: S^exp(±z·√hazard/log(S)).
func survivalInterval(survival, hazard, z, level float64) Interval {
	i := Interval{Value: survival, Low: 1, High: 1, Level: level, Method: MethodLogLog}
	switch {
	case survival == 0:
		i.NoLow, i.NoHigh = true, true
	case survival < 1:
		log := logOf(survival)
		spread := float64(z*math.Sqrt(hazard)) / -log
		i.Low = expOf(float64(log * expOf(spread)))
		i.High = expOf(float64(log * expOf(-spread)))
	}
	return i.settled()
}

// medianOf finds where the share, and its limits, come down to 1/2.
func medianOf(steps []Step, i Interval) Interval {
	value, ok := halfway(steps, func(s Interval) (float64, bool) { return s.Value, true })
	if !ok {
		return i
	}
	low, hasLow := halfway(steps, func(s Interval) (float64, bool) { return s.Low, !s.NoLow })
	high, hasHigh := halfway(steps, func(s Interval) (float64, bool) { return s.High, !s.NoHigh })
	i.Value, i.Low, i.High, i.NoLow, i.NoHigh = value, low, high, !hasLow, !hasHigh
	return i.settled()
}

// halfway is the time at which a falling share comes down to 1/2.
func halfway(steps []Step, share func(Interval) (float64, bool)) (float64, bool) {
	const rounding = 1e-12
	for k, s := range steps {
		v, ok := share(s.Survival)
		if !ok || v > 0.5+rounding {
			continue
		}
		if v >= 0.5-rounding {
			for _, next := range steps[k+1:] {
				if next.Events > 0 {
					return float64(s.At/2) + float64(next.At/2), true
				}
			}
		}
		return s.At, true
	}
	return 0, false
}
