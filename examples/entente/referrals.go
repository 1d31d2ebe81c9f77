package main

import (
	"crypto/rand"
	"slices"
	"strings"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/hsds"
	"github.com/entente-civic/entente/referral/track"
)

const (
	logFormats    = "text, json"
	reportFormats = "text, markdown, html, csv, json"
)

// referrals says how the referrals of a log stand, or prints its tables.
func (c *console) referrals(args []string) int {
	f := c.flags("referrals")
	on := f.String("on", "", flagPendingOn.With().In(c.lang))
	limit := f.Int("limit", 0, flagLimit.With(i18n.Int("days", track.Waits)).In(c.lang))
	report := f.Bool("report", false, flagReport.With().In(c.lang))
	month := f.String("month", "", flagMonth.With().In(c.lang))
	dims := f.String("dimensions", "", flagDimensions.With().In(c.lang))
	names := f.String("directory", "", flagNames.With().In(c.lang))
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", logFormats+"; -report: "+reportFormats)).In(c.lang))
	if code, done := c.parse(f, aboutReferrals, "FILE|-", args); done {
		return code
	}
	if f.NArg() != 1 {
		return c.fail(oneFile, i18n.Label("help", "entente referrals -h"))
	}
	formats := logFormats
	if *report {
		formats = reportFormats
	}
	if !slices.Contains(strings.Split(formats, ", "), *format) {
		return c.fail(noFormat, i18n.Str("got", clip(*format)), i18n.Label("formats", formats))
	}
	name := f.Arg(0)
	data, err := c.read(name)
	if err != nil {
		return c.fail(cannotRead, i18n.Label("file", clip(name)), i18n.StrIn("why", reason(err), i18n.EN))
	}
	l, err := track.Decode(data)
	if err != nil {
		return c.fail(notAPlan, i18n.Label("file", clip(name)), i18n.Said("why", explained(err)))
	}
	day := lastCovered(l)
	if *on != "" {
		if day, err = cal.Parse(*on); err != nil {
			return c.failed(explained(err))
		}
		day = day.Last()
	}
	s := standing{console: c, log: l, on: day, limit: *limit}
	if *names != "" {
		dir, code := c.directoryOf([]string{*names}, hsds.Options{})
		if dir == nil {
			return code
		}
		s.dir = dir
	} else {
		s.dir, _ = c.directoryOf(nil, hsds.Options{})
	}
	if *report {
		over := cal.Period{From: cal.Month(day.Year(), day.Month()), To: cal.Month(day.Year(), day.Month())}
		if *month != "" {
			m, err := cal.Parse(*month)
			if err != nil {
				return c.failed(explained(err))
			}
			over = cal.Period{From: m, To: m}
		}
		return s.report(over, *dims, *format)
	}
	if *format == "json" {
		return s.json()
	}
	return s.text()
}

// lastCovered is the last day a log is of; without a word on it, that of the
// last thing on record.
func lastCovered(l *track.Log) cal.Date {
	var last cal.Date
	for _, p := range l.Cover {
		if to := p.To.Last(); last.IsZero() || to.Compare(last) > 0 {
			last = to
		}
	}
	if !last.IsZero() {
		return last
	}
	var at time.Time
	for i := range l.Contacts {
		if l.Contacts[i].At.After(at) {
			at = l.Contacts[i].At
		}
	}
	for i := range l.Events {
		if l.Events[i].At.After(at) {
			at = l.Events[i].At
		}
	}
	return dayOf(at)
}

// standing is one call of referrals.
type standing struct {
	*console
	log   *track.Log
	dir   *catalogue
	on    cal.Date
	limit int
}

// open is a referral of which nobody knows yet what came.
type open struct {
	Referral track.ReferralID  `json:"referral"`
	To       partnership.OrgID `json:"to,omitzero"`
	Needs    []term.Code       `json:"needs"`
	Status   string            `json:"status"`
	Stage    string            `json:"stage,omitzero"`
	Days     int               `json:"days"`
}

// look counts the referrals by status and lists those of which nobody knows
// what came, the oldest first: open, and completed without an outcome.
func (s standing) look() (counts map[string]int, total int, going, silent []open) {
	// What happened later is left out, by the date as it is written.
	known := *s.log
	known.Events = slices.DeleteFunc(slices.Clone(known.Events), func(e track.Event) bool {
		return !s.on.IsZero() && dayOf(e.At).Compare(s.on) > 0
	})
	all, _ := known.Referrals(time.Time{})
	counts = map[string]int{}
	for i := range all {
		counts[all[i].Status]++
	}
	for r, days := range track.Pending(all, s.on, nil) {
		one := open{r.ID, r.To, r.Needs, r.Status, r.Stage, days}
		if track.Open(r.Status) {
			going = append(going, one)
		} else {
			silent = append(silent, one)
		}
	}
	return counts, len(all), going, silent
}

