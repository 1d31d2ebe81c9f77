package track

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// The units: what a tally of a log counts, one for each tally, never added to
// one another. A request is a contact that asks for more than a fact. Persons
// are counted over contacts.
const (
	UnitContact      = "contact"
	UnitRequest      = "request"
	UnitPerson       = "person"
	UnitNeed         = "need"
	UnitReferral     = "referral"
	UnitIntervention = "intervention"
)

// Unit is the id of the dimension that says what a table counts. It has one
// category, so that every table names its unit and tallies of two units do not
// merge.
const Unit = "unit"

// Minutes is the measure of interventions.
const Minutes = "minutes"

func unitScheme() term.Scheme {
	return lexicon(Unit, text("Counted", "Unité comptée", "Unidad contada", "المعدود"),
		entry(UnitContact, "contacts", "contacts", "contactos", "اتصالات"),
		entry(UnitRequest, "requests", "demandes", "solicitudes", "طلبات"),
		entry(UnitPerson, "persons", "personnes", "personas", "أشخاص"),
		entry(UnitNeed, "needs", "besoins", "necesidades", "احتياجات"),
		entry(UnitReferral, "referrals", "orientations", "derivaciones", "إحالات"),
		entry(UnitIntervention, "interventions", "interventions", "intervenciones", "تدخلات"),
	)
}

// axes are the dimensions a unit can be told apart by, in the order of their
// tables. The month is that of the contact; of a referral, that in which it was
// sent; of an intervention, its own if it has one.
func axes(unit string) []string {
	people := []string{"origin", "by", "channel", "sex", "age", "municipality"}
	switch unit {
	case UnitContact, UnitRequest, UnitPerson:
		return append([]string{"month"}, append(people, "nature")...)
	case UnitNeed:
		return append([]string{"month", "nature", "result", "gap"}, people...)
	case UnitReferral:
		return append([]string{"month", "agency", "status", "nature"}, people...)
	case UnitIntervention:
		return append([]string{"month", "intervention"}, people...)
	default:
		return nil
	}
}

// Ages returns the dimension "age" in bands that begin with the years given, and
// one before the first: Ages(31, 50, 70) has up to 30, 31 to 49, 50 to 69, and
// 70 and more. Years that do not rise give bands that [Log.Spec] refuses.
func Ages(from ...int64) indicators.Dimension {
	d := indicators.Dimension{ID: "age", Name: text("Age", "Âge", "Edad", "العمر")}
	for i := -1; i < len(from); i++ {
		var b indicators.Band
		if i >= 0 {
			b.From = &from[i]
			b.ID = strconv.FormatInt(from[i], 10)
		} else {
			b.ID = "0"
		}
		if i+1 < len(from) {
			to := from[i+1] - 1
			b.To = &to
			b.ID += "-" + strconv.FormatInt(to, 10)
		} else {
			b.ID += "-plus"
		}
		d.Bands = append(d.Bands, b)
	}
	return d
}

