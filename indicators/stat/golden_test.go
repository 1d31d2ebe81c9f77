package stat_test

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/stat"
)

var update = flag.Bool("update", false, "write testdata/*.golden anew")

// What a person reads, in the four languages. Direction marks and hard blanks
// are shown as escapes.
func TestGoldenMessages(t *testing.T) {
	var b strings.Builder
	said := func(name string, err error) {
		var e *i18n.Error
		require.ErrorAs(t, err, &e, name)
		fmt.Fprintf(&b, "# %s: %s\n", e.Code, name)
		for _, l := range i18n.Spoken() {
			fmt.Fprintf(&b, "%s: %s\n", l, visible(e.Message().In(l)))
		}
	}
	share := func(x, n int64, level float64) error {
		_, err := stat.Wilson(x, n, level)
		return err
	}
	standard := func(name string, strata ...stat.Stratum) error {
		_, err := stat.DirectStandardised(name, strata, 0.95)
		return err
	}
	trend := func(points []stat.Point) error {
		_, err := stat.MannKendall(points)
		return err
	}
	said("95 for 0.95", share(1, 2, 95))
	said("no number", share(1, 2, math.NaN()))
	said("below zero", share(-1200, 2, 0.95))
	said("the larger part", share(3400, 1200, 0.95))
	_, err := stat.Rate(1, -12_400.5, 0.95)
	said("below zero", err)
	said("no events", standard("s"))
	said("nine events", standard("s", stat.Stratum{Events: 9, Population: 100, Weight: 1}))
	said("the second", standard("s", stat.Stratum{Events: 9, Population: 100, Weight: 1}, stat.Stratum{}))
	said("the first", standard("s", stat.Stratum{Events: 9, Population: 100, Weight: -0.5}))
	said("none", standard("s", stat.Stratum{Events: 90, Population: 100}))
	said("not named", standard(""))
	_, err = stat.XmR(monthly(1, 2, math.Inf(1)))
	said("endless", err)
	_, _, err = stat.Simpson([]float64{3, -2.5})
	said("below zero", err)
	_, err = stat.XmR(monthly(1, 2), 0)
	said("before the first", err)
	said("twice", trend([]stat.Point{{At: 1}, {At: 1}}))
	said("one more", trend(monthly(make([]float64, stat.MaxTrend+1)...)))
	_, _, err = stat.Dissimilarity([]int64{1}, []int64{1, 2})
	said("one and two", err)
	_, _, err = stat.Shannon([]int64{1}, 1)
	said("one", err)
	_, _, err = stat.KaplanMeier([]stat.Spell{{Time: -3}}, 0.95)
	said("below zero", err)
	golden(t, "testdata/messages.golden", b.String())
}

func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\u00a0' || r == '\u202f' || '\u2066' <= r && r <= '\u2069' || r == '\u061c' || r == '\u200e' || r == '\u200f':
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
