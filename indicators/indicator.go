package indicators

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// packageName is what errors of this package begin with.
const packageName = "indicators"

// ID names an indicator within a document. It is stable and opaque.
type ID string

// Kind says what sort of number an indicator is.
type Kind string

// The kinds. A document may hold another word; it is kept, and no arithmetic
// is done with it.
const (
	Count       Kind = "count"       // how many
	Amount      Kind = "amount"      // how much, in Unit
	Proportion  Kind = "proportion"  // a part of a whole, 0 to 1, printed as a percent
	Rate        Kind = "rate"        // events for each Per of a population
	RatioOf     Kind = "ratio"       // one count for each of another
	Mean        Kind = "mean"        // an average
	Median      Kind = "median"      // a middle value
	Score       Kind = "score"       // points on a scale
	Rank        Kind = "rank"        // a place in an order
	Milestone   Kind = "milestone"   // done or not
	Qualitative Kind = "qualitative" // words
)

// Direction says which way is better. It belongs to the definition, not to a
// target.
type Direction string

// The directions; the zero value is not stated.
const (
	Increase    Direction = "increase"
	Decrease    Direction = "decrease"
	Maintain    Direction = "maintain"    // stay at the baseline
	Within      Direction = "within"      // stay inside a range
	Descriptive Direction = "descriptive" // no way is better
)

// Level is the stage of the logic model an indicator measures.
type Level string

// The levels, as the Ontario planning booklet and the settlement logic model
// name them; the zero value is not stated.
const (
	Input        Level = "input"
	Output       Level = "output"
	Immediate    Level = "immediate"
	Intermediate Level = "intermediate"
	Ultimate     Level = "ultimate" // also called long-term
	Population   Level = "population"
)

// Accumulation decides what may be summed over time.
type Accumulation string

// The accumulations; the zero value is not stated, and then nothing is summed.
const (
	Flow       Accumulation = "flow"           // events of a period: periods add up
	Stock      Accumulation = "stock"          // a level on a day: the last one stands
	Cumulative Accumulation = "cumulative"     // counted since the start: the last one stands
	Unique     Accumulation = "unique persons" // the same person may return: periods give bounds, not sums
)

// Indicator is a definition, with the baseline and the targets a plan gives
// it. Only ID and Name are needed; what a source does not say stays unsaid.
type Indicator struct {
	ID           ID              `json:"id"`                    // stable and opaque
	Name         i18n.Text       `json:"name,omitzero"`         // its name in the community’s words
	Kind         Kind            `json:"kind,omitzero"`         // what sort of number
	Unit         string          `json:"unit,omitzero"`         // of the value: "percent", "minutes"
	Of           string          `json:"of,omitzero"`           // what is counted: "person", "request", "referral"
	Per          int64           `json:"per,omitzero"`          // base of a rate: 100, 1000, 100000
	Formula      string          `json:"formula,omitzero"`      // how it follows from other indicators: "housed / asked"
	Direction    Direction       `json:"direction,omitzero"`    // which way is better
	Level        Level           `json:"level,omitzero"`        // what it measures in the logic model
	Accumulation Accumulation    `json:"accumulation,omitzero"` // what may be summed
	Population   i18n.Text       `json:"population,omitzero"`   // whom it is about
	Numerator    i18n.Text       `json:"numerator,omitzero"`    // of a proportion, rate or ratio
	Denominator  i18n.Text       `json:"denominator,omitzero"`  // of a proportion, rate or ratio
	Dimensions   []string        `json:"dimensions,omitzero"`   // ids of the dimensions it is told apart by; nil: not stated
	Version      string          `json:"version,omitzero"`      // of the definition; readings of two versions are two series
	Terms        []term.Code     `json:"terms,omitzero"`        // where it stands in other frameworks
	Source       i18n.Text       `json:"source,omitzero"`       // where the data comes from
	Method       i18n.Text       `json:"method,omitzero"`       // how it is collected
	Frequency    string          `json:"frequency,omitzero"`    // how often: "yearly", "every 2 years"
	Responsible  string          `json:"responsible,omitzero"`  // id of the organization that collects it
	Baseline     *Baseline       `json:"baseline,omitzero"`     // nil: not stated
	Targets      []Target        `json:"targets,omitzero"`      // nil: not stated; empty: stated that there is none
	X            json.RawMessage `json:"x,omitzero"`            // the host's own, kept byte for byte
}

