package house_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A rule of the house. It only looks: the same tree gives the same complaints.
type rule struct {
	name string
	find func(*repo) []string

	bad  []planted // trees that break it, each in one way
	good []planted // trees that keep it
}

// A planted tree is written as files, each under a line "-- path --". In it,
// ENTENTE stands for the path of the module.
type planted struct {
	name  string
	wants string // what one complaint says; for bad trees only
	tree  string
}

// Each makes a rule about the repository of a rule about one package.
func each(find func(*pkg) []string) func(*repo) []string {
	return func(r *repo) []string {
		var out []string
		for _, p := range r.pkgs {
			out = append(out, find(p)...)
		}
		return out
	}
}

// Library makes a rule about the repository of a rule about one package that
// hosts import.
func library(find func(*pkg) []string) func(*repo) []string {
	return each(func(p *pkg) []string {
		if !p.library() {
			return nil
		}
		return find(p)
	})
}

func rules() []rule {
	return slices.Concat(graphRules(), pureRules(), sizeRules(), docsRules(), templateRules(),
		readmeRules(), generateRules(), wordsRules())
}

func TestRepository(t *testing.T) {
	r := theRepository(t)
	t.Run("types", func(t *testing.T) {
		for _, p := range r.pkgs {
			for _, fault := range p.faults {
				t.Errorf("%v (what does not type-check cannot be judged)", fault)
			}
		}
	})
	for _, rule := range rules() {
		t.Run(rule.name, func(t *testing.T) {
			for _, complaint := range rule.find(r) {
				t.Error(complaint)
			}
		})
	}
}

func TestPlanted(t *testing.T) {
	for _, rule := range rules() {
		require.NotEmpty(t, rule.bad, "%s: a rule that was never seen to fail", rule.name)
		require.NotEmpty(t, rule.good, "%s: a rule that was never seen to pass", rule.name)
		for _, p := range rule.bad {
			t.Run(rule.name+"/breaks/"+p.name, func(t *testing.T) {
				got := rule.find(plant(t, p.tree))
				require.NotEmpty(t, got)
				assert.Contains(t, strings.Join(got, "\n"), strings.ReplaceAll(p.wants, "ENTENTE", module))
			})
		}
		for _, p := range rule.good {
			t.Run(rule.name+"/keeps/"+p.name, func(t *testing.T) {
				assert.Empty(t, rule.find(plant(t, p.tree)))
			})
		}
	}
}

func plant(t *testing.T, tree string) *repo {
	t.Helper()
	files := fstest.MapFS{}
	var names []string
	tree = strings.ReplaceAll(strings.TrimPrefix(tree, "\n"), "ENTENTE", module)
	for line := range strings.Lines(tree) {
		if name, ok := strings.CutPrefix(strings.TrimSuffix(line, " --\n"), "-- "); ok && strings.HasSuffix(line, " --\n") {
			names = append(names, name)
			files[name] = &fstest.MapFile{}
			continue
		}
		require.NotEmpty(t, names, "a planted tree begins with a line such as -- plan/plan.go --")
		f := files[names[len(names)-1]]
		f.Data = append(f.Data, line...)
	}
	slices.Sort(names)
	r, err := load(files, names)
	require.NoError(t, err)
	return r
}
