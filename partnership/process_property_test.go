package partnership_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

// plainProcess is the engine told again as simply as it can be, with no thought
// of speed: the yardstick for what Replay answers.
type plainProcess struct {
	p      partnership.Process
	steps  []*partnership.Step
	up     map[partnership.StepID]*partnership.Step
	yearly map[partnership.StepID]bool
	byID   map[partnership.StepID]*partnership.Step
	ring   map[partnership.StepID]bool
}

type plainKey struct {
	step        partnership.StepID
	year, round int
}

type plainFold struct {
	round  int
	closed map[plainKey]bool
}

func newPlainProcess(p partnership.Process) *plainProcess {
	q := &plainProcess{
		p: p, up: map[partnership.StepID]*partnership.Step{}, yearly: map[partnership.StepID]bool{},
		byID: map[partnership.StepID]*partnership.Step{}, ring: map[partnership.StepID]bool{},
	}
	in := false
	var walk func(steps []partnership.Step, up *partnership.Step)
	walk = func(steps []partnership.Step, up *partnership.Step) {
		for i := range steps {
			s := &steps[i]
			in = in || s.ID == p.Ring && up == nil
			q.steps, q.byID[s.ID], q.up[s.ID], q.ring[s.ID] = append(q.steps, s), s, up, in
			q.yearly[s.ID] = s.Yearly || up != nil && q.yearly[up.ID]
			walk(s.Parts, s)
		}
	}
	walk(p.Steps, nil)
	return q
}

func (q *plainProcess) years(round int) int {
	if round > len(q.p.Rounds) {
		return 0
	}
	n := 0
	for range q.p.Rounds[round-1].PlanYears() {
		n++
	}
	return n
}

func (q *plainProcess) roundOf(f *plainFold, s partnership.StepID) int {
	if q.ring[s] {
		return f.round
	}
	return 1
}

func (q *plainProcess) met(f *plainFold, year int, s partnership.StepID) bool {
	r := q.roundOf(f, s)
	switch {
	case !q.yearly[s]:
		return f.closed[plainKey{s, 0, r}]
	case year > 0:
		return f.closed[plainKey{s, year, r}]
	}
	for y := range q.years(r) {
		if !f.closed[plainKey{s, y + 1, r}] {
			return false
		}
	}
	return q.years(r) > 0
}

func (q *plainProcess) complete(f *plainFold) bool {
	for i := range q.p.Steps {
		if s := &q.p.Steps[i]; !s.Optional && !q.met(f, 0, s.ID) {
			return false
		}
	}
	return true
}

// judge returns the code of refusal and the round the event would fall in.
func (q *plainProcess) judge(f *plainFold, e partnership.Event) (string, int) {
	switch e.Kind {
	case "", partnership.StepClosed, partnership.StepStarted, partnership.StepReopened:
	default:
		return "", f.round
	}
	s := q.byID[e.Step]
	switch {
	case e.Step == "" && e.Kind == "":
		return "", f.round
	case s == nil:
		return "unknown-step", f.round
	}
	closes := e.Kind == "" || e.Kind == partnership.StepClosed
	if q.yearly[e.Step] && (e.Year < 1 || e.Year > partnership.MaxPlanYears) || !q.yearly[e.Step] && e.Year != 0 {
		return "year", f.round
	}
	outside := func(f *plainFold) bool {
		n := q.years(q.roundOf(f, e.Step))
		return n > 0 && e.Year > n
	}
	closed := f.closed[plainKey{e.Step, e.Year, q.roundOf(f, e.Step)}]
	g := *f
	if (closed || outside(f)) && e.Kind != partnership.StepReopened && q.ring[e.Step] && q.complete(f) {
		g.round++
		closed = false
	}
	switch {
	case outside(&g):
		return "year", f.round
	case closes && s.Decider != "" && e.Actor != s.Decider:
		return "decider", f.round
	case e.Kind == partnership.StepReopened && !closed:
		return "not-closed", f.round
	case e.Kind == partnership.StepReopened:
		return "", f.round
	case closed:
		return "closed", f.round
	}
	for at := s; at != nil; at = q.up[at.ID] {
		for _, need := range at.Needs {
			if !q.met(&g, e.Year, need) {
				return "needs", f.round
			}
		}
	}
	for i := range s.Parts {
		if closes && !s.Parts[i].Optional && !q.met(&g, e.Year, s.Parts[i].ID) {
			return "parts", f.round
		}
	}
	return "", g.round
}

