package plan

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// UnmetNeed is a kind of help that some of those who asked for it could not be
// referred to, as a referral service counts it for planners. It holds plain
// values, so that any service's figures fit; package referral counts the same
// as Unmet.
type UnmetNeed struct {
	Category term.Code          // the kind of help, of one of the plan's schemes
	Area     partnership.AreaID // where they live; empty: not known
	Gap      string             // what was missing: "no service", "no capacity"; empty: not known
	Count    int                // how many needs; none below 1 is looked at
}

// AddressUnmet makes the rule PLAN-UNMET-NEED, an advice: each kind of help in
// [Given.Unmet] is a term of some priority, goal, initiative or activity, or has
// one above or below it that is. It is no part of Baseline, as few plans have
// such figures at hand:
//
//	plan.Baseline().With(plan.AddressUnmet())
//
// Without figures it does not apply. Where nothing in the plan bears a term of
// the kind's scheme, it cannot tell. A finding stands at the plan's priorities,
// and its key is the kind of help; that of several areas is one. The work is
// that of the terms in the plan times the kinds.
func AddressUnmet() check.Rule[*Review] {
	return check.Rule[*Review]{
		Spec: check.Spec{
			ID:       "PLAN-UNMET-NEED",
			Severity: check.Advice,
			Message: i18n.Template{
				EN: "No help could be found for “{$need}” (needs: {$n}), and nothing in the plan is about it.",
				FR: "Aucune aide n’a pu être trouvée pour «\u00a0{$need}\u00a0» (besoins\u00a0: {$n}), et rien dans le plan n’en traite.",
				ES: "No se encontró ayuda para «{$need}» (necesidades: {$n}), y nada en el plan trata de ello.",
				AR: "لم يُعثر على مساعدة في «{$need}» (عدد الاحتياجات: {$n})، ولا شيء في الخطة يتناوله.",
			},
			Unknown: i18n.Template{
				EN: "No help could be found for “{$need}” (needs: {$n}); what the plan is about is not stated in these terms.",
				FR: "Aucune aide n’a pu être trouvée pour «\u00a0{$need}\u00a0» (besoins\u00a0: {$n}); le plan ne dit pas en ces termes de quoi il traite.",
				ES: "No se encontró ayuda para «{$need}» (necesidades: {$n}); el plan no indica en estos términos de qué trata.",
				AR: "لم يُعثر على مساعدة في «{$need}» (عدد الاحتياجات: {$n})؛ ولا تبيّن الخطة بهذه المصطلحات ما تتناوله.",
			},
			Help: i18n.Template{
				EN: "A need that no service answers is a resource the community lacks. Name an initiative for it, or say who else will see to it.",
				FR: "Un besoin auquel aucun service ne répond est une ressource qui manque à la collectivité. Prévoyez une initiative, ou dites qui d’autre s’en chargera.",
				ES: "Una necesidad a la que ningún servicio responde es un recurso que falta en la comunidad. Prevea una iniciativa o diga quién más se ocupará.",
				AR: "الاحتياج الذي لا تلبيه أي خدمة مورد ينقص المجتمع. خصصوا له مبادرة، أو بيّنوا من سيتولاه غيركم.",
			},
			Source: repentigny.At("results: determining missing resources that are needed"),
		},
		Find: func(v *Review, r *check.Report) {
			counts := map[term.Code]int64{}
			for _, u := range v.given.Unmet {
				if u.Count > 0 {
					counts[u.Category] += int64(u.Count)
				}
			}
			if len(counts) == 0 {
				r.Skip()
				return
			}
			kinds := make([]term.Code, 0, len(counts))
			for c := range counts {
				kinds = append(kinds, c)
			}
			slices.Sort(kinds)
			for _, c := range kinds {
				about, stated := v.about(c)
				if about {
					continue
				}
				at := v.At("priorities")
				at.Key = string(c)
				need := i18n.Label("need", i18n.Clip(string(c), 60))
				if t := v.terms[c]; t != nil && t.Label.Worded() {
					need = i18n.Local("need", t.Label)
				}
				if stated {
					r.Breach(at, need, i18n.Int("n", counts[c]))
				} else {
					r.Unknown(at, need, i18n.Int("n", counts[c]))
				}
			}
		},
	}
}

// about reports whether something that is to be done bears a code, or one above
// or below it, and whether anything bears a code of its scheme.
func (r *Review) about(c term.Code) (about, stated bool) {
	r.aims(func(code term.Code) bool {
		if code.Scheme() != c.Scheme() {
			return true
		}
		stated = true
		about = code == c || code.All() || r.above(code, c) || r.above(c, code)
		return !about
	})
	return about, stated
}

// above reports whether a code stands somewhere above another in the plan's own
// schemes.
func (r *Review) above(top, code term.Code) bool {
	for range maxAbove {
		t := r.terms[code]
		if t == nil || t.Parent == "" {
			return false
		}
		if code = term.C(code.Scheme(), t.Parent); code == top {
			return true
		}
	}
	return false
}

// maxAbove is how many levels of a scheme are looked at, should one run in a
// circle.
const maxAbove = 64

// aims goes through the codes of what the plan wants to do.
func (r *Review) aims(do func(term.Code) bool) {
	each := func(codes []term.Code) bool {
		for _, c := range codes {
			if !do(c) {
				return false
			}
		}
		return true
	}
	for i := range r.priorities {
		if !each(r.priorities[i].Terms) {
			return
		}
	}
	for i := range r.goals {
		if !each(r.goals[i].Terms) {
			return
		}
	}
	for i := range r.initiatives {
		if !each(r.initiatives[i].Terms) {
			return
		}
	}
	for i := range r.activities {
		if !each(r.activities[i].Terms) {
			return
		}
	}
}
