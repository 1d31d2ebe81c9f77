package strictjson_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
)

func TestVersion(t *testing.T) {
	type version struct {
		Kind         string
		Major, Minor int
	}
	for doc, want := range map[string]version{
		`{"entente":"plan/1"}`:                  {"plan", 1, 0},
		"\n{ \"entente\" :\t\"plan/1.12\", ...": {"plan", 1, 12},
		`{"entente":"referral-log/2.1"`:         {"referral-log", 2, 1},
	} {
		kind, major, minor, err := strictjson.Version([]byte(doc))
		require.NoError(t, err, doc)
		require.Equal(t, want, version{kind, major, minor}, doc)
	}
	for doc, want := range map[string]at{
		``:                                {strictjson.NotADocument, 1, 1, ""},
		`[]`:                              {strictjson.NoVersion, 1, 1, ""},
		`{}`:                              {strictjson.NoVersion, 1, 2, ""},
		`{"id":"a","entente":"plan/1"}`:   {strictjson.NoVersion, 1, 2, "/id"},
		`{"entente":1}`:                   {strictjson.NoVersion, 1, 2, "/entente"},
		`{"entente":"plan"}`:              {strictjson.NoVersion, 1, 12, "/entente"},
		`{"entente":"plan/"}`:             {strictjson.NoVersion, 1, 12, "/entente"},
		`{"entente":"plan/01"}`:           {strictjson.NoVersion, 1, 12, "/entente"},
		`{"entente":"plan/1.0"}`:          {strictjson.NoVersion, 1, 12, "/entente"},
		`{"entente":"plan/1.2.3"}`:        {strictjson.NoVersion, 1, 12, "/entente"},
		`{"entente":"plan/-1"}`:           {strictjson.NoVersion, 1, 12, "/entente"},
		`{"entente":"/1"}`:                {strictjson.NoVersion, 1, 12, "/entente"},
		`{"entente":"plan/99999"}`:        {strictjson.NoVersion, 1, 12, "/entente"},
		`{"entente"`:                      {strictjson.Syntax, 1, 11, "/entente"},
		`{"entente":"plan`:                {strictjson.Syntax, 1, 17, "/entente"},
		`{"` + strings.Repeat("a", 2<<20): {strictjson.StringTooLong, 1, 2, ""},
		"{\"entente\":\"plan/1\xff\"}":    {strictjson.BadUTF8, 1, 19, "/entente"},
	} {
		_, _, _, err := strictjson.Version([]byte(doc))
		var e *strictjson.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, want, at{e.Code, e.Line, e.Column, e.Pointer}, doc)
	}
}

func FuzzVersion(f *testing.F) {
	for _, doc := range []string{``, `{"entente":"plan/1.2"}`, `{"entente":"plan/1`, `{"id":1}`} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		kind, major, minor, err := strictjson.Version(doc)
		if refusal(t, doc, err) == nil && (kind == "" || major < 0 || minor < 0) {
			t.Fatalf("Version(%q) = %q, %d, %d", doc, kind, major, minor)
		}
	})
}

func TestTemplates(t *testing.T) {
	// Every sentence is complete in four languages: they are reached through errors, by name.
	for _, doc := range []string{``, "\xff\xfe", `{`, `{"id":"a",}`, `{"id"}`, `{"id":"a" 1}`, `{"leads":["a" 1]}`, "{\"id\":\"\t\"}",
		`{"id":"\x"}`, `{"rank":-}`, `{} {}`, "{\"id\":\"\xff\"}", `{"id":"\ud800"}`, `{"id":"a","id":"b"}`, `{"y":1}`, `{"ide":1}`,
		`{"id":1}`, `{"id":{}}`, `{"rank":[]}`, `{"seats":true}`, `{"open":1}`, `{"leads":1}`, `{"title":1}`, `{"share":""}`, `{"id":null}`, `{"rank":1000}`,
		`{"budget":""}`, `{"title":{"EN":"a"}}`, `{"title":{"e":"a"}}`, `{"x":` + strings.Repeat("[", 70),
		`{"id":"` + strings.Repeat("a", 2<<20), strings.Repeat(" ", 65<<20)} {
		_, e := decode(t, doc)
		require.NotNil(t, e)
		require.NoError(t, e.Text.Template().Check(), "%.60s", doc)
		require.NoError(t, e.Message().Template().Check())
		for _, a := range e.Text.Args() {
			require.Contains(t, e.Text.Template().Names(), a.Name())
		}
		for _, l := range i18n.Spoken() {
			require.NotContains(t, e.Message().In(l), "{$", "%.60s", doc)
		}
	}
}
