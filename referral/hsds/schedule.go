package hsds

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

const day = 24 * 60

// hours reads the schedules of one record. What cannot be read is an opening
// that cannot be told, never one that is left out: closed would be a guess.
func (b *builder) hours(rows, holidays []*row) *referral.Hours {
	if len(rows)+len(holidays) == 0 {
		return nil
	}
	if len(rows)+len(holidays) > referral.MaxOpenings {
		r := append(slices.Clip(rows), holidays...)[referral.MaxOpenings]
		b.f.add("many-schedules", r, "", wordsLimit, i18n.Int("most", referral.MaxOpenings))
		rows = rows[:min(len(rows), referral.MaxOpenings)]
		holidays = holidays[:min(len(holidays), referral.MaxOpenings-len(rows))]
	}
	h := &referral.Hours{}
	var texts []string
	all := rows
	rows = nil
	for _, r := range all {
		if b.wordsAlone(r) {
			texts = addText(texts, r.get("description"))
			h.Known = cal.Period{From: b.date(r, "valid_from"), To: b.date(r, "valid_to")}
		} else {
			rows = append(rows, r)
		}
	}
	valid := make([]cal.Period, len(rows))
	for i, r := range rows {
		o := b.opening(r)
		valid[i] = cal.Period{From: b.date(r, "valid_from"), To: b.date(r, "valid_to")}
		if valid[i].Reversed() {
			b.f.add("reversed", r, "valid_to", wordsReversed, i18n.Label("from", "valid_from"), i18n.Label("to", "valid_to"))
			valid[i] = cal.Period{}
			o.Open, o.Close = 0, 0
		}
		h.Openings = append(h.Openings, o)
		texts = addText(texts, r.get("description"))
	}
	b.validity(h, rows, valid)
	for _, r := range holidays {
		b.holiday(h, r)
	}
	h.Text = b.say(strings.Join(texts, "\n"))
	return h
}

// wordsAlone reports whether a schedule is told in words and nothing else.
func (b *builder) wordsAlone(r *row) bool {
	if r.get("description") == "" {
		return false
	}
	for _, c := range [...]string{"dtstart", "until", "count", "freq", "interval", "byday", "bymonthday", "byweekno", "byyearday", "opens_at", "closes_at", "weekday"} {
		if r.get(c) != "" {
			return false
		}
	}
	b.f.kind("hours-words", r, "description", wordsHoursWords)
	return true
}

// validity joins the days of the rows. If all are valid at the same time,
// outside of it nothing is known. If they differ, each holds in its own time.
func (b *builder) validity(h *referral.Hours, rows []*row, valid []cal.Period) {
	if len(valid) == 0 {
		return
	}
	same := true
	known := valid[0]
	for _, v := range valid[1:] {
		if v != valid[0] {
			same = false
		}
		if v.From.IsZero() || !known.From.IsZero() && v.From.Compare(known.From) < 0 {
			known.From = v.From
		}
		if v.To.IsZero() || !known.To.IsZero() && v.To.Compare(known.To) > 0 {
			known.To = v.To
		}
	}
	h.Known = known
	if same {
		return
	}
	for i, v := range valid {
		o := &h.Openings[i]
		if !v.To.IsZero() && (o.Until.IsZero() || v.To.Compare(o.Until) < 0) {
			o.Until = v.To
		}
		if !v.From.IsZero() && (o.From.IsZero() || v.From.Compare(o.From) > 0) {
			switch {
			case o.Every == "":
			case o.Interval > 1 || o.Count != 0 || len(o.Days)+len(o.MonthDays)+len(o.YearDays)+len(o.Weeks) == 0 && o.Every != referral.Daily:
				// The day counted from must stay; what lies before the validity shows too.
				b.f.add("early", rows[i], "valid_from", wordsEarly)
			default:
				o.From = v.From
			}
		}
	}
	b.f.kind("validity", rows[0], "valid_from", wordsValidity)
}

// opening reads one schedule.
func (b *builder) opening(r *row) referral.Opening {
	o := referral.Opening{Group: r.get("group"), From: b.date(r, "dtstart"), Until: b.date(r, "until")}
	if g := plainName(o.Group); g == "regular" || g == "regular_hours" {
		o.Group = ""
	}
	days, fine := b.clockTimes(r, &o)
	if !fine {
		o.Open, o.Close = 0, 0
	}
	b.recurrence(r, &o, days)
	b.zone(r, &o)
	return o
}

