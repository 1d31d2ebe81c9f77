package main

import (
	_ "embed"
	"os"
	"path/filepath"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/cswb"
	"github.com/entente-civic/entente/plan/render"
)

// The Windsor-Essex Regional Community Safety and Well-Being Plan, as read and
// as printed. The Arabic is the source; the English, French and Spanish are
// this project's translation, not an official one.
var (
	//go:embed data/windsor-essex.json
	windsor []byte
	//go:embed data/windsor-essex-raw.json
	windsorAsPrinted []byte
)

// demoDay is the day the demonstration judges the plan for, so that it prints
// the same every day.
var demoDay = cal.Day(2026, 11, 22)

// demo does the main job on a real plan: it prints the outline and what the
// Ontario rules find, first in the plan as read, then in it as printed.
func (c *console) demo(args []string) int {
	f := c.flags("demo")
	dir := f.String("o", "", flagOut.With().In(c.lang))
	if code, done := c.parse(f, aboutDemo, "", args); done {
		return code
	}
	if f.NArg() > 0 {
		return c.fail(badCall, i18n.Str("call", clip(f.Arg(0))), i18n.Label("help", "entente demo -h"))
	}
	read, err := reviewed(windsor)
	if err != nil {
		return c.failed(explained(err))
	}
	result := cswb.For(read).Check(read)
	c.write(render.New(read, c.lang, result).Text())

	printed, err := reviewed(windsorAsPrinted)
	if err != nil {
		return c.failed(explained(err))
	}
	c.print("")
	c.say(demoPrinted)
	c.write(render.Findings(printed, c.lang, plan.Baseline().Check(printed)).Text())

	table, err := partnership.Decode(londonFile)
	if err != nil {
		return c.failed(explained(err))
	}
	c.print("")
	c.say(demoStands)
	c.write(render.Process(partnership.NewReview(table, londonDay), table.Processes[0].ID, c.lang).Text())

	if *dir == "" {
		return sound
	}
	if err := os.MkdirAll(*dir, 0o755); err != nil {
		return c.fail(cannotWrite, i18n.Label("file", *dir), i18n.StrIn("why", reason(err), i18n.EN))
	}
	files := map[string][]byte{"result.json": asJSON(read, result)}
	for _, l := range i18n.Spoken() {
		files["plan."+string(l)+".html"] = render.New(read, l, result).HTML()
	}
	for name, data := range files {
		path := filepath.Join(*dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return c.fail(cannotWrite, i18n.Label("file", path), i18n.StrIn("why", reason(err), i18n.EN))
		}
	}
	c.say(demoWritten, i18n.Label("dir", *dir))
	return sound
}

// reviewed reads a bundled plan and indexes it.
func reviewed(data []byte) (*plan.Review, error) {
	p, err := plan.Decode(data)
	if err != nil {
		return nil, err
	}
	return plan.NewReview(p, plan.Given{On: demoDay}), nil
}
