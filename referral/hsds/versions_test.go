package hsds_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
)

// A service as an interface of Open Referral UK 1.0 gives it, in the form of its
// published schema (https://developers.openreferraluk.org), written for this
// test.
func TestOpenReferralUK(t *testing.T) {
	l, findings, err := hsds.ReadJSON([]byte(`{
		"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e01", "name": "Walking group", "description": "Gentle walks", "status": "active",
		"attending_type": "venue,online", "attending_access": "drop_in", "assured_date": "2026-01-15", "fees": "See below",
		"organization": {"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e02", "name": "Village hall trust", "url": "https://example.org"},
		"contacts": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e03", "name": null, "phones": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e04", "number": "01632 960100"}]}],
		"eligibilitys": [
			{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e05", "eligibility": "Children", "minimum_age": 5, "maximum_age": 8},
			{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e06", "minimum_age": 60}
		],
		"service_taxonomys": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e07", "taxonomy": {"id": "lgil:583", "name": "Health", "vocabulary": "esdServiceTypes"}}],
		"regular_schedules": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e08", "opens_at": "10:00", "closes_at": "11:30", "freq": "WEEKLY", "byday": "SA"}],
		"holiday_schedules": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e09", "closed": true, "start_date": "2026-12-24", "end_date": "2026-12-26"}],
		"service_areas": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e10", "service_area": "The borough", "uri": "http://statistics.data.gov.uk/id/x"}],
		"languages": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e11", "language": "cy"}],
		"cost_options": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e12", "amount": 2.5, "option": "per walk"}],
		"service_at_locations": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e13", "location": {"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e14", "name": "Village hall",
			"latitude": "51.5", "longitude": "-0.12", "physical_addresses": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e15", "address_1": "1 High Street", "postal_code": "EC1A 1BB", "country": "GB"}],
			"accessibility_for_disabilities": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e16", "accessibility": "access:step-free"}]}}],
		"reviews": [{"id": "3b7cb1a2-6f0e-4a0c-9d53-1a2b3c4d5e17", "title": "Lovely, says Somebody"}]
	}`), hsds.Options{Lang: "en", Currency: "gbp"})
	require.NoError(t, err)
	s := l.Services[0]
	require.Empty(t, cmp.Diff(&referral.Rule{Any: []referral.Rule{
		{Fact: "birth", MinMonths: new(60), MaxMonths: new(107), Source: "minimum_age, maximum_age"},
		{Fact: "birth", MinMonths: new(720), Source: "minimum_age, maximum_age"},
	}}, s.Eligibility))
	require.Equal(t, i18n.Text{"en": "Children"}, s.ForWhom)
	require.Equal(t, [][]term.Code{{term.C("esdServiceTypes", "lgil:583")}}, s.Terms)
	require.Equal(t, []string{referral.InPerson, referral.Online}, s.Modes)
	require.Equal(t, []string{referral.WalkIn}, s.Intake)
	require.Equal(t, []referral.Language{{Lang: "cy"}}, s.Languages)
	require.Equal(t, quantity.Money{Minor: 250, Currency: "GBP"}, s.Costs[0].Amount)
	require.Equal(t, cal.Day(2026, 1, 15), s.Assured)
	require.Empty(t, cmp.Diff([]referral.Opening{
		{Open: 600, Close: 690, Every: referral.Weekly, Days: []string{"SA"}},
		{Shut: true, Every: referral.Daily, From: cal.Day(2026, 12, 24), Until: cal.Day(2026, 12, 26)},
	}, s.Hours.Openings))
	require.NoError(t, s.Hours.Check())
	require.Equal(t, i18n.Text{"en": "The borough"}, s.Area.Text)
	require.Equal(t, "01632 960100", l.Offers[0].Phone)
	p := l.Places[0]
	require.Equal(t, referral.Point{Lat: 515000000, Lon: -1200000}, *p.Point)
	require.Equal(t, "GB", p.Country)
	require.Equal(t, []term.Code{"access:step-free"}, p.Access)
	require.NotContains(t, string(s.X), "Somebody")
	require.NotNil(t, place(findings, "person", "/reviews/0/title"))
	_, more := referral.NewDirectory(l)
	require.Empty(t, more)
}

