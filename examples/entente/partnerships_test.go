package main

import (
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan/profile/lip"
	"github.com/entente-civic/entente/plan/profile/nss"
)

// The bundled partnerships: three documents, four partnerships.
const (
	london      = "london.json"
	westToronto = "west-toronto.json"
	repentigny  = "repentigny.json"
)

// decks are the sources of the bundled partnerships: the title each document
// gives, and how the name of the file with its text begins.
var decks = map[string]string{
	"Important Ingredients of a Welcoming Community: from London’s Perspective": "000",
	"Local Immigration Partnerships: A Collaborative Community Approach":        "001",
	"West Toronto LIP Orientation & Training Day":                               "002",
	"Informational and Social Crossroads, Repentigny":                           "003",
}

func table(t *testing.T, name string) ([]byte, *partnership.Partnership) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("data", name))
	require.NoError(t, err)
	p, err := partnership.Decode(data)
	require.NoError(t, err)
	return data, p
}

// tables yields every bundled partnership by its id, one that holds others
// before those.
func tables(t *testing.T) iter.Seq2[string, *partnership.Partnership] {
	t.Helper()
	return func(yield func(string, *partnership.Partnership) bool) {
		for _, name := range []string{london, westToronto, repentigny} {
			_, p := table(t, name)
			if !yield(string(p.ID), p) {
				return
			}
			for i := range p.Partnerships {
				if q := &p.Partnerships[i]; !yield(string(q.ID), q) {
					return
				}
			}
		}
	}
}

func TestPartnershipsAreCanonical(t *testing.T) {
	for _, name := range []string{london, westToronto, repentigny} {
		t.Run(name, func(t *testing.T) {
			data, p := table(t, name)
			again, err := partnership.Encode(p)
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(string(data), string(again)))
			require.NotContains(t, string(data), "@", "no address of a person")
		})
	}
}

// Every quotation stands at its lines of the source it names; a line break of
// the source may be a space. A source without a title is the document's.
func TestPartnershipsQuoteTheirSources(t *testing.T) {
	root := os.Getenv("ENTENTE_DATA")
	if root == "" {
		t.Skip("ENTENTE_DATA names no folder with the source texts: the quotations are not compared with them")
	}
	lines := map[string][]string{}
	for title, prefix := range decks {
		found, err := filepath.Glob(filepath.Join(root, "seeds", prefix+"*.txt"))
		require.NoError(t, err)
		require.Len(t, found, 1, "the text of %s under %s", title, root)
		data, err := os.ReadFile(found[0])
		require.NoError(t, err)
		lines[title] = strings.Split(string(data), "\n")
	}
	spaced := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for _, name := range []string{london, westToronto, repentigny} {
		t.Run(name, func(t *testing.T) {
			data, p := table(t, name)
			quotes := 0
			walk(t, data, func(o map[string]any) {
				from, ok := o["source"].(map[string]any)
				if !ok {
					return
				}
				title, ok := from["title"].(string)
				if !ok {
					title = p.Source.Title
				}
				text := lines[title]
				require.NotEmpty(t, text, title)
				first, _ := from["line"].(float64)
				last, ok := from["line_end"].(float64)
				if !ok {
					last = first
				}
				require.True(t, 1 <= first && first <= last && int(last) <= len(text), from)
				quote, _ := from["quote"].(string)
				require.NotEmpty(t, quote)
				quotes++
				require.Contains(t, spaced(strings.Join(text[int(first)-1:int(last)], "\n")), spaced(quote))
			})
			require.Greater(t, quotes, 30)
		})
	}
}

// What was worded in Arabic or Spanish was worded by us, and then in all four
// languages: English or the name of a place alone is as printed.
func TestPartnershipLanguages(t *testing.T) {
	for _, name := range []string{london, westToronto, repentigny} {
		t.Run(name, func(t *testing.T) {
			data, _ := table(t, name)
			ours := 0
			walk(t, data, func(o map[string]any) {
				if !isText(o) || len(o) == 1 {
					return
				}
				ours++
				for _, l := range i18n.Spoken() {
					s, _ := o[string(l)].(string)
					require.NotEmpty(t, strings.TrimSpace(s), o)
				}
			})
			require.Greater(t, ours, 20)
		})
	}
}

