package indicators

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// MaxObservations is how many observations [ReadObservations] reads: about as
// many as a document of the largest size holds.
const MaxObservations = 250_000

// The columns of observations; those of the dimensions come behind them.
const (
	obsIndicator = iota
	obsPeriod
	obsPrinted // the words of the period
	obsCounting
	obsOf
	obsValue
	obsValueUnit
	obsValueOf
	obsValuePrinted
	obsNumerator
	obsNumeratorUnit
	obsNumeratorOf
	obsNumeratorPrinted
	obsDenominator
	obsDenominatorUnit
	obsDenominatorOf
	obsDenominatorPrinted
	obsMissing
	obsFlags
	obsPublished
	obsRespondents
	obsLow
	obsHigh
	obsVersion
	obsNote
	obsSource
	obsX
	obsColumns
)

// obsNames are the names of the columns: as they are written, then the others
// that are read.
func obsNames() [obsColumns]string {
	return [obsColumns]string{
		obsIndicator:          "indicator|indicateur|indicador|المؤشر|مؤشر",
		obsPeriod:             "period|time|période|período|periodo|الفترة|فترة",
		obsPrinted:            "period printed",
		obsCounting:           "period counting",
		obsOf:                 "of|cell",
		obsValue:              "value|valeur|valor|القيمة|قيمة",
		obsValueUnit:          "unit|value unit|unité|unidad|الوحدة|وحدة",
		obsValueOf:            "value of",
		obsValuePrinted:       "printed|value printed",
		obsNumerator:          "numerator|numérateur|numerador|البسط|بسط",
		obsNumeratorUnit:      "numerator unit",
		obsNumeratorOf:        "numerator of",
		obsNumeratorPrinted:   "numerator printed",
		obsDenominator:        "denominator|dénominateur|denominador|المقام|مقام",
		obsDenominatorUnit:    "denominator unit",
		obsDenominatorOf:      "denominator of",
		obsDenominatorPrinted: "denominator printed",
		obsMissing:            "missing|manquant|raison de l’absence|faltante|motivo de ausencia|سبب الغياب",
		obsFlags:              "flags|flag|remarques|observaciones|ملاحظات الجودة",
		obsPublished:          "published|publié|publicado|تاريخ النشر",
		obsRespondents:        "respondents|répondants|encuestados|المجيبون|عدد المجيبين",
		obsLow:                "low|borne inférieure|límite inferior|الحد الأدنى",
		obsHigh:               "high|borne supérieure|límite superior|الحد الأقصى",
		obsVersion:            "version|versión|الإصدار",
		obsNote:               "note|notes|nota|notas|ملاحظة|ملاحظات",
		obsSource:             "source|fuente|المصدر|مصدر",
		obsX:                  "x",
	}
}

// obsWanted are the columns for a set: its dimensions by id or name.
func obsWanted(dimensions []Dimension) []csvColumn {
	names := obsNames()
	wanted := make([]csvColumn, obsColumns, obsColumns+len(dimensions))
	for i, list := range names {
		wanted[i] = csvColumn{names: strings.Split(list, "|"), needed: i == obsIndicator, text: i == obsNote || i == obsSource}
	}
	for i := range dimensions {
		wanted = append(wanted, dimensionColumn(&dimensions[i], false))
	}
	return wanted
}

func dimensionColumn(d *Dimension, needed bool) csvColumn {
	c := csvColumn{names: []string{d.ID}, needed: needed}
	for _, name := range d.Name.All() {
		c.names = append(c.names, name)
	}
	return c
}

