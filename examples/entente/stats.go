package main

import (
	"bytes"
	"crypto/rand"
	"encoding/csv"
	"errors"
	"hash/fnv"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

const tableFormats = "text, markdown, html, csv, json, svg"

// tableWriters are the forms a table is printed in.
var tableWriters = map[string]func(indicators.Table, i18n.Lang) []byte{
	"text":     indicators.Table.Text,
	"markdown": indicators.Table.Markdown,
	"html":     indicators.Table.HTML,
	"csv":      indicators.Table.CSV,
	"svg":      indicators.Table.Bars,
	"json": func(t indicators.Table, _ i18n.Lang) []byte {
		b, err := t.MarshalJSON()
		if err != nil {
			panic("entente: a table could not be written: " + err.Error())
		}
		return append(b, '\n')
	},
}

// stats counts the rows of a spreadsheet.
func (c *console) stats(args []string) int {
	f := c.flags("stats")
	var by [][]string
	f.Func("by", flagBy.With().In(c.lang), func(s string) error {
		by = append(by, strings.Split(s, ","))
		return nil
	})
	values := f.String("values", "", flagValues.With().In(c.lang))
	persons := f.Bool("persons", false, flagPersons.With().In(c.lang))
	dims := f.String("dimensions", "", flagDimensions.With().In(c.lang))
	bands := map[string]string{}
	f.Func("bands", flagBands.With().In(c.lang), func(s string) error {
		name, list, ok := strings.Cut(s, "=")
		if !ok || name == "" {
			return errors.New(s)
		}
		bands[name] = list
		return nil
	})
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", tableFormats)).In(c.lang))
	if code, done := c.parse(f, aboutStats, "FILE.csv|-", args); done {
		return code
	}
	if f.NArg() != 1 {
		return c.fail(oneFile, i18n.Label("help", "entente stats -h"))
	}
	write, ok := tableWriters[*format]
	if !ok {
		return c.fail(noFormat, i18n.Str("got", clip(*format)), i18n.Label("formats", tableFormats))
	}
	name := f.Arg(0)
	open, err := c.twice(name)
	if err != nil {
		return c.fail(cannotRead, i18n.Label("file", clip(name)), i18n.StrIn("why", reason(err), i18n.EN))
	}
	spec, err := c.spec(open, *dims, by, bands)
	if err != nil {
		return c.failed(explained(err))
	}
	if *persons {
		spec.Persons = spec.Counts
	}
	if *values != "" {
		spec.Measures, spec.Values = []string{*values}, spec.Counts
	}
	t, err := indicators.NewTally(spec)
	if err != nil {
		return c.failed(explained(err))
	}
	in, size, err := open()
	if err != nil {
		return c.fail(cannotRead, i18n.Label("file", clip(name)), i18n.StrIn("why", reason(err), i18n.EN))
	}
	defer func() { _ = in.Close() }() // nothing was written to it
	key := make([]byte, 32)
	_, _ = rand.Read(key) // it does not fail, and nobody need find a person again
	counted, refused, found, err := indicators.ReadRecords(c.watch(in, size), t, key, c.lang)
	if err != nil {
		return c.failed(explained(err))
	}
	for _, e := range found {
		if e.Code != "unread-columns" || by == nil { // who asks for columns knows that there are others
			c.note(e)
		}
	}
	c.tell(rowsRead, i18n.Int("counted", counted), i18n.Int("refused", refused))
	for i, dims := range spec.Counts {
		made, err := made(t, dims, *persons, *values)
		if err != nil {
			return c.failed(explained(err))
		}
		for j, one := range made {
			if i+j > 0 && *format != "json" {
				c.print("")
			}
			c.write(write(one, c.lang))
		}
	}
	if refused > 0 {
		return breached
	}
	return sound
}

// made returns the tables asked for by one list of dimensions.
func made(t *indicators.Tally, dims []string, persons bool, measure string) ([]indicators.Table, error) {
	records, err := t.Table(dims...)
	out := []indicators.Table{records}
	if err == nil && persons {
		var one indicators.Table
		one, err = t.Persons(dims...)
		out = append(out, one)
	}
	if err == nil && measure != "" {
		var one indicators.Table
		one, err = t.Values(measure, dims...)
		out = append(out, one)
	}
	return out, err
}

// twice returns how to open an input as often as it is needed. Standard input
// comes once and is kept, and may then be no larger than a document.
func (c *console) twice(name string) (func() (io.ReadCloser, int64, error), error) {
	if name == "-" {
		data, err := io.ReadAll(io.LimitReader(c.in, plan.MaxDocument))
		if err != nil {
			return nil, err
		}
		return func() (io.ReadCloser, int64, error) {
			return io.NopCloser(bytes.NewReader(data)), int64(len(data)), nil
		}, nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	return func() (io.ReadCloser, int64, error) {
		file, err := os.Open(name)
		return file, info.Size(), err
	}, nil
}

// spec says which tables to make: by the dimensions of a document, or by what
// stands in the columns that are asked for.
func (c *console) spec(open func() (io.ReadCloser, int64, error), dims string, by [][]string, bands map[string]string) (indicators.Spec, error) {
	s := indicators.Spec{Counts: slices.Clone(by)}
	if dims != "" {
		data, err := c.read(dims)
		if err != nil {
			return s, i18n.Fail("entente", "cannot-read", cannotRead, i18n.Label("file", clip(dims)), i18n.StrIn("why", reason(err), i18n.EN))
		}
		set, err := indicators.Decode(data)
		if err != nil {
			return s, err
		}
		for i := range set.Dimensions {
			switch id := set.Dimensions[i].ID; {
			case by == nil:
				s.Counts = append(s.Counts, []string{id})
			case !slices.Contains(slices.Concat(by...), id):
				continue // the file need not have what no table asks for
			}
			s.Dimensions = append(s.Dimensions, set.Dimensions[i])
		}
		return s, nil
	}
	in, size, err := open()
	if err != nil {
		return s, err
	}
	defer func() { _ = in.Close() }() // nothing was written to it
	cols, err := learn(c.watch(in, size), slices.Concat(by...))
	if err != nil {
		return s, err
	}
	ids := map[string]string{}
	for i := range cols {
		d, err := cols[i].dimension(bands[cols[i].name])
		if err != nil {
			return s, err
		}
		if d.ID == "" {
			continue
		}
		s.Dimensions = append(s.Dimensions, d)
		ids[cols[i].name] = d.ID
		if by == nil {
			s.Counts = append(s.Counts, []string{d.ID})
		}
	}
	for i := range by {
		s.Counts[i] = slices.Clone(by[i])
		for j, name := range by[i] {
			s.Counts[i][j] = ids[name]
		}
	}
	return s, nil
}

// mostCategories is how many different cells a column may have to be told apart
// by them without being told to.
const (
	mostCategories  = 200
	mostAsked       = 5_000 // and of a column that is asked for
	longestCategory = 200   // bytes; longer cells are told when they are counted
	mostColumns     = 200
)

// column is what a first look at a column of a spreadsheet saw.
type column struct {
	name    string
	asked   bool
	at      int
	many    bool              // more different cells than categories
	seen    map[string]string // what stands in them, by its folded form
	several bool              // some cell holds several, parted by ";"
	dates   bool              // every cell is a date
	from    cal.Date
	to      cal.Date
}

// learn looks through a spreadsheet once, at the columns named, or at all.
func learn(in io.Reader, names []string) ([]column, error) {
	bound := &bounded{in: in}
	r := csv.NewReader(bound)
	bound.told = r.InputOffset
	r.ReuseRecord, r.FieldsPerRecord, r.LazyQuotes = true, -1, true
	head, err := r.Read()
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, i18n.Fail("entente", "row-too-long", rowTooLong)
	case err != nil:
		return nil, i18n.Fail("entente", "no-header", noHeader)
	case !utf8.ValidString(strings.Join(head, "")):
		return nil, i18n.Fail("entente", "not-utf8", notUTF8)
	}
	if len(head) == 1 { // what spreadsheets write where the comma is for decimals
		for _, sep := range []rune{';', '\t'} {
			if strings.ContainsRune(head[0], sep) {
				r.Comma = sep
				head = strings.Split(head[0], string(sep))
				break
			}
		}
	}
	var cols []column
	var all []string
	for i, h := range head {
		h = strings.TrimSpace(strings.TrimPrefix(h, "\ufeff"))
		if h == "" || slices.Contains(all, h) {
			continue
		}
		if len(all) < mostColumns {
			all = append(all, h)
		}
		if names == nil && len(cols) < mostColumns || slices.Contains(names, h) {
			cols = append(cols, column{name: h, asked: names != nil, at: i, seen: map[string]string{}, dates: true})
		}
	}
	for _, n := range names {
		if !slices.ContainsFunc(cols, func(c column) bool { return c.name == n }) {
			return nil, i18n.Fail("entente", "no-column", noColumn, i18n.Str("got", clip(n)), i18n.Str("names", clip(strings.Join(all, ", "))))
		}
	}
	for {
		row, err := r.Read()
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, i18n.Fail("entente", "row-too-long", rowTooLong)
		}
		if err != nil {
			return cols, nil // what is wrong with a row is told when it is counted
		}
		for i := range cols {
			if c := &cols[i]; c.at < len(row) {
				c.look(strings.TrimSpace(row[c.at]))
			}
		}
	}
}

