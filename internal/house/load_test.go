package house_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/entente-civic/entente"

// A file is one Go source.
type file struct {
	path   string // from the top of the repository, with slashes
	src    []byte
	syntax *ast.File
}

// A pkg is a folder of Go sources, with or without tests, on whatever system
// they are built.
type pkg struct {
	path  string // from the top of the repository: "partnership/cal", "." the top itself
	fset  *token.FileSet
	files []*file // what is no test, by path
	tests []*file // what ends in _test.go, by path

	// What the type checker says of the files that are built on this system.
	types  *types.Package
	info   *types.Info
	faults []error
}

// A repo is what a rule looks at: this repository, or a few planted files.
type repo struct {
	fs    fs.FS
	files []string // tracked by git, sorted; in a planted tree all of them
	pkgs  []*pkg   // by path; nested modules and testdata stand apart
}

// At says where a node stands, for the head of a complaint.
func (p *pkg) at(n ast.Node, format string, args ...any) string {
	pos := p.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d: %s", pos.Filename, pos.Line, fmt.Sprintf(format, args...))
}

// Library reports whether the package is one that hosts import, or that such a
// package rests on: neither a program, nor a generator, nor these tests.
func (p *pkg) library() bool {
	return !below(p.path, "examples") && !below(p.path, "internal/gen") && p.path != "internal/house"
}

// Below reports whether a path is top or lies in it.
func below(p, top string) bool {
	return p == top || strings.HasPrefix(p, top+"/")
}

// ImportPath is what an import line names.
func importPath(s *ast.ImportSpec) string {
	p, err := strconv.Unquote(s.Path.Value)
	if err != nil {
		panic("house: the parser let through the import " + s.Path.Value)
	}
	return p
}

// Load parses and checks the Go sources of a tree. Type faults are kept with
// each package, so that a rule can be tried on a tree that does not build.
func load(fsys fs.FS, tracked []string) (*repo, error) {
	r := &repo{fs: fsys, files: tracked}
	fset := token.NewFileSet()
	byPath := map[string]*pkg{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if apart(fsys, name) {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		syntax, err := parser.ParseFile(fset, name, src, parser.ParseComments)
		if err != nil {
			return err
		}
		dir := path.Dir(name)
		p := byPath[dir]
		if p == nil {
			p = &pkg{path: dir, fset: fset}
			byPath[dir] = p
		}
		if f := (&file{name, src, syntax}); strings.HasSuffix(name, "_test.go") {
			p.tests = append(p.tests, f)
		} else {
			p.files = append(p.files, f)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(byPath)) {
		r.pkgs = append(r.pkgs, byPath[name])
	}
	c := checker{fsys, fset, byPath, importer.ForCompiler(fset, "gc", openExport)}
	for _, p := range r.pkgs {
		c.check(p)
	}
	return r, nil
}

// Apart reports whether a folder is none of this module's: hidden, left out by
// the go command, or a module of its own.
func apart(fsys fs.FS, dir string) bool {
	if dir == "." {
		return false
	}
	base := path.Base(dir)
	if base[0] == '.' || base[0] == '_' || base == "testdata" || dir == "out" || dir == "bin" {
		return true
	}
	_, err := fs.Stat(fsys, path.Join(dir, "go.mod"))
	return err == nil
}

// A checker type-checks the packages of a tree from their sources and takes
// everything else from the go command's export data.
type checker struct {
	fsys   fs.FS
	fset   *token.FileSet
	byPath map[string]*pkg
	others types.Importer
}

// Import implements types.Importer.
func (c checker) Import(name string) (*types.Package, error) {
	rel, ours := strings.CutPrefix(name, module+"/")
	if !ours {
		return c.others.Import(name)
	}
	p := c.byPath[rel]
	if p == nil {
		return nil, fmt.Errorf("no package %s in the tree", name)
	}
	c.check(p)
	return p.types, nil
}

func (c checker) check(p *pkg) {
	if p.info != nil {
		return
	}
	p.info = &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	ctxt := build.Default
	ctxt.JoinPath = path.Join
	ctxt.OpenFile = func(name string) (io.ReadCloser, error) { return c.fsys.Open(name) }
	var built []*ast.File
	for _, f := range p.files {
		if ok, err := ctxt.MatchFile(p.path, path.Base(f.path)); err != nil {
			p.faults = append(p.faults, err)
		} else if ok {
			built = append(built, f.syntax)
		}
	}
	conf := types.Config{Importer: c, Error: func(err error) { p.faults = append(p.faults, err) }}
	// The error is the first of those just collected.
	p.types, _ = conf.Check(path.Join(module, p.path), c.fset, built, p.info)
}

// Usual lists what planted trees import.
var usual = []string{"errors", "fmt", "iter", "maps", "slices", "sort", "strings", "testing", "time"}

// Exports maps import paths to files of export data, for all that this module
// imports from elsewhere, tests aside, and for what is usual.
var exports = sync.OnceValues(func() (map[string]string, error) {
	args := append([]string{"list", "-e", "-export", "-deps", "-json=ImportPath,Export", "./..."}, usual...)
	cmd := exec.Command("go", args...)
	cmd.Dir = top()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w: %s", err, stderr.Bytes())
	}
	byPath := map[string]string{}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct{ ImportPath, Export string }
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return byPath, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		if p.Export != "" {
			byPath[p.ImportPath] = p.Export
		}
	}
})

func openExport(name string) (io.ReadCloser, error) {
	byPath, err := exports()
	if err != nil {
		return nil, err
	}
	data, ok := byPath[name]
	if !ok {
		return nil, fmt.Errorf("no export data of %q", name)
	}
	return os.Open(data)
}

// Top is the folder of go.mod, looked for upwards from this package.
func top() string {
	dir, err := os.Getwd()
	if err != nil {
		panic("house: " + err.Error())
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			panic("house: no go.mod above this package; run the tests from the repository")
		}
		dir = filepath.Dir(dir)
	}
}

// Here is this repository, read once.
var here = sync.OnceValues(func() (*repo, error) {
	dir := top()
	cmd := exec.Command("git", "ls-files", "-z", "--cached")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		// A copy without its history: the rules about tracked files look at none.
		out = nil
	}
	var tracked []string
	for name := range strings.SplitSeq(string(out), "\x00") {
		if info, err := os.Lstat(filepath.Join(dir, name)); name != "" && err == nil && info.Mode().IsRegular() {
			tracked = append(tracked, name)
		}
	}
	slices.Sort(tracked)
	return load(os.DirFS(dir), tracked)
})

func theRepository(t *testing.T) *repo {
	t.Helper()
	r, err := here()
	require.NoError(t, err)
	return r
}
