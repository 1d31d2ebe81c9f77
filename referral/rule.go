package referral

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// Rule is who may have a service: a tree of tests over declared facts, answered
// with yes, no or cannot tell. A Rule states one thing: All, Any, Not, or a test
// of Fact. The zero Rule tests nothing and is met.
type Rule struct {
	All     []Rule `json:"all,omitzero"`      // every one of them; empty but not nil: met
	Any     []Rule `json:"any,omitzero"`      // one of them, or AtLeast so many; empty but not nil: not met
	AtLeast int    `json:"at_least,omitzero"` // how many of Any; 0 is 1
	Not     *Rule  `json:"not,omitzero"`      // the contrary

	Fact      string            `json:"fact,omitzero"`       // the name of the fact that is asked: "sex", "income", "birth"
	Is        []string          `json:"is,omitzero"`         // it has one of these values
	Min       *quantity.Decimal `json:"min,omitzero"`        // its number is at least this
	Max       *quantity.Decimal `json:"max,omitzero"`        // its number is at most this
	MinMonths *int              `json:"min_months,omitzero"` // its date lies at least so many completed months before the day of service: 216 is 18 years
	MaxMonths *int              `json:"max_months,omitzero"` // at most so many: 215 is until the day before the 18th birthday
	In        *Area             `json:"in,omitzero"`         // its place lies in this
	Who       string            `json:"who,omitzero"`        // whose fact: "" whom the need is for, AnyMember, EveryMember

	Source string    `json:"source,omitzero"` // where in the record it stands, for explanations
	Text   i18n.Text `json:"text,omitzero"`   // its own words
}

// Whose facts a rule asks for in a household.
const (
	AnyMember   = "any member"
	EveryMember = "every member"
)

// Fact is something declared about a household or one of its members. A fact
// that is not there is unknown and may be asked; one that was declined is
// unknown and is not asked again.
type Fact struct {
	Member   string            `json:"member,omitzero"`   // a key such as "m1"; empty: the household, or the one person it is
	Name     string            `json:"name"`              // "sex", "birth", "income", "status"
	Values   []string          `json:"values,omitzero"`   // what was declared; several may hold at once
	Number   *quantity.Decimal `json:"number,omitzero"`   // a number
	Date     cal.Date          `json:"date,omitzero"`     // a day, month or year: as much as is known
	Until    cal.Date          `json:"until,omitzero"`    // with Date, the other end where only a span is known: born 1970 to 1975
	Place    *Place            `json:"place,omitzero"`    // a place
	Declined bool              `json:"declined,omitzero"` // asked, and not answered
	Source   string            `json:"source,omitzero"`   // who says so: "declared", "document", "assumed"
}
