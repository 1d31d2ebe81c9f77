package referral

import (
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/term"
)

// term answers by the codes of a service and what they correspond to.
func (a *ask) term(list []link, s *Service) (answer quantity.Answer, near uint8, why string) {
	if len(list) == 0 {
		return no, nearNothing, whyCode
	}
	for _, l := range list {
		if l.near == nearExact && inSpans(a.out.list(), l.at) {
			return no, nearNothing, ""
		}
	}
	answer, near = no, nearNothing
	for i := 0; i < len(list); {
		j := i + 1
		for j < len(list) && list[j].entry == list[i].entry {
			j++
		}
		ans, n, w := a.entry(list[i:j], s)
		if better := rankAnswer(ans) < rankAnswer(answer) || ans == answer && n < near; better {
			answer, near, why = ans, n, w
		}
		i = j
	}
	return answer, near, why
}

// rankAnswer puts yes before what cannot be told before no.
func rankAnswer(a quantity.Answer) int {
	switch a {
	case yes:
		return 0
	case no:
		return 2
	default:
		return 1
	}
}

// entry answers by one entry of Service.Terms, whose codes hold together: one
// that is needed answers, the others are conditions.
func (a *ask) entry(list []link, s *Service) (answer quantity.Answer, near uint8, why string) {
	answer, near = yes, nearNothing
	for _, l := range list {
		near = min(near, a.near(l))
	}
	if near == nearNothing {
		return no, nearNothing, ""
	}
	for i := 0; i < len(list); {
		j := i + 1
		best := a.near(list[i])
		for ; j < len(list) && list[j].part == list[i].part; j++ {
			best = min(best, a.near(list[j]))
		}
		switch best {
		case nearBroader:
			answer, why = answer.And(unsure), whyBroader
		case nearNothing:
			code := s.Terms[list[i].entry][list[i].part]
			if ans := a.condition(code, list[i].at); ans != yes {
				answer, why = answer.And(ans), whyLinked
			}
		}
		i = j
	}
	return answer, near, why
}

// near tells how near a code is to what is needed.
func (a *ask) near(l link) uint8 {
	switch {
	case inSpans(a.wants.list(), l.at):
		if l.near != nearExact {
			return l.near
		}
		if slices.Contains(a.exact.list(), l.at) {
			return nearExact
		}
		return nearBelow
	case slices.Contains(a.broad.list(), l.at):
		return nearBroader
	}
	return nearNothing
}

// condition answers a linked code, at a position, by the fact named as its
// scheme: "meals for seniors" by what was declared as "population". What was
// declared may be the code, its term, or one below it.
func (a *ask) condition(c term.Code, at int32) quantity.Answer {
	v := a.d.vocab
	here := span{at, v.end[at]}
	scheme := c.Scheme()
	known := false
	for i := range a.q.Facts {
		f := &a.q.Facts[i]
		if f.Name != scheme || f.Member != "" && len(a.n.For) > 0 && !slices.Contains(a.n.For, f.Member) || f.Declined {
			continue
		}
		for _, value := range f.Values {
			known = true
			if value == string(c) || value == c.Term() {
				return yes
			}
			is, ok := v.at[term.Code(value)]
			if !ok {
				var room [term.MaxCode]byte
				code := append(append(append(room[:0], scheme...), ':'), value...)
				is, ok = v.at[term.Code(code)]
			}
			if ok && here.has(is) {
				return yes
			}
		}
	}
	if !known {
		return unsure
	}
	return no
}
