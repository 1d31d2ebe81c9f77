package quantity

import "github.com/entente-civic/entente/i18n"

// Quantity is a number with its qualifier and its unit, as a source states it.
//
// A quantity whose Value was never given is not stated, whatever its other
// fields say: "many organizations" is Quantity{Unit: "organizations", Printed:
// "many"}. Nothing can be told about it. The zero Quantity is left out of JSON
// by omitzero; a quantity of zero is not.
type Quantity struct {
	Value     Decimal   `json:"value,omitzero"`     // never given: not stated
	Qualifier Qualifier `json:"qualifier,omitzero"` // Exact if left out
	Unit      string    `json:"unit,omitzero"`      // what is counted, in the community's words; "%" for hundredths
	Of        string    `json:"of,omitzero"`        // the unit of analysis or the universe: person, request, referral
	Printed   string    `json:"printed,omitzero"`   // the words of the source: "Close to 20"
}

// Of returns the exact number n of a unit.
func Of(n int64, unit string) Quantity { return Quantity{Value: Int(n), Unit: unit} }

// Stated reports whether q has a number. A stated 0 is one.
func (q Quantity) Stated() bool { return q.Value != (Decimal{}) }

// Admits answers whether the exact number v, of q's unit, satisfies q: "more
// than 200" is satisfied by 201 and not by 200. About and close to answer that
// it cannot be told; [Quantity.AdmitsWithin] can.
func (q Quantity) Admits(v Decimal) Answer {
	if !q.Stated() {
		return CannotTell
	}
	return meets(Exact, q.Qualifier, v.Cmp(q.Value))
}

// AdmitsWithin is [Quantity.Admits] with a tolerance for about and close to: v
// satisfies them if it lies no further than that from the number, on either
// side. The other qualifiers mean what they say and ignore it. With a negative
// tolerance nothing can be told.
func (q Quantity) AdmitsWithin(v, tolerance Decimal) Answer {
	if !q.Stated() || q.Qualifier != About && q.Qualifier != CloseTo {
		return q.Admits(v)
	}
	if tolerance.Sign() < 0 {
		return CannotTell
	}
	a, b, scale := align(v, q.Value)
	b.neg = !b.neg
	apart := a.add(b) // below 2^124
	t := widen(tolerance, max(scale, tolerance.Scale()))
	// Bring the distance to the scale of the tolerance, if that is finer.
	for ; scale < tolerance.Scale(); scale++ {
		if apart.hi >= 1<<59 {
			return No // far above any tolerance
		}
		apart = apart.times10()
	}
	return answer(apart.cmpAbs(t) <= 0)
}

// Meets answers whether q satisfies want, whichever number q means: at least
// 12,000 meets "more than 10,000", at least 9,000 may or may not, at most 8,000
// does not. The error has code unit-mismatch if the two do not count the same.
// If one of them is not stated, it cannot be told.
func (q Quantity) Meets(want Quantity) (Answer, error) {
	c, known, err := q.compare(want)
	if !known {
		return CannotTell, err
	}
	return meets(q.Qualifier, want.Qualifier, c), nil
}

// Exceeds answers whether q is greater than r, whichever numbers they mean. The
// error has code unit-mismatch if the two do not count the same. If one of them
// is not stated, it cannot be told.
func (q Quantity) Exceeds(r Quantity) (Answer, error) {
	c, known, err := q.compare(r)
	if !known {
		return CannotTell, err
	}
	return exceeds(q.Qualifier, r.Qualifier, c), nil
}

// Within answers whether q, declared a part of whole, is no more than it: the
// contrary of [Quantity.Exceeds]. More than 25,000 within more than 145,000
// cannot be told: it is not refuted.
func (q Quantity) Within(whole Quantity) (Answer, error) {
	a, err := q.Exceeds(whole)
	return a.Not(), err
}

// compare compares the printed numbers of two quantities of one unit.
func (q Quantity) compare(r Quantity) (c int, known bool, err error) {
	if !q.sameUnit(r) {
		return 0, false, unitMismatch(q, r)
	}
	return q.Value.Cmp(r.Value), q.Stated() && r.Stated(), nil
}

