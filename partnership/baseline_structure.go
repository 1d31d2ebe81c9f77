package partnership

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

// baseID leaves doubled bodies and seats to BODY-ID-UNIQUE and SEAT-ID-UNIQUE,
// and steps to PROCESS-TEMPLATE. Contributions, decisions and seats may do
// without an id.
var baseID = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PARTNERSHIP-ID-UNIQUE",
		Severity: check.Error,
		Message: i18n.Template{
			EN: `.input {$fault :string} .match $fault
doubled {{The id {$id} stands twice in the list; this is a later one ({$kind}).}}
marked {{The id {$id} begins with #, which stands for a position ({$kind}).}}
* {{This {$kind} has no id.}}`,
			FR: `.input {$fault :string} .match $fault
doubled {{L’identifiant {$id} figure deux fois dans la liste; en voici une reprise ({$kind}).}}
marked {{L’identifiant {$id} commence par #, signe réservé aux positions ({$kind}).}}
* {{Élément sans identifiant : {$kind}.}}`,
			ES: `.input {$fault :string} .match $fault
doubled {{El identificador {$id} figura dos veces en la lista; esta es una repetición ({$kind}).}}
marked {{El identificador {$id} empieza por #, signo reservado a las posiciones ({$kind}).}}
* {{Elemento sin identificador: {$kind}.}}`,
			AR: `.input {$fault :string} .match $fault
doubled {{يرد المعرّف {$id} مرتين في القائمة، وهذا تكرار له ({$kind}).}}
marked {{يبدأ المعرّف {$id} بالعلامة # المخصصة للمواضع ({$kind}).}}
* {{عنصر بلا معرّف: {$kind}.}}`,
		},
		Help: i18n.Template{
			EN: "Everything on record is referred to by its id. Give each a short one of its own that never changes and tells nothing about a person.",
			FR: "Tout ce qui est consigné est désigné par son identifiant. Donnez à chaque élément un identifiant court qui lui est propre, ne change jamais et ne révèle rien sur une personne.",
			ES: "Todo lo registrado se designa por su identificador. Dé a cada elemento uno corto y propio que no cambie nunca y no revele nada de una persona.",
			AR: "يُشار إلى كل عنصر مسجّل بمعرّفه. أعطوا كل عنصر معرّفًا قصيرًا خاصًا به لا يتغير أبدًا ولا يكشف شيئًا عن شخص.",
		},
		Source: ofStructure(),
	},
	Find: func(v *Review, r *check.Report) {
		x := v.lists()
		if unusable(string(x.p.ID)) {
			idFault(r, x.place(entity{kind: "partnership"}, "id", ""), "partnership", string(x.p.ID), "")
		}
		ids(r, &x.organizations, "organization", true, true)
		ids(r, &x.bodies, "body", true, false)
		ids(r, &x.areas, "area", true, true)
		ids(r, &x.terms, "terms", true, true)
		ids(r, &x.meetings, "meeting", true, true)
		ids(r, &x.engagements, "engagement", true, true)
		ids(r, &x.contributions, "contribution", false, true)
		ids(r, &x.processes, "process", true, true)
		ids(r, &x.members, "partnership", true, true)
		for i := range x.p.Partnerships {
			if id := x.p.Partnerships[i].ID; id == x.p.ID && !unusable(string(id)) {
				idFault(r, check.At{Kind: "partnership", ID: position(i), Field: "id"}, "partnership", string(id), "doubled")
			}
		}
		for i := range x.p.Bodies {
			for j := range x.p.Bodies[i].Seats {
				if id := string(x.p.Bodies[i].Seats[j].ID); id != "" && unusable(id) {
					idFault(r, x.place(entity{"seat", i, j}, "id", ""), "seat", id, "")
				}
			}
		}
		for i := range x.p.Meetings {
			list := finder[Decision, string]{list: x.p.Meetings[i].Decisions, id: func(d *Decision) string { return d.ID }}
			for j := range list.list {
				switch id := list.list[j].ID; {
				case id == "":
				case unusable(id), list.at(id) != j:
					fault := ""
					if list.at(id) != j {
						fault = "doubled"
					}
					idFault(r, x.place(entity{"meeting", i, 0}, "decisions", position(j)+"/id"), "decision", id, fault)
				}
			}
		}
	},
}

