package partnership

import (
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// RosterRules returns the rules that any set of bodies and seats is held to, on
// the day of the roster: that it can be understood (doubled ids, missing and
// cyclic parents, seats held before their body began), and that bodies keep to
// what they say of themselves (quotas, for whom a seat is held, on what ground).
// What a programme or a statute asks of a council is no part of it.
func RosterRules() check.Profile[*Roster] { return rosterRules }

var rosterRules = check.New("roster", "1",
	bodyID, bodyParent, bodyCycle, bodySiblings, bodyStart,
	seatID, seatReference, seatDates, seatQuota, seatBound, seatGround, seatTwice,
)

func (r *Roster) bodyAt(i int32, field string) check.At {
	id := string(r.x.bodies[i].ID)
	if id == "" || r.x.rows[i].doubled {
		id = "#" + strconv.Itoa(int(i))
	}
	return check.At{Kind: "body", ID: id, Field: field}
}

func (r *Roster) seatAt(s *seatRow, i int, field string) check.At {
	id := string(s.ID)
	if id == "" || s.doubled {
		id = "#" + strconv.Itoa(int(s.body)) + "/" + strconv.Itoa(i)
	}
	return check.At{Kind: "seat", ID: id, Field: field, Key: string(r.x.bodies[s.body].ID)}
}

func (r *Roster) bodyName(i int32) i18n.Arg {
	const name = "body"
	b := &r.x.bodies[i]
	if len(b.Name) > 0 {
		return i18n.Local(name, b.Name)
	}
	return i18n.Label(name, i18n.Clip(string(b.ID), 60))
}

func (r *Roster) seatName(s *seatRow) i18n.Arg {
	const name = "seat"
	switch {
	case len(s.Title) > 0:
		return i18n.Local(name, s.Title)
	case s.class >= 0 && len(r.x.seats[s.class].Title) > 0:
		return i18n.Local(name, r.x.seats[s.class].Title)
	case s.ID != "":
		return i18n.Label(name, i18n.Clip(string(s.ID), 60))
	}
	return i18n.Label(name, i18n.Clip(s.Role.Term(), 60))
}

func (r *Roster) orgName(name string, id OrgID) i18n.Arg {
	if o := r.Organization(id); o != nil && len(o.Name) > 0 {
		return i18n.Local(name, o.Name)
	}
	return i18n.Label(name, i18n.Clip(string(id), 60))
}

// eachBody looks at every body; none: the rule does not apply.
func eachBody(look func(v *Roster, i int32, r *check.Report)) func(*Roster, *check.Report) {
	return func(v *Roster, r *check.Report) {
		if v.x == nil || len(v.x.bodies) == 0 {
			r.Skip()
			return
		}
		for i := range v.x.bodies {
			look(v, int32(i), r)
		}
	}
}

// eachSeat looks at every seat, with its position in its body; none: the rule
// does not apply.
func eachSeat(look func(v *Roster, s *seatRow, i int, r *check.Report)) func(*Roster, *check.Report) {
	return func(v *Roster, r *check.Report) {
		if v.x == nil || len(v.x.seats) == 0 {
			r.Skip()
			return
		}
		for k := range v.x.seats {
			s := &v.x.seats[k]
			look(v, s, k-int(v.x.rows[s.body].first), r)
		}
	}
}

func ofStructure() check.Source { return check.Source{Authority: check.Structure} }

var bodyID = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "BODY-ID-UNIQUE", Severity: check.Error, Source: ofStructure(),
		Message: i18n.Template{
			EN: "Two bodies have the id {$id}; this is the later one, “{$body}”.",
			FR: "Deux instances portent l’identifiant {$id}; voici la seconde, « {$body} ».",
			ES: "Dos órganos llevan el identificador {$id}; este es el segundo, «{$body}».",
			AR: "هيئتان تحملان المعرّف {$id}؛ وهذه هي الثانية، «{$body}».",
		},
	},
	Find: eachBody(func(v *Roster, i int32, r *check.Report) {
		if v.x.rows[i].doubled {
			r.Breach(v.bodyAt(i, "id"), i18n.Label("id", i18n.Clip(string(v.x.bodies[i].ID), 60)), v.bodyName(i))
		}
	}),
}

