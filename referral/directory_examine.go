package referral

import (
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
)

// examine tells what is wrong with the records of a segment, one by one.
func (d *Directory) examine(s *segment, f *findings, elsewhere *Directory) {
	e := examiner{d: d, f: f, elsewhere: elsewhere, hours: map[*Hours]error{}}
	for i := range s.services {
		e.service(s, i)
	}
	e.count(s)
	for i := range s.places {
		e.place(&s.places[i], i)
	}
	for i := range s.offers {
		e.offer(&s.offers[i], i)
		if p := s.place[i]; p >= 0 && s.places[p].Confidential && s.service[i] >= 0 {
			v := s.view(i)
			if a := v.area(); a != nil && a.Center != nil {
				e.at("offers", i, "", i18n.Fail(pkgName, "telling-circle", tellingCircle, i18n.Label("id", shortLabel(string(v.offer.ID)))))
			}
		}
	}
}

// examiner remembers what it found about records that many share.
type examiner struct {
	d         *Directory
	f         *findings
	elsewhere *Directory
	hours     map[*Hours]error
	area      *Area // the last one, and what is wrong with it
	areaErr   error
	rule      *Rule
	ruleErr   error
	degrees   []int32 // how many places lie in each square degree
}

// at is called only where something is wrong, as pointers cost.
func (e *examiner) at(list string, i int, field string, err error) {
	e.f.add("/"+list+"/"+strconv.Itoa(i)+field, err)
}

func (e *examiner) service(s *segment, i int) {
	v := &s.services[i]
	if v.Organization != "" && s.orgIDs.find(string(v.Organization), s.orgID) < 0 && e.elsewhere.Organization(v.Organization) == nil {
		e.at("services", i, "/organization", i18n.Fail(pkgName, "no-such-organization", noSuchOrganization, i18n.Label("id", shortLabel(string(v.Organization)))))
	}
	coded := false
	codes := s.codesOf(i)
	seen := 0
	eachCode(v.Terms, func(k, p int, c term.Code) {
		at := codes[seen]
		seen++
		if at >= 0 && int(at) < e.d.vocab.listed {
			coded = true
		} else if e.code(c, i, "/terms/"+strconv.Itoa(k)+"/"+strconv.Itoa(p)) {
			coded = true
		}
	})
	all := 0
	for _, entry := range v.Terms {
		all += len(entry)
	}
	if all > seen {
		e.at("services", i, "/terms", i18n.Fail(pkgName, "too-many-codes", tooManyCodes, i18n.Label("id", shortLabel(string(v.ID))), i18n.Int("max", MaxCodes)))
	}
	if !coded {
		e.at("services", i, "/terms", i18n.Fail(pkgName, "no-terms", serviceNoTerms, i18n.Label("id", shortLabel(string(v.ID)))))
	}
	e.checkHours("services", i, "/hours", v.Hours)
	e.checkArea("services", i, "/area", v.Area)
	e.checkRule("services", i, "/eligibility", v.Eligibility)
	e.checkCapacity("services", i, v.Capacity)
	for k := range v.Costs {
		if r := v.Costs[k].For; r != nil {
			e.checkRule("services", i, "/costs/"+strconv.Itoa(k)+"/for", r)
		}
	}
}

// code tells what is wrong with a code that no taxonomy lists as it is, and
// reports whether it is used.
func (e *examiner) code(c term.Code, i int, field string) bool {
	label := i18n.Label("term", shortLabel(string(c)))
	switch _, _, how := e.d.vocab.find(c); how {
	case foundNothing:
		e.at("services", i, field, i18n.Fail(pkgName, "placeholder-term", termPlaceholder, label))
		return false
	case foundRetired:
		e.at("services", i, field, i18n.Fail(pkgName, "retired-term", termRetired, label))
	case foundFolded:
		e.at("services", i, field, i18n.Fail(pkgName, "other-case", termFolded, label))
	case foundListed: // a code that services use and no taxonomy lists
		for k := range e.d.vocab.schemes {
			if scheme := &e.d.vocab.schemes[k]; scheme.open && c.In(scheme.id) {
				return true
			}
		}
		e.at("services", i, field, i18n.Fail(pkgName, "unknown-term", termUnknown, label))
	}
	return true
}

func (e *examiner) offer(o *Offer, i int) {
	e.checkHours("offers", i, "/hours", o.Hours)
	e.checkArea("offers", i, "/area", o.Area)
	e.checkCapacity("offers", i, o.Capacity)
}

// count learns where places are, to tell swapped coordinates.
func (e *examiner) count(s *segment) {
	if len(s.places) < 10 {
		return
	}
	e.degrees = make([]int32, 181*361)
	for i := range s.places {
		if p := s.places[i].Point; p != nil && validPoint(p) {
			e.degrees[degree(p.Lat, p.Lon)]++
		}
	}
}

