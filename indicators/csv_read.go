package indicators

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

// A csvReader reads the rows of a spreadsheet whose header names its columns,
// and collects what is wrong with rows.
type csvReader struct {
	csvScanner
	findings

	header  []string // names of the columns, as they are written
	column  []int    // for each thing asked for: its column, or -1
	texts   []csvText
	blanks  int // rows in hand that are empty; counted once another follows
	refused int64
	bad     bool // the row in hand has a finding
}

// A csvColumn is a thing asked of a spreadsheet, with the names that its column
// may have, the preferred one first.
type csvColumn struct {
	names  []string
	needed bool
	text   bool // several columns may hold it, one for each language: "note@fr"
}

// A csvText is a column of a text in one language.
type csvText struct {
	at, column int
	lang       i18n.Lang
}

// openCSV reads the header and finds the columns in it, names compared by
// i18n.Fold. Of the separators comma, semicolon and tab that one is taken under
// which most columns are known, then the one with most columns, then the first
// of the three. A first line "sep=;" decides it, as it does for the programs
// that write it. A byte order mark is no text.
//
// A column that nobody asked for is a finding, of all of them together.
func openCSV(r io.Reader, wanted []csvColumn) (*csvReader, error) {
	c := &csvReader{csvScanner: csvScanner{r: r, comma: ',', most: MaxColumns + 1}}
	for c.end < 3 {
		if c.pos = c.end; !c.peek() {
			break
		}
	}
	c.pos = 0
	if bytes.HasPrefix(c.buf[:c.end], []byte("\ufeff")) {
		c.pos = 3
	}
	// Ids come before names, and what is asked for first comes first.
	names := make(map[string]int)
	enter := func(i int, list []string) {
		for _, name := range list {
			key := i18n.Fold(name)
			if _, taken := names[key]; !taken && key != "" {
				names[key] = i
			}
		}
	}
	for i, w := range wanted {
		enter(i, w.names[:1])
	}
	for i, w := range wanted {
		enter(i, w.names[1:])
	}
	if err := c.separator(names); err != nil {
		return nil, err
	}
	return c, c.bind(wanted, names)
}

// separator finds the separator and leaves the header as the row in hand.
func (c *csvReader) separator(names map[string]int) error {
	candidates := []byte{',', ';', '\t'}
	ok, err := c.next()
	if err != nil {
		return err
	}
	line := string(bytes.TrimRight(c.buf[c.from:c.pos], "\r\n"))
	if given, found := strings.CutPrefix(line, "sep="); found && len(given) == 1 {
		candidates = []byte{given[0]}
		if ok, err = c.next(); err != nil {
			return err
		}
	}
	if !ok {
		return c.refuse("no-header", csvNoHeader())
	}
	row, ends := c.row, c.line-1
	again := func(comma byte) error {
		c.pos, c.row, c.ends, c.comma = c.from, row-1, ends, comma
		_, err := c.next()
		return err
	}
	best, most, columns := byte(0), -1, 0
	for _, comma := range candidates {
		if err := again(comma); err != nil {
			return err
		}
		known := 0
		for i := range c.cells {
			if _, ok := names[i18n.Fold(csvUnguard(string(c.cell(i))))]; ok {
				known++
			}
		}
		if known > most || known == most && c.count > columns {
			best, most, columns = comma, known, c.count
		}
	}
	return again(best)
}

