package partnership_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

const (
	yes        = quantity.Yes
	no         = quantity.No
	cannotTell = quantity.CannotTell
)

// ratio is n of every d; d 0: a number.
func ratio(n, d int64, q quantity.Qualifier) quantity.Ratio {
	r := quantity.Ratio{Num: quantity.Quantity{Value: quantity.Int(n), Qualifier: q}}
	if d > 0 {
		r.Den = quantity.Of(d, "")
	}
	return r
}

// board is a council of six places: the city has two seats, one seat is vacant,
// one sits by office; an observer and a secretary come along.
func board() []partnership.Body {
	return []partnership.Body{{ID: "council", Seats: []partnership.Seat{
		{ID: "city-1", Org: "city"},
		{ID: "city-2", Org: "city"},
		{ID: "college", Org: "college"},
		{ID: "clinic", Org: "clinic"},
		{ID: "newcomer", Holder: "p-1"},
		{ID: "empty", Vacant: true},
		{ID: "network", Org: "network", ExOfficio: true},
		{ID: "deputy", Org: "clinic", Holder: "p-2", Alternate: "clinic"},
		{ID: "ministry", Org: "ministry", Kind: partnership.SeatObserver},
		{ID: "secretary", Holder: "p-3", Kind: partnership.SeatStaff},
		{ID: "former", Org: "library", Period: cal.Period{To: cal.Year(2012), From: cal.Year(2011)}},
		{ID: "joining", Org: "school", Period: cal.Period{From: cal.Year(2013)}},
	}}}
}

// house is terms of reference without a gap: more than half of those who hold a
// seat, by office or not.
func house() partnership.Terms {
	return partnership.Terms{
		ID: "tor", Body: "council",
		Quorum: ratio(1, 2, quantity.MoreThan), OfAll: no, ExOfficio: yes, Recused: no,
		Rule: partnership.ByMajority, OfPresent: no,
	}
}

func present(seats ...partnership.SeatID) partnership.Meeting {
	return partnership.Meeting{ID: "m", Body: "council", On: someday, Present: seats}
}

func list(seats ...partnership.SeatID) []partnership.SeatID {
	return append([]partnership.SeatID{}, seats...)
}