// ReadObservations reads the observations of a spreadsheet saved as text, with
// its cells parted by commas, semicolons or tabs, in UTF-8. The first row names
// the columns, in any order and in any of the four languages:
//
//	indicator,period,sex,value,missing
//	housed,2026-04,women,12,
//	housed,2026-04,men,,suppressed
//
// "indicator" is needed; the others are period, one column for each dimension
// of s by its id or name, of (codes of other dimensions), value, unit,
// numerator, denominator, missing, flags (several: with ";" between), published,
// respondents, low, high, version, note and source, the last two also for one
// language each ("note@fr"), and what [AppendObservations] writes beside these.
// An indicator and a category may stand by id or by name. Where s defines no
// indicators any id is taken. The text of a note without a language is in l.
//
// A period is a year, a month, a day or a span of them: 2026, 2026-04,
// 2025-04-01/2026-03-31, 2026/.. with an open end. An empty period is not
// stated, an empty category is the whole, an empty value is none: never zero,
// and without a reason unless one stands under "missing".
//
// Numbers are best written in digits with a point. What people write beyond
// that is read where it has one meaning: qualifiers by sign or word in the four
// languages ("12,000+", "more than 20 %", "près de 30"), grouping, a decimal
// comma, Arabic digits, percent signs. The text is then kept as printed.
// "1,234" has two meanings, and l decides between them; without l, or in a
// language of which this is not known, it is a finding. "1.234" is the plain
// form, but where l writes thousands so (es) or neither so (fr). Words that say
// that there is nothing ("N/A", "–", "to be determined") give no value, the
// words as printed, and a reason where they tell one; any other word is a
// finding. A value in a column without units takes the unit of its definition.
//
// A row with a finding is not read at all. Findings carry line and column, and
// are at most [MaxFindings]; of columns that are not known there is one too. The
// error is that of r, or an *i18n.Error, and then there are no observations:
// "no-header", "not-utf8", "no-column", "doubled-column", "bad-quote",
// "row-too-long", "too-many-columns", "unclosed-quote" and
// "too-many-observations", by the limits [MaxRow], [MaxColumns] and
// [MaxObservations]. The codes of findings are "unread-columns", "empty-row",
// "ragged-row", "bad-quote", "not-utf8", "needed", "unknown-indicator",
// "unknown-category", "bad-code", "bad-number", "ambiguous-number",
// "large-number", "bad-period", "bad-date", "unknown-word", "two-reasons" and
// "bad-json".
//
// What is read is not judged: see [Set.Check].
func ReadObservations(r io.Reader, s *Set, l i18n.Lang) ([]Observation, []*i18n.Error, error) {
	c, err := openCSV(r, obsWanted(s.Dimensions))
	if err != nil {
		return nil, nil, err
	}
	o := newObsReader(c, s, l)
	var out []Observation
	for {
		ok, err := c.nextRow()
		if err != nil {
			return nil, nil, err
		}
		if !ok {
			return out, c.all(), nil
		}
		if len(out) == MaxObservations {
			return nil, nil, c.refuse("too-many-observations", csvTooManyObservations(), i18n.Int("most", MaxObservations))
		}
		if found := o.read(); !c.bad {
			out = append(out, found)
		}
	}
}

// An obsReader reads the cells of a row.
type obsReader struct {
	*csvReader
	set        *Set
	lang       i18n.Lang
	numbers    *csvNumbers
	indicators map[string]int // by id and by folded name; -1: of several
	axes       []*csvCategories
	codes      [][]term.Code // of each category of each dimension, not stated last
	periods    map[string]cal.Period
	missing    map[string]Missing
	flags      map[string]Flag
}

func newObsReader(c *csvReader, s *Set, l i18n.Lang) *obsReader {
	o := &obsReader{
		csvReader: c, set: s, lang: l, numbers: newCSVNumbers(l),
		indicators: make(map[string]int, 3*len(s.Indicators)), periods: make(map[string]cal.Period), missing: make(map[string]Missing), flags: make(map[string]Flag),
	}
	if l == "" {
		o.lang = "und"
	}
	for i := range s.Indicators {
		for _, name := range s.Indicators[i].Name.All() {
			key := "\x00" + i18n.Fold(name) // apart from ids
			if other, taken := o.indicators[key]; taken && other != i {
				o.indicators[key] = -1
			} else {
				o.indicators[key] = i
			}
		}
	}
	for i := range s.Indicators {
		if _, doubled := o.indicators[string(s.Indicators[i].ID)]; !doubled {
			o.indicators[string(s.Indicators[i].ID)] = i
		}
	}
	for i := range s.Indicators { // a cell has no blanks around its text
		id := strings.TrimSpace(string(s.Indicators[i].ID))
		if _, taken := o.indicators[id]; !taken {
			o.indicators[id] = i
		}
	}
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		o.axes = append(o.axes, newCSVCategories(d))
		var codes []term.Code
		for _, category := range d.categories() {
			codes = append(codes, term.C(d.ID, category.ID))
		}
		o.codes = append(o.codes, append(codes, term.C(d.ID, NotStated)))
	}
	for _, w := range missingWords() {
		w.into(o.missing)
	}
	for _, w := range flagWords() {
		w.into(o.flags)
	}
	return o
}

