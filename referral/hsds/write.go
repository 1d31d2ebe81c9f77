package hsds

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// AppendJSON writes a listing as JSON of HSDS 3.1: an object of lists by the names
// of their tables, in which every record holds its own parts and refers to other
// records by their ids. Texts are in lang, else in the first language they have.
// What the reader kept of a directory in X is written back.
//
// The findings tell what HSDS 3.1 has no place for, each field once with how
// often, at the pointer of the first in the listing: "cannot-hold". Records that
// have no id in the listing get a UUID made of what they belong to: the same
// listing gives the same bytes. What has been written reads as the same listing,
// but for what is told.
func AppendJSON(dst []byte, l *referral.Listing, lang i18n.Lang) ([]byte, []*i18n.Error) {
	w := &writer{b: dst, l: l, lang: lang, lost: map[string]int{}}
	w.listing()
	return w.b, w.findings
}

// writer writes JSON by hand, members in a fixed order.
type writer struct {
	b        []byte
	l        *referral.Listing
	lang     i18n.Lang
	lost     map[string]int
	findings []*i18n.Error
	counts   []int
	terms    map[term.Code]*term.Term
	open     bool // a comma must stand before the next
}

// cannot counts a field that is not written.
func (w *writer) cannot(field, list string, i int) {
	k, told := w.lost[field]
	if !told {
		k = len(w.findings)
		w.lost[field] = k
		e := i18n.Fail(pkgName, "cannot-hold", wordsCannotHold)
		e.Pointer = "/" + list + "/" + strconv.Itoa(i)
		w.findings = append(w.findings, e)
		w.counts = append(w.counts, 0)
	}
	w.counts[k]++
}

func (w *writer) begin(b byte) {
	w.comma()
	w.b = append(w.b, b)
	w.open = false
}

func (w *writer) end(b byte) {
	w.b = append(w.b, b)
	w.open = true
}

func (w *writer) comma() {
	if w.open {
		w.b = append(w.b, ',')
	}
	w.open = true
}

func (w *writer) key(name string) {
	w.comma()
	w.b = appendString(w.b, name)
	w.b = append(w.b, ':')
	w.open = false
}

// str writes a member if there is something to write.
func (w *writer) str(name, value string) {
	if value != "" {
		w.key(name)
		w.b = appendString(w.b, value)
		w.open = true
	}
}

func (w *writer) raw(name, value string) {
	w.key(name)
	w.b = append(w.b, value...)
	w.open = true
}

func (w *writer) date(name string, d cal.Date) {
	if !d.IsZero() {
		w.str(name, d.String())
	}
}

// text is a text in the language asked for, else in its first.
func (w *writer) text(t i18n.Text, field, list string, i int) string {
	if len(t) > 1 {
		w.cannot(field+" in other languages", list, i)
	}
	if s, ok := t[w.lang]; ok {
		return s
	}
	for _, s := range t.All() {
		return s
	}
	return ""
}

// uuid is the id of a record that has none: a UUID of version 8 (RFC 9562) over
// what it is part of.
func uuid(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write(strconv.AppendInt(nil, int64(len(p)), 10))
		h.Write([]byte{':'})
		h.Write([]byte(p))
	}
	s := h.Sum(nil)[:16]
	s[6] = s[6]&0x0f | 0x80
	s[8] = s[8]&0x3f | 0x80
	x := hex.EncodeToString(s)
	return x[:8] + "-" + x[8:12] + "-" + x[12:16] + "-" + x[16:20] + "-" + x[20:]
}

func (w *writer) listing() {
	l := w.l
	w.terms = map[term.Code]*term.Term{}
	w.begin('{')
	w.taxonomies()
	w.key("organizations")
	w.begin('[')
	for i := range l.Organizations {
		w.organization(i)
	}
	w.end(']')
	w.key("locations")
	w.begin('[')
	for i := range l.Places {
		w.place(i)
	}
	w.end(']')
	w.key("services")
	w.begin('[')
	for i := range l.Services {
		w.service(i)
	}
	w.end(']')
	w.key("service_at_locations")
	w.begin('[')
	for i := range l.Offers {
		w.offer(i)
	}
	w.end(']')
	w.end('}')
	if len(l.Areas) > 0 {
		w.cannot("areas", "areas", 0)
	}
	for i, e := range w.findings {
		field := ""
		for name, k := range w.lost {
			if k == i {
				field = name
			}
		}
		f := i18n.Fail(pkgName, "cannot-hold", wordsCannotHold, i18n.Label("field", field), i18n.Int("count", int64(w.counts[i])))
		f.Pointer = e.Pointer
		w.findings[i] = f
	}
}

