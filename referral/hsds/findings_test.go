package hsds_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
)

// options are those of a directory of Florida, with a zone made by hand so that
// no table of zones is needed.
func options() hsds.Options {
	return hsds.Options{
		Lang: "en", Zone: time.FixedZone("Eastern", -5*3600),
		Languages: map[string]referral.Language{
			"English": {Lang: "en"}, "Spanish": {Lang: "es"}, "Creole": {Lang: "ht"}, "Haitian Creole": {Lang: "ht"}, "Creole (limited)": {Lang: "ht", Limited: true},
		},
		Codes: map[string]term.Code{"Photo ID": "document:photo-id", "Wheelchair accessible": "access:wheelchair"},
	}
}

const uuid1, uuid2 = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"

// service is a table of one service with more columns.
func service(columns, values string) string {
	return "id,name,status," + columns + "\n" + uuid1 + ",Meals,active," + values + "\n"
}

// schedule is a table of one schedule.
func schedule(columns, values string) map[string]string {
	return map[string]string{"services.csv": service("url", ""), "schedules.csv": "id,service_id," + columns + "\n" + uuid2 + "," + uuid1 + "," + values + "\n"}
}

func part(table, columns, values string) map[string]string {
	m := schedule(columns, values)
	m[table+".csv"] = m["schedules.csv"]
	delete(m, "schedules.csv")
	return m
}

func one(name, text string) map[string]string { return map[string]string{name: text} }

