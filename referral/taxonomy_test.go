package referral_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// How a code of a service answers a code of a need.
func TestTerms(t *testing.T) {
	const (
		exact, below, counterpart, part, broader, none = referral.MatchExact, referral.MatchBelow, referral.MatchCounterpart, referral.MatchPart, referral.MatchBroader, ""
		yes, unsure, no                                = quantity.Yes, quantity.CannotTell, quantity.No
	)
	tests := []struct {
		name   string
		need   string // codes; behind a bar those it must not be
		has    string // entries; a plus links the codes of one
		answer quantity.Answer
		match  string
	}{
		{"the term", "need:food", "need:food", yes, exact},
		{"a grandchild", "need:food", "need:hot", yes, below},
		{"a parent may or may not be meant", "need:hot", "need:food", unsure, broader},
		{"another branch", "need:bank", "need:hot", no, none},
		{"the better of two codes", "need:meals", "need:food need:meals", yes, exact},
		{"any of several", "need:shelter need:bank", "need:bank", yes, exact},
		{"by a further parent", "need:basic", "need:mental", yes, below},
		{"below a further parent", "need:health", "need:hot", yes, below},
		{"above by a further parent", "need:mental", "need:basic", unsure, broader},
		{"not wins over an included term", "need:food|need:meals", "need:hot need:bank", no, none},
		{"not leaves the others", "need:food|need:meals", "need:bank", yes, below},
		{"the whole scheme", "population:*", "population:over80", yes, below},

		{"codes tell the hierarchy", "tax:BD-1800", "tax:BD-1800.2000", yes, below},
		{"a prefix ends where a level does", "tax:BD-1800", "tax:BD-18000", no, none},
		{"the top letter", "tax:B", "tax:BH-1800.5000-500", yes, below},
		{"a row that is missing", "tax:BH-1800", "tax:BH-1800.5000-500", yes, below},
		{"other case", "tax:bd-1800.2000", "tax:BD-1800.2000", yes, exact},
		{"other case of the service", "tax:BD-1800.2000", "tax:bd-1800.2000", yes, exact},

		{"retired, twice over", "need:retired", "need:meals", yes, exact},
		{"the service's is retired", "need:meals", "need:retired", yes, exact},
		{"retired for two terms", "need:bank", "need:split", unsure, broader},
		{"not listed in an open scheme", "need:unlisted", "need:unlisted", yes, exact},
		{"within the others", "need:other", "need:unlisted", yes, below},
		{"among the others", "need:never-seen", "need:other", unsure, broader},

		{"counterpart", "need:meals", "old:meals", yes, counterpart},
		{"counterpart, the other way", "old:meals", "need:meals", yes, counterpart},
		{"below what is needed, then across", "need:basic", "old:meals", yes, counterpart},
		{"across, then below", "old:meals", "need:hot", yes, counterpart},
		{"one of its counterparts", "need:food", "old:x", yes, part},
		{"a counterpart of several", "need:shelter", "old:beds", unsure, broader},
		{"below a counterpart of several", "need:mental", "old:night", unsure, broader},
		{"never two crosswalks", "old:x", "old:y", no, none},
		{"the nearer way", "need:meals", "old:meals need:hot", yes, below},

		{"linked, and asked for", "need:meals", "need:meals+population:women", yes, exact},
		{"linked, and below what was declared", "need:meals", "need:meals+population:seniors", yes, exact},
		{"linked, and declared otherwise", "need:meals", "need:meals+population:men", no, exact},
		{"linked to what was not asked", "need:meals", "need:meals+status:refugee", unsure, exact},
		{"linked or alone", "need:meals", "need:meals+population:men need:hot", yes, below},
		{"a linked term is no need", "need:food", "population:women+status:refugee", no, none},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := sound("s")
			for entry := range strings.FieldsSeq(tt.has) {
				var list []term.Code
				for c := range strings.SplitSeq(entry, "+") {
					list = append(list, term.Code(c))
				}
				s.Terms = append(s.Terms, list)
			}
			taxonomies := sampleTaxonomies()
			taxonomies[2].Scheme.Terms = append(taxonomies[2].Scheme.Terms, term.Term{ID: "men"})
			d, _ := referral.NewDirectory(referral.Listing{Services: []referral.Service{s}, Taxonomies: taxonomies})
			in, out, _ := strings.Cut(tt.need, "|")
			q := &referral.Query{Needs: []referral.Need{{ID: "n"}}, Facts: []referral.Fact{{Name: "population", Values: []string{"women", "over80"}}}}
			for c := range strings.FieldsSeq(in) {
				q.Needs[0].Terms = append(q.Needs[0].Terms, term.Code(c))
			}
			for c := range strings.FieldsSeq(out) {
				q.Needs[0].Without = append(q.Needs[0].Without, term.Code(c))
			}
			got, err := d.Route(nil, q, 0, nil)
			require.NoError(t, err)
			answer, reasons, err := d.Explain(q, 0, "s", nil)
			require.NoError(t, err)
			require.Equal(t, tt.answer, answer)
			require.Equal(t, tt.answer, reason(t, reasons, referral.ByTerm).Answer)
			if tt.answer == no {
				require.Empty(t, got)
				f, _ := d.Funnel(q, 0, nil)
				require.Equal(t, 1, f.By(referral.ByTerm))
				if tt.match != none {
					require.Len(t, f.Near, 1, "a near miss")
				}
				return
			}
			require.Len(t, got, 1, "each offer once, whatever the ways that lead to it")
			require.Equal(t, tt.answer, got[0].Answer)
			require.Equal(t, tt.match, got[0].Match)
			if tt.answer == unsure {
				require.Equal(t, []string{referral.ByTerm}, got[0].Undecided())
				got, err = d.Route(nil, q, 0, &referral.Policy{Strict: []string{referral.ByTerm}})
				require.NoError(t, err)
				require.Empty(t, got)
			}
		})
	}
}

