package indicators_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

func TestParseFormula(t *testing.T) {
	for _, tt := range []struct {
		text, want string
		inputs     []indicators.ID
	}{
		{"housed/asked", "housed / asked", []indicators.ID{"housed", "asked"}},
		{"a+b*c", "a + b * c", []indicators.ID{"a", "b", "c"}},
		{"(a+b)*c", "(a + b) * c", []indicators.ID{"a", "b", "c"}},
		{"((a))-(b-c)", "a - (b - c)", []indicators.ID{"a", "b", "c"}},
		{"(a-b)-c", "a - b - c", []indicators.ID{"a", "b", "c"}},
		{"a÷(b×c)−1.50", "a / (b * c) - 1.50", []indicators.ID{"a", "b", "c"}},
		{"--a*-b", "--a * -b", []indicators.ID{"a", "b"}},
		{"-(a+b)", "-(a + b)", []indicators.ID{"a", "b"}},
		{"a if missing 0 / b", "a if missing 0 / b", []indicators.ID{"a", "b"}},
		{"(a+b) if  missing\n c if missing 0", "(a + b) if missing c if missing 0", []indicators.ID{"a", "b", "c"}},
		{"a if missing (b if missing c)", "a if missing (b if missing c)", []indicators.ID{"a", "b", "c"}},
		{"(-a) if missing 1", "(-a) if missing 1", []indicators.ID{"a"}},
		{`max("3-1",min(a,a, "say \"x\" \\"))`, `max("3-1", min(a, a, "say \"x\" \\"))`, []indicators.ID{"3-1", "a", `say "x" \`}},
		{`"min" + "a"`, `"min" + a`, []indicators.ID{"min", "a"}},
		{"logés_2025.b + عدد", "logés_2025.b + عدد", []indicators.ID{"logés_2025.b", "عدد"}},
		{"0.5", "0.5", nil},
	} {
		t.Run(tt.text, func(t *testing.T) {
			got, inputs, err := indicators.ParseFormula(tt.text)
			require.NoError(t, err)
			require.Equal(t, tt.want, got)
			require.Equal(t, tt.inputs, inputs)
		})
	}
	for _, tt := range []struct {
		text         string
		code         string
		line, column int
	}{
		{"", "bad-formula", 1, 1},
		{"a +", "bad-formula", 1, 4},
		{"a b", "bad-formula", 1, 3},
		{"a +\n  * b", "bad-formula", 2, 3},
		{"é + + b", "bad-formula", 1, 5},
		{"(a", "bad-formula", 1, 3},
		{"a)", "bad-formula", 1, 2},
		{"(a, b)", "bad-formula", 1, 1},
		{"()", "bad-formula", 1, 2},
		{"min a", "bad-formula", 1, 5},
		{"min()", "bad-formula", 1, 5},
		{"a if 0", "bad-formula", 1, 6},
		{"a if missing", "bad-formula", 1, 13},
		{"007", "bad-formula", 1, 1},
		{"1.", "bad-formula", 1, 1},
		{"1.2.3", "bad-formula", 1, 1},
		{"99999999999999999999", "bad-formula", 1, 1},
		{"a % b", "bad-formula", 1, 3},
		{`"a`, "bad-formula", 1, 1},
		{`""`, "bad-formula", 1, 1},
		{"\"a\x01\"", "bad-formula", 1, 1},
		{"a\xff", "bad-formula", 1, 2},
		{strings.Repeat("(", 65) + "a", "formula-limit", 1, 65},
		{strings.Repeat("-", 65) + "a", "formula-limit", 1, 65},
		{strings.Repeat("a+", 2048) + "a", "formula-limit", 1, 1},
	} {
		t.Run("refuses "+tt.text[:min(len(tt.text), 20)], func(t *testing.T) {
			_, _, err := indicators.ParseFormula(tt.text)
			e, ok := errors.AsType[*i18n.Error](err)
			require.True(t, ok, "%v", err)
			require.Equal(t, tt.code, e.Code)
			require.Equal(t, [2]int{tt.line, tt.column}, [2]int{e.Line, e.Column})
		})
	}
	_, _, err := indicators.ParseFormula(strings.Repeat("(", 64) + "a" + strings.Repeat(")", 64))
	require.NoError(t, err)
	_, _, err = indicators.ParseFormula(strings.Repeat("a+", 2047) + "a")
	require.NoError(t, err)
}

// definitions of a small service.
func service() []indicators.Indicator {
	return []indicators.Indicator{
		{ID: "persons", Kind: indicators.Count, Of: "person"},
		{ID: "women", Kind: indicators.Count, Of: "person"},
		{ID: "requests", Kind: indicators.Count, Of: "request"},
		{ID: "minutes", Kind: indicators.Amount, Unit: "minutes"},
		{ID: "share", Kind: indicators.Proportion, Unit: "percent", Of: "person"},
		{ID: "unsaid", Kind: indicators.Amount},
		{ID: "done", Kind: indicators.Milestone},
	}
}

func TestCheckFormulas(t *testing.T) {
	for _, tt := range []struct {
		formula string
		is      indicators.Indicator
		want    []string
	}{
		{"women / persons", indicators.Indicator{Kind: indicators.Proportion}, nil},
		{"women / persons", indicators.Indicator{Kind: indicators.Proportion, Unit: "%", Of: "person"}, nil},
		{"persons / requests", indicators.Indicator{Kind: indicators.Proportion}, []string{"formula-units"}},
		{"persons / requests", indicators.Indicator{Kind: indicators.RatioOf}, nil},
		{"persons / requests", indicators.Indicator{Kind: indicators.Count, Of: "person"}, []string{"formula-units"}},
		{"minutes / requests", indicators.Indicator{Kind: indicators.Mean, Unit: "minutes"}, nil},
		{"persons + requests", indicators.Indicator{Kind: indicators.Count}, []string{"formula-units"}},
		{"persons - women", indicators.Indicator{Kind: indicators.Count, Of: "person"}, nil},
		{"persons - women", indicators.Indicator{Kind: indicators.Count, Of: "household"}, []string{"formula-units"}},
		{"persons + share", indicators.Indicator{Kind: indicators.Count}, []string{"formula-units"}},
		{"persons * share", indicators.Indicator{Kind: indicators.Count, Of: "person"}, nil},
		{"share - 0.5", indicators.Indicator{Kind: indicators.Proportion}, nil},
		{"2 * share", indicators.Indicator{Kind: indicators.Proportion, Of: "request"}, []string{"formula-units"}},
		{"persons + 5", indicators.Indicator{Kind: indicators.Count, Of: "person"}, nil},
		{"max(persons, requests)", indicators.Indicator{Kind: indicators.Count}, []string{"formula-units"}},
		{"persons if missing requests", indicators.Indicator{Kind: indicators.Count}, []string{"formula-units"}},
		{"persons if missing 0", indicators.Indicator{Kind: indicators.Count}, nil},
		{"persons + unsaid", indicators.Indicator{Kind: indicators.Count, Of: "person"}, nil},
		{"persons * requests", indicators.Indicator{Kind: indicators.Count}, []string{"formula-units"}},
		{"persons * minutes / persons", indicators.Indicator{Kind: indicators.Amount, Unit: "minutes"}, nil},
		{"done + 1", indicators.Indicator{Kind: indicators.Count}, []string{"formula-kind"}},
		{"persons", indicators.Indicator{Kind: indicators.Qualitative}, []string{"formula-kind"}},
		{"persons + nobody + nothing", indicators.Indicator{Kind: indicators.Count}, []string{"unknown-indicator", "unknown-indicator"}},
		{"persons +", indicators.Indicator{Kind: indicators.Count}, []string{"bad-formula"}},
		{"new + 1", indicators.Indicator{Kind: indicators.Count}, []string{"formula-cycle"}},
	} {
		t.Run(tt.formula+" "+string(tt.is.Kind), func(t *testing.T) {
			tt.is.ID, tt.is.Formula = "new", tt.formula
			require.Equal(t, tt.want, codesOf(indicators.CheckFormulas(append(service(), tt.is))))
		})
	}
	t.Run("a cycle names the way", func(t *testing.T) {
		list := []indicators.Indicator{{ID: "a", Formula: "b + 1"}, {ID: "b", Formula: "2 * c"}, {ID: "c", Formula: "d + b"}, {ID: "d"}}
		err := indicators.CheckFormulas(list)
		require.Equal(t, []string{"formula-cycle"}, codesOf(err))
		e := faults(err)[0]
		require.True(t, hasArg(e, i18n.List("way", i18n.Label("id", "b"), i18n.Label("id", "c"), i18n.Label("id", "b"))))
		require.Equal(t, [2]int{1, 5}, [2]int{e.Line, e.Column})
	})
	t.Run("an id twice", func(t *testing.T) {
		require.Equal(t, []string{"doubled-indicator"}, codesOf(indicators.CheckFormulas([]indicators.Indicator{{ID: "a"}, {ID: "a", Formula: "a"}})))
	})
	t.Run("a long chain", func(t *testing.T) {
		list := []indicators.Indicator{{ID: "x0"}}
		for i := range 20_000 {
			list = append(list, indicators.Indicator{ID: indicators.ID("x" + strconv.Itoa(i+1)), Formula: "x" + strconv.Itoa(i) + " + 1"})
		}
		last := len(list) - 1
		list[0], list[last] = list[last], list[0]
		require.NoError(t, indicators.CheckFormulas(list))
		got, err := indicators.Derive(list, []indicators.Observation{{Indicator: "x0", Value: new(quantity.Of(1, ""))}})
		require.NoError(t, err)
		require.Equal(t, quantity.Int(20_001), got[0].Value.Value)
	})
}

func TestDerive(t *testing.T) {
	read := func(id indicators.ID, s string, flags ...indicators.Flag) indicators.Observation {
		return indicators.Observation{Indicator: id, Period: inYear(2018), Value: number(t, s), Flags: flags}
	}
	gone := func(id indicators.ID, why indicators.Missing) indicators.Observation {
		return indicators.Observation{Indicator: id, Period: inYear(2018), Missing: why}
	}
	for _, tt := range []struct {
		name     string
		formula  string
		is       indicators.Indicator
		readings []indicators.Observation
		want     string // value, or numerator/denominator
		missing  indicators.Missing
		flags    []indicators.Flag
		code     string
	}{
		{name: "a quotient keeps its sides", formula: "women / persons", is: indicators.Indicator{Kind: indicators.Proportion}, readings: []indicators.Observation{read("women", "194"), read("persons", "290")}, want: "194/290"},
		{name: "a count does not", formula: "women - persons / 2", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "194"), read("persons", "290")}, want: "49"},
		{name: "what is no decimal is a quotient", formula: "persons / 3", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("persons", "290")}, want: "290/3"},
		{name: "percent are parts of one", formula: "persons * share", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("persons", "200"), read("share", "67 percent")}, want: "134"},
		{name: "and percent again", formula: "1 - share", is: indicators.Indicator{Kind: indicators.Proportion, Unit: "percent"}, readings: []indicators.Observation{read("share", "67.5")}, want: "32.5"},
		{name: "divided last", formula: "persons / 3 * 3", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("persons", "100")}, want: "100"},
		{name: "an average", formula: "minutes / requests", is: indicators.Indicator{Kind: indicators.Mean, Unit: "minutes"}, readings: []indicators.Observation{read("minutes", "90"), read("requests", "3")}, want: "90/3"},
		{name: "31 denominator 0", formula: "women / persons", is: indicators.Indicator{Kind: indicators.Proportion}, readings: []indicators.Observation{read("women", "0"), read("persons", "0")}, want: "0/0", missing: indicators.NoDenominator},
		{name: "31 denominator 0 inside", formula: "1 + women / persons", is: indicators.Indicator{Kind: indicators.Proportion}, readings: []indicators.Observation{read("women", "0"), read("persons", "0")}, missing: indicators.NoDenominator},
		{name: "31 numerator missing", formula: "women / persons", is: indicators.Indicator{Kind: indicators.Proportion}, readings: []indicators.Observation{gone("women", indicators.Suppressed), read("persons", "290")}, missing: indicators.Suppressed},
		{name: "31 numerator never read", formula: "women / persons", is: indicators.Indicator{Kind: indicators.Proportion}, readings: []indicators.Observation{read("persons", "290")}, missing: indicators.NotAvailable},
		{name: "the first reason", formula: "women + persons", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{gone("persons", indicators.Pending), gone("women", indicators.NotCollected)}, missing: indicators.NotCollected},
		{name: "a stand-in", formula: "persons - (women if missing 0)", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("persons", "290"), gone("women", indicators.Pending)}, want: "290", flags: []indicators.Flag{indicators.Estimated}},
		{name: "a stand-in not needed", formula: "persons - (women if missing 0)", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("persons", "290"), read("women", "194", indicators.SelfReported)}, want: "96", flags: []indicators.Flag{indicators.SelfReported}},
		{name: "26 zero is a value", formula: "persons - (women if missing 1)", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("persons", "290"), read("women", "0")}, want: "290"},
		{name: "the least and the greatest", formula: "max(persons, women, 5) - min(persons, women)", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("persons", "290"), read("women", "194")}, want: "96"},
		{name: "a sign", formula: "-women", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "at least 194")}, want: "at most -194"},
		{name: "a bound less", formula: "persons - women", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("persons", "290"), read("women", "more than 194")}, want: "less than 96"},
		{name: "a bound divided", formula: "requests / persons", is: indicators.Indicator{Kind: indicators.RatioOf}, readings: []indicators.Observation{read("requests", "more than 370"), read("persons", "290")}, want: "more than 370/290"},
		{name: "a bound multiplied by less than nothing", formula: "women * -2", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "at most 10")}, want: "at least -20"},
		{name: "a bound multiplied by nothing", formula: "women * 0", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "at most 10")}, want: "0"},
		{name: "the greatest of bounds", formula: "max(women, persons, 12)", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "at least 10"), read("persons", "more than 12")}, want: "more than 12"},
		{name: "the least of bounds is exact", formula: "min(women, persons, 9)", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "at least 10"), read("persons", "more than 12")}, want: "9"},
		{name: "the greatest of upper bounds", formula: "max(women, persons)", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "at most 10"), read("persons", "less than 12")}, want: "less than 12"},
		{name: "bounds that claim nothing", formula: "women + persons", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "at most 10"), read("persons", "more than 12")}, code: "cannot-claim"},
		{name: "two upper bounds multiplied", formula: "women * persons / persons", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "at most 10"), read("persons", "at most 12")}, code: "cannot-claim"},
		{name: "about and a bound", formula: "max(women, persons)", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "about 10"), read("persons", "at least 12")}, code: "cannot-claim"},
		{name: "37 more than 64 bits", formula: "women * persons", is: indicators.Indicator{Kind: indicators.RatioOf}, readings: []indicators.Observation{read("women", "9000000000000000000"), read("persons", "2")}, code: "overflow"},
		{name: "37 huge, and tiny again", formula: "women * persons / persons", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "9000000000000000000"), read("persons", "0.000000000000000001")}, want: "9000000000000000000"},
		{name: "33 a reading in another unit", formula: "women", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{{Indicator: "women", Value: new(given(t, quantity.Exact, "3", "", "request"))}}, code: "unit-mismatch"},
		{name: "two readings of one time", formula: "women", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "3"), read("women", "4")}, code: "overlap"},
		{name: "no input", formula: "3", is: indicators.Indicator{Kind: indicators.Count}, readings: []indicators.Observation{read("women", "3")}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.is.ID, tt.is.Formula = "new", tt.formula
			got, err := indicators.Derive(append(service(), tt.is), tt.readings)
			if tt.code != "" {
				require.Equal(t, []string{tt.code}, codesOf(err))
				require.Empty(t, got)
				return
			}
			require.NoError(t, err)
			if tt.want == "" && tt.missing == "" {
				require.Empty(t, got)
				return
			}
			require.Len(t, got, 1)
			o := got[0]
			require.Equal(t, indicators.ID("new"), o.Indicator)
			require.Equal(t, inYear(2018), o.Period)
			require.Equal(t, tt.missing, o.Missing)
			require.Equal(t, tt.flags, o.Flags)
			shown := ""
			switch {
			case o.Value != nil:
				shown = o.Value.Value.String()
				if o.Value.Qualifier != quantity.Exact {
					shown = o.Value.Qualifier.String() + " " + shown
				}
			case o.Numerator != nil:
				shown = shownRatio(quantity.Ratio{Num: *o.Numerator, Den: *o.Denominator})
			}
			require.Equal(t, tt.want, shown)
		})
	}
}

