package hsds

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

// csvReader reads the cells of a table as RFC 4180 has them, and whatever else
// spreadsheets write.
type csvReader struct {
	s     *source
	at    int
	stray bool // a quotation mark where none may be
	open  bool // a cell in quotation marks that does not end
	from  int  // where the last cell stands as it was returned; -1: it was put together
}

// cell reads the next cell; last says that it ends its record.
func (c *csvReader) cell() (value []byte, last bool) {
	data := c.s.data
	if c.at < len(data) && data[c.at] == '"' {
		return c.quoted()
	}
	from := c.at
	c.from = from
	for c.at < len(data) {
		switch b := data[c.at]; b {
		case c.s.comma:
			value = data[from:c.at]
			c.at++
			return value, false
		case '\n', '\r':
			value = data[from:c.at]
			c.newline()
			return value, true
		case '"':
			c.stray = true
		}
		c.at++
	}
	return data[from:], true
}

func (c *csvReader) newline() {
	if c.s.data[c.at] == '\r' && c.at+1 < len(c.s.data) && c.s.data[c.at+1] == '\n' {
		c.at++
	}
	c.at++
}

// quoted reads a cell in quotation marks. What stands between the closing mark
// and the comma belongs to it as it is.
func (c *csvReader) quoted() (value []byte, last bool) {
	data := c.s.data
	c.at++
	c.from = -1
	from, copied := c.at, false
	for {
		i := bytes.IndexByte(data[c.at:], '"')
		if i < 0 {
			value = append(value, data[from:]...)
			c.at, c.open = len(data), true
			return value, true
		}
		end := c.at + i
		c.at = end + 1
		if c.at < len(data) && data[c.at] == '"' {
			value, copied = append(value, data[from:c.at]...), true
			c.at++
			from = c.at
			continue
		}
		if copied {
			value = append(value, data[from:end]...)
		} else {
			value = data[from:end:end]
			c.from = from
		}
		break
	}
	rest := c.at
	for c.at < len(data) {
		b := data[c.at]
		if b == c.s.comma || b == '\n' || b == '\r' {
			break
		}
		c.at++
	}
	if c.at > rest {
		if tail := data[rest:c.at]; len(bytes.TrimSpace(tail)) > 0 {
			c.stray = true
			c.from = -1
			value = append(value, tail...)
		}
	}
	switch {
	case c.at == len(data):
		return value, true
	case data[c.at] == c.s.comma:
		c.at++
		return value, false
	}
	c.newline()
	return value, true
}

// readCSV reads a table of a package into rows.
func (l *loader) readCSV(s *source, id tableID) {
	s.csv = true
	s.data = bytes.TrimPrefix(s.data, []byte("\ufeff"))
	first, _, _ := bytes.Cut(s.data, []byte("\n"))
	s.comma = ','
	for _, b := range []byte{';', '\t'} {
		if bytes.Count(first, []byte{b}) > bytes.Count(first, []byte{s.comma}) {
			s.comma = b
		}
	}
	if len(s.data) == 0 {
		l.f.inFile("empty-file", s, wordsEmptyFile, i18n.Label("file", clip(s.name)))
		return
	}
	if bytes.HasPrefix(s.data, []byte{0xff, 0xfe}) || bytes.HasPrefix(s.data, []byte{0xfe, 0xff}) || bytes.IndexByte(first, 0) >= 0 {
		l.f.inFile("utf-16", s, wordsUTF16, i18n.Label("file", clip(s.name)))
		return
	}
	c := &csvReader{s: s}
	for last := false; !last && len(s.header) <= MaxColumns; {
		var cell []byte
		cell, last = c.cell()
		s.header = append(s.header, strings.TrimSpace(strings.ToValidUTF8(string(cell), "\ufffd")))
	}
	if len(s.header) > MaxColumns {
		l.refuse(i18n.Fail(pkgName, "too-many-columns", wordsLimit, i18n.Int("most", MaxColumns)))
		return
	}
	// The taxonomy.csv of 1.1 holds terms.
	if id == taxonomies {
		for _, h := range s.header {
			switch plainName(h) {
			case "parent_id", "parent_name", "vocabulary":
				id = taxonomyTerms
			}
		}
	}
	t := &schema[id]
	kind := ""
	if strings.HasPrefix(plainName(baseName(s.name)), "postal_address") {
		kind = "postal"
	} else if strings.HasPrefix(plainName(baseName(s.name)), "physical_address") {
		kind = "physical"
	}
	s.text = string(s.data)
	s.valid = utf8.ValidString(s.text)
	s.columns = make([]int, len(s.header))
	taken := make([]bool, len(t.columns))
	for i, h := range s.header {
		name := plainName(h)
		if to, ok := l.o.Columns[t.name+"."+h]; ok {
			name = to
		}
		k := t.column(name)
		if k >= 0 && taken[k] {
			l.f.inFile("doubled-column", s, wordsDoubledColumn, i18n.Label("column", clip(h)))
			k = -1
		}
		if k >= 0 {
			taken[k] = true
		}
		s.columns[i] = k
	}
	l.csvRows(s, c, t, kind)
}

