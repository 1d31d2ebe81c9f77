package partnership

import (
	"cmp"
	"errors"
	"math/bits"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

const (
	packageName = "partnership"

	// mostYears is into how many years at most a period is divided.
	mostYears = 100
)

// Funding adds up contributions, one total for each currency in the order of
// their codes, and returns how many amounts are not known. With any, every
// total is *at least* what is known; if none is known, the only total is at
// least an unknown amount. An unknown amount is taken to be nothing or more,
// never less; where instalments of it are known, they are counted. Cash, in
// kind and leveraged are added alike: hand it those you mean.
//
// An amount is never brought from one currency to another. What cannot be added
// is left out and told by the error, which joins one [i18n.Error] for each
// currency: cannot-add where bounds from below, bounds from above and
// approximate amounts stand together, or overflow. The order of the
// contributions does not matter.
func Funding(list []Contribution) (totals []Contribution, unknown int, err error) {
	var t ledger
	for i := range list {
		c := &list[i]
		if !c.Amount.Known() {
			unknown++
		}
		t.contribute(0, c)
	}
	// An unknown amount may be of any currency.
	err = t.each(func(_ ledgerRow, m quantity.Money, how quantity.Qualifier) {
		totals = append(totals, Contribution{Amount: m, Qualifier: how})
	})
	return totals, unknown, err
}

// FundingBySource is [Funding] for each organization that contributes: one sum
// for an organization and currency, organizations in the order in which they
// are first met. Contributions whose From is empty are one source.
func FundingBySource(list []Contribution) ([]Contribution, error) {
	var t ledger
	var orgs []OrgID
	slots := make(map[OrgID]int)
	for i := range list {
		c := &list[i]
		slot, met := slots[c.From]
		if !met {
			slot = len(orgs)
			slots[c.From] = slot
			orgs = append(orgs, c.From)
		}
		t.contribute(slot, c)
	}
	var sums []Contribution
	err := t.each(func(r ledgerRow, m quantity.Money, how quantity.Qualifier) {
		sums = append(sums, Contribution{From: orgs[r.slot], Amount: m, Qualifier: how})
	})
	return sums, err
}

// FundingByPeriod is [Funding] for each period that contributions are for, as
// stated, whatever their schedules: CAD 250,000 in 2017-2021. Periods are in
// order, and what has none comes last, without a period.
func FundingByPeriod(list []Contribution) ([]Instalment, error) {
	type ends struct{ from, to cal.Date }
	var t ledger
	var periods []cal.Period
	slots := make(map[ends]int)
	for i := range list {
		c := &list[i]
		key := ends{c.Period.From, c.Period.To}
		slot, met := slots[key]
		switch {
		case !met:
			slot = len(periods)
			slots[key] = slot
			periods = append(periods, cal.Period{From: key.from, To: key.to, Counting: c.Period.Counting})
		case periods[slot].Counting != c.Period.Counting:
			periods[slot].Counting = cal.Undeclared
		}
		t.contribute(slot, c)
	}
	var rows []Instalment
	err := t.each(func(r ledgerRow, m quantity.Money, how quantity.Qualifier) {
		p := periods[r.slot]
		if p.From.IsZero() && p.To.IsZero() {
			p = cal.Period{}
		}
		rows = append(rows, Instalment{Period: p, Amount: m, Qualifier: how})
	})
	slices.SortStableFunc(rows, func(a, b Instalment) int {
		return cmp.Or(
			compareBool(a.Period.IsZero(), b.Period.IsZero()),
			a.Period.From.Compare(b.Period.From),
			a.Period.To.Compare(b.Period.To),
		)
	})
	return rows, err
}

// FundingByYear tells what falls into each year of a period, as its instalments
// say: one sum for a year and currency, years in order. What a contribution has
// no instalment for falls where its own period does. Nothing is prorated: what
// lies in no single year for certain (no period, several years, a start alone)
// comes last, without a period, and is the unallocated part. What lies outside
// the period asked for comes in a row that ends before it, and one that begins
// behind it. A year without a row is one for which nothing is known. The rows
// together are what [Funding] adds up.
//
// Instalments that were assumed ([InEqualShares]) are rows of their own. A row
// of an unknown amount, and one to which an unknown amount belongs, is *at
// least*.
//
// The error has code bad-years if the period cannot be divided: it needs both
// ends, in order, at most 100 years apart, and must say how its years are
// counted. Otherwise the rows can be used even if there is an error; it joins
// one for each fault:
//
//   - "schedule-exceeds": the instalments are more than the amount; they stand;
//   - "schedule-currency": they are not in the currency of the amount; they are
//     left out and the amount stands;
//   - "cannot-add" and "overflow": as in Funding, for a row that is left out;
//     overflow also for instalments beyond counting: the amount stands.
func FundingByYear(list []Contribution, over cal.Period) ([]Instalment, error) {
	years, ok := yearsOf(over)
	if !ok {
		return nil, i18n.Fail(packageName, "bad-years", badYears, over.Arg("period"), i18n.Int("most", mostYears))
	}
	var t ledger
	var faults []error
	for i := range list {
		err := list[i].parts(i, func(p Instalment) {
			t.add(slotOf(years, p.Period), p.Assumed, p.Amount, p.Qualifier)
		})
		if err != nil {
			faults = append(faults, err)
		}
	}
	var rows []Instalment
	err := t.each(func(r ledgerRow, m quantity.Money, how quantity.Qualifier) {
		row := Instalment{Amount: m, Qualifier: how, Assumed: r.assumed}
		switch slot := r.slot - 1; {
		case slot < 0:
			row.Period.To = over.From.First().AddDays(-1)
		case slot < len(years):
			row.Period = years[slot]
		case slot == len(years):
			row.Period.From = over.To.Last().AddDays(1)
		}
		rows = append(rows, row)
	})
	return rows, errors.Join(append(faults, err)...)
}

// InEqualShares returns a copy of a list in which every contribution of a known
// amount and without a schedule is spread over its years in equal parts, to the
// cent, the larger ones first. This is an assumption, asked for and never made
// by itself, and each instalment is marked Assumed; [FundingByYear] keeps it
// apart.
//
// A contribution is spread over its own period, and over the given one if it
// has none. A period that does not say how its years are counted is counted as
// the given one. What lies in one year already, is not whole years or has no
// end stays as it is. The error has code bad-years if the given period is not
// whole years with both ends and a declared counting, at most 100.
func InEqualShares(list []Contribution, over cal.Period) ([]Contribution, error) {
	given, ok := wholeYearsOf(over)
	if !ok {
		return nil, i18n.Fail(packageName, "bad-years", badYears, over.Arg("period"), i18n.Int("most", mostYears))
	}
	spread := slices.Clone(list)
	for i := range spread {
		c := &spread[i]
		if len(c.Schedule) > 0 || !c.Amount.Known() {
			continue
		}
		years := given
		if p := c.Period; !p.From.IsZero() || !p.To.IsZero() {
			if p.Counting == cal.Undeclared {
				p.Counting = over.Counting
			}
			if years, ok = wholeYearsOf(p); !ok || len(years) < 2 {
				continue
			}
		}
		c.Schedule = make([]Instalment, len(years))
		for k, part := range c.Amount.Split(len(years)) {
			c.Schedule[k] = Instalment{Period: years[k], Amount: part, Qualifier: c.Qualifier, Assumed: true}
		}
	}
	return spread, nil
}

// FundingShares returns the share of each contribution in their total, in
// percent with so many decimals, in the order of the list: 61.7, 19.8 and 18.5
// of CAD 250,000, 80,000 and 75,000. They add up to 100 exactly, by largest
// remainder: each is rounded down, and what is missing goes to those that lost
// most; of equal losses to the larger amount, then the lower id, then the
// earlier place. An empty list has no shares.
//
// The error has code unknown-amount, currency-mismatch, not-exact if an amount
// is qualified, no-shares if one is negative or all are zero, or overflow. It
// panics if there are more than 16 decimals or fewer than 0.
func FundingShares(list []Contribution, decimals int) ([]quantity.Decimal, error) {
	if decimals < 0 || decimals > quantity.MaxScale-2 {
		panic("partnership: FundingShares takes 0 to 16 decimals")
	}
	if len(list) == 0 {
		return nil, nil
	}
	total := quantity.Money{Currency: list[0].Amount.Currency}
	for i := range list {
		c := &list[i]
		var err error
		if total, err = total.Add(c.Amount); err != nil {
			return nil, err
		}
		if c.Qualifier != quantity.Exact {
			return nil, i18n.Fail(packageName, "not-exact", notExact, c.named(i))
		}
		if c.Amount.Minor < 0 {
			return nil, i18n.Fail(packageName, "no-shares", noShares)
		}
	}
	if total.Minor == 0 {
		return nil, i18n.Fail(packageName, "no-shares", noShares)
	}
	whole := uint64(100)
	for range decimals {
		whole *= 10
	}
	floors, losses, order := make([]uint64, len(list)), make([]uint64, len(list)), make([]int, len(list))
	missing := whole
	for i := range list {
		hi, lo := bits.Mul64(uint64(list[i].Amount.Minor), whole)
		floors[i], losses[i] = bits.Div64(hi, lo, uint64(total.Minor))
		missing -= floors[i]
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(
			cmp.Compare(losses[b], losses[a]),
			cmp.Compare(list[b].Amount.Minor, list[a].Amount.Minor),
			strings.Compare(string(list[a].ID), string(list[b].ID)),
		)
	})
	for _, i := range order[:missing] {
		floors[i]++
	}
	shares := make([]quantity.Decimal, len(list))
	for i, n := range floors {
		shares[i] = quantity.D(int64(n), decimals)
	}
	return shares, nil
}

