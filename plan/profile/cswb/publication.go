package cswb

import (
	"fmt"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// published finds the plan among the reports: it is there, an address or a day
// shows that it is on the Internet, and the first day it was put there.
func (f *facts) published() (there, online bool, first span) {
	for i := range f.Reports {
		p := &f.Reports[i]
		if p.Kind != "plan" {
			continue
		}
		there = true
		online = online || p.URL != "" || !p.Published.IsZero()
		if d := p.Published; !d.IsZero() {
			if s := exactly(d); !first.known() {
				first = s
			} else {
				first = span{earlier(first.first, s.first), earlier(first.last, s.last)}
			}
		}
	}
	return there, online, first
}

// owed says whether a municipality adopted the plan, so that it is to be
// published.
func (f *facts) owed() quantity.Answer {
	if f.Adoptions == nil {
		return quantity.CannotTell
	}
	for i := range f.Adoptions {
		if a := &f.Adoptions[i]; enacts(a) && !f.band(a) {
			return quantity.Yes
		}
	}
	return quantity.No
}

// thirty is the number of days of O. Reg. 527/18, s. 1 (1).
const thirty = 30

var publishInternet = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-PUBLISH-INTERNET",
		Message: i18n.Template{
			EN: "The adopted plan was not published on the Internet.",
			FR: "Le plan adopté n’a pas été publié sur Internet.",
			ES: "El plan adoptado no se publicó en Internet.",
			AR: "لم تُنشر الخطة المعتمدة على الإنترنت.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say whether the adopted plan is on the Internet.",
			FR: "Le document ne dit pas si le plan adopté est sur Internet.",
			ES: "El documento no dice si el plan adoptado está en Internet.",
			AR: "لا تذكر الوثيقة هل الخطة المعتمدة منشورة على الإنترنت.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		there, online, _ := f.published()
		owed := f.owed()
		switch {
		case f.bands || owed == quantity.No:
			r.Skip()
		case online:
		case there || f.Reports == nil || owed == quantity.CannotTell || v.On().IsZero() || !f.reach.known():
			r.Unknown(v.At("reports"))
		default:
			due := cal.Ontario().Deadline(f.reach.last, thirty)
			switch late, known := due.Before(v.On()); {
			case late:
				r.Breach(v.At("reports"))
			case !known:
				r.Unknown(v.At("reports"))
			default:
				r.Skip() // the thirty days have not run
			}
		}
	},
}

// publishWithin is the rule that the plan was published within so many days of
// each adoption.
func publishWithin(days int, h cal.Holidays) check.Rule[*plan.Review] {
	return check.Rule[*plan.Review]{
		Spec: check.Spec{
			ID: "CSWB-PUBLISH-30",
			Message: i18n.Template{
				EN: "The plan, adopted on {$adopted}, was published on {$published}; the last day was {$due}.",
				FR: "Adopté à la date suivante : {$adopted}, le plan a été publié à la date suivante : {$published}; le dernier jour était celui-ci : {$due}.",
				ES: "El plan, adoptado en esta fecha: {$adopted}, se publicó en esta: {$published}; el último día era este: {$due}.",
				AR: "اعتُمدت الخطة في {$adopted} ونُشرت في {$published}؛ وكان آخر يوم للنشر {$due}.",
			},
			Unknown: i18n.Template{
				EN: "The document does not say on which day the plan was adopted or published.",
				FR: "Le document ne dit pas quel jour le plan a été adopté ou publié.",
				ES: "El documento no dice qué día se adoptó o se publicó el plan.",
				AR: "لا تذكر الوثيقة يوم اعتماد الخطة أو نشرها.",
			},
			Help: i18n.Template{
				EN: "The day of adoption is not counted, and a last day that is a Sunday or a holiday moves to the next day that is none. A Saturday stands.",
				FR: "Le jour de l’adoption n’est pas compté, et un dernier jour tombant un dimanche ou un jour férié est reporté au jour suivant qui n’en est pas un. Un samedi compte.",
				ES: "El día de la adopción no se cuenta, y un último día que cae en domingo o festivo pasa al siguiente que no lo es. El sábado cuenta.",
				AR: "لا يُحسب يوم الاعتماد، وإذا وافق آخر يوم يوم أحد أو عطلة رسمية امتد إلى أول يوم يليه ليس كذلك. أما السبت فيُحسب.",
			},
			From: check.Adoption,
		},
		Find: func(v *plan.Review, r *check.Report) {
			f := of(v)
			there, _, first := f.published()
			owed := f.owed()
			switch {
			case f.bands || owed == quantity.No || f.Reports != nil && !there:
				r.Skip() // CSWB-PUBLISH-INTERNET says so
				return
			case f.Reports == nil || owed == quantity.CannotTell || !first.known():
				r.Unknown(v.At("reports"))
				return
			}
			for i := range f.Adoptions {
				a := &f.Adoptions[i]
				if !enacts(a) || f.band(a) {
					continue
				}
				at := keyed(v, "adoptions", string(a.By))
				if a.On.IsZero() {
					r.Unknown(at)
					continue
				}
				due := h.Deadline(a.On.Last(), days)
				switch {
				case precedes(due, first.first):
					r.Breach(at, a.On.Arg("adopted"), first.first.Arg("published"), due.Arg("due"))
				case precedes(h.Deadline(a.On.First(), days), first.last):
					r.Unknown(at)
				}
			}
		},
	}
}

// PublishWithin returns the rule CSWB-PUBLISH-30 of an edition with another
// number of days, or with days that were proclaimed holidays. Put it in the
// place of the edition's own:
//
//	p, _ := cswb.Profile(cswb.CSPA2024)
//	p = p.Without("CSWB-PUBLISH-30").With(cswb.PublishWithin(cswb.CSPA2024, 30, proclaimed...))
//
// An edition there is not panics.
func PublishWithin(edition string, days int, proclaimed ...cal.Date) check.Rule[*plan.Review] {
	e := slices.Index(names[:], edition)
	if e < 0 {
		panic(fmt.Sprintf("cswb: there is no edition %q; take one of Editions", edition))
	}
	return line{publishWithin(days, cal.Ontario(proclaimed...)), publishBases}.in(e)
}

var printed = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID: "CSWB-PRINT",
		Message: i18n.Template{
			EN: "It is on record that no printed copy of the plan is available to those who ask.",
			FR: "Il est consigné qu’aucun exemplaire imprimé du plan n’est à la disposition de qui en fait la demande.",
			ES: "Consta que no hay ejemplar impreso del plan a disposición de quien lo solicite.",
			AR: "مسجَّل أنه لا تتوفر نسخة مطبوعة من الخطة لمن يطلبها.",
		},
		Unknown: i18n.Template{
			EN: "The document does not say whether a printed copy is available to anyone who asks.",
			FR: "Le document ne dit pas si un exemplaire imprimé est à la disposition de quiconque en fait la demande.",
			ES: "El documento no dice si hay un ejemplar impreso a disposición de quien lo solicite.",
			AR: "لا تذكر الوثيقة هل تتوفر نسخة مطبوعة لكل من يطلبها.",
		},
		From: check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		f := of(v)
		switch answer := f.recorded(RecordPrint); {
		case f.bands || f.owed() == quantity.No:
			r.Skip()
		case answer == quantity.No:
			r.Breach(v.At("records"))
		case answer == quantity.CannotTell:
			r.Unknown(v.At("records"))
		}
	},
}
