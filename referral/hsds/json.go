package hsds

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

// The kinds of JSON value.
const (
	jsonNull = iota
	jsonBool
	jsonNumber
	jsonString
	jsonArray
	jsonObject
)

// node is a JSON value in a tree of them; inner values are linked by position.
type node struct {
	key      string // its name in an object
	text     string // of a string; of a number or a bool as written
	at, end  int32  // where it stands
	first    int32  // the first inner value; 0: none
	next     int32  // the next one beside it; 0: none
	kind     uint8
	repaired bool // not UTF-8, or half of a surrogate pair
}

// tree is a JSON document read.
type tree struct {
	data  []byte
	text  string // the same, of which strings are parts; made by the first
	at    int
	nodes []node // the first is none
}

// parse reads one value and what white space follows it.
func (t *tree) parse() (int32, *i18n.Error) {
	if t.nodes == nil {
		t.nodes = make([]node, 1, min(1+len(t.data)/24, MaxValues))
	}
	t.space()
	n, err := t.value(0)
	if err == nil {
		t.space()
	}
	return n, err
}

func (t *tree) space() {
	for t.at < len(t.data) {
		switch t.data[t.at] {
		case ' ', '\n', '\r', '\t':
			t.at++
		default:
			return
		}
	}
}

func (t *tree) fail() *i18n.Error {
	if t.at >= len(t.data) {
		return i18n.Fail(pkgName, "cut-off", wordsCutOff)
	}
	return i18n.Fail(pkgName, "bad-json", wordsBadJSON, i18n.Str("found", clip(string(bytes.ToValidUTF8(t.data[t.at:min(len(t.data), t.at+20)], nil)))))
}

func (t *tree) value(depth int) (int32, *i18n.Error) {
	if t.at >= len(t.data) {
		return 0, t.fail()
	}
	if depth > MaxDepth {
		return 0, i18n.Fail(pkgName, "too-deep", wordsLimit, i18n.Int("most", MaxDepth))
	}
	if len(t.nodes) >= MaxValues {
		return 0, i18n.Fail(pkgName, "too-many-values", wordsLimit, i18n.Int("most", MaxValues))
	}
	n := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{at: int32(t.at)})
	switch b := t.data[t.at]; {
	case b == '{' || b == '[':
		t.at++
		if err := t.inner(n, b == '{', depth); err != nil {
			return 0, err
		}
	case b == '"':
		s, repaired, ok := t.str()
		if !ok {
			return 0, t.fail()
		}
		t.nodes[n].kind, t.nodes[n].text, t.nodes[n].repaired = jsonString, s, repaired
	case b == '-' || b >= '0' && b <= '9':
		from := t.at
		if !t.number() {
			return 0, t.fail()
		}
		t.nodes[n].kind, t.nodes[n].text = jsonNumber, string(t.data[from:t.at])
	default:
		for _, w := range [...]struct {
			word string
			kind uint8
		}{{"null", jsonNull}, {"true", jsonBool}, {"false", jsonBool}} {
			if bytes.HasPrefix(t.data[t.at:], []byte(w.word)) {
				t.at += len(w.word)
				t.nodes[n].kind, t.nodes[n].text, t.nodes[n].end = w.kind, w.word, int32(t.at)
				return n, nil
			}
		}
		return 0, t.fail()
	}
	t.nodes[n].end = int32(t.at)
	return n, nil
}

// inner reads the members of an object or the elements of a list.
func (t *tree) inner(n int32, object bool, depth int) *i18n.Error {
	closing := byte(']')
	t.nodes[n].kind = jsonArray
	if object {
		closing, t.nodes[n].kind = '}', jsonObject
	}
	last := int32(0)
	for {
		t.space()
		if t.at < len(t.data) && t.data[t.at] == closing && last == 0 {
			t.at++
			return nil
		}
		key := ""
		if object {
			if t.at >= len(t.data) || t.data[t.at] != '"' {
				return t.fail()
			}
			var ok bool
			if key, _, ok = t.str(); !ok {
				return t.fail()
			}
			t.space()
			if t.at >= len(t.data) || t.data[t.at] != ':' {
				return t.fail()
			}
			t.at++
			t.space()
		}
		v, err := t.value(depth + 1)
		if err != nil {
			return err
		}
		t.nodes[v].key = key
		if last == 0 {
			t.nodes[n].first = v
		} else {
			t.nodes[last].next = v
		}
		last = v
		t.space()
		switch {
		case t.at < len(t.data) && t.data[t.at] == ',':
			t.at++
		case t.at < len(t.data) && t.data[t.at] == closing:
			t.at++
			return nil
		default:
			return t.fail()
		}
	}
}

