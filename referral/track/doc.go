// Package track follows a referral from the day it is sent to what became of
// it, and makes a log of contacts and referrals into figures. It needs no
// directory: needs are codes and agencies are ids.
//
//	m := track.Gravity()
//	r, err := m.Apply(track.Referral{}, track.Event{
//		ID: "e1", Kind: track.Send, Referral: "r1", At: sent, Actor: track.Source, By: "crossroads",
//		Needs: []term.Code{"need:food"}, To: "food-bank", Consent: track.Given,
//	})
//	r, err = m.Apply(r, track.Event{ID: "e2", Kind: track.Accept, Referral: "r1", At: later, Actor: track.Target, By: "food-bank"})
//	// r.Status is "accepted"; what may not happen now is an error that says what may
//
// # Three words
//
// The status of a referral is one of the words of an HL7 FHIR Task, so that it
// can be handed over as it is. The stage says where the work stands within a
// status: scheduled, waiting, no-show. The outcome says what the person got; a
// referral that is completed has not therefore helped. [Machine.Crosswalks] has
// the words other systems use.
//
// # Events
//
// A referral is what its events made of it, and nothing sets it otherwise. A
// [Machine] says as data which event may happen when, by whom, and what it must
// say: [Gravity], [BSeR] and [Simple] are three that were published or are
// practised. An event that may not happen is refused, the referral stays as it
// was, and the error says what may happen instead. The same event twice is one
// event; under the same id something else is an error. An event recorded late
// takes its place in the order in which things happened, if nothing that is on
// record becomes impossible by it.
//
// # A log
//
// A [Log] is a document: contacts with what was asked for and done, the events
// of the referrals, and the days it covers. [Log.Check] says what is wrong with
// it, [Log.Spec] and [Log.Count] make tables of it, [Log.Observations] rates.
// Contacts, requests, persons, needs, referrals and interventions are counted
// apart and every table names what it counts.
//
// # What it will not do
//
// Hold a name: a person is an opaque id or nobody, an age is a number or a
// band. No error and no finding repeats what a record says of anybody, and
// there is no room for free words but the host's own member x. It sends no
// message, waits for no deadline ([Machine.Tick] is asked), and protects no
// small count: see indicators.Table.Protect.
package track
