package main

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/render"
)

// rules prints the catalogue of a profile.
func (c *console) rules(args []string) int {
	f := c.flags("rules")
	asked := f.String("profile", "cswb", flagProfile.With(i18n.Label("names", names())).In(c.lang))
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", "text, json, markdown")).In(c.lang))
	if code, done := c.parse(f, aboutRules, "", args); done {
		return code
	}
	if f.NArg() > 0 {
		return c.fail(badCall, i18n.Str("call", clip(f.Arg(0))), i18n.Label("help", "entente rules -h"))
	}
	choose, ok := named(*asked)
	if !ok {
		return c.fail(noProfile, i18n.Str("got", clip(*asked)), i18n.Label("names", names()))
	}
	p := choose(plan.NewReview(&plan.Plan{}, plan.Given{On: demoDay}))
	page := render.Rules(p.Name(), p.Edition(), p.Specs(), c.lang)
	switch *format {
	case "text":
		c.write(page.Text())
	case "markdown":
		c.write(page.Markdown())
	case "json":
		c.write(catalogue(p))
	default:
		return c.fail(noFormat, i18n.Str("got", clip(*format)), i18n.Label("formats", "text, json, markdown"))
	}
	return sound
}

// spec is a rule for a machine to read.
type spec struct {
	ID       check.ID          `json:"id"`
	Severity check.Severity    `json:"severity"`
	From     check.Stage       `json:"from,omitzero"`
	Message  map[string]string `json:"message"` // templates, with their placeholders
	Unknown  map[string]string `json:"unknown,omitzero"`
	Help     map[string]string `json:"help,omitzero"`
	Source   check.Source      `json:"source,omitzero"`
}

func catalogue(p check.Profile[*plan.Review]) []byte {
	list := struct {
		Profile string `json:"profile"`
		Edition string `json:"edition,omitzero"`
		RuleSet string `json:"rule_set"`
		Rules   []spec `json:"rules"`
	}{Profile: p.Name(), Edition: p.Edition(), RuleSet: p.Hash()}
	for s := range p.Specs() {
		list.Rules = append(list.Rules, spec{s.ID, s.Severity, s.From, inFour(s.Message), inFour(s.Unknown), inFour(s.Help), s.Source})
	}
	b, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		panic("entente: a catalogue could not be written: " + err.Error())
	}
	return append(b, '\n')
}

func inFour(t i18n.Template) map[string]string {
	if t == (i18n.Template{}) {
		return nil
	}
	m := map[string]string{}
	for _, l := range i18n.Spoken() {
		m[string(l)] = t.In(l)
	}
	return m
}
