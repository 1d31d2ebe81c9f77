package plan

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
)

var genLabelDefault = check.Rule[*Label]{
	Spec: check.Spec{
		ID:       "GEN-LABEL-DEFAULT",
		Severity: check.Error,
		Message: i18n.Template{
			EN: `.input {$language :string} .match $language
none {{No name in any language: {$kind} {$name}.}}
* {{No name in the plan’s own language ({$own}): {$kind} {$name}.}}`,
			FR: `.input {$language :string} .match $language
none {{Aucun nom, dans aucune langue : {$kind} {$name}.}}
* {{Aucun nom dans la langue du plan ({$own}) : {$kind} {$name}.}}`,
			ES: `.input {$language :string} .match $language
none {{Falta el nombre en todos los idiomas: {$kind} {$name}.}}
* {{Falta el nombre en el idioma del plan ({$own}): {$kind} {$name}.}}`,
			AR: `.input {$language :string} .match $language
none {{لا اسم بأي لغة: {$kind} {$name}.}}
* {{لا اسم بلغة الخطة ({$own}): {$kind} {$name}.}}`,
		},
		Unknown: i18n.Template{
			EN: "The plan does not say in which language it was written.",
			FR: "Le plan ne dit pas dans quelle langue il a été rédigé.",
			ES: "El plan no dice en qué idioma se escribió.",
			AR: "لا تذكر الخطة اللغة التي كُتبت بها.",
		},
		Source: structure,
	},
	Find: func(l *Label, r *check.Report) {
		if !l.Title {
			r.Skip()
			return
		}
		own := l.Review.plan.Language
		first := l.entity == 0
		switch {
		case own == "" && first && l.Text.Worded():
			r.Unknown(l.Review.At("language"))
			return
		case own == "" || properName(l.Review.entities[l.entity].kind):
			if l.Text.Worded() {
				return
			}
		case has(l.Text, own):
			return
		}
		language := string(own)
		if !l.Text.Worded() {
			language = "none"
		}
		e := &l.Review.entities[l.entity]
		r.Breach(l.At(own), i18n.Key("language", language), i18n.Said("kind", kindName(e.kind)),
			i18n.Label("name", i18n.Clip(l.Name(), 40)), i18n.StrIn("own", own.Name(), own))
	},
}

// properName reports whether the names of a sort of entity are names, and not
// words that are translated.
func properName(k kind) bool { return k == kindOrganization || k == kindArea || k == kindBody }

var genLabelLocales = check.Rule[*Label]{
	Spec: check.Spec{
		ID:       "GEN-LABEL-LOCALES",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$name}” is not given in {$language}, a language the plan shall be complete in.",
			FR: "« {$name} » n’est pas donné dans une langue où le plan doit être complet : {$language}.",
			ES: "«{$name}» no figura en un idioma en el que el plan debe estar completo: {$language}.",
			AR: "لا يرد «{$name}» بلغة يجب أن تكتمل بها الخطة: {$language}.",
		},
		Help: i18n.Template{
			EN: "Have the title translated, or take the language off the list of those the plan is complete in. Nothing is translated here.",
			FR: "Faites traduire le titre ou retirez la langue de la liste de celles dans lesquelles le plan est complet. Rien n’est traduit ici.",
			ES: "Haga traducir el título o retire el idioma de la lista de aquellos en los que el plan está completo. Aquí no se traduce nada.",
			AR: "اطلبوا ترجمة العنوان، أو احذفوا اللغة من قائمة اللغات المكتملة. لا يُترجم هنا شيء.",
		},
		Source: windsorEssex,
		From:   check.Consultation,
	},
	Find: func(l *Label, r *check.Report) {
		p := l.Review.plan
		if !l.Title || len(p.Languages) == 0 || properName(l.Review.entities[l.entity].kind) {
			r.Skip()
			return
		}
		if l.Complete() || !l.Text.Worded() { // without any words GEN-LABEL-DEFAULT speaks
			return
		}
		for _, lang := range p.Languages {
			if lang != p.Language && !has(l.Text, lang) {
				r.Breach(l.At(lang), i18n.Local("name", l.Text), i18n.StrIn("language", lang.Name(), lang))
			}
		}
	},
}

