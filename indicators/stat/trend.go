package stat

import (
	"math"
	"slices"
)

// MaxTrend is the most known points [MannKendall] and [TheilSen] take: they
// compare each with each.
const MaxTrend = 2000

// exactTrend is the most points for which the probability is counted out.
const exactTrend = 10

// leastTrend is the fewest points of a test for trend.
const leastTrend = 4

// A Trend is the outcome of a test for trend.
type Trend struct {
	N        int     // known points
	S        int64   // pairs in which the later value is higher, less those in which it is lower
	Variance float64 // of S if there is no trend, corrected for equal values
	Z        float64 // S brought one nearer to 0, over the root of Variance; 0 for S = 0
	P        float64 // probability of an S at least as far from 0, on either side, if there is no trend
	Exact    bool    // P was counted over all orders; else it is that of a normal Z
	Defined  bool    // false: fewer than 4 points are known, or all are equal; Z and P are 0 and say nothing
}

// MannKendall tests whether values rise or fall with time, whatever the shape.
//
// H. B. Mann, Nonparametric tests against trend, Econometrica 13 (1945)
// 245-259; M. G. Kendall, Rank Correlation Methods (1975), with the variance
// for ties and the correction for continuity; R. O. Gilbert, Statistical
// Methods for Environmental Pollution Monitoring (1987), section 16.4. Up to 10
// points without equal values the probability is exact.
//
// Missing points are left out. It is an error that known points are not in
// rising order of time, one each time, that a number is none, or that there are
// more than [MaxTrend]. The test takes points to be independent: values of
// neighbouring months that hang together make P too small.
func MannKendall(points []Point) (Trend, error) {
	known, err := knownPoints(points)
	if err != nil {
		return Trend{}, err
	}
	n := len(known)
	t := Trend{N: n}
	values := make([]float64, n)
	for k, p := range known {
		values[k] = p.Value
		for _, q := range known[:k] {
			switch {
			case p.Value > q.Value:
				t.S++
			case p.Value < q.Value:
				t.S--
			}
		}
	}
	slices.Sort(values)
	variance := pairVariance(n) // in eighteenths, exact
	ties := false
	for k := 0; k < n; {
		first := k
		for k++; k < n && values[k] == values[first]; k++ {
		}
		ties = ties || k-first > 1
		variance -= pairVariance(k - first)
	}
	t.Variance = float64(variance) / 18
	if n < leastTrend || variance == 0 {
		return t, nil
	}
	t.Defined = true
	switch {
	case t.S > 0:
		t.Z = float64(t.S-1) / math.Sqrt(t.Variance)
	case t.S < 0:
		t.Z = float64(t.S+1) / math.Sqrt(t.Variance)
	}
	if n <= exactTrend && !ties {
		t.P, t.Exact = kendallProbability(n, t.S), true
	} else {
		t.P = min(1, 2*normalTail(math.Abs(t.Z)))
	}
	return t, nil
}

// pairVariance is n(n-1)(2n+5).
func pairVariance(n int) int64 {
	m := int64(n)
	return m * (m - 1) * (2*m + 5)
}

// kendallProbability is the share of the orders of n values whose S is at least
// as far from 0 as s. Orders are counted by their inversions: among k values
// the last may make 0 to k-1 of them.
func kendallProbability(n int, s int64) float64 {
	counts := []int64{1}
	all := int64(1)
	for k := 2; k <= n; k++ {
		next := make([]int64, len(counts)+k-1)
		for inversions, c := range counts {
			for more := range k {
				next[inversions+more] += c
			}
		}
		counts = next
		all *= int64(k)
	}
	most := int64(len(counts) - 1) // S = most - 2 × inversions
	far := int64(0)
	for inversions, c := range counts {
		if d := most - 2*int64(inversions); max(d, -d) >= max(s, -s) {
			far += c
		}
	}
	return float64(far) / float64(all)
}

// TheilSen returns the median of the slopes between all pairs of points: how
// much the value changes in one unit of At, hardly moved by outliers.
//
// P. K. Sen, Estimates of the regression coefficient based on Kendall's tau,
// Journal of the American Statistical Association 63 (1968) 1379-1389; R. O.
// Gilbert (1987, see [MannKendall]), section 16.5. Of N slopes in order the
// limits are about C/2 places below and above the middle, C being the normal
// quantile of the level times the root of the variance of S: the slopes number
// (N-C)/2, rounded, from either end. Where that is 0 there are too few points
// for limits at the level, and NoLow and NoHigh say so.
//
// Times may be irregular. Of fewer than 2 known points it is undefined. Errors
// are those of MannKendall, and a level that is none.
func TheilSen(points []Point, level float64) (Interval, error) {
	i := Interval{Level: level, Method: MethodSen}
	if err := checkLevel(level); err != nil {
		return Interval{}, err
	}
	known, err := knownPoints(points)
	if err != nil {
		return Interval{}, err
	}
	n := len(known)
	if n < 2 {
		return i, nil
	}
	t, err := MannKendall(known)
	if err != nil {
		return Interval{}, err
	}
	slopes := make([]float64, 0, n*(n-1)/2)
	for k, p := range known {
		for _, q := range known[:k] {
			slopes = append(slopes, (p.Value-q.Value)/(p.At-q.At))
		}
	}
	slices.Sort(slopes)
	m := len(slopes)
	i.Value = slopes[m/2]
	if m%2 == 0 {
		i.Value = float64(slopes[m/2-1]/2) + float64(slopes[m/2]/2)
	}
	c := float64(confidenceZ(level) * math.Sqrt(t.Variance))
	if rank := int(math.Floor(float64((float64(m)-c)/2) + 0.5)); rank >= 1 {
		i.Low, i.High = slopes[rank-1], slopes[m-rank]
	} else {
		i.NoLow, i.NoHigh = true, true
	}
	return i.settled(), nil
}

// knownPoints are the points that are not missing, checked.
func knownPoints(points []Point) ([]Point, error) {
	known := make([]Point, 0, min(len(points), MaxTrend))
	for at, p := range points {
		if p.Missing {
			continue
		}
		if err := checkNumber(at, p.Value); err != nil {
			return nil, err
		}
		if err := checkNumber(at, p.At); err != nil {
			return nil, err
		}
		if n := len(known); n > 0 && p.At <= known[n-1].At {
			return nil, badOrder(at)
		}
		if len(known) == MaxTrend {
			return nil, tooMany(len(points))
		}
		known = append(known, p)
	}
	return known, nil
}
