package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

// An internal test: a program has no outside but its output.

var update = flag.Bool("update", false, "write the golden files")

func TestRun(t *testing.T) {
	for _, l := range i18n.Spoken() {
		var out bytes.Buffer
		require.NoError(t, run(&out, l))
		path := filepath.Join("testdata", "output."+string(l)+".txt")
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String())
	}
}