// dayOf is the date of an instant as it is written.
func dayOf(t time.Time) cal.Date {
	y, m, d := t.Date()
	day, err := cal.Of(y, int(m), d)
	if err != nil {
		return cal.Date{}
	}
	return day
}

func (s standing) text() int {
	if s.log.Title.Worded() {
		s.print(s.log.Title.In(s.lang))
	}
	counts, total, going, silent := s.look()
	s.say(logLine, i18n.Int("contacts", int64(len(s.log.Contacts))), i18n.Int("referrals", int64(total)), s.on.Arg("day"))
	for _, status := range s.words("status") {
		if n := counts[status.ID]; n > 0 {
			s.say(countLine, i18n.Local("what", status.Label), i18n.Int("n", int64(n)))
		}
	}
	for _, part := range []struct {
		head i18n.Template
		list []open
	}{{openHead, going}, {silentHead, silent}} {
		s.print("")
		s.say(part.head, i18n.Int("n", int64(len(part.list))))
		for _, o := range part.list[:min(len(part.list), mostLines)] {
			word := o.Status
			if o.Stage != "" {
				word = o.Stage
			}
			s.say(openReferral, i18n.Label("id", i18n.Clip(string(o.Referral), 40)), s.agency("org", o.To), s.word("status", word), i18n.Int("days", int64(o.Days)))
		}
		if more := len(part.list) - mostLines; more > 0 {
			s.say(moreLine, i18n.Int("n", int64(more)))
		}
	}

	s.print("")
	result := s.log.Check(s.on, s.limit)
	s.say(findingsHead, i18n.Int("n", int64(len(result.Findings))))
	for _, f := range result.Findings[:min(len(result.Findings), mostLines)] {
		s.say(findingLine, i18n.Said("severity", f.Severity.Message()), i18n.Said("what", f.Message), i18n.Label("at", f.At.String()))
	}
	if more := len(result.Findings) - mostLines; more > 0 {
		s.say(moreLine, i18n.Int("n", int64(more)))
	}
	return coded(result)
}

func coded(r *check.Result) int {
	if r.Err() != nil {
		return breached
	}
	return sound
}

func (s standing) json() int {
	counts, total, going, silent := s.look()
	result := s.log.Check(s.on, s.limit)
	s.write(indented(struct {
		On        cal.Date       `json:"on,omitzero"`
		Contacts  int            `json:"contacts"`
		Referrals int            `json:"referrals"`
		Statuses  map[string]int `json:"statuses"`
		Open      []open         `json:"open"`
		Silent    []open         `json:"completed_without_outcome"`
		Result    *check.Result  `json:"result"`
	}{s.on, len(s.log.Contacts), total, counts, orNone(going), orNone(silent), result}))
	return coded(result)
}

func orNone(list []open) []open {
	if list == nil {
		return []open{}
	}
	return list
}

// words are the words of one of the vocabularies of a log.
func (s standing) words(id string) []term.Term {
	for _, v := range track.Vocabularies() {
		if v.ID == id {
			return v.Terms
		}
	}
	return nil
}

// word is a status or a stage in the reader's language.
func (s standing) word(arg, id string) i18n.Arg {
	for _, t := range slices.Concat(s.words("status"), s.words("stage")) {
		if t.ID == id && t.Label.Worded() {
			return i18n.Local(arg, t.Label)
		}
	}
	return i18n.Label(arg, i18n.Clip(id, 40))
}

// agency is what an organization is called, its id where no directory says.
func (s standing) agency(arg string, id partnership.OrgID) i18n.Arg {
	if o := s.dir.Organization(id); o != nil && o.Name.Worded() {
		return i18n.Local(arg, o.Name)
	}
	if id == "" {
		return i18n.Said(arg, orgUnknown.With())
	}
	return i18n.Label(arg, i18n.Clip(string(id), 60))
}

