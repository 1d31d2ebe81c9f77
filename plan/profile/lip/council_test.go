package lip_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/lip"
)

// table is a partnership after London and Middlesex's that no rule finds fault
// with or cannot judge. The seats beyond those its sources name are invented.
func table() *partnership.Partnership {
	seat := func(id, org string, of ...term.Code) partnership.Seat {
		return partnership.Seat{ID: partnership.SeatID(id), Org: partnership.OrgID(org), Role: "roles:member", Represents: of}
	}
	section := func(kind term.Code) partnership.Section {
		return partnership.Section{Kind: kind, Text: en("As agreed.")}
	}
	process := lip.Process()
	process.Rounds = []cal.Period{{From: cal.Year(2013), To: cal.Year(2016), Counting: cal.Difference}}
	process.Events = []partnership.Event{
		{Step: "council", On: cal.Day(2010, 1, 15)},
		{Step: "terms-document", On: cal.Day(2010, 2, 1)},
		{Step: "terms", On: cal.Day(2010, 3, 20)},
	}
	return &partnership.Partnership{
		ID: "lmlip", Name: en("London & Middlesex Local Immigration Partnership"),
		Organizations: []partnership.Organization{
			{ID: "city", Name: en("City of London"), Kinds: []term.Code{lip.Municipality}},
			{ID: "chamber", Name: en("Chamber of Commerce"), Kinds: []term.Code{lip.Employers}},
		},
		Roles: []partnership.Role{},
		Bodies: []partnership.Body{
			{ID: "council", Kind: "bodies:council", Name: en("Central Council"), Seats: []partnership.Seat{
				{ID: "chair", Org: "city", Role: "roles:chair", Represents: []term.Code{}},
				seat("chamber", "chamber"),
				seat("settlement", "agency", "lip-sectors:settlement-agencies", "lip-sectors:language-instruction-providers"),
				seat("schools", "board", "lip-sectors:school-boards"),
				seat("health", "hospital", "lip-sectors:hospitals"),
				seat("police", "police", "lip-sectors:police-services"),
				seat("rif", "rif", lip.FrancophoneNetwork),
				seat("mosque", "mosque", "lip-sectors:faith-based-organizations"),
				seat("newcomer", "association", "lip-sectors:newcomers"),
				seat("university", "western", lip.Research),
				{ID: "funder", Org: "united-way", Role: "roles:funder", Represents: []term.Code{}},
				{ID: "coordinator", Kind: partnership.SeatStaff, Holder: "p1", Role: "roles:coordinator"},
			}},
			{ID: "education", Kind: "bodies:sub-council", Name: en("Education"), Parent: "council", Seats: []partnership.Seat{
				{ID: "chair", Org: "board", Role: "roles:chair"}, {ID: "teacher", Org: "college", Role: "roles:member"},
			}},
		},
		Terms: []partnership.Terms{{
			ID: "v1", Body: "council", Period: cal.Period{From: cal.Day(2010, 4, 1)},
			Endorsed: []partnership.Adoption{{Occasion: "consultation", On: cal.Day(2010, 3, 20)}},
			Quorum:   quantity.Ratio{Num: quantity.Quantity{Value: quantity.Int(4), Qualifier: quantity.AtLeast}},
			Rule:     partnership.ByConsensus,
			Sections: []partnership.Section{
				section("provisions:purpose"), section("provisions:membership"), section("provisions:chair"), section("provisions:recruitment"),
				section("provisions:term"), section("provisions:meetings"), section("provisions:sub-councils"), section("provisions:amendment"),
				section("provisions:conflict-of-interest"), section("provisions:quorum"), section("provisions:decisions"),
			},
		}},
		Meetings: []partnership.Meeting{{
			ID: "may", Body: "council", On: cal.Day(2015, 5, 4), Present: []partnership.SeatID{"chair", "settlement", "schools", "health", "newcomer"},
			Decisions: []partnership.Decision{{ID: "plan", Title: en("Approve the plan")}},
		}},
		Processes: []partnership.Process{process},
	}
}

// sat is the sound partnership with one thing changed, on the day.
func sat(change func(p *partnership.Partnership)) *partnership.Review {
	p := table()
	if change != nil {
		change(p)
	}
	return partnership.NewReview(p, day)
}

