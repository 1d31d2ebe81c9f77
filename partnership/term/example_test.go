package term_test

import (
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
)

func sectors() term.Index {
	x, err := term.NewIndex(term.Scheme{
		ID: "sector", Title: i18n.Text{"en": "Sectors", "fr": "Secteurs"}, Open: true, Other: "other",
		Terms: []term.Term{
			{ID: "schools", Label: i18n.Text{"en": "School boards", "fr": "Conseils scolaires", "ar": "مجالس المدارس"}},
			{ID: "police", Label: i18n.Text{"en": "Police services", "fr": "Services de police"}},
			{ID: "settlement", Label: i18n.Text{"en": "Settlement agencies"}, Aliases: []i18n.Text{{"en": "Immigrant serving agencies"}}},
			{ID: "other", Label: i18n.Text{"en": "Other", "fr": "Autres"}},
		},
	})
	if err != nil {
		fmt.Println(err)
	}
	return x
}

// A clerk enters members as people describe them, in whatever language.
func ExampleIndex_Place() {
	x := sectors()
	for _, name := range []string{"conseils scolaires", "IMMIGRANT SERVING AGENCIES", "public libraries"} {
		id, listed, err := x.Place(name)
		fmt.Println(id, listed, err)
	}
	// Output:
	// schools true <nil>
	// settlement true <nil>
	// other false <nil>
}

// Which sectors are not at the table, and who has not said where they belong?
func ExampleCover() {
	seats := []struct {
		name    string
		sectors []term.Code
	}{
		{"Greater Essex District School Board", []term.Code{"sector:schools"}},
		{"Windsor Public Library", []term.Code{"sector:libraries"}},
		{"Chair", nil},
	}
	coverage := term.Cover(sectors(), func(yield func(string, []term.Code) bool) {
		for _, s := range seats {
			if !yield(s.name, s.sectors) {
				return
			}
		}
	})
	fmt.Println("missing:", coverage.Missing())
	fmt.Println("not in the list:", coverage.Unlisted())
	fmt.Println("without a sector:", coverage.Without())
	// Output:
	// missing: [police settlement]
	// not in the list: [sector:libraries]
	// without a sector: [Chair]
}

// Two partnerships sort their members by different lists.
func ExampleCrosswalk() {
	theirs := term.Scheme{ID: "member", Terms: []term.Term{{ID: "education"}, {ID: "unions"}}}
	w := term.Crosswalk{From: "member", To: "sector", Pairs: []term.Pair{{From: "education", To: "schools"}}}
	fmt.Println(w.Map("education"))
	here, there := w.Unmatched(theirs, sectors().Scheme())
	fmt.Println(here, there)
	// Output:
	// [schools]
	// [unions] [police settlement]
}
