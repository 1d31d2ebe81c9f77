package partnership

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Engagement is one occasion, or one run of occasions, on which people were
// asked or told: a consultation, a survey, a call for members, a forum, an
// environmental scan. The kind is a term, not a type; [EngagementKinds] offers
// some.
//
// Occasions of which only the number is known ("2 additional consultations")
// are one Engagement that has Times and little else.
type Engagement struct {
	ID           EngagementID       `json:"id"`                    // stable and opaque
	Kind         term.Code          `json:"kind,omitzero"`         // a consultation, survey, call, forum, scan
	Title        i18n.Text          `json:"title,omitzero"`        // its name in the community’s words
	Bodies       []BodyID           `json:"bodies,omitzero"`       // who held it; several: together
	Times        *quantity.Quantity `json:"times,omitzero"`        // for how many occasions it stands; nil: one
	Held         quantity.Answer    `json:"held,omitzero"`         // whether it took place; left out: its date tells, see HeldBy
	Period       cal.Period         `json:"period,omitzero"`       // when
	Audiences    []term.Code        `json:"audiences,omitzero"`    // who was asked; nil: not stated
	Reached      *quantity.Quantity `json:"reached,omitzero"`      // how many came or answered, on all its occasions together; nil: not stated
	Areas        []AreaID           `json:"areas,omitzero"`        // where, or for which areas; nil: not stated
	Languages    []i18n.Lang        `json:"languages,omitzero"`    // in which it was held or published
	Channels     []i18n.Text        `json:"channels,omitzero"`     // where it was made known: ethno-specific media, traditional media
	Methods      []i18n.Text        `json:"methods,omitzero"`      // how people were asked; nil: not stated
	Purposes     []i18n.Text        `json:"purposes,omitzero"`     // what for
	For          []BodyID           `json:"for,omitzero"`          // of a call: the bodies it was to fill
	Applications *quantity.Quantity `json:"applications,omitzero"` // of a call: how many applied; nil: not stated
	Inputs       []i18n.Text        `json:"inputs,omitzero"`       // what was brought to it
	Findings     []i18n.Text        `json:"findings,omitzero"`     // what came of it; nil: not stated
	Source       check.Source       `json:"source,omitzero"`       // where it stands
	X            json.RawMessage    `json:"x,omitzero"`            // the host’s own, kept byte for byte and never looked at
}

// Is answers whether an engagement is of a kind. It cannot be told where no
// kind is stated; a narrower kind is not looked up, see [term.Index.Under].
func (e *Engagement) Is(kind term.Code) quantity.Answer {
	if e.Kind == "" {
		return quantity.CannotTell
	}
	return yes(e.Kind == kind)
}

// Asked answers whether an audience was asked: named, or meant by the wildcard
// of its scheme. It cannot be told where the audiences are not stated. A
// broader or a narrower audience is another one; [term.Cover] on [Audiences]
// reads the hierarchy.
func (e *Engagement) Asked(who term.Code) quantity.Answer {
	if e.Audiences == nil {
		return quantity.CannotTell
	}
	return yes(slices.ContainsFunc(e.Audiences, func(a term.Code) bool {
		return a == who || a.All() && a.In(who.Scheme())
	}))
}

// HeldBy answers whether an engagement was held by the end of a day, month or
// year: yes if it ended by then, no if it begins later and is only planned. An
// end that is not stated is that of the start. In between, under way or not
// dated to the day, it cannot be told.
//
// What Held says goes before the date: what did not take place was never held,
// and what took place on a day nobody wrote down was.
func (e *Engagement) HeldBy(on cal.Date) quantity.Answer {
	if e.Held == quantity.No {
		return quantity.No
	}
	p := e.Period
	if p.From.IsZero() && p.To.IsZero() || p.Reversed() {
		return e.Held
	}
	if on.IsZero() {
		return quantity.CannotTell
	}
	end, last := on.Last(), p.To
	if last.IsZero() {
		last = p.From
	}
	switch {
	case last.Last().Compare(end) <= 0:
		return quantity.Yes
	case !p.From.IsZero() && p.From.First().Compare(end) > 0:
		return quantity.No
	}
	return quantity.CannotTell
}