// Derived indicators follow one another, time by time and cell by cell, and are
// totalled before they are divided.
func TestDeriveSeries(t *testing.T) {
	list := append(service(),
		indicators.Indicator{ID: "rate", Kind: indicators.Proportion, Accumulation: indicators.Flow, Formula: "women / persons"},
		indicators.Indicator{ID: "men", Kind: indicators.Count, Of: "person", Formula: "persons - women"},
		indicators.Indicator{ID: "gap", Kind: indicators.Count, Of: "person", Formula: "women - men"},
	)
	var readings []indicators.Observation
	for i, n := range []int64{10, 90} {
		p := month(2018, i+1)
		readings = append(readings,
			indicators.Observation{Indicator: "persons", Period: p, Value: new(quantity.Of(n, ""))},
			indicators.Observation{Indicator: "women", Period: p, Value: new(quantity.Of(n/10*int64(3+i), ""))},
			indicators.Observation{Indicator: "women", Period: p, Of: []term.Code{"place:a"}, Value: new(quantity.Of(1, ""))},
			indicators.Observation{Indicator: "gap", Period: p, Value: new(quantity.Of(777, ""))})
	}
	got, err := indicators.Derive(list, readings)
	require.NoError(t, err)
	require.Len(t, got, 12)
	var rates []indicators.Observation
	var gaps []string
	for _, o := range got {
		switch {
		case o.Indicator == "rate" && len(o.Of) == 0:
			rates = append(rates, o)
		case o.Indicator == "gap" && o.Missing == "":
			gaps = append(gaps, o.Value.Value.String())
		}
	}
	require.Equal(t, []string{"-4", "-18"}, gaps, "what was handed in of a derived one is passed over")
	total, _, err := list[7].Over(cal.Period{From: cal.Month(2018, 1), To: cal.Month(2018, 2)}, rates)
	require.NoError(t, err)
	require.Equal(t, "39/100", shownRatio(quantity.Ratio{Num: *total.Numerator, Den: *total.Denominator}))

	shuffled := append([]indicators.Observation(nil), readings...)
	rand.New(rand.NewPCG(7, 8)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	again, err := indicators.Derive(list, shuffled)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(got, again, sameReadings()))
}