// Every fault is found once, at its place.
func TestFindings(t *testing.T) {
	var said sayings
	for _, c := range []struct {
		name  string
		files map[string]string
		want  []string // code and place; those of columns that are kept are left aside
	}{
		{"sound", one("services.csv", service("url", "")), nil},
		{"UTF-16", map[string]string{"services.csv": service("url", ""), "phones.csv": "\xff\xfei\x00d\x00\n\x00"}, []string{"utf-16 /phones.csv 1:1"}},
		{"9:00am to 5:00", schedule("byday,freq,opens_at,closes_at", "MO,WEEKLY,9:00am,5:00"), []string{"half-day /schedules.csv 2:92"}},
		{"12:30 pm to 12 am", schedule("byday,freq,opens_at,closes_at", "MO,WEEKLY,12:30 pm,12 am"), nil},
		{"9 in the evening to 7 in the evening", schedule("byday,freq,opens_at,closes_at", "MO,WEEKLY,9:00pm,7:00pm"), []string{"long-night /schedules.csv 2:92"}},
		{"the same in words", schedule("description", `"9:00pm–7:00pm, Mon–Fri"`), []string{"long-night /schedules.csv 2:75", "hours-read /schedules.csv 2:75"}},
		{"words that say more", schedule("description", `"9:00am–5:00pm, Mon–Fri by appointment"`), []string{"hours-words /schedules.csv 2:75"}},
		{"overnight", schedule("byday,freq,opens_at,closes_at", "SA,WEEKLY,20:00,08:00"), nil},
		{"the same times", schedule("byday,freq,opens_at,closes_at", "SA,WEEKLY,00:00,00:00"), []string{"same-times /schedules.csv 2:91"}},
		{"one time", schedule("byday,freq,opens_at,closes_at", "SA,WEEKLY,08:00,"), []string{"one-time /schedules.csv 2:91"}},
		{"no times", schedule("byday,freq", "SA,WEEKLY"), []string{"no-times /schedules.csv 2:1"}},
		{"a leap second", schedule("byday,freq,opens_at,closes_at", "SA,WEEKLY,08:00,23:59:60"), []string{"bad-time /schedules.csv 2:91"}},
		{"no freq", schedule("byday,opens_at,closes_at", "\"MO,TU\",08:00,12:00"), []string{"no-freq /schedules.csv 2:1"}},
		{"days of 3.0", schedule("byday,freq,wkst,opens_at,closes_at", "MON,WEEKLY,MON,08:00,12:00"), nil},
		{"no days", schedule("opens_at,closes_at", "08:00,12:00"), []string{"no-days /schedules.csv 2:1"}},
		{"fortnightly without a start", schedule("byday,freq,interval,opens_at,closes_at", "MO,WEEKLY,2,08:00,12:00"), []string{"no-start /schedules.csv 2:1"}},
		{"until and count", schedule("byday,freq,count,until,opens_at,closes_at", "MO,WEEKLY,3,2026-05-01,08:00,12:00"), []string{"until-and-count /schedules.csv 2:85", "no-start /schedules.csv 2:1"}},
		{"until before dtstart", schedule("byday,freq,dtstart,until,opens_at,closes_at", "MO,WEEKLY,2026-05-01,2026-04-01,08:00,12:00"), []string{"reversed /schedules.csv 2:96"}},
		{"weeks of a month", schedule("byday,freq,byweekno,opens_at,closes_at", "MO,MONTHLY,2,08:00,12:00"), []string{"ignored /schedules.csv 2:86"}},
		{"an unknown day", schedule("byday,freq,opens_at,closes_at", "XX,WEEKLY,08:00,12:00"), []string{"unknown-value /schedules.csv 2:75"}},
		{"the second Tuesday of a week", schedule("byday,freq,opens_at,closes_at", "2TU,WEEKLY,08:00,12:00"), []string{"unknown-value /schedules.csv 2:75"}},
		{"offset of the zone", schedule("byday,freq,timezone,opens_at,closes_at", "MO,WEEKLY,-5,08:00,12:00"), []string{"offset /schedules.csv 2:85"}},
		{"offset of another zone", schedule("byday,freq,timezone,opens_at,closes_at", "MO,WEEKLY,5.75,08:00,12:00"), []string{"offset /schedules.csv 2:85", "other-offset /schedules.csv 2:85"}},
		{"offset in minutes", schedule("byday,freq,timezone,opens_at,closes_at", "MO,WEEKLY,300,08:00,12:00"), []string{"bad-number /schedules.csv 2:85"}},
		{"two offsets", schedule("byday,freq,opens_at,closes_at", "MO,WEEKLY,08:00-05:00,12:00Z"), []string{"offset /schedules.csv 2:97", "offsets-differ /schedules.csv 2:97"}},
		{"a bad date", schedule("byday,freq,dtstart,opens_at,closes_at", "MO,WEEKLY,5/1/2026,08:00,12:00"), []string{"bad-date /schedules.csv 2:85"}},
		{"holiday without a word", part("holiday_schedules", "start_date,end_date", "2026-12-25,"), []string{"holiday-closed /holiday_schedules.csv 2:1"}},
		{"age 999", one("services.csv", service("minimum_age,maximum_age", "18,999")), []string{"age-unbounded /services.csv 2:54"}},
		{"age 0 to 999", one("services.csv", service("minimum_age,maximum_age", "0,999")), []string{"age-unbounded /services.csv 2:53", "age-empty /services.csv 2:51"}},
		{"age reversed", one("services.csv", service("minimum_age,maximum_age", "60,18")), []string{"age-reversed /services.csv 2:51"}},
		{"age negative", one("services.csv", service("minimum_age,maximum_age", "-1,18")), []string{"bad-number /services.csv 2:51"}},
		{"an address for an age", one("services.csv", service("minimum_age,maximum_age", "https://example.org,18")), []string{"bad-number /services.csv 2:51"}},
		{"minimum 200", one("services.csv", service("minimum_age,maximum_age", "200,")), []string{"age-implausible /services.csv 2:51"}},
		{"no status", one("services.csv", strings.ReplaceAll(service("url", ""), "active", "")), []string{"empty /services.csv 2:44"}},
		{"another status", one("services.csv", strings.ReplaceAll(service("url", ""), "active", "open")), []string{"unknown-value /services.csv 2:44"}},
		{"no id", one("services.csv", "id,name,status\n,Meals,active\n"), []string{"no-id /services.csv 2:1"}},
		{"a number for an id", one("services.csv", "id,name,status\n7,Meals,active\n"), []string{"not-uuid /services.csv 2:1"}},
		{"null", one("services.csv", service("url", "null")), []string{"null-word /services.csv 2:1"}},
		{"a wide row", one("services.csv", service("url", "a,b")), []string{"row-width /services.csv 2:1", "unknown-column /services.csv 2:1"}},
		{"an empty row", one("services.csv", service("url", "")+",,,\n"), []string{"empty-row /services.csv 3:1"}},
		{"no end of a quotation", one("services.csv", service("url", "\"a")), []string{"stray-quote /services.csv 2:1"}},
		{"a quotation inside", one("services.csv", service("url", "5\" pipe")), []string{"stray-quote /services.csv 2:1"}},
		{"Windows", one("services.csv", service("description", "caf\xe9")), []string{"not-utf8 /services.csv 2:1"}},
		{"a column twice", one("services.csv", service("url,name", ",Again")), []string{"doubled-column /services.csv 1:1", "unknown-column /services.csv 2:38"}},
		{"a column of their own", one("services.csv", service("Mood", "good")), []string{"unknown-column /services.csv 2:51"}},
		{"no such table", map[string]string{"services.csv": service("url", ""), "moods.csv": "id\n1\n"}, []string{"unknown-table /moods.csv 0:0"}},
		{"an empty table", map[string]string{"services.csv": service("url", ""), "phones.csv": "id,number\n"}, []string{"empty-file /phones.csv 1:1"}},
		{"a service twice", one("services.csv", service("url", "")+uuid1+",Meals,active,\n"), []string{"repeated /services.csv 3:1"}},
		{"two services of one id", one("services.csv", service("url", "")+uuid1+",Lunch,active,\n"), []string{"contradiction /services.csv 3:38"}},
		{"links three times", map[string]string{
			"services.csv": service("url", ""), "taxonomy.csv": "id,name,parent_id,vocabulary\nBD-1800,Food,,AIRS\n",
			"services_taxonomy.csv": "id,service_id,taxonomy_id\n1," + uuid1 + ",BD-1800\n2," + uuid1 + ",BD-1800\n3," + uuid1 + ",BD-1800\n",
		}, []string{"not-uuid /services_taxonomy.csv 2:1", "not-uuid /taxonomy.csv 2:1", "repeated /services_taxonomy.csv 3:1", "no-code /taxonomy.csv 2:1"}},
		{"a phone of nobody", part("phones", "number", "5550100"), nil},
		{"a phone of nothing", map[string]string{"services.csv": service("url", ""), "phones.csv": "id,number\n" + uuid2 + ",5550100\n"}, []string{"no-owner /phones.csv 2:1"}},
		{"a phone of no service", map[string]string{"services.csv": service("url", ""), "phones.csv": "id,service_id,number\n" + uuid2 + ",x,5550100\n"}, []string{"dangling /phones.csv 2:38"}},
		{"a link without a service", map[string]string{"services.csv": service("url", ""), "service_at_location.csv": "id,service_id,location_id\n" + uuid2 + ",,\n"}, []string{"no-end /service_at_location.csv 2:38"}},
		{"a document of theirs", part("required_documents", "document", "Photo ID"), nil},
		{"language by name", part("languages", "name", "\"English; creole (Limited)\""), nil},
		{"language unknown", part("languages", "name", "\"Spanish, Kreyol\""), []string{"unknown-language /languages.csv 2:75"}},
		{"code of three letters", part("languages", "code", "hat"), nil},
		{"code of no language", part("languages", "code", "xx"), []string{"unknown-language /languages.csv 2:75"}},
		{"name and code apart", part("languages", "name,code", "Spanish,ht"), []string{"language-name /languages.csv 2:75"}},
		{"cost without a currency", part("cost_options", "amount", "5"), []string{"no-currency /cost_options.csv 2:1"}},
		{"cost of half a cent", part("cost_options", "amount,currency", "5.005,usd"), []string{"amount-decimals /cost_options.csv 2:75"}},
		{"cost of nothing", part("cost_options", "amount,currency", ",usd"), []string{"empty-cost /cost_options.csv 2:1"}},
		{"more than all", part("service_capacity", "available,maximum,updated", "12,10,2026-01-01T00:00:00Z"), []string{"above-maximum /service_capacity.csv 2:75"}},
		{"area in words", part("service_areas", "extent,extent_type", "the county,text"), []string{"area-words /service_areas.csv 2:1"}},
		{"area in another drawing", part("service_areas", "extent,extent_type", "<kml/>,kml"), []string{"extent-kind /service_areas.csv 2:82", "area-words /service_areas.csv 2:1"}},
		{"area without a polygon", part("service_areas", "extent,extent_type", "extent,geojson"), []string{"bad-extent /service_areas.csv 2:75", "area-words /service_areas.csv 2:1"}},
		{"area with a line", part("service_areas", "extent,extent_type", `"{""type"":""GeometryCollection"",""geometries"":[{""type"":""LineString""},{""type"":""Polygon"",""coordinates"":[[[-80,25],[-80,26],[-81,26],[-80,25]]]}]}",geojson`), []string{"extent-lines /service_areas.csv 2:75"}},
		{"area the other way round", part("service_areas", "extent,extent_type", `"{""type"":""Polygon"",""coordinates"":[[[25,-100],[26,-100],[26,-101],[25,-100]]]}",geojson`), []string{"swapped-extent /service_areas.csv 2:75", "area-words /service_areas.csv 2:1"}},
		{"a person", part("contacts", "name,email", "Somebody,somebody@example.org"), []string{"person /contacts.csv 2:1"}},
		{"a person in a column of their own", one("services.csv", service("Contact name", "Somebody")), []string{"person /services.csv 2:51"}},
		{"who assured", one("services.csv", service("assurer_email", "somebody@example.org")), []string{"person /services.csv 2:51"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := map[string][]byte{}
			for name, text := range c.files {
				files[name] = []byte(text)
			}
			_, findings, err := hsds.Read(files, options())
			require.NoError(t, err)
			var got []string
			for _, f := range findings {
				if f.Code != "kept" && f.Code != "kept-table" {
					got = append(got, fmt.Sprintf("%s %s %d:%d", f.Code, f.Pointer, f.Line, f.Column))
				}
				for _, l := range i18n.Spoken() {
					require.NotContains(t, f.Message().In(l), "omebody")
				}
			}
			require.Equal(t, c.want, got)
			said.add(findings)
		})
	}
	said.golden(t, "tables")
}

