package partnership_test

import (
	"iter"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
)

// toronto is the area of the West Downtown Toronto partnership, cut into four
// by Bathurst and College: west of Bathurst or east, south of College or north.
func toronto() []partnership.Area {
	return []partnership.Area{
		{ID: "west-downtown", Name: i18n.Text{i18n.EN: "West Downtown Toronto"}},
		{ID: "east-south", Name: i18n.Text{i18n.EN: "Yonge–Bathurst, Lake Ontario–College"}, Parent: "west-downtown"},
		{ID: "east-north", Name: i18n.Text{i18n.EN: "Yonge–Bathurst, College–St. Clair"}, Parent: "west-downtown"},
		{ID: "west-south", Name: i18n.Text{i18n.EN: "Bathurst–Parkside, Lake Ontario–College"}, Parent: "west-downtown"},
		{ID: "west-north", Name: i18n.Text{i18n.EN: "Bathurst–Parkside, College–St. Clair"}, Parent: "west-downtown"},
	}
}

const (
	bloor      partnership.BodyID = "bloor-junction"
	kensington partnership.BodyID = "kensington-chinatown-annex"
	parkdale   partnership.BodyID = "parkdale-trinity"
)

// tableArea is a body and the areas it answers for.
type tableArea struct {
	id    partnership.BodyID
	areas []partnership.AreaID
}

func councils() []tableArea {
	return []tableArea{
		{bloor, []partnership.AreaID{"west-north"}},
		{kensington, []partnership.AreaID{"east-south", "east-north"}},
		{parkdale, []partnership.AreaID{"west-south"}},
	}
}

func unitsOf(ground term.Index, list []tableArea) iter.Seq2[partnership.BodyID, []partnership.AreaID] {
	return func(yield func(partnership.BodyID, []partnership.AreaID) bool) {
		for _, c := range list {
			if !yield(c.id, partnership.Units(ground, c.areas...)) {
				return
			}
		}
	}
}

func TestF117_DoThePartsTileTheWhole(t *testing.T) {
	ground, err := partnership.Ground(toronto())
	require.NoError(t, err)
	whole := partnership.Units(ground, "west-downtown")
	require.Len(t, whole, 4)

	holders := partnership.Holders(unitsOf(ground, councils()))
	gaps, overlaps, beyond := partnership.Tile(whole, holders)
	require.Empty(t, gaps)
	require.Empty(t, overlaps)
	require.Empty(t, beyond)

	t.Run("without Parkdale-Trinity", func(t *testing.T) {
		gaps, overlaps, _ := partnership.Tile(whole, partnership.Holders(unitsOf(ground, councils()[:2])))
		require.Equal(t, []partnership.AreaID{"west-south"}, gaps)
		require.Empty(t, overlaps)
	})
	t.Run("with it stretched to St. Clair", func(t *testing.T) {
		list := councils()
		list[2].areas = append(list[2].areas, "west-north")
		holders := partnership.Holders(unitsOf(ground, list))
		gaps, overlaps, _ := partnership.Tile(whole, holders)
		require.Empty(t, gaps)
		require.Equal(t, []partnership.AreaID{"west-north"}, overlaps)
		require.Equal(t, []partnership.BodyID{bloor, parkdale}, holders["west-north"])
	})
	t.Run("F-115 the whole and two labels of its western edge", func(t *testing.T) {
		areas := append(toronto(), partnership.Area{ID: "parkside", Name: i18n.Text{i18n.EN: "Parkside"}})
		// "Parkside Drive/High Park" does not fold to "Parkside": it takes an area
		// of that name, or an alias in a scheme, to know it for the same.
		ground, err := partnership.Ground(areas)
		require.NoError(t, err)
		require.Equal(t, []string{"parkside"}, ground.Find("PARKSIDE"))
		require.Empty(t, ground.Find("Parkside Drive/High Park"))
		require.Equal(t, []string{"west-downtown"}, ground.Find("west downtown toronto"))
	})
	t.Run("F-116 three councils as sets of units", func(t *testing.T) {
		var sizes []int
		for _, units := range unitsOf(ground, councils()) {
			sizes = append(sizes, len(units))
		}
		require.Equal(t, []int{1, 2, 1}, sizes)
	})
	t.Run("F-118 the council of a unit", func(t *testing.T) {
		require.Equal(t, []partnership.BodyID{parkdale}, partnership.Locate(ground, holders, "west-south"))
		for _, u := range whole {
			require.Len(t, partnership.Locate(ground, holders, u), 1)
		}
	})
	t.Run("F-253 three councils tile four units", func(t *testing.T) {
		require.Len(t, councils(), 3)
		require.Len(t, holders, 4)
	})
}

