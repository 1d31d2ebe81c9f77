package indicators

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// A csvNumbers reads numbers as people of one language write them.
type csvNumbers struct {
	points numberMarks
	before map[string]quantity.Qualifier // words before a number, folded
	behind map[string]quantity.Qualifier // words behind it
	none   map[string]Missing            // words instead of it
}

// numberMarks says how a language writes "1,234" and "1.234".
type numberMarks struct {
	comma, point rune // what one comma, one point before three digits is: 'd' decimal sign, 'g' grouping, 0 not known
}

// marksOf follows CLDR 48 for the four languages. Where a region differs from
// its language and the region is not named, the language's own form stands; of
// other languages, and of the regions of Spanish that are not listed, nothing
// is known here.
func marksOf(l i18n.Lang) numberMarks {
	switch {
	case l == "":
		return numberMarks{point: 'd'} // the plain form of the format itself
	case l == "es-MX" || l == "es-419" || l == "es-US":
		return numberMarks{'g', 'd'}
	case l == "es" || l == "es-ES" || l == "es-AR" || l == "es-CL" || l == "es-CO":
		return numberMarks{'d', 'g'}
	case l == "ar-DZ" || l == "ar-LY" || l == "ar-MA" || l == "ar-TN":
		return numberMarks{'d', 'g'}
	case l.Base() == i18n.EN && l != "en-ZA" || l.Base() == i18n.AR:
		return numberMarks{'g', 'd'}
	case l.Base() == i18n.FR:
		return numberMarks{comma: 'd'} // its grouping is a blank; a point is neither
	}
	return numberMarks{}
}

// What is wrong with a number.
type numberFault uint8

const (
	numberSound numberFault = iota
	numberNone              // it is not one
	numberTwice             // it can be read in two ways
	numberLarge             // its digits do not fit
)

// quantity reads a cell: a number with its qualifier, or a word that says there
// is none, with the reason if the word tells it. The text is kept as printed
// unless it is as AppendObservations would write it.
func (n *csvNumbers) quantity(s string) (q quantity.Quantity, missing Missing, fault numberFault) {
	if strings.Trim(s, "-.0123456789") == "" {
		if d, err := quantity.Parse(s); err == nil && !n.twice(s) {
			return quantity.Quantity{Value: d}, "", numberSound
		}
	}
	plain := dropMarks(s)
	first := strings.IndexFunc(plain, isDigit)
	if first < 0 {
		if m, ok := n.none[i18n.Fold(plain)]; ok {
			return quantity.Quantity{Printed: s}, m, numberSound
		}
		return quantity.Quantity{}, "", numberNone
	}
	last := strings.LastIndexFunc(plain, isDigit)
	_, size := utf8.DecodeRuneInString(plain[last:])
	before, body, behind := plain[:first], plain[first:last+size], plain[last+size:]

	before, negative := cutSign(before)
	percent := false
	before, percent = cutPercent(before, percent)
	behind, percent = cutPercent(behind, percent)
	q.Qualifier, fault = n.qualifier(before, behind)
	if fault != numberSound {
		return quantity.Quantity{}, "", fault
	}
	q.Value, fault = n.digits(body, negative)
	if fault != numberSound {
		return quantity.Quantity{}, "", fault
	}
	if percent {
		q.Unit = "%"
	}
	if string(appendPlain(nil, &q)) != s {
		q.Printed = s
	}
	return q, "", numberSound
}

// twice reports whether a number in the plain form is no such number in the
// language: "1.234".
func (n *csvNumbers) twice(s string) bool {
	if n.points.point == 'd' {
		return false
	}
	whole, decimals, found := strings.Cut(s, ".")
	whole = strings.TrimPrefix(whole, "-")
	return found && len(decimals) == 3 && len(whole) <= 3 && whole != "0"
}

