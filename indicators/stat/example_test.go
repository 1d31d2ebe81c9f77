package stat_test

import (
	"fmt"

	"github.com/entente-civic/entente/indicators/stat"
)

// Say prints an interval with one decimal.
func say(what string, i stat.Interval) {
	if !i.Defined {
		fmt.Println(what + ": undefined")
		return
	}
	fmt.Printf("%s: %.1f (%.1f to %.1f)\n", what, i.Value, i.Low, i.High)
}

// A town reached 290 vulnerable persons in a year. The researcher who writes it
// up has counts and says how sure one may be of them.
func Example() {
	// 130 of the 290 came through the 211 line.
	line, err := stat.Wilson(130, 290, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	say("through 211, %", line.Times(100))

	// 65 falls among 12,400 residents of 65 and over.
	falls, err := stat.Rate(65, 12_400, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	say("falls for each 1,000", falls.Times(1000))

	// In a district nobody was asked.
	none, err := stat.Wilson(0, 0, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	say("asked, %", none.Times(100))

	// Levels are proportions.
	_, err = stat.Wilson(130, 290, 95)
	fmt.Println(err)
	// Output:
	// through 211, %: 44.8 (39.2 to 50.6)
	// falls for each 1,000: 5.2 (4.0 to 6.7)
	// asked, %: undefined
	// stat: 95 is not a level of confidence; write a number above 0 and below 1, such as 0.95 for 95 percent
}

// Two districts differ by 22 points; by how many surely?
func ExampleNewcombe() {
	d, err := stat.Newcombe(193, 290, 130, 290, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	say("points", d.Times(100))
	// Output: points: 21.7 (13.7 to 29.4)
}

// A district with few cases gets the limits that never cover less than they
// say.
func ExampleClopperPearson() {
	i, err := stat.ClopperPearson(0, 12, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	say("%", i.Times(100))
	// Output: %: 0.0 (0.0 to 26.5)
}

// A town that is older than the province is compared as if it were not.
func ExampleDirectStandardised() {
	i, err := stat.DirectStandardised("province, 2021 census", []stat.Stratum{
		{Events: 4, Population: 21_000, Weight: 58}, // under 50
		{Events: 12, Population: 9_500, Weight: 27}, // 50 to 69
		{Events: 41, Population: 6_100, Weight: 15}, // 70 and over
	}, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	say("for each 10,000, by the ages of "+i.Standard, i.Times(10_000))
	// Output: for each 10,000, by the ages of province, 2021 census: 14.6 (11.0 to 18.9)
}

// Monthly visits to a food bank: after a new site opens in month 13, limits are
// drawn anew, and one month of the first year stands out.
func ExampleXmR() {
	visits := []float64{52, 47, 50, 55, 49, 51, 80, 48, 53, 50, 46, 52, 71, 75, 69, 74, 70, 77}
	points := make([]stat.Point, len(visits))
	for k, v := range visits {
		points[k] = stat.Point{At: float64(k), Value: v}
	}
	segments, err := stat.XmR(points, 12)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range segments {
		fmt.Printf("months %d to %d: %.1f (%.1f to %.1f), trial: %t\n", s.From+1, s.To, s.Mean, s.Low, s.High, s.Trial)
		for k, signal := range s.Signals {
			if signal != 0 {
				fmt.Println("month", s.From+k+1, signal)
			}
		}
	}
	// Output:
	// months 1 to 12: 52.8 (28.6 to 76.9), trial: false
	// month 7 outside
	// months 13 to 18: 72.7 (58.8 to 86.5), trial: true
}

// Do waiting times fall, and how fast? The years are not evenly spaced.
func ExampleTheilSen() {
	days := []stat.Point{{At: 2015, Value: 61}, {At: 2016, Value: 58}, {At: 2018, Value: 52}, {At: 2019, Value: 53}, {At: 2021, Value: 44}, {At: 2022, Value: 40}, {At: 2024, Value: 36}}
	trend, err := stat.MannKendall(days)
	if err != nil {
		fmt.Println(err)
		return
	}
	slope, err := stat.TheilSen(days, 0.9)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("S %d, p %.4f, exact: %t\n", trend.S, trend.P, trend.Exact)
	say("days a year", slope)
	// Output:
	// S -19, p 0.0028, exact: true
	// days a year: -2.8 (-3.0 to -2.7)
}

// Requests "in a proportion close to the distribution of the population": the
// index says how close, the reader whether that is close.
func ExampleDissimilarity() {
	requests := []int64{60, 40}
	population := []float64{0.5, 0.5}
	d, ok, err := stat.Dissimilarity(requests, population)
	fmt.Printf("%.2f %t %v\n", d, ok, err)
	// Output: 0.10 true <nil>
}

// Days from referral to service; three were still waiting when the year closed.
func ExampleKaplanMeier() {
	steps, median, err := stat.KaplanMeier([]stat.Spell{
		{Time: 3, Ended: true}, {Time: 5, Ended: true}, {Time: 5, Ended: true}, {Time: 9},
		{Time: 12, Ended: true}, {Time: 20, Ended: true}, {Time: 26}, {Time: 40},
	}, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range steps {
		fmt.Printf("day %.0f: %d waiting, %.0f %% still after\n", s.At, s.AtRisk, 100*s.Survival.Value)
	}
	fmt.Printf("half are served by day %.0f, and surely not before day %.0f\n", median.Value, median.Low)
	// Output:
	// day 3: 8 waiting, 88 % still after
	// day 5: 7 waiting, 62 % still after
	// day 9: 5 waiting, 62 % still after
	// day 12: 4 waiting, 47 % still after
	// day 20: 3 waiting, 31 % still after
	// day 26: 2 waiting, 31 % still after
	// day 40: 1 waiting, 31 % still after
	// half are served by day 12, and surely not before day 3
}

// A report prints 36, 25, 28 and 11 percent of 290 persons.
func ExampleLargestRemainder() {
	persons, ok := stat.LargestRemainder([]int64{36, 25, 28, 11}, 290)
	fmt.Println(persons, ok)
	// Output: [104 73 81 32] true
}
