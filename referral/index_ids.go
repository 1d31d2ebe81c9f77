package referral

import (
	"cmp"
	"slices"
)

// idTable finds records by id in few steps, whatever the ids are: those of one
// bucket are in order.
type idTable struct {
	off   []uint32
	at    []uint32
	shift uint
	again []uint32 // records whose id an earlier one has
}

func newIDTable(n int, id func(int) string) idTable {
	bits := uint(1)
	for 1<<bits < n && bits < 31 {
		bits++
	}
	t := idTable{off: make([]uint32, 1<<bits+1), at: make([]uint32, n), shift: 64 - bits}
	hashes := make([]uint32, n)
	for i := range n {
		h := uint32(hashID(id(i)) >> t.shift)
		hashes[i] = h
		t.off[h+1]++
	}
	for b := range 1 << bits {
		t.off[b+1] += t.off[b]
	}
	for i := n - 1; i >= 0; i-- { // backwards, filling each bucket from its end
		h := hashes[i]
		t.off[h+1]--
		t.at[t.off[h+1]] = uint32(i)
	}
	// Every start is now one bucket too far to the right.
	copy(t.off, t.off[1:])
	t.off[1<<bits] = uint32(n)
	for b := range 1 << bits {
		if lo, hi := t.off[b], t.off[b+1]; hi-lo > 1 {
			slices.SortFunc(t.at[lo:hi], func(x, y uint32) int {
				return cmp.Or(cmp.Compare(id(int(x)), id(int(y))), cmp.Compare(x, y))
			})
			for k := lo + 1; k < hi; k++ {
				if id(int(t.at[k])) == id(int(t.at[k-1])) {
					t.again = append(t.again, t.at[k])
				}
			}
		}
	}
	slices.Sort(t.again)
	return t
}

// hashID is FNV-1a with its bits stirred.
func hashID(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h ^= h >> 32
	return h * 0x9e3779b97f4a7c15
}

// find returns the first record with an id, or -1.
func (t *idTable) find(want string, id func(int) string) int {
	if len(t.at) == 0 {
		return -1
	}
	b := hashID(want) >> t.shift
	run := t.at[t.off[b]:t.off[b+1]]
	lo, hi := 0, len(run)
	for lo < hi {
		mid := (lo + hi) / 2
		if id(int(run[mid])) < want {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(run) && id(int(run[lo])) == want {
		return int(run[lo])
	}
	return -1
}