// sameUnit: the same unit of the same universe. Two equal numbers of different
// universes are two figures.
func (q Quantity) sameUnit(r Quantity) bool { return q.Unit == r.Unit && q.Of == r.Of }

// Add returns q + r with what can still be claimed of the sum: more than 25 and
// exactly 3 are more than 28, about 20 and exactly 5 about 25. Bounds in
// opposite directions, and a bound and something about or close to, claim
// nothing: the error has code cannot-claim. Other codes are unit-mismatch,
// not-stated and overflow. The sum was not printed, so Printed is empty.
func (q Quantity) Add(r Quantity) (Quantity, error) {
	switch {
	case !q.sameUnit(r):
		return Quantity{}, unitMismatch(q, r)
	case !q.Stated() || !r.Stated():
		return Quantity{}, notStatedError()
	}
	how, ok := sum(q.Qualifier, r.Qualifier)
	if !ok {
		return Quantity{}, cannotClaim(q, r)
	}
	v, err := q.Value.Add(r.Value)
	if err != nil {
		return Quantity{}, err
	}
	return Quantity{Value: v, Qualifier: how, Unit: q.Unit, Of: q.Of}, nil
}

// LeastWhole returns the least whole number that satisfies q: 371 of more than
// 370, 8 of exactly 8. It is false where there is none or it is not known: upper
// bounds, about, close to, exactly 8.5, not stated.
func (q Quantity) LeastWhole() (Decimal, bool) {
	if !q.Stated() || !q.Qualifier.lower() {
		return Decimal{}, false
	}
	n := q.Value.Ceil(0)
	if n.Cmp(q.Value) != 0 {
		return n, q.Qualifier != Exact
	}
	if q.Qualifier == MoreThan {
		var err error
		if n, err = n.away(false); err != nil {
			return Decimal{}, false
		}
	}
	return n, true
}

// Total answers whether a stated total is what its parts add up to, and returns
// the difference, counted less stated: 45 of 15 and 30 is met; 45 of 15 and 29
// is not, by -1; 45 of 15 and more than 31 is not, by more than +1, for the
// parts already exceed it. Where the parts claim too little it cannot be told,
// and there is no difference (the zero Decimal): more than 200, 143 and close
// to 20 have no total. So too without parts, if the units differ, if something
// is not stated, or if the sum does not fit.
//
// A stated bound is a rule about the count: at most 3 of a count of 2 is met.
// To judge a number counted in code, [Quantity.Admits] is shorter.
func Total(stated Quantity, parts ...Quantity) (Answer, Decimal) {
	if len(parts) == 0 || !stated.Stated() {
		return CannotTell, Decimal{}
	}
	counted := parts[0]
	var err error
	for _, p := range parts[1:] {
		if counted, err = counted.Add(p); err != nil {
			return CannotTell, Decimal{}
		}
	}
	a, err := counted.Meets(stated)
	if err != nil || a == CannotTell {
		return CannotTell, Decimal{}
	}
	diff, err := counted.Value.Sub(stated.Value)
	if err != nil {
		return a, Decimal{}
	}
	return a, diff
}

// Arg returns q as an argument of a message, in the reader's language: "more
// than 200 members". The unit is the community's word and stays as it is; "%"
// is set as the language sets it. A quantity that is not stated shows its
// printed words, or that it is not stated.
func (q Quantity) Arg(name string) i18n.Arg {
	if !q.Stated() {
		if q.Printed != "" {
			return i18n.Str(name, q.Printed)
		}
		return i18n.Said(name, notStated().With())
	}
	value := q.Value.Arg("value")
	switch q.Unit {
	case "":
	case "%":
		value = i18n.Percent("value", q.Value.coef, q.Value.Scale()+2)
	default:
		value = i18n.Said("value", withUnit().With(value, i18n.Str("unit", q.Unit)))
	}
	return i18n.Said(name, q.Qualifier.template().With(value))
}
