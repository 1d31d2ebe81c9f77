package lip

import (
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// mostYears is how many years of a plan are looked at one by one. A longer plan
// is one for LIP-HORIZON.
const mostYears = 50

// planYears are the years of a plan's period, as it counts them.
type planYears struct {
	n    int  // 0: they cannot be told
	more bool // there are further ones that are not looked at
	year [mostYears]cal.Period
}

func yearsOf(p *plan.Plan) planYears {
	var ys planYears
	for y := range p.Period.PlanYears() {
		if ys.n == mostYears {
			ys.more = true
			break
		}
		ys.year[ys.n] = y
		ys.n++
	}
	return ys
}

// unending reports whether the period is stated to be longer than is looked at.
func (ys *planYears) unending(p *plan.Plan) bool { return ys.more && !p.Period.To.IsZero() }

// whereabouts says how something dated lies to a plan's years.
type whereabouts uint8

const (
	undecided whereabouts = iota // it is not dated, or too coarsely
	within                       // it begins in one of the years
	outside                      // it begins before or after all of them
	beyond                       // it begins after those that are looked at
)

// place finds the year in which something begins that begins on a day, in a
// month or in a year.
func (ys *planYears) place(from cal.Date) (k int, w whereabouts) {
	if from.IsZero() {
		return 0, undecided
	}
	first, last := from.First(), from.Last()
	if last.Compare(ys.year[0].From.First()) < 0 {
		return 0, outside
	}
	end := lastDay(ys.year[ys.n-1])
	if first.Compare(end) > 0 {
		if ys.more {
			return 0, beyond
		}
		return 0, outside
	}
	for k := range ys.n {
		y := ys.year[k]
		if first.Compare(y.From.First()) >= 0 && last.Compare(lastDay(y)) <= 0 {
			return k, within
		}
	}
	return 0, undecided
}

// lastDay returns the last day of a plan year. Counted by difference the end is
// the point at which the next year begins.
func lastDay(y cal.Period) cal.Date {
	if y.Counting == cal.Difference {
		return y.To.First().AddDays(-1)
	}
	return y.To.Last()
}

// begun reports whether a plan year has certainly begun.
func begun(y cal.Period, on cal.Date) bool {
	before, known := on.Before(y.From)
	return known && !before
}

// over reports whether a plan year has certainly ended.
func over(y cal.Period, on cal.Date) bool {
	past, known := y.To.Before(on)
	return known && past
}

// inYear is the place of a plan year at a field of the plan.
func inYear(v *plan.Review, field string, y cal.Period) check.At {
	at := v.At(field)
	at.Key = y.String()
	return at
}
