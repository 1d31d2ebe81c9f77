package referral_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// sample makes small directories and queries in which everything occurs.
type sample struct {
	*rand.Rand
	known bool // little is left open
}

func newSample(seed uint64) sample { return sample{rand.New(rand.NewPCG(seed, 1)), seed%2 == 0} }

// open says that something is not stated.
func (r sample) open(percent int) bool { return r.chance(percent) && (!r.known || r.chance(5)) }

func (r sample) chance(percent int) bool { return r.IntN(100) < percent }

func pick[T any](r sample, of ...T) T { return of[r.IntN(len(of))] }

func some[T any](r sample, most int, of ...T) []T {
	var out []T
	for range r.IntN(most + 1) {
		out = append(out, pick(r, of...))
	}
	return out
}

var sampleCodes = []term.Code{
	"need:basic", "need:food", "need:meals", "need:hot", "need:bank", "need:shelter", "need:health", "need:mental",
	"need:unlisted", "old:meals", "old:beds", "need:retired", "need:split", "NEED:FOOD", "BD-1000", "tax:BD-1800.2000", "tax:BD-1800", "tax:BH", "tax:BH-1800.5000-500",
	"population:seniors", "population:women", "nowhere:x", "need:Z", "need:gone",
}

func sampleTaxonomies() []referral.Taxonomy {
	terms := func(list ...string) []term.Term {
		var out []term.Term
		for _, s := range list {
			id, parent, _ := strings.Cut(s, "<")
			out = append(out, term.Term{ID: id, Parent: parent, Label: i18n.Text{i18n.EN: id}})
		}
		return out
	}
	return []referral.Taxonomy{
		{
			Scheme:  term.Scheme{ID: "need", Open: true, Other: "other", Terms: terms("basic", "food<basic", "meals<food", "hot<meals", "bank<food", "shelter<basic", "health", "mental<health", "other")},
			Parents: []term.Pair{{From: "mental", To: "basic"}, {From: "hot", To: "health"}},
			Retired: []term.Pair{{From: "retired", To: "older"}, {From: "older", To: "meals"}, {From: "split", To: "bank"}, {From: "split", To: "mental"}},
			Crosswalks: []term.Crosswalk{
				{From: "need", To: "old", Pairs: []term.Pair{{From: "meals", To: "meals"}, {From: "shelter", To: "beds"}, {From: "mental", To: "beds"}, {From: "food", To: "x"}, {From: "food", To: "y"}}},
			},
		},
		{Scheme: term.Scheme{ID: "old", Terms: terms("meals", "beds", "night<beds", "x", "y")}},
		{Scheme: term.Scheme{ID: "population", Terms: terms("seniors", "women", "over80<seniors")}},
		{ByPrefix: true, Scheme: term.Scheme{ID: "tax", Terms: terms("B", "BD-1800.2000", "BD-18000", "BH", "BH-1800.5000-500")}},
	}
}

func sampleAreas() []partnership.Area {
	return []partnership.Area{{ID: "mrc"}, {ID: "repentigny", Parent: "mrc"}, {ID: "assomption", Parent: "mrc"}, {ID: "centre", Parent: "repentigny"}, {ID: "other"}}
}

func (r sample) area() *referral.Area {
	if r.open(25) {
		return nil
	}
	a := referral.Area{Everywhere: r.known && r.chance(80)}
	switch r.IntN(6) {
	case 0, 1:
		a.Everywhere = true
	case 2, 3:
		a.Units = some(r, 2, partnership.AreaID("mrc"), "repentigny", "centre", "other", "nowhere")
	case 4:
		a.Postal = some(r, 2, "J6A", "J5")
	case 5:
		a.Polygons = [][][]referral.Point{{{r.point(), r.point(), r.point()}}}
	}
	if r.chance(10) {
		a.Except = []referral.Area{{Units: []partnership.AreaID{"centre"}}}
	}
	return &a
}

func (r sample) point() referral.Point {
	return referral.Point{Lat: 457_000_000 + int32(r.IntN(2_000_000)), Lon: -735_000_000 + int32(r.IntN(3_000_000))}
}

func (r sample) hours() *referral.Hours {
	if r.open(20) {
		return nil
	}
	h := referral.Hours{}
	for range r.IntN(4) {
		o := referral.Opening{Every: pick(r, referral.Weekly, referral.Weekly, referral.Daily), Open: 15 * r.IntN(96)}
		o.Close = o.Open + 15*r.IntN(60)
		if o.Every == referral.Weekly {
			o.Days = some(r, 4, "MO", "TU", "WE", "TH", "FR", "SA", "SU")
		}
		if r.chance(10) {
			o.Group = "phone"
		}
		if r.chance(5) {
			o.Shut = true
		}
		if r.chance(5) {
			o.Holidays = []string{"x"}
		}
		if r.chance(5) {
			o.From = cal.Day(2026, 3, 1)
		}
		h.Openings = append(h.Openings, o)
	}
	return &h
}

