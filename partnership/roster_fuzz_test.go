package partnership_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// hostile makes bodies of bytes: ids that meet, parents in circles, classes of
// classes, alternates of themselves, periods either way round.
func hostile(in []byte) ([]partnership.Body, []partnership.Organization) {
	var bodies []partnership.Body
	at := 0
	next := func(n int) int {
		if at >= len(in) {
			return 0
		}
		at++
		return int(in[at-1]) % n
	}
	period := func() (p cal.Period) {
		dates := []cal.Date{{}, cal.Year(2010), cal.Year(2014), cal.Month(2013, 12), cal.Day(2013, 12, 4), cal.Day(2020, 1, 1)}
		p.From, p.To = dates[next(6)], dates[next(6)]
		return p
	}
	id := func() string { return []string{"", "a", "b", "c"}[next(4)] }
	amount := func() quantity.Quantity {
		if next(2) == 0 {
			return quantity.Quantity{}
		}
		return quantity.Quantity{Value: quantity.Int(int64(next(256))<<(next(7)*8) - 3), Qualifier: quantity.Qualifier(next(9))}
	}
	for at < len(in) && len(bodies) < 20 {
		b := partnership.Body{ID: partnership.BodyID(id()), Parent: partnership.BodyID(id()), Period: period()}
		for range next(6) {
			b.Seats = append(b.Seats, partnership.Seat{
				ID: partnership.SeatID(id()), Of: partnership.SeatID(id()), Alternate: partnership.SeatID(id()), Org: partnership.OrgID(id()), Holder: id(),
				Quota: amount(), Filled: amount(), Vacant: next(4) == 0, ExOfficio: next(4) == 0, Period: period(),
				Kind: []term.Code{"", partnership.SeatStaff}[next(2)], Represents: [][]term.Code{nil, {}, {"s:a"}, {"s:*", "s:z"}}[next(4)],
			})
		}
		bodies = append(bodies, b)
	}
	return bodies, []partnership.Organization{{ID: "a", Kinds: []term.Code{"s:b"}}, {ID: "a"}, {}}
}

// Whatever the data, nothing panics, the hierarchy is a forest, and the numbers
// hang together.
func FuzzRoster(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
	f.Add([]byte("a council that reports to itself and has a class of classes"))
	f.Fuzz(func(t *testing.T, in []byte) {
		bodies, orgs := hostile(in)
		r := partnership.NewRoster(someday, bodies, orgs)
		x, err := term.NewIndex(term.Scheme{ID: "s", Terms: []term.Term{{ID: "a", Parent: "b"}, {ID: "b"}, {ID: "c"}}})
		require.NoError(t, err)
		seen := 0
		stack := slices.Collect(r.Roots())
		for len(stack) > 0 && seen <= len(bodies) {
			b := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			seen++
			if r.Body(b.ID) == b {
				stack = slices.AppendSeq(stack, r.Children(b.ID))
			}
		}
		require.Equal(t, len(bodies), seen, "each body is found once from the roots")
		partnership.RosterRules().Check(r)
		for _, id := range []partnership.BodyID{"", "a", "b", "c", "z"} {
			for s, held := range r.Seats(id) {
				require.NotNil(t, s)
				if s.Vacant {
					require.Equal(t, no, held)
				}
			}
			for _, seat := range []partnership.SeatID{"", "a", "b", "c", "z"} {
				for _, q := range []quantity.Quantity{r.Held(id, seat), r.Vacancies(id, seat)} {
					require.False(t, q.Stated() && q.Value.Sign() < 0)
				}
			}
			if share := r.Share(id, "s:a"); share.Den.Stated() {
				over, err := share.Num.Exceeds(share.Den)
				require.NoError(t, err)
				require.NotEqual(t, yes, over)
			}
			n := 0
			for range r.Coverage(id, x) {
				n++
			}
			require.Equal(t, 3, n)
			term.Cover(x, r.Codes(id))
			m := partnership.Meeting{Body: id, On: someday, Present: list("a", "b", "c", "a", "z"), Attendance: quantity.Of(2, "")}
			terms := partnership.Terms{Body: id, Quorum: ratio(1, 2, quantity.AtLeast), Rule: partnership.ByMajority}
			d := partnership.Decision{For: list("a", "b", ""), Against: list("a", "c"), Recused: list("b", "z")}
			r.Decide(&terms, &m, &d)
			m.Present = nil
			r.Decide(&terms, &m, &partnership.Decision{Ayes: quantity.Of(2, "")})
		}
		for _, o := range []partnership.OrgID{"", "a", "z"} {
			r.Roles(o)
		}
	})
}

// Comparing two lists loses nobody, counts nobody twice, and does not depend on
// which comes first.
func FuzzOverlap(f *testing.F) {
	f.Add("St. Stephen’s|COSTI|CultureLink", "St Stephen's|costi", byte(1))
	f.Add("a|a|b", "b|b|c||", byte(3))
	f.Fuzz(func(t *testing.T, left, right string, alias byte) {
		make := func(names string, side string) (out []partnership.Organization) {
			for i, n := range splitBar(names) {
				o := partnership.Organization{ID: partnership.OrgID(fmt.Sprint(side, i)), Name: english(n)}
				if alias>>(i%8)&1 == 1 {
					o.Abbreviation = n
				}
				out = append(out, o)
			}
			return out
		}
		a, b := make(left, "a"), make(right, "b")
		both, onlyA, onlyB := partnership.Overlap(a, b)
		back, backB, backA := partnership.Overlap(b, a)
		require.Len(t, back, len(both))
		require.Equal(t, onlyA, backA)
		require.Equal(t, onlyB, backB)
		require.LessOrEqual(t, len(both)+len(onlyA), len(a))
		require.LessOrEqual(t, len(both)+len(onlyB), len(b))
		self, none, noneB := partnership.Overlap(a, a)
		nameless := 0 // who has no name is like nobody, not even itself
		for _, o := range a {
			if i18n.Fold(o.Name.In(i18n.EN)) == "" {
				nameless++
			}
		}
		require.Len(t, none, nameless)
		require.Len(t, noneB, nameless)
		require.Len(t, partnership.Doubled(a), len(a)-len(self)-nameless)
	})
}

func splitBar(s string) (out []string) {
	for len(s) > 0 && len(out) < 30 {
		i := slices.Index([]byte(s), '|')
		if i < 0 {
			return append(out, s)
		}
		out, s = append(out, s[:i]), s[i+1:]
	}
	return out
}
