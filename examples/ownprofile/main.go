// Ownprofile is what a municipality writes to check its plan by rules of its
// own: two rules, one rule of the library softened by a settings file, one
// program.
package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

//go:embed plan.json
var document []byte

//go:embed settings.json
var settings []byte

// The municipality asks that every initiative has a lead, and that its title
// is short enough for a poster.
var initiatives = check.New("riverside", "2026",
	check.Rule[*plan.InitiativeNode]{
		Spec: check.Spec{ID: "RIVERSIDE-LEAD", Severity: check.Warning, Message: i18n.Template{
			EN: "Nobody leads initiative {$number}.", FR: "Initiative {$number} : personne ne la dirige.",
			ES: "Nadie dirige la iniciativa {$number}.", AR: "لا أحد يقود المبادرة {$number}.",
		}},
		Find: func(n *plan.InitiativeNode, r *check.Report) {
			if n.Leader == nil {
				r.Breach(n.At("lead"), i18n.Label("number", n.Number))
			}
		},
	},
	check.Rule[*plan.InitiativeNode]{
		Spec: check.Spec{ID: "RIVERSIDE-POSTER", Severity: check.Advice, Message: i18n.Template{
			EN: "Too long for a poster: {$title}", FR: "Trop long pour une affiche : {$title}",
			ES: "Demasiado largo para un cartel: {$title}", AR: "أطول من أن يوضع على ملصق: {$title}",
		}},
		Find: func(n *plan.InitiativeNode, r *check.Report) {
			if len([]rune(n.Title.In(i18n.EN))) > 40 {
				r.Breach(n.At("title"), i18n.Local("title", n.Title))
			}
		},
	},
)

func main() {
	if err := run(os.Stdout, i18n.EN); err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer, l i18n.Lang) error {
	p, err := plan.Decode(document)
	if err != nil {
		return err
	}
	var changes []check.Change
	if err := json.Unmarshal(settings, &changes); err != nil {
		return err
	}
	profile := plan.Baseline().And(check.Each(initiatives, (*plan.Review).Initiatives)).Named("riverside", "2026")
	if profile, err = profile.Adjust(changes); err != nil {
		return err
	}
	review := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
	for _, f := range profile.Check(review).Findings {
		fmt.Fprintf(out, "%s: %s (%s)\n", f.Severity.Message().In(l), f.Message.In(l), review.Path(f.At))
	}
	return nil
}
