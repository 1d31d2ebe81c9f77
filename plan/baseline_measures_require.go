package plan

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Measured answers whether anything measures the goal: an indicator of its own,
// or one of an outcome it is to bring. No is what the plan states; where it
// does not say, it cannot be told.
func (n *GoalNode) Measured() quantity.Answer {
	return n.Review.measured(n.Indicators, n.Outcomes)
}

// Measured answers whether anything measures the initiative: an indicator of its
// own, or one of an outcome it is to bring. No is what the plan states; where
// it does not say, it cannot be told.
func (n *InitiativeNode) Measured() quantity.Answer {
	return n.Review.measured(n.Indicators, n.Outcomes)
}

func (r *Review) measured(own []indicators.ID, outcomes []OutcomeID) quantity.Answer {
	if len(own) > 0 {
		return quantity.Yes
	}
	stated := own != nil
	for _, id := range outcomes {
		o := r.outcome(id)
		switch {
		case o == nil || o.Indicators == nil:
			stated = false
		case len(o.Indicators) > 0:
			return quantity.Yes
		}
	}
	if stated {
		return quantity.No
	}
	return quantity.CannotTell
}

// IndicatorTerms is Terms over the indicators: how many name each term of the
// scheme, and which terms none names.
func (r *Review) IndicatorTerms(scheme string) (c term.Coverage, stated bool) {
	return r.cover(scheme, func(yield func(string, []term.Code) bool) {
		for i := range r.indicators {
			if n := &r.indicators[i]; !yield(n.At("").ID, n.Value.Terms) {
				return
			}
		}
	})
}

// Comparison makes the rule IND-COMPARISON: an indicator of equity or
// integration says with whom its group is compared. Which indicators are of
// that sort the caller says, by the codes they bear among their Terms; the
// others are skipped. Told apart by a dimension, worked out from other
// indicators, or a ratio whose denominator is in words, an indicator names its
// comparison.
//
//	check.Each(check.New("", "", plan.Comparison("theme:integration")), (*plan.Review).Indicators)
func Comparison(codes ...term.Code) check.Rule[*Item[indicators.Indicator]] {
	codes = slices.Clone(codes)
	return check.Rule[*Item[indicators.Indicator]]{
		Spec: check.Spec{
			ID:       "IND-COMPARISON",
			Severity: check.Advice,
			Message: i18n.Template{
				EN: "“{$indicator}” does not say with whom its group is compared.",
				FR: "« {$indicator} » ne dit pas à qui son groupe est comparé.",
				ES: "«{$indicator}» no dice con quién se compara su grupo.",
				AR: "لا يذكر المؤشر «{$indicator}» بمن تُقارن فئته.",
			},
			Unknown: i18n.Template{
				EN: "With whom the group of “{$indicator}” is compared is not stated.",
				FR: "On n’indique pas à qui le groupe est comparé : « {$indicator} ».",
				ES: "No se indica con quién se compara el grupo: «{$indicator}».",
				AR: "لم يُذكر بمن تُقارن الفئة: «{$indicator}».",
			},
			Help: i18n.Template{
				EN: "How newcomers fare says little without how others fare in the same place and year: give the gap, the ratio, or both groups.",
				FR: "La situation des nouveaux arrivants dit peu de chose sans celle des autres au même endroit la même année : donnez l’écart, le rapport, ou les deux groupes.",
				ES: "Cómo les va a los recién llegados dice poco sin saber cómo les va a los demás en el mismo lugar y año: dé la brecha, la razón o ambos grupos.",
				AR: "حال القادمين الجدد لا تقول كثيرًا من دون حال غيرهم في المكان والسنة نفسيهما: اذكروا الفجوة أو النسبة أو الفئتين معًا.",
			},
			Source: integrationIndex.At("gap between immigrants and the Canadian-born"),
			From:   check.Adoption,
		},
		Find: func(v *Item[indicators.Indicator], r *check.Report) {
			n := v.Value
			if !slices.ContainsFunc(n.Terms, func(c term.Code) bool { return slices.Contains(codes, c) }) {
				r.Skip()
				return
			}
			switch {
			case len(n.Dimensions) > 0, !blank(n.Formula), n.Kind == indicators.RatioOf && n.Denominator.Worded():
			case n.Dimensions == nil:
				r.Unknown(v.At("dimensions"), v.Arg("indicator"))
			default:
				r.Breach(v.At("dimensions"), v.Arg("indicator"))
			}
		},
	}
}

