package i18n

// Category is the grammatical number a language uses with a quantity. The zero
// value, Other, exists in every language.
type Category uint8

// The plural categories of CLDR.
const (
	Other Category = iota
	Zero
	One
	Two
	Few
	Many
)

var categoryNames = [...]string{"other", "zero", "one", "two", "few", "many"}

// String is the name CLDR and message variants use: "one", "few", "other".
func (c Category) String() string {
	if int(c) < len(categoryNames) {
		return categoryNames[c]
	}
	return "other"
}

// Plural is the category that language l uses with the number coef × 10^-scale
// as printed: its decimals count, so that English says "1 partner" and "1.0
// partners". The sign does not matter. Languages other than the library's four
// follow the English rule.
//
// The rules are CLDR 48's cardinal ones, without compact numbers:
//
//	en  one: i = 1 and v = 0
//	fr  one: i = 0,1            many: i != 0 and i % 1000000 = 0 and v = 0
//	es  one: n = 1              many: i != 0 and i % 1000000 = 0 and v = 0
//	ar  zero: n = 0  one: n = 1  two: n = 2
//	    few: n % 100 = 3..10    many: n % 100 = 11..99
//
// where n is the number, i its whole part and v how many decimals are printed.
// The generator of the tables refuses an edition of CLDR that says otherwise.
func Plural(l Lang, coef int64, scale int) Category {
	return pluralAt(index(l), newNumber(coef, scale))
}

// required lists the categories a message in each of the four languages has to
// write out, apart from Other. The order is that of [Spoken].
var required = [...][]Category{
	{One},
	{One, Many},
	{One, Many},
	{Zero, One, Two, Few, Many},
}

func pluralAt(at int, n number) Category {
	whole, exact := n.operands()
	switch at {
	case inEnglish:
		if whole == 1 && n.scale <= 0 {
			return One
		}
	case inFrench:
		if whole <= 1 {
			return One
		}
		if n.millions(whole) {
			return Many
		}
	case inSpanish:
		if whole == 1 && exact {
			return One
		}
		if n.millions(whole) {
			return Many
		}
	case inArabic:
		if !exact {
			return Other
		}
		switch h := whole % 100; {
		case whole == 0:
			return Zero
		case whole == 1:
			return One
		case whole == 2:
			return Two
		case h >= 3 && h <= 10:
			return Few
		case h >= 11:
			return Many
		}
	}
	return Other
}

// millions reports whether the number is a whole count of millions.
func (n number) millions(whole uint64) bool {
	return n.scale <= 0 && whole != 0 && whole%1_000_000 == 0
}

// operands gives the whole part of the number and whether its decimals are all
// zero. A whole part beyond 64 bits, possible with a negative scale only, is
// replaced by a smaller one with the same plural in all four languages: the
// rules look at the last six digits and at whether the number is small.
func (n number) operands() (whole uint64, exact bool) {
	switch {
	case n.scale <= 0:
		whole = n.coef
		for s := n.scale; s < 0 && whole != 0; s++ {
			if whole >= 1e18 {
				whole = whole%1_000_000 + 1_000_000
			}
			if whole *= 10; whole%1_000_000 == 0 {
				break // so it stays, however many zeros follow
			}
		}
		return whole, true
	case n.scale < len(pow10):
		p := pow10[n.scale]
		return n.coef / p, n.coef%p == 0
	}
	return 0, n.coef == 0
}
