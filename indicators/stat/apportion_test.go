package stat_test

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

func TestLargestRemainder(t *testing.T) {
	const most = math.MaxInt64
	for _, tt := range []struct {
		name   string
		counts []int64
		total  int64
		want   []int64 // nil: undefined
	}{
		{"Repentigny, shares to persons", []int64{36, 25, 28, 11}, 290, []int64{104, 73, 81, 32}},
		{"six equal parts", []int64{1, 1, 1, 1, 1, 1}, 100, []int64{17, 17, 17, 17, 16, 16}},
		{"three equal parts", []int64{7, 7, 7}, 100, []int64{34, 33, 33}},
		{"a part of nothing", []int64{0, 5, 0}, 100, []int64{0, 100, 0}},
		{"nothing to share", []int64{3, 4}, 0, []int64{0, 0}},
		{"Alabama, ten seats", []int64{6, 6, 2}, 10, []int64{4, 4, 2}},
		{"Alabama, eleven seats", []int64{6, 6, 2}, 11, []int64{5, 5, 1}},
		{"all zero", []int64{0, 0}, 100, nil},
		{"nobody", nil, 100, nil},
		{"a negative count", []int64{5, -1}, 100, nil},
		{"a negative total", []int64{5, 1}, -1, nil},
		{"as large as can be", []int64{most, most, most}, most, []int64{most/3 + 1, most / 3, most / 3}},
		{"one against many", []int64{1, most}, most, []int64{1, most - 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := stat.LargestRemainder(tt.counts, tt.total)
			require.Equal(t, tt.want != nil, ok)
			require.Equal(t, tt.want, got)
		})
	}
}

// Apportioned by hand in integers of any size.
func apportioned(counts []int64, total int64) []int64 {
	sum := new(big.Int)
	for _, c := range counts {
		sum.Add(sum, big.NewInt(c))
	}
	out, rest, order := make([]int64, len(counts)), make([]*big.Int, len(counts)), make([]int, len(counts))
	left := total
	for k, c := range counts {
		q, r := new(big.Int).QuoRem(new(big.Int).Mul(big.NewInt(c), big.NewInt(total)), sum, new(big.Int))
		out[k], rest[k], order[k] = q.Int64(), r, k
		left -= out[k]
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(rest[b].Cmp(rest[a]), cmp.Compare(a, b)) })
	for _, k := range order[:left] {
		out[k]++
	}
	return out
}

// What is shared out is the total, exactly.
func FuzzLargestRemainder(f *testing.F) {
	f.Add(int64(36), int64(25), int64(28), int64(11), int64(290))
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64), int64(1), int64(math.MaxInt64))
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64), int64(2), int64(0), int64(math.MaxInt64-1))
	f.Add(int64(0), int64(0), int64(0), int64(0), int64(1))
	f.Add(int64(1), int64(-1), int64(0), int64(0), int64(1))
	f.Fuzz(func(t *testing.T, a, b, c, d, total int64) {
		counts := []int64{a, b, c, d, a, b, c}
		got, ok := stat.LargestRemainder(counts, total)
		if min(a, b, c, d, total) < 0 || max(a, b, c, d) == 0 {
			require.False(t, ok)
			require.Nil(t, got)
			return
		}
		require.True(t, ok)
		require.Equal(t, apportioned(counts, total), got)
		sum := int64(0)
		for _, v := range got {
			require.GreaterOrEqual(t, v, int64(0))
			sum += v
		}
		require.Equal(t, total, sum)
	})
}
