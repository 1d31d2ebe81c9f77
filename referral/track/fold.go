package track

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/entente-civic/entente/i18n"
)

// MaxRefusals is how many refusals [Machine.Fold] gives. One more at the end, of
// code "more-refusals", says how many there were beyond.
const MaxRefusals = 1000

// Fold is what became of all referrals of a list of events, and the events that
// were refused. Events are given in the order of recording; those that took
// effect after an instant are left out, and the zero instant leaves out none.
// The referrals are in the order in which they began, those of one instant in
// that of their ids; so the order in which events of different referrals were
// recorded does not matter, as long as none is linked to another.
//
// Each event is taken as [Machine.Apply] takes it. Besides, links are looked up:
//
//   - what opens a referral as part of another needs one that was split, is open
//     and has all its needs, else it is refused: "not-split", "beyond-parent";
//   - what goes on where another was redirected needs one that was redirected to
//     this agency and does not go on elsewhere already: "not-redirected";
//   - what restarts another needs one that has ended: "not-ended".
//
// A referral that is cancelled cancels its open parts; those that have ended
// stay as they are. Refusals are in the order of recording, each with the JSON
// pointer of its event in a log. What events refer to is not copied.
//
// The time is proportional to the number of events, and to the square of those
// of one referral that are late, of which there are at most MaxEvents.
func (m Machine) Fold(events []Event, until time.Time) ([]Referral, []*i18n.Error) {
	f := fold{x: newRun(&m), at: make(map[ReferralID]int32), ids: make(map[EventID]int32, len(events))}
	opening := 0
	for i := range events {
		if k := events[i].Kind; k == Send || k == Draft {
			opening++
		}
	}
	f.all = make([]Referral, 0, min(opening, 1<<16)) // more grow as they come: events may be refused
	for i := range events {
		e := &events[i]
		if !until.IsZero() && e.At.After(until) {
			continue
		}
		if err := f.take(events, int32(i)); err != nil {
			f.refused(i, err)
		}
	}
	for i := range f.all {
		f.all[i].Suggested = f.suggest(&f.all[i])
	}
	slices.SortStableFunc(f.all, func(a, b Referral) int {
		return cmp.Or(a.past[0].At.Compare(b.past[0].At), cmp.Compare(a.ID, b.ID))
	})
	if f.more > 0 {
		f.faults = append(f.faults, i18n.Fail(packageName, "more-refusals", moreRefusals(), i18n.Int("n", f.more)))
	}
	return f.all, f.faults
}

// A fold is under way.
type fold struct {
	x      *run
	all    []Referral
	at     map[ReferralID]int32 // positions in all
	ids    map[EventID]int32    // places of the events that were taken
	faults []*i18n.Error
	more   int64
}

func (f *fold) refused(place int, err error) {
	var e *i18n.Error
	if !errors.As(err, &e) {
		return
	}
	if len(f.faults) == MaxRefusals {
		f.more++
		return
	}
	e.Pointer = "/events/" + strconv.Itoa(place)
	f.faults = append(f.faults, e)
}

func (f *fold) of(id ReferralID) *Referral {
	if i, ok := f.at[id]; ok && id != "" {
		return &f.all[i]
	}
	return nil
}

func (f *fold) take(events []Event, place int32) error {
	e := &events[place]
	if first, told := f.ids[e.ID]; told && e.ID != "" {
		if !events[first].same(e) {
			return refuse("event-id", eventTwice())
		}
		return nil
	}
	if e.Referral == "" {
		return refuse("other-referral", eventNowhere())
	}
	r := f.of(e.Referral)
	fresh := r == nil
	if fresh {
		r = &Referral{past: make([]*Event, 0, 6)} // most have no more
		if err := f.linked(e); err != nil {
			return err
		}
	}
	was := r.Status
	if err := f.x.take(r, e); err != nil {
		return err
	}
	if e.ID != "" {
		f.ids[e.ID] = place
	}
	if fresh {
		f.link(r)
		f.at[r.ID] = int32(len(f.all))
		f.all = append(f.all, *r)
		return nil
	}
	if r.Status == Cancelled && was != Cancelled {
		f.cascade(r.Parts, e)
	}
	return nil
}

// linked is what stands against an event that opens a referral and names others.
func (f *fold) linked(e *Event) error {
	if p := f.of(e.PartOf); e.PartOf != "" {
		if p == nil || !p.WasSplit || !Open(p.Status) {
			return refuse("not-split", eventNotSplit())
		}
		for _, n := range e.Needs {
			if !slices.Contains(p.Needs, n) {
				return refuse("beyond-parent", eventBeyond())
			}
		}
	}
	if p := f.of(e.Redirects); e.Redirects != "" {
		if p == nil || p.Stage != Redirected || p.Next != e.To || p.Successor != "" {
			return refuse("not-redirected", eventNotRedirected())
		}
	}
	if p := f.of(e.Restarts); e.Restarts != "" {
		if p == nil || Open(p.Status) || p.Status == EnteredInError {
			return refuse("not-ended", eventNotEnded())
		}
	}
	return nil
}

// link ties a new referral to those it names.
func (f *fold) link(r *Referral) {
	if p := f.of(r.PartOf); p != nil {
		p.Parts = append(p.Parts, r.ID)
	}
	if p := f.of(r.Restarts); p != nil && p.Successor == "" {
		p.Successor = r.ID
	}
	p := f.of(r.Redirects)
	if p == nil {
		return
	}
	p.Successor, r.Hops = r.ID, p.Hops+1
	for n := 0; p != nil && n < MaxHops; n++ {
		r.Loop = r.Loop || p.To == r.To
		p = f.of(p.Redirects)
	}
}

// cascade cancels the open parts of a referral, and theirs.
func (f *fold) cascade(parts []ReferralID, e *Event) {
	for todo := slices.Clone(parts); len(todo) > 0; todo = todo[1:] {
		r := f.of(todo[0])
		if r == nil || !Open(r.Status) || len(r.past) >= MaxEvents {
			continue
		}
		_ = f.x.step(r, e) // an event of another referral is never refused
		r.past = append(r.past, e)
		todo = append(todo, r.Parts...)
	}
}

// suggest is what a referral whose parts have all ended should become.
func (f *fold) suggest(r *Referral) string {
	if len(r.Parts) == 0 || !Open(r.Status) {
		return ""
	}
	suggested := ""
	for _, id := range r.Parts {
		switch p := f.of(id); {
		case p.Status == EnteredInError:
		case Open(p.Status):
			return ""
		case p.Status == Completed:
			suggested = Completed
		case suggested == "":
			suggested = Failed
		}
	}
	return suggested
}