// BegunBefore answers whether an engagement began before a day: whether what
// was said there could be heard by those who decided on that day. Without a
// start, an end before the day tells. What did not take place did not begin.
func (e *Engagement) BegunBefore(on cal.Date) quantity.Answer {
	switch from := e.Period.From; {
	case e.Held == quantity.No:
		return quantity.No
	case e.Period.Reversed():
		return quantity.CannotTell
	case from.IsZero():
		if before, known := e.Period.To.Before(on); known && before {
			return quantity.Yes
		}
		return quantity.CannotTell
	default:
		before, known := from.Before(on)
		if !known {
			return quantity.CannotTell
		}
		return yes(before)
	}
}

// times is for how many occasions an engagement stands, without a unit. Where a
// number was meant but is not stated, there was at least one.
func (e *Engagement) times() quantity.Quantity {
	switch {
	case e.Times == nil:
		return quantity.Of(1, "")
	case !e.Times.Stated():
		return quantity.Quantity{Value: quantity.Int(1), Qualifier: quantity.AtLeast}
	case e.Times.Value.Sign() < 0:
		return quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.AtLeast}
	}
	return quantity.Quantity{Value: e.Times.Value, Qualifier: e.Times.Qualifier}
}

// Occasions counts the occasions that a list of engagements stands for, those
// known only as a number with those described: two consultations and "2
// additional" are 4. Where says which to count, nil all of them; those of which
// it cannot tell may or may not be added, so that the count is then *at least*.
// The count has no unit. A list that is nil, not stated, gives a Quantity that
// is not stated; an empty one gives 0.
//
// The error has code cannot-claim where numbers that are bounds from below,
// bounds from above and approximate ones stand together, or overflow.
func Occasions(list []Engagement, where func(*Engagement) quantity.Answer) (quantity.Quantity, error) {
	if list == nil {
		return quantity.Quantity{}, nil
	}
	count := quantity.Of(0, "")
	for i := range list {
		e := &list[i]
		counts := quantity.Yes
		if where != nil {
			counts = where(e)
		}
		n := e.times()
		switch counts {
		case quantity.No:
			continue
		case quantity.CannotTell:
			n = quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.AtLeast}
		case quantity.Yes:
		}
		var err error
		if count, err = count.Add(n); err != nil {
			return quantity.Quantity{}, err
		}
	}
	return count, nil
}

// Attendances adds up how many came to each engagement. A person who came twice
// attended twice: what is added are attendances, as the Of of the total says,
// and not persons, for whom see [Persons]. It also returns for how many
// engagements the number is not known; with any, the total is *at least* what
// is known, and not stated if nothing is.
//
// The error has code unit-mismatch if the numbers do not count the same
// (agencies and participants), cannot-claim or overflow.
func Attendances(list []Engagement) (total quantity.Quantity, unknown int, err error) {
	for i := range list {
		r := list[i].reached()
		switch {
		case !r.Stated():
			unknown++
		case !total.Stated():
			total = r
		default:
			if total, err = total.Add(r); err != nil {
				return quantity.Quantity{}, 0, err
			}
		}
	}
	if !total.Stated() {
		return quantity.Quantity{}, unknown, nil
	}
	if unknown > 0 {
		more := quantity.Quantity{Value: quantity.Int(0), Qualifier: quantity.AtLeast, Unit: total.Unit, Of: total.Of}
		if total, err = total.Add(more); err != nil {
			return quantity.Quantity{}, 0, err
		}
	}
	total.Of = "attendance"
	return total, unknown, nil
}

// Persons bounds how many persons a list of engagements reached. All may have
// come to the largest, so there were at least as many; none may have come
// twice, so there were at most as many as attendances: 86 and 143 attended by
// between 143 and 229 persons. Where an engagement stands for several occasions
// the same persons may have come to each.
//
// A bound that nothing is known of is not stated: the upper one as soon as one
// number is missing, approximate or only known from below. The error has code
// unit-mismatch if the numbers do not count the same, or overflow.
func Persons(list []Engagement) (least, most quantity.Quantity, err error) {
	unit, known, open := quantity.Quantity{}, false, false
	var low quantity.Decimal
	for i := range list {
		e := &list[i]
		r := e.reached()
		if !r.Stated() {
			open = true
			continue
		}
		if !known {
			unit, known = quantity.Quantity{Value: quantity.Int(0), Unit: r.Unit, Of: r.Of}, true
			low, most = unit.Value, unit
		}
		if _, err := unit.Meets(r); err != nil {
			return quantity.Quantity{}, quantity.Quantity{}, err
		}
		if n := e.atLeastPersons(r); n.Cmp(low) > 0 {
			low = n
		}
		switch r.Qualifier {
		case quantity.Exact, quantity.AtMost, quantity.LessThan:
			if !open {
				if most, err = most.Add(r); err != nil {
					return quantity.Quantity{}, quantity.Quantity{}, err
				}
			}
		default:
			open = true
		}
	}
	if !known {
		return quantity.Quantity{}, quantity.Quantity{}, nil
	}
	of := unit.Of
	if of == "" {
		of = "person"
	}
	least = quantity.Quantity{Value: low, Qualifier: quantity.AtLeast, Unit: unit.Unit, Of: of}
	if open {
		return least, quantity.Quantity{}, nil
	}
	if most.Qualifier == quantity.Exact {
		most.Qualifier = quantity.AtMost
	}
	most.Of = of
	return least, most, nil
}

