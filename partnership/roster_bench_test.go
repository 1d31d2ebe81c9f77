package partnership_test

import (
	"fmt"
	"testing"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// towns makes so many bodies of twenty seats each, in a tree, with holders that
// come and go, and one organization for every four seats.
func towns(bodies int) ([]partnership.Body, []partnership.Organization) {
	all := make([]partnership.Body, bodies)
	orgs := make([]partnership.Organization, bodies*5)
	for i := range orgs {
		orgs[i] = partnership.Organization{ID: partnership.OrgID(fmt.Sprintf("org-%d", i)), Name: i18n.Text{i18n.EN: fmt.Sprintf("Agency %d of the region", i)},
			Kinds: []term.Code{term.C("lip-sectors", fmt.Sprintf("sector-%d", i%17))}}
	}
	for i := range all {
		b := &all[i]
		b.ID = partnership.BodyID(fmt.Sprintf("body-%d", i))
		if i > 0 {
			b.Parent = partnership.BodyID(fmt.Sprintf("body-%d", (i-1)/7))
		}
		b.Period = cal.Period{From: cal.Year(2010)}
		b.Seats = append(b.Seats, partnership.Seat{ID: "rep", Quota: quantity.Of(8, "seats")})
		for k := range 19 {
			s := partnership.Seat{ID: partnership.SeatID(fmt.Sprintf("s-%d", k)), Org: orgs[(i*19+k)%len(orgs)].ID,
				Period: cal.Period{From: cal.Day(2011+k%5, 3, 1), To: cal.Day(2014+k%5, 2, 28)}}
			if k < 8 {
				s.Of = "rep"
			}
			b.Seats = append(b.Seats, s)
		}
	}
	return all, orgs
}

func BenchmarkNewRoster(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		bodies, orgs := towns(n)
		b.Run(fmt.Sprintf("bodies=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				partnership.NewRoster(someday, bodies, orgs)
			}
		})
	}
}

// BenchmarkDay asks every body who sits there on a day.
func BenchmarkDay(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		bodies, orgs := towns(n)
		r := partnership.NewRoster(cal.Date{}, bodies, orgs)
		b.Run(fmt.Sprintf("seats=%d", n*20), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				day, held := r.At(someday), 0
				for i := range bodies {
					for _, a := range day.Seats(bodies[i].ID) {
						if a == quantity.Yes {
							held++
						}
					}
				}
				if held == 0 {
					b.Fatal("nobody sits anywhere")
				}
			}
		})
	}
}

func BenchmarkVacancies(b *testing.B) {
	bodies, orgs := towns(1_000)
	r := partnership.NewRoster(someday, bodies, orgs)
	b.ReportAllocs()
	for b.Loop() {
		r.Vacancies("body-500", "rep")
	}
}

func BenchmarkRosterRules(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		bodies, orgs := towns(n)
		r := partnership.NewRoster(someday, bodies, orgs)
		b.Run(fmt.Sprintf("bodies=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				partnership.RosterRules().Check(r)
			}
		})
	}
}

func BenchmarkDecide(b *testing.B) {
	r := partnership.NewRoster(someday, board(), nil)
	terms, m := house(), present("city-1", "city-2", "college", "clinic", "newcomer", "network")
	d := partnership.Decision{For: list("city-1", "college", "newcomer"), Against: list("clinic", "network")}
	b.ReportAllocs()
	for b.Loop() {
		r.Decide(&terms, &m, &d)
	}
}

func BenchmarkCoverage(b *testing.B) {
	x := scheme(b, "lip-sectors")
	bodies, orgs := towns(1_000)
	r := partnership.NewRoster(someday, bodies, orgs)
	b.ReportAllocs()
	for b.Loop() {
		for range r.Coverage("body-500", x) {
		}
	}
}

func BenchmarkOverlap(b *testing.B) {
	for _, n := range []int{20, 200, 2_000} {
		_, orgs := towns(n)
		b.Run(fmt.Sprintf("organizations=%d", len(orgs)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				partnership.Overlap(orgs, orgs)
			}
		})
	}
}