// without leaves the seats of the council that say one of some things, or whose
// ids are given, out.
func without(ids ...partnership.SeatID) *partnership.Review {
	return sat(func(p *partnership.Partnership) {
		var kept []partnership.Seat
		for _, s := range p.Bodies[0].Seats {
			out := false
			for _, id := range ids {
				out = out || s.ID == id
			}
			if !out {
				kept = append(kept, s)
			}
		}
		p.Bodies[0].Seats = kept
	})
}

type sitting = checktest.Case[*partnership.Review]

func councilCases() []sitting {
	sound, silent := sat(nil), partnership.NewReview(&partnership.Partnership{ID: "lmlip"}, day)
	none := sat(func(p *partnership.Partnership) { p.Bodies = []partnership.Body{} })
	cases := []sitting{
		{Rule: "COUNCIL-EXISTS", Name: "one", Value: sound},
		{Rule: "COUNCIL-EXISTS", Name: "stated to have none", Value: none, Want: []string{"partnership:lmlip.bodies"}},
		{Rule: "COUNCIL-EXISTS", Name: "only a sub-council", Value: sat(func(p *partnership.Partnership) { p.Bodies = p.Bodies[1:] }), Want: []string{"partnership:lmlip.bodies"}},
		{Rule: "COUNCIL-EXISTS", Name: "a body of no kind", Value: sat(func(p *partnership.Partnership) { p.Bodies[0].Kind = "" }), Unknown: []string{"partnership:lmlip.bodies"}},
		{Rule: "COUNCIL-EXISTS", Name: "began that year", Value: sat(func(p *partnership.Partnership) { p.Bodies[0].Period.From = cal.Year(2015) }), Unknown: []string{"partnership:lmlip.bodies"}},
		{Rule: "COUNCIL-EXISTS", Name: "over", Value: sat(func(p *partnership.Partnership) { p.Bodies[0].Period.To = cal.Year(2014) }), Want: []string{"partnership:lmlip.bodies"}},

		{Rule: "COUNCIL-TOR", Name: "in force", Value: sound},
		{Rule: "COUNCIL-TOR", Name: "a draft", Value: sat(func(p *partnership.Partnership) { p.Terms[0].Draft = true }), Want: []string{"body:council.terms"}},
		{Rule: "COUNCIL-TOR", Name: "stated to have none", Value: sat(func(p *partnership.Partnership) { p.Terms = []partnership.Terms{} }), Want: []string{"body:council.terms"}},
		{Rule: "COUNCIL-TOR", Name: "of another body", Value: sat(func(p *partnership.Partnership) { p.Terms[0].Body = "education" }), Want: []string{"body:council.terms"}},
		{Rule: "COUNCIL-TOR", Name: "of a body not stated", Value: sat(func(p *partnership.Partnership) { p.Terms[0].Body = "" }), Unknown: []string{"body:council.terms"}},
		{Rule: "COUNCIL-TOR", Name: "without a day", Value: partnership.NewReview(table(), cal.Date{}), Unknown: []string{"body:council.terms"}},
		{Rule: "COUNCIL-TOR", Name: "no council", Value: none, Skipped: true},

		{Rule: "TOR-ENDORSED", Name: "by the community", Value: sound},
		{Rule: "TOR-ENDORSED", Name: "by nobody", Value: sat(func(p *partnership.Partnership) { p.Terms[0].Endorsed = []partnership.Adoption{} }), Want: []string{"body:council.terms"}},
		{Rule: "TOR-ENDORSED", Name: "not stated", Value: sat(func(p *partnership.Partnership) { p.Terms[0].Endorsed = nil }), Unknown: []string{"body:council.terms"}},
		{Rule: "TOR-ENDORSED", Name: "on a day not stated", Value: sat(func(p *partnership.Partnership) { p.Terms[0].Endorsed[0].On = cal.Date{} }), Unknown: []string{"body:council.terms"}},

		{Rule: "SECTOR-MUNICIPAL", Name: "as observer", Value: sat(func(p *partnership.Partnership) { p.Bodies[0].Seats[0].Kind = partnership.SeatObserver })},
		{Rule: "SECTOR-MUNICIPAL", Name: "an observer of whom nothing is known", Value: sat(func(p *partnership.Partnership) {
			p.Bodies[0].Seats[0] = partnership.Seat{ID: "chair", Kind: partnership.SeatObserver, Org: "somebody", Role: "roles:chair"}
		}), Unknown: []string{"body:council.seats"}},
		{Rule: "SECTOR-EDUCATION", Name: "a university is enough", Value: sat(func(p *partnership.Partnership) {
			p.Bodies[0].Seats[3].Represents = []term.Code{"lip-sectors:universities-and-colleges"}
		})},
		{Rule: "SECTOR-FRANCOPHONE", Name: "recorded that there is none", Value: sat(func(p *partnership.Partnership) {
			p.Bodies[0].Seats[6].Represents = []term.Code{}
			p.Bodies[0].Records = []partnership.Record{{What: lip.FrancophoneNetwork, Answer: quantity.No}}
		}), Skipped: true},

		{Rule: "MEMBER-FUNDER", Name: "one", Value: sound},
		{Rule: "MEMBER-FUNDER", Name: "none", Value: without("funder"), Want: []string{"body:council.seats"}},
		{Rule: "MEMBER-FUNDER", Name: "of a class", Value: sat(func(p *partnership.Partnership) {
			b := &p.Bodies[0]
			b.Seats[10].Role, b.Seats[10].Of = "", "funders"
			b.Seats = append(b.Seats, partnership.Seat{ID: "funders", Role: "roles:funder", Quota: quantity.Quantity{Printed: "Funders"}})
		})},
		{Rule: "MEMBER-FUNDER", Name: "a class of unknown size", Value: sat(func(p *partnership.Partnership) {
			p.Bodies[0].Seats[10] = partnership.Seat{ID: "funders", Role: "roles:funder", Represents: []term.Code{}, Quota: quantity.Quantity{Printed: "Funders"}}
		}), Unknown: []string{"body:council.seats"}},
		{Rule: "MEMBER-FUNDER", Name: "seats not stated", Value: sat(func(p *partnership.Partnership) { p.Bodies[0].Seats = nil }), Unknown: []string{"body:council.seats"}},

		{Rule: "SUBCOUNCIL-EMPTY", Name: "two sit", Value: sound},
		{Rule: "SUBCOUNCIL-EMPTY", Name: "stated to have none", Value: sat(func(p *partnership.Partnership) { p.Bodies[1].Seats = []partnership.Seat{} }), Want: []string{"body:education.seats"}},
		{Rule: "SUBCOUNCIL-EMPTY", Name: "vacant", Value: sat(func(p *partnership.Partnership) { p.Bodies[1].Seats = []partnership.Seat{{ID: "chair", Vacant: true}} }), Want: []string{"body:education.seats"}},
		{Rule: "SUBCOUNCIL-EMPTY", Name: "not stated", Value: sat(func(p *partnership.Partnership) { p.Bodies[1].Seats = nil }), Unknown: []string{"body:education.seats"}},
		{Rule: "SUBCOUNCIL-EMPTY", Name: "no sub-council", Value: sat(func(p *partnership.Partnership) { p.Bodies = p.Bodies[:1] }), Skipped: true},

		{Rule: "SUBCOUNCIL-CHAIR-ON-COUNCIL", Name: "for the same organization", Value: sound},
		{Rule: "SUBCOUNCIL-CHAIR-ON-COUNCIL", Name: "another organization", Value: sat(func(p *partnership.Partnership) { p.Bodies[1].Seats[0].Org = "elsewhere" }), Unknown: []string{"body:education.seats"}},
		{Rule: "SUBCOUNCIL-CHAIR-ON-COUNCIL", Name: "another organization, nobody unnamed", Value: sat(func(p *partnership.Partnership) {
			p.Bodies[1].Seats[0].Org, p.Bodies[0].Seats[11].Org = "elsewhere", "city"
		}), Want: []string{"body:education.seats"}},
		{Rule: "SUBCOUNCIL-CHAIR-ON-COUNCIL", Name: "the same person", Value: sat(func(p *partnership.Partnership) {
			p.Bodies[1].Seats[0].Holder, p.Bodies[0].Seats[3].Holder = "p7", "p7"
		})},
		{Rule: "SUBCOUNCIL-CHAIR-ON-COUNCIL", Name: "no chair stated", Value: sat(func(p *partnership.Partnership) { p.Bodies[1].Seats = p.Bodies[1].Seats[1:] }), Unknown: []string{"body:education.seats"}},
		{Rule: "SUBCOUNCIL-CHAIR-ON-COUNCIL", Name: "no sub-council", Value: sat(func(p *partnership.Partnership) { p.Bodies = p.Bodies[:1] }), Skipped: true},

		{Rule: "MEETING-QUORATE", Name: "five of four", Value: sound},
		{Rule: "MEETING-QUORATE", Name: "three of four", Value: sat(func(p *partnership.Partnership) { p.Meetings[0].Present = p.Meetings[0].Present[:3] }), Want: []string{"meeting:may.present"}},
		{Rule: "MEETING-QUORATE", Name: "before the rule", Value: sat(func(p *partnership.Partnership) { p.Meetings[0].On = cal.Day(2009, 1, 1) }), Unknown: []string{"meeting:may.present"}},
		{Rule: "MEETING-QUORATE", Name: "who was there is not stated", Value: sat(func(p *partnership.Partnership) { p.Meetings[0].Present = nil }), Unknown: []string{"meeting:may.present"}},
		{Rule: "MEETING-QUORATE", Name: "decided nothing", Value: sat(func(p *partnership.Partnership) { p.Meetings[0].Decisions = nil }), Skipped: true},
		{Rule: "MEETING-QUORATE", Name: "not stated", Value: silent, Unknown: []string{"partnership:lmlip.meetings"}},

		{Rule: "LIP-STEP-ORDER", Name: "in order", Value: sound},
		{Rule: "LIP-STEP-ORDER", Name: "as in London", Value: sat(london), Want: []string{"process:lip.events[1]"}},
		{Rule: "LIP-STEP-ORDER", Name: "strategy first", Value: sat(func(p *partnership.Partnership) {
			p.Processes[0].Events = []partnership.Event{{Step: "strategy", On: cal.Day(2010, 1, 15)}}
		}), Want: []string{"process:lip.events[0]"}},
		{Rule: "LIP-STEP-ORDER", Name: "not stated", Value: silent, Unknown: []string{"partnership:lmlip.processes"}},
		{Rule: "LIP-STEP-ORDER", Name: "no event stated", Value: sat(func(p *partnership.Partnership) { p.Processes[0].Events = nil }), Unknown: []string{"process:lip.events"}},
		{Rule: "LIP-STEP-ORDER", Name: "cannot be used", Value: sat(func(p *partnership.Partnership) { p.Processes[0].Steps[1].ID = "council" }), Unknown: []string{"process:lip.events"}},
		{Rule: "LIP-STEP-ORDER", Name: "another process", Value: sat(func(p *partnership.Partnership) { p.Processes[0].ID = "london-city" }), Skipped: true},

		{Rule: "COORDINATOR-FUNDED", Name: "one", Value: sound},
		{Rule: "COORDINATOR-FUNDED", Name: "vacant", Value: sat(func(p *partnership.Partnership) { p.Bodies[0].Seats[11].Vacant = true }), Want: []string{"partnership.bodies[staff]"}},
		{Rule: "COORDINATOR-FUNDED", Name: "not stated", Value: without("coordinator"), Unknown: []string{"partnership.bodies[staff]"}},
		{Rule: "MAINSTREAM-SHARE", Name: "three of them", Value: sound},
		{Rule: "MAINSTREAM-SHARE", Name: "none", Value: without("schools", "health", "police"), Want: []string{"body:council.seats"}},
	}
	for _, c := range []struct {
		rule check.ID
		seat partnership.SeatID
	}{
		{"SECTOR-MUNICIPAL", "chair"}, {"SECTOR-SETTLEMENT", "settlement"}, {"SECTOR-EDUCATION", "schools"}, {"SECTOR-HEALTH", "health"},
		{"SECTOR-EMERGENCY", "police"}, {"SECTOR-EMPLOYER", "chamber"}, {"SECTOR-LANGUAGE", "settlement"}, {"SECTOR-FRANCOPHONE", "rif"},
		{"SECTOR-FAITH-ETHNO", "mosque"}, {"MEMBER-NEWCOMER", "newcomer"}, {"MEMBER-RESEARCH", "university"},
	} {
		cases = append(cases,
			sitting{Rule: c.rule, Name: "seated", Value: sound},
			sitting{Rule: c.rule, Name: "nobody", Value: without(c.seat), Want: []string{"body:council.seats"}},
			sitting{Rule: c.rule, Name: "seats not stated", Value: sat(func(p *partnership.Partnership) { p.Bodies[0].Seats = nil }), Unknown: []string{"body:council.seats"}},
			sitting{Rule: c.rule, Name: "no council", Value: none, Skipped: true},
			sitting{Rule: c.rule, Name: "nothing stated", Value: silent, Unknown: []string{"partnership:lmlip.bodies"}},
		)
	}
	for i, rule := range []check.ID{"TOR-PURPOSE", "TOR-MEMBERSHIP", "TOR-CHAIR", "TOR-RECRUITMENT", "TOR-TERM", "TOR-MEETINGS", "TOR-SUBCOUNCILS", "TOR-AMENDMENT", "TOR-CONFLICT", "TOR-QUORUM", "TOR-DECISIONS"} {
		provision := func(change func(t *partnership.Terms)) *partnership.Review {
			return sat(func(p *partnership.Partnership) {
				t := &p.Terms[0]
				t.Quorum, t.Rule = quantity.Ratio{}, ""
				change(t)
			})
		}
		cases = append(cases,
			sitting{Rule: rule, Name: "in words", Value: provision(func(*partnership.Terms) {})},
			sitting{Rule: rule, Name: "stated to be none", Value: provision(func(t *partnership.Terms) {
				t.Sections[i] = partnership.Section{Kind: t.Sections[i].Kind, State: partnership.None}
			}), Want: []string{"body:council.terms"}},
			sitting{Rule: rule, Name: "not among them", Value: provision(func(t *partnership.Terms) { t.Sections = append(t.Sections[:i:i], t.Sections[i+1:]...) }), Want: []string{"body:council.terms"}},
			sitting{Rule: rule, Name: "perhaps one of no kind", Value: provision(func(t *partnership.Terms) { t.Sections[i].Kind = "" }), Unknown: []string{"body:council.terms"}},
			sitting{Rule: rule, Name: "announced", Value: provision(func(t *partnership.Terms) { t.Sections[i].State = partnership.Announced }), Unknown: []string{"body:council.terms"}},
			sitting{Rule: rule, Name: "words not stated", Value: provision(func(t *partnership.Terms) { t.Sections = nil }), Unknown: []string{"body:council.terms"}},
			sitting{Rule: rule, Name: "no terms", Value: sat(func(p *partnership.Partnership) { p.Terms = []partnership.Terms{} }), Skipped: true},
		)
	}
	return cases
}

