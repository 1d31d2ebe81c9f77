package quantity

// This test is internal because the sentences of the package have no exported
// names.

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

func TestSentencesAreComplete(t *testing.T) {
	for q := Exact; q <= LessThan; q++ {
		require.NoError(t, q.template().Check())
		require.Equal(t, []string{"value"}, q.template().Names())
	}
	for _, tmpl := range []i18n.Template{notStated(), amountUnknown(), withUnit()} {
		require.NoError(t, tmpl.Check())
	}
	a, b := Of(3, "people"), Quantity{Value: Int(3), Unit: "people", Of: "household"}
	for _, e := range []*i18n.Error{
		badNumber("1e5"),
		overflow(),
		divideByZero(),
		notStatedError(),
		unitMismatch(a, b),
		unitMismatch(Quantity{}, Quantity{Of: "household"}),
		cannotClaim(a, b),
		badWord("bad-answer", "maybe", answerWords()),
		badMoney("$ 5"),
		unknownAmount(),
		currencyMismatch(Money{1, "CAD"}, Money{1, "USD"}),
	} {
		tmpl := e.Message().Template()
		require.NoError(t, tmpl.Check(), tmpl.EN)
		require.Len(t, e.Message().Args(), len(tmpl.Names()), tmpl.EN)
	}
}