// Schedules of HSDS 3.2: groups, and operating hours apart from events.
func TestGroups(t *testing.T) {
	l, _, err := hsds.ReadJSON([]byte(`{"id":"`+uuid1+`","name":"Pool","status":"active",
		"operating_hours":[
			{"id":"`+uuid1+`","freq":"WEEKLY","byday":"MO","opens_at":"09:00","closes_at":"17:00","group":"regular"},
			{"id":"`+uuid2+`","freq":"WEEKLY","byday":"MO","opens_at":"08:00","closes_at":"20:00","group":"phone"}],
		"events":[{"id":"00000000-0000-4000-8000-000000000003","dtstart":"2026-07-01","opens_at":"12:00","closes_at":"13:00"}]}`), hsds.Options{})
	require.NoError(t, err)
	var groups []string
	for _, o := range l.Services[0].Hours.Openings {
		groups = append(groups, o.Group)
	}
	require.Equal(t, []string{"", "phone", "events"}, groups)
}

// Between two validities nothing is known, and before and after them neither; in
// them it is open or closed.
func TestValidity(t *testing.T) {
	l, _, err := hsds.ReadJSON([]byte(`{"id":"`+uuid1+`","name":"Pool","status":"active","schedules":[
		{"id":"`+uuid1+`","freq":"WEEKLY","byday":"MO","opens_at":"09:00","closes_at":"17:00","valid_from":"2026-01-01","valid_to":"2026-03-31"},
		{"id":"`+uuid2+`","freq":"WEEKLY","byday":"TU","opens_at":"09:00","closes_at":"17:00","valid_from":"2026-05-01","valid_to":"2026-12-31"}]}`), hsds.Options{})
	require.NoError(t, err)
	h := l.Services[0].Hours
	for _, c := range []struct {
		on   time.Time
		want quantity.Answer
	}{
		{time.Date(2025, 12, 29, 10, 0, 0, 0, time.UTC), quantity.CannotTell},
		{time.Date(2026, 1, 5, 10, 0, 0, 0, time.UTC), quantity.Yes},
		{time.Date(2026, 1, 6, 10, 0, 0, 0, time.UTC), quantity.No},
		{time.Date(2026, 4, 6, 10, 0, 0, 0, time.UTC), quantity.CannotTell},
		{time.Date(2026, 5, 4, 10, 0, 0, 0, time.UTC), quantity.No},
		{time.Date(2026, 5, 5, 10, 0, 0, 0, time.UTC), quantity.Yes},
		{time.Date(2027, 1, 5, 10, 0, 0, 0, time.UTC), quantity.CannotTell},
	} {
		require.Equal(t, c.want, h.At(c.on, time.UTC, "", nil), c.on)
	}
}

