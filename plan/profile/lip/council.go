package lip

import (
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// The kinds of body the rules look at, in the terms of partnership.BodyKinds.
const (
	councilKind    term.Code = "bodies:council"
	subCouncilKind term.Code = "bodies:sub-council"
)

// Council returns the rules on the partnership itself: that there is a council,
// who sits on it, what its terms of reference say, whether it decided with
// quorum, in which order the steps were taken. They need no plan, and every
// edition has them too, for a plan that is judged with its partnership.
//
// A council is a body of the kind "bodies:council" that exists on the day, its
// sub-councils are bodies of the kind "bodies:sub-council"; the steps are those
// of the process "lip" ([Process]). Terms of reference are those in force on the
// day, for a meeting on its own day. That terms of reference come before the
// strategy is part of the order of steps. No national text says what terms of
// reference hold, so all rules on their provisions are advice.
//
// Whether every priority has a sub-council is not judged here, for priorities
// are the plan's; nor is how many seats one sector or one person may have, for
// no source sets a limit.
func Council() check.Profile[*partnership.Review] { return council }

// council is made once; a Profile cannot be changed.
var council = check.New(Name+"-council", handbook2013,
	councilExists, councilTerms,
	provision("TOR-PURPOSE", "provisions:purpose", check.Source{}),
	provision("TOR-MEMBERSHIP", "provisions:membership", londonTerms.At("composition")),
	provision("TOR-CHAIR", "provisions:chair", londonTerms.At("recruiting a co-chair")),
	provision("TOR-RECRUITMENT", "provisions:recruitment", londonTerms.At("recruitment calendar")),
	provision("TOR-QUORUM", "provisions:quorum", londonTerms.At("quorum")),
	provision("TOR-DECISIONS", "provisions:decisions", check.Source{}),
	provision("TOR-TERM", "provisions:term", check.Source{}),
	provision("TOR-MEETINGS", "provisions:meetings", check.Source{}),
	provision("TOR-SUBCOUNCILS", "provisions:sub-councils", londonTerms.At("sub-council recruitment")),
	provision("TOR-AMENDMENT", "provisions:amendment", londonTerms.At("amendments")),
	provision("TOR-CONFLICT", "provisions:conflict-of-interest", check.Source{}),
	termsEndorsed,
	sectorMunicipal, sectorServices, sectorEducation, sectorHealth, sectorEmergency, sectorEmployers,
	sectorLanguage, sectorFrancophone, sectorEthno,
	memberNewcomer, memberResearch, memberFunder,
	subCouncilChair, subCouncilEmpty,
	quorate, stepOrder,
).And(check.Each(check.New("", "", partnership.Coordinator(), mainstream), (*partnership.Review).Rosters))

var (
	// londonTerms is known by its list of contents and amendments.
	londonTerms = check.Source{
		Title:     "London & Middlesex Local Immigration Partnership, Central Council terms of reference (27 April 2015)",
		URL:       "https://fdocuments.net/document/london-middlesex-local-immigration-partnership-council-council-terms-of.html",
		Authority: check.Practice,
	}
	// promising is known by its contents.
	promising = check.Source{
		Title:     "Long, Nott and Esses, Promising Practices for Innovation and Effective Local Immigration Partnerships (March 2016)",
		URL:       "https://vdocuments.net/promising-practices-for-innovation-and-effective-promising-practices-for-innovation.html",
		Authority: check.Practice,
	}
)

// wide bounds the work of a rule that asks many bodies or meetings for many terms
// of reference or seats each; beyond it the rule cannot tell. Partnerships that
// were seen stay a thousand times below it.
const wide = 1 << 22

// councilAt is the place of a field of a body.
func councilAt(v *partnership.Review, b *partnership.Body, field string) check.At {
	id := string(b.ID)
	if list := v.Partnership().Bodies; id == "" || id[0] == '#' {
		for i := range list {
			if &list[i] == b {
				id = "#" + strconv.Itoa(i)
			}
		}
	}
	return check.At{Kind: "body", ID: id, Field: field}
}

// bodyArg names a body by its name, else its id.
func bodyArg(name string, b *partnership.Body) i18n.Arg {
	if b.Name.Worded() {
		return i18n.Local(name, b.Name)
	}
	return i18n.Label(name, i18n.Clip(string(b.ID), 60))
}

// bodies returns those of a kind that exist, or may, on the day, and whether a
// body of unstated kind may be one.
func bodies(v *partnership.Review, kind term.Code) (list []*partnership.Body, maybe bool) {
	p, roster := v.Partnership(), v.Roster()
	if p.Bodies == nil {
		return nil, true
	}
	for i := range p.Bodies {
		b := &p.Bodies[i]
		switch {
		case b.Kind == "":
			maybe = true
		case b.Kind == kind && roster.Body(b.ID) == b && roster.Exists(b.ID) != quantity.No:
			list = append(list, b)
		}
	}
	return list, maybe
}

// eachCouncil reports the verdict on each council at the field it comes with.
// What is said of a council has its name as the argument "council", then args.
func eachCouncil(v *partnership.Review, r *check.Report, judge func(*partnership.Review, *partnership.Body) (field string, verdict check.Verdict), args ...i18n.Arg) {
	list, maybe := bodies(v, councilKind)
	if len(list) == 0 {
		if maybe {
			r.Unknown(v.At("bodies"), append([]i18n.Arg{v.Arg("council")}, args...)...)
		} else {
			r.Skip() // COUNCIL-EXISTS says so
		}
		return
	}
	applies := false
	for _, b := range list {
		field, verdict := judge(v, b)
		applies = applies || verdict != check.NotApplicable
		with := append([]i18n.Arg{bodyArg("council", b)}, args...)
		switch verdict {
		case check.Breached:
			r.Breach(councilAt(v, b, field), with...)
		case check.CannotTell:
			r.Unknown(councilAt(v, b, field), with...)
		case check.Met, check.NotApplicable:
		}
	}
	if !applies {
		r.Skip()
	}
}

var councilExists = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "COUNCIL-EXISTS", Severity: check.Warning, Source: cicSteps.At("step 1"),
		Message: i18n.Template{
			EN: "“{$name}” has no partnership council.",
			FR: "« {$name} » n’a pas de conseil du partenariat.",
			ES: "«{$name}» no tiene consejo de la asociación.",
			AR: "ليس لدى «{$name}» مجلس للشراكة.",
		},
		Unknown: i18n.Template{
			EN: "Whether “{$name}” has a partnership council cannot be told.",
			FR: "On ne peut pas dire si « {$name} » a un conseil du partenariat.",
			ES: "No se puede saber si «{$name}» tiene un consejo de la asociación.",
			AR: "لا يمكن معرفة هل لدى «{$name}» مجلس للشراكة.",
		},
		Help: i18n.Template{
			EN: "The first step is to establish a council. Give the body that is the council the kind bodies:council.",
			FR: "La première étape est d’établir un conseil. Donnez à l’instance qui est le conseil le genre bodies:council.",
			ES: "El primer paso es establecer un consejo. Dé al órgano que es el consejo el tipo bodies:council.",
			AR: "الخطوة الأولى إنشاء مجلس. أعطوا الهيئة التي هي المجلس النوع bodies:council.",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		list, maybe := bodies(v, councilKind)
		certain := false
		for _, b := range list {
			certain = certain || v.Roster().Exists(b.ID) == quantity.Yes
		}
		switch {
		case certain:
		case maybe || len(list) > 0:
			r.Unknown(v.At("bodies"), v.Arg("name"))
		default:
			r.Breach(v.At("bodies"), v.Arg("name"))
		}
	},
}