// What is derived is what big.Rat says, or too large.
func TestDeriveAgreesWithBigRat(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	worked := 0
	for range 2000 {
		values := map[indicators.ID]quantity.Decimal{}
		var list []indicators.Indicator
		var readings []indicators.Observation
		for _, id := range []indicators.ID{"a", "b", "c"} {
			d := quantity.D(r.Int64N(20_001)-10_000, r.IntN(4))
			values[id] = d
			list = append(list, indicators.Indicator{ID: id})
			readings = append(readings, indicators.Observation{Indicator: id, Value: &quantity.Quantity{Value: d}})
		}
		text, want := randomFormula(r, values, 4)
		list = append(list, indicators.Indicator{ID: "new", Formula: text + " + 0 * a"})
		got, err := indicators.Derive(list, readings)
		if err != nil {
			require.Equal(t, []string{"overflow"}, codesOf(err))
			continue
		}
		require.Len(t, got, 1)
		if want == nil {
			require.Equal(t, indicators.NoDenominator, got[0].Missing, text)
			continue
		}
		worked++
		have := new(big.Rat)
		if got[0].Value != nil {
			_, ok := have.SetString(got[0].Value.Value.String())
			require.True(t, ok)
		} else {
			have.SetFrac64(got[0].Numerator.Value.Coef(), got[0].Denominator.Value.Coef())
		}
		require.Zero(t, want.Cmp(have), "%s of %v: got %v, want %v", text, values, have, want)
	}
	require.Greater(t, worked, 500)
}

