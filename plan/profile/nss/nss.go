package nss

import (
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// Name is the profile's name.
const Name = "nss"

const edition2009 = "2009"

// Editions returns the editions, oldest first.
func Editions() []string { return []string{edition2009} }

// Profile returns the rules of an edition, those of plan.Baseline first, and
// whether there is such an edition.
func Profile(edition string) (check.Profile[*plan.Review], bool) {
	if edition != edition2009 {
		return check.Profile[*plan.Review]{}, false
	}
	return profile, true
}

// For returns the edition for a plan. There is only one, whatever the plan.
func For(*plan.Review) check.Profile[*plan.Review] { return profile }

// profile is made once; a Profile cannot be changed.
var profile = plan.Baseline().And(
	check.New("", "", strategyAndWorkplan, management, serviceReview, priorStrategy),
	check.Each(Council(), (*plan.Review).Partnerships),
).Named(Name, edition2009)

// orientation is where the rules come from. It is known through a copy of its
// text; no day of reading is on record.
var orientation = check.Source{
	Title:     "WiseSolution Consulting, West Toronto LIP orientation and training day (slides, November 2009)",
	Authority: check.Practice,
}