var councilTerms = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "COUNCIL-TOR", Severity: check.Warning, Source: cicSteps.At("step 2"),
		Message: i18n.Template{
			EN: "“{$council}” has no terms of reference in force.",
			FR: "« {$council} » n’a pas de mandat en vigueur.",
			ES: "«{$council}» no tiene términos de referencia en vigor.",
			AR: "ليس لدى «{$council}» اختصاصات سارية.",
		},
		Unknown: i18n.Template{
			EN: "Whether “{$council}” has terms of reference in force cannot be told.",
			FR: "On ne peut pas dire si « {$council} » a un mandat en vigueur.",
			ES: "No se puede saber si «{$council}» tiene términos de referencia en vigor.",
			AR: "لا يمكن معرفة هل لدى «{$council}» اختصاصات سارية.",
		},
		Help: i18n.Template{
			EN: "The second step is to create terms of reference. A draft is not in force; a version is from its first day or its last endorsement.",
			FR: "La deuxième étape est de rédiger le mandat. Un projet n’est pas en vigueur; une version l’est à compter de son premier jour ou de sa dernière approbation.",
			ES: "El segundo paso es elaborar los términos de referencia. Un borrador no está en vigor; una versión lo está desde su primer día o su último respaldo.",
			AR: "الخطوة الثانية وضع الاختصاصات. المسودة غير سارية، والنسخة تسري من يومها الأول أو من آخر إقرار لها.",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		eachCouncil(v, r, func(v *partnership.Review, b *partnership.Body) (string, check.Verdict) {
			switch t, known := inForce(v, b); {
			case t != nil:
				return "", check.Met
			case !known:
				return "terms", check.CannotTell
			}
			return "terms", check.Breached
		})
	},
}

