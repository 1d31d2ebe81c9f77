package hsds

import (
	"slices"
	"strings"
)

// tableID is the position of a table in the schema.
type tableID int

// The tables of HSDS 3.1, then those of 1.1 and of Open Referral UK that it has
// no longer.
const (
	organizations tableID = iota
	programs
	services
	locations
	serviceAtLocations
	addresses
	phones
	contacts
	schedules
	serviceAreas
	languages
	accessibility
	requiredDocuments
	costOptions
	capacities
	units
	funding
	identifiers
	urls
	attributes
	taxonomies
	taxonomyTerms
	metadata
	metaTables
	serviceTaxonomies
	holidaySchedules
	eligibilities
	payments
	reviews
	tableCount
)

// use says what becomes of a column.
type use uint8

const (
	used   use = iota // it has a place in the model, or leads to one
	kept              // it is kept in X
	number            // it is kept in X, as a number
	person            // it is about a person, and left out
)

// column is a column of a table, or a member of an object.
type column struct {
	name string
	use  use
}

// nested is an object or a list of objects within another.
type nested struct {
	name string
	of   tableID
	by   string // the column of the outer record that refers to the inner; "": the inner belongs to the outer
}

// table is what is known of a table whatever the version.
type table struct {
	id       tableID
	name     string // as HSDS 3.1 names its list
	one      string // one record of it, in the form of a foreign key without "_id"
	foreign  string // one with "_id"
	columns  []column
	nests    []nested
	aliases  []string  // other names of the table
	columnAs []string  // pairs: another name of a column, the column
	owners   []tableID // what a record may belong to, by foreign key
	needs    []string  // the columns HSDS requires and routing asks for
}

func (t *table) column(name string) int {
	for i := range t.columns {
		if t.columns[i].name == name {
			return i
		}
	}
	for i := 0; i+1 < len(t.columnAs); i += 2 {
		if t.columnAs[i] == name {
			return t.column(t.columnAs[i+1])
		}
	}
	return -1
}

// key is the column by which other tables refer to this one.
func (t *table) key() string { return t.foreign }

// schema is every table, by its id: HSDS 3.1 as its JSON schemas have it
// (https://docs.openreferral.org, schema 3.1), the tabular packages of 1.1 and
// 2.0 (the specification's datapackage.json), Open Referral UK 1.0. A column
// after "+" is kept, after "#" kept as a number, after "-" about a person.
// Nothing writes to it.
var schema = newSchema()

