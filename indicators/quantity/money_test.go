package quantity_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/quantity"
)

func cad(minor int64) quantity.Money { return quantity.Money{Minor: minor, Currency: "CAD"} }

func TestMoneyArithmetic(t *testing.T) {
	got, err := cad(250).Add(cad(-100))
	require.NoError(t, err)
	require.Equal(t, cad(150), got)
	got, err = cad(250).Sub(cad(300))
	require.NoError(t, err)
	require.Equal(t, cad(-50), got)
	for _, pair := range [][2]int64{{math.MaxInt64, 1}, {math.MinInt64, -1}, {math.MinInt64, math.MinInt64}, {math.MaxInt64, math.MaxInt64}} {
		_, err = cad(pair[0]).Add(cad(pair[1]))
		require.Equal(t, "overflow", code(t, err))
	}
	for _, pair := range [][2]int64{{math.MinInt64, 1}, {math.MaxInt64, -1}, {0, math.MinInt64}, {math.MaxInt64, math.MinInt64}} {
		_, err = cad(pair[0]).Sub(cad(pair[1]))
		require.Equal(t, "overflow", code(t, err))
	}
	got, err = cad(-1).Sub(cad(math.MinInt64))
	require.NoError(t, err)
	require.Equal(t, cad(math.MaxInt64), got)

	usd := quantity.Money{Minor: 1, Currency: "USD"}
	for _, unknown := range []quantity.Money{{}, {Minor: 5}, {Minor: 5, Currency: "cad"}, {Minor: 5, Currency: "CADX"}} {
		require.False(t, unknown.Known())
		_, err = cad(1).Add(unknown)
		require.Equal(t, "unknown-amount", code(t, err))
		_, err = unknown.Sub(cad(1))
		require.Equal(t, "unknown-amount", code(t, err))
		same := unknown
		_, err = unknown.Cmp(same)
		require.Equal(t, "unknown-amount", code(t, err))
		require.False(t, unknown.Quantity().Stated())
		require.Empty(t, unknown.String())
	}
	_, err = cad(1).Cmp(usd)
	require.Equal(t, "currency-mismatch", code(t, err))
	_, err = cad(1).Sub(usd)
	require.Equal(t, "currency-mismatch", code(t, err))
	for want, m := range map[int]quantity.Money{-1: cad(2), 0: cad(1), 1: cad(0)} {
		c, err := cad(1).Cmp(m)
		require.NoError(t, err)
		require.Equal(t, want, c)
	}
}

func TestSum(t *testing.T) {
	totals, unknown, err := quantity.Sum(
		quantity.Money{Minor: 5, Currency: "USD"}, cad(math.MaxInt64), quantity.Money{}, cad(1), cad(-2), quantity.Money{Minor: 3, Currency: "?"},
	)
	require.NoError(t, err)
	require.Equal(t, 2, unknown)
	require.Empty(t, cmp.Diff([]quantity.Money{cad(math.MaxInt64 - 1), {Minor: 5, Currency: "USD"}}, totals))
	_, _, err = quantity.Sum(cad(math.MaxInt64), cad(1))
	require.Equal(t, "overflow", code(t, err))
	totals, unknown, err = quantity.Sum()
	require.NoError(t, err)
	require.Empty(t, totals)
	require.Zero(t, unknown)
}

func TestSplit(t *testing.T) {
	tests := []struct {
		m    quantity.Money
		n    int
		want []quantity.Money
	}{
		{cad(100), 3, []quantity.Money{cad(34), cad(33), cad(33)}},
		{cad(-100), 3, []quantity.Money{cad(-34), cad(-33), cad(-33)}},
		{cad(1), 2, []quantity.Money{cad(1), cad(0)}},
		{cad(40_500_000), 5, []quantity.Money{cad(8_100_000), cad(8_100_000), cad(8_100_000), cad(8_100_000), cad(8_100_000)}},
		{cad(math.MinInt64), 1, []quantity.Money{cad(math.MinInt64)}},
		{quantity.Money{}, 2, []quantity.Money{{}, {}}},
		{cad(1), 0, nil},
		{cad(1), -1, nil},
	}
	for _, tt := range tests {
		require.Empty(t, cmp.Diff(tt.want, tt.m.Split(tt.n)))
	}
}

func TestMoneyText(t *testing.T) {
	for s, m := range map[string]quantity.Money{
		"CAD 405000.00":             cad(40_500_000),
		"CAD -0.05":                 cad(-5),
		"JPY 5000":                  {Minor: 5000, Currency: "JPY"},
		"KWD 1.234":                 {Minor: 1234, Currency: "KWD"},
		"CAD -92233720368547758.08": cad(math.MinInt64),
	} {
		require.Equal(t, s, m.String())
		got, err := quantity.ParseMoney(s)
		require.NoError(t, err)
		require.Equal(t, m, got)
	}
	got, err := quantity.ParseMoney("CAD 405000")
	require.NoError(t, err)
	require.Equal(t, cad(40_500_000), got)
	for s, want := range map[string]string{
		"": "bad-money", "CAD": "bad-money", "CAD ": "bad-money", "405000": "bad-money", "cad 5": "bad-money", "CAD  5": "bad-money",
		"CAD 5.001": "bad-money", "JPY 5.0": "bad-money", "CAD 1,000": "bad-money", "$ 5": "bad-money", "CAD 5 ": "bad-money",
		"CAD 92233720368547758.08": "overflow", "CAD 922337203685477580": "overflow", "CAD 99999999999999999999": "overflow",
	} {
		_, err := quantity.ParseMoney(s)
		require.Equal(t, want, code(t, err), s)
	}
}

func TestMoneyJSON(t *testing.T) {
	type holder struct {
		Amount quantity.Money `json:"amount,omitzero"`
	}
	for _, s := range []string{
		`{}`, `{"amount":{"minor":0,"currency":"CAD"}}`, `{"amount":{"minor":-5,"currency":"USD"}}`, `{"amount":{"minor":5,"currency":""}}`,
	} {
		var h holder
		require.NoError(t, json.Unmarshal([]byte(s), &h))
		out, err := json.Marshal(h)
		require.NoError(t, err)
		require.Equal(t, s, string(out))
	}
}
