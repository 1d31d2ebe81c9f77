package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

const referralLog = crossroads + "referral-log.json"

// household is what a household of two needs and more declares.
func household(more ...string) []string {
	return append([]string{
		"-need", "food", "-need", "justice", "-age", "34", "-in", "repentigny", "-language", "fr",
		"-at", "2018-02-06T10:00", "-zone", "America/Toronto",
	}, more...)
}

// placed leaves of each finding its place alone: its words are kept by the golden
// files of the package that says them.
func placed(out string) string {
	lines := strings.SplitAfter(out, "\n")
	for i, l := range lines {
		if at := strings.LastIndexByte(l, '['); strings.HasPrefix(l, "    ") && at > 0 {
			lines[i] = "    … " + l[at:]
		}
	}
	return strings.Join(lines, "")
}

func TestDirectory(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range i18n.Spoken() {
		out, errs, code := call("", "directory", "-lang", string(l), "-on", "2018-02-06")
		require.Equal(t, sound, code, errs)
		require.Empty(t, errs)
		golden(t, "directory."+string(l)+".txt", placed(out))
		seen[out] = true
	}
	require.Len(t, seen, 4)

	again, _, code := call(string(crossroadsDirectory), "directory", "-on", "2018-02-06", "-")
	require.Equal(t, sound, code)
	require.True(t, seen[again], "what is bundled and standard input are the same")

	out, errs, code := call("", "directory", "-on", "2018-02-06", "-format", "json")
	require.Equal(t, sound, code, errs)
	var read holding
	require.NoError(t, json.Unmarshal([]byte(out), &read))
	require.Equal(t, []int{12, 15, 16, 12}, []int{read.Organizations, read.Services, read.Offers, read.Places})
	require.Len(t, read.Areas, 6)
	require.Len(t, read.Stale, 1)
	for _, f := range read.Findings {
		require.Len(t, f.Message, 4)
	}
}

// A folder of tables, with things wrong in it: each is told with its file, line
// and column, and two imports of one service are proposed as one.
func TestDirectoryOfTables(t *testing.T) {
	out, errs, code := call("", "directory", "-on", "2018-02-06", "testdata/tables")
	require.Equal(t, breached, code, errs)
	golden(t, "directory-tables.txt", placed(out))
	out, errs, code = call("", "directory", "-format", "csv", "testdata/tables")
	require.Equal(t, breached, code, errs)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	found := map[string][]string{}
	for _, r := range rows[1:] {
		found[r[0]] = r
	}
	require.Equal(t, []string{"5", "49"}, found["unknown-value"][1:3], "a status nobody knows")
	require.Contains(t, found["unknown-value"][3], "services.csv")
	require.Contains(t, found, "dangling")
	out, _, _ = call("", "directory", "-format", "json", "testdata/tables")
	var read holding
	require.NoError(t, json.Unmarshal([]byte(out), &read))
	require.Len(t, read.Duplicates, 1)
	require.NotEmpty(t, read.Duplicates[0].Same)
}

func TestRoute(t *testing.T) {
	for name, more := range map[string][]string{
		"route":         nil,
		"route-unmet":   {"-need", "shelter", "-room", "-need", "health-care", "-assume", "eligibility,intake,mode,room"},
		"route-explain": {"-explain", "Repas à domicile"},
	} {
		seen := map[string]bool{}
		for _, l := range i18n.Spoken() {
			out, errs, code := call("", append([]string{"route", "-lang", string(l)}, household(more...)...)...)
			require.Empty(t, errs)
			require.Equal(t, name != "route", code == breached)
			golden(t, name+"."+string(l)+".txt", out)
			seen[out] = true
		}
		require.Len(t, seen, 4)
	}
}

// F-167, F-168, F-175: as many answers as needs, in their order; where nobody is
// found, what is missing and what excluded whom; and nothing of what was
// declared in any of it.
func TestRouteJSON(t *testing.T) {
	out, errs, code := call("", append([]string{"route", "-format", "json", "-fact", "status=a-secret"}, household("-need", "health-care")...)...)
	require.Equal(t, breached, code, errs)
	var read []routed
	require.NoError(t, json.Unmarshal([]byte(out), &read))
	require.Len(t, read, 3)
	require.Len(t, read[0].Candidates, 4)
	require.Len(t, read[1].Candidates, 1)
	require.Empty(t, read[2].Candidates)
	require.EqualValues(t, "no service", read[2].Gap)
	require.Equal(t, 16, read[2].Funnel.Offers)
	require.Equal(t, 1, read[2].Funnel.By("area"))
	for _, c := range read[0].Candidates {
		require.NotEmpty(t, read[0].Reasons[c.Offer])
	}
	for _, secret := range []string{"a-secret", "1983", "1984"} {
		require.NotContains(t, out, secret)
	}
	for _, more := range [][]string{{"-funnel"}, {"-format", "json", "-funnel"}, {"-format", "json", "-explain", "Emergency food"}, {"-birth", "1983"}} {
		args := household(more...)
		if more[0] == "-birth" {
			args = append([]string{"-need", "food"}, more...)
		}
		out, errs, code := call("", append([]string{"route"}, args...)...)
		require.NotEqual(t, unusable, code, errs)
		require.NotContains(t, out, "1983")
	}
}

