package quantity_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

var update = flag.Bool("update", false, "write testdata/*.golden anew")

// What a person reads, in the four languages. Direction marks and hard blanks
// are shown as escapes.
func TestGoldenMessages(t *testing.T) {
	said := i18n.Template{EN: "{$x}", FR: "{$x}", ES: "{$x}", AR: "{$x}"}
	arg := func(a i18n.Arg) i18n.Message { return said.With(a) }
	fail := func(err error) i18n.Message {
		var e *i18n.Error
		require.ErrorAs(t, err, &e)
		return e.Message()
	}
	type named struct {
		name string
		m    i18n.Message
	}
	var tests []named
	for _, how := range qualifiers() {
		tests = append(tests, named{how.String(), arg(q(how, 1200).Arg("x"))})
	}
	share := quantity.Quantity{Value: dec(t, "12.5"), Qualifier: moreThan, Unit: "%"}
	perPerson := quantity.Ratio{Num: q(moreThan, 370), Den: q(exact, 290)}
	_, badNumber := quantity.Parse("1e5")
	_, overflow := quantity.Parse("99999999999999999999")
	_, _, undefined := quantity.Ratio{Num: q(exact, 1), Den: q(exact, 0)}.Value(2)
	_, _, notStated := quantity.Ratio{}.Value(2)
	_, mismatch := people(exact, 1).Add(quantity.Quantity{Value: quantity.Int(1), Unit: "demandes", Of: "ménage"})
	_, noUnit := people(exact, 1).Add(q(exact, 1))
	_, cannotClaim := people(moreThan, 200).Add(people(atMost, 3))
	_, badMoney := quantity.ParseMoney("$ 5")
	_, unknown := cad(1).Add(quantity.Money{})
	_, currencies := cad(25_000_000).Add(quantity.Money{Minor: 1_936_000, Currency: "USD"})
	tests = append(tests,
		named{"unit", arg(people(moreThan, 200).Arg("x"))},
		named{"Arabic unit", arg(of(atMost, 3, "مبادرات", "").Arg("x"))},
		named{"percent", arg(share.Arg("x"))},
		named{"printed words only", arg(quantity.Quantity{Printed: "many"}.Arg("x"))},
		named{"not stated", arg(quantity.Quantity{}.Arg("x"))},
		named{"ratio", arg(perPerson.Arg("x", 2))},
		named{"ratio as percent", arg(perPerson.Percent("x", 1))},
		named{"ratio undefined", arg(quantity.Ratio{Num: q(exact, 1), Den: q(exact, 0)}.Percent("x", 1))},
		named{"yes", arg(yes.Arg("x"))},
		named{"no", arg(no.Arg("x"))},
		named{"cannot tell", arg(cannotTell.Arg("x"))},
		named{"amount unknown", arg(quantity.Money{}.Arg("x"))},
		named{"bad-number", fail(badNumber)},
		named{"overflow", fail(overflow)},
		named{"divide-by-zero", fail(undefined)},
		named{"not-stated", fail(notStated)},
		named{"unit-mismatch", fail(mismatch)},
		named{"unit-mismatch, no unit", fail(noUnit)},
		named{"cannot-claim", fail(cannotClaim)},
		named{"bad-money", fail(badMoney)},
		named{"unknown-amount", fail(unknown)},
		named{"currency-mismatch", fail(currencies)},
		named{"bad-qualifier", fail(new(quantity.Qualifier).UnmarshalText([]byte("over")))},
		named{"bad-answer", fail(new(quantity.Answer).UnmarshalText([]byte("maybe")))},
	)
	var b strings.Builder
	for _, tt := range tests {
		fmt.Fprintf(&b, "# %s\n", tt.name)
		for _, l := range i18n.Spoken() {
			fmt.Fprintf(&b, "%s: %s\n", l, visible(tt.m.In(l)))
		}
	}
	golden(t, "testdata/messages.golden", b.String())
}

func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\u00a0' || r == '\u202f' || '\u2066' <= r && r <= '\u2069' || r == '\u061c' || r == '\u200e' || r == '\u200f':
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), got))
}