// elements are the tables of a report by what they count: the ten elements that
// the account of Repentigny's crossroads lists, of interventions the number, the
// types and the average time; the origin of requests; sex; age; municipality;
// nature; the receiving organizations and the times each; and besides them the
// channels, the persons, and what became of needs and of referrals.
func elements() []counted {
	return []counted{
		{track.UnitIntervention, []string{"intervention"}},
		{track.UnitRequest, []string{"origin", "channel", "sex", "age", "municipality", "nature"}},
		{track.UnitPerson, []string{""}},
		{track.UnitNeed, []string{"result", "gap"}},
		{track.UnitReferral, []string{"agency", "status"}},
	}
}

// counted is what is counted, and what it is told apart by; "" is not at all.
type counted struct {
	unit string
	by   []string
}

// report prints the tables of a month.
func (s standing) report(over cal.Period, dims, format string) int {
	var given []indicators.Dimension
	if dims != "" {
		data, err := s.read(dims)
		if err != nil {
			return s.fail(cannotRead, i18n.Label("file", clip(dims)), i18n.StrIn("why", reason(err), i18n.EN))
		}
		set, err := indicators.Decode(data)
		if err != nil {
			return s.fail(notAPlan, i18n.Label("file", clip(dims)), i18n.Said("why", explained(err)))
		}
		given = set.Dimensions
	}
	key := make([]byte, 32)
	_, _ = rand.Read(key) // it does not fail, and nobody need find a person again
	var out [][]byte
	for _, w := range elements() {
		tables, err := s.tables(w.unit, w.by, over, given, key)
		if err != nil {
			return s.failed(explained(err))
		}
		for _, t := range tables {
			out = append(out, tableWriters[format](t, s.lang))
		}
	}
	if format == "json" {
		s.print("[")
		for i, b := range out {
			if i > 0 {
				s.print(",")
			}
			s.write([]byte(strings.TrimSpace(string(b)) + "\n"))
		}
		s.print("]")
		return sound
	}
	for i, b := range out {
		if i > 0 {
			s.print("")
		}
		s.write(b)
	}
	return sound
}

// tables counts one unit of the log.
func (s standing) tables(unit string, by []string, over cal.Period, given []indicators.Dimension, key []byte) ([]indicators.Table, error) {
	spec, err := s.log.Spec(unit, over)
	if err != nil {
		return nil, err
	}
	// What the caller gives stands for what occurs in the log, where it tells the
	// unit apart; agencies go by their names.
	var dims []indicators.Dimension
	for _, d := range append(slices.Clone(given), s.named(spec.Dimensions)...) {
		known := slices.ContainsFunc(dims, func(e indicators.Dimension) bool { return e.ID == d.ID })
		if !slices.Contains(by, d.ID) || known {
			continue
		}
		dims = append(dims, d)
	}
	if slices.Contains(by, "age") && !slices.ContainsFunc(dims, func(d indicators.Dimension) bool { return d.ID == "age" }) {
		dims = append(dims, track.Ages(31, 50, 70)) // those of Repentigny, without their holes
	}
	if spec, err = s.log.Spec(unit, over, dims...); err != nil {
		return nil, err
	}
	var tables [][]string
	for _, id := range by {
		switch {
		case id == "":
			tables = append(tables, []string{track.Unit})
		case slices.ContainsFunc(spec.Dimensions, func(d indicators.Dimension) bool { return d.ID == id }):
			tables = append(tables, []string{id, track.Unit})
		}
	}
	spec.Counts, spec.Persons, spec.Values = tables, nil, nil
	switch unit {
	case track.UnitPerson:
		spec.Counts, spec.Persons = [][]string{}, tables
	case track.UnitIntervention:
		spec.Values = tables
	}
	t, err := indicators.NewTally(spec)
	if err != nil {
		return nil, err
	}
	if err := s.log.Count(t, nil, key); err != nil {
		return nil, err
	}
	var out []indicators.Table
	for _, ids := range tables {
		var table indicators.Table
		switch unit {
		case track.UnitPerson:
			table, err = t.Persons(ids...)
		case track.UnitIntervention:
			table, err = t.Values(track.Minutes, ids...)
		default:
			table, err = t.Table(ids...)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, table)
	}
	return out, nil
}

// named are the dimensions of organizations, by the names a directory has.
func (s standing) named(dims []indicators.Dimension) []indicators.Dimension {
	var out []indicators.Dimension
	for _, d := range dims {
		if d.ID != "agency" && d.ID != "by" {
			continue
		}
		d.Terms = slices.Clone(d.Terms)
		for i := range d.Terms {
			if o := s.dir.Organization(partnership.OrgID(d.Terms[i].ID)); o != nil {
				d.Terms[i].Label = o.Name
			}
		}
		out = append(out, d)
	}
	return out
}
