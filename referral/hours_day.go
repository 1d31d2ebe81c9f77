package referral

import (
	"math"
	"time"

	"github.com/entente-civic/entente/partnership/cal"
)

// Days are numbered as [cal.Date.Ordinal] does. The calendar of cal ends with the
// years 1 and 9999.
const (
	firstDay  = 1
	lastDay   = 3652059
	epochDay  = 719163 // 1 January 1970
	daySecond = 24 * 60 * 60
)

// hoursDay is a day. Taking it apart is put off until somebody asks: weekly
// hours need its number alone. The zero hoursDay is none.
type hoursDay struct {
	n       int // its number
	y, m, d int // 0 until taken apart
	length  int // of its month
}

// of makes d the day of a number unless it is already.
func (d *hoursDay) of(n int) *hoursDay {
	if d.n != n {
		*d = hoursDay{n: n}
	}
	return d
}

// apart takes d apart. The arithmetic counts years from March, so that the leap
// day is the last of them.
func (d *hoursDay) apart() *hoursDay {
	if d.m != 0 {
		return d
	}
	const days400, days100, days4, days1 = 146097, 36524, 1461, 365
	z := d.n + 305
	era := z / days400
	rest := z % days400
	year := (rest - rest/(days4-1) + rest/days100 - rest/(days400-1)) / days1
	day := rest - (days1*year + year/4 - year/100)
	month := (5*day + 2) / 153
	d.d = day - (153*month+2)/5 + 1
	d.y, d.m = year+era*400, month+3
	if d.m > 12 {
		d.y, d.m = d.y+1, d.m-12
	}
	d.length = monthLength(d.y, d.m)
	return d
}

// next makes d, taken apart, the day after.
func (d *hoursDay) next() {
	d.n++
	if d.d++; d.d <= d.length {
		return
	}
	d.d = 1
	if d.m++; d.m > 12 {
		d.y, d.m = d.y+1, 1
	}
	d.length = monthLength(d.y, d.m)
}

// nextMonth makes d, taken apart, the first day of the next month.
func (d *hoursDay) nextMonth() {
	d.n += d.length - d.d
	d.d = d.length
	d.next()
}

// date is the day as a date; none before the year 1 and after 9999.
func (d *hoursDay) date() cal.Date {
	d.apart()
	date, err := cal.Of(d.y, d.m, d.d)
	if err != nil {
		return cal.Date{}
	}
	return date
}

// step makes d the first day of the period so many after the one that begins on
// a day, and reports whether the calendar has it.
func (d *hoursDay) step(every string, first, interval int) bool {
	if interval > lastDay {
		return false
	}
	switch every {
	case Weekly:
		first += 7 * interval
	case Monthly, Yearly:
		d.apart()
		if every == Yearly {
			interval *= 12
		}
		months := d.y*12 + d.m - 1 + interval
		date, err := cal.Of(months/12, months%12+1, 1)
		if err != nil {
			return false
		}
		first = date.Ordinal()
	default:
		first += interval
	}
	if first > lastDay {
		return false
	}
	d.of(first)
	return true
}

