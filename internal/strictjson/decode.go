package strictjson

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"

	"github.com/entente-civic/entente/i18n"
)

// Options says how a document is read. The zero value reads a version that is known in full.
type Options struct {
	// KeepUnknown, when set, is called for each member that the type does not have, instead of
	// refusing it, in the order of the document and only when the whole document was read. Give
	// it to documents of a newer minor version, and what it collects to [Encode].
	KeepUnknown func(Unknown)
}

// Decode reads a document into a value, which must be a pointer that is not nil. The value is
// overwritten as a whole; nothing of what it held stays. The error is an [*Error], the first
// violation in the order of the document, and leaves the value as it was.
func Decode(data []byte, into any, opts Options) error {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		panic("strictjson: Decode needs a pointer that is not nil")
	}
	if e := foreign(data); e != nil {
		return e
	}
	r := reader{data: data, plans: make(plans, 16), compacting: true, keeping: opts.KeepUnknown != nil}
	if !r.document(r.plans.of(v.Type().Elem())) {
		return r.err
	}
	fresh := reflect.New(v.Type().Elem())
	if err := json.Unmarshal(r.compacted(), fresh.Interface()); err != nil {
		// The pass lets nothing through that encoding/json refuses, unless a type that reads
		// itself changes its mind.
		return refused(err, cannotRead)
	}
	v.Elem().Set(fresh.Elem())
	for _, u := range r.unknown {
		u.Raw = slices.Clone(u.Raw)
		opts.KeepUnknown(u)
	}
	return nil
}

// foreign is the error for data that is no document of any kind, by its length and first bytes.
func foreign(data []byte) *Error {
	e := &Error{Line: 1, Column: 1}
	switch {
	case len(data) > MaxDocument:
		e.Code = TooLarge
		e.Text = tooLarge.With(i18n.Int("size", int64(len(data))), i18n.Int("max", MaxDocument))
	case pastSpace(data, 0) == len(data):
		e.Code, e.Text = NotADocument, empty.With()
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")), bytes.HasPrefix(data, []byte("\xfe\xff")),
		bytes.HasPrefix(data, []byte("\xff\xfe")), data[0] == 0, len(data) > 1 && data[1] == 0:
		// A document begins with ASCII, so a zero among the first two bytes is UTF-16 or UTF-32.
		e.Code, e.Text = NotADocument, otherEncoding.With()
	default:
		return nil
	}
	return e
}

// compacted is the document for encoding/json.
func (r *reader) compacted() []byte {
	if r.out == nil {
		return r.data
	}
	r.copy(len(r.data))
	return r.out
}