func (r sample) rule(deep int) *referral.Rule {
	if r.open(25) {
		return nil
	}
	if r.known && r.chance(70) {
		return &referral.Rule{}
	}
	v := r.ruleValue(deep)
	return &v
}

func (r sample) ruleValue(deep int) referral.Rule {
	if deep > 0 && r.chance(50) {
		var list []referral.Rule
		for range r.IntN(4) {
			list = append(list, r.ruleValue(deep-1))
		}
		switch r.IntN(5) {
		case 0:
			return referral.Rule{Any: append([]referral.Rule{}, list...)}
		case 1:
			n := r.ruleValue(deep - 1)
			return referral.Rule{Not: &n}
		default:
			return referral.Rule{All: append([]referral.Rule{}, list...)}
		}
	}
	t := referral.Rule{Fact: pick(r, "birth", "sex", "status", "income")}
	switch t.Fact {
	case "birth":
		if r.chance(70) {
			t.MinMonths = new(12 * r.IntN(70))
		}
		if r.chance(50) {
			t.MaxMonths = new(12*(20+r.IntN(70)) - 1)
		}
	case "income":
		t.Max = new(quantity.Int(int64(r.IntN(50_000))))
	default:
		t.Is = some(r, 2, "f", "m", "refugee", "citizen")
	}
	if r.chance(10) {
		t.Who = pick(r, referral.AnyMember, referral.EveryMember)
	}
	return t
}

func (r sample) languages() []referral.Language {
	if r.open(20) {
		return nil
	}
	out := []referral.Language{}
	for range r.IntN(4) {
		l := referral.Language{Lang: pick[i18n.Lang](r, "fr", "fr-CA", "en", "ar", "zh", "yue", "ht", "ase", "")}
		l.Interpreted = l.Lang == "" || r.chance(20)
		l.Limited = r.chance(10)
		if r.chance(10) {
			l.Hours = r.hours()
		}
		out = append(out, l)
	}
	return out
}

func (r sample) capacity() []referral.Capacity {
	if r.open(30) {
		return nil
	}
	var out []referral.Capacity
	for range 1 + r.IntN(2) {
		c := referral.Capacity{AsOf: pick(r, cal.Day(2026, 5, 4), cal.Day(2026, 5, 1), cal.Day(2026, 6, 1), cal.Month(2026, 5), cal.Date{})}
		if r.chance(90) {
			c.Available = new(int64(r.IntN(3)))
		}
		if r.chance(20) {
			c.For = r.rule(1)
		}
		c.List = pick(r, "", referral.ListOpen, referral.ListClosed)
		out = append(out, c)
	}
	return out
}

func (r sample) modes() []string {
	if r.open(40) {
		return nil
	}
	return some(r, 3, referral.InPerson, referral.InPerson, referral.ByPhone, referral.Online, referral.HomeVisit, "by post")
}

