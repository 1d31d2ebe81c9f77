package check_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

// What a host reads of a result: places, fingerprints, and sentences in the
// four languages in a fixed order.
func TestResultAsJSON(t *testing.T) {
	rule := ruled("R-ONE", check.Warning)
	rule.Message = i18n.Template{EN: "e {$thing}", FR: "f {$thing}", ES: "s {$thing}", AR: "ع {$thing}"}
	rule.Help = same("ask")
	rule.Source = check.Source{Title: "A guide", Read: cal.Day(2024, 5, 1), Authority: check.Guidance}
	p := over(rule, ruled("R-TWO", check.Error)).Noted(same("note").With())
	r := p.Check(&whole{on: cal.Day(2026, 11, 22), stage: check.Adoption, things: []thing{says("a", "R-ONE", "breach", "R-TWO", "unknown")}})
	require.Empty(t, r.Suppress(check.Suppression{Fingerprint: "R-ONE|thing|a||", Reason: "known", Until: cal.Year(2027)}))
	data, err := json.Marshal(r)
	require.NoError(t, err)
	var got map[string]any
	require.NoError(t, json.Unmarshal(data, &got))
	four := func(e, f, s, a string) map[string]any { return map[string]any{"en": e, "fr": f, "es": s, "ar": a} }
	want := map[string]any{
		"profile": "wholes", "edition": "1", "library": check.Version, "rule_set": p.Hash(),
		"note": four("note", "note", "note", "note"), "on": "2026-11-22", "stage": "adoption",
		"findings": []any{map[string]any{
			"rule": "R-ONE", "severity": "warning", "at": map[string]any{"kind": "thing", "id": "a"}, "fingerprint": "R-ONE|thing|a||",
			"message":    four("e a", "f a", "s a", "ع \u2066a\u2069"),
			"help":       four("ask", "ask", "ask", r.Findings[0].Help.In(i18n.AR)),
			"source":     map[string]any{"title": "A guide", "read": "2024-05-01", "authority": "guidance"},
			"suppressed": map[string]any{"fingerprint": "R-ONE|thing|a||", "reason": "known", "until": "2027"},
		}},
		"unknown": []any{map[string]any{
			"rule": "R-TWO", "severity": "error", "at": map[string]any{"kind": "thing", "id": "a"}, "fingerprint": "R-TWO|thing|a||",
			"message": four("who knows a", "who knows a", "who knows a", r.Unknown[0].Message.In(i18n.AR)),
		}},
		"rules": []any{
			map[string]any{"rule": "R-ONE", "severity": "warning", "verdict": "breach", "places": 1.0, "breaches": 1.0},
			map[string]any{"rule": "R-TWO", "severity": "error", "verdict": "cannot tell", "places": 1.0, "unknowns": 1.0},
		},
	}
	require.Empty(t, cmp.Diff(want, got))
	require.Less(t, strings.Index(string(data), `"en":"e a"`), strings.Index(string(data), `"fr":"f a"`))

	empty, err := json.Marshal(over(rule).Check(&whole{}))
	require.NoError(t, err)
	require.Contains(t, string(empty), `"findings":[]`)
	require.Contains(t, string(empty), `"unknown":[]`)
}

func TestCatalogueAsJSON(t *testing.T) {
	late := ruled("R-ONE", check.Warning)
	late.From = check.Reporting
	p, err := over(late, ruled("R-TWO", check.Error), ruled("R-OFF", check.Error)).Without("R-OFF").
		Adjust([]check.Change{{Rule: "R-TWO", Severity: check.Advice, Reason: "a trial"}})
	require.NoError(t, err)
	data, err := json.Marshal(p)
	require.NoError(t, err)
	var got map[string]any
	require.NoError(t, json.Unmarshal(data, &got))
	four := func(s string) map[string]any { return map[string]any{"en": s, "fr": s, "es": s, "ar": s} }
	require.Empty(t, cmp.Diff(map[string]any{
		"profile": "wholes", "edition": "1", "library": check.Version, "rule_set": p.Hash(),
		"rules": []any{
			map[string]any{"id": "R-ONE", "severity": "warning", "from": "reporting", "message": four("wrong {$thing}"), "unknown": four("who knows {$thing}")},
			map[string]any{"id": "R-TWO", "severity": "advice", "message": four("wrong {$thing}"), "unknown": four("who knows {$thing}"), "reason": "a trial"},
		},
	}, got))
	require.Equal(t, "wholes", p.Name())
	require.Equal(t, "1", p.Edition())
}

func TestRuleIDs(t *testing.T) {
	long := check.ID("A-" + strings.Repeat("B", 62))
	require.Len(t, long, 64)
	for id, ok := range map[check.ID]bool{
		"A-B": true, "A1-B2": true, "CSWB-PUBLISH-30": true, long: true, long + "B": false,
		"1A-B": false, "A-1": true, "-A-B": false, "A_B": false, "Á-B": false, "": false, "A-b": false,
	} {
		make := func() { check.New("x", "1", ruled(id, check.Advice)) }
		if ok {
			require.NotPanics(t, make, id)
		} else {
			require.Panics(t, make, id)
		}
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		at         check.At
		want       string
		positional bool
	}{
		{check.At{}, "", false},
		{check.At{Kind: "plan"}, "plan", false},
		{check.At{Kind: "goal", ID: "g1", Field: "title", Key: "fr"}, "goal:g1.title[fr]", false},
		{check.At{Kind: "goal", ID: "#2/0", Field: "id"}, "goal:#2/0.id", true},
	} {
		require.Equal(t, c.want, c.at.String())
		require.Equal(t, c.positional, c.at.Positional())
	}
	ordered := []check.At{{Kind: "a"}, {Kind: "a", ID: "1"}, {Kind: "a", ID: "1", Field: "x"}, {Kind: "a", ID: "1", Field: "x", Key: "k"}, {Kind: "a", ID: "1-10"}, {Kind: "a", ID: "1-2"}, {Kind: "b"}}
	for i, a := range ordered {
		for j, b := range ordered {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			require.Equal(t, want, a.Compare(b))
		}
	}
}

func TestWordsOfSeverityAndVerdict(t *testing.T) {
	for _, m := range []i18n.Message{
		check.Advice.Message(), check.Warning.Message(), check.Error.Message(),
		check.Met.Message(), check.Breached.Message(), check.CannotTell.Message(), check.NotApplicable.Message(),
	} {
		require.NoError(t, m.Template().Check())
	}
	require.True(t, check.Severity(0).Message().IsZero())
	seen := map[string]bool{}
	for v := check.NotApplicable; v <= check.CannotTell; v++ {
		text, err := v.MarshalText()
		require.NoError(t, err)
		var back check.Verdict
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, v, back)
		seen[v.Message().In(i18n.EN)] = true
	}
	require.Len(t, seen, 4)
	for s := check.AnyStage + 1; s <= check.Reporting; s++ {
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back check.Stage
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, s, back)
	}
	var s check.Stage
	require.Error(t, s.UnmarshalText(nil), "the zero stage has no word")
}

// A stranger's word is shown clipped, and never cut inside a letter.
func TestUnknownWordsAreClipped(t *testing.T) {
	var s check.Severity
	for _, word := range []string{strings.Repeat("x", 40), strings.Repeat("x", 41), strings.Repeat("ش", 40), strings.Repeat("ش", 41)} {
		err := s.UnmarshalText([]byte(word))
		require.Error(t, err)
		require.Equal(t, len([]rune(word)) > 40, strings.Contains(err.Error(), "…"), word)
		require.NotContains(t, err.Error(), "\uFFFD")
	}
}
