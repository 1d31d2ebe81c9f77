// Package check is for saying what is right and wrong with a value: rules that
// look, profiles that gather them, and results that tell what is wrong, where,
// why it matters and by whose authority, in English, French, Spanish and
// Arabic.
//
// A rule is a value. It has an id, a severity, a sentence in four languages, a
// source, and a typed function that looks at one entity:
//
//	var seated = check.Rule[*Seat]{
//		Spec: check.Spec{
//			ID:       "SEAT-HOLDER",
//			Severity: check.Warning,
//			Message:  i18n.Template{EN: "Seat {$seat} has no holder.", FR: …, ES: …, AR: …},
//		},
//		Find: func(s *Seat, r *check.Report) {
//			if s.Holder == "" {
//				r.Breach(check.At{Kind: "seat", ID: s.ID, Field: "holder"}, i18n.Label("seat", s.ID))
//			}
//		},
//	}
//
//	profile := check.Each(check.New("seats", "2026", seated), (*Council).Seats)
//	result := profile.Check(council)
//
// # What a result tells
//
// A rule answers at each place: nothing (it is met there), Breach, Unknown (the
// value does not say enough) or Skip (it does not apply there). The Result lists
// breaches and unknowns and gives every rule one verdict: met, breach, cannot
// tell or, where no place was looked at, not applicable. So "no errors" can be
// told from "nothing was checked", and "we do not know" from both.
//
// # Profiles
//
// A Profile is immutable: With, Without, Treating, And and Named return changed
// copies. Adjust does the same from a settings file and returns an error where
// the others panic. There is no registry: a host imports the profiles it wants
// and adds its own rules, and Each lifts rules over a part into rules over the
// whole.
//
// # What it does not do
//
// It repairs nothing, scores nothing, and reads no clock: a value that is judged
// for a day says which by a method On() cal.Date.
package check
