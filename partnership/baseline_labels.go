package partnership

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/check"
)

var baseLabel = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PARTNERSHIP-LABEL-DEFAULT",
		Severity: check.Error,
		Message: i18n.Template{
			EN: `.input {$language :string} .match $language
none {{No name in any language: {$kind} {$name}.}}
* {{No name in the partnership’s own language ({$own}): {$kind} {$name}.}}`,
			FR: `.input {$language :string} .match $language
none {{Aucun nom, dans aucune langue : {$kind} {$name}.}}
* {{Aucun nom dans la langue du partenariat ({$own}) : {$kind} {$name}.}}`,
			ES: `.input {$language :string} .match $language
none {{Falta el nombre en todos los idiomas: {$kind} {$name}.}}
* {{Falta el nombre en el idioma de la asociación ({$own}): {$kind} {$name}.}}`,
			AR: `.input {$language :string} .match $language
none {{لا اسم بأي لغة: {$kind} {$name}.}}
* {{لا اسم بلغة الشراكة ({$own}): {$kind} {$name}.}}`,
		},
		Unknown: i18n.Template{
			EN: "The partnership does not say in which language its documents are written.",
			FR: "Le partenariat ne dit pas dans quelle langue ses documents sont rédigés.",
			ES: "La asociación no dice en qué idioma se escriben sus documentos.",
			AR: "لا تذكر الشراكة اللغة التي تُكتب بها وثائقها.",
		},
		Source: ofStructure(),
	},
	Find: func(v *Review, r *check.Report) {
		x := v.lists()
		// The names of organizations, bodies and areas are names, not words that
		// are translated: one language will do.
		nameless := func(e entity, id string) {
			r.Breach(x.place(e, "name", ""), i18n.Key("language", "none"), i18n.Said("kind", kindName(e.kind)),
				i18n.Label("name", i18n.Clip(id, 40)), i18n.Str("own", ""))
		}
		for i := range x.p.Organizations {
			if o := &x.p.Organizations[i]; !o.Name.Worded() {
				nameless(entity{"organization", i, 0}, string(o.ID))
			}
		}
		for i := range x.p.Bodies {
			if b := &x.p.Bodies[i]; !b.Name.Worded() {
				nameless(entity{"body", i, 0}, string(b.ID))
			}
		}
		for i := range x.p.Ground {
			if a := &x.p.Ground[i]; !a.Name.Worded() {
				nameless(entity{"area", i, 0}, string(a.ID))
			}
		}
		for i := range x.p.Partnerships {
			if m := &x.p.Partnerships[i]; !m.Name.Worded() {
				r.Breach(x.members.place("partnership", i, "name", ""), i18n.Key("language", "none"), i18n.Said("kind", kindName("partnership")),
					i18n.Label("name", i18n.Clip(string(m.ID), 40)), i18n.Str("own", ""))
			}
		}
		own, language := x.p.Language, "none"
		switch {
		case !x.p.Name.Worded():
		case own == "":
			r.Unknown(x.At("language"))
			return
		case hasWords(x.p.Name, own):
			return
		default:
			language = string(own)
		}
		r.Breach(x.place(entity{kind: "partnership"}, "name", string(own)), i18n.Key("language", language), i18n.Said("kind", kindName("partnership")),
			i18n.Label("name", i18n.Clip(string(x.p.ID), 40)), i18n.StrIn("own", own.Name(), own))
	},
}

// hasWords reports whether a text has words in a language, or in a regional
// form of it.
func hasWords(t i18n.Text, l i18n.Lang) bool {
	if !t.Blank(l) {
		return true
	}
	_, got := t.Lookup(l)
	return got != "" && got.Base() == l.Base()
}

