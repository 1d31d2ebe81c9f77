// Command schema writes the JSON Schema of each document format beside the
// package that reads it: plan/plan.schema.json of plan/1.
//
//	go run ./internal/gen/schema [folder of the repository]
//
// What may stand where comes from the Go types, by the same reading of them
// that guides Decode. What it means comes from their comments, and the words a
// text is usually one of from the constants of its type: so the sources are
// read too.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/internal/strictjson"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/referral/track"
)

// A document is a format with a schema.
type document struct {
	file, format, title string
	value               any
}

var documents = []document{
	{"plan/plan.schema.json", plan.Format, "Plan of a community", plan.Plan{}},
	{"partnership/partnership.schema.json", partnership.Format, "Partnership of a community", partnership.Partnership{}},
	{"indicators/observations.schema.json", indicators.Format, "Observations of indicators", indicators.Set{}},
	{"referral/track/log.schema.json", track.Format, "Log of contacts and referrals", track.Log{}},
}

// datePattern is what cal.Parse reads: a year, a month or a day that is in the
// calendar. 29 February stands by itself: years that 4 divides and 100 does
// not, and those that 400 divides.
const datePattern = `^((000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})` +
	`(-(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|-(0[13-9]|1[0-2])-(29|30)|-(0[13578]|1[02])-31)?` +
	`|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)$`

// instantPattern is RFC 3339 as time.Time reads it, but for the days that a month
// does not have.
const instantPattern = `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`

var shapes = map[reflect.Type]strictjson.Shape{
	reflect.TypeFor[time.Time]():        {Type: "string", Pattern: instantPattern},
	reflect.TypeFor[cal.Date]():         {Type: "string", Pattern: datePattern},
	reflect.TypeFor[quantity.Decimal](): {Type: "number", Minimum: "-9223372036854775808", Maximum: "9223372036854775807"},
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("schema: ")
	root := "."
	if len(os.Args) > 1 {
		root = os.Args[1]
	}
	for _, d := range documents {
		data, err := d.schema(root)
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, d.file), data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// schema is the schema of a document, told in the words of the sources below
// root.
func (d document) schema(root string) ([]byte, error) {
	s := sources{root: root, packages: make(map[string]words)}
	data := strictjson.Schema(d.value, strictjson.SchemaOptions{
		// A name and no place: it stays true wherever a copy is kept.
		ID:     "urn:entente:" + d.format,
		Title:  d.title + " (" + d.format + ")",
		Format: d.format,
		Shapes: shapes,
		Describe: func(t reflect.Type, field string) string {
			return s.of(t).comments[strings.TrimSuffix(t.Name()+"."+field, ".")]
		},
		Examples: func(t reflect.Type) []string { return s.of(t).values[t.Name()] },
	})
	return data, s.err
}

const module = "github.com/entente-civic/entente/"

// words are what one package says of its types.
type words struct {
	comments map[string]string   // by "Type" and "Type.Field"
	values   map[string][]string // of the constants of a string type
}

// sources are the packages read so far.
type sources struct {
	root     string
	packages map[string]words
	err      error // the first
}

// of reads the package of a type, once.
func (s *sources) of(t reflect.Type) words {
	name, ours := strings.CutPrefix(t.PkgPath(), module)
	if w, ok := s.packages[name]; ok || !ours {
		return w
	}
	w := words{make(map[string]string), make(map[string][]string)}
	s.packages[name] = w
	files, err := filepath.Glob(filepath.Join(s.root, filepath.FromSlash(name), "*.go"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no Go sources in %s below %s", name, s.root)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		syntax, fault := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments|parser.SkipObjectResolution)
		if fault != nil {
			err = fault
			break
		}
		w.read(syntax)
	}
	if s.err == nil {
		s.err = err
	}
	return w
}

// read takes the comments of types and fields and the values of constants.
func (w words) read(f *ast.File) {
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range g.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				comment := spec.Doc
				if comment == nil {
					comment = spec.Comment
				}
				if comment == nil && !g.Lparen.IsValid() {
					comment = g.Doc
				}
				first, _, more := strings.Cut(plain(comment.Text()), ". ")
				if more {
					first += "."
				}
				w.comments[spec.Name.Name] = first
				if t, ok := spec.Type.(*ast.StructType); ok {
					w.fields(spec.Name.Name, t)
				}
			case *ast.ValueSpec:
				if of, ok := spec.Type.(*ast.Ident); ok && g.Tok == token.CONST {
					w.constants(of.Name, spec.Values)
				}
			}
		}
	}
}

func (w words) fields(of string, t *ast.StructType) {
	for _, f := range t.Fields.List {
		comment := f.Doc.Text()
		if comment == "" {
			comment = f.Comment.Text()
		}
		for _, name := range f.Names {
			w.comments[of+"."+name.Name] = plain(comment)
		}
	}
}

func (w words) constants(of string, values []ast.Expr) {
	for _, v := range values {
		if lit, ok := v.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil && s != "" {
				w.values[of] = append(w.values[of], s)
			}
		}
	}
}

var (
	links  = regexp.MustCompile(`\[(\*?[A-Za-z]+(?:\.[A-Za-z]+)*)\]`)
	absent = regexp.MustCompile(`\bnil\b`)
)

// plain is a comment for people who read JSON: on one line, without the
// brackets of godoc, and with the word for what nil is there.
func plain(comment string) string {
	comment = links.ReplaceAllString(strings.Join(strings.Fields(comment), " "), "$1")
	return absent.ReplaceAllString(comment, "left out")
}
