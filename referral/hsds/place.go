package hsds

import (
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

func (b *builder) place(r *row) {
	x := b.aside(r)
	b.refers(r, "organization_id", organizations)
	p := referral.Place{ID: referral.PlaceID(r.id), Name: b.say(r.get("name")), Zone: b.zoneName()}
	switch k := plainName(r.get("location_type")); k {
	case referral.Physical, referral.Virtual, referral.Postal, referral.Mobile:
		p.Kind = k
	case "redacted", "confidential":
		p.Confidential = true
	case "":
		if !b.f.again("empty", r, "location_type") {
			b.f.kind("empty", r, "location_type", wordsEmpty, i18n.Label("table", r.t.name), i18n.Label("column", "location_type"))
		}
	default:
		b.badValue(r, "location_type")
	}
	if b.truth(r, "confidential") {
		p.Confidential = true
	}
	p.Point = b.point(r)
	var hours, holidays []*row
	var address *row
	for _, part := range b.parts[owner{locations, r.id}] {
		switch part.t.id {
		case schedules:
			hours = append(hours, part)
			b.keepRest(x, part)
		case holidaySchedules:
			holidays = append(holidays, part)
			b.keepRest(x, part)
		case addresses:
			if address == nil || part.get("address_type") == "physical" && address.get("address_type") != "physical" {
				address = part
			}
			if b.truth(part, "confidential") {
				p.Confidential = true
			}
			b.keepPart(x, part)
		case accessibility:
			if c, ok := b.code(part.get("description")); ok {
				p.Access = addCode(p.Access, c)
				b.keepRest(x, part)
			} else {
				b.keepPart(x, part)
			}
		default:
			b.keepPart(x, part)
		}
	}
	if address != nil {
		p.Postal = address.get("postal_code")
		p.Country = b.country(address)
		b.checkPostal(address, p.Country)
	}
	p.Hours = b.hours(hours, holidays)
	p.X = x.json()
	b.out.Places = append(b.out.Places, p)
}

func addCode(list []term.Code, c term.Code) []term.Code {
	if len(list) >= maxEntries || slices.Contains(list, c) {
		return list
	}
	return append(list, c)
}

func (b *builder) zoneName() string {
	if z := b.o.Zone; z != nil && z.String() != "Local" {
		return z.String()
	}
	return ""
}

// truth reads a yes or no; nothing is no.
func (b *builder) truth(r *row, column string) bool {
	switch strings.ToLower(r.get(column)) {
	case "true", "t", "yes", "y", "1":
		return true
	case "", "false", "f", "no", "n", "0":
	default:
		b.badValue(r, column)
	}
	return false
}

// point reads coordinates; those that cannot be are not known.
func (b *builder) point(r *row) *referral.Point {
	south, east := r.get("latitude"), r.get("longitude")
	if south == "" && east == "" {
		return nil
	}
	if south == "" || east == "" {
		column := "latitude"
		if south == "" {
			column = "longitude"
		}
		b.f.add("half-point", r, column, wordsHalfPoint)
		return nil
	}
	lat, fine := degreesE7(south)
	if !fine {
		b.badNumber(r, "latitude")
		return nil
	}
	lon, fine := degreesE7(east)
	if !fine {
		b.badNumber(r, "longitude")
		return nil
	}
	switch inLat, inLon := lat >= -maxLat && lat <= maxLat, lon >= -maxLon && lon <= maxLon; {
	case lat == 0 && lon == 0:
		b.f.add("zero-point", r, "latitude", wordsZeroPoint)
	case !inLat && lat >= -maxLon && lat <= maxLon && lon >= -maxLat && lon <= maxLat:
		b.f.add("swapped-point", r, "latitude", wordsSwappedPoint, i18n.Label("latitude", clip(south)), i18n.Label("longitude", clip(east)))
	case !inLat || !inLon:
		b.f.add("bad-point", r, "latitude", wordsBadPoint, i18n.Label("latitude", clip(south)), i18n.Label("longitude", clip(east)))
	default:
		return &referral.Point{Lat: int32(lat), Lon: int32(lon)}
	}
	return nil
}

const (
	maxLat = 900_000_000
	maxLon = 1_800_000_000
)

// degreesE7 reads a decimal number in units of 10^-7, rounded half away from
// nought, without a float.
func degreesE7(s string) (int64, bool) {
	negative := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "-"), "+")
	whole, part, dot := strings.Cut(s, ".")
	if whole == "" && part == "" || dot && part == "" && whole == "" || len(whole) > 6 || len(s) > 64 {
		return 0, false
	}
	n := int64(0)
	for i := range len(whole) {
		if whole[i] < '0' || whole[i] > '9' {
			return 0, false
		}
		n = n*10 + int64(whole[i]-'0')
	}
	for i := range max(7, len(part)) {
		d := byte('0')
		if i < len(part) {
			d = part[i]
		}
		switch {
		case d < '0' || d > '9':
			return 0, false
		case i < 7:
			n = n*10 + int64(d-'0')
		case i == 7 && d >= '5':
			n++
		}
	}
	if negative {
		n = -n
	}
	return n, true
}