// read takes the row in hand. Findings are added; c.bad says whether there are.
func (o *obsReader) read() Observation {
	var out Observation
	defined := o.indicator(&out)
	o.period(&out)
	o.cell(&out)
	var reason Missing
	for _, q := range []struct {
		at int
		to **quantity.Quantity
	}{{obsValue, &out.Value}, {obsNumerator, &out.Numerator}, {obsDenominator, &out.Denominator}} {
		found, missing := o.quantity(q.at)
		*q.to = found
		if q.at == obsValue {
			reason = missing
		}
	}
	if v := out.Value; v != nil && v.Stated() && v.Unit == "" && defined != nil && o.column[obsValueUnit] < 0 {
		v.Unit = defined.Unit
	}
	o.reason(&out, reason)
	o.remarks(&out)
	if cell := o.raw(obsPublished); len(cell) > 0 {
		day, err := cal.Parse(asciiDigits(string(cell)))
		if err != nil {
			o.cellFault(obsPublished, "bad-date", csvBadDate(), i18n.Label("day", "2026-04-01"))
		}
		out.Published = day
	}
	out.Low, out.High = o.decimal(obsLow), o.decimal(obsHigh)
	if d := o.decimal(obsRespondents); d != nil {
		if n, ok := wholeOf(*d); ok {
			out.Respondents = &n
		} else {
			o.cellFault(obsRespondents, "bad-number", csvBoundNumber(), i18n.Label("example", "193"))
		}
	}
	out.Version = o.text(obsVersion)
	out.Note, out.Source = o.words(obsNote), o.words(obsSource)
	if x := o.text(obsX); x != "" {
		if !json.Valid([]byte(x)) {
			o.fault(obsX, "bad-json", csvBadX())
		}
		out.X = json.RawMessage(x)
	}
	return out
}

// cellFault is a finding that repeats the text of its cell.
func (o *obsReader) cellFault(at int, code string, t i18n.Template, args ...i18n.Arg) {
	o.fault(at, code, t, append(args, csvShown("text", string(o.raw(at))))...)
}

func (o *obsReader) indicator(out *Observation) *Indicator {
	name := o.raw(obsIndicator)
	if len(name) == 0 {
		o.fault(obsIndicator, "needed", csvNeeded())
		return nil
	}
	at, known := o.indicators[string(name)]
	if !known {
		at, known = o.indicators["\x00"+i18n.Fold(string(name))]
	}
	switch {
	case known && at >= 0:
		out.Indicator = o.set.Indicators[at].ID
		return &o.set.Indicators[at]
	case known || o.set.Indicators != nil:
		o.cellFault(obsIndicator, "unknown-indicator", csvUnknownIndicator())
	}
	out.Indicator = ID(name)
	return nil
}

func (o *obsReader) period(out *Observation) {
	if cell := o.raw(obsPeriod); len(cell) > 0 {
		p, known := o.periods[string(cell)]
		if !known {
			var ok bool
			if p, ok = readPeriod(string(cell)); !ok {
				o.cellFault(obsPeriod, "bad-period", csvBadPeriod(),
					i18n.Label("year", "2026"), i18n.Label("month", "2026-04"), i18n.Label("span", "2025-04-01/2026-03-31"))
			} else if len(o.periods) < maxKnown && len(cell) <= maxKnownCell {
				o.periods[string(cell)] = p
			}
		}
		out.Period = p
	}
	if printed := o.text(obsPrinted); printed != "" {
		out.Period.Printed = printed
	}
	if cell := o.raw(obsCounting); len(cell) > 0 && out.Period.Counting.UnmarshalText(cell) != nil {
		o.cellFault(obsCounting, "unknown-word", csvUnknownWord(), i18n.List("words", i18n.Label("", cal.BothEnds.String()), i18n.Label("", cal.Difference.String())))
	}
}

// readPeriod reads the time of an observation. Words that are not as
// AppendObservations would write them are kept as printed.
func readPeriod(s string) (cal.Period, bool) {
	plain := asciiDigits(s)
	var p cal.Period
	if d, err := cal.Parse(plain); err == nil {
		p = cal.Period{From: d, To: d}
	} else if end, ok := strings.CutPrefix(plain, "../"); ok {
		d, err := cal.Parse(end)
		if err != nil {
			return cal.Period{}, false
		}
		p = cal.Period{To: d}
	} else if p, _, err = cal.ReadRange(s, false); err != nil {
		return cal.Period{}, false
	}
	p.Printed = ""
	if appendPeriod(p) != s {
		p.Printed = s
	}
	return p, true
}

