package referral

import (
	"math/bits"
	"slices"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// Hours says when something is open, in the civil time of where it stands: the
// clock on its wall. Several openings are open together; one that is Shut takes
// away. A day that is shut whole is closed from midnight to midnight, and nothing
// that begins on it takes place, not even its part after midnight. The groups have
// nothing to do with each other. The zero Hours states no opening, so that all is
// unknown.
//
// An opening that cannot be understood (Check says why) makes unknown what it
// might be about, and no more.
type Hours struct {
	Openings []Opening  `json:"openings,omitzero"` // when
	Known    cal.Period `json:"known,omitzero"`    // the days it tells about; outside of them all is unknown; zero: every day
	Text     i18n.Text  `json:"text,omitzero"`     // its own words, never read
}

// Opening is one stretch of the day and the days it comes back on, by the rules
// of RFC 5545: with Every empty, it is on the From day alone, and on Also and
// Holidays. What neither Days nor another list says is taken from the From day,
// which is no occurrence of its own if it does not fit. A month without the day
// asked for, the 31st, the fifth Saturday, 29 February, is passed over.
type Opening struct {
	Open  int    `json:"open"`           // minutes after midnight
	Close int    `json:"close"`          // minutes after the same midnight, the end not included; above 1440: on the next day
	Group string `json:"group,omitzero"` // which hours: "" the regular ones, "phone", "intake"
	Shut  bool   `json:"shut,omitzero"`  // it is closed then, whatever other openings say; Open and Close 0: the whole day

	Every     string     `json:"every,omitzero"`      // Daily, Weekly, Monthly, Yearly; empty: only the days named
	Interval  int        `json:"interval,omitzero"`   // every so many of them; 0 is 1
	From      cal.Date   `json:"from,omitzero"`       // the first day; needed with Interval above 1 and with Count
	Until     cal.Date   `json:"until,omitzero"`      // the last day, itself included; none: no end
	Count     int        `json:"count,omitzero"`      // how many times in all, counted before Except; 0: no end
	WeekStart string     `json:"week_start,omitzero"` // where weeks begin, for Interval: "MO" if empty, or "SU"
	Days      []string   `json:"days,omitzero"`       // "MO", and in a month or year "2TU" the second, "-1FR" the last
	MonthDays []int      `json:"month_days,omitzero"` // 1 to 31, and -1 the last
	Months    []int      `json:"months,omitzero"`     // 1 to 12
	YearDays  []int      `json:"year_days,omitzero"`  // 1 to 366, and -1 the last
	Weeks     []int      `json:"weeks,omitzero"`      // numbers of ISO weeks, of a year
	Positions []int      `json:"positions,omitzero"`  // of the days so found in each period: the first, the last
	Except    []cal.Date `json:"except,omitzero"`     // days left out
	Also      []cal.Date `json:"also,omitzero"`       // days added
	Holidays  []string   `json:"holidays,omitzero"`   // names of holidays on which it is so too, from From to Until: "quebec:national-day", "public"; their days come from the caller
}

// The periods an opening comes back in.
const (
	Daily   = "daily"
	Weekly  = "weekly"
	Monthly = "monthly"
	Yearly  = "yearly"
)

// At answers whether it is open at an instant: yes is open, no is closed. The
// location is where the clock hangs; nil is not known and cannot be told. group
// says which hours are meant (Opening.Group); if none are stated, nothing can be
// told.
//
// Stretches include their beginning and not their end. On a day when the clock
// is changed, what opens at a time that is left out opens at the change, what
// opens at a time that comes twice opens at the first, and what closes at one
// closes at the second. A day that a place skipped, crossing the date line, has
// no opening.
//
// holidays are the days of the holidays that openings name, in any order. A name
// that is not there cannot be told on any day where it would matter. One that is
// there is taken to be complete from the year of its first day to that of its
// last, and not known beyond; one with an empty list is on no day. A month or a
// year is a day in it that is not known.
//
// The work is that of the openings, each a matter of arithmetic on the number of
// the day; one with Count may take that of all its days so far, and cannot be told
// a hundred years after it began, or earlier if its lists are very long. Nothing is
// allocated.
func (h *Hours) At(t time.Time, in *time.Location, group string, holidays map[string][]cal.Date) quantity.Answer {
	if h == nil || in == nil || len(h.Openings) == 0 || len(h.Openings) > MaxOpenings {
		return quantity.CannotTell
	}
	var c clock
	c.set(t, in)
	if c.day <= firstDay || c.day >= lastDay {
		return quantity.CannotTell
	}
	if !c.calm && c.begun(c.day+1, 0) {
		c.day++ // midnight has struck, and the clock been set back before it
	}
	if !knows(h.Known, c.day) {
		return quantity.CannotTell
	}
	stated := false
	open, shut := quantity.No, quantity.No
	var days [4]hoursDay
	for i := range h.Openings {
		o := &h.Openings[i]
		if o.Group != group {
			continue
		}
		if !o.Shut {
			stated = true
		}
		from, to := o.stretch()
		for k, back := range c.window(to) {
			if !c.during(c.day-back, from, to) {
				continue
			}
			d := days[k].of(c.day - back)
			falls := o.falls(d, holidays)
			switch {
			case falls == quantity.No:
			case o.Shut:
				shut = shut.Or(falls)
			default:
				if back != 0 {
					falls = falls.And(h.takesPlace(d, group, holidays))
				}
				open = open.Or(falls)
			}
		}
	}
	if !stated {
		open = quantity.CannotTell
	}
	return open.And(shut.Not())
}

// takesPlace answers whether what begins on a day is not called off by the day
// being shut whole, nor out of what is known.
func (h *Hours) takesPlace(d *hoursDay, group string, holidays map[string][]cal.Date) quantity.Answer {
	if !knows(h.Known, d.n) {
		return quantity.CannotTell
	}
	answer := quantity.Yes
	for i := range h.Openings {
		if o := &h.Openings[i]; o.Group == group && o.wholeDay() {
			answer = answer.And(o.falls(d, holidays).Not())
		}
	}
	return answer
}

// knows reports whether the hours tell about a day. A period without From tells
// about all the days until its end.
func knows(p cal.Period, day int) bool {
	return (p.From.IsZero() || p.From.Ordinal() <= day) && (p.To.IsZero() || day <= p.To.Last().Ordinal())
}

// wholeDay reports whether o shuts whole days.
func (o *Opening) wholeDay() bool {
	return o.Shut && o.Open == 0 && (o.Close == 0 || o.Close >= minutesOfDay)
}

const minutesOfDay = 24 * 60

// stretch returns the minutes from which to which o may be, so that one that
// cannot be understood is unknown as long as it might last.
func (o *Opening) stretch() (from, to int) {
	switch from, to = o.Open, o.Close; {
	case o.Shut && from == 0 && to == 0:
		return 0, minutesOfDay
	case !o.plausible() && (from < 0 || from > minutesOfDay || to < 0 || to > 2*minutesOfDay):
		return 0, 2 * minutesOfDay
	case !o.plausible():
		return from, min(to, minutesOfDay) + minutesOfDay
	}
	return from, to
}

// plausible reports whether Open and Close are a stretch of a day.
func (o *Opening) plausible() bool {
	return o.Shut && o.Open == 0 && o.Close == 0 ||
		o.Open >= 0 && o.Open < minutesOfDay && o.Open < o.Close && o.Close <= 2*minutesOfDay
}

// falls answers whether o is on a day.
func (o *Opening) falls(d *hoursDay, holidays map[string][]cal.Date) quantity.Answer {
	answer := o.series(d)
	if answer != quantity.Yes && len(o.Also) > 0 {
		answer = answer.Or(amongDates(o.Also, d))
	}
	if answer != quantity.Yes && len(o.Holidays) > 0 {
		answer = answer.Or(o.holiday(d, holidays))
	}
	if answer != quantity.No && len(o.Except) > 0 {
		answer = answer.And(amongDates(o.Except, d).Not())
	}
	if answer == quantity.Yes && !o.plausible() {
		return quantity.CannotTell
	}
	return answer
}

// amongDates answers whether a day is one of those listed. Of a month or a year
// it cannot be told which day of it is meant.
func amongDates(list []cal.Date, d *hoursDay) quantity.Answer {
	answer := quantity.No
	date := d.date()
	for _, x := range list {
		if x == date {
			return quantity.Yes
		}
		if x.Precision() != cal.ToDay && !x.IsZero() && date.Compare(x.First()) >= 0 && date.Compare(x.Last()) <= 0 {
			answer = quantity.CannotTell
		}
	}
	return answer
}

// holiday answers whether a day is one of the holidays o names.
func (o *Opening) holiday(d *hoursDay, holidays map[string][]cal.Date) quantity.Answer {
	if !o.begunBy(d) || o.endedBefore(d) {
		return quantity.No
	}
	answer := quantity.No
	for _, name := range o.Holidays {
		days, given := holidays[name]
		a := quantity.CannotTell
		if given {
			a = amongDates(days, d)
		}
		if a == quantity.No && len(days) > 0 {
			first, last := days[0].Year(), days[0].Year()
			for _, x := range days {
				first, last = min(first, x.Year()), max(last, x.Year())
			}
			if y := d.apart().y; y < first || y > last {
				a = quantity.CannotTell
			}
		}
		if answer = answer.Or(a); answer == quantity.Yes {
			break
		}
	}
	return answer
}

func (o *Opening) begunBy(d *hoursDay) bool {
	return o.From.IsZero() || d.date().Compare(o.From.First()) >= 0
}

func (o *Opening) endedBefore(d *hoursDay) bool {
	return !o.Until.IsZero() && d.date().Compare(o.Until.Last()) > 0
}

// A series with Count is followed for seriesYears, and as long as its days, with
// what is compared on each, are no more than seriesWork.
const (
	seriesYears = 100
	seriesWork  = 200_000
)

// series answers whether the recurrence of o, without Also, Except and Holidays,
// falls on a day.
func (o *Opening) series(d *hoursDay) quantity.Answer {
	if o.Every == "" {
		return o.single(d)
	}
	if !o.begunBy(d) || o.endedBefore(d) {
		return quantity.No
	}
	if !o.periodic() {
		return quantity.CannotTell
	}
	answer := o.fits(d)
	if answer == quantity.No {
		return quantity.No
	}
	if o.Interval != 0 && o.Interval != 1 {
		if answer = answer.And(o.inTurn(d)); answer == quantity.No {
			return quantity.No
		}
	}
	if answer == quantity.Yes && len(o.Positions) > 0 {
		answer = o.positioned(d)
	}
	if answer == quantity.Yes && o.Count != 0 {
		answer = o.counted(d)
	}
	return answer
}

// periodic reports whether o says in words known in which periods it comes back,
// and in lists that can be gone through.
func (o *Opening) periodic() bool {
	switch o.Every {
	case Daily, Weekly, Monthly, Yearly:
		return o.listed() <= MaxNumbers && (o.WeekStart == "" || validWeekday(o.WeekStart) || !o.byWeeks())
	}
	return false
}

// listed counts what the lists of o hold that say on which days it is.
func (o *Opening) listed() int {
	return len(o.Days) + len(o.MonthDays) + len(o.Months) + len(o.YearDays) + len(o.Weeks) + len(o.Positions)
}

// byWeeks reports whether it matters to o where weeks begin.
func (o *Opening) byWeeks() bool {
	return len(o.Weeks) > 0 || o.Every == Weekly && (o.Interval > 1 || len(o.Positions) > 0)
}

// single answers for an opening on its From day alone.
func (o *Opening) single(d *hoursDay) quantity.Answer {
	switch {
	case o.Interval != 0 || o.Count != 0 || o.listed() > 0:
		return quantity.CannotTell
	case o.From.IsZero() || o.From == d.date():
		return sure(o.From == d.date(), o.From.IsZero())
	case o.spans() && o.begunBy(d) && !o.endedBefore(d):
		return quantity.CannotTell
	case o.From.Precision() == cal.ToDay || !o.begunBy(d) || d.date().Compare(o.From.Last()) > 0:
		return quantity.No
	}
	return quantity.CannotTell
}

// spans reports whether o, without saying that it comes back, has an end after
// its day: it may be meant for each day until then.
func (o *Opening) spans() bool {
	return o.Every == "" && !o.Until.IsZero() && o.Until != o.From && len(o.Holidays) == 0
}

// inTurn answers whether the period of a day is one of every so many, from that
// of the From day.
func (o *Opening) inTurn(d *hoursDay) quantity.Answer {
	if o.Interval < 0 || !o.anchored() {
		return quantity.CannotTell
	}
	var n int
	switch o.Every {
	case Daily:
		n = d.n - o.From.Ordinal()
	case Weekly:
		n = (d.weekFrom(o.WeekStart) - weekOf(o.From.Ordinal(), o.WeekStart)) / 7
	case Monthly:
		d.apart()
		n = (d.y-o.From.Year())*12 + d.m - o.From.Month()
	default:
		n = d.apart().y - o.From.Year()
	}
	return sure(n%o.Interval == 0, n%o.Interval != 0)
}

// anchored reports whether the From day is known well enough to count periods
// from it.
func (o *Opening) anchored() bool {
	switch o.Every {
	case Monthly:
		return o.From.Precision() >= cal.ToMonth
	case Yearly:
		return o.From.Precision() >= cal.ToYear
	default:
	}
	return o.From.Precision() == cal.ToDay
}

// fits answers whether a day passes every list of o. In RFC 5545 some lists
// widen a period and others narrow it; for one day the two come to the same.
func (o *Opening) fits(d *hoursDay) quantity.Answer {
	if len(o.Weeks)+len(o.YearDays) > 0 && o.Every != Yearly || len(o.MonthDays) > 0 && o.Every == Weekly {
		return quantity.CannotTell
	}
	answer := quantity.Yes
	if len(o.Months) > 0 {
		if answer = amongNumbers(o.Months, d.apart().m, 0, 12); answer == quantity.No {
			return answer
		}
	}
	if len(o.Days) > 0 {
		if answer = answer.And(o.onDays(d)); answer == quantity.No {
			return answer
		}
	}
	if len(o.MonthDays) > 0 {
		d.apart()
		answer = answer.And(amongNumbers(o.MonthDays, d.d, d.d-d.length-1, 31))
	}
	if len(o.YearDays) > 0 {
		y, length := d.yearDay()
		answer = answer.And(amongNumbers(o.YearDays, y, y-length-1, 366))
	}
	if len(o.Weeks) > 0 {
		w, length := d.isoWeek(o.WeekStart)
		answer = answer.And(amongNumbers(o.Weeks, w, w-length-1, 53))
	}
	if len(o.Days)+len(o.MonthDays)+len(o.YearDays) == 0 {
		answer = answer.And(o.likeFrom(d))
	}
	return answer
}

// likeFrom answers for an opening that names no days: they are those of the From
// day.
func (o *Opening) likeFrom(d *hoursDay) quantity.Answer {
	precise := o.From.Precision() == cal.ToDay
	same := false
	switch o.Every {
	case Daily:
		return quantity.Yes
	case Weekly:
		same = precise && weekdayOf(o.From.Ordinal()) == d.weekday()
	case Monthly:
		same = o.From.Day() == d.apart().d
	case Yearly:
		same = o.From.Day() == d.apart().d && (len(o.Months) > 0 || o.From.Month() == d.m)
		precise = precise && len(o.Weeks) == 0
	default:
		precise = false
	}
	if !precise {
		return quantity.CannotTell
	}
	return sure(same, !same)
}

// amongNumbers answers whether a number, counted from the front or the back, is in
// a list. One that no calendar has cannot be told, unless another one fits.
func amongNumbers(list []int, front, back, most int) quantity.Answer {
	answer := quantity.No
	for _, n := range list {
		switch {
		case n == front || n == back && n < 0:
			return quantity.Yes
		case n == 0 || n > most || n < -most || n < 0 && back == 0:
			answer = quantity.CannotTell
		}
	}
	return answer
}

// onDays answers by the days of the week.
func (o *Opening) onDays(d *hoursDay) quantity.Answer {
	answer := quantity.No
	weekday := d.weekday()
	const names = "MOTUWETHFRSASU"
	first, second := names[2*weekday], names[2*weekday+1]
	for _, s := range o.Days {
		if len(s) == 2 && s[0] == first && s[1] == second { // nearly always
			return quantity.Yes
		}
	}
	for _, s := range o.Days {
		nth, w, ok := readWeekday(s)
		if nth != 0 && (o.Every == Daily || o.Every == Weekly || len(o.Weeks) > 0) {
			ok = false
		}
		switch {
		case !ok:
			answer = quantity.CannotTell
		case w != weekday:
		case nth == 0 || o.nth(d, nth):
			return quantity.Yes
		}
	}
	return answer
}

// nth reports whether a day is the nth of its weekday in the month, or in the year
// if that is the period and no months are named.
func (o *Opening) nth(d *hoursDay, nth int) bool {
	d.apart()
	at, length := d.d, d.length
	if o.Every == Yearly && len(o.Months) == 0 {
		at, length = d.yearDay()
	}
	if nth > 0 {
		return (at-1)/7+1 == nth
	}
	return (length-at)/7+1 == -nth
}

// positioned answers whether a day is at one of the positions among those of its
// period that fit.
func (o *Opening) positioned(d *hoursDay) quantity.Answer {
	first, last := o.period(d)
	var found [366]int
	days, sound := o.among(first, last, &found)
	if !sound {
		return quantity.CannotTell
	}
	in := slices.Contains(days, d.n)
	return sure(in, !in)
}

// period returns the first and last day of the period a day lies in.
func (o *Opening) period(d *hoursDay) (first, last int) {
	switch o.Every {
	case Weekly:
		first = d.weekFrom(o.WeekStart)
		return first, first + 6
	case Monthly:
		d.apart()
		return d.n - d.d + 1, d.n - d.d + d.length
	case Yearly:
		at, length := d.yearDay()
		return d.n - at + 1, d.n - at + length
	default:
	}
	return d.n, d.n
}

// among collects the days of a period that fit, and of those the ones at the
// positions wanted, in order. It is not sound if one cannot be told.
func (o *Opening) among(first, last int, into *[366]int) (days []int, sound bool) {
	days = into[:0]
	d := hoursDay{n: first}
	d.apart()
	for byMonths := o.byMonths(); d.n <= last; {
		if byMonths {
			mask, sound := o.monthMask(&d)
			if !sound {
				return nil, false
			}
			for ; mask != 0; mask &= mask - 1 {
				days = append(days, d.n+bits.TrailingZeros32(mask))
			}
			d.nextMonth()
			continue
		}
		switch o.fits(&d) {
		case quantity.Yes:
			days = append(days, d.n)
		case quantity.CannotTell:
			return nil, false
		default:
		}
		d.next()
	}
	if len(o.Positions) == 0 {
		return days, true
	}
	kept := 0
	for i, n := range days {
		switch amongNumbers(o.Positions, i+1, i-len(days), 366) {
		case quantity.Yes:
			days[kept] = n
			kept++
		case quantity.CannotTell:
			return nil, false
		default:
		}
	}
	return days[:kept], true
}

// byMonths reports whether the days of o can be found a month at a time.
func (o *Opening) byMonths() bool {
	switch o.Every {
	case Monthly:
		return len(o.Weeks)+len(o.YearDays) == 0
	case Yearly:
		return len(o.Weeks)+len(o.YearDays) == 0 && len(o.Months) > 0
	}
	return false
}

// monthMask finds the days of a month that fit, given its first: bit 0 is that.
// It is a faster fits.
func (o *Opening) monthMask(first *hoursDay) (mask uint32, sound bool) {
	if len(o.Months) > 0 {
		if in := amongNumbers(o.Months, first.m, 0, 12); in != quantity.Yes {
			return 0, in == quantity.No
		}
	}
	mask = 1<<first.length - 1
	if len(o.Days) > 0 {
		var in uint32
		for _, s := range o.Days {
			nth, weekday, ok := readWeekday(s)
			if !ok {
				return 0, false
			}
			at := (weekday - weekdayOf(first.n) + 7) % 7
			const weeks = 1 | 1<<7 | 1<<14 | 1<<21 | 1<<28
			last := at + (first.length-1-at)/7*7
			switch {
			case nth == 0:
				in |= weeks << at
			case nth > 0 && nth <= 5:
				in |= 1 << (at + 7*(nth-1))
			case nth < 0 && last >= 7*(-nth-1):
				in |= 1 << (last - 7*(-nth-1))
			}
		}
		mask &= in
	}
	if len(o.MonthDays) > 0 {
		var in uint32
		for _, n := range o.MonthDays {
			switch {
			case n == 0 || n > 31 || n < -31:
				return 0, false
			case n > 0:
				in |= 1 << (n - 1)
			case -n <= first.length:
				in |= 1 << (first.length + n)
			}
		}
		mask &= in
	}
	if len(o.Days)+len(o.MonthDays) == 0 {
		if o.From.Precision() != cal.ToDay {
			return 0, false
		}
		mask &= 1 << (o.From.Day() - 1)
	}
	return mask, true
}

// counted answers whether a day of the series is among the first Count of it.
func (o *Opening) counted(d *hoursDay) quantity.Answer {
	if o.Count < 0 || o.From.Precision() != cal.ToDay || !o.anchored() {
		return quantity.CannotTell
	}
	start := o.From.Ordinal()
	if d.n-start > seriesYears*366 || o.countWork(d.n-start) > seriesWork {
		return quantity.CannotTell
	}
	interval := max(o.Interval, 1)
	switch {
	case o.closedForm() && o.Every == Daily:
		n := (d.n-start)/interval + 1
		return sure(n <= o.Count, n > o.Count)
	case o.closedForm():
		n := o.weeklyCount(start, d, interval)
		return sure(n <= o.Count, n > o.Count)
	}
	var found [366]int
	p := hoursDay{n: start}
	for n := 0; ; {
		first, last := o.period(&p)
		if first > d.n {
			return quantity.Yes
		}
		days, sound := o.among(first, last, &found)
		if !sound {
			return quantity.CannotTell
		}
		for _, x := range days {
			if x < start {
				continue
			}
			if x > d.n {
				return quantity.Yes
			}
			if n++; n > o.Count {
				return quantity.No
			}
		}
		if !p.step(o.Every, first, interval) {
			return quantity.Yes
		}
	}
}

// closedForm reports whether the days of o so far are a matter of arithmetic.
func (o *Opening) closedForm() bool {
	return len(o.Months)+len(o.MonthDays)+len(o.Positions) == 0 && (o.Every == Daily && len(o.Days) == 0 || o.Every == Weekly)
}

// countWork is about how much has to be compared to count the days of a series in
// so many days.
func (o *Opening) countWork(days int) int {
	switch {
	case o.closedForm():
		return 1
	case o.byMonths():
		days /= 28
	}
	return max(days, 1) * (1 + o.listed())
}

// weeklyCount counts the days of a weekly series from the start to a day of it: the
// whole weeks between, less what lies before the start in the first, and what
// the last has so far.
func (o *Opening) weeklyCount(start int, d *hoursDay, interval int) int {
	var in [7]bool
	for _, s := range o.Days {
		if _, w, ok := readWeekday(s); ok {
			in[w] = true
		}
	}
	if len(o.Days) == 0 {
		in[weekdayOf(start)] = true
	}
	first, last := weekOf(start, o.WeekStart), d.weekFrom(o.WeekStart)
	count := 0
	for i := range 7 {
		if !in[weekdayOf(first+i)] {
			continue
		}
		count += (last - first) / 7 / interval
		if first+i < start {
			count--
		}
		if last+i <= d.n {
			count++
		}
	}
	return count
}

// readWeekday reads "MO", "2TU", "-1FR"; nth is 0 without a number, and wd 0 on
// Mondays.
func readWeekday(s string) (nth, wd int, ok bool) {
	if len(s) < 2 || len(s) > 5 {
		return 0, 0, false
	}
	switch uint16(s[len(s)-2])<<8 | uint16(s[len(s)-1]) {
	case 'M'<<8 | 'O':
		wd = 0
	case 'T'<<8 | 'U':
		wd = 1
	case 'W'<<8 | 'E':
		wd = 2
	case 'T'<<8 | 'H':
		wd = 3
	case 'F'<<8 | 'R':
		wd = 4
	case 'S'<<8 | 'A':
		wd = 5
	case 'S'<<8 | 'U':
		wd = 6
	default:
		return 0, 0, false
	}
	if s = s[:len(s)-2]; s == "" {
		return 0, wd, true
	}
	sign := 1
	if s[0] == '-' || s[0] == '+' {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, 0, false
		}
		nth = nth*10 + int(s[i]-'0')
	}
	return sign * nth, wd, nth >= 1 && nth <= 53
}

// validWeekday reports whether s is a weekday without a number.
func validWeekday(s string) bool {
	nth, _, ok := readWeekday(s)
	return ok && nth == 0
}