// sayings are the first finding of each code, in four languages.
type sayings struct {
	codes map[string]bool
	b     strings.Builder
}

func (s *sayings) add(findings []*i18n.Error) {
	if s.codes == nil {
		s.codes = map[string]bool{}
	}
	for _, f := range findings {
		if s.codes[f.Code] {
			continue
		}
		s.codes[f.Code] = true
		fmt.Fprintf(&s.b, "%s\n", f.Code)
		for _, l := range i18n.Spoken() {
			fmt.Fprintf(&s.b, "\t%s %s\n", l, i18n.Strip(f.Message().In(l)))
		}
	}
}

func (s *sayings) golden(t *testing.T, name string) {
	t.Helper()
	golden(t, name, s.b.String())
}

// What only JSON can say wrongly, and what shows only among several records.
func TestFindingsJSON(t *testing.T) {
	var said sayings
	const head = `{"id":"` + uuid1 + `","name":"Meals","status":"active",`
	for _, c := range []struct {
		name, data string
		want       []string
	}{
		{"a list for a text", head + `"description":["a"]}`, []string{"wrong-type /description", "unknown-column /description"}},
		{"a member twice", head + `"email":"a","email":"b"}`, []string{"doubled-member /email"}},
		{"days in a list", head + `"schedules":[{"id":"` + uuid2 + `","freq":"WEEKLY","byday":["MO","TU"],"opens_at":"08:00","closes_at":"12:00"}]}`, nil},
		{"nested elsewhere", head + `"phones":[{"id":"` + uuid2 + `","number":"1","service_id":"` + uuid2 + `"}]}`, []string{"other-id /phones/0/service_id", "dangling /phones/0/service_id"}},
		{"numbers for a list", head + `"phones":[1]}`, []string{"wrong-type /phones"}},
		{"half a pair of surrogates", head + `"description":"\ud800"}`, []string{"not-utf8 "}},
		{"not a record", `[1]`, nil},
		{"a page of several", `{"totalElements":3,"content":[` + head + `"url":""}]}`, []string{"one-page "}},
		{"lists by name", `{"services":[` + head + `"url":""}],"moods":[]}`, []string{"unknown-table "}},
		{"what it is for whom", head + `"attributes":[{"id":"` + uuid2 + `","link_type":"eligibility","value":"veterans"}]}`, []string{"kept-attribute /attributes/0/link_type"}},
		{"who changed it", head + `"metadata":[{"id":"m","updated_by":"Somebody"}]}`, []string{"left-out /metadata/0"}},
		{"no taxonomy", `{"taxonomy_terms":[{"id":"` + uuid1 + `","code":"a","name":"A"}]}`, []string{"no-taxonomy /taxonomy_terms/0/taxonomy"}},
		{"a code with spaces", `{"taxonomy_terms":[{"id":"` + uuid1 + `","code":"a b","name":"A","taxonomy":"Needs"}]}`, []string{"bad-code /taxonomy_terms/0/code"}},
		{"a code twice", `{"taxonomy_terms":[{"id":"` + uuid1 + `","code":"a","name":"A","taxonomy":"Needs"},{"id":"` + uuid2 + `","code":"a","name":"B","taxonomy":"Needs"}]}`, []string{"doubled-code /taxonomy_terms/1/code"}},
		{"a circle", `{"taxonomy_terms":[{"id":"` + uuid1 + `","code":"b","name":"A","taxonomy":"Needs","parent_id":"` + uuid2 + `"},{"id":"` + uuid2 + `","code":"a","name":"B","taxonomy":"Needs","parent_id":"` + uuid1 + `"}]}`, []string{"parent-cycle /taxonomy_terms/1/parent_id"}},
		{"its own parent", `{"taxonomy_terms":[{"id":"` + uuid1 + `","code":"b","name":"A","taxonomy":"Needs","parent_id":"` + uuid1 + `"}]}`, []string{"parent-cycle /taxonomy_terms/0/parent_id"}},
		{"latitude alone", `{"id":"` + uuid1 + `","location_type":"physical","latitude":25.7}`, []string{"half-point /latitude"}},
		{"0, 0", `{"id":"` + uuid1 + `","location_type":"physical","latitude":0,"longitude":0.0}`, []string{"zero-point /latitude"}},
		{"the wrong way round", `{"id":"` + uuid1 + `","location_type":"physical","latitude":-117.1,"longitude":32.7}`, []string{"swapped-point /latitude"}},
		{"off the earth", `{"id":"` + uuid1 + `","location_type":"physical","latitude":-117.1,"longitude":320.7}`, []string{"bad-point /latitude"}},
		{"Quebec in the United States", `{"id":"` + uuid1 + `","location_type":"physical","addresses":[{"id":"` + uuid2 + `","postal_code":"J6A 1B2","country":"US"}]}`, []string{"postal-country /addresses/0/postal_code"}},
		{"a zero lost", `{"id":"` + uuid1 + `","location_type":"physical","addresses":[{"id":"` + uuid2 + `","postal_code":"2134","country":"US"}]}`, []string{"lost-zero /addresses/0/postal_code"}},
		{"valid at different times", head + `"schedules":[
			{"id":"` + uuid1 + `","freq":"WEEKLY","byday":"MO","opens_at":"08:00","closes_at":"12:00","valid_from":"2026-01-01","valid_to":"2026-06-30"},
			{"id":"` + uuid2 + `","freq":"WEEKLY","interval":2,"dtstart":"2026-06-29","byday":"MO","opens_at":"08:00","closes_at":"12:00","valid_from":"2026-07-01","valid_to":"2026-12-31"}]}`,
			[]string{"early /schedules/1/valid_from", "validity /schedules/0/valid_from"}},
		{"a holiday of the place", head + `"service_at_locations":[{"id":"` + uuid2 + `","location":{"id":"` + uuid1 + `","location_type":"physical","holiday_schedules":[{"id":"` + uuid1 + `","start_date":"2026-12-25","closed":"TRUE"}]},
			"schedules":[{"id":"` + uuid1 + `","freq":"WEEKLY","byday":"FR","opens_at":"08:00","closes_at":"12:00"}]}]}`,
			[]string{"outer-holiday /service_at_locations/0/location/holiday_schedules/0"}},
		{"a season for a holiday", head + `"holiday_schedules":[{"id":"` + uuid1 + `","start_date":"2026-06-01","end_date":"2026-12-01","closed":"false","opens_at":"10:00","closes_at":"12:00"}]}`,
			[]string{"long-holiday /holiday_schedules/0/end_date"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, findings, err := hsds.ReadJSON([]byte(c.data), options())
			if c.name == "not a record" {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			var got []string
			for _, f := range findings {
				if f.Code != "kept" && f.Code != "kept-table" {
					got = append(got, f.Code+" "+f.Pointer)
				}
			}
			require.Equal(t, c.want, got)
			said.add(findings)
		})
	}
	said.golden(t, "json")
}

// What cannot be understood at all is an error.
func TestErrors(t *testing.T) {
	var said sayings
	for _, c := range []struct {
		name, data, code string
		line, column     int
	}{
		{"nothing", "[]", "nothing", 0, 0},
		{"not JSON", "{\n \"id\": x}", "bad-json", 2, 8},
		{"a comma too many", "[{},]", "bad-json", 1, 5},
		{"cut off", "{\"id\": \"a", "cut-off", 1, 10},
		{"too deep", strings.Repeat("[", 100), "too-deep", 1, 66},
		{"a word", "nul", "bad-json", 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := hsds.ReadJSON([]byte(c.data), hsds.Options{})
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.code, e.Code)
			require.Equal(t, c.line, e.Line)
			require.Equal(t, c.column, e.Column)
			said.add([]*i18n.Error{e})
		})
	}
	_, _, err := hsds.Read(map[string][]byte{"services.csv": make([]byte, hsds.MaxSize+1)}, hsds.Options{})
	var e *i18n.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, "too-large", e.Code)
	said.add([]*i18n.Error{e})
	_, _, err = hsds.Read(map[string][]byte{"services.csv": []byte(strings.Repeat("a,", hsds.MaxColumns+1))}, hsds.Options{})
	require.ErrorAs(t, err, &e)
	require.Equal(t, "too-many-columns", e.Code)
	said.golden(t, "errors")
}