var baseLocales = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PARTNERSHIP-LABEL-LOCALES",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$name}” is not given in {$language}, a language the partnership shall be complete in.",
			FR: "« {$name} » n’est pas donné dans une langue où le partenariat doit être complet : {$language}.",
			ES: "«{$name}» no figura en un idioma en el que la asociación debe estar completa: {$language}.",
			AR: "لا يرد «{$name}» بلغة يجب أن تكتمل بها وثائق الشراكة: {$language}.",
		},
		Help: i18n.Template{
			EN: "Have the title translated, or take the language off the list of those the partnership is complete in. Nothing is translated here.",
			FR: "Faites traduire le titre ou retirez la langue de la liste de celles dans lesquelles le partenariat est complet. Rien n’est traduit ici.",
			ES: "Haga traducir el título o retire el idioma de la lista de aquellos en los que la asociación está completa. Aquí no se traduce nada.",
			AR: "اطلبوا ترجمة العنوان، أو احذفوا اللغة من قائمة اللغات المكتملة. لا يُترجم هنا شيء.",
		},
		From: check.Consultation,
	},
	Find: func(v *Review, r *check.Report) {
		x := v.lists()
		if len(x.p.Languages) == 0 {
			r.Skip()
			return
		}
		const most = 100 // languages: there are not more to be complete in
		titles := func(e entity, field string, t i18n.Text) {
			if !t.Worded() { // a name that is missing is reported by PARTNERSHIP-LABEL-DEFAULT
				return
			}
			for _, l := range x.p.Languages[:min(most, len(x.p.Languages))] {
				if (l != x.p.Language || e.kind != "partnership") && !hasWords(t, l) {
					r.Breach(x.place(e, field, string(l)), i18n.Local("name", t), i18n.StrIn("language", l.Name(), l))
				}
			}
		}
		titles(entity{kind: "partnership"}, "name", x.p.Name)
		for i := range x.p.Terms {
			titles(entity{"terms", i, 0}, "title", x.p.Terms[i].Title)
		}
		for i := range x.p.Meetings {
			titles(entity{"meeting", i, 0}, "title", x.p.Meetings[i].Title)
		}
		for i := range x.p.Engagements {
			titles(entity{"engagement", i, 0}, "title", x.p.Engagements[i].Title)
		}
		for i := range x.p.Contributions {
			titles(entity{"contribution", i, 0}, "title", x.p.Contributions[i].Title)
		}
		for i := range x.p.Processes {
			titles(entity{"process", i, 0}, "title", x.p.Processes[i].Title)
		}
	},
}

var baseTotals = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PARTNERSHIP-DECLARED-TOTALS",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$name}”: the text states {$stated} ({$what}); counted less stated makes {$difference}.",
			FR: "« {$name} » : nombre annoncé {$stated} ({$what}); écart entre le nombre compté et le nombre annoncé : {$difference}.",
			ES: "«{$name}»: número indicado {$stated} ({$what}); diferencia entre lo contado y lo indicado: {$difference}.",
			AR: "«{$name}»: العدد المذكور {$stated} ({$what})؛ الفرق بين المعدود والمذكور: {$difference}.",
		},
		Unknown: i18n.Template{
			EN: "“{$name}”: the stated number {$stated} ({$what}) cannot be checked here.",
			FR: "« {$name} » : le nombre annoncé {$stated} ({$what}) ne peut pas être vérifié ici.",
			ES: "«{$name}»: el número indicado {$stated} ({$what}) no se puede comprobar aquí.",
			AR: "«{$name}»: لا يمكن التحقق هنا من العدد المذكور {$stated} ({$what}).",
		},
		Help: i18n.Template{
			EN: "A total in the text and the list it speaks of should agree. Often an entry was lost or stands twice, or one that is included in another was added to it.",
			FR: "Un total annoncé dans le texte et la liste dont il parle devraient concorder. Souvent une entrée s’est perdue ou figure deux fois, ou un élément compris dans un autre y a été ajouté.",
			ES: "Un total indicado en el texto y la lista de la que habla deberían coincidir. A menudo una entrada se perdió o figura dos veces, o se sumó algo que ya estaba incluido en otra cosa.",
			AR: "ينبغي أن يتفق العدد المذكور في النص مع القائمة التي يتحدث عنها. وكثيرًا ما يضيع بند أو يتكرر، أو يُضاف ما هو متضمَّن في غيره.",
		},
	},
	Find: func(v *Review, r *check.Report) {
		if len(v.partnership.Declared) == 0 {
			r.Skip()
			return
		}
		x := v.lists()
		spent := 0
		for i := range x.p.Declared {
			t := total{&x, &x.p.Declared[i], r, &spent}
			t.judge()
		}
	},
}