func (r sample) listing(services int) referral.Listing {
	l := referral.Listing{Taxonomies: sampleTaxonomies(), Areas: sampleAreas()}
	for i := range 4 {
		l.Organizations = append(l.Organizations, partnership.Organization{ID: partnership.OrgID(fmt.Sprint("org", i))})
	}
	for i := range services {
		s := referral.Service{
			ID: referral.ServiceID(fmt.Sprint("s", i)), Organization: partnership.OrgID(fmt.Sprint("org", r.IntN(4))),
			Status: pick(r, referral.Active, referral.Active, referral.Active, "", referral.Closed),
			Area:   r.area(), Hours: r.hours(), Eligibility: r.rule(2), Languages: r.languages(), Capacity: r.capacity(), Modes: r.modes(),
		}
		if r.chance(5) {
			s.Organization = ""
		}
		for range 1 + r.IntN(2) {
			var entry []term.Code
			for range 1 + r.IntN(6)/4 {
				entry = append(entry, pick(r, sampleCodes...))
			}
			s.Terms = append(s.Terms, entry)
		}
		if !r.open(40) {
			s.Intake = append([]string{}, some(r, 2, referral.WalkIn, referral.Appointment, referral.WalkIn, referral.NoIntake)...)
		}
		if r.chance(30) {
			s.Urgencies = some(r, 2, "urgent", "non-urgent")
		}
		if r.chance(50) {
			s.Access = some(r, 2, term.Code("access:ramp"), "access:lift")
			s.NoAccess = some(r, 1, term.Code("access:ramp"))
		}
		if !r.open(40) {
			s.Costs = []referral.Cost{}
			for range r.IntN(3) {
				c := referral.Cost{Amount: pick(r, quantity.Money{}, quantity.Money{Currency: "CAD"}, quantity.Money{Minor: 500, Currency: "CAD"}, quantity.Money{Minor: 5000, Currency: "CAD"}, quantity.Money{Minor: 1, Currency: "USD"})}
				if r.chance(20) {
					c.For = r.rule(1)
				}
				if r.chance(20) {
					c.Period = cal.Period{From: cal.Day(2020, 1, 1), To: cal.Day(2020+r.IntN(8), 12, 31)}
				}
				s.Costs = append(s.Costs, c)
			}
		}
		if r.chance(50) {
			s.Assured = cal.Day(2020+r.IntN(6), 1+r.IntN(12), 1)
		}
		l.Services = append(l.Services, s)
	}
	for i := range services {
		p := referral.Place{
			ID: referral.PlaceID(fmt.Sprint("p", i)), Kind: pick(r, "", referral.Physical, referral.Physical, referral.Virtual, referral.Mobile),
			Zone: pick(r, "", "", "America/Vancouver"), Confidential: r.chance(8),
		}
		if r.chance(85) {
			p.Point = new(r.point())
		}
		if r.chance(3) {
			p.Point = &referral.Point{}
		}
		if r.chance(10) {
			p.Within = int32(r.IntN(9000))
		}
		if r.chance(20) {
			p.Hours = r.hours()
		}
		if r.chance(20) {
			p.Access = []term.Code{"access:ramp"}
		}
		l.Places = append(l.Places, p)
	}
	for i := range services + services/3 {
		if r.chance(10) {
			continue
		}
		o := referral.Offer{
			ID: referral.OfferID(fmt.Sprint("o", i)), Service: referral.ServiceID(fmt.Sprint("s", r.IntN(services+1))), Place: referral.PlaceID(fmt.Sprint("p", r.IntN(services+1))),
		}
		if r.chance(10) {
			o.Place = ""
		}
		if r.chance(15) {
			o.Area, o.Hours, o.Languages, o.Capacity, o.Modes = r.area(), r.hours(), r.languages(), r.capacity(), r.modes()
		}
		l.Offers = append(l.Offers, o)
	}
	return l
}

func (r sample) query() *referral.Query {
	q := &referral.Query{In: time.FixedZone("x", -5*3600)}
	toronto, err := time.LoadLocation("America/Toronto")
	if err == nil && r.chance(50) {
		q.In = toronto
	}
	for i := range 1 + r.IntN(3) {
		n := referral.Need{ID: referral.NeedID(fmt.Sprint("n", i)), Terms: some(r, 2, sampleCodes...)}
		n.Terms = append(n.Terms, pick(r, sampleCodes...))
		if r.chance(5) {
			n.Terms = []term.Code{"need:*"}
		}
		if r.chance(20) {
			n.Without = some(r, 1, sampleCodes...)
		}
		n.Urgency = pick(r, "", "", "urgent")
		n.Open, n.Room = r.chance(40), r.chance(30)
		if r.chance(10) {
			n.Group = "phone"
		}
		if r.chance(20) {
			n.By = cal.Day(2026, 8, 1)
		}
		n.Mode = pick(r, "", "", "", referral.InPerson, referral.Online, "by post")
		if r.chance(30) {
			n.For = some(r, 2, "m1", "m2")
		}
		q.Needs = append(q.Needs, n)
	}
	for range r.IntN(5) {
		f := referral.Fact{Name: pick(r, "birth", "sex", "status", "income", "population"), Member: pick(r, "", "", "m1", "m2"), Declined: r.chance(5)}
		switch f.Name {
		case "birth":
			f.Date = pick(r, cal.Day(1940+r.IntN(80), 1+r.IntN(12), 1+r.IntN(28)), cal.Year(1940+r.IntN(80)))
		case "income":
			f.Number = new(quantity.Int(int64(r.IntN(50_000))))
		case "population":
			f.Values = some(r, 2, "seniors", "women", "over80", "population:seniors")
		default:
			f.Values = some(r, 2, "f", "m", "refugee", "citizen")
		}
		q.Facts = append(q.Facts, f)
	}
	if r.chance(85) {
		q.From.Point = new(r.point())
	}
	if r.chance(70) {
		q.From.Unit = pick[partnership.AreaID](r, "mrc", "repentigny", "centre", "other", "assomption")
	}
	if r.chance(30) {
		q.From.Postal = "J6A 1B2"
	}
	if r.chance(20) {
		q.From.Within = int32(r.IntN(5000))
	}
	if r.chance(60) {
		q.Languages = some(r, 2, i18n.Lang("fr"), "fr-CA", "ar", "zh-Hant", "yue", "en")
	}
	if r.chance(30) {
		q.Access = some(r, 2, term.Code("access:ramp"), "access:lift")
	}
	if r.chance(40) {
		q.Farthest = int32(1000 + r.IntN(20_000))
	}
	if r.chance(30) {
		q.Most = &quantity.Money{Minor: 1000, Currency: "CAD"}
	}
	if r.chance(20) {
		q.Not = []partnership.OrgID{"org1"}
	}
	if r.chance(20) {
		q.Has = []referral.ServiceID{"s1", "s2"}
	}
	if r.chance(90) {
		q.At = time.Date(2026, 5, 4, r.IntN(24), r.IntN(60), 0, 0, time.UTC).AddDate(0, 0, r.IntN(7))
		if r.chance(30) { // about the change of clocks
			q.At = time.Date(2026, 11, 1, 4, 0, 0, 0, time.UTC).Add(time.Duration(r.IntN(100)-50) * time.Hour / 4)
		}
	}
	if r.chance(50) {
		west := time.FixedZone("y", -8*3600)
		q.Zones = func(string) *time.Location { return west }
	}
	return q
}

