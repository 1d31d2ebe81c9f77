package strictjson

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

// Limits. A document of more than [MaxDocument] bytes is refused before it is looked at.
const (
	MaxDocument = 64 << 20 // bytes of a document
	MaxString   = 1 << 20  // bytes of one text, name or number as it is written
	MaxMembers  = 10_000   // members of one object
	MaxDepth    = 64       // objects and lists within one another
)

// reader makes the pass. Its methods return false after a violation, which is then in err.
type reader struct {
	data  []byte
	pos   int
	sound int  // data[:sound] is UTF-8
	bad   bool // and what follows is not
	err   *Error
	plans plans

	path  [MaxDepth]step // how the open objects and lists were left for what they hold
	depth int            // how many are open

	names   [][]byte // names met in the open objects that are not known from a type
	langs   []string // tags found to be canonical
	scratch []byte   // a text without its escapes

	// While decoding, out is data without white space between tokens and without unknown
	// members, as far as it was copied; what follows from is still to be copied. encoding/json
	// looks at each byte twice, one at a time, so it gains more than the copying costs.
	compacting bool
	out        []byte
	from       int

	keeping  bool // keep unknown members
	unknown  []Unknown
	pointers int // bytes of all pointers in unknown

	writing bool     // the pass checks what encoding/json wrote
	opaque  bool     // writing: within a value that encoding/json did not write itself
	raws    []rawAt  // writing: the json.RawMessages, in their order
	holders []holder // writing: the objects that get unknown members back
	back    *branch  // writing: the unknown members under the value being read
}

// step is one token of a pointer: a name as it stands in data, or an index if from is negative.
type step struct{ from, to int }

// fail records a violation at a byte offset. What is found behind the first bytes that are not
// UTF-8 is not the first violation.
func (r *reader) fail(code string, at int, t i18n.Template, args ...i18n.Arg) bool {
	if !r.utf8(at + 1) {
		code, at, t, args = BadUTF8, r.sound, notUTF8, nil
	}
	r.err = &Error{Code: code, Pointer: r.pointer(r.depth), Text: t.With(args...)}
	r.err.place(r.data, at)
	return false
}

// syntax is fail for what is no JSON; at the end of the document that is what it says.
func (r *reader) syntax(t i18n.Template) bool { return r.syntaxAt(r.pos, t) }

func (r *reader) syntaxAt(at int, t i18n.Template) bool {
	if at >= len(r.data) {
		at, t = len(r.data), endsEarly
	}
	return r.fail(Syntax, at, t)
}

// pointer is the JSON pointer that the first steps of the path make.
func (r *reader) pointer(steps int) string {
	var p []byte
	for _, s := range r.path[:steps] {
		switch {
		case s.from >= 0:
			p = appendToken(p, unescape(nil, r.data[s.from:s.to]))
		case s.to >= 0:
			p = strconv.AppendInt(append(p, '/'), int64(s.to), 10)
		}
	}
	return string(p)
}

// appendToken appends a name to a JSON pointer, with the escapes of RFC 6901.
func appendToken(p, name []byte) []byte {
	p = append(p, '/')
	for _, b := range name {
		switch b {
		case '~':
			p = append(p, "~0"...)
		case '/':
			p = append(p, "~1"...)
		default:
			p = append(p, b)
		}
	}
	return p
}

// peek is the next byte, or 0 at the end.
func (r *reader) peek() byte {
	if r.pos < len(r.data) {
		return r.data[r.pos]
	}
	return 0
}

// blank goes over white space between tokens.
func (r *reader) blank() {
	if r.pos < len(r.data) && r.data[r.pos] <= ' ' {
		r.space()
	}
}

func (r *reader) space() {
	from := r.pos
	r.pos = pastSpace(r.data, from)
	if r.compacting && r.pos > from {
		r.copy(from)
		r.from = r.pos
	}
}

