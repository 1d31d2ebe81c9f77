package partnership_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// The flag may already be there: one for the whole package.
var _ = func() bool {
	if flag.Lookup("update") == nil {
		flag.Bool("update", false, "write golden files anew")
	}
	return true
}()

// golden compares with a file of testdata/bodies, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", "bodies", name)
	if flag.Lookup("update").Value.String() == "true" {
		require.NoError(t, os.WriteFile(file, got, 0o644))
		return
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (write it anew with -update):\n%s", file, diff)
	}
}
