package referral

import (
	"encoding/binary"
	"slices"
)

// hours enters hours that are the same every week; others are asked for each
// time.
func (b *builder) hours(h *Hours) uint32 {
	if h == nil {
		return 0
	}
	if id, ok := b.weekOf[h]; ok {
		return id
	}
	id := uint32(hoursAsk)
	var buf [64]spanMin
	if spans, ok := weekly(buf[:0], h); ok {
		b.key = b.key[:0]
		for _, s := range spans {
			b.key = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(b.key, s.open), s.shut)
		}
		if id, ok = b.weekLike[string(b.key)]; !ok {
			b.weeks = append(b.weeks, newWeek(spans))
			id = uint32(len(b.weeks))
			b.weekLike[string(b.key)] = id
		}
	}
	b.weekOf[h] = id
	return id
}

func newWeek(spans []spanMin) week {
	w := week{plain: true, spans: slices.Clone(spans)}
	for _, s := range spans {
		w.plain = w.plain && s.open%30 == 0 && s.shut%30 == 0
		for t := (s.open + 29) / 30; t < s.shut/30; t++ {
			w.bits[t/64] |= 1 << (t % 64)
		}
	}
	if w.plain {
		w.spans = nil
	}
	return w
}

// open reports whether it is open at a minute of the week.
func (w *week) open(minute uint16) bool {
	if t := minute / 30; w.bits[t/64]>>(t%64)&1 != 0 {
		return true
	}
	for _, s := range w.spans {
		if s.open <= minute && minute < s.shut {
			return true
		}
	}
	return false
}

// weekly returns the minutes of the week at which something is open in its
// regular hours, in order and without overlap; false unless they are the same in
// every week of all time.
func weekly(dst []spanMin, h *Hours) ([]spanMin, bool) {
	if !h.Known.IsZero() || len(h.Openings) > 32 {
		return nil, false
	}
	for i := range h.Openings {
		o := &h.Openings[i]
		if o.Group != "" {
			continue
		}
		if o.Shut || o.Interval > 1 || o.Interval < 0 || !o.From.IsZero() || !o.Until.IsZero() || o.Count != 0 ||
			o.MonthDays != nil || o.Months != nil || o.YearDays != nil || o.Weeks != nil || o.Positions != nil ||
			o.Except != nil || o.Also != nil || o.Holidays != nil ||
			o.Open < 0 || o.Open >= 1440 || o.Close <= o.Open || o.Close > 2880 {
			return nil, false
		}
		var days uint8
		switch {
		case o.Every == Daily && len(o.Days) == 0:
			days = 127
		case o.Every == Weekly && len(o.Days) > 0:
			for _, d := range o.Days {
				n := weekdayNumber(d)
				if n < 0 {
					return nil, false
				}
				days |= 1 << n
			}
		default:
			return nil, false
		}
		for d := range 7 {
			if days>>d&1 == 0 {
				continue
			}
			from, to := d*1440+o.Open, d*1440+o.Close
			dst = append(dst, spanMin{uint16(from), uint16(min(to, weekMinutes))})
			if to > weekMinutes {
				dst = append(dst, spanMin{0, uint16(to - weekMinutes)})
			}
		}
	}
	if len(dst) == 0 {
		return nil, false
	}
	slices.SortFunc(dst, func(a, b spanMin) int { return int(a.open) - int(b.open) })
	n := 0
	for _, s := range dst[1:] {
		if s.open <= dst[n].shut {
			dst[n].shut = max(dst[n].shut, s.shut)
		} else {
			n++
			dst[n] = s
		}
	}
	return dst[:n+1], true
}

// weekdayNumber is 0 for MO to 6 for SU, and -1 for anything else.
func weekdayNumber(day string) int {
	switch day {
	case "MO":
		return 0
	case "TU":
		return 1
	case "WE":
		return 2
	case "TH":
		return 3
	case "FR":
		return 4
	case "SA":
		return 5
	case "SU":
		return 6
	}
	return -1
}

// appendTestKey writes a test so that equal tests have equal keys and others
// have not.
func appendTestKey(dst []byte, r *Rule) []byte {
	dst = appendKey(dst, r.Fact)
	dst = appendKey(dst, r.Who)
	if r.Is != nil {
		dst = append(dst, 'v')
	}
	dst = binary.AppendVarint(dst, int64(len(r.Is)))
	for _, v := range r.Is {
		dst = appendKey(dst, v)
	}
	for _, m := range [...]*int{r.MinMonths, r.MaxMonths, r.MinDays, r.MaxDays} {
		if m == nil {
			dst = append(dst, 'n')
		} else {
			dst = binary.AppendVarint(append(dst, 'm'), int64(*m))
		}
	}
	if r.Min != nil {
		dst = appendKey(append(dst, 'a'), r.Min.String())
	}
	if r.Max != nil {
		dst = appendKey(append(dst, 'z'), r.Max.String())
	}
	if r.In != nil {
		dst = appendAreaKey(append(dst, 'i'), r.In)
	}
	return dst
}

// appendAreaKey is the same for an area.
func appendAreaKey(dst []byte, a *Area) []byte {
	if a.Everywhere {
		dst = append(dst, 'e')
	}
	dst = binary.AppendVarint(dst, int64(len(a.Units)))
	for _, u := range a.Units {
		dst = appendKey(dst, string(u))
	}
	dst = binary.AppendVarint(dst, int64(len(a.Postal)))
	for _, p := range a.Postal {
		dst = appendKey(dst, p)
	}
	dst = appendKey(dst, a.Country)
	dst = binary.AppendVarint(dst, int64(len(a.Polygons)))
	for _, rings := range a.Polygons {
		dst = binary.AppendVarint(dst, int64(len(rings)))
		for _, ring := range rings {
			dst = binary.AppendVarint(dst, int64(len(ring)))
			for _, p := range ring {
				dst = appendPoint(dst, p)
			}
		}
	}
	if a.Center != nil {
		dst = appendPoint(append(dst, 'c'), *a.Center)
	}
	dst = binary.AppendVarint(dst, int64(a.Radius))
	for _, list := range [...][]Area{a.Union, a.Except} {
		dst = binary.AppendVarint(dst, int64(len(list)))
		for i := range list {
			dst = appendAreaKey(dst, &list[i])
		}
	}
	return binary.AppendVarint(dst, int64(len(a.Text)))
}

func appendPoint(dst []byte, p Point) []byte {
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(dst, uint32(p.Lat)), uint32(p.Lon))
}

func appendKey(dst []byte, s string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(s))), s...)
}
