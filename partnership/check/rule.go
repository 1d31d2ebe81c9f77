package check

import (
	"github.com/entente-civic/entente/i18n"
)

// ID names a rule for good: a family and words, "CSWB-PUBLISH-INTERNET". It
// carries no version; a retired id is never given to another rule. It is
// capital letters and digits in two or more parts joined by hyphens.
type ID string

func (id ID) valid() bool {
	parts, size := 1, 0
	for i := 0; i < len(id); i++ {
		switch c := id[i]; {
		case c >= 'A' && c <= 'Z', c >= '0' && c <= '9' && i > 0:
			size++
		case c == '-' && size > 0:
			parts, size = parts+1, 0
		default:
			return false
		}
	}
	return parts > 1 && size > 0 && len(id) <= 64
}

// Severity says how grave a breach of a rule is. The zero Severity is invalid
// on purpose: a rule must say.
type Severity uint8

// The severities, least grave first.
const (
	Advice  Severity = iota + 1 // good practice
	Warning                     // guidance of a funder or ministry is not followed
	Error                       // broken structure, or a statute is not met
)

var severityNames = [...]string{"", "advice", "warning", "error"}

// String returns the English word that also stands in JSON; empty for the
// invalid zero.
func (s Severity) String() string { return nameOf(severityNames[:], uint8(s)) }

// MarshalText implements encoding.TextMarshaler.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *Severity) UnmarshalText(b []byte) error {
	return readName(severityNames[:], b, (*uint8)(s), "severity")
}

// Message returns the severity as a word in the four languages.
func (s Severity) Message() i18n.Message {
	switch s {
	case Error:
		return i18n.Template{EN: "error", FR: "erreur", ES: "error", AR: "خطأ"}.With()
	case Warning:
		return i18n.Template{EN: "warning", FR: "avertissement", ES: "advertencia", AR: "تحذير"}.With()
	case Advice:
		return i18n.Template{EN: "advice", FR: "conseil", ES: "consejo", AR: "نصيحة"}.With()
	}
	return i18n.Message{}
}

// Stage is how far a document has come. A rule may hold only from a stage on,
// so that a draft can be saved without a hundred findings about what it does
// not have yet.
type Stage uint8

// The stages in order. AnyStage is the zero value: as a document's stage it
// means that every rule applies, as a rule's, that it applies from the start.
const (
	AnyStage     Stage = iota
	Draft              // being written
	Consultation       // shown to the community
	Adoption           // before the council, or adopted
	Reporting          // under way and reported on
)

var stageNames = [...]string{"", "draft", "consultation", "adoption", "reporting"}

// String returns the English word that also stands in JSON; empty for
// AnyStage.
func (s Stage) String() string { return nameOf(stageNames[:], uint8(s)) }

// MarshalText implements encoding.TextMarshaler.
func (s Stage) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *Stage) UnmarshalText(b []byte) error {
	return readName(stageNames[:], b, (*uint8)(s), "stage")
}

// Spec is what a rule says about itself. A rule cannot choose its id,
// severity, wording or source when it fires, so those can never disagree.
type Spec struct {
	ID       ID            // never reused
	Severity Severity      // how grave a breach is
	Message  i18n.Template // what is wrong, one sentence; filled from the arguments of Report.Breach
	Unknown  i18n.Template // what could not be judged, one sentence; for rules that call Report.Unknown
	Help     i18n.Template // why it matters and what to do, without arguments; may be empty
	Source   Source        // by whose authority
	From     Stage         // before this stage the rule is not applicable
}

// Rule is a Spec and the function that looks. Find looks at one value of the
// kind the rule judges, reports places through r, and changes nothing: it is
// called in any order, and once for every value. A rule over one entity is
// lifted into a larger value with Each.
type Rule[T any] struct {
	Spec
	Find func(v T, r *Report) // looks at v and reports through r
}

// Report takes down what one rule finds at one place. It is valid only during
// the call of Find.
type Report struct {
	slots  []slot
	at     int
	table  []entry
	found  []Finding
	doubts []Finding
}

// slot is the tally of one rule.
type slot struct {
	off                        bool
	places, breaches, unknowns int32
}

// perRule bounds how many findings one rule may list; the rest is counted.
const perRule = 200

// Breach reports that the rule is not met at a place. The arguments fill the
// rule's Message.
func (r *Report) Breach(at At, args ...i18n.Arg) {
	s := &r.slots[r.at]
	if s.breaches++; s.breaches > perRule {
		return
	}
	e := &r.table[r.at]
	r.found = append(r.found, e.finding(at, e.Message.With(args...)))
}

// Unknown reports that the value does not say enough to judge the rule at a
// place. Unknown is never counted as a breach, nor as met. The arguments fill
// the rule's Unknown sentence.
func (r *Report) Unknown(at At, args ...i18n.Arg) {
	s := &r.slots[r.at]
	if s.unknowns++; s.unknowns > perRule {
		return
	}
	e := &r.table[r.at]
	m := cannotTell.With(i18n.Label("rule", string(e.ID)))
	if e.Unknown != (i18n.Template{}) {
		m = e.Unknown.With(args...)
	}
	r.doubts = append(r.doubts, e.finding(at, m))
}

// Skip says that the rule does not apply to the value it was handed: the place
// is not counted as looked at. A rule whose every place was skipped is not
// applicable.
func (r *Report) Skip() { r.slots[r.at].places-- }

// open starts a rule at some places, unless the rule is off.
func (r *Report) open(i, places int) bool {
	s := &r.slots[i]
	if s.off {
		return false
	}
	s.places += int32(places)
	r.at = i
	return true
}

var cannotTell = i18n.Template{
	EN: "The document does not say enough to judge rule {$rule}.",
	FR: "Le document n’en dit pas assez pour juger la règle {$rule}.",
	ES: "El documento no dice lo suficiente para juzgar la regla {$rule}.",
	AR: "لا تذكر الوثيقة ما يكفي للحكم في القاعدة {$rule}.",
}