// What cannot be understood is an error and never an empty answer.
func TestNeedsNotUnderstood(t *testing.T) {
	d := directory(t, referral.Listing{Services: []referral.Service{sound("a", "need:food")}, Taxonomies: []referral.Taxonomy{crossroads(), {Scheme: term.Scheme{ID: "closed", Terms: []term.Term{{ID: "x"}}}}}})
	tests := []struct {
		name  string
		needs []referral.Need
		at    int
		p     *referral.Policy
		code  string
		found int
	}{
		{"no terms", []referral.Need{{ID: "n"}}, 0, nil, "no-terms", 0},
		{"a term that is not listed", []referral.Need{{ID: "n", Terms: []term.Code{"closed:y"}}}, 0, nil, "unknown-term", 0},
		{"a scheme that is not there", []referral.Need{{ID: "n", Terms: []term.Code{"food"}}}, 0, nil, "unknown-term", 0},
		{"no term at all", []referral.Need{{ID: "n", Terms: []term.Code{"closed:Z"}}}, 0, nil, "unknown-term", 0},
		{"one of two", []referral.Need{{ID: "n", Terms: []term.Code{"closed:y", "need:food"}}}, 0, nil, "unknown-term", 1},
		{"what it must not be", []referral.Need{{ID: "n", Terms: []term.Code{"need:food"}, Without: []term.Code{"closed:y"}}}, 0, nil, "unknown-term", 1},
		{"too many", []referral.Need{{ID: "n", Terms: slices.Repeat([]term.Code{"need:food"}, referral.MaxTerms+1)}}, 0, nil, "too-many-terms", 0},
		{"no such need", nil, 0, nil, "bad-need", 0},
		{"no such filter", []referral.Need{{ID: "n", Terms: []term.Code{"need:food"}}}, 0, &referral.Policy{Strict: []string{"colour"}}, "bad-policy", 0},
		{"ranking is no filter", []referral.Need{{ID: "n", Terms: []term.Code{"need:food"}}}, 0, &referral.Policy{Assume: []string{referral.ByAssured}}, "bad-policy", 0},
		{"nothing to rank by", []referral.Need{{ID: "n", Terms: []term.Code{"need:food"}}}, 0, &referral.Policy{Order: []string{referral.ByArea}}, "bad-policy", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := &referral.Query{Needs: tt.needs}
			got, err := d.Route(nil, q, tt.at, tt.p)
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, tt.code, e.Code)
			require.Len(t, got, tt.found)
			for _, l := range i18n.Spoken() {
				require.NotEmpty(t, e.Message().In(l))
			}
			_, _, err = d.Explain(q, tt.at, "a", tt.p)
			require.ErrorAs(t, err, &e)
			require.Equal(t, tt.code, e.Code)
			for _, r := range d.Plan(q, tt.p) {
				require.NotEmpty(t, r.Faults)
				require.Equal(t, tt.found == 0, r.Gap == referral.Unclear)
			}
		})
	}
}

// No directory is an empty one.
func TestNoDirectory(t *testing.T) {
	q := asking("need:food")
	for _, d := range []*referral.Directory{nil, {}} {
		require.Zero(t, d.Len())
		got, err := d.Route(nil, q, 0, nil)
		require.Error(t, err)
		require.Empty(t, got)
		require.Equal(t, referral.Unclear, d.Plan(q, nil)[0].Gap)
		_, _, err = d.Explain(q, 0, "o", nil)
		require.Error(t, err)
		f, err := d.Funnel(q, 0, nil)
		require.Error(t, err)
		require.Zero(t, f.Offers)
		require.Nil(t, d.Service("s"))
		require.Nil(t, d.Place("p"))
		require.Nil(t, d.Organization("o"))
		require.Empty(t, d.Stale(cal.Day(2026, 1, 1)))
		require.Empty(t, d.Unmet(func(func(*referral.Query, []referral.Result) bool) {}))
		e, findings := d.With(referral.Listing{Services: []referral.Service{sound("s", "need:food")}, Taxonomies: []referral.Taxonomy{crossroads()}}, referral.Listing{})
		require.Empty(t, findings)
		require.Equal(t, 1, e.Len())
	}
}
