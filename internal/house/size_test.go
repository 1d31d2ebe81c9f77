package house_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A budget is how many exported types some packages may have together. Id
// types do not count: a type whose underlying type is string and whose name
// ends in ID, and term.Code, the address of a term in a scheme. Aliases count.
type budget struct {
	most     int
	packages []string
}

func budgets() []budget {
	return []budget{
		{20, []string{"i18n"}},
		{6, []string{"i18n/po"}},
		{6, []string{"indicators/quantity"}},
		{20, []string{"indicators"}},
		{20, []string{"indicators/stat", "indicators/disclosure"}},
		{6, []string{"partnership/cal"}},
		{6, []string{"partnership/term"}},
		{18, []string{"partnership/check"}},
		{6, []string{"partnership/check/checktest"}},
		{25, []string{"partnership"}},
		{30, []string{"referral", "referral/track"}},
		{6, []string{"referral/hsds"}},
		{35, []string{"plan"}},
		{6, []string{"plan/profile/lip"}},
		{6, []string{"plan/profile/nss"}},
		{6, []string{"plan/profile/cswb"}},
		{6, []string{"plan/render"}},
		{6, []string{"plan/sheet"}},
	}
}

// ExportedTypes names the types of a package that count.
func exportedTypes(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		for _, d := range f.syntax.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, s := range g.Specs {
				if name := s.(*ast.TypeSpec).Name; name.IsExported() && !isID(p, name) {
					out = append(out, name.Name)
				}
			}
		}
	}
	return out
}

func isID(p *pkg, name *ast.Ident) bool {
	if !strings.HasSuffix(name.Name, "ID") && (p.path != "partnership/term" || name.Name != "Code") {
		return false
	}
	obj := p.info.Defs[name]
	if obj == nil {
		return false
	}
	basic, ok := obj.Type().Underlying().(*types.Basic)
	return ok && basic.Kind() == types.String
}

func sizeFaults(r *repo) []string {
	var out []string
	counted := map[string]bool{}
	for _, b := range budgets() {
		var all []string
		for _, p := range r.pkgs {
			if slices.Contains(b.packages, p.path) {
				counted[p.path] = true
				all = append(all, exportedTypes(p)...)
			}
		}
		if len(all) > b.most {
			out = append(out, fmt.Sprintf("%s: %d exported types, the budget is %d: %s",
				strings.Join(b.packages, " and "), len(all), b.most, strings.Join(all, " ")))
		}
	}
	for _, p := range r.pkgs {
		if p.library() && !below(p.path, "internal") && !counted[p.path] {
			out = append(out, p.path+": no budget of exported types in internal/house/size_test.go")
		}
	}
	return out
}

func sizeRules() []rule {
	return []rule{{
		name: "size",
		find: sizeFaults,
		bad: []planted{
			{"one too many", "partnership/cal: 7 exported types, the budget is 6: A B C D E F G", `
-- partnership/cal/a.go --
package cal

type (
	A int
	B int
	C int
	D int
)

type E = A
-- partnership/cal/b.go --
package cal

type F struct{}

type G interface{}
`},
			{"an id that is none", "7 exported types", `
-- plan/sheet/a.go --
package sheet

type (
	A int
	B int
	C int
	D int
	E int
	F int
	RowID int
)
`},
			{"no budget", "plan/helpers: no budget", "-- plan/helpers/a.go --\npackage helpers\n"},
		},
		good: []planted{
			{"ids and what is not exported", "", `
-- partnership/term/a.go --
package term

type (
	A int
	B int
	C int
	D int
	E int
	F int
	g int
)

type SchemeID string

type Code string
`},
			{"tests and programs", "", `
-- plan/sheet/a_test.go --
package sheet_test

type (
	A int
	B int
	C int
	D int
	E int
	F int
	G int
)
-- examples/story/main.go --
package main

type A int
`},
		},
	}}
}
