package partnership

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

// MeetingID names a meeting.
type MeetingID string

// Meeting is one meeting of a body: who was present and what was decided. It
// names seats, not persons.
type Meeting struct {
	ID         MeetingID         `json:"id"`                  // stable and opaque
	Body       BodyID            `json:"body,omitzero"`       // whose meeting
	On         cal.Date          `json:"on,omitzero"`         // the day
	Title      i18n.Text         `json:"title,omitzero"`      // what it is called
	Again      MeetingID         `json:"again,omitzero"`      // the meeting without quorum that this one was called to make good
	Present    []SeatID          `json:"present,omitzero"`    // the seats whose holders, or alternates, were there; nil: not stated
	Attendance quantity.Quantity `json:"attendance,omitzero"` // how many members were there, counted as the terms count, where seats are not named
	Decisions  []Decision        `json:"decisions,omitzero"`  // in the order they were taken; nil: not stated
	Source     check.Source      `json:"source,omitzero"`     // where it stands
	X          json.RawMessage   `json:"x,omitzero"`          // the host’s own, kept byte for byte and never looked at
}

// Decision is one thing a meeting decided, with the ballots as far as they were
// taken down: by seat, or only by number. A list that is nil is not stated, one
// that is empty is stated to be so: with Against empty, nobody was against.
type Decision struct {
	ID        string            `json:"id,omitzero"`        // stable and opaque
	Title     i18n.Text         `json:"title,omitzero"`     // what was decided
	About     check.At          `json:"about,omitzero"`     // the entity it speaks of: terms of reference, a plan
	For       []SeatID          `json:"for,omitzero"`       // seats that were for it
	Against   []SeatID          `json:"against,omitzero"`   // seats that were against it
	Abstained []SeatID          `json:"abstained,omitzero"` // seats that abstained; who is in no list did too
	Recused   []SeatID          `json:"recused,omitzero"`   // seats that took no part, for a conflict of interest
	Ayes      quantity.Quantity `json:"ayes,omitzero"`      // how many were for it, where neither For nor Against names seats
	Noes      quantity.Quantity `json:"noes,omitzero"`      // how many were against it, likewise
	Casting   quantity.Answer   `json:"casting,omitzero"`   // how the chair decided a tie
	Carried   quantity.Answer   `json:"carried,omitzero"`   // what the minutes say became of it
	Source    check.Source      `json:"source,omitzero"`    // where it stands
}

// Quorum answers whether a meeting had the quorum its terms of reference ask
// for, with a sentence for each step of the judgement. The roster is turned to
// the day of the meeting. Counted are members: no observers, no staff, no seat
// whose time is over, an alternate only in place of an absent principal. An
// organization, or a person, with several seats counts once unless the terms
// say that each seat does. It cannot be told where t is nil or states no quorum
// (a quorum provision stated to be [None] asks for none), where it is not known
// who was present, or where what is not known makes a difference.
func (r *Roster) Quorum(t *Terms, m *Meeting) (quantity.Answer, []i18n.Message) {
	if t == nil {
		return quantity.CannotTell, []i18n.Message{sayNoTerms.With()}
	}
	g := r.gather(t, m, nil)
	g.judge()
	return g.quorum, g.reasons
}

// Decide answers whether a decision was carried: whether there was quorum for
// it ([Roster.Quorum]) and whether those who had a vote agreed as the terms of
// reference ask. Ballots of others, and of who was recused, are disregarded. An
// organization that counts once has one ballot; if its seats voted differently,
// how it voted cannot be told.
//
// The reasons come in the order of the judgement, one sentence a step. They
// name numbers and no seat. What the minutes say became of the decision is
// compared at the end; it does not enter the judgement.
func (r *Roster) Decide(t *Terms, m *Meeting, d *Decision) (quantity.Answer, []i18n.Message) {
	if t == nil {
		return quantity.CannotTell, []i18n.Message{sayNoTerms.With()}
	}
	g := r.gather(t, m, d)
	g.judge()
	outcome := g.carried
	g.say(sayOutcome.With(i18n.Key("outcome", outcome.String())))
	if d.Carried != quantity.CannotTell && d.Carried != outcome {
		g.say(sayMinutes.With(d.Carried.Arg("minutes")))
	}
	return outcome, g.reasons
}