func (t *tree) number() bool {
	digits := func() bool {
		from := t.at
		for t.at < len(t.data) && t.data[t.at] >= '0' && t.data[t.at] <= '9' {
			t.at++
		}
		return t.at > from
	}
	if t.data[t.at] == '-' {
		t.at++
	}
	zero := t.at < len(t.data) && t.data[t.at] == '0'
	from := t.at
	if !digits() || zero && t.at > from+1 {
		return false
	}
	if t.at < len(t.data) && t.data[t.at] == '.' {
		t.at++
		if !digits() {
			return false
		}
	}
	if t.at < len(t.data) && (t.data[t.at] == 'e' || t.data[t.at] == 'E') {
		t.at++
		if t.at < len(t.data) && (t.data[t.at] == '+' || t.data[t.at] == '-') {
			t.at++
		}
		return digits()
	}
	return true
}

// str reads a string.
func (t *tree) str() (s string, repaired, ok bool) {
	t.at++
	from := t.at
	for t.at < len(t.data) {
		switch b := t.data[t.at]; {
		case b == '"':
			if t.text == "" {
				t.text = string(t.data)
			}
			raw := t.text[from:t.at]
			t.at++
			if !utf8.ValidString(raw) {
				return strings.ToValidUTF8(raw, "\ufffd"), true, true
			}
			return raw, false, true
		case b == '\\':
			return t.escaped(from)
		case b < ' ':
			return "", false, false
		}
		t.at++
	}
	return "", false, false
}

func (t *tree) escaped(from int) (s string, repaired, ok bool) {
	out := append([]byte(nil), t.data[from:t.at]...)
	for t.at < len(t.data) {
		b := t.data[t.at]
		t.at++
		switch {
		case b == '"':
			if !utf8.Valid(out) {
				out, repaired = bytes.ToValidUTF8(out, []byte("\ufffd")), true
			}
			return string(out), repaired, true
		case b < ' ':
			return "", false, false
		case b != '\\':
			out = append(out, b)
			continue
		}
		if t.at >= len(t.data) {
			return "", false, false
		}
		b = t.data[t.at]
		t.at++
		switch b {
		case '"', '\\', '/':
			out = append(out, b)
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			r, fine := t.hex()
			if !fine {
				return "", false, false
			}
			if utf16.IsSurrogate(r) {
				low := rune(-1)
				if bytes.HasPrefix(t.data[t.at:], []byte(`\u`)) {
					at := t.at
					t.at += 2
					if low, fine = t.hex(); !fine {
						return "", false, false
					}
					if utf16.DecodeRune(r, low) == utf8.RuneError {
						t.at = at
					}
				}
				if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
					repaired = true
				}
			}
			out = utf8.AppendRune(out, r)
		default:
			return "", false, false
		}
	}
	return "", false, false
}

