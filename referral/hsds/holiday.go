package hsds

import (
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

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
					if b.derived++; b.derived > maxDerived {
						b.f.add("many-holidays", r, "", wordsLimit, i18n.Int("most", maxDerived))
						break
					}
					if len(x.Except) < referral.MaxDates {
						x.Except = append(x.Except, o.From.AddDays(k))
					}
				}
			}
		}
	}
	h.Openings = append(h.Openings, o)
}

// shut reads a row of holiday_schedules that closes whole days, and says nothing
// of faults: they are told where the row belongs.
func (b *builder) shut(r *row) (referral.Opening, bool) {
	from, to := day0(r, "start_date"), day0(r, "end_date")
	if to.IsZero() {
		to = from
	}
	o := referral.Opening{Shut: true, Every: referral.Daily, From: from, Until: to}
	switch strings.ToLower(r.get("closed")) {
	case "true", "t", "yes", "y", "1":
	case "":
		if r.get("opens_at") != "" && r.get("closes_at") != "" {
			return o, false
		}
	default:
		return o, false
	}
	if from.IsZero() {
		name := r.get("name")
		o.Every, o.Holidays, o.Until = "", []string{name}, cal.Date{}
		return o, name != "" && r.get("start_date") == ""
	}
	return o, to.Compare(from) >= 0
}

// day0 is a date, or none if it is none.
func day0(r *row, column string) cal.Date {
	if d, err := cal.Parse(r.get(column)); err == nil && d.Precision() == cal.ToDay {
		return d
	}
	return cal.Date{}
}

// maxDerived is how many dates and openings are made of holidays in all.
const maxDerived = 100_000

// maxHolidayDays is how many days with other hours take the place of the regular
// ones one by one.
const maxHolidayDays = 92
