package cal_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

var update = flag.Bool("update", false, "write testdata/*.golden anew")

// What a person reads, in the four languages. Direction marks are shown as
// escapes.
func TestGoldenMessages(t *testing.T) {
	said := i18n.Template{EN: "{$x}", FR: "{$x}", ES: "{$x}", AR: "{$x}"}
	arg := func(a i18n.Arg) i18n.Message { return said.With(a) }
	fail := func(err error) i18n.Message {
		var e *i18n.Error
		require.ErrorAs(t, err, &e)
		return e.Message()
	}
	_, badDate := cal.Parse("2026-13")
	_, words := cal.Parse("منذ ٣٠ عامًا")
	_, _, badRange := cal.ReadRange("Jul-Aug2007", false)
	_, _, reversed := cal.ReadRange("2026-2022", false)
	_, none := cal.Date{}.MarshalText()
	tests := []struct {
		name string
		m    i18n.Message
	}{
		{"day", arg(cal.Day(2013, 12, 4).Arg("x"))},
		{"month", arg(cal.Month(2010, 3).Arg("x"))},
		{"year", arg(cal.Year(2016).Arg("x"))},
		{"none", arg(cal.Date{}.Arg("x"))},
		{"years", arg(cal.Period{From: cal.Year(2022), To: cal.Year(2026)}.Arg("x"))},
		{"months", arg(cal.Period{From: cal.Month(2007, 10), To: cal.Month(2008, 1)}.Arg("x"))},
		{"no period", arg(cal.Period{Printed: "some day"}.Arg("x"))},
		{"bad-date", fail(badDate)},
		{"bad-date in Arabic", fail(words)},
		{"no-date", fail(none)},
		{"bad-range", fail(badRange)},
		{"reversed-range", fail(reversed)},
		{"bad-counting", fail(new(cal.Counting).UnmarshalText([]byte("inclusive")))},
		{"bad-strictness", fail(new(cal.Strictness).UnmarshalText([]byte("under")))},
	}
	var b strings.Builder
	for _, tt := range tests {
		fmt.Fprintf(&b, "# %s\n", tt.name)
		for _, l := range i18n.Spoken() {
			fmt.Fprintf(&b, "%s: %s\n", l, visible(tt.m.In(l)))
		}
	}
	golden(t, "testdata/messages.golden", b.String())
}

func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\u00a0' || r == '\u202f' || '\u2066' <= r && r <= '\u2069' || r == '\u200e' || r == '\u200f':
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), got))
}