// ledger adds up amounts by slot, currency and whether they were assumed.
type ledger struct {
	rows    map[ledgerRow]*fund
	unknown map[int]int // by slot; an unknown amount is never assumed
}

type ledgerRow struct {
	slot     int
	currency string
	assumed  bool
}

func (t *ledger) add(slot int, assumed bool, m quantity.Money, q quantity.Qualifier) {
	if !m.Known() {
		if t.unknown == nil {
			t.unknown = make(map[int]int)
		}
		t.unknown[slot]++
		return
	}
	key := ledgerRow{slot, m.Currency, assumed}
	f := t.rows[key]
	if f == nil {
		if t.rows == nil {
			t.rows = make(map[ledgerRow]*fund)
		}
		f = new(fund)
		t.rows[key] = f
	}
	f.add(m, q)
}

func (t *ledger) contribute(slot int, c *Contribution) {
	c.each(func(m quantity.Money, q quantity.Qualifier) { t.add(slot, false, m, q) })
}

// each hands over the totals by slot, then currency, those assumed behind the
// others, and returns why some are left out.
func (t *ledger) each(say func(r ledgerRow, m quantity.Money, how quantity.Qualifier)) error {
	rows := make([]ledgerRow, 0, len(t.rows)+len(t.unknown))
	open := make(map[int]bool, len(t.unknown)) // slots in which nothing but unknown amounts stands
	for slot := range t.unknown {
		open[slot] = true
	}
	for r, f := range t.rows {
		rows = append(rows, r)
		if !r.assumed {
			f.unknown = t.unknown[r.slot]
			delete(open, r.slot)
		}
	}
	for slot := range open {
		rows = append(rows, ledgerRow{slot: slot})
	}
	slices.SortFunc(rows, func(a, b ledgerRow) int {
		return cmp.Or(cmp.Compare(a.slot, b.slot), strings.Compare(a.currency, b.currency), compareBool(a.assumed, b.assumed))
	})
	var faults []error
	for _, r := range rows {
		f := t.rows[r]
		if f == nil {
			f = new(fund)
		}
		m, how, err := f.total()
		if err != nil {
			faults = append(faults, err)
			continue
		}
		say(r, m, how)
	}
	return errors.Join(faults...)
}

