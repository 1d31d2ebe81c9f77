package hsds_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/hsds"
)

var update = flag.Bool("update", false, "write golden files anew")

// golden compares what was said with what is kept.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// published reads files of the source data.
func published(t testing.TB, patterns ...string) map[string][]byte {
	t.Helper()
	root := os.Getenv("ENTENTE_DATA")
	if root == "" {
		t.Skip("ENTENTE_DATA does not name the folder of the source data")
	}
	files := map[string][]byte{}
	for _, p := range patterns {
		names, err := filepath.Glob(filepath.Join(root, p))
		require.NoError(t, err)
		if len(names) == 0 {
			names, err = filepath.Glob(filepath.Join(root, "data", p))
			require.NoError(t, err)
		}
		require.NotEmpty(t, names, p)
		for _, name := range names {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			files[filepath.Base(name)] = data
		}
	}
	return files
}

// counts are the findings by code, with the numbers the first of each code says.
func counts(findings []*i18n.Error) map[string]int {
	n := map[string]int{}
	for _, f := range findings {
		n[f.Code]++
	}
	return n
}

// place finds the first finding of a code at a pointer that ends so.
func place(findings []*i18n.Error, code, pointer string) *i18n.Error {
	i := slices.IndexFunc(findings, func(f *i18n.Error) bool { return f.Code == code && strings.HasSuffix(f.Pointer, pointer) })
	if i < 0 {
		return nil
	}
	return findings[i]
}

// count is the number a finding says.
func count(t testing.TB, f *i18n.Error) string {
	t.Helper()
	require.NotNil(t, f)
	for _, a := range f.Text.Args() {
		if a.Name() == "count" {
			return i18n.Template{EN: "{$count :integer}", FR: "{$count :integer}", ES: "{$count :integer}", AR: "{$count :integer}"}.With(a).In(i18n.EN)
		}
	}
	return ""
}

// The examples that HSDS 3.1 publishes contradict the specification and each
// other.
func TestPublishedExamples(t *testing.T) {
	files := published(t, "hsds-3.1/*.json")
	l, findings, err := hsds.Read(files, hsds.Options{Lang: "en"})
	require.NoError(t, err)
	require.Len(t, l.Services, 1)
	require.Len(t, l.Organizations, 1)
	require.Len(t, l.Places, 1)
	require.Len(t, l.Offers, 1)
	for code, pointer := range map[string]string{
		"above-maximum":   "/capacities/0/available",                      // 12 beds of 10
		"until-and-count": "/schedules/0/count",                           // RFC 5545 allows one
		"ignored":         "/schedules/0/bymonthday",                      // with WEEKLY
		"bad-extent":      "/service_areas/0/extent",                      // "extent"
		"bad-point":       "/location.json/latitude",                      // 100
		"contradiction":   "/locations/0/external_identifier",             // between location.json and organization_full.json
		"no-parent":       "/taxonomy_term/parent_id",                     // a term nobody published
		"one-page":        "/service_list.json",                           // 1 of 10
		"quoted-number":   "/service_at_locations/0/phones/0/number",      // "\"+44 1234 234567\""
		"dangling":        "/tabular.json/contacts.csv/0/organization_id", // an organization nobody published
	} {
		require.NotNil(t, place(findings, code, pointer), "%s %s", code, pointer)
	}
	require.Nil(t, l.Places[0].Point)
	require.Equal(t, int64(12), *l.Services[0].Capacity[0].Available)
	for _, f := range findings {
		for _, m := range i18n.Spoken() {
			require.NotContains(t, f.Message().In(m), "Persona")
			require.NotContains(t, f.Message().In(m), "email@example.com")
		}
	}
	for _, o := range l.Organizations {
		require.NotContains(t, string(o.X), "Persona")
	}
	require.NotContains(t, string(l.Services[0].X)+string(l.Places[0].X)+string(l.Offers[0].X), "Persona")
}

// The tables and the JSON of the same example read alike.
func TestPublishedTables(t *testing.T) {
	l, findings, err := hsds.Read(published(t, "hsds-3.1/csv/*.csv", "hsds-3.1/csv/datapackage.json"), hsds.Options{Lang: "en"})
	require.NoError(t, err)
	full, _, err := hsds.Read(published(t, "hsds-3.1/service_full.json"), hsds.Options{Lang: "en"})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(full.Services[0].Hours, l.Services[0].Hours))
	require.Empty(t, cmp.Diff(full.Services[0].Eligibility, l.Services[0].Eligibility))
	require.Empty(t, cmp.Diff(full.Services[0].Languages, l.Services[0].Languages))
	require.Empty(t, cmp.Diff(full.Offers[0].Phone, l.Offers[0].Phone))
	// Identifiers that the tables give one another and do not have.
	require.Equal(t, []string{
		"/taxonomy_terms.csv 2:110", "/contacts.csv 2:38", "/contacts.csv 2:112", "/service_areas.csv 2:75",
		"/service_capacity.csv 2:38", "/organizations.csv 2:355", "/locations.csv 2:66",
	}, places(findings, "dangling"))
}

func places(findings []*i18n.Error, code string) []string {
	var out []string
	for _, f := range findings {
		if f.Code == code {
			out = append(out, fmt.Sprintf("%s %d:%d", f.Pointer, f.Line, f.Column))
		}
	}
	return out
}

// A directory of legal aid: its tables in HSDS 1.1, and its own before.
func TestLegalAid(t *testing.T) {
	l, findings, err := hsds.Read(published(t, "legal-aid-illinois/output/*.csv"), hsds.Options{Lang: "en"})
	require.NoError(t, err)
	require.Len(t, l.Services, 430)
	require.Len(t, l.Places, 520)
	require.Len(t, l.Organizations, 33)
	n := 0
	for i := range l.Places {
		if h := l.Places[i].Hours; h != nil {
			n += len(h.Openings)
		}
	}
	require.Equal(t, 2492, n)
	require.Equal(t, "430", count(t, place(findings, "empty", "/services.csv")))
	require.Equal(t, "665", count(t, place(findings, "no-times", "/regular_schedules.csv")))
	require.Equal(t, "520", count(t, place(findings, "no-service-at", "/locations.csv")))
	var all strings.Builder
	summary(t, &all, findings)
	l, findings, err = hsds.Read(published(t, "legal-aid-illinois/input/*.csv"), hsds.Options{Lang: "en", Columns: map[string]string{
		"organizations.Body": "description", "locations.Field 2": "name", "services.Service type": "description", "services.Income eligibility and fees": "fees_description",
	}})
	require.NoError(t, err)
	require.Len(t, l.Services, 430)
	require.Len(t, l.Offers, 426)
	all.WriteString("\n")
	summary(t, &all, findings)
	golden(t, "legal-aid", all.String())
	_, _ = referral.NewDirectory(l)
}

// summary is how many findings of each code there are, and the first of each in
// English.
func summary(t testing.TB, b *strings.Builder, findings []*i18n.Error) {
	t.Helper()
	n := counts(findings)
	for _, f := range findings {
		if n[f.Code] > 0 {
			fmt.Fprintf(b, "%d %s: %s %d:%d: %s\n", n[f.Code], f.Code, f.Pointer, f.Line, f.Column, i18n.Strip(f.Message().In(i18n.EN)))
			n[f.Code] = 0
		}
	}
}