// Nothing refers to what is not there.
func TestPartnershipIDs(t *testing.T) {
	for id, p := range tables(t) {
		t.Run(id, func(t *testing.T) {
			known := map[string]bool{"partnership/" + id: true}
			for i := range p.Organizations {
				known["organization/"+string(p.Organizations[i].ID)] = true
			}
			for i := range p.Bodies {
				known["body/"+string(p.Bodies[i].ID)] = true
			}
			for i := range p.Engagements {
				known["engagement/"+string(p.Engagements[i].ID)] = true
			}
			for i := range p.Ground {
				known["area/"+string(p.Ground[i].ID)] = true
			}
			has := func(kind, id string) {
				t.Helper()
				require.True(t, id == "" || known[kind+"/"+id], "%s %s is nothing in this document", kind, id)
			}
			for _, r := range p.Roles {
				has("organization", string(r.Org))
				has(r.In.Kind, r.In.ID)
			}
			for _, b := range p.Bodies {
				has("body", string(b.Parent))
				has(b.Origin.Kind, b.Origin.ID)
				for _, a := range b.Areas {
					has("area", string(a))
				}
				for _, s := range b.Seats {
					has("organization", string(s.Org))
				}
			}
			for _, e := range p.Engagements {
				for _, b := range append(e.Bodies, e.For...) {
					has("body", string(b))
				}
			}
			for _, c := range p.Contributions {
				has("organization", string(c.From))
			}
			for _, q := range p.Processes {
				for _, e := range q.Events {
					has("engagement", string(e.Engagement))
				}
			}
		})
	}
}

// Every code is a term of a scheme that the document or the library holds.
func TestPartnershipCodes(t *testing.T) {
	for _, name := range []string{london, westToronto, repentigny} {
		t.Run(name, func(t *testing.T) {
			data, p := table(t, name)
			schemes := []term.Scheme{
				partnership.BodyKinds(), partnership.RoleKinds(), partnership.SeatKinds(), partnership.EngagementKinds(),
				lip.Terms(), lip.Sectors(),
			}
			schemes = append(schemes, p.Schemes...)
			for i := range p.Partnerships {
				schemes = append(schemes, p.Partnerships[i].Schemes...)
			}
			terms := map[term.Code]bool{}
			for _, s := range schemes {
				for _, v := range s.Terms {
					terms[term.C(s.ID, v.ID)] = true
				}
			}
			codes := 0
			is := func(v any) {
				if s, ok := v.(string); ok && strings.Contains(s, ":") {
					codes++
					require.True(t, terms[term.Code(s)], s)
				}
			}
			walk(t, data, func(o map[string]any) {
				for _, key := range []string{"kind", "what", "role", "manner"} {
					is(o[key])
				}
				for _, key := range []string{"kinds", "represents", "any_of", "terms", "audiences"} {
					list, _ := o[key].([]any)
					for _, v := range list {
						is(v)
					}
				}
			})
			require.Greater(t, codes, 15)
		})
	}
}

// No rule that holds for every partnership finds an error in them; the one
// warning is the order London went in, and no event is refused.
func TestPartnershipsHoldTogether(t *testing.T) {
	for id, p := range tables(t) {
		t.Run(id, func(t *testing.T) {
			r := partnership.NewReview(p, cal.Day(2026, 11, 22))
			var graver []check.ID
			for _, f := range partnership.Baseline().Check(r).Findings {
				require.NotEqual(t, check.Error, f.Severity, f.Message.In(i18n.EN))
				if f.Severity == check.Warning {
					graver = append(graver, f.Rule)
				}
			}
			if p.Process("lip") != nil {
				require.Equal(t, []check.ID{"PROCESS-DEVIATION"}, graver)
			} else {
				require.Empty(t, graver)
			}
			for _, s := range r.Processes() {
				require.Empty(t, s.Refused, s.Process)
			}
		})
	}
}

