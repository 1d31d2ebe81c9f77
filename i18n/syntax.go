package i18n

import "strings"

// This file reads the subset of MessageFormat 2 that templates are written in.
// Everything is a scan over the text with a position: nothing is built, so
// that a message can be rendered from its source each time without allocating.
// Checking and rendering share these functions and cannot disagree.

// fault is what is wrong with the text of a template; none is 0.
type fault uint8

const (
	faultNone fault = iota
	faultBrace
	faultEscape
	faultPlaceholder
	faultFunction
	faultOption
	faultDeclaration
	faultMatch
	faultKey
	faultVariant
	faultDefault
	faultTwice
	faultTrailing
)

// function is the annotation of a placeholder, such as :integer.
type function uint8

const (
	funcNone function = iota
	funcInteger
	funcNumber
	funcPercent
	funcCurrency
	funcDate
	funcList
	funcString
	funcLabel
)

// format is an annotation with its options.
type format struct {
	fn       function
	min, max int8 // decimals; -1: not said
	plain    bool // useGrouping=never
	or       bool // type=or
}

// plainFormat is a placeholder without a function. It is only read.
var plainFormat = format{min: -1, max: -1}

// Bounds of one template. A sentence that needs more is two sentences.
const (
	maxSelectors    = 4
	maxDeclarations = 6
	maxDecimals     = 18
)

// declaration is an .input.
type declaration struct {
	name string
	format
}

// head is what stands before the variants of a message.
type head struct {
	decl      [maxDeclarations]declaration
	decls     int
	selector  [maxSelectors]int8 // places in decl
	selectors int
	simple    bool // the text is a pattern from here to its end
	at        int  // the first variant, or the only pattern
}

// find is the declared format of a name, or nil.
func (h *head) find(name string) *format {
	for i := range h.decls {
		if h.decl[i].name == name {
			return &h.decl[i].format
		}
	}
	return nil
}

// scanHead reads the declarations and the .match. On a fault at tells where.
func scanHead(s string, h *head) (at int, f fault) {
	i := skipSpace(s, 0)
	if i == len(s) || s[i] != '.' && !strings.HasPrefix(s[i:], "{{") {
		h.simple = true
		return 0, faultNone
	}
	for strings.HasPrefix(s[i:], ".input") {
		i = skipSpace(s, i+len(".input"))
		if i == len(s) || s[i] != '{' {
			return i, faultDeclaration
		}
		if h.decls == maxDeclarations {
			return i, faultDeclaration
		}
		d := &h.decl[h.decls]
		name, next, f := scanInput(s, i, &d.format)
		if f != faultNone {
			return next, f
		}
		if h.find(name) != nil {
			return i, faultDeclaration
		}
		d.name = name
		h.decls++
		i = skipSpace(s, next)
	}
	if strings.HasPrefix(s[i:], ".match") {
		i += len(".match")
		for {
			j := skipSpace(s, i)
			if j == len(s) || s[j] != '$' {
				break
			}
			if j == i || h.selectors == maxSelectors {
				return j, faultMatch
			}
			name, next := scanName(s, j+1)
			place := -1
			for k := range h.decls {
				if h.decl[k].name == name {
					place = k
				}
			}
			if place < 0 || !h.decl[place].fn.selects() {
				return j, faultMatch
			}
			h.selector[h.selectors] = int8(place)
			h.selectors++
			i = next
		}
		if h.selectors == 0 {
			return i, faultMatch
		}
		i = skipSpace(s, i)
	} else if !strings.HasPrefix(s[i:], "{{") {
		return i, faultDeclaration
	}
	h.at = i
	return i, faultNone
}

// selects reports whether a variant may be chosen by such a value.
func (f function) selects() bool {
	return f == funcInteger || f == funcNumber || f == funcString
}

