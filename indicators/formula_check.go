package indicators

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

// CheckFormulas looks whether the formulas of a list of indicators can be worked
// out, and joins every fault in the order of the list: formulas that cannot be
// read, names that are not in the list or stand in it twice, units that do not
// fit, and indicators that follow from themselves, with the way round.
//
// Units are those of the definitions. What is added, subtracted, compared or
// stands in for another is in one unit and counts the same: persons and requests
// are not added, a percentage not to a count, nor a share of requests to a share
// of persons. A number written in the formula takes the unit beside it. Products
// and quotients make units of their own, which only a rate, a ratio or an
// average may have; a proportion, or what is in percent, is a quotient of like
// things. A definition that does not say its unit fits anything. Ranks,
// milestones and words are not calculated with.
//
// Errors are i18n.Error of package "indicators": those of [ParseFormula], and
// the codes unknown-indicator, doubled-indicator, formula-units, formula-kind
// and formula-cycle, with line and column where there is one.
func CheckFormulas(list []Indicator) error {
	s := formulaRead(list)
	return errors.Join(s.faults...)
}

// formulaSet is a list of indicators with their formulas read.
type formulaSet struct {
	list   []Indicator
	at     map[ID]int
	read   []*formula    // of each indicator; nil: it has none, or a faulty one
	units  []formulaUnit // of each indicator
	order  []int         // those with a formula, each after those it needs
	faults []error       // in the order of the list
}

func formulaRead(list []Indicator) *formulaSet {
	s := &formulaSet{list: list, at: make(map[ID]int, len(list)), read: make([]*formula, len(list)), units: make([]formulaUnit, len(list))}
	faults := make([][]error, len(list))
	for i := range list {
		if _, doubled := s.at[list[i].ID]; doubled {
			faults[i] = append(faults[i], formulaDoubled(&list[i]))
			continue
		}
		s.at[list[i].ID] = i
	}
	for i := range list {
		s.units[i] = formulaUnitOf(&list[i])
		if list[i].Formula == "" || s.at[list[i].ID] != i {
			continue
		}
		f, err := formulaParse(list[i].Formula)
		if err != nil {
			faults[i] = append(faults[i], err)
			continue
		}
		known := true
		for k := range f.nodes {
			n := &f.nodes[k]
			if n.op != 'i' {
				continue
			}
			j, found := s.at[n.id]
			switch {
			case !found:
				known = false
				faults[i] = append(faults[i], formulaUnknown(&list[i], n))
			case formulaNoNumber(list[j].Kind):
				known = false
				faults[i] = append(faults[i], formulaKind(&list[j], n.line, n.column))
			}
		}
		if !known {
			continue
		}
		if formulaNoNumber(list[i].Kind) {
			faults[i] = append(faults[i], formulaKind(&list[i], 1, 1))
			continue
		}
		s.read[i] = f
	}
	for i, f := range s.read {
		if f == nil {
			continue
		}
		unit, err := s.unit(i, f, f.root())
		if err == nil {
			err = s.result(i, unit)
		}
		if err != nil {
			faults[i] = append(faults[i], err)
		}
	}
	s.sort(faults)
	for i, of := range faults {
		if len(of) > 0 {
			s.read[i] = nil
		}
		s.faults = append(s.faults, of...)
	}
	return s
}

// formulaNoNumber: there is no arithmetic with such a value.
func formulaNoNumber(k Kind) bool { return k == Rank || k == Milestone || k == Qualitative }

// sort orders the formulas so that each follows what it needs, and finds those
// that need themselves. It keeps its own stack: chains may be long.
func (s *formulaSet) sort(faults [][]error) {
	const fresh, open, done = 0, 1, 2
	state := make([]byte, len(s.list))
	type frame struct{ i, node int }
	for start := range s.list {
		if s.read[start] == nil || state[start] != fresh {
			continue
		}
		stack := []frame{{start, 0}}
		state[start] = open
		for len(stack) > 0 {
			top := &stack[len(stack)-1]
			f := s.read[top.i]
			if top.node == len(f.nodes) {
				state[top.i] = done
				s.order = append(s.order, top.i)
				stack = stack[:len(stack)-1]
				continue
			}
			n := &f.nodes[top.node]
			top.node++
			if n.op != 'i' {
				continue
			}
			j := s.at[n.id]
			switch {
			case s.read[j] == nil || state[j] == done:
			case state[j] == fresh:
				state[j] = open
				stack = append(stack, frame{j, 0})
			default:
				var way []ID
				for _, fr := range stack[slices.IndexFunc(stack, func(fr frame) bool { return fr.i == j }):] {
					way = append(way, s.list[fr.i].ID)
				}
				way = append(way, s.list[j].ID)
				faults[top.i] = append(faults[top.i], formulaCycle(way, n))
			}
		}
	}
}

// formulaMostUnits is how many units a product may carry before it is said of
// no unit: the work of a long product stays in proportion to it.
const formulaMostUnits = 32

