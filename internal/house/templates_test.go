package house_test

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// Tongues are the fields of i18n.Template.
var tongues = []string{"EN", "FR", "ES", "AR"}

// TemplateFaults finds sentences that are not written out in all four
// languages where they stand: each field named, each a constant with words in
// it. What is complete is given to i18n.Template.Check, which knows of plural
// forms, placeholders and direction marks. The literal without any field is no
// sentence.
func templateFaults(p *pkg) []string {
	var out []string
	for _, f := range p.files {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok || len(lit.Elts) == 0 || !isTemplate(p.info.Types[lit].Type) {
				return true
			}
			got := map[string]string{}
			for _, e := range lit.Elts {
				kv, ok := e.(*ast.KeyValueExpr)
				if !ok {
					out = append(out, p.at(lit, "a Template whose languages are not named"))
					return true
				}
				name := kv.Key.(*ast.Ident).Name
				got[name] = ""
				if v := p.info.Types[kv.Value].Value; v == nil {
					out = append(out, p.at(kv, "%s of a Template is not a constant: write the sentence where it is used", name))
				} else if got[name] = constant.StringVal(v); strings.TrimSpace(got[name]) == "" {
					out = append(out, p.at(kv, "%s of a Template is empty", name))
				}
			}
			for _, name := range tongues {
				if _, ok := got[name]; !ok {
					out = append(out, p.at(lit, "a Template without %s", name))
				}
			}
			t := i18n.Template{EN: got["EN"], FR: got["FR"], ES: got["ES"], AR: got["AR"]}
			if err := t.Check(); t.Complete() && err != nil {
				out = append(out, p.at(lit, "%v", err))
			}
			return true
		})
	}
	return out
}

func isTemplate(t types.Type) bool {
	if t == nil {
		return false
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem() // in a list of pointers a literal may leave &Template out
	}
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == "Template" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == module+"/i18n"
}

const wordsStub = `
-- i18n/i18n.go --
package i18n

type Template struct{ EN, FR, ES, AR string }
`

func templateRules() []rule {
	use := func(body string) string {
		return wordsStub + "-- plan/a.go --\npackage plan\n\nimport \"ENTENTE/i18n\"\n\n" + body + "\n"
	}
	return []rule{{
		name: "templates",
		find: each(templateFaults),
		bad: []planted{
			{"three languages", "plan/a.go:5: a Template without AR", use(`var t = i18n.Template{EN: "a", FR: "b", ES: "c"}`)},
			{"an empty one", "FR of a Template is empty", use(`var t = i18n.Template{EN: "a", FR: " ", ES: "c", AR: "d"}`)},
			{"in a list", "without ES", use(`var t = []i18n.Template{{EN: "a", FR: "b", AR: "d"}}`)},
			{"in a map by address", "without ES", use(`var t = map[int]*i18n.Template{1: {EN: "a", FR: "b", AR: "d"}}`)},
			{"by place", "languages are not named", use(`var t = i18n.Template{"a", "b", "c", "d"}`)},
			{"made up", "EN of a Template is not a constant", use(`func f(s string) i18n.Template { return i18n.Template{EN: s, FR: "b", ES: "c", AR: "d"} }`)},
			{"under another name", "without AR", use("type sentence = i18n.Template\n\nvar t = sentence{EN: \"a\", FR: \"b\", ES: \"c\"}")},
			{"placeholders that differ", "plan/a.go:5: i18n: ", use(`var t = i18n.Template{EN: "{$a}", FR: "{$a}", ES: "{$b}", AR: "{$a}"}`)},
			{"at home", "without AR", wordsStub + "\nvar t = Template{EN: \"a\", FR: \"b\", ES: \"c\"}\n"},
		},
		good: []planted{
			{"four languages", "", use("const a = \"a\"\n\nvar t = i18n.Template{EN: a + \"b\", FR: \"b\", ES: `c`, AR: \"d\"}\n\nvar zero = i18n.Template{}")},
			{"another Template", "", "-- plan/a.go --\npackage plan\n\ntype Template struct{ EN string }\n\nvar t = Template{EN: \"a\"}\n"},
			{"tests", "", wordsStub + "-- plan/a_test.go --\npackage plan_test\n\nimport \"ENTENTE/i18n\"\n\nvar t = i18n.Template{EN: \"a\"}\n"},
		},
	}}
}
