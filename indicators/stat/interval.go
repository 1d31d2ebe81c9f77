package stat

import "math"

// The methods by which an [Interval] may have been found.
const (
	MethodWilson          = "wilson"           // score interval
	MethodWilsonCorrected = "wilson-corrected" // score interval with continuity correction
	MethodClopperPearson  = "clopper-pearson"  // exact, binomial
	MethodNewcombe        = "newcombe"         // hybrid score, difference of two shares
	MethodPoissonExact    = "poisson-exact"    // Garwood
	MethodByar            = "byar"             // Byar’s approximation to Garwood
	MethodDobson          = "dobson-byar"      // Dobson, weighted sum of Poisson counts, with Byar’s limits of the total
	MethodSen             = "sen"              // ranks of pairwise slopes
	MethodLogLog          = "log-log"          // Greenwood’s variance on the scale log(-log(S))
)

// MaxMagnitude bounds the absolute value of a number in a list: larger ones
// are refused, so that sums and squares stay within a float64.
const MaxMagnitude = 1e100

// An Interval is an estimate and the limits within which the true value lies
// at a level of confidence: of many such intervals, that proportion hold it.
// The zero Interval is undefined.
type Interval struct {
	Value  float64 // the estimate
	Low    float64 // lower limit; at most Value
	High   float64 // upper limit; at least Value
	NoLow  bool    // at this level there is no lower limit, and Low is 0 and says nothing
	NoHigh bool    // at this level there is no upper limit, and High is 0 and says nothing
	Level  float64 // of confidence, above 0 and below 1: 0.95; each side leaves out half of the rest
	Method string  // how the limits were found: one of the Method constants

	// Standard names the standard population of a standardised rate; else "".
	Standard string

	// Defined reports whether there is an estimate. If not, Value, Low and High
	// are 0 and say nothing.
	Defined bool
}

// Times returns the estimate and its limits k times as large: a rate for each
// 1,000, a share in percent. K must be positive and finite, or the result is
// undefined, as it is where it does not fit a float64.
func (i Interval) Times(k float64) Interval {
	if !i.Defined || !(k > 0) || math.IsInf(k, 0) {
		return i.undefined()
	}
	i.Value *= k
	i.Low *= k
	i.High *= k
	return i.settled()
}

// Overlaps reports whether i and o have a value in common. Two places whose
// intervals overlap are not to be ranked; that two do not overlap is more than
// a test of their difference at the same level would ask, see [Newcombe]. An
// undefined interval overlaps with everything, and a limit that is not there
// excludes nothing.
func (i Interval) Overlaps(o Interval) bool {
	below := func(a, b Interval) bool { return !a.NoHigh && !b.NoLow && a.High < b.Low }
	return !i.Defined || !o.Defined || !below(i, o) && !below(o, i)
}

// undefined keeps what is known of an interval without an estimate.
func (i Interval) undefined() Interval {
	return Interval{Level: i.Level, Method: i.Method, Standard: i.Standard}
}

// settled is a defined interval, or an undefined one if its numbers do not fit
// a float64. Limits that rounding put on the wrong side of the estimate are
// put back, and a negative zero is a zero.
func (i Interval) settled() Interval {
	if !finite(i.Value) || !finite(i.Low) || !finite(i.High) {
		return i.undefined()
	}
	i.Defined = true
	i.Value += 0
	if i.NoLow {
		i.Low = 0
	} else {
		i.Low = min(i.Low, i.Value) + 0
	}
	if i.NoHigh {
		i.High = 0
	} else {
		i.High = max(i.High, i.Value) + 0
	}
	return i
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// checkLevel refuses what is no level of confidence.
func checkLevel(level float64) error {
	if level > 0 && level < 1 {
		return nil
	}
	return badLevel(level)
}

// checkNumbers refuses numbers of a list that nothing can be computed from.
func checkNumber(at int, v float64) error {
	if math.Abs(v) <= MaxMagnitude {
		return nil
	}
	return badNumber(at, v)
}