var bodyParent = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "BODY-PARENT-EXISTS", Severity: check.Error, Source: ofStructure(),
		Message: i18n.Template{
			EN: "“{$body}” reports to {$parent}, and there is no such body.",
			FR: "« {$body} » relève de {$parent}, et cette instance n’existe pas.",
			ES: "«{$body}» depende de {$parent}, y no existe tal órgano.",
			AR: "ترجع «{$body}» إلى {$parent}، ولا توجد هيئة بهذا المعرّف.",
		},
	},
	Find: eachBody(func(v *Roster, i int32, r *check.Report) {
		parent := v.x.bodies[i].Parent
		if _, ok := v.x.bodyAt[parent]; parent != "" && !ok {
			r.Breach(v.bodyAt(i, "parent"), v.bodyName(i), i18n.Label("parent", i18n.Clip(string(parent), 60)))
		}
	}),
}

var bodyCycle = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "BODY-PARENT-CYCLE", Severity: check.Error, Source: ofStructure(),
		Message: i18n.Template{
			EN: "“{$body}” reports to itself: from parent to parent one comes back to it.",
			FR: "« {$body} » relève d’elle-même : de parent en parent, on y revient.",
			ES: "«{$body}» depende de sí mismo: de superior en superior se vuelve a él.",
			AR: "ترجع «{$body}» إلى نفسها: تتبّع الهيئات الأعلى يعيد إليها.",
		},
	},
	Find: func(v *Roster, r *check.Report) {
		if v.x == nil || len(v.x.bodies) == 0 {
			r.Skip()
			return
		}
		for _, i := range v.x.cycles {
			r.Breach(v.bodyAt(i, "parent"), v.bodyName(i))
		}
	},
}

var bodySiblings = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "BODY-SIBLING-NAMES", Severity: check.Warning,
		Message: i18n.Template{
			EN: "Two bodies under one parent are called “{$body}”.",
			FR: "Deux instances de même rattachement s’appellent « {$body} ».",
			ES: "Dos órganos que dependen del mismo se llaman «{$body}».",
			AR: "هيئتان تتبعان الجهة نفسها اسمهما «{$body}».",
		},
		Help: i18n.Template{
			EN: "Readers cannot tell them apart. Name one otherwise, or merge them.",
			FR: "On ne peut les distinguer. Renommez l’une ou fusionnez-les.",
			ES: "No se pueden distinguir. Cambie el nombre de uno o fusiónelos.",
			AR: "لا يمكن للقارئ التمييز بينهما. غيّروا اسم إحداهما أو ادمجوهما.",
		},
	},
	Find: func(v *Roster, r *check.Report) {
		if v.x == nil || len(v.x.bodies) == 0 {
			r.Skip()
			return
		}
		type label struct {
			parent int32
			words  string
		}
		seen := make(map[label]int32, len(v.x.bodies))
		for i := range v.x.bodies {
			for _, words := range v.x.bodies[i].Name.All() {
				key := label{v.x.rows[i].parent, i18n.Fold(words)}
				if first, ok := seen[key]; ok && first != int32(i) && key.words != "" {
					r.Breach(v.bodyAt(int32(i), "name"), v.bodyName(int32(i)))
					break
				}
				seen[key] = int32(i)
			}
		}
	},
}

var bodyStart = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "BODY-START", Severity: check.Error, Source: ofStructure(),
		Message: i18n.Template{
			EN: "A seat of “{$body}” was held from {$from}, before the body began ({$begin}): “{$seat}”.",
			FR: "Un siège de « {$body} » était occupé (début : {$from}) avant que l’instance existe (début : {$begin}) : « {$seat} ».",
			ES: "Un puesto de «{$body}» se ocupó desde {$from}, antes del inicio del órgano ({$begin}): «{$seat}».",
			AR: "شُغل أحد مقاعد «{$body}» منذ {$from}، قبل نشأة الهيئة ({$begin}): «{$seat}».",
		},
	},
	Find: eachSeat(func(v *Roster, s *seatRow, i int, r *check.Report) {
		b := &v.x.bodies[s.body]
		if before, known := s.Period.From.Before(b.Period.From); before && known {
			r.Breach(v.seatAt(s, i, "period"), v.bodyName(s.body), v.seatName(s), s.Period.From.Arg("from"), b.Period.From.Arg("begin"))
		}
	}),
}

