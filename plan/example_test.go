package plan_test

import (
	"errors"
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

const small = `{
  "entente": "plan/1",
  "id": "harbour",
  "title": {"en": "Harbour plan", "fr": "Plan du port"},
  "language": "en",
  "languages": ["en", "fr"],
  "period": {"from": "2026", "to": "2022", "printed": "2026-2022"},
  "priorities": [{
    "id": "homes", "number": "1", "title": {"en": "Homes", "fr": "Logement"},
    "goals": [{
      "id": "rent", "number": "1", "title": {"en": "Lower rents"},
      "initiatives": [{"id": "fund", "number": "1-1", "title": {"en": "A rent fund", "fr": "Un fonds"}, "lead": "city"}]
    }]
  }]
}`

// A plan is read, indexed and judged; each finding has a path for a reader and
// a pointer for a form.
func Example() {
	p, err := plan.Decode([]byte(small))
	if err != nil {
		fmt.Println(err)
		return
	}
	review := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
	fmt.Println(review.Count("goals"), "goal,", review.Count("initiatives"), "initiative")
	for _, f := range plan.Baseline().Check(review).Findings {
		if f.Severity > check.Advice {
			fmt.Println(f.Severity, f.Rule, review.Path(f.At), review.Pointer(f.At))
		}
	}
	// Output:
	// 1 goal, 1 initiative
	// error GEN-REF-RESOLVES priorities["homes"].goals["rent"].initiatives["fund"].lead["city"] /priorities/0/goals/0/initiatives/0/lead
	// error GEN-PERIOD-ORDER period /period
	// warning GEN-LABEL-LOCALES priorities["homes"].goals["rent"].title["fr"] /priorities/0/goals/0/title/fr
}

// What cannot be read gives one error, with its place, in four languages.
func ExampleDecode() {
	_, err := plan.Decode([]byte("{\n  \"entente\": \"plan/1\",\n  \"id\": \"x\",\n  \"tilte\": {}\n}"))
	e := func() *i18n.Error {
		target := &i18n.Error{}
		_ = errors.As(err, &target)
		return target
	}()
	fmt.Println(e.Code, e.Line, e.Column, e.Pointer)
	for _, l := range i18n.Spoken() {
		fmt.Println(i18n.Strip(e.Message().In(l)))
	}
	// Output:
	// unknown-field 4 3 /tilte
	// line 4, column 3, at /tilte: There is no field “tilte” here. Is “title” meant?
	// ligne 4, colonne 3, à /tilte : Il n’y a pas de champ « tilte » ici. S’agit-il de « title » ?
	// línea 4, columna 3, en /tilte: Aquí no hay ningún campo «tilte». ¿Se trata de «title»?
	// السطر 4، العمود 3، عند /tilte: لا يوجد هنا حقل باسم «tilte». هل المقصود «title»؟
}