func TestQuorum(t *testing.T) {
	type change = func(*partnership.Terms, *partnership.Meeting)
	tests := []struct {
		name   string
		m      partnership.Meeting
		change change
		want   quantity.Answer
	}{
		// Five organizations and persons sit for certain, a sixth perhaps.
		{"four of five or six", present("city-1", "college", "clinic", "newcomer"), nil, yes},
		{"three of five or six", present("city-1", "college", "newcomer"), nil, cannotTell},
		{"two of five or six", present("city-1", "college"), nil, no},
		{"one organization twice", present("city-1", "city-2", "college"), nil, no},
		{"each seat", present("city-1", "city-2", "college", "newcomer"), func(o *partnership.Terms, _ *partnership.Meeting) { o.EachSeat = true }, yes},
		{"an alternate", present("city-1", "college", "deputy", "newcomer"), nil, yes},
		{"an alternate beside the principal", present("clinic", "deputy", "college"), nil, no},
		{"observers and staff", present("city-1", "college", "ministry", "secretary"), nil, no},
		{"whose time is over", present("city-1", "college", "former"), nil, no},
		{"strangers", present("city-1", "college", "x", "y", "z"), nil, no},
		{"one named twice", present("city-1", "college", "college", "college"), nil, no},
		{"who perhaps has begun", present("city-1", "college", "joining"), nil, no},
		{"who perhaps has begun beside enough others", present("city-1", "college", "newcomer", "joining"), nil, yes},
		{"who has begun by another day", present("city-1", "college", "joining", "newcomer"), func(_ *partnership.Terms, m *partnership.Meeting) { m.On = cal.Day(2014, 1, 1) }, yes},
		{"nobody", present(), func(_ *partnership.Terms, m *partnership.Meeting) { m.Present = list() }, no},
		{"of all seats", present("city-1", "college", "newcomer"), func(o *partnership.Terms, _ *partnership.Meeting) { o.OfAll = yes }, no},
		{"silent on which seats, no matter", present("city-1", "college", "clinic", "newcomer", "network"), func(o *partnership.Terms, _ *partnership.Meeting) { o.OfAll = cannotTell }, yes},
		{"silent on which seats, and it matters", present("city-1", "college", "clinic", "newcomer"), func(o *partnership.Terms, m *partnership.Meeting) {
			o.OfAll, o.Quorum = cannotTell, ratio(2, 3, quantity.AtLeast)
			m.On = cal.Day(2014, 1, 1)
		}, cannotTell},
		{"a number", present("city-1", "college"), func(o *partnership.Terms, _ *partnership.Meeting) { o.Quorum = ratio(2, 0, quantity.Exact) }, yes},
		{"a percentage", present("city-1", "college", "clinic", "newcomer"), func(o *partnership.Terms, _ *partnership.Meeting) {
			o.Quorum = quantity.Ratio{Num: quantity.Quantity{Value: quantity.Int(50), Unit: "%"}}
		}, yes},
		{"one third of six", present("city-1", "college"), func(o *partnership.Terms, m *partnership.Meeting) {
			o.Quorum, m.On = ratio(1, 3, quantity.Exact), cal.Day(2014, 1, 1)
		}, yes},
		{"about half", present("city-1", "college", "clinic", "newcomer"), func(o *partnership.Terms, _ *partnership.Meeting) { o.Quorum = ratio(1, 2, quantity.About) }, cannotTell},
		{"not stated", present("city-1", "college", "clinic", "newcomer"), func(o *partnership.Terms, _ *partnership.Meeting) { o.Quorum = quantity.Ratio{} }, cannotTell},
		{"stated as none", present("city-1"), func(o *partnership.Terms, _ *partnership.Meeting) {
			o.Quorum = quantity.Ratio{}
			o.Sections = []partnership.Section{{Sections: []partnership.Section{{Kind: "provisions:quorum", State: partnership.None}}}}
		}, yes},
		{"the second meeting", present("newcomer"), func(o *partnership.Terms, m *partnership.Meeting) {
			o.QuorumAgain, m.Again = ratio(1, 0, quantity.AtLeast), "first"
		}, yes},
		{"the second meeting without a rule of its own", present("newcomer"), func(_ *partnership.Terms, m *partnership.Meeting) { m.Again = "first" }, no},
		{"attendance by number", present(), func(_ *partnership.Terms, m *partnership.Meeting) { m.Attendance = quantity.Of(4, "members") }, yes},
		{"attendance about", present(), func(_ *partnership.Terms, m *partnership.Meeting) {
			m.Attendance = quantity.Quantity{Value: quantity.Int(4), Qualifier: quantity.CloseTo}
		}, cannotTell},
		{"attendance not stated", present(), nil, cannotTell},
		{"no day", present("city-1", "college", "clinic"), func(_ *partnership.Terms, m *partnership.Meeting) { m.On = cal.Date{} }, cannotTell},
		{"no such body", present("city-1"), func(_ *partnership.Terms, m *partnership.Meeting) { m.Body = "board" }, cannotTell},
	}
	var all bytes.Buffer
	said := map[string]bool{}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			terms, m := house(), tt.m
			if tt.change != nil {
				tt.change(&terms, &m)
			}
			got, why := partnership.NewRoster(cal.Date{}, board(), nil).Quorum(&terms, &m)
			require.Equal(t, tt.want, got, sentences(why))
			require.NotEmpty(t, why)
			once(&all, said, why)
		})
	}
	golden(t, "quorum.golden", all.Bytes())
}

func sentences(why []i18n.Message) (out []string) {
	for _, m := range why {
		out = append(out, m.In(i18n.EN))
	}
	return out
}