// ids reports what is wrong with the ids of a list.
func ids[T any, K ~string](r *check.Report, f *finder[T, K], kind string, needed, once bool) {
	for i := range f.list {
		id, fault := f.id(&f.list[i]), ""
		switch {
		case id == "" && !needed:
			continue
		case unusable(string(id)):
		case once && f.at(id) != i:
			fault = "doubled"
		default:
			continue
		}
		idFault(r, check.At{Kind: kind, ID: position(i), Field: "id"}, kind, string(id), fault)
	}
}

// idFault reports an id that is doubled, or cannot be used.
func idFault(r *check.Report, at check.At, kind, id, fault string) {
	if fault == "" && id != "" && id[0] == '#' {
		fault = "marked"
	}
	r.Breach(at, i18n.Key("fault", fault), i18n.Label("id", i18n.Clip(id, 40)), i18n.Said("kind", kindName(kind)))
}

// baseReference leaves the parents of bodies to BODY-PARENT-EXISTS, and what a
// seat says of other seats to SEAT-REFERENCE.
var baseReference = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PARTNERSHIP-REF-RESOLVES",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "“{$name}” refers to {$id}, and the partnership has nothing of that id (looked for: {$kind}).",
			FR: "« {$name} » renvoie à {$id}, et rien dans le partenariat ne porte cet identifiant (élément cherché : {$kind}).",
			ES: "«{$name}» remite a {$id} y nada en la asociación lleva ese identificador (se buscaba: {$kind}).",
			AR: "يشير «{$name}» إلى {$id}، ولا شيء في الشراكة يحمل هذا المعرّف (المطلوب: {$kind}).",
		},
		Unknown: i18n.Template{
			EN: "“{$name}” refers to {$id}, and the list it should be in is not stated ({$kind}).",
			FR: "« {$name} » renvoie à {$id}, et la liste où cet élément devrait figurer n’est pas donnée ({$kind}).",
			ES: "«{$name}» remite a {$id} y no se indica la lista en la que debería figurar ({$kind}).",
			AR: "يشير «{$name}» إلى {$id}، والقائمة التي ينبغي أن يرد فيها غير مذكورة ({$kind}).",
		},
		Help: i18n.Template{
			EN: "Correct the id, or add what it names: an organization that holds a seat or puts something in must be listed among the organizations.",
			FR: "Corrigez l’identifiant ou ajoutez ce qu’il désigne : un organisme qui occupe un siège ou apporte quelque chose doit figurer parmi les organismes.",
			ES: "Corrija el identificador o añada lo que designa: una organización que ocupa un puesto o aporta algo debe figurar entre las organizaciones.",
			AR: "صححوا المعرّف أو أضيفوا ما يشير إليه: يجب أن تُدرج بين المنظمات كل منظمة تشغل مقعدًا أو تقدم مساهمة.",
		},
		Source: ofStructure(),
	},
	Find: func(v *Review, r *check.Report) {
		x := references{lists: v.lists(), report: r}
		x.all()
	},
}

// references looks up everything that a partnership refers to by id.
type references struct {
	lists
	report   *check.Report
	reported [5]bool // lists that are not stated
}

// mention is who refers: a field of an entity, and what tells apart several
// there beside the id.
type mention struct {
	entity
	field, key string
}

// The lists that may not be stated.
const (
	listOrganizations = iota
	listBodies
	listGround
	listEngagements
	listOthers
)