func (w *writer) taxonomies() {
	for i := range w.l.Taxonomies {
		t := &w.l.Taxonomies[i]
		for k := range t.Scheme.Terms {
			w.terms[term.C(t.Scheme.ID, t.Scheme.Terms[k].ID)] = &t.Scheme.Terms[k]
		}
	}
	w.key("taxonomies")
	w.begin('[')
	for i := range w.l.Taxonomies {
		t := &w.l.Taxonomies[i]
		w.begin('{')
		w.str("id", t.Scheme.ID)
		w.str("name", w.text(t.Scheme.Title, "scheme.title", "taxonomies", i))
		w.str("uri", t.Scheme.URL)
		w.end('}')
		for _, c := range [...]struct {
			name string
			has  bool
		}{
			{"parents", len(t.Parents) > 0}, {"crosswalks", len(t.Crosswalks) > 0}, {"retired", len(t.Retired) > 0},
			{"scheme.open", t.Scheme.Open || t.Scheme.Other != ""}, {"scheme.period", !t.Scheme.Period.IsZero() || !t.Scheme.Read.IsZero()},
		} {
			if c.has {
				w.cannot("taxonomies."+c.name, "taxonomies", i)
			}
		}
	}
	w.end(']')
	w.key("taxonomy_terms")
	w.begin('[')
	for i := range w.l.Taxonomies {
		s := &w.l.Taxonomies[i].Scheme
		for k := range s.Terms {
			t := &s.Terms[k]
			w.begin('{')
			w.str("id", s.ID+":"+t.ID)
			w.str("code", t.ID)
			w.str("name", w.text(t.Label, "term.label", "taxonomies", i))
			w.str("description", w.text(t.Note, "term.note", "taxonomies", i))
			if t.Parent != "" {
				w.str("parent_id", s.ID+":"+t.Parent)
			}
			w.str("taxonomy_id", s.ID)
			w.end('}')
			if len(t.Aliases) > 0 {
				w.cannot("term.aliases", "taxonomies", i)
			}
		}
	}
	w.end(']')
}

func (w *writer) organization(i int) {
	o := &w.l.Organizations[i]
	w.begin('{')
	w.str("id", string(o.ID))
	w.str("name", w.text(o.Name, "organizations.name", "organizations", i))
	if o.Abbreviation != "" || len(o.Names)+len(o.Kinds)+len(o.Areas)+len(o.Records) > 0 || !o.Period.IsZero() {
		w.cannot("organizations: all but id and name", "organizations", i)
	}
	w.aside(o.X, organizations, "organizations", i, nil)
	w.end('}')
}

func (w *writer) place(i int) {
	p := &w.l.Places[i]
	w.begin('{')
	w.str("id", string(p.ID))
	switch p.Kind {
	case "", referral.Mobile:
	default:
		w.str("location_type", p.Kind)
	}
	w.str("name", w.text(p.Name, "places.name", "places", i))
	if p.Point != nil && !p.Confidential {
		w.raw("latitude", degrees(p.Point.Lat))
		w.raw("longitude", degrees(p.Point.Lon))
	}
	for _, c := range [...]struct {
		name string
		has  bool
	}{
		{"kind: mobile", p.Kind == referral.Mobile}, {"unit", p.Unit != ""}, {"within", p.Within != 0}, {"zone", p.Zone != ""},
		{"no_access", len(p.NoAccess) > 0}, {"confidential: its point and address", p.Confidential},
	} {
		if c.has {
			w.cannot("places."+c.name, "places", i)
		}
	}
	w.hours(p.Hours, string(p.ID), "places", i)
	skip := []string{}
	if p.Confidential {
		skip = append(skip, "addresses")
	} else if (p.Postal != "" || p.Country != "") && !has(p.X, "addresses") {
		w.key("addresses")
		w.begin('[')
		w.begin('{')
		w.str("id", uuid("address", string(p.ID)))
		w.str("postal_code", p.Postal)
		w.str("country", p.Country)
		w.str("address_type", "physical")
		w.end('}')
		w.end(']')
		w.cannot("places.x.addresses: street and town", "places", i)
	}
	if len(p.Access) > 0 {
		w.key("accessibility")
		w.begin('[')
		for _, c := range p.Access {
			w.begin('{')
			w.str("id", uuid("accessibility", string(p.ID), string(c)))
			w.str("description", string(c))
			w.end('}')
		}
		w.rest(p.X, "accessibility")
		w.end(']')
		skip = append(skip, "accessibility")
	}
	w.aside(p.X, locations, "places", i, skip)
	w.end('}')
}

