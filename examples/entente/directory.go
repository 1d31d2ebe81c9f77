package main

import (
	"cmp"
	_ "embed"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
)

// An invented directory of the kinds of organization that the account of
// Repentigny's crossroads names, in the exchange format of directories.
//
//go:embed data/crossroads-directory.json
var crossroadsDirectory []byte

const directoryFormats = "text, json, csv"

// catalogue is a directory with the listing it was made from.
type catalogue struct {
	*referral.Directory
	listing  referral.Listing
	findings []*i18n.Error
}

// directory says what a directory holds, and what is wrong with it.
func (c *console) directory(args []string) int {
	f := c.flags("directory")
	on := f.String("on", "", flagStaleOn.With().In(c.lang))
	months := f.Int("months", 12, flagMonths.With().In(c.lang))
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", directoryFormats)).In(c.lang))
	if code, done := c.parse(f, aboutDirectory, "[FILE|DIR|-]", args); done {
		return code
	}
	if f.NArg() > 1 {
		return c.fail(oneFile, i18n.Label("help", "entente directory -h"))
	}
	var since cal.Date
	if *on != "" {
		day, err := cal.Parse(*on)
		if err != nil {
			return c.failed(explained(err))
		}
		since = day.First().AddMonths(-*months)
	}
	write := map[string]func(*catalogue, cal.Date){"text": c.holds, "json": c.holdsJSON, "csv": c.holdsCSV}[*format]
	if write == nil {
		return c.fail(noFormat, i18n.Str("got", clip(*format)), i18n.Label("formats", directoryFormats))
	}
	dir, code := c.directoryOf(f.Args(), hsds.Options{})
	if dir == nil {
		return code
	}
	write(dir, since)
	return dir.code()
}

// directoryOf reads the directory that is named, or the bundled one. It is nil
// where it cannot be read, and that is said.
func (c *console) directoryOf(operands []string, o hsds.Options) (*catalogue, int) {
	shown := "crossroads-directory.json"
	files := map[string][]byte{"": crossroadsDirectory}
	if len(operands) > 0 {
		shown = operands[0]
		var err error
		if files, err = c.files(shown); err != nil {
			why := plainError.With(i18n.StrIn("why", reason(err), i18n.EN))
			if known, ok := err.(*i18n.Error); ok { //nolint:errorlint // made a line above, and never wrapped
				why = known.Message()
			}
			return nil, c.fail(cannotRead, i18n.Label("file", clip(shown)), i18n.Said("why", why))
		}
	}
	o.Languages = languages()
	read := func() (referral.Listing, []*i18n.Error, error) { return hsds.Read(files, o) }
	if data, one := files[""]; one {
		read = func() (referral.Listing, []*i18n.Error, error) { return hsds.ReadJSON(data, o) }
	}
	l, findings, err := read()
	if err != nil {
		return nil, c.fail(notAPlan, i18n.Label("file", clip(shown)), i18n.Said("why", explained(err)))
	}
	nameAreas(&l)
	d, more := referral.NewDirectory(l)
	return &catalogue{d, l, append(findings, more...)}, sound
}

// files returns the files of a folder that may be tables or documents, or the
// one file that is named. Their sizes are looked at before they are read.
func (c *console) files(name string) (map[string][]byte, error) {
	if name == "-" {
		data, err := io.ReadAll(io.LimitReader(c.in, hsds.MaxSize+1))
		if err == nil && len(data) > hsds.MaxSize {
			return nil, i18n.Fail("entente", "too-large", tooLarge, i18n.Int("most", hsds.MaxSize>>20))
		}
		return map[string][]byte{"": data}, err
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	paths := []string{name}
	if info.IsDir() {
		if paths, err = tablesIn(name); err != nil {
			return nil, err
		}
	}
	out := map[string][]byte{}
	left := int64(hsds.MaxSize)
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if left -= info.Size(); left < 0 || !info.Mode().IsRegular() && len(paths) > 1 {
			return nil, i18n.Fail("entente", "too-large", tooLarge, i18n.Int("most", hsds.MaxSize>>20))
		}
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(io.LimitReader(file, hsds.MaxSize+1))
		_ = file.Close() // nothing was written to it
		if err != nil {
			return nil, err
		}
		if len(data) > hsds.MaxSize { // what is no regular file has no size
			return nil, i18n.Fail("entente", "too-large", tooLarge, i18n.Int("most", hsds.MaxSize>>20))
		}
		shown := ""
		if len(paths) > 1 || strings.EqualFold(filepath.Ext(path), ".csv") {
			shown = filepath.Base(path)
		}
		out[shown] = data
	}
	return out, nil
}

// mostFiles is how many files a folder may have that are read as tables. HSDS
// has some thirty.
const mostFiles = 100

