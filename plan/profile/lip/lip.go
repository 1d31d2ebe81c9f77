package lip

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// Name is the profile's name.
const Name = "lip"

// The editions.
const (
	handbook2013 = "handbook-2013"
	ircc2025     = "ircc-2025"
)

// Editions returns the editions, oldest first.
func Editions() []string { return []string{handbook2013, ircc2025} }

// Profile returns the rules of an edition, those of plan.Baseline first, and
// whether there is such an edition.
func Profile(edition string) (check.Profile[*plan.Review], bool) {
	i := slices.Index(Editions(), edition)
	if i < 0 {
		return check.Profile[*plan.Review]{}, false
	}
	return profiles[i], true
}

// For returns the edition for a plan: by the day its period begins. Where the
// plan does not state that day it is the edition in force on the day the review
// is for; where that is not known either, or is too coarse to say (the year
// 2025), the newest. In the last two cases the profile is Noted with the reason.
func For(r *plan.Review) check.Profile[*plan.Review] {
	day, begins := r.Plan().Period.From, true
	if day.IsZero() {
		day, begins = r.On(), false
	}
	older, known := day.Before(agreements2025())
	p := profiles[1]
	if older {
		p = profiles[0]
	}
	edition := i18n.Label("edition", p.Edition())
	switch {
	case !known:
		return p.Noted(tookNewest.With(edition, agreements2025().Arg("day")))
	case !begins:
		return p.Noted(tookByDay.With(edition, day.Arg("day")))
	}
	return p
}

// agreements2025 is the first day of agreements under the 2024 call for
// proposals (see cfp2024).
func agreements2025() cal.Date { return cal.Day(2025, 4, 1) }

// profiles are made once, as Editions orders them; a Profile cannot be changed.
var profiles = [...]check.Profile[*plan.Review]{
	edition(handbook2013),
	edition(ircc2025, communityPlan, themes2024),
}

// edition is the rules every edition has, and its own.
func edition(name string, own ...check.Rule[*plan.Review]) check.Profile[*plan.Review] {
	return plan.Baseline().And(
		check.New("", "", horizon, annualPlan, priorityIdle, annualReport, research, catchment, municipalSignatory, irccLevel, outcomeOwner, languages),
		check.New("", "", own...),
		check.Each(check.New("", "", actionToPriority, directService), (*plan.Review).Activities),
		check.Each(check.New("", "", leveragedValidated), (*plan.Review).Contributions),
		check.Each(Council(), (*plan.Review).Partnerships),
	).Named(Name, name)
}

// The remarks on how an edition was chosen.
var (
	tookByDay = i18n.Template{
		EN: "The plan does not state when it begins; the edition for {$day} was taken: {$edition}.",
		FR: "Le plan n’indique pas quand il commence; l’édition retenue est celle qui vaut à cette date : {$day}. Édition : {$edition}.",
		ES: "El plan no indica cuándo comienza; se tomó la edición que corresponde a esta fecha: {$day} ({$edition}).",
		AR: "لا تذكر الخطة متى تبدأ؛ أُخذت الطبعة السارية في هذا التاريخ: {$day} ({$edition}).",
	}
	tookNewest = i18n.Template{
		EN: "It cannot be told whether the plan begins before {$day}; the newest edition was taken: {$edition}.",
		FR: "On ne peut pas dire si le plan commence avant cette date : {$day}. L’édition la plus récente a été retenue : {$edition}.",
		ES: "No se puede saber si el plan comienza antes de esta fecha: {$day}. Se tomó la edición más reciente: {$edition}.",
		AR: "لا يمكن الجزم بأن الخطة تبدأ قبل هذا التاريخ: {$day}. أُخذت أحدث طبعة: {$edition}.",
	}
)
