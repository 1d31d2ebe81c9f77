package quantity

import "github.com/entente-civic/entente/i18n"

// Qualifier says how a number is meant. The zero Qualifier is Exact.
type Qualifier uint8

// The qualifiers. Sources say them in more words: "over" is [MoreThan],
// "almost" is [CloseTo], "approximately" and "some" are [About]; the words
// themselves belong in Quantity.Printed.
const (
	Exact    Qualifier = iota // "exact"
	About                     // "about"
	CloseTo                   // "close to"
	AtLeast                   // "at least"
	MoreThan                  // "more than"
	AtMost                    // "at most"
	LessThan                  // "less than"
)

func qualifierWords() []string {
	return []string{"exact", "about", "close to", "at least", "more than", "at most", "less than"}
}

// String returns the qualifier as it is written in documents: "exact", "about",
// "close to", "at least", "more than", "at most" or "less than".
func (q Qualifier) String() string {
	if q > LessThan {
		return "Qualifier(?)"
	}
	return qualifierWords()[q]
}

// MarshalText returns the form of [Qualifier.String]; a value outside the seven
// is an error of code bad-qualifier.
func (q Qualifier) MarshalText() ([]byte, error) {
	if q > LessThan {
		return nil, badWord("bad-qualifier", q.String(), qualifierWords())
	}
	return []byte(q.String()), nil
}

// UnmarshalText reads what [Qualifier.MarshalText] writes. The error has code
// bad-qualifier and lists the words.
func (q *Qualifier) UnmarshalText(text []byte) error {
	for i, w := range qualifierWords() {
		if string(text) == w {
			*q = Qualifier(i)
			return nil
		}
	}
	return badWord("bad-qualifier", head(text), qualifierWords())
}

// vague: the number may lie on either side, nobody says how far.
func (q Qualifier) vague() bool { return q == About || q == CloseTo || q > LessThan }

// lower and upper: the number printed bounds the one meant from below, from
// above. Exact is both.
func (q Qualifier) lower() bool  { return q == Exact || q == AtLeast || q == MoreThan }
func (q Qualifier) upper() bool  { return q == Exact || q == AtMost || q == LessThan }
func (q Qualifier) strict() bool { return q == MoreThan || q == LessThan }

// flip turns the number line around.
func (q Qualifier) flip() Qualifier {
	switch q {
	case AtLeast:
		return AtMost
	case MoreThan:
		return LessThan
	case AtMost:
		return AtLeast
	case LessThan:
		return MoreThan
	default:
	}
	return q
}

// bound returns the qualifier of a lower or an upper bound.
func bound(lower, strict bool) Qualifier {
	switch {
	case lower && strict:
		return MoreThan
	case lower:
		return AtLeast
	case strict:
		return LessThan
	}
	return AtMost
}

// meets answers whether every number meant by "q v" satisfies "want w", given
// c = v compared with w: no if none does.
func meets(q, want Qualifier, c int) Answer {
	switch {
	case q.vague() || want.vague():
		return CannotTell
	case want == AtMost || want == LessThan:
		return meets(q.flip(), want.flip(), -c)
	case q == Exact && want == Exact:
		return answer(c == 0)
	case q == Exact:
		return answer(c > 0 || c == 0 && !want.strict())
	case q.lower() && want == Exact:
		if c > 0 || c == 0 && q.strict() {
			return No
		}
	case want == Exact:
		if c < 0 || c == 0 && q.strict() {
			return No
		}
	case q.lower():
		if c > 0 || c == 0 && (q.strict() || !want.strict()) {
			return Yes
		}
	default:
		if c < 0 || c == 0 && (q.strict() || want.strict()) {
			return No
		}
	}
	return CannotTell
}

// exceeds answers whether every number meant by "q v" is greater than every one
// meant by "r w", given c = v compared with w: no if none is.
func exceeds(q, r Qualifier, c int) Answer {
	switch {
	case q.lower() && r.upper() && (c > 0 || c == 0 && (q.strict() || r.strict())):
		return Yes
	case q.upper() && r.lower() && c <= 0:
		return No
	}
	return CannotTell
}

// sum returns how the sum of two numbers is meant, and false if it cannot be
// said: two bounds in opposite directions, a bound and something vague.
func sum(q, r Qualifier) (Qualifier, bool) {
	switch {
	case q > LessThan || r > LessThan:
		return 0, false
	case q == Exact:
		return r, true
	case r == Exact:
		return q, true
	case q.vague() && r.vague():
		return About, true
	case q.lower() && r.lower() || q.upper() && r.upper():
		return bound(q.lower(), q.strict() || r.strict()), true
	}
	return 0, false
}

// template returns the words for a number so qualified, {$value}.
func (q Qualifier) template() i18n.Template {
	switch q {
	case About:
		return i18n.Template{EN: "about {$value}", FR: "environ {$value}", ES: "alrededor de {$value}", AR: "نحو {$value}"}
	case CloseTo:
		return i18n.Template{EN: "close to {$value}", FR: "près de {$value}", ES: "cerca de {$value}", AR: "ما يقارب {$value}"}
	case AtLeast:
		return i18n.Template{EN: "at least {$value}", FR: "au moins {$value}", ES: "al menos {$value}", AR: "ما لا يقل عن {$value}"}
	case MoreThan:
		return i18n.Template{EN: "more than {$value}", FR: "plus de {$value}", ES: "más de {$value}", AR: "أكثر من {$value}"}
	case AtMost:
		return i18n.Template{EN: "at most {$value}", FR: "au plus {$value}", ES: "como máximo {$value}", AR: "ما لا يزيد على {$value}"}
	case LessThan:
		return i18n.Template{EN: "less than {$value}", FR: "moins de {$value}", ES: "menos de {$value}", AR: "أقل من {$value}"}
	default:
	}
	return i18n.Template{EN: "{$value}", FR: "{$value}", ES: "{$value}", AR: "{$value}"}
}
