package partnership_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

// benchProcess is a record of n events on a ring: rounds, and one event in ten
// refused, one in ten a note, one in ten late, of those some by month only.
func benchProcess(n int) (partnership.Process, []partnership.Event) {
	p := partnership.Process{ID: "ring", Ring: "a", Steps: []partnership.Step{
		{ID: "a"}, {ID: "b", Needs: []partnership.StepID{"a"}, Parts: []partnership.Step{{ID: "b1"}, {ID: "b2"}}},
		{ID: "c", Needs: []partnership.StepID{"b"}, Decider: "community"}, {ID: "d", After: []partnership.StepID{"c"}},
	}}
	turn := []partnership.Event{{Step: "a"}, {Step: "b1"}, {Step: "b2"}, {Step: "b"}, {Step: "c", Actor: "community"}, {Step: "d"}}
	events := make([]partnership.Event, 0, n)
	for i := 0; len(events) < n; i++ {
		day := cal.Day(2000, 1, 1).AddDays(i / 10)
		var e partnership.Event
		switch i % 10 {
		case 7:
			e = partnership.Event{Step: "c", Actor: "council", On: day}
		case 8:
			e = partnership.Event{Kind: "event:note", On: day}
		case 9:
			e = partnership.Event{Kind: "event:note", On: day.AddDays(-20)}
			if i%20 == 9 {
				e.On = cal.Month(day.Year(), day.Month())
			}
		default:
			e = turn[(i-i/10*3)%len(turn)]
			e.On = day
		}
		events = append(events, e)
	}
	return p, events
}

func BenchmarkProcess_Replay(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		p, events := benchProcess(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Replay(events, cal.Date{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
		})
	}
}

// Every event is refused for want of twenty others.
func BenchmarkProcess_Replay_refused(b *testing.B) {
	p := partnership.Process{ID: "p", Steps: []partnership.Step{{ID: "last"}}}
	for i := range 20 {
		id := partnership.StepID(fmt.Sprint("s", i))
		p.Steps = append(p.Steps, partnership.Step{ID: id})
		p.Steps[0].Needs = append(p.Steps[0].Needs, id)
	}
	events := make([]partnership.Event, 100_000)
	for i := range events {
		events[i].Step = "last"
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Replay(events, cal.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkState_At(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		p, events := benchProcess(n)
		s, err := p.Replay(events, cal.Date{})
		require.NoError(b, err)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				s.At(cal.Day(2000, 1, 1).AddDays(i * 7 % (n / 10)))
			}
		})
	}
}

func BenchmarkState_Instead(b *testing.B) {
	p, events := benchProcess(100_000)
	s, err := p.Replay(events, cal.Date{})
	require.NoError(b, err)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		i++
		s.Instead(s.Refused[i*7919%len(s.Refused)])
	}
}
