// Command ratios reads the output of this module's benchmarks and prints what
// they say of the library beside its peers, as one table in Markdown. Every
// figure is a median over the rounds that were run.
package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// figure is one benchmark at one size.
type figure struct{ name, size string }

// taken is what a benchmark reported, a value a round.
type taken struct{ ns, allocs []float64 }

// sizes in the order of the columns, with the activities of each plan.
var sizes = []struct {
	name       string
	activities float64
}{{"small", 60}, {"mid", 1_000}, {"large", 50_000}}

var line = regexp.MustCompile(`^Benchmark(\S+)/(small|mid|large)-\d+\s+\d+\s+([\d.]+) ns/op(?:.*?(\d+) allocs/op)?`)

// row is a line of the table.
type row struct {
	what string
	must string // what it must keep to, for the reader
	ok   func(v float64, size string) bool
	get  func(size string) (v float64, ok bool)
	form string // of the figure
}

func atMost(v float64) func(float64, string) bool {
	return func(x float64, _ string) bool { return x <= v }
}

func atLeast(v float64) func(float64, string) bool {
	return func(x float64, _ string) bool { return x >= v }
}

// butLarge asks for less of the large plan, which no cache holds: there memory
// costs all of them time.
func butLarge(v, large float64) func(float64, string) bool {
	return func(x float64, size string) bool { return x >= v || size == "large" && x >= large }
}

const both = "Library/IndexAndCheck"

func main() {
	all := map[figure]*taken{}
	rounds := 0
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		m := line.FindStringSubmatch(in.Text())
		if m == nil {
			continue
		}
		key := figure{m[1], m[2]}
		if all[key] == nil {
			all[key] = new(taken)
		}
		t := all[key]
		ns, _ := strconv.ParseFloat(m[3], 64)
		allocs, _ := strconv.ParseFloat(m[4], 64)
		t.ns, t.allocs = append(t.ns, ns), append(t.allocs, allocs)
		rounds = max(rounds, len(t.ns))
	}

	ns := func(name, size string) (float64, bool) {
		t := all[figure{name, size}]
		if t == nil {
			return 0, false
		}
		return median(t.ns), true
	}
	ratio := func(a, b string) func(string) (float64, bool) {
		return func(size string) (float64, bool) {
			x, ok := ns(a, size)
			y, fine := ns(b, size)
			return x / y, ok && fine
		}
	}
	each := func(name string) func(string) (float64, bool) {
		return func(size string) (float64, bool) {
			x, ok := ns(name, size)
			return x / activities(size), ok
		}
	}
	rows := []row{
		{"index + check / by hand", "≤ 2.5", atMost(2.5), ratio(both, "Hand"), "%.2f"},
		{"by hand / check of an indexed plan", "≥ 3", atLeast(3), ratio("Hand", "Library/Check"), "%.2f"},
		{"allocations of that check", "0", atMost(0), func(size string) (float64, bool) {
			t := all[figure{"Library/Check", size}]
			if t == nil {
				return 0, false
			}
			return median(t.allocs), true
		}, "%.0f"},
		{"validator tags (12 rules) / index + check", "", nil, ratio("ValidatorTags", both), "%.1f"},
		{"CEL / index + check", "≥ 15; large ≥ 6", butLarge(15, 6), ratio("CEL", both), "%.1f"},
		{"JSON Schema (13 rules) / index + check", "", nil, ratio("Schema", both), "%.1f"},
		{"OPA / index + check", "≥ 60; large ≥ 40", butLarge(60, 40), ratio("OPA", both), "%.1f"},
		{"CUE / index + check", "", nil, ratio("CUE", both), "%.0f"},
		{"Decode / encoding/json, without white space", "≤ 1.5", atMost(1.5), ratio("Decode/Library", "Decode/Plain"), "%.2f"},
		{"Decode / encoding/json, indented", "≤ 1.5", atMost(1.5), ratio("Decode/LibraryIndented", "Decode/PlainIndented"), "%.2f"},
		{"index + check, an activity / that of small", "≤ 2.5", atMost(2.5), func(size string) (float64, bool) {
			x, ok := each(both)(size)
			y, fine := each(both)("small")
			return x / y, ok && fine
		}, "%.2f"},
		{"index + check, ns an activity", "", nil, each(both), "%.0f"},
		{"check, ns an activity", "", nil, each("Library/Check"), "%.0f"},
		{"by hand, ns an activity", "", nil, each("Hand"), "%.0f"},
		{"by hand with maps kept / by hand", "", nil, ratio("HandReuse", "Hand"), "%.2f"},
		{"by hand with all resolved / by hand", "", nil, ratio("HandCompact", "Hand"), "%.3f"},
	}

	var b strings.Builder
	fmt.Fprintf(&b, "Medians of up to %d rounds.\n\n| ratio | must be |", rounds)
	for _, s := range sizes {
		fmt.Fprintf(&b, " %s, %.0f activities |", s.name, s.activities)
	}
	b.WriteString("\n|---|---|---|---|---|\n")
	missed := 0
	for _, r := range rows {
		fmt.Fprintf(&b, "| %s | %s |", r.what, r.must)
		for _, s := range sizes {
			v, ok := r.get(s.name)
			switch {
			case !ok:
				b.WriteString(" – |")
			case r.ok != nil && !r.ok(v, s.name):
				missed++
				fmt.Fprintf(&b, " **"+r.form+"** |", v)
			default:
				fmt.Fprintf(&b, " "+r.form+" |", v)
			}
		}
		b.WriteByte('\n')
	}
	if missed > 0 {
		fmt.Fprintf(&b, "\nIn bold: missed, %d.\n", missed)
	}
	fmt.Print(b.String())
}

func activities(size string) float64 {
	for _, s := range sizes {
		if s.name == size {
			return s.activities
		}
	}
	return 0
}

func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	n := len(v)
	if n%2 == 1 {
		return v[n/2]
	}
	return (v[n/2-1] + v[n/2]) / 2
}