// copy brings out up to date with data[:to].
func (r *reader) copy(to int) {
	if r.out == nil {
		r.out = make([]byte, 0, len(r.data))
	}
	r.out = append(r.out, r.data[r.from:to]...)
	r.from = to
}

// pastSpace is the offset of the first byte from i on that is no white space. Canonical documents
// are indented, so runs of spaces are the common case.
func pastSpace(data []byte, i int) int {
	for i < len(data) {
		switch data[i] {
		case ' ':
			for i++; i+8 <= len(data) && binary.LittleEndian.Uint64(data[i:]) == 0x2020202020202020; {
				i += 8
			}
		case '\n', '\t', '\r':
			i++
		default:
			return i
		}
	}
	return i
}

// document reads all of data as a value of the plan.
func (r *reader) document(p *plan) bool {
	r.blank()
	if !r.value(p) {
		return false
	}
	r.blank()
	if r.pos < len(r.data) {
		return r.fail(TrailingData, r.pos, trailing)
	}
	return true
}

// value reads the value at pos.
func (r *reader) value(p *plan) bool {
	c := r.peek()
	switch p.kind {
	case object:
		if c == '{' {
			return r.object(p)
		}
	case mapping:
		if c == '{' {
			return r.mapping(p)
		}
	case list:
		if c == '[' {
			return r.list(p)
		}
	case text:
		if c == '"' {
			_, _, ok := r.text()
			return ok
		}
	case lang:
		if c == '"' {
			at := r.pos
			tag, escaped, ok := r.text()
			if !ok {
				return false
			}
			if escaped {
				r.scratch = unescape(r.scratch[:0], tag)
				tag = r.scratch
			}
			// A language that is not stated is the empty text.
			return len(tag) == 0 || r.language(at, tag)
		}
	case truth:
		if c == 't' || c == 'f' {
			return r.literal()
		}
	case whole, count:
		if c == '-' || '0' <= c && c <= '9' {
			return r.integer(p)
		}
	case float, number:
		if c == '-' || '0' <= c && c <= '9' {
			at := r.pos
			if _, ok := r.number(); !ok {
				return false
			}
			if p.kind == float {
				if _, err := strconv.ParseFloat(string(r.data[at:r.pos]), p.bits); err != nil {
					return r.fail(BadValue, at, outOfRange)
				}
			}
			return true
		}
	case raw:
		at := r.pos
		r.opaque = true
		if !r.skip(r.depth) {
			return false
		}
		r.opaque = false
		if r.writing {
			r.raws = append(r.raws, rawAt{at, r.pos, slices.Clone(r.path[:r.depth])})
		}
		return true
	case ownText:
		if c == '"' {
			return r.ownText(p)
		}
	case ownJSON:
		if c != 'n' {
			at := r.pos
			r.opaque = true
			if !r.skip(r.depth) {
				return false
			}
			r.opaque = false
			p.scratch.SetZero()
			if err := p.asJSON.UnmarshalJSON(r.data[at:r.pos]); err != nil {
				return r.refuse(at, err)
			}
			return true
		}
	}
	return r.mismatch(p, c)
}

// refuse is fail for what a type says of its value.
func (r *reader) refuse(at int, err error) bool {
	if !r.fail(BadValue, at, cannotRead) && r.err.Code == BadValue {
		place := *r.err
		r.err = refused(err, cannotRead)
		r.err.Line, r.err.Column, r.err.Pointer = place.Line, place.Column, place.Pointer
	}
	return false
}

// mismatch is fail for a value that begins with c where the plan needs another.
func (r *reader) mismatch(p *plan, c byte) bool {
	at := r.pos
	var got i18n.Template
	switch {
	case c == '{':
		got = anObject
	case c == '[':
		got = aList
	case c == '"':
		got = aText
	case c == '-' || '0' <= c && c <= '9':
		got = aNumber
	case c == 't' || c == 'f':
		if !r.literal() {
			return false
		}
		got = aTruth
	case c == 'n':
		if !r.literal() {
			return false
		}
		return r.fail(WrongType, at, noNull)
	default:
		return r.syntax(needsValue)
	}
	return r.fail(WrongType, at, wrongType,
		i18n.Said("want", p.noun().With()), i18n.Said("got", got.With()))
}

