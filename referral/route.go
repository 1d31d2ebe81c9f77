package referral

import (
	"math"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
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
// the order of the policy. A policy that is nil is the zero Policy.
//
// The work is that of the offers that have a code of the need; where distance
// ranks first, of those of them that are near enough to matter. Nothing is
// allocated if dst has room, for up to 16 candidates and a term or a few, written
// as the taxonomy has them.
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
