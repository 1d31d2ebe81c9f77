package main

import (
	"math"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/tidwall/rtree"

	"github.com/entente-civic/entente/examples/peers/gen/dir"
)

// roar: one bitmap per term (with its descendants), status, gender, language,
// age and half hour of the week, intersected; an R-tree for wide answers.
type roar struct {
	ss                                []dir.Service
	term, status, gender, langs, open []*roaring.Bitmap
	age                               [121]*roaring.Bitmap
	tree                              rtree.RTreeG[int32]
}

func bms(n int) []*roaring.Bitmap {
	out := make([]*roaring.Bitmap, n)
	for i := range out {
		out[i] = roaring.New()
	}
	return out
}

func newRoar(ss []dir.Service, _ string) peer {
	r := &roar{ss: ss, term: bms(dir.Terms), status: bms(8), gender: bms(3), langs: bms(24), open: bms(336)}
	for a := range r.age {
		r.age[a] = roaring.New()
	}
	for i := range ss {
		s := &ss[i]
		id := uint32(i)
		for _, c := range s.Codes {
			for ; c >= 0; c = dir.Parent[c] {
				r.term[c].Add(id)
			}
		}
		for b := range 8 {
			if s.Status>>b&1 != 0 {
				r.status[b].Add(id)
			}
		}
		for b := range 3 {
			if s.Gender>>b&1 != 0 && s.Cap > 0 { // capacity folded in
				r.gender[b].Add(id)
			}
		}
		for b := range 24 {
			if s.Langs>>b&1 != 0 {
				r.langs[b].Add(id)
			}
		}
		for a := int(s.AgeMin); a <= int(s.AgeMax); a++ {
			r.age[a].Add(id)
		}
		for _, w := range s.Week {
			for t := w.Start / 30; t < w.End/30; t++ {
				r.open[t].Add(id)
			}
		}
		p := [2]float64{s.Lat, s.Lon}
		r.tree.Insert(p, p, int32(i))
	}
	for _, l := range [][]*roaring.Bitmap{r.term, r.status, r.gender, r.langs, r.open, r.age[:]} {
		for _, b := range l {
			b.RunOptimize()
		}
	}
	return r
}

func (r *roar) Find(q *dir.Query) []dir.Hit {
	m := roaring.FastAnd(r.term[q.Term], r.langs[q.Lang], r.gender[q.Gender], r.status[q.Status], r.open[q.T/30], r.age[q.Age])
	var t dir.Top
	add := func(i int32, km float64) {
		s := &r.ss[i]
		if km <= q.MaxKm && (s.Area == nil || dir.Inside(s.Area, q.Lat, q.Lon)) {
			t.Add(i, km)
		}
	}
	if m.GetCardinality() < 1000 {
		it := m.Iterator()
		for it.HasNext() {
			i := int32(it.Next())
			add(i, q.Dist(r.ss[i].Lat, r.ss[i].Lon))
		}
	} else {
		kx := 111.32 * math.Cos(q.Lat*math.Pi/180)
		pt := [2]float64{q.Lat, q.Lon}
		r.tree.Nearby(
			func(min, max [2]float64, _ int32, item bool) float64 {
				dy := math.Max(0, math.Max(min[0]-pt[0], pt[0]-max[0])) * 110.57
				dx := math.Max(0, math.Max(min[1]-pt[1], pt[1]-max[1])) * kx
				return dx*dx + dy*dy
			},
			func(_, _ [2]float64, i int32, d2 float64) bool {
				km := math.Sqrt(d2)
				if km > q.MaxKm || km > t.Worst() {
					return false
				}
				if m.Contains(uint32(i)) {
					add(i, q.Dist(r.ss[i].Lat, r.ss[i].Lon))
				}
				return true
			})
	}
	return append([]dir.Hit(nil), t.H[:t.N]...)
}

func init() { makers["roaring"] = newRoar }
