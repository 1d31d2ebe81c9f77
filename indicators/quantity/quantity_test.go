package quantity_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
)

const (
	exact      = quantity.Exact
	about      = quantity.About
	closeTo    = quantity.CloseTo
	atLeast    = quantity.AtLeast
	moreThan   = quantity.MoreThan
	atMost     = quantity.AtMost
	lessThan   = quantity.LessThan
	yes        = quantity.Yes
	no         = quantity.No
	cannotTell = quantity.CannotTell
)

func qualifiers() []quantity.Qualifier {
	return []quantity.Qualifier{exact, about, closeTo, atLeast, moreThan, atMost, lessThan}
}

// q is a number of nothing in particular.
func q(how quantity.Qualifier, n int64) quantity.Quantity {
	return quantity.Quantity{Value: quantity.Int(n), Qualifier: how}
}

func people(how quantity.Qualifier, n int64) quantity.Quantity {
	v := q(how, n)
	v.Unit = "people"
	return v
}

func TestAnswers(t *testing.T) {
	all := []quantity.Answer{cannotTell, yes, no}
	for _, a := range all {
		require.Equal(t, a, a.Not().Not())
		for _, b := range all {
			require.Equal(t, a.And(b), b.And(a))
			require.Equal(t, a.Or(b), b.Or(a))
			require.Equal(t, a.And(b).Not(), a.Not().Or(b.Not()))
		}
	}
	require.Equal(t, no, no.And(cannotTell))
	require.Equal(t, cannotTell, yes.And(cannotTell))
	require.Equal(t, yes, yes.Or(cannotTell))
	require.Equal(t, cannotTell, no.Or(cannotTell))
	for i, want := range []string{"cannot tell", "yes", "no"} {
		a := quantity.Answer(i)
		text, err := a.MarshalText()
		require.NoError(t, err)
		require.Equal(t, want, string(text))
		var back quantity.Answer
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, a, back)
	}
	_, err := quantity.Answer(9).MarshalText()
	require.Equal(t, "bad-answer", code(t, err))
	require.Equal(t, "bad-answer", code(t, new(quantity.Answer).UnmarshalText([]byte("maybe"))))
	require.Equal(t, cannotTell, quantity.Answer(9).And(yes))
}

func TestQualifierText(t *testing.T) {
	for i, want := range []string{"exact", "about", "close to", "at least", "more than", "at most", "less than"} {
		v := quantity.Qualifier(i)
		text, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, want, string(text))
		var back quantity.Qualifier
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, v, back)
	}
	_, err := quantity.Qualifier(9).MarshalText()
	require.Equal(t, "bad-qualifier", code(t, err))
	for _, s := range []string{"", "over", "More than", "more-than"} {
		require.Equal(t, "bad-qualifier", code(t, new(quantity.Qualifier).UnmarshalText([]byte(s))))
	}
}

func TestAdmits(t *testing.T) {
	tests := []struct {
		how              quantity.Qualifier
		below, at, above quantity.Answer
	}{
		{exact, no, yes, no},
		{about, cannotTell, cannotTell, cannotTell},
		{closeTo, cannotTell, cannotTell, cannotTell},
		{atLeast, no, yes, yes},
		{moreThan, no, no, yes},
		{atMost, yes, yes, no},
		{lessThan, yes, no, no},
		{9, cannotTell, cannotTell, cannotTell},
	}
	for _, tt := range tests {
		v := q(tt.how, 200)
		require.Equal(t, []quantity.Answer{tt.below, tt.at, tt.above}, []quantity.Answer{
			v.Admits(dec(t, "199.999")), v.Admits(dec(t, "200.000")), v.Admits(dec(t, "200.001")),
		}, tt.how)
		require.Equal(t, cannotTell, quantity.Quantity{Qualifier: tt.how, Unit: "people"}.Admits(quantity.Int(0)))
	}
}

