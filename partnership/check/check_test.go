package check_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
)

// same is a sentence that is complete in the four languages.
func same(s string) i18n.Template { return i18n.Template{EN: s, FR: s, ES: s, AR: s} }

// thing is judged by made rules: each answers what the thing says.
type thing struct {
	id      string
	answers map[check.ID]string
}

type whole struct {
	things []thing
	stage  check.Stage
	on     cal.Date
}

func (w *whole) Things() []thing    { return w.things }
func (w *whole) Stage() check.Stage { return w.stage }
func (w *whole) On() cal.Date       { return w.on }

func ruled(id check.ID, s check.Severity) check.Rule[*thing] {
	return check.Rule[*thing]{
		Spec: check.Spec{ID: id, Severity: s, Message: same("wrong {$thing}"), Unknown: same("who knows {$thing}")},
		Find: func(v *thing, r *check.Report) {
			at := check.At{Kind: "thing", ID: v.id}
			switch v.answers[id] {
			case "breach":
				r.Breach(at, i18n.Label("thing", v.id))
			case "unknown":
				r.Unknown(at, i18n.Label("thing", v.id))
			case "skip":
				r.Skip()
			}
		},
	}
}

func says(id string, pairs ...string) thing {
	t := thing{id: id, answers: map[check.ID]string{}}
	for i := 0; i < len(pairs); i += 2 {
		t.answers[check.ID(pairs[i])] = pairs[i+1]
	}
	return t
}

func over(rules ...check.Rule[*thing]) check.Profile[*whole] {
	return check.Each(check.New("things", "1", rules...), (*whole).Things).Named("wholes", "1")
}

func TestVerdicts(t *testing.T) {
	p := over(ruled("R-ONE", check.Error))
	for _, c := range []struct {
		name     string
		answers  []string
		want     check.Verdict
		places   int
		breaches int
		unknowns int
	}{
		{name: "nothing there", want: check.NotApplicable},
		{name: "all skipped", answers: []string{"skip", "skip"}, want: check.NotApplicable},
		{name: "met", answers: []string{"", ""}, want: check.Met, places: 2},
		{name: "met where it applies", answers: []string{"", "skip"}, want: check.Met, places: 1},
		{name: "one breach", answers: []string{"", "breach"}, want: check.Breached, places: 2, breaches: 1},
		{name: "one unknown", answers: []string{"", "unknown"}, want: check.CannotTell, places: 2, unknowns: 1},
		{name: "breach outweighs unknown", answers: []string{"unknown", "breach"}, want: check.Breached, places: 2, breaches: 1, unknowns: 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &whole{}
			for i, a := range c.answers {
				w.things = append(w.things, says(fmt.Sprint("t", i), "R-ONE", a))
			}
			r := p.Check(w)
			got, ok := r.Outcome("R-ONE")
			require.True(t, ok)
			want := check.Outcome{Rule: "R-ONE", Severity: check.Error, Verdict: c.want, Places: c.places, Breaches: c.breaches, Unknowns: c.unknowns}
			require.Empty(t, cmp.Diff(want, got))
			require.Equal(t, c.breaches > 0, r.Err() != nil)
		})
	}
}

// F-246: ids and severities are stable; gravest first, then place, then id; the
// same input gives the same bytes.
func TestF246_Findings(t *testing.T) {
	p := over(ruled("B-RULE", check.Advice), ruled("A-RULE", check.Error), ruled("C-RULE", check.Warning), ruled("D-RULE", check.Error))
	w := &whole{things: []thing{
		says("b", "A-RULE", "breach", "B-RULE", "breach", "D-RULE", "breach"),
		says("a", "C-RULE", "breach", "A-RULE", "breach", "D-RULE", "unknown"),
	}}
	want := []string{
		"A-RULE thing:a", "A-RULE thing:b", "D-RULE thing:b", "C-RULE thing:a", "B-RULE thing:b", "D-RULE thing:a ?",
	}
	first := checktest.JSON(t, p.Check(w))
	for range 20 {
		rand.Shuffle(len(w.things), func(i, j int) { w.things[i], w.things[j] = w.things[j], w.things[i] })
		r := p.Check(w)
		checktest.Match(t, r, want...)
		require.Equal(t, string(first), string(checktest.JSON(t, r)))
	}
}

