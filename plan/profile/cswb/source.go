package cswb

import (
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

const (
	cspaURL = "https://www.ontario.ca/laws/statute/19c01"
	psaURL  = "https://www.ontario.ca/laws/statute/90p15"
)

// The texts. The days are those of the dated copy that was read; a text without
// a day was not read.
var (
	cspaText = check.Source{
		Title:     "Community Safety and Policing Act, 2019, S.O. 2019, c. 1, Sched. 1",
		URL:       cspaURL,
		Read:      cal.Day(2023, 12, 21),
		Authority: check.Statute,
	}
	psaText = check.Source{
		Title:     "Police Services Act, R.S.O. 1990, c. P.15",
		URL:       psaURL,
		Read:      cal.Day(2023, 12, 18),
		Authority: check.Statute,
	}
	// enacted is the Act as it stood to 25 March 2019, known only through the
	// amendment notes of the later text.
	enacted = check.Source{
		Title:     "Police Services Act, R.S.O. 1990, c. P.15, as enacted by 2018, c. 3, Sched. 1, s. 211 (6)",
		URL:       psaURL,
		Authority: check.Statute,
	}
	publication = check.Source{
		Title:     "O. Reg. 527/18",
		URL:       "https://www.ontario.ca/laws/regulation/180527",
		Read:      cal.Day(2023, 12, 18),
		Authority: check.Statute,
	}
	firstDate = check.Source{
		Title:     "O. Reg. 785/20",
		Section:   "s. 1",
		URL:       "https://www.ontario.ca/laws/regulation/200785",
		Read:      cal.Day(2023, 12, 18),
		Authority: check.Statute,
	}
	// unread is known by its title only.
	unread = check.Source{
		Title:     "O. Reg. 414/23, Community Safety and Well-Being Plans - Publication and Review",
		URL:       "https://www.ontario.ca/laws/regulation/230414",
		Authority: check.Statute,
	}
	booklet = check.Source{
		Title:     "Community Safety and Well-Being Planning Framework: A Shared Commitment in Ontario (booklet 3)",
		Section:   "section 2",
		URL:       "https://ontario.ca/document/community-safety-and-well-being-planning-framework-booklet-3-shared-commitment-ontario/",
		Authority: check.Guidance,
	}
	dryden = check.Source{
		Title:     "City of Dryden, Provincial Mandate",
		URL:       "https://www.dryden.ca/en/community/provincial-mandate.aspx",
		Authority: check.Practice,
	}
)