// total is a stated total under judgement.
type total struct {
	*lists
	*Declared
	report *check.Report
	spent  *int // on all totals: what was walked over to count
}

func (t *total) judge() {
	own := entity{kind: "partnership"}
	word := plural(t.Count)
	// A text states few totals; thousands of them over long lists are an attack.
	if *t.spent > 1<<20 {
		t.against(quantity.Quantity{}, own, "declared")
		return
	}
	if len(t.Parts) > 0 {
		answer, off := t.Judge()
		t.told(answer, off, t.place(own, "declared", "parts"), t.named("name", own))
	}
	switch plural(t.Each) {
	case "":
		*t.spent += 1 + len(t.p.Engagements) + len(t.p.Bodies)
		n, known := count(t.p, word)
		if !known && len(t.Parts) > 0 {
			return // nothing of ours, and its parts were looked at
		}
		t.against(n, own, "declared")
	case "bodies":
		switch {
		case word != "seats" && word != "meetings" && word != "bodies", t.p.Bodies == nil:
			t.against(quantity.Quantity{}, own, "declared")
			return
		}
		var met map[BodyID]int
		if word == "meetings" {
			met = make(map[BodyID]int, len(t.p.Bodies))
			for i := range t.p.Meetings {
				met[t.p.Meetings[i].Body]++
			}
		}
		*t.spent += len(t.p.Bodies) + len(t.p.Meetings) + len(t.rosters[0].x.seats)
		for i := range t.p.Bodies {
			e := entity{"body", i, 0}
			switch row := &t.rosters[0].x.rows[i]; {
			case row.doubled:
			case word == "seats":
				held, vacant := t.rosters[0].count(t.p.Bodies[i].ID, "")
				n := held.plus(vacant).quantity()
				n.Unit = ""
				t.against(n, e, "seats")
			case word == "meetings" && t.p.Meetings == nil:
				t.against(quantity.Quantity{}, e, "meetings")
			case word == "meetings":
				t.against(quantity.Of(int64(met[t.p.Bodies[i].ID]), ""), e, "meetings")
			case len(row.children) > 0:
				t.against(quantity.Of(int64(len(row.children)), ""), e, "bodies")
			}
		}
	case "partnerships":
		if t.p.Partnerships == nil {
			t.against(quantity.Quantity{}, own, "declared")
			return
		}
		for i := range t.p.Partnerships {
			m := &t.p.Partnerships[i]
			*t.spent += 1 + len(m.Engagements) + len(m.Bodies)
			n, _ := count(m, word)
			t.verdict(n, t.members.place("partnership", i, "declared", ""), memberName(m))
		}
	default:
		t.against(quantity.Quantity{}, own, "declared")
	}
}

// memberName names a partnership of a programme.
func memberName(m *Partnership) i18n.Arg {
	if m.Name.Worded() {
		return i18n.Local("name", m.Name)
	}
	return i18n.Label("name", i18n.Clip(string(m.ID), 60))
}

// count counts what a word names, as it is listed; a Quantity that is not
// stated where it cannot be counted, and false where no list has that name.
func count(p *Partnership, word string) (n quantity.Quantity, known bool) {
	switch word {
	case "organizations":
		return length(p.Organizations), true
	case "bodies":
		return length(p.Bodies), true
	case "areas":
		return length(p.Ground), true
	case "terms":
		return length(p.Terms), true
	case "meetings":
		return length(p.Meetings), true
	case "adoptions":
		return length(p.Adoptions), true
	case "processes":
		return length(p.Processes), true
	case "partnerships":
		return length(p.Partnerships), true
	case "engagements":
		n, err := Occasions(p.Engagements, nil)
		if err != nil {
			return quantity.Quantity{}, true
		}
		return n, true
	}
	return ofKind(p.Bodies, word)
}