// F-237: a template that lacks a language is refused by the profile that takes
// it.
func TestF237_IncompleteTemplateRefused(t *testing.T) {
	for _, l := range i18n.Spoken() {
		r := ruled("R-ONE", check.Error)
		switch l {
		case i18n.EN:
			r.Message.EN = ""
		case i18n.FR:
			r.Message.FR = " "
		case i18n.ES:
			r.Message.ES = ""
		default:
			r.Message.AR = ""
		}
		require.Panics(t, func() { check.New("x", "1", r) }, l)
	}
}

func TestProfileRefusesBugs(t *testing.T) {
	good := ruled("R-ONE", check.Error)
	change := func(f func(*check.Rule[*thing])) check.Rule[*thing] { r := good; f(&r); return r }
	for name, f := range map[string]func(){
		"doubled id":           func() { check.New("x", "1", good, good) },
		"doubled id by And":    func() { over(good).And(over(good)) },
		"id in small letters":  func() { check.New("x", "1", change(func(r *check.Rule[*thing]) { r.ID = "r-one" })) },
		"id of one part":       func() { check.New("x", "1", change(func(r *check.Rule[*thing]) { r.ID = "RULE" })) },
		"id with empty part":   func() { check.New("x", "1", change(func(r *check.Rule[*thing]) { r.ID = "R--ONE" })) },
		"id ends in hyphen":    func() { check.New("x", "1", change(func(r *check.Rule[*thing]) { r.ID = "R-ONE-" })) },
		"no severity":          func() { check.New("x", "1", change(func(r *check.Rule[*thing]) { r.Severity = 0 })) },
		"no find":              func() { check.New("x", "1", change(func(r *check.Rule[*thing]) { r.Find = nil })) },
		"incomplete help":      func() { check.New("x", "1", change(func(r *check.Rule[*thing]) { r.Help.EN = "why" })) },
		"incomplete unknown":   func() { check.New("x", "1", change(func(r *check.Rule[*thing]) { r.Unknown.AR = "" })) },
		"without unknown rule": func() { over(good).Without("R-TWO") },
		"treating unknown":     func() { over(good).Treating("R-TWO", check.Advice) },
		"treating as nothing":  func() { over(good).Treating("R-ONE", 0) },
	} {
		t.Run(name, func(t *testing.T) { require.Panics(t, f) })
	}
	require.NotPanics(t, func() { over(good).Without("R-ONE").And(over(good)) }, "a rule taken out may be put back")
}

func TestProfilesAreImmutable(t *testing.T) {
	p := over(ruled("R-ONE", check.Error), ruled("R-TWO", check.Warning))
	hash := p.Hash()
	w := &whole{things: []thing{says("a", "R-ONE", "breach", "R-TWO", "breach")}}
	soft := p.Treating("R-ONE", check.Advice)
	less := p.Without("R-ONE")
	more := p.With(check.Rule[*whole]{Spec: check.Spec{ID: "R-THREE", Severity: check.Advice, Message: same("m")}, Find: func(_ *whole, r *check.Report) { r.Breach(check.At{}) }})
	checktest.Match(t, p.Check(w), "R-ONE thing:a", "R-TWO thing:a")
	checktest.Match(t, soft.Check(w), "R-TWO thing:a", "R-ONE thing:a")
	checktest.Match(t, less.Check(w), "R-TWO thing:a")
	checktest.Match(t, more.Check(w), "R-ONE thing:a", "R-TWO thing:a", "R-THREE ")
	require.Equal(t, hash, p.Hash())
	hashes := []string{hash, soft.Hash(), less.Hash(), more.Hash(), p.Named("wholes", "2").Hash()}
	slices.Sort(hashes)
	require.Len(t, slices.Compact(hashes), 5, "every change has a hash of its own")
	_, known := less.Check(w).Outcome("R-ONE")
	require.False(t, known)
}

