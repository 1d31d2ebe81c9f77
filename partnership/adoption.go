package partnership

import (
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

// The instruments by which a body adopts something. A document may hold another
// word, which is kept; none is not stated.
const (
	Resolution = "resolution"
	ByLaw      = "by-law"
	Delegation = "delegation" // another body adopted on its behalf
	Motion     = "motion"     // of a council or committee that is no municipal council
)

// Adoption is the act by which an organization or a body makes a document its
// own, or by which a community endorses it.
type Adoption struct {
	By         OrgID        `json:"by,omitzero"`         // the organization
	Body       BodyID       `json:"body,omitzero"`       // or the body of the partnership
	Occasion   EngagementID `json:"occasion,omitzero"`   // or the community, gathered on that occasion
	Instrument string       `json:"instrument,omitzero"` // in what form
	On         cal.Date     `json:"on,omitzero"`         // the day
	Reference  string       `json:"reference,omitzero"`  // its printed number
	Revision   bool         `json:"revision,omitzero"`   // of a revised document
	Source     check.Source `json:"source,omitzero"`     // where it stands
}

// AskedBefore answers whether anyone was asked before the act: whether an
// engagement of the list began before that day. The occasion of the act itself
// is not before it. A nil list is not stated, so it cannot be told; in an empty
// one nobody was asked. Hand it those engagements that count as asking.
func (a *Adoption) AskedBefore(list []Engagement) quantity.Answer {
	if list == nil {
		return quantity.CannotTell
	}
	asked := quantity.No
	for i := range list {
		if e := &list[i]; a.Occasion == "" || e.ID != a.Occasion {
			asked = asked.Or(e.BegunBefore(a.On))
		}
	}
	return asked
}