var genLabelDuplicate = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-LABEL-DUPLICATE",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$title}” is also the title of its neighbour {$other}.",
			FR: "« {$title} » est aussi le titre d’un élément voisin : {$other}.",
			ES: "«{$title}» es también el título de un elemento vecino: {$other}.",
			AR: "«{$title}» عنوانٌ أيضًا لعنصر مجاور: {$other}.",
		},
		Help: i18n.Template{
			EN: "Two priorities, or two goals or initiatives of one parent, cannot be told apart by their titles. Often a heading was copied twice.",
			FR: "Deux priorités, ou deux objectifs ou initiatives d’un même parent, ne se distinguent pas par leur titre. Souvent un titre a été copié deux fois.",
			ES: "Dos prioridades, o dos objetivos o iniciativas bajo un mismo elemento, no se distinguen por su título. A menudo un encabezado se copió dos veces.",
			AR: "لا يمكن تمييز أولويتين، أو هدفين أو مبادرتين تحت عنصر واحد، بعنوانيهما. وكثيرًا ما يكون العنوان قد نُسخ مرتين.",
		},
		Source: windsorEssex.At("lines 135 and 140 of the text"),
	},
	Find: func(v *Review, r *check.Report) {
		siblings(v, r, len(v.priorities), func(i int) (int32, i18n.Text) { return v.priorities[i].entity, v.priorities[i].Title })
		for i := range v.priorities {
			below := v.priorities[i].Below
			siblings(v, r, len(below), func(i int) (int32, i18n.Text) { return below[i].entity, below[i].Title })
		}
		for i := range v.goals {
			below := v.goals[i].Below
			siblings(v, r, len(below), func(i int) (int32, i18n.Text) { return below[i].entity, below[i].Title })
		}
	},
}

// siblings reports entities whose title folds to that of an earlier one in the
// same language. Folding makes text, so titles are told apart by a sketch first
// and folded only where two sketches agree.
func siblings(v *Review, r *check.Report, n int, at func(i int) (int32, i18n.Text)) {
	if n < 2 {
		return
	}
	var room [256]uint64
	sketches := room[:0]
	alike := false
	for i := range n {
		_, t := at(i)
		for lang, s := range t {
			h, ok := sketch(s, lang)
			sketches = append(sketches, h)
			alike = alike || !ok
		}
	}
	slices.Sort(sketches)
	for i := 1; i < len(sketches) && !alike; i++ {
		alike = sketches[i] == sketches[i-1]
	}
	if !alike {
		return
	}
	type key struct {
		lang  i18n.Lang
		title string
	}
	first := map[key]int32{}
	for i := range n {
		entity, t := at(i)
		reported := false
		for lang, s := range t.All() {
			k := key{lang, i18n.Fold(s)}
			if k.title == "" {
				continue
			}
			other, seen := first[k]
			if !seen {
				first[k] = entity
			} else if other != entity && !reported {
				reported = true
				r.Breach(v.entities[entity].At("title"), i18n.StrIn("title", s, lang), i18n.Label("other", i18n.Clip(v.name(other), 40)))
			}
		}
	}
}

