package main

import (
	"math/bits"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"

	"github.com/entente-civic/entente/examples/peers/gen/inter"
	"github.com/entente-civic/entente/examples/peers/gen/interbench"
)

// gota: group-by counts per pair. It has no explode (the host builds a longer
// frame for the multi-valued dimension), and no distinct count (grouped by
// client as well instead).
func gota(t *inter.Table, _ string) func() *inter.Result {
	i8 := func(c []uint8, n string, ix []int) series.Series {
		v := make([]int, len(ix))
		for i, j := range ix {
			v[i] = int(c[j])
		}
		return series.New(v, series.Int, n)
	}
	frame := func(ix, ks []int) dataframe.DataFrame {
		dur, cl, one := make([]float64, len(ix)), make([]int, len(ix)), make([]float64, len(ix))
		for i, j := range ix {
			dur[i], cl[i], one[i] = float64(t.Dur[j]), int(t.Client[j]), 1
		}
		return dataframe.New(i8(t.Month, "month", ix), i8(t.Muni, "muni", ix), i8(t.Entry, "entry", ix), i8(t.Sex, "sex", ix), i8(t.Age, "age", ix), i8(t.Agency, "agency", ix),
			series.New(ks, series.Int, "req"), series.New(dur, series.Float, "dur"), series.New(cl, series.Int, "client"), series.New(one, series.Float, "one"))
	}
	var ix, lx, ks []int
	for i := range t.N {
		ix = append(ix, i)
		for q := t.Req[i]; q != 0; q &= q - 1 {
			lx, ks = append(lx, i), append(ks, bits.TrailingZeros16(q))
		}
	}
	plain, long := frame(ix, make([]int, len(ix))), frame(lx, ks)
	num := func(x any) int64 {
		switch v := x.(type) {
		case int:
			return int64(v)
		case float64:
			return int64(v)
		}
		panic("type")
	}
	return func() *inter.Result {
		r := inter.NewResult()
		for p, ab := range inter.Pairs {
			df := plain
			if ab[0] == 4 || ab[1] == 4 {
				df = long
			}
			a, b := inter.Names[ab[0]], inter.Names[ab[1]]
			g := df.Select([]string{"month", a, b, "one"}).GroupBy("month", a, b).Aggregation([]dataframe.AggregationType{dataframe.Aggregation_COUNT}, []string{"one"})
			for _, m := range g.Maps() {
				r.Cross[p][(int(num(m["month"]))*inter.Card[ab[0]]+int(num(m[a])))*inter.Card[ab[1]]+int(num(m[b]))] = num(m["one_COUNT"])
			}
		}
		g := plain.Select([]string{"month", "muni", "dur"}).GroupBy("month", "muni").Aggregation([]dataframe.AggregationType{dataframe.Aggregation_MEAN, dataframe.Aggregation_MEDIAN}, []string{"dur", "dur"})
		for _, m := range g.Maps() {
			k := 1 + int(num(m["month"]))*inter.Munis + int(num(m["muni"]))
			r.Mean[k], r.Median[k] = m["dur_MEAN"].(float64), m["dur_MEDIAN"].(float64)
		}
		g = plain.Select([]string{"month", "muni", "client", "one"}).GroupBy("month", "muni", "client").Aggregation([]dataframe.AggregationType{dataframe.Aggregation_COUNT}, []string{"one"})
		for _, m := range g.Maps() {
			r.Distinct[1+inter.Months+num(m["month"])*inter.Munis+num(m["muni"])]++
		}
		g = plain.Select([]string{"month", "client", "one"}).GroupBy("month", "client").Aggregation([]dataframe.AggregationType{dataframe.Aggregation_COUNT}, []string{"one"})
		for _, m := range g.Maps() {
			r.Distinct[1+num(m["month"])]++
		}
		r.Distinct[0] = int64(plain.Select([]string{"client", "one"}).GroupBy("client").Aggregation([]dataframe.AggregationType{dataframe.Aggregation_COUNT}, []string{"one"}).Nrow())
		d := plain.Col("dur")
		r.Mean[0], r.Median[0] = d.Mean(), d.Median()
		r.FillTop() // host code, from the cross-tabs
		r.FillTotals()
		return r
	}
}

func init() { interbench.Peers["gota"] = gota }