// An age in years is any of the days of a year: for a service from seventeen and
// a half it is not enough, a date of birth is.
func TestRouteAge(t *testing.T) {
	const services = `[{"id": "22222222-c0de-4000-8000-000000000009", "name": "First flat", "status": "active", "minimum_age": 17.5, "maximum_age": 25,
		"attributes": [{"id": "44444444-c0de-4000-8000-000000000009", "taxonomy_term": {"id": "33333333-c0de-4000-8000-000000000009", "code": "housing", "name": "Housing", "taxonomy": "need"}}]}]`
	for _, c := range []struct{ flag, value, want string }{
		{"-age", "16", "no"}, {"-age", "17", "cannot tell"}, {"-age", "18", "yes"}, {"-age", "25", "yes"}, {"-age", "26", "no"},
		{"-birth", "2000-08-06", "yes"}, {"-birth", "2000-08-07", "no"}, {"-birth", "2000-08", "cannot tell"},
	} {
		out, errs, code := call(services, "route", "-need", "housing", c.flag, c.value, "-at", "2018-02-06T10:00", "-explain", "First flat", "-format", "json", "-")
		require.NotEqual(t, unusable, code, errs)
		var read []explanation
		require.NoError(t, json.Unmarshal([]byte(out), &read))
		for _, r := range read[0].Reasons {
			if r.Filter == "eligibility" {
				require.Equal(t, c.want, r.Answer.String(), "%s %s", c.flag, c.value)
				break
			}
		}
	}
}

// Where a confidential shelter is stays where it is.
func TestRouteConfidential(t *testing.T) {
	for _, format := range []string{"text", "json"} {
		out, errs, code := call("", "route", "-need", "shelter", "-in", "repentigny", "-at", "2018-02-06T10:00", "-format", format)
		require.Equal(t, sound, code, errs)
		for _, hidden := range []string{"La Halte\n", "not to be told", "Lat", "lat"} {
			require.NotContains(t, strings.ReplaceAll(out, " – La Halte\n", ""), hidden)
		}
	}
}

func TestReferrals(t *testing.T) {
	for _, l := range i18n.Spoken() {
		out, errs, code := call("", "referrals", "-lang", string(l), "-on", "2018-02-28", referralLog)
		require.Empty(t, errs)
		require.Equal(t, sound, code)
		golden(t, "referrals."+string(l)+".txt", out)
		out, errs, code = call("", "referrals", "-lang", string(l), "-report", "-month", "2018-02", "-dimensions", crossroads+"report.json", referralLog)
		require.Empty(t, errs)
		require.Equal(t, sound, code)
		golden(t, "referrals-report."+string(l)+".txt", out)
	}
	out, errs, code := call("", "referrals", "-format", "json", referralLog)
	require.Equal(t, sound, code, errs)
	var read struct {
		Contacts, Referrals int
		Statuses            map[string]int
		Open                []open
		Silent              []open `json:"completed_without_outcome"`
	}
	require.NoError(t, json.Unmarshal([]byte(out), &read))
	require.Equal(t, 78, read.Contacts)
	sum := 0
	for _, n := range read.Statuses {
		sum += n
	}
	require.Equal(t, read.Referrals, sum)
	require.NotEmpty(t, read.Silent)
	for i := range read.Open[1:] {
		require.GreaterOrEqual(t, read.Open[i].Days, read.Open[i+1].Days, "the oldest first")
	}
	for _, format := range []string{"markdown", "html", "csv", "json"} {
		out, errs, code := call("", "referrals", "-report", "-format", format, referralLog)
		require.Equal(t, sound, code, errs)
		require.Equal(t, format == "json", json.Valid([]byte(out)))
		for _, no := range []string{"p001", "p074", "c001", "r001"} {
			require.NotContains(t, out, no, "no person, contact or referral is named")
		}
	}
}