// inForce returns a body's terms of reference on the day, and whether that is
// known.
func inForce(v *partnership.Review, b *partnership.Body) (t *partnership.Terms, known bool) {
	p := v.Partnership()
	if p.Terms == nil || len(p.Bodies)*len(p.Terms) > wide {
		return nil, false
	}
	t, known = partnership.InForce(p.Terms, b.ID, v.On())
	if t != nil || !known {
		return t, known
	}
	for i := range p.Terms {
		if p.Terms[i].Body == "" && !p.Terms[i].Draft {
			return nil, false // whose these are is not stated
		}
	}
	return nil, true
}

// termsAre lifts a judgement of terms of reference to the councils. Where none
// are in force COUNCIL-TOR says so.
func termsAre(judge func(*partnership.Terms) check.Verdict) func(*partnership.Review, *partnership.Body) (string, check.Verdict) {
	return func(v *partnership.Review, b *partnership.Body) (string, check.Verdict) {
		t, known := inForce(v, b)
		switch {
		case t != nil:
			return "terms", judge(t)
		case known:
			return "terms", check.NotApplicable
		}
		return "terms", check.CannotTell
	}
}

// provision is the rule that terms of reference have a provision of a kind.
func provision(id check.ID, kind term.Code, source check.Source) check.Rule[*partnership.Review] {
	name := i18n.Arg{}
	for _, t := range partnership.Provisions().Terms {
		if t.ID == kind.Term() {
			name = i18n.Local("provision", t.Label)
		}
	}
	find := termsAre(func(t *partnership.Terms) check.Verdict { return provided(t, kind) })
	return check.Rule[*partnership.Review]{
		Spec: check.Spec{
			ID: id, Severity: check.Advice, Source: source,
			Message: i18n.Template{
				EN: "The terms of reference of “{$council}” say nothing of this: {$provision}.",
				FR: "Le mandat du conseil « {$council} » ne dit rien à ce sujet : {$provision}.",
				ES: "Los términos de referencia de «{$council}» no dicen nada de esto: {$provision}.",
				AR: "لا تذكر اختصاصات «{$council}» شيئًا عن هذا الأمر: {$provision}.",
			},
			Unknown: i18n.Template{
				EN: "Whether the terms of reference of “{$council}” say something of this cannot be told: {$provision}.",
				FR: "On ne peut pas dire si le mandat du conseil « {$council} » traite de ceci : {$provision}.",
				ES: "No se puede saber si los términos de referencia de «{$council}» tratan esto: {$provision}.",
				AR: "لا يمكن معرفة هل تتناول اختصاصات «{$council}» هذا الأمر: {$provision}.",
			},
			Help: i18n.Template{
				EN: "No national text says what terms of reference hold; other partnerships settle this in theirs.",
				FR: "Aucun texte national ne dit ce que contient un mandat; d’autres partenariats règlent ce point dans le leur.",
				ES: "Ningún texto nacional dice qué contienen los términos de referencia; otras asociaciones lo resuelven en los suyos.",
				AR: "لا نص وطني يحدد ما تتضمنه الاختصاصات؛ وشراكات أخرى تنظم هذا الأمر في اختصاصاتها.",
			},
		},
		Find: func(v *partnership.Review, r *check.Report) { eachCouncil(v, r, find, name) },
	}
}

