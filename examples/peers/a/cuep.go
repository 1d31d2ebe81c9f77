package a

import (
	_ "embed"
	"strings"

	"cuelang.org/go/cue"
	"cuelang.org/go/cue/cuecontext"
	cuejson "cuelang.org/go/encoding/json"

	gen "github.com/entente-civic/entente/examples/peers/gen/plan"
)

//go:embed plan.cue
var cueSrc string

//go:embed plan_cross.cue
var cueCrossSrc string

// --- (3) CUE: definitions for the structural rules, a findings list for the
// cross-reference rules. ---

type CUE struct {
	ctx    *cue.Context
	schema cue.Value
	cross  cue.Value
}

func NewCUE() *CUE {
	c := &CUE{ctx: cuecontext.New()}
	c.schema = c.ctx.CompileString(cueSrc).LookupPath(cue.ParsePath("#Plan"))
	must(c.schema.Err())
	c.cross = c.ctx.CompileString(cueCrossSrc)
	return c
}

func (c *CUE) Decode(b []byte) cue.Value {
	e, err := cuejson.Extract("plan.json", b)
	must(err)
	v := c.ctx.BuildExpr(e)
	must(v.Err())
	return v
}

func (c *CUE) Structural(v cue.Value) error {
	return c.schema.Unify(v).Validate(cue.Concrete(true))
}

func (c *CUE) Cross(v cue.Value) []gen.Finding {
	w := c.cross.FillPath(cue.ParsePath("input"), v).LookupPath(cue.ParsePath("findings"))
	var fs []string
	must(w.Decode(&fs))
	var out []gen.Finding
	for _, f := range fs {
		r, s, _ := strings.Cut(f, " ")
		out = append(out, gen.Finding{Rule: r, Subject: s})
	}
	return out
}
