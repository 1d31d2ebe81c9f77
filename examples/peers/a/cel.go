package a

import (
	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/common/types/traits"
	"cel.dev/cel-go/ext"

	gen "github.com/entente-civic/entente/examples/peers/gen/plan"
)

// --- (4) CEL: one program per rule and kind of entity; true = holds. ---

type celRule struct{ kind, code, src string }

const reID = `matches('^[a-z0-9][a-z0-9.-]*$')`
const langsOK = `langs.all(l, l in T && T[l].matches('\\S'))`

var celRules = []celRule{
	{"plan", "R01", `self.id.` + reID},
	{"plan", "R02", `timestamp(self.start + 'T00:00:00Z') != timestamp(0) && timestamp(self.end + 'T00:00:00Z') != timestamp(0)`},
	{"plan", "R03", `!datesOK || self.start < self.end`},
	{"plan", "R04", `langs.size() > 0 && langs.distinct().size() == langs.size() && langs.all(l, l.matches('^[a-z]{2,3}$'))`},
	{"plan", "R05", `self.priorities.size() > 0`},
	{"plan", "R11", `langs.all(l, l in self.title && self.title[l].matches('\\S'))`},
	{"alignment", "R11", `langs.all(l, l in self.label && self.label[l].matches('\\S'))`},
	{"org", "R11", `langs.all(l, l in self.name && self.name[l].matches('\\S'))`},
	{"indicator", "R11", `langs.all(l, l in self.name && self.name[l].matches('\\S'))`},
	{"priority", "R11", `langs.all(l, l in self.title && self.title[l].matches('\\S'))`},
	{"goal", "R11", `langs.all(l, l in self.title && self.title[l].matches('\\S'))`},
	{"initiative", "R11", `langs.all(l, l in self.title && self.title[l].matches('\\S'))`},
	{"activity", "R11", `langs.all(l, l in self.title && self.title[l].matches('\\S'))`},
	{"org", "R09", `self.id.` + reID}, {"indicator", "R09", `self.id.` + reID}, {"priority", "R09", `self.id.` + reID},
	{"goal", "R09", `self.id.` + reID}, {"initiative", "R09", `self.id.` + reID}, {"activity", "R09", `self.id.` + reID},
	{"org", "R10", `ids[self.id] == 1`}, {"indicator", "R10", `ids[self.id] == 1`}, {"priority", "R10", `ids[self.id] == 1`},
	{"goal", "R10", `ids[self.id] == 1`}, {"initiative", "R10", `ids[self.id] == 1`}, {"activity", "R10", `ids[self.id] == 1`},
	{"priority", "R06", `self.goals.size() > 0`},
	{"goal", "R07", `self.initiatives.size() >= 1 && self.initiatives.size() <= 12`},
	{"goal", "R17", `self.indicators.size() > 0`},
	{"goal", "R18", `self.indicators.all(x, x in inds)`},
	{"goal", "R19", `self.alignment.all(x, x in aligns)`},
	{"initiative", "R19", `self.alignment.all(x, x in aligns)`},
	{"initiative", "R08", `self.activities.size() > 0`},
	{"activity", "R12", `self.lead != ''`},
	{"activity", "R13", `self.lead == '' || self.lead in orgs`},
	{"activity", "R14", `self.partners.all(x, x in orgs)`},
	{"activity", "R15", `self.partners.distinct().size() == self.partners.size() && !(self.lead in self.partners)`},
	{"activity", "R16", `self.indicators.all(x, x in inds)`},
	{"activity", "R20", `timestamp(self.start + 'T00:00:00Z') <= timestamp(self.end + 'T00:00:00Z')`},
	{"activity", "R21", `!datesOK || (self.start >= planStart && self.end <= planEnd)`},
	{"activity", "R22", `sum(self.funding.map(f, f.amount)) == self.budget`},
	{"activity", "R23", `self.funding.all(f, f.funder in orgs && orgs[f.funder] == 'funder')`},
	{"activity", "R24", `self.funding.all(f, f.amount > 0.0)`},
	{"activity", "R25", `self.status in ['planned', 'active', 'done', 'stopped']`},
	{"indicator", "R26", `self.direction == 'increase' ? self.targets.all(t, t.value >= self.baseline) : self.direction == 'decrease' ? self.targets.all(t, t.value <= self.baseline) : self.direction == 'maintain' && self.targets.all(t, t.value == self.baseline)`},
	{"indicator", "R27", `self.targets.all(i, t, i == 0 || self.targets[i-1].year < t.year) && (!datesOK || self.targets.all(t, t.year >= yStart && t.year <= yEnd))`},
	{"indicator", "R28", `self.unit != 'percent' || (self.baseline >= 0.0 && self.baseline <= 100.0 && self.targets.all(t, t.value >= 0.0 && t.value <= 100.0))`},
}

