package i18n

import (
	"maps"
	"slices"
)

// Arg is one named value of a [Message]. It is made by the functions below and
// by nothing else: a closed union held in one flat struct, so that a message
// costs one allocation however many values it carries. The zero Arg has no
// name and prints nothing.
type Arg struct {
	name  string
	str   string // the words, the label, the key, the currency code
	lang  Lang   // StrIn
	num   int64  // the coefficient; minor units; a packed date
	to    int64  // the packed end of a Span
	text  Text   // Local
	list  []Arg  // List
	msg   *Message
	scale int
	kind  kind
}

// kind tells which of the constructors made an Arg.
type kind uint8

const (
	kindNone kind = iota
	kindInt
	kindNum
	kindPercent
	kindMoney
	kindStr
	kindStrIn
	kindLocal
	kindSaid
	kindLabel
	kindDate
	kindSpan
	kindList
	kindKey
)

// Int is a whole number: a count, never a year (see [Date]) nor an
// identifier (see [Label]), which are not grouped by thousands.
func Int(name string, v int64) Arg { return Arg{kind: kindInt, name: name, num: v} }

// Num is the decimal number coef × 10^-scale. Its decimals are all shown:
// Num("n", 120, 1) prints "12.0".
func Num(name string, coef int64, scale int) Arg {
	return Arg{kind: kindNum, name: name, num: coef, scale: scale}
}

// Percent is the proportion coef × 10^-scale shown as a percentage: the
// proportion 0.125 (125, 3) prints "12.5%" in English.
func Percent(name string, coef int64, scale int) Arg {
	return Arg{kind: kindPercent, name: name, num: coef, scale: scale}
}

// Money is an amount in the minor units of an ISO 4217 currency: cents for
// CAD, whole yen for JPY, thousandths for KWD. See [MinorDigits].
func Money(name string, minor int64, currency string) Arg {
	return Arg{kind: kindMoney, name: name, num: minor, str: currency}
}

// Str is someone's text in a language nobody told us.
func Str(name, s string) Arg { return Arg{kind: kindStr, name: name, str: s} }

// StrIn is someone's text in language l, which decides its direction whatever
// letters it begins with.
func StrIn(name, s string, l Lang) Arg { return Arg{kind: kindStrIn, name: name, str: s, lang: l} }

// Local is a community's text, looked up in the reader's language when the
// message is rendered. The map is kept, not copied: do not write to it after.
func Local(name string, t Text) Arg { return Arg{kind: kindLocal, name: name, text: t} }

// Said is a message inside a message, most often a label of the library's,
// rendered in the same language as what is around it.
func Said(name string, m Message) Arg { return Arg{kind: kindSaid, name: name, msg: &m} }

// Label is a number or a code that reads from left to right everywhere: "1-2",
// an identifier, an address of a page.
func Label(name, s string) Arg { return Arg{kind: kindLabel, name: name, str: s} }

// Date is a civil date. Day 0 makes it a month, month 0 a year.
func Date(name string, year, month, day int) Arg {
	return Arg{kind: kindDate, name: name, num: packDate(year, month, day)}
}

// Span is a period with both ends included, each end a year, month and day as
// in [Date]. A zero array is an open end.
func Span(name string, from, to [3]int) Arg {
	return Arg{kind: kindSpan, name: name, num: packDate(from[0], from[1], from[2]), to: packDate(to[0], to[1], to[2])}
}

// List is "a, b and c" of any arguments, in the order given, joined as the
// reader's language joins them. The items' own names do not matter.
func List(name string, items ...Arg) Arg {
	return Arg{kind: kindList, name: name, list: slices.Clone(items)}
}

// Key is a code that chooses a variant of a message by exact key (a kind of
// body, a grammatical gender). It is never printed.
func Key(name, key string) Arg { return Arg{kind: kindKey, name: name, str: key} }

// Name is the placeholder the value stands for, without the dollar sign.
func (a Arg) Name() string { return a.name }

// Equal reports whether a and b have the same name, were made by the same
// function and hold the same value. The numbers 1.0 and 1.00 differ.
func (a Arg) Equal(b Arg) bool {
	if a.kind != b.kind || a.name != b.name || a.str != b.str || a.lang != b.lang ||
		a.num != b.num || a.to != b.to || a.scale != b.scale || !maps.Equal(a.text, b.text) {
		return false
	}
	if (a.msg == nil) != (b.msg == nil) || a.msg != nil && !a.msg.Equal(*b.msg) {
		return false
	}
	return slices.EqualFunc(a.list, b.list, Arg.Equal)
}

// packDate holds a date in one number: the year, then a byte for the month and
// one for the day. A month or day that does not fit a byte is kept as 255,
// which no calendar has, so that it cannot become a date by wrapping round.
func packDate(y, m, d int) int64 {
	return int64(y)<<16 | int64(packByte(m))<<8 | int64(packByte(d))
}

func packByte(v int) uint8 {
	if v < 0 || v > 255 {
		return 255
	}
	return uint8(v)
}

func unpackDate(v int64) (y, m, d int) {
	return int(v >> 16), int(v >> 8 & 255), int(v & 255)
}