// appendPeriod is the time of an observation as it is written to a cell.
func appendPeriod(p cal.Period) string {
	if p.From == p.To {
		return p.From.String()
	}
	return cal.Period{From: p.From, To: p.To}.String()
}

// asciiDigits is a text with its digits in ASCII and without direction marks.
func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if value, _, ok := digitOf(r); ok {
			return rune('0' + value)
		}
		return r
	}, dropMarks(s))
}

func (o *obsReader) cell(out *Observation) {
	for i, axis := range o.axes {
		at := obsColumns + i
		name := o.raw(at)
		if len(name) == 0 {
			continue
		}
		found, ok := axis.find(string(name))
		if !ok {
			o.cellFault(at, "unknown-category", csvUnknownCategory())
			continue
		}
		out.Of = append(out.Of, o.codes[i][found])
	}
	for code := range strings.FieldsSeq(string(o.raw(obsOf))) {
		if !term.Code(code).Valid() {
			o.fault(obsOf, "bad-code", csvBadCode(), csvShown("text", code), i18n.Label("example", "sex:women"))
		}
		out.Of = append(out.Of, term.Code(code))
	}
}

// quantity reads one of the three, with the columns beside it. Nil: nothing is
// said.
func (o *obsReader) quantity(at int) (*quantity.Quantity, Missing) {
	cell, unit, of, printed := o.raw(at), o.text(at+1), o.text(at+2), o.text(at+3)
	if len(cell) == 0 && unit == "" && of == "" && printed == "" {
		return nil, ""
	}
	var q quantity.Quantity
	var missing Missing
	if len(cell) > 0 {
		var fault numberFault
		q, missing, fault = o.numbers.quantity(string(cell))
		o.numberFault(at, fault)
	}
	q.Unit, q.Of, q.Printed = cmp.Or(unit, q.Unit), of, cmp.Or(printed, q.Printed)
	return &q, missing
}

func (o *obsReader) numberFault(at int, fault numberFault) {
	switch fault {
	case numberNone:
		o.cellFault(at, "bad-number", csvBadNumber(), i18n.Label("example", "1234.5"), i18n.Label("missing", "missing"))
	case numberTwice:
		o.cellFault(at, "ambiguous-number", csvAmbiguousNumber(), i18n.Label("example", "1234.5"))
	case numberLarge:
		o.cellFault(at, "large-number", csvLargeNumber())
	default:
	}
}

// decimal reads a number that has no qualifier; a percent sign is passed over,
// as the ends of an interval are in the unit of the value.
func (o *obsReader) decimal(at int) *quantity.Decimal {
	cell := string(o.raw(at))
	if cell == "" {
		return nil
	}
	q, _, fault := o.numbers.quantity(cell)
	switch {
	case fault != numberSound:
		o.numberFault(at, fault)
	case !q.Stated() || q.Qualifier != quantity.Exact || q.Unit != "" && at == obsRespondents:
		o.cellFault(at, "bad-number", csvBoundNumber(), i18n.Label("example", "193"))
	}
	return &q.Value
}

func (o *obsReader) reason(out *Observation, said Missing) {
	out.Missing = said
	cell := o.raw(obsMissing)
	if len(cell) == 0 {
		return
	}
	m, ok := o.missing[i18n.Fold(string(cell))]
	switch {
	case !ok:
		words := make([]i18n.Arg, 0, 8)
		for _, m := range missings() {
			words = append(words, i18n.Label("", string(m)))
		}
		o.cellFault(obsMissing, "unknown-word", csvUnknownWord(), i18n.List("words", words...))
	case said != "" && said != m:
		o.fault(obsMissing, "two-reasons", csvTwoReasons())
	}
	out.Missing = m
}

func (o *obsReader) remarks(out *Observation) {
	cell := string(o.raw(obsFlags))
	if cell == "" {
		return
	}
	for word := range strings.SplitSeq(cell, ";") {
		flag, ok := o.flags[i18n.Fold(word)]
		if !ok {
			words := make([]i18n.Arg, 0, 10)
			for _, f := range flags() {
				words = append(words, i18n.Label("", string(f)))
			}
			o.fault(obsFlags, "unknown-word", csvUnknownWord(), csvShown("text", strings.TrimSpace(word)), i18n.List("words", words...))
		}
		out.Flags = append(out.Flags, flag)
	}
}

