package nss_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/check/checktest"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/nss"
)

// wdtlip is West Downtown Toronto with its three councils. The ground is four
// units: from Yonge to Bathurst and on to Parkside, from the lake to College and
// on to St. Clair.
func wdtlip() *partnership.Partnership {
	process := nss.Process()
	process.Events = []partnership.Event{{Step: "start-up", On: cal.Month(2009, 10)}, {Step: "councils", On: cal.Month(2009, 11)}}
	unit := func(id, name string) partnership.Area {
		return partnership.Area{ID: partnership.AreaID(id), Name: en(name), Parent: "area"}
	}
	return &partnership.Partnership{
		ID: "wdtlip", Name: en("West Downtown Toronto LIP"), Areas: []partnership.AreaID{"area"},
		Ground: []partnership.Area{
			{ID: "area", Name: en("West Downtown Toronto")},
			unit("south-east", "Yonge to Bathurst, the lake to College"), unit("north-east", "Yonge to Bathurst, College to St. Clair"),
			unit("south-west", "Bathurst to Parkside, the lake to College"), unit("north-west", "Bathurst to Parkside, College to St. Clair"),
		},
		Bodies: []partnership.Body{
			{ID: "kensington", Kind: nss.CouncilBody, Name: en("Kensington-Chinatown-Annex Council"), Areas: []partnership.AreaID{"south-east", "north-east"}},
			{ID: "bloor", Kind: nss.CouncilBody, Name: en("Bloor-Junction Council"), Areas: []partnership.AreaID{"north-west"}},
			{ID: "parkdale", Kind: "bodies:neighbourhood-council", Name: en("Parkdale-Trinity Council"), Areas: []partnership.AreaID{"south-west"}},
			{ID: "committee", Kind: nss.Management, Name: en("Project Management Committee")},
		},
		Engagements: []partnership.Engagement{
			{ID: "orientation", Kind: partnership.EngagementMeeting, Bodies: []partnership.BodyID{"committee"}},
			{ID: "workshop", Kind: partnership.EngagementWorkshop, Bodies: []partnership.BodyID{"kensington", "bloor", "parkdale"}, Period: cal.Period{From: cal.Month(2010, 3)}},
		},
		Processes: []partnership.Process{process},
	}
}

func met(change func(p *partnership.Partnership)) *partnership.Review {
	p := wdtlip()
	if change != nil {
		change(p)
	}
	return partnership.NewReview(p, cal.Day(2010, 1, 15))
}

