package stat

import (
	"math"
	"strings"
)

// LeastStandardised is the number of events below which no standardised rate
// is given.
const LeastStandardised = 10

// A Stratum is one part of a population, such as women of 70 to 74.
type Stratum struct {
	Events     int64   // counted in the stratum; 0 or more
	Population float64 // persons or person-years they were counted among; above 0
	Weight     float64 // of the stratum in the standard population; 0 or more, in any unit
}

// DirectStandardised returns the rate the population would have if its strata
// were as large as those of a standard population: the sum of weight times
// events/population over the sum of weights, with Dobson's interval.
//
// A. J. Dobson, K. Kuulasmaa, E. Eberle and J. Scherer, Confidence intervals
// for weighted sums of Poisson parameters, Statistics in Medicine 10 (1991)
// 457-462, with Byar's limits of the total count (see [PoissonByar]), as Public
// Health England, Technical guide: confidence intervals (2018), has it. Where
// nearly all events are in strata that weigh little the formula may fall below
// 0; the lower limit is then 0.
//
// Standard names the standard population the weights come from, such as
// "European standard population 2013", and is kept in the result: rates are
// comparable only within one. It is an error to leave it out. It is an error
// that there are fewer than 10 events in all, as the limits are then too far
// off; that a stratum has no population; that weights are negative or none is
// above 0; that a level or a count is none.
func DirectStandardised(standard string, strata []Stratum, level float64) (Interval, error) {
	i := Interval{Level: level, Method: MethodDobson, Standard: standard}
	if strings.TrimSpace(standard) == "" {
		return Interval{}, noStandard()
	}
	if err := checkLevel(level); err != nil {
		return Interval{}, err
	}
	var weights, events, rate, variance total
	for at, s := range strata {
		switch {
		case s.Events < 0:
			return Interval{}, negativeCount(s.Events)
		case s.Population == 0:
			return Interval{}, emptyStratum(at)
		case !(s.Population > 0 && s.Population <= MaxMagnitude):
			return Interval{}, badExposure(s.Population)
		case !(s.Weight >= 0 && s.Weight <= MaxMagnitude):
			return Interval{}, badWeight(at, s.Weight)
		}
		events.add(float64(s.Events))
		weights.add(s.Weight)
	}
	count := events.value()
	if count < LeastStandardised {
		return Interval{}, fewEvents(int64(count))
	}
	whole := weights.value()
	if whole == 0 {
		return Interval{}, noWeight()
	}
	for _, s := range strata {
		share := s.Weight / whole / s.Population
		part := float64(share * float64(s.Events))
		rate.add(part)
		variance.add(float64(share * part))
	}
	// The limits of the count, as shares of it, stretched by the spread.
	low, high := byar(count, level)
	spread := math.Sqrt(variance.value() / count)
	i.Value = rate.value()
	i.Low = max(0, i.Value+float64(spread*(low-count)))
	i.High = i.Value + float64(spread*(high-count))
	return i.settled(), nil
}
