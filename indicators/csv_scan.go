package indicators

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

// Limits of the spreadsheets that are read.
const (
	MaxRow     = 1 << 20 // bytes of one row
	MaxColumns = 10_000  // columns of the header
)

// A csvScanner splits comma-separated text into rows and cells (RFC 4180), and
// holds one row at a time. It alters nothing where encoding/csv would: line
// ends within a cell stay as they are, empty rows are counted, and a quote
// where none may stand is a fault of its row and not of the file. A row ends
// with LF, CR LF or CR.
type csvScanner struct {
	r     io.Reader
	comma byte
	most  int // how many cells of a row are kept

	buf       []byte
	from      int // where the row in hand begins in buf
	pos, end  int // what was read and is not used yet
	err       error
	row, line int       // of the row in hand, from 1
	ends      int       // line ends seen before pos
	count     int       // how many cells the row has
	misquoted int       // its first cell with a quote where none may stand, from 1; 0: none
	cells     []csvCell // its first cells
	scratch   []byte    // the text of cells with doubled quotes
}

// A csvCell is where a cell stands: behind from, or in scratch.
type csvCell struct {
	start   int // of the cell with its quotes, behind from
	lo, hi  int // of its text
	scratch bool
}

// cell is the text of a cell of the row in hand, good until the next row.
func (s *csvScanner) cell(i int) []byte {
	c := s.cells[i]
	if c.scratch {
		return s.scratch[c.lo:c.hi]
	}
	return s.buf[s.from+c.lo : s.from+c.hi]
}

// place is the line and the column, in characters, in which a cell begins.
func (s *csvScanner) place(i int) (line, column int) {
	before := s.buf[s.from : s.from+s.cells[i].start]
	line = s.line
	for {
		j := bytes.IndexAny(before, "\r\n")
		if j < 0 {
			return line, 1 + utf8.RuneCount(before)
		}
		line++
		if before[j] == '\r' && j+1 < len(before) && before[j+1] == '\n' {
			j++
		}
		before = before[j+1:]
	}
}

// blank reports whether every cell of the row in hand is empty.
func (s *csvScanner) blank() bool {
	for i := range s.cells {
		if c := s.cells[i]; c.lo < c.hi {
			return false
		}
	}
	return s.count == len(s.cells)
}

// peek makes sure that there is a byte at pos. It reports false at the end of
// the file, at an error and where the row has become too long.
func (s *csvScanner) peek() bool {
	if s.pos < s.end {
		return true
	}
	if s.err != nil || s.pos-s.from > MaxRow {
		return false
	}
	if s.from > 0 {
		s.end = copy(s.buf, s.buf[s.from:s.end])
		s.pos -= s.from
		s.from = 0
	}
	if s.end == len(s.buf) {
		grown := make([]byte, max(64<<10, 2*len(s.buf))) // at most twice MaxRow
		copy(grown, s.buf[:s.end])
		s.buf = grown
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		s.err = err
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// next goes to the next row. It reports false behind the last, and at an error.
func (s *csvScanner) next() (bool, error) {
	s.from = s.pos
	s.cells, s.scratch = s.cells[:0], s.scratch[:0]
	s.count, s.misquoted = 0, 0
	s.row++
	s.line = s.ends + 1
	if !s.peek() {
		return false, s.fault()
	}
	for {
		c := csvCell{start: s.pos - s.from}
		if s.peek() && s.buf[s.pos] == '"' {
			if !s.quoted(&c) {
				return false, s.unclosed()
			}
		} else {
			s.plain(&c)
		}
		if s.count++; len(s.cells) < s.most {
			s.cells = append(s.cells, c)
		}
		if !s.peek() {
			break
		}
		b := s.buf[s.pos]
		s.pos++
		if b == s.comma {
			continue
		}
		s.ends++
		if b == '\r' && s.peek() && s.buf[s.pos] == '\n' {
			s.pos++
		}
		break
	}
	if s.pos-s.from > MaxRow {
		return false, s.tooLong()
	}
	if s.err != nil && s.pos >= s.end {
		if err := s.fault(); err != nil {
			return false, err
		}
	}
	return true, nil
}

// plain takes an unquoted cell up to what ends it.
func (s *csvScanner) plain(c *csvCell) {
	c.lo = c.start
	for s.peek() {
		for i, b := range s.buf[s.pos:s.end] {
			switch b {
			case s.comma, '\n', '\r':
				s.pos += i
				c.hi = s.pos - s.from
				return
			case '"':
				if s.misquoted == 0 {
					s.misquoted = s.count + 1
				}
			}
		}
		s.pos = s.end
	}
	c.hi = s.pos - s.from
}

// quoted takes a cell in quotes, and reports false if the closing one is not
// there.
func (s *csvScanner) quoted(c *csvCell) bool {
	s.pos++
	c.lo = s.pos - s.from
	for {
		if !s.peek() {
			return false
		}
		i := bytes.IndexByte(s.buf[s.pos:s.end], '"')
		if i < 0 {
			s.pos = s.end
			continue
		}
		s.pos += i + 1
		if s.peek() && s.buf[s.pos] == '"' {
			s.pos++
			c.scratch = true
			continue
		}
		break
	}
	c.hi = s.pos - 1 - s.from
	text := s.buf[s.from+c.lo : s.from+c.hi]
	s.countEnds(text)
	if c.scratch {
		c.lo = len(s.scratch)
		s.scratch = appendHalved(s.scratch, text)
		c.hi = len(s.scratch)
	}
	if s.peek() {
		if b := s.buf[s.pos]; b != s.comma && b != '\n' && b != '\r' {
			if s.misquoted == 0 {
				s.misquoted = s.count + 1
			}
			var rest csvCell
			rest.start = s.pos - s.from
			s.plain(&rest)
		}
	}
	return true
}

// appendHalved appends a text with each pair of quotes made one.
func appendHalved(dst, text []byte) []byte {
	for {
		i := bytes.IndexByte(text, '"')
		if i < 0 {
			return append(dst, text...)
		}
		dst = append(dst, text[:i+1]...)
		text = text[i+2:]
	}
}

// countEnds counts the line ends within a cell.
func (s *csvScanner) countEnds(text []byte) {
	for i, b := range text {
		if b == '\n' && (i == 0 || text[i-1] != '\r') || b == '\r' {
			s.ends++
		}
	}
}

// fault is the reader's error, unless that is the end of the file.
func (s *csvScanner) fault() error {
	if s.err == nil || errors.Is(s.err, io.EOF) {
		return nil
	}
	return s.err
}

// unclosed is why a quoted cell has no end: the reader failed, the row is too
// long, or the file is at its end.
func (s *csvScanner) unclosed() error {
	if s.pos-s.from > MaxRow {
		return s.tooLong()
	}
	if err := s.fault(); err != nil {
		return err
	}
	return s.refuse("unclosed-quote", csvUnclosed(), i18n.Int("row", int64(s.row)))
}

func (s *csvScanner) tooLong() error {
	return s.refuse("row-too-long", csvRowTooLong(), i18n.Int("row", int64(s.row)), i18n.Int("most", MaxRow))
}

// refuse is an error about the row in hand.
func (s *csvScanner) refuse(code string, t i18n.Template, args ...i18n.Arg) *i18n.Error {
	e := i18n.Fail(packageName, code, t, args...)
	e.Line, e.Column = s.line, 1
	return e
}