// Spec returns what a tally of one unit of the log counts: a table for each of
// the dimensions of the unit, each by month, and some together. Over are the
// months wanted; without, there are no months. What can be told apart:
//
//   - contacts, requests and persons: origin, by (the organization that
//     referred), channel, sex, age, municipality, nature (several at once);
//   - needs: these, nature once each, result and gap; unmet needs are the table
//     of gap, nature and municipality;
//   - referrals: these, agency, status, nature (several at once);
//   - interventions: intervention, with the minutes they took, and these but
//     for nature.
//
// A dimension the caller gives stands for the one of its id; the others have
// the categories that occur in the log, in the order of their ids, so that
// tallies of two logs merge only if the caller gives all. Ages have no bands
// unless they are given ([Ages]). More than indicators.MaxSeveral natures are no
// dimension of what may have several, unless it is given.
//
// The spec may be changed before a tally is made of it, as long as the dimension
// "unit" stays. The error joins those of indicators.NewTally; it has code
// "no-unit" where the unit is none, and "no-dimension" for a dimension that
// tells nothing of the unit.
func (l *Log) Spec(unit string, over cal.Period, dims ...indicators.Dimension) (indicators.Spec, error) {
	var s indicators.Spec
	ids := axes(unit)
	units := unitScheme()
	word, ok := label(&units, unit)
	if !ok {
		return s, refuse("no-unit", countUnit())
	}
	s.Dimensions = []indicators.Dimension{{ID: Unit, Name: units.Title, Terms: []term.Term{{ID: unit, Label: word}}}}
	for i := range dims {
		if !slices.Contains(ids, dims[i].ID) {
			return s, refuse("no-dimension", countDimension(), i18n.Label("dimension", i18n.Clip(dims[i].ID, 60)))
		}
	}
	own, err := l.dimensions(unit, over)
	if err != nil {
		return s, err
	}
	for _, id := range ids {
		if i := slices.IndexFunc(dims, func(d indicators.Dimension) bool { return d.ID == id }); i >= 0 {
			d := dims[i]
			d.Several = d.Several || id == "nature" && unit != UnitNeed
			s.Dimensions = append(s.Dimensions, d)
		} else if d, ok := own[id]; ok {
			s.Dimensions = append(s.Dimensions, d)
		}
	}
	has := func(id string) bool {
		return slices.ContainsFunc(s.Dimensions, func(d indicators.Dimension) bool { return d.ID == id })
	}
	tables := [][]string{{Unit}}
	for _, d := range s.Dimensions[1:] {
		tables = append(tables, []string{Unit, d.ID})
		if d.ID != "month" && has("month") {
			tables = append(tables, []string{Unit, "month", d.ID})
		}
	}
	for _, t := range [][]string{{Unit, "sex", "age"}, {Unit, "nature", "municipality"}, {Unit, "agency", "nature"}, {Unit, "gap", "nature", "municipality"}} {
		if !slices.ContainsFunc(t, func(id string) bool { return !has(id) }) {
			tables = append(tables, t)
		}
	}
	s.Counts, s.Cover = tables, l.Cover
	switch unit {
	case UnitPerson:
		s.Counts, s.Persons = [][]string{}, tables
	case UnitIntervention:
		s.Measures, s.Values = []string{Minutes}, tables
	}
	_, err = indicators.NewTally(s)
	return s, err
}

// dimensions are those that follow from the log itself.
func (l *Log) dimensions(unit string, over cal.Period) (map[string]indicators.Dimension, error) {
	own := make(map[string]indicators.Dimension)
	if over != (cal.Period{}) {
		d, err := indicators.Months("month", over, 1)
		if err != nil {
			return nil, err
		}
		d.Name = text("Month", "Mois", "Mes", "الشهر")
		own["month"] = d
	}
	found := make(map[string]map[string]bool)
	note := func(axis, id string) {
		if id == "" {
			return
		}
		if found[axis] == nil {
			found[axis] = make(map[string]bool)
		}
		found[axis][id] = true
	}
	for i := range l.Contacts {
		c := &l.Contacts[i]
		note("origin", c.Origin)
		note("by", string(c.By))
		note("channel", c.Channel)
		note("sex", c.Sex)
		note("municipality", string(c.Municipality))
		for _, n := range c.Needs {
			note("nature", n.Term())
		}
		if unit == UnitIntervention {
			for j := range c.Events {
				if e := &c.Events[j]; e.Kind != NeedMet && e.Kind != NeedUnmet {
					note("intervention", e.Kind.Term())
				}
			}
		}
	}
	if unit == UnitReferral {
		for i := range l.Events {
			e := &l.Events[i]
			note("agency", string(e.To))
			if e.Kind == Claim {
				note("agency", string(e.By))
			}
			for _, n := range e.Needs {
				note("nature", n.Term())
			}
		}
	}
	gaps := Reasons()
	gaps.Terms = slices.DeleteFunc(gaps.Terms, func(t term.Term) bool { return t.Parent != "" || t.ID == GapNone })
	for _, a := range []struct {
		id    string
		title i18n.Text
		words []term.Term
	}{
		{"origin", originScheme().Title, originScheme().Terms},
		{"by", text("Referred by", "Orienté par", "Derivado por", "أحاله"), nil},
		{"channel", channelScheme().Title, channelScheme().Terms},
		{"sex", text("Sex", "Sexe", "Sexo", "الجنس"), nil},
		{"municipality", text("Municipality", "Municipalité", "Municipio", "البلدية"), nil},
		{"nature", text("Nature of the request", "Nature de la demande", "Naturaleza de la solicitud", "طبيعة الطلب"), nil},
		{"intervention", text("Intervention", "Intervention", "Intervención", "التدخل"), nil},
		{"agency", text("Agency", "Organisme", "Agencia", "الجهة"), nil},
		{"status", statusScheme().Title, statusScheme().Terms},
		{"result", resultScheme().Title, resultScheme().Terms},
		{"gap", text("Missing", "Lacune", "Carencia", "ما ينقص"), gaps.Terms},
	} {
		d := indicators.Dimension{ID: a.id, Name: a.title, Terms: slices.Clone(a.words), Several: a.id == "nature" && unit != UnitNeed}
		var ids []string
		for id := range found[a.id] {
			if _, known := label(&term.Scheme{Terms: a.words}, id); !known && id != indicators.NotStated {
				ids = append(ids, id)
			}
		}
		slices.Sort(ids)
		for _, id := range ids {
			d.Terms = append(d.Terms, term.Term{ID: id})
		}
		if len(d.Terms) > 0 && !(d.Several && len(d.Terms) > indicators.MaxSeveral) {
			own[a.id] = d
		}
	}
	return own, nil
}

