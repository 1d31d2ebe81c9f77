package check

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

// Version is the version of the library that a Result names.
const Version = "0.1.0"

// Profile is an immutable list of rules over one kind of value, under a name
// and an edition. Its methods return changed copies. The zero Profile has no
// rules and finds nothing. A Profile is safe to share between goroutines.
//
// A rule whose severity rises, or a statute that is amended, makes a new
// edition: an id may differ in severity between editions, never within one.
type Profile[T any] struct {
	name, edition string
	note          i18n.Message
	parts         []part[T]
	table         []entry // one a rule, in the order of the parts
	hash          string
}

// part runs some consecutive rules of the table: finds, or, where it was lifted
// from rules over something smaller, run.
type part[T any] struct {
	size  int
	finds []func(v T, r *Report)
	run   func(v T, r *Report, base int)
}

// one applies a part to one value.
func (p *part[T]) one(v T, r *Report, base int) {
	if p.run != nil {
		p.run(v, r, base)
		return
	}
	for i, find := range p.finds {
		if r.open(base+i, 1) {
			find(v, r)
		}
	}
}

// stretch is how many values each rule looks at in turn: few enough that they
// stay in the nearest cache.
const stretch = 32

// many applies a part to a stretch of values. Each rule looks at all of them
// before the next rule does, so that taking its turn costs it little.
func many[T any](p *part[*T], items []T, r *Report, base int) {
	if p.run != nil {
		for i := range items {
			p.run(&items[i], r, base)
		}
		return
	}
	for i, find := range p.finds {
		if !r.open(base+i, len(items)) {
			continue
		}
		for j := range items {
			find(&items[j], r)
		}
	}
}

// entry is a rule without its function, as the profile treats it.
type entry struct {
	Spec
	digest  [sha256.Size]byte
	removed bool
	reason  string // of the host, where it changed the rule
}

func (e *entry) finding(at At, m i18n.Message) Finding {
	return Finding{Rule: e.ID, Severity: e.Severity, At: at, Message: m, Help: e.Help.With(), Source: e.Source}
}

// New returns the profile of rules, in their order. It panics, as all methods
// here but Adjust do, when the rules cannot be right: an id doubled or badly
// formed, no severity, a sentence that lacks a language, no Find. Such a
// profile is a bug of the program, not data.
func New[T any](name, edition string, rules ...Rule[T]) Profile[T] {
	return Profile[T]{name: name, edition: edition}.With(rules...)
}

// With returns the profile with rules added at its end.
func (p Profile[T]) With(rules ...Rule[T]) Profile[T] {
	if len(rules) == 0 {
		return p.add()
	}
	finds := make([]func(T, *Report), len(rules))
	table := make([]entry, len(rules))
	for i, rule := range rules {
		must(rule.Spec, rule.Find != nil)
		finds[i] = rule.Find
		table[i] = entry{Spec: rule.Spec, digest: digest(rule.Spec)}
	}
	return p.add(lifted[T]{part[T]{size: len(rules), finds: finds}, table})
}

// lifted is a part with the rules it runs.
type lifted[T any] struct {
	part[T]
	table []entry
}

// And returns the profile with the rules of others after its own: the name and
// edition stay. The same id in two of them panics.
func (p Profile[T]) And(others ...Profile[T]) Profile[T] {
	for _, o := range others {
		for i, at := 0, 0; i < len(o.parts); i++ {
			n := o.parts[i].size
			p = p.add(lifted[T]{o.parts[i], o.table[at : at+n]})
			at += n
		}
	}
	return p.add()
}

// Each lifts a profile over a part into a profile over the whole: in returns
// the parts, usually a slice the whole's index already owns, so that walking
// it allocates nothing. One walk applies all the part's rules, each part in
// turn. The lifted profile has neither name nor edition; add it with And.
func Each[Outer, Inner any](inner Profile[*Inner], in func(Outer) []Inner) Profile[Outer] {
	parts := inner.parts
	return Profile[Outer]{}.add(lifted[Outer]{part[Outer]{size: len(inner.table), run: func(v Outer, r *Report, base int) {
		if r.idle(base, len(inner.table)) {
			return
		}
		items := in(v)
		for from := 0; from < len(items); from += stretch {
			at := base
			for k := range parts {
				many(&parts[k], items[from:min(from+stretch, len(items))], r, at)
				at += parts[k].size
			}
		}
	}}, inner.table})
}

// idle reports whether none of some rules is to be applied.
func (r *Report) idle(base, n int) bool {
	for i := base; i < base+n; i++ {
		if !r.slots[i].off {
			return false
		}
	}
	return true
}