// bind finds the columns in the header, which is the row in hand.
func (c *csvReader) bind(wanted []csvColumn, names map[string]int) error {
	raw := c.buf[c.from:c.pos]
	switch {
	case !utf8.Valid(raw) || bytes.IndexByte(raw, 0) >= 0:
		return c.refuse("not-utf8", csvNotUTF8())
	case c.count > MaxColumns:
		return c.refuse("too-many-columns", csvTooManyColumns(), i18n.Int("most", MaxColumns))
	case c.misquoted > 0:
		return c.refuse("bad-quote", csvHeaderQuote(), i18n.Int("column", int64(c.misquoted)))
	case c.blank():
		return c.refuse("no-header", csvNoHeader())
	}
	c.column = slices.Repeat([]int{-1}, len(wanted))
	var unread []string
	for i := range c.cells {
		name := strings.TrimSpace(csvUnguard(string(c.cell(i))))
		c.header = append(c.header, name)
		at, known := names[i18n.Fold(name)]
		if text, ok := c.textColumn(name, wanted, names); ok {
			text.column = i
			if j := slices.IndexFunc(c.texts, func(t csvText) bool { return t.at == text.at && t.lang == text.lang }); j >= 0 {
				return c.refuse("doubled-column", csvDoubledColumn(), csvShown("first", c.header[c.texts[j].column]), csvShown("second", name))
			}
			c.texts = append(c.texts, text)
			continue
		}
		switch {
		case !known:
			unread = append(unread, name)
		case c.column[at] >= 0:
			return c.refuse("doubled-column", csvDoubledColumn(), csvShown("first", c.header[c.column[at]]), csvShown("second", name))
		default:
			c.column[at] = i
		}
	}
	var missing []i18n.Arg
	for i, w := range wanted {
		if w.needed && c.column[i] < 0 {
			missing = append(missing, csvShown("", w.names[0]))
		}
	}
	if missing != nil {
		return c.refuse("no-column", csvNoColumn(), i18n.List("columns", missing...))
	}
	if unread != nil {
		args := make([]i18n.Arg, 0, csvListed)
		for _, name := range unread[:min(len(unread), csvListed)] {
			args = append(args, csvShown("", name))
		}
		c.add(c.refuse("unread-columns", csvUnread(), i18n.List("columns", args...), i18n.Int("n", int64(len(unread)))))
	}
	c.most = len(c.header)
	return nil
}

// textColumn reads the name of a column of a text in one language: "note@fr".
func (c *csvReader) textColumn(name string, wanted []csvColumn, names map[string]int) (csvText, bool) {
	base, tag, found := strings.Cut(name, "@")
	if !found {
		return csvText{}, false
	}
	at, known := names[i18n.Fold(base)]
	if !known || !wanted[at].text {
		return csvText{}, false
	}
	if tag == "" {
		return csvText{at: at}, true
	}
	l, err := i18n.ParseLang(tag)
	return csvText{at: at, lang: l}, err == nil
}

// csvListed is how many names of columns a finding lists.
const csvListed = 12

// csvShown is a word of a spreadsheet, short enough to show.
func csvShown(name, s string) i18n.Arg { return i18n.Str(name, i18n.Clip(s, 40)) }

// row goes to the next row that can be read, and reports false behind the last.
// One that cannot is refused. Empty rows at the end of the file are nothing;
// between others nobody knows whether they were meant.
func (c *csvReader) nextRow() (bool, error) {
	for {
		c.bad = false
		ok, err := c.next()
		if !ok || err != nil {
			return false, err
		}
		if c.blank() {
			c.blanks++
			continue
		}
		if c.blanks > 0 {
			first := int64(c.row - c.blanks)
			e := c.refuse("empty-row", csvEmptyRows(), i18n.Int("first", first), i18n.Int("n", int64(c.blanks)))
			e.Line = c.line - c.blanks
			c.add(e)
			c.refused += int64(c.blanks)
			c.blanks = 0
		}
		row := i18n.Int("row", int64(c.row))
		var e *i18n.Error
		switch {
		case !utf8.Valid(c.buf[c.from:c.pos]):
			e = c.refuse("not-utf8", csvRowNotUTF8(), row)
		case c.misquoted > 0:
			e = c.refuse("bad-quote", csvBadQuote(), row, i18n.Int("column", int64(c.misquoted)))
		case c.count != len(c.header):
			e = c.refuse("ragged-row", csvRagged(), row, i18n.Int("n", int64(c.count)), i18n.Int("columns", int64(len(c.header))))
		default:
			return true, nil
		}
		c.add(e)
		c.refused++
	}
}

// raw is the cell of a thing asked for, without the blanks around it; nil if
// there is no such column.
func (c *csvReader) raw(at int) []byte {
	i := c.column[at]
	if i < 0 {
		return nil
	}
	cell := bytes.TrimSpace(c.cell(i))
	if len(cell) > 1 && cell[0] == '\'' && csvRisky(string(cell[1:])) {
		return cell[1:]
	}
	return cell
}

// text is the cell of a thing asked for exactly as it was before it was
// guarded.
func (c *csvReader) text(at int) string {
	if i := c.column[at]; i >= 0 {
		return csvUnguard(string(c.cell(i)))
	}
	return ""
}

// fault adds a finding about a cell of the row in hand, which is then refused.
func (c *csvReader) fault(at int, code string, t i18n.Template, args ...i18n.Arg) {
	i := c.column[at]
	args = append(args, i18n.Int("row", int64(c.row)), csvShown("column", c.header[i]))
	e := i18n.Fail(packageName, code, t, args...)
	e.Line, e.Column = c.place(i)
	c.add(e)
	if !c.bad {
		c.bad = true
		c.refused++
	}
}