// scanPlaceholder reads "{$name :function option=value}" from its brace on and
// puts the function and its options into f. On a fault next tells where.
func scanPlaceholder(s string, i int, f *format) (name string, next int, bad fault) {
	*f = plainFormat
	if i = skipSpace(s, i+1); i == len(s) || s[i] != '$' {
		return "", i, faultPlaceholder
	}
	if name, i = scanName(s, i+1); name == "" {
		return "", i, faultPlaceholder
	}
	j := skipSpace(s, i)
	if j > i && j < len(s) && s[j] == ':' {
		var word string
		word, i = scanName(s, j+1)
		if f.fn = functionNamed(word); f.fn == funcNone {
			return "", j, faultFunction
		}
		for j = skipSpace(s, i); j < len(s) && s[j] != '}'; j = skipSpace(s, i) {
			if j == i || !f.option(s, j, &i) {
				return "", j, faultOption
			}
		}
		if f.min >= 0 && f.max >= 0 && f.min > f.max {
			return "", j, faultOption
		}
	}
	if j == len(s) || s[j] != '}' {
		return "", j, faultPlaceholder
	}
	return name, j + 1, faultNone
}

// scanInput reads a placeholder of which most are "{$name :integer}".
func scanInput(s string, i int, f *format) (name string, next int, bad fault) {
	const integer = " :integer}"
	if i+1 < len(s) && s[i+1] == '$' {
		if name, next = scanName(s, i+2); name != "" && strings.HasPrefix(s[next:], integer) {
			f.fn, f.min, f.max = funcInteger, -1, -1
			return name, next + len(integer), faultNone
		}
	}
	return scanPlaceholder(s, i, f)
}

// scanBare reads the common placeholder "{$name}"; next is 0 for all others.
func scanBare(s string, i int) (name string, next int) {
	if i+2 < len(s) && s[i+1] == '$' {
		if name, next = scanName(s, i+2); name != "" && next < len(s) && s[next] == '}' {
			return name, next + 1
		}
	}
	return "", 0
}

func functionNamed(word string) function {
	switch word {
	case "integer":
		return funcInteger
	case "number":
		return funcNumber
	case "percent":
		return funcPercent
	case "currency":
		return funcCurrency
	case "date":
		return funcDate
	case "list":
		return funcList
	case "string":
		return funcString
	case "label":
		return funcLabel
	}
	return funcNone
}

// option reads one option at j and moves *i behind it.
func (f *format) option(s string, j int, i *int) bool {
	name, k := scanName(s, j)
	k = skipSpace(s, k)
	if k == len(s) || s[k] != '=' {
		return false
	}
	k = skipSpace(s, k+1)
	end := k
	for end < len(s) && (isNameByte(s[end])) {
		end++
	}
	value := s[k:end]
	*i = end
	switch name {
	case "minimumFractionDigits", "maximumFractionDigits":
		if f.fn != funcNumber && f.fn != funcPercent || len(value) == 0 || len(value) > 2 {
			return false
		}
		n := 0
		for _, c := range []byte(value) {
			if c < '0' || c > '9' {
				return false
			}
			n = n*10 + int(c-'0')
		}
		if n > maxDecimals {
			return false
		}
		if name[1] == 'i' {
			f.min = int8(n)
		} else {
			f.max = int8(n)
		}
		return true
	case "useGrouping":
		f.plain = value == "never"
		return (value == "never" || value == "auto") && (f.fn == funcInteger || f.fn == funcNumber || f.fn == funcPercent)
	case "type":
		f.or = value == "or"
		return (value == "and" || value == "or") && f.fn == funcList
	}
	return false
}

// scanKey reads one key of a variant: "*", a word, or |any words|. It returns
// an empty key where none stands.
func scanKey(s string, i int) (key string, next int, f fault) {
	switch {
	case i == len(s):
		return "", i, faultVariant
	case s[i] == '*':
		return "*", i + 1, faultNone
	case s[i] == '|':
		n := strings.IndexByte(s[i+1:], '|')
		if n <= 0 || strings.IndexByte(s[i+1:i+1+n], '\\') >= 0 || s[i+1:i+1+n] == "*" {
			return "", i, faultKey
		}
		return s[i+1 : i+1+n], i + n + 2, faultNone
	}
	next = i
	for next < len(s) && isNameByte(s[next]) {
		next++
	}
	if next == i {
		return "", i, faultKey
	}
	return s[i:next], next, faultNone
}

