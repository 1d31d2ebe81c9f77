package cal

// This test is internal because the sentences of the package have no exported
// names.

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

func TestSentencesAreComplete(t *testing.T) {
	require.NoError(t, notStated().Check())
	for _, e := range []*i18n.Error{
		badDate("2026-13"),
		noDate(),
		badRange("2022"),
		reversedRange(Period{From: Year(2026), To: Year(2022)}),
		badWord(countingCode, "both", countingWords()[1:]),
	} {
		tmpl := e.Message().Template()
		require.NoError(t, tmpl.Check(), tmpl.EN)
		require.Len(t, e.Message().Args(), len(tmpl.Names()), tmpl.EN)
	}
}