// Count adds the records of the log to a tally made from a spec of [Log.Spec]:
// those that took place within its months, by the civil date in a place; where
// there is none, as each instant is written. Referrals are as they stand at the
// end of the log; those entered in error, and drafts, are none. Key makes
// persons into numbers that are the same in every log that has the same key (see
// indicators.Person); it is needed where persons are counted, and only there.
//
// Errors are *i18n.Error, and nothing was counted if there is one: "no-unit",
// "no-key", "no-persons" (no contact says which person it is), "no-category" (a
// word in the log for which a dimension of the caller has no category, nor one
// called "other"; with the JSON pointer of its record), and those of
// indicators.Tally.Add.
func (l *Log) Count(t *indicators.Tally, in *time.Location, key []byte) error {
	spec := t.Spec()
	if len(spec.Dimensions) == 0 || spec.Dimensions[0].ID != Unit || len(spec.Dimensions[0].Terms) != 1 {
		return refuse("no-unit", countUnit())
	}
	unit := spec.Dimensions[0].Terms[0].ID
	if axes(unit) == nil {
		return refuse("no-unit", countUnit())
	}
	fresh, err := indicators.NewTally(spec)
	if err != nil {
		return err
	}
	c := counter{log: l, tally: fresh, in: in, key: key, persons: spec.Persons != nil}
	if c.persons {
		if len(key) < indicators.MinKey {
			return refuse("no-key", countNoKey(), i18n.Int("n", indicators.MinKey))
		}
		if !slices.ContainsFunc(l.Contacts, func(c Contact) bool { return c.Person != "" }) && len(l.Contacts) > 0 {
			return refuse("no-persons", countNoPersons())
		}
	}
	c.axes = make([]axis, len(spec.Dimensions))
	for i := range spec.Dimensions {
		c.axes[i] = newAxis(&spec.Dimensions[i])
	}
	c.rec = indicators.Record{At: make([]uint64, len(c.axes)), Values: make([]int64, len(spec.Measures))}
	for i := range c.rec.Values {
		c.rec.Values[i] = indicators.NoValue
	}
	if err := c.count(unit); err != nil {
		return err
	}
	return t.Merge(fresh)
}

// A counter fills a tally.
type counter struct {
	log     *Log
	tally   *indicators.Tally
	in      *time.Location
	key     []byte
	persons bool
	axes    []axis
	rec     indicators.Record
}