func (l *loader) csvRows(s *source, c *csvReader, t *table, kind string) {
	n := 0
	for c.at < len(s.data) {
		r := l.row(t, s)
		if r == nil {
			return
		}
		r.at, r.index = c.at, -1
		blank, last := true, false
		cells := 0
		for ; !last; cells++ {
			var cell []byte
			cell, last = c.cell()
			if len(cell) == 0 {
				continue
			}
			blank = false
			if cells >= len(s.columns) {
				if cells < MaxColumns && len(bytes.TrimSpace(cell)) > 0 {
					l.keep(r, extra{name: "column_" + strconv.Itoa(cells+1), value: l.cell(r, c, cell)})
				}
				continue
			}
			value := l.cell(r, c, cell)
			if nullWord(value) {
				l.f.kind("null-word", r, "", wordsNullWord, i18n.Label("file", clip(s.name)), i18n.Str("value", value))
				continue
			}
			if k := s.columns[cells]; k >= 0 {
				r.values[k] = value
			} else if strings.TrimSpace(value) != "" {
				name := s.header[cells]
				if name == "" {
					name = "column_" + strconv.Itoa(cells+1)
				}
				l.keep(r, extra{name: name, value: value})
			}
		}
		if blank && cells == 1 {
			continue // an empty line
		}
		if cells != len(s.columns) {
			l.f.add("row-width", r, "", wordsRowWidth, i18n.Label("file", clip(s.name)), i18n.Int("cells", int64(cells)), i18n.Int("want", int64(len(s.columns))))
		}
		if c.stray || c.open {
			l.f.add("stray-quote", r, "", wordsStrayQuote, i18n.Label("file", clip(s.name)))
			c.stray, c.open = false, false
		}
		if blank {
			l.f.kind("empty-row", r, "", wordsEmptyRow, i18n.Label("file", clip(s.name)))
			continue
		}
		if kind != "" && r.get("address_type") == "" {
			r.set("address_type", kind)
		}
		n++
		l.take(r)
	}
	if n == 0 {
		l.f.inFile("empty-file", s, wordsEmptyFile, i18n.Label("file", clip(s.name)))
	}
}

// nullWord reports whether a cell says in a word that it is empty, as programs
// write it that export a database.
func nullWord(s string) bool {
	switch s {
	case "null", "NULL", "Null", "None", "NaN", "\\N", "#N/A":
		return true
	}
	return false
}

// cell is a cell as text that is UTF-8, a part of the text of the file if it can
// be.
func (l *loader) cell(r *row, c *csvReader, b []byte) string {
	if c.from >= 0 && c.s.valid && len(b) <= MaxValue {
		return c.s.text[c.from : c.from+len(b)]
	}
	if !c.s.valid && !utf8.Valid(b) {
		l.f.kind("not-utf8", r, "", wordsNotUTF8, i18n.Label("table", r.t.name))
		b = bytes.ToValidUTF8(b, []byte("\ufffd"))
	}
	if len(b) > MaxValue {
		l.f.add("long-value", r, "", wordsLongValue, i18n.Label("table", r.t.name), i18n.Int("most", MaxValue))
		b = bytes.ToValidUTF8(b[:MaxValue], nil)
	}
	return string(b)
}

// baseName is the name of a file without its folders and its extension.
func baseName(name string) string {
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return name
}