func TestF221_CoverageOfEveryMunicipality(t *testing.T) {
	ground, err := partnership.Ground([]partnership.Area{
		{ID: "region"},
		{ID: "first", Parent: "region"},
		{ID: "second", Parent: "region"},
		{ID: "third", Parent: "region"},
		{ID: "downtown", Parent: "second"},
	})
	require.NoError(t, err)
	municipalities := []partnership.AreaID{"first", "second", "third"}
	held := func(list ...partnership.Engagement) []partnership.Engagement { return list }
	in := func(areas ...partnership.AreaID) partnership.Engagement {
		return partnership.Engagement{Areas: areas}
	}
	called := in("third")
	called.Held = quantity.No
	tests := []struct {
		name            string
		list            []partnership.Engagement
		without, unsure []partnership.AreaID
	}{
		{"one left out", held(in("first"), in("second")), []partnership.AreaID{"third"}, nil},
		{"all", held(in("first", "third"), in("second")), nil, nil},
		{"in a part of it", held(in("first"), in("downtown")), []partnership.AreaID{"third"}, nil},
		{"called off", held(in("first"), in("second"), called), []partnership.AreaID{"third"}, nil},
		{"for the region as a whole", held(in("first"), in("region")), nil, []partnership.AreaID{"second", "third"}},
		{"one that does not say where", held(in("first"), partnership.Engagement{}), nil, []partnership.AreaID{"second", "third"}},
		{"one said to be nowhere", held(in("first"), partnership.Engagement{Areas: []partnership.AreaID{}}), []partnership.AreaID{"second", "third"}, nil},
		{"nobody asked", []partnership.Engagement{}, municipalities, nil},
		{"somewhere else", held(in("elsewhere")), municipalities, nil},
		{"not stated", nil, nil, municipalities},
	}
	for _, tt := range tests {
		without, unsure := partnership.Unreached(ground, municipalities, tt.list)
		require.Equal(t, tt.without, without, tt.name)
		require.Equal(t, tt.unsure, unsure, tt.name)
	}
	// An area nobody described is judged by its name alone; each counts once.
	without, _ := partnership.Unreached(ground, []partnership.AreaID{"far", "far", "elsewhere"}, held(in("elsewhere")))
	require.Equal(t, []partnership.AreaID{"far"}, without)
}

func TestGround(t *testing.T) {
	ground, err := partnership.Ground(toronto())
	require.NoError(t, err)
	require.True(t, partnership.Inside(ground, "west-north", "west-downtown"))
	require.True(t, partnership.Inside(ground, "west-north", "west-north"))
	require.False(t, partnership.Inside(ground, "west-downtown", "west-north"))
	require.False(t, partnership.Inside(ground, "moon", "west-downtown"))
	require.True(t, partnership.Inside(ground, "moon", "moon"))

	four := partnership.Units(ground, "west-downtown")
	require.Equal(t, four, partnership.Units(ground, "west-north", "west-downtown", "west-north"))
	require.Equal(t, []partnership.AreaID{"east-south", "west-north", "moon", "mars"}, partnership.Units(ground, "moon", "west-north", "mars", "east-south", "moon"))
	require.Equal(t, []partnership.AreaID{"moon"}, partnership.Units(ground, "moon"))
	require.Empty(t, partnership.Units(ground))
	require.Equal(t, []partnership.AreaID{"a", "b"}, partnership.Units(term.Index{}, "a", "b", "a"))

	// Held at a higher level, found from below.
	holders := map[partnership.AreaID][]string{"west-downtown": {"committee"}, "west-north": {"council"}, "east-north": {}}
	require.Equal(t, []string{"council"}, partnership.Locate(ground, holders, "west-north"))
	require.Equal(t, []string{"committee"}, partnership.Locate(ground, holders, "east-north"))
	require.Nil(t, partnership.Locate(ground, holders, "moon"))

	empty, err := partnership.Ground(nil)
	require.NoError(t, err)
	require.Empty(t, empty.Leaves())
}

// broken is a ground with a fault of each kind.
func broken() []partnership.Area {
	return []partnership.Area{
		{},
		{ID: "lost", Parent: "nowhere"},
		{ID: "twice"},
		{ID: "twice", Parent: "lost"},
		{ID: "egg", Parent: "hen"},
		{ID: "hen", Parent: "egg"},
		{ID: "chick", Parent: "hen"},
		{ID: "own part", Parent: "own part"},
	}
}

