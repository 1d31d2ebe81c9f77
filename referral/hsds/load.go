package hsds

import (
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// loader reads files into rows.
type loader struct {
	o     *Options
	f     *findings
	rows  [tableCount][]*row
	count int
	spare []string // values of rows to come
	slab  []row
	pages []page
	same  map[string]string // ids of repeated service_at_locations, by which others may refer
	err   *i18n.Error
}

// page is a page that holds fewer records than its list.
type page struct {
	s         *source
	all, here int64
}

func (l *loader) refuse(err *i18n.Error) {
	if l.err == nil {
		l.err = err
	}
}

// row makes an empty row, nil if there are too many.
func (l *loader) row(t *table, s *source) *row {
	if l.err != nil {
		return nil
	}
	if l.count++; l.count > MaxRows {
		l.refuse(i18n.Fail(pkgName, "too-many-rows", wordsLimit, i18n.Int("most", MaxRows)))
		return nil
	}
	n := len(t.columns)
	if len(l.spare) < n {
		l.spare = make([]string, max(n, min(4096, 64*n)))
	}
	if len(l.slab) == 0 {
		l.slab = make([]row, min(64, 4+l.count/2))
	}
	r := &l.slab[0]
	l.slab = l.slab[1:]
	r.t, r.file, r.values = t, s, l.spare[:n:n]
	l.spare = l.spare[n:]
	return r
}

// take gives a row an id and puts it into its table.
func (l *loader) take(r *row) {
	t := r.t
	if t.id == metadata {
		if !l.f.again("left-out", r, "") {
			l.f.kind("left-out", r, "", wordsLeftOut, i18n.Label("table", t.name))
		}
		return
	}
	if r.id = r.get("id"); r.id == "" {
		switch t.id {
		case organizations, programs, services, locations, taxonomies:
			r.id = t.one + "-" + strconv.Itoa(len(l.rows[t.id])+1)
			if !l.f.again("no-id", r, "id") {
				l.f.kind("no-id", r, "id", wordsNoID, i18n.Label("table", t.name), i18n.Label("id", r.id))
			}
		case taxonomyTerms:
			if r.id = r.get("code"); r.id == "" {
				r.id = r.get("name")
			}
			if !l.f.again("no-id", r, "id") {
				l.f.kind("no-id", r, "id", wordsNoID, i18n.Label("table", t.name), i18n.Label("id", clip(r.id)))
			}
		case serviceAtLocations:
			// It gets the ids of its two ends when both are known.
		default:
			if !l.f.again("no-id-needed", r, "id") {
				l.f.kind("no-id-needed", r, "id", wordsNoIDNeeded, i18n.Label("table", t.name))
			}
		}
	} else if !isUUID(r.id) {
		if !l.f.again("not-uuid", r, "id") {
			l.f.kind("not-uuid", r, "id", wordsNotUUID, i18n.Label("table", t.name), i18n.Label("id", clip(r.id)))
		}
	}
	l.rows[t.id] = append(l.rows[t.id], r)
}

// keep keeps a column nobody knows with its row, unless it is about a person.
func (l *loader) keep(r *row, e extra) {
	switch {
	case aboutPerson(plainName(e.name)):
		if !l.f.again("person", r, e.name) {
			l.f.kind("person", r, e.name, wordsPersonColumn, i18n.Label("table", r.t.name), i18n.Label("column", clip(e.name)))
		}
	case len(r.more) >= MaxColumns:
		l.f.add("many-columns", r, "", wordsLimit, i18n.Int("most", MaxColumns))
	default:
		r.more = append(r.more, e)
	}
}

// aboutPerson reports whether a column of a directory's own is about a person, by
// its name: where it looks so, nothing is kept.
func aboutPerson(name string) bool {
	for _, s := range [...]string{"contact", "director", "assurer", "attention", "updated_by", "created_by", "modified_by", "last_edited_by", "staff_name", "manager"} {
		if strings.Contains(name, s) {
			return true
		}
	}
	return false
}

// refer fills in a foreign key that nesting says; one that says otherwise is a
// finding.
func (l *loader) refer(r *row, column, id string) {
	i := r.t.column(column)
	if i < 0 || id == "" {
		return
	}
	switch was := strings.TrimSpace(r.values[i]); {
	case was == "":
		r.values[i] = id
	case was != id:
		l.f.add("other-id", r, column, wordsOtherID, i18n.Label("table", r.t.name), i18n.Label("column", column), i18n.Label("id", clip(was)), i18n.Label("other", clip(id)))
	}
}

// isUUID reports whether an id has the form of a UUID.
func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		b := s[i]
		switch i {
		case 8, 13, 18, 23:
			if b != '-' {
				return false
			}
		default:
			if (b < '0' || b > '9') && (b|0x20 < 'a' || b|0x20 > 'f') {
				return false
			}
		}
	}
	return true
}

// unite puts records together that several places tell of: the same record
// again is counted, and one that says something else is a finding.
func (l *loader) unite() {
	for id := range l.rows {
		switch tableID(id) {
		case serviceAtLocations:
			l.uniteLinks(tableID(id), "service_id", "location_id")
		case serviceTaxonomies:
			l.uniteTaxonomies()
		case organizations, programs, services, locations, taxonomies, taxonomyTerms, units:
			l.uniteRecords(tableID(id))
		default:
			l.uniteParts(tableID(id))
		}
	}
}

// repeated counts a record that stands twice in a table. That a nested one
// stands in several places is how HSDS nests.
func (l *loader) repeated(r *row) {
	r.dead = true
	if r.up == nil {
		l.again(r)
	}
}