func TestStages(t *testing.T) {
	late := ruled("R-LATE", check.Error)
	late.From = check.Adoption
	p := over(ruled("R-EARLY", check.Error), late)
	for stage, want := range map[check.Stage]check.Verdict{
		check.AnyStage: check.Breached, check.Draft: check.NotApplicable, check.Consultation: check.NotApplicable,
		check.Adoption: check.Breached, check.Reporting: check.Breached,
	} {
		r := p.Check(&whole{stage: stage, on: cal.Day(2026, 11, 22), things: []thing{says("a", "R-LATE", "breach")}})
		o, _ := r.Outcome("R-LATE")
		assert.Equal(t, want, o.Verdict, stage)
		assert.Equal(t, stage, r.Stage)
		assert.Equal(t, cal.Day(2026, 11, 22), r.On)
	}
}

func TestEachNests(t *testing.T) {
	type street struct{ things []thing }
	type town struct{ streets []street }
	inner := check.New("things", "1", ruled("R-ONE", check.Error))
	streets := check.Each(inner, func(s *street) []thing { return s.things })
	p := check.Each(streets, func(t *town) []street { return t.streets }).And(check.Profile[*town]{}).Without("R-ONE")
	require.Empty(t, p.Check(&town{}).Rules)
	p = check.Each(streets, func(t *town) []street { return t.streets })
	r := p.Check(&town{streets: []street{{things: []thing{says("a", "R-ONE", "breach")}}, {}, {things: []thing{says("b"), says("c", "R-ONE", "breach")}}}})
	checktest.Match(t, r, "R-ONE thing:a", "R-ONE thing:c")
	o, _ := r.Outcome("R-ONE")
	require.Equal(t, 3, o.Places)
}

func TestEqualFindingsMerge(t *testing.T) {
	p := over(ruled("R-ONE", check.Error))
	r := p.Check(&whole{things: []thing{says("a", "R-ONE", "breach"), says("a", "R-ONE", "breach")}})
	checktest.Match(t, r, "R-ONE thing:a")
}

func TestCaps(t *testing.T) {
	p := over(ruled("R-ONE", check.Advice), ruled("R-TWO", check.Error))
	w := &whole{}
	for i := range 1000 {
		w.things = append(w.things, says(fmt.Sprintf("t%04d", i), "R-ONE", "breach", "R-TWO", "unknown"))
	}
	r := p.Check(w)
	require.Len(t, r.Findings, 200)
	require.Len(t, r.Unknown, 200)
	require.Equal(t, 1600, r.Dropped)
	o, _ := r.Outcome("R-ONE")
	require.Equal(t, 1000, o.Breaches)

	many := check.Profile[*thing]{}
	for i := range 60 {
		severity := check.Advice
		if i == 59 {
			severity = check.Error
		}
		many = many.With(ruled(check.ID(fmt.Sprintf("R-%03d", i)), severity))
	}
	all := make([]string, 0, 120)
	for i := range 60 {
		all = append(all, fmt.Sprintf("R-%03d", i), "breach")
	}
	w = &whole{}
	for i := range 200 {
		w.things = append(w.things, says(fmt.Sprintf("t%04d", i), all...))
	}
	r = check.Each(many, (*whole).Things).Check(w)
	require.Len(t, r.Findings, check.Most)
	require.Equal(t, 2000, r.Dropped)
	require.Equal(t, check.Error, r.Findings[199].Severity, "the gravest are kept")
}