// gathering is a meeting being judged.
type gathering struct {
	*Roster
	t     *Terms
	m     *Meeting
	d     *Decision // nil: only the quorum
	own   []seatRow
	first int32
	marks []mark
	named bool // the seats present are named
	blank bool // the body, or its seats, are not known

	strangers, gone, silentSeats, beside, recused int

	quorum, carried quantity.Answer
	reasons         []i18n.Message
}

// mark is what a meeting says of a seat.
type mark struct {
	there   quantity.Answer // whether there is the seat on the day
	filled  quantity.Answer // whether it is held
	present quantity.Answer
	ballot  ballot
	recused bool
}

type ballot uint8

const (
	isFor ballot = 1 << iota
	isAgainst
	isAbstention
)

// way is how to count what terms of reference may leave open.
type way struct{ ofAll, exOfficio, recused, ofPresent bool }

func (g *gathering) say(m i18n.Message) { g.reasons = append(g.reasons, m) }

// gather takes down what a meeting says of each seat of its body.
func (r *Roster) gather(t *Terms, m *Meeting, d *Decision) *gathering {
	g := &gathering{Roster: r.At(m.On), t: t, m: m, d: d, named: m.Present != nil}
	if b := g.body(m.Body); b >= 0 {
		g.own, g.first = g.of(b), g.x.rows[b].first
		g.blank = g.x.bodies[b].Seats == nil
	} else {
		g.blank = true
	}
	g.marks = make([]mark, len(g.own))
	for i := range g.own {
		s, k := &g.own[i], &g.marks[i]
		k.there, k.filled = s.holds(g.d1, g.d2), g.held(s)
		if k.present = quantity.No; !g.named && !m.Attendance.Stated() {
			k.present = quantity.CannotTell
		}
	}
	for _, id := range m.Present {
		g.seatPresent(id)
	}
	if d == nil {
		return g
	}
	for _, list := range []struct {
		ids []SeatID
		b   ballot
	}{{d.For, isFor}, {d.Against, isAgainst}, {d.Abstained, isAbstention}} {
		for _, id := range list.ids {
			if k := g.find(id); k != nil {
				k.ballot |= list.b
				if !g.named {
					k.present = quantity.Yes // who votes is there
				}
			}
		}
	}
	for _, id := range d.Recused {
		if k := g.find(id); k != nil && !k.recused {
			k.recused = true
			g.recused++
		}
	}
	return g
}

// seatPresent takes down that a seat was there.
func (g *gathering) seatPresent(id SeatID) {
	s := g.seat(g.m.Body, id)
	switch {
	case s == nil || s.isClass:
		g.strangers++
		return
	case !s.member():
		g.silentSeats++
		return
	case s.holds(g.d1, g.d2) == quantity.No:
		g.gone++
		return
	}
	is := quantity.Yes
	if s.principal >= 0 {
		if g.held(s) != quantity.Yes {
			is = quantity.CannotTell
		}
		s = &g.x.seats[s.principal]
		if s.holds(g.d1, g.d2) == quantity.No || s.Vacant {
			g.gone++
			return
		}
	}
	k := &g.marks[g.index(s)]
	switch k.present {
	case quantity.Yes:
		g.beside++
	default:
		k.present = is
	}
}

// find is the mark of a seat, or of the seat for which it is the alternate.
func (g *gathering) find(id SeatID) *mark {
	s := g.seat(g.m.Body, id)
	if s == nil {
		return nil
	}
	if s.principal >= 0 {
		s = &g.x.seats[s.principal]
	}
	return &g.marks[g.index(s)]
}

// index is the place of a seat among those of its body.
func (g *gathering) index(s *seatRow) int32 { return g.x.seatAt[seatKey{s.body, s.ID}] - g.first }

// judge answers the two questions, both ways where the terms leave open how to
// count.
func (g *gathering) judge() {
	g.sayLeftOut()
	ways, open := g.ways()
	quorum := make([]quantity.Answer, len(ways))
	for i, w := range ways {
		quorum[i] = g.quorate(w, i == 0)
	}
	g.quorum = agreed(quorum)
	g.say(sayQuorum.With(i18n.Key("answer", g.quorum.String()), g.quorumArg("rule")))
	carried := quorum
	if g.d != nil {
		votes := make([]quantity.Answer, len(ways))
		carried = make([]quantity.Answer, len(ways))
		for i, w := range ways {
			votes[i] = g.vote(w, i == 0)
			carried[i] = quorum[i].And(votes[i])
		}
		g.say(sayVote.With(i18n.Key("answer", agreed(votes).String()), g.ruleArg("rule")))
	}
	g.carried = agreed(carried)
	if g.carried == quantity.CannotTell {
		for bit, template := range open {
			for i := range ways {
				if j := i | 1<<bit; j != i && carried[i] != carried[j] {
					g.say(template.With())
					break
				}
			}
		}
	}
}

