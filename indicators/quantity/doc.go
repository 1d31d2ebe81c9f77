// Package quantity holds the numbers of a plan as its people write them: "more
// than 200 members", "close to 20 agencies", "45 partnerships", "CAD 405,000".
//
//	members := quantity.Of(200, "members")
//	members.Qualifier = quantity.MoreThan
//
//	members.Admits(quantity.Int(201)) // yes
//	members.Admits(quantity.Int(200)) // no
//
//	perPerson := quantity.Ratio{Num: occasions, Den: persons} // more than 370 over 290
//	v, q, err := perPerson.Value(2)                           // 1.27, more than
//
// # Exact, and no more than can be known
//
// A [Decimal] is a whole number and a scale; nothing is ever held as a binary
// fraction, every operation is checked, and what does not fit is an error. A
// [Quantity] keeps the qualifier of its source and the printed words beside it.
// Whether it satisfies another is answered by [Answer]: yes, no, or cannot tell.
// "About 26" is about nothing in particular until someone names a tolerance.
// Arithmetic on bounds gives a bound where there is one and an error where there
// is none: the quotient of two lower bounds bounds nothing. A [Ratio] keeps its
// two sides, divides last, and rounds a bound to its safe side. [Money] is whole
// minor units of one currency, and two currencies never add.
//
// # Unknown and zero
//
// The number 0, once given, is a value: Int(0), D(0, 2), Parse("0") and a 0 read
// from JSON are written out, even from a field tagged omitzero. A Decimal that
// was never given counts as 0 in arithmetic and is left out by omitzero; a
// Quantity whose value was never given is not stated, and all it answers is
// cannot tell. Money without a currency is an unknown amount; no dollars are
// Money{0, "CAD"}.
//
// # What it will not do
//
// Convert units or currencies, translate the word for a unit, read printed words
// ("just over 10K"), or choose a tolerance.
//
// Errors are [i18n.Error] of package "quantity" with the codes bad-number,
// overflow, divide-by-zero, not-stated, unit-mismatch, cannot-claim,
// bad-qualifier, bad-answer, bad-money, currency-mismatch and unknown-amount.
package quantity
