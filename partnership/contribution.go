package partnership

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

// The kinds of contribution. A document may hold another word, which is kept;
// none is not stated.
const (
	Cash      = "cash"
	InKind    = "in kind"   // staff time, space, goods
	Leveraged = "leveraged" // came in from elsewhere because of the partnership
)

// Contribution is money, or what is worth money, put in by an organization. It
// is valid without an amount: a funder may be known and the sum not.
type Contribution struct {
	ID        ContributionID     `json:"id,omitzero"`        // stable and opaque; may be missing
	Kind      string             `json:"kind,omitzero"`      // cash, in kind or leveraged
	From      OrgID              `json:"from,omitzero"`      // who puts it in
	Title     i18n.Text          `json:"title,omitzero"`     // what it is called
	Amount    quantity.Money     `json:"amount,omitzero"`    // without a currency: not known
	Qualifier quantity.Qualifier `json:"qualifier,omitzero"` // of the amount
	Period    cal.Period         `json:"period,omitzero"`    // of the whole amount
	Schedule  []Instalment       `json:"schedule,omitzero"`  // nil: not stated, and nothing is prorated
	Validated quantity.Answer    `json:"validated,omitzero"` // whether the value was confirmed
	Evidence  []check.Source     `json:"evidence,omitzero"`  // what confirms it: a record of hours, an agreement
	Source    check.Source       `json:"source,omitzero"`    // where it stands
	X         json.RawMessage    `json:"x,omitzero"`         // the host’s own, kept byte for byte and never looked at
}

// Instalment is the part of a contribution, or of a sum of contributions, that
// falls into a period. Without a period nobody said into which.
type Instalment struct {
	Period    cal.Period         `json:"period,omitzero"`    // when; not stated: not allocated
	Amount    quantity.Money     `json:"amount,omitzero"`    // how much; without a currency: not known
	Qualifier quantity.Qualifier `json:"qualifier,omitzero"` // of the amount
	Assumed   bool               `json:"assumed,omitzero"`   // no source says so: see InEqualShares
}

// Leverage is what was put in over what there was to begin with: base and extra
// together over base. What is given in kind counts only once its value was
// validated; the rest is left out, of base too, and returned. The ratio keeps
// numerator and denominator; where an amount is not known both say so, and its
// Value is an error where nothing can be claimed.
//
// The error has code currency-mismatch if the amounts are of several
// currencies, cannot-add or overflow.
func Leverage(base, extra []Contribution) (ratio quantity.Ratio, left []Contribution, err error) {
	var all fund
	for i, list := range [...][]Contribution{base, extra} {
		for j := range list {
			if c := &list[j]; c.Kind == InKind && c.Validated != quantity.Yes {
				left = append(left, *c)
				continue
			}
			list[j].each(all.add)
		}
		sum, err := all.quantity()
		if err != nil {
			return quantity.Ratio{}, nil, err
		}
		if i == 0 {
			ratio.Den = sum
		}
		ratio.Num = sum
	}
	return ratio, left, nil
}

// each hands over what is known of a contribution: its amount or, if that is
// not known, this and its instalments as far as they are.
func (c *Contribution) each(add func(quantity.Money, quantity.Qualifier)) {
	add(c.Amount, c.Qualifier)
	if c.Amount.Known() {
		return
	}
	for _, p := range c.Schedule {
		if p.Amount.Known() {
			add(p.Amount, p.Qualifier)
		}
	}
}

// parts hands over the instalments a contribution consists of, with what its
// schedule leaves open in the period of the whole, and returns what is wrong
// with the schedule.
func (c *Contribution) parts(position int, add func(Instalment)) error {
	whole := Instalment{Period: c.Period, Amount: c.Amount, Qualifier: c.Qualifier}
	if len(c.Schedule) == 0 {
		add(whole)
		return nil
	}
	if !c.Amount.Known() {
		for _, p := range c.Schedule {
			add(p)
		}
		add(Instalment{Period: c.Period})
		return nil
	}
	paid, how, claims, err := c.scheduled(position)
	if err != nil {
		add(whole)
		return err
	}
	rest, err := c.Amount.Sub(paid)
	if err != nil {
		add(whole)
		return err
	}
	for _, p := range c.Schedule {
		add(p)
	}
	if rest.Minor < 0 && c.Amount.Minor >= 0 {
		switch {
		case c.Qualifier == quantity.AtLeast || c.Qualifier == quantity.MoreThan:
			add(Instalment{Period: c.Period, Amount: quantity.Money{Currency: paid.Currency}, Qualifier: quantity.AtLeast})
		case claims && bounded(c.Qualifier, quantity.AtMost, quantity.LessThan) && bounded(how, quantity.AtLeast, quantity.MoreThan):
			return i18n.Fail(packageName, "schedule-exceeds", scheduleExceeds, c.named(position), paid.Arg("sum"), c.Amount.Arg("amount"))
		}
		return nil
	}
	if claims {
		back, _ := minus(quantity.Quantity{Value: quantity.Int(0), Qualifier: how})
		how, claims = togetherAs(c.Qualifier, back.Qualifier)
	}
	switch {
	case !claims:
		add(Instalment{Period: c.Period})
	case rest.Minor != 0 || how != quantity.Exact:
		add(Instalment{Period: c.Period, Amount: rest, Qualifier: how})
	}
	return nil
}