// ofKind counts the bodies whose kind a word names: "sub-councils" are those of
// "bodies:sub-council". With bodies of which no kind is stated there are at
// least so many. It is not known where no body is of that kind.
func ofKind(bodies []Body, word string) (n quantity.Quantity, known bool) {
	count, more := int64(0), false
	for i := range bodies {
		switch kind := bodies[i].Kind.Term(); {
		case kind == "":
			more = true
		case word == kind, len(word) == len(kind)+1 && word[:len(kind)] == kind && word[len(kind)] == 's':
			count++
		}
	}
	if count == 0 {
		return quantity.Quantity{}, false
	}
	n = quantity.Of(count, "")
	if more {
		n.Qualifier = quantity.AtLeast
	}
	return n, true
}

// length is how many there are of a list that is stated.
func length[T any](list []T) quantity.Quantity {
	if list == nil {
		return quantity.Quantity{}
	}
	return quantity.Of(int64(len(list)), "")
}

// plural is the name of the list of what a total counts, or counts for each.
func plural(word string) string {
	switch word {
	case "organization", "area", "meeting", "adoption", "partnership", "engagement", "seat":
		return word + "s"
	case "body":
		return "bodies"
	case "process":
		return "processes"
	}
	return word
}

// against judges the total against what was counted.
func (t *total) against(n quantity.Quantity, e entity, field string) {
	t.verdict(n, t.place(e, field, ""), t.named("name", e))
}

func (t *total) verdict(n quantity.Quantity, at check.At, name i18n.Arg) {
	answer, off := quantity.CannotTell, quantity.Decimal{}
	if n.Stated() {
		answer, off = t.Judge(n)
	}
	t.told(answer, off, at, name)
}

func (t *total) told(answer quantity.Answer, off quantity.Decimal, at check.At, name i18n.Arg) {
	if answer == quantity.Yes {
		return
	}
	// The key tells apart two totals that the text states of one thing.
	key := i18n.Clip(t.Count, 40) + "=" + t.Value.Value.String()
	if at.Key != "" {
		key += " " + at.Key
	}
	at.Key = key
	what := i18n.Local("what", t.Title)
	if !t.Title.Worded() {
		what = t.what()
	}
	if answer == quantity.CannotTell {
		t.report.Unknown(at, name, t.Value.Arg("stated"), what)
		return
	}
	t.report.Breach(at, name, t.Value.Arg("stated"), what, i18n.Num("difference", off.Coef(), off.Scale()))
}

// what is what a total counts, where the document has no words for it.
func (t *total) what() i18n.Arg {
	switch plural(t.Count) {
	case "organizations":
		return i18n.Said("what", i18n.Template{EN: "organizations", FR: "organismes", ES: "organizaciones", AR: "منظمات"}.With())
	case "bodies":
		return i18n.Said("what", i18n.Template{EN: "bodies", FR: "instances", ES: "órganos", AR: "هيئات"}.With())
	case "seats":
		return i18n.Said("what", i18n.Template{EN: "seats", FR: "sièges", ES: "puestos", AR: "مقاعد"}.With())
	case "meetings":
		return i18n.Said("what", i18n.Template{EN: "meetings", FR: "réunions", ES: "reuniones", AR: "اجتماعات"}.With())
	case "engagements":
		return i18n.Said("what", i18n.Template{EN: "consultations", FR: "consultations", ES: "consultas", AR: "مشاورات"}.With())
	case "partnerships":
		return i18n.Said("what", i18n.Template{EN: "partnerships", FR: "partenariats", ES: "asociaciones", AR: "شراكات"}.With())
	}
	return i18n.Str("what", i18n.Clip(t.Count, 40))
}