// london puts its order on record: the terms of reference before the council.
func london(p *partnership.Partnership) {
	p.Processes[0].Events = []partnership.Event{
		{Step: "terms-document", On: cal.Day(2010, 1, 15)},
		{Step: "terms", On: cal.Day(2010, 3, 20)},
		{Step: "council", On: cal.Day(2010, 6, 1)},
		{Step: "strategy", On: cal.Day(2010, 12, 1)},
	}
}

func TestCouncilAudit(t *testing.T) { checktest.Audit(t, lip.Council(), councilCases()) }

// A sound partnership has no finding, alone or with its plan.
func TestSoundCouncil(t *testing.T) {
	checktest.Match(t, lip.Council().Check(sat(nil)))
	for _, e := range lip.Editions() {
		p, _ := lip.Profile(e)
		r := p.Check(plan.NewReview(sound(), plan.Given{On: day, Partnership: table()}))
		for s := range lip.Council().Specs() {
			o, ok := r.Outcome(s.ID)
			require.True(t, ok, s.ID)
			require.Equal(t, check.Met, o.Verdict, s.ID)
		}
	}
}

// Of a plan without its partnership nothing is said about it.
func TestPlanAlone(t *testing.T) {
	p, _ := lip.Profile(ircc)
	r := p.Check(judged(nil))
	for s := range lip.Council().Specs() {
		o, _ := r.Outcome(s.ID)
		require.Equal(t, check.NotApplicable, o.Verdict, s.ID)
	}
}