// formulaUnit is what a number counts: so many of each over so many of each.
type formulaUnit struct {
	num, den []string // sorted
	of       string   // of a share: of what it is one
	free     bool     // a number written in the formula
	open     bool     // not said
}

func (u formulaUnit) pure() bool { return len(u.num) == 0 && len(u.den) == 0 }

func formulaUnitOf(n *Indicator) formulaUnit {
	word := cmp.Or(n.Unit, n.Of)
	switch {
	case n.Kind == Proportion || ratioPercent(n.Unit):
		return formulaUnit{of: n.Of}
	case n.Kind == Rate || n.Kind == RatioOf || n.Kind == Mean:
		word = n.Unit
	case n.Kind == Count:
		word = cmp.Or(n.Of, n.Unit)
	}
	if word == "" {
		return formulaUnit{open: true}
	}
	return formulaUnit{num: []string{word}}
}

// unit finds the unit of a node. Its work is in proportion to the formula.
func (s *formulaSet) unit(i int, f *formula, at int) (formulaUnit, error) {
	units := make([]formulaUnit, at+1)
	for k := range units { // the parts of a node come before it
		n := &f.nodes[k]
		switch n.op {
		case 'n':
			units[k] = formulaUnit{free: true}
		case 'i':
			units[k] = s.units[s.at[n.id]]
		case '~':
			units[k] = units[n.of[0]]
		case '*', '/':
			units[k] = formulaTimes(units[n.of[0]], units[n.of[1]], n.op == '/')
		default:
			units[k] = units[n.of[0]]
			for _, of := range n.of[1:] {
				u, ok := formulaSame(units[k], units[of])
				if !ok {
					return u, formulaUnits(&s.list[i], units[k], units[of], n.line, n.column)
				}
				units[k] = u
			}
		}
	}
	return units[at], nil
}

func formulaSame(a, b formulaUnit) (formulaUnit, bool) {
	switch {
	case a.open || a.free && !b.open:
		return b, true
	case b.open || b.free:
		return a, true
	}
	same := slices.Equal(a.num, b.num) && slices.Equal(a.den, b.den) && (a.of == "" || b.of == "" || a.of == b.of)
	a.of = cmp.Or(a.of, b.of)
	return a, same
}

func formulaTimes(a, b formulaUnit, over bool) formulaUnit {
	if a.open || b.open {
		return formulaUnit{open: true}
	}
	if a.free && b.free {
		return a
	}
	num, den := b.num, b.den
	if over {
		num, den = den, num
	}
	u := formulaUnit{num: slices.Concat(a.num, num), den: slices.Concat(a.den, den)}
	slices.Sort(u.num)
	slices.Sort(u.den)
	u.num, u.den = formulaCancel(u.num, u.den)
	if len(u.num)+len(u.den) > formulaMostUnits {
		return formulaUnit{open: true}
	}
	if u.pure() && (a.free || b.free) { // twice a share is a share of the same
		u.of = cmp.Or(a.of, b.of)
	}
	return u
}

// formulaCancel leaves out what stands above and below.
func formulaCancel(num, den []string) (restNum, restDen []string) {
	for len(num) > 0 && len(den) > 0 {
		switch c := cmp.Compare(num[0], den[0]); {
		case c == 0:
			num, den = num[1:], den[1:]
		case c < 0:
			restNum, num = append(restNum, num[0]), num[1:]
		default:
			restDen, den = append(restDen, den[0]), den[1:]
		}
	}
	return append(restNum, num...), append(restDen, den...)
}

// result compares the unit of a formula with that of the definition.
func (s *formulaSet) result(i int, got formulaUnit) error {
	n := &s.list[i]
	want := s.units[i]
	if got.open || got.free || n.Kind == Rate || n.Kind == RatioOf || n.Kind == Mean {
		return nil
	}
	fits := slices.Equal(got.num, want.num) && slices.Equal(got.den, want.den) && (got.of == "" || want.of == "" || got.of == want.of)
	if want.open {
		fits = len(got.num) < 2 && len(got.den) == 0
		want = formulaUnit{}
	}
	if !fits {
		return formulaUnits(n, want, got, 1, 1)
	}
	return nil
}

// shown writes a unit for an error: "minutes·person/request", "%".
func (u formulaUnit) shown() string {
	if u.pure() {
		if u.of != "" {
			return percentSign + " (" + u.of + ")"
		}
		return percentSign
	}
	s := cmp.Or(strings.Join(u.num, "·"), "1")
	if len(u.den) > 0 {
		s += "/" + strings.Join(u.den, "/")
	}
	return i18n.Clip(s, arithmeticShown)
}

