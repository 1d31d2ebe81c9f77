package cal

// Day numbers of the proleptic Gregorian calendar, by the usual reckoning in
// cycles of 400 years; day 1 is 0001-01-01.

const (
	daysIn400  = 146097
	daysIn100  = 36524
	daysIn4    = 1461
	maxOrdinal = 3652059 // 9999-12-31
)

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// daysIn returns the days of a month; m is 1 to 12.
func daysIn(y, m int) int {
	switch m {
	case 2:
		if leap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// daysBefore returns the days of the year before the first of month m.
func daysBefore(y, m int) int {
	before := [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}
	n := before[m-1]
	if m > 2 && leap(y) {
		n++
	}
	return n
}

func ordinal(y, m, d int) int {
	p := y - 1
	return p*365 + p/4 - p/100 + p/400 + daysBefore(y, m) + d
}

// fromOrdinal undoes ordinal; outside the calendar it returns none.
func fromOrdinal(n int) Date {
	if n < 1 || n > maxOrdinal {
		return Date{}
	}
	n--
	y := n/daysIn400*400 + 1
	n %= daysIn400
	c := min(n/daysIn100, 3)
	y += c * 100
	n -= c * daysIn100
	y += n / daysIn4 * 4
	n %= daysIn4
	c = min(n/365, 3)
	y += c
	n -= c * 365
	m := min(n/31+1, 12)
	if m < 12 && n >= daysBefore(y, m+1) {
		m++
	}
	return pack(y, m, n-daysBefore(y, m)+1)
}
