// The test is an internal one because the package's own sentences are not
// exported.
package i18n

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOwnWords checks every sentence of the package and the hard case 23: no
// French value behind a word that would be elided (de, le, que), no Arabic one
// behind a letter that is written onto the next word.
func TestOwnWords(t *testing.T) {
	own := append([]Template{sayLangLong, sayLangBad, sayMissing, saySyntax, sayPlaceholder, sayPluralMissing, sayPluralForeign, sayControl, sayTatweel},
		append(sayLanguage[:], sayFault[faultNone+1:]...)...)
	for _, tpl := range own {
		require.NoError(t, tpl.Check())
		for _, glued := range []string{"de ", "le ", "la ", "que ", "je ", "’"} {
			require.NotContains(t, tpl.FR, glued+"{$")
		}
		for _, glued := range []string{"و", "ب", "ل", "ف", "ك", "ال"} {
			for _, before := range []string{" ", "(", "”"} {
				require.NotContains(t, tpl.AR, before+glued+"{$")
			}
		}
		require.False(t, strings.ContainsAny(tpl.FR, "'"), "a straight apostrophe: %s", tpl.FR)
		require.False(t, strings.ContainsAny(tpl.AR, "٠١٢٣٤٥٦٧٨٩"), "Arabic digits: %s", tpl.AR)
	}
}

// TestNewestFault keeps the list of faults and the list of words together.
func TestNewestFault(t *testing.T) {
	require.Len(t, sayFault, int(faultTrailing)+1)
	require.Len(t, sayLanguage, len(spoken))
	require.Len(t, locales, len(spoken))
}

func TestNameBytes(t *testing.T) {
	for c := range 256 {
		b := byte(c)
		want := isLetter(b) || b >= '0' && b <= '9' || strings.IndexByte("_-.", b) >= 0
		require.Equal(t, want, isNameByte(b), "%q", b)
	}
}