func (x *references) all() {
	p := x.p
	own := entity{kind: "partnership"}
	x.ground(mention{own, "areas", ""}, p.Areas)
	for i := range p.Roles {
		m := mention{own, "roles", ""}
		x.organization(m, p.Roles[i].Org)
		x.entity(m, p.Roles[i].In)
	}
	for i := range p.Organizations {
		x.ground(mention{entity{"organization", i, 0}, "areas", ""}, p.Organizations[i].Areas)
	}
	for i := range p.Ground {
		x.area(mention{entity{"area", i, 0}, "parent", ""}, p.Ground[i].Parent)
	}
	for i := range p.Bodies {
		b := &p.Bodies[i]
		x.ground(mention{entity{"body", i, 0}, "areas", ""}, b.Areas)
		x.entity(mention{entity{"body", i, 0}, "origin", ""}, b.Origin)
		for j := range b.Seats {
			x.organization(mention{entity{"seat", i, j}, "org", ""}, b.Seats[j].Org)
		}
	}
	for i := range p.Terms {
		x.body(mention{entity{"terms", i, 0}, "body", ""}, p.Terms[i].Body)
		x.acts(mention{entity{"terms", i, 0}, "endorsed", ""}, p.Terms[i].Endorsed)
	}
	for i := range p.Meetings {
		x.meeting(i, &p.Meetings[i])
	}
	for i := range p.Engagements {
		e := &p.Engagements[i]
		for _, id := range e.Bodies {
			x.body(mention{entity{"engagement", i, 0}, "bodies", ""}, id)
		}
		for _, id := range e.For {
			x.body(mention{entity{"engagement", i, 0}, "for", ""}, id)
		}
		x.ground(mention{entity{"engagement", i, 0}, "areas", ""}, e.Areas)
	}
	for i := range p.Contributions {
		x.organization(mention{entity{"contribution", i, 0}, "from", ""}, p.Contributions[i].From)
	}
	x.acts(mention{own, "adoptions", ""}, p.Adoptions)
	for i := range p.Processes {
		for j := range p.Processes[i].Events {
			x.engagement(mention{entity{"event", i, j}, "engagement", ""}, p.Processes[i].Events[j].Engagement)
		}
	}
}

func (x *references) meeting(i int, m *Meeting) {
	e := entity{"meeting", i, 0}
	x.body(mention{e, "body", ""}, m.Body)
	if m.Again != "" && x.meetings.at(m.Again) < 0 {
		x.lost(mention{e, "again", ""}, string(m.Again), "meeting")
	}
	for j := range m.Decisions {
		x.entity(mention{e, "decisions", ""}, m.Decisions[j].About)
	}
	body := x.bodies.at(m.Body)
	if m.Body == "" || body < 0 {
		return // which seats are meant follows from whose meeting it is
	}
	x.seats(mention{e, "present", ""}, body, m.Present)
	for j := range m.Decisions {
		d := &m.Decisions[j]
		x.seats(mention{e, "decisions", "for"}, body, d.For)
		x.seats(mention{e, "decisions", "against"}, body, d.Against)
		x.seats(mention{e, "decisions", "abstained"}, body, d.Abstained)
		x.seats(mention{e, "decisions", "recused"}, body, d.Recused)
	}
}

func (x *references) seats(m mention, body int, ids []SeatID) {
	b := &x.p.Bodies[body]
	for _, id := range ids {
		switch {
		case id == "" || x.rosters[0].seat(b.ID, id) != nil:
		case b.Seats == nil:
			x.report.Unknown(x.place(entity{"body", body, 0}, "seats", ""), x.args(m, string(id), "seat")...)
			return
		default:
			x.lost(m, string(id), "seat")
		}
	}
}

func (x *references) acts(m mention, list []Adoption) {
	for i := range list {
		x.organization(m, list[i].By)
		x.body(m, list[i].Body)
		x.engagement(m, list[i].Occasion)
	}
}

// entity looks up what is named by kind and id, as far as it is of a sort that
// a partnership has: a plan, an initiative stand elsewhere.
func (x *references) entity(m mention, to check.At) {
	switch to.Kind {
	case "organization":
		x.organization(m, OrgID(to.ID))
	case "body":
		x.body(m, BodyID(to.ID))
	case "area":
		x.area(m, AreaID(to.ID))
	case "engagement":
		x.engagement(m, EngagementID(to.ID))
	case "terms":
		if x.p.Terms != nil && to.ID != "" && x.terms.at(TermsID(to.ID)) < 0 {
			x.lost(m, to.ID, to.Kind)
		}
	case "meeting":
		if x.p.Meetings != nil && to.ID != "" && x.meetings.at(MeetingID(to.ID)) < 0 {
			x.lost(m, to.ID, to.Kind)
		}
	case "process":
		if x.p.Processes != nil && to.ID != "" && x.processes.at(ProcessID(to.ID)) < 0 {
			x.lost(m, to.ID, to.Kind)
		}
	}
}

