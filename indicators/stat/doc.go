// Package stat says how sure one may be of a figure: intervals for shares,
// rates and their differences, charts that tell a signal from noise, trends,
// evenness, waiting times, whole persons out of shares.
//
//	// Of 290 persons a town's service reached, 130 found it through the 211 line.
//	share, err := stat.Wilson(130, 290, 0.95)
//	fmt.Printf("%.1f %% (%.1f to %.1f)\n", 100*share.Value, 100*share.Low, 100*share.High)
//	// 44.8 % (39.2 to 50.6)
//
//	// 65 falls in a year among 12,400 residents of 65 and over, for each 1,000.
//	falls, err := stat.Rate(65, 12_400, 0.95)
//	falls = falls.Times(1000) // 5.2 (4.0 to 6.7)
//
// # Which one
//
//   - a share: [Wilson]; where an interval must never cover less than it says,
//     [ClopperPearson]; to match work done with a continuity correction,
//     [WilsonCorrected]
//   - two shares, and how far apart they are: [Newcombe]
//   - a count or a rate: [Rate], which is [PoissonExact] below 10 events and
//     [PoissonByar] from there on; observed over expected is a rate too
//   - rates of places whose ages differ: [DirectStandardised]
//   - a measure followed month by month: [XmR], [XmRScreened]
//   - does it rise, and how fast: [MannKendall], [TheilSen]
//   - do those reached resemble the town: [Dissimilarity]
//   - how varied: [Shannon], [Simpson], [InverseSimpson]
//   - how long until it is done, when some are still waiting: [KaplanMeier]
//   - shares turned into whole numbers that add up: [LargestRemainder]
//
// # What holds for all of them
//
// A level of confidence is a proportion: 0.95, never 95, which is refused.
// Counts are whole and never negative; a part larger than its whole is refused
// for a share and allowed for a rate. What has no value (a share of nobody, a
// rate over no one, evenness of an empty town) is said to be undefined, by
// Defined or by false; nothing is ever NaN or infinite, nor 0 for want of a
// number. A result too large or too small for a float64 is undefined as well.
//
// The same input gives the same bits on every machine: no product is fused
// with a sum, the logarithm and the exponential are the package's own, lists
// are summed in their order with Neumaier's correction. Each function names
// the formula it follows. Closed forms are good to about 1e-15 of their value
// (limits of a difference: of 1), exact limits to about 1e-14, over all of int64
// and at any level.
//
// # What it will not do
//
// It ranks nobody: where two intervals overlap ([Interval.Overlaps]) the order
// of two places is not known. It chooses no threshold, and says neither "close
// to" nor "better". It knows nothing of suppressed or rounded numbers: a figure
// computed from rounded counts is as rounded as they are, and the interval does
// not say so. It fits no models and simulates nothing.
//
// Errors are [i18n.Error] of package "stat" with the codes bad-level,
// negative-count, part-over-whole, bad-exposure, bad-number, few-events,
// empty-stratum, bad-weight, no-standard, different-lengths, bad-order,
// bad-rebase, too-many, bad-base and bad-time.
package stat