// bounded ends an input whose row does not: a quotation mark that nobody closed
// would else be read into memory to the end of the file.
type bounded struct {
	in   io.Reader
	told func() int64 // how far whole rows have been read
	n    int64
}

// Read implements io.Reader.
func (b *bounded) Read(p []byte) (int, error) {
	if b.n-b.told() > 4<<20 {
		return 0, io.ErrUnexpectedEOF
	}
	n, err := b.in.Read(p)
	b.n += int64(n)
	return n, err
}

func (c *column) look(cell string) {
	if cell == "" {
		return
	}
	if c.dates {
		day, _, _ := strings.Cut(cell, "T")
		d, err := cal.Parse(day)
		switch {
		case err != nil:
			c.dates = false
		case c.from.IsZero():
			c.from, c.to = d, d
		case d.Compare(c.from) < 0:
			c.from = d
		case d.Compare(c.to) > 0:
			c.to = d
		}
	}
	if c.many {
		return
	}
	if strings.Contains(cell, ";") {
		c.several = true
	}
	for part := range strings.SplitSeq(cell, ";") {
		// Cells that differ by case or accents alone are one category, as they
		// are when they are counted; the first in the order of bytes names it.
		part = strings.TrimSpace(part)
		key := i18n.Fold(part)
		if first, ok := c.seen[key]; key != "" && len(part) <= longestCategory && utf8.ValidString(part) && (!ok || part < first) {
			c.seen[strings.Clone(key)] = strings.Clone(part)
		}
	}
	if c.many = len(c.seen) > mostCategories && (!c.asked || len(c.seen) > mostAsked); c.many {
		c.seen = nil
	}
}

