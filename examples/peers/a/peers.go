// Package a is workload A, plan validation: the same 28 rules by the library,
// by hand and by what one would use instead, over the plans of gen/plan.
package a

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"regexp"
	"sort"

	"github.com/go-playground/validator/v10"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/santhosh-tekuri/jsonschema/v6"

	gen "github.com/entente-civic/entente/examples/peers/gen/plan"
)

//go:embed plan.schema.json
var schemaSrc []byte

//go:embed plan.rego
var regoSrc string

// --- (1) JSON Schema ---

func NewSchema() *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schemaSrc))
	must(err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	must(c.AddResource("plan.json", doc))
	s, err := c.Compile("plan.json")
	must(err)
	return s
}

// --- (2) OPA ---

func NewRego() rego.PreparedEvalQuery {
	q, err := rego.New(rego.Query("data.plan.findings"), rego.Module("plan.rego", regoSrc)).PrepareForEval(context.Background())
	must(err)
	return q
}

func RunRego(q rego.PreparedEvalQuery, v ast.Value) []gen.Finding {
	rs, err := q.Eval(context.Background(), rego.EvalParsedInput(v))
	must(err)
	var out []gen.Finding
	for _, x := range rs[0].Expressions[0].Value.([]any) {
		p := x.([]any)
		out = append(out, gen.Finding{Rule: p[0].(string), Subject: p[1].(string)})
	}
	return out
}

// --- (5) validator/v10 (structural by tags) ---

func NewValidator() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	id := regexp.MustCompile(`^[a-z0-9][a-z0-9.-]*$`)
	lang := regexp.MustCompile(`^[a-z]{2,3}$`)
	must(v.RegisterValidation("planid", func(f validator.FieldLevel) bool { return id.MatchString(f.Field().String()) }))
	must(v.RegisterValidation("lang", func(f validator.FieldLevel) bool { return lang.MatchString(f.Field().String()) }))
	return v
}

// --- shared ---

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// Set is the comparable form of findings.
func Set(fs []gen.Finding) []string {
	m := map[string]bool{}
	for _, f := range fs {
		m[f.Rule+" "+f.Subject] = true
	}
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

func JSON(p *gen.Plan) []byte {
	b, err := json.Marshal(p)
	must(err)
	return b
}

func Any(b []byte) any {
	var v any
	must(json.Unmarshal(b, &v))
	return v
}

func Clone(p *gen.Plan) *gen.Plan {
	var q gen.Plan
	must(json.Unmarshal(JSON(p), &q))
	return &q
}
