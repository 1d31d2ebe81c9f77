package indicators_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

func terms(ids ...string) []term.Term {
	out := make([]term.Term, len(ids))
	for i, id := range ids {
		out[i] = term.Term{ID: id}
	}
	return out
}

// band returns a band; an end of -1 is open.
func band(id string, from, to int64) indicators.Band {
	b := indicators.Band{ID: id, From: &from, To: &to}
	if from == -1 {
		b.From = nil
	}
	if to == -1 {
		b.To = nil
	}
	return b
}

// pointers returns the code, and the place, of each fault.
func pointers(err error) []string {
	var out []string
	for _, e := range faults(err) {
		out = append(out, e.Code+" "+e.Pointer)
	}
	return out
}

// faults returns the errors joined in one.
func faults(err error) []*i18n.Error {
	var out []*i18n.Error
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			out = append(out, faults(err)...)
		}
	} else if e, ok := errors.AsType[*i18n.Error](err); ok {
		out = append(out, e)
	}
	return out
}

// Repentigny's age bands: "11% were under 30 years old", 31 to 49, 50 to 69,
// "above 70".
func TestF185(t *testing.T) {
	ages := func(bands ...indicators.Band) *indicators.Dimension {
		return &indicators.Dimension{ID: "age", Bands: bands}
	}
	under30, to49, to69, above70 := band("under-30", -1, 29), band("31-49", 31, 49), band("50-69", 50, 69), band("above-70", 71, -1)
	d := ages(under30, to49, to69, above70)
	err := d.Check()
	require.Equal(t, []string{"band-hole /bands/1", "band-hole /bands/3"}, pointers(err))
	for i, age := range []int64{30, 70} {
		e := faults(err)[i]
		require.True(t, hasArg(e, i18n.Int("from", age)))
		require.True(t, hasArg(e, i18n.Int("to", age)))
	}
	require.Empty(t, cmp.Diff([]indicators.Band{under30, to49, to69, above70}, d.Bands), "nothing is repaired")

	require.NoError(t, ages(band("0-30", 0, 30), to49, to69, band("70+", 70, -1)).Check())
	err = ages(band("0-30", 0, 30), band("30-49", 30, 49)).Check()
	require.Equal(t, []string{"band-overlap /bands/1"}, pointers(err))
}

func hasArg(e *i18n.Error, want i18n.Arg) bool {
	for _, a := range e.Text.Args() {
		if a.Equal(want) {
			return true
		}
	}
	return false
}

