// Firstplan reads a plan, checks it by the rules of its kind, and prints what
// is wrong with it and what nobody can tell.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/profile/cswb"
)

//go:embed plan.json
var document []byte

func main() {
	if err := run(os.Stdout, i18n.EN); err != nil {
		log.Fatal(err)
	}
}

// region check
func run(out io.Writer, reader i18n.Lang) error {
	p, err := plan.Decode(document) // one clear error, with line, column and JSON pointer
	if err != nil {
		return err
	}
	review := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
	result := cswb.For(review).Check(review) // the edition in force when it was adopted
	for _, f := range result.Findings {
		fmt.Fprintf(out, "%s: %s\n  %s, %s\n", f.Severity.Message().In(reader), f.Message.In(reader), review.Path(f.At), f.Source.Cite())
	}
	_, err = fmt.Fprintln(out, len(result.Unknown), "things the plan does not say")
	return err
}

// endregion