func degree(lat, lon int32) int {
	y, x := wholeDegrees(lat, lon)
	return y*361 + x
}

// wholeDegrees counts from the south pole and the antimeridian.
func wholeDegrees(lat, lon int32) (y, x int) {
	return int((int64(lat) + 900_000_000) / 10_000_000), int((int64(lon) + 1_800_000_000) / 10_000_000)
}

// around counts the places within some degrees.
func (e *examiner) around(lat, lon int32) int {
	const most = 3
	n := 0
	y, x := wholeDegrees(lat, lon)
	for dy := max(0, y-most); dy <= min(180, y+most); dy++ {
		for dx := max(0, x-most); dx <= min(360, x+most); dx++ {
			n += int(e.degrees[dy*361+dx])
		}
	}
	return n
}

func (e *examiner) place(p *Place, i int) {
	if p.Unit != "" && len(e.d.areas) > 0 {
		e.checkUnit("places", i, "/unit", p.Unit)
	}
	e.checkHours("places", i, "/hours", p.Hours)
	q := p.Point
	if q == nil {
		return
	}
	switch {
	case *q == Point{}:
		e.at("places", i, "/point", i18n.Fail(pkgName, "zero-point", zeroPoint))
	case !validPoint(q) && q.Lon >= -900_000_000 && q.Lon <= 900_000_000 && q.Lat >= -1_800_000_000 && q.Lat <= 1_800_000_000:
		e.at("places", i, "/point", i18n.Fail(pkgName, "swapped-point", swappedPoint))
	case !validPoint(q):
		e.at("places", i, "/point", i18n.Fail(pkgName, "bad-point", badPoint))
	case e.degrees != nil && q.Lon >= -900_000_000 && q.Lon <= 900_000_000 && e.degrees[degree(q.Lat, q.Lon)] < 10:
		// Judgement: far from all others, and amid them the other way round.
		if here, there := e.around(q.Lat, q.Lon), e.around(q.Lon, q.Lat); there >= 8 && here*50 <= there {
			e.at("places", i, "/point", i18n.Fail(pkgName, "swapped-point", swappedPoint))
		}
	}
}

func (e *examiner) checkUnit(list string, i int, field string, id partnership.AreaID) {
	if _, ok := e.d.parents[id]; !ok {
		e.at(list, i, field, i18n.Fail(pkgName, "unknown-area", unknownArea, i18n.Label("id", shortLabel(string(id)))))
	}
}

func (e *examiner) checkHours(list string, i int, field string, h *Hours) {
	if h == nil {
		return
	}
	err, done := e.hours[h]
	if !done {
		err = h.Check()
		e.hours[h] = err
	}
	if err != nil {
		e.at(list, i, field, err)
	}
}

func (e *examiner) checkArea(list string, i int, field string, a *Area) {
	if a == nil {
		return
	}
	if a != e.area {
		e.area, e.areaErr = a, a.Check()
	}
	if e.areaErr != nil {
		e.at(list, i, field, e.areaErr)
	}
	if len(e.d.areas) > 0 {
		e.units(list, i, field, a, 0)
	}
}

// units looks for areas that are not there.
func (e *examiner) units(list string, i int, field string, a *Area, deep int) {
	if deep > 8 {
		return
	}
	for k, id := range a.Units {
		if _, ok := e.d.parents[id]; !ok {
			e.checkUnit(list, i, field+"/units/"+strconv.Itoa(k), id)
		}
	}
	for k := range a.Union {
		e.units(list, i, field+"/union/"+strconv.Itoa(k), &a.Union[k], deep+1)
	}
	for k := range a.Except {
		e.units(list, i, field+"/except/"+strconv.Itoa(k), &a.Except[k], deep+1)
	}
}

func (e *examiner) checkRule(list string, i int, field string, r *Rule) {
	if r == nil {
		return
	}
	if r != e.rule {
		e.rule, e.ruleErr = r, r.Check()
	}
	if e.ruleErr != nil {
		e.at(list, i, field, e.ruleErr)
	}
}

func (e *examiner) checkCapacity(list string, i int, all []Capacity) {
	for k := range all {
		c := &all[k]
		where := func() string { return "/capacity/" + strconv.Itoa(k) }
		for _, n := range [...]*int64{c.Available, c.Maximum, c.Waiting} {
			if n != nil && *n < 0 {
				e.at(list, i, where(), i18n.Fail(pkgName, "negative-count", negativeCount, i18n.Int("count", *n)))
				break
			}
		}
		if c.Available != nil && c.Maximum != nil && *c.Available > *c.Maximum {
			e.at(list, i, where()+"/available", i18n.Fail(pkgName, "above-maximum", aboveMaximum, i18n.Int("available", *c.Available), i18n.Int("maximum", *c.Maximum)))
		}
		if c.For != nil {
			e.checkRule(list, i, where()+"/for", c.For)
		}
	}
}