func (l *loader) again(r *row) {
	if !l.f.again("repeated", r, "") {
		l.f.kind("repeated", r, "", wordsRepeated, i18n.Label("table", r.t.name))
	}
}

func (l *loader) uniteLinks(id tableID, left, right string) {
	at := make(map[[2]string]*row, len(l.rows[id]))
	ids := map[string]*row{}
	for _, r := range l.rows[id] {
		key := [2]string{r.get(left), r.get(right)}
		if key[0] == "" {
			l.f.add("no-end", r, left, wordsNoEnd, i18n.Label("table", r.t.name), i18n.Label("column", left))
			r.dead = true
			continue
		}
		if r.id == "" {
			r.id = key[0] + "@" + key[1]
			if !l.f.again("no-id", r, "id") {
				l.f.kind("no-id", r, "id", wordsNoID, i18n.Label("table", r.t.name), i18n.Label("id", clip(r.id)))
			}
		}
		if first := at[key]; first != nil {
			if r.id != first.id && ids[r.id] == nil {
				l.same[r.id] = first.id
			}
			l.merge(first, r, true)
			l.repeated(r)
			continue
		}
		if first := ids[r.id]; first != nil {
			l.f.add("doubled-id", r, "id", wordsDoubledID, i18n.Label("table", r.t.name), i18n.Label("id", clip(r.id)))
			r.id = key[0] + "@" + key[1]
		}
		at[key], ids[r.id] = r, r
	}
}

func (l *loader) uniteTaxonomies() {
	at := make(map[[3]string]bool, len(l.rows[serviceTaxonomies]))
	for _, r := range l.rows[serviceTaxonomies] {
		term := r.get("taxonomy_id")
		if t := r.get("taxonomy_term_id"); t != "" {
			term = t
		}
		key := [3]string{r.get("service_id"), term, r.get("taxonomy_detail")}
		if at[key] {
			l.repeated(r)
		}
		at[key] = true
	}
}

// uniteRecords merges what is told of one record in several places.
func (l *loader) uniteRecords(id tableID) {
	at := make(map[string]*row, len(l.rows[id]))
	for _, r := range l.rows[id] {
		first := at[r.id]
		if first == nil {
			at[r.id] = r
			continue
		}
		if l.merge(first, r, true) {
			l.repeated(r)
		}
		r.dead = true
	}
}

// merge adds to one row what another says of the same record, and reports
// whether nothing contradicts.
func (l *loader) merge(first, r *row, tell bool) bool {
	same := true
	for i := range r.values {
		switch name := r.t.columns[i].name; {
		case r.values[i] == "" || r.values[i] == first.values[i] || name == "id":
		case first.values[i] == "":
			first.values[i] = r.values[i]
		case strings.TrimSpace(r.values[i]) == strings.TrimSpace(first.values[i]):
		default:
			same = false
			if tell {
				l.f.add("contradiction", r, name, wordsContradiction, i18n.Label("table", r.t.name), i18n.Label("column", name), i18n.Label("id", clip(first.id)))
			}
		}
	}
	for _, x := range r.more {
		k := slices.IndexFunc(first.more, func(y extra) bool { return y.name == x.name })
		switch {
		case k < 0 && len(first.more) >= MaxColumns:
			l.f.add("many-columns", r, "", wordsLimit, i18n.Int("most", MaxColumns))
		case k < 0:
			first.more = append(first.more, x)
		case first.more[k].value != x.value:
			same = false
			if tell {
				l.f.add("contradiction", r, x.name, wordsContradiction, i18n.Label("table", r.t.name), i18n.Label("column", clip(x.name)), i18n.Label("id", clip(first.id)))
			}
		}
	}
	return same
}

// uniteParts finds repeated parts of records: schedules, phones, attributes. One
// may be told of at several records, and is a part of each.
func (l *loader) uniteParts(id tableID) {
	t := &schema[id]
	keys := make([]int, 0, 6)
	content := make([]int, 0, len(t.columns))
	for i, c := range t.columns {
		switch name := c.name; {
		case name == "id":
		case name == "link_id" || name == "link_entity" || strings.HasSuffix(name, "_id") && name != "taxonomy_term_id" && name != "unit_id":
			keys = append(keys, i)
		default:
			content = append(content, i)
		}
	}
	byID := make(map[string]*row)
	whole := make(map[string]*row, len(l.rows[id]))
	var b []byte
	join := func(r *row, columns []int) {
		for _, i := range columns {
			b = strconv.AppendInt(b, int64(len(r.values[i])), 10)
			b = append(b, ':')
			b = append(b, r.values[i]...)
		}
	}
	for _, r := range l.rows[id] {
		if r.id != "" {
			if first := byID[r.id]; first == nil {
				byID[r.id] = r
			} else {
				for _, i := range content {
					if r.values[i] != first.values[i] && r.values[i] != "" && first.values[i] != "" {
						name := t.columns[i].name
						l.f.add("contradiction", r, name, wordsContradiction, i18n.Label("table", t.name), i18n.Label("column", name), i18n.Label("id", clip(r.id)))
					}
				}
			}
		}
		b = b[:0]
		join(r, keys)
		join(r, content)
		for _, x := range r.more {
			b = strconv.AppendQuote(b, x.name)
			b = strconv.AppendQuote(b, x.value)
		}
		if first := whole[string(b)]; first != nil {
			r.dead = true
			if r.up == nil || r.id != first.id {
				l.again(r)
			}
			continue
		}
		whole[string(b)] = r
	}
}
