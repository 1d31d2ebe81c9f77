package partnership_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/term"
)

// An advisory committee: one seat is held by delegation, and it is on record
// that the municipality has no custodial service for youth.
func Example() {
	const custody = term.Code("seats:custody")
	committee := partnership.Body{
		ID:   "advisory",
		Name: i18n.Text{i18n.EN: "Advisory committee", i18n.FR: "Comité consultatif"},
		Seats: []partnership.Seat{
			{ID: "health", Org: "hospital", Represents: []term.Code{"seats:health"}},
			{ID: "police", Org: "police", Represents: []term.Code{"seats:police", "seats:chief"}, Delegate: true},
		},
		Records: []partnership.Record{{What: custody, Answer: quantity.No}},
	}
	for _, s := range committee.Seats {
		fmt.Println(s.ID, s.Org, s.Represents, s.Delegate)
	}
	answer, found := partnership.Recorded(committee.Records, custody)
	fmt.Println("custodial service:", answer, found)
	answer, found = partnership.Recorded(committee.Records, "seats:education")
	fmt.Println("educational service:", answer, found)
	// Output:
	// health hospital [seats:health] false
	// police police [seats:police seats:chief] true
	// custodial service: no true
	// educational service: cannot tell false
}