// Baseline is where an indicator started.
type Baseline struct {
	Value     *quantity.Quantity `json:"value,omitzero"`     // nil: see Missing and FromZero
	On        cal.Date           `json:"on,omitzero"`        // the day, month or year it stood so
	FromZero  bool               `json:"from_zero,omitzero"` // it starts at nothing, because what it counts is new
	Missing   Missing            `json:"missing,omitzero"`   // why there is no value
	Statement i18n.Text          `json:"statement,omitzero"` // where the baseline is words
	Set       cal.Date           `json:"set,omitzero"`       // the day it was put down; none: not stated
	Reason    i18n.Text          `json:"reason,omitzero"`    // why it replaced the one before it
	Earlier   []Baseline         `json:"earlier,omitzero"`   // those it replaced, oldest first
}

// Target is where an indicator shall be at a time. A target that was revised
// stands twice: two targets for the same time and cell are one and its
// revision, and the one set last is in force.
type Target struct {
	By        cal.Date           `json:"by,omitzero"`        // the day, month or year it shall be reached
	Of        []term.Code        `json:"of,omitzero"`        // the cell it is for: "sex:women"; empty: the whole
	Value     *quantity.Quantity `json:"value,omitzero"`     // nil: the target is its statement or a change
	High      *quantity.Quantity `json:"high,omitzero"`      // the upper end of a range that begins at Value
	Change    *quantity.Quantity `json:"change,omitzero"`    // from the baseline: of unit "%" relative, of "points" in percentage points, else in the indicator’s unit
	Statement i18n.Text          `json:"statement,omitzero"` // where the target is words
	Set       cal.Date           `json:"set,omitzero"`       // the day it was put down; none: not stated
	Reason    i18n.Text          `json:"reason,omitzero"`    // why it replaced the one before it
}

// Missing says why a value is not there. Every reason differs from zero and
// from the others.
type Missing string

// The reasons; the zero value says that the value is not missing, or that no
// reason is known.
const (
	NotAvailable  Missing = "not available"  // the source does not have it
	NotCollected  Missing = "not collected"  // nobody asked
	NotApplicable Missing = "not applicable" // it has no meaning here
	Pending       Missing = "pending"        // it will come
	Suppressed    Missing = "suppressed"     // held back to protect people
	Unreliable    Missing = "unreliable"     // too uncertain to give
	NoDenominator Missing = "no denominator" // divided by nothing
	Lost          Missing = "lost"           // announced, and not in what was handed over
)

// Flag is a remark on the quality of a value. A value may carry several.
type Flag string

// The flags.
const (
	Estimated      Flag = "estimated"        // worked out, not read
	Provisional    Flag = "provisional"      // will be revised
	Forecast       Flag = "forecast"         // of a time to come
	Revised        Flag = "revised"          // differs from an earlier publication
	UseWithCaution Flag = "use with caution" // of doubtful quality
	Rounded        Flag = "rounded"          // to fewer digits, or to a base, than it was counted
	SeriesBreak    Flag = "series break"     // not comparable with the readings before it
	PartialPeriod  Flag = "partial period"   // part of the period, or part of the inputs
	SelfReported   Flag = "self-reported"    // by those it is about
	Proxy          Flag = "proxy"            // stands for something that is not measured
)

// Observation is one reading of an indicator: of one time, one cell of its
// disaggregation, and one day of publication. A later publication of the same
// is a new observation, not a change of the old one (see AsOf).
type Observation struct {
	Indicator   ID                 `json:"indicator"`            // which one was read
	Period      cal.Period         `json:"period,omitzero"`      // the time it tells about
	Of          []term.Code        `json:"of,omitzero"`          // the cell: "sex:women", "place:repentigny"; empty: the whole
	Value       *quantity.Quantity `json:"value,omitzero"`       // nil: see Missing, or Numerator and Denominator
	Numerator   *quantity.Quantity `json:"numerator,omitzero"`   // the part, of a proportion, rate or ratio
	Denominator *quantity.Quantity `json:"denominator,omitzero"` // the whole
	Low         *quantity.Decimal  `json:"low,omitzero"`         // the lower end of the interval its source states
	High        *quantity.Decimal  `json:"high,omitzero"`        // the upper end
	Respondents *int64             `json:"respondents,omitzero"` // how many answered a survey; nil: not stated
	Missing     Missing            `json:"missing,omitzero"`     // why there is no value
	Flags       []Flag             `json:"flags,omitzero"`       // remarks on its quality
	Version     string             `json:"version,omitzero"`     // of the definition it was read by; empty: the one that stands
	Source      i18n.Text          `json:"source,omitzero"`      // where it was read
	Published   cal.Date           `json:"published,omitzero"`   // the day it was made public
	Note        i18n.Text          `json:"note,omitzero"`        // a remark for readers
	X           json.RawMessage    `json:"x,omitzero"`           // the host's own, kept byte for byte
}
