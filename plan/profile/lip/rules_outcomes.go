package lip

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// outcomeOwner lets several bodies answer for one outcome: that is the point of
// a partnership.
var outcomeOwner = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-OUTCOME-OWNER",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "No body answers for the outcome “{$outcome}”.",
			FR: "Aucune instance ne répond du résultat « {$outcome} ».",
			ES: "Ningún órgano responde del resultado «{$outcome}».",
			AR: "لا هيئة مسؤولة عن النتيجة «{$outcome}».",
		},
		Unknown: i18n.Template{
			EN: "Which bodies answer for it is not stated: “{$name}”.",
			FR: "On n’indique pas quelles instances en répondent : « {$name} ».",
			ES: "No se indica qué órganos responden de ello: «{$name}».",
			AR: "لم تُذكر الهيئات المسؤولة عن ذلك: «{$name}».",
		},
		Help: i18n.Template{
			EN: "An outcome of several members’ work may have several bodies that answer for it. Name them, so that somebody asks whether it came.",
			FR: "Un résultat du travail de plusieurs membres peut avoir plusieurs instances qui en répondent. Nommez-les, pour que quelqu’un demande s’il s’est produit.",
			ES: "Un resultado del trabajo de varios miembros puede tener varios órganos que respondan de él. Nómbrelos, para que alguien pregunte si se logró.",
			AR: "قد تكون لنتيجة عمل عدة أعضاء هيئات عدة مسؤولة عنها. سمّوها كي يسأل أحد هل تحققت.",
		},
		Source: esses.At("slide 27, Opportunities the LIPs Present"),
		From:   check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		list := v.Outcomes()
		silent := true
		for i := range list {
			silent = silent && list[i].Value.Owners == nil
		}
		switch {
		case len(list) == 0:
			r.Skip() // nothing to answer for
			return
		case silent:
			r.Unknown(v.At("outcomes"), v.Arg("name"))
			return
		}
		for i := range list {
			switch o := &list[i]; {
			case len(o.Value.Owners) > 0:
			case o.Value.Owners == nil:
				r.Unknown(o.At("owners"), o.Arg("name"))
			default:
				r.Breach(o.At("owners"), o.Arg("outcome"))
			}
		}
	},
}
