// Package indicators is how a plan's people know whether it worked: what is
// measured and where it shall go, what was read and how that stands, and
// records counted into tables and charts.
//
//	housed := indicators.Indicator{ // households housed within 90 days, from 212 to 500 by 2027
//		ID: "housed", Kind: indicators.Count, Of: "household",
//		Direction: indicators.Increase, Accumulation: indicators.Flow,
//		Baseline: &indicators.Baseline{Value: &was, On: cal.Year(2024)},
//		Targets:  []indicators.Target{{By: cal.Year(2027), Value: &goal}},
//	}
//	tally, err := indicators.NewTally(spec) // by quarter and age
//	_, _, findings, err := indicators.ReadRecords(file, tally, nil, "fr") // a row for each household
//	table, err := tally.Table("quarter")
//	os.Stdout.Write(table.Text("fr"))
//	readings := table.Observations("housed", today) // the quarters, and the year last
//	p := housed.Progress(readings[len(readings)-1:], today, indicators.Linear, quantity.Decimal{})
//	fmt.Println(p.State) // on track
//
// # Definition, reading, progress
//
// An [Indicator] is a definition with what a plan adds to it: where it started
// ([Baseline]) and where it shall be ([Target]). It says which way is better
// and what may be added up over time; a target does neither. An [Observation]
// is one reading: of one time, one cell of the disaggregation ("sex:women"),
// one day of publication. A later publication is a reading of its own, and a
// revised target or baseline stands beside the one it replaced, so that what
// was known on a day stays known:
//
//	known := indicators.AsOf(readings, cal.Day(2026, 11, 22))       // later revisions left out
//	year, cover, err := housed.Over(cal.FiscalYear(4, 2025), known) // flows add up, stocks do not
//	town, cover, err := housed.Across(districts, known)             // parts of a place
//	rates, err := indicators.Derive(list, known)                    // "housed / asked"
//	band, ok, err := p.Rating(bands)                                // red, amber, green as the caller has them; not ok is grey
//
// The arithmetic is exact and divides last. Months of a flow (arrivals) add up;
// of a stock (residents on a day) and of a count since the start the last one
// stands; of unique persons there are only bounds, for the same person may
// return. A part that is missing makes a total a bound. What is printed as a
// rounded share is counted only within its rounding ([Portion], [Possible],
// [Distributions]).
//
// A value that is not there says why ([Missing]) and is never zero; a number
// that was stated as "more than 200" stays so (package quantity). What a plan
// does not say of an indicator stays unsaid, and the rules of package plan
// answer "cannot tell".
//
// # Spreadsheets and documents
//
// [ReadObservations] reads readings from a spreadsheet saved as text, as people
// write them in four languages, and [AppendObservations] writes them, or an
// empty form; [ReadRecords] counts records. A row that cannot be read is left
// out whole, with a finding that names line and column and says what to write;
// no text that is written is taken for a formula. A [Set] holds dimensions,
// definitions and readings in one JSON document: [Encode], [Decode], and
// [Set.Check] for what can be read and is wrong.
//
// # Records, tables, charts
//
// A [Spec] says by what records are told apart ([Dimension]) and which tables
// are wanted; a [Tally] counts them all in one pass, in parts that merge,
// persons once each. A [Table] has all totals that can be given, answers for
// cells by name ([Table.At]), and is text, Markdown, HTML, CSV, JSON, a chart
// ([Table.Bars]), or readings of an indicator ([Table.Observations]). [Lines]
// draws readings over time.
//
// # Four ways in
//
//   - readings kept in a spreadsheet: ReadObservations, then Indicator.Progress
//   - records, one a row: NewTally, ReadRecords, Tally.Table
//   - records in a system of your own: NewTally, Tally.Add on as many goroutines
//     or machines as there are parts, Tally.Merge
//   - programs in another language: Encode and Decode, observations.schema.json
//
// # What it will not do
//
// Guess, fill in or repair what is missing; choose a threshold, a tolerance or
// a colour; convert units; rank places; draw conclusions from numbers (package
// stat says how sure one may be of them). Its tables and charts are for
// internal use and say so: small counts are not protected.
//
// Errors that people may meet are [i18n.Error], with a code, a place and a
// message in four languages.
package indicators
