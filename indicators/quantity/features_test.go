package quantity_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// of is a number of a unit, as printed.
func of(how quantity.Qualifier, n int64, unit, printed string) quantity.Quantity {
	return quantity.Quantity{Value: quantity.Int(n), Qualifier: how, Unit: unit, Printed: printed}
}

// Which exact number satisfies a qualified one.
func TestF061_WhichNumberSatisfiesAQualifiedOne(t *testing.T) {
	admits := func(t *testing.T, q quantity.Quantity, v int64, want quantity.Answer) {
		t.Helper()
		require.Equal(t, want, q.Admits(quantity.Int(v)), "%v %v: %d", q.Qualifier, q.Value, v)
	}
	members := of(moreThan, 200, "members", "active involvement by over 200 members")
	admits(t, members, 201, yes)
	admits(t, members, 200, no)
	admits(t, q(atMost, 3), 3, yes)
	admits(t, q(atMost, 3), 4, no)
	admits(t, q(exact, 8), 8, yes)
	admits(t, q(exact, 8), 7, no)
	admits(t, q(exact, 8), 9, no)
	for v := range int64(40) {
		admits(t, q(closeTo, 20), v, cannotTell)
		admits(t, q(about, 26), v, cannotTell)
	}
	t.Run("F-067 close to 20 agencies", func(t *testing.T) {
		agencies := of(closeTo, 20, "agencies/organizations", "Close to 20 agencies/organizations")
		admits(t, agencies, 20, cannotTell)
		two := quantity.Int(2)
		require.Equal(t, yes, agencies.AdmitsWithin(quantity.Int(19), two))
		require.Equal(t, no, agencies.AdmitsWithin(quantity.Int(23), two))
	})
	t.Run("F-099 exactly 3,700 students", func(t *testing.T) {
		students := of(exact, 3700, "international students", "3,700 international students")
		admits(t, students, 3700, yes)
		admits(t, students, 3701, no)
	})
	t.Run("F-119 over 145,000 immigrants", func(t *testing.T) {
		immigrants := of(moreThan, 145_000, "immigrants", "Over 145,000 immigrants")
		admits(t, immigrants, 145_000, no)
		admits(t, immigrants, 145_001, yes)
	})
	t.Run("F-121 approximately 26 km²", func(t *testing.T) {
		area := of(about, 26, "km²", "Approximately 26 km 2")
		admits(t, area, 26, cannotTell)
		_, err := area.Exceeds(of(exact, 26, "persons", ""))
		require.Equal(t, "unit-mismatch", code(t, err))
		sum, err := area.Add(of(exact, 1, "km²", ""))
		require.NoError(t, err)
		require.Equal(t, "km²", sum.Unit)
	})
	t.Run("F-146 more than 60 organizations", func(t *testing.T) {
		admits(t, of(moreThan, 60, "organizations", "more than 60 organizations"), 60, no)
		admits(t, of(moreThan, 60, "organizations", "more than 60 organizations"), 61, yes)
	})
	t.Run("F-178 more than 20 % of requests, a proportion", func(t *testing.T) {
		share := quantity.Quantity{Value: quantity.Int(20), Qualifier: moreThan, Unit: "%", Of: "request", Printed: "More than 20 %"}
		passedOn := func(n int64) quantity.Ratio {
			return quantity.Ratio{Num: quantity.Of(n, "requests"), Den: quantity.Of(1000, "requests")}
		}
		got, err := passedOn(201).Meets(share)
		require.NoError(t, err)
		require.Equal(t, yes, got)
		got, err = passedOn(200).Meets(share)
		require.NoError(t, err)
		require.Equal(t, no, got)
		plain := quantity.Quantity{Value: quantity.D(20, 2), Qualifier: moreThan}
		got, err = passedOn(201).Meets(plain)
		require.NoError(t, err)
		require.Equal(t, yes, got)
	})
	t.Run("F-199 award class of over 25,000 people", func(t *testing.T) {
		admits(t, of(moreThan, 25_000, "people", "a municipal of over 25,000 people"), 84_965, yes)
	})
}

// A multiple stated in words is a ratio with a qualifier and may have no base.
func TestF092_MultipleWithoutBase(t *testing.T) {
	doubled := of(moreThan, 2, "times", "more than doubled")
	require.Equal(t, no, doubled.Admits(dec(t, "2.0")))
	require.Equal(t, yes, doubled.Admits(dec(t, "2.01")))

	resources := quantity.Ratio{Num: quantity.Quantity{Unit: "CAD"}, Den: quantity.Quantity{Unit: "CAD"}}
	_, _, err := resources.Value(2)
	require.Equal(t, "not-stated", code(t, err))
	got, err := resources.Meets(doubled)
	require.NoError(t, err)
	require.Equal(t, cannotTell, got, "the statement stays a claim")
	for _, side := range []quantity.Quantity{resources.Num, resources.Den} {
		require.False(t, side.Stated())
		require.Equal(t, cannotTell, side.Admits(quantity.Int(1)))
	}
}