// noun is what a plan needs, in words.
func (p *plan) noun() i18n.Template {
	switch p.kind {
	case object, mapping:
		return anObject
	case list:
		return aList
	case truth:
		return aTruth
	case whole:
		return aWhole
	case count:
		return aCount
	case float, number:
		return aNumber
	default:
	}
	return aText
}

// enter opens an object or list.
func (r *reader) enter() bool {
	if r.depth == MaxDepth {
		return r.fail(TooDeep, r.pos, tooDeep, i18n.Int("max", MaxDepth))
	}
	r.path[r.depth] = step{-1, -1}
	r.depth++
	r.pos++
	r.blank()
	return true
}

// leave closes an object or list; its bracket is at pos.
func (r *reader) leave() bool {
	r.pos++
	r.depth--
	return true
}

// name reads the name of a member up to its value's first byte, and leaves it in the path. What
// the name itself may violate is said by check, before anything behind it.
func (r *reader) name() (at int, name []byte, escaped, ok bool) {
	at = r.pos
	if r.peek() != '"' {
		return 0, nil, false, r.syntax(needsName)
	}
	r.path[r.depth-1] = step{-1, -1}
	name, escaped, ok = r.text()
	if !ok {
		return 0, nil, false, false
	}
	r.path[r.depth-1] = step{at + 1, r.pos - 1}
	return at, name, escaped, true
}

// colon goes from behind a name to the value.
func (r *reader) colon() bool {
	r.blank()
	if r.peek() != ':' {
		return r.syntax(needsColon)
	}
	r.pos++
	r.blank()
	return true
}

// next goes from behind a member or element to the next one or to the closing bracket; more tells
// which.
func (r *reader) next(closing byte) (more, ok bool) {
	r.path[r.depth-1] = step{-1, -1}
	r.blank()
	switch c := r.peek(); {
	case c == ',':
		r.pos++
		r.blank()
		return true, true
	case c == closing:
		return false, true
	case closing == '}':
		return false, r.syntax(needsCommaOrBrace)
	default:
		return false, r.syntax(needsCommaOrBracket)
	}
}

// object reads the members of a struct.
func (r *reader) object(p *plan) bool {
	if !r.enter() {
		return false
	}
	var (
		few     uint64   // which of the first 64 fields were met
		many    []uint64 // and which of the others
		last    int      // behind the field met last
		id      []byte
		seen    = nameSet{first: len(r.names)}
		unknown = len(r.unknown)
		holders = len(r.holders)
		pointer string
		node    = r.back
		more    = r.peek() != '}'
	)
	for more {
		at, name, escaped, ok := r.name()
		if !ok {
			return false
		}
		if escaped {
			r.scratch = unescape(r.scratch[:0], name)
			name = r.scratch
		}
		i := p.find(name, last)
		if i < 0 {
			if !r.keeping {
				return r.noField(p, at, name)
			}
			if pointer == "" {
				pointer = r.pointer(r.depth - 1)
				r.pointers += len(pointer)
			}
			if !r.fresh(&seen, at, slices.Clone(name)) || !r.keep(at, string(name), pointer) {
				return false
			}
			if more, ok = r.nextKept(); !ok {
				return false
			}
			continue
		}
		last = i + 1
		met := &few
		if i >= 64 {
			if many == nil {
				many = make([]uint64, len(p.fields)/64)
			}
			met = &many[i/64-1]
		}
		if *met&(1<<(i%64)) != 0 {
			return r.doubled(at, name)
		}
		*met |= 1 << (i % 64)
		if !r.colon() {
			return false
		}
		f := &p.fields[i]
		if node != nil {
			r.back = node.at(f.name)
		}
		from := r.pos
		if !r.value(r.plans.member(f)) {
			return false
		}
		if f.id && r.data[from] == '"' {
			id = r.data[from+1 : r.pos-1]
		}
		if more, ok = r.next('}'); !ok {
			return false
		}
	}
	r.names = r.names[:seen.first]
	if len(id) > 0 && len(r.unknown) > unknown {
		r.identify(unknown, id)
	}
	if node != nil {
		r.back = node
		r.hold(node, holders, p, id)
	}
	return r.leave()
}

