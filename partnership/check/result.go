package check

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

// Verdict is what became of one rule. It keeps apart what is sound, what is
// wrong, what nobody looked at and what nobody can know.
type Verdict uint8

// The verdicts.
const (
	NotApplicable Verdict = iota // no place was looked at
	Met                          // looked at, and nothing to report
	Breached                     // at least one place breaches it
	CannotTell                   // no breach, but at least one place does not say enough
)

var verdictNames = [...]string{"not applicable", "met", "breach", "cannot tell"}

// String returns the English words that also stand in JSON.
func (v Verdict) String() string { return nameOf(verdictNames[:], uint8(v)) }

// MarshalText implements encoding.TextMarshaler.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (v *Verdict) UnmarshalText(b []byte) error {
	return readName(verdictNames[:], b, (*uint8)(v), "verdict")
}

// Message returns the verdict in the four languages.
func (v Verdict) Message() i18n.Message {
	switch v {
	case Met:
		return i18n.Template{EN: "met", FR: "respectée", ES: "cumplida", AR: "مستوفاة"}.With()
	case Breached:
		return i18n.Template{EN: "breach", FR: "non respectée", ES: "no cumplida", AR: "غير مستوفاة"}.With()
	case CannotTell:
		return i18n.Template{EN: "cannot tell", FR: "indéterminée", ES: "no se puede saber", AR: "لا يمكن الجزم"}.With()
	case NotApplicable:
	}
	return i18n.Template{EN: "not applicable", FR: "sans objet", ES: "no procede", AR: "لا تنطبق"}.With()
}

// Finding is one place where a rule is breached, or could not be judged.
type Finding struct {
	Rule       ID           `json:"rule"`                // which rule
	Severity   Severity     `json:"severity"`            // as the profile treats the rule
	At         At           `json:"at"`                  // where
	Message    i18n.Message `json:"-"`                   // what is wrong
	Help       i18n.Message `json:"-"`                   // may be zero
	Source     Source       `json:"source,omitzero"`     // by whose authority
	Suppressed *Suppression `json:"suppressed,omitzero"` // set by Result.Suppress
}