// provided judges whether terms of reference have a provision: in words or, of
// quorum and decisions, as what can be computed.
func provided(t *partnership.Terms, kind term.Code) check.Verdict {
	switch {
	case kind == "provisions:quorum" && t.Quorum != (quantity.Ratio{}),
		kind == "provisions:decisions" && t.Rule != "",
		kind == "provisions:amendment" && len(t.Amendments) > 0:
		return check.Met
	}
	if s := t.Provision(kind); s != nil {
		switch s.Stated() {
		case quantity.Yes:
			return check.Met
		case quantity.No:
			return check.Breached
		case quantity.CannotTell:
		}
		return check.CannotTell
	}
	if t.Sections == nil || unsorted(t.Sections) {
		return check.CannotTell
	}
	return check.Breached
}

// unsorted reports whether a section is not said to be of any kind, so that it
// may be of the one that is looked for. Parts are not looked at.
func unsorted(list []partnership.Section) bool {
	for i := range list {
		if list[i].Kind == "" {
			return true
		}
	}
	return false
}

var termsEndorsed = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "TOR-ENDORSED", Severity: check.Advice, Source: esses.At("slide 22: collectively endorse the terms of reference"),
		Message: i18n.Template{
			EN: "Nobody has endorsed the terms of reference of “{$council}”.",
			FR: "Personne n’a approuvé le mandat du conseil « {$council} ».",
			ES: "Nadie ha respaldado los términos de referencia de «{$council}».",
			AR: "لم يقرّ أحد اختصاصات «{$council}».",
		},
		Unknown: i18n.Template{
			EN: "Who endorsed the terms of reference of “{$council}”, or when, is not stated.",
			FR: "On n’indique pas qui a approuvé le mandat du conseil « {$council} », ni quand.",
			ES: "No se indica quién respaldó los términos de referencia de «{$council}» ni cuándo.",
			AR: "لا يُذكر من أقرّ اختصاصات «{$council}» ولا متى.",
		},
		Help: i18n.Template{
			EN: "In London the community was asked to endorse them collectively. Record the act, with its day.",
			FR: "À London, la communauté a été invitée à l’approuver collectivement. Consignez l’acte et son jour.",
			ES: "En London se pidió a la comunidad que los respaldara colectivamente. Registre el acto y su fecha.",
			AR: "في مدينة لندن الكندية دُعي المجتمع إلى إقرارها جماعيًا. سجّلوا هذا الإقرار وتاريخه.",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		eachCouncil(v, r, termsAre(func(t *partnership.Terms) check.Verdict {
			if t.Endorsed == nil {
				return check.CannotTell
			}
			verdict := check.Breached
			for i := range t.Endorsed {
				if !t.Endorsed[i].On.IsZero() {
					return check.Met
				}
				verdict = check.CannotTell
			}
			return verdict
		}))
	},
}

// funderRole is a role of partnership.RoleKinds.
const funderRole term.Code = "roles:funder"