var seatID = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "SEAT-ID-UNIQUE", Severity: check.Error, Source: ofStructure(),
		Message: i18n.Template{
			EN: "Two seats of “{$body}” have the id {$id}.",
			FR: "Deux sièges de « {$body} » portent l’identifiant {$id}.",
			ES: "Dos puestos de «{$body}» llevan el identificador {$id}.",
			AR: "مقعدان في «{$body}» يحملان المعرّف {$id}.",
		},
	},
	Find: eachSeat(func(v *Roster, s *seatRow, i int, r *check.Report) {
		if s.doubled {
			r.Breach(v.seatAt(s, i, "id"), v.bodyName(s.body), i18n.Label("id", i18n.Clip(string(s.ID), 60)))
		}
	}),
}

var seatReference = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "SEAT-REFERENCE", Severity: check.Error, Source: ofStructure(),
		Message: i18n.Template{
			EN: "Seat “{$seat}” of “{$body}” belongs to a class, or stands in for a seat, that the body does not have or that cannot be meant.",
			FR: "Le siège « {$seat} » de « {$body} » appartient à une catégorie, ou supplée un siège, que l’instance n’a pas ou qui ne peut être visé.",
			ES: "El puesto «{$seat}» de «{$body}» pertenece a una clase, o suple a un puesto, que el órgano no tiene o que no puede ser el indicado.",
			AR: "المقعد «{$seat}» في «{$body}» ينتمي إلى فئة، أو ينوب عن مقعد، لا وجود له في الهيئة أو لا يصلح أن يكون المقصود.",
		},
		Help: i18n.Template{
			EN: "A class is not part of another class; an alternate stands in for one seat, not for itself, a class or another alternate.",
			FR: "Une catégorie ne fait pas partie d’une autre; un suppléant supplée un siège, non lui-même, une catégorie ou un autre suppléant.",
			ES: "Una clase no forma parte de otra; un suplente suple a un puesto, no a sí mismo, a una clase ni a otro suplente.",
			AR: "لا تكون الفئة جزءًا من فئة أخرى؛ وينوب البديل عن مقعد واحد، لا عن نفسه ولا عن فئة ولا عن بديل آخر.",
		},
	},
	Find: eachSeat(func(v *Roster, s *seatRow, i int, r *check.Report) {
		if s.dangling || s.classed {
			r.Breach(v.seatAt(s, i, ""), v.seatName(s), v.bodyName(s.body))
		}
	}),
}

var seatDates = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "SEAT-DATES", Severity: check.Error, Source: ofStructure(),
		Message: i18n.Template{
			EN: "Seat “{$seat}” of “{$body}” ends ({$to}) before it starts ({$from}).",
			FR: "Le siège « {$seat} » de « {$body} » prend fin ({$to}) avant de commencer ({$from}).",
			ES: "El puesto «{$seat}» de «{$body}» termina ({$to}) antes de empezar ({$from}).",
			AR: "ينتهي المقعد «{$seat}» في «{$body}» ({$to}) قبل أن يبدأ ({$from}).",
		},
	},
	Find: eachSeat(func(v *Roster, s *seatRow, i int, r *check.Report) {
		if s.Period.Reversed() {
			r.Breach(v.seatAt(s, i, "period"), v.seatName(s), v.bodyName(s.body), s.Period.From.Arg("from"), s.Period.To.Arg("to"))
		}
	}),
}