// reached is how many came, in the bare; what cannot be a number of people is
// not stated.
func (e *Engagement) reached() quantity.Quantity {
	if e.Reached == nil || e.Reached.Value.Sign() < 0 {
		return quantity.Quantity{}
	}
	r := *e.Reached
	r.Printed = ""
	return r
}

// atLeastPersons is the smallest number of persons of whom r attendances can
// be: each came every time.
func (e *Engagement) atLeastPersons(r quantity.Quantity) quantity.Decimal {
	w, ok := r.LeastWhole()
	if !ok || w.Sign() <= 0 {
		return quantity.Int(0)
	}
	n := e.times()
	if n.Qualifier != quantity.Exact || n.Value.Scale() != 0 || w.Scale() != 0 || n.Value.Coef() < 1 {
		return quantity.Int(1)
	}
	return quantity.Int((w.Coef()-1)/n.Value.Coef() + 1)
}

// Growth compares two numbers of the same kind: by how much the second is more
// than the first, and that change over the first, with numerator and
// denominator kept. From 86 to 143 participants it is +57, and 57 over 86,
// which [quantity.Ratio.Percent] shows as 66.3 %. The ratio is undefined, and
// its Value says so, where the first number is 0.
//
// The error has code unit-mismatch, not-stated, cannot-claim where the two
// bounds leave the change open on both sides, or overflow.
func Growth(from, to quantity.Quantity) (change quantity.Quantity, share quantity.Ratio, err error) {
	back, err := minus(from)
	if err != nil {
		return quantity.Quantity{}, quantity.Ratio{}, err
	}
	if change, err = to.Add(back); err != nil {
		return quantity.Quantity{}, quantity.Ratio{}, err
	}
	return change, quantity.Ratio{Num: change, Den: from}, nil
}

// minus is a quantity with its sign turned: at least 5 becomes at most -5.
func minus(q quantity.Quantity) (quantity.Quantity, error) {
	if !q.Stated() {
		return q, nil
	}
	v, err := quantity.Int(0).Sub(q.Value)
	if err != nil {
		return quantity.Quantity{}, err
	}
	q.Value, q.Printed = v, ""
	switch q.Qualifier {
	case quantity.AtLeast:
		q.Qualifier = quantity.AtMost
	case quantity.MoreThan:
		q.Qualifier = quantity.LessThan
	case quantity.AtMost:
		q.Qualifier = quantity.AtLeast
	case quantity.LessThan:
		q.Qualifier = quantity.MoreThan
	case quantity.Exact, quantity.About, quantity.CloseTo:
	}
	return q, nil
}

// Audiences yields the engagements of a list, by id, with whom each asked: what
// [term.Cover] takes to tell which audiences were reached and which were not.
// Those that did not take place are left out. An engagement without an id goes
// by its position, "#0"; one whose audiences are not stated comes without
// codes, so [term.Coverage.Without] names it and nothing follows from an
// audience that is then missing.
func Audiences(list []Engagement) iter.Seq2[string, []term.Code] {
	return func(yield func(string, []term.Code) bool) {
		for i := range list {
			e := &list[i]
			if e.Held == quantity.No {
				continue
			}
			id := string(e.ID)
			if id == "" {
				id = "#" + strconv.Itoa(i)
			}
			if !yield(id, e.Audiences) {
				return
			}
		}
	}
}

