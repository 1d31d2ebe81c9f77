package hsds_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
)

// specimen is a listing with what HSDS 3.1 can hold.
func specimen() referral.Listing {
	return referral.Listing{
		Services: []referral.Service{{
			ID: "s1", Name: i18n.Text{"en": "Warm meals"}, Description: i18n.Text{"en": "A meal \"at noon\""}, Status: referral.Active,
			Terms:       [][]term.Code{{"need:meals"}, {"need:food"}},
			Eligibility: &referral.Rule{Fact: "birth", MinMonths: new(42), MaxMonths: new(215), Source: "minimum_age, maximum_age"},
			ForWhom:     i18n.Text{"en": "Residents"},
			Area: &referral.Area{Union: []referral.Area{
				{Text: i18n.Text{"en": "The town"}},
				{Polygons: [][][]referral.Point{{{{Lat: 457400000, Lon: -734500000}, {Lat: 457500000, Lon: -734500000}, {Lat: 457500000, Lon: -734400001}, {Lat: 457400000, Lon: -734500000}}}}},
			}},
			Hours: &referral.Hours{
				Known: cal.Period{From: cal.Day(2026, 1, 1), To: cal.Day(2026, 12, 31)}, Text: i18n.Text{"en": "Closed in August"},
				Openings: []referral.Opening{
					{Open: 690, Close: 780, Every: referral.Weekly, Days: []string{"TU", "TH"}},
					{Open: 1200, Close: 1920, Every: referral.Weekly, Days: []string{"FR"}, Interval: 2, From: cal.Day(2026, 1, 2), WeekStart: "SU"},
					{Open: 0, Close: 1440, Every: referral.Monthly, Days: []string{"-1SA"}, Until: cal.Day(2026, 6, 30)},
					{Open: 600, Close: 1440, Every: referral.Monthly, MonthDays: []int{1, -1}},
					{Every: referral.Weekly, Days: []string{"SU"}},
				},
			},
			Languages: []referral.Language{{Lang: "ht"}, {Lang: "fr-CA"}},
			Costs: []referral.Cost{
				{Amount: quantity.Money{Minor: 350, Currency: "CAD"}, Text: i18n.Text{"en": "adults"}},
				{Amount: quantity.Money{Minor: 0, Currency: "CAD"}, Text: i18n.Text{"en": "children"}, Period: cal.Period{From: cal.Day(2026, 1, 1)}},
				{Text: i18n.Text{"en": "a donation is welcome"}},
			},
			Documents: []term.Code{"document:identity"},
			Capacity:  []referral.Capacity{{Unit: "places", Available: new(int64(4)), Maximum: new(int64(20)), AsOf: cal.Day(2026, 3, 1)}},
			Assured:   cal.Day(2026, 2, 3),
			X:         []byte(`{"hsds":{"url":"https://example.org/meals","additional_urls":"none"}}`),
		}},
		Places: []referral.Place{{
			ID: "p1", Name: i18n.Text{"en": "Town hall"}, Kind: referral.Physical, Point: &referral.Point{Lat: 457422001, Lon: -734500000},
			Postal: "J6A 1B2", Country: "CA", Access: []term.Code{"access:wheelchair"},
			X: []byte(`{"hsds":{"addresses":[{"id":"7a0d7c1e-0f3b-4b7e-9c55-3f1f2d4a6b11","address_1":"1 Main Street","postal_code":"J6A 1B2","country":"CA","address_type":"physical"}]}}`),
		}},
		Offers: []referral.Offer{{ID: "o1", Service: "s1", Place: "p1", Phone: "+1 450 555 0100", Hours: &referral.Hours{
			Openings: []referral.Opening{{Open: 540, Close: 1020, From: cal.Day(2026, 5, 4)}},
		}}},
		Taxonomies: []referral.Taxonomy{{Scheme: term.Scheme{ID: "need", Title: i18n.Text{"en": "Needs"}, URL: "https://example.org/needs", Terms: []term.Term{
			{ID: "food", Label: i18n.Text{"en": "Food"}},
			{ID: "meals", Label: i18n.Text{"en": "Meals"}, Parent: "food", Note: i18n.Text{"en": "Warm ones"}},
		}}}},
	}
}

// What HSDS 3.1 can hold comes back as it was.
func TestRoundTrip(t *testing.T) {
	want := specimen()
	want.Services[0].X = []byte(`{"hsds":{"url":"https://example.org/meals"}}`)
	data, lost := hsds.AppendJSON(nil, &want, "en")
	require.Empty(t, lost)
	got, _, err := hsds.ReadJSON(data, hsds.Options{Lang: "en"})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got))
	again, _ := hsds.AppendJSON(nil, &got, "en")
	require.Equal(t, string(data), string(again))
}

// The tables hold what the JSON holds.
func TestTables(t *testing.T) {
	want := specimen()
	want.Services[0].X = []byte(`{"hsds":{"url":"https://example.org/meals"}}`)
	files, lost := hsds.Tables(&want, "en")
	require.Empty(t, lost)
	got, findings, err := hsds.Read(files, hsds.Options{Lang: "en"})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got))
	for _, f := range findings {
		require.Contains(t, []string{"not-uuid", "kept", "kept-table", "area-words", "no-times"}, f.Code, f.Error())
	}
}

