package quantity_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// A funder asks whether "over 200 members" was reached, and the list has 200.
func Example() {
	members := quantity.Of(200, "members")
	members.Qualifier = quantity.MoreThan
	members.Printed = "over 200 members"
	fmt.Println(members.Admits(quantity.Int(200)))
	fmt.Println(members.Admits(quantity.Int(201)))
	// Output:
	// no
	// yes
}

// "Close to 20 agencies" means nothing in particular until someone says how
// close.
func ExampleQuantity_AdmitsWithin() {
	agencies := quantity.Of(20, "agencies")
	agencies.Qualifier = quantity.CloseTo
	nineteen := quantity.Int(19)
	fmt.Println(agencies.Admits(nineteen))
	fmt.Println(agencies.AdmitsWithin(nineteen, quantity.Int(2)))
	// Output:
	// cannot tell
	// yes
}

// A plan states 45 partnerships; its registry lists 15 and 29.
func ExampleTotal() {
	const unit = "partnerships"
	answer, difference := quantity.Total(quantity.Of(45, unit), quantity.Of(15, unit), quantity.Of(29, unit))
	fmt.Println(answer, difference)
	// Output: no -1
}

// More than 370 occasions for 290 persons are more than 1.27 each. 1.28 would
// claim too much.
func ExampleRatio_Value() {
	occasions := quantity.Of(370, "occasions")
	occasions.Qualifier = quantity.MoreThan
	v, how, err := quantity.Ratio{Num: occasions, Den: quantity.Of(290, "persons")}.Value(2)
	fmt.Println(how, v, err)
	// Output: more than 1.27 <nil>
}

// Three contributions to one initiative, one of them of an unknown amount.
func ExampleSum() {
	totals, unknown, err := quantity.Sum(
		quantity.Money{Minor: 25_000_000, Currency: "CAD"},
		quantity.Money{Minor: 8_000_000, Currency: "CAD"},
		quantity.Money{},
	)
	fmt.Println(totals, unknown, err)
	// Output: [CAD 330000.00] 1 <nil>
}

// A rule hands a quantity to its message; the reader's language does the
// rest, but for the unit, which is the community's own word.
func ExampleQuantity_Arg() {
	found := i18n.Template{
		EN: "The plan counts {$seats}.",
		FR: "Le plan compte {$seats}.",
		ES: "El plan cuenta {$seats}.",
		AR: "تحصي الخطة {$seats}.",
	}
	seats := quantity.Of(12, "seats")
	seats.Qualifier = quantity.AtLeast
	fmt.Println(found.With(seats.Arg("seats")).In(i18n.EN))
	fmt.Println(found.With(seats.Arg("seats")).In(i18n.ES))
	// Output:
	// The plan counts at least 12 seats.
	// El plan cuenta al menos 12 seats.
}
