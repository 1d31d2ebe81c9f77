package track_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/track"
)

// The instant at which everything here begins.
var noon = time.Date(2026, 4, 17, 12, 0, 0, 0, time.UTC)

// gravityRows are the state machine of the referral Task in HL7's SDOH Clinical
// Care guide (github.com/HL7/fhir-sdoh-clinicalcare, commit 6604b7a), one row an
// edge: from, to, who sets it. "*" is any status.
const gravityRows = `from,to,actor
(new),draft,requester
(new),requested,requester
draft,requested,requester
requested,accepted,target
requested,rejected,target
requested,cancelled,requester|target
accepted,in-progress,target
accepted,on-hold,target
accepted,cancelled,requester|target
accepted,completed,target
accepted,failed,target
in-progress,on-hold,target
in-progress,cancelled,requester|target
in-progress,completed,target
in-progress,failed,target
on-hold,in-progress,target
on-hold,cancelled,requester|target
on-hold,completed,target
on-hold,failed,target
*,entered-in-error,requester
`

// bserRows are the harmonised transitions of BSeR and 360X
// (github.com/HL7/bser, commit 7f97143).
const bserRows = `tid,actor,trigger,from_status,from_business,to_status,to_business
01,initiator,Send Referral Package,draft,1,received,2.0
02,recipient,Send Acceptance,received,2.0,accepted,3.0
03,recipient,Send Decline,received,2.0,rejected,4.0
04,initiator,Send Cancelation Request,received,2.0,in-progress,5.2
05,recipient,Send Decline,accepted,3.0,rejected,4.0
06,recipient,Send Schedule Visit Information,accepted,3.0,in-progress,5.1.1
07,initiator,Send Cancelation Request,accepted,3.0,in-progress,5.2
08,recipient,Send Interim Consultation Note,accepted,3.0,in-progress,5.1.4
09,recipient,Send Referral Outcome,accepted,3.0,completed,7.0
10,recipient,Send Decline,in-progress,5.1.1,rejected,4.0
11,recipient,Send rescheduled visit information,in-progress,5.1.1,in-progress,5.1.1
12,recipient,Send No Show Information,in-progress,5.1.1,in-progress,5.1.2
13,recipient,Send appointment cancel,in-progress,5.1.1,in-progress,5.1.3
14,initiator,Send Cancelation Request,in-progress,5.1.1,in-progress,5.2
15,recipient,Send Interim Consultation Note,in-progress,5.1.1,in-progress,5.1.4
16,recipient,Send Referral Outcome,in-progress,5.1.1,completed,7.0
17,recipient,Send Decline,in-progress,5.1.2,rejected,4.0
18,recipient,Send rescheduled visit information,in-progress,5.1.2,in-progress,5.1.1
19,recipient,Send appointment cancel,in-progress,5.1.2,in-progress,5.1.3
20,initiator,Send Cancelation Request,in-progress,5.1.2,in-progress,5.2
21,recipient,Send Schedule Visit Information,in-progress,5.1.3,in-progress,5.1.1
22,initiator,Send Cancelation Request,in-progress,5.1.3,in-progress,5.2
23,recipient,Send Cancelation Confirmation,in-progress,5.2,cancelled,6.0
24,recipient,Send Referral Outcome,in-progress,5.2,completed,7.0
25,recipient,Send Decline,in-progress,5.1.4,rejected,4.0
26,recipient,Send Schedule Visit Information,in-progress,5.1.4,in-progress,5.1.1
27,recipient,Send appointment cancel,in-progress,5.1.4,in-progress,5.1.3
28,initiator,Send Cancelation Request,in-progress,5.1.4,in-progress,5.2
29,recipient,Send Interim Consultation Note,in-progress,5.1.4,in-progress,5.1.4
30,recipient,Send Referral Outcome,in-progress,5.1.4,completed,7.0
31,recipient,Send Schedule Visit Information,accepted,3.0,in-progress,5.1
32,recipient,Send Interim Consultation Note,accepted,3.0,in-progress,5.1
33,recipient,Send Decline,in-progress,5.1,rejected,4.0
34,initiator,Send Cancelation Request,in-progress,5.1,in-progress,5.2
`

func rows(t *testing.T, text string) [][]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	return all[1:]
}

// The tables above are those that were fetched.
func TestPublishedTables(t *testing.T) {
	root := os.Getenv("ENTENTE_DATA")
	if root == "" {
		t.Skip("ENTENTE_DATA names no folder with the published tables")
	}
	for file, ours := range map[string]string{"gravity_referral_task_transitions.csv": gravityRows, "bser_360x_harmonized_transitions.csv": bserRows} {
		data, err := os.ReadFile(filepath.Join(root, "data", "fhir", file))
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(strings.ReplaceAll(string(data), "\r\n", "\n"), ours), file)
	}
}

