package checktest_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
)

// witness is a test that records whether it failed instead of failing.
type witness struct {
	testing.TB
	said []string
}

func (w *witness) Helper()                   {}
func (w *witness) Errorf(f string, a ...any) { w.said = append(w.said, fmt.Sprintf(f, a...)) }
func (w *witness) Failed() bool              { return len(w.said) > 0 }

type door struct {
	open  bool
	known bool
}

func same(s string) i18n.Template { return i18n.Template{EN: s, FR: s, ES: s, AR: s} }

var closed = check.Rule[*door]{
	Spec: check.Spec{ID: "DOOR-CLOSED", Severity: check.Warning, Message: same("{$door}"), Unknown: same("?"), Help: same("!")},
	Find: func(d *door, r *check.Report) {
		at := check.At{Kind: "door", ID: "front"}
		switch {
		case !d.known:
			r.Unknown(at)
		case d.open:
			r.Breach(at, i18n.Label("door", "front"))
		}
	},
}

var (
	met     = checktest.Case[*door]{Rule: "DOOR-CLOSED", Name: "shut", Value: &door{known: true}}
	broken  = checktest.Case[*door]{Rule: "DOOR-CLOSED", Name: "open", Value: &door{known: true, open: true}, Want: []string{"door:front"}}
	unknown = checktest.Case[*door]{Rule: "DOOR-CLOSED", Name: "dark", Value: &door{}, Unknown: []string{"door:front"}}
)

func TestAuditPasses(t *testing.T) {
	checktest.Audit(t, check.New("doors", "1", closed), []checktest.Case[*door]{met, broken, unknown})
}

func TestAuditFails(t *testing.T) {
	change := func(f func(*check.Rule[*door])) check.Rule[*door] { r := closed; f(&r); return r }
	wrong := broken
	wrong.Want = []string{"door:back"}
	mistaken := met
	mistaken.Value = broken.Value
	skipped := met
	skipped.Skipped = true
	flip := 0
	for _, c := range []struct {
		name  string
		rule  check.Rule[*door]
		cases []checktest.Case[*door]
	}{
		{"no passing specimen", closed, []checktest.Case[*door]{broken}},
		{"no failing specimen", closed, []checktest.Case[*door]{met, unknown}},
		{"wrong place", closed, []checktest.Case[*door]{met, broken, wrong}},
		{"wrong verdict", closed, []checktest.Case[*door]{met, broken, mistaken}},
		{"not skipped", closed, []checktest.Case[*door]{met, broken, skipped}},
		{"unknown rule", closed, []checktest.Case[*door]{met, broken, {Rule: "DOOR-OTHER", Value: &door{}}}},
		{"other placeholders", change(func(r *check.Rule[*door]) { r.Message.AR = "باب" }), []checktest.Case[*door]{met, broken}},
		{"raw direction control", change(func(r *check.Rule[*door]) { r.Message.FR = "\u202e{$door}" }), []checktest.Case[*door]{met, broken}},
		{"argument in help", change(func(r *check.Rule[*door]) { r.Help = same("{$door}") }), []checktest.Case[*door]{met, broken}},
		{"argument not given", change(func(r *check.Rule[*door]) { r.Message = same("{$door} {$colour}") }), []checktest.Case[*door]{met, broken}},
		{"argument not used", change(func(r *check.Rule[*door]) { r.Message = same("open") }), []checktest.Case[*door]{met, broken}},
		{"error without a ground", change(func(r *check.Rule[*door]) { r.Severity = check.Error }), []checktest.Case[*door]{met, broken}},
		{"error on guidance", change(func(r *check.Rule[*door]) {
			r.Severity, r.Source = check.Error, check.Source{Title: "A guide", Authority: check.Guidance}
		}), []checktest.Case[*door]{met, broken}},
		{"error on a statute not read", change(func(r *check.Rule[*door]) {
			r.Severity, r.Source = check.Error, check.Source{Title: "An Act", Authority: check.Statute}
		}), []checktest.Case[*door]{met, broken}},
		{"source without title", change(func(r *check.Rule[*door]) { r.Source.Authority = check.Practice }), []checktest.Case[*door]{met, broken}},
		{"not the same twice", change(func(r *check.Rule[*door]) {
			r.Find = func(d *door, r *check.Report) {
				if flip++; d.open && flip%2 == 0 {
					r.Breach(check.At{Kind: "door", ID: "front"}, i18n.Label("door", "front"))
				}
			}
		}), []checktest.Case[*door]{met, broken}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &witness{TB: t}
			checktest.Audit(w, check.New("doors", "1", c.rule), c.cases)
			require.NotEmpty(t, w.said)
		})
	}
	w := &witness{TB: t}
	checktest.Audit(w, check.New("doors", "1", change(func(r *check.Rule[*door]) {
		r.Severity, r.Source = check.Error, check.Source{Title: "An Act", Authority: check.Statute, Read: cal.Day(2023, 12, 21)}
	})), []checktest.Case[*door]{met, broken})
	require.Empty(t, w.said, "an error on a statute that was read is right")
}

func TestMatch(t *testing.T) {
	r := check.New("doors", "1", closed).Check(broken.Value)
	for _, c := range []struct {
		want []string
		ok   bool
	}{
		{[]string{"DOOR-CLOSED door:front"}, true},
		{nil, false},
		{[]string{"DOOR-CLOSED door:front", "DOOR-CLOSED door:back"}, false},
	} {
		w := &witness{TB: t}
		checktest.Match(w, r, c.want...)
		require.Equal(t, c.ok, len(w.said) == 0, w.said)
	}
}

// A profile's golden file holds what its rules say, in every language.
func ExampleGolden() {
	r := check.New("doors", "1", closed).Check(&door{known: true, open: true})
	fmt.Printf("%s", checktest.Golden(r))
	// Output:
	// DOOR-CLOSED door:front
	// 	en	front
	// 	fr	front
	// 	es	front
	// 	ar	⁦front⁩
}