var seatQuota = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "SEAT-QUOTA", Severity: check.Warning,
		Message: i18n.Template{
			EN: "Seats “{$seat}” of “{$body}” that are held: {$held}; there are to be: {$quota}.",
			FR: "Sièges « {$seat} » de « {$body} » occupés : {$held}; nombre prévu : {$quota}.",
			ES: "Puestos «{$seat}» de «{$body}» ocupados: {$held}; número previsto: {$quota}.",
			AR: "المقاعد «{$seat}» المشغولة في «{$body}»: {$held}؛ والعدد المقرر: {$quota}.",
		},
		Unknown: i18n.Template{
			EN: "Whether “{$body}” keeps to its number of “{$seat}” ({$quota}) cannot be told.",
			FR: "On ne peut dire si « {$body} » respecte son nombre pour « {$seat} » ({$quota}).",
			ES: "No se puede saber si «{$body}» respeta su número de «{$seat}» ({$quota}).",
			AR: "لا يمكن الجزم بالتزام «{$body}» بعدد «{$seat}» ({$quota}).",
		},
	},
	Find: eachSeat(func(v *Roster, s *seatRow, i int, r *check.Report) {
		if !s.isClass || s.holds(v.d1, v.d2) == quantity.No {
			return
		}
		quota := s.Quota
		if quota.Unit = ""; !quota.Stated() && quota.Printed == "" {
			quota = quantity.Quantity{}
		}
		held, _ := v.tally(s)
		switch most := spanOf(s.Quota); {
		case held.lo > most.hi:
			r.Breach(v.seatAt(s, i, "quota"), v.bodyName(s.body), v.seatName(s), quota.Arg("quota"), held.number("held"))
		case held.hi > most.hi, !s.Quota.Stated(), most == anything:
			r.Unknown(v.seatAt(s, i, "quota"), v.bodyName(s.body), v.seatName(s), quota.Arg("quota"))
		}
	}),
}

var seatBound = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "SEAT-ORGANIZATION", Severity: check.Warning,
		Message: i18n.Template{
			EN: "Seat “{$seat}” of “{$body}” is for “{$bound}”, and its holder sits for “{$org}”.",
			FR: "Le siège « {$seat} » de « {$body} » revient à « {$bound} », et son titulaire siège pour « {$org} ».",
			ES: "El puesto «{$seat}» de «{$body}» es de «{$bound}», y su titular lo ocupa por «{$org}».",
			AR: "المقعد «{$seat}» في «{$body}» مخصص للجهة «{$bound}»، وشاغله يمثل «{$org}».",
		},
		Unknown: i18n.Template{
			EN: "Seat “{$seat}” of “{$body}” is for “{$bound}”; for whom its holder sits is not stated.",
			FR: "Le siège « {$seat} » de « {$body} » revient à « {$bound} »; on ne dit pas pour qui siège son titulaire.",
			ES: "El puesto «{$seat}» de «{$body}» es de «{$bound}»; no consta por quién lo ocupa su titular.",
			AR: "المقعد «{$seat}» في «{$body}» مخصص للجهة «{$bound}»، ولا يُذكر من يمثله شاغله.",
		},
	},
	Find: eachSeat(func(v *Roster, s *seatRow, i int, r *check.Report) {
		if s.class < 0 || v.x.seats[s.class].Org == "" || s.Vacant || s.holds(v.d1, v.d2) == quantity.No {
			return
		}
		bound := v.x.seats[s.class].Org
		args := []i18n.Arg{v.seatName(s), v.bodyName(s.body), v.orgName("bound", bound)}
		switch s.Org {
		case bound:
		case "":
			r.Unknown(v.seatAt(s, i, "org"), args...)
		default:
			r.Breach(v.seatAt(s, i, "org"), append(args, v.orgName("org", s.Org))...)
		}
	}),
}

