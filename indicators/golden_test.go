package indicators_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares with a file of testdata, or writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), string(got)))
}

// inFour appends what findings say, in four languages, to a golden file.
func inFour(dst []byte, found []*i18n.Error) []byte {
	for _, e := range found {
		dst = append(dst, e.Code...)
		dst = append(append(dst, ' '), e.Pointer...)
		dst = append(dst, '\n')
		for _, l := range i18n.Spoken() {
			dst = append(dst, "  "+i18n.Strip(e.Message().In(l))+"\n"...)
		}
	}
	return dst
}