// words reads a text in the languages that have a column.
func (o *obsReader) words(at int) i18n.Text {
	var out i18n.Text
	add := func(l i18n.Lang, s string) {
		if s != "" {
			if out == nil {
				out = make(i18n.Text)
			}
			out[l] = s
		}
	}
	add(o.lang, o.text(at))
	for _, t := range o.texts {
		if t.at == at {
			add(t.lang, csvUnguard(string(o.csvScanner.cell(t.column))))
		}
	}
	return out
}

// AppendObservations appends the observations of a set as a comma-separated
// file that every spreadsheet opens, and [ReadObservations] of it, with the
// same set and no language, gives equal observations; without any it is a form
// to fill in. Numbers are written in digits with a point, whichever the
// language, qualifiers as signs before them; texts that a spreadsheet could
// take for formulas begin with an apostrophe, which reading takes away again.
//
// It begins with the columns people fill in. What only some sets say has
// columns where it is said: units, the printed words, texts by language. Four
// things have no cell: a list that is empty and not absent, a quantity or a
// text that is there and says nothing, blanks around an id that is not defined
// in the set. What [Set.Check] finds wrong is written
// and may not be read again.
func AppendObservations(dst []byte, s *Set) []byte {
	w := newObsWriter(s)
	row := csvRow{dst: dst}
	w.head(&row)
	for i := range s.Observations {
		w.row(&row, &s.Observations[i])
	}
	return row.dst
}

// An obsWriter knows which columns a set needs.
type obsWriter struct {
	set    *Set
	needed [obsColumns]bool
	units  map[ID]string     // of the definitions
	axes   []int             // dimensions that have a column
	named  []map[string]bool // of each of these, the ids that a cell can name
	place  map[string]int
	texts  [2][]i18n.Lang // of notes and of sources
}

func newObsWriter(s *Set) *obsWriter {
	w := &obsWriter{set: s, units: make(map[ID]string), place: make(map[string]int)}
	for _, at := range [...]int{
		obsIndicator, obsPeriod, obsValue, obsNumerator, obsDenominator, obsMissing, obsFlags, obsPublished, obsRespondents, obsLow, obsHigh, obsNote, obsSource,
	} {
		w.needed[at] = true
	}
	for i := range s.Indicators {
		if _, doubled := w.units[s.Indicators[i].ID]; !doubled {
			w.units[s.Indicators[i].ID] = s.Indicators[i].Unit
		}
	}
	w.dimensions()
	for i := range s.Observations {
		w.need(&s.Observations[i])
	}
	for i := range w.texts {
		slices.Sort(w.texts[i])
	}
	return w
}

// dimensions gives a column to each dimension whose id is read as its own, and
// not as another column or the first of two.
func (w *obsWriter) dimensions() {
	taken := make(map[string]bool)
	for _, list := range obsNames() {
		name, _, _ := strings.Cut(list, "|")
		taken[i18n.Fold(name)] = true
	}
	for i := range w.set.Dimensions {
		id := w.set.Dimensions[i].ID
		key := i18n.Fold(id)
		if key == "" || taken[key] || strings.TrimSpace(id) != id || strings.Contains(id, "@") {
			continue
		}
		taken[key] = true
		w.place[id] = len(w.axes)
		w.axes = append(w.axes, i)
		named := map[string]bool{NotStated: true}
		for _, category := range w.set.Dimensions[i].categories() {
			if id := category.ID; id != "" && strings.TrimSpace(id) == id {
				named[id] = true
			}
		}
		w.named = append(w.named, named)
	}
}

// need notes the columns that an observation needs.
func (w *obsWriter) need(o *Observation) {
	set := func(at int, needed bool) { w.needed[at] = w.needed[at] || needed }
	set(obsPrinted, o.Period.Printed != "")
	set(obsCounting, o.Period.Counting != cal.Undeclared)
	set(obsOf, len(o.Of) > 0 && w.cells(o.Of) == nil)
	set(obsVersion, o.Version != "")
	set(obsX, len(o.X) > 0)
	for i, q := range [...]*quantity.Quantity{o.Value, o.Numerator, o.Denominator} {
		at, unit := [...]int{obsValue, obsNumerator, obsDenominator}[i], ""
		if at == obsValue && q != nil && q.Stated() {
			unit = w.units[o.Indicator]
		}
		if q != nil {
			set(at+1, q.Unit != unit)
			set(at+2, q.Of != "")
			set(at+3, q.Printed != "")
		}
	}
	for i, text := range [...]i18n.Text{o.Note, o.Source} {
		for l, s := range text {
			if s != "" && !slices.Contains(w.texts[i], l) {
				w.texts[i] = append(w.texts[i], l)
			}
		}
	}
}

