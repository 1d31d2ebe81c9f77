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

func (b *builder) status(r *row) string {
	switch s := strings.ToLower(r.get("status")); s {
	case referral.Active, referral.Inactive, referral.Defunct, referral.Closed:
		return s
	case "":
		if !b.f.again("empty", r, "status") {
			b.f.kind("empty", r, "status", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "status"))
		}
	default:
		b.badValue(r, "status")
	}
	return ""
}

func (b *builder) service(r *row) {
	if len(b.seen) < 100 {
		clear(b.seen)
	} else {
		b.seen = make(map[term.Code]bool) // clearing a large map costs each time
	}
	x := b.aside(r)
	s := referral.Service{ID: referral.ServiceID(r.id), Name: b.say(r.get("name")), Description: b.say(r.get("description")), Status: b.status(r), Assured: b.date(r, "assured_date")}
	if r.get("name") == "" {
		if !b.f.again("empty", r, "name") {
			b.f.kind("empty", r, "name", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "name"))
		}
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
			if !b.f.again("kept-table", v, "") {
				b.f.kind("kept-table", v, "", wordsKeptTable, i18n.Label("table", v.t.name))
			}
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
				if len(s.Documents) == maxEntries {
					b.f.add("many-entries", p, "", wordsLimit, i18n.Int("most", maxEntries))
				} else {
					s.Documents = addCode(s.Documents, c)
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
			if texts = addText(texts, p.get("eligibility")); len(texts) == maxEntries {
				b.f.add("many-entries", p, "", wordsLimit, i18n.Int("most", maxEntries))
			}
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
		if !b.f.again("kept", r, "interpretation_services") {
			b.f.kind("kept", r, "interpretation_services", wordsKept, i18n.Label("table", r.t.name), i18n.Label("column", "interpretation_services"))
		}
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
	b.servicePlace[s.ID] = len(b.out.Services)
	b.out.Services = append(b.out.Services, s)
}

// maxEntries is how many different texts, documents and languages are taken of one
// record.
const maxEntries = 1000

// addText adds a text that is not there yet.
func addText(list []string, s string) []string {
	if s != "" && len(list) < maxEntries && !slices.Contains(list, s) {
		list = append(list, s)
	}
	return list
}

// choices reads a list of words with a meaning. With one among them that cannot
// be read the list is not known: it would say no to what that word may be.
func (b *builder) choices(r *row, column string, of [][2]string) []string {
	var out []string
	for s := range strings.FieldsFuncSeq(r.get(column), func(c rune) bool { return c == ',' || c == ';' || c == '|' }) {
		i := slices.IndexFunc(of, func(w [2]string) bool { return w[0] == plainName(s) })
		if i < 0 {
			b.badValue(r, column)
			return nil
		}
		if !slices.Contains(out, of[i][1]) {
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
		if !b.f.again("age-empty", r, "minimum_age") {
			b.f.kind("age-empty", r, "minimum_age", wordsAgeEmpty, i18n.Label("table", r.t.name))
		}
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
	if currency == "" {
		currency = strings.ToUpper(b.o.Currency)
	}
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
		if !b.f.again("empty-cost", r, "") {
			b.f.kind("empty-cost", r, "", wordsEmptyRow, i18n.Label("file", r.t.name))
		}
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
		if !b.f.again("empty", r, "updated") {
			b.f.kind("empty", r, "updated", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "updated"))
		}
	}
	*all = append(*all, c)
	b.keepRest(x, r)
}

// keepUnit tells what of a unit has no place.
func (b *builder) keepUnit(r *row) {
	for i, c := range r.t.columns {
		if c.use != used && r.values[i] != "" {
			if !b.f.again("left-out-column", r, c.name) {
				b.f.kind("left-out-column", r, c.name, wordsLeftOutColumn, i18n.Label("table", r.t.name), i18n.Label("column", c.name))
			}
		}
	}
}