func newSchema() [tableCount]table {
	var s [tableCount]table
	def := func(id tableID, name, one, columns, nests, aliases, columnAs, needs string) {
		t := table{id: id, name: name, one: one, foreign: one + "_id", aliases: strings.Fields(aliases), columnAs: strings.Fields(columnAs), needs: strings.Fields(needs)}
		for c := range strings.FieldsSeq(columns) {
			u := used
			switch c[0] {
			case '+':
				u, c = kept, c[1:]
			case '#':
				u, c = number, c[1:]
			case '-':
				u, c = person, c[1:]
			}
			t.columns = append(t.columns, column{c, u})
		}
		for n := range strings.FieldsSeq(nests) {
			name, by, _ := strings.Cut(n, "=")
			of := tableID(-1)
			if name, key, ok := strings.Cut(name, ">"); ok {
				for id := range tableCount {
					if nestNames[id] == key {
						of = id
					}
				}
				t.nests = append(t.nests, nested{name, of, by})
			}
		}
		s[id] = t
	}
	def(organizations, "organizations", "organization",
		"id name +alternate_name +description +email +website +uri +tax_status +tax_id #year_incorporated +legal_status +logo +parent_organization_id",
		"funding>funding fundings>funding contacts>contacts phones>phones locations>locations programs>programs organization_identifiers>identifiers identifiers>identifiers attributes>attributes metadata>metadata additional_websites>urls services>services",
		"organization", "url website organization_id id title name", "name")
	def(programs, "programs", "program",
		"id +organization_id +name +alternate_name +description", "attributes>attributes metadata>metadata", "program", "program_id id", "name")
	def(services, "services", "service",
		"id organization_id +program_id name +alternate_name description +url +email status interpretation_services +application_process fees_description +wait_time fees +accreditations eligibility_description minimum_age maximum_age assured_date -assurer_email +licenses +alert +last_modified location_id attending_access attending_type +deliverable_type",
		"phones>phones schedules>schedules operating_hours>schedules events>schedules regular_schedules>schedules regular_schedule>schedules holiday_schedules>holidays holiday_schedule>holidays service_areas>service_areas service_at_locations>sals services_at_location>sals locations>locations languages>languages organization>organizations=organization_id funding>funding fundings>funding cost_options>cost_options program>programs=program_id required_documents>documents contacts>contacts capacities>capacities service_capacities>capacities attributes>attributes service_attributes>attributes metadata>metadata additional_urls>urls service_taxonomys>service_taxonomies service_taxonomies>service_taxonomies services_taxonomy>service_taxonomies eligibilitys>eligibilities eligibilities>eligibilities eligibility>eligibilities payments_accepted>payments payment_accepted>payments reviews>reviews",
		"service", "service_id id services_id id title name taxonomy_url url eligibility eligibility_description fee fees min_age minimum_age max_age maximum_age age_min minimum_age age_max maximum_age", "name status")
	def(locations, "locations", "location",
		"id location_type +url +organization_id name +alternate_name +description +transportation latitude longitude +external_identifier +external_identifier_type confidential",
		"languages>languages addresses>addresses physical_addresses>addresses postal_addresses>addresses contacts>contacts accessibility>accessibility accessibility_for_disabilities>accessibility accessibilities>accessibility phones>phones schedules>schedules regular_schedules>schedules regular_schedule>schedules holiday_schedules>holidays holiday_schedule>holidays attributes>attributes metadata>metadata service_at_locations>sals services>services",
		"location", "location_id id title name lat latitude lng longitude lon longitude long longitude is_confidential confidential redacted confidential is_private confidential", "")
	def(serviceAtLocations, "service_at_locations", "service_at_location",
		"id service_id location_id +description",
		"service_areas>service_areas contacts>contacts phones>phones schedules>schedules regular_schedules>schedules regular_schedule>schedules holiday_schedules>holidays holiday_schedule>holidays location>locations=location_id service>services=service_id attributes>attributes metadata>metadata languages>languages capacities>capacities",
		"service_at_location services_at_location services_at_locations service_location services_locations", "service_at_location_id id", "service_id")
	def(addresses, "addresses", "address",
		"id location_id organization_id -attention +address_1 +address_2 +address_3 +address_4 +city +region +state_province postal_code country address_type confidential",
		"attributes>attributes metadata>metadata",
		"address addresss physical_addresses physical_address postal_addresses postal_address", "address address_1 street address_1 zip postal_code zip_code postal_code postcode postal_code state state_province type address_type is_private confidential is_confidential confidential redacted confidential", "")
	def(phones, "phones", "phone",
		"id location_id service_id organization_id contact_id service_at_location_id number #extension +type +description +language +department",
		"languages>languages attributes>attributes metadata>metadata", "phone", "phone_number number", "number")
	def(contacts, "contacts", "contact",
		"id organization_id service_id service_at_location_id location_id -name -title -department -email -phone",
		"phones>phones attributes>attributes metadata>metadata", "contact", "", "")
	def(schedules, "schedules", "schedule",
		"id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at +schedule_link +attending_type +notes group weekday",
		"attributes>attributes metadata>metadata", "schedule regular_schedules regular_schedule", "opens opens_at closes closes_at day weekday dayofweek weekday day_of_week weekday start_time opens_at end_time closes_at original_text description hours description hours_of_operation description text description", "")
	def(serviceAreas, "service_areas", "service_area",
		"id service_id service_at_location_id name description extent extent_type +uri",
		"attributes>attributes metadata>metadata", "service_area", "service_area name area name", "")
	def(languages, "languages", "language",
		"id service_id location_id service_at_location_id phone_id name code note", "attributes>attributes metadata>metadata", "language", "language name", "")
	def(accessibility, "accessibility", "accessibility",
		"id location_id description +details +url", "attributes>attributes metadata>metadata",
		"accessibilitys accessibilities accessibility_for_disabilities", "accessibility description", "")
	def(requiredDocuments, "required_documents", "required_document",
		"id service_id document +uri", "attributes>attributes metadata>metadata", "required_document documents_required", "", "")
	def(costOptions, "cost_options", "cost_option",
		"id service_id valid_from valid_to option currency amount amount_description", "attributes>attributes metadata>metadata", "cost_option", "", "")
	def(capacities, "capacities", "service_capacity",
		"id service_id service_at_location_id unit_id available maximum +description updated", "unit>units=unit_id attributes>attributes metadata>metadata",
		"service_capacity service_capacities service_capacitys", "", "")
	def(units, "units", "unit", "id name +scheme +identifier +uri", "attributes>attributes metadata>metadata", "unit", "", "")
	def(funding, "funding", "funding", "id organization_id service_id +source", "attributes>attributes metadata>metadata", "fundings", "", "")
	def(identifiers, "organization_identifiers", "organization_identifier",
		"id organization_id +identifier_scheme +identifier_type +identifier", "attributes>attributes metadata>metadata", "organization_identifier", "", "")
	def(urls, "urls", "url", "id organization_id service_id +label +url", "attributes>attributes metadata>metadata", "url", "", "")
	def(attributes, "attributes", "attribute",
		"id link_id service_id taxonomy_term_id link_type link_entity +value +label", "taxonomy_term>taxonomy_terms=taxonomy_term_id metadata>metadata",
		"attribute other_attributes other_attribute service_attributes service_attribute link_taxonomies link_taxonomy", "taxonomy_id taxonomy_term_id", "")
	def(taxonomies, "taxonomies", "taxonomy", "id name description uri version", "metadata>metadata taxonomy_terms>taxonomy_terms", "taxonomy", "", "name")
	def(taxonomyTerms, "taxonomy_terms", "taxonomy_term",
		"id code name description parent_id taxonomy +language taxonomy_id +term_uri parent_name", "taxonomy_detail>taxonomies=taxonomy_id taxonomy_details>taxonomies=taxonomy_id metadata>metadata",
		"taxonomy_term", "term name vocabulary taxonomy", "name")
	def(metadata, "metadata", "metadata",
		"-id -resource_id -resource_type -last_action_date -last_action_type -field_name -previous_value -replacement_value -updated_by", "", "", "", "")
	def(metaTables, "meta_table_descriptions", "meta_table_description", "id +name +language +character_set", "attributes>attributes metadata>metadata", "meta_table_description", "", "")
	def(serviceTaxonomies, "service_taxonomies", "service_taxonomy",
		"id service_id taxonomy_id taxonomy_term_id taxonomy_detail", "taxonomy>taxonomy_terms=taxonomy_id taxonomy_term>taxonomy_terms=taxonomy_term_id",
		"service_taxonomy services_taxonomy service_taxonomys services_taxonomies services_taxonomys", "", "")
	def(holidaySchedules, "holiday_schedules", "holiday_schedule",
		"id service_id location_id service_at_location_id closed opens_at closes_at start_date end_date name", "",
		"holiday_schedule", "", "")
	def(eligibilities, "eligibilities", "eligibility",
		"id service_id eligibility minimum_age maximum_age", "taxonomys>taxonomy_terms link_taxonomy>attributes", "eligibility eligibilitys", "min_age minimum_age max_age maximum_age age_min minimum_age age_max maximum_age", "")
	def(payments, "payments_accepted", "payment_accepted", "id service_id +payment", "", "payment_accepted payments_accepteds", "", "")
	def(reviews, "reviews", "review", "id service_id -reviewer_organization_id -title -description -date -score -url -widget", "", "review", "", "")

	owner := func(name string) tableID {
		for id := range tableCount {
			if s[id].key() == name {
				return id
			}
		}
		return -1
	}
	for id := range s {
		for _, c := range s[id].columns {
			switch o := owner(c.name); {
			case id == int(services) || id == int(locations) || id == int(programs) || id == int(taxonomyTerms) || id == int(serviceAtLocations):
			case o == organizations || o == services || o == locations || o == serviceAtLocations || o == contacts || o == phones:
				s[id].owners = append(s[id].owners, o)
			}
		}
	}
	return s
}