// appendPlain appends a quantity as it is written to a cell: the sign of its
// qualifier and the number.
func appendPlain(dst []byte, q *quantity.Quantity) []byte {
	switch q.Qualifier {
	case quantity.About:
		dst = append(dst, "≈"...)
	case quantity.CloseTo:
		dst = append(dst, "close to "...)
	case quantity.AtLeast:
		dst = append(dst, "≥"...)
	case quantity.MoreThan:
		dst = append(dst, '>')
	case quantity.AtMost:
		dst = append(dst, "≤"...)
	case quantity.LessThan:
		dst = append(dst, '<')
	default:
	}
	dst, _ = q.Value.AppendText(dst) // never fails
	return dst
}

// dropMarks takes out what nobody sees: direction marks, joiners, a byte order
// mark. Most texts have none.
func dropMarks(s string) string {
	hidden := func(r rune) bool { return r > 0x7f && unicode.Is(unicode.Cf, r) }
	if strings.IndexFunc(s, hidden) < 0 {
		return strings.TrimSpace(s)
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if hidden(r) {
			return -1
		}
		return r
	}, s))
}

// digitOf is the value of a digit and the zero of its script: ASCII, Arabic,
// Persian and full-width ones. Superscripts and fractions are none.
func digitOf(r rune) (value byte, zero rune, ok bool) {
	for _, zero := range [...]rune{'0', '٠', '۰', '０'} {
		if r >= zero && r <= zero+9 {
			return byte(r - zero), zero, true
		}
	}
	return 0, 0, false
}

func isDigit(r rune) bool {
	_, _, ok := digitOf(r)
	return ok
}

// cutSign takes a sign that stands right before the digits.
func cutSign(s string) (rest string, negative bool) {
	r, size := utf8.DecodeLastRuneInString(s)
	switch r {
	case '-', '−', '–', '－', '﹣':
		return s[:len(s)-size], true
	case '+', '＋':
		return s[:len(s)-size], false
	}
	return s, false
}

// cutPercent takes a percent sign from whichever end has one.
func cutPercent(s string, percent bool) (string, bool) {
	s = strings.TrimSpace(s)
	for _, sign := range [...]string{"%", "٪", "％", "﹪"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return strings.TrimSpace(rest), true
		}
		if rest, ok := strings.CutSuffix(s, sign); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return s, percent
}

// qualifier is what stands before and behind the digits: signs and words.
func (n *csvNumbers) qualifier(before, behind string) (quantity.Qualifier, numberFault) {
	switch {
	case before == "" && behind == "":
		return quantity.Exact, numberSound
	case before == "" && behind == "+":
		return quantity.AtLeast, numberSound
	case behind == "":
		if q, ok := n.before[i18n.Fold(before)]; ok {
			return q, numberSound
		}
	case before == "":
		if q, ok := n.behind[i18n.Fold(behind)]; ok {
			return q, numberSound
		}
	}
	return quantity.Exact, numberNone
}

// digits reads what stands between the first digit and the last: digits of one
// script, signs that group them by three, and at most one decimal sign. Where
// that can be read in two ways the language decides, if it does.
func (n *csvNumbers) digits(s string, negative bool) (quantity.Decimal, numberFault) {
	var (
		plain  []byte // the digits
		groups []int  // how many digits stand before each sign
		signs  []rune
		script rune
	)
	if len(s) > maxNumber {
		return quantity.Decimal{}, numberNone
	}
	for _, r := range s {
		value, zero, ok := digitOf(r)
		if !ok {
			groups, signs = append(groups, len(plain)), append(signs, r)
			continue
		}
		if script != 0 && zero != script {
			return quantity.Decimal{}, numberNone
		}
		script = zero
		plain = append(plain, '0'+value)
	}
	decimals, fault := n.decimals(plain, groups, signs)
	if fault != numberSound {
		return quantity.Decimal{}, fault
	}
	return decimalOf(plain, decimals, negative)
}

// maxNumber is how many bytes the digits of a number may have with what stands
// between them; no number that fits has more.
const maxNumber = 128

