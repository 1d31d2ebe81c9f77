package main

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones are those of the program, whatever the machine has

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
)

const routeFormats = "text, json"

// route finds who may help with one or several needs of a household.
func (c *console) route(args []string) int {
	f := c.flags("route")
	var needs, facts words
	f.Var(&needs, "need", flagNeed.With().In(c.lang))
	f.Var(&facts, "fact", flagFact.With().In(c.lang))
	age := f.String("age", "", flagAge.With().In(c.lang))
	birth := f.String("birth", "", flagBirth.With().In(c.lang))
	in := f.String("in", "", flagIn.With().In(c.lang))
	postal := f.String("postal", "", flagPostal.With().In(c.lang))
	language := f.String("language", "", flagLanguage.With().In(c.lang))
	urgency := f.String("urgency", "", flagUrgency.With().In(c.lang))
	at := f.String("at", "", flagAt.With().In(c.lang))
	zone := f.String("zone", "", flagZone.With().In(c.lang))
	assume := f.String("assume", "", flagAssume.With(i18n.Label("filters", strings.Join(referral.Filters(), ", "))).In(c.lang))
	room := f.Bool("room", false, flagRoom.With().In(c.lang))
	stale := f.Int("stale", 7, flagStale.With().In(c.lang))
	most := f.Int("most", 0, flagMost.With().In(c.lang))
	explain := f.String("explain", "", flagExplain.With().In(c.lang))
	funnel := f.Bool("funnel", false, flagFunnel.With().In(c.lang))
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", routeFormats)).In(c.lang))
	if code, done := c.parse(f, aboutRoute, "[FILE|DIR|-]", args); done {
		return code
	}
	if f.NArg() > 1 {
		return c.fail(oneFile, i18n.Label("help", "entente route -h"))
	}
	if *format != "text" && *format != "json" {
		return c.fail(noFormat, i18n.Str("got", clip(*format)), i18n.Label("formats", routeFormats))
	}
	if len(needs) == 0 {
		return c.fail(noNeed, i18n.Label("help", "entente route -need food"))
	}
	q, err := asking(facts, *age, *birth, *language, *at, *zone)
	if err != nil {
		return c.failed(explained(err))
	}
	dir, code := c.directoryOf(f.Args(), hsds.Options{Zone: q.In})
	if dir == nil {
		return code
	}
	for i, word := range needs {
		codes, err := dir.needs(word)
		if err != nil {
			return c.failed(explained(err))
		}
		q.Needs = append(q.Needs, referral.Need{ID: referral.NeedID("n" + strconv.Itoa(i+1)), Terms: codes, Urgency: *urgency, Room: *room})
	}
	if *in != "" {
		if q.From.Unit, err = dir.unit(*in); err != nil {
			return c.failed(explained(err))
		}
	}
	q.From.Postal = *postal
	p := &referral.Policy{Most: *most, Stale: *stale}
	if *assume != "" {
		p.Assume = strings.Split(*assume, ",")
	}
	r := routing{console: c, dir: dir, q: q, p: p, funnels: *funnel}
	if *explain != "" {
		offer, err := dir.offer(*explain)
		if err != nil {
			return c.failed(explained(err))
		}
		return r.explain(offer, *format)
	}
	if *format == "json" {
		return r.json()
	}
	return r.text()
}

// words is a flag that may be given several times.
type words []string

// String implements flag.Value.
func (w *words) String() string { return strings.Join(*w, ",") }

// Set implements flag.Value.
func (w *words) Set(s string) error {
	*w = append(*w, s)
	return nil
}

// oldest is the greatest age that is taken for one.
const oldest = 130

