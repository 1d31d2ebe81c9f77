package hsds

import (
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// termTable finds terms by what other tables call them.
type termTable struct {
	byID    map[string]term.Code // the id of its row
	byCode  map[string]term.Code // its code, where no id is the same
	schemes []*scheme
}

// scheme is a taxonomy while its terms are collected.
type scheme struct {
	term.Scheme
	key  string // the id or the name others call it by
	rows []*row
	at   map[string]int // terms by their id
}

// schemes builds the taxonomies. A term is named by its taxonomy and its code,
// and without a code by its id.
func (b *builder) schemes() {
	b.terms.byID = make(map[string]term.Code, len(b.rows[taxonomyTerms]))
	b.terms.byCode = make(map[string]term.Code)
	byKey, byName, taken := map[string]*scheme{}, map[string]*scheme{}, map[string]bool{}
	add := func(key, id, name string) *scheme {
		s := &scheme{key: key, at: map[string]int{}}
		s.ID = schemeID(id)
		if s.ID == "" {
			s.ID = schemeID(name)
		}
		if s.ID == "" {
			s.ID = "taxonomy"
		}
		for base := s.ID; taken[s.ID]; {
			s.ID += "-2"
			if len(s.ID) > len(base)+40 {
				break
			}
		}
		taken[s.ID] = true
		s.Title = b.say(name)
		b.terms.schemes = append(b.terms.schemes, s)
		if key != "" {
			byKey[key] = s
		}
		if name != "" && byName[i18n.Fold(name)] == nil {
			byName[i18n.Fold(name)] = s
		}
		return s
	}
	for _, r := range b.rows[taxonomies] {
		if r.dead {
			continue
		}
		s := add(r.id, r.id, r.get("name"))
		s.URL = r.get("uri")
		for _, c := range []string{"description", "version"} {
			if r.get(c) != "" {
				if !b.f.again("left-out-column", r, c) {
					b.f.kind("left-out-column", r, c, wordsLeftOutColumn, i18n.Label("table", r.t.name), i18n.Label("column", c))
				}
			}
		}
		b.lostExtras(r)
	}
	for _, r := range b.rows[taxonomyTerms] {
		if r.dead {
			continue
		}
		id, name := r.get("taxonomy_id"), r.get("taxonomy")
		var s *scheme
		switch {
		case id != "":
			if s = byKey[id]; s == nil {
				if s = byName[i18n.Fold(name)]; s == nil || name == "" {
					s = add(id, id, name)
				}
				if len(b.rows[taxonomies]) > 0 {
					b.dangling(r, "taxonomy_id", id)
				}
			}
		case name != "":
			if s = byName[i18n.Fold(name)]; s == nil {
				s = add("", "", name)
			}
		default:
			b.f.kind("no-taxonomy", r, "taxonomy", wordsNoTaxonomy)
			if s = byKey[""]; s == nil {
				s = add("", "", "")
				byKey[""] = s
			}
		}
		s.rows = append(s.rows, r)
		b.addTerm(s, r)
		for _, c := range []string{"term_uri"} {
			if r.get(c) != "" {
				if !b.f.again("left-out-column", r, c) {
					b.f.kind("left-out-column", r, c, wordsLeftOutColumn, i18n.Label("table", r.t.name), i18n.Label("column", c))
				}
			}
		}
		b.lostExtras(r)
	}
	for _, s := range b.terms.schemes {
		b.parents(s)
		b.out.Taxonomies = append(b.out.Taxonomies, referral.Taxonomy{Scheme: s.Scheme, ByPrefix: byPrefix(s.Terms)})
	}
}

func (b *builder) lostExtras(r *row) {
	for _, e := range r.more {
		if !b.f.again("left-out-column", r, e.name) {
			b.f.kind("left-out-column", r, e.name, wordsLeftOutColumn, i18n.Label("table", r.t.name), i18n.Label("column", clip(e.name)))
		}
	}
}

// schemeID makes the id of a taxonomy fit to stand before the colon of a code.
func schemeID(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.TrimSpace(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
		}
		if b.Len() >= 80 {
			break
		}
	}
	return b.String()
}

func (b *builder) addTerm(s *scheme, r *row) {
	code := r.get("code")
	if code == "" {
		b.f.kind("no-code", r, "code", wordsNoCode)
		code = r.id
	}
	c := term.C(s.ID, code)
	if !c.Valid() {
		b.f.add("bad-code", r, "code", wordsBadCode, i18n.Str("code", clip(code)), i18n.Label("id", clip(r.id)))
		if code, c = r.id, term.C(s.ID, r.id); !c.Valid() {
			if code = schemeID(r.id); code == "" {
				b.left(r)
				return
			}
			c = term.C(s.ID, code)
		}
	}
	b.terms.byID[r.id] = c
	if _, have := b.terms.byCode[code]; !have {
		b.terms.byCode[code] = c
	}
	lang := b.lang
	if l := r.get("language"); l != "" {
		if got, ok := isoLanguage(l); ok {
			lang = got
		} else {
			b.badValue(r, "language")
		}
	}
	t := term.Term{ID: code}
	if n := r.get("name"); n != "" {
		t.Label = i18n.Text{lang: n}
	} else if !b.f.again("empty", r, "name") {
		b.f.kind("empty", r, "name", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "name"))
	}
	if d := r.get("description"); d != "" {
		t.Note = i18n.Text{lang: d}
	}
	if i, have := s.at[code]; have {
		if old := s.Terms[i].Label; len(old) > 0 && old.In(lang) != t.Label.In(lang) {
			b.f.add("doubled-code", r, "code", wordsDoubledCode, i18n.Label("code", clip(code)))
			s.Terms[i].Aliases = append(s.Terms[i].Aliases, t.Label)
		}
		return
	}
	s.at[code] = len(s.Terms)
	s.Terms = append(s.Terms, t)
}

