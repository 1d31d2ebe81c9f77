package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

func TestLanguages(t *testing.T) {
	all := languages()
	for name, want := range map[string]i18n.Lang{
		"English": "en", "Français": "fr", "espagnol": "es", "العربية": "ar", "Spanish": "es", "Haitian Creole": "ht",
		"Cantonese": "yue", "American Sign Language": "ase", "Somali": "so", "Tiếng Việt": "vi",
	} {
		require.Equal(t, want, all[i18n.Fold(name)].Lang, name)
	}
	require.NotContains(t, all, i18n.Fold("Creole"))
	require.NotContains(t, all, "")
}