// randomFormula returns a formula and its value; nil where something is divided
// by zero.
func randomFormula(r *rand.Rand, values map[indicators.ID]quantity.Decimal, depth int) (string, *big.Rat) {
	if depth == 0 || r.IntN(4) == 0 {
		id := indicators.ID([]string{"a", "b", "c"}[r.IntN(3)])
		v, _ := new(big.Rat).SetString(values[id].String())
		return string(id), v
	}
	left, a := randomFormula(r, values, depth-1)
	right, b := randomFormula(r, values, depth-1)
	op := []string{"+", "-", "*", "/", "min", "max"}[r.IntN(6)]
	text := "(" + left + " " + op + " " + right + ")"
	if len(op) > 1 {
		text = op + "(" + left + ", " + right + ")"
	}
	if a == nil || b == nil || op == "/" && b.Sign() == 0 {
		return text, nil
	}
	switch op {
	case "+":
		return text, new(big.Rat).Add(a, b)
	case "-":
		return text, new(big.Rat).Sub(a, b)
	case "*":
		return text, new(big.Rat).Mul(a, b)
	case "/":
		return text, new(big.Rat).Quo(a, b)
	case "min":
		if a.Cmp(b) > 0 {
			a = b
		}
		return text, a
	default:
		if a.Cmp(b) < 0 {
			a = b
		}
		return text, a
	}
}

