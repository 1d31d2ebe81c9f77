package referral

import (
	"github.com/entente-civic/entente/partnership/term"
)

// Taxonomy is a vocabulary of needs: a scheme of the caller's, with what a
// scheme alone does not say.
type Taxonomy struct {
	Scheme     term.Scheme      `json:"scheme"`              // terms, labels, synonyms (aliases), parents
	ByPrefix   bool             `json:"by_prefix,omitzero"`  // the hierarchy is in the codes, as the 211 taxonomy has it: declared parents are not looked at
	Parents    []term.Pair      `json:"parents,omitzero"`    // further parents of terms: From the term, To the parent
	Crosswalks []term.Crosswalk `json:"crosswalks,omitzero"` // to other schemes; two are never chained
	Retired    []term.Pair      `json:"retired,omitzero"`    // codes no longer in use: From the old one, To its successor
}