func councilCases() []checktest.Case[*partnership.Review] {
	type sitting = checktest.Case[*partnership.Review]
	silent := partnership.NewReview(&partnership.Partnership{ID: "wdtlip"}, cal.Day(2010, 1, 15))
	none := met(func(p *partnership.Partnership) { p.Bodies = []partnership.Body{} })
	return []sitting{
		{Rule: "NSS-BOUNDARIES", Name: "three tile", Value: met(nil)},
		{Rule: "NSS-BOUNDARIES", Name: "one council gone", Value: met(func(p *partnership.Partnership) { p.Bodies[2].Period.To = cal.Day(2009, 12, 31) }), Want: []string{"partnership:wdtlip.areas[south-west]"}},
		{Rule: "NSS-BOUNDARIES", Name: "one stretched", Value: met(func(p *partnership.Partnership) {
			p.Bodies[2].Areas = append(p.Bodies[2].Areas, "north-west")
		}), Want: []string{"partnership:wdtlip.areas[north-west]"}},
		{Rule: "NSS-BOUNDARIES", Name: "one without areas", Value: met(func(p *partnership.Partnership) { p.Bodies[2].Areas = nil }), Unknown: []string{"body:parkdale.areas", "partnership:wdtlip.areas[south-west]"}},
		{Rule: "NSS-BOUNDARIES", Name: "ground not stated", Value: met(func(p *partnership.Partnership) { p.Areas = nil }), Unknown: []string{"partnership:wdtlip.areas"}},
		{Rule: "NSS-BOUNDARIES", Name: "ground not stated, one stretched", Value: met(func(p *partnership.Partnership) {
			p.Areas, p.Ground, p.Bodies[2].Areas = nil, nil, []partnership.AreaID{"north-west"}
		}), Want: []string{"partnership:wdtlip.areas[north-west]"}, Unknown: []string{"partnership:wdtlip.areas"}},
		{Rule: "NSS-BOUNDARIES", Name: "a council ending some day that year", Value: met(func(p *partnership.Partnership) { p.Bodies[2].Period.To = cal.Year(2010) }), Unknown: []string{"partnership:wdtlip.areas[south-west]"}},
		{Rule: "NSS-BOUNDARIES", Name: "no council", Value: none, Skipped: true},
		{Rule: "NSS-BOUNDARIES", Name: "nothing stated", Value: silent, Unknown: []string{"partnership:wdtlip.bodies"}},
		{Rule: "NSS-BOUNDARIES", Name: "too many to look through", Value: met(func(p *partnership.Partnership) {
			for i := range 2100 {
				p.Bodies = append(p.Bodies, partnership.Body{ID: partnership.BodyID(fmt.Sprint("b", i)), Kind: nss.CouncilBody})
				p.Ground = append(p.Ground, partnership.Area{ID: partnership.AreaID(fmt.Sprint("a", i))})
			}
		}), Unknown: []string{"partnership:wdtlip.bodies"}},

		{Rule: "NSS-LINKED", Name: "a workshop of all", Value: met(nil)},
		{Rule: "NSS-LINKED", Name: "a joint event of the committee", Value: met(func(p *partnership.Partnership) {
			p.Engagements = p.Engagements[:1]
			p.Engagements[0].Kind = partnership.EngagementJoint
		})},
		{Rule: "NSS-LINKED", Name: "only the committee's", Value: met(func(p *partnership.Partnership) { p.Engagements = p.Engagements[:1] }), Want: []string{"partnership:wdtlip.engagements"}},
		{Rule: "NSS-LINKED", Name: "did not take place", Value: met(func(p *partnership.Partnership) { p.Engagements[1].Held = quantity.No }), Want: []string{"partnership:wdtlip.engagements"}},
		{Rule: "NSS-LINKED", Name: "one council twice", Value: met(func(p *partnership.Partnership) { p.Engagements[1].Bodies = []partnership.BodyID{"bloor", "bloor"} }), Want: []string{"partnership:wdtlip.engagements"}},
		{Rule: "NSS-LINKED", Name: "of bodies not stated", Value: met(func(p *partnership.Partnership) { p.Engagements[1].Bodies = nil }), Unknown: []string{"partnership:wdtlip.engagements"}},
		{Rule: "NSS-LINKED", Name: "one council", Value: met(func(p *partnership.Partnership) { p.Bodies = p.Bodies[:1] }), Skipped: true},
		{Rule: "NSS-LINKED", Name: "nothing stated", Value: silent, Unknown: []string{"partnership:wdtlip.engagements"}},

		{Rule: "NSS-STEP-ORDER", Name: "in order", Value: met(nil)},
		{Rule: "NSS-STEP-ORDER", Name: "strategies first", Value: met(func(p *partnership.Partnership) {
			p.Processes[0].Events = []partnership.Event{{Step: "strategies", On: cal.Month(2009, 11)}}
		}), Want: []string{"process:wdtlip.events[0]"}},
		{Rule: "NSS-STEP-ORDER", Name: "no event stated", Value: met(func(p *partnership.Partnership) { p.Processes[0].Events = nil }), Unknown: []string{"process:wdtlip.events"}},
		{Rule: "NSS-STEP-ORDER", Name: "another process", Value: met(func(p *partnership.Partnership) { p.Processes[0] = nss.Phases() }), Skipped: true},
		{Rule: "NSS-STEP-ORDER", Name: "nothing stated", Value: silent, Unknown: []string{"partnership:wdtlip.processes"}},
	}
}

func TestCouncilsAudit(t *testing.T) { checktest.Audit(t, nss.Council(), councilCases()) }

// A sound partnership has no finding, alone or with its plan; of a plan alone
// nothing is said of it.
func TestSoundCouncils(t *testing.T) {
	checktest.Match(t, nss.Council().Check(met(nil)))
	p, _ := nss.Profile("2009")
	with := p.Check(plan.NewReview(sound(), plan.Given{Partnership: wdtlip(), On: cal.Day(2010, 1, 15)}))
	alone := p.Check(judged(nil))
	for s := range nss.Council().Specs() {
		require.Less(t, s.Severity, check.Error, s.ID)
		o, ok := with.Outcome(s.ID)
		require.True(t, ok)
		require.Equal(t, check.Met, o.Verdict, s.ID)
		o, _ = alone.Outcome(s.ID)
		require.Equal(t, check.NotApplicable, o.Verdict, s.ID)
	}
}

// F-117: the three councils tile the ground; without Parkdale-Trinity a unit is
// nobody's, and stretched to St. Clair it makes one held twice, by both by name.
func TestF117_CouncilsTile(t *testing.T) {
	stretched := nss.Council().Check(met(func(p *partnership.Partnership) { p.Bodies[2].Areas = []partnership.AreaID{"south-west", "north-west"} }))
	checktest.Match(t, stretched, "NSS-BOUNDARIES partnership:wdtlip.areas[north-west]")
	checktest.Match(t, nss.Council().Check(met(func(p *partnership.Partnership) { p.Bodies = append(p.Bodies[:2:2], p.Bodies[3]) })),
		"NSS-BOUNDARIES partnership:wdtlip.areas[south-west]")
}

func TestCouncilsWording(t *testing.T) {
	var got bytes.Buffer
	for _, c := range councilCases() {
		if len(c.Want)+len(c.Unknown) > 0 {
			fmt.Fprintf(&got, "# %s\n%s\n", c.Name, checktest.Golden(nss.Council().Check(c.Value)))
		}
	}
	file := filepath.Join("testdata", "councils.golden")
	if *update {
		require.NoError(t, os.WriteFile(file, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(string(want), got.String()), "run with -update if this is meant")
}
