package partnership_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

func TestInForce(t *testing.T) {
	endorsed := func(id string, on ...cal.Date) partnership.Terms {
		v := partnership.Terms{ID: partnership.TermsID(id), Body: "council"}
		for _, d := range on {
			v.Endorsed = append(v.Endorsed, partnership.Adoption{Body: "gathering", On: d})
		}
		return v
	}
	first := endorsed("first", cal.Day(2010, 6, 1))
	second := endorsed("second", cal.Day(2013, 1, 10), cal.Day(2013, 2, 1))
	draft := endorsed("draft", cal.Day(2013, 3, 1))
	draft.Draft = true
	other := endorsed("other", cal.Day(2013, 3, 1))
	other.Body = "sub-council"
	vague := endorsed("vague", cal.Year(2012))
	undated := endorsed("undated", cal.Date{})
	bare := partnership.Terms{ID: "bare", Body: "council"}
	twin := endorsed("twin", cal.Day(2010, 6, 1))
	dated := partnership.Terms{ID: "dated", Body: "council", Period: cal.Period{From: cal.Day(2014, 1, 1), To: cal.Day(2014, 12, 31)}}
	backwards := partnership.Terms{ID: "backwards", Body: "council", Period: cal.Period{From: cal.Year(2014), To: cal.Year(2010)}}
	tests := []struct {
		name  string
		all   []partnership.Terms
		on    cal.Date
		want  string
		known bool
	}{
		{"none at all", nil, cal.Day(2012, 1, 1), "", true},
		{"before the first", []partnership.Terms{second, first}, cal.Day(2010, 5, 31), "", true},
		{"the day of endorsement", []partnership.Terms{second, first}, cal.Day(2010, 6, 1), "first", true},
		{"until the last of two has endorsed", []partnership.Terms{second, first}, cal.Day(2013, 1, 31), "first", true},
		{"then the next", []partnership.Terms{second, first}, cal.Day(2013, 2, 1), "second", true},
		{"a draft never", []partnership.Terms{first, draft}, cal.Day(2014, 1, 1), "first", true},
		{"another body's", []partnership.Terms{first, other}, cal.Day(2014, 1, 1), "first", true},
		{"some day of the year", []partnership.Terms{first, vague}, cal.Day(2012, 7, 1), "", false},
		{"after that year", []partnership.Terms{first, vague}, cal.Day(2013, 1, 1), "vague", true},
		{"before that year", []partnership.Terms{first, vague}, cal.Day(2011, 12, 31), "first", true},
		{"a day nobody knows", []partnership.Terms{first, undated}, cal.Day(2014, 1, 1), "", false},
		{"nothing said of endorsement", []partnership.Terms{bare}, cal.Day(2014, 1, 1), "", false},
		{"two of one day", []partnership.Terms{twin, first}, cal.Day(2014, 1, 1), "first", true},
		{"by its period", []partnership.Terms{first, dated}, cal.Day(2014, 1, 1), "dated", true},
		{"what was replaced does not come back", []partnership.Terms{first, dated}, cal.Day(2015, 1, 1), "", true},
		{"reversed", []partnership.Terms{backwards}, cal.Day(2012, 1, 1), "", false},
		{"a year within", []partnership.Terms{first, second}, cal.Year(2012), "first", true},
		{"a year across", []partnership.Terms{first, second}, cal.Year(2013), "", false},
		{"no day", []partnership.Terms{first}, cal.Date{}, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, known := partnership.InForce(tt.all, "council", tt.on)
			require.Equal(t, tt.known, known)
			if tt.want == "" {
				require.Nil(t, got)
				return
			}
			require.NotNil(t, got)
			require.Equal(t, partnership.TermsID(tt.want), got.ID)
		})
	}
}

// Sections that hold themselves are not walked for ever.
func TestProvisionOfKnot(t *testing.T) {
	knot := make([]partnership.Section, 1)
	knot[0].Sections = knot
	o := partnership.Terms{Sections: knot}
	require.Nil(t, o.Provision("provisions:quorum"))
	knot[0].Kind = "provisions:quorum"
	require.NotNil(t, o.Provision("provisions:quorum"))
}