func TestLondon(t *testing.T) {
	_, p := table(t, london)
	on := cal.Day(2013, 12, 4)
	r := partnership.NewReview(p, on)
	roster := r.Roster()

	t.Run("seats", func(t *testing.T) {
		require.Equal(t, quantity.Of(2, "seats"), roster.Held("council", "co-chairs"))
		require.Equal(t, int64(8), roster.Seat("council", "immigrants").Quota.Value.Coef())
		require.Equal(t, partnership.OrgID("western-university"), roster.Seat("council", "research").Org)
		require.False(t, roster.Seat("council", "funders").Quota.Stated())
		committee := roster.Seat("advisory-committee", "agencies").Filled
		require.Equal(t, quantity.CloseTo, committee.Qualifier)
		require.Equal(t, int64(20), committee.Value.Coef())
	})
	t.Run("bodies", func(t *testing.T) {
		subs := 0
		for range roster.Children("council") {
			subs++
		}
		require.Equal(t, 6, subs)
		held, _ := p.Declared[0].Judge(quantity.Of(int64(subs), ""))
		require.Equal(t, quantity.Yes, held)
	})
	t.Run("engagements", func(t *testing.T) {
		consultation := func(e *partnership.Engagement) quantity.Answer { return e.Is(partnership.EngagementConsultation) }
		times, err := partnership.Occasions(p.Engagements, consultation)
		require.NoError(t, err)
		require.Equal(t, quantity.Of(4, ""), times)
		var reached []int64
		var call partnership.Engagement
		for _, e := range p.Engagements {
			require.True(t, e.Period.IsZero(), "none is dated")
			if e.Reached != nil {
				reached = append(reached, e.Reached.Value.Coef())
			}
			if e.Applications != nil {
				call = e
			}
		}
		require.Equal(t, []int64{86, 143}, reached)
		require.Equal(t, int64(117), call.Applications.Value.Coef())
		require.Len(t, call.For, 7)
		require.Equal(t, []i18n.Lang{i18n.EN, i18n.FR, i18n.ES, i18n.AR}, call.Languages)
		require.Len(t, call.Channels, 2)
	})
	t.Run("totals", func(t *testing.T) {
		members, people := p.Declared[1].Value, p.Declared[2].Value
		require.Equal(t, quantity.MoreThan, members.Qualifier)
		require.Equal(t, int64(200), members.Value.Coef())
		require.Equal(t, int64(500), people.Value.Coef())
	})
	t.Run("roles", func(t *testing.T) {
		roles := map[string]int{}
		for _, v := range p.Roles {
			if v.Org == "city-of-london" {
				roles["city"]++
			}
			roles[v.What.Term()]++
		}
		require.Equal(t, map[string]int{"city": 5, "co-lead": 1, "co-chair": 1, "lead": 2, "host": 1, "partner": 6, "system-partner": 2}, roles)
	})
	t.Run("contributions", func(t *testing.T) {
		var kinds []string
		for _, c := range p.Contributions {
			require.False(t, c.Amount.Known())
			kinds = append(kinds, c.Kind)
		}
		require.Equal(t, []string{partnership.InKind, partnership.Leveraged}, kinds)
		_, left, err := partnership.Leverage(nil, p.Contributions)
		require.NoError(t, err)
		require.Len(t, left, 1, "not validated")
	})
	t.Run("terms of reference", func(t *testing.T) {
		require.True(t, p.Terms[0].Draft)
		require.Equal(t, partnership.EngagementID("consultation-1"), p.Terms[1].Endorsed[0].Occasion)
	})
	t.Run("processes", func(t *testing.T) {
		var complete []bool
		for _, s := range r.Processes() {
			complete = append(complete, s.Complete)
		}
		require.Equal(t, []bool{false, true, true, true}, complete)
		steps, _, err := r.Process("lip")
		require.NoError(t, err)
		require.Len(t, steps.Deviations, 1)
		require.Equal(t, partnership.StepID("terms"), steps.Deviations[0].Step)
		require.Equal(t, partnership.StepID("action-plan"), steps.Next[0].Step)
		require.Len(t, p.Process("london-city").Steps, 11)
		require.Len(t, p.Process("milestones").Steps, 3)
	})
}

// The documents go through the steps of their programmes, word for word.
func TestPartnershipSteps(t *testing.T) {
	_, p := table(t, london)
	_, q := table(t, westToronto)
	for _, tt := range []struct {
		p    *partnership.Partnership
		want partnership.Process
	}{
		{p, lip.Process()},
		{&q.Partnerships[0], nss.Process()},
		{&q.Partnerships[1], nss.Phases()},
	} {
		got := tt.p.Process(tt.want.ID)
		require.NotNil(t, got)
		require.Empty(t, cmp.Diff(tt.want.Steps, unsourced(got.Steps)))
		require.Equal(t, tt.want.Ring, got.Ring)
	}
}

// unsourced is a copy of some steps without the lines that print them.
func unsourced(steps []partnership.Step) []partnership.Step {
	steps = slices.Clone(steps)
	for i := range steps {
		steps[i].Source, steps[i].Parts = check.Source{}, unsourced(steps[i].Parts)
	}
	return steps
}

// All that the rules of their programmes find in them is the order London went
// in; the rest its sources leave open.
func TestPartnershipsByTheirProgrammes(t *testing.T) {
	_, p := table(t, london)
	_, q := table(t, westToronto)
	for _, tt := range []struct {
		p       *partnership.Partnership
		on      cal.Date
		profile check.Profile[*partnership.Review]
		want    []check.ID
	}{
		{p, cal.Day(2013, 12, 4), lip.Council(), []check.ID{"LIP-STEP-ORDER"}},
		{&q.Partnerships[0], cal.Month(2009, 11), nss.Council(), nil},
		{&q.Partnerships[1], cal.Month(2009, 11), nss.Council(), nil},
	} {
		var found []check.ID
		for _, f := range tt.profile.Check(partnership.NewReview(tt.p, tt.on)).Findings {
			found = append(found, f.Rule)
		}
		require.Equal(t, tt.want, found, tt.p.ID)
	}
}

