package house_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"
)

// Banned says why the library does without a package of the standard library
// and what lies below it.
var banned = map[string]string{
	"C":             "Go alone",
	"context":       "nothing here waits",
	"crypto/rand":   "same input gives same output",
	"database/sql":  "hosts store, not the library",
	"embed":         "tables are Go, not files",
	"expvar":        "hosts watch, not the library",
	"flag":          "programs have flags, not the library",
	"hash/maphash":  "same input gives same output",
	"html/template": "sentences are templates of i18n; text is escaped by internal/markup",
	"io/fs":         "the library does no I/O",
	"io/ioutil":     "the library does no I/O",
	"log":           "hosts log, not the library",
	"math/rand":     "same input gives same output",
	"net":           "the library does no I/O",
	"os":            "the library does no I/O",
	"path/filepath": "the library does no I/O",
	"plugin":        "the library does no I/O",
	"reflect":       "types are known; only internal/strictjson asks for them",
	"regexp":        "hostile input costs bounded work; a scanner says what it expects",
	"runtime":       "same input gives same output",
	"sync":          "values are immutable",
	"syscall":       "the library does no I/O",
	"testing":       "tests stand in _test files; only checktest helps authors of them",
	"text/template": "sentences are templates of i18n",
	"time/tzdata":   "locations are arguments",
	"unsafe":        "not needed",
}

// Harmless lies below a banned package and is allowed all the same.
var harmless = []string{"net/url"}

// Granted is what one package alone may import.
var granted = map[string][]string{
	"internal/strictjson":         {"reflect"},
	"partnership/check/checktest": {"testing"},
}

// Elsewhere lists all that may be imported from outside the standard library.
var elsewhere = []string{"golang.org/x/text/language", "golang.org/x/text/unicode/norm", "golang.org/x/text/unicode/bidi"}

// Impure names what reads a clock, a place's rules from the system, standard
// input, or writes standard output.
var impure = map[string][]string{
	"time": {
		"After", "AfterFunc", "LoadLocation", "Local", "NewTicker", "NewTimer", "Now", "Since", "Sleep",
		"Tick", "Until",
	},
	"fmt": {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
}

func importFaults(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		for _, s := range f.syntax.Imports {
			name := importPath(s)
			if s.Name != nil && (s.Name.Name == "_" || s.Name.Name == ".") {
				out = append(out, p.at(s, "%s is imported as %q; name what is used", name, s.Name.Name))
			}
			if slices.Contains(harmless, name) || slices.Contains(granted[p.path], name) {
				continue
			}
			for up := name; up != "."; up = path.Dir(up) {
				if why, ok := banned[up]; ok {
					out = append(out, p.at(s, "imports %s: %s", name, why))
				}
			}
			if host, _, _ := strings.Cut(name, "/"); strings.Contains(host, ".") && !below(name, module) && !slices.Contains(elsewhere, name) {
				out = append(out, p.at(s, "imports %s: golang.org/x/text is the only dependency, and of it %v", name, elsewhere))
			}
		}
	}
	return out
}

func callFaults(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		imported := map[string]string{} // name in this file to import path
		for _, s := range f.syntax.Imports {
			name := importPath(s)
			if s.Name != nil {
				imported[s.Name.Name] = name
			} else {
				imported[path.Base(name)] = name
			}
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				// Obj is nil for names of imports: whatever is declared in the file hides them.
				if x, ok := n.X.(*ast.Ident); ok && x.Obj == nil && slices.Contains(impure[imported[x.Name]], n.Sel.Name) {
					out = append(out, p.at(n, "uses %s.%s", imported[x.Name], n.Sel.Name))
				}
				if fn, ok := p.info.Uses[n.Sel].(*types.Func); ok && fn.FullName() == "(time.Time).Local" {
					out = append(out, p.at(n, "uses %s, which asks the system where it is", fn.FullName()))
				}
			case *ast.CallExpr:
				if x, ok := n.Fun.(*ast.Ident); ok && x.Obj == nil && (x.Name == "print" || x.Name == "println") {
					if _, own := p.info.Uses[x].(*types.Func); !own {
						out = append(out, p.at(n, "uses the built-in %s", x.Name))
					}
				}
			}
			return true
		})
	}
	return out
}

func initFaults(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		for _, d := range f.syntax.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				out = append(out, p.at(fn, "func init: what a package needs it has by its literals, or computes when asked"))
			}
		}
	}
	return out
}

func goroutineFaults(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if g, ok := n.(*ast.GoStmt); ok {
				out = append(out, p.at(g, "starts a goroutine; hosts run them, not the library"))
			}
			return true
		})
	}
	return out
}

