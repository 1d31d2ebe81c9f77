package strictjson_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
)

var update = flag.Bool("update", false, "write the golden files")

// answer is a type with a few words: the last writes itself like the first, and what is beyond
// them not at all.
type answer uint8

var answers = []string{"no", "yes", "", "no"}

func (v answer) MarshalText() ([]byte, error) {
	if int(v) >= len(answers) {
		return nil, errors.New("no answer")
	}
	return []byte(answers[v]), nil
}

func (v *answer) UnmarshalText(b []byte) error {
	for i, s := range answers {
		if s == string(b) {
			*v = answer(i)
			return nil
		}
	}
	return errors.New("no answer")
}

// motion has one of each kind of value that goal does not.
type motion struct {
	Entente string   `json:"entente"`
	Answer  answer   `json:"answer,omitempty"`
	Moved   []string `json:"moved"`
	Goal    goal     `json:"goal"`
}

func options() strictjson.SchemaOptions {
	return strictjson.SchemaOptions{
		ID: "urn:motion", Title: "Motion", Format: "motion/1",
		Shapes: map[reflect.Type]strictjson.Shape{
			reflect.TypeFor[day]():    {Type: "string", Pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
			reflect.TypeFor[amount](): {Type: "number", Minimum: "0"},
		},
		Describe: func(t reflect.Type, field string) string {
			switch {
			case field == "":
				return "a <" + t.Name() + ">"
			case t.Name() == "entity":
				return field + " of every <entity>"
			}
			return ""
		},
		Examples: func(t reflect.Type) []string {
			if t.Name() == "status" {
				return []string{"begun"}
			}
			return nil
		},
	}
}

func TestSchema(t *testing.T) {
	got := strictjson.Schema(motion{}, options())
	require.True(t, json.Valid(got))
	path := filepath.Join("testdata", "schema.golden")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), string(got)))
	require.Equal(t, got, strictjson.Schema(new(motion), options()), "the same bytes, of a pointer too")

	var schema struct {
		Defs map[string]struct {
			Enum, Required []string
			Properties     map[string]struct {
				Minimum, Maximum json.Number
			}
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(got, &schema))
	require.Equal(t, []string{"no", "yes", ""}, schema.Defs["strictjson_test.answer"].Enum)
	require.Equal(t, []string{"entente", "moved", "goal"}, schema.Defs["strictjson_test.motion"].Required)
	require.Equal(t, []string{"id"}, schema.Defs["strictjson_test.goal"].Required)
	for field, want := range map[string][2]json.Number{"rank": {"-128", "127"}, "seats": {"0", "65535"}} {
		p := schema.Defs["strictjson_test.goal"].Properties[field]
		require.Equal(t, want, [2]json.Number{p.Minimum, p.Maximum}, field)
	}

	t.Run("nothing told", func(t *testing.T) {
		require.Equal(t, `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "array",
  "items": {
    "type": "object",
    "maxProperties": 10000,
    "propertyNames": {
      "type": "string",
      "maxLength": 1048576
    },
    "additionalProperties": {
      "type": "object",
      "properties": {},
      "additionalProperties": false
    }
  }
}
`, string(strictjson.Schema([]map[string]struct{}{}, strictjson.SchemaOptions{})))
	})
}

func TestSchemaPanics(t *testing.T) {
	shapes := options().Shapes
	type named struct{ Day day }
	one := reflect.TypeFor[named]()
	type day struct{}
	for _, tt := range []struct {
		name   string
		v      any
		shapes map[reflect.Type]strictjson.Shape
		says   string
	}{
		{"a type that reads a text and has no shape", named{}, nil, "strictjson_test.day cannot stand in a document: in a schema, it reads itself"},
		{"a type that reads any JSON and has no shape", struct{ A amount }{}, nil, "strictjson_test.amount cannot stand"},
		{"two types of one name", struct {
			A named
			B day
		}{}, shapes, "has another type of this name, from " + one.PkgPath()},
		{"a format of what has no members", []string{}, nil, "strictjson: Schema:"},
		{"a type that Decode panics for", struct{ A []any }{}, nil, "cannot stand in a document: use a struct"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			defer func() { require.Contains(t, recover(), tt.says) }()
			strictjson.Schema(tt.v, strictjson.SchemaOptions{Format: "a/1", Shapes: tt.shapes})
		})
	}
}

// Every tag that Decode takes fits the pattern of the schema.
func FuzzSchemaLanguage(f *testing.F) {
	var schema struct {
		Defs map[string]struct {
			Pattern string
		} `json:"$defs"`
	}
	require.NoError(f, json.Unmarshal(strictjson.Schema(i18n.EN, strictjson.SchemaOptions{}), &schema))
	pattern := regexp.MustCompile(schema.Defs["i18n.Lang"].Pattern)
	for _, tag := range []string{
		"", "en", "fr-CA", "es-419", "zh-Hant-TW", "und", "x-town", "x", "de-1996", "sl-rozaj-biske-1994", "zh-yue", "sgn-ase",
		"en-u-ca-gregory-x-a", "ar-t-fr-t0-abc", "en-x-1", "en_CA", "EN", "en-", "i-klingon", "art-lojban", "english", "ca-valencia",
		"en-a-bbb-b-ccc", "hy-arevela", "fr-fra", "cr-Cans-CA-u-nu-latn", "aa-aaa-Aaaa-001-1aaa",
	} {
		f.Add(tag)
	}
	f.Fuzz(func(t *testing.T, tag string) {
		if l, err := i18n.ParseLang(tag); err == nil && !pattern.MatchString(string(l)) {
			t.Fatalf("ParseLang(%q) = %q, which the schema refuses", tag, l)
		}
	})
}