func FuzzParseFormula(f *testing.F) {
	for _, s := range []string{"housed / asked", "(a + b) * -c", `max("3-1", min(a, 0.5)) if missing 0`, "a if missing (b if missing 1)", "--a − b ÷ ٣", `"\"\\"`, "a)", "((", "1e5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		canonical, inputs, err := indicators.ParseFormula(text)
		if err != nil {
			e, ok := errors.AsType[*i18n.Error](err)
			require.True(t, ok)
			require.Positive(t, e.Line)
			require.Positive(t, e.Column)
			return
		}
		again, same, err := indicators.ParseFormula(canonical)
		if len(canonical) > indicators.MaxFormula {
			return
		}
		require.NoError(t, err, "%q", canonical)
		require.Equal(t, canonical, again)
		require.Equal(t, inputs, same)
		list := []indicators.Indicator{{ID: "new formula", Formula: text}}
		for _, id := range inputs {
			list = append(list, indicators.Indicator{ID: id})
		}
		_, _ = indicators.Derive(list, []indicators.Observation{{Indicator: "a", Value: new(quantity.Of(7, ""))}})
	})
}

func BenchmarkDerive(b *testing.B) {
	list := append(service(), indicators.Indicator{ID: "rate", Kind: indicators.Proportion, Formula: "women / (persons if missing 0)"})
	var readings []indicators.Observation
	for y := range 100 {
		readings = append(readings,
			indicators.Observation{Indicator: "women", Period: inYear(1900 + y), Value: new(quantity.Of(3, ""))},
			indicators.Observation{Indicator: "persons", Period: inYear(1900 + y), Value: new(quantity.Of(7, ""))})
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = indicators.Derive(list, readings)
	}
}

