package render_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/cswb"
	"github.com/entente-civic/entente/plan/profile/lip"
	"github.com/entente-civic/entente/plan/profile/nss"
	"github.com/entente-civic/entente/plan/render"
)

// The catalogue of every profile stands beside it, as a page of its newest
// edition and as JSON of each, and is written again by -update. A stale one
// fails.
func TestCatalogues(t *testing.T) {
	for _, p := range []struct {
		name     string
		editions []string
		edition  func(string) (check.Profile[*plan.Review], bool)
	}{
		{cswb.Name, cswb.Editions(), cswb.Profile},
		{lip.Name, lip.Editions(), lip.Profile},
		{nss.Name, nss.Editions(), nss.Profile},
	} {
		for _, e := range p.editions {
			rules, ok := p.edition(e)
			require.True(t, ok)
			page := render.Rules(rules.Name(), rules.Edition(), rules.Specs(), i18n.EN).Markdown()
			catalogue, err := json.MarshalIndent(rules, "", "  ")
			require.NoError(t, err)
			for name, got := range map[string][]byte{"RULES.md": page, "rules." + e + ".json": append(catalogue, '\n')} {
				if name == "RULES.md" && e != p.editions[len(p.editions)-1] {
					continue
				}
				path := filepath.Join("..", "profile", p.name, name)
				if *update {
					require.NoError(t, os.WriteFile(path, got, 0o644))
				}
				want, err := os.ReadFile(path)
				require.NoError(t, err)
				require.Equal(t, string(want), string(got), "%s is stale: go test ./plan/render -update", path)
			}
		}
	}
}
