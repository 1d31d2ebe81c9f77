package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// The bundled documents: the plan as read, and the same source as printed.
const (
	asRead    = "windsor-essex.json"
	asPrinted = "windsor-essex-raw.json"
)

func fixture(t *testing.T, name string) ([]byte, *plan.Plan) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("data", name))
	require.NoError(t, err)
	p, err := plan.Decode(data)
	require.NoError(t, err)
	return data, p
}

func TestFixturesAreCanonical(t *testing.T) {
	for _, name := range []string{asRead, asPrinted} {
		t.Run(name, func(t *testing.T) {
			data, p := fixture(t, name)
			again, err := plan.Encode(p)
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(string(data), string(again)))
		})
	}
}

func TestFixtureTrees(t *testing.T) {
	for _, tt := range []struct {
		name        string
		goals       []int // of each priority
		initiatives []int // of each goal, in the order of their numbers
	}{
		{asRead, []int{2, 2, 2, 2}, []int{2, 2, 3, 3, 2, 2, 1, 2}},
		{asPrinted, []int{4, 0, 2, 2}, []int{2, 2, 3, 3, 2, 2, 1, 2}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, p := fixture(t, tt.name)
			r := plan.NewReview(p, plan.Given{})
			require.Equal(t, [...]int{4, 8, 17, 0}, [...]int{
				r.Count("priorities"), r.Count("goals"), r.Count("initiatives"), r.Count("activities"),
			})
			var goals, initiatives []int
			var numbers []string
			for _, n := range r.Priorities() {
				goals = append(goals, len(n.Below))
				numbers = append(numbers, n.Number)
				require.NotNil(t, n.Goals, "a priority without goals is stated to have none")
			}
			for _, g := range r.Goals() {
				initiatives = append(initiatives, len(g.Below))
				numbers = append(numbers, g.Number)
			}
			for _, n := range r.Initiatives() {
				numbers = append(numbers, n.Number)
			}
			require.Empty(t, cmp.Diff(tt.goals, goals))
			require.Empty(t, cmp.Diff(tt.initiatives, initiatives))
			require.Equal(t, "1 2 3 4 1- 2- 3- 4- 5- 6- 7- 8- "+
				"1-1 1-2 2-1 2-2 3-1 3-2 3-3 4-1 4-2 4-3 5-1 5-2 6-1 6-2 7-1 8-1 8-2", strings.Join(numbers, " "))
		})
	}
}

func TestFixtureIDs(t *testing.T) {
	for _, name := range []string{asRead, asPrinted} {
		t.Run(name, func(t *testing.T) {
			data, p := fixture(t, name)
			r := plan.NewReview(p, plan.Given{})
			ids := map[string]bool{}
			for _, e := range r.Entities() {
				require.NotEmpty(t, e.ID)
				require.False(t, e.Doubled(), e.ID)
				ids[e.ID] = true
			}
			walk(t, data, func(o map[string]any) {
				if about, ok := o["about"]; ok {
					require.True(t, ids[about.(string)], "%v is nothing in this plan", about)
				}
			})
			for _, tr := range p.Translations {
				for _, at := range tr.Exceptions {
					require.True(t, ids[at.ID], at.String())
				}
			}
			schemes := map[string]term.Index{}
			for _, s := range p.Schemes {
				x, err := term.NewIndex(s)
				require.NoError(t, err)
				schemes[s.ID] = x
			}
			for _, g := range r.Goals() {
				require.Len(t, g.Terms, 1)
				x, ok := schemes[g.Terms[0].Scheme()]
				require.True(t, ok, g.Terms[0])
				require.NotEmpty(t, x.Expand(g.Terms[0]), g.Terms[0])
			}
		})
	}
}