func TestDecide(t *testing.T) {
	type change = func(*partnership.Terms, *partnership.Meeting, *partnership.Decision)
	everyone := present("city-1", "city-2", "college", "clinic", "newcomer", "network")
	tests := []struct {
		name   string
		d      partnership.Decision
		change change
		want   quantity.Answer
	}{
		{"majority", partnership.Decision{For: list("city-1", "college", "newcomer"), Against: list("clinic", "network")}, nil, yes},
		{"lost", partnership.Decision{For: list("city-1", "college"), Against: list("clinic", "newcomer", "network")}, nil, no},
		{"tie", partnership.Decision{For: list("city-1", "college"), Against: list("clinic", "newcomer")}, nil, no},
		{"tie, the chair was for it", partnership.Decision{For: list("city-1", "college"), Against: list("clinic", "newcomer"), Casting: yes},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) { o.Casting = yes }, yes},
		{"tie, the chair not on record", partnership.Decision{For: list("city-1", "college"), Against: list("clinic", "newcomer")},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) { o.Casting = yes }, cannotTell},
		{"two seats of one organization have one ballot", partnership.Decision{For: list("city-1", "city-2"), Against: list("clinic")}, nil, no},
		{"unless each seat counts", partnership.Decision{For: list("city-1", "city-2"), Against: list("clinic")},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) { o.EachSeat = true }, yes},
		{"one organization both ways, and it matters", partnership.Decision{For: list("city-1", "college"), Against: list("city-2", "clinic")}, nil, cannotTell},
		{"one organization both ways, no matter", partnership.Decision{For: list("city-1", "college", "newcomer", "network"), Against: list("city-2", "clinic")}, nil, yes},
		{"nobody voted", partnership.Decision{For: list(), Against: list()}, nil, no},
		{"ballots of an observer", partnership.Decision{For: list("city-1"), Against: list("clinic", "ministry")}, nil, no},
		{"ballots of an observer and one of two", partnership.Decision{For: list("city-1", "college"), Against: list("clinic", "ministry")}, nil, yes},
		{"ballots of those away", partnership.Decision{For: list("city-1", "college"), Against: list("clinic")},
			func(_ *partnership.Terms, m *partnership.Meeting, d *partnership.Decision) {
				m.Present = list("city-1", "clinic", "newcomer", "network")
			}, no},
		{"an alternate's ballot", partnership.Decision{For: list("city-1", "deputy"), Against: list("newcomer")},
			func(_ *partnership.Terms, m *partnership.Meeting, _ *partnership.Decision) {
				m.Present = list("city-1", "deputy", "college", "newcomer")
			}, yes},
		{"recused", partnership.Decision{For: list("city-1"), Against: list("clinic", "newcomer"), Recused: list("clinic", "newcomer")},
			func(_ *partnership.Terms, m *partnership.Meeting, _ *partnership.Decision) {
				m.On = cal.Day(2012, 1, 1)
			}, no},
		{"recused and counted", partnership.Decision{For: list("city-1"), Against: list("clinic", "newcomer"), Recused: list("clinic", "newcomer")},
			func(o *partnership.Terms, m *partnership.Meeting, _ *partnership.Decision) {
				o.Recused, m.On = yes, cal.Day(2012, 6, 1)
				o.Quorum = ratio(4, 0, quantity.AtLeast)
			}, yes},
		{"recused, the terms silent", partnership.Decision{For: list("city-1"), Against: list(), Recused: list("clinic", "newcomer")},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) {
				o.Recused, o.Quorum = cannotTell, ratio(4, 0, quantity.AtLeast)
			}, cannotTell},
		{"without quorum", partnership.Decision{For: list("city-1", "college"), Against: list()},
			func(_ *partnership.Terms, m *partnership.Meeting, _ *partnership.Decision) {
				m.Present = list("city-1", "college")
			}, no},
		{"lost, whatever the quorum", partnership.Decision{For: list("city-1"), Against: list("college", "clinic")},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) {
				o.Quorum = quantity.Ratio{}
			}, no},
		{"consensus", partnership.Decision{Against: list()}, byConsensus, yes},
		{"consensus with abstentions", partnership.Decision{For: list("city-1"), Against: list(), Abstained: list("college")}, byConsensus, yes},
		{"no consensus", partnership.Decision{For: list("city-1", "college", "clinic", "newcomer"), Against: list("network")}, byConsensus, no},
		{"consensus, who was against not stated", partnership.Decision{For: list("city-1", "college")}, byConsensus, cannotTell},
		{"consensus, all for it", partnership.Decision{For: list("city-1", "city-2", "college", "clinic", "newcomer", "network")}, byConsensus, yes},
		{"consensus by number", partnership.Decision{Noes: quantity.Of(0, "")}, byConsensus, yes},
		{"no consensus by number", partnership.Decision{Noes: quantity.Of(1, "")}, byConsensus, no},
		{"nothing stated", partnership.Decision{}, nil, cannotTell},
		{"numbers", partnership.Decision{Ayes: quantity.Of(4, ""), Noes: quantity.Of(1, "")}, nil, yes},
		{"numbers the other way", partnership.Decision{Ayes: quantity.Of(1, ""), Noes: quantity.Of(4, "")}, nil, no},
		{"numbers for it only", partnership.Decision{Ayes: quantity.Of(4, "")}, nil, cannotTell},
		{"two thirds, abstentions apart", partnership.Decision{For: list("city-1", "college"), Against: list("clinic")}, twoThirds(no), yes},
		{"two thirds of those present", partnership.Decision{For: list("city-1", "college"), Against: list("clinic")}, twoThirds(yes), no},
		{"two thirds, the terms silent", partnership.Decision{For: list("city-1", "college"), Against: list("clinic")}, twoThirds(cannotTell), cannotTell},
		{"two thirds of those present, for certain", partnership.Decision{For: list("city-1", "college", "clinic", "newcomer"), Against: list()}, twoThirds(cannotTell), yes},
		{"qualified without a threshold", partnership.Decision{For: list("city-1", "college"), Against: list()},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) {
				o.Rule = partnership.ByQualifiedMajority
			}, cannotTell},
		{"an unknown rule", partnership.Decision{For: list("city-1", "college"), Against: list()},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) { o.Rule = "decisions:lot" }, cannotTell},
		{"by office, the terms silent, no matter", partnership.Decision{For: list("city-1", "college", "newcomer"), Against: list("network")},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) { o.ExOfficio = cannotTell }, yes},
		{"by office, the terms silent", partnership.Decision{For: list("city-1", "college", "network"), Against: list("newcomer", "clinic")},
			func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) { o.ExOfficio = cannotTell }, cannotTell},
		{"who was present not stated", partnership.Decision{For: list("city-1", "college", "newcomer", "network"), Against: list("clinic")},
			func(_ *partnership.Terms, m *partnership.Meeting, _ *partnership.Decision) { m.Present = nil }, yes},
	}
	var all bytes.Buffer
	said := map[string]bool{}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			terms, m, d := house(), everyone, tt.d
			if tt.change != nil {
				tt.change(&terms, &m, &d)
			}
			r := partnership.NewRoster(cal.Date{}, board(), nil)
			got, why := r.Decide(&terms, &m, &d)
			require.Equal(t, tt.want, got, sentences(why))
			require.NotEmpty(t, why)
			again, whyAgain := r.Decide(&terms, &m, &d)
			require.Equal(t, got, again)
			require.Empty(t, cmp.Diff(why, whyAgain))
			for _, s := range why {
				require.NoError(t, s.Template().Check())
			}
			if tt.want != cannotTell {
				d.Carried = tt.want.Not()
				_, warned := r.Decide(&terms, &m, &d)
				require.Len(t, warned, len(why)+1, "the minutes say otherwise")
				why = warned
			}
			once(&all, said, why)
		})
	}
	golden(t, "decisions.golden", all.Bytes())
	answer, why := partnership.NewRoster(someday, board(), nil).Decide(nil, &everyone, &partnership.Decision{})
	require.Equal(t, cannotTell, answer)
	require.Len(t, why, 1)
}

