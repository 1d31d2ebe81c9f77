package hsds

import (
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// owner is a record that others belong to.
type owner struct {
	t  tableID
	id string
}

// builder makes a listing of rows.
type builder struct {
	*loader
	lang           i18n.Lang
	out            referral.Listing
	records        map[owner]*row
	parts          map[owner][]*row
	pairs          map[[2]string]string // service and location: the id of their link
	words          map[string]referral.Language
	codes          map[string]term.Code
	terms          termTable
	postal         postalShapes
	bounds         geoBox // of the places, made when it is asked for
	boxed, someBox bool
	contactRows    map[string]*row // contacts by id, made when the first is asked for
}

func (b *builder) say(s string) i18n.Text {
	if s = strings.TrimSpace(s); s == "" {
		return nil
	}
	return i18n.Text{b.lang: s}
}

func (b *builder) build() {
	b.records = make(map[owner]*row)
	b.pairs = make(map[[2]string]string, len(b.rows[serviceAtLocations]))
	b.parts = make(map[owner][]*row)
	for _, id := range []tableID{organizations, programs, services, locations, serviceAtLocations, units} {
		for _, r := range b.rows[id] {
			if !r.dead {
				b.records[owner{id, r.id}] = r
			}
		}
	}
	for _, r := range b.rows[serviceAtLocations] {
		if !r.dead {
			b.pairs[[2]string{r.get("service_id"), r.get("location_id")}] = r.id
		}
	}
	b.schemes()
	for id := range tableCount {
		switch id {
		case organizations, programs, services, locations, serviceAtLocations, units, taxonomies, taxonomyTerms, metadata:
		default:
			for _, r := range b.rows[id] {
				if !r.dead {
					b.give(r)
				}
			}
		}
	}
	b.countPostal()
	for _, r := range b.rows[organizations] {
		if !r.dead {
			b.organization(r)
		}
	}
	for _, r := range b.rows[programs] {
		if !r.dead {
			b.program(r)
		}
	}
	for _, r := range b.rows[locations] {
		if !r.dead {
			b.place(r)
		}
	}
	for _, r := range b.rows[services] {
		if !r.dead {
			b.service(r)
		}
	}
	for _, r := range b.rows[serviceAtLocations] {
		if !r.dead {
			b.offer(r)
		}
	}
	b.unlinked()
	for _, p := range b.pages {
		if int64(len(b.rows[services])) < p.all || p.s.name == "" {
			b.f.inFile("one-page", p.s, wordsOnePage, i18n.Int("here", p.here), i18n.Int("all", p.all))
		}
	}
}

// unlinked tells of places at which there is no service.
func (b *builder) unlinked() {
	if len(b.rows[services]) == 0 {
		return
	}
	at := make(map[referral.PlaceID]bool, len(b.out.Offers))
	for i := range b.out.Offers {
		at[b.out.Offers[i].Place] = true
	}
	for _, r := range b.rows[locations] {
		if !r.dead && !at[referral.PlaceID(r.id)] {
			b.f.kind("no-service-at", r, "id", wordsNoServiceAt)
		}
	}
}

// give gives a part to the records it belongs to.
func (b *builder) give(r *row) {
	if r.t.id == metaTables {
		b.left(r)
		return
	}
	n := b.giveTo(r, r)
	if n == 0 {
		b.f.kind("no-owner", r, "", wordsNoOwner, i18n.Label("table", r.t.name))
	}
}

// giveTo gives a part to what a row names: its own, or that of the contact it
// belongs to. It returns how many records are named.
func (b *builder) giveTo(r, names *row) int {
	if r.t.id == attributes {
		return b.giveAttribute(r)
	}
	n := 0
	pair := ""
	if names.t.column("service_at_location_id") >= 0 && names.get("service_at_location_id") == "" {
		if s, l := names.get("service_id"), names.get("location_id"); s != "" && l != "" {
			pair = b.pairs[[2]string{s, l}]
		}
	}
	if pair != "" && (r.t.id == schedules || r.t.id == holidaySchedules || r.t.id == phones) {
		b.parts[owner{serviceAtLocations, pair}] = append(b.parts[owner{serviceAtLocations, pair}], r)
		return 1
	}
	for _, t := range names.t.owners {
		key := schema[t].one + "_id"
		id := names.get(key)
		if id == "" {
			continue
		}
		n++
		switch t {
		case contacts:
			if r.t.id != phones {
				continue
			}
			switch c := b.contact(id); {
			case c == nil:
				b.dangling(r, key, id)
			case c.get("name") != "":
				b.f.kind("person", r, "", wordsPerson, i18n.Label("table", r.t.name))
				return n // nobody's number is given to a service
			default:
				b.giveTo(r, c)
			}
			continue
		case phones:
			continue // the languages of a number: its service and place name them too
		case serviceAtLocations:
			if to, ok := b.same[id]; ok {
				id = to
			}
		default:
		}
		if b.records[owner{t, id}] == nil {
			b.dangling(r, key, id)
			continue
		}
		if r.t.id == contacts {
			continue
		}
		b.parts[owner{t, id}] = append(b.parts[owner{t, id}], r)
	}
	if r.t.id == contacts {
		b.f.kind("person", r, "", wordsPerson, i18n.Label("table", r.t.name))
	}
	return n
}

func (b *builder) contact(id string) *row {
	if b.contactRows == nil {
		b.contactRows = map[string]*row{}
		for _, c := range b.rows[contacts] {
			if c.id != "" && b.contactRows[c.id] == nil {
				b.contactRows[c.id] = c
			}
		}
	}
	return b.contactRows[id]
}

func (b *builder) dangling(r *row, column, id string) {
	b.f.add("dangling", r, column, wordsDangling, i18n.Label("table", r.t.name), i18n.Label("column", column), i18n.Label("id", clip(id)))
}

func (b *builder) giveAttribute(r *row) int {
	id := r.get("link_id")
	to := tableID(-1)
	switch e := plainName(r.get("link_entity")); e {
	case "service", "services":
		to = services
	case "organization", "organizations":
		to = organizations
	case "location", "locations":
		to = locations
	case "service_at_location", "service_at_locations":
		to = serviceAtLocations
	}
	if s := r.get("service_id"); s != "" && id == "" {
		id, to = s, services
	}
	if id == "" {
		return 0
	}
	if to < 0 {
		for _, t := range []tableID{services, organizations, locations, serviceAtLocations} {
			if b.records[owner{t, id}] != nil {
				to = t
				break
			}
		}
	}
	switch {
	case to < 0:
		b.left(r)
	case b.records[owner{to, id}] == nil:
		b.dangling(r, "link_id", id)
	default:
		b.parts[owner{to, id}] = append(b.parts[owner{to, id}], r)
	}
	return 1
}

// refers tells of a reference to a record that is not there.
func (b *builder) refers(r *row, column string, to tableID) {
	if id := r.get(column); id != "" && b.records[owner{to, id}] == nil {
		b.dangling(r, column, id)
	}
}

// left tells that a record has no place.
func (b *builder) left(r *row) {
	b.f.kind("left-out", r, "", wordsLeftOut, i18n.Label("table", r.t.name))
}

func (b *builder) organization(r *row) {
	x := b.aside(r)
	b.refers(r, "parent_organization_id", organizations)
	if r.get("name") == "" {
		b.f.kind("empty", r, "name", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "name"))
	}
	b.keepParts(x, r)
	b.out.Organizations = append(b.out.Organizations, partnership.Organization{ID: partnership.OrgID(r.id), Name: b.say(r.get("name")), X: x.json()})
}

