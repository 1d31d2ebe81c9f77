package indicators_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/check"
)

// What a partnership of newcomers’ services could take, and whose idea it was.
func ExampleLibrary() {
	for _, v := range indicators.Library("referral") {
		if v.ID == "referral-need-met" {
			from, _ := indicators.LibrarySource(v.ID)
			fmt.Println(v.Name.In(i18n.ES))
			fmt.Println(v.Numerator.In(i18n.ES), "/", v.Denominator.In(i18n.ES))
			fmt.Println(from.Cite())
		}
	}
	// Output:
	// Necesidades cubiertas en el seguimiento
	// necesidades cubiertas gracias a una derivación / necesidades de las personas contactadas; lo que no se sabe se informa aparte
	// Protocol for fully functioning information and assistance (2012), follow-up: whether needs were met by the referrals and if not, why not
}

func TestLibrary(t *testing.T) {
	all := indicators.Library()
	require.Len(t, all, 61)
	seen := map[indicators.ID]bool{}
	for _, v := range all {
		t.Run(string(v.ID), func(t *testing.T) {
			require.False(t, seen[v.ID])
			seen[v.ID] = true
			texts := []i18n.Text{v.Name, v.Source}
			switch v.Kind {
			case indicators.Proportion, indicators.RatioOf, indicators.Rate:
				texts = append(texts, v.Numerator, v.Denominator)
				require.Equal(t, v.Kind == indicators.Rate, v.Per > 0)
			case indicators.Count:
				require.NotEmpty(t, v.Accumulation)
			default:
				texts = append(texts, v.Method)
				require.NotEmpty(t, v.Unit)
			}
			if v.Method != nil {
				texts = append(texts, v.Method)
			}
			for _, s := range texts {
				for _, l := range i18n.Spoken() {
					require.False(t, s.Blank(l), l)
				}
				require.Len(t, s, len(i18n.Spoken()))
			}
			require.NotEmpty(t, v.Of)
			require.NotEmpty(t, v.Direction)
			require.Contains(t, []indicators.Level{indicators.Output, indicators.Immediate, indicators.Intermediate, indicators.Ultimate}, v.Level)
			require.Nil(t, v.Baseline)
			require.Nil(t, v.Targets)

			from, ok := indicators.LibrarySource(v.ID)
			require.True(t, ok)
			require.NotEmpty(t, from.Title)
			require.NotEmpty(t, from.Section)
			require.Equal(t, from.Authority == check.Statute, !from.Read.IsZero(), "a day of reading")
		})
	}
	_, ok := indicators.LibrarySource("not-there")
	require.False(t, ok)
}

// TestLibraryByKind says that the kinds part the library, in its order.
func TestLibraryByKind(t *testing.T) {
	var parts []indicators.Indicator
	for kind, want := range map[string]int{"lip": 26, "cswb": 20, "referral": 15} {
		list := indicators.Library(kind)
		require.Len(t, list, want, kind)
		for _, v := range list {
			require.True(t, strings.HasPrefix(string(v.ID), kind+"-"), v.ID)
		}
	}
	for _, kind := range []string{"lip", "cswb", "referral"} {
		parts = append(parts, indicators.Library(kind)...)
	}
	require.Equal(t, indicators.Library(), parts)
	require.Equal(t, indicators.Library(), indicators.Library("referral", "lip", "cswb"))
	require.Empty(t, indicators.Library("other"))
}

// TestLibraryIsTheCallers says that what a caller writes into one copy is not in
// the next.
func TestLibraryIsTheCallers(t *testing.T) {
	indicators.Library()[0].Name[i18n.EN] = "mine"
	require.NotEqual(t, "mine", indicators.Library()[0].Name[i18n.EN])
}

// TestLibraryWording keeps what the library says, a file a language.
func TestLibraryWording(t *testing.T) {
	for _, l := range i18n.Spoken() {
		var b strings.Builder
		for _, v := range indicators.Library() {
			from, _ := indicators.LibrarySource(v.ID)
			fmt.Fprintf(&b, "# %s (%s, %s, %s)\n%s\n", v.ID, v.Kind, v.Direction, v.Level, v.Name[l])
			for _, s := range []i18n.Text{v.Numerator, v.Denominator, v.Method, v.Source} {
				if s != nil {
					b.WriteString("\t" + s[l] + "\n")
				}
			}
			b.WriteString("\t[" + from.Cite() + "]\n")
		}
		golden(t, "library."+string(l)+".golden", []byte(b.String()))
	}
}