func (q *plainProcess) apply(f *plainFold, e partnership.Event) {
	k := plainKey{e.Step, e.Year, q.roundOf(f, e.Step)}
	switch e.Kind {
	case "", partnership.StepClosed:
		if e.Step != "" {
			f.closed[k] = true
		}
	case partnership.StepReopened:
		delete(f.closed, k)
	}
}

// order puts events one by one where they belong: before the first that
// certainly took effect later; an undated one behind the one recorded before.
func (q *plainProcess) order(events []partnership.Event) []int {
	var order []int
	last := -1
	for i, e := range events {
		if e.Planned {
			continue
		}
		at := len(order)
		if e.On.IsZero() {
			at = slices.Index(order, last) + 1
		} else {
			for k, j := range order {
				if before, known := e.On.Before(events[j].On); before && known {
					at = k
					break
				}
			}
		}
		order = slices.Insert(order, at, i)
		last = i
	}
	return order
}

// replay returns the codes of refusal and deviation by place and the closed
// steps of the last round.
func (q *plainProcess) replay(events []partnership.Event) (order []int, codes map[string]bool, closed []string) {
	order, codes = q.order(events), map[string]bool{}
	lawful := map[int]bool{}
	recorded := &plainFold{1, map[plainKey]bool{}}
	for i, e := range events {
		if e.Planned {
			continue
		}
		code, round := q.judge(recorded, e)
		if lawful[i] = code == ""; lawful[i] {
			recorded.round = round
			q.apply(recorded, e)
		}
	}
	f := &plainFold{1, map[plainKey]bool{}}
	for _, i := range order {
		e := events[i]
		code, round := q.judge(f, e)
		switch {
		case code != "" && !lawful[i]:
			codes["#"+strconv.Itoa(i)+":"+code] = true
			continue
		case code != "":
			codes["#"+strconv.Itoa(i)+":late"] = true
		default:
			f.round = round
			if s := q.byID[e.Step]; s != nil && (e.Kind == "" || e.Kind == partnership.StepClosed) {
				for _, before := range s.After {
					if !q.met(f, e.Year, before) {
						codes["#"+strconv.Itoa(i)+":order"] = true
					}
				}
			}
		}
		q.apply(f, e)
	}
	for _, s := range q.steps {
		for y := 0; y <= partnership.MaxPlanYears; y++ {
			if f.closed[plainKey{s.ID, y, q.roundOf(f, s.ID)}] {
				closed = append(closed, string(s.ID)+"/"+strconv.Itoa(y))
			}
		}
	}
	return order, codes, closed
}

// randomProcess makes a template that holds together: links go back only.
func randomProcess(r *rand.Rand) partnership.Process {
	p := partnership.Process{ID: "random"}
	var ids []partnership.StepID
	some := func() []partnership.StepID {
		var to []partnership.StepID
		for range r.IntN(3) {
			if len(ids) > 0 {
				to = append(to, ids[r.IntN(len(ids))])
			}
		}
		return to
	}
	n := 0
	var step func(depth int) partnership.Step
	step = func(depth int) partnership.Step {
		s := partnership.Step{ID: partnership.StepID(rune('a' + n)), Needs: some(), After: some()}
		n++
		s.Yearly, s.Optional = r.IntN(4) == 0, r.IntN(5) == 0
		s.Days, s.Months = r.IntN(50), r.IntN(3)
		if r.IntN(5) == 0 {
			s.Decider = "council"
		}
		for depth < 3 && r.IntN(3) == 0 {
			s.Parts = append(s.Parts, step(depth+1))
		}
		return s
	}
	for range 2 + r.IntN(5) {
		s := step(1)
		p.Steps = append(p.Steps, s)
		ids = append(ids, s.ID)
		for _, part := range s.Parts {
			ids = append(ids, part.ID)
		}
	}
	if r.IntN(2) == 0 {
		p.Ring = p.Steps[r.IntN(len(p.Steps))].ID
	}
	for range r.IntN(4) {
		from := 2000 + r.IntN(5)
		p.Rounds = append(p.Rounds, cal.Period{From: cal.Year(from), To: cal.Year(from + r.IntN(3)), Counting: cal.BothEnds})
	}
	return p
}