func TestAdjust(t *testing.T) {
	law := ruled("R-LAW", check.Error)
	law.Source = check.Source{Title: "An Act", Authority: check.Statute, Read: cal.Day(2023, 12, 21)}
	p := over(law, ruled("R-TWO", check.Warning))
	for _, c := range []struct {
		name    string
		changes []check.Change
		code    string
	}{
		{"soften with a reason", []check.Change{{Rule: "R-LAW", Severity: check.Advice, Reason: "a trial year"}}, ""},
		{"soften without", []check.Change{{Rule: "R-LAW", Severity: check.Advice}}, "reason-needed"},
		{"switch off without", []check.Change{{Rule: "R-LAW", Off: true}}, "reason-needed"},
		{"raise", []check.Change{{Rule: "R-TWO", Severity: check.Error}}, ""},
		{"unknown", []check.Change{{Rule: "R-NO", Off: true}}, "unknown-rule"},
		{"twice", []check.Change{{Rule: "R-TWO", Off: true}, {Rule: "R-TWO", Severity: check.Error}}, "rule-changed-twice"},
		{"nothing", []check.Change{{Rule: "R-TWO"}}, "empty-change"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := p.Adjust(c.changes)
			if c.code == "" {
				require.NoError(t, err)
				require.NotEqual(t, p.Hash(), q.Hash())
				return
			}
			var known *i18n.Error
			require.ErrorAs(t, err, &known)
			require.Equal(t, c.code, known.Code)
			require.Equal(t, p.Hash(), q.Hash(), "nothing is changed")
		})
	}
	_, err := p.Adjust([]check.Change{{Rule: "R-NO", Off: true}, {Rule: "R-TWO"}})
	require.Len(t, err.(interface{ Unwrap() []error }).Unwrap(), 2, "all faults are told")
	q, err := p.Adjust([]check.Change{{Rule: "R-LAW", Severity: check.Advice, Reason: "a trial year"}})
	require.NoError(t, err)
	o, _ := q.Check(&whole{}).Outcome("R-LAW")
	require.Equal(t, "a trial year", o.Reason, "the result shows it")

	var read []check.Change
	require.NoError(t, json.Unmarshal([]byte(`[{"rule":"R-TWO","severity":"advice"},{"rule":"R-LAW","off":true,"reason":"x"}]`), &read))
	require.Equal(t, []check.Change{{Rule: "R-TWO", Severity: check.Advice}, {Rule: "R-LAW", Off: true, Reason: "x"}}, read)
	require.Error(t, json.Unmarshal([]byte(`[{"rule":"R-TWO","severity":"grave"}]`), &read))
}

func TestSuppress(t *testing.T) {
	law := ruled("R-LAW", check.Error)
	law.Source = check.Source{Title: "An Act", Authority: check.Statute, Read: cal.Day(2023, 12, 21)}
	p := over(law, ruled("R-TWO", check.Error))
	w := &whole{on: cal.Day(2026, 11, 22), things: []thing{says("a", "R-LAW", "breach", "R-TWO", "breach")}}
	const two, theLaw = "R-TWO|thing|a||", "R-LAW|thing|a||"
	for _, c := range []struct {
		name string
		s    check.Suppression
		idle bool
	}{
		{"with a reason", check.Suppression{Fingerprint: two, Reason: "known"}, false},
		{"without", check.Suppression{Fingerprint: two}, true},
		{"until today", check.Suppression{Fingerprint: two, Reason: "known", Until: cal.Day(2026, 11, 22)}, false},
		{"until yesterday", check.Suppression{Fingerprint: two, Reason: "known", Until: cal.Day(2026, 11, 21)}, true},
		{"until this year's end", check.Suppression{Fingerprint: two, Reason: "known", Until: cal.Year(2026)}, false},
		{"of nothing", check.Suppression{Fingerprint: "R-TWO|thing|b||", Reason: "known"}, true},
		{"of a statute", check.Suppression{Fingerprint: theLaw, Reason: "known"}, true},
		{"of a statute, said so", check.Suppression{Fingerprint: theLaw, Reason: "known", Statute: true}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := p.Check(w)
			idle := r.Suppress(c.s)
			require.Equal(t, c.idle, len(idle) == 1)
			require.Len(t, r.Findings, 2, "it stays in the result")
			marked := 0
			for _, f := range r.Findings {
				if f.Suppressed != nil {
					marked++
				}
			}
			require.Equal(t, c.idle, marked == 0)
			require.Equal(t, 2-marked, r.Count(check.Error))
			require.Error(t, r.Err())
		})
	}
	r := p.Check(w)
	require.Empty(t, r.Suppress(check.Suppression{Fingerprint: two, Reason: "x"}, check.Suppression{Fingerprint: theLaw, Reason: "x", Statute: true}))
	require.NoError(t, r.Err())
}