// ways returns every way to count that the terms leave open: of way i the bits
// of i say which of the open questions are answered with yes. open has the
// sentence for each.
func (g *gathering) ways() (ways []way, open []i18n.Template) {
	var bits []*bool
	var w way
	ask := func(a quantity.Answer, matters bool, field *bool, t i18n.Template) {
		*field = a == quantity.Yes
		if a == quantity.CannotTell && matters {
			bits, open = append(bits, field), append(open, t)
		}
	}
	office := false
	for i := range g.own {
		office = office || g.own[i].ExOfficio
	}
	ask(g.t.OfAll, true, &w.ofAll, openOfAll)
	ask(g.t.ExOfficio, office, &w.exOfficio, openExOfficio)
	ask(g.t.Recused, g.recused > 0, &w.recused, openRecused)
	ask(g.t.OfPresent, g.d != nil && g.t.Rule != ByConsensus, &w.ofPresent, openOfPresent)
	for i := range 1 << len(bits) {
		for n, b := range bits {
			*b = i>>n&1 == 1
		}
		ways = append(ways, w)
	}
	return ways, open
}

// agreed is the answer on which all agree.
func agreed(list []quantity.Answer) quantity.Answer {
	for _, a := range list[1:] {
		if a != list[0] {
			return quantity.CannotTell
		}
	}
	return list[0]
}

// counts reports whether a seat counts at all.
func (g *gathering) counts(i int, w way) bool {
	s := &g.own[i]
	return s.member() && !s.isClass && s.principal < 0 && (w.exOfficio || !s.ExOfficio) && g.marks[i].there != quantity.No
}

// census counts organizations and persons once, or each seat.
type census struct {
	who map[party]bool
	n   int
}

// party is an organization or a person.
type party struct {
	org    OrgID
	holder string
}

// party says for whom a seat counts; false if only for itself.
func (g *gathering) party(s *seatRow) (party, bool) {
	org := s.Org
	if org == "" && s.class >= 0 {
		org = g.x.seats[s.class].Org
	}
	switch {
	case g.t.EachSeat:
		return party{}, false
	case org != "":
		return party{org: org}, true
	}
	return party{holder: s.Holder}, s.Holder != ""
}

func (c *census) add(g *gathering, s *seatRow, vacant bool) {
	p, ok := g.party(s)
	if vacant || !ok {
		c.n++
		return
	}
	if c.who == nil {
		c.who = make(map[party]bool)
	}
	if !c.who[p] {
		c.who[p] = true
		c.n++
	}
}

// count counts who was there and who could have been, if all that is not known
// is for the best or for the worst.
func (g *gathering) count(w way, best bool) (n, of int) {
	there, all := census{}, census{}
	if g.blank {
		return g.stated(0, endless, w, best)
	}
	for i := range g.own {
		if !g.counts(i, w) {
			continue
		}
		s, k := &g.own[i], &g.marks[i]
		vacant, here := k.filled == quantity.No, k.present
		if k.recused && !w.recused {
			here = quantity.No // as if away: the fewer, if the seat is there
		}
		switch here {
		case quantity.Yes:
			if !best && (k.there != quantity.Yes || vacant) {
				if vacant && w.ofAll {
					all.add(g, s, true)
				}
				continue
			}
			all.add(g, s, false)
			there.add(g, s, false)
		case quantity.CannotTell:
			switch {
			case vacant && w.ofAll && (!best || k.there == quantity.Yes), !best && !vacant:
				all.add(g, s, vacant)
			case best && !vacant:
				all.add(g, s, false)
				there.add(g, s, false)
			}
		default:
			certain := k.there == quantity.Yes && (k.filled == quantity.Yes || w.ofAll)
			if best && !certain || vacant && !w.ofAll {
				continue
			}
			all.add(g, s, vacant || k.filled == quantity.CannotTell && w.ofAll && !best)
		}
	}
	n, of = there.n, all.n
	for i := range g.own { // those who are not listed
		s := &g.own[i]
		if !s.isClass || !s.member() || g.marks[i].there == quantity.No || s.ExOfficio && !w.exOfficio {
			continue
		}
		listed := g.listed(s)
		rest, _ := g.tally(s)
		switch {
		case w.ofAll && s.Quota.Stated():
			rest = spanOf(s.Quota)
			if g.marks[i].there != quantity.Yes {
				rest.lo = 0
			}
		case s.holders >= 0 && !s.Filled.Stated():
			continue
		}
		more := span{max(0, rest.lo-listed.hi), max(0, rest.hi-listed.lo)}
		switch {
		case !best:
			of = min(of+more.hi, endless)
		case g.named || g.m.Attendance.Stated():
			of += more.lo
		default:
			n, of = min(n+more.hi, endless), min(of+more.hi, endless)
		}
	}
	return g.stated(n, of, w, best)
}