func randomProcessEvents(r *rand.Rand, p partnership.Process, n int, dated bool) []partnership.Event {
	q := newPlainProcess(p)
	var events []partnership.Event
	for i := range n {
		e := partnership.Event{Step: q.steps[r.IntN(len(q.steps))].ID, Actor: "council"}
		if q.yearly[e.Step] {
			e.Year = 1 + r.IntN(3)
		}
		switch r.IntN(20) {
		case 0:
			e.Kind = partnership.StepReopened
		case 1:
			e.Kind = partnership.StepStarted
		case 2:
			e.Kind = "event:talk"
		case 3:
			e.Planned = true
		case 4:
			e.Actor = "mayor"
		case 5:
			e.Year++
		case 6:
			e.Step = "nowhere"
		}
		day := cal.Day(2000, 1, 1).AddDays(i*3 + r.IntN(40))
		switch k := r.IntN(10); {
		case dated || k < 5:
			e.On = day
		case k < 7:
			e.On = cal.Month(day.Year(), day.Month())
		case k < 8:
			e.On = cal.Year(day.Year())
		}
		events = append(events, e)
	}
	return events
}

// The engine agrees with the plain telling of it, whatever the template and the
// events, and what is asked of any day or of any length of the record agrees
// with a replay of its own.
func TestProcessAgainstPlain(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	rounds, lates, refused := 0, 0, 0
	for range 1500 {
		p := randomProcess(r)
		q := newPlainProcess(p)
		events := randomProcessEvents(r, p, r.IntN(60), false)
		s := replayProcess(t, p, cal.Date{}, events...)
		order, codes, closed := q.replay(events)

		var all []partnership.Entry
		all = append(append(all, s.Held...), s.Refused...)
		require.Len(t, all, len(order))
		at := map[int]int{}
		for k, i := range order {
			at[i] = k
		}
		for _, list := range [][]partnership.Entry{s.Held, s.Refused} {
			require.True(t, slices.IsSortedFunc(list, func(a, b partnership.Entry) int { return at[a.Place] - at[b.Place] }))
		}
		got := map[string]bool{}
		for _, c := range append(processCoded(s.Refused), processCoded(s.Deviations)...) {
			got[c] = true
		}
		require.Empty(t, cmp.Diff(codes, got), "%v\n%v", p, events)
		var mine []string
		for _, v := range s.Steps {
			if v.Closed {
				mine = append(mine, string(v.Step)+"/"+strconv.Itoa(v.Year))
			}
		}
		require.Empty(t, cmp.Diff(closed, mine))
		require.Equal(t, s.Complete, plainComplete(q, p, events))
		rounds, lates, refused = max(rounds, s.Round), lates+len(s.Deviations), refused+len(s.Refused)

		// What may happen may, and nothing else that could.
		may := map[string]bool{}
		for _, e := range s.May() {
			may[processTold([]partnership.Event{e})[0]] = true
			e.On = cal.Day(2100, 1, 1)
			after := replayProcess(t, p, cal.Date{}, append(slices.Clone(events), e)...)
			for _, x := range after.Refused {
				require.NotEqual(t, len(events), x.Place, "%v was offered and is refused: %v\n%v\nround %d complete %v\n%v", e, x, p, s.Round, s.Complete, s.Steps)
			}
		}
		for _, step := range q.steps {
			e := partnership.Event{Step: step.ID, Actor: "council", On: cal.Day(2100, 1, 1)}
			if q.yearly[step.ID] {
				e.Year = 1 + r.IntN(2)
			}
			after := replayProcess(t, p, cal.Date{}, append(slices.Clone(events), e)...)
			accepted := !slices.ContainsFunc(after.Refused, func(x partnership.Entry) bool { return x.Place == len(events) }) &&
				!slices.ContainsFunc(after.Deviations, func(x partnership.Entry) bool { return x.Place == len(events) && x.Code == "late" })
			offer := partnership.Event{Step: e.Step, Year: e.Year, Actor: step.Decider}
			if accepted {
				require.True(t, may[processTold([]partnership.Event{offer})[0]], "%v is accepted and was not offered", e)
			}
		}
		for _, e := range s.Next {
			require.True(t, may[processTold([]partnership.Event{e})[0]])
		}
	}
	require.Greater(t, rounds, 1)
	require.Greater(t, lates, 100)
	require.Greater(t, refused, 1000)
}

