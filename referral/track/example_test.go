package track_test

import (
	"fmt"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/track"
)

// A food bank is asked, says that it is done before it has said yes, and is told
// what may happen instead.
func ExampleMachine_Apply() {
	at := time.Date(2026, 4, 17, 10, 0, 0, 0, time.UTC)
	m := track.Gravity()
	r, err := m.Apply(track.Referral{}, track.Event{
		ID: "e1", Kind: track.Send, Referral: "r1", At: at, Actor: track.Source, By: "crossroads",
		Needs: []term.Code{"need:food"}, To: "food-bank", Consent: track.Given,
	})
	fmt.Println(r.Status, err)

	_, err = m.Apply(r, track.Event{ID: "e2", Kind: track.Complete, Referral: "r1", At: at.Add(time.Hour), Actor: track.Target, Outcome: track.Helped})
	fmt.Println(err)
	for _, may := range m.May(r)[:3] {
		fmt.Println("  may:", may.Kind.Term(), "by", may.Actor)
	}
	// Output:
	// requested <nil>
	// track: “complete” cannot happen while the referral has the status “requested”. What may happen: acknowledge, accept, reject, redirect, cancel, expire, mark as entered in error, note, attempt to reach the person, withdraw consent, and split.
	//   may: acknowledge by target
	//   may: accept by target
	//   may: reject by target
}

// Nobody answers for ten business days; the Monday after Easter is a holiday.
func ExampleMachine_Tick() {
	in := time.FixedZone("", -4*60*60)
	sent := time.Date(2026, 4, 2, 23, 50, 0, 0, in) // in Greenwich it is the third already
	holidays := cal.Ontario()
	m := track.Gravity()
	r, _ := m.Apply(track.Referral{}, track.Event{
		ID: "e1", Kind: track.Send, Referral: "r1", At: sent, Actor: track.Source,
		Needs: []term.Code{"need:food"}, To: "food-bank", Consent: track.Given,
	})
	fmt.Println("due", m.Due(sent, in, holidays))
	for _, now := range []time.Time{time.Date(2026, 4, 20, 23, 59, 0, 0, in), time.Date(2026, 4, 21, 0, 1, 0, 0, in)} {
		for _, e := range m.Tick(r, now, in, holidays) {
			e.ID = "e2"
			r, _ = m.Apply(r, e)
		}
		fmt.Println(now.Format("2 January 15:04"), r.Status+" "+r.Stage+".")
	}
	// Output:
	// due 2026-04-20
	// 20 April 23:59 requested .
	// 21 April 00:01 cancelled expired.
}

// The figures of a month, and the table of what was asked for.
func ExampleLog_Observations() {
	l, err := track.Decode([]byte(`{
		"entente": "referral-log/1",
		"machine": {"id": "simple"},
		"cover": [{"from": "2026-04", "to": "2026-04"}],
		"contacts": [
			{"id": "c1", "at": "2026-04-17T10:00:00-04:00", "origin": "211", "sex": "women", "needs": ["need:food", "need:shelter"],
			 "events": [{"kind": "intervention:interview", "minutes": 40}, {"kind": "contact:unmet", "needs": ["need:shelter"], "reason": "reason:no-capacity"}]},
			{"id": "c2", "at": "2026-04-18T10:00:00-04:00", "origin": "agency", "by": "clsc", "sex": "men", "needs": ["need:food"]}
		],
		"events": [
			{"id": "e1", "kind": "referral:send", "referral": "r1", "at": "2026-04-17T10:30:00-04:00", "actor": "source", "contact": "c1", "needs": ["need:food"], "to": "food-bank"},
			{"id": "e2", "kind": "referral:follow-up", "referral": "r1", "at": "2026-04-24T09:00:00-04:00", "actor": "source", "outcome": "helped"}
		]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	s := l.Observations(cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 4)}, nil)
	for i, o := range s.Observations {
		if s.Indicators[i].Of == track.UnitNeed && o.Numerator != nil {
			fmt.Println(s.Indicators[i].Name.In(i18n.FR), o.Numerator.Value, "/", o.Denominator.Value)
		}
	}
	spec, _ := l.Spec(track.UnitNeed, cal.Period{})
	t, _ := indicators.NewTally(spec)
	if err := l.Count(t, nil, nil); err != nil {
		fmt.Println(err)
		return
	}
	table, _ := t.Table(track.Unit, "nature")
	fmt.Print(string(table.Text(i18n.EN)))
	// Output:
	// Besoins orientés 1 / 3
	// Besoins pris en charge 1 / 3
	// Besoins comblés 1 / 3
	// Besoins non comblés 1 / 3
	// Records by Nature of the request
	//
	// Nature of the request  Records
	// ---------------------  -------
	// food                         2
	// shelter                      1
	// Total                        3
	//
	// Counted: needs.
	// For internal use: the counts are as counted, and small counts are not protected.
}
