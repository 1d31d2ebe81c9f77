package hsds

import (
	"strings"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

// clock is a time of day as written.
type clock struct {
	minutes int
	half    bool   // with am or pm
	offset  string // Z or +01:00 behind it
	written string
}

// readClock reads 9:00, 09:00:00, 9 am, 12:30 p.m., with an offset or not.
func readClock(s string) (c clock, ok bool) {
	c.written = strings.TrimSpace(s)
	s = strings.ToLower(strings.TrimSpace(s))
	switch s {
	case "noon":
		c.minutes, c.half = 12*60, true
		return c, true
	case "midnight":
		c.half = true
		return c, true
	}
	i := 0
	number := func(most int) (int, bool) {
		from, n := i, 0
		for i < len(s) && i-from < 2 && s[i] >= '0' && s[i] <= '9' {
			n = n*10 + int(s[i]-'0')
			i++
		}
		return n, i > from && n <= most
	}
	h, fine := number(24)
	if !fine {
		return c, false
	}
	m, colons := 0, 0
	for i < len(s) && s[i] == ':' && colons < 2 {
		i++
		colons++
		from := i
		n, fine := number(59)
		if !fine || i-from != 2 {
			return c, false
		}
		if colons == 1 {
			m = n
		}
	}
	if colons == 2 && i < len(s) && s[i] == '.' {
		for i++; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		}
	}
	rest := strings.ReplaceAll(strings.TrimSpace(s[i:]), ".", "")
	switch {
	case rest == "am" || rest == "pm" || rest == "a m" || rest == "p m":
		if h < 1 || h > 12 {
			return c, false
		}
		h %= 12
		if rest[0] == 'p' {
			h += 12
		}
		c.half = true
	case colons == 0:
		return c, false
	case rest != "":
		if !isOffset(rest) {
			return c, false
		}
		c.offset = rest
	}
	if h == 24 && m != 0 {
		return c, false
	}
	c.minutes = h*60 + m
	return c, true
}

// isOffset reports whether s is Z or ±hh, ±hhmm, ±hh:mm.
func isOffset(s string) bool {
	if s == "z" {
		return true
	}
	if len(s) < 3 || len(s) > 6 || s[0] != '+' && s[0] != '-' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if (s[i] < '0' || s[i] > '9') && (s[i] != ':' || i != 3) {
			return false
		}
	}
	return true
}

// clockTimes reads opens_at and closes_at, or both and days out of one of them:
// "9:00am–5:00pm, Mon–Fri". fine is false if they cannot be told.
func (b *builder) clockTimes(r *row, o *referral.Opening) (days []string, fine bool) {
	opens, closes := r.get("opens_at"), r.get("closes_at")
	if opens != "" && (closes == "" || closes == opens) {
		if from, to, days, ok := readSpan(opens); ok {
			return days, b.span(r, o, "opens_at", from, to)
		}
	}
	if opens == "" && closes == "" {
		b.f.kind("no-times", r, "opens_at", wordsNoTimes, i18n.Label("table", r.t.name))
		return nil, false
	}
	for _, c := range [...]string{"opens_at", "closes_at"} {
		if s := r.get(c); s == "" {
			b.f.add("one-time", r, c, wordsOneTime, i18n.Label("column", c))
			return nil, false
		}
	}
	from, ok := readClock(opens)
	if !ok {
		b.badTime(r, "opens_at")
		return nil, false
	}
	to, ok := readClock(closes)
	if !ok {
		b.badTime(r, "closes_at")
		return nil, false
	}
	return nil, b.span(r, o, "closes_at", from, to)
}

func (b *builder) badTime(r *row, column string) {
	b.f.add("bad-time", r, column, wordsBadTime, i18n.Label("column", column), i18n.Str("value", clip(r.get(column))))
}

