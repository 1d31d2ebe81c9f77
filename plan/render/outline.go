package render

import (
	"iter"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/markup"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// outline writes the plan as a tree.
func (p *Page) outline(r *plan.Review) {
	v := r.Plan()
	title := p.text(v.Title)
	p.title = title.text
	p.head(1, title)
	if sub := p.text(v.Subtitle); sub.text != "" {
		p.para(sub)
	}
	if !v.Period.IsZero() {
		p.para(p.words(wordPeriod, v.Period.Arg("period")))
	}
	p.counts(r)
	for _, t := range v.Translations {
		if w, ok := translated[t.State]; ok && t.Language.Base() == p.lang.Base() && t.State != "source" {
			p.para(run{text: w.With().In(p.lang), style: faint})
		}
	}
	terms := labels(v.Schemes)
	priorities := r.Priorities()
	for i := range priorities {
		n := &priorities[i]
		level := 3
		if n.Implicit {
			level = 2
		} else {
			p.head(2, p.numbered(n.Number, n.Title)...)
		}
		for j := range n.Below {
			p.goal(&n.Below[j], level, terms)
		}
	}
}

// counts writes how many priorities, goals, initiatives and activities there
// are; a level that is not stated is left out.
func (p *Page) counts(r *plan.Review) {
	var parts []i18n.Arg
	add := func(n int, t i18n.Template) {
		if n > 0 {
			parts = append(parts, i18n.Said("part", t.With(i18n.Int("n", int64(n)))))
		}
	}
	add(r.Count("priorities"), countPriorities)
	add(r.Count("goals"), countGoals)
	add(r.Count("initiatives"), countInitiatives)
	add(r.Count("activities"), countActivities)
	if len(parts) > 0 {
		p.para(p.words(onlyList, i18n.List("parts", parts...)))
	}
}

func (p *Page) goal(g *plan.GoalNode, level int, terms map[term.Code]i18n.Text) {
	if !g.Implicit {
		p.head(level, append(p.numbered(g.Number, g.Title), p.tags(g.Terms, terms)...)...)
	}
	for i := range g.Below {
		n := &g.Below[i]
		depth := 0
		if !n.Implicit {
			runs := append(p.numbered(n.Number, n.Title), p.tags(n.Terms, terms)...)
			p.item(0, "", append(runs, p.led(n.Leader)...)...)
			depth = 1
		}
		for j := range n.Below {
			p.activity(&n.Below[j], depth)
		}
	}
}

func (p *Page) activity(a *plan.ActivityNode, depth int) {
	runs := append(p.numbered(a.Number, a.Title), p.led(a.Leader)...)
	if !a.Period.IsZero() {
		runs = append(runs, run{text: " — "}, p.words(onlyPeriod, a.Period.Arg("period")))
	}
	if w, ok := statuses[a.Status]; ok {
		runs = append(runs, run{text: " — "}, p.words(w))
	}
	p.item(depth, "", runs...)
}

// numbered is a printed number and a title.
func (p *Page) numbered(number string, title i18n.Text) []run {
	t := p.text(title)
	if t.text == "" {
		t = p.words(wordUntitled)
		t.style = faint
	}
	// "8-" is a number and a dash of the list it was printed in; set from left
	// to right, the dash would stand on the wrong side in Arabic.
	number = strings.TrimRight(number, "-–—.:) ")
	if number == "" {
		return []run{t}
	}
	return []run{{text: number, style: label}, {text: " "}, t}
}

// tags shows the codes of an item by their labels.
func (p *Page) tags(codes []term.Code, terms map[term.Code]i18n.Text) []run {
	var out []run
	for _, c := range codes {
		t, ok := terms[c]
		switch {
		case ok:
			out = append(out, run{text: " · "}, faded(p.text(t)))
		case c.All():
			out = append(out, run{text: " · "}, faded(p.words(wordAll)))
		default:
			out = append(out, run{text: " · "}, run{text: string(c), style: label})
		}
	}
	return out
}

func faded(r run) run {
	r.style = faint
	return r
}

// led names the organization that leads.
func (p *Page) led(o *partnership.Organization) []run {
	if o == nil {
		return nil
	}
	return []run{{text: " — "}, p.text(o.Name)}
}

// labels gathers the labels of every term of the plan's schemes.
func labels(schemes []term.Scheme) map[term.Code]i18n.Text {
	out := map[term.Code]i18n.Text{}
	for i := range schemes {
		for j := range schemes[i].Terms {
			t := &schemes[i].Terms[j]
			out[term.C(schemes[i].ID, t.ID)] = t.Label
		}
	}
	return out
}

// result writes what a check found; path says where a place is.
func (p *Page) result(path func(check.At) string, res *check.Result) {
	p.head(2, p.words(headFound, i18n.Label("profile", res.Profile), i18n.Label("edition", res.Edition)))
	if !res.On.IsZero() {
		p.para(p.words(wordJudged, res.On.Arg("day")))
	}
	if !res.Note.IsZero() {
		p.para(p.say(res.Note))
	}
	p.tally(res)
	for _, f := range res.Findings {
		p.finding(path, f, f.Severity.Message(), f.Severity.String())
	}
	if res.Dropped > 0 {
		p.para(p.words(wordDropped, i18n.Int("n", int64(res.Dropped))))
	}
	if len(res.Unknown) > 0 {
		p.head(3, p.words(headUnknown))
		p.unknowns(path, res.Unknown)
	}
}

// tally writes how many rules came out how.
func (p *Page) tally(res *check.Result) {
	var n [4]int64
	for _, o := range res.Rules {
		n[o.Verdict]++
	}
	p.para(p.words(wordTally, i18n.Int("breached", n[check.Breached]), i18n.Int("met", n[check.Met]),
		i18n.Int("unknown", n[check.CannotTell]), i18n.Int("none", n[check.NotApplicable])))
	var parts []i18n.Arg
	for _, s := range [...]check.Severity{check.Error, check.Warning, check.Advice} {
		if c := res.Count(s); c > 0 {
			parts = append(parts, i18n.Said("part", counts[s].With(i18n.Int("n", int64(c)))))
		}
	}
	if len(parts) > 0 {
		p.para(p.words(onlyList, i18n.List("parts", parts...)))
	} else {
		p.para(p.words(wordNothing))
	}
}

func (p *Page) finding(path func(check.At) string, f check.Finding, mark i18n.Message, class string) {
	if class == "unknown" {
		p.item(0, class, p.say(f.Message)) // the heading says what it is
	} else {
		p.item(0, class, run{text: mark.In(p.lang), style: strong}, run{text: " · "}, p.say(f.Message))
	}
	if !f.Help.IsZero() {
		p.item(1, "", p.say(f.Help))
	}
	place := []run{{text: string(f.Rule), style: code}, {text: " · "}, {text: path(f.At), style: code}}
	if f.Suppressed != nil {
		place = append(place, run{text: " · "}, p.words(wordSuppressed, i18n.Str("reason", f.Suppressed.Reason)))
	}
	p.item(1, "", place...)
	if src := p.source(f.Source); len(src) > 0 {
		p.item(1, "", src...)
	}
}

// unknowns writes what could not be judged. Several rules may miss the same
// words at the same place: those are told once, with the rules that wait for
// them.
func (p *Page) unknowns(path func(check.At) string, list []check.Finding) {
	type missing struct {
		at   check.At
		says string
	}
	waiting := map[missing][]check.Finding{}
	for _, f := range list {
		m := missing{f.At, f.Message.In(p.lang)}
		waiting[m] = append(waiting[m], f)
	}
	for _, f := range list {
		m := missing{f.At, f.Message.In(p.lang)}
		same := waiting[m]
		delete(waiting, m)
		switch len(same) {
		case 0: // told already
		case 1:
			p.finding(path, f, check.CannotTell.Message(), "unknown")
		default:
			p.item(0, "unknown", p.say(f.Message))
			p.item(1, "", run{text: path(f.At), style: code})
			for _, w := range same {
				p.item(1, "", append([]run{{text: string(w.Rule), style: code}, {text: " · "}}, p.source(w.Source)...)...)
			}
		}
	}
}

// source cites what a rule rests on.
func (p *Page) source(s check.Source) []run {
	if s.Title == "" {
		return nil
	}
	cite := run{text: s.Cite(), lang: i18n.EN, style: faint}
	if link, ok := markup.Link(s.URL); ok {
		cite.href = link
	}
	out := []run{cite}
	if !s.Read.IsZero() {
		out = append(out, run{text: " "}, faded(p.words(wordRead, s.Read.Arg("day"))))
	}
	return out
}

// pattern shows a template with its placeholders, in its general plural form.
func (p *Page) pattern(t i18n.Template) run { return run{text: t.With().In(p.lang)} }

// catalogue writes the rules of a profile.
func (p *Page) catalogue(name, edition string, specs iter.Seq[check.Spec]) {
	h := p.words(headRules, i18n.Label("profile", name), i18n.Label("edition", edition))
	p.title = h.text
	p.head(1, h)
	p.para(p.words(wordCatalogue))
	for s := range specs {
		p.item(0, s.Severity.String(), run{text: string(s.ID), style: code}, run{text: " "},
			run{text: s.Severity.Message().In(p.lang), style: strong}, run{text: " · "}, p.pattern(s.Message))
		if s.Unknown != (i18n.Template{}) {
			p.item(1, "", run{text: check.CannotTell.Message().In(p.lang), style: strong}, run{text: " · "}, p.pattern(s.Unknown))
		}
		if s.Help != (i18n.Template{}) {
			p.item(1, "", p.pattern(s.Help))
		}
		if w, ok := stages[s.From]; ok {
			p.item(1, "", p.words(w))
		}
		p.item(1, "", p.words(authorities[s.Source.Authority]))
		if src := p.source(s.Source); len(src) > 0 {
			p.item(1, "", src...)
		}
	}
}