func (p Profile[T]) add(more ...lifted[T]) Profile[T] {
	p.parts, p.table = slices.Clone(p.parts), slices.Clone(p.table)
	for _, l := range more {
		for _, e := range l.table {
			if !e.removed && p.find(e.ID) >= 0 {
				panic(fmt.Sprintf("check: rule %s is in profile %q twice; give one of them another id", e.ID, p.name))
			}
			p.table = append(p.table, e)
		}
		p.parts = append(p.parts, l.part)
	}
	return p.sealed()
}

// Without returns the profile without some rules; an unknown id panics.
func (p Profile[T]) Without(ids ...ID) Profile[T] {
	p.table = slices.Clone(p.table)
	for _, id := range ids {
		p.table[p.must(id)].removed = true
	}
	return p.sealed()
}

// Treating returns the profile with a rule at another severity; an unknown id
// panics.
func (p Profile[T]) Treating(id ID, s Severity) Profile[T] {
	if s.String() == "" {
		panic(fmt.Sprintf("check: severity of rule %s must be Advice, Warning or Error", id))
	}
	p.table = slices.Clone(p.table)
	p.table[p.must(id)].Severity = s
	return p.sealed()
}

// Named returns the profile under another name and edition.
func (p Profile[T]) Named(name, edition string) Profile[T] {
	p.name, p.edition = name, edition
	return p.sealed()
}

// Noted returns the profile with a remark that every Result of it carries, for
// instance why this edition was taken.
func (p Profile[T]) Noted(m i18n.Message) Profile[T] {
	p.note = m
	return p
}

// Change is one line of a host's settings file: a rule treated otherwise.
type Change struct {
	Rule     ID       `json:"rule"`              // which rule
	Severity Severity `json:"severity,omitzero"` // the severity it shall have; none: as it is
	Off      bool     `json:"off,omitzero"`      // the rule shall not be applied
	Reason   string   `json:"reason,omitzero"`   // why; needed to lower or switch off an error that rests on a statute
}

// Adjust returns the profile changed as a settings file asks. It does what
// Treating and Without do, but a change that cannot be made is an error, and
// then the profile is returned as it was: an unknown rule, a rule changed
// twice, nothing to change, a statute's error softened without a reason. All
// faults are reported, in order.
func (p Profile[T]) Adjust(changes []Change) (Profile[T], error) {
	q := p
	q.table = slices.Clone(p.table)
	var bad faults
	for i, c := range changes {
		k := q.find(c.Rule)
		name := i18n.Label("rule", i18n.Clip(string(c.Rule), 64))
		switch {
		case k < 0 && p.find(c.Rule) < 0:
			bad = append(bad, i18n.Fail("check", "unknown-rule", unknownRule, name))
		case slices.ContainsFunc(changes[:i], func(d Change) bool { return d.Rule == c.Rule }):
			bad = append(bad, i18n.Fail("check", "rule-changed-twice", changedTwice, name))
		case !c.Off && c.Severity == 0:
			bad = append(bad, i18n.Fail("check", "empty-change", emptyChange, name))
		case c.Reason == "" && q.table[k].Severity == Error && q.table[k].Source.Authority == Statute && (c.Off || c.Severity < Error):
			bad = append(bad, i18n.Fail("check", "reason-needed", reasonNeeded, name))
		default:
			e := &q.table[k]
			if e.removed, e.reason = c.Off, c.Reason; !c.Off {
				e.Severity = c.Severity
			}
		}
	}
	if len(bad) > 0 {
		return p, bad.join()
	}
	return q.sealed(), nil
}

// Name returns the profile's name.
func (p Profile[T]) Name() string { return p.name }

// Edition returns the profile's edition.
func (p Profile[T]) Edition() string { return p.edition }

// Specs yields the specs in the profile's order, each with the severity the
// profile gives it.
func (p Profile[T]) Specs() iter.Seq[Spec] {
	return func(yield func(Spec) bool) {
		for i := range p.table {
			if !p.table[i].removed && !yield(p.table[i].Spec) {
				return
			}
		}
	}
}