// asking makes a query of what was declared. There is no place in it for a name.
func asking(facts []string, age, birth, language, at, zone string) (*referral.Query, error) {
	q := &referral.Query{In: time.Local, At: time.Now()}
	if zone != "" {
		in, err := time.LoadLocation(zone)
		if err != nil {
			return nil, i18n.Fail("entente", "no-zone", noZone, i18n.Str("got", clip(zone)))
		}
		q.In = in
	}
	q.At = q.At.In(q.In)
	zones := map[string]*time.Location{}
	q.Zones = func(name string) *time.Location {
		if _, ok := zones[name]; !ok {
			zones[name], _ = time.LoadLocation(name) // nil: not known
		}
		return zones[name]
	}
	if at != "" {
		t, err := time.ParseInLocation("2006-01-02T15:04", at, q.In)
		if err != nil {
			return nil, i18n.Fail("entente", "bad-time", badTime, i18n.Str("got", clip(at)))
		}
		q.At = t
	}
	for l := range strings.SplitSeq(language, ",") {
		if l = strings.TrimSpace(l); l != "" {
			q.Languages = append(q.Languages, i18n.Lang(l))
		}
	}
	switch {
	case age != "" && birth != "":
		return nil, i18n.Fail("entente", "age-and-birth", ageAndBirth)
	case age != "":
		n, err := strconv.Atoi(age)
		if err != nil || n < 0 || n > oldest {
			return nil, i18n.Fail("entente", "bad-age", badAge, i18n.Str("got", clip(age)))
		}
		y, m, d := q.At.Date()
		on := cal.Day(y, int(m), d)
		// Who is so old today was born on one of the days of a year.
		q.Facts = append(q.Facts, referral.Fact{Name: "birth", Date: on.AddYears(-n - 1).AddDays(1), Until: on.AddYears(-n), Source: "declared"})
	case birth != "":
		d, err := cal.Parse(birth)
		if err != nil {
			return nil, err
		}
		q.Facts = append(q.Facts, referral.Fact{Name: "birth", Date: d, Source: "declared"})
	}
	for _, s := range facts {
		name, value, ok := strings.Cut(s, "=")
		if !ok || name == "" || value == "" {
			return nil, i18n.Fail("entente", "bad-fact", badFact)
		}
		fact := referral.Fact{Name: name, Source: "declared"}
		if value == "?" {
			fact.Declined = true
		} else {
			fact.Values = []string{value}
			if n, err := quantity.Parse(value); err == nil {
				fact.Number = &n
			}
			if d, err := cal.Parse(value); err == nil {
				fact.Date = d
			}
		}
		q.Facts = append(q.Facts, fact)
	}
	return q, nil
}

// needs returns the codes a word stands for: a code, the id of a term, its label
// in any language, or words of one label alone.
func (d *catalogue) needs(word string) ([]term.Code, error) {
	var exact, within []term.Code
	var labels []i18n.Arg
	folded := i18n.Fold(word)
	for i := range d.listing.Taxonomies {
		s := &d.listing.Taxonomies[i].Scheme
		for j := range s.Terms {
			t := &s.Terms[j]
			code := term.C(s.ID, t.ID)
			if t.Parent == "" && len(labels) < 20 {
				labels = append(labels, d.label("", code))
			}
			names := []string{i18n.Fold(t.ID)}
			for _, text := range append(slices.Clone(t.Aliases), t.Label) {
				for _, one := range text {
					names = append(names, i18n.Fold(one))
				}
			}
			switch {
			case string(code) == word || slices.Contains(names, folded):
				exact = append(exact, code)
			case folded != "" && slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, folded) }):
				within = append(within, code)
			}
		}
	}
	if len(exact) == 0 {
		exact = within
	}
	slices.Sort(exact)
	exact = slices.Compact(exact)
	switch len(exact) {
	case 1:
		return exact, nil
	case 0:
		return nil, i18n.Fail("entente", "no-such-need", noSuchNeed, i18n.Str("got", clip(word)), i18n.List("names", labels...))
	}
	var names []i18n.Arg
	for _, code := range exact[:min(len(exact), 10)] {
		names = append(names, i18n.Label("", i18n.Clip(string(code), 60)))
	}
	return nil, i18n.Fail("entente", "several-needs", severalNeeds, i18n.Str("got", clip(word)), i18n.List("names", names...))
}

// unit returns the area a word stands for: its id, or its name in any language.
func (d *catalogue) unit(word string) (partnership.AreaID, error) {
	var names []i18n.Arg
	folded := i18n.Fold(word)
	for i := range d.listing.Areas {
		a := &d.listing.Areas[i]
		if string(a.ID) == word || i18n.Fold(string(a.ID)) == folded {
			return a.ID, nil
		}
		for _, n := range a.Name {
			if i18n.Fold(n) == folded {
				return a.ID, nil
			}
		}
		if len(names) < 20 {
			names = append(names, d.area("", a.ID))
		}
	}
	return "", i18n.Fail("entente", "no-such-area", noSuchArea, i18n.Str("got", clip(word)), i18n.List("names", names...))
}

