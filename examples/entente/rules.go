package main

import (
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
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
		b, err := json.MarshalIndent(p, "", "  ")
		if err != nil {
			return c.failed(explained(err))
		}
		c.write(append(b, '\n'))
	default:
		return c.fail(noFormat, i18n.Str("got", clip(*format)), i18n.Label("formats", "text, json, markdown"))
	}
	return sound
}
