package render

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
)

// Council returns the page of who sits at the tables of a partnership on the
// day of the review: the bodies as a tree; of each its seats, with those who
// hold them and what they answer for, how many are held and vacant, and the
// share of the seats that answer for each term.
//
// A seat held by a person for no organization says that a person holds it; the
// person's id is not shown. Shares are told of the first 24 terms of a body in
// the order of its seats, and how many more there are.
func Council(r *partnership.Review, l i18n.Lang) Page {
	p := page(l)
	v := r.Partnership()
	title := p.named(v.Name, string(v.ID))
	p.title = title.text
	p.head(1, title)
	p.day(r)
	list := seated(r.Roster())
	switch {
	case r.Roster() == nil:
		p.para(p.words(wordNoBodies))
	case len(list) == 0:
		p.para(p.words(wordNoneBodies))
	}
	terms := vocabulary(v.Schemes)
	for _, s := range list {
		p.item(min(s.depth, deepest), "", p.body(r.Roster(), s, terms)...)
	}
	for _, s := range list {
		p.seats(r.Roster(), s, terms)
	}
	return p
}

// deepest is the depth at which a tree is no longer set in.
const deepest = 6

// seat is a body where it stands in the tree.
type seat struct {
	*partnership.Body
	depth, parent int // parent is a position in the list; -1: none
	doubled       bool
}

// seated returns the bodies, each before those that report to it.
func seated(r *partnership.Roster) []seat {
	if r == nil {
		return nil
	}
	var out, open []seat
	push := func(bodies []*partnership.Body, depth, parent int) {
		for _, b := range slices.Backward(bodies) {
			open = append(open, seat{b, depth, parent, r.Body(b.ID) != b})
		}
	}
	push(slices.Collect(r.Roots()), 0, -1)
	for len(open) > 0 {
		s := open[len(open)-1]
		open = open[:len(open)-1]
		out = append(out, s)
		if !s.doubled { // what is below an id is below its first body
			push(slices.Collect(r.Children(s.ID)), s.depth+1, len(out)-1)
		}
	}
	return out
}

// vocabulary gathers the labels of the library's own kinds and roles, and those
// of a document, which come first.
func vocabulary(schemes []term.Scheme) map[term.Code]i18n.Text {
	own := []term.Scheme{partnership.BodyKinds(), partnership.SeatKinds(), partnership.RoleKinds()}
	return labels(append(own, schemes...))
}

// named is a title, or else an id.
func (p *Page) named(title i18n.Text, id string) run {
	if t := p.text(title); t.text != "" {
		return t
	}
	if id == "" {
		return faded(p.words(wordUntitled))
	}
	return run{text: i18n.Clip(id, 60), style: label}
}

// day says for which day the page speaks.
func (p *Page) day(r *partnership.Review) {
	if on := r.On(); !on.IsZero() {
		p.para(p.words(wordOnDay, on.Arg("day")))
	}
}

// body is a body in the tree: its name, kind, and whether it is there.
func (p *Page) body(r *partnership.Roster, s seat, terms map[term.Code]i18n.Text) []run {
	out := append([]run{p.named(s.Name, string(s.ID))}, p.kind(s.Body, terms)...)
	if s.doubled {
		return append(out, run{text: " · "}, faded(p.words(wordDoubled)))
	}
	switch r.Exists(s.ID) {
	case quantity.No:
		out = append(out, run{text: " · "}, faded(p.words(wordGone)))
	case quantity.CannotTell:
		out = append(out, run{text: " · "}, faded(p.words(wordPerhaps)))
	case quantity.Yes:
	}
	return out
}