// noField is fail for a member that the struct does not have.
func (r *reader) noField(p *plan, at int, name []byte) bool {
	field := i18n.Label("field", shorten(string(name), 60))
	if near := p.near(name); near != "" {
		return r.fail(UnknownField, at, unknownFieldNear, field, i18n.Label("near", near))
	}
	return r.fail(UnknownField, at, unknownField, field)
}

// doubled is fail for a name that was met before in its object.
func (r *reader) doubled(at int, name []byte) bool {
	return r.fail(DoubledKey, at, doubledKey, i18n.Label("field", shorten(string(name), 60)))
}

// mapping reads the members of a map.
func (r *reader) mapping(p *plan) bool {
	if !r.enter() {
		return false
	}
	elem := r.plans.element(p)
	seen := nameSet{first: len(r.names)}
	node := r.back
	more := r.peek() != '}'
	for more {
		at, name, escaped, ok := r.name()
		if !ok {
			return false
		}
		if escaped {
			name = unescape(nil, name)
		}
		if !r.fresh(&seen, at, name) {
			return false
		}
		if p.key.kind == lang && !r.language(at, name) {
			return false
		}
		if p.key.kind == ownText {
			p.key.scratch.SetZero()
			if err := p.key.asText.UnmarshalText(name); err != nil {
				return r.refuse(at, err)
			}
		}
		if !r.colon() {
			return false
		}
		if node != nil {
			r.back = node.at(string(name))
		}
		if !r.value(elem) {
			return false
		}
		if more, ok = r.next('}'); !ok {
			return false
		}
	}
	r.back = node
	r.names = r.names[:seen.first]
	return r.leave()
}

// nameSet is the names met in one object: those of r.names from first on, and from the
// seventeenth on a set.
type nameSet struct {
	first int
	many  map[string]struct{}
}

// fresh enters a name that was not met in its object before. It keeps the slice.
func (r *reader) fresh(seen *nameSet, at int, name []byte) bool {
	const few = 16
	n := len(r.names) - seen.first
	if seen.many != nil {
		n = len(seen.many)
	}
	if n == MaxMembers {
		return r.fail(TooManyMembers, at, tooManyMembers, i18n.Int("max", MaxMembers))
	}
	if seen.many == nil && n == few {
		seen.many = make(map[string]struct{}, 4*few)
		for _, earlier := range r.names[seen.first:] {
			seen.many[string(earlier)] = struct{}{}
		}
	}
	if seen.many != nil {
		if _, met := seen.many[string(name)]; met {
			return r.doubled(at, name)
		}
		seen.many[string(name)] = struct{}{}
		return true
	}
	for _, earlier := range r.names[seen.first:] {
		if string(earlier) == string(name) {
			return r.doubled(at, name)
		}
	}
	r.names = append(r.names, name)
	return true
}

// list reads the elements of a slice.
func (r *reader) list(p *plan) bool {
	if !r.enter() {
		return false
	}
	elem := r.plans.element(p)
	node := r.back
	more := r.peek() != ']'
	for i := 0; more; i++ {
		r.path[r.depth-1] = step{-1, i}
		if node != nil {
			r.back = node.at(strconv.Itoa(i))
		}
		if !r.value(elem) {
			return false
		}
		var ok bool
		if more, ok = r.next(']'); !ok {
			return false
		}
	}
	r.back = node
	return r.leave()
}