// What the document as read says, and what it leaves open.
func TestFixtureAsRead(t *testing.T) {
	_, p := fixture(t, asRead)
	require.Equal(t, plan.Format, p.Entente)
	require.Equal(t, i18n.AR, p.Language)
	require.Equal(t, cal.Period{From: cal.Year(2022), To: cal.Year(2026), Printed: "2026-2022"}, p.Period)
	require.Equal(t, partnership.Announced, p.Monitoring.State)
	require.Empty(t, p.Vision)
	require.Empty(t, p.Communication)
	require.Empty(t, p.Context.Demographics)
	require.Empty(t, p.Context.Needs)
	require.Equal(t, partnership.NotStated, p.Context.Assets.State)
	require.Nil(t, p.Context.Risks)
	require.Nil(t, p.Outcomes)
	require.Nil(t, p.Indicators)
	require.Nil(t, p.Organizations)
	require.Nil(t, p.Bodies)
	require.Nil(t, p.Adoptions)
	require.Nil(t, p.Reports)
	var audiences [][]term.Code
	for _, e := range p.Engagements {
		audiences = append(audiences, e.Audiences)
	}
	require.Equal(t, [][]term.Code{nil, nil, {"cswb-audiences:public"}}, audiences)

	kinds := map[string]int{}
	for _, v := range p.Priorities {
		kinds[v.Kind]++
		for _, w := range v.Names {
			require.True(t, w.Alias, "every other wording is declared")
		}
	}
	require.Equal(t, map[string]int{"structural": 1, "risk": 3}, kinds)

	areas := map[term.Code]int{}
	for _, v := range p.Priorities {
		for _, g := range v.Goals {
			areas[g.Terms[0]]++
		}
	}
	require.Equal(t, map[term.Code]int{
		"cswb-areas:*": 2, "cswb-areas:prevention": 3, "cswb-areas:social-development": 1,
		"cswb-areas:risk-intervention": 1, "cswb-areas:incident-response": 1,
	}, areas)

	lost := 0
	for _, s := range plan.NewReview(p, plan.Given{}).Sections() {
		if s.Value.State == partnership.Lost {
			lost++
		}
	}
	require.Equal(t, 3, lost, "figures 2 and 3 and the list of the framework's areas")
}

// What the document as printed keeps of the source's faults.
func TestFixtureAsPrinted(t *testing.T) {
	_, p := fixture(t, asPrinted)
	require.Equal(t, cal.Period{From: cal.Year(2026), To: cal.Year(2022), Printed: "2026-2022"}, p.Period)
	require.True(t, p.Period.Reversed())
	residue := 0
	for _, v := range p.Priorities {
		for _, w := range v.Names {
			require.False(t, w.Alias, "no other wording is declared")
		}
		for _, g := range v.Goals {
			for i, n := range g.Initiatives {
				has := strings.HasPrefix(n.Title[i18n.AR], `<ul style="list-style-type: none"> `+n.Number+" ")
				require.Equal(t, i == 0, has, n.Number)
				if has {
					residue++
				}
			}
		}
	}
	require.Equal(t, 8, residue)
}

func TestFixtureTotals(t *testing.T) {
	type total struct {
		count, each string
		value       int64
		qualifier   quantity.Qualifier
		parts       int
	}
	want := []total{
		{"priorities", "", 4, quantity.Exact, 2},
		{"goals", "", 8, quantity.Exact, 0},
		{"initiatives", "", 17, quantity.Exact, 0},
		{"goals", "priority", 2, quantity.Exact, 0},
		{"initiatives", "goal", 3, quantity.AtMost, 0},
	}
	for _, name := range []string{asRead, asPrinted} {
		_, p := fixture(t, name)
		var got []total
		for _, d := range p.Declared {
			got = append(got, total{d.Count, d.Each, d.Value.Value.Coef(), d.Value.Qualifier, len(d.Parts)})
		}
		require.Equal(t, want, got, name)
	}
}

