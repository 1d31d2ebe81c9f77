package hsds

import (
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
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
	given          map[partKey]bool
	programs       map[string]bool            // those that services are part of, made when it is asked for
	firsts         map[owner]string           // the first telephone numbers of records
	derived        int                        // how many dates and openings were made of holidays
	seen           map[term.Code]bool         // terms of the service at hand
	servicePlace   map[referral.ServiceID]int // where services stand in the listing
	pairs          map[[2]string]string       // service and location: the id of their link
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
	b.given = make(map[partKey]bool)
	b.firsts = make(map[owner]string)
	b.seen = make(map[term.Code]bool)
	b.servicePlace = make(map[referral.ServiceID]int, len(b.rows[services]))
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
		if !b.f.again("no-owner", r, "") {
			b.f.kind("no-owner", r, "", wordsNoOwner, i18n.Label("table", r.t.name))
		}
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
		b.part(owner{serviceAtLocations, pair}, r)
		return 1
	}
	for _, t := range names.t.owners {
		key := schema[t].foreign
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
				if !b.f.again("person", r, "") {
					b.f.kind("person", r, "", wordsPerson, i18n.Label("table", r.t.name))
				}
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
		b.part(owner{t, id}, r)
	}
	if r.t.id == contacts {
		if !b.f.again("person", r, "") {
			b.f.kind("person", r, "", wordsPerson, i18n.Label("table", r.t.name))
		}
	}
	return n
}

// part adds a part to what it belongs to, once: several files may tell of it.
func (b *builder) part(o owner, r *row) {
	if r.id != "" {
		key := partKey{o, r.t.id, r.id}
		if b.given[key] {
			return
		}
		b.given[key] = true
	}
	b.parts[o] = append(b.parts[o], r)
}

type partKey struct {
	owner
	of tableID
	id string
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
	b.f.value("dangling", r, column, id, wordsDangling, i18n.Label("table", r.t.name), i18n.Label("column", column), i18n.Label("id", clip(id)))
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
		b.part(owner{to, id}, r)
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
	if !b.f.again("left-out", r, "") {
		b.f.kind("left-out", r, "", wordsLeftOut, i18n.Label("table", r.t.name))
	}
}

func (b *builder) organization(r *row) {
	x := b.aside(r)
	b.refers(r, "parent_organization_id", organizations)
	if r.get("name") == "" {
		if !b.f.again("empty", r, "name") {
			b.f.kind("empty", r, "name", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "name"))
		}
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
	if b.programs == nil {
		b.programs = map[string]bool{}
		for _, s := range b.rows[services] {
			b.programs[s.get("program_id")] = true
		}
	}
	if !b.programs[r.id] {
		b.left(r)
	}
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
			if !b.f.again("person", p, c.name) {
				b.f.kind("person", p, c.name, wordsPersonColumn, i18n.Label("table", p.t.name), i18n.Label("column", c.name))
			}
		}
	}
	if !b.f.again("kept-table", p, "") {
		b.f.kind("kept-table", p, "", wordsKeptTable, i18n.Label("table", p.t.name))
	}
	x.part(p)
}

// badValue tells of a value that is not one of those HSDS lists.
func (b *builder) badValue(r *row, column string) {
	b.f.value("unknown-value", r, column, r.get(column), wordsUnknownValue, i18n.Label("table", r.t.name), i18n.Label("column", column), i18n.Str("value", clip(r.get(column))))
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
