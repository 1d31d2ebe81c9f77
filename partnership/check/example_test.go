package check_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
)

// Library and Branch are a caller's own types: rules are not bound to plans.
type Library struct {
	Branches []Branch
	Day      cal.Date
}

type Branch struct {
	ID      string
	Name    i18n.Text
	Desks   int
	Opening *int // hours a week; nil: not stated
}

// AllBranches is what check.Each ranges over.
func (l *Library) AllBranches() []Branch { return l.Branches }

// On says for which day the library is judged.
func (l *Library) On() cal.Date { return l.Day }

var welcomeDesk = check.Rule[*Branch]{
	Spec: check.Spec{
		ID:       "BRANCH-WELCOME-DESK",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "{$branch} has no welcome desk.",
			FR: "{$branch} : il n’y a pas de bureau d’accueil.",
			ES: "{$branch}: no hay mostrador de acogida.",
			AR: "{$branch}: لا يوجد مكتب استقبال.",
		},
	},
	Find: func(b *Branch, r *check.Report) {
		if b.Desks == 0 {
			r.Breach(check.At{Kind: "branch", ID: b.ID, Field: "desks"}, i18n.Local("branch", b.Name))
		}
	},
}

var openingHours = check.Rule[*Branch]{
	Spec: check.Spec{
		ID:       "BRANCH-HOURS",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: ".input {$hours :integer} .match $hours\none {{{$branch} is open {$hours} hour a week.}}\n* {{{$branch} is open {$hours} hours a week.}}",
			FR: ".input {$hours :integer} .match $hours\none {{{$branch} : {$hours} heure d’ouverture par semaine.}}\nmany {{{$branch} : {$hours} d’heures d’ouverture par semaine.}}\n* {{{$branch} : {$hours} heures d’ouverture par semaine.}}",
			ES: ".input {$hours :integer} .match $hours\none {{{$branch}: {$hours} hora de apertura por semana.}}\nmany {{{$branch}: {$hours} de horas de apertura por semana.}}\n* {{{$branch}: {$hours} horas de apertura por semana.}}",
			AR: ".input {$hours :integer} .match $hours\nzero {{{$branch}: لا ساعات عمل في الأسبوع.}}\none {{{$branch}: ساعة عمل واحدة في الأسبوع.}}\ntwo {{{$branch}: ساعتا عمل في الأسبوع.}}\nfew {{{$branch}: {$hours} ساعات عمل في الأسبوع.}}\nmany {{{$branch}: {$hours} ساعة عمل في الأسبوع.}}\n* {{{$branch}: {$hours} ساعة عمل في الأسبوع.}}",
		},
		Unknown: i18n.Template{
			EN: "The opening hours of {$branch} are not stated.",
			FR: "{$branch} : les heures d’ouverture ne sont pas indiquées.",
			ES: "{$branch}: no consta el horario de apertura.",
			AR: "{$branch}: ساعات العمل غير مذكورة.",
		},
	},
	Find: func(b *Branch, r *check.Report) {
		at := check.At{Kind: "branch", ID: b.ID, Field: "opening"}
		switch {
		case b.Opening == nil:
			r.Unknown(at, i18n.Local("branch", b.Name))
		case *b.Opening < 20:
			r.Breach(at, i18n.Int("hours", int64(*b.Opening)), i18n.Local("branch", b.Name))
		}
	},
}

// A municipality writes two rules over its own type and applies them to a
// whole; one walk serves both.
func Example() {
	branches := check.New("branches", "2026", welcomeDesk, openingHours)
	profile := check.Each(branches, (*Library).AllBranches).Named("libraries", "2026")

	twelve := 12
	town := &Library{Day: cal.Day(2026, 11, 22), Branches: []Branch{
		{ID: "north", Name: i18n.Text{i18n.EN: "North", i18n.AR: "الفرع الشمالي"}, Desks: 1, Opening: &twelve},
		{ID: "south", Name: i18n.Text{i18n.EN: "South", i18n.AR: "الفرع الجنوبي"}},
	}}
	result := profile.Check(town)
	for _, f := range result.Findings {
		fmt.Println(f.Severity, f.At, f.Message.In(i18n.EN))
	}
	for _, f := range result.Unknown {
		fmt.Println("cannot tell:", f.Message.In(i18n.EN))
	}
	for _, o := range result.Rules {
		fmt.Println(o.Rule, o.Verdict, o.Places)
	}
	fmt.Println(result.On, result.Err())
	// Output:
	// warning branch:south.desks South has no welcome desk.
	// advice branch:north.opening North is open 12 hours a week.
	// cannot tell: The opening hours of South are not stated.
	// BRANCH-WELCOME-DESK breach 2
	// BRANCH-HOURS breach 2
	// 2026-11-22 <nil>
}

// A settings file softens a rule and switches another off; what cannot be done
// is an error.
func ExampleProfile_Adjust() {
	profile := check.New("branches", "2026", welcomeDesk, openingHours)
	calm, err := profile.Adjust([]check.Change{
		{Rule: "BRANCH-WELCOME-DESK", Severity: check.Advice, Reason: "desks come in 2027"},
		{Rule: "BRANCH-HOURS", Off: true},
	})
	fmt.Println(err)
	for s := range calm.Specs() {
		fmt.Println(s.ID, s.Severity)
	}
	_, err = profile.Adjust([]check.Change{{Rule: "BRANCH-ROOF", Off: true}})
	fmt.Println(err)
	// Output:
	// <nil>
	// BRANCH-WELCOME-DESK advice
	// check: the profile has no rule BRANCH-ROOF
}

// What was found last year and is found no more is gone; what is new is fresh.
func ExampleResult_Since() {
	profile := check.Each(check.New("branches", "2026", welcomeDesk), (*Library).AllBranches)
	before := profile.Check(&Library{Branches: []Branch{{ID: "north"}, {ID: "south", Desks: 1}}})
	now := profile.Check(&Library{Branches: []Branch{{ID: "north", Desks: 2}, {ID: "south"}}})
	fresh, gone := now.Since(before)
	fmt.Println(fresh[0].Fingerprint())
	fmt.Println(gone[0].Fingerprint())
	// Output:
	// BRANCH-WELCOME-DESK|branch|south|desks|
	// BRANCH-WELCOME-DESK|branch|north|desks|
}