type CEL struct {
	byKind map[string][]celProg
	dates  cel.Program
}
type celProg struct {
	code string
	p    cel.Program
}

func NewCEL() *CEL {
	env, err := cel.NewEnv(
		cel.Variable("self", cel.DynType), cel.Variable("langs", cel.ListType(cel.StringType)),
		cel.Variable("orgs", cel.MapType(cel.StringType, cel.StringType)), cel.Variable("inds", cel.MapType(cel.StringType, cel.BoolType)),
		cel.Variable("aligns", cel.MapType(cel.StringType, cel.BoolType)), cel.Variable("ids", cel.MapType(cel.StringType, cel.IntType)),
		cel.Variable("datesOK", cel.BoolType), cel.Variable("planStart", cel.StringType), cel.Variable("planEnd", cel.StringType),
		cel.Variable("yStart", cel.DoubleType), cel.Variable("yEnd", cel.DoubleType),
		ext.Lists(), ext.TwoVarComprehensions(),
		cel.Function("sum", cel.Overload("sum_list", []*cel.Type{cel.ListType(cel.DynType)}, cel.DoubleType, cel.UnaryBinding(func(v ref.Val) ref.Val {
			s := 0.0
			for it := v.(traits.Lister).Iterator(); it.HasNext() == types.True; {
				s += float64(it.Next().(types.Double))
			}
			return types.Double(s)
		}))),
	)
	must(err)
	c := &CEL{byKind: map[string][]celProg{}}
	for _, r := range celRules {
		ast, iss := env.Compile(r.src)
		if iss.Err() != nil {
			panic(r.code + ": " + iss.Err().Error())
		}
		p, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
		must(err)
		c.byKind[r.kind] = append(c.byKind[r.kind], celProg{r.code, p})
		if r.kind == "plan" && r.code == "R02" {
			c.dates = p
		}
	}
	return c
}

type obj = map[string]any

func list(v any) []any { l, _ := v.([]any); return l }

// Run evaluates every rule on a decoded map[string]any; the host builds the
// lookup maps and the id counts (CEL has no linear way to say them).
func (c *CEL) Run(v any) []gen.Finding {
	var out []gen.Finding
	p := v.(obj)
	orgs, inds, aligns, ids := map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]int64{}
	each := func(f func(kind string, o obj)) {
		for _, x := range list(p["alignments"]) {
			f("alignment", x.(obj))
		}
		for _, x := range list(p["orgs"]) {
			f("org", x.(obj))
		}
		for _, x := range list(p["indicators"]) {
			f("indicator", x.(obj))
		}
		for _, x := range list(p["priorities"]) {
			f("priority", x.(obj))
			for _, g := range list(x.(obj)["goals"]) {
				f("goal", g.(obj))
				for _, i := range list(g.(obj)["initiatives"]) {
					f("initiative", i.(obj))
					for _, a := range list(i.(obj)["activities"]) {
						f("activity", a.(obj))
					}
				}
			}
		}
	}
	each(func(kind string, o obj) {
		switch kind {
		case "alignment":
			aligns[o["code"].(string)] = true
			return
		case "org":
			orgs[o["id"].(string)] = o["kind"].(string)
		case "indicator":
			inds[o["id"].(string)] = true
		}
		ids[o["id"].(string)]++
	})
	vars := obj{"langs": p["languages"], "orgs": orgs, "inds": inds, "aligns": aligns, "ids": ids, "datesOK": true, "planStart": p["start"], "planEnd": p["end"], "self": p}
	ok, _, err := c.dates.Eval(vars)
	if err != nil || ok != types.True {
		vars["datesOK"] = false
	}
	vars["yStart"], vars["yEnd"] = year(p["start"].(string)), year(p["end"].(string))
	run := func(kind string, o obj) {
		vars["self"] = o
		for _, r := range c.byKind[kind] {
			res, _, err := r.p.Eval(vars)
			if err != nil || res != types.True {
				id, ok := o["id"].(string)
				if !ok {
					id = o["code"].(string)
				}
				out = append(out, gen.Finding{Rule: r.code, Subject: id})
			}
		}
	}
	run("plan", p)
	each(run)
	return out
}

func year(s string) float64 {
	y := 0.0
	for _, c := range s[:4] {
		y = y*10 + float64(c-'0')
	}
	return y
}
