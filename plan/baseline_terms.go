package plan

import (
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

var termClosed = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "TERM-CLOSED",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$name}” bears {$code}, which is not in the complete list “{$scheme}”.",
			FR: "« {$name} » porte {$code}, qui ne figure pas dans la liste complète « {$scheme} ».",
			ES: "«{$name}» lleva {$code}, que no figura en la lista completa «{$scheme}».",
			AR: "يحمل «{$name}» الرمز {$code}، وهو ليس في القائمة المغلقة «{$scheme}».",
		},
		Help: i18n.Template{
			EN: "Choose a term of the list. If its publisher has added one, bring the newer version into the plan.",
			FR: "Choisissez un terme de la liste. Si son éditeur en a ajouté un, reprenez la version récente dans le plan.",
			ES: "Elija un término de la lista. Si su editor ha añadido uno, incorpore la versión reciente al plan.",
			AR: "اختاروا مصطلحًا من القائمة. وإذا أضاف ناشرها مصطلحًا فأدرجوا نسختها الأحدث في الخطة.",
		},
	},
	Find: func(v *Review, r *check.Report) {
		x := vocabularyOf(v.plan.Schemes, false)
		if x.none {
			r.Skip()
			return
		}
		v.codes(func(entity int32, field string, code term.Code) {
			s := x.unlisted(code)
			if s == nil {
				return
			}
			at := v.entities[entity].At(field)
			at.Key = string(code)
			r.Breach(at, v.named("name", entity), i18n.Label("code", i18n.Clip(string(code), 40)), schemeName(s))
		})
	},
}

var termUnlisted = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "TERM-UNLISTED",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "The open list “{$scheme}” does not have these, which the plan uses: {$codes}.",
			FR: "La liste ouverte « {$scheme} » ne contient pas ces termes que le plan emploie : {$codes}.",
			ES: "La lista abierta «{$scheme}» no tiene estos términos que el plan usa: {$codes}.",
			AR: "لا ترد في القائمة المفتوحة «{$scheme}» هذه المصطلحات التي تستعملها الخطة: {$codes}.",
		},
		Help: i18n.Template{
			EN: "That is allowed. Add them to the list, with a name in each language, if they are to be counted by themselves.",
			FR: "C’est permis. Ajoutez-les à la liste, avec un nom dans chaque langue, s’ils doivent être comptés à part.",
			ES: "Está permitido. Añádalos a la lista, con un nombre en cada idioma, si han de contarse aparte.",
			AR: "هذا جائز. أضيفوها إلى القائمة، مع اسم بكل لغة، إذا أريد عدّها على حدة.",
		},
	},
	Find: func(v *Review, r *check.Report) {
		x := vocabularyOf(v.plan.Schemes, true)
		if x.none {
			r.Skip()
			return
		}
		var news []term.Code
		v.codes(func(_ int32, _ string, code term.Code) {
			if x.unlisted(code) != nil {
				news = append(news, code)
			}
		})
		if len(news) == 0 {
			return
		}
		slices.Sort(news)
		lists := map[*term.Scheme][]i18n.Arg{}
		for _, code := range slices.Compact(news) {
			const most = 20
			s := x.unlisted(code)
			switch shown := lists[s]; {
			case len(shown) < most:
				lists[s] = append(shown, i18n.Label("code", i18n.Clip(code.Term(), 40)))
			case len(shown) == most:
				lists[s] = append(shown, i18n.Label("code", "…"))
			}
		}
		for i := range x.schemes {
			s := &x.schemes[i]
			if shown := lists[s]; shown != nil {
				r.Breach(v.keyed("schemes", s.ID), schemeName(s), i18n.List("codes", shown...))
			}
		}
	},
}

func schemeName(s *term.Scheme) i18n.Arg {
	if s.Title.Worded() {
		return i18n.Local("scheme", s.Title)
	}
	return i18n.Label("scheme", i18n.Clip(s.ID, 40))
}

// vocabulary tells which codes the schemes of a plan do not list.
type vocabulary struct {
	schemes []term.Scheme
	open    bool // looks at open schemes, not at closed ones
	none    bool // there is none of that sort
	// For many terms: schemes by name, and what they list. Few are found sooner by
	// looking.
	byName map[string][]*term.Scheme
	listed map[*term.Scheme]map[string]bool
}

