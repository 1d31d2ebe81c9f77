package render

import (
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Process returns the page of how far a process of a partnership has come on
// the day of the review: its steps and parts, done or open, what each waits for,
// what is overdue and what comes next; the events on record and, apart from
// them, those that are only planned; departures from what is usual and refused
// events, each with its reason. Where the template cannot be used, or there is
// no such process, the page says so.
//
// Of more than 200 departures, or refused events, the rest is counted.
func Process(r *partnership.Review, id partnership.ProcessID, l i18n.Lang) Page {
	p := page(l)
	v := r.Partnership().Process(id)
	if v == nil {
		title := p.named(nil, string(id))
		p.title = title.text
		p.head(1, title)
		p.para(p.words(wordNoProcess))
		return p
	}
	title := p.named(v.Title, string(v.ID))
	p.title = title.text
	p.head(1, title)
	if name := p.named(r.Partnership().Name, string(r.Partnership().ID)); name.text != title.text {
		p.para(name)
	}
	p.day(r)
	state, _, err := r.Process(id)
	if err != nil {
		p.para(p.words(wordBroken))
		p.faults(v)
		return p
	}
	(&course{Page: &p, r: r, v: v, s: state, places: placesOf(v)}).write()
	return p
}

// faults lists what keeps a template from being used.
func (p *Page) faults(v *partnership.Process) {
	for _, f := range v.Check().Findings {
		if f.Severity == check.Error {
			p.finding(check.At.String, f, f.Severity.Message(), f.Severity.String())
		}
	}
}

// place is a step of a template where it stands.
type place struct {
	*partnership.Step
	depth, up int // up is a position among the places; -1: none
}

// placesOf returns the steps and parts of a template, each before its parts,
// within the limits of a template.
func placesOf(v *partnership.Process) []place {
	var out []place
	var down func(steps []partnership.Step, depth, up int)
	down = func(steps []partnership.Step, depth, up int) {
		for i := range steps {
			if len(out) == partnership.MaxSteps || depth == partnership.MaxStepDepth {
				return
			}
			out = append(out, place{&steps[i], depth, up})
			down(steps[i].Parts, depth+1, len(out)-1)
		}
	}
	down(v.Steps, 0, -1)
	return out
}

// positions finds places by their ids; of several with one id the first.
func positions(places []place) map[partnership.StepID]int {
	at := make(map[partnership.StepID]int, len(places))
	for i, s := range places {
		if _, doubled := at[s.ID]; !doubled {
			at[s.ID] = i
		}
	}
	return at
}

// course writes one process.
type course struct {
	*Page
	r      *partnership.Review
	v      *partnership.Process
	s      partnership.State
	places []place
	at     map[partnership.StepID]int
	terms  map[term.Code]i18n.Text
	next   map[turn]bool
}

// turn is a step in a year.
type turn struct {
	step partnership.StepID
	year int
}

func (c *course) write() {
	c.at = positions(c.places)
	c.terms = vocabulary(c.r.Partnership().Schemes)
	c.next = turns(c.s)
	if n := len(c.v.Rounds); n > 0 || c.s.Round > 1 {
		round := []run{c.words(wordRound, i18n.Int("n", int64(c.s.Round)))}
		if c.s.Round >= 1 && c.s.Round <= n && !c.v.Rounds[c.s.Round-1].IsZero() {
			round = append(round, run{text: " · "}, c.words(onlyPeriod, c.v.Rounds[c.s.Round-1].Arg("period")))
		}
		c.para(round...)
	}
	if c.s.Complete {
		c.para(c.words(wordComplete))
	}
	var rows []row
	for i := range c.s.Steps {
		rows = append(rows, c.step(&c.s.Steps[i]))
	}
	c.table([]i18n.Template{columnStep, columnState, columnDay, columnActor}, rows)
	c.follows()
	c.events(headHeld, c.s.Held)
	c.events(headPlanned, c.s.Planned)
	c.events(headAhead, c.s.Ahead)
	c.reasons(headDeviations, c.s.Deviations, false)
	c.reasons(headRefused, c.s.Refused, true)
}

// turns are the steps whose turn it is.
func turns(s partnership.State) map[turn]bool {
	out := make(map[turn]bool, len(s.Next))
	for _, e := range s.Next {
		out[turn{e.Step, e.Year}] = true
	}
	return out
}

// stand is how a step stands, in one word.
func stand(s *partnership.StepState, next map[turn]bool) string {
	switch {
	case s.Closed:
		return "done"
	case s.Overdue:
		return "overdue"
	case len(s.Blocked) > 0:
		return "waiting"
	case next[turn{s.Step, s.Year}]:
		return "next"
	case s.Started:
		return "begun"
	}
	return "open"
}

// step is a row of the table of steps.
func (c *course) step(s *partnership.StepState) row {
	is := stand(s, c.next)
	name := c.titled(s.Step, s.Year)
	if i, ok := c.at[s.Step]; ok {
		if d := c.places[i].depth; d > 0 {
			name = append([]run{{text: strings.Repeat("– ", d)}}, name...)
		}
		if c.places[i].Optional {
			name = append(name, run{text: " · "}, faded(c.words(wordOptional)))
		}
	}
	word := c.words(stands[is])
	word.style = strong
	state := []run{word}
	if is == "overdue" && c.next[turn{s.Step, s.Year}] {
		state = append(state, run{text: " · "}, c.words(stands["next"]))
	}
	if s.Started && !s.Closed && is != "begun" {
		state = append(state, run{text: " · "}, c.words(stands["begun"]))
	}
	if len(s.Blocked) > 0 && !s.Closed {
		state = append(state, run{text: " · "}, c.words(wordWaits, c.list("steps", s.Blocked)))
	}
	var day []run
	switch {
	case s.Closed && !s.On.IsZero():
		day = []run{c.words(onlyDay, s.On.Arg("day"))}
	case !s.Closed && !s.Due.IsZero():
		day = []run{c.words(wordDue, s.Due.Arg("day"))}
	}
	actor := s.By
	if i, ok := c.at[s.Step]; ok && !s.Closed {
		actor = c.places[i].Decider
	}
	return row{class: is, cells: [][]run{name, state, day, c.actor(actor)}}
}

// titled is a step's number, title and year.
func (c *course) titled(id partnership.StepID, year int) []run {
	var out []run
	if i, ok := c.at[id]; ok {
		s := c.places[i]
		if out = c.numbered(s.Number, s.Title); !s.Title.Worded() {
			out[len(out)-1] = c.named(nil, string(id))
		}
	} else {
		out = []run{c.named(nil, string(id))}
	}
	if year != 0 {
		out = append(out, run{text: " · "}, faded(c.words(wordYear, i18n.Int("year", int64(year)))))
	}
	return out
}

// called names a step inside a sentence.
func (c *course) called(id partnership.StepID) i18n.Message {
	if i, ok := c.at[id]; ok {
		return c.name(c.places[i].Title, string(id))
	}
	return c.name(nil, string(id))
}

// list names steps, as far as a sentence can hold them.
func (c *course) list(name string, ids []partnership.StepID) i18n.Arg {
	const most = 12
	var items []i18n.Arg
	for _, id := range ids[:min(most, len(ids))] {
		items = append(items, i18n.Said("step", c.called(id)))
	}
	if n := len(ids) - len(items); n > 0 {
		items = append(items, i18n.Said("more", wordAndMore.With(i18n.Int("n", int64(n)))))
	}
	return i18n.List(name, items...)
}

// actor names whoever acts: an organization, a body, or by the id alone.
func (c *course) actor(id partnership.ActorID) []run {
	if id == "" {
		return nil
	}
	if r := c.r.Roster(); r != nil {
		if o := r.Organization(partnership.OrgID(id)); o != nil {
			return []run{c.named(o.Name, string(id))}
		}
		if b := r.Body(partnership.BodyID(id)); b != nil {
			return []run{c.named(b.Name, string(id))}
		}
	}
	return []run{c.named(nil, string(id))}
}

// follows lists what comes next.
func (c *course) follows() {
	if len(c.s.Next) == 0 {
		return
	}
	c.head(2, c.words(headNext))
	for _, e := range c.s.Next {
		runs := c.titled(e.Step, e.Year)
		if who := c.actor(e.Actor); who != nil {
			runs = append(append(runs, run{text: " — "}, c.words(wordDecides), run{text: " "}), who...)
		}
		if e.Manner != "" {
			runs = append(runs, c.tags([]term.Code{e.Manner}, c.terms)...)
		}
		c.item(0, "", runs...)
	}
}

// events writes a table of entries.
func (c *course) events(title i18n.Template, list []partnership.Entry) {
	if len(list) == 0 {
		return
	}
	unsure := make(map[int]bool, len(c.s.Unsure))
	for _, e := range c.s.Unsure {
		unsure[e.Place] = true
	}
	c.head(2, c.words(title))
	rows := make([]row, 0, len(list))
	for _, e := range list {
		event := &c.v.Events[e.Place]
		var day []run
		if !e.On.IsZero() {
			day = []run{c.words(onlyDay, e.On.Arg("day"))}
			if unsure[e.Place] {
				day = append(day, run{text: " · "}, faded(c.words(wordUnsure)))
			}
		}
		what := c.text(event.Title)
		runs := []run{what}
		switch {
		case event.Step != "" && what.text != "":
			runs = append(append(runs, run{text: " · "}), c.titled(event.Step, event.Year)...)
		case event.Step != "":
			runs = c.titled(event.Step, event.Year)
		case what.text == "":
			runs = []run{faded(c.words(wordUntitled))}
		}
		runs = append(runs, c.what(event)...)
		rows = append(rows, row{cells: [][]run{runs, day, c.actor(event.Actor)}})
	}
	c.table([]i18n.Template{columnEvent, columnDay, columnActor}, rows)
}

// what says what an event does: closing, which is usual, is not told.
func (c *course) what(e *partnership.Event) []run {
	switch e.Kind {
	case "", partnership.StepClosed:
		return nil
	case partnership.StepStarted:
		return []run{{text: " · "}, faded(c.words(stands["begun"]))}
	case partnership.StepReopened:
		return []run{{text: " · "}, faded(c.words(wordReopened))}
	}
	return c.tags([]term.Code{e.Kind}, c.terms)
}

// reasons lists entries that are out of order, each with why and, of a refused
// one, what could have come in its place.
func (c *course) reasons(title i18n.Template, list []partnership.Entry, refused bool) {
	if len(list) == 0 {
		return
	}
	const most = 200 // each looks back to the moment of its event
	c.head(2, c.words(title))
	for _, e := range list[:min(most, len(list))] {
		runs := []run{c.say(c.s.Reason(e))}
		if !e.On.IsZero() {
			runs = append(runs, run{text: " · "}, faded(c.words(onlyDay, e.On.Arg("day"))))
		}
		c.item(0, "", runs...)
		if !refused {
			continue
		}
		var ids []partnership.StepID
		for _, may := range c.s.Instead(e) {
			if n := len(ids); n == 0 || ids[n-1] != may.Step { // a yearly step once
				ids = append(ids, may.Step)
			}
		}
		if len(ids) > 0 {
			c.item(1, "", c.words(wordInstead, c.list("steps", ids)))
		}
	}
	if n := len(list) - most; n > 0 {
		c.para(c.words(wordMore, i18n.Int("n", int64(n))))
	}
}