// A facts is one record before it is placed: what it says along each axis.
type facts struct {
	contact      *Contact // nil: of no contact of the log
	at           time.Time
	pointer      string
	place        int
	agency       string
	status       string
	intervention string
	nature       []term.Code
	result, gap  string
	minutes      int64
}

func (c *counter) count(unit string) error {
	l := c.log
	switch unit {
	case UnitContact, UnitRequest, UnitPerson:
		for i := range l.Contacts {
			k := &l.Contacts[i]
			if unit == UnitRequest && k.Kind == Information {
				continue
			}
			if err := c.add(&facts{contact: k, at: k.At, pointer: "/contacts/", place: i, nature: k.Needs}); err != nil {
				return err
			}
		}
	case UnitIntervention:
		for i := range l.Contacts {
			k := &l.Contacts[i]
			for j := range k.Events {
				if err := c.intervention(k, i, &k.Events[j]); err != nil {
					return err
				}
			}
		}
	case UnitNeed:
		referrals, _ := l.Referrals(time.Time{})
		one := make([]term.Code, 1)
		needs := l.needs(referrals)
		for i := range needs {
			n := &needs[i]
			k := &l.Contacts[n.contact]
			one[0] = n.code
			if err := c.add(&facts{contact: k, at: k.At, pointer: "/contacts/", place: n.contact, nature: one, result: n.result, gap: n.gap}); err != nil {
				return err
			}
		}
	case UnitReferral:
		referrals, _ := l.Referrals(time.Time{})
		at := make(map[ContactID]*Contact, len(l.Contacts))
		for i := range l.Contacts {
			at[l.Contacts[i].ID] = &l.Contacts[i]
		}
		for i := range referrals {
			r := &referrals[i]
			if r.Status == EnteredInError || r.Sent.IsZero() {
				continue
			}
			f := facts{contact: at[r.Contact], at: r.Sent, pointer: "/events", place: -1, agency: string(r.To), status: r.Status, nature: r.Needs}
			if err := c.add(&f); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *counter) intervention(k *Contact, place int, e *Event) error {
	if e.Kind == NeedMet || e.Kind == NeedUnmet {
		return nil
	}
	f := facts{contact: k, at: k.At, pointer: "/contacts/", place: place, intervention: e.Kind.Term(), minutes: indicators.NoValue}
	if !e.At.IsZero() {
		f.at = e.At
	}
	if e.Minutes != nil {
		f.minutes = *e.Minutes
	}
	return c.add(&f)
}

// nobody is the contact of a record that has none.
var nobody = Contact{}

func (c *counter) add(f *facts) error {
	k := f.contact
	if k == nil {
		k = &nobody
	}
	for i := range c.axes {
		a := &c.axes[i]
		var ok bool
		switch a.id {
		case Unit:
			c.rec.At[i], ok = 0, true
		case "month":
			on := day(f.at, c.in)
			if c.rec.At[i], ok = a.time(on); !ok && !on.IsZero() {
				return nil // of another time
			}
			ok = true
		case "origin":
			c.rec.At[i], ok = a.one(k.Origin)
		case "by":
			c.rec.At[i], ok = a.one(string(k.By))
		case "channel":
			c.rec.At[i], ok = a.one(k.Channel)
		case "sex":
			c.rec.At[i], ok = a.one(k.Sex)
		case "age":
			c.rec.At[i], ok = a.age(k)
		case "municipality":
			c.rec.At[i], ok = a.one(string(k.Municipality))
		case "nature":
			c.rec.At[i], ok = a.codes(f.nature)
		case "agency":
			c.rec.At[i], ok = a.one(f.agency)
		case "status":
			c.rec.At[i], ok = a.one(f.status)
		case "intervention":
			c.rec.At[i], ok = a.one(f.intervention)
		case "result":
			c.rec.At[i], ok = a.one(f.result)
		case "gap":
			c.rec.At[i], ok = a.one(f.gap)
		default:
			return refuse("no-dimension", countDimension(), i18n.Label("dimension", i18n.Clip(a.id, 60)))
		}
		if !ok {
			return c.fault(f, refuse("no-category", countCategory(), i18n.Label("dimension", a.id)))
		}
	}
	if len(c.rec.Values) > 0 {
		c.rec.Values[0] = f.minutes
	}
	c.rec.Person = 0
	if c.persons && k.Person != "" {
		c.rec.Person = indicators.Person(c.key, string(k.Person))
	}
	if err := c.tally.Add(&c.rec); err != nil {
		return c.fault(f, err)
	}
	return nil
}

func (c *counter) fault(f *facts, err error) error {
	if e, ok := errors.AsType[*i18n.Error](err); ok {
		e.Pointer = f.pointer
		if f.place >= 0 {
			e.Pointer += strconv.Itoa(f.place)
		}
	}
	return err
}

// An axis looks up the category of what the log says.
type axis struct {
	id      string
	several bool
	at      map[string]uint64
	bands   []indicators.Band
	times   []stretch // of a time axis, those that have no others within them, in order
	none    uint64    // of what is not stated
	other   uint64
	open    bool // there is a category "other"
}

func newAxis(d *indicators.Dimension) axis {
	a := axis{id: d.ID, several: d.Several, bands: d.Bands, at: make(map[string]uint64, len(d.Terms)+len(d.Bands))}
	for i := range d.Terms {
		id := d.Terms[i].ID
		a.at[id] = uint64(i)
		if d.Time && !slices.ContainsFunc(d.Terms, func(t term.Term) bool { return t.Parent == id }) {
			a.times = append(a.times, newStretch(id, uint64(i)))
		}
	}
	slices.SortFunc(a.times, func(s, t stretch) int { return cmp.Compare(s.from, t.from) })
	for i := range d.Bands {
		a.at[d.Bands[i].ID] = uint64(i)
	}
	a.none = uint64(len(d.Terms) + len(d.Bands))
	a.other, a.open = a.at["other"]
	if a.several {
		a.none, a.other = 0, 1<<a.other
	}
	return a
}

// A stretch is the days of a time such as "2026-04" or "2026-04/2026-06".
type stretch struct {
	from, to int // first and last day
	at       uint64
}

func newStretch(id string, at uint64) stretch {
	from, to, ranged := strings.Cut(id, "/")
	if !ranged {
		to = from
	}
	f, err := cal.Parse(from)
	t, wrong := cal.Parse(to)
	if err != nil || wrong != nil {
		return stretch{at: at}
	}
	return stretch{f.First().Ordinal(), t.Last().Ordinal(), at}
}

// one is the category of a word.
func (a *axis) one(id string) (uint64, bool) {
	if id == "" {
		return a.none, true
	}
	at, ok := a.at[id]
	switch {
	case !ok && !a.open:
		return 0, false
	case !ok:
		return a.other, true
	case a.several:
		return 1 << at, true
	}
	return at, true
}

// codes is the category of the codes a record has, or the categories.
func (a *axis) codes(list []term.Code) (uint64, bool) {
	if len(list) == 0 {
		return a.none, true
	}
	if !a.several {
		return a.one(list[0].Term())
	}
	var bits uint64
	for _, code := range list {
		bit, ok := a.one(code.Term())
		if !ok {
			return 0, false
		}
		bits |= bit
	}
	return bits, true
}

// age is the band of a contact's age.
func (a *axis) age(k *Contact) (uint64, bool) {
	if k.Age == nil {
		return a.one(k.Band)
	}
	for i := range a.bands {
		b := &a.bands[i]
		if (b.From == nil || *b.From <= *k.Age) && (b.To == nil || *k.Age <= *b.To) {
			return uint64(i), true
		}
	}
	return a.other, a.open
}

// time is the stretch a day lies in.
func (a *axis) time(on cal.Date) (uint64, bool) {
	if on.IsZero() {
		return a.none, false
	}
	d := on.Ordinal()
	i, found := slices.BinarySearchFunc(a.times, d, func(s stretch, d int) int {
		switch {
		case s.to < d:
			return -1
		case s.from > d:
			return 1
		default:
			return 0
		}
	})
	if !found {
		return a.none, false
	}
	return a.times[i].at, true
}
