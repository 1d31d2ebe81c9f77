package referral

import (
	"cmp"
	"errors"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// Reason is what one filter says about an offer. It holds codes and what the
// directory states, never what was declared; [Reason.Message] and [Reason.Ask]
// have the words.
type Reason struct {
	Filter  string          `json:"filter"`           // which: ByArea, ByRule …
	Answer  quantity.Answer `json:"answer"`           // Yes: it does not exclude; No: it does; CannotTell: ask
	Why     string          `json:"why,omitzero"`     // more closely: "not stated" in the directory, "not known" of them, "out of date", "broader term" …
	Fact    string          `json:"fact,omitzero"`    // of ByRule and linked terms: the name of the fact that decides
	Member  string          `json:"member,omitzero"`  // of a question: whose fact, as Fact.Member
	From    cal.Date        `json:"from,omitzero"`    // of ByRule: the day from which it will be met by what was declared, if that is within a year; it may give away a date of birth, so it is Private
	Stated  []string        `json:"stated,omitzero"`  // what the directory states instead: areas, languages, urgencies, ways, terms; nil where it must not be told
	Source  string          `json:"source,omitzero"`  // where in the record a rule stands
	Text    i18n.Text       `json:"text,omitzero"`    // the record's own words
	Private bool            `json:"private,omitzero"` // for who asks alone: never to be told outwards
}

// soon is how many days ahead is looked for the day on which a rule is met.
const soon = 366

// maxReasons is how many tests of one rule are told one by one.
const maxReasons = 64

// Explain answers whether an offer suits a need, and how every filter came to
// its answer, in the order of [Filters], none left out because an earlier one
// excluded it. The answer is the one by which [Directory.Route] lets the offer
// in. The tests of a rule that decide follow its reason, each with its fact.
//
// The error is that of [Directory.Route], or has code "no-such-offer".
func (d *Directory) Explain(q *Query, need int, o OfferID, p *Policy) (quantity.Answer, []Reason, error) {
	d = d.ready()
	var a ask
	err := a.make(d, q, need, p)
	if !a.understood {
		return unsure, nil, err
	}
	s, at := d.offerAt(o)
	if s == nil {
		return unsure, nil, errors.Join(err, i18n.Fail(pkgName, "no-such-offer", noSuchOffer, i18n.Label("id", shortLabel(string(o)))))
	}
	v := s.view(at)
	var r verdict
	a.weigh(&v, appendLinks(nil, d.vocab, v.service.Terms), &r)
	reasons := make([]Reason, 0, filterCount)
	for f := range filterCount {
		reason := Reason{Filter: filterNames[f], Answer: r.answers[f], Why: r.why[f]}
		a.state(&reason, f, &v)
		reasons = append(reasons, reason)
		if f == filterRule && v.service.Eligibility != nil && r.answers[f] != yes {
			reasons = a.tests(reasons, v.service.Eligibility)
		}
	}
	return r.answer(), reasons, err
}

// verdict is what every filter says of an offer.
type verdict struct {
	answers [filterCount]quantity.Answer // after the policy
	why     [filterCount]string
	near    uint8
}

// answer is no if any filter says no, yes if all say yes.
func (r *verdict) answer() quantity.Answer {
	answer := yes
	for _, a := range r.answers {
		answer = answer.And(a)
	}
	return answer
}

// weigh runs every filter over an offer, by the records alone.
func (a *ask) weigh(v *view, list []link, r *verdict) {
	set := func(f int, answer quantity.Answer, why string) {
		if answer == unsure {
			switch {
			case a.strict>>f&1 != 0:
				answer = no
			case a.assume>>f&1 != 0 && why == whyUnstated:
				answer = yes
			}
		}
		r.answers[f], r.why[f] = answer, why
	}
	answer, near, why := a.term(list, v.service)
	r.near = near
	set(filterTerm, answer, why)
	answer = statusAnswer(v.service.Status)
	why = ""
	if answer == unsure {
		why = whyUnstated
	}
	set(filterStatus, answer, why)
	answer, _, why = a.language(v)
	set(filterLanguage, answer, why)
	answer, why = a.person(v)
	set(filterPerson, answer, why)
	set(filterHaving, a.having(v), "")
	answer, why = a.urgency(v)
	set(filterUrgency, answer, why)
	answer, why = a.rule(v)
	set(filterRule, answer, why)
	answer, why = a.area(v)
	set(filterArea, answer, why)
	answer, why = a.access(v)
	set(filterAccess, answer, why)
	answer, why = a.mode(v)
	set(filterMode, answer, why)
	answer, why = a.intake(v)
	set(filterIntake, answer, why)
	answer, why = a.hours(v)
	set(filterHours, answer, why)
	answer, why = a.room(v)
	set(filterRoom, answer, why)
	answer, why = a.distance(v)
	set(filterDistance, answer, why)
	answer, why = a.cost(v)
	set(filterCost, answer, why)
}

// state adds what the directory states, where it may be told.
func (a *ask) state(r *Reason, f int, v *view) {
	hidden := v.place != nil && v.place.Confidential
	switch f {
	case filterPerson:
		r.Private = true
	case filterTerm:
		if r.Why == whyBroader { // the broader terms, and not what else it does
			for _, l := range appendLinks(nil, a.d.vocab, v.service.Terms) {
				c := string(v.service.Terms[l.entry][l.part])
				if a.near(l) == nearBroader && !slices.Contains(r.Stated, c) {
					r.Stated = append(r.Stated, c)
				}
			}
			break
		}
		for _, entry := range v.service.Terms {
			for _, c := range entry {
				r.Stated = append(r.Stated, string(c))
			}
		}
		if r.Why == whyLinked {
			for _, entry := range v.service.Terms {
				for _, c := range entry {
					if len(entry) > 1 && r.Fact == "" && a.near(link{at: a.position(c)}) == nearNothing {
						r.Fact = c.Scheme()
					}
				}
			}
		}
	case filterUrgency:
		r.Stated = v.service.Urgencies
	case filterRule:
		r.Text = v.service.ForWhom
		if e := v.service.Eligibility; e != nil && r.Answer == no {
			if day, ok := e.from(a.q.Facts, a.n.For, a.on, a.d.up, soon); ok {
				r.From, r.Private = day, true
			}
		}
	case filterArea:
		if area := v.area(); area != nil && !hidden {
			for _, u := range area.Units {
				r.Stated = append(r.Stated, string(u))
			}
			r.Stated = append(r.Stated, area.Postal...)
			r.Text = area.Text
		}
	case filterLanguage:
		for _, l := range v.languages() {
			if l.Lang != "" && l.Lang.Base() != "und" {
				r.Stated = append(r.Stated, string(l.Lang))
			}
		}
	case filterMode:
		r.Stated = v.modes()
	case filterIntake:
		r.Stated = v.service.Intake
	case filterAccess:
		for _, c := range v.service.Access {
			r.Stated = append(r.Stated, string(c))
		}
		if v.place != nil && !hidden {
			for _, c := range v.place.Access {
				r.Stated = append(r.Stated, string(c))
			}
		}
	case filterHours:
		if h := v.hours(); h != nil {
			r.Text = h.Text
		}
	}
}

// position is that of a code, or -1.
func (a *ask) position(c term.Code) int32 {
	at, several, _ := a.d.vocab.find(c)
	if len(several) > 0 {
		return several[0]
	}
	return at
}

// tests adds a reason for each test on which the answer of a rule rests.
func (a *ask) tests(dst []Reason, rule *Rule) []Reason {
	whole := rule.Answer(a.q.Facts, a.n.For, a.on, a.d.up)
	start := len(dst)
	rule.walk(a.q.Facts, a.n.For, a.on, a.d.up, func(s ruleStep) bool {
		if !s.decides {
			return true
		}
		r := Reason{Filter: ByRule, Answer: whole, Fact: s.rule.Fact, Stated: s.rule.Is, Source: s.rule.Source, Text: s.rule.Text}
		if whole == unsure {
			r.Why = whyUnasked
			for i := range a.q.Facts {
				if f := &a.q.Facts[i]; f.Name == s.rule.Fact && f.Declined {
					r.Why = whyDeclined
				}
			}
		}
		dst = append(dst, r)
		return len(dst)-start < maxReasons
	})
	return dst
}

// whyDeclined is that a fact was asked for and not told: it is not asked again.
const whyDeclined = "declined"

// joinErrors is one error as it is, and several joined.
func joinErrors(list []error) error {
	if len(list) == 1 {
		return list[0]
	}
	return errors.Join(list...)
}

// questions gathers what would decide about candidates that cannot be decided:
// each question once, the one that would decide most first.
func (a *ask) questions(list []found) []Reason {
	var out []Reason
	var counts []int
	for i := range list {
		f := &list[i]
		if f.open == 0 {
			continue
		}
		v := a.d.found(f)
		var r verdict
		a.weigh(&v, appendLinks(nil, a.d.vocab, v.service.Terms), &r)
		var mine []Reason
		for n := range filterCount {
			if f.open>>n&1 == 0 {
				continue
			}
			reason := Reason{Filter: filterNames[n], Answer: unsure, Why: r.why[n], Private: n == filterPerson}
			if n == filterRule && v.service.Eligibility != nil {
				for _, x := range v.service.Eligibility.questions(a.q.Facts, a.n.For, a.on, a.d.up) {
					mine = append(mine, Reason{Filter: ByRule, Answer: unsure, Why: whyUnasked, Fact: x.fact, Member: x.member})
				}
				continue
			}
			mine = append(mine, reason)
		}
		for k, reason := range mine {
			same := func(o Reason) bool {
				return o.Filter == reason.Filter && o.Why == reason.Why && o.Fact == reason.Fact && o.Member == reason.Member
			}
			if slices.ContainsFunc(mine[:k], same) {
				continue
			}
			if at := slices.IndexFunc(out, same); at >= 0 {
				counts[at]++
			} else {
				out, counts = append(out, reason), append(counts, 1)
			}
		}
	}
	order := make([]int, len(out))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		return cmp.Or(
			cmp.Compare(counts[y], counts[x]),
			cmp.Compare(filterNumber(out[x].Filter), filterNumber(out[y].Filter)),
			cmp.Compare(out[x].Why, out[y].Why),
			cmp.Compare(out[x].Fact, out[y].Fact),
			cmp.Compare(out[x].Member, out[y].Member),
		)
	})
	sorted := make([]Reason, len(out))
	for i, at := range order {
		sorted[i] = out[at]
	}
	if len(sorted) == 0 {
		return nil
	}
	return sorted
}
