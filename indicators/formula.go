package indicators

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// MaxFormula is the most bytes a formula has, and MaxFormulaDepth how deeply its
// parentheses, signs and functions may be nested.
const (
	MaxFormula      = 4096
	MaxFormulaDepth = 64
)

// formula is a formula read: nodes, each after those it is made of.
type formula struct {
	nodes []formulaNode
}

// formulaNode is one step. The last node of a formula is its result.
type formulaNode struct {
	op           rune // '+' '-' '*' '/', '~' a sign, 'm' min, 'M' max, '?' if missing, 'n' a number, 'i' an indicator
	of           []int
	number       quantity.Decimal
	id           ID
	line, column int
}

func (f *formula) root() int { return len(f.nodes) - 1 }

// ParseFormula reads a formula and returns it as it is best written, and the
// indicators it names, each once, in the order of the text.
//
//	housed / asked
//	(interviews + calls) / persons
//	1 - (refused if missing 0) / asked
//	max("3-1", "3-2")
//
// It has + - * / (also − × ÷), parentheses, decimals, min and max of one or more
// terms, and ids of indicators: as they are if they are letters, digits, dots
// and underscores and do not begin with a digit, else between quotation marks, a
// backslash before a quotation mark or a backslash within. What is missing makes
// the result missing, unless "if missing" names what stands in for it; that binds
// tighter than any sign. Parsing what is returned returns the same.
//
// Errors are i18n.Error of package "indicators" with line and column, of the
// codes bad-formula and formula-limit ([MaxFormula], [MaxFormulaDepth]).
func ParseFormula(text string) (canonical string, inputs []ID, err error) {
	f, err := formulaParse(text)
	if err != nil {
		return "", nil, err
	}
	for _, n := range f.nodes {
		if n.op == 'i' && !slices.Contains(inputs, n.id) {
			inputs = append(inputs, n.id)
		}
	}
	return string(f.print(nil, f.root(), 1)), inputs, nil
}

// formulaReader reads a formula from left to right.
type formulaReader struct {
	text         string
	at           int // where the token begins
	next         int // where the rest begins
	line, column int // of the token
	lineNext     int // of the rest
	columnNext   int
	kind         rune // of the token: its sign, 'n', 'i', 'k' a word of the language, 0 the end, -1 none known
	word         string
	depth        int
	f            formula
}

func formulaParse(text string) (*formula, error) {
	p := &formulaReader{text: text, lineNext: 1, columnNext: 1}
	if len(text) > MaxFormula {
		return nil, formulaLimit(1, 1)
	}
	p.advance()
	if _, err := p.sum(); err != nil {
		return nil, err
	}
	if p.kind != 0 {
		return nil, p.unexpected()
	}
	return &p.f, nil
}

func (p *formulaReader) unexpected() error { return formulaBad(p.line, p.column, p.shown()) }

func (p *formulaReader) shown() string { return p.text[p.at:p.next] }

func (p *formulaReader) rune() rune {
	r, size := utf8.DecodeRuneInString(p.text[p.next:])
	if size == 0 {
		return 0
	}
	p.next += size
	p.columnNext++
	if r == '\n' {
		p.lineNext++
		p.columnNext = 1
	}
	return r
}

func (p *formulaReader) peek() rune {
	r, size := utf8.DecodeRuneInString(p.text[p.next:])
	if size == 0 {
		return 0
	}
	return r
}

// advance reads the next token.
func (p *formulaReader) advance() {
	for p.next < len(p.text) && (p.peek() == ' ' || p.peek() == '\t' || p.peek() == '\n' || p.peek() == '\r') {
		p.rune()
	}
	p.at, p.line, p.column, p.word = p.next, p.lineNext, p.columnNext, ""
	if p.next == len(p.text) {
		p.kind = 0
		return
	}
	switch r := p.rune(); {
	case strings.ContainsRune("+-*/(),", r):
		p.kind = r
	case r == '−':
		p.kind = '-'
	case r == '×':
		p.kind = '*'
	case r == '÷':
		p.kind = '/'
	case r == '"':
		p.quoted()
	case '0' <= r && r <= '9':
		for '0' <= p.peek() && p.peek() <= '9' || p.peek() == '.' {
			p.rune()
		}
		p.kind, p.word = 'n', p.shown()
	case formulaLetter(r):
		for formulaLetter(p.peek()) || unicode.IsDigit(p.peek()) || p.peek() == '.' || unicode.Is(unicode.Mn, p.peek()) {
			p.rune()
		}
		p.kind, p.word = 'i', p.shown()
		if formulaKeyword(p.word) {
			p.kind = 'k'
		}
	default:
		p.kind = -1
	}
}

