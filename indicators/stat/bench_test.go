package stat_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/entente-civic/entente/indicators/stat"
)

func BenchmarkWilson(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stat.Wilson(130, 290, 0.95)
	}
}

func BenchmarkClopperPearson(b *testing.B) {
	for _, s := range [][2]int64{{1, 10}, {130, 290}, {9_999, 1 << 40}, {10_001, 1 << 40}, {7_776_456, 7_564_336_677}} {
		b.Run(fmt.Sprint(s[0], " of ", s[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = stat.ClopperPearson(s[0], s[1], 0.95)
			}
		})
	}
}

func BenchmarkPoissonExact(b *testing.B) {
	for _, x := range []int64{3, 65, 9_999, 7_776_456} {
		b.Run(strconv.FormatInt(x, 10), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = stat.PoissonExact(x, 1, 0.95)
			}
		})
	}
}

func BenchmarkDirectStandardised(b *testing.B) {
	strata := strata1976()
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stat.DirectStandardised("s", strata, 0.95)
	}
}

// Ten years of months.
func years() []stat.Point {
	points := make([]stat.Point, 120)
	for k := range points {
		points[k] = stat.Point{At: float64(k), Value: float64(k*k*7919%211) + float64(k)/3}
	}
	return points
}

func BenchmarkXmR(b *testing.B) {
	points := years()
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stat.XmR(points)
	}
}

func BenchmarkMannKendall(b *testing.B) {
	points := years()
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stat.MannKendall(points)
	}
}

func BenchmarkTheilSen(b *testing.B) {
	points := years()
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stat.TheilSen(points, 0.95)
	}
}

func BenchmarkKaplanMeier(b *testing.B) {
	list := make([]stat.Spell, 1000)
	for k := range list {
		list[k] = stat.Spell{Time: float64(k * 7919 % 365), Ended: k%4 > 0}
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = stat.KaplanMeier(list, 0.95)
	}
}

func BenchmarkLargestRemainder(b *testing.B) {
	counts := []int64{36, 25, 28, 11}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stat.LargestRemainder(counts, 290)
	}
}
