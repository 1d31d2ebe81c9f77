package hsds

import (
	"slices"
	"strconv"
	"strings"

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
		if !wordsAlone(r) {
			rows = append(rows, r)
			continue
		}
		texts = addText(texts, r.get("description"))
		h.Known = cal.Period{From: b.date(r, "valid_from"), To: b.date(r, "valid_to")}
		b.readWords(h, r)
	}
	before := len(h.Openings)
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
	b.validity(h, h.Openings[before:], rows, valid)
	for _, r := range holidays {
		b.holiday(h, r)
	}
	h.Text = b.say(strings.Join(texts, "\n"))
	return h
}

// wordsAlone reports whether a schedule is told in words and nothing else.
func wordsAlone(r *row) bool {
	if r.get("description") == "" {
		return false
	}
	for _, c := range [...]string{"dtstart", "until", "count", "freq", "interval", "byday", "bymonthday", "byweekno", "byyearday", "opens_at", "closes_at", "weekday"} {
		if r.get(c) != "" {
			return false
		}
	}
	return true
}

// readWords reads a schedule told in words, if all of it is times and the days
// they hold on: "9:00am–5:00pm, Mon–Fri; 10:00–14:00, Sat". Of anything else no
// part is read: what stands beside the times may change their sense.
func (b *builder) readWords(h *referral.Hours, r *row) {
	var out []referral.Opening
	type both struct{ from, to clock }
	var times []both
	for part := range strings.FieldsFuncSeq(r.get("description"), func(c rune) bool { return c == ';' || c == '\n' }) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		from, to, days, ok := readSpan(part)
		if !ok || len(days) == 0 || len(out) >= 100 || len(h.Openings)+len(out) >= referral.MaxOpenings {
			b.f.kind("hours-words", r, "description", wordsHoursWords)
			return
		}
		out = append(out, referral.Opening{Every: referral.Weekly, Days: days, Group: r.get("group")})
		times = append(times, both{from, to})
	}
	for i, t := range times {
		if !b.span(r, &out[i], "description", t.from, t.to) {
			out[i].Open, out[i].Close = 0, 0
		}
	}
	b.f.kind("hours-read", r, "description", wordsHoursRead)
	h.Openings = append(h.Openings, out...)
}

// validity joins the days of the rows. If all are valid at the same time,
// outside of it nothing is known. If they differ, each holds in its own time.
func (b *builder) validity(h *referral.Hours, openings []referral.Opening, rows []*row, valid []cal.Period) {
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
		o := &openings[i]
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
	b.gaps(h, valid)
	b.f.kind("validity", rows[0], "valid_from", wordsValidity)
}

// gaps makes the days between two validities unknown: an opening without times
// on each of them, for each group.
func (b *builder) gaps(h *referral.Hours, valid []cal.Period) {
	spans := slices.Clone(valid)
	slices.SortStableFunc(spans, func(p, q cal.Period) int { return p.From.Compare(q.From) }) // no date is before all
	var groups []string
	for i := range h.Openings {
		if g := h.Openings[i].Group; !slices.Contains(groups, g) {
			groups = append(groups, g)
		}
	}
	end := spans[0].To
	for _, v := range spans[1:] {
		if end.IsZero() {
			return
		}
		if !v.From.IsZero() && v.From.Compare(end.AddDays(1)) > 0 {
			for _, g := range groups {
				if len(h.Openings) < referral.MaxOpenings {
					h.Openings = append(h.Openings, referral.Opening{Every: referral.Daily, From: end.AddDays(1), Until: v.From.AddDays(-1), Group: g})
				}
			}
		}
		if v.To.IsZero() || v.To.Compare(end) > 0 {
			end = v.To
		}
	}
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
	unread := false
	for s := range strings.FieldsFuncSeq(r.get("byday"), isSeparator) {
		if d, ok := readDay(s); ok {
			o.Days = append(o.Days, d)
		} else {
			b.badValue(r, "byday")
			o.Open, o.Close, unread = 0, 0, true
			break
		}
	}
	if w := r.get("weekday"); w != "" {
		list, ok := readWeekdays(w)
		if !ok {
			b.badValue(r, "weekday")
			o.Open, o.Close, unread = 0, 0, true
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
		if !unread {
			b.f.add("no-days", r, "byday", wordsNoDays)
		}
		o.Every, o.Interval, o.Count = referral.Daily, 0, 0
		o.Open, o.Close = 0, 0
	}
}

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