func exportedVarFaults(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		for _, d := range f.syntax.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				for _, name := range s.(*ast.ValueSpec).Names {
					if name.IsExported() {
						out = append(out, p.at(name, "var %s can be set by anyone; make it a function or a constant", name.Name))
					}
				}
			}
		}
	}
	return out
}

// Changers are functions that change what their first argument holds.
var changers = map[string][]string{
	"builtin": {"clear", "copy", "delete"},
	"maps":    {"Copy", "DeleteFunc", "Insert"},
	"slices":  {"Delete", "DeleteFunc", "Compact", "CompactFunc", "Reverse", "Sort", "SortFunc", "SortStableFunc"},
	"sort":    {"Float64s", "Ints", "Slice", "SliceStable", "Sort", "Stable", "Strings"},
}

// Global is the package-level variable an expression reaches into, or nil.
func (p *pkg) global(e ast.Expr) *types.Var {
	switch e := e.(type) {
	case *ast.Ident:
		if v, ok := p.info.Uses[e].(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
			return v
		}
	case *ast.ParenExpr:
		return p.global(e.X)
	case *ast.IndexExpr:
		return p.global(e.X)
	case *ast.SliceExpr:
		return p.global(e.X)
	case *ast.StarExpr:
		return p.global(e.X)
	case *ast.SelectorExpr:
		if v := p.global(e.Sel); v != nil {
			return v
		}
		return p.global(e.X)
	}
	return nil
}

func writeFaults(p *pkg) []string {
	var out []string
	blame := func(n ast.Node, e ast.Expr) {
		if v := p.global(e); v != nil {
			out = append(out, p.at(n, "changes the package-level variable %s", v.Name()))
		}
	}
	for _, f := range p.files {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, e := range n.Lhs {
					blame(n, e)
				}
			case *ast.IncDecStmt:
				blame(n, n.X)
			case *ast.RangeStmt:
				blame(n, n.Key)
				blame(n, n.Value)
			case *ast.CallExpr:
				if len(n.Args) > 0 && p.changes(n) {
					blame(n, n.Args[0])
				}
				if sel, ok := n.Fun.(*ast.SelectorExpr); ok && p.takesPointer(sel) {
					blame(n, sel.X)
				}
			}
			return true
		})
	}
	return out
}

// Changes reports whether a call changes what its first argument holds.
func (p *pkg) changes(call *ast.CallExpr) bool {
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		if _, ok := p.info.Uses[fun].(*types.Builtin); !ok {
			return false
		}
		_, cut := call.Args[0].(*ast.SliceExpr) // append(x[:i], …) writes into x
		return slices.Contains(changers["builtin"], fun.Name) || fun.Name == "append" && cut
	case *ast.SelectorExpr:
		fn, ok := p.info.Uses[fun.Sel].(*types.Func)
		return ok && fn.Pkg() != nil && slices.Contains(changers[fn.Pkg().Path()], fn.Name())
	}
	return false
}

// TakesPointer reports whether a method is called through the address of a
// variable that is no pointer itself.
func (p *pkg) takesPointer(sel *ast.SelectorExpr) bool {
	s := p.info.Selections[sel]
	if s == nil || s.Kind() != types.MethodVal {
		return false
	}
	recv := s.Obj().Type().(*types.Signature).Recv()
	_, wants := types.Unalias(recv.Type()).(*types.Pointer)
	_, has := s.Recv().Underlying().(*types.Pointer)
	return wants && !has
}

// HandoutFaults finds tables given away whole: a caller who writes into one
// changes it for everybody.
func handoutFaults(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		for _, d := range f.syntax.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() || fn.Body == nil {
				continue
			}
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if _, inner := n.(*ast.FuncLit); inner {
					return false
				}
				ret, ok := n.(*ast.ReturnStmt)
				if !ok {
					return true
				}
				for _, e := range ret.Results {
					v := p.global(e)
					if v == nil {
						continue
					}
					switch p.info.Types[e].Type.Underlying().(type) {
					case *types.Slice, *types.Map:
						out = append(out, p.at(e, "%s gives the table %s away; return a clone or an iterator", fn.Name.Name, v.Name()))
					}
				}
				return true
			})
		}
	}
	return out
}

