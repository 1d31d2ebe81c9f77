// Package strictjson reads and writes the library's documents: JSON of which nothing is repaired,
// dropped or guessed.
//
// [Decode] makes one pass over the bytes, guided by the Go type they are meant for, and reports
// the first violation with a code, its line, column and JSON pointer, and a sentence in four
// languages. Only what passed goes to encoding/json, which does the rest. [Encode] writes the
// canonical form, and only what Decode would read again. [Schema] says in JSON Schema, as far as that
// goes, what Decode reads.
//
//	var p plan.Plan
//	err := strictjson.Decode(data, &p, strictjson.Options{})
//	// line 41, column 9, at /priorities/0/titel: There is no field “titel” here. Is “title” meant?
//
// # What encoding/json lets pass and Decode does not
//
// Doubled keys, unknown fields, fields in another case, null, text that is not UTF-8 and lone
// surrogates, data behind the document, lists longer than any person's patience: encoding/json
// repairs, drops or accepts all of these.
//
// # Types
//
// A document type is made of structs (embedded ones are promoted as encoding/json does), slices,
// maps with keys of a string kind, pointers, strings, booleans, integers, floats, [json.Number],
// [json.RawMessage], and types of their own reading (json.Unmarshaler, encoding.TextUnmarshaler).
// Other types are a programmer's error and panic. Of these, null stands only for a
// json.RawMessage; what is not stated is left out. Types keep an absent list (nil) apart from an
// empty one by `json:",omitzero"`.
//
// A type that reads itself is called during the pass with a scratch value, and again by
// encoding/json; so it must not keep state elsewhere. Of the value it reads, the pass looks at
// syntax, text and limits only: a type that reads objects must look for doubled members itself.
//
// # Cost
//
// Time is proportional to the length of the document, and to the first of the limits that is
// exceeded. Memory is a few kilobytes, a copy of the document without its white space, and the
// keys of maps that have more than sixteen. Type descriptions are made anew in each call, as far
// as the document needs them: there is no cache and no other state.
package strictjson