// Fingerprint names the finding across revisions of a document: the rule and
// the place, neither position nor wording (but see At.Positional). Two
// findings of one Result never share a fingerprint.
func (f Finding) Fingerprint() string {
	var b strings.Builder
	b.WriteString(string(f.Rule))
	for _, s := range [...]string{f.At.Kind, f.At.ID, f.At.Field, f.At.Key} {
		b.WriteByte('|')
		if strings.ContainsAny(s, `|\`) {
			s = strings.NewReplacer(`\`, `\\`, `|`, `\|`).Replace(s)
		}
		b.WriteString(s)
	}
	return b.String()
}

// Compare orders findings: gravest first, then by place, then by rule.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(cmp.Compare(g.Severity, f.Severity), f.At.Compare(g.At), strings.Compare(string(f.Rule), string(g.Rule)))
}

// MarshalJSON writes the finding with its fingerprint and its sentences in the
// four languages.
func (f Finding) MarshalJSON() ([]byte, error) {
	type plain Finding
	return json.Marshal(struct {
		plain
		Fingerprint string   `json:"fingerprint"`
		Message     *wording `json:"message"`
		Help        *wording `json:"help,omitzero"`
	}{plain(f), f.Fingerprint(), inFour(f.Message), inFour(f.Help)})
}

// wording is a sentence in the four languages, in a fixed order.
type wording struct {
	EN string `json:"en"`
	FR string `json:"fr"`
	ES string `json:"es"`
	AR string `json:"ar"`
}

func inFour(m i18n.Message) *wording {
	if m.IsZero() {
		return nil
	}
	return &wording{m.In(i18n.EN), m.In(i18n.FR), m.In(i18n.ES), m.In(i18n.AR)}
}

// Outcome is what became of one rule of the profile.
type Outcome struct {
	Rule     ID       `json:"rule"`              // which rule
	Severity Severity `json:"severity"`          // as the profile treats it
	Verdict  Verdict  `json:"verdict"`           // what became of it
	Places   int      `json:"places"`            // looked at; none: not applicable
	Breaches int      `json:"breaches,omitzero"` // reported, those beyond the cap included
	Unknowns int      `json:"unknowns,omitzero"` // places that do not say enough
	Reason   string   `json:"reason,omitzero"`   // the host's, where it changed the rule
}

// Most is how many findings a Result lists, breaches and unknowns each; one
// rule lists at most 200. The gravest are kept and the rest is counted in
// Dropped.
const Most = 10_000

// Result is what a profile found in a value. It is not an error: see Err. It
// lists what is wrong (Findings), what could not be judged (Unknown) and what
// became of every rule (Rules), so that "no errors" can be told from "nothing
// was checked".
type Result struct {
	Profile  string       `json:"profile"`          // its name
	Edition  string       `json:"edition,omitzero"` // its edition
	Version  string       `json:"library"`          // of this library
	RuleSet  string       `json:"rule_set"`         // Profile.Hash
	Note     i18n.Message `json:"-"`                // Profile.Noted
	On       cal.Date     `json:"on,omitzero"`      // the day it was judged for; none: the value does not say
	Stage    Stage        `json:"stage,omitzero"`   // the stage it was judged at
	Findings []Finding    `json:"findings"`         // gravest first, then by place, then by rule
	Unknown  []Finding    `json:"unknown"`          // in the same order
	Rules    []Outcome    `json:"rules"`            // in the profile's order
	Dropped  int          `json:"dropped,omitzero"` // findings counted but not listed

	report Report
}

// MarshalJSON writes the result with its sentences in the four languages.
func (r *Result) MarshalJSON() ([]byte, error) {
	type plain Result
	return json.Marshal(struct {
		*plain
		Note     *wording  `json:"note,omitzero"`
		Findings []Finding `json:"findings"`
		Unknown  []Finding `json:"unknown"`
	}{(*plain)(r), inFour(r.Note), orEmpty(r.Findings), orEmpty(r.Unknown)})
}

func orEmpty(f []Finding) []Finding {
	if f == nil {
		return []Finding{}
	}
	return f
}

// begin clears the result for a table of rules.
func (r *Result) begin(table []entry, stage Stage) {
	if cap(r.report.slots) < len(table) {
		r.report.slots = make([]slot, len(table))
	}
	r.report.slots = r.report.slots[:len(table)]
	for i := range table {
		e := &table[i]
		r.report.slots[i] = slot{off: e.removed || stage != AnyStage && e.From > stage}
	}
	r.report.table = table
	r.report.found, r.report.doubts = r.Findings[:0], r.Unknown[:0]
	r.Dropped = 0
}

// finish sorts, merges and counts what the rules reported.
func (r *Result) finish() {
	rep := &r.report
	if cap(r.Rules) < len(rep.table) {
		r.Rules = make([]Outcome, 0, len(rep.table))
	}
	r.Rules = r.Rules[:0]
	for i := range rep.slots {
		s, e := &rep.slots[i], &rep.table[i]
		if e.removed {
			continue
		}
		o := Outcome{Rule: e.ID, Severity: e.Severity, Places: int(s.places), Breaches: int(s.breaches), Unknowns: int(s.unknowns), Reason: e.reason}
		switch {
		case s.breaches > 0:
			o.Verdict = Breached
		case s.unknowns > 0:
			o.Verdict = CannotTell
		case s.places > 0:
			o.Verdict = Met
		}
		r.Rules = append(r.Rules, o)
		r.Dropped += max(0, int(s.breaches)-perRule) + max(0, int(s.unknowns)-perRule)
	}
	r.Findings = r.settle(rep.found)
	r.Unknown = r.settle(rep.doubts)
	rep.found, rep.doubts, rep.table = nil, nil, nil
}

// settle sorts findings, merges equal ones and keeps the gravest.
func (r *Result) settle(f []Finding) []Finding {
	slices.SortStableFunc(f, Finding.Compare)
	f = slices.CompactFunc(f, func(a, b Finding) bool { return a.Rule == b.Rule && a.At == b.At })
	if len(f) > Most {
		r.Dropped += len(f) - Most
		f = slices.Delete(f, Most, len(f))
	}
	return f
}

// Count returns how many findings of a severity are listed and not
// suppressed.
func (r *Result) Count(s Severity) int {
	n := 0
	for i := range r.Findings {
		if r.Findings[i].Severity == s && r.Findings[i].Suppressed == nil {
			n++
		}
	}
	return n
}

// Outcome returns what became of one rule; ok is false where the profile does
// not have it.
func (r *Result) Outcome(id ID) (o Outcome, ok bool) {
	for i := range r.Rules {
		if r.Rules[i].Rule == id {
			return r.Rules[i], true
		}
	}
	return Outcome{}, false
}

// Err returns nil unless a finding of severity Error stands that is not
// suppressed; then an error that counts them and names the rules.
func (r *Result) Err() error {
	var names []i18n.Arg
	n := 0
	var last ID
	ids := make([]ID, 0, 8)
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Severity == Error && f.Suppressed == nil {
			if f.Rule != last {
				ids = append(ids, f.Rule)
				last = f.Rule
			}
		}
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		names = append(names, i18n.Label("rule", string(id)))
		n++
	}
	if n == 0 {
		return nil
	}
	return i18n.Fail("check", "not-sound", notSound, i18n.Int("n", int64(n)), i18n.List("rules", names...))
}

// Since compares the result with an earlier one by fingerprint: fresh is what
// stands now and did not then, gone what stood then and does not now. Both
// keep the order of the result they come from. Unknowns are not compared.
func (r *Result) Since(last *Result) (fresh, gone []Finding) {
	return missing(r.Findings, last.Findings), missing(last.Findings, r.Findings)
}

// missing returns the findings of a that b does not have.
func missing(a, b []Finding) []Finding {
	have := make(map[string]struct{}, len(b))
	for i := range b {
		have[b[i].Fingerprint()] = struct{}{}
	}
	var out []Finding
	for i := range a {
		if _, ok := have[a[i].Fingerprint()]; !ok {
			out = append(out, a[i])
		}
	}
	return out
}

// Suppression is a host's decision to live with one finding.
type Suppression struct {
	Fingerprint string   `json:"fingerprint"`      // of the finding
	Reason      string   `json:"reason"`           // why; without one nothing is suppressed
	Until       cal.Date `json:"until,omitzero"`   // last day it holds; none: it does not end
	Statute     bool     `json:"statute,omitzero"` // the host says so of an error that rests on a statute
}

// Suppress marks the findings that the host has decided to live with. They
// stay in the result, marked, and no longer count for Err. It returns the
// suppressions that did nothing: without a reason, ended before the result's
// day, naming no finding, or softening a statute's error without saying so.
func (r *Result) Suppress(list ...Suppression) (idle []Suppression) {
	at := make(map[string]int, len(r.Findings))
	for i := range r.Findings {
		at[r.Findings[i].Fingerprint()] = i
	}
	for _, s := range list {
		i, ok := at[s.Fingerprint]
		if !ok || s.Reason == "" || ended(s.Until, r.On) {
			idle = append(idle, s)
			continue
		}
		f := &r.Findings[i]
		if f.Severity == Error && f.Source.Authority == Statute && !s.Statute {
			idle = append(idle, s)
			continue
		}
		f.Suppressed = &s
	}
	return idle
}

// ended reports whether a last day has certainly passed.
func ended(until, on cal.Date) bool {
	if until.IsZero() || on.IsZero() {
		return false
	}
	past, known := until.Before(on)
	return known && past
}
