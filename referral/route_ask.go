package referral

import (
	"slices"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// few is a list that needs no memory of its own while it is short.
type few[T any] struct {
	first [8]T
	n     int
	more  []T // instead, if it is longer
}

func (f *few[T]) list() []T {
	if f.more != nil {
		return f.more
	}
	return f.first[:f.n]
}

// set takes a list over, which may be its own with more behind it.
func (f *few[T]) set(list []T) {
	f.n = len(list)
	if f.n <= len(f.first) {
		copy(f.first[:], list)
	} else {
		f.more = slices.Clone(list)
	}
}

// ask is one need of a query made ready.
type ask struct {
	d          *Directory
	q          *Query
	n          *Need
	on         cal.Date   // the day of service
	day        int        // the day of the question, in days from 2000; 0: not known
	date       cal.Date   // the same
	wants      few[span]  // positions of the terms needed, with what is below
	exact      few[int32] // the terms themselves
	broad      few[int32] // those above
	out        few[span]  // what is excluded
	from       *Point     // where they are
	slack      int32      // how far that may be wrong
	strict     uint32
	assume     uint32
	most       int
	step       int32
	stale      int
	seed       string
	nkeys      int
	keys       [maxKeys + 2]uint8
	nearby     bool   // distance ranks before all else
	remote     bool   // the need can be met from afar
	understood bool   // some of its terms
	vector     vector // of from, once it was needed
	measured   bool
	zoneOf     string // the zone that was last asked for
	zoneIn     *time.Location
}

// make reads a need. It returns what could not be understood; if nothing was,
// nothing can be asked.
func (a *ask) make(d *Directory, q *Query, need int, p *Policy) error {
	if q == nil {
		q = &Query{}
	}
	if need < 0 || need >= len(q.Needs) {
		return i18n.Fail(pkgName, "bad-need", badNeed, i18n.Int("need", int64(need)), i18n.Int("count", int64(len(q.Needs))))
	}
	if p == nil {
		p = &Policy{}
	}
	a.d, a.q, a.n = d.ready(), q, &q.Needs[need]
	if err := a.policy(p); err != nil {
		return err
	}
	if len(a.n.Terms) == 0 {
		return i18n.Fail(pkgName, "no-terms", needNoTerms, i18n.Label("need", shortLabel(string(a.n.ID))))
	}
	a.time()
	if q.From.Point != nil && validPoint(q.From.Point) {
		a.from, a.slack = q.From.Point, max(q.From.Within, 0)
	}
	a.nearby = a.nkeys > 0 && a.keys[0] == filterDistance && a.from != nil
	a.remote = a.n.Mode == ByPhone || a.n.Mode == Online || a.n.Mode == HomeVisit
	return a.terms()
}

// time reads the day of the question and the day of service.
func (a *ask) time() {
	if at := a.q.At; !at.IsZero() {
		if a.q.In != nil {
			at = at.In(a.q.In)
		}
		year, month, day := at.Date()
		if d, err := cal.Of(year, int(month), day); err == nil {
			a.date, a.day = d, max(d.Ordinal()-countsFrom, 0)
		}
	}
	if a.on = a.n.By; a.on.IsZero() {
		a.on = a.date
	}
}

// MaxTerms is how many terms a need may name.
const MaxTerms = 256

// terms looks up what is needed and what is not.
func (a *ask) terms() error {
	var faults []error
	v := a.d.vocab
	if len(a.n.Terms)+len(a.n.Without) > MaxTerms {
		return i18n.Fail(pkgName, "too-many-terms", needTooManyTerms, i18n.Label("need", shortLabel(string(a.n.ID))), i18n.Int("max", MaxTerms))
	}
	for _, c := range a.n.Terms {
		one, several, err := a.lookup(c)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		a.understood = true
		if c.All() {
			a.wants.set(v.addScheme(a.wants.list(), c))
			continue
		}
		if one >= 0 {
			a.want(one)
		}
		for _, at := range several {
			a.want(at)
		}
	}
	for _, c := range a.n.Without {
		one, several, err := a.lookup(c)
		switch {
		case err != nil:
			faults = append(faults, err)
		case c.All():
			a.out.set(v.addScheme(a.out.list(), c))
		case one >= 0:
			a.out.set(v.addSpans(a.out.list(), one))
		default:
			for _, at := range several {
				a.out.set(v.addSpans(a.out.list(), at))
			}
		}
	}
	if a.wants.n > 1 {
		a.wants.set(joinSpans(a.wants.list()))
	}
	return joinErrors(faults)
}

func (a *ask) want(at int32) {
	v := a.d.vocab
	a.exact.set(append(a.exact.list(), at))
	a.wants.set(v.addSpans(a.wants.list(), at))
	if a.strict>>filterTerm&1 == 0 {
		a.broad.set(v.addAbove(a.broad.list(), at))
	}
}

// lookup finds the positions of a code that a need names.
func (a *ask) lookup(c term.Code) (one int32, several []int32, err error) {
	v := a.d.vocab
	if at, ok := v.at[c]; ok && (int(at) < v.listed || a.d.used(at)) {
		return at, nil, nil
	}
	if c.All() {
		for i := range v.schemes {
			if c.In(v.schemes[i].id) {
				return -1, nil, nil
			}
		}
	}
	one, several, how := v.find(c)
	if how == foundListed { // it is not used any more, and no taxonomy lists it
		how = foundUnknown
		for i := range v.schemes {
			if s := &v.schemes[i]; s.open && c.In(s.id) {
				one, how = s.other, foundOther
			}
		}
	}
	switch how {
	case foundUnknown, foundNothing:
		return -1, nil, i18n.Fail(pkgName, "unknown-term", needUnknownTerm, i18n.Label("need", shortLabel(string(a.n.ID))), i18n.Label("term", shortLabel(string(c))))
	case foundOther:
		if one < 0 { // an open scheme without a term for what it does not list: nothing is coded so
			return -1, nil, nil
		}
		// What is not listed may be among what is coded with the scheme's other term.
		if a.strict>>filterTerm&1 == 0 {
			a.broad.set(v.addAbove(append(a.broad.list(), one), one))
		}
		return -1, nil, nil
	}
	return one, several, nil
}

// used reports whether any offer is coded with a term.
func (d *Directory) used(at int32) bool {
	only := span{at, at + 1}
	for k, s := range d.segments {
		for _, c := range s.nearRun(only) {
			if !d.gone[k].has(s.rows[c.row].offer) {
				return true
			}
		}
		for _, j := range s.farRun(only) {
			if !d.gone[k].has(s.rows[j].offer) {
				return true
			}
		}
	}
	return false
}

// joinSpans puts runs in order and joins those that touch.
func joinSpans(list []span) []span {
	slices.SortFunc(list, func(x, y span) int { return int(x.lo) - int(y.lo) })
	n := 0
	for _, s := range list[1:] {
		if s.lo <= list[n].hi {
			list[n].hi = max(list[n].hi, s.hi)
		} else {
			n++
			list[n] = s
		}
	}
	return list[:n+1]
}