// The kinds of engagement in [EngagementKinds].
const (
	EngagementConsultation term.Code = "engagements:consultation"
	EngagementSurvey       term.Code = "engagements:survey"
	EngagementInterviews   term.Code = "engagements:interviews"
	EngagementFocusGroup   term.Code = "engagements:focus-group"
	EngagementWorkshop     term.Code = "engagements:workshop"
	EngagementForum        term.Code = "engagements:forum"
	EngagementPresentation term.Code = "engagements:presentation"
	EngagementMeeting      term.Code = "engagements:meeting"
	EngagementCall         term.Code = "engagements:call"
	EngagementInterest     term.Code = "engagements:expression-of-interest" // a call, too
	EngagementScan         term.Code = "engagements:environmental-scan"
	EngagementJoint        term.Code = "engagements:joint-event"
)

// EngagementKinds returns kinds of engagement that partnerships were found to
// have. The list is open: a kind of one’s own goes under "other" or stands by
// itself. An event of several bodies may be of any kind; that it is a joint one
// is seen from its Bodies.
func EngagementKinds() term.Scheme {
	return term.Scheme{
		ID: EngagementConsultation.Scheme(), Open: true, Other: "other",
		Title: i18n.Text{i18n.EN: "Kinds of engagement", i18n.FR: "Types de mobilisation", i18n.ES: "Tipos de participación", i18n.AR: "أنواع إشراك المجتمع"},
		Terms: []term.Term{
			{ID: "consultation", Label: i18n.Text{i18n.EN: "consultation", i18n.FR: "consultation", i18n.ES: "consulta", i18n.AR: "مشاورة"},
				Aliases: []i18n.Text{{i18n.EN: "community consultation", i18n.FR: "consultation communautaire", i18n.ES: "consulta comunitaria", i18n.AR: "مشاورة مجتمعية"}, {i18n.EN: "public consultation", i18n.FR: "consultation publique", i18n.ES: "consulta pública", i18n.AR: "استشارات عامة"}}},
			{ID: "survey", Label: i18n.Text{i18n.EN: "survey", i18n.FR: "sondage", i18n.ES: "encuesta", i18n.AR: "استطلاع رأي"}},
			{ID: "interviews", Label: i18n.Text{i18n.EN: "interviews", i18n.FR: "entrevues", i18n.ES: "entrevistas", i18n.AR: "مقابلات"}},
			{ID: "focus-group", Label: i18n.Text{i18n.EN: "focus group", i18n.FR: "groupe de discussion", i18n.ES: "grupo focal", i18n.AR: "مجموعة تركيز"}},
			{ID: "workshop", Label: i18n.Text{i18n.EN: "workshop", i18n.FR: "atelier", i18n.ES: "taller", i18n.AR: "ورشة عمل"}},
			{ID: "forum", Label: i18n.Text{i18n.EN: "forum", i18n.FR: "forum", i18n.ES: "foro", i18n.AR: "منتدى"}},
			{ID: "presentation", Label: i18n.Text{i18n.EN: "presentation", i18n.FR: "présentation", i18n.ES: "presentación", i18n.AR: "عرض تقديمي"}},
			{ID: "meeting", Label: i18n.Text{i18n.EN: "meeting", i18n.FR: "réunion", i18n.ES: "reunión", i18n.AR: "اجتماع"}},
			{ID: "call", Label: i18n.Text{i18n.EN: "call for members", i18n.FR: "appel de candidatures", i18n.ES: "convocatoria de miembros", i18n.AR: "دعوة إلى العضوية"}},
			{ID: "expression-of-interest", Parent: "call", Label: i18n.Text{i18n.EN: "expression of interest", i18n.FR: "appel à manifestation d’intérêt", i18n.ES: "manifestación de interés", i18n.AR: "إبداء الاهتمام"}},
			{ID: "environmental-scan", Label: i18n.Text{i18n.EN: "environmental scan", i18n.FR: "analyse du contexte", i18n.ES: "análisis del entorno", i18n.AR: "مسح بيئي"}},
			{ID: "joint-event", Label: i18n.Text{i18n.EN: "joint event", i18n.FR: "activité conjointe", i18n.ES: "actividad conjunta", i18n.AR: "فعالية مشتركة"}},
			{ID: "other", Label: i18n.Text{i18n.EN: "other", i18n.FR: "autre", i18n.ES: "otra", i18n.AR: "أخرى"}},
		},
	}
}

// yes is yes or no.
func yes(b bool) quantity.Answer {
	if b {
		return quantity.Yes
	}
	return quantity.No
}
