package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// readme returns the lines of README.md.
func readme(t *testing.T) []string {
	data, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	return strings.Split(string(data), "\n")
}

// Everything README shows a console print is what the program prints; "…"
// stands for the rest.
func TestReadmeConsole(t *testing.T) {
	t.Chdir("../..")
	data, err := os.ReadFile("README.md")
	require.NoError(t, err)
	ran := 0
	for _, block := range strings.Split(string(data), "```console\n")[1:] {
		block, _, ok := strings.Cut(block, "```")
		require.True(t, ok)
		for _, step := range strings.Split("\n"+block, "\n$ ")[1:] {
			call, want, _ := strings.Cut(step, "\n")
			args, ok := strings.CutPrefix(call, "go run ./examples/entente ")
			require.True(t, ok, "README shows %q, which this test cannot run", call)
			var out, errs strings.Builder
			code := run(strings.Fields(args), strings.NewReader(""), &out, &errs)
			require.NotEqual(t, unusable, code, errs.String())
			shown, cut := strings.CutSuffix(strings.TrimRight(want, "\n"), "…")
			require.True(t, strings.HasPrefix(out.String(), shown), "%s\nprints\n%.600s\nREADME shows\n%s", call, out.String(), shown)
			if !cut {
				require.Equal(t, shown, strings.TrimRight(out.String(), "\n"))
			}
			ran++
		}
	}
	require.Positive(t, ran)
}

// A module beside the clone imports the library as README says.
func TestReadmeImport(t *testing.T) {
	require.Contains(t, readme(t), "go work init . ../entente")
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	dir := filepath.Join(t.TempDir(), "mine")
	require.NoError(t, os.MkdirAll(dir, 0o755))
	for _, name := range []string{"main.go", "plan.json"} {
		data, err := os.ReadFile(filepath.Join("../firstplan", name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o644))
	}
	do := func(args ...string) string {
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOWORK=", "GOFLAGS=")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
		return string(out)
	}
	do("mod", "init", "example.org/mine")
	do("work", "init", ".", root)
	require.Contains(t, do("run", "."), "things the plan does not say")
}
