// Package checktest is for authors of rules: it audits a profile before users
// do, and compares results by rule and place instead of by wording.
//
//	func TestProfile(t *testing.T) {
//		checktest.Audit(t, Profile(), []checktest.Case[*Council]{
//			{Rule: "SEAT-HOLDER", Name: "held", Value: good},
//			{Rule: "SEAT-HOLDER", Name: "empty", Value: bad, Want: []string{"seat:s1.holder"}},
//		})
//	}
//
// It is for tests only and says so by importing testing.
package checktest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
)

// Case is a specimen for one rule of a profile. With neither Want nor Unknown
// the rule must be met (looked at and not breached), unless Skipped.
type Case[T any] struct {
	Rule    check.ID // the rule it is a specimen for
	Name    string   // its name in the community’s words
	Value   T        // nil: not there
	Want    []string // places where the rule is breached, as At.String prints them, in any order
	Unknown []string // places where it cannot be judged
	Skipped bool     // the rule must not apply
}

// Audit checks a profile and its specimens. It fails the test for
//
//   - a sentence that i18n.Template.Check refuses: a missing language, other
//     placeholders, a missing plural category, raw direction controls;
//   - a help text with placeholders, since help has no arguments;
//   - an Error that rests neither on structure nor on a statute that was read,
//     and a source with an authority above judgement but no title;
//   - a rule without a passing or without a failing specimen;
//   - a specimen whose verdict or places differ from what it says;
//   - an argument that a sentence does not use, or needs and does not get;
//   - a rule that does not answer the same twice.
func Audit[T any](t testing.TB, p check.Profile[T], cases []Case[T]) {
	t.Helper()
	specs := map[check.ID]check.Spec{}
	for s := range p.Specs() {
		specs[s.ID] = s
		audit(t, s)
	}
	passed, failed := map[check.ID]bool{}, map[check.ID]bool{}
	for _, c := range cases {
		if _, ok := specs[c.Rule]; !ok {
			t.Errorf("%s/%s: the profile has no such rule", c.Rule, c.Name)
			continue
		}
		r := p.Check(c.Value)
		judge(t, r, c.Rule, c.Name, c.Want, c.Unknown, c.Skipped)
		if again := p.Check(c.Value); !slices.Equal(Places(r), Places(again)) {
			t.Errorf("%s/%s: a second check differs: %q, then %q", c.Rule, c.Name, Places(r), Places(again))
		}
		if len(c.Want) > 0 {
			failed[c.Rule] = true
		} else if len(c.Unknown) == 0 && !c.Skipped {
			passed[c.Rule] = true
		}
	}
	for s := range p.Specs() {
		if !passed[s.ID] {
			t.Errorf("%s has no passing specimen", s.ID)
		}
		if !failed[s.ID] {
			t.Errorf("%s has no failing specimen", s.ID)
		}
	}
}

func audit(t testing.TB, s check.Spec) {
	t.Helper()
	if err := s.Message.Check(); err != nil {
		t.Errorf("%s: message: %v", s.ID, err)
	}
	if s.Unknown != (i18n.Template{}) {
		if err := s.Unknown.Check(); err != nil {
			t.Errorf("%s: unknown: %v", s.ID, err)
		}
	}
	if s.Help != (i18n.Template{}) {
		if err := s.Help.Check(); err != nil {
			t.Errorf("%s: help: %v", s.ID, err)
		}
		if names := s.Help.Names(); len(names) > 0 {
			t.Errorf("%s: help has no arguments but names %v", s.ID, names)
		}
	}
	read := s.Source.Authority == check.Statute && !s.Source.Read.IsZero()
	if s.Severity == check.Error && s.Source.Authority != check.Structure && !read {
		t.Errorf("%s: an Error needs a statute that was read, or Structure; it has %s", s.ID, s.Source.Authority)
	}
	if s.Source.Authority > check.Structure && s.Source.Title == "" {
		t.Errorf("%s: a source of authority %q needs its title", s.ID, s.Source.Authority)
	}
}

func judge(t testing.TB, r *check.Result, rule check.ID, name string, want, unknown []string, skipped bool) {
	t.Helper()
	o, _ := r.Outcome(rule)
	verdict := check.Met
	switch {
	case skipped:
		verdict = check.NotApplicable
	case len(want) > 0:
		verdict = check.Breached
	case len(unknown) > 0:
		verdict = check.CannotTell
	}
	if o.Verdict != verdict {
		t.Errorf("%s/%s: verdict %q; want %q", rule, name, o.Verdict, verdict)
	}
	compare := func(what string, found []check.Finding, want []string) {
		got := []string{}
		for _, f := range found {
			if f.Rule == rule {
				got = append(got, f.At.String())
				arguments(t, f)
			}
		}
		want = slices.Sorted(slices.Values(want))
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s/%s: %s at %q; want %q", rule, name, what, got, want)
		}
	}
	compare("breach", r.Findings, want)
	compare("unknown", r.Unknown, unknown)
}

// arguments reports a message whose arguments are not exactly those it names.
func arguments(t testing.TB, f check.Finding) {
	t.Helper()
	var got []string
	for _, a := range f.Message.Args() {
		got = append(got, a.Name())
	}
	slices.Sort(got)
	if want := f.Message.Template().Names(); !slices.Equal(got, want) {
		t.Errorf("%s at %s: the message names %q and is given %q", f.Rule, f.At, want, got)
	}
}

// Places lists the findings of a result as "RULE place", breaches in their
// order, then unknowns as "RULE place ?".
func Places(r *check.Result) []string {
	out := make([]string, 0, len(r.Findings)+len(r.Unknown))
	for _, f := range r.Findings {
		out = append(out, fmt.Sprintf("%s %s", f.Rule, f.At))
	}
	for _, f := range r.Unknown {
		out = append(out, fmt.Sprintf("%s %s ?", f.Rule, f.At))
	}
	return out
}

// Match compares the places of a result with want, in order, and fails the
// test with the difference.
func Match(t testing.TB, r *check.Result, want ...string) {
	t.Helper()
	got := Places(r)
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("not found: %s", w)
		}
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			t.Errorf("not wanted: %s", g)
		}
	}
	if !t.Failed() && !slices.Equal(got, want) {
		t.Errorf("order %q; want %q", got, want)
	}
}

// Golden renders every finding in the four languages, one line each, for a
// golden file: the only place where wording is asserted.
func Golden(r *check.Result) []byte {
	var b strings.Builder
	list := func(found []check.Finding, mark string) {
		for _, f := range found {
			fmt.Fprintf(&b, "%s %s%s\n", f.Rule, f.At, mark)
			for _, l := range i18n.Spoken() {
				fmt.Fprintf(&b, "\t%s\t%s\n", l, f.Message.In(l))
			}
		}
	}
	list(r.Findings, "")
	list(r.Unknown, " ?")
	return []byte(b.String())
}

// JSON returns the result as indented JSON.
func JSON(t testing.TB, r *check.Result) []byte {
	t.Helper()
	b, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(b, '\n')
}