// once writes each sentence in four languages: numbers apart, most cases say
// the same.
func once(all *bytes.Buffer, said map[string]bool, why []i18n.Message) {
	for _, s := range why {
		if key := unnumbered(s); !said[key] {
			said[key] = true
			for _, l := range i18n.Spoken() {
				fmt.Fprintf(all, "%s\t%s\n", l, s.In(l))
			}
		}
	}
}

// unnumbered is a sentence without its digits.
func unnumbered(m i18n.Message) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '#'
		}
		return r
	}, m.In(i18n.EN))
}

func byConsensus(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) {
	o.Rule = partnership.ByConsensus
}

func twoThirds(ofPresent quantity.Answer) func(*partnership.Terms, *partnership.Meeting, *partnership.Decision) {
	return func(o *partnership.Terms, _ *partnership.Meeting, _ *partnership.Decision) {
		o.Rule, o.Threshold, o.OfPresent = partnership.ByQualifiedMajority, ratio(2, 3, quantity.AtLeast), ofPresent
	}
}

// Seats of a class count too, listed or not.
func TestQuorumOfClasses(t *testing.T) {
	body := partnership.Body{ID: "council", Seats: []partnership.Seat{
		{ID: "rep", Quota: seats(8)},
		{ID: "rep-1", Of: "rep", Holder: "p-1"},
		{ID: "rep-2", Of: "rep", Holder: "p-2"},
		{ID: "liaison", Quota: seats(1), Org: "university"},
		{ID: "liaison-1", Of: "liaison", Holder: "p-3"},
	}}
	terms := house()
	m := present("rep-1", "rep-2")
	quorum := func(change func(b *partnership.Body, o *partnership.Terms)) quantity.Answer {
		b, o := body, terms
		b.Seats = slices.Clone(body.Seats)
		change(&b, &o)
		a, _ := partnership.NewRoster(someday, []partnership.Body{b}, nil).Quorum(&o, &m)
		return a
	}
	require.Equal(t, yes, quorum(func(*partnership.Body, *partnership.Terms) {}), "two of three")
	require.Equal(t, no, quorum(func(_ *partnership.Body, o *partnership.Terms) { o.OfAll = yes }), "two of nine")
	require.Equal(t, no, quorum(func(b *partnership.Body, _ *partnership.Terms) { b.Seats[0].Filled = seats(7) }), "two of eight")
	require.Equal(t, cannotTell, quorum(func(b *partnership.Body, _ *partnership.Terms) {
		b.Seats[0].Filled.Qualifier = quantity.AtMost
		b.Seats[0].Filled.Value = quantity.Int(7)
	}))
	require.Equal(t, cannotTell, quorum(func(b *partnership.Body, _ *partnership.Terms) {
		b.Seats = append(b.Seats, partnership.Seat{ID: "funders", Quota: quantity.Quantity{Printed: "Funders"}})
	}), "a class of unknown size")
}

