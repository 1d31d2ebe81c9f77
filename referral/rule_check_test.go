package referral_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/referral"
)

// A flag of the whole test binary, whichever file comes first.
var _ = func() bool {
	if flag.Lookup("update") == nil {
		flag.Bool("update", false, "write golden files anew")
	}
	return true
}()

// golden compares what was said with what is kept.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if flag.Lookup("update").Value.String() == "true" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// faults lists the code and pointer of each fault in an error.
func faults(t *testing.T, err error) (list []string, all []*i18n.Error) {
	t.Helper()
	if err == nil {
		return nil, nil
	}
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	for _, err := range joined.Unwrap() {
		var e *i18n.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, "referral", e.Pkg)
		list = append(list, e.Code+" "+e.Pointer)
		all = append(all, e)
	}
	return list, all
}

func nested[T any](depth int, inner T, wrap func(T) T) T {
	for range depth {
		inner = wrap(inner)
	}
	return inner
}

func TestCheck(t *testing.T) {
	var words strings.Builder
	long := make([]referral.Opening, referral.MaxOpenings+1)
	many := make([]referral.Point, referral.MaxRing+1)
	zig := func(n int) []referral.Point { // a comb, with teeth that do not touch
		var r []referral.Point
		for i := range n {
			r = append(r, referral.Point{Lat: int32(1000 + 1000*(i%2)), Lon: int32(i * 10)})
		}
		return append(r, referral.Point{Lat: 0, Lon: int32(n * 10)}, referral.Point{})
	}
	each := func(every string, change func(*referral.Opening)) *referral.Hours {
		o := with(open(900, 1000), change)
		o.Every = every
		return hours(o)
	}
	for _, c := range []struct {
		name  string
		value interface{ Check() error }
		want  []string
	}{
		{"sound hours", hours(weekly(900, 1200, "MO"), weekly(1300, 1700, "MO"), weekly(2000, 3200, "SA"), referral.Opening{Shut: true, Holidays: []string{"public"}}), nil},
		{"no hours", (*referral.Hours)(nil), nil},
		{"closes before it opens", hours(weekly(2100, 1900, "MO")), []string{"bad-stretch /openings/0/close"}},
		{"from midnight to the same", hours(weekly(0, 0, "MO")), []string{"no-times /openings/0"}},
		{"out of any day", hours(weekly(900, 7700, "MO")), []string{"bad-stretch /openings/0/close"}},
		{"a long night", hours(weekly(2100, 4300, "MO")), []string{"long-night /openings/0/close"}},
		{"a night of twelve hours", hours(weekly(2000, 3200, "MO")), nil},
		{"a whole day and night", hours(weekly(0, 2400, "MO")), nil},
		{"fortnightly", each("fortnightly", func(o *referral.Opening) { o.Days = []string{"MO"} }), []string{"unknown-word /openings/0/every"}},
		{"weeks from a funny day", each(referral.Weekly, func(o *referral.Opening) { o.Days, o.WeekStart = []string{"MO"}, "2MO" }), []string{"unknown-word /openings/0/week_start"}},
		{"13 every second week, of which nobody knows", each(referral.Weekly, func(o *referral.Opening) { o.Days, o.Interval = []string{"MO"}, 2 }), []string{"needs-from /openings/0/from"}},
		{"a series of ten from some day in June", each(referral.Weekly, func(o *referral.Opening) { o.Days, o.Count, o.From = []string{"MO"}, 10, day("2026-06") }), []string{"needs-from /openings/0/from"}},
		{"every second month from June", each(referral.Monthly, func(o *referral.Opening) { o.Days, o.Interval, o.From = []string{"2MO"}, 2, day("2026-06") }), nil},
		{"weekly on no day", each(referral.Weekly, func(*referral.Opening) {}), []string{"needs-from /openings/0/from"}},
		{"negative", each(referral.Daily, func(o *referral.Opening) { o.Count, o.Interval, o.From = -1, -2, day("2026-06-01") }), []string{"bad-number /openings/0/interval", "bad-number /openings/0/count"}},
		{"numbers no calendar has", each(referral.Monthly, func(o *referral.Opening) { o.MonthDays, o.Months = []int{31, 32, -1, 0}, []int{13, -1, 1} }), []string{
			"bad-number /openings/0/month_days/1", "bad-number /openings/0/month_days/3", "bad-number /openings/0/months/0", "bad-number /openings/0/months/1",
		}},
		{"weeks of no year", each(referral.Yearly, func(o *referral.Opening) { o.Weeks, o.Days = []int{54}, []string{"MO"} }), []string{"bad-number /openings/0/weeks/0"}},
		{"weeks without days", each(referral.Yearly, func(o *referral.Opening) { o.Weeks = []int{20} }), []string{"wrong-list /openings/0/weeks"}},
		{"weeks each week", each(referral.Weekly, func(o *referral.Opening) { o.Weeks, o.Days = []int{20}, []string{"MO"} }), []string{"wrong-list /openings/0/weeks"}},
		{"days of the month each week", each(referral.Weekly, func(o *referral.Opening) { o.MonthDays, o.Days = []int{20}, []string{"MO"} }), []string{"wrong-list /openings/0/month_days"}},
		{"positions of nothing", each(referral.Daily, func(o *referral.Opening) { o.Positions = []int{1} }), []string{"wrong-list /openings/0/positions"}},
		{"second Tuesday each week", each(referral.Weekly, func(o *referral.Opening) { o.Days = []string{"2TU"} }), []string{"wrong-list /openings/0/days/0"}},
		{"sixth Tuesday each month", each(referral.Monthly, func(o *referral.Opening) { o.Days = []string{"6TU"} }), []string{"bad-number /openings/0/days/0"}},
		{"a day in another language", each(referral.Weekly, func(o *referral.Opening) { o.Days = []string{"LU", "MO", "\u202eMO"} }), []string{"unknown-word /openings/0/days/0", "unknown-word /openings/0/days/2"}},
		{"days and no period", each("", func(o *referral.Opening) { o.Days = []string{"MO"} }), []string{"needs-every /openings/0/every"}},
		{"a span and no period", each("", func(o *referral.Opening) { o.From, o.Until = day("2026-12-24"), day("2027-01-02") }), []string{"needs-every /openings/0/every"}},
		{"a span of one day", each("", func(o *referral.Opening) { o.From, o.Until = day("2026-12-24"), day("2026-12-24") }), nil},
		{"an end and a number", each(referral.Daily, func(o *referral.Opening) { o.From, o.Until, o.Count = day("2026-06-01"), day("2026-06-30"), 10 }), []string{"until-and-count /openings/0/count"}},
		{"never", each("", func(*referral.Opening) {}), []string{"never /openings/0"}},
		{"ends before it begins", each(referral.Daily, func(o *referral.Opening) { o.From, o.Until = day("2026-06-30"), day("2026-06-01") }), []string{"never /openings/0"}},
		{"months for days", each(referral.Daily, func(o *referral.Opening) { o.Except, o.Also = days("2026-07"), days("2026-07-01", "2026") }), []string{"not-a-day /openings/0/except/0", "not-a-day /openings/0/also/1"}},
		{"too many numbers", each(referral.Yearly, func(o *referral.Opening) { o.YearDays = make([]int, referral.MaxNumbers+1) }), []string{"too-many /openings/0"}},
		{"known backwards", &referral.Hours{Known: cal.Period{From: day("2026-07"), To: day("2026-06")}}, []string{"reversed /known"}},
		{"21 changed hours over regular ones", hours(weekly(900, 1700, "MO", "TU"), weekly(1600, 1800, "TU")), []string{"overlap /openings/1"}},
		{"21 a night into the morning", hours(weekly(2000, 3200, "SA"), weekly(700, 900, "SU")), []string{"overlap /openings/1"}},
		{"21 a morning after another night", hours(weekly(2000, 3200, "SA"), weekly(700, 900, "MO")), nil},
		{"21 one after the other", hours(with(weekly(900, 1700, "MO"), func(o *referral.Opening) { o.Until = day("2026-06-30") }), with(weekly(900, 1200, "MO"), func(o *referral.Opening) { o.From = day("2026-07-01") })), nil},
		{"too many openings", &referral.Hours{Openings: long}, []string{"too-many /openings"}},
		{"too many days", each(referral.Daily, func(o *referral.Opening) { o.Also = make([]cal.Date, referral.MaxDates+1) }), nil},

		{"sound area", new(polygon(ring(0, 0, 0, 10, 10, 10, 10, 0, 0, 0), ring(4, 4, 6, 4, 6, 6, 4, 6))), nil},
		{"no area", (*referral.Area)(nil), nil},
		{"everywhere", &referral.Area{Everywhere: true}, nil},
		{"nothing stated", &referral.Area{Union: []referral.Area{{}}}, []string{"nothing-stated /union/0"}},
		{"only exceptions", &referral.Area{Except: []referral.Area{units("x")}}, []string{"nothing-stated "}},
		{"no id", new(units("x", "")), []string{"no-id /units/1"}},
		{"not a code", new(postal("CA", "J6A", "J6*", "")), []string{"bad-code /postal/1", "bad-code /postal/2"}},
		{"79 a zero lost", new(postal("US", "02134", "2134", "2134-1000", "021")), []string{"lost-zero /postal/1", "lost-zero /postal/2"}},
		{"79 four digits in a country of four", new(postal("BE", "1050")), nil},
		{"not a country", new(postal("UK.", "AB1")), []string{"bad-country /country"}},
		{"a country alone", &referral.Area{Country: "CA", Units: []partnership.AreaID{"x"}}, []string{"country-alone /country"}},
		{"out of range", new(polygon([]referral.Point{{}, {Lat: 1}, {Lat: 900000001}})), []string{"bad-point /polygons/0/0/2"}},
		{"two points thrice", new(polygon(ring(0, 0, 1, 1, 0, 0))), []string{"few-points /polygons/0/0"}},
		{"no ring", &referral.Area{Polygons: [][][]referral.Point{{}}}, []string{"few-points /polygons/0"}},
		{"72 crossing itself", new(polygon(ring(0, 0, 10, 10, 10, 0, 0, 10))), []string{"crosses-itself /polygons/0/0/2"}},
		{"72 back over itself", new(polygon(ring(0, 0, 0, 10, 0, 5, 10, 5))), []string{"crosses-itself /polygons/0/0/1"}},
		{"72 across the antimeridian", new(polygon(ring(-20, 177, -15, -178, -15, 177, -20, -178))), []string{"crosses-itself /polygons/0/0/2"}},
		{"73 not crossing across the antimeridian", new(polygon(ring(-20, 177, -20, -178, -15, -178, -15, 177))), nil},
		{"73 around a pole", new(polygon(ring(70, 0, 70, 120, 70, -120))), nil},
		{"73 the world", new(polygon(ring(-90, -180, -90, 180, 90, 180, 90, -180))), nil},
		{"a comb of nine thousand points", new(polygon(zig(9000))), nil},
		{"too many points", new(polygon(many)), []string{"too-many /polygons/0/0"}},
		{"a circle of no radius", &referral.Area{Center: &referral.Point{}}, []string{"bad-circle /radius"}},
		{"a circle around nothing", &referral.Area{Center: &referral.Point{Lat: 1e9}, Radius: 5}, []string{"bad-point /center"}},
		{"too deep", new(nested(referral.MaxDepth, units("x"), func(a referral.Area) referral.Area { return referral.Area{Union: []referral.Area{a}} })), []string{
			"too-deep " + strings.Repeat("/union/0", referral.MaxDepth),
		}},

		{"sound rule", &referral.Rule{All: []referral.Rule{months(216, 780), is("sex", "F"), not(is("offender", "yes"))}}, nil},
		{"no rule", (*referral.Rule)(nil), nil},
		{"nothing asked for", &referral.Rule{}, nil},
		{"two things", &referral.Rule{All: []referral.Rule{}, Any: []referral.Rule{}}, []string{"several "}},
		{"a test beside", &referral.Rule{Not: new(is("x", "y")), Fact: "z", Is: []string{"y"}}, []string{"several "}},
		{"no fact", &referral.Rule{All: []referral.Rule{{MinMonths: new(216)}}}, []string{"no-fact /all/0/fact"}},
		{"no condition", &referral.Rule{Any: []referral.Rule{{Fact: "sex"}}}, []string{"no-condition /any/0"}},
		{"no value", &referral.Rule{Not: &referral.Rule{Fact: "sex", Is: []string{}}}, []string{"no-condition /not/is"}},
		{"whose", &referral.Rule{Fact: "sex", Is: []string{"F"}, Who: "somebody"}, []string{"unknown-word /who"}},
		{"three of two", &referral.Rule{AtLeast: 3, Any: []referral.Rule{is("a", "y"), is("b", "y")}}, []string{"bad-number /at_least"}},
		{"two of nothing", &referral.Rule{AtLeast: 2}, []string{"bad-number /at_least"}},
		{"44 least above most", new(months(216, 215)), []string{"never "}},
		{"44 numbers", &referral.Rule{Fact: "income", Min: new(quantity.Int(2)), Max: new(quantity.Int(1))}, []string{"never "}},
		{"56 rules that contradict each other", &referral.Rule{All: []referral.Rule{months(216, -1), is("sex", "F"), months(-1, 215)}}, []string{"never /all/2"}},
		{"56 of different people", &referral.Rule{All: []referral.Rule{
			{Fact: "birth", MinMonths: new(216), Who: referral.AnyMember}, {Fact: "birth", MaxMonths: new(71), Who: referral.AnyMember},
		}}, nil},
		{"an area in a rule", &referral.Rule{All: []referral.Rule{{Fact: "home", In: new(units(""))}}}, []string{"no-id /all/0/in/units/0"}},
		{"a rule too deep", new(nested(referral.MaxDepth, is("a", "y"), not)), []string{"too-deep " + strings.Repeat("/not", referral.MaxDepth)}},
		{"too many rules", &referral.Rule{Any: make([]referral.Rule, referral.MaxRules+5)}, []string{fmt.Sprintf("too-many /any/%d", referral.MaxRules-1)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, all := faults(t, c.value.Check())
			if c.name == "too many days" {
				require.Equal(t, "too-many /openings/0/also", list[0])
				require.Len(t, list, 1000)
				return
			}
			require.Equal(t, c.want, list)
			for _, e := range all {
				fmt.Fprintf(&words, "# %s\n%s %s\n", c.name, e.Code, i18n.Clip(e.Pointer, 60))
				for _, l := range i18n.Spoken() {
					fmt.Fprintf(&words, "%s: %s\n", l, i18n.Strip(e.Message().In(l)))
				}
			}
		})
	}
	golden(t, "check", words.String())
}