// The same file gives the same findings and the same listing, and a listing
// that was read is written and read again without a change.
func FuzzReadJSON(f *testing.F) {
	l := specimen()
	data, _ := hsds.AppendJSON(nil, &l, "en")
	f.Add(data)
	f.Add([]byte(`[{"id":"1","name":"n","status":"","schedules":[{"byday":["MO"],"opens_at":"9am","closes_at":"5"}],"service_at_locations":[{"location":{"latitude":1e3}}]}]`))
	f.Add([]byte(`{"contents":[{"id":1,"parent_id":2,"code":"a"},{"id":2,"parent_id":1,"code":"b"}]}`))
	f.Add([]byte("{\"id\":\"a\",\"name\":\"\\ud800\"}\n{\"id\":\"b\",\"name\":\"x\"}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, findings, err := hsds.ReadJSON(data, hsds.Options{Lang: "en"})
		if err != nil {
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			return
		}
		l2, findings2, _ := hsds.ReadJSON(data, hsds.Options{Lang: "en"})
		require.Empty(t, cmp.Diff(l, l2))
		require.Len(t, findings2, len(findings))
		for _, e := range findings {
			require.NotEmpty(t, e.Message().In(i18n.AR))
		}
		referral.NewDirectory(l)
		once, _ := hsds.AppendJSON(nil, &l, "en")
		back, _, err := hsds.ReadJSON(once, hsds.Options{Lang: "en"})
		if len(l.Services)+len(l.Places)+len(l.Offers)+len(l.Organizations) == 0 {
			return
		}
		require.NoError(t, err)
		require.Len(t, back.Services, len(l.Services))
		require.Len(t, back.Places, len(l.Places))
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("id,name,status\n1,\"a\"\"b\",active\n"), []byte("service_id,weekday,opens_at,closes_at\n1,Mon–Fri,9:00pm,7:00pm\n"), []byte("id,taxonomy_id,service_id\n1,2,1\n1,2,1"))
	f.Add([]byte("\ufeffid;name\r\n1;\"x\r\n\r\n2,3"), []byte("a"), []byte("\"\"x,\n"))
	f.Fuzz(func(t *testing.T, services, schedules, links []byte) {
		files := map[string][]byte{"services.csv": services, "regular_schedules.csv": schedules, "services_taxonomy.csv": links}
		l, findings, err := hsds.Read(files, hsds.Options{})
		if err != nil {
			return
		}
		for _, e := range findings {
			require.NotEmpty(t, e.Message().In(i18n.FR))
			require.NotEmpty(t, e.Pointer)
		}
		referral.NewDirectory(l)
	})
}

// A language whose name cannot be read may be the one that is needed: a service
// that names it is not one without it.
func TestUnreadLanguageIsNotMissing(t *testing.T) {
	files := map[string][]byte{
		"services.csv":  []byte("id,name,status\ns1,Clinic,active\ns2,Pantry,active\n"),
		"languages.csv": []byte("id,service_id,language\nl1,s1,en\nl2,s1,Creole (limited)\nl3,s2,en\n"),
	}
	l, findings, err := hsds.Read(files, hsds.Options{})
	require.NoError(t, err)
	require.Equal(t, 1, counts(findings)["unknown-language"])
	require.Equal(t, []referral.Language{{Lang: "en"}, {Lang: "und"}}, l.Services[0].Languages)
	for i := range l.Services {
		l.Services[i].Terms = [][]term.Code{{"need:health"}}
	}
	d, _ := referral.NewDirectory(l)
	q := &referral.Query{Needs: []referral.Need{{ID: "n", Terms: []term.Code{"need:health"}}}, Languages: []i18n.Lang{"ht"}}
	found, err := d.Route(nil, q, 0, nil)
	require.NoError(t, err)
	require.Len(t, found, 1)
	require.Equal(t, referral.OfferID("s1"), found[0].Offer)
	_, reasons, err := d.Explain(q, 0, "s1", nil)
	require.NoError(t, err)
	i := slices.IndexFunc(reasons, func(r referral.Reason) bool { return r.Filter == referral.ByLanguage })
	require.Equal(t, quantity.CannotTell, reasons[i].Answer)
	require.Equal(t, []string{"en"}, reasons[i].Stated)

	data, _ := hsds.AppendJSON(nil, &l, i18n.EN)
	again, _, err := hsds.ReadJSON(data, hsds.Options{})
	require.NoError(t, err)
	require.Equal(t, l.Services[0].Languages, again.Services[0].Languages)
}

// A list of ways with one that cannot be read is not known, and excludes nobody.
func TestUnreadWay(t *testing.T) {
	for way, want := range map[string][]string{"venue, online": {referral.InPerson, referral.Online}, "venue, zeppelin": nil} {
		l, findings, err := hsds.ReadJSON([]byte(`{"services":[{"id":"s","name":"Library","status":"active","attending_type":"`+way+`"}]}`), hsds.Options{})
		require.NoError(t, err)
		require.Equal(t, want, l.Services[0].Modes)
		require.Equal(t, want == nil, place(findings, "unknown-value", "/attending_type") != nil)
	}
}