// F-046: of a council that seats 5 of the 17 kinds, 12 are listed, in the order
// of the scheme; F-045: that order is the source's.
func TestF046_SectorsWithoutSeat(t *testing.T) {
	x, err := term.NewIndex(lip.Sectors())
	require.NoError(t, err)
	require.Len(t, lip.Sectors().Terms, 17)
	require.Equal(t, "all-levels-of-government", lip.Sectors().Terms[0].ID)
	require.Equal(t, "newcomers", lip.Sectors().Terms[16].ID)
	var missing []string
	for id, verdict := range without("settlement").Roster().Coverage("council", x) {
		if verdict == check.Breached {
			missing = append(missing, id)
		}
	}
	require.Len(t, missing, 12)
	require.Equal(t, []string{"all-levels-of-government", "settlement-agencies", "universal-service-providers"}, missing[:3])
	require.Empty(t, lip.Sectors().Title.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR))
	for _, s := range lip.Sectors().Terms {
		require.Empty(t, s.Label.Missing(i18n.EN, i18n.FR, i18n.ES, i18n.AR), s.ID)
	}
}

// No rule is an error, for no text of law asks for any of this.
func TestCouncilSeverities(t *testing.T) {
	for s := range lip.Council().Specs() {
		require.Less(t, s.Severity, check.Error, s.ID)
		require.True(t, s.Source.Authority != check.Judgement || s.Source.IsZero(), s.ID)
	}
}

