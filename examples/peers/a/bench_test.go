package a

import (
	"bytes"
	"encoding/json"
	"runtime"
	"testing"

	"cuelang.org/go/cue"
	gojson "github.com/goccy/go-json"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/valyala/fastjson"

	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"

	gen "github.com/entente-civic/entente/examples/peers/gen/plan"
)

// on runs f over one form of the plan of each size. The form is made before the
// clock starts, and nothing else is alive then.
func on[T any](b *testing.B, form func(*gen.Plan) T, f func(T)) {
	of(b, form, f, gen.Small, gen.Mid, gen.Large)
}

func of[T any](b *testing.B, form func(*gen.Plan) T, f func(T), sizes ...gen.Size) {
	for _, sz := range sizes {
		b.Run(sz.Name, func(b *testing.B) {
			b.ReportAllocs()
			v := form(gen.Generate(sz, 1))
			runtime.GC()
			for b.Loop() {
				f(v)
			}
		})
	}
}

// The forms a peer takes.

func tree(p *gen.Plan) any { return Any(JSON(p)) }

func value(p *gen.Plan) ast.Value {
	v, err := ast.InterfaceToValue(tree(p))
	must(err)
	return v
}

func decoded(p *gen.Plan) *plan.Plan {
	q, err := plan.Decode(tight(p))
	must(err)
	return q
}

// tight is the library's document without white space. With it the large plan
// is larger than the library reads.
func tight(p *gen.Plan) []byte {
	data, err := json.Marshal(Ours(p))
	must(err)
	return data
}

func indexed(p *gen.Plan) *plan.Review { return plan.NewReview(decoded(p), plan.Given{}) }

var (
	sink   int
	review *plan.Review
)

// The rules over a plan that is decoded already.

func BenchmarkHand(b *testing.B) {
	on(b, Clone, func(p *gen.Plan) { sink += len(gen.Hand(p)) })
}

func BenchmarkHandReuse(b *testing.B) { // maps kept
	c := gen.NewChecker()
	on(b, Clone, func(p *gen.Plan) { sink += len(c.Check(p)) })
}

func BenchmarkHandCompact(b *testing.B) { // everything resolved
	on(b, func(p *gen.Plan) *gen.Compact { return gen.Compile(Clone(p)) }, func(c *gen.Compact) { sink += len(gen.CheckCompact(c)) })
}

func BenchmarkLibrary(b *testing.B) {
	rules := Rules()
	res := new(check.Result)
	judge := func(v *plan.Review) {
		if rules.CheckInto(res, v); len(res.Findings)+len(res.Unknown) != 0 {
			b.Fatal("findings")
		}
	}
	b.Run("Index", func(b *testing.B) {
		on(b, decoded, func(p *plan.Plan) { review = plan.NewReview(p, plan.Given{}) })
	})
	b.Run("Check", func(b *testing.B) {
		on(b, func(p *gen.Plan) *plan.Review { v := indexed(p); judge(v); return v }, judge)
	})
	b.Run("IndexAndCheck", func(b *testing.B) {
		on(b, decoded, func(p *plan.Plan) { judge(plan.NewReview(p, plan.Given{})) })
	})
}

func BenchmarkSchema(b *testing.B) {
	s := NewSchema()
	on(b, tree, func(v any) { must(s.Validate(v)) })
}

func BenchmarkOPA(b *testing.B) {
	q := NewRego()
	on(b, value, func(v ast.Value) {
		if len(RunRego(q, v)) != 0 {
			b.Fatal("findings")
		}
	})
}

func BenchmarkCEL(b *testing.B) {
	c := NewCEL()
	on(b, tree, func(v any) {
		if len(c.Run(v)) != 0 {
			b.Fatal("findings")
		}
	})
}

func BenchmarkValidatorTags(b *testing.B) { // what tags can say
	v := NewValidator()
	on(b, Clone, func(p *gen.Plan) { must(v.Struct(p)) })
}

func BenchmarkValidatorPlusHand(b *testing.B) { // tags, and hand-written code for the rest
	v := NewValidator()
	on(b, Clone, func(p *gen.Plan) {
		must(v.Struct(p))
		sink += len(gen.Hand(p))
	})
}

