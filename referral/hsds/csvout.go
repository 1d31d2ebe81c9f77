package hsds

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/referral"
)

// Tables writes a listing as the tables of HSDS 3.1, by the names of their files:
// what [AppendJSON] writes, with the same findings. Tables without a row are left
// out.
func Tables(l *referral.Listing, lang i18n.Lang) (map[string][]byte, []*i18n.Error) {
	data, lost := AppendJSON(nil, l, lang)
	in := &loader{o: &Options{}, f: &findings{of: map[findingKey]*finding{}}, same: map[string]string{}}
	in.readJSON(&source{data: data}, -1)
	out := map[string][]byte{}
	for id := range in.rows {
		t := &schema[id]
		if len(in.rows[id]) == 0 {
			continue
		}
		columns := t.written(in.rows[id])
		var b []byte
		for i, c := range columns {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(b, c...)
		}
		b = append(b, "\r\n"...)
		seen := map[string]bool{}
		for _, r := range in.rows[id] {
			if tableID(id) == units && seen[r.id] {
				continue // nested in each capacity
			}
			seen[r.id] = true
			for i, c := range columns {
				if i > 0 {
					b = append(b, ',')
				}
				b = appendCell(b, r.any(c))
			}
			b = append(b, "\r\n"...)
		}
		out[fileName(t)] = b
	}
	return out, lost
}

// fileName is the name HSDS 3.1 gives a table's file.
func fileName(t *table) string {
	switch t.id {
	case serviceAtLocations:
		return "service_at_location.csv"
	case capacities:
		return "service_capacity.csv"
	case urls:
		return "url.csv"
	default:
		return t.name + ".csv"
	}
}

// written is the columns in which some row says something, and those that nobody
// but the directory knows behind them.
func (t *table) written(rows []*row) []string {
	var out []string
	for i, c := range t.columns {
		for _, r := range rows {
			if r.values[i] != "" {
				out = append(out, c.name)
				break
			}
		}
	}
	seen := map[string]bool{}
	for _, r := range rows {
		for _, x := range r.more {
			if !seen[x.name] {
				seen[x.name] = true
				out = append(out, x.name)
			}
		}
	}
	return out
}

// any is the value of a column, of one that nobody knows too.
func (r *row) any(name string) string {
	for i := range r.t.columns {
		if r.t.columns[i].name == name {
			return r.values[i]
		}
	}
	for _, x := range r.more {
		if x.name != name {
			continue
		}
		t := tree{data: []byte(x.value)}
		if n, err := t.parse(); x.raw && err == nil && t.nodes[n].kind == jsonString {
			return t.nodes[n].text
		}
		return x.value
	}
	return ""
}

// appendCell writes a cell, in quotation marks if it needs them (RFC 4180).
func appendCell(dst []byte, s string) []byte {
	plain := s == "" || s[0] != ' ' && s[len(s)-1] != ' '
	for i := range len(s) {
		if c := s[i]; c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t' {
			plain = false
			break
		}
	}
	if plain && !nullWord(s) {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	for i := range len(s) {
		if s[i] == '"' {
			dst = append(dst, '"')
		}
		dst = append(dst, s[i])
	}
	return append(dst, '"')
}
