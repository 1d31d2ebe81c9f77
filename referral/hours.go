package referral

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

// Hours says when something is open, in the civil time of where it stands: the
// clock on its wall. Several openings are open together; one that is Shut takes
// away. The zero Hours states no opening, so that all is unknown.
type Hours struct {
	Openings []Opening  `json:"openings,omitzero"` // when
	Known    cal.Period `json:"known,omitzero"`    // the days it tells about; outside of them all is unknown; zero: every day
	Text     i18n.Text  `json:"text,omitzero"`     // its own words, never read
}

// Opening is one stretch of the day and the days it comes back on, by the rules
// of RFC 5545: with Every empty, it is on the From day alone and on Also.
type Opening struct {
	Open  int    `json:"open"`           // minutes after midnight
	Close int    `json:"close"`          // minutes after the same midnight, the end not included; above 1440: on the next day
	Group string `json:"group,omitzero"` // which hours: "" the regular ones, "phone", "intake"
	Shut  bool   `json:"shut,omitzero"`  // it is closed then, whatever other openings say; Open and Close 0: the whole day

	Every     string     `json:"every,omitzero"`      // Daily, Weekly, Monthly, Yearly; empty: only the days named
	Interval  int        `json:"interval,omitzero"`   // every so many of them; 0 is 1
	From      cal.Date   `json:"from,omitzero"`       // the first day; needed with Interval above 1 and with Count
	Until     cal.Date   `json:"until,omitzero"`      // the last day, itself included; none: no end
	Count     int        `json:"count,omitzero"`      // how many times in all, counted before Except; 0: no end
	WeekStart string     `json:"week_start,omitzero"` // where weeks begin, for Interval: "MO" if empty, or "SU"
	Days      []string   `json:"days,omitzero"`       // "MO", and in a month or year "2TU" the second, "-1FR" the last
	MonthDays []int      `json:"month_days,omitzero"` // 1 to 31, and -1 the last
	Months    []int      `json:"months,omitzero"`     // 1 to 12
	YearDays  []int      `json:"year_days,omitzero"`  // 1 to 366, and -1 the last
	Weeks     []int      `json:"weeks,omitzero"`      // numbers of ISO weeks, of a year
	Positions []int      `json:"positions,omitzero"`  // of the days so found in each period: the first, the last
	Except    []cal.Date `json:"except,omitzero"`     // days left out
	Also      []cal.Date `json:"also,omitzero"`       // days added
	Holidays  []string   `json:"holidays,omitzero"`   // names of holidays on which it is so: "quebec:national-day", "public"; their days come from the caller
}

// The periods an opening comes back in.
const (
	Daily   = "daily"
	Weekly  = "weekly"
	Monthly = "monthly"
	Yearly  = "yearly"
)