// program keeps a program beside the services that are part of it.
func (b *builder) program(r *row) {
	if o := r.get("organization_id"); o != "" && b.records[owner{organizations, o}] == nil {
		b.dangling(r, "organization_id", o)
	}
	if r.up != nil && r.up.t.id == services {
		return // kept with it
	}
	for _, s := range b.rows[services] {
		if s.get("program_id") == r.id {
			return
		}
	}
	b.left(r)
}

// keepParts keeps the parts of a record that nothing reads.
func (b *builder) keepParts(x *aside, r *row, but ...tableID) {
	for _, p := range b.parts[owner{r.t.id, r.id}] {
		if !slices.Contains(but, p.t.id) {
			b.keepPart(x, p)
		}
	}
}

func (b *builder) keepPart(x *aside, p *row) {
	for i, c := range p.t.columns {
		if c.use == person && strings.TrimSpace(p.values[i]) != "" {
			b.f.kind("person", p, c.name, wordsPersonColumn, i18n.Label("table", p.t.name), i18n.Label("column", c.name))
		}
	}
	b.f.kind("kept-table", p, "", wordsKeptTable, i18n.Label("table", p.t.name))
	x.part(p)
}

func (b *builder) status(r *row) string {
	switch s := strings.ToLower(r.get("status")); s {
	case referral.Active, referral.Inactive, referral.Defunct, referral.Closed:
		return s
	case "":
		b.f.kind("empty", r, "status", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "status"))
	default:
		b.badValue(r, "status")
	}
	return ""
}

