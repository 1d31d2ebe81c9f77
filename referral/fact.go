package referral

import (
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
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

// is answers whether one of the fact's values is among those wanted, compared as
// bytes. No values stated cannot be told; an empty list is stated to be none.
func (f *Fact) is(wanted []string) quantity.Answer {
	if f.Values == nil || len(wanted) == 0 {
		return quantity.CannotTell
	}
	for _, v := range f.Values {
		if slices.Contains(wanted, v) {
			return quantity.Yes
		}
	}
	return quantity.No
}

// between answers whether the fact's number lies between two bounds, themselves
// included; nil is no bound.
func (f *Fact) between(low, high *quantity.Decimal) quantity.Answer {
	switch {
	case f.Number == nil:
		return quantity.CannotTell
	case low != nil && f.Number.Cmp(*low) < 0, high != nil && f.Number.Cmp(*high) > 0:
		return quantity.No
	}
	return quantity.Yes
}

// ago answers whether the fact's date lies as long before the day as the test
// wants. What is known in part has an earliest and a latest day, and the answer
// is sure if both give it.
func (f *Fact) ago(r *Rule, on cal.Date) quantity.Answer {
	early, late := f.Date.First(), f.Date.Last()
	if !f.Until.IsZero() {
		late = f.Until.Last()
	}
	if f.Date.IsZero() || on.IsZero() || late.Compare(early) < 0 {
		return quantity.CannotTell
	}
	first, last := on.First(), on.Last()
	answer := quantity.Yes
	if r.MinMonths != nil || r.MaxMonths != nil {
		answer = answer.And(within(completedMonths(late, first), completedMonths(early, last), r.MinMonths, r.MaxMonths))
	}
	if r.MinDays != nil || r.MaxDays != nil {
		answer = answer.And(within(first.Ordinal()-late.Ordinal(), last.Ordinal()-early.Ordinal(), r.MinDays, r.MaxDays))
	}
	return answer
}

// within answers whether a number known to lie between least and most lies
// between two bounds, themselves included; nil is no bound.
func within(least, most int, low, high *int) quantity.Answer {
	answer := quantity.Yes
	if low != nil {
		answer = answer.And(sure(least >= *low, most < *low))
	}
	if high != nil {
		answer = answer.And(sure(most <= *high, least > *high))
	}
	return answer
}

// sure is yes or no where one of them is certain.
func sure(yes, no bool) quantity.Answer {
	switch {
	case yes:
		return quantity.Yes
	case no:
		return quantity.No
	}
	return quantity.CannotTell
}

// completedMonths counts the months completed on a day since another. One is
// completed on the day of its number, or on the first of the next month if there
// is no such day. It is negative before since.
func completedMonths(since, on cal.Date) int {
	n := (on.Year()-since.Year())*12 + on.Month() - since.Month()
	if on.Day() < since.Day() {
		n--
	}
	return n
}
