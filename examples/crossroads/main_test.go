package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
	"github.com/entente-civic/entente/referral/track"
)

// An internal test: a program has no outside but its output.

var update = flag.Bool("update", false, "write the golden files")

func read(t *testing.T) files {
	file := func(name string) []byte {
		data, err := os.ReadFile(filepath.FromSlash(name))
		require.NoError(t, err)
		return data
	}
	return files{
		file("repentigny.json"), file("../entente/data/repentigny.json"), file("report.json"),
		file("../entente/data/crossroads-directory.json"), file("referral-log.json"),
	}
}

// F-254: 290 persons, 90 destinations, more than 370 referrals, CAD 405,000
// that no year is stated for; the rows of the log are invented, and say so.
func TestF254(t *testing.T) {
	in := read(t)
	for _, l := range i18n.Spoken() {
		var out bytes.Buffer
		require.NoError(t, run(&out, l, in))
		path := filepath.Join("testdata", "output."+string(l)+".txt")
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String())

		// In this order in every language, whatever its words and marks.
		rest := i18n.Strip(out.String())
		for _, number := range []string{"290", "130", "160", "70", "30", "36", "25", "28", "11", "30", "70", "67", "290", "193", "195", "13", "370", "1", "27", "370", "90", "4", "11", "405", "405"} {
			_, after, found := strings.Cut(rest, number)
			require.True(t, found, "%s after the numbers before it, in %s", number, l)
			rest = after
		}
	}
}

// F-177 and F-152: what nobody could help with is counted by category and
// municipality, the counts add up, and the plan takes them as they are.
func TestF177_FromCallToPlan(t *testing.T) {
	c, err := open(read(t))
	require.NoError(t, err)
	var out bytes.Buffer
	list := teller{out: &out, l: i18n.EN}.missing(c)
	unmet, sum := 0, 0
	for i := range c.log.Contacts {
		for _, r := range c.directory.Plan(c.query(&c.log.Contacts[i]), decided) {
			require.Equal(t, len(r.Candidates) == 0, r.Gap != "", "every need comes back served or unmet")
			if r.Gap != "" {
				unmet++
			}
		}
	}
	for _, u := range list {
		require.NotEmpty(t, u.Category)
		require.NotEmpty(t, u.Area)
		sum += u.Count
	}
	require.Positive(t, unmet)
	require.Equal(t, unmet, sum)

	out.Reset()
	teller{out: &out, l: i18n.EN}.planned(c, list)
	require.Equal(t, 1, strings.Count(out.String(), "\n- "), "basic needs are in the plan, health care is not")
	out.Reset()
	teller{out: &out, l: i18n.EN}.planned(c, nil)
	require.NotContains(t, out.String(), "\n- ")
}

// Who is so old on the day was born on one of the days of a year; and nothing
// else of the contact is asked with.
func TestQuery(t *testing.T) {
	age := int64(17)
	q := (&crossroads{}).query(&track.Contact{ID: "c1", Person: "p1", At: time.Date(2018, 2, 6, 23, 0, 0, 0, time.UTC), Sex: "women", Age: &age, Municipality: "m", Needs: []term.Code{"need:food"}})
	require.Equal(t, []referral.Fact{{Name: "birth", Date: cal.Day(2000, 2, 7), Until: cal.Day(2001, 2, 6)}}, q.Facts)
	require.Equal(t, referral.Place{Unit: "m"}, q.From)
	require.Len(t, q.Needs, 1)
}

// F-182: ten elements of one log. The number of interventions, their types and
// their average time stand in one table, the receiving organizations and the
// times each in another, and the other five in one each.
func TestF182_TenElements(t *testing.T) {
	c, err := open(read(t))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, teller{out: &out, l: i18n.EN}.month(c))
	require.Equal(t, 7, strings.Count(out.String(), "For internal use"))
	for _, id := range []string{"p0", "c0", "r0"} {
		require.NotContains(t, out.String(), id, "no person, contact or referral is named")
	}
}

// F-265: another city's data, and the same program.
func TestF254_AnotherCity(t *testing.T) {
	in := read(t)
	swap := func(data []byte, pairs ...string) []byte {
		return []byte(strings.NewReplacer(pairs...).Replace(string(data)))
	}
	in.report = swap(in.report, "municipality-b", "harbour", "Municipality B (invented)", "Harbour", "Repentigny", "Riverside", `"repentigny"`, `"riverside"`)
	in.log = swap(in.log, "municipality-b", "harbour", "repentigny", "riverside")
	in.directory = swap(in.directory, "Municipality B", "Harbour", "Repentigny", "Riverside")
	var out bytes.Buffer
	require.NoError(t, run(&out, i18n.EN, in))
	require.Contains(t, out.String(), "Harbour")
	require.Contains(t, out.String(), "Riverside")
	require.NotContains(t, out.String(), "Municipality B")
}

// What stands wrong in a file is told, not counted.
func TestRefusals(t *testing.T) {
	for name, change := range map[string]func(*files){
		"figures":     func(f *files) { f.figures = []byte("{}") },
		"partnership": func(f *files) { f.partnership = []byte("{}") },
		"report":      func(f *files) { f.report = []byte("{}") },
		"directory":   func(f *files) { f.directory = []byte("[]") },
		"log":         func(f *files) { f.log = nil },
		"no days":     func(f *files) { f.log = []byte(`{"entente": "referral-log/1"}`) },
		"no towns":    func(f *files) { f.report = []byte(`{"entente": "observations/1", "id": "r"}`) },
	} {
		in := read(t)
		change(&in)
		require.Error(t, run(&bytes.Buffer{}, i18n.EN, in), name)
	}
}
