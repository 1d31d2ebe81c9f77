package quantity_test

import (
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

func code(t testing.TB, err error) string {
	t.Helper()
	var e *i18n.Error
	require.ErrorAs(t, err, &e, "%v is no *i18n.Error", err)
	require.Equal(t, "quantity", e.Pkg)
	return e.Code
}

func dec(t testing.TB, s string) quantity.Decimal {
	t.Helper()
	d, err := quantity.Parse(s)
	require.NoError(t, err)
	return d
}

func rat(d quantity.Decimal) *big.Rat {
	r, _ := new(big.Rat).SetString(d.String())
	return r
}

func TestParse(t *testing.T) {
	for _, s := range []string{
		"0", "0.00", "7", "-7", "12.50", "-12.50", "0.001", "405000", "9223372036854775807", "-9223372036854775808",
		"9.223372036854775807", "-9.223372036854775808", "0.000000000000000001", "-0.000000000000000001", "0.000000000000000000",
	} {
		d, err := quantity.Parse(s)
		require.NoError(t, err, s)
		require.Equal(t, s, d.String())
		require.Equal(t, rat(d).Sign(), d.Sign())
		require.Equal(t, d, quantity.D(d.Coef(), d.Scale()))
	}
	for s, want := range map[string]string{
		"": "bad-number", "-": "bad-number", ".": "bad-number", ".5": "bad-number", "5.": "bad-number", "+5": "bad-number", "1e5": "bad-number",
		"007": "bad-number", "00": "bad-number", "-0": "bad-number", "-0.00": "bad-number", "1,000": "bad-number", "1 000": "bad-number",
		"1.2.3": "bad-number", "--1": "bad-number", "٣": "bad-number", "−5": "bad-number", "0x10": "bad-number", "1_000": "bad-number",
		" 1": "bad-number", "NaN": "bad-number", "Inf": "bad-number", strings.Repeat("9", 1<<20): "bad-number",
		"9223372036854775808": "overflow", "-9223372036854775809": "overflow", "99999999999999999999": "overflow",
		"0.0000000000000000001": "overflow", "1844674407370955161.0": "overflow",
	} {
		_, err := quantity.Parse(s)
		require.Equal(t, want, code(t, err), s[:min(len(s), 30)])
		require.Less(t, len(err.Error()), 200)
	}
}

func TestDecimalPanics(t *testing.T) {
	for name, f := range map[string]func(){
		"scale":     func() { quantity.D(1, 19) },
		"negative":  func() { quantity.D(1, -1) },
		"quotient":  func() { _, _ = quantity.Int(1).Quo(quantity.Int(1), 19) },
		"rounding":  func() { quantity.Int(1).Round(-1) },
		"percent":   func() { quantity.Ratio{}.Percent("x", 17) },
		"negatives": func() { quantity.Ratio{}.Percent("x", -1) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				msg, _ := recover().(string)
				require.True(t, strings.HasPrefix(msg, "quantity: "), "%q", msg)
			}()
			f()
		})
	}
}

func TestArithmetic(t *testing.T) {
	const most, least = "9223372036854775807", "-9223372036854775808"
	add, sub, mul := quantity.Decimal.Add, quantity.Decimal.Sub, quantity.Decimal.Mul
	tests := []struct {
		name       string
		op         func(a, b quantity.Decimal) (quantity.Decimal, error)
		a, b, want string // want "": overflow
	}{
		{"scales meet at the finer", add, "1.5", "0.25", "1.75"},
		{"digits stay", add, "1.50", "0.50", "2.00"},
		{"signs", add, "-1.5", "0.25", "-1.25"},
		{"to zero", add, "-1.5", "1.5", "0.0"},
		{"too large", add, most, "1", ""},
		{"too small", add, least, "-1", ""},
		{"just fits", add, least, most, "-1"},
		{"zeros give way", add, "100", "0.000000000000000000", "100.0000000000000000"},
		{"no room for the digit", add, "100", "0.000000000000000001", ""},
		{"difference", sub, "1", "0.01", "0.99"},
		{"least from zero", sub, "0", least, ""},
		{"least from itself", sub, least, least, "0"},
		{"product", mul, "1.5", "-0.25", "-0.375"},
		{"product to the limit", mul, "4611686018427387904", "-2", least},
		{"product too large", mul, "4611686018427387904", "2", ""},
		{"product of fine numbers", mul, "0.0000000001", "0.0000000001", ""},
		{"product whose zeros give way", mul, "0.5000000000", "0.5000000000", "0.250000000000000000"},
		{"product by zero", mul, most, "0.00", "0.00"},
		{"product of leasts", mul, least, least, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.op(dec(t, tt.a), dec(t, tt.b))
			if tt.want == "" {
				require.Equal(t, "overflow", code(t, err))
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, got.String())
		})
	}
}