// full is an event that says all that any transition needs.
func full(kind term.Code, actor string, at time.Time) track.Event {
	return track.Event{
		Kind: kind, Referral: "r1", At: at, Actor: actor, Reason: "reason:other", Outcome: track.Helped,
		Contact: "c1", Needs: []term.Code{"need:food"}, To: "food-bank", List: "spring", Consent: track.Given, Appointment: at.Add(24 * time.Hour),
	}
}

type state struct{ status, stage string }

// walk tries every kind of event by every actor in every state that can be
// reached, and returns each change of state as from, to and actor.
func walk(m track.Machine, actors ...string) (moves map[[2]state][]string, seen map[state]track.Referral) {
	kinds := map[term.Code]bool{}
	for _, t := range m.Transitions {
		kinds[t.Event] = true
	}
	moves, seen = map[[2]state][]string{}, map[state]track.Referral{{}: {}}
	for todo := []state{{}}; len(todo) > 0; todo = todo[1:] {
		r := seen[todo[0]]
		for kind := range kinds {
			for _, actor := range actors {
				e := full(kind, actor, noon.Add(time.Duration(len(seen))*time.Hour*1000))
				if kind == track.Redirect {
					e.To = "other"
				}
				next, err := m.Apply(r, e)
				if err != nil {
					continue
				}
				to := state{next.Status, next.Stage}
				if _, known := seen[to]; !known {
					seen[to] = next
					todo = append(todo, to)
				}
				move := [2]state{todo[0], to}
				if !slices.Contains(moves[move], actor) {
					moves[move] = append(moves[move], actor)
				}
			}
		}
	}
	return moves, seen
}

var everybody = []string{track.Source, track.Target, track.Person, track.Intermediary, track.Clock}

// Every row of the guide is allowed to its actor; source and target can make no
// other change of status.
func TestGravityIsThePublishedTable(t *testing.T) {
	_, seen := walk(track.Gravity(), everybody...)
	statuses := map[string]bool{}
	for s := range seen {
		statuses[s.status] = true
	}
	want := map[string]bool{}
	roles := map[string]string{"requester": track.Source, "target": track.Target}
	for _, row := range rows(t, gravityRows) {
		for actor := range strings.SplitSeq(row[2], "|") {
			if row[0] != "*" {
				want[strings.TrimPrefix(row[0], "(new)")+" > "+row[1]+" "+roles[actor]] = true
				continue
			}
			for from := range statuses {
				if from != "" && from != track.EnteredInError {
					want[from+" > "+row[1]+" "+roles[actor]] = true
				}
			}
		}
	}
	got := map[string]bool{}
	moves, _ := walk(track.Gravity(), everybody...)
	for move, actors := range moves {
		for _, a := range actors {
			if (a == track.Source || a == track.Target) && move[0].status != move[1].status {
				got[move[0].status+" > "+move[1].status+" "+a] = true
			}
		}
	}
	require.Empty(t, cmp.Diff(want, got))
}

// Every row of the harmonised table is allowed to its actor; from what was sent
// on, source and target can make no other move.
func TestBSeRIsThePublishedTable(t *testing.T) {
	m := track.BSeR()
	business := map[string]string{}
	for _, p := range m.Crosswalks()[1].Pairs {
		business[p.From] = p.To
	}
	code := func(s state) string {
		id := s.status
		if s.stage != "" {
			id += "/" + s.stage
		}
		return s.status + " " + business[id]
	}
	want := map[string]bool{}
	roles := map[string]string{"initiator": track.Source, "recipient": track.Target}
	for _, row := range rows(t, bserRows) {
		want[row[3]+" "+row[4]+" > "+row[5]+" "+row[6]+" "+roles[row[1]]] = true
	}
	require.Len(t, want, 33) // 31 and 32 are the same move
	got := map[string]bool{}
	moves, _ := walk(m, everybody...)
	moving := map[term.Code]bool{}
	for _, tr := range m.Transitions {
		if tr.To != "" {
			moving[tr.Event] = true
		}
	}
	for move, actors := range moves {
		for _, a := range actors {
			if (a == track.Source || a == track.Target) && move[0].status != "" && move[0] != move[1] {
				got[code(move[0])+" > "+code(move[1])+" "+a] = true
			}
		}
	}
	// Two rows stay where they are: another appointment, another note.
	_, seen := walk(m, everybody...)
	for from, kind := range map[state]term.Code{
		{track.InProgress, track.Scheduled}: track.Reschedule, {track.InProgress, track.VisitedOnce}: track.VisitDone,
	} {
		_, err := m.Apply(seen[from], full(kind, track.Target, noon.Add(1e6*time.Hour)))
		require.NoError(t, err)
		got[code(from)+" > "+code(from)+" "+track.Target] = true
	}
	require.Empty(t, cmp.Diff(want, got))

	var cited []string
	for _, tr := range m.Transitions {
		if tr.Rows != "" {
			cited = append(cited, strings.Split(tr.Rows, ", ")...)
		}
	}
	slices.Sort(cited)
	var all []string
	for _, row := range rows(t, bserRows) {
		all = append(all, row[0])
	}
	require.Equal(t, all, cited)
}