// dimension makes one of what was seen: times by the month, the bands that were
// asked for, or the cells themselves in the order of their letters. A column
// that nobody asked for and that is no list of categories makes none.
func (c *column) dimension(bands string) (indicators.Dimension, error) {
	name := i18n.Text{i18n.EN: c.name}
	d := indicators.Dimension{ID: slug(c.name), Name: name}
	if bands != "" {
		for b := range strings.SplitSeq(bands, ",") {
			one, err := band(strings.TrimSpace(b))
			if err != nil {
				return d, err
			}
			d.Bands = append(d.Bands, one)
		}
		return d, nil
	}
	if c.dates && !c.from.IsZero() {
		d, err := indicators.Months(d.ID, cal.Period{From: month(c.from.First()), To: month(c.to.Last())}, 1)
		d.Name = name
		return d, err
	}
	if c.many && c.asked {
		return d, i18n.Fail("entente", "too-many", tooMany, i18n.Str("name", clip(c.name)), i18n.Int("most", mostAsked))
	}
	if !c.asked && (c.many || c.name == "person" || c.numbers()) {
		return indicators.Dimension{}, nil
	}
	d.Several = c.several
	used := map[string]int{}
	for _, label := range sorted(c.seen) {
		id := slug(label)
		if used[id]++; used[id] > 1 {
			id += "-" + strconv.Itoa(used[id])
			used[id]++
		}
		d.Terms = append(d.Terms, term.Term{ID: id, Label: i18n.Text{i18n.EN: label}})
	}
	return d, nil
}

