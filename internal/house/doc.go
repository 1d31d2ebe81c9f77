// Package house keeps the rules of the house: it has no code, only tests that
// read every source of this repository and fail when one of them breaks a rule.
//
// The rules are a table, one row each, in the test files beside this one:
//
//   - graph: which package may import which (graph_test.go);
//   - imports, calls, inits, goroutines, variables: a pure library (pure_test.go);
//   - size: how many exported types a package may have (size_test.go);
//   - documented, introduced: a comment on every exported name and package, an
//     example that runs (docs_test.go);
//   - templates: every sentence in four languages (templates_test.go);
//   - readme: its programs are the examples' sources (readme_test.go);
//   - generated: every generator is known and its output fresh (generate_test.go);
//   - words, top, requires: what stays out of files, of the top folder and of
//     go.mod (words_test.go).
//
// Every row brings small trees that break the rule and trees that keep it, so
// that each rule is seen to fail in every run. The first kind of test is called
// TestRepository, the second TestPlanted.
package house
