package house_test

import (
	"go/ast"
	"go/doc"
	"go/token"
	"strings"
)

// Says reports whether a comment has words, not just directives.
func says(groups ...*ast.CommentGroup) bool {
	for _, g := range groups {
		if strings.TrimSpace(g.Text()) != "" {
			return true
		}
	}
	return false
}

// DocFaults finds exported names without a comment. A comment on a group of
// constants, variables or types speaks for all in the group.
func docFaults(p *pkg) []string {
	var out []string
	missing := func(n ast.Node, name string) {
		out = append(out, p.at(n, "%s has no comment", name))
	}
	for _, f := range p.files {
		for _, d := range f.syntax.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				recv := receiver(d)
				if d.Name.IsExported() && (recv == "" || ast.IsExported(recv)) && !says(d.Doc) {
					missing(d, strings.TrimPrefix(recv+"."+d.Name.Name, "."))
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					switch s := s.(type) {
					case *ast.TypeSpec:
						if !s.Name.IsExported() {
							continue
						}
						if !says(d.Doc, s.Doc, s.Comment) {
							missing(s, s.Name.Name)
						}
					case *ast.ValueSpec:
						for _, name := range s.Names {
							if name.IsExported() && !says(d.Doc, s.Doc, s.Comment) {
								missing(s, name.Name)
							}
						}
					}
				}
			}
		}
	}
	return out
}

// FieldFaults finds exported fields of exported types, and methods their
// interfaces ask for, without a comment of their own, above them or at the end
// of the line. An embedded field is told by its type.
func fieldFaults(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		for _, d := range f.syntax.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, s := range g.Specs {
				if s := s.(*ast.TypeSpec); s.Name.IsExported() {
					for _, field := range undocumented(s.Type) {
						out = append(out, p.at(field, "%s.%s has no comment", s.Name.Name, field.Name))
					}
				}
			}
		}
	}
	return out
}

// Receiver is the name of the type a method belongs to; empty for a function.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	e := d.Recv.List[0].Type
	for {
		switch t := e.(type) {
		case *ast.StarExpr:
			e = t.X
		case *ast.ParenExpr:
			e = t.X
		case *ast.IndexExpr:
			e = t.X
		case *ast.IndexListExpr:
			e = t.X
		case *ast.Ident:
			return t.Name
		default:
			return ""
		}
	}
}

// Undocumented lists the exported fields or methods within a type that no
// comment explains.
func undocumented(e ast.Expr) []*ast.Ident {
	var list *ast.FieldList
	switch e := e.(type) {
	case *ast.StructType:
		list = e.Fields
	case *ast.InterfaceType:
		list = e.Methods
	case *ast.ArrayType:
		return undocumented(e.Elt)
	case *ast.MapType:
		return undocumented(e.Value)
	case *ast.StarExpr:
		return undocumented(e.X)
	default:
		return nil
	}
	var out []*ast.Ident
	for _, f := range list.List {
		exported := false
		for _, name := range f.Names {
			if name.IsExported() {
				exported = true
				if !says(f.Doc, f.Comment) {
					out = append(out, name)
				}
			}
		}
		if exported {
			out = append(out, undocumented(f.Type)...)
		}
	}
	return out
}

// PackageCommentFaults finds packages nobody introduces.
func packageCommentFaults(p *pkg) []string {
	if len(p.files) == 0 {
		return nil
	}
	for _, f := range p.files {
		if says(f.syntax.Doc) {
			return nil
		}
	}
	return []string{p.path + ": no package comment"}
}

// ExampleFaults finds packages without an example that runs: one that states
// what it prints.
func exampleFaults(p *pkg) []string {
	if len(p.files) == 0 {
		return nil
	}
	var tests []*ast.File
	for _, f := range p.tests {
		tests = append(tests, f.syntax)
	}
	for _, e := range doc.Examples(tests...) {
		if e.Output != "" || e.EmptyOutput {
			return nil
		}
	}
	return []string{p.path + ": no Example whose output is stated"}
}

func docsRules() []rule {
	allDocumented := []planted{{"all of them", "", `
-- plan/a.go --
package plan

// Kinds of things.
const (
	A = 1
	B = 2
)

// Plan is one.
type Plan struct {
	base
	// ID is stable.
	ID string
	Title, Note string // as printed
	n int
}

// Goals are told.
func (p Plan) Goals() {}

type base struct{ Name string }

func (base) Do() {}

func decode() {}
`}}
	return []rule{
		{
			name: "documented/names",
			find: each(docFaults),
			bad: []planted{
				{"a function", "plan/a.go:3: Decode has no comment", "-- plan/a.go --\npackage plan\n\nfunc Decode() {}\n"},
				{"a method", "Plan.Goals has no comment", "-- plan/a.go --\npackage plan\n\n// Plan is one.\ntype Plan[T any] struct{}\n\nfunc (p *Plan[T]) Goals() {}\n"},
				{"a type", "Plan has no comment", "-- plan/a.go --\npackage plan\n\ntype Plan struct{}\n"},
				{"a constant", "B has no comment", "-- plan/a.go --\npackage plan\n\nconst (\n\tA = 1 // A is one.\n\tB = 2\n)\n"},
				{"a directive alone", "Decode has no comment", "-- plan/a.go --\npackage plan\n\n//go:noinline\nfunc Decode() {}\n"},
				{"a program", "Run has no comment", "-- examples/story/a.go --\npackage main\n\nfunc Run() {}\n"},
			},
			good: allDocumented,
		},
		{
			name: "documented/fields",
			find: each(fieldFaults),
			bad: []planted{
				{"a field", "Plan.Title has no comment", "-- plan/a.go --\npackage plan\n\n// Plan is one.\ntype Plan struct {\n\tID string // stable\n\n\tTitle string\n}\n"},
				{"a field within", "Plan.Name has no comment", "-- plan/a.go --\npackage plan\n\n// Plan is one.\ntype Plan struct {\n\t// Lead leads.\n\tLead []struct{ Name string }\n}\n"},
				{"a method asked for", "Dated.On has no comment", "-- plan/a.go --\npackage plan\n\n// Dated has a day.\ntype Dated interface{ On() int }\n"},
			},
			good: allDocumented,
		},
		{
			name: "introduced/comment",
			find: each(packageCommentFaults),
			bad: []planted{
				{"none", "plan: no package comment", "-- plan/a.go --\npackage plan\n"},
				{"a licence is none", "plan: no package comment", "-- plan/a.go --\n// Copyright.\n\npackage plan\n"},
				{"a program", "examples/story: no package comment", "-- examples/story/main.go --\npackage main\n"},
			},
			good: []planted{{"in one file", "", "-- plan/a.go --\npackage plan\n-- plan/doc.go --\n// Package plan plans.\npackage plan\n"}},
		},
		{
			name: "introduced/example",
			find: library(exampleFaults),
			bad: []planted{
				{"none", "plan: no Example", "-- plan/a.go --\npackage plan\n"},
				{"never run", "plan: no Example", "-- plan/a.go --\npackage plan\n-- plan/example_test.go --\npackage plan_test\n\nfunc Example() {}\n"},
			},
			good: []planted{
				{"one that runs", "", "-- plan/a.go --\npackage plan\n-- plan/example_test.go --\npackage plan_test\n\nimport \"fmt\"\n\nfunc ExamplePlan() {\n\tfmt.Println(1)\n\t// Output: 1\n}\n"},
				{"programs need none", "", "-- examples/story/main.go --\npackage main\n"},
			},
		},
	}
}
