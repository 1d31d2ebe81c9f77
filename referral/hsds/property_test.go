package hsds_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
)

// any31 makes a listing of what HSDS 3.1 can hold.
func any31(r *rand.Rand) referral.Listing {
	maybe := func() bool { return r.IntN(2) == 0 }
	words := []string{"Meals", "a \"quoted\" word", "two\nlines", "comma, semicolon; tab\tinside", "=1+1", "éàü 日本 عربي", "null and void"}
	text := func() i18n.Text {
		if maybe() {
			return nil
		}
		return i18n.Text{"fr": words[r.IntN(len(words))]}
	}
	date := func() cal.Date {
		if maybe() {
			return cal.Date{}
		}
		return cal.Day(2024+r.IntN(4), 1+r.IntN(12), 1+r.IntN(28))
	}
	days := []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
	hours := func() *referral.Hours {
		if maybe() {
			return nil
		}
		h := &referral.Hours{Text: text()}
		if maybe() {
			h.Known = cal.Period{From: cal.Day(2026, 1, 1), To: cal.Day(2026, 1+r.IntN(12), 28)}
		}
		for range 1 + r.IntN(4) {
			o := referral.Opening{Until: date(), Open: 15 * r.IntN(95)}
			o.Close = o.Open + 15*(1+r.IntN(95))
			switch r.IntN(5) {
			case 0:
				o.Every, o.Days = referral.Weekly, days[r.IntN(3):3+r.IntN(4)]
			case 1:
				o.Every, o.Days = referral.Monthly, []string{fmt.Sprint(1+r.IntN(4), days[r.IntN(7)])}
			case 2:
				o.Every, o.MonthDays = referral.Monthly, []int{-1, 1 + r.IntN(31)}
			case 3:
				o.Every, o.Interval, o.From, o.WeekStart, o.Days = referral.Weekly, 2+r.IntN(3), cal.Day(2023, 5, 1+r.IntN(28)), "SU", days[:2]
			default:
				o.From, o.Until = cal.Day(2026, 5, 1+r.IntN(28)), cal.Date{}
				if maybe() {
					o.Open, o.Close = 0, 1440
				}
			}
			if maybe() {
				o.Count, o.From = 1+r.IntN(9), cal.Day(2023, 5, 1+r.IntN(28))
			}
			if r.IntN(6) == 0 {
				o.Open, o.Close = 0, 0
			}
			if !slices.ContainsFunc(h.Openings, func(x referral.Opening) bool { return cmp.Equal(x, o) }) {
				h.Openings = append(h.Openings, o) // said twice, it is read once
			}
		}
		return h
	}
	area := func() *referral.Area {
		one := func() referral.Area {
			if maybe() {
				return referral.Area{Text: i18n.Text{"fr": words[r.IntN(len(words))]}}
			}
			ring := func() []referral.Point {
				n := 3 + r.IntN(4)
				out := make([]referral.Point, n)
				for i := range out {
					out[i] = referral.Point{Lat: 450000000 + r.Int32N(20000000), Lon: -730000000 - r.Int32N(20000000)}
				}
				return out
			}
			return referral.Area{Text: text(), Polygons: [][][]referral.Point{{ring(), ring()}, {ring()}}}
		}
		switch r.IntN(3) {
		case 0:
			return nil
		case 1:
			a := one()
			return &a
		}
		first, second := one(), one()
		if cmp.Equal(first, second) {
			return &first // said twice, it is read once
		}
		return &referral.Area{Union: []referral.Area{first, second}}
	}
	var l referral.Listing
	scheme := term.Scheme{ID: "need", Title: i18n.Text{"fr": "Besoins"}}
	for i := range 5 {
		t := term.Term{ID: fmt.Sprintf("t%d", i), Label: i18n.Text{"fr": fmt.Sprintf("Terme %d", i)}, Note: text()}
		if i > 0 && maybe() {
			t.Parent = fmt.Sprintf("t%d", r.IntN(i))
		}
		scheme.Terms = append(scheme.Terms, t)
	}
	l.Taxonomies = []referral.Taxonomy{{Scheme: scheme}}
	for i := range 1 + r.IntN(3) {
		l.Organizations = append(l.Organizations, partnership.Organization{ID: partnership.OrgID(fmt.Sprintf("org%d", i)), Name: i18n.Text{"fr": words[r.IntN(len(words))]}})
	}
	for i := range 1 + r.IntN(4) {
		p := referral.Place{ID: referral.PlaceID(fmt.Sprintf("place%d", i)), Name: text(), Kind: []string{"", referral.Physical, referral.Virtual, referral.Postal}[r.IntN(4)], Hours: hours()}
		if maybe() {
			p.Point = &referral.Point{Lat: 450000000 + r.Int32N(20000000), Lon: -730000000 - r.Int32N(20000000)}
		}
		if maybe() {
			p.Access = []term.Code{"access:ramp"}
		}
		l.Places = append(l.Places, p)
	}
	for i := range 1 + r.IntN(5) {
		s := referral.Service{
			ID: referral.ServiceID(fmt.Sprintf("service%d", i)), Name: i18n.Text{"fr": words[r.IntN(len(words))]}, Description: text(), ForWhom: text(),
			Status: []string{"", referral.Active, referral.Inactive, referral.Defunct, referral.Closed}[r.IntN(5)], Hours: hours(), Area: area(), Assured: date(),
		}
		if maybe() {
			s.Organization = l.Organizations[0].ID
		}
		if maybe() {
			s.Terms = [][]term.Code{{"need:t1"}, {"need:t3"}}
		}
		low, high := r.IntN(600), 600+r.IntN(600)
		switch r.IntN(4) {
		case 0:
			s.Eligibility = &referral.Rule{Fact: "birth", MinMonths: new(low + 1), Source: "minimum_age, maximum_age"}
		case 1:
			s.Eligibility = &referral.Rule{Fact: "birth", MaxMonths: new(high), Source: "minimum_age, maximum_age"}
		case 2:
			s.Eligibility = &referral.Rule{Fact: "birth", MinMonths: new(low), MaxMonths: new(high), Source: "minimum_age, maximum_age"}
		default:
		}
		if maybe() {
			s.Languages = []referral.Language{{Lang: "fr-CA"}, {Lang: "ht"}}
		}
		if maybe() {
			s.Costs = []referral.Cost{{Amount: quantity.Money{Minor: int64(r.IntN(100000)), Currency: []string{"CAD", "JPY", "KWD"}[r.IntN(3)]}, Text: text(), Period: cal.Period{From: date()}}}
		}
		if maybe() {
			n := int64(r.IntN(10))
			s.Capacity = []referral.Capacity{{Unit: []string{"", "lits"}[r.IntN(2)], Available: &n, AsOf: date()}}
		}
		if maybe() {
			s.Documents = []term.Code{"document:bail"}
		}
		l.Services = append(l.Services, s)
		for k := range r.IntN(3) {
			if k >= len(l.Places) {
				break
			}
			l.Offers = append(l.Offers, referral.Offer{
				ID: referral.OfferID(fmt.Sprintf("offer%d-%d", i, k)), Service: s.ID, Place: l.Places[k].ID, Hours: hours(), Area: area(),
				Phone: []string{"", "450 555-0100"}[r.IntN(2)],
			})
		}
	}
	return l
}

// Written, read and written again, in JSON and in tables, is the same.
func TestRoundTrips(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 2026))
	for range 150 {
		want := any31(r)
		data, lost := hsds.AppendJSON(nil, &want, "fr")
		require.Empty(t, lost)
		got, _, err := hsds.ReadJSON(data, hsds.Options{Lang: "fr"})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(want, got))
		files, lost := hsds.Tables(&want, "fr")
		require.Empty(t, lost)
		got, _, err = hsds.Read(files, hsds.Options{Lang: "fr"})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(want, got))
	}
}
