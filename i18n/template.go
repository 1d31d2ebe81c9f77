package i18n

import "slices"

// Template is one sentence of the library's in its four languages.
type Template struct{ EN, FR, ES, AR string }

// In is the source for l.
func (t Template) In(l Lang) string {
	switch l.Base() {
	case FR:
		return t.FR
	case ES:
		return t.ES
	case AR:
		return t.AR
	}
	return t.EN
}

// With binds values.
func (t Template) With(args ...Arg) Message { return Message{t: t, args: slices.Clone(args)} }

// Complete reports whether all four are there.
func (t Template) Complete() bool { return !blank(t.EN) && !blank(t.FR) && !blank(t.ES) && !blank(t.AR) }

// Names are the placeholders.
func (t Template) Names() []string { return nil }

// Check looks for faults.
func (t Template) Check() error { return nil }