// Arithmetic on bounds says what it can still claim.
func TestF120_ArithmeticOnBounds(t *testing.T) {
	newcomers := of(moreThan, 25_000, "people", "over 25,000 newcomers")
	immigrants := of(moreThan, 145_000, "people", "Over 145,000 immigrants")
	within, err := newcomers.Within(immigrants)
	require.NoError(t, err)
	require.Equal(t, cannotTell, within, "containment cannot be refuted")

	share := quantity.Ratio{Num: newcomers, Den: immigrants}
	_, _, err = share.Value(3)
	require.Equal(t, "cannot-claim", code(t, err))
	got, err := share.Meets(quantity.Quantity{Value: quantity.Int(17), Qualifier: moreThan, Unit: "%"})
	require.NoError(t, err)
	require.Equal(t, cannotTell, got)
	indicative, err := share.Indicative(3)
	require.NoError(t, err)
	require.Equal(t, "0.172", indicative.String())
}

// Two equal numbers with different universes are two figures.
func TestF122_TwoUniversesAreTwoFigures(t *testing.T) {
	inTheArea := of(moreThan, 60, "organizations", "Over 60 newcomer service provider organizations")
	inTheArea.Of = "newcomer service providers in the area"
	tookPart := of(moreThan, 60, "organizations", "more than 60 organizations participated")
	tookPart.Of = "took part in WDTSSP"
	require.True(t, inTheArea.Value.Equal(tookPart.Value))
	require.Equal(t, inTheArea.Qualifier, tookPart.Qualifier)
	require.NotEqual(t, inTheArea, tookPart)
	for _, f := range []func(quantity.Quantity) (quantity.Answer, error){inTheArea.Meets, inTheArea.Exceeds, inTheArea.Within} {
		_, err := f(tookPart)
		require.Equal(t, "unit-mismatch", code(t, err))
	}
	_, err := inTheArea.Add(tookPart)
	require.Equal(t, "unit-mismatch", code(t, err))
}

// A ratio with a bounded numerator is a bound, rounded to the safe side.
func TestF169_BoundsAreRoundedToTheSafeSide(t *testing.T) {
	occasions := of(moreThan, 370, "occasions", "on more than 370 occasions")
	perPerson := quantity.Ratio{Num: occasions, Den: quantity.Of(290, "persons")}
	v, how, err := perPerson.Value(2)
	require.NoError(t, err)
	require.Equal(t, "1.27", v.String(), "a lower bound is never rounded up")
	require.Equal(t, moreThan, how)
	v, _, err = perPerson.Value(4)
	require.NoError(t, err)
	require.Equal(t, "1.2758", v.String())

	first, ok := occasions.LeastWhole()
	require.True(t, ok)
	require.Equal(t, "371", first.String())
	perPerson.Num = quantity.Quantity{Value: first}
	v, how, err = perPerson.Value(4)
	require.NoError(t, err)
	require.Equal(t, "1.2793", v.String())
	require.Equal(t, exact, how)

	t.Run("F-170 referrals per destination", func(t *testing.T) {
		v, how, err := quantity.Ratio{Num: occasions, Den: quantity.Of(90, "destinations")}.Value(2)
		require.NoError(t, err)
		require.Equal(t, "4.11", v.String())
		require.Equal(t, moreThan, how)
	})
}

// One quantity type with one of seven qualifiers; the printed words are kept
// beside it.
func TestF242_SevenQualifiersAndThePrintedWords(t *testing.T) {
	words := []struct {
		printed string
		how     quantity.Qualifier
		n       int64
	}{
		{"over 200 members", moreThan, 200},
		{"more than 60 organizations", moreThan, 60},
		{"Close to 20 agencies/organizations", closeTo, 20},
		{"Almost 20", closeTo, 20},
		{"Approximately 26 km 2", about, 26},
		{"some 13,000", about, 13_000},
		{"less than 5 years", lessThan, 5},
		{"ومبادرات قد تصل إلى ثلاثة", atMost, 3},
		{"45 LIPs", exact, 45},
	}
	seen := map[quantity.Qualifier]bool{}
	for _, w := range words {
		v := of(w.how, w.n, "", w.printed)
		seen[w.how] = true
		out, err := json.Marshal(v)
		require.NoError(t, err)
		var back quantity.Quantity
		require.NoError(t, json.Unmarshal(out, &back))
		require.Empty(t, cmp.Diff(v, back))
	}
	require.Len(t, seen, 6)
	require.False(t, seen[atLeast], "no source prints it")
	a, b := words[2], words[3]
	require.NotEqual(t, of(a.how, a.n, "", a.printed), of(b.how, b.n, "", b.printed), "told apart by the printed words")
}

