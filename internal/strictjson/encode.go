package strictjson

import (
	"bytes"
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
)

// Encode writes a value in the canonical form: members in the order of the type, those of maps
// sorted by their bytes, two spaces of indentation, characters as they are except U+2028 and
// U+2029 (escaped, as encoding/json does), a line feed at the end. A json.RawMessage is written
// byte for byte as it is, without the white space around it. Equal values give equal bytes.
//
// Unknown members are written back at the end of their objects, in the order given and byte for
// byte. The object must still be at its pointer, with the same id; else the error has the code
// "lost-member" and names the first member without a place. A caller that moves entities moves
// the pointers of their members too, or drops the members on purpose.
//
// Encode reads its own output as Decode would, so that it never writes what Decode refuses: a nil
// list without `omitzero` (null), text that is not UTF-8, what exceeds a limit. The error is an
// [*Error] without line and column.
func Encode(v any, unknown ...Unknown) ([]byte, error) {
	if v == nil {
		panic("strictjson: Encode needs a value")
	}
	var compact bytes.Buffer
	encoder := json.NewEncoder(&compact)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return nil, refused(err, cannotWrite)
	}
	tree, e := grow(unknown)
	if e != nil {
		return nil, e
	}
	r := reader{data: bytes.TrimSuffix(compact.Bytes(), []byte{'\n'}), plans: make(plans, 16), writing: true, back: tree}
	root := r.plans.of(reflect.TypeOf(v))
	if !r.document(root) {
		r.err.Line, r.err.Column = 0, 0
		return nil, r.err
	}
	if e := r.settled(tree, unknown); e != nil {
		return nil, e
	}
	out := r.indent(reflect.ValueOf(v), root)
	if len(out) > MaxDocument {
		return nil, &Error{Code: TooLarge, Text: tooLarge.With(i18n.Int("size", int64(len(out))), i18n.Int("max", MaxDocument))}
	}
	return out, nil
}

// grow makes the tree of unknown members; nil if there are none.
func grow(unknown []Unknown) (*branch, *Error) {
	if len(unknown) == 0 {
		return nil, nil
	}
	root := new(branch)
	for _, u := range unknown {
		if !json.Valid(u.Raw) || !utf8.Valid(u.Raw) || !utf8.ValidString(u.Member) {
			return nil, &Error{Code: Syntax, Pointer: u.place(), Text: needsValue.With()}
		}
		at := root
		for token := range tokens(u.Pointer) {
			if at.below == nil {
				at.below = make(map[string]*branch)
			}
			if at.below[token] == nil {
				at.below[token] = new(branch)
			}
			at = at.below[token]
		}
		at.here = append(at.here, u)
	}
	return root, nil
}

// tokens ranges over the tokens of a JSON pointer.
func tokens(pointer string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
			token = strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
			if pointer != "" && !yield(token) {
				return
			}
		}
	}
}

// place is the JSON pointer of the member.
func (u Unknown) place() string { return u.Pointer + string(appendToken(nil, []byte(u.Member))) }

// settled reports the first unknown member that found no place, or a place of another id, or the
// same place as one before it.
func (r *reader) settled(tree *branch, unknown []Unknown) *Error {
	if tree == nil {
		return nil
	}
	type member struct{ pointer, name string }
	ids := make(map[string]string, len(r.holders))
	for _, h := range r.holders {
		ids[h.members[0].Pointer] = h.id
	}
	seen := make(map[member]bool, len(unknown))
	for _, u := range unknown {
		field := i18n.Label("field", shorten(u.Member, 60))
		if id, held := ids[u.Pointer]; !held || id != u.ID || u.Pointer != "" && u.Pointer[0] != '/' {
			return &Error{Code: LostMember, Pointer: u.place(), Text: lostObject.With(field)}
		}
		if seen[member{u.Pointer, u.Member}] {
			return &Error{Code: DoubledKey, Pointer: u.place(), Text: doubledKey.With(field)}
		}
		seen[member{u.Pointer, u.Member}] = true
	}
	return nil
}