func formulaLetter(r rune) bool { return r == '_' || r != utf8.RuneError && unicode.IsLetter(r) }

func formulaKeyword(s string) bool {
	return s == "min" || s == "max" || s == "if" || s == "missing"
}

// quoted reads an id between quotation marks.
func (p *formulaReader) quoted() {
	p.kind = -1
	var b strings.Builder
	for p.next < len(p.text) {
		r := p.rune()
		switch {
		case r == '"':
			if b.Len() > 0 {
				p.kind, p.word = 'i', b.String()
			}
			return
		case r == '\\' && (p.peek() == '"' || p.peek() == '\\'):
			b.WriteRune(p.rune())
		case r == '\\' || r == utf8.RuneError || unicode.IsControl(r):
			return
		default:
			b.WriteRune(r)
		}
	}
}

func (p *formulaReader) node(n formulaNode) int {
	p.f.nodes = append(p.f.nodes, n)
	return len(p.f.nodes) - 1
}

// enter counts a level of nesting.
func (p *formulaReader) enter() error {
	if p.depth++; p.depth > MaxFormulaDepth {
		return formulaLimit(p.line, p.column)
	}
	return nil
}

func (p *formulaReader) sum() (int, error) { return p.chain('+', '-', p.product) }

func (p *formulaReader) product() (int, error) { return p.chain('*', '/', p.signed) }

// chain reads terms joined by either of two signs, from left to right.
func (p *formulaReader) chain(one, other rune, term func() (int, error)) (int, error) {
	left, err := term()
	for err == nil && (p.kind == one || p.kind == other) {
		n := formulaNode{op: p.kind, line: p.line, column: p.column}
		p.advance()
		var right int
		if right, err = term(); err == nil {
			n.of = []int{left, right}
			left = p.node(n)
		}
	}
	return left, err
}

func (p *formulaReader) signed() (int, error) {
	if p.kind != '-' {
		return p.standIn()
	}
	n := formulaNode{op: '~', line: p.line, column: p.column}
	if err := p.enter(); err != nil {
		return 0, err
	}
	p.advance()
	of, err := p.signed()
	p.depth--
	if err != nil {
		return 0, err
	}
	n.of = []int{of}
	return p.node(n), nil
}

// standIn reads a term and what stands in for it where it is missing.
func (p *formulaReader) standIn() (int, error) {
	left, err := p.term()
	for err == nil && p.kind == 'k' && p.word == "if" {
		n := formulaNode{op: '?', line: p.line, column: p.column}
		p.advance()
		if p.kind != 'k' || p.word != "missing" {
			return 0, p.unexpected()
		}
		p.advance()
		var right int
		if right, err = p.term(); err == nil {
			n.of = []int{left, right}
			left = p.node(n)
		}
	}
	return left, err
}

func (p *formulaReader) term() (int, error) {
	n := formulaNode{line: p.line, column: p.column}
	switch {
	case p.kind == 'n':
		d, err := quantity.Parse(p.word)
		if err != nil {
			return 0, p.unexpected()
		}
		n.op, n.number = 'n', d
		p.advance()
		return p.node(n), nil
	case p.kind == 'i':
		n.op, n.id = 'i', ID(p.word)
		p.advance()
		return p.node(n), nil
	case p.kind == '(':
		of, err := p.list()
		if err != nil {
			return 0, err
		}
		if len(of) != 1 {
			return 0, formulaBad(n.line, n.column, "(")
		}
		return of[0], nil
	case p.kind == 'k' && (p.word == "min" || p.word == "max"):
		n.op = 'm'
		if p.word == "max" {
			n.op = 'M'
		}
		p.advance()
		if p.kind != '(' {
			return 0, p.unexpected()
		}
		of, err := p.list()
		if err != nil {
			return 0, err
		}
		n.of = of
		return p.node(n), nil
	}
	return 0, p.unexpected()
}

// list reads terms between parentheses, with commas between them.
func (p *formulaReader) list() ([]int, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	var of []int
	for {
		p.advance()
		one, err := p.sum()
		if err != nil {
			return nil, err
		}
		of = append(of, one)
		if p.kind == ',' {
			continue
		}
		if p.kind != ')' {
			return nil, p.unexpected()
		}
		p.depth--
		p.advance()
		return of, nil
	}
}

