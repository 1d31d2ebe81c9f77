package plan

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Where the rules on readings come from.
var (
	// repentigny gives shares of requests, of persons and of referrals side by
	// side, ages in bands that leave out 30 and 70, and approximate shares.
	repentigny = check.Source{
		Title:     "Urban Agenda Platform (UN-Habitat and Guangzhou Award), Repentigny: Informational and Social Crossroads and the 211 service",
		Section:   "results",
		Authority: check.Practice,
	}
	// ruralOntario warns of who is not among those who answered.
	ruralOntario = check.Source{
		Title:     "Rural Ontario Institute and Ontario 211, rural service gaps by 211 data (2018)",
		Section:   "limits of the data: self-selection",
		URL:       "https://vdocuments.net/analyzing-211-rural-unmet-service-geographies-for-example-the-analysis-includes.html",
		Authority: check.Practice,
	}
)

// parted reports whether a reading may be given as a part and a whole.
func parted(k indicators.Kind) bool {
	return k == indicators.Proportion || k == indicators.Rate || k == indicators.RatioOf
}

var indProportionBounds = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-PROPORTION-BOUNDS",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "“{$indicator}” is a share, and this reading ({$value}) is not between nothing and the whole ({$whole}).",
			FR: "« {$indicator} » est une part, et ce relevé ({$value}) n’est pas compris entre rien et le tout ({$whole}).",
			ES: "«{$indicator}» es una proporción y esta lectura ({$value}) no está entre nada y el todo ({$whole}).",
			AR: "المؤشر «{$indicator}» نسبة، وهذه القراءة ({$value}) لا تقع بين الصفر والكل ({$whole}).",
		},
		Help: i18n.Template{
			EN: "Check that numerator and denominator were not exchanged. What may exceed the whole is a rate or a ratio, not a share.",
			FR: "Vérifiez que le numérateur et le dénominateur n’ont pas été intervertis. Ce qui peut dépasser le tout est un taux ou un rapport, non une part.",
			ES: "Compruebe que no se intercambiaron numerador y denominador. Lo que puede superar el todo es una tasa o una razón, no una proporción.",
			AR: "تحققوا من أن البسط والمقام لم يُبدَّلا. ما قد يتجاوز الكل معدل أو نسبة بين عددين، لا نسبة جزء من كل.",
		},
		Source: structure,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		looked := false
		if v.Value.Kind == indicators.Proportion {
			for _, o := range readingsOf(v) {
				part, whole, ok := shareOf(o.Observation)
				if !ok {
					continue
				}
				looked = true
				below, _ := quantity.Of(0, "").Exceeds(part)
				above, _ := part.Exceeds(whole)
				if below == quantity.Yes || above == quantity.Yes {
					r.Breach(readingAt(v, o.Observation), v.Arg("indicator"), part.Arg("value"), whole.Arg("whole"))
				}
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

// shareOf returns a share as a part and the whole it is of, without units: the
// numerator and the denominator, or else the value and 1, or 100 of a percent.
// A denominator of nothing is for IND-DENOMINATOR.
func shareOf(o *indicators.Observation) (part, whole quantity.Quantity, ok bool) {
	switch {
	case o.Numerator != nil && o.Denominator != nil && o.Numerator.Stated() && o.Denominator.Stated():
		if o.Denominator.Value.Sign() <= 0 {
			return part, whole, false
		}
		part, whole = *o.Numerator, *o.Denominator
	case o.Value != nil && o.Value.Stated():
		part = *o.Value
		whole = quantity.Of(1, "")
		if percent(part.Unit) {
			whole = quantity.Of(100, "")
		}
	default:
		return part, whole, false
	}
	part.Unit, part.Of, whole.Unit, whole.Of = "", "", "", ""
	return part, whole, true
}

var indDenominator = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-DENOMINATOR",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "This reading of “{$indicator}” has a value ({$value}) although it is divided by nothing ({$denominator}).",
			FR: "Ce relevé de « {$indicator} » a une valeur ({$value}) alors qu’il est divisé par rien ({$denominator}).",
			ES: "Esta lectura de «{$indicator}» tiene un valor ({$value}) aunque se divide entre nada ({$denominator}).",
			AR: "لهذه القراءة للمؤشر «{$indicator}» قيمة ({$value}) مع أنها مقسومة على لا شيء ({$denominator}).",
		},
		Help: i18n.Template{
			EN: "What is divided by nothing is undefined, not 0%. Leave the value out and give “no denominator” as the reason.",
			FR: "Ce qui est divisé par rien est indéfini, et non 0 %. Omettez la valeur et donnez pour raison « no denominator ».",
			ES: "Lo que se divide entre nada no está definido, no es 0 %. Omita el valor y dé como motivo «no denominator».",
			AR: "ما يُقسم على لا شيء غير معرَّف، وليس 0٪. احذفوا القيمة واذكروا السبب «no denominator».",
		},
		Source: structure,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		looked := false
		if parted(v.Value.Kind) {
			for _, o := range readingsOf(v) {
				den := o.Denominator
				if den == nil && o.Missing != indicators.NoDenominator {
					continue
				}
				looked = true
				valued := o.Value != nil && o.Value.Stated()
				nothing := den != nil && den.Stated() && den.Value.Sign() <= 0 && (den.Qualifier == quantity.Exact || den.Qualifier == quantity.AtMost || den.Qualifier == quantity.LessThan)
				if valued && (nothing || den == nil) {
					by := quantity.Quantity{}
					if den != nil {
						by = *den
					}
					r.Breach(readingAt(v, o.Observation), v.Arg("indicator"), o.Value.Arg("value"), by.Arg("denominator"))
				}
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

var indUnitOfAnalysis = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-UNIT-OF-ANALYSIS",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "“{$indicator}” is a share, and this reading divides one thing ({$part}) by another ({$whole}).",
			FR: "« {$indicator} » est une part, et ce relevé divise une chose ({$part}) par une autre ({$whole}).",
			ES: "«{$indicator}» es una proporción y esta lectura divide una cosa ({$part}) entre otra ({$whole}).",
			AR: "المؤشر «{$indicator}» نسبة، وهذه القراءة تقسم شيئًا ({$part}) على شيء آخر ({$whole}).",
		},
		Help: i18n.Template{
			EN: "Referrals are no part of persons: one person may have several. If one shall be given for each of the other, declare a ratio.",
			FR: "Les orientations ne sont pas une part des personnes : une personne peut en avoir plusieurs. Si l’on veut l’une pour chacune des autres, déclarez un rapport.",
			ES: "Las derivaciones no son parte de las personas: una persona puede tener varias. Si se quiere una por cada otra, declare una razón.",
			AR: "الإحالات ليست جزءًا من الأشخاص: فقد تكون للشخص الواحد إحالات عدة. إن أردتم عدد إحداها لكل واحدة من الأخرى فصرّحوا بأنها نسبة بين عددين.",
		},
		Source: check.Source{Title: repentigny.Title, Section: "results: shares of requests, of persons and of referrals side by side", Authority: check.Structure},
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		looked := false
		if v.Value.Kind == indicators.Proportion {
			for _, o := range readingsOf(v) {
				if o.Numerator == nil || o.Denominator == nil {
					continue
				}
				a, b := o.Numerator.Of, o.Denominator.Of
				if a == "" || b == "" {
					a, b = o.Numerator.Unit, o.Denominator.Unit
				}
				if a == "" || b == "" {
					continue
				}
				looked = true
				if a != b {
					r.Breach(readingAt(v, o.Observation), v.Arg("indicator"), i18n.Str("part", i18n.Clip(a, 40)), i18n.Str("whole", i18n.Clip(b, 40)))
				}
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

var indSharesSum = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-SHARES-SUM",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The parts of “{$indicator}” by {$dimension} add up to {$sum}, and the whole is {$whole}.",
			FR: "Les parties de « {$indicator} » selon une ventilation ({$dimension}) font {$sum}, et le tout est {$whole}.",
			ES: "Las partes de «{$indicator}» según un desglose ({$dimension}) suman {$sum} y el todo es {$whole}.",
			AR: "مجموع أجزاء المؤشر «{$indicator}» بحسب ({$dimension}) هو {$sum}، والكل {$whole}.",
		},
		Unknown: i18n.Template{
			EN: "Whether the parts of “{$indicator}” by {$dimension} add up to {$whole} cannot be told.",
			FR: "On ne peut pas savoir si les parties de « {$indicator} » selon une ventilation ({$dimension}) font {$whole}.",
			ES: "No se puede saber si las partes de «{$indicator}» según un desglose ({$dimension}) suman {$whole}.",
			AR: "لا يمكن معرفة ما إذا كان مجموع أجزاء المؤشر «{$indicator}» بحسب ({$dimension}) هو {$whole}.",
		},
		Help: i18n.Template{
			EN: "Either a category is missing (not stated is one too), somebody stands in two, or a number is wrong. Rounded shares may miss the whole by half a last digit each.",
			FR: "Ou bien une catégorie manque (« non indiqué » en est une), ou bien quelqu’un figure dans deux, ou bien un nombre est faux. Des parts arrondies peuvent s’écarter du tout d’un demi-dernier chiffre chacune.",
			ES: "O falta una categoría («no indicado» también lo es), o alguien está en dos, o un número está mal. Las proporciones redondeadas pueden desviarse del todo media última cifra cada una.",
			AR: "إما أن فئة ناقصة («غير مذكور» فئة أيضًا)، أو أن أحدًا محسوب في فئتين، أو أن رقمًا خطأ. وقد تبتعد النسب المقرّبة عن الكل بنصف الرقم الأخير لكل منها.",
		},
		Source: repentigny,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		looked := false
		if v.Review.partsOf != nil && additive(v.Value) {
			list := readingsOf(v)
			for i := range list {
				if len(list[i].cell) != 1 {
					continue
				}
				d, ok := v.Review.partsOf[list[i].cell[0]]
				if ok && readingOf(list, list[i].cell, list[i]) == list[i].Observation { // the last published
					looked = v.Review.adds(r, v, list, &v.Review.breakdowns[d], list[i]) || looked
				}
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

// additive reports whether parts of an indicator can add up to a whole.
func additive(v *indicators.Indicator) bool {
	return v.Kind == indicators.Count || v.Kind == indicators.Amount || v.Kind == indicators.Proportion || v.Kind == "" && percent(v.Unit)
}

// adds compares the readings of every category of a dimension with the whole, at
// the time of the first category's reading. It reports whether there was
// something to compare: a number for each category, and a whole they are parts
// of. Shares are parts if the whole is stated as 1 or 100 %, or if all have the
// same denominator; an employment rate by sex is no breakdown.
func (r *Review) adds(rep *check.Report, v *Item[indicators.Indicator], list []reading, d *breakdown, same reading) bool {
	share := v.Value.Kind != indicators.Count && v.Value.Kind != indicators.Amount
	whole, counted, rounded := wholeOf(list, d, same, share)
	if !whole.Stated() {
		return false
	}
	var few [32]quantity.Quantity // so that a usual breakdown needs no memory
	parts := few[:0]
	for k := range d.parts {
		o := readingOf(list, d.parts[k:k+1], same)
		if o == nil {
			continue
		}
		part := o.Value
		if counted {
			part = o.Numerator
		}
		if !fits(part, whole.Unit, whole.Of) {
			return false // IND-UNIT-MATCH or IND-UNIT-OF-ANALYSIS speaks
		}
		parts = append(parts, *part)
		parts[len(parts)-1].Unit, parts[len(parts)-1].Of = whole.Unit, whole.Of
	}
	sum, slack, err := parts[0], quantity.D(0, 0), error(nil)
	for i := range parts {
		if i > 0 && err == nil {
			sum, err = sum.Add(parts[i])
		}
		if scale := parts[i].Value.Scale(); share && !counted && err == nil && scale < quantity.MaxScale {
			slack, err = slack.Add(quantity.D(5, scale+1)) // half of the last digit
		}
	}
	answer := quantity.CannotTell
	switch {
	case share && !counted && percent(whole.Unit):
		var odd error
		if answer, _, odd = indicators.Whole(parts...); odd != nil {
			return false // IND-PROPORTION-BOUNDS speaks
		}
	case err == nil && (share || !rounded): // to what base counts were rounded is not known
		answer = meetsWhole(sum, whole, slack)
	}
	if answer == quantity.Yes {
		return true
	}
	place := v.At("observations")
	place.Key = keyOf(same.Period.From, nil) + " " + d.ID
	dimension := i18n.Label("dimension", i18n.Clip(d.ID, 40))
	if d.Name.Worded() {
		dimension = i18n.Local("dimension", d.Name)
	}
	if answer == quantity.No {
		rep.Breach(place, v.Arg("indicator"), dimension, sum.Arg("sum"), whole.Arg("whole"))
	} else {
		rep.Unknown(place, v.Arg("indicator"), dimension, whole.Arg("whole"))
	}
	return true
}

// wholeOf returns what the parts of a breakdown are parts of, whether they are
// counted (shares with one denominator), and whether any was rounded; nothing,
// where a part is missing or there is no such whole.
func wholeOf(list []reading, d *breakdown, same reading, share bool) (whole quantity.Quantity, counted, rounded bool) {
	var den *quantity.Quantity
	valued := true
	counted = share
	for k := range d.parts {
		o := readingOf(list, d.parts[k:k+1], same)
		if o == nil && k == len(d.parts)-1 {
			continue // what nobody stated is often not read
		}
		if o == nil {
			return whole, false, false
		}
		valued = valued && o.Value != nil && o.Value.Stated()
		counted = counted && o.Numerator != nil && o.Numerator.Stated() && o.Denominator != nil && o.Denominator.Stated() &&
			(den == nil || den.Value.Equal(o.Denominator.Value) && den.Qualifier == o.Denominator.Qualifier)
		if den == nil {
			den = o.Denominator
		}
		rounded = rounded || slices.Contains(o.Flags, indicators.Rounded)
	}
	if counted {
		return *den, true, rounded
	}
	o := readingOf(list, nil, same)
	if !valued || o == nil || o.Value == nil || share && !entire(*o.Value) {
		return whole, false, false
	}
	return *o.Value, false, rounded
}

// meetsWhole answers whether a sum is the whole, give or take so much.
func meetsWhole(sum, whole quantity.Quantity, slack quantity.Decimal) quantity.Answer {
	if sum.Qualifier == quantity.Exact && whole.Qualifier == quantity.Exact {
		return quantity.Quantity{Value: whole.Value, Qualifier: quantity.About}.AdmitsWithin(sum.Value, slack)
	}
	most, err := whole.Value.Add(slack)
	if err != nil {
		return quantity.CannotTell
	}
	whole.Value = most
	if over, _ := sum.Exceeds(whole); over == quantity.Yes {
		return quantity.No
	}
	return quantity.CannotTell
}

// entire reports whether a share is all there is: 1, or 100 of a percent.
func entire(q quantity.Quantity) bool {
	if percent(q.Unit) {
		return q.Value.Equal(quantity.Int(100))
	}
	return q.Value.Equal(quantity.Int(1))
}

// readingOf returns the reading of a cell that tells of the same time as another,
// the last published; or nil.
func readingOf(list []reading, cell []term.Code, same reading) *indicators.Observation {
	i, _ := slices.BinarySearchFunc(list, cell, func(o reading, cell []term.Code) int {
		if cmp.Or(slices.Compare(o.cell, cell), o.sameTime(same)) <= 0 {
			return -1
		}
		return 1
	})
	if i == 0 || slices.Compare(list[i-1].cell, cell) != 0 || list[i-1].sameTime(same) != 0 {
		return nil
	}
	return list[i-1].Observation
}

var indBands = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "IND-BANDS",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The bands of {$dimension} do not fit together. {$fault}",
			FR: "Les tranches ne s’ajustent pas ({$dimension}). {$fault}",
			ES: "Los tramos de {$dimension} no encajan. {$fault}",
			AR: "فئات {$dimension} غير متوافقة. {$fault}",
		},
		Help: i18n.Template{
			EN: "Whoever falls between two bands is counted nowhere, and whoever falls in both is counted twice.",
			FR: "Qui tombe entre deux tranches n’est compté nulle part, et qui tombe dans les deux est compté deux fois.",
			ES: "Quien cae entre dos tramos no se cuenta en ninguno y quien cae en ambos se cuenta dos veces.",
			AR: "من وقع بين فئتين لم يُحسب في أي منهما، ومن وقع فيهما معًا حُسب مرتين.",
		},
		Source: repentigny,
	},
	Find: func(v *Review, r *check.Report) {
		banded := false
		for i := range v.breakdowns {
			b := &v.breakdowns[i]
			banded = banded || len(b.Bands) > 0
			for _, f := range b.faults {
				r.Breach(check.At{Kind: "dimension", ID: b.ID, Field: "bands", Key: f.key}, i18n.Label("dimension", i18n.Clip(b.ID, 40)), i18n.Said("fault", f.says))
			}
		}
		if !banded {
			r.Skip()
		}
	},
}

// bandFault is one thing that is wrong with the bands of a dimension.
type bandFault struct {
	key  string // the member it stands at, as the error's pointer has it
	says i18n.Message
}

// bandFaults returns what [indicators.Dimension.Check] says of the bands; its
// other faults are not this rule's.
func bandFaults(d *indicators.Dimension) (out []bandFault) {
	err := d.Check()
	list := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		list = joined.Unwrap()
	}
	for _, err := range list {
		var e *i18n.Error
		if errors.As(err, &e) && strings.HasPrefix(e.Code, "band-") {
			out = append(out, bandFault{strings.TrimPrefix(e.Pointer, "/bands/"), e.Message()})
		}
	}
	return out
}

var indQualifier = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-QUALIFIER",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "A value of “{$indicator}” is printed as “{$printed}” and entered as exact.",
			FR: "Une valeur de « {$indicator} » est imprimée « {$printed} » et saisie comme exacte.",
			ES: "Un valor de «{$indicator}» está impreso como «{$printed}» e introducido como exacto.",
			AR: "طُبعت قيمة للمؤشر «{$indicator}» على أنها «{$printed}» وأُدخلت على أنها مضبوطة.",
		},
		Help: i18n.Template{
			EN: "Give the value its qualifier (about, close to, more than, at most…), so that nothing is concluded from it that it does not say.",
			FR: "Donnez à la valeur sa réserve (environ, près de, plus de, au plus…), pour qu’on n’en conclue rien qu’elle ne dit pas.",
			ES: "Dé al valor su matiz (alrededor de, cerca de, más de, como máximo…), para que no se concluya de él lo que no dice.",
			AR: "أعطوا القيمة قيدها (نحو، ما يقارب، أكثر من، على الأكثر…) كي لا يُستنتج منها ما لا تقوله.",
		},
		Source: repentigny,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		looked := false
		judge := func(place func() check.At, q *quantity.Quantity) {
			if q == nil || q.Printed == "" || !q.Stated() {
				return
			}
			looked = true
			if q.Qualifier == quantity.Exact && approximate(q.Printed) {
				r.Breach(place(), v.Arg("indicator"), i18n.Str("printed", i18n.Clip(q.Printed, 40)))
			}
		}
		if b := v.Value.Baseline; b != nil {
			judge(func() check.At { return v.At("baseline") }, b.Value)
		}
		for i := range v.Value.Targets {
			t := &v.Value.Targets[i]
			judge(func() check.At { return targetAt(v, t) }, t.Value)
		}
		for _, o := range readingsOf(v) {
			judge(func() check.At { return readingAt(v, o.Observation) }, o.Value)
		}
		if !looked {
			r.Skip()
		}
	},
}