// Noise makes the rule IND-NOISE: the newest reading of an indicator differs from
// where it started, by no more than it varies from reading to reading anyway.
// How much that is no source says in general: normal returns it for an
// indicator, in the indicator's unit, or false where it is not known, and then
// the indicator is skipped. It starts at its baseline, or else at its first
// reading; readings of the whole are looked at, not those of cells.
func Noise(normal func(id indicators.ID) (quantity.Decimal, bool)) check.Rule[*Item[indicators.Indicator]] {
	return check.Rule[*Item[indicators.Indicator]]{
		Spec: check.Spec{
			ID:       "IND-NOISE",
			Severity: check.Advice,
			Message: i18n.Template{
				EN: "From {$start} to {$now}, “{$indicator}” has moved no more than it varies anyway ({$normal}).",
				FR: "De {$start} à {$now}, « {$indicator} » n’a pas bougé davantage qu’il ne varie de toute façon ({$normal}).",
				ES: "De {$start} a {$now}, «{$indicator}» no se ha movido más de lo que varía de por sí ({$normal}).",
				AR: "من {$start} إلى {$now} لم يتحرك المؤشر «{$indicator}» أكثر مما يتذبذب عادةً ({$normal}).",
			},
			Unknown: i18n.Template{
				EN: "Whether “{$indicator}” has moved more than it varies anyway cannot be told.",
				FR: "On ne peut pas savoir si l’indicateur a bougé davantage qu’il ne varie de toute façon : « {$indicator} ».",
				ES: "No se puede saber si «{$indicator}» se ha movido más de lo que varía de por sí.",
				AR: "لا يمكن معرفة ما إذا كان المؤشر «{$indicator}» قد تحرك أكثر مما يتذبذب عادةً.",
			},
			Help: i18n.Template{
				EN: "Do not report it as a change yet: wait for more readings, or say that it lies within the usual.",
				FR: "Ne l’annoncez pas encore comme un changement : attendez d’autres relevés, ou dites que cela reste dans l’ordinaire.",
				ES: "No lo presente todavía como un cambio: espere más lecturas o diga que está dentro de lo habitual.",
				AR: "لا تعرضوه بعد على أنه تغيّر: انتظروا قراءات أخرى، أو اذكروا أنه ضمن المعتاد.",
			},
			Source: integrationIndex.At("cautions"),
		},
		Find: func(v *Item[indicators.Indicator], r *check.Report) {
			limit, ok := normal(v.Value.ID)
			first, last := ends(readingsOf(v))
			start, based := startOf(v.Value)
			if !based && first != nil {
				start = *first.Value
			}
			if !ok || last == nil || !based && first == last {
				r.Skip()
				return
			}
			now := *last.Value
			unit, of := unitOf(v.Value)
			if !fits(&now, unit, of) || !fits(&start, unit, of) { // IND-UNIT-MATCH speaks
				r.Skip()
				return
			}
			moved, err := now.Value.Sub(start.Value)
			switch {
			case err != nil, now.Qualifier != quantity.Exact, start.Qualifier != quantity.Exact:
				r.Unknown(readingAt(v, last), v.Arg("indicator"))
			case moved.Sign() != 0 && within(moved, limit):
				r.Breach(readingAt(v, last), v.Arg("indicator"), start.Arg("start"), now.Arg("now"), limit.Arg("normal"))
			}
		},
	}
}

// ends returns the first and the last reading of the whole that has a number;
// where one time was published several times, the last publication of it.
func ends(list []reading) (first, last *indicators.Observation) {
	for i := range list {
		o := list[i].Observation
		if len(list[i].cell) > 0 || o.Value == nil || !o.Value.Stated() {
			continue
		}
		if first == nil || last == first && list[i].Period == first.Period {
			first = o
		}
		last = o
	}
	return first, last
}

func within(moved, limit quantity.Decimal) bool {
	return quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.About}.AdmitsWithin(moved, limit) == quantity.Yes
}

// RequireEvidence makes a rule out of the kinds of evidence a finding shall rest
// on, such as numbers and narrative: a section of a kind must cite, somewhere
// within, each lowest term of the scheme, as a part of that kind that says
// something. Where some are cited each other one is a breach, named by the key;
// where none is, it cannot be told. Sections of another kind are skipped.
//
// Of the spec the id, severity, source and stage are taken; Message may use
// {$section} and {$part}, Unknown {$section}, and where they are empty the
// library's own stand in. Sections of the plan that are no component are looked
// at:
//
//	check.Each(check.New("", "", rule), (*plan.Review).Sections)
func RequireEvidence(spec check.Spec, kind term.Code, kinds term.Scheme) check.Rule[*Item[partnership.Section]] {
	if spec.Message == (i18n.Template{}) {
		spec.Message = i18n.Template{
			EN: "“{$section}” rests on no evidence of this kind: {$part}.",
			FR: "« {$section} » ne repose sur aucune donnée de cette sorte : {$part}.",
			ES: "«{$section}» no se apoya en ninguna evidencia de este tipo: {$part}.",
			AR: "لا يستند «{$section}» إلى أي دليل من هذا النوع: {$part}.",
		}
	}
	if spec.Unknown == (i18n.Template{}) {
		spec.Unknown = i18n.Template{
			EN: "What evidence “{$section}” rests on is not stated.",
			FR: "On n’indique pas sur quelles données repose « {$section} ».",
			ES: "No se indica en qué evidencia se apoya «{$section}».",
			AR: "لم يُذكر الدليل الذي يستند إليه «{$section}».",
		}
	}
	x, _ := term.NewIndex(kinds) // what is wrong with a scheme does not keep it from being used
	leaves := x.Leaves()
	labels := make([]i18n.Arg, len(leaves))
	for i, id := range leaves {
		labels[i] = i18n.Label("part", id)
		if t, _ := x.Term(id); t.Label.Worded() {
			labels[i] = i18n.Local("part", t.Label)
		}
	}
	return check.Rule[*Item[partnership.Section]]{Spec: spec, Find: func(v *Item[partnership.Section], r *check.Report) {
		if v.Value.Kind != kind {
			r.Skip()
			return
		}
		cites := func(id string) bool {
			part := partOf(v.Value, kinds.ID, id)
			return part != nil && filled(part) == given
		}
		if !slices.ContainsFunc(leaves, cites) {
			r.Unknown(v.At("sections"), v.Arg("section"))
			return
		}
		for i, id := range leaves {
			if !cites(id) {
				at := v.At("sections")
				at.Key = id
				r.Breach(at, v.Arg("section"), labels[i])
			}
		}
	}}
}
