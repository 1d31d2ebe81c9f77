// Package dirbench runs one peer of workload B on a directory of n services and
// prints one line: build time, memory, latency percentiles, agreement.
package dirbench

import (
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/entente-civic/entente/examples/peers/gen/dir"
	"github.com/entente-civic/entente/examples/peers/gen/meter"
)

type Peer interface{ Find(q *dir.Query) []dir.Hit }

var Makers = map[string]func(ss []dir.Service, tmp string) Peer{}

type brute []dir.Service

func (b brute) Find(q *dir.Query) []dir.Hit { return dir.Brute(b, q) }

type hand struct {
	*dir.Hand
	buf []dir.Hit
}

func (h *hand) Find(q *dir.Query) []dir.Hit { h.buf = h.Hand.Find(q, h.buf[:0]); return h.buf }

type hand2 struct {
	*dir.Hand2
	buf []dir.Hit
}

func (h *hand2) Find(q *dir.Query) []dir.Hit { h.buf = h.Hand2.Find(q, h.buf[:0]); return h.buf }

func init() {
	Makers["brute"] = func(ss []dir.Service, _ string) Peer { return brute(ss) }
	Makers["hand2"] = func(ss []dir.Service, _ string) Peer { return &hand2{dir.NewHand2(ss), nil} }
	Makers["hand"] = func(ss []dir.Service, _ string) Peer { return &hand{dir.NewHand(ss), nil} }
}

func Main() {
	name := flag.String("peer", "hand", "peer")
	n := flag.Int("n", 1000, "services")
	nq := flag.Int("q", 2000, "queries")
	chk := flag.Int("check", 200, "answers compared with the full scan")
	tmp := flag.String("tmp", "tmp", "scratch directory")
	flag.Parse()
	ss := dir.Generate(*n, 1)
	qs := dir.Queries(ss, *nq, 2)
	work, err := os.MkdirTemp(*tmp, *name)
	Check(err)
	defer os.RemoveAll(work)
	h0, r0 := meter.Heap(), meter.RSS()
	t0 := time.Now()
	p := Makers[*name](ss, work)
	build := time.Since(t0)
	h1, r1 := meter.Heap(), meter.RSS()
	var disk int64
	es, _ := os.ReadDir(work)
	for _, e := range es {
		disk += du(work + "/" + e.Name())
	}
	var lat meter.Lat
	hits, bad := 0, 0
	for i := range qs[:min(50, len(qs))] { // warm
		p.Find(&qs[i])
	}
	for i := range qs {
		t := time.Now()
		out := p.Find(&qs[i])
		lat = append(lat, time.Since(t))
		hits += len(out)
		if i < *chk {
			if want := dir.Brute(ss, &qs[i]); !dir.Equal(out, want) {
				bad++
				if bad <= 2 {
					fmt.Fprintln(os.Stderr, "differs", i, qs[i], out, want)
				}
			}
		}
	}
	fmt.Printf("%-12s n=%-8d build=%-12v heap+=%-8s rss+=%-8s disk=%-8s mean=%-12v p50=%-12v p99=%-12v hits/q=%.2f differ=%d/%d\n",
		*name, *n, build.Round(time.Microsecond), meter.MB(h1-h0), meter.MB(r1-r0), meter.MB(disk), lat.Mean(), lat.P(.5), lat.P(.99), float64(hits)/float64(len(qs)), bad, min(*chk, len(qs)))
}

func du(path string) int64 {
	fi, err := os.Stat(path)
	if err != nil {
		return 0
	}
	if !fi.IsDir() {
		return fi.Size()
	}
	var s int64
	es, _ := os.ReadDir(path)
	for _, e := range es {
		s += du(path + "/" + e.Name())
	}
	return s
}

func Check(err error) {
	if err != nil {
		panic(err)
	}
}
