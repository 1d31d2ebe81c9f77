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
// It does no statistics and draws no conclusions from numbers; below it,
// package quantity holds exact numbers with their qualifiers ("more than 200").
package indicators