func TestQuo(t *testing.T) {
	tests := []struct {
		a, b             string
		scale            int
		want, low, high  string // want "": code
		code, boundsCode string
	}{
		{a: "370", b: "290", scale: 2, want: "1.28", low: "1.27", high: "1.28"},
		{a: "-370", b: "290", scale: 2, want: "-1.28", low: "-1.28", high: "-1.27"},
		{a: "1", b: "2", scale: 0, want: "1", low: "0", high: "1"},
		{a: "-1", b: "2", scale: 0, want: "-1", low: "-1", high: "0"},
		{a: "1", b: "3", scale: 0, want: "0", low: "0", high: "1"},
		{a: "-1", b: "3", scale: 0, want: "0", low: "-1", high: "0"},
		{a: "1", b: "4", scale: 2, want: "0.25", low: "0.25", high: "0.25"},
		{a: "1", b: "9.200000000000000000", scale: 18, want: "0.108695652173913043", low: "0.108695652173913043", high: "0.108695652173913044"},
		{a: "0.000000000000000001", b: "3", scale: 0, want: "0", low: "0", high: "1"},
		{a: "0.000000000000000001", b: "9223372036854775807", scale: 0, want: "0", low: "0", high: "1"},
		{a: "0.000000000000000000", b: "3", scale: 2, want: "0.00", low: "0.00", high: "0.00"},
		{a: "9223372036854775807", b: "1", scale: 0, want: "9223372036854775807", low: "9223372036854775807", high: "9223372036854775807"},
		{a: "-9223372036854775808", b: "-1", scale: 0, code: "overflow", boundsCode: "overflow"},
		{a: "9223372036854775807", b: "1", scale: 1, code: "overflow", boundsCode: "overflow"},
		{a: "9223372036854775807", b: "0.000000000000000001", scale: 18, code: "overflow", boundsCode: "overflow"},
		{a: "1", b: "0.00", scale: 2, code: "divide-by-zero", boundsCode: "divide-by-zero"},
	}
	for _, tt := range tests {
		t.Run(tt.a+"/"+tt.b, func(t *testing.T) {
			got, err := dec(t, tt.a).Quo(dec(t, tt.b), tt.scale)
			low, high, errB := dec(t, tt.a).Bounds(dec(t, tt.b), tt.scale)
			if tt.code != "" {
				require.Equal(t, tt.code, code(t, err))
				require.Equal(t, tt.boundsCode, code(t, errB))
				return
			}
			require.NoError(t, err)
			require.NoError(t, errB)
			require.Equal(t, []string{tt.want, tt.low, tt.high}, []string{got.String(), low.String(), high.String()})
		})
	}
}

func TestRounding(t *testing.T) {
	tests := []struct {
		in                 string
		scale              int
		round, floor, ceil string
	}{
		{"1.005", 2, "1.01", "1.00", "1.01"},
		{"-1.005", 2, "-1.01", "-1.01", "-1.00"},
		{"1.004", 2, "1.00", "1.00", "1.01"},
		{"21.5", 0, "22", "21", "22"},
		{"-0.4", 0, "0", "-1", "0"},
		{"0.4", 0, "0", "0", "1"},
		{"1.00", 0, "1", "1", "1"},
		{"1.5", 3, "1.5", "1.5", "1.5"},
		{"-9.223372036854775808", 0, "-9", "-10", "-9"},
		{"9.223372036854775807", 17, "9.22337203685477581", "9.22337203685477580", "9.22337203685477581"},
	}
	for _, tt := range tests {
		d := dec(t, tt.in)
		require.Equal(t, []string{tt.round, tt.floor, tt.ceil},
			[]string{d.Round(tt.scale).String(), d.Floor(tt.scale).String(), d.Ceil(tt.scale).String()}, tt.in)
	}
}

func TestCmp(t *testing.T) {
	order := []string{
		"-9223372036854775808", "-9.223372036854775808", "-1.01", "-1", "-0.000000000000000001", "0",
		"0.000000000000000001", "0.99", "1.00", "9.223372036854775807", "9.3", "9223372036854775807",
	}
	for i, a := range order {
		for j, b := range order {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			require.Equal(t, want, dec(t, a).Cmp(dec(t, b)), "%s %s", a, b)
		}
	}
	require.True(t, dec(t, "1.0").Equal(dec(t, "1.00")))
	require.True(t, quantity.Decimal{}.Equal(dec(t, "0.000000000000000000")))
}

func TestZeroDecimal(t *testing.T) {
	var zero quantity.Decimal
	require.Equal(t, "0", zero.String())
	require.Zero(t, zero.Scale())
	sum, err := zero.Add(quantity.D(15, 1))
	require.NoError(t, err)
	require.Equal(t, "1.5", sum.String())

	type holder struct {
		A quantity.Decimal `json:"a,omitzero"`
		B quantity.Decimal `json:"b"`
	}
	for want, h := range map[string]holder{
		`{"b":0}`:             {},
		`{"a":0,"b":0}`:       {A: quantity.Int(0)},
		`{"a":0.00,"b":12.5}`: {A: quantity.D(0, 2), B: quantity.D(125, 1)},
	} {
		out, err := json.Marshal(h)
		require.NoError(t, err)
		require.Equal(t, want, string(out))
		var back holder
		require.NoError(t, json.Unmarshal(out, &back))
		out, err = json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, want, string(out), "a 0 that was given stays")
	}
}

func TestDecimalJSON(t *testing.T) {
	for _, s := range []string{"12.50", "0", "-0.001", "9223372036854775807", "100"} {
		var d quantity.Decimal
		require.NoError(t, json.Unmarshal([]byte(s), &d))
		out, err := json.Marshal(d)
		require.NoError(t, err)
		require.Equal(t, s, string(out))
	}
	for _, s := range []string{"null", `"12.50"`, "1e3", "-0", "true", "{}", "[1]", "1E0", "12.", "99999999999999999999"} {
		d := quantity.Int(7)
		require.Error(t, json.Unmarshal([]byte(s), &d), s)
		require.Equal(t, quantity.Int(7), d)
	}
}

func TestDecimalDoesNotAllocate(t *testing.T) {
	text, buf := []byte("-12.50"), make([]byte, 0, 32)
	a, b := quantity.D(math.MaxInt64, 18), quantity.D(290, 1)
	var d quantity.Decimal
	require.Zero(t, testing.AllocsPerRun(100, func() {
		_ = d.UnmarshalJSON(text)
		buf, _ = d.AppendText(buf[:0])
		_ = a.Cmp(b)
		_, _ = a.Quo(b, 3)
		_, _ = d.Add(b)
	}))
}