// One breach and one doubt of each rule, in words.
func TestCouncilWording(t *testing.T) {
	var got bytes.Buffer
	seen := map[string]bool{}
	for _, c := range councilCases() {
		kind := fmt.Sprint(c.Rule, len(c.Want) > 0)
		if len(c.Want) == 0 && len(c.Unknown) == 0 || seen[kind] {
			continue
		}
		seen[kind] = true
		all := lip.Council().Check(c.Value)
		one := &check.Result{}
		for _, f := range all.Findings {
			if f.Rule == c.Rule {
				one.Findings = append(one.Findings, f)
			}
		}
		for _, f := range all.Unknown {
			if f.Rule == c.Rule {
				one.Unknown = append(one.Unknown, f)
			}
		}
		fmt.Fprintf(&got, "# %s: %s\n%s\n", c.Rule, c.Name, checktest.Golden(one))
	}
	golden(t, "council.golden", got.Bytes())
}

// Whatever stands in a partnership, nothing panics.
func TestCouncilOddities(t *testing.T) {
	for _, p := range []*partnership.Partnership{
		{},
		{Bodies: []partnership.Body{{Kind: "bodies:council"}, {Kind: "bodies:council"}, {Kind: "bodies:sub-council", Seats: []partnership.Seat{{Role: "roles:chair", Of: "x"}}}}},
		{Bodies: []partnership.Body{}, Meetings: []partnership.Meeting{{Decisions: []partnership.Decision{{}}}}, Terms: []partnership.Terms{{}}},
		{Meetings: []partnership.Meeting{{ID: "m", Title: en("Spring"), Decisions: []partnership.Decision{{}}}}},
	} {
		for _, on := range []cal.Date{{}, day, cal.Year(2015)} {
			require.NoError(t, lip.Council().Check(partnership.NewReview(p, on)).Err())
		}
	}
}