// kind shows what sort of body it is: as printed in the reader's language, else
// by the label of its term, else as printed in another language.
func (p *Page) kind(b *partnership.Body, terms map[term.Code]i18n.Text) []run {
	var printed run
	for _, t := range b.Labels {
		if r := p.text(t); r.text != "" && (printed.text == "" || p.foreign(printed) && !p.foreign(r)) {
			printed = r
		}
	}
	if t := p.text(terms[b.Kind]); printed.text == "" || p.foreign(printed) && t.text != "" && !p.foreign(t) {
		printed = t
	}
	switch {
	case printed.text != "":
		return []run{{text: " · "}, faded(printed)}
	case b.Kind != "":
		return p.tags([]term.Code{b.Kind}, terms)
	}
	return nil
}

// seats writes one body.
func (p *Page) seats(r *partnership.Roster, s seat, terms map[term.Code]i18n.Text) {
	p.head(2, p.named(s.Name, string(s.ID)))
	if s.doubled {
		p.para(p.words(wordDoubled))
		return
	}
	if parent := r.Body(s.Parent); parent != nil && s.parent >= 0 {
		p.para(p.words(wordReports, i18n.Said("body", p.name(parent.Name, string(parent.ID)))))
	}
	if s.Seats == nil {
		p.para(p.words(wordNoSeats))
		return
	}
	p.para(p.words(wordHeld, number(r.Held(s.ID, "")).Arg("held"), number(r.Vacancies(s.ID, "")).Arg("vacant")))
	var rows []row
	told := map[*partnership.Seat]bool{}
	for seat, held := range r.Seats(s.ID) {
		rows = append(rows, p.seat(r, s.ID, seat, held, terms))
		told[seat] = true
	}
	for i := range s.Seats { // what is empty of a class whose holders are listed
		class := &s.Seats[i]
		if class.ID == "" || class.Quota == (quantity.Quantity{}) || told[class] || r.Seat(s.ID, class.ID) != class {
			continue
		}
		if n := number(r.Vacancies(s.ID, class.ID)); n != quantity.Of(0, "") {
			rows = append(rows, row{class: "vacant", cells: [][]run{p.place(class, class, terms), {p.words(wordEmpty, n.Arg("n"))}, nil, nil}})
		}
	}
	p.table([]i18n.Template{columnSeat, columnHolder, columnFor, columnPeriod}, rows)
	p.shares(r, s.ID, terms)
}

// name is a name as a message inside another.
func (p *Page) name(title i18n.Text, id string) i18n.Message {
	if title.Worded() {
		return alone.With(i18n.Local("x", title))
	}
	return alone.With(i18n.Label("x", i18n.Clip(id, 60)))
}

// number is a quantity without the library's own unit, where the sentence says
// what is counted.
func number(q quantity.Quantity) quantity.Quantity {
	q.Unit = ""
	return q
}

// seat is a row of the table of seats.
func (p *Page) seat(r *partnership.Roster, body partnership.BodyID, s *partnership.Seat, held quantity.Answer, terms map[term.Code]i18n.Text) row {
	class := s
	if of := r.Seat(body, s.Of); s.Of != "" && of != nil {
		class = of
	}
	out := row{}
	if held == quantity.No {
		out.class = "vacant"
	}
	period := []run{}
	if !s.Period.IsZero() {
		period = append(period, p.words(onlyPeriod, s.Period.Arg("period")))
	}
	codes := s.Represents
	if class != s {
		codes = append(slices.Clone(codes), class.Represents...)
	}
	answers := p.tags(codes, terms)
	if len(answers) > 0 {
		answers = answers[1:] // the mark between
	}
	for i := range answers {
		if answers[i].style == faint {
			answers[i].style = plain
		}
	}
	out.cells = [][]run{p.place(s, class, terms), p.holder(r, s, class, held), answers, period}
	return out
}

