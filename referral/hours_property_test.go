package referral_test

import (
	"encoding/json"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

// Four hundred rules drawn at random and expanded by dateutil 2.9.0
// (dateutil.rrule, Python) from 2000 to 2030: how many days, the first three and the
// last, and a sum of all, s = (31 s + ordinal) mod 1,000,000,007. Left out is what
// dateutil reads otherwise than RFC 5545: numbered and plain weekdays together,
// positions in a first week that is cut off, and the last week of a year of 52
// where it ends in the next.
func TestHoursSeriesByDateutil(t *testing.T) {
	data, err := os.ReadFile("testdata/series.jsonl")
	require.NoError(t, err)
	rules := 0
	for line := range strings.Lines(string(data)) {
		rules++
		var c struct {
			Opening referral.Opening
			Days    int
			Sum     int64
			Begins  []string
			Ends    string
		}
		require.NoError(t, json.Unmarshal([]byte(line), &c))
		c.Opening.Open, c.Opening.Close = 540, 600
		h := hours(c.Opening)
		require.NoError(t, h.Check(), line)
		n, sum, ends := 0, int64(0), ""
		var begins []string
		for d := day("2000-01-01"); d.Year() <= 2030; d = d.AddDays(1) {
			switch h.At(time.Date(d.Year(), time.Month(d.Month()), d.Day(), 9, 0, 0, 0, time.UTC), time.UTC, "", nil) {
			case yes:
				n++
				sum = (sum*31 + int64(d.Ordinal())) % 1_000_000_007
				if ends = d.String(); n <= 3 {
					begins = append(begins, ends)
				}
			case cannotTell:
				require.Fail(t, "cannot tell", "%v of %s", d, line)
			default:
			}
		}
		require.Equal(t, c.Begins, append([]string{}, begins...), line)
		require.Equal(t, c.Ends, ends, line)
		require.Equal(t, c.Days, n, line)
		require.Equal(t, c.Sum, sum, line)
	}
	require.Equal(t, 400, rules)
}

// Weeks are those of package time, to both ends of the year.
func TestHoursWeeksOfTheYear(t *testing.T) {
	for _, week := range []int{1, 2, 51, 52, 53, -1, -2, -52, -53} {
		o := open(900, 1000)
		o.Every, o.Weeks, o.Days = referral.Yearly, []int{week}, []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
		h := hours(o)
		for at := time.Date(1990, 1, 1, 9, 0, 0, 0, time.UTC); at.Year() < 2031; at = at.AddDate(0, 0, 1) {
			year, w := at.ISOWeek()
			_, all := time.Date(year, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
			want := no
			if w == week || w-all-1 == week {
				want = yes
			}
			require.Equal(t, want, h.At(at, time.UTC, "", nil), "%v, week %d", at, week)
		}
	}
}

// Zones with changes of an hour, of half an hour, of two hours, at midnight, for
// a month of fasting, and across the date line.
func zones() []string {
	return []string{
		"America/Toronto", "America/St_Johns", "America/Vancouver", "America/Havana", "America/Sao_Paulo", "America/Asuncion",
		"Europe/London", "Europe/Lisbon", "Europe/Moscow", "Africa/Casablanca", "Africa/Cairo", "Asia/Tehran", "Asia/Gaza",
		"Asia/Pyongyang", "Asia/Kathmandu", "Australia/Lord_Howe", "Antarctica/Troll", "Pacific/Apia", "Pacific/Kwajalein", "Pacific/Kiritimati",
	}
}

// step is how far apart the instants are at which hours are compared; all that
// opens or closes in these tests does so on one of them.
const step = 5 * time.Minute

// window is what the clock of a place shows over some days, step by step.
type window struct {
	begin time.Time
	shown []int64 // seconds since 1970 on the clock
}

func showing(in *time.Location, begin time.Time, days int) window {
	w := window{begin: begin.Truncate(step).In(in)}
	for i := range days * 24 * 12 {
		t := w.begin.Add(time.Duration(i) * step)
		y, m, d := t.Date()
		w.shown = append(w.shown, time.Date(y, m, d, t.Hour(), t.Minute(), 0, 0, time.UTC).Unix())
	}
	return w
}

// lasts marks the steps at which an opening that begins on a day is open: from
// the first at which the clock shows the time or a later one, to the last at which
// it shows an earlier one than the end, if the day was there.
func (w *window) lasts(d cal.Date, from, to int, mark []bool) {
	midnight := time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC).Unix()
	first, last, there := -1, -1, false
	for i, s := range w.shown {
		if first < 0 && s >= midnight+int64(from)*60 {
			first = i
		}
		if s < midnight+int64(to)*60 {
			last = i
		}
		there = there || s >= midnight && s < midnight+24*60*60
	}
	if !there || first < 0 {
		return
	}
	for i := first; i <= last; i++ {
		mark[i] = true
	}
}

// Around every change of the clock in thirty-six years, hours are open exactly
// at the instants that going through the clock step by step gives.
func TestHoursByTheClock(t *testing.T) {
	every := []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
	regular := []referral.Opening{
		{Open: 0, Close: 45}, {Open: 90, Close: 150}, {Open: 110, Close: 170}, {Open: 23*60 + 15, Close: 24*60 + 30},
		{Open: 21 * 60, Close: 31 * 60}, {Open: 9 * 60, Close: 12 * 60}, {Open: 12 * 60, Close: 17 * 60}, {Open: 23 * 60, Close: 24 * 60},
	}
	for _, name := range zones() {
		t.Run(name, func(t *testing.T) {
			in := zone(t, name)
			changes := 0
			for at := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2026; changes++ {
				_, next := at.In(in).ZoneBounds()
				if next.IsZero() {
					break
				}
				at = next
				w := showing(in, at.Add(-72*time.Hour), 6)
				for i, o := range regular {
					if i%3 != changes%3 {
						continue
					}
					o.Every, o.Days = referral.Weekly, every[i%3:]
					shut := referral.Opening{Shut: true, Open: 30, Close: 100, Every: referral.Weekly, Days: every}
					h := hours(o, shut)
					open, closed := make([]bool, len(w.shown)), make([]bool, len(w.shown))
					y, m, n := w.begin.Date()
					last := cal.Day(y, int(m), n).AddDays(8)
					for d := cal.Day(y, int(m), n).AddDays(-2); d.Compare(last) <= 0; d = d.AddDays(1) {
						if (int(d.Weekday())+6)%7 >= i%3 {
							w.lasts(d, o.Open, o.Close, open)
						}
						w.lasts(d, shut.Open, shut.Close, closed)
					}
					// The days at both ends are not seen whole.
					for k := 2 * 24 * 12; k < len(w.shown)-2*24*12; k++ {
						now := w.begin.Add(time.Duration(k) * step)
						want := no
						if open[k] && !closed[k] {
							want = yes
						}
						if got := h.At(now, in, "", nil); got != want {
							require.Equal(t, want, got, "%v from %d to %d", now, o.Open, o.Close)
						}
					}
				}
				if changes > 90 {
					break
				}
			}
			t.Log(changes, "changes")
		})
	}
}

// someHours draws hours of all kinds, in multiples of five minutes.
func someHours(r *rand.Rand) *referral.Hours {
	week := []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
	r.Shuffle(len(week), func(i, k int) { week[i], week[k] = week[k], week[i] })
	h := &referral.Hours{}
	for range 1 + r.Intn(5) {
		o := referral.Opening{Open: 5 * r.Intn(288)}
		o.Close = min(o.Open+5*(1+r.Intn(200)), 2880)
		switch r.Intn(6) {
		case 0:
			o.Every, o.Interval, o.From = referral.Daily, 1+r.Intn(3), day("2026-01-01").AddDays(r.Intn(200))
		case 1:
			o.Every, o.Days = referral.Monthly, []string{"1MO", "-1SU", "2WE"}[:1+r.Intn(3)]
		case 2:
			o.From = day("2026-02-25").AddDays(r.Intn(20))
		case 3:
			o.Every, o.Days, o.Interval, o.Count, o.From = referral.Weekly, week[:1+r.Intn(3)], 2, 1+r.Intn(8), day("2026-01-01")
		default:
			o.Every, o.Days = referral.Weekly, week[:1+r.Intn(7)]
		}
		switch r.Intn(8) {
		case 0:
			o.Shut = true
		case 1:
			o.Shut, o.Open, o.Close = true, 0, 0
		case 2:
			o.Close = o.Open // cannot be told
		case 3:
			o.Holidays = []string{"known", "unknown"}[:1+r.Intn(2)]
		case 4:
			o.Except = days("2026-03-07", "2026-03-09", "2026-10-31")
		}
		h.Openings = append(h.Openings, o)
	}
	if r.Intn(4) == 0 {
		h.Known = cal.Period{From: day("2026-02-20"), To: day("2026-03-10").AddDays(r.Intn(10))}
	}
	return h
}

// The next opening is what asking step by step finds, and the stretches of a day
// hold exactly the steps at which it is open.
func TestHoursNextAndOn(t *testing.T) {
	holidays := map[string][]cal.Date{"known": days("2026-03-06", "2026-11-02", "2026-12-25")}
	const within = 4
	for seed := range 300 {
		r := rand.New(rand.NewSource(int64(seed)))
		h := someHours(r)
		in := zone(t, zones()[r.Intn(len(zones()))])
		begin := time.Date(2026, 3, 5, r.Intn(24), 5*r.Intn(12), 0, 0, in)
		if r.Intn(2) == 0 {
			begin = time.Date(2026, 10, 30, r.Intn(24), 5*r.Intn(12), 0, 0, in)
		}
		y, m, d := begin.Date()
		end := time.Date(y, m, d+within+1, 0, 0, 0, 0, in)
		var want time.Time
		maybe := false
		for at := begin; at.Before(end); at = at.Add(step) {
			a := h.At(at, in, "", holidays)
			if a == yes {
				want = at
				break
			}
			maybe = maybe || a == cannotTell
		}
		got, sure := h.Next(begin, in, "", holidays, within)
		require.True(t, want.Equal(got), "%d: %v from %v in %v is not %v", seed, got, begin, in, want)
		switch {
		case maybe:
			require.Equal(t, cannotTell, sure, seed)
		case want.IsZero():
			require.Equal(t, no, sure, seed)
		default:
			require.Equal(t, yes, sure, seed)
		}

		// On, by a clock that nobody changes: what begins on a day is open at
		// all its steps, and nothing else is but what began the day before.
		for k := range 4 {
			date := cal.Day(y, int(m), d).AddDays(k)
			before, _ := h.On(date.AddDays(-1), "", holidays)
			these, all := h.On(date, "", holidays)
			holds := func(list [][2]int, minute int) bool {
				for _, s := range list {
					if s[0] <= minute && minute < s[1] {
						return true
					}
				}
				return false
			}
			told := true
			for minute := 0; minute < 1440; minute += 5 {
				at := time.Date(date.Year(), time.Month(date.Month()), date.Day(), 0, minute, 0, 0, time.UTC)
				a := h.At(at, time.UTC, "", holidays)
				require.Equal(t, a == yes, holds(these, minute) || holds(before, minute+1440), "%d: %v", seed, at)
				told = told && a != cannotTell
			}
			if all && h.Known.IsZero() {
				_, whole := h.On(date.AddDays(-1), "", holidays)
				require.True(t, told || !whole, "%d: %v", seed, date)
			}
		}
	}
}

func TestHoursNext(t *testing.T) {
	in := zone(t, "America/Toronto")
	camp := hours(with(open(900, 1600), func(o *referral.Opening) { o.Every, o.Months = referral.Daily, []int{7} }))
	from := at(t, in, "2026-02-01 10:00")
	got, sure := camp.Next(from, in, "", nil, 149)
	require.True(t, got.IsZero(), "34 none within")
	require.Equal(t, no, sure)
	got, sure = camp.Next(from, in, "", nil, 150)
	require.Equal(t, "2026-07-01T09:00:00-04:00", got.Format(time.RFC3339))
	require.Equal(t, yes, sure)

	gap := hours(weekly(230, 500, "SU"))
	got, _ = gap.Next(at(t, in, "2026-03-07 12:00"), in, "", nil, 7)
	require.Equal(t, "2026-03-08T03:00:00-04:00", got.Format(time.RFC3339), "2 the first valid instant")
	twice := hours(weekly(130, 500, "SU"))
	got, _ = twice.Next(at(t, in, "2026-10-31 12:00"), in, "", nil, 7)
	require.Equal(t, "2026-11-01T01:30:00-04:00", got.Format(time.RFC3339), "3 the first of two")

	for _, c := range []struct {
		name string
		h    *referral.Hours
		in   *time.Location
	}{{"no hours", nil, in}, {"no zone", camp, nil}, {"no opening", hours(), in}, {"another group", hours(with(camp.Openings[0], func(o *referral.Opening) { o.Group = "phone" })), in}} {
		got, sure := c.h.Next(from, c.in, "", nil, 1000)
		require.True(t, got.IsZero(), c.name)
		require.Equal(t, cannotTell, sure, c.name)
	}
}

func TestHoursOn(t *testing.T) {
	h := hours(weekly(830, 1200, "MO"), weekly(1300, 1700, "MO"), weekly(1700, 1800, "MO"), weekly(2000, 3200, "MO"), weekly(2000, 3200, "SU"),
		referral.Opening{Shut: true, From: day("2026-06-16")}, referral.Opening{Shut: true, Open: 600, Close: 630, From: day("2026-06-15")})
	spans, all := h.On(day("2026-06-08"), "", nil)
	require.True(t, all)
	require.Equal(t, [][2]int{{510, 720}, {780, 1080}, {1200, 1920}}, spans, "10 and 11: two that touch are one")
	spans, all = h.On(day("2026-06-15"), "", nil)
	require.True(t, all)
	require.Equal(t, [][2]int{{510, 600}, {630, 720}, {780, 1080}, {1200, 1440}}, spans, "shut on the next day")
	spans, all = h.On(day("2026-06-09"), "", nil)
	require.True(t, all)
	require.Empty(t, spans)
	for _, d := range []cal.Date{{}, day("2026-06"), day("2026")} {
		_, all = h.On(d, "", nil)
		require.False(t, all)
	}
}

// What is too much to go through is not told, and nothing else is made of it.
func TestHoursLimits(t *testing.T) {
	now := time.Date(2026, 6, 10, 9, 30, 0, 0, time.UTC)
	daily := func(change func(*referral.Opening)) referral.Opening {
		return with(open(900, 1000), func(o *referral.Opening) {
			o.Every = referral.Daily
			change(o)
		})
	}
	for _, c := range []struct {
		name string
		h    *referral.Hours
		want quantity.Answer
	}{
		{"as many openings as may be", &referral.Hours{Openings: slices.Repeat([]referral.Opening{daily(func(*referral.Opening) {})}, referral.MaxOpenings)}, yes},
		{"more", &referral.Hours{Openings: slices.Repeat([]referral.Opening{daily(func(*referral.Opening) {})}, referral.MaxOpenings+1)}, cannotTell},
		{"as many numbers as may be", hours(daily(func(o *referral.Opening) { o.Months = slices.Repeat([]int{6}, referral.MaxNumbers) })), yes},
		{"more numbers", hours(daily(func(o *referral.Opening) { o.Months = slices.Repeat([]int{6}, referral.MaxNumbers+1) })), cannotTell},
		{"a series of a hundred years", hours(daily(func(o *referral.Opening) { o.Months, o.Count, o.From = []int{6}, 100_000, day("1927-01-01") })), yes},
		{"of more", hours(daily(func(o *referral.Opening) { o.Months, o.Count, o.From = []int{6}, 100_000, day("1925-01-01") })), cannotTell},
		{"of a hundred years with a long list", hours(daily(func(o *referral.Opening) {
			o.Months, o.Count, o.From = slices.Repeat([]int{6}, 700), 100_000, day("1927-01-01")
		})), cannotTell},
		{"the first day of all", hours(daily(func(*referral.Opening) {})), yes},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, c.h.At(now, time.UTC, "", nil))
			_, sure := c.h.Next(now, time.UTC, "", nil, 0)
			require.Equal(t, c.want, sure)
		})
	}
	always := hours(daily(func(*referral.Opening) {}))
	for _, at := range []time.Time{{}, time.Unix(1<<62, 0), time.Unix(-1<<62, 0), time.Date(10000, 1, 1, 9, 30, 0, 0, time.UTC)} {
		require.Equal(t, cannotTell, always.At(at, time.UTC, "", nil), "outside of the calendar: %v", at)
		_, sure := always.Next(at, time.UTC, "", nil, 5)
		require.Equal(t, cannotTell, sure)
	}

	var facts []referral.Fact
	for range referral.MaxFacts {
		facts = append(facts, values("", "sex", "F"))
	}
	rule := is("sex", "F")
	require.Equal(t, yes, rule.Answer(facts, nil, day("2026-06-10"), nil))
	require.Equal(t, cannotTell, rule.Answer(append(facts, facts[0]), nil, day("2026-06-10"), nil))
	deep := nested(referral.MaxDepth-1, rule, func(r referral.Rule) referral.Rule { return referral.Rule{All: []referral.Rule{r}} })
	require.Equal(t, yes, deep.Answer(facts, nil, day("2026-06-10"), nil))
	deeper := referral.Rule{All: []referral.Rule{deep}}
	require.Equal(t, cannotTell, deeper.Answer(facts, nil, day("2026-06-10"), nil))
}
