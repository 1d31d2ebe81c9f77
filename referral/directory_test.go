package referral_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/referral"
)

func shuffled[T any](r sample, in []T) []T {
	out := slices.Clone(in)
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// answers is all that a directory says to a query.
func answers(t *testing.T, d *referral.Directory, q *referral.Query, p *referral.Policy) string {
	t.Helper()
	var out strings.Builder
	for n := range q.Needs {
		got, err := d.Route(nil, q, n, p)
		fmt.Fprintf(&out, "%+v %v\n", got, err)
		f, _ := d.Funnel(q, n, p)
		fmt.Fprintf(&out, "%+v\n", f)
	}
	for _, r := range d.Plan(q, p) {
		fmt.Fprintf(&out, "%v %v %v %+v\n", r.Need, r.Gap, r.Ask, r.Candidates)
	}
	return out.String()
}

// The order of the listing changes no answer.
func TestOrderOfListing(t *testing.T) {
	for seed := range uint64(25) {
		r := newSample(seed)
		l := r.listing(1 + r.IntN(60))
		d, _ := referral.NewDirectory(l)
		m := l
		m.Services, m.Places, m.Offers, m.Organizations = shuffled(r, l.Services), shuffled(r, l.Places), shuffled(r, l.Offers), shuffled(r, l.Organizations)
		m.Taxonomies, m.Areas = shuffled(r, l.Taxonomies), shuffled(r, l.Areas)
		e, _ := referral.NewDirectory(m)
		for range 5 {
			q, p := r.query(), r.policy()
			require.Equal(t, answers(t, d, q, p), answers(t, e, q, p), "seed %d", seed)
		}
	}
}

// A directory that was changed record by record answers as one that was built
// from the outcome; the directories before the changes answer as before.
func TestWith(t *testing.T) {
	for seed := range uint64(12) {
		r := newSample(seed)
		l := r.listing(5 + r.IntN(60))
		d, _ := referral.NewDirectory(l)
		before := d
		q, p := r.query(), r.policy()
		said := answers(t, before, q, p)
		for range 12 {
			fresh := r.listing(len(l.Services) + 3)
			var changed, gone referral.Listing
			for range r.IntN(4) {
				changed.Services = append(changed.Services, pick(r, fresh.Services...))
			}
			for range r.IntN(3) {
				changed.Places = append(changed.Places, pick(r, fresh.Places...))
			}
			for range r.IntN(4) {
				changed.Offers = append(changed.Offers, pick(r, fresh.Offers...))
			}
			if r.chance(40) {
				gone.Services = append(gone.Services, pick(r, l.Services...))
			}
			if r.chance(40) {
				gone.Places = append(gone.Places, pick(r, l.Places...))
			}
			if r.chance(60) && len(l.Offers) > 0 {
				gone.Offers = append(gone.Offers, pick(r, l.Offers...))
			}
			if r.chance(5) {
				changed.Areas = sampleAreas()[:3]
				gone.Areas = []partnership.Area{{ID: "other"}}
			}
			distinct(&changed)
			d, _ = d.With(changed, gone)
			merge(&l, changed, gone)
			e, _ := referral.NewDirectory(l)
			require.Equal(t, e.Len(), d.Len(), "seed %d", seed)
			for range 3 {
				q, p := r.query(), r.policy()
				if diff := cmp.Diff(answers(t, e, q, p), answers(t, d, q, p)); diff != "" {
					t.Fatalf("seed %d: (-built +changed)\n%s", seed, diff)
				}
			}
			for i := range l.Services {
				s := d.Service(l.Services[i].ID)
				require.NotNil(t, s)
				require.True(t, cmp.Equal(&l.Services[i], s, cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })), "seed %d", seed)
			}
		}
		require.Equal(t, said, answers(t, before, q, p), "seed %d: the old one is as it was", seed)
	}
}

// distinct leaves the last record of each id.
func distinct(l *referral.Listing) {
	l.Services = last(l.Services, func(s referral.Service) string { return string(s.ID) })
	l.Places = last(l.Places, func(p referral.Place) string { return string(p.ID) })
	l.Offers = last(l.Offers, func(o referral.Offer) string { return string(o.ID) })
}

func last[T any](list []T, id func(T) string) []T {
	var out []T
	for i, v := range list {
		if !slices.ContainsFunc(list[i+1:], func(w T) bool { return id(w) == id(v) }) {
			out = append(out, v)
		}
	}
	return out
}

func merge(l *referral.Listing, changed, gone referral.Listing) {
	l.Services = merged(l.Services, changed.Services, gone.Services, func(s referral.Service) string { return string(s.ID) })
	l.Places = merged(l.Places, changed.Places, gone.Places, func(p referral.Place) string { return string(p.ID) })
	l.Offers = merged(l.Offers, changed.Offers, gone.Offers, func(o referral.Offer) string { return string(o.ID) })
	l.Areas = merged(l.Areas, changed.Areas, gone.Areas, func(a partnership.Area) string { return string(a.ID) })
}

func merged[T any](list, changed, gone []T, id func(T) string) []T {
	var out []T
	for _, v := range list {
		is := func(w T) bool { return id(w) == id(v) }
		if !slices.ContainsFunc(changed, is) && !slices.ContainsFunc(gone, is) {
			out = append(out, v)
		}
	}
	return append(out, changed...)
}

// An offer that is excluded changes nothing, wherever it stands.
func TestExcludedChangesNothing(t *testing.T) {
	for seed := range uint64(25) {
		r := newSample(seed)
		l := r.listing(30)
		d, _ := referral.NewDirectory(l)
		more := r.listing(40).Services
		for i := range more {
			more[i].ID = referral.ServiceID(fmt.Sprint("more", i))
			more[i].Status = referral.Defunct
		}
		e, _ := d.With(referral.Listing{Services: more}, referral.Listing{})
		for range 5 {
			q, p := r.query(), r.policy()
			for n := range q.Needs {
				want, _ := d.Route(nil, q, n, p)
				got, _ := e.Route(nil, q, n, p)
				require.Empty(t, cmp.Diff(want, got, comparable), "seed %d", seed)
			}
		}
	}
}

// A directory may be asked by many at once, and changed meanwhile.
func TestShared(t *testing.T) {
	r := newSample(4)
	l := r.listing(50)
	d, _ := referral.NewDirectory(l)
	q, p := r.query(), r.policy()
	want := answers(t, d, q, p)
	done := make(chan string)
	for i := range 4 {
		go func() {
			d.With(referral.Listing{Services: l.Services[i : i+3]}, referral.Listing{Places: l.Places[:2]})
			done <- answers(t, d, q, p)
		}()
	}
	for range 4 {
		require.Equal(t, want, <-done)
	}
}
