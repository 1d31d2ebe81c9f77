package strictjson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
)

// day is a type that reads itself, as dates do.
type day struct{ y, m, d int }

func (v *day) UnmarshalText(b []byte) error {
	wrong := len(b) != 10
	for i := range min(len(b), 10) {
		if i == 4 || i == 7 {
			wrong = wrong || b[i] != '-'
		} else {
			wrong = wrong || b[i] < '0' || b[i] > '9'
		}
	}
	if wrong {
		return i18n.Fail("strictjson_test", "bad-day", i18n.Template{EN: "not a day", FR: "pas un jour", ES: "no es un día", AR: "ليس يومًا"})
	}
	number := func(b []byte) (n int) {
		for _, c := range b {
			n = 10*n + int(c-'0')
		}
		return n
	}
	*v = day{number(b[:4]), number(b[5:7]), number(b[8:])}
	return nil
}

func (v day) MarshalText() ([]byte, error) {
	return fmt.Appendf(nil, "%04d-%02d-%02d", v.y, v.m, v.d), nil
}

// amount is a type that reads itself from any JSON.
type amount struct{ digits string }

func (v *amount) UnmarshalJSON(b []byte) error {
	if b[0] == '"' || b[0] == '{' {
		return errors.New("an amount is a number")
	}
	v.digits = string(b)
	return nil
}

func (v amount) MarshalJSON() ([]byte, error) { return []byte(v.digits), nil }

type status string

type entity struct {
	ID   string          `json:"id"`
	Note i18n.Text       `json:"note,omitzero"`
	X    json.RawMessage `json:"x,omitzero"`
}

type goal struct {
	entity
	Title    i18n.Text         `json:"title,omitzero"`
	From     day               `json:"from,omitzero"`
	Budget   *amount           `json:"budget,omitzero"`
	Rank     int8              `json:"rank,omitzero"`
	Seats    uint16            `json:"seats,omitzero"`
	Open     bool              `json:"open,omitzero"`
	Share    float64           `json:"share,omitzero"`
	Count    json.Number       `json:"count,omitzero"`
	Status   status            `json:"status,omitzero"`
	Language i18n.Lang         `json:"language,omitzero"`
	Leads    []string          `json:"leads,omitzero"`
	Dates    map[day]string    `json:"dates,omitzero"`
	Answers  map[string]int64  `json:"answers,omitzero"`
	Goals    []goal            `json:"goals,omitzero"`
	Main     *goal             `json:"main,omitzero"`
	ByName   map[string]*goal  `json:"by_name,omitzero"`
	Rows     [][]int           `json:"rows,omitzero"`
	Hosts    []json.RawMessage `json:"hosts,omitzero"`
	Skipped  func()            `json:"-"`
}

func decode(t *testing.T, doc string) (goal, *strictjson.Error) {
	t.Helper()
	var g goal
	err := strictjson.Decode([]byte(doc), &g, strictjson.Options{})
	if err == nil {
		return g, nil
	}
	var e *strictjson.Error
	require.ErrorAs(t, err, &e)
	return g, e
}

type at struct {
	Code         string
	Line, Column int
	Pointer      string
}