func formulaUnits(n *Indicator, a, b formulaUnit, line, column int) error {
	return formulaAt(i18n.Fail(packageName, "formula-units", i18n.Template{
		EN: "the formula of “{$indicator}” takes {$left} and {$right} as one unit, at line {$line}, column {$column}; only a rate, a ratio or an average may mix units",
		FR: "la formule de «\u00a0{$indicator}\u00a0» prend {$left} et {$right} pour une même unité, ligne {$line}, colonne {$column}\u00a0; seuls un taux, un rapport ou une moyenne peuvent mêler des unités",
		ES: "la fórmula de «{$indicator}» toma {$left} y {$right} por una misma unidad, en la línea {$line}, columna {$column}; solo una tasa, una razón o un promedio pueden mezclar unidades",
		AR: "تأخذ صيغة المؤشر ”{$indicator}“ {$left} و{$right} كوحدة واحدة في السطر {$line}، العمود {$column}؛ ولا يمزج الوحدات إلا معدل أو نسبة أو متوسط",
	}, arithmeticName(n), i18n.Str("left", a.shown()), i18n.Str("right", b.shown()), i18n.Int("line", int64(line)), i18n.Int("column", int64(column))), line, column)
}

func formulaKind(n *Indicator, line, column int) error {
	return formulaAt(i18n.Fail(packageName, "formula-kind", i18n.Template{
		EN: "“{$indicator}” is a rank, a milestone or words, and is not calculated with (line {$line}, column {$column})",
		FR: "«\u00a0{$indicator}\u00a0» est un rang, un jalon ou des mots et n’entre dans aucun calcul (ligne {$line}, colonne {$column})",
		ES: "«{$indicator}» es una posición, un hito o palabras, y no entra en cálculos (línea {$line}, columna {$column})",
		AR: "المؤشر ”{$indicator}“ مرتبة أو معلم أو كلمات، فلا يدخل في حساب (السطر {$line}، العمود {$column})",
	}, arithmeticName(n), i18n.Int("line", int64(line)), i18n.Int("column", int64(column))), line, column)
}

func formulaUnknown(n *Indicator, at *formulaNode) error {
	return formulaAt(i18n.Fail(packageName, "unknown-indicator", i18n.Template{
		EN: "the formula of “{$indicator}” names {$id} at line {$line}, column {$column}, and no indicator has that id",
		FR: "la formule de «\u00a0{$indicator}\u00a0» nomme {$id} ligne {$line}, colonne {$column}, et aucun indicateur ne porte cet identifiant",
		ES: "la fórmula de «{$indicator}» nombra {$id} en la línea {$line}, columna {$column}, y ningún indicador tiene ese identificador",
		AR: "تذكر صيغة المؤشر ”{$indicator}“ المعرّف {$id} في السطر {$line}، العمود {$column}، ولا مؤشر بهذا المعرّف",
	}, arithmeticName(n), i18n.Label("id", i18n.Clip(string(at.id), arithmeticShown)), i18n.Int("line", int64(at.line)), i18n.Int("column", int64(at.column))), at.line, at.column)
}

func formulaDoubled(n *Indicator) error {
	return i18n.Fail(packageName, "doubled-indicator", i18n.Template{
		EN: "two indicators have the id {$id}; give each its own",
		FR: "deux indicateurs portent l’identifiant {$id}\u00a0; donnez à chacun le sien",
		ES: "dos indicadores tienen el identificador {$id}; dé a cada uno el suyo",
		AR: "لمؤشرين المعرّف نفسه {$id}؛ أعطوا كلًا منهما معرّفه",
	}, i18n.Label("id", i18n.Clip(string(n.ID), arithmeticShown)))
}

func formulaCycle(way []ID, at *formulaNode) error {
	items := make([]i18n.Arg, 0, 10)
	for i, id := range way {
		if len(way) > 10 && i == 9 {
			items = append(items, i18n.Label("id", "…"))
			break
		}
		items = append(items, i18n.Label("id", i18n.Clip(string(id), arithmeticShown)))
	}
	return formulaAt(i18n.Fail(packageName, "formula-cycle", i18n.Template{
		EN: "an indicator follows from itself, by way of {$way}; change one of these formulas",
		FR: "un indicateur découle de lui-même, en passant par {$way}\u00a0; modifiez l’une de ces formules",
		ES: "un indicador se deduce de sí mismo, pasando por {$way}; cambie una de estas fórmulas",
		AR: "مؤشر يُستنتج من نفسه عبر {$way}؛ غيّروا إحدى هذه الصيغ",
	}, i18n.List("way", items...)), at.line, at.column)
}

func formulaOverflow(n *Indicator) error {
	return i18n.Fail(packageName, "overflow", i18n.Template{
		EN: "the numbers of “{$indicator}” have more digits than can be held exactly",
		FR: "les nombres de «\u00a0{$indicator}\u00a0» ont plus de chiffres qu’on ne peut en conserver exactement",
		ES: "los números de «{$indicator}» tienen más cifras de las que pueden conservarse con exactitud",
		AR: "لأعداد المؤشر ”{$indicator}“ أرقام أكثر مما يمكن حفظه بدقة",
	}, arithmeticName(n))
}
