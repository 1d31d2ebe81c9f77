package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// An internal test: a program has no outside but its output.

var update = flag.Bool("update", false, "write the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// call runs the program and returns what it printed and answered.
func call(in string, args ...string) (out, errs string, code int) {
	var o, e bytes.Buffer
	code = run(args, strings.NewReader(in), &o, &e)
	return o.String(), e.String(), code
}

func TestDemo(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range i18n.Spoken() {
		out, errs, code := call("", "demo", "-lang", string(l))
		require.Zero(t, code)
		require.Empty(t, errs)
		golden(t, "demo."+string(l)+".txt", out)
		seen[out] = true
		for _, n := range []string{"4", "8", "17"} {
			require.Contains(t, out, n)
		}
	}
	require.Len(t, seen, 4)
}

func TestDemoWritesPages(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	_, errs, code := call("", "demo", "-o", dir)
	require.Empty(t, errs)
	require.Zero(t, code)
	for _, l := range i18n.Spoken() {
		page, err := os.ReadFile(filepath.Join(dir, "plan."+string(l)+".html"))
		require.NoError(t, err)
		require.Contains(t, string(page), `<html lang="`+string(l)+`"`)
		require.NotContains(t, string(page), "<script")
	}
	data, err := os.ReadFile(filepath.Join(dir, "result.json"))
	require.NoError(t, err)
	var read struct {
		Counts map[string]int
		Result struct {
			Findings []struct{ Fingerprint string }
			Unknown  []struct{ Fingerprint string }
		}
		Places map[string]struct{ Path, Pointer string }
	}
	require.NoError(t, json.Unmarshal(data, &read))
	require.Equal(t, map[string]int{"priorities": 4, "goals": 8, "initiatives": 17, "activities": 0}, read.Counts)
	require.NotEmpty(t, read.Result.Unknown)
	for _, f := range append(read.Result.Findings, read.Result.Unknown...) {
		require.NotEmpty(t, read.Places[f.Fingerprint].Path)
	}

	_, errs, code = call("", "demo", "-o", filepath.Join(dir, "result.json", "x"))
	require.Equal(t, unusable, code)
	require.Equal(t, 1, strings.Count(errs, "\n"))
}

// F-255: the Windsor-Essex plan has 4 priorities, 8 goals and 17 initiatives;
// as printed, its repeated heading gives two findings and its period one.
func TestF255_WindsorEssex(t *testing.T) {
	read, err := reviewed(windsor)
	require.NoError(t, err)
	printed, err := reviewed(windsorAsPrinted)
	require.NoError(t, err)
	for _, r := range []*plan.Review{read, printed} {
		require.Equal(t, []int{4, 8, 17}, []int{r.Count("priorities"), r.Count("goals"), r.Count("initiatives")})
	}
	count := func(r *plan.Review) map[check.ID]int {
		n := map[check.ID]int{}
		for _, f := range plan.Baseline().Check(r).Findings {
			n[f.Rule]++
		}
		return n
	}
	slips := map[check.ID]int{
		"GEN-DECLARED-TOTALS": 1, "GEN-EMPTY-PRIORITY": 1, "GEN-PERIOD-ORDER": 1, "GEN-REPLACEMENT-CHAR": 8,
	}
	asPrinted, asRead := count(printed), count(read)
	for id, n := range slips {
		require.Equal(t, n, asPrinted[id], id)
		require.Zero(t, asRead[id], id)
	}
	require.NotZero(t, asPrinted["GEN-LABEL-DRIFT"])
	require.Zero(t, asRead["GEN-LABEL-DRIFT"])
}

// The summary plan says neither indicators, baselines and targets, nor leads,
// nor activities: those rules cannot be judged, and that is not a breach.
func TestWhatTheSummaryDoesNotSay(t *testing.T) {
	read, err := reviewed(windsor)
	require.NoError(t, err)
	choose, _ := named("cswb")
	res := choose(read).Check(read)
	require.Equal(t, "cswb", res.Profile)
	for _, id := range []check.ID{"PLAN-MONITORING", "PLAN-ACTIVITY-LEAD", "PLAN-ACTION", "CSWB-OUTCOME", "IND-OUTCOME-HAS-INDICATOR"} {
		o, ok := res.Outcome(id)
		require.True(t, ok, id)
		require.Equal(t, check.CannotTell, o.Verdict, id)
	}
	// Spanish is this project's; taken out, it is missing.
	p, err := plan.Decode(windsor)
	require.NoError(t, err)
	for i := range p.Priorities {
		delete(p.Priorities[i].Title, i18n.ES)
	}
	n := 0
	for _, f := range plan.Baseline().Check(plan.NewReview(p, plan.Given{})).Findings {
		if f.Rule == "GEN-LABEL-LOCALES" && f.At.Key == "es" {
			n++
		}
	}
	require.Equal(t, 4, n)
}

func TestCheck(t *testing.T) {
	const file = "data/windsor-essex-raw.json"
	for _, format := range []string{"text", "json", "markdown", "html"} {
		out, errs, code := call("", "check", "-on", "2026-11-22", "-format", format, file)
		require.Empty(t, errs)
		require.Equal(t, breached, code)
		require.NotEmpty(t, out)
		if format == "json" {
			require.True(t, json.Valid([]byte(out)))
		}
		again, _, _ := call(string(windsorAsPrinted), "check", "-on", "2026-11-22", "-format="+format, "-")
		require.Equal(t, out, again, "a file and standard input are the same")
	}
	_, _, code := call("", "check", "-profile", "baseline", "-stage", "draft", "-on", "2026-11-22", "data/windsor-essex.json")
	require.Equal(t, sound, code)
	for _, p := range profiles() {
		for _, e := range p.editions() {
			_, errs, code := call("", "check", "-profile", p.name+"@"+e, "data/windsor-essex.json")
			require.NotEqual(t, unusable, code, errs)
		}
	}
}

// What cannot be served is answered in one line, in the language asked.
func TestRefusals(t *testing.T) {
	plain := string(windsor)
	for _, c := range []struct {
		name string
		in   string
		args []string
		want []string
	}{
		{"no such file", "", []string{"check", "nowhere.json"}, []string{"nowhere.json"}},
		{"no file", "", []string{"check"}, []string{"entente check -h"}},
		{"two files", "", []string{"check", "a", "b"}, nil},
		{"unknown flag", "", []string{"check", "-colour", "x"}, []string{"-colour"}},
		{"unknown command", "", []string{"chekc"}, []string{"chekc"}},
		{"no command", "", nil, nil},
		{"bad day", "", []string{"check", "-on", "2026-13-01", "-"}, []string{"2026-13-01"}},
		{"bad stage", "", []string{"check", "-stage", "soon", "-"}, []string{"soon"}},
		{"bad form", "", []string{"check", "-format", "pdf", "-"}, []string{"pdf"}},
		{"bad profile", plain, []string{"check", "-profile", "cswb@1999", "-"}, []string{"cswb@1999"}},
		{"bad rules profile", "", []string{"rules", "-profile", "x"}, []string{"x"}},
		{"bad rules form", "", []string{"rules", "-format", "html"}, []string{"html"}},
		{"operand of demo", "", []string{"demo", "x"}, nil},
		{"operand of rules", "", []string{"rules", "x"}, nil},
		{"two partnerships", "", []string{"council", "a", "b"}, []string{"entente council -h"}},
		{"no such process", "", []string{"process", "-id", "none"}, []string{"london"}},
		{"bad form of a council", "", []string{"council", "-format", "pdf"}, []string{"pdf"}},
		{"bad day of a process", "", []string{"process", "-on", "soon"}, []string{"soon"}},
		{"a plan is no partnership", plain, []string{"council", "-"}, []string{"partnership/1"}},
		{"a partnership is no plan", string(londonFile), []string{"check", "-"}, []string{"plan/1"}},
		{"empty", "", []string{"check", "-"}, []string{"1"}},
		{"unknown field", strings.Replace(plain, `"number"`, `"numbre"`, 1), []string{"check", "-"}, []string{"/priorities/0/numbre"}},
		{"doubled key", strings.Replace(plain, `"language":`, `"language": "ar", "language":`, 1), []string{"check", "-"}, []string{"/language"}},
		{"trailing data", plain + "x", []string{"check", "-"}, nil},
		{"bad UTF-8", strings.Replace(plain, "خطة", "\xff", 1), []string{"check", "-"}, []string{"/title"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := map[string]bool{}
			for _, l := range i18n.Spoken() {
				args := c.args
				if len(args) > 0 {
					args = append([]string{args[0], "-lang", string(l)}, args[1:]...)
				}
				out, errs, code := call(c.in, args...)
				require.Equal(t, unusable, code)
				if len(c.args) == 0 {
					require.NotEmpty(t, out)
					return
				}
				require.Empty(t, out)
				require.Equal(t, 1, strings.Count(errs, "\n"), errs)
				for _, w := range c.want {
					require.Contains(t, errs, w)
				}
				lines[errs] = true
			}
			require.Len(t, lines, 4)
		})
	}
	_, errs, code := call("", "demo", "-lang", "tlh")
	require.Equal(t, unusable, code)
	require.Contains(t, errs, "tlh")
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"-h"}, {"demo", "-h"}, {"check", "-h"}, {"rules", "-h"}, {"council", "-h"}, {"process", "-h"}, {"directory", "-h"}, {"route", "-h"}, {"referrals", "-h"}} {
		seen := map[string]bool{}
		for _, l := range i18n.Spoken() {
			out, errs, code := call("", append(args, "-lang", string(l))...)
			if args[0] != "-h" {
				out, errs, code = call("", args[0], "-lang", string(l), "-h")
			}
			require.Zero(t, code)
			require.Empty(t, errs)
			seen[out] = true
		}
		require.Len(t, seen, 4, args)
	}
}