// degrees writes a coordinate with as many decimals as it has.
func degrees(e7 int32) string {
	s := quantity.D(int64(e7), 7).String()
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

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

// hours writes openings as schedules.
func (w *writer) hours(h *referral.Hours, id, list string, i int) {
	if h == nil {
		return
	}
	text := w.text(h.Text, "hours.text", list, i)
	w.key("schedules")
	w.begin('[')
	n := 0
	for k := range h.Openings {
		o := &h.Openings[k]
		if !w.holds(o) {
			w.cannot("hours: openings beyond days of weeks and months, groups and exceptions", list, i)
			continue
		}
		n++
		w.begin('{')
		w.str("id", uuid("schedule", id, strconv.Itoa(k)))
		w.date("valid_from", h.Known.From)
		w.date("valid_to", h.Known.To)
		w.date("dtstart", o.From)
		w.date("until", o.Until)
		if o.Count > 0 {
			w.raw("count", strconv.Itoa(o.Count))
		}
		w.str("wkst", o.WeekStart)
		w.str("freq", strings.ToUpper(o.Every))
		if o.Interval > 1 {
			w.raw("interval", strconv.Itoa(o.Interval))
		}
		w.str("byday", strings.Join(o.Days, ","))
		if len(o.MonthDays) > 0 {
			var days []string
			for _, d := range o.MonthDays {
				days = append(days, strconv.Itoa(d))
			}
			w.str("bymonthday", strings.Join(days, ","))
		}
		w.str("description", text)
		if o.Close > 0 {
			closes := o.Close
			switch {
			case o.Open == 0 && closes == day:
				closes = day - 1
			case closes >= day:
				closes -= day
			}
			w.str("opens_at", clockText(o.Open))
			w.str("closes_at", clockText(closes))
		}
		w.end('}')
	}
	if n == 0 && text != "" {
		w.begin('{')
		w.str("id", uuid("schedule", id))
		w.date("valid_from", h.Known.From)
		w.date("valid_to", h.Known.To)
		w.str("description", text)
		w.end('}')
	}
	w.end(']')
}

// holds reports whether a schedule of HSDS 3.1 can say what an opening says.
func (w *writer) holds(o *referral.Opening) bool {
	switch {
	case o.Shut, o.Group != "", len(o.Months)+len(o.YearDays)+len(o.Weeks)+len(o.Positions)+len(o.Except)+len(o.Also)+len(o.Holidays) > 0:
		return false
	case o.Every != "" && o.Every != referral.Weekly && o.Every != referral.Monthly:
		return false
	case o.Open == 0 && o.Close == 0: // not known at what time
	case o.Open < 0 || o.Open >= day || o.Close <= o.Open || o.Close > day+o.Open || o.Close == day+o.Open && o.Open > 0 || o.Open == 0 && o.Close == day-1:
		return false
	}
	return !slices.ContainsFunc(o.Days, func(d string) bool { return o.Every == referral.Weekly && len(d) > 2 })
}

func clockText(minutes int) string {
	h, m := minutes/60, minutes%60
	return string([]byte{'0' + byte(h/10), '0' + byte(h%10), ':', '0' + byte(m/10), '0' + byte(m%10)})
}

// area writes an area as service areas, one for each part of a union.
func (w *writer) area(a *referral.Area, id, list string, i int) {
	if a == nil {
		return
	}
	parts := []referral.Area{*a}
	if len(a.Union) > 0 && len(a.Units)+len(a.Postal)+len(a.Polygons) == 0 && a.Text == nil {
		parts = a.Union
		if len(a.Except) > 0 {
			w.cannot("area.except", list, i)
		}
	}
	w.key("service_areas")
	w.begin('[')
	for k := range parts {
		p := &parts[k]
		if p.Everywhere || len(p.Units)+len(p.Postal)+len(p.Union)+len(p.Except) > 0 || p.Center != nil {
			w.cannot("area: but for polygons and words", list, i)
		}
		w.begin('{')
		w.str("id", uuid("area", id, strconv.Itoa(k)))
		w.str("name", w.text(p.Text, "area.text", list, i))
		if len(p.Polygons) > 0 {
			w.str("extent", geoJSONText(p.Polygons))
			w.str("extent_type", "geojson")
		}
		w.end('}')
	}
	w.end(']')
}

func geoJSONText(polygons [][][]referral.Point) string {
	b := []byte(`{"type":"MultiPolygon","coordinates":[`)
	for i, rings := range polygons {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '[')
		for k, ring := range rings {
			if k > 0 {
				b = append(b, ',')
			}
			b = append(b, '[')
			for n, p := range ring {
				if n > 0 {
					b = append(b, ',')
				}
				b = append(b, '[')
				b = append(b, degrees(p.Lon)...)
				b = append(b, ',')
				b = append(b, degrees(p.Lat)...)
				b = append(b, ']')
			}
			b = append(b, ']')
		}
		b = append(b, ']')
	}
	return string(append(b, "]}"...))
}