var memberFunder = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "MEMBER-FUNDER", Severity: check.Advice, Source: white.At("LMLIP: Central Council"),
		Message: i18n.Template{
			EN: "No funder takes part in “{$council}”.",
			FR: "Aucun bailleur de fonds ne participe à « {$council} ».",
			ES: "Ningún financiador participa en «{$council}».",
			AR: "لا تشارك أي جهة ممولة في «{$council}».",
		},
		Unknown: i18n.Template{
			EN: "Whether a funder takes part in “{$council}” cannot be told.",
			FR: "On ne peut pas dire si un bailleur de fonds participe à « {$council} ».",
			ES: "No se puede saber si algún financiador participa en «{$council}».",
			AR: "لا يمكن معرفة هل تشارك جهة ممولة في «{$council}».",
		},
		Help: i18n.Template{
			EN: "London’s council has seats for funders. Give such a seat the role roles:funder.",
			FR: "Le conseil de London a des sièges pour les bailleurs de fonds. Donnez à un tel siège le rôle roles:funder.",
			ES: "El consejo de London tiene puestos para financiadores. Dé a tal puesto la función roles:funder.",
			AR: "في مجلس مدينة لندن الكندية مقاعد للجهات الممولة. أعطوا مقعدًا كهذا الدور roles:funder.",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		eachCouncil(v, r, func(v *partnership.Review, b *partnership.Body) (string, check.Verdict) {
			if b.Seats == nil {
				return "seats", check.CannotTell
			}
			verdict, roster := check.Breached, v.Roster()
			for s, held := range roster.Seats(b.ID) {
				role := s.Role
				if class := roster.Seat(b.ID, s.Of); role == "" && s.Of != "" && class != nil {
					role = class.Role
				}
				switch {
				case held == quantity.No:
				case role == funderRole && held == quantity.Yes:
					return "", check.Met
				case role == funderRole, role == "":
					verdict = check.CannotTell
				}
			}
			return "seats", verdict
		})
	},
}

var subCouncilEmpty = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "SUBCOUNCIL-EMPTY", Severity: check.Warning,
		Message: i18n.Template{
			EN: "Nobody sits on the sub-council “{$body}”.",
			FR: "Personne ne siège au sous-conseil « {$body} ».",
			ES: "Nadie ocupa un puesto en el subconsejo «{$body}».",
			AR: "لا أحد يجلس في المجلس الفرعي «{$body}».",
		},
		Unknown: i18n.Template{
			EN: "Whether anyone sits on the sub-council “{$body}” cannot be told.",
			FR: "On ne peut pas dire si quelqu’un siège au sous-conseil « {$body} ».",
			ES: "No se puede saber si alguien ocupa un puesto en el subconsejo «{$body}».",
			AR: "لا يمكن معرفة هل يجلس أحد في المجلس الفرعي «{$body}».",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		list, _ := bodies(v, subCouncilKind)
		if len(list) == 0 {
			r.Skip() // a partnership need not have any
			return
		}
		for _, b := range list {
			switch some, _ := v.Roster().Held(b.ID, "").Exceeds(quantity.Of(0, "seats")); some {
			case quantity.No:
				r.Breach(councilAt(v, b, "seats"), bodyArg("body", b))
			case quantity.CannotTell:
				r.Unknown(councilAt(v, b, "seats"), bodyArg("body", b))
			case quantity.Yes:
			}
		}
	},
}

var subCouncilChair = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "SUBCOUNCIL-CHAIR-ON-COUNCIL", Severity: check.Advice, Source: promising.At("governance models"),
		Message: i18n.Template{
			EN: "No chair of the sub-council “{$body}” sits on the council.",
			FR: "Aucune présidence du sous-conseil « {$body} » ne siège au conseil.",
			ES: "Ninguna presidencia del subconsejo «{$body}» tiene un puesto en el consejo.",
			AR: "لا يجلس في المجلس أي رئيس للمجلس الفرعي «{$body}».",
		},
		Unknown: i18n.Template{
			EN: "Whether the chair of the sub-council “{$body}” sits on the council cannot be told.",
			FR: "On ne peut pas dire si la présidence du sous-conseil « {$body} » siège au conseil.",
			ES: "No se puede saber si la presidencia del subconsejo «{$body}» tiene un puesto en el consejo.",
			AR: "لا يمكن معرفة هل يجلس رئيس المجلس الفرعي «{$body}» في المجلس.",
		},
		Help: i18n.Template{
			EN: "The chair is known on both by the holder of the seat or, where neither seat names one, by the organization.",
			FR: "La présidence se reconnaît aux deux endroits à la personne titulaire ou, si aucun des sièges n’en nomme une, à l’organisme.",
			ES: "La presidencia se reconoce en ambos por la persona titular o, si ningún puesto la nombra, por la organización.",
			AR: "يُعرف الرئيس في الموضعين بشاغل المقعد، أو بالمنظمة إذا لم يذكر أي من المقعدين شاغله.",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		list, _ := bodies(v, subCouncilKind)
		councils, _ := bodies(v, councilKind)
		if len(list) == 0 || len(councils) == 0 {
			r.Skip()
			return
		}
		seats, room := 0, wide
		for _, c := range councils {
			seats += 1 + len(c.Seats)
		}
		for _, b := range list {
			switch chairSits(v.Roster(), b, councils, seats, &room) {
			case quantity.No:
				r.Breach(councilAt(v, b, "seats"), bodyArg("body", b))
			case quantity.CannotTell:
				r.Unknown(councilAt(v, b, "seats"), bodyArg("body", b))
			case quantity.Yes:
			}
		}
	},
}