// county is a directory of a county in the tables of 1.1: so many services, no
// status, links repeated, a taxonomy whose hierarchy is in the codes.
func county(services int) map[string][]byte {
	var s, l, sl, st, rs, a, lang strings.Builder
	s.WriteString("id,organization_id,name,status,minimum_age,maximum_age,description,fees\n")
	l.WriteString("id,name,latitude,longitude\n")
	a.WriteString("location_id,address_1,city,state_province,postal_code\n")
	sl.WriteString("id,service_id,location_id\n")
	st.WriteString("id,service_id,taxonomy_id\n")
	rs.WriteString("service_id,weekday,opens_at,closes_at\n")
	lang.WriteString("service_id,language\n")
	codes := []string{"BD-1800.2000", "BH-7000.5100-100", "LN-1500.1700-200.50", "ZZ-0000", "BD"}
	for i := range services {
		fmt.Fprintf(&s, "%d,%d,Service %d,,0,%d,\"Helps with a thing, and another\",Free\n", i, i%100, i, []int{999, 200, 17}[i%3])
		fmt.Fprintf(&l, "%d,Place %d,%d.%07d,-80.%07d\n", i, i, 25, i*37%1000000, i*91%1000000)
		code := fmt.Sprintf("%05d", 33000+i%200)
		if i == 7 {
			code = "H2X 1Y4"
		}
		fmt.Fprintf(&a, "%d,1 Main Street,Town,FL,%s\n", i, code)
		for k := range 2 + i%2 {
			fmt.Fprintf(&sl, "%d,%d,%d\n", i*10+k, i, i)
		}
		for k := range 3 {
			fmt.Fprintf(&st, "%d,%d,%s\n", i*10+k, i, codes[(i+k*k)%4])
		}
		for _, d := range []string{"Monday", "Tuesday", "Wed", "Thursday", "Fri"} {
			closes := "5:00pm"
			if i%70 == 0 {
				closes = "5:00"
			}
			fmt.Fprintf(&rs, "%d,%s,9:00am,%s\n", i, d, closes)
		}
		fmt.Fprintf(&lang, "%d,%s\n", i, []string{"English", "Creole", "Creole (limited)", "creole/English", fmt.Sprintf("Kreyol %d", i%220)}[i%5])
	}
	return map[string][]byte{
		"service.csv": []byte(s.String()), "location.csv": []byte(l.String()), "services_at_location.csv": []byte(sl.String()),
		"services_taxonomy.csv": []byte(st.String()), "regular_schedule.csv": []byte(rs.String()), "physical_address.csv": []byte(a.String()), "language.csv": []byte(lang.String()),
		"taxonomy.csv": []byte("id,name,parent_id,parent_name,vocabulary\nB,Basic Needs,,,AIRS\nBD-1800.2000,Food Pantries,B,,AIRS\nBH-7000.5100-100,Shelter,B,,AIRS\nLN-1500.1700-200.50,Clinic,L,,AIRS\n"),
	}
}

func TestCounty(t *testing.T) {
	l, findings, err := hsds.Read(county(400), options())
	require.NoError(t, err)
	require.Len(t, l.Services, 400)
	require.Len(t, l.Offers, 400)
	require.Equal(t, "600", count(t, place(findings, "repeated", "/services_at_location.csv")))
	require.Equal(t, "400", count(t, place(findings, "empty", "/service.csv")))
	require.Equal(t, "1", count(t, place(findings, "no-parent", "/taxonomy.csv")))
	require.Len(t, places(findings, "half-day"), 30)
	require.Equal(t, []string{"/physical_address.csv 9:25"}, places(findings, "postal-country"))
	require.True(t, l.Taxonomies[0].ByPrefix)
	require.Equal(t, "AIRS", l.Taxonomies[0].Scheme.ID)
	require.Equal(t, []referral.Language{{Lang: "ht", Limited: true}}, l.Services[2].Languages)
	require.Equal(t, []referral.Language{{Lang: "ht"}, {Lang: "en"}}, l.Services[3].Languages)
	_, more := referral.NewDirectory(l)
	require.NotEmpty(t, more)
	var b strings.Builder
	summary(t, &b, findings)
	golden(t, "county", b.String())
}

func BenchmarkReadTables(b *testing.B) {
	files := county(4000)
	size := 0
	for _, f := range files {
		size += len(f)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := hsds.Read(files, options()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadJSON(b *testing.B) {
	l, _, err := hsds.Read(county(4000), options())
	require.NoError(b, err)
	data, _ := hsds.AppendJSON(nil, &l, "en")
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := hsds.ReadJSON(data, options()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	l, _, err := hsds.Read(county(4000), options())
	require.NoError(b, err)
	data, _ := hsds.AppendJSON(nil, &l, "en")
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		data, _ = hsds.AppendJSON(data[:0], &l, "en")
	}
}
