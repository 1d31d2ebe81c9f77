package hsds

import (
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

func isSeparator(c rune) bool { return c == ',' || c == ';' || c == ' ' || c == '|' }

// readDay reads a weekday of RFC 5545, with a number before it or not. MON for
// MO, as the tables of HSDS 3.0 have it, is the same.
func readDay(s string) (string, bool) {
	s = strings.ToUpper(strings.TrimPrefix(s, "+"))
	i := 0
	for i < len(s) && (s[i] == '-' || s[i] >= '0' && s[i] <= '9') {
		i++
	}
	name := s[i:]
	if len(name) != 2 && len(name) != 3 {
		return "", false
	}
	for _, d := range [...]string{"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"} {
		if name == d || name == d[:2] {
			if i == 0 {
				return d[:2], true
			}
			n, err := strconv.Atoi(s[:i])
			if err != nil || n == 0 || n > 53 || n < -53 {
				return "", false
			}
			return strconv.Itoa(n) + d[:2], true
		}
	}
	return "", false
}

var weekdays = [...]string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}

// weekdayNames are the names of days in English, French and Spanish, folded:
// the whole name or its beginning, from the letters given.
var weekdayNames = [...][]string{
	{"mo nday", "lu ndi", "lu nes"},
	{"tu esday", "mar di", "mar tes"},
	{"we dnesday", "mer credi", "mie rcoles"},
	{"th ursday", "jeu di", "jue ves"},
	{"fr iday", "ven dredi", "vie rnes"},
	{"sa turday", "sam edi", "sab ado"},
	{"su nday", "dim anche", "dom ingo"},
}

func weekdayOf(s string) int {
	s = strings.Trim(i18n.Fold(s), " .")
	for i, names := range weekdayNames {
		for _, n := range names {
			least, rest, _ := strings.Cut(n, " ")
			whole := least + rest
			if len(s) >= len(least) && (strings.HasPrefix(whole, s) || s == whole+"s") {
				return i
			}
		}
	}
	return -1
}

// readWeekdays reads "Monday", "Mon-Fri" or "Mon, Wed".
func readWeekdays(s string) ([]string, bool) {
	var out []string
	add := func(i int) {
		if !slices.Contains(out, weekdays[i]) {
			out = append(out, weekdays[i])
		}
	}
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == ',' || c == ';' || c == '/' || c == '&' || c == '|' }) {
		part = plainDashes(strings.ToLower(part))
		part = strings.ReplaceAll(strings.ReplaceAll(part, " to ", "-"), " through ", "-")
		from, to, span := strings.Cut(part, "-")
		i := weekdayOf(from)
		if i < 0 {
			return nil, false
		}
		if !span {
			add(i)
			continue
		}
		k := weekdayOf(to)
		if k < 0 {
			return nil, false
		}
		for ; i != k; i = (i + 1) % 7 {
			add(i)
		}
		add(k)
	}
	return out, len(out) > 0
}

// plainDashes writes the dashes of typographers as hyphens.
func plainDashes(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "–", "-"), "—", "-")
}
