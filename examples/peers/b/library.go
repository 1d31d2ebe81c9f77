package main

import (
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"

	"github.com/entente-civic/entente/examples/peers/gen/dir"
)

// library: the directory of package referral. Services, places and offers are
// made as a host has them; what a peer leaves out (status, intake) is stated, so
// that nothing is left open. Its distances are those of the sphere, so the
// nearest are asked for a little farther and put in the peers' order, that of a
// plane.
type library struct {
	d     *referral.Directory
	ss    []dir.Service
	q     referral.Query
	facts [3]referral.Fact
	need  [1]referral.Need
	from  referral.Point
	lang  [1]i18n.Lang
	term  [1]term.Code
	value [2][1]string
	buf   []referral.Candidate
	hits  []dir.Hit
	// The names of things, so that a query makes no strings.
	codes, genders, statuses []string
}

var (
	monday = time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	today  = cal.Day(2026, 5, 4)
	// The peers' languages have numbers.
	tongues = []i18n.Lang{
		"en", "fr", "es", "ar", "zh", "so", "tl", "uk", "ru", "fa", "ur", "pa", "hi", "ta", "vi", "ko", "ja", "pt", "it", "de", "pl", "ro", "am", "ti",
	}
)

const nearest = 15 // rather than 10: see library

var policy = referral.Policy{
	Most:   nearest,
	Strict: []string{referral.ByTerm}, // no broader terms
	Order:  []string{referral.ByDistance},
}

func names(prefix string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = prefix + strconv.Itoa(i)
	}
	return out
}

func taxonomy() referral.Taxonomy {
	t := referral.Taxonomy{Scheme: term.Scheme{ID: "t"}}
	for i := range int32(dir.Terms) {
		x := term.Term{ID: dir.Code(i)}
		if up := dir.Parent[i]; up >= 0 {
			x.Parent = dir.Code(up)
		}
		t.Scheme.Terms = append(t.Scheme.Terms, x)
	}
	return t
}

func point(lat, lon float64) referral.Point {
	return referral.Point{Lat: int32(math.Round(lat * 1e7)), Lon: int32(math.Round(lon * 1e7))}
}

// listing makes the records.
func listing(ss []dir.Service) referral.Listing {
	genders, statuses := names("g", 3), names("s", 8)
	codes := make([]term.Code, dir.Terms)
	for i := range codes {
		codes[i] = term.C("t", dir.Code(int32(i)))
	}
	l := referral.Listing{
		Services: make([]referral.Service, len(ss)), Places: make([]referral.Place, len(ss)), Offers: make([]referral.Offer, len(ss)),
		Taxonomies: []referral.Taxonomy{taxonomy()},
	}
	everywhere := &referral.Area{Everywhere: true}
	inPerson, walkIn := []string{referral.InPerson}, []string{referral.WalkIn}
	hours := map[dir.Span]*referral.Hours{}
	for i := range ss {
		s := &ss[i]
		id := strconv.Itoa(i)
		v := &l.Services[i]
		*v = referral.Service{
			ID: referral.ServiceID("s" + id), Status: referral.Active, Intake: walkIn, Modes: inPerson, Area: everywhere,
			Capacity: []referral.Capacity{{Available: new(int64), AsOf: today}},
		}
		for _, c := range s.Codes {
			v.Terms = append(v.Terms, codes[c:c+1])
		}
		*v.Capacity[0].Available = int64(s.Cap)
		rule := &referral.Rule{All: []referral.Rule{}}
		if s.AgeMin > 0 || s.AgeMax < 120 {
			low, high := 12*int(s.AgeMin), 12*int(s.AgeMax)+11
			rule.All = append(rule.All, referral.Rule{Fact: "birth", MinMonths: &low, MaxMonths: &high})
		}
		if s.Gender != 7 {
			rule.All = append(rule.All, referral.Rule{Fact: "sex", Is: bits(s.Gender, genders)})
		}
		if s.Status != 255 {
			rule.All = append(rule.All, referral.Rule{Fact: "status", Is: bits(s.Status, statuses)})
		}
		v.Eligibility = rule
		for b, lang := range tongues {
			if s.Langs>>b&1 != 0 {
				v.Languages = append(v.Languages, referral.Language{Lang: lang})
			}
		}
		if s.Area != nil {
			ring := make([]referral.Point, len(s.Area))
			for k, p := range s.Area {
				ring[k] = point(p.Lat, p.Lon)
			}
			v.Area = &referral.Area{Polygons: [][][]referral.Point{{ring}}}
		}
		key := dir.Span{Start: s.Week[0].Start, End: s.Week[0].End + uint16(len(s.Week))<<13}
		h := hours[key]
		if h == nil {
			h = week(s.Week)
			hours[key] = h
		}
		v.Hours = h
		p := point(s.Lat, s.Lon)
		l.Places[i] = referral.Place{ID: referral.PlaceID("p" + id), Kind: referral.Physical, Point: &p}
		l.Offers[i] = referral.Offer{ID: referral.OfferID("o" + id), Service: v.ID, Place: l.Places[i].ID}
	}
	return l
}

