package main

import (
	"fmt"
	"testing"

	"github.com/entente-civic/entente/examples/peers/gen/dir"
)

// The library answers as the full scan does, and allocates nothing.
func TestLibrary(t *testing.T) {
	ss := dir.Generate(20_000, 3)
	qs := dir.Queries(ss, 300, 4)
	b := newLibrary(ss, "").(*library)
	hits := 0
	for i := range qs {
		got, want := b.Find(&qs[i]), dir.Brute(ss, &qs[i])
		hits += len(want)
		if !dir.Equal(got, want) {
			t.Fatal(i, got, want)
		}
	}
	if hits == 0 {
		t.Fatal("no query has an answer")
	}
	i := 0
	if n := testing.AllocsPerRun(300, func() { b.Find(&qs[i%300]); i++ }); n > 0 {
		t.Errorf("%v allocations a query", n)
	}
}

func BenchmarkRoute(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		ss := dir.Generate(n, 1)
		qs := dir.Queries(ss, 2000, 2)
		for _, peer := range []string{"hand2", "library"} {
			p := makers[peer](ss, "")
			b.Run(fmt.Sprintf("%s/%d", peer, n), func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					p.Find(&qs[i%2000])
				}
			})
		}
	}
}