func (r sample) policy() *referral.Policy {
	p := &referral.Policy{Most: pick(r, 0, 1, 3, 50), Stale: r.IntN(10), Step: pick[int32](r, 0, 0, 5000), Seed: pick(r, "", "", "lot")}
	all := referral.Filters()
	if r.chance(30) {
		p.Strict = some(r, 3, all...)
	}
	if r.chance(30) {
		p.Assume = some(r, 3, all...)
	}
	switch r.IntN(4) {
	case 0:
		p.Order = []string{referral.ByDistance}
	case 1:
		p.Order = []string{}
	case 2:
		p.Order = some(r, 6, referral.ByTerm, referral.ByRoom, referral.ByLanguage, referral.ByCost, referral.ByDistance, referral.ByAssured)
	}
	return p
}

var comparable = cmpopts.EquateComparable(referral.Candidate{})

// Every offer that Explain lets in is a candidate with its answer, and no other;
// the order of a long list is that of a short one.
func TestRouteIsExplain(t *testing.T) {
	suitable := 0
	for seed := range uint64(80) {
		r := newSample(seed)
		l := r.listing(1 + r.IntN(40))
		d, _ := referral.NewDirectory(l)
		for range 8 {
			q, p := r.query(), r.policy()
			for n := range q.Needs {
				got, err := d.Route(nil, q, n, p)
				long := *p
				long.Most = referral.MaxCandidates
				all, _ := d.Route(nil, q, n, &long)
				most := p.Most
				if most == 0 {
					most = 10
				}
				if diff := cmp.Diff(all[:min(most, len(all))], got, comparable); diff != "" {
					t.Fatalf("seed %d: Route(Most %d) is not the beginning of all (-all +got):\n%s", seed, most, diff)
				}
				answers, undecided := map[referral.OfferID]quantity.Answer{}, map[referral.OfferID][]string{}
				for o := range d.Offers() {
					answer, reasons, err2 := d.Explain(q, n, o.ID, p)
					if reasons == nil {
						require.Error(t, err2, "seed %d", seed)
						continue
					}
					require.Equal(t, err == nil, err2 == nil)
					if answer != quantity.No {
						answers[o.ID] = answer
						for _, reason := range reasons {
							if reason.Answer == quantity.CannotTell && !slices.Contains(undecided[o.ID], reason.Filter) {
								undecided[o.ID] = append(undecided[o.ID], reason.Filter)
							}
						}
					}
				}
				routed := map[referral.OfferID]quantity.Answer{}
				for i, c := range all {
					routed[c.Offer] = c.Answer
					if c.Answer == quantity.Yes {
						suitable++
					}
					require.Equal(t, undecided[c.Offer], c.Undecided(), "seed %d", seed)
					if i > 0 && all[i-1].Answer == quantity.CannotTell {
						require.Equal(t, quantity.CannotTell, c.Answer, "seed %d: what cannot be told comes last", seed)
					}
				}
				if diff := cmp.Diff(answers, routed); diff != "" {
					t.Fatalf("seed %d need %d %+v\npolicy %+v\nquery %+v\nRoute(-explained +routed):\n%s", seed, n, q.Needs[n], p, q, diff)
				}
				f, _ := d.Funnel(q, n, p)
				sum := f.Possible + f.Suitable
				for _, k := range f.Removed {
					sum += k
				}
				require.Equal(t, d.Len(), sum, "seed %d: the funnel adds up", seed)
				require.Equal(t, len(all), f.Possible+f.Suitable, "seed %d", seed)
			}
		}
	}
	require.Greater(t, suitable, 50, "the sample tries what it should")
}