func (x *references) organization(m mention, id OrgID) {
	switch {
	case id == "":
	case x.p.Organizations == nil:
		x.unstated(m, listOrganizations, "organizations", string(id), "organization")
	case x.organizations.at(id) < 0:
		x.lost(m, string(id), "organization")
	}
}

func (x *references) body(m mention, id BodyID) {
	switch {
	case id == "":
	case x.p.Bodies == nil:
		x.unstated(m, listBodies, "bodies", string(id), "body")
	case x.bodies.at(id) < 0:
		x.lost(m, string(id), "body")
	}
}

func (x *references) ground(m mention, ids []AreaID) {
	for _, id := range ids {
		x.area(m, id)
	}
}

func (x *references) area(m mention, id AreaID) {
	switch {
	case id == "":
	case x.p.Ground == nil:
		x.unstated(m, listGround, "ground", string(id), "area")
	case x.areas.at(id) < 0:
		x.lost(m, string(id), "area")
	}
}

func (x *references) engagement(m mention, id EngagementID) {
	switch {
	case id == "":
	case x.p.Engagements == nil:
		x.unstated(m, listEngagements, "engagements", string(id), "engagement")
	case x.engagements.at(id) < 0:
		x.lost(m, string(id), "engagement")
	}
}

// lost reports what is referred to and is not there.
func (x *references) lost(m mention, id, kind string) {
	key := id
	if m.key != "" {
		key = m.key + "/" + id
	}
	x.report.Breach(x.place(m.entity, m.field, key), x.args(m, id, kind)...)
}

// unstated reports a list that is not stated and should hold what is referred
// to: the first mention stands for all.
func (x *references) unstated(m mention, which int, list, id, kind string) {
	if !x.reported[which] {
		x.reported[which] = true
		x.report.Unknown(x.place(entity{kind: "partnership"}, list, ""), x.args(m, id, kind)...)
	}
}

func (x *references) args(m mention, id, kind string) []i18n.Arg {
	return []i18n.Arg{x.named("name", m.entity), i18n.Label("id", i18n.Clip(id, 40)), i18n.Said("kind", kindName(kind))}
}

var baseAreaCycle = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PARTNERSHIP-AREA-CYCLE",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "The area “{$area}” is part of itself: from whole to whole one comes back to it.",
			FR: "Le territoire « {$area} » fait partie de lui-même : en remontant, on y revient.",
			ES: "La zona «{$area}» forma parte de sí misma: subiendo de nivel se vuelve a ella.",
			AR: "المنطقة «{$area}» جزء من نفسها: تتبّع المناطق الأكبر يعيد إليها.",
		},
		Source: ofStructure(),
	},
	Find: func(v *Review, r *check.Report) {
		x := v.lists()
		if len(x.p.Ground) == 0 {
			r.Skip()
			return
		}
		up := func(i int) int {
			if p := x.p.Ground[i].Parent; p != "" {
				return x.areas.at(p)
			}
			return -1
		}
		downward := true // every whole stands before its parts: no cycle
		for i := range x.p.Ground {
			if up(i) >= i {
				downward = false
				break
			}
		}
		if downward {
			return
		}
		// Every walk marks what it meets and stops at a mark, so that all walks
		// together are linear.
		mark := make([]int, len(x.p.Ground))
		for i := range x.p.Ground {
			at := i
			for at >= 0 && mark[at] == 0 {
				mark[at] = i + 1
				at = up(at)
			}
			if at < 0 || mark[at] != i+1 {
				continue
			}
			first := at
			for p := up(at); p != at; p = up(p) {
				first = min(first, p)
			}
			e := entity{"area", first, 0}
			r.Breach(x.place(e, "parent", ""), x.named("area", e))
		}
	},
}

