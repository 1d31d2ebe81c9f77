package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

// An internal test: a program has no outside but its output.

var update = flag.Bool("update", false, "write the golden files")

func TestF252_London(t *testing.T) {
	document, err := os.ReadFile(filepath.Join("..", "entente", "data", "london.json"))
	require.NoError(t, err)
	for _, l := range i18n.Spoken() {
		var out bytes.Buffer
		require.NoError(t, run(&out, l, document))
		path := filepath.Join("testdata", "output."+string(l)+".txt")
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String())

		// In this order, in every language: agencies, co-chairs, immigrant
		// representatives, consultations, applicants for so many bodies, totals.
		rest := i18n.Strip(out.String())
		for _, number := range []string{"20", "2", "8", "86", "7", "117", "143", "4", "6", "200", "500", "2013", "2016", "6."} {
			_, after, found := strings.Cut(rest, number)
			require.True(t, found, "%s after the numbers before it, in %s", number, l)
			rest = after
		}
		require.Equal(t, 2, strings.Count(rest, "\n"), "the sixth step and one deviation, in %s", l)
	}
}

// The six steps of the programme: three done, and it is the turn of the fourth.
func TestF251_SixSteps(t *testing.T) {
	document, err := os.ReadFile(filepath.Join("..", "entente", "data", "london.json"))
	require.NoError(t, err)
	for _, l := range i18n.Spoken() {
		var out bytes.Buffer
		require.NoError(t, run(&out, l, document))
		var states []string
		for line := range strings.Lines(out.String()) {
			if number, rest, ok := strings.Cut(i18n.Strip(line), ". "); ok && len(number) == 1 {
				states = append(states, strings.TrimSpace(rest[strings.LastIndex(rest, ":")+1:]))
			}
		}
		d, o := done.With().In(l), open.With().In(l)
		require.Equal(t, []string{d, d, d, o, o, o}, states)
	}
}
