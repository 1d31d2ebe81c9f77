// The scanner has no name outside; what is read with it is tested there. Here
// it is held against another implementation, row by row.
package indicators

import (
	"encoding/csv"
	"hash"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
)

// scanned is the rows of a text, but those that are nothing at all; sound is
// false where a row has a misplaced quote or the text does not end well.
func scanned(t *testing.T, r io.Reader, comma byte) (rows [][]string, sound bool) {
	t.Helper()
	s := csvScanner{r: r, comma: comma, most: MaxColumns}
	sound = true
	for {
		ok, err := s.next()
		if err != nil {
			return rows, false
		}
		if !ok {
			return rows, sound
		}
		sound = sound && s.misquoted == 0
		if s.count == 1 && s.cells[0].start == s.pos-s.from-strings.Count(string(s.buf[s.from:s.pos]), "\n") {
			continue
		}
		var row []string
		for i := range s.cells {
			row = append(row, string(s.cell(i)))
		}
		rows = append(rows, row)
	}
}

// FuzzCSVScanner: what encoding/csv reads without an error the scanner reads
// alike, and what it refuses the scanner refuses. A carriage return is left out,
// as encoding/csv changes those.
func FuzzCSVScanner(f *testing.F) {
	for _, s := range []string{
		"a,b\nc,d\n", "a,\"b\nc\"\n\n\"\"\n", "\"a\"\"b\",c", "a\"b,c\n", "\"a\"b,c\nd", "\"a", ",,\n,", "\"\",\"\"\"\"\n", "x\n\n\ny",
	} {
		f.Add(s, false)
		f.Add(strings.ReplaceAll(s, ",", ";"), true)
	}
	f.Fuzz(func(t *testing.T, text string, semicolon bool) {
		text = strings.ReplaceAll(text, "\r", "")
		comma := byte(',')
		if semicolon {
			comma = ';'
		}
		rows, sound := scanned(t, strings.NewReader(text), comma)
		slow, same := scanned(t, iotest.OneByteReader(strings.NewReader(text)), comma)
		require.Equal(t, rows, slow)
		require.Equal(t, sound, same)
		other := csv.NewReader(strings.NewReader(text))
		other.Comma, other.FieldsPerRecord = rune(comma), -1
		want, err := other.ReadAll()
		require.Equal(t, err == nil, sound, "%v", err)
		if sound {
			require.Equal(t, want, rows)
		}
	})
}

// A file larger than the buffer is the same rows, wherever reading breaks off.
func TestCSVScannerBuffer(t *testing.T) {
	const row = "a,\"b\"\"c\",\"d\ne\",f\n"
	for cut := range len(row) {
		rows, sound := scanned(t, strings.NewReader(strings.Repeat("x", cut)+strings.Repeat(row, 9000)), ',')
		require.True(t, sound)
		require.Len(t, rows, 9000)
		for _, r := range rows[1:] {
			if strings.Join(r, "|") != "a|b\"c|d\ne|f" {
				t.Fatal(r)
			}
		}
	}
}

// Places are those an editor shows: lines and characters, also behind line ends
// within cells.
func TestCSVPlace(t *testing.T) {
	s := csvScanner{r: strings.NewReader("é,b\r\n\"1\r\n2\",é,\"x\ny\rz\",c\rd,e\n"), comma: ',', most: 9}
	var places [][3]int
	for {
		ok, err := s.next()
		require.NoError(t, err)
		if !ok {
			break
		}
		for i := range s.cells {
			line, column := s.place(i)
			places = append(places, [3]int{s.row, line, column})
		}
	}
	require.Equal(t, [][3]int{{1, 1, 1}, {1, 1, 3}, {2, 2, 1}, {2, 3, 4}, {2, 3, 6}, {2, 5, 4}, {3, 6, 1}, {3, 6, 3}}, places)
}

// nothing is a hash of which every sum is zero.
type nothing struct{ hash.Hash }

func (nothing) Reset()                      {}
func (nothing) Write(p []byte) (int, error) { return len(p), nil }
func (nothing) Sum(p []byte) []byte         { return append(p, make([]byte, 32)...) }

// A person is never 0, which stands for nobody.
func TestPersonIsNeverZero(t *testing.T) {
	require.Equal(t, uint64(1), personOf(nothing{}, []byte("A-1"), nil))
}
