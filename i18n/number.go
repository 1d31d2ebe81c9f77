package i18n

import "strconv"

//go:generate go run ../internal/gen/cldr -o tables.go

// locale is what one language needs to write numbers, money, dates and lists.
// The patterns of numbers have "#" for the digits and "¤" for the symbol of
// the currency; those of dates %y %m %d, and for the end of a period %Y %M %D.
type locale struct {
	decimal, group              string
	minGroup                    int // digits that must stand before the first separator
	numberNeg                   string
	percent, percentNeg         string
	money, moneyNeg             string
	moneyAlpha, moneyAlphaNeg   string // a letter of the symbol would touch a digit
	moneyBare, moneyBareNeg     string // no currency
	symbols                     []symbol
	months                      [12]string
	date, dateMonth, dateYear   string
	spanYears                   string
	spanMonths, spanMonthsYears string
	spanDays, spanDaysYears     string
	dash                        string
	and, or                     joiner
}

type symbol struct{ code, sign string }

type joiner struct{ two, start, middle, end string }

// Places in the table of locales and in every other array of four.
const (
	inEnglish = iota
	inFrench
	inSpanish
	inArabic
)

// index is the place of the language whose conventions l follows; English for
// a language the library does not speak.
func index(l Lang) int {
	if len(l) > 2 && l[2] == '-' {
		l = l[:2]
	}
	switch l {
	case FR:
		return inFrench
	case ES:
		return inSpanish
	case AR:
		return inArabic
	default:
	}
	return inEnglish
}

// number is a decimal as it will be printed: coef × 10^-scale, with its sign.
type number struct {
	coef  uint64
	scale int
	neg   bool
}

// newNumber keeps the scale where nothing can overflow. A number with half a
// thousand million decimals is nobody's.
func newNumber(coef int64, scale int) number {
	return number{abs(coef), min(max(scale, -1<<29), 1<<29), coef < 0}
}

var pow10 = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// maxScale bounds the zeros that are written out on either side. A number
// beyond it is written with an exponent: correct, and no longer than others.
const maxScale = 40

func abs(v int64) uint64 {
	if v < 0 {
		return -uint64(v) // right for the smallest number too
	}
	return uint64(v)
}

// round keeps at most digits decimals, half away from zero. It works on the
// decimal digits; no float is involved, so 21.5 is 22 and 2.675 is 2.68.
func (n number) round(digits int) number {
	drop := n.scale - digits
	if drop <= 0 {
		return n
	}
	n.scale = digits
	if drop >= len(pow10) {
		n.coef = 0 // less than 0.2 of the last place
		return n
	}
	p := pow10[drop]
	q, r := n.coef/p, n.coef%p
	if r >= p-r {
		q++
	}
	n.coef = q
	return n
}

// AppendInt writes a whole number as language l does: 12,345 or 12 345 or
// 12.345. Spanish groups from five digits on, as CLDR has it.
func AppendInt(dst []byte, l Lang, v int64) []byte {
	return appendNumber(dst, &locales[index(l)], newNumber(v, 0), true)
}

// AppendNumber writes coef × 10^-scale with exactly scale decimals. A negative
// scale writes zeros before the decimal sign. There is no negative zero. A
// scale beyond ±40 is written with an exponent.
func AppendNumber(dst []byte, l Lang, coef int64, scale int) []byte {
	return appendNumber(dst, &locales[index(l)], newNumber(coef, scale), true)
}

// AppendPercent writes the proportion coef × 10^-scale as a percentage with
// the decimals it has: (125, 3) is 12.5%, (5, 1) is 50%, (1, 0) is 100%.
func AppendPercent(dst []byte, l Lang, coef int64, scale int) []byte {
	n := newNumber(coef, scale)
	n.scale -= 2
	return appendPercent(dst, &locales[index(l)], n, true)
}

