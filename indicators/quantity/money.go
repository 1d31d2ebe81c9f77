package quantity

import (
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// Money is an amount in the smallest unit of one currency: CAD 405,000.00 is
// Money{40_500_000, "CAD"}. Currency is an ISO 4217 code; how many decimals it
// has is what [i18n.MinorDigits] says. Without a currency the amount is unknown,
// and the zero Money is the unknown amount. No money at all is a known amount,
// Money{0, "CAD"}. Amounts may be negative.
type Money struct {
	Minor    int64  `json:"minor"`    // cents of CAD, whole yen of JPY
	Currency string `json:"currency"` // ISO 4217; "" if the amount is unknown
}

// ParseMoney reads the form [Money.String] writes, "CAD 405000.00": code, one
// blank, amount. Fewer decimals than the currency has are allowed, more are not.
// The error has code bad-money, or overflow if the amount does not fit.
func ParseMoney(s string) (Money, error) {
	code, rest, found := strings.Cut(s, " ")
	digits := i18n.MinorDigits(code)
	if !found || digits < 0 {
		return Money{}, badMoney(s)
	}
	d, why := scan(rest)
	if why == codeOverflow {
		return Money{}, overflow()
	}
	if why != "" || d.Scale() > digits {
		return Money{}, badMoney(s)
	}
	w := widen(d, digits)
	if !w.fits() {
		return Money{}, overflow()
	}
	v, _ := w.narrow(digits)
	return Money{Minor: v.coef, Currency: code}, nil
}

// IsZero reports whether m is the zero Money, which omitzero leaves out. Zero
// dollars are not.
func (m Money) IsZero() bool { return m == Money{} }

// Known reports whether m is an amount of some currency, that is, whether
// Currency is written like an ISO 4217 code.
func (m Money) Known() bool {
	c := m.Currency
	return len(c) == 3 && c[0]-'A' < 26 && c[1]-'A' < 26 && c[2]-'A' < 26
}

// Add returns m + n. The error has code unknown-amount if either is unknown,
// currency-mismatch if they are not of one currency, or overflow.
func (m Money) Add(n Money) (Money, error) {
	if m.Currency != n.Currency || !m.Known() {
		return Money{}, m.same(n)
	}
	s := m.Minor + n.Minor
	if (s > m.Minor) != (n.Minor > 0) && n.Minor != 0 {
		return Money{}, overflow()
	}
	return Money{s, m.Currency}, nil
}

// Sub returns m - n, with the errors of [Money.Add].
func (m Money) Sub(n Money) (Money, error) {
	if m.Currency != n.Currency || !m.Known() {
		return Money{}, m.same(n)
	}
	s := m.Minor - n.Minor
	if (s < m.Minor) != (n.Minor > 0) && n.Minor != 0 {
		return Money{}, overflow()
	}
	return Money{s, m.Currency}, nil
}

// Cmp returns -1, 0 or +1 as m is less than, equal to or greater than n. The
// error has code unknown-amount or currency-mismatch.
func (m Money) Cmp(n Money) (int, error) {
	if err := m.same(n); err != nil {
		return 0, err
	}
	switch {
	case m.Minor < n.Minor:
		return -1, nil
	case m.Minor > n.Minor:
		return 1, nil
	}
	return 0, nil
}

func (m Money) same(n Money) error {
	switch {
	case !m.Known() || m.Currency != n.Currency && !n.Known():
		return unknownAmount()
	case m.Currency != n.Currency:
		return currencyMismatch(m, n)
	}
	return nil
}

// Sum adds amounts currency by currency and returns one total for each, in the
// order of their codes, and how many amounts were unknown: with any, the totals
// are only what is known, at least that much if no amount is negative. A total
// that does not fit is an error of code overflow.
func Sum(amounts ...Money) (totals []Money, unknown int, err error) {
	type total struct {
		wide
		code string
	}
	var sums []total
	for _, m := range amounts {
		if !m.Known() {
			unknown++
			continue
		}
		i, found := slices.BinarySearchFunc(sums, m.Currency, func(t total, code string) int {
			return strings.Compare(t.code, code)
		})
		if !found {
			sums = slices.Insert(sums, i, total{code: m.Currency})
		}
		// In 128 bits, so that only the total has to fit, in whatever order.
		sums[i].wide = sums[i].add(wide{lo: magnitude(m.Minor), neg: m.Minor < 0})
	}
	for _, s := range sums {
		if !s.fits() {
			return nil, 0, overflow()
		}
		d, _ := s.narrow(0)
		totals = append(totals, Money{d.coef, s.code})
	}
	return totals, unknown, nil
}

// Split returns n parts that add up to m exactly and differ by at most one
// minor unit, the larger ones first (of a negative amount, those further from
// zero). An unknown amount gives unknown parts; with n below 1 there are none.
func (m Money) Split(n int) []Money {
	if n < 1 {
		return nil
	}
	parts := make([]Money, n)
	each, left := m.Minor/int64(n), m.Minor%int64(n)
	for i := range parts {
		parts[i] = Money{each, m.Currency}
		switch {
		case left > 0:
			parts[i].Minor++
			left--
		case left < 0:
			parts[i].Minor--
			left++
		}
	}
	return parts
}

// Quantity returns m as an exact number of whole units of its currency, for
// ratios: CAD 405,000.00 is the quantity 405000.00 with unit "CAD". An unknown
// amount is a quantity that is not stated.
func (m Money) Quantity() Quantity {
	digits := i18n.MinorDigits(m.Currency)
	if digits < 0 {
		return Quantity{}
	}
	return Quantity{Value: D(m.Minor, digits), Unit: m.Currency}
}

// String returns the code and the amount with the decimals of its currency,
// "CAD 405000.00", as [ParseMoney] reads it; "" for an unknown amount.
func (m Money) String() string {
	if !m.Known() {
		return ""
	}
	return m.Currency + " " + m.Quantity().Value.String()
}

// Arg returns m as an argument of a message, written as the reader's language
// writes money; of an unknown amount it says so.
func (m Money) Arg(name string) i18n.Arg {
	if !m.Known() {
		return i18n.Said(name, amountUnknown().With())
	}
	return i18n.Money(name, m.Minor, m.Currency)
}
