package partnership

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
)

// Check looks whether the template holds together. Its rules are
//
//   - PROCESS-SIZE: more steps, parts of parts or years than a process may have;
//   - PROCESS-STEP-ID: a step without an id, or with that of another;
//   - PROCESS-STEP-UNKNOWN: needs, after or ring name no step;
//   - PROCESS-CYCLE: a step waits for itself, by needs and parts;
//   - PROCESS-LENGTH: a planned length below nothing;
//   - PROCESS-ORDER-CYCLE, a warning: the usual order comes back to where it
//     began, so that every run deviates;
//   - PROCESS-YEARS, a warning: a step is yearly and the years of a round
//     cannot be counted.
//
// Places are named by step: At{"step", "plan", "needs", "councl"}. The work is
// proportional to the size of the template.
func (p Process) Check() *check.Result {
	return processRules.Check(processLook(p))
}

// processSeen is a template as the rules look at it.
type processSeen struct {
	Process
	whole  bool
	places []processPlace
	byID   map[StepID]int // first with the id
}

func processLook(p Process) *processSeen {
	s := &processSeen{Process: p, byID: make(map[StepID]int)}
	s.whole = processWalk(p.Steps, func(w processPlace) {
		if _, doubled := s.byID[w.step.ID]; !doubled && w.step.ID != "" {
			s.byID[w.step.ID] = len(s.places)
		}
		s.places = append(s.places, w)
	})
	return s
}

// at names a step, by its position where its id does not do.
func (s *processSeen) at(i int, field, key string) check.At {
	w := s.places[i]
	if first, ok := s.byID[w.step.ID]; ok && first == i {
		return check.At{Kind: "step", ID: string(w.step.ID), Field: field, Key: key}
	}
	parts := make([]string, len(w.path))
	for n, at := range w.path {
		parts[n] = strconv.Itoa(at)
	}
	return check.At{Kind: "step", ID: "#" + strings.Join(parts, "/"), Field: field, Key: key}
}

// name is what a sentence calls a step.
func (s *processSeen) name(i int) i18n.Arg { return processName("step", s.places[i].step) }

// links are the places some ids name, each once.
func (s *processSeen) links(ids []StepID) []int {
	var to []int
	for _, id := range ids {
		if i, ok := s.byID[id]; ok {
			to = append(to, i)
		}
	}
	slices.Sort(to)
	return slices.Compact(to)
}

