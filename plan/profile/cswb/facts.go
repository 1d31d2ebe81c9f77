package cswb

import (
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// crowd bounds the work of telling who adopted the plan: beyond so many pairs
// of organization and adoption (a plan of every municipality of Ontario has
// 200,000) those that do not bear the kind Participant are not told apart.
const crowd = 1 << 20

// facts is what many rules ask of a review. Each rule asks anew: it costs a walk
// over the organizations, adoptions and records and allocates nothing.
type facts struct {
	*plan.Plan
	deemed bool // by a decision of the Minister the preparation complies
	bands  bool // only band councils of First Nations take part
	marked bool // participants bear the kind Participant
	crowd  bool // too many to tell who takes part
	open   bool // there are municipalities that may take part, or not
	joint  quantity.Answer
	reach  span // when the plan was first adopted
}

func of(r *plan.Review) facts {
	f := facts{Plan: r.Plan()}
	f.deemed = f.recorded(RecordDeemed) == quantity.Yes
	f.reach = adopted(f.Adoptions)
	f.crowd = len(f.Organizations)*len(f.Adoptions) > crowd
	var marked, markedBands, bandActs, others int
	for i := range f.Organizations {
		o := &f.Organizations[i]
		band := o.Is(BandCouncil)
		switch {
		case o.Is(Participant):
			marked++
			if band {
				markedBands++
			}
		case f.crowd:
		case band:
			bandActs += f.acts(o.ID)
		case municipal(o) && f.acts(o.ID) == 0:
			others++
		}
	}
	f.marked = marked > 0
	f.joint = f.recorded(RecordJoint)
	if f.marked {
		f.bands = marked == markedBands
		if f.joint == quantity.CannotTell {
			f.joint = quantity.Yes
			if marked == 1 {
				f.joint = quantity.No
			}
		}
		return f
	}
	parties, acts := f.parties()
	f.open = others > 0 || f.crowd
	f.bands = bandActs > 0 && bandActs == acts
	if f.joint == quantity.CannotTell && !f.crowd {
		switch {
		case parties > 1:
			f.joint = quantity.Yes
		case parties == 1 && others == 0:
			f.joint = quantity.No
		}
	}
	return f
}

// parties counts who adopted the plan, as far as needed (0, 1, or 2 for more),
// and their acts; those that are not among the organizations too.
func (f *facts) parties() (parties, acts int) {
	first := partnership.OrgID("")
	for i := range f.Adoptions {
		a := &f.Adoptions[i]
		if a.By == "" || a.Instrument == partnership.Motion {
			continue
		}
		acts++
		switch {
		case parties == 0:
			first, parties = a.By, 1
		case a.By != first:
			parties = 2
		}
	}
	return parties, acts
}

// acts counts by how many acts an organization adopted the plan or a revision
// of it.
func (f *facts) acts(id partnership.OrgID) int {
	n := 0
	for i := range f.Adoptions {
		if a := &f.Adoptions[i]; id != "" && a.By == id && a.Instrument != partnership.Motion {
			n++
		}
	}
	return n
}

// band reports whether an adoption is that of a First Nation's band council.
func (f *facts) band(a *partnership.Adoption) bool {
	if a.By == "" || f.crowd {
		return false
	}
	for i := range f.Organizations {
		if f.Organizations[i].ID == a.By {
			return f.Organizations[i].Is(BandCouncil)
		}
	}
	return false
}

// participant reports whether an organization takes part in the plan.
func (f *facts) participant(o *partnership.Organization) bool {
	if f.marked {
		return o.Is(Participant)
	}
	return f.acts(o.ID) > 0
}

// recorded returns the plan's own record of something.
func (f *facts) recorded(what term.Code) quantity.Answer {
	a, _ := partnership.Recorded(f.Records, what)
	return a
}

// prepared reports whether s. 250 applies: a municipality prepares the plan, and
// the Minister has not deemed the section met.
func (f *facts) prepared() bool { return !f.deemed && !f.bands }

// municipal reports whether an organization is a municipality of any tier.
func municipal(o *partnership.Organization) bool {
	for _, k := range o.Kinds {
		switch k {
		case Municipality, SingleTier, LowerTier, LowerTierInCounty, LowerTierInRegion, UpperTier, County, RegionalMunicipality:
			return true
		}
	}
	return false
}

// enacts reports whether an act is a first adoption. The motion of a council
// that is no municipal council is not: it commends.
func enacts(a *partnership.Adoption) bool { return !a.Revision && a.Instrument != partnership.Motion }

// span is a day that is known to lie between two days, both included. The zero
// span knows nothing.
type span struct{ first, last cal.Date }

func (s span) known() bool { return !s.first.IsZero() }

// exactly is the span of a date of any precision.
func exactly(d cal.Date) span { return span{d.First(), d.Last()} }

// adopted returns when a plan was first adopted, by those of its adoptions that
// say when.
func adopted(list []partnership.Adoption) span {
	var s span
	for i := range list {
		a := &list[i]
		if !enacts(a) || a.On.IsZero() {
			continue
		}
		if d := exactly(a.On); !s.known() {
			s = d
		} else {
			s = span{earlier(s.first, d.first), earlier(s.last, d.last)}
		}
	}
	return s
}

func earlier(a, b cal.Date) cal.Date {
	if b.Compare(a) < 0 {
		return b
	}
	return a
}

// precedes reports whether a day certainly lies before another.
func precedes(a, b cal.Date) bool {
	before, known := a.Before(b)
	return known && before
}
