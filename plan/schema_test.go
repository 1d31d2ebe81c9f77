package plan_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/plan"
)

// The specimen as a document is the format as others see it. examples/schema
// validates it, and a change to it is a change to the format.
func TestDocument(t *testing.T) {
	got, err := plan.Encode(specimen())
	require.NoError(t, err)
	path := filepath.Join("testdata", "specimen.json")
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), string(got)))
}