// skipPattern finds the end of the pattern that begins at i, behind its "{{":
// the place of its "}}". One search is enough: where three braces stand
// together the first closes a placeholder or is escaped, and any other brace
// out of place leaves a pattern that is a fault of its own when it is read.
func skipPattern(s string, i int) (end int, f fault) {
	for {
		n := strings.IndexByte(s[i:], '}')
		if i += n; n < 0 || i+1 == len(s) {
			return len(s), faultBrace
		}
		if s[i+1] == '}' {
			break
		}
		i++
	}
	if i+2 < len(s) && s[i+2] == '}' {
		i++
	}
	return i, faultNone
}

// literal finds the end of the plain text at i: a placeholder, an escape, or
// the end of the pattern. A lone closing brace is a fault.
func literal(s string, i int) (end int, f fault) {
	for i < len(s) && class[s[i]]&markByte == 0 {
		i++
	}
	if i < len(s) && s[i] == '}' {
		return i, faultBrace
	}
	return i, faultNone
}

// escaped is the character after a backslash at i.
func escaped(s string, i int) (c byte, f fault) {
	if i+1 < len(s) {
		switch c = s[i+1]; c {
		case '{', '}', '\\', '|':
			return c, faultNone
		}
	}
	return 0, faultEscape
}

func skipSpace(s string, i int) int {
	for i < len(s) && class[s[i]] == spaceByte {
		i++
	}
	return i
}

func scanName(s string, i int) (name string, next int) {
	next = i
	for next < len(s) && class[s[next]] == nameByte {
		next++
	}
	if next > i && !isLetter(s[i]) && s[i] != '_' {
		return "", i
	}
	return s[i:next], next
}

func isNameByte(c byte) bool { return class[c] == nameByte }

// What a byte can be: white space between the parts of a message, a part of a
// name or key, or the end of plain text.
const (
	spaceByte = 1 << iota
	nameByte
	markByte
)

var class = [256]uint8{
	' ': spaceByte, '\t': spaceByte, '\n': spaceByte, '\r': spaceByte,
	'{': markByte, '}': markByte, '\\': markByte,
	'_': nameByte, '-': nameByte, '.': nameByte, '0': nameByte, '1': nameByte, '2': nameByte, '3': nameByte, '4': nameByte, '5': nameByte,
	'6': nameByte, '7': nameByte, '8': nameByte, '9': nameByte, 'A': nameByte, 'B': nameByte, 'C': nameByte, 'D': nameByte, 'E': nameByte,
	'F': nameByte, 'G': nameByte, 'H': nameByte, 'I': nameByte, 'J': nameByte, 'K': nameByte, 'L': nameByte, 'M': nameByte, 'N': nameByte,
	'O': nameByte, 'P': nameByte, 'Q': nameByte, 'R': nameByte, 'S': nameByte, 'T': nameByte, 'U': nameByte, 'V': nameByte, 'W': nameByte,
	'X': nameByte, 'Y': nameByte, 'Z': nameByte, 'a': nameByte, 'b': nameByte, 'c': nameByte, 'd': nameByte, 'e': nameByte, 'f': nameByte,
	'g': nameByte, 'h': nameByte, 'i': nameByte, 'j': nameByte, 'k': nameByte, 'l': nameByte, 'm': nameByte, 'n': nameByte, 'o': nameByte,
	'p': nameByte, 'q': nameByte, 'r': nameByte, 's': nameByte, 't': nameByte, 'u': nameByte, 'v': nameByte, 'w': nameByte, 'x': nameByte,
	'y': nameByte, 'z': nameByte,
}