func TestDimensionCheck(t *testing.T) {
	tests := []struct {
		name string
		d    indicators.Dimension
		want []string
	}{
		{"terms", indicators.Dimension{ID: "sex", Terms: terms("women", "men")}, nil},
		{"no id", indicators.Dimension{Terms: terms("women")}, []string{"bad-scheme "}},
		{"nothing", indicators.Dimension{ID: "sex"}, []string{"no-categories "}},
		{"both", indicators.Dimension{ID: "a", Terms: terms("x"), Bands: []indicators.Band{band("y", 0, 1)}}, []string{"terms-and-bands /bands"}},
		{"doubled term", indicators.Dimension{ID: "a", Terms: terms("x", "x")}, []string{"doubled-term "}},
		{"doubled band", indicators.Dimension{ID: "a", Bands: []indicators.Band{band("x", 0, 1), band("x", 2, 3)}}, []string{"doubled-term "}},
		{"parent not there", indicators.Dimension{ID: "a", Terms: []term.Term{{ID: "x", Parent: "y"}}}, []string{"no-parent "}},
		{"its own parent", indicators.Dimension{ID: "a", Terms: []term.Term{{ID: "x", Parent: "x"}}}, []string{"cycle "}},
		{"reserved", indicators.Dimension{ID: "a", Terms: terms("x", indicators.NotStated)}, []string{"reserved /terms/1"}},
		{"reserved band", indicators.Dimension{ID: "a", Bands: []indicators.Band{band(indicators.NotStated, 0, 1)}}, []string{"reserved /bands/0"}},
		{"reversed", indicators.Dimension{ID: "a", Bands: []indicators.Band{band("x", 5, 1)}}, []string{"band-reversed /bands/0"}},
		{"order", indicators.Dimension{ID: "a", Bands: []indicators.Band{band("y", 10, 19), band("x", 0, 9)}}, []string{"band-order /bands/0"}},
		{"within another", indicators.Dimension{ID: "a", Bands: []indicators.Band{band("x", 0, 99), band("y", 5, 9), band("z", 100, -1)}}, []string{"band-overlap /bands/1"}},
		{"open twice", indicators.Dimension{ID: "a", Bands: []indicators.Band{band("x", 0, -1), band("y", 5, -1)}}, []string{"band-overlap /bands/1"}},
		{"all", indicators.Dimension{ID: "a", Bands: []indicators.Band{band("x", -1, -1)}}, nil},
		{"hole of many", indicators.Dimension{ID: "a", Bands: []indicators.Band{band("x", -1, 9), band("y", 20, -1)}}, []string{"band-hole /bands/1"}},
		{"times", indicators.Dimension{ID: "m", Time: true, Terms: terms("2026-01", "2026-02-01/2026-03-31", "2027")}, nil},
		{"no time", indicators.Dimension{ID: "m", Time: true, Terms: terms("2026-13", "spring")}, []string{"bad-time /terms/0", "bad-time /terms/1"}},
		{"times overlap", indicators.Dimension{ID: "m", Time: true, Terms: terms("2026", "2026-03")}, []string{"time-overlap /terms/1"}},
		{"months of a year", indicators.Dimension{ID: "m", Time: true, Terms: []term.Term{{ID: "2026"}, {ID: "2026-03", Parent: "2026"}}}, nil},
		{"month of another year", indicators.Dimension{ID: "m", Time: true, Terms: []term.Term{{ID: "2026"}, {ID: "2027-03", Parent: "2026"}}}, []string{"time-outside /terms/1"}},
		{"bands of time", indicators.Dimension{ID: "m", Time: true, Bands: []indicators.Band{band("x", 0, 1)}}, []string{"time-bands /bands"}},
		{"63", indicators.Dimension{ID: "a", Several: true, Terms: many(63)}, nil},
		{"64", indicators.Dimension{ID: "a", Several: true, Terms: many(64)}, []string{"too-many-several "}},
		{"64, one of them", indicators.Dimension{ID: "a", Terms: many(64)}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, pointers(tt.d.Check())); diff != "" {
				t.Errorf("Check() (-want +got):\n%s", diff)
			}
		})
	}
}

func many(n int) []term.Term {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = "t" + string(rune('0'+i/10)) + string(rune('0'+i%10))
	}
	return terms(ids...)
}

func TestMonths(t *testing.T) {
	fiscal := cal.Period{From: cal.Month(2024, 4), To: cal.Month(2026, 3)}
	tests := []struct {
		name string
		over cal.Period
		each int
		want []string
	}{
		{"months", cal.Period{From: cal.Month(2025, 12), To: cal.Day(2026, 2, 28)}, 1, []string{"2025-12", "2026-01", "2026-02"}},
		{"quarters", cal.Period{From: cal.Year(2026), To: cal.Month(2026, 6)}, 3, []string{"2026-01/2026-03", "2026-04/2026-06"}},
		{"years", cal.Period{From: cal.Year(2025), To: cal.Year(2026)}, 12, []string{"2025", "2026"}},
		{"fiscal years", fiscal, 12, []string{"2024-04/2025-03", "2025-04/2026-03"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := indicators.Months("month", tt.over, tt.each)
			require.NoError(t, err)
			require.NoError(t, d.Check())
			want := indicators.Dimension{ID: "month", Time: true, Terms: terms(tt.want...)}
			if diff := cmp.Diff(want, d); diff != "" {
				t.Errorf("Months(%v, %d) (-want +got):\n%s", tt.over, tt.each, diff)
			}
		})
	}
	for _, over := range []cal.Period{{}, {From: cal.Year(2026)}, {From: cal.Day(2026, 1, 2), To: cal.Year(2026)}, {From: cal.Year(2026), To: cal.Year(2025)}} {
		_, err := indicators.Months("month", over, 1)
		require.Equal(t, []string{"bad-months"}, codesOf(err))
	}
	for _, each := range []int{-1, 0, 5, 25} {
		_, err := indicators.Months("month", fiscal, each)
		require.Equal(t, []string{"bad-months"}, codesOf(err))
	}
}
