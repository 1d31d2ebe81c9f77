package track

import (
	"slices"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

// Observations returns the figures of the log for a stretch of time as a set of
// indicators and readings, with numerator and denominator apart and the unit of
// each. Contacts and needs are those of contacts within the time, referrals
// those sent within it, as they stood at its end, all by the civil date in a
// place; without one, as each instant is written. In the order of the set:
//
//   - contacts, requests, persons, needs, referrals, interventions, minutes (the
//     mean of those known, Unreliable if one is below zero or longer than a
//     life); persons is a bound from below where some contacts do
//     not say which person, and not available where none does;
//   - needs-referred, needs-connected, needs-served: the three meanings of a need
//     met, each of all needs: somebody was named, an agency took it on, the
//     person got help. Each holds the next;
//   - needs-unmet, of all needs;
//   - answered: of the referrals whose answer is known or overdue, those the
//     agency answered; accepted: of those accepted, rejected or expired;
//     completed: of those taken on; outcome-known: of those ended;
//   - no-show: of those with an appointment; redirected, circled (sent back to
//     an agency that had it), of those sent; referrals-per-need.
//
// What lies outside the days the log covers is missing and not zero: without a
// day of cover every reading is NotCollected, with some it is flagged
// PartialPeriod. A share of nothing is NoDenominator.
func (l *Log) Observations(over cal.Period, in *time.Location) indicators.Set {
	f := l.figures(over, in)
	s := indicators.Set{Indicators: []indicators.Indicator{}, Observations: []indicators.Observation{}}
	covered, all := l.covered(over)
	for _, d := range f.definitions() {
		d.Direction, d.Level = indicators.Descriptive, indicators.Output
		s.Indicators = append(s.Indicators, d.Indicator)
		o := indicators.Observation{Indicator: d.ID, Period: over}
		switch {
		case covered == 0 && all:
			o.Missing = indicators.NotCollected
		case d.missing != "":
			o.Missing = d.missing
		case d.whole == nil:
			v := quantity.Of(d.part, "")
			if d.atLeast {
				v.Qualifier = quantity.AtLeast
			}
			o.Value = &v
		default:
			num, den := quantity.Of(d.part, ""), quantity.Of(*d.whole, "")
			o.Numerator, o.Denominator = &num, &den
			if *d.whole == 0 {
				o.Missing = indicators.NoDenominator
			}
		}
		if o.Missing == "" && covered == 1 {
			o.Flags = []indicators.Flag{indicators.PartialPeriod}
		}
		s.Observations = append(s.Observations, o)
	}
	return s
}

// covered says how much of a time the log covers: 0 nothing, 1 some days, 2 all;
// and whether it states that at all.
func (l *Log) covered(over cal.Period) (int, bool) {
	if l.Cover == nil || over.From.IsZero() || over.To.IsZero() {
		return 2, false
	}
	in, out := 0, 0
	first, last := over.From.First(), over.To.Last()
	type span struct{ from, to int }
	var spans []span
	for _, p := range l.Cover {
		if c, ok := p.Overlap(cal.Period{From: first, To: last}); ok {
			spans = append(spans, span{c.From.First().Ordinal(), c.To.Last().Ordinal()})
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	next := first.Ordinal()
	for _, s := range spans {
		if s.from > next {
			out++
		}
		if s.to >= next {
			in++
			next = s.to + 1
		}
	}
	if next <= last.Ordinal() {
		out++
	}
	switch {
	case in == 0:
		return 0, true
	case out > 0:
		return 1, true
	default:
		return 2, true
	}
}

// maxMinutes is longer than anyone lives; as many as a document holds add up
// without overflow.
const maxMinutes = 1 << 30

// A tallied is the counts behind the figures of a time.
type tallied struct {
	contacts, requests, interventions    int64
	persons, nobody                      int64 // distinct, and contacts that do not say which
	minutes, timed                       int64
	absurd                               bool // an intervention of fewer than no minutes, or of longer than anyone lives
	needs, referred, connected, served   int64
	unmet                                int64
	sent, due, answered                  int64
	decided, accepted                    int64
	taken, completed, ended, known       int64
	visits, noShows, redirected, circled int64
}

func (l *Log) figures(over cal.Period, in *time.Location) tallied {
	var f tallied
	first, last := over.From.First().Ordinal(), over.To.Last().Ordinal()
	within := func(t time.Time) bool {
		d := day(t, in)
		return !d.IsZero() && (over.From.IsZero() || d.Ordinal() >= first) && (over.To.IsZero() || d.Ordinal() <= last)
	}
	persons := make(map[PersonID]bool)
	for i := range l.Contacts {
		c := &l.Contacts[i]
		inside := within(c.At)
		if inside {
			f.contacts++
			if c.Kind != Information {
				f.requests++
			}
			if c.Person == "" {
				f.nobody++
			} else {
				persons[c.Person] = true
			}
		}
		for j := range c.Events {
			e := &c.Events[j]
			if e.Kind == NeedMet || e.Kind == NeedUnmet || e.At.IsZero() && !inside || !e.At.IsZero() && !within(e.At) {
				continue
			}
			f.interventions++
			switch {
			case e.Minutes == nil:
			case *e.Minutes < 0 || *e.Minutes > maxMinutes:
				f.absurd = true
			default:
				f.minutes += *e.Minutes
				f.timed++
			}
		}
	}
	f.persons = int64(len(persons))

	referrals, _ := l.Referrals(endOf(over.To, in))
	for _, n := range l.needs(referrals) {
		if !within(l.Contacts[n.contact].At) {
			continue
		}
		f.needs++
		f.referred += one(n.sent > 0)
		f.connected += one(n.taken)
		f.served += one(n.helped)
		f.unmet += one(n.result == NeedNotServed)
	}
	for i := range referrals {
		if r := &referrals[i]; r.Status != EnteredInError && within(r.Sent) {
			f.referral(r, over.To.Last())
		}
	}
	return f
}

func (f *tallied) referral(r *Referral, on cal.Date) {
	f.sent++
	answered, taken := !r.Answered.IsZero(), !r.TakenOn.IsZero()
	overdue := r.Stage == Expired || !r.Due.IsZero() && !on.IsZero() && r.Due.Last().Ordinal() < on.Ordinal()
	f.answered += one(answered)
	f.due += one(answered || overdue && (Open(r.Status) || r.Stage == Expired))
	f.accepted += one(taken)
	f.decided += one(taken || r.Status == Rejected || r.Stage == Expired)
	f.taken += one(taken)
	f.completed += one(taken && r.Status == Completed)
	if !Open(r.Status) {
		f.ended++
		_, known := r.Helped()
		f.known += one(known)
	}
	f.visits += one(r.Visits > 0)
	f.noShows += one(r.Visits > 0 && r.NoShows > 0)
	f.redirected += one(r.Stage == Redirected)
	f.circled += one(r.Loop)
}

func one(yes bool) int64 {
	if yes {
		return 1
	}
	return 0
}

// endOf is the last instant of a day in a place; the zero instant if the day is
// none. Without a place it is that of the last zone on earth (UTC−12), so that
// no event of the day is left out.
func endOf(d cal.Date, in *time.Location) time.Time {
	if d = d.Last(); d.IsZero() {
		return time.Time{}
	}
	if in == nil {
		in = time.FixedZone("", -12*60*60)
	}
	return time.Date(d.Year(), time.Month(d.Month()), d.Day()+1, 0, 0, 0, -1, in)
}

// A definition is an indicator, and what was counted for it.
type definition struct {
	indicators.Indicator

	part    int64
	whole   *int64 // nil: a count
	atLeast bool
	missing indicators.Missing
}

func (f *tallied) definitions() []definition {
	count := func(id, of string, n int64, name i18n.Text) definition {
		return definition{Indicator: indicators.Indicator{ID: indicators.ID(id), Name: name, Kind: indicators.Count, Of: of, Accumulation: indicators.Flow}, part: n}
	}
	share := func(id, of string, part, whole int64, name, num, den i18n.Text) definition {
		return definition{
			Indicator: indicators.Indicator{ID: indicators.ID(id), Name: name, Kind: indicators.Proportion, Of: of, Accumulation: indicators.Flow, Numerator: num, Denominator: den},
			part:      part, whole: &whole,
		}
	}
	needs := text("needs", "besoins", "necesidades", "الاحتياجات")
	sent := text("referrals sent", "orientations transmises", "derivaciones enviadas", "الإحالات المرسلة")
	taken := text("referrals an agency took on", "orientations prises en charge par un organisme", "derivaciones de las que se encargó una agencia", "الإحالات التي تكفّلت بها جهة")
	ended := text("referrals that have ended", "orientations qui ont pris fin", "derivaciones terminadas", "الإحالات المنتهية")

	persons := count("persons", UnitPerson, f.persons, text("Persons", "Personnes", "Personas", "الأشخاص"))
	persons.Accumulation = indicators.Unique
	if persons.atLeast = f.nobody > 0; f.persons == 0 && f.nobody > 0 {
		persons.missing = indicators.NotAvailable
	}
	minutes := share("minutes", UnitIntervention, f.minutes, f.timed,
		text("Minutes for an intervention", "Minutes par intervention", "Minutos por intervención", "دقائق التدخل الواحد"),
		text("minutes of interventions", "minutes d’interventions", "minutos de intervenciones", "دقائق التدخلات"),
		text("interventions whose length is known", "interventions dont la durée est connue", "intervenciones de duración conocida", "التدخلات المعروفة المدة"))
	minutes.Kind, minutes.Unit = indicators.Mean, "minutes"
	if f.absurd {
		minutes.missing = indicators.Unreliable
	}
	perNeed := share("referrals-per-need", UnitReferral, f.sent, f.needs,
		text("Referrals for each need", "Orientations par besoin", "Derivaciones por necesidad", "الإحالات لكل احتياج"), sent, needs)
	perNeed.Kind = indicators.RatioOf

	return []definition{
		count("contacts", UnitContact, f.contacts, text("Contacts", "Contacts", "Contactos", "الاتصالات")),
		count("requests", UnitRequest, f.requests, text("Requests", "Demandes", "Solicitudes", "الطلبات")),
		persons,
		count("needs", UnitNeed, f.needs, text("Needs", "Besoins", "Necesidades", "الاحتياجات")),
		count("referrals", UnitReferral, f.sent, text("Referrals", "Orientations", "Derivaciones", "الإحالات")),
		count("interventions", UnitIntervention, f.interventions, text("Interventions", "Interventions", "Intervenciones", "التدخلات")),
		minutes,
		share("needs-referred", UnitNeed, f.referred, f.needs,
			text("Needs referred", "Besoins orientés", "Necesidades derivadas", "الاحتياجات المُحالة"),
			text("needs for which a referral was sent", "besoins pour lesquels une orientation a été transmise", "necesidades para las que se envió una derivación", "الاحتياجات التي أُرسلت لها إحالة"), needs),
		share("needs-connected", UnitNeed, f.connected, f.needs,
			text("Needs connected", "Besoins pris en charge", "Necesidades en atención", "الاحتياجات المتكفَّل بها"),
			text("needs an agency took on", "besoins pris en charge par un organisme", "necesidades de las que se encargó una agencia", "الاحتياجات التي تكفّلت بها جهة"), needs),
		share("needs-served", UnitNeed, f.served, f.needs,
			text("Needs served", "Besoins comblés", "Necesidades atendidas", "الاحتياجات الملبّاة"),
			text("needs for which the person got help", "besoins pour lesquels la personne a été aidée", "necesidades para las que la persona recibió ayuda", "الاحتياجات التي تلقّى الشخص المساعدة فيها"), needs),
		share("needs-unmet", UnitNeed, f.unmet, f.needs,
			text("Needs unmet", "Besoins non comblés", "Necesidades no cubiertas", "الاحتياجات غير الملبّاة"),
			text("needs that met with a gap", "besoins qui se sont heurtés à une lacune", "necesidades que toparon con una carencia", "الاحتياجات التي واجهت فجوة"), needs),
		share("answered", UnitReferral, f.answered, f.due,
			text("Referrals answered", "Orientations répondues", "Derivaciones respondidas", "الإحالات المُجاب عنها"),
			text("referrals the agency answered", "orientations auxquelles l’organisme a répondu", "derivaciones que la agencia respondió", "الإحالات التي ردت عليها الجهة"),
			text("referrals answered or overdue", "orientations répondues ou en retard", "derivaciones respondidas o vencidas", "الإحالات المُجاب عنها أو المتأخرة")),
		share("accepted", UnitReferral, f.accepted, f.decided,
			text("Referrals accepted", "Orientations acceptées", "Derivaciones aceptadas", "الإحالات المقبولة"), taken,
			text("referrals accepted, rejected or expired", "orientations acceptées, refusées ou expirées", "derivaciones aceptadas, rechazadas o vencidas", "الإحالات المقبولة أو المرفوضة أو المنقضية")),
		share("completed", UnitReferral, f.completed, f.taken,
			text("Referrals completed", "Orientations menées à terme", "Derivaciones completadas", "الإحالات المكتملة"),
			text("referrals taken on and completed", "orientations prises en charge et menées à terme", "derivaciones asumidas y completadas", "الإحالات المتكفَّل بها والمكتملة"), taken),
		share("outcome-known", UnitReferral, f.known, f.ended,
			text("Outcomes known", "Résultats connus", "Resultados conocidos", "النتائج المعروفة"),
			text("referrals of which it is known whether they helped", "orientations dont on sait si elles ont aidé", "derivaciones de las que se sabe si ayudaron", "الإحالات المعروف هل أفادت"), ended),
		share("no-show", UnitReferral, f.noShows, f.visits,
			text("No-shows", "Absences aux rendez-vous", "Ausencias a la cita", "التخلف عن المواعيد"),
			text("referrals with an appointment the person did not come to", "orientations avec une absence à un rendez-vous", "derivaciones con una ausencia a la cita", "الإحالات التي تخلف فيها الشخص عن موعد"),
			text("referrals with an appointment", "orientations avec un rendez-vous", "derivaciones con cita", "الإحالات التي لها موعد")),
		share("redirected", UnitReferral, f.redirected, f.sent,
			text("Referrals redirected", "Orientations redirigées", "Derivaciones redirigidas", "الإحالات المُعاد توجيهها"),
			text("referrals for which the agency named another one", "orientations pour lesquelles l’organisme en a nommé un autre", "derivaciones para las que la agencia nombró a otra", "الإحالات التي سمّت فيها الجهة جهة أخرى"), sent),
		share("circled", UnitReferral, f.circled, f.sent,
			text("Referrals sent in a circle", "Orientations tournant en rond", "Derivaciones en círculo", "الإحالات الدائرة في حلقة"),
			text("referrals sent back to an agency that had the person before", "orientations renvoyées à un organisme qui a déjà eu la personne", "derivaciones devueltas a una agencia que ya tuvo a la persona", "الإحالات المعادة إلى جهة سبق أن كان الشخص عندها"), sent),
		perNeed,
	}
}