// offer returns the offer a word stands for: its id, or the name of a service
// that no other has.
func (d *catalogue) offer(word string) (referral.OfferID, error) {
	if _, _, _, ok := d.Offer(referral.OfferID(word)); ok {
		return referral.OfferID(word), nil
	}
	var found []referral.OfferID
	folded := i18n.Fold(word)
	for o, s := range d.Offers() {
		for _, n := range s.Name {
			if i18n.Fold(n) == folded {
				found = append(found, o.ID)
				break
			}
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	slices.Sort(found)
	ids := []i18n.Arg{}
	for _, id := range found[:min(len(found), 10)] {
		ids = append(ids, i18n.Label("", i18n.Clip(string(id), 80)))
	}
	if len(found) == 0 {
		return "", i18n.Fail("entente", "no-such-offer", noSuchOffer, i18n.Str("got", clip(word)))
	}
	return "", i18n.Fail("entente", "several-offers", severalOffers, i18n.Str("got", clip(word)), i18n.List("names", ids...))
}

// label is what a term is called.
func (d *catalogue) label(arg string, code term.Code) i18n.Arg {
	for i := range d.listing.Taxonomies {
		s := &d.listing.Taxonomies[i].Scheme
		if !code.In(s.ID) {
			continue
		}
		for j := range s.Terms {
			if t := &s.Terms[j]; t.ID == code.Term() && t.Label.Worded() {
				return i18n.Local(arg, t.Label)
			}
		}
	}
	return i18n.Label(arg, i18n.Clip(string(code), 60))
}

// area is what an area is called.
func (d *catalogue) area(arg string, id partnership.AreaID) i18n.Arg {
	for i := range d.listing.Areas {
		if a := &d.listing.Areas[i]; a.ID == id && a.Name.Worded() {
			return i18n.Local(arg, a.Name)
		}
	}
	return i18n.Label(arg, i18n.Clip(string(id), 60))
}

// routing is one call of route.
type routing struct {
	*console
	dir     *catalogue
	q       *referral.Query
	p       *referral.Policy
	funnels bool
}

// text prints what came of each need.
func (r routing) text() int {
	code := sound
	for i, result := range r.dir.Plan(r.q, r.p) {
		if i > 0 {
			r.print("")
		}
		need := r.dir.label("need", r.q.Needs[i].Terms[0])
		for _, e := range result.Faults {
			return r.failed(e.Message())
		}
		switch {
		case len(result.Candidates) > 0:
			r.say(needHead, need, i18n.Int("n", int64(len(result.Candidates))))
			for k, found := range result.Candidates {
				r.candidate(i, k+1, found)
			}
			r.ask(result.Ask)
		default:
			code = breached
			r.say(needUnmet, need, i18n.Said("gap", gapWords(result.Gap).With()))
		}
		if f := result.Funnel; f != nil {
			r.funnel(f)
		} else if r.funnels {
			if f, err := r.dir.Funnel(r.q, i, r.p); err == nil {
				r.funnel(&f)
			}
		}
	}
	return code
}

// candidate prints one offer that may help.
func (r routing) candidate(need, number int, found referral.Candidate) {
	offer, service, place, _ := r.dir.Offer(found.Offer)
	r.say(candidateLine, i18n.Int("k", int64(number)), name(service), r.organization(service))
	switch _, reasons, _ := r.dir.Explain(r.q, need, found.Offer, r.p); found.Answer {
	case quantity.Yes:
		r.say(candidateYes)
	default:
		r.say(candidateMay)
		for _, reason := range reasons {
			if reason.Answer == quantity.CannotTell {
				r.print("     - " + reason.Message().In(r.lang))
			}
		}
	}
	if place != nil && !place.Confidential && place.Name.Worded() {
		r.say(placeLine, i18n.Local("place", place.Name))
	}
	if found.Metres > 0 {
		r.say(distanceLine, i18n.Num("km", int64(found.Metres+50)/100, 1))
	}
	r.hours(offer, service, place)
	if offer.Phone != "" {
		r.say(phoneLine, i18n.Label("phone", i18n.Clip(offer.Phone, 40)))
	}
}

// hours says whether it is open then, and if not, when next.
func (r routing) hours(offer *referral.Offer, service *referral.Service, place *referral.Place) {
	h := offer.Hours
	if h == nil {
		h = service.Hours
	}
	in := r.q.In
	if place != nil {
		if h == nil {
			h = place.Hours
		}
		if z := r.q.Zones(place.Zone); place.Zone != "" && z != nil {
			in = z
		}
	}
	if h == nil {
		return // that they are not stated is nothing to tell somebody who calls
	}
	switch h.At(r.q.At, in, "", r.q.Holidays) {
	case quantity.Yes:
		r.say(openLine)
	case quantity.No:
		const fortnight = 14
		next, sure := h.Next(r.q.At, in, "", r.q.Holidays, fortnight)
		if sure == quantity.Yes && !next.IsZero() {
			next = next.In(in)
			y, m, d := next.Date()
			r.say(opensLine, i18n.Date("day", y, int(m), d), i18n.Label("time", next.Format("15:04")))
		} else {
			r.say(closedLine)
		}
	default:
	}
}

// ask prints the questions that would decide.
func (r routing) ask(reasons []referral.Reason) {
	var lines []string
	for _, reason := range reasons {
		if m := reason.Ask(); !m.IsZero() {
			if line := m.In(r.lang); !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	if len(lines) == 0 {
		return
	}
	r.say(askHead)
	for _, l := range lines {
		r.print("   - " + l)
	}
}

// funnel prints what became of all offers.
func (r routing) funnel(f *referral.Funnel) {
	r.say(funnelHead, i18n.Int("n", int64(f.Offers)))
	for filter, n := range f.All() {
		why := referral.Reason{Filter: filter, Answer: quantity.No}
		r.say(funnelLine, i18n.Int("n", int64(n)), i18n.Said("why", why.Message()))
	}
	if f.Possible > 0 {
		r.say(funnelLine, i18n.Int("n", int64(f.Possible)), i18n.Said("why", funnelPossible.With()))
	}
	if f.Suitable > 0 {
		r.say(funnelLine, i18n.Int("n", int64(f.Suitable)), i18n.Said("why", funnelSuitable.With()))
	}
	for _, near := range f.Near {
		_, service, _, _ := r.dir.Offer(near.Offer)
		why := referral.Reason{Filter: near.Fails, Answer: quantity.No}
		r.say(nearLine, name(service), i18n.Said("why", why.Message()))
	}
}

// explain prints what each filter says of one offer.
func (r routing) explain(offer referral.OfferID, format string) int {
	code := sound
	out := []explanation{}
	for i := range r.q.Needs {
		answer, reasons, err := r.dir.Explain(r.q, i, offer, r.p)
		if err != nil {
			return r.failed(explained(err))
		}
		if answer == quantity.No {
			code = breached
		}
		if format == "json" {
			out = append(out, explanation{r.q.Needs[i].ID, r.q.Needs[i].Terms, offer, answer, reasons})
			continue
		}
		_, service, _, _ := r.dir.Offer(offer)
		if i > 0 {
			r.print("")
		}
		r.say(explainHead, name(service), r.dir.label("need", r.q.Needs[i].Terms[0]), answer.Arg("answer"))
		for _, reason := range reasons {
			r.say(explainLine, reason.Answer.Arg("answer"), i18n.Said("why", reason.Message()))
			if !reason.From.IsZero() {
				r.say(fromLine, reason.From.Arg("day"))
			}
			if reason.Text.Worded() {
				r.print("     " + i18n.Isolate(reason.Text.In(r.lang), r.lang))
			}
			if m := reason.Ask(); !m.IsZero() {
				r.print("     " + m.In(r.lang))
			}
		}
	}
	if format == "json" {
		r.write(indented(out))
	}
	return code
}

// explanation is what the filters say of one offer, for a machine.
type explanation struct {
	Need    referral.NeedID   `json:"need"`
	Terms   []term.Code       `json:"terms"`
	Offer   referral.OfferID  `json:"offer"`
	Answer  quantity.Answer   `json:"answer"`
	Reasons []referral.Reason `json:"reasons"`
}

// routed is what came of a need, for a machine.
type routed struct {
	Terms []term.Code `json:"terms"`
	referral.Result
	Reasons map[referral.OfferID][]referral.Reason `json:"reasons,omitzero"` // of each candidate
}

func (r routing) json() int {
	code := sound
	out := []routed{}
	for i, result := range r.dir.Plan(r.q, r.p) {
		for _, e := range result.Faults {
			return r.failed(e.Message())
		}
		if len(result.Candidates) == 0 {
			code = breached
		}
		one := routed{Terms: r.q.Needs[i].Terms, Result: result, Reasons: map[referral.OfferID][]referral.Reason{}}
		for _, found := range result.Candidates {
			_, one.Reasons[found.Offer], _ = r.dir.Explain(r.q, i, found.Offer, r.p)
		}
		if r.funnels && one.Funnel == nil {
			if f, err := r.dir.Funnel(r.q, i, r.p); err == nil {
				one.Funnel = &f
			}
		}
		out = append(out, one)
	}
	r.write(indented(out))
	return code
}

// indented is a value as JSON.
func indented(v any) []byte {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		panic("entente: an answer could not be written: " + err.Error())
	}
	return append(b, '\n')
}

// name is what a service is called, its id where it has no name.
func name(s *referral.Service) i18n.Arg {
	if s.Name.Worded() {
		return i18n.Local("name", s.Name)
	}
	return i18n.Label("name", i18n.Clip(string(s.ID), 60))
}

// organization is who offers a service.
func (r routing) organization(s *referral.Service) i18n.Arg {
	if o := r.dir.Organization(s.Organization); o != nil && o.Name.Worded() {
		return i18n.Local("org", o.Name)
	}
	if s.Organization == "" {
		return i18n.Said("org", orgUnknown.With())
	}
	return i18n.Label("org", i18n.Clip(string(s.Organization), 60))
}

// gapWords says what was missing.
func gapWords(g referral.Gap) i18n.Template {
	switch g {
	case referral.NoService:
		return gapNoService
	case referral.NotEligible:
		return gapNotEligible
	case referral.NoCapacity:
		return gapNoCapacity
	case referral.NoAccess:
		return gapNoAccess
	case referral.NoResponse:
		return gapNoResponse
	case referral.Unsafe:
		return gapUnsafe
	default:
		return gapUnclear
	}
}