func groundFaults(t *testing.T) []*i18n.Error {
	t.Helper()
	_, err := partnership.Ground(broken())
	var joined interface{ Unwrap() []error }
	require.ErrorAs(t, err, &joined)
	var list []*i18n.Error
	for _, err := range joined.Unwrap() {
		var e *i18n.Error
		require.ErrorAs(t, err, &e)
		list = append(list, e)
	}
	return list
}

func TestGroundFaults(t *testing.T) {
	var codes []string
	for _, e := range groundFaults(t) {
		require.Equal(t, "partnership", e.Pkg)
		codes = append(codes, e.Code)
	}
	require.Equal(t, []string{"no-id", "doubled-area", "no-parent", "cycle", "cycle"}, codes)

	ground, _ := partnership.Ground(broken())
	require.Equal(t, []partnership.AreaID{"chick"}, partnership.Units(ground, "egg"))
	require.Equal(t, []partnership.AreaID{"twice", "chick"}, partnership.Units(ground, "hen", "twice"))
	require.Equal(t, []partnership.AreaID{"own part"}, partnership.Units(ground, "own part"))
	require.True(t, partnership.Inside(ground, "chick", "egg"))
	require.False(t, partnership.Inside(ground, "egg", "hen"))
	without, unsure := partnership.Unreached(ground, []partnership.AreaID{"egg", "hen", "chick", "own part", "lost"}, []partnership.Engagement{{Areas: []partnership.AreaID{"hen"}}})
	require.Equal(t, []partnership.AreaID{"own part", "lost"}, without)
	require.Equal(t, []partnership.AreaID{"chick"}, unsure)
}

// Ages are tiled like ground: Repentigny's bands leave out 30 and 70.
func TestTileAges(t *testing.T) {
	type band struct {
		name     string
		from, to int
	}
	bands := func(list ...band) iter.Seq2[string, []int] {
		return func(yield func(string, []int) bool) {
			for _, b := range list {
				var ages []int
				for a := b.from; a <= b.to; a++ {
					ages = append(ages, a)
				}
				if !yield(b.name, ages) {
					return
				}
			}
		}
	}
	var ages []int
	for a := range 100 {
		ages = append(ages, a)
	}
	gaps, overlaps, beyond := partnership.Tile(ages, partnership.Holders(bands(band{"under 30", 0, 29}, band{"31-49", 31, 49}, band{"50-69", 50, 69}, band{"above 70", 71, 99})))
	require.Equal(t, []int{30, 70}, gaps)
	require.Empty(t, overlaps)
	require.Empty(t, beyond)
	gaps, overlaps, beyond = partnership.Tile(ages, partnership.Holders(bands(band{"0-30", 0, 30}, band{"30-69", 30, 69}, band{"70+", 70, 101})))
	require.Empty(t, gaps)
	require.Equal(t, []int{30}, overlaps)
	require.Equal(t, []int{100, 101}, beyond)
}

func TestHoldersHard(t *testing.T) {
	require.Empty(t, partnership.Holders[string, int](nil))
	twice := func(yield func(string, []int) bool) {
		_ = yield("a", []int{1, 1}) && yield("b", []int{1}) && yield("a", []int{1, 2})
	}
	require.Empty(t, cmp.Diff(map[int][]string{1: {"a", "b"}, 2: {"a"}}, partnership.Holders(twice)))
	// Fifty hold the same unit, and each says so twice.
	many := func(yield func(int, []int) bool) {
		for i := range 100 {
			if !yield(i%50, []int{7, 7}) {
				return
			}
		}
	}
	require.Len(t, partnership.Holders(many)[7], 50)
	gaps, overlaps, _ := partnership.Tile([]int{1, 1, 3, 3}, partnership.Holders(twice))
	require.Equal(t, []int{3}, gaps)
	require.Equal(t, []int{1}, overlaps)
}

