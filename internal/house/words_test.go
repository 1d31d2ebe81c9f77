package house_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// Unwanted is what no file says: where a machine keeps things, where a client
// fetches them, that work is not done, or how it was handed out. The words are
// made of pieces, as this file is read too.
func unwanted() *regexp.Regexp {
	const none = `(?:^|[^\pL])`
	const end = `(?:$|[^\pL])`
	return regexp.MustCompile(strings.Join([]string{
		"/wo" + "rk/", "/ro" + "ot/",
		`proxy\.gol` + `ang\.org`, `sum\.gol` + `ang\.org`, `registry\.np` + `mjs\.org`, `deb\.deb` + `ian\.org`,
		none + "TO" + "DO" + end, none + "FIX" + "ME" + end,
		`(?i:\bissue ` + `#?\d)`, `(?i:\bissue ` + `#)`,
		`(?i:\bthis ses` + `sion\b)`, "(?i:subag" + "ent)",
	}, "|"))
}

// hints has in small letters a piece of every word there is to find: a line
// without any needs no closer look, and that is nearly every line.
func hints() [][]byte {
	var out [][]byte
	for _, piece := range []string{"/wo" + "rk/", "/ro" + "ot/", "proxy.go", "sum.go", "registry.np", "deb.deb", "to" + "do", "fix" + "me", "iss" + "ue ", "this ses", "suba" + "gent"} {
		out = append(out, []byte(piece))
	}
	return out
}

func wordFaults(r *repo) []string {
	words, hints := unwanted(), hints()
	hinted := func(small []byte) bool {
		return slices.ContainsFunc(hints, func(h []byte) bool { return bytes.Contains(small, h) })
	}
	var out []string
	for _, name := range r.files {
		if name == "go.sum" { // sums say anything
			continue
		}
		data, err := fs.ReadFile(r.fs, name)
		if err != nil {
			out = append(out, err.Error())
			continue
		}
		if bytes.IndexByte(data, 0) >= 0 { // no text
			continue
		}
		if !hinted(bytes.ToLower(data)) {
			continue
		}
		for i, line := range bytes.Split(data, []byte("\n")) {
			if !hinted(bytes.ToLower(line)) {
				continue
			}
			if word := words.Find(line); word != nil {
				out = append(out, fmt.Sprintf("%s:%d: says %q", name, i+1, word))
			}
		}
	}
	return out
}

// Tops is all that may stand at the top of the repository.
var tops = []string{
	".ci", ".gitignore", ".golangci.yml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "NOTICE", "README.md",
	"SECURITY.md", "examples", "go.mod", "go.sum", "i18n", "indicators", "internal", "partnership", "plan", "referral",
}

func topFaults(r *repo) []string {
	var out []string
	for _, name := range r.files {
		if first, _, _ := strings.Cut(name, "/"); !slices.Contains(tops, first) {
			out = append(out, name+": the top of the repository has no place for it")
		}
	}
	return out
}

// Required lists the modules go.mod may name, the indirect ones aside.
var required = []string{"github.com/google/go-cmp", "github.com/stretchr/testify", "golang.org/x/text"}

// RequireFaults reads go.mod line by line; it is short and the go command has
// seen to its grammar.
func requireFaults(r *repo) []string {
	mod, err := fs.ReadFile(r.fs, "go.mod")
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	verb := ""
	for i, line := range strings.Split(string(mod), "\n") {
		code, comment, _ := strings.Cut(line, "//")
		words := strings.Fields(code)
		switch {
		case len(words) == 0:
			continue
		case words[0] == ")":
			verb = ""
			continue
		case len(words) > 1 && words[1] == "(":
			verb = words[0]
			continue
		case verb != "":
			words = slices.Insert(words, 0, verb)
		}
		switch words[0] {
		case "module", "go":
		case "require":
			if strings.TrimSpace(comment) != "indirect" && !slices.Contains(required, words[1]) {
				out = append(out, fmt.Sprintf("go.mod:%d: requires %s; what needs more lives in a module of its own under examples", i+1, words[1]))
			}
		default:
			out = append(out, fmt.Sprintf("go.mod:%d: a line of %s, which those who import this module would not see", i+1, words[0]))
		}
	}
	return out
}

func wordsRules() []rule {
	return []rule{
		{
			name: "words",
			find: wordFaults,
			bad: []planted{
				{"a place", "README.md:2: says", "-- README.md --\n# Entente\nSee /wo" + "rk/main.\n"},
				{"another place", "says", "-- a.md --\n/ro" + "ot/x\n"},
				{"a host", "says", "-- a.md --\nGOPROXY=https://proxy.gol" + "ang.org\n"},
				{"work to do", "says", "-- plan/a.go --\npackage plan // TO" + "DO: all\n"},
				{"work to mend", "says", "-- a.md --\nFIX" + "ME\n"},
				{"a number", "says", "-- a.md --\nas Issue " + "#7 says\n"},
				{"a session", "says", "-- a.md --\nin this ses" + "sion\n"},
				{"a helper", "says", "-- a.md --\nthe Subag" + "ents\n"},
			},
			good: []planted{
				{"words within words", "", "-- a.md --\nMÉTO" + "DO, framework/x, teamwork/main, an issue of substance\n"},
				{"no text", "", "-- a.png --\n\x00TO" + "DO\n"},
				{"sums", "", "-- go.sum --\nx v1 h1:/TO" + "DO/\n"},
			},
		},
		{
			name: "top",
			find: topFaults,
			bad: []planted{
				{"a folder", "pkg/a.go: ", "-- pkg/a.go --\npackage pkg\n"},
				{"a file", "Makefile: ", "-- Makefile --\nall:\n"},
			},
			good: []planted{{"what there is", "", "-- plan/a.go --\npackage plan\n-- README.md --\n# Entente\n"}},
		},
		{
			name: "requires",
			find: requireFaults,
			bad: []planted{
				{"one more", "go.mod:5: requires github.com/a/b", "-- go.mod --\nmodule ENTENTE\n\nrequire (\n\tgolang.org/x/text v0.1.0\n\tgithub.com/a/b v1.0.0\n)\n"},
				{"one more, alone", "go.mod:2: requires github.com/a/b", "-- go.mod --\nmodule ENTENTE\nrequire github.com/a/b v1.0.0\n"},
				{"replaced", "a line of replace", "-- go.mod --\nmodule ENTENTE\nreplace golang.org/x/text => ../text\n"},
				{"a tool", "a line of tool", "-- go.mod --\nmodule ENTENTE\ntool github.com/a/b\n"},
			},
			good: []planted{{"what there is", "", "-- go.mod --\nmodule ENTENTE // ours\n\ngo 1.26.0\n\nrequire golang.org/x/text v0.1.0\n\nrequire (\n\tgithub.com/a/b v1.0.0 // indirect\n)\n"}},
		},
	}
}