func TestAdmitsWithin(t *testing.T) {
	tests := []struct {
		how          quantity.Qualifier
		v, tolerance string
		want         quantity.Answer
	}{
		{closeTo, "19", "2", yes},
		{closeTo, "22", "2", yes},
		{closeTo, "23", "2", no},
		{about, "17.99", "2.00", no},
		{about, "18.000", "2", yes},
		{about, "20.5", "0.500000000000000000", yes},
		{about, "20.5", "0.499999999999999999", no},
		{about, "-9223372036854775808", "0.000000000000000001", no},
		{about, "9223372036854775807", "9.000000000000000000", no},
		{about, "-9223372036854775808", "9223372036854775807", no},
		{about, "20", "0", yes},
		{about, "20", "-1", cannotTell},
		{exact, "21", "5", no},
		{moreThan, "20", "5", no},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, q(tt.how, 20).AdmitsWithin(dec(t, tt.v), dec(t, tt.tolerance)), "%v %v", tt.how, tt)
	}
	require.Equal(t, cannotTell, quantity.Quantity{Qualifier: about}.AdmitsWithin(quantity.Int(0), quantity.Int(1)))
}

// Meets and Exceeds are held to what a search finds: steps of a quarter
// that both sides may mean.
func TestBoundsAgainstSearch(t *testing.T) {
	var line []quantity.Decimal
	for i := int64(-8); i <= 32; i++ {
		line = append(line, quantity.D(i*25, 2))
	}
	for _, how := range qualifiers() {
		for _, want := range qualifiers() {
			for a := int64(2); a <= 5; a++ {
				for b := int64(2); b <= 5; b++ {
					left, right := q(how, a), q(want, b)
					allMeet, noneMeets, allExceed, noneExceeds := true, true, true, true
					for _, x := range line {
						if left.Admits(x) == no {
							continue
						}
						switch right.Admits(x) {
						case yes:
							noneMeets = false
						case no:
							allMeet = false
						case cannotTell:
							allMeet, noneMeets = false, false
						}
						for _, y := range line {
							if right.Admits(y) != no {
								if x.Cmp(y) > 0 {
									noneExceeds = false
								} else {
									allExceed = false
								}
							}
						}
					}
					if left.Admits(quantity.Int(a)) == cannotTell {
						allMeet, noneMeets, allExceed, noneExceeds = false, false, false, false
					}
					got, err := left.Meets(right)
					require.NoError(t, err)
					require.Equal(t, judged(allMeet, noneMeets), got, "%v %d meets %v %d", how, a, want, b)
					got, err = left.Exceeds(right)
					require.NoError(t, err)
					require.Equal(t, judged(allExceed, noneExceeds), got, "%v %d exceeds %v %d", how, a, want, b)
					within, err := left.Within(right)
					require.NoError(t, err)
					require.Equal(t, got.Not(), within)
				}
			}
		}
	}
}

func judged(all, none bool) quantity.Answer {
	switch {
	case all:
		return yes
	case none:
		return no
	}
	return cannotTell
}

func TestAdd(t *testing.T) {
	tests := []struct {
		a, b quantity.Quantity
		want quantity.Quantity // not stated: cannot-claim
	}{
		{people(exact, 3), people(exact, 4), people(exact, 7)},
		{people(moreThan, 3), people(exact, 4), people(moreThan, 7)},
		{people(moreThan, 3), people(atLeast, 4), people(moreThan, 7)},
		{people(atLeast, 3), people(atLeast, 4), people(atLeast, 7)},
		{people(atMost, 3), people(lessThan, 4), people(lessThan, 7)},
		{people(atMost, 3), people(atMost, 4), people(atMost, 7)},
		{people(about, 3), people(exact, 4), people(about, 7)},
		{people(closeTo, 3), people(exact, 4), people(closeTo, 7)},
		{people(closeTo, 3), people(closeTo, 4), people(about, 7)},
		{people(about, 3), people(closeTo, 4), people(about, 7)},
		{a: people(atLeast, 3), b: people(atMost, 4)},
		{a: people(about, 3), b: people(moreThan, 4)},
		{a: people(9, 3), b: people(exact, 4)},
	}
	for _, tt := range tests {
		for _, ab := range [][2]quantity.Quantity{{tt.a, tt.b}, {tt.b, tt.a}} {
			got, err := ab[0].Add(ab[1])
			if !tt.want.Stated() {
				require.Equal(t, "cannot-claim", code(t, err))
				continue
			}
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(tt.want, got))
		}
	}
	_, err := people(exact, 1).Add(quantity.Of(1, "requests"))
	require.Equal(t, "unit-mismatch", code(t, err))
	_, err = people(exact, 1).Add(quantity.Quantity{Unit: "people", Printed: "many"})
	require.Equal(t, "not-stated", code(t, err))
	_, err = people(exact, 1<<62).Add(people(exact, 1<<62))
	require.Equal(t, "overflow", code(t, err))
}

