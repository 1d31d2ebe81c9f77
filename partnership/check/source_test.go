package check_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

// document returns the lines of a source document by the first part of its
// name.
func document(t *testing.T, name string) []string {
	t.Helper()
	root := os.Getenv("ENTENTE_DATA")
	if root == "" {
		t.Skip("ENTENTE_DATA is not set: the source documents are not looked at")
	}
	found, err := filepath.Glob(filepath.Join(root, "seeds", name+"_*"))
	require.NoError(t, err)
	require.Len(t, found, 1)
	data, err := os.ReadFile(found[0])
	require.NoError(t, err)
	return strings.Split(string(data), "\n")
}

// stands reports whether a source's quotation stands word for word at its
// lines; line ends count as spaces.
func stands(lines []string, s check.Source) bool {
	end := max(s.Line, s.LineEnd)
	if s.Line < 1 || end > len(lines) {
		return false
	}
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	return strings.Contains(words(strings.Join(lines[s.Line-1:end], " ")), words(s.Quote))
}

// F-244: a fact gives back document, line range and quotation, and the
// quotation is found there word for word.
func TestF244_Provenance(t *testing.T) {
	for _, c := range []struct {
		name string
		s    check.Source
		want bool
	}{
		{"one line", check.Source{Title: "001", Line: 30, Quote: "Learn more at: http://p2pcanada.ca"}, true},
		{"two lines", check.Source{Title: "001", Line: 182, LineEnd: 183, Quote: "2. Create terms of reference for the partnership council"}, true},
		{"another line", check.Source{Title: "001", Line: 31, Quote: "Learn more at: http://p2pcanada.ca"}, false},
		{"other words", check.Source{Title: "001", Line: 30, Quote: "Learn less at"}, false},
		{"F-229: mandated by law", check.Source{Title: "004", Line: 29, Quote: "بما يتوافق مع التشريعات الإقليمية", Authority: check.Statute}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := json.Marshal(c.s)
			require.NoError(t, err)
			var back check.Source
			require.NoError(t, json.Unmarshal(data, &back))
			require.Empty(t, cmp.Diff(c.s, back))
			require.Equal(t, c.want, stands(document(t, c.s.Title), c.s))
		})
	}
}

// disagreement is one subject on which sources differ.
type disagreement struct {
	ID       string          `json:"id"`
	Subject  string          `json:"subject"`
	Wordings []check.Wording `json:"wordings"`
}

func disagreements(t *testing.T) []disagreement {
	data, err := os.ReadFile("testdata/disagreements.json")
	require.NoError(t, err)
	var list []disagreement
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&list))
	return list
}

// F-245: 18 disagreements between the sources, each with at least two readings
// and their own sources; none is chosen; listed in the order of their ids.
func TestF245_Disagreements(t *testing.T) {
	list := disagreements(t)
	require.Len(t, list, 18)
	require.True(t, slices.IsSortedFunc(list, func(a, b disagreement) int { return strings.Compare(a.ID, b.ID) }))
	for _, d := range list {
		t.Run(d.ID, func(t *testing.T) {
			require.GreaterOrEqual(t, len(d.Wordings), 2)
			seen := map[string]bool{}
			for _, w := range d.Wordings {
				require.False(t, w.Alias, "no reading is preferred")
				seen[w.Source.Title+w.Text.In(i18n.EN)] = true
			}
			require.Len(t, seen, len(d.Wordings), "none is overwritten")
			data, err := json.Marshal(d)
			require.NoError(t, err)
			var back disagreement
			require.NoError(t, json.Unmarshal(data, &back))
			require.Empty(t, cmp.Diff(d, back))
		})
	}
	t.Run("F-007: 8 objectives and 3 purposes", func(t *testing.T) {
		require.Equal(t, "X-10", list[9].ID)
		require.Len(t, list[9].Wordings, 2)
	})
	t.Run("F-082: 2 names of one inventory", func(t *testing.T) {
		require.Equal(t, "X-06", list[5].ID)
		require.NotEqual(t, list[5].Wordings[0].Text, list[5].Wordings[1].Text)
	})
	t.Run("F-155: who drives", func(t *testing.T) {
		require.Equal(t, "X-15", list[14].ID)
		require.Len(t, list[14].Wordings, 3)
	})
	for _, d := range list {
		for _, w := range d.Wordings {
			require.True(t, stands(document(t, w.Source.Title), w.Source), "%s: %q", d.ID, w.Source.Quote)
		}
	}
}

func TestKnows(t *testing.T) {
	title := i18n.Text{"ar": "الحوكمة السليمة والبيانات", "en": "Sound Governance and Data"}
	names := []check.Wording{
		{Text: i18n.Text{"ar": "الإدارة السليمة والبيانات"}, Alias: true},
		{Text: i18n.Text{"ar": "الحكومة السليمة والبيانات"}},
	}
	for name, want := range map[string]bool{
		"Sound governance and data": true,
		"الإدارة السليمة والبيانات": true,
		"الادارة السليمه والبيانات": true,
		"الحكومة السليمة والبيانات": false,
		"Sound Governance":          false,
		"":                          false,
	} {
		require.Equal(t, want, check.Knows(title, names, name), name)
	}
}

func TestCite(t *testing.T) {
	act := check.Source{Title: "CSPA 2019", Authority: check.Statute, Read: cal.Day(2023, 12, 21)}
	require.Equal(t, "CSPA 2019, s. 250 (3) 8", act.At("s. 250 (3) 8").Cite())
	require.Equal(t, "CSPA 2019", act.Cite())
	require.Equal(t, "s. 1", check.Source{Section: "s. 1"}.Cite())
	require.True(t, check.Source{}.IsZero())
	for a := check.Judgement; a <= check.Statute; a++ {
		text, err := a.MarshalText()
		require.NoError(t, err)
		var back check.Authority
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, a, back)
	}
	require.Empty(t, check.Authority(99).String())
}
