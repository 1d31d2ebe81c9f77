package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

// F-250: what the examples print tells, together, of all nine systems the
// sources describe.
func TestF250_TheExamplesCoverAllSystems(t *testing.T) {
	told := map[string]string{}
	for _, args := range [][]string{
		{"demo"}, {"council", "london"}, {"council", "west-toronto"}, {"process", "london"}, {"rules", "-profile", "nss"}, {"rules", "-profile", "cswb"},
	} {
		out, errs, code := call("", args...)
		require.Equal(t, sound, code, errs)
		told["entente "+strings.Join(args, " ")] = out
	}
	pages, err := filepath.Glob("../*/testdata/output.en.txt") // each program's own test compares it with what it prints
	require.NoError(t, err)
	for _, page := range pages {
		data, err := os.ReadFile(page)
		require.NoError(t, err)
		told[page] = string(data)
	}
	for system, words := range map[string]string{
		"LIP":    "Steps in the LIPs Process",
		"LMLIP":  "LMLIP Central Council",
		"CITY":   "City of London",
		"WDTLIP": "West Downtown Toronto",
		"WDTSSP": "WDTSSP Settlement Strategy",
		"ISC":    "Informational and Social Crossroads, Repentigny",
		"211":    "211 service",
		"WE":     "Windsor-Essex Regional Community Safety and Well-Being Plan",
		"ONT":    "Community Safety and Policing Act",
	} {
		found := false
		for _, out := range told {
			found = found || strings.Contains(i18n.Strip(out), words)
		}
		require.True(t, found, "%s: no example prints %q", system, words)
	}
}