// badValue tells of a value that is not one of those HSDS lists.
func (b *builder) badValue(r *row, column string) {
	b.f.add("unknown-value", r, column, wordsUnknownValue, i18n.Label("table", r.t.name), i18n.Label("column", column), i18n.Str("value", clip(r.get(column))))
}

func (b *builder) badNumber(r *row, column string) {
	b.f.add("bad-number", r, column, wordsBadNumber, i18n.Label("table", r.t.name), i18n.Label("column", column), i18n.Str("value", clip(r.get(column))))
}

// date reads a day; the time of day behind one is not looked at.
func (b *builder) date(r *row, column string) cal.Date {
	s := r.get(column)
	if s == "" {
		return cal.Date{}
	}
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ' || s[10] == 't') {
		s = s[:10]
	}
	d, err := cal.Parse(s)
	if err != nil || d.Precision() != cal.ToDay {
		b.f.add("bad-date", r, column, wordsBadDate, i18n.Label("table", r.t.name), i18n.Label("column", column), i18n.Str("value", clip(r.get(column))))
		return cal.Date{}
	}
	return d
}

func (b *builder) service(r *row) {
	x := b.aside(r)
	s := referral.Service{ID: referral.ServiceID(r.id), Name: b.say(r.get("name")), Description: b.say(r.get("description")), Status: b.status(r), Assured: b.date(r, "assured_date")}
	if r.get("name") == "" {
		b.f.kind("empty", r, "name", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "name"))
	}
	if o := r.get("organization_id"); o != "" {
		s.Organization = partnership.OrgID(o)
		if b.records[owner{organizations, o}] == nil {
			b.dangling(r, "organization_id", o)
		}
	}
	if p := r.get("program_id"); p != "" {
		if v := b.records[owner{programs, p}]; v != nil {
			x.part(v)
			b.f.kind("kept-table", v, "", wordsKeptTable, i18n.Label("table", v.t.name))
		} else {
			b.dangling(r, "program_id", p)
		}
	}
	var texts, fees []string
	texts = addText(texts, r.get("eligibility_description"))
	for _, name := range []string{"fees_description", "fees"} {
		fees = addText(fees, r.get(name))
	}
	var ages []referral.Rule
	unknown := b.age(r, &ages)
	var hours, holidays, areas []*row
	for _, p := range b.parts[owner{services, r.id}] {
		switch p.t.id {
		case schedules:
			hours = append(hours, p)
			b.keepRest(x, p)
		case holidaySchedules:
			holidays = append(holidays, p)
			b.keepRest(x, p)
		case serviceAreas:
			areas = append(areas, p)
			b.keepRest(x, p)
		case languages:
			s.Languages = b.language(x, p, s.Languages)
		case requiredDocuments:
			if c, ok := b.code(p.get("document")); ok {
				if !slices.Contains(s.Documents, c) {
					s.Documents = append(s.Documents, c)
				}
				b.keepRest(x, p)
			} else {
				b.keepPart(x, p)
			}
		case costOptions:
			b.cost(x, p, &s.Costs)
		case capacities:
			b.capacity(x, p, &s.Capacity)
		case attributes:
			b.attribute(x, p, &s.Terms)
		case serviceTaxonomies:
			term := p.get("taxonomy_term_id")
			column := "taxonomy_term_id"
			if term == "" {
				term, column = p.get("taxonomy_id"), "taxonomy_id"
			}
			if detail := p.get("taxonomy_detail"); detail != "" && term == "" {
				term, column = detail, "taxonomy_detail"
			}
			b.term(p, column, term, &s.Terms)
		case eligibilities:
			texts = addText(texts, p.get("eligibility"))
			if b.age(p, &ages) {
				unknown = true
			}
			b.keepRest(x, p)
		default:
			b.keepPart(x, p)
		}
	}
	s.ForWhom = b.say(strings.Join(texts, "\n"))
	s.Eligibility = ageRule(ages, unknown)
	for _, f := range fees {
		s.Costs = append(s.Costs, referral.Cost{Text: b.say(f)})
	}
	s.Area = b.area(areas)
	s.Hours = b.hours(hours, holidays)
	if t := r.get("interpretation_services"); t != "" {
		s.Languages = append(s.Languages, referral.Language{Interpreted: true})
		x.text("interpretation_services", t)
		b.f.kind("kept", r, "interpretation_services", wordsKept, i18n.Label("table", r.t.name), i18n.Label("column", "interpretation_services"))
	}
	s.Modes = b.choices(r, "attending_type", [][2]string{{"venue", referral.InPerson}, {"in_person", referral.InPerson}, {"phone", referral.ByPhone}, {"telephone", referral.ByPhone}, {"online", referral.Online}, {"home_visit", referral.HomeVisit}})
	s.Intake = b.choices(r, "attending_access", [][2]string{{"referral", referral.ReferralOnly}, {"appointment", referral.Appointment}, {"drop_in", referral.WalkIn}, {"walk_in", referral.WalkIn}, {"phone", referral.ByPhone}})
	if id := r.get("location_id"); id != "" && b.pairs[[2]string{r.id, id}] == "" {
		if b.records[owner{locations, id}] == nil {
			b.dangling(r, "location_id", id)
		}
		b.pairs[[2]string{r.id, id}] = r.id + "@" + id
		b.out.Offers = append(b.out.Offers, referral.Offer{ID: referral.OfferID(r.id + "@" + id), Service: s.ID, Place: referral.PlaceID(id), Phone: b.phoneOf(owner{services, r.id}, owner{locations, id})})
	}
	s.X = x.json()
	b.out.Services = append(b.out.Services, s)
}