// skip reads any value at pos, without looking for doubled names; depth is that around it. White
// space in it stays in out.
func (r *reader) skip(depth int) bool {
	var closing byte
	switch c := r.peek(); {
	case c == '"':
		_, _, ok := r.text()
		return ok
	case c == '-' || '0' <= c && c <= '9':
		_, ok := r.number()
		return ok
	case c == 't' || c == 'f' || c == 'n':
		return r.literal()
	case c == '{':
		closing = '}'
	case c == '[':
		closing = ']'
	default:
		return r.syntax(needsValue)
	}
	if depth == MaxDepth {
		return r.fail(TooDeep, r.pos, tooDeep, i18n.Int("max", MaxDepth))
	}
	r.pos = pastSpace(r.data, r.pos+1)
	if r.peek() == closing {
		r.pos++
		return true
	}
	for members := 1; ; members++ {
		if closing == '}' {
			at := r.pos
			if r.peek() != '"' {
				return r.syntax(needsName)
			}
			if members > MaxMembers {
				return r.fail(TooManyMembers, at, tooManyMembers, i18n.Int("max", MaxMembers))
			}
			if _, _, ok := r.text(); !ok {
				return false
			}
			r.pos = pastSpace(r.data, r.pos)
			if r.peek() != ':' {
				return r.syntax(needsColon)
			}
			r.pos = pastSpace(r.data, r.pos+1)
		}
		if !r.skip(depth + 1) {
			return false
		}
		r.pos = pastSpace(r.data, r.pos)
		switch r.peek() {
		case ',':
			r.pos = pastSpace(r.data, r.pos+1)
		case closing:
			r.pos++
			return true
		default:
			if closing == '}' {
				return r.syntax(needsCommaOrBrace)
			}
			return r.syntax(needsCommaOrBracket)
		}
	}
}

// literal reads true, false or null.
func (r *reader) literal() bool {
	for _, word := range [...]string{"true", "false", "null"} {
		if r.data[r.pos] == word[0] {
			for i := range len(word) {
				if r.pos+i >= len(r.data) {
					return r.syntaxAt(len(r.data), endsEarly)
				}
				if r.data[r.pos+i] != word[i] {
					return r.syntax(needsValue)
				}
			}
			r.pos += len(word)
			return true
		}
	}
	return r.syntax(needsValue)
}

// number reads a number; whole reports that it has neither fraction nor exponent.
func (r *reader) number() (whole, ok bool) {
	data, i := r.data, r.pos
	digits := func() bool {
		from := i
		for i < len(data) && '0' <= data[i] && data[i] <= '9' {
			i++
		}
		return i > from || r.syntaxAt(i, badNumber)
	}
	if data[i] == '-' {
		i++
	}
	if i < len(data) && data[i] == '0' {
		i++
	} else if !digits() {
		return false, false
	}
	whole = true
	if i < len(data) && data[i] == '.' {
		whole = false
		i++
		if !digits() {
			return false, false
		}
	}
	if i < len(data) && data[i]|0x20 == 'e' {
		whole = false
		i++
		if i < len(data) && (data[i] == '+' || data[i] == '-') {
			i++
		}
		if !digits() {
			return false, false
		}
	}
	if i-r.pos > MaxString {
		return false, r.fail(StringTooLong, r.pos, stringTooLong, i18n.Int("max", MaxString))
	}
	r.pos = i
	return whole, true
}

