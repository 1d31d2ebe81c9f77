package referral_test

import (
	"fmt"

	"github.com/entente-civic/entente/referral"
)

// From one town to the next, and half around the
// world.
func ExampleMetres() {
	repentigny := referral.Point{Lat: 45_7421_000, Lon: -73_4501_000}
	assomption := referral.Point{Lat: 45_8236_000, Lon: -73_4290_000}
	fmt.Println(referral.Metres(repentigny, assomption))
	fmt.Println(referral.Metres(assomption, repentigny))

	north, south := referral.Point{Lat: 90_0000_000}, referral.Point{Lat: -90_0000_000}
	fmt.Println(referral.Metres(north, south))
	// Output:
	// 9209
	// 9209
	// 20015114
}