// A stated total compared with its parts or with what was counted.
func TestF009_StatedTotals(t *testing.T) {
	lips := of(exact, 45, "LIPs", "45 LIPs throughout Ontario")
	total := func(t *testing.T, stated quantity.Quantity, want quantity.Answer, diff int64, parts ...quantity.Quantity) {
		t.Helper()
		for i := range parts {
			parts[i].Unit = stated.Unit
		}
		got, d := quantity.Total(stated, parts...)
		require.Equal(t, want, got)
		require.True(t, d.Equal(quantity.Int(diff)), d)
	}
	total(t, lips, yes, 0, q(exact, 15), q(exact, 30))
	total(t, lips, no, -1, q(exact, 15), q(exact, 29))
	total(t, lips, no, 1, q(exact, 15), q(moreThan, 31))
	total(t, lips, cannotTell, 0, q(exact, 15), q(about, 30))

	t.Run("F-008 registry by scope", func(t *testing.T) {
		total(t, lips, yes, 0, q(exact, 15), q(exact, 30))             // "including Toronto-wide" is one of the 15
		total(t, lips, no, 1, q(exact, 15), q(exact, 1), q(exact, 30)) // counted twice
		total(t, lips, no, -1, q(exact, 44))                           // a registry that holds 44
	})
	t.Run("F-062 participants of four groups", func(t *testing.T) {
		people := of(exact, 500, "people", "Total of 500 people actively involved")
		total(t, people, cannotTell, 0, q(moreThan, 200), q(exact, 143), q(exact, 86), q(closeTo, 20))
	})
	t.Run("F-161 contact modes", func(t *testing.T) {
		total(t, of(exact, 290, "persons", ""), yes, 0, q(exact, 130), q(exact, 160))
	})
	t.Run("F-206 two goals for each priority", func(t *testing.T) {
		goals := of(exact, 2, "goals", "من هدفين")
		for range 4 {
			total(t, goals, yes, 0, q(exact, 2))
		}
		total(t, goals, no, 1, q(exact, 3))
	})
	t.Run("F-207 at most three initiatives for each goal", func(t *testing.T) {
		initiatives := of(atMost, 3, "initiatives", "ومبادرات قد تصل إلى ثلاثة لكل هدف")
		for _, n := range []int64{2, 2, 3, 3, 2, 2, 1, 2} {
			total(t, initiatives, yes, n-3, q(exact, n))
		}
		total(t, initiatives, no, 1, q(exact, 4))
		total(t, initiatives, yes, -3, q(exact, 0)) // "at least one" is not stated
	})
	t.Run("F-212 four categories", func(t *testing.T) {
		total(t, of(exact, 4, "categories", ""), yes, 0, q(exact, 3), q(exact, 1))
	})
}

// Money with currency.
func TestF193_MoneyWithCurrency(t *testing.T) {
	_, err := cad(25_000_000).Add(quantity.Money{Minor: 1_936_000, Currency: "USD"})
	require.Equal(t, "currency-mismatch", code(t, err))
	usd, err := quantity.ParseMoney("USD 19360.00")
	require.NoError(t, err)
	require.Equal(t, quantity.Money{Minor: 1_936_000, Currency: "USD"}, usd)
	require.Equal(t, 2, i18n.MinorDigits("USD"))
}

// Encode, decode, encode: equal value and equal bytes.
func TestF266_StableEncoding(t *testing.T) {
	t.Run("more than 150", func(t *testing.T) {
		roundTrip(t, q(moreThan, 150), `{"value":150,"qualifier":"more than"}`)
	})
	t.Run("CAD 405,000", func(t *testing.T) {
		roundTrip(t, cad(40_500_000), `{"minor":40500000,"currency":"CAD"}`)
	})
	t.Run("Arabic words", func(t *testing.T) {
		roundTrip(t, of(atMost, 3, "مبادرات", "قد تصل إلى ثلاثة"), `{"value":3,"qualifier":"at most","unit":"مبادرات","printed":"قد تصل إلى ثلاثة"}`)
	})
	t.Run("digits", func(t *testing.T) { roundTrip(t, quantity.D(1_936_000, 2), `19360.00`) })
	t.Run("answer", func(t *testing.T) { roundTrip(t, quantity.CannotTell, `"cannot tell"`) })
	t.Run("ratio", func(t *testing.T) {
		roundTrip(t, quantity.Ratio{Num: q(moreThan, 370), Den: q(exact, 290)},
			`{"num":{"value":370,"qualifier":"more than"},"den":{"value":290}}`)
	})
}

func roundTrip[T any](t *testing.T, v T, want string) {
	t.Helper()
	first, err := json.Marshal(v)
	require.NoError(t, err)
	require.Equal(t, want, string(first))
	var back T
	require.NoError(t, json.Unmarshal(first, &back))
	require.Empty(t, cmp.Diff(v, back))
	second, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, first, second)
}