// nestNames are the names by which the schema speaks of tables.
var nestNames = [tableCount]string{
	"organizations", "programs", "services", "locations", "sals", "addresses", "phones", "contacts", "schedules", "service_areas",
	"languages", "accessibility", "documents", "cost_options", "capacities", "units", "funding", "identifiers", "urls", "attributes",
	"taxonomies", "taxonomy_terms", "metadata", "meta", "service_taxonomies", "holidays", "eligibilities", "payments", "reviews",
}

// tableNamed finds a table by the name of a file or of a list; -1: there is none.
func tableNamed(name string) tableID {
	name = plainName(name)
	for id := range schema {
		if t := &schema[id]; name == t.name {
			return t.id
		}
	}
	for id := range schema {
		if slices.Contains(schema[id].aliases, name) {
			return schema[id].id
		}
	}
	return -1
}

// plainName is a name as HSDS writes names: small letters, digits and one
// underscore between words. "Organization ID" is organization_id.
func plainName(s string) string {
	plain := s != ""
	for i := range len(s) {
		if b := s[i]; (b < 'a' || b > 'z') && (b < '0' || b > '9') && (b != '_' || i == 0 || s[i-1] == '_') {
			plain = false
			break
		}
	}
	if plain && s[len(s)-1] != '_' {
		return s
	}
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(s) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127 {
			if gap && b.Len() > 0 {
				b.WriteByte('_')
			}
			gap = false
			b.WriteRune(r)
		} else {
			gap = true
		}
	}
	return b.String()
}

// row is a record of a table, from whatever it was read.
type row struct {
	t      *table
	file   *source
	at     int // where it begins in the file
	up     *row
	member string // how the outer record, or the file, names it
	index  int    // its place in that list; -1: it stands alone
	id     string
	values []string // by the columns of the table; "" is not stated
	more   []extra
	dead   bool // another record says the same
}

// extra is a column or a member nobody knows.
type extra struct {
	name, value string
	raw         bool // value is JSON
}

// get is the value of a column without the white space around it.
func (r *row) get(name string) string {
	if i := r.t.column(name); i >= 0 {
		return strings.TrimSpace(r.values[i])
	}
	return ""
}

func (r *row) set(name, value string) {
	if i := r.t.column(name); i >= 0 {
		r.values[i] = value
	}
}

// source is a file, or the one document there is.
type source struct {
	name    string // "": the one document
	data    []byte
	csv     bool
	text    string // of a CSV file: the data
	valid   bool   // which is UTF-8
	comma   byte
	columns []int // of a CSV file: the column of its table for each cell, or -1
	header  []string
	prefix  string  // the pointer of the file among several
	lines   []int32 // how many lines end before each block, made when the first position is asked for
}
