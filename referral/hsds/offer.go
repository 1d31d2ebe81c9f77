package hsds

import (
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/referral"
)

func (b *builder) offer(r *row) {
	x := b.aside(r)
	o := referral.Offer{ID: referral.OfferID(r.id), Service: referral.ServiceID(r.get("service_id")), Place: referral.PlaceID(r.get("location_id"))}
	if b.records[owner{services, string(o.Service)}] == nil {
		b.dangling(r, "service_id", string(o.Service))
	}
	if o.Place != "" && b.records[owner{locations, string(o.Place)}] == nil {
		b.dangling(r, "location_id", string(o.Place))
	}
	var hours, holidays, areas []*row
	for _, p := range b.parts[owner{serviceAtLocations, r.id}] {
		switch p.t.id {
		case schedules:
			hours = append(hours, p)
			b.keepRest(x, p)
		case holidaySchedules:
			holidays = append(holidays, p)
			b.keepRest(x, p)
		case serviceAreas:
			areas = append(areas, p)
			b.keepRest(x, p)
		case languages:
			o.Languages = b.language(x, p, o.Languages)
		case capacities:
			b.capacity(x, p, &o.Capacity)
		case phones:
			if o.Phone == "" {
				o.Phone = b.number(p)
				b.keepPhone(x, p)
			} else {
				b.keepPart(x, p)
			}
		default:
			b.keepPart(x, p)
		}
	}
	if o.Phone == "" {
		o.Phone = b.phoneOf(owner{services, string(o.Service)}, owner{locations, string(o.Place)})
	}
	o.Area, o.Hours = b.area(areas), b.hours(hours, holidays)
	b.outer(r, &o)
	o.X = x.json()
	b.out.Offers = append(b.out.Offers, o)
}

// outer lets the days on which a service or a place is closed close the hours of
// a link as well, which stand over theirs. A holiday that the link has a word of
// its own on is left to it.
func (b *builder) outer(r *row, o *referral.Offer) {
	own := b.parts[owner{serviceAtLocations, r.id}]
	levels := []owner{{services, string(o.Service)}, {locations, string(o.Place)}}
	if o.Hours == nil {
		i, ok := b.servicePlace[o.Service]
		if !ok || b.out.Services[i].Hours == nil {
			return // the place's hours, or none
		}
		levels = levels[1:]
	}
	if b.derived > maxDerived {
		return
	}
	var shut []referral.Opening
	for _, level := range levels {
		for _, p := range b.parts[level] {
			if p.t.id != holidaySchedules || slices.ContainsFunc(own, func(q *row) bool {
				return q.t.id == holidaySchedules && q.get("start_date") == p.get("start_date") && q.get("name") == p.get("name")
			}) {
				continue
			}
			if len(shut) == referral.MaxOpenings {
				break
			}
			if x, ok := b.shut(p); ok {
				shut = append(shut, x)
				b.f.kind("outer-holiday", p, "", wordsOuterHoliday)
			}
		}
	}
	if b.derived += len(shut); len(shut) == 0 {
		return
	}
	if b.derived > maxDerived {
		b.f.add("many-holidays", r, "", wordsLimit, i18n.Int("most", maxDerived))
		return
	}
	var h referral.Hours
	if o.Hours != nil {
		h = *o.Hours
	} else {
		h = *b.out.Services[b.servicePlace[o.Service]].Hours
	}
	h.Openings = append(slices.Clone(h.Openings), shut...)
	if len(h.Openings) <= referral.MaxOpenings {
		o.Hours = &h
	}
}

// keepPhone keeps what is told of a number besides the number.
func (b *builder) keepPhone(x *aside, p *row) {
	for i, c := range p.t.columns {
		if c.use != used && strings.TrimSpace(p.values[i]) != "" || len(p.more) > 0 {
			b.keepPart(x, p)
			return
		}
	}
}

// phoneOf is the first number of the first record that has one.
func (b *builder) phoneOf(of ...owner) string {
	for _, o := range of {
		first, known := b.firsts[o]
		if !known {
			for _, p := range b.parts[o] {
				if p.t.id == phones && first == "" {
					first = b.number(p)
				}
			}
			b.firsts[o] = first
		}
		if first != "" {
			return first
		}
	}
	return ""
}

// number is a number of a phone without quotation marks that came in with it.
func (b *builder) number(r *row) string {
	s := r.get("number")
	if n := len(s); n >= 2 && s[0] == '"' && s[n-1] == '"' {
		b.f.kind("quoted-number", r, "number", wordsQuotedNumber)
		s = strings.TrimSpace(s[1 : n-1])
	}
	return s
}