// printedBytes is how much of printed words is read.
const printedBytes = 256

// approximate reports whether printed words say that the number beside them is
// not exact, in one of the four languages.
func approximate(printed string) bool {
	printed = printed[:min(len(printed), printedBytes)]
	if strings.ContainsAny(printed, "~≈±<>≤≥+") {
		return true
	}
	for _, w := range approximations {
		for at := 0; at+len(w) <= len(printed); at++ {
			if strings.EqualFold(printed[at:at+len(w)], w) && !letterBefore(printed[:at]) && !letterAfter(printed[at+len(w):]) {
				return true
			}
		}
	}
	return false
}

func letterBefore(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && unicode.IsLetter(c)
}

func letterAfter(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return s != "" && unicode.IsLetter(c)
}

var approximations = [...]string{
	"about", "approximately", "approx", "around", "roughly", "some", "almost", "nearly", "close to", "over", "more than", "less than", "fewer than", "under", "at least", "at most", "up to",
	"environ", "près de", "presque", "plus de", "moins de", "au moins", "au plus", "jusqu’à", "jusqu'à",
	"alrededor de", "aproximadamente", "unos", "unas", "casi", "cerca de", "más de", "menos de", "al menos", "como máximo", "hasta",
	"نحو", "حوالي", "تقريبا", "قرابة", "ما يقارب", "أكثر من", "أقل من", "على الأقل", "على الأكثر", "لا يقل عن", "لا يزيد على",
}

