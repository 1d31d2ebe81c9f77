package partnership_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
)

// The programme states 45 partnerships: 15 in Toronto, the Toronto-wide one
// included, and 30 in the rest of Ontario.
func TestF008_RegistryWithTotals(t *testing.T) {
	const y, n, u = quantity.Yes, quantity.No, quantity.CannotTell
	total := partnership.Declared{
		Count: "partnerships", Value: quantity.Of(45, "LIPs"),
		Parts: []quantity.Quantity{quantity.Of(15, "LIPs"), quantity.Of(30, "LIPs")},
	}
	judged := func(d partnership.Declared, counted ...quantity.Quantity) []string {
		answer, off := d.Judge(counted...)
		return []string{answer.String(), off.String()}
	}
	require.Equal(t, []string{y.String(), "0"}, judged(total))

	// "Including" is not "and": 1 of the 15 is no third part, which would make 46.
	twice := total
	twice.Parts = append(twice.Parts[:2:2], quantity.Of(1, "LIPs"))
	require.Equal(t, []string{n.String(), "1"}, judged(twice))
	inside, err := quantity.Of(1, "LIPs").Within(total.Parts[0])
	require.NoError(t, err)
	require.Equal(t, y, inside)

	// A registry: each partnership has a scope.
	registry := make([]term.Code, 0, 45)
	for range 14 {
		registry = append(registry, "scope:neighbourhood")
	}
	registry = append(registry, "scope:city-wide")
	for range 30 {
		registry = append(registry, "scope:community-wide")
	}
	in := func(scopes ...term.Code) quantity.Quantity {
		k := 0
		for _, c := range registry {
			for _, s := range scopes {
				if c == s {
					k++
				}
			}
		}
		return quantity.Of(int64(k), "")
	}
	require.Equal(t, []string{y.String(), "0"}, judged(total, quantity.Of(int64(len(registry)), "")))
	require.Equal(t, []string{y.String(), "0"}, judged(total, in("scope:neighbourhood", "scope:city-wide"), in("scope:community-wide")))
	inToronto := partnership.Declared{Count: "partnerships", Value: quantity.Of(15, "LIPs")}
	require.Equal(t, []string{y.String(), "0"}, judged(inToronto, in("scope:neighbourhood"), in("scope:city-wide")))

	// One is missing.
	require.Equal(t, []string{n.String(), "-1"}, judged(total, quantity.Of(44, "")))
	// Unless the registry is not complete.
	require.Equal(t, []string{u.String(), "0"}, judged(total, quantity.Quantity{Value: quantity.Int(44), Qualifier: quantity.AtLeast}))
	require.Equal(t, []string{n.String(), "1"}, judged(total, quantity.Quantity{Value: quantity.Int(46), Qualifier: quantity.AtLeast}))

	t.Run("F-062 overall participants", func(t *testing.T) {
		overall := partnership.Declared{Count: "people", Value: quantity.Of(500, "people")}
		require.Equal(t, []string{u.String(), "0"}, judged(overall), "no parts and nothing counted")
		groups := []quantity.Quantity{*counted(quantity.MoreThan, 200, "people"), quantity.Of(143, "people"), quantity.Of(86, "people"), *counted(quantity.CloseTo, 20, "people")}
		require.Equal(t, []string{u.String(), "0"}, judged(overall, groups...))
		// Only what came to the two consultations is counted; who came to both is not.
		least, most, err := partnership.Persons(london()[1:4])
		require.NoError(t, err)
		require.Equal(t, "at least 143 participants person", show(least))
		require.Equal(t, "not stated", show(most), "the call between them has no number")
	})
	t.Run("F-161 contact modes", func(t *testing.T) {
		persons := partnership.Declared{Count: "persons", Value: quantity.Of(290, "persons"), Parts: []quantity.Quantity{quantity.Of(130, "persons"), quantity.Of(160, "persons")}}
		require.Equal(t, []string{y.String(), "0"}, judged(persons))
	})
	t.Run("other units", func(t *testing.T) {
		require.Equal(t, []string{u.String(), "0"}, judged(total, quantity.Of(45, "councils")))
	})
	t.Run("bodies", func(t *testing.T) {
		tables := partnership.Declared{Count: "bodies", Value: quantity.Of(5, "tables")}
		require.Equal(t, []string{n.String(), "-5"}, judged(tables, quantity.Of(0, "")))
		atMost := partnership.Declared{Count: "bodies", Each: "body", Value: *counted(quantity.AtMost, 3, "")}
		for counted, want := range map[int64]string{2: "yes", 3: "yes", 4: "no"} {
			answer, _ := atMost.Judge(quantity.Of(counted, ""))
			require.Equal(t, want, answer.String())
		}
	})
}
