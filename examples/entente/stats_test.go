package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

const crossroads = "../crossroads/"

func TestStats(t *testing.T) {
	for _, l := range i18n.Spoken() {
		out, errs, code := call("", "stats", "-lang", string(l), "-dimensions", crossroads+"report.json",
			"-by", "month,origin", "-by", "nature", "-persons", "-values", "minutes", crossroads+"invented-log.csv")
		require.Zero(t, code, errs)
		golden(t, "stats."+string(l)+".txt", out)
	}
}

// Without a word on its columns a spreadsheet is told apart by what stands in
// them: months of dates, and categories; not by persons and numbers.
func TestStatsLearns(t *testing.T) {
	data, err := os.ReadFile(crossroads + "invented-log.csv")
	require.NoError(t, err)
	for name, in := range map[string]string{
		"commas":     string(data),
		"semicolons": strings.ReplaceAll(strings.ReplaceAll(string(data), ";", "|"), ",", ";"),
	} {
		out, errs, code := call(in, "stats", "-by", "origin", "-by", "month", "-bands", "age=-30,31-49,50-69,70-", "-by", "age", "-")
		require.Zero(t, code, errs)
		golden(t, "stats-learnt.txt", out)
		require.Contains(t, errs, "78", name)
	}
	out, _, code := call(string(data), "stats", "-format", "csv", "-")
	require.Zero(t, code)
	for _, yes := range []string{"2018-01", "agency", "municipality-f", "women", "access-to-justice"} {
		require.Contains(t, out, yes)
	}
	for _, no := range []string{"p001", "p074"} {
		require.NotContains(t, out, no)
	}
}

func TestStatsForms(t *testing.T) {
	ask := func(format string) string {
		out, errs, code := call("", "stats", "-by", "origin", "-format", format, crossroads+"invented-log.csv")
		require.Zero(t, code, errs)
		return out
	}
	require.True(t, json.Valid([]byte(ask("json"))))
	require.NoError(t, wellFormed(ask("svg")))
	require.NoError(t, wellFormed(ask("html")))
	for _, f := range []string{"text", "markdown", "csv"} {
		require.Contains(t, ask(f), "57")
	}
}

func wellFormed(s string) error {
	for d := xml.NewDecoder(strings.NewReader(s)); ; {
		if _, err := d.Token(); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// A row that cannot be counted is told with its line and column, and the rest is
// counted; nothing of the cell is repeated.
func TestStatsTellsRows(t *testing.T) {
	const log = "month,origin,age\n2018-01-05,211,40\n2018-01-06,secret,41\n2018-01-07,211\n2018-01-08,agency,\n"
	out, errs, code := call(log, "stats", "-dimensions", crossroads+"report.json", "-by", "origin", "-by", "age", "-format", "csv", "-")
	require.Equal(t, breached, code)
	require.Contains(t, errs, "3:12: ")
	require.Contains(t, errs, "4:")
	require.NotContains(t, errs, "secret")
	for _, line := range []string{"origin:211,", "origin:agency,", "age:31-49,", "age:not-stated,"} { // one each, and two in all
		require.Regexp(t, "(?m)^"+line+".*,cell,1,", out)
	}
	require.Regexp(t, `(?m)^origin:\*,.*,total,2,`, out)
}

func TestStatsRefuses(t *testing.T) {
	const log = "origin,age\n211,40\n"
	for name, args := range map[string][]string{
		"no file":         {"stats"},
		"not there":       {"stats", "nowhere.csv"},
		"no such form":    {"stats", "-format", "xls", "-"},
		"no band":         {"stats", "-bands", "age=young", "-by", "age", "-"},
		"bands of what":   {"stats", "-bands", "0-30", "-"},
		"bands with hole": {"stats", "-bands", "age=0-29,31-", "-by", "age", "-"},
		"no such column":  {"stats", "-by", "colour", "-"},
		"no document":     {"stats", "-dimensions", "nowhere.json", "-"},
		"a plan":          {"stats", "-dimensions", "data/windsor-essex.json", "-"},
		"no persons":      {"stats", "-by", "origin", "-persons", "-"},
		"many columns":    {"stats", "-by", "origin,origin", "-"},
	} {
		_, errs, code := call(log, args...)
		require.Equal(t, unusable, code, name)
		require.NotEmpty(t, errs, name)
	}
	for name, in := range map[string]string{
		"nothing":         "",
		"UTF-16":          "\xff\xfeo\x00",
		"no end of a row": "origin\n\"" + strings.Repeat("211\n", 2<<20),
		"a long first":    strings.Repeat("c,", 4<<20),
		"many categories": "origin\n" + numbers(6_000),
	} {
		_, errs, code := call(in, "stats", "-by", "origin", "-")
		require.Equal(t, unusable, code, name)
		require.NotEmpty(t, errs, name)
	}
}

func numbers(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("c" + strconv.Itoa(i) + "\n")
	}
	return b.String()
}

// Cells as a city writes them: words with spaces, capitals and accents that
// differ, what a spreadsheet would take for a formula.
func TestStatsLabels(t *testing.T) {
	const log = "Type de demande;Âge\nAccès à la justice;30\nacces a la justice;31\n=SUM(A1);50\nغذاء;\n"
	out, errs, code := call(log, "stats", "-by", "Type de demande", "-format", "csv", "-")
	require.Zero(t, code, errs)
	golden(t, "stats-labels.csv", out)
}

// A long file shows on standard error how far it is, and clears the line.
func TestStatsProgress(t *testing.T) {
	file := filepath.Join(t.TempDir(), "long.csv")
	require.NoError(t, os.WriteFile(file, []byte("origin\n"+strings.Repeat("211\n", 3<<20)), 0o600))
	out, errs, code := call("", "stats", "-by", "origin", file)
	require.Zero(t, code, errs)
	require.Contains(t, out, "3,145,728")
	require.Contains(t, errs, "\r[")
	require.NotContains(t, out, "\r")
}

func TestIndicators(t *testing.T) {
	for _, l := range i18n.Spoken() {
		out, errs, _ := call("", "indicators", "-lang", string(l), "-on", "2026-03-01", "-readings", "testdata/riverside.csv", "testdata/riverside.json")
		golden(t, "indicators."+string(l)+".txt", out+"--\n"+errs)
	}
	out, errs, code := call("", "indicators", "-on", "2025-06-30", "-format", "json", "testdata/riverside.json")
	require.Zero(t, code, errs)
	golden(t, "indicators.json", out)
	out, errs, code = call("", "indicators", "-chart", "housed", "-readings", "testdata/riverside.csv", "testdata/riverside.json")
	require.NotEqual(t, unusable, code, errs)
	require.NoError(t, wellFormed(out))
	out, errs, code = call("", "indicators", "-format", "csv", "testdata/riverside.json")
	require.Zero(t, code, errs)
	require.Contains(t, out, "165")

	for name, args := range map[string][]string{
		"no file":      {"indicators"},
		"not there":    {"indicators", "nowhere.json"},
		"no such form": {"indicators", "-format", "svg", "testdata/riverside.json"},
		"no such one":  {"indicators", "-chart", "homes", "testdata/riverside.json"},
		"no readings":  {"indicators", "-readings", "nowhere.csv", "testdata/riverside.json"},
		"bad day":      {"indicators", "-on", "tomorrow", "testdata/riverside.json"},
		"a plan":       {"indicators", "data/windsor-essex.json"},
	} {
		_, errs, code := call("", args...)
		require.Equal(t, unusable, code, name)
		require.NotEmpty(t, errs, name)
	}
}