// recurrence reads on which days.
func (b *builder) recurrence(r *row, o *referral.Opening, days []string) {
	switch f := strings.ToLower(r.get("freq")); f {
	case "", referral.Daily, referral.Weekly, referral.Monthly, referral.Yearly:
		o.Every = f
	default:
		b.badValue(r, "freq")
	}
	o.Days = days
	for s := range strings.FieldsFuncSeq(r.get("byday"), isSeparator) {
		if d, ok := readDay(s); ok {
			o.Days = append(o.Days, d)
		} else {
			b.badValue(r, "byday")
			o.Open, o.Close = 0, 0
			break
		}
	}
	if w := r.get("weekday"); w != "" {
		list, ok := readWeekdays(w)
		if !ok {
			b.badValue(r, "weekday")
			o.Open, o.Close = 0, 0
		}
		for _, d := range list {
			if !slices.Contains(o.Days, d) {
				o.Days = append(o.Days, d)
			}
		}
		if ok && o.Every == "" {
			o.Every = referral.Weekly
		}
	}
	if w := strings.ToUpper(r.get("wkst")); w != "" {
		if d, ok := readDay(w); ok && len(d) == 2 {
			if d != "MO" {
				o.WeekStart = d
			}
		} else {
			b.badValue(r, "wkst")
		}
	}
	o.Interval = b.positive(r, "interval")
	if o.Interval == 1 {
		o.Interval = 0
	}
	o.Count = b.positive(r, "count")
	o.MonthDays = b.numbers(r, "bymonthday", 31)
	o.Weeks = b.numbers(r, "byweekno", 53)
	o.YearDays = b.numbers(r, "byyearday", 366)
	if o.Every == "" && (len(o.Days) > 0 || len(o.MonthDays) > 0) {
		o.Every = referral.Weekly
		if len(o.MonthDays) > 0 || slices.ContainsFunc(o.Days, func(d string) bool { return len(d) > 2 }) {
			o.Every = referral.Monthly
		}
		b.f.add("no-freq", r, "freq", wordsNoFreq, i18n.Label("freq", strings.ToUpper(o.Every)))
	}
	if o.Every == referral.Weekly && slices.ContainsFunc(o.Days, func(d string) bool { return len(d) > 2 }) {
		b.badValue(r, "byday")
		o.Open, o.Close = 0, 0
	}
	ignore := func(column string) {
		b.f.add("ignored", r, column, wordsIgnored, i18n.Label("column", column), i18n.Label("freq", strings.ToUpper(o.Every)))
	}
	if o.Every != referral.Yearly {
		if len(o.Weeks) > 0 {
			o.Weeks = nil
			ignore("byweekno")
		}
		if len(o.YearDays) > 0 {
			o.YearDays = nil
			ignore("byyearday")
		}
	}
	if o.Every == referral.Weekly && len(o.MonthDays) > 0 {
		o.MonthDays = nil
		ignore("bymonthday")
	}
	if o.Count != 0 && !o.Until.IsZero() {
		b.f.add("until-and-count", r, "count", wordsUntilAndCount)
	}
	if !o.Until.IsZero() && !o.From.IsZero() && o.Until.Compare(o.From) < 0 {
		b.f.add("reversed", r, "until", wordsReversed, i18n.Label("from", "dtstart"), i18n.Label("to", "until"))
	}
	if o.From.IsZero() && (o.Interval > 1 || o.Count != 0) {
		b.f.add("no-start", r, "dtstart", wordsNoStart)
	}
	if o.From.IsZero() && len(o.Days)+len(o.MonthDays)+len(o.YearDays)+len(o.Weeks) == 0 && o.Every != referral.Daily {
		// Nothing says on which day: on any of them, then, it cannot be told.
		b.f.add("no-days", r, "byday", wordsNoDays)
		o.Every, o.Interval, o.Count = referral.Daily, 0, 0
		o.Open, o.Close = 0, 0
	}
}

func isSeparator(c rune) bool { return c == ',' || c == ';' || c == ' ' || c == '|' }

