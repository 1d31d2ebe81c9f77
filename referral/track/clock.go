package track

import (
	"time"

	"github.com/entente-civic/entente/partnership/cal"
)

// maxDays bounds a time limit: ten years of business days.
const maxDays = 2610

// Due is the last day on which an agency may answer what was sent at an instant:
// so many business days after it as the machine says, by the civil date where
// the agency is. A business day is Monday to Friday and no holiday. It is none
// where the machine sets no limit. Without a location the date of the instant is
// as it is written.
func (m Machine) Due(sent time.Time, in *time.Location, h cal.Holidays) cal.Date {
	if m.Answer <= 0 {
		return cal.Date{}
	}
	return businessDay(day(sent, in), min(m.Answer, maxDays), h)
}

// businessDay is so many business days after a day. Where every day is a holiday
// there is none.
func businessDay(d cal.Date, n int, h cal.Holidays) cal.Date {
	idle := 0
	for n > 0 && idle < maxDays && !d.IsZero() {
		d = d.AddDays(1)
		if w := d.Weekday(); w == time.Saturday || w == time.Sunday || h.Is(d) {
			idle++
			continue
		}
		n, idle = n-1, 0
	}
	if n > 0 {
		return cal.Date{}
	}
	return d
}

// Tick returns what the clock has to say of a referral now: that it has expired,
// because its last day for an answer is over where the agency is, or that it has
// stalled, because nothing has happened for so many business days as the machine
// says. The events have no id; the host gives them one and records them, or
// not. A referral that has stalled is not said to again until something happens.
func (m Machine) Tick(r Referral, now time.Time, in *time.Location, h cal.Holidays) []Event {
	if now.IsZero() || now.Before(r.Last) {
		return nil
	}
	if in != nil {
		now = now.In(in)
	}
	today := day(now, nil)
	if today.IsZero() {
		return nil
	}
	var said []Event
	for _, may := range m.May(r) {
		if may.Actor != Clock {
			continue
		}
		e := Event{Kind: may.Kind, Referral: r.ID, At: now, Actor: Clock}
		switch may.Kind {
		case Expire:
			due := r.Due
			if due.IsZero() {
				due = m.Due(r.Sent, in, h)
			}
			if !due.IsZero() && due.Last().Ordinal() < today.Ordinal() {
				e.Reason = "reason:no-response-agency"
				said = append(said, e)
			}
		case Stall:
			last := day(r.Last, in)
			if m.Quiet <= 0 || r.Stalled || last.IsZero() {
				continue
			}
			if quiet := businessDay(last, min(m.Quiet, maxDays), h); !quiet.IsZero() && quiet.Ordinal() < today.Ordinal() {
				said = append(said, e)
			}
		}
	}
	return said
}
