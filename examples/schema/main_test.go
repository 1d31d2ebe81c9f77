package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan"
)

// An internal test: a program has no outside but its output.

// judge gives the verdicts of the schema and of Decode.
type judge struct{ schema *jsonschema.Schema }

func newJudge(t *testing.T) judge {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile("../../plan/plan.schema.json")
	require.NoError(t, err)
	return judge{s}
}

func (j judge) of(t *testing.T, data []byte) (bySchema, byDecode error) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	_, byDecode = plan.Decode(data)
	return j.schema.Validate(value), byDecode
}

func TestRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, "../../plan/testdata/specimen.json"))
	require.Contains(t, out.String(), "initiatives[\"i1\"].activities")
	broken := filepath.Join(t.TempDir(), "plan.json")
	for _, doc := range []string{`{"entente": "plan/2", "id": "town"}`, `{`, `{"entente": "plan/1", "id": "town", "language": "iw"}`} {
		require.NoError(t, os.WriteFile(broken, []byte(doc), 0o644))
		require.Error(t, run(&out, broken))
	}
	require.Error(t, run(&out, filepath.Join(t.TempDir(), "none.json")))
}

func TestDocuments(t *testing.T) {
	j := newJudge(t)
	documents, err := filepath.Glob("../entente/data/windsor-*.json")
	require.NoError(t, err)
	require.Len(t, documents, 2)
	for _, name := range append(documents, "../firstplan/plan.json", "../ownprofile/plan.json", "../../plan/testdata/specimen.json") {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		bySchema, byDecode := j.of(t, data)
		require.NoError(t, bySchema, name)
		require.NoError(t, byDecode, name)
	}
}