// Every text has words in exactly the languages of its document.
func TestFixtureLanguages(t *testing.T) {
	for _, name := range []string{asRead, asPrinted} {
		t.Run(name, func(t *testing.T) {
			data, p := fixture(t, name)
			texts := 0
			walk(t, data, func(o map[string]any) {
				if !isText(o) {
					return
				}
				texts++
				require.Len(t, o, len(p.Languages), o)
				for _, l := range p.Languages {
					s, _ := o[string(l)].(string)
					require.NotEmpty(t, strings.TrimSpace(s), o)
				}
			})
			require.Greater(t, texts, 40)
			for _, l := range plan.NewReview(p, plan.Given{}).Labels() {
				require.True(t, l.Complete(), l.Name())
			}
		})
	}
}

// Every quotation stands at its lines, and the Arabic of whatever names its
// lines is cut from them; a line break of the source may be a space.
func TestFixturesQuoteTheSource(t *testing.T) {
	lines := source(t)
	whole := strings.Join(lines, "\n")
	for _, name := range []string{asRead, asPrinted} {
		t.Run(name, func(t *testing.T) {
			data, p := fixture(t, name)
			ours := map[string]bool{}
			for _, tr := range p.Translations {
				for _, at := range tr.Exceptions {
					if tr.Language == p.Language {
						ours[at.ID+"."+at.Field] = true
					}
				}
			}
			for _, s := range p.Schemes {
				if s.ID == "cswb-audiences" { // its words are the profile's
					continue
				}
				for _, v := range s.Terms { // what was printed is the label or an alias
					require.True(t, slices.ContainsFunc(append(v.Aliases, v.Label), func(x i18n.Text) bool {
						return strings.Contains(whole, x[i18n.AR])
					}), v.ID)
				}
			}
			quotes, texts := 0, 0
			walk(t, data, func(o map[string]any) {
				from, ok := o["source"].(map[string]any)
				if !ok {
					return
				}
				first, _ := from["line"].(float64)
				last, ok := from["line_end"].(float64)
				if !ok {
					last = first
				}
				require.True(t, 1 <= first && first <= last && int(last) <= len(lines), from)
				there := strings.Join(lines[int(first)-1:int(last)], "\n")
				if quote, ok := from["quote"].(string); ok {
					quotes++
					require.Contains(t, there, quote)
				}
				id, _ := o["id"].(string)
				for _, field := range []string{"title", "subtitle", "text", "methods", "inputs", "findings"} {
					if ours[id+"."+field] {
						continue
					}
					for _, s := range arabic(o[field]) {
						texts++
						require.Contains(t, there+"\n"+strings.ReplaceAll(there, "\n", " "), s)
					}
				}
			})
			require.Greater(t, quotes, 40)
			require.Greater(t, texts, 40)
		})
	}
}

// source returns the lines of the Arabic summary that the fixtures were read
// from.
func source(t *testing.T) []string {
	t.Helper()
	root := os.Getenv("ENTENTE_DATA")
	if root == "" {
		t.Skip("ENTENTE_DATA names no folder with the source text: the quotations are not compared with it")
	}
	found, err := filepath.Glob(filepath.Join(root, "seeds", "004*.txt"))
	require.NoError(t, err)
	require.Len(t, found, 1, "the source text under %s", root)
	data, err := os.ReadFile(found[0])
	require.NoError(t, err)
	return strings.Split(string(data), "\n")
}

// walk calls visit for every object of a JSON document.
func walk(t *testing.T, data []byte, visit func(map[string]any)) {
	t.Helper()
	var root any
	require.NoError(t, json.Unmarshal(data, &root))
	var into func(any)
	into = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			visit(v)
			for _, w := range v {
				into(w)
			}
		case []any:
			for _, w := range v {
				into(w)
			}
		}
	}
	into(root)
}

// isText reports whether an object is a text: its members are languages.
func isText(o map[string]any) bool {
	for _, l := range i18n.Spoken() {
		if _, ok := o[string(l)].(string); ok {
			return true
		}
	}
	return false
}

// arabic returns the Arabic of a text or of a list of texts.
func arabic(v any) []string {
	var out []string
	switch v := v.(type) {
	case map[string]any:
		if s, ok := v["ar"].(string); ok {
			out = append(out, s)
		}
	case []any:
		for _, w := range v {
			out = append(out, arabic(w)...)
		}
	}
	return out
}
