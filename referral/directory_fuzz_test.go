package referral_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/referral"
)

// Whatever a listing and a query hold, nothing panics, the funnel adds up, and
// Route lets in what Explain lets in.
func FuzzDirectory(f *testing.F) {
	for seed := range uint64(6) {
		r := newSample(seed)
		q := r.query()
		l, err := json.Marshal(r.listing(2))
		require.NoError(f, err)
		m, err := json.Marshal(q)
		require.NoError(f, err)
		f.Add(l, m, q.At.Unix())
	}
	l, _ := faulty()
	data, err := json.Marshal(l)
	require.NoError(f, err)
	f.Add(data, []byte(`{"needs":[{"id":"n","terms":["need:food"]}]}`), int64(0))
	f.Fuzz(func(t *testing.T, listing, query []byte, at int64) {
		var l referral.Listing
		q := referral.Query{In: time.UTC}
		if json.Unmarshal(listing, &l) != nil || json.Unmarshal(query, &q) != nil || len(q.Needs) > 20 {
			return
		}
		q.At = time.Unix(at, 0)
		d, _ := referral.NewDirectory(l)
		ask := func(d *referral.Directory) {
			for n := range q.Needs {
				f, _ := d.Funnel(&q, n, nil)
				sum := f.Possible + f.Suitable
				for _, k := range f.Removed {
					sum += k
				}
				require.Equal(t, d.Len(), sum)
				got, _ := d.Route(nil, &q, n, &referral.Policy{Most: referral.MaxCandidates})
				require.Len(t, got, min(f.Possible+f.Suitable, referral.MaxCandidates))
				for _, c := range got[:min(len(got), 20)] {
					answer, reasons, _ := d.Explain(&q, n, c.Offer, nil)
					require.Equal(t, c.Answer, answer)
					for _, r := range reasons {
						_ = r.Message().In("en") + r.Ask().In("ar")
					}
				}
			}
			for _, r := range d.Plan(&q, &referral.Policy{Together: true, Order: []string{referral.ByDistance}}) {
				require.Equal(t, r.Gap == "", len(r.Candidates) > 0)
				for _, c := range r.Candidates {
					require.NotEqual(t, quantity.No, c.Answer)
				}
			}
		}
		ask(d)
		half := referral.Listing{Services: l.Services[:len(l.Services)/2], Places: l.Places[len(l.Places)/2:], Offers: l.Offers[:len(l.Offers)/2]}
		e, _ := d.With(half, referral.Listing{Services: l.Services[len(l.Services)/2:]})
		ask(e)
		for range d.Duplicates() {
		}
		d.Assign([]*referral.Query{&q, &q}, nil)
	})
}
