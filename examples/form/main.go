// Form is what stands behind a form in which a clerk types a plan: after each
// change it marks the fields that are newly wrong, and takes the mark from those
// that are right again.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
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

// region form
// form keeps two results, and their memory, for as long as it is open.
type form struct {
	profile   check.Profile[*plan.Review]
	now, last check.Result
}

// typed is called with the plan as it stands after a change.
func (f *form) typed(out io.Writer, l i18n.Lang, p *plan.Plan) {
	review := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
	f.now, f.last = f.last, f.now
	f.profile.CheckInto(&f.now, review)
	fresh, gone := f.now.Since(&f.last)
	for _, x := range fresh {
		fmt.Fprintf(out, "+ %s: %s\n", review.Pointer(x.At), x.Message.In(l))
	}
	for _, x := range gone {
		fmt.Fprintf(out, "- %s\n", x.Rule)
	}
}

// endregion

func run(out io.Writer, l i18n.Lang) error {
	p, err := plan.Decode(document)
	if err != nil {
		return err
	}
	// The municipality takes a finding about its vision as advice.
	review := plan.NewReview(p, plan.Given{On: cal.Day(2026, 11, 22)})
	f := form{profile: cswb.For(review).Treating("PLAN-VISION", check.Advice)}
	f.typed(out, l, p)
	fmt.Fprintln(out)

	// The clerk empties a title, and then writes it again.
	title := p.Priorities[0].Title
	p.Priorities[0].Title = nil
	f.typed(out, l, p)
	fmt.Fprintln(out)
	p.Priorities[0].Title = title
	f.typed(out, l, p)
	return nil
}
