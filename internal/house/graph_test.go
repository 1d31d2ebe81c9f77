package house_test

import (
	"slices"
	"strings"
)

// foundation is what rosters, indicators, referrals and plans all rest on.
var foundation = []string{
	"i18n", "indicators/quantity", "partnership/cal", "partnership/term", "partnership/check",
	"internal/strictjson", "internal/markup",
}

// over is the foundation and some more.
func over(more ...string) []string { return slices.Concat(foundation, more) }

// graph says which packages there may be, and which of ours each may import.
// A package that is not listed may not be; one that is listed need not be yet.
// Below examples and internal/gen anything goes.
func graph() map[string][]string {
	referral := over("partnership", "indicators", "indicators/stat") // rates, waiting times and evenness of a log
	plan := over("partnership", "indicators", "indicators/stat", "indicators/disclosure")
	besidePlan := slices.Concat(plan, []string{"plan"})
	return map[string][]string{
		"i18n":                        {},
		"i18n/po":                     {"i18n"},
		"indicators/quantity":         {"i18n"},
		"indicators/stat":             {"i18n"}, // for its errors
		"indicators/disclosure":       {"i18n", "indicators/quantity"},
		"indicators":                  over("indicators/stat", "indicators/disclosure"),
		"partnership/cal":             {"i18n"},
		"partnership/term":            {"i18n", "partnership/cal"},
		"partnership/check":           {"i18n", "partnership/cal"},
		"partnership/check/checktest": {"i18n", "partnership/cal", "partnership/check"},
		"partnership":                 over(),
		"referral":                    referral,
		"referral/track":              referral,
		"referral/hsds":               slices.Concat(referral, []string{"referral"}),
		"plan":                        plan,
		"plan/profile/lip":            besidePlan,
		"plan/profile/nss":            besidePlan,
		"plan/profile/cswb":           besidePlan,
		"plan/render":                 besidePlan,
		"plan/sheet":                  besidePlan,
		"internal/strictjson":         {"i18n"},
		"internal/markup":             {"i18n"},
		"internal/house":              {},
	}
}

func graphRules() []rule {
	return []rule{{
		name: "graph",
		find: each(func(p *pkg) []string {
			if below(p.path, "examples") || below(p.path, "internal/gen") {
				return nil
			}
			allowed, listed := graph()[p.path]
			if !listed {
				return []string{p.path + ": no such package in the graph of internal/house/graph_test.go"}
			}
			var out []string
			for _, f := range p.files {
				for _, s := range f.syntax.Imports {
					name, ours := strings.CutPrefix(importPath(s), module)
					if name = strings.TrimPrefix(name, "/"); ours && !slices.Contains(allowed, name) {
						out = append(out, p.at(s, "%s may not import %s", p.path, importPath(s)))
					}
				}
			}
			return out
		}),
		bad: []planted{
			{"sideways", "plan may not import ENTENTE/referral", `
-- plan/plan.go --
package plan

import "ENTENTE/referral"
`},
			{"upwards", "partnership/cal may not import ENTENTE/partnership/check", `
-- partnership/cal/cal.go --
package cal

import "ENTENTE/partnership/check"
`},
			{"a profile imports another", "may not import ENTENTE/plan/profile/lip", `
-- plan/profile/cswb/cswb.go --
package cswb

import "ENTENTE/plan/profile/lip"
`},
			{"a program is imported", "may not import ENTENTE/examples/story", `
-- plan/plan.go --
package plan

import "ENTENTE/examples/story"
`},
			{"built elsewhere only", "may not import ENTENTE/plan", `
-- i18n/i18n_plan9.go --
package i18n

import "ENTENTE/plan"
`},
			{"unlisted", "plan/helpers: no such package", `
-- plan/helpers/helpers.go --
package helpers
`},
			{"at the top", ".: no such package", `
-- entente.go --
package entente
`},
		},
		good: []planted{
			{"downwards", "", `
-- plan/plan.go --
package plan

import (
	"ENTENTE/partnership"
	"ENTENTE/internal/strictjson"
)
`},
			{"a test imports what it likes", "", `
-- i18n/i18n.go --
package i18n

-- i18n/i18n_test.go --
package i18n_test

import "ENTENTE/plan"
`},
			{"programs import what they like", "", `
-- examples/story/main.go --
package main

import "ENTENTE/referral"
`},
			{"a module of its own stands apart", "", `
-- examples/peers/go.mod --
module peers
-- examples/peers/tools/tools.go --
package tools
`},
		},
	}}
}