// positive reads a whole number from 1; 0 is not stated.
func (b *builder) positive(r *row, column string) int {
	s := r.get(column)
	if s == "" {
		return 0
	}
	d, err := quantity.Parse(s)
	if err != nil || !d.Equal(d.Round(0)) || d.Sign() <= 0 || d.Cmp(quantity.Int(1_000_000)) > 0 {
		b.badNumber(r, column)
		return 0
	}
	return int(d.Round(0).Coef())
}

func (b *builder) numbers(r *row, column string, most int) []int {
	var out []int
	for s := range strings.FieldsFuncSeq(r.get(column), isSeparator) {
		n, err := strconv.Atoi(s)
		if err != nil || n == 0 || n > most || n < -most || len(out) >= 2*most {
			b.badNumber(r, column)
			return out
		}
		out = append(out, n)
	}
	return out
}

// readDay reads a weekday of RFC 5545, with a number before it or not. MON for
// MO, as the tables of HSDS 3.0 have it, is the same.
func readDay(s string) (string, bool) {
	s = strings.ToUpper(strings.TrimPrefix(s, "+"))
	i := 0
	for i < len(s) && (s[i] == '-' || s[i] >= '0' && s[i] <= '9') {
		i++
	}
	name := s[i:]
	if len(name) != 2 && len(name) != 3 {
		return "", false
	}
	for _, d := range [...]string{"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"} {
		if name == d || name == d[:2] {
			if i == 0 {
				return d[:2], true
			}
			n, err := strconv.Atoi(s[:i])
			if err != nil || n == 0 || n > 53 || n < -53 {
				return "", false
			}
			return strconv.Itoa(n) + d[:2], true
		}
	}
	return "", false
}

var weekdays = [...]string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}

// weekdayNames are the names of days in English, French and Spanish, folded:
// the whole name or its beginning, from the letters given.
var weekdayNames = [...][]string{
	{"mo nday", "lu ndi", "lu nes"},
	{"tu esday", "mar di", "mar tes"},
	{"we dnesday", "mer credi", "mie rcoles"},
	{"th ursday", "jeu di", "jue ves"},
	{"fr iday", "ven dredi", "vie rnes"},
	{"sa turday", "sam edi", "sab ado"},
	{"su nday", "dim anche", "dom ingo"},
}

func weekdayOf(s string) int {
	s = strings.Trim(i18n.Fold(s), " .")
	for i, names := range weekdayNames {
		for _, n := range names {
			least, rest, _ := strings.Cut(n, " ")
			whole := least + rest
			if len(s) >= len(least) && (strings.HasPrefix(whole, s) || s == whole+"s") {
				return i
			}
		}
	}
	return -1
}

// readWeekdays reads "Monday", "Mon-Fri" or "Mon, Wed".
func readWeekdays(s string) ([]string, bool) {
	var out []string
	add := func(i int) {
		if !slices.Contains(out, weekdays[i]) {
			out = append(out, weekdays[i])
		}
	}
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == ',' || c == ';' || c == '/' || c == '&' || c == '|' }) {
		part = strings.NewReplacer("–", "-", "—", "-", " to ", "-", " through ", "-").Replace(strings.ToLower(part))
		from, to, span := strings.Cut(part, "-")
		i := weekdayOf(from)
		if i < 0 {
			return nil, false
		}
		if !span {
			add(i)
			continue
		}
		k := weekdayOf(to)
		if k < 0 {
			return nil, false
		}
		for ; i != k; i = (i + 1) % 7 {
			add(i)
		}
		add(k)
	}
	return out, len(out) > 0
}

// clock is a time of day as written.
type clock struct {
	minutes int
	half    bool   // with am or pm
	offset  string // Z or +01:00 behind it
}