func (t *tree) hex() (rune, bool) {
	if t.at+4 > len(t.data) {
		return 0, false
	}
	r := rune(0)
	for _, b := range t.data[t.at : t.at+4] {
		switch {
		case b >= '0' && b <= '9':
			r = r<<4 | rune(b-'0')
		case b|0x20 >= 'a' && b|0x20 <= 'f':
			r = r<<4 | rune(b|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	t.at += 4
	return r, true
}

// readJSON reads a document: a record, a list or a page of them, an object of
// lists by the names of their tables, or records one to a line.
func (l *loader) readJSON(s *source, named tableID) {
	t := &tree{data: s.data}
	j := &jsonReader{l: l, s: s, t: t}
	t.data = bytes.TrimPrefix(t.data, []byte("\ufeff"))
	for n := 0; ; n++ {
		root, err := t.parse()
		if err != nil {
			err.Line, err.Column = (&source{data: t.data}).position(min(t.at, len(t.data)))
			err.Pointer = s.prefix
			l.refuse(err)
			return
		}
		lines := t.at < len(t.data) || n > 0
		member, index := "", -1
		if lines {
			index = n // one record a line
		}
		j.document(root, named, member, index)
		if l.err != nil || t.at >= len(t.data) {
			return
		}
		t.nodes = t.nodes[:1]
	}
}

// jsonReader makes rows of a tree.
type jsonReader struct {
	l *loader
	s *source
	t *tree
}

func (j *jsonReader) document(n int32, named tableID, member string, index int) {
	v := &j.t.nodes[n]
	switch v.kind {
	case jsonArray:
		j.list(n, named, member)
		return
	case jsonObject:
	default:
		j.l.f.inFile("no-record", j.s, wordsNoRecord, i18n.Label("file", clip(j.s.name)))
		return
	}
	// A page of a list, as HSDS 3 and Open Referral UK have them.
	for _, name := range [...]string{"contents", "content"} {
		if c := j.member(n, name); c != 0 && j.t.nodes[c].kind == jsonArray {
			j.page(n, c)
			j.list(c, named, name)
			return
		}
	}
	// An object of lists, by the names of their tables.
	tables := 0
	for c := v.first; c != 0; c = j.t.nodes[c].next {
		if k := j.t.nodes[c].kind; k != jsonArray && k != jsonObject {
			tables = 0
			break
		}
		if tableNamed(tableOf(j.t.nodes[c].key)) >= 0 {
			tables++
		}
	}
	if tables > 0 {
		for c := v.first; c != 0; c = j.t.nodes[c].next {
			x := &j.t.nodes[c]
			id := tableNamed(tableOf(x.key))
			switch {
			case id < 0:
				j.l.f.inFile("unknown-table", j.s, wordsUnknownTable, i18n.Label("table", clip(x.key)))
			case x.kind == jsonArray:
				j.list(c, id, x.key)
			default:
				j.record(c, id, x.key, -1)
			}
		}
		return
	}
	if j.member(n, "openapi_url") != 0 {
		return // about the interface, not of the directory
	}
	j.record(n, named, member, index)
}

// tableOf is the name of a table without the ending of a file.
func tableOf(key string) string {
	if len(key) > 4 && key[len(key)-4:] == ".csv" {
		return key[:len(key)-4]
	}
	return key
}

// page tells of a page that is not all there is.
func (j *jsonReader) page(n, c int32) {
	here := int64(0)
	for e := j.t.nodes[c].first; e != 0; e = j.t.nodes[e].next {
		here++
	}
	for _, name := range [...]string{"total_items", "totalElements"} {
		if m := j.member(n, name); m != 0 && j.t.nodes[m].kind == jsonNumber {
			if all, err := strconv.ParseInt(j.t.nodes[m].text, 10, 64); err == nil && all > here {
				j.l.pages = append(j.l.pages, page{j.s, all, here})
			}
		}
	}
}

func (j *jsonReader) member(n int32, key string) int32 {
	for c := j.t.nodes[n].first; c != 0; c = j.t.nodes[c].next {
		if j.t.nodes[c].key == key {
			return c
		}
	}
	return 0
}

func (j *jsonReader) list(n int32, named tableID, member string) {
	i := 0
	for c := j.t.nodes[n].first; c != 0; c = j.t.nodes[c].next {
		j.record(c, named, member, i)
		if j.l.err != nil {
			return
		}
		i++
	}
}

// record reads an object that stands alone or in a list of the document.
func (j *jsonReader) record(n int32, named tableID, member string, index int) {
	if j.t.nodes[n].kind != jsonObject {
		j.l.f.inFile("no-record", j.s, wordsNoRecord, i18n.Label("file", clip(j.s.name)))
		return
	}
	if named == taxonomies && j.looksLike(n) == taxonomyTerms {
		named = taxonomyTerms
	}
	if named < 0 {
		if named = j.looksLike(n); named < 0 {
			j.l.f.inFile("no-record", j.s, wordsNoRecord, i18n.Label("file", clip(j.s.name)))
			return
		}
	}
	j.object(n, named, nil, member, index)
}

// looksLike tells what an object is by the members that only such objects have.
func (j *jsonReader) looksLike(n int32) tableID {
	has := func(names ...string) bool {
		for _, s := range names {
			if j.member(n, s) != 0 {
				return true
			}
		}
		return false
	}
	switch {
	case has("location_type", "latitude", "addresses", "physical_addresses"):
		return locations
	case has("service", "location") || has("service_id") && has("location_id"):
		return serviceAtLocations
	case has("status", "service_at_locations", "eligibility_description", "application_process", "interpretation_services", "service_taxonomys", "cost_options"):
		return services
	case has("parent_id", "taxonomy_detail", "taxonomy_details", "vocabulary", "code", "term_uri", "taxonomy_id"):
		return taxonomyTerms
	case has("website", "tax_status", "legal_status", "organization_identifiers", "parent_organization_id", "programs", "year_incorporated"):
		return organizations
	case has("organization_id", "organization"):
		return services
	case has("version", "uri") && has("name") && has("id"):
		return taxonomies
	case has("name") && has("id"):
		return services
	}
	return -1
}

// object makes a row of an object and rows of what is nested in it.
func (j *jsonReader) object(n int32, id tableID, up *row, member string, index int) *row {
	l, t := j.l, &schema[id]
	r := l.row(t, j.s)
	if r == nil {
		return nil
	}
	r.up, r.member, r.index = up, member, index
	r.at = int(j.t.nodes[n].at)
	nests := 0
	for c := j.t.nodes[n].first; c != 0; c = j.t.nodes[c].next {
		x := &j.t.nodes[c]
		if x.repaired {
			l.f.kind("not-utf8", r, "", wordsNotUTF8, i18n.Label("table", t.name))
		}
		if (x.kind == jsonArray || x.kind == jsonObject) && t.nest(x.key) != nil {
			nests++
			continue
		}
		if x.kind == jsonNull {
			continue
		}
		k := t.column(x.key)
		if k < 0 && up == nil {
			if to, ok := l.o.Columns[t.name+"."+x.key]; ok {
				k = t.column(to)
			}
		}
		switch {
		case k < 0:
			if x.kind == jsonString && x.text == "" || x.kind == jsonArray && x.first == 0 {
				continue
			}
			l.keep(r, extra{name: x.key, value: strings.ToValidUTF8(string(j.t.data[x.at:x.end]), "\ufffd"), raw: true})
			continue
		case x.kind == jsonArray || x.kind == jsonObject:
			if x.first == 0 {
				continue
			}
			if !j.flat(r, k, x) {
				l.f.add("wrong-type", r, x.key, wordsWrongType, i18n.Label("table", t.name), i18n.Label("column", clip(x.key)))
				l.keep(r, extra{name: x.key, value: strings.ToValidUTF8(string(j.t.data[x.at:x.end]), "\ufffd"), raw: true})
			}
			continue
		}
		if len(x.text) > MaxValue {
			l.f.add("long-value", r, x.key, wordsLongValue, i18n.Label("table", t.name), i18n.Int("most", MaxValue))
			r.values[k] = string(bytes.ToValidUTF8([]byte(x.text[:MaxValue]), nil))
			continue
		}
		if r.values[k] != "" {
			l.f.add("doubled-member", r, x.key, wordsDoubledColumn, i18n.Label("column", clip(x.key)))
			continue
		}
		r.values[k] = x.text
	}
	l.take(r)
	if nests > 0 {
		j.nested(n, r)
	}
	return r
}

// flat reads a list of plain values where HSDS has one text with commas, as
// schedule.byday; false if it is none.
func (j *jsonReader) flat(r *row, k int, x *node) bool {
	switch r.t.columns[k].name {
	case "byday", "bymonthday", "byweekno", "byyearday":
	default:
		return false
	}
	s := ""
	for c := x.first; c != 0; c = j.t.nodes[c].next {
		e := &j.t.nodes[c]
		if x.kind != jsonArray || e.kind != jsonString && e.kind != jsonNumber || len(s) > 4096 {
			return false
		}
		if s != "" {
			s += ","
		}
		s += e.text
	}
	r.values[k] = s
	return true
}

func (t *table) nest(name string) *nested {
	for i := range t.nests {
		if t.nests[i].name == name {
			return &t.nests[i]
		}
	}
	return nil
}

// nested reads what is nested in an object, and joins it to its row by the
// foreign keys a table would have.
func (j *jsonReader) nested(n int32, r *row) {
	for c := j.t.nodes[n].first; c != 0; c = j.t.nodes[c].next {
		x := j.t.nodes[c]
		if x.kind != jsonArray && x.kind != jsonObject {
			continue
		}
		in := r.t.nest(x.key)
		if in == nil {
			continue
		}
		if x.kind == jsonObject {
			j.inner(c, in, r, x.key, -1)
			continue
		}
		i := 0
		for e := x.first; e != 0; e = j.t.nodes[e].next {
			if j.t.nodes[e].kind == jsonObject {
				j.inner(e, in, r, x.key, i)
			} else if j.t.nodes[e].kind != jsonNull {
				j.l.f.add("wrong-type", r, x.key, wordsWrongType, i18n.Label("table", r.t.name), i18n.Label("column", clip(x.key)))
			}
			if j.l.err != nil {
				return
			}
			i++
		}
	}
}

func (j *jsonReader) inner(n int32, in *nested, r *row, member string, index int) {
	of := in.of
	if of == taxonomyTerms && r.t.id == eligibilities {
		return // the facts of an eligibility, kept with it
	}
	v := j.object(n, of, r, member, index)
	if v == nil {
		return
	}
	switch {
	case in.by != "":
		j.l.refer(r, in.by, v.id)
	case of == schedules && member == "events":
		if v.get("group") == "" {
			v.set("group", "events")
		}
	case of == addresses && v.get("address_type") == "":
		switch member {
		case "postal_addresses":
			v.set("address_type", "postal")
		case "physical_addresses":
			v.set("address_type", "physical")
		}
	}
	if in.by == "" {
		switch {
		case of == attributes:
			v.set("link_entity", r.t.one)
			j.l.refer(v, "link_id", r.id)
		case of == locations && r.t.id == services:
			s := j.l.row(&schema[serviceAtLocations], j.s)
			if s == nil {
				return
			}
			s.up, s.member, s.index, s.at = r, member, index, v.at
			s.set("service_id", r.id)
			s.set("location_id", v.id)
			j.l.take(s)
		default:
			j.l.refer(v, r.t.key(), r.id)
		}
	}
}
