package i18n

import "slices"

// Message is a template with its values.
type Message struct {
	t    Template
	args []Arg
}

// In renders the message.
func (m Message) In(l Lang) string { return string(m.Append(nil, l)) }

// Append renders the message.
func (m Message) Append(dst []byte, l Lang) []byte { return append(dst, m.t.In(l)...) }

// Template is the template.
func (m Message) Template() Template { return m.t }

// Args are the values.
func (m Message) Args() []Arg { return slices.Clone(m.args) }

// Equal compares.
func (m Message) Equal(n Message) bool {
	return m.t == n.t && slices.EqualFunc(m.args, n.args, Arg.Equal)
}

// IsZero reports whether the message is empty.
func (m Message) IsZero() bool { return m.t == Template{} && len(m.args) == 0 }