// cells sorts codes into the columns of their dimensions: for each of w.axes a
// category, or "". Nil: not all of them, in their order, have one.
func (w *obsWriter) cells(of []term.Code) []string {
	out := make([]string, len(w.axes))
	last := -1
	for _, code := range of {
		at, ok := w.place[code.Scheme()]
		id := code.Term()
		if !ok || at <= last || !w.named[at][id] {
			return nil
		}
		out[at], last = id, at
	}
	return out
}

// each goes through the columns from left to right.
func (w *obsWriter) each(column func(at int), dimension func(at int), text func(at int, l i18n.Lang)) {
	for at := range obsColumns {
		if !w.needed[at] {
			continue
		}
		if i := at - obsNote; i >= 0 && i < len(w.texts) && len(w.texts[i]) > 0 {
			for _, l := range w.texts[i] {
				text(at, l)
			}
			continue
		}
		column(at)
		if at == obsPeriod {
			for i := range w.axes {
				dimension(i)
			}
		}
	}
}

func (w *obsWriter) head(row *csvRow) {
	names := obsNames()
	name := func(at int) string {
		first, _, _ := strings.Cut(names[at], "|")
		return first
	}
	w.each(
		func(at int) { row.text(name(at)) },
		func(i int) { row.text(w.set.Dimensions[w.axes[i]].ID) },
		func(at int, l i18n.Lang) { row.text(name(at) + "@" + string(l)) })
	row.end()
}

func (w *obsWriter) row(row *csvRow, o *Observation) {
	cells := w.cells(o.Of)
	w.each(
		func(at int) { w.column(row, o, at, cells != nil) },
		func(i int) {
			if cells == nil {
				row.empty()
			} else {
				row.text(cells[i])
			}
		},
		func(at int, l i18n.Lang) {
			if at == obsNote {
				row.text(o.Note[l])
			} else {
				row.text(o.Source[l])
			}
		})
	row.end()
}

func (w *obsWriter) column(row *csvRow, o *Observation, at int, placed bool) {
	switch at {
	case obsIndicator:
		row.text(string(o.Indicator))
	case obsPeriod:
		row.text(appendPeriod(o.Period))
	case obsPrinted:
		row.text(o.Period.Printed)
	case obsCounting:
		row.text(o.Period.Counting.String())
	case obsOf:
		var codes []string
		if !placed {
			for _, code := range o.Of {
				codes = append(codes, string(code))
			}
		}
		row.text(strings.Join(codes, " "))
	case obsMissing:
		row.text(string(o.Missing))
	case obsFlags:
		var words []string
		for _, f := range o.Flags {
			words = append(words, string(f))
		}
		row.text(strings.Join(words, ";"))
	case obsPublished:
		row.text(o.Published.String())
	case obsRespondents:
		if o.Respondents == nil {
			row.empty()
		} else {
			row.int(*o.Respondents)
		}
	case obsLow:
		writeDecimal(row, o.Low)
	case obsHigh:
		writeDecimal(row, o.High)
	case obsVersion:
		row.text(o.Version)
	case obsX:
		row.text(string(o.X))
	case obsNote, obsSource: // no observation has one
		row.empty()
	default:
		writeQuantity(row, o, at)
	}
}

func writeDecimal(row *csvRow, d *quantity.Decimal) {
	if d == nil {
		row.empty()
		return
	}
	row.decimal(*d)
}

// writeQuantity writes a column of one of the three quantities.
func writeQuantity(row *csvRow, o *Observation, at int) {
	q, first := o.Value, obsValue
	switch {
	case at >= obsDenominator:
		q, first = o.Denominator, obsDenominator
	case at >= obsNumerator:
		q, first = o.Numerator, obsNumerator
	}
	switch {
	case q == nil:
		row.empty()
	case at == first+1:
		row.text(q.Unit)
	case at == first+2:
		row.text(q.Of)
	case at == first+3:
		row.text(q.Printed)
	case !q.Stated():
		row.empty()
	case q.Qualifier == quantity.Exact:
		row.decimal(q.Value)
	default:
		row.text(string(appendPlain(nil, q)))
	}
}
