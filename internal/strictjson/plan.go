package strictjson

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// kind says how a value of a type stands in JSON.
type kind uint8

const (
	object  kind = iota + 1 // a struct
	mapping                 // a map with keys of a string kind
	list                    // a slice
	text                    // a string kind
	lang                    // i18n.Lang
	truth                   // bool
	whole                   // an integer of the plan's width
	count                   // an unsigned integer of the plan's width
	float                   // a float of the plan's width
	number                  // json.Number
	raw                     // json.RawMessage
	ownText                 // encoding.TextUnmarshaler
	ownJSON                 // json.Unmarshaler
)

// plan is what the pass needs to know of a type. Pointers are looked through: the plan of *T is
// that of T.
type plan struct {
	kind   kind
	bits   int          // whole, count, float
	elem   *plan        // mapping, list; made when first needed
	typ    reflect.Type // the type, pointers looked through
	key    *plan        // mapping: text, lang or ownText
	fields []field      // object, in the order of the struct

	// A value of the type to try readings on, and the same as what it implements.
	scratch reflect.Value
	asText  encoding.TextUnmarshaler
	asJSON  json.Unmarshaler
}

// field is a member of an object.
type field struct {
	name  string
	typ   reflect.Type
	plan  *plan // made when first needed
	index []int
	// Whether the name is from a tag, and whether it is the member that tells objects apart.
	tagged, id bool
}

var (
	stringType = reflect.TypeFor[string]()
	rawType    = reflect.TypeFor[json.RawMessage]()
	numberType = reflect.TypeFor[json.Number]()
	langType   = reflect.TypeFor[i18n.Lang]()
)

// plainText is the plan of string; a plan of a kind without parts never changes.
var plainText = plan{kind: text, typ: stringType}

// plans are the plans of one call. A plan is entered before its parts are made, so that a type may
// contain itself.
type plans map[reflect.Type]*plan

// of is the plan of a type. It panics if the type cannot stand in a document.
func (ps plans) of(t reflect.Type) *plan {
	for t.Kind() == reflect.Pointer && t.Name() == "" {
		t = t.Elem()
	}
	if t == stringType {
		return &plainText
	}
	if p, ok := ps[t]; ok {
		return p
	}
	p := &plan{typ: t}
	ps[t] = p
	switch {
	case t == rawType:
		p.kind = raw
	case t == numberType:
		p.kind = number
	case t == langType:
		p.kind = lang
	case !p.readsItself(t):
		ps.plain(p, t)
	}
	return p
}

// readsItself fills in the plan of a type with a method to read itself, if it is one.
func (p *plan) readsItself(t reflect.Type) bool {
	if t.Kind() != reflect.Struct && t.PkgPath() == "" {
		return false // has no methods
	}
	if reflect.PointerTo(t).NumMethod() == 0 {
		return false
	}
	// Asserting a value is many times faster than reflect.Type.Implements: the run time keeps
	// the answers.
	v := reflect.New(t)
	switch u := v.Interface().(type) {
	case json.Unmarshaler:
		p.kind, p.scratch, p.asJSON = ownJSON, v.Elem(), u
	case encoding.TextUnmarshaler:
		p.kind, p.scratch, p.asText = ownText, v.Elem(), u
	default:
		return false
	}
	return true
}

// plain fills in the plan of a type that does not read itself.
func (ps plans) plain(p *plan, t reflect.Type) {
	switch t.Kind() {
	case reflect.Struct:
		p.kind = object
		p.fields = fieldsOf(t)
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			panic(unsupported(t, "encoding/json writes bytes as base64; use a string"))
		}
		p.kind = list
	case reflect.Map:
		p.kind = mapping
		if p.key = ps.of(t.Key()); p.key.kind != text && p.key.kind != lang && p.key.kind != ownText {
			panic(unsupported(t, "keys must be of a string kind"))
		}
	case reflect.String:
		p.kind = text
	case reflect.Bool:
		p.kind = truth
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.kind, p.bits = whole, t.Bits()
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		p.kind, p.bits = count, t.Bits()
	case reflect.Float32, reflect.Float64:
		p.kind, p.bits = float, t.Bits()
	default:
		panic(unsupported(t, "use a struct, slice, map, string, number or bool"))
	}
}

