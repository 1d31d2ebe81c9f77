// Package term holds the lists by which partners sort things: sectors, levels of government,
// themes, needs, areas of a planning framework, Sustainable Development Goals. They are one thing
// here, a [Scheme]: terms in the order of their source, with labels in any language, other
// wordings, a hierarchy if there is one, and a word on whether the list is complete or only gives
// examples. A [Code] such as "sector:school-boards" names a term from anywhere else.
//
//	sectors := term.Scheme{
//		ID: "sector", Open: true, Other: "other",
//		Terms: []term.Term{
//			{ID: "schools", Label: i18n.Text{"en": "School boards", "fr": "Conseils scolaires"}},
//			{ID: "police", Label: i18n.Text{"en": "Police services", "fr": "Services de police"}},
//			{ID: "other", Label: i18n.Text{"en": "Other", "fr": "Autres"}},
//		},
//	}
//	x, err := term.NewIndex(sectors)   // err: doubled ids, missing parents, cycles
//	x.Find("conseils scolaires")       // [schools]
//	x.Place("libraries")               // "other", not listed
//
// [Cover] says which terms a set of items (members, goals, services) names and which it leaves
// out. [Crosswalk] maps one list to another and says what has no counterpart.
//
// # What it will not do
//
// It does not guess: a name that two terms share is refused with both, and [Match] proposes pairs
// by name but never by meaning. It holds no list of its own; schemes are data. And it does not say
// that a term without an item is a fault: a rule may, with its source.
package term