func TestBroken(t *testing.T) {
	j := newJudge(t)
	const good = `{"entente": "plan/1", "id": "town", "title": {"en": "Plan"}, "stage": "draft", "horizon": 5,
		"period": {"from": "2024-02-29"}, "next_review": "2026", "language": "fr-CA", "schemes": [],
		"organizations": [{"id": "city", "records": [{"what": "a:b", "answer": "cannot tell"}], "x": null}],
		"priorities": [{"id": "p", "implicit": true, "source": {"authority": "statute"}}]}`
	bySchema, byDecode := j.of(t, []byte(good))
	require.NoError(t, bySchema)
	require.NoError(t, byDecode)
	for _, c := range []struct{ name, from, to string }{
		{"unknown field", `"implicit"`, `"implied"`},
		{"unknown field at the top", `"horizon"`, `"horizont"`},
		{"a field in another case", `"title"`, `"Title"`},
		{"a number for a text", `"id": "town"`, `"id": 7`},
		{"a text for a number", `"horizon": 5`, `"horizon": "5"`},
		{"a fraction of a year", `"horizon": 5`, `"horizon": 5.5`},
		{"a number too large", `"horizon": 5`, `"horizon": 9223372036854775808`},
		{"a text for a truth", `true`, `"true"`},
		{"an object for a list", `"schemes": []`, `"schemes": {}`},
		{"one for a list of one", `"schemes": []`, `"schemes": "sdg"`},
		{"a list for an object", `{"en": "Plan"}`, `["Plan"]`},
		{"a text for texts", `{"en": "Plan"}`, `"Plan"`},
		{"no such day", `"2024-02-29"`, `"2023-02-29"`},
		{"no such month", `"2024-02-29"`, `"2024-13"`},
		{"a day in another order", `"2024-02-29"`, `"29-02-2024"`},
		{"a year as a number", `"next_review": "2026"`, `"next_review": 2026`},
		{"no such authority", `"statute"`, `"law"`},
		{"no such answer", `"cannot tell"`, `"unknown"`},
		{"no such stage", `"draft"`, `"drafted"`},
		{"a stage of no word", `"draft"`, `""`},
		{"a language by its name", `{"en": "Plan"}`, `{"english": "Plan"}`},
		{"a language in another case", `{"en": "Plan"}`, `{"EN": "Plan"}`},
		{"a language with an underscore", `"fr-CA"`, `"fr_CA"`},
		{"a region in another case", `"fr-CA"`, `"fr-ca"`},
		{"null for a text", `"id": "town"`, `"id": null`},
		{"null for a list", `"schemes": []`, `"schemes": null`},
		{"null for an object", `{"from": "2024-02-29"}`, `null`},
		{"a newer major", `plan/1`, `plan/2`},
		{"no minor", `plan/1`, `plan/1.0`},
		{"another format", `plan/1`, `partnership/1`},
		{"no format", `"entente": "plan/1", `, ``},
		{"too long a text", `"Plan"`, `"` + strings.Repeat("a", plan.MaxString+1) + `"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, 1, strings.Count(good, c.from), c.from)
			bySchema, byDecode := j.of(t, []byte(strings.Replace(good, c.from, c.to, 1)))
			require.Error(t, bySchema, "by the schema")
			require.Error(t, byDecode, "by Decode")
		})
	}
}

// Where the two differ. A schema that learned to say one of these would be
// better.
func TestDiffer(t *testing.T) {
	j := newJudge(t)
	long := strings.Repeat("é", plan.MaxString/2+1)
	for _, c := range []struct {
		name, doc string
		fits      bool // the schema; Decode says the contrary
	}{
		{"a member twice", `{"entente": "plan/1", "id": "a", "id": "b"}`, true},
		{"a language that has a better name", `{"entente": "plan/1", "id": "a", "language": "iw"}`, true},
		{"a whole number with a point", `{"entente": "plan/1", "id": "a", "horizon": 5.0}`, true},
		{"a number with an exponent", `{"entente": "plan/1", "id": "a", "declared": [{"count": "goals", "value": {"value": 1e2}}]}`, true},
		{"more than 18 decimals", `{"entente": "plan/1", "id": "a", "declared": [{"count": "goals", "value": {"value": 0.1234567890123456789}}]}`, true},
		{"bytes of a text", `{"entente": "plan/1", "id": "` + long + `"}`, true},
		{"depth", `{"entente": "plan/1", "id": "a", "x": ` + strings.Repeat("[", plan.MaxDepth) + strings.Repeat("]", plan.MaxDepth) + `}`, true},
		{"an entity without its id, which is for rules to find", `{"entente": "plan/1", "priorities": [{}]}`, false},
		{"what a newer minor version added", `{"entente": "plan/1.1", "id": "a", "mood": "good"}`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			bySchema, byDecode := j.of(t, []byte(c.doc))
			require.Equal(t, c.fits, bySchema == nil, "by the schema: %v", bySchema)
			require.Equal(t, c.fits, byDecode != nil, "by Decode: %v", byDecode)
		})
	}
}

// A plan of which every member is filled fits. Put anything else in the place
// of any member, and the schema and Decode agree on whether it may stand there.
func TestEveryMember(t *testing.T) {
	j := newJudge(t)
	var p plan.Plan
	fill(reflect.ValueOf(&p).Elem(), make(map[reflect.Type]bool))
	data, err := plan.Encode(&p)
	require.NoError(t, err)
	bySchema, byDecode := j.of(t, data)
	require.NoError(t, bySchema)
	require.NoError(t, byDecode)

	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	refused, let := 0, 0
	members(document, "", make(map[string]bool), func(place string, put func(any)) {
		for _, v := range []any{
			nil, true, json.Number("7"), "", "a", "2024-02-29", []any{}, map[string]any{}, map[string]any{"nobody": "knows"},
		} {
			put(v)
			data, err := json.Marshal(document)
			require.NoError(t, err)
			bySchema := j.schema.Validate(document)
			_, byDecode := plan.Decode(data)
			switch {
			case byDecode != nil:
				require.Error(t, bySchema, "%s: %v: Decode says %v", place, v, byDecode)
				refused++
			case bySchema != nil:
				require.True(t, onlyMissing(bySchema), "%s: %v: Decode takes it, the schema says %v", place, v, bySchema)
			default:
				let++
			}
		}
	})
	t.Logf("%d bytes, %d members in the place of others: %d refused by both, %d let through by both", len(data), refused+let, refused, let)
	require.Greater(t, refused, 2000)
	require.Greater(t, let, 500)
}

// fill states something in every field of each type; where a type comes again,
// in its first field only.
func fill(v reflect.Value, seen map[reflect.Type]bool) {
	switch v.Interface().(type) {
	case cal.Date:
		v.Set(reflect.ValueOf(cal.Day(2026, 4, 1)))
		return
	case quantity.Decimal:
		v.Set(reflect.ValueOf(quantity.D(1250, 2)))
		return
	case json.RawMessage:
		v.SetBytes([]byte(`{"a": [null]}`))
		return
	case i18n.Text:
		v.Set(reflect.ValueOf(i18n.Text{"ar": "أ", "fr-CA": "a"}))
		return
	case i18n.Lang:
		v.SetString("es-419")
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		fields := v.NumField()
		if seen[v.Type()] {
			fields = 1
		}
		seen[v.Type()] = true
		for i := range fields {
			switch f := v.Type().Field(i); {
			case f.Name == "Entente":
				v.Field(i).SetString(plan.Format)
			case f.IsExported():
				fill(v.Field(i), seen)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), seen)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), seen)
	case reflect.String:
		v.SetString("a")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(1)
	case reflect.Uint8:
		v.SetUint(1)
	default:
		panic(fmt.Sprintf("a field of type %s", v.Type()))
	}
}

// members visits each member and list item, but once for all objects with the
// same members. What visit puts there is taken out again.
func members(value any, under string, seen map[string]bool, visit func(place string, put func(any))) {
	switch value := value.(type) {
	case map[string]any:
		names := slices.Sorted(maps.Keys(value))
		for _, name := range names {
			here, place := value[name], fmt.Sprint(names, name)
			if !seen[place] && name != "entente" {
				seen[place] = true
				visit(place, func(v any) { value[name] = v })
				value[name] = here
			}
			if name != "x" {
				members(here, place, seen, visit)
			}
		}
	case []any:
		if under += " item"; !seen[under] {
			seen[under] = true
			here := value[0]
			visit(under, func(v any) { value[0] = v })
			value[0] = here
		}
		members(value[0], under, seen, visit)
	}
}

// onlyMissing reports whether all that the schema has to say is that members
// are missing.
func onlyMissing(err error) bool {
	var e *jsonschema.ValidationError
	if !errors.As(err, &e) {
		return false
	}
	for _, cause := range e.Causes {
		if !onlyMissing(cause) {
			return false
		}
	}
	_, missing := e.ErrorKind.(*kind.Required)
	return missing || len(e.Causes) > 0
}

// The schemas of partnership/1 and observations/1 take the bundled documents, and
// refuse what Decode refuses.
func TestOtherDocuments(t *testing.T) {
	for _, c := range []struct {
		schema    string
		documents []string
		decode    func([]byte) error
	}{
		{"../../partnership/partnership.schema.json",
			[]string{"../entente/data/london.json", "../entente/data/west-toronto.json", "../entente/data/repentigny.json"},
			func(b []byte) error { _, err := partnership.Decode(b); return err }},
		{"../../indicators/observations.schema.json",
			[]string{"../crossroads/repentigny.json", "../crossroads/report.json", "../entente/testdata/riverside.json"},
			func(b []byte) error { _, err := indicators.Decode(b); return err }},
	} {
		schema, err := jsonschema.NewCompiler().Compile(c.schema)
		require.NoError(t, err)
		for _, name := range c.documents {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			for what, change := range map[string]func(string) string{
				"":                func(s string) string { return s },
				"a newer format":  func(s string) string { return strings.Replace(s, `/1"`, `/2"`, 1) },
				"a number for id": func(s string) string { return strings.Replace(s, `"id": "`, `"id": 7, "ids": "`, 1) },
				"an unknown field": func(s string) string {
					return strings.Replace(s, `"entente"`, `"plans": [], "entente"`, 1)
				},
				"a text for a list": func(s string) string {
					return strings.NewReplacer(`"dimensions": [`, `"dimensions": "", "was": [`, `"bodies": [`, `"bodies": "", "was": [`, `"indicators": [`, `"indicators": "", "were": [`).Replace(s)
				},
			} {
				doc := []byte(change(string(data)))
				value, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
				require.NoError(t, err)
				require.Equal(t, what == "", schema.Validate(value) == nil, "%s with %s: the schema", name, what)
				require.Equal(t, what == "", c.decode(doc) == nil, "%s with %s: Decode", name, what)
			}
		}
	}
}