// basePeriod leaves seats to SEAT-DATES.
var basePeriod = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PARTNERSHIP-PERIOD-ORDER",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "A period of “{$name}” ends ({$to}) before it starts ({$from}).",
			FR: "Une période de « {$name} » se termine ({$to}) avant de commencer ({$from}).",
			ES: "Un período de «{$name}» termina ({$to}) antes de empezar ({$from}).",
			AR: "تنتهي مدة ترد في «{$name}» ({$to}) قبل أن تبدأ ({$from}).",
		},
		Help: i18n.Template{
			EN: "Check the source and write the start first: a range of years inside Arabic text is often copied backwards. Nothing is swapped here.",
			FR: "Vérifiez la source et écrivez d’abord le début : dans un texte arabe, un intervalle d’années est souvent copié à l’envers. Rien n’est inversé ici.",
			ES: "Compruebe la fuente y escriba primero el inicio: dentro de un texto árabe, un intervalo de años suele copiarse al revés. Aquí no se intercambia nada.",
			AR: "راجعوا المصدر واكتبوا البداية أولًا: كثيرًا ما يُنسخ مدى السنوات معكوسًا داخل النص العربي. لا يُبدَّل هنا شيء.",
		},
		Source: ofStructure(),
	},
	Find: func(v *Review, r *check.Report) {
		x := periods{v.lists(), r, false}
		x.all()
		if !x.looked {
			r.Skip()
		}
	},
}

// periods looks at every period that is stated, but those of seats and rounds.
type periods struct {
	lists
	report *check.Report
	looked bool
}

func (x *periods) all() {
	p, own := x.p, entity{kind: "partnership"}
	x.one(own, "period", "", p.Period)
	for i := range p.Organizations {
		x.one(entity{"organization", i, 0}, "period", "", p.Organizations[i].Period)
	}
	for i := range p.Roles {
		x.one(own, "roles", string(p.Roles[i].Org), p.Roles[i].Period)
	}
	for i := range p.Bodies {
		x.one(entity{"body", i, 0}, "period", "", p.Bodies[i].Period)
	}
	for i := range p.Terms {
		x.one(entity{"terms", i, 0}, "period", "", p.Terms[i].Period)
	}
	for i := range p.Engagements {
		x.one(entity{"engagement", i, 0}, "period", "", p.Engagements[i].Period)
	}
	for i := range p.Contributions {
		c := &p.Contributions[i]
		x.one(entity{"contribution", i, 0}, "period", "", c.Period)
		for j := range c.Schedule {
			x.one(entity{"contribution", i, 0}, "schedule", "", c.Schedule[j].Period)
		}
	}
}

func (x *periods) one(e entity, field, key string, p cal.Period) {
	if p.IsZero() {
		return
	}
	x.looked = true
	if p.Reversed() {
		x.report.Breach(x.place(e, field, key), x.named("name", e), p.From.Arg("from"), p.To.Arg("to"))
	}
}

var baseNewer = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PARTNERSHIP-NEWER-FORMAT",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "The document is of the newer format {$format}; kept as they stand, and not looked at, are its fields {$fields}.",
			FR: "Le document est au format plus récent {$format}; ses champs {$fields} sont conservés tels quels et n’ont pas été examinés.",
			ES: "El documento tiene el formato más reciente {$format}; sus campos {$fields} se conservan tal cual y no se han examinado.",
			AR: "الوثيقة بصيغة أحدث هي {$format}؛ وقد حُفظت حقولها الآتية كما هي دون النظر فيها: {$fields}.",
		},
		Help: i18n.Template{
			EN: "Use a newer version of the library to judge the whole document.",
			FR: "Utilisez une version plus récente de la bibliothèque pour juger le document en entier.",
			ES: "Use una versión más reciente de la biblioteca para juzgar el documento completo.",
			AR: "استخدموا إصدارًا أحدث من المكتبة للحكم على الوثيقة كلها.",
		},
	},
	Find: func(v *Review, r *check.Report) {
		later := v.partnership.later
		if len(later) == 0 {
			return
		}
		names := make([]string, len(later))
		for i := range later {
			names[i] = later[i].Member
		}
		slices.Sort(names)
		names = slices.Compact(names)
		const most = 20
		var shown []i18n.Arg
		for _, s := range names[:min(most, len(names))] {
			shown = append(shown, i18n.Label("field", i18n.Clip(s, 40)))
		}
		if len(names) > most {
			shown = append(shown, i18n.Label("field", "…"))
		}
		r.Breach(v.At("entente"), i18n.Label("format", i18n.Clip(v.partnership.Entente, 40)), i18n.List("fields", shown...))
	},
}
