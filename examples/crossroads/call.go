package main

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
	"github.com/entente-civic/entente/referral/track"
)

// crossroads is what the service works with: who helps in the region, what it
// wrote down, and what it counts each month.
type crossroads struct {
	directory *referral.Directory
	log       *track.Log
	elements  []indicators.Dimension
	needs     term.Scheme
	in        *time.Location
}

// open reads the directory, the log and the elements of the report. The needs
// and the municipalities are those of the report, in four languages; a directory
// in the exchange format names them too, in one.
func open(in files) (*crossroads, error) {
	report, err := indicators.Decode(in.report)
	if err != nil {
		return nil, err
	}
	c := &crossroads{elements: report.Dimensions, in: time.FixedZone("", -5*60*60)}
	if c.log, err = track.Decode(in.log); err != nil {
		return nil, err
	}
	listing, _, err := hsds.ReadJSON(in.directory, hsds.Options{Zone: c.in})
	if err != nil {
		return nil, err
	}
	c.needs = term.Scheme{ID: "need", Terms: c.element("nature").Terms}
	listing.Taxonomies = []referral.Taxonomy{{Scheme: c.needs}}
	for _, t := range c.element("municipality").Terms {
		listing.Areas = append(listing.Areas, partnership.Area{ID: partnership.AreaID(t.ID), Name: t.Label})
	}
	for i := range listing.Services {
		served(listing.Services[i].Area)
	}
	var wrong []*i18n.Error
	c.directory, wrong = referral.NewDirectory(listing)
	for _, e := range wrong {
		err = errors.Join(err, e)
	}
	if len(c.element("municipality").Terms) == 0 || len(c.log.Cover) == 0 {
		err = errors.Join(err, errors.New("crossroads: the report must have municipalities, and the log the days it covers"))
	}
	return c, err
}

// last is the last day that the log covers.
func (c *crossroads) last() cal.Date { return c.log.Cover[len(c.log.Cover)-1].To.Last() }

// element is one of the elements of the report.
func (c *crossroads) element(id string) indicators.Dimension {
	i := slices.IndexFunc(c.elements, func(d indicators.Dimension) bool { return d.ID == id })
	if i < 0 {
		return indicators.Dimension{}
	}
	return c.elements[i]
}

// served turns the names of the areas a service states in words into
// municipalities.
func served(a *referral.Area) {
	if a == nil {
		return
	}
	for i := range a.Union {
		served(&a.Union[i])
	}
	for _, name := range a.Text {
		a.Units = []partnership.AreaID{partnership.AreaID(strings.ReplaceAll(strings.ToLower(name), " ", "-"))}
	}
}

// decided is what this service decided about routing: where a directory says
// nothing of who may come, how and whether, they are sent there, and a count of
// room holds for three months.
var decided = &referral.Policy{Most: 3, Stale: 92, Assume: []string{referral.ByRule, referral.ByIntake, referral.ByMode, referral.ByRoom}}

// call routes a household with two needs.
func (t teller) call(c *crossroads) {
	home := c.element("municipality").Terms[0]
	year, month, day := c.last().Date()
	q := &referral.Query{
		Needs: []referral.Need{{ID: "n1", Terms: []term.Code{"need:food"}}, {ID: "n2", Terms: []term.Code{"need:health-care"}}},
		Facts: []referral.Fact{{Name: "birth", Date: cal.Year(year - 34)}},
		From:  referral.Place{Unit: partnership.AreaID(home.ID)},
		At:    time.Date(year, month, day, 10, 0, 0, 0, c.in),
	}
	t.line("")
	t.say(callLine, i18n.Local("home", home.Label))
	for i, r := range c.directory.Plan(q, decided) {
		need := t.need(c, q.Needs[i].Terms[0])
		if r.Gap != "" {
			t.say(unmetLine, need, t.gap(r.Gap))
			continue
		}
		var names []i18n.Arg
		for _, found := range r.Candidates {
			if k := slices.IndexFunc(r.Candidates, func(o referral.Candidate) bool { return o.Service == found.Service }); r.Candidates[k].Offer == found.Offer {
				names = append(names, i18n.Local("", c.directory.Service(found.Service).Name)) // once, at however many places
			}
		}
		t.say(routedLine, need, i18n.List("services", names...))
	}
}

// followed tells how the referrals of the log stand on its last day.
func (t teller) followed(c *crossroads) {
	last := c.last()
	all, _ := c.log.Referrals(time.Time{})
	going, silent, oldest := int64(0), int64(0), int64(0)
	for r, days := range track.Pending(all, last, nil) {
		if track.Open(r.Status) {
			going++
			oldest = max(oldest, int64(days))
		} else {
			silent++
		}
	}
	t.say(followedLine, i18n.Int("n", int64(len(all))), last.Arg("day"), i18n.Int("open", going), i18n.Int("days", oldest), i18n.Int("silent", silent))
}

// need is what a need is called.
func (t teller) need(c *crossroads, code term.Code) i18n.Arg {
	for _, n := range c.needs.Terms {
		if n.ID == code.Term() {
			return i18n.Local("need", n.Label)
		}
	}
	return i18n.Label("need", string(code))
}

// area is what a municipality is called.
func (t teller) area(c *crossroads, id partnership.AreaID) i18n.Arg {
	for _, m := range c.element("municipality").Terms {
		if m.ID == string(id) {
			return i18n.Local("area", m.Label)
		}
	}
	return i18n.Said("area", elsewhere.With())
}

// gap says what was missing.
func (t teller) gap(g referral.Gap) i18n.Arg {
	switch g {
	case referral.NoService:
		return i18n.Said("gap", gapService.With())
	case referral.NoCapacity:
		return i18n.Said("gap", gapCapacity.With())
	case referral.NotEligible:
		return i18n.Said("gap", gapEligibility.With())
	default:
		return i18n.Said("gap", gapOther.With())
	}
}