func leapYear(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func monthLength(y, m int) int {
	switch m {
	case 2:
		if leapYear(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// yearDay returns the number of the day in its year, and how many that has.
func (d *hoursDay) yearDay() (at, length int) {
	d.apart()
	length = 365
	leap := 0
	if leapYear(d.y) {
		length, leap = 366, 1
	}
	at = (367*d.m-362)/12 + d.d
	if d.m > 2 {
		at += leap - 2
	}
	return at, length
}

// weekday is 0 on Mondays.
func (d *hoursDay) weekday() int { return weekdayOf(d.n) }

func weekdayOf(day int) int { return (day + 6) % 7 }

// weekFrom is the first day of the week a day lies in.
func (d *hoursDay) weekFrom(start string) int { return weekOf(d.n, start) }

// weekOf is the first day of the week in which a day lies. Weeks start on Mondays
// if nothing is said.
func weekOf(day int, start string) int {
	first := 0
	if start != "" {
		_, first, _ = readWeekday(start)
	}
	return day - (weekdayOf(day)-first+7)%7
}

// isoWeek returns the number of the week a day lies in, and how many its year
// has: the first is the first with four days or more in the year.
func (d *hoursDay) isoWeek(start string) (week, length int) {
	monday := d.weekFrom(start)
	mid := hoursDay{n: monday + 3} // the fourth day of the week lies in the year the week belongs to
	at, days := mid.yearDay()
	week = (at-1)/7 + 1
	return week, week + (days-at)/7
}

// clock is an instant on the clock of a place.
type clock struct {
	at     int64 // seconds since 1970 in UTC
	day    int   // the number of the day the clock shows
	second int   // since midnight, by what the clock shows
	calm   bool  // nobody changes the clock within three days
	in     *time.Location
}

// set reads the clock. It fills in a clock that is there, for copying what was
// just written would cost as much as the reading.
func (c *clock) set(t time.Time, in *time.Location) {
	t = t.In(in)
	_, offset := t.Zone()
	c.at, c.in = t.Unix(), in
	wall := c.at + int64(offset)
	days := wall / daySecond
	if wall%daySecond < 0 {
		days--
	}
	c.second = int(wall - days*daySecond)
	c.day = int(min(max(days, -epochDay), lastDay)) + epochDay
	const apart = 3 * daySecond
	from, to := t.ZoneBounds()
	c.calm = (from.IsZero() || c.at-from.Unix() > apart) && (to.IsZero() || to.Unix()-c.at > apart)
}

// daysBack are the days an opening that it is in now may have begun on: today,
// yesterday, and where the clock is changed the neighbours of both.
var daysBack = [...]int{0, 1, 2, -1}

// window returns those that matter for an opening that ends so many minutes after
// midnight.
func (c *clock) window(to int) []int {
	switch {
	case !c.calm:
		return daysBack[:]
	case to > minutesOfDay:
		return daysBack[:2]
	}
	return daysBack[:1]
}

// during reports whether it is between two times of a day, given in minutes
// after its midnight.
func (c *clock) during(day, from, to int) bool {
	if c.calm {
		s := c.second + (c.day-day)*daySecond
		return from*60 <= s && s < to*60
	}
	return c.begun(day, from) && !c.ended(day, to) && dayExists(day, c.in)
}

// begun reports whether the clock has shown that time of a day, or a later one.
func (c *clock) begun(day, minute int) bool { return c.at >= firstShown(wallTime(day, minute), c.in) }

// ended reports whether the clock has shown that time of a day for the last
// time.
func (c *clock) ended(day, minute int) bool { return c.at >= lastShown(wallTime(day, minute), c.in) }

// dayExists reports whether the place had that day.
func dayExists(day int, in *time.Location) bool {
	return firstShown(wallTime(day, 0), in) < lastShown(wallTime(day, minutesOfDay), in)
}

// wallTime counts the seconds since 1970 that the clock shows at a time of a day.
func wallTime(day, minute int) int64 { return int64(day-epochDay)*daySecond + int64(minute)*60 }

// mostOffset is more than any clock has been away from UTC; the most are about
// 15:56 of Manila and 15:13 of Sitka, before the date line was moved.
const mostOffset = 16 * 60 * 60

// firstShown is the first instant at which the clock shows that time or a later
// one.
func firstShown(wall int64, in *time.Location) int64 {
	at := wall - mostOffset
	for {
		t := time.Unix(at, 0).In(in)
		_, offset := t.Zone()
		from, to := t.ZoneBounds()
		if to.IsZero() || to.Unix()+int64(offset) > wall {
			if shown := wall - int64(offset); from.IsZero() || shown > from.Unix() {
				return shown
			}
			return from.Unix()
		}
		at = to.Unix()
	}
}

// lastShown is the instant from which on the clock shows that time or a later
// one, and never again an earlier one.
func lastShown(wall int64, in *time.Location) int64 {
	last := int64(math.MinInt64)
	for at := wall - mostOffset; ; {
		t := time.Unix(at, 0).In(in)
		_, offset := t.Zone()
		from, to := t.ZoneBounds()
		if shown := wall - int64(offset); last == math.MinInt64 || shown > from.Unix() {
			last = shown
			if !to.IsZero() {
				last = min(shown, to.Unix())
			}
		}
		if to.IsZero() || to.Unix() > wall+mostOffset {
			return last
		}
		at = to.Unix()
	}
}
