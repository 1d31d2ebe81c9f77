package track

import (
	"slices"
	"strconv"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Waits is how many days a referral may be open before REF-AGE speaks, where the
// caller sets no limit: what one programme expects (see the rule's source).
const Waits = 60

// Baseline returns the rules for a log, on a day: that what is on record can be
// understood, that everything that happened may happen, and that what others
// need to learn from it (reasons, dates, permission) is there. Limit is how many
// days a referral may be open; 0 means Waits. Without a day nothing can be told
// of that.
//
// The events are folded once, whatever the number of rules.
func Baseline(on cal.Date, limit int) check.Profile[*Log] {
	if limit <= 0 {
		limit = Waits
	}
	inner := check.New("referral-log", "1",
		refID, refNeed, refInfoOnly, refConsent, refAnonymous, refTransition, refActor, refSelf,
		refDeclineReason, refUnmetReason, refMetClash, refFollowUpDate, refAge(on, limit), refDuplicate, refChain,
	)
	return check.New[*Log]("referral-log", "1").And(check.Each(inner, newReviews))
}

// Check is what the rules of [Baseline] find in the log on a day.
func (l *Log) Check(on cal.Date, limit int) *check.Result { return Baseline(on, limit).Check(l) }

// A review is a log with what follows from it.
type review struct {
	log       *Log
	machine   bool
	referrals []Referral
	refused   []*i18n.Error
	contacts  map[ContactID]int32
	byContact map[ContactID][]int32 // referrals of each contact
	doubled   []int32               // contacts whose id is that of an earlier one
}

func newReviews(l *Log) []review {
	if l == nil {
		return nil
	}
	v := review{log: l, contacts: make(map[ContactID]int32, len(l.Contacts)), byContact: make(map[ContactID][]int32)}
	_, v.machine = l.Rules()
	v.referrals, v.refused = l.Referrals(time.Time{})
	for i := range l.Contacts {
		id := l.Contacts[i].ID
		if _, twice := v.contacts[id]; twice || id == "" {
			v.doubled = append(v.doubled, int32(i))
			continue
		}
		v.contacts[id] = int32(i)
	}
	for i := range v.referrals {
		r := &v.referrals[i]
		if r.Contact != "" && r.Status != EnteredInError {
			v.byContact[r.Contact] = append(v.byContact[r.Contact], int32(i))
		}
	}
	return []review{v}
}

func (v *review) contactAt(i int, field, key string) check.At {
	c := &v.log.Contacts[i]
	id := string(c.ID)
	if at, ok := v.contacts[c.ID]; !ok || at != int32(i) || id[0] == '#' {
		id = "#" + strconv.Itoa(i)
	}
	return check.At{Kind: "contact", ID: id, Field: field, Key: key}
}

func referralAt(r *Referral, field string) check.At {
	return check.At{Kind: "referral", ID: string(r.ID), Field: field}
}

// eventAt names an event by its place, which stands at the end of the pointer of
// its refusal.
func eventAt(e *i18n.Error) check.At {
	place := e.Pointer
	for i := len(place) - 1; i >= 0; i-- {
		if place[i] == '/' {
			place = place[i+1:]
			break
		}
	}
	return check.At{Kind: "event", ID: "#" + place}
}

// refusals are the events refused with one of some codes, reported with what the
// refusal says.
func refusals(codes ...string) func(v *review, r *check.Report) {
	return func(v *review, r *check.Report) {
		if len(v.log.Events) == 0 {
			r.Skip()
			return
		}
		for _, e := range v.refused {
			if slices.Contains(codes, e.Code) {
				r.Breach(eventAt(e), i18n.Said("why", e.Text))
			}
		}
	}
}

// reason is the sentence of rules that repeat why an event was refused.
func reason() i18n.Template {
	return i18n.Template{EN: "{$why}", FR: "{$why}", ES: "{$why}", AR: "{$why}"}
}

func structure() check.Source { return check.Source{Authority: check.Structure} }

func practice(title, section, url string) check.Source {
	return check.Source{Title: title, Section: section, URL: url, Authority: check.Practice}
}

func guidance(title, section, url string) check.Source {
	return check.Source{Title: title, Section: section, URL: url, Authority: check.Guidance}
}

var (
	definitions = guidance("Information and assistance, definitions of call types", "", "https://docslib.org/doc/13814455/i-r-includes-the-following")
	protocol    = guidance("Protocol for fully functioning information and assistance (2012)", "follow-up", "https://www.yumpu.com/en/document/view/25552523/protocol-for-fully-functioning-information-assistance-western-/16")
	ocean       = guidance("Ocean Provider Network FHIR Playbook", "eReferral life cycle", "https://simplifier.net/guide/Ocean-Provider-Network-FHIR-Playbook/Home/Payloads/task.status-eReferral-Lifecycle.page.md?version=current")
	gravity     = guidance("HL7 SDOH Clinical Care implementation guide (commit 6604b7a)", "referral Task", "https://github.com/HL7/fhir-sdoh-clinicalcare")
	threeTiers  = practice("PA 211 data structure study (2025)", "three tiers", "https://jetty.klnpa.org/node/48789/ocr")
)

// has reports whether a contact has a need.
func (c *Contact) has(code term.Code) bool { return slices.Contains(c.Needs, code) }
