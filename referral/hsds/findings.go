package hsds

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

const pkgName = "hsds"

// MaxEach is how many findings of one code about one column are told one by one;
// after them stands one "more" with the number of the others.
const MaxEach = 100

// MaxFindings is how many findings there are in all; after them stands one "more"
// with the number of the others.
const MaxFindings = 10_000

// findings collects what is wrong, in the order it was met.
type findings struct {
	list []*finding
	of   map[findingKey]*finding
	over int // how many were not kept
}

// full counts what is not kept any more.
func (f *findings) full() bool {
	if len(f.list) < MaxFindings {
		return false
	}
	f.over++
	return true
}

type findingKey struct {
	code, column, value string
	table               tableID
}

// finding is one fault, or one kind of fault with its number.
type finding struct {
	code     string
	template i18n.Template
	args     []i18n.Arg
	r        *row
	column   string
	file     *source
	count    int      // of a kind, how often
	kind     bool     // told once, with how often
	told     int      // of its code and column one by one
	over     int      // and how many more were not told
	last     *finding // the last of its key, behind which "more" stands
}

// add tells a fault of a record, at a column or at the whole.
func (f *findings) add(code string, r *row, column string, t i18n.Template, args ...i18n.Arg) {
	key := findingKey{code: code, column: column, table: -1}
	if r != nil {
		key.table = r.t.id
	}
	first := f.of[key]
	if first != nil && first.told >= MaxEach {
		first.over++
		return
	}
	if f.full() {
		return
	}
	f.next(key, &finding{code: code, template: t, args: args, r: r, column: column})
}

// next puts a finding behind the others of its key.
func (f *findings) next(key findingKey, n *finding) {
	f.list = append(f.list, n)
	first := f.of[key]
	if first == nil {
		first = n
		f.of[key] = n
	}
	first.told++
	first.last = n
}

// value tells once what is wrong with one value of a column, however many
// records have it.
func (f *findings) value(code string, r *row, column, value string, t i18n.Template, args ...i18n.Arg) {
	key := findingKey{code, column, value, r.t.id}
	if n := f.of[key]; n != nil && value != "" {
		n.count++
		return
	}
	head := findingKey{code, column, "", r.t.id}
	if first := f.of[head]; first != nil && first.told >= MaxEach {
		first.over++
		return
	}
	if f.full() {
		return
	}
	n := &finding{code: code, template: t, args: args, r: r, column: column, kind: true, count: 1}
	f.of[key] = n
	f.next(head, n)
}

// kind tells once what holds for many: the first place, and how many.
func (f *findings) kind(code string, r *row, column string, t i18n.Template, args ...i18n.Arg) {
	f.kinds(code, r, column, 1, t, args...)
}

// again counts one more of a kind that has been told; false if it has not been.
func (f *findings) again(code string, r *row, column string) bool {
	n := f.of[findingKey{code: code, column: column, table: r.t.id}]
	if n != nil {
		n.count++
	}
	return n != nil
}

func (f *findings) kinds(code string, r *row, column string, count int, t i18n.Template, args ...i18n.Arg) {
	key := findingKey{code: code, column: column, table: r.t.id}
	if n := f.of[key]; n != nil {
		n.count += count
		return
	}
	if f.full() {
		return
	}
	n := &finding{code: code, template: t, args: args, r: r, column: column, kind: true, count: count}
	f.of[key] = n
	f.list = append(f.list, n)
}

// inFile tells of a file what holds for much of it.
func (f *findings) inFile(code string, s *source, t i18n.Template, args ...i18n.Arg) {
	key := findingKey{code: code, column: s.name, table: -2}
	if n := f.of[key]; n != nil {
		n.count++
		return
	}
	if f.full() {
		return
	}
	n := &finding{code: code, template: t, args: args, file: s, kind: true, count: 1}
	f.of[key] = n
	f.list = append(f.list, n)
}

