// Package indicators says what is measured, from where to where, and what was
// read: the definition of an indicator, its baseline, its targets and its
// observations, each a thing of its own.
//
//	housed := indicators.Indicator{
//		ID:        "housed",
//		Name:      i18n.Text{i18n.EN: "Households housed within 90 days"},
//		Kind:      indicators.Count,
//		Of:        "household",
//		Direction: indicators.Increase,
//	}
//
// A value that is not there says why, and is never zero. What a plan does not
// say of an indicator (its unit, its direction, its baseline) stays unsaid, and
// the rules of package plan answer "cannot tell".
//
// # What follows from readings
//
//	known := indicators.AsOf(readings, cal.Day(2026, 11, 22))                 // later revisions left out
//	year, cover, err := housed.Over(cal.FiscalYear(4, 2025), known)           // flows add up, stocks do not
//	rates, err := indicators.Derive(list, known)                              // "housed / asked"
//	p := housed.Progress(known, today, indicators.Linear, quantity.Decimal{}) // p.State: on track
//
// The arithmetic is exact and divides last. What may be added is what the
// definition says it accumulates; a part that is missing makes a total a bound,
// persons who may return have no sum, and what is printed as a rounded share is
// counted only within its rounding ([Portion], [Possible], [Distributions]).
//
// It does no statistics and draws no conclusions from numbers; below it,
// package quantity holds exact numbers with their qualifiers ("more than 200").
package indicators
