// The row writer is shared within the package and has no name outside; its law
// is tested here and, through tables and observations, from outside.
package indicators

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
)

func TestCSVText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "Repentigny", "Repentigny"},
		{"nothing", "", ""},
		{"comma", "London, Ontario", `"London, Ontario"`},
		{"quote", `the "table"`, `"the ""table"""`},
		{"lines", "a\r\nb", "\"a\r\nb\""},
		{"semicolon", "a;b", `"a;b"`},
		{"formula", "=1+1", `"'=1+1"`},
		{"phone number", "+1 519 555 0100", `"'+1 519 555 0100"`},
		{"a range that begins with a minus", "-30", `"'-30"`},
		{"at", "@sum(a1)", `"'@sum(a1)"`},
		{"tab", "\t=1", "\"'\t=1\""},
		{"line feed", "\n=1", "\"'\n=1\""},
		{"carriage return", "\r=1", "\"'\r=1\""},
		{"NUL", "\x00=1", "\"'\x00=1\""},
		{"full width", "＝1", `"'＝1"`},
		{"minus sign", "−1", `"'−1"`},
		{"hidden by a blank", " =1", `"' =1"`},
		{"hidden by a no-break space", "\u00a0=1", "\"'\u00a0=1\""},
		{"hidden by a quote", `"=1`, `"'""=1"`},
		{"hidden by an isolate", "\u2068=1", "\"'\u2068=1\""},
		{"guarded already", "'=1", `"''=1"`},
		{"an apostrophe of its own", "'t Zand", "'t Zand"},
		{"Arabic", "ونزر - إسكس", "ونزر - إسكس"},
		{"not UTF-8", "\xff=1", "\"'\xff=1\""},
		{"the replacement character", "\ufffd=1", "\ufffd=1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, string(appendCSVText(nil, c.in)))
		})
	}
}

func TestCSVRow(t *testing.T) {
	var r csvRow
	r.text("place")
	r.text("=n")
	r.end()
	r.text("Windsor, Essex")
	r.int(-5)
	r.decimal(quantity.D(-1250, 2))
	r.decimal(quantity.Decimal{})
	r.decimal(quantity.Int(0))
	r.empty()
	r.end()
	require.Equal(t, "place,\"'=n\"\r\n\"Windsor, Essex\",-5,-12.50,,0,\r\n", string(r.dst))
}

// FuzzCSVText: what encoding/csv reads of a cell, unguarded, is the text that
// was written, but for line ends, which it makes one kind of; and no cell
// begins with what begins a formula.
func FuzzCSVText(f *testing.F) {
	for _, s := range []string{"", "a", "=1", "'=1", "''", "'", `"`, " ' =", "\r\n", "\ufeff=", "\xff", "a,b;c\td", "'\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cell := appendCSVText(nil, s)
		if !csvRisky(s) {
			require.Equal(t, s, csvUnguard(s))
		}
		line := append(append([]byte("x,"), cell...), "\r\n"...)
		got, err := csv.NewReader(strings.NewReader(string(line))).Read()
		require.NoError(t, err)
		require.Len(t, got, 2)
		require.Equal(t, strings.ReplaceAll(s, "\r\n", "\n"), csvUnguard(got[1]))
		if got[1] != "" {
			require.NotContains(t, "=+-@\t\r\n\x00", got[1][:1])
		}
	})
}
