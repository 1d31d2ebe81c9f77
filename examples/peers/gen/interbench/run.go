// Package interbench runs one peer of workload C and prints one line.
package interbench

import (
	"flag"
	"fmt"
	"time"

	"github.com/entente-civic/entente/examples/peers/gen/inter"
	"github.com/entente-civic/entente/examples/peers/gen/meter"
)

// A Peer loads the table (timed apart) and returns the aggregation.
type Peer func(t *inter.Table, tmp string) func() *inter.Result

var Peers = map[string]Peer{
	"simple": func(t *inter.Table, _ string) func() *inter.Result {
		return func() *inter.Result { return inter.Simple(t) }
	},
	"cube1": func(t *inter.Table, _ string) func() *inter.Result {
		return func() *inter.Result { return inter.Cube(t, 1) }
	},
	"cube2": func(t *inter.Table, _ string) func() *inter.Result {
		return func() *inter.Result { return inter.Cube(t, 2) }
	},
	"part1": func(t *inter.Table, _ string) func() *inter.Result {
		return func() *inter.Result { return inter.Parted(t, 1) }
	},
	"part2": func(t *inter.Table, _ string) func() *inter.Result {
		return func() *inter.Result { return inter.Parted(t, 2) }
	},
	"sum1": func(t *inter.Table, _ string) func() *inter.Result {
		return func() *inter.Result { inter.SumBytes(t, 1); return nil }
	},
	"sum2": func(t *inter.Table, _ string) func() *inter.Result {
		return func() *inter.Result { inter.SumBytes(t, 2); return nil }
	},
}

func Main() {
	name := flag.String("peer", "cube1", "peer")
	n := flag.Int("n", 10_000_000, "records")
	runs := flag.Int("runs", 5, "timed runs after one warm-up (0 warm-up if 1)")
	tmp := flag.String("tmp", "tmp", "scratch directory")
	flag.Parse()
	t := inter.Generate(*n, 1)
	base := meter.Heap()
	t0 := time.Now()
	f := Peers[*name](t, *tmp)
	load := time.Since(t0)
	meter.Heap()
	meter.ResetPeak()
	r0 := meter.RSS()
	var lat meter.Lat
	var r *inter.Result
	for i := range *runs + 1 {
		if *runs == 1 && i == 0 {
			continue
		}
		t0 := time.Now()
		r = f()
		if d := time.Since(t0); i > 0 {
			lat = append(lat, d)
		}
	}
	peak := meter.Peak()
	d := ""
	if r != nil {
		d = r.Digest()
	}
	med := lat.P(.5)
	fmt.Printf("%-14s n=%-9d load=%-10v median=%-12v min=%-12v rows/s=%-8.3gM  input=%sMB rss@start=%sMB peak=%sMB peak-start=%sMB  %s\n", *name, *n, load.Round(time.Millisecond), med.Round(time.Microsecond), lat.P(0).Round(time.Microsecond), float64(*n)/med.Seconds()/1e6, meter.MB(base), meter.MB(r0), meter.MB(peak), meter.MB(peak-r0), d)
}