// rawAt is where a json.RawMessage stands in what encoding/json wrote, and how to find it.
type rawAt struct {
	from, to int
	path     []step
}

// indent writes the document that was read with white space, with raw messages as they were and
// unknown members in their objects.
//
// encoding/json takes the white space out of a json.RawMessage, and indents it like its own. So
// the compact form is what is asked of it; the pass has found where raw messages stand in it, by
// the type, and here the bytes the value holds are put in their place.
func (r *reader) indent(v reflect.Value, root *plan) []byte {
	out := make([]byte, 0, len(r.data)+len(r.data)/2+1)
	depth := 0
	line := func() {
		out = append(out, '\n')
		for range depth {
			out = append(out, "  "...)
		}
	}
	raws, holders := r.raws, r.holders
	for i := 0; i < len(r.data); i++ {
		if len(raws) > 0 && raws[0].from == i {
			out = append(out, bytes.Trim(r.original(v, root, raws[0].path), " \t\r\n")...)
			i = raws[0].to - 1
			raws = raws[1:]
			continue
		}
		switch c := r.data[i]; c {
		case '"':
			from := i
			for i++; r.data[i] != '"'; i++ {
				if r.data[i] == '\\' {
					i++
				}
			}
			out = append(out, r.data[from:i+1]...)
		case '{', '[':
			out = append(out, c)
			depth++
			if next := r.data[i+1]; next != c+2 || len(holders) > 0 && holders[0].end == i+1 {
				line()
			}
		case '}', ']':
			if len(holders) > 0 && holders[0].end == i {
				for n, u := range holders[0].members {
					if n > 0 || r.data[i-1] != '{' {
						out = append(out, ',')
						line()
					}
					out = append(appendName(out, u.Member), ": "...)
					out = append(out, u.Raw...)
				}
				holders = holders[1:]
				depth--
				line()
			} else if depth--; r.data[i-1] != c-2 {
				line()
			}
			out = append(out, c)
		case ',':
			out = append(out, c)
			line()
		case ':':
			out = append(out, ": "...)
		default:
			out = append(out, c)
		}
	}
	return append(out, '\n')
}

// appendName writes a name as encoding/json writes text.
func appendName(dst []byte, name string) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(name); err != nil {
		panic("strictjson: encoding/json could not write a string: " + err.Error())
	}
	return append(dst, bytes.TrimSuffix(b.Bytes(), []byte{'\n'})...)
}

// original is the raw message in the value to which the path leads.
func (r *reader) original(v reflect.Value, p *plan, path []step) []byte {
	for _, s := range path {
		v = pointee(v)
		if s.from < 0 {
			v, p = v.Index(s.to), r.plans.element(p)
			continue
		}
		name := unescape(nil, r.data[s.from:s.to])
		if p.kind == object {
			f := &p.fields[p.find(name, 0)]
			// Embedded pointers on the way are not nil, or the member would not be written.
			v, p = v.FieldByIndex(f.index), r.plans.member(f)
			continue
		}
		v, p = r.entry(v, p, name), r.plans.element(p)
	}
	return slices.Clone(pointee(v).Bytes())
}

// entry is the value a map holds under a name.
func (r *reader) entry(v reflect.Value, p *plan, name []byte) reflect.Value {
	if p.key.kind != ownText {
		return v.MapIndex(reflect.ValueOf(string(name)).Convert(p.key.typ))
	}
	key := reflect.New(v.Type().Key())
	at := key
	for at.Elem().Kind() == reflect.Pointer {
		at.Elem().Set(reflect.New(at.Elem().Type().Elem()))
		at = at.Elem()
	}
	if err := at.Interface().(encoding.TextUnmarshaler).UnmarshalText(name); err != nil {
		panic("strictjson: a key was read and cannot be read again: " + err.Error())
	}
	return v.MapIndex(key.Elem())
}

func pointee(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	return v
}
