package i18n

import "strconv"

// CLDRVersion is the edition of the locale data.
const CLDRVersion = "48"

// Category is a plural category.
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

// Plural is the category of a number.
func Plural(l Lang, coef int64, scale int) Category { return Other }

// AppendInt writes a whole number.
func AppendInt(dst []byte, l Lang, v int64) []byte { return strconv.AppendInt(dst, v, 10) }

// AppendNumber writes a decimal.
func AppendNumber(dst []byte, l Lang, coef int64, scale int) []byte {
	return strconv.AppendInt(dst, coef, 10)
}

// AppendPercent writes a percentage.
func AppendPercent(dst []byte, l Lang, coef int64, scale int) []byte {
	return strconv.AppendInt(dst, coef, 10)
}

// AppendMoney writes an amount.
func AppendMoney(dst []byte, l Lang, minor int64, currency string) []byte {
	return strconv.AppendInt(dst, minor, 10)
}

// AppendDate writes a date.
func AppendDate(dst []byte, l Lang, y, m, d int) []byte { return strconv.AppendInt(dst, int64(y), 10) }

// AppendList writes a list.
func AppendList(dst []byte, l Lang, items ...string) []byte {
	for _, s := range items {
		dst = append(dst, s...)
	}
	return dst
}

// MinorDigits is the number of decimals.
func MinorDigits(currency string) int { return 2 }

// Fold is a key for comparison.
func Fold(s string) string { return s }

// AppendFold appends a key for comparison.
func AppendFold(dst []byte, s string) []byte { return append(dst, s...) }

// Strip removes marks.
func Strip(s string) string { return s }

// Isolate keeps s in its place.
func Isolate(s string, l Lang) string { return s }

// Dir is the direction of the first strong letter.
func Dir(s string) (rtl, strong bool) { return false, false }
