package partnership_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

// Two consultations were described and two more are known only as a number.
// 229 came, and nobody knows how many of them came twice.
func ExamplePersons() {
	came := func(n int64) *quantity.Quantity {
		q := quantity.Of(n, "")
		return &q
	}
	two := quantity.Of(2, "consultations")
	asked := []partnership.Engagement{
		{ID: "first", Reached: came(86)},
		{ID: "second", Reached: came(143)},
		{ID: "others", Times: &two},
	}
	held, _ := partnership.Occasions(asked, nil)
	all, _, _ := partnership.Attendances(asked[:2])
	least, most, _ := partnership.Persons(asked[:2])
	_, growth, _ := partnership.Growth(*asked[0].Reached, *asked[1].Reached)

	said := i18n.Template{
		EN: "{$held} consultations; {$all} attendances at the first two, {$least} and {$most} persons; growth {$growth}",
		FR: "{$held} consultations; {$all} présences aux deux premières, {$least} et {$most} personnes; croissance {$growth}",
		ES: "{$held} consultas; {$all} asistencias a las dos primeras, {$least} y {$most} personas; crecimiento {$growth}",
		AR: "{$held} مشاورات؛ {$all} حضورًا في الأوليين، {$least} و{$most} شخصًا؛ النمو {$growth}",
	}.With(held.Arg("held"), all.Arg("all"), least.Arg("least"), most.Arg("most"), growth.Percent("growth", 1))
	fmt.Println(said.In(i18n.EN))
	// Output:
	// 4 consultations; 229 attendances at the first two, at least 143 and at most 229 persons; growth 66.3%
}

// A city gives money for five years; two partners do not say for which years.
// Until someone asks for equal shares, nothing falls into any one year.
func ExampleFundingByYear() {
	five := cal.Period{From: cal.Year(2017), To: cal.Year(2021), Counting: cal.BothEnds}
	dollars := func(n int64) quantity.Money { return quantity.Money{Minor: n * 100, Currency: "CAD"} }
	given := []partnership.Contribution{
		{From: "city", Amount: dollars(250_000), Period: five},
		{From: "region", Amount: dollars(80_000)},
		{From: "credit-union", Amount: dollars(75_000)},
	}
	show := func(list []partnership.Instalment) {
		for _, p := range list {
			switch {
			case p.Period.IsZero():
				fmt.Println("not allocated", p.Amount)
			case p.Assumed:
				fmt.Println(p.Period, p.Amount, "(assumed)")
			default:
				fmt.Println(p.Period, p.Amount)
			}
		}
	}
	byPeriod, _ := partnership.FundingByPeriod(given)
	show(byPeriod)
	byYear, _ := partnership.FundingByYear(given, five)
	show(byYear)
	assumed, _ := partnership.InEqualShares(given, five)
	byYear, _ = partnership.FundingByYear(assumed, five)
	show(byYear[:2])
	shares, _ := partnership.FundingShares(given, 1)
	fmt.Println(shares)
	// Output:
	// 2017/2021 CAD 250000.00
	// not allocated CAD 155000.00
	// not allocated CAD 405000.00
	// 2017/2017 CAD 81000.00 (assumed)
	// 2018/2018 CAD 81000.00 (assumed)
	// [61.7 19.8 18.5]
}

// What was put in, over what there was: hours nobody confirmed do not count.
func ExampleLeverage() {
	dollars := func(n int64) quantity.Money { return quantity.Money{Minor: n * 100, Currency: "CAD"} }
	base := []partnership.Contribution{{Kind: partnership.Cash, Amount: dollars(100)}}
	ratio, left, _ := partnership.Leverage(base, []partnership.Contribution{
		{ID: "rooms", Kind: partnership.InKind, Amount: dollars(60), Validated: quantity.Yes},
		{ID: "hours", Kind: partnership.InKind, Amount: dollars(50)},
		{ID: "grant", Kind: partnership.Leveraged, Amount: dollars(70)},
	})
	v, how, _ := ratio.Value(1)
	fmt.Println(how, v, "without", left[0].ID)
	// Output:
	// exact 2.3 without hours
}

// Three councils share four cells of a city. One stretches into its
// neighbour's, and the cell has two owners.
func ExampleTile() {
	ground, _ := partnership.Ground([]partnership.Area{
		{ID: "downtown"},
		{ID: "south-east", Parent: "downtown"},
		{ID: "north-east", Parent: "downtown"},
		{ID: "south-west", Parent: "downtown"},
		{ID: "north-west", Parent: "downtown"},
	})
	councils := []struct {
		id    partnership.BodyID
		areas []partnership.AreaID
	}{
		{"kensington", []partnership.AreaID{"south-east", "north-east"}},
		{"bloor", []partnership.AreaID{"north-west"}},
		{"parkdale", []partnership.AreaID{"north-west"}},
	}
	holders := partnership.Holders(func(yield func(partnership.BodyID, []partnership.AreaID) bool) {
		for _, c := range councils {
			if !yield(c.id, partnership.Units(ground, c.areas...)) {
				return
			}
		}
	})
	gaps, overlaps, _ := partnership.Tile(partnership.Units(ground, "downtown"), holders)
	fmt.Println("nobody:", gaps)
	for _, unit := range overlaps {
		fmt.Println(unit, holders[unit])
	}
	fmt.Println("south-east:", partnership.Locate(ground, holders, "south-east"))
	// Output:
	// nobody: [south-west]
	// north-west [bloor parkdale]
	// south-east: [kensington]
}

// A text states 45 partnerships, 15 and 30; a list has 44.
func ExampleDeclared_Judge() {
	total := partnership.Declared{
		Count: "partnerships",
		Value: quantity.Of(45, ""),
		Parts: []quantity.Quantity{quantity.Of(15, ""), quantity.Of(30, "")},
	}
	fmt.Println(total.Judge())
	fmt.Println(total.Judge(quantity.Of(44, "")))
	// Output:
	// yes 0
	// no -1
}