func BenchmarkCUE(b *testing.B) {
	c := NewCUE()
	on(b, func(p *gen.Plan) cue.Value { return c.Decode(JSON(p)) }, func(v cue.Value) {
		must(c.Structural(v))
		if len(c.Cross(v)) != 0 {
			b.Fatal("findings")
		}
	})
}

// Reading alone.

func BenchmarkDecode(b *testing.B) { // the library's documents
	ours := func(data []byte) {
		_, err := plan.Decode(data)
		must(err)
	}
	// Into the same type, from the same bytes.
	plain := func(data []byte) { must(json.Unmarshal(data, new(plan.Plan))) }

	b.Run("Library", func(b *testing.B) { on(b, tight, ours) })
	b.Run("Plain", func(b *testing.B) { on(b, tight, plain) })
	b.Run("LibraryIndented", func(b *testing.B) { of(b, Document, ours, gen.Small, gen.Mid) })
	b.Run("PlainIndented", func(b *testing.B) { of(b, Document, plain, gen.Small, gen.Mid) })
}

func BenchmarkRead(b *testing.B) { // the generator's documents
	b.Run("Struct", func(b *testing.B) {
		on(b, JSON, func(data []byte) { must(json.Unmarshal(data, new(gen.Plan))) })
	})
	b.Run("StructGoccy", func(b *testing.B) {
		on(b, JSON, func(data []byte) { must(gojson.Unmarshal(data, new(gen.Plan))) })
	})
	b.Run("Any", func(b *testing.B) {
		on(b, JSON, func(data []byte) { _ = Any(data) })
	})
	b.Run("Fastjson", func(b *testing.B) { // a tree in a reused arena
		var ps fastjson.Parser
		on(b, JSON, func(data []byte) {
			_, err := ps.ParseBytes(data)
			must(err)
		})
	})
	b.Run("Valid", func(b *testing.B) {
		on(b, JSON, func(data []byte) {
			if !json.Valid(data) {
				b.Fatal("not valid")
			}
		})
	})
}

// From the document's bytes to a verdict.

func BenchmarkFullLibrary(b *testing.B) {
	rules := Rules()
	res := new(check.Result)
	on(b, tight, func(data []byte) {
		p, err := plan.Decode(data)
		must(err)
		if rules.CheckInto(res, plan.NewReview(p, plan.Given{})); len(res.Findings) != 0 {
			b.Fatal("findings")
		}
	})
}

func BenchmarkFullHand(b *testing.B) {
	on(b, JSON, func(data []byte) {
		var p gen.Plan
		must(json.Unmarshal(data, &p))
		sink += len(gen.Hand(&p))
	})
}

func BenchmarkFullFused(b *testing.B) {
	f := newFused()
	on(b, JSON, func(data []byte) {
		if len(f.Check(data)) != 0 {
			b.Fatal("findings")
		}
	})
}

func BenchmarkFullSchema(b *testing.B) {
	s := NewSchema()
	on(b, JSON, func(data []byte) {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		must(err)
		must(s.Validate(v))
	})
}

func BenchmarkFullOPA(b *testing.B) {
	q := NewRego()
	on(b, JSON, func(data []byte) {
		v, err := ast.ValueFromReader(bytes.NewReader(data))
		must(err)
		sink += len(RunRego(q, v))
	})
}

func BenchmarkFullCEL(b *testing.B) {
	c := NewCEL()
	on(b, JSON, func(data []byte) { sink += len(c.Run(Any(data))) })
}

func BenchmarkFullValidator(b *testing.B) {
	v := NewValidator()
	on(b, JSON, func(data []byte) {
		var p gen.Plan
		must(json.Unmarshal(data, &p))
		must(v.Struct(&p))
		sink += len(gen.Hand(&p))
	})
}

// Making the rules ready, once.

func BenchmarkSetup(b *testing.B) {
	for _, c := range []struct {
		name  string
		setup func()
	}{
		{"Library", func() { Rules() }},
		{"Schema", func() { NewSchema() }},
		{"OPA", func() { NewRego() }},
		{"CEL", func() { NewCEL() }},
		{"CUE", func() { NewCUE() }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.setup()
			}
		})
	}
}
