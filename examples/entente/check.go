package main

import (
	"encoding/json"
	"io"
	"os"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/cswb"
	"github.com/entente-civic/entente/plan/profile/lip"
	"github.com/entente-civic/entente/plan/profile/nss"
	"github.com/entente-civic/entente/plan/render"
)

// profile is one of the rule sets a caller may name.
type profile struct {
	name     string
	editions func() []string
	edition  func(string) (check.Profile[*plan.Review], bool)
	choose   func(*plan.Review) check.Profile[*plan.Review]
}

func profiles() []profile {
	return []profile{
		{cswb.Name, cswb.Editions, cswb.Profile, cswb.For},
		{lip.Name, lip.Editions, lip.Profile, lip.For},
		{nss.Name, nss.Editions, nss.Profile, nss.For},
		{"baseline", func() []string { return nil }, nil, func(*plan.Review) check.Profile[*plan.Review] { return plan.Baseline() }},
	}
}

// names lists what -profile takes.
func names() string {
	var all []string
	for _, p := range profiles() {
		all = append(all, p.name)
		for _, e := range p.editions() {
			all = append(all, p.name+"@"+e)
		}
	}
	return strings.Join(all, ", ")
}

// named returns the profile a caller asks for by NAME or NAME@EDITION. Where no
// edition is named, the review decides.
func named(asked string) (func(*plan.Review) check.Profile[*plan.Review], bool) {
	name, edition, exact := strings.Cut(asked, "@")
	for _, p := range profiles() {
		if p.name != name {
			continue
		}
		if !exact {
			return p.choose, true
		}
		if p.edition == nil {
			return nil, false
		}
		fixed, ok := p.edition(edition)
		return func(*plan.Review) check.Profile[*plan.Review] { return fixed }, ok
	}
	return nil, false
}

// check reads a plan and prints what a profile finds in it.
func (c *console) check(args []string) int {
	f := c.flags("check")
	asked := f.String("profile", "", flagProfile.With(i18n.Label("names", names())).In(c.lang))
	on := f.String("on", "", flagOn.With().In(c.lang))
	stage := f.String("stage", "", flagStage.With().In(c.lang))
	format := f.String("format", "text", flagFormat.With(i18n.Label("formats", "text, json, markdown, html")).In(c.lang))
	if code, done := c.parse(f, aboutCheck, "FILE|-", args); done {
		return code
	}
	if f.NArg() != 1 {
		return c.fail(oneFile, i18n.Label("help", "entente check -h"))
	}
	var given plan.Given
	var err error
	if *on != "" {
		if given.On, err = cal.Parse(*on); err != nil {
			return c.failed(explained(err))
		}
	}
	if *stage != "" {
		if err := given.Stage.UnmarshalText([]byte(*stage)); err != nil {
			return c.failed(explained(err))
		}
	}
	write, ok := writers[*format]
	if !ok {
		return c.fail(noFormat, i18n.Str("got", clip(*format)), i18n.Label("formats", "text, json, markdown, html"))
	}
	data, err := c.read(f.Arg(0))
	if err != nil {
		return c.fail(cannotRead, i18n.Label("file", clip(f.Arg(0))), i18n.StrIn("why", reason(err), i18n.EN))
	}
	p, err := plan.Decode(data)
	if err != nil {
		return c.fail(notAPlan, i18n.Label("file", clip(f.Arg(0))), i18n.Said("why", explained(err)))
	}
	if *asked == "" {
		*asked = p.Kind
		if _, ok := named(p.Kind); !ok {
			*asked = "baseline"
		}
	}
	choose, ok := named(*asked)
	if !ok {
		return c.fail(noProfile, i18n.Str("got", clip(*asked)), i18n.Label("names", names()))
	}
	review := plan.NewReview(p, given)
	result := choose(review).Check(review)
	c.write(write(review, result, c.lang))
	if result.Err() != nil {
		return breached
	}
	return sound
}

// read returns a file or standard input, and never more than a document may
// have, so that an endless input ends.
func (c *console) read(name string) ([]byte, error) {
	in := c.in
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer func() { _ = file.Close() }() // nothing was written to it
		in = file
	}
	return io.ReadAll(io.LimitReader(in, plan.MaxDocument+1))
}

// reason is what the system said, without the name of the file.
func reason(err error) string {
	s := err.Error()
	return s[strings.LastIndex(s, ": ")+1:]
}

// writers are the forms a result is printed in.
var writers = map[string]func(*plan.Review, *check.Result, i18n.Lang) []byte{
	"text": func(r *plan.Review, res *check.Result, l i18n.Lang) []byte { return render.New(r, l, res).Text() },
	"markdown": func(r *plan.Review, res *check.Result, l i18n.Lang) []byte {
		return render.New(r, l, res).Markdown()
	},
	"html": func(r *plan.Review, res *check.Result, l i18n.Lang) []byte { return render.New(r, l, res).HTML() },
	"json": func(r *plan.Review, res *check.Result, _ i18n.Lang) []byte { return asJSON(r, res) },
}

// place tells a host where a finding stands, for a reader and for a form.
type place struct {
	Path    string `json:"path"`
	Pointer string `json:"pointer"`
}

// asJSON writes a result with the place of each finding.
func asJSON(r *plan.Review, res *check.Result) []byte {
	counts := map[string]int{}
	for _, what := range []string{"priorities", "goals", "initiatives", "activities"} {
		counts[what] = r.Count(what)
	}
	places := map[string]place{}
	for _, list := range [][]check.Finding{res.Findings, res.Unknown} {
		for _, f := range list {
			places[f.Fingerprint()] = place{r.Path(f.At), r.Pointer(f.At)}
		}
	}
	b, err := json.MarshalIndent(struct {
		Plan   plan.ID          `json:"plan"`
		Counts map[string]int   `json:"counts"`
		Result *check.Result    `json:"result"`
		Places map[string]place `json:"places"` // by fingerprint
	}{r.Plan().ID, counts, res, places}, "", "  ")
	if err != nil {
		panic("entente: a result could not be written: " + err.Error())
	}
	return append(b, '\n')
}
