package i18n_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
)

// intlRow is one answer of ICU 78.2 with CLDR 48, asked through Intl of Node
// 20.20.2 by testdata/intl.js; "node testdata/intl.js > testdata/intl.json"
// makes the table again.
type intlRow struct {
	Kind  string
	Lang  i18n.Lang
	Coef  int64 `json:",string"`
	Scale int
	Max   int
	Cur   string
	From  [3]int
	To    [3]int
	Items []string
	Want  string
}

// TestIntl compares every row. Where ICU has more data than the pinned cut of
// CLDR, the cut is followed; that is the case of one symbol, the Arabic one of
// the Kuwaiti dinar, which is written by its code here.
func TestIntl(t *testing.T) {
	data, err := os.ReadFile("testdata/intl.json")
	require.NoError(t, err)
	var rows []intlRow
	require.NoError(t, json.Unmarshal(data, &rows))
	passed, differing := map[string]int{}, 0
	for _, r := range rows {
		want := r.Want
		if r.Kind == "money" && r.Lang == i18n.AR && r.Cur == "KWD" {
			want = strings.Replace(want, "د.ك.\u200f", "KWD", 1)
			differing++
		}
		if got := r.ours(); got != want {
			t.Errorf("%s %s %d×10^-%d %s %v %v %q = %q; want %q", r.Kind, r.Lang, r.Coef, r.Scale, r.Cur, r.From, r.To, r.Items, got, want)
		}
		passed[r.Kind]++
	}
	require.Empty(t, cmp.Diff(map[string]int{
		"number": 768, "percent": 768, "rounded": 768, "rounded percent": 768, "money": 1280,
		"plural": 408, "date": 1176, "span": 28, "and": 27, "or": 27,
	}, passed), "rows of the table")
	require.Equal(t, 32, differing, "rows in which ICU has a symbol the pinned data lacks")
}

func (r intlRow) ours() string {
	switch r.Kind {
	case "number":
		return string(i18n.AppendNumber(nil, r.Lang, r.Coef, r.Scale))
	case "percent":
		return string(i18n.AppendPercent(nil, r.Lang, r.Coef, r.Scale))
	case "rounded":
		return said(r.Lang, fmt.Sprintf("{$v :number maximumFractionDigits=%d}", r.Max), i18n.Num("v", r.Coef, r.Scale))
	case "rounded percent":
		return said(r.Lang, fmt.Sprintf("{$v :percent maximumFractionDigits=%d}", r.Max), i18n.Percent("v", r.Coef, r.Scale))
	case "money":
		return string(i18n.AppendMoney(nil, r.Lang, r.Coef, r.Cur))
	case "plural":
		return i18n.Plural(r.Lang, r.Coef, r.Scale).String()
	case "date":
		return string(i18n.AppendDate(nil, r.Lang, r.From[0], r.From[1], r.From[2]))
	case "span":
		return said(r.Lang, "{$v}", i18n.Span("v", r.From, r.To))
	case "and":
		return string(i18n.AppendList(nil, r.Lang, r.Items...))
	case "or":
		args := make([]i18n.Arg, len(r.Items))
		for i, s := range r.Items {
			args[i] = i18n.Str("", s)
		}
		return said(r.Lang, "{$v :list type=or}", i18n.List("v", args...))
	}
	return "a kind without a test"
}

// said renders one pattern, the same in the four languages, without isolates.
func said(l i18n.Lang, pattern string, args ...i18n.Arg) string {
	t := i18n.Template{EN: pattern, FR: pattern, ES: pattern, AR: pattern}
	return i18n.Strip(t.With(args...).In(l))
}