// addText adds a text that is not there yet.
func addText(list []string, s string) []string {
	if s != "" && !slices.Contains(list, s) {
		list = append(list, s)
	}
	return list
}

// choices reads a list of words with a meaning.
func (b *builder) choices(r *row, column string, of [][2]string) []string {
	var out []string
	for s := range strings.FieldsFuncSeq(r.get(column), func(c rune) bool { return c == ',' || c == ';' || c == '|' }) {
		i := slices.IndexFunc(of, func(w [2]string) bool { return w[0] == plainName(s) })
		if i < 0 {
			b.badValue(r, column)
		} else if !slices.Contains(out, of[i][1]) {
			out = append(out, of[i][1])
		}
	}
	return out
}

// age reads minimum_age and maximum_age into a rule on the date of birth, and
// reports whether ages are stated that cannot be used.
//
// The numbers are years, and may have decimals. A whole maximum of 17 is until
// the day before the 18th birthday, one with decimals so many completed months.
func (b *builder) age(r *row, rules *[]referral.Rule) (unknown bool) {
	low, high := r.get("minimum_age"), r.get("maximum_age")
	if low == "" && high == "" {
		return false
	}
	rule := referral.Rule{Fact: "birth", Source: "minimum_age, maximum_age"}
	least, most := -1, -1
	if low != "" {
		d, err := quantity.Parse(low)
		if err != nil || d.Sign() < 0 || d.Cmp(quantity.Int(1000)) > 0 {
			b.badNumber(r, "minimum_age")
			return true
		}
		least = months(d)
		if d.Cmp(quantity.Int(unboundedAge)) >= 0 {
			b.f.add("age-implausible", r, "minimum_age", wordsAgeImplausible, i18n.Label("table", r.t.name), i18n.Label("column", "minimum_age"), d.Arg("age"))
			return true
		}
	}
	if high != "" {
		d, err := quantity.Parse(high)
		switch {
		case err != nil || d.Sign() < 0 || d.Cmp(quantity.Int(100_000)) > 0:
			b.badNumber(r, "maximum_age")
			return true
		case d.Cmp(quantity.Int(unboundedAge)) >= 0:
			b.f.add("age-unbounded", r, "maximum_age", wordsAgeUnbounded, i18n.Label("table", r.t.name), d.Arg("age"))
		case d.Equal(d.Round(0)):
			most = months(d) + 11
		default:
			most = months(d)
		}
	}
	if most >= 0 && least > most {
		b.f.add("age-reversed", r, "minimum_age", wordsAgeReversed, i18n.Label("table", r.t.name), i18n.Str("low", clip(low)), i18n.Str("high", clip(high)))
		return true
	}
	if least >= 0 {
		rule.MinMonths = &least
	}
	if most >= 0 {
		rule.MaxMonths = &most
	}
	if least <= 0 && most < 0 {
		b.f.kind("age-empty", r, "minimum_age", wordsAgeEmpty, i18n.Label("table", r.t.name))
		return false // from nought without an end: nobody is left out, and nothing is stated
	}
	*rules = append(*rules, rule)
	return false
}