// Three councils tile the ground of the partnership, and three organizations
// of the project it followed went on.
func TestF253_TilingAndHandOver(t *testing.T) {
	_, p := table(t, westToronto)
	west, before := &p.Partnerships[0], &p.Partnerships[1]
	require.Equal(t, before.ID, west.Follows)

	ground, err := partnership.Ground(west.Ground)
	require.NoError(t, err)
	whole := partnership.Units(ground, west.Areas...)
	require.Len(t, whole, 4)
	councils := 0
	holders := partnership.Holders(func(yield func(partnership.BodyID, []partnership.AreaID) bool) {
		for _, b := range west.Bodies {
			if b.Parent == "" {
				continue
			}
			councils++
			if !yield(b.ID, partnership.Units(ground, b.Areas...)) {
				return
			}
		}
	})
	require.Equal(t, 3, councils)
	gaps, overlaps, beyond := partnership.Tile(whole, holders)
	require.Empty(t, gaps)
	require.Empty(t, overlaps)
	require.Empty(t, beyond)

	seated := func(p *partnership.Partnership, body partnership.BodyID) []partnership.Organization {
		roster := partnership.NewReview(p, cal.Month(2009, 11)).Roster()
		var list []partnership.Organization
		for s := range roster.Seats(body) {
			list = append(list, *roster.Organization(s.Org))
		}
		return list
	}
	steering, committee := seated(before, "steering"), seated(west, "committee")
	both, left, joined := partnership.Overlap(steering, committee)
	require.Equal(t, [...]int{7, 8, 3, 12}, [...]int{len(steering), len(committee), len(both), len(both) + len(left) + len(joined)})
}

func TestWestToronto(t *testing.T) {
	_, p := table(t, westToronto)
	west, before := &p.Partnerships[0], &p.Partnerships[1]
	on := cal.Month(2009, 11)

	held := func(e *partnership.Engagement) quantity.Answer { return e.HeldBy(on) }
	times, err := partnership.Occasions(west.Engagements, held)
	require.NoError(t, err)
	require.Equal(t, quantity.Of(1, ""), times, "of three joint workshops")
	var days []string
	for _, e := range west.Engagements {
		require.Len(t, e.Bodies, 3)
		days = append(days, e.Period.From.String())
	}
	require.Equal(t, []string{"2009-11", "2010-03", "2010-07"}, days)

	steps, _, err := partnership.NewReview(west, on).Process("wdtlip")
	require.NoError(t, err)
	require.Len(t, west.Processes[0].Steps, 4)
	require.Len(t, steps.Planned, 2)

	phases, _, err := partnership.NewReview(before, on).Process("wdtssp")
	require.NoError(t, err)
	require.Len(t, before.Processes[0].Steps, 3)
	require.True(t, phases.Complete)
	require.Empty(t, phases.Deviations)
	months, known := before.Period.Months()
	require.True(t, known)
	require.Equal(t, 20, months)

	for _, q := range []*partnership.Partnership{west, before} {
		totals, unknown, err := partnership.Funding(q.Contributions)
		require.NoError(t, err)
		require.Len(t, totals, 1)
		require.False(t, totals[0].Amount.Known())
		require.Equal(t, len(q.Contributions), unknown)
	}
	councils, _ := west.Declared[0].Judge(quantity.Of(3, ""))
	require.Equal(t, quantity.Yes, councils)
}

func TestRepentigny(t *testing.T) {
	_, p := table(t, repentigny)
	totals, unknown, err := partnership.Funding(p.Contributions)
	require.NoError(t, err)
	require.Zero(t, unknown)
	require.Len(t, totals, 1)
	require.Equal(t, quantity.Money{Minor: 405000_00, Currency: "CAD"}, totals[0].Amount)
	shares, err := partnership.FundingShares(p.Contributions, 1)
	require.NoError(t, err)
	var printed []string
	for _, s := range shares {
		printed = append(printed, s.String())
	}
	require.Equal(t, []string{"61.7", "19.8", "18.5"}, printed)

	require.Len(t, p.Schemes[0].Terms, 6)
	roster := partnership.NewReview(p, cal.Day(2026, 11, 22)).Roster()
	classes := 0
	for _, s := range roster.Body("committee").Seats {
		require.False(t, s.Quota.Stated())
		classes++
	}
	require.Equal(t, 6, classes)
	require.Equal(t, quantity.Of(22, "organizations"), p.Roles[0].Count)
	times, err := partnership.Occasions(p.Engagements, func(e *partnership.Engagement) quantity.Answer {
		return e.Is(partnership.EngagementMeeting)
	})
	require.NoError(t, err)
	require.Equal(t, quantity.Of(4, ""), times)
	persons, _ := p.Declared[0].Judge()
	require.Equal(t, quantity.Yes, persons, "130 and 160 are 290")
}
