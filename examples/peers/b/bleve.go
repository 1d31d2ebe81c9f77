package main

import (
	"fmt"
	"strconv"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"

	"github.com/entente-civic/entente/examples/peers/gen/dir"
)

// bleve: keyword terms for codes (with ancestors), status, gender, language
// and half hours of the week (or "always"); numeric age; geopoint. The service
// area polygon is checked by the host, page by page.
type blv struct {
	ix bleve.Index
	ss []dir.Service
}

type doc struct {
	Code, Status, Gender, Lang, Open []string
	AgeMin, AgeMax                   float64
	Cap                              string
	Loc                              map[string]any
}

func newBleve(ss []dir.Service, tmp string) peer {
	m := mapping.NewIndexMapping()
	m.DefaultAnalyzer = keyword.Name
	d := mapping.NewDocumentStaticMapping()
	kw := func(f string) {
		x := mapping.NewKeywordFieldMapping()
		x.Store, x.IncludeInAll, x.IncludeTermVectors, x.DocValues = false, false, false, false
		d.AddFieldMappingsAt(f, x)
	}
	num := func(f string) {
		x := mapping.NewNumericFieldMapping()
		x.Store, x.IncludeInAll = false, false
		d.AddFieldMappingsAt(f, x)
	}
	for _, f := range []string{"Code", "Status", "Gender", "Lang", "Open", "Cap"} {
		kw(f)
	}
	num("AgeMin")
	num("AgeMax")
	g := mapping.NewGeoPointFieldMapping()
	g.Store, g.IncludeInAll = false, false
	d.AddFieldMappingsAt("Loc", g)
	m.DefaultMapping = d
	ix, err := bleve.New(tmp+"/ix", m)
	check(err)
	b := ix.NewBatch()
	for i := range ss {
		s := &ss[i]
		x := doc{AgeMin: float64(s.AgeMin), AgeMax: float64(s.AgeMax), Cap: "n", Loc: map[string]any{"lat": s.Lat, "lon": s.Lon}}
		if s.Cap > 0 {
			x.Cap = "y"
		}
		for _, c := range s.Codes {
			for ; c >= 0; c = dir.Parent[c] {
				x.Code = append(x.Code, dir.Code(c))
			}
		}
		bits := func(v uint32) (out []string) {
			for b := 0; v>>b != 0; b++ {
				if v>>b&1 != 0 {
					out = append(out, strconv.Itoa(b))
				}
			}
			return
		}
		x.Status, x.Gender, x.Lang = bits(uint32(s.Status)), bits(uint32(s.Gender)), bits(s.Langs)
		if len(s.Week) == 1 {
			x.Open = []string{"always"}
		} else {
			for _, w := range s.Week {
				for t := w.Start / 30; t < w.End/30; t++ {
					x.Open = append(x.Open, strconv.Itoa(int(t)))
				}
			}
		}
		check(b.Index(strconv.Itoa(i), x))
		if b.Size() >= 2000 {
			check(ix.Batch(b))
			b.Reset()
		}
	}
	check(ix.Batch(b))
	return &blv{ix, ss}
}

func (b *blv) Find(q *dir.Query) []dir.Hit {
	term := func(f, v string) query.Query { t := bleve.NewTermQuery(v); t.SetField(f); return t }
	rng := func(f string, lo, hi *float64) query.Query {
		t := true
		r := bleve.NewNumericRangeInclusiveQuery(lo, hi, &t, &t)
		r.SetField(f)
		return r
	}
	age := float64(q.Age)
	geo := bleve.NewGeoDistanceQuery(q.Lon, q.Lat, fmt.Sprintf("%fkm", q.MaxKm*1.01))
	geo.SetField("Loc")
	qq := bleve.NewConjunctionQuery(term("Code", dir.Code(q.Term)), term("Cap", "y"), term("Status", strconv.Itoa(int(q.Status))), term("Gender", strconv.Itoa(int(q.Gender))), term("Lang", strconv.Itoa(int(q.Lang))),
		bleve.NewDisjunctionQuery(term("Open", strconv.Itoa(int(q.T/30))), term("Open", "always")), rng("AgeMin", nil, &age), rng("AgeMax", &age, nil), geo)
	var hits []dir.Hit
	for from := 0; ; from += 40 {
		rq := bleve.NewSearchRequestOptions(qq, 40, from, false)
		so, err := search.NewSortGeoDistance("Loc", "km", q.Lon, q.Lat, false)
		check(err)
		rq.SortByCustom(search.SortOrder{so})
		rq.Score = "none"
		res, err := b.ix.Search(rq)
		check(err)
		for _, h := range res.Hits {
			i, _ := strconv.Atoi(h.ID)
			s := &b.ss[i]
			if km := q.Dist(s.Lat, s.Lon); km <= q.MaxKm && (s.Area == nil || dir.Inside(s.Area, q.Lat, q.Lon)) {
				hits = append(hits, dir.Hit{ID: s.ID, Km: km})
			}
		}
		// 15 rather than 10: bleve sorts by great circle, the answer by plane
		if len(res.Hits) < 40 || len(hits) >= 15 {
			return dir.Sort(hits)
		}
	}
}

func init() { makers["bleve"] = newBleve }
