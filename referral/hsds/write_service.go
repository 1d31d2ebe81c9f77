package hsds

import (
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/referral"
)

func (w *writer) service(i int) {
	s := &w.l.Services[i]
	id := string(s.ID)
	w.begin('{')
	w.str("id", id)
	w.str("organization_id", string(s.Organization))
	w.str("name", w.text(s.Name, "services.name", "services", i))
	w.str("description", w.text(s.Description, "services.description", "services", i))
	w.str("status", s.Status)
	w.str("eligibility_description", w.text(s.ForWhom, "services.for_whom", "services", i))
	w.ages(s, i)
	w.date("assured_date", s.Assured)
	for _, c := range [...]struct {
		name string
		has  bool
	}{
		{"urgencies", len(s.Urgencies) > 0}, {"modes", len(s.Modes) > 0}, {"intake", len(s.Intake) > 0},
		{"access", len(s.Access) > 0}, {"no_access", len(s.NoAccess) > 0}, {"costs: stated to be free", s.Costs != nil && len(s.Costs) == 0},
	} {
		if c.has {
			w.cannot("services."+c.name, "services", i)
		}
	}
	w.hours(s.Hours, id, "services", i)
	w.area(s.Area, id, "services", i)
	interpreted := w.languages(s.Languages, id, "services", i)
	if interpreted && !has(s.X, "interpretation_services") {
		w.str("interpretation_services", "interpretation")
	}
	skip := []string{}
	w.costs(s.Costs, id, i)
	if len(s.Documents) > 0 {
		w.key("required_documents")
		w.begin('[')
		for _, c := range s.Documents {
			w.begin('{')
			w.str("id", uuid("document", id, string(c)))
			w.str("document", string(c))
			w.end('}')
		}
		w.rest(s.X, "required_documents")
		w.end(']')
		skip = append(skip, "required_documents")
	}
	w.capacities(s.Capacity, id, "services", i)
	if len(s.Terms) > 0 {
		w.key("attributes")
		w.begin('[')
		for k, entry := range s.Terms {
			if len(entry) > 1 {
				w.cannot("services.terms: codes that hold together", "services", i)
			}
			for n, c := range entry {
				w.begin('{')
				w.str("id", uuid("attribute", id, strconv.Itoa(k), strconv.Itoa(n), string(c)))
				w.str("taxonomy_term_id", string(c))
				w.end('}')
				if w.terms[c] == nil {
					w.cannot("services.terms: codes that no taxonomy lists", "services", i)
				}
			}
		}
		w.rest(s.X, "attributes")
		w.end(']')
		skip = append(skip, "attributes")
	}
	w.aside(s.X, services, "services", i, skip)
	w.end('}')
}

// ages writes a rule that is one range of ages.
func (w *writer) ages(s *referral.Service, i int) {
	r := s.Eligibility
	if r == nil {
		return
	}
	plain := *r
	plain.MinMonths, plain.MaxMonths, plain.Source = nil, nil, ""
	if plain.Fact != "birth" || plain.All != nil || plain.Any != nil || plain.Not != nil || plain.Is != nil || plain.Min != nil || plain.Max != nil ||
		plain.MinDays != nil || plain.MaxDays != nil || plain.In != nil || plain.Who != "" || plain.Text != nil ||
		r.MinMonths == nil && r.MaxMonths == nil || r.MaxMonths == nil && *r.MinMonths <= 0 ||
		r.MinMonths != nil && (*r.MinMonths < 0 || *r.MinMonths >= unboundedAge*12) || r.MaxMonths != nil && (*r.MaxMonths < 0 || *r.MaxMonths >= unboundedAge*12) {
		w.cannot("services.eligibility: but for one range of ages", "services", i)
		return
	}
	if m := r.MinMonths; m != nil {
		w.raw("minimum_age", years(*m))
	}
	if m := r.MaxMonths; m != nil {
		switch *m % 12 {
		case 11:
			w.raw("maximum_age", strconv.Itoa(*m/12))
		case 0:
			w.raw("maximum_age", strconv.Itoa(*m/12)+".01") // a whole number would be a year more
		default:
			w.raw("maximum_age", years(*m))
		}
	}
}

