package hsds

import (
	"crypto/sha256"
	"encoding/hex"
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
// but for what is told and white space around texts.
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