// sketch is a hash of a title in a language that is the same for any two titles
// that i18n.Fold makes equal: of the digits, and of those letters that nothing
// else folds into. It is FNV-1a and allocates nothing. Where a character stands
// in the title of which that is not known, ok is false.
func sketch(s string, lang i18n.Lang) (h uint64, ok bool) {
	const prime = 1099511628211
	h = 14695981039346656037
	add := func(b byte) { h = (h ^ uint64(b)) * prime }
	for i := range len(lang) {
		add(lang[i])
	}
	add(0)
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
			fallthrough
		case r >= 'a' && r <= 'z':
			switch r {
			case 'b', 'f', 'g', 'k', 'm', 'p', 'q', 'r', 'v', 'w', 'x', 'z': // no letter of French or Spanish has these under an accent
				add(byte(r))
			}
		case r >= '0' && r <= '9':
			add(byte(r))
		case r < utf8.RuneSelf:
		case r >= 0x0660 && r <= 0x0669:
			add(byte(r - 0x0660 + '0'))
		case r >= 0x06f0 && r <= 0x06f9:
			add(byte(r - 0x06f0 + '0'))
		case r >= 0x0628 && r <= 0x063a && r != 0x0629, r >= 0x0641 && r <= 0x0646 && r != 0x0643: // beh to ghain, feh to noon; not teh marbuta, not kaf
			add(byte(r))
		case r >= 0x0600 && r < 0x0700, r >= 0xc0 && r <= 0xff, r == 0x0152, r == 0x0153, r >= 0x2000 && r <= 0x203a,
			r == 0xa0, r == 0xab, r == 0xb7, r == 0xbb:
		default:
			return h, false
		}
	}
	return h, true
}

var genLabelDrift = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-LABEL-DRIFT",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "“{$title}” also appears as “{$form}”, which is not declared to be another name of it.",
			FR: "« {$title} » apparaît aussi sous la forme « {$form} », qui n’est pas déclarée comme un autre nom.",
			ES: "«{$title}» aparece también como «{$form}», que no está declarado como otro nombre suyo.",
			AR: "يرد «{$title}» أيضًا بصيغة «{$form}»، ولم يُصرَّح بأنها اسم آخر له.",
		},
		Help: i18n.Template{
			EN: "If both name the same thing, mark this form as an alias; if not, it belongs to something else. Names are never matched by likeness.",
			FR: "Si les deux désignent la même chose, marquez cette forme comme un autre nom; sinon, elle appartient à un autre élément. Les noms ne sont jamais rapprochés par ressemblance.",
			ES: "Si ambos designan lo mismo, marque esta forma como otro nombre; si no, pertenece a otro elemento. Los nombres nunca se emparejan por parecido.",
			AR: "إذا كان الاسمان لشيء واحد فصرِّحوا بأن هذه الصيغة اسم آخر له؛ وإلا فهي لعنصر غيره. لا تُطابق الأسماء أبدًا بالتشابه.",
		},
		Source: windsorEssex.At("lines 33, 38 and 115 of the text"),
	},
	Find: func(v *Review, r *check.Report) {
		for i := range v.priorities {
			v.drift(r, v.priorities[i].entity, v.priorities[i].Title, v.priorities[i].Names)
		}
		for i := range v.goals {
			v.drift(r, v.goals[i].entity, v.goals[i].Title, v.goals[i].Names)
		}
		for i := range v.initiatives {
			v.drift(r, v.initiatives[i].entity, v.initiatives[i].Title, v.initiatives[i].Names)
		}
		for i := range v.activities {
			v.drift(r, v.activities[i].entity, v.activities[i].Title, v.activities[i].Names)
		}
		for i := range v.organizations {
			v.drift(r, v.organizations[i].entity, v.organizations[i].Value.Name, v.organizations[i].Value.Names)
		}
		for i := range v.bodies {
			v.drift(r, v.bodies[i].entity, v.bodies[i].Value.Name, v.bodies[i].Value.Names)
		}
	},
}

// drift reports the forms of a name that are neither the title nor an alias,
// compared as check.Knows does.
func (r *Review) drift(rep *check.Report, entity int32, title i18n.Text, names []check.Wording) {
	strange := false
	for i := range names {
		if names[i].Alias {
			continue
		}
		for lang, s := range names[i].Text {
			strange = strange || s != title[lang] && !blank(s)
		}
	}
	if !strange {
		return
	}
	known := map[string]bool{}
	for _, s := range title {
		known[i18n.Fold(s)] = true
	}
	for i := range names {
		if names[i].Alias {
			for _, s := range names[i].Text {
				known[i18n.Fold(s)] = true
			}
		}
	}
	for i := range names {
		if names[i].Alias {
			continue
		}
		for lang, s := range names[i].Text.All() {
			if blank(s) || known[i18n.Fold(s)] {
				continue
			}
			at := r.entities[entity].At("names")
			at.Key = s
			rep.Breach(at, r.named("title", entity), i18n.StrIn("form", s, lang))
		}
	}
}