// A confidential place has no address in what is written.
func TestConfidential(t *testing.T) {
	l, findings, err := hsds.ReadJSON([]byte(`{"id":"`+uuid1+`","location_type":"redacted","latitude":25.5,"longitude":-80.1,
		"addresses":[{"id":"`+uuid2+`","address_1":"9 Hidden Lane","postal_code":"33101","country":"US"}]}`), options())
	require.NoError(t, err)
	require.True(t, l.Places[0].Confidential)
	for _, f := range findings {
		require.NotContains(t, f.Error(), "Hidden")
	}
	data, lost := hsds.AppendJSON(nil, &l, "en")
	require.NotContains(t, string(data), "Hidden")
	require.NotContains(t, string(data), "25.5")
	require.NotNil(t, place(lost, "cannot-hold", "/places/0"))
}

// What is made to cost much costs little, and is told.
func TestHostile(t *testing.T) {
	const n = 20_000
	var members, terms, holidays, offers, links strings.Builder
	for i := range n {
		fmt.Fprintf(&members, `"m%d":1,`, i)
		fmt.Fprintf(&terms, "%d,%s,t%d\n", i, "s1", i)
		fmt.Fprintf(&offers, "a%d,s1,l%d\n", i, i)
		fmt.Fprintf(&links, "a%d,SA,09:00,10:00\n", i)
	}
	for i := range 900 {
		fmt.Fprintf(&holidays, "s1,2026-%02d-%02d,true\n", 1+i%12, 1+i%28)
	}
	object := "{" + members.String() + `"id":"a","status":"active"}`
	_, findings, err := hsds.ReadJSON([]byte("["+object+","+object+"]"), options())
	require.NoError(t, err)
	require.NotEmpty(t, places(findings, "many-columns"))
	require.Less(t, len(findings), hsds.MaxFindings)
	l, findings, err := hsds.Read(map[string][]byte{
		"services.csv": []byte("id,name,status\ns1,Meals,active\n"), "services_taxonomy.csv": []byte("id,service_id,taxonomy_id\n" + terms.String()),
		"holiday_schedules.csv": []byte("service_id,start_date,closed\n" + holidays.String()), "services_at_location.csv": []byte("id,service_id,location_id\n" + offers.String()),
		"schedules.csv": []byte("service_at_location_id,byday,opens_at,closes_at\n" + links.String()),
	}, options())
	require.NoError(t, err)
	require.NotEmpty(t, places(findings, "many-holidays"))
	require.NotEmpty(t, places(findings, "more"))
	require.Len(t, l.Services[0].Terms, n)
}
