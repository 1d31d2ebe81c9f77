package check

import (
	"cmp"
	"strings"
)

// At says where a finding stands: which entity, by kind and id, which of its
// fields, and a key where one field may carry several findings (a language, a
// list member). Four strings, nothing to build; it stays true when entities
// are reordered. The zero At is the judged value itself.
//
// Where an entity has no usable id, whoever indexes the value puts the
// position in its place, marked with "#" ("#2/0"): see Positional.
type At struct {
	Kind  string `json:"kind,omitzero"`  // "plan", "goal", "seat"
	ID    string `json:"id,omitzero"`    // the entity's own id, or "#" and its position
	Field string `json:"field,omitzero"` // the field as the document spells it
	Key   string `json:"key,omitzero"`   // tells several at one field apart
}

// Compare orders places by kind, id, field and key, each as bytes.
func (a At) Compare(b At) int {
	return cmp.Or(
		strings.Compare(a.Kind, b.Kind),
		strings.Compare(a.ID, b.ID),
		strings.Compare(a.Field, b.Field),
		strings.Compare(a.Key, b.Key),
	)
}

// Positional reports whether the entity is named by its position because it
// has no usable id. Such a place moves when entities are reordered, and so
// does the fingerprint of a finding there.
func (a At) Positional() bool { return strings.HasPrefix(a.ID, "#") }

// String returns "kind:id.field[key]" with what is empty left out, for logs
// and tests. A person is shown the path that the judged value's own index
// renders.
func (a At) String() string {
	var b strings.Builder
	b.WriteString(a.Kind)
	if a.ID != "" {
		b.WriteByte(':')
		b.WriteString(a.ID)
	}
	if a.Field != "" {
		b.WriteByte('.')
		b.WriteString(a.Field)
	}
	if a.Key != "" {
		b.WriteByte('[')
		b.WriteString(a.Key)
		b.WriteByte(']')
	}
	return b.String()
}