var genReplacementChar = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "GEN-REPLACEMENT-CHAR",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: `.input {$fault :string} .match $fault
lost {{A text ({$language}) holds a character that was lost when it was copied: “{$text}”.}}
tag {{A text ({$language}) holds HTML that readers would see: “{$text}”.}}
* {{A text ({$language}) holds an invisible direction mark without its counterpart: “{$text}”.}}`,
			FR: `.input {$fault :string} .match $fault
lost {{Un texte ({$language}) contient un caractère perdu lors d’une copie : « {$text} ».}}
tag {{Un texte ({$language}) contient du HTML que le lecteur verrait : « {$text} ».}}
* {{Un texte ({$language}) contient une marque de direction invisible sans sa contrepartie : « {$text} ».}}`,
			ES: `.input {$fault :string} .match $fault
lost {{Un texto ({$language}) contiene un carácter perdido al copiar: «{$text}».}}
tag {{Un texto ({$language}) contiene HTML que el lector vería: «{$text}».}}
* {{Un texto ({$language}) contiene una marca de dirección invisible sin su pareja: «{$text}».}}`,
			AR: `.input {$fault :string} .match $fault
lost {{يحتوي نص ({$language}) على محرف ضاع عند النسخ: «{$text}».}}
tag {{يحتوي نص ({$language}) على رموز HTML تظهر للقارئ: «{$text}».}}
* {{يحتوي نص ({$language}) على علامة اتجاه خفية بلا نظيرتها: «{$text}».}}`,
		},
		Help: i18n.Template{
			EN: "Look at the source and write the text as it stands there. Nothing is cleaned up here.",
			FR: "Reportez-vous à la source et écrivez le texte tel qu’il y figure. Rien n’est nettoyé ici.",
			ES: "Consulte la fuente y escriba el texto como figura en ella. Aquí no se limpia nada.",
			AR: "راجعوا المصدر واكتبوا النص كما ورد فيه. لا يُنظَّف هنا شيء.",
		},
		Source: wiseSolution.At("lines 17, 19 and 21 of the text"),
	},
	Find: func(v *Review, r *check.Report) {
		x := scan{v, r}
		x.all()
	},
}

// scan looks at every text of a plan that people read.
type scan struct {
	*Review
	report *check.Report
}

func (x scan) all() {
	p := x.plan
	for i := range x.labels {
		l := &x.labels[i]
		x.text(l.entity, l.Field, "", l.Text)
	}
	x.statements(0, "mandate", p.Mandate)
	x.section("context.demographics", &p.Context.Demographics, nil)
	x.section("context.needs", &p.Context.Needs, nil)
	x.section("context.assets", &p.Context.Assets, nil)
	x.statements(0, "context.sources", p.Context.Sources)
	x.section("vision", &p.Vision, nil)
	x.section("monitoring", &p.Monitoring, nil)
	x.section("communication", &p.Communication, nil)
	x.text(0, "note", "", p.Note)
	x.records(0, p.Records)
	for i := range x.priorities {
		n := &x.priorities[i]
		x.text(n.entity, "note", "", n.Note)
		x.wordings(n.entity, n.Names)
	}
	for i := range x.goals {
		n := &x.goals[i]
		x.text(n.entity, "note", "", n.Note)
		x.wordings(n.entity, n.Names)
	}
	for i := range x.initiatives {
		n := &x.initiatives[i]
		x.text(n.entity, "note", "", n.Note)
		x.wordings(n.entity, n.Names)
		x.statements(n.entity, "evidence", n.Evidence)
	}
	for i := range x.activities {
		n := &x.activities[i]
		x.text(n.entity, "note", "", n.Note)
		x.wordings(n.entity, n.Names)
	}
	for i := range x.sections {
		x.statements(x.sections[i].entity, "items", x.sections[i].Value.Items)
	}
	for i := range x.indicators {
		v := &x.indicators[i]
		x.text(v.entity, "population", "", v.Value.Population)
		x.text(v.entity, "numerator", "", v.Value.Numerator)
		x.text(v.entity, "denominator", "", v.Value.Denominator)
		x.text(v.entity, "source", "", v.Value.Source)
		x.text(v.entity, "method", "", v.Value.Method)
	}
	for i := range x.engagements {
		e := &x.engagements[i]
		x.texts(e.entity, "methods", e.Value.Methods)
		x.texts(e.entity, "inputs", e.Value.Inputs)
		x.texts(e.entity, "findings", e.Value.Findings)
	}
	for i := range x.reports {
		x.statements(x.reports[i].entity, "effects", x.reports[i].Value.Effects)
	}
	for i := range x.organizations {
		x.wordings(x.organizations[i].entity, x.organizations[i].Value.Names)
	}
	for i := range x.bodies {
		b := &x.bodies[i]
		x.wordings(b.entity, b.Value.Names)
		x.records(b.entity, b.Value.Records)
	}
}