func pureRules() []rule {
	return []rule{
		{
			name: "imports",
			find: library(importFaults),
			bad: []planted{
				{"os", "imports os: the library does no I/O", "-- plan/a.go --\npackage plan\n\nimport \"os\"\n"},
				{"below a banned package", "imports math/rand/v2: same input", "-- plan/a.go --\npackage plan\n\nimport \"math/rand/v2\"\n"},
				{"beside the harmless one", "imports net/http: ", "-- plan/a.go --\npackage plan\n\nimport \"net/http\"\n"},
				{"reflect", "imports reflect: ", "-- internal/markup/a.go --\npackage markup\n\nimport \"reflect\"\n"},
				{"testing", "imports testing: ", "-- plan/a.go --\npackage plan\n\nimport \"testing\"\n"},
				{"another module", "imports github.com/stretchr/testify/require: ", "-- plan/a.go --\npackage plan\n\nimport \"github.com/stretchr/testify/require\"\n"},
				{"another part of x/text", "imports golang.org/x/text/message: ", "-- i18n/a.go --\npackage i18n\n\nimport \"golang.org/x/text/message\"\n"},
				{"blank", `is imported as "_"`, "-- plan/a.go --\npackage plan\n\nimport _ \"ENTENTE/i18n\"\n"},
				{"dot", `is imported as "."`, "-- plan/a.go --\npackage plan\n\nimport . \"strings\"\n"},
				{"under a build tag", "imports sync/atomic: ", "-- plan/a.go --\n//go:build ignore\n\npackage plan\n\nimport \"sync/atomic\"\n"},
			},
			good: []planted{
				{"what is allowed", "", `
-- i18n/a.go --
package i18n

import (
	"encoding/json"
	"io"
	"net/url"
	"time"

	"golang.org/x/text/language"
)
`},
				{"strictjson", "", "-- internal/strictjson/a.go --\npackage strictjson\n\nimport \"reflect\"\n"},
				{"checktest", "", "-- partnership/check/checktest/a.go --\npackage checktest\n\nimport \"testing\"\n"},
				{"programs and generators", "", "-- examples/story/main.go --\npackage main\n\nimport \"os\"\n-- internal/gen/cldr/main.go --\npackage main\n\nimport \"os\"\n"},
				{"tests", "", "-- plan/a_test.go --\npackage plan_test\n\nimport \"os\"\n"},
			},
		},
		{
			name: "calls",
			find: library(callFaults),
			bad: []planted{
				{"a call", "uses time.Now", "-- plan/a.go --\npackage plan\n\nimport \"time\"\n\nfunc today() int { return time.Now().Year() }\n"},
				{"a value", "uses time.Now", "-- plan/a.go --\npackage plan\n\nimport \"time\"\n\nvar f = time.Now\n"},
				{"under another name", "uses time.Since", "-- plan/a.go --\npackage plan\n\nimport clock \"time\"\n\nfunc f(t clock.Time) clock.Duration { return clock.Since(t) }\n"},
				{"the machine's place", "uses time.Local", "-- plan/a.go --\npackage plan\n\nimport \"time\"\n\nvar l = time.Local\n"},
				{"the machine's place by method", "uses (time.Time).Local", "-- plan/a.go --\npackage plan\n\nimport \"time\"\n\nfunc f(t time.Time) time.Time { return t.Local() }\n"},
				{"a file of the machine", "uses time.LoadLocation", "-- plan/a.go --\npackage plan\n\nimport \"time\"\n\nvar f = time.LoadLocation\n"},
				{"printing", "uses fmt.Printf", "-- plan/a.go --\npackage plan\n\nimport \"fmt\"\n\nfunc f() { fmt.Printf(\"\") }\n"},
				{"println", "uses the built-in println", "-- plan/a.go --\npackage plan\n\nfunc f() { println() }\n"},
				{"built elsewhere only", "uses time.Now", "-- plan/a_plan9.go --\npackage plan\n\nimport \"time\"\n\nvar f = time.Now\n"},
			},
			good: []planted{
				{"arguments", "", `
-- plan/a.go --
package plan

import (
	"fmt"
	"time"
)

func f(t time.Time, l *time.Location) string { return fmt.Sprint(t.In(l)) }
`},
				{"a name of one's own", "", `
-- plan/a.go --
package plan

type clock struct{}

func (clock) Now() int { return 0 }

func f(time clock) int { return time.Now() }

func g() { print() }
-- plan/b.go --
package plan

func print() {}
`},
				{"programs", "", "-- examples/story/main.go --\npackage main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println() }\n"},
			},
		},
		{
			name: "inits",
			find: library(initFaults),
			bad:  []planted{{"init", "func init", "-- plan/a.go --\npackage plan\n\nfunc init() {}\n"}},
			good: []planted{{"a method", "", "-- plan/a.go --\npackage plan\n\ntype t int\n\nfunc (t) init() {}\n"}},
		},
		{
			name: "goroutines",
			find: library(goroutineFaults),
			bad:  []planted{{"go", "starts a goroutine", "-- plan/a.go --\npackage plan\n\nfunc f() { go f() }\n"}},
			good: []planted{{"a call", "", "-- plan/a.go --\npackage plan\n\nfunc f() { f() }\n"}},
		},
		{
			name: "variables/exported",
			find: library(exportedVarFaults),
			bad: []planted{
				{"alone", "var Limit can be set", "-- plan/a.go --\npackage plan\n\nvar Limit = 3\n"},
				{"among others", "var ErrBad can be set", "-- plan/a.go --\npackage plan\n\nimport \"errors\"\n\nvar (\n\ta = 1\n\tb, ErrBad = 2, errors.New(\"bad\")\n)\n"},
			},
			good: []planted{
				{"constants and tables", "", "-- plan/a.go --\npackage plan\n\nconst Limit = 3\n\nvar table = []int{1}\n\nvar _ = table\n"},
				{"in a function", "", "-- plan/a.go --\npackage plan\n\nfunc f() int { var Limit = 3; return Limit }\n"},
			},
		},
		{
			name: "variables/written",
			find: library(writeFaults),
			bad: []planted{
				{"a map", "changes the package-level variable seen", "-- plan/a.go --\npackage plan\n\nvar seen = map[string]int{}\n\nfunc f() { seen[\"a\"] = 1 }\n"},
				{"a count in a map", "variable seen", "-- plan/a.go --\npackage plan\n\nvar seen = map[string]int{}\n\nfunc f() { seen[\"a\"]++ }\n"},
				{"a slice in a struct", "variable state", "-- plan/a.go --\npackage plan\n\nvar state struct{ list []int }\n\nfunc f() { state.list = append(state.list, 1) }\n"},
				{"delete", "variable seen", "-- plan/a.go --\npackage plan\n\nvar seen = map[string]int{}\n\nfunc f() { delete(seen, \"a\") }\n"},
				{"sorted late", "variable table", "-- plan/a.go --\npackage plan\n\nimport \"slices\"\n\nvar table = []int{2, 1}\n\nfunc f() { slices.Sort(table[1:]) }\n"},
				{"cut and appended", "variable table", "-- plan/a.go --\npackage plan\n\nvar table = []int{2, 1}\n\nfunc f() []int { return append(table[:1], 3) }\n"},
				{"through its address", "variable buf", "-- plan/a.go --\npackage plan\n\nimport \"strings\"\n\nvar buf strings.Builder\n\nfunc f() { buf.WriteString(\"a\") }\n"},
				{"ranged over", "variable last", "-- plan/a.go --\npackage plan\n\nvar last int\n\nfunc f() {\n\tfor last = range 3 {\n\t}\n}\n"},
			},
			good: []planted{
				{"read", "", `
-- plan/a.go --
package plan

import "slices"

var table = []int{2, 1}

func f() []int {
	t := slices.Clone(table)
	t[0] = 7
	slices.Sort(t)
	return append(t[:1], table...)
}
`},
				{"hidden by one's own", "", "-- plan/a.go --\npackage plan\n\nvar table = []int{2, 1}\n\nfunc f(table []int) { table[0] = 1 }\n"},
			},
		},
		{
			name: "variables/given away",
			find: library(handoutFaults),
			bad: []planted{
				{"whole", "Steps gives the table steps away", "-- plan/a.go --\npackage plan\n\nvar steps = []string{\"a\"}\n\nfunc Steps() []string { return steps }\n"},
				{"a map of it", "Label gives the table labels away", "-- plan/a.go --\npackage plan\n\nvar labels = map[int]map[string]string{}\n\ntype Kind int\n\nfunc (k Kind) Label() map[string]string { return labels[int(k)] }\n"},
			},
			good: []planted{
				{"one of it", "", "-- plan/a.go --\npackage plan\n\nvar steps = []string{\"a\"}\n\nfunc Step(i int) string { return steps[i] }\n"},
				{"a clone", "", "-- plan/a.go --\npackage plan\n\nimport \"slices\"\n\nvar steps = []string{\"a\"}\n\nfunc Steps() []string { return slices.Clone(steps) }\n"},
				{"among ourselves", "", "-- plan/a.go --\npackage plan\n\nvar steps = []string{\"a\"}\n\nfunc all() []string { return steps }\n"},
			},
		},
	}
}
