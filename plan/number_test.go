package plan_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/plan"
)

func TestCompareNumbers(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"1-2", "1-10", -1},
		{"#2", "#10", -1},
		{"١-٢", "1-2", 0},
		{"۱۰", "9", 1},
		{"1.2", "1-2", 0},
		{"8-", "8", 0},
		{"08", "8", 0},
		{"1", "1-1", -1},
		{"1-9", "2", -1},
		{"2a", "2b", -1},
		{"2A", "2a", 0},
		{"2b", "10a", -1},
		{"A-10", "B-2", -1},
		{"9", "A", -1},
		{"الأولوية #4", "الأولوية #10", -1},
		{"Priority 3", "#4", -1},
		{"Annex", "99", 1},
		{"", "Annex", 1},
		{"–", "", 0},
		{"99999999999999999999999999999999", "100000000000000000000000000000000", -1},
	} {
		require.Equal(t, c.want, plan.CompareNumbers(c.a, c.b), "%q %q", c.a, c.b)
		require.Equal(t, -c.want, plan.CompareNumbers(c.b, c.a), "%q %q", c.b, c.a)
	}
	a, b := "الأولوية ١-٢-٣", "Priority 1-2-4"
	require.Zero(t, testing.AllocsPerRun(10, func() { plan.CompareNumbers(a, b) }))
}

func TestF208_PrintedNumbers(t *testing.T) {
	t.Run("nested and running on", func(t *testing.T) {
		o, _ := plan.Baseline().Check(plan.NewReview(windsorEssex(), plan.Given{})).Outcome("GEN-NUMBERING")
		require.Equal(t, "met", o.Verdict.String())
		require.Equal(t, []int32{7, 1}, plan.ParseNumbers("7-1"))
		for _, n := range plan.NewReview(windsorEssex(), plan.Given{}).Initiatives() {
			require.NotEqual(t, "7-2", n.Number)
		}
	})
	t.Run("9-1 under goal 8", func(t *testing.T) {
		p := windsorEssex()
		p.Priorities[3].Goals[1].Initiatives[0].Number = "9-1"
		require.Contains(t, checktest.Places(plan.Baseline().Check(plan.NewReview(p, plan.Given{}))), "GEN-NUMBERING initiative:i8-1.number")
		o, _ := plan.Baseline().Check(plan.NewReview(p, plan.Given{})).Outcome("GEN-NUMBERING")
		require.Equal(t, 1, o.Breaches)
	})
	t.Run("F-209", func(t *testing.T) {
		p := windsorEssex()
		p.Priorities[3].Goals[1].Number = "8-"
		require.Equal(t, []int32{8}, plan.ParseNumbers("8-"))
		o, _ := plan.Baseline().Check(plan.NewReview(p, plan.Given{})).Outcome("GEN-NUMBERING")
		require.Equal(t, "met", o.Verdict.String())
		data, err := plan.Encode(p)
		require.NoError(t, err)
		again, err := plan.Decode(data)
		require.NoError(t, err)
		require.Equal(t, "8-", again.Priorities[3].Goals[1].Number)
	})
	t.Run("F-215", func(t *testing.T) {
		for _, boxes := range [][]string{
			{"الأولوية #2", "الأولوية #3", "الأولوية #4", "الأولوية #1"},
			{"الأولوية #4", "الأولوية #3", "الأولوية #2", "الأولوية #1"},
		} {
			slices.SortStableFunc(boxes, plan.CompareNumbers)
			require.Empty(t, cmp.Diff([]string{"الأولوية #1", "الأولوية #2", "الأولوية #3", "الأولوية #4"}, boxes))
		}
		require.Negative(t, plan.CompareNumbers("1-2", "1-10"))
	})
}

func FuzzCompareNumbers(f *testing.F) {
	f.Add("1-2", "1-10", "#2")
	f.Add("", "A-2", "الأولوية #4")
	f.Add("2a", "\xff9", "١-٢")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		ab, bc, ac := plan.CompareNumbers(a, b), plan.CompareNumbers(b, c), plan.CompareNumbers(a, c)
		if plan.CompareNumbers(b, a) != -ab {
			t.Errorf("%q %q: not antisymmetric", a, b)
		}
		if plan.CompareNumbers(a, a) != 0 {
			t.Errorf("%q is not itself", a)
		}
		if ab <= 0 && bc <= 0 && ac > 0 || ab >= 0 && bc >= 0 && ac < 0 || ab == 0 && ac != bc {
			t.Errorf("%q %q %q: not transitive", a, b, c)
		}
	})
}

// FuzzSketch holds the promise that titles which fold to one have one sketch.
func FuzzSketch(f *testing.F) {
	f.Add("Homes & co.", "HOMES & CO.")
	f.Add("الحكومة السليمة", "الحكومه السليمة")
	f.Add("Œuvre à 12 €", "oeuvre a ١٢ €")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, c := range []string{b, i18n.Fold(a)} {
			if i18n.Fold(a) != i18n.Fold(c) {
				continue
			}
			h, ok := plan.Sketch(a, i18n.EN)
			g, fine := plan.Sketch(c, i18n.EN)
			if ok && fine && h != g {
				t.Errorf("%q and %q fold to %q and have two sketches", a, c, i18n.Fold(a))
			}
		}
	})
}