// scheduled is the sum of the instalments that are known, in the currency of
// the amount, which is known, and whether anything can be claimed of it.
func (c *Contribution) scheduled(position int) (paid quantity.Money, how quantity.Qualifier, claims bool, err error) {
	// With nothing of the amount's currency, there is one total in any case.
	known := append(make([]quantity.Money, 0, len(c.Schedule)+1), quantity.Money{Currency: c.Amount.Currency})
	claims = true
	for _, p := range c.Schedule {
		if !p.Amount.Known() {
			continue
		}
		known = append(known, p.Amount)
		if claims {
			how, claims = togetherAs(how, p.Qualifier)
		}
	}
	sums, _, err := quantity.Sum(known...)
	switch {
	case err != nil:
		return quantity.Money{}, 0, false, err
	case len(sums) > 1:
		return quantity.Money{}, 0, false, i18n.Fail(packageName, "schedule-currency", scheduleCurrency, c.named(position), i18n.Str("currency", c.Amount.Currency))
	}
	return sums[0], how, claims, nil
}

// bounded: exact, or bounded on the side that the two qualifiers stand for.
func bounded(q, loose, strict quantity.Qualifier) bool {
	return q == quantity.Exact || q == loose || q == strict
}

// longestID is how many bytes of an id a sentence repeats.
const longestID = 80

// named is a contribution in a sentence: by its title, its id or its position.
func (c *Contribution) named(position int) i18n.Arg {
	switch {
	case c.Title.In(i18n.EN) != "":
		return i18n.Local("contribution", c.Title)
	case c.ID != "" && len(c.ID) <= longestID:
		return i18n.Str("contribution", string(c.ID))
	}
	return i18n.Label("contribution", "#"+quantity.Int(int64(position)).String())
}

// fund is a sum in the making.
type fund struct {
	amounts []quantity.Money
	how     quantity.Qualifier // of the known amounts together
	mixed   bool               // nothing can be claimed of them together
	unknown int
}

func (f *fund) add(m quantity.Money, q quantity.Qualifier) {
	if !m.Known() {
		f.unknown++
		return
	}
	f.amounts = append(f.amounts, m)
	if !f.mixed {
		how, ok := togetherAs(f.how, q)
		f.how, f.mixed = how, !ok
	}
}

// total returns the sum of a fund whose amounts are of one currency. With an
// unknown amount it is at least what is known, and without any known one it is
// the unknown amount.
func (f *fund) total() (quantity.Money, quantity.Qualifier, error) {
	if len(f.amounts) == 0 {
		return quantity.Money{}, quantity.AtLeast, nil
	}
	how, mixed := f.how, f.mixed
	if f.unknown > 0 && !mixed {
		var ok bool
		how, ok = togetherAs(how, quantity.AtLeast)
		mixed = !ok
	}
	if mixed {
		return quantity.Money{}, 0, i18n.Fail(packageName, "cannot-add", cannotAdd, i18n.Str("currency", f.amounts[0].Currency))
	}
	sums, _, err := quantity.Sum(f.amounts...)
	if err != nil {
		return quantity.Money{}, 0, err
	}
	return sums[0], how, nil
}

// quantity is the sum of a fund of any currency, or not stated if no amount is
// known.
func (f *fund) quantity() (quantity.Quantity, error) {
	for _, m := range f.amounts {
		if _, err := f.amounts[0].Cmp(m); err != nil {
			return quantity.Quantity{}, err
		}
	}
	m, how, err := f.total()
	if err != nil {
		return quantity.Quantity{}, err
	}
	q := m.Quantity()
	if q.Stated() {
		q.Qualifier = how
	}
	return q, nil
}

// togetherAs returns how the sum of two numbers is meant, and false where
// nothing can be claimed of it.
func togetherAs(a, b quantity.Qualifier) (quantity.Qualifier, bool) {
	if a == quantity.Exact {
		return b, true
	}
	sum, err := quantity.Quantity{Value: quantity.Int(0), Qualifier: a}.Add(quantity.Quantity{Value: quantity.Int(0), Qualifier: b})
	return sum.Qualifier, err == nil
}
