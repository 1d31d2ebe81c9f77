package track

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/indicators/stat"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Pending yields the referrals of which on a day nobody knows what came, with
// their age in days: those that are open, and those that were completed without
// an outcome. The age is counted from the day they were sent, or drafted, by the
// civil date in a place; without one, as the instant is written. The oldest come
// first, those of one age in the order of their ids. What was sent after the
// day is left out; give it the referrals until its end (see [Log.Referrals]).
func Pending(referrals []Referral, on cal.Date, in *time.Location) iter.Seq2[*Referral, int] {
	type item struct {
		r   *Referral
		age int
	}
	var list []item
	for i := range referrals {
		r := &referrals[i]
		if _, known := r.Helped(); r.Status == EnteredInError || known && !Open(r.Status) || r.Status == Completed && r.Successor != "" {
			continue
		}
		began := r.Sent
		if began.IsZero() {
			began = r.past[0].At
		}
		age, known := on.Sub(day(began, in))
		if known && age >= 0 {
			list = append(list, item{r, age})
		}
	}
	slices.SortFunc(list, func(a, b item) int {
		return cmp.Or(cmp.Compare(b.age, a.age), cmp.Compare(a.r.ID, b.r.ID))
	})
	return func(yield func(*Referral, int) bool) {
		for _, it := range list {
			if !yield(it.r, it.age) {
				return
			}
		}
	}
}

// Response returns how long agencies take to answer, yes or no, in days, from
// the day a referral was sent: the share that still waits after each number of
// days, and the median, by the estimator of Kaplan and Meier. Referrals without
// an answer are watched until they ended or until the day given; the mean of
// those that were answered would be too short. The median is undefined where
// fewer than half were answered: it is not reached. Referrals entered in error,
// those that were not sent by then and those of which the agency has no part
// (they have no target) are left out. See [stat.KaplanMeier].
func Response(referrals []Referral, on cal.Date, in *time.Location, level float64) ([]stat.Step, stat.Interval, error) {
	var spells []stat.Spell
	for i := range referrals {
		r := &referrals[i]
		sent := day(r.Sent, in)
		if r.Status == EnteredInError || sent.IsZero() || r.To == "" {
			continue
		}
		last, ended := on, false
		for _, t := range []time.Time{r.Answered, r.Ended} {
			if d := day(t, in); !d.IsZero() && d.Ordinal() <= on.Ordinal() {
				last, ended = d, t.Equal(r.Answered)
				break
			}
		}
		if days, known := last.Sub(sent); known && days >= 0 {
			spells = append(spells, stat.Spell{Time: float64(days), Ended: ended})
		}
	}
	return stat.KaplanMeier(spells, level)
}

// Representation compares those reached with the population, place by place. The
// table has the places on one axis ("municipality"); populations are in the
// order of its categories, a negative one is not known. For each category the
// ratio is the share it has of those reached over the share it has of the
// population, to be divided last: 1 is as many as its people. Where the
// population is zero or not known the ratio is not stated, and those reached
// there count on neither side, nor do those of whom the place is not stated.
//
// Dissimilarity is the share of those reached who would have to live elsewhere
// for the two to be spread alike: 0 says they are ([stat.Dissimilarity]); it is
// not defined where nobody was reached.
func Representation(t indicators.Table, axis string, population []int64) (ratios []quantity.Ratio, dissimilarity float64, defined bool, err error) {
	counts, err := cells(t, axis)
	if err != nil {
		return nil, 0, false, err
	}
	if len(counts) != len(population) {
		return nil, 0, false, refuse("populations", populationLength())
	}
	var some, people []int64
	var reached, all int64
	for i, p := range population {
		if p <= 0 {
			continue
		}
		if all += p; all < 0 {
			return nil, 0, false, refuse("populations", populationLarge())
		}
		some, people = append(some, counts[i]), append(people, p)
		reached += counts[i]
	}
	if dissimilarity, defined, err = stat.Dissimilarity(some, people); err != nil {
		return nil, 0, false, err
	}
	ratios = make([]quantity.Ratio, len(counts))
	for i, p := range population {
		if p <= 0 {
			continue
		}
		num, over := times(counts[i], all)
		den, more := times(reached, p)
		if over || more {
			return nil, 0, false, refuse("populations", populationLarge())
		}
		ratios[i] = quantity.Ratio{Num: quantity.Of(num, ""), Den: quantity.Of(den, "")}
	}
	return ratios, dissimilarity, defined, nil
}

// times multiplies what is not negative, and reports whether it is too large.
func times(a, b int64) (int64, bool) {
	if a == 0 || b == 0 {
		return 0, false
	}
	c := a * b
	return c, c < 0 || c/b != a
}

// cells are the counts of the categories of one axis of a table, in order, what
// is not stated left out.
func cells(t indicators.Table, axis string) ([]int64, error) {
	for _, d := range t.Axes() {
		if d.ID != axis {
			continue
		}
		counts := make([]int64, 0, len(d.Terms)+len(d.Bands))
		for i := range d.Terms {
			c, _ := t.At(term.C(axis, d.Terms[i].ID))
			counts = append(counts, c.N)
		}
		for i := range d.Bands {
			c, _ := t.At(term.C(axis, d.Bands[i].ID))
			counts = append(counts, c.N)
		}
		return counts, nil
	}
	return nil, refuse("no-dimension", countDimension(), i18n.Label("dimension", i18n.Clip(axis, 60)))
}

// Concentration says how much of what a table counts falls on few categories of
// an axis: the part of the most frequent k, to be divided last, and the
// probability that two drawn at random are of the same category (the index of
// Herfindahl and Hirschman): 1/n when n have the same, 1 when one has all.
// Agencies that got nothing count if they are categories of the axis. It is not
// defined where nothing is counted.
func Concentration(t indicators.Table, axis string, k int) (top quantity.Ratio, index float64, defined bool, err error) {
	counts, err := cells(t, axis)
	if err != nil {
		return top, 0, false, err
	}
	variety, defined, err := stat.Simpson(counts)
	if err != nil || !defined {
		return top, 0, false, err
	}
	slices.SortFunc(counts, func(a, b int64) int { return cmp.Compare(b, a) })
	var first, all int64
	for i, n := range counts {
		if all += n; i < k {
			first += n
		}
	}
	return quantity.Ratio{Num: quantity.Of(first, ""), Den: quantity.Of(all, "")}, 1 - variety, true, nil
}
