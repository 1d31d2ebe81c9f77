package strictjson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/entente-civic/entente/internal/strictjson"
)

func seeds(f *testing.F) {
	for _, doc := range []string{
		``, `{}`, `[]`, `null`, "\ufeff{}", `{"id":"a"}`, `{"id":"a","id":"b"}`, `{"Id":1}`,
		`{"id":"a","x":{ "a" : [1, 2.50e3, "\ud834\udd1e", null] },"y":{"b":1},"goals":[{"id":"b","z":[]}]}`,
		`{"title":{"en":"A","fr-CA":"é"},"from":"2026-04-01","budget":1.50,"rank":-128,"seats":65535,"open":true}`,
		`{"dates":{"2026-04-01":"a"},"answers":{"a":1},"rows":[[1],[]],"hosts":[null, 1 ],"by_name":{"a/b~":{"x":"\u2028"}}}`,
		"{\n  \"id\": \"a\",\n  \"leads\": [\n    \"b\"\n  ]\n}\n", `{"y":1,"z":2,"id":"a","w":3}`, `{"id":"\ud800"}`, "{\"id\":\"\xff\"}",
		`{"x":` + strings.Repeat("[", 70) + `}`, `{"rank":1e1}`, `{"rank":-0}`, `{"share":1E-400}`, `{"language":"EN"}`, `{"id":"\ufffd"}`,
	} {
		f.Add([]byte(doc))
	}
}

var compare = cmp.Options{cmp.AllowUnexported(goal{}, day{}, amount{}), cmpopts.EquateNaNs()}

// refusal checks what every refusal promises, and reports whether err is one.
func refusal(t *testing.T, doc []byte, err error) *strictjson.Error {
	if err == nil {
		return nil
	}
	var e *strictjson.Error
	if !errors.As(err, &e) {
		t.Fatalf("Decode(%q) = %T, not an *Error: %v", doc, err, err)
	}
	lines := bytes.Split(doc, []byte{'\n'})
	if e.Line < 1 || e.Line > len(lines) || e.Column < 1 || e.Column > utf8.RuneCount(lines[e.Line-1])+1 {
		t.Fatalf("Decode(%q): line %d, column %d is outside: %v", doc, e.Line, e.Column, e)
	}
	if e.Pointer != "" && e.Pointer[0] != '/' {
		t.Fatalf("Decode(%q): %q is no pointer", doc, e.Pointer)
	}
	if e.Error() == "" || !utf8.ValidString(e.Error()) {
		t.Fatalf("Decode(%q): sentence %q", doc, e.Error())
	}
	return e
}

// What is accepted, encoding/json accepts and reads the same; written, it is read again as the
// same, and written again it is the same bytes.
func FuzzDecode(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, doc []byte) {
		var g goal
		if refusal(t, doc, strictjson.Decode(doc, &g, strictjson.Options{})) != nil {
			return
		}
		var want goal
		d := json.NewDecoder(bytes.NewReader(doc))
		d.DisallowUnknownFields()
		if err := d.Decode(&want); err != nil {
			t.Fatalf("encoding/json refuses %q: %v", doc, err)
		}
		if diff := cmp.Diff(want, g, compare); diff != "" {
			t.Fatalf("%q (-encoding/json +Decode):\n%s", doc, diff)
		}
		first, err := strictjson.Encode(g)
		if err != nil {
			t.Fatalf("Encode of %q: %v", doc, err)
		}
		var again goal
		if err := strictjson.Decode(first, &again, strictjson.Options{}); err != nil {
			t.Fatalf("Decode refuses what Encode wrote of %q: %v\n%s", doc, err, first)
		}
		if diff := cmp.Diff(g, again, compare); diff != "" {
			t.Fatalf("%q (-read +written and read):\n%s", doc, diff)
		}
		second, err := strictjson.Encode(again)
		if err != nil || !bytes.Equal(first, second) {
			t.Fatalf("Encode is not stable for %q: %v\n%s\n%s", doc, err, first, second)
		}
	})
}

// Nothing of a newer minor is lost or changed.
func FuzzKeepUnknown(f *testing.F) {
	seeds(f)
	type member struct{ pointer, id, name, raw string }
	read := func(doc []byte) (g goal, kept []strictjson.Unknown, set map[member]bool, err error) {
		set = make(map[member]bool)
		err = strictjson.Decode(doc, &g, strictjson.Options{KeepUnknown: func(u strictjson.Unknown) {
			kept = append(kept, u)
			set[member{u.Pointer, u.ID, u.Member, string(u.Raw)}] = true
		}})
		return g, kept, set, err
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		g, kept, set, err := read(doc)
		if refusal(t, doc, err) != nil {
			return
		}
		if len(set) != len(kept) {
			t.Fatalf("%q: a member twice among %v", doc, kept)
		}
		out, err := strictjson.Encode(g, kept...)
		if err != nil {
			t.Fatalf("Encode of %q with %v: %v", doc, kept, err)
		}
		again, _, setAgain, err := read(out)
		if err != nil {
			t.Fatalf("Decode refuses what Encode wrote of %q: %v\n%s", doc, err, out)
		}
		if diff := cmp.Diff(g, again, compare); diff != "" {
			t.Fatalf("%q (-read +written and read):\n%s", doc, diff)
		}
		if diff := cmp.Diff(set, setAgain, cmp.AllowUnexported(member{})); diff != "" {
			t.Fatalf("%q: unknown members (-read +written and read):\n%s", doc, diff)
		}
	})
}

// Of a document that is any JSON at all, syntax is what encoding/json says it is.
func FuzzSyntax(f *testing.F) {
	seeds(f)
	for _, doc := range []string{`01`, `-`, `1.`, `.5`, `1e+`, `"\x"`, "\"\t\"", `[1,]`, `{,}`, `tru`, `nulll`, `[] []`, `"\u12"`, `"\udc00"`, "\x00", "[\x00]"} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		var whole json.RawMessage
		e := refusal(t, doc, strictjson.Decode(doc, &whole, strictjson.Options{}))
		valid := json.Valid(doc)
		switch {
		case e == nil && !valid:
			t.Fatalf("Decode accepts %q, which is no JSON", doc)
		case e == nil:
			if want := bytes.Trim(doc, " \t\r\n"); !bytes.Equal(want, whole) {
				t.Fatalf("Decode(%q) kept %q", doc, whole)
			}
		case valid && (e.Code == strictjson.Syntax || e.Code == strictjson.TrailingData):
			t.Fatalf("Decode(%q) = %v, but it is JSON", doc, e)
		case valid && e.Code == strictjson.BadUTF8 && utf8.Valid(doc) && !bytes.Contains(bytes.ToLower(doc), []byte(`\ud`)):
			t.Fatalf("Decode(%q) = %v, but it is UTF-8", doc, e)
		}
	})
}