func (f *findings) done() []*i18n.Error {
	more := map[*finding]*finding{}
	for _, n := range f.list {
		if first := f.of[n.key()]; n == first && n.over > 0 {
			more[n.last] = n
		}
	}
	var out []*i18n.Error
	for _, n := range f.list {
		args := n.args
		if n.kind && strings.Contains(n.template.EN, "{$count") {
			args = append(slices.Clip(args), i18n.Int("count", int64(n.count)))
		}
		e := i18n.Fail(pkgName, n.code, n.template, args...)
		n.place(e)
		out = append(out, e)
		if first := more[n]; first != nil {
			e := i18n.Fail(pkgName, "more", wordsMore, i18n.Label("code", n.code), i18n.Int("count", int64(first.over)))
			e.Pointer = pointer(n.r, n.column)
			out = append(out, e)
		}
	}
	if f.over > 0 {
		out = append(out, i18n.Fail(pkgName, "more", wordsMore, i18n.Label("code", "*"), i18n.Int("count", int64(f.over))))
	}
	return out
}

func (n *finding) key() findingKey {
	k := findingKey{code: n.code, column: n.column, table: -1}
	if n.r != nil {
		k.table = n.r.t.id
	}
	return k
}

// place says where it is: in a table the line and the column in characters, in
// JSON the pointer.
func (n *finding) place(e *i18n.Error) {
	switch {
	case n.file != nil:
		e.Pointer = n.file.prefix
		if n.file.csv {
			e.Line, e.Column = 1, 1
		}
	case n.r == nil:
	case n.r.file.csv:
		e.Pointer = n.r.file.prefix
		e.Line, e.Column = n.r.cell(n.column)
	default:
		e.Pointer = pointer(n.r, n.column)
	}
}

// pointer is the JSON pointer of a column of a record.
func pointer(r *row, column string) string {
	if r == nil {
		return ""
	}
	if r.file.csv {
		return r.file.prefix
	}
	var parts []string
	for ; r != nil; r = r.up {
		if column != "" {
			parts = append(parts, column)
		}
		column = ""
		if r.index >= 0 {
			parts = append(parts, strconv.Itoa(r.index))
		}
		if r.member != "" {
			parts = append(parts, r.member)
		}
		if r.up == nil {
			break
		}
	}
	var b strings.Builder
	b.WriteString(r.file.prefix)
	for _, p := range slices.Backward(parts) {
		b.WriteByte('/')
		escapePointer(&b, p)
	}
	return b.String()
}

func escapePointer(b *strings.Builder, s string) {
	for i := range len(s) {
		switch s[i] {
		case '~':
			b.WriteString("~0")
		case '/':
			b.WriteString("~1")
		default:
			b.WriteByte(s[i])
		}
	}
}

// cell is the line and the column of a cell, found again in the file.
func (r *row) cell(name string) (line, column int) {
	s := r.file
	at := r.at
	if name != "" {
		i := slices.Index(s.header, name)
		if want := r.t.column(name); want >= 0 {
			i = slices.Index(s.columns, want)
		}
		if i >= 0 {
			p := csvReader{s: s, at: r.at}
			for range i {
				if _, last := p.cell(); last {
					break
				}
			}
			at = p.at
		}
	}
	return s.position(at)
}

// position is the line and the column, in characters, of an offset.
func (s *source) position(at int) (line, column int) {
	const block = 4096
	newline := func(i int) bool {
		return s.data[i] == '\n' || s.data[i] == '\r' && (i+1 == len(s.data) || s.data[i+1] != '\n')
	}
	if s.lines == nil {
		n := int32(0)
		for i := range s.data {
			if i%block == 0 {
				s.lines = append(s.lines, n)
			}
			if newline(i) {
				n++
			}
		}
		s.lines = append(s.lines, n)
	}
	line = int(s.lines[at/block]) + 1
	for i := at / block * block; i < at; i++ {
		if newline(i) {
			line++
		}
	}
	begin := at
	for begin > 0 && !newline(begin-1) {
		begin--
	}
	return line, utf8.RuneCount(s.data[begin:at]) + 1
}

// clip is the beginning of a value, so that a sentence stays readable.
func clip(s string) string { return i18n.Clip(s, 60) }