// print writes a node where one binding at least so tightly may stand: 1 sums,
// 2 products, 3 signs, 4 stand-ins, 5 the rest.
func (f *formula) print(dst []byte, i, tight int) []byte {
	n := &f.nodes[i]
	own := 5
	switch n.op {
	case '+', '-':
		own = 1
	case '*', '/':
		own = 2
	case '~':
		own = 3
	case '?':
		own = 4
	default:
	}
	if own < tight {
		dst = append(dst, '(')
		dst = f.print(dst, i, 1)
		return append(dst, ')')
	}
	switch n.op {
	case 'n':
		return append(dst, n.number.String()...)
	case 'i':
		return formulaName(dst, string(n.id))
	case '~':
		return f.print(append(dst, '-'), n.of[0], 3)
	case '?':
		dst = append(f.print(dst, n.of[0], 4), " if missing "...)
		return f.print(dst, n.of[1], 5)
	case 'm', 'M':
		word := "min("
		if n.op == 'M' {
			word = "max("
		}
		dst = append(dst, word...)
		for k, of := range n.of {
			if k > 0 {
				dst = append(dst, ", "...)
			}
			dst = f.print(dst, of, 1)
		}
		return append(dst, ')')
	default:
		dst = f.print(dst, n.of[0], own)
		dst = append(dst, ' ', byte(n.op), ' ')
		return f.print(dst, n.of[1], own+1)
	}
}

// formulaName writes an id, between quotation marks if it needs them.
func formulaName(dst []byte, id string) []byte {
	plain := id != "" && !formulaKeyword(id)
	for i, r := range id {
		ok := formulaLetter(r) || i > 0 && (unicode.IsDigit(r) || r == '.' || unicode.Is(unicode.Mn, r))
		plain = plain && ok
	}
	if plain {
		return append(dst, id...)
	}
	dst = append(dst, '"')
	for _, r := range id {
		if r == '"' || r == '\\' {
			dst = append(dst, '\\')
		}
		dst = utf8.AppendRune(dst, r)
	}
	return append(dst, '"')
}

func formulaAt(e *i18n.Error, line, column int) *i18n.Error {
	e.Line, e.Column = line, column
	return e
}

func formulaBad(line, column int, found string) error {
	return formulaAt(i18n.Fail(packageName, "bad-formula", i18n.Template{
		EN: ".input {$found :string} .match $found none {{the formula ends too early, at line {$line}, column {$column}; write for instance {$example}}} * {{“{$text}” cannot stand in the formula at line {$line}, column {$column}; write for instance {$example}}}",
		FR: ".input {$found :string} .match $found none {{la formule s’arrête trop tôt, ligne {$line}, colonne {$column}\u00a0; écrivez par exemple {$example}}} * {{«\u00a0{$text}\u00a0» ne peut figurer dans la formule ligne {$line}, colonne {$column}\u00a0; écrivez par exemple {$example}}}",
		ES: ".input {$found :string} .match $found none {{la fórmula termina demasiado pronto, en la línea {$line}, columna {$column}; escriba por ejemplo {$example}}} * {{«{$text}» no puede estar en la fórmula en la línea {$line}, columna {$column}; escriba por ejemplo {$example}}}",
		AR: ".input {$found :string} .match $found none {{تنتهي الصيغة قبل أوانها في السطر {$line}، العمود {$column}؛ اكتبوا مثلًا {$example}}} * {{لا يصح ”{$text}“ في الصيغة في السطر {$line}، العمود {$column}؛ اكتبوا مثلًا {$example}}}",
	}, i18n.Key("found", formulaFound(found)), i18n.Str("text", i18n.Clip(found, arithmeticShown)), i18n.Int("line", int64(line)), i18n.Int("column", int64(column)),
		i18n.Label("example", `housed / (asked if missing 0)`)), line, column)
}

func formulaFound(s string) string {
	if s == "" {
		return "none"
	}
	return "some"
}

func formulaLimit(line, column int) error {
	return formulaAt(i18n.Fail(packageName, "formula-limit", i18n.Template{
		EN: "the formula is longer than {$bytes} bytes or nested more than {$depth} deep, at line {$line}, column {$column}; split it into several indicators",
		FR: "la formule dépasse {$bytes} octets ou {$depth} niveaux d’imbrication, ligne {$line}, colonne {$column}\u00a0; répartissez-la sur plusieurs indicateurs",
		ES: "la fórmula supera {$bytes} bytes o {$depth} niveles de anidamiento, en la línea {$line}, columna {$column}; repártala en varios indicadores",
		AR: "تتجاوز الصيغة حد البايتات ({$bytes}) أو حد مستويات التداخل ({$depth}) في السطر {$line}، العمود {$column}؛ وزّعوها على عدة مؤشرات",
	}, i18n.Int("bytes", MaxFormula), i18n.Int("depth", MaxFormulaDepth), i18n.Int("line", int64(line)), i18n.Int("column", int64(column))), line, column)
}
