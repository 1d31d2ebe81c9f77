package track

import (
	"slices"

	"github.com/entente-civic/entente/partnership/term"
)

// What became of a need, one of these for each. How far it came is told apart:
// see [Log.Observations].
const (
	NeedServed    = "served"         // the person got help
	NeedConnected = "connected"      // an agency took it on and is not done
	NeedReferred  = "referred"       // a referral is open and nobody took it on
	NeedNotServed = "unmet"          // there was nowhere to refer to, or all referrals ended without help
	NeedDeclined  = "declined"       // all referrals ended for a reason that is no gap: the person did not want it, moved, found help elsewhere
	NeedUnknown   = "unknown"        // an agency was done and nobody knows what came of it
	NeedSettled   = "met-at-contact" // the contact itself met it, and nobody was referred
	NeedOpen      = "not-referred"   // nothing is on record
)

func resultScheme() term.Scheme {
	return lexicon("result", text("What became of the need", "Suite donnée au besoin", "Qué fue de la necesidad", "ما آل إليه الاحتياج"),
		entry(NeedServed, "served", "comblé", "atendida", "لُبّي"),
		entry(NeedConnected, "connected", "pris en charge", "en atención", "قيد التكفل"),
		entry(NeedReferred, "referred", "orienté", "derivada", "أُحيل"),
		entry(NeedNotServed, "unmet", "non comblé", "no cubierta", "لم يُلبَّ"),
		entry(NeedDeclined, "declined", "décliné", "declinada", "اعتُذر عنه"),
		entry(NeedUnknown, "not known", "inconnu", "desconocido", "غير معروف"),
		entry(NeedSettled, "met at the contact", "comblé sur-le-champ", "resuelta en el contacto", "لُبّي عند الاتصال"),
		entry(NeedOpen, "not referred", "non orienté", "sin derivar", "لم يُحل"),
	)
}

// A need is one code of one contact and what became of it.
type need struct {
	contact  int // position in the log
	code     term.Code
	result   string
	gap      string   // of an unmet one
	met      bool     // said at the contact
	unmet    bool     // said at the contact
	sent     int      // referrals that were sent
	taken    bool     // one was taken on
	helped   bool     // one helped
	reasons  []string // the gaps of those that ended without help
	openOnes int      // referrals that are open
	unclear  bool     // one is completed and nobody knows what came of it
	ended    int      // referrals that ended, and it is known how
}

type needKey struct {
	contact ContactID
	code    term.Code
}

// needs is what became of each need of the log, in the order of its contacts
// and their codes; a code that stands twice is one need. Referrals of contacts
// that are not in the log, and those entered in error, count for none.
func (l *Log) needs(referrals []Referral) []need {
	var list []need
	at := make(map[needKey]int32)
	for i := range l.Contacts {
		c := &l.Contacts[i]
		for _, code := range c.Needs {
			k := needKey{c.ID, code}
			if _, doubled := at[k]; doubled {
				continue
			}
			at[k] = int32(len(list))
			list = append(list, need{contact: i, code: code})
		}
		for j := range c.Events {
			e := &c.Events[j]
			if e.Kind != NeedMet && e.Kind != NeedUnmet {
				continue
			}
			for _, code := range e.Needs {
				n, ok := at[needKey{c.ID, code}]
				if !ok {
					continue
				}
				if e.Kind == NeedMet {
					list[n].met = true
				} else {
					list[n].unmet = true
					list[n].reasons = append(list[n].reasons, Gap(e.Reason))
				}
			}
		}
	}
	for i := range referrals {
		r := &referrals[i]
		if r.Status == EnteredInError || r.Status == Drafted {
			continue
		}
		for j, code := range r.Needs {
			if n, ok := at[needKey{r.Contact, code}]; ok && !slices.Contains(r.Needs[:j], code) {
				list[n].add(r)
			}
		}
	}
	for i := range list {
		list[i].decide()
	}
	return list
}

// add counts a referral for the need.
func (n *need) add(r *Referral) {
	if !r.Sent.IsZero() {
		n.sent++
	}
	helped, known := r.Helped()
	n.helped = n.helped || helped
	n.taken = n.taken || !r.TakenOn.IsZero() || helped
	switch {
	case Open(r.Status):
		n.openOnes++
	case r.Successor != "" || r.WasSplit && len(r.Parts) > 0:
		// What goes on tells.
	case !known:
		n.unclear = true
	default:
		n.ended++
		if !helped {
			n.reasons = append(n.reasons, gapAtEnd(r))
		}
	}
}

// gapAtEnd is what was missing where a referral ended without help.
func gapAtEnd(r *Referral) string {
	switch {
	case r.Reason != "":
		return Gap(r.Reason)
	case r.Stage == Expired:
		return GapResponse
	case r.Party == Person || r.Withdrawn:
		return GapNone
	default:
		return GapUnclear
	}
}

// decide is the result of all that was added.
func (n *need) decide() {
	switch {
	case n.helped:
		n.result = NeedServed
	case n.openOnes > 0 && n.taken:
		n.result = NeedConnected
	case n.openOnes > 0:
		n.result = NeedReferred
	case n.unclear:
		n.result = NeedUnknown
	case n.met && n.sent == 0:
		n.result = NeedSettled
	case n.unmet || n.ended > 0:
		if n.gap = gapOf(n.reasons); n.gap == "" {
			n.result = NeedDeclined
		} else {
			n.result = NeedNotServed
		}
	case n.sent > 0:
		n.result = NeedUnknown
	default:
		n.result = NeedOpen
	}
}
