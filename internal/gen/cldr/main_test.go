// The test is an internal one because a main package cannot be imported.
package main

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// TestTablesAreUpToDate writes the tables again and compares.
func TestTablesAreUpToDate(t *testing.T) {
	dir, err := folder("")
	if err != nil {
		t.Skip("SKIPPED: ENTENTE_DATA is not set, so i18n/tables.go was not compared with CLDR " + version)
	}
	want, err := generate(dir)
	require.NoError(t, err)
	got, err := os.ReadFile("../../../i18n/tables.go")
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), string(got)), "run go generate ./i18n")
}

func TestNumberPattern(t *testing.T) {
	for _, c := range []struct{ name, pattern, pos, neg string }{
		{"plain", "#,##0.###", "#", "-#"},
		{"percent", "#,##0\u00a0%", "#\u00a0P", "-#\u00a0P"},
		{"money", "¤#,##0.00", "¤#", "-¤#"},
		{"two patterns", "\u200f#,##0.00\u00a0¤;\u200f-#,##0.00\u00a0¤", "\u200f#\u00a0¤", "\u200f-#\u00a0¤"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pos, neg, err := numberPattern(c.pattern, "-", "P")
			require.NoError(t, err)
			require.Equal(t, []string{c.pos, c.neg}, []string{pos, neg})
		})
	}
	_, _, err := numberPattern("0.00", "-", "%")
	require.Error(t, err)
}

func TestDatePattern(t *testing.T) {
	for _, c := range []struct{ name, pattern, want string }{
		{"date", "d 'de' MMMM 'de' y", "%d de %m de %y"},
		{"months of one year", "MMMM – MMMM y", "%m – %M %Y"},
		{"dates of one year", "MMMM d – MMMM d, y", "%m %d – %M %D, %Y"},
		{"years", "y–y", "%y–%Y"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := datePattern(c.pattern)
			require.NoError(t, err)
			require.Equal(t, c.want, got)
		})
	}
	for _, bad := range []string{"", "EEEE d", "MMM y", "d 'de", "100%"} {
		_, err := datePattern(bad)
		require.Error(t, err, bad)
	}
}