func plainComplete(q *plainProcess, p partnership.Process, events []partnership.Event) bool {
	_, _, closed := q.replay(events)
	for i := range p.Steps {
		s := &p.Steps[i]
		if s.Optional {
			continue
		}
		if !q.yearly[s.ID] {
			if !slices.Contains(closed, string(s.ID)+"/0") {
				return false
			}
			continue
		}
		// The round is not told here: the years of any round that was begun will do.
		round := 1
		if q.ring[s.ID] {
			round = plainRound(p, events)
		}
		n := q.years(round)
		for y := range n {
			if !slices.Contains(closed, string(s.ID)+"/"+strconv.Itoa(y+1)) {
				return false
			}
		}
		if n == 0 {
			return false
		}
	}
	return true
}

func plainRound(p partnership.Process, events []partnership.Event) int {
	s, err := p.Replay(events, cal.Date{})
	if err != nil {
		return 0
	}
	return s.Round
}

// What is asked about a day agrees with a replay of what took effect by then,
// and what was known at a point of the record does not depend on what followed.
func TestProcessKnownAndDays(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		p := randomProcess(r)
		events := randomProcessEvents(r, p, 1+r.IntN(50), false)
		full := replayProcess(t, p, cal.Date{}, events...)
		n := r.IntN(len(events) + 1)
		on := cal.Day(2000, 1, 1).AddDays(r.IntN(200))
		known := full.At(on).Known(n)
		other := append(slices.Clone(events[:n]), randomProcessEvents(r, p, 20, false)...)
		again := replayProcess(t, p, on, other...).Known(n)
		own := replayProcess(t, p, on, events[:n]...)
		for _, s := range []partnership.State{again, own} {
			processSame(t, known, s)
		}
		// A later day only adds.
		later := full.At(on.AddDays(30))
		require.Equal(t, processCoded(full.At(on).Held), processCoded(later.Held)[:len(full.At(on).Held)])
		processSame(t, full.At(on), later.At(on))
		// Every day's events are those of the whole, divided.
		require.Equal(t, processCoded(full.Held), append(processCoded(later.Held), processCoded(later.Ahead)...))
	}
}

func processSame(t testing.TB, a, b partnership.State) {
	t.Helper()
	one, err := json.Marshal(a)
	require.NoError(t, err)
	two, err := json.Marshal(b)
	require.NoError(t, err)
	require.Equal(t, string(one), string(two))
}

// Replaying one by one equals replaying all: events recorded in order of effect
// are judged for good as they come.
func TestProcessOneByOne(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		p := randomProcess(r)
		events := randomProcessEvents(r, p, 40, true)
		slices.SortStableFunc(events, func(a, b partnership.Event) int { return a.On.Compare(b.On) })
		full := replayProcess(t, p, cal.Date{}, events...)
		for n := range events {
			s := replayProcess(t, p, cal.Date{}, events[:n]...)
			require.Equal(t, processCoded(full.Held)[:len(s.Held)], processCoded(s.Held))
			require.Equal(t, processCoded(full.Refused)[:len(s.Refused)], processCoded(s.Refused))
			require.Equal(t, processCoded(full.Deviations)[:len(s.Deviations)], processCoded(s.Deviations))
		}
	}
}