var indSeriesBreak = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-SERIES-BREAK",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$indicator}” was read by another definition ({$version}) in {$period} than before ({$before}), and no break in the series is marked.",
			FR: "« {$indicator} » a été relevé selon une autre définition ({$version}) qu’auparavant ({$before}), sans que la rupture de série soit signalée : {$period}.",
			ES: "«{$indicator}» se leyó con otra definición ({$version}) que antes ({$before}) sin señalar la ruptura de la serie: {$period}.",
			AR: "قُرئ المؤشر «{$indicator}» وفق تعريف آخر ({$version}) غير السابق ({$before}) من دون الإشارة إلى انقطاع السلسلة: {$period}.",
		},
		Help: i18n.Template{
			EN: "What changed may be the definition and not the community. Mark the reading as a break in the series, or read the earlier ones again by the new definition.",
			FR: "C’est peut-être la définition qui a changé, et non la communauté. Signalez la rupture de série, ou refaites les relevés antérieurs selon la nouvelle définition.",
			ES: "Puede que haya cambiado la definición y no la comunidad. Señale la ruptura de la serie o vuelva a leer las anteriores con la nueva definición.",
			AR: "قد يكون ما تغيّر هو التعريف لا المجتمع. أشيروا إلى انقطاع السلسلة، أو أعيدوا القراءات السابقة وفق التعريف الجديد.",
		},
		Source: structure,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		list := readingsOf(v)
		looked := false
		for i := 1; i < len(list); i++ {
			if slices.Compare(list[i-1].cell, list[i].cell) != 0 || list[i-1].sameTime(list[i]) == 0 {
				continue
			}
			looked = true
			before, now := versionOf(v.Value, list[i-1]), versionOf(v.Value, list[i])
			if before != now && !slices.Contains(list[i].Flags, indicators.SeriesBreak) {
				r.Breach(readingAt(v, list[i].Observation), v.Arg("indicator"), list[i].Period.Arg("period"),
					versionArg("version", now), versionArg("before", before))
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

func versionOf(v *indicators.Indicator, o reading) string {
	if o.Version == "" {
		return v.Version
	}
	return o.Version
}

func versionArg(name, version string) i18n.Arg {
	if version == "" {
		return i18n.Said(name, i18n.Template{EN: "not stated", FR: "non indiquée", ES: "no indicada", AR: "غير مذكور"}.With())
	}
	return i18n.Label(name, i18n.Clip(version, 40))
}

var indResponseRate = check.Rule[*Item[indicators.Indicator]]{
	Spec: check.Spec{
		ID:       "IND-RESPONSE-RATE",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "A reading of “{$indicator}” is what people said of themselves ({$period}), and how many answered is not given.",
			FR: "Un relevé de « {$indicator} » est ce que des gens ont dit d’eux-mêmes ({$period}), et le nombre de réponses n’est pas donné.",
			ES: "Una lectura de «{$indicator}» es lo que las personas dijeron de sí mismas ({$period}) y no se indica cuántas respondieron.",
			AR: "قراءة للمؤشر «{$indicator}» هي ما قاله الناس عن أنفسهم ({$period})، ولم يُذكر عدد من أجابوا.",
		},
		Help: i18n.Template{
			EN: "Those who answer are not all there are. Give the number of respondents, and how they were reached.",
			FR: "Ceux qui répondent ne sont pas tout le monde. Donnez le nombre de répondants et la manière dont ils ont été joints.",
			ES: "Quienes responden no son todos. Indique cuántas personas respondieron y cómo se llegó a ellas.",
			AR: "من يجيبون ليسوا الجميع. اذكروا عدد المجيبين وكيف جرى الوصول إليهم.",
		},
		Source: ruralOntario,
	},
	Find: func(v *Item[indicators.Indicator], r *check.Report) {
		looked := false
		for _, o := range readingsOf(v) {
			if !slices.Contains(o.Flags, indicators.SelfReported) || o.Value == nil && o.Numerator == nil {
				continue
			}
			looked = true
			if o.Respondents == nil {
				r.Breach(readingAt(v, o.Observation), v.Arg("indicator"), o.Period.Arg("period"))
			}
		}
		if !looked {
			r.Skip()
		}
	},
}