// loops returns the first place, in the order of the template, of every cycle:
// of steps that wait for each other, or with customs that usually do. A step
// stands twice in the graph, where it may begin (n+i) and where it closes (i),
// because its needs hold for its parts too and must not be copied to each.
func (s *processSeen) loops(customs bool) []int {
	n := len(s.places)
	edges := make([][]int, 2*n)
	for i, w := range s.places {
		edges[i] = append(edges[i], n+i)
		edges[n+i] = s.links(w.step.Needs)
		if customs {
			edges[i] = append(edges[i], s.links(w.step.After)...)
		}
		if w.up >= 0 {
			edges[n+i] = append(edges[n+i], n+w.up)
			if !w.step.Optional {
				edges[w.up] = append(edges[w.up], i)
			}
		}
	}
	var found []int
	for _, cycle := range processCycles(edges) {
		first := n
		for _, v := range cycle {
			first = min(first, v%n)
		}
		found = append(found, first)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// processCycles returns the strongly connected sets of more than one vertex,
// or of one with an edge to itself (Tarjan's algorithm, without recursion).
func processCycles(edges [][]int) [][]int {
	n := len(edges)
	index, low, next := make([]int, n), make([]int, n), make([]int, n)
	on := make([]bool, n)
	var stack, walk []int
	var sets [][]int
	count := 0
	for root := range n {
		if index[root] != 0 {
			continue
		}
		walk = append(walk[:0], root)
		for len(walk) > 0 {
			v := walk[len(walk)-1]
			if index[v] == 0 {
				count++
				index[v], low[v] = count, count
				stack, on[v] = append(stack, v), true
			}
			if next[v] < len(edges[v]) {
				to := edges[v][next[v]]
				next[v]++
				if index[to] == 0 {
					walk = append(walk, to)
				} else if on[to] {
					low[v] = min(low[v], index[to])
				}
				continue
			}
			walk = walk[:len(walk)-1]
			if len(walk) > 0 {
				up := walk[len(walk)-1]
				low[up] = min(low[up], low[v])
			}
			if low[v] != index[v] {
				continue
			}
			var set []int
			for last := -1; last != v; {
				last = stack[len(stack)-1]
				stack, on[last] = stack[:len(stack)-1], false
				set = append(set, last)
			}
			if len(set) > 1 || slices.Contains(edges[v], v) {
				sets = append(sets, set)
			}
		}
	}
	return sets
}

// processStructure is where the rules of a template come from.
func processStructure() check.Source {
	return check.Source{Title: "Entente", Section: "process", Authority: check.Structure}
}

var processRules = check.New("process", "1",
	check.Rule[*processSeen]{Spec: check.Spec{
		ID: "PROCESS-SIZE", Severity: check.Error, Message: sayProcessSize, Source: processStructure(),
	}, Find: func(s *processSeen, r *check.Report) {
		for i, p := range s.Rounds {
			if n, ok := processYears(p); ok && n > MaxPlanYears {
				r.Breach(check.At{Kind: "process", ID: string(s.ID), Field: "rounds", Key: strconv.Itoa(i)}, processLimits()...)
			}
		}
		if !s.whole {
			r.Breach(check.At{Kind: "process", ID: string(s.ID), Field: "steps"}, processLimits()...)
		}
	}},
	check.Rule[*processSeen]{Spec: check.Spec{
		ID: "PROCESS-STEP-ID", Severity: check.Error, Message: sayProcessStepID, Source: processStructure(),
	}, Find: func(s *processSeen, r *check.Report) {
		for i, w := range s.places {
			if first, ok := s.byID[w.step.ID]; !ok || first != i {
				at, how := s.at(i, "id", ""), "doubled"
				if w.step.ID == "" {
					how = "none"
				}
				r.Breach(at, processTitle("step", w.step.Title, cmp.Or(string(w.step.ID), at.ID)),
					i18n.Key("how", how), i18n.Label("id", processShort(string(w.step.ID))))
			}
		}
	}},
	check.Rule[*processSeen]{Spec: check.Spec{
		ID: "PROCESS-STEP-UNKNOWN", Severity: check.Error, Message: sayProcessUnknown, Source: processStructure(),
	}, Find: func(s *processSeen, r *check.Report) {
		for i, w := range s.places {
			for _, l := range []struct {
				field string
				ids   []StepID
			}{{"needs", w.step.Needs}, {"after", w.step.After}} {
				for _, id := range l.ids {
					if _, ok := s.byID[id]; !ok {
						r.Breach(s.at(i, l.field, string(id)), s.name(i), i18n.Label("id", processShort(string(id))))
					}
				}
			}
		}
		if s.Ring != "" {
			if i, ok := s.byID[s.Ring]; !ok || s.places[i].depth != 1 {
				r.Breach(check.At{Kind: "process", ID: string(s.ID), Field: "ring", Key: string(s.Ring)},
					processTitle("step", s.Title, string(s.ID)), i18n.Label("id", processShort(string(s.Ring))))
			}
		}
	}},
	check.Rule[*processSeen]{Spec: check.Spec{
		ID: "PROCESS-CYCLE", Severity: check.Error, Message: sayProcessCycle, Source: processStructure(),
	}, Find: func(s *processSeen, r *check.Report) {
		for _, i := range s.loops(false) {
			r.Breach(s.at(i, "needs", ""), s.name(i))
		}
	}},
	check.Rule[*processSeen]{Spec: check.Spec{
		ID: "PROCESS-LENGTH", Severity: check.Error, Message: sayProcessLength, Source: processStructure(),
	}, Find: func(s *processSeen, r *check.Report) {
		for i, w := range s.places {
			if w.step.Months < 0 {
				r.Breach(s.at(i, "months", ""), s.name(i), i18n.Int("n", int64(w.step.Months)))
			}
			if w.step.Days < 0 {
				r.Breach(s.at(i, "days", ""), s.name(i), i18n.Int("n", int64(w.step.Days)))
			}
		}
	}},
	check.Rule[*processSeen]{Spec: check.Spec{
		ID: "PROCESS-ORDER-CYCLE", Severity: check.Warning, Message: sayProcessOrderCycle,
		Source: check.Source{Title: "Entente", Section: "process"},
	}, Find: func(s *processSeen, r *check.Report) {
		if len(s.loops(false)) > 0 {
			r.Skip() // PROCESS-CYCLE reports it
			return
		}
		for _, i := range s.loops(true) {
			r.Breach(s.at(i, "after", ""), s.name(i))
		}
	}},
	check.Rule[*processSeen]{Spec: check.Spec{
		ID: "PROCESS-YEARS", Severity: check.Warning, Message: sayProcessYears,
		Source: check.Source{Title: "Entente", Section: "process"},
	}, Find: func(s *processSeen, r *check.Report) {
		yearly := slices.IndexFunc(s.places, func(w processPlace) bool { return w.step.Yearly })
		if yearly < 0 || len(s.Rounds) == 0 {
			r.Skip() // a template alone has no years
			return
		}
		for i, p := range s.Rounds {
			if _, ok := processYears(p); !ok {
				r.Breach(check.At{Kind: "process", ID: string(s.ID), Field: "rounds", Key: strconv.Itoa(i)},
					s.name(yearly), p.Arg("period"))
			}
		}
	}},
)

func processLimits() []i18n.Arg {
	return []i18n.Arg{
		i18n.Int("steps", MaxSteps), i18n.Int("depth", MaxStepDepth), i18n.Int("years", MaxPlanYears),
	}
}
