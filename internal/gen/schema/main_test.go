// The test is an internal one because a main package cannot be imported.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
)

const root = "../../.."

// TestSchemasAreUpToDate writes the schemas again and compares.
func TestSchemasAreUpToDate(t *testing.T) {
	for _, d := range documents {
		t.Run(d.format, func(t *testing.T) {
			want, err := d.schema(root)
			require.NoError(t, err)
			got, err := os.ReadFile(filepath.Join(root, d.file))
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(string(want), string(got)), "run go generate ./plan, which writes %s", d.file)
		})
	}
}

func TestSourcesMissing(t *testing.T) {
	_, err := documents[0].schema(t.TempDir())
	require.Error(t, err)
}

// The pattern takes the dates that cal.Parse does, and no other.
func TestDatePattern(t *testing.T) {
	pattern := regexp.MustCompile(datePattern)
	agree := func(s string) {
		_, err := cal.Parse(s)
		require.Equal(t, err == nil, pattern.MatchString(s), s)
	}
	for year := range 10_000 {
		agree(fmt.Sprintf("%04d", year))
		agree(fmt.Sprintf("%04d-02-29", year))
	}
	for _, year := range []int{0, 4, 1900, 2000, 2023, 2024, 2100, 9999} {
		for month := range 20 {
			agree(fmt.Sprintf("%04d-%02d", year, month))
			for day := range 40 {
				agree(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
			}
		}
	}
	for _, s := range []string{"", "2026-", "2026-4", "2026-04-1", "2026-04-01T", " 2026", "2026\n", "202", "20260401", "12026-04-01", "٢٠٢٦"} {
		agree(s)
	}
}

// The bounds are the first and the last whole number that a Decimal has.
func TestDecimalBounds(t *testing.T) {
	s := shapes[reflect.TypeFor[quantity.Decimal]()]
	for _, bound := range []string{s.Minimum, s.Maximum} {
		_, err := quantity.Parse(bound)
		require.NoError(t, err)
		beyond := bound[:len(bound)-1] + "9"
		_, err = quantity.Parse(beyond)
		require.Error(t, err, beyond)
	}
}

func TestPlain(t *testing.T) {
	for comment, want := range map[string]string{
		"nil: not stated;\nempty: none\n":              "left out: not stated; empty: none",
		"see [SeatKinds], [check.Source] and [*Plan]":  "see SeatKinds, check.Source and *Plan",
		"annihilated, [1, 2], [the words] in brackets": "annihilated, [1, 2], [the words] in brackets",
	} {
		require.Equal(t, want, plain(comment))
	}
}