func TestRules(t *testing.T) {
	for _, p := range profiles() {
		out, errs, code := call("", "rules", "-profile", p.name, "-format", "json")
		require.Zero(t, code, errs)
		var read struct {
			Rules []struct{ Message map[string]string }
		}
		require.NoError(t, json.Unmarshal([]byte(out), &read))
		require.Greater(t, len(read.Rules), 20)
		for _, s := range read.Rules {
			require.Len(t, s.Message, 4)
		}
	}
	for _, l := range i18n.Spoken() {
		for _, format := range []string{"text", "markdown"} {
			out, _, code := call("", "rules", "-lang", string(l), "-format", format)
			require.Zero(t, code)
			require.NotContains(t, out, ".match", "a catalogue shows sentences, not their source")
		}
	}
}

// Who sits where in London, and how far its process has come, in every language
// and form; and the other two partnerships go through as well.
func TestCouncilAndProcess(t *testing.T) {
	for _, command := range []string{"council", "process"} {
		seen := map[string]bool{}
		for _, l := range i18n.Spoken() {
			out, errs, code := call("", command, "-lang", string(l))
			require.Empty(t, errs)
			require.Equal(t, sound, code)
			golden(t, command+"."+string(l)+".txt", out)
			seen[out] = true
		}
		require.Len(t, seen, 4)
		for _, name := range []string{"london", "west-toronto", "repentigny"} {
			data, _, ok := bundled(name)
			require.True(t, ok)
			p, err := partnership.Decode(data)
			require.NoError(t, err)
			for _, format := range []string{"text", "markdown", "html", "mermaid", "json"} {
				out, errs, code := call("", command, "-format", format, name)
				if command == "process" && len(p.Processes) == 0 {
					require.Equal(t, unusable, code)
					require.Equal(t, 1, strings.Count(errs, "\n"))
					continue
				}
				require.Empty(t, errs, "%s %s", name, format)
				require.NotEmpty(t, out)
				require.Equal(t, format == "json", json.Valid([]byte(out)))
			}
		}
	}
	out, _, code := call("", "process", "-on", "2013-12-04", "-id", "six-steps", "nowhere.json")
	require.Empty(t, out)
	require.Equal(t, unusable, code)
}

// The same call prints the same bytes, whatever the number of processors.
func TestSameBytes(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var want string
	for _, n := range []int{1, 8} {
		runtime.GOMAXPROCS(n)
		for range 50 {
			out, _, _ := call("", "check", "-on", "2026-11-22", "-format", "json", "data/windsor-essex-raw.json")
			if want == "" {
				want = out
			}
			require.Equal(t, want, out)
		}
	}
}

// An endless input ends.
func TestEndlessInput(t *testing.T) {
	var o, e bytes.Buffer
	code := run([]string{"check", "-"}, endless{}, &o, &e)
	require.Equal(t, unusable, code)
	require.Equal(t, 1, strings.Count(e.String(), "\n"))
}

type endless struct{}

func (endless) Read(b []byte) (int, error) { return len(b), nil }

var _ io.Reader = endless{}

func Example() {
	fmt.Println(run([]string{"check", "-profile", "baseline", "-format", "markdown", "nowhere.json"}, nil, io.Discard, io.Discard))
	// Output: 2
}