// chairSits answers whether who chairs a body has a seat on one of the councils,
// which have so many seats. Each chair takes as much of the room.
func chairSits(roster *partnership.Roster, b *partnership.Body, councils []*partnership.Body, seats int, room *int) quantity.Answer {
	answer, chairs := quantity.No, 0
	for chair, held := range roster.Seats(b.ID) {
		role := chair.Role
		if class := roster.Seat(b.ID, chair.Of); role == "" && chair.Of != "" && class != nil {
			role = class.Role
		}
		if role != "roles:chair" && role != "roles:co-chair" || held == quantity.No {
			continue
		}
		chairs++
		if *room -= seats; held == quantity.CannotTell || *room < 0 {
			answer = answer.Or(quantity.CannotTell)
			continue
		}
		for _, c := range councils {
			if c.Seats == nil {
				answer = answer.Or(quantity.CannotTell)
			}
			for seat, held := range roster.Seats(c.ID) {
				same := quantity.CannotTell
				switch {
				case chair.Holder != "" && seat.Holder != "":
					same = truth(chair.Holder == seat.Holder)
				case chair.Org != "" && seat.Org != "" && chair.Org != seat.Org:
					same = quantity.No
				case chair.Holder == "" && seat.Holder == "" && chair.Org != "" && seat.Org != "":
					same = quantity.Yes
				}
				answer = answer.Or(same.And(held))
			}
		}
	}
	if chairs == 0 {
		return quantity.CannotTell // who chairs is not stated
	}
	return answer
}

func truth(is bool) quantity.Answer {
	if is {
		return quantity.Yes
	}
	return quantity.No
}

