package a

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"

	gen "github.com/entente-civic/entente/examples/peers/gen/plan"
)

// told returns what the library found, in the words of the generated plan: the
// rule's number and the id of the entity. Where an id cannot be used (it stands
// twice) the library names the position; the id there is what Hand says.
func told(v *plan.Review, res *check.Result) []gen.Finding {
	ids := map[check.At]string{}
	for i := range v.Entities() {
		e := &v.Entities()[i]
		ids[e.At("")] = e.ID
	}
	out := make([]gen.Finding, 0, len(res.Findings))
	for _, f := range res.Findings {
		id := f.At.ID
		if f.At.Positional() {
			id = ids[check.At{Kind: f.At.Kind, ID: f.At.ID}]
		}
		out = append(out, gen.Finding{Rule: strings.Split(string(f.Rule), "-")[1], Subject: id})
	}
	return out
}

// refused returns what a document is refused for, in the same words: the rule
// that asks for what could not be read, and the entity it stands in.
func refused(t *testing.T, doc []byte, err error) []gen.Finding {
	t.Helper()
	var e *i18n.Error
	require.ErrorAs(t, err, &e)
	steps := strings.Split(strings.TrimPrefix(e.Pointer, "/"), "/")
	rule := map[string]string{"period": "R02", "languages": "R04"}[steps[0]]
	entity := Any(doc)
	for _, s := range steps {
		if n, err := strconv.Atoi(s); err == nil {
			entity = entity.([]any)[n]
			continue
		}
		if s == "period" && entity.(obj)["lead"] != nil {
			rule = "R20"
		}
		if s == "period" || s == "languages" {
			break
		}
		entity = entity.(obj)[s]
	}
	require.NotEmpty(t, rule, "no rule asks for %s", e.Pointer)
	return []gen.Finding{{Rule: rule, Subject: entity.(obj)["id"].(string)}}
}

// with returns a document with another value at a pointer.
func with(doc []byte, pointer string, value any) []byte {
	all := Any(doc)
	at := all
	steps := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for _, s := range steps[:len(steps)-1] {
		if n, err := strconv.Atoi(s); err == nil {
			at = at.([]any)[n]
		} else {
			at = at.(obj)[s]
		}
	}
	switch last := steps[len(steps)-1]; at := at.(type) {
	case obj:
		at[last] = value
	case []any:
		n, err := strconv.Atoi(last)
		must(err)
		at[n] = value
	}
	data, err := json.Marshal(all)
	must(err)
	return data
}

// The library's rules find what Hand finds, in the sound plan and in each of
// the 28 mutations, from the values and from the document.
//
// R02 cannot be told by a value: there is no 30 February in a cal.Date. Its
// document is refused instead, at the pointer of what R02 asks for. See
// TestDocuments for more of the kind.
func TestAgreeLibrary(t *testing.T) {
	rules := Rules()
	for _, n := range append([]string{""}, slices.Sorted(maps.Keys(gen.Mutations))...) {
		t.Run(n, func(t *testing.T) {
			g := gen.Generate(gen.Small, 1)
			if n != "" {
				gen.Mutations[n](g)
			}
			want := Set(gen.Hand(g))
			if n == "R02" {
				doc := with(Document(gen.Generate(gen.Small, 1)), "/period/to", g.End)
				_, err := plan.Decode(doc)
				require.Empty(t, cmp.Diff(want, Set(refused(t, doc, err))))
				return
			}
			p := Ours(g)
			v := plan.NewReview(p, plan.Given{})
			res := rules.Check(v)
			require.Empty(t, res.Unknown)
			require.Empty(t, cmp.Diff(want, Set(told(v, res))))

			read, err := plan.Decode(Document(g))
			require.NoError(t, err)
			v = plan.NewReview(read, plan.Given{})
			require.Empty(t, cmp.Diff(want, Set(told(v, rules.Check(v)))), "after a way through the document")
		})
	}
}

// follows reports whether a finding only follows from a language that is none:
// every name lacks it.
func follows(finding string) bool { return strings.HasPrefix(finding, "R11") }

// What Hand finds in a value and the library refuses in a document is the same
// rule at the same entity.
func TestDocuments(t *testing.T) {
	for _, c := range []struct {
		name    string
		change  func(*gen.Plan)
		pointer string
		value   any
	}{
		{"no such first day", func(p *gen.Plan) { p.Start = "2022-13-01" }, "/period/from", "2022-13-01"},
		{"no such last day", func(p *gen.Plan) { p.End = "2026-02-30" }, "/period/to", "2026-02-30"},
		{"no date", func(p *gen.Plan) { p.End = "soon" }, "/period/to", "soon"},
		{"no language", func(p *gen.Plan) { p.Languages[1] = "french!" }, "/languages/1", "french!"},
		{"no such day of an activity", func(p *gen.Plan) {
			p.Priorities[1].Goals[0].Initiatives[1].Activities[2].Start = "2023-02-29"
		}, "/priorities/1/goals/0/initiatives/1/activities/2/period/from", "2023-02-29"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := gen.Generate(gen.Small, 1)
			doc := with(Document(g), c.pointer, c.value)
			c.change(g)
			want := slices.DeleteFunc(Set(gen.Hand(g)), follows)
			_, err := plan.Decode(doc)
			require.Empty(t, cmp.Diff(want, Set(refused(t, doc, err))))
		})
	}
}

// The document is canonical, whatever the size.
func TestRoundTrip(t *testing.T) {
	for _, sz := range []gen.Size{gen.Small, gen.Mid} {
		doc := Document(gen.Generate(sz, 1))
		p, err := plan.Decode(doc)
		require.NoError(t, err)
		again, err := plan.Encode(p)
		require.NoError(t, err)
		require.True(t, bytes.Equal(doc, again), sz.Name)
	}
}

// A sound plan that was indexed is checked without allocating.
func TestNoAllocations(t *testing.T) {
	rules := Rules()
	v := plan.NewReview(Ours(gen.Generate(gen.Small, 1)), plan.Given{})
	res := rules.Check(v)
	require.Empty(t, res.Findings)
	require.Zero(t, testing.AllocsPerRun(100, func() { rules.CheckInto(res, v) }))
}