func TestUnitsAreKeptApart(t *testing.T) {
	a, b := people(exact, 3), quantity.Of(3, "people")
	b.Of = "household"
	for _, f := range []func(quantity.Quantity) (quantity.Answer, error){a.Meets, a.Exceeds, a.Within} {
		got, err := f(b)
		require.Equal(t, cannotTell, got)
		require.Equal(t, "unit-mismatch", code(t, err))
		got, err = f(quantity.Quantity{Unit: "people"})
		require.Equal(t, cannotTell, got)
		require.NoError(t, err)
	}
}

func TestLeastWhole(t *testing.T) {
	tests := []struct {
		how  quantity.Qualifier
		v    string
		want string
	}{
		{moreThan, "370", "371"}, {moreThan, "370.00", "371"}, {moreThan, "370.5", "371"}, {atLeast, "370", "370"}, {atLeast, "370.1", "371"},
		{exact, "8", "8"}, {exact, "8.5", ""}, {moreThan, "-1.5", "-1"}, {moreThan, "-1", "0"},
		{about, "8", ""}, {atMost, "8", ""}, {lessThan, "8", ""}, {moreThan, "9223372036854775807", ""},
	}
	for _, tt := range tests {
		got, ok := quantity.Quantity{Value: dec(t, tt.v), Qualifier: tt.how}.LeastWhole()
		require.Equal(t, tt.want != "", ok, tt)
		if ok {
			require.Equal(t, tt.want, got.String())
		}
	}
	_, ok := quantity.Quantity{}.LeastWhole()
	require.False(t, ok)
}

func TestTotal(t *testing.T) {
	tests := []struct {
		name   string
		stated quantity.Quantity
		parts  []quantity.Quantity
		want   quantity.Answer
		diff   int64
	}{
		{"bounds that suffice", q(atLeast, 40), []quantity.Quantity{q(exact, 15), q(atLeast, 30)}, yes, 5},
		{"upper bounds below", q(exact, 45), []quantity.Quantity{q(exact, 15), q(atMost, 29)}, no, -1},
		{"lower bounds below", q(exact, 45), []quantity.Quantity{q(exact, 15), q(moreThan, 20)}, cannotTell, 0},
		{"opposite bounds", q(exact, 45), []quantity.Quantity{q(atMost, 15), q(moreThan, 60)}, cannotTell, 0},
		{"a stated approximation", q(about, 45), []quantity.Quantity{q(exact, 45)}, cannotTell, 0},
		{"no parts", q(exact, 0), nil, cannotTell, 0},
		{"nothing stated", quantity.Quantity{}, []quantity.Quantity{q(exact, 1)}, cannotTell, 0},
		{"a part not stated", q(exact, 1), []quantity.Quantity{q(exact, 1), {}}, cannotTell, 0},
		{"other units", q(exact, 2), []quantity.Quantity{people(exact, 2)}, cannotTell, 0},
		{"mixed units", people(exact, 2), []quantity.Quantity{people(exact, 1), q(exact, 1)}, cannotTell, 0},
		{"too large", q(exact, 2), []quantity.Quantity{q(exact, 1<<62), q(exact, 1<<62)}, cannotTell, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, diff := quantity.Total(tt.stated, tt.parts...)
			require.Equal(t, tt.want, got)
			require.True(t, diff.Equal(quantity.Int(tt.diff)), diff)
		})
	}
}