// decimals is how many of the digits are decimals.
func (n *csvNumbers) decimals(plain []byte, groups []int, signs []rune) (int, numberFault) {
	if len(signs) == 0 {
		return 0, numberSound
	}
	end := len(signs) - 1
	last := signs[end]
	behind := len(plain) - groups[end]
	grouped := func(signs []rune, groups []int, whole int) bool {
		// One to three digits, then threes, all parted by one sign; no group follows a leading zero.
		for i, sign := range signs {
			next := whole
			if i+1 < len(groups) {
				next = groups[i+1]
			}
			if sign != signs[0] || !groups3(sign) || next-groups[i] != 3 {
				return false
			}
		}
		return len(signs) == 0 || groups[0] >= 1 && groups[0] <= 3 && plain[0] != '0'
	}
	asGroups := grouped(signs, groups, len(plain))
	asDecimal := (last == ',' || last == '.' || last == '٫') && grouped(signs[:end], groups[:end], groups[end]) && (end == 0 || signs[0] != last)
	switch {
	case asGroups && asDecimal:
		// One comma or point before three digits.
		role := n.points.comma
		if last == '.' {
			role = n.points.point
		}
		switch role {
		case 'd':
			return behind, numberSound
		case 'g':
			return 0, numberSound
		}
		return 0, numberTwice
	case asGroups:
		return 0, numberSound
	case asDecimal:
		return behind, numberSound
	}
	return 0, numberNone
}

// groups3 reports whether a sign may part thousands.
func groups3(r rune) bool {
	switch r {
	case ',', '.', ' ', '\u00a0', '\u2009', '\u202f', '\'', '’', '٬':
		return true
	}
	return false
}

// decimalOf puts digits together; zeros before the first are dropped, and the
// minus before a zero.
func decimalOf(digits []byte, decimals int, negative bool) (quantity.Decimal, numberFault) {
	text := make([]byte, 0, len(digits)+2)
	if negative && strings.Trim(string(digits), "0") != "" {
		text = append(text, '-')
	}
	whole := digits[:len(digits)-decimals]
	for len(whole) > 1 && whole[0] == '0' {
		whole = whole[1:]
	}
	text = append(text, whole...)
	if decimals > 0 {
		text = append(append(text, '.'), digits[len(digits)-decimals:]...)
	}
	d, err := quantity.Parse(string(text))
	if err != nil {
		return quantity.Decimal{}, numberLarge
	}
	return d, numberSound
}

// A wordsFor is the words that mean one thing, parted by bars.
type wordsFor[T any] struct {
	is    T
	words string
}

// into adds the words, folded; the first meaning of a word stands.
func (w wordsFor[T]) into(m map[string]T) {
	for word := range strings.SplitSeq(w.words, "|") {
		key := i18n.Fold(word)
		if _, taken := m[key]; !taken {
			m[key] = w.is
		}
	}
}