var quorate = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "MEETING-QUORATE", Severity: check.Warning, Source: londonTerms.At("quorum"),
		Message: i18n.Template{
			EN: "A meeting of “{$body}” decided without the quorum its terms of reference ask for: {$meeting}.",
			FR: "Une réunion de « {$body} » a pris des décisions sans le quorum exigé par son mandat : {$meeting}.",
			ES: "Una reunión de «{$body}» decidió sin el quórum que exigen sus términos de referencia: {$meeting}.",
			AR: "اتخذ اجتماع «{$body}» قرارات بلا النصاب الذي تشترطه اختصاصاتها: {$meeting}.",
		},
		Unknown: i18n.Template{
			EN: `.input {$meetings :string} .match $meetings
none {{Which meetings “{$body}” held is not stated.}}
* {{Whether “{$body}” decided with quorum cannot be told: {$meeting}.}}`,
			FR: `.input {$meetings :string} .match $meetings
none {{On n’indique pas quelles réunions « {$body} » a tenues.}}
* {{On ne peut pas dire si « {$body} » a décidé avec le quorum : {$meeting}.}}`,
			ES: `.input {$meetings :string} .match $meetings
none {{No se indica qué reuniones celebró «{$body}».}}
* {{No se puede saber si «{$body}» decidió con quórum: {$meeting}.}}`,
			AR: `.input {$meetings :string} .match $meetings
none {{لا يُذكر أي اجتماعات عقدتها «{$body}».}}
* {{لا يمكن معرفة هل قررت «{$body}» بنصاب مكتمل: {$meeting}.}}`,
		},
		Help: i18n.Template{
			EN: "The rule is the one in force on the day of the meeting. State who was present, by seat, or how many.",
			FR: "La règle est celle en vigueur le jour de la réunion. Indiquez qui était présent, par siège, ou combien.",
			ES: "La regla es la vigente el día de la reunión. Indique quién estuvo presente, por puesto, o cuántos.",
			AR: "القاعدة هي السارية يوم الاجتماع. اذكروا من حضر، بحسب المقاعد، أو عدد الحاضرين.",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		p, decided := v.Partnership(), false
		if p.Meetings == nil {
			r.Unknown(v.At("meetings"), i18n.Key("meetings", "none"), v.Arg("body"), v.Arg("meeting"))
			return
		}
		room := wide
		for i := range p.Meetings {
			m := &p.Meetings[i]
			if len(m.Decisions) == 0 {
				continue
			}
			decided = true
			at := check.At{Kind: "meeting", ID: string(m.ID), Field: "present"}
			if at.ID == "" || at.ID[0] == '#' {
				at.ID = "#" + strconv.Itoa(i)
			}
			answer, body := quantity.CannotTell, i18n.Label("body", i18n.Clip(string(m.Body), 60))
			if roster := v.Roster(); roster != nil {
				room -= len(p.Terms)
				if b := roster.Body(m.Body); b != nil {
					body = bodyArg("body", b)
					room -= 8 * len(b.Seats) // who was there is counted several ways
				}
				if room >= 0 {
					if t, known := partnership.InForce(p.Terms, m.Body, m.On); t != nil && known {
						answer, _ = roster.Quorum(t, m)
					}
				}
			}
			switch answer {
			case quantity.No:
				r.Breach(at, body, meetingArg(m))
			case quantity.CannotTell:
				r.Unknown(at, i18n.Key("meetings", "some"), body, meetingArg(m))
			case quantity.Yes:
			}
		}
		if !decided {
			r.Skip()
		}
	},
}

// meetingArg names a meeting by its day, else its title or id.
func meetingArg(m *partnership.Meeting) i18n.Arg {
	switch {
	case !m.On.IsZero():
		return m.On.Arg("meeting")
	case m.Title.Worded():
		return i18n.Local("meeting", m.Title)
	}
	return i18n.Label("meeting", i18n.Clip(string(m.ID), 60))
}

var stepOrder = partnership.StepOrder(check.Spec{
	ID: "LIP-STEP-ORDER", Severity: check.Warning, Source: cicSteps.At("Steps in the LIPs Process"),
	Message: i18n.Template{
		EN: "The steps were taken in an unusual order. {$reason}",
		FR: "Les étapes ont été franchies dans un ordre inhabituel. {$reason}",
		ES: "Los pasos se dieron en un orden poco habitual. {$reason}",
		AR: "اتُّخذت الخطوات بترتيب غير معتاد. {$reason}",
	},
	Unknown: i18n.Template{
		EN: "In which order “{$name}” took the steps is not on record.",
		FR: "L’ordre dans lequel « {$name} » a franchi les étapes n’est pas consigné.",
		ES: "No consta en qué orden dio los pasos «{$name}».",
		AR: "لا يوجد سجل بالترتيب الذي اتخذت به «{$name}» الخطوات.",
	},
	Help: i18n.Template{
		EN: "The order is a custom: London endorsed its terms of reference before it formed its council. Nothing is refused for it; say why.",
		FR: "L’ordre est un usage : London a approuvé son mandat avant de former son conseil. Rien n’est refusé pour autant; dites pourquoi.",
		ES: "El orden es una costumbre: London respaldó sus términos de referencia antes de formar su consejo. Nada se rechaza por ello; explique el motivo.",
		AR: "الترتيب عُرف لا شرط: فمدينة لندن الكندية أقرّت اختصاصات مجلسها قبل تشكيله. لا يُرفض شيء لهذا السبب؛ اذكروا السبب.",
	},
}, Name)