// integer reads a number that must fit the plan.
func (r *reader) integer(p *plan) bool {
	at := r.pos
	isWhole, ok := r.number()
	if !ok {
		return false
	}
	literal := r.data[at:r.pos]
	if !isWhole || p.kind == count && literal[0] == '-' {
		return r.fail(WrongType, at, wrongType,
			i18n.Said("want", p.noun().With()), i18n.Said("got", aNumber.With()))
	}
	// The largest magnitude: 1<<bits - 1, or half of it, and one more below zero.
	most := uint64(1)<<(p.bits-1) - 1
	if p.kind == count {
		most = most<<1 | 1
	}
	if literal[0] == '-' {
		literal = literal[1:]
		most++
	}
	var v uint64
	for _, c := range literal {
		hi, lo := bits.Mul64(v, 10)
		sum, carry := bits.Add64(lo, uint64(c-'0'), 0)
		if hi != 0 || carry != 0 || sum > most {
			return r.fail(BadValue, at, outOfRange)
		}
		v = sum
	}
	return true
}

// ownText reads a text for a type that reads itself.
func (r *reader) ownText(p *plan) bool {
	at := r.pos
	s, escaped, ok := r.text()
	if !ok {
		return false
	}
	if escaped {
		r.scratch = unescape(r.scratch[:0], s)
		s = r.scratch
	}
	p.scratch.SetZero()
	if err := p.asText.UnmarshalText(s); err != nil {
		return r.refuse(at, err)
	}
	return true
}

// language looks at a language tag that stands at an offset. Tags repeat, so those found good are
// remembered for the call.
func (r *reader) language(at int, tag []byte) bool {
	if slices.Contains(r.langs, string(tag)) {
		return true
	}
	// No tag is longer than 35 bytes; what is longer is not copied.
	l, err := i18n.ParseLang(string(tag[:min(len(tag), 64)]))
	switch {
	case err != nil:
		if r.refuse(at, err); r.err.Code == BadValue {
			r.err.Code = BadLanguage
		}
		return false
	case string(l) != string(tag):
		return r.fail(BadLanguage, at, otherSpelling,
			i18n.Label("tag", shorten(string(tag), 60)), i18n.Label("canonical", string(l)))
	}
	if len(r.langs) < 64 {
		r.langs = append(r.langs, string(l))
	}
	return true
}

// text reads the string at pos and returns what stands between its quotation marks.
func (r *reader) text() (s []byte, escaped, ok bool) {
	data, start := r.data, r.pos+1
	// The closing quotation mark stands before limit, or the text is too long or not complete.
	limit := min(len(data), start+MaxString+1)
	i := start
	for {
		// Eight bytes at a time, to the first that is a quotation mark, a backslash or a control
		// character: in each of the three words the lowest high bit set is exact.
		for i+8 <= limit {
			const ones, highs = 0x0101010101010101, 0x8080808080808080
			x := binary.LittleEndian.Uint64(data[i:])
			quote, slash := x^('"'*ones), x^('\\'*ones)
			hit := ((quote - ones) &^ quote) | ((slash - ones) &^ slash) | ((x - ' '*ones) &^ x)
			if hit &= highs; hit != 0 {
				i += bits.TrailingZeros64(hit) / 8
				break
			}
			i += 8
		}
		for i < limit && data[i] != '"' && data[i] != '\\' && data[i] >= ' ' {
			i++
		}
		if i >= limit {
			if limit == len(data) {
				return nil, false, r.syntaxAt(i, endsEarly)
			}
			return nil, false, r.fail(StringTooLong, r.pos, stringTooLong, i18n.Int("max", MaxString))
		}
		switch data[i] {
		case '"':
			if i >= r.sound && !r.utf8(i) {
				return nil, false, r.fail(BadUTF8, r.sound, notUTF8)
			}
			r.pos = i + 1
			return data[start:i], escaped, true
		case '\\':
			escaped = true
			if i, ok = r.escape(i); !ok {
				return nil, false, false
			}
		default:
			return nil, false, r.syntaxAt(i, rawControl)
		}
	}
}

