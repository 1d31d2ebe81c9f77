package i18n_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

// The sentences are those of the Windsor-Essex plan as it was published.
const (
	planTitle = "خطة ونزر - إسكس الإقليمية للسلامة والرفاهية المجتمعية"
	firstGoal = "1- تحسين التعاون"
)

func TestF233_ArabicStoredVerbatimWithDirection(t *testing.T) {
	for _, s := range []string{planTitle, firstGoal} {
		in := i18n.Text{i18n.AR: s}
		data, err := json.Marshal(in)
		require.NoError(t, err)
		var out i18n.Text
		require.NoError(t, json.Unmarshal(data, &out))
		require.Empty(t, cmp.Diff(in, out))
		require.Equal(t, []byte(s), []byte(out[i18n.AR]))
		rtl, strong := i18n.Dir(out[i18n.AR])
		require.True(t, rtl && strong, s)
	}
}

func TestF234_FoldingForComparisonOnly(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		equal      bool
	}{
		{"hamza under alef", "إستراتيجية", "استراتيجية", true},
		{"blanks beside a dash", "ونزر - إسكس", "ونزر- إسكس", true},
		{"no blanks, other dash", "ونزر–اسكس", "ونزر - إسكس", true},
		{"apostrophe and blank (F-055)", "South Asian Women` s Centre", "South Asian Women’s Centre", true},
		{"two spellings that need an alias", "الفدرالية", "الفيدرالي", false},
		{"two names", "South Asian Women’s Centre", "South Asian Centre", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, b := strings.Clone(c.a), strings.Clone(c.b)
			require.Equal(t, c.equal, i18n.Fold(c.a) == i18n.Fold(c.b), "%q and %q", i18n.Fold(c.a), i18n.Fold(c.b))
			require.Equal(t, []string{a, b}, []string{c.a, c.b}, "what was folded is unchanged")
		})
	}
}

func TestF235_LatinAndDigitsIsolatedInArabic(t *testing.T) {
	tpl := i18n.Template{EN: "The team ({$name}) has {$n} tasks, the first is {$id}.", FR: "x", ES: "x", AR: "لدى الفريق ({$name}) مهام عددها {$n} وأولاها {$id}."}
	m := tpl.With(i18n.Str("name", "COAST"), i18n.Int("n", 12), i18n.Label("id", "1-2"))
	got := m.In(i18n.AR)
	require.Equal(t, "لدى الفريق (\u2068COAST\u2069) مهام عددها \u206612\u2069 وأولاها \u20661-2\u2069.", got)
	require.Equal(t, "لدى الفريق (COAST) مهام عددها 12 وأولاها 1-2.", i18n.Strip(got))
	require.Equal(t, "The team (COAST) has 12 tasks, the first is 1-2.", m.In(i18n.EN), "no marks where nothing turns round")
}

func TestF237_FourLanguagesAndAFallbackThatSaysSo(t *testing.T) {
	whole := i18n.Template{EN: "Yes", FR: "Oui", ES: "Sí", AR: "نعم"}
	require.True(t, whole.Complete())
	require.NoError(t, whole.Check())
	for _, l := range i18n.Spoken() {
		lacking := whole
		switch l {
		case i18n.EN:
			lacking.EN = ""
		case i18n.FR:
			lacking.FR = " \n"
		case i18n.ES:
			lacking.ES = ""
		case i18n.AR:
			lacking.AR = "\u00a0"
		}
		require.False(t, lacking.Complete())
		var e *i18n.Error
		require.ErrorAs(t, lacking.Check(), &e)
		require.Equal(t, "missing-language", e.Code)
	}
	title := i18n.Text{i18n.EN: "Local Immigration Partnership", i18n.FR: "Partenariat local en matière d’immigration"}
	s, got := title.Lookup(i18n.ES)
	require.Equal(t, i18n.EN, got)
	require.Equal(t, title[i18n.EN], s)
	spoken := i18n.Spoken()
	require.Equal(t, []i18n.Lang{i18n.ES, i18n.AR}, title.Missing(spoken[:]...))
}

// codes lists the codes of every Error in a possibly joined error.
func codes(err error) []string {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		var all []string
		for _, e := range joined.Unwrap() {
			all = append(all, codes(e)...)
		}
		return all
	}
	if e, ok := errors.AsType[*i18n.Error](err); ok {
		return []string{e.Code}
	}
	return nil
}