// parents sets the parents of a scheme's terms: a missing one is left out, a
// circle cut at its smallest id.
func (b *builder) parents(s *scheme) {
	from := make(map[string]*row, len(s.rows))
	for _, r := range s.rows {
		c, ok := b.terms.byID[r.id]
		if !ok {
			continue
		}
		i, ok := s.at[c.Term()]
		if !ok || from[s.Terms[i].ID] != nil {
			continue
		}
		from[s.Terms[i].ID] = r
		id := r.get("parent_id")
		if id == "" {
			continue
		}
		up, ok := b.terms.byID[id]
		if !ok {
			up, ok = b.terms.byCode[id]
		}
		if !ok || up.Scheme() != s.ID {
			if !b.f.again("no-parent", r, "parent_id") {
				b.f.kind("no-parent", r, "parent_id", wordsNoParent, i18n.Label("id", clip(id)))
			}
			continue
		}
		s.Terms[i].Parent = up.Term()
	}
	// The parent of a term leads to a circle if the way up comes back to it.
	state := make([]uint8, len(s.Terms)) // 1: on the way, 2: done
	for i := range s.Terms {
		var way []int
		at := i
		for state[at] == 0 {
			state[at] = 1
			way = append(way, at)
			next, ok := s.at[s.Terms[at].Parent]
			if !ok || s.Terms[at].Parent == "" {
				break
			}
			at = next
		}
		if k := slices.Index(way, at); k >= 0 && s.Terms[way[len(way)-1]].Parent == s.Terms[at].ID {
			cut := way[k]
			for _, c := range way[k:] {
				if s.Terms[c].ID < s.Terms[cut].ID {
					cut = c
				}
			}
			b.f.add("parent-cycle", from[s.Terms[cut].ID], "parent_id", wordsParentCycle, i18n.Label("code", clip(s.Terms[cut].ID)))
			s.Terms[cut].Parent = ""
		}
		for _, c := range way {
			state[c] = 2
		}
	}
}

// byPrefix reports whether nearly all the codes have the form of the 211
// taxonomy, in which every code begins with that of its parent, and some go
// three levels down.
func byPrefix(terms []term.Term) bool {
	fit, deep := 0, 0
	for i := range terms {
		if level := level211(terms[i].ID); level > 0 {
			fit++
			if level >= 3 {
				deep++
			}
		}
	}
	return deep >= 2 && fit*10 >= len(terms)*9
}

// level211 is the level of a code A, AA, AA-9999, AA-9999.9999, AA-9999.9999-999,
// AA-9999.9999-999.99, from 1; 0 if it is none.
func level211(s string) int {
	const form = "AA-9999.9999-999.99"
	for i := range len(s) {
		if i >= len(form) {
			return 0
		}
		switch c := s[i]; form[i] {
		case 'A':
			if c|0x20 < 'a' || c|0x20 > 'z' {
				return 0
			}
		case '9':
			if c < '0' || c > '9' {
				return 0
			}
		default:
			if c != form[i] {
				return 0
			}
		}
	}
	switch len(s) {
	case 1:
		return 1
	case 2:
		return 2
	case 7:
		return 3
	case 12:
		return 4
	case 16:
		return 5
	case 19:
		return 6
	}
	return 0
}

// term adds the term a row names to what a service helps with.
func (b *builder) term(r *row, column, id string, terms *[][]term.Code) {
	if id == "" {
		if !b.f.again("empty", r, column) {
			b.f.kind("empty", r, column, wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", column))
		}
		return
	}
	c, ok := b.terms.byID[id]
	if !ok {
		c, ok = b.terms.byCode[id]
	}
	if !ok {
		b.dangling(r, column, id)
		if len(b.terms.schemes) == 1 {
			c = term.C(b.terms.schemes[0].ID, id)
		} else {
			c = term.C("taxonomy", id)
		}
		if !c.Valid() {
			return
		}
	}
	if b.seen[c] {
		return
	}
	b.seen[c] = true
	*terms = append(*terms, []term.Code{c})
}

// attribute reads an attribute of a service: what kind of service it is goes
// into its terms, anything else is kept.
func (b *builder) attribute(x *aside, r *row, terms *[][]term.Code) {
	switch plainName(r.get("link_type")) {
	case "", "link_type", "service", "services", "category", "categories", "service_category", "service_type", "taxonomy", "need", "problem":
		id := r.get("taxonomy_term_id")
		if id == "" {
			b.keepPart(x, r)
			return
		}
		b.term(r, "taxonomy_term_id", id, terms)
		b.keepRest(x, r)
	default:
		if !b.f.again("kept-attribute", r, "link_type") {
			b.f.kind("kept-attribute", r, "link_type", wordsKeptAttribute, i18n.Str("type", clip(r.get("link_type"))))
		}
		x.part(r)
	}
}