// AppendMoney writes an amount given in minor units (see [MinorDigits]) with
// the currency's symbol where the language puts it: CA$1,234.50 in English,
// 1 234,50 $CA in French. A currency without a symbol in the table is written
// by its code; an empty code gives the bare number with two decimals.
func AppendMoney(dst []byte, l Lang, minor int64, currency string) []byte {
	digits := MinorDigits(currency)
	if digits < 0 {
		digits = 2
	}
	loc := &locales[index(l)]
	n := newNumber(minor, digits)
	sign := currency
	for i := range loc.symbols {
		if loc.symbols[i].code == currency {
			sign = loc.symbols[i].sign
			break
		}
	}
	pattern, negative := loc.money, loc.moneyNeg
	switch {
	case sign == "":
		pattern, negative = loc.moneyBare, loc.moneyBareNeg
	case isLetter(sign[len(sign)-1]):
		pattern, negative = loc.moneyAlpha, loc.moneyAlphaNeg
	}
	if n.neg && n.coef != 0 {
		pattern = negative
	}
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '#':
			dst = appendDigits(dst, loc, n, true)
		case c == 0xc2 && pattern[i+1] == 0xa4: // ¤
			dst = appendSafe(dst, sign)
			i++
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// MinorDigits is the number of decimals in which amounts of a currency are
// given and written, by CLDR: 2 for CAD and for a code nobody knows, 0 for JPY
// and SYP, 3 for KWD. It is -1 for what is not three capital letters.
//
// CLDR's figure is the one in use. ISO 4217 still gives two decimals to
// currencies whose coins are gone (SYP, HUF, COP): such amounts are counted in
// whole units here.
func MinorDigits(currency string) int {
	if len(currency) != 3 {
		return -1
	}
	for i := range 3 {
		if c := currency[i]; c < 'A' || c > 'Z' {
			return -1
		}
	}
	return cldrMinorDigits(currency)
}

func appendNumber(dst []byte, loc *locale, n number, group bool) []byte {
	if n.neg && n.coef != 0 {
		return appendPattern(dst, loc.numberNeg, loc, n, group)
	}
	return appendDigits(dst, loc, n, group)
}

func appendPercent(dst []byte, loc *locale, n number, group bool) []byte {
	if n.coef == 0 && n.scale < 0 {
		n.scale = 0
	}
	pattern := loc.percent
	if n.neg && n.coef != 0 {
		pattern = loc.percentNeg
	}
	return appendPattern(dst, pattern, loc, n, group)
}

func appendPattern(dst []byte, pattern string, loc *locale, n number, group bool) []byte {
	for i := range len(pattern) {
		if pattern[i] == '#' {
			dst = append(dst, pattern[:i]...)
			dst = appendDigits(dst, loc, n, group)
			return append(dst, pattern[i+1:]...)
		}
	}
	return dst
}

// appendDigits writes the number without its sign.
func appendDigits(dst []byte, loc *locale, n number, group bool) []byte {
	if n.scale == 0 {
		return appendWhole(dst, loc, n.coef, group)
	}
	var buf [20]byte
	digits := strconv.AppendUint(buf[:0], n.coef, 10)
	scale := n.scale
	exponent := 0
	if scale > maxScale || scale < -maxScale {
		exponent, scale = -scale, 0
		group = false
	}
	if n.coef == 0 && scale < 0 {
		scale = 0
	}
	zeros := max(0, -scale) // after the digits
	scale = max(0, scale)
	whole := len(digits) - scale // digits before the decimal sign
	switch total := whole + zeros; {
	case whole <= 0:
		dst = append(dst, '0')
	case zeros == 0 && (!group || total < 3+loc.minGroup):
		dst = append(dst, digits[:whole]...)
	default:
		group = group && total >= 3+loc.minGroup
		next := 0 // the digit before which a separator stands
		if group {
			next = (total-1)%3 + 1
		}
		for i := range total {
			if i == next && i > 0 {
				dst = append(dst, loc.group...)
				next += 3
			}
			c := byte('0')
			if i < whole {
				c = digits[i]
			}
			dst = append(dst, c)
		}
	}
	if scale > 0 {
		dst = append(dst, loc.decimal...)
		for ; whole < 0; whole++ {
			dst = append(dst, '0')
		}
		dst = append(dst, digits[whole:]...)
	}
	if exponent != 0 {
		dst = append(dst, 'E')
		dst = strconv.AppendInt(dst, int64(exponent), 10)
	}
	return dst
}

// appendWhole is appendDigits for the commonest number, from its end forward.
func appendWhole(dst []byte, loc *locale, v uint64, group bool) []byte {
	if v < 10 {
		return append(dst, '0'+byte(v))
	}
	group = group && v >= pow10[2+loc.minGroup]
	var buf [48]byte // 20 digits and 6 separators of up to 4 bytes
	i := len(buf)
	for k := 0; v > 0; k++ {
		if group && k == 3 {
			k = 0
			i -= len(loc.group)
			copy(buf[i:], loc.group)
		}
		i--
		buf[i] = '0' + byte(v%10)
		v /= 10
	}
	return append(dst, buf[i:]...)
}

func isLetter(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}