// stated puts the number of those present in the place of what was counted,
// where the meeting names no seats.
func (g *gathering) stated(n, of int, w way, best bool) (int, int) {
	switch {
	case g.named || !g.m.Attendance.Stated():
		if g.blank && best {
			n = of
		}
		return n, of
	case best:
		n = spanOf(g.m.Attendance).hi
	default:
		n = spanOf(g.m.Attendance).lo
	}
	if !w.recused {
		n = max(0, n-g.recused)
	}
	return n, max(of, n)
}

// quorate answers whether there was quorum, counting one way.
func (g *gathering) quorate(w way, say bool) quantity.Answer {
	low, lowOf := g.count(w, false)
	high, highOf := g.count(w, true)
	if say {
		g.say(sayPresent.With(
			span{low, max(low, high)}.number("present"), span{min(lowOf, highOf), max(lowOf, highOf)}.number("all"),
			i18n.Key("counting", eachOrOnce(g.t.EachSeat))))
	}
	rule := g.quorumRule()
	if !rule.Num.Stated() {
		if p := g.t.Provision("provisions:quorum"); p != nil && p.State == None {
			return quantity.Yes
		}
		return quantity.CannotTell
	}
	return between(reaches(rule, low, lowOf), reaches(rule, high, highOf))
}

func eachOrOnce(each bool) string {
	if each {
		return "each"
	}
	return "once"
}

func (g *gathering) quorumRule() quantity.Ratio {
	if g.m.Again != "" && g.t.QuorumAgain.Num.Stated() {
		return g.t.QuorumAgain
	}
	return g.t.Quorum
}

// between is what is known if all lies between a worst and a best case.
func between(worst, best quantity.Answer) quantity.Answer {
	switch {
	case worst == quantity.Yes:
		return quantity.Yes
	case best == quantity.No:
		return quantity.No
	}
	return quantity.CannotTell
}

// reaches answers whether n of so many is what a quorum or threshold asks for.
// Nobody is never enough.
func reaches(rule quantity.Ratio, n, of int) quantity.Answer {
	if n <= 0 {
		return quantity.No
	}
	want := quantity.Quantity{Value: rule.Num.Value, Qualifier: rule.Num.Qualifier}
	switch want.Qualifier {
	case quantity.Exact:
		want.Qualifier = quantity.AtLeast
	case quantity.AtMost, quantity.LessThan:
		return quantity.CannotTell // asks for no more than so many
	default:
	}
	whole := wholeOf(rule)
	if !whole.Stated() {
		return want.Admits(quantity.Int(int64(n)))
	}
	if whole.Value.Sign() <= 0 || whole.Qualifier != quantity.Exact {
		return quantity.CannotTell
	}
	var err error
	if want.Value, err = want.Value.Mul(quantity.Int(int64(of))); err != nil {
		return quantity.CannotTell
	}
	have, err := whole.Value.Mul(quantity.Int(int64(n)))
	if err != nil {
		return quantity.CannotTell
	}
	return want.Admits(have)
}

// wholeOf is of how many a quorum or threshold asks for so many.
func wholeOf(rule quantity.Ratio) quantity.Quantity {
	if !rule.Den.Stated() && rule.Num.Unit == "%" {
		return quantity.Of(100, "")
	}
	return rule.Den
}

// stand is how those who share a ballot may have voted.
type stand struct{ canFor, canAgainst, mustFor, mustAgainst, castFor, castAgainst, content, sure bool }

// vote answers whether those who had a vote agreed, counting one way.
func (g *gathering) vote(w way, say bool) quantity.Answer {
	var worst, best poll
	split := 0
	if g.d.For == nil && g.d.Against == nil {
		worst, best = g.numbers(w)
	} else {
		worst, best, split = g.ballots(w)
	}
	if say {
		if split > 0 {
			g.say(saySplit.With(i18n.Int("count", int64(split))))
		}
		g.say(sayBallots.With(
			span{worst.ayes, best.ayes}.number("for"), span{best.noes, worst.noes}.number("against")))
	}
	if g.t.Rule == ByConsensus {
		return between(worst.consensus(), best.consensus())
	}
	return between(g.passes(worst, w), g.passes(best, w))
}