// element is the plan of what a list or mapping holds.
func (ps plans) element(p *plan) *plan {
	if p.elem == nil {
		p.elem = ps.of(p.typ.Elem())
	}
	return p.elem
}

// member is the plan of a field.
func (ps plans) member(f *field) *plan {
	if f.plan == nil {
		f.plan = ps.of(f.typ)
	}
	return f.plan
}

// find is the position of the field with this name, or -1. Documents mostly have their members in
// the order of the type, so the search starts behind the field found last.
func (p *plan) find(name []byte, from int) int {
	for i := from; i < len(p.fields); i++ {
		if string(name) == p.fields[i].name {
			return i
		}
	}
	for i := range min(from, len(p.fields)) {
		if string(name) == p.fields[i].name {
			return i
		}
	}
	return -1
}

// fieldsOf lists the members encoding/json gives a struct: exported fields under their tag or
// their name, and those of embedded structs as if they stood in the outer one. Of several with one
// name the least deep wins, among equals the only tagged one, else none.
func fieldsOf(t reflect.Type) []field {
	fields, embeds := gather(nil, t, nil, nil)
	if !embeds {
		return fields
	}
	// Fields are looked at among all, so those that win go to a slice of their own.
	var wins []field
	for i := range fields {
		switch hidden := fields[i].hidden(fields, i); {
		case hidden && wins == nil:
			wins = append(make([]field, 0, len(fields)), fields[:i]...)
		case !hidden && wins != nil:
			wins = append(wins, fields[i])
		}
	}
	if wins != nil {
		return wins
	}
	return fields
}

// hidden reports whether another of the fields has the name of f, which stands at a position.
func (f *field) hidden(fields []field, position int) bool {
	for i := range fields {
		other := &fields[i]
		if i == position || other.name != f.name {
			continue
		}
		depth, otherDepth := len(f.index), len(other.index)
		if otherDepth < depth || otherDepth == depth && (other.tagged || !f.tagged) {
			return true
		}
	}
	return false
}

// gather appends the fields of a struct that stands at index in the outermost one, within structs
// of the given types, and reports whether the struct embeds others.
func gather(fields []field, t reflect.Type, index []int, within []reflect.Type) (all []field, embeds bool) {
	if slices.Contains(within, t) {
		return fields, true
	}
	n := t.NumField()
	fields = slices.Grow(fields, n)
	indexes := make([]int, 0, n*(len(index)+1))
	for i := range n {
		sf := t.Field(i)
		tag := jsonTag(sf.Tag)
		if tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		indexes = append(append(indexes, index...), i)
		at := indexes[len(indexes)-len(index)-1:]
		if sf.Anonymous && name == "" {
			inner := sf.Type
			if inner.Kind() == reflect.Pointer {
				inner = inner.Elem()
			}
			if inner.Kind() == reflect.Struct {
				if !sf.IsExported() && sf.Type.Kind() == reflect.Pointer {
					panic(unsupported(t, "encoding/json cannot set an embedded pointer to an unexported struct"))
				}
				fields, _ = gather(fields, inner, at, append(slices.Clip(within), t))
				embeds = true
				continue
			}
		}
		if !sf.IsExported() {
			continue
		}
		if options != "" && slices.Contains(strings.Split(options, ","), "string") {
			panic(unsupported(t, `the tag option "string" is not read`))
		}
		tagged := name != ""
		if !tagged {
			name = sf.Name
		}
		fields = append(fields, field{name: name, typ: sf.Type, index: slices.Clip(at), tagged: tagged, id: name == "id"})
	}
	return fields, embeds
}

// jsonTag is tag.Get("json"), without the unquoting where the tag is nothing else.
func jsonTag(tag reflect.StructTag) string {
	if rest, ok := strings.CutPrefix(string(tag), `json:"`); ok {
		if value, behind, ok := strings.Cut(rest, `"`); ok && behind == "" && !strings.Contains(value, `\`) {
			return value
		}
	}
	return tag.Get("json")
}
