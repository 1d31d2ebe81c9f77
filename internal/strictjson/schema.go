package strictjson

import (
	"bytes"
	"encoding"
	"encoding/json"
	"math"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// SchemaOptions is what a schema says besides what the types do.
type SchemaOptions struct {
	ID    string // the identifier of the schema, a URI
	Title string // what the documents are called
	// Format is what a document says it is in its member "entente": "plan/1". Newer minor versions
	// are let through. It needs a named type. Empty: not looked at.
	Format string
	// Shapes are those of the types that read themselves; but one of uint8 that marshals to a
	// text is asked for its words.
	Shapes map[reflect.Type]Shape
	// Describe gives a sentence about a type of ours or, if field is not empty, about the Go field
	// of that name of the struct t; empty for none. Nil describes nothing.
	Describe func(t reflect.Type, field string) string
	// Examples gives some of the words that a string type is used with. Nil gives none.
	Examples func(t reflect.Type) []string
}

// Shape is what JSON Schema can say of a type that reads itself.
type Shape struct {
	Type             string // "string", "number"
	Pattern          string // of a string: a regular expression, whole because of its ^ and $
	Minimum, Maximum string // of a number; empty: none
}

// Schema returns the JSON Schema, draft 2020-12, of documents that hold a value of the type of v,
// made from the types that Decode is guided by. The same types and options give the same bytes;
// definitions are in the order of their names, "package.Type", members in that of the type.
//
// A document that Encode writes fits. One that does not fit is refused by Decode with two
// exceptions: Decode lets a member be absent that Encode always writes (the rules find an entity
// without its id), and what a newer minor version added.
//
// Much that Decode refuses fits all the same, as JSON Schema has no words for it: doubled members
// and limits of a whole document, the depth and the bytes of a text (its characters are counted),
// how a number is written (1.0 and 1e3 are integers to it), and which of two well-formed spellings
// of a language tag is the canonical one.
//
// Schema panics if a type reads itself and has no shape, if two types would have one name, and for
// what Decode panics for.
func Schema(v any, opts SchemaOptions) []byte {
	s := schema{SchemaOptions: opts, plans: make(plans), defs: make(map[string]*node), types: make(map[string]reflect.Type)}
	root := *s.of(reflect.TypeOf(v))
	root.Schema, root.ID, root.Title = "https://json-schema.org/draft/2020-12/schema", opts.ID, opts.Title
	if opts.Format != "" {
		if root.Ref == "" {
			panic("strictjson: Schema: a document with a format needs a named type")
		}
		pattern := "^" + strings.ReplaceAll(opts.Format, ".", `\.`) + `(\.[1-9][0-9]{0,3})?$`
		root.Properties, root.Required = members{{"entente", &node{Pattern: pattern}}}, []string{"entente"}
	}
	root.Defs = s.defs
	var out bytes.Buffer
	if err := write(&out, "  ", root); err != nil {
		panic("strictjson: Schema: " + err.Error())
	}
	return out.Bytes()
}

// node is a schema. It is written in the order of its fields.
type node struct {
	Schema        string           `json:"$schema,omitzero"`
	ID            string           `json:"$id,omitzero"`
	Title         string           `json:"title,omitzero"`
	Ref           string           `json:"$ref,omitzero"`
	Description   string           `json:"description,omitzero"`
	Type          string           `json:"type,omitzero"`
	Enum          []string         `json:"enum,omitzero"`
	Examples      []string         `json:"examples,omitempty"`
	Pattern       string           `json:"pattern,omitzero"`
	MinLength     int              `json:"minLength,omitzero"`
	MaxLength     int              `json:"maxLength,omitzero"`
	Minimum       json.Number      `json:"minimum,omitzero"`
	Maximum       json.Number      `json:"maximum,omitzero"`
	Items         *node            `json:"items,omitzero"`
	MaxProperties int              `json:"maxProperties,omitzero"`
	PropertyNames *node            `json:"propertyNames,omitzero"`
	Properties    members          `json:"properties,omitzero"`
	Required      []string         `json:"required,omitempty"`
	Additional    any              `json:"additionalProperties,omitzero"` // *node or false
	Defs          map[string]*node `json:"$defs,omitempty"`
}

// members are written in their order, which a map would lose.
type members []member

type member struct {
	name string
	node *node
}

// MarshalJSON implements json.Marshaler.
func (m members) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('{')
	for i, f := range m {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := write(&out, "", f.name); err != nil {
			return nil, err
		}
		out.WriteByte(':')
		if err := write(&out, "", f.node); err != nil {
			return nil, err
		}
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

func write(out *bytes.Buffer, indent string, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(v)
}

// schema is the making of one.
type schema struct {
	SchemaOptions

	plans plans
	defs  map[string]*node
	types map[string]reflect.Type // of the definitions
}

// of is the schema of a type: a reference, if the type has a name of its own.
func (s *schema) of(t reflect.Type) *node {
	p := s.plans.of(t)
	t = p.typ
	if t.PkgPath() == "" || p.kind == raw || p.kind == number {
		return s.plain(p)
	}
	name := path.Base(t.PkgPath()) + "." + t.Name()
	switch before, ok := s.types[name]; {
	case !ok:
		// Entered before it is made, so that a type may contain itself.
		n := new(node)
		s.types[name], s.defs[name] = t, n
		*n = *s.plain(p)
		if s.Describe != nil {
			n.Description = s.Describe(t, "")
		}
	case before != t:
		panic(unsupported(t, "a schema has another type of this name, from "+before.PkgPath()))
	}
	return &node{Ref: "#/$defs/" + name}
}

// plain is the schema of a type, without regard to its name.
func (s *schema) plain(p *plan) *node {
	switch p.kind {
	case object:
		return s.object(p)
	case mapping:
		n := &node{Type: "object", MaxProperties: MaxMembers, PropertyNames: s.of(p.typ.Key()), Additional: s.of(p.typ.Elem())}
		if s.plans.of(p.typ.Key()).kind == lang {
			n.PropertyNames.MinLength = 1
		}
		return n
	case list:
		return &node{Type: "array", Items: s.of(p.typ.Elem())}
	case text:
		n := &node{Type: "string", MaxLength: MaxString}
		if s.Examples != nil && p.typ != stringType {
			n.Examples = s.Examples(p.typ)
		}
		return n
	case lang:
		return &node{Type: "string", Pattern: langPattern, MaxLength: 35}
	case truth:
		return &node{Type: "boolean"}
	case whole:
		least := int64(math.MinInt64) >> (64 - p.bits)
		return &node{Type: "integer", Minimum: signed(least), Maximum: signed(-(least + 1))}
	case count:
		return &node{Type: "integer", Minimum: "0", Maximum: unsigned(math.MaxUint64 >> (64 - p.bits))}
	case float, number:
		return &node{Type: "number"}
	case raw:
		return new(node)
	default:
		return s.own(p)
	}
}

// own is the schema of a type that reads itself.
func (s *schema) own(p *plan) *node {
	if shape, ok := s.Shapes[p.typ]; ok {
		return &node{Type: shape.Type, Pattern: shape.Pattern, Minimum: json.Number(shape.Minimum), Maximum: json.Number(shape.Maximum)}
	}
	words := p.words()
	if len(words) == 0 {
		panic(unsupported(p.typ, "in a schema, it reads itself and SchemaOptions.Shapes does not say how it is written"))
	}
	return &node{Type: "string", Enum: words}
}

func (s *schema) object(p *plan) *node {
	n := &node{Type: "object", Additional: false, Properties: members{}}
	for i := range p.fields {
		f := &p.fields[i]
		at := p.typ.FieldByIndex(f.index)
		of := s.of(f.typ)
		if s.Describe != nil {
			owner := p.typ
			for _, i := range f.index[:len(f.index)-1] {
				if owner = owner.Field(i).Type; owner.Kind() == reflect.Pointer {
					owner = owner.Elem()
				}
			}
			of.Description = s.Describe(owner, at.Name)
		}
		n.Properties = append(n.Properties, member{f.name, of})
		_, options, _ := strings.Cut(jsonTag(at.Tag), ",")
		if o := strings.Split(options, ","); !slices.Contains(o, "omitzero") && !slices.Contains(o, "omitempty") {
			n.Required = append(n.Required, f.name)
		}
	}
	return n
}

// words are those that a type of uint8 writes and reads, in the order of its values.
func (p *plan) words() []string {
	if p.kind != ownText || p.typ.Kind() != reflect.Uint8 {
		return nil
	}
	var words []string
	for v := range uint64(math.MaxUint8 + 1) {
		p.scratch.SetUint(v)
		m, ok := reflect.TypeAssert[encoding.TextMarshaler](p.scratch)
		if !ok {
			return nil
		}
		word, err := m.MarshalText()
		if err == nil && p.asText.UnmarshalText(word) == nil && p.scratch.Uint() == v {
			words = append(words, string(word))
		}
	}
	return words
}

func signed(n int64) json.Number { return json.Number(strconv.FormatInt(n, 10)) }

func unsigned(n uint64) json.Number { return json.Number(strconv.FormatUint(n, 10)) }

// langPattern is nothing, for a language that is not stated, or the grammar of RFC 5646, section 2.1, in the case
// of canonical tags, with at most one extended language and as i18n.ParseLang reads it. It has no
// look-ahead, as some validators have none, so that a variant may stand twice.
const langPattern = `^(|x(-[0-9a-z]{1,8})+|[a-z]{2,3}(-[a-z]{3})?(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?` +
	`(-([0-9a-z]{5,8}|[0-9][0-9a-z]{3}))*(-[0-9a-wyz](-[0-9a-z]{2,8})+)*(-x(-[0-9a-z]{1,8})+)?)$`