// tablesIn returns the files of a folder that may be tables of a directory.
func tablesIn(dir string) ([]string, error) {
	folder, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer func() { _ = folder.Close() }() // nothing was written to it
	entries, err := folder.ReadDir(10 * mostFiles)
	if err != nil && err != io.EOF { //nolint:errorlint // ReadDir gives it as it is
		return nil, err
	}
	var out []string
	for _, e := range entries {
		if e.Type().IsRegular() && (strings.EqualFold(filepath.Ext(e.Name()), ".csv") || strings.EqualFold(filepath.Ext(e.Name()), ".json")) {
			out = append(out, filepath.Join(dir, e.Name()))
		}
	}
	if len(out) == 0 || len(out) > mostFiles {
		return nil, i18n.Fail("entente", "no-tables", noTables, i18n.Int("most", mostFiles))
	}
	slices.Sort(out)
	return out, nil
}

// nameAreas takes the name by which a service area is stated for a named area.
// An exchange file has no list of areas, and a caller has no other name to ask
// by; what is stated besides, such as a polygon, is kept.
func nameAreas(l *referral.Listing) {
	names := map[partnership.AreaID]i18n.Text{}
	var one func(a *referral.Area)
	one = func(a *referral.Area) {
		if a == nil {
			return
		}
		for i := range a.Union {
			one(&a.Union[i])
		}
		for _, s := range a.Text {
			if len(s) <= longestCategory && !strings.ContainsAny(s, "\n.;") {
				id := partnership.AreaID(slug(s))
				a.Units = []partnership.AreaID{id}
				names[id] = a.Text
			}
			break
		}
	}
	for i := range l.Services {
		one(l.Services[i].Area)
	}
	for i := range l.Offers {
		one(l.Offers[i].Area)
	}
	for id, name := range names {
		l.Areas = append(l.Areas, partnership.Area{ID: id, Name: name})
	}
	slices.SortFunc(l.Areas, func(a, b partnership.Area) int { return cmp.Compare(a.ID, b.ID) })
}

// kept are the findings that tell of nothing wrong: it is kept aside, as it has
// no place in a directory, or it is an area stated in words, which nameAreas
// takes for its name.
func kept(e *i18n.Error) bool { return strings.HasPrefix(e.Code, "kept") || e.Code == "area-words" }

// code is what a directory with findings is answered with.
func (d *catalogue) code() int {
	if slices.ContainsFunc(d.findings, func(e *i18n.Error) bool { return !kept(e) }) {
		return breached
	}
	return sound
}

// kinds groups findings by their code, in the order in which they were met.
func (d *catalogue) kinds() [][]*i18n.Error {
	var out [][]*i18n.Error
	at := map[string]int{}
	for _, e := range d.findings {
		i, ok := at[e.Code]
		if !ok {
			i = len(out)
			at[e.Code] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], e)
	}
	return out
}

// stale returns the services not confirmed since a day, none without one.
func (d *catalogue) stale(since cal.Date) []referral.ServiceID {
	if since.IsZero() {
		return nil
	}
	return d.Stale(since)
}

// spot says where a finding is: file, line and column, or a pointer.
func spot(e *i18n.Error) string {
	s := e.Pointer
	if e.Line > 0 {
		s += ":" + strconv.Itoa(e.Line) + ":" + strconv.Itoa(max(e.Column, 1))
	}
	return strings.TrimPrefix(s, "/")
}

