package partnership

import (
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
)

// Baseline returns the rules that hold for every partnership, whatever its
// programme: that what is on record can be understood (PARTNERSHIP), that
// bodies and seats are in order on the day of the review ([RosterRules]), and
// that its processes can be run and went as they are meant to (PROCESS).
//
// What a list would tell that is not stated gives one unknown at the list, not
// one at each mention. Of a programme, the partnerships that belong to it are
// counted and told apart here; what each of them holds is judged by a review of
// its own. Who acts in a process may be a community that is on no list, so
// deciders and owners are not looked up.
//
// On a sound partnership whose lists are of at most 64 the rules allocate
// nothing, but for the two that judge totals and compare the names of bodies;
// what is looked up in a longer list costs a map.
func Baseline() check.Profile[*Review] { return baseline }

// baseline is made once; a Profile cannot be changed.
var baseline = check.New("partnership", "1",
	baseID, baseReference, baseAreaCycle, basePeriod, baseNewer,
	baseLabel, baseLocales, baseTotals,
	baseTemplate, baseTemplateTidy, baseEvent, baseRefused, baseDeviation, baseOverdue,
).And(
	check.Each(RosterRules(), (*Review).Rosters),
)

// finder finds the first of a list that has an id. Few are found soonest by
// looking; of many an index is made when it is first asked for.
type finder[T any, K ~string] struct {
	list []T
	id   func(*T) K
	by   map[K]int32
}

// at returns the position of the first that has an id, or -1.
func (f *finder[T, K]) at(id K) int {
	const few = 64
	if f.by == nil && len(f.list) > few {
		f.by = make(map[K]int32, len(f.list))
		for i := range f.list {
			if _, doubled := f.by[f.id(&f.list[i])]; !doubled {
				f.by[f.id(&f.list[i])] = int32(i)
			}
		}
	}
	if f.by != nil {
		if i, ok := f.by[id]; ok {
			return int(i)
		}
		return -1
	}
	for i := range f.list {
		if f.id(&f.list[i]) == id {
			return i
		}
	}
	return -1
}

// place is where a finding about one of the list stands: by its id or, where
// that is blank, doubled or would read as a position, by its position.
func (f *finder[T, K]) place(kind string, i int, field, key string) check.At {
	id := f.id(&f.list[i])
	if unusable(string(id)) || f.at(id) != i {
		id = K(position(i))
	}
	return check.At{Kind: kind, ID: string(id), Field: field, Key: key}
}

// unusable reports whether an id is blank or begins with the mark of a position.
func unusable(id string) bool { return strings.TrimSpace(id) == "" || id[0] == '#' }

func position(i int) string { return "#" + strconv.Itoa(i) }

// lists are the lists of a partnership as the rules look through them. The
// sorts of entity are named as [check.At] names them.
type lists struct {
	*Review
	p             *Partnership
	organizations finder[Organization, OrgID]
	bodies        finder[Body, BodyID]
	areas         finder[Area, AreaID]
	terms         finder[Terms, TermsID]
	meetings      finder[Meeting, MeetingID]
	engagements   finder[Engagement, EngagementID]
	contributions finder[Contribution, ContributionID]
	processes     finder[Process, ProcessID]
	members       finder[Partnership, ID]
}

func (r *Review) lists() lists {
	p := r.partnership
	x := lists{
		Review: r, p: p,
		organizations: finder[Organization, OrgID]{list: p.Organizations, id: func(o *Organization) OrgID { return o.ID }},
		bodies:        finder[Body, BodyID]{list: p.Bodies, id: func(b *Body) BodyID { return b.ID }},
		areas:         finder[Area, AreaID]{list: p.Ground, id: func(a *Area) AreaID { return a.ID }},
		terms:         finder[Terms, TermsID]{list: p.Terms, id: func(t *Terms) TermsID { return t.ID }},
		meetings:      finder[Meeting, MeetingID]{list: p.Meetings, id: func(m *Meeting) MeetingID { return m.ID }},
		engagements:   finder[Engagement, EngagementID]{list: p.Engagements, id: func(e *Engagement) EngagementID { return e.ID }},
		contributions: finder[Contribution, ContributionID]{list: p.Contributions, id: func(c *Contribution) ContributionID { return c.ID }},
		processes:     finder[Process, ProcessID]{list: p.Processes, id: func(s *Process) ProcessID { return s.ID }},
		members:       finder[Partnership, ID]{list: p.Partnerships, id: func(m *Partnership) ID { return m.ID }},
	}
	if len(r.rosters) > 0 { // they are indexed already
		x.organizations.by, x.bodies.by = r.rosters[0].x.orgAt, r.rosters[0].x.bodyAt
	}
	return x
}

