package main

import (
	_ "embed"
	"encoding/json"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan/render"
)

// Three real partnerships, read from their own slides and reports. Titles are
// as printed; those in other languages are this project's.
var (
	//go:embed data/london.json
	londonFile []byte
	//go:embed data/west-toronto.json
	westTorontoFile []byte
	//go:embed data/repentigny.json
	repentignyFile []byte
)

// londonDay is the day London gave its own account.
var londonDay = cal.Day(2013, 12, 4)

// bundled returns a partnership of ours by its name, and the day or month up to
// which its sources tell.
func bundled(name string) (data []byte, told cal.Date, ok bool) {
	switch name {
	case "london":
		return londonFile, londonDay, true
	case "west-toronto":
		return westTorontoFile, cal.Month(2009, 11).Last(), true
	case "repentigny":
		return repentignyFile, demoDay, true
	}
	return nil, cal.Date{}, false
}

const partnerships = "london, west-toronto, repentigny"

// council shows who sits where on a day.
func (c *console) council(args []string) int {
	f := c.flags("council")
	on := f.String("on", "", flagOn.With().In(c.lang))
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", pictureFormats)).In(c.lang))
	if code, done := c.parse(f, aboutCouncil, "["+partnerships+"|FILE|-]", args); done {
		return code
	}
	return c.draw(f.Args(), *on, *format, "entente council -h", func(r *partnership.Review) (picture, bool) {
		return picture{
			page:    render.Council(r, c.lang),
			diagram: render.CouncilDiagram(r, c.lang),
			value:   partnership.Baseline().Check(r),
		}, true
	})
}

// process shows how far a process has come on a day.
func (c *console) process(args []string) int {
	f := c.flags("process")
	on := f.String("on", "", flagOn.With().In(c.lang))
	id := f.String("id", "", flagProcess.With().In(c.lang))
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", pictureFormats)).In(c.lang))
	if code, done := c.parse(f, aboutProcess, "["+partnerships+"|FILE|-]", args); done {
		return code
	}
	return c.draw(f.Args(), *on, *format, "entente process -h", func(r *partnership.Review) (picture, bool) {
		all := r.Partnership().Processes
		if *id == "" && len(all) > 0 {
			*id = string(all[0].ID)
		}
		state, found, err := r.Process(partnership.ProcessID(*id))
		if !found || err != nil {
			return picture{}, false
		}
		return picture{
			page:    render.Process(r, partnership.ProcessID(*id), c.lang),
			diagram: render.ProcessDiagram(r, partnership.ProcessID(*id), c.lang),
			value:   state,
		}, true
	})
}

const pictureFormats = "text, markdown, html, mermaid, json"

// picture is one answer in its several forms.
type picture struct {
	page    render.Page
	diagram []byte
	value   any
}

// draw reads a partnership, London's if none is named, and prints what show
// makes of it.
func (c *console) draw(operands []string, on, format, help string, show func(*partnership.Review) (picture, bool)) int {
	name := "london"
	switch len(operands) {
	case 0:
	case 1:
		name = operands[0]
	default:
		return c.fail(oneFile, i18n.Label("help", help))
	}
	data, day, ok := bundled(name)
	if !ok {
		var err error
		if data, err = c.read(name); err != nil {
			return c.fail(cannotRead, i18n.Label("file", clip(name)), i18n.StrIn("why", reason(err), i18n.EN))
		}
	}
	if on != "" {
		var err error
		if day, err = cal.Parse(on); err != nil {
			return c.failed(explained(err))
		}
	}
	p, err := partnership.Decode(data)
	if err != nil {
		return c.fail(notAPlan, i18n.Label("file", clip(name)), i18n.Said("why", explained(err)))
	}
	shown, ok := show(partnership.NewReview(p, day))
	if !ok {
		return c.fail(noProcess, i18n.Label("file", clip(name)))
	}
	switch format {
	case "text":
		c.write(shown.page.Text())
	case "markdown":
		c.write(shown.page.Markdown())
	case "html":
		c.write(shown.page.HTML())
	case "mermaid":
		c.write(shown.diagram)
	case "json":
		b, err := json.MarshalIndent(shown.value, "", "  ")
		if err != nil {
			return c.failed(explained(err))
		}
		c.write(append(b, '\n'))
	default:
		return c.fail(noFormat, i18n.Str("got", clip(format)), i18n.Label("formats", pictureFormats))
	}
	return sound
}