// newCSVNumbers makes the tables for a language. The words of all four are
// known whichever it is: their meaning does not depend on it.
func newCSVNumbers(l i18n.Lang) *csvNumbers {
	n := &csvNumbers{
		points: marksOf(l),
		before: make(map[string]quantity.Qualifier), behind: make(map[string]quantity.Qualifier), none: make(map[string]Missing),
	}
	for _, w := range []wordsFor[quantity.Qualifier]{
		{quantity.About, "≈|~|∼|c.|ca|ca.|circa|about|around|approximately|approx|approx.|roughly|some|environ|approximativement|" +
			"à peu près|quelque|alrededor de|aproximadamente|aprox.|unos|unas|نحو|حوالي|حوالى|زهاء|تقريبا"},
		{quantity.CloseTo, "close to|almost|nearly|près de|presque|cerca de|casi|ما يقارب|ما يقرب من|قرابة"},
		{quantity.AtLeast, "≥|>=|⩾|at least|no less than|not less than|no fewer than|au moins|au minimum|" +
			"al menos|por lo menos|como mínimo|على الأقل|ما لا يقل عن|لا يقل عن"},
		{quantity.MoreThan, ">|more than|over|just over|above|plus de|un peu plus de|más de|poco más de|أكثر من|ما يزيد على|ما يزيد عن"},
		{quantity.AtMost, "≤|<=|⩽|at most|no more than|not more than|up to|au plus|au maximum|jusqu’à|pas plus de|" +
			"a lo sumo|como máximo|no más de|hasta|على الأكثر|ما لا يزيد على|ما لا يزيد عن"},
		{quantity.LessThan, "<|less than|fewer than|under|below|moins de|menos de|أقل من"},
	} {
		w.into(n.before)
	}
	for _, w := range []wordsFor[quantity.Qualifier]{
		{quantity.About, "approximately|approx.|environ|aproximadamente|aprox.|تقريبا"},
		{quantity.AtLeast, "+|or more|or over|and over|and more|at least|ou plus|et plus|au moins|o más|y más|como mínimo|أو أكثر|فأكثر|على الأقل"},
		{quantity.AtMost, "or less|or fewer|at most|ou moins|au plus|o menos|como máximo|أو أقل|فأقل|على الأكثر"},
	} {
		w.into(n.behind)
	}
	// What can stand for two reasons, "N/A" above all, tells none; "..." is not
	// applicable in one country's tables and not available in another's.
	wordsFor[Missing]{"", "-|–|—|...|…|n/a|n.a.|na|#n/a|n/d|n.d.|nd|s/o|s.o.|s/d|none given|غ/م|غ.م."}.into(n.none)
	for _, w := range missingWords() {
		w.into(n.none)
	}
	return n
}

// missingWords are the words for a reason in the four languages, the format's
// own first.
func missingWords() []wordsFor[Missing] {
	return []wordsFor[Missing]{
		{NotAvailable, "not available|..|unavailable|non disponible|indisponible|no disponible|غير متاح|غير متوفر"},
		{NotCollected, "not collected|non recueilli|non collecté|no recopilado|no recogido|لم يجمع"},
		{NotApplicable, "not applicable|sans objet|non applicable|no aplicable|no aplica|no procede|لا ينطبق"},
		{Pending, "pending|to be determined|[to be determined]|tbd|[tbd]|to be confirmed|tbc|en attente|à déterminer|à venir|" +
			"pendiente|por determinar|يحدد لاحقا|قيد الانتظار"},
		{Suppressed, "suppressed|supprimé|confidentiel|suprimido|confidencial|محجوب"},
		{Unreliable, "unreliable|too unreliable|peu fiable|no fiable|غير موثوق"},
		{NoDenominator, "no denominator|sans dénominateur|sin denominador|بلا مقام"},
		{Lost, "lost|perdu|perdido|مفقود"},
	}
}

// flagWords are the words for a remark in the four languages, the format's own
// first.
func flagWords() []wordsFor[Flag] {
	return []wordsFor[Flag]{
		{Estimated, "estimated|estimate|estimé|estimation|estimado|estimación|تقديري"},
		{Provisional, "provisional|preliminary|provisoire|préliminaire|preliminar|مؤقت|أولي"},
		{Forecast, "forecast|prévision|previsión|pronóstico|توقع"},
		{Revised, "revised|révisé|revisado|معدل|منقح"},
		{UseWithCaution, "use with caution|à utiliser avec prudence|usar con cautela|usar con precaución|يستعمل بحذر"},
		{Rounded, "rounded|arrondi|redondeado|مقرب"},
		{SeriesBreak, "series break|break in series|rupture de série|ruptura de serie|انقطاع السلسلة"},
		{PartialPeriod, "partial period|période partielle|período parcial|periodo parcial|فترة جزئية"},
		{SelfReported, "self-reported|autodéclaré|autodeclarado|تصريح ذاتي"},
		{Proxy, "proxy|indicateur de substitution|indicador sustituto|مؤشر بديل"},
	}
}