func TestRatio(t *testing.T) {
	tests := []struct {
		name     string
		num, den quantity.Quantity
		want     string // "": code
		how      quantity.Qualifier
		code     string
	}{
		{name: "exact", num: q(exact, 2), den: q(exact, 3), want: "0.67"},
		{name: "lower over exact", num: q(atLeast, 2), den: q(exact, 3), want: "0.66", how: atLeast},
		{name: "upper over exact", num: q(lessThan, 1), den: q(exact, 3), want: "0.34", how: lessThan},
		{name: "negative lower over exact", num: q(moreThan, -2), den: q(exact, 3), want: "-0.67", how: moreThan},
		{name: "negative upper over exact", num: q(atMost, -2), den: q(exact, 3), want: "-0.66", how: atMost},
		{name: "exact over upper", num: q(exact, 2), den: q(atMost, 3), want: "0.66", how: atLeast},
		{name: "exact over strict upper", num: q(exact, 2), den: q(lessThan, 3), want: "0.66", how: moreThan},
		{name: "exact over lower", num: q(exact, 2), den: q(moreThan, 3), want: "0.67", how: lessThan},
		{name: "negative over lower", num: q(exact, -2), den: q(moreThan, 3), want: "-0.67", how: moreThan},
		{name: "zero over a bound", num: q(exact, 0), den: q(moreThan, 3), want: "0.00"},
		{name: "at least zero over an upper", num: q(atLeast, 0), den: q(lessThan, 3), want: "0.00", how: atLeast},
		{name: "lower over upper", num: q(atLeast, 2), den: q(atMost, 3), want: "0.66", how: atLeast},
		{name: "lower over strict upper", num: q(atLeast, 2), den: q(lessThan, 3), want: "0.66", how: moreThan},
		{name: "upper over lower", num: q(atMost, 2), den: q(atLeast, 3), want: "0.67", how: atMost},
		{name: "about over exact", num: q(about, 2), den: q(exact, 3), want: "0.67", how: about},
		{name: "close to over exact", num: q(closeTo, 2), den: q(exact, 3), want: "0.67", how: closeTo},
		{name: "exact over close to", num: q(exact, 2), den: q(closeTo, 3), want: "0.67", how: about},
		{name: "close to over about", num: q(closeTo, 2), den: q(about, 3), want: "0.67", how: about},
		{name: "two lower bounds", num: q(moreThan, 2), den: q(moreThan, 3), code: "cannot-claim"},
		{name: "two upper bounds", num: q(atMost, 2), den: q(atMost, 3), code: "cannot-claim"},
		{name: "negative lower over upper", num: q(atLeast, -2), den: q(atMost, 3), code: "cannot-claim"},
		{name: "about over a bound", num: q(about, 2), den: q(atMost, 3), code: "cannot-claim"},
		{name: "no such qualifier", num: q(9, 2), den: q(exact, 3), code: "cannot-claim"},
		{name: "zero below", num: q(exact, 2), den: q(exact, 0), code: "divide-by-zero"},
		{name: "zero over zero", num: q(exact, 0), den: q(exact, 0), code: "divide-by-zero"},
		{name: "negative below", num: q(exact, 2), den: q(exact, -3), code: "divide-by-zero"},
		{name: "not stated", num: q(exact, 2), code: "not-stated"},
		{name: "too large", num: q(exact, 1<<62), den: q(exact, 1), code: "overflow"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, how, err := quantity.Ratio{Num: tt.num, Den: tt.den}.Value(2)
			if tt.code != "" {
				require.Equal(t, tt.code, code(t, err))
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, v.String())
			require.Equal(t, tt.how, how)
		})
	}
}

// What Value claims holds for every pair of numbers the two sides may mean.
func TestRatioClaimsHold(t *testing.T) {
	var line, sizes []quantity.Decimal
	for i := int64(-12); i <= 16; i++ {
		line = append(line, quantity.D(i*5, 1))
		if i > 0 {
			sizes = append(sizes, quantity.D(i*5, 1))
		}
	}
	for _, hn := range qualifiers() {
		for _, hd := range qualifiers() {
			for n := int64(-2); n <= 3; n++ {
				for d := int64(1); d <= 3; d++ {
					r := quantity.Ratio{Num: q(hn, n), Den: q(hd, d)}
					v, how, err := r.Value(1)
					if err != nil || how == about || how == closeTo {
						continue
					}
					claim := quantity.Quantity{Value: v, Qualifier: how}
					for _, x := range line {
						for _, y := range sizes {
							if r.Num.Admits(x) == yes && r.Den.Admits(y) == yes && how != exact {
								got, err := quantity.Ratio{
									Num: quantity.Quantity{Value: x}, Den: quantity.Quantity{Value: y},
								}.Meets(claim)
								require.NoError(t, err)
								require.Equal(t, yes, got, "%v/%v: %v/%v is not %v %v", r.Num, r.Den, x, y, how, v)
							}
						}
					}
				}
			}
		}
	}
}