// escape goes over the escape at i.
func (r *reader) escape(i int) (next int, ok bool) {
	data := r.data
	if i+1 >= len(data) {
		return 0, r.syntaxAt(i+1, endsEarly)
	}
	switch data[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return i + 2, true
	case 'u':
	default:
		return 0, r.syntaxAt(i+1, badEscape)
	}
	c, ok := r.hex(i + 2)
	if !ok {
		return 0, false
	}
	if c == utf8.RuneError && r.writing && !r.opaque {
		// encoding/json writes this escape in place of bytes that are not UTF-8, and the
		// character itself as it is.
		return 0, r.fail(BadUTF8, i, notUTF8)
	}
	if !utf16.IsSurrogate(c) {
		return i + 6, true
	}
	if c < 0xdc00 && i+7 < len(data) && data[i+6] == '\\' && data[i+7] == 'u' {
		low, ok := r.hex(i + 8)
		if !ok {
			return 0, false
		}
		if 0xdc00 <= low && low < 0xe000 {
			return i + 12, true
		}
	}
	return 0, r.fail(BadUTF8, i, loneSurrogate)
}

// hex reads the four digits of a \u escape.
func (r *reader) hex(i int) (rune, bool) {
	var v rune
	for end := i + 4; i < end; i++ {
		if i >= len(r.data) {
			return 0, r.syntaxAt(i, endsEarly)
		}
		d, ok := hexDigit(r.data[i])
		if !ok {
			return 0, r.syntaxAt(i, badEscape)
		}
		v = v<<4 | d
	}
	return v, true
}

func hexDigit(c byte) (rune, bool) {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0'), true
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10, true
	}
	return 0, false
}

// unescape appends to dst what a text that was read means.
func unescape(dst, s []byte) []byte {
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			dst = append(dst, s[i])
			continue
		}
		i++
		switch s[i] {
		case 'b':
			dst = append(dst, '\b')
		case 'f':
			dst = append(dst, '\f')
		case 'n':
			dst = append(dst, '\n')
		case 'r':
			dst = append(dst, '\r')
		case 't':
			dst = append(dst, '\t')
		case 'u':
			c := quad(s[i+1:])
			i += 4
			if utf16.IsSurrogate(c) {
				c = utf16.DecodeRune(c, quad(s[i+3:]))
				i += 6
			}
			dst = utf8.AppendRune(dst, c)
		default:
			dst = append(dst, s[i])
		}
	}
	return dst
}

// quad is the value of four hexadecimal digits.
func quad(s []byte) rune {
	var v rune
	for _, c := range s[:4] {
		d, _ := hexDigit(c)
		v = v<<4 | d
	}
	return v
}

// utf8 reports whether data[:to] is UTF-8. It looks a good way ahead each time, since looking at
// much at once is fast, but not at all of a document that may be refused by its first text.
func (r *reader) utf8(to int) bool {
	const ahead = 64 << 10
	for !r.bad && r.sound < min(to, len(r.data)) {
		next := r.data[r.sound:min(len(r.data), max(to, r.sound+ahead))]
		if utf8.Valid(next) {
			r.sound += len(next)
			continue
		}
		for len(next) > 0 {
			c, n := utf8.DecodeRune(next)
			if c == utf8.RuneError && n == 1 {
				// The block may end within a character that goes on behind it.
				c, n = utf8.DecodeRune(r.data[r.sound:])
				if r.bad = c == utf8.RuneError && n == 1; r.bad {
					break
				}
			}
			r.sound += n
			next = next[min(n, len(next)):]
		}
	}
	return !r.bad || to <= r.sound
}

// near is the field whose name this one seems to be, or empty.
func (p *plan) near(name []byte) string {
	if len(name) > 60 {
		return ""
	}
	best, least := "", 3
	for _, f := range p.fields {
		d := distance(bytes.ToLower(name), bytes.ToLower([]byte(f.name)))
		// Half of the name must stay.
		if d < least && 2*d <= max(len(name), len(f.name)) {
			best, least = f.name, d
		}
	}
	return best
}

// distance is the number of bytes to insert, delete or replace to make b of a.
func distance(a, b []byte) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}