// asideTree reads what the reader kept in X.
func asideTree(x []byte) (*tree, int32) {
	if len(x) == 0 || len(x) > MaxValue {
		return nil, 0
	}
	t := &tree{data: x}
	n, err := t.parse()
	if err != nil || t.nodes[n].kind != jsonObject {
		return nil, 0
	}
	j := jsonReader{t: t}
	if n = j.member(n, "hsds"); n == 0 || t.nodes[n].kind != jsonObject {
		return nil, 0
	}
	return t, n
}

func has(x []byte, name string) bool {
	t, n := asideTree(x)
	if t == nil {
		return false
	}
	return (&jsonReader{t: t}).member(n, name) != 0
}

// rest writes the records of a list that is kept in X.
func (w *writer) rest(x []byte, name string) {
	t, n := asideTree(x)
	if t == nil {
		return
	}
	list := (&jsonReader{t: t}).member(n, name)
	if list == 0 {
		return
	}
	for c := t.nodes[list].first; c != 0; c = t.nodes[c].next {
		w.comma()
		w.b = append(w.b, t.data[t.nodes[c].at:t.nodes[c].end]...)
	}
}

// firstNumber is the first telephone number kept in X.
func firstNumber(x []byte) string {
	t, n := asideTree(x)
	if t == nil {
		return ""
	}
	j := jsonReader{t: t}
	list := j.member(n, "phones")
	if list == 0 || t.nodes[list].first == 0 {
		return ""
	}
	if m := j.member(t.nodes[list].first, "number"); m != 0 {
		return t.nodes[m].text
	}
	return ""
}

// aside writes what is kept in X, but for what the model holds.
func (w *writer) aside(x []byte, of tableID, list string, i int, skip []string) {
	t, n := asideTree(x)
	if t == nil {
		if len(x) > 0 {
			w.cannot("x: but for what was read from HSDS", list, i)
		}
		return
	}
	for c := t.nodes[n].first; c != 0; c = t.nodes[c].next {
		v := &t.nodes[c]
		name := v.key
		switch name {
		case "schedules", "service_areas", "languages", "cost_options", "capacities", "holiday_schedules", "eligibilities", "service_taxonomies":
			w.cannot("x.hsds."+name, list, i)
			continue
		case "urls":
			name = "additional_urls"
			if of == organizations {
				name = "additional_websites"
			}
		}
		if slices.Contains(skip, name) {
			continue
		}
		w.key(name)
		w.b = append(w.b, t.data[v.at:v.end]...)
		w.open = true
	}
}