var seatGround = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "SEAT-GROUND", Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$org}” has none of the grounds on which it could sit on “{$body}” ({$seat}).",
			FR: "« {$org} » ne remplit aucun des critères pour siéger à « {$body} » ({$seat}).",
			ES: "«{$org}» no cumple ninguno de los motivos para ocupar un puesto en «{$body}» ({$seat}).",
			AR: "لا يتوافر لدى «{$org}» أي من مسوّغات العضوية في «{$body}» ({$seat}).",
		},
		Unknown: i18n.Template{
			EN: "Whether “{$org}” has one of the grounds on which it could sit on “{$body}” ({$seat}) is not recorded.",
			FR: "Rien n’indique si « {$org} » remplit l’un des critères pour siéger à « {$body} » ({$seat}).",
			ES: "No consta si «{$org}» cumple alguno de los motivos para ocupar un puesto en «{$body}» ({$seat}).",
			AR: "لم يُسجَّل هل يتوافر لدى «{$org}» أحد مسوّغات العضوية في «{$body}» ({$seat}).",
		},
	},
	Find: eachSeat(func(v *Roster, s *seatRow, i int, r *check.Report) {
		grounds := s.AnyOf
		if s.class >= 0 && len(grounds) == 0 {
			grounds = v.x.seats[s.class].AnyOf
		}
		if s.isClass || len(grounds) == 0 || s.Org == "" || s.Vacant || s.holds(v.d1, v.d2) == quantity.No {
			return
		}
		met := quantity.CannotTell
		if o := v.Organization(s.Org); o != nil {
			met = o.Meets(grounds...)
		}
		args := []i18n.Arg{v.orgName("org", s.Org), v.bodyName(s.body), v.seatName(s)}
		switch met {
		case quantity.No:
			r.Breach(v.seatAt(s, i, "org"), args...)
		case quantity.CannotTell:
			r.Unknown(v.seatAt(s, i, "org"), args...)
		default:
		}
	}),
}

var seatTwice = check.Rule[*Roster]{
	Spec: check.Spec{
		ID: "SEAT-ORGANIZATION-ONCE", Severity: check.Advice,
		Message: i18n.Template{
			EN: "“{$org}” sits on “{$body}” twice in one role.",
			FR: "« {$org} » siège deux fois à « {$body} » au même titre.",
			ES: "«{$org}» ocupa dos puestos en «{$body}» con la misma función.",
			AR: "تشغل «{$org}» مقعدين في «{$body}» بالصفة نفسها.",
		},
	},
	Find: func(v *Roster, r *check.Report) {
		if v.x == nil || len(v.x.seats) == 0 {
			r.Skip()
			return
		}
		type sitting struct {
			body int32
			org  OrgID
			role term.Code
			of   SeatID
		}
		seen := make(map[sitting]bool)
		for k := range v.x.seats {
			s := &v.x.seats[k]
			if s.Org == "" || s.isClass || s.principal >= 0 || v.held(s) != quantity.Yes {
				continue
			}
			key := sitting{s.body, s.Org, s.Role, s.Of}
			if seen[key] {
				r.Breach(v.seatAt(s, k-int(v.x.rows[s.body].first), "org"), v.orgName("org", s.Org), v.bodyName(s.body))
			}
			seen[key] = true
		}
	},
}

