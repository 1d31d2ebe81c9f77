package referral

import (
	"math"
	"slices"
	"time"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

const (
	unsure = quantity.CannotTell
	yes    = quantity.Yes
	no     = quantity.No
)

// Why a filter answered as it did, where that is not plain from the answer.
const (
	whyUnstated = "not stated"   // the directory does not say
	whyUnasked  = "not known"    // it is not known of who asks
	whyStale    = "out of date"  // it was stated too long ago
	whyWaiting  = "waiting list" // it is full, and has a list
	whyPartly   = "in part"      // it holds for some, or for some of it
	whyBroader  = "broader term" // it is coded with more than what is needed
	whyLinked   = "linked term"  // its code is linked to another, of whom it is for
	whyHidden   = "confidential" // where it is must not be told
	whyClash    = "contradicted" // the directory says both
	whyCurrency = "currency"     // another currency
	whyText     = "words alone"  // it is stated in words, which are not read
	whyCode     = "no term"      // it has no code of a taxonomy
)

// statusAnswer tells whether a service is there.
func statusAnswer(status string) quantity.Answer {
	switch status {
	case Active:
		return yes
	case "":
		return unsure
	}
	return no
}

// intakeAnswer tells whether a service takes new people.
func intakeAnswer(intake []string) quantity.Answer {
	switch {
	case intake == nil:
		return unsure
	case slices.Contains(intake, NoIntake):
		return no
	}
	return yes
}

// costClass ranks a service by what it costs.
func costClass(costs []Cost) int {
	if costs == nil {
		return costUnstated
	}
	for i := range costs {
		if c := &costs[i]; !c.Amount.Known() || c.Amount.Minor != 0 {
			return costStated
		}
	}
	return costFree
}

func (a *ask) person(v *view) (quantity.Answer, string) {
	if v.service.Organization != "" && slices.Contains(a.q.Not, v.service.Organization) {
		return no, ""
	}
	if v.service.Organization == "" && len(a.q.Not) > 0 {
		return unsure, whyUnstated
	}
	return yes, ""
}

func (a *ask) having(v *view) quantity.Answer {
	if slices.Contains(a.q.Has, v.service.ID) {
		return no
	}
	return yes
}

func (a *ask) urgency(v *view) (quantity.Answer, string) {
	switch stated := v.service.Urgencies; {
	case stated == nil && a.n.Urgency == "":
		return yes, ""
	case stated == nil:
		return unsure, whyUnstated
	case a.n.Urgency == "":
		return unsure, whyUnasked
	case slices.Contains(stated, a.n.Urgency):
		return yes, ""
	}
	return no, ""
}

func (a *ask) rule(v *view) (quantity.Answer, string) {
	if v.service.Eligibility == nil {
		return unsure, whyUnstated
	}
	answer := v.service.Eligibility.Answer(a.q.Facts, a.n.For, a.on, a.d.up)
	if answer == unsure {
		return unsure, whyUnasked
	}
	return answer, ""
}

func (a *ask) area(v *view) (quantity.Answer, string) {
	area := v.area()
	if area == nil {
		return unsure, whyUnstated
	}
	return a.inArea(area)
}

func (a *ask) inArea(area *Area) (quantity.Answer, string) {
	answer := area.Contains(&a.q.From, a.d.up)
	if answer == unsure {
		return unsure, whyUnasked
	}
	return answer, ""
}

func (a *ask) mode(v *view) (quantity.Answer, string) {
	switch modes := v.modes(); {
	case a.n.Mode == "":
		return yes, ""
	case modes == nil:
		return unsure, whyUnstated
	case slices.Contains(modes, a.n.Mode):
		return yes, ""
	}
	return no, ""
}

func (a *ask) intake(v *view) (quantity.Answer, string) {
	answer := intakeAnswer(v.service.Intake)
	if answer == unsure {
		return unsure, whyUnstated
	}
	return answer, ""
}

// access answers whether all the accessibility they need is stated, of the
// service or of its place.
func (a *ask) access(v *view) (quantity.Answer, string) {
	answer, why := yes, ""
	for _, c := range a.q.Access {
		has, lacks := slices.Contains(v.service.Access, c), slices.Contains(v.service.NoAccess, c)
		if v.place != nil {
			has = has || slices.Contains(v.place.Access, c)
			lacks = lacks || slices.Contains(v.place.NoAccess, c)
		}
		switch {
		case has && lacks:
			answer, why = answer.And(unsure), whyClash
		case lacks:
			return no, ""
		case !has:
			answer, why = answer.And(unsure), whyUnstated
		}
	}
	return answer, why
}

// hours answers whether it is open at the time of the question.
func (a *ask) hours(v *view) (quantity.Answer, string) {
	if !a.n.Open {
		return yes, ""
	}
	return a.openAt(v.hours(), v)
}

func (a *ask) openAt(h *Hours, v *view) (quantity.Answer, string) {
	if h == nil {
		return unsure, whyUnstated
	}
	in := a.zone(v.place)
	if a.q.At.IsZero() || in == nil {
		return unsure, whyUnasked
	}
	answer := h.At(a.q.At, in, a.n.Group, a.q.Holidays)
	if answer == unsure {
		return unsure, whyUnstated
	}
	return answer, ""
}

// zone is the zone of a place.
func (a *ask) zone(p *Place) *time.Location {
	if p == nil {
		return a.zoneNamed("")
	}
	return a.zoneNamed(p.Zone)
}

func (a *ask) zoneNamed(name string) *time.Location {
	if name != "" && a.q.Zones != nil {
		if a.zoneOf != name { // most places of a directory have one
			a.zoneOf, a.zoneIn = name, a.q.Zones(name)
		}
		if a.zoneIn != nil {
			return a.zoneIn
		}
	}
	if a.q.In != nil {
		return a.q.In
	}
	return a.q.At.Location()
}

// room answers whether it has room for them.
func (a *ask) room(v *view) (quantity.Answer, string) {
	if !a.n.Room {
		return yes, ""
	}
	return a.free(v)
}

// free is the same whether or not it is asked for.
func (a *ask) free(v *view) (quantity.Answer, string) {
	list := v.capacity()
	if len(list) == 0 {
		return unsure, whyUnstated
	}
	answer, why := no, ""
	for i := range list {
		c := &list[i]
		mine := yes
		if c.For != nil {
			mine = c.For.Answer(a.q.Facts, a.n.For, a.on, a.d.up)
		}
		if mine == no {
			continue
		}
		ans, w := a.pool(c)
		if mine == unsure && ans == yes {
			w = whyUnasked
		}
		ans = ans.And(mine)
		if rankAnswer(ans) < rankAnswer(answer) {
			answer, why = ans, w
		}
	}
	return answer, why
}

// pool answers whether one count of room leaves any.
func (a *ask) pool(c *Capacity) (quantity.Answer, string) {
	if c.Available == nil {
		return unsure, whyUnstated
	}
	if !a.fresh(c.AsOf) {
		return unsure, whyStale
	}
	switch {
	case *c.Available > 0:
		return yes, ""
	case c.List == ListOpen:
		return unsure, whyWaiting
	}
	return no, ""
}

// fresh reports whether a count of that day still holds.
func (a *ask) fresh(asOf cal.Date) bool {
	if asOf.Precision() != cal.ToDay {
		return false
	}
	return a.freshDay(asOf.Ordinal() - countsFrom)
}

func (a *ask) freshDay(day int) bool {
	return a.day > 0 && day <= a.day && a.day-day <= a.stale
}

// distance answers whether it is near enough.
func (a *ask) distance(v *view) (quantity.Answer, string) {
	far := a.q.Farthest
	if far <= 0 || a.remote || v.travels() || v.remote() {
		return yes, ""
	}
	p := v.point()
	switch {
	case v.place != nil && v.place.Confidential:
		return unsure, whyHidden
	case p == nil:
		return unsure, whyUnstated
	case a.from == nil:
		return unsure, whyUnasked
	}
	return nearEnough(a.metres(*p), far, a.slack, max(v.place.Within, 0))
}

// nearEnough compares a distance that may be wrong by so much at either end.
func nearEnough(metres, far, slack, wrong int32) (quantity.Answer, string) {
	off := int64(slack) + int64(wrong)
	switch {
	case int64(metres)+off <= int64(far):
		return yes, ""
	case int64(metres)-off > int64(far):
		return no, ""
	}
	return unsure, whyPartly
}

// metres is the distance to a point from where they are.
func (a *ask) metres(p Point) int32 {
	if p == *a.from {
		return 0
	}
	if !a.measured {
		a.vector, a.measured = a.from.vector(), true
	}
	return int32(math.Floor(pointMeters(a.vector, p.vector()) + 0.5))
}

// cost answers whether it is cheap enough.
func (a *ask) cost(v *view) (quantity.Answer, string) {
	most := a.q.Most
	if most == nil {
		return yes, ""
	}
	list := v.service.Costs
	if list == nil {
		return unsure, whyUnstated
	}
	if len(list) == 0 {
		return yes, ""
	}
	answer, why, any := no, "", false
	for i := range list {
		c := &list[i]
		mine, w := yes, ""
		if !c.Period.IsZero() {
			switch in, known := c.Period.Contains(a.on); {
			case known && !in:
				continue
			case !known:
				mine, w = unsure, whyUnasked
			}
		}
		if c.For != nil {
			if m := c.For.Answer(a.q.Facts, a.n.For, a.on, a.d.up); m != yes {
				mine, w = mine.And(m), whyUnasked
			}
		}
		if mine == no {
			continue
		}
		any = true
		price := unsure
		switch {
		case !c.Amount.Known():
			w = whyText
		case c.Amount.Minor == 0:
			price = yes
		case c.Amount.Currency != most.Currency:
			w = whyCurrency
		case c.Amount.Minor <= most.Minor:
			price = yes
		default:
			price = no
		}
		if mine == unsure { // if it is not theirs, what they pay is not stated
			price = unsure
		}
		if rankAnswer(price) < rankAnswer(answer) {
			answer, why = price, w
		}
	}
	if !any {
		return unsure, whyUnstated
	}
	return answer, why
}