// A partnership of a hostile size is judged in bounded time, and what lies
// beyond the bound is not guessed.
func TestCouncilCrowd(t *testing.T) {
	const n = 3_000
	p := table()
	for i := range n {
		id := fmt.Sprint("x", i)
		p.Bodies = append(p.Bodies, partnership.Body{ID: partnership.BodyID(id), Kind: "bodies:council"},
			partnership.Body{ID: partnership.BodyID("s" + id), Kind: "bodies:sub-council", Seats: []partnership.Seat{{Role: "roles:chair", Holder: "p"}}})
		p.Bodies[0].Seats = append(p.Bodies[0].Seats, partnership.Seat{ID: partnership.SeatID(id), Holder: id})
		p.Terms = append(p.Terms, partnership.Terms{Body: partnership.BodyID(id), Period: cal.Period{From: cal.Day(2010, 1, 1)}})
		p.Meetings = append(p.Meetings, partnership.Meeting{ID: partnership.MeetingID(id), Body: "council", On: day, Decisions: []partnership.Decision{{}}, Present: []partnership.SeatID{}})
		p.Processes[0].Events = append(p.Processes[0].Events, partnership.Event{Step: "assessment-report"}, partnership.Event{Kind: partnership.StepReopened, Step: "terms"}, partnership.Event{Step: "terms"})
	}
	r := lip.Council().Check(partnership.NewReview(p, day))
	for _, rule := range []check.ID{"COUNCIL-TOR", "SUBCOUNCIL-CHAIR-ON-COUNCIL", "MEETING-QUORATE"} {
		o, ok := r.Outcome(rule)
		require.True(t, ok)
		require.Positive(t, o.Unknowns, rule)
	}
}