// The parts tile the whole if and only if there is neither gap nor overlap:
// then the sizes add up, and no order of the owners matters.
func FuzzTile(f *testing.F) {
	f.Add([]byte{1, 2, 4, 8}, uint8(4))
	f.Add([]byte{3, 6, 0}, uint8(3))
	f.Fuzz(func(t *testing.T, masks []byte, size uint8) {
		if len(masks) > 300 {
			return
		}
		n := int(size % 9)
		var whole []int
		for u := range n {
			whole = append(whole, u)
		}
		held := func(order []int) iter.Seq2[int, []int] {
			return func(yield func(int, []int) bool) {
				for _, i := range order {
					var units []int
					for u := range 8 {
						if masks[i]>>u&1 != 0 {
							units = append(units, u)
						}
					}
					if !yield(i, units) {
						return
					}
				}
			}
		}
		var order []int
		for i := range masks {
			order = append(order, i)
		}
		gaps, overlaps, beyond := partnership.Tile(whole, partnership.Holders(held(order)))
		once, outside := true, map[int]bool{}
		for u := range 8 {
			times := 0
			for _, m := range masks {
				times += int(m >> u & 1)
			}
			switch {
			case u < n:
				once = once && times == 1
			case times > 0:
				outside[u] = true
			}
		}
		require.Equal(t, once && n < 9, len(gaps) == 0 && len(overlaps) == 0)
		require.Len(t, beyond, len(outside))
		slices.Reverse(order)
		gaps2, overlaps2, beyond2 := partnership.Tile(whole, partnership.Holders(held(order)))
		require.Empty(t, cmp.Diff([][]int{gaps, overlaps, beyond}, [][]int{gaps2, overlaps2, beyond2}))
	})
}

// However areas refer to each other, every walk ends, each area is in the tree
// once, and the smallest units of all tops are the leaves.
func FuzzGround(f *testing.F) {
	f.Add([]byte{0, 0, 1, 1, 3})
	f.Add([]byte{1, 2, 0, 9, 4})
	f.Fuzz(func(t *testing.T, parents []byte) {
		if len(parents) > 200 {
			return
		}
		var areas []partnership.Area
		var all []partnership.AreaID
		for i, p := range parents {
			id := partnership.AreaID(strconv.Itoa(i))
			all = append(all, id)
			areas = append(areas, partnership.Area{ID: id, Parent: partnership.AreaID(strconv.FormatUint(uint64(p), 10))})
		}
		ground, _ := partnership.Ground(areas)
		met := 0
		for _, top := range ground.Top() {
			met += len(ground.Under(top))
		}
		require.Equal(t, len(areas), met)
		units := partnership.Units(ground, all...)
		require.Len(t, units, len(ground.Leaves()))
		for _, id := range all {
			own := partnership.Units(ground, id)
			require.NotEmpty(t, own)
			for _, u := range own {
				require.True(t, partnership.Inside(ground, u, id))
				require.Contains(t, units, u)
			}
		}
		if len(all) > 0 {
			asked := all[len(all)/2]
			without, unsure := partnership.Unreached(ground, all, []partnership.Engagement{{Areas: []partnership.AreaID{asked}}})
			for _, id := range all {
				switch {
				case partnership.Inside(ground, asked, id):
					require.NotContains(t, without, id)
					require.NotContains(t, unsure, id)
				case partnership.Inside(ground, id, asked):
					require.Contains(t, unsure, id)
				default:
					require.Contains(t, without, id)
				}
			}
		}
	})
}

// A chain of a hundred thousand areas costs no more than a flat list of them.
func TestGroundLinear(t *testing.T) {
	const n = 100_000
	areas := make([]partnership.Area, n)
	ids := make([]partnership.AreaID, n)
	list := make([]partnership.Engagement, n)
	for i := range areas {
		ids[i] = partnership.AreaID(strconv.Itoa(i))
		areas[i] = partnership.Area{ID: ids[i]}
		if i > 0 {
			areas[i].Parent = ids[i-1]
		}
		list[i].Areas = ids[i : i+1]
	}
	ground, err := partnership.Ground(areas)
	require.NoError(t, err)
	slices.Reverse(ids)
	require.Equal(t, []partnership.AreaID{ids[0]}, partnership.Units(ground, ids...))
	without, unsure := partnership.Unreached(ground, ids, list)
	require.Empty(t, without)
	require.Empty(t, unsure)
}

func BenchmarkAreas(b *testing.B) {
	const n = 10_000
	areas := []partnership.Area{{ID: "whole"}}
	for i := range n {
		areas = append(areas, partnership.Area{ID: partnership.AreaID(strconv.Itoa(i)), Parent: "whole"})
	}
	ground, err := partnership.Ground(areas)
	require.NoError(b, err)
	whole := partnership.Units(ground, "whole")
	parts := func(yield func(int, []partnership.AreaID) bool) {
		for part := range slices.Chunk(whole, 100) {
			if !yield(len(part), part) {
				return
			}
		}
	}
	b.Run("ground", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = partnership.Ground(areas)
		}
	})
	b.Run("units", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = partnership.Units(ground, "whole")
		}
	})
	b.Run("tile", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _, _ = partnership.Tile(whole, partnership.Holders(parts))
		}
	})
}
