package a

import (
	"encoding/json"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	gen "github.com/entente-civic/entente/examples/peers/gen/plan"
)

// Every engine gives the same findings for the valid plan and for each of the
// 28 mutations, for the rules it can express.
func TestAgree(t *testing.T) {
	q, c, sch, val, cu := NewRego(), NewCEL(), NewSchema(), NewValidator(), NewCUE()
	struc := map[string]bool{}
	for _, r := range gen.Rules {
		struc[r.Code] = r.Structural
	}
	tagged := map[string]bool{"R01": true, "R02": true, "R04": true, "R05": true, "R06": true, "R07": true, "R08": true, "R09": true, "R12": true, "R17": true, "R24": true, "R25": true}
	names := []string{""}
	for k := range gen.Mutations {
		names = append(names, k)
	}
	sort.Strings(names)
	for _, n := range names {
		p := gen.Generate(gen.Small, 1)
		if n != "" {
			gen.Mutations[n](p)
		}
		want := Set(gen.Hand(p))
		if n == "" && len(want) != 0 {
			t.Fatal("valid plan has findings", want)
		}
		if n != "" && !slices.ContainsFunc(want, func(s string) bool { return strings.HasPrefix(s, n) }) {
			t.Fatal(n, "not found by hand:", want)
		}
		if got := Set(gen.NewChecker().Check(p)); !slices.Equal(got, want) {
			t.Error(n, "checker", got, want)
		}
		if got := Set(gen.CheckCompact(gen.Compile(p))); !slices.Equal(got, want) {
			t.Error(n, "compact", got, want)
		}
		b := JSON(p)
		v, err := ast.InterfaceToValue(Any(b))
		must(err)
		if got := Set(RunRego(q, v)); !slices.Equal(got, want) {
			t.Error(n, "rego", got, want)
		}
		if got := Set(c.Run(Any(b))); !slices.Equal(got, want) {
			t.Error(n, "cel", got, want)
		}
		anyStruct, anyTagged := false, false
		for _, w := range want {
			anyStruct = anyStruct || struc[w[:3]]
			anyTagged = anyTagged || tagged[w[:3]]
		}
		var doc any
		must(json.Unmarshal(b, &doc))
		// R15 (unique part), R20 (real date part) and R11 (blank part) are half structural
		half := n == "R11"
		if err := sch.Validate(doc); (err != nil) != (anyStruct || half) {
			t.Error(n, "jsonschema", err, want)
		}
		if err := val.Struct(p); (err != nil) != anyTagged {
			t.Error(n, "validator", err, want)
		}
		if err := cu.Structural(cu.Decode(b)); (err != nil) != anyStruct {
			t.Error(n, "cue structural", err, want)
		}
		if n != "R05" && n != "R02" && n != "R06" { // cue cross runs on structurally valid plans
			var cw []string
			for _, w := range want {
				if !struc[w[:3]] {
					cw = append(cw, w)
				}
			}
			if got := Set(cu.Cross(cu.Decode(b))); !slices.Equal(got, cw) && len(got)+len(cw) > 0 {
				t.Error(n, "cue cross", got, cw)
			}
		}
	}
}