// No event changes anything in a state for which no transition has it, and what
// May says is all that Apply takes.
func TestMayIsWhatApplyTakes(t *testing.T) {
	for _, m := range []track.Machine{track.Gravity(), track.BSeR(), track.Simple()} {
		t.Run(m.ID, func(t *testing.T) {
			_, seen := walk(m, everybody...)
			for s, r := range seen {
				for _, tr := range m.Transitions {
					for _, actor := range everybody {
						may := slices.ContainsFunc(m.May(r), func(e track.Event) bool { return e.Kind == tr.Event && e.Actor == actor })
						e := full(tr.Event, actor, noon.Add(2e6*time.Hour))
						if e.To = "other"; e.Kind == track.Claim {
							continue // only in a pool
						}
						_, err := m.Apply(r, e)
						require.Equal(t, may, err == nil, "%v %s by %s: %v", s, tr.Event, actor, err)
					}
				}
			}
		})
	}
}

func TestCrosswalks(t *testing.T) {
	for _, m := range []track.Machine{track.Gravity(), track.BSeR(), track.Simple()} {
		_, seen := walk(m, everybody...)
		fhir := m.Crosswalks()[0]
		for s := range seen {
			if s.status == "" {
				continue
			}
			id := s.status
			if s.stage != "" {
				id += "/" + s.stage
			}
			require.Equal(t, []string{s.status}, fhir.Map(id), "%s: %v", m.ID, s)
		}
	}
}

// 117, 118: what comes from elsewhere is mapped or refused, and told.
func TestFromFHIR(t *testing.T) {
	gravity, bser := track.Gravity(), track.BSeR()
	for _, c := range []struct {
		name             string
		m                track.Machine
		status, business string
		want             state
		codes            []string
		ok               bool
	}{
		{"117 the example of the guide: requested, and completed by business status", bser, "requested", "7.0", state{"received", ""}, []string{"mapped-status", "business-status"}, true},
		{"118 received under Gravity", gravity, "received", "", state{"requested", track.Acknowledged}, []string{"mapped-status"}, true},
		{"118 ready under Gravity", gravity, "ready", "", state{}, []string{"unknown-status"}, false},
		{"118 no status at all", gravity, "Gina", "", state{}, []string{"unknown-status"}, false},
		{"no show", bser, "in-progress", "5.1.2", state{"in-progress", track.Missed}, nil, true},
		{"unknown business status", bser, "accepted", "9", state{"accepted", ""}, []string{"business-status"}, true},
		{"simple has no accepted", track.Simple(), "accepted", "", state{}, []string{"unknown-status"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stage, found, ok := c.m.FromFHIR(c.status, c.business)
			require.Equal(t, c.want, state{status, stage})
			require.Equal(t, c.ok, ok)
			require.Equal(t, c.codes, codes(found))
			for _, f := range found {
				require.NotContains(t, f.Error(), "Gina")
			}
		})
	}
}

func codes(found []*i18n.Error) []string {
	var list []string
	for _, f := range found {
		list = append(list, f.Code)
	}
	return list
}

func TestVocabularies(t *testing.T) {
	for _, s := range track.Vocabularies() {
		_, err := term.NewIndex(s)
		require.NoError(t, err, s.ID)
		for _, e := range s.Terms {
			for _, l := range i18n.Spoken() {
				require.NotEmpty(t, e.Label[l], "%s:%s in %s", s.ID, e.ID, l)
			}
		}
	}
	// Whatever a machine names has a label.
	word := map[string]bool{}
	for _, s := range track.Vocabularies() {
		for _, e := range s.Terms {
			word[s.ID+":"+e.ID] = true
		}
	}
	for _, m := range []track.Machine{track.Gravity(), track.BSeR(), track.Simple()} {
		for _, tr := range m.Transitions {
			require.True(t, word[string(tr.Event)], tr.Event)
			require.True(t, tr.To == "" || word["status:"+tr.To], tr.To)
			require.True(t, tr.Stage == "" || word["stage:"+tr.Stage], tr.Stage)
			for _, a := range tr.Actors {
				require.True(t, word["actor:"+a], a)
			}
		}
	}
	// Every reason has a gap; every one but "other" has somebody whose it is.
	reasons, parties := track.Reasons(), track.Parties()
	for _, r := range reasons.Terms {
		if r.Parent != "" && r.ID != "other" {
			require.NotEmpty(t, parties.Map(r.ID), r.ID)
			require.Equal(t, r.Parent, track.Gap(reasons.Code(r.ID)))
		}
	}
	require.Equal(t, track.GapUnclear, track.Gap("reason:nobody-knows"))
	require.Equal(t, track.GapAccess, track.Gap("reason:access"))
	require.Equal(t, track.GapUnclear, track.Gap(""))
}
