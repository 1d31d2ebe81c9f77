package referral

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Candidate is an offer that may meet a need. It holds codes and no words;
// [Directory.Explain] has the reasons.
type Candidate struct {
	Offer        OfferID           `json:"offer"`                 // what is routed to
	Service      ServiceID         `json:"service"`               // its service
	Organization partnership.OrgID `json:"organization,omitzero"` // who offers it
	Answer       quantity.Answer   `json:"answer"`                // Yes: no stated criterion fails; CannotTell: some cannot be decided; No: a near miss
	Match        string            `json:"match,omitzero"`        // how near its code comes: MatchExact, MatchBelow …
	Metres       int32             `json:"metres,omitzero"`       // how far it is; 0: not known, not to be told, or no way to go; 1 is the least
	Fails        string            `json:"fails,omitzero"`        // of a near miss: the one filter that excludes it
	open         uint16            // filters that cannot be told, by bit
}

// How near the code of a service comes to a term that is needed, nearest first.
const (
	MatchExact       = "exact"       // the term itself
	MatchBelow       = "below"       // a term below it
	MatchCounterpart = "counterpart" // its counterpart in another taxonomy
	MatchPart        = "part"        // one of its counterparts there
	MatchBroader     = "broader"     // a broader one: it may or may not be meant
)

var matchNames = [...]string{MatchExact, MatchBelow, MatchCounterpart, MatchPart, MatchBroader, ""}

// Undecided returns the filters that cannot be told, in the order of [Filters];
// nil if there is none. Each is a question, which [Directory.Explain] words.
func (c Candidate) Undecided() []string {
	var out []string
	for f := range filterCount {
		if c.open>>f&1 != 0 {
			out = append(out, filterNames[f])
		}
	}
	return out
}

// Route appends the best candidates for one need of a query, best first: those
// for whom no stated criterion fails, then those that cannot be decided, each in
// the order of the policy. A policy that is nil is the zero Policy. It allocates
// nothing if dst has room, up to 16 candidates.
//
// The error says that something of the need could not be understood: it is an
// [i18n.Error] with code "no-terms", "too-many-terms", "unknown-term", "bad-need"
// or "bad-policy", or several joined. What was understood is routed all the same, so an empty
// answer without error means that there is nothing.
//
// The same directory, query and policy give the same candidates, whatever the
// order of the listing. A query is read and not kept, and a Directory may be
// asked by many at once.
func (d *Directory) Route(dst []Candidate, q *Query, need int, p *Policy) ([]Candidate, error) {
	var a ask
	err := a.make(d, q, need, p)
	if !a.understood {
		return dst, err
	}
	t := shortlist{most: a.most, reach: math.MaxInt32}
	a.search(&t)
	list := t.list()
	for i := range list {
		dst = append(dst, a.d.candidate(&list[i]))
	}
	return dst, err
}

// search asks every segment.
func (a *ask) search(t *shortlist) {
	for i, s := range a.d.segments {
		if len(s.rows) > 0 {
			l := look{ask: a, segment: s, number: int32(i), gone: a.d.gone[i], list: t}
			l.make()
			l.route()
		}
	}
}