func TestRatioMeets(t *testing.T) {
	percent := func(how quantity.Qualifier, coef int64, scale int) quantity.Quantity {
		return quantity.Quantity{Value: quantity.D(coef, scale), Qualifier: how, Unit: "%"}
	}
	const most = 1<<63 - 1
	tests := []struct {
		name     string
		num, den quantity.Quantity
		want     quantity.Quantity
		answer   quantity.Answer
		code     string
	}{
		{"a third is not 33 %", q(exact, 1), q(exact, 3), percent(exact, 33, 0), no, ""},
		{"a third is more than 33 %", q(exact, 1), q(exact, 3), percent(moreThan, 33, 0), yes, ""},
		{"a third is less than 33.4 %", q(exact, 1), q(exact, 3), percent(lessThan, 334, 1), yes, ""},
		{"a quarter is 25.00 %", q(exact, 1), q(exact, 4), percent(exact, 2500, 2), yes, ""},
		{"minus a third", q(exact, -1), q(exact, 3), percent(moreThan, -33, 0), no, ""},
		{"minus a third, above", q(exact, -1), q(exact, 3), percent(moreThan, -34, 0), yes, ""},
		{"between 0 and a step", q(exact, 1), q(exact, 3), q(moreThan, 0), yes, ""},
		{"between 0 and a step down", q(exact, -1), q(exact, 3), q(lessThan, 0), yes, ""},
		{"more than 370 over 290", q(moreThan, 370), q(exact, 290), quantity.Quantity{Value: dec(t, "1.27"), Qualifier: moreThan}, yes, ""},
		{"two lower bounds", q(moreThan, 1), q(moreThan, 2), q(moreThan, 0), cannotTell, ""},
		{"not stated", q(exact, 1), quantity.Quantity{}, q(moreThan, 0), cannotTell, ""},
		{"nothing wanted", q(exact, 1), q(exact, 2), quantity.Quantity{}, cannotTell, ""},
		{"undefined", q(exact, 1), q(exact, 0), q(moreThan, 0), cannotTell, "divide-by-zero"},
		{"huge against fine", q(exact, most), q(exact, 1), quantity.Quantity{Value: quantity.D(1, 18), Qualifier: moreThan}, yes, ""},
		{"huge negative against fine", q(exact, -most), q(exact, 1), quantity.Quantity{Value: quantity.D(1, 18), Qualifier: moreThan}, no, ""},
		{"too large for hundredths", q(exact, most), q(exact, 1), percent(moreThan, 1, 0), cannotTell, "overflow"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := quantity.Ratio{Num: tt.num, Den: tt.den}.Meets(tt.want)
			require.Equal(t, tt.answer, got)
			if tt.code == "" {
				require.NoError(t, err)
			} else {
				require.Equal(t, tt.code, code(t, err))
			}
		})
	}
}

func TestQuantityJSON(t *testing.T) {
	for _, s := range []string{
		`{"value":200,"qualifier":"more than","unit":"people","of":"person","printed":"over 200"}`,
		`{"value":0}`,
		`{"value":12.50,"unit":"%"}`,
		`{"unit":"organizations","printed":"many"}`,
		`{}`,
	} {
		var v quantity.Quantity
		require.NoError(t, json.Unmarshal([]byte(s), &v))
		out, err := json.Marshal(v)
		require.NoError(t, err)
		require.Equal(t, s, string(out))
	}
	require.Error(t, json.Unmarshal([]byte(`{"value":"200"}`), new(quantity.Quantity)))
	require.Error(t, json.Unmarshal([]byte(`{"value":1,"qualifier":"over"}`), new(quantity.Quantity)))

	type holder struct {
		Size quantity.Quantity `json:"size,omitzero"`
	}
	out, err := json.Marshal(holder{})
	require.NoError(t, err)
	require.Equal(t, `{}`, string(out))
	out, err = json.Marshal(holder{quantity.Of(0, "")})
	require.NoError(t, err)
	require.Equal(t, `{"size":{"value":0}}`, string(out))
}