// The law: however seats are shared out and whoever comes, no organization
// counts twice unless the terms say so.
func FuzzQuorum(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5}, uint64(0b111111))
	f.Add([]byte{0, 0, 0, 1}, uint64(0b0111))
	f.Add([]byte{7, 7, 250, 251, 1, 2, 3}, uint64(0b1010101))
	f.Fuzz(func(t *testing.T, owners []byte, who uint64) {
		if len(owners) > 60 {
			owners = owners[:60]
		}
		body := partnership.Body{ID: "council", Seats: []partnership.Seat{}}
		m := present()
		m.Present = list()
		all, here := map[byte]bool{}, map[byte]bool{}
		for i, o := range owners {
			s := partnership.Seat{ID: partnership.SeatID(strconv.Itoa(i)), Org: partnership.OrgID(strconv.FormatUint(uint64(o%16), 10))}
			body.Seats = append(body.Seats, s)
			all[o%16] = true
			if who>>i&1 == 1 {
				here[o%16] = true
				m.Present = append(m.Present, s.ID, s.ID)
			}
		}
		r := partnership.NewRoster(someday, []partnership.Body{body}, nil)
		for n := 1; n <= len(owners)+1; n++ {
			terms := house()
			terms.Quorum = ratio(int64(n), 0, quantity.AtLeast)
			got, _ := r.Quorum(&terms, &m)
			require.Equal(t, len(here) >= n, got == yes)
			require.NotEqual(t, cannotTell, got)
		}
		terms := house()
		got, _ := r.Quorum(&terms, &m)
		require.Equal(t, 2*len(here) > len(all), got == yes)
	})
}