// Coordinator returns the rule COORDINATOR-FUNDED: a partnership has a paid
// coordinator, that is, some body has a seat of kind [SeatStaff] that is held. A
// record of [SeatStaff] with the answer no, or staff seats that are all vacant,
// breach it; where nothing is recorded it cannot be told. It is for the profiles
// of programmes that fund such a post.
func Coordinator() check.Rule[*Roster] {
	return check.Rule[*Roster]{
		Spec: check.Spec{
			ID: "COORDINATOR-FUNDED", Severity: check.Warning,
			Source: check.Source{
				Title:   "V. Esses, Local Immigration Partnerships: A Collaborative Community Approach (slides, about 2011)",
				Section: "slide 4: resources available to hire individuals to coordinate", Authority: check.Practice,
			},
			Message: i18n.Template{
				EN: "The partnership has no paid coordinator.",
				FR: "Le partenariat n’a pas de coordination rémunérée.",
				ES: "La asociación no tiene coordinación remunerada.",
				AR: "ليس لدى الشراكة منسق مدفوع الأجر.",
			},
			Unknown: i18n.Template{
				EN: "Whether the partnership has a paid coordinator is not recorded.",
				FR: "Rien n’indique si le partenariat a une coordination rémunérée.",
				ES: "No consta si la asociación tiene coordinación remunerada.",
				AR: "لم يُسجَّل هل لدى الشراكة منسق مدفوع الأجر.",
			},
		},
		Find: func(v *Roster, r *check.Report) {
			if v.x == nil || len(v.x.bodies) == 0 {
				r.Skip()
				return
			}
			posts, filled, none := 0, quantity.No, false
			for k := range v.x.seats {
				if s := &v.x.seats[k]; s.Kind == SeatStaff && s.holds(v.d1, v.d2) != quantity.No && (!s.isClass || s.holders < 0) {
					posts++
					filled = filled.Or(v.held(s))
				}
			}
			for i := range v.x.bodies {
				switch answer, _ := Recorded(v.x.bodies[i].Records, SeatStaff); answer {
				case quantity.Yes:
					filled = quantity.Yes
				case quantity.No:
					none = true
				default:
				}
			}
			switch at := (check.At{Kind: "partnership", Field: "bodies", Key: "staff"}); {
			case filled == quantity.Yes:
			case none, posts > 0 && filled == quantity.No:
				r.Breach(at)
			default:
				r.Unknown(at)
			}
		},
	}
}

// MainstreamShare returns the rule MAINSTREAM-SHARE: that some seat on a body of
// the given kind answers for a mainstream service and not only for those that
// serve newcomers. What counts as mainstream the caller says, by terms of the
// caller's scheme. That a source speaks of "limited participation" is a
// statement, from which no share is computed.
func MainstreamShare(kind term.Code, mainstream ...term.Code) check.Rule[*Roster] {
	return check.Rule[*Roster]{
		Spec: check.Spec{
			ID: "MAINSTREAM-SHARE", Severity: check.Warning,
			Source: check.Source{
				Title:   "WiseSolution Consulting, West Toronto LIP orientation and training day (slides, November 2009)",
				Section: "slide 13: limited participation of mainstream organizations", Authority: check.Practice,
			},
			Message: i18n.Template{
				EN: "No seat of “{$body}” answers for a mainstream service ({$share} of the seats).",
				FR: "Aucun siège de « {$body} » ne représente un service général ({$share} des sièges).",
				ES: "Ningún puesto de «{$body}» representa a un servicio general ({$share} de los puestos).",
				AR: "لا مقعد في «{$body}» يمثل خدمة عامة ({$share} من المقاعد).",
			},
			Unknown: i18n.Template{
				EN: "Whether a seat of “{$body}” answers for a mainstream service is not recorded.",
				FR: "Rien n’indique si un siège de « {$body} » représente un service général.",
				ES: "No consta si algún puesto de «{$body}» representa a un servicio general.",
				AR: "لم يُسجَّل هل في «{$body}» مقعد يمثل خدمة عامة.",
			},
		},
		Find: func(v *Roster, r *check.Report) {
			looked := false
			for i := range v.rows() {
				b := &v.x.bodies[i]
				if b.Kind != kind || v.x.rows[i].doubled || v.x.rows[i].holds(v.d1, v.d2) == quantity.No {
					continue
				}
				looked = true
				share := v.Share(b.ID, mainstream...)
				some, _ := share.Num.Exceeds(quantity.Of(0, seatsUnit))
				switch {
				case some == quantity.Yes:
				case some == quantity.No && share.Den.Stated() && share.Den.Qualifier == quantity.Exact && share.Den.Value.Sign() > 0:
					r.Breach(v.bodyAt(int32(i), "seats"), v.bodyName(int32(i)), share.Percent("share", 0))
				default:
					r.Unknown(v.bodyAt(int32(i), "seats"), v.bodyName(int32(i)))
				}
			}
			if !looked {
				r.Skip()
			}
		},
	}
}

func (r *Roster) rows() []bodyRow {
	if r.x == nil {
		return nil
	}
	return r.x.rows
}