// readSpan reads "9:00am–5:00pm" with days behind it or not.
func readSpan(s string) (from, to clock, days []string, ok bool) {
	s = plainDashes(s)
	left, right, dash := strings.Cut(s, "-")
	if !dash {
		return
	}
	right, tail, _ := strings.Cut(right, ",")
	if from, ok = readClock(left); !ok {
		return
	}
	if to, ok = readClock(right); !ok {
		return
	}
	if strings.TrimSpace(tail) != "" {
		days, ok = readWeekdays(tail)
	}
	return
}

// span puts two times into an opening and tells what is odd about them.
func (b *builder) span(r *row, o *referral.Opening, column string, from, to clock) bool {
	o.Open, o.Close = from.minutes, to.minutes
	switch {
	case from.half != to.half && (!from.half && from.minutes < 13*60 || !to.half && to.minutes < 13*60):
		b.f.add("half-day", r, column, wordsHalfDay, i18n.Str("opens", clip(from.written)), i18n.Str("closes", clip(to.written)))
		return false
	case o.Open == 0 && (o.Close == day-1 || o.Close == day):
		o.Close = day // how HSDS says all day
	case o.Open == o.Close:
		b.f.add("same-times", r, column, wordsSameTimes, i18n.Str("value", clip(to.written)))
		return false
	case o.Close < o.Open:
		o.Close += day
		if o.Close-o.Open > longNight {
			b.f.add("long-night", r, column, wordsLongNight, i18n.Str("opens", clip(from.written)), i18n.Str("closes", clip(to.written)))
		}
	case o.Open >= day:
		b.badTime(r, column)
		return false
	}
	if from.offset != "" || to.offset != "" {
		b.f.kind("offset", r, column, wordsOffset)
		if from.offset != to.offset {
			b.f.add("offsets-differ", r, column, wordsOffsetsDiffer)
		} else {
			b.checkOffset(r, column, offsetMinutes(from.offset), o)
		}
	}
	return true
}

// longNight is how long an opening across midnight may be without looking like a
// slip: 9 in the evening to 7 in the evening.
const longNight = 16 * 60

func offsetMinutes(s string) int {
	if s == "z" || s == "" {
		return 0
	}
	digits := strings.ReplaceAll(s[1:], ":", "")
	for len(digits) < 4 {
		digits += "0"
	}
	n := int(digits[0]-'0')*600 + int(digits[1]-'0')*60 + int(digits[2]-'0')*10 + int(digits[3]-'0')
	if s[0] == '-' {
		return -n
	}
	return n
}

// zone looks at the number that HSDS has for a time zone. The hours are those of
// the clock on the wall all the same.
func (b *builder) zone(r *row, o *referral.Opening) {
	s := r.get("timezone")
	if s == "" {
		return
	}
	t, err := quantity.Parse(strings.TrimPrefix(s, "+"))
	if err != nil {
		b.badNumber(r, "timezone")
		return
	}
	m, err := t.Mul(quantity.Int(60))
	if err != nil || m.Cmp(quantity.Int(-12*60)) < 0 || m.Cmp(quantity.Int(14*60)) > 0 || !m.Equal(m.Round(0)) || m.Round(0).Coef()%15 != 0 {
		b.badNumber(r, "timezone")
		return
	}
	b.f.kind("offset", r, "timezone", wordsOffset)
	b.checkOffset(r, "timezone", int(m.Round(0).Coef()), o)
}

// checkOffset tells of an offset that the caller's zone does not have on the
// first day.
func (b *builder) checkOffset(r *row, column string, minutes int, o *referral.Opening) {
	z := b.o.Zone
	if z == nil {
		return
	}
	on := o.From
	if on.IsZero() {
		on = day0(r, "valid_from")
	}
	for _, d := range [...]cal.Date{on, cal.Day(2024, 1, 15), cal.Day(2024, 7, 15)} {
		if d.IsZero() {
			continue
		}
		y, m, n := d.Date()
		if _, seconds := time.Date(y, m, n, 12, 0, 0, 0, z).Zone(); seconds == minutes*60 {
			return
		}
		if d == on {
			break
		}
	}
	b.f.kind("other-offset", r, column, wordsOtherOffset, i18n.Label("zone", z.String()))
}
