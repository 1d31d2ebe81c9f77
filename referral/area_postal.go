package referral

import "github.com/entente-civic/entente/indicators/quantity"

// postal answers by the beginnings of postal codes.
func (a *Area) postal(p *Place) quantity.Answer {
	country := a.Country
	switch {
	case country == "":
		country = p.Country
	case p.Country != "" && p.Country != country:
		return quantity.No
	}
	code, ok := readPostal(p.Postal)
	if !ok {
		return quantity.CannotTell
	}
	answer := quantity.No
	for _, s := range a.Postal {
		begin, ok := readPostal(s)
		if !ok {
			answer = quantity.CannotTell
			continue
		}
		if answer = answer.Or(begins(&begin, &code, country)); answer == quantity.Yes {
			break
		}
	}
	return answer
}

// postalCode is a code in capitals without spaces and hyphens.
type postalCode struct {
	text [maxPostal + 1]byte // room for a zero that was lost
	n    int
	gap  int // where the first space or hyphen stood; 0: there was none
}

// maxPostal is the most letters and digits of a postal code; the longest in use
// have ten.
const maxPostal = 16

// readPostal reads a code of ASCII letters and digits; ok is false for anything
// else, and for nothing.
func readPostal(s string) (c postalCode, ok bool) {
	for i := range len(s) {
		b := s[i]
		switch {
		case b == ' ' || b == '-':
			if c.gap == 0 {
				c.gap = c.n
			}
			continue
		case b >= 'a' && b <= 'z':
			b -= 'a' - 'A'
		case b >= 'A' && b <= 'Z' || b >= '0' && b <= '9':
		default:
			return c, false
		}
		if c.n == maxPostal {
			return c, false
		}
		c.text[c.n] = b
		c.n++
	}
	if c.gap == c.n {
		c.gap = 0
	}
	return c, c.n > 0
}

// begins answers whether a code begins so, in a country.
func begins(begin, code *postalCode, country string) quantity.Answer {
	switch country {
	case "GB", "GG", "IM", "JE":
		return beginsOutward(begin, code)
	}
	if fiveDigits(country) {
		return beginsDigits(begin, code)
	}
	answer := beginsText(begin.text[:begin.n], code.text[:code.n])
	if answer == quantity.Yes && country == "" && begin.n < code.n &&
		postalLetter(begin.text[0]) && !postalLetter(begin.text[begin.n-1]) && !postalLetter(code.text[begin.n]) {
		return quantity.CannotTell // AB1 and AB10: the country decides
	}
	return answer
}

// fiveDigits reports whether the postal codes of a country have five digits and
// may begin with a zero.
func fiveDigits(country string) bool {
	switch country {
	case "DE", "ES", "FR", "IT", "MX", "US":
		return true
	}
	return false
}

// beginsText is yes if the code begins so, and cannot tell if the code itself is
// only the beginning of what it should begin with.
func beginsText(begin, code []byte) quantity.Answer {
	n := min(len(begin), len(code))
	switch {
	case string(begin[:n]) != string(code[:n]):
		return quantity.No
	case n < len(begin):
		return quantity.CannotTell
	}
	return quantity.Yes
}

// beginsDigits compares codes of five digits, with four more behind them in the
// United States. Four or eight digits are the beginning of such a code, or one
// whose first zero was lost in a spreadsheet: where that makes a difference it
// cannot be told.
func beginsDigits(begin, code *postalCode) quantity.Answer {
	a, b := begin.text[:begin.n], code.text[:code.n]
	answer := beginsText(a, b)
	if string(a) == string(b) {
		return answer
	}
	if zeroLost(begin) {
		z := withZero(begin)
		if beginsText(z.text[:z.n], b) != answer {
			return quantity.CannotTell
		}
	}
	if zeroLost(code) {
		z := withZero(code)
		if beginsText(a, z.text[:z.n]) != answer {
			return quantity.CannotTell
		}
	}
	return answer
}

// zeroLost reports whether a code of digits may have had a zero before it.
func zeroLost(c *postalCode) bool { return c.n == 4 || c.n == 8 || c.n > 4 && c.gap == 4 }

// withZero puts the zero back.
func withZero(c *postalCode) postalCode {
	var z postalCode
	z.text[0] = '0'
	z.n = 1 + copy(z.text[1:], c.text[:c.n])
	return z
}

// beginsOutward compares codes of the United Kingdom: an area of one or two
// letters, a district up to the space, a sector and a unit behind it. AB is the
// area of AB10 1XX, not A; AB10 its district, not AB1; EC1 holds EC1A.
func beginsOutward(begin, code *postalCode) quantity.Answer {
	area, of := begin.letters(), code.letters()
	switch {
	case of == code.n: // the place is known by letters alone
		if area == of && begin.n == of {
			return beginsText(begin.text[:area], code.text[:of])
		}
		if beginsText(code.text[:of], begin.text[:begin.n]) == quantity.Yes {
			return quantity.CannotTell
		}
		return quantity.No
	case area != of || string(begin.text[:area]) != string(code.text[:of]):
		return quantity.No
	case area == begin.n:
		return quantity.Yes
	}
	n, m := begin.outward(), code.outward()
	a, b := begin.text[:n], code.text[:m]
	switch {
	case n == m:
		if string(a) != string(b) {
			return quantity.No
		}
		return beginsText(begin.text[n:begin.n], code.text[m:code.n])
	case n < m && n == begin.n && postalLetter(b[n]):
		return beginsText(a, b)
	case m < n && m == code.n && postalLetter(a[m]):
		return beginsText(a, b)
	}
	return quantity.No
}

// letters counts the letters a code begins with.
func (c *postalCode) letters() int {
	n := 0
	for n < c.n && postalLetter(c.text[n]) {
		n++
	}
	return n
}

// outward is the length of what stands before the space, or would: a whole code
// ends with a digit and two letters, and nothing before them is longer than four.
func (c *postalCode) outward() int {
	switch {
	case c.gap > 0:
		return c.gap
	case c.n >= 5 && !postalLetter(c.text[c.n-3]) && postalLetter(c.text[c.n-2]) && postalLetter(c.text[c.n-1]):
		return c.n - 3
	}
	return min(c.n, 4)
}

func postalLetter(b byte) bool { return b >= 'A' }