// place names a seat: its title or role, and what sort of seat it is.
func (p *Page) place(s, class *partnership.Seat, terms map[term.Code]i18n.Text) []run {
	role := s.Role
	if role == "" {
		role = class.Role
	}
	kind := s.Kind
	if kind == "" {
		kind = class.Kind
	}
	var out []run
	t := p.text(s.Title)
	if t.text == "" {
		t = p.text(class.Title)
	}
	switch {
	case t.text != "":
		out = []run{t}
		// A title that says the role, and a member's, need no more.
		if name := p.text(terms[role]); role != "" && role != "roles:member" && i18n.Fold(name.text) != i18n.Fold(t.text) {
			out = append(out, p.tags([]term.Code{role}, terms)...)
		}
	case role != "":
		out = p.tags([]term.Code{role}, terms)[1:]
		out[0].style = plain
	default:
		out = []run{p.named(nil, string(s.ID))}
	}
	if kind == partnership.SeatObserver || kind == partnership.SeatStaff {
		out = append(out, p.tags([]term.Code{kind}, terms)...)
	}
	for _, is := range []struct {
		so   bool
		word i18n.Template
	}{{s.Alternate != "", wordAlternate}, {s.Delegate || class.Delegate, wordDelegate}, {s.ExOfficio || class.ExOfficio, wordExOfficio}} {
		if is.so {
			out = append(out, run{text: " · "}, faded(p.words(is.word)))
		}
	}
	return out
}

// holder says who holds a seat; of a class whose holders are not listed, how
// many seats are filled.
func (p *Page) holder(r *partnership.Roster, s, class *partnership.Seat, held quantity.Answer) []run {
	var out []run
	switch org := class.Org; {
	case s.Org != "":
		out = []run{p.organization(r, s.Org)}
	case org != "":
		out = []run{p.organization(r, org)}
	case s.Holder != "":
		out = []run{p.words(wordPerson)}
	}
	switch {
	case s.Quota != (quantity.Quantity{}):
		if len(out) > 0 {
			out = append(out, run{text: " · "})
		}
		return append(out, p.words(wordFilled, number(s.Filled).Arg("filled"), number(s.Quota).Arg("quota")))
	case held == quantity.No:
		vacant := p.words(wordVacant)
		vacant.style = strong
		if len(out) > 0 {
			return []run{vacant, {text: " · "}, faded(out[0])}
		}
		return []run{vacant}
	case len(out) == 0 || s.Org == "" && s.Holder == "":
		return append(out[:0], faded(p.words(wordNotStated)))
	case held == quantity.CannotTell:
		return append(out, run{text: " · "}, faded(p.words(wordPerhapsHeld)))
	}
	return out
}

func (p *Page) organization(r *partnership.Roster, id partnership.OrgID) run {
	if o := r.Organization(id); o != nil {
		return p.named(o.Name, string(o.ID))
	}
	return p.named(nil, string(id))
}

// shares writes the share of the seats for each term that a seat answers for.
func (p *Page) shares(r *partnership.Roster, id partnership.BodyID, terms map[term.Code]i18n.Text) {
	const most = 24
	var codes []term.Code
	known := map[term.Code]bool{}
	for _, list := range r.Codes(id) {
		for _, c := range list {
			if known[c] || c.All() {
				continue
			}
			known[c] = true
			if len(codes) < most {
				codes = append(codes, c)
			}
		}
	}
	if len(codes) == 0 {
		return
	}
	p.head(3, p.words(headShares))
	rows := make([]row, 0, len(codes))
	for _, c := range codes {
		share := r.Share(id, c)
		name := p.tags([]term.Code{c}, terms)[1:]
		name[0].style = plain
		if _, listed := terms[c]; !listed {
			name[0].style = label
		}
		count, part := p.words(wordOf, number(share.Num).Arg("n"), number(share.Den).Arg("of")), p.words(onlyShare, share.Percent("share", 1))
		if !share.Den.Stated() { // how many seats there are is not known
			count, part = p.words(onlyShare, number(share.Num).Arg("share")), faded(p.words(wordNotStated))
		}
		rows = append(rows, row{cells: [][]run{name, {count}, {part}}})
	}
	p.table([]i18n.Template{columnFor, columnSeats, columnShare}, rows)
	if n := len(known) - len(codes); n > 0 {
		p.para(p.words(wordMore, i18n.Int("n", int64(n))))
	}
}