func bits(set uint8, names []string) []string {
	var out []string
	for b, name := range names {
		if set>>b&1 != 0 {
			out = append(out, name)
		}
	}
	return out
}

// week turns spans of minutes of the week into openings.
func week(spans []dir.Span) *referral.Hours {
	if len(spans) == 1 && spans[0].End == 7*1440 {
		return &referral.Hours{Openings: []referral.Opening{{Every: referral.Daily, Close: 1440}}}
	}
	days := []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
	o := referral.Opening{Every: referral.Weekly, Open: int(spans[0].Start), Close: int(spans[0].End)}
	for _, s := range spans {
		o.Days = append(o.Days, days[s.Start/1440])
	}
	return &referral.Hours{Openings: []referral.Opening{o}}
}

func newLibrary(ss []dir.Service, _ string) peer {
	d, findings := referral.NewDirectory(listing(ss))
	if len(findings) > 0 {
		panic(findings[0])
	}
	b := &library{
		d: d, ss: ss, codes: make([]string, dir.Terms), genders: names("g", 3), statuses: names("s", 8),
		buf: make([]referral.Candidate, 0, nearest), hits: make([]dir.Hit, 0, nearest),
	}
	for i := range b.codes {
		b.codes[i] = string(term.C("t", dir.Code(int32(i))))
	}
	b.need[0] = referral.Need{ID: "n", Terms: b.term[:], Open: true, Room: true}
	b.facts = [3]referral.Fact{{Name: "birth"}, {Name: "sex", Values: b.value[0][:]}, {Name: "status", Values: b.value[1][:]}}
	b.q = referral.Query{Needs: b.need[:], Facts: b.facts[:], Languages: b.lang[:], In: time.UTC}
	b.q.From.Point = &b.from
	return b
}

// ask writes a peer's query as one of the library.
func (b *library) ask(q *dir.Query) {
	b.term[0] = term.Code(b.codes[q.Term])
	b.facts[0].Date = cal.Day(2026-int(q.Age), 5, 1)
	b.value[0][0], b.value[1][0] = b.genders[q.Gender], b.statuses[q.Status]
	b.lang[0] = tongues[q.Lang]
	b.from = point(q.Lat, q.Lon)
	b.q.At = monday.Add(time.Duration(q.T) * time.Minute)
	b.q.Farthest = int32(q.MaxKm * 1030)
	// The count of room was made on Monday.
	policy.Stale = 7
}

func (b *library) Find(q *dir.Query) []dir.Hit {
	b.ask(q)
	var err error
	b.buf, err = b.d.Route(b.buf[:0], &b.q, 0, &policy)
	check(err)
	b.hits = b.hits[:0]
	for i := range b.buf {
		id, _ := strconv.Atoi(string(b.buf[i].Offer[1:]))
		if s := &b.ss[id]; b.buf[i].Answer == quantity.Yes {
			if km := q.Dist(s.Lat, s.Lon); km <= q.MaxKm {
				b.hits = append(b.hits, dir.Hit{ID: int32(id), Km: km})
			}
		}
	}
	slices.SortFunc(b.hits, func(x, y dir.Hit) int {
		if x.Km < y.Km || x.Km == y.Km && x.ID < y.ID {
			return -1
		}
		return 1
	})
	return b.hits[:min(10, len(b.hits))]
}

func init() { makers["library"] = newLibrary }