// make reads a need. It returns what could not be understood; if nothing was,
// nothing can be asked.
func (a *ask) make(d *Directory, q *Query, need int, p *Policy) error {
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

// found is an offer on the short list.
type found struct {
	keys    [maxKeys]int32
	offer   uint32
	segment int32 // of which segment; numbers, as pointers here would bring a query to the heap
	metres  int32 // -1: none
	open    uint16
	answer  quantity.Answer
	near    uint8
	fails   uint8 // the filter that excludes it, of a near miss; else filterCount
}

func (d *Directory) candidate(f *found) Candidate {
	v := d.found(f)
	o, s := v.offer, v.service
	c := Candidate{
		Offer: o.ID, Service: s.ID, Organization: s.Organization,
		Answer: f.answer, Match: matchNames[f.near], open: f.open,
	}
	if f.metres > 0 || f.metres == 0 && !v.travels() {
		c.Metres = max(f.metres, 1)
	}
	if f.answer == no {
		c.Fails = filterNames[f.fails]
	}
	return c
}

func (d *Directory) found(f *found) view { return d.segments[f.segment].view(int(f.offer)) }

func (d *Directory) foundID(f *found) OfferID { return d.segments[f.segment].offer(int(f.offer)).ID }

// shortlist keeps the best.
type shortlist struct {
	few   [16]found
	more  []found // instead, if there may be more
	n     int
	most  int
	reach int32 // what is farther cannot come in; MaxInt32: anything can
}

func (t *shortlist) list() []found {
	if t.most > len(t.few) {
		return t.more
	}
	return t.few[:t.n]
}

// compare puts the better first; 0 is the same offer.
func (a *ask) compare(x, y *found) int {
	if x.answer != y.answer {
		return rankAnswer(x.answer) - rankAnswer(y.answer)
	}
	for k := range a.nkeys {
		if x.keys[k] != y.keys[k] {
			if x.keys[k] < y.keys[k] {
				return -1
			}
			return 1
		}
	}
	if x.offer == y.offer && x.segment == y.segment {
		return 0
	}
	xi, yi := a.d.foundID(x), a.d.foundID(y)
	if a.seed != "" {
		if hx, hy := a.draw(xi), a.draw(yi); hx != hy {
			if hx < hy {
				return -1
			}
			return 1
		}
	}
	switch {
	case xi < yi:
		return -1
	case xi > yi:
		return 1
	}
	return 0
}

// draw is the first eight bytes of the SHA-256 of the policy's seed, the need's
// id and the offer's, each behind its length as four bytes, all big-endian.
func (a *ask) draw(o OfferID) uint64 {
	var buf [256]byte
	b := buf[:0]
	for _, s := range [...]string{a.seed, string(a.n.ID), string(o)} {
		b = append(binary.BigEndian.AppendUint32(b, uint32(len(s))), s...)
	}
	sum := sha256.Sum256(b)
	return binary.BigEndian.Uint64(sum[:])
}

// add puts an offer in its place, if it has one.
func (t *shortlist) add(a *ask, f *found) {
	list := t.list()
	i := len(list)
	if i == t.most && a.compare(f, &list[i-1]) >= 0 {
		return
	}
	for i > 0 {
		c := a.compare(f, &list[i-1])
		if c == 0 {
			return
		}
		if c > 0 {
			break
		}
		i--
	}
	if len(list) < t.most {
		if t.most > len(t.few) {
			t.more = append(t.more, found{})
		}
		t.n++
		list = t.list()
	}
	copy(list[i+1:], list[i:len(list)-1])
	list[i] = *f
	if last := &list[len(list)-1]; a.nearby && len(list) == t.most && last.answer == yes && last.metres >= 0 {
		t.reach = last.metres
		if a.step > 1 { // to the end of the step
			t.reach = int32(min((int64(last.metres)/int64(a.step)+1)*int64(a.step), math.MaxInt32))
		}
	}
}

// rank fills in what ranks.
func (l *look) rank(f *found, r *row) {
	a := l.ask
	for k, key := range a.keys[:a.nkeys] {
		switch key {
		case filterTerm:
			f.keys[k] = int32(f.near)
		case filterDistance:
			switch {
			case f.metres >= 0:
				f.keys[k] = f.metres / a.step
			default:
				f.keys[k] = math.MaxInt32
			}
		case filterRoom:
			f.keys[k] = l.roomRank(r)
		case filterCost:
			f.keys[k] = costRank(r.flags >> costShift & 3)
		case filterLanguage:
			f.keys[k] = l.languageRank(r)
		case rankAssured:
			v := l.segment.view(int(r.offer))
			f.keys[k] = int32(math.MaxInt32 - v.service.Assured.Ordinal())
		}
	}
}

func costRank(class uint32) int32 {
	switch class {
	case costFree:
		return 0
	case costStated:
		return 1
	}
	return 2
}