// readClock reads 9:00, 09:00:00, 9 am, 12:30 p.m., with an offset or not.
func readClock(s string) (c clock, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	switch s {
	case "noon":
		return clock{minutes: 12 * 60, half: true}, true
	case "midnight":
		return clock{half: true}, true
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
			return days, b.span(r, o, from, to)
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
	return nil, b.span(r, o, from, to)
}

func (b *builder) badTime(r *row, column string) {
	b.f.add("bad-time", r, column, wordsBadTime, i18n.Label("column", column), i18n.Str("value", clip(r.get(column))))
}

// readSpan reads "9:00am–5:00pm" with days behind it or not.
func readSpan(s string) (from, to clock, days []string, ok bool) {
	s = strings.NewReplacer("–", "-", "—", "-").Replace(s)
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
func (b *builder) span(r *row, o *referral.Opening, from, to clock) bool {
	o.Open, o.Close = from.minutes, to.minutes
	switch {
	case from.half != to.half && (!from.half && from.minutes < 13*60 || !to.half && to.minutes < 13*60):
		b.f.add("half-day", r, "closes_at", wordsHalfDay, i18n.Str("opens", clip(r.get("opens_at"))), i18n.Str("closes", clip(r.get("closes_at"))))
		return false
	case o.Open == 0 && (o.Close == day-1 || o.Close == day):
		o.Close = day // how HSDS says all day
	case o.Open == o.Close:
		b.f.add("same-times", r, "closes_at", wordsSameTimes, i18n.Str("value", clip(r.get("closes_at"))))
		return false
	case o.Close < o.Open:
		o.Close += day
		if o.Close-o.Open > longNight {
			b.f.add("long-night", r, "closes_at", wordsLongNight, i18n.Str("opens", clip(r.get("opens_at"))), i18n.Str("closes", clip(r.get("closes_at"))))
		}
	case o.Open >= day:
		b.badTime(r, "opens_at")
		return false
	}
	if from.offset != "" || to.offset != "" {
		b.f.kind("offset", r, "opens_at", wordsOffset)
		if from.offset != to.offset {
			b.f.add("offsets-differ", r, "closes_at", wordsOffsetsDiffer)
		} else {
			b.checkOffset(r, "opens_at", offsetMinutes(from.offset), o)
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
		on = b.validFrom(r)
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

func (b *builder) validFrom(r *row) cal.Date {
	if d, err := cal.Parse(r.get("valid_from")); err == nil && d.Precision() == cal.ToDay {
		return d
	}
	return cal.Date{}
}

// holiday reads a row of holiday_schedules into hours: closed on its days, or
// open at other times.
func (b *builder) holiday(h *referral.Hours, r *row) {
	o := referral.Opening{Every: referral.Daily, From: b.date(r, "start_date"), Until: b.date(r, "end_date")}
	if r.get("start_date") != "" && o.From.IsZero() {
		return // its date is told of
	}
	name := r.get("name")
	switch {
	case o.From.IsZero() && name != "":
		o.Every, o.Holidays = "", []string{name}
	case o.From.IsZero():
		b.f.add("no-days", r, "start_date", wordsNoDays)
		return
	case o.Until.IsZero():
		o.Until = o.From
	}
	if !o.From.IsZero() && o.Until.Compare(o.From) < 0 {
		b.f.add("reversed", r, "end_date", wordsReversed, i18n.Label("from", "start_date"), i18n.Label("to", "end_date"))
		return
	}
	times := r.get("opens_at") != "" && r.get("closes_at") != ""
	switch {
	case b.truth(r, "closed"), r.get("closed") == "" && !times:
		o.Shut = true
		if r.get("closed") == "" {
			b.f.kind("holiday-closed", r, "closed", wordsHolidayClosed)
		}
	default:
		if _, fine := b.clockTimes(r, &o); !fine {
			o.Open, o.Close = 0, 0
		}
		// These hours stand for the others of those days.
		n := o.Until.Ordinal() - o.From.Ordinal()
		if o.From.IsZero() || n > maxHolidayDays {
			b.f.add("long-holiday", r, "end_date", wordsLimit, i18n.Int("most", maxHolidayDays))
			break
		}
		for i := range h.Openings {
			if x := &h.Openings[i]; !x.Shut && x.Group == "" && !(x.Every == referral.Daily && x.From == o.From && x.Until == o.Until) {
				for k := range n + 1 {
					if d := o.From.AddDays(k); len(x.Except) < referral.MaxDates {
						x.Except = append(x.Except, d)
					}
				}
			}
		}
	}
	h.Openings = append(h.Openings, o)
}

// maxHolidayDays is how many days with other hours take the place of the regular
// ones one by one.
const maxHolidayDays = 92