// poll is the result of a vote: the ballots, those present of whom a share is
// taken, and those who could have been against and were not.
type poll struct{ ayes, noes, present, content int }

func (p poll) consensus() quantity.Answer {
	if p.noes == 0 && p.content > 0 {
		return quantity.Yes
	}
	return quantity.No
}

// numbers is the vote where only numbers were taken down.
func (g *gathering) numbers(w way) (worst, best poll) {
	ayes, noes := spanOf(g.d.Ayes), spanOf(g.d.Noes)
	there, _ := g.count(way{ofAll: w.ofAll, exOfficio: w.exOfficio}, false)
	most, _ := g.count(way{ofAll: w.ofAll, exOfficio: w.exOfficio}, true)
	worst = poll{ayes.lo, noes.hi, max(most, there), max(ayes.lo, there)}
	best = poll{ayes.hi, noes.lo, there, max(ayes.hi, most)}
	worst.present = min(max(worst.present, worst.ayes+worst.noes), endless)
	best.present = min(max(best.present, best.ayes+best.noes), endless)
	return worst, best
}

// ballots is the vote where seats are named.
func (g *gathering) ballots(w way) (worst, best poll, split int) {
	stands := make([]stand, 0, len(g.own))
	at := make(map[party]int)
	for i := range g.own {
		s, k := &g.own[i], &g.marks[i]
		if !g.counts(i, w) || k.recused || k.present == quantity.No {
			continue
		}
		n := len(stands)
		if p, ok := g.party(s); ok {
			if seen, ok := at[p]; ok {
				n = seen
			} else {
				at[p] = n
			}
		}
		if n == len(stands) {
			stands = append(stands, stand{})
		}
		v := &stands[n]
		certain := k.there == quantity.Yes && k.filled != quantity.No && k.present == quantity.Yes
		v.sure, v.content = v.sure || certain, v.content || k.ballot != isAgainst
		switch k.ballot {
		case 0: // perhaps only not taken down
			v.canFor, v.canAgainst = v.canFor || g.d.For == nil, v.canAgainst || g.d.Against == nil
		case isFor:
			v.canFor, v.castFor, v.mustFor = true, true, v.mustFor || certain
		case isAgainst:
			v.canAgainst, v.castAgainst, v.mustAgainst = true, true, v.mustAgainst || certain
		case isAbstention:
		default: // in several lists
			v.canFor, v.canAgainst = v.canFor || k.ballot&isFor != 0, v.canAgainst || k.ballot&isAgainst != 0
		}
	}
	for _, v := range stands {
		if v.castFor && v.castAgainst {
			split++
			v.mustFor, v.mustAgainst = false, false
		}
		worst.present++
		if v.sure {
			worst.content++
		}
		if v.content {
			best.content++
		}
		switch {
		case v.canAgainst && !v.mustFor:
			worst.noes++
		case v.mustFor:
			worst.ayes++
		}
		switch {
		case v.canFor && !v.mustAgainst:
			best.ayes++
			best.present++
		case v.mustAgainst:
			best.noes++
			best.present++
		case v.sure:
			best.present++
		}
	}
	return worst, best, split
}

// passes answers whether a vote reaches the threshold.
func (g *gathering) passes(p poll, w way) quantity.Answer {
	rule := g.t.Threshold
	switch g.t.Rule {
	case ByMajority:
		if !rule.Num.Stated() {
			rule = majority()
		}
	case ByQualifiedMajority:
	default:
		return quantity.CannotTell
	}
	if !rule.Num.Stated() {
		return quantity.CannotTell
	}
	of := min(p.ayes+p.noes, endless)
	if w.ofPresent {
		of = max(of, p.present)
	}
	a := reaches(rule, p.ayes, of)
	if a == quantity.No && p.ayes == p.noes && p.ayes > 0 && g.t.Rule == ByMajority && g.t.Casting == quantity.Yes {
		return g.d.Casting
	}
	return a
}

// majority is more than one half.
func majority() quantity.Ratio {
	return quantity.Ratio{Num: quantity.Quantity{Value: quantity.Int(1), Qualifier: quantity.MoreThan}, Den: quantity.Of(2, "")}
}
