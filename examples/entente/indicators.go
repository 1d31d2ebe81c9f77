package main

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

const readingFormats = "text, csv, json"

// indicators shows how the indicators of a document stand.
func (c *console) indicators(args []string) int {
	f := c.flags("indicators")
	on := f.String("on", "", flagOn.With().In(c.lang))
	more := f.String("readings", "", flagReadings.With().In(c.lang))
	chart := f.String("chart", "", flagChart.With().In(c.lang))
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", readingFormats)).In(c.lang))
	if code, done := c.parse(f, aboutIndicators, "FILE|-", args); done {
		return code
	}
	if f.NArg() != 1 {
		return c.fail(oneFile, i18n.Label("help", "entente indicators -h"))
	}
	name := f.Arg(0)
	data, err := c.read(name)
	if err != nil {
		return c.fail(cannotRead, i18n.Label("file", clip(name)), i18n.StrIn("why", reason(err), i18n.EN))
	}
	set, err := indicators.Decode(data)
	if err != nil {
		return c.fail(notAPlan, i18n.Label("file", clip(name)), i18n.Said("why", explained(err)))
	}
	var day cal.Date
	if *on != "" {
		if day, err = cal.Parse(*on); err != nil {
			return c.failed(explained(err))
		}
	}
	code := sound
	if *more != "" {
		open, err := c.twice(*more)
		if err != nil {
			return c.fail(cannotRead, i18n.Label("file", clip(*more)), i18n.StrIn("why", reason(err), i18n.EN))
		}
		in, size, err := open()
		if err != nil {
			return c.fail(cannotRead, i18n.Label("file", clip(*more)), i18n.StrIn("why", reason(err), i18n.EN))
		}
		defer func() { _ = in.Close() }() // nothing was written to it
		read, found, err := indicators.ReadObservations(c.watch(in, size), set, c.lang)
		if err != nil {
			return c.failed(explained(err))
		}
		set.Observations = append(set.Observations, read...)
		for _, e := range found {
			c.note(e)
			code = breached
		}
	}
	for _, e := range set.Check() {
		c.note(e)
		code = breached
	}
	if *chart != "" {
		return c.chart(set, *chart, code)
	}
	switch *format {
	case "text":
		c.standing(set, day)
	case "csv":
		c.write(indicators.AppendObservations(nil, set))
	case "json":
		c.write(standingJSON(set, day))
	default:
		return c.fail(noFormat, i18n.Str("got", clip(*format)), i18n.Label("formats", readingFormats))
	}
	return code
}

// chart draws one indicator.
func (c *console) chart(set *indicators.Set, id string, code int) int {
	var ids []string
	for i := range set.Indicators {
		n := &set.Indicators[i]
		ids = append(ids, string(n.ID))
		if string(n.ID) != id {
			continue
		}
		own := slices.DeleteFunc(slices.Clone(set.Observations), func(o indicators.Observation) bool { return o.Indicator != n.ID })
		svg, err := indicators.Lines(n, own, c.lang)
		if err != nil {
			return c.failed(explained(err))
		}
		c.write(svg)
		return code
	}
	return c.fail(noIndicator, i18n.Str("got", clip(id)), i18n.Label("ids", strings.Join(ids, ", ")))
}

// standing prints each indicator with its baseline, latest reading and target.
func (c *console) standing(set *indicators.Set, on cal.Date) {
	if set.Title.Worded() {
		c.print(set.Title.In(c.lang))
	}
	for i := range set.Indicators {
		n := &set.Indicators[i]
		c.print("")
		c.print(i18n.Isolate(n.Name.In(c.lang), c.lang))
		if b, ok := n.BaselineOn(on); ok && b.Value != nil {
			c.say(baselineLine, b.Value.Arg("value"), b.On.Arg("when"))
		}
		p := n.Progress(set.Observations, on, indicators.Linear, quantity.Decimal{})
		switch {
		case p.Reading == nil || p.Reading.Value == nil:
		case p.Reading.Period.IsZero():
			c.say(undatedLine, p.Reading.Value.Arg("value"))
		default:
			c.say(readingLine, p.Reading.Value.Arg("value"), p.Reading.Period.Arg("when"))
		}
		cells := false
		for j := range set.Observations {
			if o := &set.Observations[j]; o.Indicator == n.ID && len(o.Of) > 0 && o.Value != nil {
				c.say(cellLine, i18n.List("cell", cell(set, o.Of)...), o.Value.Arg("value"))
				cells = true
			}
		}
		if p.Target != nil && p.Target.Value != nil {
			c.say(targetLine, p.Target.Value.Arg("value"), p.Target.By.Arg("when"))
		}
		if len(n.Targets) > 0 || p.State == indicators.NoData && !cells {
			c.say(stateLine, p.State.Arg("state"))
		}
		if p.Reason.IsZero() {
			if v, _, err := p.Attained.Value(3); err == nil {
				c.say(wayLine, i18n.Percent("share", v.Coef(), v.Scale()))
			}
			continue
		}
		c.print("  " + p.Reason.In(c.lang))
	}
}

// cell names the categories of a cell by their labels.
func cell(set *indicators.Set, of []term.Code) []i18n.Arg {
	var out []i18n.Arg
	for _, code := range of {
		out = append(out, category(set, code))
	}
	return out
}

func category(set *indicators.Set, code term.Code) i18n.Arg {
	for i := range set.Dimensions {
		d := &set.Dimensions[i]
		if d.ID != code.Scheme() {
			continue
		}
		for j := range d.Terms {
			if d.Terms[j].ID == code.Term() && d.Terms[j].Label.Worded() {
				return i18n.Local("", d.Terms[j].Label)
			}
		}
		for j := range d.Bands {
			if d.Bands[j].ID == code.Term() && d.Bands[j].Name.Worded() {
				return i18n.Local("", d.Bands[j].Name)
			}
		}
	}
	return i18n.Label("", string(code))
}

// stand is how an indicator stands, for a machine.
type stand struct {
	Indicator indicators.ID           `json:"indicator"`
	State     indicators.State        `json:"state"`
	Reading   *indicators.Observation `json:"reading,omitzero"`
	Target    *indicators.Target      `json:"target,omitzero"`
	Attained  string                  `json:"attained,omitzero"` // of the way, 1 is all of it; no more digits than are right
	Against   bool                    `json:"against,omitzero"`
	Reason    string                  `json:"reason,omitzero"`
}

func standingJSON(set *indicators.Set, on cal.Date) []byte {
	out := []stand{}
	for i := range set.Indicators {
		n := &set.Indicators[i]
		p := n.Progress(set.Observations, on, indicators.Linear, quantity.Decimal{})
		s := stand{Indicator: n.ID, State: p.State, Reading: p.Reading, Target: p.Target, Against: p.Against}
		if v, _, err := p.Attained.Value(6); err == nil {
			s.Attained = v.String()
		}
		if !p.Reason.IsZero() {
			s.Reason = i18n.Strip(p.Reason.In(i18n.EN))
		}
		out = append(out, s)
	}
	b, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		panic("entente: standings could not be written: " + err.Error())
	}
	return append(b, '\n')
}
