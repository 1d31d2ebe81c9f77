package hsds_test

import (
	"fmt"

	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
)

// A city publishes its directory as tables. What is wrong with it is told with
// its place; what can be used is a directory.
func ExampleRead() {
	files := map[string][]byte{
		"services.csv": []byte("id,name,status,minimum_age,maximum_age\n" +
			"s1,Rent help,active,18,999\n" +
			"s2,Youth meals,open,12,17\n"),
		"locations.csv": []byte("id,name,latitude,longitude\n" +
			"l1,Town hall,45.7422,-73.4500\n" +
			"l2,Youth house,0,0\n"),
		"services_at_location.csv": []byte("id,service_id,location_id\n" +
			"a1,s1,l1\n" +
			"a2,s2,l2\n" +
			"a3,s2,l2\n"),
		"regular_schedules.csv": []byte("service_id,weekday,opens_at,closes_at\n" +
			"s1,Mon-Fri,9:00am,5:00\n" +
			"s2,Saturday,11:30,14:00\n"),
	}
	listing, findings, err := hsds.Read(files, hsds.Options{Lang: "en"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings {
		switch f.Code {
		case "not-uuid", "no-id-needed", "empty": // told once for whole columns
		default:
			fmt.Printf("%s:%d:%d: %s\n", f.Pointer, f.Line, f.Column, f.Code)
		}
	}
	directory, _ := referral.NewDirectory(listing)
	fmt.Println(directory.Len(), "offers")
	// Output:
	// /services_at_location.csv:4:1: repeated
	// /locations.csv:3:16: zero-point
	// /services.csv:2:24: age-unbounded
	// /regular_schedules.csv:2:19: half-day
	// /services.csv:3:16: unknown-value
	// 2 offers
}

// A service of an interface, with what is nested in it, and back again.
func ExampleReadJSON() {
	listing, findings, err := hsds.ReadJSON([]byte(`{
		"id": "5f0a9a4e-7d2c-4a51-9c5e-0f8d0e3c9a11", "name": "Warm meals", "status": "active",
		"minimum_age": 60,
		"schedules": [{"id": "2f3b8f5e-1d1f-4c43-8a3e-7b0c5a1d9e22", "freq": "WEEKLY", "byday": "TU,TH", "opens_at": "11:30", "closes_at": "13:00"}],
		"cost_options": [{"id": "90d8a7be-52c1-4c6e-8a7f-3d2e1b0c4f33", "amount": 3.5, "currency": "cad"}],
		"contacts": [{"id": "c1", "name": "…", "email": "…"}]
	}`), hsds.Options{Lang: "en"})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := listing.Services[0]
	fmt.Println(s.Name["en"], "from", *s.Eligibility.MinMonths/12, "on", s.Hours.Openings[0].Days, "for", s.Costs[0].Amount)
	for _, f := range findings {
		fmt.Println(f.Pointer, f.Code)
	}
	_, lost := hsds.AppendJSON(nil, &listing, "en")
	fmt.Println(len(lost), "fields cannot be written")
	// Output:
	// Warm meals from 60 on [TU TH] for CAD 3.50
	// /contacts/0/id not-uuid
	// /contacts/0 person
	// 0 fields cannot be written
}
