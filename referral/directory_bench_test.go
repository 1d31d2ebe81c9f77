package referral_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/referral"
)

// benchDirectory is one in which everything occurs, with queries for it.
func benchDirectory(services int) (*referral.Directory, referral.Listing, []*referral.Query) {
	r := newSample(2)
	l := r.listing(services)
	d, _ := referral.NewDirectory(l)
	var queries []*referral.Query
	for len(queries) < 100 {
		queries = append(queries, r.query())
	}
	return d, l, queries
}

// A route into a buffer of the caller's costs no memory, whatever the policy.
func TestRouteAllocatesNothing(t *testing.T) {
	d, l, queries := benchDirectory(500)
	e, _ := d.With(referral.Listing{Services: l.Services[:5]}, referral.Listing{Offers: l.Offers[:5]})
	buf := make([]referral.Candidate, 0, 16)
	for _, d := range []*referral.Directory{d, e} {
		for _, p := range []*referral.Policy{nil, {Order: []string{referral.ByDistance}}, {Most: 16, Strict: []string{referral.ByTerm}, Seed: "x", Step: 1000}} {
			for i, q := range queries {
				if len(q.Needs[0].Terms) > 1 || len(q.Needs[0].Without) > 1 || q.Needs[0].Terms[0].All() || q.Needs[0].Terms[0] == "NEED:FOOD" {
					continue // several terms, or one in other letters, may need room of their own
				}
				if _, err := d.Route(buf, q, 0, p); err != nil {
					continue
				}
				n := testing.AllocsPerRun(5, func() { buf, _ = d.Route(buf[:0], q, 0, p) })
				require.Zero(t, n, "query %d, policy %+v", i, p)
			}
		}
	}
}

func BenchmarkNewDirectory(b *testing.B) {
	_, l, _ := benchDirectory(2000)
	b.ReportAllocs()
	for b.Loop() {
		referral.NewDirectory(l)
	}
}

func BenchmarkDirectory_With(b *testing.B) {
	d, l, _ := benchDirectory(20_000)
	changed := referral.Listing{Services: l.Services[:100]}
	b.ReportAllocs()
	for b.Loop() {
		d.With(changed, referral.Listing{})
	}
}

func BenchmarkDirectory_Route(b *testing.B) {
	d, _, queries := benchDirectory(2000)
	for name, p := range map[string]*referral.Policy{"default": nil, "nearest": {Order: []string{referral.ByDistance}}} {
		b.Run(name, func(b *testing.B) {
			buf := make([]referral.Candidate, 0, 16)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				buf, _ = d.Route(buf[:0], queries[i%len(queries)], 0, p)
			}
		})
	}
}

func BenchmarkDirectory_Explain(b *testing.B) {
	d, l, queries := benchDirectory(2000)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		_, _, _ = d.Explain(queries[i%len(queries)], 0, l.Offers[i%len(l.Offers)].ID, nil)
	}
}

func BenchmarkDirectory_Funnel(b *testing.B) {
	d, _, queries := benchDirectory(2000)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		_, _ = d.Funnel(queries[i%len(queries)], 0, nil)
	}
}

func BenchmarkDirectory_Plan(b *testing.B) {
	d, _, queries := benchDirectory(2000)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Plan(queries[i%len(queries)], nil)
	}
}
