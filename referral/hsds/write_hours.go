package hsds

import (
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/referral"
)

// hours writes openings as schedules.
func (w *writer) hours(h *referral.Hours, id, list string, i int) {
	if h == nil {
		return
	}
	text := w.text(h.Text, "hours.text", list, i)
	w.key("schedules")
	w.begin('[')
	n := 0
	for k := range h.Openings {
		o := &h.Openings[k]
		if !w.holds(o) {
			w.cannot("hours: openings beyond days of weeks and months, groups and exceptions", list, i)
			continue
		}
		n++
		w.begin('{')
		w.str("id", uuid("schedule", id, strconv.Itoa(k)))
		w.date("valid_from", h.Known.From)
		w.date("valid_to", h.Known.To)
		w.date("dtstart", o.From)
		w.date("until", o.Until)
		if o.Count > 0 {
			w.raw("count", strconv.Itoa(o.Count))
		}
		w.str("wkst", o.WeekStart)
		w.str("freq", strings.ToUpper(o.Every))
		if o.Interval > 1 {
			w.raw("interval", strconv.Itoa(o.Interval))
		}
		w.str("byday", strings.Join(o.Days, ","))
		if len(o.MonthDays) > 0 {
			var days []string
			for _, d := range o.MonthDays {
				days = append(days, strconv.Itoa(d))
			}
			w.str("bymonthday", strings.Join(days, ","))
		}
		w.str("description", text)
		if o.Close > 0 {
			closes := o.Close
			switch {
			case o.Open == 0 && closes == day:
				closes = day - 1
			case closes >= day:
				closes -= day
			}
			w.str("opens_at", clockText(o.Open))
			w.str("closes_at", clockText(closes))
		}
		w.end('}')
	}
	if n == 0 && text != "" {
		w.begin('{')
		w.str("id", uuid("schedule", id))
		w.date("valid_from", h.Known.From)
		w.date("valid_to", h.Known.To)
		w.str("description", text)
		w.end('}')
	}
	w.end(']')
}

// holds reports whether a schedule of HSDS 3.1 can say what an opening says.
func (w *writer) holds(o *referral.Opening) bool {
	switch {
	case o.Shut, o.Group != "", len(o.Months)+len(o.YearDays)+len(o.Weeks)+len(o.Positions)+len(o.Except)+len(o.Also)+len(o.Holidays) > 0:
		return false
	case o.Every != "" && o.Every != referral.Weekly && o.Every != referral.Monthly:
		return false
	case o.Open == 0 && o.Close == 0: // not known at what time
	case o.Open < 0 || o.Open >= day || o.Close <= o.Open || o.Close > day+o.Open || o.Close == day+o.Open && o.Open > 0 || o.Open == 0 && o.Close == day-1:
		return false
	}
	return !slices.ContainsFunc(o.Days, func(d string) bool { return o.Every == referral.Weekly && len(d) > 2 })
}

func clockText(minutes int) string {
	h, m := minutes/60, minutes%60
	return string([]byte{'0' + byte(h/10), '0' + byte(h%10), ':', '0' + byte(m/10), '0' + byte(m%10)})
}

// area writes an area as service areas, one for each part of a union.
func (w *writer) area(a *referral.Area, id, list string, i int) {
	if a == nil {
		return
	}
	parts := []referral.Area{*a}
	if len(a.Union) > 0 && len(a.Units)+len(a.Postal)+len(a.Polygons) == 0 && a.Text == nil {
		parts = a.Union
		if len(a.Except) > 0 {
			w.cannot("area.except", list, i)
		}
	}
	w.key("service_areas")
	w.begin('[')
	for k := range parts {
		p := &parts[k]
		if p.Everywhere || len(p.Units)+len(p.Postal)+len(p.Union)+len(p.Except) > 0 || p.Center != nil {
			w.cannot("area: but for polygons and words", list, i)
		}
		w.begin('{')
		w.str("id", uuid("area", id, strconv.Itoa(k)))
		w.str("name", w.text(p.Text, "area.text", list, i))
		if len(p.Polygons) > 0 {
			w.str("extent", geoJSONText(p.Polygons))
			w.str("extent_type", "geojson")
		}
		w.end('}')
	}
	w.end(']')
}

func geoJSONText(polygons [][][]referral.Point) string {
	b := []byte(`{"type":"MultiPolygon","coordinates":[`)
	for i, rings := range polygons {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '[')
		for k, ring := range rings {
			if k > 0 {
				b = append(b, ',')
			}
			b = append(b, '[')
			for n, p := range ring {
				if n > 0 {
					b = append(b, ',')
				}
				b = append(b, '[')
				b = append(b, degrees(p.Lon)...)
				b = append(b, ',')
				b = append(b, degrees(p.Lat)...)
				b = append(b, ']')
			}
			b = append(b, ']')
		}
		b = append(b, ']')
	}
	return string(append(b, "]}"...))
}