// A refused event changes nothing: with a note in its place, or nothing at all,
// every step stands as it did.
func TestProcessRefusedChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 500 {
		p := randomProcess(r)
		events := randomProcessEvents(r, p, 50, r.IntN(2) == 0)
		s := replayProcess(t, p, cal.Date{}, events...)
		noted, without := slices.Clone(events), []partnership.Event(nil)
		dated := true
		for _, e := range s.Refused {
			noted[e.Place] = partnership.Event{Kind: "event:note", On: events[e.Place].On}
		}
		for i, e := range events {
			dated = dated && e.On.Precision() == cal.ToDay
			if !slices.ContainsFunc(s.Refused, func(x partnership.Entry) bool { return x.Place == i }) {
				without = append(without, e)
			}
		}
		require.Empty(t, cmp.Diff(s.Steps, replayProcess(t, p, cal.Date{}, noted...).Steps))
		if dated {
			require.Empty(t, cmp.Diff(s.Steps, replayProcess(t, p, cal.Date{}, without...).Steps))
		}
	}
}

// Events of one day about steps that have nothing to do with each other
// commute.
func TestProcessIndependentEventsCommute(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		left, right := randomProcess(r), randomProcess(r)
		left.Ring, right.Ring = "", ""
		processRename(right.Steps)
		both := partnership.Process{ID: "both", Steps: append(slices.Clone(left.Steps), right.Steps...), Rounds: left.Rounds}
		on := cal.Day(2020, 1, 1)
		mine, theirs := randomProcessEvents(r, left, 20, true), randomProcessEvents(r, partnership.Process{Steps: right.Steps}, 20, true)
		var merged, apart []partnership.Event
		for _, list := range [][]partnership.Event{mine, theirs} {
			for i := range list {
				list[i].On = on
			}
			apart = append(apart, list...)
		}
		i, j := 0, 0
		for i < len(mine) || j < len(theirs) {
			if j == len(theirs) || i < len(mine) && r.IntN(2) == 0 {
				merged = append(merged, mine[i])
				i++
			} else {
				merged = append(merged, theirs[j])
				j++
			}
		}
		require.Empty(t, cmp.Diff(replayProcess(t, both, cal.Date{}, apart...).Steps, replayProcess(t, both, cal.Date{}, merged...).Steps))
	}
}

func processRename(steps []partnership.Step) {
	for i := range steps {
		s := &steps[i]
		s.ID = "x" + s.ID
		for _, ids := range [][]partnership.StepID{s.Needs, s.After} {
			for k := range ids {
				ids[k] = "x" + ids[k]
			}
		}
		processRename(s.Parts)
	}
}

// Whatever comes in, nothing panics and the answers agree with each other.
func FuzzProcess(f *testing.F) {
	for _, name := range processNames() {
		data, err := os.ReadFile(filepath.Join("testdata", "process", name+".json"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, []byte(`[{"step":"council","on":"2013"},{"step":"terms","on":"2012-05-01"},{"step":"consultation","planned":true}]`), 20130501)
	}
	f.Add([]byte(`{"id":"p","steps":[{"id":"a","needs":["b"],"yearly":true},{"id":"b","parts":[{"id":"c","needs":["a"]}]}],"ring":"b","rounds":[{"from":"2013","to":"2016","counting":"difference"}]}`),
		[]byte(`[{"step":"c"},{"step":"a","year":-9}]`), 0)
	f.Fuzz(func(t *testing.T, template, list []byte, day int) {
		var p partnership.Process
		var events []partnership.Event
		if json.Unmarshal(template, &p) != nil || json.Unmarshal(list, &events) != nil {
			return
		}
		on, err := cal.Of(day/10000, day/100%100, day%100)
		if err != nil {
			on = cal.Date{}
		}
		p.Scheme()
		p.Sorted()
		s, err := p.Replay(events, on)
		require.Equal(t, p.Check().Err() != nil, err != nil)
		if err != nil {
			return
		}
		require.Equal(t, len(events), len(s.Held)+len(s.Ahead)+len(s.Planned)+len(s.At(cal.Date{}).Refused))
		for _, e := range slices.Concat(s.Refused, s.Deviations, s.Planned) {
			s.Lacking(e)
			s.Instead(e)
			for _, l := range i18n.Spoken() {
				require.Equal(t, e.Code == "", s.Reason(e).In(l) == "")
			}
		}
		for i, v := range s.Steps {
			if i == 20 {
				break
			}
			s.Slip(v.Step, v.Year, 10)
		}
		processSame(t, s, s.Known(len(events)))
		processSame(t, s, s.At(cal.Year(2000)).At(on))
	})
}
