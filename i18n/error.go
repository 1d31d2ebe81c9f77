package i18n

// Error is an input that could not be understood, said in four languages. It
// is what every package of the library returns to a person. Where it is about a
// document it says the place, and Text says it too.
type Error struct {
	Pkg     string  // the package that refused, such as "cal"
	Code    string  // a stable word for programs, such as "bad-date"
	Text    Message // what was expected, for people
	Line    int     // in a document, from 1; 0: there is no place
	Column  int     // in characters, from 1
	Pointer string  // JSON pointer (RFC 6901); empty for the document as a whole
}

// Error is the English text behind the package name, without the invisible
// marks that keep foreign text in its place: it is meant for logs.
func (e *Error) Error() string { return e.Pkg + ": " + Strip(e.Text.In(EN)) }

// Message is the text for people, in whichever language they read.
func (e *Error) Message() Message { return e.Text }

// Fail makes an [*Error].
func Fail(pkg, code string, t Template, args ...Arg) *Error {
	return &Error{Pkg: pkg, Code: code, Text: t.With(args...)}
}
