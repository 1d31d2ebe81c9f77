package house_test

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// A block is what stands between two fences of a page in Markdown.
type block struct {
	line  int    // of the opening fence
	info  string // its first word: "go", "console"
	above string // the last line before the fence that is not blank
	lines []string
}

func blocks(page string) []block {
	var out []block
	var above, fence string
	var b *block
	for i, line := range strings.Split(page, "\n") {
		text := strings.TrimSpace(line)
		switch {
		case b != nil && text == fence:
			out = append(out, *b)
			b, above = nil, ""
		case b != nil:
			b.lines = append(b.lines, line)
		case strings.HasPrefix(text, "```"):
			fence = text[:len(text)-len(strings.TrimLeft(text, "`"))]
			info, _, _ := strings.Cut(strings.TrimPrefix(text, fence), " ")
			b = &block{line: i + 1, info: strings.ToLower(info), above: above}
		case text != "":
			above = text
		}
	}
	if b != nil {
		out = append(out, *b)
	}
	return out
}

// ReadmeFaults compares README.md with the examples.
//
// Above every block of Go stands where it is from: <!-- from examples/a/main.go -->
// for a whole file, <!-- from examples/a/main.go region name --> for what stands
// there between the lines "// region name" and "// endregion". And every folder
// that a command runs or tests must exist.
func readmeFaults(r *repo) []string {
	page, err := fs.ReadFile(r.fs, "README.md")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	for _, b := range blocks(string(page)) {
		if b.info == "go" || b.info == "golang" {
			if fault := programFault(r, b); fault != "" {
				out = append(out, fmt.Sprintf("README.md:%d: %s", b.line, fault))
			}
		}
		for i, line := range b.lines {
			if fault := commandFault(r, line); fault != "" {
				out = append(out, fmt.Sprintf("README.md:%d: %s", b.line+1+i, fault))
			}
		}
	}
	return out
}

func programFault(r *repo, b block) string {
	from, ok := strings.CutPrefix(b.above, "<!-- from ")
	from, ok2 := strings.CutSuffix(from, " -->")
	name, region, _ := strings.Cut(from, " region ")
	if !ok || !ok2 {
		return "a program that is from no example; say <!-- from examples/…/main.go --> above it"
	}
	if !below(name, "examples") {
		return name + " is no example"
	}
	src, err := fs.ReadFile(r.fs, name)
	if err != nil {
		return err.Error()
	}
	want, err := excerpt(string(src), region)
	if err != nil {
		return fmt.Sprintf("%s: %v", name, err)
	}
	got := trimBlank(b.lines)
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			return fmt.Sprintf("differs from %s from its line %d on; copy it again", from, i+1)
		}
	}
	return ""
}

// Excerpt is a source without the lines that mark regions, or one region of it
// without the indentation all its lines share.
func excerpt(src, region string) ([]string, error) {
	var out []string
	in, found := region == "", region == ""
	for line := range strings.Lines(src) {
		line = strings.TrimRight(line, "\n")
		text := strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(text, "// region "); ok {
			if region != "" && name == region {
				in, found = true, true
			}
			continue
		}
		if text == "// endregion" {
			in = region == ""
			continue
		}
		if in {
			out = append(out, line)
		}
	}
	if !found {
		return nil, fmt.Errorf("no region %q", region)
	}
	out = trimBlank(out)
	for region != "" && !slices.ContainsFunc(out, func(l string) bool { return l != "" && l[0] != '\t' }) {
		for i, l := range out {
			out[i] = strings.TrimPrefix(l, "\t")
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("region %q is empty", region)
		}
	}
	return out, nil
}

func trimBlank(lines []string) []string {
	for len(lines) > 0 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// CommandFault looks at one line of a block: a prompt, perhaps a change of
// folder, and a go command that runs or tests packages of this repository.
func commandFault(r *repo, line string) string {
	command, ok := strings.CutPrefix(strings.TrimSpace(line), "$ ")
	if !ok {
		return ""
	}
	dir := "."
	for part := range strings.SplitSeq(command, "&&") {
		words := strings.Fields(part)
		if len(words) > 1 && words[0] == "cd" {
			if dir = path.Join(dir, words[1]); !isDir(r, dir) {
				return fmt.Sprintf("%q: no folder %s", command, dir)
			}
		}
		if len(words) < 2 || words[0] != "go" || words[1] != "run" && words[1] != "test" {
			continue
		}
		for _, word := range words[2:] {
			if word != "." && !strings.HasPrefix(word, "./") {
				continue
			}
			if name := path.Join(dir, strings.TrimSuffix(word, "/...")); word != "./..." && !isDir(r, name) {
				return fmt.Sprintf("%q: no folder %s", command, name)
			}
			if words[1] == "run" {
				break // what follows is the program's
			}
		}
	}
	return ""
}

func isDir(r *repo, name string) bool {
	info, err := fs.Stat(r.fs, name)
	return err == nil && info.IsDir()
}

func readmeRules() []rule {
	const story = `
-- examples/story/main.go --
// Story tells one.
package main

// region all
func main() {
	// region inner
	tell()

	if true {
		tell()
	}
	// endregion
}

// endregion
`
	return []rule{{
		name: "readme",
		find: readmeFaults,
		bad: []planted{
			{"from nowhere", "README.md:1: a program that is from no example", "-- README.md --\n```go\npackage main\n```\n"},
			{"another text between", "from no example", story + "-- README.md --\n<!-- from examples/story/main.go -->\nSo:\n\n```go\npackage main\n```\n"},
			{"no example", "plan/a.go is no example", "-- README.md --\n<!-- from plan/a.go -->\n```go\npackage main\n```\n"},
			{"no file", "file does not exist", "-- README.md --\n<!-- from examples/b/main.go -->\n```go\npackage main\n```\n"},
			{"no region", `no region "outer"`, story + "-- README.md --\n<!-- from examples/story/main.go region outer -->\n```go\ntell()\n```\n"},
			{"stale", "differs from examples/story/main.go region inner from its line 3 on", story + "-- README.md --\n<!-- from examples/story/main.go region inner -->\n```go\ntell()\n\ntell()\n```\n"},
			{"cut short", "differs from examples/story/main.go from its line 2 on", story + "-- README.md --\n<!-- from examples/story/main.go -->\n```go\n// Story tells one.\n```\n"},
			{"no folder to run", "no folder examples/told", story + "-- README.md --\n```console\n$ go run ./examples/told -lang fr\n```\n"},
			{"no folder to test", "no folder plans", story + "-- README.md --\n```console\n$ go vet ./...\n$ go test -race ./plans/...\n```\n"},
			{"no folder to go to", "no folder examples/peers", story + "-- README.md --\n```console\n$ cd examples/peers && go run .\n```\n"},
		},
		good: []planted{
			{"no page", "", story},
			{"no blocks", "", "-- README.md --\n# Entente\n"},
			{"a whole file", "", "-- examples/a/main.go --\n// A is one.\npackage main\n-- README.md --\n<!-- from examples/a/main.go -->\n\n```go\n// A is one.\npackage main\n```\n"},
			{"a region", "", story + "-- README.md --\n<!-- from examples/story/main.go region inner -->\n```go\ntell()\n\nif true {\n\ttell()\n}\n```\n"},
			{"commands", "", story + "-- README.md --\n```console\n$ go run ./examples/story ./data.json\nfelicidad\n$ cd examples && go test -race ./... ./story\n$ ls\n```\n"},
			{"other languages", "", "-- README.md --\n```json\n{}\n```\n\n````\n```go\n````\n"},
		},
	}}
}