// years are months in years, with four decimals if they need them: they round to
// the same months.
func years(months int) string {
	d, err := quantity.Int(int64(months)).Quo(quantity.Int(12), 4)
	if err != nil {
		return "0"
	}
	s := d.String()
	if strings.Contains(s, ".") {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	return s
}

func (w *writer) costs(costs []referral.Cost, id string, i int) {
	if len(costs) == 0 {
		return
	}
	w.key("cost_options")
	w.begin('[')
	for k, c := range costs {
		w.begin('{')
		w.str("id", uuid("cost", id, strconv.Itoa(k)))
		w.date("valid_from", c.Period.From)
		w.date("valid_to", c.Period.To)
		w.str("option", w.text(c.Text, "costs.text", "services", i))
		if c.Amount.Known() {
			w.str("currency", c.Amount.Currency)
			s := quantity.D(c.Amount.Minor, i18n.MinorDigits(c.Amount.Currency)).String()
			if strings.Contains(s, ".") {
				s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
			}
			w.raw("amount", s)
		}
		w.end('}')
		if c.For != nil {
			w.cannot("costs.for", "services", i)
		}
	}
	w.end(']')
}

func (w *writer) capacities(all []referral.Capacity, id, list string, i int) {
	if len(all) == 0 {
		return
	}
	w.key("capacities")
	w.begin('[')
	for k, c := range all {
		w.begin('{')
		w.str("id", uuid("capacity", id, strconv.Itoa(k)))
		if c.Available != nil {
			w.raw("available", strconv.FormatInt(*c.Available, 10))
		}
		if c.Maximum != nil {
			w.raw("maximum", strconv.FormatInt(*c.Maximum, 10))
		}
		if !c.AsOf.IsZero() {
			w.str("updated", c.AsOf.String()+"T00:00:00Z")
		}
		if c.Unit != "" {
			w.key("unit")
			w.begin('{')
			w.str("id", uuid("unit", c.Unit))
			w.str("name", c.Unit)
			w.end('}')
		}
		w.end('}')
		if c.For != nil || c.Waiting != nil || c.List != "" {
			w.cannot("capacity: for whom, and who waits", list, i)
		}
	}
	w.end(']')
}

// languages writes languages and reports whether one is interpretation into
// languages not named.
func (w *writer) languages(all []referral.Language, id, list string, i int) (interpreted bool) {
	some := false
	for k, l := range all {
		if l.Lang == "" {
			interpreted = interpreted || l.Interpreted
			if l.Limited || l.Hours != nil || !l.Interpreted {
				w.cannot("languages: hours and limits", list, i)
			}
			continue
		}
		if !some {
			w.key("languages")
			w.begin('[')
			some = true
		}
		w.begin('{')
		w.str("id", uuid("language", id, strconv.Itoa(k), string(l.Lang)))
		w.str("name", l.Lang.Name())
		w.str("code", string(l.Lang))
		w.end('}')
		if l.Limited || l.Hours != nil || l.Interpreted {
			w.cannot("languages: hours and limits", list, i)
		}
	}
	if some {
		w.end(']')
	}
	return interpreted
}

func (w *writer) offer(i int) {
	o := &w.l.Offers[i]
	id := string(o.ID)
	w.begin('{')
	w.str("id", id)
	w.str("service_id", string(o.Service))
	w.str("location_id", string(o.Place))
	if o.Languages != nil {
		w.cannot("offers.languages", "offers", i)
	}
	if o.Capacity != nil {
		w.cannot("offers.capacity", "offers", i)
	}
	if o.Modes != nil {
		w.cannot("offers.modes", "offers", i)
	}
	w.hours(o.Hours, id, "offers", i)
	w.area(o.Area, id, "offers", i)
	skip := []string{"phones"}
	if o.Phone != "" || has(o.X, "phones") {
		w.key("phones")
		w.begin('[')
		if n := firstNumber(o.X); o.Phone != "" && n != o.Phone {
			w.begin('{')
			w.str("id", uuid("phone", id, o.Phone))
			w.str("number", o.Phone)
			w.end('}')
		}
		w.rest(o.X, "phones")
		w.end(']')
	}
	w.aside(o.X, serviceAtLocations, "offers", i, skip)
	w.end('}')
}