// What cannot be served is answered in one line, in the language asked.
func TestRouteRefuses(t *testing.T) {
	empty, full := t.TempDir(), t.TempDir()
	for i := range mostFiles + 1 {
		require.NoError(t, os.WriteFile(filepath.Join(full, "services"+strconv.Itoa(i)+".csv"), []byte("id,name\n"), 0o600))
	}
	log, err := os.ReadFile(referralLog)
	require.NoError(t, err)
	for _, c := range []struct {
		name string
		in   string
		args []string
		want []string
	}{
		{"nothing needed", "", []string{"route"}, []string{"entente route -need food"}},
		{"no such need", "", []string{"route", "-need", "piano"}, []string{"piano", "Health care"}},
		{"several needs", "", []string{"route", "-need", "health"}, []string{"need:health-care", "need:mental-health"}},
		{"no such area", "", []string{"route", "-need", "food", "-in", "atlantis"}, []string{"atlantis", "Repentigny"}},
		{"no age", "", []string{"route", "-need", "food", "-age", "old"}, []string{"old", "130"}},
		{"no such age", "", []string{"route", "-need", "food", "-age", "131"}, []string{"131"}},
		{"an age below", "", []string{"route", "-need", "food", "-age", "-1"}, []string{"-1"}},
		{"age and birth", "", []string{"route", "-need", "food", "-age", "3", "-birth", "2010"}, nil},
		{"no date", "", []string{"route", "-need", "food", "-birth", "2010-13"}, []string{"2010-13"}},
		{"no time", "", []string{"route", "-need", "food", "-at", "soon"}, []string{"soon"}},
		{"no zone", "", []string{"route", "-need", "food", "-zone", "Atlantis/City"}, []string{"Atlantis/City"}},
		{"no fact", "", []string{"route", "-need", "food", "-fact", "secret"}, []string{"status=refugee"}},
		{"no filter", "", []string{"route", "-need", "food", "-assume", "luck"}, nil},
		{"no such offer", "", []string{"route", "-need", "food", "-explain", "Bread"}, []string{"Bread"}},
		{"several offers", "", []string{"route", "-need", "food", "-explain", "Paniers alimentaires"}, []string{"00000004-c0de"}},
		{"no such form", "", []string{"route", "-need", "food", "-format", "csv"}, []string{"csv"}},
		{"two directories", "", []string{"route", "-need", "food", "a", "b"}, nil},
		{"not there", "", []string{"route", "-need", "food", "nowhere.json"}, []string{"nowhere.json"}},
		{"no directory", "{}", []string{"directory", "-"}, nil},
		{"no JSON", "services", []string{"directory", "-"}, nil},
		{"an empty folder", "", []string{"directory", empty}, nil},
		{"a full folder", "", []string{"directory", full}, []string{"100"}},
		{"a folder of programs", "", []string{"directory", "."}, nil},
		{"no such form of findings", "", []string{"directory", "-format", "html"}, []string{"html"}},
		{"no such day", "", []string{"directory", "-on", "2018-02-30"}, []string{"2018-02-30"}},
		{"no log", "", []string{"referrals"}, []string{"entente referrals -h"}},
		{"a plan is no log", string(windsor), []string{"referrals", "-"}, []string{"referral-log/1"}},
		{"a log is not there", "", []string{"referrals", "nowhere.json"}, []string{"nowhere.json"}},
		{"no form of a report", string(log), []string{"referrals", "-format", "csv", "-"}, []string{"csv"}},
		{"no picture of a report", string(log), []string{"referrals", "-report", "-format", "svg", "-"}, []string{"svg"}},
		{"no month", string(log), []string{"referrals", "-report", "-month", "2018-13", "-"}, []string{"2018-13"}},
		{"no such dimensions", string(log), []string{"referrals", "-report", "-dimensions", "nowhere.json", "-"}, []string{"nowhere.json"}},
		{"no such names", string(log), []string{"referrals", "-directory", "nowhere.json", "-"}, []string{"nowhere.json"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := map[string]bool{}
			for _, l := range i18n.Spoken() {
				out, errs, code := call(c.in, append([]string{c.args[0], "-lang", string(l)}, c.args[1:]...)...)
				require.Equal(t, unusable, code, out)
				require.Empty(t, out)
				require.Equal(t, 1, strings.Count(errs, "\n"), errs)
				for _, w := range c.want {
					require.Contains(t, i18n.Strip(errs), w)
				}
				lines[errs] = true
			}
			require.Len(t, lines, 4)
		})
	}
}

// What is too large is refused by its size, before it is read; what has no end
// ends; and neither takes memory without bound.
func TestRouteHostile(t *testing.T) {
	dir := t.TempDir()
	zeros := filepath.Join(dir, "services.csv")
	require.NoError(t, os.WriteFile(zeros, nil, 0o600))
	require.NoError(t, os.Truncate(zeros, 100<<20))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, args := range [][]string{
		{"directory", zeros}, {"directory", dir}, {"route", "-need", "food", zeros}, {"referrals", zeros},
	} {
		_, errs, code := call("", args...)
		require.Equal(t, unusable, code, args)
		require.Equal(t, 1, strings.Count(errs, "\n"), errs)
	}
	runtime.ReadMemStats(&after)
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(512<<20))
	for _, command := range []string{"directory", "referrals"} {
		var o, e bytes.Buffer
		require.Equal(t, unusable, run([]string{command, "-"}, endless{}, &o, &e))
		require.Equal(t, 1, strings.Count(e.String(), "\n"))
	}
}
