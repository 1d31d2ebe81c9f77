package main

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"

	"github.com/entente-civic/entente/examples/peers/gen/inter"
	"github.com/entente-civic/entente/examples/peers/gen/interbench"
)

// spec says what workload C asks for, as the library's.
func spec() indicators.Spec {
	month, err := indicators.Months("month", cal.Period{From: cal.Year(2024), To: cal.Year(2026)}, 1)
	ck(err)
	s := indicators.Spec{
		Dimensions: []indicators.Dimension{month},
		Measures:   []string{"minutes"},
		Counts:     indicators.Pairs([]string{"month"}, inter.Names[:]...),
		Persons:    [][]string{{"month", "muni"}},
		Values:     [][]string{{"month", "muni"}},
	}
	for i, name := range inter.Names {
		d := indicators.Dimension{ID: name, Several: name == "req"}
		for c := range inter.Card[i] {
			d.Terms = append(d.Terms, term.Term{ID: strconv.Itoa(c)})
		}
		s.Dimensions = append(s.Dimensions, d)
	}
	return s
}

// count adds the records lo to hi to a tally of their own, one by one.
func count(t *inter.Table, lo, hi int) *indicators.Tally {
	tally, err := indicators.NewTally(spec())
	ck(err)
	var at [7]uint64
	var minutes [1]int64
	r := indicators.Record{At: at[:], Values: minutes[:]}
	for i := lo; i < hi; i++ {
		r.At[0], r.At[1], r.At[2] = uint64(t.Month[i]), uint64(t.Muni[i]), uint64(t.Entry[i])
		r.At[3], r.At[4], r.At[5] = uint64(t.Sex[i]), uint64(t.Age[i]), uint64(t.Req[i])
		r.At[6] = uint64(t.Agency[i])
		r.Values[0] = int64(t.Dur[i])
		r.Person = uint64(t.Client[i]) + 1 // 0 is nobody
		ck(tally.Add(&r))
	}
	return tally
}

// library counts on w goroutines and merges.
func library(t *inter.Table, w int) *inter.Result {
	parts := make([]*indicators.Tally, w)
	var wg sync.WaitGroup
	for i := range parts {
		wg.Go(func() { parts[i] = count(t, t.N*i/w, t.N*(i+1)/w) })
	}
	wg.Wait()
	for _, p := range parts[1:] {
		ck(parts[0].Merge(p))
	}
	return answers(parts[0])
}

// answers asks a tally for everything.
func answers(tally *indicators.Tally) *inter.Result {
	r := inter.NewResult()
	for p, ab := range inter.Pairs {
		table, err := tally.Table("month", inter.Names[ab[0]], inter.Names[ab[1]])
		ck(err)
		i := 0
		for of, c := range table.All() {
			if of[0].Term() == indicators.NotStated || of[1].Term() == indicators.NotStated || of[2].Term() == indicators.NotStated {
				if c.N != 0 {
					panic(fmt.Sprint(of, " is stated in every record"))
				}
				continue
			}
			r.Cross[p][i] = c.N
			i++
		}
	}
	persons, err := tally.Persons("month", "muni")
	ck(err)
	minutes, err := tally.Values("minutes", "month", "muni")
	ck(err)
	ask := func(g int, of ...term.Code) {
		c, _ := minutes.At(of...)
		if mean, _, err := c.Mean().Value(9); err == nil {
			r.Mean[g] = float(mean)
		}
		if median, ok := minutes.Quantile(quantity.D(5, 1), of...); ok {
			r.Median[g] = float(median)
		}
	}
	whole, _ := persons.At()
	r.Distinct[0] = whole.N
	ask(0)
	for m := range inter.Months {
		month := term.C("month", fmt.Sprintf("%d-%02d", 2024+m/12, m%12+1))
		c, _ := persons.At(month)
		r.Distinct[1+m] = c.N
		for u := range inter.Munis {
			muni := term.C("muni", strconv.Itoa(u))
			c, _ = persons.At(month, muni)
			g := m*inter.Munis + u
			r.Distinct[1+inter.Months+g] = c.N
			ask(1+g, month, muni)
		}
	}
	r.FillTop()
	r.FillTotals()
	return r
}

func float(d quantity.Decimal) float64 {
	f, err := strconv.ParseFloat(d.String(), 64)
	ck(err)
	return f
}

func init() {
	for w := 1; w <= 2; w++ {
		interbench.Peers["library"+strconv.Itoa(w)] = func(t *inter.Table, _ string) func() *inter.Result {
			return func() *inter.Result { return library(t, w) }
		}
	}
}