// country is the code of an address's country.
func (b *builder) country(r *row) string {
	s := r.get("country")
	switch len(s) {
	case 0:
		return ""
	case 2:
		s = strings.ToUpper(s)
		if s == "UK" {
			return "GB"
		}
		if s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z' {
			return s
		}
	}
	switch plainName(s) {
	case "usa", "us", "united_states", "united_states_of_america", "u_s_a", "u_s":
		return "US"
	case "can", "canada":
		return "CA"
	case "gbr", "united_kingdom", "great_britain", "england", "scotland", "wales":
		return "GB"
	}
	b.badValue(r, "country")
	return ""
}

// postalShape is the kind of a postal code by its letters and digits.
type postalShape uint8

const (
	otherShape postalShape = iota
	fiveDigits
	canadian
	british
	shapeCount
)

// postalShapes counts the kinds among the addresses, to tell what stands out.
type postalShapes struct {
	of     [shapeCount]int
	common postalShape
	sure   bool
}

func shapeOf(s string) postalShape {
	var form []byte
	for i := range len(s) {
		switch c := s[i] | 0x20; {
		case s[i] >= '0' && s[i] <= '9':
			form = append(form, '9')
		case c >= 'a' && c <= 'z':
			form = append(form, 'A')
		case s[i] == ' ' || s[i] == '-':
		default:
			return otherShape
		}
		if len(form) > 9 {
			return otherShape
		}
	}
	switch string(form) {
	case "99999", "999999999":
		return fiveDigits
	case "A9A9A9":
		return canadian
	case "A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA":
		return british
	}
	return otherShape
}

func (b *builder) countPostal() {
	all := 0
	for _, r := range b.rows[addresses] {
		if s := r.get("postal_code"); s != "" && !r.dead {
			b.postal.of[shapeOf(s)]++
			all++
		}
	}
	for k := fiveDigits; k < shapeCount; k++ {
		if b.postal.of[k]*10 >= all*9 && all >= 10 {
			b.postal.common, b.postal.sure = k, true
		}
	}
}

// checkPostal tells of a code that is not of the stated country, or that stands
// alone among those of another.
func (b *builder) checkPostal(r *row, country string) {
	code := r.get("postal_code")
	if code == "" {
		return
	}
	want := otherShape
	switch country {
	case "US":
		want = fiveDigits
	case "CA":
		want = canadian
	case "GB":
		want = british
	case "":
		if b.postal.sure {
			want = b.postal.common
		}
	}
	switch got := shapeOf(code); {
	case want == otherShape || got == want:
	case want == fiveDigits && lostZero(code):
		b.f.add("lost-zero", r, "postal_code", wordsLostZero, i18n.Label("code", clip(code)))
	default:
		b.f.add("postal-country", r, "postal_code", wordsPostalCountry, i18n.Label("code", clip(code)))
	}
}

func lostZero(s string) bool {
	if i := strings.IndexByte(s, '-'); i >= 0 {
		s = s[:i]
	}
	if len(s) != 4 {
		return false
	}
	for i := range 4 {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// code finds the caller's code for a document or an accessibility: the words are
// a code themselves, or stand in Options.Codes.
func (b *builder) code(s string) (term.Code, bool) {
	if c, ok := b.codes[i18n.Fold(strings.TrimSpace(s))]; ok && s != "" {
		return c, true
	}
	if c, err := term.ParseCode(s); err == nil && !c.All() {
		return c, true
	}
	return "", false
}