// slug makes an id of a name: letters and digits of its folded form, joined by
// hyphens.
func slug(name string) string {
	words := strings.FieldsFunc(i18n.Fold(name), func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if len(words) == 0 {
		sum := fnv.New32a()
		_, _ = sum.Write([]byte(name)) // a hash does not fail
		return "x" + strconv.FormatUint(uint64(sum.Sum32()), 16)
	}
	return strings.Join(words, "-")
}

// numbers reports whether all that was seen are numbers: a measure then, and no
// category.
func (c *column) numbers() bool {
	for _, s := range c.seen {
		if _, err := quantity.Parse(s); err != nil {
			return false
		}
	}
	return len(c.seen) > 0
}

func sorted(set map[string]string) []string {
	return slices.Sorted(maps.Values(set))
}

func month(d cal.Date) cal.Date { return cal.Month(d.Year(), d.Month()) }

// band reads "0-17", "-29" or "70-".
func band(s string) (indicators.Band, error) {
	b := indicators.Band{ID: s}
	from, to, ok := strings.Cut(s, "-")
	var err error
	end := func(s string) *int64 {
		if s == "" || err != nil {
			return nil
		}
		var n int64
		n, err = strconv.ParseInt(s, 10, 64)
		return &n
	}
	b.From, b.To = end(from), end(to)
	if !ok || err != nil || from == "" && to == "" {
		return b, i18n.Fail("entente", "bad-band", badBand, i18n.Str("got", clip(s)))
	}
	name := bandBetween
	switch {
	case from == "":
		b.ID, name = "up-to-"+to, bandUpTo
	case to == "":
		b.ID, name = from+"-and-more", bandFrom
	}
	m := name.With(i18n.Label("from", from), i18n.Label("to", to))
	b.Name = i18n.Text{}
	for _, l := range i18n.Spoken() {
		b.Name[l] = i18n.Strip(m.In(l))
	}
	return b, nil
}

// note prints a finding about a file on standard error, with its line and
// column.
func (c *console) note(e *i18n.Error) {
	where := ""
	if e.Line > 0 {
		where = strconv.Itoa(e.Line) + ":" + strconv.Itoa(max(e.Column, 1)) + ": "
	}
	_, _ = io.WriteString(c.err, where+e.Message().In(c.lang)+"\n")
}

// tell prints a sentence beside the answer, on standard error.
func (c *console) tell(t i18n.Template, args ...i18n.Arg) {
	_, _ = io.WriteString(c.err, t.With(args...).In(c.lang)+"\n")
}

// long is from how many bytes on an input shows how far it is.
const long = 8 << 20

// watch shows on standard error how far a long input is.
func (c *console) watch(in io.Reader, size int64) io.Reader {
	if size < long {
		return in
	}
	return &progress{in: in, out: c.err, size: size}
}

// progress draws a bar at most ten times a second.
type progress struct {
	in         io.Reader
	out        io.Writer
	size, done int64
	drawn      time.Time
}

// Read implements io.Reader.
func (p *progress) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	p.done += int64(n)
	if now := time.Now(); err != nil || now.Sub(p.drawn) > 100*time.Millisecond {
		p.drawn = now
		const width = 40
		full := int(min(p.done, p.size) * width / p.size)
		line := "\r[" + strings.Repeat("#", full) + strings.Repeat(".", width-full) + "] " + strconv.FormatInt(min(p.done, p.size)*100/p.size, 10) + " %"
		if err != nil {
			line = "\r" + strings.Repeat(" ", width+8) + "\r"
		}
		_, _ = io.WriteString(p.out, line)
	}
	return n, err
}