func TestFingerprints(t *testing.T) {
	seen := map[string]check.At{}
	for _, a := range []check.At{
		{Kind: "a", ID: "b", Field: "c", Key: "d"}, {Kind: "a|b", ID: "", Field: "c", Key: "d"}, {Kind: "a", ID: "b|c", Field: "", Key: "d"},
		{Kind: `a\`, ID: "b", Field: "c", Key: "d"}, {Kind: `a\|b`, ID: "c", Field: "", Key: "d"}, {},
	} {
		fp := check.Finding{Rule: "R-ONE", At: a}.Fingerprint()
		require.NotContains(t, seen, fp)
		seen[fp] = a
	}
}

func TestErrorsSpeakFourLanguages(t *testing.T) {
	p := over(ruled("R-ONE", check.Error))
	err := p.Check(&whole{things: []thing{says("a", "R-ONE", "breach")}}).Err()
	var s check.Severity
	bad := s.UnmarshalText([]byte(strings.Repeat("ش", 500)))
	for _, err := range []error{err, bad} {
		m := err.(interface{ Message() i18n.Message }).Message()
		words := map[string]bool{}
		for _, l := range i18n.Spoken() {
			words[m.In(l)] = true
			require.Less(t, len(m.In(l)), 400)
		}
		require.Len(t, words, 4)
		require.NoError(t, m.Template().Check())
	}
}

// On a sound value a reused result allocates nothing.
func TestSoundValueAllocatesNothing(t *testing.T) {
	p := over(ruled("R-ONE", check.Error), ruled("R-TWO", check.Warning))
	w := &whole{}
	for i := range 100 {
		w.things = append(w.things, says(strconv.Itoa(i)))
	}
	var r check.Result
	p.CheckInto(&r, w)
	require.Zero(t, testing.AllocsPerRun(50, func() { p.CheckInto(&r, w) }))
	fresh := testing.AllocsPerRun(50, func() { p.Check(w) })
	require.LessOrEqual(t, fresh, 4.0, "a handful whatever the size")
}

func TestResultIsReused(t *testing.T) {
	p := over(ruled("R-ONE", check.Error), ruled("R-TWO", check.Warning))
	bad := &whole{things: []thing{says("a", "R-ONE", "breach", "R-TWO", "unknown")}}
	good := &whole{things: []thing{says("a")}}
	var r check.Result
	p.CheckInto(&r, bad)
	checktest.Match(t, &r, "R-ONE thing:a", "R-TWO thing:a ?")
	p.CheckInto(&r, good)
	checktest.Match(t, &r)
	over(ruled("R-THREE", check.Advice)).CheckInto(&r, bad)
	require.Len(t, r.Rules, 1)
}

func BenchmarkCheckInto(b *testing.B) {
	p := over(ruled("R-ONE", check.Error), ruled("R-TWO", check.Warning))
	w := &whole{}
	for i := range 1000 {
		w.things = append(w.things, says(strconv.Itoa(i)))
	}
	var r check.Result
	b.ReportAllocs()
	for b.Loop() {
		p.CheckInto(&r, w)
	}
}