func (x scan) texts(entity int32, field string, list []i18n.Text) {
	for i := range list {
		if dirty(list[i]) {
			x.text(entity, field, position(i), list[i])
		}
	}
}

func (x scan) records(entity int32, list []partnership.Record) {
	for i := range list {
		x.text(entity, "records", string(list[i].What), list[i].Text)
	}
}

func (x scan) wordings(entity int32, list []check.Wording) {
	for i := range list {
		if dirty(list[i].Text) {
			x.text(entity, "names", position(i), list[i].Text)
		}
	}
}

// statements looks at a list of statements. They are told apart by their id, or
// else by their position.
func (x scan) statements(entity int32, field string, list []partnership.Statement) {
	for i := range list {
		x.statement(entity, field, &step{nil, i}, &list[i])
	}
}

func (x scan) statement(entity int32, field string, at *step, s *partnership.Statement) {
	if dirty(s.Text) || dirty(s.Note) {
		key := s.ID
		if blank(key) || at.up != nil {
			key = at.key("")
		}
		x.text(entity, field, key, s.Text)
		x.text(entity, field, key+"/note", s.Note)
	}
	for i := range s.Wordings {
		if t := s.Wordings[i].Text; dirty(t) {
			x.text(entity, field, at.key("wordings/"+strconv.Itoa(i)), t)
		}
	}
}

// step is a way down into the parts of a component.
type step struct {
	up *step
	at int
}

// key renders a way as positions.
func (s *step) key(rest string) string {
	for ; s != nil; s = s.up {
		if rest != "" {
			rest = "/" + rest
		}
		rest = strconv.Itoa(s.at) + rest
	}
	return "#" + rest
}

// section looks at a component, whose parts are no entities of their own.
func (x scan) section(field string, s *partnership.Section, at *step) {
	if dirty(s.Title) {
		x.text(0, field, at.key("title"), s.Title)
	}
	if dirty(s.Text) {
		x.text(0, field, at.key("text"), s.Text)
	}
	for i := range s.Items {
		x.statement(0, field, &step{at, i}, &s.Items[i])
	}
	for i := range s.Sections {
		x.section(field, &s.Sections[i], &step{at, i})
	}
}

// text reports the languages in which a text is damaged.
func (x scan) text(entity int32, field, key string, t i18n.Text) {
	if !dirty(t) {
		return
	}
	for lang, s := range t.All() {
		fault, from := damage(s)
		if fault == "" {
			continue
		}
		at := x.entities[entity].At(field)
		at.Key = string(lang)
		if key != "" {
			at.Key = key + "/" + string(lang)
		}
		x.report.Breach(at, i18n.Key("fault", fault), i18n.StrIn("language", lang.Name(), lang), i18n.StrIn("text", excerpt(s, from), lang))
	}
}

