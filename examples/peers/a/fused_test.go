package a

import (
	"slices"
	"sort"
	"strings"
	"testing"
	"unsafe"

	"github.com/valyala/fastjson"

	gen "github.com/entente-civic/entente/examples/peers/gen/plan"
)

// fused: parse to a tree in a reused arena and check the same 28 rules on the
// tree: a floor for bytes-to-verdict without building the structs. The leaf
// checks reuse gen.Checker through one reused Indicator and Activity.
type fused struct {
	ps               fastjson.Parser
	ids, align, inds map[string]struct{}
	orgs             map[string]bool
	langs            []string
	a                gen.Activity
	in               gen.Indicator
	out              []gen.Finding
	add              func(r, s string)
}

func newFused() *fused {
	f := &fused{ids: map[string]struct{}{}, align: map[string]struct{}{}, inds: map[string]struct{}{}, orgs: map[string]bool{}}
	f.add = func(r, s string) { f.out = append(f.out, gen.Finding{Rule: r, Subject: strings.Clone(s)}) }
	return f
}

func str(v *fastjson.Value, k string) string {
	b := v.GetStringBytes(k)
	return unsafe.String(unsafe.SliceData(b), len(b))
}

func strs(v *fastjson.Value, k string, dst []string) []string {
	dst = dst[:0]
	for _, x := range v.GetArray(k) {
		b := x.GetStringBytes()
		dst = append(dst, unsafe.String(unsafe.SliceData(b), len(b)))
	}
	return dst
}

func (f *fused) id(s string) {
	if !gen.IDOK(s) {
		f.add("R09", s)
	}
	n := len(f.ids)
	f.ids[s] = struct{}{}
	if len(f.ids) == n {
		f.add("R10", s)
	}
}

func (f *fused) text(v *fastjson.Value, k, id string) {
	t := v.Get(k)
	for _, l := range f.langs {
		if gen.Blank(str(t, l)) {
			f.add("R11", id)
			return
		}
	}
}

func (f *fused) refs(v *fastjson.Value, k string, m map[string]struct{}, rule, id string) {
	for _, x := range v.GetArray(k) {
		b := x.GetStringBytes()
		if _, ok := m[string(b)]; !ok {
			f.add(rule, id)
		}
	}
}

func (f *fused) Check(b []byte) []gen.Finding {
	clear(f.ids)
	clear(f.align)
	clear(f.inds)
	clear(f.orgs)
	f.out = f.out[:0]
	p, err := f.ps.ParseBytes(b)
	must(err)
	f.langs = strs(p, "languages", f.langs)
	head := gen.Plan{ID: str(p, "id"), Start: str(p, "start"), End: str(p, "end"), Languages: f.langs}
	ps, pe, ok := gen.Head(&head, len(p.GetArray("priorities")), f.add)
	f.text(p, "title", head.ID)
	for _, x := range p.GetArray("alignments") {
		f.align[str(x, "code")] = struct{}{}
		f.text(x, "label", str(x, "code"))
	}
	for _, x := range p.GetArray("orgs") {
		id := str(x, "id")
		f.id(id)
		f.orgs[id] = str(x, "kind") == "funder"
		f.text(x, "name", id)
	}
	for _, x := range p.GetArray("indicators") {
		in := &f.in
		in.ID, in.Unit, in.Direction, in.Baseline, in.Targets = str(x, "id"), str(x, "unit"), str(x, "direction"), x.GetFloat64("baseline"), in.Targets[:0]
		for _, t := range x.GetArray("targets") {
			in.Targets = append(in.Targets, gen.Target{Year: t.GetInt("year"), Value: t.GetFloat64("value")})
		}
		f.id(in.ID)
		f.inds[in.ID] = struct{}{}
		f.text(x, "name", in.ID)
		gen.CheckIndicator(in, ps, pe, ok, f.add)
	}
	for _, pr := range p.GetArray("priorities") {
		id := str(pr, "id")
		f.id(id)
		f.text(pr, "title", id)
		gs := pr.GetArray("goals")
		if len(gs) == 0 {
			f.add("R06", id)
		}
		for _, g := range gs {
			id := str(g, "id")
			f.id(id)
			f.text(g, "title", id)
			is := g.GetArray("initiatives")
			if len(is) < 1 || len(is) > 12 {
				f.add("R07", id)
			}
			if len(g.GetArray("indicators")) == 0 {
				f.add("R17", id)
			}
			f.refs(g, "indicators", f.inds, "R18", id)
			f.refs(g, "alignment", f.align, "R19", id)
			for _, it := range is {
				id := str(it, "id")
				f.id(id)
				f.text(it, "title", id)
				f.refs(it, "alignment", f.align, "R19", id)
				as := it.GetArray("activities")
				if len(as) == 0 {
					f.add("R08", id)
				}
				for _, x := range as {
					a := &f.a
					a.ID, a.Lead, a.Start, a.End, a.Status, a.Budget = str(x, "id"), str(x, "lead"), str(x, "start"), str(x, "end"), str(x, "status"), x.GetInt64("budget")
					a.Partners, a.Indicators, a.Funding = strs(x, "partners", a.Partners), strs(x, "indicators", a.Indicators), a.Funding[:0]
					for _, u := range x.GetArray("funding") {
						a.Funding = append(a.Funding, gen.Fund{Funder: str(u, "funder"), Amount: u.GetInt64("amount")})
					}
					f.id(a.ID)
					f.text(x, "title", a.ID)
					gen.CheckActivity(a, f.orgs, f.inds, ps, pe, ok, f.add)
				}
			}
		}
	}
	return f.out
}

func TestFusedAgree(t *testing.T) {
	names := []string{""}
	for k := range gen.Mutations {
		names = append(names, k)
	}
	sort.Strings(names)
	f := newFused()
	for _, n := range names {
		p := gen.Generate(gen.Small, 1)
		if n != "" {
			gen.Mutations[n](p)
		}
		if got, want := Set(f.Check(JSON(p))), Set(gen.Hand(p)); !slices.Equal(got, want) {
			t.Error(n, got, want)
		}
	}
}