func vocabularyOf(schemes []term.Scheme, open bool) vocabulary {
	const few = 256
	x := vocabulary{schemes: schemes, open: open, none: true}
	size := len(schemes)
	for i := range schemes {
		if schemes[i].Open == open {
			x.none = false
			size += len(schemes[i].Terms)
		}
	}
	if x.none || size <= few {
		return x
	}
	x.byName = map[string][]*term.Scheme{}
	x.listed = map[*term.Scheme]map[string]bool{}
	for i := range schemes {
		s := &schemes[i]
		name, _, _ := strings.Cut(s.ID, "@")
		x.byName[name] = append(x.byName[name], s)
		if s.Open == open {
			ids := make(map[string]bool, len(s.Terms))
			for j := range s.Terms {
				ids[s.Terms[j].ID] = true
			}
			x.listed[s] = ids
		}
	}
	return x
}

// unlisted returns the scheme that a code claims to be of and that does not list
// it, or nil. Where the plan has several versions and the code names none, any
// will do.
func (x *vocabulary) unlisted(code term.Code) *term.Scheme {
	if code.All() {
		return nil
	}
	var lacking *term.Scheme
	look := func(s *term.Scheme) bool {
		if !code.In(s.ID) {
			return false
		}
		if s.Open != x.open || x.lists(s, code.Term()) {
			return true
		}
		if lacking == nil {
			lacking = s
		}
		return false
	}
	if x.byName != nil {
		name, _, _ := strings.Cut(code.Scheme(), "@")
		if slices.ContainsFunc(x.byName[name], look) {
			return nil
		}
		return lacking
	}
	for i := range x.schemes {
		if look(&x.schemes[i]) {
			return nil
		}
	}
	return lacking
}

func (x *vocabulary) lists(s *term.Scheme, id string) bool {
	if x.listed != nil {
		return x.listed[s][id]
	}
	for i := range s.Terms {
		if s.Terms[i].ID == id {
			return true
		}
	}
	return false
}

// codes calls do for every code the plan bears.
func (r *Review) codes(do func(entity int32, field string, code term.Code)) {
	one := func(entity int32, field string, code term.Code) {
		if code != "" {
			do(entity, field, code)
		}
	}
	all := func(entity int32, field string, codes []term.Code) {
		for _, c := range codes {
			do(entity, field, c)
		}
	}
	for i := range r.organizations {
		all(r.organizations[i].entity, "kinds", r.organizations[i].Value.Kinds)
	}
	for i := range r.areas {
		one(r.areas[i].entity, "kind", r.areas[i].Value.Kind)
		all(r.areas[i].entity, "terms", r.areas[i].Value.Terms)
	}
	for i := range r.bodies {
		b := &r.bodies[i]
		one(b.entity, "kind", b.Value.Kind)
		for j := range b.Value.Seats {
			s, seat := &b.Value.Seats[j], b.entity+1+int32(j)
			one(seat, "role", s.Role)
			all(seat, "represents", s.Represents)
		}
		for j := range b.Value.Records {
			one(b.entity, "records", b.Value.Records[j].What)
		}
	}
	for i := range r.engagements {
		one(r.engagements[i].entity, "kind", r.engagements[i].Value.Kind)
		all(r.engagements[i].entity, "audiences", r.engagements[i].Value.Audiences)
	}
	for i := range r.indicators {
		all(r.indicators[i].entity, "terms", r.indicators[i].Value.Terms)
	}
	for i := range r.risks {
		all(r.risks[i].entity, "terms", r.risks[i].Value.Terms)
	}
	for i := range r.alignments {
		all(r.alignments[i].entity, "terms", r.alignments[i].Value.Terms)
	}
	for i := range r.sections {
		one(r.sections[i].entity, "kind", r.sections[i].Value.Kind)
	}
	for i := range r.priorities {
		all(r.priorities[i].entity, "terms", r.priorities[i].Terms)
	}
	for i := range r.goals {
		all(r.goals[i].entity, "terms", r.goals[i].Terms)
	}
	for i := range r.initiatives {
		all(r.initiatives[i].entity, "terms", r.initiatives[i].Terms)
	}
	for i := range r.activities {
		all(r.activities[i].entity, "terms", r.activities[i].Terms)
	}
	for i := range r.plan.Records {
		one(0, "records", r.plan.Records[i].What)
	}
}