// MarshalJSON writes the catalogue: name, edition, rule set, and every rule with
// its sentences as templates in the four languages.
func (p Profile[T]) MarshalJSON() ([]byte, error) {
	type rule struct {
		ID       ID       `json:"id"`
		Severity Severity `json:"severity"`
		From     Stage    `json:"from,omitzero"`
		Message  *wording `json:"message"`
		Unknown  *wording `json:"unknown,omitzero"`
		Help     *wording `json:"help,omitzero"`
		Source   Source   `json:"source,omitzero"`
		Reason   string   `json:"reason,omitzero"`
	}
	list := struct {
		Profile string `json:"profile"`
		Edition string `json:"edition,omitzero"`
		Version string `json:"library"`
		RuleSet string `json:"rule_set"`
		Rules   []rule `json:"rules"`
	}{p.name, p.edition, Version, p.hash, []rule{}}
	for i := range p.table {
		e := &p.table[i]
		if !e.removed {
			list.Rules = append(list.Rules, rule{e.ID, e.Severity, e.From, source(e.Message), source(e.Unknown), source(e.Help), e.Source, e.reason})
		}
	}
	return json.Marshal(list)
}

// source is a template's text in the four languages; nil where it is empty.
func source(t i18n.Template) *wording {
	if t == (i18n.Template{}) {
		return nil
	}
	return &wording{t.EN, t.FR, t.ES, t.AR}
}

// Hash identifies the rule set: ids, severities, wording, sources and stages of
// its rules, in hexadecimal. It does not depend on their order.
func (p Profile[T]) Hash() string { return p.hash }

// Check applies every rule to v. It allocates a handful of times, however
// large v is.
func (p Profile[T]) Check(v T) *Result {
	r := new(Result)
	p.CheckInto(r, v)
	return r
}

// CheckInto is Check into a Result of the caller's, whose memory it reuses: on
// a sound value and a Result used before with this profile it allocates
// nothing. What the Result held is gone. One Result serves one goroutine.
//
// A value may say its day and its stage by methods On() cal.Date and Stage()
// Stage; without them the Result has no day and every rule applies.
func (p Profile[T]) CheckInto(res *Result, v T) {
	var on cal.Date
	if d, ok := any(v).(interface{ On() cal.Date }); ok {
		on = d.On()
	}
	stage := AnyStage
	if s, ok := any(v).(interface{ Stage() Stage }); ok {
		stage = s.Stage()
	}
	res.begin(p.table, stage)
	res.Profile, res.Edition, res.Version, res.RuleSet = p.name, p.edition, Version, p.hash
	res.Note, res.On, res.Stage = p.note, on, stage
	at := 0
	for i := range p.parts {
		p.parts[i].one(v, &res.report, at)
		at += p.parts[i].size
	}
	res.finish()
}

// find returns the slot of a rule, or -1.
func (p Profile[T]) find(id ID) int {
	for i := range p.table {
		if p.table[i].ID == id && !p.table[i].removed {
			return i
		}
	}
	return -1
}

func (p Profile[T]) must(id ID) int {
	k := p.find(id)
	if k < 0 {
		panic(fmt.Sprintf("check: profile %q has no rule %s; look at its Specs for what it has", p.name, id))
	}
	return k
}

// sealed sets the hash of the rule set.
func (p Profile[T]) sealed() Profile[T] {
	sums := make([]string, 0, len(p.table))
	for i := range p.table {
		if e := &p.table[i]; !e.removed {
			sums = append(sums, string(e.ID)+" "+e.Severity.String()+" "+string(e.digest[:]))
		}
	}
	slices.Sort(sums)
	all := fmt.Appendf(nil, "%q %q\n", p.name, p.edition)
	for _, s := range sums {
		all = append(all, s...)
	}
	sum := sha256.Sum256(all)
	p.hash = hex.EncodeToString(sum[:16])
	return p
}

func digest(s Spec) [sha256.Size]byte {
	return sha256.Sum256(fmt.Appendf(nil, "%s|%d|%d|%q|%q|%q|%q", s.ID, s.Severity, s.From,
		[]i18n.Template{s.Message}, []i18n.Template{s.Unknown}, []i18n.Template{s.Help},
		[]string{s.Source.Title, s.Source.Section, s.Source.URL, s.Source.Read.String(), s.Source.Authority.String()}))
}

func must(s Spec, find bool) {
	var why string
	switch {
	case !s.ID.valid():
		why = "has a badly formed id; write capital letters and digits in two or more parts, such as PLAN-VISION"
	case s.Severity.String() == "":
		why = "has no severity; set Advice, Warning or Error"
	case !find:
		why = "has no Find"
	case !s.Message.Complete():
		why = "lacks its message in a language; fill EN, FR, ES and AR"
	case s.Unknown != (i18n.Template{}) && !s.Unknown.Complete():
		why = "lacks its Unknown sentence in a language; fill EN, FR, ES and AR"
	case s.Help != (i18n.Template{}) && !s.Help.Complete():
		why = "lacks its help in a language; fill EN, FR, ES and AR"
	default:
		return
	}
	panic(fmt.Sprintf("check: rule %q %s", s.ID, why))
}
