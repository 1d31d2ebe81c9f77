package lip

import "github.com/entente-civic/entente/partnership/check"

// Where the rules come from. None of these texts was read on a day that is on
// record, so none carries one.
var (
	// cicSteps is the funder's own list of the steps.
	cicSteps = check.Source{
		Title:     "Citizenship and Immigration Canada, Ontario: evolution of LIPs, background and current status (presentation, 29 October 2010)",
		URL:       "https://sambuz.com/doc/agenda-evolution-of-lips-background-current-status-ini3al-presentation-150153",
		Authority: check.Guidance,
	}
	// secretariat quotes the LIP Handbook of August 2013.
	secretariat = check.Source{
		Title:     "National LIP Secretariat, Where to Start, after the Local Immigration Partnerships Handbook (August 2013)",
		URL:       "https://thelipsecretariat.ca/where-to-start/",
		Authority: check.Guidance,
	}
	// cfp2024 names the Community Plan.
	cfp2024 = check.Source{
		Title:     "Immigration, Refugees and Citizenship Canada, settlement funding 2024: indirect services with a community or local scope",
		Section:   "Local Immigration Partnerships and Zonal Immigration Partnerships",
		URL:       "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/partners-service-providers/funding/settlement-funding-2024/indirect-services-local.html",
		Authority: check.Guidance,
	}
	// newLIP says what a community shows that wants a new partnership.
	newLIP = check.Source{
		Title:     "Immigration, Refugees and Citizenship Canada, apply to be a new Local or Zonal Immigration Partnership",
		Section:   "community size",
		URL:       "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/partners-service-providers/funding/local-immigration-partnership.html",
		Authority: check.Guidance,
	}
	// logicModel names the levels of outcomes.
	logicModel = check.Source{
		Title:     "Immigration, Refugees and Citizenship Canada, Settlement Program logic model",
		Section:   "immediate, intermediate and ultimate outcomes",
		URL:       "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/partners-service-providers/funding/resources/settlement-logic-model.html",
		Authority: check.Guidance,
	}
	// unRecord says what partnerships do and do not do.
	unRecord = check.Source{
		Title:     "United Nations Network on Migration, practice record: Local Immigration Partnerships (updated 2024)",
		URL:       "https://migrationnetwork.un.org/practice/local-immigration-partnerships-lips-updated-2024",
		Authority: check.Practice,
	}
	// qayyum compared 27 plans of Ontario.
	qayyum = check.Source{
		Title:     "Qayyum and Burstein, Organizational Best Practices of Local Immigration Partnerships (2012)",
		Section:   "abstract",
		URL:       "http://p2pcanada.ca/library/organizational-best-practices-of-local-immigration-partnerships/",
		Authority: check.Practice,
	}
	// esses is a deck on the process, with London and Middlesex as its case.
	esses = check.Source{
		Title:     "V. Esses, Local Immigration Partnerships: A Collaborative Community Approach (slides, about 2011)",
		URL:       "http://p2pcanada.ca",
		Authority: check.Practice,
	}
	// white is a deck on London's partnership.
	white = check.Source{
		Title:     "E. White, Important Ingredients of a Welcoming Community: from London’s Perspective (slides, 4 December 2013)",
		Authority: check.Practice,
	}
)
