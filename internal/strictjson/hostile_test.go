package strictjson_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/internal/strictjson"
)

// hostile are documents made to cost their reader more than their length, with the code each is
// refused with and the bytes of memory that may take.
func hostile() []struct {
	name   string
	doc    []byte
	code   string
	memory uint64
} {
	repeat := func(s string, n int) []byte { return bytes.Repeat([]byte(s), n) }
	within := func(field string, value []byte) []byte {
		return append(append([]byte(`{"`+field+`":`), value...), '}')
	}
	quoted := func(b []byte) []byte { return append(append([]byte{'"'}, b...), '"') }
	var keys bytes.Buffer
	keys.WriteByte('{')
	for i := range 500_000 {
		fmt.Fprintf(&keys, `"%d":1,`, i)
	}
	keys.WriteString(`"":1}`)
	const small, names = 64 << 10, 4 << 20
	return []struct {
		name   string
		doc    []byte
		code   string
		memory uint64
	}{
		{"100 MB of zeros", make([]byte, 100<<20), strictjson.TooLarge, small},
		{"60 MB of zeros", make([]byte, 60<<20), strictjson.NotADocument, small},
		{"60 MB of spaces", repeat(" ", 60<<20), strictjson.NotADocument, small},
		{"200,000 lists in one another", repeat("[", 200_000), strictjson.WrongType, small},
		{"200,000 lists, closed, as the host's own", within("x", append(repeat("[", 200_000), repeat("]", 200_000)...)), strictjson.TooDeep, small},
		{"200,000 objects in one another", repeat(`{"main":`, 200_000), strictjson.TooDeep, small},
		{"half a million names in an object", keys.Bytes(), strictjson.UnknownField, small},
		{"half a million names in a map", within("answers", keys.Bytes()), strictjson.TooManyMembers, names},
		{"half a million names as the host's own", within("x", keys.Bytes()), strictjson.TooManyMembers, small},
		{"a text of 50 MB", within("id", quoted(repeat("a", 50<<20))), strictjson.StringTooLong, small},
		{"a text of 50 MB of Arabic", within("id", quoted(repeat("ع", 25<<20))), strictjson.StringTooLong, small},
		{"a text of 50 MB of escapes", within("id", quoted(repeat(`\u0000`, 8<<20))), strictjson.StringTooLong, small},
		{"a text that never ends", append([]byte(`{"id":"`), repeat(`\"`, 25<<20)...), strictjson.StringTooLong, small},
		{"a name of 50 MB", append([]byte(`{"`), repeat("a", 50<<20)...), strictjson.StringTooLong, small},
		{"a number of 50 MB", within("rank", repeat("1", 50<<20)), strictjson.StringTooLong, small},
		{"a number of 50 MB as the host's own", within("x", repeat("1", 50<<20)), strictjson.StringTooLong, small},
		{"60 MB of line feeds and a comma", append(append([]byte{'{'}, repeat("\n", 60<<20)...), ','), strictjson.Syntax, 61 << 20},
		{"bytes that are no text at the end", append(within("x", quoted(repeat("a", 1<<20))), 0xff), strictjson.BadUTF8, small},
	}
}

func TestHostile(t *testing.T) {
	for _, tt := range hostile() {
		t.Run(tt.name, func(t *testing.T) {
			var g goal
			err := strictjson.Decode(tt.doc, &g, strictjson.Options{})
			var e *strictjson.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, tt.code, e.Code, e.Error())
			require.Less(t, len(e.Error()), 1000)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_ = strictjson.Decode(tt.doc, &g, strictjson.Options{})
			runtime.ReadMemStats(&after)
			require.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, tt.memory)
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, tt := range hostile() {
		b.Run(strings.ReplaceAll(tt.name, " ", "_"), func(b *testing.B) {
			b.ReportAllocs()
			var g goal
			for b.Loop() {
				if strictjson.Decode(tt.doc, &g, strictjson.Options{}) == nil {
					b.Fatal("accepted")
				}
			}
		})
	}
}

// Pointers of unknown members are bounded together, not only one by one.
func TestHostileUnknown(t *testing.T) {
	name := strings.Repeat("a", 1<<20)
	doc := `{"by_name":{"` + name + `":{"goals":[` + strings.TrimSuffix(strings.Repeat(`{"y":1},`, 100_000), ",") + `]}}}`
	var g goal
	err := strictjson.Decode([]byte(doc), &g, strictjson.Options{KeepUnknown: func(strictjson.Unknown) {}})
	var e *strictjson.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, strictjson.TooLarge, e.Code)
}

// Texts that are only looked at cost no memory each: dates, tags, names and values.
func TestNoMemoryPerValue(t *testing.T) {
	type holder struct {
		Days []struct {
			Day   day               `json:"day"`
			Text  map[string]string `json:"text"`
			Count int               `json:"count"`
		} `json:"days"`
	}
	allocs := func(n int, decode func([]byte) error) float64 {
		doc := []byte(`{"days":[` + strings.TrimSuffix(strings.Repeat(`{"day":"2026-04-01","text":{"en":"a","fr":"b"},"count":3},`, n), ",") + `]}`)
		return testing.AllocsPerRun(3, func() { require.NoError(t, decode(doc)) })
	}
	ours := func(doc []byte) error {
		var h holder
		return strictjson.Decode(doc, &h, strictjson.Options{})
	}
	theirs := func(doc []byte) error {
		var h holder
		return json.Unmarshal(doc, &h)
	}
	fixed := allocs(10, ours) - allocs(10, theirs)
	require.InDelta(t, fixed, allocs(1000, ours)-allocs(1000, theirs), 2)
}
