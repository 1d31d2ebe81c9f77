package stat

import "math"

// ExactBelow is the count below which [Rate] takes the exact limits.
const ExactBelow = 10

// Rate returns the rate x/exposure with the interval that public health tables
// of the United Kingdom print: [PoissonExact] below 10 events, [PoissonByar]
// from 10 on.
//
// Public Health England, Technical guide: confidence intervals (2018), rates;
// the package PHEindicatormethods computes the same.
func Rate(x int64, exposure, level float64) (Interval, error) {
	if x < ExactBelow {
		return PoissonExact(x, exposure, level)
	}
	return PoissonByar(x, exposure, level)
}

// PoissonExact returns the rate x/exposure with the exact interval of a
// Poisson count: the rates at which x or more, and x or fewer, events would be
// seen with half of what the level leaves out.
//
// F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28
// (1936) 437-442.
//
// Exposure is a population, person-years, or for a ratio of observed over
// expected the number expected; 1 gives the count itself. It may be smaller
// than x. Of no events the lower limit is exactly 0 and the upper is
// -log((1-level)/2)/exposure. Over no exposure the rate is undefined. It is an
// error that x is negative, that exposure is negative or not finite, or that
// level is not above 0 and below 1.
func PoissonExact(x int64, exposure, level float64) (Interval, error) {
	i := Interval{Level: level, Method: MethodPoissonExact}
	if err := checkRate(x, exposure, level); err != nil {
		return Interval{}, err
	}
	if exposure == 0 {
		return i, nil
	}
	tail := (1 - level) / 2
	low, high := byar(float64(x), level)
	i.Value = float64(x) / exposure
	if x > 0 {
		i.Low = poissonLow(x, tail, low) / exposure
	}
	i.High = poissonHigh(x, tail, high) / exposure
	return i.settled(), nil
}

// PoissonByar returns the rate x/exposure with Byar's approximation to the
// exact interval.
//
// N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research, volume
// II (IARC, 1987), page 69, equation 2.13.
//
// Of no events the lower limit is 0. For few events at a high level the
// formula falls below 0 (1 event at 0.998: -0.0028); the limit is then 0, and
// [PoissonExact] the better choice. Exposure and errors are those of
// PoissonExact.
func PoissonByar(x int64, exposure, level float64) (Interval, error) {
	i := Interval{Level: level, Method: MethodByar}
	if err := checkRate(x, exposure, level); err != nil {
		return Interval{}, err
	}
	if exposure == 0 {
		return i, nil
	}
	low, high := byar(float64(x), level)
	i.Value, i.Low, i.High = float64(x)/exposure, low/exposure, high/exposure
	return i.settled(), nil
}

// byar returns Byar's limits of a count; the lower is at least 0.
func byar(x, level float64) (low, high float64) {
	z := confidenceZ(level)
	if x > 0 {
		c := 1 - 1/float64(9*x) - z/float64(3*math.Sqrt(x))
		low = max(0, x*float64(c*float64(c*c)))
	}
	next := x + 1
	c := 1 - 1/float64(9*next) + z/float64(3*math.Sqrt(next))
	return low, next * float64(c*float64(c*c))
}

func checkRate(x int64, exposure, level float64) error {
	if x < 0 {
		return negativeCount(x)
	}
	if !(exposure >= 0) || math.IsInf(exposure, 0) {
		return badExposure(exposure)
	}
	return checkLevel(level)
}
