package interbench

import (
	"database/sql"
	"fmt"

	"github.com/entente-civic/entente/examples/peers/gen/inter"
)

// SQL is the aggregation for any SQL peer; the two dialects differ in how a
// multi-valued dimension is exploded and in having a median.
type SQL struct {
	DB      *sql.DB
	Explode string // a join that yields r.k for every request category of t
	Median  bool   // has avg/median as SQL; otherwise from a histogram query
	Wide    bool   // requests by 12 conditional sums rather than by Explode
	Cube    bool   // aggregate to joint cubes first, roll up from those
}

func ck(err error) {
	if err != nil {
		panic(err)
	}
}

func (s SQL) rows(n int, q string, f func(v []int64, x []float64), floats int) {
	rows, err := s.DB.Query(q)
	if err != nil {
		panic(q + ": " + err.Error())
	}
	defer rows.Close()
	v, x := make([]int64, n), make([]float64, floats)
	p := make([]any, n+floats)
	for i := range v {
		p[i] = &v[i]
	}
	for i := range x {
		p[n+i] = &x[i]
	}
	for rows.Next() {
		ck(rows.Scan(p...))
		f(v, x)
	}
	ck(rows.Err())
}

func (s SQL) Run() *inter.Result {
	r := inter.NewResult()
	plain, reqs, count := "t", "t "+s.Explode, "count(*)"
	if s.Cube {
		for _, q := range []string{"DROP TABLE IF EXISTS cube", "DROP TABLE IF EXISTS rcube",
			"CREATE TEMP TABLE cube AS SELECT month,muni,entry,sex,age,agency,count(*) n FROM t GROUP BY 1,2,3,4,5,6",
			"CREATE TEMP TABLE rcube AS SELECT month,muni,entry,sex,age,agency,req,count(*) n FROM t GROUP BY 1,2,3,4,5,6,7"} {
			_, err := s.DB.Exec(q)
			ck(err)
		}
		plain, reqs, count = "cube t", "rcube t "+s.Explode, "CAST(sum(n) AS BIGINT)"
	}
	for p, ab := range inter.Pairs {
		a, b := inter.Names[ab[0]], inter.Names[ab[1]]
		A, B := int64(inter.Card[ab[0]]), int64(inter.Card[ab[1]])
		from := plain
		if ab[0] == 4 || ab[1] == 4 {
			if s.Wide {
				other := a
				if ab[0] == 4 {
					other = b
				}
				q := "SELECT month," + other
				for k := range inter.Reqs {
					q += fmt.Sprintf(",CAST(sum((req >> %d) & 1) AS BIGINT)", k)
				}
				s.rows(2+inter.Reqs, q+" FROM t GROUP BY 1,2", func(v []int64, _ []float64) {
					for k := range int64(inter.Reqs) {
						if ab[1] == 4 {
							r.Cross[p][(v[0]*A+v[1])*B+k] = v[2+k]
						} else {
							r.Cross[p][(v[0]*A+k)*B+v[1]] = v[2+k]
						}
					}
				}, 0)
				continue
			}
			from = reqs
			if ab[0] == 4 {
				a = "r.k"
			} else {
				b = "r.k"
			}
		}
		s.rows(4, fmt.Sprintf("SELECT month,%s,%s,%s FROM %s GROUP BY 1,2,3", a, b, count, from), func(v []int64, _ []float64) {
			r.Cross[p][(v[0]*A+v[1])*B+v[2]] = v[3]
		}, 0)
	}
	s.rows(1, "SELECT count(DISTINCT client) FROM t", func(v []int64, _ []float64) { r.Distinct[0] = v[0] }, 0)
	s.rows(2, "SELECT month,count(DISTINCT client) FROM t GROUP BY 1", func(v []int64, _ []float64) { r.Distinct[1+v[0]] = v[1] }, 0)
	s.rows(3, "SELECT month,muni,count(DISTINCT client) FROM t GROUP BY 1,2", func(v []int64, _ []float64) {
		r.Distinct[1+inter.Months+v[0]*inter.Munis+v[1]] = v[2]
	}, 0)
	if s.Median {
		s.rows(0, "SELECT avg(dur),median(dur) FROM t", func(_ []int64, x []float64) { r.Mean[0], r.Median[0] = x[0], x[1] }, 2)
		s.rows(2, "SELECT month,muni,avg(dur),median(dur) FROM t GROUP BY 1,2", func(v []int64, x []float64) {
			g := 1 + v[0]*inter.Munis + v[1]
			r.Mean[g], r.Median[g] = x[0], x[1]
		}, 2)
	} else {
		hist := make([]uint32, inter.Months*inter.Munis*inter.MaxDur)
		s.rows(4, "SELECT month,muni,dur,count(*) FROM t GROUP BY 1,2,3", func(v []int64, _ []float64) {
			hist[(v[0]*inter.Munis+v[1])*inter.MaxDur+v[2]] = uint32(v[3])
		}, 0)
		r.FillDurations(hist)
	}
	i, last := 0, int64(-2)
	s.rows(3, fmt.Sprintf(`WITH c AS (SELECT month,agency,%[1]s n FROM %[2]s GROUP BY 1,2), d AS (SELECT * FROM c UNION ALL SELECT -1,agency,CAST(sum(n) AS BIGINT) FROM c GROUP BY 2)
 SELECT month,agency,n FROM (SELECT *, row_number() OVER (PARTITION BY month ORDER BY n DESC, agency) rn FROM d) WHERE rn <= 10 ORDER BY month, rn`, count, plain), func(v []int64, _ []float64) {
		if v[0] != last {
			i, last = 0, v[0]
		}
		r.Top[1+v[0]][i] = [2]int64{v[1], v[2]}
		i++
	}, 0)
	for d, n := range inter.Names {
		if d == 4 {
			if s.Wide {
				q := "SELECT 0"
				for k := range inter.Reqs {
					q += fmt.Sprintf(",CAST(sum((req >> %d) & 1) AS BIGINT)", k)
				}
				s.rows(1+inter.Reqs, q+" FROM t", func(v []int64, _ []float64) { copy(r.Totals[4], v[1:]) }, 0)
				continue
			}
			s.rows(2, "SELECT r.k,"+count+" FROM "+reqs+" GROUP BY 1", func(v []int64, _ []float64) { r.Totals[4][v[0]] = v[1] }, 0)
			continue
		}
		s.rows(2, "SELECT "+n+","+count+" FROM "+plain+" GROUP BY 1", func(v []int64, _ []float64) { r.Totals[d][v[0]] = v[1] }, 0)
	}
	s.rows(1, "SELECT count(*) FROM t", func(v []int64, _ []float64) { r.Rows = v[0] }, 0)
	return r
}