// A long product costs work in proportion, and a long chain of divisions too.
func TestLongFormulas(t *testing.T) {
	for _, text := range []string{
		strings.TrimSuffix(strings.Repeat("persons*", 512), "*"),
		strings.TrimSuffix(strings.Repeat("persons/", 512), "/"),
		strings.TrimSuffix(strings.Repeat("1-", 2048), "-"),
	} {
		list := append(service(), indicators.Indicator{ID: "new", Kind: indicators.RatioOf, Formula: text})
		require.NoError(t, indicators.CheckFormulas(list))
		_, err := indicators.Derive(list, []indicators.Observation{{Indicator: "persons", Value: new(quantity.Of(1, ""))}})
		require.NoError(t, err)
	}
}

func TestClaimsThatAreRefused(t *testing.T) {
	vague := func(s string) *quantity.Quantity { return number(t, s) }
	for _, tt := range []struct {
		formula, a, b string
		want          string // a qualifier and a value, or a code
	}{
		{"a + b", "about 3", "close to 4", "about 7"},
		{"a + 1", "close to 3", "1", "close to 4"},
		{"max(a, 1)", "about 3", "1", "about 3"},
		{"a * b", "about 3", "about 2", "cannot-claim"},
		{"a * b", "at least 3", "more than 2", "more than 6"},
		{"a * b", "at least 3", "at least 0", "at least 0"},
		{"a * b", "at least -3", "at least 2", "cannot-claim"},
		{"a / b", "6", "at least 2", "at most 3"},
		{"a / b", "6", "at most -2", "divide-by-zero"},
		{"a / b", "at least 6", "at least 2", "cannot-claim"},
		{"a / b", "at least 6", "less than 2", "more than 3"},
		{"2 * a", "at most 6", "1", "at most 12"},
		{"min(a, b)", "at least 6", "at most 2", "cannot-claim"},
	} {
		got, err := indicators.Derive([]indicators.Indicator{{ID: "a"}, {ID: "b"}, {ID: "new", Formula: tt.formula}},
			[]indicators.Observation{{Indicator: "a", Value: vague(tt.a)}, {Indicator: "b", Value: vague(tt.b)}})
		if err != nil {
			require.Equal(t, []string{tt.want}, codesOf(err), "%s of %s and %s", tt.formula, tt.a, tt.b)
			continue
		}
		require.Len(t, got, 1)
		require.Equal(t, tt.want, got[0].Value.Qualifier.String()+" "+got[0].Value.Value.String(), "%s of %s and %s", tt.formula, tt.a, tt.b)
	}
}
