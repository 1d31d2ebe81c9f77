package stat_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

// Monthly is a series without gaps.
func monthly(values ...float64) []stat.Point {
	out := make([]stat.Point, len(values))
	for k, v := range values {
		out[k] = stat.Point{At: float64(k), Value: v}
	}
	return out
}

func gap(points []stat.Point, at ...int) []stat.Point {
	for _, k := range at {
		points[k] = stat.Point{At: float64(k), Missing: true}
	}
	return points
}

func xmr(t testing.TB, points []stat.Point, rebase ...int) []stat.Segment {
	t.Helper()
	s, err := stat.XmR(points, rebase...)
	require.NoError(t, err)
	return s
}

func signals(t testing.TB, values ...float64) []stat.Signal {
	t.Helper()
	return xmr(t, monthly(values...))[0].Signals
}

// Limits and signals as NHSRplotthedots 0.2.2 finds them: its formulas and its
// functions ptd_seven_point_one_side_mean, ptd_seven_point_trend and
// ptd_two_in_three, run by R 4.2.2. The first two series are its vignette on
// deviations from the spreadsheet: 4.60, 1.94, -0.72 and 6.95, 1.94, -3.06.
func TestXmRKnown(t *testing.T) {
	for _, k := range []struct {
		values                []float64
		screened              bool
		mean, rng, low, upper float64
		signals               []stat.Signal
	}{
		{[]float64{1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1}, true, 1.9444444444444444, 1, -0.71555555555555572, 4.6044444444444448, []stat.Signal{0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
		{[]float64{1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1}, false, 1.9444444444444444, 1.8823529411764706, -3.0626143790849669, 6.9515032679738562, []stat.Signal{0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
		{[]float64{64, 43, 46, 48, 44, 44, 54, 49, 51, 63, 52, 66, 73, 61, 70, 62, 54, 57, 59, 65, 64, 63, 67, 51}, false, 57.083333333333336, 7, 38.463333333333338, 75.703333333333333, []stat.Signal{0, 2, 2, 2, 10, 10, 2, 2, 2, 0, 0, 0, 8, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
		{[]float64{104, 104, 107, 108, 105, 105, 102, 104, 105, 104, 103, 101, 104, 101, 101, 102, 105, 103, 102, 98, 97, 96, 100, 102, 102, 105, 104, 104, 105, 110}, false, 103.09999999999999, 1.7931034482758621, 98.330344827586202, 107.86965517241379, []stat.Signal{0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 3, 3, 3, 2, 2, 2, 0, 0, 0, 0, 1}},
		{[]float64{20, 22, 21, 24, 20, 19, 30, 29, 21, 20, 18, 17, 16, 15, 14, 13, 12, 11, 25, 26, 25, 9, 10, 9}, true, 18.583333333333332, 1.7, 14.061333333333332, 23.105333333333334, []stat.Signal{2, 2, 2, 3, 2, 2, 7, 7, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1}},
		{[]float64{33, 32, 24, 31, 31, 26, 30, 31, 32, 33, 33, 38, 39, 43, 45, 45, 46, 42, 22, 21, 17, 19, 20, 22, 24, 34}, true, 31.26923076923077, 2.7916666666666665, 23.843397435897437, 38.695064102564103, []stat.Signal{0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 0}},
		{[]float64{10, 14, 10, 13, 9, 18.5, 12, 18.5, 10, 12, 11, 12, 10, 5, 11, 5, 10, 12}, false, 11.277777777777779, 4.4705882352941178, -0.61398692810457511, 23.16954248366013, make([]stat.Signal, 18)},
	} {
		f := stat.XmR
		if k.screened {
			f = stat.XmRScreened
		}
		got, err := f(monthly(k.values...))
		require.NoError(t, err)
		require.Len(t, got, 1)
		s := got[0]
		near(t, k.mean, s.Mean, 1e-15, "mean")
		near(t, k.rng, s.Range, 1e-15, "range")
		near(t, k.low, s.Low, 1e-13, "low")
		near(t, k.upper, s.High, 1e-14, "high")
		require.Empty(t, cmp.Diff(k.signals, s.Signals))
		require.Equal(t, [3]int{0, len(k.values), len(k.values)}, [3]int{s.From, s.To, s.Known})
		require.True(t, s.Defined)
		require.False(t, s.Trial)
	}
}

func TestXmRRules(t *testing.T) {
	const o, r, d, n = stat.Outside, stat.OneSide, stat.Trending, stat.NearLimit
	for _, tt := range []struct {
		name   string
		of     stat.Signal // the rule in question
		values []float64
		want   []stat.Signal
	}{
		{"a trend of seven points falls", o | d, []float64{9, 8, 7, 6, 5, 4, 3, 6, 6, 6}, []stat.Signal{o | d, d, d, d, d, d, o | d, 0, 0, 0}},
		{"six points are none", d, []float64{8, 7, 6, 5, 4, 3, 6, 6}, []stat.Signal{0, 0, 0, 0, 0, 0, 0, 0}},
		{"equal neighbours end a trend", d, []float64{1, 2, 3, 3, 4, 5, 6, 7}, make([]stat.Signal, 8)},
		{"seven on one side", r, []float64{5, 6, 5, 6, 5, 6, 5, 9, 9, 9, 9, 9}, []stat.Signal{r, r, r, r, r, r, r, 0, 0, 0, 0, 0}},
		{"a point on the mean is on neither side", r, []float64{4, 4, 4, 5, 4, 4, 4, 6, 6, 6, 6, 6, 6}, make([]stat.Signal, 13)},
		{"all the same", o | r | d | n, []float64{0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, make([]stat.Signal, 9)},
		{"two near the upper limit, one between", n, []float64{10, 0, 10, 0, 10, 0, 10, 0, 10, 0, 29, 16, 29, 10, 0, 10, 0, 10, 0, 10, 0}, []stat.Signal{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n, 0, n, 0, 0, 0, 0, 0, 0, 0, 0}},
		{"two near the upper limit, one below the mean", n, []float64{10, 0, 10, 0, 10, 0, 10, 0, 10, 0, 29, 6, 29, 10, 0, 10, 0, 10, 0, 10, 0}, make([]stat.Signal, 21)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			only := func(values []float64) []stat.Signal {
				out := signals(t, values...)
				for k := range out {
					out[k] &= tt.of
				}
				return out
			}
			require.Empty(t, cmp.Diff(tt.want, only(tt.values)))
			turned := make([]float64, len(tt.values))
			for k, v := range tt.values {
				turned[k] = 40 - v
			}
			require.Empty(t, cmp.Diff(tt.want, only(turned)), "upside down")
		})
	}
}

// Hard case: a missing month.
func TestXmRMissing(t *testing.T) {
	whole := []float64{20, 22, 21, 24, 20, 19, 18, 17, 16, 15, 14, 13, 30}
	require.NotZero(t, signals(t, whole...)[8]&stat.Trending)
	s := xmr(t, gap(monthly(whole...), 8))[0]
	for k, g := range s.Signals {
		require.Zero(t, g&stat.Trending, "point %d", k)
		require.Zero(t, g&stat.OneSide, "point %d", k)
	}
	require.Equal(t, 12, s.Known)
	require.False(t, s.Trial)
	require.Zero(t, s.Signals[8])
	// No moving range from 17 to 15: of the 12 differences two are gone.
	near(t, (2+1+3+4+1+1+1+1+1+17)/10.0, s.Range, 1e-15, "range")

	// What a missing point holds is not looked at.
	odd := gap(monthly(whole...), 8)
	odd[8].Value = math.NaN()
	require.Empty(t, cmp.Diff([]stat.Segment{s}, xmr(t, odd)))

	// Seven on one side are not seven across a gap.
	side := []float64{5, 6, 5, 6, 5, 6, 5, 9, 9, 9, 9, 9}
	require.Zero(t, xmr(t, gap(monthly(side...), 3))[0].Signals[0]&stat.OneSide)
}

// Hard case: eleven points are few.
func TestXmRTrial(t *testing.T) {
	require.True(t, xmr(t, monthly(make([]float64, 11)...))[0].Trial)
	require.False(t, xmr(t, monthly(make([]float64, 12)...))[0].Trial)
	require.True(t, xmr(t, gap(monthly(make([]float64, 12)...), 0))[0].Trial)
}

func TestXmRUndefined(t *testing.T) {
	require.Empty(t, xmr(t, nil))
	for name, points := range map[string][]stat.Point{
		"one point":         monthly(5),
		"none known":        gap(monthly(1, 2, 3), 0, 1, 2),
		"no two neighbours": gap(monthly(1, 2, 3, 4, 5), 1, 3),
	} {
		t.Run(name, func(t *testing.T) {
			s := xmr(t, points)
			require.Len(t, s, 1)
			require.Equal(t, stat.Segment{To: len(points), Known: s[0].Known, Trial: true, Signals: make([]stat.Signal, len(points))}, s[0])
			screened, err := stat.XmRScreened(points)
			require.NoError(t, err)
			require.Equal(t, s, screened)
		})
	}
}

// Hard case: a new segment stands alone.
func TestXmRRebase(t *testing.T) {
	first := []float64{20, 22, 21, 24, 20, 19, 30, 29, 21, 20, 18, 17}
	second := []float64{16, 15, 14, 13, 12, 11, 25, 26, 25, 9, 10, 9}
	all := append(monthly(first...), monthly(second...)...)
	got := xmr(t, all, len(first))
	want := []stat.Segment{xmr(t, monthly(first...))[0], xmr(t, monthly(second...))[0]}
	want[1].From, want[1].To = len(first), len(all)
	require.Empty(t, cmp.Diff(want, got))

	for _, bad := range [][]int{{0}, {-1}, {24}, {3, 3}, {5, 4}, {math.MaxInt}} {
		_, err := stat.XmR(all, bad...)
		require.Equal(t, "bad-rebase", code(t, err), "%v", bad)
	}
	_, err := stat.XmR(nil, 1)
	require.Equal(t, "bad-rebase", code(t, err))
}

func TestXmRRefuses(t *testing.T) {
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1.1 * stat.MaxMagnitude} {
		_, err := stat.XmR(monthly(1, bad))
		require.Equal(t, "bad-number", code(t, err))
		_, err = stat.XmRScreened(monthly(1, bad))
		require.Equal(t, "bad-number", code(t, err))
	}
}

func TestSignalString(t *testing.T) {
	require.Empty(t, stat.Signal(0).String())
	require.Equal(t, "outside", stat.Outside.String())
	require.Equal(t, "outside+one-side+trending+near-limit", (stat.Outside | stat.OneSide | stat.Trending | stat.NearLimit).String())
	require.Empty(t, stat.Signal(0xf0).String())
}