// What is not known may become known either way; a judgement that was made
// without it stands.
func FuzzDecide(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8}, byte(0))
	f.Add([]byte{0x11, 0x22, 0x93, 0x84, 0x45}, byte(7))
	f.Add([]byte{0xff, 0x80, 0x40, 0x20, 0x10, 0x08}, byte(85))
	f.Fuzz(func(t *testing.T, in []byte, how byte) {
		if len(in) > 12 {
			in = in[:12]
		}
		body := partnership.Body{ID: "council", Seats: []partnership.Seat{}}
		m := present()
		m.Present = list()
		d := partnership.Decision{For: list(), Against: list(), Recused: list()}
		var open []int
		for i, b := range in {
			s := partnership.Seat{ID: partnership.SeatID(strconv.Itoa(i)), Org: partnership.OrgID(strconv.Itoa(i % 5)), ExOfficio: b&64 != 0}
			if b&1 != 0 {
				s.Period = cal.Period{From: cal.Year(2013)} // perhaps not yet
				open = append(open, i)
			}
			s.Vacant = b&2 != 0 && b&1 == 0
			if b&4 != 0 {
				m.Present = append(m.Present, s.ID)
			}
			switch b >> 3 & 3 {
			case 1:
				d.For = append(d.For, s.ID)
			case 2:
				d.Against = append(d.Against, s.ID)
			}
			if b&32 != 0 && b&128 != 0 {
				d.Recused = append(d.Recused, s.ID)
			}
			body.Seats = append(body.Seats, s)
		}
		terms := house()
		terms.EachSeat = how&1 != 0
		terms.OfAll, terms.ExOfficio = quantity.Answer(how>>1%3), quantity.Answer(how>>2%3)
		terms.Recused, terms.OfPresent = quantity.Answer(how>>3%3), quantity.Answer(how>>4%3)
		if how&32 != 0 {
			terms.Rule = partnership.ByConsensus
		}
		if how&64 != 0 {
			m.Present = nil
		}
		if how&128 != 0 {
			d.Against = nil
		}
		judge := func(o partnership.Terms, b partnership.Body) quantity.Answer {
			a, why := partnership.NewRoster(someday, []partnership.Body{b}, nil).Decide(&o, &m, &d)
			require.NotEmpty(t, why)
			return a
		}
		got := judge(terms, body)
		if got == cannotTell {
			return
		}
		for _, a := range []*quantity.Answer{&terms.OfAll, &terms.ExOfficio, &terms.Recused, &terms.OfPresent} {
			if *a == cannotTell {
				*a = quantity.Answer(how>>5%2 + 1)
			}
		}
		require.Equal(t, got, judge(terms, body), "the terms filled in")
		for mask := range 1 << min(len(open), 6) {
			b := body
			b.Seats = slices.Clone(body.Seats)
			for n, i := range open {
				b.Seats[i].Period.From = cal.Day(2013, 1, 1)
				if mask>>n&1 == 1 {
					b.Seats[i].Period.From = cal.Day(2013, 12, 31)
				}
			}
			require.Equal(t, got, judge(terms, b), "the dates filled in")
		}
	})
}

// Terms, meetings and roles go through JSON unharmed.
func TestMeetingJSON(t *testing.T) {
	terms, m := house(), present("city-1")
	terms.QuorumAgain = ratio(1, 0, quantity.AtLeast)
	terms.Amendments = []partnership.Record{{What: "provisions:quorum", Answer: yes, On: cal.Day(2015, 6, 1), Text: english("second meeting added")}}
	m.Decisions = []partnership.Decision{{ID: "d", For: list("city-1"), Against: list(), Carried: yes}}
	for _, v := range []any{terms, m} {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		switch v := v.(type) {
		case partnership.Terms:
			var back partnership.Terms
			require.NoError(t, json.Unmarshal(data, &back))
			require.Empty(t, cmp.Diff(v, back))
		case partnership.Meeting:
			var back partnership.Meeting
			require.NoError(t, json.Unmarshal(data, &back))
			require.Empty(t, cmp.Diff(v, back), "an empty list is not one that is not stated")
		}
	}
}