// holds prints what a directory holds.
func (c *console) holds(d *catalogue, since cal.Date) {
	c.say(holdsLine, i18n.Int("orgs", int64(len(d.listing.Organizations))), i18n.Int("services", int64(len(d.listing.Services))),
		i18n.Int("offers", int64(d.Len())), i18n.Int("places", int64(len(d.listing.Places))))
	counts := map[string]int64{}
	hidden := int64(0)
	for i := range d.listing.Services {
		counts[d.listing.Services[i].Status]++
	}
	for i := range d.listing.Places {
		if d.listing.Places[i].Confidential {
			hidden++
		}
	}
	c.say(statusLine, i18n.Int("active", counts[referral.Active]), i18n.Int("closed", counts[referral.Inactive]+counts[referral.Defunct]+counts[referral.Closed]), i18n.Int("unknown", counts[""]))
	if hidden > 0 {
		c.say(hiddenLine, i18n.Int("n", hidden))
	}
	if len(d.listing.Areas) > 0 {
		var names []i18n.Arg
		for i := range d.listing.Areas[:min(len(d.listing.Areas), 20)] {
			names = append(names, d.area("", d.listing.Areas[i].ID))
		}
		c.say(areasLine, i18n.Int("n", int64(len(d.listing.Areas))), i18n.List("names", names...))
	}

	c.print("")
	if len(d.findings) == 0 {
		c.say(noFindings)
	} else {
		c.say(findingsHead, i18n.Int("n", int64(len(d.findings))))
	}
	for _, list := range d.kinds() {
		c.say(findingKind, i18n.Label("code", list[0].Code), i18n.Int("n", int64(len(list))))
		const first = 3
		for _, e := range list[:min(len(list), first)] {
			line := "    " + e.Message().In(c.lang)
			if where := spot(e); where != "" {
				line += " " + i18n.Isolate("["+i18n.Clip(where, 100)+"]", c.lang)
			}
			c.print(line)
		}
	}

	pairs := int64(0)
	for range d.Duplicates() {
		pairs++
	}
	if pairs > 0 {
		c.print("")
		c.say(duplicatesHead, i18n.Int("n", pairs))
	}
	left := mostLines
	for ids, why := range d.Duplicates() {
		if left--; left < 0 {
			c.say(moreLine, i18n.Int("n", pairs-mostLines))
			break
		}
		var words []i18n.Arg
		for _, w := range why {
			words = append(words, i18n.Said("", sameWords(w).With()))
		}
		c.say(duplicateLine, name(d.Service(ids[0])), i18n.Label("id", i18n.Clip(string(ids[0]), 60)), i18n.Label("other", i18n.Clip(string(ids[1]), 60)), i18n.List("why", words...))
	}

	if !since.IsZero() {
		c.print("")
		list := d.stale(since)
		c.say(staleHead, since.Arg("day"), i18n.Int("n", int64(len(list))), i18n.Int("all", int64(len(d.listing.Services))))
		for _, id := range list[:min(len(list), mostLines)] {
			if s := d.Service(id); s.Assured.IsZero() {
				c.say(neverLine, name(s))
			} else {
				c.say(staleLine, name(s), s.Assured.Arg("day"))
			}
		}
		if len(list) > mostLines {
			c.say(moreLine, i18n.Int("n", int64(len(list)-mostLines)))
		}
	}
}

// mostLines is how many entries of one list are printed; JSON has them all.
const mostLines = 50

// sameWords says what two services have in common.
func sameWords(why string) i18n.Template {
	switch why {
	case referral.SameName:
		return sameName
	case referral.SameOrganization:
		return sameOrganization
	case referral.SamePhone:
		return samePhone
	case referral.SamePlace:
		return samePlace
	default:
		return sameTerms
	}
}

// holding is what a directory holds, for a machine.
type holding struct {
	Organizations int                  `json:"organizations"`
	Services      int                  `json:"services"`
	Offers        int                  `json:"offers"`
	Places        int                  `json:"places"`
	Areas         []partnership.AreaID `json:"areas"`
	Findings      []told               `json:"findings"`
	Duplicates    []alike              `json:"duplicates"`
	Since         cal.Date             `json:"since,omitzero"`
	Stale         []referral.ServiceID `json:"stale,omitzero"`
}

// alike is two services that may be one, and what speaks for it.
type alike struct {
	Services [2]referral.ServiceID `json:"services"`
	Same     []string              `json:"same"`
}

// told is a finding in every language, with its place.
type told struct {
	Code    string               `json:"code"`
	Pointer string               `json:"pointer,omitzero"`
	Line    int                  `json:"line,omitzero"`
	Column  int                  `json:"column,omitzero"`
	Message map[i18n.Lang]string `json:"message"`
}

func tell(e *i18n.Error) told {
	t := told{e.Code, e.Pointer, e.Line, e.Column, map[i18n.Lang]string{}}
	for _, l := range i18n.Spoken() {
		t.Message[l] = i18n.Strip(e.Message().In(l))
	}
	return t
}

func (c *console) holdsJSON(d *catalogue, since cal.Date) {
	h := holding{
		Organizations: len(d.listing.Organizations), Services: len(d.listing.Services), Offers: d.Len(), Places: len(d.listing.Places),
		Areas: []partnership.AreaID{}, Findings: []told{}, Duplicates: []alike{}, Since: since, Stale: d.stale(since),
	}
	for i := range d.listing.Areas {
		h.Areas = append(h.Areas, d.listing.Areas[i].ID)
	}
	for _, e := range d.findings {
		h.Findings = append(h.Findings, tell(e))
	}
	for ids, why := range d.Duplicates() {
		h.Duplicates = append(h.Duplicates, alike{ids, slices.Clone(why)})
	}
	c.write(indented(h))
}

// holdsCSV writes the findings, one a row.
func (c *console) holdsCSV(d *catalogue, _ cal.Date) {
	w := csv.NewWriter(c.out)
	_ = w.Write([]string{"code", "line", "column", "pointer", "message"}) // a reader that has gone away is no fault
	for _, e := range d.findings {
		line, column := "", ""
		if e.Line > 0 {
			line, column = strconv.Itoa(e.Line), strconv.Itoa(max(e.Column, 1))
		}
		_ = w.Write([]string{e.Code, line, column, e.Pointer, i18n.Strip(e.Message().In(c.lang))})
	}
	w.Flush()
}