func TestViolations(t *testing.T) {
	deep := func(n int) string {
		return `{"x":` + strings.Repeat(`[`, n) + strings.Repeat(`]`, n) + `}`
	}
	members := func(n int, value string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `"k%d":%s,`, i, value)
		}
		return "{" + strings.TrimSuffix(b.String(), ",") + "}"
	}
	long := strings.Repeat("a", strictjson.MaxString+1)
	tests := []struct {
		name, doc string
		want      at
	}{
		{"nothing", ``, at{strictjson.NotADocument, 1, 1, ""}},
		{"white space", " \n\t", at{strictjson.NotADocument, 1, 1, ""}},
		{"byte order mark", "\ufeff{}", at{strictjson.NotADocument, 1, 1, ""}},
		{"UTF-16 with mark", "\xff\xfe{\x00}\x00", at{strictjson.NotADocument, 1, 1, ""}},
		{"UTF-16 big", "\x00{\x00}", at{strictjson.NotADocument, 1, 1, ""}},
		{"UTF-16 little", "{\x00}\x00", at{strictjson.NotADocument, 1, 1, ""}},
		{"too large", strings.Repeat(" ", strictjson.MaxDocument+1), at{strictjson.TooLarge, 1, 1, ""}},

		{"no object", `[]`, at{strictjson.WrongType, 1, 1, ""}},
		{"null", `null`, at{strictjson.WrongType, 1, 1, ""}},
		{"ends", `{`, at{strictjson.Syntax, 1, 2, ""}},
		{"ends in a name", `{"id`, at{strictjson.Syntax, 1, 5, ""}},
		{"ends before a value", `{"id":`, at{strictjson.Syntax, 1, 7, "/id"}},
		{"ends in text", `{"id":"a`, at{strictjson.Syntax, 1, 9, "/id"}},
		{"ends in an escape", `{"id":"\`, at{strictjson.Syntax, 1, 9, "/id"}},
		{"ends in digits", `{"id":"\u00`, at{strictjson.Syntax, 1, 12, "/id"}},
		{"ends in a word", `{"open":tr`, at{strictjson.WrongType, 0, 0, ""}},
		{"ends in a list", `{"leads":["a"`, at{strictjson.Syntax, 1, 14, "/leads"}},
		{"no name", `{1:2}`, at{strictjson.Syntax, 1, 2, ""}},
		{"no colon", `{"id" "a"}`, at{strictjson.Syntax, 1, 7, "/id"}},
		{"no comma", `{"id":"a" "rank":1}`, at{strictjson.Syntax, 1, 11, ""}},
		{"no comma in a list", `{"leads":["a" "b"]}`, at{strictjson.Syntax, 1, 15, "/leads"}},
		{"comma at the end", `{"id":"a",}`, at{strictjson.Syntax, 1, 11, ""}},
		{"comma at the end of a list", `{"leads":["a",]}`, at{strictjson.Syntax, 1, 15, "/leads/1"}},
		{"no value", `{"id":,}`, at{strictjson.Syntax, 1, 7, "/id"}},
		{"other word", `{"open":troe}`, at{strictjson.Syntax, 1, 9, "/open"}},
		{"tab in text", "{\"id\":\"a\tb\"}", at{strictjson.Syntax, 1, 9, "/id"}},
		{"line break in text", "{\n\"id\":\"a\nb\"}", at{strictjson.Syntax, 2, 8, "/id"}},
		{"bad escape", `{"id":"a\x"}`, at{strictjson.Syntax, 1, 10, "/id"}},
		{"bad digits", `{"id":"\u00g0"}`, at{strictjson.Syntax, 1, 12, "/id"}},
		{"leading zero", `{"rank":01}`, at{strictjson.Syntax, 1, 10, ""}},
		{"plus", `{"rank":+1}`, at{strictjson.Syntax, 1, 9, "/rank"}},
		{"minus alone", `{"rank":-}`, at{strictjson.Syntax, 1, 10, "/rank"}},
		{"no digit behind the point", `{"share":1.}`, at{strictjson.Syntax, 1, 12, "/share"}},
		{"no digit in the exponent", `{"share":1e+}`, at{strictjson.Syntax, 1, 13, "/share"}},
		{"no digit before the point", `{"share":.5}`, at{strictjson.Syntax, 1, 10, "/share"}},
		{"not a number", `{"share":NaN}`, at{strictjson.Syntax, 1, 10, "/share"}},
		{"hexadecimal", `{"rank":0x1}`, at{strictjson.Syntax, 1, 10, ""}},
		{"comment", "{} // all", at{strictjson.TrailingData, 1, 4, ""}},
		{"two documents", "{}\n{}", at{strictjson.TrailingData, 2, 1, ""}},
		{"syntax in the host's own", `{"x":{"a" 1}}`, at{strictjson.Syntax, 1, 11, "/x"}},
		{"syntax in a type's own", `{"budget":[1,]}`, at{strictjson.Syntax, 1, 14, "/budget"}},

		{"bytes that are no text", "{\"id\":\"a\xffb\"}", at{strictjson.BadUTF8, 1, 9, "/id"}},
		{"bytes that are no text in a name", "{\"i\xc3\":1}", at{strictjson.BadUTF8, 1, 4, ""}},
		{"bytes between tokens", "{\xe2\x80\x8b}", at{strictjson.Syntax, 1, 2, ""}},
		{"invalid bytes between tokens", "{\xe2}", at{strictjson.BadUTF8, 1, 2, ""}},
		{"encoded surrogate", "{\"id\":\"\xed\xa0\x80\"}", at{strictjson.BadUTF8, 1, 8, "/id"}},
		{"high surrogate alone", `{"id":"é\ud800"}`, at{strictjson.BadUTF8, 1, 9, "/id"}},
		{"high surrogate twice", `{"id":"\ud800\ud800"}`, at{strictjson.BadUTF8, 1, 8, "/id"}},
		{"low surrogate alone", `{"id":"\udc00"}`, at{strictjson.BadUTF8, 1, 8, "/id"}},
		{"low surrogate in the host's own", `{"x":["\udc00"]}`, at{strictjson.BadUTF8, 1, 8, "/x"}},
		{"first of two", "{\"titel\":\"\xff\"}", at{strictjson.UnknownField, 1, 2, "/titel"}},

		{"long text", `{"id":"` + long + `"}`, at{strictjson.StringTooLong, 1, 7, "/id"}},
		{"long name", `{"answers":{"` + long + `":1}}`, at{strictjson.StringTooLong, 1, 13, "/answers"}},
		{"long text in the host's own", `{"x":"` + long + `"}`, at{strictjson.StringTooLong, 1, 6, "/x"}},
		{"long number", `{"x":` + strings.Repeat("1", strictjson.MaxString+1) + `}`, at{strictjson.StringTooLong, 1, 6, "/x"}},
		{"deep in the host's own", deep(64), at{strictjson.TooDeep, 1, 6 + 63, "/x"}},
		{"deep", strings.Repeat(`{"main":`, 64) + `{}` + strings.Repeat(`}`, 64), at{strictjson.TooDeep, 1, 1 + 64*8, strings.Repeat("/main", 64)}},
		{"many members", `{"answers":` + members(strictjson.MaxMembers+1, "1") + `}`, at{strictjson.TooManyMembers, 1, 98903, "/answers/k10000"}},
		{"many members in the host's own", `{"x":` + members(strictjson.MaxMembers+1, "1") + `}`, at{strictjson.TooManyMembers, 1, 98897, "/x"}},

		{"doubled field", `{"id":"a","id":"b"}`, at{strictjson.DoubledKey, 1, 11, "/id"}},
		{"doubled by an escape", `{"id":"a","\u0069d":"b"}`, at{strictjson.DoubledKey, 1, 11, "/id"}},
		{"doubled key", `{"title":{"en":"a","fr":"b","en":"c"}}`, at{strictjson.DoubledKey, 1, 29, "/title/en"}},
		{"doubled key by an escape", `{"answers":{"a":1,"\u0061":2}}`, at{strictjson.DoubledKey, 1, 19, "/answers/a"}},
		{"doubled key after many", `{"answers":{` + strings.Trim(members(40, "1"), "{}") + `,"k3":1}}`, at{strictjson.DoubledKey, 1, 323, "/answers/k3"}},

		{"unknown field", "{\n  \"id\": \"a\",\n  \"titel\": {}\n}", at{strictjson.UnknownField, 3, 3, "/titel"}},
		{"other case", `{"Id":"a"}`, at{strictjson.UnknownField, 1, 2, "/Id"}},
		{"Kelvin sign", `{"ran\u212a":1}`, at{strictjson.UnknownField, 1, 2, "/ran\u212a"}},
		{"name of the Go field", `{"Skipped":1}`, at{strictjson.UnknownField, 1, 2, "/Skipped"}},
		{"name of the embedded struct", `{"entity":{}}`, at{strictjson.UnknownField, 1, 2, "/entity"}},
		{"pointer is escaped", `{"by_name":{"a/b~c":{"y":1}}}`, at{strictjson.UnknownField, 1, 22, "/by_name/a~1b~0c/y"}},
		{"column in runes", `{"title":{"fr":"é𝄞"},"y":1}`, at{strictjson.UnknownField, 1, 22, "/y"}},
		{"within lists", `{"goals":[{},{"goals":[{"id":"a"},{"y":1}]}]}`, at{strictjson.UnknownField, 1, 36, "/goals/1/goals/1/y"}},

		{"number for text", `{"id":1}`, at{strictjson.WrongType, 1, 7, "/id"}},
		{"text for number", `{"rank":"1"}`, at{strictjson.WrongType, 1, 9, "/rank"}},
		{"text for truth", `{"open":"true"}`, at{strictjson.WrongType, 1, 9, "/open"}},
		{"fraction", `{"rank":1.0}`, at{strictjson.WrongType, 1, 9, "/rank"}},
		{"exponent", `{"rank":1e1}`, at{strictjson.WrongType, 1, 9, "/rank"}},
		{"below zero", `{"seats":-1}`, at{strictjson.WrongType, 1, 10, "/seats"}},
		{"object for list", `{"leads":{}}`, at{strictjson.WrongType, 1, 10, "/leads"}},
		{"list for map", `{"title":[]}`, at{strictjson.WrongType, 1, 10, "/title"}},
		{"truth for text", `{"title":{"en":true}}`, at{strictjson.WrongType, 1, 16, "/title/en"}},
		{"null in a list", `{"goals":[null]}`, at{strictjson.WrongType, 1, 11, "/goals/0"}},
		{"null for a pointer", `{"main":null}`, at{strictjson.WrongType, 1, 9, "/main"}},
		{"null for a type's own", `{"budget":null}`, at{strictjson.WrongType, 1, 11, "/budget"}},
		{"text in quotes for a number", `{"count":"1"}`, at{strictjson.WrongType, 1, 10, "/count"}},
		{"number for a day", `{"from":20260401}`, at{strictjson.WrongType, 1, 9, "/from"}},

		{"language in capitals", `{"title":{"EN":"a"}}`, at{strictjson.BadLanguage, 1, 11, "/title/EN"}},
		{"language with an underscore", `{"language":"fr_CA"}`, at{strictjson.BadLanguage, 1, 13, "/language"}},
		{"no language", `{"title":{"french":"a"}}`, at{strictjson.BadLanguage, 1, 11, "/title/french"}},
		{"language too long", `{"title":{"` + strings.Repeat("a", 1000) + `":"a"}}`, at{strictjson.BadLanguage, 1, 11, "/title/" + strings.Repeat("a", 1000)}},

		{"out of range", `{"rank":128}`, at{strictjson.BadValue, 1, 9, "/rank"}},
		{"out of range below", `{"rank":-129}`, at{strictjson.BadValue, 1, 9, "/rank"}},
		{"out of range unsigned", `{"seats":65536}`, at{strictjson.BadValue, 1, 10, "/seats"}},
		{"out of any range", `{"answers":{"a":99999999999999999999999}}`, at{strictjson.BadValue, 1, 17, "/answers/a"}},
		{"float out of range", `{"share":1e999}`, at{strictjson.BadValue, 1, 10, "/share"}},
		{"bad day", "{\n\"goals\": [{\"from\":\n \"yesterday\"}]}", at{strictjson.BadValue, 3, 2, "/goals/0/from"}},
		{"bad day as a key", `{"dates":{"yesterday":"a"}}`, at{strictjson.BadValue, 1, 11, "/dates/yesterday"}},
		{"bad amount", `{"budget":"much"}`, at{strictjson.BadValue, 1, 11, "/budget"}},
		{"bad amount, an object", `{"budget":{ }}`, at{strictjson.BadValue, 1, 11, "/budget"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.name == "ends in a word" {
				tt.want = at{strictjson.Syntax, 1, 11, "/open"}
			}
			got, err := decode(t, tt.doc)
			require.NotNil(t, err)
			if diff := cmp.Diff(tt.want, at{err.Code, err.Line, err.Column, err.Pointer}); diff != "" {
				t.Errorf("Decode(%.80s): %v (-want +got):\n%s", tt.doc, err, diff)
			}
			require.Equal(t, goal{}, got, "nothing is half read")
			for _, l := range i18n.Spoken() {
				require.NotEmpty(t, err.Message().In(l))
			}
			require.NotContains(t, err.Error(), "{$")
		})
	}
}

func TestAccepted(t *testing.T) {
	tests := []struct{ name, doc string }{
		{"empty object", ` { } `},
		{"everything", `{"id":"a","note":{},"x":null,"title":{"en":"A","ar":"أ"},"from":"2026-04-01","budget":1.50,
			"rank":-128,"seats":65535,"open":true,"share":-0.5e-3,"count":12.50,"status":"draft","language":"en",
			"leads":[],"dates":{"2026-04-01":"a"},"answers":{"":9223372036854775807,"b":-9223372036854775808},
			"goals":[{"id":"b"}],"main":{"id":"c"},"by_name":{"d":{}},"rows":[[],[1,2]],"hosts":[null,{"a":{"a":1,"a":2}}]}`},
		{"escapes", `{"id":"\"\\\/\b\f\n\r\t\u00e9\ud834\udd1e"}`},
		{"escaped name", `{"\u0069d":"a"}`},
		{"escaped day", `{"from":"\u0032026-04-01"}`},
		{"depth", `{"x":` + strings.Repeat(`[`, 63) + strings.Repeat(`]`, 63) + `}`},
		{"length", `{"id":"` + strings.Repeat("a", strictjson.MaxString) + `"}`},
		{"zero bytes as an escape", `{"id":"\u0000"}`},
		{"language not stated", `{"language":""}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decode(t, tt.doc)
			require.Nil(t, err)
			var want goal
			require.NoError(t, json.Unmarshal([]byte(tt.doc), &want))
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(goal{}, day{}, amount{})); diff != "" {
				t.Errorf("(-encoding/json +Decode):\n%s", diff)
			}
		})
	}
}

func TestDecodeOverwrites(t *testing.T) {
	g := goal{Leads: []string{"a", "b"}, Answers: map[string]int64{"a": 1}, Rank: 3}
	require.NoError(t, strictjson.Decode([]byte(`{"leads":["c"],"answers":{"b":2}}`), &g, strictjson.Options{}))
	require.Equal(t, goal{Leads: []string{"c"}, Answers: map[string]int64{"b": 2}}, g)
}

func TestAbsentIsNotEmpty(t *testing.T) {
	for _, doc := range []string{"{\n  \"id\": \"a\"\n}\n", "{\n  \"id\": \"a\",\n  \"leads\": []\n}\n"} {
		got, e := decode(t, doc)
		require.Nil(t, e)
		out, err := strictjson.Encode(got)
		require.NoError(t, err)
		require.Equal(t, doc, string(out))
	}
}

func TestTheTypesOwnError(t *testing.T) {
	_, err := decode(t, `{"from":"yesterday"}`)
	require.NotNil(t, err)
	require.Equal(t, "pas un jour", err.Text.In(i18n.FR))
	var own *i18n.Error
	require.ErrorAs(t, err, &own)
	require.Equal(t, "bad-day", own.Code)

	_, err = decode(t, `{"budget":"much"}`)
	require.NotNil(t, err)
	require.ErrorContains(t, err, "an amount is a number")
}

func TestNearField(t *testing.T) {
	_, err := decode(t, `{"titel":{}}`)
	require.NotNil(t, err)
	require.Len(t, err.Text.Args(), 2, "the field that seems to be meant is named")
	_, err = decode(t, `{"zzz":{}}`)
	require.NotNil(t, err)
	require.Len(t, err.Text.Args(), 1)
}

func TestErrorsRepeatNoMoreThanNeeded(t *testing.T) {
	_, err := decode(t, `{"`+strings.Repeat("é", 200_000)+`":1}`)
	require.NotNil(t, err)
	require.Less(t, len(err.Error()), 600)
	_, err = decode(t, `{"rank":"Amina Warsame"}`)
	require.NotNil(t, err)
	require.NotContains(t, err.Error(), "Amina")
}

func TestProgrammersErrors(t *testing.T) {
	var nothing *goal
	require.Panics(t, func() { _ = strictjson.Decode([]byte(`{}`), nothing, strictjson.Options{}) })
	require.Panics(t, func() { _ = strictjson.Decode([]byte(`{}`), goal{}, strictjson.Options{}) })
	require.Panics(t, func() { _, _ = strictjson.Encode(nil) })
	for _, into := range []any{
		new(any), new(chan int), new([3]int), new([]byte), new(map[int]string), new(complex128),
		new(struct {
			A int `json:",string"`
		}),
	} {
		require.Panics(t, func() { _ = strictjson.Decode([]byte(`{"A":1}`), into, strictjson.Options{}) })
	}
}

type deeper struct {
	Name string `json:"name"`
	Both int    `json:"both"`
	Only int    `json:"only"`
}

type other struct {
	Both  int
	Both2 int `json:"both"`
	Tag   int `json:"tag"`
}

type tagged struct{ Tag int }

type promoting struct {
	*Deep
	other
	tagged
	Name string `json:"name"`
	Self *promoting
}

// Deep is embedded by pointer, which encoding/json allows only of exported types.
type Deep struct{ deeper }

func TestPromotion(t *testing.T) {
	for _, name := range []string{"name", "both", "Both", "only", "tag", "Tag", "Self", "Both2", "Deep", "Name"} {
		var ours, theirs promoting
		doc := `{"` + name + `":1}`
		if name == "name" {
			doc = `{"name":"a"}`
		}
		if name == "Self" {
			doc = `{"Self":{"name":"a"}}`
		}
		d := json.NewDecoder(strings.NewReader(doc))
		d.DisallowUnknownFields()
		want := d.Decode(&theirs)
		got := strictjson.Decode([]byte(doc), &ours, strictjson.Options{})
		require.Equal(t, want == nil, got == nil, "%s: encoding/json says %v, Decode says %v", doc, want, got)
		require.Equal(t, theirs, ours)
	}
}

func TestManyFields(t *testing.T) {
	type wide struct {
		A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, B0, B1, B2, B3, B4, B5, B6, B7, B8, B9, C0, C1, C2, C3, C4, C5, C6, C7, C8, C9,
		D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, F0, F1, F2, F3, F4, F5, F6, F7, F8, F9,
		G0, G1, G2, G3, G4, G5, G6, G7, G8, G9, H0, H1, H2, H3, H4, H5, H6, H7, H8, H9, I0, I1, I2, I3, I4, I5, I6, I7, I8, I9,
		J0, J1, J2, J3, J4, J5, J6, J7, J8, J9, K0, K1, K2, K3, K4, K5, K6, K7, K8, K9, L0, L1, L2, L3, L4, L5, L6, L7, L8, L9,
		M0, M1, M2, M3, M4, M5, M6, M7, M8, M9, N0, N1 int
	}
	full, err := strictjson.Encode(wide{})
	require.NoError(t, err)
	var w wide
	require.NoError(t, strictjson.Decode(full, &w, strictjson.Options{}))
	for _, name := range []string{"A0", "G3", "G4", "M7", "M8", "N1"} {
		doc := bytes.Replace(full, []byte("\n}"), []byte(`,"`+name+`":1}`), 1)
		var e *strictjson.Error
		require.ErrorAs(t, strictjson.Decode(doc, &w, strictjson.Options{}), &e)
		require.Equal(t, strictjson.DoubledKey, e.Code)
		require.Equal(t, "/"+name, e.Pointer)
	}
}

func TestEncodeIsCanonical(t *testing.T) {
	g := goal{
		entity: entity{ID: "<a> & é 𝄞 \u2028", X: json.RawMessage(" {\"b\" : [ 1,2 ],\n\t\"a\":1.50, \"é\":\"\\u00e9\\ufffd\"}\n")},
		Title:  i18n.Text{"fr": "F", "ar": "ع", "en": "E"},
		Leads:  []string{},
		Goals:  []goal{{entity: entity{ID: "g1", X: json.RawMessage(`null`)}}, {Hosts: []json.RawMessage{json.RawMessage("[ ]"), json.RawMessage(`"x"`)}}},
		Main:   &goal{entity: entity{X: json.RawMessage("1e2")}},
		ByName: map[string]*goal{"a/b": {entity: entity{X: json.RawMessage("{ }")}}, "a": {}},
		Dates:  map[day]string{{2026, 4, 1}: "x", {2025, 12, 31}: "y"},
	}
	const want = `{
  "id": "<a> & é 𝄞 \u2028",
  "x": {"b" : [ 1,2 ],
	"a":1.50, "é":"\u00e9\ufffd"},
  "title": {
    "ar": "ع",
    "en": "E",
    "fr": "F"
  },
  "leads": [],
  "dates": {
    "2025-12-31": "y",
    "2026-04-01": "x"
  },
  "goals": [
    {
      "id": "g1",
      "x": null
    },
    {
      "id": "",
      "hosts": [
        [ ],
        "x"
      ]
    }
  ],
  "main": {
    "id": "",
    "x": 1e2
  },
  "by_name": {
    "a": {
      "id": ""
    },
    "a/b": {
      "id": "",
      "x": { }
    }
  }
}
`
	out, err := strictjson.Encode(g)
	require.NoError(t, err)
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("Encode (-want +got):\n%s", diff)
	}
	again, err := strictjson.Encode(&g)
	require.NoError(t, err)
	require.Equal(t, want, string(again))
	back, e := decode(t, want)
	require.Nil(t, e)
	require.JSONEq(t, string(g.X), string(back.X))
	again, err = strictjson.Encode(back)
	require.NoError(t, err)
	require.Equal(t, want, string(again))
}

type rawByDay struct {
	Days map[day]json.RawMessage  `json:"days"`
	Ptrs map[*day]json.RawMessage `json:"-"`
}

func TestEncodeRawUnderKeysOfTheirOwn(t *testing.T) {
	v := rawByDay{Days: map[day]json.RawMessage{{2026, 4, 1}: json.RawMessage("[1, 2]")}}
	out, err := strictjson.Encode(v)
	require.NoError(t, err)
	require.Equal(t, "{\n  \"days\": {\n    \"2026-04-01\": [1, 2]\n  }\n}\n", string(out))
}

func TestEncodeRefusesWhatDecodeWould(t *testing.T) {
	type holder struct {
		List []int           `json:"list"`
		Text i18n.Text       `json:"text,omitzero"`
		X    json.RawMessage `json:"x,omitzero"`
		Any  map[string]int  `json:"any,omitzero"`
	}
	many := make(map[string]int)
	for i := range strictjson.MaxMembers + 1 {
		many[strconv.Itoa(i)] = i
	}
	list := []int{}
	tests := []struct {
		name    string
		v       any
		code    string
		pointer string
	}{
		{"nil list", holder{}, strictjson.WrongType, "/list"},
		{"nil pointer", (*holder)(nil), strictjson.WrongType, ""},
		{"text that is not UTF-8", holder{List: list, Text: i18n.Text{"en": "a\xff"}}, strictjson.BadUTF8, "/text/en"},
		{"key that is not UTF-8", holder{List: list, Any: map[string]int{"\xff": 1}}, strictjson.BadUTF8, "/any"},
		{"raw that is not UTF-8", holder{List: list, X: json.RawMessage("\"\xff\"")}, strictjson.BadUTF8, "/x"},
		{"raw that is no JSON", holder{List: list, X: json.RawMessage("{")}, strictjson.BadValue, ""},
		{"empty raw", holder{List: list, X: json.RawMessage{}}, strictjson.BadValue, ""},
		{"deep", holder{List: list, X: json.RawMessage(strings.Repeat("[", 64) + strings.Repeat("]", 64))}, strictjson.TooDeep, "/x"},
		{"long", holder{List: list, Text: i18n.Text{"en": strings.Repeat("a", strictjson.MaxString+1)}}, strictjson.StringTooLong, "/text/en"},
		{"many", holder{List: list, Any: many}, strictjson.TooManyMembers, "/any/9999"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, err := strictjson.Encode(tt.v)
			require.Nil(t, out)
			var e *strictjson.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, at{tt.code, 0, 0, tt.pointer}, at{e.Code, e.Line, e.Column, e.Pointer})
			require.NoError(t, e.Text.Template().Check())
		})
	}
	t.Run("too large", func(t *testing.T) {
		half := make([]i18n.Text, 70)
		for i := range half {
			half[i] = i18n.Text{"en": strings.Repeat("a", strictjson.MaxString)}
		}
		_, err := strictjson.Encode(half)
		var e *strictjson.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, strictjson.TooLarge, e.Code)
	})
	// The character itself is text like any other.
	_, err := strictjson.Encode(holder{List: list, Text: i18n.Text{"en": `\ufffd ` + "\ufffd"}})
	require.NoError(t, err)
}

func keep(t *testing.T, doc string, into any) []strictjson.Unknown {
	t.Helper()
	var kept []strictjson.Unknown
	err := strictjson.Decode([]byte(doc), into, strictjson.Options{KeepUnknown: func(u strictjson.Unknown) { kept = append(kept, u) }})
	require.NoError(t, err)
	return kept
}

func TestNewerMinor(t *testing.T) {
	const doc = `{
  "later": {"b" : 1,"b":2},
  "ID": "folds to id",
  "id": "p",
  "goals": [
    {
      "first": 1,
      "id": "g1",
      "title": {
        "en": "One"
      },
      "last": [ 1, 2 ]
    },
    {
      "alone": true
    },
    {
      "main": {
        "color": "red"
      },
      "id": "g3"
    }
  ],
  "by_name": {"a/b": {"y~": null}}
}
`
	var g goal
	kept := keep(t, doc, &g)
	want := []strictjson.Unknown{
		{Pointer: "", ID: "p", Member: "later", Raw: json.RawMessage(`{"b" : 1,"b":2}`)},
		{Pointer: "", ID: "p", Member: "ID", Raw: json.RawMessage(`"folds to id"`)},
		{Pointer: "/goals/0", ID: "g1", Member: "first", Raw: json.RawMessage(`1`)},
		{Pointer: "/goals/0", ID: "g1", Member: "last", Raw: json.RawMessage(`[ 1, 2 ]`)},
		{Pointer: "/goals/1", ID: "p", Member: "alone", Raw: json.RawMessage(`true`)},
		{Pointer: "/goals/2/main", ID: "g3", Member: "color", Raw: json.RawMessage(`"red"`)},
		{Pointer: "/by_name/a~1b", ID: "p", Member: "y~", Raw: json.RawMessage(`null`)},
	}
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Fatalf("unknown members (-want +got):\n%s", diff)
	}
	require.Equal(t, "p", g.ID)
	require.Equal(t, i18n.Text{"en": "One"}, g.Goals[0].Title)

	out, err := strictjson.Encode(g, kept...)
	require.NoError(t, err)
	const canonical = `{
  "id": "p",
  "goals": [
    {
      "id": "g1",
      "title": {
        "en": "One"
      },
      "first": 1,
      "last": [ 1, 2 ]
    },
    {
      "id": "",
      "alone": true
    },
    {
      "id": "g3",
      "main": {
        "id": "",
        "color": "red"
      }
    }
  ],
  "by_name": {
    "a/b": {
      "id": "",
      "y~": null
    }
  },
  "later": {"b" : 1,"b":2},
  "ID": "folds to id"
}
`
	if diff := cmp.Diff(canonical, string(out)); diff != "" {
		t.Errorf("Encode (-want +got):\n%s", diff)
	}
	var again goal
	require.ElementsMatch(t, want, keep(t, string(out), &again))
	require.Equal(t, g, again)

	t.Run("doubled", func(t *testing.T) {
		var e *strictjson.Error
		called := false
		err := strictjson.Decode([]byte(`{"y":1,"id":"a","y":2}`), &g, strictjson.Options{KeepUnknown: func(strictjson.Unknown) { called = true }})
		require.ErrorAs(t, err, &e)
		require.Equal(t, at{strictjson.DoubledKey, 1, 17, "/y"}, at{e.Code, e.Line, e.Column, e.Pointer})
		require.False(t, called, "nothing is handed over of a document that is refused")
	})
}

func TestNothingIsLostSilently(t *testing.T) {
	const doc = `{"id":"p","goals":[{"id":"g1","new":1},{"id":"g2"},{"goals":[{"deep":2}]}]}`
	read := func() (g goal, kept []strictjson.Unknown) {
		kept = keep(t, doc, &g)
		return g, kept
	}
	tests := []struct {
		name   string
		change func(g *goal, kept []strictjson.Unknown)
		code   string
		at     string
	}{
		{"unchanged", func(*goal, []strictjson.Unknown) {}, "", ""},
		{"another title", func(g *goal, _ []strictjson.Unknown) { g.Goals[0].Title = i18n.Text{"en": "One"} }, "", ""},
		{"the object is gone", func(g *goal, _ []strictjson.Unknown) { g.Goals = nil }, strictjson.LostMember, "/goals/0/new"},
		{"the objects changed places", func(g *goal, _ []strictjson.Unknown) { g.Goals[0], g.Goals[1] = g.Goals[1], g.Goals[0] }, strictjson.LostMember, "/goals/0/new"},
		{"the object has no id any more", func(g *goal, _ []strictjson.Unknown) { g.Goals[0].ID = "" }, strictjson.LostMember, "/goals/0/new"},
		{"an object around it became another", func(g *goal, _ []strictjson.Unknown) { g.Goals[2].ID = "g3" }, strictjson.LostMember, "/goals/2/goals/0/deep"},
		{"the member became known", func(_ *goal, kept []strictjson.Unknown) { kept[0].Member = "title" }, strictjson.LostMember, "/goals/0/title"},
		{"no object", func(_ *goal, kept []strictjson.Unknown) { kept[0].Pointer = "/id" }, strictjson.LostMember, "/id/new"},
		{"no pointer", func(_ *goal, kept []strictjson.Unknown) { kept[0].Pointer = "goals/0" }, strictjson.LostMember, "goals/0/new"},
		{"doubled", func(_ *goal, kept []strictjson.Unknown) { kept[1] = kept[0] }, strictjson.DoubledKey, "/goals/0/new"},
		{"no JSON", func(_ *goal, kept []strictjson.Unknown) { kept[0].Raw = json.RawMessage("{") }, strictjson.Syntax, "/goals/0/new"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, kept := read()
			tt.change(&g, kept)
			out, err := strictjson.Encode(g, kept...)
			if tt.code == "" {
				require.NoError(t, err)
				require.Contains(t, string(out), `"new": 1`)
				require.Contains(t, string(out), `"deep": 2`)
				return
			}
			require.Nil(t, out)
			var e *strictjson.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, at{tt.code, 0, 0, tt.at}, at{e.Code, e.Line, e.Column, e.Pointer})
			require.NoError(t, e.Text.Template().Check())
			require.NoError(t, e.Message().Template().Check())
			require.True(t, utf8.ValidString(e.Error()))
		})
	}
}

func TestUnknownInAnEmptyObject(t *testing.T) {
	type empty struct {
		A *struct{} `json:"a,omitzero"`
	}
	var v empty
	kept := keep(t, `{"a":{"y":1,"z":{}},"b":2}`, &v)
	out, err := strictjson.Encode(v, kept...)
	require.NoError(t, err)
	require.Equal(t, "{\n  \"a\": {\n    \"y\": 1,\n    \"z\": {}\n  },\n  \"b\": 2\n}\n", string(out))
}