// yearsOf divides a period into its years, as it counts them. False: it does
// not say how, has not both ends in order, or has too many.
func yearsOf(p cal.Period) ([]cal.Period, bool) {
	if p.From.IsZero() || p.To.IsZero() {
		return nil, false
	}
	var years []cal.Period
	for y := range p.PlanYears() {
		if len(years) == mostYears {
			return nil, false
		}
		years = append(years, y)
	}
	return years, len(years) > 0
}

func wholeYearsOf(p cal.Period) ([]cal.Period, bool) {
	if _, whole := p.Years(p.Counting); !whole {
		return nil, false
	}
	return yearsOf(p)
}

// slotOf says where a period lies: 0 before the years, from 1 on in one of them
// and in no other, then behind them, and last where none of this is certain.
func slotOf(years []cal.Period, p cal.Period) int {
	after, unsure := len(years)+1, len(years)+2
	first, last := p.From.First(), p.To.Last()
	switch {
	case p.Reversed():
		return unsure
	case !p.To.IsZero() && last.Compare(years[0].From.First()) < 0:
		return 0
	case p.From.IsZero():
		return unsure
	case first.Compare(years[len(years)-1].To.Last()) > 0:
		return after
	case p.To.IsZero():
		return unsure
	}
	// The last year that begins on that day or before.
	n, found := slices.BinarySearchFunc(years, first, func(y cal.Period, d cal.Date) int { return y.From.First().Compare(d) })
	if !found {
		n--
	}
	within := func(k int) bool { return k >= 0 && last.Compare(years[k].To.Last()) <= 0 }
	if n < 0 || !within(n) || within(n-1) {
		return unsure
	}
	return n + 1
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