// entity is one thing on record, by sort and position: the i-th of its list; of
// a seat, event or decision the j-th of the i-th.
type entity struct {
	kind string
	i, j int
}

// place is where a finding about a field of an entity stands.
func (x *lists) place(e entity, field, key string) check.At {
	switch e.kind {
	case "organization":
		return x.organizations.place(e.kind, e.i, field, key)
	case "body":
		return x.bodies.place(e.kind, e.i, field, key)
	case "seat":
		seats := x.rosters[0].of(int32(e.i))
		at := x.rosters[0].seatAt(&seats[e.j], e.j, field)
		if unusable(at.ID) {
			at.ID = position(e.i) + "/" + strconv.Itoa(e.j)
		}
		return at
	case "area":
		return x.areas.place(e.kind, e.i, field, key)
	case "terms":
		return x.terms.place(e.kind, e.i, field, key)
	case "meeting":
		return x.meetings.place(e.kind, e.i, field, key)
	case "engagement":
		return x.engagements.place(e.kind, e.i, field, key)
	case "contribution":
		return x.contributions.place(e.kind, e.i, field, key)
	case "process":
		return x.processes.place(e.kind, e.i, field, key)
	case "event":
		// Events have no id; the process keeps apart what a reader sees of two.
		return check.At{Kind: e.kind, ID: position(e.i) + "/" + strconv.Itoa(e.j), Field: field, Key: string(x.p.Processes[e.i].ID)}
	}
	at := x.At(field)
	if at.Key = key; unusable(at.ID) {
		at.ID = position(0)
	}
	return at
}

// named is how a sentence calls an entity: by its name, else by its id; a seat
// by its body, an event by its process, and what has no id by the partnership.
func (x *lists) named(name string, e entity) i18n.Arg {
	var words i18n.Text
	var id string
	switch e.kind {
	case "organization":
		words, id = x.p.Organizations[e.i].Name, string(x.p.Organizations[e.i].ID)
	case "body", "seat":
		words, id = x.p.Bodies[e.i].Name, string(x.p.Bodies[e.i].ID)
	case "area":
		words, id = x.p.Ground[e.i].Name, string(x.p.Ground[e.i].ID)
	case "terms":
		words, id = x.p.Terms[e.i].Title, string(x.p.Terms[e.i].ID)
	case "meeting":
		words, id = x.p.Meetings[e.i].Title, string(x.p.Meetings[e.i].ID)
	case "engagement":
		words, id = x.p.Engagements[e.i].Title, string(x.p.Engagements[e.i].ID)
	case "contribution":
		words, id = x.p.Contributions[e.i].Title, string(x.p.Contributions[e.i].ID)
	case "process", "event":
		words, id = x.p.Processes[e.i].Title, string(x.p.Processes[e.i].ID)
	}
	switch {
	case words.Worded():
		return i18n.Local(name, words)
	case strings.TrimSpace(id) != "":
		return i18n.Label(name, i18n.Clip(id, 60))
	}
	return x.Arg(name)
}

// kindName is the sort of an entity as a reader knows it.
func kindName(kind string) i18n.Message {
	switch kind {
	case "organization":
		return i18n.Template{EN: "organization", FR: "organisme", ES: "organización", AR: "منظمة"}.With()
	case "body":
		return i18n.Template{EN: "body", FR: "instance", ES: "órgano", AR: "هيئة"}.With()
	case "seat":
		return i18n.Template{EN: "seat", FR: "siège", ES: "puesto", AR: "مقعد"}.With()
	case "area":
		return i18n.Template{EN: "area", FR: "territoire", ES: "zona", AR: "منطقة"}.With()
	case "terms":
		return i18n.Template{EN: "terms of reference", FR: "mandat", ES: "términos de referencia", AR: "اختصاصات"}.With()
	case "meeting":
		return i18n.Template{EN: "meeting", FR: "réunion", ES: "reunión", AR: "اجتماع"}.With()
	case "decision":
		return i18n.Template{EN: "decision", FR: "décision", ES: "decisión", AR: "قرار"}.With()
	case "engagement":
		return i18n.Template{EN: "consultation", FR: "consultation", ES: "consulta", AR: "مشاورة"}.With()
	case "contribution":
		return i18n.Template{EN: "contribution", FR: "contribution", ES: "aportación", AR: "مساهمة"}.With()
	case "process":
		return i18n.Template{EN: "process", FR: "processus", ES: "proceso", AR: "عملية"}.With()
	}
	return i18n.Template{EN: "partnership", FR: "partenariat", ES: "asociación", AR: "شراكة"}.With()
}