// unboundedAge is the age from which a maximum means that there is none: no
// person known has reached it (J. Calment, 122, aside), and directories write
// 120, 200 and 999.
const unboundedAge = 120

func months(d quantity.Decimal) int {
	m, err := d.Mul(quantity.Int(12))
	if err != nil {
		return 0
	}
	return int(m.Round(0).Coef())
}

// ageRule joins ranges: one of them must hold. One that could not be read keeps
// the whole from being a no.
func ageRule(rules []referral.Rule, unknown bool) *referral.Rule {
	if len(rules) == 0 {
		return nil
	}
	if unknown {
		rules = append(rules, referral.Rule{Fact: "birth", Source: "minimum_age, maximum_age"})
	}
	if len(rules) == 1 {
		return &rules[0]
	}
	return &referral.Rule{Any: rules}
}

func (b *builder) cost(x *aside, r *row, costs *[]referral.Cost) {
	c := referral.Cost{Period: cal.Period{From: b.date(r, "valid_from"), To: b.date(r, "valid_to")}}
	var texts []string
	texts = addText(texts, r.get("option"))
	texts = addText(texts, r.get("amount_description"))
	amount, currency := r.get("amount"), strings.ToUpper(r.get("currency"))
	free := false
	if amount != "" {
		d, err := quantity.Parse(amount)
		switch {
		case err != nil || d.Sign() < 0:
			b.badNumber(r, "amount")
			texts = addText(texts, amount)
		case !isCurrency(currency):
			if d.Sign() == 0 && currency == "" {
				free = true
				break
			}
			b.f.add("no-currency", r, "currency", wordsNoCurrency, i18n.Str("amount", clip(amount)), i18n.Str("currency", clip(r.get("currency"))))
			texts = addText(texts, strings.TrimSpace(amount+" "+r.get("currency")))
		default:
			scale := int64(1)
			for range i18n.MinorDigits(currency) {
				scale *= 10
			}
			m, err := d.Mul(quantity.Int(scale))
			if err != nil || !m.Equal(m.Round(0)) {
				b.f.add("amount-decimals", r, "amount", wordsAmountDecimals, i18n.Str("amount", clip(amount)), i18n.Label("currency", currency))
				texts = addText(texts, amount+" "+currency)
				break
			}
			c.Amount = quantity.Money{Minor: m.Round(0).Coef(), Currency: currency}
		}
	}
	c.Text = b.say(strings.Join(texts, "\n"))
	b.keepRest(x, r)
	switch {
	case free && len(texts) == 0 && c.Period.IsZero():
		if *costs == nil {
			*costs = []referral.Cost{}
		}
	case c.Text == nil && !c.Amount.Known():
		b.f.kind("empty-cost", r, "", wordsEmptyRow, i18n.Label("file", r.t.name))
	default:
		*costs = append(*costs, c)
	}
}

