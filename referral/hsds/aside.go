package hsds

import (
	"encoding/json"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// aside collects what of a record has no place in the model, as the member
// "hsds" of its X.
type aside struct {
	b     []byte
	parts []*row
}

// aside begins what is kept of a row: its columns that nothing reads.
func (b *builder) aside(r *row) *aside {
	x := &aside{}
	for i, c := range r.t.columns {
		if strings.TrimSpace(r.values[i]) == "" {
			continue
		}
		switch c.use {
		case kept, number:
			if c.name == "interpretation_services" {
				continue
			}
			if !b.f.again("kept", r, c.name) {
				b.f.kind("kept", r, c.name, wordsKept, i18n.Label("table", r.t.name), i18n.Label("column", c.name))
			}
			x.column(c, r.values[i])
		case person:
			if !b.f.again("person", r, c.name) {
				b.f.kind("person", r, c.name, wordsPersonColumn, i18n.Label("table", r.t.name), i18n.Label("column", c.name))
			}
		default:
		}
	}
	b.extras(x, r)
	return x
}

// extras keeps the columns and members nobody knows.
func (b *builder) extras(x *aside, r *row) {
	for _, e := range r.more {
		if !b.f.again("unknown-column", r, e.name) {
			b.f.kind("unknown-column", r, e.name, wordsUnknownColumn, i18n.Label("table", r.t.name), i18n.Label("column", clip(e.name)))
		}
		x.extra(e)
	}
}

// keepRest keeps what a part says besides what is read of it.
func (b *builder) keepRest(x *aside, p *row) {
	some := len(p.more) > 0
	for i, c := range p.t.columns {
		if c.use != used && c.use != person && strings.TrimSpace(p.values[i]) != "" {
			some = true
			if !b.f.again("kept", p, c.name) {
				b.f.kind("kept", p, c.name, wordsKept, i18n.Label("table", p.t.name), i18n.Label("column", c.name))
			}
		}
	}
	for _, e := range p.more {
		if !b.f.again("unknown-column", p, e.name) {
			b.f.kind("unknown-column", p, e.name, wordsUnknownColumn, i18n.Label("table", p.t.name), i18n.Label("column", clip(e.name)))
		}
	}
	if some {
		x.part(p)
	}
}

func (x *aside) name(s string) {
	if len(x.b) > 0 {
		x.b = append(x.b, ',')
	}
	x.b = appendString(x.b, s)
	x.b = append(x.b, ':')
}

func (x *aside) text(name, value string) {
	x.name(name)
	x.b = appendString(x.b, value)
}

func (x *aside) column(c column, value string) {
	x.name(c.name)
	x.b = appendValue(x.b, c, value)
}

func (x *aside) extra(e extra) {
	x.name(e.name)
	if e.raw {
		x.b = appendCompact(x.b, e.value)
	} else {
		x.b = appendString(x.b, e.value)
	}
}

func (x *aside) part(p *row) { x.parts = append(x.parts, p) }

// json is what is kept, nil if nothing is.
func (x *aside) json() json.RawMessage {
	if len(x.b)+len(x.parts) == 0 {
		return nil
	}
	for id := range tableCount {
		open := false
		for _, p := range x.parts {
			if p.t.id != id {
				continue
			}
			if !open {
				name := p.t.name
				if id == programs {
					name = p.t.one
				}
				x.name(name)
				if id != programs {
					x.b = append(x.b, '[')
				}
				open = true
			} else {
				x.b = append(x.b, ',')
			}
			x.b = appendPart(x.b, p)
		}
		if open && id != programs {
			x.b = append(x.b, ']')
		}
	}
	out := make([]byte, 0, len(x.b)+len(`{"hsds":{}}`))
	out = append(out, `{"hsds":{`...)
	out = append(out, x.b...)
	return append(out, "}}"...)
}

// appendPart writes a row as an object, without the ids of its owners and what
// is about a person.
func appendPart(dst []byte, p *row) []byte {
	dst = append(dst, '{')
	first := true
	name := func(s string) {
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = appendString(dst, s)
		dst = append(dst, ':')
	}
	for i, c := range p.t.columns {
		if c.use == person || p.values[i] == "" || c.name == "link_id" || c.name == "link_entity" ||
			strings.HasSuffix(c.name, "_id") && c.name != "taxonomy_term_id" && c.name != "unit_id" && c.name != "taxonomy_id" {
			continue
		}
		name(c.name)
		dst = appendValue(dst, c, p.values[i])
	}
	for _, e := range p.more {
		name(e.name)
		if e.raw {
			dst = appendCompact(dst, e.value)
		} else {
			dst = appendString(dst, e.value)
		}
	}
	return append(dst, '}')
}

// appendValue writes a value as HSDS has the column: a number or a string.
func appendValue(dst []byte, c column, value string) []byte {
	if c.use == number || numeric(c.name) {
		if s := strings.TrimSpace(value); jsonNumberText(s) {
			return append(dst, s...)
		}
	}
	return appendString(dst, value)
}

// numeric reports whether HSDS writes a column as a number.
func numeric(name string) bool {
	switch name {
	case "timezone", "count", "interval", "amount", "available", "maximum", "minimum_age", "maximum_age", "latitude", "longitude":
		return true
	}
	return false
}

func jsonNumberText(s string) bool {
	t := tree{data: []byte(s)}
	return s != "" && (s[0] == '-' || s[0] >= '0' && s[0] <= '9') && t.number() && t.at == len(s)
}

// appendString writes a JSON string.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for i := range len(s) {
		switch b := s[i]; {
		case b == '"' || b == '\\':
			dst = append(dst, '\\', b)
		case b == '\n':
			dst = append(dst, '\\', 'n')
		case b == '\r':
			dst = append(dst, '\\', 'r')
		case b == '\t':
			dst = append(dst, '\\', 't')
		case b < ' ' || b == 0x7f:
			dst = append(dst, '\\', 'u', '0', '0', hex[b>>4], hex[b&15])
		default:
			dst = append(dst, b)
		}
	}
	return append(dst, '"')
}

// appendCompact writes JSON without the white space between its words.
func appendCompact(dst []byte, s string) []byte {
	in := false
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case in && b == '\\':
			dst = append(dst, b)
			i++
			dst = append(dst, s[i])
		case b == '"':
			in = !in
			dst = append(dst, b)
		case !in && (b == ' ' || b == '\n' || b == '\r' || b == '\t'):
		default:
			dst = append(dst, b)
		}
	}
	return dst
}