func position(i int) string { return "#" + strconv.Itoa(i) }

// dirty reports whether a text is damaged in any language.
func dirty(t i18n.Text) bool {
	if len(t) == 0 { // as most notes are: ranging over none is not free
		return false
	}
	for _, s := range t {
		if fault, _ := damage(s); fault != "" {
			return true
		}
	}
	return false
}

// damage returns what is wrong with a text and where: "lost" for U+FFFD, which
// stands for what could not be read; "tag" for HTML; "marks" for an embedding,
// override or isolate that is not closed in its paragraph, or closed without
// being opened.
func damage(s string) (fault string, at int) {
	if strings.IndexByte(s, 0xef) >= 0 {
		if i := strings.Index(s, "\ufffd"); i >= 0 {
			return "lost", i
		}
	}
	if i := tag(s); i >= 0 {
		return "tag", i
	}
	if strings.IndexByte(s, 0xe2) >= 0 {
		if i := unpaired(s); i >= 0 {
			return "marks", i
		}
	}
	return "", 0
}

// tag returns where an HTML tag begins, or -1. A sign that only compares ("x <
// b") is none: after the name of an element must come the end of the tag, or an
// attribute.
func tag(s string) int {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '<')
		if i < 0 {
			return -1
		}
		i += from
		name := strings.TrimPrefix(s[i+1:], "/")
		end := 0
		for end < len(name) && (name[end]|0x20 >= 'a' && name[end]|0x20 <= 'z' || end > 0 && name[end] >= '0' && name[end] <= '9') {
			end++
		}
		if rest := name[end:]; rest != "" && element(name[:end]) {
			switch rest[0] {
			case '>', '/':
				return i
			case ' ', '\t', '\n', '\r':
				if strings.ContainsAny(rest, "=>") {
					return i
				}
			}
		}
		if strings.HasPrefix(name, "!--") {
			return i
		}
		from = i + 1
	}
}

// element reports whether a word is the name of an HTML element that editors
// and slides leave behind.
func element(name string) bool {
	if len(name) > 10 {
		return false
	}
	switch strings.ToLower(name) {
	case "a", "b", "body", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "iframe",
		"img", "li", "link", "meta", "ol", "p", "pre", "s", "script", "small", "span", "strong", "style", "sub", "sup", "table", "tbody", "td",
		"th", "thead", "tr", "u", "ul":
		return true
	}
	return false
}

// unpaired returns where a directional formatting character stands without its
// counterpart (Unicode Standard Annex 9, BD8 to BD11), or -1.
func unpaired(s string) int {
	const deepest = 125 // max_depth of the annex
	var open [deepest]int
	depth := 0
	isolate := func(i int) bool { // the opening at open[i] is an isolate
		r, _ := utf8.DecodeRuneInString(s[open[i]:])
		return r >= 0x2066
	}
	for i, r := range s {
		switch r {
		case 0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068: // LRE RLE LRO RLO LRI RLI FSI
			if depth == deepest {
				return i
			}
			open[depth] = i
			depth++
		case 0x202c: // PDF closes the last embedding, within the last isolate
			if depth == 0 || isolate(depth-1) {
				return i
			}
			depth--
		case 0x2069: // PDI closes the last isolate; an embedding inside it stays open
			if depth == 0 || !isolate(depth-1) {
				return i
			}
			depth--
		case '\n', '\r', 0x2029: // the end of a paragraph
			if depth > 0 {
				return open[depth-1]
			}
		}
	}
	if depth > 0 {
		return open[depth-1]
	}
	return -1
}

// excerpt is the words around a place.
func excerpt(s string, at int) string {
	const before, after = 24, 48
	from, to := max(0, at-before), min(len(s), at+after)
	for from > 0 && !utf8.RuneStart(s[from]) {
		from--
	}
	for to < len(s) && !utf8.RuneStart(s[to]) {
		to++
	}
	out := s[from:to]
	if from > 0 {
		out = "…" + out
	}
	if to < len(s) {
		out += "…"
	}
	return out
}