func isCurrency(s string) bool {
	if len(s) != 3 {
		return false
	}
	for i := range 3 {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

func (b *builder) capacity(x *aside, r *row, all *[]referral.Capacity) {
	c := referral.Capacity{AsOf: b.date(r, "updated")}
	if u := r.get("unit_id"); u != "" {
		if v := b.records[owner{units, u}]; v != nil {
			c.Unit = v.get("name")
			b.keepUnit(v)
		} else {
			b.dangling(r, "unit_id", u)
		}
	}
	count := func(column string) *int64 {
		s := r.get(column)
		if s == "" {
			return nil
		}
		d, err := quantity.Parse(s)
		if err != nil || d.Sign() < 0 || !d.Equal(d.Round(0)) {
			b.badNumber(r, column)
			return nil
		}
		n := d.Round(0).Coef()
		return &n
	}
	c.Available, c.Maximum = count("available"), count("maximum")
	if c.Available != nil && c.Maximum != nil && *c.Available > *c.Maximum {
		b.f.add("above-maximum", r, "available", wordsAboveMaximum, i18n.Int("available", *c.Available), i18n.Int("maximum", *c.Maximum))
	}
	if c.AsOf.IsZero() && r.get("updated") == "" {
		b.f.kind("empty", r, "updated", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "updated"))
	}
	*all = append(*all, c)
	b.keepRest(x, r)
}

// keepUnit tells what of a unit has no place.
func (b *builder) keepUnit(r *row) {
	for i, c := range r.t.columns {
		if c.use != used && r.values[i] != "" {
			b.f.kind("left-out-column", r, c.name, wordsLeftOutColumn, i18n.Label("table", r.t.name), i18n.Label("column", c.name))
		}
	}
}

func (b *builder) offer(r *row) {
	x := b.aside(r)
	o := referral.Offer{ID: referral.OfferID(r.id), Service: referral.ServiceID(r.get("service_id")), Place: referral.PlaceID(r.get("location_id"))}
	if b.records[owner{services, string(o.Service)}] == nil {
		b.dangling(r, "service_id", string(o.Service))
	}
	if o.Place != "" && b.records[owner{locations, string(o.Place)}] == nil {
		b.dangling(r, "location_id", string(o.Place))
	}
	var hours, holidays, areas []*row
	for _, p := range b.parts[owner{serviceAtLocations, r.id}] {
		switch p.t.id {
		case schedules:
			hours = append(hours, p)
			b.keepRest(x, p)
		case holidaySchedules:
			holidays = append(holidays, p)
			b.keepRest(x, p)
		case serviceAreas:
			areas = append(areas, p)
			b.keepRest(x, p)
		case languages:
			o.Languages = b.language(x, p, o.Languages)
		case capacities:
			b.capacity(x, p, &o.Capacity)
		case phones:
			if o.Phone == "" {
				o.Phone = b.number(p)
				b.keepPhone(x, p)
			} else {
				b.keepPart(x, p)
			}
		default:
			b.keepPart(x, p)
		}
	}
	if o.Phone == "" {
		o.Phone = b.phoneOf(owner{services, string(o.Service)}, owner{locations, string(o.Place)})
	}
	o.Area, o.Hours = b.area(areas), b.hours(hours, holidays)
	o.X = x.json()
	b.out.Offers = append(b.out.Offers, o)
}

// keepPhone keeps what is told of a number besides the number.
func (b *builder) keepPhone(x *aside, p *row) {
	for i, c := range p.t.columns {
		if c.use != used && strings.TrimSpace(p.values[i]) != "" || len(p.more) > 0 {
			b.keepPart(x, p)
			return
		}
	}
}

// phoneOf is the first number of the first record that has one.
func (b *builder) phoneOf(of ...owner) string {
	for _, o := range of {
		for _, p := range b.parts[o] {
			if p.t.id == phones {
				if n := b.number(p); n != "" {
					return n
				}
			}
		}
	}
	return ""
}

// number is a number of a phone without quotation marks that came in with it.
func (b *builder) number(r *row) string {
	s := r.get("number")
	if n := len(s); n >= 2 && s[0] == '"' && s[n-1] == '"' {
		b.f.kind("quoted-number", r, "number", wordsQuotedNumber)
		s = strings.TrimSpace(s[1 : n-1])
	}
	return s
}
